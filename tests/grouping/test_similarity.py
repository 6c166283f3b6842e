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


def test_what_a_document_knows_is_asked_of_its_own_sentences():
    """A mailbox has thousands of documents; the sentences of all are not gone through for each."""

    class NeverWhole(list):
        __slots__ = ()

        def __iter__(self):
            raise AssertionError

    texts = ["Ferries rest. Boats sail.", "Cranes fell in Tarn. Quays sank in Vik.", "Nobody came."]
    alike = Alike(profiles.build(Corpus(tuple(document_from_text(text) for text in texts))))
    alike.__dict__["terms"] = NeverWhole(alike.terms)
    assert alike.known(1) == alike.terms[2] | alike.terms[3]
    assert alike.known(0) == alike.terms[0] | alike.terms[1]


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
        ("The prime minister, Una Karsk, named the deputy minister, Piet Roos, as acting head of the ministry.",
         "He is the second minister to leave the government of Prime Minister Una Karsk this year."),
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


REST = "Fishing boats stayed in port. The market opens at noon. Pupils in the valley had a day off."


def told_once(one, other):
    profile = profiles.build(Corpus(tuple(document_from_text(f"{text} {REST}") for text in (one, other))))
    return Alike(profile).says_same(0, 4)


@each_row(
    ("one", "other"),
    [
        ("Net profit at Larkspur Steel rose 14 percent in the first quarter of the year.",
         "Sales at Larkspur Steel rose 14 percent in the first quarter of the year."),
        ("Police in Mirn freed a nine-year-old girl who had been abducted on her way to school.",
         "Police in Mirn freed a banker who had been abducted on his way to work."),
        ("A court in Mirn cleared the pilot Odette Farrow of manslaughter on Friday.",
         "A court in Mirn cleared the nurse Bram Tolliver of theft on Friday."),
        ("The watchdog fined the brewery Larkspur for polluting the river Mirn.",
         "The watchdog fined the brewery Larkspur for paying its brewers too late."),
        ("An appeals court in Mirn upheld the conviction of Bram Tolliver for arson on Friday.",
         "An appeals court in Mirn quashed the conviction of Bram Tolliver for arson on Friday."),
        ("The state of emergency in Ostrel was lifted by the government on Friday.",
         "The state of emergency in Ostrel was extended by the government on Friday."),
        ("Burglars stole the tax records of clients from the Larkspur accounting group.",
         "Burglars smashed every window of the Larkspur accounting group and left a threat."),
        ("Exports of barley from Mirn fell by 12 percent in 2022 because of the drought.",
         "Because of a drought, Mirn exported 12 percent less barley in 2019."),
        ("Engineers planned to open two emergency gates of the Ostrel canal on Friday to lower it by 4 metres.",
         "Engineers opened two emergency gates of the Ostrel canal on Friday, less than had been planned."),
        ("A man in his sixties drowned while bathing in Lake Ostrel on Sunday.",
         "A girl of nine drowned while bathing in Lake Ostrel on Sunday."),
    ],
)  # fmt: skip
def test_another_doer_deed_or_ground_is_another_thing_told(one, other):
    assert not told_once(one, other)


@each_row(
    ("one", "other"),
    [
        ("Harbour Minister Bram Tolliver survived a vote of no confidence on Thursday by three votes.",
         "By three votes, deputies kept Bram Tolliver in office as harbour minister on Thursday."),
        ("A dam near Ostrel burst after a week of rain, flooding three villages.",
         "Three villages were under water after heavy rain caused a dam close to Ostrel to fail."),
        ("The European Assembly approved a ban on glitter by 410 votes to 190.",
         "Glitter is to be outlawed after 410 members of the European Assembly voted for a ban and 190 against."),
        ("Police in Mirn seized two tonnes of tea hidden in a shipment of melons.",
         "Officers found two tonnes of tea among boxes of melons in Mirn."),
        ("Carriage maker Larkspur will build an electric tram plant in Mirn and hire 2,500 workers.",
         "A factory for electric trams with 2,500 jobs is to be built in Mirn by Larkspur."),
        ("The supreme court of Ostrel ruled that the governor may not run for a third term.",
         "Ostrel's governor cannot seek a third term, the country's supreme court decided."),
        ("Runner Odette Farrow broke her leg in Saturday's derby and will miss the rest of the season.",
         "The season has ended for Odette Farrow, who suffered a broken leg during the derby on Saturday."),
        ("Police found thirty-two paintings in a barn near Ostrel on Monday.",
         "In a barn near Ostrel, 32 paintings were found by officers on Monday."),
        ("Farmers emptied milk on the steps of the Ostrel parliament on Monday in a protest against imports.",
         "Growers emptied their milk on the steps of the Ostrel parliament on Monday, angry over imports."),
    ],
)  # fmt: skip
def test_one_event_told_from_another_side(one, other):
    assert told_once(one, other)
