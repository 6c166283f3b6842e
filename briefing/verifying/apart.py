"""A sentence told in other words → whether it has a name, day, length of time or object that its source gives to something else.

"The deepest fall was measured near Quarry Hill; the largest rise at Fennel Bridge": a brief that has the deepest fall at Fennel
Bridge has all of its source's words. It is wrong only where its words are of one clause alone, and its name or date of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.agreement import dates as agreement
from briefing.agreement.clauses import Change
from briefing.facts.phrases.reporting_words import FINITE
from briefing.language.lexicon import any_of, lexicon
from briefing.language.stems import stemmer
from briefing.model import Date, DateKind, Document, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.known_dates import KnownDate, KnownDates, seconds, stated
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Support, Supports
from briefing.verifying.words import Words

_LANGUAGE = "en"
_BREAKS = (
    re.compile(r"[;:–—]"),
    re.compile(rf"\b(?:{any_of(lexicon('en').verifying.coordinators)})\b"),
    re.compile(r",(?!\d)"),
)
"""What may part clauses: the first kind that a sentence has does."""
_MOST = 3
"""Places of a verb that are looked at."""
_NEAR = 3
"""Words between a verb and its date at most."""
_PRONOUNS = lexicon(_LANGUAGE).reference.pronouns - {"it", "its"}
_FAR, _LENGTH = 2.0, 5
"""How many times a length of time is another one that can be no rounding of it, and words between a verb and its length at most."""
_OPENING = 2
"""Words of a clause that open it."""
_SHORTEST = 4
"""Letters of a verb at least."""


class _Clause(NamedTuple):
    """A clause of a source, the stems of its words of content, and the words of its names."""

    span: Span
    stems: frozenset[str]
    names: frozenset[str]
    leans: bool
    """Whether a pronoun where it begins may stand for the name of another clause: "…, and he", "he and the leaders"."""


class Apart:
    """The names and dates of a brief's sentences against the clauses of the sentences that they were told from."""

    def __init__(
        self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals, dates: KnownDates
    ) -> None:
        self.brief, self.sources, self._supports, self._capitals, self._dates = (
            brief,
            sources,
            supports,
            capitals,
            dates,
        )
        self._stem = stemmer(_LANGUAGE)
        known = lexicon(_LANGUAGE).verifying
        self._titles = known.title_forms | known.speaker_titles | {"the"}

    def of(self, sentence: Span) -> Rival | None:
        """What stands in the place of the only name of a sentence, or of the date right behind a verb of it."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        rules = (self._of_another_clause, self._of_another_day, self._of_another_length, self._of_another_object)
        return next((rival for rule in rules if (rival := rule(sentence))), None)

    # --- names --------------------------------------------------------------------------------------------------------

    def _of_another_clause(self, sentence: Span) -> Rival | None:
        document, found = self.brief.document, self.brief.words
        runs = list(self._capitals.runs(document, found, sentence))
        if len(runs) != 1:
            return None
        names = frozenset(found.forms[n] for n in runs[0])
        rest = [found.forms[n] for n in found.inside(sentence) if n not in runs[0]]
        told = {stem for _, stem in self._supports.content(rest)}
        places = self._places(told)
        rivals = [self._instead(names, told, number, stretch) for number, stretch in places]
        if not rivals or not all(rivals):
            return None
        number, clause = next(rival for rival in rivals if rival)
        span = found.span(runs[0].start, runs[0].stop - 1)
        return Rival(document[span], self.sources.documents[number][clause], Evidence(number, clause), Change.NAME)

    def _places(self, told: set[str]) -> Iterator[tuple[int, Sentence]]:
        """The sentence that has most of the words, and those that have as many."""
        weights = {stem: weight for stem in told if (weight := self._supports.weight(stem)) > 0}
        shares = self._supports.shares(weights)
        best = shares[0][0] if shares else 0.0
        if best < sum(weights.values()) / 2:
            return
        yield from ((number, found) for share, number, found in shares if share >= best)

    def _instead(
        self, names: frozenset[str], told: set[str], number: int, sentence: Sentence
    ) -> tuple[int, Span] | None:
        """The clause that the words are of, where the name is of another one."""
        clauses = list(self._clauses(self.sources.each[number], sentence.span))
        own = [clause for clause in clauses if names & clause.names]
        if len(own) != 1:
            return None
        for other in clauses:
            if other is not own[0] and other.names and not other.leans:
                alone = (told & other.stems) - own[0].stems
                if len(alone) > 1 and not (told & own[0].stems) - other.stems:
                    return number, other.span
        return None

    def _clauses(self, source: Source, sentence: Span) -> Iterator[_Clause]:
        document, found = source.document, source.words
        kinds = ([m.start() for m in kind.finditer(document.text, sentence.start, sentence.stop)] for kind in _BREAKS)
        breaks = next((places for places in kinds if places), [])
        for start, stop in pairwise([sentence.start, *breaks, sentence.stop]):
            span = Span(start, stop)
            inside = found.inside(span)
            runs = list(self._capitals.runs(document, found, span)) if inside else []
            named = frozenset(found.forms[n] for run in runs for n in run)
            forms = [found.forms[n] for n in inside if found.forms[n] not in named]
            opening = found.forms[max(0, inside.start - 1) : inside.start + _OPENING]
            leans = any(form in _PRONOUNS for form in opening)
            yield _Clause(span, frozenset(stem for _, stem in self._supports.content(forms)), named, leans)

    # --- objects ------------------------------------------------------------------------------------------------------

    def _of_another_object(self, sentence: Span) -> Rival | None:
        """Another name right behind the verb that the brief has a name behind: "follows Mr Pirk" for "follows Dr Voss"."""
        document, found = self.brief.document, self.brief.words
        inside = found.inside(sentence)
        stretch = self._supports.of([found.forms[n] for n in inside])
        if stretch is None:
            return None
        runs = self._capitals.runs(document, found, sentence)
        return next((rival for run in runs if (rival := self._object_rival(run, inside.start, stretch))), None)

    def _object_rival(self, run: range, first: int, stretch: Support) -> Rival | None:
        """The name that stands in a stretch behind the verb before a name of the brief."""
        document, found = self.brief.document, self.brief.words
        at = run.start - 1
        while at > first and found.forms[at] in self._titles:
            at -= 1
        names = frozenset(found.forms[n] for n in run) - self._titles
        if at <= first or not names or not self._is_verb(found.forms[at]):
            return None
        places = self._supports.places(self._stem(found.forms[at])).tolist()
        others = [other for place in places[: _MOST + 1] if (other := self._object(place))]
        if not others or not len(places) == len(others) <= _MOST or self._around(names, places):
            return None
        number, span = others[0]
        if number != stretch.source or span not in stretch.span:
            return None
        said = found.span(run.start, run.stop - 1)
        return Rival(document[said], self.sources.documents[number][span], Evidence(number, span), Change.NAME)

    def _is_verb(self, form: str) -> bool:
        """Whether a word may be a verb in the present or the past, in the third person."""
        return len(form) >= _SHORTEST and form.endswith(("s", "ed")) and form not in FINITE

    def _object(self, place: int) -> tuple[int, Span] | None:
        """The name right behind a word of the sources, titles between."""
        number, at, found = self._at(place)
        at += 1
        while at < len(found) and found.forms[at] in self._titles:
            at += 1
        document = self.sources.documents[number]
        if at >= len(found) or not self._capitals.is_name(document, found, at):
            return None
        return number, found.span(at, at)

    def _around(self, names: frozenset[str], places: list[int]) -> bool:
        """Whether a word of a name stands in a sentence of the places."""
        for place in places:
            number, at, found = self._at(place)
            sentence = self.sources.documents[number].sentence_at(found.starts[at])
            if sentence and any(found.forms[n] in names for n in found.inside(sentence.span)):
                return True
        return False

    def _at(self, place: int) -> tuple[int, int, Words]:
        """The source of a place among all words, the word's number there, and the source's words."""
        begins = self.sources.index.begins
        number = max(n for n, begin in enumerate(begins) if begin <= place)
        return number, place - begins[number], self.sources.index.words[number]

    # --- dates --------------------------------------------------------------------------------------------------------

    def _of_another_day(self, sentence: Span) -> Rival | None:
        """Another date right behind the verb that the brief has a date behind, wherever it stands."""
        document = self.brief.document
        for date in self.brief.facts.dates:
            if date.kind is not DateKind.DATE or date.span not in sentence:
                continue
            verb = self._verb(document, self.brief.words, date.span)
            if not verb or not (said := stated(document, date)) or not any(self._dates.fitting(said)):
                continue  # of a date that stands nowhere its own check tells
            places = self._supports.places(verb).tolist()
            known = [self._behind(place) for place in places[: _MOST + 1]]
            if 0 < len(known) <= _MOST and all(k and agreement.compare(said, k.whole).fails for k in known):
                other = next(k for k in known if k)
                stands = self.sources.documents[other.source][other.date.span]
                return Rival(document[date.span], stands, Evidence(other.source, other.date.span), Change.DATE)
        return None

    def _of_another_length(self, sentence: Span) -> Rival | None:
        """A length of time far from that which stands behind the verb that the brief has one behind, wherever it stands."""
        if any(quote.direct and quote.content.overlaps(sentence) for quote in self.brief.facts.quotes):
            return None  # the quotation's own check tells
        dates = (d for d in self.brief.facts.dates if d.kind is DateKind.DURATION and d.span in sentence)
        return next((rival for date in dates if (rival := self._length_rival(date))), None)

    def _length_rival(self, date: Date) -> Rival | None:
        """What is said of a length of time, where each place of the verb before it has another one."""
        document, length = self.brief.document, seconds(date.value or "")
        verb = self._verb(document, self.brief.words, date.span) if length else ""
        places = self._supports.places(verb).tolist() if verb else []
        known = [found for place in places[: _MOST + 1] if (found := self._length_behind(place))]
        if not known or not len(known) == len(places) <= _MOST:
            return None
        if any(1 / _FAR <= other / length <= _FAR for _, _, other in known):
            return None
        number, span, _ = known[0]
        stands = self.sources.documents[number][span]
        return Rival(document[date.span], stands, Evidence(number, span), Change.DATE)

    def _length_behind(self, place: int) -> tuple[int, Span, float] | None:
        """The length of time behind a word of the sources."""
        number, at, found = self._at(place)
        near = found.span(at, min(len(found) - 1, at + _LENGTH))
        for known in self._dates.within(number, near):
            if known.date.kind is DateKind.DURATION and (length := seconds(known.date.value or "")):
                return number, known.date.span, length
        return None

    def _verb(self, document: Document, found: Words, date: Span) -> str:
        """The stem of the word of content right before a date, with prepositions alone between; "" for none."""
        at = found.inside(date).start - 1
        content = {n for n, _ in self._supports.content(found.forms[max(0, at - _NEAR) : at + 1])}
        if not content:
            return ""
        form = found.forms[max(0, at - _NEAR) + max(content)]
        return self._stem(form) if len(form) >= _SHORTEST and not document.text[found.starts[at]].isupper() else ""

    def _behind(self, place: int) -> KnownDate | None:
        """The date right behind a word of the sources."""
        number, at, found = self._at(place)
        near = found.span(at, min(len(found) - 1, at + _NEAR))
        return next((known for known in self._dates.within(number, near) if known.whole), None)
