"""Figures that one source bears out and another has otherwise: both are shown, and the verdict stays.

Precision before recall: the other figure has the same unit and counts the same thing, the words beside it and most of
its sentence are the same, neither source gives the other's value as well, and no year or name sets the two apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import ClaimKind, Evidence, Figure, Finding, Span
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_ALIKE = 0.5
"""Share of the words of content of the shorter sentence that the other one has, too."""
_FEWEST = 3
"""Words of content that the two sentences share at least."""
_FARTHEST = 6.0
"""So many times one value may be the other; what is farther apart is another thing."""
_LONGEST = 1000
"""Characters of a sentence at most, so that time stays linear in a text without stops."""
_RAREST, _MOST = 4, 40
"""Words of a sentence by which others are looked up, and sentences that are looked at for each."""
_WORDS = lexicon("en").verifying
_APART = re.compile(
    rf"\b(?:{any_of(_WORDS.apart)}|{any_of(_WORDS.apart_stems)}\w*)\b",
    re.IGNORECASE,
)
"""What stands beside a figure of another time, or of a part or a change."""
_BESIDE = 25
_BEFALLS = re.compile(rf"\s+(?:{any_of(_WORDS.auxiliaries)}\s+)*([a-z]+)")
"""The verb that follows what is counted: "19 people were killed", "40 ships passed"."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = re.compile(r"(?<=[^\s.!?“\"] )[A-Z][\w’'-]+")


@frozen
class _Stated:
    """A figure in its sentence: the words of content there, and the one that says what befell what it counts."""

    source: int
    figure: Figure
    thing: tuple[str | None, str]
    content: frozenset[str]
    fate: str
    names: frozenset[str]
    years: frozenset[str]
    values: tuple[float, ...]


class Disagreements:
    """The figures of several sources, by what they count."""

    def __init__(self, sources: Sources, language: str) -> None:
        self.sources = sources
        self._stem, self._stop = stemmer(language), stop_words(language)

    def noted(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings; a figure that stands has with it what the other sources have otherwise."""
        if len(self.sources.each) < 2:
            return list(findings)
        return [
            self._noted(f) if f.claim.kind is ClaimKind.FIGURE and f.verdict == "same" and f.evidence else f
            for f in findings
        ]

    def _noted(self, finding: Finding) -> Finding:
        first = finding.evidence[0]
        figures = self.sources.each[first.source].figures_in(first.span)
        own = self._stated(first.source, figures[0]) if len(figures) == 1 else None
        others = list(self._others(own)) if own else []
        if not others:
            return finding
        said = "; ".join(f"{self._shown(o)} in {self.sources.documents[o.source].origin.name}" for o in others)
        evidence = tuple(Evidence(o.source, o.figure.span) for o in others)
        return replace(
            finding, evidence=finding.evidence + evidence, difference=f"sources differ: {said}", disputed=True
        )

    def _shown(self, stated: _Stated) -> str:
        of, span = stated.figure.of, stated.figure.span
        if stated.figure.qualifier and stated.figure.qualifier.stop <= span.start:
            span = Span(stated.figure.qualifier.start, span.stop)
        whole = Span(span.start, of.stop) if of and of.start >= span.stop else span
        return " ".join(self.sources.documents[stated.source][whole].split())

    def _others(self, own: _Stated) -> Iterator[_Stated]:
        """The first figure of each other source that is at odds with this one, in the order of the sources."""
        lists = sorted(
            (found for word in sorted(own.content) if (found := self._by_word.get((own.thing, word)))), key=len
        )
        near = {(o.source, o.figure.span): o for found in lists[:_RAREST] for o in found[:_MOST]}
        seen = {own.source}
        for _, other in sorted(near.items()):
            if other.source not in seen and self._differ(own, other):
                seen.add(other.source)
                yield other

    def _differ(self, own: _Stated, other: _Stated) -> bool:
        """Whether two figures are of one thing and cannot both be right, as far as both sources tell."""
        if not _of_one_thing(own, other):
            return False
        mine, theirs = own.figure.value or 0.0, other.figure.value or 0.0
        if mine * theirs <= 0 or max(mine / theirs, theirs / mine) > _FARTHEST or mine == theirs:
            return False
        if mine in self._values[other.source] or theirs in self._values[own.source]:
            return False
        return mine != sum(other.values) and theirs != sum(own.values)

    @cached_property
    def _values(self) -> list[frozenset[float]]:
        """All values that each source gives."""
        return [
            frozenset(v for f in source.figures for v in (f.value, f.low, f.high) if v is not None)
            for source in self.sources.each
        ]

    @cached_property
    def _by_word(self) -> dict[tuple[tuple[str | None, str], str], list[_Stated]]:
        out: dict[tuple[tuple[str | None, str], str], list[_Stated]] = defaultdict(list)
        for number, source in enumerate(self.sources.each):
            for figure in source.figures:
                if stated := self._stated(number, figure):
                    for word in stated.content:
                        out[stated.thing, word].append(stated)
        return out

    def _stated(self, number: int, figure: Figure) -> _Stated | None:
        """The figure in its sentence; None where it gives no one value, counts nothing or is said of another time."""
        source = self.sources.each[number]
        document = source.document
        sentence = document.sentence_at(figure.span.start)
        if figure.value is None or figure.of is None or sentence is None or len(sentence.span) > _LONGEST:
            return None
        if figure.qualifier and not document[figure.qualifier].lower().startswith(("exactly", "a total")):
            return None  # what is "at least 19" may be 21
        start, stop = min(figure.span.start, figure.of.start), max(figure.span.stop, figure.of.stop)
        text, inside = document.text, sentence.span
        left, right = text[inside.start : start], text[stop : inside.stop]
        head = words(document[figure.of].split(" of ", maxsplit=1)[0]).forms
        if not head or _APART.search(left[-_BESIDE:]) or _APART.search(right[:_BESIDE]):
            return None
        before, after = self._content(left), self._content(right)
        return _Stated(
            number,
            figure,
            (figure.unit, self._stem(head[-1])),
            frozenset((*before, *after)),
            self._fate(right) or (before[-1] if before else ""),
            frozenset(_NAME.findall(document[inside])),
            frozenset(_YEAR.findall(document[inside])),
            tuple(f.value for f in source.figures_in(inside) if f.value is not None and f.unit == figure.unit),
        )

    def _fate(self, right: str) -> str:
        """The stem of the verb right after what is counted, "" for none."""
        found = _BEFALLS.match(right)
        return self._stem(found[1]) if found and found[1] not in self._stop else ""

    def _content(self, text: str) -> list[str]:
        """The stems of the words of content, in their order."""
        return [
            self._stem(form)
            for form in words(text).forms
            if form not in self._stop and len(form) > 2 and not form[0].isdigit()
        ]


def _of_one_thing(own: _Stated, other: _Stated) -> bool:
    """Whether two sentences share enough words, tell one fate, and no year or name sets them apart."""
    shared = len(own.content & other.content)
    if shared < _FEWEST or shared < _ALIKE * min(len(own.content), len(other.content)):
        return False
    if not own.fate or own.fate != other.fate or own.years != other.years:
        return False
    return not (own.names and other.names and own.names.isdisjoint(other.names))
