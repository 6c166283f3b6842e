"""Where sources differ: every difference that is found in clusters of news, to be read and judged by hand.

    BRIEFING_DATA=… .venv/bin/python benchmarks/differences.py [three_outlets multi_news quotes …] [--digests] [--draw 100] > differences.txt

The clusters are those of the sets; the articles of `quotes` are grouped by day and by the words of title and opening, and one
that is alone is compared with itself. `--digests` adds the editors' digest that three_outlets and multi_news have of each
event as one more source. `--draw` prints so many, drawn with a fixed seed. A difference is real where the
passages, read alone, say the same of the same thing with another value, day or speaker, or where one denies what the
other says. The last line counts all that were found, by kind and by whether one document or several say it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import log
from pathlib import Path
from typing import TypedDict

from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Corpus, Difference, Document
from briefing.pipeline import compare, document_from_text

SETS = ("three_outlets", "multi_news", "quotes")
DAYS = 2
"""Days between two articles on one event."""
ALIKE = 0.15
"""Cosine of the weighted words of title and opening from which two articles of those days are on one event."""
OPENING = 80
"""Words."""
SEED = 7


class Article(TypedDict, total=False):
    """One text of a set."""

    id: str
    docs: list[Article]
    summary: str | list[str]
    title: str
    date: str
    text: str


def clusters(name: str, *, digests: bool) -> Iterator[tuple[str, list[Article]]]:
    """(id, articles) of each cluster of a set."""
    (path,) = Path(os.environ["BRIEFING_DATA"]).glob(f"{name}.jsonl*")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    if name == "quotes":
        yield from events(records)
        return
    for record in records:
        articles = list(record.get("docs", [record]))
        if digests and "docs" in record:
            told = record["summary"]
            articles.append({"text": told if isinstance(told, str) else "\n\n".join(told)})
        yield record["id"], articles


def events(articles: Sequence[Article]) -> Iterator[tuple[str, list[Article]]]:
    """Articles grouped by event: of two that are alike and of neighbouring days, each is in the other's group."""
    stem, stops = stemmer("en"), stop_words("en")
    terms = [
        {
            stem(word)
            for word in re.findall(r"[^\W\d_][\w’'-]+", " ".join([a["title"], *a["text"].split()[:OPENING]]).lower())
            if word not in stops
        }
        for a in articles
    ]
    frequency = Counter(term for own in terms for term in own)
    weights = {term: log(len(articles) / count) ** 2 for term, count in frequency.items()}
    norms = [sum(weights[t] for t in own) ** 0.5 for own in terms]
    days = [date.fromisoformat(a["date"]) for a in articles]
    group = list(range(len(articles)))
    for i in range(len(articles)):
        for j in range(i):
            near = abs((days[i] - days[j]).days) <= DAYS
            if near and sum(weights[t] for t in terms[i] & terms[j]) >= ALIKE * norms[i] * norms[j]:
                old, new = sorted((group[i], group[j]), reverse=True)
                group = [new if g == old else g for g in group]
    members = defaultdict(list)
    for number, g in enumerate(group):
        members[g].append(articles[number])
    yield from ((grouped[0]["id"], grouped) for grouped in members.values())


def written(cluster: str, difference: Difference, documents: Sequence[Document]) -> str:
    """A difference with its passages, to be read."""
    lines = [f"{cluster}: {difference.kind} [{difference.about}]{' updated' if difference.updated else ''}"]
    for claim in difference.claims:
        words = " ".join(documents[claim.document][claim.span].split())
        lines.append(f"   [{claim.document + 1}] {claim.value if claim.value is not None else ''}: {words}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--digests", action="store_true")
    parser.add_argument("--draw", type=int, default=0)
    asked = parser.parse_args()
    counts: Counter[str] = Counter()
    found: list[str] = []
    compared = 0
    for name in asked.sets:
        for cluster, articles in clusters(name, digests=asked.digests):
            documents = tuple(
                document_from_text(doc["text"], title=doc.get("title") or "", date=doc.get("date") or "")
                for doc in articles
                if doc["text"].strip()
            )
            compared += 1
            for difference in compare(Corpus(documents))[1].differences:
                where = "between" if len({claim.document for claim in difference.claims}) > 1 else "inside one"
                counts[f"{name} {difference.kind} {where}"] += 1
                found.append(written(f"{name} {cluster}", difference, documents))
    shown = random.Random(SEED).sample(found, min(asked.draw, len(found))) if asked.draw else found
    for number, text in enumerate(shown, 1):
        print(f"\n{number}. {text}")
    print(f"\n{len(found)} differences in {compared} clusters: {dict(sorted(counts.items()))}")


if __name__ == "__main__":
    main()
