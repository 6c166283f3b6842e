"""Counts how many news stories have a stem, and writes the table that `briefing.grouping.background` reads.

    BRIEFING_DATA=… python benchmarks/train_background.py     → briefing/grouping/background.json.xz

Stories are the clusters of three outlets (HLTCHKUST/framing-bias-metric, MIT): figures about them, none of their text. A
stem counts once a cluster, so that an event's own words do not count three times. Frequencies are rounded down to half
steps of the logarithm, which keeps the file small and says nothing of a single text.
"""

from __future__ import annotations

from collections import Counter
from math import ceil, log2

from model_origin import origin
from summarized import DATA, HELD_OUT, rows

from briefing.grouping.background import SHIPPED
from briefing.text.profile import terms
from briefing.weights import write

FEWEST = 5
"""Stories; a stem of fewer is as rare as one that is in none."""
SETS = ("three_outlets", "more_summaries")


def stories() -> list[frozenset[str]]:
    """The stems of each cluster, those of names and numbers with them."""
    clusters = (
        row for name in SETS for row in rows(name)[HELD_OUT.get(name, 0) :] if row.get("set", name) == "three_outlets"
    )
    return [
        frozenset(
            stem
            for document in row["docs"]
            for stem in terms(f"{document.get('title') or ''} {document['text']}", "en")
            if not stem[0].isdigit()
        )
        for row in clusters
    ]


def main() -> None:
    """Writes the table: for each band of half a doubling the stems in it, rarest first."""
    told = stories()
    count = Counter(stem for story in told for stem in story)
    bands: dict[int, list[str]] = {}
    for stem, stands in count.items():
        if stands >= FEWEST and stem.isalpha() and stem.isascii():
            bands.setdefault(ceil(2 * log2(len(told) / stands)), []).append(stem)
    about = {
        "made_by": "benchmarks/train_background.py",
        "origin": origin("grouping/background.json.xz", [DATA / f"{name}.jsonl.gz" for name in SETS]),
        "stories": len(told),
        "fewest": FEWEST,
    }
    del bands[max(bands)]  # as rare as what is in none: within a few hundredths
    table = {str(band): " ".join(sorted(stems)) for band, stems in sorted(bands.items(), reverse=True)}
    write(SHIPPED, {**about, "bands": table})


if __name__ == "__main__":
    main()
