"""A figure's line is a clause that is whole."""

from dataclasses import replace

from briefing.model import OMISSION, Budget, Corpus, DocumentKind, Request, Span
from briefing.pipeline import analyse, document_from_text
from briefing.sections import figure_lines, figures
from briefing.sections.figure_clauses import clause
from briefing.sections.items import Taken, clause_item


def cut(text, figure):
    document = document_from_text(text, language="en")
    start = text.index(figure)
    found = clause(document, Span(start, start + len(figure)), document.sentences[0].span)
    return found and document[found]


def test_a_long_sentence_is_cut_at_the_end_of_a_clause_and_never_inside_a_bracket():
    rest = "which were sold by the harbour board of Vik to a firm in Orrin that had lit the northern piers for many years and did so again"
    assert cut(f"The board counted 40 lamps on the pier, {rest}.", "40") == "The board counted 40 lamps on the pier"
    assert cut(f"The board (of Vik, as it was, and is) counted 40 lamps, {rest}.", "40") == (
        "The board (of Vik, as it was, and is) counted 40 lamps"
    )
    assert cut(f"The board (which counted 40 lamps, and more on land) sold those {rest}.", "40") is None

    shared = "The pier of 40 lamps was built in nine months and is owned by the harbour board of Vik (60 percent) and the town of Orrin"
    assert cut(f"{shared} (40 percent).", "40") is None


def test_a_clause_that_is_part_of_its_sentence_is_marked_where_that_goes_on():
    text = "On Friday shares in Vik rose by 17 per cent, and gave half of it back by the close. The board met."
    document = document_from_text(text, language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("medium")))
    part, whole = Span(0, text.index(", and")), document.sentences[0].span
    assert clause_item(findings, 0, part).insertions == ((len(part), OMISSION),)
    assert clause_item(findings, 0, Span(text.index("shares"), whole.stop)).insertions == ((0, OMISSION),)
    assert not clause_item(findings, 0, whole).insertions


def test_a_clause_without_a_verb_or_one_that_waits_for_the_main_one_is_no_line():
    rest = "was sold by the harbour board of Vik to a firm in Orrin that had lit the northern piers for many years and did so"
    assert cut(f"The strait, a passage 19 kilometres wide between Tarn and Vik, {rest}.", "19 kilometres") is None
    assert (
        cut(f"While the board won by 20 points, the pier that it had left in the spring {rest}.", "20 points") is None
    )


def test_half_of_a_comparison_is_no_line():
    rest = "while the rents of the pier, which it had let to a firm in Orrin for many years, brought the board 9 million in the spring"
    assert cut(f"The board paid 4 million in wages, {rest}.", "4 million") is None


def shown(text, kind):
    corpus = Corpus((document_from_text(text, language="en"),))
    findings = analyse(corpus, Request(Budget.parse("medium")))
    return [line.item.text for line in figure_lines.counts(replace(findings, kinds=(kind,)))]


def test_small_counts_are_lines_in_the_news_alone_and_bare_ones_none_in_talk():
    text = "Two divers died at the pier of Vik. The board had sent 40 lamps to Orrin. The town paid $9 million for the pier."
    two, lamps, paid = (f"{sentence}." for sentence in text.rstrip(".").split(". "))
    assert shown(text, DocumentKind.NEWS) == [two, lamps, paid]
    assert shown(text, DocumentKind.REPORT) == [lamps, paid]
    assert shown(text, DocumentKind.MEETING) == [paid]


def test_what_points_to_a_table_is_no_line():
    assert shown("Table 4 compares the 120 lamps with the 90 others of Vik.", DocumentKind.REPORT) == []
    assert shown("The board compares the 120 lamps with the 90 others of Vik.", DocumentKind.REPORT) != []


def test_a_line_is_not_cut_before_a_list():
    rest = "the old one of the harbour board (which had lit the northern piers for a hundred years) and the new one of the firm in Orrin"
    assert cut(f"The board presents 30 lamps for each pier of the town of Vik: {rest}.", "30") is None


