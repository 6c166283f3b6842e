"""Marks → quotations, in the habits of many languages."""

from __future__ import annotations

from briefing.facts.phrases.quotation_marks import find
from briefing.pipeline import document_from_text
from tests.tables import each_row


def contents(text: str, depth: int = 0) -> list[str]:
    document = document_from_text(text, language="en")
    return [q.content.of(text) for q in find(text, document.blocks) if q.depth == depth]


@each_row(
    ("text", "content"),
    [
        ("“Good day,” she said.", "Good day,"),
        ('"Good day," she said.', "Good day,"),
        ("„Guten Tag“, sagte sie.", "Guten Tag"),
        ("»Guten Tag«, sagte sie.", "Guten Tag"),
        ("« Bonjour », dit-elle.", "Bonjour"),
        ("«Buenos días», dijo.", "Buenos días"),
        ("”God dag”, sade hon.", "God dag"),
        ("»God dag», sade hon.", "God dag"),
        ("„Dzień dobry” – powiedziała.", "Dzień dobry"),
        ("「こんにちは」と言った。", "こんにちは"),
        ("``Good day,'' she said.", "Good day,"),
        ("''Good day,'' she said.", "Good day,"),
        ("It is ''the Lions' best guide,'' she said.", "the Lions' best guide,"),
        ("‘Good day,’ she said.", "Good day,"),
        ("'Good day,' she said.", "Good day,"),
        ("“The soldiers’ guns,” she said.", "The soldiers’ guns,"),
        ("‘The soldiers’ guns are loud,’ she said.", "The soldiers’ guns are loud,"),
        ("'I can't and won't,' she said.", "I can't and won't,"),
    ],
)
def test_marks_of_many_languages(text: str, content: str) -> None:
    assert contents(text) == [content]


@each_row(
    "text",
    ["It's Ann's and the dogs' own.", "back in the '90s and '80s", 'a 24" screen', "rock 'n roll", "5'11\" tall"],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert contents(text) == []


def test_nested() -> None:
    text = "“We heard ‘leave now’ and left,” she said."
    assert contents(text) == ["We heard ‘leave now’ and left,"]
    assert contents(text, depth=1) == ["leave now"]


def test_an_opening_mark_at_each_paragraph_is_one_quotation() -> None:
    text = "“First the rain came.\n\n“Then the wall broke.\n\n“Then we ran,” she said."
    assert contents(text) == ["First the rain came.\n\n“Then the wall broke.\n\n“Then we ran,"]


def test_a_missing_closing_mark_ends_with_its_paragraph() -> None:
    text = "“First the rain came.\n\nThe wall broke. “Run,” she said."
    assert contents(text) == ["First the rain came.", "Run,"]


def test_a_quotation_may_run_over_lines_and_paragraphs() -> None:
    text = "He wrote: “Dear all,\n\nthe wall broke.\n\nYours” and left."
    assert contents(text) == ["Dear all,\n\nthe wall broke.\n\nYours"]


def test_an_empty_pair_is_nothing() -> None:
    assert contents("“” and \"\" and ''") == []
