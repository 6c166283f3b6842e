"""The invented articles of `tests/facts/gold`: none has a problem with itself, and a speaker swapped or misspelt is one."""

import tomllib
from bisect import bisect
from itertools import accumulate

import pytest

from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify
from tests.facts.test_gold import GOLD
from tests.tables import each_row

ARTICLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["article"] for path in sorted(GOLD.glob("*.toml"))
}
FULL = 2
"""Words of a full name; in Chinese and Japanese it is one of three characters."""


def problems(paragraphs, article, language):
    """For each paragraph of a brief on an article whether there is a problem with it."""
    source = document_from_text(article["text"].strip(), language=language)
    found = verify(document_from_text("\n\n".join(paragraphs), language=language), [source]).findings
    starts = list(accumulate((len(paragraph) + 2 for paragraph in paragraphs), initial=0))
    blamed = {bisect(starts, f.claim.span.start) - 1 for f in found if f.level in ("error", "check")}
    return [number in blamed for number in range(len(paragraphs))]


def speakers(article):
    """The quotations whose speaker's full name stands once in the text, with that name; not those that may have none."""
    for words, speaker in article["quotes"]:
        name, *others = speaker.split("|")
        if "" in others or name[-2:-1] == " ":
            continue
        if (len(name.split()) >= FULL or (len(name) == 3 and not name.isascii())) and article["text"].count(name) == 1:
            yield words, name


def paragraph(article, words):
    return next(part for part in article["text"].split("\n\n") if words in part)


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_has_no_problem_with_itself_and_another_or_a_misspelt_speaker_is_one(language):
    each_row("article", ARTICLES[language])(check)(language=language)


def check(language, article):
    itself = article["text"].strip().split("\n\n")
    named = list(speakers(article))
    pairs = [(words, name, other) for (words, name), (_, other) in zip(named, named[1:] + named[:1], strict=True)]
    changes = {(name, other): words for words, name, other in pairs if name.split()[-1] != other.split()[-1]}
    changes |= {(name, misspelt(name)): words for words, name in named if name != misspelt(name)}
    changed = [paragraph(article, words).replace(name, other).strip() for (name, other), words in changes.items()]
    found = problems([*itself, *changed], article, language)
    assert [own for own, is_found in zip(itself, found[: len(itself)], strict=True) if is_found] == []
    assert [change for change, is_found in zip(changes, found[len(itself) :], strict=True) if not is_found] == []


def misspelt(name):
    return name[:-2] + name[-1] + name[-2]
