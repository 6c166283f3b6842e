"""The server: who gets in, what a page is, and that what is taken along is what `make --choices` writes."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from briefing.mcp.roots import Roots
from briefing.serve.server import LARGEST
from tests.program import EXAMPLE, call
from tests.serve.client import Client
from tests.serve.conftest import ended, started

MINE = EXAMPLE.read_bytes()


@pytest.fixture(scope="module")
def client(server):
    """A browser in a session whose sources no test changes."""
    return Client(server).enter()


@pytest.fixture
def own(server):
    """A browser in a session of the test's own."""
    return Client(server).enter()


def points(page):
    return next(section["nodes"] for section in page["sections"] if section["key"] == "key-points")


@pytest.fixture(scope="module")
def choices(client):
    page = client.post("/api/page", {"choices": {"length": "300w"}})
    first, second, third, *_ = (node["place"] for node in points(page))
    return {
        "length": "300w",
        "struck": [first],
        "pinned": [{**second, "section": "key-points"}],
        "added": [{**first, "start": 3700, "end": 3760}],
        "moved": [{**third, "before": second}],
    }


@pytest.mark.parametrize("form", ["docx", "pdf", "md", "html", "txt", "json"])
def test_a_download_is_what_make_writes(client, choices, tmp_path, form):
    path, file = tmp_path / "choices.json", tmp_path / f"page.{form}"
    path.write_bytes(client.export("choices", choices))
    assert call("make", EXAMPLE, "--choices", path, "--no-config", "-o", file).code == 0
    assert client.export(form, choices) == file.read_bytes()


@pytest.mark.parametrize("form", ["eml", "zip", "docx"])
@pytest.mark.parametrize(
    "taken", [{}, {"kinds": ["names"], "words": "grain", "scrub": True}], ids=["whole", "redacted"]
)
def test_what_is_handed_on_is_what_share_writes(client, choices, tmp_path, form, taken):
    page, file = tmp_path / "page.json", tmp_path / f"x.{form}"
    page.write_bytes(client.export("json", choices))
    options = ["--redact", "names", "--redact", "grain", "--scrub", "-s", EXAMPLE] if taken else []
    assert call("share", page, "-o", file, "--no-config", *options).code == 0
    answer, data = client.send("POST", f"/api/share?format={form}", json.dumps({"choices": choices, **taken}))
    assert answer.status == 200, data
    assert data == file.read_bytes()


def test_what_is_taken_out_is_shown_first(client):
    shown = client.post("/api/preview", {"kinds": ["names"], "words": "grain, zebra"})
    assert "Solvaas" not in shown["text"]
    assert "grain" in shown["terms"]
    assert shown["unused"] == ["zebra"]
    assert client.post("/api/preview", {"kinds": ["colours"]})["error"]["key"] == "usage"


def test_choices_change_the_page(client, choices):
    page = client.post("/api/page", {"choices": choices})
    assert "Lines struck by the editor 1, pinned 1, added 1, moved 1." in page["method"]
    assert {node["state"] for node in points(page)} >= {"pinned", "added"}
    assert all(node["why"].startswith("ranked ") for node in points(page))


@pytest.mark.parametrize("ranker", ["auto", "lead"])
@pytest.mark.parametrize("length", ["short", "120w", "4", "1p"])
def test_another_length_of_the_same_findings_is_what_make_writes(client, ranker, length):
    client.post("/api/page", {"choices": {"ranker": ranker}})
    mine = client.export("md", {"ranker": ranker, "length": length})
    made = call("make", EXAMPLE, "-r", ranker, "-n", length, "--format", "md", "--no-config").out
    assert mine.decode().split("\n---\n")[0] == made.decode().split("\n---\n")[0]


def test_the_token_is_good_once(server, client):
    answer, _ = Client(server).send("GET", f"/?token={server.gate.token}")
    assert answer.status == 403
    assert client.send("GET", f"/?token={server.gate.token}")[0].status == 303


