"""What sections share: an item from a span, what was already said, and which sentences may stand alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from typing import cast

from briefing.frozen import slotted
from briefing.language.patterns import deferred
from briefing.model import (
    OMISSION,
    Citation,
    Document,
    DocumentKind,
    Findings,
    Item,
    ItemKind,
    Passage,
    Pick,
    Span,
)
from briefing.sections import transcript_turns
from briefing.sections.by_document import once_a_document
from briefing.sections.date_brackets import resolved
from briefing.text import boilerplate

MOST_ALSO = 8
"""Further sources that a passage is cited to; of more their number is said."""
_FEWEST = 4
"""Terms; shorter passages are not taken for repeats."""
_REPEATED = 0.5
"""Jaccard index of two passages' terms from which the second tells nothing new."""
_CONTAINED = 0.75
"""Share of the shorter one's terms that the longer one has, from which it tells nothing new."""


def alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two passages' terms are so much the same that one of them is enough."""
    shared = len(left & right)
    fewer = min(len(left), len(right))
    return shared >= _REPEATED * (len(left) + len(right) - shared) or (
        fewer >= 2 * _FEWEST and shared >= _CONTAINED * fewer
    )


@slotted
class Taken:
    """What the sections before this one have set already, so that a later one does not repeat it."""

    spans: dict[tuple[int, int, int], str] = field(default_factory=dict)
    """(document, start, stop) → the heading under which the passage can be referred to, "" for none."""
    glossary: bool = False
    """Whether a section lists the acronyms already, also those that are not spelled out."""
    told: list[frozenset[str]] = field(default_factory=list)
    """The terms of the passages that stand already, where several documents may tell the same."""

    def tell(self, findings: Findings, first: int, last: int) -> bool:
        """Notes what the sentences `first` … `last` say; False where a passage of several documents says it already.

        Sentences of one document never repeat each other.
        """
        terms = frozenset(term for i in range(first, last + 1) for term in findings.profile.terms[i])
        if len(findings.corpus.documents) < 2:
            return True
        if len(terms) >= _FEWEST and any(alike(terms, other) for other in self.told):
            return False
        self.told.append(terms)
        return True

    def add(self, document: int, span: Span, *, heading: str = "") -> None:
        """Notes that the passage stands in the briefing."""
        self.spans.setdefault((document, span.start, span.stop), heading)

    def where(self, document: int, span: Span) -> str:
        """The heading under which a passage that holds `span` stands already, or ""."""
        for (number, start, stop), heading in self.spans.items():
            if heading and number == document and start <= span.start and span.stop <= stop:
                return heading
        return ""

    def touches(self, document: int, span: Span) -> bool:
        """Whether `span` shares a character with a passage that stands already."""
        return any(d == document and start < span.stop and span.start < stop for d, start, stop in self.spans)


def cite(findings: Findings, document: int, span: Span) -> Citation:
    """The citation of `span` in the document with that index."""
    return Citation(document, span, findings.corpus.documents[document].place(span))


def item(
    findings: Findings,
    document: int,
    span: Span,
    *,
    kind: ItemKind = ItemKind.POINT,
    label: str = "",
    note: str = "",
    also: tuple[Citation, ...] = (),
) -> Item:
    """An item that sets the words at `span`, verbatim and cited."""
    text = findings.corpus.documents[document][span]
    return Item(text, (cite(findings, document, span),), kind, label, note, also=also)


def clause_item(findings: Findings, document: int, span: Span, *, label: str = "") -> Item:
    """An item of a part of a sentence, with a mark of omission where its sentence begins before it or goes on behind it."""
    sentence = findings.corpus.documents[document].sentence_at(span.start)
    if sentence and sentence.span.start == span.start:  # what is glued to it, such as a dash for a point, is none of it
        span = Span(bare(findings, document, sentence.span).start, span.stop)
    return _marked(findings, document, [span], item(findings, document, span, label=label))


