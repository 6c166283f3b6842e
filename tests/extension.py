"""What somebody adds from outside: a fact, a reader and a ranker of one file each, as `tests/test_extending.py` adds them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.facts.kinds import FactKind, as_pair
from briefing.model import Block, BlockKind, Metadata, Ranking, Reading, Span

# --- a fact: the case number of a court ("No. 12-345") ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CaseNumber:
    span: Span
    year: int


def _case_numbers(found):
    matches = re.finditer(r"\bNo\. (\d\d)-\d{1,4}\b", found.document.text)
    return tuple(CaseNumber(Span(*match.span()), 2000 + int(match[1])) for match in matches)


KIND: FactKind[CaseNumber] = FactKind(
    extract=_case_numbers,
    spans=lambda number: (number.span,),
    as_json=lambda _, number: {"span": as_pair(number.span), "year": number.year},
    columns=lambda _, number: (number.span, str(number.year), ""),
)

# --- a reader: a line that begins with "== " is a heading ---------------------------------------------------------


def read(data, *, name):
    text = data.decode()
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind, at = (BlockKind.HEADING, start + 3) if line.startswith("== ") else (BlockKind.PARAGRAPH, start)
            blocks.append(Block(Span(at, start + len(line)), kind, int(kind is BlockKind.HEADING)))
        start += len(line) + 1
    return Reading(text, tuple(blocks), Metadata(title=name))


# --- a ranker: the last sentences first ---------------------------------------------------------------------------


def rank(profile, request):
    del request
    scores = tuple(float(index) for index in range(len(profile)))
    return Ranking(scores, {"place": scores})
