"""Two wordings of one statement → whether a verb that tells of what is to come, or of what may be, is told as done or as sure.

For languages without a grammar here, by what their data files list: words and endings of the past and of the future, and modal
verbs. Two verbs are one where their first letters are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.agreement.clause_vocabulary import ClauseVocabulary, vocabulary
from briefing.agreement.clauses import Change
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form

_ROOT = 4
"""Letters by which two verbs are taken for one."""
_STEM = 2
"""Letters before an ending at least."""
_REACH, _CLOSE = 5, 2
"""Words behind an auxiliary among which its verb stands, and behind a modal of possibility."""
_AHEAD = ("future", "probable")
"""Modal verbs whose verb is still to come."""
_FEW = 3
"""Words at most by which two wordings differ that are the same but for an auxiliary."""
_CLOSING, _TAIL = "。．.」』”’\"') ", 10
"""What closes a sentence, and the characters before it in which its verb and what bounds it stand."""
_QUOTING = "고"
"""What ends a clause that is told, before a Korean verb of saying."""
_LEAST = 5
"""Letters of a verb at least that is compared."""


@frozen
class _Marks:
    """Words, endings and beginnings that tell a tense."""

    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]

    def tells(self, word: str) -> bool:
        """Whether a word by itself tells the tense."""
        inside = len(word) > _STEM + 1
        return word in self.words or (inside and (word.endswith(self.endings) or word.startswith(self.beginnings)))

    def is_auxiliary(self, word: str) -> bool:
        return word in self.words


@frozen
class _Tenses:
    """What tells the past, what tells the future, and what tells anything but the past."""

    past: _Marks
    future: _Marks
    ahead: _Marks


@cache
def _marks(language: str) -> _Tenses:
    """What tells the tenses of a language."""
    known = lexicon(language)
    past = known.calendar.past | known.calendar.past_endings | known.clauses.auxiliaries
    future = known.calendar.future
    ahead = future | known.clauses.unfinished
    modal = frozenset(word for word, kind in known.clauses.modals.items() if kind in _AHEAD)
    return _Tenses(_read(past), _read(future), _read(ahead | modal))


def _read(entries: frozenset[str]) -> _Marks:
    return _Marks(
        frozenset(e for e in entries if "-" not in (e[0], e[-1]) and " " not in e),
        tuple(sorted(e[1:] for e in entries if e[0] == "-")),
        tuple(sorted(e[:-1] for e in entries if e[-1] == "-")),
    )


def change(said: Sequence[str], stands: Sequence[str], *, language: str) -> Change | None:
    """What the brief's words (`said`) make of a verb of the source's (`stands`); None for nothing that is sure. Both in lower case."""
    known, marks = vocabulary(language), _marks(language)
    if _is_open(said, known) or any(map(marks.future.is_auxiliary, said)):
        return None
    if _has_another_auxiliary(said, stands, marks) or _has_another_tense(said, stands, marks):
        return Change.STATUS
    says = lexicon(language).speech.finite | lexicon(language).speech.reporting
    own = [n for n, word in enumerate(said) if word not in stands and word not in says]
    for n, word in enumerate(stands):
        compared = len(word) >= _LEAST and word not in said and word not in says
        if compared and (found := _of_verb(n, stands, own, said, known, marks)):
            return found
    return None


def _of_verb(
    at: int, stands: Sequence[str], own: Sequence[int], said: Sequence[str], known: ClauseVocabulary, marks: _Tenses
) -> Change | None:
    """What the brief's own words make of one verb of the source's."""
    verb = stands[at]
    if _is_possible(stands, at, known) and _has_verb(verb, [said[n] for n in own]):
        return Change.MODALITY
    done = [said[n] for n in own if _is_told(said, n, marks.past)]
    if _is_told(stands, at, marks.ahead) and _has_verb(verb, done):
        return Change.STATUS
    return Change.STATUS if _has_lost_its_future(verb, own, said, marks.future) else None


def _has_another_auxiliary(said: Sequence[str], stands: Sequence[str], marks: _Tenses) -> bool:
    """Whether two wordings are the same but for an auxiliary: "wird übergeben", "hat übergeben"."""
    mine, theirs = ([w for w in one if w not in other] for one, other in ((said, stands), (stands, said)))
    alike = max(len(mine), len(theirs)) <= _FEW
    return alike and any(map(marks.past.is_auxiliary, mine)) and any(map(marks.ahead.tells, theirs))


def _has_another_tense(said: Sequence[str], stands: Sequence[str], marks: _Tenses) -> bool:
    """Whether two wordings are the same but for one verb, which one tells in the past and the other in the future: "elegirá", "eligió"."""
    mine, theirs = ([w for w in one if w not in other] for one, other in ((said, stands), (stands, said)))
    one_each = len(mine) == len(theirs) == 1 and not marks.past.tells(theirs[0])
    return one_each and marks.past.tells(mine[0]) and marks.future.tells(theirs[0])


def _has_lost_its_future(word: str, own: Sequence[int], said: Sequence[str], future: _Marks) -> bool:
    """Whether a verb stands in the brief without what makes it future before it (Arabic "سيستأنف", "استأنف")."""
    cores = [word[len(start) :] for start in future.beginnings if word.startswith(start)]
    past = [said[n] for n in own if not said[n].startswith(future.beginnings)]
    return any(len(core) > _STEM and core in other for core in cores for other in past)


def _is_open(words: Sequence[str], known: ClauseVocabulary) -> bool:
    """Whether a wording holds back what it tells: by a modal verb or a hedge."""
    return any((plain := plain_form(word)) in known.modals or (plain,) in known.hedges for word in words)


def _has_verb(verb: str, others: Sequence[str]) -> bool:
    """Whether a verb stands among words in another form."""
    return any(_one_verb(verb, other) for other in others)


def _is_told(words: Sequence[str], at: int, marks: _Marks) -> bool:
    """Whether a word is a verb of a tense: by itself, or a word or two behind its auxiliary."""
    return marks.tells(words[at]) or any(marks.is_auxiliary(word) for word in words[max(0, at - _REACH) : at])


def _is_possible(words: Sequence[str], at: int, known: ClauseVocabulary) -> bool:
    """Whether a verb stands behind a modal verb that makes it possible."""
    return any(known.modals.get(plain_form(word)) == "possible" for word in words[max(0, at - _CLOSE) : at])


def _one_verb(one: str, other: str) -> bool:
    """Whether two words are forms of one verb."""
    a, b = (plain_form(word) for word in (one, other))
    if min(len(a), len(b)) < _LEAST - 1:
        return False
    return a[:_ROOT] == b[:_ROOT]


def changed_ending(said: str, stands: str, *, language: str) -> Change | None:
    """What the end of a brief's sentence makes of the end of the source's, in a language whose verbs stand last ("開館する", "開館した")."""
    known, calendar = lexicon(language), lexicon(language).calendar
    mine, theirs = _before_saying(said, stands, known.speech.finite | known.speech.reporting)
    past, lasting = _endings(calendar.past | calendar.past_endings), _endings(known.clauses.lasting)
    planned = [word for word, kind in known.clauses.status.items() if kind == "planned"]
    negative = _endings(known.clauses.negative_endings)
    if mine.endswith(negative) != theirs.endswith(negative) and _has_one_stem(mine, theirs, negative):
        return Change.NEGATION
    if not mine.endswith(past) or any(word in mine[-_TAIL:] for word in planned):
        return None
    if any(word in theirs[-_TAIL:] for word in planned):
        return Change.STATUS
    open_ends = theirs.endswith(_endings(known.clauses.unfinished)) and not theirs.endswith(lasting)
    verbs = known.speech.finite | known.speech.reporting
    says = theirs.rsplit(None, 1)[-1] in verbs if " " in theirs else theirs.endswith(tuple(verbs))
    return Change.STATUS if open_ends and not says else None


def _before_saying(said: str, stands: str, verbs: frozenset[str]) -> tuple[str, str]:
    """Two sentences without the verb of saying that ends both ("포기한다고 *밝혔다*"): what is told stands before it."""
    mine, theirs = (text.rstrip(_CLOSING) for text in (said, stands))
    (clause, _, verb), (other, _, same) = mine.rpartition(" "), theirs.rpartition(" ")
    if verb != same or verb not in verbs or not clause.endswith(_QUOTING) or not other.endswith(_QUOTING):
        return mine, theirs
    return clause[:-1], other[:-1]


def _has_one_stem(one: str, other: str, negative: tuple[str, ...]) -> bool:
    """Whether the verb with one of some endings is the other sentence's verb: "使わなかった", "使った"."""
    denied, told = (one, other) if one.endswith(negative) else (other, one)
    stem = next(denied[: -len(ending)] for ending in negative if denied.endswith(ending))[-_STEM:]
    return stem[: _STEM - 1] in told[-_TAIL // 2 :]


def _endings(entries: frozenset[str]) -> tuple[str, ...]:
    return tuple(entry[1:] for entry in entries if entry[0] == "-")
