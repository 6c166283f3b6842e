"""Styles → what a paragraph is (heading, list item, quotation, caption) and whether its text is hidden.

Follows the chain of ``w:basedOn`` (ECMA-376 part 1, 17.7). A heading is told by its outline level or by its style's
name, which Word keeps in English in every language and other programs translate.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from lxml import etree

from briefing.frozen import frozen
from briefing.model import BlockKind
from briefing.readers.docx.package import Part, W
from briefing.readers.stylenames import is_author, kind_of

_T = TypeVar("_T")

_OFF = frozenset({"0", "false", "off"})


@frozen
class Look:
    """What a style makes of a paragraph; `title` for the document's title, `author` for its author, `list_level` 0 where it makes no list."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    title: bool = False
    list_level: int = 0
    hidden: bool = False
    bold: bool = False
    language: str = ""
    author: bool = False
    numbering: str = ""
    """The list (``w:numId``) whose number is printed before it, "" where there is none."""
    own_level: bool = False
    """Whether the style says at which level of that list."""
    shaded: bool = False
    raised: bool = False


@frozen
class _Style:
    name: str
    parent: str
    outline: int | None
    list_level: int | None
    hidden: bool | None
    bold: bool | None
    language: str
    numbering: str | None
    own_level: bool | None
    shaded: bool
    raised: bool


def on(element: etree._Element | None) -> bool | None:
    """The value of an on/off property, None where it is not there."""
    if element is None:
        return None
    return element.get(f"{W}val", "true").lower() not in _OFF


def value(element: etree._Element | None) -> str:
    """The ``w:val`` of `element`, "" where it has none or is not there."""
    return element.get(f"{W}val", "") if element is not None else ""


def number(element: etree._Element | None, *, name: str = "val", default: int = 0) -> int:
    """The attribute `name` of `element` as a number."""
    found = element.get(W + name, "") if element is not None else ""
    return int(found) if found.isascii() and found.isdigit() and len(found) < 10 else default


def list_level(properties: etree._Element) -> int | None:
    """Nesting depth from 1 that ``w:numPr`` gives, 0 where it takes the list away, None where it says nothing."""
    numbering = properties.find(f"{W}numPr")
    if numbering is None:
        return None
    identity = numbering.find(f"{W}numId")
    if identity is not None and number(identity) == 0:
        return 0
    return number(numbering.find(f"{W}ilvl")) + 1


def list_identity(properties: etree._Element) -> str | None:
    """The list that ``w:numPr`` names, "" where it takes the list away, None where it says nothing."""
    identity = properties.find(f"{W}numPr/{W}numId")
    if identity is None:
        return None
    return value(identity) if number(identity) else ""


class Styles:
    """The styles of one document; every lookup answers, also for a style that is not defined."""

    def __init__(self, part: Part | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str, Look] = {}
        self._default = ""
        self.language = ""
        """The language of the document's defaults, a BCP 47 tag or ""."""
        if part is None:
            return
        defaults = part.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        self.language = defaults.get(f"{W}val", "") if defaults is not None else ""
        for element in part.root.iter(f"{W}style"):
            identity = element.get(f"{W}styleId", "")
            self._styles.setdefault(identity, _style(element))
            by_default = element.get(f"{W}default", "0") not in _OFF
            if by_default and element.get(f"{W}type", "paragraph") == "paragraph" and not self._default:
                self._default = identity

    def look(self, identity: str | None) -> Look:
        """What the style called `identity` (None: the default paragraph style) makes of a paragraph or run."""
        identity = self._default if identity is None else identity
        if identity not in self._looks:
            self._looks[identity] = self._resolve(identity)
        return self._looks[identity]

    def _resolve(self, identity: str) -> Look:
        chain = self._chain(identity)
        names = [style.name for style in chain] or [identity.lower()]
        depth = _nearest((style.list_level for style in chain), 0)
        kind, level, title = kind_of(names, outline=_nearest((style.outline for style in chain), None))
        if kind is BlockKind.LIST_ITEM:
            depth = depth or level
        return Look(
            kind,
            level,
            title,
            depth,
            hidden=_nearest((style.hidden for style in chain), default=False),
            bold=_nearest((style.bold for style in chain), default=False),
            language=_nearest((style.language or None for style in chain), ""),
            author=is_author(names),
            numbering=_nearest((style.numbering for style in chain), ""),
            own_level=_nearest((style.own_level for style in chain), default=False),
            shaded=any(style.shaded for style in chain),
            raised=any(style.raised for style in chain),
        )

    def _chain(self, identity: str) -> list[_Style]:
        """The style and those that it is based on, nearest first; a circle ends where it closes."""
        chain: list[_Style] = []
        seen: set[str] = set()
        at = identity
        while at in self._styles and at not in seen and len(chain) < 50:
            seen.add(at)
            chain.append(self._styles[at])
            at = chain[-1].parent
        return chain


def _nearest(values: Iterable[_T | None], default: _T) -> _T:
    """The first value that is set."""
    return next((value for value in values if value is not None), default)


def _style(element: etree._Element) -> _Style:
    properties = element.find(f"{W}pPr")
    outline = properties.find(f"{W}outlineLvl") if properties is not None else None
    name = value(element.find(f"{W}name")) or element.get(f"{W}styleId", "")
    return _Style(
        name=name.strip().lower(),
        parent=value(element.find(f"{W}basedOn")),
        outline=number(outline, default=9) if outline is not None else None,
        list_level=list_level(properties) if properties is not None else None,
        hidden=on(element.find(f"{W}rPr/{W}vanish")),
        bold=on(element.find(f"{W}rPr/{W}b")),
        language=value(element.find(f"{W}rPr/{W}lang")),
        numbering=list_identity(properties) if properties is not None else None,
        own_level=True if element.find(f"{W}pPr/{W}numPr/{W}ilvl") is not None else None,
        raised=value(element.find(f"{W}rPr/{W}vertAlign")) == "superscript",
        shaded=next(element.iter(f"{W}shd"), None) is not None,
    )
