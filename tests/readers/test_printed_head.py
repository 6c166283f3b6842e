"""Title, author and day as a document prints them: papers, letters, memoranda, judgments, reports."""

from briefing.model import Block, BlockKind, Metadata, Span
from briefing.readers.author_lines import authors_below
from briefing.readers.front_lines import printed_author, printed_date
from briefing.readers.printed_head import as_printed
from tests.tables import each_row

BODY = "The port of Orle took in 40 ships on Monday, and most of them came from Vik and left within two days. Nobody was hurt."


def head(*lines, title=0, kind=BlockKind.PARAGRAPH):
    """The metadata of a document of these lines above a body, the one at `title` being its title."""
    blocks, at = [], 0
    for number, line in enumerate([*lines, BODY]):
        of = BlockKind.HEADING if number == title else kind if line is not BODY else BlockKind.PARAGRAPH
        blocks.append(Block(Span(at, at + len(line)), of, 1 if number == title else 0))
        at += len(line) + 2
    known = Metadata(title=lines[title], title_span=blocks[title].span) if title is not None else Metadata()
    return as_printed("\n\n".join([*lines, BODY]), tuple(blocks), known, title or 0)[0]


@each_row(
    ("below", "author"),
    [
        (["Una Karsk, Bo Lind and Oke Ranke", "University of Tarn"], "Una Karsk, Bo Lind, Oke Ranke"),
        (["Una Karsk1,2, Bo Lind*", "Orle College", "12 March 2030"], "Una Karsk, Bo Lind"),
        (["The price of waiting", "Per Vaag and Una Karsk", "October 2029"], "Per Vaag, Una Karsk"),
        (["E. R. Solm and P. van der Vaag", "2 June 2026"], "E. R. Solm, P. van der Vaag"),
        (["Dr Una Karsk, PhD, Prof. Bo Lind, MD", "Abstract"], "Una Karsk, Bo Lind"),
        (["Élise Morant et Paul Vigne", "Orle, le 12 février 2030"], "Élise Morant, Paul Vigne"),
        (["Edda Solm | May 5, 2031"], "Edda Solm"),
        (["by", "Edda Solm", "September 2028"], "Edda Solm"),
        (["Bo Lind, Harbour Ministry", "6 May 2031"], "Bo Lind"),
        (["Climate Change, Food Security and Public Health", "Orle Foundation", "May 2031"], ""),
        (["Orle Foundation | May 2031"], ""),
        (["New Tarn", "4 March 2030"], ""),
        (["The price of waiting", "Una Karsk", "Bo Lind", "4 March 2030"], "Una Karsk, Bo Lind"),
        (["Una Karsk", "The price", "4 March 2030"], ""),
        (["Una Karsk, Analyst, +47 555, una.karsk@vik.example"], "Una Karsk"),
        (["Vik Bank, press@vik.example"], ""),
        (["Una Karska, Bo Lindb", "a Orle College, b Vik Bank", "4 March 2030"], ""),
        (["Una Karsk, Bo Lind"], ""),
        (["Abstract", "Una Karsk, Bo Lind", "Orle College"], ""),
    ],
)
def test_names_below_a_title(below, author):
    text = "\n\n".join(["Locks", *below, f"{BODY} The climate and its change, food and its security, public health."])
    assert authors_below(below, text) == author


@each_row(
    ("lines", "day"),
    [
        (["Minutes", "Held on Tuesday 6 May 2031 at 10:00 in Orle Hall"], "2031-05-06"),
        (["Locks", "Board meeting, 6 May 2031"], "2031-05-06"),
        (["Agenda", "Tuesday, 6 May 2031, 10:00–12:00"], "2031-05-06"),
        (["Press release", f"TARN, 3 June 2031 – {BODY}"], "2031-06-03"),
        (["Statement", "For the quarter ended 31 March 2031"], ""),
        (["Form 12", "Valid until 31 December 2031"], ""),
    ],
)
def test_a_day_beside_an_event_or_a_place(lines, day):
    assert printed_date(lines) == day


