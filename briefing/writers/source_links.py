"""A cited passage → the address that opens its source there: a page of a PDF, the words themselves in a web page.

PDF pages are named as RFC 8118 has it (``#page=4``); words by a text fragment (WICG "URL Fragment Text Directives"), which
browsers scroll to and mark; one that does not know it opens the page at its top.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote, urldefrag

from briefing.model import Citation, Item, Source
from briefing.model.briefings import REDACTED

_WEB = ("http://", "https://")
_OPENED = frozenset({".pdf", ".html", ".htm"})
"""Files that a browser opens at a place."""
_WORDS_AT_AN_END = 4
"""Words of a longer passage by which its beginning and its end are found."""
_PAGE = re.compile(r"[^\W\d¶]+\.?\s?(\d+)\b")


def passage_link(source: Source, item: Item, at: int) -> str:
    """The address of an item's passage in the source with the index `at`; "" where none can be named.

    A source without a web address is looked for beside the page, by its printed name.
    """
    citation = next((one for one in item.citations if one.document == at), None)
    base = _base(source)
    if not base or citation is None:
        return ""
    bare, fragment = urldefrag(base)
    if source.format == "pdf":
        page = _PAGE.match(citation.locator)
        return f"{bare}#page={page[1]}" if page else bare
    words = _words(item, citation)
    return f"{bare}#{fragment}:~:text={words}" if words else base


def _base(source: Source) -> str:
    """Where the source is: its web address, else its file's name, relative; "" for one in another file, or that no browser opens."""
    if source.url.strip().lower().startswith(_WEB):
        return source.url.strip()
    name = PurePosixPath(source.name)
    if name.suffix.lower() not in _OPENED or any("." in part for part in name.parts[:-1]) or ":" in source.name:
        return ""
    return quote(source.name)


def _words(item: Item, citation: Citation) -> str:
    """The directive that finds the passage by its words; "" where they are not those of the source."""
    if len(item.text) != len(citation.span) or any(text == REDACTED for _, text in item.insertions):
        return ""
    text = item.text
    words = text.split()
    if len(words) <= 2 * _WORDS_AT_AN_END and "\n" not in text:
        return _encoded(words)
    return f"{_encoded(words[:_WORDS_AT_AN_END])},{_encoded(words[-_WORDS_AT_AN_END:])}"


def _encoded(words: list[str]) -> str:
    """Words in a directive, in which a hyphen is a sign of its own."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
