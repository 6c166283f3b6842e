from dataclasses import replace

from briefing.model import Block, BlockKind, Budget, Corpus, Document, Request, Sentence, Span
from briefing.pipeline import analyse, document_from_text
from briefing.selection.passages import leans, leans_elsewhere, passages, quotation_runs
from briefing.text import profile as profiles
from tests.tables import each_row


def profile_of(text, language="en"):
    return profiles.build(Corpus((document_from_text(text, language=language),)))


@each_row(
    "sentence",
    [
        "He said no.",
        "“They left early,” she said.",
        "However, the vote was late.",
        "But the harbour stayed open.",
        "The move surprised traders.",
        "That would be a mistake.",
        "It’s a start.",
        "This is new.",
        "For example, wheat rose.",
        "Its chairman resigned.",
        "On that date the judge ruled for Solm.",
        "Late in his life, he moved to Orle.",
        "Founded in 1871, it has become a city.",
        "In other words, rain is due.",
        "Over time it has merged with the towns of Orle, Tarn, and Skarn.",
        "Throughout the early 2000s he appeared in several films.",
        "With tears in her eyes she said, “Thank you, Orle.”",
        "Already in college his interests had turned to music.",
        "Because, as she says, nobody came.",
        "Yes, the storm will weaken.",
        "The most enduring of those was a friendship.",
        "Following the incident, the worst this week, the port was shut.",
        "Each time I have done so, I was sorry.",
        "Nearly 40 ships pass through it each day.",
        "The Island is ruled from Tarn.",
        "Third, the harbour pays for the lamps.",
        "Secondly, nobody counted the birds.",
        "Seventhly, the keeper was late.",
        "To the contrary, the lamps burn.",
        "By that order, the keeper left.",
        "The purpose of that order was to save oil.",
        "Of those 51 lamps, one burns.",
        "For that, the harbour has Solm to thank.",
        "In the latter task the lamps were counted.",
        "(CNN)It's a harbour of its own.",
        "Others being treated include a pilot.",
        "Traders have spread word that they would.",
        "Lamps smoke if they do not.",
        "About 150 litres of that was oil for the lamps.",
        "Half of it was lost at sea.",
        "The keeper cannot promise that.",
        "An inquiry found in 2031 that he had been.",
        "Bo Lind and Una Karsk did not.",
        "Boats with amber lamps were not (16%; p=0.64).",
        "Buoys would be.",
        "Una, I can't sign that off.",
        "I have listened to them.",
        "No keeper will see it before May.",
        "I do not stand here to pretend otherwise.",
        "That purpose is met where the lamp is lit.",
        "Karsk did not reply to questions on Wednesday.",
        "I disagree with them.",
        "We had hoped for nine boats.",
        "Ms Lind denied saying so.",
        "In this harbour that is a rule, however.",
        "One would hope so, since the lamps were dear.",
        "Amid all this, a lamp was lit.",
        "It is expected to open the lock.",
        "It took steps to save the oil.",
        "It was on a hill that looks out to sea.",
        "Both wore hats and coats.",
        "Neither signed.",
        "So the ferry stayed in port.",
        "Then the mayor signed it.",
        "Until then the lamp is lit by hand.",
        "Since then, nine boats have been sold.",
        "The port disputed the figures, and gave none of its own.",
        "The port rejects that account.",
        "Instead, the town gets a ferry.",
        "Here once again, the lamp was lit in time.",
        "This appeal should therefore be dismissed.",
    ],
)
def test_a_sentence_that_leans(sentence):
    assert leans(sentence)


