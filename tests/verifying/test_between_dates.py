"""Durations, differences and shortened forms that a brief's writer works out of a source; and those that are wrong."""

from briefing import pipeline
from briefing.verifying import known_dates
from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """Minutes of the Quay Board, Tuesday 4 March 2025, 7.30 pm

On 3 May 2022 the second mate was dismissed. On 29 April 2022 the mate had reported that the lifeboats were rusty.

The mill was to open in June. A spokesman said on Friday that the mill could now open in September at the earliest.

The tribunal awarded her 48,200 crowns. The appeal board reduced the award to 31,500 crowns.

The waiting list has grown from 14 to 22. The tank holds 840 million cubic metres. Profit was 142 million crowns compared with 151 million crowns a year ago.

The valley has 12,400 residents. Guidance for earnings per share was kept. Mrs Justice Orlo dismissed the claim.

The meeting of the board closed at 9.10 pm.
"""


@each_row(
    "line",
    [
        "The mate was dismissed four days after reporting the rusty lifeboats.",
        "The mill opens in September at the earliest, three months later than planned.",
        "The meeting of the board lasted an hour and forty minutes.",
        "The award was cut by 16,700 crowns.",
        "Eight more people are waiting.",
        "The tank holds 840 million m3.",
        "Profit fell by about 6% to 142 million crowns.",
        "Some 12,000 people live in the valley.",
        "EPS guidance was kept.",
        "Orlo J dismissed the claim.",
    ],
)
def test_what_a_writer_works_out_is_right(line):
    assert not is_flagged(line, SOURCE)


@each_row(
    "line",
    [
        "The mate was dismissed nine days after reporting the rusty lifeboats.",
        "The meeting of the board lasted three hours.",
        "The award was cut by 12,700 crowns.",
        "Profit fell by about 26% to 142 million crowns.",
    ],
)
def test_what_nothing_gives_is_a_problem(line):
    assert is_flagged(line, SOURCE)


def test_of_a_day_that_is_told_often_those_at_the_sentence_s_place_are_looked_at(monkeypatch):
    """What says the same thing as a date of the brief is worked out once, however many dates of either say it."""
    asked = []
    covers = known_dates.agreement.covers
    monkeypatch.setattr(known_dates.agreement, "covers", lambda *given: asked.append(given) or covers(*given))
    rows = "".join(f"On Monday the ferry of Tarn took {n} boxes to the isle of Hask{n}.\n\n" for n in range(300))
    said = "On Monday the ferry of Tarn took 240 boxes to the isle of Hask240."
    brief, _ = pipeline.read_brief(f"Tarn\n\n{said}\n\n{rows}".encode(), name="brief.txt")
    source = pipeline.read(f"Tarn\n\n{rows}".encode(), name="source.txt")
    found = next(f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "date")
    assert found.verdict == "same"
    assert [source[source.sentence_at(e.span.start).span] for e in found.evidence] == [said]
    assert len(asked) < 3 * 300
