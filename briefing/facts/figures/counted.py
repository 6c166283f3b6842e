"""A figure → what it counts ("around 5,000 *fighters*"): the noun phrase beside it, by closed word classes.

A shallow parse in the sense of Abney (1991): the phrase ends at the first word that cannot be inside one, or after
the first plural noun.
"""
# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re

from briefing.model import Span

_FUNCTION = frozenset(
    (
        "a an the this that these those my your his her its our their some any no each every either neither both"
        " i you he she it we they me him us them who whom whose which what where when why how once relative"
        " in on at to for from by with without about against between among into through during before after above below"
        " under over up down out off near since until till per via toward towards across along behind beyond despite"
        " except inside outside upon within like than as if because while although though unless whether so"
        " and or but nor yet is are was were be been being am has have had having do does did will would shall should can"
        " could may might must not n't also only even just still already now then ago there here again ever never"
        " always often too very more less most least apiece each together alone altogether worldwide nationwide overall instead"
        " effective higher lower larger smaller bigger greater fewer better worse longer shorter faster slower closer likely unlikely"
        " available due compared versus vs including plus minus away apart ahead respectively prior onward onwards yes today yesterday tomorrow annually daily weekly monthly yearly"
    ).split()
)
_VERBS = frozenset(
    (
        "said says say told tells know knows knew think thinks thought went goes go came come comes took take takes got gets get"
        " made make makes gave give gives gave left leave leaves kept keep keeps held hold holds found find finds saw see sees"
        " died die dies lost lose loses won win voted fell fall falls rose rise rises sold sell sells paid pay pays bought buy spent"
        " spend received receive lived live worked joined join signed attended gathered remain remains remained want wanted"
        " bear bears supported opposed faced using called backed agree agreed believe believes feel felt became become began begin"
        " stood stand sat sent ran based born killed injured wounded hurt"
    ).split()
)
_BOTH = frozenset(
    "vote votes support supports work works call calls use uses face faces need needs run runs lives back wins wants times dead missing well"
    " high low long wide deep tall thick old older younger".split()
)
"""Nouns and adjectives as the first word of a phrase, verbs and adverbs later."""
_STOP = _FUNCTION | _VERBS | _BOTH
_LEADING = frozenset(
    "the its his her their our your my these those other more additional all extra further of likely dead".split()
)
"""Words that may open the phrase, though they would end it later."""
_NO_MEASURE = frozenset(
    "range order tune vicinity neighborhood neighbourhood region total sum amount minimum maximum year quarter month week day"
    " average because instead out one end start rate number level kind sort".split()
)
"""Nouns before "of $5 million" that say nothing of what is measured."""
_PRONOUN = frozenset("them it us you him me which whom whose what this that".split())
_IRREGULAR = frozenset(
    "people men women children police others feet teeth mice geese lives media data criteria phenomena alumni cattle sheep fish"
    " troops personnel staff aircraft spacecraft servicemen congressmen policemen gunmen congresswomen firefighters fishermen".split()
)
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|[’']s)$")
_ATTRIBUTIVE = frozenset(
    "sales sports arms earnings operations human-rights rights civil-rights news customs savings securities communications systems"
    " women's men's children's states united emirates services operating goods veterans".split()
)
_WORD = re.compile(r"[”\"]?[\s\u00a0]+([“\"‘'\[]?)((?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_][\w&’'./-]*[\w’']|[^\W\d_])")
_TIGHT_WORD = re.compile(r"-([^\W\d_][\w’'-]*)")
_RATE = re.compile(
    r"(?:\s|-)(?:an?|per)[\s-](?:hour|day|night|week|month|year|piece|person|share|barrel|gallon|ton|tonne|head|capita|game|unit|vote|seat|square foot|mile|minute|second)\b"
)
_LEAD_MONEY = re.compile(r"[”\"]?\s(?:of\b|in(?=\s[a-z-]+\s?[a-z]*))")
_LEAD = re.compile(r"[”\"]?\sof\b")
_MOST = 6


def after(text: str, lower: str, stop: int, *, currency: bool, plural: bool) -> Span | None:
    """What a figure that ends at `stop` counts, said after it.

    Args:
        text: The whole text.
        lower: The same in lower case.
        stop: Where number and unit end.
        currency: Whether the figure is money or a share: "$5 million in donations" then counts too.
        plural: Whether the number is other than one, so that a plural noun ends the phrase.
    """
    at = stop
    if currency and (rate := _RATE.match(lower, at, at + 24)):
        at = rate.end()
    if tight := _TIGHT_WORD.match(lower, at, at + 40):
        return Span(*tight.span(1))
    lead = (_LEAD_MONEY if currency else _LEAD).match(lower, at, at + 30)
    if lead and lead[0].endswith("in"):
        phrase = _phrase(text, lead.end(), plural=True)
        return phrase[0] if phrase and phrase[0].of(text).split()[-1][0].islower() else None
    at = lead.end() if lead else at
    phrase = _phrase(text, at, plural=plural or bool(lead))
    return phrase[0] if phrase else None


_CONTRACTED = frozenset(
    "i you he she it we they that there isn aren wasn weren don doesn didn can won wouldn couldn".split()
)
"""What stands before the apostrophe of a contraction."""
_AGENT = re.compile(r"\s(?:by|in|for|to|with|on|from|at|as|into|against)\s|[.,;:]")
"""What stands behind a participle that is no part of the phrase ("a $2 million bill drafted by the house")."""
_GERUND = frozenset(
    "supporting opposing favoring favouring backing saying using making taking getting giving having being doing going trying"
    " probing including investigating working living leaving".split()
)
"""Forms in -ing after a figure that begin another clause ("13 percent supporting another")."""


def _phrase(text: str, at: int, *, plural: bool) -> tuple[Span, bool] | None:
    """The noun phrase that begins after `at`, and whether a plural noun ends it."""
    start = stop = -1
    words = 0
    while words < _MOST:
        match = _WORD.match(text, at, at + 60)
        if match is None or "\n\n" in match[0] or (match[1] and words):
            break
        word = match[2].lower().rstrip(".") if "." in match[2] else match[2].lower()
        if word.replace("’", "'").partition("'")[0] in _CONTRACTED and "'" in word.replace("’", "'"):
            break  # "25 euros I'm sure": a clause of its own
        if start < 0 and word in _PRONOUN and word not in ("this", "that"):
            return None
        if start < 0 and word in _LEADING:
            at = match.end()
            if word == "likely":
                start, stop = match.span(2)
            continue
        if (
            (word in _STOP and (words or word not in _BOTH))
            or (words and word.endswith("ly") and len(word) > 4)
            or (words and word.endswith("ing") and not plural)
            or (words and word.endswith("ed") and len(word) > 4 and _AGENT.match(text, match.end()))
            or (not words and word in _GERUND)
        ):
            break
        if word.endswith("ed") and len(word) > 4 and (not plural if words else _ends(text, match.end())):
            break
        start = match.start(2) if start < 0 else start
        stop = at = match.end()
        words += 1
        if plural and "." not in word and _plural(word) and not _goes_on(text, at, word):
            return Span(start, _trim(text, start, stop)), True
    if start < 0 or not words:
        return None
    return Span(start, _trim(text, start, stop)), False


def _ends(text: str, at: int) -> bool:
    """Whether no further word of a phrase follows, so that "dried" in "20 miles dried up" is a verb."""
    match = _WORD.match(text, at)
    return match is None or match[2].lower() in _STOP


def _goes_on(text: str, at: int, word: str) -> bool:
    """Whether a plural noun is followed by another that it belongs to ("children reports", "sales staff")."""
    match = _WORD.match(text, at)
    if match is None or match[1]:
        return False
    following = match[2].lower()
    return (
        following not in _STOP
        and (word in _ATTRIBUTIVE or _plural(following))
        and not following.endswith(("ed", "ing"))
    )


def _trim(text: str, start: int, stop: int) -> int:
    while stop > start + 1 and (
        text[stop - 1] in ".'’/-" and not (text[stop - 1] == "." and stop - start > 2 and text[stop - 3] == ".")
    ):
        stop -= 1
    return stop


def _plural(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > 2 and word.endswith("s") and not _NOT_PLURAL.search(word))


_FILLERS = frozenset(
    "an a the up to about around nearly almost over under more less fewer than at least most some approximately roughly just only as much many"
    " estimated between from plus or minus close within below above well further additional total".split()
)
_MEASURED = re.compile(r"\s(?:of|totall?ing|worth)(?=\s(?:[\w-]+\s){0,5}$)")
_LEFT_WORD = re.compile(r"[\w&’'-]+")
_CHAIN = frozenset("of in from for on".split())


def before(lower: str, start: int) -> Span | None:
    """What a figure that begins at `start` (with its qualifier) measures, said before it: "a *reduction* of $1 million".

    Of a chain of nouns the first: "a *margin* of error of 3 points".
    """
    tail = lower[max(0, start - 100) : start]
    tail = tail[max((tail.rfind(mark) for mark in ".,;:()\n"), default=-1) + 1 :]
    found = next((m for m in _MEASURED.finditer(tail) if all(w in _FILLERS for w in tail[m.end() :].split())), None)
    if found is None:
        return None
    words = [m.span() for m in _LEFT_WORD.finditer(tail, 0, found.start())]
    phrase = _left_phrase(tail, words)
    if phrase is None or tail[slice(*words[phrase[1]])] in _NO_MEASURE:
        return None
    if phrase[0] > 1 and tail[slice(*words[phrase[0] - 1])] in _DETERMINERS:
        phrase = (phrase[0], phrase[1])
    at = phrase[0] - 1
    while at > 0 and tail[slice(*words[at])] in _DETERMINERS:
        at -= 1
    if at > 0 and tail[slice(*words[at])] in _CHAIN:
        farther = _left_phrase(tail, words[:at])
        if farther and tail[slice(*words[farther[1]])] not in _NO_MEASURE:
            phrase = farther
    offset = start - len(tail)
    while phrase[0] < phrase[1] and tail[slice(*words[phrase[0]])] in _STOP | _CHAIN:
        phrase = (phrase[0] + 1, phrase[1])
    return Span(offset + words[phrase[0]][0], offset + words[phrase[1]][1])


_DETERMINERS = frozenset("a an the its his her their our my".split())


def _left_phrase(tail: str, words: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first and last of the words that end a noun phrase at the end of `words`."""
    last = len(words) - 1
    while last >= 0 and tail[slice(*words[last])].endswith("ly"):
        last -= 1
    if last < 0 or tail[slice(*words[last])] in _FUNCTION or tail[slice(*words[last])] in _VERBS:
        return None
    first = last
    while first > 0 and first > last - 4:
        word = tail[slice(*words[first - 1])]
        if word in _STOP or word.endswith(("ed", "ly")):
            break
        first -= 1
    return first, last
