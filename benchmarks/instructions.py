"""How many instructions a start takes, held by a ratchet: the count is the same however busy the machine is.

    python benchmarks/instructions.py           counts and says; exit 1 where one is above its ceiling
    python benchmarks/instructions.py --pin [--raise]   pins what is counted; a ceiling goes up only with --raise

Counted by Valgrind (``--tool=callgrind``, user mode, the working process of the program). Python's build and version change every
count alike, so a ceiling is a ratio: to what `REFERENCE` takes in the same interpreter, `SLACK` above what was counted.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from speed import BARE, EXAMPLE  # beside this script

CEILINGS = Path(__file__).with_name("instructions.json")
SLACK = 1.05
REFERENCE = ("-c", f"import numpy\n{BARE}", "--help")
"""The import of numpy and a bare typer program: modules, classes and patterns, as a start of ours is."""
COMMANDS = {
    "help": ("--help",),
    "summarize": ("summarize", "article.txt", "--no-config", "--quiet"),
    "make-md": ("make", "article.txt", "-o", "x.md", "--force", "--no-config", "--quiet"),
    "make-docx": ("make", "article.txt", "-o", "x.docx", "--force", "--no-config", "--quiet"),
}
"""Quiet: else an alarm tells the parent to say what takes long, which Valgrind may deliver when nobody waits for it any more."""


def counted(folder: Path, *arguments: str) -> int:
    """Instructions of `python ARGUMENTS`: of the process that took most, for a guarded command is a parent that waits and a child."""
    command = ["valgrind", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={folder}/out.%p"]
    environment = os.environ | {"PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*command, sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return max(int(count) for count in re.findall(r"Collected : (\d+)", done.stderr))


def ratios() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(EXAMPLE, folder / "article.txt")
        reference = counted(folder, *REFERENCE)
        counts = {row: counted(folder, "-m", "briefing", *command) for row, command in COMMANDS.items()}
    for row, count in {"reference": reference, **counts}.items():
        print(f"{row:10} {count / 1e6:6.0f} million, {count / reference:.2f} of the reference")
    return {row: count / reference for row, count in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--raise", action="store_true", dest="up", help="a ceiling may go up, too")
    options = parser.parse_args()
    subprocess.run([sys.executable, "-m", "compileall", "-q", "briefing"], cwd=EXAMPLE.parents[1], check=True)
    found = ratios()
    known: dict[str, float] = json.loads(CEILINGS.read_text(encoding="utf-8")) if CEILINGS.exists() else {}
    if options.pin:
        new = {row: round(ratio * SLACK, 3) for row, ratio in found.items()}
        kept = new if options.up else {row: min(new[row], known.get(row, new[row])) for row in new}
        CEILINGS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        return
    above = [f"{row}: {ratio:.3f}, ceiling {known[row]}" for row, ratio in found.items() if ratio > known[row]]
    sys.exit("above the ceiling: " + "; ".join(above) if above else 0)


if __name__ == "__main__":
    main()
