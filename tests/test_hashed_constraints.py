"""constraints-hashed.txt is what an installation gets whose digests are checked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).casefold()


def _pins(name: str) -> dict[str, str]:
    return {_name(pin[1]): pin[2] for pin in _PIN.finditer((_ROOT / name).read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def hashed() -> dict[str, str]:
    return _pins("constraints-hashed.txt")


def test_the_versions_are_those_of_the_constraints(hashed: dict[str, str]) -> None:
    plain = _pins("constraints.txt")
    assert {name: version for name, version in hashed.items() if plain.get(name, version) != version} == {}


def test_all_that_is_needed_is_named(hashed: dict[str, str]) -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["pdf"]]
    assert [each for each in needed if _name(re.split(r"[^\w.-]", each, maxsplit=1)[0]) not in hashed] == []


def test_each_has_a_digest() -> None:
    lines = (_ROOT / "constraints-hashed.txt").read_text(encoding="utf-8").splitlines()
    entries = [number for number, line in enumerate(lines) if _PIN.match(line)]
    assert entries
    assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}( \\)?", lines[number + 1]) for number in entries)
