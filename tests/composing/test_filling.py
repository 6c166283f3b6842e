"""A page while it is filled: what another source's line retells, number by number."""

import pytest

from briefing.composing.filling import Page, Waiting, best_of
from briefing.grouping.similarity import covered
from briefing.model import Budget, Corpus, Item, Request
from briefing.model.measure import section_words
from briefing.pipeline import analyse, compose
from briefing.sections.items import item
from briefing.sections.lines import Line, Printed
from tests.composing.made import document
from tests.corpus import texts
from tests.tables import each_row

TOLD = (
    "The toll of the ferry disaster off Vik rose by 50 % on Friday after the harbour office of Vik revised its lists."
)


def page(other):
    """A page with the line `TOLD` of a first source, and a line of a second one that says the `other`."""
    findings = analyse(Corpus((document(TOLD), document(other))), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings), heard=covered(findings.profile))
    made.add("figures", [Line("figures", Item(TOLD), 1.0, (0,))])
    return made, Line("figures", Item(other), 1.0, (1,))


@each_row(
    ("other", "retold"),
    [
        ("The harbour office of Vik has raised the toll of the ferry disaster by 50 %.", True),
        ("The harbour office of Vik has raised the toll of the ferry disaster by 50 %, or 31 people.", False),
        ("Ferry tickets from Vik to Skarn cost 50 crowns.", False),
    ],
)
def test_another_source_s_line_is_retold_where_all_its_numbers_stand(other, retold):
    made, line = page(other)
    assert made.retells(line) is retold


def test_one_source_retells_nothing():
    findings = analyse(Corpus((document(TOLD),)), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings), heard=covered(findings.profile))
    made.add("figures", [Line("figures", Item(TOLD), 1.0, (0,))])
    assert not made.retells(Line("figures", Item(TOLD), 1.0, (0,)))


def test_the_room_of_a_line_that_was_given_up_is_filled_again():
    """The label of who speaks makes the page too long after it was filled; a shorter line than the one given up fits."""
    call = next(text for text in texts.load("page") if text.name == "spoken/call-results")
    asked = Request(Budget.parse("80w", at_most=True), kind="interview")
    findings = analyse(Corpus((document(call.line("text")),)), asked, bottom_line=True)
    assert 72 < sum(map(section_words, compose(findings).sections)) <= 80


@each_row("name", ["languages/de-sluice", "languages/fr-bridge"])
def test_a_page_without_a_number_takes_a_figure_before_a_longer_line(name):
    text = next(text for text in texts.load("page") if text.name == name)
    findings = analyse(Corpus((document(text.line("text")),)), Request(Budget.parse("60w")), bottom_line=True)
    assert any(any(map(str.isdigit, item.text)) for item in compose(findings).items())


def wide_page(count):
    """A page with nothing on it, and a line for each of `count` sentences, every third told by the one before it in part."""
    told = [
        f"The harbour of town {n} shut {n % 7 + 2} piers after storm {n // 3} struck the coast." for n in range(count)
    ]
    findings = analyse(Corpus((document(" ".join(told)),)), Request(Budget.parse("short")), bottom_line=True)
    lines = [Line("quotes", Item(text), 1 - n % 5 / 10, (n,), (n,)) for n, text in enumerate(told)]
    return Page({"quotes": "Quotes"}, Printed(findings)), lines


def test_lines_come_by_what_they_are_worth_now():
    """As if each were looked at each time."""
    page, lines = wide_page(30)
    waiting, left = Waiting("quotes", lines), lines
    while left:
        left = [line for line in left if not page.printed.repeats(line.item)]
        values = sorted(((-line.worth * page.printed.fresh(line.sentences), line.place), line) for line in left)
        assert list(waiting.ranked(page)) == [(-value, line) for (value, _), line in values]
        if values:
            page.add("quotes", [values[0][1]])
            waiting.remove([values[0][1]])


