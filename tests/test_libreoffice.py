"""Word files opened by LibreOffice: its text is ours, paragraph by paragraph, white space and bullets aside."""

import itertools
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace

import pypdfium2
import pytest

from briefing import templates
from briefing.model import Item, ItemKind, Section
from briefing.pipeline import write
from briefing.writers import sheets
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
    for template, cite in NOTED:
        more = ("-t", template, "--cite", cite, "--tlp", "amber", "--no-config", "--quiet")
        assert call("make", EXAMPLE, *more, "-o", path / f"{template}.docx").code == 0
    return path


@pytest.fixture(scope="module")
def convert(soffice, tmp_path_factory):
    """Converts files to a format, into a folder; with one profile, which takes long to make."""
    profile = tmp_path_factory.mktemp("profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]

    def run(form, files, folder):
        subprocess.run([*command, form, "--outdir", folder, *files], check=True, capture_output=True, timeout=240)

    return run


@pytest.fixture(scope="module")
def opened(convert, folder, tmp_path_factory):
    """What LibreOffice makes of them: as text, and as Word files of its own."""
    out = tmp_path_factory.mktemp("opened")
    files = sorted(str(path) for path in folder.glob("*.docx"))
    for form in ("txt:Text (encoded):UTF8", "docx"):
        convert(form, files, out)
    return out


def squeezed(line):
    """The signs of a line that show, without white space."""
    return "".join(line.split()).replace("\u00ad", "")


def lines_of(text):
    return [line for line in map(squeezed, re.split(r"[\n\x0b\u2028]", text)) if line]


def first_difference(ours, theirs):
    """The first two lines that differ; theirs may begin with a bullet or number that Word, too, sets before it."""
    for one, other in itertools.zip_longest(ours, theirs):
        if one is None or other is None or other not in {one, f"{_marker(other)}{one}"}:
            return one, other
    return None


def _marker(line):
    found = re.match(rf"[{BULLETS}]|\d+\.", line)
    return found[0] if found else ""


NOTED = [("assessment", "endnote"), ("submission", "footnote"), ("sitrep", "comments"), ("daily", "none")]
NAMES = ["example", "rich", "arabic", "japanese", "odd", "empty", *(template for template, _ in NOTED)]


@pytest.mark.parametrize("name", NAMES)
def test_its_text_is_ours(name, folder, opened):
    ours, _ = outline.shown((folder / f"{name}.docx").read_bytes())
    theirs = (opened / f"{name}.txt").read_text(encoding="utf-8-sig")
    assert first_difference([line for text in ours for line in lines_of(text)], lines_of(theirs)) is None


@pytest.mark.parametrize("name", [template for template, cite in NOTED if cite.endswith("note")])
def test_its_notes_are_ours(name, folder, opened):
    _, ours = outline.shown((folder / f"{name}.docx").read_bytes())
    _, theirs = outline.shown((opened / f"{name}.docx").read_bytes())
    assert [text.split() for text in theirs if text.strip()] == [text.split() for text in ours if text.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_header_and_footer_are_there(name, folder, opened):
    ours = outline.headers_and_footers((folder / f"{name}.docx").read_bytes())
    theirs = outline.headers_and_footers((opened / f"{name}.docx").read_bytes())

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


# --- sheets of paper ----------------------------------------------------------------------------------------------


def cut(briefing, page, most):
    """The briefing without its last lines, until it is estimated to fit on `most` sheets."""
    while sheets.sheets(briefing, page) > most:
        *others, last = briefing.sections
        kept = (replace(last, nodes=last.nodes[:-1]),) if len(last.nodes) > 1 else ()
        briefing = replace(briefing, sections=(*others, *kept))
    return briefing


SHEETS = [(template, most) for template in ("bluf", "case", "daily", "note", "board") for most in (1, 2)]


@pytest.fixture(scope="module")
def printed(convert, tmp_path_factory):
    """Briefings that are estimated to fill one or two sheets, as LibreOffice sets them: TEMPLATE-SHEETS.pdf."""
    folder = tmp_path_factory.mktemp("sheets")
    sections = tuple(
        Section(f"s{n}", f"Heading {n}", (*samples.SECTIONS[1].nodes, *samples.SECTIONS[2].nodes)) for n in range(9)
    )
    for template, most in SHEETS:
        page = templates.load(template).page
        briefing = cut(replace(samples.BRIEFING, sections=sections, template=template), page, most)
        assert sheets.sheets(briefing, page) > most - 0.2
        write(briefing, folder / f"{template}-{most}.docx", paper=page.paper or "a4")
    convert("pdf", [str(folder / f"{template}-{most}.docx") for template, most in SHEETS], folder)
    return folder


@pytest.mark.parametrize(("template", "most"), SHEETS)
def test_what_is_estimated_to_fit_a_sheet_does(template, most, printed):
    with pypdfium2.PdfDocument(printed / f"{template}-{most}.pdf") as opened:
        assert len(opened) == most
