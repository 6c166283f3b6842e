"""What must not leave the house: terms, and where they stand in a text.

A term is found whatever its case, however its words are joined ("odile-brandvold.txt"), with invisible characters in
it or a hyphen where a line ended, composed or decomposed, in letters that look alike. One of four letters or more is found inside a word as well, and the
whole word goes: better a word too many than a name too few. A single word of a person's name is found inside others from six
letters on, and in an address of mail or the name of an account from four; one that is also a word of the language ("Will",
"Young") counts, but for those, with a capital and as a whole word. Figures count as wholes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Span

ANYWHERE, NAME_ANYWHERE = 4, 6
"""Letters from which a term, and a word of a person's name, is looked for inside words."""

_INVISIBLE = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
_BROKEN = rf"{_INVISIBLE}(?:[-‐‑][^\S\n]{{0,4}}\n?[^\S\n]{{0,4}})?"
"""What may stand between two letters of a word that was cut at the end of a line."""
_JOINED = r"(?:[\s._+/–-]|%20|&nbsp;)+"
_LIKE = {"'": "['’ʼ]", "’": "['’ʼ]", "-": "[-‐‑–]", "‐": "[-‐‑–]", "‑": "[-‐‑–]", "–": "[-‐‑–]"}
_LIKE_CYRILLIC, _LIKE_GREEK = "ABCEHIJKMOPSTXYacdeghijklnopqstvwxy", "ABCEHIKMNOPTXYZaciopuv"
_CYRILLIC = (
    "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u04ae\u0430\u0441\u0501"
    "\u0435\u0261\u04bb\u0456\u0458\u043a\u04cf\u0578\u043e\u0440\u051b\u0455\u0442\u0475\u051d\u0445\u0443"
)
_GREEK = (
    "\u0391\u0392\u03f9\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03a5\u0396"
    "\u0251\u03f2\u0131\u03bf\u03c1\u03c5\u03bd"
)
"""Latin letters, and those of Cyrillic and of Greek that look like each of them (Unicode UTS #39, confusables)."""
_STYLED = (range(0xFF21, 0xFF5B), range(0x1D400, 0x1D6A4))
"""Where Unicode has full-width and mathematical forms of the Latin letters."""
_ACCOUNT = r"[@#][\w.-]{0,40}?"
"""What stands before a name in that of an account or a topic: "@the_lund", "#TeamLund"."""
_AT = r"(?=[\w.+-]{0,40}@\w)"
"""What stands behind a name in an address of mail."""


@frozen
class Term:
    """One term.

    `exact`: only as a whole word, as it is written or in capitals; `figure`: a number with its unit; `name`: a single word of
    a person's name.
    """

    text: str
    exact: bool = False
    figure: bool = False
    name: bool = False


class Terms:
    """Terms as one search."""

    def __init__(self, terms: Iterable[Term], languages: Iterable[str] = ("en",)) -> None:
        self._languages = tuple(sorted({"en", *languages}))
        self.terms = tuple(dict.fromkeys(t for t in terms if t.text.strip()))
        ordered = sorted(self.terms, key=lambda term: (-len(term.text), term.text))
        parts = [_pattern(term) for term in ordered]
        self._search = re.compile("|".join(f"({part})" for part in parts)) if parts else None
        self._ordered = ordered

    def __bool__(self) -> bool:
        return bool(self.terms)

    def found(self, text: str) -> list[tuple[Span, Term]]:
        """Where a term stands in `text`, ascending; a figure in no date."""
        if self._search is None:
            return []
        hits = [(Span(m.start(), m.end()), self._ordered[(m.lastindex or 1) - 1]) for m in self._search.finditer(text)]
        if not any(term.figure for _, term in hits):
            return hits
        dates = [Span(m.start(), m.end()) for m in _date(self._languages).finditer(text)]
        starts = [date.start for date in dates]

        def in_a_date(span: Span) -> bool:  # dates are disjoint and ascending: the last one that begins before
            before = bisect_right(starts, span.start)
            return before > 0 and span in dates[before - 1]

        return [(span, term) for span, term in hits if not (term.figure and in_a_date(span))]

    def cuts(self, text: str) -> list[Span]:
        """What has to go from `text`: the terms, widened to whole words, neighbours joined; disjoint and ascending."""
        out: list[Span] = []
        for span, _ in self.found(text):
            start, stop = span.start, span.stop
            while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
                start -= 1
            while stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
                stop += 1
            if out and not text[out[-1].stop : start].strip(" \t\n\u00a0"):
                start = out.pop().start
            out.append(Span(start, stop))
        return out

    def without(self, text: str, mark: str) -> str:
        """`text` with `mark` for each cut."""
        pieces, at = [], 0
        for cut in self.cuts(text):
            pieces += [text[at : cut.start], mark]
            at = cut.stop
        return "".join(pieces) + text[at:] if pieces else text


