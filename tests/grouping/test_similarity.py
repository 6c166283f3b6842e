"""Alike: what says the same in other words, and what only has the same names or another number."""

from briefing.grouping.similarity import Alike, Covered
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text import profile as profiles
from tests.tables import each_row

SAID = "Paramedics found the shipowner Tobias Wrenfield on Monday on the patio of a gated house in Skarn."


@each_row(
    ("other", "same"),
    [
        ("Police say paramedics found Wrenfield on the patio of his gated house in Skarn on Monday afternoon.", True),
        ("Tobias Wrenfield, the shipowner from Skarn, will speak in Tarn on Monday.", False),
        ("Paramedics found the shipowner Petra Lindqvar on a patio of a gated house in Halden.", False),
    ],
)
def test_says_the_same(other, same):
    profile = profiles.build(Corpus((document_from_text(SAID), document_from_text(other))))
    assert Alike(profile).same(0) == ((1,) if same else ())


def test_numbers_must_not_contradict_each_other():
    texts = [f"The fire in the harbour of Tarn destroyed {n} wooden ferries on Monday morning." for n in (4, 14)]
    profile = profiles.build(Corpus(tuple(document_from_text(text) for text in texts)))
    assert Alike(profile).likeness(0, 1) > 0.9
    assert Alike(profile).same(0) == ()


def test_empty_and_short_sentences_have_no_like():
    profile = profiles.build(Corpus((document_from_text("Yes. No."), document_from_text("Yes. No."))))
    assert all(Alike(profile).same(i) == () for i in range(len(profile)))


EVENT = "The harbour council of Tarn voted on Tuesday to close the old ferry terminal after a long night of protests."


@each_row(
    ("other", "same"),
    [
        (
            "In Tarn the harbour council has voted to close its ferry terminal, which opened in 1931, officials said.",
            True,
        ),
        ("The harbour council of Tarn voted on Thursday to close the old ferry terminal, its second such vote.", False),
        ("Last year the harbour council of Tarn voted to close the old ferry terminal for a summer.", False),
        ("The harbour council of Skarn voted to close the old ferry terminal, a first for Mellow Sound.", False),
        ("The harbour council of Tarn will vote on Tuesday on whether to close the old ferry terminal.", False),
    ],
)
def test_one_event_in_words_of_ones_own(other, same):
    filler = (
        "Rain is expected in the hills. Fishing boats stayed in port. The market opens at noon. Trains were late again."
    )
    profile = profiles.build(Corpus(tuple(document_from_text(f"{text} {filler}") for text in (EVENT, other))))
    assert Alike(profile).says_same(0, 5) is same


@each_row(
    ("one", "two"),
    [
        ("Police raided the bank in Leeds on Monday and arrested the manager.",
         "The police did not raid the bank in Leeds on Monday or arrest the manager."),
        ("Police raided the bank in Leeds on Monday and arrested the manager.",
         "Police raided the bank in Leeds on Monday and released the manager."),
        ("Police raided the bank in Leeds on Monday and arrested the manager there at noon.",
         "Police raided the bank in York on Monday, and arrested the manager, too."),
        ("A fire in the cannery of Tarn on Sunday killed at least 14 people and destroyed the roof.",
         "The fire in the cannery of Tarn on Sunday killed nobody and destroyed the roof."),
    ],
)  # fmt: skip
def test_what_contradicts_does_not_say_the_same(one, two):
    alike = Alike(
        profiles.build(Corpus((document_from_text(one, language="en"), document_from_text(two, language="en"))))
    )
    assert not alike.says_same(0, 1)
    assert alike.same(0) == ()


def test_another_number_is_another_event():
    texts = [
        f"A fire in the cannery of Tarn killed {n} night workers on Sunday, the governor said." for n in ("three", "14")
    ]
    profile = profiles.build(Corpus(tuple(document_from_text(text) for text in texts)))
    assert not Alike(profile).says_same(0, 1)


def test_told_knows_what_other_documents_told():
    texts = (
        EVENT,
        "In Tarn the harbour council has voted to close its ferry terminal, which opened in 1931.",
        "Rain is expected.",
    )
    covered = Covered(profiles.build(Corpus(tuple(document_from_text(text) for text in texts))))
    assert 1 not in covered
    covered.add(0)
    assert 1 in covered
    assert 0 not in covered
    assert 2 not in covered


@each_row(
    ("later", "told_already"),
    [
        (
            "Tarn's harbour council on Tuesday chose to shut the ferry terminal, the mayor of Tarn covered shipowners.",
            True,
        ),
        ("The council of Tarn voted on Tuesday to close the ferry terminal by 9 votes to 4.", True),
        (
            "The council of Tarn may vote on Tuesday to close the ferry terminal, two members covered a newspaper.",
            False,
        ),
        ("Shipowners fear that the closing will drive their guests to the islands of Mellow Sound.", False),
    ],
)
def test_what_another_outlet_retells_is_told_already(later, told_already):
    profile = profiles.build(Corpus((document_from_text(EVENT), document_from_text(later))))
    covered = Covered(profile)
    covered.add(0)
    assert (1 in covered) is told_already


@each_row(
    ("one", "other", "same"),
    [
        (
            "Librarian Odette Farrow won the Larkspur Medal for her atlas of vanished harbours.",
            "The Larkspur Medal went to Odette Farrow for the atlas in which she maps vanished harbours.",
            True,
        ),
        (
            "Quarry owner Bram Tolliver stepped down on Friday over forged invoices for blasting powder.",
            "Bram Tolliver resigned on Friday as owner of the quarry after invoices for powder were found to be forged.",
            True,
        ),
        (
            "Halden Rovers beat Mirn United 2-0 in the final of the Larkspur Cup on Friday.",
            "Mirn United beat Halden Rovers 2-0 in the final of the Larkspur Cup on Friday.",
            False,
        ),
        (
            "Odette Farrow may win the Larkspur Medal for her atlas of vanished harbours.",
            "The Larkspur Medal went to Odette Farrow for the atlas in which she maps vanished harbours.",
            False,
        ),
    ],
)
def test_one_event_by_what_is_rare_in_news(one, other, same):
    filler = "Rain fell on the hills. The market opens at noon. Trains were late again."
    profile = profiles.build(Corpus(tuple(document_from_text(f"{text} {filler}") for text in (one, other))))
    assert Alike(profile).says_same(0, 4) is same


@each_row(
    ("left", "right", "same"),
    [
        ("at 5:20 a.m. in thick fog", "at 5:40 a.m.", False),
        ("at 5:20 a.m. in thick fog", "at 5:20 a.m.", True),
        ("at about 5:20 a.m. in thick fog", "at 5:30 a.m.", True),
        ("at 17:20 with 31 cars and 9 lorries", "at 17:20 with 31 cars and 7 lorries", False),
    ],
)
def test_clock_times_and_counts_of_one_thing_that_cannot_both_hold_are_no_one_event(left, right, same):
    rest = "Rain fell in the hills of Ostrel. The market opens at noon. Pupils in the valley had a day off."
    texts = (
        f"The barge Corrin struck the lock gate of Ostrel {left}, said Wim Aker of the canal office. {rest}",
        f"The barge Corrin struck the lock gate {right}, the canal office said. {rest}",
    )
    profile = profiles.build(Corpus(tuple(document_from_text(text) for text in texts)))
    assert Alike(profile).says_same(0, 4) is same
