"""Tracked changes undone: the tree of a part as it was before anybody changed it (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from lxml import etree

from briefing.readers import xml

_ADDED = frozenset({"ins", "moveTo", "cellIns"})
_GONE = frozenset({"del", "moveFrom", "cellDel"})
_TEXTS = {"delText": "t", "delInstrText": "instrText"}
_MARKS = frozenset({"rPr", "trPr", "tcPr"})
"""Where such an element says that a paragraph's mark, a row or a cell was added or taken away."""


def undo(root: etree._Element, space: str) -> None:
    """Takes out what was inserted and puts back what was deleted, in place.

    Args:
        root: A part's tree; the accepted view of it then is the original one.
        space: The namespace of its elements, in braces.
    """
    for element in list(root.iter(f"{space}*")):
        name = xml.local(element)
        parent = element.getparent()
        if parent is None:
            continue
        mark = xml.local(parent) in _MARKS
        if name in _ADDED and mark:
            element.tag = f"{space}cellDel" if name == "cellIns" else f"{space}del"
        elif name in _GONE and mark:
            parent.remove(element)
        elif name in _ADDED:
            _drop(element, parent)
        elif name in _GONE:
            element.tag = f"{space}smartTag"
        elif name in _TEXTS:
            element.tag = f"{space}{_TEXTS[name]}"


def _drop(element: etree._Element, parent: etree._Element) -> None:
    tail, before = element.tail, element.getprevious()
    parent.remove(element)
    if tail and tail.strip():
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
