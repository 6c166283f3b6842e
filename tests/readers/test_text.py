"""Plain text: decoding, blocks, front matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import BlockKind, LocatorKind
from briefing.readers import sniff
from briefing.readers.line_dates import meeting_day
from briefing.readers.text import parse, read
from tests.tables import each_row

BODY = "The old harbour of Lindmouth was closed on Monday after a storm had broken its outer wall, officials said."
MORE = "Nobody was hurt. The wall will be mended by spring, the town's engineer said in a statement."


def shapes(text, **options):
    return [(b.kind.value, b.span.of(text)) for b in parse(text, **options).blocks]


@each_row("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252"])
def test_the_text_is_the_same_in_every_encoding(encoding):
    text = f"Café “Lindmouth” – {BODY}\r\n\r\n{MORE}"
    assert read(text.encode(encoding), name="a.txt").text == text


def test_a_western_text_full_of_accents_is_windows_1252():
    text = "Le président a été reçu à l'Élysée où il a évoqué la sécurité des élèves et l'année à venir."
    assert read(text.encode("cp1252"), name="a.txt").text == text


def test_an_unstated_encoding_is_guessed_and_said():
    text = "Порт был закрыт в понедельник из-за шторма, и никто не знает, когда его откроют снова. Власти ждут хорошей погоды."
    reading = read(text.encode("cp1251"), name="a.txt")
    assert reading.text == text
    assert "cp1251" in reading.notices[0]


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "no-text"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xef\xbb\xbf \n", "no-text"),
        (bytes(range(256)) * 20, "unsupported"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e\x00\x01\x00", "unsupported"),
    ],
)
def test_what_holds_no_text_ends_with_its_key(data, key):
    with pytest.raises(InputError) as caught:
        read(data, name="a.txt")
    assert caught.value.key == key


def test_title_byline_and_date_on_top():
    text = f"Storm Closes Lindmouth Harbour\n\nBy Jane Doe and John Roe\n\nPublished: 12 September 2016\n\n{BODY}\n\n{MORE}"
    reading = parse(text)
    assert reading.metadata.title == "Storm Closes Lindmouth Harbour"
    assert reading.metadata.title_span.of(text) == reading.metadata.title
    assert reading.metadata.author == "Jane Doe and John Roe"
    assert reading.metadata.date == "2016-09-12"
    assert [b.level for b in reading.blocks if b.kind is BlockKind.HEADING] == [1, 6, 6]
    assert [b.span.of(text) for b in reading.blocks if b.kind is BlockKind.PARAGRAPH] == [BODY, MORE]


def test_header_lines_are_front_matter():
    text = f"From: Jane Doe <jane@example.org>\nDate: Mon, 5 Oct 2015 10:00:00 +0000\nSubject: The harbour\n\n{BODY}"
    reading = parse(text)
    assert (reading.metadata.title, reading.metadata.author, reading.metadata.date) == (
        "The harbour",
        "Jane Doe",
        "2015-10-05",
    )
    assert [b.span.of(text) for b in reading.blocks] == [BODY]


def test_a_wire_dateline_gives_outlet_and_date():
    reading = parse(f"LINDMOUTH, May 3, 2012 (Reuters) - {BODY}\n\n{MORE}")
    assert (reading.metadata.outlet, reading.metadata.date) == ("Reuters", "2012-05-03")


@each_row(
    "first",
    [
        "Dear Sir,",
        "He left.",
        "Jane said: no one came",
        "lindmouth today",
        "Photo by Ann Solm/Orle News",
        "Orle Vik/Getty Images",
    ],
)
def test_no_title_where_the_first_line_is_none(first):
    assert not parse(f"{first}\n\n{BODY}\n\n{MORE}").metadata.title


def test_a_headline_may_have_a_colon_and_a_transcript_has_none():
    for gap in ("\n", "\n\n"):
        metadata = parse(f"Tarn ferry: toll rises{gap}2024-03-05\n\n{BODY}\n\n{MORE}").metadata
        assert (metadata.title, metadata.date) == ("Tarn ferry: toll rises", "2024-03-05")
    assert not parse(f"Grad F: Good morning\n\nGrad C: {BODY}\n\nGrad F: {MORE}").metadata.title


@each_row("title", ["Flut im Tarntal: Ort wartet auf Hilfe", "Povodně v Tarnu: škody rostou"])
def test_a_headline_with_a_colon_needs_no_date_below_where_it_is_alone(title):
    assert parse(f"{title}\n\n{BODY}\n\n{MORE}").metadata.title == title
    assert not parse(f"{title}\n\nZweiter: {BODY}\n\n{MORE}").metadata.title


def test_a_title_with_a_colon_stands_over_turns_whose_labels_are_others():
    turns = f"Q: Who may moor here?\n\nA: {BODY}\n\nQ: And in winter?\n\nA: {MORE}"
    title = "Orle Quay Passes: Questions Most Often Asked"
    assert parse(f"{title}\n\n{turns}").metadata.title == title
    assert not parse(f"Ida Solm: Good morning\n\n{turns}").metadata.title


def test_a_question_alone_above_a_text_without_others_is_its_title():
    question = "Why does the lamp of my dinghy go out as soon as I row it out of the bay?"
    assert parse(f"{question}\n\nAsked in March.\n\n{BODY}\n\n{MORE}").metadata.title == question
    assert not parse(f"{question}\n\nWell, it does.\n\nIs it wet?\n\n{BODY}\n\n{MORE}").metadata.title


def test_a_byline_below_a_second_headline_has_the_day():
    metadata = parse(
        f"Tarn wins the cup\n\nTarn 3 Vik 2\n\nBy Ida Solm, Orle, 18 May 2031\n\n{BODY}\n\n{MORE}"
    ).metadata
    assert (metadata.author, metadata.date) == ("Ida Solm", "2031-05-18")


def test_letters_to_the_editor_have_titles_of_their_own():
    text = f"Letters to the Editor\n\nClose the quay to carts\n\nSir,\n\n{BODY}\n\n{MORE}"
    assert parse(text).metadata.title == "Close the quay to carts"


def test_a_title_given_wins_and_an_odd_date_is_passed_over():
    metadata = parse(f"Storm Closes Harbour\n\n{BODY}", title="Another", date="12.9.2016").metadata
    assert (metadata.title, metadata.title_span, metadata.date) == ("Another", None, "")
    assert parse(BODY, date="2016-09-12T10:00").metadata.date == "2016-09-12"
    assert parse(BODY, date="2016-13-41").metadata.date == ""
    assert parse(BODY, date="2016-09").metadata.date == "2016-09"


def test_wrapped_lines_are_one_paragraph_and_long_lines_are_one_each():
    wrapped = (
        "The old harbour of Lindmouth was closed on\nMonday after a storm had broken its outer\nwall, officials said."
    )
    assert shapes(wrapped) == [("paragraph", wrapped)]
    assert [text for _, text in shapes(f"{BODY}\n{MORE}")] == [BODY, MORE]


def test_headings_only_where_there_is_a_body():
    text = f"{BODY}\n\nWhat comes next\n\n{MORE} {BODY}\n\nTHE COST\n\n{BODY}\n\n2.1 Repairs\n\n{BODY}"
    assert [t for kind, t in shapes(text) if kind == "heading"] == ["What comes next", "THE COST", "2.1 Repairs"]
    shouted = "THE HARBOUR IS CLOSED. THE WALL IS BROKEN.\n\nNOBODY KNOWS WHEN IT WILL OPEN."
    assert {kind for kind, _ in shapes(shouted)} == {"paragraph"}


def test_underlined_lines_are_headings():
    text = f"Report\n======\n\n{BODY}\n\nCosts\n-----\n{MORE}"
    assert [t for kind, t in shapes(text) if kind == "heading"] == ["Report", "Costs"]


def test_lists_quotations_tables_transcripts_and_verse():
    text = f"{BODY}\n\n- one boat\n- two boats\n\n> {MORE}\n\nname\tsize\tage\n\nMODERATOR: Welcome.\nMS. DOE: Thank you all."
    assert [kind for kind, _ in shapes(text)] == [
        "paragraph",
        "list-item",
        "list-item",
        "quotation",
        "table-row",
        "paragraph",
        "paragraph",
    ]
    for when in ("[09:02] ", "12/03/2031, 09:14 - ", "9:15:20 "):
        assert len(shapes(f"{when}bo: the pump is dry\n{when}una: looking\n{when}bo: it runs")) == 3
    stanza = "The boats are in, the nets are dry,\nThe gulls are gone to bed;\nAnd nobody can tell you why,\nOr what the keeper said."
    assert len(shapes(stanza)) == 1


def test_odd_characters_stand_where_they_stood():
    text = f"\ufeff\x00{BODY} \u2028{MORE}\x85 \ud800 end.\x0cNext page has a line of its own here."
    reading = parse(text)
    assert reading.text == text
    assert len(reading.blocks) == 3


PIECES = st.sampled_from([*"aB1 \n\r\t.:>-=*|\x0c\u2028\x00“”", "\r\n", "By ", "From: "])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_blocks_are_disjoint_ascending_and_keep_every_word(text):
    try:
        reading = parse(text)
    except InputError:
        assert not any(letter.isalnum() for letter in text)
        return
    last = 0
    for block in reading.blocks:
        assert last <= block.span.start < block.span.stop <= len(text)
        last = block.span.stop
    assert reading.text == text
    assert reading.blocks


def test_a_line_of_a_megabyte_is_one_block():
    text = "word " * 200_000
    assert len(parse(text).blocks) == 1


def test_an_outlet_between_byline_and_date():
    body = "The port of Tarn closed on Monday, and nobody could say when it would open again for grain."
    reading = parse(f"Harbour closed\n\nBy Ilse Marchetti\nThe Northgate Ledger\n14 March 2024\n\n{body}\n")
    assert (reading.metadata.author, reading.metadata.outlet, reading.metadata.date) == (
        "Ilse Marchetti",
        "The Northgate Ledger",
        "2024-03-14",
    )
    assert [str(block.kind) for block in reading.blocks[-2:]] == ["heading", "paragraph"]


@each_row("line", ["Samedi 8 janvier 2005", "Samstag, 8. Januar 2005", "sábado, 8 de enero de 2005"])
def test_a_date_line_of_another_language_is_no_title(line):
    reading = parse(f"{line}\n\n{BODY}\n\n{MORE}")
    assert (reading.metadata.title, reading.metadata.date) == ("", "2005-01-08")


def test_a_french_headline_may_have_a_colon():
    body = "Le Sénat a rejeté mercredi soir, par 172 voix contre 158, le projet de réforme des retraites présenté au printemps."
    assert (
        parse(f"Retraites : le Sénat repousse le texte\n\n{body}\n").metadata.title
        == "Retraites : le Sénat repousse le texte"
    )


def test_each_line_of_a_list_of_contents_is_a_row():
    lines = [
        "1 The quay in figures ......... 7",
        "2 Outlook to 2031 . . . . . . . 19",
        "Annex A. Members of the board ______ xi",
    ]
    reading = read("\n".join(["Contents", *lines, "", "The quay moved nine tonnes."]).encode(), name="a.txt")
    rows = [block.span.of(reading.text) for block in reading.blocks if block.kind is BlockKind.TABLE_ROW]
    assert rows == lines


@each_row("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_in_other_scripts_than_latin(encoding):
    text = "Порт был закрыт в понедельник из-за шторма, и никто не знает, когда его откроют снова.\n"
    assert sniff.kind(text.encode(encoding), name="a.txt")[0] == "text"
    assert read(text.encode(encoding), name="a.txt").text == text


@each_row(
    ("title", "date"),
    [
        ("Minutes of the harbour board, 3 May 2031", "2031-05-03"),
        ("Agenda: the council of Orle (May 3, 2031)", "2031-05-03"),
        ("Board meeting minutes – 2031-05-03", "2031-05-03"),
        ("Minutes of 3 May 2031 as amended", ""),
        ("The flood of Orle, 3 May 2031", ""),
        ("Minutes of the harbour board", ""),
    ],
)
def test_minutes_are_of_the_day_with_which_their_title_ends(title, date):
    assert meeting_day(title) == date


SLIDES = """{} 1{}

