"""A ranking → the passage for the bottom line: the best sentence among the first ones.

Never a quotation, never a question, never a sentence that leans on another: the reader may read nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Passage, Pick, Profile, Ranking, Span
from briefing.selection.mmr import pick

AMONG = 5
"""So many body sentences at the start of each document are looked at (or its first fifth, where that is more)."""
_OPENING = "\"'“‘«„`"


def choose(
    profile: Profile, ranking: Ranking, passages: Sequence[Passage | None], spans: Sequence[Span]
) -> Pick | None:
    """The best fitting passage near the start of a document, else the best of all; None where none will do."""
    lengths = [0] * len(profile.languages)
    for document in profile.document:
        lengths[document] += 1
    seen = [0] * len(lengths)
    near: list[Passage] = []
    others: list[Passage] = []
    for index, passage in enumerate(passages):
        document = profile.document[index]
        if profile.heading[index]:
            continue
        seen[document] += 1
        if passage is None or not _plain(profile.texts[index], passage):
            continue
        (near if seen[document] <= max(AMONG, lengths[document] // 5) else others).append(passage)
    best = max(near or others, key=lambda p: (ranking.scores[p.head], -p.head), default=None)
    return pick(best, profile, ranking, spans) if best else None


FEW = 12
"""Where fewer statements stand, quotations may be key points, too."""


def statements(profile: Profile, passages: Sequence[Passage | None]) -> tuple[Passage | None, ...]:
    """The passages without those that open with a quotation: a briefing shows these under who said them."""
    plain = tuple(p if p and profile.texts[p.first][0] not in _OPENING else None for p in passages)
    return plain if sum(p is not None for p in plain) >= FEW else tuple(passages)


def _plain(text: str, passage: Passage) -> bool:
    """Whether the passage is one whole statement in the writer's own words."""
    return passage.first == passage.last and text[0] not in _OPENING and not text.endswith("?") and passage.words >= 6
