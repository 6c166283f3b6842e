"""A web page's tree → the pieces of its article: the one door to trafilatura (A. Barbaresi, ACL 2021).

Only its finding of the article's body is used. Metadata would bring htmldate, which looks at the clock. Its result
is a tree of few elements, which is given HTML's names again and walked as any other HTML.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from briefing.readers import markup
from briefing.readers.html.page import Tree
from briefing.readers.reading_builder import Piece

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

_HTML = {
    "item": "li",
    "quote": "blockquote",
    "row": "tr",
    "lb": "br",
    "hi": "span",
    "del": "span",
    "ref": "span",
    "code": "pre",
}

_SURE = 800
"""Characters of what is found at first from which no other way is tried: each takes as long again, and is wrong oftener."""


def extract(tree: Tree) -> list[Piece]:
    """The article's pieces in reading order; an empty list where trafilatura finds none.

    Its own rules alone; where these find little, what readability and justext find is weighed against it.
    """
    found = _extracted(tree, fast=True)
    if sum(len(piece.text) for piece in found) >= _SURE:
        return found
    return _extracted(tree, fast=False)


@cache
def _options(*, fast: bool) -> Extractor:
    """Trafilatura's settings, which it reads anew from a file where it is given none."""
    from trafilatura.settings import Extractor

    return Extractor(comments=False, tables=True, with_metadata=False, fast=fast)


def _extracted(tree: Tree, *, fast: bool) -> list[Piece]:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    logging.getLogger("courlan").setLevel(logging.CRITICAL)
    from trafilatura.core import bare_extraction

    try:
        found = bare_extraction(tree, options=_options(fast=fast))
    except (
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        AssertionError,
        RecursionError,
        etree.LxmlError,
    ):
        return []  # it means to read every page and returns None otherwise; a page that breaks it is walked as it is
    body = getattr(found, "body", None)
    if body is None:
        return []
    for element in list(body.iter(etree.Element)):
        _rename(element)
    return [piece for piece in markup.pieces(body) if piece.text.strip()]


def _rename(element: Tree) -> None:
    rend = element.get("rend", "")
    if element.tag == "head":
        element.tag = rend if rend in {"h1", "h2", "h3", "h4", "h5", "h6"} else "h2"
    elif element.tag == "list":
        element.tag = "ol" if rend == "ol" else "ul"
    elif element.tag == "cell":
        element.tag = "th" if element.get("role") == "head" else "td"
    elif element.tag in _HTML:
        element.tag = _HTML[element.tag]
    element.attrib.clear()
