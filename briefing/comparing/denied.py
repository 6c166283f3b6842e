"""A sentence → what it denies: "denied that …", "called the report false", "no evidence that …", "falsely claimed that …".

What is denied stands in the sentence itself ("denied asking the director to stop"), or it points back to what was said
before ("denied the allegations", "That is not true").
"""

from __future__ import annotations

import re
from enum import Enum, auto

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import signs
from briefing.model import Span
from briefing.selection.passages import asks

_WORDS = lexicon("en").denying
_SPEECH = lexicon("en").speech
_REJECTIONS = frozenset(word for word in _SPEECH.denial if not word.startswith("den"))
"""Verbs that deny what they reject, if that is a claim; "deny" itself needs none."""
_BLANK = r"\s"

_CLAIM = any_of(_WORDS.claims)
"""Nouns for what is said and may be denied; a plan, a bid or an appeal is refused, not denied."""
_FALSE = (
    rf"(?:(?:{any_of(_WORDS.false_adverbs)}\s)?(?:false|inaccurate|incorrect|wrong)|{any_of(_WORDS.called_false, blank=_BLANK)}"
    r"|a\s(?:complete\s|total\s)?lie|fabricat\w+|(?:fiction|nonsens|a\ssmear)\w*)\b"
)
_SOFT = r"(?:[\w’'-]+ly\s+)?"
_MARK = r"[“\"'‘]{0,2}"
_DENIES = deferred(
    rf"""\b(?:(?P<deny>den(?:y|ies|ied|ying))\b  # what denies by itself
    | (?:{any_of(_REJECTIONS)}|push(?:es|ed|ing)?\sback\s(?:on|against|at)|shot\sdown|brush(?:es|ed|ing)\s(?:off|aside))
      (?=\s(?:[\w’'“”"-]+\s){{0,6}}?{_CLAIM}\b)  # what does so of a claim
    | (?:plead(?:ed|s)|pled)\snot\sguilty(?:\sto\b)?  # in court
    | (?:maintain(?:s|ed|ing)|insist(?:s|ed)\son|protest(?:s|ed))\s(?:his|her|their|its)\sinnocence)""",
    re.VERBOSE | re.IGNORECASE,
)
_SAYS_NOT = deferred(
    rf"""
    \b(?: {any_of(_WORDS.denies_own_act)} | told\s(?:[\w’'-]+\s){{1,4}}? )\s?  # "says", "told the paper"
    (?:on\s\w+day\s)? (?:that\s)? (?:[\w’'.-]+\s){{1,3}}?                     # when, and of whom
    (?: did(?:\snot|n['’]t) | had(?:\snot|n['’]t|\snever) | never )\s(?=[a-z])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PROVING = ("evidence", "proof", "truth", "basis", "merit")
"""Parts of words, one of which stands in all that `_NO_EVIDENCE` finds: most sentences have none, and are not searched with the pattern."""
_NO_EVIDENCE = deferred(
    rf"""
    \bno\s(?:\w+\s)? (?:{"|".join(_PROVING)})\b\s
    (?= (?:that|of|to\s(?:support|suggest|indicate|show|prove|back))\b  # "no evidence that …"
      | (?:for|in)\s(?:[\w’'-]+\s){{0,4}}?{_CLAIM}\b )                  # "no truth in the claim"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FALSELY = deferred(
    rf"""
    (?<!that[ ])(?<!that[ ][“"])  # "that wrongly claims" is no verb of the sentence's own
    \b(?: falsely|wrongly|incorrectly|erroneously|inaccurately|mistakenly
        | without\s(?:\w+\s){{0,2}}(?:evidence|proof),?(?:\sthat)? )\s
    {any_of(_WORDS.said_falsely, blank="[ ]")}\w*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CALLING = ("call", "label", "brand", "describ", "denounc", "dismiss")
"""Parts of words, one of which stands in all that `_CALLED` finds."""
_CALLED = deferred(
    rf"""
    \b(?: call(?:ed|s|ing) | label\w+ | brand\w+ | describ\w+ | denounc\w+ | dismiss(?:ed|es|ing) )\s  # verbs of calling
    (?P<what>[^.;“"]{{2,90}}?)\s  # what is called so
    (?:as\s)?(?:an?\s)? {_MARK}{_SOFT}{_FALSE}  # untrue
    """,
    re.IGNORECASE | re.VERBOSE,
)
_IS_FALSE = deferred(
    rf"""
    (?P<what>
        \b(?: (?:{any_of(_WORDS.determiners)} | [\w’'-]+[’']s?)\s ) (?:[\w’'-]+\s){{0,2}}? {_CLAIM}\b [^.;“"]{{0,80}}?  # "the claim of …"
      | (?: ^[“"'‘’]{{0,2}} (?:(?:but|and|however|unfortunately|in\sfact|so),?\s)? | (?<=said\s) | (?<=said\s[“"]) )
        \b(?:that|this|it)                                                          # "it", where a clause begins
    )
    (?: \s(?:is|are|was|were)\s | [’']s\s ) {_SOFT}{_MARK}
    (?: {_FALSE} | (?:denied|rejected|disputed)\b (?!\sby\s(?:the\s|a\s)?(?:court|judge|jury)) )  # a court's is a ruling
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UNTRUE = (
    *("false", "inaccurate", "incorrect", "wrong", *signs(_WORDS.called_false)),
    *("lie", "fabricat", "fiction", "nonsens", "smear", "denied", "rejected", "disputed"),
)
"""Parts of words, one of which stands in all that `_IS_FALSE` finds."""
_NOT = deferred(
    rf"\b{any_of(_WORDS.not_denying)}\s+(?:\w+\s)?$|\b(?:{any_of(_SPEECH.passive)}|get)\s+(?:\w+ly\s+)?$|-$",
    re.IGNORECASE,
)
"""What stands before a verb that is no denial: "refused to deny", "could not confirm or deny", "was denied"."""
_OTHER_SENSE = deferred(
    rf"""
    \s+
    (?: (?: or\s[\w-]+ | (?:unanimous\s)?consent | {any_of(_WORDS.withheld, blank="[ ]")}
          | (?:[\w’'-]+\s)?{any_of(_WORDS.withheld_from, blank="[ ]")} | opportunit\w+
          | (?:the|his|her|their|its|that|a)\s(?:[\w’'-]+\s){{0,2}}?(?:motion|bid|appeal|petition|application|plea|chance|loan)s?
          | [A-Z]\w+[’']s?\srequests? )\b
        (?! \s(?:[\w’'-]+\s){{0,2}}?{any_of(_WORDS.deniable, blank="[ ]")} ) )  # "denied the bid was late" is a denial
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands after "deny" where something is withheld: "denied her entry", "denying or abridging the right"."""
_IN_COURT = deferred(r"\san?\s(?:[\w’'-]{1,20}\s)?claims?\b(?!\s(?:that|of|by)\b)")
"""What stands after "dismissing" where a court dismisses what somebody sues for."""
_ENDS = deferred(
    rf"""
    ; | (?<=[a-z]{{3}})\. | \s— | \s-- | [”"](?=\s(?:\w+\s){{0,3}}said)                                 # a stop
    | \sand\s(?= (?:[\w’'-]+\s){{0,2}}? (?: (?!allied)[\w-]{{3,}}ed | {any_of(_WORDS.next_verbs, blank="[ ]")} )\b ) | \sbut\s  # the next verb
    | ,\s{any_of(_WORDS.next_clauses, blank=_BLANK)}\b
    | \sin\s(?:a|an)\s(?:statement|tweet|interview|email)\b                                            # where it was said, or when
    | \son\s(?:Twitter|Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)
    """,
    re.VERBOSE,
)
_PLEADS = deferred(r"\b(?:plead(?:ed|s)?|pled|admit(?:s|ted)?)\b", re.IGNORECASE)
"""Verbs of a plea: what is denied beside a plea is a plea, too."""
_ON_A_DAY = deferred(rf"\son\s{any_of(lexicon('en').calendar.weekdays)}\b", re.IGNORECASE)
"""When it was denied, before what is: "denied on Thursday that …"."""
_POINTS_BACK = deferred(
    rf"""\s*(?:(?!that\s(?!{_CLAIM}))(?:[\w’'“”\",-]+\s){{0,6}}?(?P<noun>{_CLAIM}|wrongdoing|involvement|responsibility|guilt|misconduct)\b  # the claim
      (?!\s(?:{any_of(_WORDS.after_claims)}|made\s(?!against|by)|against\s(?!(?:him|her|them|it|us|me)\b))\b)  # made by somebody else
    |(?:it|them|everything|doing\sso|that\s(?:that|this|it)\s(?:was|is)\s(?:so|the\scase))\b(?=\W*$|,|\s(?:as|on|in|through|and)\b)|(?:of\s)?(?:that|this)\W*$)  # a word for it
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What is denied, where it only points back to what was said: "the allegations against him", "it"."""
_REACH = 60
"""Characters before a verb that tell whether it is a denial."""
_OPENS = deferred(rf"^\W*(?:(?:but|and|however|unfortunately|in fact|so),?\s|that\s(?!{_CLAIM}))", re.IGNORECASE)
"""What opens a clause and is no part of what is called false."""
_NOTHING = deferred(r"\s*(?:[,.);—]|$|(?:and|but|by)\s)")
"""What stands after a verb of denial that has no object: "…, which he denies, …"."""
_RELATIVE = deferred(
    r"\b(?:which|something|(?:claims?|allegations?|accusations?|charges?|reports?) that)\b[^;:]{0,60}$", re.IGNORECASE
)


class Manner(Enum):
    """How something is denied."""

    DENIES = auto()
    SAYS_NOT = auto()
    CALLS_FALSE = auto()
    NO_EVIDENCE = auto()
    FALSELY = auto()
    """The sentence tells who claimed it, and that it is false."""


@frozen
class Denied:
    """What a sentence denies: spans in the sentence's text, and whether it only points back to what was said."""

    verb: Span
    content: Span
    refers: bool
    manner: Manner
    noun: str = ""
    """What it calls that to which it points back, in lower case: "claims"."""
    contradicts: bool = False
    """Whether it is something found that speaks against a claim, and nobody denies."""
    pleads: bool = False
    """Whether it is a plea of not guilty."""
    relative: bool = False
    """Whether a relative clause denies what its own sentence says."""


def denied(text: str) -> Denied | None:
    """The first denial of a sentence, by the plainest manner that it has; a question denies nothing."""
    if asks(text):
        return None
    low = text.lower()
    return _by_verb(text) or _called(text, low) or _is_false(text, low) or _refuted(text, low) or _says_not(text)


def _by_verb(text: str) -> Denied | None:
    for match in _DENIES.finditer(text):
        if _NOT.search(text[max(0, match.start() - _REACH) : match.start()]):
            continue
        if not match["deny"] and _IN_COURT.match(text, match.end()):
            continue
        if not match["deny"] or not _OTHER_SENSE.match(text, match.end()):
            return _after(text, match, Manner.DENIES)
    return None


def _called(text: str, low: str) -> Denied | None:
    match = _CALLED.search(text) if any(sign in low for sign in _CALLING) else None
    if match is None or _NOT.search(text[max(0, match.start() - _REACH) : match.start()]):
        return None
    return _what(match)


def _is_false(text: str, low: str) -> Denied | None:
    match = _IS_FALSE.search(text) if any(map(low.__contains__, _UNTRUE)) else None
    return None if match is None else _what(match)


def _refuted(text: str, low: str) -> Denied | None:
    if any(sign in low for sign in _PROVING) and (match := _NO_EVIDENCE.search(text)):
        return _after(text, match, Manner.NO_EVIDENCE)
    match = _FALSELY.search(text)
    return None if match is None else _after(text, match, Manner.FALSELY)


def _says_not(text: str) -> Denied | None:
    match = _SAYS_NOT.search(text)
    return None if match is None else _after(text, match, Manner.SAYS_NOT)


def _after(text: str, match: re.Match[str], manner: Manner) -> Denied:
    """The denial of what stands after a verb; nothing after it points back."""
    on_a_day = _ON_A_DAY.match(text, match.end())
    at = on_a_day.end() if on_a_day else match.end()
    verb = Span(*match.span())
    pleads = _PLEADS.search(text, 0, match.end()) is not None
    if _NOTHING.match(text, at):
        relative = (
            manner is Manner.DENIES and _RELATIVE.search(text[max(0, verb.start - 2 * _REACH) : verb.start]) is not None
        )
        return Denied(verb, Span(at, at), refers=True, manner=manner, pleads=pleads, relative=relative)
    end = _ENDS.search(text, at)
    content = Span(at, max(at, end.start() if end else len(text)))
    back = None if manner is Manner.SAYS_NOT else _POINTS_BACK.match(content.of(text))
    noun = (back["noun"] or "").lower() if back else ""
    contradicts = match[0].lower().startswith("contradict")
    return Denied(verb, content, back is not None, manner, noun, contradicts=contradicts, pleads=pleads)


def _what(match: re.Match[str]) -> Denied:
    back = _POINTS_BACK.match(_OPENS.sub("", match["what"]))
    noun = (back["noun"] or "").lower() if back else ""
    return Denied(Span(*match.span()), Span(*match.span("what")), back is not None, Manner.CALLS_FALSE, noun)
