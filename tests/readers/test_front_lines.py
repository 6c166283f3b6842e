"""The head of a letter, a memorandum, a report: its day, and who signs it."""

from briefing.readers.front_lines import printed_author, printed_date
from tests.readers import packages
from tests.readers.packages import p
from tests.tables import each_row

BODY = "The trust said on 4 June 2017 that the northern quay would be shut for nine days, because the cranes had to be mended at once."


@each_row(
    ("lines", "day"),
    [
        (["Harbour Trust of Tarn", "4 Quay Road", "Tarn, 14 March 2031", "Dear council,"], "2031-03-14"),
        (["FOR IMMEDIATE RELEASE", "March 14, 2031", "Quay shut"], "2031-03-14"),
        (["To: The council", "Date: 14 March 2031"], "2031-03-14"),
        (["Report", "March 2031"], "2031-03"),
        (["Report", "March 2031", "14 March 2031"], "2031-03-14"),
        (["Issue 5 | Mars 2031"], "2031-03"),
        (["Report of 14 March 2031 on the quay"], ""),
        (["3 May 2030", "14 March 2031"], ""),
        (["Due 14 March 2031"], ""),
        (["About 2031"], ""),
        (["Agenda", "Date: 14 March 2031   Time: 10.00   Place: Room 4"], "2031-03-14"),
        (["Memo", "Date:\t14 March 2031"], "2031-03-14"),
        (["Harbour Research 14 March 2031", "More ships"], "2031-03-14"),
        (["THE TARN POST", "Friday, March 14, 2031 B4"], "2031-03-14"),
        (["Tide Trust · Published March 2031 · ISBN 9"], "2031-03"),
        (["A night on the quay", "Tarn, March 2031"], "2031-03"),
        (["Held at the Old Quay on Friday 14 March 2031 at 19:00"], "2031-03-14"),
        (["Kaimauer bewegt sich", "14.03.2031, 08:12 Uhr"], "2031-03-14"),
        (["ships of 14 March 2031"], ""),
        ([BODY, "14 March 2031"], ""),
        ([], ""),
    ],
)
def test_the_one_day_that_stands_alone(lines, day):
    assert printed_date(lines) == day


@each_row(
    ("lines", "author"),
    [
        (["To: The council", "From: Ilse Marwen"], "Ilse Marwen"),
        (["From: Ruth van der Meer, director", "Subject: Quays"], "Ruth van der Meer"),
        (["From: Ilse Marwen"], ""),
        (["From:\tIlse Marwen", "To:\tThe council"], "Ilse Marwen"),
        (["Words: Ilse Marwen Pictures: Oke Lund"], "Ilse Marwen"),
        (["Prepared by Ilse Marwen"], "Ilse Marwen"),
        (["Text: all rights"], ""),
        (["From: Tarn", "To: Brennhaven"], ""),
        (["From: 4 March", "To: 5 March"], ""),
        (["From: Ilse Marwen", "Author: Oke Ranke", "To: all"], ""),
        ([BODY, "From: Ilse Marwen", "To: all"], ""),
    ],
)
def test_who_a_header_names(lines, author):
    assert printed_author(lines) == author


def test_what_is_printed_stands_above_what_the_file_says():
    from briefing.readers import docx

    core = "<cp><creator>Piers Alden</creator><created>1999-12-27T10:00:00Z</created></cp>"
    head = [p(line) for line in ("MEMORANDUM", "To: The council", "From: Ilse Marwen", "Date: 14 March 2031")]
    data = packages.docx("".join(head) + p(BODY), **{"docProps/core.xml": core})
    meta = docx.read(data, name="a.docx").metadata
    assert (meta.author, meta.date) == ("Ilse Marwen", "2031-03-14")
