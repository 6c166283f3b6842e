"""Pages that are pictures: when they are recognised, what is said of them; an engine of the test's own stands in for the real."""

import pytest

from briefing import pipeline
from briefing.errors import InputError, MissingExtraError
from briefing.model import Briefing, Budget, Corpus, Request
from briefing.readers import ocr, pdf
from briefing.readers.ocr import RecognisedLine
from briefing.verifying.brief import CITATION
from tests.program import call
from tests.readers.pdf_pages import Text, column, picture
from tests.readers.pdf_pages import pdf as pdf_of
from tests.tables import each_row

LINES = [
    "The quay of Hask was shut on Monday after 400 dockers walked out,",
    "the harbour trust said in a statement. It will open again within",
    "nine days, and grain ships have to wait off the coast until then.",
]
TYPED = [
    "The union of dockers in Hask denied on Tuesday that it had been",
    "asked to talks with the harbour trust before the walk-out.",
]


class Engine:
    """Recognises `LINES` in whatever it is shown, and one stain."""

    def __init__(self):
        self.shown = []

    def recognise(self, image):
        self.shown.append(image.shape)
        stain = RecognisedLine("~;", 0.4, 900, 900, 950, 930)
        return [
            RecognisedLine(text, 0.98, 200, 300 + 50 * at, 1400, 340 + 50 * at) for at, text in enumerate(LINES)
        ] + [stain]


class Turned(Engine):
    """Finds `LINES` at each look: on their side or not, and as surely as `looks` has it."""

    def __init__(self, *looks):
        super().__init__()
        self.looks = looks

    def recognise(self, image):
        lines = super().recognise(image)[:-1]
        sideways, confidence = self.looks[len(self.shown) - 1]
        if sideways:
            lines = [RecognisedLine(text, 0, top, left, bottom, right) for text, _, left, top, right, bottom in lines]
        return [line._replace(confidence=confidence) for line in lines]


@pytest.fixture
def engine(monkeypatch):
    made = Engine()
    monkeypatch.setattr(ocr, "engine", lambda: made)
    return made


@pytest.fixture
def no_engine(monkeypatch):
    def missing():
        raise MissingExtraError("OCR", extra="ocr")

    monkeypatch.setattr(ocr, "engine", missing)


def places(reading):
    return [(place.kind.value, place.label) for place in reading.locators]


def test_a_scan_is_read(engine):
    reading = pdf.read(pdf_of([picture()]), name="a.pdf")
    assert reading.text == " ".join(LINES)
    assert engine.shown == [(2339, 1653, 3)]
    assert places(reading) == [("page", "1"), ("ocr", "98%")]
    assert reading.notices == ("read by OCR: p. 1; what it reads may be wrong",)


def test_words_that_the_engine_has_glued_to_numbers_stand_apart(engine, monkeypatch):
    lines = [RecognisedLine("On14March2031 the5millimetres of2030, the 3rd of km2", 0.98, 200, 300, 1400, 340)]
    monkeypatch.setattr(engine, "recognise", lambda _: lines)
    reading = pdf.read(pdf_of([picture()]), name="scan.pdf")
    assert reading.text == "On14 March 2031 the 5 millimetres of 2030, the 3rd of km2"


def test_lines_of_a_title_are_of_one_size_though_their_boxes_are_not(engine, monkeypatch):
    title = [
        RecognisedLine("A quay that has to be", 0.98, 200, 120, 900, 200),
        RecognisedLine("mended now", 0.98, 200, 210, 500, 270),
    ]
    below = [RecognisedLine(text, 0.98, 200, 400 + 50 * at, 1400, 440 + 50 * at) for at, text in enumerate(LINES)]
    monkeypatch.setattr(engine, "recognise", lambda _: title + below)
    assert pdf.read(pdf_of([picture()]), name="scan.pdf").metadata.title == "A quay that has to be mended now"


def test_of_a_mixed_file_only_the_pictures_are_recognised(engine):
    reading = pdf.read(pdf_of(column(TYPED), [picture()], [Text(70, 760, "")]), name="a.pdf")
    assert len(engine.shown) == 1
    assert reading.text.startswith(TYPED[0])
    assert places(reading) == [("page", "1"), ("page", "2"), ("ocr", "98%")]


def test_a_picture_with_a_stamp_is_a_picture_and_one_beside_text_is_none(engine):
    pdf.read(pdf_of([picture(), Text(70, 20, "Received 4 May 2031")]), name="a.pdf")
    assert len(engine.shown) == 1
    pdf.read(pdf_of([*column(TYPED), picture()]), name="a.pdf")
    pdf.read(pdf_of([*column(TYPED[:1]), picture(width=200, height=200)]), name="a.pdf")
    assert len(engine.shown) == 1


