"""What comes next: plans, expectations and named days; not every sentence with "will"."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.sections import next_lines
from tests.tables import each_row

BEFORE = "The harbour board of Tarn met on Monday. The board counted the lamps of all its piers."


def found(sentence, kind, date="2031-03-03"):
    document = document_from_text(f"{BEFORE} {sentence}", date=date, language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("1"), kind=kind), bottom_line=True)
    return [line.item.text for line in next_lines.lines(findings)]


@each_row(
    ("sentence", "kind"),
    [
        ("The board plans to close the second pier.", "news"),
        ("The pier is due to open again.", "news"),
        ("The board will publish its count on 9 April.", "news"),
        ("The court will hear the parties on 9 April 2031.", "judgment"),
        ("The keeper has until 9 April.", "news"),
        ("We plan to count the lamps of Vik as well.", "paper"),
        ("We expect earnings of $3 a share for the year.", "call"),
    ],
)
def test_what_is_planned_expected_or_dated_comes_next(sentence, kind):
    assert found(sentence, kind) == [sentence]


@each_row(
    ("sentence", "kind"),
    [
        ("You will often see boats at the second pier.", "report"),
        ("If a boat sinks, the board expects to pay for it.", "news"),
        ("The pilot will need a longer rope than that.", "news"),
        ("An analysis will need to take the lamps into account.", "judgment"),
        ("The lamp with most oil will be chosen in each step.", "paper"),
        ("By 9 April 2029 the pier will have been closed.", "news"),
    ],
)
def test_other_sentences_with_will_do_not(sentence, kind):
    assert found(sentence, kind) == []


def due(sentence, kind):
    document = document_from_text(f"{BEFORE} {sentence}", date="2031-03-03", language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("1"), kind=kind), bottom_line=True)
    return [line.item.text for line in next_lines.deadlines(findings)]


def test_what_a_letter_asks_for_by_a_day_is_due():
    sentence = "We need an answer by 15 August."
    assert due(sentence, "letter") == [sentence]


def test_what_a_company_expects_by_a_day_is_no_deadline():
    sentence = "We will open the second pier by 15 August."
    assert due(sentence, "news") == [sentence]
    assert due(sentence, "call") == []
