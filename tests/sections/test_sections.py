"""Each section on an invented article that has something for it, and its guards."""

import time

import pytest

from briefing.model import Budget, Corpus, DocumentKind, Frame, Item, ItemKind, Request, Table
from briefing.pipeline import analyse, compose, document_from_text, read
from briefing.sections import caveats, digest, glossary, topics
from briefing.sections.items import Taken
from tests.program import EXAMPLE


@pytest.fixture(scope="module")
def briefing():
    corpus = Corpus((read(EXAMPLE),))
    return corpus, compose(analyse(corpus, Request(Budget.parse("full")), bottom_line=True), Frame(template="dossier"))


@pytest.fixture(scope="module")
def page():
    corpus = Corpus((read(EXAMPLE),))
    return corpus, compose(analyse(corpus, Request(Budget.parse("5")), bottom_line=True))


def section(briefing, key):
    return next(s for s in briefing[1].sections if s.key == key)


def items(briefing):
    pending = [node for s in briefing[1].sections for node in s.nodes]
    while pending:
        node = pending.pop()
        if isinstance(node, Table):
            pending += [cell for row in node.rows for cell in row]
        else:
            yield node
            pending += node.children


def rows(briefing, key):
    return [tuple((cell.text, cell.note) for cell in row) for node in section(briefing, key).nodes for row in node.rows]


def test_every_text_equals_its_source_and_has_a_citation(briefing):
    corpus, _ = briefing
    for item in items(briefing):
        assert item.citations or not item.text
        for citation in item.citations:
            assert corpus.documents[citation.document][citation.span] == item.text


def test_bottom_line_is_one_whole_statement(briefing):
    (item,) = section(briefing, "bottom-line").nodes
    assert item.text[0] not in '“"'
    assert item.text.endswith(".")


def test_key_points_are_as_many_as_asked_and_none_is_the_bottom_line(page):
    points = section(page, "key-points").nodes
    assert len(points) == 5
    assert section(page, "bottom-line").nodes[0].text not in [p.text for p in points]


def test_who_said_what(briefing):
    said = {node.text[:24]: node.label for node in section(briefing, "quotes").nodes}
    for node in section(briefing, "quotes").nodes:
        assert node.kind is (ItemKind.POINT if node.label.endswith("(reported)") else ItemKind.QUOTATION)
    assert said["“Nobody in this hall wan"].startswith("Odile Brandvold")
    assert said["“We are not replacing pe"].startswith("Henrik Solvaas")
    assert said["“It’s a serious matter, "] == "The official"
    assert said["“The people of the coast"] == "unattributed"
    assert said["“I have read the plan tw"].startswith("Tobias Wrenfield")


def test_a_quotation_split_by_its_cue_is_one_item(briefing):
    texts = [node.text for node in section(briefing, "quotes").nodes]
    assert any(t.startswith("“We have no quarrel") and t.endswith("wait for a minister.”") for t in texts)


def test_qualifiers_of_figures_are_kept(briefing):
    cells = [row[0][0] for row in rows(briefing, "figures")]
    shown = " | ".join(
        [
            *cells,
            *(
                child.text
                for node in section(briefing, "figures").nodes
                for row in node.rows
                for child in row[0].children
            ),
        ]
    )
    for words in ("around 11,000 members", "at least 60 percent", "an estimated $1.4 billion"):
        assert words in shown


def test_people_have_their_roles_and_whole_names(briefing):
    table = dict(zip(*[iter(cell for row in rows(briefing, "people") for cell in row)] * 2, strict=True))
    by_name = {name: note or text for (name, _), (text, note) in table.items()}
    assert "Rear Admiral" in by_name["Tobias Wrenfield"]
    assert by_name["NMO"] == "Northern Maritime Observatory"
    assert "Ilse Marchetti" not in by_name


def test_what_is_not_spelled_out_is_listed(briefing):
    listed = [
        child.text for node in section(briefing, "caveats").nodes if isinstance(node, Item) for child in node.children
    ]
    assert listed == ["UN", "ILO"]


def test_timeline_is_in_order_of_time(briefing):
    dates = [row[0][0] for row in rows(briefing, "timeline")]
    assert [d for d in dates if d in {"1968", "2009", "2016", "2019", "2027"}] == sorted(
        d for d in dates if d in {"1968", "2009", "2016", "2019", "2027"}
    )


