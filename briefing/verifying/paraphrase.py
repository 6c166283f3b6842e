"""A sentence told in other words beside the stretch of a source that tells it → what it says otherwise of the same thing.

The two are aligned by the stems that they share. A word that turns a statement round counts only where the same words stand
around it in both, and where the stretch says nothing that bears out the brief's wording as well: better silent than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.agreement.clauses import Change, is_other_side
from briefing.agreement.word_effects import WordEffects
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import plain_stop_words

NEIGHBOURS = 6
"""Words on each side in which a word's company is looked for."""
_COMPANY = 2
"""Words of content in that company that both wordings share."""
_BESIDE = 5
"""Words on each side of a word of direction in which the number stands that goes that way."""
_TO, _WHETHER, _THAN, _AS = "to", "whether", "than", "as"
_MANY, _NO, _OTHERS = ("many", "much"), "no", ("other", "others")
DISPUTES = frozenset(("disputes", "disputed", "denies", "denied", "rejects", "rejected", "contests", "contested"))
"""What may be all that a source has of what somebody says was not so."""
BARRED = frozenset(("close", "closes", "closed", "shut", "stop", "stops", "banned", "barred")).union(
    form for form, way in lexicon("en").clauses.status.items() if way == "cancelled"
)
"""Verbs that leave something to be no longer done: "cannot use it" for "is closed to them", "no concerts" for "were cancelled"."""
TOO = ("too",)
"""What makes a word tell what is to be altered: "was too narrow", "be widened"."""
_ROOT = 5
"""Letters by which two words are one in a language without a stemmer, whose nouns have cases (Ukrainian)."""
HAS_BEEN = frozenset(("did", "has", "have", "had", "was", "were"))
"""What tells that something has been, or not."""
WILL = frozenset(("will", "would"))
"""What tells that something is still to come."""
_PART_OF = re.compile(r"\b(\d{1,6}) of (?:the |its |their )?(\d{1,6})\b")
_NO_MORE_THAN = re.compile(r"\b(?:no|not|never|none) (?:\w{1,20} ){0,5}(?:more|fewer|less) than \d")
"""What denies no more than a number above, or below, another."""
_SCOPE = 3
"""Words that a negator or a modal reaches ahead."""


PARTICLES = frozenset(("up", "down", "more", "less", "fewer"))
"""Words of a direction only before a number."""


@frozen
class TaggedWords:
    """One wording: its words in lower case, the stem of each, and which are words of content."""

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    content: tuple[bool, ...]

    @classmethod
    def read(cls, forms: Sequence[str], language: str) -> TaggedWords:
        """The wording of words in normal form."""
        stem, stop = stemmer(language), plain_stop_words(language)
        content = (form not in stop and (len(form) > 2 or form[0].isdigit()) for form in forms)
        known = WordEffects(language)
        most = None if lexicon(language).text.stemmer or not known.ends_words else _ROOT
        return cls(tuple(forms), tuple(stem(known.root(form))[:most] for form in forms), tuple(content))

    def asks_for(self, stem: str) -> bool:
        """Whether a verb is only asked for, or meant: "a motion to dismiss"."""
        return any(other == stem and n > 0 and self.forms[n - 1] == _TO for n, other in enumerate(self.stems))

    def company(self, at: int) -> frozenset[str]:
        """The stems of the words of content around a word, its own left out."""
        around = range(max(0, at - NEIGHBOURS), min(len(self.forms), at + NEIGHBOURS + 1))
        return frozenset(self.stems[n] for n in around if n != at and self.content[n])

    def amounts(self, at: int) -> frozenset[str]:
        """The numbers right beside a word."""
        near = self.forms[max(0, at - _BESIDE) : at + _BESIDE + 1]
        return frozenset(form for form in near if form[0].isdigit())

    def around(self, at: int, *, behind: int = NEIGHBOURS) -> tuple[str, ...]:
        """The words around a word, itself among them."""
        return self.forms[max(0, at - 2 * NEIGHBOURS) : at + behind + 1]

    def before(self, at: int) -> tuple[str, ...]:
        """The words that reach a word: those right before it, as far as the next word of content."""
        start = max(0, at - _SCOPE)
        last = max((n for n in range(start, at) if self.content[n]), default=start)
        return self.forms[last:at]


def change(said: TaggedWords, stands: TaggedWords, *, language: str = "en", reach: int = NEIGHBOURS) -> Change | None:
    """What a wording (`said`) changes of the stretch (`stands`) that tells the same; None for nothing that is sure.

    `reach`: words behind a word of the stretch among which a negator of it may stand.
    """
    known = WordEffects(language)
    if _turned(said, stands, known):
        return Change.DIRECTION
    compares = _is_of_lesser(said, stands) or _is_of_lesser(stands, said)
    opposed = not compares and _opposed(said, stands, known)
    inside = _negated_inside(said, stands, known)
    if opposed and is_other_side(said.forms, stands.forms, language=language):
        return None
    if opposed != inside:
        return Change.ANTONYM if opposed else Change.NEGATION
    pairs = list(_shared(said, stands))
    if not known.waits(said.forms, stands.forms) and _negated(said, stands, pairs, known, reach):
        return Change.NEGATION
    if _done(said, stands, pairs, known):
        return Change.STATUS
    if _answered(said, stands, known) or _answered(stands, said, known):
        return Change.STATUS
    return None


