"""One briefing of many sources: each thing told once, with all who say it; profile, coverage, topics and order."""

from briefing.model import Budget, Corpus, Frame, Item, Order, Request, Span, Table
from briefing.model.measure import body_words
from briefing.pipeline import analyse, compose, document_from_text
from briefing.sections import topics
from briefing.sections.items import Taken
from tests.grouping.test_independent_sources import OWN, WIRE
from tests.tables import each_row

OTHER = (
    "Wheat prices in Brennhaven rose by a tenth in March 2024. Bakers blame the drought. About 300 bakers met on 3 March"
    " 2024.\n\n“We cannot pay this,” said Petra Lindqvar, who speaks for the bakers of Brennhaven."
)


def made(*texts, order=Order.DOCUMENT, dates=(), length="3", **frame):
    dates = (*dates, *[""] * len(texts))
    documents = tuple(document_from_text(t, date=d) for t, d in zip(texts, dates, strict=False))
    findings = analyse(Corpus(documents), Request(Budget.parse(length), order=order), bottom_line=True)
    return compose(findings, Frame(**frame))


def lines(briefing, key):
    return next((s.nodes for s in briefing.sections if s.key == key), ())


def test_a_point_names_all_who_say_it_and_counts_independent_ones():
    briefing = made(WIRE, OWN, WIRE, sections=("bottom-line", "key-points"))
    point = next(p for s in briefing.sections for p in s.nodes if "cranes" in p.text)
    assert {c.document for c in (*point.citations, *point.also)} == {0, 1, 2}
    assert point.note == "2 independent sources"


def test_an_event_that_two_tell_in_their_own_words_stands_once_and_cites_both():
    one = (
        "The harbour council of Tarn voted on Tuesday to close the old ferry terminal. Boats stay in port until spring."
    )
    two = "In Tarn the harbour council has voted to close its ferry terminal, which opened in 1931. The market opens at noon."
    briefing = made(one, two, sections=("bottom-line", "key-points"), length="4")
    stand = [p for s in briefing.sections for p in s.nodes]
    (vote,) = [p for p in stand if "voted" in p.text]
    assert {c.document for c in (*vote.citations, *vote.also)} == {0, 1}
    assert vote.note == "2 independent sources"


def test_who_said_what_goes_by_speaker_with_one_role_for_each():
    one = "“We cannot pay this,” said Petra Lindqvar. “Then do not,” said Tobias Wrenfield. “It will ruin us,” Lindqvar said."
    two = "The bakers' chairwoman, Petra Lindqvar, spoke again on Friday. “We are closing the ovens,” Lindqvar said. Outside, voices rose. “We want bread and light today!”"
    nodes = lines(made(one, two, template="dossier", length="full", sections=("quotes",)), "quotes")
    assert [(node.label, node.citations[0].document) for node in nodes] == [
        ("Petra Lindqvar, bakers' chairwoman", 0),
        ("Petra Lindqvar, bakers' chairwoman", 0),
        ("Petra Lindqvar, bakers' chairwoman", 1),
        ("Tobias Wrenfield", 0),
        ("unattributed", 1),
    ]


def test_one_person_in_other_spellings_and_by_the_surname_is_one():
    texts = (
        "President Mohammed Harsi spoke in Orle on Friday. “I will stay,” Harsi said. The market of Orle was open.",
        "The deposed president, Mohamed Hursi, spoke again in the port. “I will go,” Hursi said. Rain fell on the port.",
        "Somebody asked about cranes. “Cranes are old,” Harsi said. Petra Lindqvar and Pedra Lundqvar were there.",
    )
    briefing = made(*texts, template="dossier", length="full", sections=("quotes", "people"))
    assert {node.label for node in lines(briefing, "quotes")} == {"Mohammed Harsi, President"}
    (people,) = lines(briefing, "people")
    notes = {row[0].text: row[1].note for row in people.rows}
    assert [note for name, note in notes.items() if "arsi" in name or "ursi" in name] == [
        "President; also Mohamed Hursi"
    ]


def test_one_person_with_and_without_an_initial_is_one():
    texts = (
        "Rep. Petra Lindqvar, a baker, spoke in Orle on Friday. “I will stay,” she said. The market of Orle was open.",
        "Mayor Petra T. Lindqvar spoke again in the port. “I will go,” she said. Rain fell on the port.",
    )
    (people,) = lines(made(*texts, template="dossier", length="full", sections=("people",)), "people")
    assert len([row for row in people.rows if "Lindqvar" in row[0].text]) == 1


@each_row(
    ("one", "two"),
    [
        ("A fire in the Kolm factory on Monday killed at least 14 people and destroyed the roof.",
         "A fire in the Kolm factory on Monday killed 31 people and destroyed the roof."),
        ("Police raided the bank in Leeds on Monday and arrested the manager.",
         "Police did not raid the bank in Leeds on Monday or arrest the manager."),
    ],
)  # fmt: skip
def test_what_contradicts_a_point_is_not_cited_for_it(one, two):
    briefing = made(one, two, dates=("2024-03-14", "2024-03-14"), sections=("bottom-line", "key-points"))
    points = [p for s in briefing.sections for p in s.nodes]
    assert points
    assert not any(p.also or p.note for p in points)


def test_figures_and_dates_of_several_sources_stand_once():
    twice = OTHER.replace("Bakers blame the drought. ", "").replace("met on", "gathered on")
    briefing = made(OTHER, twice, template="dossier", length="full", sections=("figures", "timeline"))
    (figures,) = lines(briefing, "figures")
    shown = [row[0].text for row in figures.rows]
    assert shown.count("About 300 bakers") == 1
    cited = next((*row[0].citations, *row[0].also) for row in figures.rows if row[0].text == "About 300 bakers")
    assert sorted(c.document for c in cited) == [0, 1]
    (timeline,) = lines(briefing, "timeline")
    assert len({row[0].text for row in timeline.rows}) == len(timeline.rows)


