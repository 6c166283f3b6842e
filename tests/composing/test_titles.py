"""What a page is called whose sources have no title."""

import pytest

from briefing.composing import derived_titles, titles
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text, read
from tests.composing import made
from tests.tables import each_row


def title(text, kind):
    document = document_from_text(text, language="en")
    return titles.title(
        analyse(Corpus((document,)), Request(Budget.parse("medium"), kind=kind), bottom_line=True), "en"
    )


NEWS = "Ida Solm of Tarn won the race round the islands on Sunday. The race was started by the mayor of Vik. Solm had trained for a year."


def test_a_text_is_called_by_who_its_bottom_line_opens_with():
    assert title(NEWS, "news") == "Ida Solm"


def test_no_text_is_called_by_an_address(tmp_path):
    for number, address in enumerate(("http://tarn.example/ferry", "www.tarn.example")):
        path = tmp_path / f"{number}.md"
        path.write_text(f"# {address}\n\n{NEWS}\n", encoding="utf-8")
        assert titles.own(read(path)) == ""


def test_the_first_line_of_a_cover_stands_before_the_first_heading(tmp_path):
    path = tmp_path / "a.txt"
    cover = "HARB 7: Quays and Tolls\nSpring 2031, School of Orle\n\nTeacher: Ida Solm\nRoom: Lamp House 3"
    path.write_text(f"{cover}\n\nWhat it is about\n\n{NEWS}\n\nWhat to read\n\n{NEWS}\n", encoding="utf-8")
    assert titles.own(read(path)) == "HARB 7: Quays and Tolls"


def test_the_subject_of_a_mail_is_no_turn_of_talk(tmp_path):
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: New Course: Are You Ready?\n\n# Sign up\n\n{NEWS}\n", encoding="utf-8")
    assert titles.own(read(path)) == "New Course: Are You Ready?"


def test_a_text_is_called_by_what_it_comes_back_to():
    text = (
        "More than forty sheep were taken off the cliffs of Orle by a rescue boat on Sunday. The rescue boat made nine trips."
        " Nobody was hurt. A second rescue boat will fetch the salt licks."
    )
    assert title(text, "news") == "Rescue boat"


def test_what_stands_beside_the_subject_in_the_bottom_line_is_part_of_the_title():
    text = (
        "Three keepers were hurt in a lamp fire in Tarn on Sunday, the mayor said. Tarn has no brigade of its own."
        " The mayor of Tarn went to the harbour."
    )
    assert title(text, "news") == "Lamp fire in Tarn"


def test_of_two_people_the_one_told_of_less_gives_no_title_with_his_office():
    text = (
        "Vik mayor Ida Solm on Sunday met keepers who spoke against Harbour Minister Una Karsk. Ida Solm asked for tea."
        " Ida Solm came back to Vik. Ida Solm left. Ida Solm sang. The Harbour Minister was in Orle. Una Karsk was in Orle. Una Karsk has a boat."
    )
    assert title(text, "news") == "Ida Solm and Una Karsk"


def test_a_subject_is_told_whole_where_the_text_comes_back_to_no_name_of_it():
    text = "The suspected thief of a lamp from Vik has left the island, a court heard. Vik has one lamp. Nobody has seen him."
    assert title(text, "news") == "Suspected thief of a lamp from Vik"


def test_a_headline_with_a_stop_is_the_title_and_leads_nothing():
    told = [f"The keeper of Tarn lit {n} lamps of the pier on Monday." for n in range(2, 10)]
    text = "\n\n".join(["Keeper lights lamps of the pier at Tarn.", *told])
    assert title(text, "news") == "Keeper lights lamps of the pier at Tarn"
    page = made.briefing(made.document(text), length="medium", kind="news")
    assert not any(one.text.startswith("Keeper lights") for one in made.everything(page))


@pytest.mark.parametrize("head", ["Keeper's lamps divide Tarn;", "Storm of ships tests the pier;"])
def test_a_headline_of_two_lines_gives_its_first_one_as_title_and_neither_leads_nor_stands(head):
    told = [f"The keeper of Tarn lit {n} lamps of the pier on Monday." for n in range(2, 10)]
    text = "\n\n".join([f"{head} \nBoard sees plea for oil from the boats of Vik.", *told])
    assert title(text, "news") == head.rstrip(";")
    page = made.briefing(made.document(text), length="medium", kind="news")
    assert not any(one.text.startswith(("Board sees", head)) for one in made.everything(page))


