"""Texts each of whose paragraphs tells one thing whole: lists of corrections and of people, agendas, round-ups.

Their sentences stand with what opens their paragraph, or with all of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import cast

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import Profile

_BRIEF = 8
"""Words, at the most, of a line that says what a text is."""
_CORRECTIONS = frozenset({"correct", "clarif"})
"""The stems of a title of corrections: what they take back may not stand alone."""
_ENTRY, _ENTRIES = deferred(r"[A-Z][\w’'-]{1,30}, [A-Z][\w’' -]{1,40}, \d{1,3}, [A-Z]"), 3
"""How an entry of a list of people opens ("Sand, Nuria, 34, Pier Street, Orle."), and how many a list has at the least."""
_STEPS, _TITLED, _NUMBER = 2, 14, 2
"""Paragraphs of a guide that open as an instruction does, at the least, words of the line that says what it is, at the most, and of "Step 2."."""
_HEADS = 12
"""Sentences at a text's head among which it is called an agenda."""
_OPENING = 3
"""Sentences at a text's head that may say what it is."""
_LABEL = deferred(r"\W{0,3}([A-Z][\w’'&/-]{1,24}(?:\s[\w’'&/-]{1,24}){0,2}):\s{1,3}(?=[“\"A-Z])")
"""What stands before an item of a round-up: "Ports: Dockers …"."""
_TOLD, _STORIES, _MOST_LABELLED = 6, 4, 0.6
"""Words of a story's first sentence, such paragraphs of a round-up at the least, and their share where labels alone tell that it is one."""


def listings(profile: Profile) -> frozenset[int]:
    """The documents each of whose paragraphs tells one case whole: corrections, and lists of people."""
    if "listing" not in profile.memo:
        entries = Counter(
            profile.document[i]
            for i, text in enumerate(profile.texts)
            if not profile.block_position[i] and _ENTRY.match(text)
        )
        corrects = {n for n, title in enumerate(profile.titles) if title and _CORRECTIONS.issuperset(title)}
        profile.memo["listing"] = corrects | {n for n, many in entries.items() if many >= _ENTRIES}
    return cast("frozenset[int]", profile.memo["listing"])


def guides(profile: Profile) -> frozenset[int]:
    """The documents that say step by step how something is done, by a line that says so and steps that bid: there a step stands with its warning."""
    if "guides" not in profile.memo:
        opens = [i for i in range(len(profile)) if not profile.block_position[i]]
        steps = Counter(profile.document[i] for i in opens if is_step(profile, i))
        able = {n for n, many in steps.items() if many >= _STEPS and profile.languages[n] == "en"}
        profile.memo["guides"] = frozenset(
            profile.document[i] for i in opens if able and profile.document[i] in able and _says_how(profile, i)
        )
    return cast("frozenset[int]", profile.memo["guides"])


def is_step(profile: Profile, index: int) -> bool:
    """Whether a paragraph that opens with a sentence bids its reader do something, behind its number or without one."""
    numbered = (
        profile.size[index] <= _NUMBER and profile.block[index : index + 1] == profile.block[index + 1 : index + 2]
    )
    first = next((word for word in profile.words[index + numbered] if word.isalpha()), "")
    return first in lexicon("en").reference.instructions


def _says_how(profile: Profile, index: int) -> bool:
    """Whether a line says that a text tells how something is done."""
    from briefing.language import roles  # few texts are guides

    known = roles.load("en") if profile.size[index] <= _TITLED else None
    return known is not None and "title_of_guide" in known.seen(profile.words[index])


def round_ups(profile: Profile) -> frozenset[int]:
    """The documents each of whose paragraphs tells a story of its own: by what they are called, or by a label before each.

    There a paragraph's second sentence is of no story without its first.
    """
    if "round-ups" not in profile.memo:
        found = set[int]()
        for number in (n for n, language in enumerate(profile.languages) if language == "en"):
            rows = profile.of_document(number)
            stories = [
                i for i in rows if not profile.block_position[i] and not profile.heading[i] and profile.size[i] >= _TOLD
            ]
            if len(stories) >= _STORIES and (_is_called_so(profile, rows) or _are_labelled(profile, stories)):
                found.add(number)
        profile.memo["round-ups"] = frozenset(found)
    return cast("frozenset[int]", profile.memo["round-ups"])


@cache
def _called() -> PhraseSearch:
    return PhraseSearch(lexicon("en").reference.round_ups)


def _is_called_so(profile: Profile, rows: Sequence[int]) -> bool:
    """Whether a line at the head of a text says that it is a round-up."""
    return any(profile.size[i] <= _BRIEF and _called().search(profile.texts[i]) for i in rows[:_OPENING])


def _are_labelled(profile: Profile, stories: Sequence[int]) -> bool:
    """Whether most paragraphs have a label, each another one; those of a talk or a form come again."""
    labels = Counter(found[1] for i in stories if (found := _LABEL.match(profile.texts[i])))
    once = sum(count == 1 for count in labels.values())
    return once == len(labels) >= max(_STORIES, _MOST_LABELLED * len(stories))


def agendas(profile: Profile) -> frozenset[int]:
    """The documents that are agendas: each item is told whole."""
    if "agendas" not in profile.memo:
        known = lexicon("en").reference.agendas
        heads = (i for i in range(len(profile)) if profile.position[i] < _HEADS)
        lines = ((profile.document[i], profile.texts[i].split("\n", 1)[0].lower().split()) for i in heads)
        ends = tuple(known)
        profile.memo["agendas"] = frozenset(
            n for n, line in lines if len(line) <= _BRIEF and " ".join(line).endswith(ends)
        )
    return cast("frozenset[int]", profile.memo["agendas"])
