"""A sentence told in other words → whether who did it and to whom it was done have changed places.

An act is a word between two names, none of them beyond a comma or a conjunction: "Orlo sued Havn", "Havn was sued by Orlo",
"Havn lost to Orlo". Where the source has the same word between the same names the other way round, and nowhere this
way, the sentence is turned round. Words that go both ways ("met", "married") tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words

_LANGUAGE = "en"
"""In whose word order acts are read."""
_NEAR = 6
"""Words between two names at most, the act among them."""
_SHORTEST = 3
"""Letters of an act at least."""
_BREAKS = re.compile(rf"[.!?,;:–—()“”\"]|\n\s?\n|\b{any_of(lexicon('en').verifying.clause_breaks)}\b")
_JOINED = re.compile(r"^\)?\sand\s(?:its|his|her|their)\s\w+")
"""What belongs to a name and acts with it: "Orlo (OL) *and its subsidiary* sue Havn"."""
_AGENT, _TO, _FROM, _GIVE = "by", "to", "from", "give"
_SUCCEED, _OVER_FROM = "succeed", ["over", "from"]
"""What two verbs tell of the same two, from either side: "paid fees to", "received fees from"; "succeeds", "takes over from"."""


@frozen
class _Act:
    """What is done (its stem), how its object is joined to it, who does it and to whom, and where all of it stands."""

    stem: str
    joined: str
    agent: frozenset[str]
    patient: frozenset[str]
    span: Span

    def is_like(self, other: _Act) -> bool:
        """Whether both are one act, whoever does it."""
        return (self.stem, self.joined) == (other.stem, other.joined)

    def turns(self, other: _Act) -> bool:
        """Whether who does it here is whom it is done to there, and the other way round."""
        both = self.agent & other.patient and self.patient & other.agent
        return bool(both) and not self.agent & other.agent and not self.patient & other.patient

    def agrees(self, other: _Act) -> bool:
        return bool(self.agent & other.agent or self.patient & other.patient)


class Acts:
    """The acts of a brief's sentences against those of the stretches that they were told from."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals
        self._stem, self._stop, self._effects = stemmer(_LANGUAGE), stop_words(_LANGUAGE), WordEffects(_LANGUAGE)
        self._known = lexicon(_LANGUAGE).verifying

    def of(self, sentence: Span) -> Rival | None:
        """The first act of a sentence of the brief that its source tells the other way round."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        said = list(self._acts(self.brief.document, self.brief.words, sentence))
        if not said:
            return None
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        for stretch in self._supports.stretches(forms, most=2):
            source = self.sources.each[stretch.source]
            there = list(self._acts(source.document, source.words, stretch.span))
            for own in said:
                like = [act for act in there if act.is_like(own)]
                turned = next((act for act in like if own.turns(act)), None)
                if turned and not any(own.agrees(act) for act in like):
                    stands = source.document[turned.span]
                    evidence = Evidence(stretch.source, turned.span)
                    return Rival(self.brief.document[own.span], stands, evidence, Change.SUBJECT)
        return None

    def _acts(self, document: Document, found: Words, span: Span) -> Iterator[_Act]:
        """The acts of a stretch, in its order."""
        for left, right in pairwise(self._capitals.runs(document, found, span, also=self._known.parties)):
            between = range(left.stop, right.start)
            if 0 < len(between) <= _NEAR and self._is_plain(document, found, between):
                for n in between:
                    if found.forms[n] not in self._stop and len(found.forms[n]) >= _SHORTEST:
                        yield self._act(found, left, n, right)

    def _is_plain(self, document: Document, found: Words, between: range) -> bool:
        """Whether nothing among the words between two names ends a phrase, or goes both ways."""
        around = Span(found.stops[between.start - 1], found.starts[between.stop])
        both_ways = any(found.forms[n] in self._known.both_ways for n in between)
        return not both_ways and not _BREAKS.search(_JOINED.sub("", document[around]))

    def _act(self, found: Words, left: range, at: int, right: range) -> _Act:
        before, after = (frozenset(found.forms[n] for n in run) for run in (left, right))
        joined = next(
            (found.forms[n] for n in range(at + 1, right.start) if found.forms[n] in self._known.before_objects), ""
        )
        stem = self._stem(self._effects.plain(found.forms[at]))
        span = found.span(left.start, right.stop - 1)
        if found.forms[at] in self._known.giving and joined == _TO:
            return _Act(_GIVE, "", before, after, span)
        if found.forms[at] in self._known.getting and joined == _FROM:
            return _Act(_GIVE, "", after, before, span)
        if found.forms[at] in self._known.succeeding or found.forms[right.start - 2 : right.start] == _OVER_FROM:
            stem, joined = _SUCCEED, _AGENT if joined == _AGENT else ""
        return _Act(stem, "", after, before, span) if joined == _AGENT else _Act(stem, joined, before, after, span)