def test_all_the_authors_that_a_label_names():
    assert printed_author(["Authors: Edda Solm, Per Vaag", "Date: 2 June 2026"]) == "Edda Solm, Per Vaag"


def test_a_memorandum_has_its_subject_as_title():
    lines = ["MEMORANDUM", "To: Port Board", "From: Una Karsk, Harbour Master", "Date: 3 May 2031", "Re: New rules"]
    found = head(*lines)
    assert (found.title, found.author, found.date) == ("New rules", "Una Karsk", "2031-05-03")
    rows = [line.replace(": ", ": | ") for line in lines[1:]]
    assert head("Vik Ministry", *rows, kind=BlockKind.TABLE_ROW).title == "New rules"


def test_a_letter_has_no_address_as_title():
    lines = ["Harbour Office of Orle", "4 Quay Street", "17 May 2031", "Dear Ms Solm,"]
    assert (head(*lines).title, head(*lines).date) == ("", "2031-05-17")
    assert head("Hafenamt Orle", "Vik, 9. August 2030", "Sehr geehrte Frau Solm, die Schleuse wird").title == ""


def test_a_judgment_has_its_parties_as_title():
    assert head("Supreme Court of Vik", "Solm v. Port of Orle", "No. 30-114").title == "Solm v. Port of Orle"


@each_row(
    "line",
    [
        "Overview Ships Walls Money Appendix 2030 Port Progress Report 104",
        "Published by the Orle Gazette (http://gazette.orle.example)",
        "Vik, den 3. Mai 2031",
        "C C",
    ],
)
def test_what_stands_on_top_and_is_no_title(line):
    assert head(line, "A second line of the head", title=None).title == ""


@each_row(
    ("lines", "title"),
    [
        (["FOR IMMEDIATE RELEASE", "Contact: Una Karsk", "Orle orders two boats"], "Orle orders two boats"),
        (["MINISTRY OF PORTS", "To: all masters", "Subject: Lamps on moles"], "Lamps on moles"),
        (["Ministère des ports, le 4 mai 2031", "Objet : Feux des jetées"], "Feux des jetées"),
        (["Final examination", "Subject: Tides"], "Final examination"),
        (["Notice", "Contact: Una Karsk"], "Notice"),
    ],
)
def test_the_title_below_what_a_document_is(lines, title):
    assert head(*lines).title == title


def test_a_release_below_the_name_of_who_issues_it():
    lines = ["Coast Office", "Media release", "12 March 2034", "Ferry back in service"]
    assert head(*lines, kind=BlockKind.HEADING).title == lines[3]


def test_rows_of_a_memorandum_need_no_colons():
    rows = ["To | Council", "From | Una Karsk", "Date | 12 March 2034", "Subject | West quay"]
    found = head(*rows, title=None, kind=BlockKind.TABLE_ROW)
    assert (found.title, found.author, found.date) == ("West quay", "Una Karsk", "2034-03-12")


def test_a_place_behind_names_is_none():
    found = head("Ten weeks without a ferry", "By Una Karsk and Bo Lind, Tarn")
    assert found.author == "Una Karsk and Bo Lind"


def test_minutes_below_the_name_of_who_met():
    lines = ["Pilots' Association", "Minutes of the yearly meeting"]
    assert head(*lines, kind=BlockKind.HEADING).title == lines[1]
    assert head(*lines).title == lines[0]


def test_the_day_may_stand_in_a_paragraph_of_several_lines():
    text = (
        "Boats of Orle\n\nAuthor: Ida Brandt\nDate: 3 June 2031\n\nThe harbour moved 400 boats in May, the clerk said."
    )
    starts = [0, 15, 53]
    blocks = tuple(Block(Span(at, text.find("\n\n", at) % (len(text) + 1)), BlockKind.PARAGRAPH) for at in starts)
    assert as_printed(text, blocks, Metadata(), 0)[0].date == "2031-06-03"
