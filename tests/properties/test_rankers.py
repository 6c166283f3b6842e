"""Every ranker of the catalog gives something sane for every text, also for next to none."""

import math

import pytest
from hypothesis import given

from briefing import analyse, catalog
from briefing.model import Budget, Corpus, Request
from tests.program import call
from tests.properties.texts import any_text, document_of, examples
from tests.tables import each_row

RANKERS = list(catalog.RANKERS)
LITTLE = {
    "none": "",
    "one": "The harbour of Tarn closed on Monday.",
    "two": "The harbour of Tarn closed on Monday. Wheat rose by a tenth.",
    "equal": "Wheat rose again today.\n\n" * 5,
    "stop words": "It was that.\n\nThey had been there.\n\nThis is it.\n\nWas it?",
    "signs": "…\n\n!!!\n\n— — —",
    "one word": "Rain",
    "capitals": "THE HARBOUR IS CLOSED",
    "numbers": "1 2 3.\n\n4 5 6.\n\n7",
    "no spaces": "北埠頭を閉鎖する。評議会は決めた。船は来ない。",
    "unknown language": "Zorb flim quax tren. Blim zorb prast quax. Flim tren.",
}


def ranked(text, ranker, length="3"):
    document = document_of(text)
    return document, analyse(Corpus((document,)), Request(Budget.parse(length), ranker=ranker), facts=False)


def check(document, findings, most=3):
    ranking, extract = findings.ranking, findings.extract
    assert len(ranking.scores) == len(document.sentences)
    assert all(math.isfinite(score) for score in ranking.scores)
    for at, score in enumerate(ranking.scores):
        assert math.isclose(sum(part[at] for part in ranking.parts.values()), score, rel_tol=1e-6, abs_tol=1e-6)
    assert len(extract.picks) <= most
    assert [pick.span for pick in extract.picks] == sorted(pick.span for pick in extract.picks)
    assert all(math.isfinite(pick.score) for pick in extract.picks)


@each_row("ranker", RANKERS)
@each_row("name", LITTLE)
def test_little_to_go_by(ranker, name):
    document, findings = ranked(LITTLE[name], ranker)
    check(document, findings)
    if any(sign.isalnum() for sign in document.text):
        assert findings.extract.picks


@pytest.mark.parametrize("ranker", RANKERS)
@given(text=any_text)
@examples(12)
def test_any_text(ranker, text):
    document, findings = ranked(text, ranker)
    check(document, findings)
    again = ranked(text, ranker)[1]
    assert again.ranking == findings.ranking
    assert again.extract == findings.extract


@each_row("ranker", RANKERS)
@each_row("name", [name for name in LITTLE if name not in {"none", "signs"}])
def test_summarize_prints_lines_of_the_text(ranker, name):
    done = call("summarize", "-", "-n", "2", "-r", ranker, "--no-config", stdin=LITTLE[name].encode())
    assert done.code == 0, done.err
    lines = done.text.splitlines()
    assert 1 <= len(lines) <= 2
    text = " ".join(LITTLE[name].split())
    assert all(line in text for line in lines)


@each_row("ranker", RANKERS)
def test_one_long_line(ranker):
    document, findings = ranked("harbour strike " * 700, ranker)
    check(document, findings)
    assert findings.extract.picks