def pieced(
    findings: Findings,
    document: int,
    spans: Sequence[Span],
    *,
    kind: ItemKind = ItemKind.POINT,
    label: str = "",
    note: str = "",
) -> Item:
    """An item of pieces of one document, in order: their words joined by one blank, a mark of omission at each joint and cut.

    What stands between the marks of a quotation is whole there, wherever its sentence begins and ends.
    """
    text = findings.corpus.documents[document]
    words, insertions = text[spans[0]], []
    for span in spans[1:]:
        insertions.append((len(words), OMISSION))
        words += f" {text[span]}"
    citations = tuple(cite(findings, document, span) for span in spans)
    one = Item(words, citations, kind, label, note, tuple(insertions))
    return one if kind is ItemKind.QUOTATION else _marked(findings, document, spans, one)


def _marked(findings: Findings, document: int, spans: Sequence[Span], one: Item) -> Item:
    """An item of these spans with a mark of omission where its first sentence begins before them, and where its last goes on."""
    source = findings.corpus.documents[document]
    first, last = source.sentence_at(spans[0].start), source.sentence_at(spans[-1].stop - 1)
    if first is None or last is None:
        return one
    begins, stops = bare(findings, document, first.span).start, bare(findings, document, last.span).stop
    before = ((0, OMISSION),) if any(map(str.isalnum, source.text[begins : spans[0].start])) else ()
    behind = ((len(one.text), OMISSION),) if any(map(str.isalnum, source.text[spans[-1].stop : stops])) else ()
    return replace(one, insertions=(*before, *one.insertions, *behind))


def statement(findings: Findings, document: int, span: Span) -> Item:
    """An item of whole sentences, with what stands over them in a head of its own (an option, a tip) as label.

    In a transcript whose turn they leave out, the speaker's label stands before them.
    """
    one = item(findings, document, span, label=_head(findings, document, span))
    label = transcript_turns.voice(findings.corpus.documents[document], span)
    if transcript_turns.is_leading(findings.corpus.documents[document], label):
        return one
    return replace(one, insertions=((0, f"{label}:"),)) if label else one


_HEADED = deferred(
    r"\b(?:[Oo]ption|OPTION|[Ss]cenario|[Aa]lternative|[Vv]ariant)\s|^\W{0,4}1[.):]?\s|^Question\sput\b", re.MULTILINE
)
"""What a text has whose passages may have a head of their own."""


def _head(findings: Findings, number: int, span: Span) -> str:
    """What stands over a passage in a head of its own; most texts have no such heads."""
    document, kind = findings.corpus.documents[number], findings.kinds[number] if findings.kinds else None
    minutes = kind is DocumentKind.MINUTES
    if not (minutes or _may_have_heads(document)):
        return ""
    from briefing.sections import item_heads

    return item_heads.label(document, span) or item_heads.matter(document, span, bare=not minutes)


@once_a_document
def _may_have_heads(document: Document) -> bool:
    return _HEADED.search(document.text) is not None


def of_pick(findings: Findings, pick: Pick) -> Item:
    """The item of a chosen passage: what says the same as further evidence, its relative dates resolved in brackets.

    Of further evidence, one passage of each document is cited, and at most `MOST_ALSO`.
    """
    others: dict[int, Citation] = {}
    for index in pick.also:
        document, sentence = findings.corpus.sentence(index)
        if document != pick.document:
            others.setdefault(document, cite(findings, document, sentence.span))
    note = f"{pick.independent} independent sources" if pick.independent > 1 else ""
    if pick.outlets:
        note = f"{pick.outlets} outlets, one origin"
    if len(others) > MOST_ALSO:
        note = (
            f"in {len(others) + 1} sources, {note.removesuffix(' sources')}"
            if note
            else f"in {len(others) + 1} sources"
        )
    span = bare(findings, pick.document, pick.span)
    one = statement(findings, pick.document, span)
    one = replace(one, also=tuple(others.values())[:MOST_ALSO], note=note)
    cut = span.start - pick.span.start
    given = ((max(0, offset - cut), words) for offset, words in pick.insertions)
    added = (*one.insertions, *resolved(findings, pick.document, span))
    return replace(one, insertions=tuple(sorted((*given, *added))))


_STRONG = "**"
"""How a plain text marks what is set in bold."""


