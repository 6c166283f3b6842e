"""Outlook messages: what stands in them, and what is a source of its own."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import making, pipeline
from briefing.errors import InputError, LimitError
from briefing.model import BlockKind
from briefing.readers import members, msg, sniff
from briefing.readers.rtf import compressed
from tests.readers import compound_files
from tests.readers.compound_files import attachment, message
from tests.readers.packages import outcome
from tests.tables import each_row

BODY = "The quay of Tarn was shut for nine days.\r\n\r\nAsk me:\r\n\r\n  - on Monday\r\n  - on Tuesday\r\n"
SENT = 133_000_000_000_000_000
"""A time on 18 June 2022, in tenths of microseconds from 1601."""
NOTE = {"p0037": "Quay shut", "p0c1a": "Zoë Ålund", "p5d01": "zoe@example.org", "p1000": BODY}


def read(*parts, **properties):
    return msg.read(compound_files.msg(*parts, **(NOTE | properties)), name="a.msg")


def leaves(*parts, **properties):
    data = compound_files.msg(*parts, **(NOTE | properties))
    return {leaf.name: leaf for leaf in members.leaves(data, name="a.msg")}


def test_sender_day_subject_and_body():
    reading = read(sent=SENT)
    assert reading.text == ("Quay shut\n\nThe quay of Tarn was shut for nine days.\n\nAsk me:\n\non Monday\non Tuesday")
    assert [block.kind for block in reading.blocks][-2:] == [BlockKind.LIST_ITEM] * 2
    found = reading.metadata
    assert (found.title, found.author, found.date) == ("Quay shut", "Zoë Ålund", "2022-06-18")


@each_row(
    ("properties", "author"),
    [
        ({"p0c1a": "", "p5d01": "", "p007d": "From: Ida Vos <ida@example.org>\r\nDate: x\r\n"}, "Ida Vos"),
        ({"p0042": "Vos, Ida <ida@example.org>"}, "Vos, Ida"),
        ({"p0c1a": "", "p5d01": "", "p0c1e": "SMTP", "p0c1f": "ida@example.org"}, "ida@example.org"),
        ({"p0c1a": "", "p5d01": "", "p0c1e": "EX", "p0c1f": "/o=Tarn/cn=ida"}, ""),
        ({"p0c1a": "Ida Vos", "p5d01": "idå@exämple.org"}, "Ida Vos"),
        ({"p0c1a": "Ida Vos", "p5d01": ""}, "Ida Vos"),
        ({"p0c1a": 'Ida "Quay"\r\nBcc: x\u202e Vos'}, "Ida Quay Bcc: x Vos"),
    ],
)
def test_who_has_sent_it(properties, author):
    assert read(**properties).metadata.author == author


def test_the_day_is_the_senders():
    assert read(sent=SENT, p007d="Date: Sun, 19 Jun 2022 01:00:00 +1200\r\n").metadata.date == "2022-06-19"


def test_bodies_are_pages_or_rich_text_where_there_is_no_plain_text():
    page = "<p>Zoë says: <b>shut</b>.</p><script>x</script>"
    assert read(p1000="", p1013=page.encode("cp1250"), numbers={0x3FDE: 1250}).text == "Quay shut\n\nZoë says: shut."
    assert read(p1000=" ", p1013=page).text == "Quay shut\n\nZoë says: shut."
    packed = struct.pack("<II4sI", 99, 99, b"MELA", 0) + b"{\\rtf1 It is shut.\\par}"
    assert read(p1000="", p1009=packed).text == "Quay shut\n\nIt is shut."
    assert outcome(read, p1000="", p1009=b"broken") == "no-text"


def test_coded_text_is_read_by_the_messages_code_page():
    streams = message(numbers={0x3FFD: 1251}) | {"__substg1.0_1000001E": "Мир миру.".encode("cp1251")}
    assert msg.read(compound_files.compound(streams), name="a.msg").text == "Мир миру."


def test_attachments_and_messages_in_it_are_sources_and_pictures_are_none():
    inner = message(
        "__attach_version1.0_#00000001/__substg1.0_3701000D", skipped=24, p0037="Before", p1000="It leaked."
    )
    found = leaves(
        attachment(0, "Bericht ö.txt", "Ein Bericht über Tarn.".encode()),
        message("__attach_version1.0_#00000001", skipped=8, p3001="Before"),
        inner,
        attachment(2, "logo.png", b"\x89PNG\r\n", "image/png"),
        attachment(3, "..\\evil.txt", b"Words."),
    )
    assert set(found) == {"a.msg", "a.msg/forwarded.eml", "a.msg/Bericht ö.txt", "a.msg/_evil.txt"}
    assert (found["a.msg"].kind, found["a.msg"].reading.metadata.title) == ("msg", "Quay shut")
    assert b"It leaked" not in found["a.msg/Bericht ö.txt"].data
    assert found["a.msg/forwarded.eml"].reading.metadata.title == "Before"


def test_a_message_without_words_is_left_out_beside_its_attachment():
    assert set(leaves(attachment(0, "a.rtf", b"{\\rtf1 Words.}"), p1000="")) == {"a.msg/a.rtf"}


def test_signed_and_encrypted_messages():
    whole = b'Content-Type: multipart/signed; boundary="s"\n\n--s\nContent-Type: text/plain\n\nIt is shut.\n--s--\n'
    signed = {"p001a": "IPM.Note.SMIME.MultipartSigned", "p1000": ""}
    assert read(attachment(0, "smime.p7m", whole), **signed).text == "Quay shut\n\nIt is shut."
    with pytest.raises(InputError) as caught:
        read(attachment(0, "smime.p7m", b"0\x82", "application/pkcs7-mime"), p001a="IPM.Note.SMIME", p1000="")
    assert caught.value.key == "encrypted"


def test_the_same_file_gives_the_same_bytes_and_our_page_verifies(tmp_path):
    data = compound_files.msg(attachment(0, "a.txt", b"Words of nine dockers in Tarn."), **NOTE)
    assert [leaf.data for leaf in members.leaves(data, name="a")] == [
        leaf.data for leaf in members.leaves(data, name="a")
    ]
    path = tmp_path / "a.msg"
    path.write_bytes(compound_files.msg(**NOTE))
    (tmp_path / "a.md").write_bytes(making.make(path, making.Recipe(formats=("md",))).files[0])
    assert not pipeline.verify(tmp_path / "a.md", [path]).problems()


def test_the_kind_is_told_by_its_streams():
    data = compound_files.msg(attachment(0, "old.doc", compound_files.compound({"WordDocument": b"x"})), **NOTE)
    assert sniff.kind(data, name="a.msg") == ("msg", ())
    assert sniff.kind(data, name="a.doc")[0] == "msg"
    assert sniff.kind(data[:-600], name="a.msg")[0] == "msg"


def test_messages_nested_too_deep_are_refused():
    folder, parts = "", []
    for _ in range(25):
        folder += "/__attach_version1.0_#00000000/__substg1.0_3701000D"
        parts.append(message(folder.strip("/"), skipped=24, p1000="x"))
    with pytest.raises(LimitError):
        read(*parts)


@each_row(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"plain", "damaged"),
        (compound_files.msg(p0037="Quay shut"), "no-text"),
        (compound_files.compound({"__properties_version1.0": b""}), "no-text"),
    ],
)
def test_what_cannot_be_read_says_why(data, key):
    with pytest.raises(InputError) as caught:
        msg.read(data, name="a.msg")
    assert caught.value.key == key


def test_compressed_rich_text():
    assert outcome(compressed.decompress, b"LZFu") == "damaged"
    assert outcome(compressed.decompress, bytes(20)) == "damaged"
    repeated = struct.pack("<II4sI", 0, 0, b"LZFu", 0) + b"\x08abc" + bytes([(207 >> 4), ((207 & 15) << 4) | 7]) + b"d"
    assert compressed.decompress(repeated).startswith(b"abcabcabcabc")
    assert len(compressed._DICTIONARY) == 207


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_compressed_bytes_are_survived(data):
    assert len(compressed.decompress(struct.pack("<II4sI", 0, 0, b"LZFu", 0) + data)) <= 9 * len(data) + 17


WHOLE = compound_files.msg(attachment(0, "a.txt", b"Words."), **NOTE)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=12))
@settings(max_examples=200, deadline=None)
def test_damaged_files_are_read_or_refused(changes):
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    found = outcome(lambda: list(members.leaves(bytes(data), name="a.msg", kind="msg")))
    assert not isinstance(found, str)
