"""A PDF that has text in it → that text in reading order, with the page that each stretch stands on.

`engine` has PDFium give the glyphs, `lines` finds columns and lines, `headers_and_footers` drops running heads and page numbers,
`paragraphs` joins lines to paragraphs, `pictures` has the pages recognised that are pictures of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefing.errors import InputError
from briefing.language.lexicon import any_of, lexicon
from briefing.model import BlockKind, Locator, LocatorKind, Metadata, Reading, ReadingDetails, Span, markings
from briefing.readers.dates import language_code
from briefing.readers.ocr import OcrMode
from briefing.readers.pdf import engine, headers_and_footers, lines, paragraphs
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.paragraphs import Passage
from briefing.readers.pdf.pictures import Pictures
from briefing.readers.reading_builder import Piece, ReadingBuilder, clean

_TOP = 8_000
"""Characters in which a document names its author."""
_FILE_NAME = re.compile(
    r"""\S*\.(?:(?!com|org|net)[a-z]{3}|p65|docx|indd|pptx|xlsx|html|ps|fm)$     # report.doc, but no web site
    | (?:microsoft[ ](?:word|powerpoint)[ ]-[ ])                                # what a printer driver writes
    | (?:powerpoint|word|office)[ ](?:presentation|document)$                  # what a program calls a new file, in its own words
    | (?-i:[a-z\d]{1,80}+(?:[_-][A-Za-z\d.]{1,80}+){1,20}+$)                          # fake-memo, report_final_v2
    | (?:untitled|document|dokument|presentation|print|slide)[\s\d]*$           # what a program calls a new file
    | [\W\d_]*$                                                                # no letter at all""",
    re.IGNORECASE | re.VERBOSE,
)


_GLYPHS = re.compile(r"[!-~]{30}")
"""What is printed of a font that is lost: the numbers of its glyphs as characters, without blanks."""
_NUMBER = re.compile(r"(?<!\S)[\d.,%-]+(?!\S)")
_TICKS = 12
"""Numbers by themselves, in a line above the text, from which it is a chart's and what stands below it no title."""
_LETTERS = re.compile(r"[^\W\d_]{2}")


@cache
def _section() -> re.Pattern[str]:
    """A heading that divides a work and is no title of it."""
    parts = any_of(lexicon("en").boilerplate.parts_of_a_work)
    return re.compile(rf"{parts}\W*$|(?:\d{{1,2}}\.)*\d{{1,2}}\.?\s+\D", re.IGNORECASE)


@cache
def _no_author() -> re.Pattern[str]:
    """An author that a program put there."""
    return re.compile(rf"{any_of(lexicon('en').boilerplate.no_authors)}$|[\W\d_]*$", re.IGNORECASE)


def read(data: bytes, *, name: str, ocr: str = OcrMode.AUTO) -> Reading:
    """Reads one PDF.

    Args:
        data: The file.
        name: Not used.
        ocr: When pages are recognised, an `OcrMode`; where the engine is not installed, "auto" says which were not read.

    Raises:
        InputError: key ``empty``, ``encrypted``, ``damaged`` or ``no-text``.
        LimitError: too many pages or characters.
    """
    del name
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    pictures = Pictures(OcrMode(ocr))
    file = engine.load(data, pictures=pictures.fill)
    pages = lines.of_pages(file.pages)
    kept = [line for page in headers_and_footers.body_lines(pages) for line in page]
    passages = [found for p in paragraphs.passages(kept) if (found := _cleaned(p))]
    if file.mended:
        passages = [passage for passage in passages if not _GLYPHS.search(passage.text)]
    if not passages:
        scanned = any(page.is_picture for page in file.pages)
        said, hint = (
            ("pictures alone", pictures.hint) if scanned else ("no text in it", "if it shows some: --ocr force")
        )
        raise InputError(said, key="no-text", hint=hint)
    metadata = replace(_metadata(file.information), marking=markings.of_lines(_running(pages, kept)))
    builder = _builder(passages, titled=bool(metadata.title))
    notices = (*_of_pictures(file.pages, pictures.hint), *_notices(file))
    reading = builder.reading(metadata, notices=notices, own_lines=True)
    if not _is_printed(reading.metadata.author, reading.text):
        reading = replace(reading, metadata=replace(reading.metadata, author=""))
    return replace(
        reading,
        locators=tuple(_locators(reading, passages, file.pages)),
        details=ReadingDetails(
            columns=tuple(page.columns for page in file.pages), left_out=tuple(_left_out(pages, kept, file.pages))
        ),
    )


def _left_out(pages: Sequence[Sequence[Line]], kept: Sequence[Line], read: Sequence[engine.Page]) -> Iterator[str]:
    """What stands on the pages and is no part of their text."""
    if running := sum(map(len, pages)) - len(kept):
        yield f"lines that are running heads, feet or page numbers: {running}"
    if counted := sum(page.line_numbers for page in read):
        yield f"numbers that count lines: {counted}"


def _of_pictures(pages: Sequence[engine.Page], hint: str) -> Iterator[str]:
    """Which pages are pictures: those that were recognised, and those that were not read."""
    read = [page for page in pages if page.confidence]
    unread = [page for page in pages if page.is_picture and not page.confidence]
    if read:
        yield f"read by OCR: {_listed(read)}; what it reads may be wrong"
    if unread:
        yield f"not read, a picture: {_listed(unread)}" + (f" ({hint})" if hint else "")


