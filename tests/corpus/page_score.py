"""The page: what ``briefing make`` prints of a text, beside what must stand there and what must never."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpus.tally import Count, shared
from tests.corpus.texts import Answer, Row, Text
from tests.program import call

SHORT = 100  # words of a source below which the page is the text itself
LINE = 6  # words from which on a line can be a repeat: shorter ones are labels and cells
REPEATED = 0.8  # of a line's characters stood on the page before
OVER = 1.1  # times the words that a page may have
QUOTATION = 40  # words that a quotation may have
HEADINGS = 4  # of a source under a thousand words
NEIGHBOUR = 4  # characters between a sentence and the next one
POINTER = re.compile(r"(?:see|same as|as above)\b", re.IGNORECASE)
LEANING = re.compile(r"(?:He|She|They|It|This|That|However|But)\b")


@dataclass
class Page:
    """What is printed of one source: all from the first line to the last section before Sources."""

    words: int = 0
    headings: int = 0
    items: list[tuple[str, Answer]] = field(default_factory=list)  # section key, item

    def printed(self) -> str:
        return "\n".join(_shown(item) for _, item in self.items)


def read(brief: Answer) -> Page:
    """The page of a briefing in JSON, whatever nodes its sections are made of."""
    page = Page()
    for section in brief["sections"]:
        if section.get("key") != "sources":
            _walk(section, str(section.get("key", "")), page)
    return page


def _walk(node: object, key: str, page: Page) -> None:
    if isinstance(node, list):
        for one in node:
            _walk(one, key, page)
    elif isinstance(node, dict):
        if "citations" in node:
            page.items.append((key, node))
            page.words += _count(_shown(node))
        else:
            heading = node.get("heading") or ""
            page.headings += bool(heading)
            page.words += _count(heading) + sum(map(_count, node.get("columns") or []))
        for name, value in node.items():
            if name not in {"citations", "insertions", "also", "columns"}:
                _walk(value, key, page)


def _shown(item: Answer) -> str:
    """An item with all that is printed beside it."""
    added = [str(one["text"]) for one in item.get("insertions") or []]
    return " ".join(part for part in (item.get("label"), item.get("text"), *added, item.get("note")) if part)


def _count(text: str) -> int:
    return len(text.split())


def _flat(text: str) -> str:
    return " ".join(text.split())


def allowed(words: int) -> float:
    """The words that a page of one source may have at the default length: T of the table of lengths."""
    return words if words < SHORT else min(0.4 * words, 120 + 0.12 * words, 450)


def score(texts: Sequence[Text]) -> Iterator[Count]:
    with TemporaryDirectory() as folder:
        source = Path(folder, "source.txt")
        for text in texts:
            source.write_text(text.line("text") + "\n", encoding="utf-8", newline="")
            done = call("make", source, "--json", "--no-config", "--quiet")
            page = read(json.loads(done.text)) if done.code == 0 else Page()
            yield shared("page: made", text.name, [(done.code == 0, done.err)])
            yield from _chosen(text, page)
            yield from _measured(text, page)
            yield from _lines(text, page)


def _chosen(text: Text, page: Page) -> Iterator[Count]:
    """What was annotated for this text."""
    printed = _flat(page.printed())
    bottom = " ".join(_flat(item["text"]) for key, item in page.items if key == "bottom-line")
    outcome = any(_flat(words) in bottom for words in text.lines("bottom"))
    yield shared("page: the outcome is the bottom line", text.name, [(outcome, f"- it is {bottom!r}")])
    stands = [(_flat(words) in printed, f"- {words!r}") for words in text.lines("stands")]
    yield shared("page: what must stand", text.name, stands)
    never = [(_flat(words) not in printed, f"+ {words!r}") for words in text.lines("never")]
    yield shared("page: what must never stand", text.name, never)
    spoken = [(_speaks(page, row), f"+ {row['text']!r} without {row['by']}") for row in text.rows("spoken")]
    yield shared("page: the first person has its speaker", text.name, spoken)


def _speaks(page: Page, row: Row) -> bool:
    """Whether every line that prints the words names their speaker, in capitals or not."""
    words, speaker = _flat(str(row["text"])), str(row["by"]).casefold()
    lines = [_shown(item).casefold() for _, item in page.items if words in _flat(item["text"])]
    return all(speaker in line for line in lines)


def _measured(text: Text, page: Page) -> Iterator[Count]:
    """What holds for every page as a whole."""
    words = _count(text.line("text"))
    most = OVER * allowed(words)
    within = page.words <= most or len(page.items) == 1
    yield shared("page: within its length", text.name, [(within, f"{page.words} words, {most:.0f} at most")])
    if words >= SHORT:
        shorter = page.words < words
        yield shared("page: shorter than its source", text.name, [(shorter, f"{page.words} words of {words}")])
    few = page.headings <= HEADINGS
    yield shared("page: four headings at most", text.name, [(few, f"{page.headings} headings")])


def _lines(text: Text, page: Page) -> Iterator[Count]:
    """What holds for every line."""
    shown = [item for _, item in page.items if _shown(item)]
    lines = [item for item in shown if _count(item["text"]) >= LINE and item["citations"]]
    quoted = [item for item in lines if item.get("kind") == "quotation"]
    for figure, items, faults in (
        ("page: lines printed once", lines, _repeats(lines)),
        ("page: lines that lean on nothing", lines, _leans(lines)),
        ("page: lines that say something themselves", shown, [_points(item) for item in shown]),
        ("page: quotations of 40 words at most", quoted, [_count(item["text"]) > QUOTATION for item in quoted]),
    ):
        judged = [(not fault, f"+ {_flat(_shown(item))!r}") for item, fault in zip(items, faults, strict=True)]
        yield shared(figure, text.name, judged)


def _points(item: Answer) -> bool:
    """Whether a line only says where else its matter stands."""
    return not item["text"] and bool(POINTER.match(item.get("note") or item.get("label") or ""))


def _leans(items: Sequence[Answer]) -> list[bool]:
    """Whether each line begins with a word that needs the line before, without that line, a label or a bracket."""
    out: list[bool] = []
    end = -1
    for item in items:
        places = [(one["start"], one["end"]) for one in item["citations"]]
        helped = item.get("label") or any(one["offset"] == 0 for one in item.get("insertions") or [])
        follows = 0 <= places[0][0] - end <= NEIGHBOUR
        out.append(bool(LEANING.match(item["text"])) and not helped and not follows)
        end = places[-1][1]
    return out


def _repeats(items: Sequence[Answer]) -> list[bool]:
    """Whether each line was printed before: the same stretch of the source, or the same words from another one."""
    seen: set[int] = set()
    said = ""
    out: list[bool] = []
    for item in items:
        here = {at for c in item["citations"] for at in range(c["start"], c["end"])}
        words = " ".join(re.findall(r"\w+", item["text"].casefold()))
        out.append(len(here & seen) >= REPEATED * len(here) or f" {words} " in said)
        seen |= here
        said += f" {words} |"
    return out
