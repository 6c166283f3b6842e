"""Two wordings of one statement → whether a verb that tells of what is to come, or of what may be, is told as done or as sure.

For languages without a grammar here, by what their data files list: words and endings of the past and of the future, and modal
verbs. Two verbs are one where their first letters are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from functools import cache
from itertools import chain, product

from briefing.agreement.clause_vocabulary import ClauseVocabulary, vocabulary
from briefing.agreement.clauses import Change, is_negated_inside, negations
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form
from briefing.language.scripts import is_unspaced
from briefing.language.stop_words import plain_stop_words

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
_FEW_SIGNS = 8
"""The same, in signs, in a script without blanks."""
_CLOSING, _TAIL = "。．.」』”’\"') ", 10
"""What closes a sentence, and the characters before it in which its verb and what bounds it stand."""
_QUOTING = "고"
"""What ends a clause that is told, before a Korean verb of saying."""
_ARTICLE, _ARABIC, _HAMZA = "ال", re.compile("[\u0620-\u064a]"), str.maketrans("أإآ", "ااا")
"""What Arabic writes together with a noun, its letters, and those that one root has in several forms."""
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
    intended: _Marks
    """What is still open: intended, awaited, looked into, or to be done by a modal verb."""
    finished: _Marks


@cache
def _marks(language: str) -> _Tenses:
    """What tells the tenses of a language."""
    known = lexicon(language)
    past = known.calendar.past | known.calendar.past_endings | known.clauses.auxiliaries
    future = known.calendar.future
    ahead = future | known.clauses.unfinished
    modal = frozenset(word for word, kind in known.clauses.modals.items() if kind in _AHEAD)
    intended = (known.clauses.intentions | future | frozenset(known.clauses.modals)) - known.speech.passive
    tables = (past, future, ahead | modal, intended, known.clauses.finished)
    return _Tenses(*map(_read, tables))


def _read(entries: frozenset[str]) -> _Marks:
    return _Marks(
        frozenset(e for e in entries if "-" not in (e[0], e[-1]) and " " not in e),
        tuple(sorted(e[1:] for e in entries if e[0] == "-")),
        tuple(sorted(e[:-1] for e in entries if e[-1] == "-")),
    )


def change(said: Sequence[str], stands: Sequence[str], *, language: str) -> Change | None:
    """What the brief's words (`said`) make of a verb of the source's (`stands`); None for nothing that is sure. Both in lower case."""
    known, marks = vocabulary(language), _marks(language)
    if _is_told_as_done(said, stands, known, marks, unspaced=is_unspaced(language)):
        return Change.STATUS
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


def _is_told_as_done(
    said: Sequence[str], stands: Sequence[str], known: ClauseVocabulary, marks: _Tenses, *, unspaced: bool
) -> bool:
    """Whether two wordings are the same but for a few words, which one tells as open and the other as done: "intende chiudere", "ha chiuso"."""
    mine, theirs = _differing(said, stands)
    most = (_FEW_SIGNS, _FEW_SIGNS) if unspaced else (_FEW + 1, 2 * _FEW)
    if not mine or len(mine) > most[0] or sum(not word.isdigit() for word in theirs) > most[1]:
        return False
    if unspaced:
        return _is_written_as_done("".join(mine), "".join(theirs), marks)
    own, others = ([_forms(word, known) for word in words] for words in (mine, theirs))
    if not any(_is_still_open(forms, marks) for forms in others) or _is_open(mine, known):
        return False
    if any(map(marks.intended.tells, chain.from_iterable(own))):
        return False
    return any(_is_done(forms, list(chain.from_iterable(others)), marks) for forms in own)


def _is_written_as_done(mine: str, theirs: str, marks: _Tenses) -> bool:
    """The same of what two wordings differ by in a script without blanks."""
    opened = [any(word in one for word in marks.intended.words) for one in (mine, theirs)]
    return opened == [False, True] and any(word in mine for word in marks.finished.words)


def _is_still_open(forms: Sequence[str], marks: _Tenses) -> bool:
    return any(map(marks.intended.tells, forms)) and not any(map(marks.past.tells, forms))


def _is_done(forms: Sequence[str], theirs: Sequence[str], marks: _Tenses) -> bool:
    """Whether a word tells what is done; an ending that other words have as well only on a verb of the other wording."""
    if any(marks.past.tells(form) or form in marks.finished.words for form in forms):
        return True
    return any(marks.finished.tells(form) and any(_is_root(form, other) for other in theirs) for form in forms)


def _differing(said: Sequence[str], stands: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that each of two wordings has beside what both have in one order."""
    steps = [s for s in SequenceMatcher(None, stands, said, autojunk=False).get_opcodes() if s[0] != "equal"]
    mine = [word for _, _, _, start, stop in steps for word in said[start:stop]]
    return mine, [word for _, start, stop, _, _ in steps for word in stands[start:stop]]


def loses_negator(said: Sequence[str], stands: Sequence[str], *, language: str) -> bool:
    """Whether a wording is another but for its negator, small words and endings: "nie postawiła jeszcze zarzutów", "postawiła już zarzuty"."""
    known, small = vocabulary(language), plain_stop_words(language)
    mine, theirs = _differing(said, stands)
    if not mine or max(len(mine), len(theirs)) > _FEW + 1 or negations(said, known):
        return False
    turned = any(known.opposed(*pair) for pair in product(mine, theirs))
    if turned or not known.negative_verbs.isdisjoint(mine):
        return False
    inside = any(is_negated_inside(*pair, known) for pair in product(mine, theirs))
    return inside or (negations(theirs, known) > 0 and _are_the_same(mine, theirs, small))


def _are_the_same(mine: Sequence[str], theirs: Sequence[str], small: AbstractSet[str]) -> bool:
    """Whether a word stands on both sides in some form, or nothing but small words on the one."""
    alike = [any(_is_root(word, other) for other in theirs) for word in mine]
    return any(alike) or all(plain_form(word) in small for word in mine)


def _forms(word: str, known: ClauseVocabulary) -> tuple[str, ...]:
    """A word without its vowel signs, and without each letter that may be written together with it (Arabic "و")."""
    bare = "".join(c for c in word if not unicodedata.combining(c)) if known.proclitics else word
    return (bare, *known.without_proclitics(bare))


def _is_root(one: str, other: str) -> bool:
    """Whether two words begin alike, as two forms of one verb do."""
    a, b = (word.removeprefix(_ARTICLE).translate(_HAMZA) for word in (one, other))
    size = _ROOT - 1 if _ARABIC.match(a) else _ROOT
    return one != other and a[:size] == b[:size]


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
    cores = [word[len(start) + n :] for start in future.beginnings if word.startswith(start) for n in (0, 1)]
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
    return tuple(sorted((entry[1:] for entry in entries if entry[0] == "-"), key=len, reverse=True))
