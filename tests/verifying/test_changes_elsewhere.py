"""What a wording changes of its source is found in every language whose data file has the words for it, and nothing else is."""

import tomllib
from pathlib import Path

import pytest

from briefing.language.support import DENIALS, readers_of
from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify

ROWS = tomllib.loads(Path(__file__).with_name("changes_elsewhere.toml").read_text(encoding="utf-8"))["language"]
CASES = [
    pytest.param(row["code"], row["source"], said, change, id=f"{row['code']}-{change or 'the same'}-{n}")
    for row in ROWS
    for n, (said, change) in enumerate(row["said"])
]


@pytest.mark.parametrize(("code", "source", "said", "change"), CASES)
def test_a_change_is_named(code, source, said, change):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    findings = [f for f in verify(brief, [document]).findings if f.claim.kind == "sentence"]
    assert [f.change or "" for f in findings if f.verdict == "changed"] == ([change] if change else [])


def test_every_language_that_reads_denials_is_here():
    assert {row["code"] for row in ROWS} == set(readers_of(DENIALS)) - {"en"}
