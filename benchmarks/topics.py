"""Topics: how well clusters of news are found again when they are shuffled together (B-cubed, Bagga & Baldwin 1998), in English and in other languages.

BRIEFING_DATA=… .venv/bin/python benchmarks/topics.py
"""

from __future__ import annotations

import gzip
import json
import os
import random
import time
from pathlib import Path

from briefing.grouping.topics import topics
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text import profile as profiles

SETS = (
    ("multi_news", ""),
    ("three_outlets", ""),
    *(("multi_news_other_languages", name) for name in ("french", "czech", "greek")),
)
CODES = {"": "en", "french": "fr", "czech": "cs", "greek": "el"}


def clusters(folder: Path, name: str, language: str) -> list[list[str]]:
    (path,) = folder.glob(f"{name}.jsonl*")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if record.get("lang", "") == language]
    return [
        [f"{d.get('title') or ''}\n\n{d['text']}".strip() for d in record["docs"] if d["text"].strip()]
        for record in records
    ]


def bcubed(gold: list[int], found: list[int]) -> tuple[float, float]:
    precision = recall = 0.0
    for i in range(len(gold)):
        own = [j for j in range(len(gold)) if found[j] == found[i]]
        true = [j for j in range(len(gold)) if gold[j] == gold[i]]
        right = sum(gold[j] == gold[i] for j in own)
        precision += right / len(own)
        recall += right / len(true)
    return precision / len(gold), recall / len(gold)


def main() -> None:
    for name, language in SETS:
        every = clusters(Path(os.environ["BRIEFING_DATA"]), name, language)
        for count in (1, 3, 10) if language else (1, 3, 10, 50):
            rng = random.Random(5)
            scores = []
            for _ in range(20 if count < 50 else 2):
                chosen = rng.sample(every, count)
                texts = [(number, text) for number, cluster in enumerate(chosen) for text in cluster]
                rng.shuffle(texts)
                profile = profiles.build(
                    Corpus(tuple(document_from_text(text, language=CODES[language]) for _, text in texts))
                )
                start = time.process_time()
                groups = topics(profile)
                used = time.process_time() - start
                found = {document: at for at, group in enumerate(groups) for document in group}
                scores.append((*bcubed([n for n, _ in texts], [found[i] for i in range(len(texts))]), len(groups)))
            p, r, n = (sum(column) / len(scores) for column in zip(*scores, strict=True))
            print(
                f"{language or name}, {count} stories: B-cubed precision {p:.3f}, recall {r:.3f}; {n:.1f} topics; {used:.2f} CPU s"
            )


if __name__ == "__main__":
    main()
