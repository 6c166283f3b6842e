"""News, reports and judgments → what Punkt learns of each language, as the plain lists that are shipped.

    BRIEFING_DATA=DIR python benchmarks/train_abbreviations.py [--language en]

Writes a language's list in ``briefing/language/data/punkt.txt``: abbreviations, the words that start sentences, and pairs that no
sentence end parts. Punkt is unsupervised (Kiss & Strunk 2006, here NLTK's trainer), so the gold sentence sets are not
needed and not read; sets under a non-commercial licence are not read either. Runs the same, ends the same.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer

from briefing.language import abbreviations

SETS = {
    "en": ("news_highlights", "three_outlets", "multi_news", "quotes", "legal_cases", "science_papers", "names_world"),
    "fr": ("multi_news_other_languages",),
    "cs": ("multi_news_other_languages",),
    "el": ("multi_news_other_languages",),
}
NAMES = {"fr": "french", "cs": "czech", "el": "greek"}
AT_MOST = 5_000_000
"""Characters of each set."""
SEEN_AT_LEAST = {"en": 5}
"""How often a token must end in a full stop to be shipped as an abbreviation; elsewhere twice."""
TOKEN = re.compile(r"[^\W\d_]{1,6}(?:\.[^\W\d_]{1,4})*")
OUT = Path(__file__).parent.parent / "briefing" / "language" / "data"


def texts(name: str, language: str) -> Iterator[str]:
    """The texts of one set in one language, their titles left out, up to the limit."""
    left = AT_MOST
    with gzip.open(Path(os.environ["BRIEFING_DATA"]) / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("split") == "dev" or record.get("lang", NAMES.get(language)) != NAMES.get(language):
                continue
            for document in record.get("docs") or [record]:
                text = document if isinstance(document, str) else document.get("text", "")
                left -= len(text)
                if left < 0:
                    return
                yield text


def written(language: str) -> tuple[set[str], set[str]]:
    """The tokens that the lists written by hand already have, and those of them that pairs say nothing new of."""
    found: set[str] = set()
    settled: set[str] = set()
    for name in ("common", language):
        section = ""
        for line in abbreviations.by_hand(name).lower().splitlines():
            section = line if line.startswith("[") else section
            found |= set(line.split())
            settled |= set(line.split()) if section in {"[never]", "[last]"} else set()
    return found, settled


def train(language: str) -> str:
    """The list of one language, as the text of its file."""
    trainer = PunktTrainer()
    trainer.INCLUDE_ABBREV_COLLOCS = True
    trainer.MIN_COLLOC_FREQ = 4
    stopped: Counter[str] = Counter()
    surface: Counter[str] = Counter()
    size = 0
    for name in SETS[language]:
        for text in texts(name, language):
            trainer.train(text, finalize=False)
            words = text.split()
            surface.update(words)
            stopped.update(word[:-1].lower() for word in words if word.endswith("."))
            size += len(text)
    trainer.finalize_training()
    found = trainer.get_params()
    known, settled = written(language)
    least = SEEN_AT_LEAST.get(language, 2)
    tokens = sorted(
        token
        for token in found.abbrev_types
        if token not in known
        and TOKEN.fullmatch(token)
        and len(token) > 1
        and stopped[token] >= least
        and surface[token] * 20 <= stopped[token]
    )
    starters = sorted(
        word
        for word in found.sent_starters
        if word.isalpha()
        and word not in known
        and surface[word] >= 3 * least
        and surface[word] > surface[word.capitalize()] / 4
    )
    pairs = sorted(
        (first, second)
        for first, second in found.collocations
        if "##" not in first + second
        and first not in settled
        and TOKEN.fullmatch(first)
        and second.isalpha()
        and second not in known
    )
    lines = [
        f"# Learnt by Punkt from {size / 1e6:.1f} million characters (benchmarks/train_abbreviations.py); not to be edited.",
        "[either]",
        *wrapped(tokens),
        "[starters]",
        *wrapped(starters),
        "[collocations]",
        *(f"{first} {second}" for first, second in pairs),
    ]
    return "\n".join(lines) + "\n"


def wrapped(words: list[str]) -> list[str]:
    """Sixteen words a line."""
    return [" ".join(words[at : at + 16]) for at in range(0, len(words), 16)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=SETS, action="append")
    path = OUT / "punkt.txt"
    head, *lists = path.read_text(encoding="utf-8").rstrip("\n").split("\n= ")
    known = dict(each.split("\n", 1) for each in lists)
    for language in parser.parse_args().language or SETS:
        known[language] = train(language).rstrip("\n")
    path.write_text("\n= ".join([head, *(f"{code}\n{known[code]}" for code in sorted(known))]) + "\n", encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main()
