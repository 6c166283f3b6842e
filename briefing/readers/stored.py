"""The bytes of a briefing's own file → the briefing in it: a .json file, or a .docx, which carries its JSON inside.

What the analyst has written into the content controls of the Word file since is part of the briefing that is given.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from lxml import etree

from briefing.errors import InputError
from briefing.language.lexicon import any_of
from briefing.language.page_words import in_all_languages
from briefing.model import ANALYST, OPEN_SLOT, Briefing, Item, ItemKind, Section, codec
from briefing.readers.docx.package import Package, W

_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t"}


def load(data: bytes) -> Briefing | None:
    """The briefing that a file of ours carries; None for anybody else's file.

    Raises:
        InputError: key ``bad-record``; the file is ours, and its JSON has been damaged.
    """
    if data[:4] == b"PK\x03\x04":
        return _carried(data)
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None
    try:
        top = json.loads(data)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(top, dict) and str(top.get("schema")).startswith("briefing/")
    return codec.decode(top) if ours else None


def _carried(data: bytes) -> Briefing | None:
    try:
        package = Package(data)
    except InputError:
        return None
    for part in package.all_related("customXml"):
        if part.root.tag == f"{{{codec.NAMESPACE}}}briefing":
            return _as_edited(codec.loads(part.root.text or ""), package.main.root)
    return None


# --- what was written into the Word file since ----------------------------------------------------------------------


def _as_edited(briefing: Briefing, root: etree._Element) -> Briefing:
    """The briefing with its slots as they stand in the document.

    A slot whose control was taken away counts as open while its placeholder stands anywhere; else its section is gone.
    """
    controls = {_tag(control): control for control in root.iter(f"{W}sdt")}
    sections: list[Section] = []
    for section in briefing.sections:
        if not any(isinstance(node, Item) and _is_slot(node) for node in section.nodes):
            sections.append(section)
        elif (control := controls.get(codec.slot_tag(section.key))) is not None:
            nodes = tuple(_edited(n, control) if isinstance(n, Item) and _is_slot(n) else n for n in section.nodes)
            sections.append(replace(section, nodes=nodes))
        elif any(isinstance(node, Item) and _squeezed(node.text) in _squeezed(_text(root)) for node in section.nodes):
            sections.append(section)
    return replace(briefing, sections=tuple(sections))


def _is_slot(item: Item) -> bool:
    return item.kind in {ItemKind.PLACEHOLDER, ItemKind.ANALYST}


def _tag(control: etree._Element) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return (tag.get(f"{W}val") or "") if tag is not None else ""


def _edited(item: Item, control: etree._Element) -> Item:
    content = control.find(f"{W}sdtContent")
    words = _text(content).strip() if content is not None else ""
    waiting = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None or any(
        f"[{form}" in words for form in in_all_languages(OPEN_SLOT)
    )
    if waiting or not words:
        return item if item.kind is ItemKind.PLACEHOLDER else Item(OPEN_SLOT, kind=ItemKind.PLACEHOLDER)
    label = re.match(rf"(?:{any_of(in_all_languages(ANALYST))})\s?[:：]", words)
    words = words[label.end() :].strip() if label else words
    kept = item.kind is ItemKind.ANALYST and _squeezed(words) == _squeezed(item.text)
    return item if kept else Item(words, kind=ItemKind.ANALYST, label=ANALYST)


def _text(root: etree._Element) -> str:
    """The text of an element: a blank line between paragraphs; what was deleted while changes were tracked is out."""
    return "\n\n".join(
        "".join(_BREAKS.get(str(node.tag)) or node.text or "" for node in paragraph.iter(f"{W}t", *_BREAKS))
        for paragraph in root.iter(f"{W}p")
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())
