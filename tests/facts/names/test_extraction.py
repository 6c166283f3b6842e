import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facts.acronyms import extraction as acronyms
from briefing.facts.names import extraction as entities
from briefing.facts.names.segments import frames
from briefing.model import EntityKind
from briefing.pipeline import document_from_text
from tests.tables import each_row


def extract(text, *, language="en"):
    document = document_from_text(text, language=language)
    return document, entities.extract(document, acronyms=acronyms.extract(document))


def named(text, kind):
    return {e.name: e for e in extract(text)[1] if e.kind is kind}


PEOPLE, BODIES, PLACES = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def test_a_title_is_a_role_and_no_part_of_the_name():
    found = named("Retired Navy Lieutenant General Thomas Hartwell said so on Monday. Hartwell left.", PEOPLE)
    assert list(found) == ["Thomas Hartwell"]
    assert found["Thomas Hartwell"].roles == ("Retired Navy Lieutenant General",)
    assert found["Thomas Hartwell"].aliases == ("Hartwell",)
    assert len(found["Thomas Hartwell"].mentions) == 2


def test_a_caption_s_surname_is_not_said_twice():
    assert list(named("Leeds' Thomas Hartwell Hartwell is held in York. Thomas Hartwell left.", PEOPLE)) == [
        "Thomas Hartwell"
    ]


@each_row(
    ("text", "role"),
    [
        ("Maria Hartwell, an economist at the University of Leeds, said the plan had failed.",
         "economist at the University of Leeds"),
        ("Maria Hartwell, 52, the mayor of Leeds, said the plan had failed.", "mayor of Leeds"),
        ("Maria Hartwell, who commanded troops in Iraq, said the plan had failed.", "who commanded troops in Iraq"),
        ("Maria Hartwell, who is now head of the bank, said the plan had failed.", "head of the bank"),
        ("Maria Hartwell, a pollster who counted the votes in Oslo, said the plan had failed.", "pollster"),
        ("Maria Hartwell, an adviser with whom Mr. Orr often spoke, said the plan had failed.", "adviser"),
        ("The bank's chief economist, Maria Hartwell, said the plan had failed.", "bank's chief economist"),
        ("Maria Hartwell, our chief executive, said the plan had failed.", "chief executive"),
        ("Maria Hartwell, chairman and chief executive of Mirn, said the plan had failed.",
         "chairman and chief executive of Mirn"),
        ("They sued Maria Hartwell, the chairman and Messrs Green and Miller, over it.", "chairman"),
        ("Maria Hartwell, an adviser to Anna Miller and Thomas Green, said so.", "adviser to Anna Miller and Thomas Green"),
        ("Prime Minister Maria Hartwell said the plan had failed.", "Prime Minister"),
        ("Missouri Secretary of State Maria Hartwell said the plan had failed.", "Missouri Secretary of State"),
        ("They came to witness city mayor Maria Hartwell there.", "city mayor"),
        ("The former spokeswoman Maria Hartwell said the plan had failed.", "former spokeswoman"),
        ("European foreign policy chief Maria Hartwell said the plan had failed.", "European foreign policy chief"),
        ("Aides of former president Maria Hartwell said the plan had failed.", "former president"),
    ],
)  # fmt: skip
def test_roles_stand_in_the_words_of_the_text(text, role):
    found = named(text, PEOPLE)
    assert found["Maria Hartwell"].roles == (role,)
    assert role in text


@each_row(
    "text",
    [
        "Maria Hartwell, Thomas Green and Anna Miller said the plan had failed.",
        "They heard of Maria Hartwell, King and Murray's thoughts, and more.",
        "They met Maria Hartwell, ex-teachers, and others.",
        "Maria Hartwell, the man, said the plan had failed.",
        "Right Hon. Maria Hartwell said the plan had failed.",
        "Maria Hartwell, Mr. Chief Justice, the plan had failed.",
        "For the tenant: Maria Hartwell, Solicitor Counsel for the landlord: Orr",
        "Maria Hartwell, however, said the plan had failed.",
        "Thomas Hartwell, who resigned in May after a long dispute, said the plan had failed.",
        "Thomas Hartwell, who was shot by a guard, said the plan had failed.",
        "Thomas Hartwell, who called it “a failure” and left, said the plan had failed.",
        "Mr. Thomas Hartwell said the plan had failed.",
        "The spokesman for Senators Maria Hartwell and Anna Miller, who are near retirement, said the plan had failed.",
        "They chose widget chief Maria Hartwell.",
    ],
)
def test_what_is_no_role(text):
    assert all(entity.roles == () for entity in named(text, PEOPLE).values())


