"""Files that hold several sources: mailboxes, mails with attachments, feeds, archives."""

import base64
import io
import json
import zipfile

import pytest

from briefing import making, pipeline
from briefing.errors import BriefingError
from briefing.readers import members
from tests.program import call
from tests.readers import packages

NOTE = "The quay of Orlen stays shut until May, the harbour master said on Monday."
HEAD = "From: {0} <{1}@orlen.example>\nSubject: {2}\nDate: Mon, 3 May 2021 10:00:00 +0000\n"


def found(data, name):
    """Each source's name with its text, or the key of the failure."""
    read = pipeline.read_each(data if isinstance(data, bytes) else data.encode(), name=name)
    return {called: one.key if isinstance(one, BriefingError) else one.text for called, one in read}


BO = HEAD.format("Bo Tarn", "bo", "The quay")


def mail(*parts, head=BO):
    joined = "".join(f"--b\n{part}\n" for part in parts)
    return f"{head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{joined}--b--\n".encode()


def attached(name, content, kind="application/octet-stream"):
    coded = base64.encodebytes(content).decode()
    head = f'Content-Type: {kind}\nContent-Disposition: attachment; filename="{name}"\n'
    return f"{head}Content-Transfer-Encoding: base64\n\n{coded}"


def test_each_mail_of_a_mailbox_has_its_sender_and_date():
    box = "".join(
        f"From x Mon May  {day} 10:00:00 2021\nFrom: {who} <{who}@orlen.example>\nSubject: Item {day}\n"
        f"Date: Mon, {day} May 2021 10:00:00 +0000\n\nBerth {day} is shut.\n\n>From the north came no word.\n\n"
        for day, who in ((3, "Bo"), (4, "Ida"))
    )
    read = dict(pipeline.read_each(box.encode(), name="post.mbox"))
    assert [(name, d.metadata.author, d.metadata.date, d.metadata.title) for name, d in read.items()] == [
        ("post.mbox/1", "Bo", "2021-05-03", "Item 3"), ("post.mbox/2", "Ida", "2021-05-04", "Item 4"),
    ]  # fmt: skip
    assert read["post.mbox/2"].text == "Item 4\n\nBerth 4 is shut.\n\nFrom the north came no word."
    assert read["post.mbox/2"].origin.name == "post.mbox/2"


def test_a_mail_without_text_is_no_failure_of_its_mailbox():
    box = "From x Mon May  3 10:00:00 2021\nSubject: A\n\n\n\nFrom x Mon May  3 10:00:00 2021\nSubject: B\n\nWords.\n"
    assert found(box, "post.mbox") == {"post.mbox/2": "B\n\nWords."}


def test_attachments_are_sources_and_those_of_one_name_are_told_apart():
    text = f"Content-Type: text/plain\n\n{NOTE}"
    annex = attached("annex.txt", b"The annex has forty pages.")
    data = mail(
        text, annex, annex, attached("../x/plan.docx", packages.docx("<w:p><w:r><w:t>A plan.</w:t></w:r></w:p>"))
    )
    assert found(data, "a.eml") == {
        "a.eml": f"The quay\n\n{NOTE}", "a.eml/annex.txt": "The annex has forty pages.",
        "a.eml/annex-2.txt": "The annex has forty pages.", "a.eml/_x_plan.docx": "A plan.",
    }  # fmt: skip


def test_pictures_cards_and_code_among_attachments_are_no_sources():
    text = f"Content-Type: text/plain\n\n{NOTE}"
    data = mail(text, attached("a.ics", b"BEGIN:VCALENDAR", "text/calendar"), attached("a.py", b"import sys"))
    assert found(data, "a.eml") == {"a.eml": f"The quay\n\n{NOTE}", "a.eml/a.py": "unsupported"}


