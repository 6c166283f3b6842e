"""CPU time of writing a Word file, a page: ours, and python-docx setting the same paragraphs and runs the usual way.

    python benchmarks/word_speed.py FILE… [--cite inline]

Pages are counted by LibreOffice where it is installed, else taken as 400 words each. Imports are not counted.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing import analyse, compose, read
from briefing.model import Budget, Corpus, Frame, Request
from briefing.pipeline import render

ROUNDS = 10


def pages(data: bytes, words: int) -> int:
    if not shutil.which("soffice"):
        return max(1, round(words / 400))
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "a.docx").write_bytes(data)
        command = [
            "soffice",
            f"-env:UserInstallation=file://{name}/p",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            name,
        ]
        subprocess.run([*command, f"{name}/a.docx"], check=True, capture_output=True, timeout=300)
        return len(re.findall(rb"/Type\s*/Page[^s]", (Path(name) / "a.pdf").read_bytes()))


def peer(data: bytes) -> bytes:
    """The same text by python-docx's own methods: a paragraph, its runs, their styles; tables by cells."""
    old, new = docx.Document(io.BytesIO(data)), docx.Document()
    for block in old.iter_inner_content():
        if hasattr(block, "rows"):
            table = new.add_table(0, len(block.columns))
            for row in block.rows:
                for cell, made in zip(row.cells, table.add_row().cells, strict=True):
                    made.text = cell.text
        else:
            paragraph = new.add_paragraph()
            for run in block.runs:
                paragraph.add_run(run.text)
    buffer = io.BytesIO()
    new.save(buffer)
    return buffer.getvalue()


def milliseconds(make) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        make()
        best = min(best, time.process_time() - started)
    return 1000 * best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--cite", default="inline")
    parser.add_argument("--length", default="medium")
    asked = parser.parse_args()
    corpus = Corpus(tuple(read(path) for path in asked.files))
    documents = dict(enumerate(corpus.documents))
    briefing = compose(analyse(corpus, Request(Budget.parse(asked.length)), bottom_line=True), Frame())
    data = render(briefing, "docx", cite=asked.cite, documents=documents)
    count = pages(data, briefing.words)
    ours = milliseconds(lambda: render(briefing, "docx", cite=asked.cite, documents=documents))
    theirs = milliseconds(lambda: peer(data))
    print(f"{briefing.words} words, {count} pages, {len(data):,} bytes, --cite {asked.cite}")
    print(f"briefing     {ours:7.1f} ms  {ours / count:6.1f} ms a page")
    print(
        f"python-docx  {theirs:7.1f} ms  {theirs / count:6.1f} ms a page (text and runs only: no styles, links, notes, header)"
    )


if __name__ == "__main__":
    main()
