"""Comparing invented sources: what differs is found, and what only looks so is not."""

from briefing import comparing
from briefing.comparing import figure_context, one_document, report, slots, sole_measures
from briefing.comparing.statements import Statements
from briefing.model import Corpus, DifferenceKind, Frame
from briefing.pipeline import compare, document_from_text
from tests.tables import each_row

DEPOT = (
    "An explosion at a fuel depot outside Tarn killed 17 people on Sunday night, the fire service said. More than 200"
    " firefighters fought the blaze until morning.\n\nThe depot, owned by Harbour Fuels, lies 6 kilometres from the city"
    " centre. Mayor Ilse Kamprad said the company had ignored three warnings about leaking valves.\n\n"
    "“We told them in writing,” Kamprad said. “Nobody answered.”"
)
LATER = (
    "The explosion at a fuel depot outside Tarn killed 21 people, the fire service said on Tuesday, after four more bodies"
    " were found. The depot belongs to Harbour Fuels.\n\nHarbour Fuels denied that it had ignored warnings about leaking"
    " valves. “Every letter was answered,” a spokesman said.\n\nShares in Harbour Fuels fell 9 percent in Brennhaven."
)


def compared(*texts, dates=()):
    dates = (*dates, *[""] * len(texts))
    documents = tuple(document_from_text(text, date=date) for text, date in zip(texts, dates, strict=False))
    return documents, compare(Corpus(documents))[1]


def differences(*texts, kind=None):
    documents, comparison = compared(*texts)
    return [
        tuple(documents[claim.document][claim.focus or claim.span] for claim in difference.claims)
        for difference in comparison.differences
        if kind is None or difference.kind is kind
    ]


def test_a_figure_with_another_value_stands_with_both_sentences():
    documents, comparison = compared(DEPOT, LATER)
    figure = next(d for d in comparison.differences if d.kind is DifferenceKind.FIGURE)
    assert [claim.value for claim in figure.claims] == [17, 21]
    assert [documents[c.document][c.span][:14] for c in figure.claims] == ["An explosion a", "The explosion "]
    assert figure.about == "people killed"


def test_an_update_is_told_from_a_conflict_by_the_documents_dates():
    _, apart = compared(DEPOT, LATER, dates=("2024-03-04", "2024-03-05"))
    _, together = compared(DEPOT, LATER, dates=("2024-03-05", "2024-03-05"))
    assert [d.updated for d in apart.differences if d.kind is DifferenceKind.FIGURE] == [True]
    assert [d.updated for d in together.differences if d.kind is DifferenceKind.FIGURE] == [False]


def test_a_claim_stands_against_its_denial():
    ((claim, denial),) = differences(DEPOT, LATER, kind=DifferenceKind.DENIAL)
    assert claim.startswith("Mayor Ilse Kamprad said")
    assert denial.startswith("Harbour Fuels denied")


def test_one_quotation_and_two_speakers():
    left = "“The harbour will stay open whatever the ministry decides,” said Odile Brandvold, the union’s secretary."
    right = "“The harbour will stay open whatever the ministry decides,” said Henrik Solvaas, the mayor."
    _, comparison = compared(left, right)
    (found,) = comparison.differences
    assert (found.kind, [c.value for c in found.claims]) == (
        DifferenceKind.ATTRIBUTION,
        ["Odile Brandvold", "Henrik Solvaas"],
    )


def test_one_event_and_two_days():
    left = "The carrier Aldgate sank off the Varnish Strait on 3 March 2024 in heavy fog. Nobody was hurt."
    right = "The carrier Aldgate sank off the Varnish Strait on 5 March 2024 in heavy fog, owners say."
    ((one, other),) = differences(left, right, kind=DifferenceKind.DATE)
    assert (one, other) == ("3 March 2024", "5 March 2024")


ONE = "The walkout stopped {} ships in the Varnish Strait at noon, the harbour authority told owners."


