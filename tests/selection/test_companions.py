"""Sentences that may not stand without a neighbour, and those that may."""

from briefing import make
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.selection import motions
from briefing.selection.companions import reach
from briefing.selection.passages import passages
from briefing.text import profile as profiles
from tests.tables import each_row

KEPT = [
    (
        "A man of 32 was held in Orle on suspicion of setting the fire. He was released without charge on Tuesday.",
        "A man of 32",
    ),
    (
        "Cllr Brandt proposed that the levy be set at 40 crowns. Cllr Solm spoke for a lower sum. The motion was carried by 7 votes to 2.",
        "Cllr Brandt",
    ),
    (
        "The Tarn Post reported that Velm Mills had not paid its growers. Velm Mills said the money was sent in May.",
        "The Tarn",
    ),
    ("A first count by the institute found 900 cranes on the lake. That count was corrected in 2021.", "A first count"),
    (
        "Readers near the lake reported better sleep in the spring. This does not show that the water helps.",
        "Readers near",
    ),
    (
        "The board accepts recommendations 3 and 5. It does not accept recommendation 4, because the quay is leased until 2040.",
        "The board accepts",
    ),
    ("I have heard those who want the toll to rise. I have decided not to.", "I have heard"),
    ("We support the longer season. We oppose the new levy on nets.", "We support"),
    ("The council closed the mole to boats in March. On 4 April it reversed the decision.", "The council"),
    ("Lamps with two wicks cut wrecks by a fifth. The effect on drownings could not be determined.", "Lamps with"),
    ("From 3 to 9 May wardens only warn. From 10 May each boat pays 40 crowns.", "From 3"),
    ("Until June the toll is waived. After 1 June it is 9 crowns for a boat.", "Until June"),
    ("Una Karsk: By the end of May, 64 million crowns. The budget was 38 million crowns.", "The budget"),
    ("If the lamp has smoked for a day, the wick is too long. Call the keeper.", "Call the keeper"),
    ("Open the lower valve by half a turn. Do not open it while the pump runs.", "Open the lower"),
    ("Cllr Solm moved to sell the mole. Cllr Orle seconded. Motion failed 2-3 (Brandt opposed).", "Motion failed"),
    ("Cllr Solm moved to sell the mole. Cllr Orle seconded. Motion failed 2-3 (Brandt opposed).", "Cllr Solm moved"),
    ("Second reading of By-law 9, on the toll. Motion by Cllr Solm to adopt. Motion carried 4-1.", "Motion carried"),
    ("The keeper said that the lamp may go out. No action was taken.", "No action"),
    ("On the toll of Orle, let me be clear. We have not decided.", "On the toll"),
    ("A second quay at Velm is being planned. A decision is expected by the end of May.", "A decision"),
]
ALONE = [
    ("A second quay at Velm is being planned. A decision on the toll is expected by the end of May.", "A decision"),
    ("A second quay at Velm is being planned. A decision is expected on whether boats may lie there.", "A decision"),
    ("Una Karsk: We have paid 64 million crowns. The budget was 38 million crowns.", "The budget"),
    ("From 3 May wardens walk the quay. They carry lamps.", "From 3"),
    ("The port of Orle opened a second quay in May. It has room for nine ships.", "The port"),
    ("Cllr Brandt proposed the toast. The harbour was lit by forty lamps.", "Cllr Brandt"),
    ("The board accepts recommendation 3. It owns nine boats.", "The board accepts"),
    ("The ferry was built in Velm in 1961. The firm said a new one will cost 9 million crowns.", "The ferry"),
]


def _passage(text, start):
    document = document_from_text(text, language="en")
    found = passages(profiles.build(Corpus((document,))))
    index = next(n for n, one in enumerate(document.sentences) if document[one.span].startswith(start))
    return found[index], len(document.sentences)


@each_row(("text", "start"), KEPT)
def test_a_sentence_stands_with_what_it_is_false_without(text, start):
    passage, sentences = _passage(text, start)
    assert (passage.first, passage.last) == (0, sentences - 1)


@each_row(("text", "start"), ALONE)
def test_a_sentence_stands_alone_where_nothing_takes_it_back(text, start):
    passage, _ = _passage(text, start)
    assert passage.first == passage.last


@each_row(
    ("text", "start"),
    [
        ("The board met in Tarn in May.\n\nMotion carried 4-1 (Brandt opposed).", "Motion carried"),
        ("The board met in Tarn in May.\n\nNo action was taken.", "No action"),
        ("Cllr Solm moved to sell the mole. Cllr Orle seconded.", "Cllr Orle"),
        ("On the toll of Orle, let me be clear.\n\nI was born in Tarn.", "On the toll"),
    ],
)
def test_what_tells_only_with_a_neighbour_stands_nowhere_without_it(text, start):
    assert _passage(text, start)[0] is None


def test_what_the_next_turn_says_no_to_stands_nowhere():
    text = "The owners say that you closed the mill in a week.\n\nNo, that is wrong. We needed a year."
    assert _passage(text, "The owners")[0] is None


