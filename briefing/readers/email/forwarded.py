"""A mail's plain text → what its sender wrote, and the message that was forwarded below it.

Programs set a rule with words in it ("---------- Forwarded message ---------"), then lines of a head (From, Date or Sent,
Subject, To), a blank line, and the message. Outlook sets a head alone ("From: … Sent: … To: … Subject: …"), above what is forwarded as
above what is answered. What a reply repeats is a quotation and stays in its mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_RULE = re.compile(
    r"^(?:[-_]{3,}[ \t]*[^\n-]{0,20}\bforwarded\b[^\n-]{0,30}[ \t]*[-_]{3,}|begin forwarded message:)[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(r"\*?(from|date|sent|subject|to|cc)\*?:\*?[ \t]*(.*)", re.IGNORECASE)
_FROM = re.compile(r"\*?from:\*?[ \t]", re.IGNORECASE)
_RULE_ALONE = re.compile(r"[ \t]*[-_]{3,}(?:[ \t]*[^\n_-]{1,30}[-_]{3,})?[ \t]*$")
_LONGEST_HEAD = 20
"""Lines that a head may take."""
_CLOCK = re.compile(r"(?:,| at) (?=\d{1,2}:\d\d)", re.IGNORECASE)
_DAY = re.compile(r"^[^\W\d]+, (?=[^\W\d])")
_MONTH_FIRST = re.compile(r"^([^\W\d]{3,9})\.? (\d{1,2}),? (\d{4})\b")
_HEADERS = {"from": "From", "date": "Date", "sent": "Date", "subject": "Subject"}
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
    for rule in _RULE.finditer(text):
        lines = text[rule.end() :].replace("\r\n", "\n").removeprefix("\n").split("\n")
        blank = next((at for at, line in enumerate(lines[: _MOST_BLANK + 1]) if line.strip()), 0)
        fields, length = _head(lines[blank:])
        if "From" in fields and len(fields) > 1:
            body = "\n".join(lines[blank + length :])
            return Forwarded(text[: rule.start()], _message(fields, body))
    if forwards and len(parts := list(repeated(text))) > 1:
        own, (head, _) = parts[0].text, parts[1]
        fields, _ = _head(head.split("\n"))
        rest = text.replace("\r\n", "\n").partition(head)[2]
        return Forwarded(own, _message(fields, rest))
    return None


class Repeated(NamedTuple):
    """A message of a thread: the head that a program has set above it, "" for the sender's own words, and its text."""

    head: str
    text: str


def repeated(text: str) -> Iterator[Repeated]:
    """A mail's text as the messages that it repeats, the sender's own first; heads have From, Sent (or Date) and Subject."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    head, start, at = "", 0, 0
    while at < len(lines):
        if _FROM.match(lines[at]):
            fields, length = _head(lines[at : at + _LONGEST_HEAD])
            if fields.keys() >= {"From", "Date", "Subject"}:
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


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """The fields by the names of RFC 5322, and how many lines they take; a line that begins with none goes on."""
    fields: dict[str, str] = {}
    name = ""
    for at, line in enumerate(lines):
        found = _FIELD.match(line)
        if found:
            name = _HEADERS.get(found[1].lower(), "")
            if name:
                fields.setdefault(name, found[2].strip())
        elif not line.strip() or not fields:
            return fields, at
        elif name:
            fields[name] += " " + line.strip()
    return fields, len(lines)


def _message(fields: dict[str, str], body: str) -> bytes:
    if "Date" in fields:
        fields["Date"] = _stamp(fields["Date"])
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{body}".encode("utf-8", "replace")


def _stamp(value: str) -> str:
    """A date as people's programs print it, in the order of RFC 5322: "Tuesday, March 3, 2015 at 9:12 AM"."""
    value = _CLOCK.sub(" ", _DAY.sub("", value))
    return _MONTH_FIRST.sub(r"\2 \1 \3", value)
