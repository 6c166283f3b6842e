"""A source's own marking is carried forward where none is given, and warned about where a lower one is."""

import io

import docx
import pytest

from briefing import read
from tests.program import call

TEXT = "The port of Tarn closed on Monday. Wheat rose by a tenth. The navy sailed at noon."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(f"TLP:AMBER\n\n{TEXT}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"SECRET//NOFORN\n\n{TEXT}\n\nTLP:GREEN\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_carried(folder):
    done = call("make", "a.txt", "c.txt", "--no-config")
    assert done.text.startswith("**TLP:AMBER**\n")
    assert "briefing: marking TLP:AMBER carried over from a.txt" in done.err
    assert "marking TLP:AMBER carried over from a.txt" in done.text
    both = call("make", "a.txt", "b.txt", "--no-config")
    assert both.text.startswith("**TLP:AMBER SECRET//NOFORN**\n")


def test_warned(folder):
    done = call("make", "a.txt", "b.txt", "--tlp", "green", "--no-config")
    assert done.text.startswith("**TLP:GREEN**\n")
    assert "a.txt is marked TLP:AMBER, the briefing TLP:GREEN" in done.err
    assert "b.txt is marked TLP:GREEN SECRET//NOFORN, the briefing TLP:GREEN" in done.err
    none = call("make", "a.txt", "--marking", "none", "--no-config")
    assert none.text.startswith("# ")
    assert "a.txt is marked TLP:AMBER, the briefing is not" in none.err


def test_nothing_to_say(folder):
    assert "marked" not in call("make", "a.txt", "--tlp", "red", "--no-config").err
    assert "marking" not in call("make", "c.txt", "--no-config").err


def test_headers_of_a_word_file(folder):
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.sections[0].header.paragraphs[0].text = "OFFICIAL-SENSITIVE"
    buffer = io.BytesIO()
    document.save(buffer)
    assert read(buffer.getvalue()).metadata.marking == "OFFICIAL-SENSITIVE"


def test_a_briefing_as_a_source(folder):
    call("make", "c.txt", "--tlp", "amber+strict", "-o", "d.docx", "--no-config")
    assert read("d.docx").metadata.marking == "TLP:AMBER+STRICT"
