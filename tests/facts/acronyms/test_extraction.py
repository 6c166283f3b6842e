import string

from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.acronyms import extraction as acronyms
from briefing.pipeline import document_from_text
from tests.tables import each_row


def found(text):
    return [(a.short, a.long) for a in acronyms.extract(document_from_text(text, language="en"))]


@each_row(
    ("text", "expected"),
    [
        ("Members of the Northern River Commission (NRC) met.", ("NRC", "Northern River Commission")),
        ("The NRC (Northern River Commission) met.", ("NRC", "Northern River Commission")),
        ("The Ministry of Salt and Trade (“MST”) agreed.", ("MST", "Ministry of Salt and Trade")),
        ("The port authority [PA] agreed with it.", ("PA", "port authority")),
        ("The Regional Water Office {RWO} agreed.", ("RWO", "Regional Water Office")),
        ("ICRO, the Inter-Coastal Rescue Organisation, left.", ("ICRO", "Inter-Coastal Rescue Organisation")),
        ("Many non-governmental bodies (NGBs) left.", ("NGB", "non-governmental bodies")),
        ("The Red Falcons, also known as Harakat Saqr (HS), left.", ("HS", "Harakat Saqr")),
        ("The River Basin Council, or RBC, left.", ("RBC", "River Basin Council")),
        ("RBC stands for River Basin Council.", ("RBC", "River Basin Council")),
        ("The Bureau of Alum, Tin and Iron (ATI) closed.", ("ATI", "Alum, Tin and Iron")),
        ("They measured electrohydrograms (EHG) at night.", ("EHG", "electrohydrograms")),
    ],
)
def test_definitions(text, expected):
    assert found(text) == [expected]


@each_row(
    "text",
    [
        "King Olaf XIV met Pope Pius XII.",
        "It cost 500 EUR, and USD 40 more.",
        "The U.S. and the U.K. agreed; the CEO said OK on TV at 5 PM.",
        "We did NOT agree. He did not say so.",
        "BREAKING NEWS FROM THE HARBOUR TOWN\n\nThe fish are back in the water again.",
        "J.K. Marlow and A.B. Stone came.",
        "The engine gives 300 MW and 20 KM of reach.",
        "Ann Marlow (centre) left.",
        "MARLOW: I agree.\n\nMarlow agreed.",
    ],
)
def test_what_is_none(text):
    assert found(text) == []


def test_used_and_never_spelled_out():
    text = "Fighters of ISIS fled, NATO said. The UN agreed with NATO."
    assert found(text) == [("ISIS", None), ("NATO", None), ("UN", None)]


def test_defined_twice_differently_gives_both():
    text = "The Port Safety Board (PSB) met. Later the Public Sewer Board (PSB) met. The Port Safety Board (PSB) left."
    assert found(text) == [("PSB", "Port Safety Board"), ("PSB", "Public Sewer Board")]


def test_a_definition_further_down_counts():
    assert found("The PSB met. It is the Port Safety Board (PSB).") == [("PSB", "Port Safety Board")]


def test_spans_are_the_words():
    document = document_from_text("Then the Port Safety Boards (PSBs) and NATO met.", language="en")
    for acronym in acronyms.extract(document):
        assert document[acronym.span] == acronym.short
        assert acronym.long_span is None or document[acronym.long_span] == acronym.long


@given(st.text(alphabet=string.ascii_letters + " ().,-&'“\n", max_size=200))
def test_never_fails_and_is_verbatim(text):
    if not text.strip():
        return
    document = document_from_text("x " + text, language="en")
    rows = acronyms.extract(document)
    assert list(rows) == sorted(rows, key=lambda row: row.span)
    assert all(document[row.span] == row.short for row in rows)


@each_row("piece", ["(AB ", "A B ", "a (AA) ", "AB, or AB, ", "A.", "A&", "(", "the AAA stands for a "])
def test_worst_input_is_linear(piece):
    text = (piece * 15_000)[:30_000]
    acronyms.extract(document_from_text(text, language="en"))
