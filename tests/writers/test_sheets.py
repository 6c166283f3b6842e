"""The number of sheets is estimated from what stands on them, and from above."""

import re
from dataclasses import replace
from pathlib import Path

from lxml import etree

from briefing.model import Briefing, Item, Section
from briefing.templates.values import Page
from briefing.writers import docx, sheets
from tests.tables import each_row
from tests.writers import samples

BASE = Path(docx.__file__).parent / "base"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def of_words(count, word="harbour "):
    sections = (Section("key-points", "Key points", tuple(Item(word * 20) for _ in range(count // 20))),)
    return Briefing("A title", sections, samples.SOURCES[:1], "How it was made.")


def test_the_metrics_are_those_of_the_styles():
    styles = {s.get(f"{W}styleId"): s for s in etree.parse(BASE / "styles.xml").getroot().iter(f"{W}style")}
    numbering = etree.parse(BASE / "numbering.xml").getroot()
    hung = {
        level.find(f"{W}pStyle").get(f"{W}val"): level.find(f"{W}pPr/{W}ind").get(f"{W}left")
        for level in numbering.iter(f"{W}lvl")
        if level.find(f"{W}pStyle") is not None
    }

    def said(style, path, name, default):
        """What the style says, or what it is based on."""
        while style is not None:
            found = style.find(path)
            if found is not None and found.get(f"{W}{name}"):
                return int(found.get(f"{W}{name}"))
            base = style.find(f"{W}basedOn")
            style = styles[base.get(f"{W}val")] if base is not None else None
        return default

    for name, metric in sheets.METRICS.items():
        style, spacing, indent = styles[name], f"{W}pPr/{W}spacing", f"{W}pPr/{W}ind"
        assert metric.size == said(style, f"{W}rPr/{W}sz", "val", 20) / 2, name
        assert metric.before == said(style, spacing, "before", 0), name
        assert metric.after == said(style, spacing, "after", 60), name
        assert metric.line == said(style, spacing, "line", 245), name
        assert metric.left == int(hung.get(name, said(style, indent, "left", 0))), name
        assert metric.right == said(style, indent, "right", 0), name
        assert metric.bold == (style.find(f"{W}rPr/{W}b") is not None), name


def test_a_page_of_two_hundred_words_leaves_half_a_sheet():
    assert sheets.sheets(of_words(200), Page()) < 0.6


def test_what_counts():
    page = Page()
    some = sheets.sheets(of_words(400), page)
    assert sheets.sheets(of_words(800), page) > 1.6 * some
    assert sheets.sheets(of_words(400), Page(size=12)) > some
    assert sheets.sheets(of_words(400), Page(margin=3)) > some
    assert sheets.sheets(of_words(400), Page(paper="letter")) != some
    assert sheets.sheets(of_words(400, "HARBOUR "), page) > some
    assert sheets.sheets(of_words(400, "港口碼頭 "), page) > some
    assert sheets.sheets(samples.EMPTY, page) == 0


@each_row("briefing", [samples.BRIEFING, samples.ARABIC, samples.JAPANESE, samples.with_text("a b\u202e")])
def test_any_briefing_has_a_size(briefing):
    assert 0 < sheets.sheets(briefing, Page()) < 3
    longer = replace(briefing, sections=(*briefing.sections, *of_words(200).sections))
    assert sheets.sheets(longer, Page()) > sheets.sheets(briefing, Page())


def test_a_word_longer_than_a_line_is_broken():
    assert sheets.sheets(of_words(20, "x" * 3000 + " "), Page()) > 5


def test_the_columns_of_a_table_add_up():
    assert sheets.column_widths((0.5, 0.3, 0.2), 3, 1000) == [500, 300, 200]
    assert sum(sheets.column_widths((), 7, 9638)) == 9638
    assert not re.search("[^0-9]", "".join(map(str, sheets.column_widths((0, 0), 2, 10))))
