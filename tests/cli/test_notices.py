"""What there is to say of a source's reading stands once a source, in plain words, whatever its kind and the command."""

from __future__ import annotations

import re

import pytest

from tests.program import call
from tests.readers import packages
from tests.readers.compound_files import msg
from tests.readers.packages import p, r
from tests.readers.pdf_pages import column, pdf
from tests.tables import each_row

LINES = (
    "The harbour of {} was closed on Monday after a crane fell.",
    "Nobody was hurt, the harbour master said at noon.",
)
PLACES = ("Tarn", "Vik", "Ostmere", "Brell", "Lund", "Karsk", "Norby", "Solm", "Havn", "Ravik", "Oster", "Munk", "Torp", "Aas", "Eid", "Moss", "Lom")  # fmt: skip
GONE = '<p>{}</p><p>{}</p><p style="font-size:0">not seen</p><p hidden>nor this</p><p>It opens <s>on</s> in May.</p>'
HIDDEN, STRUCK = "hidden text left out: 14 characters", "struck-out text left out: 2 characters"
DAMAGED = "the file is damaged; read as far as it goes"


def mail(first: str, second: str) -> str:
    """Two parts of HTML, each with text that nobody sees."""
    head = "From: a@tarn.example\nSubject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    part = "--b\nContent-Type: text/html\n\n<p>{}</p><p style='opacity:0'>not seen</p><p>The quay stays shut until May.</p>\n"
    return head + part.format(first) + part.format(second) + "--b--\n"


def feed(first: str, second: str) -> str:
    entry = GONE.format(first, second).replace("<", "&lt;")
    return f"<rss><channel><title>News</title><item><title>Quay</title><description>{entry}</description></item></channel></rss>"


def sources() -> dict[str, tuple[bytes, tuple[str, ...]]]:
    """Each kind with something to be said of it: file name → bytes, and what is said."""
    text = iter([[line.format(place) for line in LINES] for place in PLACES])
    unseen = "<w:vanish/>"
    one, two = next(text)
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'
    found: dict[str, tuple[bytes | str, tuple[str, ...]]] = {
        "a.txt": (f"{one}\n\n{two}\n\nIt is shut until May".encode() + b"\xe2\x80", ("the last character is cut off",)),
        "b.pdf": ("\n\n".join(next(text)), ("named .pdf, but holds plain text; read as plain text",)),
        "c.md": ("{}\n\n{} ~~Not so.~~\n\n<p hidden>nor this</p>\n".format(*next(text)), ("struck-out text left out: 6 characters", "hidden text left out: 7 characters")),
        "d.html": (f"<html><body><h1>Quay</h1>{GONE.format(*next(text))}</body></html>", (HIDDEN, STRUCK)),
        "e.docx": (packages.docx("".join(map(p, next(text))) + f"<w:p>{r('not seen', unseen)}{r('Later.')}</w:p>"), ("hidden text left out: 8 characters",)),
        "f.docx": (packages.docx("".join(map(p, next(text))))[:-60], (DAMAGED,)),
        "g.odt": (packages.odt("".join(f"<text:p>{line}</text:p>" for line in next(text)) + "<text:p text:style-name='H'>not seen</text:p>",
            styles="<style:style style:name='H'><style:text-properties text:display='none'/></style:style>"), ("hidden text left out: 8 characters",)),
        "h.rtf": (r"{{\rtf1 {}\par {}\par {{\v not seen}}{{\*\moMath x}}\par}}".format(*next(text)), ("formulas left out: 1", "hidden text left out: 8 characters")),
        "i.epub": (packages.epub({"a.xhtml": GONE.format(*next(text))}), (HIDDEN, STRUCK)),
        "j.eml": (mail(*next(text)), ("hidden text left out: 14 characters",)),
        "k.rss": (feed(*next(text)), (HIDDEN, STRUCK)),
        "l.pptx": (packages.pptx("".join(map(packages.shape, next(text))) + packages.shape("not seen", hidden="1"), packages.shape("x"), shown="2"), ("1 hidden slide left out", "hidden text left out: 8 characters")),
        "m.xlsx": (packages.xlsx({"A": f"<sheetData><row>{''.join(map(cell.format, next(text)))}</row><row hidden='1'>{cell.format('x')}</row></sheetData>"}), ("1 cell in hidden rows or columns left out",)),
        "n.pdf": (pdf([*column(next(text)), "BT /R 11 Tf 3 Tr 70 600 Td (not seen) Tj ET 0 Tr"]), ("text that is covered, white or invisible left out: 7 characters (p. 1)",)),
        "o.tex": ("\\documentclass{{article}}\\begin{{document}}\\input{{other}} {}\n\n{} $$x$$\\end{{document}}".format(*next(text)), ("left out: mathematics (1)", "files that it includes are not read: other")),
        "q.xml": ("<?xml version='1.0'?><doc><p>{}</p><p>{}</p><p>Later".format(*next(text)), (DAMAGED,)),
        "r.msg": (msg(p0037="Quay", p1013="<p>{}</p><p>{}</p><p hidden>nor this</p>".format(*next(text)).encode()), ("hidden text left out: 7 characters",)),
    }  # fmt: skip
    return {name: (data if isinstance(data, bytes) else data.encode(), said) for name, (data, said) in found.items()}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, (data, _) in sources().items():
        (tmp_path / "in" / name).write_bytes(data)
    return tmp_path


@each_row("command", ["make", "facts", "summarize", "compare"])
def test_what_is_to_be_said_of_a_source_is_said_once_by_each_command(folder, command):
    done = call(command, "in")
    assert done.code == 0
    said = [line.removeprefix("briefing: in/") for line in done.err.splitlines() if line.startswith("briefing: in/")]
    assert said == [
        f"{name}{'/1' * name.endswith('.rss')}: {notice}"
        for name, (_, notices) in sources().items()
        for notice in notices
    ]


def test_it_is_said_once_where_one_source_is_read_alone_or_against_a_brief(folder):
    (folder / "brief.md").write_text("Nobody was hurt, the harbour master said at noon.\n", encoding="utf-8")
    for name, (_, notices) in sources().items():
        for command in (("text",), ("explain",), ("verify", "brief.md")):
            lines = call(*command, f"in/{name}").err.splitlines()
            assert [line.split(": ", 2)[2] for line in lines if f"in/{name}" in line] == list(notices), (command, name)


def test_it_is_said_in_plain_words():
    for _, notices in sources().values():
        for notice in notices:
            assert re.fullmatch(r"[a-z\d][^_{}<>\[\]\n]{8,120}[^.\s]", notice), notice
            assert not re.search(r"[a-z][A-Z]|Error|None|\b1 \w+s\b|\d{4}", notice), notice
