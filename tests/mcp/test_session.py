"""`briefing mcp` by the line: what is answered to right, wrong and hostile input."""

import io
import json
import shutil

import jsonschema
import pytest

from briefing.errors import KEYS
from briefing.mcp import messages
from briefing.mcp.roots import Roots
from briefing.mcp.session import Session
from briefing.mcp.shelf import Shelf
from briefing.mcp.tools import TOOLS
from tests.program import EXAMPLE, call

LATER = EXAMPLE.with_name("strait-later.txt")


@pytest.fixture
def folder(tmp_path):
    shutil.copy(EXAMPLE, tmp_path)
    shutil.copy(LATER, tmp_path)
    return tmp_path


def talk(folder, *lines):
    """The answers to raw lines."""
    raw = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    out = []
    messages.serve(io.BytesIO(raw), Session(Shelf(Roots([folder]))).answer, out.append)
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in out)
    return [json.loads(line) for line in out]


def request(method, number=1, **params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def use(folder, tool, **arguments):
    (answer,) = talk(folder, request("tools/call", name=tool, arguments=arguments))
    result = answer["result"]
    if not result["isError"]:
        jsonschema.validate(result["structuredContent"], TOOLS[tool].answer)
    return result


@pytest.mark.parametrize(("asked", "got"), [("2025-03-26", "2025-03-26"), ("2099-01-01", "2025-06-18")])
def test_the_revision_is_negotiated(folder, asked, got):
    (answer,) = talk(folder, request("initialize", protocolVersion=asked, capabilities={}))
    assert answer["result"]["protocolVersion"] == got
    assert "tools" in answer["result"]["capabilities"]


def test_notifications_have_no_answer_and_a_ping_has(folder):
    notes = [{"jsonrpc": "2.0", "method": m} for m in ("notifications/initialized", "notifications/cancelled", "odd")]
    assert talk(folder, *notes, b"", b"  ", request("ping", "a")) == [{"jsonrpc": "2.0", "id": "a", "result": {}}]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{broken", messages.PARSE_ERROR),
        (b"\xff\xfe\x00", messages.PARSE_ERROR),
        (b"[" * 200_000, messages.PARSE_ERROR),
        (b"[]", messages.INVALID_REQUEST),
        (b"7", messages.INVALID_REQUEST),
        ({"id": 1, "method": "ping"}, messages.INVALID_REQUEST),
        ({"jsonrpc": "2.0", "id": 1}, messages.INVALID_REQUEST),
        ({"jsonrpc": "2.0", "id": {}, "method": "ping"}, messages.INVALID_REQUEST),
        ({"jsonrpc": "2.0", "id": 1, "method": "ping", "params": [1]}, messages.INVALID_PARAMS),
        (request("tools/destroy"), messages.METHOD_NOT_FOUND),
        (request("tools/call", name="rm", arguments={}), messages.INVALID_PARAMS),
        (request("tools/call", name=["facts"]), messages.INVALID_PARAMS),
        (request("tools/call", name="facts", arguments=["x"]), messages.INVALID_PARAMS),
    ],
)
def test_what_is_no_request_is_an_error_and_the_next_is_answered(folder, line, code):
    first, second = talk(folder, line, request("ping", 2))
    assert first["error"]["code"] == code
    assert second == {"jsonrpc": "2.0", "id": 2, "result": {}}


