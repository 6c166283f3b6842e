"""A citation → the note that shows its evidence: which source, where in it, the passage, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Briefing, Citation, Document, Span
from briefing.writers.messages import source_lines, wording
from briefing.writers.pieces import Line, Piece, PieceKind, cited, spaced

AROUND = 90
"""Characters of the text before and after a passage that a note shows at most."""

_LONGEST_TITLE = 70
_PARAGRAPH = re.compile(r"\n[ \t]*\n|[\u2029\f]")
_ENDS = (".", "?", "!", "…")


@dataclass(slots=True)
class Notes:
    """The notes of one briefing, in the order of their signs; `documents` are the sources at hand, by index."""

    briefing: Briefing
    documents: Mapping[int, Document] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)

    def add(self, mark: Piece) -> int:
        """Takes up the note of a sign (`PieceKind.MARK`); gives its number, from 1."""
        assert mark.citation is not None
        self.lines.append(note(mark.citation, mark.text, self.briefing, self.documents))
        return len(self.lines)


def note(citation: Citation, text: str, briefing: Briefing, documents: Mapping[int, Document]) -> Line:
    """One note as pieces: the citation, the source's title, the place, and the passage among its neighbours.

    Args:
        citation: What it is about.
        text: The passage, where the documents are not at hand; "" where it is not known.
        briefing: For the titles of its sources.
        documents: The sources at hand, by their index in the briefing.
    """
    line = [cited(citation)]
    document = documents.get(citation.document)
    if citation.document < len(briefing.sources):
        title, _, _ = source_lines(briefing.sources[citation.document], wording(briefing.language))
        title = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rpartition(' ')[0]} …"
        line += [Piece(PieceKind.PLAIN, " "), Piece(PieceKind.LABEL, title)]
        where = f", {place}" if (place := _place(citation, document)) else ""
        line.append(Piece(PieceKind.TEXT, where if where or title.endswith(_ENDS) else "."))
    before, passage, after = around(document, citation.span) if document else ("", _line(text), "")
    if passage:
        if line[-1].kind is PieceKind.TEXT and line[-1].text not in _ENDS:
            line[-1] = Piece(PieceKind.TEXT, f"{line[-1].text}:")
        line.append(Piece(PieceKind.PLAIN, " "))
        for kind, part in ((PieceKind.NOTE, before), (PieceKind.TEXT, passage), (PieceKind.NOTE, after)):
            bare = part.strip(" ")
            lead, tail = part[: len(part) - len(part.lstrip(" "))], part[len(part.rstrip(" ")) :]
            line += [Piece(PieceKind.PLAIN, lead), Piece(kind, bare), Piece(PieceKind.PLAIN, tail if bare else "")]
    return tuple(piece for piece in line if piece.text)


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
    if document is None:
        return _line(citation.locator)
    page, number = document.page(citation.span.start), document.paragraph(citation.span.start)
    parts = ([f"p. {page}"] if page else []) + ([f"¶{number}"] if number else [])
    return ", ".join(parts) or _line(citation.locator)


def _line(text: str) -> str:
    return spaced(text).strip(" ")
