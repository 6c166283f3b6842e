"""Raised figures in every kind of file that has them: a power keeps apart from its figure, a note's number from its word."""

import pytest

from briefing.readers import docx, epub, html, odt, pptx, raised, rst, rtf, tex
from tests.readers import packages
from tests.readers.packages import r
from tests.tables import each_row

SHOWN = "It takes 10⁶ l of 40 m³ a day, they said. So it was."
PIECES = ("It takes 10", "6", " l of 40 m", "3", " a day, they said.", "12", " So it was.")


def told(raise_):
    """The sentence with each second piece as `raise_` writes what is raised."""
    return "".join(raise_(piece) if at % 2 else piece for at, piece in enumerate(PIECES))


def in_word():
    up = '<w:vertAlign w:val="superscript"/>'
    runs = "".join(r(piece, up if at % 2 else "") for at, piece in enumerate(PIECES))
    return docx.read(packages.docx(f"<w:p>{runs}</w:p>"), name="a.docx")


def in_word_by_style():
    runs = "".join(r(piece, '<w:rStyle w:val="Up"/>' if at % 2 else "") for at, piece in enumerate(PIECES))
    up = packages.style("Up", "Up", inner='<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', kind="character")
    return docx.read(packages.docx(f"<w:p>{runs}</w:p>", styles=up), name="a.docx")


def in_opendocument():
    style = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    words = told(lambda said: f'<text:span text:style-name="T1">{said}</text:span>')
    return odt.read(packages.flat_odt(f"<text:p>{words}</text:p>", styles=style).encode(), name="a.fodt")


def in_rich_text():
    words = told(lambda said: rf"{{\super {said}}}")
    return rtf.read((r"{\rtf1\ansi " + words + r"\par}").encode(), name="a.rtf")


def in_slides():
    def run(said, up=""):
        return f"<a:r><a:rPr{up}/><a:t>{said}</a:t></a:r>"

    runs = "".join(run(piece, ' baseline="30000"' if at % 2 else "") for at, piece in enumerate(PIECES))
    return pptx.read(packages.pptx(packages.shape(f"<a:p>{runs}</a:p>")), name="a.pptx")


def in_latex():
    words = told(lambda said: rf"\textsuperscript{{{said}}}")
    return tex.read((r"\begin{document}" + words + r"\end{document}").encode(), name="a.tex")


def in_restructured_text():
    return rst.read(told(lambda said: rf"\ :sup:`{said}`\ ").encode(), name="a.rst")


@pytest.mark.parametrize(
    "read", [in_word, in_word_by_style, in_opendocument, in_rich_text, in_slides, in_latex, in_restructured_text]
)
def test_powers_and_numbers_of_notes_are_told_apart(read):
    assert read().text == SHOWN


def test_pages_and_books_raise_powers():
    words = told(lambda said: f"<sup>{said}</sup>")
    assert "10⁶ l of 40 m³ a day" in html.read(f"<p>{words}</p>".encode(), name="a.html").text
    book = packages.epub({"a.xhtml": f"<p>{words}</p>"})
    assert "10⁶ l of 40 m³ a day" in epub.read(book, name="a.epub").text


@each_row(
    ("before", "said", "shown"),
    [
        ("10", "-3", "⁻³"), ("x", "2", "²"), ("5 km", "2", "²"), ("(R", "2", "²"), ("the 5", "th", "th"), ("quay", "1, 2", ""),
        ("closed.”", "4–6", ""), ("Ca", "2+", "2+"), ("", "14", "14"), ("shut ", "3", "3"), ("the quay", "a", "a"),
    ],
)  # fmt: skip
def test_what_is_raised(before, said, shown):
    assert raised.shown(before, said) == shown