@pytest.mark.parametrize(
    "looks",
    [
        [(False, 0.98)],
        [(True, 0.9), (False, 0.98), (False, 0.65)],
        [(True, 0.9), (False, 0.65), (False, 0.98)],
        [(False, 0.65), (False, 0.98)],
        [(False, 0.75), (False, 0.65)],
    ],
    ids=["upright", "on its left", "on its right", "upside down", "faint"],
)
def test_a_page_that_lies_on_its_side_is_turned(looks, monkeypatch):
    made = Turned(*looks)
    monkeypatch.setattr(ocr, "engine", lambda: made)
    reading = pdf.read(pdf_of([picture()]), name="a.pdf")
    assert reading.text == " ".join(LINES)
    assert places(reading)[1] == ("ocr", f"{max(sure for _, sure in looks if sure != 0.9):.0%}")
    assert len(made.shown) == len(looks)
    assert [shape[:2] for shape in made.shown[1:]] == [(1653, 2339) if looks[0][0] else (2339, 1653)] * (len(looks) - 1)


def test_a_page_without_text_has_a_small_picture(engine):
    assert pdf.read(pdf_of([picture(height=100)]), name="a.pdf").text == " ".join(LINES)


def test_all_pages_where_it_is_forced(engine):
    reading = pdf.read(pdf_of(column(TYPED)), name="a.pdf", ocr="force")
    assert reading.text == " ".join(LINES)


def test_never(engine):
    with pytest.raises(InputError) as caught:
        pdf.read(pdf_of([picture()]), name="a.pdf", ocr="never")
    assert (caught.value.key, caught.value.hint) == ("no-text", "--ocr auto")
    assert not engine.shown


def test_without_the_extra_the_hint_names_it(no_engine):
    with pytest.raises(InputError) as caught:
        pdf.read(pdf_of([picture()]), name="a.pdf")
    assert (caught.value.key, caught.value.hint) == ("no-text", "pip install 'briefing-desk[ocr]'")
    mixed = pdf.read(pdf_of(column(TYPED), [picture()]), name="a.pdf")
    assert mixed.notices == ("not read, a picture: p. 2 (pip install 'briefing-desk[ocr]')",)
    with pytest.raises(MissingExtraError):
        pdf.read(pdf_of(column(TYPED)), name="a.pdf", ocr="force")


def test_an_empty_page_is_no_picture(no_engine):
    with pytest.raises(InputError) as caught:
        pdf.read(pdf_of([Text(70, 760, "")]), name="a.pdf")
    assert (caught.value.reason, caught.value.hint) == ("no text in it", "if it shows some: --ocr force")


def test_what_a_picture_says_is_marked_in_sources_and_at_each_citation(engine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of([picture()]))
    done = call("make", tmp_path / "a.pdf", "-o", tmp_path / "x.md", "-o", tmp_path / "x.json", "--no-config")
    assert done.code == 0
    page = (tmp_path / "x.md").read_text(encoding="utf-8")
    assert "[[p.\u00a01\u00a0(OCR\u00a098%)]]" in page
    assert "read by OCR (98%)" in page
    assert "a.pdf: read by OCR: p. 1" in done.err
    assert call("verify", tmp_path / "x.md", tmp_path / "a.pdf").code == 0


def test_pages_that_were_recognised_are_named(engine):
    document = pipeline.read(pdf_of(column(TYPED), [picture()]), name="a.pdf")
    made: Briefing = pipeline.compose(pipeline.analyse(Corpus((document,)), Request(Budget.parse("medium"))))
    assert made.sources[0].remarks == ("p. 2 read by OCR (98%)",)


@each_row("mark", ["[p. 1 (OCR 98%)]", "[2\u00a0p.\u00a0iv\u00a0(OCR\u00a07%), p. 3]"])
def test_its_mark_is_a_citation(mark):
    assert CITATION.fullmatch(mark)


def test_options(engine, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of([picture()]))
    assert call("text", tmp_path / "a.pdf", "--ocr", "never").code == 4
    assert call("text", tmp_path / "a.pdf").text.startswith("The quay")
    assert call("summarize", tmp_path / "a.pdf", "--ocr", "sometimes").code == 2


def test_the_engine_itself_where_it_is_installed():
    pytest.importorskip("rapidocr")
    image = pytest.importorskip("PIL.Image").new("RGB", (900, 200), "white")
    pytest.importorskip("PIL.ImageDraw").Draw(image).text(
        (40, 60), "The quay of Hask was shut", fill="black", font_size=48
    )
    import numpy as np

    (line,) = ocr.engine().recognise(np.asarray(image)[:, :, ::-1].copy())
    assert line.text.split() == ["The", "quay", "of", "Hask", "was", "shut"]
    assert 0.9 < line.confidence <= 1
    assert 0 < line.left < 60 < line.right < 900
