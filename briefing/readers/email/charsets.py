"""The bytes of a part → text, whatever charset it names or fails to name."""

from __future__ import annotations

import base64
import email.message
import re
from email.errors import InvalidBase64LengthDefect

from briefing.errors import InputError
from briefing.readers import text as plain

_UNSTATED = frozenset({"", "us-ascii", "ascii", "unknown-8bit", "default", "x-unknown"})
"""Charsets that say nothing of bytes above 127."""
_JAPANESE = re.compile(rb"\x1b\$[@B]")
"""How Japanese letters begin in ISO 2022, whose bytes are all below 128 (RFC 1468)."""

_NO_BASE64 = re.compile(rb"[^A-Za-z\d+/]")


def payload_of(part: email.message.Message) -> object:
    """The part's text, or the parts in it; the library stumbles over a charset with a zero byte in it."""
    try:
        return part.get_payload()
    except (ValueError, LookupError):
        return ""


def text_of(part: email.message.Message) -> str:
    """The part's text by its charset, by what its HTML says, or by what the bytes look like."""
    content = _content(part)
    if not isinstance(content, bytes):
        payload = payload_of(part)
        return payload if isinstance(payload, str) else ""
    charset = part.get_param("charset") or ""
    if isinstance(charset, tuple):
        charset = charset[2]
    if part.get_content_type() == "text/html" and not charset and b"charset" in content[:2048].lower():
        found = re.search(rb"charset=[\"']?([A-Za-z0-9_-]{2,40})", content[:2048])
        charset = found[1].decode("ascii") if found else ""
    charset = str(charset).strip("\"' ").lower()
    if charset in _UNSTATED and sum(byte > 0x7F for byte in content[:4096]) * 5 > len(content[:4096]):
        try:
            return plain.decode(content)[0]  # no Western text: which one, has to be guessed
        except InputError:
            pass
    return decode(content, charset)


def _content(part: email.message.Message) -> object:
    """The part's bytes; base64 that was cut off gives as much as there is, where the library gives its letters."""
    try:
        content = part.get_payload(decode=True)
    except (ValueError, AssertionError, LookupError):
        return None
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects) and isinstance(content, bytes):
        letters = _NO_BASE64.sub(b"", content)
        return base64.b64decode(letters[: len(letters) // 4 * 4])
    return content


def decode(content: bytes, charset: str) -> str:
    """`content` by `charset`, else as UTF-8 or Windows' Western; it never fails."""
    charset = charset.strip("\"' ").lower()
    if charset in _UNSTATED and _JAPANESE.search(content):
        charsets = ["iso2022_jp_ext"]
    elif charset in _UNSTATED or charset in {"iso-8859-1", "latin1"}:
        charsets = ["utf-8", "windows-1252"]
    elif charset in {"gb2312", "gbk"}:
        charsets = ["gb18030", "utf-8"]
    else:
        charsets = [charset, "utf-8", "windows-1252"]
    for candidate in charsets:
        try:
            return content.decode(candidate)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    try:
        return content.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):
        return content.decode("latin-1")
