"""What an editor strikes at sight: sentences of a text that tell its reader nothing where they stand on a page.

A summary may have them; a page has not. The rows are told by kind of text, each with what it strikes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.rules import Rules
from briefing.model import DocumentKind, Passage, Profile
from briefing.selection.passages import is_message
from briefing.selection.strikes import (
    addressed,
    any_text,
    fragments,
    hanging,
    of_judgments,
    of_papers,
    of_talk,
    pictures,
)
from briefing.selection.strikes.any_text import is_signpost
from briefing.selection.strikes.seen import TALK, TURNS, Seen
from briefing.text.boilerplate import lead

__all__ = ["LEFT", "ROWS", "Seen", "cannot_lead", "is_signpost", "opens", "struck", "without"]

_FULL_NAME = deferred(r"(?!Th(?:is|at|ese|ose)\b|Such\b)[A-Z][\w’'-]{1,20}\s(?:[A-Z]\.\s)?[A-Z][\w’'-]{1,20}")
_LINE = 12
"""Words of a headline, at the most."""
LEFT = 6
"""Passages that must be left; where fewer would be, nothing is struck: a poor page is better than none."""
_LEFT_READABLE = 3
"""Passages that must be left where what nobody can read is struck, or what is said of the talk itself."""
_LINES_OF_A_LIST = 3
"""Lines, at the most, that stand for a written text without a sentence."""
_UNREADABLE = frozenset(
    {"garbled", "broken speech", "caption", "no verb", "shouted", "begins in the middle", "breaks off", "others' work"}
)
"""What nobody can read, and what would stand as the text's own finding."""
_OF_A_LIST = frozenset({"announces", "opens a list", "part of a list"})
_IN_PASSING = frozenset({"begins small", "aside"})
_OF_COURTS = frozenset({"court's business", "recites the law"})
_NEVER_FIRST = (
    _UNREADABLE
    | _OF_A_LIST
    | _OF_COURTS
    | _IN_PASSING
    | {
        "about the talk",
        "signpost",
        "asks",
        "supposes",
        "reference",
        "points elsewhere",
        "thanks",
    }
)
_NEVER_FIRST_OF = {DocumentKind.MEETING: _NEVER_FIRST | {"too short"}}
"""Kinds with more that leads no page: what may stand among other turns."""
_TOLD_ALONE = frozenset({DocumentKind.NEWS, DocumentKind.INTERVIEW, DocumentKind.SPEECH})
"""Kinds whose first line is told by itself."""
_GOES_ON_NOT = _TOLD_ALONE | {DocumentKind.REPORT}
"""Kinds whose first line goes on from nothing; an argument's may: "The appeal should therefore be dismissed"."""
_DEMONSTRATES = frozenset({DocumentKind.PAPER})
"""Kinds whose sentences often name again what they are about ("this model"), and are read by who knows it."""
_POINTS_BACK = frozenset({DocumentKind.PAPER, DocumentKind.JUDGMENT})
"""Kinds of which what opens "As noted above" tells again what a page has; a story or a textbook tells it whole."""
_GOES_ON = _POINTS_BACK | {DocumentKind.NEWS, DocumentKind.REPORT}
"""Kinds that argue or tell at length, so that a sentence goes on from the one before it."""

_ORDINAL = deferred(
    r"""
    (?: (?:First|Second|Third|Fourth|Fifth)(?:ly)?, | Next, | Finally, | Lastly,  # by their order
      | On\ (?:the\ )?(?:one|other)\ hand\b
      | The\ (?:first|second|third|next|last|other)(?:\ (?:point|thing|one|question|reason))?\ is\b )  # "the second point is"
    """,
    re.VERBOSE,
)
"""How a sentence opens that is one of several: never a page's first line."""
_SET_BESIDE = deferred(r"(?:[\w’'.-]{1,30}\s){1,6}?(?:also|therefore|thus|too|instead|however|meanwhile)\b")
"""How a sentence opens that goes on from another one: "The crews also", "The fee should therefore"."""
_AHEAD = 60
"""Characters at the start of a line in which it teases its reader."""
_FRONTED = deferred(
    r"""
    (?:In|At|On|From|During|For|By)\s(?:an?|the|this|his|her|their)\s[^,]{2,60},\s(?:he|she|they)\s  # of nobody named: "In a study, they say"
    | (?:In|At|On|By|Since|Until)\s(?:[a-z]{2,12}\s)?[A-Z\d]\w{1,12}(?:\s\d{1,4})?,\s(?:he|she|they)\s   # "On Thursday, she"
    | (?:[A-Z][a-z]{2,12}ly|Of\scourse|In\sfact|Indeed),\s(?:that|this|these|those|they|he|she)\b            # "Clearly, that's"
    | As\s(?:[A-Z]\w{1,15}|I|we)\s(?:just\s|already\s)?(?:mentioned|noted|said),\s                          # what somebody said before
    | (?:Beginn|Start)ing\swith\s                                                                   # how something was gone about
    """,
    re.VERBOSE,
)
"""How a sentence opens that says of nobody named where or when, goes on from another speaker, or tells how something was gone about."""
_BARE = 7
"""Words below which a line of news without a name or a figure sets a scene: "The symptoms came on quickly."."""
_GREETS = deferred(r"(?:Good\s(?:morning|afternoon|evening)|(?:[A-Z][a-z]+\s[A-Z][a-z]+,\s)?I\sbeg\sto\smove)\b")
"""How who speaks greets, or opens a debate."""

