"""Whether the text of PDFs comes out in order: runs of five words that two other engines agree on, found in ours.

    python benchmarks/pdf.py [FOLDER] [--docs N] [--worst 15] [--fewest 20] [--speed]

FOLDER (default ``$BRIEFING_DATA/documents``) is searched for ``*.pdf``. PDFium's raw text and Poppler's ``pdftotext`` are cut
into words (letters and digits, without case; a hyphen at a line's end joins); the runs of five that both have are looked for in
what ``briefing text`` prints. There are three counts. `plain` is over all files that have one run, page numbers and running lines
included, which a text does not have, and a hidden text, which it leaves out. `told` is over the same files without the lines and the
hidden text that ``briefing text --report`` says it left out. `text` takes page numbers and lines that repeat at the same edge of pages
out of both engines' text first, whatever we say, and passes over files with fewer than 20 runs, where one miss is a quarter. Prints a
line for each of the worst files by `told`, one for each file under 85 by `plain` (of its runs, how many are lost with lines at the
edges of pages, how many with hidden text, and how many else), then for each count the mean, and how many are under 85 and 80 %.

With ``--speed`` only the CPU seconds of all files are told: PDFium's raw text, our reader, and all that is done to a source; of each file
the best of nine.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from briefing.errors import BriefingError
from briefing.pipeline import read
from briefing.readers import pdf as reader
from briefing.readers.pdf import engine, headers_and_footers, lines
from briefing.readers.pdf import words as page_words
from briefing.readers.pdf.hidden import Seen, Veil

_RUN = 5
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(r"\W*(?:page\s)?(?:\d{1,4}|[ivxlc]{1,6})\W*", re.IGNORECASE)


class Score(NamedTuple):
    """Of a file: runs that we have, runs that the two engines agree on."""

    found: int
    agreed: int
    name: str

    @property
    def share(self) -> float:
        return self.found / self.agreed


def words(text: str) -> list[str]:
    """Words in lower case, those that a line's end parts joined."""
    joined = re.sub(
        r"[-\u00ad\u2010\x02\ufffe]\s*\n\s*|\u00ad", "", text.replace("\x02\r\n", "").replace("\ufffe\r\n", "")
    )
    return re.findall(r"[^\W_]+", re.sub(r"[-\u2010\u2011\x02\ufffe]", "", joined).casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    """Each run of five words."""
    found = words(text)
    return set(zip(*(found[n:] for n in range(_RUN)), strict=False))


def raw_text(path: Path) -> str:
    """PDFium's own text, page after page."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:  # encrypted, say
        return ""
    try:
        return "\f".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def other_text(path: Path) -> str:
    """Poppler's text in its reading order."""
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def without_headers_and_footers(text: str) -> str:
    """A text, its pages parted by form feeds, without page numbers and repeated lines at the pages' edges."""
    pages = [page.strip().splitlines() for page in text.split("\f")]
    edges = Counter((at, _DIGITS.sub("#", page[at])) for page in pages if page for at in (0, -1))
    for page in pages:
        for at in (0, -1):
            if page and (_NUMBER.fullmatch(page[at]) or edges[at, _DIGITS.sub("#", page[at])] > 1):
                del page[at]
    return "\n".join("\n".join(page) for page in pages)


class LeftOut(NamedTuple):
    """Of a page, what we leave out on purpose: lines at its edges and numbers of lines, and stretches that nobody sees."""

    lines: list[str]
    hidden: list[str]


def left_out(path: Path) -> list[LeftOut]:
    """What is left out of each page."""
    file = engine.load(path.read_bytes())
    pages = lines.of_pages(file.pages)
    kept = {id(line) for page in headers_and_footers.body_lines(pages) for line in page}
    running = ([line.text for line in page if id(line) not in kept] for page in pages)
    return [LeftOut(*each) for each in zip(running, hidden(path), strict=True)]


def hidden(path: Path) -> Iterator[list[str]]:
    """The stretches of each page that nobody sees, as PDFium gives their characters."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        placed = page_words.words(text.raw, text.count_chars(), Veil(page))
        stretches = [(seen, list(stretch)) for seen, stretch in groupby(placed, key=lambda each: each.seen)]
        yield ["".join(p.word.text if p.word else "\n" for p in s) for seen, s in stretches if seen is not Seen.YES]
    document.close()


def without(text: str, out: list[LeftOut]) -> str:
    """A text, its pages parted by form feeds, without what is left out of each: lines from its edges, then stretches."""
    return "\n".join(_page_without(page, left) for page, left in zip(text.split("\f"), out, strict=False))


def _page_without(page: str, out: LeftOut) -> str:
    rows = page.splitlines()
    inwards = sorted(range(len(rows)), key=lambda at: min(at, len(rows) - at))
    gone: set[int] = set()
    for line in out.lines:
        wanted = words(line)
        gone.update(islice((at for at in inwards if wanted and at not in gone and words(rows[at]) == wanted), 1))
    whole = f" {' '.join(words(chr(10).join(row for at, row in enumerate(rows) if at not in gone)))} "
    for stretch in sorted(out.hidden, key=len, reverse=True):
        if found := words(stretch):
            whole = whole.replace(f" {' '.join(found)} ", " ", 1)
    return whole


class Scores(NamedTuple):
    """What we have of the runs that the two engines agree on: of all, without what we say is left out, without headers and footers."""

    plain: Score
    told: Score
    text: Score
    reasons: str
    """Of the runs that are lost, how many by what."""


def score(path: Path) -> Scores:
    raw, other = raw_text(path), other_text(path)
    plain = runs(raw) & runs(other)
    text = runs(without_headers_and_footers(raw)) & runs(without_headers_and_footers(other))
    told, ours = plain, set[tuple[str, ...]]()
    edges = 0
    if plain:
        with suppress(BriefingError):
            ours = runs(read(path).text)
            out = left_out(path)
            told = runs(without(raw, out)) & runs(without(other, out))
            running = [LeftOut(each.lines, []) for each in out]
            edges = len(plain - ours - (runs(without(raw, running)) & runs(without(other, running))))
    else_lost = len((plain & told) - ours)
    hidden_lost = len(plain - ours) - else_lost - edges
    reasons = f"lines at edges {edges}, hidden text {hidden_lost}, else {else_lost}"
    return Scores(*(Score(len(each & ours), len(each), path.name) for each in (plain, told, text)), reasons)


def show(label: str, scores: list[Score]) -> None:
    """Prints the mean of some files."""
    under = {most: sum(each.share < most / 100 for each in scores) for most in (85, 80)}
    mean = sum(each.share for each in scores) / len(scores)
    print(f"{label}: {len(scores)} files, mean {100 * mean:.1f}, under 85: {under[85]}, under 80: {under[80]}")


def speed(paths: list[Path]) -> None:
    """Prints how long PDFium's raw text of all files takes, and ours."""

    def ours(path: Path) -> None:
        reader.read(path.read_bytes(), name=path.name)

    ways: list[Callable[[Path], object]] = [raw_text, ours, read]
    total = [sum(file) for file in zip(*(_seconds(ways, path) for path in paths), strict=True)]
    said = zip(("raw", "reader", "source"), total, strict=True)
    print(", ".join(f"{name} {each:.2f} CPU s ({each / total[0]:.1f} x)" for name, each in said))


def _seconds(ways: list[Callable[[Path], object]], path: Path) -> list[float]:
    """What each way takes at best; by turns, so that a busy machine slows all of them."""
    best = [float("inf")] * len(ways)
    for _ in range(9):
        for at, way in enumerate(ways):
            start = time.process_time()
            with suppress(BriefingError):
                way(path)
            best[at] = min(best[at], time.process_time() - start)
    return best


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument(
        "folder", nargs="?", type=Path, default=Path(os.environ.get("BRIEFING_DATA", ".")) / "documents"
    )
    arguments.add_argument("--docs", type=int, default=None)
    arguments.add_argument("--worst", type=int, default=15)
    arguments.add_argument("--fewest", type=int, default=20, help="runs of a file that the count `text` takes")
    arguments.add_argument(
        "--speed", action="store_true", help="CPU seconds beside PDFium's raw text, and nothing else"
    )
    given = arguments.parse_args()
    start = time.process_time()
    paths = sorted(given.folder.rglob("*.pdf"))[: given.docs]
    if given.speed:
        speed(paths)
        return
    plain, told, text, reasons = zip(*(score(path) for path in paths), strict=True)
    worst = sorted((each for each in told if each.agreed), key=lambda each: each.share)
    for each in worst[: given.worst]:
        print(f"{100 * each.share:5.1f}  {each.agreed:7,}  {each.name}")
    for each, why in zip(plain, reasons, strict=True):
        if each.agreed and each.share < 0.85:
            print(f"plain {100 * each.share:.1f} of {each.agreed:,}: {each.name}: {why}")
    show("plain", [each for each in plain if each.agreed])
    show("told", worst)
    show("text", [each for each in text if each.agreed >= max(given.fewest, 1)])
    print(f"{time.process_time() - start:.0f} CPU s")


if __name__ == "__main__":
    main()
