"""Whose turn a passage is taken from, where lines of their own say who speaks."""

from briefing.model import Span
from briefing.pipeline import document_from_text
from briefing.sections import transcript_turns
from tests.tables import each_row

JUDGMENT = """LADY JUSTICE VAAG:

1. This is an appeal against an order of 9 June 2031 about the lamps of the pier at Tarn.

2. I would allow the appeal in part.

LORD JUSTICE KARSK:

3. I regret that I am unable to agree. I would have dismissed the appeal.
"""
CALL = """Operator

Good morning and welcome to the third quarter call of Orle Lamps, which is recorded today.

Una Karsk - Chief Executive Officer

Revenue fell 7% to 318 million crowns, and we will close the works at Tarn in March.

Operator

The first question comes from Bo Lind, who writes for the owners of the pier.

Una Karsk - Chief Executive Officer

The works at Vik are not for sale, and nobody has asked for them in this year.
"""


NAMES = """Orle Lamps third quarter call

Participants

Una Karsk - Chief Executive Officer
Bo Lind - Head of Works

Operator

Good morning and welcome to the third quarter call of Orle Lamps, which is recorded today.

Una Karsk

Revenue fell 7% to 318 million crowns, and we will close the works at Tarn in March.

Operator

The first question comes from Ida Vik, who writes for the owners of the pier.

Bo Lind

The works at Vik are not for sale, and nobody has asked for them in this year.
"""
OFFICES = """Operator: Good morning and welcome to the third quarter call of Orle Lamps.

Una Karsk -- Chief Executive Officer: Good morning. Revenue fell 7% to 318 million crowns in the quarter.

Bo Lind -- Head of Works: We will close the works at Tarn in March, as we said in May.

Ida Vik -- Pier Owners -- Analyst: Are the works at Vik for sale, or will they be?

Bo Lind -- Head of Works: Nobody has asked for them. We would not sell them in this year.

Una Karsk -- Chief Executive Officer: Thank you all. That is the end of it.
"""


@each_row(
    ("text", "words", "label"),
    [
        (NAMES, "Revenue fell", "Una Karsk"),
        (NAMES, "The works at Vik", "Bo Lind"),
        (OFFICES, "Revenue fell", "Una Karsk"),
        (OFFICES, "We would not", "Bo Lind"),
        (JUDGMENT, "I would allow", "LADY JUSTICE VAAG"),
        (JUDGMENT, "I would have dismissed", "LORD JUSTICE KARSK"),
        (CALL, "Revenue fell", "Una Karsk"),
        (CALL, "The first question", "Operator"),
    ],
)
def test_a_line_above_says_who_speaks(text, words, label):
    at = text.index(words)
    assert transcript_turns.speaker(document_from_text(text), Span(at, at + len(words))) == label


def test_the_first_of_several_judges_speaks_for_the_judgment():
    document = document_from_text(JUDGMENT)
    assert transcript_turns.is_leading(document, "LADY JUSTICE VAAG")
    assert not transcript_turns.is_leading(document, "LORD JUSTICE KARSK")
    assert not transcript_turns.is_leading(document_from_text(CALL), "Operator")


@each_row(
    ("said", "label"),
    [
        (
            "I regret that I differ on one point. On all other matters I agree.",
            "LORD JUSTICE KARSK, dissenting in part",
        ),
        ("I respectfully dissent. The lamps were lit.", "LORD JUSTICE KARSK, dissenting"),
        ("I agree with what has been said.", "LORD JUSTICE KARSK"),
    ],
)
def test_a_judge_who_does_not_agree_is_marked_so(said, label):
    text = JUDGMENT[: JUDGMENT.index("3. I regret")] + f"3. {said}\n"
    at = text.index(said)
    assert transcript_turns.voice(document_from_text(text), Span(at, at + len(said))) == label


def test_the_first_judge_dissents_from_no_colleague_where_he_disagrees_with_a_party():
    text = JUDGMENT.replace("2. I would", "2. I disagree with the harbour board. I would")
    assert not transcript_turns.is_dissent(document_from_text(text), text.index("I disagree"))


@each_row(
    ("end", "order", "own"),
    [
        (
            "4. By a majority, the appeal is therefore allowed.\n\n5. The board must repay 900 crowns.",
            "By a majority",
            "unable",
        ),
        (
            "4. The lamps were lit.\n\n5. The application is accordingly refused. No sum is due.",
            "The application",
            "The lamps",
        ),
        ("There will be no order as to costs.\n\nThe order of 9 June is quashed.", "There will be", "I would have"),
        ("4. In my view the appeal is dismissed too late.\n\n5. The costs were high.", None, "In my view"),
        ("4. The order should be quashed.", None, "The order should"),
    ],
)
def test_the_order_of_all_judges_is_of_no_one_of_them(end, order, own):
    document = document_from_text(f"{JUDGMENT}\n{end}\n")
    at = document.text.index
    assert transcript_turns.voice(document, Span(at(own), len(document.text))) == "LORD JUSTICE KARSK, dissenting"
    if order:
        assert transcript_turns.voice(document, Span(at(order), len(document.text))) == ""


DEBATE = """Harbours (Safety) Bill
Second Reading

The Minister for Ports (Una Karsk)
I beg to move, That the Bill be now read a Second time. Nine boats sank in the storm of March.

Bo Lind (Orle West) (Ind)
The Minister speaks of nine boats. Will she tell us why no mole was mended?

Una Karsk
Mending every mole would cost 40 million crowns. We shall mend the three that are worst.

Sir Odd Tarn (Vik) (Lib)
My constituents have waited for two years, and we shall oppose the clause on fees.

Una Karsk
I shall bring forward an amendment.

Question put.

The House divided: Ayes 61, Noes 12.

Bill read a Second time.
"""


