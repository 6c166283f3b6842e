"""Texts of questions and answers (interviews, hearings, written answers, leaflets): what asks, and which answer leads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from briefing.language import roles
from briefing.language.cues import Phrases
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Profile
from briefing.selection import strikes
from briefing.selection.passages import asks, leans

_LABEL = deferred(r"((?:Q\s?)?\d{1,3}[.:]?\s)?([A-Z][^\n:?!]{0,70}):\s")
"""A number and a speaker before a turn: "Q3 Mr Asante:", "The Minister of Health (Celia Drummond):"."""
_FRAGMENT = deferred(
    r"""(?!.*\b(?:I|we|it|they|he|she|you|there)\b)  # no sentence
        (?:(?:In|On|At|By|From|Between|About|All(?=\s(?:of|but|the)\b))\b|\d|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty\b)  # opens with a place, a time or a number
    """,
    re.VERBOSE,
)
_FEW = 12
"""Words up to which an answer that opens so, without a pronoun, is no sentence: "In September, if the inspectors let us."."""
_BOLD, _LETTER = "**", "Q: "
"""How a question opens in bold, or behind a letter: then two are enough."""
_LABELLED, _ASKING = 0.4, 0.5
"""Share of the paragraphs with a label from which labels tell who asks, and of somebody's turns that ask, from which he does."""
_FEWEST, _SHARE, _PARITY = 3, 0.25, 0.75
"""Paragraphs that ask, of a text of questions and answers: how many, what share, and which share of them stands every second."""
_MARKED = 0.25
"""Share of the numbered paragraphs that have a question mark, at the least, where no label says who asks: items of a list have none."""
_YOU = frozenset({"you", "your", "you've", "you’ve", "you'd", "you’d"})
_LONGEST = 30
"""Words of a paragraph that asks without a mark: "The client says that you ignored him."."""
_LED, _BY_RANK, _HIGH, _LATER = 0.24, 0.1, 2.0, 0.1
"""The least chance of an answer, what a deviation of the ranking adds and beyond how many none does, and what standing last takes."""
_SETTLES, _OPENS, _TITLED, _SHARED = 0.25, 0.05, 0.15, 0.34
"""What is added to that of one that says what will be done, that opens its answer, and of one with such a share of the title's terms."""
_WORD = 4
"""Words of what only answers a question ("Sleep."), and of a sentence that leans on it nothing leads with."""
_DUTY = 0.65
"""The least chance of what says who has to do something, on a page whose headings ask."""
_NONE, _OF_OTHERS = 0.01, 0.15
"""The chance of what asks or needs its question, and what is taken from one that tells of "him" or "them", whom mostly the question names."""
_OTHERS = frozenset({"he", "him", "his", "she", "her", "they", "them", "some"})
_ELLIPTIC = deferred(
    r"""\b(?:decided|agreed|approved)\s(?:that|this|it)\s(?:by|on|in|at)\b  # "decided that by nine votes"
    | \bthe\s(?:[a-z]{2,9}\s)?(?:worst|best|first|second|last|other|others|[a-z]{2,9}est)[.!]?$""",
    re.VERBOSE,
)
"""How an answer ends that leaves out what its question names: "on the four worst"."""
_DATED, _SHORTEST = 0.2, 5
"""What is added to the answer of a page, not of an interview, that has a day, and the words from which such a one is a whole statement."""
_WHOLE, _BROKEN = 7, frozenset({"not", "only", "because"})
"""Words that an answer has that can stand without its question, and with which none begins."""


def asked(profile: Profile, number: int) -> frozenset[int]:
    """The sentences of a document that ask, or stand in a paragraph that does; empty for a text that is none of questions."""
    memo = profile.memo.setdefault("asked", {})
    assert isinstance(memo, dict)
    if number not in memo:
        memo[number] = _asked(profile, number)
    found: frozenset[int] = memo[number]
    return found


