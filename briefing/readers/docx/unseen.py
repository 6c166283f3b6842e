"""Runs of a Word file that are there, and that nobody sees: too small to be read, or white on white.

Only what a run says of itself counts. White is not taken for hidden where something may lie below it: a shading, a picture behind the
text, a box, a page with a colour, a table in a style of its own.
"""

from __future__ import annotations

from lxml import etree

from briefing.readers.docx.package import W
from briefing.readers.docx.styles import number, value

_TINY = 3
"""Half points: under 2 pt, as in the other kinds of files."""
_SHOWN = tuple(W + name for name in ("shd", "highlight", "bdr", "outline", "shadow", "emboss", "imprint", "effect"))
_PLAIN_TABLES = frozenset({"", "TableGrid", "TableNormal"})


def is_unseen(properties: etree._Element, *, shaded: bool) -> bool:
    """Whether the run of these properties (``w:rPr``), whose style may shade it, is read by nobody."""
    if 0 < number(properties.find(f"{W}sz"), default=99) <= _TINY:
        return True
    if shaded or value(properties.find(f"{W}color")).upper() != "FFFFFF":
        return False
    return all(properties.find(mark) is None for mark in _SHOWN) and not _lies_on_colour(properties)


def _lies_on_colour(properties: etree._Element) -> bool:
    for around in properties.iterancestors(f"{W}p", f"{W}tbl", f"{W}txbxContent"):
        if around.tag == f"{W}p":
            coloured = around.find(f"{W}pPr/{W}shd") is not None
        elif around.tag == f"{W}tbl":
            coloured = value(around.find(f"{W}tblPr/{W}tblStyle")) not in _PLAIN_TABLES
            coloured = coloured or next(around.iter(f"{W}shd"), None) is not None
        else:
            coloured = True
        if coloured:
            return True
    root = properties.getroottree().getroot()
    return root.find(f"{W}background") is not None or any(
        anchor.get("behindDoc") in {"1", "true"} for anchor in root.iter("{*}anchor")
    )
