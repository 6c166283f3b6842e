"""Reports: recommendations with their own numbers, conclusions before background."""

import pytest

from tests.composing import made

REPORT = """Review of the Orlen Ferry Service

Executive summary

This report reviews the ferry service of Orlen between 2028 and 2030. Delays rose by 40 per cent in that time, and one \
crossing in nine was cancelled. The review concludes that a single ship cannot serve the island in winter.

Background

The service was founded in 1931 by the fishermen of the island. Two ships were sold in 2027 to pay for a new quay at \
Tarn. Since then one ship has made all crossings. The ministry pays a third of the costs under a contract that ends in \
2034. Islanders pay half of the fare that visitors pay.

Delays

The ship was under repair on 61 days of 2030. The harbour board does not publish its delays. Freight was left on the quay \
in 14 weeks of that year. The hospital of Orlen moved 22 patients by helicopter because no ship sailed.

Recommendations

1. The ministry should buy a second ferry before the winter of 2032.

2. The harbour board should publish its delays each month.

3. The contract should set a fine for each crossing that is cancelled."""


@pytest.fixture(scope="module")
def source():
    return made.document(REPORT)


@pytest.fixture(scope="module")
def page(source):
    return made.briefing(source)


def test_recommendations_stand_with_their_own_numbers_and_in_their_order(page):
    numbered = [item.text for item in made.everything(page) if item.text[:2] in ("1.", "2.", "3.")]
    assert len(numbered) >= 2
    assert numbered == sorted(numbered)


def test_recommendations_and_conclusions_stand_before_background(source):
    texts = [item.text for item in made.everything(made.briefing(source, length="long"))]
    last = max(at for at, text in enumerate(texts) if text[:2] in ("1.", "2.", "3."))
    assert all(at > last for at, text in enumerate(texts) if "1931" in text or "Two ships" in text)


def test_all_is_verbatim_and_said_once(page, source):
    made.assert_verbatim_and_said_once(page, source)


def test_the_source_s_own_headings_carry_the_points_what_concludes_first(source):
    points = made.points(made.briefing(source, length="170w"))
    heads = [item.text for item in points if item.children]
    assert heads == ["Executive summary", "Recommendations", "Delays", "Background"]
    below = next(item for item in points if item.text == "Recommendations").children
    assert [child.text[:2] for child in below] == ["1.", "2.", "3."]


def test_under_headings_all_is_verbatim_said_once_and_within_the_words(source):
    page = made.briefing(source, length="150w")
    made.assert_verbatim_and_said_once(page, source)
    assert page.words <= 1.1 * 150


def test_counted_points_stand_without_headings(source):
    assert not any(item.children for item in made.points(made.briefing(source, length="8")))


def test_a_text_with_two_headings_has_its_points_as_they_are():
    short = made.document(REPORT[: REPORT.index("Delays\n")])
    assert not any(item.children for item in made.points(made.briefing(short, length="110w")))


def test_what_stands_below_a_heading_that_is_not_printed_stands_below_no_other(source):
    """A word of a heading in a line makes the heading no repetition, and another one's lines stay their own."""
    told = REPORT.replace("The ministry pays a third", "The ministry was told of the recommendations and pays a third")
    for length in ("110w", "150w", "200w", "long", "1p"):
        for head in made.points(made.briefing(made.document(told), length=length)):
            for child in head.children:
                above = told[: child.citations[0].span.start]
                heads = ("Executive summary", "Background", "Delays", "Recommendations")
                assert head.text == max(heads, key=lambda one: above.rfind(f"\n\n{one}\n"))


def test_numbered_clauses_that_a_board_is_asked_to_resolve_lead_their_report():
    text = """Lamp boats of Orlen: review of the first two years

Report to the Harbour Board, 18 November 2031

1. Purpose

1.1 This report sets out the results of the lamp boats and asks the Board to decide whether they should go on after March.

2. Recommendations

2.1 That two of the four lamp boats be kept from 1 April 2032.

2.2 That £48,000 a year be added to the budget of the quay.

3. Background

3.1 In 2029 the Board agreed to run four lamp boats for two years. The aim was to guide 6,000 crossings a year.

4. What we found

4.1 In the first year 4,120 crossings were guided and in the second 5,390. The boats on the west side guided 81 percent of them."""
    page = made.briefing(made.document(text), kind="report")
    assert made.everything(page)[0].text.startswith("That ")
    texts = " ".join(item.text for item in made.everything(page))
    assert "That two of the four lamp boats" in texts
    assert "That £48,000 a year" in texts