def test_a_section_with_nothing_to_say_is_left_out():
    corpus = Corpus((document_from_text("Rain fell on the town. The streets were empty."),))
    made = compose(analyse(corpus, Request(Budget.parse("5")), bottom_line=True))
    assert {s.key for s in made.sections} <= {"bottom-line", "key-points"}
    assert made.sections


def test_sections_can_be_chosen_and_left_out(briefing):
    corpus, _ = briefing
    findings = analyse(corpus, Request(Budget.parse("5")), bottom_line=True)
    chosen = compose(findings, Frame(sections=("quotes", "key-points")))
    assert [s.key for s in chosen.sections] == ["quotes", "key-points"]
    assert "quotes" not in [s.key for s in compose(findings, Frame(without=("quotes",))).sections]


@pytest.mark.parametrize("words", [60, 150, 250])
def test_a_length_in_words_is_kept(briefing, words):
    corpus, _ = briefing
    made = compose(analyse(corpus, Request(Budget.parse(f"{words}w")), bottom_line=True))
    longest = max(len(corpus.documents[0][s.span].split()) for s in corpus.documents[0].sentences)
    assert abs(made.words - words) <= longest
    assert f"{made.words} words" in made.got


def test_at_most_is_a_cap(briefing):
    corpus, _ = briefing
    made = compose(analyse(corpus, Request(Budget.parse("250w", at_most=True)), bottom_line=True))
    assert made.words <= 250


def test_a_first_name_is_given_once_in_brackets():
    text = (
        "Tobias Wrenfield, the harbour master of Tarsava, was in town.\n\n"
        "Wrenfield said on Monday that 40 ships could pass the strait each day.\n\n"
        "The port of Tarsava, Wrenfield added, would need 300 dockers for them.\n\n"
        "A strike, he fears, would cost $4 million."
    )
    findings = analyse(Corpus((document_from_text(text),)), Request(Budget.parse("9"), ranker="lead"), bottom_line=True)
    sections = compose(findings, Frame(sections=("bottom-line", "key-points"))).sections
    added = [words for s in sections for node in s.nodes for _, words in node.insertions]
    named = [node.text for s in sections for node in s.nodes if "Wrenfield" in node.text]
    assert len(named) > 1
    assert added.count("Tobias Wrenfield") == (0 if named[0].startswith("Tobias") else 1)


def test_somebody_without_a_role_is_said_to_be_named_so_often():
    text = "Petra Lindqvar left.\n\nPetra Lindqvar came back.\n\nThen Petra Lindqvar slept."
    findings = analyse(Corpus((document_from_text(text),)), Request(Budget.parse("full")), bottom_line=True)
    table = next(
        s for s in compose(findings, Frame(template="dossier", sections=("people",))).sections if s.key == "people"
    ).nodes[0]
    assert [(cells[0].text, cells[1].note) for cells in table.rows] == [("Petra Lindqvar", "named 3 times")]


TWO = (
    "The port of Tarn closed on Monday after a storm. The harbour master said the port would stay closed for a week.",
    "Wheat prices rose by a tenth in Brennhaven. Bakers in Brennhaven said that wheat was dearer than in ten years.",
)


def test_topics_and_digest():
    documents = [document_from_text(text, title=title) for text, title in zip(TWO, ("Port", "Wheat"), strict=True)]
    again = document_from_text(
        "Ships waited outside the port of Tarn on Tuesday, its harbour master said.", title="Port again"
    )
    findings = analyse(Corpus((*documents, again)), Request(Budget.parse("1")))
    section = topics.build(findings, Taken())
    assert [(node.label, len(node.children) > 0) for node in section.nodes] == [("Port", True), ("Wheat", True)]
    assert {c.document for child in section.nodes[0].children for c in child.citations} == {0, 2}
    by_source = digest.build(findings, Taken())
    assert [node.label for node in by_source.nodes] == ["Port", "Wheat", "Port again"]


def test_one_source_has_its_headings_as_topics():
    text = "# Title\n\nIntro stands here for all.\n\n## Harbour\n\n" + TWO[0] + "\n\n## Bread\n\n" + TWO[1] + "\n"
    findings = analyse(Corpus((read(text.encode(), name="a.md", kind="markdown"),)), Request(Budget.parse("1")))
    section = topics.build(findings, Taken())
    assert [node.text for node in section.nodes] == ["Harbour", "Bread"]
    assert topics.build(analyse(Corpus((document_from_text(TWO[0]),)), Request(Budget.parse("1"))), Taken()) is None


