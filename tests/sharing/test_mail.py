"""The draft is a mail that Python's own parser, and our reader, understand; nothing in a title becomes a header."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.errors import UsageError
from briefing.pipeline import read
from briefing.sharing.mail import Bodies, draft
from tests.tables import each_row
from tests.writers.samples import BRIEFING

BODIES = Bodies("Crews … voted.\n", "<!DOCTYPE html><html><p>Crews …", (("Größe “x”.docx", b"PK\x03\x04 not really"),))
WHEN = datetime(2031, 2, 11, tzinfo=UTC)


def parsed(briefing=BRIEFING, **rest):
    return email.message_from_bytes(draft(briefing, BODIES, **rest), policy=email.policy.default)


def test_its_parts():
    message = parsed(timestamp=WHEN, to=["Ann Other <ann@example.org>", "b@example.org"], sender="desk@example.org")
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == f"[TLP:AMBER] {BRIEFING.title}"
    assert [a.addr_spec for a in message["To"].addresses] == ["ann@example.org", "b@example.org"]
    assert message["From"].addresses[0].addr_spec == "desk@example.org"
    assert message["Date"].datetime == WHEN
    assert message.get_body(("plain",)).get_content().splitlines() == BODIES.text.splitlines()
    assert message.get_body(("html",)).get_content().startswith("<!DOCTYPE html>")
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == BODIES.attachments[0][0]
    assert attachment.get_content() == BODIES.attachments[0][1]
    assert attachment.get_content_type().endswith("wordprocessingml.document")


def test_the_same_bytes():
    assert draft(BRIEFING, BODIES, timestamp=WHEN) == draft(BRIEFING, BODIES, timestamp=WHEN)
    assert parsed()["Message-ID"] != parsed(subject="Other")["Message-ID"]
    assert parsed()["Date"] is None


def test_lines_are_those_of_a_mail():
    data = draft(replace(BRIEFING, title="ö" * 400 + "\nBcc: x@example.org"), replace_text("y" * 3000))
    assert b"\nBcc:" not in data
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def replace_text(text):
    return replace(BODIES, text=text)


def test_an_addressee_who_is_no_address_stays_in_the_text():
    assert parsed()["To"] is None
    assert parsed(replace(BRIEFING, to="Ann <ann@example.org>"))["To"].addresses[0].addr_spec == "ann@example.org"


@each_row("address", ["The Minister", "a@b@c", "x@example.org\nBcc: y@example.org", ""])
def test_no_address(address):
    with pytest.raises(UsageError, match="--to: no mail address"):
        draft(BRIEFING, BODIES, to=[address])


def test_our_reader_reads_it():
    document = read(draft(BRIEFING, BODIES, timestamp=WHEN), name="mail.eml")
    assert document.origin.format == "email"
    assert "Crews … voted." in document.text
