"""Notebooks: their Markdown is rendered, their code is no text."""

import json

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import ipynb, sniff
from tests.tables import each_row


def notebook(*cells, **metadata):
    rows = [{"cell_type": kind, "source": source, "metadata": {}} for kind, source in cells]
    return json.dumps({"cells": rows, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


def read(data):
    return ipynb.read(data, name="a.ipynb")


def test_markdown_is_rendered_and_code_left_out_and_said():
    data = notebook(
        ("markdown", ["# Tides\n", "\n", "The port is **shut**."]),
        ("code", "print('SECRET')"),
        ("raw", "SECRET"),
        ("markdown", "```\nnever closed"),
        ("markdown", "- nine days[^1]\n\n[^1]: See the survey."),
    )
    reading = read(data)
    assert reading.text == "Tides\n\nThe port is shut.\n\nnine days\n\nSee the survey."
    assert [block.kind for block in reading.blocks][-2:] == [BlockKind.LIST_ITEM, BlockKind.NOTE]
    assert reading.metadata.title == "Tides"
    assert reading.notices == ("cells of code, with what they print, left out: 1",)


def test_title_and_authors_that_are_noted_stand():
    data = notebook(
        ("markdown", "The port is shut."), title="Tides", authors=[{"name": "Ida Brandt"}, {"name": "Oke Ranke"}]
    )
    assert read(data).metadata.author == "Ida Brandt, Oke Ranke"


def test_the_third_format_has_worksheets_and_headings():
    cells = [
        {"cell_type": "heading", "level": 2, "source": "Tides"},
        {"cell_type": "markdown", "source": "The port is shut."},
    ]
    data = json.dumps({"worksheets": [{"cells": cells}], "nbformat": 3}).encode()
    assert read(data).text == "Tides\n\nThe port is shut."


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b'{"cells": [', "damaged"),
        (b"[" * 200_000, "damaged"),
        (b"[]", "unsupported"),
        (b'{"cells": 4}', "unsupported"),
        (b'{"cells": [4, null], "worksheets": 7}', "unsupported"),
        (notebook(("code", "x = 1")), "no-text"),
        (notebook(("markdown", " ")), "no-text"),
        (b'{"cells": [{"cell_type": ["markdown"], "source": {"a": 1}}]}', "no-text"),
    ],
)
def test_what_is_no_notebook_says_so(data, key):
    with pytest.raises(InputError) as error:
        read(data)
    assert error.value.key == key


@each_row("name", ["a.ipynb", "a.json", "-"])
def test_the_kind_is_told_by_its_cells(name):
    assert sniff.kind(notebook(("markdown", "The port is shut.")), name=name)[0] == "ipynb"


def test_a_notebook_without_cells_says_so_and_odd_lines_are_passed_over():
    empty = b'{"nbformat": 4, "metadata": {}}'
    assert sniff.kind(empty, name="a.ipynb")[0] == "ipynb"
    with pytest.raises(InputError, match="no cells in it"):
        read(empty)
    assert read(notebook(("markdown", [1, None, "It is shut."]))).text == "It is shut."