def test_a_list_is_not_cut_in_its_middle():
    rest = (
        "the ferries and the tugs of the northern harbour board, which had been built by a firm in Orrin many years ago"
    )
    assert cut(f"The storm of May sank 40 barges, yachts, and {rest}.", "40") is None
    assert cut(f"The board paid the 1997 share ($2,204), 1998 share ($5,400) and the rest of {rest}.", "$2,204") is None
    assert cut(f"The storm of May sank 40 barges, leaving {rest}.", "40") == "The storm of May sank 40 barges"
    assert cut(f"The board asked 12 judges to look at two piers: the old one, and {rest}.", "12") is None


def test_a_clause_ends_behind_its_own_verb():
    rest = "was left by the harbour board of Vik to a firm in Orrin that had lit the northern piers for many years and more"
    assert cut(f"The price of the share, which has a value of $500,000, {rest}.", "$500,000") is None
    assert cut(f"The board left no word, but the head of the 300 member union, as it {rest}.", "300") is None
    assert cut(f"Once the board had the keys of the ten piers, the lamp {rest}.", "ten") is None


def test_the_number_in_a_name_and_before_a_colon_tell_nothing():
    assert cut("Orlov called the “40 quays treaty” late.", "40") is None
    assert cut("40 cents on the lamp: The truth about light.", "40 cents") is None
    assert cut("They sold 30 lamps 3With Lund and 20 more.", "30") is None


def test_a_line_that_is_torn_or_counts_slides_is_none():
    assert cut("Two guards holding a lamp who.", "Two") is None
    assert cut("1/18 On Tides “We wait.”", "1/18") is None
    rest = "between sleeping and talking, the head of the harbour board cut and read all of the work in the long nights of May"
    assert cut(f"Lund gave the board 500 pages of it when it came and, {rest}.", "500") is None


def test_a_small_count_of_what_is_known_or_thought_is_no_line():
    assert shown("The two divers left the pier of Vik.", DocumentKind.NEWS) == []
    assert shown("There are two reasons for the fall of the pier.", DocumentKind.NEWS) == []
    assert shown("The board of Vik has nine divers.", DocumentKind.NEWS) != []


def test_a_line_needs_its_own_verb_its_number_and_whole_brackets():
    rest = "gives the harbour board of Vik what it needs to pay the divers who have lit the northern piers for so many years"
    assert (
        cut(f"The proposed £30 million contract for the pier, revealed by the Ledger, {rest}.", "£30 million") is None
    )
    assert cut("It laid [our 40 lamps of the pier.", "40") is None
    assert cut("#8226; The pier has 40 lamps.", "40") is None
    assert cut("The board sold it to 2117980 Vik Inc, the second firm.", "2117980") is None


def test_a_participle_is_no_verb_of_the_clause():
    rest = "pelted the ferries of the northern harbour board, which had been built by a firm in Orrin many years ago and sold since"
    assert cut(f"In Vik around 200 dockers, shouting that they wanted the quay back, {rest}.", "200") is None


def test_an_insertion_before_the_verb_ends_no_clause():
    rest = "have left the northern piers of the harbour of Orrin for the sea since the board of Vik raised its toll in spring"
    assert cut(f"Less than 50 lamp related firms, including makers of oil, {rest}.", "50") is None


def test_an_aside_and_a_paper_s_pairs_are_no_lines():
    assert cut("(Orrin £18.99) For the town, the pier is a palace of light.", "£18.99") is None
    assert shown("The 3-1 ties of the old piers are left out by the board.", DocumentKind.PAPER) == []


def test_a_figure_stands_without_what_is_not_measured_and_without_half_a_bracket():
    text = (
        "Vik Docks reported net earnings attributable to common stockholders of $212 million. It sold 330 [harbour] lamps on Monday.\n\n"
        "Its sales of $113 million fell, and 45 lamps broke."
    )
    document = document_from_text(text, language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("medium")))
    section = figures.build(findings, Taken())
    assert section is not None
    shown = [row[0].text for row in section.nodes[0].rows]
    assert "$212 million" in shown
    assert "330" in shown
    assert "sales of $113 million" in shown


def test_a_range_is_shown_with_the_word_that_opens_it():
    text = "The mayor of Tarn said that between 20 and 30 boats were lost in the storm of Monday night.\n\nThe board had paid for 14 lamps."
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("medium")))
    document, figure = findings.corpus.documents[0], findings.facts[0].figures[0]
    span = figures._shown(document, figure, document.sentences[0].span)
    assert document[span] == "between 20 and 30 boats"
