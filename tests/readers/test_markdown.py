"""Markdown: rendered text in blocks, front matter, what is no prose left out, and where a brief's text stands in its file."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.errors import InputError
from briefing.model import Span
from briefing.readers.markdown import read, syntax
from tests.tables import each_row

DOCUMENT = """---
title: "The Harbour Report"
date: 2023-04-05
author: Jane Doe
tags: [harbour, storm]
---
<!-- not for print
at all -->
# The Harbour Report #

The *harbour* is closed. See [the map](http://example.org/map).
It opens in spring.

Costs
-----

- a crane
  of steel
- a boat
  - with oars

1. first

> No one was hurt.

```
code()
```

| size | age |
|------|-----|
| 12   | 40  |

![The harbour in the storm](x.png)

[ref]: http://example.org
***
Last words.
"""


def shapes(text, **options):
    reading = read(text.encode(), name="a.md", **options)
    return [(b.kind.value, b.level, b.span.of(reading.text)) for b in reading.blocks]


def test_footnotes_are_notes():
    text = (
        "It closed.[^1]\n\n[^1]: So said *the pilot*.\n[^b]: And the mate,\n    and the cook.\n\n    Twice.\n\n"
        "[link]: http://example.org\n\nIt opened.\n"
    )
    assert shapes(text) == [
        ("paragraph", 0, "It closed."),
        ("note", 0, "So said the pilot."),
        ("note", 0, "And the mate,\nand the cook."),
        ("note", 0, "Twice."),
        ("paragraph", 0, "It opened."),
    ]


def test_a_note_inside_its_line_is_a_note():
    text = "It closed.^[So said *the pilot* of [the mate](http://tarn.example).] It opened ^[2].\n"
    assert shapes(text) == [("paragraph", 0, "It closed. It opened."), ("note", 0, "So said the pilot of the mate.")]


def test_blocks_leave_out_markers_and_what_is_no_prose():
    assert shapes(DOCUMENT) == [
        ("heading", 1, "The Harbour Report"),
        ("paragraph", 0, "The harbour is closed. See the map.\nIt opens in spring."),
        ("heading", 2, "Costs"),
        ("list-item", 1, "a crane\nof steel"),
        ("list-item", 1, "a boat"),
        ("list-item", 2, "with oars"),
        ("list-item", 1, "first"),
        ("quotation", 0, "No one was hurt."),
        ("table-row", 0, "size | age"),
        ("table-row", 0, "12 | 40"),
        ("caption", 0, "The harbour in the storm"),
        ("paragraph", 0, "Last words."),
    ]


@each_row(
    ("text", "reads"),
    [
        ("Fees rose **by 12** percent, _so_ `the clerk`.", "Fees rose by 12 percent, so the clerk."),
        (r"A \*star\* &amp; 5 \< 6 &copy; x\_y", "A *star* & 5 < 6 © x_y"),
        ("See ![the long map](m.png) the [map](m) or <http://a.example>.", "See the map or http://a.example."),
        ("See [[Harbour]], [[Quay North|the quay]] and ![[plan.png]] now.", "See Harbour, the quay and now."),
        ("The <b>old</b> quay<br>is shut <!-- no -->today.", "The old quay\nis shut today."),
        ("It is ~~open~~ shut, <del>wide</del> said he.", "It is shut, said he."),
        ("It closed.[1](#n1) It opened.[2](https://a.example)", "It closed. It opened."),
        ("It closed [^1], he said ^[A note.].", "It closed, he said."),
        ("The ==old *quay*== is a==b [@doe2020, p. 4].\n\n[^1]: A", "The old *quay* is a==b."),
        ("[TOC]\n{{< figure src='x' >}}\n{: .lead}\n%% no %%\nThe quay.", "The quay."),
        ("It closed in [2020][y].\n\n[y]: http://a.example", "It closed in 2020."),
        ("A sof\xadt hyphen\u2028in\\\nand a line", "A soft hyphen in\nand a line"),
        ("# The quay {#quay .unnumbered}\n\ntext", "The quay"),
        ("> [!NOTE] Mind\n> The quay is shut.", "The quay is shut."),
        ("::: warning\nThe quay is shut.\n:::", "The quay is shut."),
        ("- [x] write to the clerk", "write to the clerk"),
        ('<div align="center">\n<h1>The quay</h1>\n<p>It is shut.</p>\n</div>', "The quay"),
        ("| a | b |\n|---|---|\n| the *quay* | x\\|y |", "a | b"),
    ],
)
def test_signs_are_rendered(text, reads):
    assert shapes(text)[0][2] == reads


def test_the_numbers_of_a_list_stand_before_its_items():
    reading = read(b"3. three\n4. four\n", name="a.md")
    assert reading.text == "3. three\n4. four"
    assert [block.span.of(reading.text) for block in reading.blocks] == ["three", "four"]


def test_what_is_struck_out_or_hidden_is_said():
    reading = read(b"The quay is ~~wide open~~ shut.\n\n<p>On Monday.</p><p hidden>Tuesday</p>\n", name="a.md")
    assert reading.notices == ("struck-out text left out: 8 characters", "hidden text left out: 7 characters")


def test_front_matter_is_metadata():
    reading = read(DOCUMENT.encode(), name="a.md")
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date) == ("The Harbour Report", "Jane Doe", "2023-04-05")
    assert metadata.title_span.of(reading.text) == "The Harbour Report"
    assert "tags" not in reading.text


@each_row(
    "authors", ["authors: [Jane Doe, John Roe]", "author:\n  - Jane Doe\n  - 'John Roe'", "author:\n- name: Jane Doe\n  email: j@x.example\n- name: John Roe"]
)  # fmt: skip
def test_lists_of_authors(authors):
    metadata = read(
        f"---\ntitle: Storm\n{authors}\ntags:\n  - sea\n---\n\nThe wall broke.\n".encode(), name="a"
    ).metadata
    assert (metadata.title, metadata.author) == ("Storm", "Jane Doe, John Roe")


def test_toml_front_matter():
    text = '+++\ntitle = "Storm"\nauthors = ["Jane Doe", "John Roe"]\ndate = 2020-01-02T10:00:00Z\n+++\n\nThe wall broke.\n'
    metadata = read(text.encode(), name="a.md").metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Storm", "Jane Doe, John Roe", "2020-01-02")


def test_a_rule_on_top_is_no_front_matter():
    assert [text for _, _, text in shapes("---\nThe wall broke.\n\nIt was old.\n")][-1] == "It was old."


def test_code_alone_is_read_as_it_stands():
    assert shapes("```\nThe wall broke.\n```\n")


@each_row(("data", "key"), [(b"", "empty"), (b" \n ", "no-text"), (bytes(range(256)) * 9, "unsupported")])
def test_what_holds_no_text_ends_with_its_key(data, key):
    with pytest.raises(InputError) as caught:
        read(data, name="a.md")
    assert caught.value.key == key


BRIEF = (
    "---\r\ntitle: x\r\n---\r\n# A *note*\r\n\r\n> Fees **rose** by\r\n> 12 &amp; 13 percent [1].[^2]\r\n\r\n"
    "- [ ] It is [shut](http://a.example/shut) shut [[1 ¶2]]\r\n\r\n1. One `x y`\r\n\r\n| a | *b* c |\r\n|--|--|\r\n| a | a |\r\n\r\n"
    "[^2]: council.txt\r\n\r\n[1]: https://a.example\r\n[1 ¶2]: #source-1\r\n"
)


def test_a_brief_keeps_its_marks():
    assert read(BRIEF.encode(), name="a.md", comments=True).text == (
        "A note\n\nFees rose by\n12 & 13 percent [1].[^2]\n\nIt is shut shut [1 ¶2]\n1. One x y\n\na | b c\na | a\n\n"
        "[^2]: council.txt"
    )


@each_row(
    ("words", "written"),
    [
        ("note", "note"),
        ("rose by\n12 & 13", "rose** by\r\n> 12 &amp; 13"),
        ("shut [", "shut ["),
        ("shut shut", "shut](http://a.example/shut) shut"),
        ("x y", "x y"),
        ("b c", "b* c"),
        ("council", "council"),
    ],
)
def test_where_a_briefs_words_stand_in_its_file(words, written):
    brief, _ = pipeline.read_brief(BRIEF.encode(), name="a.md")
    at = brief.text.rindex(words)
    there = brief.source_map
    assert there.file == BRIEF
    assert there.span(Span(at, at + len(words))).of(BRIEF).strip() == written


@pytest.mark.parametrize("unit", ["[", "![", "*a", "`", "> ", "[^a", "[[a", "<a ", "| a ", "~~a", "- ", "&amp;", "[a](b", "\\", "::: ", "_a*"])  # fmt: skip
def test_time_is_linear(unit):
    start = time.process_time()
    read(("x " + unit * 5_000).encode(), name="a.md")
    assert time.process_time() - start < 5


PIECES = st.sampled_from(
    [
        *"aB1 \n\r\t#>-=*|`[](!)<~^:\\",
        "---\n",
        "```\n",
        "[^1]",
        "[^1]: a",
        "[[b|c]]",
        "&amp;",
        "<b>",
        "| a | b |\n|-|-|\n",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join), st.booleans())
def test_blocks_are_disjoint_and_ascending_and_runs_are_the_files_own_characters(text, comments):
    try:
        reading = read(text.encode(), name="a.md", comments=comments)
    except InputError:
        assert not any(letter.isalnum() for letter in text)
        return
    last = 0
    for block in reading.blocks:
        assert last <= block.span.start < block.span.stop <= len(reading.text)
        last = block.span.stop
    for at, source, length in reading.source_map.runs if reading.source_map else ():
        said, stands = reading.text[at : at + length], text[source : source + length]
        assert said.split() == stands.replace("\r", "\n").split()


def wide_table(columns, rows):
    head = "|" + "|".join(f"c{n}" for n in range(columns)) + "|\n|" + "---|" * columns + "\n"
    return head + "|x|\n" * rows


def test_a_wide_head_over_short_rows_makes_no_cells_of_its_own():
    assert len(syntax.tokens(wide_table(400, 400))) <= 2.1 * len(syntax.tokens(wide_table(200, 200)))
    assert sum(token.type == "inline" for token in syntax.tokens(wide_table(50, 3))) == 53


def test_a_table_keeps_the_cells_that_it_has_and_no_more_than_its_head():
    text = "| a | b |\n|---|:-:|\n| 1 | |\n||2|\n| 3 | 4 | 5 |\n6 \\| 7\n\nThe port is shut."
    assert read(text.encode(), name="a.md").text == "a | b\n1\n2\n3 | 4\n6 | 7\n\nThe port is shut."


def test_a_question_in_bold_above_its_answer_is_a_heading():
    reading = read(
        b"**How long does it take?**\nSeven days.\n\n**Note:** bring a lamp.\n\nThe **pier** is shut.\n", name="x.md"
    )
    told = [(block.kind.value, block.span.of(reading.text)) for block in reading.blocks]
    assert told == [
        ("heading", "How long does it take?"),
        ("paragraph", "Seven days."),
        ("paragraph", "Note: bring a lamp."),
        ("paragraph", "The pier is shut."),
    ]
