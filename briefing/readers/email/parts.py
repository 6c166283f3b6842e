"""The parts of a message (MIME) → pieces of text, attachments, and what was forwarded."""

from __future__ import annotations

import base64
import email
import email.message
import email.policy
import re
from dataclasses import dataclass, field

from briefing.errors import LimitError
from briefing.model import BlockKind
from briefing.readers import hidden, markup
from briefing.readers.email import forwarded
from briefing.readers.email.charsets import payload_of, text_of
from briefing.readers.email.headers import filename, header
from briefing.readers.paragraphs import blocks_of, lines_of
from briefing.readers.reading_builder import Piece, ReadingBuilder, clean

MAX_DEPTH = 20
"""How deep parts and forwarded messages may be nested."""

_LOST_BOUNDARY = re.compile(r"\s*--([^\r\n]{1,200})\r?\n")
_ESCAPED_FROM = re.compile(r"^>(>*From )", re.MULTILINE)
_QUOTED = re.compile(r"((?:> ?)+)")
_BULLET = re.compile(r"[-*•·▪◦‣–—][ \t]+(?=\S)")
_FORWARDS = re.compile(r"(?:fwd?|wg|tr|rv|doorst|vs)\s?:", re.IGNORECASE)
_SOFT_SPACE = re.compile(r"(?<=[^\s-]) \r?\n(?=[^\s>-])")
_TRIMMINGS = frozenset({"text/css", "text/javascript", "application/javascript", "application/x-javascript"})
_CARDS = frozenset({"text/calendar", "text/x-vcard", "text/vcard"})
_WITH_READERS = frozenset({"text/rtf", "text/richtext", "text/markdown", "text/x-rst"})
"""Text that is not read as it stands, so that an attached one is a source of its own; Python names three of these types from 3.13 on."""
_ENCODED = re.compile(r"\s*+[A-Za-z\d+/=]{60,}+(?:\r?\n[A-Za-z\d+/=]++)*+\s*+")
"""Lines of base64 whose head stands in another piece."""
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(slots=True)
class Mail:
    """What is found while the parts of a message are walked."""

    builder: ReadingBuilder = field(default_factory=ReadingBuilder)
    attachments: list[email.message.Message] = field(default_factory=list)
    """Parts that are not read as text of the mail."""
    spare: list[email.message.Message] = field(default_factory=list)
    """Attached texts, read where there is no other."""
    encrypted: bool = False
    notices: list[str] = field(default_factory=list)
    apart: bool = False
    """Whether forwarded messages are collected, and not read as text of the mail."""
    splits: bool = True
    """Whether the messages that are answered are collected likewise."""
    forwarded: list[bytes] = field(default_factory=list)
    answered: list[bytes] = field(default_factory=list)
    """Messages that are answered, below the sender's own words."""
    subject: str = ""
    """Of the first message."""
    forwards: bool = False
    """Whether the subject of the message says that it forwards another."""


def is_source(part: email.message.Message) -> bool:
    """Whether an attachment is a file that somebody attached: no date, card, signature, nor a part of a saved page."""
    kind = part.get_content_type()
    disposition = str(part.get("Content-Disposition", "")).strip().lower()
    return (
        (disposition.startswith("attachment") or bool(filename(part)))
        and "Content-Location" not in part
        and kind not in _CARDS
        and kind not in _ENCRYPTED
    )


def write(message: email.message.Message, mail: Mail, *, alone: bool, depth: int = 0) -> None:
    """Adds the subject and body of one message; a message without a body adds nothing."""
    before = len(mail.builder.pieces)
    mail.spare.clear()
    subject = header(message, "Subject")
    mail.subject = mail.subject or subject
    mail.forwards = _FORWARDS.match(subject) is not None
    if subject and alone:
        mail.builder.add_title(subject)
    elif subject:
        mail.builder.add(subject, BlockKind.HEADING, 1 if not depth else 2)
    start = len(mail.builder.pieces)
    _walk(message, mail, depth=depth)
    if len(mail.builder.pieces) == start and not mail.forwarded:
        mail.attachments = [part for part in mail.attachments if part not in mail.spare]
        for part in mail.spare:
            _add(part, mail)
    if mail.builder.pieces[start:] and _is_heading(mail.builder.pieces[start], subject):
        del mail.builder.pieces[start]  # a saved page, a newsletter
    if len(mail.builder.pieces) == start:
        del mail.builder.pieces[before:]
        mail.builder.title = None if alone else mail.builder.title


