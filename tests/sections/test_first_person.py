"""Whose "I" and "we" a passage has."""

from dataclasses import replace

from briefing.model import Budget, Corpus, DocumentKind, Item, Request, Section, Span
from briefing.pipeline import analyse, document_from_text
from briefing.sections.first_person import in_first_person, is_unnamed, named_once, speaker_label
from tests.tables import each_row

TEXT = "I lit the lamp of Vik by hand. The keeper of Vik lit it again on Monday after the storm."


@each_row(
    ("text", "expected"),
    [
        ("I lit the lamp.", True),
        ("We lit our lamp.", True),
        ("“We lit the lamp,” said Ole Berg.", False),
        ("The lamp went out in World War I.", False),
        ("Our Lady of Vik was painted blue.", False),
    ],
)
def test_the_first_person_stands_outside_quotation_marks(text, expected):
    assert in_first_person(text) is expected


def test_what_we_know_is_nobodys_name():
    text = "By Una Karsk\n\nWho lit the lamp of Vik? Now we know: nobody who could have put it out again before the storm of Monday."
    document = replace(document_from_text(text, language="en"))
    document = replace(document, metadata=replace(document.metadata, author="Una Karsk"))
    findings = analyse(Corpus((document,)), Request(Budget.parse("full"), kind="news"))
    start = text.index("Now we")
    assert speaker_label(findings, 0, Span(start, len(text))) == "Una Karsk:"


