"""A finding as a sentence; repairs of quotations."""

import pytest

from briefing import pipeline
from briefing.model.verdicts import PROBLEMS
from briefing.verifying import diagnostics, repairs, side_by_side
from tests.tables import each_row
from tests.verifying.test_verify import SOURCE, checked


def messages(line, **options):
    result = checked(line, **options)
    return [note.message for note in diagnostics.collected(result) if note.finding.verdict in PROBLEMS]


@each_row(
    ("line", "said"),
    [
        (
            "Some 30 percent of them cross to work each week.",
            "The source says “at least 30 percent”; here “some” stands for “at least”. (source1.txt ¶3)",
        ),
        ("“Nobody will be cut off,” said Joren Aldvik.", "The source gives it to Marit Holmgren. (source1.txt ¶2)"),
        ("The first cuts begin on 5 November.", "The source says “3 November”. (source1.txt ¶6)"),
        ("The mayor counted 77 lorries.", "No source has this figure."),
    ],
)
def test_a_finding_says_what_the_source_says(line, said):
    assert any(message.startswith(said) for message in messages(line)), messages(line)


def test_a_change_says_what_it_does():
    (said,) = messages("The Skerry Ferry Company (SFC) will not halve its winter sailings, its chief executive said.")
    assert "“not” stands only here; “Marit Holmgren” is missing here: “not” is added or gone here. (" in said


def test_every_problem_of_a_page_has_a_sentence_and_a_place():
    line = "“Nobody is cut off, I can promise that,” said Joren Aldvik of 19 towns. The company lost $4.5 million."
    for note in diagnostics.collected(checked(line)):
        assert note.message.endswith((".", ")"))
        assert (note.line, note.column) <= (note.stop_line, note.stop_column)


def test_a_repair_is_the_source_s_words_and_is_proved():
    brief = "“Nobody is cut off, I can swear that,” said Marit Holmgren.\n\n“It is a shame,” said Joren Aldvik.\n"
    source = pipeline.read(SOURCE.encode(), name="source.txt")

    def check(text):
        return pipeline.check(pipeline.read_brief(text.encode(), name="brief.txt")[0], [source])

    made, text, left = repairs.proved(check(brief), check)
    assert [repair.words for repair in made] == ["Nobody will be cut off, I can promise that", "It is a disgrace"]
    assert text == (
        "“Nobody will be cut off, I can promise that,” said Marit Holmgren.\n\n“It is a disgrace,” said Joren Aldvik.\n"
    )
    assert not any(finding.verdict == "altered" for finding in left.findings)


def test_nothing_is_repaired_where_nothing_is_altered():
    result = checked("“Nobody will be cut off,” said Marit Holmgren.")
    made, text, left = repairs.proved(result, lambda _: pytest.fail("checked again"))
    assert (made, text, left) == ([], result.brief.text, result)


def test_a_number_in_a_sentence_told_otherwise_has_no_green():
    told = side_by_side.page(checked("The company carried 212,000 passengers in 2022 and lost $3.5 million."))
    other = side_by_side.page(checked("With losses of $3.5 million the islanders blame everybody for their lot."))
    assert '<mark class="good" id="claim-1">' in told
    assert '<mark class="good"' not in other
    assert "<details><summary>" in other
