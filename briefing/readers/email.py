"""An e-mail (RFC 5322, MIME), a saved page (.mht) or a mailbox (mbox) → a reading.

Headers become metadata, the subject a heading, the body its plain text (else its HTML), quoted replies QUOTATION
blocks. Attachments are left out, with a notice; forwarded messages are read.
"""

from __future__ import annotations

import base64
import email
import email.errors
import email.header
import email.message
import email.policy
import email.utils
import re
from dataclasses import dataclass, field

from briefing.errors import InputError, LimitError
from briefing.model import BlockKind, Metadata, Reading
from briefing.readers import hidden, markup
from briefing.readers.dates import language_code, mail_date
from briefing.readers.paragraphs import blocks_of, lines_of
from briefing.readers.reading_builder import ReadingBuilder, clean
from briefing.readers.text import decode

MAX_DEPTH = 20
"""How deep parts and forwarded messages may be nested."""
LONGEST_HEADER = 10_000
"""Characters of a header that are read."""

_FROM_LINE = re.compile(
    rb"(?:\A|\r?\n\r?\n)From (?:-?[ \t]*|[^\r\n]{0,200}\d\d:\d\d[^\r\n]*)\r?\n(?=>?[A-Za-z][A-Za-z0-9-]*:)"
)
_SPACED_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]+:", re.MULTILINE)
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LOST_BOUNDARY = re.compile(r"\s*--([^\r\n]{1,200})\r?\n")
_ESCAPED_FROM = re.compile(r"^>(>*From )", re.MULTILINE)
_QUOTED = re.compile(r"((?:> ?)+)")
_SPACE = re.compile(r"\s+")
_SOFT_SPACE = re.compile(r"(?<=[^\s-]) \r?\n(?=[^\s>-])")
_CODED_GAP = re.compile(r"(\?=)\s+(=\?)")
_UNSTATED = frozenset({"", "us-ascii", "ascii", "unknown-8bit", "default", "x-unknown"})
"""Charsets that say nothing of bytes above 127."""
_TRIMMINGS = frozenset({"text/css", "text/javascript", "application/javascript", "application/x-javascript"})
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(slots=True)
class _Mail:
    """What is found while the parts of a message are walked."""

    builder: ReadingBuilder
    attachments: list[str] = field(default_factory=list)
    spare: list[email.message.Message] = field(default_factory=list)
    """Attached texts, read where there is no other."""
    encrypted: bool = False
    notices: list[str] = field(default_factory=list)


def read(data: bytes, *, name: str) -> Reading:
    """Reads one message, or all messages of a mailbox.

    Raises:
        InputError: key ``empty``, ``encrypted`` or ``no-text``.
        LimitError: nested too deep.
    """
    del name
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    data = _bytes(data)
    messages = _messages(data)
    mail = _Mail(ReadingBuilder())
    try:
        parsed = [email.message_from_bytes(message, policy=email.policy.compat32) for message in messages]
        for number, message in enumerate(parsed, 1):
            before = len(mail.builder.pieces)
            _write(message, mail, alone=len(parsed) == 1)
            if len(parsed) > 1 and len(mail.builder.pieces) > before:
                mail.builder.parts.append((before, f"message {number}"))
    except RecursionError as error:
        raise LimitError("its parts are nested too deep") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # what the library lets through
        raise InputError("its headers cannot be read", key="damaged") from error
    if not mail.builder.pieces and mail.encrypted:
        raise InputError("the message is encrypted", key="encrypted", hint="save it decrypted")
    names = ", ".join(name or "without a name" for name in mail.attachments[:5])
    more = f" and {len(mail.attachments) - 5} more" if len(mail.attachments) > 5 else ""
    notices = (f"attachments not read: {names}{more}",) if mail.attachments else ()
    return mail.builder.reading(_metadata(parsed), notices=(*notices, *dict.fromkeys(mail.notices)))


