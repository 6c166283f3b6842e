"""Sentences that are false or harmful without a neighbour: an arrest without the release, a motion without the vote, a step without its condition.

What takes a sentence back, answers it or bounds it is printed with it, or the sentence is passed over (nucleus and satellite that
cannot be parted: Mann & Thompson 1988). The cues are in the language's file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import Profile
from briefing.selection import motions, rebuttals
from briefing.selection.motions import beside
from briefing.selection.paragraph_by_paragraph import agendas, listings, round_ups
from briefing.text.boilerplate import TURN

LONGEST = 70
"""Words of a sentence with its companions; where they come to more it is passed over."""
_NEAR = 80
"""Characters of a turn within which its speaker takes back the last one."""
_BRIEF = 8
"""Words of an instruction that says nothing of when it is to be done."""


_QUOTES = deferred(r"\W{0,4}[“\"‘„«]")
_ASSURES = deferred(r"\b(?:let\sme|I\swant\sto|we\smust)\sbe\s(?:very\s|quite\s)?(?:clear|plain|frank|blunt)[.:]\W*$")
"""How a sentence ends that says nothing but that the next one is meant: "On the toll, let me be clear."."""
_FORBIDS = deferred(r"\W{0,4}(?:\d+[.)]\s+)?(?:do\s+not|don[’']t|never)\s+[a-z]", re.IGNORECASE)
_FEW = 12
"""Words of an answer that is a value alone."""
_FROM = deferred(r"(?:From|Until|Up to|Before|After|As of|As from)\s(?:the\s)?(?:\d|[A-Z][a-z]{2,8}\b)")
"""How a sentence opens of what holds for a time: "From 1 to 30 April only a warning is given. From 1 May …"."""
_AWAITED = deferred(
    r"""(?:An?|The)\s(?:(?:final|first|formal|full)\s)?(?:decision|ruling|verdict|vote|result|report|answer|hearing)\s  # what is to come
    (?:is|are)\s(?:now\s)?(?:expected|due|scheduled|to\sfollow|planned)\b(?!(?:\s[\w’'-]{1,20}){0,8}\s(?:on|about|into|whether|over)\s(?!(?:\d|[A-Z]|the\s\d)))""",
    re.VERBOSE,
)
"""What is awaited, of a matter that the sentence before it names: "A decision is expected by the end of May."."""
_CONDITION = deferred(
    r"\W{0,4}(?:if|unless|when|whenever|in\s+case)\s+(?:you|your|the|a|an|there|it|any)\b", re.IGNORECASE
)


def reach(profile: Profile, first: int, last: int) -> tuple[int, int] | None:
    """The sentences `first` … `last` with those without which they may not stand; None where these are too many."""
    if profile.languages[profile.document[first]] != "en":
        return motions.elsewhere(profile, first, last)
    asked, told = (first, last), motions.told_of(profile, first)
    if told is None or _is_undone(profile, last):
        return None
    if profile.document[first] in listings(profile):
        return _paragraph(profile, first, last)
    if profile.block_position[first] and _belongs_to_item(profile, first):
        first -= profile.block_position[first]
    first = min(first, told)
    start = first - 1 if beside(profile, first - 1, first) and _is_needed(profile, first - 1) else first
    stop = last
    while (ahead := _companion(profile, stop)) > stop and ahead - last <= motions.REACH:
        stop = ahead
    if (start, stop) != asked and sum(profile.size[start : stop + 1]) > LONGEST:
        return None
    return start, stop


def _is_needed(profile: Profile, before: int) -> bool:
    """Whether the sentence behind the one at `before` may not stand without it, though it does not lean."""
    index = before + 1
    clears = rebuttals.clears(profile.texts[before], profile.texts[index])
    return (
        clears
        or _AWAITED.match(profile.texts[index]) is not None
        or _is_bare_instruction(profile, index)
        or _is_behind_a_value(profile, index)
    )


def _is_undone(profile: Profile, last: int) -> bool:
    """Whether what ends in the sentence `last` is taken back elsewhere, or ends before it says anything."""
    breaks_off = _ASSURES.search(profile.texts[last]) is not None and not beside(profile, last, last + 1)
    return breaks_off or _is_answered_apart(profile, last) or last in retracted(profile)


_TO_DO = deferred(r"\W{0,4}To\s(?!date\b|be\b)[a-z]{2,}\s[^,]{0,120}$")
"""A sentence that only says what is to be done with what its item names: "To receive the report of the keeper."."""


@cache
def _field() -> re.Pattern[str]:
    """How a part of an item begins that is told of the item's own first words: "Officer's recommendation: refuse"."""
    return deferred(
        rf"\W{{0,4}}(?:[A-Z][\w’'-]{{0,20}}\s){{0,3}}{any_of(lexicon('en').reference.fields)}:\s", re.IGNORECASE
    )


def _belongs_to_item(profile: Profile, index: int) -> bool:
    """Whether a sentence is told of what opens its paragraph, and of nothing without it: an item of an agenda, a field of one."""
    text, document = profile.texts[index], profile.document[index]
    if document in agendas(profile) or document in round_ups(profile) or _field().match(text):
        return True
    return (
        _TO_DO.match(text) is not None
        and _LIST_ITEM.match(profile.texts[index - profile.block_position[index]]) is not None
    )


_LIST_ITEM = deferred(r"\W{0,3}(?:\d{1,2}|[a-z])[.)]\s|[-•*▪–]\s")


def _paragraph(profile: Profile, first: int, last: int) -> tuple[int, int] | None:
    """The paragraph around some sentences, as where each tells what was wrong and what is right; None where that is too long."""
    while beside(profile, first - 1, first):
        first -= 1
    while beside(profile, last, last + 1):
        last += 1
    return (first, last) if sum(profile.size[first : last + 1]) <= LONGEST else None


def _companion(profile: Profile, index: int) -> int:
    """The last sentence that has to stand with the one at `index`; itself where none has."""
    if (vote := motions.vote(profile, index)) > index:
        return vote
    if (answer := rebuttals.answered(_behind(profile, index))) > 0:
        return index + answer
    following = index + 1
    if (
        following >= len(profile)
        or profile.document[index] != profile.document[following]
        or profile.heading[following]
    ):
        return index
    needed = _bound if beside(profile, index, following) else _told_apart
    return following if needed(profile, index, profile.texts[following]) else index


def _behind(profile: Profile, index: int) -> Sequence[str]:
    """A sentence with those that follow it in its paragraph, as far as they may say what holds of it."""
    stop = index + 1
    while stop <= index + motions.REACH and beside(profile, index, stop):
        stop += 1
    return profile.texts[index:stop]


def _bound(profile: Profile, index: int, text: str) -> bool:
    """Whether a sentence may not stand without the `text` behind it in its paragraph."""
    if _ASSURES.search(profile.texts[index]):
        return True
    warns = _FORBIDS.match(text) is not None and _instructs(profile, index)
    until = _FROM.match(text) is not None and _FROM.match(profile.texts[index]) is not None
    return warns or until or _field().match(text) is not None or rebuttals.answers(profile.texts[index], text)


def _told_apart(profile: Profile, index: int, text: str) -> bool:
    """Whether a paragraph of one sentence, as stories have them, may not stand without the `text` that opens the next one."""
    if beside(profile, index - 1, index) or profile.heading[index] or _QUOTES.match(text):
        return False
    return rebuttals.answers_apart(text)


_SAYER = deferred(
    r"\W{0,2}(?:[\d:./, -]{4,22}\W{1,4})?([\w.’'-]{1,20}(?: [\w.’'-]{1,20}){0,3})(?: \([^()]{1,30}\))?:\s"
)
"""Who says a turn of talk, behind the time of a message: "[09:10] Bo Lind:"."""
_CHOICE = r"((?:[Oo]ption|[Ss]cenario|[Aa]lternative|[Pp]roposal|[Vv]ariant)\s[A-Z\d]{1,2})\b"
_CHOSEN = deferred(rf"\W{{0,4}}{_CHOICE}\s?[:.–—-]")
_NOT_CHOSEN = deferred(
    rf"""{_CHOICE}(?:,[^,.]{{0,60}},)?\s(?:was|is|has\sbeen)\s(?:\w+ly\s)?  # Option B, the dearest, was
    (?:rejected|discarded|dismissed|ruled\sout|not\s(?:pursued|recommended|preferred))""",
    re.VERBOSE,
)
"""What a text may choose of, by its sign, and that it does not choose it."""


@cache
def _retracts() -> PhraseSearch:
    return PhraseSearch(lexicon("en").reference.retractions)


def retracted(profile: Profile) -> frozenset[int]:
    """The sentences of an option that the text says is rejected, and of the turn that its speaker takes back in the next one."""
    if "retracted" not in profile.memo:
        found, last = set[int](), dict[tuple[int, str], list[int]]()
        rejected = {
            (profile.document[i], m[1]) for i, text in enumerate(profile.texts) for m in _NOT_CHOSEN.finditer(text)
        }
        turn: list[int] = []
        for i, text in enumerate(profile.texts):
            choice = _CHOSEN.match(text) if rejected else None
            if choice and (profile.document[i], choice[1]) in rejected and not _NOT_CHOSEN.search(text):
                found.add(i)
            sayer = _SAYER.match(text) if not profile.block_position[i] else None
            if sayer:
                said = (profile.document[i], sayer[1])
                if _retracts().search(text[sayer.end() : sayer.end() + _NEAR]):
                    found.update(last.get(said, ()))
                turn = last[said] = [i]
            elif profile.block_position[i]:
                turn.append(i)
            else:
                turn = []
        profile.memo["retracted"] = frozenset(found)
    return cast("frozenset[int]", profile.memo["retracted"])


def _is_answered_apart(profile: Profile, index: int) -> bool:
    """Whether the next paragraph, somebody else's turn, says no to a sentence that ends its own."""
    following = index + 1
    if following >= len(profile) or profile.document[index] != profile.document[following]:
        return False
    text = profile.texts[following]
    turn = TURN.match(text)
    return not beside(profile, index, following) and rebuttals.contradicts(text, turn.end() if turn else 0)


def _instructs(profile: Profile, index: int) -> bool:
    """Whether a sentence bids its reader do something."""
    words = profile.words[index]
    return next((word for word in words if word.isalpha()), "") in lexicon("en").reference.instructions


_VALUE = deferred(r"(?:[^.:?!]{0,60}:\s)?[^:?!]{0,60}\d[^:?!]{0,20}\.\W{0,2}$")
"""What is an answer of a few words with a number, behind who gives it: "To the end of May, £64 million."."""


def _is_behind_a_value(profile: Profile, index: int) -> bool:
    """Whether a sentence with a number comes right behind a turn's first words, which answer with another and have no verb."""
    before = index - 1
    if profile.block_position[index] != 1 or not any(map(str.isdigit, profile.texts[index])):
        return False
    turn = TURN.match(profile.texts[before])
    answers = turn is not None and _VALUE.match(profile.texts[before]) is not None and not _is_part(turn[0])
    known = lexicon("en").reference
    verbs = (known.finite_auxiliaries | known.personal_pronouns | {"i", "we", "it"}) - {"may"}
    return answers and profile.size[before] <= _FEW and verbs.isdisjoint(profile.words[before])


def _is_part(label: str) -> bool:
    """Whether a label names a part of an abstract, and nobody who speaks."""
    from briefing.language import roles  # a summary of most texts needs none

    known = roles.load("en")
    return known is not None and "part_of_abstract" in known.seen(label.rstrip(": ").lower().split())


def _is_bare_instruction(profile: Profile, index: int) -> bool:
    """Whether a sentence bids or forbids what only the condition before it makes right."""
    if index < 1 or _CONDITION.match(profile.texts[index - 1]) is None:
        return False
    brief = _instructs(profile, index) and len(profile.words[index]) <= _BRIEF
    return brief or _FORBIDS.match(profile.texts[index]) is not None
