import re
from pathlib import Path

import pytest

from briefing import catalog, templates
from briefing.errors import UsageError
from briefing.model import Budget
from briefing.templates import reading


def folder_with(folder, text):
    (folder / "own").mkdir()
    (folder / "own" / "template.toml").write_text(text, encoding="utf-8")
    return folder / "own"


def test_ours():
    found = templates.available()
    folders = sorted(file.parent.name for file in (Path(__file__).parents[1] / "templates").glob("*/template.toml"))
    assert [template.name for template in found] == ["bluf", *(name for name in folders if name != "bluf")]
    known = catalog.entries("sections")
    for template in found:
        assert template == templates.load(template.name)
        assert template.about
        assert template.source
        assert not template.path
        assert all(plan.key in known or plan.placeholder for plan in template.sections)
        assert not templates.check(template.name, sections=tuple(known))
        assert all(plan.heading for plan in template.placeholders)
        if template.length:
            Budget.parse(template.length)


def test_the_default_has_the_sections_in_their_order():
    keys = [plan.key for plan in templates.load("bluf").sections]
    assert keys == [
        "bottom-line",
        "key-points",
        "differences",
        "quotes",
        "figures",
        "timeline",
        "people",
        "outlook",
        "caveats",
    ]


def test_a_folder_of_ones_own(tmp_path):
    folder = folder_with(
        tmp_path,
        'about = "mine"\nnumbered = "points"\n[page]\nmargin = 3\n[[sections]]\nkey = "quotes"\nheading = "Voices"\nmax = 3\n'
        '[[sections]]\nkey = "recommendation"\nplaceholder = "What do you recommend?"\n',
    )
    for name in (str(folder), str(folder / "template.toml"), str(folder) + "/"):
        template = templates.load(name)
        assert (template.name, template.title, template.numbered) == ("own", "own", "points")
        assert template.page.margin == 3.0
        assert template.sections[0] == templates.SectionPlan("quotes", "Voices", 3)
        assert [plan.key for plan in template.placeholders] == ["recommendation"]
    assert templates.as_json(template)["sections"][0] == {
        "key": "quotes", "heading": "Voices", "max": 3, "share": 0.0, "placeholder": "",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["", "novel", "./novel", "../bluf", "a\x00b", "n" * 5000, "/"])
def test_unknown(name):
    with pytest.raises(UsageError) as caught:
        templates.load(name)
    assert caught.value.key == "unknown-template"
    assert "bluf, " in caught.value.hint


WRONG = [
    ("about = ", 1, "not readable as TOML"),
    ('about = "x"', 0, "no sections"),
    ('colour = "red"\n[[sections]]\nkey = "quotes"', 1, "unknown key colour"),
    ('[[sections]]\nkey = "quotes"\nlenght = 3', 3, "unknown key sections[1].lenght"),
    ('[[sections]]\nheading = "x"', 1, "sections[1].key is missing"),
    ('[[sections]]\nkey = "quotes"\nmax = "3"', 3, "sections[1].max has the wrong type"),
    ('[[sections]]\nkey = "quotes"\nmax = true', 3, "sections[1].max has the wrong type"),
    ('[[sections]]\nkey = "quotes"\nmax = 0', 3, "sections[1].max is below one"),
    ('[[sections]]\nkey = "quotes"\nshare = 1.5', 3, "sections[1].share is 1.5"),
    ('[[sections]]\nkey = "quotes"\nshare = "half"', 3, "sections[1].share has the wrong type"),
    ('[[sections]]\nkey = "advice"\nplaceholder = "?"\nshare = 0.2', 4, "a placeholder takes no part of the page"),
    (
        '[[sections]]\nkey = "quotes"\nshare = 0.7\n[[sections]]\nkey = "figures"\nshare = 0.4',
        0,
        "the shares of the sections are more than the page",
    ),
    ('[[sections]]\nkey = "quotes"\n\n[[sections]]\nkey = "quotes"', 5, "'quotes' stands there twice"),
    ('[[sections]]\nkey = "So What"\nplaceholder = "?"', 2, "'So What' is no name"),
    ('[[sections]]\nkey = "figures"\n[[sections]]\nkey = "gossip"', 4, "no section called 'gossip'"),
    ('sections = ["quotes"]', 1, "sections are written [[sections]]"),
    ('about = "x"\n[page]\npaper = "a5"\n[[sections]]\nkey = "quotes"', 3, "page.paper is 'a5'"),
    ('[page]\nmargin = 40\n[[sections]]\nkey = "quotes"', 2, "page.margin is 40"),
    ('[page]\naccent = "red"\n[[sections]]\nkey = "quotes"', 2, "page.accent is no colour"),
    ('[page]\naccent = "FFEE00"\n[[sections]]\nkey = "quotes"', 2, "too pale to read"),
    ('[page]\nfont = "<b>"\n[[sections]]\nkey = "quotes"', 2, "no font's name"),
    ('page = 3\n[[sections]]\nkey = "quotes"', 1, "page has the wrong type"),
    ('numbered = "all"\n[[sections]]\nkey = "quotes"', 1, "numbered is 'all'"),
    ('length = "many"\n[[sections]]\nkey = "quotes"', 1, "length: no length"),
    ("x" * 300_000, 0, "larger than"),
]