def _bytes(data: bytes) -> bytes:
    """The message in bytes that the parser takes: a file saved as UTF-16 is brought to UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").lstrip("\ufeff").encode("utf-8", "replace")
    head = data[:200]
    if head.count(0) > len(head) // 3:
        encoding = "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return data.decode(encoding, "replace").encode("utf-8", "replace")
    return data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")


def _messages(data: bytes) -> list[bytes]:
    marks = list(_FROM_LINE.finditer(data)) if data.startswith(b"From ") else []
    stops = [mark.start() for mark in marks[1:]] + [len(data)]
    pieces = [data[mark.end() : stop] for mark, stop in zip(marks, stops, strict=True)] if marks else [data]
    return [_plain_headers(piece) for piece in pieces]


def _plain_headers(data: bytes) -> bytes:
    """The message with ``Subject : x`` (RFC 5322, 4.5) written ``Subject: x``, which the parser wants."""
    end = _HEAD_END.search(data)
    stop = end.start() if end else len(data)
    return _SPACED_HEADER.sub(rb"\1:", data[:stop]) + data[stop:]


def _write(message: email.message.Message, mail: _Mail, *, alone: bool, depth: int = 0) -> None:
    """Adds the subject and body of one message; a message without a body adds nothing."""
    before = len(mail.builder.pieces)
    mail.spare.clear()
    subject = _header(message, "Subject")
    if subject and alone:
        mail.builder.add_title(subject)
    elif subject:
        mail.builder.add(subject, BlockKind.HEADING, 1 if not depth else 2)
    start = len(mail.builder.pieces)
    _walk(message, mail, depth=depth)
    if len(mail.builder.pieces) == start:
        for part in mail.spare:
            _add(part, mail)
    if len(mail.builder.pieces) == start:
        del mail.builder.pieces[before:]
        mail.builder.title = None if alone else mail.builder.title


def _walk(part: email.message.Message, mail: _Mail, *, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise LimitError("its parts are nested too deep")
    kind = part.get_content_type()
    payload = _payload(part)
    mail.encrypted |= kind in _ENCRYPTED and bool(payload) and part.get_param("smime-type") != "signed-data"
    if isinstance(payload, list):
        _walk_parts(part, _messages_in(payload), mail, depth=depth)
    elif not (kind.startswith("message/") or kind in _TRIMMINGS):
        _walk_text(part, str(payload or ""), mail, depth=depth)


def _walk_parts(part: email.message.Message, parts: list[email.message.Message], mail: _Mail, *, depth: int) -> None:
    """A part that holds others: a forwarded message, alternatives, or one after the other."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        for message in parts:
            _write(_unpacked(part, message), mail, alone=False, depth=depth + 1)
    elif kind.startswith("message/") or kind in _TRIMMINGS:
        return
    elif kind == "multipart/alternative":
        _walk_best(parts, mail, depth=depth)
    else:
        for child in parts:
            _walk(child, mail, depth=depth + 1)


def _walk_text(part: email.message.Message, payload: str, mail: _Mail, *, depth: int) -> None:
    """A part without others: text that is read, or an attachment that is named."""
    kind = part.get_content_type()
    if part.get_content_maintype() == "text" or part.get("Content-Type") is None:
        disposition = str(part.get("Content-Disposition", "")).strip().lower()
        if disposition.startswith("attachment") or kind in {"text/calendar", "text/x-vcard", "text/vcard"}:
            mail.attachments.append(_filename(part))
            mail.spare.append(part)
        else:
            _add(part, mail)
    elif kind.startswith("multipart/"):
        _walk_unbounded(payload, mail, depth=depth)
    elif "pkcs7-signature" not in kind and "pgp" not in kind and part.get_content_maintype() != "image":
        mail.attachments.append(_filename(part))


def _payload(part: email.message.Message) -> object:
    """The part's text, or the parts in it; the library stumbles over a charset with a zero byte in it."""
    try:
        return part.get_payload()
    except (ValueError, LookupError):
        return ""


def _messages_in(payload: object) -> list[email.message.Message]:
    return [part for part in payload if isinstance(part, email.message.Message)] if isinstance(payload, list) else []


def _unpacked(part: email.message.Message, message: email.message.Message) -> email.message.Message:
    """A forwarded message that was, against RFC 2046, coded as a whole is decoded and parsed again."""
    body = _payload(message)
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64" or not isinstance(body, str):
        return message
    try:
        decoded = base64.b64decode(body, validate=False)
    except ValueError:  # also binascii.Error
        return message
    return email.message_from_bytes(decoded, policy=email.policy.compat32)


def _walk_unbounded(payload: str, mail: _Mail, *, depth: int) -> None:
    """A multipart whose boundary does not occur: it is read by the one that does, else as text."""
    boundary = _LOST_BOUNDARY.match(payload)
    if boundary is None:
        _add_plain(payload, mail.builder, flowed=False)
        return
    head = f'Content-Type: multipart/mixed; boundary="{boundary[1].strip()}"\n\n'
    again = email.message_from_string(head + payload, policy=email.policy.compat32)
    for child in _messages_in(_payload(again)):
        _walk(child, mail, depth=depth + 1)


