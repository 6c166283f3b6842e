"""An e-mail (RFC 5322, MIME), a saved page (.mht) or a mailbox (mbox) → a reading, or the sources that are in it.

Headers become metadata, the subject a heading, the body its plain text (else its HTML), quoted replies QUOTATION
blocks. `members` gives each mail of a mailbox, each forwarded message and each attachment as a source of its own;
`read` has all text of the file in one reading, without the attachments.
"""

from __future__ import annotations

import email
import email.message
import email.policy
from collections.abc import Callable, Iterator

from briefing.errors import InputError, LimitError
from briefing.model import Reading
from briefing.readers.email import mailbox
from briefing.readers.email.headers import filename, metadata
from briefing.readers.email.parts import Mail, is_source, write
from briefing.readers.members import Member, unique_names

_NAMED = 5
"""Attachments that a notice names."""


def read(data: bytes, *, name: str) -> Reading:
    """Reads one message, or all messages of a mailbox.

    Raises:
        InputError: key ``empty``, ``encrypted`` or ``no-text``.
        LimitError: nested too deep.
    """
    del name
    mail = Mail()
    messages = _walked(lambda: _write_all(data, mail))
    return _reading(mail, messages, unread=mail.attachments)


def members(data: bytes, *, name: str) -> Iterator[Member]:
    """Each mail of a mailbox by its number; of one mail itself, what it forwards or answers, and its attachments by their names.

    Raises:
        InputError: key ``empty``, or ``damaged``.
        LimitError: nested too deep.
    """
    found = _split(data)
    if len(found) > 1:
        for number, message in enumerate(found, 1):
            yield Member(str(number), message, kind="email", optional=True)
        return
    # the mails that one of a mailbox answers mostly stand in it themselves
    mail = Mail(apart=True, splits=not name.rpartition("/")[2].isdigit())
    messages = _walked(lambda: _write_all(data, mail))
    annexes = [(part, _content(part)) for part in mail.attachments]
    annexes = [(part, content) for part, content in annexes if content and is_source(part)]
    if mail.builder.pieces or mail.encrypted or not (mail.forwarded or mail.answered or annexes):
        read_apart = {id(part) for part, _ in annexes}
        unread = [part for part in mail.attachments if id(part) not in read_apart]
        yield Member("", data, "email", _reading(mail, messages, unread=unread))
    yield from _apart(mail, annexes)


def _apart(mail: Mail, annexes: list[tuple[email.message.Message, bytes]]) -> Iterator[Member]:
    """The members beside the mail's own text."""
    below = [*mail.forwarded, *mail.answered]
    names = [filename(part) or "attachment" for part, _ in annexes]
    names = unique_names(["forwarded.eml"] * len(mail.forwarded) + ["answered.eml"] * len(mail.answered) + names)
    for called, message in zip(names, below, strict=False):
        yield Member(called, message, kind="email", optional=True)
    for called, (part, content) in zip(names[len(below) :], annexes, strict=True):
        yield Member(called, content, optional=part.get_content_maintype() == "text")


def _split(data: bytes) -> list[bytes]:
    if not data.strip():
        raise InputError("the file is empty", key="empty")
    return mailbox.messages(data)


def _write_all(data: bytes, mail: Mail) -> list[email.message.Message]:
    """Adds each message of the file; the messages."""
    parsed = [email.message_from_bytes(message, policy=email.policy.compat32) for message in _split(data)]
    for number, message in enumerate(parsed, 1):
        before = len(mail.builder.pieces)
        write(message, mail, alone=len(parsed) == 1)
        if len(parsed) > 1 and len(mail.builder.pieces) > before:
            mail.builder.parts.append((before, f"message {number}"))
    return parsed


def _walked(walk: Callable[[], list[email.message.Message]]) -> list[email.message.Message]:
    """What `walk` gives; what the library lets through is an error of ours."""
    try:
        return walk()
    except RecursionError as error:
        raise LimitError("its parts are nested too deep") from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise InputError("its headers cannot be read", key="damaged") from error


def _reading(mail: Mail, messages: list[email.message.Message], *, unread: list[email.message.Message]) -> Reading:
    """The reading of what was walked, with a notice of the attachments that are not read."""
    if not mail.builder.pieces and mail.encrypted:
        raise InputError("the message is encrypted", key="encrypted", hint="save it decrypted")
    names = ", ".join(filename(part) or "without a name" for part in unread[:_NAMED])
    more = f" and {len(unread) - _NAMED} more" if len(unread) > _NAMED else ""
    notices = (f"attachments not read: {names}{more}",) if unread else ()
    return mail.builder.reading(metadata(messages), notices=(*notices, *dict.fromkeys(mail.notices)))


def _content(part: email.message.Message) -> bytes:
    """The bytes of an attachment."""
    try:
        content = part.get_payload(decode=True)
    except (ValueError, AssertionError, LookupError):
        return b""
    return content if isinstance(content, bytes) else b""