def bare(findings: Findings, document: int, span: Span) -> Span:
    """The span without what is glued to its start or end and is none of the sentence."""
    source = findings.corpus.documents[document]
    if source.language not in ("en", "und"):
        start = span.start + boilerplate.lead_elsewhere(source[span], source.language)
        return Span(start, span.stop)
    sentence = source.sentence_at(span.start)
    number = 0
    if sentence and sentence.span.start == span.start:
        number = min(_paragraph_numbers(findings, document).get(sentence.index, 0), len(span) - 1)
    start = span.start + number
    start += boilerplate.lead(source[Span(start, span.stop)])
    shown = Span(start, start + boilerplate.trail(source[Span(start, span.stop)]))
    shown = Span(start, start + boilerplate.notes(source[shown]))
    text = source[shown]
    if text.startswith(_STRONG) and text.endswith(_STRONG) and len(text) > 2 * len(_STRONG):
        return Span(shown.start + len(_STRONG), shown.stop - len(_STRONG))
    return shown


def _paragraph_numbers(findings: Findings, document: int) -> dict[int, int]:
    """Sentence of a document → where the number of its paragraph ends in it."""
    memo = cast("dict[int, dict[int, int]]", findings.profile.memo.setdefault("paragraph numbers", {}))
    if document not in memo:
        source = findings.corpus.documents[document]
        memo[document] = boilerplate.paragraph_numbers(source[sentence.span] for sentence in source.sentences)
    return memo[document]


def sentence_span(document: Document, span: Span) -> Span:
    """From the start of the sentence where `span` begins to the end of the one where it ends."""
    first = document.sentence_at(span.start)
    last = document.sentence_at(span.stop - 1) or first
    if first is None or last is None:
        return span
    return Span(min(first.span.start, span.start), max(last.span.stop, span.stop))


def standing(findings: Findings) -> Iterator[tuple[int, Passage, Span, int]]:
    """Each passage that can stand alone, as (its head, passage, span, document), in the order of the corpus."""
    sentences = list(findings.corpus.sentences())
    for head, passage in enumerate(findings.passages):
        if passage is not None and not findings.profile.heading[head]:
            span = Span(sentences[passage.first][1].span.start, sentences[passage.last][1].span.stop)
            yield head, passage, span, sentences[head][0]


def printed_groups(findings: Findings, taken: Taken) -> set[int]:
    """The groups of near-duplicates of the sentences that stand already: a source may say one thing twice."""
    starts = findings.corpus.starts()
    out = set()
    for number, start, _ in taken.spans:
        if sentence := findings.corpus.documents[number].sentence_at(start):
            out.add(findings.groups[starts[number] + sentence.index])
    return out


LONGEST = 60
"""Words; a longer passage is no line of a side section."""


def matching(findings: Findings, fits: Callable[[str, int], object], taken: Taken, *, most: int) -> tuple[Item, ...]:
    """The best-ranked passages whose head fits, in the order of the corpus, none of them said before.

    Args:
        findings: What analysis found.
        fits: Called with a sentence and the index of its document.
        taken: What the briefing says already; added to.
        most: At most so many items.
    """
    found = []
    groups: set[tuple[int, int]] = set()
    copies = printed_groups(findings, taken)
    for head, passage, span, document in standing(findings):
        text = findings.profile.texts[head]
        if passage.words > LONGEST or text.endswith("?") or taken.touches(document, span):
            continue
        if not fits(text, document) or (passage.first, passage.last) in groups:
            continue
        groups.add((passage.first, passage.last))
        if findings.groups[head] in copies:
            continue
        copies.add(findings.groups[head])
        found.append((findings.ranking.scores[head], head, document, span))
    ranked: list[tuple[float, int, int, Span]] = []
    for row in sorted(found, key=lambda row: (-row[0], row[1])):
        piece = findings.passages[row[1]]
        if piece and len(ranked) < most and taken.tell(findings, piece.first, piece.last):
            ranked.append(row)
    best = sorted(ranked, key=lambda row: row[1])
    for _, _, document, span in best:
        taken.add(document, span)
    return tuple(statement(findings, document, span) for _, _, document, span in best)