@each_row(
    ("left", "right"),
    [
        (ONE.format("nearly 40"), ONE.format("38")),
        (ONE.format("more than 100"), ONE.format("110")),
        (ONE.format("4,980"), ONE.format("5,000")),
        (ONE.format("40"), ONE.format("40")),
        (ONE.format("between 30 and 50"), ONE.format("40")),
        (ONE.format("40"), "The walkout stopped 40 ferries and 12 ships in the Varnish Strait at noon, owners said."),
        (ONE.format("40"), "Last year a walkout stopped 12 ships, compared with 8 ships in the Varnish Strait before."),
        (ONE.format("40"), "The union has 11,000 members. Its secretary counts 12 ships of his own, and paints them."),
        ("The blast killed 17 people in Tarn on Sunday.", "The blast injured 60 people in Tarn on Sunday."),
        ("The blast killed 9 people in Tarn on Sunday.", "The blast killed six women and three men in Tarn on Sunday."),
    ],
)
def test_figures_that_can_both_be_right_are_no_difference(left, right):
    assert not differences(left, right, kind=DifferenceKind.FIGURE)


@each_row(
    "text",
    [
        "The court denied bail to the captain of the carrier Aldgate, who said the fog caused it.",
        "Members rejected the ministry’s plan to automate both large ports, the union said.",
    ],
)
def test_not_every_refusal_is_a_denial(text):
    other = "The captain of the carrier Aldgate said the fog caused it. The ministry said its plan to automate both ports stands."
    assert not differences(other, text, kind=DifferenceKind.DENIAL)


def test_agreements_count_independent_sources_and_copies_are_one():
    own = "The fire service said an explosion had killed 21 people at the fuel depot outside the town of Tarn."
    _, copied = compared(LATER, LATER)
    assert {a.independent for a in copied.agreements} == {1}
    _, comparison = compared(LATER, LATER, own + " Schools stay closed in all seven districts of the city.")
    best = comparison.agreements[0]
    assert (best.independent, [c.document for c in best.claims]) == (2, [0, 1, 2])


@each_row(("agency", "note"), [("Gannet", "one origin"), ("Telepress", "2 independent sources")])
def test_what_two_reports_of_one_agency_agree_in_is_of_one_origin(agency, note):
    one = "MIRN, March 14 (Gannet) - Fog delayed trains. Larkspur had warned the canal office in November of a cracked sluice."
    other = f"MIRN, March 16 ({agency}) - Rain fell. The canal office had in November been told by Larkspur of its cracked sluice."
    findings, comparison = compare(Corpus(tuple(map(document_from_text, (one, other)))))
    page = report.compose(findings, comparison, Frame())
    assert [item.note for section in page.sections if section.key == "agreements" for item in section.nodes] == [note]


def test_what_one_source_alone_says():
    documents, comparison = compared(DEPOT, LATER)
    said = [(c.document, documents[c.document][c.span]) for c in comparison.only_in]
    assert (1, "Shares in Harbour Fuels fell 9 percent in Brennhaven.") in said
    assert all("killed" not in text for _, text in said)


def test_a_short_sentence_may_stand_in_one_source_only():
    documents, comparison = compared(DEPOT, LATER + " The mayor of Orle resigned.")
    assert "The mayor of Orle resigned." in [documents[c.document][c.span] for c in comparison.only_in]


def test_every_claim_is_inside_its_document():
    documents, comparison = compared(DEPOT, LATER, DEPOT)
    claims = [c for d in comparison.differences for c in d.claims] + list(comparison.only_in)
    for claim in claims:
        assert documents[claim.document][claim.span].strip() == documents[claim.document][claim.span] != ""
        assert claim.focus is None or claim.focus in claim.span


@each_row("texts", [("",), ("One.",), ("One.", ""), ("No.", "No.", "No."), ("17", "21")])
def test_little_text_has_nothing_to_compare(texts):
    from briefing.model import Document

    documents = tuple(document_from_text(text) if text else Document("", (), ()) for text in texts)
    assert not compare(Corpus(documents))[1].differences


STORY = "The depot explosion in Tarn shook the harbour district. {} The depot belongs to Harbour Fuels."


