"""Blocks → sentences with exact spans, for every language with one set of rules.

One expression finds what may end a sentence: a stop with the closing marks that belong to it. What stands behind it decides
which rules are asked: white space (`briefing.text.sentence_ends`), a note's number, or a letter without the space that is due.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from briefing.language import abbreviations as lists
from briefing.language.abbreviations import NEVER, Abbreviations
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Sentence, Span
from briefing.text.brackets import belongs, embedded
from briefing.text.sentence_ends import TOKEN_AT_MOST, EndRules, Stop, is_lower
from briefing.text.unpunctuated import finders, unpunctuated_ends

_SPACED_STOPS = ".!?…‥‼⁇⁈⁉‽"
_BARE_STOPS = "。！？．｡\u061f\u06d4\u0964\u0965\u1362\u1367\u1368\u104a\u104b\u17d4\u17d5\u0f0d\u0f0e\u0589"
"""Stops after which no white space is due."""
_OWN_STOPS = {"hy": ":", "el": ";", "hi": "|", "mr": "|", "ne": "|"}
_DIRECTION_MARKS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_CLOSERS = "\"'”’“»«›‹`´)\\]}*_」』】〕》〉）］" + _DIRECTION_MARKS
_STOPS = frozenset(_SPACED_STOPS + _BARE_STOPS)
_BARE = frozenset(_BARE_STOPS)
_GAP_AT_MOST = 16
_NEXT = deferred(rf"(\W{{0,{_GAP_AT_MOST}}})(\w+(?:['’]\w+)?)?")
_CITED = deferred(r"(?:\[\d[\d\s,–-]{0,20}\]){1,9}(?=\s|$)|\d{1,3}(?:[ ,–-]\d{1,3}){0,9}(?=\s+[A-Z])")
_CITED_APART = deferred(r"(?:\s?\[\d[\d,–-]{0,12}\]){1,9}(?:\s?\.)?(?=\s|$)|\s\d{1,2}(?=\s[A-Z][a-z’']*\s)")
_ENGLISH = frozenset({"en", "und"})
_PARAGRAPH = 80
"""Characters from which a block may be in another language than its document."""
_SURE = 3
"""Function words of three letters or more that a block in another language has."""
_ENGLISH_WORDS = (" the ", " of ", " to ", " and ")
_OPENERS = "“‘«„"
_SPEAKER_AT_MOST = 30
"""Characters of a speaker with time and place, before the verb."""
_DASHES = ("–", "—")
_BRACKETS_AT_MOST = 300
_BRACKETS = ("「」", "『』", "（）", "()", "《》", "【】", "〔〕", "〈〉")
_GOES_ON_BEHIND = deferred(
    "[」』）)》】〕〉](?:[とのをがはにでもやへ、，,]|[だな](?=[。、「ろっんどの])|から|って|など|まで|より|か[、。])"
)
"""A Japanese particle or copula behind a closing mark: the sentence goes on."""
_GOES_ON = deferred("[！？](?:と(?=[一-鿿「、]|い[うえっ]|か|の|し[てた])|[のをがはにで](?=[一-鿿ァ-ヴ]))|。を")
"""A particle right behind a mark that stands in a name or a thing said ("やった！と叫ぶ")."""
_MARKS = "> \t\r\n\u2028"
"""What may stand before a sentence of quoted mail and is none of it."""
_SALUTATION = 60
"""Characters of a salutation behind its first word."""


def split(
    text: str, blocks: Sequence[Block], *, language: str = "en", abbreviations: Collection[str] = ()
) -> tuple[Sentence, ...]:
    """Sentences of `text`, each inside one block, trimmed of white space and marks of quoted mail, ascending and disjoint.

    Args:
        text: The document's text, never altered.
        blocks: Disjoint and ascending.
        language: ISO 639-1 code, or "und".
        abbreviations: More abbreviations (with or without their last full stop) that end no sentence.
    """
    known = lists.load(language)
    if len(text) >= lists.LEARN_FROM and not lists.shipped(language):
        known = lists.learn(text, language)
    if abbreviations:
        known = known.extended(abbreviations)
    rules = {language: _Rules(text, known, language)}
    out: list[Sentence] = []
    for number, block in enumerate(blocks):
        start = block.span.start
        code = _language_of(text[start : block.span.stop], language)
        if code not in rules:
            rules[code] = _Rules(text, lists.load(code), code)
        for stop in rules[code].ends(start, block.span.stop):
            piece = text[start:stop]
            bare = piece.lstrip(_MARKS).rstrip() if block.kind is BlockKind.QUOTATION else piece.strip()
            if bare:
                first = start + piece.index(bare[0])
                out.append(Sentence(len(out), Span(first, first + len(bare)), number))
            start = stop
    return tuple(out)


def _language_of(block: str, language: str) -> str:
    """The language of a block: its document's, unless it has, or lacks, the words without which hardly any English paragraph is written."""
    words = _ENGLISH_WORDS if language in _ENGLISH else _ENGLISH_WORDS[:1]
    if len(block) < _PARAGRAPH or any(map(block.__contains__, words)) == (language in _ENGLISH):
        return language
    from briefing.language.detection import detect

    found = detect(block)
    known = lexicon(found).text.function_words if lists.shipped(found) else ()
    sure = sum(len(word) > 2 and word in known for word in block.split()) >= _SURE
    return found if sure else language


