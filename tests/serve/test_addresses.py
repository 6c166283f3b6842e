"""Web addresses that are typed into the page: fetched by the guarded door alone, read and cited as `make` does."""

import io
import zipfile

import pytest

from briefing.readers import sources
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import EXAMPLE, call
from tests.readers import web_server
from tests.serve.client import Client
from tests.serve.conftest import ended, run

URL = "http://public.example/page"


@pytest.fixture(scope="module")
def web():
    with web_server.serving() as server:
        yield server


@pytest.fixture
def client(web, monkeypatch, tmp_path):
    web_server.wired(monkeypatch, web)
    server = run(Server(Desk(state=tmp_path / "state", private=("house.example",))))
    yield Client(server).enter()
    ended(server)


@pytest.mark.parametrize("url", [URL, "http://public.example/hop/2"])
def test_a_page_is_what_make_makes_of_its_address(client, tmp_path, url):
    told = client.post("/api/sources/fetch", {"url": f" {url} "})
    assert [source["name"] for source in told["sources"]] == [url]
    choices = tmp_path / "choices.json"
    choices.write_text('{"length": "40w"}', encoding="utf-8")
    made = call("make", url, "--choices", choices, "--format", "md", "--no-config")
    assert client.export("md", {"length": "40w"}) == made.out
    assert b"retrieved" in made.out


def test_a_page_lies_beside_the_choices_that_were_made_on_it(client, tmp_path):
    client.post("/api/sources/fetch", {"url": URL})
    chosen = {"length": "40w"}
    with zipfile.ZipFile(io.BytesIO(client.export("choices", chosen))) as archive:
        archive.extractall(tmp_path)
    (tmp_path / "all.zip").write_bytes(client.export("choices", chosen))
    assert "unpack it" in call("make", "--choices", tmp_path / "all.zip").err
    again = ["make", "--choices", tmp_path / "choices.json", "--no-config", "--format"]
    for form in ("md", "json"):
        assert call(*again, form).out == client.export(form, chosen)
    assert call(*again, "md", "--dry-run").out.count(b"sources/") == 1
    (kept,) = (tmp_path / "sources").iterdir()
    kept.write_bytes(kept.read_bytes() + b" ")
    done = call(*again, "md")
    assert (done.code, "damaged" in done.err) == (4, True)


def test_a_page_that_was_kept_has_its_address_still(client):
    client.post("/api/sources/fetch", {"url": URL})
    page = client.export("md", {})
    desk = client.server.desk
    desk._sessions.clear()
    assert desk.open(client.session) == (client.session, [])
    assert client.export("md", {}) == page


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://127.0.0.1/page", "blocked-address"),
        ("http://mixed.example/page", "blocked-address"),
        ("http://public.example/to/http~127.0.0.1/x", "blocked-address"),
        ("http://public.example/nothing", "network"),
        ("file:///etc/passwd", "usage"),
        ("", "usage"),
    ],
)
def test_what_the_door_refuses_is_told_and_not_kept(client, url, key):
    assert client.post("/api/sources/fetch", {"url": url})["error"]["key"] == key
    assert client.post("/api/state")["sources"] == []


def test_an_address_that_is_named_at_the_start_is_there_at_once(web, monkeypatch):
    web_server.wired(monkeypatch, web)
    house = f"http://house.example:{web.server_port}/page"
    named = sources.expand([URL, house, "http://127.0.0.1/page"], web=True)
    server = run(Server(Desk(named, private=("house.example",))))
    try:
        client = Client(server).enter()
        assert [source["name"] for source in client.post("/api/state")["sources"]] == [URL, house]
        assert [failure["key"] for failure in client.post("/api/session")["failures"]] == ["blocked-address"]
    finally:
        ended(server)


def test_what_is_piped_is_there_in_every_tab(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(EXAMPLE.read_bytes())))
    server = run(Server(Desk(sources.expand(["-"]))))
    try:
        for _ in range(2):
            assert [source["name"] for source in Client(server).enter().post("/api/state")["sources"]] == ["-"]
    finally:
        ended(server)


def test_a_house_that_was_allowed_is_let_in(client, web):
    port = web.server_port
    told = client.post("/api/sources/fetch", {"url": f"http://house.example:{port}/page"})
    assert [source["outlet"] or source["title"] for source in told["sources"]]