def test_the_title_of_the_next_in_a_list_is_theirs():
    found = named("Maria Hartwell, communications director Thomas Green and adviser Anna Miller met.", PEOPLE)
    assert found["Maria Hartwell"].roles == ()
    assert found["Thomas Green"].roles == ("communications director",)


def test_a_form_of_address_begins_a_name():
    """Who signed a letter, in front of the next sentence of what it was taken from."""
    found = named("Thanks.\nGeorge Mr Marlow replied on Monday that the lamps were late. Mr Marlow left.", PEOPLE)
    assert "George Mr Marlow" not in found
    assert "Marlow" in found


def test_initials_and_particles_stay_in_the_name():
    found = named("Michael E. Marlow met Ahmed al-Masri in Paris. Marlow thanked al-Masri.", PEOPLE)
    assert "Michael E. Marlow" in found


def test_two_people_of_one_surname_stay_two():
    found = named("John Miller met Susan Miller on Friday. Miller said the talks went well.", PEOPLE)
    assert {"John Miller", "Susan Miller"} <= set(found)
    assert all("Miller" not in found[name].aliases for name in ("John Miller", "Susan Miller"))


def test_a_surname_belongs_to_the_only_one_introduced_so_far():
    found = named("John Miller spoke. Miller left early. Later Susan Miller spoke. Miller was tired.", PEOPLE)
    assert len(found["John Miller"].mentions) == 2
    assert len(found["Susan Miller"].mentions) == 1


def test_a_surname_is_nobodys_once_a_relative_is_introduced_by_the_first_name():
    text = (
        "John Miller was killed in Paris on Monday. Miller's father, Robert, 60, spoke to reporters. "
        '"He was a good son," said Miller. Robert Miller lives in Paris.'
    )
    found = named(text, PEOPLE)
    assert [m.start for m in found["John Miller"].mentions] == [0, text.index("Miller's")]


def test_initials_join_the_only_body_that_has_them():
    found = named("The National Water Commission met in Paris on Monday. The NWC said it would meet again.", BODIES)
    assert [len(entity.mentions) for entity in found.values()] == [2]


def test_also_known_as_joins_two_names():
    text = "The National Water Commission, also known as the Sunrise Council, met in Paris on Monday."
    assert named(text, BODIES)["National Water Commission"].aliases == ("Sunrise Council",)


def test_a_party_before_a_state_is_no_body():
    found = named(
        "Sen. Thomas Hartwell (R-Iowa) spoke to Sen. Ann Miller, Democrat of Vermont, said Representative R", BODIES
    )
    assert not any(name.startswith(("R-", "Democrat of")) for name in found)


def test_a_headline_gives_no_names_for_its_capitals():
    text = "Militia Threatens Troops After Storm in Iraq\n\nA militia threatens troops in Iraq. The storm hit Iraq after that."
    assert [e.name for e in extract(text)[1]] == ["Iraq"]


def test_a_verb_of_a_headline_is_no_part_of_a_name():
    text = "John Miller Ends Thompson-Era Efforts to Close Harbours\n\nA signature Thompson plan was dropped in Paris."
    assert not any("Ends" in entity.name for entity in extract(text)[1])


def test_a_shorter_form_joins_the_only_full_name():
    found = named("John B. Miller spoke. John Miller left. Miller, said an aide, was tired.", PEOPLE)
    assert list(found) == ["John B. Miller"]
    assert len(found["John B. Miller"].mentions) == 3


def test_an_acronym_joins_what_it_stands_for():
    text = "The National Water Commission (NWC) met in Paris. The NWC said it would meet again."
    found = named(text, BODIES)
    assert list(found) == ["National Water Commission"]
    assert found["National Water Commission"].aliases == ("NWC",)
    assert len(found["National Water Commission"].mentions) == 3


def test_names_of_one_country_are_one():
    found = named(
        "The United States and France agreed. France thanked the U.S. for it, and the U.S. thanked France.", PLACES
    )
    assert list(found) == ["United States", "France"]
    assert found["United States"].aliases == ("U.S.",)


def test_demonyms_are_no_places():
    assert named("French and Iraqi officials thanked the Germans for their help.", PLACES) == {}


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital():
    assert extract("Yesterday they left. Nobody saw them. However, they came back. Critics complained.")[1] == ()


def test_other_languages_and_nothing():
    assert extract("Angela Merkel besuchte Paris.", language="de")[1] == ()
    document, _ = extract("words without any name")
    assert entities.extract(document) == ()


TEXT = (
    "Cairo talks resume\n\nForeign Minister Peter Olsen of Norway met Anna Lindgren, the head of the Nordic Aid Council, "
    "in Cairo on Tuesday. Olsen said the Council (NAC) had done well in Sudan. “We thank Lindgren,” he said.\n\n"
)


