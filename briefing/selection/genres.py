"""Genres that say by their own marks what they are for: an inspection by its rating, a recall by its product, a complaint by its prayer.

A genre is told by its title; what it is read for stands in a field with a label of its own ("Overall rating: Good"), below a
heading of its own ("What must be done"), or in a sentence with its words. The marks are in the language's file. Where a text
has none of them the learned chances decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from briefing.language import roles
from briefing.language.cues import Phrases
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Passage, Profile
from briefing.selection import paragraph_by_paragraph, rulings
from briefing.selection.passages import asks

_HEAD, _TITLED, _LABEL, _HEADED = 6, 16, 5, 10
"""Lines at the head of a text among which its title stands; words at the most of that, of a field's label and of a heading."""
_BY_VALUE = 0.03
"""What is added to the chance of a sentence with a number: what was found is counted."""
_STEP = 70
"""Words of a step of a guide, at the most, that stands whole."""
_LIST = 80
"""Words of a list of demands, at the most, that stands whole."""
_LEADS = 3
"""Words of what leads a list, at the least."""
_FIRST = deferred(r"[-•*–]\s|\W?[1aiA][.)]\s")
_ITEM = deferred(r"[-•*–]\s|\W?(?:\d{1,2}|[a-z]{1,3}|[A-Z])[.)]\s")
_STOPS, _LISTED = frozenset(".!?"), frozenset({"demands", "recommendation"})
"""How the first and any item of a list begins, and what a sentence ends with that leads none; what it says where its list stands with it."""
_SEVERAL = 2
"""Sentences of another paragraph of a guide that stands whole, for it bids or warns."""
_BEFORE = 0.01
"""What is taken from the chance of a sentence for the one before it, on which it leans."""
_GOES_ON = deferred(r"^(?:Without|With)\s(?:it|that|this|them)\b|\b(?:therefore|thus)\b")
"""How a sentence leans on the one before it and still says what it is for: "The aim was therefore not reached."."""
_LONGEST = 3_000
"""Words of a text that is told by such marks; a longer one has them of other things, too."""


class Genre(NamedTuple):
    """By what a genre is told, and what of it says what it is for, each with the least chance of such a sentence."""

    title: str
    """The role of one of its first lines."""
    fields: Mapping[str, float] = {}
    """The role of a field's label."""
    below: Mapping[str, float] = {}
    """The role of the heading that a sentence stands below."""
    says: Mapping[str, float] = {}
    """The role of a sentence itself."""
    least: str = ""
    """A role that one of its sentences has, where its title alone does not tell it; the title is then no sentence with a stop."""


GENRES = (
    Genre(
        "title_of_claim",
        below={"heading_of_demand": 0.8, "heading_of_facts": 0.76},
        says={"prays": 0.92},
        least="claimant",
    ),
    Genre("title_of_grievance", below={"heading_of_demand": 0.9}),
    Genre(
        "title_of_situation",
        says={"toll": 0.9, "lost": 0.85, "displaced": 0.8, "out_of_reach": 0.76},
    ),
    Genre(
        "title_of_recall",
        fields={"field_of_product": 0.93, "hazard": 0.89, "field_of_remedy": 0.2},
        says={"recalls": 0.95, "aware": 0.9, "bids": 0.82, "toll": 0.9, "excepted": 0.7},
    ),
    Genre(
        "title_of_inspection",
        fields={"field_of_rating": 0.95},
        below={"heading_of_demand": 0.8},
        says={"in_measures": 0.9, "falls_short": 0.76},
    ),
    Genre(
        "title_of_audit",
        fields={"field_of_rating": 0.9},
        below={"heading_of_verdict": 0.88},
        says={"missing": 0.86, "falls_short": 0.8},
    ),
    Genre("title_of_grant", says={"aim_missed": 0.9, "never_done": 0.78, "asks_funder": 0.76}),
    Genre("title_of_press", says={"toll": 0.9, "counted": 0.84}),
    Genre("title_of_debate", says={"voted": 0.9}),
    Genre("title_of_hustings", says={"pledges": 0.7}),
    Genre("title_of_guide", says={"beforehand": 0.85}),
    Genre("title_of_newsletter", below={"": 0.76}, says={"takes_effect": 0.86}),
    Genre("title_of_review", says={"judges": 0.86}),
    Genre("title_of_policy", below={"heading_of_advice": 0.9}, says={"advises": 0.88}),
)
"""The genres, the surest first; the first whose title and marks a text has is its own."""
_LETTER = Genre("", says={"demands": 0.84, "decides_on": 0.86})
"""What a letter is read for, whatever it is called."""
_WRITTEN = frozenset({DocumentKind.MAIL, DocumentKind.NEWS, DocumentKind.REPORT})
"""Kinds that what somebody writes to somebody else is taken for."""
_RECOMMENDS = 0.8
"""The least chance of what leads a list of recommendations, in a text that no title tells."""
_YOU, _OWN = frozenset({"you", "your"}), 0.33
"""Whom a letter turns to, and the share of its sentences in the first person where it has no other mark of one."""
_PAID_FOR = frozenset({"title_of_newsletter"})
"""Genres that have advertisements between their items."""
_SPOKEN = frozenset({"title_of_press"})
"""Genres of which what is asked is no part."""


