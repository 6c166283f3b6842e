"""Pages of many texts, templates, markings and directions through the Nu Html Checker (the W3C's validator).

    npm install vnu-jar && python benchmarks/html_validity.py node_modules/vnu-jar/build/dist/vnu.jar

It needs Java, so it is no test. Texts come from ``BRIEFING_DATA`` where that is set (every 15th record of five sets),
and from the samples of the tests. Prints one line for each message, and ends with 1 where there is one.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing import pipeline, templates
from briefing.composing import composition as composing
from briefing.model import Budget, Corpus, Frame, Request
from briefing.writers import Cite
from tests.writers import samples

SETS = ("gum", "quotes", "legal_cases", "science_papers", "meetings")
STEP = 15
NOT_OURS = "violates Content Security Policy"  # the checker knows no digests of style sheets; browsers do


def pages(folder: Path):
    odd = "<b>&amp; “x” \x00\x1b\x85\u202e \ud800 {{ 7 }} --> ]]> '\" 漢字 عربي"
    briefings = {
        "rich": samples.BRIEFING,
        "arabic": samples.ARABIC,
        "japanese": samples.JAPANESE,
        "empty": samples.EMPTY,
    }
    briefings |= {"odd": replace(samples.with_text(odd), language="en", template="bluf")}
    for name, briefing in briefings.items():
        for cite in Cite:
            (folder / f"{name}-{cite}.html").write_bytes(pipeline.render(briefing, "html", cite=cite))
    data = os.environ.get("BRIEFING_DATA")
    names = [template.name for template in templates.available()]
    for number, text in enumerate(texts(Path(data)) if data else ()):
        corpus = Corpus((pipeline.document_from_text(text),))
        findings = pipeline.analyse(corpus, Request(Budget.parse("5")), bottom_line=True)
        frame = Frame(template=names[number % len(names)], marking=("", "TLP:RED", "INTERNAL")[number % 3])
        briefing = pipeline.compose(findings, frame)
        ranked = composing.ranked(findings, briefing) if number % 2 else ()
        page = pipeline.render(briefing, "html", documents=dict(enumerate(corpus.documents)), ranked=ranked)
        (folder / f"text-{number}.html").write_bytes(page)


def texts(folder: Path):
    for name in SETS:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                if number % STEP == 0 and record.get("text"):
                    yield record["text"]


def main(jar: str) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages(folder)
        count = len(list(folder.iterdir()))
        done = subprocess.run(["java", "-jar", jar, "--stdout", folder], capture_output=True, text=True, check=False)
        messages = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and NOT_OURS not in line]
    print(*messages, f"{count} pages, {len(messages)} messages", sep="\n")
    return bool(messages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
