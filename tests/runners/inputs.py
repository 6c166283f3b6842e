"""Inputs of batches: invented articles, and files that do harm through the mock reader."""

import hashlib
import sys
from pathlib import Path
from unittest import mock

from tests.program import call

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
    """The path of a package that brings the mock reader through the entry point."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mock_reader.py").write_text(Path(__file__).with_name("mock_reader.py").read_text(encoding="utf-8"))
    info = folder / "mock_reader-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: mock-reader\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[briefing.readers]\nmock = mock_reader:read\n")
    return folder


def batch(*arguments, package=""):
    """Runs a batch in this process; its workers are processes, which find a package of readers where one is named."""
    with mock.patch.object(sys, "path", [*([str(package)] if package else []), *sys.path]):
        return call("batch", *arguments, "--no-config")


def tree(folder):
    """Path → digest of each file that a batch wrote, without its journal."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".briefing" not in path.parts
    }
