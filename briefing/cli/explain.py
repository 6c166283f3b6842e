"""``briefing explain``: each sentence's score and its parts: why in, why out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from briefing.cli import console, options
from briefing.cli.reading import read_all
from briefing.model import Corpus, Findings


def explain(
    source: options.Source,
    length: options.Length = None,
    at_most: options.AtMost = None,
    ranker: options.Ranker = None,
    query: options.Query = None,
    focus_mode: options.FocusMode = None,
    language: options.Language = None,
    abbrev: options.Abbrev = None,
    as_json: options.AsJson = False,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print each sentence's score and the parts that add up to it."""
    typed = {
        "length": length, "at-most": at_most, "ranker": ranker, "query": query, "focus-mode": focus_mode,
        "language": language, "abbrev": abbrev, "quiet": quiet,
    }  # fmt: skip
    chosen = options.Options(typed, config=config, no_config=no_config, profile=profile)
    request = chosen.request()
    documents, _ = read_all([source], language=chosen.language(), abbreviations=chosen.abbreviations())
    from briefing.pipeline import analyse

    findings = analyse(Corpus(tuple(documents)), request, facts=False)
    rows = list(_rows(findings))
    if as_json:
        sentences = [asdict(row) for row in rows]
        console.result_json({"ranker": request.ranker, "asked": request.budget.asked, "sentences": sentences})
        return 0
    table = [
        (
            "*" if row.chosen else "",
            str(row.index + 1),
            f"{row.score:.3f}",
            "  ".join(f"{name} {part:+.3f}" for name, part in row.parts.items() if abs(part) >= 0.0005),
            row.why,
            row.text,
        )
        for row in rows
    ]
    console.result(console.table(("in", "no", "score", "parts", "", "sentence"), table, widths=(0, 0, 0, 0, 0, 70)))
    return 0


@dataclass(frozen=True, slots=True)
class _Row:
    index: int
    document: int
    start: int
    end: int
    text: str
    score: float
    parts: dict[str, float]
    chosen: bool
    why: str


def _rows(findings: Findings) -> Iterator[_Row]:
    chosen = {i for pick in findings.extract.picks for i in range(pick.first, pick.last + 1)}
    for index, (number, sentence) in enumerate(findings.corpus.sentences()):
        yield _Row(
            index=index,
            document=number,
            start=sentence.span.start,
            end=sentence.span.stop,
            text=findings.corpus.documents[number][sentence.span],
            score=findings.ranking.scores[index],
            parts={name: values[index] for name, values in findings.ranking.parts.items()},
            chosen=index in chosen,
            why=_why(findings, index, chosen),
        )


def _why(findings: Findings, index: int, chosen: set[int]) -> str:
    """What apart from its score settled the sentence's place, in words."""
    passage = findings.passages[index]
    if index in chosen:
        return (
            "" if passage and passage.head == index and passage.first == passage.last else "stands with its neighbour"
        )
    if findings.profile.heading[index]:
        return "heading"
    if passage is None:
        return "leans on what came before"
    for pick in findings.extract.picks:
        if index in pick.also:
            return f"says the same as {pick.first + 1}"
    return ""
