"""Place in the document → score: the first sentences first, the baseline that is hard to beat on news.

Several documents take turns: each one's first sentence stands before any second one.
"""

from __future__ import annotations

from briefing.model import Profile, Ranking, Request


def rank(profile: Profile, request: Request) -> Ranking:
    """Scores from 1 downwards: the ``k``-th sentence of a document's body has ``1 / k``, headings have 0."""
    del request
    seen = [0] * len(profile.languages)
    scores = []
    for document, heading in zip(profile.document, profile.heading, strict=True):
        seen[document] += not heading
        scores.append(0.0 if heading else 1.0 / seen[document])
    return Ranking(tuple(scores), {"lead": tuple(scores)})