@each_row(
    ("words", "label"),
    [
        ("Nine boats sank", "Una Karsk"),
        ("The Minister speaks", "Bo Lind"),
        ("Mending every mole", "Una Karsk"),
        ("My constituents", "Sir Odd Tarn"),
        ("The House divided", ""),
        ("Bill read", ""),
        ("Second Reading", ""),
    ],
)
def test_members_of_a_house_speak_below_their_names(words, label):
    document = document_from_text(DEBATE)
    at = DEBATE.index(words)
    assert transcript_turns.speaker(document, Span(at, at + len(words))) == label


def test_headings_in_capitals_of_a_report_speak_nothing():
    parts = ("Key Findings (Draft)", "Next Steps", "Key Findings", "Next Steps", "Main Risks (Annex)")
    report = "\n\n".join(f"{head}\nThe harbour was closed for {n} days in May." for n, head in enumerate(parts, 3))
    document = document_from_text(report)
    assert transcript_turns.speaker(document, Span(report.index("for 4"), report.index("for 4") + 5)) == ""


@each_row(
    ("line", "voice"),
    [
        ("Justice Karsk, dissenting.", "Justice Karsk, dissenting"),
        ("JUSTICE KARSK, with whom JUSTICE RANKE joins, dissenting.", "JUSTICE KARSK, dissenting"),
        ("KARSK, J., dissenting.", "KARSK, J., dissenting"),
        ("Karsk, J., joined by Ranke, J., dissenting:", "Karsk, J., dissenting"),
        (
            "Chief Justice Karsk, concurring in part and dissenting in part.",
            "Chief Justice Karsk, concurring in part and dissenting in part",
        ),
        ("Justice Karsk, concurring in the judgment.", "Justice Karsk, concurring in the judgment"),
        ("Justice Karsk, dissenting in Lind, wrote of lamps.", ""),
        ("Justice Karsk filed a dissenting opinion.", ""),
    ],
)
def test_an_opinion_below_a_line_of_its_own_is_that_judges_up_to_the_next(line, voice):
    text = f"Lind v. Orle\n\nWe hold that the pier must be lit.\n\n{line}\n\nNobody fell.\n\nJustice Vaag, dissenting.\n\nOne did.\n"
    document = document_from_text(text)

    def said(words):
        start = text.index(words)
        return transcript_turns.voice(document, Span(start, start + len(words)))

    assert (said("We hold"), said("Nobody fell."), said("One did.")) == ("", voice, "Justice Vaag, dissenting")


def test_the_parts_of_a_form_say_nothing():
    parts = ("Needs: Lamps for 200 keepers on the pier.", "Response: A boat with 60 lamps came. It leaves on Monday.")
    document = document_from_text(
        "\n\n".join((*parts, "Gaps: No oil in Tarn.", *parts, "Constraints: Two boats lie on the reef."))
    )
    assert {transcript_turns.speaker(document, sentence.span) for sentence in document.sentences} == {""}


IN_LINE = """Lind v Port of Hask [2031] TSCA 41

1 VARGA P: I agree with Dahl JA.

2 DAHL JA: The appellant was convicted of fraud on the pilots' fund and appeals against nine years.

3 A plea before a trial has a value that a reduction of 10 per cent does not reflect, and I would allow the appeal.

41 DE WITT AJA: I agree with Dahl JA, save that I would have fixed it at 25 per cent. The plea was early, in my view.
"""


@each_row(
    ("words", "label"),
    [
        ("DAHL JA: The appellant", ""),
        ("A plea before", "DAHL JA"),
        ("41 DE WITT AJA: I agree", ""),
        ("The plea was early", "DE WITT AJA"),
    ],
)
def test_a_judge_is_named_before_the_first_words_of_an_opinion(words, label):
    at = IN_LINE.index(words)
    assert transcript_turns.voice(document_from_text(IN_LINE), Span(at, at + len(words))) == label


def test_who_is_told_of_below_a_turn_does_not_say_it():
    text = (
        "Host: How will you pay?\n\nVelin: By a penny on the toll, and I mean it.\n\nSolm: We shall raise nothing.\n\nHost: And you?\n\n"
        "Velin: I said so.\n\nSolm: We won't.\n\nA poll put Mr Solm ahead on 38 per cent.\n"
    )
    document = document_from_text(text)
    at = text.index("A poll")
    assert transcript_turns.speaker(document, Span(at, at + 10)) == ""


@each_row(
    "label",
    [
        "Hon. Una Karsk (Minister of Harbours, Lamps and Northern Trade)",
        "The Acting Chair (Mrs. Una Karsk (Vik West, NP))",
        "Mr. Bo Lind",
    ],
)
def test_a_label_has_a_long_office_or_a_name_with_its_seat_in_brackets(label):
    asked = "".join(
        f"Mr. Odd Tarn: We ask about pier {n}.\nHon. Rina Orlov: I can say that it stands.\n" for n in range(3, 7)
    )
    text = f"{asked}{label}: I thank the member. Nine boats sank there.\n"
    document = document_from_text(text)
    at = text.index("Nine")
    assert transcript_turns.speaker(document, Span(at, at + 4)) == label
