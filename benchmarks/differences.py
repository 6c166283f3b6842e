"""Where sources differ: every difference that is found in clusters of news, to be read and judged by hand.

    BRIEFING_DATA=… .venv/bin/python benchmarks/differences.py [three_outlets multi_news …] > differences.txt

A difference is real where the passages, read alone, say the same of the same thing with another value, day or speaker, or
where one denies what the other says. The last line counts them by kind.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections import Counter
from pathlib import Path

from briefing.model import Corpus
from briefing.pipeline import compare, document_from_text


def main() -> None:
    counts: Counter[str] = Counter()
    for name in sys.argv[1:] or ["three_outlets", "multi_news"]:
        (path,) = Path(os.environ["BRIEFING_DATA"]).glob(f"{name}.jsonl*")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                documents = tuple(
                    document_from_text(doc["text"], title=doc.get("title") or "", date=doc.get("date") or "")
                    for doc in record.get("docs", (record,))
                    if doc["text"].strip()
                )
                for difference in compare(Corpus(documents))[1].differences:
                    counts[difference.kind] += 1
                    print(f"\n{sum(counts.values())}. {record['id']}: {difference.kind} [{difference.about}]")
                    for claim in difference.claims:
                        words = " ".join(documents[claim.document][claim.span].split())
                        print(f"   [{claim.document + 1}] {claim.value if claim.value is not None else ''}: {words}")
    print(f"\n{sum(counts.values())} differences: {dict(counts)}")


if __name__ == "__main__":
    main()
