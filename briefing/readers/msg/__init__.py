"""Messages of Outlook ([MS-OXMSG]) → a reading, or the sources that are in it, as with any mail.

`properties` reads what the file says of the message, `message` writes it as a mail; `readers.email` reads that.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import InputError
from briefing.model import Reading
from briefing.readers import email
from briefing.readers.compound import CompoundFile
from briefing.readers.members import Member
from briefing.readers.msg.message import as_mail


def read(data: bytes, *, name: str) -> Reading:
    """Reads one message.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted`` or ``no-text``.
        LimitError: key ``too-large``: nested too deep, or it holds too much.
    """
    return email.read(_mail(data), name=name)


def members(data: bytes, *, name: str) -> Iterator[Member]:
    """The message itself, what it forwards, and its attachments by their names.

    Raises:
        InputError: key ``empty`` or ``damaged``.
        LimitError: key ``too-large``: nested too deep, or it holds too much.
    """
    for member in email.members(_mail(data), name=name):
        yield member if member.name else member._replace(data=data, kind="msg")


def _mail(data: bytes) -> bytes:
    if not data:
        raise InputError("the file is empty", key="empty")
    return as_mail(CompoundFile(data))
