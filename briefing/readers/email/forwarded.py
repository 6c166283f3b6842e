"""A mail's plain text → what its sender wrote, and the message that was forwarded below it.

Programs set a rule with words in it ("---------- Forwarded message ---------"), then lines of a head (From, Date or Sent,
Subject, To), a blank line, and the message. Outlook sets a head alone ("From: … Sent: … To: … Subject: …", in its user's language), above what is forwarded as
above what is answered. What a reply repeats is a quotation and stays in its mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime
from typing import NamedTuple

from briefing.readers.email import fields
from briefing.readers.line_dates import date_of

_RULE_ALONE = re.compile(r"[ \t]*[-_]{3,}(?:[ \t]*[^\n_-]{1,30}[-_]{3,})?[ \t]*$")
_LONGEST_HEAD = 20
"""Lines that a head may take."""
_CLOCK = re.compile(r"(?:,| at) (?=\d{1,2}:\d\d)", re.IGNORECASE)
_DAY = re.compile(r"^[^\W\d]+, (?=[^\W\d])")
_MONTH_FIRST = re.compile(r"^([^\W\d]{3,9})\.? (\d{1,2}),? (\d{4})\b")
_WROTE = re.compile(r"^On (?P<about>[^\n]{6,90}(?:\n[^\n>]{0,60})?)\swrote:[ \t]*\r?$", re.MULTILINE)
"""How a program announces what is answered: "On Mon, 2 May 2031 at 09:12, Bo Tarn <bo@orlen.example> wrote:"."""
_BEFORE_SENDER = re.compile(r".{0,150}(?:\d ?[AP]M|\d) ?(?:[+-]\d{4} ?)?,? (?=\D)", re.IGNORECASE)
"""The day and time before the sender, single blanks between."""
_HEADERS = {"from": "From", "date": "Date", "subject": "Subject"}
_MOST_BLANK = 2
"""Blank lines between the rule and the head."""


class Forwarded(NamedTuple):
    """What stands before the rule, and the message below it as a file of its own (RFC 5322, UTF-8)."""

    own: str
    message: bytes


def split(text: str, *, forwards: bool = False) -> Forwarded | None:
    """The two parts of a text, or None where nothing was forwarded in it.

    Args:
        text: The body of a mail.
        forwards: Whether its subject says that it forwards: a head alone is then that of what is forwarded.
    """
    names = fields.known(text)
    for rule in names.rule.finditer(text):
        lines = text[rule.end() :].replace("\r\n", "\n").removeprefix("\n").split("\n")
        blank = next((at for at, line in enumerate(lines[: _MOST_BLANK + 1]) if line.strip()), 0)
        head, length = _head(lines[blank:], names)
        if "From" in head and len(head) > 1:
            body = "\n".join(lines[blank + length :])
            return Forwarded(text[: rule.start()], _message(head, body))
    if forwards and len(parts := list(repeated(text))) > 1:
        own, (printed, _) = parts[0].text, parts[1]
        head, _ = _head(printed.split("\n"), names)
        rest = text.replace("\r\n", "\n").partition(printed)[2]
        return Forwarded(own, _message(head, rest))
    return None


def answered(text: str, *, subject: str) -> tuple[str, list[bytes]]:
    """What the sender wrote above all that he answers, and the messages below it, the newest first.

    Each is a file of its own (RFC 5322, UTF-8). None where he wrote below them or between their lines.

    Args:
        text: The body of a mail.
        subject: That of the mail, which those have that do not print theirs.
    """
    heads: list[dict[str, str]] = []
    texts: list[str] = []
    while found := _above(text):
        above, head, text = found
        heads.append(head)
        texts.append(above)
    own, *below = (*texts, text)
    return own, [_message({"Subject": subject, **head}, said) for head, said in zip(heads, below, strict=True)]


def _above(text: str) -> tuple[str, dict[str, str], str] | None:
    """The newest message of a text, then head and text of the one that it answers, with all below that; None where it answers none."""
    text = text.replace("\r\n", "\n")
    parts = list(repeated(text))
    if len(parts) > 1:
        printed = parts[1].head
        head, _ = _head(printed.split("\n"), fields.known(text))
        return (parts[0].text, head, text.partition(printed)[2]) if parts[0].text.strip() else None
    found = _WROTE.search(text)
    if found is None or not text[: found.start()].strip():
        return None
    lines = text[found.end() :].strip("\n").split("\n")
    if any(line.strip() and not line.startswith(">") for line in lines):
        return None
    about = " ".join(found["about"].split())
    sent = _BEFORE_SENDER.match(about)
    if sent is None:
        return None
    body = "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)
    return text[: found.start()], {"From": about[sent.end() :], "Date": sent[0].rstrip(" ,")}, body


class Repeated(NamedTuple):
    """A message of a thread: the head that a program has set above it, "" for the sender's own words, and its text."""

    head: str
    text: str


def repeated(text: str) -> Iterator[Repeated]:
    """A mail's text as the messages that it repeats, the sender's own first; heads have From, Sent (or Date) and Subject."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    names = fields.known(text)
    head, start, at = "", 0, 0
    while at < len(lines):
        if (names.kind(lines[at]) or ("", ""))[0] == "from":
            found, length = _head(lines[at : at + _LONGEST_HEAD], names)
            if found.keys() >= {"From", "Date", "Subject"}:
                yield Repeated(head, _without_rule(lines[start:at]))
                head, start = "\n".join(lines[at : at + length]), at + length
                at = start
                continue
        at += 1
    yield Repeated(head, "\n".join(lines[start:]))


def _without_rule(lines: list[str]) -> str:
    """The lines without the rule at their end, which the next head stands below."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].strip()), -1)
    return "\n".join(lines[:last] if last >= 0 and _RULE_ALONE.match(lines[last]) else lines)


def _head(lines: list[str], names: fields.Fields) -> tuple[dict[str, str], int]:
    """The fields by the names of RFC 5322, and how many lines they take; a line that begins with none goes on."""
    head: dict[str, str] = {}
    name = ""
    for at, line in enumerate(lines):
        if found := names.kind(line):
            name = _HEADERS.get(found[0], "")
            if name:
                head.setdefault(name, found[1])
        elif not line.strip() or not head:
            return head, at
        elif name:
            head[name] += " " + line.strip()
    return head, len(lines)


def _message(head: dict[str, str], body: str) -> bytes:
    if "Date" in head:
        head["Date"] = _stamp(head["Date"])
    written = "".join(f"{name}: {value}\n" for name, value in head.items())
    return f"{written}Content-Type: text/plain; charset=utf-8\n\n{body}".encode("utf-8", "replace")


def _stamp(value: str) -> str:
    """A date as people's programs print it, in the order of RFC 5322: "Tuesday, March 3, 2015 at 9:12 AM", "2. Mai 2015 09:12"."""
    if len(day := date_of(value)) == len("2015-03-03"):
        return format_datetime(datetime.fromisoformat(day))
    value = _CLOCK.sub(" ", _DAY.sub("", value))
    return _MONTH_FIRST.sub(r"\2 \1 \3", value)
