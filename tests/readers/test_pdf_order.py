"""PDFs whose columns and cells are drawn one after the other, and whose gaps do not tell them apart."""

from itertools import chain

from briefing.model import BlockKind
from briefing.readers.pdf import raised_figures
from briefing.readers.pdf import read as read_pdf
from tests.readers.pdf_pages import Field, Text, column, pdf

WORDS = ("harbour", "council", "pilots", "dredge", "channel", "winter", "storms", "treasury")
DRAWN = "read in the order in which the file draws it: p. 1"


def read(data):
    return read_pdf(data, name="x.pdf")


def lines(name, count=24):
    """Lines of a narrow column: some full, some with a wide gap at their end."""
    return [f"{name}{n} {WORDS[n % 8]} {WORDS[(3 * n + 1) % 8][: 3 + n % 5]}" for n in range(count)]


def columns(count=4):
    return [column(lines(chr(97 + c)), x=40 + 132 * c, size=9) for c in range(count)]


def test_narrow_columns_are_read_as_they_are_drawn():
    reading = read(pdf(list(chain(*columns()))))
    assert reading.text.split() == " ".join(chain(*(lines(name) for name in "abcd"))).split()


def test_columns_drawn_line_by_line_are_not():
    reading = read(pdf(list(chain(*zip(*columns(), strict=True)))))
    assert DRAWN not in reading.notices


def cell(text, x, y):
    return [Text(x, y - 12 * n, line, 10) for n, line in enumerate(text)]


def test_cells_of_several_lines_stay_whole():
    page = []
    for n in range(5):
        y = 760 - 60 * n
        page += cell([f"Rule {n} of the port", "for boats and rafts", "in every season"], 50, y)
        page += cell([f"no boat may enter {n}", "before the pilot has", "come on board"], 220, y)
        page += cell(["a fine of ten crowns", "for each hour late"], 400, y)
    reading = read(pdf(page))
    assert reading.notices == (DRAWN,)
    assert {block.kind for block in reading.blocks} == {BlockKind.TABLE_ROW}
    assert [reading.text[block.span.start : block.span.stop] for block in reading.blocks][1] == (
        "Rule 1 of the port for boats and rafts in every season | no boat may enter 1 before the pilot has come on board"
        " | a fine of ten crowns for each hour late"
    )


def test_the_head_of_a_table_is_no_line_of_its_first_cell():
    page = [Text(80, 760, "Service"), Text(250, 760, "Who pays"), Text(430, 760, "Fee")]
    for y in (744, 700):
        page += cell(["Pilotage of vessels over", f"80 metres by day {y}"], 50, y)
        page += cell(["The owner or else", "the charterer"], 250, y)
        page += cell(["1,450 new", "crowns"], 430, y)
    assert read(pdf(page)).text.startswith("Service | Who pays | Fee\n")


def test_a_wrapped_cell_goes_on_in_its_row():
    page = []
    for n in range(3):
        y = 760 - 40 * n
        page += [Text(50, y, f"2.{n}"), Text(100, y, "Check that each page of the port"), Text(400, y, "1")]
        page += [Text(100, y - 13, f"is shown to nobody else {n}.")]
    reading = read(pdf([*page, *column(["The clerk will write to the ministry about it."], top=600)]))
    assert reading.text.splitlines()[:3] == [
        f"2.{n} | Check that each page of the port is shown to nobody else {n}. | 1" for n in range(3)
    ]


def test_columns_that_stand_close_and_are_drawn_line_by_line():
    left = [
        "The committee of the harbour heard nine witnesses on",
        "the quays before it rose for lunch, and went on to see",
    ]
    right = [
        "Members agreed that the gates of the lock must be",
        "replaced before the winter, when the older pair leaks",
    ]
    page = [
        text
        for n in range(6)
        for text in (Text(55, 720 - 11 * n, f"{left[n % 2]} {n}", 9), Text(290, 720 - 11 * n, f"{right[n % 2]} {n}", 9))
    ]
    whole = [f"{lines[n % 2]} {n}" for lines in (left, right) for n in range(6)]
    assert read(pdf(page)).text.split() == " ".join(whole).split()