def test_neither_a_clause_nor_what_is_denied_is_a_title():
    who = "A keeper who rowed to the reef at night saved nine sheep of Tarn on Sunday. Nobody was hurt. The sheep are well."
    assert "who" not in title(who, "news")
    denied = "The order of Monday is unlikely to have a great impact on lamps, the board said. A great impact is feared by few. A great impact was seen once."
    assert "impact" not in title(denied, "news")


def test_a_text_that_comes_back_to_nothing_is_called_by_the_body_that_it_names():
    text = "More than forty sheep were counted by the Harbour Board of Vik on Sunday. Nobody was hurt."
    assert title(text, "news") == "Harbour Board of Vik"


def test_what_only_resembles_a_kind_is_not_called_by_it():
    assert title(NEWS, "call") == title(NEWS, "meeting") == title(NEWS, "judgment") == "Ida Solm"


@pytest.mark.parametrize("line", ["CHAPTER 1", "Section IV", "Example document"])
def test_a_number_of_a_part_and_a_word_for_any_text_are_no_title(line):
    source = document_from_text(NEWS, language="en", title=line)
    assert titles.own(source) == ""


def test_two_people_are_a_title_together():
    text = (
        "Ida Solm met Una Karsk in the harbour of Vik on Sunday. Solm had asked for the talk. Karsk brought her own tea."
        " Ida Solm and Una Karsk will meet again."
    )
    assert title(text, "news") == "Ida Solm and Una Karsk"


@pytest.mark.parametrize(
    "text",
    [
        "Eleven keepers left the lamp house three years ago after a fire in its oil store. Nobody was hurt.",
        "More than forty sheep were taken off the cliffs of the island by boat on Sunday. Nobody was hurt.",
    ],
)
def test_a_text_that_comes_back_to_nothing_has_no_title_of_its_own(text):
    assert title(text, "news") == "Briefing"


def test_a_heading_below_the_first_paragraph_is_of_a_section():
    text = (
        "The keepers of Orle have burned the same lamp oil for forty years, and few of them want to burn another one now.\n\n"
        "## How to fill a lamp\n\nThe lamp oil is poured in at noon, and the wick is cut before the evening of every day."
    )
    assert title(text, "report") == "Lamp oil"


def test_who_speaks_is_no_part_of_a_title():
    text = "Ida Solm: We shall close the second pier of the harbour on Monday.\n\nUna Karsk: The lamps burn well."
    assert ":" not in title(text, "meeting")


def test_talk_is_called_by_who_has_most_turns_of_it():
    turns = ["Ida Solm: Why did you close the second pier?", "Una Karsk: The lamps burn well on the first one."]
    assert title("\n\n".join([*turns, *turns, "Clerk: Thank you all."]), "interview") == "Ida Solm, Una Karsk"


def test_a_meeting_is_called_by_what_it_comes_back_to():
    turns = (
        "Chair: We shall talk of the lamp oil today.",
        "Head Keeper: The lamp oil is burned by noon.",
        "Chair: Then the head keeper buys more lamp oil.",
        "Clerk: Who pays for the lamp oil?",
        "Chair: The town has paid for lamp oil for years.",
        "Head Keeper: I will ask the head keeper of Vik.",
    )
    assert title("\n\n".join(turns), "meeting") == "Meeting: lamp oil"
    assert title("Chair: We close the pier on Monday.\n\nClerk: The lamps burn well.", "meeting") == "Meeting"


def test_a_committee_says_who_it_is():
    text = "Chair: Good morning, and welcome to the Harbours, Lamps and Tides Committee.\n\nClerk: The lamps burn well."
    assert title(text, "meeting") == "Meeting: Harbours, Lamps and Tides Committee"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1 The applicant, Ida Solm, asks for leave. The Refugee Tribunal refused her. The respondent, Tarn Pty Ltd, opposes it.",
            "Ida Solm v Tarn Pty Ltd",
        ),
        (
            '1 The plaintiff ("Tarn Lamps") sold oil. The Tribunal found that it did. The claim is dismissed with costs.',
            "Judgment: Tarn Lamps",
        ),
        (
            "This is an appeal from the Federal Magistrates Court: Solm v Vik Harbour Board [2031] FMCA 12. The appellant fails.",
            "Solm v Vik Harbour Board",
        ),
        (
            "The applicant asks for a lamp licence. The Tribunal refused the lamp licence. A lamp licence is no favour.",
            "Judgment: lamp licence",
        ),
        (
            "The applicants ask to file and trim written wicks. They may file and trim written wicks. They must then also trim written wicks.",
            "Judgment: written wicks",
        ),
        ("The applicant asked the Tribunal for leave. It was refused. The appeal is dismissed.", "Judgment"),
    ],
)
def test_a_judgment_is_called_by_its_parties_and_never_by_an_authority(text, expected):
    assert title(text, "judgment") == expected


