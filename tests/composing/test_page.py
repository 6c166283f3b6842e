"""A page is chosen as one thing: brief, the one thing first, nothing twice, each name introduced once."""

from dataclasses import replace

import pytest

from briefing.composing.filling import Page
from briefing.model import Budget, Corpus, Frame, Item, ItemKind, Metadata, Order, Request
from briefing.pipeline import analyse, compose, document_from_text, read
from briefing.sections.lines import Line, Printed
from tests.program import EXAMPLE
from tests.tables import each_row

SPEECH = """Mayor Ann Lund opened the harbour of Vik on Monday after two years of work on its eastern basin.

“We have waited a long time for this day, and the boats will be back before the summer. Nobody here believed that the money would come. It came from the province, from the fishermen, and from three thousand people who bought a plank each.” said Lund.

The harbour cost 4.2 million crowns. It has room for 60 boats.

The pilots must move out of the old tower by 1 May, the harbour office said.

We thank all who helped us.

A spokesman for the province declined to comment on the cost of the second basin.
"""


def made(*texts, length="medium", order=Order.DOCUMENT, date="", **frame):
    documents = tuple(document_from_text(text, date=date, language="en") for text in texts)
    return compose(
        analyse(Corpus(documents), Request(Budget.parse(length), order=order), bottom_line=True), Frame(**frame)
    )


@pytest.fixture(scope="module")
def example():
    return Corpus((read(EXAMPLE),))


@pytest.mark.parametrize(
    ("length", "most"), [("short", 99), ("medium", 198), ("long", 396), ("120w", 190), ("1p", 400)]
)
def test_a_page_is_as_long_as_its_source_allows(example, length, most):
    page = compose(analyse(example, Request(Budget.parse(length)), bottom_line=True))
    assert 0.7 * min(most, 380) <= page.words + 75 * (length == "120w")
    assert page.words <= most


def test_short_is_shorter_and_long_longer(example):
    words = [
        compose(analyse(example, Request(Budget.parse(length)), bottom_line=True)).words
        for length in ("short", "medium", "long")
    ]
    assert words[0] <= 0.6 * words[1]
    assert words[2] >= 1.5 * words[1]


def test_nothing_stands_twice(example):
    page = compose(analyse(example, Request(Budget.parse("long")), bottom_line=True))
    spans = [c.span for section in page.sections for item in section.items() for c in item.citations]
    assert not [(a, b) for n, a in enumerate(spans) for b in spans[n + 1 :] if a.overlaps(b)]


def test_the_bottom_line_stands_first_and_at_most_four_headings(example):
    keys = [
        section.key for section in compose(analyse(example, Request(Budget.parse("medium")), bottom_line=True)).sections
    ]
    assert keys[:2] == ["bottom-line", "key-points"]
    assert len(keys) <= 4


def test_a_quotation_has_at_most_forty_words_and_marks_what_it_leaves_out():
    page = made(SPEECH, length="100w")
    (quotation,) = [item for section in page.sections for item in section.items() if item.kind is ItemKind.QUOTATION]
    assert quotation.label == "Ann Lund, Mayor"
    assert 5 <= len(quotation.text.split()) <= 40
    assert [words for _, words in quotation.insertions] == ["…"] * (len(quotation.citations) - 1)
    assert not quotation.text.startswith("“")


def test_a_quotation_that_editors_leave_stands_where_so_many_words_or_quotations_alone_are_asked_for():
    pages = (made(SPEECH), made(SPEECH, length="100w"), made(SPEECH, sections=("quotes",)))
    assert ["quotes" in {section.key for section in page.sections} for page in pages] == [False, True, True]


def test_a_deadline_survives_every_length():
    for length in ("60w", "medium"):
        texts = [item.text for section in made(SPEECH, length=length).sections for item in section.items()]
        assert any("by 1 May" in text for text in texts), length


def test_the_first_person_has_its_speaker_or_is_passed_over():
    items = [item for section in made(SPEECH, length="full").sections for item in section.items()]
    for item in items:
        if item.text.startswith("We thank"):
            assert item.insertions[0][0] == 0


def test_a_text_told_by_nobody_named_has_a_line_all_the_same():
    verse = "{} by the weight of the rope that was wet from the hand of each man I had known, and by lamps, and wrote {} once."
    told = (
        ("I counted the boats", "a boat"),
        ("I knew the pilots", "a name"),
        ("I paid the keepers", "a sum"),
        ("My men were told", "it"),
    )
    text = "The Ferryman\n\n" + "\n\n".join(verse.format(*words) for words in told)
    corpus, request = Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("medium"), kind="news")
    page = compose(analyse(corpus, request, bottom_line=True), Frame())
    lines = [item for section in page.sections for item in section.items() if item.citations]
    assert lines
    assert all(item.insertions[0] == (0, "The document:") for item in lines)


