"""Positions: what each party says, in marks or reported, the lines of one speaker together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.model import Document, Findings, Quote
from briefing.sections import quote_lines
from briefing.sections.items import item
from briefing.sections.lines import Line, Worth, whole_section
from briefing.sections.quotes import UNATTRIBUTED, speaker_of

KEY = "positions"
HEADING = "Positions"
LONGEST = 45
"""Words of a reported sentence."""
_CLAUSE = 6
"""Words that a report has at least."""
_MARKS = re.compile(r"[\"“”«»]")
_REPEATED = 0.8
"""What a further line of a speaker is worth beside the one before it."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The quotations and the reports of named speakers, by speaker in the order in which they first speak."""
    worth = Worth(findings)
    quoted = [line for line in quote_lines.lines(findings) if line.owner != UNATTRIBUTED]
    found = [*quoted, *_reported(findings, worth)]
    found.sort(key=lambda line: (line.item.citations[0].document, line.item.citations[0].span))
    speakers: dict[str, int] = {}
    for line in found:
        speakers.setdefault(_surname(line.owner), len(speakers))
    said: dict[str, int] = {}
    out = []
    for line in sorted(found, key=lambda line: (-line.worth, line.place)):
        who = _surname(line.owner)
        said[who] = said.get(who, 0) + 1
        first = line.item.citations[0]
        place = (speakers[who], first.document, first.span.start)
        out.append(replace(line, key=KEY, worth=line.worth * _REPEATED ** (said[who] - 1), place=place, owner=""))
    return tuple(out)


def _surname(name: str) -> str:
    return "".join(name.split()[-1:]).casefold()


def _reported(findings: Findings, worth: Worth) -> Iterator[Line]:
    """The sentences that report what a named speaker says, without marks."""
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for quote in findings.facts[number].quotes:
            sentence = document.sentence_at(quote.content.start)
            if sentence is None or not _tells(document, quote) or quote.content.stop > sentence.span.stop:
                continue
            head = start + sentence.index
            text = document[sentence.span]
            plain = len(text.split()) <= LONGEST and not _MARKS.search(text)
            if plain and findings.passages[head] is not None and not findings.profile.heading[head]:
                label = speaker_of(document, quote).label()
                one = item(findings, number, sentence.span, label=label[:1].upper() + label[1:])
                yield Line(KEY, one, worth[head], (head,), (number, sentence.span.start), owner=quote.name or "")


def _tells(document: Document, quote: Quote) -> bool:
    return not quote.direct and bool(quote.name) and len(document[quote.content].split()) >= _CLAUSE


build = whole_section(KEY, HEADING, lines)
