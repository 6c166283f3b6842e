"""ARCHITECTURE.md: the files and rooms that it names are there, and its drawings are what the imports say."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
FACTS = ROOT / "briefing" / "facts"
MOST_ROOMS, MOST_ARROWS = 10, 16


@pytest.fixture(scope="module")
def paths():
    """Everything in the repository's rooms, as a path from the top."""
    tops = ("briefing", "benchmarks", "templates", "tests")
    found = [path for top in tops for path in (ROOT / top).rglob("*") if "__pycache__" not in path.parts]
    return [f"/{path.relative_to(ROOT).as_posix()}" + ("/" if path.is_dir() else "") for path in found]


def test_each_file_and_room_that_is_named_is_there(paths):
    named = set(re.findall(r"`([\w/.-]+(?:\.py|\.toml|\.typ|/))`", PAGE)) - {
        "language/data/CODE.toml",
        "pyproject.toml",
    }
    missing = [
        name for name in sorted(named) if name != "templates/" and not any(p.endswith(f"/{name}") for p in paths)
    ]
    assert len(named) > 20
    assert not missing


@pytest.mark.parametrize(
    "page", ["CONTRIBUTING.md", "SECURITY.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
)
def test_each_test_and_measurement_that_a_page_names_is_there(page):
    named = set(re.findall(r"`(?:python )?((?:tests|benchmarks)/[\w/.-]+)", (ROOT / page).read_text(encoding="utf-8")))
    assert not [name for name in sorted(named) if not (ROOT / name).exists()]


def test_each_measurement_is_named_by_a_page_or_used_by_another_one():
    pages = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "Makefile", *(ROOT / ".ci").iterdir())
    programs = (*(ROOT / "benchmarks").glob("*.py"), *(ROOT / "tests").rglob("*.py"))
    told = "\n".join(path.read_text(encoding="utf-8") for path in pages)
    imported = "\n".join(path.read_text(encoding="utf-8") for path in programs)
    names = [path.stem for path in (ROOT / "benchmarks").glob("*.py")]
    assert not [
        name
        for name in names
        if not re.search(rf"\b{name}\.py\b|benchmarks\.{name}\b", told)
        and not re.search(rf"from (?:benchmarks\.)?{name} import|from benchmarks import (?:\w+, )*{name}\b", imported)
    ]


def test_the_rooms_are_those_of_the_walls():
    contract, _ = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    drawn = re.search(r"## Rooms.*?```\n(.*?)```", PAGE, re.DOTALL)[1]
    for floor in contract["layers"]:
        for room in floor.split(" | "):
            assert re.search(rf"(?:^|\| ?){room}\b", drawn, re.MULTILINE), f"{room} is not drawn"


def test_the_rooms_of_facts_are_drawn_as_they_import_one_another():
    drawing = re.search(r"Inside `facts/`.*?```\n(.*?)```", PAGE, re.DOTALL)[1]
    drawn = {match[1]: match[2].split() for match in re.finditer(r"^(\w+) +→ ((?:\w+ )*) {2,}", drawing, re.MULTILINE)}
    arrows = {(room, other) for room, others in drawn.items() for other in others}
    assert arrows == set(imports_of_facts())
    assert len(drawn) <= MOST_ROOMS
    assert len(arrows) <= MOST_ARROWS
    order = list(drawn)
    assert all(order.index(room) < order.index(other) for room, other in arrows), "an arrow points up"


def imports_of_facts():
    """Room of facts/ → another one that it imports, wherever in a file that is."""
    for path in FACTS.rglob("*.py"):
        room = path.relative_to(FACTS).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [f"{node.module}.{alias.name}" for alias in node.names] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                other = name.split(".")[2] if name.startswith("briefing.facts.") else room
                if room not in (other, "__init__"):
                    yield room, other
