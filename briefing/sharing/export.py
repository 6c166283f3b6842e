"""A briefing and how it is to be handed on → the bytes of one file: a mail draft, a pack, or any format we write.

What is asked to go is taken out before anything is laid out, and the result is searched for it: a file in which a
redacted term is left is never given back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from briefing.errors import CheckError
from briefing.frozen import frozen
from briefing.model import Briefing, Citation, Document, Item, ItemKind, Section, Source, Span, Table
from briefing.sharing import mail, naming, packing, proof, redaction, scrub
from briefing.sharing.terms import Term, Terms

HELD = {".eml": (".docx",), ".zip": (".docx", ".html", ".md", ".txt", ".json")}
"""The suffixes of what a mail or a pack holds, where none are named."""


class Render(Protocol):
    """A briefing and a writer's name → bytes; `evidence` as in `briefing.writers.Layout`."""

    def __call__(self, briefing: Briefing, writer: str, *, evidence: bool = True) -> bytes:
        """Lays the briefing out."""
        ...


@frozen
class Wish:
    """How a briefing is to be handed on.

    `words` and `kinds` (`redaction.kinds`) say what is taken out; `name` is the pattern for the names of what a mail or
    a pack holds; `formats` are (writer, suffix) of a pack's files, or of a mail's attachments.
    """

    words: tuple[Term, ...] = ()
    kinds: tuple[str, ...] = ()
    scrub: bool = False
    name: str = naming.DEFAULT
    formats: tuple[tuple[str, str], ...] = ()
    to: tuple[str, ...] = ()
    sender: str = ""
    subject: str = ""


def prepared(briefing: Briefing, wish: Wish, documents: Iterable[Document] = ()) -> tuple[Briefing, Terms]:
    """The briefing as it may be handed on, and the terms that must be nowhere in it."""
    languages = [briefing.language, *(source.language for source in briefing.sources)]
    terms = Terms([*wish.words, *redaction.found(briefing, wish.kinds, documents)], languages)
    if wish.scrub:
        briefing = scrub.scrubbed(briefing)
    return (redaction.redacted(briefing, terms) if terms else briefing), terms


def idle(briefing: Briefing, kinds: Sequence[str], documents: Iterable[Document] = ()) -> list[str]:
    """The kinds that were asked for and of which nothing stands in the briefing, or nothing that is found."""
    read = tuple(documents)
    languages = [briefing.language, *(source.language for source in briefing.sources)]
    found = ((kind, Terms(redaction.found(briefing, (kind,), read), languages)) for kind in kinds)
    return [kind for kind, terms in found if redaction.lined(briefing, terms) == briefing]


def unused(briefing: Briefing, words: Sequence[Term]) -> list[str]:
    """The terms that somebody wrote down and that stand nowhere in the briefing: perhaps misspelt."""
    return [term.text for term in words if redaction.lined(briefing, Terms([term])) == briefing]


def made(
    briefing: Briefing,
    suffix: str,
    writer: str,
    wish: Wish,
    render: Render,
    *,
    sources: Mapping[int, bytes],
    timestamp: datetime,
    dated: bool,
) -> bytes:
    """The file.

    Args:
        briefing: As `prepared` gives it.
        suffix: Of the file: ".eml", ".zip", or one that `writer` takes.
        writer: The writer for any other suffix.
        wish: How.
        render: Lays a briefing out.
        sources: The bytes of sources that a pack takes along.
        timestamp: The time stamp in what is made.
        dated: Whether a mail says so as well.
    """

    def laid(name: str) -> bytes:
        data = render(briefing, name)
        return scrub.word(data) if wish.scrub and name == "docx" else data

    named = {naming.file_name(wish.name, briefing, ending): name for name, ending in wish.formats}
    if suffix == ".eml":
        attached = tuple((file, laid(name)) for file, name in named.items())
        bodies = mail.Bodies(laid("text").decode(), render(briefing, "html", evidence=False).decode(), attached)
        return mail.draft(
            briefing,
            bodies,
            to=wish.to,
            sender=wish.sender,
            subject=wish.subject,
            timestamp=timestamp if dated else None,
        )
    if suffix == ".zip":
        return packing.pack(briefing, {file: laid(name) for file, name in named.items()}, sources, timestamp=timestamp)
    return laid(writer)


def check(data: bytes, terms: Terms, *, name: str, hollow: Callable[[], bytes] | None = None) -> tuple[str, ...]:
    """Proves that no redacted term is left.

    Args:
        data: The file.
        terms: What must not be in it.
        name: Of the file; it is looked at, too.
        hollow: Makes the same file of `HOLLOW` and without a house style: a term that stands in that one is a word of the
            format ("Policy" in every page's Content-Security-Policy), and tells nothing.

    Returns:
        The terms that are words of the format, and could be looked for in the briefing's own texts only.

    Raises:
        CheckError: a term is left; the reason says where.
    """
    called = [(name, term.text) for _, term in terms.found(name)]
    left = proof.leaks(data, terms) if terms else []
    ours: dict[str, None] = {}
    if left and hollow is not None:
        ours = dict.fromkeys(term for _, term in proof.leaks(hollow(), terms))
        left = [(place, term) for place, term in left if term not in ours]
    left = [*called, *((place.lstrip("/"), term) for place, term in left)]
    if left:
        place, term = left[0]
        more = f", and {len(left) - 1} more" if len(left) > 1 else ""
        raise CheckError(f"{term!r} is left in {place}{more}", source=name, hint="nothing was written")
    return tuple(ours)


def _hollow() -> Briefing:
    item = Item("x", (Citation(0, Span(0, 1), "x"),), label="x", note="x", insertions=((0, "x"),))
    nodes = (item, replace(item, kind=ItemKind.QUOTATION), Table(("x",), ((item,),)))
    source = Source("x", "x", "x", "2000-01-01", "x", "x", "0" * 64, 1, 1.0, "en")
    return Briefing(
        "x", (Section("key-points", "x", nodes),), (source,), "x", "2000-01-01", "x", "x", "x", "x",
        asked="x", got="x", notices=("x",), extra=(("x", "x"),),
    )  # fmt: skip


HOLLOW = _hollow()
"""A briefing of everything and of nothing: what a file made of it holds is the format's and ours."""
