"""Figures: number, unit, qualifier, and what is counted."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.dates import extraction as dates
from briefing.facts.figures import extraction as figures
from briefing.pipeline import document_from_text
from tests.tables import each_row


def found(text, language="en"):
    document = document_from_text(text, language=language)
    facts = figures.extract(document, dates=dates.extract(document), entities=())
    return [
        (
            document[f.span],
            f.value if f.low is None else (f.low, f.high),
            f.unit,
            document[f.qualifier] if f.qualifier else None,
            document[f.of] if f.of else None,
        )
        for f in facts
    ]


@each_row(
    ("text", "figure"),
    [
        ("The guild has around 5,000 fighters in the hills.", ("5,000", 5000, None, "around", "fighters")),
        ("Tarn\n\nTwelve ships sank.", ("Twelve", 12, None, None, "ships")),
        ("About 500 U.S. personnel stayed.", ("500", 500, None, "About", "U.S. personnel")),
        ("They stood at 5 feet 10 inches.", ("5 feet 10 inches", 5.83, "ft", None, None)),
        ("It was sixteen seventeen eighteen pounds.", ("eighteen pounds", 18, "lb", None, None)),
        ("About fifty percent fifty percent lose it.", ("fifty percent", 50, "percent", "About", None)),
        ("They missed prior year levels of 23%.", ("23%", 23, "percent", None, "levels")),
        ("It took five point three percent.", ("five point three percent", 5.3, "percent", None, None)),
        ("They lost less than a 9 per cent share.", ("9 per cent", 9, "percent", "less than", "share")),
        ("It is to be negative $0.34 there.", ("$0.34", 0.34, "USD", "negative", None)),
        ("They want 40 percent of the Hispanic vote.", ("40 percent", 40, "percent", None, "Hispanic vote")),
        ("It rose from $3 a year ago.", ("$3", 3, "USD", None, None)),
        ("It cost billions of dollars.", ("billions of dollars", None, "USD", None, None)),
        ("They raised $1.9 trillion.", ("$1.9 trillion", 1.9e12, "USD", None, None)),
        ("At least 40 percent of the vote was lost.", ("40 percent", 40, "percent", "At least", "vote")),
        ("Prices rose 3.5%.", ("3.5%", 3.5, "percent", None, None)),
        ("It needs 10 to 15 trucks.", ("10 to 15", (10, 15), None, None, "trucks")),
        ("It costs between $8 and $10.", ("$8 and $10", (8, 10), "USD", None, None)),
        ("The senate passed it 52–48.", ("52–48", (52, 48), "score", None, None)),
        ("One in five children was ill.", ("One in five", 0.2, "ratio", None, "children")),
        ("A third of the houses burned.", ("A third", 1 / 3, None, None, "houses")),
        ("Up to three hundred and sixteen sheep died.", ("three hundred and sixteen", 316, None, "Up to", "sheep")),
        ("A lake of 20 square miles dried up.", ("20 square miles", 20, "sq mi", None, "lake")),
        ("He met a 30-year-old baker.", ("30-year-old", 30, "years", None, "baker")),
        ("It was three times as large.", ("three times", 3, "times", None, None)),
        ("They paid $15 an hour or less.", ("$15", 15, "USD", "or less", None)),
        ("An estimated 70,000 hens were lost.", ("70,000", 70000, None, "An estimated", "hens")),
        ("As many as 12 boats sank.", ("12", 12, None, "As many as", "boats")),
        ("Fewer than 12 boats sank.", ("12", 12, None, "Fewer than", "boats")),
        ("It hit two U.S. army posts.", ("two", 2, None, None, "U.S. army posts")),
        ("They gave $7 million supporting him.", ("$7 million", 7e6, "USD", None, None)),
        ("Half the boats sank.", ("Half", 0.5, None, None, "boats")),
        ("They hope to grow by 3% to 7% there.", ("3% to 7%", (3, 7), "percent", None, None)),
        ("Support rose by four percent to 22 percent.", ("four percent", 4, "percent", None, None)),
        ("It rose by 4% to $2.", ("4%", 4, "percent", None, None)),
        ("An income of $3 million marked all-time highs.", ("$3 million", 3e6, "USD", None, "income")),
        ("It paid $3 million in state, local and other taxes.", ("$3 million", 3e6, "USD", None, None)),
        ("Only two percent of fifteen to twenty year olds sing.", ("two percent", 2, "percent", "Only", None)),
        ("They met Orlov, who is 70.", ("70", 70, "years", None, None)),
        ("She was nineteen, and tall.", ("nineteen", 19, "years", None, None)),
    ],
)
def test_a_figure(text, figure):
    assert figure in found(text)


@each_row(
    "text",
    [
        "They remember 9/11.",
        "The G20 met.",
        "Flight 370 is lost.",
        "COVID-19 spread.",
        "A Boeing 737 landed.",
        "Article 5 was invoked.",
        "It was the 22nd time.",
        "See page 12.",
        "Call 555-0192 now.",
        "Call (202) 225-5185 now.",
        "On May 4, 2012, it rained.",
        "It lasted six weeks.",
        "One of them left.",
        "Jane Orle (left), 44, was hurt.",
        "Karl Mirn, 61 (right), was not.",
        "It takes six to 13 days.",
        "Orle (c. 314 – 368) was a monk, and in 348 Mirn died.",
        "They were funded by 3118970 Sorna Inc then.",
        "Version 2.0.1 is out.",
        "He lives at 200 Elm Street.",
        "1. Open the box.",
        "It was so.[4]",
        "2.3 Measures of Place",
        "He relied on s 593 of the act.",
        "It falls under ss 3 and 4.",
        "The motion rests on s. 31A and 605(1)(b).",
        "Schedule 2 lists them.",
        "It was held in (1988) 163 CLR 77 that it may.",
        "It was held in Orle v Tarn (1988) 22 FCR 378 (at 394) that it may (19 FCR at 162).",
        "It is authorized under Title 5 U.S.C. 3302 and 3361.",
        "Copyright © 2018 Orle Press, all rights reserved.",
        "The power rests on O 10 r 1(2)(f) and O 30 r 6 of the Rules.",
        "The Act is in these terms: 48 Change of venue The Court may do so.",
        "Extracts 2 and 3 show it.",
        "At one point the hall was full.",
        "He was up to one of his tricks.",
        "The lease ends in May. ' 45 The tenant then moved.",
        "It was so held (Berg v Orr). 19 The appeal fails.",
        "Orr J said at 123 that the lease had ended.",
        "The rule is old: Berg at 557 per Hale J.",
        "See (1743) 17 St Tr 1139.",
        "The firm is Mirn Hall A.C.N. 119 343 654.",
        "They asked for 12, 14, 15-17, 20 and no others.",
        "They met on 24 and 25 January.",
    ],
)
def test_no_figure(text):
    assert found(text) == []


@each_row(
    ("text", "language", "value", "unit"),
    [
        ("Das kostet 1.234,56 € im Jahr.", "de", 1234.56, "EUR"),
        ("Es kamen 5.000 Leute.", "de", 5000, None),
        ("Cela coûte 12,5 % de plus.", "fr", 12.5, "percent"),
        ("Costó 3 millones.", "es", 3e6, None),
        ("来了 5000 人。", "zh", 5000, None),
    ],
)
def test_digits_in_other_languages(text, language, value, unit):
    assert [figure[1:3] for figure in found(text, language)] == [(value, unit)]


WORDS = st.sampled_from(
    [
        "about",
        "5,000",
        "men",
        "of",
        "$",
        "3.5",
        "million",
        "percent",
        "to",
        "and",
        "one",
        "in",
        "five",
        "half",
        "a",
        "dozen",
        "-",
        "–",
        "(",
        ")",
        ",",
        ".",
        "12/14",
        "€7bn",
        "two-thirds",
        "thousand",
        "or",
        "less",
        "billions",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=30), st.booleans())
def test_spans_ascend_and_qualifiers_stand_outside(words, tight):
    document = document_from_text("Well " + ("" if tight else " ").join(words), language="en")
    facts = figures.extract(document, dates=(), entities=())
    assert all(0 <= f.span.start < f.span.stop <= len(document.text) for f in facts)
    assert all(a.span.stop <= b.span.start for a, b in itertools.pairwise(facts))
    assert all(not f.qualifier.overlaps(f.span) for f in facts if f.qualifier)


@each_row("text", ["A load of 1.00\n1/2 of it.", "It takes 1\u00a01/2 cups.", "It takes 1 1/2 cups."])
def test_a_mixed_number_keeps_to_its_line(text):
    assert found(text)[0][1] == (1.0 if "\n" in text else 1.5)


def test_a_number_too_large_for_a_float_has_no_value():
    assert [value for _, value, *_ in found(f"They counted {'9' * 400} grains.")] == [None]


def test_thousands_of_digits_number_no_paragraph():
    assert all(value is None for _, value, *_ in found(f"It ended. {'7' * 5000} Pages were sent by the clerk."))
