"""Two wordings of one clause → what the one says otherwise: negated, done instead of planned, sure instead of possible, up instead of down.

The two are aligned word by word beforehand. Each run of words that differs is looked up in the lexicon: a word that turns
a statement round or holds it back, on one side only, changes what is said; any other word may be another way to say it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from itertools import pairwise, product

from briefing.agreement.clause_vocabulary import ClauseVocabulary, vocabulary
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import plain_stop_words

_LONGEST, _APART = 6, 3
"""Words of a run that differs, and by how many one side may have more; else it was told anew, and single words prove nothing."""
_SURE = 3
"""Words of a run at most in which a modal that is gone counts; longer ones were told anew."""
_DIGITS = 3
"""Digits of a number at most that is compared as it is written."""
_ROOT = 4
"""Letters by which two forms of a verb are taken for one."""
AHEAD = ("planned", "proposed")
"""Statuses of what is not yet done."""
_STEM = 2
"""Letters of a verb before what negates it inside."""


_HARMONY = str.maketrans("ıuüed", "iiiat")
"""Vowels that are one in an ending and take after the vowel before them, and its consonant, which takes after theirs (Turkish)."""
_AORIST, _NEGATED_AORIST = "r", "maz"
MOVING = frozenset(("before", "after"))
"""Opposites that a clause takes with it when it moves."""
_MERELY = lexicon("en").numbers.only | {"simply", "solely"}
"""Words behind "not" that say that there is more: "not only"."""
_LESS, _THAN = frozenset(("less", "fewer", "more", "later", "earlier", "sooner")), "than"
_THAT = "that"
_SHOWING = frozenset(("demonstrate", "show", "prove"))
"""What one can do by having it: who "can demonstrate a supply" has one."""
_PREPOSITION = 5
"""Letters of a word at most that may stand between a negator and what it negates: "not about the danger"."""
_MATRIX = 2
"""Words at the end of a run among which stands "that", where it is what a clause hangs on: "has not shown that it"."""
_FIRST_PERSON, _WOULD = frozenset(("i", "we")), "would"
_DISPOSING = frozenset(("allow", "dismiss", "hold", "uphold", "quash", "affirm", "grant", "refuse"))
"""What a judge does by saying so: "I would therefore allow the appeal"."""
_UNREAL = frozenset(("have", "be", "not", "never"))
_UNTIL, _ONCE = frozenset(("until", "before")), frozenset(("once", "when", "after"))
"""Words with a negator, and those that stand for both: "not until the roads are cleared", "once they are"."""


class Change(StrEnum):
    """What a change of words does to a statement."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    DIRECTION = "direction"
    MODALITY = "modality"
    STATUS = "status"
    HEDGE = "hedge"
    NAME = "name"
    ROLE = "role"
    NUMBER = "number"
    DATE = "date"
    SUBJECT = "subject"


@frozen
class Run:
    """Words, in lower case, that stand opposite each other: what one wording says, and what stands in the other."""

    said: tuple[str, ...]
    stands: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        """Whether it is short enough for a single word to count."""
        sizes = len(self.said), len(self.stands)
        return max(sizes) <= _LONGEST and abs(sizes[0] - sizes[1]) <= _APART


def change(runs: Sequence[Run], *, beside: AbstractSet[str] = frozenset(), language: str = "en") -> Change | None:
    """What a wording (`said`) changes of the other (`stands`), by the runs in which they differ; None for nothing known.

    A word that is gone in one run and stands in another has only moved; so has an opposite that stands `beside` the other
    wording, in the same sentence.
    """
    known = vocabulary(language)
    short = [Run(known.joined(run.said), known.joined(run.stands)) for run in runs if run.is_short]
    moved = {w for run in runs for w in run.said} & {w for run in runs for w in run.stands}
    settled = _settled(runs, known)
    unsettled = _unsettled(short, known)
    if _drops_a_denial([Run(known.joined(run.said), known.joined(run.stands)) for run in runs], moved, known):
        return Change.NEGATION
    for kind, applies in _RULES:
        differing = _of_kind(kind, unsettled if kind is Change.NEGATION else short, beside, known)
        if kind not in settled and any(applies(_without(run, moved), known) for run in differing):
            return kind
    return None


