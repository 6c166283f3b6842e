"""Lines that may stand on a page, and what stands there already.

A section offers its lines (``lines(findings) -> tuple[Line, ...]``); which of them stand is decided for the whole page
at once (`briefing.composing.page`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from briefing.frozen import frozen
from briefing.language.patterns import deferred
from briefing.model import Citation, Findings, Item, Profile, Section, Span, Table
from briefing.model.measure import item_words
from briefing.sections.items import Taken, alike

OVERLAP = 0.2
"""Share of a line's characters from which it repeats what is printed."""
_LEAST = 4
"""Words of a line from which the same words elsewhere are a repetition."""
_ECHO = (0.4, 0.85)
"""Shares of all terms of two passages of one source, and of the shorter one's, from which they say one thing."""
_AGAIN = (0.55, 0.45)
"""Shares of a line's terms that the page has, and that one of its lines has, from which it says one thing once more."""
_WORD = deferred(r"\w+")


@frozen
class Line:
    """One line that may stand: the item, the section it belongs to, what it is worth and where it stands there.

    `worth` is 0 to 1: how the ranking places its sentence among all. `sentences` are corpus-wide indices of what it
    tells. Of lines with one `owner` (a speaker) one stands before a second of any other. `place` sorts a section.
    """

    key: str
    item: Item
    worth: float
    sentences: tuple[int, ...]
    place: tuple[int, ...] = ()
    owner: str = ""
    after: str = ""
    """Words that must stand on the page already: a name that a line tells more of."""
    role: str = ""
    """What its kind of text is read for that this line is: a cue class, such as "decision"."""
    struck: float = 0.0
    """How likely an editor is to strike it, 0 to 1."""

    @property
    def words(self) -> int:
        """Words as a reader reads them: label, text, insertions and note."""
        return item_words(self.item)


def whole_section(
    key: str, heading: str, lines: Callable[[Findings], tuple[Line, ...]]
) -> Callable[[Findings, Taken], Section | None]:
    """What builds the section of all lines of a kind, for a working file: in their order, none that stands already."""

    def build(findings: Findings, taken: Taken) -> Section | None:
        nodes = []
        for line in sorted(lines(findings), key=lambda line: line.place):
            places = [(citation.document, citation.span) for citation in line.item.citations]
            if not any(taken.touches(*place) for place in places):
                nodes.append(line.item)
                for place in places:
                    taken.add(*place)
        return Section(key, heading, tuple(nodes)) if nodes else None

    return build


class Worth:
    """How a ranking places each sentence of a corpus: 1 for the best, 0 for the last; headings, tables and boilerplate are out."""

    def __init__(self, findings: Findings) -> None:
        self.ranking = findings.ranking
        scores, heading = findings.ranking.scores, findings.profile.heading
        outside = findings.profile.tabular | findings.profile.boilerplate
        body = sorted(
            (i for i in range(len(scores)) if not heading[i] and i not in outside),
            key=lambda i: (scores[i], -i),
        )
        self._of = {index: (place + 1) / len(body) for place, index in enumerate(body)}

    @classmethod
    def of(cls, findings: Findings) -> Worth:
        """The places by the ranking of these findings, worked out once for all kinds of lines."""
        known = findings.profile.memo.get("worth")
        if not isinstance(known, cls) or known.ranking is not findings.ranking:
            known = findings.profile.memo["worth"] = cls(findings)
        return known

    def __getitem__(self, sentence: int) -> float:
        return self._of.get(sentence, 0.0)


