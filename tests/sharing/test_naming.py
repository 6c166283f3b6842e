"""File names that Windows takes, whatever a title holds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.sharing.naming import LONGEST, file_name, safe
from tests.tables import each_row
from tests.writers.samples import BRIEFING, EMPTY

DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{d}{n}" for d in ("COM", "LPT") for n in "0123456789¹²³")}


def test_a_pattern():
    briefing = replace(BRIEFING, marking="")
    assert file_name("{date} {title}", briefing, ".docx") == f"2031-02-11 {BRIEFING.title}.docx"
    assert (
        file_name("{to}, {from}; {language}-{template}", briefing) == "The Harbour Commissioner, Coastal Desk; en-bluf"
    )


def test_the_marking_is_in_it():
    assert file_name("{date}", BRIEFING) == "2031-02-11 (TLP AMBER)"
    assert file_name("{marking} {date}", BRIEFING) == "TLP AMBER 2031-02-11"
    assert file_name("{title}", replace(BRIEFING, title="x" * 300), ".eml").endswith("x (TLP AMBER).eml")


def test_an_unknown_field():
    with pytest.raises(UsageError, match=r"no field"):
        file_name("{tilte}", BRIEFING)


@each_row(
    ("name", "wanted"),
    [
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"),
        ("at 10:30", "at 10.30"),
        ("con", "_con"),
        ("COM1.notes", "_COM1.notes"),
        ("console", "console"),
        ("end. . .", "end"),
        ("", "briefing"),
        ("..", "briefing"),
        ("a\u202egpj.exe\u2069", "a gpj.exe"),
        ("e\u0301", "é"),
    ],
)
def test_safe(name, wanted):
    assert safe(name) == wanted


@given(st.text(st.characters(exclude_categories=())))
def test_any_title(title):
    name = file_name("{title}", replace(EMPTY, title=title), ".docx")
    stem = name.removesuffix(".docx")
    assert stem
    assert len(stem) <= LONGEST + 1
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name == name.strip(" ")
    assert not stem.endswith((".", " "))
    assert stem.split(".")[0].upper() not in DEVICES
