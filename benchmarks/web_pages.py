"""The article text of saved news pages, beside trafilatura's, against gold text.

    BRIEFING_DATA=folder python benchmarks/web_pages.py [--worst 10]

Precision, recall and F1 of 4-word shingles, as scrapinghub's article-extraction-benchmark counts them: the counts of a page
are divided by their sum, precision and recall are means over the pages, F1 is their harmonic mean. The text of a reading is
what stands below its title; `with title` counts the title too, which is no part of the gold text. The two read each page in turn
(ours its bytes, trafilatura its text), so that a busy machine is as busy for both, and only the reading is timed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import time
from collections import Counter
from pathlib import Path

from briefing.errors import BriefingError
from briefing.readers import html


def shingles(text: str, n: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1)) if words)


def score(gold: str, found: str) -> tuple[float, float]:
    true, given = shingles(gold), shingles(found)
    hits = (true & given).total()
    if not true and not given:
        return 1.0, 1.0
    return (hits / given.total() if given else 0.0), (hits / true.total() if true else 0.0)


def ours(page: bytes) -> tuple[str, str]:
    """The text below the title, and all of it."""
    try:
        reading = html.read(page, name="page.html")
    except BriefingError as error:
        print("  ", error)
        return "", ""
    span = reading.metadata.title_span
    return reading.text[span.stop if span and span.start == 0 else 0 :], reading.text


def theirs(page: str) -> str:
    from trafilatura import bare_extraction

    found = bare_extraction(page, include_comments=False)
    return (found.text or "") if found else ""


def timed(pages: list[str]) -> tuple[list[tuple[str, str]], list[str], float, float]:
    """What each reads of the pages, and the seconds of CPU that each takes."""
    mine, peers, spent, spent_by_peer = [], [], 0.0, 0.0
    for page in pages:
        data = page.encode("utf-8", "replace")
        begun = time.process_time()
        mine.append(ours(data))
        between = time.process_time()
        peers.append(theirs(page))
        spent, spent_by_peer = spent + between - begun, spent_by_peer + time.process_time() - between
    return mine, peers, spent, spent_by_peer


def report(label: str, scores: list[tuple[float, float]], seconds: float) -> None:
    precision, recall = (statistics.mean(column) for column in zip(*scores, strict=True))
    f1 = 2 * precision * recall / (precision + recall)
    print(
        f"{label:<22} F1 {f1:.4f}  precision {precision:.4f}  recall {recall:.4f}  {len(scores) / seconds:.1f} pages/CPU s"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    path = Path(os.environ["BRIEFING_DATA"]) / "web_pages.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    timed([page["html"] for page in pages[:5]])  # loads what both load at first use
    read, found, spent, spent_by_peer = timed([page["html"] for page in pages])
    scores = [score(page["text"], body) for page, (body, _) in zip(pages, read, strict=True)]
    report("briefing", scores, spent)
    whole = [score(page["text"], text) for page, (_, text) in zip(pages, read, strict=True)]
    report("briefing, with title", whole, spent)
    peer = [score(page["text"], text) for page, text in zip(pages, found, strict=True)]
    report("trafilatura", peer, spent_by_peer)
    rows = sorted(zip(scores, peer, pages, strict=True), key=lambda row: sum(row[0]))
    for (precision, recall), other, page in rows[: options.worst]:
        print(f"{precision:.2f} {recall:.2f}  {other[0]:.2f} {other[1]:.2f}  {page['url']}")


if __name__ == "__main__":
    main()