def test_a_line_that_is_too_long_is_dropped(folder, monkeypatch):
    monkeypatch.setattr(messages, "LARGEST", 1000)
    first, second = talk(folder, b"x" * 5000, request("ping", 2))
    assert first["error"]["code"] == messages.INVALID_REQUEST
    assert second["id"] == 2


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("facts", {}),
        ("facts", {"sources": "strait.txt"}),
        ("facts", {"sources": []}),
        ("facts", {"sources": [7]}),
        ("facts", {"sources": ["strait.txt"], "kinds": ["lies"]}),
        ("facts", {"sources": ["strait.txt"], "path": "x"}),
        ("find_passage", {"sources": ["strait.txt"], "query": "x", "most": True}),
        ("find_passage", {"sources": ["strait.txt"], "query": "x", "most": 10**9}),
        ("verify_brief", {"sources": ["strait.txt"]}),
        ("verify_brief", {"sources": ["strait.txt"], "brief": "x", "brief_path": "strait.txt"}),
        ("verify_brief", {"sources": ["strait.txt"], "brief": "brief.md"}),
        ("make_briefing", {"sources": ["strait.txt"], "template": "/etc"}),
        ("make_briefing", {"sources": ["strait.txt"], "length": "huge"}),
        ("verify_quote", {"quote": "x", "sources": ["strait.txt"], "source": "strait-later.txt"}),
    ],
)
def test_wrong_arguments_are_data(folder, tool, arguments):
    result = use(folder, tool, **arguments)
    assert result["isError"]
    assert KEYS[json.loads(result["content"][0]["text"])["error"]["key"]] == 2


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("../secret.txt", "unsafe"),
        ("inner/../../secret.txt", "unsafe"),
        ("/etc/passwd", "unsafe"),
        ("link.txt", "unsafe"),
        ("folder/secret.txt", "unsafe"),
        ("https://example.org/a.txt", "unsafe"),
        ("a\0b", "unsafe"),
        ("-", "missing"),
        ("*.txt", "missing"),
        ("none.txt", "missing"),
        ("x" * 5000, "missing"),
    ],
)
def test_only_files_below_the_roots_are_read(tmp_path, name, key):
    root, other = tmp_path / "root", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    (tmp_path / "secret.txt").write_text("A secret that nobody may read.\n", encoding="utf-8")
    (other / "secret.txt").write_text("A secret that nobody may read.\n", encoding="utf-8")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "folder").symlink_to(other)
    result = use(root, "facts", sources=[name])
    assert result["isError"]
    assert json.loads(result["content"][0]["text"])["error"]["key"] == key
    assert "secret that" not in json.dumps(result)


def test_a_link_in_a_folder_that_leads_out_is_passed_over(tmp_path, folder):
    inner = folder / "inner"
    inner.mkdir()
    (inner / "link.txt").symlink_to(folder / "strait.txt")
    shutil.copy(LATER, inner)
    found = use(inner, "find_passage", sources=["."], query="the strait and its harbour")["structuredContent"]
    assert {p["document"] for p in found["passages"]} == {"strait-later.txt"}


@pytest.mark.parametrize(
    ("quote", "source", "answer"),
    [
        ("Nobody in this hall wants a strike", "strait.txt", "verbatim"),
        ("nobody in this hall wants a strike.", "strait-later.txt", "elsewhere"),
        ("Nobody in that hall wanted a strike", "strait.txt", "nearest"),
        ("Quince jelly sings at dawn", "strait.txt", "nowhere"),
        ("…", "strait.txt", "nowhere"),
    ],
)
def test_a_quotation_is_looked_up(folder, quote, source, answer):
    names = ["strait.txt", "strait-later.txt"]
    found = use(folder, "verify_quote", quote=quote, sources=names, source=source)["structuredContent"]
    assert found["answer"] == answer
    if answer != "nowhere":
        place = found["passage"]
        text = (folder / place["document"]).read_text(encoding="utf-8")
        assert text[place["start"] : place["end"]] == place["text"]
        assert place["document"] == "strait.txt"
        assert found["speaker"] == "Odile Brandvold"
    assert ("difference" in found) is (answer == "nearest")


def test_a_brief_is_checked_until_it_passes(folder):
    (folder / "brief.md").write_text("The union has around 11,000 members.\n", encoding="utf-8")
    wrong = use(folder, "verify_brief", brief="The union has 17,000 members.", sources=["strait.txt"])
    right = use(folder, "verify_brief", brief_path="brief.md", sources=["strait.txt"], all_claims=True)
    assert [wrong["structuredContent"]["passed"], right["structuredContent"]["passed"]] == [False, True]
    assert all(claim["problem"] for claim in wrong["structuredContent"]["claims"])
    assert right["structuredContent"]["claims"]


def test_a_source_that_cannot_be_read_is_named_and_the_others_are_used(folder):
    (folder / "empty.txt").write_bytes(b"")
    found = use(folder, "facts", sources=["empty.txt", "strait.txt"])["structuredContent"]
    assert [(f["document"], f["key"]) for f in found["failed"]] == [("empty.txt", "empty")]
    assert found["facts"]


def test_the_command_wants_a_folder(folder):
    assert call("mcp").code == 2
    assert call("mcp", "--root", folder / "none").code == 4
    done = call("mcp", "--root", folder, stdin=json.dumps(request("ping")).encode())
    assert (done.code, json.loads(done.text)["result"]) == (0, {})
