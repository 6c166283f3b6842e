"""How long a person waits at the page of `briefing serve`, beside `briefing make` on the same files in the same run.

    python -m benchmarks.serve_speed [RUNS]

`first page`: from the drop of files to the page and the source beside it, over HTTP, in a new session of a server that has
been started (5 pages are made before, which do not count); `make` is the command, to a Word file. Both in wall-clock seconds, in
turns, the median of RUNS (default 7); a machine that others use, too, slows both, so the ratio is what is asked for (at most
1.3), and CPU seconds say what a quiet one would take.
`slider`: CPU seconds of the server for one step of the slider (at most 0.15), its reader's process left out, which has no part in it.
Needs no browser: what Chromium itself takes is not ours. The texts are made here, from a seed.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.speed import article
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.readers.pdf_pages import column, pdf
from tests.serve.client import Client
from tests.serve.conftest import ended, run

LINES, CHARACTERS = 44, 88
"""Of a page of the report."""
RATIO, STEP = 1.3, 0.15
"""What is asked for at most."""


def report(pages: int) -> bytes:
    """A PDF of running text in paragraphs."""
    lines: list[str] = []
    for paragraph in article(99, 480 * pages).replace("“", '"').replace("”", '"').split("\n\n"):
        lines += [*textwrap.wrap(paragraph, CHARACTERS), ""]
    sheets = (lines[at : at + LINES] for at in range(0, LINES * pages, LINES))
    return pdf(*(column(sheet) for sheet in sheets))


def dropped(client: Client, files: list[Path]) -> None:
    """What the page's script asks for when files are dropped."""
    client.open()
    for file in files:
        answer, data = client.send("POST", f"/api/sources/add?name={file.name}", file.read_bytes())
        assert answer.status == 200, data
    client.post("/api/page", {"choices": {}})
    client.post("/api/source", {"document": 0, "choices": {}})


def made(files: list[Path]) -> None:
    """The same by the command."""
    out = files[0].parent / "page.docx"
    command = [
        sys.executable,
        "-m",
        "briefing",
        "make",
        *map(str, files),
        "-o",
        str(out),
        "--force",
        "--no-config",
        "--quiet",
    ]
    subprocess.run(command, check=True)


def seconds(act: Callable[[], None], worked: Callable[[], float]) -> tuple[float, float]:
    """How long something takes by the clock, and in CPU seconds by the counter `worked`."""
    start, before = time.perf_counter(), worked()
    act()
    return time.perf_counter() - start, worked() - before


def of_server() -> float:
    """The CPU seconds of the server, which is this process, and of its reader's, a child (Linux; elsewhere of the server alone)."""
    total = time.process_time()
    for children in Path("/proc/self/task").glob("*/children"):
        for child in children.read_text().split():
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def of_commands() -> float:
    """The CPU seconds of all commands that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def first_page(client: Client, name: str, files: list[Path], runs: int) -> float:
    """Prints the times of both, and gives their ratio by the clock."""
    mine, command = [], []
    for _ in range(runs):
        mine.append(seconds(lambda: dropped(client, files), of_server))
        command.append(seconds(lambda: made(files), of_commands))
    (page, page_cpu), (make, make_cpu) = (map(statistics.median, zip(*times, strict=True)) for times in (mine, command))
    ratio = statistics.median(one[0] / other[0] for one, other in zip(mine, command, strict=True))
    print(
        f"first page, {name}: {page:.2f} s ({page_cpu:.2f} CPU s); make {make:.2f} s ({make_cpu:.2f} CPU s); "
        f"ratio {ratio:.2f} (asked: at most {RATIO})"
    )
    return ratio


def slider(client: Client, files: list[Path], runs: int) -> float:
    """The median CPU seconds of a step, another length each time."""
    dropped(client, files)
    steps = []
    for length in range(60, 60 + 30 * 5 * runs, 30):
        start = time.process_time()
        client.post("/api/page", {"choices": {"length": f"{length}w"}})
        steps.append(time.process_time() - start)
    step = statistics.median(steps)
    worst = sorted(steps)[int(0.9 * len(steps))]
    print(
        f"slider, {len(files)} articles: {step:.3f} CPU s a step, 90 in 100 below {worst:.3f} (asked: at most {STEP})"
    )
    return step


def main(runs: int) -> bool:
    """Whether anything takes longer than asked for."""
    server = run(Server(Desk()))
    server.desk.warm()
    client = Client(server).enter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = [folder / f"{number}.txt" for number in range(10)]
        for number, file in enumerate(articles):
            file.write_text(article(number, 600), encoding="utf-8")
        (folder / "report.pdf").write_bytes(report(40))
        sets = {"one article": articles[:1], "ten articles": articles, "a PDF of 40 pages": [folder / "report.pdf"]}
        try:
            for _ in range(5):
                dropped(client, articles[:1])
            ratios = [first_page(client, name, files, runs) for name, files in sets.items()]
            step = slider(client, articles, runs)
        finally:
            ended(server)
    return max(ratios) > RATIO or step > STEP


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
