"""A long document and some of its sentences → the facts of those, with the document's own spans.

What is extracted from is a shorter text: the sentences with those around them, and the sentences that name somebody of theirs
for the first time, or with another first name or title: so a surname that two people have is nobody's here either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from briefing.model import Document, Facts, Sentence, Span

_SHORT = 100
"""Sentences of a document that is read as a whole."""
_MOST = 0.6
"""Share of a document's sentences from which it is read as a whole, too."""
_BEFORE, _AFTER, _OPENING = 2, 1, 5
"""Sentences before and behind each, and those that open the document."""
_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]{1,40}")
_PAIR = re.compile(r"(?<![\w-])([A-Z][\w-]{0,40})\.? (?=([A-Z][\w-]{2,40}))")
_SPELLED_OUT = re.compile(r"\(([A-Z][\w-]{1,9})\)")
_BETWEEN = "\n\n"


class _Run(NamedTuple):
    """Sentences that stand together in a paragraph: where they begin in the shorter text and in the document, and their length."""

    start: int
    origin: int
    length: int


class _CrossesError(ValueError):
    """A span begins in one run and ends in another."""


def extract(document: Document, wanted: Collection[int], *, as_of: str = "", names: str = "") -> Facts:
    """The facts of some sentences, by their position in the document, and of those around them; none where there are none."""
    from briefing import facts

    if not wanted:
        return Facts()
    kept = _kept(document, wanted) if len(document.sentences) > _SHORT else []
    if not kept or len(kept) > _MOST * len(document.sentences):
        return facts.extract(document, as_of=as_of, names=names)
    short, runs = _shortened(document, kept)
    found = facts.extract(short, as_of=as_of, names=names)
    by_kind = {
        field.name: tuple(_moved_back(getattr(found, field.name), runs))
        for field in fields(found)
        if field.name != "others"
    }
    others = tuple((kind, tuple(_moved_back(of_kind, runs))) for kind, of_kind in found.others)
    told = [quote for quote in by_kind["quotes"] if _touches(document, quote.content, wanted)]
    return Facts(**{**by_kind, "quotes": tuple(told)}, others=others)


def _touches(document: Document, span: Span, wanted: Collection[int]) -> bool:
    """Whether a stretch begins or ends in one of the sentences; of the others it is not known who speaks."""
    ends = (document.sentence_at(span.start), document.sentence_at(span.stop - 1))
    return any(sentence is not None and sentence.index in wanted for sentence in ends)


def _kept(document: Document, wanted: Collection[int]) -> list[int]:
    """The sentences that are read, ascending."""
    last = len(document.sentences) - 1
    kept = set(range(min(_OPENING, last + 1)))
    inside = list(_inside_quotations(document))
    for index in wanted:
        kept.update(range(*_whole(inside, max(0, index - _BEFORE), min(last, index + _AFTER))))
    for index in _naming(document, kept) - kept:
        kept.update(range(*_whole(inside, index, index)))
    return sorted(kept)


def _whole(inside: Sequence[bool], first: int, last: int) -> tuple[int, int]:
    """The range of sentences from `first` to `last`, farther where a quotation would be cut."""
    while inside[first]:
        first -= 1
    while last + 1 < len(inside) and inside[last + 1]:
        last += 1
    return first, last + 1


def _inside_quotations(document: Document) -> Iterator[bool]:
    """Of each sentence, whether a quotation of its paragraph has begun before it and not ended."""
    for number, sentences in groupby(document.sentences, key=attrgetter("block")):
        at = document.blocks[number].span.start
        straight = opened = 0
        for place, sentence in enumerate(sentences):
            before = document.text[at : sentence.span.start]
            straight += before.count('"')
            opened += before.count("“") - before.count("”")
            yield place > 0 and (straight % 2 == 1 or opened > 0)
            at = sentence.span.start


def _naming(document: Document, read: Collection[int]) -> set[int]:
    """The sentences in which two capitalised words first stand side by side of which the others have one, and those that spell out an acronym."""
    first: dict[tuple[str, ...], int] = {}
    names: set[str] = set()
    said: set[str] = set()
    for sentence in document.sentences:
        start, stop = sentence.span.start, sentence.span.stop
        pairs = _PAIR.findall(document.text, start, stop)
        for pair in pairs:
            first.setdefault(pair, sentence.index)
        for acronym in _SPELLED_OUT.findall(document.text, start, stop):
            first[acronym, str(sentence.index)] = sentence.index  # each of them: one acronym may be two bodies'
        opening = {before for before, _ in pairs}
        names.update(name for name in _NAME.findall(document.text, start + 1, stop) if name not in opening)
        if sentence.index in read:
            said.update(_NAME.findall(document.text, start, stop))
    said &= names  # what has its capital only where a sentence begins is no name
    return {index for pair, index in first.items() if not said.isdisjoint(pair)}


def _shortened(document: Document, kept: Sequence[int]) -> tuple[Document, tuple[_Run, ...]]:
    """The document with no other sentences than those, and where these come from; what stands together in a paragraph is one."""
    runs: list[_Run] = []
    sentences: list[Sentence] = []
    pieces, blocks = [], []
    at = 0
    for _, group in groupby(enumerate(kept), key=lambda row: (row[1] - row[0], document.sentences[row[1]].block)):
        together = [document.sentences[index] for _, index in group]
        origin, stop = together[0].span.start, together[-1].span.stop
        back = origin - at
        blocks.append(replace(document.blocks[together[0].block], span=Span(at, stop - back)))
        sentences += [
            Sentence(len(sentences) + n, Span(one.span.start - back, one.span.stop - back), len(runs))
            for n, one in enumerate(together)
        ]
        pieces.append(document.text[origin:stop])
        runs.append(_Run(at, origin, stop - origin))
        at += stop - origin + len(_BETWEEN)
    short = replace(
        document,
        text=_BETWEEN.join(pieces),
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        metadata=replace(document.metadata, title_span=None),
        locators=(),
        source_map=None,
    )
    return short, tuple(runs)


def _moved_back(found: Sequence[Any], runs: Sequence[_Run]) -> Iterator[Any]:
    """The facts with spans of the document; what runs on from one run to the next was none."""
    starts = [run.start for run in runs]

    def moved(value: Any) -> Any:
        if isinstance(value, Span):
            run = runs[bisect_right(starts, value.start) - 1]
            if value.stop > run.start + run.length:
                raise _CrossesError
            return Span(value.start - run.start + run.origin, value.stop - run.start + run.origin)
        if isinstance(value, tuple):
            return tuple(map(moved, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{field.name: moved(getattr(value, field.name)) for field in fields(value)})
        return value

    for fact in found:
        try:
            yield moved(fact)
        except _CrossesError:
            continue
