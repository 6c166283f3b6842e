"""What a sentence says to the one before it: that it is false, was refused, is not borne out, or holds only in part.

A claim without its rebuttal says the opposite of its text. A page prints both or neither; a rebuttal that says what it rebuts may stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.vocabulary.reference import Reference

_NEAR = 80
"""Characters within which a sentence takes back what was told; further on it tells something else."""
_LOOKS_AHEAD = 3
"""Sentences behind what others say among which a text says what it holds of that."""
_SHARED = 5
"""Letters of a noun that a claim and a "no" to it share."""
_REPORTS = deferred(r"\b(?:reported|alleg\w+|accus\w+|claim(?:s|ed)|complain(?:s|ed)|blam(?:es|ed))\b", re.IGNORECASE)
_SAYS = deferred(
    r"""(?:(?:Mr|Ms|Mrs|Dr|The)\.?\s)?([A-Z][\w’'-]{1,30})(?:\s[A-Z][\w’'-]{1,30}){0,3}\s(?:has\s)?  # a name
    (?:said|says|den(?:ied|ies)|replied|insist\w{1,3}|disput\w{1,3}|reject\w{1,3})\b  # and a verb of saying
    """,
    re.VERBOSE,
)
_CLAUSE = deferred(r"\b(?:that|if|whether|should|would|could|not|no)\b", re.IGNORECASE)
_LIMITS = deferred(
    r"""(?:(?:The|Its|Their)\s(?:\w{1,20}\s)?(?:effects?|impact|differences?|associations?)\b|Whether\b)[^.,;]{0,80}?\s
    (?:could\snot\sbe|was\snot|were\snot|cannot\sbe|is\snot|is\sstill|remains?)\s(?:\w+ly\s)?  # could not be
    (?:determined|known|assessed|shown|significant|unclear|unknown)\b  # determined
    """,
    re.VERBOSE,
)
"""How a sentence bounds the result that stands before it: "The effect on deaths could not be determined."."""
_NOT = r"(?:\s+not|n[’']t|\s+never)"
_PUTS = deferred(r"\W{0,4}(?:There\s|Some\shave\s)")
"""How a text tells what others hold only to answer it."""
_MEASURED = deferred(r"\d|\b(?:two|three|four|five|half|third|quarter)\b")
_REQUIRES = deferred(r"\b(?:will|must|shall|are to|is to|may not|required)\b")
_EXEMPTS = deferred(
    r"""\b(?:exempt(?:ed|ions?)?|opt\sout|(?:do|does|will|would|shall)\snot\sapply|refuse\s(?:one|it|this|them)|not\scovered)\b  # anywhere
    |\W{0,4}(?:Except|Only\s(?:until|if|where|for|those))\b  # at its head
    """,
    re.VERBOSE,
)
"""What takes some out of a rule: "Households will be able to refuse one on medical grounds."."""
_BUT = deferred(r"\W{0,4}(?:But|Yet|However|Still,|In\s(?:fact|reality|truth),|Actually,)\s*,?\s*(.{0,60})", re.VERBOSE)
_OTHERS = deferred(r"\W{0,4}(?:Those\s(?:who|with|without|that)\b|The\s(?:others?|rest|remaining)\b)")
"""How a sentence opens that tells the result of those of whom the one before it does not tell."""
_SHORT = 10
"""Words of a sentence that tells of a hope alone."""
_HOPED = deferred(r"\W{0,4}(?:[Ww]e|[Tt]hey|[Ii]t)\shad\b")
_DENIES_IT = deferred(
    r"""\b(?:(?:denied|denies|disputes|disputed)\s(?:[a-z]{2,15}ing\s)?  # denied saying
    (?:so|this|it|that(?=\W*$|[.,;])|the\s(?:claims?|allegations?|accusations?|report))\b  # so
    |(?:denied|denies|disputes|disputed|rejects|rejected|questioned)\s
    th(?:e|at|is|ese|ose)\s(?:figures?|numbers?|findings?|estimates?|account|version|claims?)(?=[.,;]|\s(?:and|but)\s))  # the figures, of which it names none
    """,
    re.VERBOSE,
)
_QUOTED_BEFORE = deferred(r":\s[“\"]")
"""Where the words of one who denies begin, whom the text names with what is denied."""
_BRIEF = 14
"""Words of a sentence that says what is not so of the one before it, and nothing else."""
_REFUSED = deferred(
    r"""(?:[A-Z][\w’'-]{0,20}\s){0,2}(?:[Rr]esponse|[Rr]eply|[Aa]nswer|[Ss]tatus|[Dd]ecision):\s  # whose answer
    (?:Not\s(?:agreed|accepted|implemented|started|done)|(?:Rejected|Declined|Refused|Disagree|Partly|Partially|Superseded|Overdue)\b)  # no""",
    re.VERBOSE,
)
"""A field below a recommendation that says that it is not followed: "Management response: Not agreed."."""
_NONE = deferred(
    r"\W{0,4}(?:No|None\sof|Not\sone|Not\sa\ssingle|There\s(?:is|was|are|were|has\sbeen|had\sbeen)\sno)\b(.{0,80})"
)
_NOUNS = deferred(rf"[a-z]{{{_SHARED},}}")


@cache
def _of_others() -> re.Pattern[str]:
    """How a text tells what others hold, mostly to say what it holds itself: "Some have argued that …"."""
    says = any_of(lexicon("en").reference.opining)
    return deferred(
        rf"""\W{{0,4}}(?:There\s(?:are|were|will\sbe)\s(?:\w+\s)?(?:people|those|some|many|others)\swho\b  # there are those who
        |(?:Some|Many|Critics|Opponents|Others|Sceptics|Skeptics|They)\s(?:\w+\s){{0,4}}?{says}\b  # critics have long said
        |(?:The|It)\b[^.,;]{{0,60}}?\s{says}\s(?:too\s|also\s)?that\b)  # the friends of the lamp say that
        """,
        re.VERBOSE,
    )


@cache
def _bounds() -> re.Pattern[str]:
    return deferred(rf"{any_of(lexicon('en').reference.bounding)}\b", re.IGNORECASE)


@cache
def _lacks() -> re.Pattern[str]:
    return deferred(rf"\s{any_of(lexicon('en').reference.grounds)}\b")


@cache
def _undone() -> re.Pattern[str]:
    """How a sentence opens that says what is not so of what was just told: "It has not been used since August.", "None was provided."."""
    aux = rf"(?:do|does|did|should|{any_of(lexicon('en').reference.finite_auxiliaries)})"
    return deferred(
        rf"""(?:It|They|Th(?:is|ese|ose))(?:\s{aux}(?:\s(?:\w{{1,20}}ly\s)?not\b|n[’']t\b)|\scannot\b)(?!\sonly\b)  # it has not
        |(?:None|Neither)\b(?!\sof\b)  # or nothing at all""",
        re.VERBOSE,
    )


@cache
def _cautions() -> re.Pattern[str]:
    """How a sentence opens that warns of reading too much into what was just told."""
    nouns = any_of(lexicon("en").reference.measures_of)
    return deferred(
        rf"""(?>[^.,;:“"]{{2,60}}?\s(?:caution|warn|stress)(?:s|ed|es)\sthat\b)  # who warns
        [^.]{{0,120}}?\b{nouns}\b""",
        re.VERBOSE,
    )


@cache
def _reverses() -> PhraseSearch:
    return PhraseSearch(lexicon("en").reference.reversals)


@cache
def _points() -> re.Pattern[str]:
    """How a sentence opens whose subject was told of just before."""
    known = lexicon("en").reference
    nouns = any_of((*known.reversed_nouns, *known.pointing_nouns), blank=r"\s+")
    return deferred(
        rf"""\W{{0,4}}(?:(?:on|in|by|later|after|two|three|a|the\s+next)\b[^.,;:]{{0,24}}?,?\s{{1,2}})?  # when
        (?:(?:{any_of(known.leaning_subjects)}|that|it)\b  # a pronoun
        | (?:the|that|this|his|her|its|their|all)\s{{1,2}}(?:\w{{1,20}}\s{{1,2}})?{nouns}\b)  # or a noun for all of it
    """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _contradicts() -> re.Pattern[str]:
    """How a sentence opens that answers the one before it with no, or says what it does not mean."""
    limits = any_of(lexicon("en").reference.not_borne_out, blank=r"\s+")
    return deferred(
        rf"""\W{{0,4}}(?: no[,.]\s | not\s(?:so|at\sall|true|any\smore)\b  # a word alone
        | (?:that|this|it|which)\s+(?:\w+\s+)?(?:is|was|does|did|do|has)(?:\s+not|n[’']t)\s+(?:\w+\s+)?{limits}\b  # "that was not all"
        | (?:he|she|they|it)\s+(?:has\s+|had\s+|have\s+)?never\s+\w  # "he never did"
        | (?:but\s+)?(?:I|we|he|she|they|it)\s[^.,;:]{{0,40}}\bnot(?:\s+to)?\W{{0,3}}$ )  # "I have decided not to."
    """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _denies() -> re.Pattern[str]:
    """A denial, by whomever, of what was told just before and is not told again: "The company denied this", "He denies that"."""
    objects = any_of(lexicon("en").reference.denied_objects, blank=r"\s+")
    verb = r"(?:denies|denied|disputes|disputed|rejects|rejected)"
    return deferred(
        rf"""\b(?=[dr])(?<!\bis\ )(?<!\bare\ )(?<!\bwas\ )(?<!\bnot\ )(?<!\bwere\ )(?<!\bbeen\ ){verb}\s+(?:[a-z]{{2,15}}ing\s+)?(?:{objects}|so)\b  # of an object
        | ^\W{{0,4}}(?:he|she|they|it|both)\s+(?:has\s+|have\s+|\w{{1,20}}ly\s+)?{verb}\b  # by whom the sentence begins with
    """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _assents() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').reference.assents)}\b", re.IGNORECASE)


@cache
def _refuses() -> re.Pattern[str]:
    """How a sentence opens by which the same one says no to a part: "It does not accept the tenth", "We oppose the levy"."""
    known = lexicon("en").reference
    return deferred(
        rf"""\W{{0,4}}(?:however,?\s+|but\s+)?(?:it|they|he|she|we)\s+(?:\w{{1,20}}ly\s+)?  # who
        (?:(?:(?:do|does|did|will|would|can|could)(?:\s+not|n[’']t)|cannot)\s+(?:\w{{1,20}}ly\s+)?{any_of(known.assents)}\b  # does not agree
        |{any_of(known.refusals)}\b)""",
        re.IGNORECASE | re.VERBOSE,
    )


def _takes_back(text: str) -> bool:
    """Whether a sentence says of what was told just before that it is over, was wrong or was settled."""
    found = _reverses().search(text) if _points().match(text) else None
    return found is not None and found.start() <= _NEAR and _CLAUSE.search(text, 6, found.start()) is None


def _is_found(known: Reference) -> str:
    """What a claim is found to be, in a pattern."""
    verdict = any_of(known.verdicts, blank=r"\s+")
    return rf"""(?:is|was|are|were|(?:has|have|had)\s+(?:since\s+|now\s+)?been|proved|turned\s+out\s+to\s+be|remains?)\s+
        (?:\w{{1,20}}\s+)??(?:a\s+)?{verdict}\b"""


@cache
def _settles() -> re.Pattern[str]:
    """How a sentence opens that says what became of what was asked or said before: "The request was turned down"."""
    known = lexicon("en").reference
    nouns = any_of((*known.reversed_nouns, *known.claimed_nouns))
    return deferred(
        rf"\W{{0,4}}(?:the|his|her|its|their)\s+(?:\w{{1,20}}\s+)?{nouns}\s+{_is_found(known)}",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _replies() -> re.Pattern[str]:
    """How a sentence opens that says nothing without the claim that it rebuts: "That statement is false", "We do not think so"."""
    known = lexicon("en").reference
    nouns = any_of((*known.reversed_nouns, *known.claimed_nouns), blank=r"\s+")
    pointed = rf"(?:th(?:is|at|ese|ose|em)|it|so|him|her|the\s+(?:\w{{1,20}}\s+)?{nouns})"
    return deferred(
        rf"""\W{{0,4}}(?:
        # what it is: "That statement is false", "This request was rejected"
        (?:that|this|it|these|those|such\s+(?:an?\s+)?{nouns}|(?:that|this)\s+(?:\w{{1,20}}\s+)?[a-z]{{3,20}})\s+{_is_found(known)}
        # what somebody holds of it: "I disagree with them", "We cannot confirm this", "I have not seen it"
        |(?:(?:I|we|you|he|she|they|it|the\s+{any_of(known.bodies)})\s+(?:\w{{1,20}}ly\s+)?
          (?:disagree\b|(?:beg|begs)\s+to\s+differ|(?:reject|rejects|rejected)\s+{pointed}\b
          |(?:(?:do|does|did|{any_of(known.finite_auxiliaries)}){_NOT}|cannot|never)\s+(?:(?:been\s+able\s+to|\w{{1,20}}ly)\s+)?
            (?:(?:confirm|confirmed|verify|verified|corroborate|establish|{any_of(known.endorsing)})\s+(?:with\s+)?{pointed}\b(?!\s+(?:is|was|are|were)\b))
          |(?:is|are|was|were|am)\s+(?:quite\s+|simply\s+|right\s+.{{0,60}}\b)?(?:wrong|mistaken|in\s+error)\b))
        # that it is not so: "It does not; the café does"
        |(?:it|they|he|she|I|we|that|this)\s+(?:do|does|did|am|{any_of(known.finite_auxiliaries)}){_NOT}\s*[;,.:–—]
        # what is right instead
        |(?:the\s+(?:correct|right|actual|true|real)\s+(?:figures?|numbers?|dates?|names?|answer|amount|cost|sum)\s+(?:is|are|was|were)\b)
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _claims() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').reference.claiming)}\b", re.IGNORECASE)


@cache
def _finds() -> re.Pattern[str]:
    """What a body finds of a claim: "We find that the words were not said", "The court dismissed the application"."""
    body, verbs = any_of(lexicon("en").reference.bodies), any_of(lexicon("en").reference.finding)
    return deferred(
        rf"""\W{{0,4}}(?:I|we|it|they|the\s(?:\w{{1,20}}\s)?{body})\s(?:\w{{1,20}}ly\s|also\s|has\s|have\s)?  # who
        (?:{verbs}|(?:is|are|was|were)\ssatisfied|(?:do|does|did)\snot\sfind|could\sfind)\b
        .{{0,120}}  # what, as far as a "not" is looked for
        """,
        re.IGNORECASE | re.VERBOSE,
    )


_WEIGHS = deferred(
    r"""\W{0,4}(?:\d{1,3}\s+)?(?:I|[Ww]e|[Tt]he\s(?:[a-z]{3,12}\s)?(?:court|judge|tribunal|panel))\s(?:[a-z]{2,12}ly\s)?  # who decides
    (?:prefer(?:red)?|accept(?:ed)?|reject(?:ed)?|(?:do|did)\snot\saccept)\s
    (?:(?!that\b)[\w’'.-]{1,25}\s){1,4}?(?:evidence|account|submissions?|arguments?|version)\b(?!\sthat\b)  # whom it believes
    """,
    re.VERBOSE,
)
"""How a court says which of two accounts it believes: "We preferred Mr Lind's evidence"."""
_NEGATES = deferred(r"\b(?:no|not|never|nothing|neither|untrue|false|otherwise)\b|n[’']t\b", re.IGNORECASE)


@cache
def _hopes() -> re.Pattern[str]:
    """What was wanted of a result: "We had hoped for one school year", "The target was nine"."""
    known = lexicon("en").reference
    return deferred(
        rf"""\W{{0,4}}(?:(?:we|it|they|he|she|the\s[a-z]{{2,20}})\shad\s{any_of(known.hopes)}\b  # it had hoped
        |(?:the|our|its|their)\s(?:\w{{1,20}}\s)?{any_of(known.targets)}\s(?:was|had\sbeen|is)\b)  # its target was
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def contradicts(text: str, start: int = 0) -> bool:
    """Whether a sentence, or what of it stands from `start`, opens with a no to what was told just before."""
    return _contradicts().match(text, start) is not None


def is_reply(text: str) -> bool:
    """Whether a sentence rebuts or bounds something that it does not tell: "I disagree with them", "Ms Lind denied saying so"."""
    denies = _DENIES_IT.search(text)
    if _replies().match(text) or (denies and not _QUOTED_BEFORE.search(text, 0, denies.start())):
        return True
    return text.count(" ") < _SHORT and _HOPED.match(text) is not None and _hopes().match(text) is not None


def clears(finding: str, text: str) -> bool:
    """Whether the `text` tells what the same body did not find besides the `finding` right before it."""
    found = _finds().match(text)
    negated = found and _NEGATES.search(text, found.start(), found.end())
    return bool(negated) and _finds_something().search(finding) is not None


def answers(claim: str, text: str) -> bool:
    """Whether the `text` right behind a `claim` denies, refuses, corrects or limits it."""
    if (
        _contradicts().match(text)
        or is_reply(text)
        or _denies().search(text)
        or _takes_back(text)
        or _settles().match(text)
    ):
        return True
    if _refuses().match(text) and _assents().search(claim):
        return True
    return (
        _WEIGHS.match(text) is not None
        or _limits(claim, text)
        or _defends(claim, text)
        or _finds_otherwise(claim, text)
    )


def answers_apart(text: str) -> bool:
    """Whether a paragraph opens with what takes the one before it back."""
    return (
        _takes_back(text)
        or _denies().search(text) is not None
        or _replies().match(text) is not None
        or _REFUSED.match(text) is not None
    )


def _limits(claim: str, text: str) -> bool:
    """Whether a sentence bounds what the one before it tells."""
    if (_undone().match(text) and text.count(" ") < _BRIEF) or (_cautions().match(text) and _MEASURED.search(claim)):
        return True
    if _LIMITS.match(text) or (_EXEMPTS.search(text) and _REQUIRES.search(claim)):
        return True
    if _hopes().match(text) or (_OTHERS.match(text) and _MEASURED.search(claim)):
        return True
    but = _BUT.match(text)
    return but is not None and (_bounds().match(but[1]) is not None or _claims().search(claim) is not None)


def _defends(claim: str, text: str) -> bool:
    """Whether a sentence opens with one of whom the one before it reports something, and what they say to it."""
    found = _SAYS.match(text)
    reports = _REPORTS.search(claim) if found else None
    return found is not None and reports is not None and claim.find(found[1], reports.end()) >= 0


def _finds_otherwise(claim: str, text: str) -> bool:
    """Whether a sentence finds against what the one before it tells of somebody's words, or nothing more than a finding there."""
    found = _finds().match(text)
    if found and _NEGATES.search(text, found.start(), found.end()):
        return _claims().search(claim) is not None or _finds_something().search(claim) is not None
    none = _NONE.match(text)
    if none is None or not _claims().search(claim):
        return False
    return _lacks().match(none[1]) is not None or not set(_NOUNS.findall(none[1])).isdisjoint(_NOUNS.findall(claim))


@cache
def _finds_something() -> re.Pattern[str]:
    return deferred(
        rf"\b{any_of(lexicon('en').reference.bodies)}\b.{{0,60}}?\b(?:found|finds|concluded|held|established)\b|\b(?:I|We)\sfind\b"
    )


def answered(texts: Sequence[str]) -> int:
    """How many of the `texts`, the sentences behind it, belong to the first, which tells what others hold: up to what this text says to that."""
    if not _of_others().match(texts[0]):
        return 0
    ahead = range(1, min(len(texts), _LOOKS_AHEAD + 1))
    told = next((at for at in ahead if answers(texts[at - 1], texts[at])), 0)
    return told or (min(1, len(texts) - 1) if _PUTS.match(texts[0]) else 0)


def is_silent(text: str) -> bool:
    """Whether a sentence tells only that somebody did not answer, so that one asks what."""
    may_be = any(first in text and last in text for first, last in _ends_of_unanswered())  # the search takes long
    return may_be and _unanswered().search(text) is not None


@cache
def _ends_of_unanswered() -> frozenset[tuple[str, str]]:
    """The first and the last word of each phrase for an answer that was not given."""
    phrases = (phrase.split() for phrase in lexicon("en").reference.unanswered)
    return frozenset((words[0], words[-1]) for words in phrases)


@cache
def _unanswered() -> re.Pattern[str]:
    few = r"\W{0,4}(?:[\w’'.-]{1,20},?\s){1,8}"
    return deferred(
        rf"{few}{any_of(lexicon('en').reference.unanswered)}\b(?!\s(?:whether|if|how|what|who|when|because|that)\b)"
    )