@each_row(
    ("text", "start", "stands"),
    [
        (
            "[09:10] bo: the pump of the quay is dry\n[09:14] una: call Orle\n[09:15] bo: ok I was wrong. it runs",
            "bo: the",
            False,
        ),
        ("[09:10] bo: the pump of the quay is dry\n[09:14] una: I was wrong about the lamps", "[09:10]", True),
        (
            "Bo Lind: The quay is 40 metres long.\nUna Karsk: Which quay?\nBo Lind: Scratch that, it is the mole.",
            "Bo Lind: The",
            False,
        ),
        (
            "Three ways are open. Option B: Close the quay to all boats. Option C: Widen the mole. Option B was rejected.",
            "Option B:",
            False,
        ),
        (
            "Three ways are open. Option B: Close the quay to all boats. Option C: Widen the mole. Option B was rejected.",
            "Option C:",
            True,
        ),
        (
            "Scenario 2: Sell the nine ferries to Orle. Scenario 2, the dearest, was ruled out in May.",
            "Scenario 2:",
            False,
        ),
    ],
)
def test_what_is_taken_back_or_not_chosen_further_on_stands_nowhere(text, start, stands):
    assert (_passage(text, start)[0] is not None) is stands


def test_what_is_told_of_one_in_a_list_stands_with_his_name():
    entries = (
        "Sand, Nuria, 34, Pier Street, Orle. Took a boat. Fined 40 crowns.",
        "Solm, Jan, 50, Quay Road, Tarn. Sold it.",
        "Brandt, Eva, 20, Hill Road, Vik. Set it on fire. Case withdrawn.",
    )
    profile = profiles.build(Corpus((document_from_text("\n\n".join(entries), language="en"),)))
    assert reach(profile, 2, 2) == (0, 2)
    assert reach(profile, 6, 6) == (5, 7)


def test_of_a_correction_what_was_wrong_stands_with_what_is_right():
    text = "An article on the lake gave its area as 38 acres. It is 38 square miles.\n\nWe said that Una Karsk had left. She has not."
    document = document_from_text(text, title="Corrections and clarifications", language="en")
    found = passages(profiles.build(Corpus((document,))))
    assert [(one.first, one.last) for one in found if one][:2] == [(0, 1), (0, 1)]


@each_row(
    ("code", "text"),
    [
        ("fr", "La trésorière lit les comptes du port. M. Dornat demande que le vote soit reporté. Cette demande est rejetée par sept voix contre deux."),
        ("de", "Der Kassenwart liest die Zahlen vor. Frau Holm schlägt vor, den Kai zu sperren. Der Vorschlag wird nicht weiter verfolgt."),
        ("pl", "Skarbnik odczytał sprawozdanie portu. Pan Dorn zaproponował odłożenie remontu kei. Wniosek odrzucono siedmioma głosami."),
        ("es", "El tesorero lee las cuentas del puerto. La señora Belalta propone cerrar el muelle en mayo. La propuesta es rechazada por mayoría."),
    ],
)  # fmt: skip
def test_a_motion_stands_with_its_vote_in_other_languages(code, text):
    profile = profiles.build(Corpus((document_from_text(text, language=code),)))
    assert [reach(profile, n, n) for n in range(3)] == [(0, 0), (1, 2), (1, 2)]


BOARD = """Tarn Harbour District
Board of Pilots – Regular Meeting

ROLL CALL: Karsk, Lind, Solm, Vik, Orle. All present.

1. CALL TO ORDER
President Karsk called the meeting to order at 6:30 p.m.

2. APPROVAL OF AGENDA – Moved by Lind, second Solm. 5–0.

3. LAMP RULE
Moved by Vik, second Lind, to adopt Rule 12, which bans lamps on the north pier after ten. The keeper asked that one lamp be kept. The rule was adopted 4–1.

4. BOND
Moved by Solm, second Orle, to place a $9 million pier bond on the June ballot. Lind said that nobody had counted the piers. The motion failed for lack of four votes.

Adjourned 9:12 p.m.
"""


def test_what_a_board_moved_stands_with_what_became_of_it():
    made = make(document_from_text(BOARD), length="long")
    told = [item.text for section in made.briefing.sections if section.key != "sources" for item in section.items()]
    assert made.findings.kinds == ("minutes",)
    assert "The rule was adopted 4–1." in told[0]
    assert all("motion failed" in line for line in told if "pier bond" in line)
    assert not any(line.startswith(("ROLL CALL", "President Karsk", "2. APPROVAL")) for line in told)


def test_an_amendment_stands_with_the_motion_that_it_changes():
    text = (
        "Councillor Vik proposed closing the lamps on 31 December. "
        "An amendment by Councillor Lind, to keep them lit until March, was CARRIED by 4 votes to 2."
    )
    assert motions.told_of(profiles.build(Corpus((document_from_text(text),))), 1) == 0
