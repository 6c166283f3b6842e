"""Datelines without a year: dated by what stands beside them, never by a guess; the newest of several reports leads."""

from briefing import analyse
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import datelines, document_from_text
from tests.tables import each_row

HERALD = """Three dead as Ostrel sluice fails

Three people have died after the sluice of the Ostrel canal failed on Thursday, the Larkspur County fire service said.

Bram Tolliver, who runs the canal, said the rain in Mirn had been heavy.
"""
WIRE = """Toll of Ostrel flood rises

MIRN, March 16 (Gannet) - The death toll from the flood on the Ostrel canal rose to seven on {} and police in Larkspur detained Bram Tolliver.

Five are still missing in Larkspur County and the sluice is beyond repair.
"""


def days(*texts):
    """The days of texts, of which those in a pair are dated."""
    documents = [document_from_text(t) if isinstance(t, str) else document_from_text(t[0], date=t[1]) for t in texts]
    return [document.metadata.date for document in datelines.dated(Corpus(tuple(documents))).documents]


def test_a_dateline_is_of_the_year_of_a_source_that_tells_of_the_same_names():
    assert days((HERALD, "2024-03-15"), WIRE.format("Saturday")) == ["2024-03-15", "2024-03-16"]


def test_the_year_may_turn_between_two_reports():
    wire = WIRE.format("Friday").replace("March 16", "Jan 2")
    assert days((HERALD, "2025-12-30"), wire) == ["2025-12-30", "2026-01-02"]


@each_row(
    ("text", "beside", "day"),
    [
        (WIRE.format("Tuesday"), "2024-03-15", ""),  # March 16 was a Saturday in 2024
        (WIRE.format("Saturday"), "2024-09-15", ""),
        (WIRE.format("Saturday"), "", ""),
        (WIRE.format("Saturday").replace("March 16", "March 16, 2019"), "2024-03-15", "2019-03-16"),
    ],
)
def test_in_doubt_no_day_is_given(text, beside, day):
    assert days((HERALD, beside), text)[1] == day


def test_a_source_of_another_matter_gives_no_year():
    other = "The orchard fair of Halden opened on Friday. Odette Farrow cut the ribbon, and Wim Aker sold pears."
    assert days((other, "2024-03-15"), WIRE.format("Saturday"))[1] == ""


@each_row(
    ("line", "day"),
    [
        ("The sluice was last tested on March 12, 2024.", "2024-03-16"),
        ("The sluice was last tested on March 12, 2023.", ""),
        ("It failed a year after the flood of March 12, 2024.", ""),
        ("The sluice was built on 4 May 2024.", ""),
    ],
)
def test_a_whole_date_near_it_gives_the_year_where_the_weekday_says_so(line, day):
    assert days(f"{WIRE.format('Saturday')}\n{line}\n") == [day]


def bottom(*texts):
    corpus = Corpus(tuple(document_from_text(text) for text in texts))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    return corpus.documents[findings.bottom.document].metadata.title, findings


EARLY = """Canal sluice gives way in Ostrel

MIRN, March 14 (Gannet) - Families fled from the Ostrel canal on Thursday after its sluice gave way, Mayor Odette Farrow said.

Two people were killed and at least nine were missing in the flood, Farrow told reporters in Mirn.
"""


def test_of_two_wires_the_later_one_leads_and_the_older_toll_stands_under_the_differences():
    title, findings = bottom(EARLY, WIRE.format("Saturday"))
    assert title == "Toll of Ostrel flood rises"
    assert [difference.updated for difference in findings.differences] == [True, True]  # killed, missing
    assert not any("Two people" in findings.profile.texts[pick.first] for pick in findings.extract.picks)


def test_a_title_with_an_older_toll_takes_the_sentence_below_it_along():
    title, findings = bottom(f"Larkspur Herald\n15 March 2024\n{HERALD}", WIRE.format("Saturday"))
    assert title == "Toll of Ostrel flood rises"
    assert not any("Three people" in findings.profile.texts[pick.first] for pick in findings.extract.picks)


def test_of_two_wires_of_a_day_the_one_of_the_later_hour_leads():
    early = EARLY.replace("March 14 (", "March 14, 0640 (")
    later = WIRE.format("Thursday").replace("March 16 (", "March 14, 1415 (")
    title, findings = bottom(early, later)
    assert title == "Toll of Ostrel flood rises"
    assert findings.differences[0].updated


def test_a_year_in_a_dateline_is_no_hour():
    texts = ["MIRN, March 14, 2025 (Gannet) - The sluice failed.", "MIRN, March 15, 2025 (Gannet) - It was mended."]
    corpus = Corpus(tuple(document_from_text(text) for text in texts))
    assert not any("T" in day for day in datelines.days(corpus))
