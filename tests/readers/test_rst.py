"""reStructuredText: rendered, with directives left out."""

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import rst, sniff
from tests.tables import each_row

REPORT = """==============
Tides at Tarn
==============

:Author: Ida Brandt
:Date: 4 March 2031

.. contents::

The port
========

The trust said *quay 7* would be **shut** for ``nine`` days [1]_ and `the survey`_ agreed;
see :ref:`the plan <plan>` or `the site <https://example.org>`__ of |firm|.

.. |firm| replace:: Kestrel Lines
.. [1] See the survey,
   page 4.
.. _the survey: https://example.org/survey
.. a comment
   that goes on

- First, dockers
  lose pay.

  They said so.
1. Numbered.

It was said:

   Nobody was told.

.. note:: Tugs stay.

   The second paragraph of it.

Next
----

term
  Its definition.

| Line one
| line two
"""


def read(text):
    return rst.read(text.encode(), name="a.rst")


def test_a_report_is_read_as_it_is_rendered():
    reading = read(REPORT)
    paragraph = BlockKind.PARAGRAPH
    assert [(block.kind, block.level, block.span.of(reading.text)) for block in reading.blocks] == [
        (BlockKind.HEADING, 1, "Tides at Tarn"),
        (BlockKind.HEADING, 2, "The port"),
        (
            paragraph,
            0,
            "The trust said quay 7 would be shut for nine days and the survey agreed; see the plan or the site of Kestrel Lines.",
        ),
        (BlockKind.NOTE, 0, "See the survey, page 4."),
        (BlockKind.LIST_ITEM, 1, "First, dockers lose pay."),
        (paragraph, 0, "They said so."),
        (BlockKind.LIST_ITEM, 1, "Numbered."),
        (paragraph, 0, "It was said:"),
        (BlockKind.QUOTATION, 0, "Nobody was told."),
        (paragraph, 0, "Tugs stay."),
        (paragraph, 0, "The second paragraph of it."),
        (BlockKind.HEADING, 3, "Next"),
        (paragraph, 0, "term"),
        (paragraph, 0, "Its definition."),
        (paragraph, 0, "Line one"),
        (paragraph, 0, "line two"),
    ]
    meta = reading.metadata
    assert (meta.title, meta.author, meta.date) == ("Tides at Tarn", "Ida Brandt", "2031-03-04")


@each_row(
    ("left", "notice"),
    [
        (".. figure:: a.png\n\n   A caption.", "left out: directive figure (1)"),
        (".. code-block:: python\n\n   x = 1", "left out: code (1)"),
        (">>> x\n1", "left out: code (1)"),
        ("+---+\n| a |\n+---+", "left out: tables (1)"),
        ("== ==\na  b\n== ==\n1  2\n== ==", "left out: tables (1)"),
        (".. include:: ../secret", "files that it includes are not read: ../secret"),
    ],
)
def test_what_is_no_prose_is_left_out_and_said(left, notice):
    reading = read(f"The port is shut.\n\n{left}\n\nIt rained.\n")
    assert reading.text == "The port is shut.\n\nIt rained."
    assert reading.notices == (notice,)


def test_the_fields_below_a_subtitle_are_the_documents_and_powers_are_raised():
    told = "Tarn\n====\n\nThe quay\n--------\n\n:Author: Ida Vos\n:Author: Ola Brandt\n:Date: 5 May 2031\n\nIt has 10\\ :sup:`3` m\\ :sup:`2`.\n"
    reading = rst.read(told.encode(), name="a.rst")
    assert (reading.metadata.author, reading.metadata.date) == ("Ida Vos, Ola Brandt", "2031-05-05")
    assert reading.text == "Tarn\n\nThe quay\n\nIt has 10³ m²."


def test_a_block_of_code_is_left_out_and_what_announces_it_stands():
    assert read("Run it::\n\n    x = 1\n\n    y = 2\n\nIt rained.").text == "Run it:\n\nIt rained."
    assert read("Run it. ::\n\n    x = 1\n\nIt rained.").text == "Run it.\n\nIt rained."


@each_row(
    ("source", "text"),
    [
        (r"Two words\_ and a\*b, snake_case_name, 3 * 4 * 5.", "Two words_ and a*b, snake_case_name, 3 * 4 * 5."),
        ("See :func:`~tides.port.shut`, :doc:`/index`.", "See shut, /index."),
        ("|unknown| The port_ is *shut", "The port is *shut"),
    ],
)
def test_marks_inside_a_line(source, text):
    assert read(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "`" * 50_000, "**a" * 20_000, ".. note:: a\n" * 10_000, "".join(" " * n + "- x\n" for n in range(500)), "a\n==\n" * 10_000,
        "== ==\nx\n\n" * 10_000, "a_" * 40_000, "|a" * 40_000, ".. a\n\n" * 10_000, ":a:" * 30_000, "[a" * 30_000, "a::\n\n" * 10_000,
    ],
)  # fmt: skip
def test_what_is_never_closed_ends_all_the_same(source):
    assert read(f"The port is shut.\n\n{source}").text.startswith("The port is shut.")


def test_without_text():
    with pytest.raises(InputError, match="nothing in it"):
        read("")
    with pytest.raises(InputError) as error:
        read(".. a comment\n")
    assert error.value.key == "no-text"


def test_the_kind_is_told_by_the_name():
    assert sniff.kind(REPORT.encode(), name="a.rst")[0] == "rst"
    assert sniff.kind(REPORT.encode(), name="a.txt")[0] == "text"