def test_without_cookie_key_or_session_nothing_is_told(server, client):
    stranger = Client(server)
    assert stranger.send("GET", "/")[0].status == 403
    assert stranger.send("GET", "/app.js")[0].status == 403
    stranger.cookie = client.cookie
    assert stranger.send("POST", "/api/state", "{}")[0].status == 403
    stranger.key = client.key
    assert stranger.send("POST", "/api/state", "{}")[0].status == 410


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_request_that_another_site_sends_is_refused(client, headers):
    assert client.send("POST", "/api/state", "{}", **headers)[0].status == 421
    assert client.send("GET", "/", **headers)[0].status == 421


def test_a_cookie_is_strict_and_no_script_reads_it():
    server = started()
    try:
        answer, _ = Client(server).send("GET", f"/?token={server.gate.token}")
        assert re.fullmatch(r"briefing=[\w-]+; HttpOnly; SameSite=Strict; Path=/", answer.getheader("Set-Cookie"))
    finally:
        ended(server)


def test_every_answer_has_the_headers_that_forbid(client):
    for path in ("/", "/app.js", "/nothing"):
        answer, _ = client.send("GET", path)
        policy = answer.getheader("Content-Security-Policy")
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert answer.getheader("Access-Control-Allow-Origin") is None
        assert answer.getheader("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize(
    "path", ["/../pyproject.toml", "/%2e%2e/x", "/static/app.js", "/index.html", "//evil.example/"]
)
def test_an_address_is_no_path(client, path):
    assert client.send("GET", path)[0].status == 404


def test_what_is_too_large_or_has_no_length_is_refused_unread(client):
    assert client.send("POST", "/api/sources/add?name=x", b"", Content_Length=str(LARGEST + 1))[0].status == 413
    assert client.send("POST", "/api/sources/add?name=x", b"", Transfer_Encoding="chunked")[0].status == 411


def test_sessions_are_apart(server, own):
    other = Client(server).enter()
    answer, data = other.send("POST", "/api/sources/add?name=more.txt", b"The ferry left Tarn on Monday. It was late.")
    assert answer.status == 200, data
    assert [source["name"] for source in json.loads(data)["sources"]] == ["strait.txt", "more.txt"]
    assert [source["name"] for source in own.post("/api/state")["sources"]] == ["strait.txt"]


def test_a_file_that_cannot_be_read_is_told_and_the_others_stand(own):
    answer, data = own.send("POST", "/api/sources/add?name=bad.docx", b"PK\x03\x04 no archive")
    assert answer.status == 422
    assert json.loads(data)["error"]["source"] == "bad.docx"
    assert len(own.post("/api/state")["sources"]) == 1


def test_a_source_is_removed_from_the_private_folder(own):
    _, data = own.send("POST", "/api/sources/add?name=..%2F..%2Fmore.txt", b"The ferry left Tarn on Monday.")
    added = json.loads(data)
    assert added["sources"][-1]["name"] == "more.txt"
    kept = own.server.desk.session(own.session).sources.kept[-1].path
    assert kept.stat().st_mode & 0o777 == 0o600
    own.post("/api/sources/remove", {"number": added["added"]})
    assert not kept.exists()


