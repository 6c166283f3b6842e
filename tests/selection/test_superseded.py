"""What a report of a later day tells anew with other figures."""

from dataclasses import replace

from briefing.model import Corpus, Metadata
from briefing.pipeline import document_from_text
from briefing.selection.superseded import superseded
from briefing.text import profile as profiles
from tests.tables import each_row

DAYS = ("2024-07-10", "2024-07-19")
ANEW = [
    (
        "As of 10 July, 142 cases of fever have been reported in Tarn.",
        "As of 19 July, 351 cases of fever have been reported in Tarn.",
    ),
    ("31 cases are confirmed.", "118 cases are confirmed."),
    ("One clinic tent with 40 beds is open at Tarn hospital.", "Three clinic tents with 130 beds are open."),
]
APART = [
    ("On Monday 4 boats left Tarn for the outer island.", "On Friday 9 boats left Tarn for the outer island."),
    ("Sales rose by 4 per cent at home in 2022.", "Sales rose by 7 per cent at home in 2023."),
    (
        "Forty people were hurt when the quay at Orle gave way.",
        "Sixty people were hurt when the quay at Velm gave way.",
    ),
    ("The tent with 40 beds is open.", "The tent with 40 beds is open."),
]


def _found(earlier, later, days=DAYS):
    documents = tuple(
        replace(document, metadata=Metadata(title="Fever in Tarn"))
        for document in (document_from_text(text, language="en") for text in (earlier, later))
    )
    profile = profiles.build(Corpus(documents))
    return {profile.texts[old]: profile.texts[new] for old, new in superseded(profile, days).items()}


@each_row(("earlier", "later"), ANEW)
def test_a_later_report_gives_the_newer_figures(earlier, later):
    assert _found(earlier, later) == {earlier: later}


@each_row(("earlier", "later"), ANEW)
def test_reports_of_one_day_stand_beside_each_other(earlier, later):
    assert not _found(earlier, later, (DAYS[0], DAYS[0]))


@each_row(("earlier", "later"), APART)
def test_events_of_their_own_days_both_stand(earlier, later):
    assert not _found(earlier, later)
