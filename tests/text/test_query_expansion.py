from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.text import profile as profiles
from briefing.text.query_expansion import acronyms, matching, widened
from tests.tables import each_row

TEXT = (
    "The Maritime Safety Board (MSB) closed the strait on Monday. Ships waited. The MSB gave no date. "
    "A ceasefire was signed in the capital. The low-cost harbour opened. Safety boats lay idle."
)


def asked(*query):
    profile = profiles.build(Corpus((document_from_text(TEXT, language="en"),)), query=query)
    return [int(i) for i in sorted(matching(profile))]


@each_row(
    ("text", "pairs"),
    [
        ("The Maritime Safety Board (MSB) said so.", [("MSB", "Maritime Safety Board")]),
        ("The Office of the Budget (OB) said so.", [("OB", "Office of the Budget")]),
        ("Two surface-to-air missiles (SAMs) fell.", [("SAMs", "surface-to-air missiles")]),
        ("He left (IN ALL).", []),
        ("Much rain fell (MSB).", []),
        ("(MSB)", []),
    ],
)
def test_acronyms(text, pairs):
    assert acronyms([text]) == pairs


def test_forms():
    phrases = [("cease", "fire"), ("lowcost", "port")]
    forms = widened(
        ["cease fire", "lowcost port"], phrases, [], [("ceasefire", "low-cost")], lambda s: tuple(s.split())
    )
    assert forms == (*phrases, ("ceasefire",), ("low", "cost", "port"))


def test_a_short_form_finds_the_long_one_and_the_other_way_round():
    assert asked("MSB") == [0, 2]
    assert asked("Maritime Safety Board") == [0, 2]


def test_compounds():
    assert asked("cease-fire") == [3]
    assert asked("cease fire") == [3]
    assert asked("lowcost harbour") == [4]


def test_both_words_of_two_are_wanted_where_a_sentence_has_them():
    assert asked("safety boats") == [5]
    assert asked("idle harbour") == [4, 5]


def test_several_queries_and_none():
    assert asked("ships", "capital") == [1, 3]
    assert asked("volcano") == []


def test_nothing_else_is_chosen_in_only_mode():
    document = document_from_text(TEXT, language="en")
    request = Request(Budget.parse("5"), query=("MSB",), focus_only=True)
    findings = analyse(Corpus((document,)), request, facts=False)
    assert [pick.first for pick in findings.extract.picks] == [0, 2]
    nothing = analyse(Corpus((document,)), Request(Budget.parse("5"), query=("volcano",), focus_only=True), facts=False)
    assert nothing.extract.picks == ()
    assert nothing.extract.notices == ("nothing matches the query",)
