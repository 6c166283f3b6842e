"""E-mail and mailboxes."""

from __future__ import annotations

import base64

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import email, members
from tests.readers.packages import outcome
from tests.tables import each_row

HEAD = b"From: =?utf-8?q?Zo=C3=AB?= Vos <zoe@example.org>\nSubject: The =?utf-8?q?caf=C3=A9?=\n =?utf-8?q?_plan?=\nDate: Mon, 3 May 2021 23:30:00 -0500\n"
ALTERNATIVE = b"Content-Type: multipart/alternative; boundary=b\n\n"


def read(data: bytes):
    return email.read(data, name="a.eml")


def kinds(reading):
    return [(b.kind, b.span.of(reading.text)) for b in reading.blocks]


def test_headers_become_metadata_and_the_subject_a_heading():
    reading = read(HEAD + b"\nHigh tide\nat noon.\n\nBring boots.\n")
    metadata = reading.metadata
    assert (metadata.title, metadata.author, metadata.date) == ("The café plan", "Zoë Vos", "2021-05-03")
    assert reading.text == "The café plan\n\nHigh tide\nat noon.\n\nBring boots."
    assert metadata.title_span.of(reading.text) == "The café plan"


def test_plain_text_is_preferred_and_html_serves_where_there_is_none():
    plain = b"--b\nContent-Type: text/plain; charset=utf-8\n\nPlain caf\xc3\xa9.\n"
    page = b"--b\nContent-Type: text/html\n\n<p>Rich <b>text</b>.</p><blockquote>Earlier.</blockquote>\n--b--\n"
    assert read(ALTERNATIVE + plain + page).text == "Plain café."
    rich = read(ALTERNATIVE + b"--b\nContent-Type: text/plain\n\n \n" + page)
    assert kinds(rich) == [(BlockKind.PARAGRAPH, "Rich text."), (BlockKind.QUOTATION, "Earlier.")]


def test_quoted_replies_are_quotations_without_their_marks():
    reading = read(b"Subject: Re\n\nI agree.\n> Shall we\n> sail?\n>> No.\nYes, we shall.\n-- \nIda\n")
    assert kinds(reading)[1:] == [
        (BlockKind.PARAGRAPH, "I agree."), (BlockKind.QUOTATION, "Shall we\nsail?"), (BlockKind.QUOTATION, "No."),
        (BlockKind.PARAGRAPH, "Yes, we shall."), (BlockKind.PARAGRAPH, "Ida"),
    ]  # fmt: skip


@each_row(("kind",), [("text/rtf",), ("text/markdown",), ("application/rtf",)])
def test_an_attachment_that_has_a_reader_of_its_own_is_never_the_mails_text(kind):
    """Whatever its type is called: Python 3.13 calls it text."""
    head = f'--b\nContent-Type: {kind}\nContent-Disposition: attachment; filename="a.rtf"\n\n'.encode()
    mail = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + head + b"{\\rtf1 The quay.}\n--b--\n"
    assert outcome(email.read, mail, name="a.eml") == "no-text"
    assert [leaf.name for leaf in members.leaves(mail, name="a.eml")] == ["a.eml/a.rtf"]


def test_attachments_are_named_in_a_notice_and_read_only_where_there_is_nothing_else():
    attached = b'--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="log.txt"\n\nThe log.\n'
    mixed = b"Content-Type: multipart/mixed; boundary=b\n\n"
    reading = read(mixed + b"--b\nContent-Type: text/plain\n\nSee the log.\n" + attached + b"--b--\n")
    assert (reading.text, reading.notices) == ("See the log.", ("attachments not read: log.txt",))
    assert read(mixed + attached + b"--b--\n").text == "The log."


def test_a_piece_of_a_message_that_was_sent_in_several_is_read_and_said():
    head = b"Subject: The weir\nContent-Type: message/partial; id=a; number=%d; total=3\n\n"
    first = read(head % 1 + b"Content-Type: text/plain\n\nThe weir at Olm broke on Friday.\n")
    assert first.text == "The weir\n\nThe weir at Olm broke on Friday."
    assert first.notices == ("one piece of a message that was sent in several",)
    assert read(head % 2 + b"Nobody was hurt, the mayor said.\n").text == "The weir\n\nNobody was hurt, the mayor said."
    with pytest.raises(InputError):  # the middle of an attachment
        read(head % 3 + base64.encodebytes(bytes(range(256))))


