"""Near-duplicate grouping: CPU time and memory on 100,000 sentences, recall of pairs against the exact answer on 5,000.

    BRIEFING_DATA=… .venv/bin/python benchmarks/near_duplicates.py [SENTENCES]

The sentences are those of the corpora in BRIEFING_DATA; a tenth of them (of the 5,000 two fifths) come again with a word or two taken out,
doubled or replaced, as agencies' copies do. A pair is exact where the Jaccard index of two sentences' sets of terms is
.8 or more; it is found where both are in one group.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import resource
import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from briefing.grouping import near_duplicates
from briefing.model import Corpus, Document, Profile
from briefing.pipeline import document_from_text
from briefing.text import profile as profiles

SETS = ("multi_news", "news_highlights", "three_outlets", "legal_cases", "science_papers", "meetings", "quotes", "gum")


def texts(folder: Path) -> Iterator[str]:
    for name in SETS:
        for path in sorted(folder.glob(f"{name}.jsonl*")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    yield from (doc["text"] for doc in record.get("docs", ()))
                    if isinstance(record.get("text"), str):
                        yield record["text"]


def changed(text: str, rng: random.Random) -> str:
    words = text.split()
    for _ in range(rng.choice((0, 1, 1, 2))):
        at = rng.randrange(len(words))
        words[at : at + 1] = rng.choice(([], [words[at], words[at]], [rng.choice(words)]))
        words = words or ["-"]
    return " ".join(words)


def corpus(folder: Path, wanted: int, copies: float = 0.1) -> Profile:
    """A profile of so many sentences, a share of them changed copies of earlier ones."""
    documents: list[Document] = []
    total = 0
    for text in texts(folder):
        if total >= wanted * (1 - copies):
            break
        if text.strip():
            documents.append(document_from_text(text, language="en"))
            total += len(documents[-1].sentences)
    rng = random.Random(7)
    lines = [d[s.span] for d in documents for s in d.sentences]
    again = "\n\n".join(changed(rng.choice(lines).replace("\n", " "), rng) for _ in range(wanted - total))
    return profiles.build(Corpus((*documents, document_from_text(again, language="en"))))


def recall(profile: Profile, least: float = 0.8) -> tuple[int, int]:
    """(pairs found, pairs there are)."""
    groups = near_duplicates.group(profile)
    sets = [frozenset(terms) for terms in profile.terms]
    found = there = 0
    for left, right in combinations(range(len(sets)), 2):
        a, b = sets[left], sets[right]
        if min(len(a), len(b)) < near_duplicates.FEWEST or min(len(a), len(b)) < least * max(len(a), len(b)):
            continue
        shared = len(a & b)
        if shared >= least * (len(a) + len(b) - shared) - 1e-9:
            there += 1
            found += groups[left] == groups[right]
    return found, there


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    profile = corpus(Path(os.environ["BRIEFING_DATA"]), wanted)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    groups = near_duplicates.group(profile)
    used = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    repeats = sum(group != index for index, group in enumerate(groups))
    print(
        f"{len(groups):,} sentences: {used:.1f} CPU s, {(memory - before) / 1024:.0f} MB on top of {before / 1024:.0f}; {repeats:,} repeats"
    )
    found, there = recall(corpus(Path(os.environ["BRIEFING_DATA"]), 5000, copies=0.4))
    print(f"pairs with Jaccard >= .8 among 5,000: {found:,} of {there:,} in one group ({found / max(1, there):.3f})")


if __name__ == "__main__":
    main()
