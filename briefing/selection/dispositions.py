"""A judgment's sentences → how much the chance of each counts that it states what the court decides.

Said here in rules: whose word a sentence is, what it leaves undecided, and that it disposes of the matter in the court's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.language.cues import Cues
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import Profile
from briefing.selection import rulings
from briefing.text.boilerplate import lead

_COSTS_ALONE = 0.5
"""What the chance of a judgment's order on costs alone, or on an appeal to come, counts: that is what follows the outcome."""
_BELOW, _NOTHING = 0.5, 0.3
"""What that of a sentence counts that tells what another court did, and of one that leaves something open or only proposes it."""
_DISPOSED_OF, _LATER = 0.72, 0.04
"""The least chance of a sentence in which the court disposes of the matter, and what standing last adds."""
_LAST_PART = 0.5
"""Share of a judgment's sentences before which what the court says so is mostly of a part of the matter, or of another one."""
_VOICE = r"(?:therefore\s|accordingly\s|hereby\s|also\s)?"

JOINT = deferred(
    rf"""
    (?:Accordingly,\s|For\sthese\sreasons,\s|Therefore,\s)?
        the\s(?:judgment|order|decree|conviction|sentence)s?\b[^.;]{{0,90}}?  # whose it is
        \s(?:is|are)\s(?:affirmed|reversed|vacated)\b  # what becomes of it
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
    (?: I\s{_VOICE}(?:(?:will|shall|would|propose\sto|(?:have\s)?decided\sto|must)\s{_VOICE}(?:not\s)?)?  # the judge
            (?:dismiss|refuse|decline|allow|grant|uphold|set\saside)\s(?:to\s(?:make|order|grant|accept|extend)\b|(?!to\b|that\b)\w)
      | (?i:the|this)\sCourt\s{_VOICE}(?:dismisses|refuses|declines|allows|grants|upholds|sets\saside)\s  # the court
      | (?i:the)\s[^.,;:]{{0,80}}?\b(?:claims?|appeals?|applications?|motions?|plaintiffs?|applicants?|appellants?)\b  # whose it is
            [^.,;:]{{0,60}}?\s(?:succeeds?|fails?)\b
      | [^.;:]{{2,60}}?\sshould\shave\s(?:an?\sorder|judgment|a\sdeclaration|summary\sjudgment)\b  # who wins
      | [^.;:]{{2,120}}?\b(?:and\sI\swill\sso\sorder|there\sis\sno\s(?:proper\s)?basis\supon\swhich\sI\s(?:could|can|would)) )
      | Accordingly,?\sthe\s(?:[^\s.,;:]{{1,20}}\s){{1,3}}?was\s(?:dismissed|allowed|upheld|refused)\.  # as was said at the hearing
      | I\s(?:granted|refused|made)\sthe\s(?:relief|orders?)\ssought\b  # and gives the reasons now
    """,
    re.VERBOSE,
)
"""How a court says at the end what it does: "In the circumstances, I decline to order that", "The claim against Solm fails"."""
_ASIDE = deferred(
    r"""(?<!with\s)\bcosts?\b | (?<!not\s)\bgrant\s(?:\w+\s){0,4}?leave\sto\b  # what follows, and what is a step
      | \b(?:liberty\sto|adjourn\w*|affidavits?|evidence|objections?)\b
      | \b(?:grounds?|arguments?|submissions?|contentions?)\b  # a part of the matter""",
    re.VERBOSE,
)
"""What a court grants or refuses on its way, or besides."""
_NEAR = 40
"""Characters behind what a court does among which it says of what."""


@cache
def _nothing() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.decides_nothing)


def counts(text: str) -> float:
    """What the chance of a sentence counts."""
    if _nothing().search(text):
        return _NOTHING
    return _BELOW if rulings.BELOW.match(text) else 1.0


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
        less = counts(text) * (_COSTS_ALONE if beside else 1.0)
        own = _DISPOSED_OF + _LATER * place if disposes(text, said, place) else 0.0
        found.append(max(value * less, own))
    return found


def disposes(text: str, seen: frozenset[str], place: float) -> bool:
    """Whether a sentence with these cues, at a `place` of 0 to 1, says itself what becomes of the matter: "I would allow the appeal"."""
    found = JOINT.match(text)
    if found is not None and ("others_said" not in seen or found["own"] is not None):
        return True
    return place >= _LAST_PART and is_told_late(text)


def is_told_late(text: str) -> bool:
    """Whether a sentence says what the court does with the matter, in the court's own voice, and needs none before it."""
    told = text[lead(text) :]
    found = _LATE.match(told)
    return found is not None and counts(text) == 1.0 and _ASIDE.search(told[: found.end() + _NEAR]) is None
