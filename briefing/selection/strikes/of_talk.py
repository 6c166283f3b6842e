"""What an editor strikes in talk: words about the talk itself, praise of a company without a figure."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.selection.strikes.seen import MEASURED, TALK, Seen, Strike


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


@cache
def _about_itself() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lexicon('en').rhetoric.about_the_talk, blank=' ')}\b", re.IGNORECASE)


def _is_about_the_talk(seen: Seen) -> bool:
    """Whether a sentence of talk says what is talked about next, by whom, and how glad he is to, and measures nothing."""
    if seen.kind not in TALK or MEASURED.search(seen.text):
        return False
    return _about_itself().search(seen.text.replace("’", "'")) is not None


@cache
def _coming() -> re.Pattern[str]:
    """A plan, a change of what is owned, or a decision: what a call tells without a figure."""
    words = lexicon("en").sections
    return re.compile(rf"\b{any_of((*words.planned, *words.company_events), blank=' ')}\b", re.IGNORECASE)


def _has_no_figure(seen: Seen) -> bool:
    """Whether a line of a call has neither a figure nor a plan, a deal or a decision: praise."""
    return seen.kind is DocumentKind.CALL and not _has_digit(seen.text) and _coming().search(seen.text) is None


ROWS: tuple[Strike, ...] = (
    Rule(
        "about the talk",
        _is_about_the_talk,
        "about the talk",
        ("Let's turn to the lamps on slide 6.", "Before we get started, we have slides to show."),
    ),
    Rule(
        "call without a figure",
        _has_no_figure,
        "call without a figure",
        (
            "We delivered another strong quarter with excellent lamps.",
            "Our crew worked with tremendous care at sea.",
        ),
    ),
)