def test_the_profile_counts_documents_speakers_and_copies():
    said = made(WIRE, OTHER, WIRE, dates=("2024-03-04", "2024-03-06")).sourcing
    assert said.startswith("3 documents; 4 March 2024 to 6 March 2024, 1 undated. Quoted directly: 1 named speaker")
    assert "Copies: [3] of [1]; 2 independent sources." in said
    assert made("Tarn is a port.").sourcing == ""


@each_row("length", ["2", "40w"])
def test_coverage_counts_and_shows_what_was_left_out(length):
    briefing = made(OTHER, WIRE, length=length, sections=("key-points",), coverage=True)
    table, rest = briefing.sections[-1].nodes
    assert isinstance(table, Table)
    shares = {row[0].label: [cell.note for cell in row[1:]] for row in table.rows}
    assert shares["Sentences"][0] == "7"
    stand = {p.text for p in lines(briefing, "key-points")}
    assert not any(point.text in text for point in rest.children for text in stand)
    assert briefing.words == body_words(briefing)


def test_by_topic_leads_with_each_and_one_story_has_none():
    briefing = made(WIRE, OTHER, OWN, by="topic")
    assert [s.key for s in briefing.sections][1:3] == ["topics", "key-points"]
    assert len(lines(briefing, "topics")) == 2
    assert not lines(made(WIRE, OWN, by="topic"), "topics")
    assert lines(made(WIRE, OWN, by="source"), "digest")


STORM = (
    "A storm of Saturday sank nine boats in the harbour of Tarn and tore the roof off the fish hall, the harbour office said on Sunday.\n\n"
    "The pilot Jon Vik brought 14 men ashore in one night, and none of them was hurt.\n\nA crane of 1931 fell across the road to Orle.\n\n"
    "The mayor asked the state for 4 million crowns to rebuild the hall before the winter. Schools stay shut until Thursday."
)
STORM_AGAIN = (
    "Insurers put the damage of the storm in Tarn at 31 million crowns on Monday, twice what the mayor had asked for.\n\n"
    "Two fishermen of the Petrel are still missing, their union said.\n\nThe fish hall will be sold to a firm of Orle for one crown.\n\n"
    "The road along the mole opens again on Friday, the harbour office said. Divers look for the anchor of the Petrel."
)


@each_row(
    ("texts", "length"),
    [((STORM, STORM_AGAIN), "short"), ((STORM_AGAIN, STORM), "medium"), ((STORM, STORM_AGAIN, OTHER), "90w")],
)
def test_source_by_source_repeats_no_bottom_line_and_cites_each_source(texts, length):
    briefing = made(*texts, by="source", length=length)
    first = lines(briefing, "bottom-line")[0]
    told = [child for node in lines(briefing, "digest") for child in node.children]
    assert told
    assert first.text not in {child.text for child in told}
    assert {c.document for one in (first, *told) for c in one.citations} >= {0, 1}


def test_order_by_date_is_from_the_earliest_to_the_newest():
    briefing = made(WIRE, OTHER, dates=("2024-03-06", "2024-03-04"), order=Order.DATE)
    assert [source.date for source in briefing.sources] == ["2024-03-04", "2024-03-06"]


def test_a_surname_of_one_source_is_the_full_name_of_another():
    first = "Tobias Wrenfield, the harbour master of Tarsava, closed the port. Wrenfield said so on Monday."
    second = "Wrenfield, who was born in Skarn, wants 300 dockers. Bakers met Wrenfield twice, and Wrenfield was late."
    (table,) = lines(made(first, second, template="dossier", length="full", sections=("people",)), "people")
    assert [row[0].text for row in table.rows] == ["Tobias Wrenfield"]


def test_a_first_name_is_not_given_again_after_another_source_gave_it():
    first = "Tobias Wrenfield, the harbour master of Tarsava, closed the port for seven days on Monday."
    second = "Tobias Wrenfield met bakers. Wrenfield wants 300 more dockers before the strait is opened for carriers."
    briefing = made(first, second, length="4", sections=("bottom-line", "key-points"))
    printed = [p for s in briefing.sections for p in s.nodes]
    at = next(i for i, p in enumerate(printed) if "Tobias" in p.text)
    assert not any(p.insertions and "Tobias" in p.insertions[0][1] for p in printed[at + 1 :])


def test_of_a_copy_and_its_original_the_original_is_cited_first():
    briefing = made(WIRE, OTHER, f"{WIRE} More follows soon.", sections=("bottom-line", "key-points"), length="4")
    told = [p for s in briefing.sections for p in s.nodes if p.also]
    assert told
    assert all(p.citations[0].document < p.also[0].document for p in told)


def test_a_topic_tells_a_sentence_once_though_another_passage_brings_it(monkeypatch):
    document = document_from_text(
        "The alarm of Orle failed on Monday. It was an angler who saw it. Forty lamps were dark."
    )
    findings = analyse(Corpus((document,)), Request(Budget.parse("3")), bottom_line=True)
    first, second, third = (sentence.span for sentence in document.sentences)
    rows = [(3.0, 0, 0, first), (2.0, 1, 0, Span(first.start, second.stop)), (1.0, 2, 0, third)]
    monkeypatch.setattr(topics, "by_part", lambda *_: [rows])
    (node,) = topics.topic_items(findings, Taken(), [topics.Part(Item("Lamps"), ((0, Span(0, len(document.text))),))])
    assert [child.text for child in node.children] == [document[first], document[third]]