@cache
def _date(languages: tuple[str, ...]) -> re.Pattern[str]:
    """A day with its month, a day or month in figures, a year or a time of day; all of it stands or goes."""
    months = any_of(dict.fromkeys(name for code in languages for name in lexicon(code).calendar.month_numbers))
    return re.compile(
        rf"""(?<![\w.,])(?:\d{{4}}-\d\d(?:-\d\d)?|(?:19|20)\d\d|\d{{1,2}}[:.]\d\d  # 2031-05-09, 2031, 9:40
        | \d{{1,2}}(?:st|nd|rd|th|er|[.º])?\s(?:de\s)?{months}\b\.?(?:,?\s(?:de\s)?\d{{4}}\b)?  # 9 May 2031
        | {months}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?)(?![\w]|[.,]\d)  # May 9, 2031""",
        re.IGNORECASE | re.VERBOSE,
    )


def _pattern(term: Term) -> str:
    words = unicodedata.normalize("NFC", term.text).split()
    letters = sum(c.isalnum() for c in term.text)
    whole = term.exact or term.figure or letters < (NAME_ANYWHERE if term.name else ANYWHERE)
    between = _INVISIBLE if term.figure or letters < ANYWHERE else _BROKEN
    any_case = f"(?i:{_joined(words, between)})"
    inner = any_case
    if term.exact:
        inner = "|".join(dict.fromkeys((_joined(words, between), _joined([word.upper() for word in words], between))))
    # A figure is no part of a longer one: "12" neither of "312" nor of "12,500" nor of "1.12" nor of "9:12".
    edge = (r"(?<![\w])(?<!\d[.,:])", r"(?![\w])(?![.,:]\d)") if term.figure else (r"(?<![^\W_])", r"(?![^\W_])")
    if term.name:
        edge = (edge[0], f"(?:e?s)?{edge[1]}")
    found = f"{edge[0]}(?:{inner}){edge[1]}" if whole else f"(?:{inner})"
    account = term.name and letters >= ANYWHERE
    return f"(?:{found}|{_ACCOUNT}{any_case}|{any_case}{_AT})" if account else found


def _joined(words: Iterable[str], between: str) -> str:
    return _JOINED.join(between.join(map(_letter, word)) for word in words)


def _letter(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    one = _LIKE.get(letter) or (f"[{alike}]" if (alike := _look_alikes().get(letter)) else re.escape(letter))
    return f"(?:{one}|{re.escape(apart)})" if apart != letter else one


@cache
def _look_alikes() -> dict[str, str]:
    """Each letter of the sets → all of its own and their styled forms."""
    styled: dict[str, str] = {}
    for code in (code for codes in _STYLED for code in codes):
        plain = unicodedata.normalize("NFKC", chr(code))
        styled[plain] = styled.get(plain, "") + chr(code)
    for latin, others in ((_LIKE_CYRILLIC, _CYRILLIC), (_LIKE_GREEK, _GREEK)):
        for letter, other in zip(latin, others, strict=True):
            styled[letter] += other
    sets = [f"{letter}{others}" for letter, others in styled.items() if letter.isascii() and letter.isalpha()]
    return {letter: alike for alike in sets for letter in alike}
