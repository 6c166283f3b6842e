"""The page: what ``briefing make`` prints of a text, beside what must stand there and what must never."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.corpus.tally import Count, shared
from tests.corpus.texts import Text
from tests.program import call

Answer = dict[str, Any]  # a JSON object

LINE = 6  # words from which on a line can be a repeat: shorter ones are labels and cells
REPEATED = 0.8  # of a line's characters stood on the page before
OVER = 1.1  # times the words that a page may have
QUOTATION = 40  # words that a quotation may have
HEADINGS = 4  # of a source under a thousand words


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
    """The words that a page of one source may have at the default length: T of the table in docs/lengths."""
    return words if words < 100 else min(0.4 * words, 120 + 0.12 * words, 450)


def score(texts: Sequence[Text]) -> Iterator[Count]:
    with TemporaryDirectory() as folder:
        source = Path(folder, "source.txt")
        for text in texts:
            source.write_text(text.line("text") + "\n", encoding="utf-8", newline="")
            done = call("make", source, "--json", "--no-config", "--quiet")
            page = read(json.loads(done.text)) if done.code == 0 else Page()
            yield shared("page: made", [done.code == 0], text.name, [done.err] if done.code else [])
            yield from _chosen(text, page)
            yield from _laid_out(text, page)


def _chosen(text: Text, page: Page) -> Iterator[Count]:
    """What was annotated for this text."""
    printed = _flat(page.printed())
    bottom = " ".join(_flat(item["text"]) for key, item in page.items if key == "bottom-line")
    outcomes = text.lines("bottom")
    if outcomes:
        right = any(_flat(one) in bottom for one in outcomes)
        yield shared("page: the outcome is the bottom line", [right], text.name, [] if right else [f"- is {bottom!r}"])
    stands = [_flat(one) in printed for one in text.lines("stands")]
    lost = [f"- {one!r}" for one, right in zip(text.lines("stands"), stands, strict=True) if not right]
    yield shared("page: what must stand", stands, text.name, lost)
    absent = [_flat(one) not in printed for one in text.lines("never")]
    more = [f"+ {one!r}" for one, right in zip(text.lines("never"), absent, strict=True) if not right]
    yield shared("page: what must never stand", absent, text.name, more)
    spoken = [
        all(str(row["by"]).casefold() in shown.casefold() for shown in _showing(page, str(row["text"])))
        for row in text.rows("spoken")
    ]
    bare = [
        f"+ {row['text']!r} without {row['by']}"
        for row, right in zip(text.rows("spoken"), spoken, strict=True)
        if not right
    ]
    yield shared("page: the first person has its speaker", spoken, text.name, bare)


def _showing(page: Page, words: str) -> list[str]:
    """The lines that print the words."""
    return [_flat(_shown(item)) for _, item in page.items if _flat(words) in _flat(item["text"])]


def _laid_out(text: Text, page: Page) -> Iterator[Count]:
    """What holds for every page."""
    words = _count(text.line("text"))
    lines = [item for _, item in page.items if _count(item["text"]) >= LINE and item["citations"]]
    twice = _repeats(lines)
    yield shared(
        "page: lines printed once",
        [not again for again in twice],
        text.name,
        [f"+ {_flat(i['text'])!r}" for i, again in zip(lines, twice, strict=True) if again],
    )
    long = page.words > OVER * allowed(words) and len(lines) > 1
    yield shared(
        "page: within its length",
        [not long],
        text.name,
        [f"{page.words} words, {allowed(words):.0f} allowed"] if long else [],
    )
    if words >= 100:
        yield shared(
            "page: shorter than its source",
            [page.words < words],
            text.name,
            [f"{page.words} words of {words}"] if page.words >= words else [],
        )
    yield shared(
        "page: four headings at most",
        [page.headings <= HEADINGS],
        text.name,
        [f"{page.headings} headings"] if page.headings > HEADINGS else [],
    )
    quoted = [item["text"] for _, item in page.items if item.get("kind") == "quotation"]
    yield shared(
        "page: quotations of 40 words at most",
        [_count(q) <= QUOTATION for q in quoted],
        text.name,
        [q for q in quoted if _count(q) > QUOTATION],
    )


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
