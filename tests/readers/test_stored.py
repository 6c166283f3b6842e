"""A briefing is found again in its own files, and in nobody else's."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.model import codec
from briefing.pipeline import render
from briefing.readers import stored
from tests.readers import packages
from tests.tables import each_row
from tests.writers.samples import BRIEFING


@each_row("kind", ["json", "docx"])
def test_there_and_back(kind):
    assert stored.load(render(BRIEFING, kind)) == BRIEFING


def test_with_a_byte_order_mark():
    assert stored.load(b"\xef\xbb\xbf" + codec.dumps(BRIEFING)) == BRIEFING


@each_row(
    "data",
    [b"", b"{", b"[1]", b'{"schema": 3}', b"The harbour is closed.", b"PK\x03\x04", packages.docx("<w:p/>")],
)
def test_other_files_carry_none(data):
    assert stored.load(data) is None


def test_a_damaged_one_says_where():
    with pytest.raises(InputError, match="sections is no list"):
        stored.load(b'{"schema": "briefing/1", "sections": 3, "sources": []}')
