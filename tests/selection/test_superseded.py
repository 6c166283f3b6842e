"""What a report of a later day tells anew with other figures."""

from dataclasses import replace

from briefing import make
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


REPORTS = (
    (
        "Fire in Orle market: eleven dead\n\n16 May 2031\n\nAt least 11 people were killed when fire swept through the covered market of Orle on Friday, the mayor said. "
        "Some 200 people were inside. The mayor, Una Karsk, spoke of a gas bottle. The lane was blocked by vans, the brigade said. Three days of mourning were declared.\n"
    ),
    (
        "Fire in Orle market: thirteen dead\n\n18 May 2031\n\nThirteen people were killed in the fire at the covered market of Orle on Friday, the health office said. "
        "The prosecutor spoke of a cabinet near the north gate. The firm said that all five exits were open. Traders told of chains on the east doors.\n"
    ),
)


def _files(folder):
    for number, text in enumerate(REPORTS):
        (folder / f"{number}.txt").write_text(text)
        yield folder / f"{number}.txt"


def test_of_differing_values_the_newest_leads_and_the_older_stands_where_sources_differ(tmp_path):
    page = make(list(_files(tmp_path))).briefing
    told = {section.key: section.nodes for section in page.sections}
    assert told["bottom-line"][0].text.startswith("Thirteen people")
    assert "differences" in told
    assert not any("At least 11" in node.text for node in told.get("key-points", ()))


def test_an_update_does_not_lead_with_an_earlier_day(tmp_path):
    first, second = _files(tmp_path)
    page = make([first, second], old=make(first).briefing).briefing
    assert next(section.key for section in page.sections) == "changes"
    assert not any(
        "At least 11" in n.text for section in page.sections if section.key == "bottom-line" for n in section.nodes
    )
    assert page.title == "Fire in Orle market: thirteen dead"
    assert [source.date for source in page.sources] == ["2031-05-16", "2031-05-18"]


FLOOD = (
    (
        "Flood in Verran valley leaves at least nine dead\n\n3 May 2029\n\nFloods that tore through the Verran valley on Tuesday night killed at least nine people and "
        "left 22 missing, the civil protection office said.\n\nThe river Ose rose four metres in three hours after heavy rain.\n"
    ),
    (
        "Verran floods: 16 now known to have died\n\n4 May 2029\n\nRescuers searching the mud of the Verran valley found more bodies on Thursday, taking the death toll from "
        "Tuesday's floods to 16, the civil protection office said.\n\nEleven people are still missing.\n"
    ),
    (
        "Head of dam operator quits after Verran floods\n\n5 May 2029\n\nThe head of the firm that runs the Kolm dam, Pavel Orsk, resigned on Friday over the floods in "
        "the Verran valley, in which 17 people lost their lives.\n\nProsecutors have opened an inquiry into whether warnings were ignored.\n"
    ),
)


def _page(folder, texts):
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    page = make([folder / f"{number}.txt" for number in range(len(texts))]).briefing
    return page, {section.key: section.nodes for section in page.sections}


def test_a_toll_of_an_earlier_day_leads_neither_page_nor_title_whatever_its_words(tmp_path):
    page, told = _page(tmp_path, FLOOD)
    assert told["bottom-line"][0].text.startswith("The head of the firm")
    assert page.title == "Head of dam operator quits after Verran floods"
    assert "differences" in told
    assert not any("killed at least nine" in node.text for node in told.get("key-points", ()))


def test_at_least_so_many_leaves_room_for_more_on_its_own_day(tmp_path):
    _, told = _page(tmp_path, [text.replace("4 May", "3 May").replace("5 May", "3 May") for text in FLOOD[:2]])
    assert not any("killed" in node.text for node in told.get("differences", ()))


TURNED = (
    (
        "Orlen dockers call strike from Monday\n\n2 June 2030\n\nDockers at Orlen will go on strike on Monday over night shifts, their union said on Sunday.\n\n"
        'The container berths are still open. "There is no sign of an offer," said the union\'s leader, Karin Dahl.\n'
    ),
    (
        "Orlen dockers call off strike\n\n4 June 2030\n\nThe dockers' union at Orlen called off its strike on Tuesday after the port offered a bonus for night shifts.\n\n"
        "Members will vote on the offer on Friday.\n"
    ),
)


def test_what_a_later_report_turns_round_leads_neither_page_nor_title(tmp_path):
    page, told = _page(tmp_path, TURNED)
    assert page.title == "Orlen dockers call off strike"
    assert told["bottom-line"][0].text.startswith("The dockers' union at Orlen called off")


def test_how_things_stood_on_an_earlier_day_is_no_line_of_a_page(tmp_path):
    _, told = _page(tmp_path, TURNED)
    assert not any("still open" in node.text or "no sign" in node.text for nodes in told.values() for node in nodes)


def test_one_report_tells_how_things_stand(tmp_path):
    _, told = _page(tmp_path, TURNED[:1])
    assert any("no sign" in node.text for nodes in told.values() for node in nodes)


def test_the_value_of_the_bottom_line_stands_first_where_sources_differ(tmp_path):
    _, told = _page(tmp_path, FLOOD)
    assert told["differences"][0].label.startswith("people killed: “nine”")
