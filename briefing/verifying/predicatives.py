"""What a brief says that somebody is → whether the sources say it of somebody else: "the leader of the guild".

A noun is said of a name by a form of *be* between the two, by a comma ("Falk, the founder of the guild"), or by standing right
before it. The brief is wrong only where the sources have the noun of the same thing, and each time with another name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from briefing.agreement.clauses import Change
from briefing.facts.phrases.reporting_words import DETERMINER
from briefing.frozen import frozen
from briefing.model import Evidence, Span
from briefing.verifying.deeds import Deeds
from briefing.verifying.predications import Argument
from briefing.verifying.rivals import Rival
from briefing.verifying.verbs import BE

_MOST = 4
"""Places of a noun that are looked at."""
_LONGEST = 6
"""Words of a noun phrase before its head at most."""
_ASIDE = (",", "(")
_SHORTEST = 4
"""Letters of such a noun at least."""


@frozen
class _Holder:
    """A name of whom a source says a noun, and where both stand."""

    source: int
    name: Argument
    span: Span


class Predicatives:
    """The nouns that a brief says of names, against those of whom the sources say them."""

    def __init__(self, deeds: Deeds) -> None:
        self._known = deeds

    def of(self, sentence: Span) -> Rival | None:
        """The first noun of a sentence that the sources say of another name."""
        known = self._known
        if not known.is_read:
            return None
        inside = known.brief.words.inside(sentence)
        for told in known.mine.of(inside.start, inside.stop):
            forms = known.brief.words.forms
            what = known.mine.phrase_from(told.verb + 1) if forms[told.verb] in BE and not told.is_passive else None
            if what and told.agent and told.agent.names and told.agent.is_explicit and not what.names:
                rest = known.company(known.brief.words, range(told.verb + 1, inside.stop)) - {known.plain(what.head)}
                if rival := self._rival(told.agent, told.verb, what, rest):
                    return rival
        return None

    def _rival(self, own: Argument, verb: int, what: Argument, rest: frozenset[str]) -> Rival | None:
        known = self._known
        if len(what.head) < _SHORTEST or not rest:
            return None
        found: list[_Holder] = []
        for number, word in islice(known.places(known.plain(what.head)), _MOST + 1):
            here = known.around(number, word)
            if 2 * len(rest & known.company(known.sources.each[number].words, here)) < len(rest):
                continue
            holder = self._holder(number, word)
            if holder is None or known.known_names.of(holder.name) & known.known_names.of(own):
                return None
            if self._opens_with(own, number, word):
                return None  # "Tarn, known for its two harbours, is a town": of whose name an aside tells
            found.append(holder)
        if not found or len(found) > _MOST:
            return None
        other = found[0]
        stands = known.sources.documents[other.source][other.span]
        said = known.brief.words.span(own.first, max(verb, what.last))
        return Rival(known.brief.document[said], stands, Evidence(other.source, other.span), Change.SUBJECT)

    def _opens_with(self, own: Argument, number: int, word: int) -> bool:
        """Whether a sentence of a source begins with the brief's name and a comma or bracket."""
        read, forms = self._known.theirs(number), self._known.sources.each[number].words.forms
        begins = at = read.inside(word).start
        while at < word and forms[at] in own.names:
            at += 1
        return at > begins and read.mark(at - 1)[:1] in _ASIDE

    def _holder(self, number: int, word: int) -> _Holder | None:
        """Of whom a source says a noun; None for nobody that is sure."""
        source, read = self._known.sources.each[number], self._known.theirs(number)
        first = word
        while first > 0 and word - first < _LONGEST and read.is_nominal(first - 1) and read.touches(first - 1):
            first -= 1
            if source.words.forms[first] in DETERMINER:
                break
        names = (found for found in self._names(number, first, word) if found and found.names and found.is_explicit)
        name = next(names, None)
        if name is None:
            return None
        return _Holder(number, name, source.words.span(min(name.first, first), max(name.last, word)))

    def _names(self, number: int, first: int, word: int) -> Iterator[Argument | None]:
        """What may be of whom a noun is said: before its comma, before its form of *be*, right behind it."""
        source, read = self._known.sources.each[number], self._known.theirs(number)
        begins = read.inside(word).start
        if first - 1 >= begins and read.mark(first - 1) == ",":
            yield read.name_before(first - 1, begins)
        if first - 1 >= begins and source.words.forms[first - 1] in BE:
            yield read.subject(first - 1)
        if word + 1 < read.inside(word).stop and read.mark(word) in ("", ","):
            yield read.phrase_from(word + 1)