def test_a_short_source_stands_itself_without_headings():
    page = made("The harbour of Tarn is closed. A crane fell into the basin on Monday. Nobody was hurt.")
    assert [(section.key, section.heading) for section in page.sections] == [("bottom-line", ""), ("key-points", "")]
    assert page.words == 17


def test_all_of_it_is_every_sentence_once():
    text = "The harbour of Tarn closed on Monday. Boats stay out. The harbour of Tarn closed on Monday. It rains."
    texts = [item.text for section in made(text, length="100%").sections for item in section.items()]
    assert sorted(texts) == sorted(["The harbour of Tarn closed on Monday.", "Boats stay out.", "It rains."])


def test_all_of_it_is_also_what_the_choice_would_strike():
    kept = "".join(f"The harbour of Tarn lit {n} lamps on pier {n} in May. " for n in range(3, 11))
    struck = "(The keeper was not there.) For example, one lamp went out. "
    page = made(kept + struck + kept.replace("May", "June").replace("lit", "counted"), length="100%")
    assert page.got.startswith("17 key points")


def test_who_asks_for_more_words_than_good_lines_have_gets_the_others_too():
    kept = "".join(f"The harbour of Tarn lit {n} lamps on pier {n} in May. " for n in range(3, 11))
    struck = (
        "(Its keeper was away that week with a cold and nobody had told the board.) For example, one boat ran onto the "
        "sand of Orle at dawn. (The pilot blames the wind, as pilots of that coast always do.) Orle Bank at dusk. "
    )
    words = made(kept + struck, length="120w").words
    assert words is not None
    assert abs(words - 120) <= 12


def test_what_is_folded_is_said():
    text = "The harbour of Tarn closed on Monday. Boats stay out. The harbour of Tarn closed on Monday. It rains."
    assert made(text, length="100%").got.endswith(", 1 repeated sentences folded")


@pytest.mark.parametrize("key", ["quotes", "figures", "timeline", "people", "outlook", "caveats"])
def test_a_section_that_is_asked_for_alone_stands_with_what_there_is(example, key):
    page = compose(analyse(example, Request(Budget.parse("medium")), bottom_line=True), Frame(sections=(key,)))
    assert [section.key for section in page.sections] == [key]


def test_unlike_sources_have_a_line_each_in_place_of_a_bottom_line():
    page = made(
        "The port of Tarn closed on Monday after a storm. The harbour master said the port would stay closed for a week.",
        "Wheat prices rose by a tenth in Brennhaven. Bakers in Brennhaven said that wheat was dearer than in ten years.",
    )
    first = page.sections[0]
    assert (first.key, first.heading) == ("topics", "By topic")
    assert {citation.document for item in first.items() for citation in item.citations} == {0, 1}


def test_a_surname_has_its_name_and_role_behind_it_once():
    text = (
        "The harbour master of Tarsava, Tobias Wrenfield, was in town on Monday to look at the cranes of the eastern dock.\n\n"
        "Wrenfield said that 40 ships could pass the strait each day, and that the port would need 300 dockers for them.\n\n"
        "The cost of a strike, Wrenfield said, would be $4 million a week for the port alone, and more for the farmers inland.\n\n"
        "Rain fell on the town. The market was closed. Nobody bought fish. The cinema showed an old film about whales.\n\n"
    )
    page = made(text * 1, length="3", sections=("key-points",), order=Order.RANK)
    added = [words for section in page.sections for item in section.items() for _, words in item.insertions]
    assert sum("Tobias Wrenfield" in words for words in added) <= 1


@each_row(
    ("texts", "title"),
    [
        (["# The Old Bridge\n\nThe bridge of Tarn is closed. Nobody may cross it before spring."], "The Old Bridge"),
        (
            ["the bridge of tarn is closed and nobody may cross it before the spring comes"],
            "Briefing",
        ),
        (
            [
                "The pier is shut for the whole of May, Ann Reed said. Ann Reed said that Tarn was quiet. Ann Reed thanked Tarn."
            ],
            "Ann Reed",
        ),
    ],
)
def test_a_title_is_never_a_files_name(texts, title):
    from briefing.pipeline import read

    page = compose(
        analyse(Corpus((read(texts[0].encode(), name="x.md"),)), Request(Budget.parse("medium")), bottom_line=True)
    )
    assert page.title == title


def test_a_copy_gives_no_title_to_several_sources():
    notice = "# A notice of the site\n\nYou may read this page again at any time of the day, and tomorrow as well."
    story = "The board of Marlow Docks closed the northern pier on Monday, and Marlow Docks said that it would reopen in May."
    texts = (notice, notice, story, story.replace("northern", "long northern"))
    page = made(*texts, length="medium")
    assert page.title != "A notice of the site"