@each_row(
    ("left", "right", "values"),
    [
        ("It killed 17 people.", "At least 18 people died in the explosion.", ("17", "18")),
        ("More than 60 people were injured.", "Seventy-five others were hurt.", ("60", "Seventy-five")),
        ("Police arrested four people.", "Six men were detained, police said.", ("four", "Six")),
        ("Some 300 firefighters fought the fire.", "About 500 firefighters came.", ("300", "500")),
        ("Damage is put at 2.4 million euros.", "Insurers put the damage at 3.5 million euros.", ("2.4 million euros", "3.5 million euros")),
        ("The council voted 9 to 4 for an inquiry.", "The council voted 8 to 5 in favour of an inquiry.", ("9 to 4", "8 to 5")),
        ("The 54-year-old Haldane runs it.", "The 56-year-old Haldane was at home.", ("54-year-old", "56-year-old")),
    ],
)  # fmt: skip
def test_what_outlets_tell_of_one_event_with_other_figures(left, right, values):
    assert differences(STORY.format(left), STORY.format(right), kind=DifferenceKind.FIGURE) == [values]


@each_row(
    ("left", "right"),
    [
        ("It killed 17 people.", "It injured 18 people, one of them badly."),
        ("It killed 17 people.", "It killed 18 people, including the bomber."),
        ("It killed 17 people.", "In 1998 an explosion there killed 40 people."),
        ("It destroyed 40 of the 52 tanks.", "It destroyed 40 of 52 tanks."),
        ("More than a dozen people were injured.", "Twenty people were injured."),
        ("The council voted 9 to 4 for an inquiry.", "Two members abstained when the council voted, 9 to 4, for it."),
        ("The 54-year-old Haldane runs it.", "The 19-year-old Haldane was at home with her father."),
        ("The price of oil rose from 70 to 80 crowns.", "The price of oil was 70 crowns the week before."),
    ],
)
def test_a_part_another_time_or_another_fate_is_no_difference(left, right):
    assert not differences(STORY.format(left), STORY.format(right), kind=DifferenceKind.FIGURE)


def test_a_figure_that_is_denied_is_nobodys_claim():
    left = "An explosion at a fuel depot outside Tarn killed 17 people on Sunday night, the fire service said."
    right = "The fire service denied that the explosion at a fuel depot outside Tarn killed 21 people on Sunday night."
    assert differences(left, right, kind=DifferenceKind.FIGURE) == []


def test_a_title_and_its_text():
    from briefing.pipeline import read

    text = "17 killed in Tarn depot blast\n\n5 March 2024\n\nAn explosion at a depot outside Tarn killed 21 people, police said.\n"
    document = read(text.encode(), name="a.txt")
    ((title, body),) = (d.claims for d in compare(Corpus((document,)))[1].differences)
    assert [title.value, body.value] == [17, 21]


@each_row(
    ("left", "right", "dates"),
    [
        ("The blast happened at 7:40 p.m., police said.", "The explosion happened at 8:20 p.m., according to police.", ("7:40 p.m.", "8:20 p.m.")),
        ("The blast happened at 7:40 p.m., police said.", "The explosion happened at 7:55 p.m., according to police.", ("7:40 p.m.", "7:55 p.m.")),
        ("Schools in the north stay closed until Monday.", "Schools in the north stay closed until Wednesday.", ("Monday", "Wednesday")),
        ("The inquiry into the blast begins on 4 May.", "The inquiry into the blast begins on 6 May.", ("4 May", "6 May")),
    ],
)  # fmt: skip
def test_one_event_told_with_two_times(left, right, dates):
    assert differences(STORY.format(left), STORY.format(right), kind=DifferenceKind.DATE) == [dates]


@each_row(
    ("left", "right"),
    [
        (
            "The blast happened at about 7:40 p.m., police said.",
            "The explosion happened at 8 p.m., according to police.",
        ),
        ("The blast happened at 7:40 p.m., police said.", "The explosion happened at 7:45 p.m., according to police."),
        ("Schools stay closed until Monday.", "Schools have been closed since Wednesday."),
        ("Marchers clashed with police on Friday night.", "Marchers clashed with police early on Saturday."),
        ("The war began on 4 May 1901.", "The war began on 4 May 1951, another one."),
    ],
)
def test_times_that_can_both_be_right(left, right):
    assert not differences(STORY.format(left), STORY.format(right), kind=DifferenceKind.DATE)


