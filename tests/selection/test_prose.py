"""What can stand on a page: sentences that end, and no lines of numbers, code or addresses."""

import pytest

from briefing.errors import InputError
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, compose, document_from_text
from briefing.selection.prose import LONGEST, is_prose
from tests.tables import each_row

ENDLESS = "the keeper went on about lamps and quays of " * 80
NEWS = "The board of Orle shut the north lock on 3 May 2031. Its wall had moved by 4 cm since March, Una Karsk said."


def page(text):
    request = Request(Budget.parse("medium"))
    return compose(analyse(Corpus((document_from_text(text),)), request, bottom_line=True))


@each_row(
    "line",
    [
        NEWS,
        "In 2031, 40 of 120 lamps (33%) were lost.",
        "The lamp(s) of keeper(s) are his/hers to mend.",
        "U.S. ships left Orle at 10:30 p.m. on Aug. 9.",
        "港の灯台は五月三日に閉鎖された。",
        "कर्मचारी संघ ने हड़ताल की घोषणा की।",
        "Donaudampfschifffahrtsgesellschaftskapitän!",
    ],
)
def test_sentences_of_any_script_can_stand(line):
    assert is_prose(line, len(line.split()))


@each_row(
    "line",
    [
        "12.4  98.1  33.0  17.2  61.9",
        "- - - - - - - -",
        "https://orle.example/lamps/quay?id=40",
        "2031-05-03 10:00:07,113 INFO [worker-4] org.orle.lamps.Quay - lit lamp=40 id=9f3ac0d1",
        "MaRmBvrp3tkvWn2AI2NYAPV+DSiOPmybuLXtIi4ls3X9ehGwDuyOUn53gR",
        "lamps['quay'] = keeper(40) + lamps['lock']",
        "a" * 600,
        "q z w r t p k x d v b n m",
        "Quay name\tKeeper\tYear built\tLamps lit\tHeight\tNext survey",
        "Ֆ\ufffd\ufffd\ufffdа \ufffd\ufffdс\ufffd\ufffd \ufffdр\ufffdе \ufffd\ufffd",
        ENDLESS,
    ],
)
def test_code_and_numbers_and_endless_text_cannot(line):
    assert not is_prose(line, len(line.split()))


@each_row(
    ("text", "why"),
    [
        (ENDLESS, "runs on for 720 words"),
        ("\n\n".join(["4.5 6.7 8.9 2.1"] * 60), "only numbers"),
        ("Station Rain Wind\n\n" + "\n\n".join(["0044 6.7 8.9 2.1"] * 60), "only numbers"),
        ("q" * 9000, "only numbers"),
    ],
)
def test_a_text_without_a_sentence_is_refused_with_the_reason(text, why):
    with pytest.raises(InputError, match=why) as refused:
        page(text)
    assert refused.value.key == "no-text"


def test_what_only_greets_makes_no_page():
    with pytest.raises(InputError, match="boilerplate, fragments or repeats"):
        page("\n\n".join(["Hi there."] * 90))


def test_endless_text_beside_sentences_is_passed_over():
    briefing = page(f"{NEWS}\n\n{ENDLESS}\n\nShips of over 40 metres use the south canal until 14 June 2031.")
    assert 0 < briefing.words < LONGEST / 5


def test_a_few_numbers_stand_themselves():
    assert page("4.5 6.7 8.9").words == 3


def test_a_text_of_one_sentence_stands_itself():
    sentence = "The board, having heard " + ", ".join(["the keeper of the north lock"] * 30) + ", shut it."
    assert page(sentence).words == len(sentence.split())
