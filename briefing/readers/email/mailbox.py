"""The bytes of a file → the messages in it (RFC 5322, RFC 4155), as the library's parser takes them."""

from __future__ import annotations

import re

_FROM_LINE = re.compile(
    rb"(?:\A|\r?\n\r?\n)From (?:-?[ \t]*|[^\r\n]{0,200}\d\d:\d\d[^\r\n]*)\r?\n(?=>?[A-Za-z][A-Za-z0-9-]*:)"
)
_SPACED_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]+:", re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")


def as_utf8(data: bytes) -> bytes:
    """The message in bytes that the parser takes: a file saved as UTF-16 is brought to UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").lstrip("\ufeff").encode("utf-8", "replace")
    head = data[:200]
    if head.count(0) > len(head) // 3:
        encoding = "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return data.decode(encoding, "replace").encode("utf-8", "replace")
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")


def messages(data: bytes) -> list[bytes]:
    """The messages of a mailbox, or the one message that the file is."""
    data = as_utf8(data)
    marks = list(_FROM_LINE.finditer(data)) if data.startswith(b"From ") else []
    stops = [mark.start() for mark in marks[1:]] + [len(data)]
    pieces = [data[mark.end() : stop] for mark, stop in zip(marks, stops, strict=True)] if marks else [data]
    return [_plain_headers(piece) for piece in pieces]


def _plain_headers(data: bytes) -> bytes:
    """The message with ``Subject : x`` (RFC 5322, 4.5) written ``Subject: x``, which the parser wants."""
    end = _HEAD_END.search(data)
    stop = end.start() if end else len(data)
    return _SPACED_HEADER.sub(rb"\1:", data[:stop]) + data[stop:]