def test_a_part_of_a_quotation_and_another_speaker():
    left = "“The harbour will stay open whatever the ministry decides, and so will the yards,” said Odile Brandvold."
    right = "The port “will stay open whatever the ministry decides, and so will the yards,” said Henrik Solvaas, the mayor."
    assert differences(left, right, kind=DifferenceKind.ATTRIBUTION) == [("Odile Brandvold", "Henrik Solvaas")]


def test_phrases_that_anybody_may_use_are_no_quotation_of_one():
    left = "“It was a very long night,” said Odile Brandvold."
    right = "“It was a very long night,” said Henrik Solvaas, the mayor."
    assert not differences(left, right, kind=DifferenceKind.ATTRIBUTION)


def test_the_same_two_values_told_by_four_sources_are_one_difference():
    told = (
        "It killed 17 people.",
        "It killed 21 people.",
        "The explosion killed 17 people.",
        "It has killed 21 people.",
    )
    _, comparison = compared(*(STORY.format(sentence) for sentence in told))
    (found,) = (d for d in comparison.differences if d.kind is DifferenceKind.FIGURE)
    assert sorted(claim.document for claim in found.claims) == [0, 1, 2, 3]


def test_what_differs_does_not_stand_alone():
    _, comparison = compared(DEPOT, LATER)
    differing = {(c.document, c.span) for d in comparison.differences for c in d.claims}
    assert differing.isdisjoint((c.document, c.span) for c in comparison.only_in)


def test_each_day_of_a_chain_tells_of_its_own_day():
    """A toll that grows is one difference; what is said every day, and the same words of two days, are none."""
    told = "The minister promised on {} to find whoever lit the fire at the Tarn depot. It {} {} people, he said."
    days = ("2024-03-04", "2024-03-05", "2024-03-06")
    texts = [
        told.format(day, "has killed", count)
        for day, count in zip(("Monday", "Tuesday", "Wednesday"), (17, 19, 21), strict=True)
    ]
    documents, comparison = compared(*texts, dates=days)
    (found,) = comparison.differences
    assert (found.kind, found.updated) == (DifferenceKind.FIGURE, True)
    assert [documents[c.document][c.focus] for c in found.claims] == ["17", "19", "21"]


@each_row("first", ["TARN, 4 March (Ferrel) -- ", "TARN, 4 March - "])
def test_datelines_date_nothing(first):
    left = first + "The fire at the Tarn fuel depot is out, the fire service of the harbour said."
    right = (
        first.replace("4", "5") + "The fire at the Tarn fuel depot is out, the fire service of the harbour told owners."
    )
    assert not differences(left, right, kind=DifferenceKind.DATE)


class Counted:
    """A pattern that counts the characters it is given to search."""

    def __init__(self, pattern):
        self.pattern, self.characters = pattern, 0

    def search(self, text, start, stop):
        self.characters += stop - start
        return self.pattern.search(text, start, stop)


def test_many_figures_in_one_sentence_cost_what_few_do_each(monkeypatch):
    searched, dated = [], []
    for number in (100, 200):
        instead = Counted(figure_context._INSTEAD)
        sentences = []
        monkeypatch.setattr(figure_context, "_INSTEAD", instead)
        monkeypatch.setattr(figure_context, "_days", lambda *where, to=sentences: to.append(where) or frozenset())
        compared("The port lists " + ", ".join(f"{n} ships of kind {n}" for n in range(2, number)) + ".", DEPOT)
        monkeypatch.setattr(figure_context, "_INSTEAD", instead.pattern)
        searched.append(instead.characters)
        dated.append(len(sentences))
    assert 0 < searched[1] < 2.2 * searched[0]
    assert dated[0] == dated[1]


def test_of_several_languages_nothing_is_said_to_stand_in_one_source_only():
    texts = {
        "en": "The harbour of Tarn closed on Monday because of ice. Forty boats stayed in port, the harbour office said.",
        "de": "Der Hafen von Tarn wurde am Montag wegen Eis geschlossen. Vierzig Boote blieben im Hafen, sagte das Hafenamt.",
    }
    corpus = Corpus(tuple(document_from_text(text, language=code) for code, text in texts.items()))
    findings, comparison = compare(corpus)
    assert comparison.only_in == ()
    assert "only-in" not in {section.key for section in report.compose(findings, comparison, Frame()).sections}
    assert "one source only" not in report.summary(comparison)