def _asked(profile: Profile, number: int) -> frozenset[int]:
    known = roles.load(profile.languages[number])
    every = profile.of_document(number)
    blocks = _paragraphs(profile, [i for i in every if not profile.heading[i]])
    found = (_by_label(profile, blocks, known) if known else None) or _by_mark(profile, blocks)
    if not found:  # short questions are read as headings
        blocks = _paragraphs(profile, every[1:])
        found = _by_mark(profile, blocks, in_turn=True)
    lettered = any(profile.texts[block[0]].startswith(_LETTER) for block in found)
    enough = len(found) >= _FEWEST - lettered and len(found) >= _SHARE * len(blocks)
    return frozenset(i for block in found for i in block) if enough else frozenset()


def _paragraphs(profile: Profile, rows: Sequence[int]) -> list[list[int]]:
    return [list(block) for _, block in groupby(rows, key=lambda i: profile.block[i])]


def _by_label(profile: Profile, blocks: Sequence[Sequence[int]], known: Phrases) -> list[Sequence[int]]:
    """The paragraphs of those who mostly ask, and of numbered questions; empty where few paragraphs name a speaker."""
    found = [_LABEL.match(profile.texts[block[0]]) for block in blocks]
    if sum(one is not None for one in found) < _LABELLED * len(blocks):
        return []
    labels = [one[2].split(" (")[0] if one else "" for one in found]
    who = _askers(profile, labels, blocks, known)
    numbered = [block for one, block in zip(found, blocks, strict=True) if one and one[1]]
    asking = numbered if who or _ask(profile, numbered) else []
    rows = zip(labels, blocks, strict=True)
    return [block for label, block in rows if label in who or block in asking]


def _ask(profile: Profile, numbered: Sequence[Sequence[int]]) -> bool:
    """Whether numbered paragraphs are questions: some of them have the mark of one."""
    marked = sum(any(asks(profile.texts[i]) for i in block) for block in numbered)
    return marked >= _MARKED * len(numbered)


def _askers(profile: Profile, labels: Sequence[str], blocks: Sequence[Sequence[int]], known: Phrases) -> frozenset[str]:
    """The speakers most of whose turns ask, and those whose label says that they do."""
    turns, asking = Counter(labels), Counter[str]()
    for label, block in zip(labels, blocks, strict=True):
        asking[label] += any(asks(profile.texts[i]) or "asks" in known.seen(profile.words[i]) for i in block)
    mostly = (label for label in turns if asking[label] >= _ASKING * turns[label])
    return frozenset((*mostly, *(label for label in turns if "asker" in known.seen(label.lower().split()[:1])))) - {""}


def _by_mark(profile: Profile, blocks: Sequence[Sequence[int]], *, in_turn: bool = False) -> list[Sequence[int]]:
    """The paragraphs that end with a question or stand in bold, and those among them that take turns with answers.

    Args:
        profile: The corpus.
        blocks: The sentences of each paragraph.
        in_turn: Whether there are none unless they take turns.
    """
    at = [n for n, block in enumerate(blocks) if _marked(profile.texts[block[0]], profile.texts[block[-1]])]
    if len(at) < _FEWEST:
        return []
    odd = sum(n % 2 for n in at)
    if max(odd, len(at) - odd) >= _PARITY * len(at):
        turn = range(_opens_at(profile, blocks, at[0]), at[-1] + 1, 2) if at[0] % 2 == (2 * odd > len(at)) else ()
        at += [n for n in turn if n not in at and sum(profile.size[i] for i in blocks[n]) <= _LONGEST]
    elif in_turn:
        return []
    return [blocks[n] for n in sorted(at)]


def _opens_at(profile: Profile, blocks: Sequence[Sequence[int]], first: int) -> int:
    """The paragraph with which questions begin, at the latest the `first` one with a mark: those before it say "you" without one."""
    while first > 2 and any(not _YOU.isdisjoint(profile.words[i]) for i in blocks[first - 2]):
        first -= 2
    return first


def _marked(first: str, last: str) -> bool:
    return asks(last) or first.startswith(_BOLD)


