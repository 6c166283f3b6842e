"""A briefing with slots for the analyst is ready when each is filled, on the command line or in Word."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from briefing.model import ANALYST, Item, ItemKind, Section
from briefing.pipeline import render
from briefing.readers import stored
from tests.program import EXAMPLE, call
from tests.writers import samples

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATE = """
[[sections]]
key = "key-points"
[[sections]]
key = "recommendation"
placeholder = "what do you recommend?"
[[sections]]
key = "so-what"
heading = "So what?"
placeholder = "Analyst to complete"
"""
ASKED = "Analyst to complete: what do you recommend?"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "template.toml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def make(*more):
    return call("make", EXAMPLE, "-t", "./own", "--no-config", "--quiet", *more)


def edited(data, change):
    """The Word file with its document part changed as Word would."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                change(root)
                part = etree.tostring(root)
            new.writestr(name, part)
    return buffer.getvalue()


def typed(words):
    """What Word does when the user types into the first control."""

    def change(root):
        control = next(root.iter(f"{W}sdt"))
        control.find(f"{W}sdtPr").remove(control.find(f"{W}sdtPr/{W}showingPlcHdr"))
        texts = list(control.iter(f"{W}t"))
        texts[0].text = words
        for rest in texts[1:]:
            rest.text = ""

    return change


def unwrapped(*, words):
    """What Word does when the user removes the first control and keeps, or writes over, what is in it."""

    def change(root):
        control = next(root.iter(f"{W}sdt"))
        for node in list(control.find(f"{W}sdtContent")):
            control.addprevious(node)
            for text in node.iter(f"{W}t") if words else ():
                text.text = words
        control.getparent().remove(control)

    return change


@pytest.mark.parametrize("suffix", ["docx", "json", "md", "html"])
def test_open_slots_are_named(folder, suffix):
    assert make("-o", f"a.{suffix}").code == 0
    shown = call("check", f"a.{suffix}")
    assert (shown.code, shown.text.count("open")) == (0, 2)
    done = call("check", f"a.{suffix}", "--ready")
    assert (done.code, done.err.count("\n")) == (9, 1)
    assert done.err.startswith(f"briefing: a.{suffix}: check: to be filled by the analyst: recommendation, so-what")


@pytest.mark.parametrize("suffix", ["docx", "json", "md", "html"])
def test_filled_on_the_command_line(folder, suffix):
    made = make("-o", f"a.{suffix}", "--strict", "-M", "recommendation=Buy grain.", "-M", "so-what=Dear.\n\nVery dear.")
    assert made.code == 0
    done = call("check", f"a.{suffix}", "--ready", "--json")
    assert done.code == 0
    slots = json.loads(done.text)["slots"]
    if suffix in {"docx", "json"}:
        assert [(s["key"], s["heading"], s["open"], s["text"]) for s in slots] == [
            ("recommendation", "Recommendation", False, "Buy grain."),
            ("so-what", "So what?", False, "Dear.\n\nVery dear."),
        ]


def test_strict_names_them_and_writes_nothing(folder):
    done = make("-o", "a.docx", "--strict", "-M", "so-what=Dear.")
    assert done.code == 9
    assert "to be filled by the analyst: recommendation (" in done.err
    assert not (folder / "a.docx").exists()


def test_filled_in_word(folder):
    make("-o", "a.docx")
    data = (folder / "a.docx").read_bytes()
    (folder / "b.docx").write_bytes(edited(data, typed("Buy grain now.")))
    done = call("check", "b.docx", "--ready")
    assert done.code == 9
    assert "analyst: so-what (" in done.err
    briefing = stored.load((folder / "b.docx").read_bytes())
    assert briefing.open_slots == ("so-what",)
    assert briefing.sections[1].nodes == (Item("Buy grain now.", kind=ItemKind.ANALYST, label=ANALYST),)


@pytest.mark.parametrize(
    ("change", "still"),
    [
        (typed(f"[{ASKED}]"), True),
        (typed(""), True),
        (typed("Yes"), False),
        (unwrapped(words=""), True),
        (unwrapped(words="Wait."), False),
    ],
)
def test_what_counts_as_open(folder, change, still):
    make("-o", "a.docx", "-M", "so-what=Dear.")
    briefing = stored.load(edited((folder / "a.docx").read_bytes(), change))
    assert briefing.open_slots == (("recommendation",) if still else ())


def test_an_untouched_file_gives_the_same_briefing():
    sections = (
        Section("recommendation", "Do", (Item(ASKED, kind=ItemKind.PLACEHOLDER),)),
        Section("so-what", "So what?", (Item("Dear.\n\nVery  dear.", kind=ItemKind.ANALYST, label=ANALYST),)),
    )
    briefing = replace(samples.BRIEFING, sections=(*samples.SECTIONS, *sections))
    assert stored.load(render(briefing, "docx")) == briefing


def test_controls_in_word(folder):
    make("-o", "a.docx")
    with zipfile.ZipFile(folder / "a.docx") as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    controls = list(root.iter(f"{W}sdt"))
    assert [c.find(f"{W}sdtPr/{W}alias").get(f"{W}val") for c in controls] == ["Recommendation", "So what?"]
    assert len({c.find(f"{W}sdtPr/{W}id").get(f"{W}val") for c in controls}) == 2
    assert ["".join(t.text for t in c.iter(f"{W}t")) for c in controls] == [f"[{ASKED}]", "[Analyst to complete]"]


def test_no_slot_at_all(folder):
    call("make", EXAMPLE, "-o", "a.docx", "--no-config", "--quiet")
    done = call("check", "a.docx", "--ready")
    assert (done.code, done.text) == (0, "no slot for the analyst\n")
    assert call("check", "none.docx").code == 4


@pytest.mark.parametrize(("data", "key"), [(b"", "empty"), (bytes(range(256)) * 9, "unsupported")])
def test_a_failure_names_the_file(folder, data, key):
    (folder / "odd.docx").write_bytes(data)
    done = call("check", "odd.docx")
    assert (done.code, done.err.startswith(f"briefing: odd.docx: {key}: ")) == (4, True)