def test_glossary_takes_what_caveats_would_say():
    text = "The Tarn Port Office (TPO) met the ILO. The ILO left early. The TPO stayed until noon."
    findings = analyse(Corpus((document_from_text(text),)), Request(Budget.parse("1")))
    taken = Taken()
    rows = glossary.build(findings, taken).nodes[0].rows
    assert [(row[0].text, row[1].text or row[1].note) for row in rows] == [
        ("ILO", "not spelled out in the sources"),
        ("TPO", "Tarn Port Office"),
    ]
    assert caveats.build(findings, taken) is None
    assert caveats.build(findings, Taken()) is not None


def test_what_somebody_did_before_is_no_open_question():
    text = "Police held the pilot after he refused to answer. The pilot refused to answer after the police came."
    findings = analyse(Corpus((document_from_text(text),)), Request(Budget.parse("1")))
    held, silent = findings.profile.texts
    assert not caveats.open_question(findings, held, 0)
    assert caveats.open_question(findings, silent, 0)


VOTE = """Harbour Vote Splits the Council

The council voted to close the eastern dock, and 17 of the 21 members backed the plan on Thursday.

At least 12 ships were waiting outside the harbour before noon, the pilots said. A crane worth $4.2 million stood idle.

The port office put the number at 19 ships by 5 p.m. on Thursday. The strike ended at 8 p.m. and nobody was hurt.

The council had closed the western dock in 2010.
"""


@pytest.fixture(scope="module")
def vote():
    document = document_from_text(VOTE, date="2024-03-14")
    frame = Frame(template="dossier", sections=("figures", "timeline"))
    return Corpus((document,)), compose(analyse(Corpus((document,)), Request(Budget.parse("full")), facts=True), frame)


def test_a_part_and_its_whole_are_one_figure(vote):
    assert "17 of the 21 members" in [figure[0] for figure, _ in rows(vote, "figures")]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Clubs earn 7, 8 or 10 percent on eighteen 18-hole courses.", ["7, 8 or 10 percent"]),
        ("The city paid $3 million, the price of a new crane, for it.", ["$3 million"]),
        ("It earned $0.44 per share, and 3 crowns a day.", ["$0.44 per share", "3 crowns a day"]),
        ("There were 247 on board, two more than were counted.", ["247"]),
    ],
)
def test_what_is_shown_of_a_figure(sentence, shown):
    document = document_from_text(f"{sentence} Rain fell on the town.")
    made = compose(
        analyse(Corpus((document,)), Request(Budget.parse("full"))), Frame(template="dossier", sections=("figures",))
    )
    assert [figure[0] for figure, _ in rows((None, made), "figures")][: len(shown)] == shown


def test_blanks_between_a_figure_and_its_noun_cost_no_time():
    started = time.process_time()
    document = document_from_text(f"They said that 5,000{' ' * 60}people had left. Rain fell on the town.")
    compose(analyse(Corpus((document,)), Request(Budget.parse("full"))), Frame(template="dossier"))
    assert time.process_time() - started < 5


def test_a_correction_is_a_caveat_and_no_key_point_and_the_title_is_no_bottom_line():
    text = (
        "The council of Tarn closes its eastern dock.\n\nMembers of the council voted for it on Thursday after a long debate about"
        " the price of cranes.\n\nAn earlier version of this article misstated the number of cranes in the eastern dock of Tarn."
    )
    document = document_from_text(text, title="The council of Tarn closes its eastern dock")
    made = compose(
        analyse(Corpus((document,)), Request(Budget.parse("full")), bottom_line=True), Frame(template="dossier")
    )
    said = {section.key: [node.text for node in section.nodes] for section in made.sections}
    assert said["bottom-line"][0].startswith("Members")
    assert all("misstated" not in text for text in said.get("key-points", ()))
    assert any("misstated" in text for text in said["caveats"])


def test_two_values_of_one_thing_stand_side_by_side(vote):
    figures = [figure[0] for figure, _ in rows(vote, "figures")]
    assert abs(figures.index("At least 12 ships") - figures.index("19 ships")) == 1


def timeline(text):
    document = document_from_text(text, date="2024-03-14")
    made = compose(
        analyse(Corpus((document,)), Request(Budget.parse("full"))), Frame(template="dossier", sections=("timeline",))
    )
    return [date for date, _ in rows((None, made), "timeline")]


