"""A brief's text → what it prints around what it says: identifiers of publications, signatures of mails, replies quoted below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Span

_IDENTIFIER = re.compile(
    r"""
    \b(?:doi:?\s?(?:https?://[\w.-]{1,80}/)?)?10\.\d{4,9}/[^\s)\],;]+       # doi:10.1234/abcd.567
    | \bISBN(?:-1[03])?:?\s?\d[\d\s-]{8,15}[\dX]\b                  # ISBN 978-3-16-148410-0
    | \bISSN:?\s?\d{4}-\d{3}[\dX]\b
    | \b(?:PMID|RFC|arXiv|CVE|ORCID):?[\s-]?\d[\dX.-]*[\dX](?:v\d+)?\b  # RFC 2119, arXiv:2301.12345v2
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^--[ \t]*\n(?:[^\n]{1,80}(?:\n|\Z)){1,8}(?=\s*\Z)", re.MULTILINE)
"""The last lines below two dashes (RFC 3676, 4.3)."""
_REPLY = re.compile(
    r"^(?!>)[^\n]{8,160}(?:@[^\n\s]{3,80}|\bwrote):[ \t]*\n(?:[ \t]*\n)?(?:>[^\n]*(?:\n|\Z))+", re.MULTILINE
)
"""The mail that a mail answers, each of its lines marked, below the line that says whose it is."""


def pieces(text: str) -> Iterator[Span]:
    """The stretches that claim nothing, in no order."""
    for pattern in (_IDENTIFIER, _SIGNATURE, _REPLY):
        for match in pattern.finditer(text):
            yield Span(*match.span())
