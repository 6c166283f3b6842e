"""The options that say what stands around the extracted lines, as values; the same for ``make`` and ``batch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.cli import option_values
from briefing.errors import UsageError
from briefing.making import Recipe
from briefing.model import Frame

if TYPE_CHECKING:
    from briefing.templates import Template

LENGTH = "medium"
"""How long a briefing is where neither the user nor the template says."""


def recipe(
    chosen: option_values.Options,
    pairs: list[str],
    template: Template,
    *,
    formats: tuple[str, ...],
    slider: bool = False,
) -> Recipe:
    """How a briefing is made: all options of ``make``, `batch` and ``watch``.

    Raises:
        UsageError: an option has a value that we do not know.
    """
    return Recipe(
        request=chosen.request(default_length=template.length or LENGTH),
        frame=frame(chosen, pairs, marking=template.marking),
        formats=formats,
        paper=option_values.paper_of(chosen, template.page.paper),
        reference=chosen.text("reference-doc", template.reference),
        cite=option_values.cite_of(chosen),
        toc=chosen.choice("toc"),
        strict=chosen.flag("strict"),
        slider=slider,
        language=chosen.language(),
        abbreviations=chosen.abbreviations(),
    )


def frame(chosen: option_values.Options, pairs: list[str], *, marking: str) -> Frame:
    """Template, sections, title, addressees and marking; `marking` is the template's.

    Raises:
        UsageError: a label of the Traffic Light Protocol that there is not, or a bad date.
    """
    extra = chosen.metadata(pairs)
    marking = option_values.marking_of(chosen, marking)
    known = {key: extra.pop(key, "") for key in ("title", "author", "to", "from", "marking")}
    return Frame(
        template=chosen.text("template", "bluf"),
        sections=chosen.names("sections"),
        without=chosen.names("without"),
        title=chosen.text("title") or known["title"],
        date=chosen.date("date"),
        author=chosen.text("author") or known["author"],
        to=chosen.text("addressee") or chosen.text("to") or known["to"],
        sender=chosen.text("from") or known["from"],
        marking=marking or known["marking"],
        extra=tuple(extra.items()),
        by=_by(chosen),
        coverage=chosen.flag("coverage"),
        timeline=chosen.flag("timeline"),
        language=chosen.page_language(),
    )


def _by(chosen: option_values.Options) -> str:
    by = chosen.text("by")
    if by not in {"", "topic", "source"}:
        raise UsageError(f"--by: {by[:40]!r} is neither topic nor source")
    return by