def test_before_and_after_are_said_and_sorted():
    text = "Repairs will begin after 2 April. The dock must be cleared before 2 April. It opens again on 5 April 2024."
    assert timeline(text) == [("before 2 April", "2024"), ("after 2 April", "2024"), ("5 April 2024", "")]


def test_a_time_of_day_has_no_row_beside_its_date_nor_a_text_that_stands_twice():
    text = "The report is due by 4pm on 20 March 2018. The mill burned in June 2011. The mill burned in June 2011."
    assert timeline(text) == [("June 2011", ""), ("20 March 2018", "")]


def test_quarters_are_said_in_words_and_weeks_as_they_are_written():
    text = "The mill burned last week. The hall was shut over the weekend. Rents rose in the second quarter."
    assert sorted(timeline(text)) == [
        ("last week", ""),
        ("the second quarter", "second quarter of 2023"),
        ("the weekend", ""),
    ]


def test_what_is_only_said_on_a_day_fills_no_timeline():
    said = " ".join(
        f"Ada Berg said on Monday that the {what} was in bad repair." for what in ("mill", "old hall", "port")
    )
    found = timeline(
        f"{said} The mill burned on Monday. The canal was dug in 1990. The hall was sold in 2019. Varna was founded in 1870. A flood came in 2011."
    )
    assert [date for date, _ in found] == ["1870", "1990", "2011", "2019", "Monday", "Monday"]


def test_a_date_that_is_written_in_full_is_not_repeated():
    text = "It reopened on March 8, 2011. It closed in 2012. It was sold at 8 p.m. and nobody was hurt."
    assert timeline(text) == [("March 8, 2011", ""), ("2012", ""), ("8 p.m.", "")]


def test_reported_speech_is_marked_and_never_repeated():
    text = (
        "The harbour of Vik was closed on Monday after a crane fell into the basin and blocked the way out. "
        "Mayor Ann Lund said the crane would be lifted within a week if the sea stays calm. "
        "“We lifted a heavier one in May,” said Ole Berg, the pilot. The market was open. Nobody bought fish."
    )
    document = document_from_text(text, date="2024-03-14", language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("1"), ranker="lead"))
    made = compose(findings, Frame(template="dossier", sections=("key-points", "quotes")))
    (points, quotes) = made.sections
    assert [(node.label, node.text[:10]) for node in quotes.nodes] == [
        ("Ann Lund, Mayor (reported)", "Mayor Ann "),
        ("Ole Berg, pilot", "“We lifted"),
    ]
    findings = analyse(Corpus((document,)), Request(Budget.parse("2"), ranker="lead"))
    (points, quotes) = compose(findings, Frame(template="dossier", sections=("key-points", "quotes"))).sections
    assert any("Ann Lund" in point.text for point in points.nodes)
    assert all("(reported)" not in node.label for node in quotes.nodes)


def test_a_sentence_that_reports_in_passing_is_none_of_reported_speech():
    text = (
        "The harbour of Vik was closed on Monday after a crane fell into the basin and blocked the way out. "
        "The long winter storms kept all of the boats of the old town away from the quay, from the market and from the "
        "two islands, where Mayor Ann Lund said the crane would be lifted soon. "
        "The market was open. “We lifted a heavier one in May,” said Ole Berg, the pilot."
    )
    document = document_from_text(text, date="2024-03-14", language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("1"), ranker="lead"))
    assert any(not quote.direct and quote.name for quote in findings.facts[0].quotes)
    (quotes,) = compose(findings, Frame(template="dossier", sections=("quotes",))).sections
    assert all("(reported)" not in node.label for node in quotes.nodes)


def test_in_a_transcript_a_passage_says_whose_turn_it_is_from():
    turns = [
        "Chair: Good morning. The crane of the harbour costs three million crowns this year.",
        "Dr Voss: Yes. We bought the crane of the harbour in April for three million crowns.",
    ] * 4
    document = document_from_text("\n\n".join(turns))
    made = compose(analyse(Corpus((document,)), Request(Budget.parse("8"))), Frame(sections=("key-points",)))
    labels = {node.text[:9]: dict(node.insertions).get(0, "") for node in made.sections[0].nodes}
    assert labels["We bought"] == "Dr Voss:"
    assert labels["The crane"] == "Chair:"
    plain = document_from_text("Note: The crane fell.\n\nIt was old and had stood there since 1968. Nobody was hurt.")
    made = compose(analyse(Corpus((plain,)), Request(Budget.parse("3"))), Frame(sections=("key-points",)))
    assert all(not node.insertions for node in made.sections[0].nodes)