def leads(
    profile: Profile, scores: Sequence[float], indices: Sequence[int], settles: Sequence[bool], *, spoken: bool = True
) -> list[float]:
    """The chances of a document's sentences: next to none of what asks or stands before the first question, of an answer by its weight.

    Args:
        profile: The corpus.
        scores: How many deviations above the mean the ranking has each of the document's sentences.
        indices: Their corpus-wide indices.
        settles: Which of them say what will be done.
        spoken: Whether somebody is interviewed or heard; else a page answers its readers.
    """
    number = profile.document[indices[0]]
    questions, title = asked(profile, number), frozenset(profile.titles[number])
    out = []
    for at, (i, score, does) in enumerate(zip(indices, scores, settles, strict=True)):
        named = _LABEL.match(profile.texts[i])
        said = profile.texts[i][named.end() :] if named else profile.texts[i]
        behind_a_word = profile.block_position[i] > 0 and profile.size[i - 1] < _WORD
        broken = (
            not _BROKEN.isdisjoint(profile.words[i][:1])
            or ((named or behind_a_word) and leans(said))
            or _is_broken(said, dated=not spoken and profile.signals[i].dates > 0)
        )
        told_before = i < min(questions) and not _announces(profile, i)
        if broken or i in questions or told_before:
            out.append(_NONE)
            continue
        shared = len(title.intersection(profile.terms[i])) / max(len(title), 1)
        weight = _BY_RANK * max(-1.0, min(score, _HIGH)) - _LATER * at / len(indices)
        more = _DATED * (not spoken and profile.signals[i].dates > 0)
        more += _OPENS * (profile.block_position[i] == 0) - _OF_OTHERS * (not _OTHERS.isdisjoint(profile.words[i]))
        out.append(_LED + weight + more + _SETTLES * (does or i < min(questions)) + _TITLED * (shared >= _SHARED))
    return out


def _announces(profile: Profile, index: int) -> bool:
    """Whether a sentence above the first question tells what whoever is asked said will be: "Lind said that she would not run again."."""
    signals = profile.signals[index]
    return signals.speech > 0 and signals.modals > 0 and profile.size[index] >= _WHOLE and not profile.heading[index]


def duties(profile: Profile, indices: Sequence[int], known: Phrases) -> list[float]:
    """The least chances of a page whose headings ask: of what opens an answer and says who has to do something, more with its day; empty for any other text."""
    number = profile.document[indices[0]]
    first, last = profile.of_document(number).start, indices[-1]
    if sum(profile.heading[i] and asks(profile.texts[i]) for i in range(first, last + 1)) < _FEWEST:
        return []
    does = (_is_duty(profile, i, known) for i in indices)
    return [duty * (_DUTY + _SETTLES * (profile.signals[i].dates > 0)) for i, duty in zip(indices, does, strict=True)]


def _is_duty(profile: Profile, index: int, known: Phrases) -> bool:
    words = profile.words[index]
    opens = profile.block_position[index] == 0 and len(words) >= _WHOLE and not asks(profile.texts[index])
    return opens and "not" not in words and "obliges" in known.seen(words) and not leans(profile.texts[index])


@cache
def _answers() -> re.Pattern[str]:
    """How an answer opens that has its verb in its question: "I did, and I believed it.", "Everyone who joined before May."."""
    known = lexicon("en").reference
    aux, who = any_of(known.finite_auxiliaries), any_of(known.personal_pronouns)
    return deferred(
        rf"""
        (?:I|we|you|it|{who})\s(?:do|does|did|{aux})(?:n[’']t|\snot)?(?:[,.]|\sand\b)  # "I did, and"
        | (?:everyone|anyone|those|people|only|all)\s(?:who|whose|those|if)\b[^.]{{0,70}}\.\Z  # of whom nothing is told
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def _is_broken(said: str, *, dated: bool = False) -> bool:
    """Whether words of an answer are no whole statement; with a day it is one of fewer words."""
    words = len(said.split())
    fragment = (
        words < (_SHORTEST if dated else _WHOLE)
        or (words < _FEW and _FRAGMENT.match(said))
        or _ELLIPTIC.search(said)
        or _answers().match(said)
    )
    return bool(fragment) or strikes.struck(strikes.Seen(said, DocumentKind.INTERVIEW)) != ""