ROWS: Rules[Seen, str] = Rules(
    (*any_text.ROWS, *of_talk.ROWS, *of_papers.ROWS, *of_judgments.ROWS, *fragments.ROWS, *addressed.ROWS), otherwise=""
)
"""Why an editor strikes a sentence; the examples are of news, of talk, of a paper or of a judgment, whichever the row asks for."""


def struck(seen: Seen) -> str:
    """Why an editor would strike an English sentence; "" where he would not. A turn is judged without its fillers, as it is printed."""
    if seen.kind in TURNS:
        from briefing.selection.strikes import fillers  # few texts are told in turns

        told = fillers.bare(seen.text)
        if told is None:
            return "broken speech"
        seen = seen._replace(text=told)
    return ROWS.verdict(seen)


def _sets_the_scene(text: str) -> bool:
    """Whether a line opens as a scene does, or soon speaks to its reader: "In case you live in Vik", "…, chances are that"."""
    found = _scenes().search(text[:_AHEAD].lower().replace("’", "'"))
    return found is not None and (found.start() == 0 or found[0].startswith(("chances", "you")))


def _is_bare(seen: Seen) -> bool:
    """Whether a line of news has few words, and among them neither a name nor a figure."""
    words = seen.text.split() if seen.kind is DocumentKind.NEWS else [""] * _BARE
    return len(words) < _BARE and not any(word[:1].isupper() or not word[:1].isalpha() for word in words[1:])


@cache
def _scenes() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.scene_setting)


def cannot_lead(seen: Seen, *, sure: bool = False) -> bool:
    """Whether an English sentence is struck for what it is, wherever it stands; a page's first line may cite a case or a work.

    What is `sure` to be the outcome may be said in broken speech: "Um so we're, um, closing the pier".
    """
    if _opens_elsewhere(seen):
        return True
    why = struck(seen)
    if sure and why == "broken speech":
        return False
    # an order stands first though it is "amended as stated above"
    elsewhere = why == "points above" and seen.kind is not DocumentKind.JUDGMENT
    return elsewhere or why in _NEVER_FIRST_OF.get(seen.kind, _NEVER_FIRST)


def _opens_elsewhere(seen: Seen) -> bool:
    """Whether a sentence opens as none does that stands first: one of several, a greeting, a scene, what is asked of a court."""
    if _ORDINAL.match(seen.text):
        return True
    if seen.kind is DocumentKind.JUDGMENT:
        return of_judgments.asks(seen.text)
    if _FRONTED.match(seen.text) or any_text.goes_on_small(seen):
        return True
    if seen.kind in _GOES_ON_NOT and (_SET_BESIDE.match(seen.text) or _sets_the_scene(seen.text) or _is_bare(seen)):
        return True
    if seen.kind not in _TOLD_ALONE:
        return False
    hangs = not seen.opens and hanging.hangs(seen.text)
    return bool(_GREETS.match(seen.text)) or hangs or hanging.is_half_quoted([seen.text])


