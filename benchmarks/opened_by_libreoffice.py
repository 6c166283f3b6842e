"""Varied briefings opened by LibreOffice: it opens each without repair, and its text is ours, line for line, notes too.

    BRIEFING_DATA=… python benchmarks/opened_by_libreoffice.py [--count 500]

Texts of the data folder, one at a time or in clusters, also Arabic, Hebrew, Hindi, Greek, Czech and French ones, and our own
in Japanese and Chinese; every template, every kind of citation, markings, both papers, in turn. Each file is also put
to the accessibility rules of `tests/accessibility.py`.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing import analyse, compose, templates
from briefing.model import Budget, Corpus, Frame, Request
from briefing.pipeline import document_from_text, render
from tests import outline
from tests.accessibility import findings
from tests.test_libreoffice import first_difference, lines_of

CITE = ("inline", "footnote", "endnote", "comments", "none")
MARKINGS = ("", "TLP:AMBER", "OFFICIAL-SENSITIVE", "TLP:RED Desk only")
SETS = {
    "news_highlights": 22, "gum": 16, "three_outlets": 12, "multi_news": 6, "multi_news_other_languages": 30, "earnings_calls": 4,
    "legal_cases": 4, "science_papers": 3, "biomedical_papers": 3, "sentences_web": 6,
}  # fmt: skip
EAST = (
    (
        "港湾評議会は火曜日、三月一日から北埠頭を閉鎖すると決めた。組合は約4200人の船員を代表する。議長は「誰も出て行かない」と述べた。"
        "閉鎖の費用は少なくとも350万ユーロになる。次の会合は4月2日に開かれる。"
    ),
    (
        "港务委员会星期二决定从三月一日起关闭北码头。工会代表大约4200名船员。主席说：“我们不会离开这里。”"
        "新码头至少需要三百五十万欧元。下一次会议定于四月二日举行。"
    ),
)


def corpora() -> list[Corpus]:
    folder = Path(os.environ["BRIEFING_DATA"])
    found = [Corpus((document_from_text(text, title=text[:6]),)) for text in EAST]
    for name, count in SETS.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in itertools.islice(map(json.loads, file), 0, count):
                docs = row.get("docs") or [row]
                texts = [(d, "") if isinstance(d, str) else (d["text"], d.get("title") or "") for d in docs]
                kept = [document_from_text(text[:60_000], title=title) for text, title in texts if text.strip()]
                found.append(Corpus(tuple(kept[:10])))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    asked = parser.parse_args()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="word-lo-") as name:
        folder = Path(name)
        made = _make(folder, asked.count, counts)
        shown = _open(folder, sorted(made))
        for stem, (lines, notes) in made.items():
            text, told = shown(stem)
            counts["opened"] += text is not None
            fault = first_difference(lines, text or []) or (first_difference(notes, told) if told is not None else None)
            same = text is not None and fault is None
            counts["its text is ours"] += same
            if fault:
                print(f"{stem}: ours {str(fault[0])[:110]!r}\n  theirs {str(fault[1])[:110]!r}")
    for what, count in counts.items():
        print(f"{count:5}  {what}")


def _make(folder: Path, count: int, counts: Counter[str]) -> dict[str, tuple[list[str], list[str]]]:
    made = {}
    names = [template.name for template in templates.available()]
    sources = corpora()
    started = time.process_time()
    for number in range(count):
        at, turn = number % len(sources), number // len(sources)
        if not turn:
            sources[at] = analyse(sources[at], Request(Budget.parse(("3", "7", "12")[at % 3])), bottom_line=True)
        template = names[(number + turn) % len(names)]
        cite = CITE[(at + turn) % len(CITE)]
        briefing = compose(sources[at], Frame(template=template, marking=MARKINGS[(at + turn) % 4], to="The Board"))
        documents = dict(enumerate(sources[at].corpus.documents))
        data = render(briefing, "docx", cite=cite, paper=("a4", "letter")[number % 2], documents=documents)
        stem = f"{number:04}-{template}-{cite}"
        (folder / f"{stem}.docx").write_bytes(data)
        body, notes = outline.shown(data)
        made[stem] = ([x for t in body for x in lines_of(t)], [x for t in notes for x in lines_of(t)])
        found = findings(data)
        counts["accessibility findings"] += len(found)
        if found:
            print(stem, found[:3])
    print(f"{count} made in {time.process_time() - started:.0f} CPU s, with reading and ranking")
    return made


def _open(folder: Path, stems: list[str]):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for form, wanted in (("txt:Text (encoded):UTF8", stems), ("odt", [s for s in stems if s.endswith("note")])):
        for at in range(0, len(wanted), 50):
            files = [str(folder / f"{stem}.docx") for stem in wanted[at : at + 50]]
            command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), *files]
            subprocess.run(command, check=False, capture_output=True, timeout=1800)

    def shown(stem: str):
        path = folder / f"{stem}.txt"
        if not path.exists():
            return None, None
        return lines_of(path.read_text(encoding="utf-8-sig")), _notes(folder / f"{stem}.odt")

    return shown


def _notes(path: Path) -> list[str] | None:
    """The notes that LibreOffice found, from the OpenDocument file it makes."""
    if not path.exists():
        return None
    space = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    out = []
    for note in root.iter(f"{space}note-body"):
        for paragraph in note.iter(f"{space}p"):
            out += lines_of(re.sub(r"^\d+ ", "", "".join(paragraph.itertext())))
    return out


if __name__ == "__main__":
    main()
