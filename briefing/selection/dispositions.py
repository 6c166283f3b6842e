"""A judgment's sentences → how much the chance of each counts that it states what the court decides.

What was learned from few judgments knows the words of an order. What it cannot know is said here in rules: whose word a
sentence is, that it leaves something undecided, and that it disposes of the matter in the court's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.cues import Cues
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import Profile
from briefing.selection import rulings
from briefing.text.boilerplate import lead

_COSTS_ALONE = 0.5
"""What the chance of a judgment's order on costs alone, or on an appeal to come, counts: that is what follows the outcome."""
_DISPOSED_OF, _LATER = 0.72, 0.04
"""The least chance of a sentence in which the court disposes of the matter, and what standing last adds."""
_LAST_PART = 0.5
"""Share of a judgment's sentences before which what the court says so is mostly of a part of the matter, or of another one."""
_MATTER = r"(?:appeals?|applications?|claims?|cross-?\s?claims?|cross-?\s?appeals?|motions?|proceedings?|actions?|petitions?|suits?|summons)"
_VOICE = r"(?:therefore\s|accordingly\s|hereby\s|also\s)?"
_RULED = r"(?:affirmed|reversed|vacated)"
_DOES = r"(?:dismiss|refuse|decline|allow|grant|uphold|set\saside)"
_OBJECT = r"(?:the|this|these|both|all|his|her|their|leave|relief|that|an?|to\s(?:make|order|grant|accept|set|extend|allow|dispense)|(?:M[rs]s?\s)?[A-Z][\w’'-]{1,24}[’'])"

