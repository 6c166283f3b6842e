"""What is run before a release: whether a long life costs memory, and whether harm stays with the file that does it.

    python benchmarks/before_release.py [soak kills harm mutations] [--share .05]

`soak`: 100,000 briefings in one process, whose memory at a tenth of them is set beside that at the end; the texts come again, for
what is known of a word is kept, up to a bound. `kills`: 1,000 kills of a batch at random moments, each followed by `--resume`.
`harm`: 10,000 inputs, every tenth of which hangs, eats memory, crashes, exits or floods (both of `benchmarks/batch.py`).
`mutations`: 20,000 files of twelve kinds with bytes changed, cut out, doubled or cut off, those inside archives, too, through a batch:
none may be a bug of ours, and none may end its process. `--share` takes so much of each count. All is made here, from a seed.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import batch
from briefing.making import make
from tests.readers import compound_files, packages
from tests.readers.packages import p
from tests.readers.pdf_pages import column, pdf
from tests.runners.inputs import article

SOAK, KILLS, HARMED, MUTATED = 100_000, 1_000, 10_000, 20_000
SEED = 16
_ALL = "all"
LINES = (
    "Ferry stops at Tarn",
    "The harbour of Tarn closed on 5 May 2031 after a crane fell across two tracks.",
    "“We have nine crews waiting,” said Mara Quist, the harbour master.",
    "The line to Ostrel carries around 4,000 people a day, 12 % more than in 2029.",
)


def resident() -> float:
    """The memory of this process, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def soak(folder: Path, share: float) -> bool:
    count = int(SOAK * share)
    source, early = folder / "article.txt", 0.0
    for number in range(count):
        source.write_text(article(number % 100), encoding="utf-8")
        make(source, length="short")
        if number == count // 10:
            early = resident()
    print(f"{count:,} briefings in one process: {early:.1f} MB after a tenth, {resident():.1f} MB at the end")
    return resident() < early * 1.1


def kills(folder: Path, share: float) -> bool:
    batch.kills(folder, int(KILLS * share))
    return True


def harm(folder: Path, share: float) -> bool:
    batch.harm(folder, int(HARMED * share))
    return True


def mutations(folder: Path, share: float) -> bool:
    source, rnd = folder / "in", random.Random(SEED)
    source.mkdir()
    seeds = list(kinds().items())
    for number in range(int(MUTATED * share)):
        suffix, data = seeds[number % len(seeds)]
        (source / f"{number:05}.{suffix}").write_bytes(mutated(data, rnd))
    batch.batch(source, "out", "--to", "md")
    rows = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))["inputs"]
    keys = Counter(row.get("key") or "done" for row in rows)
    print(f"{len(rows):,} mutated files: {', '.join(f'{key} {count:,}' for key, count in keys.most_common())}")
    wrong = [row["input"] for row in rows if row.get("key") in {"bug", "crashed", "too-slow", "out-of-memory"}]
    print(f"of ours: {len(wrong)} {wrong[:10]}")
    return not wrong


def kinds() -> dict[str, bytes]:
    """Suffix → a small file of that kind with the same lines."""
    marked = "".join(map(p, LINES))
    plain = "\n\n".join(LINES)
    paragraphs = "".join(f"<p>{line}</p>" for line in LINES)
    head = "From: Mara Quist <m@tarn.example>\nSubject: Ferry\nDate: Mon, 5 May 2031 10:00:00 +0000\n"
    items = "".join(f"<item><title>{line}</title><description>{line} {line}</description></item>" for line in LINES)
    rows = "".join(f'<row r="{n}"><c t="inlineStr"><is><t>{line}</t></is></c></row>' for n, line in enumerate(LINES, 1))
    coded = {
        "txt": plain,
        "md": f"# {plain}\n\n- one\n- two[^1]\n\n[^1]: {LINES[1]}",
        "html": f"<html><head><title>{LINES[0]}</title></head><body><h1>{LINES[0]}</h1>{paragraphs * 4}</body></html>",
        "eml": f"{head}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{plain}",
        "rss": f"<rss><channel><title>Tarn</title>{items}</channel></rss>",
        "rtf": "{\\rtf1\\ansi " + "\\par ".join(LINES[1:2] * 4) + "}",
    }
    binary = {
        "docx": packages.docx(marked * 3),
        "odt": packages.odt(paragraphs.replace("<p>", "<text:p>").replace("</p>", "</text:p>")),
        "epub": packages.epub({"a.xhtml": paragraphs * 3}),
        "xlsx": packages.xlsx({"Ferries": f"<sheetData>{rows}</sheetData>"}),
        "pdf": pdf(column(LINES[1:2] * 8)),
        "msg": compound_files.msg(p0037=LINES[0], p1000=plain),
    }
    return {kind: text.encode() for kind, text in coded.items()} | binary


def mutated(data: bytes, rnd: random.Random) -> bytes:
    """A file with a few changes; half of the archives keep whole around a member that is changed."""
    if data.startswith(b"PK") and rnd.random() < 0.5:
        return _with_member_changed(data, rnd)
    for change in rnd.choices(CHANGES, k=rnd.randint(1, 4)):
        data = change(data, rnd) if data else data
    return data


def _with_member_changed(data: bytes, rnd: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts: dict[str, str | bytes] = {name: opened.read(name) for name in opened.namelist()}
        name = rnd.choice(sorted(parts))
        parts[name] = rnd.choice(CHANGES)(opened.read(name), rnd)
    return packages.archive(parts)


def _stretch(data: bytes, rnd: random.Random) -> tuple[int, int]:
    start = rnd.randrange(max(len(data), 1))
    return start, min(start + rnd.randint(1, 64), len(data))


def _changed(data: bytes, rnd: random.Random) -> bytes:
    start, stop = _stretch(data, rnd)
    return data[:start] + rnd.randbytes(stop - start) + data[stop:]


def _without(data: bytes, rnd: random.Random) -> bytes:
    start, stop = _stretch(data, rnd)
    return data[:start] + data[stop:]


def _doubled(data: bytes, rnd: random.Random) -> bytes:
    start, stop = _stretch(data, rnd)
    return data[:stop] + data[start:stop] * rnd.randint(1, 50) + data[stop:]


def _cut_off(data: bytes, rnd: random.Random) -> bytes:
    return data[: _stretch(data, rnd)[0]]


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_changed, _changed, _without, _doubled, _cut_off)
PARTS: dict[str, Callable[[Path, float], bool]] = {"soak": soak, "kills": kills, "harm": harm, "mutations": mutations}


def held(names: list[str], share: float) -> Iterator[bool]:
    """Whether each part held."""
    for name in names:
        with tempfile.TemporaryDirectory() as temporary:
            print(name, flush=True)
            yield PARTS[name](Path(temporary), share)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[_ALL, *PARTS], default=_ALL)
    parser.add_argument("--share", type=float, default=1.0)
    given = parser.parse_args()
    parts = list(PARTS) if _ALL in given.parts else given.parts
    return 0 if all(list(held(parts, given.share))) else 1


if __name__ == "__main__":
    sys.exit(main())
