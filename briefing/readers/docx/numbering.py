"""``numbering.xml`` → the number that Word prints before a paragraph (ECMA-376 part 1, 17.9): "14.1", "(a)", "Article 3".

The file holds no such number: it is counted, by the paragraphs before it. What cannot be told for sure (a form of number
that depends on the program's language, a symbol) is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from briefing.frozen import frozen
from briefing.language.patterns import deferred
from briefing.readers.docx.package import Part, W
from briefing.readers.docx.styles import number, on, value

LEVELS = 9
"""Levels of one list, by the standard."""
LONGEST = 40
"""Characters of a number; what is longer was made to swell the text."""

_PLACE = deferred(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_ALPHABET = 26
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}


@frozen
class _Level:
    """How one level of a list is counted and printed; `restart`: the level (from 1) whose numbers begin it anew."""

    start: int
    form: str
    pattern: str
    suffix: str
    restart: int
    decimal: bool
    hidden: bool
    style: str


@dataclass(slots=True)
class _List:
    """A ``w:num``: the definition that it counts in, its own levels, and starts that are due at its first paragraph."""

    definition: str
    own: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one document, counted in the order in which `printed` is asked for its paragraphs."""

    def __init__(self, part: Part | None) -> None:
        self._definitions: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if part is None:
            return
        links: dict[str, str] = {}
        linked: dict[str, str] = {}
        for element in part.root.iter(f"{W}abstractNum"):
            identity = element.get(f"{W}abstractNumId", "")
            self._definitions[identity] = _levels(element)
            if style := value(element.find(f"{W}styleLink")):
                links.setdefault(style, identity)
            linked[identity] = value(element.find(f"{W}numStyleLink"))
        for element in part.root.iter(f"{W}num"):
            definition = value(element.find(f"{W}abstractNumId"))
            definition = links.get(linked.get(definition, ""), definition)
            self._lists[element.get(f"{W}numId", "")] = _list(element, definition)

    def level_of(self, identity: str, style: str) -> int:
        """The level from 0 that the list `identity` keeps for paragraphs of a style."""
        for level in range(LEVELS):
            found = self._level(identity, level)
            if found is not None and found.style == style:
                return level
        return 0

    def printed(self, identity: str, level: int) -> str:
        """What stands before the next paragraph of the list `identity` at `level` (from 0), with the blank behind it, or ""."""
        here = self._level(identity, level)
        if here is None:
            return ""
        counts = self._count(identity, level)
        if here.form == "bullet" or here.hidden:
            return ""
        parts: list[str] = []
        for at, part in enumerate(_PLACE.split(here.pattern)):
            if at % 2 == 0:
                parts.append(part)
                continue
            of = self._level(identity, int(part) - 1)
            if of is None:
                return ""
            text = _in_form(counts.get(int(part) - 1, of.start), "decimal" if here.decimal else of.form)
            if text is None:
                return ""
            parts.append(text)
        text = "".join(parts).strip()
        return text + here.suffix if len(text) <= LONGEST and any(map(str.isalnum, text)) else ""

    def _count(self, identity: str, level: int) -> dict[int, int]:
        """The counts of a list's levels after one more paragraph at `level`: those above it have begun, those below begin anew."""
        numbered = self._lists[identity]
        counts = self._counts.setdefault(numbered.definition, {})
        for at, start in numbered.starts.items():
            counts[at] = start - 1
        numbered.starts.clear()
        for above in range(level + 1):
            found = self._level(identity, above)
            start = found.start if found is not None else 1
            counts[above] = counts.get(above, start - (above == level)) + (above == level)
        for below in range(level + 1, LEVELS):
            found = self._level(identity, below)
            if found is None or level < found.restart:
                counts.pop(below, None)
        return counts

    def _level(self, identity: str, level: int) -> _Level | None:
        numbered = self._lists.get(identity)
        if numbered is None:
            return None
        return numbered.own.get(level) or self._definitions.get(numbered.definition, {}).get(level)


def _list(element: etree._Element, definition: str) -> _List:
    own: dict[int, _Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterfind(f"{W}lvlOverride"):
        own |= _levels(override)
        start = override.find(f"{W}startOverride")
        if start is not None:
            starts[number(override, name="ilvl")] = number(start)
    return _List(definition, own, starts)


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found = {number(element, name="ilvl"): _level(element) for element in parent.iterfind(f"{W}lvl")}
    return {at: level for at, level in found.items() if at < LEVELS}


def _level(element: etree._Element) -> _Level:
    restart = element.find(f"{W}lvlRestart")
    own = number(element, name="ilvl")
    return _Level(
        start=number(element.find(f"{W}start")),
        form=value(element.find(f"{W}numFmt")) or "decimal",
        pattern=value(element.find(f"{W}lvlText")),
        suffix=_SUFFIXES.get(value(element.find(f"{W}suff")), " "),
        restart=number(restart) if restart is not None else own,
        decimal=bool(on(element.find(f"{W}isLgl"))),
        hidden=bool(on(element.find(f"{W}rPr/{W}vanish"))),
        style=value(element.find(f"{W}pStyle")),
    )


def _in_form(count: int, form: str) -> str | None:
    """`count` as Word prints it in a form of ``ST_NumberFormat``, None in one that is not known here."""
    if form == "none":
        return ""
    if form in {"decimal", "decimalZero"}:
        return f"{count:02d}" if form == "decimalZero" else str(count)
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= 5 * _ALPHABET:
        repeated, letter = divmod(count - 1, _ALPHABET)
        text = chr(ord("a") + letter) * (repeated + 1)
    elif form in {"lowerRoman", "upperRoman"} and 0 < count < 1000:
        text = _roman(count)
    else:
        return None
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    parts: list[str] = []
    for weight, letters in _ROMAN:
        times, count = divmod(count, weight)
        parts.append(letters * times)
    return "".join(parts)