def _of_kind(kind: Change, runs: list[Run], beside: AbstractSet[str], known: ClauseVocabulary) -> list[Run]:
    """The runs, less what stands beside the other wording: a negator there, a day, an opposite that its clause took along."""
    if kind is Change.NEGATION and (negations(tuple(beside), known) or beside & known.negative_verbs):
        return [run for run in runs if not negations(run.said, known)]
    if kind in (Change.DATE, Change.NUMBER) and known.days:
        return [_without(run, beside) for run in runs]
    return [_without(run, MOVING & beside) for run in runs] if kind is Change.ANTONYM else runs


def is_other_side(said: Sequence[str], stands: Sequence[str], *, language: str = "en") -> bool:
    """Whether one wording tells a deal of its other side: a party stands before the verb here and behind its opposite there."""
    known, deals, stop = vocabulary(language), lexicon(language).clauses.deals, plain_stop_words(language)
    places = ([(n, word) for n, word in enumerate(words) if word in deals] for words in (said, stands))
    for (here, word), (there, other) in product(*places):
        crossed = {*said[:here]} & {*stands[there + 1 :]} | {*said[here + 1 :]} & {*stands[:there]}
        if known.opposed(word, other) and not crossed <= stop:
            return True
    return False


def exchanged(said: Sequence[str], stands: Sequence[str], *, language: str) -> bool:
    """Whether a word stands in one wording and its opposite in the other, in a script without blanks, whose words an alignment parts ("可決", "否決")."""
    known = vocabulary(language)
    if not known.written:
        return False
    mine, theirs = (frozenset(known.joined(tuple(words))) for words in (said, stands))
    return _has_opposite(mine - theirs, theirs - mine, known)


def is_done_after_all(said: Sequence[str], stands: Sequence[str], *, language: str) -> bool:
    """Whether what somebody refuses to do is told as done, by the words that each of two wordings has alone."""
    mine, theirs = (tuple(w for w in one if w not in other) for one, other in ((said, stands), (stands, said)))
    return _is_done_after_all(Run(mine, theirs), vocabulary(language))


def is_negated(words: Sequence[str], *, language: str = "en") -> bool:
    """Whether a run of words holds one that negates."""
    return negations(words, vocabulary(language)) > 0


def disposes(words: Sequence[str], at: int) -> bool:
    """Whether a word is the "would" by which a judge disposes of something, an adverb behind it at most; not in "would have allowed"."""
    if words[at] != _WOULD or at == 0 or words[at - 1] not in _FIRST_PERSON:
        return False
    behind = words[at + 1 : at + 3]
    return not _DISPOSING.isdisjoint(behind) and _UNREAL.isdisjoint(behind)


def _unsettled(runs: Sequence[Run], known: ClauseVocabulary) -> list[Run]:
    """The runs but for those whose neighbour negates instead: "found no trace" is "did not find any trace"."""
    balance = [0, *(negations(run.said, known) - negations(run.stands, known) for run in runs), 0]
    settled = (own and -own in (balance[n], balance[n + 2]) for n, own in enumerate(balance[1:-1]))
    return [run for run, is_settled in zip(runs, settled, strict=True) if not is_settled]


def _settled(runs: Sequence[Run], known: ClauseVocabulary) -> set[Change]:
    """The changes that another run makes good: it is held back in another place, or negated by another word."""
    out: set[Change] = set()
    if any(hedged(run.said, known) for run in runs):
        out.add(Change.HEDGE)
    if any(run.said and Run(run.stands, run.said) in runs for run in runs):
        out.add(Change.DIRECTION)  # the two that are compared have changed places, too
    if known.by_stem and _is_denied(runs, known):
        out.add(Change.NEGATION)
    if waits({w for run in runs for w in run.said}, {w for run in runs for w in run.stands}):
        out.add(Change.NEGATION)
    return out


