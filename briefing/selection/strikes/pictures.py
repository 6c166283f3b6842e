"""What an editor strikes in news for the words under a picture, which nobody sees on a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.model import DocumentKind, Profile
from briefing.selection.strikes.seen import EDGES, Seen, Strike, verbs
from briefing.text.boilerplate import lead

_QUOTES = "“\"‘'"
_SEEN_THERE = deferred(
    r"[^.,“\"]{3,90}?\b(?:is|are)\s(?:seen|pictured|shown)\s(?!as\b|by\b|to\b)(?:\w+ing\b|[a-z]{2,7}\s)"
)
_PICTURED = deferred(r"\b(?:is|are)\spictured\b")
_SHOWN = deferred(
    r"""
    \(\s?(?:(?:top|bottom|far|second|third|both)\s)?(?:left|right|pictured|above|below|centre|center|inset)\b[^()]{0,60}\)
    | \s\[(?:L|R|C|left|right|centre|center)\]                                    # "Una Karsk [L]"
    | \b[A-Z]\w{1,20},\s(?:far\s)?(?:left|right|centre|center|pictured),\s(?!and\b|or\b)  # "Karsk, left, told"
    """,
    re.VERBOSE,
)
"""Who of a picture is meant: "Una Karsk (above in court)"."""
_DOING = deferred(
    r"(?:(?:A|An|The|Two|Three|Four)\s)?[A-Z]?[\w’'-]+(?:\s(?:and\s)?[\w’'-]+){0,2}?\s(?!during\b)[a-z]{3,}ing\s"
)
"""How a line opens that shows somebody doing something, without a verb: "Medic leaving the harbour"."""
_DAY_BEFORE = deferred(r"^[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d ")
_OPENS_PICTURE = 8
"""Words at the start of a line among which somebody does something."""
_PLACED, _TOKEN = deferred(r"\s[A-Z]"), deferred(r"[a-z]{2,25}")
_COUNTS = deferred(r"\b[a-z]{3,20}\s(?:about\s|some\s)?\d")
"""A word before a number, that may be a verb: "Workers building the stadium earn 2 euros a day"."""
_FINITE = deferred(r"\b[a-z]{2,}(?:ed|n[’']t|[’'](?:re|m|ve|ll))\b|\b(?:it|that|there|s?he)[’']s\b")
_LABEL = deferred(r"([A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}):\s(?=[A-Z“\"‘'])")
_NAMED = deferred(r"(?<=[a-z,] )[A-Z][\w'’-]*")
_TOLD = frozenset({DocumentKind.NEWS, DocumentKind.REPORT})
_RUN_ON, _LABELS = 12, 2
"""Sentences of a paragraph into which the words under pictures may have run when an article was saved, and how many have a label then."""


def run_in(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The sentences inside a long paragraph that have a label each of its own, which is no name: captions that were saved as text."""
    told = (n for n, kind in enumerate(kinds) if kind in _TOLD and profile.languages[n] == "en")
    return frozenset(i for number in told for i in _run_into(profile, profile.of_document(number)))


def _run_into(profile: Profile, every: Sequence[int]) -> Sequence[int]:
    """Those of a document's sentences."""
    size = Counter(profile.block[i] for i in every)
    long = (i for i in every if size[profile.block[i]] >= _RUN_ON and profile.block_position[i])
    labels = {i: label for i in long if (label := _label(profile.texts[i]))}
    often = Counter(labels.values())
    able = [i for i, label in labels.items() if often[label] == 1]
    if len(able) >= _LABELS:
        named = Counter(word for i in every for word in _NAMED.findall(profile.texts[i]))
        able = [i for i in able if not _is_name(labels[i], named)]
    return able if len(able) >= _LABELS else ()


def _is_name(label: str, named: Mapping[str, int]) -> bool:
    """Whether a label is all in capitals, and one of its words stands with one inside other sentences."""
    words = label.split()
    return all(word[0].isupper() for word in words) and any(word in named for word in words)


def _label(text: str) -> str:
    """The label with which a sentence opens and that names nobody who speaks, and no part of a text; "" without one."""
    label = _LABEL.match(text)
    if label is None or lead(text) >= label.end():
        return ""  # the place of a dateline: "VIK: The ferry"
    words, english = label[1].lower().split(), lexicon("en")
    opens = words[0] in english.boilerplate.no_labels or label[1].lower() in english.boilerplate.parts_of_a_work
    return "" if opens or not english.speech.finite.isdisjoint(words) else label[1]


