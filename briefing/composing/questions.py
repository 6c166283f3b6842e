"""An interview's answers stand with their questions: each key point below the question that it answers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise, takewhile

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import BlockKind, BudgetUnit, Document, DocumentKind, Findings, Item, Span
from briefing.model.words import count
from briefing.sections.first_person import voiced
from briefing.sections.items import bare, item, pieced
from briefing.selection.passages import asks, leans
from briefing.text.boilerplate import TURN

SHORTEST = 5
"""Words of a question that says what was asked; "What's up?" says nothing above its answer."""
LONGEST = 30
"""Words of a question that is printed; the answer to a longer one stands without it."""
OPENING = 14
"""Words, at the most, that open an answer and are printed with what follows them."""
SHORT = 6
"""Words, at the most, of one that is printed though more stands between it and what is printed of the answer."""
SOON = 3
"""Sentences behind a question for a yes or a no, at the most, in which its answer begins."""
_OF_ME = deferred(r"(?:I|My|We|Our)\s")
FEWEST = 3
"""Headings that ask, at the least, of a page of questions and answers."""
_LETTER = deferred(r"Q[:.]\s+(?=\w)")
"""What marks a question by a letter."""
_BLANK = deferred(r"\n[ \t]*\r?\n")
PARAGRAPHS = 4
"""Paragraphs behind a question that may answer it; what stands further away may answer something else."""


def nested(findings: Findings, items: Sequence[Item]) -> tuple[Item, ...]:
    """The key points of an interview, or of a page whose headings ask, below their questions, verbatim and cited, in their order; else as they are.

    Where key points were counted they stand as they are, for a question would be counted with them.
    """
    budget = findings.request.budget
    counted = not budget.name and not budget.sheets and budget.unit is not BudgetUnit.WORDS
    if counted or len(findings.corpus.documents) > 1:
        return tuple(items)
    document = findings.corpus.documents[0]
    if findings.kind is DocumentKind.INTERVIEW:
        marked, unmarked = questions(document), _unmarked(findings, document)
        asked = sorted((*marked, *unmarked), key=lambda span: span.start)
        near = {span: 1 if span in unmarked else _near(document, marked) for span in asked}
        question_of = partial(_answered, document, asked, near)
    elif findings.kind is DocumentKind.PAPER:
        return tuple(items)  # there "?" is a mark that was not read
    elif heads := headings(document):
        question_of = partial(_below, document, heads)
    else:
        return tuple(items)
    ordered = sorted(items, key=lambda one: one.citations[0].span if one.citations else Span(0, 0))
    out: list[Item] = []
    for question, answers in groupby(ordered, key=question_of):
        told = tuple(answers)
        if question and not (findings.kind is DocumentKind.INTERVIEW and _comes_late(document, question, told[0])):
            told = (_from_its_opening(findings, question, told[0]), *told[1:])
            told = (replace(item(findings, 0, bare(findings, 0, question)), children=told),)
        out += told
    return tuple(out)


def _comes_late(document: Document, question: Span, one: Item) -> bool:
    """Whether a question wants a yes or a no, and what is printed of the answer begins too far behind it to give one."""
    span = one.citations[0].span
    asked, told = document.sentence_at(question.stop - 1), document.sentence_at(span.start)
    if asked is None or told is None or told.index - asked.index <= SOON:
        return False
    said = document[asked.span]
    turn = TURN.match(said)
    first = said[turn.end() if turn else 0 :].lower().split(maxsplit=1)[:1]
    return not lexicon("en").speech.auxiliary.isdisjoint(first) and _opening(document, question, span) is None


def _from_its_opening(findings: Findings, question: Span, one: Item) -> Item:
    """An answer with the few words that open it, without which it answers something else: "No.", "In the spring of 2027."."""
    document, span = findings.corpus.documents[0], one.citations[0].span
    opening = _opening(document, question, span) if len(one.citations) == 1 else None
    if opening is None or (findings.bottom and findings.bottom.span.overlaps(opening)):
        return one
    first = bare(findings, 0, opening)
    joins = not document.text[first.stop : span.start].strip()
    whole = Span(first.start, span.stop) if joins else first
    head = item(findings, 0, whole, note=one.note) if joins else pieced(findings, 0, [first, span], note=one.note)
    cut = span.start - first.start if joins else len(first) + 1
    named = TURN.match(document[whole])
    given = ((at + cut if at else 0, words) for at, words in one.insertions if at or not named)
    whole_one = replace(head, insertions=tuple(sorted((*head.insertions, *given))), also=one.also)
    return voiced(findings, whole_one) or whole_one


def _opening(document: Document, question: Span, span: Span) -> Span | None:
    """The short answer before `span` that opens the paragraph it stands in, with what leans on it; None where that opens it, or is long."""
    asked, told = document.sentence_at(question.start), document.sentence_at(span.start)
    if asked is None or told is None or told.block <= asked.block:
        return None
    answer = [one.span for one in document.sentences if one.block > asked.block and one.span.start < told.span.start]
    if not answer or answer[0].start < document.blocks[told.block].span.start:
        return None
    before = Span(answer[0].start, told.span.start)
    if count(document[before]) <= OPENING:
        return before
    turn = TURN.match(document[answer[0]])
    if count(document[answer[0]][turn.end() if turn else 0 :]) > SHORT:
        return None
    leant = (
        len(answer) > 1
        and leans(document[answer[1]])
        and count(document[Span(before.start, answer[1].stop)]) <= OPENING
    )
    return Span(before.start, answer[leant].stop)


def is_part_of_one(findings: Findings, span: Span) -> bool:
    """Whether a statement only leads to the question with which its paragraph ends, in an interview."""
    if findings.kind is not DocumentKind.INTERVIEW or len(findings.corpus.documents) > 1:
        return False
    document = findings.corpus.documents[0]
    told = document.sentence_at(span.start)
    paragraph = [one.span for one in document.sentences if told and one.block == told.block]
    return len(paragraph) > 1 and asks(document[paragraph[-1]]) and not asks(document[span])


def questions(document: Document) -> list[Span]:
    """The sentences with which each paragraph that asks something ends, ascending; whole paragraphs where these are marked "Q:"."""
    lettered = [(block.span, _LETTER.match(document[block.span])) for block in document.blocks]
    whole = [Span(span.start + letter.end(), span.stop) for span, letter in lettered if letter]
    if len(whole) >= FEWEST:
        return whole
    found = []
    for _, sentences in groupby(document.sentences, key=lambda sentence: sentence.block):
        last = list(takewhile(lambda span: asks(document[span]), reversed([one.span for one in sentences])))
        if last:
            found.append(Span(_begins(document, last[-1]), last[0].stop))
    return found


def _begins(document: Document, question: Span) -> int:
    """Where a question begins: with its short paragraph, where it is told of somebody there ("I live in a flat. Does this apply to me?")."""
    sentence = document.sentence_at(question.start)
    start = document.blocks[sentence.block].span.start if sentence else question.start
    whole = document.text[start : question.stop]
    return start if count(whole) <= OPENING and TURN.match(whole) is None else question.start


def headings(document: Document) -> list[Span]:
    """The headings of a text most of which ask, as on a page of questions and answers; else none."""
    heads = [block.span for block in document.blocks if block.kind is BlockKind.HEADING and block.level > 1]
    asking = [span for span in heads if asks(document[span])]
    return asking if len(asking) >= FEWEST and 2 * len(asking) > len(heads) else []


def _unmarked(findings: Findings, document: Document) -> list[Span]:
    """The paragraphs of who asks that ask without a mark, but for a first one that greets: "The client says that you ignored him."."""
    known = findings.profile.memo.get("asked")
    found = known.get(0, ()) if isinstance(known, dict) else ()
    blocks = {document.sentences[findings.profile.position[i]].block for i in found}
    first = min(blocks, default=0)
    greets = first < 2 or TURN.match(document[document.blocks[first].span]) is not None
    spans = (document.blocks[at].span for at in sorted(blocks)[greets:])
    return [span for span in spans if "?" not in document[span] and not document[span].startswith("**")]


def _near(document: Document, asked: Sequence[Span]) -> int:
    """How many paragraphs behind a question answer it: one where questions and answers take turns, for some ask without a mark."""
    blocks = [sentence.block for span in asked if (sentence := document.sentence_at(span.start))]
    apart = [following - block for block, following in pairwise(blocks)]
    return 1 if len(apart) > 1 and all(number % 2 == 0 for number in apart) else PARAGRAPHS


def _below(document: Document, heads: Sequence[Span], one: Item) -> Span | None:
    """What asks right above an item: one of the headings that do, or a line below it in which a reader asks without a mark."""
    start = one.citations[0].span.start if one.citations else 0
    above = (block for block in document.blocks if block.span.stop <= start)
    asking = [block.span for block in above if block.kind is BlockKind.HEADING or _is_readers(document[block.span])]
    last = max(asking, default=None)
    asks_it = last is not None and (last in heads or _is_readers(document[last]))
    return last if last and asks_it and not _is_apart(document, last, start) else None


def _is_readers(paragraph: str) -> bool:
    """Whether a paragraph is a line in which the reader of a page of questions tells of themselves: "I have a classic car."."""
    return _OF_ME.match(paragraph) is not None and count(paragraph) <= OPENING


def _heading_above(document: Document, after: int, start: int) -> Span | None:
    """The last heading behind `after` and before `start`."""
    above = (
        block.span
        for block in document.blocks
        if block.kind is BlockKind.HEADING and after < block.span.start + 1 and block.span.start < start
    )
    return max(above, default=None)


def _is_apart(document: Document, heading: Span, start: int) -> bool:
    """Whether an answer stands right below a heading, without a blank line, and what starts at `start` behind one."""
    behind = document.text[heading.stop : start]
    begun = behind[: len(behind) - len(behind.lstrip())]
    return begun.count("\n") == 1 and _BLANK.search(behind, len(begun)) is not None


def _answered(document: Document, asked: Sequence[Span], near: Mapping[Span, int], one: Item) -> Span | None:
    """The question that an item answers, where it can be printed above it."""
    start = one.citations[0].span.start if one.citations else 0
    at = bisect_right(asked, start, key=lambda span: span.start) - 1
    if at < 0:
        return None
    question, answer = document.sentence_at(asked[at].start), document.sentence_at(start)
    if question is None or answer is None or answer.block - question.block > near[asked[at]]:
        return None
    span = _heading_above(document, asked[at].start + 1, start) or asked[at]
    text = document[span]
    return span if SHORTEST <= count(text) <= LONGEST and not leans(text) else None
