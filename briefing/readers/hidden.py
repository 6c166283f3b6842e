"""What of a page's HTML no reader sees: hidden by attribute or by style, or struck out.

Style sheets are not applied; what only they hide is read. Text that fills most of the page is no hidden text, whatever
its attributes say: scripts show it later.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

from briefing.language.patterns import deferred
from briefing.readers.reading_builder import HIDDEN, STRUCK

_GONE = deferred(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_UNSEEN = deferred(
    r"""(?<![\w-])(?:
      font-size\s*:\s*[01](?:\.\d*)?(?:px|pt|em|%)?  # too small to be seen
    | opacity\s*:\s*0?(?:\.0*)?(?:0|%)?  # seen through
    | max-height\s*:\s*0(?:px|pt)?  # without height
    | (?:left|top|text-indent|margin-left|margin-top)\s*:\s*-\d{4,}(?:px|pt)?  # beside the screen
    )\s*(?:!\s*important\s*)?(?:;|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_COLOUR = deferred(r"(?<![\w-])(color|background(?:-color)?)\s*:\s*([#\w]{3,20})", re.IGNORECASE)
_STRUCK = frozenset({"del", "s", "strike"})
_MAY_BE_UNSEEN = etree.XPath(
    ".//*[@style or @hidden or @aria-hidden or self::del or self::s or self::strike or self::dialog"
    " or self::x:del or self::x:s]",
    namespaces={"x": "http://www.w3.org/1999/xhtml"},
)
_NOT_SHOWN = ("script", "style", "template", "noscript", "title")
_MOST = 0.5
"""Share of a page's text above which an element is no hidden one."""


def is_hidden(element: etree._Element) -> bool:
    """Whether an element's own attributes hide it."""
    style = element.get("style") or ""
    closed = element.tag == "dialog" and element.get("open") is None
    return closed or element.get("hidden") is not None or (bool(style) and _GONE.search(style) is not None)


def _is_unseen(element: etree._Element) -> bool:
    """Whether an element is there, and its attributes let nobody see it."""
    if is_hidden(element) or (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    style = element.get("style")
    if not style:
        return False
    colours = {name.lower().partition("-")[0]: value.lower() for name, value in _COLOUR.findall(style)}
    same = colours.get("color") is not None and colours.get("color") == colours.get("background")
    return same or _UNSEEN.search(style) is not None


def drop(root: etree._Element, *, most: float = _MOST) -> Counter[str]:
    """Takes what is hidden or struck out from the tree; how many characters of it were text, by what it was.

    Args:
        root: Of a page, or of a part of one.
        most: Share of its text above which an element is no hidden one: scripts show it later.
    """
    gone = Counter[str]()
    whole: int | None = None
    for element in cast("list[_Element]", _MAY_BE_UNSEEN(root)):
        unseen = _is_unseen(element)
        parent = element.getparent()
        if parent is None or not (unseen or str(element.tag).rpartition("}")[2] in _STRUCK):
            continue
        if not _is_inside(root, parent):  # of one that is gone
            continue
        whole = shown_length(root) if whole is None else whole
        if (length := shown_length(element)) <= most * whole:
            gone[HIDDEN if unseen else STRUCK] += length
            _remove(element, parent)
    return gone


def _is_inside(root: etree._Element, element: etree._Element) -> bool:
    return element is root or any(above is root for above in element.iterancestors())


def shown_length(element: etree._Element) -> int:
    """The visible characters in an element, blanks apart; those of scripts and styles are none."""
    length = _visible(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
    for silent in element.iter(*_NOT_SHOWN):
        length -= _visible(silent.text or "") + sum(_visible(child.tail or "") for child in silent)
    return length


def _visible(text: str) -> int:
    return len("".join(text.split()))


def _remove(child: etree._Element, parent: etree._Element) -> None:
    """Takes an element away; what stands behind it stays."""
    tail, before = child.tail or "", child.getprevious()
    parent.remove(child)
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
