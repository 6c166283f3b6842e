"""The day that a text states as its own, wherever in its line it stands."""

from briefing.pipeline import document_from_text
from briefing.readers.front_lines import stated_date
from tests.tables import each_row


@each_row(
    ("lines", "day"),
    [
        (["Appeal Decision", "Decision date: 14 November 2031"], "2031-11-14"),
        (["Case 31 006. Decision date: 30 May 2031"], "2031-05-30"),
        (["SAFETY NOTICE", "The lamp may tip over.", "Date of notice: 18 September 2031"], "2031-09-18"),
        (["SNOW", "Issued 10:40 on Friday 17 January 2031 by the Weather House"], "2031-01-17"),
        (["SNOW", "Issued by the Orle Weather House at 16:00 on Friday 17 January 2031"], "2031-01-17"),
        (["Ferry late", "Published: 10:12 22/01/2031"], "2031-01-22"),
        (
            ["Minutes of the meeting of the Harbour Board held in the Old Hall on Tuesday 12 March 2031 at 7pm"],
            "2031-03-12",
        ),
        (["ROWING BOARD", "Decision of 8 August 2031 in case DC 14/2031"], "2031-08-08"),
        (["Quarterly report", "Prepared by: Ida Brandt, keeper. 22 October 2031"], "2031-10-22"),
        (["The lamps were weak."] * 20 + ["26 September 2031", "Signed: Ida Brandt"], "2031-09-26"),
        (["NEWS", "Embargoed until 00.01 Wednesday 4 September 2031"], "2031-09-04"),
    ],
)
def test_a_day_that_is_stated(lines, day):
    assert stated_date(lines) == day


@each_row(
    "line",
    [
        "Order of service",
        "Valid until 3 May 2031",
        "Report on the storm of 3 May 2031 and the flood of 9 June 2032",
        "Published: 03/04/2031",
        "The next meeting is on 4 June 2031.",
        "Date of birth: 4 June 1961",
        "Notice: fees are due by 4 June 2031",
    ],
)
def test_a_day_that_is_not_the_documents(line):
    assert stated_date(["The lamps", line]) == ""


def test_a_french_label_dates_a_text():
    text = "Un phare éteint à Orle\n\nPar Ida Brandt\n\nPublié le 14 mars 2031\n\nLe phare d'Orle est resté éteint mercredi, et trois bateaux ont attendu le jour.\n"
    assert document_from_text(text).metadata.date == "2031-03-14"


@each_row(
    ("text", "day"),
    [
        ("TARN, June 3, 2031 (Wire) - The old bridge fell on Tuesday.\n\nNobody was hurt.\n", "2031-06-03"),
        ("Tarn, 3 June 2031 – The old bridge fell on Tuesday.\n\nNobody was hurt.\n", "2031-06-03"),
        ("TARN, June 3, 2031 - The bridge was shut.\n\nTARN, June 5, 2031 - The bridge fell.\n", ""),  # a chronology
        ("3 June 2031 - The old bridge fell on Tuesday.\n\nNobody was hurt.\n", "2031-06-03"),
        ("June 3, 2031. The old bridge fell on Tuesday.\n\nNobody was hurt.\n", "2031-06-03"),
        (
            "Storm at Tarn\n\n3 June 2031 - The old bridge fell on Tuesday in a storm that nobody saw.\n\nNobody was hurt.\n",
            "2031-06-03",
        ),
        (
            "The bridge\n\n3 June 2031 - The old bridge of Tarn was shut.\n\n5 June 2031 - The bridge fell in a storm.\n",
            "",
        ),
        ("3 June 2031 - The bridge was shut.\n\n5 June 2031 - The bridge fell.\n", ""),
        ("3 June 2031 was the day on which the old bridge fell.\n\nNobody was hurt.\n", ""),
        ("In Tarn, on June 3, 2031, the old bridge fell.\n\nNobody was hurt.\n", ""),
    ],
)
def test_a_dateline_dates_a_text(text: str, day: str) -> None:
    assert document_from_text(text).metadata.date == day