def test_what_a_source_says_twice_stands_once():
    doubt = "The port office denied on Friday that the crane had fallen because nobody had looked after it for years."
    text = f"{doubt} The crane fell on Thursday.\n\n{doubt} Rain fell on the town. The market was open. Ships waited outside."
    made = compose(analyse(Corpus((document_from_text(text),)), Request(Budget.parse("2"))))
    assert sum(node.text == doubt for section in made.sections for node in section.nodes if isinstance(node, Item)) == 1


def test_a_label_of_another_form_lends_nobody_the_turn_before():
    turns = ["Anna Berg: We closed the plant. Every plant in Orle had lost money since the spring of last year.",
             "Dr Orr: We mend cranes. Cranes in Orle were mended by hand until the spring of last year.",
             "Kim; Lee: The factory closed in April. The workers had been told of it a week before.",
             "Ole Voss, Jr.: The bank refused the loan. The union said that workers would strike soon."] * 4  # fmt: skip
    document = document_from_text("\n\n".join(turns), language="en")
    made = compose(analyse(Corpus((document,)), Request(Budget.parse("12"))), Frame(sections=("key-points",)))
    named = {node.text[:11]: dict(node.insertions).get(0, "") for node in made.sections[0].nodes}
    assert named.get("The workers", "") == ""
    assert named.get("The union s", "") == ""
    assert "Anna Berg:" in named.values()


def test_a_first_name_is_given_only_after_the_full_name():
    text = "Lee of the union, who is a welder, closed the gate of the port. Rain fell. Ann Lee, a doctor, was in Orle on Friday."
    made = compose(analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("3"))))
    assert all(
        "Ann" not in words for s in made.sections for n in s.nodes if isinstance(n, Item) for _, words in n.insertions
    )


def test_the_method_says_where_dates_and_names_are_not_read():
    text = "Der Rat von Tarn stimmte am Dienstag über den Hafen ab, und alle waren einverstanden. Dann gingen sie nach Hause."
    said = [
        compose(analyse(Corpus((document_from_text(words, language=code),)), Request(Budget.parse("1")))).method
        for words, code in ((text, "de"), ("The council of Tarn met on Tuesday, and all agreed.", "en"))
    ]
    assert "Namen ohne Funktion werden nicht gelesen." in said[0]
    assert "not read" not in said[1]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Sorn said it keeps to the “one town, two rivers” formula of old.", []),
        ("Orlov called the dam “one long road to ruin” on Monday.", ["Orlov"]),
        (
            "It was held under (“the Act ”) that there was deceit, and the parties said “we shall pay it all” there.",
            ["The parties"],
        ),
    ],
)
def test_marks_around_a_term_hold_no_speech(text, speakers):
    document = document_from_text(f"Vik, 3 March 2020\n\n{text}", language="en")
    findings = analyse(Corpus((document,)), Request(Budget.parse("full")))
    made = compose(findings, Frame(template="dossier", sections=("quotes",))).sections
    assert [
        item.label for s in made if s.key == "quotes" for item in s.nodes if item.kind is ItemKind.QUOTATION
    ] == speakers


def test_a_person_whom_a_quotation_names_is_not_its_he():
    text = "Nadia Orlov’s aide spoke of Jory Lund.\n\n“Mayor Lund has won it,” he said. “I saw it.”"
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("full")))
    (quotes,) = compose(findings, Frame(template="dossier", sections=("quotes",))).sections
    assert all("Lund" not in item.label for item in quotes.nodes)


def test_a_bare_number_of_a_judgment_is_no_key_figure():
    text = (
        "The appeal is dismissed. 1 The tenant appeals from the order of the tribunal.\n"
        "2 It was so held by Hale J in Orr Holdings at 233 as the court has often said.\n"
        "3 The tenant owes $4,100 in rent and the court so orders, with costs."
    )
    findings = analyse(
        Corpus((document_from_text(text, language="en"),)),
        Request(Budget.parse("full"), kind=DocumentKind.JUDGMENT),
        bottom_line=True,
    )
    made = compose(findings, Frame(template="dossier", sections=("figures",))).sections
    shown = [row[0].text for s in made for table in s.nodes for row in getattr(table, "rows", ())]
    assert shown == ["$4,100 in rent"]