def _is_denied(runs: Sequence[Run], known: ClauseVocabulary) -> bool:
    """Whether one wording has a verb that denies where the other one negates: "denies that it was", "says that it never was"."""
    said = [w for run in runs for w in run.said]
    stands = [w for run in runs for w in run.stands]
    return any(
        negations(one, known) and any(w in known.negative_verbs for w in other)
        for one, other in ((said, stands), (stands, said))
    )


def waits(said: AbstractSet[str], stands: AbstractSet[str]) -> bool:
    """Whether one wording has "not … until", and the other "once" or "after" in its stead."""
    pairs = ((said, stands), (stands, said))
    return any(one & _UNTIL and other & _ONCE for one, other in pairs)


def _without(run: Run, moved: AbstractSet[str]) -> Run:
    return Run(tuple(w for w in run.said if w not in moved), tuple(w for w in run.stands if w not in moved))


# --- rules --------------------------------------------------------------------------------------------------------


def negations(words: Sequence[str], known: ClauseVocabulary) -> int:
    """How often a run of words negates; "don't" comes as "don", "t"."""
    short = sum(w == "t" and n > 0 and words[n - 1].endswith("n") for n, w in enumerate(words))
    bounds = sum(
        w in _LESS and n > 0 and words[n - 1] in known.negators and (*words, _THAN)[n + 1] == _THAN
        for n, w in enumerate(words)
    )  # "no less than 12,000" says how many at least
    merely = sum(other in _MERELY and (one in known.negators or one == "t") for one, other in pairwise(words))
    return short + sum(w in known.negators for w in words) - bounds - merely


def _negation(run: Run, known: ClauseVocabulary) -> bool:
    if known.infixes and _has_opposite(run.said, run.stands, known):
        return False
    said, stands = negations(run.said, known), negations(run.stands, known)
    both = (*run.said, *run.stands)
    refused = any(w in known.negative_verbs for w in both) or is_against(both)
    return (said % 2 != stands % 2 and not refused and not _denies_the_opposite(run, known)) or _negated_inside(
        run, known
    )


def is_against(words: Sequence[str]) -> bool:
    """Whether somebody is against doing something: "against calling"."""
    return any(one == "against" and other.endswith("ing") for one, other in pairwise(words))


def _denies_the_opposite(run: Run, known: ClauseVocabulary) -> bool:
    """Whether what is said negates the opposite of what stands: "not open" for "shut"; the other way only "unsafe" for "not safe", "not up" may be level."""
    if _says_not_by_prefix(run, known):
        return True
    if negations(run.said, known) % 2 == 0 or negations(run.stands, known):
        return False
    return any(known.opposed(a, b) for a in run.said for b in run.stands)


