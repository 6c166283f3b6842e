"""The curves that the thresholds of `briefing verify` are read from, drawn on summaries that people have labelled.

    BRIEFING_DATA=../data python benchmarks/verify_curves.py [--every 1] [--write docs/verify.md]

Each summary of SummEdits, DeFacto and FaithBench (development halves) is verified once, with the threshold of each rule
at the lowest value of its curve, and the value at which the rule spoke is noted. A rule is drawn alone: what it says is
noted and not said, so that the next rule is asked as well. `--write` puts the tables into the page, each between
``<!-- curve NAME -->`` and ``<!-- /curve -->``; `--every 4` takes every fourth document, for a first look.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from briefing.agreement.clauses import Change
from briefing.agreement.sentences import ALIGNED, PARAPHRASED, SUPPORTED, SUPPORTED_IN_PART
from briefing.model import Document
from briefing.pipeline import document_from_text
from briefing.verifying import contraries, rivals, sentences
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.verification import verify
from briefing.verifying.words import words

Noted = dict[str, float]
"""Curve → the greatest value at which its rule spoke of a summary."""

FAITHFUL, UNFAITHFUL = "faithful", "unfaithful"
SPEAKS = {  # curve → its values, and the columns that it is drawn for
    "paraphrased": ((0.3, 0.4, 0.5, 0.6, 0.7, 0.8), PARAPHRASED),
    "aligned": ((0.4, 0.5, 0.6, 0.7, 0.8, 0.9), ALIGNED),
    "opposite": ((0.25, 0.35, 0.45, 0.55, 0.65), contraries.LEAST),
    "numbers": ((0.1, 0.15, 0.2, 0.25, 0.3, 0.4), rivals.CLEAR[Change.NUMBER]),
    "names": ((0.1, 0.15, 0.2, 0.25, 0.3, 0.4), rivals.CLEAR[Change.NAME]),
}
COMPANY = {Change.NUMBER: "numbers", Change.DATE: "numbers", Change.NAME: "names"}
SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)


def records(name: str) -> Iterator[dict[str, Any]]:
    path = Path(os.environ["BRIEFING_DATA"]) / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


class Notes:
    """What each rule says of one summary, at which value of its threshold."""

    def __init__(self) -> None:
        self.noted: Noted = {}
        self._value = 0.0
        """What the rule that is being asked has last compared with its threshold."""
        lowest = {curve: values[0] for curve, (values, _) in SPEAKS.items()}
        sentences.PARAPHRASED, sentences.ALIGNED = lowest["paraphrased"], lowest["aligned"]
        contraries.LEAST = lowest["opposite"]
        rivals.CLEAR = {change: lowest[curve] for change, curve in COMPANY.items()}
        self._note(sentences, "_change_in_paraphrase", lambda *asked: ("paraphrased", asked[3].share), "")
        self._note(sentences, "_changed", lambda *asked: ("aligned", asked[2].match.share), "")
        self._watch(rivals, "_is_clear", lambda *asked: asked[2] - asked[3])
        self._note(rivals.Rivals, "_rival", lambda *asked: (COMPANY[asked[1].change], self._value), None)
        self._watch(contraries, "_outweighs", lambda *asked: asked[0][2])
        self._note(contraries.Contraries, "_rival", lambda *_: ("opposite", self._value), None)

    def of(self, brief: Document, source: Document) -> Noted:
        self.noted = {}
        verify(brief, [source])
        return self.noted

    def _watch(self, room: Any, name: str, value: Callable[..., float]) -> None:
        """Has what a function compares with a threshold known."""
        answer = getattr(room, name)

        def watched(*asked: Any) -> Any:
            self._value = value(*asked)
            return answer(*asked)

        setattr(room, name, watched)

    def _note(self, room: Any, name: str, told: Callable[..., tuple[str, float]], silence: Any) -> None:
        """Has it noted what a rule would say, with its curve and the value at which it speaks, in place of its being said."""
        answer = getattr(room, name)

        def noted(*asked: Any) -> Any:
            if answer(*asked):
                curve, value = told(*asked)
                self.noted[curve] = max(value, self.noted.get(curve, 0.0))
            return silence

        setattr(room, name, noted)


def shares(text: Document, supports: Supports) -> list[float]:
    """The share of each sentence's content that a stretch of the source has."""
    out = []
    for sentence in text.sentences:
        forms = words(text[sentence.span]).forms
        if len(forms) > 2:
            found = supports.of(forms)
            out.append(found.share if found else 0.0)
    return out