@pytest.mark.parametrize(("text", "line", "reason"), WRONG)
def test_what_is_no_template_is_refused(tmp_path, text, line, reason):
    folder = folder_with(tmp_path, text)
    known = tuple(catalog.entries("sections"))
    with pytest.raises(UsageError) as caught:
        templates.load(str(folder), sections=known)
    assert caught.value.key == "bad-config"
    assert caught.value.source.endswith(f"own/template.toml:{line}" if line else "own/template.toml")
    assert reason in caught.value.reason
    assert (line, caught.value.reason) in [(p.line, p.reason) for p in templates.check(str(folder), sections=known)]


def test_all_that_is_wrong_is_named(tmp_path):
    text = 'colour = 1\nlength = 5\n[page]\nsize = 90\n[[sections]]\nkey = "gossip"\nmax = 0\nhue = "x"\n'
    problems = templates.check(str(folder_with(tmp_path, text)), sections=("quotes",))
    assert [problem.line for problem in problems] == [1, 2, 4, 6, 7, 8]


def test_one_of_the_users_own_has_a_name(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for name in ("weekly", "bluf"):
        folder = tmp_path / "briefing" / "templates" / name
        folder.mkdir(parents=True)
        (folder / "template.toml").write_text('about = "mine"\n[[sections]]\nkey = "quotes"\n', encoding="utf-8")
    assert templates.load("weekly").about == "mine"
    assert templates.load("bluf").about != "mine"
    assert [b.name for b in templates.available()][-1] == "weekly"


def test_the_page_names_every_template_and_key(tmp_path):
    page = (Path(__file__).parents[1] / "docs" / "templates.md").read_text(encoding="utf-8")
    for template in templates.available():
        assert f"| `{template.name}` | {template.about} |" in page
    for key in (*reading.TOP, *reading.PAGE, *reading.PART):
        assert re.search(rf"^\| (`\w+` )*`{key}`", page, re.MULTILINE), key
    example = re.search(r"```toml\n(.*?)```", page, re.DOTALL)[1]
    assert templates.load(str(folder_with(tmp_path, example))).title == "Weekly note"


def test_the_page_names_every_style():
    root = Path(__file__).parents[1]
    page = (root / "docs" / "templates.md").read_text(encoding="utf-8")
    source = "".join(file.read_text(encoding="utf-8") for file in (root / "briefing/writers/docx").glob("*.py"))
    styles = (root / "briefing/writers/docx/base/styles.xml").read_text(encoding="utf-8")
    for identity, name in re.findall(r'w:styleId="(\w+)">\s*<w:name w:val="([^"]+)"', styles):
        if f'"{identity}"' in source and identity not in {"Normal", "Header", "Footer"}:
            assert f"`{name}`" in page, name
