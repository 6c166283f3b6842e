"""Sessions that outlive a run: what is kept, taken up again, and removed."""

import json
import shutil

import pytest

from briefing.errors import OutputError
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import EXAMPLE
from tests.serve.client import Client
from tests.serve.conftest import ended, run

TEXT = b"The ferry left the port of Tarn on Monday. It carried 40 people and a cargo of barley."


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


def add(client, name, data):
    answer, told = client.send("POST", f"/api/sources/add?name={name}", data)
    assert answer.status == 200, told


def again(state, name=""):
    """A new run on the same folder, and a browser that asks for a session."""
    server = run(Server(Desk(state=state)))
    client = Client(server).enter()
    _, data = client.send("POST", "/api/session", name)
    opened = json.loads(data)
    client.session = opened["session"]
    return server, client, opened["failures"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with a session of two sources and one struck line; its name, its choices, its page."""
    state = tmp_path_factory.mktemp("made") / "state"
    server, client, _ = again(state)
    add(client, "strait.txt", EXAMPLE.read_bytes())
    add(client, "ferry.txt", TEXT)
    page = client.post("/api/page", {"choices": {}})
    struck = next(node["place"] for section in page["sections"] for node in section["nodes"] if node.get("place"))
    choices = {"length": "200w", "struck": [struck]}
    page = client.export("md", choices)
    client.post("/api/page", {"choices": choices})
    ended(server)
    return state, (client.session, choices, page)


@pytest.fixture
def kept(state, made):
    """The session in a folder of the test's own: its name, its choices, its page."""
    folder, told = made
    shutil.copytree(folder, state)
    return told


def test_a_session_is_gone_on_with_after_the_end_of_a_run(state, kept):
    name, choices, page = kept
    server, client, failures = again(state, name)
    told = client.post("/api/state")
    assert (client.session, failures, told["choices"]) == (name, [], choices)
    assert [source["name"] for source in told["sources"]] == ["strait.txt", "ferry.txt"]
    assert client.export("md", choices) == page
    add(client, "late.txt", TEXT.replace(b"ferry", b"barge"))
    ended(server)


def test_it_is_listed_in_another_session_and_removed_for_good(state, kept):
    server, client, _ = again(state)
    listed = client.post("/api/state")["kept"]
    assert listed == [{"session": kept[0], "sources": ["strait.txt", "ferry.txt"]}]
    assert client.post("/api/session/remove", {"session": "../" + kept[0]})["kept"] == listed
    assert client.post("/api/session/remove", {"session": kept[0]})["kept"] == []
    ended(server)
    assert [path.name for path in state.iterdir()] == ["lock"]


def test_what_is_there_no_more_is_said_and_the_rest_stands(state, kept):
    (state / kept[0] / "1").unlink()
    server, client, failures = again(state, kept[0])
    assert [failure["source"] for failure in failures] == ["strait.txt"]
    assert [source["name"] for source in client.post("/api/state")["sources"]] == ["ferry.txt"]
    ended(server)


@pytest.mark.parametrize(
    "damaged", [b"", b"{}", b"[" * 9999, b'{"schema": "briefing-session/1", "sources": [{"number": "../1"}]}']
)
def test_a_damaged_session_is_told_and_left_as_it_is(state, kept, damaged):
    file = state / kept[0] / "session.json"
    file.write_bytes(damaged)
    server = run(Server(Desk(state=state)))
    client = Client(server).enter()
    answer, data = client.send("POST", "/api/session", kept[0])
    assert answer.status == 422
    assert json.loads(data)["error"]["reason"]
    assert client.post("/api/state")["kept"] == []
    ended(server)
    assert file.read_bytes() == damaged


def test_only_its_user_can_look_in_and_one_run_at_a_time_works_there(state, kept):
    assert state.stat().st_mode & 0o777 == 0o700
    assert (state / kept[0]).stat().st_mode & 0o777 == 0o700
    desk = Desk(state=state)
    with pytest.raises(OutputError, match="another run uses it"):
        Desk(state=state)
    desk.close()
    with pytest.raises(OutputError):
        Desk(state=state / kept[0] / "1")


def test_a_browser_that_comes_again_goes_on_from_what_was_chosen(server):
    client = Client(server).enter()
    client.post("/api/page", {"choices": {"length": "90w"}})
    assert client.post("/api/state")["choices"] == {"length": "90w"}


def test_without_a_folder_nothing_outlives_the_run():
    server = run(Server(Desk()))
    client = Client(server).enter()
    add(client, "ferry.txt", TEXT)
    client.post("/api/page", {"choices": {}})
    folder = server.desk._folder
    assert not list(folder.glob("*/session.json"))
    assert client.post("/api/state")["kept"] == []
    ended(server)
    assert not folder.exists()


def test_what_cannot_be_kept_is_told_and_page_and_file_are_given_all_the_same(state, monkeypatch):
    def full(*_args):
        raise OutputError("no space left on device", source="session.json")

    server, client, _ = again(state)
    add(client, "strait.txt", EXAMPLE.read_bytes())
    monkeypatch.setattr("briefing.serve.session.save", full)
    told = client.post("/api/page", {"choices": {"length": "90w"}})
    assert told["unkept"]["reason"] == "no space left on device"
    assert told["sections"]
    assert client.export("docx", {"length": "90w"}).startswith(b"PK")
    monkeypatch.undo()
    assert "unkept" not in client.post("/api/state")
    ended(server)


def test_what_a_killed_run_left_in_a_session_is_in_nobodys_way(state, kept):
    (state / kept[0] / "3").write_bytes(b"half a fi")
    server, client, _ = again(state, kept[0])
    add(client, "late.txt", TEXT.replace(b"ferry", b"barge"))
    assert (state / kept[0] / "3").read_bytes() == TEXT.replace(b"ferry", b"barge")
    ended(server)