def test_a_forwarded_message_is_a_source_and_its_head_is_no_text():
    body = (
        "For the board.\n\n---------- Forwarded message ---------\nFrom: Ida Brandt <ida@orlen.example>\n"
        f"Date: Wed, 27 Jan 2021 at 09:12\nSubject: Quay 7\nTo: Bo <bo@orlen.example>\n\n{NOTE}\n"
    )
    own, forwarded = dict(
        pipeline.read_each((HEAD.format("Bo", "bo", "Fwd: Quay 7") + "\n" + body).encode(), name="a.eml")
    ).values()
    assert own.text == "Fwd: Quay 7\n\nFor the board."
    assert (forwarded.text, forwarded.origin.name) == (f"Quay 7\n\n{NOTE}", "a.eml/forwarded.eml")
    assert (forwarded.metadata.author, forwarded.metadata.date) == ("Ida Brandt", "2021-01-27")
    apple = (
        "Begin forwarded message:\n\nFrom: Ida Brandt\nDate: March 3, 2021 at 9:12:00 AM\nSubject: Quay 7\n\n" + NOTE
    )
    (one,) = dict(pipeline.read_each((HEAD.format("Bo", "bo", "Fwd") + "\n" + apple).encode(), name="a.eml")).values()
    assert (one.metadata.date, one.text) == ("2021-03-03", f"Quay 7\n\n{NOTE}")


def test_a_forwarded_part_is_a_source_with_its_own_attachments():
    inner = mail(
        "Content-Type: text/plain\n\nOld words.", attached("b.txt", b"An annex."), head=HEAD.format("Ida", "i", "Old")
    )
    outer = b"Subject: New\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nNew words.\n--o\nContent-Type: message/rfc822\n\n"
    assert found(outer + inner + b"\n--o--\n", "a.eml") == {
        "a.eml": "New\n\nNew words.", "a.eml/forwarded.eml": "Old\n\nOld words.", "a.eml/forwarded.eml/b.txt": "An annex.",
    }  # fmt: skip


FEED = """<rss version="2.0"><channel><title>All ports</title><language>en</language>
<item><title>Port shut - The Orlen Post</title><pubDate>Mon, 3 May 2021 08:00:00 GMT</pubDate>
<source url="https://post.example">The Orlen Post</source><description>Some 4,000 dockers walked out.</description></item>
<item><title>Port opens</title><link>https://x.example/2</link><description>&lt;a&gt;Port opens&lt;/a&gt; All ports</description></item>
<item><guid>3</guid></item></channel></rss>"""


def test_each_entry_of_a_feed_has_its_outlet_and_date():
    one, two = dict(pipeline.read_each(FEED.encode(), name="a.rss")).values()
    assert (one.text, one.metadata.title) == ("Port shut\n\nSome 4,000 dockers walked out.", "Port shut")
    assert (one.metadata.outlet, one.metadata.date, one.origin.name) == ("The Orlen Post", "2021-05-03", "a.rss/1")
    assert (two.metadata.outlet, two.metadata.url, two.language) == ("All ports", "https://x.example/2", "en")
    assert found(
        "<rss><channel><title>A feed</title><description>Of the port.</description></channel></rss>", "a.rss"
    ) == {"a.rss": "A feed\n\nOf the port."}


def test_an_archive_has_its_files_in_order_and_one_that_fails_stops_none():
    inner = packages.archive({"deep.txt": "Deep."})
    parts = {
        "b/note.txt": NOTE,
        "a.txt": "First.",
        "__MACOSX/a.txt": "x",
        "c.png": b"\x89PNG\r\n\x1a\n",
        "d.zip": inner,
    }
    assert found(packages.archive(parts | {"e.pdf": b"%PDF-1.7\nobj"}), "a.zip") == {
        "a.zip/a.txt": "First.", "a.zip/b/note.txt": NOTE, "a.zip/c.png": "unsupported", "a.zip/d.zip/deep.txt": "Deep.",
        "a.zip/e.pdf": "damaged",
    }  # fmt: skip


def test_depth_number_and_size_have_limits(monkeypatch):
    nested = packages.archive({"x.txt": "Deep."})
    for _ in range(members.MAX_DEPTH):
        nested = packages.archive({"x.zip": nested})
    assert list(found(nested, "a.zip").values()) == ["too-large"]
    flat = packages.archive({f"{number}.txt": NOTE for number in range(5)})
    monkeypatch.setattr(members, "MAX_MEMBERS", 3)
    assert list(found(flat, "a.zip").values())[2:] == [NOTE, "too-large"]
    monkeypatch.setattr(members, "MAX_MEMBERS", 9)
    monkeypatch.setattr(members, "MAX_BYTES", 2 * len(NOTE))
    assert list(found(flat, "a.zip").values())[1:] == [NOTE, "too-large"]


