"""Bad input gets one line on stderr with its key, the right exit code, and nothing is half written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import KEYS
from tests.endless import with_pipes
from tests.program import EXAMPLE, call, process
from tests.tables import each_row

TEXT = "The port of Tarn closed on Monday. Wheat rose by a tenth. The navy sailed at noon."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "there.md").write_text("mine", encoding="utf-8")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 50)
    return tmp_path


CASES = [
    (["make"], "usage", 2),
    (["make", "good.txt", "--papper", "a4"], "usage", 2),
    (["make", "good.txt", "--paper", "a3"], "usage", 2),
    (["make", "good.txt", "--order", "random"], "usage", 2),
    (["make", "good.txt", "--focus-mode", "hard"], "usage", 2),
    (["make", "good.txt", "--tlp", "purple"], "usage", 2),
    (["make", "good.txt", "-M", "no equals"], "usage", 2),
    (["facts", "good.txt", "--kind", "rumours"], "usage", 2),
    (["summarize", "good.txt", "--jsonl", "x.jsonl"], "usage", 2),
    (["watch", "."], "usage", 2),
    (["watch", ".", "-o", "a", "-o", "b", "--each"], "usage", 2),
    (["watch", ".", "-o", "x.odt"], "unknown-format", 2),
    (["batch", "good.txt"], "usage", 2),
    (["batch", "-o", "new"], "usage", 2),
    (["batch", "-", "-o", "new"], "usage", 2),
    (["batch", "good.txt", "-o", "new", "--per", "year"], "usage", 2),
    (["batch", "good.txt", "-o", "new", "--timeout", "0"], "usage", 2),
    (["batch", "good.txt", "-o", "new", "--memory", "much"], "usage", 2),
    (["batch", "good.txt", "-o", "new", "--to", "odt"], "unknown-format", 2),
    (["batch", "good.txt", "-o", "new", "-r", "magic"], "unknown-ranker", 2),
    (["batch", "good.txt", "-o", "there.md"], "unwritable", 5),
    (["make", "good.txt", "-o", "x.odt"], "unknown-format", 2),
    (["make", "good.txt", "-o", "suffixless"], "unknown-format", 2),
    (["make", "good.txt", "-r", "magic"], "unknown-ranker", 2),
    (["make", "good.txt", "--sections", "gossip"], "unknown-section", 2),
    (["make", "good.txt", "--without", "gossip"], "unknown-section", 2),
    (["make", "good.txt", "-t", "novel"], "unknown-template", 2),
    (["templates", "show", "novel"], "unknown-template", 2),
    (["make", "good.txt", "-n", "many"], "bad-length", 2),
    (["make", "good.txt", "--date", "yesterday"], "bad-date", 2),
    (["make", "good.txt", "--as-of", "2026-02-30"], "bad-date", 2),
    (["make", "good.txt", "--profile", "minister"], "bad-config", 2),
    (["make", "good.txt", "--language", "klingon"], "bad-language", 2),
    (["make", "none.txt"], "missing", 4),
    (["make", "empty.txt"], "empty", 4),
    (["make", "blank.txt"], "no-text", 4),
    (["make", "binary.txt"], "unsupported", 4),
    (["make", "broken.docx"], "damaged", 4),
    (["make", "good.txt", "-o", "there.md"], "exists", 5),
    (["make", "good.txt", "-o", "no/such/folder/x.md"], "unwritable", 5),
    (["summarize", "--jsonl", "none.jsonl"], "missing", 4),
]


@pytest.mark.parametrize(
    ("arguments", "key", "code"), CASES, ids=lambda x: " ".join(x) if isinstance(x, list) else str(x)
)
def test_one_line_with_its_key(folder, arguments, key, code):
    before = sorted(folder.rglob("*"))
    done = call(*arguments)
    assert done.code == code == KEYS[key]
    lines = done.err.splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].startswith("briefing: ")
    assert f"{key}: " in lines[0]
    assert done.out == b""
    assert sorted(folder.rglob("*")) == before
    assert (folder / "there.md").read_text(encoding="utf-8") == "mine"


def test_one_bad_file_never_stops_the_others(folder):
    done = call("make", "good.txt", "empty.txt", "none.txt", "-o", "out.md")
    assert done.code == 3
    assert [line.split(": ")[1:3] for line in done.err.splitlines()[:2]] == [
        ["empty.txt", "empty"],
        ["none.txt", "missing"],
    ]
    assert (folder / "out.md").stat().st_size > 0


@each_row(
    ("typed", "inside"), [("in", "in/"), ("./in", "./in/"), ("in/", "in/"), (".", "./in/"), ("../x/in", "../x/in/")]
)
def test_what_a_folder_holds_is_called_by_the_path_as_it_was_typed(tmp_path, monkeypatch, typed, inside):
    here = tmp_path / "x"
    (here / "in").mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(here)
    (here / "in/empty.txt").write_bytes(b"")
    (here / "in/odd.json").write_bytes(b'{"a": 1}')
    (here / "in/a.txt").write_text(TEXT, encoding="utf-16-le")
    done = call("make", typed, "--no-config")
    said = done.err.splitlines()
    assert [line for line in said if line.startswith(f"briefing: {inside}")] == said[:3]
    assert f"briefing: {inside}empty.txt: empty: nothing in it" in said
    assert b"**a.txt**" in done.out


def test_what_is_no_prose_in_a_folder_is_passed_over_by_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    held = {"a.json": b'{"a": [1, 2]}', "b.py": b"import os\n\n\ndef f(x):\n    return x\n", "c.yaml": b"a: 1\n", "d.png": b"\x89PNG\r\n\x1a\n" + bytes(90),
            "e.bin": bytes(range(256)) * 20, "f.sql": b"SELECT * FROM t;\n", "good.txt": TEXT.encode()}  # fmt: skip
    (tmp_path / "in").mkdir()
    for name, data in held.items():
        (tmp_path / "in" / name).write_bytes(data)
    done = call("make", "in", "-o", "brief.md", "--no-config")
    assert done.code == 0
    lines = [line for line in done.err.splitlines() if ": passed over: " in line]
    assert [line.split(": ")[1].rpartition("/")[2] for line in lines] == sorted(held)[:-1]


def test_every_one_failed(folder):
    done = call("make", "empty.txt", "none.txt", "-o", "out.md")
    assert done.code == 4
    assert not (folder / "out.md").exists()


def test_force_writes_over(folder):
    assert call("make", "good.txt", "-o", "there.md", "--force").code == 0
    assert "port of Tarn" in (folder / "there.md").read_text(encoding="utf-8")


def test_a_symbolic_link_is_not_followed(folder):
    (folder / "link.md").symlink_to(folder / "there.md")
    done = call("make", "good.txt", "-o", "link.md", "--force")
    assert done.code == 5
    assert (folder / "there.md").read_text(encoding="utf-8") == "mine"


def test_the_source_is_never_written_over(folder):
    (folder / "notes.md").write_text(TEXT, encoding="utf-8")
    done = call("make", "notes.md", "-o", "notes.md", "--force")
    assert done.code == 5
    assert (folder / "notes.md").read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("source", ["in", "in/*.md", "in/../in"])
def test_a_source_in_a_folder_is_never_written_over(folder, source):
    (folder / "in").mkdir()
    (folder / "in" / "notes.md").write_text(TEXT, encoding="utf-8")
    done = call("make", source, "good.txt", "-o", "in/notes.md", "--force")
    assert (done.code, done.err.count("\n")) == (5, 1)
    assert (folder / "in" / "notes.md").read_text(encoding="utf-8") == TEXT


def test_the_house_style_is_never_written_over(folder):
    assert call("make", "good.txt", "-o", "house.docx").code == 0
    before = (folder / "house.docx").read_bytes()
    assert call("make", "good.txt", "--reference-doc", "house.docx", "-o", "house.docx", "--force").code == 5
    assert (folder / "house.docx").read_bytes() == before


def test_one_output_named_twice_writes_nothing(folder):
    assert call("make", "good.txt", "-o", "x.md", "-o", "./x.md").code == 2
    assert not (folder / "x.md").exists()


@pytest.mark.parametrize("arguments", [["make", "good.txt"], ["formats"], ["--version"], ["--help"]], ids=" ".join)
def test_a_full_disk_behind_stdout(folder, arguments):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    code = "import sys; sys.stdout = open('/dev/full', 'w'); from briefing.cli import run; sys.exit(run(sys.argv[1:]))"
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (5, "briefing: -: unwritable: no space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="closes descriptors with the shell")
@pytest.mark.parametrize(
    ("call", "code"), [("formats >&-", 5), ("formats 2>&- >/dev/null", 0), ("make none.txt 2>&-", 4)]
)
def test_closed_streams(folder, call, code):
    done = subprocess.run(f"'{sys.executable}' -m briefing {call}", shell=True, check=False, capture_output=True)
    assert done.returncode == code
    assert b"bug" not in done.stderr


def test_an_empty_folder_and_a_closed_input_have_a_line(folder, monkeypatch):
    (folder / "none").mkdir()
    done = call("make", "none")
    assert (done.code, done.err) == (4, "briefing: none: missing: no file in it can be read\n")
    done = call("make", "-", stdin=None)
    assert (done.code, done.err) == (4, "briefing: -: missing: standard input is closed\n")


def test_records_that_fail_keep_their_place(folder):
    lines = [
        {"id": "a", "text": TEXT}, {"id": "b"}, {"id": "c", "text": "  "}, {"id": "d", "text": TEXT, "date": "soon", "title": 7},
        {"id": "e", "docs": [{"text": ""}, {"text": TEXT}]}, {"id": "f", "docs": "x"},
    ]  # fmt: skip
    raw = "\n".join(json.dumps(line) for line in lines) + '\n{"id": NaN, "text": "A dog."}\n\n'
    for verb in ("summarize", "facts"):
        done = call(verb, "--jsonl", "-", stdin=raw.encode())
        answers = [json.loads(line) for line in done.text.split("\n") if line]
        assert done.code == 3
        assert [a["id"] for a in answers] == ["a", "b", "c", "d", "e", "f", None]
        assert [a.get("error", {}).get("key") for a in answers] == [
            None,
            "bad-record",
            "no-text",
            None,
            None,
            "bad-record",
            "bad-record",
        ]


def test_a_bug_shows_no_traceback_without_debug(folder, monkeypatch):
    def explode(*_args, **_kwargs):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("briefing.pipeline.analyse", explode)
    done = call("make", "good.txt")
    assert (done.code, len(done.err.splitlines())) == (1, 1)
    assert "bug: ZeroDivisionError" in done.err


def test_a_reader_that_goes_away_is_no_failure():
    import subprocess
    import sys

    program = f"{sys.executable} -m briefing make {EXAMPLE} | head -c 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", program], capture_output=True, check=False)
    assert done.stderr == b""


def test_standard_input():
    assert call("summarize", "-", "-n", "1", stdin=TEXT.encode()).out.count(b"\n") == 1
    assert process("text", "-", stdin="Zürich\r\nliegt.\r\n".encode()).out == "Zürich\r\nliegt.\r\n".encode()


def test_a_sentence_is_printed_as_it_stands_on_one_line():
    text = "The  harbour\u00a0of\tTarn\r\nclosed."
    assert call("summarize", "-", "-n", "1", stdin=text.encode()).text == "The  harbour\u00a0of\tTarn closed.\n"


@pytest.mark.parametrize("command", [(), ("templates",)])
def test_no_command_prints_the_help(command):
    done = call(*command)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith("Usage: briefing")
    assert len(done.err.splitlines()) > 5


def test_a_number_beyond_all_floats_comes_back_as_its_digits(folder):
    done = call("summarize", "--jsonl", "-", stdin=b'{"id": 1e999, "text": "A dog barked."}\n')
    assert (done.code, json.loads(done.text)["id"]) == (0, "1e999")


def test_docs_beside_an_empty_text_are_all_answered(folder):
    record = {"id": 1, "text": None, "docs": [{"text": "A dog barked."}, {"text": "Five men came."}]}
    done = call("facts", "--jsonl", "-", stdin=json.dumps(record).encode())
    assert [d["sentences"] for d in json.loads(done.text)["documents"]] == [[[0, 13]], [[0, 14]]]


def test_a_failure_names_the_path_as_it_was_typed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").touch()
    assert call("make", "./in/../in/empty.txt").err == "briefing: ./in/../in/empty.txt: empty: nothing in it\n"
    assert call("make", "in", "in//none.txt").err.startswith(
        "briefing: in/empty.txt: empty: nothing in it\nbriefing: in//none.txt: missing: no such file\n"
    )


@with_pipes
@pytest.mark.parametrize("option", ["reference-doc", "abbrev"])
def test_a_pipe_that_a_configuration_names_is_refused_and_not_waited_for(folder, option):
    os.mkfifo(folder / "pipe")
    (folder / "briefing.toml").write_text(f'{option} = "pipe"\n', encoding="utf-8")
    done = call("make", "good.txt", "-o", "x.docx")
    assert (done.code in {2, 4}, done.err.count("\n")) == (True, 1)
    assert "pipe" in done.err
    assert not (folder / "x.docx").exists()


@each_row(
    "command",
    [
        ("verify", "in/empty.txt", "good.txt"),
        ("highlight", "in/empty.txt", "-o", "marked.html"),
        ("text", "in/empty.txt"),
        ("explain", "in/empty.txt"),
    ],
)
def test_a_failure_names_a_file_in_a_folder_as_it_was_typed(folder, command):
    (folder / "in").mkdir(exist_ok=True)
    (folder / "in/empty.txt").write_bytes(b"")
    assert "briefing: in/empty.txt: empty: nothing in it" in call(*command).err.splitlines()
