"""Positions: what each party says, in marks or reported, the lines of one speaker together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.language.patterns import deferred
from briefing.model import Document, Findings, Item, ItemKind, Quote
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
_MARKS = deferred(r"[\"“”«»]")
_REPEATED = 0.8
"""What a further line of a speaker is worth beside the one before it."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The quotations and the reports of named speakers, by speaker in the order in which they first speak."""
    worth = Worth.of(findings)
    quoted = [line for line in quote_lines.lines(findings) if line.owner != UNATTRIBUTED]
    found = [*quoted, *_reported(findings, worth)]
    found.sort(key=lambda line: (line.item.citations[0].document, line.item.citations[0].span))
    speakers: dict[str, int] = {}
    for line in found:
        speakers.setdefault(_surname(line.owner), len(speakers))
    labels = _labels(found)
    said: dict[str, int] = {}
    out = []
    for line in sorted(found, key=lambda line: (-line.worth, line.place)):
        who = _surname(line.owner)
        said[who] = said.get(who, 0) + 1
        first = line.item.citations[0]
        reported = line.item.kind is not ItemKind.QUOTATION
        place = (speakers[who], reported, first.document, first.span.start)
        worth_here = line.worth * _REPEATED ** (said[who] - 1)
        labelled = replace(line.item, label=labels[who])
        out.append(replace(line, key=KEY, item=labelled, worth=worth_here, place=place, owner=""))
    return tuple(out)


def _labels(lines: Sequence[Line]) -> dict[str, str]:
    """Surname → the one label under which a speaker's lines stand: the first that tells a whole name, and most of the role."""
    labels: dict[str, str] = {}
    for line in lines:
        who, label = _surname(line.owner), line.item.label
        if " " in line.owner and "," in label and "," not in labels.get(who, ""):
            labels[who] = label
        labels.setdefault(who, label)
    return labels


def under_one_label(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items in their order; a report has its speaker's label only where none of theirs stands before it."""
    out: list[Item] = []
    before = ""
    for one in items:
        said = one.kind is not ItemKind.QUOTATION and one.label == before
        out.append(replace(one, label="") if said else one)
        before = one.label
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
