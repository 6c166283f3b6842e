"""The brief: what in it claims nothing (citations, address lines, lists of sources), and what is quoted by whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from briefing.facts.direct import locale_marks
from briefing.facts.phrases import quotation_marks
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.support import SPEAKERS, has_grammar, reads
from briefing.model import Block, BlockKind, Date, Document, Facts, Figure, Quote, Span
from briefing.verifying import apparatus, attributions, printed_messages, transcript_turns
from briefing.verifying.stretches import Stretches
from briefing.verifying.words import Words, words

_Fact = TypeVar("_Fact", Figure, Date)

_HASHES = re.compile(r"^[ \t]*(\S[^\n]*?) · [^\n]*\bSHA-256 ([0-9a-f]{64})", re.MULTILINE)
_TITLE = any_of(lexicon("en").verifying.title_places)
"""What a citation prints for a heading on top, in the words of each page."""
_PLACE = rf"(?:¶[ \u00a0]?\d+|p{{1,2}}\.[ \u00a0]?[^\]\s,;]{{1,8}}(?:[ \u00a0]\(OCR[ \u00a0]\d{{1,3}}%\))?|slide[ \u00a0]\d+(?:[ \u00a0]notes)?|{_TITLE}|\d\d?:\d\d(?::\d\d)?)"
"""A place in a source as citations print it: "¶6", "p. 4", "slide 4", "slide 4 notes", "00:12:31"."""
_CITED = rf"(?:\d{{1,3}}(?:,?[ \u00a0]{_PLACE})?|{_PLACE})"
CITATION = re.compile(
    rf"""
    \[?\[(?:Sources?[ \u00a0])? {_CITED} (?:[,;][ \u00a0]?{_CITED})* \]\]? (?:\([^()\s]*\))?  # ours, also as a link
    | 【\d+[^】\n]{{0,30}}】
    | \(Sources?[ \u00a0]\d{{1,3}}(?:[,;][ \u00a0]?\d{{1,3}})*\)
    | (?: (?<=[^\W\d_]{{4}}) | (?<=[.,;:!?”’"')%]) ) [¹²³⁴⁵⁶⁷⁸⁹⁰]+ (?![\w¹²³])
    """,
    re.VERBOSE,
)
"""A citation mark: "[1 ¶6]", "[2, p. 3; 4]", "[¶6, ¶8]", "[7]", "[Source 2]", "(Source 2)", "【4†source】", a superscript that makes no unit ("km²")."""
_NAMED_FILE = re.compile(r"\([^\s()\[\]]+\.[A-Za-z][A-Za-z0-9]{1,4}(?:,[^()\n]{1,20})?\)")
"""A source named by its file: "(council.txt, ¶2)"."""
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+")
_ADDRESS = re.compile(
    rf"{any_of(lexicon('en').verifying.labels)}\s*(?::|\||$)",
    re.IGNORECASE,
)
_LISTING = frozenset({"sources", "method", "texts", "passages"})
"""The page's words under which its sources stand."""
_ORDINAL = re.compile(r"\s*(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)])\s")
_INSERTION = re.compile(r"\s?\[[^\[\]\n]{1,120}\]")
_REFERENCE = re.compile(
    r"""
      ^\**Contents:?\**:?\ .*$                                                             # a list of headings
    | (?:(?<=[|\]]\ )|^(?:In\ the\ source\ )?)\(?\*?see\ [^|\n*()]{1,60}                    # to another section
    | \bnamed\ \d+\ times?\b
    | ^(?:[-*]\ )?\**[^\n“”:]{1,80}:\ (?:“[^“”\n]{1,300}”(?:\ /\ )?)+:?\**(?:\ [^“”\n]{1,80})?$   # of words in several sources
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What we say in a briefing of ours: where else a line stands, how often somebody is named, what differs."""
_COUNTED = re.compile(
    r"""
      \((?:in\ \d+\ sources)?(?:,\ )?(?:\d+\ independent(?:\ sources)?)?\)                    # behind a line
    | ^(?:\#\ )?Briefing\ on\ \d+\ sources                                                   # a title
    | ^(?:\|\ )?\**(?:Facts|Figures|Quotations|Dates|Names|Paragraphs|Sentences)\**\ \|\ \*?\d[^\n]*   # a row of Coverage
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What a briefing of ours says of how many sources it has, and how many say a thing."""
_CELL = re.compile(r"(?:(?! \| ).)+", re.DOTALL)
_BACK = "↩"
"""The link from a passage in the cited text back to where it is cited, in a page of ours."""
_NOTE_MARK = re.compile(r"\[\^\d+\](?!:)")
_NOTE_TEXT = re.compile(r"^\[\^\d+\]: *[^\s]+\.\w{2,5}(?:, [^\n]{1,40})?$", re.MULTILINE)
"""A footnote that names a file and a place in it, and says nothing."""
_LIST_LINE = re.compile(r"^[¹²³⁴⁵⁶⁷⁸⁹⁰]+ [^\n]{1,200}$", re.MULTILINE)
_OUR_NOTE = re.compile(
    r"(?:\[\^\d+\]:\s*)?(?:\[+\d+[^\]\n]{0,20}\]+\s)?\**[^\n]{1,200}?\**, "
    rf"(?:¶\d+|p\. ?[^\s:]+|{_TITLE}): "
)
"""The beginning of a note of ours, which repeats a passage with the words around it, cut anywhere."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION})
_LONGEST = 1800
"""Characters of what is taken as one sentence at most, so that time stays linear in a text without stops."""
_LONGEST_ROW = 1500
"""Characters up to which a row of a table is taken as one statement."""
_LOWEST = 7
"""A rank below all headings."""
_HEAD_LINES = 12
_LONGEST_ADDRESS = 200
_LABEL = 80
"""Characters of a label at most: "at least 60 percent of the grain", "Thursday [14 March 2024]"."""
_HEADING_WORDS = 8
"""Words up to which a line in capitals is a heading."""


@cache
def _lists(language: str) -> re.Pattern[str]:
    """The heading over sources or method, in English or in the page's language."""
    english, own = lexicon("en"), lexicon(language).page.words
    headings = english.verifying.source_headings | {own[key].lower() for key in _LISTING & own.keys()}
    return re.compile(rf"(?:\d+[.)]?\s+)?{any_of(headings)}\s*:?$", re.IGNORECASE)


@frozen
class Quoted:
    """A quotation of the brief: what stands between its marks, and whom the brief gives it to ("" for nobody).

    `name` is what `speaker` resolves to within the brief.
    """

    content: Span
    speaker: str = ""
    name: str = ""


@dataclass(slots=True)
class Brief:
    """A brief as it is checked."""

    document: Document
    facts: Facts
    words: Words
    ours: bool
    """Whether the page says that this program made it."""
    silent: list[Span] = field(default_factory=list)
    """Stretches that claim nothing, ascending."""
    _quoted: Stretches = field(init=False)
    _dated: Stretches = field(init=False)

    def __post_init__(self) -> None:
        self._quoted = Stretches(quote.content for quote in self.facts.quotes if quote.direct)
        self._dated = Stretches(date.span for date in self.facts.dates)

    @classmethod
    def read(cls, document: Document, facts: Facts) -> Brief:
        """The brief in `document`, whose facts have been extracted."""
        ours = bool(printed_messages.MADE_BY.search(document.text))
        page = printed_messages.language_of(document.text) if ours else ""
        printed = apparatus.pieces(document.text)
        found = [
            *_silent_blocks(document, page or document.language, ours=ours),
            *_silent_pieces(document.text, ours=ours),
            *printed,
        ]
        found += printed_messages.pieces(document.text, page) if page else ()
        return cls(document, facts, words(document.text), ours, _united(found))

    def claims_nothing(self, span: Span) -> bool:
        """Whether `span` lies in a stretch that claims nothing, or holds one."""
        at = bisect_right(self.silent, span.start, key=lambda s: s.start) - 1
        return at >= 0 and self.silent[at].stop > span.start

    def figures_in(self, span: Span) -> list[Figure]:
        """The figures that lie in a span."""
        return _inside(self.facts.figures, span)

    def dates_in(self, span: Span) -> list[Date]:
        """The dates that lie in a span."""
        return _inside(self.facts.dates, span)

    def is_quoted(self, span: Span) -> bool:
        """Whether a span overlaps a direct quotation."""
        return self._quoted.overlap(span)

    def is_dated(self, span: Span) -> bool:
        """Whether a span overlaps a date."""
        return self._dated.overlap(span)

    @property
    def marks(self) -> Iterator[Span]:
        """The brief's citation marks, ascending."""
        return (Span(*match.span()) for match in CITATION.finditer(self.document.text))

    def named_sources(self) -> list[tuple[str, str]]:
        """Name and SHA-256 of each source that a page of ours prints."""
        return [(m[1], m[2]) for m in _HASHES.finditer(self.document.text)] if self.ours else []

    def plain(self, text: str) -> str:
        """A piece of the page without the links that a page of ours has."""
        return text.replace(_BACK, "") if self.ours else text

    def around(self, span: Span) -> Span:
        """The sentence that holds `span`, else its block, else itself."""
        block = self.document.block_at(span.start)
        if block is not None and (joined := self._rejoined(block)):
            return joined
        sentence = self.document.sentence_at(span.start)
        row = block is not None and self.labels(span) and len(block.span) < _LONGEST_ROW
        around = sentence.span if sentence and not row else block.span if block else span
        if len(around) <= _LONGEST:
            return around
        start = around.start + (span.start - around.start) // _LONGEST * _LONGEST
        return Span(start, max(span.stop, min(around.stop, start + _LONGEST)))

    def _rejoined(self, block: Block) -> Span | None:
        """In a PDF of ours, a row of a table whose last lines were read as a block of their own."""
        at = self.document.block_index(block.span.start) - 1
        broken = self.ours and self.document.origin.format == "pdf" and at >= 0
        if not broken or not self.document.text[block.span.start].islower():
            return None
        joined = Span(self.document.blocks[at].span.start, block.span.stop)
        return joined if len(joined) < _LONGEST_ROW else None

    def labels(self, span: Span) -> bool:
        """Whether it stands where the first cell is a label and no part of a sentence.

        That is in a table, and, in a page of ours without one, before the citation that the rest of its line follows.
        """
        block = self.document.block_at(span.start)
        if block is None or block.kind is BlockKind.TABLE_ROW or not self.ours:
            return block is not None and block.kind is BlockKind.TABLE_ROW
        cited = CITATION.search(self.document.text, span.stop, min(block.span.stop, span.stop + _LABEL))
        if cited is None or not self.document.text[cited.end() : block.span.stop].strip(" |"):
            return False
        return cited.start() - block.span.start < _LABEL

    def quoted(self) -> Iterator[Quoted]:
        """The outermost quotations, ascending, and blocks that are set off as quotations without marks."""
        outer = [q for q in self._spoken() if not q.depth]
        given = {q.content: q for q in self.facts.quotes if q.direct}
        for quotation in outer:
            if not self.claims_nothing(quotation.content) and words(self.document[quotation.content]).forms:
                yield self._given(quotation, given.get(quotation.content))
        yield from self._set_off([q.outer for q in outer])

    def _given(self, quotation: quotation_marks.Quotation, fact: Quote | None) -> Quoted:
        """A quotation with whom the brief gives it to: by the words beside it, a label, a heading, or as `fact` has it."""
        at = quotation.outer.start
        speaker = fact.speaker if fact else None
        said = self._beside(quotation.outer, speaker) or self._label(quotation.outer)
        if self.ours and said.casefold() in lexicon("en").verifying.pronouns:
            said = ""  # the passage keeps the source's pronoun, and has lost whom it stands for
        elif not said and not self.ours:
            said = self._heading(at)
        known = fact and speaker and self.document[speaker] in said
        return Quoted(quotation.content, said, (fact.name if fact and known else "") or self._antecedent(said, at))

    def _beside(self, outer: Span, speaker: Span | None) -> str:
        """Who is named in the quotation's own line; `speaker` is whom the text's facts give it to."""
        block = self.document.block_at(outer.start)
        if block is None:
            return ""
        told = self.document[speaker] if speaker and speaker in block.span else ""
        if self.ours or (told and not has_grammar(self.document.language)):
            return told  # the words beside a quotation are looked for in English
        return attributions.beside(self.document.text, block.span, outer) or told

    def _set_off(self, marked: list[Span]) -> Iterator[Quoted]:
        """Blocks that are set off as quotations, where none that is marked stands in them."""
        document = self.document
        signed = {turn.span.start: turn for turn in transcript_turns.signed(document)}
        for number, block in enumerate(document.blocks):
            silent = block.kind is not BlockKind.QUOTATION or self.claims_nothing(block.span)
            if silent or transcript_turns.is_signature(document, number):
                continue
            at = bisect_right(marked, block.span.stop, key=lambda s: s.start) - 1
            if at < 0 or not marked[at].overlaps(block.span):
                turn = signed.get(block.span.start)
                yield Quoted(turn.span, turn.who) if turn else Quoted(block.span)

    def _spoken(self) -> Sequence[quotation_marks.Quotation]:
        """What stands between marks; in other languages than English what a dash opens as well."""
        if has_grammar(self.document.language) or SPEAKERS not in reads(self.document.language):
            return self._marked()
        return locale_marks.spoken(self.document, self._marked())

    def _marked(self) -> list[quotation_marks.Quotation]:
        """What stands between marks; none runs from one list item or row of a table into the next."""
        groups: list[list[Block]] = []
        for block in self.document.blocks:
            if block.kind is BlockKind.TABLE_ROW:
                cells = _CELL.finditer(self.document.text, block.span.start, block.span.stop)
                groups += [[replace(block, span=Span(*cell.span()))] for cell in cells]
                continue
            if groups and block.kind in _RUNNING and groups[-1][-1].kind in _RUNNING:
                groups[-1].append(block)
            else:
                groups.append([block])
        return [found for group in groups for found in quotation_marks.find(self.document.text, group)]

    def _label(self, outer: Span) -> str:
        """Who is named by a line of its own above the quotation: "Ann Lee, minister"."""
        block = self.document.block_at(outer.start)
        if block is None or self.document.text[block.span.start : outer.start].strip():
            return ""
        if self.ours and block.kind is not BlockKind.QUOTATION:
            return ""
        at = self.document.block_index(block.span.start) - 1
        if at < 0 or self.document.blocks[at].kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.QUOTATION):
            return ""
        above = self.document[self.document.blocks[at].span]
        named = self.ours or above.endswith(":") or "," in above
        if at > 0 and named and len(above.split()) <= 14 and above[-1] not in '.?!…”"' and above[:1].isupper():
            return above.rstrip(": ")
        return ""

    def _antecedent(self, said: str, at: int) -> str:
        """Whom a pronoun stands for: the one person whom its paragraph names before it; "" where there are none or several."""
        if said.casefold() not in lexicon("en").verifying.pronouns:
            return ""
        persons = set(attributions.persons_before(self.document, self.facts.entities, at))
        return persons.pop() if len(persons) == 1 else ""

    def _heading(self, at: int) -> str:
        """The person whom the heading over an offset names: "Ann Lee, minister"; "" where it names no person."""
        at = self.document.block_index(at)
        while at > 0 and self.document.blocks[at].kind is not BlockKind.HEADING:
            at -= 1
        above = self.document[self.document.blocks[at].span].strip() if at > 0 else ""
        name = above.partition(",")[0].strip()
        persons = {entity.name for entity in self.facts.entities if entity.kind == "person"}
        return above if name in persons else ""


def _inside(facts: Sequence[_Fact], span: Span) -> list[_Fact]:
    """Those of some facts, which ascend, that lie in a span."""
    first, stop = (bisect_left(facts, offset, key=lambda fact: fact.span.start) for offset in (span.start, span.stop))
    return [fact for fact in facts[first:stop] if fact.span in span]


def _silent_blocks(document: Document, page: str, *, ours: bool) -> Iterator[Span]:
    """Address lines at the head, and what stands under "Sources" or "Method" up to the next heading of its rank.

    In a briefing of ours also its notes, which repeat a passage, and the heads of its tables. `page` is the language of its headings.
    """
    listing, before = 0, BlockKind.PARAGRAPH
    for number, block in enumerate(document.blocks):
        listing = _listing(document, number, listing, page, ours=ours)
        head = block.kind is BlockKind.TABLE_ROW and before is not BlockKind.TABLE_ROW
        noted = ours and (head or _OUR_NOTE.match(document[block.span]))
        address = number < _HEAD_LINES and _is_address(document, number, ours=ours)
        if listing or address or noted or _in_capitals(document, number):
            yield block.span
        before = block.kind


def _listing(document: Document, number: int, listing: int, page: str, *, ours: bool) -> int:
    """The rank of the heading of sources or method that a block stands under, or is; 0 for none. `listing` is that of the block before."""
    block = document.blocks[number]
    if block.kind is BlockKind.HEADING:
        if (ours or number > len(document.blocks) // 2) and _lists(page).match(document[block.span].strip()):
            return max(1, block.level)
        return 0 if block.level <= listing else listing
    return _LOWEST if ours and _lists(page).match(document[block.span].strip()) else listing


def _is_address(document: Document, number: int, *, ours: bool) -> bool:
    """Whether a block is an address line ("To: the board"); in a page of ours also what stands below its label."""
    text = document[document.blocks[number].span]
    if len(text) >= _LONGEST_ADDRESS or re.search('[“"]', text):
        return False
    label = _ADDRESS.match(document[document.blocks[number - 1].span]) if ours and number else None
    return _ADDRESS.match(text) is not None or (label is not None and not label.string[label.end() :].strip())


def _in_capitals(document: Document, number: int) -> bool:
    """Whether a block is a heading in capitals: short, without a number or a stop, above a text that is not."""
    blocks = document.blocks
    if blocks[number].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or number + 1 == len(blocks):
        return False
    text = document[blocks[number].span].strip()
    bare = text.isupper() and len(text.split()) <= _HEADING_WORDS and not re.search(r"[\d“”\"\n]|[.!?…]$", text)
    return bare and not document[blocks[number + 1].span].isupper()


def _silent_pieces(text: str, *, ours: bool) -> Iterator[Span]:
    for pattern in (CITATION, _LINK, _NOTE_MARK, _NAMED_FILE, _NOTE_TEXT, _LIST_LINE) + (
        (_INSERTION, _COUNTED) if ours else ()
    ):
        for match in pattern.finditer(text):
            yield Span(*match.span())
    for reference in _REFERENCE.finditer(text) if ours else ():
        yield Span(*reference.span())
    at = 0
    for line in text.split("\n"):
        if numbered := _ORDINAL.match(line):
            yield Span(at, at + numbered.end())
        at += len(line) + 1


def _united(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].stop:
            out[-1] = Span(out[-1].start, max(out[-1].stop, span.stop))
        else:
            out.append(span)
    return out
