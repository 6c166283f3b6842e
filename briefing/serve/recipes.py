"""An editor's choices → the recipe that ``briefing make --choices`` has for them, without any other option."""

from __future__ import annotations

from briefing import catalog, templates
from briefing.errors import UsageError
from briefing.language.codes import code_of
from briefing.making import Recipe
from briefing.model import Budget, Choices, DocumentKind, Frame, Request

LENGTH = "medium"
"""How long a briefing is where neither the editor nor the template says."""


def recipe(choices: Choices, *formats: str) -> Recipe:
    """How the page of these choices is made.

    Raises:
        UsageError: an option has a value that we do not know. A template is named, never a path.
    """
    name = choices.template or templates.DEFAULT
    known = tuple(template.name for template in templates.available())
    if name not in known:
        raise UsageError.among(f"no template {name[:40]!r}", name, known, key="unknown-template")
    template = templates.load(name)
    ranker = choices.ranker or "auto"
    catalog.find("rankers", ranker)
    request = Request(
        budget=Budget.parse(choices.length or template.length or LENGTH),
        ranker=ranker,
        query=tuple(piece.strip() for part in choices.query for piece in part.split(",") if piece.strip()),
        kind=_kind(choices.kind),
        choices=choices,
    )
    return Recipe(
        request=request,
        frame=Frame(template=name, marking=choices.marking or template.marking, timeline=choices.timeline),
        formats=formats,
        paper=template.page.paper or "a4",
        reference=template.reference,
        language=language(choices),
    )


def language(choices: Choices) -> str:
    """The language of the sources that was chosen, or "auto".

    Raises:
        UsageError: key ``bad-language``.
    """
    if choices.language in {"", "auto"}:
        return "auto"
    code_of(choices.language)
    return choices.language


def _kind(kind: str) -> str:
    if kind in {"", "auto"}:
        return ""
    try:
        return DocumentKind(kind)
    except ValueError as error:
        raise UsageError.among(f"no kind of text {kind[:40]!r}", kind, DocumentKind) from error
