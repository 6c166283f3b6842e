"""Sources and a recipe → a briefing and its files: the one way through, behind the commands, `batch`, `watch` and the API."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path

from briefing.errors import CheckError, SecurityError
from briefing.frozen import frozen
from briefing.language.page_words import is_in_form
from briefing.model import Briefing, Budget, Corpus, Document, Findings, Frame, Request


@frozen
class Recipe:
    """How a briefing is made.

    `formats` are names of writers (``briefing formats``), one for each file that is wanted. `reference` is the path of a
    reference document (.docx), or "". `cite` is ``inline``, ``endnote``, ``footnote``, ``comments`` or ``none``. With
    `strict` a slot that the analyst has left open is an error. `slider` gives an HTML page one from 1 to all key points, `front_matter` a Markdown file YAML at its head.
    `language` and `abbreviations` are for sources that have yet to be read.
    """

    request: Request = field(default_factory=lambda: Request(Budget.parse("medium")))
    frame: Frame = field(default_factory=Frame)
    formats: tuple[str, ...] = ()
    paper: str = "a4"
    reference: str = ""
    cite: str = "inline"
    toc: bool | None = None
    strict: bool = False
    slider: bool = False
    front_matter: bool = False
    language: str = "auto"
    abbreviations: tuple[str, ...] = ()


@frozen
class Made:
    """A briefing, the findings that it was composed of, and its bytes in each of the recipe's formats.

    A notebook shows it as its page.
    """

    briefing: Briefing
    findings: Findings
    files: tuple[bytes, ...]

    def __repr__(self) -> str:
        return f"<Made {self.briefing!r}, {len(self.files)} files>"

    def _repr_markdown_(self) -> str:
        return self._shown("md")

    def _repr_html_(self) -> str:
        return self._shown("html")

    def _shown(self, form: str) -> str:
        from briefing import pipeline

        return pipeline.render(self.briefing, form).decode("utf-8")


def make(
    sources: Document | str | Path | Sequence[Document | str | Path],
    recipe: Recipe | None = None,
    *,
    length: str = "",
    template: str = "",
    query: str | Sequence[str] = (),
    old: Briefing | None = None,
    since: str = "",
    remark: Callable[[str], None] = lambda _: None,
) -> Made:
    """Makes one briefing.

    Args:
        sources: Documents, or paths that are read; one that cannot be read ends it all. One alone may stand without a list.
        recipe: Length, template, formats; by default the template's own length or ``medium``, ``bluf`` and no file.
        length: In place of the recipe's: ``7``, ``20%``, ``250w``, ``1p``, ``short`` …
        template: In place of the recipe's.
        query: In place of the recipe's: what it should be about.
        old: An earlier briefing, against which the sources are set.
        since: ISO date; sources dated before it are no news (with `old`).
        remark: Told of each of the briefing's notices before its files are laid out.

    Raises:
        BriefingError: a source cannot be read, an option is unknown, or a file cannot be made.
        CheckError: with `strict`, a slot for the analyst is open.
    """
    from briefing import pipeline

    recipe = _with(
        recipe or Recipe(), length=length or ("" if recipe else _own_length(template)), template=template, query=query
    )
    sources = [sources] if isinstance(sources, Document | str | Path) else sources
    corpus = Corpus(_told_once([document for source in sources for document in _documents(source, recipe)]))
    findings = (
        pipeline.update(old, corpus, recipe.request, since=since)
        if old
        else pipeline.analyse(corpus, recipe.request, bottom_line=True, partial=not _shows_all(recipe.frame))
    )
    briefing = pipeline.compose(findings, recipe.frame)
    for notice in (*briefing.notices, *_reference_document_notices(recipe)):
        remark(notice)
    if recipe.strict and (slots := briefing.open_slots):
        raise CheckError(f"to be filled by the analyst: {', '.join(slots)}", hint="-M section=words")
    return finish(briefing, findings, recipe)


def inherited(own: Frame, last: Briefing) -> Frame:
    """A frame with the last briefing's title, addressees and marking, where no others are given.

    A title that was a source's own, or ours, is not handed on.
    """
    named = {name for source in last.sources for name in (" ".join(source.title.split()), source.name)}
    title = (
        "" if last.title in named or is_in_form(last.title.partition(": ")[0], "Briefing on {} sources") else last.title
    )
    return replace(
        own,
        title=own.title or title,
        author=own.author or last.author,
        to=own.to or last.to,
        sender=own.sender or last.sender,
        marking=own.marking or last.marking,
    )


def finish(briefing: Briefing, findings: Findings, recipe: Recipe) -> Made:
    """Lays out a briefing that was composed of these findings, in the recipe's formats."""
    return Made(briefing, findings, _files(briefing, findings, recipe))


def _shows_all(frame: Frame) -> bool:
    """Whether something of all facts is shown, whatever the length."""
    return frame.coverage or frame.timeline or bool(frame.sections) or bool(frame.by)


def _reference_document_notices(recipe: Recipe) -> Iterator[str]:
    """What of the reference document is not taken over.

    Raises:
        SecurityError: with `strict`, it has something that loads, runs or fetches.
    """
    if not recipe.reference or "docx" not in recipe.formats:
        return
    from briefing.readers import sources
    from briefing.writers.docx import reference_document

    path = Path(recipe.reference)
    if dropped := reference_document.dropped_of(sources.load(path)):
        reason = f"not taken over from the house style: {', '.join(dropped)}"
        if recipe.strict:
            raise SecurityError(reason, source=path.name)
        yield f"{path.name}: {reason}"


def _own_length(template: str) -> str:
    """The length that a template asks for; "" where it asks for none."""
    from briefing import templates

    return templates.load(template).length if template else ""


def _with(recipe: Recipe, *, length: str, template: str, query: str | Sequence[str]) -> Recipe:
    """The recipe with what was given beside it."""
    request, frame = recipe.request, recipe.frame
    if length:
        request = replace(request, budget=Budget.parse(length))
    if query:
        request = replace(request, query=(query,) if isinstance(query, str) else tuple(query))
    if template:
        frame = replace(frame, template=template)
    return replace(recipe, request=request, frame=frame)


def _documents(source: Document | str | Path, recipe: Recipe) -> list[Document]:
    from briefing import pipeline

    if isinstance(source, Document):
        return [source]
    return pipeline.read_whole(source, language=recipe.language, abbreviations=recipe.abbreviations)


def _told_once(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents; of a mail and of what another mail repeats of it the mail itself."""
    if not any(document.origin.format == "email" for document in documents[1:]):
        return tuple(documents)
    from briefing.selection import threads

    return threads.without_repeats(documents)


def _files(briefing: Briefing, findings: Findings, recipe: Recipe) -> tuple[bytes, ...]:
    from briefing import pipeline
    from briefing.composing import composition

    head = {"md": _front_matter(briefing)} if recipe.front_matter else {}
    ranked = composition.ranked(findings, briefing) if recipe.slider else ()
    return tuple(
        head.get(name, b"")
        + pipeline.render(
            briefing,
            name,
            paper=recipe.paper,
            reference=recipe.reference or None,
            cite=recipe.cite,
            toc=recipe.toc,
            documents=dict(enumerate(findings.corpus.documents)),
            ranked=ranked,
        )
        for name in recipe.formats
    )


def _front_matter(briefing: Briefing) -> bytes:
    from briefing.writers.front_matter import front_matter

    return front_matter(briefing)
