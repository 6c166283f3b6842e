"""A message in an Outlook file → the same message as a file of its own (RFC 5322, MIME), as its sender's program sent it.

All that is read of mails is then read in one place. Parts are coded in base64, so that nothing in them can end them, and their
boundaries are counted, so that the same file gives the same bytes.
"""

from __future__ import annotations

import base64
import email
import email.policy
import mimetypes
import posixpath
from collections.abc import Iterator
from email.utils import format_datetime
from urllib.parse import quote

from briefing.errors import BriefingError, LimitError
from briefing.readers import rtf
from briefing.readers.compound import CompoundFile
from briefing.readers.msg.properties import Properties
from briefing.readers.rtf import compressed

MAX_DEPTH = 20
"""Messages in one another."""

_ATTACHMENT, _EMBEDDED = "__attach_version1.0_#", "__substg1.0_3701000D"
_OF_FILE, _OF_MESSAGE, _OF_ATTACHMENT = 32, 24, 8
"""Bytes at the head of a list of properties."""
_CLASS, _SUBJECT, _HEADERS = 0x001A, 0x0037, 0x007D
_SENT, _RECEIVED = 0x0039, 0x0E06
_FROM_NAMES, _FROM_ADDRESSES = (0x0042, 0x0C1A), (0x5D02, 0x5D01)
_FROM_BY_KIND = ((0x0064, 0x0065), (0x0C1E, 0x0C1F))
"""Kind of an address, and the address; that of an Exchange server is none of the network."""
_TEXT, _HTML, _RICH = 0x1000, 0x1013, 0x1009
_DATA, _NAMES, _TYPE = 0x3701, (0x3707, 0x3704, 0x3001), 0x370E
_SIGNED = "ipm.note.smime.multipartsigned"


def as_mail(file: CompoundFile) -> bytes:
    """The message that a file holds, with its attachments.

    Raises:
        LimitError: messages are nested too deep, or hold too much.
    """
    return _message(file, "", 0, 0)


def _message(file: CompoundFile, path: str, depth: int, codepage: int) -> bytes:
    if depth > MAX_DEPTH:
        raise LimitError("its messages are nested too deep")
    about = Properties(file, path, skipped=_OF_MESSAGE if depth else _OF_FILE, codepage=codepage)
    head = "".join(f"{name}: {value}\n" for name, value in _head(about) if value).encode("utf-8", "replace")
    folders = _attachments(file, path)
    if about.text(_CLASS).lower() == _SIGNED and len(folders) == 1:
        # The one attachment is the whole message with its own headers of MIME.
        return head + Properties(file, folders[0], skipped=_OF_ATTACHMENT).binary(_DATA)
    parts = list(_bodies(about))
    if len(parts) > 1:
        parts = [_joined(parts, "alternative", f"alternatives-{depth}")]
    parts += [_attached(file, folder, depth, about.codepage) for folder in folders]
    return head + _joined(parts, "mixed", f"parts-{depth}")


def _head(about: Properties) -> Iterator[tuple[str, str]]:
    sent = email.message_from_string(about.text(_HEADERS), policy=email.policy.compat32)
    yield "From", _sender(about) or " ".join(str(sent.get("From", "")).split())
    # A sender's own clock is in the headers alone; the properties have the time in UTC.
    time = about.time(_SENT) or about.time(_RECEIVED)
    yield "Date", " ".join(str(sent.get("Date", "")).split()) or (format_datetime(time) if time else "")
    yield "Subject", about.line(_SUBJECT)
    yield "MIME-Version", "1.0"


def _sender(about: Properties) -> str:
    """Name and address of who has sent the message, as in ``From``."""
    of_network = [address for kind, address in _FROM_BY_KIND if about.text(kind).upper() == "SMTP"]
    address = next(filter(None, map(about.line, (*_FROM_ADDRESSES, *of_network))), "")
    names = (about.line(number).partition("<")[0].strip("'\" ") for number in _FROM_NAMES)
    name = next(filter(None, names), "")
    quoted = name.replace("\\", "").replace('"', "")
    if not quoted:
        return address
    return f'"{quoted}" <{address}>'


def _bodies(about: Properties) -> Iterator[bytes]:
    """What the message says: as plain text, as a page, and, where there is neither, as rich text."""
    text, page = about.text(_TEXT), about.binary(_HTML)
    charset = about.charset()
    if not page and (written := about.text(_HTML)):
        page, charset = written.encode("utf-8", "replace"), "utf-8"
    if not text.strip() and not page.strip():
        text = _of_rich_text(about.binary(_RICH))
    if text.strip():
        yield _part("text/plain; charset=utf-8", text.encode("utf-8", "replace"))
    if page.strip():
        yield _part(f"text/html; charset={charset}" if charset else "text/html", page)


def _of_rich_text(data: bytes) -> str:
    try:
        return rtf.read(compressed.decompress(data), name="").text if data else ""
    except BriefingError:
        return ""


def _attachments(file: CompoundFile, path: str) -> list[str]:
    """The storages of a message's attachments, in their order."""
    folder = f"{path}/" if path else ""
    return sorted(
        name for name in file.names if name.startswith(folder + _ATTACHMENT) and "/" not in name.removeprefix(folder)
    )


def _attached(file: CompoundFile, path: str, depth: int, codepage: int) -> bytes:
    """One attachment as a part: a file, or a message in the message."""
    embedded = f"{path}/{_EMBEDDED}"
    if embedded in file and file.get(embedded) is None:
        return b"Content-Type: message/rfc822\n\n" + _message(file, embedded, depth + 1, codepage)
    about = Properties(file, path, skipped=_OF_ATTACHMENT, codepage=codepage)
    name = next(filter(None, map(about.line, _NAMES)), "")
    kind = about.line(_TYPE).lower() or _guessed(name)
    content = about.binary(_DATA)
    return _part(kind, content, f"Content-Disposition: attachment; filename*=utf-8''{quote(name)}\n" if name else "")


def _guessed(name: str) -> str:
    """The type of a file by its name, from the library's own table: what a machine has beside it does not count."""
    known = mimetypes.MimeTypes(filenames=()).types_map[True]
    return known.get(posixpath.splitext(name)[1].lower(), "application/octet-stream")


def _part(kind: str, content: bytes, more: str = "") -> bytes:
    head = f"Content-Type: {kind}\n{more}Content-Transfer-Encoding: base64\n\n"
    return head.encode("utf-8", "replace") + base64.encodebytes(content)


def _joined(parts: list[bytes], kind: str, boundary: str) -> bytes:
    line = f"--{boundary}\n".encode()
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'.encode()
    return head + b"".join(line + part + b"\n" for part in parts) + f"--{boundary}--\n".encode()