def test_who_objects_is_quoted_before_a_second_of_one_side():
    text = """The council of Tarn plans a bridge over the sound. The bridge would open in 2034 and cost 90 million crowns.

"The bridge brings the islands an hour closer to the hospital," said Ilse Andrup, the mayor of Tarn.

"The bridge will pay for itself in thirty years of tolls," said Bo Lindqvar, the treasurer of the council.

"We object to a bridge that closes the sound to our boats," said Marta Velin, the head of the crews' union.

The ferry takes forty minutes. It has run since 1931, and it carries 200 cars a day.

A hearing is set for May. Boats are moored on both shores in winter."""
    brief = made(text, length="40w", sections=("quotes",))
    labels = [item.label for section in brief.sections for item in section.items()]
    assert len(labels) == 2
    assert any("Velin" in label for label in labels)


def test_the_prior_year_of_a_text_without_a_date_has_no_bracket():
    text = (
        "Marlow Docks earned $12 million in the fourth quarter of 2020. It had sold two piers in 2018, and the towns of Tarn "
        "and Vik bought them. Net income was $7 million compared to $6 million in the prior year. Rents were paid in May."
    )
    assert not any(words.strip("[]").isdigit() for _, words in insertions(made(text, length="full")))


def insertions(page):
    return [one for section in page.sections for item in section.items() for one in item.insertions]


def filled(*worths):
    """A page of one line for each of these worths, in this order."""
    findings = analyse(Corpus((document_from_text(SPEECH, language="en"),)), Request(Budget.parse("medium")))
    page = Page({"key-points": "Key points"}, Printed(findings))
    for number, worth in enumerate(worths):
        text = f"The keeper counted {10 * number + 11} lamps."
        page.add("key-points", [Line("key-points", Item(text), worth, ())])
    return page


def test_a_page_that_is_too_long_gives_up_the_least_of_its_last_lines():
    page = filled(0.1, 0.9, 0.8, 0.4, 0.7)
    assert page.drop_one()
    assert [line.worth for line in page.lines["key-points"]] == [0.1, 0.9, 0.8, 0.7]


def test_one_line_always_stands():
    page = filled(0.1, 0.9)
    assert page.drop_one()
    assert not page.drop_one()
    assert [line.worth for line in page.lines["key-points"]] == [0.1]


def test_a_line_with_a_number_of_its_own_tells_something_new():
    page = filled(0.9)
    assert page.lacks_number_of(Line("key-points", Item("The keeper counted 12 lamps."), 0.5, ()))
    assert not page.lacks_number_of(Line("key-points", Item("The keeper counted 11 of the lamps."), 0.5, ()))


def test_a_lone_heading_is_all_that_a_text_says():
    document = read(b"# Hello\n\n## Hello harbour\n", name="a.md")
    findings = analyse(
        Corpus((replace(document, metadata=Metadata()),)), Request(Budget.parse("medium")), bottom_line=True
    )
    assert [item.text for section in compose(findings).sections for item in section.items()] == [
        "Hello",
        "Hello harbour",
    ]


def test_a_line_longer_than_the_page_gives_way_to_one_that_is_not():
    endless = "The lamps " + "of the pier and " * 400
    page = made(
        f"{endless}\n\nThe harbour of Vik closed on Monday for two weeks, its office said.\n\nIt rained all day."
    )
    assert sum(len(item.text.split()) for section in page.sections for item in section.items()) < 60


APPEAL = """Pellow Foods, which was fined 45 million crowns this week over an alleged butter cartel, has hired the former justice minister Ruben Castell to lead its appeal, two people familiar with the matter said.

The hiring of Castell is a sign that Pellow will fight. A spokeswoman for Pellow declined to comment on the appointment. Castell did not respond to requests for comment.

The Trade Authority of Orle found on Monday that three firms had fixed prices from 2017 to 2021. Pellow's own economists estimate that the effect was no more than 2 percent.

Selma Farms, the second firm, will also appeal, a person close to its board said. The court of Tarn is expected to hear the cases in the spring of 2026."""


@pytest.mark.parametrize("words", range(58, 68, 2))
def test_a_form_without_key_points_gives_up_a_line_and_takes_none_of_these(words):
    document = document_from_text(APPEAL, title="Pellow to challenge ruling", language="en")
    request = Request(Budget.parse(f"{words}w", at_most=True))
    page = compose(analyse(Corpus((document,)), request, bottom_line=True), Frame(template="digest"))
    assert "key-points" not in [section.key for section in page.sections]
