"""The sources: an index of their words, and for each the facts, extracted when they are first asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from briefing.facts import quotes
from briefing.facts.acronyms import extraction as acronyms
from briefing.facts.dates import extraction as dates
from briefing.facts.direct import locale_marks
from briefing.facts.figures import extraction as figures
from briefing.facts.names import extraction as entities
from briefing.facts.phrases import quotation_marks
from briefing.language.lexicon import lexicon
from briefing.language.support import has_grammar
from briefing.model import Acronym, Block, BlockKind, Date, DateKind, Document, Entity, Figure, Quote, Span
from briefing.verifying import transcript_turns
from briefing.verifying.index import Index, Place
from briefing.verifying.stretches import Stretches
from briefing.verifying.transcript_turns import Turn
from briefing.verifying.words import Words, words

_LABELLED = re.compile(r"[^\W\d_][\w .,'’()-]{0,48}:\s")
_SPEAKERS = lexicon("en").names.role | lexicon("en").speech.role_nouns
"""Words of a label that say who speaks, where its last one has no capital."""
_PARTICLES = frozenset((*lexicon("en").names.particle, *lexicon("en").names.inner_particles))
"""Words of a name that have no capital."""
_NESTED = 200
"""Quotations before a place among which those that reach it are looked for."""
_TRANSCRIPT = 3
"""Paragraphs that begin with "NAME:" from which a text is a transcript, all of which is speech."""
_JUDGE, _END = (
    re.compile(
        r"""\breasons\sfor\s(?:the\s)?(?:judge?ment|decision)\s(?:herein\s)?of\s  # what is certified
        (?:the\sHonou?rable\s)?(?:M[rs]s?\s)?Justice\s(?P<name>[A-Z][\w’'-]{1,30})""",
        re.IGNORECASE | re.VERBOSE,
    ),
    2_000,
)
"""How the end of a judgment certifies whose it is, and the characters in which it does."""
_YEAR = 4
"""Digits of a year."""


class Source:
    """One source as it is searched."""

    def __init__(self, document: Document, found: Words) -> None:
        self.document = document
        self.words = found

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that stand in it with a capital, or in a script without small letters."""
        text, found = self.document.text, self.words
        return frozenset(
            form for form, start in zip(found.forms, found.starts, strict=True) if not text[start].islower()
        )

    @cached_property
    def speech(self) -> list[Span]:
        """What stands between marks, in blocks set off as quotations and in transcripts, ascending, not nested."""
        document = self.document
        spans = [q.outer for q in locale_marks.quotations(document) if not q.depth]
        blocks = [b for b in document.blocks if b.kind is not BlockKind.HEADING]
        labelled = _labelled(document, blocks)
        if len(labelled) >= _TRANSCRIPT and 3 * len(labelled) >= len(blocks):
            return [Span(0, len(document.text))]
        spans += [b.span for b in blocks if b.kind is BlockKind.QUOTATION]
        spans += [b.span for b in labelled if not any(s.overlaps(b.span) for s in spans)]
        return sorted(spans)

    @cached_property
    def inner(self) -> list[Span]:
        """What stands between marks inside a quotation: words that somebody quotes of somebody else, ascending."""
        return [q.content for q in self._marked if q.depth]

    @cached_property
    def _marked(self) -> tuple[quotation_marks.Quotation, ...]:
        """What stands between marks."""
        return quotation_marks.find(self.document.text, self.document.blocks)

    @cached_property
    def _marks(self) -> Stretches:
        return Stretches(q.content for q in self._marked)

    def who_says(self, at: int) -> str:
        """Who says the words at an offset directly, by name; "" for nobody. The speakers of an English text are read only where marks stand around it."""
        if not self.may_be_said(at):
            return ""
        said = (q.name for q in self.quotes if q.direct and q.name and q.content.start <= at < q.content.stop)
        return next(said, None) or ""

    def may_be_said(self, at: int) -> bool:
        """Whether marks stand around an offset, or it is in a language whose quotations are told otherwise, too."""
        return not has_grammar(self.document.language) or self._marks.overlap(Span(at, at + 1))

    def within(self, span: Span) -> bool:
        """Whether a span lies in a quotation inside a quotation."""
        at = bisect_right(self.inner, span.start, key=lambda s: s.start) - 1
        return at >= 0 and span.stop <= self.inner[at].stop

    def asks(self, at: int) -> bool:
        """Whether the sentence that holds an offset is a question."""
        sentence = self.document.sentence_at(at)
        return sentence is not None and self.document[sentence.span].endswith("?")

    def spoken(self, at: int) -> int:
        """The number of the stretch of speech that holds the offset `at`, or -1."""
        number = bisect_right(self.speech, at, key=lambda s: s.start) - 1
        return number if number >= 0 and at < self.speech[number].stop else -1

    def figures_in(self, span: Span) -> list[Figure]:
        """The source's figures that overlap a span."""
        at = bisect_right(self.figures, span.start, key=lambda f: f.span.stop)
        stop = bisect_left(self.figures, span.stop, key=lambda f: f.span.start)
        return list(self.figures[at:stop])

    def quotes_in(self, span: Span) -> list[Quote]:
        """The source's direct quotations with a speaker that overlap a span."""
        stop = bisect_left(self.quotes, span.stop, key=lambda q: q.content.start)
        found = [q for q in self.quotes[max(0, stop - _NESTED) : stop] if q.content.overlaps(span)]
        return [q for q in found if q.direct and q.speaker]

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """What is set off as somebody's words without marks."""
        return transcript_turns.turns(self.document)

    @cached_property
    def authors(self) -> frozenset[str]:
        """The words of who wrote it: its author and outlet, the last lines under words of leave, the judge of a judgment."""
        metadata, text = self.document.metadata, self.document.text
        judge = _JUDGE.search(text, max(0, len(text) - _END))
        signed = transcript_turns.signature(self.document)
        return frozenset(words(f"{metadata.author} {metadata.outlet} {signed} {judge['name'] if judge else ''}").forms)

    @cached_property
    def named(self) -> dict[str, list[Entity]]:
        """The source's entities by each of their names."""
        out: dict[str, list[Entity]] = {}
        for entity in self.entities:
            for name in dict.fromkeys((entity.name, *entity.aliases)):
                out.setdefault(name, []).append(entity)
        return out

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        """The source's acronyms."""
        return acronyms.extract(self.document)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The source's dates, counted from its own date."""
        return dates.extract(self.document)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The source's figures."""
        return figures.extract(self.document, dates=self.dates)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The source's people, organisations and places."""
        return entities.extract(self.document, acronyms=self.acronyms)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The source's quotations with their speakers."""
        return quotes.extract(self.document, entities=self.entities)


