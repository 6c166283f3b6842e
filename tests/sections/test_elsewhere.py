"""What is not established and what comes next is known by the phrases of each language's data file."""

import tomllib
from pathlib import Path

from briefing import pipeline
from briefing.language.support import DENIALS, readers_of
from briefing.model import Budget, Corpus, Request
from briefing.sections import caveats, outlook
from tests.tables import each_row

TEXTS = tomllib.loads(Path(__file__).with_name("elsewhere.toml").read_text(encoding="utf-8"))


@each_row("code", TEXTS)
def test_open_questions_and_what_comes_next(code):
    kinds = TEXTS[code]
    texts = [text for kind in kinds.values() for text in kind]
    document = pipeline.document_from_text("\n\n".join(texts), language=code)
    findings = pipeline.analyse(Corpus((document,)), Request(Budget.parse("full")), facts=False)
    found = [text for text in texts if caveats.open_question(findings, text, 0)]
    assert found == kinds["open"]
    assert [text for text in kinds["ahead"] if outlook.ahead(findings, text, 0)] == kinds["ahead"]
    assert not [text for text in kinds["neither"] if outlook.ahead(findings, text, 0)]


def test_every_language_that_reads_denials_is_here():
    assert set(TEXTS) == set(readers_of(DENIALS)) - {"en"}


def test_disputes_to_settle_and_a_denial_beside_the_main_statement_leave_nothing_open():
    doubts = [
        "The board denies that a lamp was lost.",
        "The keeper disputes the board's account.",
        "Vik disputes Solm's count.",
    ]
    texts = [
        *doubts,
        "Describe your work in mediating disputes between keepers.",
        "The two harbours settled many disputes that had divided them.",
        "Tarn said that it keeps its lamps lit, while the keepers deny any neglect.",
    ]
    document = pipeline.document_from_text("\n\n".join(texts), language="en")
    findings = pipeline.analyse(Corpus((document,)), Request(Budget.parse("full")), facts=False)
    assert [text for text in texts if caveats.open_question(findings, text, 0)] == doubts
