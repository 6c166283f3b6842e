"""The kinds of text that a user may name, and the sets of texts that `auto` learned each from."""

from __future__ import annotations

from briefing.model import DocumentKind

_LEARNED: dict[DocumentKind, tuple[str, ...]] = {
    DocumentKind.NEWS: ("news_highlights", "three_outlets"),
    DocumentKind.PAPER: ("science_papers", "biomedical_papers"),
    DocumentKind.JUDGMENT: ("legal_cases",),
    DocumentKind.CALL: ("earnings_calls",),
    DocumentKind.MEETING: ("meetings",),
}
KINDS: dict[str, tuple[str, ...]] = {kind.value: _LEARNED.get(kind, ()) for kind in DocumentKind}
"""Kind → sets; where there are several, the text is seen as the one that it is nearest to; none: as of no known kind."""