def test_lines_that_are_too_long_are_looked_at_once(monkeypatch):
    """A page with no room left gives up thousands of lines, one by one; in between it does not change."""
    page, lines = wide_page(40)
    looked_at = []
    monkeypatch.setattr(Printed, "repeats", lambda _self, item: looked_at.append(item))
    waiting = Waiting("quotes", lines)
    for _ in lines:
        _, best = next(waiting.ranked(page))
        waiting.remove([best])
    assert next(waiting.ranked(page), None) is None
    assert len(looked_at) == len(lines)


@each_row(
    ("other", "again"),
    [
        ("The harbour office of Vik rose its ferry toll by 50% on Sunday.", True),
        ("Lamps of Skarn cost 50% more than those of Orle.", False),
        ("Of 31% and 50% of the ferry lists nobody in Vik spoke.", False),  # another amount comes first
    ],
)
def test_an_amount_of_the_same_is_given_once(other, again):
    told = TOLD.replace("50 %", "50%")
    findings = analyse(Corpus((document(f"{told}\n\n{other}"),)), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings))
    made.add("figures", [Line("figures", Item(told), 1.0, (0,))])
    assert made.gives_again(Line("figures", Item(other), 1.0, (1,))) is again


LEAD = "The court of Vik found the ferry company of Orle guilty of hiding the broken lamp of its oldest boat from inspectors."


@each_row(
    ("other", "again"),
    [
        ("The oldest boat of Orle had a broken lamp, the court of Vik heard from its crew.", True),
        ("The harbour board will pay for new lamps on every boat of the islands from spring.", False),
    ],
)
def test_what_stands_on_the_page_is_not_said_again_in_other_words(other, again):
    findings = analyse(Corpus((document(f"{LEAD} {other}"),)), Request(Budget.parse("short")), bottom_line=True)
    printed = Printed(findings)
    first, second = (item(findings, 0, sentence.span) for sentence in findings.corpus.documents[0].sentences)
    printed.add(first)
    assert printed.says_again((1,)) is again
    assert not printed.repeats(second)


def test_lines_that_earn_a_heading_together_do_not_say_the_same():
    told = (TOLD, TOLD, "The harbour office of Vik counted 40 lamps.")
    findings = analyse(Corpus((document("\n\n".join(told)),)), Request(Budget.parse("short")), bottom_line=True)
    made = Page({"figures": "Figures"}, Printed(findings), heard=covered(findings.profile))
    sentences = findings.corpus.documents[0].sentences
    lines = [Line("figures", item(findings, 0, one.span), 1.0, (at,), (at,)) for at, one in enumerate(sentences)]
    _, best = best_of(made, "figures", Waiting("figures", lines))
    assert [line.sentences for line in best] == [(0,), (2,)]


def exchanged_page(lines, findings):
    """A page with the first two of the lines."""
    made = Page({"key-points": "Key points"}, Printed(findings))
    made.add("key-points", lines[:2])
    return made


@pytest.mark.parametrize(
    ("worth", "limit", "least", "stands"),
    [
        (0.8, 60, 0.7, [0, 2]),
        (0.8, 60, 1.0, [0, 1]),  # worth less than the one that it would take the place of
        (0.95, 60, 1.0, [0, 2]),
        (0.8, 15, 0.7, [0, 1]),  # too long
        (0.2, 60, 0.1, [0, 1]),  # tells less, as long as it is
    ],
)
def test_a_line_that_was_too_long_takes_the_place_of_a_shorter_one(worth, limit, least, stands):
    told = [
        "The harbour of Tarn is closed.",
        "Boats wait at sea.",
        "The board of Orle asks all keepers for lists of their lamps.",
    ]
    findings = analyse(Corpus((document(" ".join(told)),)), Request(Budget.parse("short")), bottom_line=True)
    lines = [
        Line("key-points", item(findings, 0, findings.corpus.documents[0].sentences[n].span), value, (n,), (n,))
        for n, value in enumerate((1.0, 0.9, worth))
    ]
    made = exchanged_page(lines, findings)
    made.exchange(lines[2:], limit, least)
    assert [line.sentences[0] for line in made.lines["key-points"]] == stands
    kept = exchanged_page(lines, findings)
    kept.exchange(lines[2:], limit, least, staying={1})
    assert [line.sentences[0] for line in kept.lines["key-points"]] == [0, 1]
