"""PDF: tagged, with bookmarks and links, fonts embedded; every word arrives, and nothing of it is read as markup."""

import os
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import replace

import pypdfium2
import pytest
import typst

from briefing import catalog
from briefing.errors import MissingExtraError, OutputError
from briefing.sharing import proof
from briefing.sharing.terms import Term, Terms
from briefing.writers import Cite, Layout, Look, pdf
from briefing.writers.pdf import write
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.writers import samples

ODD = 'a \\ \\" #x $y$ [z] {q} <w> *s* _u_ @l // c /* d */ `r` ~ -- ---'


@pytest.fixture(scope="module")
def sample():
    return write(samples.BRIEFING, layout=Layout())


def text_of(data):
    document = pypdfium2.PdfDocument(data)
    try:
        return " ".join(" ".join(document[n].get_textpage().get_text_range().split()) for n in range(len(document)))
    finally:
        document.close()


def squeezed(text):
    return "".join(text.split())


def test_a_sample(sample):
    text = squeezed(text_of(sample))
    for section in samples.SECTIONS[:2]:
        for item in section.nodes:
            for piece in item.text.split("\n\n"):
                cut = item.insertions[0][0] if item.insertions else 0
                assert squeezed(piece[cut:]) in text
    for word in ("[1¶2]", "[TomasR.Okonjo-Lindqvist,theunion’schairman,]", "TLP:AMBER", "Page1of1", "around4,200"):
        assert word in text
    assert text.count("TLP:AMBER") == 2


def test_tagged_and_described(sample):
    document = pypdfium2.PdfDocument(sample)
    try:
        assert pypdfium2.raw.FPDFCatalog_IsTagged(document.raw)
        meta = document.get_metadata_dict()
        titles = [mark.get_title() for mark in document.get_toc()]
    finally:
        document.close()
    assert (meta["Title"], meta["Author"]) == (samples.BRIEFING.title, "M. Veld")
    assert meta["CreationDate"].startswith("D:20310211")
    assert titles == [section.heading for section in samples.SECTIONS] + ["Sources"]


def test_each_citation_is_a_link(sample):
    inline = sum(len(re.findall(rb"/Subtype ?/Link", piece)) for piece in unpacked(sample))
    assert inline == len(re.findall(r"[\[;,]\s(?:¶|p\.)|[\[;]\s?\d\s(?:¶|p\.)", text_of(sample)))
    assert not any(re.search(rb"/S ?/(URI|Launch|JavaScript)|/OpenAction", piece) for piece in unpacked(sample))


def test_all_fonts_are_embedded(sample):
    whole = b"".join(unpacked(sample))
    names = set(re.findall(rb"/FontName ?/([\w+-]+)", whole))
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)
    assert whole.count(b"/FontFile") == len(names)


def unpacked(data):
    yield data
    yield from (text.encode("latin-1") for _, text, raw in proof._texts(data, "", 0) if raw and text.isascii())


@each_row("cite", list(Cite))
@each_row("text", [ODD, "\x00\x1b\x85", "\ud800", "\u202e", "\n\n", "", "😀 ☃ עברית"])
def test_any_character_in_any_place(text, cite):
    assert write(samples.with_text(text), layout=Layout(cite=cite)).startswith(b"%PDF-")


def test_nothing_is_read_as_markup():
    data = write(replace(samples.BRIEFING, title=ODD), layout=Layout())
    assert squeezed(ODD) in squeezed(text_of(data))


def test_japanese_is_set_or_refused():
    """As the machine has fonts for it or not; never boxes."""
    with suppress(OutputError):
        assert write(samples.JAPANESE, layout=Layout()).startswith(b"%PDF-")


@each_row("briefing", [samples.ARABIC, samples.EMPTY])
def test_other_scripts_and_nothing(briefing):
    for layout in (
        Layout(paper="letter", numbered=True),
        Layout(paragraphs=True, look=Look("Arial", 12.0, "7A1F1F", 3.0)),
    ):
        assert write(briefing, layout=layout).startswith(b"%PDF-")


def test_paragraphs_are_numbered_through():
    text = text_of(write(samples.BRIEFING, layout=Layout(paragraphs=True)))
    assert "1. The harbour council" in text
    assert "2. The union, which" in text
    assert "6. 1974: The crews" in text


def test_the_proof_looks_into_it(sample):
    leaks = {place for place, _ in proof.leaks(sample, Terms([Term("Okonjo-Lindqvist")]), name="x.pdf")}
    assert any("page" in place for place in leaks)
    assert proof.leaks(sample, Terms([Term("Key points")]))
    assert not proof.leaks(sample, Terms([Term("Quorra")]))


def test_redacted(tmp_path):
    assert call("make", EXAMPLE, "-o", tmp_path / "a.json", "--no-config").code == 0
    done = call("share", tmp_path / "a.json", "-o", tmp_path / "a.pdf", "--redact", "names", "--no-config")
    assert done.code == 0, done.err
    assert "Brandvold" not in text_of((tmp_path / "a.pdf").read_bytes())


def test_without_the_extra(monkeypatch):
    import sys

    monkeypatch.delitem(sys.modules, "briefing.writers.pdf")
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError, match="needs the extra 'pdf'") as caught:
        catalog.find("writers", "pdf").load()
    assert caught.value.exit_code == 2
    assert "pip install 'briefing-desk[pdf]'" in str(caught.value)


@pytest.mark.parametrize("cite", list(Cite))
def test_qpdf_finds_nothing(tmp_path, cite):
    found = shutil.which("qpdf")
    if not found:
        if os.environ.get("CI") == "true":
            pytest.fail("qpdf is not installed")
        pytest.skip("qpdf is not installed")
    (tmp_path / "x.pdf").write_bytes(write(samples.BRIEFING, layout=Layout(cite=cite)))
    done = subprocess.run([found, "--check", tmp_path / "x.pdf"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_letters_that_no_font_has_are_an_error_and_signs_are_not(monkeypatch):
    def refused(text):
        def compiled(code, stamp, *, system, conforming):
            if conforming:
                raise typst.TypstError(f'the text `"{text}"` could not be displayed with font `"Libertinus Serif"`')
            return b"%PDF"

        monkeypatch.setattr(pdf, "_compiled", compiled)

    refused("暴")
    with pytest.raises(OutputError, match="暴") as error:
        write(samples.BRIEFING, layout=Layout())
    assert error.value.key == "missing-glyphs"
    assert "Libertinus Serif" in str(error.value)
    refused("⛵")
    assert write(samples.BRIEFING, layout=Layout()) == b"%PDF"
