"""The picture of the dates: true to scale, whole words, the same in SVG, metafile and Word, and no more than its table says."""

import io
import struct
import zipfile
from itertools import pairwise

import pytest
from lxml import etree

from briefing import making, pipeline
from briefing.model import Frame, Item, ItemKind, Table, codec
from briefing.writers.chart import Drawing, Stroke, Tone, Words, emf, svg, timeline
from briefing.writers.chart.wrapping import width, wrapped
from briefing.writers.messages import messages_of
from tests import accessibility
from tests.program import EXAMPLE
from tests.tables import each_row

SVG = "{http://www.w3.org/2000/svg}"
EVENTS = {
    "2016": ("2016-01-01/2016-12-31", "The strait was opened in 2016."),
    "June 2023": (
        "2023-06-01/2023-06-30",
        "In June 2023 two carriers collided, and nobody said for three days whose fault it was.",
    ),
    "2 April": ("2024-04-02", "The walkout begins on 2 April."),
    "some day": ("", "It will end some day."),
}


def table(events=EVENTS):
    rows = tuple(
        (Item(date, kind=ItemKind.ENTRY), Item(event, kind=ItemKind.ENTRY)) for date, (_, event) in events.items()
    )
    return Table(("Date", "Event"), rows, (0.22, 0.78), tuple(when for when, _ in events.values()))


def drawn(events=EVENTS):
    return timeline.draw(table(events), "Timeline", messages_of("en"))


def said(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Words)]


@pytest.fixture(scope="module")
def made():
    frame = Frame(timeline=True)
    return making.make(EXAMPLE, making.Recipe(frame=frame, formats=("docx", "html", "json")))


def test_the_dates_stand_once_beside_the_picture(made):
    assert "timeline" not in {section.key for section in made.briefing.sections}


def test_each_dated_row_stands_whole_and_in_order_and_the_others_in_the_table_alone():
    text = " ".join(words.text for words in said(drawn()) if not words.ends)
    assert text == " ".join(f"{date} {event}" for date, (when, event) in EVENTS.items() if when)
    assert drawn().description.splitlines() == [f"{d}: {event}" for d, (when, event) in EVENTS.items() if when]


def test_what_is_drawn_is_as_far_apart_as_the_days_are():
    events = {str(y): (f"{y}-01-01", f"It was {y}, and so it was.") for y in (2000, 2010, 2015)}
    dots = [shape.y for shape in drawn(events).shapes if not isinstance(shape, Stroke | Words)]
    assert (dots[1] - dots[0]) / (dots[2] - dots[1]) == pytest.approx(2, abs=0.01)


def test_a_period_is_a_bar():
    bars = [shape for shape in drawn().shapes if isinstance(shape, Stroke) and shape.weight > 2]
    assert len(bars) == 1
    assert bars[0].y1 < bars[0].y2


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2024-03-01", "2024-03-05", "2024-03-01"),
        ("2024-01-01", "2024-06-30", "2024-06"),
        ("1990-01-01", "2024-01-01", "2000"),
        ("0900-01-01", "2024-01-01", "1000"),
    ],
)
def test_the_axis_names_days_months_or_years(first, last, names):
    events = {"a": (first, "It began then."), "b": (last, "It ended then.")}
    ticks = [words.text for words in said(drawn(events)) if words.ends]
    assert names in ticks
    assert 1 <= len(ticks) <= 8


def test_words_never_overlap_nor_leave_the_picture():
    events = {f"{n} May": (f"2024-05-{n:02}", "word " * (3 * n)) for n in range(1, 12)} | {
        "1800": ("1800", "Old times.")
    }
    events["1800"] = ("1800-01-01", "Old times.")
    drawing = drawn(events)
    lines = [words for words in said(drawing) if not words.ends]
    assert all(after.y - before.y >= 11 for before, after in pairwise(lines))
    assert all(
        0 < words.y <= drawing.height and words.x + width(words.text, words.size) <= drawing.width + 60
        for words in lines
    )


