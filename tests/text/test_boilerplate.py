import pytest

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text, read
from briefing.selection.explaining import account
from briefing.text.boilerplate import LINES as TABLE
from briefing.text.boilerplate import find, is_boilerplate, lead, notes, paragraph_numbers, trail
from tests.tables import each_row

LINES = [
    "CLOSE Harbour crews look for the sunken ferry of Orle.",
    "Hide Caption 3 of 12 Photos: The rise of Ida Solm",
    "Image copyright Orle Museum Image caption The bell, which weighs a ton",
    "Photo: Marta Ruiz / Orle Courier",
    "Photo by Marta Ruiz of the Courier.",
    "RELATED VIDEO: Mayor Solm opens the harbour again",
    "Related: What to know about the ferry",
    "Watch the report from Jon Brandt at 4 p.m. on Friday.",
    "Watch the full clip below.",
    "Click to share on a social network (Opens in new window)",
    "Scroll down for video.",
    "You can reply to this email to add a comment to the issue.",
    "You are receiving this because you were mentioned.",
    "Like us on Facebook.",
    "Follow her on Twitter @solm.",
    "Share your thoughts with Ida Solm on Facebook.",
    "Get daily news updates directly to your inbox",
    "Sign up for our morning newsletter.",
    "© 2017 Orle Courier.",
    "All rights reserved.",
    "Updated at 9:15 a.m. on Monday",
    "09:15 EST, 3 May 2031.",
    "21:40, 12 December 2030",
    "Advertisement",
    "JUST WATCHED Solm opens the harbour Replay More Videos ...",
    "The goal is to fix all broken links on the web.",
]
STATEMENTS = [
    "Please reply to this email by Friday.",
    "Close friends of the mayor said she would stay.",
    "Related claims were settled in March.",
    "Watching the report, Solm laughed.",
    "Media sources said the ferry had sunk.",
    "Like many others on Facebook, Solm reads little of it.",
    "Like us, on Twitter they wait.",
    "Photographers stood in the rain at the harbour.",
    "The newsletter has 4,000 subscribers.",
    "Advertisement revenue fell by a tenth.",
    "Video of the sinking shows four men in the water.",
    "Getty Images sued the firm in March.",
    "Back to our results of the quarter.",
    "Get up early, the mayor told them.",
    "Following the storm, the harbour was closed.",
    "Updated figures show that 14 boats sank.",
    "More than 30 people wait.",
]


@each_row("line", LINES)
def test_lines_around_an_article(line):
    assert is_boilerplate(line)


@each_row("line", STATEMENTS)
def test_statements(line):
    assert not is_boilerplate(line)


def test_they_are_never_chosen():
    body = [f"The ferry of Orle sank on day {day} near pier {day + 2} of the harbour." for day in range(1, 12)]
    text = "\n\n".join(["Watch the report on the ferry of Orle at the harbour below.", *body])
    corpus = Corpus((document_from_text(text, title="Ferry of Orle sinks in the harbour", language="en"),))
    findings = analyse(corpus, Request(Budget.parse("11")), facts=False)
    assert min(pick.first for pick in findings.extract.picks) > 0
    assert account(findings)[0].apart == "line around the article"


@each_row(
    ("sentence", "expected"),
    [
        ("View this email in your browser (https://letters.example/a?b=c) https://letters.example/series/", True),
        ("https://letters.example/register/188365 Register", True),
        ("Copyright © 2018 Orle Press, all rights reserved.", True),
        ("Follow us for more.", True),
        ("The register opened on Friday at https://orle.example and closed an hour later, the council said.", False),
        ("The copyright of the map is disputed.", False),
    ],
)
def test_letters_and_addresses(sentence, expected):
    assert is_boilerplate(sentence) is expected


@each_row(
    ("row", "line"), [pytest.param(row, line, id=f"{row.name}: {line}") for row in TABLE.rows for line in row.examples]
)
def test_a_row_decides_in_its_examples(row, line):
    assert TABLE.row(line) is row