class Printed:
    """What stands on a page: passages by their place, their words, and the terms that are told."""

    def __init__(self, findings: Findings, *, struck: Sequence[Item] = ()) -> None:
        """`struck` items are taken for printed: nothing that repeats them may stand."""
        self._findings = findings
        self._starts = findings.corpus.starts()
        self._spans: dict[int, list[Span]] = {}
        self._texts: list[str] = []
        self._groups: set[int] = set()
        self._told: list[frozenset[str]] = []
        self._terms: set[str] = set()
        self._rare = _rarity(findings.profile)
        self._struck = Printed(findings) if struck else None
        if self._struck:
            self._struck.add_all(struck)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a source stands."""
        return not self._spans

    def is_struck(self, item: Item) -> bool:
        """Whether an item prints what was struck."""
        return self._struck is not None and self._struck.repeats(item)

    def add(self, item: Item) -> None:
        """Takes what an item prints, and what its children print."""
        for citation in item.citations:
            self._add(citation)
        if item.text:
            self._texts.append(_flat(item.text))
        for child in item.children:
            self.add(child)

    def add_all(self, nodes: Iterable[Item | Table]) -> None:
        """Takes all that a section prints."""
        for node in nodes:
            for item in (cell for row in node.rows for cell in row) if isinstance(node, Table) else (node,):
                self.add(item)

    def _add(self, citation: Citation) -> None:
        if citation.document >= len(self._starts):
            return
        self._spans.setdefault(citation.document, []).append(citation.span)
        sentences = self._sentences(citation)
        self._groups.update(self._findings.groups[i] for i in sentences)
        terms = self.terms_of(sentences)
        self._terms |= terms
        self._told.append(terms)

    def repeats(self, item: Item) -> bool:
        """Whether an item prints what stands already or was struck: the same place, words, or the same told by another source."""
        if self.is_struck(item) or self.prints(item) or any(map(self.repeats, item.children)):
            return True
        return self._is_covered(
            [i for c in item.citations if c.document < len(self._starts) for i in self._sentences(c)]
        )

    def prints(self, item: Item) -> bool:
        """Whether a passage of an item stands already, by its place or its words."""
        if any(map(self._covers, item.citations)):
            return True
        flat = _flat(item.text)
        return flat.count(" ") >= _LEAST and any(flat in text for text in self._texts)

    def _is_covered(self, sentences: Sequence[int]) -> bool:
        """Whether near-duplicates of all these sentences stand, or the same is told elsewhere in like words."""
        if sentences and all(self._findings.groups[i] in self._groups for i in sentences):
            return True
        terms = self.terms_of(sentences)
        same = alike if len(self._starts) > 1 else _echoes
        return len(terms) >= _LEAST and any(same(terms, told) for told in self._told)

    def names(self, words: str) -> bool:
        """Whether these words stand on the page; no words always do."""
        flat = _flat(words)
        return not flat or any(flat in text for text in self._texts)

    def fresh(self, sentences: Sequence[int]) -> float:
        """What share of the sentences' terms is not told yet, rare ones weighing more: 0 to 1."""
        terms = self.terms_of(sentences)
        whole = math.fsum(self._rare[term] for term in terms)  # the same in whatever order the terms come
        return math.fsum(self._rare[term] for term in terms - self._terms) / whole if whole else 1.0

    def says_again(self, sentences: Sequence[int]) -> bool:
        """Whether most terms of the sentences stand on the page, and nearly half of them in one line: one thing in other words."""
        terms = self.terms_of(sentences)
        if len(terms) < _LEAST or len(terms & self._terms) < _AGAIN[0] * len(terms):
            return False
        return any(len(terms & told) >= _AGAIN[1] * len(terms) for told in self._told)

    def _covers(self, citation: Citation) -> bool:
        own = citation.span
        shared = sum(
            max(0, min(own.stop, s.stop) - max(own.start, s.start)) for s in self._spans.get(citation.document, ())
        )
        return shared > OVERLAP * max(1, len(own))

    def _sentences(self, citation: Citation) -> list[int]:
        document, start = self._findings.corpus.documents[citation.document], self._starts[citation.document]
        first = document.sentence_at(citation.span.start)
        last = document.sentence_at(citation.span.stop - 1) or first
        if first is None or last is None:
            return []
        return [start + index for index in range(first.index, last.index + 1)]

    def terms_of(self, sentences: Iterable[int]) -> frozenset[str]:
        """The terms of sentences, by their corpus-wide indices."""
        return frozenset(term for i in sentences for term in self._findings.profile.terms[i])


def _echoes(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one of two passages of a text only says again what the other says: a text names its own terms throughout."""
    shared = len(left & right)
    return shared >= _ECHO[0] * len(left | right) and shared >= _ECHO[1] * min(len(left), len(right))


def _flat(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _rarity(profile: Profile) -> dict[str, float]:
    """Term → how rare it is among the sentences: worked out once for all pages of a profile."""
    known = profile.memo.get("rarity")
    if not isinstance(known, dict):
        counts = Counter(term for terms in profile.terms for term in set(terms))
        known = profile.memo["rarity"] = {term: math.log(1 + len(profile) / n) for term, n in counts.items()}
    return known
