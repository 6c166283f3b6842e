"""The sets with human summaries: their documents, what is held out of training, and ROUGE.

``BRIEFING_DATA`` names their folder: one JSON object a line, gzip, with ``text`` or ``docs`` and ``summary`` or
``summaries``. ROUGE-1 and ROUGE-2 (Lin 2004) are F1 of stems, after the summary is cut to as many words as the set's human
summaries have on average.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import Stemmer

from briefing.grouping import near_duplicates
from briefing.model import Budget, Corpus, Profile, Ranking, Request
from briefing.pipeline import document_from_text
from briefing.selection import whole_choice
from briefing.selection.passages import passages
from briefing.text import profile as profiles

DATA = Path(os.environ.get("BRIEFING_DATA", "data"))

HELD_OUT = {
    "news_highlights": 400, "gum": 208, "three_outlets": 300, "multi_news": 100, "earnings_calls": 120,
    "legal_cases": 100, "science_papers": 100, "biomedical_papers": 100, "topic_focused_news": 300, "meetings": 100,
}  # fmt: skip
"""Set → so many of its documents, the first after shuffling with seed 1, are for scoring and never trained on.

But for what several documents agree on, which `multi_news` is trained on, too: ``train.py --concepts --evaluate`` scores it by fifths.
"""
QUERIED = ("topic_focused_news", "meetings")
"""Sets that bring queries of their own."""

_WORD = re.compile(r"[a-z0-9]+")
_PORTER = Stemmer.Stemmer("porter")


@dataclass(frozen=True)
class Example:
    """A document, what is asked of it, and the words and pairs of words of its human summaries."""

    profile: Profile
    texts: tuple[str, ...]
    spans: tuple
    query: tuple[str, ...]
    references: tuple[tuple[Counter, Counter], ...]
    summary: str


@cache
def rows(name: str) -> list[dict]:
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    if name == "meetings":
        texts = {r["doc_id"]: r["text"] for r in found if r.get("text")}
        found = [r | {"text": texts[r["text_ref"]]} for r in found if r.get("text_ref") in texts and r.get("summary")]
    found = [r for r in found if r.get("summaries") or r.get("summary")]
    random.Random(1).shuffle(found)
    return found


def summaries(row: dict) -> list[str]:
    found = row.get("summaries") or [row["summary"]]
    return [" ".join(x) if isinstance(x, list) else x for x in found]


def example(name: str, row: dict) -> Example:
    documents = [d for d in row["docs"] if d["text"].strip()] if "docs" in row else [row]
    titles = [d["title"] if isinstance(d.get("title"), str) else "" for d in documents]
    corpus = Corpus(
        tuple(document_from_text(d["text"], title=t, language="en") for d, t in zip(documents, titles, strict=True))
    )
    query = (row.get("query_phrases") or row["query"]) if name in QUERIED else ()
    query = (query,) if isinstance(query, str) else tuple(query)
    profile = profiles.build(corpus, query=query)
    return Example(
        replace(profile, groups=near_duplicates.group(profile)),
        tuple(d.text for d in corpus.documents),
        tuple(s.span for _, s in corpus.sentences()),
        query,
        tuple(grams(text) for text in summaries(row)),
        summaries(row)[0],
    )


@cache
def stem(word: str) -> str:
    return _PORTER.stemWord(word) if len(word) > 3 else word


def grams(text: str) -> tuple[Counter, Counter]:
    """Counts of the stems and of the pairs of stems of `text`, as ROUGE counts them."""
    words = [stem(word) for word in _WORD.findall(text.lower())]
    return Counter(words), Counter(pairwise(words))


def digest(name: str) -> str:
    """The first digits of the SHA-256 of a set's file."""
    return hashlib.sha256((DATA / f"{name}.jsonl.gz").read_bytes()).hexdigest()[:12]


def score(one: Example, ranking: Ranking, words: int) -> tuple[float, float]:
    """ROUGE-1 and ROUGE-2 F1 of the summary of `words` words."""
    request = Request(Budget.parse(f"{words}w"), query=one.query)
    extract = whole_choice.select(
        one.profile, ranking, passages(one.profile), one.spans, request, groups=one.profile.groups
    )
    text = " ".join(one.texts[p.document][p.span.start : p.span.stop] for p in extract.picks)
    mine = grams(" ".join(text.split()[:words]))
    pairs = []
    for reference in one.references:
        hits = [2 * (a & b).total() / max(1, a.total() + b.total()) for a, b in zip(mine, reference, strict=True)]
        pairs.append(hits)
    return tuple(np.mean(pairs, axis=0))


@cache
def held_out(name: str, limit: int) -> tuple[list[Example], int]:
    found = rows(name)[: HELD_OUT[name]]
    lengths = [len(text.split()) for row in found for text in summaries(row)]
    return [example(name, row) for row in found[:limit]], min(250, round(np.mean(lengths)))


def interval(values: list[float], rounds: int = 1_000) -> tuple[float, float]:
    """The bootstrap's 95 % interval of the mean of `values` (Efron 1979)."""
    drawn = np.random.default_rng(0).choice(np.array(values), (rounds, len(values))).mean(axis=1)
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)
