"""What large inputs cost: CPU seconds and peak memory of the whole program, on invented texts.

    python benchmarks/scale.py [articles] [text] [alike] [--articles 5000]

`articles`: so many articles of 180 words into one briefing; every tenth is a copy with a word in ten changed. `text`: `make` of one
text of 1.5 MB. `alike`: `compare` of ten files with 45,000 sentences together that differ in a number or a word. The figures
that `docs/scale.md` gives are from here.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from speed import article  # beside this script

MEGABYTE = 1_000_000


def run(*arguments: str) -> tuple[float, float]:
    """CPU seconds (user and system) and the peak memory in MB of one run of the program."""
    child = os.posix_spawn(
        sys.executable,
        [sys.executable, "-m", "briefing", *arguments, "--quiet"],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, used = os.wait4(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, arguments
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def edited(text: str, rnd: random.Random) -> str:
    """A copy with one word in ten changed."""
    return " ".join("lamp" if rnd.random() < 0.1 else word for word in text.split(" "))


def articles(folder: Path, count: int) -> list[str]:
    rnd, texts = random.Random(3), []
    for number in range(count):
        texts.append(edited(texts[rnd.randrange(number)], rnd) if number % 10 == 9 else article(number, 180))
        (folder / f"{number:05}.txt").write_text(texts[-1], encoding="utf-8")
    return ["make", str(folder), "-o", str(folder / "out.md")]


def text(folder: Path, _count: int) -> list[str]:
    paragraphs, size, seed = [], 0, 0
    while size < 1.5 * MEGABYTE:
        paragraphs.append(article(seed, 700))
        size += len(paragraphs[-1])
        seed += 1
    path = folder / "long.txt"
    path.write_text("\n\n".join(paragraphs), encoding="utf-8")
    return ["make", str(path), "-o", str(folder / "out.md")]


def alike(folder: Path, _count: int) -> list[str]:
    rnd = random.Random(5)
    towns = ("Tarn", "Vik", "Osmund", "Leira", "Hald")
    for number in range(10):
        lines = (
            f"The harbour of {rnd.choice(towns)} was closed for {rnd.randint(2, 90)} days by the storm, officials said."
            for _ in range(4500)
        )
        (folder / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return ["compare", str(folder), "--json"]


CASES: dict[str, Callable[[Path, int], list[str]]] = {"articles": articles, "text": text, "alike": alike}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", nargs="*", choices=[*CASES, []], default=[])
    parser.add_argument("--articles", type=int, default=5000)
    options = parser.parse_args()
    for name in options.case or CASES:
        with tempfile.TemporaryDirectory() as folder:
            took, peak = run(*CASES[name](Path(folder), options.articles), "--no-config")
        print(f"{name}: {took:.1f} CPU s, {peak:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