def drawn(every: int) -> tuple[dict[str, list[Noted]], dict[str, list[float]]]:
    """Of each column the noted values of its summaries; and the shares of content."""
    notes = Notes()
    noted: dict[str, list[Noted]] = defaultdict(list)
    content: dict[str, list[float]] = defaultdict(list)
    for name, title in (("summedits", "SummEdits"), ("defacto", "DeFacto"), ("faithbench", "FaithBench")):
        chosen = [record for n, record in enumerate(records(name)) if n % every == 0]
        for at, record in enumerate(chosen):
            source = document_from_text(record["text"], language="en")
            another = document_from_text(chosen[at - 1]["text"], language="en")
            supports, apart = (Supports(Sources([each]), "en") for each in (source, another))
            for summary in record["summaries"]:
                brief = document_from_text(summary["text"], language="en")
                label = FAITHFUL if summary["faithful"] else UNFAITHFUL
                noted[f"{title} {label}"].append(notes.of(brief, source))
                found = shares(brief, supports)
                if title == "FaithBench":
                    content[f"{title} {label}"] += found
                else:
                    content[f"{title} {label}"].append(min(found, default=0.0))
                content["another text"] += shares(brief, apart)
    return noted, content


def speaking(curve: str, noted: dict[str, list[Noted]]) -> str:
    """How many summaries a rule flags from each value of its threshold on."""
    values, kept = SPEAKS[curve]
    columns = [f"{title} {label}" for title in ("SummEdits", "DeFacto") for label in (FAITHFUL, UNFAITHFUL)]
    head = " | ".join(f"{column} ({len(noted[column])})" for column in columns)
    return table(
        f"at least | {head}",
        values,
        (kept,),
        lambda value: (sum(n.get(curve, 0.0) >= value for n in noted[column]) for column in columns),
    )


def supported(content: dict[str, list[float]]) -> str:
    """Which part of the summaries (FaithBench: of their sentences) has so much of its content in a stretch of its source."""
    columns = [f"{t} {label}" for t in ("DeFacto", "FaithBench", "SummEdits") for label in (FAITHFUL, UNFAITHFUL)]
    columns.append("another text")
    return table(
        f"at least | {' | '.join(f'{column} ({len(content[column])})' for column in columns)}",
        SHARES,
        (SUPPORTED_IN_PART, SUPPORTED),
        lambda value: (
            f"{100 * sum(share >= value for share in content[c]) / max(1, len(content[c])):.3g} %" for c in columns
        ),
    )


def table(head: str, values: tuple[float, ...], kept: tuple[float, ...], row: Callable[[float], Iterator[Any]]) -> str:
    """A table of Markdown; the values that are `kept` are set in bold."""
    lines = [f"| {head} |", "|" + "---|" * (head.count(" | ") + 1)]
    for value in values:
        shown = f"{value:g}".removeprefix("0")
        lines.append(f"| {f'**{shown}**' if value in kept else shown} | {' | '.join(map(str, row(value)))} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    noted, content = drawn(given.every)
    curves = {"supported": supported(content), **{curve: speaking(curve, noted) for curve in SPEAKS}}
    for curve, lines in curves.items():
        print(f"{curve}\n{lines}\n")
    if given.write:
        page = given.write.read_text(encoding="utf-8")
        for curve, lines in curves.items():
            place = re.compile(rf"(<!-- curve {curve} -->\n)[^<]*(<!-- /curve -->)")
            page = place.sub(lambda found, lines=lines: f"{found[1]}{lines}\n{found[2]}", page)
        given.write.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