def test_a_call_says_its_company_and_its_quarter():
    text = (
        "Good morning and welcome to the Tarn Lamps second quarter earnings conference call. In the second quarter sales rose to"
        " 4 million euros. EBITDA rose in the second quarter, too. In the third quarter we expect EBITDA to fall."
    )
    assert title(text, "call") == "Earnings call: Tarn Lamps, Q2"
    assert title("Sales rose to 4 million euros in the second quarter. Sales had been lower in the first.", "call") == (
        "Earnings call"
    )


def test_a_paper_is_called_by_what_it_presents():
    text = (
        "Lamps burn oil. Previous work has looked at wicks. In this paper, we propose a new method for trimming wicks of"
        " harbour lamps, which saves oil. Previous work did not. Experimental results show that oil is saved."
    )
    assert title(text, "paper") == "Method for trimming wicks of harbour lamps"
    text = "Lamp oil is dear. Previous work is of lamp oil. Previous work is old, and previous work is dull. Lamp oil is not."
    assert title(text, "paper") == "Paper: lamp oil"


def test_the_kind_in_a_title_is_in_the_pages_language():
    document = document_from_text(
        "The applicant asked for leave. It was refused. The appeal is dismissed.", language="en"
    )
    findings = analyse(Corpus((document,)), Request(Budget.parse("medium"), kind="judgment"), bottom_line=True)
    assert titles.title(findings, "de") == "Urteil"


def test_a_line_of_a_web_page_is_no_title():
    text = "Tweet with a location\n\n" + NEWS
    assert title(text, "news") == "Ida Solm"


def test_a_measure_is_no_title():
    text = (
        "EBITDA of the harbour company rose to 4 million euros in the third quarter. EBITDA had fallen in the second."
        " EBITDA is what the company pays its keepers by."
    )
    assert "EBITDA" not in title(text, "call")


def test_an_untitled_text_is_called_by_what_its_bottom_line_opens_with():
    text = (
        "An Orle pilot crew says that it has tested the remote steering of its lifeboat in a storm. Remote steering is new."
        " The remote steering was built in Tarn. The crew wants more of it."
    )
    assert title(text, "news") == "Orle pilot crew"


def test_a_place_that_is_described_is_a_title():
    assert (
        title("Sweden is a country of many lamps. Sweden has a lamp in Orle. The lamps of Sweden burn.", "news")
        == "Sweden"
    )


def test_a_verb_behind_a_name_is_no_part_of_a_title():
    text = (
        "If you have sailed with Ann Lund, you know how her Orle Lamp Plan complements the old charts. The Orle Lamp Plan"
        " is for all. Keepers like the Orle Lamp Plan."
    )
    assert "complements" not in title(text, "news")


def test_sources_without_a_title_are_called_by_what_they_share():
    texts = (
        "More than forty sheep were taken off the sea cliffs near Orle by boat on Sunday. The crew worked until night.",
        "Forty sheep were taken off the sea cliffs by the crew of a boat. Nobody has a harbour there in winter.",
    )
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    assert titles.title(findings, "en") == "Sea cliffs"


def test_several_versions_are_called_by_the_one_that_the_bottom_line_is_of():
    first = """Fire at Orle lamp depot

Orle Gazette, 2 March 2031

A fire broke out at the Rand lamp depot in Orle early on Sunday. Six keepers were taken to hospital. Rand said that no oil
had been stored in the hall. The cause of the fire is not known.
"""
    second = """Orle fire: 900 people moved

Orle Gazette, 3 March 2031

About 900 people were moved on Monday after the fire at the Rand lamp depot in Orle spread to a second hall. Nine keepers
have been taken to hospital, one of them with serious burns. Rand now says that 12 tonnes of oil were stored in the hall.
"""
    third = """Orle fire out; keeper dies

Orle Gazette, 5 March 2031

The fire at the Rand lamp depot in Orle was put out on Wednesday morning, fire chief Nora Wit said. Bo Lund, 34, a keeper
who had suffered serious burns on Monday, died in hospital on Tuesday night. Police arrested the manager of the depot.
"""
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in (first, second, third)))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    assert findings.bottom.document == 2
    assert titles.title(findings, "en") == "Orle fire out; keeper dies"


