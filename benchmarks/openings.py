"""How many chosen sentences open with a reference that the summary does not resolve: a count by script.

    BRIEFING_DATA=… python benchmarks/openings.py

A hundred summaries of three sentences: 34 news articles, 33 reports (encyclopaedia, textbooks, papers, guides, court
judgments), 33 interviews, speeches and letters. An opening counts where a pronoun or a demonstrative stands among its
first words before any name, and the sentence before it was not chosen with it. That is apart from what `selection/passages.py`
looks at, simpler, and counts some that are no reference ("It is raining") or one to a word that comes first ("Supporters gave their
team …"); they are printed to be read.
"""

from __future__ import annotations

import re

from summarized import rows

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text

FIRST = 5
"""Words that are looked at."""
_BACK = re.compile(
    r"(?:he|she|they|it|him|her|them|his|hers|its|their|theirs|this|that|these|those|such)\b", re.IGNORECASE
)
_ITSELF = re.compile(
    r"(?:this|these) (?:paper|study|article|section|chapter|proceedings?|week|month|year|morning)\b", re.IGNORECASE
)
REPORTS = ("academic", "textbook", "bio", "voyage", "whow", "news")
TALKS = ("interview", "speech", "letter", "podcast")


def texts() -> list[tuple[str, str]]:
    gum = rows("gum")
    found = [(row["text"], "") for row in rows("news_highlights")[:34]]
    found += [(r["text"], r.get("title") or "") for r in gum if r["genre"] in REPORTS][:23]
    found += [(row["text"], "") for row in rows("legal_cases")[:10]]
    return found + [(r["text"], r.get("title") or "") for r in gum if r["genre"] in TALKS][:33]


def points_back(sentence: str) -> bool:
    words = re.findall(r"[^\W\d_][\w’'-]*", sentence)[:FIRST]
    for at, word in enumerate(words):
        if _BACK.fullmatch(word) and (word.lower() != "that" or at < 2):  # later it joins clauses
            return not _ITSELF.match(" ".join(words[at:]))
        if at and word[0].isupper():
            return False
    return False


def main() -> None:
    total = open_ones = 0
    for text, title in texts():
        corpus = Corpus((document_from_text(text, title=title, language="en"),))
        picks = analyse(corpus, Request(Budget.parse("3")), facts=False).extract.picks
        chosen = {i for pick in picks for i in range(pick.first, pick.last + 1)}
        for pick in picks:
            total += 1
            if points_back(sentence := text[pick.span.start : pick.span.stop]) and pick.first - 1 not in chosen:
                open_ones += 1
                print("  " + " ".join(sentence.split()[:14]))
    print(f"{open_ones} of {total} open with a reference: {open_ones / total:.1%}")


if __name__ == "__main__":
    main()
