"""Plain text → a reading. The text itself is never altered: offsets point into the user's own file.

Decoding: byte-order marks, UTF-8, UTF-16 and UTF-32 without a mark, the encodings of a language that is told by its words,
Windows-1252 where it is plausible, then
charset-normalizer. What is no text at all is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import InputError
from briefing.language.patterns import deferred, work_on
from briefing.model import Block, BlockKind, Certainty, Locator, LocatorKind, Metadata, Reading, ReadingDetails, Span
from briefing.readers.front_matter import FrontMatter, front_matter, is_of_page
from briefing.readers.line_dates import valid_date
from briefing.readers.paragraphs import Line, blocks_of, lines_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(sorted({*range(32), 127} - {9, 10, 12, 13, 27}))
_LONGEST_HEAD = 90
"""Characters of the first line below title and credits that may be one of a longer head, or hold a dateline with its year."""
_LETTERHEAD = 40
"""Characters of a first line that may be an issuer's or say what the text is, whatever stands below."""
_AROUND, _NO_POINT = 6, 6
"""Lines on top among which a web page or a mail program says what may be done with the text, and the level of the heading that they are read as."""
_YEAR, _YEAR_WITHIN = deferred(r"\b(?:19|20)\d\d\b"), 6
_SENT = deferred(
    r"\[?\d{1,4}[/.-]\d\d?[/.-]\d{2,4},? (?P<time>\d\d?:\d\d(?::\d\d)?)(?: ?[APap][Mm])?(?:\]| -) (?=[^:]{1,40}: )"
)
"""What stands before a message in a chat's export: "[18/11/2031, 08:12:04] "."""
_SLIDE = deferred(r"^\W{0,12}(?:Slide|SLIDE) \d", re.MULTILINE)
_TIMED, _FIRST, _TIMES = deferred(r"^\W?\d{1,2}:\d\d|\d:\d\d\W{0,2}$"), 40, 2
"""A line that begins or ends with a clock's time, and how many of the first lines of a transcript do."""
_VISIBLE = deferred("[^\\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")
_NOT_WESTERN = deferred(r"[ªº¹³¾¼¶±][a-z]{2}|[a-z][¹¾¼]|[ýþðÝÞÐ]")
"""Central European and Turkish letters as Windows-1252 shows them."""
_WESTERN = tuple(
    frozenset(letters + letters.upper())
    for letters in ("éèàçêôûîùâëïœüæ", "äöüßé", "áéíóúñü", "áéíóúâêôãõçà", "àèéìòù", "åäöæøéü", "éëïöüè")
)
"""French, German, Spanish, Portuguese, Italian, Nordic, Dutch."""
_WESTERN_SHARE = 12
"""In Western European texts fewer than one byte in so many is a letter with an accent."""
_USUAL = (
    "cp1251", "koi8_r", "cp866", "cp1250", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2", "iso8859_5",
    "iso8859_7", "shift_jis", "cp932", "euc_jp", "euc_kr", "gb18030", "gb2312", "big5", "utf_8",
)  # fmt: skip
_SCRIPTS = 4
"""Blocks of 256 characters that a text in one script has, with Latin blanks and marks such as dashes."""
_SAMPLE = 65_536
_GUESS_FROM = 200_000


def read(data: bytes, *, name: str) -> Reading:
    """Decodes `data` and parses it.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text.
    """
    del name
    text, notices, details = decode(data)
    return replace(parse(text), notices=notices, details=details)


class Decoded(NamedTuple):
    """The text of some bytes, remarks on its encoding for the user, and how it was told."""

    text: str
    notices: tuple[str, ...] = ()
    details: ReadingDetails = ReadingDetails()

    @classmethod
    def by(cls, data: bytes, encoding: str, certainty: Certainty, *, remark: str = "") -> Decoded:
        """The text of `data` in `encoding`; one that was guessed or only likely is said."""
        return cls.known(data.decode(encoding, "replace"), encoding, certainty, remark=remark)

    @classmethod
    def known(cls, text: str, encoding: str, certainty: Certainty, *, remark: str = "") -> Decoded:
        """As `by`, of a text that was decoded already."""
        if certainty in {Certainty.LIKELY, Certainty.GUESSED}:
            remark = f"the encoding is not stated; read as {encoding}"
        return cls(text, (remark,) if remark else (), ReadingDetails(encoding, certainty))


