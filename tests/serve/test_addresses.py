"""Web addresses that are typed into the page: fetched by the guarded door alone, read and cited as `make` does."""

import pytest

from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import call
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
    choices.write_bytes(client.export("choices", {"length": "40w"}))
    made = call("make", url, "--choices", choices, "--format", "md", "--no-config")
    assert client.export("md", {"length": "40w"}) == made.out
    assert b"retrieved" in made.out


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


def test_a_house_that_was_allowed_is_let_in(client, web):
    port = web.server_port
    told = client.post("/api/sources/fetch", {"url": f"http://house.example:{port}/page"})
    assert [source["outlet"] or source["title"] for source in told["sources"]]
