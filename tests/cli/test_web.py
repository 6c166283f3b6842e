"""Web addresses as sources: read like files, called by their address, kept on request; and no network without one."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from briefing import pipeline
from briefing.cli.web import Web
from briefing.errors import InputError
from tests.program import EXAMPLE, call
from tests.readers.web_server import PAGE, serving, wired

URL = "http://public.example/page"


@pytest.fixture(scope="module")
def server():
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def wire(monkeypatch, server):
    """The network of a test."""
    return wired(monkeypatch, server)


def test_a_briefing_of_a_web_page(tmp_path):
    done = call("make", URL, "-o", tmp_path / "x.json", "-o", tmp_path / "x.md", "--no-config")
    assert done.code == 0
    assert call("render", tmp_path / "x.json", "-o", tmp_path / "y.md", "--no-config").code == 0
    assert "retrieved on 7 May 2031" in (tmp_path / "y.md").read_text(encoding="utf-8")
    (source,) = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["sources"]
    assert (source["name"], source["url"], source["format"]) == (URL, URL, "html")
    assert source["remarks"] == ["retrieved on 7 May 2031"]
    assert source["retrieved"] == "2031-05-07"
    assert "retrieved on 7 May 2031" in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_the_same_page_gives_the_same_bytes_and_the_epoch_stands_above_the_answer(tmp_path, monkeypatch):
    outputs = [tmp_path / "a.docx", tmp_path / "b.docx", tmp_path / "c.docx"]
    for output in outputs[:2]:
        call("make", URL, "-o", output, "--no-config")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    call("make", URL, "-o", outputs[2], "--no-config")
    first, second, third = (output.read_bytes() for output in outputs)
    assert first == second != third


def test_a_page_is_kept_as_it_was_read(tmp_path):
    folder = tmp_path / "kept"
    done = call("make", URL, f"{URL}?b", EXAMPLE, "-o", tmp_path / "x.md", "--save-sources", folder, "--no-config")
    assert done.code == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == {
        "page.html": PAGE,
        "page-2.html": PAGE,
    }
    assert call("summarize", folder / "page.html").out == call("summarize", URL).out
    done = call("make", URL, "-o", tmp_path / "y.md", "--save-sources", folder, "--no-config")
    assert (done.code, "page.html: exists" in done.err, (tmp_path / "y.md").exists()) == (5, True, False)


def test_what_is_in_a_page_keeps_its_own_address():
    entry = pipeline.read(b"The quay of Hask was shut. It opens on Monday.\n", name="page.html/1")
    entry = replace(entry, metadata=replace(entry.metadata, url="http://other.example/1"))
    (first, second) = Web().read(
        URL, lambda _, name: [(f"{name}/1", entry), (f"{name}/2", InputError("none", key="empty"))]
    )
    name, document = first
    assert (name, document.origin.name) == (f"{URL}/1", f"{URL}/1")
    assert (document.metadata.url, document.metadata.retrieved) == ("http://other.example/1", "2031-05-07")
    assert second[1].source == f"{URL}/2"


@pytest.mark.parametrize("verb", ["summarize", "facts", "explain"])
def test_other_verbs_read_addresses_too(verb):
    assert call(verb, URL).code == 0


def test_a_brief_is_verified_against_a_page(tmp_path):
    (tmp_path / "b.txt").write_text(
        "The quay of Hask was shut on Monday after 400 dockers walked out.\n", encoding="utf-8"
    )
    assert call("verify", tmp_path / "b.txt", URL).code == 0


@pytest.mark.parametrize(
    ("url", "key", "code"),
    [
        ("http://127.0.0.1/x", "blocked-address", 7),
        ("http://public.example/missing", "network", 8),
        ("http://public.example/png", "unsupported", 4),
        ("https://a:b@public.example/", "usage", 2),
    ],
)
def test_what_fails_is_named_by_its_address(url, key, code, tmp_path):
    done = call("make", url, "-o", tmp_path / "x.md", "--no-config")
    assert done.code == code
    assert f"briefing: {url}: {key}: " in done.err
    assert not (tmp_path / "x.md").exists()


def test_the_pages_that_a_feed_names_are_left_alone(server):
    done = call("text", "http://public.example/feed")
    assert "400 dockers walked out" in done.text
    assert [path for path, _ in server.asked] == ["/feed"]  # so there is no robots.txt to be asked about them


def test_one_that_fails_does_not_stop_the_others(tmp_path):
    done = call("make", "http://public.example/missing", URL, "-o", tmp_path / "x.md", "--no-config")
    assert done.code == 3


def test_a_house_s_own_host_is_named(server, tmp_path):
    url = f"http://house.example:{server.server_port}/page"
    assert call("make", url, "-o", tmp_path / "x.md", "--no-config").code == 7
    assert call("make", url, "-o", tmp_path / "x.md", "--no-config", "--allow-private", "house.example").code == 0


def test_an_option_that_cannot_hold_is_said_before_the_work(server, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert call("make", URL, "--save-sources", tmp_path / "file").code == 2
    assert call("make", URL, "-o", tmp_path / "x.md", "--manifest", tmp_path / "m.json").code == 2
    assert call("watch", URL, "-o", tmp_path).code == 2
    assert not server.asked


def test_without_an_address_nothing_that_reaches_the_network_is_loaded(tmp_path):
    program = (
        "import sys; from briefing.cli import run; "
        f"code = run(['make', {str(EXAMPLE)!r}, '-o', 'x.md', '--no-config']); "
        "print(sorted({'ssl', 'http.client', 'briefing.readers.fetch'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
