"""What an editor strikes in a judgment: statutes that are recited, and other cases."""

from __future__ import annotations

import re

from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.selection.strikes.seen import Seen, Strike

_RECITES = deferred(
    r"(?:Sub)?(?:[Ss]ections?|[Ss]s?|[Rr]ules?|[Aa]rticles?|[Oo]rders?|[Rr]egulations?|[Cc]lauses?|O)\s\d{1,4}\w{0,3}(?:\(\w{1,4}\)){0,4}"
    r"[^.]{0,80}?\b(?:provide[sd]?|states?|reads?|defines?|requires?)\b"
)
_SEES = deferred(r"(?:See|Cf\.?)\b.{0,160}\sv\.?\s")
_OTHER_CASE = deferred(
    r"(?:In|As\s[^,]{3,60}\s(?:said|held|observed|noted|explained)\sin)\s[A-Z][^,;]{1,80}?\sv\.?\s[A-Z]"
)


def _of_judgment(pattern: re.Pattern[str], seen: Seen) -> bool:
    return seen.kind is DocumentKind.JUDGMENT and pattern.match(seen.text) is not None


ROWS: tuple[Strike, ...] = (
    Rule(
        "recites the law",
        lambda seen: _of_judgment(_RECITES, seen),
        "recites the law",
        (
            "Section 12(3) of the Harbour Act provides that a keeper must be heard.",
            "Rule 4 states that a notice is served by post.",
        ),
    ),
    Rule(
        "points to a case",
        lambda seen: _of_judgment(_SEES, seen),
        "points elsewhere",
        ("See Solm v Harbour of Tarn [2003] TC 12 at [4].", "Cf. Karsk v Vik, where a lamp was lost."),
    ),
    Rule(
        "another case",
        lambda seen: _of_judgment(_OTHER_CASE, seen),
        "another case",
        (
            "In Solm v Harbour of Tarn the keeper had left his post.",
            "As Renn J said in Karsk v Vik, a lamp must be seen.",
        ),
    ),
)
