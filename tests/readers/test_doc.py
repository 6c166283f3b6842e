"""Word files before 2007, which LibreOffice turns into what we read."""

from __future__ import annotations

import io
import os
import stat
import sys
import time
from pathlib import Path

import pytest
from docx import Document

from briefing import pipeline
from briefing.errors import InputError, LimitError
from briefing.readers import doc, libreoffice, sniff
from tests.readers import compound_files
from tests.tables import each_row

BODY = "The port of Tarn was shut for nine days, Ida Vos said."
WORD = compound_files.compound({"WordDocument": bytes(600), "1Table": b"x"})


@pytest.fixture
def patience(monkeypatch):
    """More seconds for LibreOffice's first start than a reader of a file has: the machine may have other work."""
    monkeypatch.setattr(libreoffice, "SECONDS", 300.0)


@pytest.fixture
def old_word(patience):
    """A file as Word 97 wrote them."""
    if not libreoffice.program():
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice (soffice) is not installed")
        pytest.skip("LibreOffice (soffice) is not installed")
    written = Document()
    written.add_paragraph("The quay of Tarn", style="Title")
    written.add_paragraph(BODY)
    file = io.BytesIO()
    written.save(file)
    return libreoffice.convert(file.getvalue(), suffix=".docx", to="doc")


@pytest.mark.libreoffice
def test_an_old_word_file_reads_as_a_new_one(old_word):
    assert sniff.kind(old_word, name="a.doc") == ("doc", ())
    document = pipeline.read(old_word, name="a.doc")
    assert document.text == f"The quay of Tarn\n\n{BODY}"
    assert document.metadata.title == "The quay of Tarn"


def test_without_libreoffice_it_is_refused_with_a_hint(monkeypatch):
    monkeypatch.setattr(libreoffice, "program", lambda: "")
    with pytest.raises(InputError, match=r"install LibreOffice, or save the file as \.docx") as caught:
        doc.read(WORD, name="a.doc")
    assert caught.value.key == "unsupported"


@pytest.fixture
def instead(monkeypatch, tmp_path):
    """Sets a script in LibreOffice's place."""
    if sys.platform == "win32":
        pytest.skip("the script is a shell's")

    def put(script):
        path = tmp_path / "soffice"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(libreoffice, "program", lambda: str(path))

    return put


def test_it_is_ended_with_all_that_it_started_when_its_time_is_up(instead, monkeypatch, tmp_path):
    monkeypatch.setattr(libreoffice, "SECONDS", 0.5)
    instead(f"sleep 60 & echo $! > {tmp_path}/pid; wait")
    with pytest.raises(LimitError) as caught:
        doc.read(WORD, name="a.doc")
    assert caught.value.key == "too-slow"
    state = Path(f"/proc/{(tmp_path / 'pid').read_text().strip()}/stat")
    for _ in range(500):  # the kernel takes its time on a busy machine
        if not state.exists() or state.read_text().split()[2] == "Z":
            break
        time.sleep(0.02)
    else:
        pytest.fail("it still runs")


def test_what_it_cannot_read_is_damaged_and_nothing_is_left_behind(instead, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("SECRET", "x")
    instead(f'env > {tmp_path}/env; echo "$@" > {tmp_path}/arguments; exit 1')
    with pytest.raises(InputError) as caught:
        doc.read(WORD, name="a.doc")
    assert caught.value.key == "damaged"
    assert "SECRET" not in (tmp_path / "env").read_text()
    assert "-env:UserInstallation=file://" in (tmp_path / "arguments").read_text()
    assert {path.name for path in tmp_path.iterdir()} == {"env", "arguments", "soffice"}


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"plain", "damaged"),
        (compound_files.compound({"Other": b"x"}), "damaged"),
        (compound_files.compound({"WordDocument": bytes(11) + b"\x01" + bytes(100)}), "encrypted"),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        doc.read(data, name="a.doc")
    assert caught.value.key == key