def _is_of_lesser(one: TaggedWords, other: TaggedWords) -> bool:
    """Whether one wording tells of what stands behind the other's "than": "more saw the final", "fewer than in the final"."""
    if _THAN not in other.forms:
        return False
    at = other.forms.index(_THAN)
    if _THAN in one.forms:
        here, there = ({*t.stems[: t.forms.index(_THAN)]} for t in (one, other))
        mine, theirs = ({s for n, s in enumerate(t.stems) if t.content[n]} for t in (one, other))
        return bool((mine - here) & there and (theirs - there) & here)
    behind = (stem for n, stem in enumerate(other.stems) if at < n <= at + NEIGHBOURS and other.content[n])
    return any(stem in one.stems and stem not in other.stems[:at] for stem in behind)


def _alike(said: TaggedWords, at: int, stands: TaggedWords, other: int) -> bool:
    """Whether two words stand in the same company."""
    company = said.company(at)
    return len(company & stands.company(other)) >= min(_COMPANY, len(company)) > 0


def _shared(said: TaggedWords, stands: TaggedWords) -> Iterator[tuple[int, list[int], list[int]]]:
    """Each word of content that both have, with its places in the stretch: where it has most of the same company, and all."""
    for at, stem in enumerate(said.stems):
        if not said.content[at] or stem[0].isdigit():
            continue
        shared = {n: len(said.company(at) & stands.company(n)) for n, other in enumerate(stands.stems) if other == stem}
        most = max(shared.values(), default=0)
        if most >= min(_COMPANY, len(said.company(at))) > 0:
            yield at, [n for n, size in shared.items() if size == most], list(shared)


def _turned(said: TaggedWords, stands: TaggedWords, known: WordEffects) -> bool:
    """Whether what goes up in the stretch goes down here: not where a word in like company goes the same way, too."""
    ways, others = (_ways(told, known) for told in (said, stands))
    told = {n for n, other in others if _is_told(said, ways, stands.company(n), other)}
    for at, way in ways:
        shared = [
            (len(said.company(at) & stands.company(n)), other == way)
            for n, other in others
            if other == way or not (n in told or _of_other_amounts(said.amounts(at), stands.amounts(n)))
        ]
        against = max((size for size, same in shared if not same), default=0)
        if against > max([_COMPANY - 1, *(size + 1 for size, same in shared if same)]):
            return True
    return False


def _is_told(said: TaggedWords, ways: list[tuple[int, str]], company: frozenset[str], way: str) -> bool:
    """Whether that one of several words of direction goes a way that is in most of some company: "costs *fell* while dues rose"."""
    shared = [(len(said.company(at) & company), own == way) for at, own in ways]
    return len(ways) > 1 and max(shared)[1]


