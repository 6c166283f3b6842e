"""Updates: a stored briefing against the sources of the days after it."""

import pytest

from briefing.model import Briefing, Budget, Corpus, Frame, Item, Request, codec
from briefing.pipeline import analyse, compose, document_from_text, read, update
from briefing.readers import stored
from tests.comparing.test_comparing import DEPOT, LATER
from tests.program import EXAMPLE
from tests.tables import each_row

REQUEST = Request(Budget.parse("4"))
THIRD = (
    "The explosion at a fuel depot outside Tarn killed 23 people, the fire service said on Wednesday. Mayor Ilse Kamprad"
    " resigned in the evening.\n\nShares in Harbour Fuels fell 9 percent in Brennhaven."
)


def day(number, text):
    return read(f"Depot fire, day {number}\n\n{number} March 2024\n\n{text}\n".encode(), name=f"{number}.txt")


def first(*documents):
    return compose(analyse(Corpus(documents), REQUEST, bottom_line=True))


def updated(old, *documents, since=""):
    return compose(update(old, Corpus(documents), REQUEST, since=since))


def changes(briefing) -> dict[str, tuple[Item, ...]]:
    section = briefing.sections[0]
    assert section.key == "changes"
    return {node.label: node.children for node in section.nodes}


@pytest.fixture(scope="module")
def second() -> Briefing:
    return updated(first(day(4, DEPOT)), day(5, LATER))


def test_it_begins_with_what_changed_since_the_old_date(second):
    assert second.sections[0].heading == "What changed since 4 March 2024"


def test_changed_figures_are_cited_on_both_days(second):
    toll = next(item for item in changes(second)["Changed"] if "17" in item.label)
    assert toll.label == "people killed: “17” → “21”"
    assert [second.sources[c.citations[0].document].date for c in toll.children] == ["2024-03-04", "2024-03-05"]


def test_what_is_new_and_what_is_no_longer_mentioned(second):
    found = changes(second)
    assert [item.text for item in found["New"]][-1] == "Shares in Harbour Fuels fell 9 percent in Brennhaven."
    gone = [item.text for item in found["No longer mentioned"]]
    assert "More than 200 firefighters fought the blaze until morning." in gone
    assert not any("21 people" in text or "17 people" in text for text in gone)


def test_every_text_equals_its_source_old_or_new(second):
    texts = {4: day(4, DEPOT).text, 5: day(5, LATER).text}
    pending = list(second.sections[0].nodes)
    seen = 0
    while pending:
        item = pending.pop()
        pending += item.children
        for citation in item.citations:
            source = second.sources[citation.document]
            assert citation.span.of(texts[int(source.date[-1])]) == item.text
            seen += 1
    assert seen > 5


def test_what_is_new_is_not_told_again_among_the_key_points(second):
    new = {item.text for item in changes(second)["New"]}
    others = [section for section in second.sections if section.key != "changes"]
    assert new.isdisjoint(item.text for section in others for item in section.nodes)


def test_a_chain_of_days_remembers(second):
    third = updated(codec.loads(codec.dumps(second)), day(6, THIRD))
    found = changes(third)
    assert any("“21” → “23”" in item.label for item in found["Changed"])
    assert any("Shares in Harbour Fuels" in item.text for item in found["Repeated"])
    gone = [item.text for item in found.get("No longer mentioned", ())]
    assert "More than 200 firefighters fought the blaze until morning." not in gone  # told the day before


def test_sources_that_were_read_before_are_no_news():
    old = first(day(4, DEPOT))
    found = updated(old, day(4, DEPOT))
    assert [node.note for node in found.sections[0].nodes] == ["Nothing new."]


def test_since_leaves_older_sources_out_of_the_news():
    old = first(day(4, DEPOT))
    late = changes(updated(old, day(3, LATER.replace("21", "19")), day(5, LATER), since="2024-03-05"))
    assert not any("19" in item.label for item in late["Changed"])
    heading = updated(old, day(5, LATER), since="2024-03-02").sections[0].heading
    assert heading == "What changed since 2 March 2024"


def test_a_word_file_serves_as_the_old_briefing():
    from briefing.pipeline import render

    old = first(day(4, DEPOT))
    back = stored.load(render(old, "docx"))
    assert back is not None
    assert updated(back, day(5, LATER)) == updated(old, day(5, LATER))


