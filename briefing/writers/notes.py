"""A citation → the note that shows its evidence: which source, where in it, the passage, and the words around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from briefing.frozen import slotted
from briefing.language.patterns import deferred
from briefing.model import Briefing, Citation, Document, Span
from briefing.writers.messages import CLOSING_MARKS, messages_of, source_line
from briefing.writers.pieces import OMITTED, Line, Piece, PieceKind, spaced

AROUND = 90
"""Characters of the text before and after a passage that a note shows at most."""

_LONGEST_TITLE = 70
_PARAGRAPH = deferred(r"\n[ \t]*\n|[\u2029\f]")
_ENDS = (".", "?", "!", "…")


@slotted
class Notes:
    """The notes of one briefing, in the order of their signs; `documents` are the sources at hand, by index."""

    briefing: Briefing
    documents: Mapping[int, Document] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def add(self, mark: Piece) -> int:
        """Takes up the note of a sign (`PieceKind.MARK`); gives its number, from 1."""
        self.lines.append(note(mark, self.briefing, self.documents))
        return len(self.lines)


def note(mark: Piece, briefing: Briefing, documents: Mapping[int, Document]) -> Line:
    """One note as pieces: the citation, the source's title, the place, and each passage among its neighbours.

    Args:
        mark: The sign, which knows what is cited.
        briefing: For the titles of its sources.
        documents: The sources at hand, by their index in the briefing; of others a passage stands alone.
    """
    line = [Piece(PieceKind.CITATION, mark.text, mark.places)]
    if mark.document < len(briefing.sources):
        line += _named(mark, briefing, documents.get(mark.document))
    for number, (citation, words) in enumerate(mark.passages):
        if number:
            line += [Piece(PieceKind.PLAIN, " "), OMITTED]
        elif words.strip() and line[-1].kind is PieceKind.TEXT and line[-1].text not in _ENDS:
            line[-1] = Piece(PieceKind.TEXT, f"{line[-1].text}:")
        line += _passage(citation, words, documents.get(citation.document))
    return tuple(piece for piece in line if piece.text)


def _named(mark: Piece, briefing: Briefing, document: Document | None) -> list[Piece]:
    """The source's title, cut where it is long, and where in it the passages stand."""
    title, _ = source_line(briefing.sources[mark.document], messages_of(briefing.language))
    title = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rpartition(' ')[0]} …"
    cited = [citation for citation, _ in mark.passages] or [place.citation for place in mark.places]
    where = ", ".join(dict.fromkeys(filter(None, (_place(citation, document) for citation in cited))))
    end = f", {where}" if where else "" if title.rstrip(CLOSING_MARKS).endswith(_ENDS) else "."
    return [Piece(PieceKind.PLAIN, " "), Piece(PieceKind.LABEL, title), Piece(PieceKind.TEXT, end)]


def _passage(citation: Citation, words: str, document: Document | None) -> list[Piece]:
    """A passage with the words around it, behind a space; nothing where it has no words."""
    before, passage, after = around(document, citation.span) if document else ("", _line(words), "")
    if not passage:
        return []
    line = [Piece(PieceKind.PLAIN, " ")]
    for kind, part in ((PieceKind.NOTE, before), (PieceKind.TEXT, passage), (PieceKind.NOTE, after)):
        bare = part.strip(" ")
        lead, tail = part[: len(part) - len(part.lstrip(" "))], part[len(part.rstrip(" ")) :]
        line += [Piece(PieceKind.PLAIN, lead), Piece(kind, bare), Piece(PieceKind.PLAIN, tail if bare else "")]
    return line


def around(document: Document, span: Span) -> tuple[str, str, str]:
    """The words before a passage in its paragraph, the passage, the words after it; "…" where the paragraph goes on."""
    text = document.text
    breaks = [match.end() for match in _PARAGRAPH.finditer(text, max(0, span.start - 2 * AROUND), span.start)]
    first = max([0, *breaks[-1:], span.start - AROUND])
    stop = _PARAGRAPH.search(text, span.stop)
    last = min(stop.start() if stop else len(text), span.stop + AROUND)
    before, after = text[first : span.start], text[span.stop : last]
    if first and first not in breaks:  # whole words
        before = f"… {before.partition(' ')[2]}" if " " in before else "…"
    if last < (stop.start() if stop else len(text)):
        after = f"{after.rpartition(' ')[0]} …" if " " in after else "…"
    return spaced(before).lstrip(" "), _line(document[span]), spaced(after).rstrip(" ")


def _place(citation: Citation, document: Document | None) -> str:
    """Page and paragraph where both are known, else what the citation has."""
    place = _line(citation.locator)
    if document is None or place.startswith("slide "):
        return place
    page, number = document.page(citation.span.start), document.paragraph(citation.span.start)
    parts = ([f"p. {page}"] if page else []) + ([f"¶{number}"] if number else [])
    return ", ".join(parts) or place


def _line(text: str) -> str:
    return spaced(text).strip(" ")