def test_kinds_that_one_document_is_not_asked_for_find_nothing_in_it():
    text = f"{DEPOT}\n\n{LATER}\n\nThe trial in Tarn opened on 3 May. The trial in Tarn was called off; it opened on 4 May in Vik."
    statements = Statements(compare(Corpus((document_from_text(text),)))[0])
    between = [row for row in comparing.kinds(2) if row not in comparing.WITHIN]
    assert len(between) == 8
    assert [row for row in comparing.kinds(2) if row in comparing.WITHIN] == list(comparing.kinds(1))
    rows = (pairs for _, pairs in between)
    of_two = (slots.pairs(statements), sole_measures.pairs(statements, list(figure_context.stated(statements))))
    assert [pair for found in (*(pairs(statements) for pairs in rows), *of_two) for pair in found] == []


def test_one_document_contradicts_itself_by_a_title_or_in_the_same_words():
    told = "The ferry company Osmund Lines owes 40 million crowns to its banks, the ministry said."
    again = told.replace("40", "65")
    text = f"Depot blast kills 19 in Tarn\n\n{DEPOT}\n\n{told}\n\nBoats lay idle in 30 ports.\n\n{again}"
    assert differences(text, kind=DifferenceKind.FIGURE) == [("19", "17"), ("40 million", "65 million")]
    statements = Statements(compare(Corpus((document_from_text(text),)))[0])
    may = one_document.may_contradict(statements)
    assert {statements.profile.texts[index] for index in may} >= {told, again}
    assert not any("30 ports" in statements.profile.texts[index] for index in may)


def test_who_speaks_in_a_sentence_is_nobody_it_tells_of():
    text = "Ilse Kamprad said the jury had freed Tim Osk and the banker. Osk went home.\n\nIt was late."
    statements = Statements(compare(Corpus((document_from_text(text),)))[0])
    assert [list(statements.people_told_of(index)) for index in range(3)] == [[{statements.stem("osk")}], [], []]


def test_the_days_of_datelines_part_no_counts_and_a_toll_is_one_however_far_its_word():
    early = (
        "TARN, March 14, 0640 (Gannet) - At least two people were killed and nine were missing after the barge Odette"
        " Farrow sank off Tarn on Thursday, the fire service said."
    )
    later = (
        "TARN, March 15, 0915 (Gannet) - The death toll from the sinking of the barge Odette Farrow off Tarn rose to 7 on"
        " Friday and police arrested the skipper, as divers looked for five people still missing."
    )
    assert differences(early, later) == [("two", "7"), ("nine", "five")]


def test_two_parts_of_one_whole_are_no_agreement():
    early = "Rescuers in Tarn had by then taken off 118 of the 226 people aboard, coast guard chief Ilse Kamprad said."
    later = (
        "Coast guard chief Ilse Kamprad said in Tarn that 198 of the 226 people aboard had been taken off by rescuers."
    )
    assert not compared(early, later)[1].agreements


def test_those_still_in_hospital_are_not_all_who_were_hurt():
    first = (
        "A crane fell on a tram in Tarn on Thursday, killing four people. Eleven were injured, two of them critically."
    )
    second = (
        "Six people have died since a crane fell on a tram in Tarn. Nine people are still in hospital, police said."
    )
    third = "The crane that fell on a tram in Tarn has killed six people. Seven people are still being treated, police said."
    assert {frozenset(values) for values in differences(first, second, third)} == {
        frozenset(("four", "Six", "six")), frozenset(("Nine", "Seven")),
    }  # fmt: skip


def test_a_difference_is_labelled_by_words_that_stand_together_near_its_value():
    left = "Minister Per Halloran dismissed the head of the prison service, Katrin Moe, on Tuesday."
    right = "The head of the prison service, Katrin Moe, resigned on Tuesday, her lawyer said."
    found = compared(left, right)[1].differences
    assert [difference.about for difference in found] == ["head of the prison service"]


def test_those_who_escaped_are_counted():
    left = "Five inmates escaped from Varbo prison on Sunday, the Ministry of Justice in Tarn said. Three were caught."
    right = "Six prisoners escaped on Sunday from Varbo prison, west of Tarn, the guards' union said. The hunt goes on."
    assert differences(left, right) == [("Five", "Six")]
