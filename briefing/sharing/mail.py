"""A briefing and its renderings → a mail draft (.eml): RFC 5322, MIME, and X-Unsent, by which Outlook opens a draft.

Nothing is sent. Message-ID and boundaries are digests of what the mail holds, its date is the briefing's: the same
briefing gives the same bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from briefing.errors import UsageError
from briefing.frozen import frozen
from briefing.model import Briefing
from briefing.version import __version__
from briefing.writers.markings import marking
from briefing.writers.pieces import printable

_KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".html": "text/html",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".json": "application/json",
}
"""Not asked of the system, whose answers differ (RFC 6838)."""
_ADDRESS = r"[^@\s,;<>\"()\[\]\\:]+@[^@\s,;<>\"()\[\]\\:]+"
_MAILBOX = re.compile(rf"([^<>@\r\n]*)<({_ADDRESS})>|({_ADDRESS})")


@frozen
class Bodies:
    """What the mail shows and carries: text, HTML, and (name, bytes) of each file attached."""

    text: str
    html: str
    attachments: tuple[tuple[str, bytes], ...]


def draft(
    briefing: Briefing,
    bodies: Bodies,
    *,
    to: Sequence[str] = (),
    sender: str = "",
    subject: str = "",
    timestamp: datetime | None = None,
) -> bytes:
    """The draft as the bytes of an .eml file.

    Args:
        briefing: Its title and marking make the subject.
        bodies: Of the same briefing.
        to: Addresses; by default the briefing's addressee, where that is an address.
        sender: An address; by default the briefing's, where that is one.
        subject: In place of the title; the marking stands before it all the same.
        timestamp: What the date says; none without it.

    Raises:
        UsageError: what was given as an address is none.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = subject_of(briefing, subject)
    if found := _addresses(to, "--to") if to else _plain(briefing.to):
        message["To"] = found
    if found := _addresses([sender], "--from") if sender else _plain(briefing.sender):
        message["From"] = found
    if timestamp:
        message["Date"] = format_datetime(timestamp.astimezone(UTC))
    message["X-Generator"] = f"briefing {__version__}"
    pieces = [str(message), bodies.text, bodies.html, *(name for name, _ in bodies.attachments)]
    digest = hashlib.sha256()
    for part in (*(piece.encode("utf-8", "replace") for piece in pieces), *(data for _, data in bodies.attachments)):
        digest.update(len(part).to_bytes(8, "big") + part)
    identity = digest.hexdigest()[:32]
    message["Message-ID"] = f"<{identity}@briefing.invalid>"
    message.set_content(bodies.text, cte="quoted-printable")
    message.add_alternative(bodies.html, subtype="html", cte="quoted-printable")
    for name, data in bodies.attachments:
        kind = _KINDS.get(name[name.rfind(".") :], "application/octet-stream")
        main, _, sub = kind.partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    for number, multipart in enumerate(p for p in message.walk() if p.is_multipart()):
        multipart.set_boundary(f"=_{identity}_{number}")
    return message.as_bytes()


def subject_of(briefing: Briefing, subject: str = "") -> str:
    """The subject line: "[TLP:AMBER] Title"."""
    label = marking(briefing.marking).line
    line = " ".join(printable(subject or briefing.title).split())
    return f"[{' '.join(printable(label).split())}] {line}".rstrip() if label else line


def _addresses(typed: Sequence[str], option: str) -> list[Address]:
    out = []
    for one in (piece for line in typed for piece in line.split(",")):
        found = _MAILBOX.fullmatch(one.strip())
        if not found:
            raise UsageError(f"{option}: no mail address: {one.strip()[:60]!r}")
        out.append(Address(" ".join((found[1] or "").strip(' "').split()), addr_spec=found[2] or found[3]))
    return out


def _plain(words: str) -> list[Address]:
    """The addresses in `words`, where it is nothing but addresses."""
    try:
        return _addresses([words], "") if "@" in words else []
    except UsageError:
        return []
