"""A stop before white space and a word → whether it ends a sentence.

The tests follow Grefenstette & Tapanainen (1994), "What is a word, what is a sentence?", and Kiss & Strunk (2006):
abbreviation, initial, ordinal, then the case of what follows and whether that word starts sentences. What a language
adds is data (`briefing.language.abbreviations`).
"""

from __future__ import annotations

import re
from functools import cache

from briefing.frozen import frozen
from briefing.language.abbreviations import EITHER, LAST, NEVER, Abbreviations
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.text.brackets import QUOTES as _QUOTES

TOKEN_AT_MOST = 40
"""Characters before a stop in which its token is looked for."""
_ONE_LETTER_WORDS = frozenset("IO")
"""Capitals that are words: "So did I!"."""
_STRONG = deferred(r"[!?‼⁇⁈⁉‽]")
_NUMERIC_DATE = deferred(r"(?<!\d)[0-3]?\d\.[ \u00a0][01]?\d\.[ \u00a0](?:1[5-9]|20)\d\d(?!\d)")
_YEAR_BEFORE = deferred(r"(?<!\d)(?:1[5-9]|20)\d\d[ \u00a0]$")
_YEAR_MARK, _OPENING_WORDS = 2, 3
"""Letters of a word for "year" behind one (r., г., рр.); words with which a sentence opens by naming it ("W 2029 r.")."""
_WEB = frozenset(("http", "https", "www"))
_ACRONYM = deferred(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_MARKER = deferred(r"[(\[]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,4})[)\]]?")
_ASIDE = deferred(r"[^()]{0,300}[.!?][\"”’]?\)")
_LOWER_START = deferred(r"[^\W\d_]{2}\s?[.!?]\s+[a-zà-ÿа-я]")
_UPPER_START = deferred(r"[^\W\d_]{2}\s?[.!?]\s+[A-ZÀ-ÞА-Я]")
_DASHES = frozenset("–—")
_SAMPLE = 20_000
_NICKNAME = deferred(r"[A-ZÀ-Þ][\w’'-]{0,20}(?: [A-ZÀ-Þ][\w’'-]{0,20}){0,2}[\"”“»’'] [A-ZÀ-Þ]")
"""A name in quotation marks and the surname behind it: ``Jack" Moe``."""
_BULLETS = frozenset("•‣▪◦⁃●■○□▸►◆")

_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@cache
def _said_by_name() -> re.Pattern[str]:
    """A name and a verb of saying, after a quotation that ends in a mark of its own: “Stop!” Lind Ranke said."""
    return deferred(rf"(?:[A-Z][\w’'-]*\.?\s+){{1,3}}{any_of(lexicon('en').speech.after_quotation)}\b")


@cache
def _said() -> re.Pattern[str]:
    """A pronoun and a verb of saying, after a quotation that ends in a mark of its own: “Stop!” she said."""
    english = lexicon("en").speech
    return deferred(rf"{any_of(english.subject)}\s{any_of(english.after_quotation)}\b")


@cache
def _preposition() -> re.Pattern[str]:
    """The first word of a phrase of time or place."""
    return deferred(rf"{any_of(lexicon('en').calendar.prepositions)}\b", re.IGNORECASE)


@frozen
class Stop:
    """What may end a sentence, and what stands around it; offsets count in the whole text."""

    at: int
    begin: int
    """Where the sentence begins that it may end."""
    mark: str
    """The stop with the marks that close after it (``.``, ``?”``)."""
    opener: str
    """What stands between the mark and the next word, without white space (``(``, ``“``)."""
    word: str
    """The next word; never empty."""
    word_at: int
    word_end: int
    lower: bool
    """Whether that word is written in small letters."""


def is_lower(word: str, opener: str) -> bool:
    """Whether a word that follows `opener` is written in small letters; behind a bullet that says nothing."""
    if not word[0].islower() or (opener and opener[0] in _BULLETS):
        return False
    return len(word) == 1 or word[1:].islower()


def _last_token(before: str) -> tuple[str, str]:
    """What stands right before a full stop: the whole token, and its last part ("Lt.-Gen" → "Gen", "d'Art" → "Art")."""
    piece = before.rsplit(None, 1)
    token = (piece[-1] if piece else "").lstrip("\"'“‘«„([{¿¡—–-_*").strip(_DIRECTIONS)
    last = token.rpartition("-")[2].rpartition("/")[2].rpartition("–")[2]
    if "'" in last or "’" in last:
        last = last.replace("’", "'").rpartition("'")[2]
    return token, last


def _is_initials(letters: str) -> bool:
    """A letter, or letters with full stops between them ("U.S")."""
    if len(letters) == 1:
        return letters.isalpha() or letters == "."
    return "." in letters and not letters[-1].isdigit() and _ACRONYM.fullmatch(letters) is not None


class EndRules:
    """The rules over one text; what they need to know of the whole text is found once, when it is first asked.

    Args:
        text: The document's.
        known: The abbreviations of its language.
        language: ISO 639-1 code, or "und".
        certain: Stops that always end a sentence.
    """

    def __init__(self, text: str, known: Abbreviations, language: str, *, certain: str) -> None:
        self.text = text
        self.known = known
        self.language = language
        self.certain = certain
        self._lower_style: bool | None = None
        self._vocabulary: frozenset[str] | None = None

    def ends(self, here: Stop) -> bool:
        """Whether a stop before white space and a word ends a sentence: the rules of each mark."""
        mark = here.mark
        if _STRONG.search(mark):
            return self.before_lower(here) if here.lower else self.after_strong(here)
        if mark[0] in self.certain:
            return True
        if ")." in mark or "]." in mark:
            return not here.lower
        if mark[0] != "." or mark[1:2] == ".":
            return not here.lower and here.opener[:1] != "(" and self.after_ellipsis(here)
        return self.after_dot(here)

    def after_strong(self, here: Stop) -> bool:
        """After ``!`` or ``?`` and before a capital: an end, but for “… ?” Anna asked, and "Help! (1965)"."""
        last = here.mark[-1]
        if here.mark == "!" and not here.opener and self._is_firm(here):
            return False
        if here.opener and here.opener[-1] == "(":
            if not _ASIDE.match(self.text, here.word_at):
                return False
            since = max(here.begin + 1, here.at - 1000)
            inner = self.text.rfind(f" {last}", since, here.at) if last in "\"'" else 0
            return inner <= here.begin
        return not (last in _QUOTES and not here.opener and _said_by_name().match(self.text, here.word_at))

    def _is_firm(self, here: Stop) -> bool:
        """Whether a name with its mark is a firm's: its legal form follows ("Hurra! Inc."), or it is one letter ("E! News")."""
        token = _last_token(self.text[max(here.begin, here.at - TOKEN_AT_MOST) : here.at])[0]
        if len(token) == 1 and token.isupper() and token not in _ONE_LETTER_WORDS:
            return here.word.lower() not in self.known.starters
        form = self.has_stop(here) or here.word.isupper()
        return token[:1].isupper() and form and here.word.lower() in lexicon("en").names.legal_forms

    def before_lower(self, here: Stop) -> bool:
        """Before a small letter a stop ends a sentence in a text that begins its sentences so, or before a sure starter."""
        opener, last = here.opener, here.mark[-1]
        if len(opener) > 1 and not opener.strip(".…"):
            return True
        quoting = opener and opener[0] in _QUOTES and self.lower_style and last not in _QUOTES
        if last in _QUOTES or last in ")]" or (opener and not quoting) or _said().match(self.text, here.word_at):
            return False
        return here.word in _WEB or self.lower_style or here.word in lexicon(self.language).text.small_openings

    def after_ellipsis(self, here: Stop) -> bool:
        """After an ellipsis and before a capital: set off by a space or before "I" it is a pause."""
        if len(here.mark.rstrip("\"'”’»)]")) > 3 and here.mark[0] == ".":
            return True
        pause = self.text[here.at - 1].isspace() and here.word.lower() not in self.known.starters
        return not (pause or (here.word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0] == "I"))

    def after_dot(self, here: Stop) -> bool:
        """After a single full stop: abbreviations, initials, ordinals, list markers."""
        if self.language == "th":
            return False  # Thai ends a sentence with a blank; its full stops are those of abbreviations
        start = max(here.begin, here.at - TOKEN_AT_MOST)
        before = self.text[start : here.at]
        if before[-1:].isspace():
            return self.set_off(before, lower=here.lower)
        token, last = _last_token(before)
        marker = self.is_marker(before, start, here.begin)
        if (last.lower(), here.word.lower()) in self.known.collocations and not marker:
            return False
        kind = self.known.kind(token) or self.known.kind(last)
        if not kind:
            if not _is_initials(last):
                return self.after_word(here, last, marker=marker)
            kind = EITHER
        if len(last) == 1 and last.isupper():
            kind |= EITHER  # an initial, though the small letter is an abbreviation ("c.", "p.", "v.")
        if here.lower or marker or here.word[0].isdigit():
            return False
        return self.after_abbreviation(here, last, kind)

    def after_word(self, here: Stop, token: str, *, marker: bool) -> bool:
        """After a word or number that is no abbreviation; `marker` says that nothing else stands in the sentence so far."""
        if token.isdigit() and len(token) <= 2 and here.opener[:1] in _DASHES and self.language not in ("en", "und"):
            return False  # a dateline's day: "2031. április 12. – A"
        if token[-1:].isdigit():
            return not marker and not here.lower and not (token.isdigit() and self._goes_on(here, token))
        if len(token) > 1:
            if marker and len(token) <= 5:
                return False
            return not here.lower or self.before_lower(here)
        return not here.lower

    def _goes_on(self, here: Stop, number: str) -> bool:
        """Whether a number's stop is an ordinal's, or one of a date with blanks between its numbers: "14. 3. 2031"."""
        if self.ordinal(number, here.word):
            return True
        found = _NUMERIC_DATE.search(self.text, max(here.begin, here.at - 6), here.at + 12)
        return found is not None and found.start() < here.at < found.end()

    def after_abbreviation(self, here: Stop, token: str, kind: int) -> bool:
        """After an abbreviation and before a capital (or a letter without case)."""
        if kind & NEVER:
            return here.word.lower() in self.known.starters and self._is_measured(here, token)
        if not kind & (EITHER | LAST):
            return True
        if here.opener.startswith(("(", "[")):
            return False
        if len(here.word) == 1 and len(token) == 1 and self.has_stop(here):
            return False
        return self.after_last(here) if kind & LAST else self.before_starter(here, token)

    def _is_measured(self, here: Stop, token: str) -> bool:
        """Whether a number that is no year stands before a token: "41 ms."."""
        at = here.at - len(token)
        number = self.text[max(here.begin, at - 2) : at]
        return number[:1].isdigit() and number[1:].isspace() and not _YEAR_BEFORE.search(self.text, here.begin, at)

    def after_last(self, here: Stop) -> bool:
        """After an abbreviation that mostly stands last ("p.m."): an end, but before a name's title and what goes with it."""
        titled = self.known.kind(here.word) & NEVER and self.has_stop(here)
        sofar = self.text[here.begin : min(here.at, here.begin + 60)].split(None, 5)
        phrase = len(sofar) < 5 and here.at - here.begin < 60 and _preposition().match(sofar[0])
        return here.word.lower() not in self.known.follow and not (titled and phrase)

    def before_starter(self, here: Stop, token: str) -> bool:
        """After an abbreviation that may stand last ("U.S."): an end before a word that begins sentences, or a quotation."""
        small = here.word.lower()
        if here.opener in _QUOTES and len(token.rpartition(".")[2]) == 1 and _NICKNAME.match(self.text, here.word_at):
            return False  # J.P. "Jack" Moe
        if (
            self.language != "en"
            and len(token) <= _YEAR_MARK
            and _YEAR_BEFORE.search(self.text, here.begin, here.at - len(token))
        ):
            return len(self.text[here.begin : here.at].split()) > _OPENING_WORDS  # "В 1998 г. Петров …" goes on
        if small in self.known.starters or (here.opener and here.opener[0] in _QUOTES) or here.mark[-1] in _QUOTES:
            return True
        return len(here.word) > 2 and "." not in token and len(token) > 1 and small in self.vocabulary

    def has_stop(self, here: Stop) -> bool:
        """Whether a full stop stands right behind the word after the stop ("Dr.")."""
        return self.text[here.word_end : here.word_end + 1] == "."

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
        if not lexicon(self.language).locale_formats.ordinal.endswith(".") or len(number) > 2:
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
