"""Mail threads: what is one, which message is the newest, and how one is told."""

import pytest

from briefing import making
from briefing.model import Corpus
from briefing.pipeline import read_whole
from briefing.selection import threads
from tests.tables import each_row

ASKED = """From: Bo Lind <bo@orle.example>
Date: {day} Feb 2032 16:40:00 +0000
Subject: Lamps on the pier

The keeper says that six lamps on the pier are broken. New ones cost 4,200 crowns. May I order them?
"""
ANSWERED = """From: Una Karsk <una@orle.example>
Date: Mon, 9 Feb 2032 09:12:00 +0000
Subject: Re: AW: Lamps on the pier

The board has refused the money for new lamps on the pier. Please mend the old ones by 20 February.

On Fri, 6 Feb 2032 at 16:40, Bo Lind <bo@orle.example> wrote:
> The keeper says that six lamps on the pier are broken. New ones cost 4,200 crowns. May I order them?
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "asked.eml").write_text(ASKED.format(day="Fri, 6"), encoding="utf-8")
    (tmp_path / "answered.eml").write_text(ANSWERED, encoding="utf-8")
    box = (
        f"From bo Fri Feb  6 16:40:00 2032\n{ASKED.format(day='Mon, 9')}\nFrom una Mon Feb  9 09:12:00 2032\n{ANSWERED}"
    )
    (tmp_path / "post.mbox").write_text(box, encoding="utf-8")
    return tmp_path


def corpus(*paths):
    return Corpus(tuple(one for path in paths for one in read_whole(path)))


@each_row(
    ("subject", "expected"),
    [
        ("Re: Lamps", "Lamps"),
        ("RE: AW: Fwd: Lamps", "Lamps"),
        ("Re[2]: Lamps", "Lamps"),
        ("Regarding lamps", "Regarding lamps"),
        ("Re:", "Re:"),
    ],
)
def test_a_subject_without_what_programs_set_before_it(subject, expected):
    assert threads.bare(subject) == expected


def test_a_mail_is_newer_than_what_it_answers(folder):
    assert threads.ages(corpus(folder / "answered.eml")) == (0, 1)


def test_a_mail_is_newer_than_what_it_forwards_on_the_same_day(tmp_path):
    below = "-----Original Message-----\nFrom: Bo Lind\nSent: 9 Feb 2032\nSubject: Lamps on the pier\n\nSix lamps are broken."
    text = ANSWERED.partition("\n\n")[0].replace("Re: AW:", "FW:") + f"\n\nPlease mend them by Friday.\n\n{below}\n"
    (tmp_path / "sent.eml").write_text(text, encoding="utf-8")
    assert threads.ages(corpus(tmp_path / "sent.eml")) == (0, 1)


def test_of_one_day_a_mailbox_goes_on_to_the_newest(folder):
    assert threads.ages(corpus(folder / "post.mbox")) == (1, 0)


def test_mails_of_two_subjects_or_beside_a_text_are_no_thread(folder, tmp_path):
    (tmp_path / "other.eml").write_text(ASKED.replace("Lamps", "Oil").format(day="Fri, 6"), encoding="utf-8")
    (tmp_path / "note.txt").write_text("Lamps on the pier\n\nSix lamps on the pier are broken.", encoding="utf-8")
    assert threads.ages(corpus(folder / "asked.eml", tmp_path / "other.eml")) == ()
    assert threads.ages(corpus(folder / "asked.eml", tmp_path / "note.txt")) == ()
    assert threads.ages(corpus(folder / "asked.eml")) == ()


def test_the_newest_message_leads_under_the_subject_and_nobody_confirms_another(folder):
    made = making.make([folder / "answered.eml"])
    assert made.briefing.title == "Lamps on the pier"
    assert made.findings.bottom.document == 0
    assert made.findings.originals == (0, 1)
    assert "independent" not in made._repr_markdown_()


def test_what_was_given_itself_is_read_once(folder):
    made = making.make([folder / "asked.eml", folder / "answered.eml"])
    assert [one.origin.name for one in made.findings.corpus.documents] == ["asked.eml", "answered.eml"]
    assert made.findings.bottom.document == 1