@each_row("events", [{}, {"a": ("2024-01-01", "It was.")}, {"a": ("2024-01-01", "x"), "b": ("2024-01-01", "y")}])
def test_less_than_two_days_are_no_picture(events):
    assert drawn(events) is None


@each_row("broken", ["2024", "[redacted]", "2024-02-31", "2024-01-01/x"])
def test_a_day_that_is_none_is_not_drawn(broken):
    assert len(drawn({**EVENTS, "odd": (broken, "Odd it was.")}).description.splitlines()) == 3


@each_row("text", ["one two three four", "x" * 300, "統" * 80, "a" + "b" * 90 + " c"])
def test_text_is_broken_into_lines_that_fit_and_nothing_is_lost(text):
    lines = list(wrapped(text, 9, 120))
    assert all(width(line, 9) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_the_svg_has_title_and_description_and_takes_nothing_for_markup():
    drawing = Drawing(100, 50, (Words(1, 9, "<script>&\x00", 9, Tone.TEXT),), '<b> "', "a & b")
    for data in (svg.write(drawing), svg.inline(drawing, "picture-1").encode()):
        root = etree.fromstring(data)
        assert root.findtext(f"{SVG}title") == '<b> "'
        assert root.findtext(f"{SVG}desc") == "a & b"
        assert root.findtext(f"{SVG}text") == "<script>&\ufffd"
        named = root.get("aria-labelledby").split()
        assert named == [root.find(f"{SVG}{name}").get("id") for name in ("title", "desc")]
    assert "style" not in svg.inline(drawing, "picture-1")


def test_the_metafile_is_a_chain_of_records_that_says_its_own_length():
    data = emf.write(drawn())
    assert data[40:44] == b" EMF"
    size, count = struct.unpack_from("<2I", data, 48)
    assert size == len(data)
    at, kinds = 0, []
    while at < len(data):
        kind, length = struct.unpack_from("<2I", data, at)
        assert length % 4 == 0
        kinds.append(kind)
        at += length
    assert (kinds[0], kinds[-1], len(kinds)) == (1, 14, count)
    assert "In June 2023".encode("utf-16-le") in data


def test_a_word_file_shows_it_with_its_words_as_alternative_text(made):
    data = made.files[0]
    assert accessibility.findings(data) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kinds = archive.read("[Content_Types].xml").decode()
        document = archive.read("word/document.xml").decode()
        assert archive.read("word/media/timeline1.svg").startswith(b"<svg")
        assert archive.read("word/media/timeline1.emf")[40:44] == b" EMF"
    assert "image/svg+xml" in kinds
    assert "image/x-emf" in kinds
    assert 'title="Timeline"' in document


def test_a_page_shows_it_before_its_table_and_both_count_for_no_length(made):
    page = made.files[1].decode()
    assert page.index("<svg") < page.index("<table")
    assert made.briefing.sections[-1].key == "timeline-picture"
    assert made.briefing.words == making.make(EXAMPLE).briefing.words


def test_a_stored_briefing_is_drawn_again(made):
    stored = codec.loads(made.files[2])
    assert stored.sections[-1].nodes[0].when == made.briefing.sections[-1].nodes[0].when
    assert b"<svg" in pipeline.render(stored, "html")


def test_days_are_those_of_the_sources_own_dates(made):
    (rows,) = made.briefing.sections[-1].nodes
    said = dict(zip((row[0].text for row in rows.rows), rows.when, strict=True))
    assert said["2016"] == "2016-01-01/2016-12-31"
    assert said["Tuesday"] == "2024-03-12"
    assert said["2 April"] == "2024-04-02"
    assert said["before 2027"] == "2027-01-01"


@each_row("text", ["Nothing has a day here. It rained.", "It closed on 2 May 2024. Nobody came."])
def test_without_two_dates_there_is_no_picture(text):
    made = making.make([pipeline.document_from_text(text)], making.Recipe(frame=Frame(timeline=True)))
    assert "timeline-picture" not in [section.key for section in made.briefing.sections]
