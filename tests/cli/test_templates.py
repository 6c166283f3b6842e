"""``briefing templates``: list, show, new, check; and each template makes a whole briefing."""

import io
import json
import re
import zipfile

import docx
import pytest
from docx.shared import Inches

from briefing import catalog, templates
from briefing.model import ItemKind, codec
from tests.program import EXAMPLE, ROOT, call
from tests.writers.test_reference_document import with_live

NAMES = [template.name for template in templates.available()]
FERRY = ROOT / "tests" / "golden" / "sources" / "ferry"


@pytest.fixture(scope="module", params=NAMES)
def made(request, tmp_path_factory):
    """The name of a template, and a folder with a.docx and a.json, the example as it lays it out."""
    folder = tmp_path_factory.mktemp("made")
    make(EXAMPLE, request.param, folder)
    return request.param, folder


def make(sources, name, folder):
    done = call("make", sources, "-t", name, "-o", folder / "a.docx", "-o", folder / "a.json", "--no-config")
    assert done.code == 0, done.err


def test_each_makes_a_briefing(made, tmp_path):
    name, folder = made
    make(FERRY, name, tmp_path)
    for path in (folder, tmp_path):
        briefing = codec.loads((path / "a.json").read_bytes())
        plans = {plan.key: plan for plan in templates.load(name).sections}
        keys = [section.key for section in briefing.sections]
        assert keys == [key for key in plans if key in keys]
        assert set(briefing.open_slots) == {plan.key for plan in plans.values() if plan.placeholder}
        assert {s.key for s in briefing.sections if plans[s.key].heading} <= set(keys)
        for section in briefing.sections:
            assert section.heading == (plans[section.key].heading or section.heading)
            if plans[section.key].placeholder:
                assert section.nodes[0].kind is ItemKind.PLACEHOLDER


@pytest.mark.parametrize("name", NAMES)
def test_show(name):
    shown = call("templates", "show", name)
    assert shown.code == 0
    assert templates.load(name).source in shown.text
    found = json.loads(call("templates", "show", name, "--json").text)
    assert [s["key"] for s in found["sections"]] == [p.key for p in templates.load(name).sections]


def test_new_and_check(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("templates", "new", "my/weekly", "--like", "submission").code == 0
    assert call("templates", "check", "my/weekly").text == "my/weekly/template.toml: nothing wrong\n"
    assert call("make", EXAMPLE, "-t", "my/weekly", "-o", "a.md", "--no-config").code == 0
    again = call("templates", "new", "my/weekly")
    assert (again.code, again.err.split(": ")[2]) == (5, "exists")
    assert call("templates", "new", "my/weekly", "--force").code == 0
    assert call("templates", "new", "my/bluf").code == 2
    assert call("templates", "new", "other", "--like", "novel").code == 2
    assert call("templates", "check", "novel").code == 2


def test_check_names_file_line_and_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "template.toml").write_text('titel = "x"\n\n[[sections]]\nkey = "gossip"\n', encoding="utf-8")
    done = call("templates", "check", "own")
    assert done.code == 9
    assert done.text.startswith("own/template.toml:1: unknown key titel (title, about, ")
    assert f"own/template.toml:4: no section called 'gossip' ({', '.join(catalog.SECTIONS)}; " in done.text
    assert done.err == "briefing: own/template.toml: check: 2 problems\n"
    assert [p["line"] for p in json.loads(call("templates", "check", "own", "--json").text)["problems"]] == [1, 4]
    made = call("make", EXAMPLE, "-t", "own", "--no-config")
    assert (made.code, made.err.startswith("briefing: own/template.toml:1: bad-config: unknown key titel")) == (2, True)


@pytest.mark.parametrize(
    ("house", "reason"),
    [
        (with_live("body", '<w:altChunk r:id="x1"/>', "aFChunk"), "not taken over: .*altChunk"),
        (b"no Word file", "cannot be opened as a Word document"),
    ],
    ids=["live", "no Word file"],
)
def test_check_reads_the_house_style(tmp_path, monkeypatch, house, reason):
    monkeypatch.chdir(tmp_path)
    assert call("templates", "new", "my/weekly").code == 0
    (tmp_path / "my" / "weekly" / "house.docx").write_bytes(house)
    done = call("templates", "check", "my/weekly")
    assert done.code == 9
    assert re.match(rf"my/weekly/template\.toml: house\.docx: {reason}", done.text)
    assert done.err == "briefing: my/weekly/template.toml: check: 1 problem\n"


