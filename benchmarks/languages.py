"""How `auto` and the other rankers do on clusters of articles in other languages, language by language.

    BRIEFING_DATA=… python benchmarks/languages.py

The set is multi_news_other_languages (TAC 2011 MultiLing, Wikinews: Czech, French, Greek; three human summaries each).
ROUGE-1 and ROUGE-2 are F1 of whole words in small letters, for there is no stemmer for all of these, at as many words
as the summaries have on average, at most 250. `first words`: the documents' sentences in turn.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise, zip_longest

import numpy as np
from summarized import rows, summaries

from briefing import catalog
from briefing.grouping import near_duplicates
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import document_from_text
from briefing.selection import mmr
from briefing.selection.passages import passages
from briefing.text import profile as profiles

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u097f])*")


def grams(text: str) -> tuple[Counter, Counter]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return Counter(words), Counter(pairwise(words))


def score(text: str, references: list[str], words: int) -> float:
    mine = grams(" ".join(text.split()[:words]))
    found = [
        [2 * (a & b).total() / max(1, a.total() + b.total()) for a, b in zip(mine, grams(reference), strict=True)]
        for reference in references
    ]
    return 50 * float(np.mean(found, axis=0).sum())


def first_words(corpus: Corpus) -> str:
    columns = [[d[s.span] for s in d.sentences] for d in corpus.documents]
    return " ".join(text for row in zip_longest(*columns, fillvalue="") for text in row)


def main() -> None:
    languages = sorted({row["lang"] for row in rows("multi_news_other_languages")})
    for language in languages:
        found = [row for row in rows("multi_news_other_languages") if row["lang"] == language]
        words = min(250, round(np.mean([len(text.split()) for row in found for text in summaries(row)])))
        scores: dict[str, list[float]] = {"first words": []}
        for row in found:
            corpus = Corpus(
                tuple(document_from_text(d["text"], language=language) for d in row["docs"] if d["text"].strip())
            )
            scores["first words"].append(score(first_words(corpus), summaries(row), words))
            profile = profiles.build(corpus)
            groups = near_duplicates.group(profile)
            spans = [s.span for _, s in corpus.sentences()]
            for name in catalog.RANKERS:
                request = Request(Budget.parse(f"{words}w"), ranker=name)
                ranking = catalog.find("rankers", name).load()(profile, request)
                extract = mmr.select(profile, ranking, passages(profile), spans, request, groups=groups)
                text = " ".join(corpus.documents[p.document][p.span] for p in extract.picks)
                scores.setdefault(name, []).append(score(text, summaries(row), words))
        line = "  ".join(f"{name} {np.mean(values):.2f}" for name, values in scores.items())
        print(f"{language} ({len(found)} clusters, {words} words): {line}", flush=True)


if __name__ == "__main__":
    main()
