"""Word files opened by LibreOffice: its text is ours, paragraph by paragraph, white space and bullets aside."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from briefing.model import Item, ItemKind, Section
from briefing.pipeline import write
from tests import outline
from tests.program import EXAMPLE, call
from tests.writers import samples

pytestmark = pytest.mark.libreoffice

ODD = (
    "tabs\tand\u00a0spaces, soft\u00adhyphen, “curly” ‘quotes’, a < b && c > d, \U0001f6a2 ship, e\u0301, "
    "ﷺ, עברית 12 and עוד, 漢字かな交じり, ไทย, हिन्दी, null\x00bell\x07escape\x1b, \ufffe, {{ braces }}, line\u2028end"
)
BULLETS = "•◦▪·–-"


@pytest.fixture(scope="module")
def soffice():
    found = shutil.which("soffice")
    if not found:
        reason = "LibreOffice (soffice) is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The example's briefing and richer ones, as Word files."""
    path = tmp_path_factory.mktemp("word")
    assert call("make", EXAMPLE, "-o", path / "example.docx", "--no-config", "--quiet").code == 0
    odd = Section("quotes", "Odd signs", (samples.at(ODD), samples.at(ODD, kind=ItemKind.QUOTATION, label="A & B <c>")))
    briefings = {
        "rich": samples.BRIEFING,
        "arabic": samples.ARABIC,
        "japanese": samples.JAPANESE,
        "odd": replace(samples.BRIEFING, sections=(odd, *samples.SECTIONS[3:4], Section("x", "Own words", (Item(ODD),)))),
        "empty": samples.EMPTY,
    }  # fmt: skip
    for name, briefing in briefings.items():
        write(briefing, path / f"{name}.docx")
    return path


@pytest.fixture(scope="module")
def opened(soffice, folder, tmp_path_factory):
    """What LibreOffice makes of them: as text, and as Word files of its own."""
    out = tmp_path_factory.mktemp("opened")
    profile = tmp_path_factory.mktemp("profile").as_uri()
    files = sorted(str(path) for path in folder.glob("*.docx"))
    for form in ("txt:Text (encoded):UTF8", "docx"):
        subprocess.run(
            [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir", out, *files],
            check=True,
            capture_output=True,
            timeout=240,
        )
    return out


def squeezed(line):
    """The signs of a line that show: without white space, and without the bullet or number before it."""
    line = re.sub(rf"^\s*(?:[{BULLETS}]|\d+\.)\s+", "", line)
    return "".join(line.split()).replace("\u00ad", "")


def lines_of(text):
    return [line for line in map(squeezed, re.split(r"[\n\x0b\u2028]", text)) if line]


NAMES = ["example", "rich", "arabic", "japanese", "odd", "empty"]


@pytest.mark.parametrize("name", NAMES)
def test_its_text_is_ours(name, folder, opened):
    ours = outline.body((folder / f"{name}.docx").read_bytes())
    theirs = (opened / f"{name}.txt").read_text(encoding="utf-8-sig")
    assert lines_of(theirs) == [line for _, texts in ours for text in texts for line in lines_of(text)]


@pytest.mark.parametrize("name", NAMES)
def test_header_and_footer_are_there(name, folder, opened):
    ours = outline.furniture((folder / f"{name}.docx").read_bytes())
    theirs = outline.furniture((opened / f"{name}.docx").read_bytes())

    def shown(rows):
        return {(place, re.sub(r"Page\d+of\d+", "Page", squeezed(text))) for place, text in rows}

    assert shown(theirs) == shown(ours)


def test_the_extracted_words_all_arrive(opened):
    """The same through another door: what the briefing holds as data, against what LibreOffice shows."""
    briefing = json.loads(call("make", EXAMPLE, "--json", "--no-config").out)
    text = "".join((opened / "example.txt").read_text(encoding="utf-8-sig").split())
    items = [node for section in briefing["sections"] for node in section["nodes"] if node["type"] == "item"]
    assert len(items) > 5
    for item in items:
        if not item["insertions"] and not item["children"]:
            assert "".join(item["text"].split()) in text
