"""A sentence told in other words → a figure, date or name of it in whose place its source has another one.

Each of these stands in some place of the sources. Where the company that it keeps in the brief stands around another one of
its kind, clearly more than around itself, and the sentence does not name that one, it has taken its place: "Risch called for
jets" of a source in which Risch spoke of money and Ode called for jets. docs/verify.md has the curve of `CLEAR`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement.clauses import Change
from briefing.agreement.figures import Amount
from briefing.facts.phrases.reporting_words import PREPOSITION
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.model import Entity, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.company import Companies
from briefing.verifying.items import Item, Items
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words

CLEAR = {Change.NUMBER: 0.2, Change.DATE: 0.2, Change.NAME: 0.3}
"""Share of the company by which the other one must have more of it; names stand for one another more freely."""
_FEWEST, _LEAST = 4, 4.0
"""Words of content that the company has at least, and their weight: what is told by common words alone could be told of much."""
_FEW, _LIGHT, _SURE, _LITTLE = 2, 2.0, 0.6, 0.35
"""The same of a name, where so much of its company stands around another one at least, and so much around the one here at most."""
_SMALL = 12
"""The largest number of which a sentence may well count two things."""
_SIGNS = frozenset(("ms", "hz", "kw", "db"))
"""Units that figures are not read with."""
_IN, _AT = "in", "at"
_ENDINGS, _ROOT = (1, 2, 3), 3
"""Letters of an ending that makes a name of a place that of its people, and of the place's at least."""
_JOINED = 2
"""Words before a name among which its preposition stands."""
_GIVING, _TITLES = lexicon("en").verifying.giving, lexicon("en").verifying.title_forms
_PASSIVE = (["is"], ["was"], ["were"])
_STRETCHES = 2
"""Stretches that tell most of the sentence, in which another one is looked for."""


@frozen
class Rival:
    """What a sentence says, and what stands in its place, in the words of the sources."""

    said: str
    stands: str
    evidence: Evidence
    change: Change