def test_an_empty_old_briefing_makes_all_news():
    bare = first(document_from_text("Tarn. No more is known."))
    empty = compose(analyse(Corpus((document_from_text("Tarn."),)), REQUEST), Frame(sections=("people",)))
    for old in (bare, empty):
        assert changes(updated(old, day(5, LATER)))["New"]


def test_of_several_old_days_the_latest_is_what_changed():
    told = "The explosion at a fuel depot outside Tarn killed {} people, the fire service said on {}."
    old = first(day(4, told.format(17, "Monday")))
    old = updated(old, day(5, told.format("at least 18", "Tuesday")))
    found = changes(updated(old, day(6, told.format(19, "Wednesday"))))
    assert [item.label for item in found["Changed"]] == ["people killed: “18” → “19”"]


def test_one_change_is_told_once_though_title_and_text_have_it():
    old = first(read(f"Depot fire kills 17\n\n4 March 2024\n\n{DEPOT}\n".encode(), name="4.txt"))
    new = read(f"Depot fire kills 21\n\n5 March 2024\n\n{LATER}\n".encode(), name="5.txt")
    labels = [item.label for item in changes(updated(old, new))["Changed"]]
    assert sum("“17” → “21”" in label for label in labels) == 1


def between(old, new):
    return {
        label: [child.text for item in items for child in (item, *item.children) if child.text]
        for label, items in changes(updated(first(day(4, old)), day(5, new))).items()
    }


def test_the_lead_of_the_day_stands_in_what_changed():
    lead = "The barge that sank off Skarn Point was raised by two cranes on Tuesday morning."
    found = between(
        "A barge with 40 containers sank off Skarn Point on Sunday. Its crew swam ashore. Divers were to look at the hull.",
        f"{lead} Oil had leaked from its tank, the harbour master said.",
    )
    assert lead in found["New"]


def test_a_sentence_that_takes_one_back_is_a_change():
    taken_back = (
        "Six sailors had burns, a doctor said, after the harbour master had first reported that the crew was unhurt."
    )
    found = between("The crew was unhurt, the harbour master said. A barge sank off Skarn Point.", taken_back)
    assert taken_back in found["Changed"]


@each_row(
    ("told", "now"),
    [
        ("The cause of the fire in the mill is not known.", "A faulty pump was the cause of the fire in the mill, experts found."),
        ("Two sailors are missing off Skarn Point.", "Divers found the two sailors who had been missing off Skarn Point."),
        ("The lightship Alba will sail to Tarn on Thursday.", "The sailing of the lightship Alba to Tarn was put off to Sunday."),
        ("The harbour board says it will not negotiate.", "The harbour board is ready to negotiate with the dockers now."),
        ("Schools in the port of Tarn are closed.", "Schools in the port of Tarn reopen on Monday after the storm."),
        ("The strike enters its second week.", "The strike enters its third week."),
        ("The cuts are to save 180 million euros a year.", "The savings come to 140 million euros a year now."),
        ("The council of Tarn votes on the dam on Thursday.", "The council of Tarn rejected the dam on Thursday evening."),
        ("The port of Tarn has offered its pilots 3 percent.", "The port raised its offer to the pilots of Tarn to 5 percent."),
        ("Ferries to the isles were cancelled.", "Ferries to the isles are running again."),
        ("About 300 villagers were told to leave their homes.", "The 300 villagers have returned to their homes."),
        ("No cook will lose a job, the board promised.", "Twenty cooks will lose their jobs, the board said."),
        ("Clinics in Tarn are closed until further notice.", "Clinics in Tarn will reopen on Monday."),
        ("Dockers in Tarn will strike for two days from Thursday.", "The strike of dockers in Tarn was called off on Wednesday."),
        ("A girl in Tarn was killed by a falling mast.", "A second person died when a quay wall gave way."),
        ("Robbers kidnapped the surveyor Ivo Lang near Tarn.", "The surveyor Ivo Lang was freed near Tarn on Monday."),
        ("The institute in Tarn is looking for the source.", "The institute in Tarn has found that the source is a pipe."),
        ("Goalkeeper Udo Kref may miss the cup final in Tarn.", "Udo Kref will play in the cup final in Tarn."),
        ("Director Jon Brandvold heads the jury.", "The actress Ida Solvang heads the jury in place of Jon Brandvold."),
    ],
)  # fmt: skip
def test_how_a_thing_went_on_is_a_change(told, now):
    assert now in between(told, now)["Changed"]


