"""Blocks → sentences with exact spans, for every language with one set of rules.

One expression finds what may end a sentence (a stop with the closing marks that belong to it); a few cheap rules on the
token before and the word after decide. What a language adds is data (`briefing.language.abbreviations`) and a stop of its
own. The tests follow Grefenstette & Tapanainen (1994), "What is a word, what is a sentence?", and Kiss & Strunk (2006):
abbreviation, initial, ordinal, then the case of what follows and whether that word starts sentences.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.language import abbreviations as lists
from briefing.language.abbreviations import EITHER, LAST, NEVER, Abbreviations
from briefing.model import Block, Sentence, Span
from briefing.text.brackets import QUOTES as _QUOTES
from briefing.text.brackets import belongs, embedded
from briefing.text.unpunctuated import finders, unmarked_ends

_SPACED_STOPS = ".!?…‥‼⁇⁈⁉‽"
_BARE_STOPS = "。！？．｡\u061f\u06d4\u0964\u0965\u1362\u1367\u1368\u104a\u104b\u17d4\u17d5\u0f0d\u0f0e\u0589"
"""Stops after which no white space is due."""
_OWN_STOPS = {"hy": ":", "el": ";", "hi": "|", "mr": "|", "ne": "|"}
_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_DIRECTION_MARKS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_CLOSERS = "\"'”’“»«›‹`´)\\]}*_」』】〕》〉）］" + _DIRECTION_MARKS
_STOPS = frozenset(_SPACED_STOPS + _BARE_STOPS)
_BARE = frozenset(_BARE_STOPS)
_BULLETS = frozenset("•‣▪◦⁃●■○□▸►◆")
_ORDINALS = frozenset(
    ["de", "da", "no", "nb", "sv", "fi", "cs", "sk", "pl", "hu", "hr", "sl", "sr", "et", "lv", "is", "tr", "lb"]
)

_NEXT = re.compile(r"(\W{0,16})(\w+(?:['’]\w+)?)?")
_STRONG = re.compile(r"[!?‼⁇⁈⁉‽]")
_CITED = re.compile(r"(?:\[\d[\d\s,–-]{0,20}\]){1,9}(?=\s|$)|\d{1,3}(?:[ ,–-]\d{1,3}){0,9}(?=\s+[A-Z])")
_CITED_APART = re.compile(r"(?:\s?\[\d[\d,–-]{0,12}\]){1,9}(?:\s?\.)?(?=\s|$)|\s\d{1,2}(?=\s[A-Z][a-z’']*\s)")
_WEB = frozenset(("http", "https", "www"))
_LOWER_STARTERS = frozenset(
    [
        "i",
        "i'm",
        "i've",
        "i'll",
        "it",
        "it's",
        "he",
        "she",
        "they",
        "we",
        "you",
        "this",
        "that",
        "there",
        "the",
        "please",
        "maybe",
        "so",
        "if",
        "any",
        "thanks",
        "also",
        "what",
        "how",
        "just",
    ]
)
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_MARKER = re.compile(r"[(\[]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,4})[)\]]?")
_SAID = re.compile(
    r"(?:[A-Z][\w’'-]*\.?\s+){1,3}(?:said|says?|asked|asks?|repl(?:y|ied)|cried|shouted|whispered|exclaimed|called|added|answered"
    r"|demanded|wondered|thought|muttered|screamed|yelled|told|continued|wrote|murmured|laughed|snapped|insisted)\b"
)
_SAID_LOWER = re.compile(
    r"(?:he|she|they|i|we|you|it)\s(?:said|says?|asks?|asked|yell|cried|shout|whisper|replied|thought|added|exclaim)"
)
_ASIDE = re.compile(r"[^()]{0,300}[.!?][\"”’]?\)")
_PHRASE = re.compile(r"(?:at|by|around|about|before|after|on|from|until|since|near|in)\b", re.IGNORECASE)
_LOWER_START = re.compile(r"[^\W\d_]{2}\s?[.!?]\s+[a-zà-ÿа-я]")
_UPPER_START = re.compile(r"[^\W\d_]{2}\s?[.!?]\s+[A-ZÀ-ÞА-Я]")
_SAMPLE = 20_000
_TOKEN_AT_MOST = 40
_BRACKETS_AT_MOST = 300


def split(
    text: str, blocks: Sequence[Block], *, language: str = "en", abbreviations: Collection[str] = ()
) -> tuple[Sentence, ...]:
    """Sentences of `text`, each inside one block, trimmed of white space, ascending and disjoint.

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
    rules = _Rules(text, known, language)
    out: list[Sentence] = []
    for number, block in enumerate(blocks):
        start = block.span.start
        for stop in rules.ends(start, block.span.stop):
            piece = text[start:stop]
            if bare := piece.strip():
                first = start + piece.index(bare[0])
                out.append(Sentence(len(out), Span(first, first + len(bare)), number))
            start = stop
    return tuple(out)


