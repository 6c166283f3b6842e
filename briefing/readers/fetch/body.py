"""The body of an answer → its bytes, decoded within limits; what its headers say of kind, encoding and day."""

from __future__ import annotations

import codecs
import http.client
import os
import re
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from briefing.errors import LimitError, NetworkError

ON_THE_WIRE = 20 * 1024 * 1024
"""Bytes that are received at most."""
DECODED = 50 * 1024 * 1024
"""Bytes that they may unpack to."""
_PIECE = 65_536
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_ENCODING = re.compile(r"(?:iso|cp|koi|gb|big|euc)[\w-]*|shift_jis\w*|utf-(?:8|16|32)[\w-]*|ascii|tis-620|mac-\w+")
"""Python's names of encodings that pages have; others ("punycode", "unicode_escape") take long or alter the text."""
_TEXTS = ("text/", "application/xhtml+xml")
_PACKED = {"gzip": 31, "x-gzip": 31, "deflate": 47}
"""Content encoding → zlib's ``wbits``: gzip alone; gzip or zlib."""


def read(response: http.client.HTTPResponse) -> bytes:
    """All of the body.

    Raises:
        LimitError: key ``too-large``.
        NetworkError: it is packed in a way that was not asked for, or broken off.
    """
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding != "identity" and encoding not in _PACKED:
        raise NetworkError(f"the page is packed as {encoding[:20]!r}")
    pieces = _received(response)
    out, length = [], 0
    for piece in pieces if encoding == "identity" else _unpacked(pieces, _PACKED[encoding]):
        length += len(piece)
        if length > DECODED:
            raise LimitError(f"the page is larger than {DECODED // 1024**2} MB")
        out.append(piece)
    return b"".join(out)


def _received(response: http.client.HTTPResponse) -> Iterator[bytes]:
    length = 0
    while piece := response.read1(_PIECE):
        length += len(piece)
        if length > ON_THE_WIRE:
            raise LimitError(f"the server sends more than {ON_THE_WIRE // 1024**2} MB")
        yield piece
    if response.length:
        raise NetworkError("the page is broken off")


def _unpacked(pieces: Iterator[bytes], wbits: int) -> Iterator[bytes]:
    """What a stream of packed bytes holds, in pieces of a settled size, so that a bomb is met early."""
    unpacking = zlib.decompressobj(wbits)
    try:
        for piece in pieces:
            rest = piece
            while rest:
                if unpacking.eof:  # several members, one behind the other (RFC 1952, 2.2)
                    unpacking = zlib.decompressobj(wbits)
                yield unpacking.decompress(rest, _PIECE)
                rest = unpacking.unused_data if unpacking.eof else unpacking.unconsumed_tail
        if not unpacking.eof:
            raise NetworkError("the page is broken off")
    except zlib.error as error:
        raise NetworkError("the page cannot be unpacked") from error


def content_type(header: str) -> tuple[str, str]:
    """Media type and charset of a header ``Content-Type``, in small letters; "" for what it does not say."""
    charset = _CHARSET.search(header)
    return header.partition(";")[0].strip().lower(), charset[1].lower() if charset else ""


def as_utf8(data: bytes, kind: str, charset: str) -> bytes:
    """The body in UTF-8 where the header names another encoding: it stands above what the page says of itself.

    A byte-order mark at its head says so to every reader.
    """
    if not charset or not kind.startswith(_TEXTS) or data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        if not _ENCODING.fullmatch(codecs.lookup(charset).name):
            return data
        text = data.decode(charset, "strict" if charset.replace("-", "") == "utf8" else "replace")
    except (LookupError, ValueError):
        return data
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def day(header: str) -> str:
    """The day of retrieval in UTC, ISO 8601: ``SOURCE_DATE_EPOCH``, else the answer's own date; no clock is looked at.

    So the same answer gives the same briefing, whenever it is read.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
        return parsedate_to_datetime(header).astimezone(UTC).date().isoformat()
    except (ValueError, TypeError, OverflowError, OSError):
        return ""