def test_what_leans_on_a_change_is_new_with_it():
    found = between(
        "Rescuers look for a boy who went missing in the Hollen forest on Saturday.",
        "The boy who went missing in the Hollen forest was found alive on Monday.\n\nHe had spent two nights in a hut.",
    )
    assert found["New"] == [
        "The boy who went missing in the Hollen forest was found alive on Monday.\n\nHe had spent two nights in a hut."
    ]


def test_an_admission_after_a_denial_is_a_change():
    admitted = "Harbour Fuels admitted on Tuesday that it had ignored two warnings about leaking valves."
    found = between("Harbour Fuels denied that it had ignored warnings about leaking valves.", admitted)
    assert admitted in found["Changed"]


def test_a_number_instead_of_the_old_one_is_a_change():
    found = between(
        "Shipbuilder Lenz Mills will cut 900 jobs in Tarn by autumn, it said on Monday.",
        "Lenz Mills will cut 700 jobs in Tarn instead of 900, the shipbuilder said on Wednesday.",
    )
    assert len(found["Changed"]) == 2


def test_what_is_said_again_with_one_more_word_is_repeated():
    again = "Libraries in four districts stayed shut."
    found = between(
        "Libraries in four districts were shut. A barge sank off Skarn Point.", f"{again} Rain fell on Tarn."
    )
    assert again in found["Repeated"]


@each_row(
    ("told", "now"),
    [
        ("The mill in Tarn employs 600 people.", "The mill in Tarn has 600 employees."),
        ("Night trains will not be affected.", "Night trains are not affected."),
        ("The barge lost its rudder in heavy fog.", "The barge had lost its rudder in fog."),
    ],
)
def test_what_adds_nothing_is_repeated(told, now):
    assert now in between(f"{told} A boat sank off Skarn Point.", f"{now} Rain fell on Tarn.")["Repeated"]


def test_who_spoke_then_and_what_he_does_now_is_no_repetition():
    now = "Deputy harbour master Udo Kref resigned after the vote."
    found = between("The port now wants to close only three quays, deputy harbour master Udo Kref said.", now)
    assert now in found["New"]


def test_one_who_died_is_no_change_of_how_many_are_in_hospital_and_no_change_is_without_a_label():
    died = "Arno Welk, a miner who had been in hospital since Sunday, died on Tuesday."
    found = between("Seven miners are in hospital. The pit of Norl is closed.", died)
    assert died in found["New"]
    first_day = first(
        day(4, "The owner of the pit said that no gas had been found in the shaft. The pit of Norl is closed.")
    )
    now = "The owner of the pit now says that methane had been found in the shaft twice."
    (change,) = changes(updated(first_day, day(5, now)))["Changed"]
    assert [item.text for item in change.children][1] == now
    assert change.label == "found in the shaft"


def test_a_speaker_who_says_another_thing_is_no_change_and_an_old_line_is_its_own():
    old = first(
        day(4, "Four people died when a crane fell on a tram in Tarn on Monday. Eleven were injured.\n\n"
            "The builder, Holt Civil, denied that its crane had struck the bridge.\n\n"
            "“I will not speculate about the cause,” police inspector Omar Bligh said.")
    )  # fmt: skip
    new = day(
        5,
        "Police inspector Omar Bligh said two men had been arrested over the crane in Tarn. Nine people were injured.",
    )
    found = changes(updated(old, new))
    assert [item.label for item in found["Changed"]] == ["people injured: “Eleven” → “Nine”"]
    assert [child.text for child in found["Changed"][0].children] == [
        "Eleven were injured.",
        "Nine people were injured.",
    ]


def test_a_quotation_of_another_paragraph_is_no_part_of_the_news_before_it():
    new = day(
        5,
        "The board of Tarn said on Tuesday that it had shut the long pier. Brokers said 14 boats had already turned back.\n\n"
        "“They left the hall after eleven minutes of talk,” said Ida Solm, the keepers’ secretary.",
    )
    news = changes(updated(first(day(4, DEPOT)), new))["New"]
    assert "Brokers said 14 boats had already turned back." in [item.text for item in news]


def test_an_old_quotation_has_its_speaker():
    request = Request(Budget.parse("medium"))
    old = compose(analyse(Corpus((read(EXAMPLE),)), request, bottom_line=True))
    later = read(EXAMPLE.with_name("strait-later.txt"))
    before = [one.children[0] for one in changes(compose(update(old, Corpus((later,)), request)))["Changed"]]
    said = next(one for one in before if one.text.startswith("We have offered three compromises"))
    assert (said.label, said.text[-1]) == ("Odile Brandvold, union’s general secretary", "d")
