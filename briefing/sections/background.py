"""Background: what came before, told by a past year or "since"."""

from __future__ import annotations

import re

from briefing.model import Findings, Section
from briefing.sections.composing import Taken, matching

KEY = "background"
MOST = 4
_PAST = re.compile(
    r"\b(?:since|formerly|previously|earlier this|last (?:year|month|decade|century)|years? ago|decades? ago|a decade|"
    r"(?:was|were) (?:founded|established|created|formed|organi[sz]ed|built|first)|originally|historically|dates? back)\b"
    r"|\b(?:in|by|during|after|from|until|before) (?:(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) )?(?:1[5-9]\d\d|20\d\d)\b|\b(?:19|20)\d0s\b",
)


def build(findings: Findings, taken: Taken) -> Section | None:
    """Sentences about the past that stand nowhere else in the briefing."""
    nodes = matching(findings, _PAST, taken, most=MOST, but=re.compile(r"\b(?:will|is expected to|are expected to)\b"))
    return Section(KEY, "Background", nodes) if nodes else None