@each_row(
    ("sentence", "whole"),
    [
        ("Conclusion 41 The applicant has shown no error of law.", "The applicant has shown no error of law."),
        ("ORDER 21 The appeal must be dismissed with costs.", "The appeal must be dismissed with costs."),
        (
            "Previous history 2 On 22 June the ferry was seized by the port.",
            "On 22 June the ferry was seized by the port.",
        ),
        ("11 His Honour ordered that the ferry be sold.", "His Honour ordered that the ferry be sold."),
        ("20 Even so the lamp was lit again.", "Even so the lamp was lit again."),
        ("Capital loss 6 Based on the tables, he said so then.", "Based on the tables, he said so then."),
        ("18 One other matter was the lamp.", "One other matter was the lamp."),
        ("11 Ferries sank off Tarn.", "11 Ferries sank off Tarn."),
        ("BACKGROUND The appellant came from Tarn.", "The appellant came from Tarn."),
        ("SALE OF THE 1995 LAMPS (ORLE) 23 Solm sold them.", "Solm sold them."),
        ("UNA KARSK SOLM: This lamp is ours.", "UNA KARSK SOLM: This lamp is ours."),
        ("THE LAMP MOTION The second owner seeks to sell it.", "The second owner seeks to sell it."),
        ("US AND UK The talks went on.", "US AND UK The talks went on."),
        ("TARN (Reuters) - The ferry sank.", "The ferry sank."),
        ("TARN, March 14 (Lampwire) - Divers found the ferry.", "Divers found the ferry."),
        ("SUMMARY: Solm has not been seen for a week.", "Solm has not been seen for a week."),
        ("ACTION REQUESTED: Orle asks for a pilot.", "Orle asks for a pilot."),
        ("Background: Long nights are common.", "Long nights are common."),
        ("Purpose: To see whether lamps fade.", "Purpose: To see whether lamps fade."),
        ("- 61,300 people wait at Orle.", "61,300 people wait at Orle."),
        ("TARN, Vik - The ferry sank.", "The ferry sank."),
        ("Q: What did the storm break?", "What did the storm break?"),
        ("TARN, Nov. 4, 2031 — The ferry sank.", "The ferry sank."),
        ("TARN, Vik and ORLE, Sund. — Nov. 4, 2031 — Quay Marine said today", "Quay Marine said today"),
        ("TARN, Vik, Nov. 4, 2031 /Wirenews/ -- Quay Marine said today", "Quay Marine said today"),
        ("TARN, Vik--(NORTH WIRE)--Quay Marine said today", "Quay Marine said today"),
        ("TARN, Vik, 4 November 2031 - The ferry sank.", "The ferry sank."),
        ("TARN, Aug 6 (ONS) - The ferry sank.", "The ferry sank."),
        ("--The ferry sank.", "The ferry sank."),
        ("OPINION: The ferry must stay.", "The ferry must stay."),
        ("SOLM: The ferry must stay.", "SOLM: The ferry must stay."),
        ("2 Lamps of the harbour The lamps were dimmed.", "The lamps were dimmed."),
        ("Lamps and Petrels T. Renn and U. Karsk ABSTRACT In this paper we count.", "In this paper we count."),
        ("In May 14 boats sank off Tarn.", "In May 14 boats sank off Tarn."),
        ("MONDAY, Jan. 5, 2031 (Tarn News) -- The ferry sank.", "The ferry sank."),
        ("(Orle Health) - One in seven lamps is dim.", "One in seven lamps is dim."),
        ("3. Ann Reed, a pilot, told the board.", "Ann Reed, a pilot, told the board."),
        ("[12][13] Reed told the board.", "Reed told the board."),
        ("62 Second, the owner said so.", "Second, the owner said so."),
        ("Notice of appeal The owner, Una Karsk, seeks a new trial.", "The owner, Una Karsk, seeks a new trial."),
        ("Counting lamps at night As input we take a list of piers.", "As input we take a list of piers."),
        ("Decision of the Board On 13 March 2031, Mr Orle asked for it.", "On 13 March 2031, Mr Orle asked for it."),
        ("Una Karsk and Liu He signed the deal at noon today.", "Una Karsk and Liu He signed the deal at noon today."),
        ("Writing in The Tarn Times on Monday, she said so.", "Writing in The Tarn Times on Monday, she said so."),
        ("He was glad The lamps were lit at last.", "He was glad The lamps were lit at last."),
        ("The Tarn (Orle Health) - or most of it - is dim.", "The Tarn (Orle Health) - or most of it - is dim."),
    ],
)
def test_what_is_glued_to_a_sentence(sentence, whole):
    assert sentence[lead(sentence) :] == whole


def test_what_a_place_tells():
    power = "Power was back in half of the homes by Monday evening, the company that runs the masts of Corra said."
    text = f"{power}\n\nThe mayor and four people share a pot of soup on Monday. (Tarn Press/L. Anders)\n\n{power}"
    letter = "The developer will bury the cable at two metres.\n\nKind regards,\nDagny Hohl\nMinister of the Sea"
    works = "# Lamps\n\nPetrels fly to lamps.\n\n# References\n\nA study of lamps and of the birds that they draw."
    told = [
        [document[document.sentences[index].span] for index in find(document)]
        for document in (document_from_text(text), document_from_text(letter), read(works.encode(), name="a.md"))
    ]
    assert told[0] == ["The mayor and four people share a pot of soup on Monday.", "(Tarn Press/L. Anders)"]
    assert "The developer will bury the cable at two metres." not in told[1]
    assert told[1]
    assert told[2] == ["A study of lamps and of the birds that they draw."]


@each_row(
    ("talk", "nothing"),
    [
        ("Yeah .", True),
        ("Ida Solm: Um prof profit sharing .", True),
        ("Uh I sort of prepared this .", True),
        ("So it sank.", False),
        ("Ida Solm: Well, we lost the case.", False),
        ("Um we will sell the remote control for twenty-five crowns .", False),
    ],
)
def test_talk_that_says_nothing(talk, nothing):
    assert is_boilerplate(talk) is nothing


