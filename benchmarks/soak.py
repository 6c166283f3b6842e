"""What a long run does to one process, and what hostile input and kills do to a short one. Linux.

    python benchmarks/soak.py [FOLDER] [--jobs 2000] [--inputs 1000] [--mutations 500] [--kills 100]

FOLDER (default: `examples`, and what is made of its article) holds documents of any kind. Four counts, a line each:
`jobs` makes briefings in one process and prints its memory after the first fifth and at the end; `inputs` does the same with every tenth
input broken, which must end with its own key; `mutations` changes bytes of documents (seeded) and gives each to a guarded process; `kills`
ends `make` at any moment, after which the output is whole or not there. Exit 1 where a bug, a torn file or growing memory was met.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from itertools import cycle, islice
from pathlib import Path

import briefing.cli
from briefing.cli import run

_ROOT = Path(__file__).parent.parent
_ARTICLE = _ROOT / "examples" / "strait.txt"
_SUFFIXES = (".docx", ".html", ".md", ".pdf", ".json")
_BAD = (b"", b"PK\x03\x04" + bytes(60), b"%PDF-1.7\n%%EOF", bytes(range(256)) * 8, b"{]", b"<html>" + b"<div>" * 9_000)
_GROWTH = 1.1
"""Of the memory after the first fifth."""
_SEED = 20_310_507


def quiet(*arguments: object) -> tuple[int, str]:
    """A command in this process: its exit code and what it says."""
    said = io.StringIO()
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")), redirect_stderr(said):
        return run([str(each) for each in arguments]), said.getvalue()


def made(place: Path) -> list[Path]:
    """The example's article, and a briefing of it in each format that is read."""
    outputs = [place / f"sample{suffix}" for suffix in _SUFFIXES]
    quiet("make", _ARTICLE, "--no-config", "--force", *(part for each in outputs for part in ("-o", each)))
    return [_ARTICLE, *(each for each in outputs if each.exists())]


def memory() -> float:
    """MB that this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def repeated(files: list[Path], count: int, place: Path) -> Counter[int]:
    """Makes briefings in this process; the exit codes, and under -1 whether memory grew."""
    codes: Counter[int] = Counter()
    first = 0.0
    for number, file in enumerate(islice(cycle(files), count)):
        codes[quiet("make", file, "--no-config", "--force", "-o", place / "out.md")[0]] += 1
        if number == count // 5:
            first = memory()
    print(f"memory {first:.0f} MB after {count // 5}, {memory():.0f} MB after {count}; ", end="")
    codes[-1] = memory() > _GROWTH * first
    return codes


def broken(place: Path) -> Iterator[Path]:
    """Files that cannot be read, by the names of some that can."""
    for number, (data, suffix) in enumerate(
        zip(_BAD, (".txt", ".docx", ".pdf", ".txt", ".json", ".html"), strict=True)
    ):
        (place / f"bad{number}{suffix}").write_bytes(data)
        yield place / f"bad{number}{suffix}"


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with some of its bytes changed, doubled or lost."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 4, 32, 256))):
        at = chance.randrange(len(found) or 1)
        length = chance.choice((1, 1, 8, 200))
        kind = chance.randrange(3)
        if kind == 0:
            found[at : at + length] = chance.randbytes(length)
        elif kind == 1:
            del found[at : at + length]
        else:
            found[at:at] = found[at : at + length]
    return bytes(found)


def guarded(file: Path, said: Path) -> int:
    """The exit code of `make` on a file, in a process with the program's own limits."""
    child = os.fork()
    if not child:
        code = 99
        try:
            os.setpgid(0, 0)
            streams = os.open(os.devnull, os.O_RDWR), os.open(said, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
            for number, stream in ((0, streams[0]), (1, streams[0]), (2, streams[1])):
                os.dup2(stream, number)
            sys.argv = ["briefing", "make", str(file), "--no-config", "--ocr", "never"]
            briefing.cli.main()
        except SystemExit as ended:
            code = int(str(ended.code))
        finally:  # nothing of this process may be done twice
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def attacked(files: list[Path], count: int, place: Path) -> Counter[int]:
    """The exit codes of mutated files; a traceback counts as 1."""
    chance = random.Random(_SEED)
    codes: Counter[int] = Counter()
    for file in islice(cycle(files), count):
        target, said = place / f"mutated{file.suffix}", place / "said"
        target.write_bytes(mutated(file.read_bytes(), chance))
        code = guarded(target, said)
        codes[1 if "Traceback" in said.read_text("utf-8", "replace") else code] += 1
    return codes


def killed(count: int, place: Path) -> Counter[int]:
    """0 for each kill that left no file or a whole one, 1 for one that tore it or left another file."""
    chance = random.Random(_SEED)
    command = [sys.executable, "-m", "briefing", "make", str(_ARTICLE), "--no-config", "-o"]
    whole, started = place / "whole.md", time.monotonic()
    subprocess.run([*command, whole], check=True, cwd=_ROOT)
    lasting = 1.2 * (time.monotonic() - started)
    folder = place / "killed"
    folder.mkdir()
    codes: Counter[int] = Counter()
    for _ in range(count):
        process = subprocess.Popen([*command, folder / "out.md"], cwd=_ROOT, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * lasting)
        process.send_signal(chance.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        process.wait()
        time.sleep(0.05)  # its worker ends with it
        left = {file.name: file.read_bytes() for file in folder.iterdir()}
        codes[int(left not in ({}, {"out.md": whole.read_bytes()}))] += 1
        for file in folder.iterdir():
            file.unlink()
    return codes


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", type=Path)
    for name, count in (("jobs", 2_000), ("inputs", 1_000), ("mutations", 500), ("kills", 100)):
        arguments.add_argument(f"--{name}", type=int, default=count)
    given = arguments.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = made(place)
        own = sorted(each for each in given.folder.rglob("*") if each.is_file()) if given.folder else files
        mixed = [*islice(cycle(own), 9 * len(_BAD)), *broken(place)]
        random.Random(_SEED).shuffle(mixed)
        for name, count, work in (
            ("jobs", given.jobs, lambda: repeated(own, given.jobs, place)),
            ("inputs", given.inputs, lambda: repeated(mixed, given.inputs, place)),
            ("mutations", given.mutations, lambda: attacked(own, given.mutations, place)),
            ("kills", given.kills, lambda: killed(given.kills, place)),
        ):
            if count:
                codes = work()
                grown = codes.pop(-1, 0)
                bad += codes[1] + grown
                shown = ", ".join(f"{code}: {times}" for code, times in sorted(codes.items()) if times)
                print(f"{name} {count}: exit codes {shown}{'; memory grows' if grown else ''}", flush=True)
    print(f"{sum(os.times()[:4]):.0f} CPU s")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