@each_row(
    "sentence",
    [
        "We love it when the lamps burn.",
        "We know what the boats were.",
        "Nobody was hurt when it sank.",
        "The board has told the town that it will close.",
        "Four islands could not be reached because the lake fell.",
        "Ms Lind denied that she had been offered a post.",
        "Henrik Solvaas said no.",
        "The move by the ministry surprised traders.",
        "This week the strait was closed.",
        "The strait is 19 kilometres wide.",
        "Italy won.",
        "Thatcher spoke.",
        "Heavy rain fell.",
        "Butter is dear.",
        "In this paper we show that wheat rose.",
        "When the mayor arrived, Solm left.",
        "Although she was late, Solm spoke first.",
        "After the attack on the harbour, ships left.",
        "A second plane landed on Monday.",
        "Now the harbour is open.",
        "Now, the medal of Tarn will be given to its keepers.",
        "The study, published in a journal of the port, counted 64,000 lamps.",
        "The Orle Ledger quoted a lawyer: “Let me be clear, Mr Lind denies the allegations.”",
        "As Kerr said, the match was off.",
        "Third parties pay for the lamps.",
        "Some of the ships pass through it.",
        "The University of Tarn counts birds.",
        "The purpose of this study was to count lamps.",
        "The number of those killed rose to 12.",
        "The decline of the harbour began in 1921.",
        "(CNN)The harbour has lamps of its own.",
        "The keeper said that he would light each lamp of the pier before he did.",
        "Few ships have what they want.",
        "It is well known that bees sleep.",
        "It remains unclear whether the dam will hold.",
        "It is important to wash the lamp.",
        "It took nine years to build the lock.",
        "It was in March that the pier fell.",
        "Both the council and the Tarn mill lost money.",
        "Neither Orla Venn nor her clerk signed.",
        "So far nine boats are back.",
        "So-called night ferries run on Friday.",
        "Too many boats leak.",
        "Then-mayor Ole Brand signed it.",
        "Instead of a bridge, the town gets a ferry.",
        "This paper presents a new lock.",
        "This is an appeal against an order of the harbour board.",
        "This application was heard in Tarn.",
    ],
)
def test_a_sentence_that_stands_alone(sentence):
    assert not leans(sentence)


def test_a_quotation_of_many_sentences_is_one_passage():
    profile = profile_of(
        "Ms Vane spoke first. “We came. We saw nothing. We left,” said Ms Vane. Rain fell on the town."
    )
    first, last = quotation_runs(profile)[0]
    assert " ".join(profile.texts[first : last + 1]) == "“We came. We saw nothing. We left,” said Ms Vane."
    for i in range(first, last + 1):
        passage = passages(profile)[i]
        assert passage is None or (passage.first <= first and passage.last >= last)


def test_two_single_marks_are_a_quotations_too():
    profile = profile_of(
        "Ms Vane spoke first. ''We came. We saw nothing. We left,'' said Ms Vane. Rain fell on the town."
    )
    assert quotation_runs(profile) == [(1, 3)]


@each_row(
    ("language", "said"),
    [
        ("nl", "‘Wij wachten niet. Morgen staken wij.’"),
        ("sv", "”Vi väntar inte. I morgon strejkar vi.”"),
        ("de", "»Wir warten nicht. Morgen streiken wir.«"),
        ("fr", "« Nous n’attendons pas. Demain, c’est la grève. »"),
    ],
)
def test_other_languages_have_marks_of_their_own(language, said):
    assert quotation_runs(profile_of(f"Vane: {said} Lund.", language)) == [(0, 1)]


def test_a_quotation_taken_up_again_at_the_next_paragraph():
    profile = profile_of("“We came to the harbour. It was shut.\n\n“We left at noon,” said Ms Vane.\n\nRain fell.")
    assert quotation_runs(profile) == [(0, 2)]


def test_a_typewriter_s_mark_taken_up_again_at_the_next_paragraph():
    profile = profile_of(
        '"We came to the harbour," Vane wrote. "It was shut. We left.\n\n"Until then we wait."\n\nRain fell.'
    )
    assert quotation_runs(profile) == [(1, 2)]


def test_what_takes_a_sentence_back_belongs_to_it():
    profile = profile_of(
        "Ms Vane promised that the tram would run by spring. It will not. Rain fell. He never came. Vane sent Rand to prison. He was innocent."
    )
    assert [p and (p.first, p.last) for p in passages(profile)][::2] == [(0, 1), (2, 3), (4, 5)]


