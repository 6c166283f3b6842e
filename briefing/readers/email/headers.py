"""The headers of a message (RFC 5322, RFC 2047) → text and metadata."""

from __future__ import annotations

import email.errors
import email.header
import email.message
import email.utils
import re

from briefing.model import Metadata
from briefing.readers.dates import language_code, mail_date
from briefing.readers.email.charsets import decode

LONGEST_HEADER = 10_000
"""Characters of a header that are read."""

_SPACE = re.compile(r"\s+")
_CODED_GAP = re.compile(r"(\?=)\s+(=\?)")


def header(message: email.message.Message, name: str) -> str:
    """The header's text, coded words (RFC 2047) decoded, on one line; "" where there is none."""
    wanted = name.lower()
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == wanted), "")
    if raw.isascii() and "=?" not in raw and "\x1b" not in raw:
        return _SPACE.sub(" ", raw[:LONGEST_HEADER]).strip()
    try:
        value = decode(raw.encode("utf-8", "surrogateescape"), "")[:LONGEST_HEADER]
    except UnicodeEncodeError:
        value = raw[:LONGEST_HEADER]
    try:
        pieces = email.header.decode_header(_CODED_GAP.sub(r"\1\2", value))
    except (email.errors.HeaderParseError, ValueError):
        pieces = [(value, None)]
    text = "".join(decode(p, c or "") if isinstance(p, bytes) else p for p, c in pieces)
    return _SPACE.sub(" ", text).strip()


def filename(part: email.message.Message) -> str:
    """What an attachment is called, "" where it has no name that can be read."""
    try:
        return _SPACE.sub(" ", _decoded_name(part.get_filename() or ""))[:80]
    except (ValueError, LookupError, TypeError):
        return ""


def _decoded_name(name: str) -> str:
    try:
        return str(email.header.make_header(email.header.decode_header(name)))
    except (email.errors.HeaderParseError, LookupError, ValueError):
        return name


def _sender(message: email.message.Message) -> tuple[str, str]:
    """Name and address of ``From``; the library goes down one level of its stack for each comment in a comment.

    Outlook repeats a sender within a house by name alone ("Von: Brandt, Ida"), which is no address that could be parsed.
    """
    value = header(message, "From")
    if value and not re.search(r"[@<>()\"]", value):
        return " ".join(value.split()), ""
    try:
        return email.utils.parseaddr(value)
    except RecursionError:
        return "", ""


def metadata(messages: list[email.message.Message]) -> Metadata:
    """One message's own metadata; for several the newest date, and nobody's title and author."""
    first = messages[0]
    location = header(first, "Content-Location")
    dates = sorted(filter(None, (mail_date(header(message, "Date")) for message in messages)))
    name, address = _sender(first) if len(messages) == 1 else ("", "")
    return Metadata(
        title=header(first, "Subject") if len(messages) == 1 else "",
        author=name or address,
        date=dates[-1] if dates else "",
        language=language_code(header(first, "Content-Language").split(",")[0]),
        url=location if location.startswith("http") else "",
    )
