"""How ranking and selection grow with the text, and how they stand beside sumy's LexRank, in CPU seconds of one run.

    python benchmarks/ranking_speed.py [scale peer methods]

`scale`: `auto`, from the text to the chosen sentences, for 1,000 to 100,000 sentences; the ratio is the cost of twice as
many. `peer`: 1,000 sentences ranked by `auto`, by `centrality` and by the library's own LexRank. `methods`: each of
sumy's methods by name on 2,000 sentences. The texts are made here, from a seed.
"""

from __future__ import annotations

import re
import sys
import time
from math import log

from speed import article

from briefing import catalog
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.text import profile as profiles

REQUEST = Request(budget=Budget.parse("10"))
SIZES = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 100_000)


def text_of(sentences: int) -> str:
    """A text of so many sentences, each of them another one."""
    text = article(1, sentences * 26)
    ends = [match.end() for match in re.finditer(r"\.(?=\s)", text)]
    return text[: ends[sentences - 1]] if len(ends) >= sentences else text


def spent(work) -> float:
    """CPU seconds of one call."""
    before = time.process_time()
    work()
    return time.process_time() - before


def scale() -> None:

    last = None
    analyse(Corpus((document_from_text(text_of(50)),)), REQUEST, facts=False)
    for size in SIZES:
        text = text_of(size)
        found = len(document_from_text(text).sentences)
        took = spent(lambda text=text: analyse(Corpus((document_from_text(text),)), REQUEST, facts=False))
        growth = ""
        if last:
            exponent = log(took / last[1]) / log(found / last[0])
            growth = f"; twice as many cost {2**exponent:.2f} ×, exponent {exponent:.2f}"
        print(f"{found:>7,} sentences: {took:6.2f} CPU s{growth}")
        last = (found, took)


def peer() -> None:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    class Words:
        language = "english"

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(re.findall(r"[^\W\d_]+", sentence))

    document = document_from_text(text_of(1_000))
    texts = [document[sentence.span] for sentence in document.sentences]
    profile = profiles.build(Corpus((document,)))
    ranker = LexRankSummarizer(Stemmer("english"))
    ranker.stop_words = get_stop_words("english")
    model = ObjectDocumentModel([Paragraph([Sentence(text, Words()) for text in texts])])
    theirs = spent(lambda: ranker(model, 10))
    for name in ("auto", "centrality"):
        rank = catalog.find("rankers", name).load()
        rank(profiles.build(Corpus((document_from_text(text_of(20)),))), REQUEST)
        ours = spent(lambda rank=rank: rank(profile, REQUEST))
        print(
            f"{len(texts):,} sentences: {name} {ours:.3f} CPU s, sumy's LexRank {theirs:.2f}: {theirs / ours:.0f} × faster"
        )


def methods() -> None:
    profile = profiles.build(Corpus((document_from_text(text_of(2_000)),)))
    for name in ("lex-rank", "text-rank", "lsa", "luhn", "sum-basic", "kl", "reduction", "edmundson"):
        rank = catalog.find("rankers", name).load()
        print(f"{len(profile):,} sentences, {name}: {spent(lambda rank=rank: rank(profile, REQUEST)):.2f} CPU s")


if __name__ == "__main__":
    for name in sys.argv[1:] or ("scale", "peer", "methods"):
        {"scale": scale, "peer": peer, "methods": methods}[name]()
