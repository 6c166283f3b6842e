"""Voices: copies count once, own words count."""

from dataclasses import replace

from briefing.grouping import independent_sources, near_duplicates, origins
from briefing.grouping.similarity import Alike
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.text import profile as profiles
from tests.tables import each_row

WIRE = (
    "The harbour of Tarn closed on Monday after a storm damaged two cranes. Ferries to Skarn wait outside. The council"
    " meets on Friday to choose a builder."
)
OWN = "Two cranes in the harbour of Tarn were damaged by the storm, the mayor said on Monday. Schools stay open in all districts."


def made(*texts):
    profile = profiles.build(Corpus(tuple(document_from_text(text) for text in texts)))
    groups = near_duplicates.group(profile)
    return profile, groups, independent_sources.originals(profile, groups)


def test_a_copy_speaks_with_the_voice_of_the_first():
    assert made(WIRE, OWN, f"{WIRE} More follows soon.")[2] == (0, 1, 0)


def test_sentences_of_copies_count_once_and_own_words_count():
    profile, groups, speaking = made(WIRE, OWN, WIRE)
    first = [i for i in range(len(profile)) if "cranes" in profile.texts[i]]
    assert independent_sources.count(profile, groups, speaking, first) == 2


def test_nine_words_in_a_row_are_one_voice():
    said = "the harbour will stay closed until the council has chosen a builder"
    profile, groups, speaking = made(
        f"The mayor wrote that {said}.", f"In a letter to shipowners it was put so: {said}, and ferries wait."
    )
    assert independent_sources.count(profile, groups, speaking, (0, 1)) == 1


def test_what_others_say_in_other_words_is_found():
    profile, _, _ = made(WIRE, OWN)
    assert Alike(profile).same(0) == (3,)


LONG = (
    "The harbour of Tarn will stay closed for most of the winter after a storm tore two cranes from their rails on Monday"
    " night. Nobody was near them when they fell into the basin, the harbour master told a meeting of the council on"
    " Wednesday. Ferries to the island of Skarn now wait outside the mole until a pilot can bring them in. The council will"
    " choose a builder for the new cranes next week, and wants them to be ready before the herring season begins."
)


def test_a_copy_with_one_word_in_ten_changed_is_one_voice():
    changed = LONG.split()
    for at in range(4, len(changed), 10):
        changed[at] = "simply"
    assert made(LONG, " ".join(changed))[2] == (0, 0)


def test_what_one_outlet_reported_or_was_told_is_one_origin():
    profile, groups, speaking = made(
        "Lenz Mills will close its yard in Tarn by May, two managers told the Herald.",
        "The shipbuilder Lenz Mills is to shut the Tarn yard, the Herald reported on Monday.",
    )
    assert independent_sources.count(profile, groups, speaking, (0, 1)) == 1
    assert independent_sources.one_origin(profile, (0, 1))


def test_one_statement_is_one_origin_and_two_of_ones_own_words_are_not():
    profile, groups, speaking = made(
        "The Tarn port authority said in a statement that it had lost 40 ships to Skarn.",
        "Forty ships were lost to Skarn, a statement of the port authority says.",
        "Skarn has taken 40 ships from Tarn, according to the port authority.",
    )
    assert independent_sources.count(profile, groups, speaking, (0, 1)) == 1
    assert independent_sources.count(profile, groups, speaking, (0, 2)) == 2
    assert not independent_sources.one_origin(profile, (0, 2))


def test_one_person_whom_two_outlets_quote_is_one_origin():
    texts = (
        "Governor Ana Prell said the dam of Osk would hold through the night and that nobody had to leave the valley.",
        "The dam of Osk will hold through the night and nobody has to leave the valley, Governor Ana Prell said on Monday.",
        "Engineers see no danger for the valley, since the dam of Osk can take twice as much water until the morning.",
    )
    findings = analyse(
        Corpus(tuple(document_from_text(text, language="en") for text in texts)), Request(Budget.parse("3"))
    )
    said = origins.speakers(findings)
    assert said == {0: "prell", 1: "prell"}
    own = (findings.profile, (0, 1, 2), (0, 1, 2))
    assert independent_sources.count(*own, (0, 1), said) == 1
    assert independent_sources.count(*own, (0, 2), said) == 2
    assert independent_sources.one_origin(findings.profile, (0, 1), said)


def test_according_to_an_outlet_is_what_it_reported():
    one = "Larkspur is in talks with a rival about a merger, the Evening Herald reported on Sunday."
    other = "According to the Evening Herald, Larkspur and a rival are talking about a merger."
    assert origins.of(one) & origins.of(other) == {"herald"}


@each_row(
    ("other", "voices"),
    [
        ("MIRN, March 16 (Gannet) - The canal office had a letter from Larkspur in November.", (0, 0)),
        ("MIRN, March 16 (Telepress) - The canal office had a letter from Larkspur in November.", (0, 1)),
        ("MIRN, March 16 - The canal office had a letter from Larkspur in November.", (0, 1)),
    ],
)
def test_two_reports_of_one_agency_are_one_voice(other, voices):
    one = "MIRN, March 14 (Gannet) - Larkspur had warned the canal office in November of cracks in the sluice."
    findings = analyse(Corpus((document_from_text(one), document_from_text(other))), Request(Budget.parse("3")))
    assert origins.of_documents(replace(findings, originals=(0, 1))) == voices
