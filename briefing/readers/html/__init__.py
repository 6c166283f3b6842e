"""A saved web page → its article, or, where it is no article, the text that it shows.

Text from what the page shows; title, author, date, outlet, language and address from what it says of itself
(`page_metadata`), author and date also from what it prints below its headline (`bylines`). A page that is a document with no
site around it is read whole; of any other the article is taken (`article`), and where there is none, all that is shown.
Nothing is fetched, no link is followed.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.errors import InputError, LimitError
from briefing.model import Reading
from briefing.readers import hidden, markup
from briefing.readers.html import bylines, page
from briefing.readers.html.encoding import decode
from briefing.readers.html.page_metadata import first_time, metadata_of
from briefing.readers.reading_builder import Piece, ReadingBuilder

LARGEST = 50_000_000
"""Bytes of a page; a larger one is an export of data and no document."""

_FLAT_DEPTH = 200
_FLAT_ELEMENTS = 8_000
"""Beyond these the page is walked as it stands: trafilatura's time grows with the square of the elements."""
_SHORTEST = 250
"""Characters below which what is found is no article; trafilatura's own limit."""
_ONE_PARAGRAPH = 800


def read(data: bytes, *, name: str) -> Reading:
    """Reads one page.

    Raises:
        InputError: key ``empty`` or ``no-text``.
        LimitError: more than `LARGEST` bytes.
    """
    del name
    if len(data) > LARGEST:
        raise LimitError(f"a page of {len(data) // 1_000_000} MB; at most {LARGEST // 1_000_000} MB are read")
    text, notices, details = decode(data)
    if not text.strip():
        raise InputError("the file is empty", key="empty")
    tree = page.parse(text)
    metadata = metadata_of(tree)
    tree = page.without_machinery(tree)
    markup.drop_note_marks(tree)
    markup.raise_powers(tree)
    title = page.title_of(tree, metadata.title)
    metadata = bylines.settled(metadata, bylines.printed(tree, title))
    metadata = replace(metadata, date=metadata.date or first_time(tree))
    unseen = hidden.drop(tree)
    all_characters = hidden.shown_length(tree)
    pieces = page.without_boilerplate(_pieces(tree, text))
    details = replace(details, left_out=_left_out(all_characters, pieces))
    builder = ReadingBuilder()
    builder.unseen = unseen
    if title and pieces:
        pieces = page.without_title(pieces, title)
        builder.add_title(title)
    builder.extend(pieces)
    if builder.title is not None:
        metadata = replace(metadata, title=builder.pieces[builder.title].text)
    return replace(builder.reading(metadata, notices=notices), details=details)


def _left_out(all_characters: int, kept: list[Piece]) -> tuple[str, ...]:
    """How much of the page stands around its text, blanks apart."""
    rest = all_characters - sum(len("".join(piece.text.split())) for piece in kept)
    return (
        (f"around the text (menus, footers, teasers): {rest:,} of {all_characters:,} characters",) if rest > 0 else ()
    )


def _pieces(tree: page.Tree, text: str) -> list[Piece]:
    """The article; else what is shown outside menus and footers; else all that is shown; else what scripts replace."""
    depth, elements = page.size(tree)
    article: list[Piece] = []
    if depth <= _FLAT_DEPTH and elements <= _FLAT_ELEMENTS and not page.is_bare(tree):
        from briefing.readers.html.article import extract

        article = extract(tree)
        if _length(article) >= _SHORTEST and not (len(article) == 1 and _length(article) > _ONE_PARAGRAPH):
            return article
    if depth >= page.CUT_DEPTH:
        return page.flat(text)
    for walked in (page.without_menus, page.shown, page.replaced):
        if found := [piece for piece in markup.pieces(walked(tree)) if piece.text.strip()]:
            return _better(article, found)
    return article or page.flat(text)


def _better(article: list[Piece], walked: list[Piece]) -> list[Piece]:
    """What trafilatura found, or what the walked page shows.

    One long paragraph is what it makes of a page in which it finds no structure, or of its linked data.
    """
    all_shown, found = _length(walked), _length(article)
    return article if article and (all_shown > 2 * found + _SHORTEST or 2 * all_shown < found) else walked


def _length(pieces: list[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


__all__ = ["LARGEST", "read"]
