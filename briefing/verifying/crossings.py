"""A sentence of two statements → whether each has a part of the other: "Orlo rose in the north and fell in the south" for the other way round.

Two statements of a source that follow each other (clauses, or sentences) are told apart by the words that only one of them has. A brief that has
words of both in each of its own two has crossed them; one that tells them in another order, or joins them, has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.stems import stemmer
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_LANGUAGE = "en"
_PARTS = re.compile(
    r"""
    ;\s
    |,\s(?=(?:while|whereas|but|and|although|which|who)\b)
    |\s(?=(?:while|whereas|but|after)\b)
    |(?<=[a-z]),\s(?=[^,.]{3,60}\sby\s[^,.]{2,40}\.?$)  # the second leaves out its verb
    """,
    re.VERBOSE,
)
"""What parts two statements, of which the second may leave out its verb: "the roof was paid for by Orlo, the walls by Lind"."""
_ALSO = re.compile(r"\sand\s(?=\S+\s)")
"""What parts them in a brief where nothing else does, and each half has who does something, and a verb."""
_CONTRASTED = re.compile(r"(?P<one>[^.;,]{10,150})(?:, (?:while|whereas) |; )(?P<other>[^.;,]{10,150})")
"""Two statements set beside each other, each with its own subject."""
_PAIR, _SHORT_PAIR = re.compile(r"(?P<one>[^.;,]{5,80})(?P<mark>[;,]) (?=(?P<other>[^.;,]{5,80})[.;,])"), 8
"""Two short statements side by side, and how many words of content they have together at most."""
_SPEAKING = frozenset(("i", "we", "you"))
"""Pronouns that stand for nobody of the clause before."""
_BOTH = frozenset(("and", "both", "than", "only", "unlike", "rather", "alone"))
"""Words of a brief that tells two statements in one, or compares."""
_SHORT = 2
"""Words at most that each of two short statements has alone: these need share no more than one."""
_LEAST = 0.6
"""Share of a brief's words of content that the two statements of a source have at least."""
_STRETCHES = 2


class Crossings:
    """The statements of a brief's sentences against two that follow each other in the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        self._stem, self._effects = stemmer(_LANGUAGE), WordEffects(_LANGUAGE)

    def of(self, sentence: Span) -> Rival | None:
        """The two statements of the sources whose parts a sentence has exchanged."""
        document = self.brief.document
        if document.language not in (_LANGUAGE, "und"):
            return None
        halves = self._halves(document[sentence])
        if halves is None:
            return self._of_two(sentence)
        mine = [self._content(half) for half in halves]
        own = (mine[0] - mine[1], mine[1] - mine[0])
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        for stretch in self._supports.stretches(forms, most=_STRETCHES):
            source = self.sources.documents[stretch.source]
            for one, other in pairwise(_statements(source, stretch.span)):
                if _are_crossed(own, (self._content(source[one]), self._content(source[other]))):
                    span = Span(one.start, other.stop)
                    return Rival(document[sentence], source[span], Evidence(stretch.source, span), Change.SUBJECT)
        return None

    def _of_two(self, sentence: Span) -> Rival | None:
        """Two statements of one sentence of which the brief's makes one: "a dry seal leaks" for "a cracked seal leaks, while a dry one squeaks"."""
        document = self.brief.document
        own = self._content(document[sentence])
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        if self._effects.denies(forms) or not _BOTH.isdisjoint(forms):
            return None
        for stretch in self._supports.stretches(forms, most=1):
            source = self.sources.documents[stretch.source]
            for found in _PAIR.finditer(source.text, stretch.span.start, stretch.span.stop):
                if self._takes_ends(document[sentence], *found.groups()):
                    span = Span(found.start(), found.end("other"))
                    return Rival(document[sentence], source[span], Evidence(stretch.source, span), Change.SUBJECT)
            for found in _CONTRASTED.finditer(source.text, stretch.span.start, stretch.span.stop):
                if self._mixes(own, *map(self._content, found.groups())):
                    span = Span(*found.span())
                    return Rival(document[sentence], source[span], Evidence(stretch.source, span), Change.SUBJECT)
        return None

    def _takes_ends(self, text: str, one: str, mark: str, other: str) -> bool:
        """Whether a short statement has whom one of two short ones tells of, and what the other one ends with: "pupils travel free" for "children travel free; pupils pay half"."""
        mine, first, second = (
            [stem for _, stem in self._supports.content(words(part).forms)] for part in (text, one, other)
        )
        if not (mine and first and second) or len(first) + len(second) > _SHORT_PAIR:
            return False
        if mark == ";" and (mine[0], mine[-1]) == (second[0], first[-1]):
            return len(second) > _SHORT and {first[0], second[-1]}.isdisjoint(mine)  # "the guild the rest" has no verb
        apart = words(other).forms[0] in _SPEAKING
        return apart and (mine[0], mine[-1]) == (first[0], second[-1]) and first[-1] not in mine

    def _mixes(self, own: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether a statement has what two share, and of what each has alone a part, and no more; numbers may be left out."""
        alone = (one - other, other - one)
        left = [{stem for stem in each - own if not stem[0].isdigit()} for each in alone]
        least = 1 if max(map(len, alone)) <= _SHORT else 2
        return own <= one | other and len(own & one & other) >= least and all((own & alone[0], own & alone[1], *left))

    def _halves(self, text: str) -> tuple[str, str] | None:
        """The two statements of a sentence; None for one, or more than two."""
        for parts in (_PARTS, _ALSO):
            found = list(parts.finditer(text))
            if found:
                halves = (text[: found[0].start()], text[found[0].end() :])
                return halves if len(found) == 1 and (parts is _PARTS or all(map(self._is_clause, halves))) else None
        return None

    def _is_clause(self, text: str) -> bool:
        """Whether a verb stands in a text, behind its first word."""
        forms = words(text).forms
        return not self._effects.is_past(forms[0]) and any(map(self._effects.is_past, forms[1:]))

    def _content(self, text: str) -> frozenset[str]:
        forms = [self._effects.root(form) for form in words(text).forms]
        return frozenset(stem for _, stem in self._supports.content(forms))


def _statements(document: Document, stretch: Span) -> Iterator[Span]:
    """The statements of a stretch, in its order."""
    for sentence in document.sentences:
        if sentence.span.start >= stretch.start and sentence.span.stop <= stretch.stop:
            breaks = [found.end() for found in _PARTS.finditer(document.text, sentence.span.start, sentence.span.stop)]
            for start, stop in pairwise([sentence.span.start, *breaks, sentence.span.stop]):
                yield Span(start, stop)


def _are_crossed(own: tuple[frozenset[str], frozenset[str]], stands: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether each of two statements has words that only the one has, and words that only the other has, of two others."""
    alone = (stands[0] - stands[1], stands[1] - stands[0])
    shares = [mine & theirs for mine in own for theirs in alone]
    told = frozenset().union(*own)
    return all(shares) and len(frozenset().union(*shares)) >= _LEAST * len(told)