def test_who_wrote_a_text_is_no_title_of_it():
    assert not titles._is_title("By Una Karsk, Bo Lind and Eva Brandt")
    assert titles._is_title("By the sea in Vik")


def test_a_dateline_and_a_list_of_other_stories_are_no_title():
    assert not titles._is_title("ORLE, NORTH TARN")
    assert not titles._is_title("Orle Ledger top harbour headlines for May 2")


CABLE = """FROM: Embassy Orle
TO: Regional Department
DATE: 9 May 2031
SUBJECT: Tarn: coalition near its end over the grain tax

DETAIL
1. On 7 May the Ambassador met the deputy prime minister of Tarn. He said that his party would not vote for it.
"""
SIDES = """EMPLOYMENT TRIBUNALS
Claimant: Mrs U Karsk
Respondent: Tarn Care Ltd

RESERVED JUDGMENT

The judgment of the Tribunal is that:
1. The claim of unfair dismissal is well founded and succeeds.
2. The respondent is ordered to pay the claimant £14,320.
"""
SIDES_BEHIND = """Neutral Citation Number: [2031] EWCA Civ 12
IN THE COURT OF APPEAL

Between:
TARN LIMITED   Claimant/Appellant
- and -
MS IDA LIND   Defendant/Respondent

JUDGMENT

1. This is an appeal by a landlord against the refusal of an order for possession of a flat in Orle.

2. The appeal is dismissed, and the appellant is to pay the costs of the respondent, which are £4,100.
"""
TALK = """We stopped counting the trees: a talk with Ines Vaag
Interview: Peter Lund

Ines Vaag has run the forests of Orle since 2024.

Lund: Why now?
Vaag: Because the beetle did the accounts for us. We lost 19 million cubic metres of spruce.

Lund: Who pays?
Vaag: The state. We have 400 million for planting and I have asked for 150 more.

Lund: Will you stay?
Vaag: If they let me. Ask me after the budget of this year.
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(CABLE, "Tarn: coalition near its end over the grain tax", id="a field"),
        pytest.param(SIDES, "Mrs U Karsk v Tarn Care Ltd", id="the sides of a case"),
        pytest.param(SIDES_BEHIND, "TARN LIMITED v MS IDA LIND", id="the sides behind their names"),
        pytest.param(TALK, "We stopped counting the trees: a talk with Ines Vaag", id="the line above a talk"),
    ],
)
def test_the_head_of_a_cable_a_case_and_a_talk_gives_the_title(text, title):
    assert made.briefing(made.document(text)).title == title


def test_the_subject_of_an_answer_is_no_turn_of_talk():
    assert titles._is_title("RE: The quay - can we still open in May?")
    assert not titles._is_title("Reed: Can we still open in May?")


def test_a_time_of_day_is_no_title():
    text = "# 2:00 p.m. ET\n\nThe lamp school of Orle opens its doors on 3 May. The lamp school has 40 places."
    assert "p.m." not in title(text, "news")


def test_who_is_told_of_most_is_the_title_where_the_bottom_line_names_nobody():
    told = " ".join(f"Ida Solm counted {n} lamps in Vik, and Solm wrote them down." for n in range(2, 7))
    assert title(f"Nobody will pay for the pier this year.\n\n{told}", "news") == "Ida Solm"


@each_row(
    ("text", "expected"),
    [
        # whom a story tells of by far the most, in place of what he is
        (
            "A police officer was fined in Orle on Monday. The police officer, Bo Karsk, had left a lamp burning. Mr Karsk paid. Mr Karsk said sorry.",
            "Bo Karsk",
        ),
        ("A police officer was fined in Orle on Monday. The police officer had left a lamp burning.", "Briefing"),
        # what the words before it do, the day, and whose report it is
        ("A lamp fish reminds me of my boat. The lamp fish reminds the crew of theirs.", "Lamp fish"),
        ("Lamp keepers yesterday voted for a strike. Lamp keepers yesterday said no more.", "Lamp keepers"),
        (
            "Boats will stay in port, a clerk told Vik Times on Monday. Nobody had told Vik Times before.",
            "Briefing",
        ),
        # the place of a dateline
        ("TARN CITY: The boats of TARN CITY stayed in port on Monday.", "Briefing"),
        (
            "New Orle's independent voters won't by themselves pay for the pier. Independent voters are few.",
            "New Orle's independent voters",
        ),
    ],
)
def test_an_untitled_story_is_called_as_an_editor_would_or_not_at_all(text, expected):
    assert title(text, "news") == expected


def test_the_name_of_who_wrote_a_story_in_capitals_is_no_title():
    text = "ODA QUILL\n\nThe lamp school of Orle opens its doors on 3 May. The lamp school of Orle has 40 places."
    assert title(text, "news") != "ODA QUILL"
    assert title(text.replace("ODA QUILL", "LAMP SCHOOL"), "news") == "LAMP SCHOOL"


@each_row("above", ["Wenna,", "Good morning Solm", "Ida,"])
def test_a_letter_is_not_called_by_whom_it_greets_or_who_signed_it(above):
    text = f"{above}\n\nWe meet on the quay at nine on Friday. Please bring the keys of the lamp house.\n\nMike\n"
    assert title(text, "mail") not in {above.rstrip(","), "Mike"}


@each_row(("above", "greeted"), [("Wenna Lind", True), ("Ida", True), ("Ida Solm of Tarn", False)])
def test_a_line_of_three_words_that_ends_in_a_comma_greets_nobody(above, greeted):
    document = document_from_text(f"{above},\n\n{NEWS}\n", language="en")
    assert derived_titles.is_addressed(above, document) is greeted


@each_row(("times", "called"), [(1, "Ola Rask and Sons"), (3, "Briefing")])
def test_no_text_is_called_by_a_heading_that_comes_again_and_again(tmp_path, times, called):
    part = "we met on the quay where it rained. they had to wait for it until nine."
    path = tmp_path / "a.md"
    path.write_text(f"{part}\n\n" + f"## Ola Rask and Sons\n\n{part}\n\n" * times, encoding="utf-8")
    findings = analyse(Corpus((read(path),)), Request(Budget.parse("medium"), kind="speech"), bottom_line=True)
    assert titles.title(findings, "en") == called


LIFE = (
    "{}\n\nIda Solm went to the lamp school of Tarn in 1931, and left it in 1934 without a paper of any kind. Ida Solm then built a"
    " boat with two masts. The boat was sold to a keeper in Vik. In 1936 Ida Solm sailed round the islands alone. The harbour"
    " office gave Ida Solm a lamp of silver for that. In the same winter Ann Lund wrote the first account of it.\n"
)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Early life", "Ida Solm"),
        ("Schooling and first boats", "Ida Solm: Schooling and first boats"),
        ("Solm and the sea", "Solm and the sea"),
        ("The Silver Lamp", "The Silver Lamp"),
    ],
)
def test_part_of_a_longer_text_is_called_by_whom_it_tells_of(heading, expected):
    assert title(LIFE.format(heading), "report") == expected


def test_a_day_that_is_part_of_a_name_stays_in_a_title():
    assert (
        derived_titles._is_day(["Lamp", "Friday"], "Lamp Friday is near. Lamp Friday is cheap. See you on Lamp Friday.")
        is False
    )
    assert derived_titles._is_day(["Solm", "Friday"], "Solm Friday sailed on.") is True


def test_a_day_is_no_title():
    assert not titles._is_title("Friday, January 3, 2031")
    assert not titles._is_title("3 January 2031")


def test_several_sources_are_called_by_the_name_that_most_of_them_have():
    first = (
        "More walkers than ever came to the Orle Coast Trail this year, the Orle Coast Trail Society said in May."
        " The Orle Coast Trail Society wants more huts."
    )
    other = "I set out in April. The Orle Coast Trail Society gave us a map of the Orle Coast Trail. We slept in tents."
    texts = (first, other)
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    findings = analyse(corpus, Request(Budget.parse("medium")), bottom_line=True)
    assert derived_titles.in_common(findings, findings.bottom).startswith("Orle Coast Trail")