class _Rules:
    """The rules over one text; what they need to know of the whole text is found once, when it is first asked."""

    def __init__(self, text: str, known: Abbreviations, language: str) -> None:
        self.text = text
        self.known = known
        self.language = language
        stops = _SPACED_STOPS + _BARE_STOPS + _OWN_STOPS.get(language, "")
        self.candidates = re.compile(f"[{stops}][{stops}{_CLOSERS}]*")
        self.own = _OWN_STOPS.get(language, "")
        self.finders = finders(text, language=language)
        self._lower_style: bool | None = None
        self._vocabulary: frozenset[str] | None = None

    def ends(self, start: int, stop: int) -> list[int]:
        """Where the sentences of one block end, the block's own end last."""
        text = self.text
        out: list[int] = []
        begin = start
        more = unmarked_ends(text, start, stop, self.finders)
        for found in self.candidates.finditer(text, start, stop):
            at, end = found.span()
            if end >= stop:
                break
            while more and more[0] <= at:
                begin = max(begin, more[0])
                out.append(more.pop(0))
            if at < begin:
                continue
            following = text[end]
            if following.isspace():
                end = self.spaced(at, end, begin, stop)
            elif text[at] in _BARE:
                end = self.bare(at, end, begin)
            elif following.isdigit() or following == "[":
                end = self.cited(at, end)
            elif following.isupper():
                end = self.tight(at, end, begin)
            else:
                continue
            if end:
                out.append(end)
                begin = end
        if more:
            out = sorted({*out, *more})
        out.append(stop)
        return out

    def spaced(self, at: int, end: int, begin: int, stop: int) -> int:
        """The end of the sentence if the stop at `at`, before white space, ends one; else 0."""
        text = self.text
        found = _NEXT.match(text, end, stop)
        assert found is not None
        word, opener = found[2] or "", found[1].strip()
        while opener and belongs(text, opener[0], found[1], begin, end):
            end = text.index(opener[0], end) + 1
            found = _NEXT.match(text, end, stop)
            assert found is not None
            word, opener = found[2] or "", found[1].strip()
        if opener and opener[0] in _STOPS and (opener.strip(".…") or not word or found[1][-1:] not in {".", "…"}):
            return 0
        mark = text[at:end]
        if mark[-1] == "]" and text[at - 1] == "[" and (at - 1 == begin or opener):
            return 0
        if opener[:1] == "[" or word[0:1].isdigit():
            end = self.apart(at, end, stop)
            if end < 0:
                return -end
        if not word:
            return end if len(found[1]) == 16 else 0
        lower = word[0].islower() and not (opener and opener[0] in _BULLETS) and word[1:].islower() | (len(word) == 1)
        if _STRONG.search(mark):
            yes = (
                self.before_lower(mark, opener, word, found.start(2))
                if lower
                else self.after_strong(at, mark, begin, opener, found.start(2))
            )
        elif mark[0] in self.own or mark[0] in _BARE:
            yes = True
        elif ")." in mark or "]." in mark:
            yes = not lower
        elif mark[0] != "." or mark[1:2] == ".":
            yes = not lower and opener[:1] != "(" and self.after_ellipsis(at, mark, word)
        else:
            yes = self.after_dot(at, mark, begin, opener, found, lower=lower)
        return end if yes and not embedded(text, at, end, begin, stop) else 0

    def bare(self, at: int, end: int, begin: int) -> int:
        """A stop of a script that sets no space after it: none inside brackets, nor before the particle of a quotation."""
        text = self.text
        if text[at] == "．" and text[end].isdigit():
            return 0
        if end - begin < _BRACKETS_AT_MOST:
            piece = text[begin:end]
            if any(piece.count(a) > piece.count(b) for a, b in ("「」", "『』", "（）", "()", "《》")):
                return 0
        closed = text[end - 1] in "」』）)》"
        return 0 if closed and text[end] in "とのをがはにでもや、，," else end

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
        if not found or text[at] != "." or self.known.kind(text[max(0, at - _TOKEN_AT_MOST) : at].split()[-1]):
            return end
        if found[0].lstrip()[0] == "[":
            return -found.end() if found.end() < stop else -stop
        return -found.end() if text[at - 3 : at].isalpha() or text[at - 1] == ")" else end

    def tight(self, at: int, end: int, begin: int) -> int:
        """A stop without the space that is due, before a capital ("the service.There")."""
        text = self.text
        word = _NEXT.match(text, end)
        before = text[max(begin, at - _TOKEN_AT_MOST) : at].rsplit(None, 1)
        if not before or not word or len(word[2] or "") < 2 or end - at > 1:
            return 0
        token = before[-1]
        if not ((token.isalpha() and token[-3:].islower()) or (token[-1].isdigit() and "," in token)):
            return 0
        titled = self.known.kind(word[2]) & NEVER and text[word.end() : word.end() + 1] == "."
        return end if (titled or word[2].lower() in self.known.starters) and not self.known.kind(token) else 0

    def after_strong(self, at: int, mark: str, begin: int, opener: str, word_at: int) -> bool:
        """After ``!`` or ``?`` and before a capital: an end, but for “… ?” Anna asked, and "Help! (1965)"."""
        if opener and opener[-1] == "(":
            if not _ASIDE.match(self.text, word_at):
                return False
            inner = self.text.rfind(f" {mark[-1]}", max(begin + 1, at - 1000), at) if mark[-1] in "\"'" else 0
            return inner <= begin
        return not (mark[-1] in _QUOTES and not opener and _SAID.match(self.text, word_at))

    def before_lower(self, mark: str, opener: str, word: str, word_at: int) -> bool:
        """Before a small letter a stop ends a sentence in a text that begins its sentences so, or before a sure starter."""
        if len(opener) > 1 and not opener.strip(".…"):
            return True
        quoting = opener and opener[0] in _QUOTES and self.lower_style and mark[-1] not in _QUOTES
        if mark[-1] in _QUOTES or mark[-1] in ")]" or (opener and not quoting) or _SAID_LOWER.match(self.text, word_at):
            return False
        return word in _WEB or self.lower_style or (self.language in {"en", "und"} and word in _LOWER_STARTERS)

    def after_ellipsis(self, at: int, mark: str, word: str) -> bool:
        """After an ellipsis and before a capital: set off by a space or before "I" it is a pause."""
        if len(mark.rstrip("\"'”’»)]")) > 3 and mark[0] == ".":
            return True
        small = word.lower()
        pause = self.text[at - 1].isspace() and small not in self.known.starters
        return not (pause or (word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0] == "I"))

    def after_dot(self, at: int, mark: str, begin: int, opener: str, found: re.Match[str], *, lower: bool) -> bool:
        """After a single full stop: abbreviations, initials, ordinals, list markers."""
        text = self.text
        word: str = found[2]
        start = max(begin, at - _TOKEN_AT_MOST)
        before = text[start:at]
        if before[-1:].isspace():
            return self.set_off(before, lower=lower)
        piece = before.rsplit(None, 1)
        token = (piece[-1] if piece else "").lstrip("\"'“‘«„([{¿¡—–-_*")
        token = token.strip(_DIRECTIONS)
        first = token.rpartition("-")[2].rpartition("/")[2].rpartition("–")[2]
        if "'" in first or "’" in first:
            first = first.replace("’", "'").rpartition("'")[2]
        kind = self.known.kind(token) or self.known.kind(first)
        if not kind:
            if not first:
                return not lower
            if first[-1].isdigit():
                if self.is_marker(before, start, begin):
                    return False
                return not lower and not (first.isdigit() and self.ordinal(first, word))
            if len(first) > 1 and not ("." in first and _ACRONYM.fullmatch(first)):
                if len(first) <= 5 and self.is_marker(before, start, begin):
                    return False
                return not lower or self.before_lower(mark, opener, word, found.start(2))
            if not first.isalpha() and "." not in first:
                return not lower
            kind = EITHER
        if len(first) == 1 and first.isupper():
            kind |= EITHER  # an initial, though the small letter is an abbreviation ("c.", "p.", "v.")
        if lower or self.is_marker(before, start, begin):
            return False
        if word[0].isdigit():
            return False
        return self.after_abbreviation(first, kind, mark, opener, found, begin, at)

    def after_abbreviation(
        self, token: str, kind: int, mark: str, opener: str, found: re.Match[str], begin: int, at: int
    ) -> bool:
        """After an abbreviation and before a capital (or a letter without case)."""
        word: str = found[2]
        small = word.lower()
        if kind & NEVER:
            return False
        if not kind & (EITHER | LAST):
            return True
        if opener and opener[0] in "([":
            return False
        if len(word) == 1 and len(token) == 1 and self.text[found.end() : found.end() + 1] == ".":
            return False
        if (token.lower(), small) in self.known.collocations:
            return False
        if kind & LAST:
            titled = self.known.kind(word) & NEVER and self.text[found.end() : found.end() + 1] == "."
            sofar = self.text[begin : min(at, begin + 60)].split(None, 5)
            phrase = len(sofar) < 5 and at - begin < 60 and _PHRASE.match(sofar[0])
            return small not in self.known.follow and not (titled and phrase)
        if small in self.known.starters or (opener and opener[0] in _QUOTES):
            return True
        if mark[-1] in _QUOTES:
            return True
        return len(word) > 2 and "." not in token and len(token) > 1 and small in self.vocabulary

    def set_off(self, before: str, *, lower: bool) -> bool:
        """A full stop with a space before it: of a tokenised text, or the last one of a spaced ellipsis (. . .)."""
        dots = before.split()
        run = 0
        while run < len(dots) and set(dots[-1 - run]) == {"."}:
            run += 1
        if run == 0 and dots and dots[-1][-1] == ".":
            run = 1
        return (run == 0 and (not lower or self.lower_style)) or run == 3

    def is_marker(self, before: str, start: int, begin: int) -> bool:
        """Whether the sentence so far is nothing but an item's marker ("1", "a", "(iv", "2.1")."""
        return start == begin and len(bare := before.strip()) <= 12 and bool(_MARKER.fullmatch(bare.lstrip("•⁃-–* ")))

    def ordinal(self, number: str, word: str) -> bool:
        """Whether a number's full stop is an ordinal's ("12. Juni"), where the language writes them so."""
        if self.language not in _ORDINALS or len(number) > 2:
            return False
        return word.lower() in self.known.follow or (self.language == "de" and word.lower() not in self.known.starters)

    @property
    def lower_style(self) -> bool:
        """Whether the text begins its sentences with small letters (chats, lower-cased corpora)."""
        if self._lower_style is None:
            sample = self.text[:_SAMPLE]
            lower = len(_LOWER_START.findall(sample))
            enough = 2 if sample.lstrip()[:1].isupper() else 1
            self._lower_style = lower >= enough and lower >= len(_UPPER_START.findall(sample))
        return self._lower_style

    @property
    def vocabulary(self) -> frozenset[str]:
        """The text's words that stand in small letters: with a capital they are no names."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(word for word in self.text.split() if word.islower())
        return self._vocabulary
