"""How fast the program is, in CPU seconds, side by side with the peer in one run.

    python benchmarks/speed.py [start make throughput]

`start`: `briefing --help` beside a bare typer program. `make`: an article of 600 words to .docx in one process, beside the
import of what sumy's LexRank needs and its run. `throughput`: `summarize --jsonl` of 700-word articles, and `facts --jsonl`.
The texts are made here, from a seed. Ranking alone is measured by `ranking_speed.py`.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "strait.txt"
BARE = "import typer\napp = typer.Typer()\n@app.command()\ndef hello(name: str = 'x'):\n    '''Hi.'''\n    print(name)\napp()\n"
LEXRANK = """
import sys
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words
import re
class Words:
    language = "english"
    def to_sentences(self, p): return (p,)
    def to_words(self, s): return tuple(re.findall(r"[^\\W\\d_]+", s))
texts = re.split(r"(?<=[.!?])\\s+", open(sys.argv[1], encoding="utf-8").read())
ranker = LexRankSummarizer(Stemmer("english"))
ranker.stop_words = get_stop_words("english")
ranker(ObjectDocumentModel([Paragraph([Sentence(t, Words()) for t in texts])]), 5)
"""


def cpu(*command: str, runs: int = 5) -> float:
    """The median CPU seconds (user and system) of a command, over some runs after one that does not count."""
    times = []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times[1:])


def article(seed: int, words: int) -> str:
    """An invented article: Zipf-like words, names, numbers, quotations, paragraphs."""
    rnd = random.Random(seed)
    stock = [
        "".join(rnd.choice("bcdfglmnprstv") + rnd.choice("aeiou") for _ in range(rnd.randint(1, 4)))
        for _ in range(1500)
    ]
    small = [
        "the",
        "of",
        "to",
        "and",
        "a",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "as",
        "at",
        "by",
        "from",
        "it",
        "he",
        "she",
    ]
    paragraphs, total = [], 0
    while total < words:
        sentences = []
        for _ in range(rnd.randint(1, 4)):
            n = rnd.randint(9, 30)
            row = [
                rnd.choice(small) if rnd.random() < 0.45 else stock[min(1499, int(rnd.paretovariate(0.7)))]
                for _ in range(n)
            ]
            if rnd.random() < 0.4:
                row[rnd.randrange(1, n)] = f"{rnd.randint(2, 9000):,}"
            if rnd.random() < 0.6:
                row[rnd.randrange(1, n)] = (
                    rnd.choice(stock[:60]).capitalize() + " " + rnd.choice(stock[60:160]).capitalize()
                )
            line = " ".join(row).capitalize()
            sentences.append(
                f"“{line},” said {rnd.choice(stock[:60]).capitalize()}." if rnd.random() < 0.2 else line + "."
            )
            total += n
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def start() -> None:
    ours, bare = cpu(sys.executable, "-m", "briefing", "--help"), cpu(sys.executable, "-c", BARE, "--help")
    print(f"briefing --help: {ours:.3f} CPU s; a bare typer program: {bare:.3f}; ratio {ours / bare:.2f}")


def make() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "article.txt"
        source.write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
        words = len(source.read_text(encoding="utf-8").split())
        ours = cpu(sys.executable, "-m", "briefing", "make", str(source), "-o", str(Path(folder) / "x.docx"), "--force")
        peer = cpu(sys.executable, "-c", LEXRANK, str(source))
    print(f"make {words} words → .docx: {ours:.3f} CPU s; sumy's LexRank alone: {peer:.3f}; ratio {ours / peer:.2f}")


def throughput(count: int = 400) -> None:
    texts = [article(seed, 700) for seed in range(count)]
    words = sum(len(text.split()) for text in texts)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        file.writelines(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts))
    try:
        base = cpu(sys.executable, "-m", "briefing", "--help", runs=1)
        for verb in (["summarize", "-n", "60w"], ["facts"]):
            took = cpu(sys.executable, "-m", "briefing", *verb, "--jsonl", file.name, runs=2)
            print(
                f"{verb[0]} --jsonl: {count / took:.0f} articles ({words // count} words) and {words / took:,.0f} words a CPU second"
            )
        print(f"(the program's start, {base:.2f} CPU s, is included)")
    finally:
        Path(file.name).unlink()


if __name__ == "__main__":
    for name in sys.argv[1:] or ("start", "make", "throughput"):
        {"start": start, "make": make, "throughput": throughput}[name]()
