"""Sentence ends that no stop marks: list items set in one line, smileys, Thai clauses."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

Finder = Callable[[str], list[int]]
"""A block's text → offsets in it where a sentence ends."""

_SMILEY = deferred(r"(?<=\s)[:;=][-']?[)(DP]{1,9}(?=\s{1,9}[A-Z])")
_ITEM = deferred(r"(?:(?<=\s)|^)[(•⁃]?\s?(\d{1,2}|[a-zA-Z]|[ivx]{1,4})([.)]{1,2})(?=\s+\S)")
_BULLET = deferred(r"\s(?=[•⁃‣▪●]\s?\S)")
_ENDED = frozenset(".!?…")
_STAMP = deferred(r"\d{1,2}/\d{1,2}/\d{2,4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?")
_RULE = deferred(r"(?<![\w*=_~-])([*=_~-])\1{4,}+(?=\s)")
_CLOSING = deferred(
    r"""
    (?:^|[.!?]\s+)
    (
        (?:(?:kind|best|warm)(?:est)?\ )?(?:regards|wishes)
      | (?:yours\ )?sincerely | cheers | thanks                # the end of a letter
      | hi | hello | dear\ all                                 # its beginning
    ),
    (?=\s+[A-Z])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION = deferred(
    r"^(?:Figure|Fig\.|Table|Box|Chart|Map) \d+(?:\.\d+)?(?=\s+[A-Z(])|\s(?=(?:Image|Photo|Picture|Credit): [A-Z])"
)
_SMALL_WORD = deferred(r"\s[a-z]+\s")
_ADDRESS = deferred(r"@[\w.-]{3,60}>(?=\s+[A-Z\"'\d])")
_CAPITAL_NEXT = deferred(r"\s{1,9}[A-Z]")
_LETTER = 2000
"""Characters up to which a block may be a letter's salutation or close."""
_THAI_CLAUSE = 60


def _roman(number: int) -> str:
    """A Roman numeral below forty, in small letters."""
    out = ""
    for value, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        out += letters * (number // value)
        number %= value
    return out


_ROMAN = [_roman(number) for number in range(1, 13)]


@cache
def _dated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A date with its year on top of a block, and one with its weekday at its end."""
    calendar = lexicon("en").calendar
    month = any_of(name[:3] for name in calendar.months) + "[a-z]{0,6}"
    weekday = any_of(calendar.weekdays)
    date = rf"(?:{month}\s\d{{1,2}},?|\d{{1,2}}\s{month},?)\s\d{{4}}"
    return deferred(rf"(?:{weekday},?\s)?{date}(?=\s+[A-Z])"), deferred(rf"\s+(?={weekday},\s{date}$)")


@cache
def _broken_off_at() -> re.Pattern[str]:
    """A dash behind which a new sentence begins."""
    openings = any_of(word.capitalize() for word in lexicon("en").text.openings)
    return deferred(rf"(?:—|--|–|(?<=\w)-)[\"”’]?\s+(?={openings}\b)")


def finders(text: str, *, language: str) -> tuple[Finder, ...]:
    """What may find ends without a stop in this text: each finder's own sign stands somewhere in it."""
    out: list[Finder] = [finder for signs, finder in _SIGNS if any(sign in text for sign in signs)]
    if language == "en" and any(sign in text for sign in ("—", "--", "- ", "– ")):
        out.append(_broken_off)
    if language == "th":
        out.append(_thai)
    return tuple(out)


def unpunctuated_ends(text: str, start: int, stop: int, using: tuple[Finder, ...]) -> list[int]:
    """Where sentences of ``text[start:stop]`` end without a stop; mostly nowhere. Ascending."""
    if not using:
        return []
    piece = text[start:stop]
    out = {at for finder in using for at in finder(piece)}
    return sorted(start + at for at in out if 0 < at < len(piece))


def _bullets(piece: str) -> list[int]:
    return [found.start() for found in _BULLET.finditer(piece)]


def _smileys(piece: str) -> list[int]:
    return [found.end() for found in _SMILEY.finditer(piece)]


def _addresses(piece: str) -> list[int]:
    return [found.end() for found in _ADDRESS.finditer(piece)] if "@" in piece else []


def _rules(piece: str) -> list[int]:
    return [found.end() for found in _RULE.finditer(piece)]


def _captions(piece: str) -> list[int]:
    return [found.end() for found in _CAPTION.finditer(piece)]


def _closings(piece: str) -> list[int]:
    return [found.end() for found in _CLOSING.finditer(piece)] if len(piece) < _LETTER else []


def _broken_off(piece: str) -> list[int]:
    return [
        found.end()
        for found in _broken_off_at().finditer(piece)
        if _SMALL_WORD.search(piece, max(0, found.start() - 60), found.start())
    ]


def _dates(piece: str) -> list[int]:
    """After a date on top of a block, before a dateline at its end."""
    on_top, at_the_end = _dated()
    found = (on_top.match(piece), at_the_end.search(piece, max(0, len(piece) - 40)))
    return [match.end() for match in found if match]


def _stamps(piece: str) -> list[int]:
    """Around the time stamps of forwarded mail."""
    out: list[int] = []
    for found in _STAMP.finditer(piece):
        if piece[max(0, found.start() - 4) : found.start()].strip() not in {"on", "at", "n on"}:
            out.append(found.start())
        if _CAPITAL_NEXT.match(piece, found.end()):
            out.append(found.end())
    return out


def _items(piece: str) -> list[int]:
    """Before each further item of a list that runs in one line: "1. … 2. …", "a) … b) …", the first at a sentence's start."""
    out: list[int] = []
    expected, style, pending = -1, "", 0
    for found in _ITEM.finditer(piece):
        number, kind = _number(found[1], style, expected)
        shape = kind + found[2] + ("(" if found[0].startswith("(") else "")
        if number == expected and shape == style:
            if pending:
                out.append(pending)
                pending = 0
            out.append(found.start())
            expected += 1
        elif number >= 1 and not found.start():
            expected, style, pending = number + 1, shape, 0
        elif number == 1 and piece[: found.start()].rstrip()[-1:] in _ENDED:
            expected, style, pending = 2, shape, found.start()
    if out and (line_end := piece.find("\n", out[-1] + 1)) > 0:
        out.append(line_end)
    return [at for at in out if at]


def _number(token: str, style: str, expected: int) -> tuple[int, str]:
    if token.isdigit():
        return int(token), "1"
    small = token.lower()
    kind = "a" if token.islower() else "A"
    if small in _ROMAN and (style.startswith("i") or (len(small) > 1 and not style)):
        return _ROMAN.index(small) + 1, "i"
    if small == "i" and expected < 0:
        return 1, "i"
    return (ord(small) - 96 if len(small) == 1 else 0), kind


def _thai(piece: str) -> list[int]:
    """Thai marks sentences with spaces, and clauses too: a space ends one where enough stands before it."""
    out: list[int] = []
    last = 0
    leaning = tuple(sorted(lexicon("th").reference.connectives))
    for found in re.finditer(r"(?<=[ก-๛])\s+(?=[ก-๛])", piece):
        if found.start() - last >= _THAI_CLAUSE and not piece.startswith(leaning, found.end()):
            out.append(found.start())
            last = found.end()
    return out


_SIGNS: tuple[tuple[tuple[str, ...], Finder], ...] = (
    (("2. ", "2) ", "2.) ", " b. ", "b) ", "b.) ", "B) ", "ii) "), _items),
    ((" •", " ⁃", " ●", " ▪", " ‣"), _bullets),
    ((":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", "=)"), _smileys),
    (("@",), _addresses),
    (("-----", "*****", "=====", "_____", "~~~~~"), _rules),
    (
        ("Image: ", "Photo: ", "Picture: ", "Credit: ", "Figure ", "Fig. ", "Table ", "Box ", "Chart ", "Map "),
        _captions,
    ),
    (("egards,", "ishes,", "incerely,", "heers,", "hanks,", "Hi,", "Hello,", "ear all,", "ear All,"), _closings),
    ((" 19", " 20"), _dates),
    (("/",), _stamps),
)
"""What a text must hold for a finder to be asked."""