def _walk_best(parts: list[email.message.Message], mail: _Mail, *, depth: int) -> None:
    """Of alternatives the plain text, where it says something, else the last that gives text."""
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    others = [part for part in reversed(parts) if part.get_content_type() != "text/plain"]
    for part in (*plain, *others):
        before = len(mail.builder.pieces)
        _walk(part, mail, depth=depth + 1)
        if len(mail.builder.pieces) > before:
            return


def _add(part: email.message.Message, mail: _Mail) -> None:
    text = _text(part)
    kind = part.get_content_type()
    looks_html = text[:500].lstrip().lower().startswith(("<!doctype html", "<html", "<head", "<body"))
    if kind in {"text/html", "application/xhtml+xml"} or looks_html:
        tree = markup.parse(text)
        mail.notices += hidden.drop(tree)
        mail.builder.extend(list(markup.pieces(tree)))
    else:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        if flowed and str(part.get_param("delsp", "")).lower() == "yes":
            text = _SOFT_SPACE.sub("", text)
        _add_plain(text, mail.builder, flowed=flowed)


def _add_plain(text: str, builder: ReadingBuilder, *, flowed: bool) -> None:
    """Paragraphs, lists and the like as in any plain text; lines behind ``>`` are a quotation, its marks left out."""
    run: list[str] = []
    quoted = False
    for raw in _ESCAPED_FROM.sub(r"\1", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"):
        mark = _QUOTED.match(raw)
        line = raw[mark.end() :] if mark else raw
        if line.strip() and (mark is not None) != quoted:
            _close(run, builder, quoted=quoted)
            quoted = mark is not None
        line = "" if line.rstrip() == "--" else line  # the signature's mark (RFC 3676, 4.3)
        if flowed:  # a space at the end of a line means that the paragraph goes on
            run.append(line.removeprefix(" ") if line.endswith(" ") and line.strip() else line.removeprefix(" ") + "\n")
        else:
            run.append(line.rstrip() + "\n")
    _close(run, builder, quoted=quoted)


def _close(run: list[str], builder: ReadingBuilder, *, quoted: bool) -> None:
    """Adds a run of lines that are all quoted or all not."""
    text = clean("".join(run)).strip("\n")
    run.clear()
    blocks = [] if quoted else blocks_of(lines_of(text))
    for block in blocks:
        builder.add(block.span.of(text), block.kind, block.level, parted=True)
    if not blocks:
        builder.add(text, BlockKind.QUOTATION if quoted else BlockKind.PARAGRAPH)


def _text(part: email.message.Message) -> str:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, AssertionError, LookupError):
        content = None
    if not isinstance(content, bytes):
        payload = _payload(part)
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
            return decode(content)[0]  # no Western text: which one, has to be guessed
        except InputError:
            pass
    return _decode(content, charset)


def _decode(content: bytes, charset: str) -> str:
    charset = charset.strip("\"' ").lower()
    if charset in _UNSTATED or charset in {"iso-8859-1", "latin1"}:
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


def _header(message: email.message.Message, name: str) -> str:
    """The header's text, coded words (RFC 2047) decoded, on one line; "" where there is none."""
    wanted = name.lower()
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == wanted), "")
    try:
        value = _decode(raw.encode("utf-8", "surrogateescape"), "")[:LONGEST_HEADER]
    except UnicodeEncodeError:
        value = raw[:LONGEST_HEADER]
    try:
        pieces = email.header.decode_header(_CODED_GAP.sub(r"\1\2", value))
    except (email.errors.HeaderParseError, ValueError):
        pieces = [(value, None)]
    text = "".join(_decode(p, c or "") if isinstance(p, bytes) else p for p, c in pieces)
    return _SPACE.sub(" ", text).strip()


def _filename(part: email.message.Message) -> str:
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
    """Name and address of ``From``; the library goes down one level of its stack for each comment in a comment."""
    try:
        return email.utils.parseaddr(_header(message, "From"))
    except RecursionError:
        return "", ""


def _metadata(messages: list[email.message.Message]) -> Metadata:
    first = messages[0]
    dates = sorted(filter(None, (mail_date(_header(message, "Date")) for message in messages)))
    name, address = _sender(first) if len(messages) == 1 else ("", "")
    return Metadata(
        title=_header(first, "Subject") if len(messages) == 1 else "",
        author=name or address,
        date=dates[-1] if dates else "",
        language=language_code(_header(first, "Content-Language").split(",")[0]),
        url=_header(first, "Content-Location") if _header(first, "Content-Location").startswith("http") else "",
    )
