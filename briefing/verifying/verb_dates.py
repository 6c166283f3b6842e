"""A sentence told in other words → whether it has another day, or another length of time, behind a verb than its source."""

from __future__ import annotations

import re

from briefing.agreement import dates as agreement
from briefing.agreement.clauses import Change
from briefing.agreement.when import When
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Date, DateKind, Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.durations import BETWEEN
from briefing.verifying.known_dates import KnownDate, KnownDates, seconds, stated
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words

_LANGUAGE = "en"
_MOST = 3
"""Places of a verb that are looked at."""
_MANY = 30
"""Places of a common verb that are looked at."""
_NEAR = 3
"""Words between a verb and its date at most."""
_FAR, _LENGTH = 2.0, 5
"""How many times a length of time is another one that can be no rounding of it, and words between a verb and its length at most."""
_MONTHS = lexicon(_LANGUAGE).calendar.month_numbers
_LISTED = re.compile(r",?\s(?:and|or)\s(?:(?:in|on|again\sin|then\sin)\s)?")
_UNITS = frozenset(lexicon(_LANGUAGE).calendar.units)
_COMPARED = frozenset(("against", "than", "versus", "over"))
"""Before a time with which something is compared."""
_SHORTEST = 4
"""Letters of a verb at least."""


class VerbDates:
    """The dates and lengths of time behind a brief's verbs against those behind the same verbs of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, dates: KnownDates) -> None:
        self.brief, self.sources, self._supports, self._dates = brief, sources, supports, dates
        self._stem = stemmer(_LANGUAGE)

    def of(self, sentence: Span) -> Rival | None:
        """What stands in the place of the date or length of time right behind a verb of a sentence."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        return self._of_another_day(sentence) or self._of_another_length(sentence)

    def _of_another_day(self, sentence: Span) -> Rival | None:
        """Another date right behind the verb that the brief has a date behind, wherever it stands."""
        document = self.brief.document
        for date in self.brief.dates_in(sentence):
            if date.kind is not DateKind.DATE or _is_owner(document, date.span) or self._is_end(date, sentence):
                continue
            verb = self._verb(document, self.brief.words, date.span)
            if not verb or not (said := stated(document, date)) or not any(self._dates.fitting(said)):
                continue  # of a date that stands nowhere its own check tells
            known = self._known_behind(verb, said, sentence)
            told = [said, *self._listed_with(date, sentence)]
            if known and all(agreement.compare(one, each.whole).fails for each in known for one in told):
                stands = self.sources.documents[known[0].source][known[0].date.span]
                return Rival(document[date.span], stands, Evidence(known[0].source, known[0].date.span), Change.DATE)
        return None

    def _listed_with(self, date: Date, sentence: Span) -> list[When]:
        """The dates of a sentence right before one that they are listed with: "in *July* and in November 2005"."""
        document, dates = self.brief.document, self.brief.dates_in(sentence)
        listed = (d for d in dates if _LISTED.fullmatch(document.text, d.span.stop, date.span.start))
        return [said for d in listed if (said := stated(document, d))]

    def _is_end(self, date: Date, sentence: Span) -> bool:
        """Whether another date stands right before one that it is the end of: "between April and September"."""
        text, dates = self.brief.document.text, self.brief.dates_in(sentence)
        return any(BETWEEN.fullmatch(text, other.span.stop, date.span.start) for other in dates)

    def _known_behind(self, verb: str, said: When, sentence: Span) -> list[KnownDate]:
        """The dates behind all places of a verb; where it stands oftener, those whose sentences have more of the brief's than any with its own date has."""
        places = self._supports.places(verb).tolist()
        found = list(filter(None, map(self._behind, places[:_MANY])))
        if len(found) == len(places) <= _MOST:
            return found
        own = self._content(-1, sentence)
        least = max((self._shared(own, known) for known in self._dates.fitting(said)), default=0)
        return [known for known in found if self._shared(own, known) > least]

    def _shared(self, own: frozenset[str], known: KnownDate) -> int:
        """How many words of content the sentence of a date has of some."""
        there = self.sources.documents[known.source].sentence_at(known.date.span.start)
        return len(own & self._content(known.source, there.span)) if there else 0

    def _content(self, source: int, sentence: Span) -> frozenset[str]:
        """The stems of a sentence of a source, or of the brief (-1), but for numbers and months."""
        found = self.sources.index.words[source] if source >= 0 else self.brief.words
        forms = [found.forms[n] for n in found.inside(sentence)]
        kept = [form for form in forms if not form[0].isdigit() and form not in _MONTHS]
        return frozenset(stem for _, stem in self._supports.content(kept))

    def _of_another_length(self, sentence: Span) -> Rival | None:
        """A length of time far from that which stands behind the verb that the brief has one behind, wherever it stands."""
        if self.brief.is_quoted(sentence):
            return None  # the quotation's own check tells
        dates = (d for d in self.brief.dates_in(sentence) if d.kind is DateKind.DURATION)
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
        number, at, found = self.sources.at(place)
        near = found.span(at, min(len(found) - 1, at + _LENGTH))
        for known in self._dates.within(number, near):
            if known.date.kind is DateKind.DURATION and (length := seconds(known.date.value or "")):
                return number, known.date.span, length
        return None

    def _verb(self, document: Document, found: Words, date: Span) -> str:
        """The stem of the word of content right before a date, with prepositions alone between; "" for none."""
        at = found.inside(date).start - 1
        content = {n for n, _ in self._supports.content(found.forms[max(0, at - _NEAR) : at + 1])}
        if not content or not _COMPARED.isdisjoint(found.forms[max(0, at - 1) : at + 1]):
            return ""
        form = found.forms[max(0, at - _NEAR) + max(content)]
        is_verb = len(form) >= _SHORTEST and form not in _UNITS and not document.text[found.starts[at]].isupper()
        return self._stem(form) if is_verb else ""

    def _behind(self, place: int) -> KnownDate | None:
        """The date right behind a word of the sources."""
        number, at, found = self.sources.at(place)
        near = found.span(at, min(len(found) - 1, at + _NEAR))
        return next((known for known in self._dates.within(number, near) if known.whole), None)


def _is_owner(document: Document, date: Span) -> bool:
    """Whether a date is whose something is, and not when something was done: "down from May's rate"."""
    return document.text[date.stop : date.stop + 2] in ("'s", "’s")
