"""XML of articles and books (JATS, DocBook, TEI), and of no particular kind → a reading.

An element that holds text itself is a paragraph. Where a document has a head, title, authors, day and outlet are what it says, and
nothing of it but an abstract is text; its titles are headings, and references are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.model import BlockKind, Metadata, Reading
from briefing.readers import left_out, line_dates, raised
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.xml import local, parse_damaged, text_of

_HEADS = ("{*}article-meta", "{*}articleinfo", "{*}bookinfo", "{http://docbook.org/ns/docbook}info", "{*}teiHeader")
_ABSTRACTS = frozenset({"abstract", "trans-abstract"})
_REFERENCES = ("{*}ref-list", "{*}bibliography", "{*}listBibl")
_KINDS = {
    "caption": BlockKind.CAPTION, "label": BlockKind.CAPTION, "figure": BlockKind.CAPTION,
    "list-item": BlockKind.LIST_ITEM, "listitem": BlockKind.LIST_ITEM,
}  # fmt: skip
_CELLS = frozenset({"td", "th", "entry"})


def read(data: bytes, *, name: str) -> Reading:
    """Reads any XML: an element that holds text itself is a paragraph, inline elements inside it are part of it.

    Raises:
        InputError: key ``damaged`` or ``no-text``; also what `parse` raises.
    """
    del name
    root, repaired = parse_damaged(data)
    notes = [_line(note) for note in root.iter("{*}fn", "{*}footnote")]
    references = sum(len(each) for each in root.iter(*_REFERENCES))
    etree.strip_elements(root, "{*}fn", "{*}footnote", "{*}alt-title", *_REFERENCES, with_tail=False)
    head = next(root.iter(*_HEADS), None)
    about = _metadata(root, head)
    builder = ReadingBuilder()
    if head is not None:
        builder.add_title(about.title)
        etree.strip_elements(root, "{*}journal-meta", with_tail=False)
        for label in list(root.iter("{*}label")):
            behind = label.getnext()
            if behind is not None and local(behind) == "title":
                behind.text = f"{_line(label)} {behind.text or ''}"
                label.clear()
        for child in [child for child in head if local(child) not in _ABSTRACTS]:
            head.remove(child)
    _write(root, builder, titled=head is not None or root.find("{*}title") is not None)
    for note in notes:
        builder.add(note, BlockKind.NOTE)
    builder.damaged = repaired
    return builder.reading(about, notices=tuple(left_out.notices({"references": references} if references else {}, ())))


def _write(root: etree._Element, builder: ReadingBuilder, *, titled: bool) -> None:
    whole: list[etree._Element] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if not whole and _holds_text(element):
                whole.append(element)
        elif whole and element is whole[0]:
            if len(element) and local(element[0]) in _CELLS:
                builder.add(" | ".join(filter(None, map(_line, element))), BlockKind.TABLE_ROW)
            else:
                builder.add(_line(element), *_kind(element, titled=titled))
            whole.clear()


def _holds_text(element: etree._Element) -> bool:
    """Whether an element holds text itself, or is a row of a table."""
    mixed = bool(element.text and element.text.strip()) or any(c.tail and c.tail.strip() for c in element)
    return mixed or (len(element) > 0 and all(local(cell) in _CELLS for cell in element))


def _kind(element: etree._Element, *, titled: bool) -> tuple[BlockKind, int]:
    around = (element, *element.iterancestors())
    kind = next((_KINDS[name] for name in map(local, around) if name in _KINDS), BlockKind.PARAGRAPH)
    if titled and kind is BlockKind.PARAGRAPH and local(element) in {"title", "head"}:
        return BlockKind.HEADING, min(max(len(around) - 2, 1), 6)
    return kind, int(kind is BlockKind.LIST_ITEM)


def _metadata(root: etree._Element, head: etree._Element | None) -> Metadata:
    if head is None:
        title = next((e.text for e in root.iter() if local(e).lower() in {"title", "headline"} and e.text), "")
        return Metadata(" ".join(title.split()))
    return Metadata(
        _first(head, "article-title", "title"),
        author=", ".join(filter(None, map(_name, _authors(head)))),
        outlet=_first(root, "journal-title"),
        date=next(filter(None, map(_day, head.iter("{*}pub-date", "{*}pubdate", "{*}date"))), ""),
    )


def _authors(head: etree._Element) -> Iterator[etree._Element]:
    found = head.iter("{*}contrib", "{*}author")
    return (one for one in found if one.get("contrib-type", "author") == "author")


def _name(author: etree._Element) -> str:
    parts = (_first(author, "given-names", "firstname", "forename"), _first(author, "surname"))
    names = ("string-name", "personname", "persName", "collab", "orgname")
    return " ".join(filter(None, parts)) or _first(author, *names) or ("" if len(author) else _line(author))


def _day(element: etree._Element) -> str:
    """A day in parts or in words, or as an attribute has it."""
    parts = [_first(element, name).zfill(2) for name in ("year", "month", "day") if _first(element, name)]
    stamp = "-".join(parts) or element.get("when") or _line(element)
    return line_dates.valid_date(stamp) or line_dates.date_of(stamp)


def _first(element: etree._Element, *names: str) -> str:
    """The text of the first element inside that has one of the names; "" where there is none."""
    found = next(element.iter(*(f"{{*}}{name}" for name in names)), None)
    return "" if found is None else _line(found)


def _line(element: etree._Element) -> str:
    """All text in the element, with a blank where a line ends; raised figures as they are read."""
    for end in element.iter("{*}br", "br"):
        end.tail = f" {end.tail or ''}"
    for up in list(element.iter("{*}sup", "{*}superscript")):
        whole = text_of(up)
        before, around = up.getprevious(), up.getparent()
        lead = before.tail if before is not None else around.text if around is not None else ""
        up.text = raised.shown(lead or "", whole)
        for child in list(up):
            up.remove(child)
    return " ".join(text_of(element).split())
