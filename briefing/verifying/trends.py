"""A sentence told in other words → whether something goes up in it that its source has going down, or the other way round: no figure with it.

A word of direction belongs to the nearest words of content in its phrase: "femoral retraction decreased", "reduced its
securities book". The sentence is wrong where the sources have these words with a direction, and with the other one only.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import lexicon
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.paraphrase import PARTICLES, TOO
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.tellings import Telling, Tellings, Text
from briefing.verifying.words import Words

_LANGUAGE = "en"
_FEWEST = 2
"""Words of the brief's sentence beside what goes up or down, where none touches it."""
_PHRASE = 4
"""Words beside a word of direction at most that may be what goes that way."""
_GRADES, _THAN = ("more", "less"), "than"
_MARKS = frozenset(".,;:!?()–—")


class Trends:
    """What goes up or down in a brief's sentences against where it goes in the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, told: Tellings) -> None:
        self.brief, self.sources, self._supports, self._told = brief, sources, supports, told
        self._known = WordEffects(_LANGUAGE)
        self._joins = lexicon(_LANGUAGE).verifying.clause_breaks | {"and", "or"}

    def of(self, sentence: Span) -> Rival | None:
        """The only word of direction of a sentence, where what goes that way goes the other way wherever the sources have it with one."""
        found = self.brief.words
        inside = found.inside(sentence)
        ways = [n for n in inside if self._way(found, n)]
        english = self.brief.document.language in (_LANGUAGE, "und")
        if not english or self._known.negates([found.forms[n] for n in inside]):
            return None
        if len(ways) != 1:
            return self._graded(sentence)
        own = found.span(ways[0], ways[0])
        told = {word.stem: word for word in self._told.of_brief(sentence) if word.span != own}
        heads = [told[stem] for stem in self._heads(self.brief.document, found, ways[0]) if stem in told]
        for head in heads:
            if rival := self._turned(head, self._way(found, ways[0]), told.keys() - {head.stem}):
                stands = self.sources.documents[rival.source][rival.span]
                return Rival(self.brief.document[own], stands, rival, Change.DIRECTION)
        return None

    def _graded(self, sentence: Span) -> Rival | None:
        """What is "less" so in a sentence, and "more" so wherever the sources have it with either, or the other way round."""
        words = list(self._told.of_brief(sentence))
        if _THAN in [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]:
            return None  # which of two has more is for the two sides of "than" to say
        for own in words:
            grade, rest = self._grade(own), {word.stem for word in words} - {own.stem}
            there = [other for other in self._told.places(own.stem) if self._grade(other)] if grade else []
            if (
                there
                and all(self._grade(other) != grade for other in there)
                and any(o.company_of(rest) & rest for o in there)
            ):
                stands = self.sources.documents[there[0].source][there[0].span]
                said = f"{grade} {self.brief.document[own.span]}"
                shown = f"{self._grade(there[0])} {stands}"
                return Rival(said, shown, Evidence(there[0].source, there[0].span), Change.DIRECTION)
        return None

    def _grade(self, word: Telling) -> str:
        """The "more" or "less" that stands right before a word."""
        return next((grade for grade in _GRADES if self._told.has_right_before(word, grade)), "")

    def _turned(self, head: Telling, own: str, rest: set[str]) -> Evidence | None:
        """The source's word of direction beside what the brief has going its way, where each place in like company has the other way."""
        beside = [(word, way) for word, way in self._places(head.stem) if word.company_of(rest) & rest]
        if not beside or any(self._way(self.sources.index.words[w.source], way) == own for w, way in beside):
            return None
        word, way = max(beside, key=lambda pair: len(pair[0].company_of(rest) & rest))
        if len(word.company_of(rest) & rest) < min(_FEWEST, len(rest)) and not self._is_phrase(word, head):
            return None
        return Evidence(word.source, self.sources.index.words[word.source].span(way, way))

    def _places(self, stem: str) -> Iterator[tuple[Telling, int]]:
        """The places of a word in the sources, each with a word of direction that is of it."""
        for text, at in self._told.standing(stem):
            ways = self._ways_of(text, at)
            word = self._told.word(text, at) if ways else None
            yield from ((word, way) for way in ways if word)

    def _is_phrase(self, word: Telling, own: Telling) -> bool:
        """Whether a word of content right beside a word is the same in the source as in the brief: "femoral retraction"."""
        theirs = self._beside(self.sources.index.words[word.source], word)
        mine = self._beside(self.brief.words, own)
        return bool(theirs[0] & mine[0] or theirs[1] & mine[1])

    def _beside(self, found: Words, word: Telling) -> list[set[str]]:
        """The stem of the word of content right before a word, and right behind it."""
        at = found.inside(word.span).start
        sides = found.forms[max(0, at - 1) : at], found.forms[at + 1 : at + 2]
        return [{stem for _, stem in self._supports.content(forms)} for forms in sides]

    def _way(self, found: Words, at: int) -> str:
        """Whether a word goes up or down; "" for neither, and for words that do so only before a number."""
        form = found.forms[at]
        return "" if form in PARTICLES or tuple(found.forms[at - 1 : at]) == TOO else self._known.direction(form)

    def _heads(self, document: Document, found: Words, way: int) -> list[str]:
        """The stems of the words of content of the phrases right before and right behind a word of direction."""
        out: list[str] = []
        for near in (range(way - 1, way - 1 - _PHRASE, -1), range(way + 1, way + 1 + _PHRASE)):
            for n in near:
                if not 0 <= n < len(found) or self._parts(document, found, n, way):
                    break
                out += [stem for _, stem in self._supports.content(found.forms[n : n + 1])]
        return out

    def _ways_of(self, text: Text, at: int) -> list[int]:
        """The words of direction that stand nearest to a word of a source in its phrase."""
        document, found = text.document, text.words
        near = range(max(0, at - _PHRASE), min(len(found), at + _PHRASE + 1))
        ways = [n for n in near if n != at and self._way(found, n) and not self._parts(document, found, n, at)]
        least = min((abs(n - at) for n in ways), default=0)
        return [n for n in ways if abs(n - at) == least]

    def _parts(self, document: Document, found: Words, one: int, other: int) -> bool:
        """Whether a mark or a conjunction parts two words."""
        first, last = sorted((one, other))
        between = document.text[found.stops[first] : found.starts[last]]
        return not _MARKS.isdisjoint(between) or not self._joins.isdisjoint(found.forms[first : last + 1])