def _is_heading(piece: Piece, subject: str) -> bool:
    """Whether a piece is the message's subject, said again as a heading."""
    return piece.kind is BlockKind.HEADING and piece.text.split() == subject.split()


def _walk(part: email.message.Message, mail: Mail, *, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise LimitError("its parts are nested too deep")
    kind = part.get_content_type()
    payload = payload_of(part)
    mail.encrypted |= kind in _ENCRYPTED and bool(payload) and part.get_param("smime-type") != "signed-data"
    if isinstance(payload, list):
        _walk_parts(part, _messages_in(payload), mail, depth=depth)
    elif not (kind.startswith("message/") or kind in _TRIMMINGS):
        _walk_text(part, str(payload or ""), mail, depth=depth)


def _walk_parts(part: email.message.Message, parts: list[email.message.Message], mail: Mail, *, depth: int) -> None:
    """A part that holds others: a forwarded message, alternatives, or one after the other."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        for message in parts:
            _write_forwarded(_unpacked(part, message), mail, depth=depth + 1)
    elif kind == "message/partial":
        _walk_piece(parts, mail, depth=depth + 1)
    elif kind.startswith("message/") or kind in _TRIMMINGS:
        return
    elif kind == "multipart/alternative":
        _walk_best(parts, mail, depth=depth)
    else:
        for child in parts:
            _walk(child, mail, depth=depth + 1)


def _walk_piece(parts: list[email.message.Message], mail: Mail, *, depth: int) -> None:
    """One of the pieces in which a long message was sent (RFC 2046, 5.2.2): the first has its head, the others none."""
    mail.notices.append("one piece of a message that was sent in several")
    for message in parts:
        if message.keys() or not _ENCODED.fullmatch(str(message.get_payload() or "")):
            _walk(message, mail, depth=depth)


def _walk_text(part: email.message.Message, payload: str, mail: Mail, *, depth: int) -> None:
    """A part without others: text that is read, or an attachment that is named."""
    kind = part.get_content_type()
    if part.get_content_maintype() == "text" or part.get("Content-Type") is None:
        disposition = str(part.get("Content-Disposition", "")).strip().lower()
        if disposition.startswith("attachment") or kind in _CARDS:
            mail.attachments.append(part)
            mail.spare += [part] if kind not in _WITH_READERS else []
        else:
            _add(part, mail)
    elif kind.startswith("multipart/"):
        _walk_unbounded(payload, mail, depth=depth)
    elif "pkcs7-signature" not in kind and "pgp" not in kind and part.get_content_maintype() != "image":
        mail.attachments.append(part)


def _write_forwarded(message: email.message.Message, mail: Mail, *, depth: int) -> None:
    """Adds a forwarded message, or keeps it apart as it stands."""
    if not mail.apart:
        write(message, mail, alone=False, depth=depth)
        return
    try:
        mail.forwarded.append(message.as_bytes())
    except (ValueError, LookupError, TypeError, AttributeError):  # what the library cannot write again
        mail.notices.append("a forwarded message cannot be read")


def _messages_in(payload: object) -> list[email.message.Message]:
    return [part for part in payload if isinstance(part, email.message.Message)] if isinstance(payload, list) else []


def _unpacked(part: email.message.Message, message: email.message.Message) -> email.message.Message:
    """A forwarded message that was, against RFC 2046, coded as a whole is decoded and parsed again."""
    body = payload_of(message)
    if str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64" or not isinstance(body, str):
        return message
    try:
        decoded = base64.b64decode(body, validate=False)
    except ValueError:  # also binascii.Error
        return message
    return email.message_from_bytes(decoded, policy=email.policy.compat32)


def _walk_unbounded(payload: str, mail: Mail, *, depth: int) -> None:
    """A multipart whose boundary does not occur: it is read by the one that does, else as text."""
    boundary = _LOST_BOUNDARY.match(payload)
    if boundary is None:
        _add_plain(payload, mail.builder, flowed=False)
        return
    head = f'Content-Type: multipart/mixed; boundary="{boundary[1].strip()}"\n\n'
    again = email.message_from_string(head + payload, policy=email.policy.compat32)
    for child in _messages_in(payload_of(again)):
        _walk(child, mail, depth=depth + 1)


def _walk_best(parts: list[email.message.Message], mail: Mail, *, depth: int) -> None:
    """Walks through one of several alternatives: the plain text, where it says something, else the last that gives text."""
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    others = [part for part in reversed(parts) if part.get_content_type() != "text/plain"]
    for part in (*plain, *others):
        before = len(mail.builder.pieces), len(mail.forwarded)
        _walk(part, mail, depth=depth + 1)
        if (len(mail.builder.pieces), len(mail.forwarded)) != before:
            return


def _add(part: email.message.Message, mail: Mail) -> None:
    text = text_of(part)
    kind = part.get_content_type()
    looks_html = text[:500].lstrip().lower().startswith(("<!doctype html", "<html", "<head", "<body"))
    if kind in {"text/html", "application/xhtml+xml"} or looks_html:
        tree = markup.parse(text)
        mail.builder.unseen += hidden.drop(tree)
        markup.raise_powers(tree)
        mail.builder.extend(list(markup.pieces(tree)))
    else:
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        if flowed and str(part.get_param("delsp", "")).lower() == "yes":
            text = _SOFT_SPACE.sub("", text)
        if mail.apart and (found := forwarded.split(text, forwards=mail.forwards)):
            text = found.own
            mail.forwarded.append(found.message)
        elif mail.apart and mail.splits:
            text, below = forwarded.answered(text, subject=mail.subject)
            mail.answered += below
        _add_plain(text, mail.builder, flowed=flowed)


def _add_plain(text: str, builder: ReadingBuilder, *, flowed: bool) -> None:
    """The sender's own words, then, as quotations below their heads, the messages that the mail repeats."""
    for part in forwarded.repeated(_ESCAPED_FROM.sub(r"\1", text)):
        builder.add(part.head, BlockKind.HEADING, 6, parted=True)
        _add_lines(part.text, builder, flowed=flowed, repeated=bool(part.head))


def _add_lines(text: str, builder: ReadingBuilder, *, flowed: bool, repeated: bool) -> None:
    """Paragraphs, lists and the like as in any plain text; lines behind ``>``, or all, are a quotation, its marks left out."""
    run: list[str] = []
    depth = 0
    for raw in text.split("\n"):
        mark = _QUOTED.match(raw)
        line = raw[mark.end() :] if mark else raw
        marks = mark[0].count(">") if mark else 0
        if line.strip() and marks != depth:
            _close(run, builder, depth, quoted=repeated or depth > 0)
            depth = marks
        line = "" if line.rstrip() == "--" else line  # the signature's mark (RFC 3676, 4.3)
        if flowed:  # a space at the end of a line means that the paragraph goes on
            run.append(line.removeprefix(" ") if line.endswith(" ") and line.strip() else line.removeprefix(" ") + "\n")
        else:
            run.append(line.rstrip() + "\n")
    _close(run, builder, depth, quoted=repeated or depth > 0)


def _close(run: list[str], builder: ReadingBuilder, depth: int, *, quoted: bool) -> None:
    """Adds a run of lines that are all quoted so deep, or all not."""
    text = clean("".join(run)).strip("\n")
    run.clear()
    blocks = [] if quoted else blocks_of(lines_of(text))
    for block in blocks:
        said = block.span.of(text)
        if block.kind is BlockKind.LIST_ITEM and (bullet := _BULLET.match(said)):
            said = said[bullet.end() :]
        builder.add(said, block.kind, block.level, parted=True)
    if not blocks:
        builder.add(text, BlockKind.QUOTATION if quoted else BlockKind.PARAGRAPH, depth)