def stated(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> list[float]:
    """The least chances of the sentences in which a text of such a genre says what it is for; empty for any other text.

    Args:
        profile: The corpus.
        indices: The corpus-wide indices of the document's sentences, without headings.
        kind: The document's.
        known: The phrases of its language.
    """
    genre = of(profile, profile.document[indices[0]], known)
    if genre is None and _is_letter(profile, indices, kind, known):
        genre = _LETTER
    if genre is None:
        listed = (_opens_list(profile, i) and not _LISTED.isdisjoint(known.seen(profile.words[i])) for i in indices)
        return [_RECOMMENDS * told for told in listed] if kind in _WRITTEN else []
    heads = rulings.heads(profile, indices)
    out = [_least(profile, i, head, genre, known) for i, head in zip(indices, heads, strict=True)]
    for at, i in enumerate(indices[1:], 1):
        if out[at] and profile.block_position[i] and _GOES_ON.search(profile.texts[i]):
            out[at - 1] = max(out[at - 1], out[at] - _BEFORE)
    return out if any(out) else []


def _is_letter(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> bool:
    """Whether somebody writes to somebody: a letter, or a text without the form of one in which "I" turns to "you"."""
    if kind not in _WRITTEN:
        return kind is DocumentKind.LETTER
    if _has(profile, indices, "complains", known):
        return True
    if kind is DocumentKind.MAIL:
        return False
    own = sum(profile.signals[i].first_person > 0 and not profile.signals[i].quotation_marks for i in indices)
    to_you = sum(not _YOU.isdisjoint(profile.words[i]) for i in indices)
    return own >= _OWN * len(indices) and to_you >= _SEVERAL


def of(profile: Profile, number: int, known: Phrases) -> Genre | None:
    """The genre of a document, None where it has the marks of none; it is told once."""
    memo = profile.memo.setdefault("genres", {})
    assert isinstance(memo, dict)
    if number not in memo:
        memo[number] = _told(profile, number, known)
    found: Genre | None = memo[number]
    return found


def _told(profile: Profile, number: int, known: Phrases) -> Genre | None:
    rows = profile.of_document(number)
    if sum(profile.size[i] for i in rows) > _LONGEST:
        return None
    head = [i for i in rows[:_HEAD] if profile.size[i] <= _TITLED and not _ITEM.match(profile.texts[i])]
    titled = frozenset[str]().union(*(known.seen(profile.words[i]) for i in head))
    able = (genre for genre in GENRES if genre.title in titled)
    return next((genre for genre in able if not genre.least or _is_filed(profile, rows, head, genre, known)), None)


def _is_filed(profile: Profile, rows: Sequence[int], head: Sequence[int], genre: Genre, known: Phrases) -> bool:
    """Whether a paper is called so in a line of its own, and is not one that tells of such a paper ("The court dismissed the complaint.")."""
    titles = [i for i in head if profile.size[i] == 1 or profile.texts[i][-1] not in _STOPS]
    return _has(profile, titles, genre.title, known) and _has(profile, rows, genre.least, known)


def _has(profile: Profile, rows: Sequence[int], role: str, known: Phrases) -> bool:
    return any(role in known.seen(profile.words[i]) for i in rows)


def _least(profile: Profile, index: int, head: int, genre: Genre, known: Phrases) -> float:
    """The least chance of a sentence by the marks of its genre; 0 without one."""
    text, words = profile.texts[index], profile.words[index]
    led = genre is _LETTER and _opens_list(profile, index)
    if asks(text) or (text.endswith(":") and not led) or (head == index and not _label(text)):
        return 0.0
    if genre.title in _SPOKEN and "asker" in known.seen(words[:1]):
        return 0.0
    above = _above(profile, index, head, known)
    if "heading_of_background" in above:
        return 0.0
    marked = ((genre.fields, _field(text, words, known)), (genre.below, above), (genre.says, known.seen(words)))
    found = max((least for roles_of, seen in marked for role, least in roles_of.items() if role in seen), default=0.0)
    counted = found != genre.below.get("") and any(map(str.isdigit, text))  # of items of any matter the first leads
    return found and found + _BY_VALUE * counted


def _above(profile: Profile, index: int, head: int, known: Phrases) -> frozenset[str]:
    """The roles of the heading at `head` above a sentence, "" for one that opens a paragraph below any; a field is no heading."""
    if head < 0 or head == index or profile.size[head] > _HEADED or _label(profile.texts[head]):
        return frozenset()
    opens = {""} if profile.block_position[index] == 0 else set[str]()
    return known.seen(profile.words[head]) | opens


def _field(text: str, words: Sequence[str], known: Phrases) -> frozenset[str]:
    """The roles of a field's label; none of what was in force before ("Previous rating: Good")."""
    return frozenset() if "former" in known.seen(words[:1]) else known.seen(_label(text).lower().split())


def _label(text: str) -> str:
    """The label of a field: "Overall rating" of "Overall rating: Good"; "" for any other line."""
    label, mark, value = text.partition(": ")
    return label if mark and value and len(label.split()) <= _LABEL else ""


def joined(profile: Profile, passages: Sequence[Passage | None]) -> tuple[Passage | None, ...]:
    """The passages with each field of a genre that says what it is for, as such a line may have no stop, and without what is paid for."""
    out, found = list(passages), set[int]()
    for number, language in enumerate(profile.languages):
        known = roles.load(language)
        genre = of(profile, number, known) if known and number in profile.document else None
        if known is None or genre is None:
            continue
        rows = profile.of_document(number)
        if genre.title in _PAID_FOR:
            for i in _advertised(profile, rows, known):
                out[i] = None
        for i in rows if genre.fields else ():
            text = profile.texts[i]
            if not profile.heading[i] and not _field(text, profile.words[i], known).isdisjoint(genre.fields):
                out[i] = out[i] or Passage(i, i, profile.size[i], i)
                found.add(i)
    found.update(_demanded(profile, out))
    for number in sorted(paragraph_by_paragraph.guides(profile)):
        found.update(_steps(profile, profile.of_document(number), out))
    if found:
        messages = profile.memo.get("messages", frozenset())
        assert isinstance(messages, frozenset)
        profile.memo["messages"] = messages | found
    return tuple(out)


def _opens_list(profile: Profile, index: int) -> bool:
    """Whether a sentence leads a list: it is no heading and has no stop of its own, and the next one is an item."""
    whole = profile.heading[index] or profile.texts[index][-1] in _STOPS or profile.size[index] < _LEADS
    return not whole and index + 1 < len(profile) and _is_item(profile, index + 1, _FIRST)


def _is_item(profile: Profile, index: int, opens: re.Pattern[str] = _ITEM) -> bool:
    """Whether a sentence is an item of a list, by its number, or as one of a list whose reader keeps none."""
    text = profile.texts[index]
    unnumbered = profile.block_position[index] == 0 and text[0].islower() and text[-1] in ";.,"
    return unnumbered or opens.match(text) is not None


def _demanded(profile: Profile, passages: list[Passage | None]) -> set[int]:
    """The sentences that demand what a list below them names, of which each is set to be one passage with its list."""
    found = set[int]()
    for i in range(len(profile) - 1):
        known = roles.load(profile.languages[profile.document[i]]) if _opens_list(profile, i) else None
        if known is None or _LISTED.isdisjoint(known.seen(profile.words[i])):
            continue
        last = i + 1
        while (
            last + 1 < len(profile)
            and profile.document[last + 1] == profile.document[i]
            and _is_item(profile, last + 1)
        ):
            last += 1
        words = sum(profile.size[i : last + 1])
        if words <= _LIST:
            passages[i : last + 1] = [None] * (last + 1 - i)
            passages[i] = Passage(i, last, words, i)
            found.add(i)
    return found


def _steps(profile: Profile, rows: Sequence[int], passages: list[Passage | None]) -> set[int]:
    """The sentences that open a guide's steps, of which each is set to be one passage with its warnings."""
    found = set[int]()
    for _, block in groupby(rows, key=lambda i: profile.block[i]):
        step = list(block)
        bids = [i for i in step if _bids(profile, i)]
        opens = paragraph_by_paragraph.is_step(profile, step[0])
        if profile.heading[step[0]] or not bids or len(step) + opens < _SEVERAL:
            continue
        last = max(bids) if opens else step[-1]
        words = sum(profile.size[step[0] : last + 1])
        if words <= _STEP:
            passages[step[0] : step[-1] + 1] = [None] * len(step)
            passages[step[0]] = Passage(step[0], last, words, step[0])
            found.add(step[0])
    return found


def _bids(profile: Profile, index: int) -> bool:
    """Whether a sentence of a step bids, forbids, or says what to do if something else happens."""
    known, words = roles.load("en"), profile.words[index]
    forbids = known is not None and "imperative" in known.seen(words[:2])
    return forbids or words[:1] == ("if",) or paragraph_by_paragraph.is_step(profile, index)


def _advertised(profile: Profile, rows: Sequence[int], known: Phrases) -> list[int]:
    """The sentences of the paragraphs of a newsletter that somebody paid for: what opens or heads them says so."""
    found, paid, headed, block = list[int](), False, False, -1
    for i in rows:
        if profile.block[i] != block:
            block = profile.block[i]
            marked = "sponsored" in known.seen(profile.words[i])
            paid = marked or (paid and headed and not profile.heading[i])
            headed = profile.heading[i] or profile.size[i] <= _LABEL
        if paid:
            found.append(i)
    return found
