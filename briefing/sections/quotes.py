"""Who said what: direct quotations with their speakers, each in the sentences that hold it, and reported speech, marked.

An utterance that its cue splits, or that runs over several sentences or paragraphs, is one item. The label is the
speaker as the text gives them; where the text gives none it is "unattributed", never a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from briefing.model import Document, Findings, Item, ItemKind, Quote, Section, Span
from briefing.sections.composing import Taken, item, printed_groups, sentence_span
from briefing.sections.people import full_names

KEY = "quotes"
HEADING = "Who said what"
UNATTRIBUTED = "unattributed"
MOST = 14
_MARKS = '"“”„‟«»‘’‚‹›「」『』`'
MOST_REPORTED = 2
"""Sentences without marks that are shown beside the quotations."""
REPORTED = "(reported)"
VIA = " (via "
_TELLING = frozenset(
    (
        "said", "says", "told", "according to", "added", "argued", "warned", "announced", "insisted", "denied", "claimed",
        "acknowledged", "explained", "confirmed", "testified", "wrote", "stressed", "maintained", "conceded", "reported",
    )
)  # fmt: skip
"""Cues of what is certainly a report of words."""
_CLAUSE = 6
"""Words that a report has at least."""
_FRAGMENT = 3
"""Words; a shorter piece in marks is shown only where it has a speaker."""


def build(findings: Findings, taken: Taken) -> Section | None:
    """Every direct quotation, or the best-ranked ones of many, speaker by speaker in the order in which they first speak."""
    rows: list[tuple[float, int, Span, str]] = []
    copies: set[int] = set()
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        for whole, label, words in _utterances(document, findings.facts[number].quotes):
            # Where the sentence stands above already, the words between the marks are enough.
            span = words if taken.where(number, whole) else whole
            sentence = document.sentence_at(span.start)
            if sentence and findings.profile.heading[start + sentence.index]:
                continue  # a headline's few words in marks, which the body has in full
            if sentence and findings.groups[start + sentence.index] in copies:
                continue
            if sentence:
                copies.add(findings.groups[start + sentence.index])
            score = findings.ranking.scores[start + sentence.index] if sentence else 0.0
            rows.append((score, number, span, label))
        start += len(document.sentences)
    order = sorted(range(len(rows)), key=lambda i: (rows[i][3] == UNATTRIBUTED, -rows[i][0], i))[:MOST]
    room = min(MOST_REPORTED, MOST - len(order))
    reported = sorted(
        _reported(findings, taken, copies | printed_groups(findings, taken)), key=lambda row: (-row[0], row[1], row[2])
    )[: max(0, room)]
    nodes: list[Item] = []
    for number, span, label in _by_speaker([*(rows[i] for i in order), *reported], full_names(findings)):
        kind = ItemKind.POINT if label.endswith(REPORTED) else ItemKind.QUOTATION
        taken.add(number, span, heading=HEADING)
        nodes.append(item(findings, number, span, kind=kind, label=label))
    return Section(KEY, HEADING, tuple(nodes)) if nodes else None


def _by_speaker(rows: list[tuple[float, int, Span, str]], full: dict[str, str]) -> Iterator[tuple[int, Span, str]]:
    """(document, span, label), all of one speaker together: marked words first; those that nobody is named for last.

    One person whom several sources give unlike names or roles has one label: the first that has most of them. `full` says
    for whom else a name stands.
    """
    turns: dict[str, list[tuple[bool, int, Span, str]]] = {}
    for _, number, span, label in sorted(rows, key=lambda row: (row[1], row[2])):
        name = _name(label)
        turns.setdefault(full.get(name, name), []).append((label.endswith(REPORTED), number, span, label))
    for name, said in sorted(turns.items(), key=lambda turn: turn[0] == UNATTRIBUTED):
        labels = [label.removesuffix(REPORTED).rstrip() for *_, label in said if VIA not in label]
        whole = max(labels, key=lambda label: (" " in _name(label), label != _name(label)), default=name)
        if " " not in _name(whole):
            whole = name + whole[len(_name(whole)) :]
        for reported, number, span, label in sorted(said, key=lambda row: row[0]):
            shown = label if VIA in label else f"{whole} {REPORTED}" if reported else whole
            yield number, span, shown


def _name(label: str) -> str:
    """The speaker's name alone, or all of several."""
    alone = label.removesuffix(REPORTED).rstrip()
    return alone if ";" in alone else alone.split(VIA)[0].split(", ")[0]


