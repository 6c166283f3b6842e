"""Invented articles of unlike genres in each language with what is right about them: `tests/facts/gold/CODE.toml`.

An article has its figures (words, value), dates (words, TIMEX3 value) and direct quotations (content, speaker; "a|b" where
either is right, "" for nobody). `may` are numbers that may be given or not: ages, references, hours. `date` is the document's
own day. `unread` are quotations, figures or dates that are right and not found yet; the list only shrinks.
"""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import pipeline

GOLD = Path(__file__).parent / "gold"
ARTICLES = [
    pytest.param(path.stem, article, id=f"{path.stem}-{article['genre']}")
    for path in sorted(GOLD.glob("*.toml"))
    for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]
]
MARKS = " ,.，。"


def taken(wanted, found, fits):
    """Pairs what is wanted with what fits among `found`, each once; what no wanted one took is left in `found`."""
    missed = []
    for one in wanted:
        hit = next((each for each in found if fits(one, each)), None)
        if hit is None:
            missed.append(one[0])
        else:
            found.remove(hit)
    return missed


def touches(words, said):
    return words.lower() in said.lower() or said.lower() in words.lower()


def said_by(wanted, speaker):
    return any(speaker == one or (one and speaker.endswith(one)) for one in wanted.split("|"))


def read(language, article):
    document = pipeline.read(
        article["text"].strip().encode(), name="article.txt", language=article.get("language", "auto")
    )
    assert document.language == language
    day = article.get("date", document.metadata.date)
    document = replace(document, metadata=replace(document.metadata, date=day))
    return document, pipeline.extract_facts([document])[0]


@pytest.mark.parametrize(("language", "article"), ARTICLES)
def test_each_fact_is_found_and_nothing_else(language, article):
    document, facts = read(language, article)
    check_figures(article, document, facts)
    check_dates(article, document, facts)
    check_quotations(article, document, facts)


def check_figures(article, document, facts):
    found = [(document[figure.span], figure.value) for figure in facts.figures]
    missed = taken(
        article["figures"], found, lambda one, got: touches(one[0], got[0]) and got[1] == pytest.approx(one[1])
    )
    assert missed == [words for words, _ in article["figures"] if words in article.get("unread", [])]
    assert [got for got in found if not any(said in got[0] for said in article.get("may", []))] == []


def check_dates(article, document, facts):
    found = [(document[date.span], date.value) for date in facts.dates if date.value]
    missed = taken(article["dates"], found, lambda one, got: touches(one[0], got[0]) and got[1] == one[1])
    assert missed == [words for words, _ in article["dates"] if words in article.get("unread", [])]
    assert [got for got in found if not got[1].isdigit()] == []


def check_quotations(article, document, facts):
    quotes = [quote for quote in facts.quotes if quote.direct]
    found = [(document[q.content].strip(MARKS), document[q.speaker] if q.speaker else "") for q in quotes]
    missed = taken(
        [(content.strip(MARKS), speaker) for content, speaker in article["quotes"]],
        found,
        lambda one, got: one[0] == got[0] and said_by(one[1], got[1]),
    )
    assert missed == [words.strip(MARKS) for words, _ in article["quotes"] if words in article.get("unread", [])]
    assert found == []
