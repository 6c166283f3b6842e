"""Markdown (CommonMark, with GitHub's tables and a front matter) → a reading. The text is not altered.

Blocks leave out the markers that stand at their ends (``# ``, ``> ``, ``- ``) and all that is no prose: code, HTML,
comments, link definitions, rules. Marks inside a line (emphasis, link targets) stay, because offsets point into the
user's own file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import InputError
from briefing.model import Block, BlockKind, Metadata, Reading, Span
from briefing.readers.front_matter import valid_date
from briefing.readers.text import decode, parse

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_ATX_END = re.compile(r"(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_TABLE_RULE = re.compile(r"(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,100}\]:[ \t]+(?=\S)")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*\S")
_HTML = re.compile(r" {0,3}</?[A-Za-z!?][^\n]*$")
_ONLY_MARKS = re.compile(r"(?:!?\[[^\]]*\]\([^)]*\)|<[^>]*>|[\s*_~`|!-])*$")
_IMAGE = re.compile(r"[ \t]*!\[(?P<text>[^\]]*)\]\([^)]*\)[ \t]*$")
_KEY = re.compile(r"(?P<quote>[\"']?)(?P<key>[A-Za-z][\w -]{0,30})(?P=quote)[ \t]*[:=][ \t]*(?P<value>.*)$")
_AUTHORS = frozenset(["author", "authors", "by", "byline", "creator"])
_OUTLETS = frozenset(["outlet", "publisher", "publication", "source", "site", "site_name"])
_DATES = frozenset(["date", "published", "pubdate", "publishdate", "created"])


def read(data: bytes, *, name: str) -> Reading:
    """Decodes `data` and finds its blocks.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text.
    """
    del name
    if not data:
        raise InputError("nothing in it", key="empty")
    text, notice = decode(data)
    notices = (notice,) if notice else ()
    body, metadata = _front_matter(text)
    blocks = tuple(_Blocks(text, body).all())
    if not any(any(letter.isalnum() for letter in text[b.span.start : b.span.stop]) for b in blocks):
        plain = parse(text)
        return Reading(text, plain.blocks, metadata if metadata.title else plain.metadata, notices=notices)
    return Reading(text, blocks, _titled(text, blocks, metadata), notices=notices)


def _titled(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> Metadata:
    """The first heading of level 1 gives the title where the front matter has none."""
    first = next((b for b in blocks[:3] if b.kind is BlockKind.HEADING and b.level == 1), None)
    if first is None:
        return metadata
    words = " ".join(re.sub(r"[*_`]", "", first.span.of(text)).split())
    title = metadata.title or words
    return Metadata(
        title,
        metadata.author,
        metadata.outlet,
        metadata.date,
        metadata.language,
        metadata.url,
        title_span=first.span if title.casefold() == words.casefold() else None,
    )


def _front_matter(text: str) -> tuple[int, Metadata]:
    """Where the body starts, and what a front matter between ``---`` or ``+++`` says."""
    first = _LINE.match(text)
    mark = first[0].strip() if first else ""
    if mark not in {"---", "+++"} or first is None:
        return 0, Metadata()
    at = first.end()
    found: dict[str, str] = {}
    key = ""
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None
        at = line.end()
        bare = line[0].rstrip()
        if bare in {mark, "..."}:
            return at, _metadata(found)
        if pair := _KEY.match(bare):
            key = pair["key"].strip().lower()
            found.setdefault(key, _value(pair["value"]))
        elif bare.lstrip().startswith("- ") and key and not found.get(key):
            found[key] = _value(bare.lstrip()[2:])
        elif bare and not bare[0].isspace() and not bare.startswith(("#", "[", "]", "}", "-")):
            return 0, Metadata()
        if at > 20_000:
            break
    return 0, Metadata()


def _value(raw: str) -> str:
    value = raw.strip().strip("[],").strip()
    if value[:1] in {'"', "'"} and value[-1:] == value[:1] and len(value) > 1 and value.count(value[0]) == 2:
        return value[1:-1].strip()
    return ", ".join(part.strip().strip("\"'") for part in value.split(",")) if raw.strip().startswith("[") else value


def _metadata(found: dict[str, str]) -> Metadata:
    def first(keys: frozenset[str]) -> str:
        return next((value for key, value in found.items() if key in keys and value), "")

    language = found.get("lang") or found.get("language") or ""
    return Metadata(
        title=found.get("title", ""),
        author=first(_AUTHORS),
        outlet=first(_OUTLETS),
        date=valid_date(first(_DATES)),
        language=language.partition("-")[0].lower() if re.fullmatch(r"[a-zA-Z]{2}(?:-\w+)?", language) else "",
        url=found.get("url", "") or found.get("link", ""),
    )


class _Blocks:
    """One pass over the lines from `body` on; a paragraph is open while `start` is set."""

    def __init__(self, text: str, body: int) -> None:
        self.text = text
        self.body = body
        self.start = -1
        self.stop = -1
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.quoted = False

    def all(self) -> Iterator[Block]:
        """The blocks in order."""
        fence = ""
        comment = False
        for found in _LINE.finditer(self.text, self.body):
            line = found[0].rstrip("\r\n")
            at = found.start()
            if fence:
                if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                    fence = ""
                continue
            if comment:
                comment = "-->" not in line
                continue
            opened = _FENCE.match(line)
            if opened or self.is_no_prose(line):
                yield from self.close()
                fence = opened[1] if opened else ""
                comment = not fence and line.lstrip().startswith("<!--") and "-->" not in line
                continue
            yield from self.line(line, at)
        yield from self.close()

    def is_no_prose(self, line: str) -> bool:
        """A blank line, a rule, a definition, HTML, indented code: what ends a paragraph and is none."""
        if not line.strip():
            self.quoted = False
            return True
        if self.start < 0 and (line.startswith(("    ", "\t")) and not _ITEM.match(line)):
            return True
        if _RULE.match(line) or _DEFINITION.match(line) or _HTML.match(line):
            return not (self.start >= 0 and _SETEXT.match(line))
        return bool("|" in line and _TABLE_RULE.match(line.strip()))

    def line(self, line: str, at: int) -> Iterator[Block]:
        """One line of prose: opens, continues or ends a block."""
        if self.start >= 0 and self.kind is BlockKind.PARAGRAPH and (under := _SETEXT.match(line)):
            self.kind, self.level = BlockKind.HEADING, 1 if under[1][0] == "=" else 2
            yield from self.close()
            return
        alone = self.alone(line, at)
        if alone is not None:
            yield from self.close()
            yield from alone
            return
        quote = _QUOTE.match(line)
        item = _ITEM.match(line, quote.end() if quote else 0)
        note = _FOOTNOTE.match(line)
        if item or note or (quote and not self.quoted) or self.start < 0:
            yield from self.close()
            self.begin(line, at, quote, item, note)
        elif quote and not line[quote.end() :].strip():
            yield from self.close()
        if self.start >= 0:
            self.stop = at + len(line)

    def alone(self, line: str, at: int) -> list[Block] | None:
        """What a line gives that is a block of its own: a heading, an image's caption, a table's row, nothing; else None."""
        if heading := _ATX.match(line):
            end = _ATX_END.search(line, heading.end())
            stop = end.start() if end else len(line)
            if not line[heading.end() : stop].strip():
                return []
            return [Block(_trimmed(self.text, at + heading.end(), at + stop), BlockKind.HEADING, len(heading[1]))]
        if image := _IMAGE.match(line):
            span = Span(at + image.start("text"), at + image.end("text"))
            return [Block(span, BlockKind.CAPTION)] if len(image["text"].split()) > 2 else []
        if _ONLY_MARKS.match(line):
            return []
        if line.count("|") > 1 and line.strip()[0] == "|":
            inner = line.strip().strip("|").strip()
            start = at + line.index(inner)
            return [Block(Span(start, start + len(inner)), BlockKind.TABLE_ROW)] if inner else []
        return None

    def begin(
        self,
        line: str,
        at: int,
        quote: re.Match[str] | None,
        item: re.Match[str] | None,
        note: re.Match[str] | None,
    ) -> None:
        """Opens the block that begins behind the markers of a line; none where nothing stands there."""
        self.quoted = bool(quote)
        marker = item or note or quote
        begin = marker.end() if marker else 0
        if not line[begin:].strip():
            return
        self.start = at + begin
        if quote:
            self.kind = BlockKind.QUOTATION
        elif item:
            self.kind = BlockKind.LIST_ITEM
            self.level = 1 + len(item[1].expandtabs(4)) // 2
        elif note:
            self.kind = BlockKind.NOTE

    def close(self) -> Iterator[Block]:
        """The open block, if there is one."""
        if self.start >= 0:
            yield Block(_trimmed(self.text, self.start, self.stop), self.kind, self.level)
        self.start = -1
        self.kind, self.level = BlockKind.PARAGRAPH, 0


def _trimmed(text: str, start: int, stop: int) -> Span:
    piece = text[start:stop]
    first = start + len(piece) - len(piece.lstrip())
    return Span(first, first + len(piece.strip()))
