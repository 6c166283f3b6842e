"""Differences of other kinds: a word for word equal sentence, noughts, ages, places, spellings, whose study it is."""

from briefing.model import Corpus, DifferenceKind
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row


def differences(left, right):
    documents = (document_from_text(left), document_from_text(right))
    return [
        (difference.kind, *(documents[claim.document][claim.focus or claim.span] for claim in difference.claims))
        for difference in compare(Corpus(documents))[1].differences
    ]


@each_row(
    ("left", "right", "kind", "one", "other"),
    [
        (
            "Ferry fares to Skarn went up by 3 percent in 2019. Nobody complained.",
            "Ferry fares to Skarn went up by 5 percent in 2019. The mayor was absent.",
            DifferenceKind.FIGURE, "3 percent", "5 percent",
        ),
        (
            "The pilots of Halden were on strike for eight days. Rain fell.",
            "The pilots of Halden were on strike for eleven days. Fishing went on.",
            DifferenceKind.FIGURE, "eight", "eleven",
        ),
        (
            "The shipping line Nordvane must pay a fine of $320 million for the leak in Mirn Bay, a court ruled on Friday.",
            "A court on Friday ordered Nordvane to pay a $3.2 billion fine for the leak in Mirn Bay.",
            DifferenceKind.FIGURE, "$320 million", "$3.2 billion",
        ),
        (
            "A 27-year-old sailor who had been missing off Skarn Point since Sunday was found dead on Tuesday, rescuers said.",
            "Rescuers found the body of a 72-year-old woman who went missing off Skarn Point on Sunday.",
            DifferenceKind.FIGURE, "27-year-old", "72-year-old",
        ),
        (
            "Engineer Tobias Wrenfield will stand trial on 3 June over the collapsed crane, the court said.",
            "The trial of Tobias Wrenfield, the engineer of the collapsed crane, will begin on 13 June, prosecutors said.",
            DifferenceKind.DATE, "3 June", "13 June",
        ),
        (
            "Odette Farrow, who founded the map publisher Larkspur in 1968, retired on Friday, the firm said.",
            "Odette Farrow retired on Friday aged 79. She founded Larkspur in 1986 with a prize she had won.",
            DifferenceKind.DATE, "1968", "1986",
        ),
        (
            "The ministers of Lorvia and Estmark will meet in Oslo on 4 March to settle the herring dispute, aides said.",
            "Lorvia and Estmark agreed that their ministers will meet in Bern on 4 March over the herring dispute.",
            DifferenceKind.PLACE, "Oslo", "Bern",
        ),
        (
            "Helena Brandvold, director of the harbour museum, will retire in May, the city said on Monday.",
            "The director of the harbour museum, Helene Brandvold, is to retire in May, a city statement said on Monday.",
            DifferenceKind.NAME, "Helena Brandvold", "Helene Brandvold",
        ),
        (
            "One in four bridges is cracked beneath the roadway, according to a study by the transport ministry.",
            "A study by the University of Tarn found that one in four bridges is cracked beneath the roadway.",
            DifferenceKind.ATTRIBUTION, "transport ministry", "University of Tarn",
        ),
    ],
)  # fmt: skip
def test_what_differs_stands_with_both_values(left, right, kind, one, other):
    assert differences(left, right) == [(kind, one, other)]


@each_row(
    ("left", "right"),
    [
        ("The march drew 5,000 people to the quay of Skarn.", "The march drew 4,960 people to the quay of Skarn."),
        (
            "The mayor of Tarn spoke in Oslo on 4 March about the herring dispute.",
            "A banker spoke in Bern on 4 March about a loan for the opera.",
        ),
        (
            "Daniel Farrow, the novelist, won the Larkspur Medal on Monday.",
            "Dan Farrow won the Larkspur Medal on Monday, the novelist's publisher said.",
        ),
        (
            "A study by the University of Tarn found that one in four bridges is cracked.",
            "A study by the ministry of health found that few children sleep enough.",
        ),
        (
            "A 27-year-old sailor was rescued off Skarn Point on Tuesday.",
            "A 72-year-old baker opened his ninth shop in Halden.",
        ),
        (
            "The pilot Ola Rask was found dead in Spain on Tuesday, hours after a ruling on his loan fraud.",
            "The pilot Ola Rask died in Brennhaven on Tuesday, in a Spanish jail, hours after a ruling on his loan fraud.",
        ),
        (
            "Ola Rask, the ferry minister, was held by police on Friday at Tarn Metro Airport during a protest.",
            "The ferry minister, Ola Rask, was held by police on Friday at Tarn Metropolitan Airport during a protest.",
        ),
        (
            "The minister told reporters in the Blue Hall on Thursday that she did not like the chant of the ferry crews.",
            "The minister told reporters at Rask House on Thursday that she did not like the chant of the ferry crews.",
        ),
    ],
)
def test_what_only_looks_so_is_none(left, right):
    assert differences(left, right) == []
