"""A document → whether it is a transcript, and whose turn a passage of it is taken from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from briefing.model import Document, Span
from briefing.sections.by_document import once_a_document

_LABEL = re.compile(r"([A-Z][\w.'’-]*(?:[ ][A-Z\d][\w.'’-]*|[ ]\([^)\n]{1,30}\)){0,4})[ ]?:\s")
"""A speaker's label at the start of a turn: "SMITH:", "Grad F:", "Ann Lee (Orle):"."""
_UNKNOWN = re.compile(r"[A-Z][^:\n?!]{0,60}:\s")
"""What may be a label, too, of a form that is not known ("Kim; Lee:"): better no speaker than the one before."""
_SHARE, _TURNS, _AGAIN = 0.3, 6, 3
"""A transcript has so large a share of labelled blocks, so many of them, and a label that comes so often."""


def speaker(document: Document, span: Span) -> str:
    """The label of the turn that `span` stands in, where the document is a transcript and the span leaves it out."""
    starts, labels = _turns(document)
    at = bisect_right(starts, span.start) - 1
    if at < 0 or starts[at] == span.start:
        return ""
    return labels[at]


@once_a_document
def _turns(document: Document) -> tuple[list[int], list[str]]:
    """Where the turns of a transcript begin, ascending, and their labels; nothing for any other document."""
    starts, labels = [], []
    for block in document.blocks:
        found = _LABEL.match(document.text, block.span.start, block.span.stop)
        if found or _UNKNOWN.match(document.text, block.span.start, block.span.stop):
            starts.append(block.span.start)
            labels.append(found[1] if found else "")
    known = [label for label in labels if label]
    often = max(Counter(known).values(), default=0)
    if len(known) < max(_TURNS, _SHARE * len(document.blocks)) or often < _AGAIN:
        return [], []
    return starts, labels
