"""The kinds of text that a user may name, and the sets of texts that `auto` learned each from."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "news": ("news_highlights", "three_outlets"),
    "paper": ("science_papers", "biomedical_papers"),
    "court": ("legal_cases",),
    "call": ("earnings_calls",),
    "meeting": ("meetings",),
    "other": (),
}
"""Kind → sets; where there are several, the text is seen as the one that it is nearest to."""