def _by_place(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The sentences that are struck for where they stand: of a paper's methods, what a judgment recites, figures of a part of a company."""
    found = fragments.of_writers(profile, kinds) | fragments.headlines(profile, kinds) | pictures.run_in(profile, kinds)
    if DocumentKind.PAPER in kinds or DocumentKind.REPORT in kinds:
        from briefing.selection.strikes import methods

        found |= methods.sentences(profile, kinds)
    if DocumentKind.JUDGMENT in kinds:
        from briefing.selection.strikes import recitals

        found |= recitals.sentences(profile, kinds)
    if DocumentKind.CALL in kinds:
        from briefing.selection.strikes import segments

        found |= segments.sentences(profile, kinds)
    return found


def without(
    profile: Profile, kinds: Sequence[DocumentKind], passages: Sequence[Passage | None]
) -> tuple[Passage | None, ...]:
    """The passages that an editor would not strike at sight; all of a document of which too few would be left.

    Of several documents one may be left with few, where the others have enough.
    """
    kept: list[Passage | None] = list(passages)
    left = [0] * len(kinds)
    dropped: list[list[int]] = [[] for _ in kinds]
    unreadable: list[list[int]] = [[] for _ in kinds]
    how, broken = _by_place(profile, kinds), fragments.damaged(profile, kinds)
    for index, passage in enumerate(passages):
        number = profile.document[index]
        if passage is None:
            continue
        texts = _english(profile, passage)
        why = [struck(Seen(text, kinds[number])) for text in texts]
        if not (_UNREADABLE.isdisjoint(why) and broken.isdisjoint(passage)):
            unreadable[number].append(index)
        elif index in how or _is_struck(texts, why, kinds[number], first=opens(profile, passage)):
            dropped[number].append(index)
        else:
            left[number] += 1
    enough = len(kinds) > 1 and sum(left) >= LEFT * len(kinds)
    for number, indices in enumerate(dropped):
        rich = enough or left[number] >= LEFT
        gone = unreadable[number]
        _drop(kept, gone if rich else _gone(profile, gone, kinds[number], left[number] + len(indices)))
        _drop(kept, indices if rich else _idle_of(profile, passages, indices, kinds[number], left[number]))
    return tuple(kept)


def _gone(profile: Profile, indices: Sequence[int], kind: DocumentKind, left: int) -> Sequence[int]:
    """Those of the passages at `indices`, which nobody can read, that may go where `left` others are there.

    A written text keeps its sentences, however few; one without any its fullest lines: it is a form, a table or a list.
    """
    written = kind in fragments.WRITTEN
    if left >= (1 if written else _LEFT_READABLE):
        return indices
    return sorted(indices, key=lambda index: -profile.size[index])[_LINES_OF_A_LIST:] if written else ()


def _idle_of(
    profile: Profile, passages: Sequence[Passage | None], indices: Sequence[int], kind: DocumentKind, left: int
) -> list[int]:
    """Those of the struck passages at `indices` that are idle talk, where enough is left without them."""
    texts = {index: _english(profile, passage) for index in indices if (passage := passages[index])}
    idle = [index for index, said in texts.items() if _is_idle(said, [struck(Seen(text, kind)) for text in said], kind)]
    return idle if left + len(indices) - len(idle) >= _LEFT_READABLE else []


def _english(profile: Profile, passage: Passage) -> list[str]:
    """The sentences of a passage; none where they are of another language, or a message of a chat."""
    if is_message(profile, passage.head):
        return []
    return [profile.texts[i] for i in passage if profile.languages[profile.document[passage.head]] == "en"]


def _drop(passages: list[Passage | None], indices: Sequence[int]) -> None:
    for index in indices:
        passages[index] = None


def _is_idle(texts: Sequence[str], why: Sequence[str], kind: DocumentKind) -> bool:
    """Whether a passage of talk is of the talk itself or a courtesy: "I would now like to hand over", "There are no further questions."."""
    short = kind in TALK and not any(map(str.isdigit, "".join(texts)))
    return bool(why) and all(one == "about the talk" or (short and one == "too short") for one in why)


def opens(profile: Profile, passage: Passage) -> bool:
    """Whether a passage is the first below the head of its document and begins with a name in full: it hangs on nothing."""
    before = range(profile.of_document(profile.document[passage.first]).start, passage.first)
    text = profile.texts[passage.first]
    head = all(profile.heading[i] or _is_headline(profile, i) for i in before)
    return head and _FULL_NAME.match(text, lead(text)) is not None


def _is_headline(profile: Profile, index: int) -> bool:
    """Whether a sentence is a short line by itself: a headline with a stop, a byline."""
    alone = profile.block_position[index] == 0 and profile.block[index] != profile.block[index + 1]
    return alone and profile.size[index] <= _LINE


def _is_struck(texts: Sequence[str], why: Sequence[str], kind: DocumentKind, *, first: bool = False) -> bool:
    """Whether a passage of English sentences is struck: for what one of them is, or because it hangs on another passage, as the `first` of a text does not."""
    if not texts:
        return False
    alone = len(texts) == 1 and not first and kind not in _DEMONSTRATES and hanging.hangs(texts[0])
    goes_on = kind in _GOES_ON and hanging.goes_on(texts[0], back=kind in _POINTS_BACK)
    # a short sentence before the one that leans on it may be short
    told = len(texts) > 1 and "" in why
    return any(reason and not (told and reason == "too short") for reason in why) or (
        alone or goes_on or hanging.is_half_quoted(texts)
    )