def decode(data: bytes) -> Decoded:
    """The text of `data` without its byte-order mark; a notice says where its encoding was guessed.

    Raises:
        InputError: key ``empty``, or ``unsupported`` for what is no text.
    """
    if not data:
        raise InputError("nothing in it", key="empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded.by(data[len(mark) :], encoding, Certainty.CERTAIN)
    if wide := _wide(data):
        return Decoded.by(data, wide, Certainty.CERTAIN)
    head = data[:_SAMPLE]
    if len(head) - len(head.translate(None, _CONTROLS)) > len(head) // 50:
        raise InputError("no text, but binary data", key="unsupported")
    try:
        return Decoded.known(data.decode("utf-8"), "utf-8", Certainty.CERTAIN)
    except UnicodeDecodeError as error:
        if error.start > 0 and error.start >= len(data) - 3:
            return Decoded.by(data, "utf-8", Certainty.CERTAIN, remark="the last character is cut off")
    return _without_a_mark(data)


def _without_a_mark(data: bytes) -> Decoded:
    """The text of bytes in an encoding that nothing states."""
    from briefing.readers import single_byte

    head = data[:_SAMPLE]
    if told := single_byte.decode(data):
        return Decoded.known(*told, Certainty.LIKELY)
    letters = sum(byte >= 0xC0 for byte in head)
    if letters * _WESTERN_SHARE < len(head) + 2 * _WESTERN_SHARE and not any(
        byte in head for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    ):
        text = data.decode("cp1252", "replace")
        if len(_NOT_WESTERN.findall(text[:_SAMPLE])) < 2:
            return _in_western(data, text)
    if western := _western(data):
        return _in_western(data, western)
    return _guessed(data)


def _in_western(data: bytes, text: str) -> Decoded:
    """The text as Windows-1252, or as ISO 8859-15, which has the euro where the other has a sign that nobody writes."""
    if "¤" in text:
        return Decoded(data.decode("iso8859-15"), details=ReadingDetails("iso8859-15", Certainty.LIKELY))
    return Decoded(text, details=ReadingDetails("cp1252", Certainty.LIKELY))


def _western(data: bytes) -> str:
    """The text as Windows-1252 if all its letters with accents are those of one Western language, else ""."""
    text = data.decode("cp1252", "replace")
    accents = {letter for letter in text[:_SAMPLE] if letter > "\xbf" and letter.isalpha()}
    plain = sum(letter.isalpha() for letter in text[:_SAMPLE] if letter < "\x80")
    many = sum(letter in accents for letter in text[:_SAMPLE])
    if accents and many * 3 < plain and any(accents <= letters for letters in _WESTERN):
        return "" if _NOT_WESTERN.search(text[:_SAMPLE]) else text
    return ""


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by the zero bytes of Latin letters; "" if it is neither."""
    head = data[:4096]
    if len(data) < 4 or head.count(0) * 4 < len(head):
        return one_script(head)
    zeros = [head[at::4].count(0) * 4 / len(head) for at in range(4)]
    for encoding, low in (("utf-32-le", (0,)), ("utf-32-be", (3,))):
        if all((zeros[at] < 0.2) == (at in low) and (at in low or zeros[at] > 0.8) for at in range(4)):
            return encoding
    if zeros[1] > 0.4 and zeros[3] > 0.4 and zeros[0] + zeros[2] < 0.2:
        return "utf-16-le"
    if zeros[0] > 0.4 and zeros[2] > 0.4 and zeros[1] + zeros[3] < 0.2:
        return "utf-16-be"
    return ""


def one_script(head: bytes) -> str:
    """UTF-16 of letters that are not Latin, told by its high bytes: those of few scripts, and the zeros of blanks; else ""."""
    even, odd = head[0::2], head[1::2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        blanks = high.count(0)
        if 20 * blanks >= len(high) and 0 not in low and len(set(high)) <= _SCRIPTS:
            text = head[: len(head) // 2 * 2].decode(encoding, "replace")
            if sum(c.isalpha() for c in text) * 2 > len(text) and "\ufffd" not in text:
                return encoding
    return ""


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    found = from_bytes(data[:_GUESS_FROM])
    best = found.best()
    encoding = best.encoding if best is not None else "cp1252"
    if best is not None and encoding not in _USUAL:
        # an encoding that nobody uses gives way to a usual one that fits as well
        even = [each.encoding for each in found if each.chaos <= best.chaos + 0.02 and each.encoding in _USUAL]
        encoding = next((usual for usual in _USUAL if usual in even), encoding)
    return Decoded.by(data, encoding, Certainty.GUESSED)


def parse(text: str, *, title: str = "", date: str = "") -> Reading:
    """Blocks and metadata of a plain text that is already decoded (a file's, or a JSON Lines record's).

    Args:
        text: Kept as it is.
        title: A title known from elsewhere; it wins over one found in the text.
        date: ISO 8601 date known from elsewhere; anything that is no date is passed over.

    Raises:
        InputError: key ``empty`` or ``no-text``.
    """
    if not text:
        raise InputError("nothing in it", key="empty")
    work_on(text)
    title = title if isinstance(title, str) else ""
    if not (any(map(str.isalnum, text)) or _VISIBLE.search(text)):
        raise InputError("only white space", key="no-text")
    lines = lines_of(text)
    if not lines:
        return Reading(text, (_whole(text),), Metadata(title=title, date=valid_date(date)))
    matter, rest, turns, places = _parts(text, lines)
    blocks = _head_blocks(matter.heads) + blocks_of(rest, titled=matter.title_span is not None) + turns
    if not blocks:
        blocks = blocks_of(lines) or [_whole(text)]
    found = text[matter.title_span.start : matter.title_span.stop] if matter.title_span else matter.subject
    same = " ".join(title.split()).casefold() == " ".join(found.split()).casefold()
    metadata = Metadata(
        title=title or " ".join(found.split()),
        author=matter.author,
        outlet=matter.outlet,
        date=valid_date(date) or matter.date or _dated(found),
        title_span=matter.title_span if same or not title else None,
    )
    ordered = tuple(sorted(blocks, key=lambda block: block.span.start))
    return Reading(text, ordered, metadata, locators=places)


def _parts(text: str, lines: list[Line]) -> tuple[FrontMatter, list[Line], list[Block], tuple[Locator, ...]]:
    """What the head says, the lines of the body, or its blocks where it has turns or slides, and their places."""
    if slides := _slides(text, lines):
        matter, blocks, places = slides
        return matter, [], blocks, places
    above, turns, places = _timed(text, lines)
    matter, rest = _head(text, lines) if above == len(lines) else _head_of_turns(text, lines, above)
    return matter, rest, turns, places


def _slides(text: str, lines: list[Line]) -> tuple[FrontMatter, list[Block], tuple[Locator, ...]] | None:
    """The head of a text whose slides are numbered, its other blocks, and the places of the slides; None of a text without any."""
    if not _SLIDE.search(text):
        return None
    from briefing.readers.slide_lines import slides

    return slides(lines, len(text))


def _timed(text: str, lines: list[Line]) -> tuple[int, list[Block], tuple[Locator, ...]]:
    """How many lines stand above the first turn of a transcript, all in any other text, the blocks of its turns, and their times."""
    if 2 * sum(_SENT.match(line.text) is not None for line in lines) > max(len(lines), _TIMES):
        return 0, *_messages(lines)
    if sum(_TIMED.search(line.text) is not None for line in lines[:_FIRST]) < _TIMES:
        return len(lines), [], ()
    from briefing.readers.subtitles import timed_turns

    return timed_turns(text, lines)


def _day_of_chat(text: str) -> str:
    """The day of the last message of a chat's export, where it can be read in one way."""
    from briefing.readers.front_lines import in_figures

    last = next((line for line in reversed(text.splitlines()) if _SENT.match(line)), "")
    return in_figures(last[: last.find(" ")])


def _head_of_turns(text: str, lines: list[Line], above: int) -> tuple[FrontMatter, list[Line]]:
    """What the lines above the turns of a transcript say, and those of them that are no part of its head."""
    matter, rest = _head(text, lines if above else [])
    turn = lines[above].start
    matter.heads = [head for head in matter.heads if head[0].start < turn]
    return matter, [line for line in rest if line.start < turn]


def _messages(lines: list[Line]) -> tuple[list[Block], tuple[Locator, ...]]:
    """The messages of a chat's export without their stamps, and the time of each."""
    blocks: list[Block] = []
    places: list[Locator] = []
    for line in lines:
        sent = _SENT.match(line.text)
        if sent and sent.end() < len(line.text):
            blocks.append(Block(Span(line.start + sent.end(), line.stop)))
            places.append(Locator(blocks[-1].span, LocatorKind.TIME, sent["time"]))
        elif blocks and not sent:
            blocks.append(Block(Span(line.start, line.stop)))
    return blocks, tuple(places)


def _head(text: str, lines: list[Line]) -> tuple[FrontMatter, list[Line]]:
    """What the lines above the body say, and the lines of the body."""
    around = [line for line in lines[:_AROUND] if is_of_page(line.text)]
    matter, rest = _head_of_text(text, [line for line in lines if line not in around] if around else lines)
    matter.heads += [(line, _NO_POINT) for line in around]
    return matter, rest


def _head_of_text(text: str, lines: list[Line]) -> tuple[FrontMatter, list[Line]]:
    """The same, of a text without what its page says above it."""
    if not lines:
        return FrontMatter(date=_day_of_chat(text)), []
    matter, rest = front_matter(lines)
    over = len(lines[0].text) <= _LETTERHEAD or ": " in lines[0].text[:_LETTERHEAD]
    if rest and (over or len(rest[0].text) <= _LONGEST_HEAD or _YEAR.search(rest[0].text[:_LONGEST_HEAD])):
        from briefing.readers.plain_head import read_head

        rest = read_head(matter, text, lines, rest)
    if not matter.date:
        from briefing.readers.front_lines import dateline, stated_date

        matter.date = stated_date([line.text for line in lines]) or dateline([line.text for line in rest])
    return matter, rest


def _dated(title: str) -> str:
    """The day at the end of a title, "" where there is none."""
    if not _YEAR.search(title[-_YEAR_WITHIN:]):
        return ""
    from briefing.readers.plain_head import dated

    return dated(title)


def _head_blocks(heads: list[tuple[Line, int]]) -> list[Block]:
    """The title (level 1), and lines of author and date (level 6: they are neither paragraphs nor points)."""
    return [Block(Span(line.start, line.stop), BlockKind.HEADING, level) for line, level in heads]


def _whole(text: str) -> Block:
    """All of a text that has no line with a letter or digit in it."""
    start = len(text) - len(text.lstrip())
    return Block(Span(start, max(start + 1, len(text.rstrip()))))