def _says_not_by_prefix(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a word has the prefix that negates what is negated opposite: "unsafe" for "not safe"."""
    if negations(run.stands, known) % 2 == 0 or negations(run.said, known):
        return False
    return any(word == prefix + other for word in run.said for other in run.stands for prefix in known.prefixes)


def _negated_inside(run: Run, known: ClauseVocabulary) -> bool:
    """Whether one of two verbs is the other with what negates it inside: "geldi" and "gelmedi"."""
    pairs = zip(run.said, run.stands, strict=False) if known.infixes else ()
    return any(is_negated_inside(*pair, known) for pair in pairs)


def is_negated_inside(one: str, other: str, known: ClauseVocabulary) -> bool:
    """Whether one of two verbs is the other with what negates it inside, whatever its vowels are to be beside it: "buldu", "bulmadı"."""
    short, long = sorted((one.translate(_HARMONY), other.translate(_HARMONY)), key=len)
    infixes = {infix.translate(_HARMONY) for infix in known.infixes}
    if infixes and long.endswith(_NEGATED_AORIST) and short.endswith(_AORIST):
        return short[:-1].rstrip("ai") == long[: -len(_NEGATED_AORIST)].rstrip("ai")
    return any(long == short[:at] + infix + short[at:] for infix in infixes for at in range(_STEM, len(short)))


def _drops_a_denial(runs: Sequence[Run], moved: set[str], known: ClauseVocabulary) -> bool:
    """Whether a verb that negates is gone with the words that bind it to what it negates ("denied that it had")."""
    gone = (run.stands for one in runs if not (run := _without(one, moved)).said and 1 < len(run.stands) <= _LONGEST)
    denied = (sum(w in known.negative_verbs for w in words) == 1 and not negations(words, known) for words in gone)
    return any(denied) or any(
        _is_denied_matrix(plain, known) or _is_contrast(plain, known) or _is_done_after_all(plain, known)
        for plain in (_without(run, moved) for run in runs)
    )


def _is_done_after_all(run: Run, known: ClauseVocabulary) -> bool:
    """Whether what somebody refuses to do is told as done: "відмовилася погодити", "погодила"; in languages without a grammar."""
    refused = [word for word in run.stands if word in known.negative_verbs] if known.days and run.is_short else []
    if not refused or len(run.stands) == 1 or any(w in known.negative_verbs or w in known.negators for w in run.said):
        return False
    rest = {word[:_ROOT] for word in run.stands if word not in refused and len(word) > _ROOT}
    return any(word[:_ROOT] in rest for word in run.said)


def _is_contrast(run: Run, known: ClauseVocabulary) -> bool:
    """Whether what holds is gone, with the negator before what does not: "about the belief, *not* about the danger"."""
    if run.said or len(run.stands) <= _MATRIX or negations(run.stands, known) != 1:
        return False
    at = next(n for n, word in enumerate(run.stands) if word in known.negators or word == "t")
    holds = at > 0 and run.stands[at - 1] not in known.auxiliaries
    return holds and at >= len(run.stands) - _MATRIX and all(len(w) <= _PREPOSITION for w in run.stands[at + 1 :])


def _is_denied_matrix(run: Run, known: ClauseVocabulary) -> bool:
    """Whether the clause is gone that denies what hangs on it: "has not shown that it"."""
    held = not run.said and len(run.stands) <= _LONGEST and _THAT in run.stands[-_MATRIX:]
    return held and negations(run.stands, known) == 1


def _antonym(run: Run, known: ClauseVocabulary) -> bool:
    undone = _denies_the_opposite(run, known) or _negated_inside(run, known)
    return not undone and _has_opposite(run.said, run.stands, known)


def _has_opposite(said: Iterable[str], stands: Collection[str], known: ClauseVocabulary) -> bool:
    """Whether one of some words has its opposite among others, and none that agrees with it."""
    return any(
        any(known.opposed(word, other) for other in stands) and not any(known.agree(word, other) for other in stands)
        for word in said
    )


def _date(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a month or a weekday has become another one."""
    said, stands = ({d for w in words if (d := known.days.get(w))} for words in (run.said, run.stands))
    return bool(said and stands) and said.isdisjoint(stands)


def _number(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a number in words has become another one."""
    said, stands = ({n for w in words if (n := known.amount(w))} for words in (run.said, run.stands))
    digits = (
        bool(known.days) and len(run.said) == len(run.stands) == 1 and all(map(_is_count, (*run.said, *run.stands)))
    )
    return digits or (bool(said and stands) and said.isdisjoint(stands))


def _is_count(word: str) -> bool:
    """Whether a word is a number in a few digits, which has one way to be written: of "15 Tage", no "1,35 Mio."."""
    return word.isdigit() and len(word) <= _DIGITS


def _direction(run: Run, known: ClauseVocabulary) -> bool:
    ways = [{known.directions[w] for w in words if w in known.directions} for words in (run.said, run.stands)]
    return bool(ways[0] and ways[1]) and ways[0].isdisjoint(ways[1])


def _modality(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a modal has become another one, or one of possibility is gone."""
    if _is_possible_inside(run, known):
        return True
    said, stands = (_modals(words, known) for words in (run.said, run.stands))
    if said and stands:
        return said.isdisjoint(stands)
    firm = "possible" in stands and 0 < len(run.said) <= len(run.stands) <= _SURE and _SHOWING.isdisjoint(run.stands)
    return firm and not _is_cut(run, known)


def _is_cut(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a clause is gone with the modal that opens it: "which could cost"."""
    modal = next(n for n, word in enumerate(run.stands) if word in known.modals)
    return modal > 0 and modal < len(run.stands) - 1 and not set(run.stands[modal + 1 :]) & set(run.said)


def _status(run: Run, known: ClauseVocabulary) -> bool:
    """Whether what is still to come is told as done, or has another status."""
    said, stands = (_statuses(words, known) for words in (run.said, run.stands))
    if said and stands:
        return said.isdisjoint(stands)
    if len(run.said) == len(run.stands) == 1 and "future" not in _modals((*run.said, *run.stands), known):
        return False  # "a budgeted surplus" and "a planned" one
    ahead = "planned" in stands or "future" in _modals(run.stands, known)
    behind = "planned" in said or "future" in _modals(run.said, known)
    if ahead == behind:
        return False
    told = run.said if ahead else run.stands
    # in "has promised to" the word behind the auxiliary tells, and that is still to come
    done = (
        n
        for n, w in enumerate(told)
        if known.is_past(w) and not (w in known.auxiliaries and told[n + 2 : n + 3] == ("to",))
    )
    return any(told[n + 1 : n + 2] != ("to",) for n in done)


def _is_possible_inside(run: Run, known: ClauseVocabulary) -> bool:
    """Whether a verb that is possible by what stands inside it is told as sure: "başlatabilir" and "başlatacak"."""
    return any(
        stands[: stands.index(infix)] == one[: stands.index(infix)] and infix not in one
        for stands in run.stands
        for infix in known.possible_infixes
        if infix in stands[_STEM:]
        for one in run.said
    )


def _hedge(run: Run, known: ClauseVocabulary) -> bool:
    if not run.said and not hedged(run.stands[-2:], known):
        return False  # what was hedged is gone with its hedge
    return hedged(run.stands, known) and not hedged(run.said, known) and not _modals(run.said, known)


_RULES: tuple[tuple[Change, Callable[[Run, ClauseVocabulary], bool]], ...] = (
    (Change.NEGATION, _negation),
    (Change.NUMBER, _number),
    (Change.DATE, _date),
    (Change.DIRECTION, _direction),
    (Change.ANTONYM, _antonym),
    (Change.MODALITY, _modality),
    (Change.STATUS, _status),
    (Change.HEDGE, _hedge),
)
"""In this order: the first that applies to a run names the change."""


def _modals(words: Sequence[str], known: ClauseVocabulary) -> set[str]:
    return {known.modals[w] for w in words if w in known.modals}


def _statuses(words: Sequence[str], known: ClauseVocabulary) -> set[str]:
    """The statuses that words tell; "agreed to buy" is a plan."""
    found = ((known.status[w], words[n + 1 : n + 2]) for n, w in enumerate(words) if w in known.status)
    return {"planned" if status == "done" and tuple(after) == ("to",) else status for status, after in found}


def hedged(words: Sequence[str], known: ClauseVocabulary) -> bool:
    """Whether a run of words has a hedge."""
    return any(tuple(words[n : n + size]) in known.hedges for n in range(len(words)) for size in (1, 2))