def _reported(findings: Findings, taken: Taken, copies: set[int]) -> Iterator[tuple[float, int, Span, str]]:
    """The sentences in which a named speaker's words are reported without marks, and that stand nowhere above."""
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        said: Counter[int] = Counter()
        for quote in findings.facts[number].quotes:
            said[quote.group] += 0 if quote.direct else len(quote.content)
        for quote in findings.facts[number].quotes:
            sentence = document.sentence_at(quote.content.start)
            if quote.direct or not quote.name or quote.cue is None or sentence is None:
                continue
            place = start + sentence.index
            told = document[quote.cue].casefold() in _TELLING and quote.cue in sentence.span
            brief = len(document[quote.content].split()) < _CLAUSE
            aside = 2 * said[quote.group] < len(sentence.span)  # the sentence tells something else before all
            if not told or brief or aside or findings.groups[place] in copies or taken.touches(number, sentence.span):
                continue
            if findings.passages[place] is None or findings.profile.heading[place]:
                continue
            copies.add(findings.groups[place])
            yield findings.ranking.scores[place], number, sentence.span, f"{_label(document, quote)} {REPORTED}"
        start += len(document.sentences)


def _utterances(document: Document, quotes: tuple[Quote, ...]) -> list[tuple[Span, str, Span]]:
    """(whole sentences, speaker, the words with their marks) of each utterance.

    What shares a sentence is one row, and so is what one speaker says in one paragraph with nothing in between.
    """
    out: list[tuple[Span, list[str], Span]] = []
    for _, pieces in groupby(_outermost(quotes), key=lambda q: q.group):
        group = list(pieces)
        words = sum(len(document[q.content].split()) for q in group)
        if words < _FRAGMENT and not group[0].name:
            continue
        said = _marked(document, Span(group[0].content.start, group[-1].content.stop))
        span = sentence_span(document, said)
        labels = [_label(document, group[0])]
        if out and (span.start < out[-1][0].stop or (out[-1][1] == labels and _adjoin(document, out[-1][0], span))):
            last, before, earlier = out.pop()
            span = Span(min(last.start, span.start), max(last.stop, span.stop))
            said = Span(min(earlier.start, said.start), max(earlier.stop, said.stop))
            labels = before if labels[0] in before else [*before, *labels]
        out.append((span, labels, said))
    return [(span, "; ".join(labels), said) for span, labels, said in out]


def _marked(document: Document, content: Span) -> Span:
    """What stands between the marks, with them."""
    text, start, stop = document.text, content.start, content.stop
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while stop < len(text) and text[stop] in _MARKS:
        stop += 1
    return Span(start, stop)


def _outermost(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """The direct quotations that do not stand inside another one."""
    holder: Span | None = None
    for quote in sorted((q for q in quotes if q.direct), key=lambda q: (q.content.start, -q.content.stop)):
        if holder is None or quote.content == holder or quote.content not in holder:
            yield quote
            holder = quote.content


def _adjoin(document: Document, before: Span, after: Span) -> bool:
    """Whether nothing but blanks inside one paragraph stands between the two."""
    between = document.text[before.stop : after.start]
    return not between.strip() and document.paragraph(before.start) == document.paragraph(after.start)


def _label(document: Document, quote: Quote) -> str:
    """The speaker's name, role and who passed it on, in the words of the text; a pronoun alone tells nobody."""
    name = quote.name
    if not name:
        return UNATTRIBUTED
    name = quote.name or (f"“{document[quote.speaker]}” (not certain who)" if quote.speaker else "")
    parts = [name, *([quote.role] if quote.role and quote.role.casefold() not in name.casefold() else [])]
    label = ", ".join(" ".join(p.split()) for p in parts if p)
    return f"{label}{VIA}{' '.join(document[quote.via].split())})" if quote.via else label
