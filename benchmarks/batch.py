"""What many files cost, and what they survive.

    python benchmarks/batch.py [overhead speedup cluster memory harm kills]

`overhead`: CPU of a batch with one worker, beside reading, making and saving the same files in one process. `speedup`: wall time of two
workers beside one, in turns (the machine must be idle: the load is printed), and what the CPU times alone allow. `cluster`: the
same with Dask. `memory`: the parent's resident memory at file 1,000 and at 10,000. `harm`: 1,000 inputs, every tenth of which hangs,
eats memory, crashes, exits or floods. `kills`: 100 kills at random moments, each followed by `--resume`. The texts are made here.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.speed import article
from tests.runners.inputs import HARM, mock_package, tree, write

COMPARED = 450  # of 10,000 all made alone take longer than the batch itself
PROGRAM = [sys.executable, "-m", "briefing"]
ALONE = """
import sys
from pathlib import Path
from briefing import pipeline
from briefing.model import Budget, Corpus, Request
request = Request(Budget.parse("medium"))
for path in sorted(Path(sys.argv[1]).iterdir()):
    document = pipeline.read(path)
    findings = pipeline.analyse(Corpus((document,)), request, bottom_line=True)
    briefing = pipeline.compose(findings)
    pipeline.write(briefing, Path(sys.argv[2]) / f"{path.stem}.docx", documents={0: document})
