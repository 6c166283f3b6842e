"""Inputs of batches: invented articles, and files that do harm through the mock reader."""

import hashlib
import os
from pathlib import Path

from tests.program import ROOT, process

HARM = {
    "hang": "too-slow",
    "eat": "out-of-memory",
    "crash": "crashed",
    "exit": "crashed",
    "quit": "crashed",
    "flood": "damaged",
    "bug": "bug",
}
PLACES = ("Tarn", "Ostrel", "Brennhaven", "Upper Sorn", "Lindmark", "Varna Point", "Elmsea", "Dorrin")


def article(number):
    place, other = PLACES[number % 8], PLACES[(number // 8 + number + 3) % 8]
    return (
        f"Ferry {number} Stops At {place}\n\n"
        f"The harbour of {place} closed to ferry {number} on Monday after a crane fell across two tracks.\n\n"
        f"“We have {number + 2} crews waiting,” said Mara Quist, the harbour master. The line to {other} carries around "
        f"{1000 + 7 * number} people a day.\n\nThe operator expects the link to {other} to open again in June."
    )


def write(folder, count, *, harm=()):
    """`count` articles, and a file for each kind of harm."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"a{number:04}.txt").write_text(article(number), encoding="utf-8")
    for number, kind in enumerate(harm):
        (folder / f"b{number:04}-{kind}.mock").write_text(kind, encoding="utf-8")
    return folder


def mock_package(folder):
    """The path of a package that brings the mock reader through the entry point, for PYTHONPATH."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mock_reader.py").write_text(Path(__file__).with_name("mock_reader.py").read_text(encoding="utf-8"))
    info = folder / "mock_reader-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: mock-reader\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[briefing.readers]\nmock = mock_reader:read\n")
    return f"{folder}{os.pathsep}{ROOT}"


def batch(*arguments, **environment):
    return process("batch", *arguments, "--no-config", **environment)


def tree(folder):
    """Path → digest of each file that a batch wrote, without its journal."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".briefing" not in path.parts
    }