def _labelled(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The blocks that begin with who says it: "MARA LIND: …", "First witness: …", but not "One notable trend: …"."""
    found = [(b, match[0]) for b in blocks if (match := _LABELLED.match(document.text, b.span.start))]
    if not has_grammar(document.language):
        return [block for block, _ in found]
    labels = Counter(label for _, label in found)
    return [block for block, label in found if labels[label] > 1 or _may_name(label)]


def _may_name(label: str) -> bool:
    """Whether words before a colon may be somebody's: one word, a name, or with one that says what somebody is."""
    told = words(label).forms
    last = label.rstrip(": )").rpartition(" ")[2]
    return len(told) == 1 or not last.islower() or not _SPEAKERS.isdisjoint(told)


class Sources:
    """All sources, and the index over them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.index = Index(self.documents)
        self.each = [Source(d, w) for d, w in zip(self.documents, self.index.words, strict=True)]
        self._having: dict[str, list[Source]] = {}

    def having(self, form: str) -> list[Source]:
        """The sources that have a word, in their order: to read the names of all of them takes long."""
        if form not in self._having:
            self._having[form] = [self.each[number] for number in self.index.having(form)]
        return self._having[form]

    def naming(self, form: str) -> list[Source]:
        """Those of them in which it may be a word of a person's name."""
        return [source for source in self.having(form) if form in source.capitals or form in _PARTICLES]

    def anchored(self, brief: Document) -> Document:
        """The brief with a date from which its relative dates count: its own, else the newest of the sources'."""
        newest = max((d.metadata.date for d in self.documents), default="")
        if brief.metadata.date or not newest:
            return brief
        return replace(brief, metadata=replace(brief.metadata, date=newest))

    def find_undated(self, forms: Sequence[str], *, most: int) -> list[Place]:
        """Where a number's words stand and are no part of a day: "17 September" has no 17 of anything else; one that may be a year stands there, too."""
        places = self.index.find(forms, most=most)
        is_year = len(forms) == 1 and len(forms[0]) == _YEAR
        return places if is_year else [place for place in places if not self._is_in_date(place)]

    def _is_in_date(self, place: Place) -> bool:
        span, found = self.index.span(place), self.each[place.source].dates
        after = bisect_right(found, span.start, key=lambda date: date.span.start)
        near = found[max(0, after - 1) : after + 1]
        return any(date.kind is DateKind.DATE and date.span.overlaps(span) for date in near)

    def at(self, place: int) -> tuple[int, int, Words]:
        """The source of a place among all words, the word's number there, and the source's words."""
        begins = self.index.begins
        number = max(n for n, begin in enumerate(begins) if begin <= place)
        return number, place - begins[number], self.index.words[number]
