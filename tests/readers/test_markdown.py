"""Markdown: blocks without their markers, front matter, what is no prose left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.readers.markdown import read

DOCUMENT = """---
title: "The Harbour Report"
date: 2023-04-05
author: Jane Doe
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


def shapes(text):
    reading = read(text.encode(), name="a.md")
    return [(b.kind.value, b.level, b.span.of(reading.text)) for b in reading.blocks]


def test_footnotes_are_notes():
    assert shapes(
        "It closed.[^1]\n\n[^1]: So said *the pilot*.\n[^b]: And the mate.\n\n[link]: http://example.org\n"
    ) == [
        ("paragraph", 0, "It closed.[^1]"),
        ("note", 0, "So said *the pilot*."),
        ("note", 0, "And the mate."),
    ]


def test_blocks_leave_out_markers_and_what_is_no_prose():
    assert shapes(DOCUMENT) == [
        ("heading", 1, "The Harbour Report"),
        ("paragraph", 0, "The *harbour* is closed. See [the map](http://example.org/map).\nIt opens in spring."),
        ("heading", 2, "Costs"),
        ("list-item", 1, "a crane\n  of steel"),
        ("list-item", 1, "a boat"),
        ("list-item", 2, "with oars"),
        ("list-item", 1, "first"),
        ("quotation", 0, "No one was hurt."),
        ("table-row", 0, "size | age"),
        ("table-row", 0, "12   | 40"),
        ("caption", 0, "The harbour in the storm"),
        ("paragraph", 0, "Last words."),
    ]


def test_front_matter_is_metadata():
    reading = read(DOCUMENT.encode(), name="a.md")
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date) == ("The Harbour Report", "Jane Doe", "2023-04-05")
    assert metadata.title_span.of(reading.text) == "The Harbour Report"
    assert reading.text == DOCUMENT


def test_toml_front_matter_and_lists_of_authors():
    text = '+++\ntitle = "Storm"\nauthors = ["Jane Doe", "John Roe"]\ndate = 2020-01-02T10:00:00Z\n+++\n\nThe wall broke.\n'
    metadata = read(text.encode(), name="a.md").metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Storm", "Jane Doe, John Roe", "2020-01-02")


def test_a_rule_on_top_is_no_front_matter():
    assert [text for _, _, text in shapes("---\nThe wall broke.\n\nIt was old.\n")][-1] == "It was old."


@pytest.mark.parametrize(
    ("data", "key"), [(b"", "empty"), (b" \n ", "no-text"), (bytes(range(256)) * 9, "unsupported")]
)
def test_what_holds_no_text_ends_with_its_key(data, key):
    with pytest.raises(InputError) as caught:
        read(data, name="a.md")
    assert caught.value.key == key


PIECES = st.sampled_from([*"aB1 \n\r\t#>-=*|`[](!)<", "---\n", "```\n"])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_blocks_are_disjoint_and_ascending(text):
    try:
        reading = read(text.encode(), name="a.md")
    except InputError:
        assert not any(letter.isalnum() for letter in text)
        return
    last = 0
    for block in reading.blocks:
        assert last <= block.span.start < block.span.stop <= len(text)
        last = block.span.stop