def test_the_same_whatever_came_before():
    before = extract(TEXT)[1]
    extract("Other Names Ltd. hired Bob Stone of Texas. " * 20)
    assert extract(TEXT)[1] == before


def test_order_and_spans():
    document, found = extract(TEXT)
    assert [e.mentions[0] for e in found] == sorted(e.mentions[0] for e in found)
    everything = sorted(m for e in found for m in e.mentions)
    assert all(a.stop <= b.start for a, b in pairwise(everything))
    for entity in found:
        assert list(entity.mentions) == sorted(entity.mentions)
        assert entity.name in {document[m] for m in entity.mentions}
        assert all(alias in document.text for alias in entity.aliases)
        assert all(role in document.text for role in entity.roles)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=string.ascii_letters + " .,'-()’“”\n1İßΣ", max_size=300))
def test_never_fails(text):
    if text.strip():
        document, found = extract(text)
        assert all(0 <= m.start < m.stop <= len(document.text) for e in found for m in e.mentions)


def test_a_run_that_a_hyphen_joins_to_the_one_before_it_is_no_segment_of_its_own():
    assert [(frame.first, frame.stop) for frame in frames(["A", "1a", "-", "A"], {0})] == [(0, 4)]


@pytest.mark.parametrize("piece", ["Aa ", "A. ", "A of ", "Mr. Aa, the ", "Aa, who ", "A-", "Aa also known as ", "'s "])
def test_worst_input_is_linear(piece):
    document = document_from_text((piece * 10_000)[:20_000], language="en")
    entities.extract(document)


def test_a_long_row_of_names_without_an_end_is_no_headline():
    row = ", ".join(["Peter Albert Lund Horvat"] * 30)
    assert "Peter Albert Lund Horvat" in named(row, PEOPLE)


def test_an_initial_and_its_surname_stay_together():
    assert list(named("Vladimir V. Horvat met Peter Lund in Paris. Mr. Horvat smiled.", PEOPLE)) == [
        "Vladimir V. Horvat",
        "Peter Lund",
    ]


def test_towns_before_their_state_and_names_in_a_row_of_places_are_places():
    text = "Peter Lund, 30, of Raleigh, N.C., and Ann Hart, 29, of Meridian, Ind., campaigned in Iowa, Virginia and Nevada."
    assert {"Raleigh", "Meridian", "Iowa", "Virginia", "Nevada"} <= set(named(text, PLACES))


def test_a_title_inside_a_name_is_cut_off():
    found = named("San Francisco Supervisor Jane Hartwell spoke first. Hartwell left.", PEOPLE)
    assert found["Jane Hartwell"].roles == ("San Francisco Supervisor",)


def test_two_titles_joined_by_and_belong_to_two():
    found = named("Senator Tom Hartwell of Texas and Senator Peter Lund of Kentucky spoke.", PEOPLE)
    assert [e.roles for e in found.values()] == [("Senator",), ("Senator",)]


def test_a_line_of_capitals_gives_only_names_that_are_known():
    text = (
        "PORT STRIKE THREATENS GRAIN CORRIDOR\n\nPETER LUND LEAVES IRAQ AT ONCE\n\nPeter Lund went home. Lund smiled."
    )
    assert set(named(text, PEOPLE)) == {"Peter Lund"}
    assert set(named(text, BODIES)) == set()
    assert named(text, PLACES).keys() <= {"Iraq", "IRAQ"}


def test_misread_words_are_no_names():
    assert extract("Tbe union v0ted, Odi1e Brandvo1d sa1d.")[1] == ()


def test_a_title_makes_a_person_and_a_college_is_a_body():
    text = "Given Obama's lead, he named Judge Merrick Garland. Garland smiled. She was at Ocean County College in Ohio. Obama left."
    assert list(named(text, PEOPLE)) == ["Obama", "Merrick Garland"]
    assert list(named(text, BODIES)) == ["Ocean County College"]


def test_a_byline_is_no_part_of_the_name():
    assert "Cory Hartwell" in named("By Cory Hartwell\n\nThe harbour was closed on Monday, the union said.", PEOPLE)


@each_row("name", ["Robert F. Solvaas Jr.", "Joseph R. Wrenfield Sr."])
def test_a_name_keeps_its_junior(name):
    assert list(named(f"Senator {name} spoke on Monday.", PEOPLE)) == [name]