class Rivals:
    """The figures, dates and names of a brief's sentences against others of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, items: Items) -> None:
        self.brief, self.sources, self.supports, self.items = brief, sources, supports, items
        self._companies = Companies(sources, supports)

    def of(self, sentence: Span) -> Rival | None:
        """The first item of a sentence that has taken another one's place."""
        said = list(self.items.said(sentence))
        return next((rival for item in said if (rival := self._rival(item, said, sentence))), None)

    def _rival(self, item: Item, said: list[Item], sentence: Span) -> Rival | None:
        inside = self.brief.words.inside(sentence)
        own = self.brief.words.inside(item.span)
        forms = self.brief.words.forms[inside.start : inside.stop]
        at = range(own.start - inside.start, own.stop - inside.start)
        company = self._companies.around(forms, at)
        if not _is_told(company, item.change) or is_given(forms[at.stop :]):
            return None
        rest = [form for n, form in enumerate(forms) if n not in at]
        others = [other for other in self._others(item, rest) if not any(other.agrees(each) for each in said)]
        if not others:
            return None
        shares = self._companies.share(company, [self._place(other) for other in others])
        best = max(range(len(others)), key=shares.__getitem__)
        places = list(self.items.places(item))
        if not places and not self.items.is_merged(item):
            return None  # that no source has it is said of the item itself
        own_share = max(self._companies.share(company, places), default=0.0)
        if not _is_clear(company, item.change, shares[best], own_share):
            return None
        other = others[best]
        if self._is_another_matter(item, other) or self._is_measured(forms[at.start : at.stop + 1]):
            return None
        stands = self.sources.documents[other.source][other.span]
        return Rival(self.brief.document[item.span], stands, Evidence(other.source, other.span), item.change)

    def _has_its_place(self, item: Item, other: Item) -> bool:
        """Whether a name, or a small number of nothing measured, stands in the other one's sentence or beside it as well: "two … two others … three"."""
        number = isinstance(item.value, Amount) and item.value.unit is None and item.value.low <= _SMALL
        sentence = self.sources.documents[other.source].sentence_at(other.span.start)
        if sentence is None or not (number or item.change is Change.NAME):
            return False  # which of two names does something is read by who acts
        inside = self.items.place(other.source, sentence.span)
        if item.change is Change.NAME and not self._introduced_as(item).isdisjoint(self._forms(other.source, sentence)):
            return True
        return any(inside[0] <= place[0] <= inside[1] for place in self.items.places(item))

    def _introduced_as(self, item: Item) -> frozenset[str]:
        """What the sources call somebody where they first name them: "the *claimant*, Ms Lind"."""
        out = set[str]()
        for first, _ in list(self.items.places(item))[:_STRETCHES]:
            number, at, found = self.sources.at(first)
            n = at - 1 - (found.forms[max(0, at - 1)] in _TITLES)
            if n >= 0 and self.sources.documents[number].text.startswith(", ", found.stops[n]):
                out.add(found.forms[n])
        return frozenset(out)

    def _forms(self, source: int, sentence: Sentence) -> list[str]:
        found = self.sources.index.words[source]
        return [found.forms[n] for n in found.inside(sentence.span)]

    def _is_another_matter(self, item: Item, other: Item) -> bool:
        """Whether both may be right."""
        apart = item.change is Change.NAME and not self._is_joined_alike(item, other)
        return apart or self._has_its_place(item, other)

    def _is_joined_alike(self, item: Item, other: Item) -> bool:
        """Whether two names stand behind one preposition, or one of them behind none: "from Orlo" is in nobody's place "for Havn"."""
        if self._is_of_a_place(item) != self._is_of_a_place(other):
            return False
        mine, theirs = _joint(self._text(item), item.span), _joint(self._text(other), other.span)
        return mine == theirs or not (mine and theirs)

    def _is_of_a_place(self, item: Item) -> bool:
        """Whether a name of one word is another one of the sources with an ending: "Velmari" of "Velmar"."""
        form = self._text(item).forms[self._text(item).inside(item.span).start]
        one_word = isinstance(item.value, Entity) and " " not in item.value.name
        roots = (form[:-n] for n in _ENDINGS if len(form) - n > _ROOT)
        return one_word and any(self.sources.index.find([root], most=1) for root in roots)

    def _text(self, item: Item) -> Words:
        return self.brief.words if item.source < 0 else self.sources.index.words[item.source]

    def _is_measured(self, forms: list[str]) -> bool:
        """Whether a source has a number with the sign of a unit."""
        return forms[-1] in _SIGNS and bool(self.sources.index.find(forms, most=1))

    def _others(self, item: Item, rest: list[str]) -> Iterator[Item]:
        """Items of its kind that contradict it, in the stretches that tell most of the rest of the sentence."""
        for stretch in self.supports.stretches(rest, most=_STRETCHES):
            for other in self.items.standing(stretch.source, stretch.span):
                if other.change is item.change and item.contradicts(other) and not self._is_said(other, rest):
                    yield other

    def _is_said(self, other: Item, rest: list[str]) -> bool:
        """Whether the brief's sentence has all words of a name as well."""
        inside = self.sources.index.words[other.source].inside(other.span)
        forms = self.sources.index.words[other.source].forms[inside.start : inside.stop]
        return other.change is Change.NAME and set(forms) <= set(rest)

    def _place(self, item: Item) -> tuple[int, int]:
        return self.items.place(item.source, item.span)


def is_given(forms: list[str]) -> bool:
    """Whether words open with what has somebody receive what another one gives: "*was awarded* £40"."""
    return forms[:1] in _PASSIVE and not _GIVING.isdisjoint(forms[1:2])


def _joint(found: Words, name: Span) -> str:
    """The preposition before a name, a title and an article between; "" for none."""
    at = found.inside(name).start
    before = found.forms[max(0, at - _JOINED) : at]
    joint = next((form for form in reversed(before) if form in PREPOSITION), "")
    return _IN if joint == _AT else joint


def _is_told(company: dict[str, float], change: Change) -> bool:
    """Whether words are enough for something to be known by their company."""
    few, light = (_FEW, _LIGHT) if change is Change.NAME else (_FEWEST, _LEAST)
    return len(company) >= few and sum(company.values()) >= light


def _is_clear(company: dict[str, float], change: Change, share: float, own: float) -> bool:
    """Whether another one has so much of the company, and so much more than the one here, that it has lost its place to this one."""
    known = len(company) >= _FEWEST and sum(company.values()) >= _LEAST
    return share - own >= CLEAR[change] and (known or (share >= _SURE and own <= _LITTLE))
