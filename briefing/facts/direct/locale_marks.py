"""Direct speech that its marks do not bound: a cue inside them («A, — said B. — C»), and turns that a dash opens (– A, says B.)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.facts.phrases import quotation_marks
from briefing.facts.phrases.locale_words import verbs
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals
from briefing.language.support import SPEAKERS, has_grammar, reads
from briefing.model import Block, BlockKind, Document, Span

_GOES_ON = re.compile(
    r"(?:[^–—\n.!?]|(?<![^\W\d_]{4})[.!?]|[.!?](?=[ \u00a0]?[–—])){1,90}?(?:[ \u00a0][–—]|[–—][.,;:])[ \u00a0]"
)
"""The rest of a cue up to the dash behind which its turn goes on."""
_TIGHT = frozenset({"es", "ca", "gl"})
"""Languages that set a dash right before the words that it opens (—A —dijo B—. C)."""
_IN_PARAGRAPHS = frozenset({"pl", "ru", "uk", "be", "bg", "es", "ca", "gl"})
"""Languages in which a dash opens speech inside a paragraph, too."""
_BARE = frozenset({"fr"})
"""Languages that put a cue between the marks of a quotation without dashes (« A, nuance B. C »)."""
_OPENING = deferred(r"[.!?…][ \u00a0][–—](?=[ \u00a0]?[^\W\d_a-zа-я])")
_FEWEST_WITH_NUMBER = 6
"""Words that stand before such a dash at least, if a number is among them; fewer are rather a dateline."""
_FEWEST_WORDS = 3
"""Words of a turn; fewer are rather a row of a list."""


def quotations(document: Document) -> tuple[Quotation, ...]:
    """What stands between marks in a document, and in a language read by its verbs alone what a dash opens as well."""
    marked = quotation_marks.find(document.text, document.blocks)
    other = SPEAKERS in reads(document.language) and not has_grammar(document.language)
    return spoken(document, marked) if other else marked


def spoken(document: Document, marked: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """The quotations of `marked` with those parted that their cue interrupts, and the turns that a dash opens; ascending."""
    if not has_capitals(document.language):
        return tuple(marked)
    starts = [quotation.outer.start for quotation in marked]
    found = [piece for quotation in marked for piece in _pieces(document, quotation)]
    for block in document.blocks:
        inside = marked[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.stop)]
        edges = [block.span.start, *(q.outer.stop for q in inside)], [*(q.outer.start for q in inside), block.span.stop]
        for start, stop in zip(*edges, strict=True):
            found += _turn(document, block, Span(start, stop)) if start < stop else ()
    return tuple(sorted(found, key=lambda quotation: (quotation.outer.start, -quotation.outer.stop)))


@cache
def _inner_cue(language: str) -> re.Pattern[str]:
    """A cue between dashes: ", — сказал Квасов. — ", " - aggiunge Crosti -. "; in French between a comma and a full stop or comma."""
    between_dashes = (
        rf"(?:[,.!?…][ \u00a0]?[–—]|[,.!?…]?[ \u00a0][–—-])[ \u00a0](?:[^\W\d_]{{1,4}}[ \u00a0])?(?:{verbs(language)}(?!\w)|{_unlisted(language)})"
        r"[^–—«»“”„\n]{1,80}?[,.]?[ \u00a0][–—-][.,]?[ \u00a0]"
    )
    if language not in _BARE:
        return re.compile(between_dashes, re.IGNORECASE)
    words = r"[^.,!?«»\n–—]{0,60}?"
    bare = rf",[ \u00a0](?:[^\W\d_]{{1,5}}[ ’'])?{verbs(language)}[ \u00a0]{words}\b(?-i:[A-ZÀ-Ý])[^.,!?«»\n]{{0,60}}(?:,{words}(?=\.[ \u00a0]))?[.,][ \u00a0]"
    return re.compile(f"{between_dashes}|{bare}", re.IGNORECASE)


def _unlisted(language: str) -> str:
    """A verb that no list has, by its ending, with a name behind it before the next stop, as an expression."""
    endings = any_of(lexicon(language).speech.verb_endings)
    return rf"[^\W\d_]{{3,}}{endings}(?=[ \u00a0][^.!?\n–—«»“”„]{{0,80}}?(?-i:[A-ZÀ-ÝА-ЯŁŚŻŹĆ])[^\W\d_])"


@cache
def _turn_cue(language: str) -> re.Pattern[str]:
    """The cue of a turn: ", säger Brandström", "! – zawołał"."""
    dash = r"[ \u00a0]?[–—]" if language in _IN_PARAGRAPHS else r"(?:[ \u00a0]?[–—])?"
    return re.compile(
        rf"""
        (?: (?P<mark> [,.!?…] ) {dash} | [ \u00a0][–—] ) [ \u00a0]?  # how the turn ends
        (?: [^\W\d_]{{1,4}} (?: -t-[^\W\d_]+ )? [ \u00a0] )? {verbs(language)} (?!\w)  # a pronoun or an auxiliary, and a verb of saying
        |
        [ \u00a0][–—][ \u00a0] (?=[^\W\d_A-ZА-Я])  # or a dash, and in small letters a verb that no list has
        (?: {_unlisted(language)} | [^\W\d_]{{3,}} {any_of(lexicon(language).speech.verb_endings)} (?=\.) )
        """,
        re.VERBOSE,
    )


def _pieces(document: Document, quotation: Quotation) -> Iterator[Quotation]:
    """A quotation, or its pieces before and behind each cue inside it."""
    text, content = document.text, quotation.content
    outer_start, start = quotation.outer.start, content.start
    if not quotation.depth:
        for cue in _inner_cue(document.language).finditer(text, content.start, content.stop):
            yield _quotation(text, Span(outer_start, cue.start() + 1), start, cue.start())
            outer_start = start = cue.end()
    if start == content.start:
        yield quotation
    elif start < content.stop:
        yield Quotation(
            Span(start, content.stop), Span(outer_start, quotation.outer.stop), 0, quotation.single, quotation.closed
        )


def _turn(document: Document, block: Block, between: Span) -> Iterator[Quotation]:
    """The speech of a paragraph that a dash opens, in pieces around its cues; no marks stand in the stretch `between`."""
    text, stop = document.text, between.stop
    at = _dash(document, block, between)
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or at is None:
        return
    spaced = text[at + 1 : at + 2] in " \u00a0"
    if not spaced and document.language not in _TIGHT:
        return
    outer, start = at, at + 1 + spaced
    for cue in _turn_cue(document.language).finditer(text, start, stop):
        if cue.start() < start:
            continue
        if len(text[start : cue.start()].split()) < _FEWEST_WORDS:
            return
        yield _quotation(text, Span(outer, cue.end("mark") if cue["mark"] else cue.start()), start, cue.start())
        on = _GOES_ON.match(text, cue.end(), stop)
        if on is None:
            return
        outer = start = on.end()
    if at + 2 < start < stop:
        yield Quotation(Span(start, stop), Span(start, stop), 0, single=False, closed=False)


def _dash(document: Document, block: Block, between: Span) -> int | None:
    """Where the dash stands that opens speech: at the paragraph's start, or behind a sentence of it that is no dateline."""
    start = block.span.start
    if between.start == start and document.text[start : start + 1] in ("–", "—"):
        return start
    if document.language not in _IN_PARAGRAPHS:
        return None
    opening = _OPENING.search(document.text, between.start, between.stop)
    told = document.text[start : opening.start()] if opening else ""
    dateline = any(sign.isdigit() for sign in told) and len(told.split()) < _FEWEST_WITH_NUMBER
    return opening.end() - 1 if opening and not dateline and len(told.split()) >= _FEWEST_WORDS else None


def _quotation(text: str, outer: Span, start: int, stop: int) -> Quotation:
    """A piece whose content ends before a comma, and with any other mark."""
    return Quotation(Span(start, stop + (text[stop] in ".!?…")), outer, 0, False, False)
