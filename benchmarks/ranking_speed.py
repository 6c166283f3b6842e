"""How fast ranking is, in CPU seconds, and how it grows: ``python benchmarks/ranking_speed.py [sumy scale]``.

`sumy`: each method on 2,000 sentences. `scale`: `auto` with its selection on 1,000 to 100,000 sentences, text to
choice; the exponent of growth, and the peak of memory. The texts are made by `speed.py`, from a seed.
"""

from __future__ import annotations

import math
import resource
import sys
import time

from speed import article

from briefing import catalog
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.text import profile as profiles


def text_of(sentences: int) -> str:
    parts: list[str] = []
    have = seed = 0
    while have < sentences:
        one = article(seed, 700)
        parts.append(one)
        have += len(document_from_text(one, language="en").sentences)
        seed += 1
    return "\n\n".join(parts)


def sumy() -> None:
    profile = profiles.build(Corpus((document_from_text(text_of(2_000), language="en"),)))
    request = Request(Budget.parse("10"))
    print(f"{len(profile)} sentences")
    for name in catalog.RANKERS:
        rank = catalog.find("rankers", name).load()
        began = time.process_time()
        rank(profile, request)
        print(f"{name:12s} {time.process_time() - began:.2f} CPU s", flush=True)


def scale() -> None:
    points = []
    for sentences in (1_000, 10_000, 100_000):
        text = text_of(sentences)
        began = time.process_time()
        findings = analyse(Corpus((document_from_text(text),)), Request(Budget.parse("10")), facts=False)
        took = time.process_time() - began
        points.append((len(findings.profile), took))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024
        print(f"{points[-1][0]} sentences: {took:.2f} CPU s, peak {peak:.0f} MiB", flush=True)
    (n, first), (m, last) = points[0], points[-1]
    print(f"exponent {math.log(last / first) / math.log(m / n):.2f}")


if __name__ == "__main__":
    for name in sys.argv[1:] or ("sumy", "scale"):
        {"sumy": sumy, "scale": scale}[name]()