def test_lists_of_numbers_are_read_as_they_stand():
    told = "The gauges at Olm read, in metres:\n\n1. 3.41\n2. 3.90\n3. 4.12\n\nThe quay will close."
    reading = read(HEAD + b"\n" + told.encode())
    assert reading.text.endswith(told)
    assert [text for kind, text in kinds(reading) if kind is BlockKind.LIST_ITEM] == ["1. 3.41", "2. 3.90", "3. 4.12"]
    table = "3.41 3.56 3.90\n3.48 3.60 3.95\n3.51 3.66 4.12"
    assert read(HEAD + b"\n" + table.encode()).text.endswith(table)
    assert read(HEAD + b"\n12\n15\n19\n").text.split()[-3:] == ["12", "15", "19"]


def test_forwarded_messages_are_read_also_when_they_are_coded():
    inner = b"Subject: Old news\n\nIt sank.\n"
    mixed = b"Subject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n"
    want = "Fwd\n\nSee below.\n\nOld news\n\nIt sank."
    assert read(mixed + b"\n" + inner + b"--b--\n").text == want
    assert read(mixed + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(inner) + b"--b--\n").text == want


def test_soft_line_ends_are_taken_out():
    flowed = b"Content-Type: text/plain; format=flowed\n\nOne line \nand its rest.\nAnother.\n"
    assert read(flowed).text == "One line and its rest.\n\nAnother."


def test_a_lost_boundary_and_other_old_habits():
    lost = (
        b"Content-Type: multipart/mixed; boundary=gone\n\n--real\nContent-Type: text/plain\n\nStill here.\n--real--\n"
    )
    assert read(lost).text == "Still here."
    assert read(b"From : Ida <i@example.org>\nSubject  : Tides\n\nHigh.\n").metadata.title == "Tides"
    assert read("Subject: Wide\n\nText.\n".encode("utf-16")).text == "Wide\n\nText."


@each_row("charset", ["", "; charset=us-ascii", "; charset=no-such", "; charset=utf-8", '; charset="utf-8'])
def test_a_missing_or_wrong_charset_is_survived(charset):
    assert read(f"Content-Type: text/plain{charset}\n\n".encode() + "Über “uns”.".encode()).text == "Über “uns”."
    assert read(f"Content-Type: text/plain{charset}\n\n".encode() + "Über uns.".encode("cp1252")).text == "Über uns."


def test_a_charset_that_is_not_stated_is_guessed_where_the_text_is_not_western():
    text = "Паром снова вышел в море в понедельник, сообщили в порту после двух дней шторма. " * 3
    assert read(b"Subject: x\n\n" + text.encode("koi8-r")).text.endswith(text.strip())


@each_row("head", ["", "Content-Type: text/plain; charset=us-ascii\n"])
def test_japanese_needs_no_charset_where_its_escapes_tell_it(head):
    text = "港は月曜日まで閉まる。"
    assert read(f"Subject: x\n{head}\n".encode() + text.encode("iso-2022-jp")).text.endswith(text)


def test_base64_that_was_cut_off_gives_what_there_is():
    letters = base64.b64encode(b"The quay of Orlen stays shut until May.").decode()
    head = "Subject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    assert read(f"{head}{letters[:-3]}\n".encode()).text.endswith("The quay of Orlen stays shut until M")


def test_a_saved_page_has_its_title_once():
    page = b"<html><body><h1>The quay</h1><p>It stays shut.</p></body></html>"
    assert read(b"Subject: The quay\nContent-Type: text/html\n\n" + page).text == "The quay\n\nIt stays shut."


def test_a_mailbox_gives_each_message_under_its_subject():
    box = b"From a@b Mon May  3 10:00:00 2021\nSubject: One\nDate: Mon, 3 May 2021 10:00:00 +0000\n\nIt said,\n>From here.\n\n"
    box += b"From c@d Tue May  4 10:00:00 2021\nSubject: Two\nDate: Tue, 4 May 2021 10:00:00 +0000\n\nSecond.\n"
    reading = read(box)
    assert kinds(reading) == [
        (BlockKind.HEADING, "One"), (BlockKind.PARAGRAPH, "It said,\nFrom here."), (BlockKind.HEADING, "Two"),
        (BlockKind.PARAGRAPH, "Second."),
    ]  # fmt: skip
    assert reading.metadata.date == "2021-05-04"
    assert [reading.text[loc.span.start : loc.span.stop].split("\n")[0] for loc in reading.locators] == ["One", "Two"]


