"""Years that stand alone, in other languages than English: "im Jahr 2019", "desde 2021", "с 2010 года", "2030年", "2025'te".

Four digits are a year where a word for "year" stands beside them, or where a small word stands before them and nothing
behind them that they could count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.figures import qualifiers
from briefing.language.lexicon import any_of, lexicon
from briefing.language.lower_case import lowered
from briefing.language.scripts import ends_words, has_capitals
from briefing.model import Date, Span

_DIGITS = r"(?<![\w.,:/+-])(?<!\d[.,:/][ \u00a0])(?<![№#§€$£])(?P<y>(?:19|20)\d\d)(?![\d%‰€$£°]|[.,:/-]\d)"
_JOINED = r"(?<![\d.,:/])(?P<y>(?:19|20)\d\d)(?![\d%]|[.,:/]\d)"
_REACH = 24
_BLANK = r"[ \u00a0]"
_WORD = r"[^\W\d_]+"
_RANGE = rf"(?:{_BLANK}?[–-]{_BLANK}?(?:19|20)?\d\d(?!\d))?"


def extract(text: str, language: str) -> Iterator[Date]:
    """The lone years of `text`, ascending."""
    known = lexicon(language)
    if not (known.calendar.year_before or known.calendar.year_behind):
        return
    lower = lowered(text)
    for match in re.finditer(_DIGITS if ends_words(language) else _JOINED, lower):
        if _is_year(lower, match, language):
            stop = match.end()
            if not ends_words(language):
                sign = _behind(language).match(lower, stop)
                stop = sign.end() if sign else stop
            yield Date(Span(match.start(), stop), match["y"])


def _is_year(lower: str, match: re.Match[str], language: str) -> bool:
    if _behind(language).match(lower, match.end()):
        return True
    if not ends_words(language):
        return False
    before = re.search(rf"(?P<word>{_WORD})[’']?[.]?{_BLANK}$", lower[max(0, match.start() - _REACH) : match.start()])
    word = before["word"] if before else ""
    known = lexicon(language)
    if word and word in known.calendar.year_before:
        return not re.match(
            rf"{_BLANK}[^\W\d_]{{1,3}}{_BLANK}(?!(?:19|20)\d\d(?!\d))\d", lower[match.end() : match.end() + _REACH]
        )
    if known.calendar.year_before and _follows(language).search(lower[max(0, match.start() - _REACH) : match.start()]):
        return True
    if not has_capitals(language) or known.calendar.case_years:
        return False
    alone = not word and re.search(r"[(]$", lower[max(0, match.start() - 1) : match.start()])
    small = word in known.text.function_words
    return (
        bool(alone or small)
        and not _is_counted(lower, match, language)
        and _ends(language).match(lower, match.end()) is not None
    )


def _is_counted(lower: str, match: re.Match[str], language: str) -> bool:
    """Whether a qualifier before four digits makes them a number: not where it is "until", and nothing stands behind that they count."""
    if qualifiers.of_language(lower, match.start(), language) is None:
        return False
    return not qualifiers.is_term(lower, match.start(), language) or bool(
        re.compile(rf"{_BLANK}{_WORD}").match(lower, match.end())
    )


@cache
def _follows(language: str) -> re.Pattern[str]:
    """A year behind one of the words that stand before years, and a small word ("zwischen 2019 und")."""
    listed = any_of(sorted(lexicon(language).calendar.year_before))
    return re.compile(rf"(?<!\w){listed}{_BLANK}(?:19|20)\d\d{_BLANK}{_WORD}{_BLANK}$")


@cache
def _behind(language: str) -> re.Pattern[str]:
    """A word or case ending for a year right behind it."""
    listed = lexicon(language).calendar.year_behind
    if not listed:
        return re.compile("(?!)")
    if not ends_words(language):
        return re.compile(rf"{_BLANK}?{any_of(sorted(listed))}(?!{any_of(sorted(lexicon(language).calendar.no_year))})")
    endings = r"['’][^\W\d_]{1,5}(?!\w)|" if lexicon(language).calendar.case_years else ""
    return re.compile(rf"{_RANGE}(?:{endings}{_BLANK}?{any_of(sorted(listed), blank=_BLANK)}(?!\w))")


@cache
def _ends(language: str) -> re.Pattern[str]:
    """What stands behind a year that counts nothing: a mark, the end, or a small word that no number follows."""
    small = any_of(sorted(lexicon(language).text.function_words))
    mark = rf"[.,;:!?)»”“\"…]|$|\n|{_BLANK}[–—(]"
    before_year = rf"{small}{_BLANK}(?:19|20)\d\d(?!\d)"
    return re.compile(rf"{_RANGE}(?:{mark}|{_BLANK}{small}(?!\w)(?!{_BLANK}\d)|{_BLANK}{before_year})")
