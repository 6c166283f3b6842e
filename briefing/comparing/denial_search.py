"""The sentences of a corpus as denials need them: by term, who speaks in each, and who denies what in one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.comparing.denied import Denied
from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import without_possessive
from briefing.model import EntityKind, Facts, Quote, Span

_WORDS = lexicon("en").denying

NEAR = 3
"""Sentences before a denial that a claim it points back to may stand in."""
_MOST = 200
"""Sentences with a term; what more of them have tells nothing."""
ACCUSES = deferred(
    rf"\b(?:{any_of(_WORDS.accusing)}|charged (?:with|over|after|in)\b|(?:was|were|been|being|is|are) charged)",
    re.IGNORECASE,
)
WORD = deferred(r"[^\W\d_][\w’'-]*")
_NO_NAME = frozenset({"the", "and", "for", "his", "her", "mr", "mrs", "ms"})


@frozen
class Denial:
    """A denying sentence: what it denies, and who denies it."""

    index: int
    denied: Denied
    terms: frozenset[str]
    """What is denied, by stem; empty where it only points back."""
    who: frozenset[str]
    """Who denies it, by stem of name or description."""
    names: frozenset[str]
    """The names of the sentence, by stem."""
    here: bool
    """Whether the sentence tells what is denied itself: "accused of fraud, she denied it"."""


class Search:
    """The sentences of a corpus by term, and who speaks in each."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self.holders = _holders(statements)
        self.speakers = _speakers(statements)
        self._people = [_people(facts) for facts in statements.facts]
        self._cues = [_cues(facts) for facts in statements.facts]

    def denial(self, index: int, found: Denied) -> Denial:
        """A denial with its terms, and with the names that say whose it is."""
        statements = self.statements
        text = statements.profile.texts[index]
        own = statements.terms[index]
        words = (without_possessive(word) for word in WORD.findall(found.content.of(text).lower()))
        terms = frozenset(stem for word in words if (stem := statements.stem(word)) in own) - _WORDS.claim_frames
        document = statements.corpus.documents[statements.profile.document[index]]
        named = self._named(statements.profile.document[index], statements.span(index))
        names = frozenset().union(*(self.stems(document[m]) for m in named))
        here = found.relative or (found.refers and ACCUSES.search(text, 0, found.verb.start) is not None)
        return Denial(
            index, found, frozenset() if found.refers else terms, self._denier(index, found, named), names, here
        )

    def _denier(self, index: int, found: Denied, named: list[Span]) -> frozenset[str]:
        """Whose denial it is: the speaker whose verb it is, else the last name before it, else who speaks here."""
        number = self.statements.profile.document[index]
        start = self.statements.span(index).start
        verb = Span(start + found.verb.start, start + found.verb.stop)
        at = bisect_left(self._cues[number], (verb.start, ""))
        if at < len(self._cues[number]) and self._cues[number][at][0] < verb.stop:
            return self.stems(self._cues[number][at][1])
        document = self.statements.corpus.documents[number]
        before = [m for m in named if m.start < verb.start]
        people = [m for m in before if m in self._people[number]]
        if before:
            return self.stems(document[(people or before)[-1]])
        return frozenset().union(*(self.stems(name) for name in sorted(self.speakers.get(index, ()))))

    def _named(self, number: int, within: Span) -> list[Span]:
        """The mentions of names in a stretch of a document."""
        mentions = self.statements.named[number]
        at = bisect_left(mentions, within.start, key=lambda span: span.start)
        stop = bisect_left(mentions, within.stop, key=lambda span: span.start)
        return [mention for mention in mentions[at:stop] if mention in within]

    def stems(self, name: str) -> frozenset[str]:
        """The stems of the words of a name."""
        words = (without_possessive(word) for word in WORD.findall(name.lower()))
        return frozenset(self.statements.stem(word) for word in words if len(word) > 2 and word not in _NO_NAME)

    def candidates(self, denial: Denial) -> set[int]:
        """The sentences that may claim what is denied: those right before, and those that share a term with it."""
        document = self.statements.profile.document
        here = document[denial.index]
        found = set(range(max(self.statements.starts[here], denial.index - NEAR), denial.index))
        for term in denial.terms or denial.who:
            held = self.holders.get(term, ())
            if len(held) <= _MOST:
                found |= {i for i in held if self.statements.one_story(document[i], here)}
        return found - {denial.index}


def _holders(statements: Statements) -> Mapping[str, Sequence[int]]:
    """For each term the sentences that have it, but for headings, ascending."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, terms in enumerate(statements.terms):
        if not statements.profile.heading[index]:
            for term in terms:
                holders[term].append(index)
    return holders


def _speakers(statements: Statements) -> Mapping[int, set[str]]:
    """For each sentence the names of those who are quoted in it."""
    speakers: dict[int, set[str]] = defaultdict(set)
    for number, facts in enumerate(statements.facts):
        for quote in facts.quotes:
            if quote.name:
                for index in _sentences_of(statements, number, quote):
                    speakers[index].add(quote.name)
    return speakers


def _sentences_of(statements: Statements, number: int, quote: Quote) -> set[int]:
    """The sentences of a quotation, and that of its verb of saying."""
    first = statements.index(number, quote.content.start)
    last = statements.index(number, quote.content.stop - 1)
    said = set(range(first, last + 1)) if first is not None and last is not None else set()
    cue = statements.index(number, quote.cue.start) if quote.cue else None
    return said if cue is None else said | {cue}


def _people(facts: Facts) -> frozenset[Span]:
    """The mentions of people."""
    return frozenset(m for entity in facts.entities if entity.kind is EntityKind.PERSON for m in entity.mentions)


def _cues(facts: Facts) -> list[tuple[int, str]]:
    """(start of the verb of saying, speaker's name) of each quotation, ascending."""
    return sorted((quote.cue.start, quote.name) for quote in facts.quotes if quote.cue and quote.name)