@cache
def _taken_on() -> re.Pattern[str]:
    """The day on which a picture was taken, as agencies write it: ", Vik, Friday, May 2, 2031", without "on"."""
    days, months = lexicon("en").calendar.weekdays, lexicon("en").calendar.months
    short = rf"(?:{any_of(months)}|[A-Z][a-z]{{2,3}}\.)"
    return deferred(
        rf"""
        \s(?<!ed.)(?<!\bon.)(?<!\b[bB]y.)(?<!\bwas.)(?<!\bfrom.)(?<!\bsince.)(?<!\buntil.)   # no clause's own day
        {any_of(days)},?\s{short},?\s\d{{1,2}},?\s(?:19|20)\d\d\b
        """,
        re.DOTALL | re.VERBOSE,
    )


@cache
def _on_a_day() -> re.Pattern[str]:
    """A picture's day before what somebody does in it: "May 3, 2031 A keeper of Tarn lights a lamp"."""
    speech, determiners = lexicon("en").speech, lexicon("en").reference.determiners
    told = rf"(?:{any_of(speech.auxiliary)}|[a-z]{{2,25}}ed)\s"
    return deferred(
        rf"""[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s(?:19|20)\d\d\s(?=[A-Z])  # the day, without a mark behind it
        (?:(?!{told})[\w’'().,-]{{1,30}}\s){{1,12}}?                        # who
        (?<!the\s)(?<!of\s)[a-z]{{2,20}}[^s\W\d_]s\s                      # what it does
        (?:up|out|past|{any_of(speech.joining_preposition)}|{any_of(determiners)})\s
        (?!.*\b{told})                                                     # and nothing is told as past""",
        re.VERBOSE,
    )


def _is_caption(seen: Seen) -> bool:
    """Whether a sentence of news has a label that is nobody who speaks ("On deck: The mate looks"), or says what is seen."""
    if seen.kind is not DocumentKind.NEWS:
        return False
    found = _PICTURED.search(seen.text) or _SHOWN.search(seen.text) or _on_a_day().match(seen.text)
    if found or _acts(seen.text) or _taken_on().search(seen.text) or _shows(seen.text):
        return True
    if _LABEL.match(seen.text) is None:
        return _SEEN_THERE.match(seen.text) is not None
    label = _label(seen.text)
    return label != "" and not (" " not in label and seen.text[len(label) + 2] in _QUOTES)


def _acts(text: str) -> bool:
    """Whether a line tells in the present what somebody does in a picture: "Crewmen inspect the pier of Tarn".

    A picture is taken somewhere; what is told of all ("Farmers carry the cost") names no place, and news says whose word it is.
    """
    english = lexicon("en")
    words = english.boilerplate
    if not _PLACED.search(text) or not (english.speech.finite | english.speech.past).isdisjoint(_TOKEN.findall(text)):
        return False
    tokens = _DAY_BEFORE.sub("", text).lower().split(maxsplit=_OPENS_PICTURE)[:_OPENS_PICTURE]
    return any(
        verb in words.pictured_verbs
        and before not in words.before_plain_verbs
        and behind != "like"
        and (behind in english.speech.joining_preposition or behind in english.reference.determiners)
        for before, verb, behind in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _shows(text: str) -> bool:
    """Whether a line has a participle behind its subject and no verb: "Medic leaving the harbour in Tarn."."""
    if not _DOING.match(text) or _FINITE.search(text) or _COUNTS.search(text):
        return False
    return verbs().isdisjoint(token.strip(EDGES).lower() for token in text.split())


ROW: Strike = Rule(
    "caption",
    _is_caption,
    "caption",
    (
        "Home at last: Una Karsk was met by her crew.",
        "Rescue: Boats look for the ferry off Tarn.",
        "The pier of Orle is seen before dawn.",
        "Una Karsk speaks to the crew outside the harbour office of Tarn, Friday, May 2, 2031.",
        "The pier where the boats were lost in the storm is pictured on Monday.",
        "Una Karsk (above in court on Friday), 32, was sent to prison for a year.",
        "Una Karsk, left, told the keeper of the boats.",
        "Among the lost were Una Karsk [L] and Ivo Solm [R].",
        "Crewmen inspect the pier of Tarn after the storm.",
        "May 3, 2031 A keeper of the old harbour calls at the house of the mayor.",
        "Crew leaving the harbour with several lamps near the pier of Tarn.",
    ),
)
