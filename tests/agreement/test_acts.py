"""Acts: who does what, to whom and what for, in a main clause."""

from briefing.agreement import acts
from tests.tables import each_row


@each_row(
    ("sentence", "head", "verb", "whom"),
    [
        ("Net profit at Larkspur Steel rose 14 percent in spring.", "profit", "rise", ""),
        ("Police in Tarn freed a nine-year-old girl who had been abducted.", "polic", "free", "girl"),
        ("A girl of nine drowned in Lake Orme.", "girl", "drown", ""),
        ("The last coal-fired plant in Tarn was switched off.", "plant", "switch", ""),
        ("A swarm of locusts destroyed the maize.", "locust", "destroy", "maiz"),
        ("The state of Tarn rejected the plan.", "tarn", "reject", "plan"),
    ],
)
def test_who_does_what_to_whom(sentence, head, verb, whom):
    act = acts.read(sentence)
    assert head in act.head
    assert any(stem.startswith(verb) for stem in act.verb)
    assert act.whom == (frozenset({whom}) if whom else frozenset())


def test_a_name_stands_in_place_of_a_noun():
    act = acts.read("A court in Tarn cleared the nurse Odile Farrow of theft.")
    assert (act.name, act.whom, act.ground) == (frozenset({"farrow"}), frozenset(), frozenset({"theft"}))


def test_a_verb_with_its_particle_is_the_verb_that_says_the_same():
    assert "reject" in acts.read("Voters in Tarn narrowly turned down a plan for a theatre.").verb


def test_what_is_done_has_no_names_nor_numbers_nor_the_nouns_at_them():
    act = acts.read("Thieves took seven laptops from the Larkspur hospital group after a long search.")
    assert {"took", "search"} <= act.deed
    assert act.deed.isdisjoint({"laptop", "hospit", "larkspur"})