def test_a_mail_of_a_mailbox_counts_once(monkeypatch):
    box = "".join(f"From x Mon May  3 10:00:00 2021\nSubject: Quay {n}\n\nQuay {n} is shut.\n\n" for n in range(4))
    monkeypatch.setattr(members, "MAX_MEMBERS", 4)
    assert "too-large" not in found(box, "post.mbox").values()
    monkeypatch.setattr(members, "MAX_MEMBERS", 3)
    assert list(found(box, "post.mbox").values())[-1] == "too-large"


def test_what_leads_out_of_an_archive_and_what_is_locked_is_refused():
    assert found(packages.archive({"../a.txt": "x"}), "a.zip") == {"a.zip": "unsafe"}
    locked = bytearray(packages.archive({"a.txt": "x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + at] |= 1
    assert found(bytes(locked), "a.zip") == {"a.zip/a.txt": "encrypted"}
    assert found(packages.archive({"a.txt": "x"})[:20], "a.zip") == {"a.zip": "damaged"}


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "news.rss"
    path.write_text(FEED, encoding="utf-8")
    return path


def test_a_path_may_lead_into_a_file(feed):
    assert call("text", feed / "1").text == "Port shut\n\nSome 4,000 dockers walked out."
    assert "=== news.rss/2 ===\n\nPort opens" in call("text", feed).text
    assert [d["name"] for d in json.loads(call("text", feed, "--json").out)["documents"]] == [
        "news.rss/1",
        "news.rss/2",
    ]
    failed = call("text", feed / "9")
    assert (failed.code, failed.err) == (4, f"briefing: {feed}/9: missing: nothing called 9 in it\n")
    assert call("text", feed.parent / "other.rss" / "1").code == 4


def test_compare_and_make_see_the_sources_in_a_file(feed):
    assert b"Comparison of 2 sources" in call("compare", feed, "--no-config").out
    assert len(making.make(feed).briefing.sources) == 2


def test_a_manifest_names_the_file_and_makes_the_same_again(feed):
    out, manifest = feed.parent / "a.md", feed.parent / "a.json"
    assert call("make", feed, "-o", out, "--manifest", manifest, "--no-config").code == 0
    assert [row["name"] for row in json.loads(manifest.read_text())["sources"]] == ["news.rss"]
    before = out.read_bytes()
    assert call("make", "--manifest", manifest, "--force", "--no-config").code == 0
    assert out.read_bytes() == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_both_read():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "First.")
        archive.writestr("a.txt", "Second.")
        archive.writestr("Thumbs.db", b"\0\1\2" * 300)
    assert found(packed.getvalue(), "a.zip") == {"a.zip/a (1).txt": "First.", "a.zip/a.txt": "Second."}


def test_what_is_damaged_of_a_container_is_said_once_before_the_first_that_can_be_told():
    whole = packages.archive({"a.txt": NOTE, "b.txt": f"Later. {NOTE}", "c.txt": f"{NOTE} Again."})
    damaged = {name: one.notices for name, one in pipeline.read_each(whole[:-100], name="p.zip")}
    said = ("the file that it is in is damaged; read as far as it goes",)
    assert damaged == {"p.zip/a.txt": said, "p.zip/b.txt": (), "p.zip/c.txt": ()}
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as made:
        for name in ("a.txt", "b.txt", "c.txt"):
            made.writestr(name, f"{name} {NOTE}")
    broken = stored.getvalue().replace(b"b.txt " + NOTE[:4].encode(), b"x.txt " + NOTE[:4].encode(), 1)
    broken = {name: one.notices for name, one in pipeline.read_each(broken, name="p.zip")}
    assert broken == {"p.zip/a.txt": (), "p.zip/b.txt": said, "p.zip/c.txt": ()}
    entry = f"<item><title>Quay {{}}</title><description>{NOTE} & more.</description></item>"
    feed = f"<rss><channel><title>N</title>{entry.format(1)}{entry.format(2)}</channel></rss>".encode()
    assert [one.notices for _, one in pipeline.read_each(feed, name="n.rss")] == [said, ()]


def test_a_wrong_suffix_of_a_container_is_said_with_the_first_in_it():
    pack = packages.archive({"a.txt": NOTE, "b.txt": f"Later. {NOTE}"})
    first, second = [one.notices for _, one in pipeline.read_each(pack, name="box.pdf")]
    assert [notice.split(",")[0] for notice in first] == ["named .pdf"]
    assert not second