@each_row(
    ("data", "key"),
    [
        (b" \n", "empty"),
        (HEAD + b"\n", "no-text"),
        (HEAD + b"Content-Type: image/png\n\nxx\n", "no-text"),
        (b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx\n", "encrypted"),
        (
            b"Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nx\n--b--",
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.key == key


def test_odd_headers_never_end_in_a_traceback():
    for header in (b"Date: nonsense", b"Date: 99 Foo 99999 99:99", b"Subject: =?bad?x?=?=", b"Subject: \xff\xfe", b"From: <<>>",
                   b"Content-Type: ;;;", b"Content-Type: text/plain; charset*=x'y'%ff", b"Content-Transfer-Encoding: x\xff"):  # fmt: skip
        assert outcome(read, header + b"\nX: y\n\nBody.\n") != "damaged"


def test_comments_in_comments_are_no_sender_and_no_end():
    nested = "(" * 5000 + ")" * 5000
    assert (
        email.read(f"From: {nested} a@tarn.example\n\nThe pier is shut.\n".encode(), name="a.eml").metadata.author == ""
    )


OUTLOOK = (
    "Agreed.\r\n\r\n________________________________\r\nFrom: Oke Ranke <oke@example.org>\r\nSent: Friday, 2 May 2031 10:12\r\n"
    "To: Ida Vos\r\nSubject: Quay 7\r\n\r\nEleven piles are cracked.\r\n\r\n-----Original Message-----\r\nFrom: Bo Lind\r\n"
    "Sent: 1 May 2031\r\nSubject: Quay 7\r\n\r\nAre piles cracked?\r\n"
)


def test_what_outlook_repeats_below_an_answer_is_a_quotation_below_its_head():
    reading = read(b"Subject: RE: Quay 7\n\n" + OUTLOOK.encode())
    head = "From: Oke Ranke <oke@example.org>\nSent: Friday, 2 May 2031 10:12\nTo: Ida Vos\nSubject: Quay 7"
    assert kinds(reading) == [
        (BlockKind.HEADING, "RE: Quay 7"), (BlockKind.PARAGRAPH, "Agreed."), (BlockKind.HEADING, head),
        (BlockKind.QUOTATION, "Eleven piles are cracked."),
        (BlockKind.HEADING, "From: Bo Lind\nSent: 1 May 2031\nSubject: Quay 7"), (BlockKind.QUOTATION, "Are piles cracked?"),
    ]  # fmt: skip


def test_what_outlook_forwards_is_a_source_of_its_own():
    own, forwarded = email.members(
        b"From: Ida <ida@example.org>\nSubject: FW: Quay 7\n\n" + OUTLOOK.encode(), name="a.eml"
    )
    assert own.reading.text == "FW: Quay 7\n\nAgreed."
    assert forwarded.name == "forwarded.eml"
    inner = read(forwarded.data)
    assert (inner.metadata.author, inner.metadata.title, inner.metadata.date) == ("Oke Ranke", "Quay 7", "2031-05-02")
    assert kinds(inner)[-1] == (BlockKind.QUOTATION, "Are piles cracked?")


def answered(body, *, name="a.eml"):
    """(Name, author, title, date, text below the title) of what a mail answers, as sources of their own."""
    own, *below = email.members(b"From: Ida <ida@example.org>\nSubject: Re: Quay 7\n\n" + body.encode(), name=name)
    inner = [(one.name, read(one.data)) for one in below]
    return own.reading.text, [
        (called, m.metadata.author, m.metadata.title, m.metadata.date, m.text.split("\n\n", 1)[1])
        for called, m in inner
    ]


def test_each_message_that_is_answered_below_the_senders_own_words_is_a_source():
    own, below = answered(OUTLOOK)
    assert own == "Re: Quay 7\n\nAgreed."
    assert below == [
        ("answered.eml", "Oke Ranke", "Quay 7", "2031-05-02", "Eleven piles are cracked."),
        ("answered-2.eml", "Bo Lind", "Quay 7", "2031-05-01", "Are piles cracked?"),
    ]


def test_quoted_lines_below_an_answer_are_a_source_with_the_subject_of_the_answer():
    own, below = answered(
        "Agreed.\n\nOn Fri, 2 May 2031 at 10:12, Oke Ranke <oke@example.org> wrote:\n> Eleven piles are cracked.\n>\n"
        "> On May 1, 2031, at 9:00 AM, Bo Lind wrote:\n>> Are piles cracked?\n"
    )
    assert own == "Re: Quay 7\n\nAgreed."
    assert below == [
        ("answered.eml", "Oke Ranke", "Re: Quay 7", "2031-05-02", "Eleven piles are cracked."),
        ("answered-2.eml", "Bo Lind", "Re: Quay 7", "2031-05-01", "Are piles cracked?"),
    ]


@each_row(
    "body",
    [
        "On Fri, 2 May 2031 at 10:12, Oke Ranke wrote:\n> Are piles cracked?\n\nEleven are.\n",
        "> Are piles cracked?\n\nEleven are.\n",
        "Hello.\n\nOn Fri, 2 May 2031 at 10:12, Oke Ranke wrote:\n> Are piles cracked?\n\nEleven are.\n",
    ],
)
def test_an_answer_below_or_between_quoted_lines_stays_with_them(body):
    assert answered(body)[1] == []


def test_a_mail_of_a_mailbox_keeps_what_it_answers():
    assert answered(OUTLOOK, name="post.mbox/2")[1] == []


def test_a_line_that_begins_like_a_head_is_text():
    reading = read(b"Subject: Quay 7\n\nFrom: the north\n\nit blew.\n")
    assert reading.text == "Quay 7\n\nFrom: the north\n\nit blew."


HEADS = {
    "de": "Von: Oke Ranke\nGesendet: Freitag, 2. Mai 2031 10:12\nAn: Ida Vos\nBetreff: Quay 7",
    "fr": "De : Oke Ranke\nEnvoyé : vendredi 2 mai 2031 10:12\nÀ : Ida Vos\nObjet : Quay 7",
    "es": "De: Oke Ranke\nEnviado el: viernes, 2 de mayo de 2031 10:12\nPara: Ida Vos\nAsunto: Quay 7",
    "it": "Da: Oke Ranke\nInviato: venerdì 2 maggio 2031 10:12\nA: Ida Vos\nOggetto: Quay 7",
    "pt": "De: Oke Ranke\nEnviada em: sexta-feira, 2 de maio de 2031 10:12\nPara: Ida Vos\nAssunto: Quay 7",
    "nl": "Van: Oke Ranke\nVerzonden: vrijdag 2 mei 2031 10:12\nAan: Ida Vos\nOnderwerp: Quay 7",
    "pl": "Od: Oke Ranke\nWysłano: 2 May 2031\nDo: Ida Vos\nTemat: Quay 7",
    "zh": "发件人: Oke Ranke\n发送时间: 2 May 2031\n收件人: Ida Vos\n主题: Quay 7",
}


@each_row("head", HEADS.values())
def test_heads_of_other_languages_are_known(head):
    body = f"\n\nAgreed.\n\n{head}\n\nEleven piles are cracked.\n".encode()
    assert kinds(read(b"Subject: Re: Quay 7" + body))[2:] == [
        (BlockKind.HEADING, head), (BlockKind.QUOTATION, "Eleven piles are cracked."),
    ]  # fmt: skip
    _, forwarded = email.members(b"Subject: FW: Quay 7\nContent-Type: text/plain; charset=utf-8" + body, name="a.eml")
    metadata = read(forwarded.data).metadata
    assert (metadata.author, metadata.title, metadata.date) == ("Oke Ranke", "Quay 7", "2031-05-02")


def test_a_forwarded_message_in_german():
    text = (
        f"Zur Kenntnis.\n\n---------- Weitergeleitete Nachricht ---------\n{HEADS['de']}\n\nElf Pfähle sind gerissen.\n"
    )
    own, forwarded = email.members(
        b"Subject: Pier\nContent-Type: text/plain; charset=utf-8\n\n" + text.encode(), name="a.eml"
    )
    assert own.reading.text == "Pier\n\nZur Kenntnis."
    assert read(forwarded.data).metadata.date == "2031-05-02"
