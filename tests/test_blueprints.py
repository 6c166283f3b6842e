import re
from pathlib import Path

import pytest

from briefing import blueprints, catalog
from briefing.errors import UsageError
from briefing.model import Budget


def template(folder, text):
    (folder / "own").mkdir()
    (folder / "own" / "template.toml").write_text(text, encoding="utf-8")
    return folder / "own"


def test_ours():
    found = blueprints.available()
    assert [b.name for b in found][:1] == ["bluf"]
    assert {"bluf", "plain", "exsum", "backgrounder"} <= {b.name for b in found}
    known = catalog.entries("sections")
    for blueprint in found:
        assert blueprint == blueprints.load(blueprint.name)
        assert blueprint.about
        assert blueprint.source
        assert not blueprint.path
        assert all(plan.key in known or plan.placeholder for plan in blueprint.sections)
        assert blueprint.paper in {"", *blueprints.PAPERS}
        if blueprint.length:
            Budget.parse(blueprint.length)


def test_the_default_has_the_sections_in_their_order():
    keys = [plan.key for plan in blueprints.load("bluf").sections]
    assert keys == [
        "bottom-line",
        "key-points",
        "differences",
        "quotes",
        "figures",
        "timeline",
        "people",
        "background",
        "outlook",
        "caveats",
    ]


def test_a_folder_of_ones_own(tmp_path):
    folder = template(
        tmp_path,
        'about = "mine"\nnumbered = true\n[[sections]]\nkey = "quotes"\nheading = "Voices"\nmax = 3\n'
        '[[sections]]\nkey = "recommendation"\nplaceholder = "What do you recommend?"\n',
    )
    for name in (str(folder), str(folder / "template.toml"), str(folder) + "/"):
        blueprint = blueprints.load(name)
        assert (blueprint.name, blueprint.title, blueprint.numbered) == ("own", "own", True)
        assert blueprint.sections[0] == blueprints.SectionPlan("quotes", "Voices", 3)
        assert [plan.key for plan in blueprint.placeholders] == ["recommendation"]
    assert blueprints.as_json(blueprint)["sections"][0] == {
        "key": "quotes", "heading": "Voices", "max": 3, "placeholder": "",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["", "novel", "./novel", "../bluf", "a\x00b", "n" * 5000, "/"])
def test_unknown(name):
    with pytest.raises(UsageError) as caught:
        blueprints.load(name)
    assert caught.value.key == "unknown-template"
    assert "bluf, " in caught.value.hint


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("about = ", "not readable as TOML"),
        ('about = "x"', "no sections"),
        ('colour = "red"\n[[sections]]\nkey = "quotes"', "unknown key colour"),
        ('[[sections]]\nkey = "quotes"\nlenght = 3', "unknown key sections[1].lenght"),
        ('[[sections]]\nheading = "x"', "sections[1].key is missing"),
        ('[[sections]]\nkey = "quotes"\nmax = "3"', "sections[1].max has the wrong type"),
        ('[[sections]]\nkey = "quotes"\nmax = true', "sections[1].max has the wrong type"),
        ('[[sections]]\nkey = "quotes"\nmax = 0', "sections[1].max is below one"),
        ('[[sections]]\nkey = "quotes"\n[[sections]]\nkey = "quotes"', "'quotes' stands there twice"),
        ('sections = ["quotes"]', "sections are written [[sections]]"),
        ('paper = "a5"\n[[sections]]\nkey = "quotes"', "paper is 'a5'"),
    ],
)
def test_what_is_no_template_is_refused(tmp_path, text, reason):
    with pytest.raises(UsageError) as caught:
        blueprints.load(str(template(tmp_path, text)))
    assert caught.value.key == "bad-config"
    assert caught.value.source.endswith("own/template.toml")
    assert reason in caught.value.reason


def test_the_page_names_every_template_and_key(tmp_path):
    page = (Path(__file__).parents[1] / "docs" / "templates.md").read_text(encoding="utf-8")
    for blueprint in blueprints.available():
        assert f"| `{blueprint.name}` | {blueprint.about} |" in page
    for key in (*blueprints._KINDS, *blueprints._PART_KINDS):
        assert re.search(rf"^\| (`\w+` )*`{key}`", page, re.MULTILINE), key
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)[1]
    assert blueprints.load(str(template(tmp_path, example))).title == "Weekly note"


def test_the_page_names_every_style():
    root = Path(__file__).parents[1]
    page = (root / "docs" / "templates.md").read_text(encoding="utf-8")
    source = "".join(file.read_text(encoding="utf-8") for file in (root / "briefing/writers/docx").glob("*.py"))
    styles = (root / "briefing/writers/docx/base/styles.xml").read_text(encoding="utf-8")
    for identity, name in re.findall(r'w:styleId="(\w+)">\s*<w:name w:val="([^"]+)"', styles):
        if f'"{identity}"' in source and identity not in {"Normal", "Header", "Footer"}:
            assert f"`{name}`" in page, name
