"""What of a page's HTML no reader sees: hidden by attribute or by style, or struck out.

Style sheets are not applied; what only they hide is read. Text that fills most of the page is no hidden text, whatever
its attributes say: scripts show it later.
"""

from __future__ import annotations

import re

from lxml import etree

from briefing.language.patterns import deferred

_GONE = deferred(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_UNSEEN = deferred(
    r"""(?<![\w-])(?:
      font-size\s*:\s*[01](?:\.\d*)?(?:px|pt|em|%)?
    | opacity\s*:\s*0?(?:\.0*)?(?:0|%)?
    | max-height\s*:\s*0(?:px|pt)?
    | (?:left|top|text-indent|margin-left|margin-top)\s*:\s*-\d{4,}(?:px|pt)?
    )\s*(?:!\s*important\s*)?(?:;|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_COLOUR = deferred(r"(?<![\w-])(color|background(?:-color)?)\s*:\s*([#\w]{3,20})", re.IGNORECASE)
_STRUCK = ("del", "s", "strike")
_MOST = 0.5
"""Share of a page's text above which an element is no hidden one."""


def is_hidden(element: etree._Element) -> bool:
    """Whether an element's own attributes hide it."""
    style = element.get("style") or ""
    return element.get("hidden") is not None or (bool(style) and _GONE.search(style) is not None)


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


def drop(root: etree._Element) -> tuple[str, ...]:
    """Takes what is hidden or struck out from the tree, and says how much of it was text."""
    whole = _length(root)
    hidden = struck = 0
    pending = [root]
    while pending:
        element = pending.pop()
        for child in list(element):
            name = str(child.tag).rpartition("}")[2].lower()
            unseen = _is_unseen(child)
            if not unseen and name not in _STRUCK:
                pending.append(child)
            elif (length := _length(child)) <= _MOST * whole:
                hidden, struck = hidden + length * unseen, struck + length * (not unseen)
                _remove(child, element)
            else:
                pending.append(child)
    said = (("hidden text left out", hidden), ("struck-out text left out", struck))
    return tuple(f"{what}: {length:,} characters" for what, length in said if length)


def _length(element: etree._Element) -> int:
    """The visible characters in an element; those of scripts and styles are none."""
    return sum(
        len("".join(str(text).split()))
        for part in element.iter(etree.Element)
        if part.tag not in {"script", "style", "template", "noscript"}
        for text in ((part.text or ""), (part.tail or "") if part is not element else "")
    )


def _remove(child: etree._Element, parent: etree._Element) -> None:
    """Takes an element away; what stands behind it stays."""
    tail, before = child.tail or "", child.getprevious()
    parent.remove(child)
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