"""


def articles(folder: Path, count: int, words: int = 700) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(article(number, words), encoding="utf-8")
    return folder


def batch(folder: Path, out: str, *options: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, "batch", folder, "-o", folder.parent / out, "--no-config", "--quiet", *options]
    return subprocess.run(
        list(map(str, command)),
        env=os.environ | environment,
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def overhead(folder: Path, count: int = 150) -> None:
    source, empty = articles(folder / "in", count), articles(folder / "one", 1)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    alone, batched = [], []
    for turn in range(8):
        marks = [cpu()]
        for path in (source, empty):
            into = folder / f"alone{path.name}{turn}"
            into.mkdir()
            subprocess.run([sys.executable, "-c", ALONE, str(path), str(into)], check=True)
            marks.append(cpu())
        for path in (source, empty):
            batch(path, f"{path.name}{turn}", "-j", 1)
            marks.append(cpu())
        one, start, many, begin = (b - a for a, b in pairwise(marks))
        alone.append((one - start) / (count - 1) * 1000)
        batched.append((many - begin) / (count - 1) * 1000)
        print(f"  {alone[-1]:.2f} {batched[-1]:.2f}", flush=True)
    work, whole = min(alone), min(batched)  # what other programs do at the time only adds
    print(
        f"a file of 700 words: {work:.2f} CPU ms of work, {whole:.2f} in a batch: {100 * (whole / work - 1):.1f} % over"
    )


def _walls(folder: Path, count: int, turns: int, *options: str) -> None:
    source = articles(folder / "in", count)
    one, two = [], []
    for turn in range(turns):
        for workers, into in ((1, one), (2, two)):
            start, before = time.perf_counter(), cpu()
            batch(source, f"o{turn}{workers}", "-j", workers, *options)
            into.append((time.perf_counter() - start, cpu() - before))
            print(
                f"  {workers} workers: {into[-1][0]:.1f} s wall, {into[-1][1]:.1f} CPU s, load {os.getloadavg()[0]:.1f}"
            )
    first = tree(folder / "o01")
    same = all(tree(folder / f"o{turn}{workers}") == first for turn in range(turns) for workers in (1, 2))
    ratio = min(wall for wall, _ in one) / min(wall for wall, _ in two)
    print(f"two workers: {ratio:.2f} x one (best of {turns} each); same bytes: {same}")


def speedup(folder: Path) -> None:
    _walls(folder, 1000, 3)


def cluster(folder: Path) -> None:
    _walls(folder, 1000, 2, "--cluster", "local")


def memory(folder: Path, count: int = 10_000) -> None:
    source = articles(folder / "in", count, words=40)
    command = [*PROGRAM, "batch", str(source), "-o", str(folder / "out"), "--to", "md", "--no-config", "--quiet"]
    running = subprocess.Popen(command)
    marks: dict[int, float] = {}
    journal = folder / "out" / ".briefing" / "journal.jsonl"
    status = Path(f"/proc/{running.pid}/status")
    while running.poll() is None:
        done = journal.read_bytes().count(b'{"done"') if journal.exists() else 0
        text = status.read_text() if status.exists() else ""
        if "VmRSS" in text:
            marks[done // 1000] = int(text.split("VmRSS:")[1].split()[0]) / 1024
        time.sleep(0.5)
    print(" ".join(f"{thousand}k: {rss:.1f} MB" for thousand, rss in sorted(marks.items())))
    print(f"parent, from file 1,000 to {count:,}: {max(marks.values()) - marks[1]:+.1f} MB")


def harm(folder: Path, count: int = 1000) -> None:
    kinds = [kind for kind in HARM if kind != "bug"]
    source = write(folder / "in", count * 9 // 10, harm=[kinds[n % len(kinds)] for n in range(count // 10)])
    path = mock_package(folder / "package")
    start = time.perf_counter()
    batch(source, "out", "--timeout", 5, "--memory", "200m", PYTHONPATH=path)
    took = time.perf_counter() - start
    rows = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))["inputs"]
    wrong = [
        row for row in rows if row.get("key", "") != HARM.get(row["input"].partition("-")[2].partition(".")[0], "")
    ]
    made = {path.name: path.read_bytes() for path in (folder / "out").glob("*.docx")}
    good = articles_alone(source, folder / "alone")
    same = sum(made.get(name) == data for name, data in good.items())
    print(
        f"{len(rows)} inputs in {took:.0f} s: {len(made)} made, {same} of {len(good)} equal to those made alone;",
        end=" ",
    )
    print(f"{len({row['input'] for row in rows})} rows, {len(wrong)} with a wrong verdict")
    for row in wrong[:10]:
        print(f"  {row['input']}: {row.get('key', '')}")


def articles_alone(source: Path, out: Path) -> dict[str, bytes]:
    """The briefings of up to `COMPARED` articles, evenly drawn, each made by `make` in a process that has made at most one before."""
    out.mkdir()
    program = (
        "import sys, os\nfrom briefing.cli import run\n"
        "run(['make', sys.argv[2], '-o', sys.argv[1] + '.docx', '--force', '--quiet', '--no-config'])\n"
        "for path in sys.argv[2:]:\n"
        "    if not (child := os.fork()):\n"
        "        name = os.path.basename(path).replace('.txt', '.docx')\n"
        "        os._exit(run(['make', path, '-o', os.path.join(sys.argv[1], name), '--quiet', '--no-config']))\n"
        "    os.waitpid(child, 0)\n"
    )
    paths = sorted(map(str, source.glob("*.txt")))
    paths = paths[:: max(1, len(paths) // COMPARED)]
    for at in range(0, len(paths), 100):
        subprocess.run([sys.executable, "-c", program, str(out), *paths[at : at + 100]], check=True)
    return {path.name: path.read_bytes() for path in out.iterdir()}


def kills(folder: Path, count: int = 100, size: int = 60) -> None:
    source = write(folder / "in", size)
    batch(source, "whole", "--to", "docx,md")
    whole, rnd = tree(folder / "whole"), random.Random(11)
    torn = false = finished = 0
    command = [*PROGRAM, "batch", str(source), "-o", "", "--to", "docx,md", "--resume", "--no-config", "--quiet"]
    for killed in range(count):
        out = folder / f"out{finished}"
        command[command.index("-o") + 1] = str(out)
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(rnd.uniform(0.3, 2.5))
        running.kill()
        running.wait()
        torn += sum(
            whole[name] != digest for name, digest in tree(out).items() if name in whole and "report" not in name
        )
        false += sum(not (out / name).exists() for name in _done(out))
        if killed % 5 == 4:
            code = subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode
            equal = code == 0 and tree(out) == whole
            finished += 1
            print(
                f"  {killed + 1} kills; {finished} batches finished; equal to an undisturbed one: {equal}", flush=True
            )
            assert equal
    print(f"{count} kills: {torn} torn files, {false} false 'done', {finished} batches finished, all as undisturbed")


def _done(out: Path) -> list[str]:
    journal = out / ".briefing" / "journal.jsonl"
    names: list[str] = []
    for raw in journal.read_bytes().splitlines(keepends=True) if journal.exists() else ():
        if raw.endswith(b"\n"):
            names += json.loads(raw).get("files", {})
    return names


if __name__ == "__main__":
    for name in sys.argv[1:] or ("overhead", "speedup", "cluster", "memory", "harm", "kills"):
        with tempfile.TemporaryDirectory() as temporary:
            print(name, flush=True)
            globals()[name](Path(temporary))