def _is_stop_in_run(gap: str, opener: str, word: str) -> bool:
    """Whether another stop follows that may end the sentence instead (``. . .``, ``. !``)."""
    return bool(opener) and opener[0] in _STOPS and (bool(opener.strip(".…")) or not word or gap[-1:] not in {".", "…"})


@cache
def _said_behind(language: str) -> re.Pattern[str]:
    """Who says what stands in the marks before it, where a Chinese verb ends its clause ("……。”队长说。")."""
    verbs = any_of(lexicon(language).speech.finite) if language == "zh" else "(?!)"
    return deferred(rf"[^。！？，：“”\n]{{1,{_SPEAKER_AT_MOST}}}?{verbs}[。，：]")


@cache
def _salutation(language: str) -> re.Pattern[str]:
    """The salutation of a letter, on a line of its own above the text ("Dear Ms Lind,")."""
    words = lexicon(language).boilerplate.salutations or lexicon("en").boilerplate.salutations
    return deferred(
        rf"(?i:{any_of(words, blank=' ')})\b[^\n.!?]{{0,{_SALUTATION}}}(?:[,:!][ \t]*\n[> \t]*|(?<=\w)[ \t]*\n[> \t]*(?=[A-Z]))"
    )


class _Rules:
    """Where the sentences of one text end."""

    def __init__(self, text: str, known: Abbreviations, language: str) -> None:
        self.text = text
        self.known = known
        self.language = language
        stops = _SPACED_STOPS + _BARE_STOPS + _OWN_STOPS.get(language, "")
        self.candidates = deferred(f"[{stops}][{stops}{_CLOSERS}]*")
        self.own = _OWN_STOPS.get(language, "")
        self.said_behind = _said_behind(language)
        self.salutation = _salutation(language)
        self.finders = finders(text, language=language)
        self.rules = EndRules(text, known, language, certain=self.own + _BARE_STOPS)

    def ends(self, start: int, stop: int) -> list[int]:
        """Where the sentences of one block end, the block's own end last."""
        text = self.text
        out: list[int] = []
        begin = start
        if greeted := self.salutation.match(text, start, stop):
            begin = greeted.end()
            out.append(begin)
        more = unpunctuated_ends(text, start, stop, self.finders)
        for found in self.candidates.finditer(text, start, stop):
            at, end = found.span()
            if end >= stop:
                break
            while more and more[0] <= at:
                begin = max(begin, more[0])
                out.append(more.pop(0))
            if at < begin:
                continue
            end = self.end_at(at, end, begin, stop)
            if end:
                out.append(end)
                begin = end
        if more:
            out = sorted({*out, *more})
        out.append(stop)
        return out

    def end_at(self, at: int, end: int, begin: int, stop: int) -> int:
        """The end of the sentence from `begin` if the stop at `at`, with its closing marks up to `end`, ends it; else 0."""
        following = self.text[end]
        if following.isspace():
            return self.spaced(at, end, begin, stop)
        if self.text[at] in _BARE or _BARE.intersection(self.text[at:end]):
            return self.bare(at, end, begin)
        if following.isdigit() or following == "[":
            return self.cited(at, end)
        return self.tight(at, end, begin) if following.isupper() else 0

    def spaced(self, at: int, end: int, begin: int, stop: int) -> int:
        """The end of the sentence if the stop at `at`, before white space, ends one; else 0."""
        end, found = self.closed(end, begin, stop)
        gap, word = found[1], found[2] or ""
        opener = gap.strip()
        mark = self.text[at:end]
        if _is_stop_in_run(gap, opener, word) or self.goes_on(mark, opener, begin, at):
            return 0
        if opener[:1] == "[" or word[0:1].isdigit():
            end = self.apart(at, end, stop)
            if end < 0:
                return -end
        if not word:
            return end if len(gap) == _GAP_AT_MOST else 0
        here = Stop(at, begin, mark, opener, word, found.start(2), found.end(), lower=is_lower(word, opener))
        if (self.language == "ja" and self.inside(begin, end)) or not self.rules.ends(here):
            return 0
        return 0 if embedded(self.text, at, end, begin, stop) else end

    def goes_on(self, mark: str, opener: str, begin: int, at: int) -> bool:
        """Whether the stop is one in square brackets, or ends a cue that interrupts a quotation («A? – said B. – C»)."""
        if mark[-1] == "]" and self.text[at - 1] == "[" and (at - 1 == begin or opener):
            return True
        if opener[:1] not in _DASHES:
            return False
        opened = self.text.rfind("«", begin, at)
        if opened < 0 or "»" in self.text[opened:at]:
            return False
        return any(dash in self.text[opened:at] for dash in (" – ", " — "))

    def closed(self, end: int, begin: int, stop: int) -> tuple[int, re.Match[str]]:
        """The end after marks that close the sentence behind a space, and what follows as `_NEXT` finds it."""
        while True:
            found = _NEXT.match(self.text, end, stop)
            assert found is not None
            opener = found[1].strip()
            if not opener or not belongs(self.text, opener[0], found[1], begin, end):
                return end, found
            end = self.text.index(opener[0], end) + 1

    def bare(self, at: int, end: int, begin: int) -> int:
        """A stop of a script that sets no space after it: none inside brackets, nor before who speaks or a particle."""
        text = self.text
        while end - 1 > at and text[end - 1] in _OPENERS:
            end -= 1  # the mark of the next quotation
        if text[at] == "．" and (text[end].isdigit() or text[begin:at].strip().isdigit()):
            return 0
        if self.inside(begin, end) or (text[end - 1] == "”" and self.said_behind.match(text, end)):
            return 0
        return 0 if (_GOES_ON_BEHIND if text[end - 1] in "」』）)》】〕〉" else _GOES_ON).match(text, end - 1) else end

    def inside(self, begin: int, end: int) -> bool:
        """Whether brackets of a script without spaces are left open in the sentence so far."""
        if end - begin >= _BRACKETS_AT_MOST:
            return False
        piece = self.text[begin:end]
        return any(pair[0] in piece and _is_open(piece, pair[0], pair[1]) for pair in _BRACKETS)

    def cited(self, at: int, end: int) -> int:
        """A stop with a note's number set right behind it ("… consultation.11 12 Take")."""
        found = _CITED.match(self.text, end)
        if not found or not (self.text[at - 3 : at].isalpha() or self.text[at - 1] in ')]”"’'):
            return 0
        return found.end()

    def apart(self, at: int, end: int, stop: int) -> int:
        """Minus the end after the number of a note that stands behind the stop ("in 1982. [17] He"); without one, `end`."""
        text = self.text
        found = _CITED_APART.match(text, end, stop)
        if not found or text[at] != "." or self.known.kind(text[max(0, at - TOKEN_AT_MOST) : at].split()[-1]):
            return end
        if found[0].lstrip()[0] == "[":
            return -found.end() if found.end() < stop else -stop
        noted = text[at - 3 : at].isalpha() or text[at - 1] == ")"
        return -found.end() if noted and not self.counts(found.end()) else end

    def counts(self, at: int) -> bool:
        """Whether a number that ends at `at` counts or dates what stands behind it, and so opens a sentence ("29 Ekim", "15 Menschen")."""
        word = _NEXT.match(self.text, at)
        low = word[2].lower() if word and word[2] else ""
        months = lexicon(self.language).calendar.month_numbers
        return low in months if self.language in _ENGLISH else low not in lexicon(self.language).text.function_words

    def tight(self, at: int, end: int, begin: int) -> int:
        """A stop without the space that is due, before a capital ("the service.There")."""
        text = self.text
        word = _NEXT.match(text, end)
        before = text[max(begin, at - TOKEN_AT_MOST) : at].rsplit(None, 1)
        if not before or not word or len(word[2] or "") < 2 or end - at > 1:
            return 0
        token = before[-1]
        if not ((token.isalpha() and token[-3:].islower()) or (token[-1].isdigit() and "," in token)):
            return 0
        titled = self.known.kind(word[2]) & NEVER and text[word.end() : word.end() + 1] == "."
        return end if (titled or word[2].lower() in self.known.starters) and not self.known.kind(token) else 0


def _is_open(piece: str, opener: str, closer: str) -> bool:
    """Whether a bracket is left open; a closing one without an opening one is a number's ("4.）")."""
    depth = 0
    for sign in piece:
        depth = depth + (sign == opener) - (sign == closer and depth > 0)
    return depth > 0
