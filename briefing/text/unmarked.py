"""Sentence ends that no stop marks: list items set in one line, smileys, Thai clauses."""

from __future__ import annotations

import re

_SMILEY = re.compile(r"(?<=\s)[:;=][-']?[)(DP]+(?=\s+\S)")
_ITEM = re.compile(r"(?:(?<=\s)|^)[(•⁃]?\s?(\d{1,2}|[a-zA-Z]|[ivx]{1,4})([.)]{1,2})(?=\s+\S)")
_BULLET = re.compile(r"\s(?=[•⁃‣▪●]\s?\S)")
_ENDED = frozenset(".!?…")
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = rf"(?:{_MONTH}\s\d{{1,2}},?|\d{{1,2}}\s{_MONTH},?)\s\d{{4}}"
_DATED = re.compile(rf"(?:{_WEEKDAY},?\s)?{_DATE}(?=\s+[A-Z])")
_DATELINE = re.compile(rf"\s+(?={_WEEKDAY},\s{_DATE}$)")
_STAMP = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?")
_RULE = re.compile(r"([*=_~-])\1{4,}(?=\s)")
_CLOSING = re.compile(
    r"(?:^|[.!?]\s+)((?:(?:kind|best|warm)(?:est)? )?(?:regards|wishes)|(?:yours )?sincerely|cheers|thanks|hi|hello|dear all),"
    r"(?=\s+[A-Z])",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:Figure|Fig\.|Table|Box|Chart|Map) \d+(?:\.\d+)?(?=\s+[A-Z(])|\s(?=(?:Image|Photo|Picture|Credit): [A-Z])"
)
_ADDRESS = re.compile(r"@[\w.-]{3,60}>(?=\s+[A-Z\"'\d])")
_THAI_CLAUSE = 60
_THAI_LEAN = ("ซึ่ง", "และ", "หรือ", "ที่", "โดย", "เพื่อ", "กับ", "ของ", "จาก", "ใน", "ๆ", "ว่า", "แต่", "คือ", "ได้แก่", "เช่น")


def unmarked_ends(text: str, start: int, stop: int, *, language: str) -> list[int]:
    """Where sentences of ``text[start:stop]`` end without a stop; mostly nowhere."""
    out: list[int] = []
    piece = text[start:stop]
    if any(mark in piece for mark in ("2.", "2)", " b.", " b)", "B)", "ii)")):
        out += [start + at for at in _items(piece)]
    if " •" in piece or " ⁃" in piece or " ●" in piece or " ▪" in piece:
        out += [start + found.start() for found in _BULLET.finditer(piece) if found.start()]
    if ":" in piece or ";" in piece:
        out += [start + found.end() for found in _SMILEY.finditer(piece) if piece[found.end() :].lstrip()[:1].isupper()]
    if "0" in piece or "1" in piece or "2" in piece or "/" in piece:
        out += [start + at for at in _dates(piece)]
    if "@" in piece:
        out += [start + found.end() for found in _ADDRESS.finditer(piece)]
    if "----" in piece or "****" in piece or "====" in piece or "____" in piece:
        out += [start + found.end() for found in _RULE.finditer(piece)]
    if ": " in piece or piece.startswith(("Fig", "Tab", "Box", "Cha", "Map")):
        out += [start + found.end() for found in _CAPTION.finditer(piece)]
    if len(piece) < 2000:
        out += [start + found.end() for found in _CLOSING.finditer(piece)]
    if language == "th":
        out += [start + at for at in _thai(piece)]
    return sorted({at for at in out if start < at < stop})


def _dates(piece: str) -> list[int]:
    """Around a date on top or at the end of a block, and around the time stamps of forwarded mail."""
    out = [found.end() for found in (_DATED.match(piece), _DATELINE.search(piece, max(0, len(piece) - 40))) if found]
    if piece.count("/") > 1 and ":" in piece:
        for found in _STAMP.finditer(piece):
            if piece[max(0, found.start() - 4) : found.start()].strip() not in {"on", "at", "n on"}:
                out.append(found.start())
            if piece[found.end() :].lstrip()[:1].isupper():
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
    for found in re.finditer(r"(?<=[ก-๛])\s+(?=[ก-๛])", piece):
        if found.start() - last >= _THAI_CLAUSE and not piece.startswith(_THAI_LEAN, found.end()):
            out.append(found.start())
            last = found.end()
    return out
