"""Many sources, one briefing: CPU time and peak memory of 10 and of 1,000 articles into a Word file.

    BRIEFING_DATA=… .venv/bin/python benchmarks/many_sources.py [COUNT …]

The articles are those of `quotes` (US news of one election year), then of `multi_news`; each is a file, and the program
is run as a user would run it.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path


def articles(folder: Path) -> Iterator[str]:
    for name in ("quotes", "multi_news"):
        for path in sorted(folder.glob(f"{name}.jsonl*")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    for doc in record.get("docs", (record,)):
                        title, date = doc.get("title") or "", doc.get("date") or ""
                        yield "\n\n".join(part for part in (title, date, doc["text"]) if part) + "\n"


def measure(texts: list[str]) -> tuple[float, float, str]:
    """CPU seconds, peak megabytes, and what the program said."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:04}.txt").write_text(text, encoding="utf-8")
        out = Path(folder, "out.docx")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = [sys.executable, "-m", "briefing", "make", folder, "-o", str(out)]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return used, after.ru_maxrss / 1024, done.stderr.strip().splitlines()[-1]


def main() -> None:
    counts = [int(argument) for argument in sys.argv[1:]] or [10, 1000]
    texts = list(articles(Path(os.environ["BRIEFING_DATA"])))
    for count in sorted(counts):  # the peak is that of all children so far
        used, memory, said = measure(texts[:count])
        words = sum(len(text.split()) for text in texts[:count])
        print(f"{count:,} articles, {words:,} words: {used:.1f} CPU s, {memory:.0f} MB; {said}")


if __name__ == "__main__":
    main()
