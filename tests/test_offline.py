"""The program needs no network and no downloaded data: not when run, not at first use, not in any ranker or reader."""

import ast
import os
import subprocess
import sys

import pytest

from briefing import catalog
from tests.program import EXAMPLE, ROOT, process

NOWHERE = {
    **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9"),
    "NLTK_DATA": os.devnull,
}
SEALED = """
import socket, sys
def refuse(*arguments, **options):
    raise SystemExit("the program reached for the network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture
def sealed(tmp_path):
    """The environment of a process without network, data or home: also its own modules cannot connect."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(SEALED, encoding="utf-8")
    (tmp_path / "home").mkdir()
    return NOWHERE | {"PYTHONPATH": f"{tmp_path / 'site'}{os.pathsep}{ROOT}", "HOME": str(tmp_path / "home")}


def test_a_briefing_without_network_data_or_home(tmp_path, sealed):
    done = process("make", EXAMPLE, "-o", tmp_path / "x.docx", "-o", tmp_path / "x.md", cwd=tmp_path, **sealed)
    assert (done.code, done.out) == (0, b"")
    assert (tmp_path / "x.docx").stat().st_size > 5000
    assert not list((tmp_path / "home").iterdir())


def test_every_ranker_without_network_or_data(tmp_path, sealed):
    program = "; ".join(
        [
            "from briefing import analyse, read",
            "from briefing.model import Budget, Corpus, Request",
            f"corpus = Corpus((read({str(EXAMPLE)!r}),))",
            f"names = {list(catalog.RANKERS)!r}",
            "found = [analyse(corpus, Request(Budget.parse('3'), ranker=name)).extract for name in names]",
            "assert all(len(extract.picks) == 3 for extract in found)",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | sealed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def names_used(path):
    """Dotted names that a module imports or reads: "nltk.data", "nltk.download" …"""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Attribute):
            yield _dotted(node)


def _dotted(node):
    """The name that an attribute is written as; "" where it is that of a call or the like."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


FORBIDDEN = ("nltk.download", "nltk.data", "nltk.downloader", "nltk.corpus")
DOOR = ROOT / "briefing" / "readers" / "fetch"
"""The one room that opens a connection, to an address that the user typed."""
NETWORK = ("socket", "ssl", "http.client", "urllib.request", "requests", "urllib3", "httpx", "ftplib", "smtplib")


def banned_names(path):
    """What a module names of what none may."""
    banned = FORBIDDEN if path.is_relative_to(DOOR) else (*FORBIDDEN, *NETWORK)
    text = path.read_text(encoding="utf-8")
    if not any(name.partition(".")[0] in text for name in banned):
        return []  # most modules: to parse all takes seconds
    beginnings = {name[:at] for name in set(names_used(path)) for at, sign in enumerate(f"{name}.") if sign == "."}
    written = ["nltk.download"] if "nltk.download" in text else []
    return [*written, *beginnings.intersection(banned)]


def test_no_module_downloads():
    found = {path.relative_to(ROOT).as_posix(): banned_names(path) for path in (ROOT / "briefing").rglob("*.py")}
    assert len(found) > 100
    assert {name: banned for name, banned in found.items() if banned} == {}


def test_what_is_banned_is_seen(tmp_path):
    path = tmp_path / "reads.py"
    path.write_text("import http.client\nfrom urllib import request\nimport ssl as s\nsockets = 1\n", encoding="utf-8")
    assert sorted(banned_names(path)) == ["http.client", "ssl", "urllib.request"]