def test_a_short_cell_close_to_a_full_one_is_a_cell_of_its_own():
    page = []
    for n in range(3):
        y = 760 - 100 * n
        page += [Text(50, y, f"2.{n}"), *column([f"Whoever asks for berth {n} shows the papers"] * 6, x=100, top=y)]
        page += [Text(336, y, "2"), Text(380, y, "Since 2031")]
    rows = read(pdf(page)).text.splitlines()
    assert [row.split(" | ")[0] for row in rows] == ["2.0", "2.1", "2.2"]
    assert all(row.endswith("shows the papers | 2 | Since 2031") for row in rows)


def test_an_arrow_over_a_letter_hides_nothing():
    arrow = "0 g 96 758 m 104 758 l 100 766 l h f"
    reading = read(pdf([*column(["The lock gates leak in every winter gale."]), arrow]))
    assert reading.text == "The lock gates leak in every winter gale."


def test_what_is_filled_into_a_form_stands_beside_its_label():
    page = [Text(70, 740, "Name of the vessel:"), Text(70, 700, "Berth:"), Text(70, 660, "Remarks of the pilot:")]
    values = [Field(200, 656, "Fog until noon"), Field(200, 736, "Marlen Quist"), Field(200, 696, "North quay", "Ch")]
    reading = read(pdf([*page, *values, Field(200, 600, "Send", "Btn"), Field(200, 560, "East quay", "Ch", flags=0)]))
    assert reading.text.split("\n") == [
        "Name of the vessel: | Marlen Quist",
        "Berth: | North quay",
        "Remarks of the pilot: | Fog until noon",
    ]


def test_the_last_page_of_numbered_lines_may_have_few():
    def page(first, count):
        return [
            piece
            for n in range(count)
            for piece in (
                Text(40, 760 - 20 * n, str(first + n)),
                Text(70, 760 - 20 * n, f"and the {WORDS[n % 8]} of the"),
            )
        ]

    reading = read(pdf(page(1, 14), page(15, 3)))
    assert not any(character.isdigit() for character in reading.text)
    assert "numbers that count lines: 17" in reading.details.left_out


def test_a_figure_that_the_font_raises_is_a_note_s_number(monkeypatch):
    monkeypatch.setattr(raised_figures, "is_raised", lambda page, index, baseline, size: True)
    text = "It drew no comment.12 Then 12 boats came."
    assert read(pdf(column([text, "The harbour was shut."]))).text.startswith("It drew no comment. Then 12 boats came.")


def test_an_index_below_an_exponent_stands_at_its_place():
    page = [
        Text(70, 704, "1,500", 14),
        Text(200, 700, "w", 14),
        Text(211, 705, "K", 9),
        Text(211, 696, "o", 9),
        Text(222, 700, "[tons]", 14),
        Text(70, 660, "1,400", 14),
    ]
    assert "wK o [tons]" in read(pdf(page)).text


def test_a_raised_figure_behind_the_last_of_several_units_is_a_power():
    page = [Text(70, 700, "The quay bears 40 t/m", 11), Text(181, 704, "2", 6), Text(188, 700, "in winter.", 11)]
    assert read(pdf(page)).text == "The quay bears 40 t/m² in winter."


def test_a_date_centred_below_a_head_over_three_columns_is_none_of_the_middle_column():
    told = "{0}{1} the {2} of the {3} and"
    each = [[told.format(name, n, WORDS[n % 8], WORDS[(3 * n + 1) % 8]) for n in range(24)] for name in "abc"]
    drawn = [column(lines, x=40 + 180 * n, top=700, size=9) for n, lines in enumerate(each)]
    head = Text(150, 740, "The northern office and its pilots in winter storms", 14)
    below = {
        x: read(pdf([head, Text(x, 724, "14 March 2031", 9), *chain(*zip(*drawn, strict=True))])) for x in (271, 240)
    }
    assert below[271].text.split("\n\n")[:2] == [head.text, "14 March 2031"]
    assert below[240].text.index("14 March 2031") > below[240].text.index("a23")
