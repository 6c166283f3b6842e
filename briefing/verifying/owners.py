"""What befalls something of somebody → whether it befalls in the sources the thing of the same name of somebody else: "overturned Stefan's conviction", "that of Marek"."""

from __future__ import annotations

from briefing.agreement.clauses import Change
from briefing.model import Evidence
from briefing.verifying.deeds import Deeds
from briefing.verifying.predications import Argument, Predication, Predications
from briefing.verifying.rivals import Rival
from briefing.verifying.verbs import POSSESSIVE

_OF = "of"


class Owners:
    """Whose the things are that verbs of a brief befall."""

    def __init__(self, deeds: Deeds) -> None:
        self._deeds, self._names = deeds, deeds.known_names

    def of(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Whose the thing is in each place of the sources, where that is another one than in the brief."""
        owner = self._owner(self._deeds.mine, own.patient)
        owners = [self._owned(own.patient, number, word) for number, word in places] if owner and own.patient else []
        first = owners[0] if owners else None
        if first is None or not all(each and self._names.are_apart(owner, each[0]) for each in owners):
            return None
        names, evidence = first
        span, text = evidence.span, self._deeds.sources.documents[evidence.source]
        return Rival(" ".join(sorted(owner)), f"{text[span]} ({' '.join(sorted(names))})", evidence, Change.NAME)

    def _owned(self, thing: Argument, number: int, word: int) -> tuple[frozenset[str], Evidence] | None:
        """Whose a thing of that name is that a source's verb befalls, and where it stands."""
        read = self._deeds.theirs(number)
        there = read.at(word)
        other = there.patient if there else None
        names = self._owner(read, other)
        if other is None or not names or other.head != thing.head:
            return None
        return names, Evidence(number, read.found.span(other.first, other.last))

    def _owner(self, text: Predications, thing: Argument | None) -> frozenset[str]:
        """The name of whose something is: before it with "'s", or behind it with "of"."""
        if thing is None or thing.names:
            return frozenset()
        forms, titles = text.found.forms, self._names.titles
        if thing.last + 1 < text.inside(thing.last).stop and forms[thing.last + 1] == _OF and text.touches(thing.last):
            of = text.phrase_from(thing.last + 2)
            return of.names - titles if of else frozenset()
        marks = [n for n in range(thing.first, thing.last) if forms[n] == POSSESSIVE]
        owner = range(thing.first, marks[-1]) if marks else range(0)
        return frozenset(forms[n] for n in owner if text.is_name(n)) - titles