def test_a_mark_that_is_never_closed_joins_nothing():
    profile = profile_of("“We came to the harbour. It was shut.\n\nRain fell on the town. The mayor spoke.")
    assert quotation_runs(profile) == []


def test_what_a_contract_calls_itself_leans_on_nothing():
    assert not leans("This Agreement shall begin on the first of May.")
    assert not leans("This Harbour Services Contract is made between Tarn Lamps and Vik Oil.")
    assert leans("This agreement was signed in May.")


def test_a_leaning_sentence_brings_the_one_before_it():
    profile = profile_of("The mayor met the dockers on Friday. However, she promised them nothing at all.")
    passage = passages(profile)[1]
    assert passage is not None
    assert (passage.first, passage.last) == (0, 1)


def test_a_leaning_sentence_that_opens_a_paragraph_is_passed_over():
    profile = profile_of("The mayor met the dockers.\n\nHowever, she promised nothing.")
    assert passages(profile)[1] is None


def test_where_every_sentence_leans_they_still_stand():
    profile = profile_of("He left. She stayed.")
    assert any(passages(profile))


def test_rows_of_a_table_are_passed_over():
    text = "Plant 12\n\nHeat was sold in all towns.\n\nNordkai 120"
    blocks = [
        Block(Span(0, 8), BlockKind.TABLE_ROW),
        Block(Span(10, 37), BlockKind.PARAGRAPH),
        Block(Span(39, 50), BlockKind.TABLE_ROW),
    ]
    sentences = tuple(Sentence(i, block.span, i) for i, block in enumerate(blocks))
    document = Document(text, tuple(blocks), sentences, language="en")
    assert [p is not None for p in passages(profiles.build(Corpus((document,))))] == [False, True, False]
    rows = Document(text, tuple(replace(b, kind=BlockKind.TABLE_ROW) for b in blocks), sentences, language="en")
    assert all(passages(profiles.build(Corpus((rows,)))))


def test_a_question_comes_with_what_follows_it():
    profile = profile_of(
        "Rain fell on Orle. Will the match take place? The mayor said so on Friday.\n\nWho will pay for that?"
    )
    found = passages(profile)
    assert found[1] is not None
    assert (found[1].first, found[1].last) == (1, 2)
    assert found[2] is not None
    assert (found[2].first, found[2].last) == (2, 2)
    assert found[3] is None


def test_fragments_are_passed_over_where_there_is_enough_else():
    few = "Done.\n\nMs Vane: Thank you so.\n\nThe mayor will now be asked the following:\n\nThe boats lay idle."
    assert all(passages(profile_of(few)))
    many = few + "\n\nRain fell on the harbour of Orle." * 9
    assert [p is not None for p in passages(profile_of(many))[:5]] == [False, False, False, True, True]


def test_a_text_asked_for_in_full_is_given_in_full():
    text = "The clerk waited. Then they voted. It passed by 7 to 2. However, two left. This was noted.\n\nSign up for our newsletter."
    corpus = Corpus((document_from_text(text, language="en"),))
    extract = analyse(corpus, Request(Budget.parse("100%")), facts=False).extract
    assert [corpus.documents[0][pick.span] for pick in extract.picks][-1] == "This was noted."
    assert len(extract.picks) == 5


def test_an_apostrophe_before_a_mark_opens_no_quotation():
    profile = profile_of("The keeper answered the users''misdirected threats'. He left. It rained at Vik.")
    assert quotation_runs(profile) == []


@each_row(
    ("language", "sentence", "does"),
    [
        ("de", "Er sagte, die Brücke halte.", True),
        ("fr", "Elle a ajouté que le quai tiendrait.", True),
        ("fr", "Il faut réparer le quai.", False),
        ("zh", "他要求公布结果。", True),
        ("ja", "彼は「行く」と述べた。", True),
        ("ar", "وأضاف أن السوق مغلق.", True),
        ("ar", "وأضاف الوزير أن السوق مغلق.", False),
        ("de", "Der Rat tagte am Montag.", False),
    ],
)
def test_who_is_only_he_or_nobody_leans_in_other_languages(language, sentence, does):
    assert leans_elsewhere(sentence, language) is does
