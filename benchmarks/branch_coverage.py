"""Which files of `facts/` and `agreement/` have too many branches that no test takes.

Reads the report that ``make coverage`` has just written (``coverage json``) and ends with 1 where a file is under `LEAST`.
Files with fewer branches than `FEWEST` are passed over: one missing branch of four says nothing.
"""

import json
import sys
from pathlib import Path

LEAST = 0.85
FEWEST = 4


def shares(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> dict[str, float]:
    """File → share of its branches that were taken."""
    counts = {name: file["summary"] for name, file in report["files"].items()}
    return {
        name: count["covered_branches"] / count["num_branches"]
        for name, count in counts.items()
        if count["num_branches"] >= FEWEST
    }


def main() -> int:
    """Prints the ten files with the fewest branches taken; 1 where one is under `LEAST`."""
    found = shares(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    for name in sorted(found, key=lambda name: (found[name], name))[:10]:
        print(f"{found[name]:.2f}  {name}")
    return int(min(found.values(), default=1.0) < LEAST)


if __name__ == "__main__":
    sys.exit(main())
