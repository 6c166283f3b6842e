"""Whose "I" and "we" a passage has: outside quotation marks a page says it, or passes the passage over."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, DocumentKind, Findings, Span
from briefing.sections import mail_parts, transcript_turns

_FIRST = re.compile(
    r"(?:(?<![\w.'’-])I(?:['’](?:m|ve|d|ll)\b|(?=\s[a-z]))|\b(?:we|our|ours|us|me|my|myself|ourselves)\b"
    r"|(?:^|(?<=[.!?;:]\s))(?:We|Our|My)\b(?!\sLady))"
)
_MARKED = re.compile(
    r"\A[^“\"«]*?[,.!?…][”\"](?=\s|$)|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)‘.*?(?:’(?!\w)|$)", re.DOTALL
)
_NAMED = deferred(r"\A\W*[A-Z][\w.’' -]{1,50}(?:\([^)]*\))?:\s")
_YOU = deferred(r"\byou\b|\byour\b", re.IGNORECASE)
_HEAD = 200
"""Characters in which a text says that it is an interview."""
_AUTHORS = frozenset({DocumentKind.PAPER, DocumentKind.CALL})
"""Kinds whose *we* is the authors' or the company's, which the page names."""
_AUTHOR_LABELS = {
    DocumentKind.JUDGMENT: "The judgment",
    DocumentKind.SPEECH: "The speaker",
    DocumentKind.LETTER: "The writer",
    DocumentKind.MAIL: "The writer",
}


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"{any_of(lexicon('en').reference.numbered_nouns)}\s$")


def in_first_person(text: str) -> bool:
    """Whether an English text has I or we outside quotation marks; "World War I" has none."""
    bare = _MARKED.sub(" ", text)
    return any(not (m[0].startswith("I") and _numbered().search(bare[: m.start()])) for m in _FIRST.finditer(bare))


def speaker_label(findings: Findings, number: int, span: Span) -> str | None:
    """Who speaks in a passage: words to set before it, "" where none are needed, None where nobody can be named."""
    document = findings.corpus.documents[number]
    kind = findings.kinds[number] if findings.kinds else None
    if kind is DocumentKind.MAIL and (sender := mail_parts.quoted(document, span)) != "":
        return sender and f"{sender}:"
    if document.language not in ("en", "und") or not in_first_person(document[span]) or _NAMED.match(document[span]):
        return ""
    if label := transcript_turns.speaker(document, span):
        return f"{label}:"
    if kind in _AUTHORS:
        return ""
    if author := _author(document):
        return f"{author}:"
    if kind not in _AUTHOR_LABELS or _is_of_talk(document, span, kind):
        return None
    return f"{_AUTHOR_LABELS[kind]}:"


def _is_of_talk(document: Document, span: Span, kind: DocumentKind) -> bool:
    """Whether a passage was said in an interview or a hearing, though its text is worded as a letter or a judgment."""
    if kind is DocumentKind.JUDGMENT:
        return _YOU.search(document[span]) is not None
    return kind is not DocumentKind.SPEECH and "interview" in document.text[:_HEAD].lower()


def _author(document: Document) -> str:
    """The one person who wrote a document, as its metadata say."""
    author = " ".join(document.metadata.author.split())
    return author if author and "," not in author and " and " not in author and "@" not in author else ""