@each_row(
    ("language", "dateline"),
    [
        ("pl", "Radoszyn, 17 kwietnia 2031 r. (PAN)."),
        ("fi", "Tarnila 4.3.2031."),
        ("hu", "Tarnfalva, 2031. április 15."),
        ("hi", "तरनपुर, 12 अगस्त 2031।"),
        ("ru", "Псков, 12 марта 2031 года."),
        ("es", "Lorca, 7 de mayo de 2031."),
    ],
)
def test_a_dateline_with_a_full_stop_is_no_statement(language, dateline):
    document = document_from_text(f"{dateline} Lund Orle Tarn Skarn.\n", language=language)
    assert [document[document.sentences[i].span] for i in find(document)] == [dateline]


def test_paragraph_numbers_are_those_of_a_row():
    numbered = [f"{n} Lamps burn on pier {n}." for n in range(1, 6)]
    text = [*numbered, "Nobody saw it.", "THE FACTS OF THIS CASE 7 Lamps burn.", "19 boats sank.", "40 People came."]
    assert paragraph_numbers(text) == {**dict.fromkeys(range(5), 2), 6: len("THE FACTS OF THIS CASE 7 ")}


def test_paragraphs_of_a_patent_have_numbers_of_four_digits():
    numbered = [f"[{n:04}] The valve {n} is shut." for n in range(1, 8)]
    assert paragraph_numbers(numbered) == dict.fromkeys(range(7), len("[0001] "))


def test_a_number_that_counts_is_none_of_a_paragraph():
    assert paragraph_numbers(["3 Boats sank.", "4 Lamps burned.", "12 People came.", "It rained."]) == {}


def test_the_day_of_a_month_numbers_no_paragraph():
    lines = [f"{number} Lamps burned." for number in range(1, 7)]
    assert 6 not in paragraph_numbers([*lines, "A meeting took place on 7 October 2031 at Tarn."])


@each_row(
    ("text", "told"),
    [
        ("The keeper pay the crew of the boat; 2.", "The keeper pay the crew of the boat"),
        ("The lamp be lit; and (b)", "The lamp be lit"),
        ("The keeper has 2 lamps.", "The keeper has 2 lamps."),
        ("The keeper NOTE the figures; and", "The keeper NOTE the figures"),
        ("The lamp be lit, and (b)", "The lamp be lit"),
    ],
)
def test_the_number_of_the_next_item_is_none_of_a_sentence(text, told):
    assert text[: trail(text)] == told


@each_row(
    "text",
    [
        "The council accepts recommendations 9 and 11.",
        "The fee is due under paragraphs (a) and (b).",
        "Doses were given on days 1, 2, and 3.",
        "The council prefers plan a or b.",
        "See sections 4, 5 or 6.",
    ],
)
def test_a_number_that_a_sentence_speaks_of_is_its_own(text):
    assert trail(text) == len(text)


def test_footnotes_stand_around_a_text(tmp_path):
    path = tmp_path / "orle.md"
    path.write_text(
        "The council of Orle closed the harbour.[^1]\n\nFerries sail from Vik.\n\n[^1]: Audit Office, 2020, p. 14.\n"
    )
    document = read(path)
    assert [document[document.sentences[index].span] for index in find(document)] == ["Audit Office, 2020, p. 14."]


def test_notes_that_are_all_of_a_text_are_the_text(tmp_path):
    path = tmp_path / "orle.md"
    path.write_text("# Orle\n\n[^1]: The council of Orle closed the harbour on Monday.\n")
    assert not [*find(read(path))]


def test_a_row_of_many_cells_is_no_menu_where_one_ends_with_a_stop():
    assert is_boilerplate("Quay | Mole | Pier | Dock")
    assert not is_boilerplate("12.4 | " * 200 + "n.a.")


@each_row(
    ("sentence", "kept"),
    [
        ("The lamp was lit in 1931. [17]", "The lamp was lit in 1931."),
        ("“We lit it.” [3][4]", "“We lit it.”"),
        ("The board agreed with Solm at [17].", "The board agreed with Solm at [17]."),
        ("[4]", "[4]"),
    ],
)
def test_numbers_of_notes_behind_a_stop_are_none_of_the_sentence(sentence, kept):
    assert sentence[: notes(sentence)] == kept


@each_row(
    ("text", "cut"),
    [
        ("The ferry sank. The mayor had told the [...]", ["The mayor had told the [...]"]),
        ("The ferry sank. Nobody was […]", ["Nobody was […]"]),
        ("The ferry sank. Nobody was hurt. [...]", []),
        ("The mayor had told the [...]", []),
        ("The ferry [...] sank. Nobody was hurt.", []),
    ],
)
def test_what_a_feed_cuts_in_the_middle_of_a_sentence(text, cut):
    document = document_from_text(text, language="en")
    assert [document[document.sentences[index].span] for index in find(document)] == cut


def test_a_chair_with_riding_and_party_in_brackets_who_opens_a_meeting_says_nothing():
    label = "The Chair (Hon. Odo Brand (Tarn North, Lib.)): "
    assert is_boilerplate(f"{label}I call this meeting to order.")
    assert not is_boilerplate(f"{label}The pier was closed on 3 May because its lamps had failed.")
