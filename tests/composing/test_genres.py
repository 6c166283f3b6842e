"""What fills the last room of a page, by the kind of its sources."""

from dataclasses import replace

import pytest

from briefing.composing import genres
from briefing.model import Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse
from tests.composing.made import document

LONG = " ".join(f"The harbour of Tarn has {n} lamps on its long pier." for n in range(120))


@pytest.mark.parametrize(
    ("text", "kind", "least"),
    [
        (LONG, DocumentKind.CALL, 0.8),
        (LONG, DocumentKind.NEWS, genres.LEAST),
        (LONG[:400], DocumentKind.CALL, genres.LEAST),  # of a short text a page needs what there is
    ],
)
def test_what_fills_a_page_of_talk_must_stand_higher(text, kind, least):
    findings = analyse(Corpus((document(text),)), Request(Budget.parse("short")), bottom_line=True)
    assert genres.least(replace(findings, kinds=(kind,))) == least
