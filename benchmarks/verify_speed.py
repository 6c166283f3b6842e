"""What `briefing verify` takes: CPU seconds and memory, against the marks that it is held to.

    BRIEFING_DATA=../data python benchmarks/verify_speed.py [--only two-pages|thousand|book] [--program briefing]

Three loads, made of `news_highlights.jsonl.gz`: a brief of 900 words on three articles; a thousand claims on a thousand
articles, every second one with a word changed; thirty claims on one text of 535,000 words. Each runs as a user would
run it, in a process of its own; the time of a start (a brief and a source of one line) is taken off the first.
Exit 1 while a mark is missed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BOOK = 535_000


class Mark(NamedTuple):
    seconds: float
    megabytes: float
    above_start: bool = False


MARKS = {"two-pages": Mark(0.5, 500, above_start=True), "thousand": Mark(30, 1500), "book": Mark(25, 500)}


def articles(most: int) -> list[str]:
    path = Path(os.environ["BRIEFING_DATA"]) / "news_highlights.jsonl.gz"
    texts: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            texts.append(json.loads(line)["text"])
            if len(texts) == most:
                break
    while len(texts) < most:  # again, as other articles of the same length
        texts.append(" ".join(reversed(texts[len(texts) % 97].split(". "))))
    return texts


def claims(texts: list[str], number: int) -> Iterator[str]:
    """A sentence of each text in turn; every second one has a word changed."""
    chance = random.Random(7)
    for n in range(number):
        found = re.findall(r"[A-Z][^.!?\n]{60,200}[.]", texts[n % len(texts)]) or ["The harbour was closed on Monday."]
        words = chance.choice(found).split()
        if n % 2:
            words[chance.randrange(1, len(words))] = "another"
        yield " ".join(words)


def load(name: str, folder: Path) -> None:
    """Writes brief.txt and the folder `sources` of a load."""
    sources = folder / "sources"
    sources.mkdir()
    if name == "two-pages":
        texts = articles(3)
        said = list(claims(texts, 40))
    elif name == "thousand":
        texts = articles(1000)
        said = list(claims(texts, 1000))
    elif name == "book":
        parts, size = [], 0
        for text in articles(2000):
            parts.append(text)
            size += len(text.split())
            if size >= BOOK:
                break
        texts, said = ["\n\n".join(parts)], list(claims(parts, 30))
    else:
        texts, said = ["A line.\n"], ["A line."]
    for number, text in enumerate(texts):
        (sources / f"{number:04}.txt").write_text(text, encoding="utf-8")
    (folder / "brief.txt").write_text("\n\n".join(said) + "\n", encoding="utf-8")


def measured(name: str, program: str) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of one run."""
    with tempfile.TemporaryDirectory() as folder:
        load(name, Path(folder))
        command = [*shlex.split(program), "verify", "brief.txt", "sources", "--json", "--no-config"]
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        assert os.waitstatus_to_exitcode(status) in (0, 9)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=f"{sys.executable} -m briefing")
    parser.add_argument("--only", choices=MARKS)
    given = parser.parse_args()
    start, _ = measured("start", given.program)
    print(f"{'start':12}{start:8.2f} s")
    missed = False
    for name in [given.only] if given.only else MARKS:
        seconds, megabytes = measured(name, given.program)
        mark = MARKS[name]
        seconds -= start if mark.above_start else 0
        over = seconds > mark.seconds or megabytes > mark.megabytes
        missed |= over
        print(
            f"{name:12}{seconds:8.2f} s of {mark.seconds}{megabytes:8.0f} MB of {mark.megabytes}{'  MISSED' * over}",
            flush=True,
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