Project LARK
Steering committee, 4 May 2031

{} 2{}

Options

Option A keeps the old lamps of the pier for $2 million a year.

{} 3{}

Approve option A. The committee is asked for $2 million by 1 July 2031.
"""


@each_row("before", ["Slide", "--- Slide", "SLIDE"])
@each_row("behind", ["", " of 3", " ---"])
def test_lines_that_number_slides_are_places_and_no_words(before, behind):
    text = SLIDES.format(*(before, behind) * 3)
    reading = parse(text)
    assert reading.metadata.title == "Project LARK"
    assert not any("lide" in text[b.span.start : b.span.stop].lower() for b in reading.blocks)
    assert [(place.kind, place.label) for place in reading.locators] == [(LocatorKind.SLIDE, n) for n in "123"]
    assert text[reading.locators[1].span.start :].lstrip("- ").lower().startswith("slide 2")


def test_a_title_on_the_line_of_a_slide_s_number_is_its_heading():
    text = (
        "Slide 1: Project LARK\n\nSlide 2: Options\nOption A keeps the old lamps.\n\nSlide 3: Next\nApprove option A."
    )
    reading = parse(text)
    headings = [text[b.span.start : b.span.stop] for b in reading.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Project LARK", "Options", "Next"]


@each_row(
    "text", ["Slide 1 shows it.\n\nSlide 2 does not.\n\nSlide 3 may.", "Slide 3\n\nA\n\nSlide 2\n\nB\n\nSlide 1\n\nC"]
)
def test_what_is_told_of_slides_is_text(text):
    assert not parse(text).locators


@each_row(
    ("line", "author"),
    [
        ("By Ilse Marwen at Hask Quay", "Ilse Marwen"),
        ("By Ilse Marwen in Hask and Oke Ranke in Orle", "Ilse Marwen and Oke Ranke"),
        ("By Women in Film", "Women in Film"),
    ],
)
def test_a_byline_names_who_wrote_and_not_from_where(line, author):
    body = "The quay of Hask was shut on Monday after 400 dockers walked out."
    assert parse(f"Quay of Hask shut after strike\n\n{line}\n3 May 2031\n\n{body}\n").metadata.author == author
