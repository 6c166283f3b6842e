"""`briefing share`: a draft, a pack, one file; the same bytes each time; nothing written where a check fails."""

import hashlib
import io
import json
import zipfile

import pytest

from briefing.readers import stored
from tests.program import EXAMPLE, call

TITLE = "Port Strike Threatens Grain Corridor as Varnish Strait Talks Stall"


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    folder = tmp_path_factory.mktemp("share")
    options = ("--author", "I. Veld", "-M", "file=CD/31", "--no-config")
    assert call("make", EXAMPLE, "-o", folder / "a.docx", "-o", folder / "a.json", *options).code == 0
    return folder


def share(brief, *options):
    return call("share", brief / "a.docx", *options, "--no-config")


def members(path):
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_pack(brief, tmp_path):
    done = share(brief, "-o", tmp_path / "p.zip", "--source", EXAMPLE, "--tlp", "green")
    assert done.code == 0, done.err
    inside = members(tmp_path / "p.zip")
    stem = f"2024-03-14 {TITLE} (TLP GREEN)"
    assert list(inside) == [
        *(f"{stem}{suffix}" for suffix in (".docx", ".html", ".md", ".txt", ".json")),
        "sources/1 strait.txt", "manifest.json", "SHA256SUMS",
    ]  # fmt: skip
    assert inside["sources/1 strait.txt"] == EXAMPLE.read_bytes()
    manifest = json.loads(inside["manifest.json"])
    assert {row["name"]: row["sha256"] for row in manifest["files"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in list(inside.items())[:-2]
    }
    assert manifest["sources"][0]["sha256"] == hashlib.sha256(EXAMPLE.read_bytes()).hexdigest()
    assert "ranker auto" in manifest["settings"]["method"]
    for line in inside["SHA256SUMS"].decode().splitlines():
        digest, _, name = line.partition("  ")
        assert hashlib.sha256(inside[name]).hexdigest() == digest
    assert stored.load(inside[f"{stem}.docx"]) == stored.load(inside[f"{stem}.json"])


def test_a_folder_and_a_pattern(brief, tmp_path):
    assert share(brief, "-o", tmp_path, "--name", "{date} {title}.eml", "--marking", "INTERNAL").code == 0
    assert [path.name for path in tmp_path.iterdir()] == [f"2024-03-14 {TITLE} (INTERNAL).eml"]
    assert share(brief, "-o", tmp_path, "--name", "{date} {title}").code == 2


def test_scrub(brief, tmp_path):
    for name in ("s.docx", "s.json"):
        assert share(brief, "-o", tmp_path / name, "--scrub").code == 0
    docx = b"".join(members(tmp_path / "s.docx").values())
    for data in (docx, (tmp_path / "s.json").read_bytes()):
        for trace in (
            b"Veld",
            b"CD/31",
            b"strait.txt",
            hashlib.sha256(EXAMPLE.read_bytes()).hexdigest().encode(),
            b"ranker",
        ):
            assert trace not in data, trace
    briefing = stored.load((tmp_path / "s.docx").read_bytes())
    assert briefing.title == TITLE
    assert briefing.sources[0].name == "source 1"


def test_redact_by_a_file_and_by_words(brief, tmp_path):
    (tmp_path / "terms.txt").write_text("# people\nBrandvold\n\nHenrik Solvaas\n", encoding="utf-8")
    done = share(brief, "-o", tmp_path / "r.md", "--redact", tmp_path / "terms.txt", "--redact", "Tarsava, Zanzibar")
    assert done.code == 0
    text = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert not any(word in text for word in ("Brandvold", "Henrik Solvaas", "Tarsava"))
    assert "*\\[redacted\\]*" in text
    assert "nothing to redact for 'Zanzibar'" in done.err


def test_its_sources_tell_the_names_and_stay_here(brief, tmp_path):
    done = share(brief, "-o", tmp_path / "p.zip", "--source", EXAMPLE, "--redact", "names")
    assert done.code == 0
    inside = members(tmp_path / "p.zip")
    assert not any("sources/" in name for name in inside)
    whole = io.BytesIO()
    for data in inside.values():
        whole.write(data if data[:2] != b"PK" else b"")
    assert b"Brandvold" not in whole.getvalue()


def test_the_proof_says_which_terms_are_gone_but_for_words_of_names(tmp_path):
    (tmp_path / "a.md").write_text("# A lamp\n\nOn Monday Mayor Tarskol lit the 40 lamps of the quay.\n")
    assert call("make", tmp_path / "a.md", "-o", tmp_path / "b.json", "--no-config").code == 0
    kinds = {
        kind: call("share", tmp_path / "b.json", "-o", tmp_path / f"{kind}.md", "--redact", kind, "--no-config").err
        for kind in ("names", "numbers")
    }
    assert kinds["names"].strip().endswith("is left in it")
    assert kinds["numbers"].strip().endswith("is left in it: 40")


def test_a_redacted_term_in_the_file_s_own_name(brief, tmp_path):
    done = share(brief, "-o", tmp_path / "Brandvold.docx", "--redact", "Brandvold")
    assert done.code == 9
    assert "check: 'Brandvold' is left in Brandvold.docx" in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("options", "key", "code"),
    [
        (["-o", "x.odt"], "unknown-format", 2),
        (["-o", "x.zip", "--formats", "docx,odt"], "unknown-format", 2),
        (["-o", "x.eml", "--to", "The Minister"], "usage", 2),
        (["-o", "x.eml", "--tlp", "pink"], "usage", 2),
        (["-o", "x.eml", "--name", "{tilte}"], "usage", 2),
        (["-o", "x.eml", "--redact", "none.txt"], "missing", 4),
        (["-o", "x.eml", "--redact", " , "], "usage", 2),
        (["-o", "no/x.eml"], "unwritable", 5),
    ],
    ids=str,
)
def test_one_line_and_nothing_written(brief, tmp_path, monkeypatch, options, key, code):
    monkeypatch.chdir(tmp_path)
    done = share(brief, *options)
    assert (done.code, len(done.err.splitlines())) == (code, 1), done.err
    assert f"{key}: " in done.err
    assert not list(tmp_path.iterdir())