def _of_other_amounts(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both stand beside numbers, and beside none that is the same."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _ways(told: TaggedWords, known: WordEffects) -> list[tuple[int, str]]:
    """The words that go up or down; a bare "up" or "more" only before a number, "up about 4": "shut down" goes nowhere."""
    after = (*told.forms[1:], "", "")
    return [
        (at, way)
        for at, form in enumerate(told.forms)
        if (way := known.direction(form))
        and (form not in PARTICLES or after[at + (after[at] in _ABOUT)][:1].isdigit())
        and told.forms[at - 1 : at] != TOO
    ]


_ABOUT = frozenset(("about", "approximately", "over", "nearly", "around", "almost", "roughly", "by"))


def _opposed(said: TaggedWords, stands: TaggedWords, known: WordEffects) -> bool:
    """Whether a word has its opposite in its place: not where either wording has both, or one of them negates."""
    return any(
        form not in stands.forms
        and other not in said.forms
        and not stands.asks_for(said.stems[at])
        and _stands_against(said, at, stands, n, known)
        and not any(known.agree(form, each) for each in stands.forms)
        and not any(known.agree(other, each) for each in said.forms)
        and not known.moves(form, other)
        and _alike(said, at, stands, n)
        and not known.negates(_beside(said, at))
        and not known.negates(_beside(stands, n))
        for at, form in enumerate(said.forms)
        for n, other in enumerate(stands.forms)
    )


def _stands_against(said: TaggedWords, at: int, stands: TaggedWords, other: int, known: WordEffects) -> bool:
    """Whether two words are opposites; small ones ("für", "gegen") elsewhere than in English only behind the same word."""
    telling = (
        known.takes_small or said.content[at] or (at > 0 and said.stems[at - 1 : at] == stands.stems[other - 1 : other])
    )
    return telling and known.opposite(said.forms[at], stands.forms[other])


def _negated_inside(said: TaggedWords, stands: TaggedWords, known: WordEffects) -> bool:
    """Whether a verb has what negates it inside in one wording alone."""
    return any(
        known.negated_inside(form, other) and _alike(said, at, stands, n)
        for at, form in enumerate(said.forms)
        for n, other in enumerate(stands.forms)
        if form not in stands.forms and other not in said.forms
    )


def _beside(told: TaggedWords, at: int) -> tuple[str, ...]:
    """The words around a word, itself left out, that may negate it."""
    return (*told.forms[max(0, at - 2 * NEIGHBOURS) : at], *told.forms[at + 1 : at + NEIGHBOURS + 1])


def is_equative(forms: Sequence[str]) -> bool:
    """Whether words compare, so that "not" denies no more than the degree: "did not stay *as long as*"."""
    pairs = zip(forms, [*forms[1:], ""], [*forms[2:], "", ""], strict=False)
    return any(
        (one == _AS and (other == _AS or two in _MANY)) or (one == _NO and two in _OTHERS) for one, two, other in pairs
    )


def _negated(
    said: TaggedWords,
    stands: TaggedWords,
    pairs: list[tuple[int, list[int], list[int]]],
    known: WordEffects,
    reach: int,
) -> bool:
    """Whether a word is negated in one wording wherever it stands, while the other wording negates nothing."""
    if is_equative(said.forms) or _is_of_less(said, stands):
        return False
    is_open = _is_open(stands, known)
    for at, others, every in pairs:
        if _is_to_come(said, at, [stands.before(n) for n in others], known):
            continue
        if all(known.denies(stands.before(n)) for n in others) and not known.negates(said.around(at)):
            return True
        if (
            known.denies(said.before(at))
            and not is_open
            and (said.forms[at] in BARRED or BARRED.isdisjoint(stands.forms))
            and not any(known.negates(stands.around(n, behind=reach)) for n in every)
        ):
            return True
    return False


def _is_of_less(said: TaggedWords, stands: TaggedWords) -> bool:
    """Whether one wording denies no more than that there is more of something, or tells it of the rest."""
    return bool(_NO_MORE_THAN.search(" ".join(stands.forms)) or rest_of(said.forms, stands.forms))


def _is_open(stands: TaggedWords, known: WordEffects) -> bool:
    """Whether a stretch leaves open what it tells, or has it refused or disputed."""
    return _WHETHER in stands.forms or known.refuses(stands.forms) or not DISPUTES.isdisjoint(stands.forms)


def _is_to_come(said: TaggedWords, at: int, stands: list[tuple[str, ...]], known: WordEffects) -> bool:
    """Whether a word is asked about ("whether"), or to come where the stretch tells what has been, or not: "will be decided in May", "has not decided"."""
    if _WHETHER in said.forms[:at]:
        return True
    return known.is_ahead(said.before(at)) and any(not HAS_BEEN.isdisjoint(before) for before in stands)


def rest_of(said: Sequence[str], stands: Sequence[str]) -> frozenset[str]:
    """The numbers, in digits, that a wording has of the rest of what the other tells a part of: 8 of "of 94, eight did not" for "86 of the 94"."""
    known = lexicon("en").numbers.cardinals
    mine, theirs = ([known.get(form, form) for form in forms] for forms in (said, stands))
    parts = _PART_OF.findall(" ".join(theirs))
    rests = {(str(int(whole) - int(part)), part, whole) for part, whole in parts}
    return frozenset(rest for rest, part, whole in rests if rest in mine and whole in mine and part not in mine)


def is_not_yet(lead: Sequence[str]) -> bool:
    """Whether the words before what is denied only deny that it has been: what "has not been decided" may still be."""
    return not HAS_BEEN.isdisjoint(lead) and WILL.isdisjoint(lead)


def _done(
    said: TaggedWords, stands: TaggedWords, pairs: list[tuple[int, list[int], list[int]]], known: WordEffects
) -> bool:
    """Whether what is still to come wherever it stands in the stretch is told as done, and nothing here is left open."""
    if known.holds_back(said.forms):
        return False
    return any(
        known.is_past(said.forms[at])
        and _TO not in said.before(at)  # "is to be fitted"
        and all(known.is_ahead(stands.before(n)) for n in others)
        for at, others, _ in pairs
    )


def _answered(one: TaggedWords, other: TaggedWords, known: WordEffects) -> bool:
    """Whether somebody denies or confirms in one wording, and in the other the same did not answer, and nobody does."""
    silent = known.silence(other.forms)
    if silent < 0 or known.silence(one.forms) >= 0 or any(known.answers(form) for form in other.forms):
        return False
    there = other.company(silent)
    return any(known.answers(form) and len(one.company(at) & there) >= _COMPANY for at, form in enumerate(one.forms))
