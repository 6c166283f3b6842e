"""The citations of a brief → does what they stand behind stand in the source that they name, and at that place?

Read are ``[1]``, ``[1 ¶6; 3 ¶2]``, ``[¶6, ¶8]``, ``[p. 4]``, ``[2, p. 4]``, ``[slide 4]``, ``[00:12:31]``, ``[Source 2]``, ``(Source 2)``,
``【4†source】``, ``(council.txt, ¶2)``, superscripts and footnotes ``[^1]``. A number is looked up in the brief's own list of
sources, else it is the place in the order in which the sources were given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

from briefing.frozen import frozen
from briefing.model import BriefClaim, ClaimKind, Document, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.matching import Match, near
from briefing.verifying.sources import Sources

_FEWEST = 3
"""Words of a sentence at least whose citation is checked."""
_MOST_CITED = 150
"""Words before a mark at most that it cites; a text without full stops may have thousands of marks."""
_STANDS = 0.45
"""Share of its words, in their order, from which a sentence stands somewhere."""
_BETTER = 0.2
"""By how much of its words it must stand better elsewhere than where the brief says."""
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_PLACES = re.compile(
    r"(?:(?P<number>\d{1,3})(?![\d:]))?[,\s]*(?:(?:¶|para(?:graph)?\.?\s)\s?(?P<paragraph>\d+)|(?P<other>\S[^,;\]]*))?"
)
_NAMED = re.compile(
    r"\((?P<file>[^\s()\[\]]+\.[A-Za-z][A-Za-z0-9]{1,4})(?:,\s*(?:¶\s?|para(?:graph)?\.?\s)(?P<paragraph>\d+))?\)"
)
_NOTE = re.compile(r"^\[\^(?P<number>\d+)\]:\s*(?P<text>[^\n]*)", re.MULTILINE)
_LISTED = re.compile(r"^\s*(?:[-*]\s)?(?:\[(\d{1,3})\]|(\d{1,3})[.)]|([¹²³⁴⁵⁶⁷⁸⁹⁰]+))\s*(\S[^\n]*)$", re.MULTILINE)
_PARAGRAPH = re.compile(r"(?:¶\s?|\bpara(?:graph)?\.?\s)(\d+)")


@frozen
class Citation:
    """A mark of the brief: where it stands, the source that it names (None: none of those given), and its paragraph."""

    mark: Span
    source: int | None
    paragraph: int = 0
    """From 1; 0 where it names none."""


class Citations:
    """The citations of a brief against its sources."""

    def __init__(self, brief: Brief, sources: Sources) -> None:
        self.brief, self.sources = brief, sources
        self._names = {name: n for n, d in enumerate(sources.documents) for name in _names_of(d)}

    def check(self) -> list[Finding]:
        """A finding for each citation; of a page of ours none, whose citations were proved when it was made."""
        if self.brief.ours:
            return []
        return [found for citation in self.citations() if (found := self._finding(citation)) is not None]

    def citations(self) -> Iterator[Citation]:
        """The citations of the brief, ascending."""
        found = [*self._numbered(), *self._named(), *self._noted()]
        return iter(sorted(found, key=lambda citation: (citation.mark, citation.paragraph)))

    # --- reading ------------------------------------------------------------------------------------------------------

    def _numbered(self) -> Iterator[Citation]:
        for mark in self.brief.marks:
            text = self.brief.document[mark].translate(_SUPERSCRIPTS).strip("[]【】()")
            text = re.sub(r"^Sources?\s|†.*$", "", text)
            if text.startswith("^") or self._is_listed(mark):
                continue
            source: int | None = 0 if len(self.sources.documents) == 1 else None
            named = False
            for part in re.split(r"[;,]", text):
                place = _PLACES.match(part.strip())
                assert place is not None
                if place["number"]:
                    named, source = True, self._source(int(place["number"]))
                paragraph = int(place["paragraph"] or 0)
                if named or (paragraph and source is not None):
                    yield Citation(mark, source, paragraph)

    def _named(self) -> Iterator[Citation]:
        for match in _NAMED.finditer(self.brief.document.text):
            yield Citation(Span(*match.span()), self._names.get(match["file"].casefold()), int(match["paragraph"] or 0))

    def _noted(self) -> Iterator[Citation]:
        text = self.brief.document.text
        for note in _NOTE.finditer(text):
            mark = text.find(f"[^{note['number']}]")
            source = self._in(note["text"])
            if 0 <= mark < note.start() and source is not None:
                paragraph = _PARAGRAPH.search(note["text"])
                stop = mark + len(note["number"]) + 3
                yield Citation(Span(mark, stop), source, int(paragraph[1]) if paragraph else 0)

    @cached_property
    def _list(self) -> Mapping[int, tuple[int | None, Span]]:
        """What the brief's own list says of each number: which of the sources it is, and where the line stands."""
        out: dict[int, tuple[int | None, Span]] = {}
        for line in _LISTED.finditer(self.brief.document.text):
            source = self._in(line[4])
            if source is not None:
                number = int(next(filter(None, line.groups())).translate(_SUPERSCRIPTS))
                out.setdefault(number, (source, Span(*line.span())))
        return out

    def _is_listed(self, mark: Span) -> bool:
        """Whether a mark opens a line of the brief's list of sources."""
        return any(mark in line for _, line in self._list.values())

    def _in(self, text: str) -> int | None:
        """The source that a line names."""
        low = text.casefold()
        return next((n for name, n in self._names.items() if name in low), None)

    def _source(self, number: int) -> int | None:
        if number in self._list:
            return self._list[number][0]
        return number - 1 if 0 < number <= len(self.sources.documents) else None

    # --- checking -----------------------------------------------------------------------------------------------------

    def _finding(self, citation: Citation) -> Finding | None:
        claim = BriefClaim(ClaimKind.CITATION, citation.mark)
        if citation.source is None:
            return Finding(claim, "no-such-source", difference=f"{len(self.sources.documents)} sources were given")
        forms = self._cited_words(citation.mark)
        if len(forms) < _FEWEST:
            return None
        matches = near(self.sources.index, forms, most=8)
        best = max(matches, key=lambda m: m.share, default=None)
        if best is None or best.share < _STANDS:
            return None
        there = max((m.share for m in matches if self._is_at(m, citation)), default=0.0)
        evidence = (Evidence(best.place.source, self.sources.index.span(best.place)),)
        if there >= best.share - _BETTER:
            return Finding(claim, "same", evidence)
        return Finding(claim, "cited-elsewhere", evidence, self._shown(citation, best))

    def _cited_words(self, mark: Span) -> list[str]:
        """The words of the sentence that a mark stands in, or behind; of several marks in one only those since the last."""
        document, found = self.brief.document, self.brief.words
        block = self.brief.document.block_at(mark.start)
        sentence = document.sentence_at(max(mark.start - 1, 0))
        before = bisect_right(document.sentences, mark.start, key=lambda s: s.span.stop) - 1
        span = sentence.span if sentence else document.sentences[before].span if before >= 0 else mark
        start = max(span.start, block.span.start) if block else span.start
        inside = found.inside(Span(start, max(start, mark.start)))[-_MOST_CITED:]
        return [found.forms[n] for n in inside if not self.brief.claims_nothing(found.span(n, n))]

    def _is_at(self, match: Match, citation: Citation) -> bool:
        """Whether a place lies in the source, and the paragraph, that a citation names."""
        if match.place.source != citation.source:
            return False
        if not citation.paragraph:
            return True
        document, span = self.sources.documents[match.place.source], self.sources.index.span(match.place)
        first, last = document.paragraph(span.start), document.paragraph(span.stop - 1)
        return first <= citation.paragraph <= last or document.place(span) == f"¶{citation.paragraph}"

    def _shown(self, citation: Citation, best: Match) -> str:
        assert citation.source is not None
        documents = self.sources.documents
        stands = documents[best.place.source]
        place = f"{stands.origin.name} {stands.place(self.sources.index.span(best.place))}"
        cited = documents[citation.source].origin.name
        return f"stands in {place}, cited is {cited}{f' ¶{citation.paragraph}' if citation.paragraph else ''}"


def _names_of(document: Document) -> list[str]:
    """What a brief may call a source: its file's name, with and without the ending, and its title."""
    name = document.origin.name.rsplit("/", 1)[-1].casefold()
    title = " ".join(document.metadata.title.split()).casefold()
    return [name, *([title] if len(title) > len("a headline") else [])]
