"""How many Word files of strangers can be used as `--reference-doc`: each gives a whole briefing or a clear error.

    BRIEFING_DATA=… python benchmarks/house_styles.py FOLDER [--libreoffice]

FOLDER holds .docx files. A file counts as one that opens where our own reader gets text out of it or says that there is none.
With --libreoffice each result is opened by it, and must show the briefing's title and every key point.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

import docx
from lxml import etree

from briefing import analyse, compose, read
from briefing.errors import BriefingError
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import render

EXAMPLE = Path(__file__).parents[1] / "examples" / "strait.txt"


def opens(path: Path) -> bool:
    """Whether our reader can open the file."""
    try:
        read(path)
    except BriefingError as error:
        return error.key == "no-text"
    return True


def whole(data: bytes, briefing) -> str:
    """What is wrong with a Word file as a briefing; "" where nothing is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if len(names) != len(set(names)):
            return "a part stands in it twice"
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs).replace("\u00a0", " ")
    for section in briefing.sections:
        if section.heading not in text:
            return f"{section.heading} is not in it"
    return "" if briefing.title in text else "the title is not in it"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--libreoffice", action="store_true")
    asked = parser.parse_args()
    findings = analyse(Corpus((read(EXAMPLE),)), Request(Budget.parse("5")), bottom_line=True)
    briefing = compose(findings)
    counts: Counter[str] = Counter()
    made: dict[str, bytes] = {}
    started = time.process_time()
    for path in sorted(asked.folder.rglob("*.docx")):
        good = opens(path)
        counts["files"] += 1
        counts["that open"] += good
        try:
            data = render(briefing, "docx", reference=path)
            fault = whole(data, briefing)
        except BriefingError as error:
            fault = f"refused: {error}"
        except Exception as error:  # noqa: BLE001 - counted
            fault = f"CRASH {type(error).__name__}: {error}"
            counts["crashes"] += 1
        if not fault:
            made[path.stem] = data
            counts["usable"] += good
            counts["usable though our reader fails"] += not good
        elif good:
            print(f"{path.name}: {fault[:160]}")
    print(f"{time.process_time() - started:.1f} CPU s")
    if asked.libreoffice:
        counts["shown whole by LibreOffice"] = _shown(made, briefing)
    for name, count in counts.items():
        print(f"{count:5}  {name}")
    print(f"{counts['usable'] / max(1, counts['that open']):.1%} of those that open can be used")


def _shown(made: dict[str, bytes], briefing) -> int:
    good = 0
    wanted = [
        "".join(t.split()) for t in (briefing.title, *(n.text for n in briefing.sections[1].nodes if not n.insertions))
    ]
    with tempfile.TemporaryDirectory(prefix="word-house-") as name:
        folder = Path(name)
        for stem, data in made.items():
            (folder / f"{stem}.docx").write_bytes(data)
        files = sorted(map(str, folder.glob("*.docx")))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        for at in range(0, len(files), 40):
            command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", name]
            subprocess.run([*command, *files[at : at + 40]], check=False, capture_output=True, timeout=600)
        for stem in made:
            shown = folder / f"{stem}.txt"
            text = "".join(shown.read_text(encoding="utf-8-sig").split()) if shown.exists() else ""
            lost = [line for line in wanted if line not in text]
            good += not lost
            if lost:
                print(f"{stem}: LibreOffice does not show {lost[0][:60]!r}")
    return good


if __name__ == "__main__":
    main()
