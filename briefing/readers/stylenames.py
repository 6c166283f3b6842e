"""Names of paragraph styles, as word processors of many languages write them → what the paragraph is."""

from __future__ import annotations

import re

from briefing.language.patterns import deferred
from briefing.model import BlockKind

_HEADING = deferred(
    r"""
    (?:
        heading|überschrift|ueberschrift|titre|título|titulo|titolo|rubrik|kop|nagłówek|naglowek|otsikko|overskrift
      | nadpis|címsor|cimsor|заголовок|επικεφαλίδα|başlık|baslik|titlu|naslov|antraštė|virsraksts|pealkiri
      | 標題|标题|見出し|제목|כותרת|عنوان|tiêu\ đề|judul
    )
    [ _]*([1-9])                                                             # its level
    """,
    re.VERBOSE,
)
_TITLE = frozenset({
    "title", "titel", "titre", "título", "titulo", "titolo", "tytuł", "otsikko", "název", "название", "заголовок",
    "τίτλος", "titlu", "naslov", "konu başlığı", "標題", "标题", "表題", "제목", "document title", "article title",
})  # fmt: skip
_AUTHOR = frozenset({"author", "authors", "autor", "auteur", "autore", "byline"})
_SUBTITLE = frozenset({"subtitle", "untertitel", "sous-titre", "subtítulo", "sottotitolo", "undertitel", "ondertitel"})
_LIST = deferred(r"list[ _-]?(?:bullet|number)[ _]?([2-5]?)$|list[ _]([2-5])$|list$")
_QUOTATION = deferred(r"(?:intense )?quote$|block ?(?:text|quotation)|quotations?$|zitat$|citation$|cita$")
_CAPTION = frozenset({"caption", "beschriftung", "légende", "epígrafe", "didascalia", "bildtext", "bijschrift"})
_CONTENTS = deferred(r"(?:toc|contents|verzeichnis|table of figures) ?\d?$")


def kind_of(names: list[str], *, outline: int | None = None) -> tuple[BlockKind, int, bool]:
    """What a paragraph of a style is, its level, and whether it is the document's title.

    Args:
        names: The style's name in lower case and those of the styles it is based on, nearest first.
        outline: Its outline level from 0; 9 for body text, None where nothing is said.
    """
    for name in names:
        if (found := _by_name(name, outline)) is not None:
            return found
    if outline is not None and outline < 9:
        return BlockKind.HEADING, min(outline + 1, 6), False
    return BlockKind.PARAGRAPH, 0, False


def is_author(names: list[str]) -> bool:
    """Whether a paragraph of a style with these names (as in `kind_of`) holds the document's author."""
    return any(name in _AUTHOR for name in names)


def _by_name(name: str, outline: int | None) -> tuple[BlockKind, int, bool] | None:
    """As `kind_of`, of one name; None where it says nothing."""
    if name in _TITLE:
        return BlockKind.HEADING, 1, True
    if name == "toc heading":
        return BlockKind.HEADING, 1, False
    if name in _SUBTITLE:
        return BlockKind.HEADING, 2, False
    if name in _AUTHOR:
        return BlockKind.HEADING, 6, False
    if (match := _HEADING.match(name)) and outline != 9:
        return BlockKind.HEADING, min(int(match[1]), 6), False
    if _CONTENTS.match(name):
        return BlockKind.LIST_ITEM, 1, False
    if match := _LIST.match(name):
        return BlockKind.LIST_ITEM, int(match[1] or match[2] or 1), False
    if _QUOTATION.match(name):
        return BlockKind.QUOTATION, 0, False
    return (BlockKind.CAPTION, 0, False) if name in _CAPTION else None