@each_row(
    ("text", "names"),
    [
        ("María de los Ángeles Ruiz came. Ruiz left.", ["María de los Ángeles Ruiz"]),
        ("“It is safe,” said Ursula von der Leyen.", ["Ursula von der Leyen"]),
        ("Katrin “Kat” Brandt came late. Brandt left.", ["Katrin “Kat” Brandt"]),
        ("Appellant Ingrid St. Pierre holds the lease. St. Pierre assumed so.", ["Ingrid St. Pierre"]),
        (
            "May Tandberg, the deputy, said August Lindqvist may resign in May 2021.",
            ["May Tandberg", "August Lindqvist"],
        ),
        ("April Moreau and June Halvorsen sat in the first row.", ["April Moreau", "June Halvorsen"]),
        ("They told Col. Felli that Gen Anupong Paochinda had left.", ["Felli", "Anupong Paochinda"]),
        ("His Excellency Juan Pérez spoke to his Honour.", ["Juan Pérez"]),
        ("Present: Ilse Marwen (chair), Piers Alden, Dorit Yarrow", ["Ilse Marwen", "Piers Alden", "Dorit Yarrow"]),
    ],
)
def test_a_person_s_name_is_whole(text, names):
    assert list(named(text, PEOPLE)) == names


def test_a_place_with_particles_is_whole():
    text = "They met in San Pedro de las Rocas on Monday. San Pedro de las Rocas is a town in Peru."
    assert list(named(text, PLACES)) == ["San Pedro de las Rocas", "Peru"]


def test_a_month_is_no_first_name():
    assert not named("In May Parliament voted. May Day was cold. This August Tesla sold more.", PEOPLE)


@each_row(
    "text",
    [
        "Former Clinton Senior Adviser Sidney Blum said he left. Clinton wept.",
        "The union, a major Emanuel foe, left. Rahm Emanuel wept.",
        "He met my dear sister Hillary Clinton.",
        "Their daughter, Odette Padal, was born in Oslo.",
        "He lives in Prince Aldous, near the Queen Margit site.",
    ],
)
def test_words_that_only_look_like_a_role_are_none(text):
    assert not any(person.roles for person in named(text, PEOPLE).values())


def test_an_adjective_before_a_name_is_no_part_of_it():
    text = "Anna Lund spoke in Vik. He called her Crooked Anna Lund. Anna Lund left. Mary Anna Orr came, and Anna Orr left."
    people = named(text, PEOPLE)
    assert "Anna Lund" in people
    assert "Crooked Anna Lund" not in people


@each_row(
    ("text", "name"),
    [
        ("Coast guard commander Rear Adm. Una Karsk said 13 people were rescued.", "Adm"),
        ("The case was Lamps v Board of Orle [2031] TRNC 118.", "TRNC"),
        ("In Lind v Karsk (2030) NVQB 9 the court held that lamps are boats.", "NVQB"),
    ],
)
def test_a_rank_and_a_court_in_a_citation_are_no_names(text, name):
    assert name not in {entity.name for entity in extract(text)[1]}


def test_both_and_neither_are_part_of_no_name_and_no_role():
    found = named("Both Minister Nadia Orlov and Ilse Marwen left. Neither Marwen nor Orlov spoke.", PEOPLE)
    assert {name: entity.roles for name, entity in found.items()} == {"Nadia Orlov": ("Minister",), "Ilse Marwen": ()}


def test_a_king_goes_by_his_first_name():
    text = "King Orle of Vik arrived. Jory Orle spoke to him. Then Jory Orle left Vik, and King Orle stayed."
    found = named(text, PEOPLE)
    assert found["Jory Orle"].roles == ()
    assert found["Orle"].roles == ("King",)
    crowned = named("King Jory Orle arrived on Monday. On Tuesday King Jory left.", PEOPLE)
    assert [one.aliases for one in crowned.values()] == [("Jory",)]


def test_whoever_also_called_somebody_something_is_not_called_so():
    text = "Una Karsk spoke. Karsk also called Holt’s trial a farce. Jory Holt was tried there, and Jory Holt left."
    assert "Holt" not in named(text, PEOPLE)["Una Karsk"].aliases
    assert named("Norvik Holdings, also called Sorna Group, left.", BODIES)["Norvik Holdings"].aliases


def test_a_surname_known_before_is_not_that_of_a_relative_named_later():
    text = "Mr. Orle won. Mr. Orle thanked the first lady, Una Orle. Mr. Orle left. Jory Orle came later."
    assert len(named(text, PEOPLE)["Una Orle"].mentions) == 1


def test_a_prince_is_nobody_without_a_crown():
    found = named("Crown Prince Hussein met Hussein Karsk in Vik. Hussein Karsk thanked him.", PEOPLE)
    assert found["Hussein Karsk"].roles == ()


def test_a_greeting_is_no_part_of_a_name():
    found = named("Hi Peter,\n\nthe roof is dry. Ask Ann Lund when she comes back from Paris.", PEOPLE)
    assert "Peter" in found
    assert "Hi Peter" not in found
