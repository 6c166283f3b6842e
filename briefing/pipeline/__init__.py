"""Read, analyse, compose, write: the one place where the stages meet."""

from briefing.pipeline.analysing import again, analyse, compare, extract_facts, rows, update
from briefing.pipeline.checking import check, verify
from briefing.pipeline.containers import PASSED_OVER, of_page, read_each, read_whole
from briefing.pipeline.reading import document, document_from_text, read, read_brief
from briefing.pipeline.writing import compose, epoch, layout, render, timestamp, write, writer_for

__all__ = [
    "PASSED_OVER",
    "again",
    "analyse",
    "check",
    "compare",
    "compose",
    "document",
    "document_from_text",
    "epoch",
    "extract_facts",
    "layout",
    "of_page",
    "read",
    "read_brief",
    "read_each",
    "read_whole",
    "render",
    "rows",
    "timestamp",
    "update",
    "verify",
    "write",
    "writer_for",
]
