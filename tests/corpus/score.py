"""The whole corpus, scored in one process: the counts of every text, in the order of the parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.corpus import facts_score, page_score, pairs_score
from tests.corpus.tally import Count
from tests.corpus.texts import Text, load

SCORERS: dict[str, Callable[[Sequence[Text]], Iterator[Count]]] = {
    "facts": facts_score.score,
    "verify": pairs_score.verify,
    "compare": pairs_score.compare,
    "page": page_score.score,
}


def measure(parts: Sequence[str] = tuple(SCORERS)) -> list[Count]:
    """Runs the program over the texts of these parts."""
    return [count for part in parts for count in SCORERS[part](load(part))]
