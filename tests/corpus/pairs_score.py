"""Verify and compare: a source beside claims that are right or wrong; two outlets that differ in one thing or in none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import briefing
from tests.corpus.tally import Count, shared
from tests.corpus.texts import Text
from tests.program import call


def verify(texts: Sequence[Text]) -> Iterator[Count]:
    """Each claim alone is a brief. A wrong one must be a problem, whichever; a right one must be none."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "source.txt")
        for text in texts:
            source.write_text(text.line("source") + "\n", encoding="utf-8", newline="")
            for key, figure in (("wrong", "wrong ones caught"), ("right", "right ones let pass")):
                verdicts = [(claim, _problems(claim, source)) for claim in text.lines(key)]
                right = [bool(problems) is (key == "wrong") for _, problems in verdicts]
                missed = [
                    f"{key} ({text.kind}): {claim} {said}"
                    for (claim, said), fine in zip(verdicts, right, strict=True)
                    if not fine
                ]
                yield shared(f"verify, {text.topic}: {figure}", right, text.name, missed)


def _problems(claim: str, source: Path) -> list[str]:
    """What is wrong with a claim in its own words: verdicts of kinds."""
    found = briefing.verify(claim.encode(), [source]).problems()
    return [f"{one.claim.kind} {one.verdict}" for one in found]


def compare(texts: Sequence[Text]) -> Iterator[Count]:
    """Two outlets with a difference: it is found (its two values stand in the two claims). Without one: none is printed."""
    with TemporaryDirectory() as folder:
        one, two = Path(folder, "one.txt"), Path(folder, "two.txt")
        for text in texts:
            one.write_text(text.line("one") + "\n", encoding="utf-8", newline="")
            two.write_text(text.line("two") + "\n", encoding="utf-8", newline="")
            answer = json.loads(call("compare", one, two, "--json", "--no-config", "--quiet").text)
            told = [_told(difference) for difference in answer["differences"]]
            differs = [str(words) for words in text.row.get("differs", [])]
            right = [pair for pair in told if differs and differs[0] in pair[0] and differs[1] in pair[1]]
            false = [f"+ ({text.kind}) {a!r} | {b!r}" for a, b in told if (a, b) not in right]
            if differs:
                yield shared(
                    "compare: differences found",
                    [bool(right)],
                    text.name,
                    [] if right else [f"- ({text.kind}) {differs}"],
                )
            yield shared("compare: nothing false", [not false], text.name, false)


def _told(difference: dict) -> tuple[str, str]:
    """What the first and the second source say of it."""
    said = [" ".join(c["text"] for c in difference["claims"] if c["document"] == at) for at in (0, 1)]
    return said[0], said[1]