@each_row(
    ("kind", "expected"),
    [
        (DocumentKind.SPEECH, "The speaker:"),
        (DocumentKind.LETTER, "The writer:"),
        (DocumentKind.JUDGMENT, None),  # a letter or an affidavit that it recites
        (DocumentKind.CALL, ""),
        (DocumentKind.INTERVIEW, None),  # which of them speaks, nothing tells
        (DocumentKind.NEWS, None),
    ],
)
def test_who_speaks_follows_the_kind_of_text(kind, expected):
    found = analyse(Corpus((document_from_text(TEXT, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert speaker_label(replace(found, kinds=(kind,)), 0, Span(0, 30)) == expected


@each_row(
    ("said", "expected"),
    [
        ("I am satisfied that the lamp was lit.", "The judgment:"),
        ("Based on the evidence I propose to determine that the keeper has recovered.", None),
        ("For those reasons I made an order on 2 May that the lamp be lit.", "The judgment:"),
        ("My keeper did not tell me of the lamp.", None),
    ],
)
def test_a_judge_says_what_only_a_judge_says(said, expected):
    found = analyse(Corpus((document_from_text(said, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert speaker_label(replace(found, kinds=(DocumentKind.JUDGMENT,)), 0, Span(0, len(said))) == expected


def test_the_answers_of_an_interview_without_names_are_the_interviewees():
    asked = "How many lamps do you keep?\n\nWe keep four of them all year.\n\n"
    text = "An interview with a keeper of Orle\n\nWe met at the pier.\n\n" + asked * 4
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    found = replace(found, kinds=(DocumentKind.INTERVIEW,))
    answer, introduction = text.index("We keep"), text.index("We met")
    assert speaker_label(found, 0, Span(answer, answer + 31)) == "Interviewee:"
    assert speaker_label(found, 0, Span(introduction, introduction + 19)) is None


DIARY = " ".join(f"I lit the lamp of pier {n} by hand." for n in range(1, 13))


@each_row(
    ("text", "expected"),
    [
        (DIARY, "The author:"),
        (DIARY + " I was like, it is dark. It is kind of my lamp, you know.", "The speaker:"),
        (DIARY + " Did I light it? Who lit it?", None),  # somebody asks
        (DIARY + " Yeah, I lit it. Yeah, I did.", None),  # somebody answers
        (DIARY + " 'I lit a lamp. 'I did. 'It was late.", None),  # speech in marks that are not closed
    ],
)
def test_a_text_told_by_one_person_has_an_author(text, expected):
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert speaker_label(replace(found, kinds=(DocumentKind.NEWS,)), 0, Span(0, 30)) == expected


def test_a_label_of_an_author_names_nobody():
    assert is_unnamed("The author:")
    assert not is_unnamed("Una Karsk:")


@each_row(
    ("head", "who"),
    [
        ("'I would not build it again': an interview with the architect Una Karsk", "Una Karsk:"),
        (
            "The builder on regret\nInterview by Bo Lind, 4 May 2031\n\nUna Karsk, 58, leads the office of Vik.",
            "Una Karsk:",
        ),
        (
            "Interview by Bo Lind, 4 May 2031\n\nUna Karsk, 58, and Eva Brandt, 60, lead the office of Vik.",
            "Interviewee:",
        ),
        ("Interview with the Prime Minister", "Interviewee:"),
        ("Interview with Orle Lamps founder Una Karsk Sunday, 4 May 2031", "Una Karsk:"),
        ("Our paper interviews keepers of lamps on Storm Brandt", "Interviewee:"),
        ("An interview with a keeper\n\nThe Lamphouse site lists all lamps of the coast.", "Interviewee:"),
    ],
)
def test_who_answers_is_named_where_the_head_names_one(head, who):
    said = "\n\n".join(f"What of lamp {n}?\n\nI lit lamp {n} by hand, and the keeper saw it." for n in range(4))
    findings = analyse(
        Corpus((document_from_text(f"{head}\n\n{said}", language="en"),)), Request(Budget.parse("medium"))
    )
    findings = replace(findings, kinds=(DocumentKind.INTERVIEW,))
    start = findings.corpus.documents[0].text.index("I lit lamp 2")
    assert speaker_label(findings, 0, Span(start, start + 40)) == who


def test_a_speech_is_whose_its_title_says():
    text = f"Speech by the Minister of Lamps, Una Karsk, at Vik\n\n{TEXT}"
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("medium")))
    findings = replace(findings, kinds=(DocumentKind.SPEECH,))
    start = text.index("I lit")
    assert speaker_label(findings, 0, Span(start, start + 29)) == "Una Karsk:"


@each_row(
    ("kind", "said", "expected"),
    [
        (DocumentKind.REPORT, "We will replace every lamp on the piers by 2035.", "The document:"),
        (DocumentKind.REPORT, "We have lived on the pier.", None),
        (DocumentKind.NEWS, "Today we're announcing a lamp without oil.", "The announcement:"),
        (DocumentKind.NEWS, "We will replace every lamp on the piers by 2035.", None),
    ],
)
def test_what_a_body_says_of_itself_has_the_document_before_it(kind, said, expected):
    text = f"The lamps of tomorrow\n\nI thank all who wrote.\n\nWe have asked 40 keepers what they need. {said}"
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert speaker_label(replace(found, kinds=(kind,)), 0, Span(text.index(said), len(text))) == expected


@each_row(
    "head",
    [
        "Budget of Orle for 2032\nDelivered to the Council of Orle by the Minister of Ports, the Hon. Una Karsk-Lind, on 12 February 2032",
        "Speech by the Minister of Ports, Una Karsk-Lind, at Vik",
        "Remarks by Una Karsk-Lind, Vik, 3 May",
    ],
)
def test_who_gives_a_speech_is_named_by_its_head(head):
    text = f"{head}\n\nMr Speaker,\n\n{TEXT}"
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    at = text.index("I lit")
    assert speaker_label(replace(found, kinds=(DocumentKind.SPEECH,)), 0, Span(at, at + 30)) == "Una Karsk-Lind:"


def test_who_answers_below_a_letter_is_named_by_the_introduction():
    asked = "Q: How many lamps do you keep?\n\nA: I keep four of them all year.\n\n"
    text = f"“I keep four lamps”\n\nUna Karsk has kept the lamps of Orle for six years. She spoke to Bo Lind.\n\n{asked * 4}"
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    at = text.index("I keep four of")
    assert speaker_label(replace(found, kinds=(DocumentKind.INTERVIEW,)), 0, Span(at, at + 31)) == "Una Karsk:"


def test_who_answers_by_a_letter_is_whom_the_introduction_tells_of():
    text = (
        '"I would close half of our piers"\n\nVera Lund has run the piers of Orle for six years. She spoke to Bo Karsk.\n\n'
        "Q: You are leaving. Were you pushed?\n\nA: No. I told the mayor in May that I would go.\n\n"
        "Q: What went wrong?\n\nA: I would close half of our piers and build a mole with the money.\n\nQ: And now?\n\nA: I shall sleep for a week.\n"
    )
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    start = text.index("I would close half of our piers and")
    assert speaker_label(found, 0, Span(start, start + 40)) == "Vera Lund:"
    other = text.replace("Vera Lund has run", "Bo Karsk spoke to")
    found = analyse(Corpus((document_from_text(other, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    start = other.index("I would close half of our piers and")
    assert speaker_label(found, 0, Span(start, start + 40)) == "Interviewee:"


def test_who_answers_is_whom_a_paper_spoke_with_and_no_month():
    asked = "What do you do all day?\n\nI keep four of the lamps of the mole.\n\n"
    text = f"An interview of the harbour\n\nOctober is Lamp Month in Orle. Tidings spoke with Una Karsk, keeper of the mole.\n\n{asked * 4}"
    for head, label in (("", "Una Karsk:"), ("Tidings spoke with Una Karsk, keeper of the mole.", "Interviewee:")):
        told = text.replace(head, "") if head else text
        found = analyse(
            Corpus((document_from_text(told, language="en"),)), Request(Budget.parse("1")), bottom_line=True
        )
        at = told.index("I keep four of")
        assert speaker_label(replace(found, kinds=(DocumentKind.INTERVIEW,)), 0, Span(at, at + 36)) == label


@each_row(
    ("label", "again"),
    [
        ("Lady Justice Akande:", "Akande:"),
        ("Una Karsk:", "Karsk:"),
        ("Project Manager:", "Project Manager:"),  # a role has no surname
        ("The speaker:", "The speaker:"),
        ("The Tarn Harbour Board (Vik):", "The Tarn Harbour Board (Vik):"),
    ],
)
def test_the_whole_name_of_a_speaker_stands_before_the_first_line_alone(label, again):
    items = tuple(Item(f"We lit lamp {n}.", insertions=((0, label), (3, "Renn"))) for n in range(3))
    sections = named_once([Section("bottom-line", "", items[:1]), Section("key-points", "", items[1:])])
    labels = [item.insertions[0][1] for section in sections for item in section.nodes]
    assert labels == [label, again, again]


def test_two_speakers_of_one_surname_keep_their_whole_names():
    labels = ("Ann Lund:", "Bo Lund:", "Ann Lund:", "Bo Lund:")
    sections = named_once(
        [Section("key-points", "", tuple(Item("We lit it.", insertions=((0, one),)) for one in labels))]
    )
    assert tuple(item.insertions[0][1] for item in sections[0].nodes) == labels


def test_a_note_of_the_editor_is_nobody_who_answers():
    asked = "How many lamps do you keep?\n\nI keep four of them all year.\n\n"
    text = f"Interview with the keeper Una Karsk\n\n{asked * 3}Ed.: See the list of lamps.\n\nWho pays?\n\nI pay for the oil myself."
    found = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    at = text.index("I pay for")
    assert speaker_label(replace(found, kinds=(DocumentKind.INTERVIEW,)), 0, Span(at, at + 25)) == "Una Karsk:"