def _listed(pages: Sequence[engine.Page]) -> str:
    return ", ".join([f"p. {page.label}" for page in pages[:5]] + ["…"] * (len(pages) > 5))


def _notices(file: engine.File) -> tuple[str, ...]:
    """What the user should know: pages that were not read, and text that nobody sees."""
    found: list[str] = []
    if file.mended:
        found.append("damaged: what is left of it was read; pages or lines may be missing")
    if file.broken:
        found.append(f"{file.broken} of {len(file.pages)} pages could not be read")
    if file.unseen:
        pages = [f"p. {label}" for label in list(file.unseen)[:5]] + ["…"] * (len(file.unseen) > 5)
        total = sum(file.unseen.values())
        found.append(f"text that is covered, white or invisible left out: {total:,} characters ({', '.join(pages)})")
    if drawn := [page for page in file.pages if page.as_drawn]:
        found.append(f"read in the order in which the file draws it: {_listed(drawn)}")
    if any(page.line_numbers for page in file.pages):
        found.append("numbers of lines left out")
    return tuple(found)


def _is_printed(author: str, text: str) -> bool:
    """Whether the document itself names an author near its top; a login or the owner of a machine stands nowhere in it, and a house may."""
    words = author.casefold().replace(",", " ").split()
    named = len(words) > 1 or not author.isascii()
    return bool(words) and named and all(word in text[:_TOP].casefold() for word in words)


def _running(pages: Sequence[Sequence[Line]], kept: Sequence[Line]) -> Iterator[str]:
    """The text of the headers and footers: of the lines that were not kept."""
    inside = {id(line) for line in kept}
    return (line.text for page in pages for line in page if id(line) not in inside)


def _builder(passages: Sequence[Passage], *, titled: bool) -> ReadingBuilder:
    """The blocks; where the file's properties have no title, one of them is it."""
    builder = ReadingBuilder()
    builder.pieces = [Piece(p.text, p.kind, p.level) for p in passages]
    if titled:
        return builder
    builder.title = _title(passages)
    if builder.title is None:  # what is no title by its type is none by its place either
        builder.pieces = [
            p._replace(level=max(p.level, 2)) if p.kind is BlockKind.HEADING else p for p in builder.pieces
        ]
    return builder


def _cleaned(passage: Passage) -> Passage | None:
    """The passage without characters that may not stand in a text, its pages' offsets kept true."""
    whole = passage.text
    starts = [start for start, _ in passage.pages]
    stops = [*starts[1:], len(whole)]
    text = ""
    pages: list[tuple[int, int]] = []
    for start, stop, (_, page) in zip(starts, stops, passage.pages, strict=True):
        part = clean(whole[start:stop]).replace("\n", " ")
        if part.strip():
            pages.append((len(text), page))
            text += part if text else part.lstrip()
    text = text.rstrip()
    return Passage([text], passage.kind, passage.level, pages, passage.size, len(text)) if text else None


def _metadata(information: dict[str, str]) -> Metadata:
    title = " ".join(clean(information.get("Title", "")).split())
    author = " ".join(clean(information.get("Author", "")).split())
    return Metadata(
        title="" if _FILE_NAME.match(title) or len(title) > 300 else title,
        author="" if _no_author().match(author) else author,
        language=language_code(information.get("Lang", "")),
    )


def _title(passages: Sequence[Passage]) -> int | None:
    """The block in the largest type at the top of the first page, where it is larger than the rest; the first of them.

    A section's heading is none, nor one that stands below a paragraph of text.
    """
    heads = _headings_on_top(passages)
    if not heads or len(passages) < 2:
        return None
    largest = max(passages[i].size for i in heads)
    usual = max(passages, key=lambda p: len(p.text) if p.kind is not BlockKind.HEADING else 0).size
    index = next(i for i in heads if passages[i].size >= 0.9 * largest)
    return index if passages[index].size > 1.08 * usual or index == 0 else None


def _headings_on_top(passages: Sequence[Passage]) -> list[int]:
    """The headings of the first page above its first paragraph."""
    first = passages[0].pages[0][1]
    heads: list[int] = []
    for index, passage in enumerate(passages[:12]):
        is_heading = passage.kind is BlockKind.HEADING
        if passage.pages[0][1] != first or (not is_heading and len(passage.text) > (80 if heads else 200)):
            break
        if len(_NUMBER.findall(passage.text)) > _TICKS:  # the axis of a chart
            break
        if (
            is_heading
            and len(passage.text) > 3
            and _LETTERS.search(passage.text)
            and not _section().match(passage.text)
        ):
            heads.append(index)
    return heads


def _locators(reading: Reading, passages: Sequence[Passage], pages: Sequence[engine.Page]) -> Iterator[Locator]:
    """Stretches of one page each, from the first character to the last, and of those that were recognised how surely."""
    starts: list[tuple[int, int]] = []
    for block, passage in zip(reading.blocks, passages, strict=True):
        for offset, page in passage.pages:
            if not starts or starts[-1][1] != page:
                starts.append((block.span.start + offset, page))
    stops = [*(start for start, _ in starts[1:]), len(reading.text)]
    for (start, number), stop in zip(starts, stops, strict=True):
        shown = pages[number]
        yield Locator(Span(start, stop), LocatorKind.PAGE, shown.label)
        if shown.confidence:
            yield Locator(Span(start, stop), LocatorKind.OCR, f"{round(shown.confidence * 100)}%")
