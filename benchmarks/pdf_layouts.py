"""Whether PDFs of known text are read in order: columns, tables with wrapped cells, numbered lines, with notes and running heads.

    python benchmarks/pdf_layouts.py [--docs N] [--show LAYOUT]

Articles of ``$BRIEFING_DATA/data/news_highlights.jsonl.gz`` are set by Typst (the extra `pdf`) in each layout. Of each PDF the runs of
five words of its text, and its sentences, are looked for in what ``briefing text`` prints, and in PDFium's raw text. Words are
compared as `benchmarks/pdf.py` does. Prints for each layout the shares in percent: runs / whole sentences, ours and PDFium's.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import typst
from pdf import raw_text, runs, words

from briefing.pipeline import read

_MARKS = re.compile(r"([\\#$*_`<>@\[\]~=/+-])")
_PAGE = """#set page(paper: "a4", margin: 2.2cm{columns}, header: [#text(8pt)[Harbour review 12]],
  footer: context align(center, text(8pt)[#counter(page).display()]))
#set text(size: {size}pt, hyphenate: true, lang: "en")
#set par(justify: true{numbering})
"""


class Sample(NamedTuple):
    """What is set: the source for Typst, and the paragraphs that are to be found in it."""

    source: str
    paragraphs: list[str]


def set_text(text: str) -> str:
    """The text as Typst sets it, character by character."""
    return _MARKS.sub(r"\\\1", text)


def prose(paragraphs: list[str], *, columns: int = 1, numbered: bool = False) -> Sample:
    """An article in columns, with a heading before each fourth paragraph and a note to each third."""
    page = _PAGE.format(
        columns=f", columns: {columns}" if columns > 1 else "",
        size=10 if columns < 3 else 8,
        numbering="",
    )
    if numbered:
        page += '#set par.line(numbering: "1", numbering-scope: "page")\n'
    parts: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if number % 4 == 0:
            parts.append(f"== {set_text(' '.join(paragraph.split()[:4]))}")
        note = f"#footnote[See the yearly report of the office, {2000 + number}.]" if number % 3 == 1 else ""
        parts.append(set_text(paragraph) + note)
    return Sample(page + "\n\n".join(parts), paragraphs)


def table(paragraphs: list[str]) -> Sample:
    """A table of requirements: its second column holds a paragraph in wrapped lines, between two paragraphs of prose."""
    first, *rows, last = paragraphs
    cells = [
        f"[{number}.{number % 5}], [{set_text(row)}], [{number % 3 + 1}], [Since {2000 + number}]"
        for number, row in enumerate(rows, 1)
    ]
    source = _PAGE.format(columns="", size=10, numbering="")
    source += f"{set_text(first)}\n\n#table(columns: (1.4cm, 1fr, 1.6cm, 2.4cm),\n"
    source += "table.header([No.], [Requirement], [Level], [Year]),\n" + ",\n".join(cells) + f")\n\n{set_text(last)}"
    return Sample(source, paragraphs)


def two_texts(paragraphs: list[str]) -> Sample:
    """A table whose two middle columns both hold wrapped text."""
    short = [" ".join(paragraph.split()[:40]) for paragraph in paragraphs]
    pairs = list(zip(short[::2], short[1::2], strict=False))
    source = (
        _PAGE.format(columns="", size=10, numbering="")
        + "#table(columns: (1.2cm, 1fr, 1fr),\n[No.], [Finding], [Answer],\n"
    )
    source += ",\n".join(f"[{n}], [{set_text(a)}], [{set_text(b)}]" for n, (a, b) in enumerate(pairs, 1)) + ")"
    return Sample(source, [text for pair in pairs for text in pair])


LAYOUTS: dict[str, Callable[[list[str]], Sample]] = {
    "one column": prose,
    "two columns": lambda paragraphs: prose(paragraphs, columns=2),
    "three columns": lambda paragraphs: prose(paragraphs, columns=3),
    "four columns": lambda paragraphs: prose(paragraphs, columns=4),
    "numbered lines": lambda paragraphs: prose(paragraphs, numbered=True),
    "table, wrapped cells": table,
    "table, two texts a row": two_texts,
}


def articles(count: int) -> list[list[str]]:
    """Articles as paragraphs of three sentences or so."""
    path = Path(os.environ["BRIEFING_DATA"]) / "data" / "news_highlights.jsonl.gz"
    found: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, 10 * count):
            sentences = re.findall(r"\S.{20,}?[.!?](?=\s+[A-Z])", json.loads(line)["text"].replace("\n", " "))
            paragraphs = [" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3)]
            if len(paragraphs) > 7 and len(found) < count:
                found.append(paragraphs[:24])
    return found


def shares(paragraphs: list[str], text: str) -> tuple[float, float]:
    """The share of the paragraphs' runs, and of their sentences, that stand in a text."""
    wanted = set[tuple[str, ...]]().union(*map(runs, paragraphs))
    found = runs(text)
    whole = f" {' '.join(words(text))} "
    sentences = [s for p in paragraphs for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", p) if len(s.split()) > 4]
    kept = sum(f" {' '.join(words(sentence))} " in whole for sentence in sentences)
    return len(wanted & found) / max(len(wanted), 1), kept / max(len(sentences), 1)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--docs", type=int, default=15)
    arguments.add_argument("--show", metavar="LAYOUT", help="print the runs that are missed in it")
    given = arguments.parse_args()
    texts = articles(given.docs)
    with tempfile.TemporaryDirectory() as folder:
        for name, layout in LAYOUTS.items():
            rows = []
            for number, paragraphs in enumerate(texts):
                path = Path(folder) / f"{number}.pdf"
                sample = layout(paragraphs)
                path.write_bytes(typst.compile(sample.source.encode()))
                text = read(path).text
                rows.append(shares(sample.paragraphs, text) + shares(sample.paragraphs, raw_text(path)))
                if name == given.show:
                    missed = [p for p in sample.paragraphs if not runs(p) <= runs(text)]
                    print(f"--- {number}", *missed, "=>", text, sep="\n")
            ours, all_ours, raw, all_raw = (100 * sum(column) / len(rows) for column in zip(*rows, strict=True))
            print(
                f"{name:24s} {ours:5.1f} / {all_ours:5.1f}   PDFium {raw:5.1f} / {all_raw:5.1f}   ({len(rows)} files)"
            )


if __name__ == "__main__":
    main()
