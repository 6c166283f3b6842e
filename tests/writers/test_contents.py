"""A table of contents stands on top from five sheets on: linked, written out, no question asked."""

from dataclasses import replace

from lxml import etree

from briefing.model import Item, Section
from briefing.pipeline import render
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.writers import samples
from tests.writers.test_docx import W, body, parts, text_of


def sections(count, words=1):
    return tuple(Section(f"s{n}", f"Part {n}", (Item("Words. " * words),)) for n in range(count))


def contents(data):
    """The entries of the table and where each leads."""
    root = body(data)
    names = {
        mark.get(f"{W}name"): text_of(mark.getparent())
        for mark in root.iter(f"{W}bookmarkStart")
        if mark.get(f"{W}name").startswith("_Toc")
    }
    links = [link for link in root.iter(f"{W}hyperlink") if (link.get(f"{W}anchor") or "").startswith("_Toc")]
    return [(text_of(link), names[link.get(f"{W}anchor")]) for link in links]


@each_row(
    ("count", "words", "toc", "there"),
    [(9, 1, None, False), (6, 400, None, False), (6, 1000, None, True), (1, 1, True, True), (9, 1000, False, False)],
)
def test_from_five_sheets_on(count, words, toc, there):
    data = render(replace(samples.BRIEFING, sections=sections(count, words)), "docx", toc=toc)
    headings = [f"Part {n}" for n in range(count)] + ["Sources"]
    assert contents(data) == ([(heading, heading) for heading in headings] if there else [])


@each_row(("words", "paragraphs"), [(300, 1), (4000, 9)])
def test_a_line_for_each_in_a_long_one(words, paragraphs):
    data = render(replace(samples.BRIEFING, sections=sections(8), words=words), "docx", toc=True)
    links = [link for link in body(data).iter(f"{W}hyperlink") if "_Toc" in link.get(f"{W}anchor")]
    holders = {text_of(link.getparent()) for link in links}
    assert len(holders) == paragraphs
    assert len(contents(data)) == 9


def test_a_field_that_is_whole_and_asks_nothing():
    data = render(samples.BRIEFING, "docx", toc=True)
    kinds = [char.get(f"{W}fldCharType") for char in body(data).iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert next(body(data).iter(f"{W}instrText")).text.split() == ["TOC", "\\o", '"1-1"', "\\h", "\\n"]
    settings = etree.fromstring(parts(data)["word/settings.xml"])
    assert settings.find(f"{W}updateFields") is None
    assert not list(body(data).iter(f"{W}dirty"))


def test_the_command_line(tmp_path):
    for option, there in (("--toc", True), ("--no-toc", False)):
        call(
            "make",
            EXAMPLE,
            option,
            "-t",
            "plain" if there else "bluf",
            "-o",
            tmp_path / "a.docx",
            "--force",
            "--no-config",
        )
        assert bool(contents((tmp_path / "a.docx").read_bytes())) is there
