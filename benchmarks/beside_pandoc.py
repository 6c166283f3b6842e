"""What is kept of one briefing in Word: by our writer, and by pandoc from our Markdown and from our HTML.

python benchmarks/beside_pandoc.py [--cite footnote]        (needs pandoc on the PATH)
"""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing import analyse, compose, read
from briefing.model import Budget, Corpus, Frame, Request
from briefing.pipeline import render
from tests.accessibility import W, findings

EXAMPLE = Path(__file__).parents[1] / "examples" / "strait.txt"


def facts(data: bytes) -> dict[str, str]:
    """What an editor looks for in a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(parts["word/document.xml"])
    styles = [s.get(f"{W}val") for s in body.iter(f"{W}pStyle")]
    everything = b"".join(part for name, part in parts.items() if name.startswith("word/"))
    anchors = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None}
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    tables = list(body.iter(f"{W}tbl"))
    heads = sum(t.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for t in tables)
    whole = sum(all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in t.iter(f"{W}tr")) for t in tables)
    core = etree.fromstring(parts["docProps/core.xml"])
    headers_and_footers = b"".join(part for name, part in parts.items() if re.match(r"word/(header|footer)", name))
    kinds = ("footnote", "endnote", "comment")
    notes = [f"{kind}s" for kind in kinds if next(body.iter(f"{W}{kind}Reference"), None) is not None]
    return {
        "headings": str(sum((style or "").startswith("Heading") for style in styles)),
        "quotations in a style of their own": str(sum(s in {"Quote", "BlockText"} for s in styles)),
        "list items": str(len(list(body.iter(f"{W}numPr"))) or sum("List" in (s or "") for s in styles)),
        "links inside the file": f"{len(anchors)} targets, {len(anchors - names)} of them dead",
        "notes": ", ".join(notes) or "none",
        "tables with header row": f"{heads} of {len(tables)}",
        "tables whose rows do not split": f"{whole} of {len(tables)}",
        "marking in header and footer": "yes"
        if b"TLP:AMBER" in headers_and_footers
        else "no (in the text)"
        if b"TLP:AMBER" in everything
        else "no",
        "page numbers": "yes" if b"NUMPAGES" in headers_and_footers else "no",
        "contents": _contents(everything),
        "slots": str(len(list(body.iter(f"{W}showingPlcHdr")))) + " content controls",
        "language": next(
            (e.get(f"{W}val") or "" for e in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}lang")), "no"
        ),
        "title in the properties": "yes"
        if (core.findtext("{http://purl.org/dc/elements/1.1/}title") or "").strip()
        else "no",
        "paragraphs without text": str(sum(not "".join(p.itertext()).strip() for p in body.iter(f"{W}p"))),
        "the briefing as data inside": "yes"
        if any(b"urn:briefing" in p for n, p in parts.items() if "customXml" in n)
        else "no",
        "accessibility findings": str(len(findings(data))),
    }


def _contents(everything: bytes) -> str:
    if b"TOC \\o" not in everything:
        return "no"
    asks = b"updateFields" in everything or b'w:dirty="true"' in everything
    return "empty until Word is asked to update it" if asks else "written out, linked"


def by_pandoc(data: bytes, form: str, *more: str) -> bytes:
    command = ["pandoc", "-f", form, "-t", "docx", "-o", "-", *more]
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cite", default="inline")
    asked = parser.parse_args()
    corpus = Corpus((read(EXAMPLE),))
    frame = Frame(template="assessment", marking="TLP:AMBER")
    briefing = compose(analyse(corpus, Request(Budget.parse("5")), bottom_line=True), frame)
    documents = dict(enumerate(corpus.documents))
    made = {name: render(briefing, name, cite=asked.cite, documents=documents) for name in ("docx", "md", "html")}
    columns = {
        "briefing": facts(made["docx"]),
        "pandoc from .md": facts(by_pandoc(made["md"], "markdown", "--toc")),
        "pandoc from .html": facts(by_pandoc(made["html"], "html", "--toc")),
    }
    print("| | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
    for row in columns["briefing"]:
        print(f"| {row} | " + " | ".join(found[row] for found in columns.values()) + " |")


if __name__ == "__main__":
    main()
