r"""The tables in a rich text file's head: fonts (with the code pages of their characters) and styles of paragraphs."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from briefing.model import BlockKind
from briefing.readers.codepages import codec
from briefing.readers.docx import symbols
from briefing.readers.stylenames import kind_of

_CODE_PAGES = {
    77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
r"""``\fcharset`` → code page, after the specification's table."""
_MACHINES = {"mac": 10000, "pc": 437, "pca": 850}
_SYMBOLS = 2
r"""``\fcharset`` of fonts whose characters are pictures."""
_NAME = 200
"""Characters of a name that are kept."""


@dataclass(slots=True)
class _Font:
    name: str = ""
    charset: int | None = None
    codepage: int | None = None


@dataclass(slots=True)
class Fonts:
    r"""The fonts by number; `codepage` is the document's own (``\ansicpg``), `default` the font of plain text."""

    codepage: int = 1252
    default: int = -1
    _fonts: dict[int, _Font] = field(default_factory=dict)
    _current: _Font = field(default_factory=_Font)

    def declare(self, word: str, number: int | None) -> None:
        """Takes a word of the file's first lines."""
        if word == "ansicpg" and number:
            self.codepage = number
        elif word == "deff" and number is not None:
            self.default = number
        elif word in _MACHINES:
            self.codepage = _MACHINES[word]

    def define(self, word: str, number: int | None) -> None:
        """Takes a word of the table."""
        if word == "f" and number is not None:
            self._current = self._fonts[number] = _Font()
        elif word == "fcharset":
            self._current.charset = number
        elif word == "cpg":
            self._current.codepage = number

    def name(self, data: bytes) -> None:
        """Takes a piece of the name of the font that is being defined."""
        self._current.name = (self._current.name + data.decode("latin-1").partition(";")[0])[:_NAME]

    def decode(self, data: bytes, font: int) -> str:
        """The text that `data` stands for in a font, by its number; -1 for the default one."""
        found = self._fonts.get(self.default if font < 0 else font)
        if found and found.charset == _SYMBOLS:
            return "".join(symbols.character(found.name.strip(), f"{0xF000 + code:x}") for code in data)
        page = found and (found.codepage or _CODE_PAGES.get(found.charset or 0))
        for number in (page, self.codepage):
            name = codec(number) if number else ""
            with suppress(UnicodeDecodeError):
                if name:
                    return data.decode(name)
        return data.decode("cp1252", "replace")

    def symbol(self, code: int, font: int) -> str:
        """The character with a code of the private use area in a font of pictures, else with that code in Unicode."""
        found = self._fonts.get(font)
        if 0xF000 <= code <= 0xF0FF:
            return symbols.character(found.name.strip() if found else "", f"{code:x}")
        return chr(code)


@dataclass(slots=True)
class _Style:
    number: int = 0
    name: str = ""
    parent: int | None = None
    outline: int | None = None
    of_paragraphs: bool = True


@dataclass(slots=True)
class Styles:
    """The styles of paragraphs by number."""

    _styles: dict[int, _Style] = field(default_factory=dict)
    _current: _Style = field(default_factory=_Style)

    def define(self, word: str, number: int | None) -> None:
        """Takes a word of the definition."""
        if word == "s" and number is not None:
            self._current.number = number
        elif word in {"cs", "ds", "ts"}:
            self._current.of_paragraphs = False
        elif word == "sbasedon":
            self._current.parent = number
        elif word == "outlinelevel":
            self._current.outline = number

    def name(self, data: bytes) -> None:
        """Takes a piece of the style's name."""
        self._current.name = (self._current.name + data.decode("cp1252", "replace").partition(";")[0])[:_NAME]

    def end(self) -> None:
        """The definition ends."""
        if self._current.of_paragraphs and self._current.name.strip():
            self._styles.setdefault(self._current.number, self._current)
        self._current = _Style()

    def kind(self, number: int, outline: int | None) -> tuple[BlockKind, int, bool]:
        """What a paragraph of a style is, its level, and whether it is the document's title.

        Args:
            number: The style's number.
            outline: The paragraph's own outline level from 0; None where it has none.
        """
        names: list[str] = []
        while (style := self._styles.get(number)) and len(names) < 20:
            names.append(style.name.strip().lower())
            outline = style.outline if outline is None else outline
            if style.parent is None or style.parent == number:
                break
            number = style.parent
        return kind_of(names, outline=outline)
