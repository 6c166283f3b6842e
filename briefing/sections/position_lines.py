"""Positions: what each party says, in marks or reported, the lines of one speaker together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, DocumentKind, Findings, Item, ItemKind, Quote, Span
from briefing.sections import quote_lines
from briefing.sections.first_person import is_unnamed, speaker_label
from briefing.sections.items import item, standing
from briefing.sections.lines import Line, Worth, whole_section
from briefing.sections.quotes import UNATTRIBUTED, speaker_of
from briefing.sections.statement_lines import statement_item
from briefing.selection.passages import asks, leans

KEY = "positions"
HEADING = "Positions"
LONGEST = 45
"""Words of a reported sentence."""
_CLAUSE = 6
"""Words that a report has at least."""
_WRITTEN = frozenset({DocumentKind.LETTER, DocumentKind.MAIL})
"""Kinds in which a writer tells where the body stands for which he writes: "The port supports …"."""
_MARKS = deferred(r"[\"“”«»]")
_REPEATED = 0.8
"""What a further line of a speaker is worth beside the one before it."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The quotations and the reports of named speakers, by speaker in the order in which they first speak."""
    worth = Worth.of(findings)
    quoted = [line for line in quote_lines.lines(findings) if line.owner != UNATTRIBUTED]
    found = [*quoted, *_reported(findings, worth), *_taken(findings, worth)]
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
    """The items in their order; a report has its speaker's label only where none of theirs stands before it, and it does not open with it."""
    out: list[Item] = []
    before = ""
    for one in items:
        opens = one.text.casefold().startswith(one.label.casefold())
        said = one.kind is not ItemKind.QUOTATION and (one.label == before or opens)
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
            plain = len(text.split()) <= LONGEST and not _MARKS.search(text) and not asks(text)
            if plain and findings.passages[head] is not None and not findings.profile.heading[head]:
                label = speaker_of(document, quote).label()
                one = item(findings, number, sentence.span, label=label[:1].upper() + label[1:])
                yield Line(KEY, one, worth[head], (head,), (number, sentence.span.start), owner=quote.name or "")


def _taken(findings: Findings, worth: Worth) -> Iterator[Line]:
    """The sentences in which whoever wrote a document, or somebody named, is for or against a thing, or asks for it."""
    for head, passage, span, number in standing(findings):
        if passage.words > LONGEST or findings.corpus.documents[number].language not in ("en", "und"):
            continue
        text = findings.profile.texts[head]
        own, other = _stance(own=True).search(text), _stance(own=False).match(text)
        if text.endswith("?") or not (own or other):
            continue
        label, name = "", ""
        if other and not own:
            label, name = _party(findings, number, Span(span.start, span.start + other.end("who")))
        if not name and (own or findings.kinds[number] in _WRITTEN):
            label = name = (speaker_label(findings, number, span) or "").removesuffix(":")
            name += f" {number}" if is_unnamed(name) else ""
        if name:
            one = replace(statement_item(findings, number, span), label=label)
            yield Line(KEY, one, worth[head], tuple(passage), (number, span.start), owner=name)


@cache
def _stance(*, own: bool) -> re.Pattern[str]:
    """How somebody says what he is for or against: of himself, or of whom the sentence opens with."""
    known = lexicon("en").rhetoric
    between = r"(?:(?!(?:to|who|which|that|was|were|been|being)\b)[a-z’']+\s){0,2}"
    if own:
        phrases = any_of(known.stance_phrases, blank=r"\s+")
        return deferred(rf"(?i:\b{phrases}\b)|\b(?:I|[Ww]e)\s{between}{any_of(known.stances)}\b")
    forms = any_of(form for stem in known.stances for form in _forms(stem))
    return deferred(rf"(?P<who>(?:[Tt]he\s)?(?!I\b|We\b)[A-Z\w][\w.’'&-]*(?:\s[\w.’'&-]+){{0,4}}?)\s{between}{forms}\b")


def _forms(verb: str) -> tuple[str, ...]:
    return (f"{verb.removesuffix('e')}ed", f"{verb}s")


def _party(findings: Findings, number: int, who: Span) -> tuple[str, str]:
    """Label and name of whom these words name last; nothing where they name none."""
    for entity in findings.facts[number].entities:
        if any(m in who and m.stop == who.stop for m in entity.mentions):
            return ", ".join((entity.name, *entity.roles[:1])), entity.name
    return "", ""


_SHOWS = deferred(r"show(?:s|ed|n)?|\w+ing", re.IGNORECASE)
"""Cues of what a thing shows, and of what somebody does by the way: "…, suggesting that …"."""


def _tells(document: Document, quote: Quote) -> bool:
    if quote.cue and _SHOWS.fullmatch(document[quote.cue]):
        return False
    name = quote.name or ""
    of_somebody = name.split(" ", 1)[0].lower() in quote_lines.LEANING  # "its secretary": of whom, no label says
    told_before = name.lower().startswith("the ") and leans(f"{name} ")  # "the official": which one, neither
    whole = not (quote.direct or of_somebody or told_before)
    return whole and bool(name) and len(document[quote.content].split()) >= _CLAUSE


build = whole_section(KEY, HEADING, lines)