JOINT = deferred(
    rf"""
    (?:Accordingly,\s|For\sthese\sreasons,\s|Therefore,\s)?
        the\s(?:judgment|order|decree|conviction|sentence)s?\b[^.;]{{0,90}}?  # whose it is
        \s(?:is|are)\s{_RULED}\b  # what becomes of it
      | (?:\d{{1,3}}\.?\s)?(?:For\s(?:these|those)\sreasons,?\s)?(?P<own>I\swould)\s{_VOICE}  # a judge of several
        (?:allow|dismiss)\s(?:the|this|these|both)\s(?:appeals?|applications?)\b
      | (?:[^.;]{{2,160}},\s)?we\s{_VOICE}(?:affirm|reverse|vacate)\s(?:the|that|its|his|her)\b  # the court
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a court of appeals says what becomes of the judgment below, wherever it says so."""
_LATE = deferred(
    rf"""
    (?:[A-Z][^.;:]{{2,120}}?,\s|Accordingly\s|Therefore\s|[A-Z][^,.;:]{{2,40}}?\scircumstances\s)?  # in the result
    (?: I\s{_VOICE}(?:(?:will|shall|would|propose\sto|must|should)\s{_VOICE}(?:not\s)?)?{_DOES}\s{_OBJECT}(?!\w)
      | (?i:the|this)\sCourt\s{_VOICE}(?:dismisses|refuses|declines|rejects|allows|grants|upholds|sets\saside)\s
      | (?i:the)\s[^.,;:]{{0,60}}?\b(?:plaintiff|applicant|appellant|claimant)s?\b[^.,;:]{{0,30}}?\s(?:succeeds?|fails?)\s(?:on|in)\b
      | (?i:the)\s(?:[^\s.,;:]{{1,20}}\s){{0,3}}?{_MATTER}\b[^.,;:]{{0,60}}?\s(?:succeeds?|fails?)\b
      | [^.;:]{{2,60}}?\sshould\shave\s(?:an?\sorder|judgment|a\sdeclaration|summary\sjudgment)\b
      | [^.;:]{{2,120}}?\b(?:and\sI\swill\sso\sorder|there\sis\sno\s(?:proper\s)?basis\supon\swhich\sI\s(?:could|can|would)) )
      | Accordingly,?\sthe\s(?:[^\s.,;:]{{1,20}}\s){{0,2}}?{_MATTER}\swas\s(?:dismissed|allowed|upheld|refused)\.  # as was said at the hearing
    """,
    re.VERBOSE,
)
"""How a court says at the end what it does: "In the circumstances, I decline to order that", "The claim against Solm fails"."""
_ASIDE = deferred(
    r"(?<!with\s)\bcosts?\b|\bgrant\s(?:\w+\s){0,4}?leave\sto\b|\bliberty\sto\b|\b(?:adjourn\w*|affidavits?|evidence|objections?|grounds?|arguments?|submissions?|contentions?)\b"
)
"""What a court grants or refuses on its way, or besides."""
_REFUSES, _NEAR = deferred(r"\bnot\sgrant\sleave\b"), 40
"""What is more than a step, and characters behind what a court does among which it says of what."""
_GRANTED = deferred(r"(?:\W{0,3}\d{1,3}\s)?I\s(?:granted|refused|made)\sthe\s(?:relief|orders?)\ssought\b")
"""How a judge begins who gives the reasons for what was ordered before."""

_OPEN = deferred(
    r"""\b(?:not\s(?:been\s)?necessary|unnecessary|no\s(?:need|occasion))\b[^.;]{0,60}?\sto\s(?:consider|decide|determine|address|deal|resolve|rule|express)\b
      | \bI\s(?:do\snot\s(?:need|have)\sto|need\snot|have\sno\sneed\sto|am\snot\srequired\sto)\b""",
    re.VERBOSE,
)
_NOT_DONE = deferred(
    r"\bI\s(?:did\snot|have\snot|had\snot)\s(?:make|made|order(?:ed)?|grant(?:ed)?|dismiss(?:ed)?)\b|\bI\sshould\s(?:note|add)\s"
)
_PROPOSED = deferred(
    r"\b(?:settlement|agreement|draft\sorders?|proposed\s(?:minutes?|orders?)|consent\sorders)\b[^.;]{0,60}?\s(?:involves?|contemplates?|envisages?)\b"
    r"|\b(?:is|was|were)\sproposed\sthat\b"
)
_TO_BE_HEARD = deferred(
    r"\bpublish\sthese\sreasons\b|\b(?:hear|heard|address|submissions)\b[^.;]{0,40}?\s(?:on|as\sto|about|regarding)\s[^.;]{0,40}?\b(?:orders?|costs|relief)\b"
)
_OF_COSTS = deferred(r"\borders?\b[^.;]{0,40}?\s(?:in\srelation\sto|as\sto|for|regarding)\s(?:the\s)?costs\b")
_FURTHER = deferred(r"(?:\W{0,3}\d{1,3}\s)?(?:Further(?:more)?|Moreover|Also|In\saddition),\s")
_QUOTED = deferred(r"\b(?:provides?|provided|reads?|states?)(?:\s\w{1,12}){0,3}:\s?['‘\"“(\[]")

COUNTS: Rules[str, float] = Rules(
    (
        Rule(
            "left open",
            _OPEN.search,
            0.2,
            (
                "It follows that it is not necessary for the Court to decide whether the appeal should be allowed.",
                "I do not need to decide whether the claim should be dismissed.",
            ),
        ),
        Rule(
            "not done",
            _NOT_DONE.search,
            0.3,
            ("I did not order that the claim be dismissed.", "I should note that the motion was refused."),
        ),
        Rule(
            "only proposed",
            _PROPOSED.search,
            0.3,
            ("The settlement of the harbour's claim involves an order that the claim be dismissed.",),
        ),
        Rule(
            "still to be heard",
            _TO_BE_HEARD.search,
            0.3,
            (
                "I propose to publish these reasons and give the parties an opportunity to address me on the orders.",
                "I will hear the parties on the form of the orders.",
            ),
        ),
        Rule(
            "costs alone",
            _OF_COSTS.search,
            0.4,
            ("There should be an order as sought in relation to the costs of the hearing.",),
        ),
        Rule(
            "one of several",
            _FURTHER.match,
            0.6,
            ("Further, there is no basis for an order that the claim be dismissed.",),
        ),
        Rule(
            "quoted",
            _QUOTED.search,
            0.3,
            ("Section 4 provides: '(1) A claim must be dismissed if the keeper is not heard.",),
        ),
        Rule(
            "another court, or who asks",
            rulings.BELOW.match,
            0.5,
            ("The learned Magistrate then ordered that the claim be dismissed.",),
        ),
    ),
    otherwise=1.0,
)
"""What the chance of a sentence counts that says something else than what this court decides."""


def chances(profile: Profile, sentences: Sequence[int], values: Sequence[float], cues: Cues) -> list[float]:
    """The chances of a judgment's sentences: less for who pays, for leave to go further where the matter itself is ordered on, and for what others decide.

    Args:
        profile: The corpus.
        sentences: The corpus-wide indices of those of one judgment that may stand on a page.
        values: The learned chance of each.
        cues: Of its language.
    """
    seen = [cues.sentence.seen(profile.words[i]) for i in sentences]
    decides = any(found >= {"ordered"} and found.isdisjoint({"costs", "further", "others_said"}) for found in seen)
    document = profile.of_document(profile.document[sentences[0]]) if sentences else range(1)
    found = []
    for index, value, said in zip(sentences, values, seen, strict=True):
        text, place = profile.texts[index], (index - document.start) / max(1, len(document))
        beside = rulings.is_costs_alone(said) or (decides and "further" in said)
        counts = COUNTS.verdict(text) * (_COSTS_ALONE if beside else 1.0)
        own = _DISPOSED_OF + _LATER * place if disposes(text, said, place) else 0.0
        found.append(max(value * counts, own))
    return found


def disposes(text: str, seen: frozenset[str], place: float) -> bool:
    """Whether a sentence says itself what becomes of the matter: "I would allow the appeal and restore the order of the judge".

    Args:
        text: The sentence.
        seen: Its cues.
        place: Where it stands in its document, 0 to 1.
    """
    found = JOINT.match(text)
    if found is not None and ("others_said" not in seen or found["own"] is not None):
        return True
    if _GRANTED.match(text):
        return True
    return place >= _LAST_PART and is_told_late(text)


def is_told_late(text: str) -> bool:
    """Whether a sentence says what the court does with the matter, in the court's own voice, and needs none before it."""
    told = text[lead(text) :]
    found = _LATE.match(told)
    if found is None or COUNTS.verdict(text) < 1.0:
        return False
    near = told[: found.end() + _NEAR]
    return _ASIDE.search(near) is None or _REFUSES.search(near) is not None
