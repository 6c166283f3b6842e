"""How complex the functions of the project are, and the two lists of those that are still too complex.

`complexity.toml` has the functions above `MOST` by lizard's count, which counts each `and` and `or`, too. `complexity.ruff.toml`
has the files in which ruff's C901 or PLR0916 is passed over; `pyproject.toml` reads it. Both lists may only shrink.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
FUNCTIONS = ROOT / "tests" / "complexity.toml"
FILES = ROOT / "tests" / "complexity.ruff.toml"
MOST = 15
FAR_TOO_MUCH = 30
RULES = ("C901", "PLR0916")

Functions = dict[str, int]
""""briefing/text/words.py:split" → lizard's count. Of several functions of one name in a file, that of the most complex."""
Files = dict[str, list[str]]
"""A file → the rules of `RULES` that it breaks, in that order."""


def functions() -> Functions:
    """The functions of `briefing/` above `MOST`, as they are now."""
    import lizard

    counts: Functions = {}
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for function in lizard.analyze_file(str(path)).function_list:
            if function.cyclomatic_complexity > MOST:
                key = f"{name}:{function.name}"
                counts[key] = max(counts.get(key, 0), function.cyclomatic_complexity)
    return counts


def files() -> Files:
    """The files of the project that break one of `RULES`, as they are now, by ruff without any exception."""
    options = ["--isolated", "--preview", "--exit-zero", "--output-format=json", f"--select={','.join(RULES)}"]
    command = [sys.executable, "-m", "ruff", "check", *options, "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    broken = defaultdict(set)
    for finding in json.loads(done.stdout):
        name = Path(finding["filename"]).relative_to(ROOT).as_posix()
        broken[name].add(finding["code"])
    return {name: [rule for rule in RULES if rule in broken[name]] for name in sorted(broken)}


def listed_functions() -> Functions:
    """The functions that `complexity.toml` lists."""
    rooms = tomllib.loads(FUNCTIONS.read_text(encoding="utf-8"))
    return {f"{room}/{name}": count for room, names in rooms.items() for name, count in names.items()}


def listed_files() -> Files:
    """The files that `complexity.ruff.toml` lists."""
    rules = tomllib.loads(FILES.read_text(encoding="utf-8"))["lint"]["extend-per-file-ignores"]
    return {name.removeprefix("../"): broken for name, broken in rules.items()}


def shrunk_functions(now: Functions, listed: Functions) -> Functions:
    """What the list may become: what was in it, at most as complex; a function keeps its place when its file has moved."""
    kept = {}
    for key, count in now.items():
        name = key.rpartition(":")[2]
        moved = [old for old in listed if old not in now and old.rpartition(":")[2] == name]
        if count <= max([listed.get(key, 0), *(listed[old] for old in moved)]):
            kept[key] = count
    return kept


def shrunk_files(now: Files, listed: Files) -> Files:
    """What the list may become: what was in it, or has moved to another folder under its name."""
    kept = {}
    for path, broken in now.items():
        moved = [old for old in listed if old not in now and Path(old).name == Path(path).name]
        allowed = {rule for old in (path, *moved) for rule in listed.get(old, [])}
        if rules := [rule for rule in broken if rule in allowed]:
            kept[path] = rules
    return kept


def functions_text(listed: Functions) -> str:
    """The text of `complexity.toml`: a table a folder, so that changes in two folders do not meet."""
    rooms: dict[str, list[str]] = defaultdict(list)
    for key, count in sorted(listed.items()):
        path, _, name = key.rpartition(":")
        folder, _, file = path.rpartition("/")
        rooms[folder].append(f'"{file}:{name}" = {count}')
    head = f"# Functions above {MOST} by lizard's count; tests/complexity.py says more. May only shrink: BRIEFING_REGENERATE=1.\n"
    return head + "".join(f'\n["{room}"]\n' + "\n".join(rows) + "\n" for room, rows in sorted(rooms.items()))


def files_text(listed: Files) -> str:
    """The text of `complexity.ruff.toml`, a part of ruff's configuration."""
    rows = [f'"../{path}" = {json.dumps(rules)}' for path, rules in sorted(listed.items())]
    return (
        "# Files in which a function is still too complex for ruff; tests/complexity.py says more. May only shrink.\n"
        "[lint.extend-per-file-ignores]\n" + "\n".join(rows) + "\n"
    )
