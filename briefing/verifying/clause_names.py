"""A sentence told in other words → whether it has a name that its source has in another clause.

"The deepest fall was measured near Quarry Hill; the largest rise at Fennel Bridge": a brief that has the deepest fall at Fennel
Bridge has all of its source's words. It is wrong only where its words are of one clause alone, and its name of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Supports

_LANGUAGE = "en"
_BREAKS = (
    re.compile(r"[;:–—]"),
    re.compile(rf"\b(?:{any_of(lexicon('en').verifying.coordinators)})\b"),
    re.compile(r",(?!\d)"),
)
"""What may part clauses: the first kind that a sentence has does."""
_PRONOUNS = lexicon(_LANGUAGE).reference.pronouns - {"it", "its"}
_JOINING = frozenset(lexicon(_LANGUAGE).verifying.coordinators)
_OPENING = 2
"""Words of a clause that open it."""


class _Clause(NamedTuple):
    """A clause of a source, the stems of its words of content, and the words of its names."""

    span: Span
    stems: frozenset[str]
    names: frozenset[str]
    leans: bool
    """Whether what it tells may be of the name of another clause: "…, and he", "he and the leaders", "… and fired at Falk"."""


class ClauseNames:
    """The names of a brief's sentences against the clauses of the sentences that they were told from."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals

    def of(self, sentence: Span) -> Rival | None:
        """The clause whose name stands in the place of the only name of a sentence."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        document, found = self.brief.document, self.brief.words
        runs = list(self._capitals.runs(document, found, sentence))
        if len(runs) != 1 or self._has_initials(sentence, runs[0]):
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

    def _has_initials(self, sentence: Span, name: range) -> bool:
        """Whether a sentence names something by its initials as well: "in the US and Canada"."""
        document, found = self.brief.document, self.brief.words
        others = (document[found.span(n, n)] for n in found.inside(sentence) if n not in name)
        return any(len(word) > 1 and word.isupper() and word.isalpha() for word in others)

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
        if len(own) != 1 or not own[0].stems:
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
            stems = frozenset(stem for _, stem in self._supports.content(forms))
            yield _Clause(span, stems, named, self._leans(found.forms, inside))

    def _leans(self, forms: Sequence[str], inside: range) -> bool:
        """Whether a clause begins with a pronoun, or with its verb."""
        opening = forms[max(0, inside.start - 1) : inside.start + _OPENING]
        first = next((forms[n] for n in inside if forms[n] not in _JOINING), "")
        return WordEffects(_LANGUAGE).is_past(first) or any(form in _PRONOUNS for form in opening)