def test_paragraphs_are_counted_through(tmp_path):
    done = call("make", EXAMPLE, "-t", "submission", "--no-config")
    numbers = [
        int(line.split(".")[0]) for line in done.text.splitlines() if line[:1].isdigit() and ". <a id" not in line
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 4


def old_briefing(path):
    """A house's briefing of some years ago, as Word has it."""
    document = docx.Document()
    document.sections[0].page_width, document.sections[0].page_height = Inches(8.5), Inches(11)
    document.sections[0].header.paragraphs[0].text = "OFFICIAL-SENSITIVE"
    document.core_properties.title = document.core_properties.author = "Old and secret"
    document.styles["Heading 1"].font.name = "Georgia"
    document.add_paragraph("Piers in winter", style="Title")
    for heading, count in (
        ("1. Issue", 1),
        ("2. Current situation", 4),
        ("Who’s who", 2),
        ("Background", 2),
        ("Next steps", 3),
    ):
        document.add_heading(heading, 1)
        for number in range(count):
            document.add_paragraph(f"Old words number {number} about a pier that was closed.", style="List Bullet")
    document.add_heading("Recommendation", 1)
    document.add_paragraph("Close the pier.")
    document.add_heading("Sources", 1)
    document.save(path)


def test_from_docx(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    old_briefing("old.docx")
    done = call("templates", "from-docx", "old.docx", "my/winter")
    assert (done.code, "4 sections that we fill, 2 for the analyst" in done.err) == (0, True), done.err
    template = templates.load("my/winter")
    assert [(p.key, p.heading, p.most) for p in template.sections] == [
        ("issue", "Issue", None),
        ("key-points", "Current situation", 4),
        ("who", "Who’s who", 2),
        ("background", "Background", 2),
        ("outlook", "Next steps", 3),
        ("recommendation", "Recommendation", None),
    ]
    assert (template.page.paper, template.marking) == ("letter", "OFFICIAL-SENSITIVE")
    assert call("templates", "check", "my/winter").code == 0
    again = (tmp_path / "my/winter/house.docx").read_bytes()
    assert call("templates", "from-docx", "old.docx", "my/winter").code == 5
    assert call("templates", "from-docx", "old.docx", "my/winter", "--force").code == 0
    assert (tmp_path / "my/winter/house.docx").read_bytes() == again
    with zipfile.ZipFile(io.BytesIO(again)) as package:
        assert not [name for name in package.namelist() if b"Old" in package.read(name)]


def test_a_briefing_in_the_style_of_an_old_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    old_briefing("old.docx")
    call("templates", "from-docx", "old.docx", "winter")
    assert call("make", EXAMPLE, "-t", "./winter", "-o", "new.docx", "--no-config").code == 0
    document = docx.Document("new.docx")
    assert document.sections[0].page_width == Inches(8.5)
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert [p.text for p in document.sections[0].header.paragraphs] == ["OFFICIAL-SENSITIVE"]
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings[:3] == ["Issue", "Current situation", "Who’s who"]


def test_there_and_back(made, tmp_path):
    """A template made of a briefing of ours has its headings in their order."""
    _, folder = made
    assert call("templates", "from-docx", folder / "a.docx", tmp_path / "again").code == 0
    kept = [
        p.heading for p in templates.load(str(tmp_path / "again")).sections if p.heading
    ]  # a paragraph alone has none
    made = [p.text for p in docx.Document(folder / "a.docx").paragraphs if p.style.name == "Heading 1"]
    assert kept == [heading for heading in made if heading not in {"Sources", "Method"}]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04nothing", b"Plain words only."])
def test_from_what_is_no_word_file(tmp_path, data):
    (tmp_path / "old.docx").write_bytes(data)
    done = call("templates", "from-docx", tmp_path / "old.docx", tmp_path / "made")
    assert done.code in {2, 4}
    assert done.err.count("\n") == 1
    assert not (tmp_path / "made").exists()
