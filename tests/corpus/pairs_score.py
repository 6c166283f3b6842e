"""Verify and compare: a source beside claims that are right or wrong; two outlets that differ in one thing or in none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import briefing
from tests.corpus.tally import Count, shared
from tests.corpus.texts import Answer, Text, strings
from tests.program import call


def verify(texts: Sequence[Text]) -> Iterator[Count]:
    """Each claim alone is a brief. A wrong one must be a problem, whichever; a right one must be none."""
    with TemporaryDirectory() as folder:
        for text in texts:
            sources = [_write(Path(folder, f"{key}.txt"), text.line(key)) for key in ("one", "two") if key in text.row]
            wrong = [(claim, _problems(claim, sources)) for claim in text.lines("wrong")]
            right = [(claim, _problems(claim, sources)) for claim in text.lines("right")]
            missed = [(bool(problems), f"({text.kind}) let pass: {claim}") for claim, problems in wrong]
            false = [(not problems, f"({text.kind}) {', '.join(problems)}: {claim}") for claim, problems in right]
            yield shared(f"verify, {text.topic}: wrong ones caught", text.name, missed)
            yield shared(f"verify, {text.topic}: right ones let pass", text.name, false)


def _write(path: Path, text: str) -> Path:
    path.write_text(text + "\n", encoding="utf-8", newline="")
    return path


def _problems(claim: str, sources: Sequence[Path]) -> list[str]:
    """What is wrong with a claim: kinds and verdicts."""
    return [f"{one.claim.kind} {one.verdict}" for one in briefing.verify(claim.encode(), sources).problems()]


def compare(texts: Sequence[Text]) -> Iterator[Count]:
    """Two outlets with a difference: it is found (its two values stand in the two claims). Without one: none is printed."""
    with TemporaryDirectory() as folder:
        for text in texts:
            paths = [_write(Path(folder, f"{key}.txt"), text.line(key)) for key in ("one", "two")]
            answer = json.loads(call("compare", *paths, "--json", "--no-config", "--quiet").text)
            told = [_told(difference) for difference in answer["differences"]]
            differs = strings(text.row, "differs")
            false = [pair for pair in told if not _is(differs, pair)]
            if differs:
                found = len(false) < len(told)
                yield shared(
                    "compare: differences found", text.name, [(found, f"- ({text.kind}) {' | '.join(differs)}")]
                )
            said = "; ".join(f"+ {one!r} | {two!r}" for one, two in false)
            yield shared("compare: nothing false", text.name, [(not false, said)])


def _told(difference: Answer) -> tuple[str, str]:
    """What the first and the second source say of it."""
    one, two = (" ".join(c["text"] for c in difference["claims"] if c["document"] == at) for at in (0, 1))
    return one, two


def _is(differs: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the words that differ stand in what is told, each on its own side."""
    return bool(differs) and all(words in said for words, said in zip(differs, told, strict=True))
