"""Whether a passage hangs on a neighbour that a page does not print: it points to what nobody has named in it.

`briefing.selection.passages` knows how a sentence opens that leans; this looks inside it. What stands between quotation
marks is somebody's words and is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred

_QUOTED = deferred(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’")
_STRAIGHT = deferred(r"(?<!\d)\"")
"""A straight mark that is no sign of inches."""
_SPEAKS, _CLOSED = deferred(r"[:,]\s['‘](?=[A-Z])"), deferred(r"[\w.,?!…]['’](?=[\s,.;:!?)]|$)")
"""A single mark behind which somebody begins to speak, and any that may close one."""
_SPOKE, _OPENED = deferred(r"[.,?!]['’](?=\s|$)"), deferred(r"(?:^|[\s(“\"—–-])['‘](?=\w)")
"""A single mark behind speech, and any that may open one."""


def is_half_quoted(texts: Sequence[str]) -> bool:
    """Whether a passage has one end of a quotation, so that nobody sees whose words it is."""
    whole = " ".join(texts)
    begun, ended = _SPEAKS.search(whole), _SPOKE.search(whole)
    if (begun and not _CLOSED.search(whole, begun.end())) or (ended and not _OPENED.search(whole, 0, ended.start())):
        return True
    return whole.count("“") < whole.count("”") or len(_STRAIGHT.findall(whole)) % 2 == 1


def hangs(text: str) -> bool:
    """Whether an English sentence that stands alone points to what it does not name: "the strong demand in those markets"."""
    plain = without_quotations(text)
    return _points_back(plain) or _has_nobody_before(plain) or _done_to_it().match(plain) is not None


def without_quotations(text: str) -> str:
    """A sentence without what somebody says in it."""
    return _QUOTED.sub("“”", text)


@cache
def _goes_on() -> re.Pattern[str]:
    """How a sentence of an argument or an account opens that goes on from what stands before it: "As noted above, the lamps"."""
    words = lexicon("en").rhetoric
    return deferred(
        rf"""
        (?:\d{{1,3}}\s+)?
        (?: {any_of(words.hanging_openings, blank="[ ]")}
          | (?:By|In|Without|When|While|After|Before)\s[a-z]+ing\s [^,;:]{{3,120}}, \s(?:they|he|she)      # who does both
          | As\s (?:(?:I|we|was|is|were)\s)? (?:(?:have|had|has|been|just)\s){{0,2}}                     # "as we have just"
            (?:{any_of(words.back_reference_places, blank="[ ]")}\s)? {any_of(words.back_reference_verbs, blank="[ ]")}\b
            (?! \sby\b | \sin\s(?!my\b) ) )
        (?!\w)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def goes_on(text: str, *, back: bool = True) -> bool:
    """Whether an English sentence of an argument goes on from the one before it, which a page does not print; with `back`, too, where it says so ("As noted above")."""
    return (back or not text.startswith("As ")) and _goes_on().match(text) is not None


def _points_back(text: str) -> bool:
    """Whether a demonstrative stands before a noun that the sentence does not have before it."""
    if _elsewhere().search(text):
        return True
    for found in _demonstrative().finditer(text):
        before = set(map(_stem, LETTERS.findall(text[: found.start()].lower())))
        if not any(_stem(noun) in before for noun in found[1].lower().split()):
            return True
    return False


def _stem(word: str) -> str:
    """A noun without the ending of its plural, so that "lamp … these lamps" is one word."""
    return word.removesuffix("s").removesuffix("e").removesuffix("i").removesuffix("y")


@cache
def _demonstrative() -> re.Pattern[str]:
    """A demonstrative with its noun: "these travellers", "any such riots", "of that promise"; not "this week", "those who"."""
    words, calendar = lexicon("en").reference, lexicon("en").calendar
    own = any_of(
        (
            *words.own_nouns,
            *words.time_nouns,
            *words.deictic_nouns,
            *words.no_demonstratives,
            *calendar.months,
            *calendar.weekdays,
        )
    )
    others = any_of((*words.time_nouns, *words.deictic_nouns, *words.no_demonstratives))
    group = rf"(?:{any_of(words.group_words)}|\w+(?:ed|ing|en|ly))\b"
    return deferred(
        rf"""
        \b(?: (?:this|these)\s+(?!{own}\b) | those\s+(?!{group})
            | (?:any|no|all|many|of|was|were|\d+)\s+such\s+(?!that\b)
            | such\s+(?=[a-z-]{{3,25}}(?:[.,;]|\s+(?:is|are|was|were|would|and|in|to)\b))(?!as\b|that\b)  # "such income."
            | [a-z]{{3,20}}\s+that\s+(?={any_of(words.pointing_nouns)}(?:[.,;]|\s+(?:and|or|but|when|as)\b))  # "deplore that decision"
            | {any_of(words.before_that, blank="[ ]")}\s+that\s+(?!{others}\b) )
        (?!{any_of(words.finite_auxiliaries, blank="[ ]")}\b) ([a-z][a-z-]+(?:\s[a-z][a-z-]+)?)  # the noun
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """What stands for words of another sentence, whatever it is: "the latter", "the above reasons"."""
    words = lexicon("en").reference
    behind = rf"(?:{any_of(words.finite_auxiliaries)}|of|and|or|in|to)\b"
    once = rf"(?!(?<=\bthe former)\s+(?!{behind})[a-z])"  # "the former president" names somebody
    return deferred(rf"\b{any_of(words.elsewhere, blank=' ')}\b{once}", re.IGNORECASE)


def _has_nobody_before(text: str) -> bool:
    """Whether "he" or "she" stands before any name or noun, and no name follows at once ("Although she was late, Lind")."""
    found = _pronoun().search(text)
    if found is None or _named_before().search(text, 0, found.start()):
        return False
    first = text.split(maxsplit=1)[0].strip("“\"'(").lower()
    opens = first in lexicon("en").reference.small_openings
    follows = re.match(r".{0,40},\s+[A-Z]|.{41,90},\s+[A-Z]\w+\s[A-Z]", text[found.end() :])
    return opens and follows is None


@cache
def _done_to_it() -> re.Pattern[str]:
    """Something done to "it" where the sentence names only who did it: "In June, a collision of two ships closed it"."""
    english = lexicon("en")
    day = any_of((*english.calendar.months, *english.calendar.weekdays))
    return deferred(
        rf"""(?:(?:In|On|Last|By|Since)\s(?:[a-z]{{1,9}}\s)?(?:{day}|(?:19|20)\d\d)(?:\s(?:19|20)\d\d)?,?\s)?
        (?:(?:[Aa]n?|[Tt]he)\s(?:[a-z-]{{1,30}}\s){{1,3}}?                              # who: a noun,
            (?:(?:between|of|by|among)\s(?:\d{{1,9}}|[a-z]{{1,20}})\s[a-z]{{1,30}}s\s)?             # of several others,
        |(?:[A-Z][\w’'.-]{{1,30}}\s){{1,3}})                                           # or a name
        (?:[a-z]{{1,20}}ly\s)?[a-z]{{2,20}}ed\sit\s(?!{any_of(english.reference.finite_auxiliaries)}\b)""",
        re.VERBOSE,
    )


@cache
def _named_before() -> re.Pattern[str]:
    """A name or a noun that a pronoun behind it may stand for."""
    return deferred(rf"(?<=\s)[A-Z]|\b{any_of(lexicon('en').reference.indefinites)}\s+[a-z]")


@cache
def _pronoun() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').reference.personal_pronouns)}\b", re.IGNORECASE)
