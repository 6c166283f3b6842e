"""Whether a clause tells of what was or of what is to come: the verb nearest to a word decides.

Good enough for "Friday" in the news, where the day of a report is either just past or just ahead; no parse is made.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_WORDS = lexicon("en").dating


class Tense(Enum):
    """What the nearest verb says; NONE where there is no sign."""

    PAST = -1
    NONE = 0
    FUTURE = 1


_SAY = any_of(_WORDS.refusals)
_NOUN = rf"{any_of(_WORDS.determiners)}\b"
_FOUND = r"(?:reached|located|found|contacted|confirmed|verified|determined)"
_NOT_FOUND = rf"|(?: not|n['’]t)? (?:immediately )?be {_FOUND}\b"
_MODAL = r"(?:must|should|(?<!\bin )(?<!\bof )(?<!last )(?<!since )(?<!\bby )(?<!\d )may(?! \d)|can|could|might)"
_TO_BE = r"(?:is|are|be|been|was|were|not)"
_FUTURE = (
    # a condition: "if the vote fails"
    (
        rf"(?<!asked )(?<!know )(?<!said )if (?!{any_of(_WORDS.unlikely_conditions)})(?:\w+ ){{1,2}}\w+"
        r"(?:(?:(?<= is)|(?<= are)) \w+ed)?"
    ),
    # will, shall and what stands for them
    r"will|(?<=\w)['’]d better|had better|let['’]s|won['’]t|shall|(?<=\w)['’]ll|going to",
    rf"would(?! (?:not )?have\b| (?:not|only) {_SAY}| say only)",
    # what must be over first: "before the insurer has answered"
    r"(?:before|until|unless|once|as soon as) (?:[\w'’]{1,25} ){1,4}?(?:has|have) \w{2,25}",
    # what is kept for a day to come: "have put an option on the hall for"
    r"(?:(?:has|have) |(?<=\w)['’]ve )(?:booked|reserved|put|held|arranged|fixed|hired) (?:[\w'’]{1,25} ){1,6}?for(?= \d)",
    # what is arranged: "is expected to", "was set for", "are about to", "is to"
    rf"{_TO_BE} {any_of(_WORDS.future_participles)} to|(?:is|are|be|not) about to",
    rf"{_TO_BE} (?:expected|scheduled|set|due|slated|planned) (?:for|on|in|at|by)",
    r"(?:is|are|was|were) to(?= \w)",
    # what one has made up one's mind to do: "have decided to step down"
    r"(?:(?:has|have) |(?<=\w)['’]ve )(?:also |now )?(?:decided|agreed|chosen|promised|pledged|vowed) to",
    # an infinitive of what one plans: "to vote", "to be sold", but not "to be heard"
    rf"to (?:be(?! (?:\w+ed|held|heard)\b)|{any_of(_WORDS.future_infinitives)})",
    any_of(_WORDS.future_words),
    # a modal verb, but not "in May", "could not be reached", "might have gone"
    rf"(?!could(?:n['’]t| not)\b){_MODAL}(?: have(?= {_NOUN}))?(?! (?:not |well )?have\b| not (?:immediately )?{_SAY}{_NOT_FOUND})",
    # a present that looks ahead: "is held", "opens", "is arriving", "there's an election"
    rf"(?<=early )as|(?:is|are|be|being) (?!{any_of(_WORDS.asked)})(?:heard|{any_of(_WORDS.participles)}|\w+ed)|appears(?! (?:to|that)\b)",
    r"(?:stays?|remains?) (?:shut|closed|open|off|suspended|in place)",
    any_of(_WORDS.future_presents),
    rf"(?:is|are|['’]s|['’]re) (?:also |now |not )?{any_of(_WORDS.moving)}",
    rf"there(?:['’]s| is) (?:an?|another) (?:\w+ )?{any_of(_WORDS.gatherings)}",
)
_NO_MODAL = "".join(rf"(?<!\b{word} )" for word in sorted(_WORDS.modals)) + r"(?<!['’]t )(?<!['’]ll )"
"""Before a verb whose past is no other word ("cut"): not where it is an infinitive ("will cut")."""
_PAST = (
    any_of(_WORDS.pasts),
    # what has been: "has risen", "have not yet paid", but not "has a plan"
    rf"(?:has|have)(?:n['’]t)?(?= (?:\w+ly |not |never |also |already |now |since ){{0,2}}(?:\w+ed|\w+en|{any_of(_WORDS.pasts)}|{any_of(_WORDS.participles)}|{any_of(_WORDS.unchanged_pasts)})\b)",
    # what could not be had: "could not be reached", "would not say"
    r"could(?:n['’]t| not)? (?:immediately )?be|could(?:n['’]t| not)",
    rf"(?:would|could)(?:n['’]t| not| only) (?:immediately )?{_SAY}|would say only",
    # a regular past, but for names and nouns that look like one
    rf"(?<!\ban )(?<!\ba )(?<!\bthe )(?!{any_of(_WORDS.no_pasts)})\w{{2,}}[^e\W]ed",
    rf"{_NO_MODAL}{any_of(_WORDS.unchanged_pasts)}",
)
_VERB = deferred(rf"\b(?:(?P<future>{'|'.join(_FUTURE)})|(?P<past>{'|'.join(_PAST)}))\b(?!-[a-z])")
_REACH = 110
_NEAREST = 6
"""Verbs on either side that are looked at."""
_AFTER = 24
"""What it costs a verb to stand after the date."""
_MEANWHILE = deferred(
    r"[^,;:.!?\"“”]{0,60}\b(?:as soon as|once|until|unless|before|by the time|if|when)\s(?:[\w'’]+\s){1,4}"
)
"""Between a verb that looks ahead and a past one: the future as it looked then ("would sell when trading opened Monday")."""
_MARKS = frozenset(',;:—–("“”')
_COMMA = 25
"""What a comma, dash or bracket between verb and date costs, in characters."""


Verb = tuple[int, int, bool]
"""Where a verb begins and ends, and whether it looks ahead."""


_GOVERNOR = deferred(r"([a-z]+)\s$")
_THING = deferred(r"\b(?:the|an?|this|its|no)\s$")
"""Before a noun that looks like a participle: "below the warning level"."""
_PARTICIPLE = deferred(r"[a-z]+[^e]ed")


def verbs(lower: str, low: int, high: int) -> list[Verb]:
    """The verbs of a sentence, in order."""
    return [
        (*match.span(), match["future"] is not None)
        for match in _VERB.finditer(lower, low, high)
        if not (match[0].startswith("to ") and _no_plan(lower, match.start()))
        and not (match[0].endswith("ing") and _THING.search(lower, max(0, match.start() - 8), match.start()))
    ]


def _no_plan(lower: str, start: int) -> bool:
    """Whether the infinitive at `start` says what was done, or is, and not what is to come."""
    found = _GOVERNOR.search(lower, max(0, start - 14), start)
    if found is None:
        return False
    return found[1] in _WORDS.accomplished or (
        _PARTICIPLE.fullmatch(found[1]) is not None and found[1] not in _WORDS.planned
    )


def tense(lower: str, start: int, stop: int, found: list[Verb]) -> Tense:
    """The tense of the verb nearest to ``[start, stop)``.

    Args:
        lower: The text in lower case.
        start: Where the date begins.
        stop: Where it ends.
        found: The verbs of its sentence.
    """
    at = bisect_left(found, (start, 0, False))
    best, nearest, looked_ahead = Tense.NONE, _REACH * 4, -1
    for first, last, ahead in found[max(0, at - _NEAREST) : at + _NEAREST]:
        if last <= start:
            gap, between = start - last, lower[max(last, start - _REACH) : start]
        elif first >= stop:
            gap, between = first - stop + _AFTER, lower[stop : min(first, stop + _REACH)]
        else:
            continue
        if gap > _REACH + _AFTER:
            continue
        gap += _COMMA * sum(mark in _MARKS for mark in between)
        future = ahead or (0 <= looked_ahead < first and bool(_MEANWHILE.fullmatch(lower, looked_ahead, first)))
        looked_ahead = last if future else -1
        if gap < nearest:
            nearest, best = gap, Tense.FUTURE if future else Tense.PAST
    return best