def test_only_files_below_the_roots_are_opened(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(MINE)
    (tmp_path / "out.txt").write_bytes(MINE)
    server = started(roots=Roots([tmp_path / "in"]))
    try:
        client = Client(server).enter()
        assert client.post("/api/sources/open", {"path": "../out.txt"})["error"]["key"] == "unsafe"
        assert client.post("/api/sources/open", {"path": str(tmp_path / "out.txt")})["error"]["key"] == "unsafe"
        assert [s["name"] for s in client.post("/api/sources/open", {"path": "a.txt"})["sources"]] == ["a.txt"]
    finally:
        ended(server)


def test_no_root_no_file(client):
    assert client.post("/api/sources/open", {"path": "/etc/passwd"})["error"]["key"] == "usage"


@pytest.mark.parametrize("wrong", [{"template": "../../x"}, {"length": "x"}, {"ranker": "x"}, {"kind": "x"}, {"x": 1}])
def test_choices_that_are_none_are_told(client, wrong):
    assert client.post("/api/page", {"choices": wrong})["error"]["reason"]


def test_facts_comparison_and_verification(client):
    assert {row["kind"] for row in client.post("/api/facts")["rows"]} >= {"quotes", "figures"}
    assert client.post("/api/compare").keys() == {"differences", "agreements"}
    found = client.post(
        "/api/verify", {"brief": "“Nobody will ever sail from this harbour again,” said Henrik Solvaas."}
    )
    assert any(claim["problem"] for claim in found["claims"])


def test_the_last_briefing_is_read_by_the_process_that_it_can_harm_alone(own, monkeypatch):
    from briefing.readers import stored

    last = own.export("docx", {})
    monkeypatch.setattr(stored, "load", None)  # in this process; the reader's is another
    answer, data = own.send("POST", "/api/update?name=last.docx", last)
    assert answer.status == 200, data
    for bad in (b"{" * 99999, b'{"schema": "briefing/1", "sections": 7}', b"PK\x03\x04 no archive", MINE, b""):
        answer, data = own.send("POST", "/api/update?name=bad.json", bad)
        assert (answer.status, json.loads(data)["error"]["key"]) == (422, "bad-record"), data
    assert not (own.server.desk.session(own.session)._folder / "last").exists()
    assert own.send("POST", "/api/update/export?format=md", "{}")[0].status == 200  # the one before still stands


def test_a_file_that_there_is_no_place_for_is_told_and_the_next_is_taken(own, monkeypatch):
    def full(*_args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("briefing.serve.sources.os.open", full)
        answer, data = own.send("POST", "/api/sources/add?name=more.txt", MINE)
    told = json.loads(data)["error"]
    assert (answer.status, told["key"], told["source"]) == (422, "unwritable", "more.txt")
    assert own.send("POST", "/api/sources/add?name=more.txt", MINE)[0].status == 200


def test_one_process_reads_for_all_requests(own):
    def reader_after(name):
        answer, _ = own.send("POST", f"/api/sources/add?name={name}", b"The ferry left Tarn on Monday.")
        assert answer.status == 200
        return own.server.desk.reader._workers["auto"]._process

    assert reader_after("one.txt") is reader_after("two.txt")


def test_a_readers_crash_ends_no_server(own):
    reader = own.server.desk.reader
    for worker in reader._workers.values():
        worker._process.kill()
    answer, _ = own.send("POST", "/api/sources/add?name=more.txt", b"The ferry left Tarn on Monday.")
    assert answer.status == 200


@pytest.mark.parametrize("name", [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)])
def test_an_interrupt_ends_it_within_two_seconds_and_clears_away(tmp_path, name):
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "serve", str(EXAMPLE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path), "HOME": str(tmp_path)},
    )
    assert process.stdout.readline().startswith(b"http://127.0.0.1:")
    time.sleep(1)
    start = time.monotonic()
    process.send_signal(getattr(signal, name))
    try:
        assert process.wait(60) == (143 if name == "SIGTERM" else 0)
    finally:
        process.kill()
        process.communicate()
    waiting = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))  # how many others want each processor
    assert time.monotonic() - start < 2 * waiting
    assert not list(tmp_path.glob("briefing-serve-*"))


def test_the_page_is_small_and_has_no_script_from_elsewhere():
    from importlib import resources

    files = list((resources.files("briefing.serve") / "static").iterdir())
    assert sum(len(file.read_bytes()) for file in files) < 150_000
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert "http" not in text.replace("http-equiv", "")
        assert "innerHTML" not in text
