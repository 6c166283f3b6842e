"""What the model's choices for one cue add up to: numbers for the trees that say whether to print it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind
from briefing.facts.phrases.word_classes import Phrase
from briefing.facts.reported.candidates import Scene
from briefing.facts.reported.cues import Cue
from briefing.frozen import frozen
from briefing.model import Span

NAMES = (
    "logit", "overlap", "start", "speaker", "speaker_logit", "ruled_content", "ruled_speaker", "length", "after", "other_side",
    "nobody", "product", "rate", "best_before", "best_behind", "nested", "same_speaker", "document_density", "document_mean", "line_place",
    "first_line", "line_closed", "has_verb", "opens_that", "opens_to", "opens_name", "opens_quoted", "opens_pronoun", "opens_determiner",
    "opens_preposition", "then_stop", "then_comma", "then_and", "then_but", "to_the_end", "gap", "head_name", "head_role", "head_plural",
    "head_who", "head_noun", "head_pronoun", "head_he", "head_i", "head_known", "speaker_count", "speaker_length", "speaker_distance",
    "rest", "place", "follows_cue", "to", "negated", "passive", "perfect", "modal", "past", "participle", "third", "capital", "quoted",
    "quotations", "commas", "line_length",
)  # fmt: skip
_NEIGHBOURS = 8
"""Candidates and cues to each side that are looked at."""
_LEAST = 1e-4


@frozen
class Candidate:
    """What one cue may report on one side ("a" after it, "b" before it), and how sure each choice was.

    `chance` that it reports there at all, `other` that it does on the other side; of the content from token `first` to
    `last`: `start` the share of its first token, `overlap` that of all contents that overlap it by half; `share` and
    `speaker_logit`: the speaker's.
    """

    cue: Cue
    side: str
    logit: float
    chance: float
    other: float
    phrase: Phrase | None
    share: float
    speaker_logit: float
    first: int
    last: int
    start: float
    overlap: float
    content: Span


def evidence(
    scene: Scene, candidates: Sequence[Candidate], chances: Sequence[tuple[Cue, float]], length: int
) -> list[list[float]]:
    """One row of numbers for each candidate, in the order of `NAMES`.

    Args:
        scene: The document.
        candidates: In the order of their cues.
        chances: All cues of the document in order, each with the chance that it reports.
        length: Tokens of the document.
    """
    total = sum(chance for _, chance in chances)
    density, mean = 100 * total / max(1, length), total / max(1, len(chances))
    places = {(cue.view.number, cue.at): n for n, (cue, _) in enumerate(chances)}
    speakers = Counter(_spoken(candidate) for candidate in candidates if candidate.phrase is not None)
    out = []
    for number, candidate in enumerate(candidates):
        cue = candidate.cue
        here = places[cue.view.number, cue.at]
        near = candidates[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        out.append(
            [
                *_choices(scene, candidate),
                _best(chances[max(0, here - _NEIGHBOURS) : here], cue),
                _best(chances[here + 1 : here + 1 + _NEIGHBOURS], cue),
                *_neighbours(candidate, near),
                density,
                mean,
                *_line(scene, cue),
                *_content(candidate),
                *_speaker(candidate, speakers),
                *_verb(scene, candidate),
            ]
        )
    return out


def _logit(chance: float) -> float:
    return math.log(max(chance, _LEAST) / max(1 - chance, _LEAST))


def _spoken(candidate: Candidate) -> str:
    phrase = candidate.phrase
    return " ".join(candidate.cue.view.line.low[phrase.first : phrase.last + 1]) if phrase else ""


def _best(chances: Sequence[tuple[Cue, float]], cue: Cue) -> float:
    """The best chance of another cue in the sentence."""
    same = (c for other, c in chances if other.view.number == cue.view.number and cue.start <= other.at <= cue.stop)
    return max(same, default=0.0)


def _neighbours(candidate: Candidate, near: Sequence[Candidate]) -> tuple[float, float]:
    """How likely the cue stands in what another reports, and how likely its speaker speaks by another cue."""
    line = candidate.cue.view.line
    at, stop = line.starts[candidate.cue.at], line.stops[candidate.cue.at]
    nested = same = 0.0
    for other in near:
        if other is candidate or other.cue.view.number != candidate.cue.view.number:
            continue
        if other.content.start <= at and stop <= other.content.stop:
            nested = max(nested, other.chance * other.overlap)
        if candidate.phrase is not None and other.phrase == candidate.phrase and other.cue.at != candidate.cue.at:
            same = max(same, other.chance * other.share)
    return nested, same


def _choices(scene: Scene, candidate: Candidate) -> tuple[float, ...]:
    """How sure the model was, and what the rules make of it."""
    reports = scene.reports(candidate.cue)
    content = candidate.content
    ruled = -0.5 if reports else -1.0
    for report in scene.reports(candidate.cue, candidate.side):
        both = max(0, min(content.stop, report.content.stop) - max(content.start, report.content.start))
        ruled = max(ruled, both / (len(content) + len(report.content) - both))
    return (
        candidate.logit,
        _logit(candidate.overlap),
        _logit(candidate.start),
        _logit(candidate.share),
        candidate.speaker_logit,
        ruled,
        float(reports[0].given.phrase == candidate.phrase) if reports else -1.0,
        min(candidate.last - candidate.first + 1, 40),
        candidate.side == "a",
        candidate.other,
        candidate.phrase is None,
        math.log(max(_LEAST, candidate.chance * candidate.overlap * candidate.share)),
        scene.lexicon.rates.get(candidate.cue.word, 0.0),
    )


def _line(scene: Scene, cue: Cue) -> tuple[float, ...]:
    number, line = cue.view.number, cue.view.line
    return number / max(1, len(scene.rows)), number == 0, line.low[-1] in '.?!”"’'


def _content(candidate: Candidate) -> tuple[float, ...]:
    """How the content begins and ends."""
    row, first, last = candidate.cue.view, candidate.first, candidate.last
    opening, following = row.shapes[first], row.shapes[last + 1]
    return (
        row.verbs[last + 1] > row.verbs[first],
        opening == "that",
        opening == "to",
        opening == "N",
        opening[0] == "“",
        opening in words.SUBJECT,
        opening in words.DETERMINER,
        opening in words.PREPOSITION,
        following == ".",
        following == ",",
        following == "and",
        following == "but",
        last == candidate.cue.stop,
        first - candidate.cue.at,
    )


def _speaker(candidate: Candidate, speakers: Counter[str]) -> tuple[float, ...]:
    """What kind of words the speaker is, and how far from the cue."""
    phrase, row = candidate.phrase, candidate.cue.view
    if phrase is None:
        return (0,) * 10 + (-1, 0)
    head, word = row.shapes[phrase.last], row.line.low[phrase.last]
    return (
        head == "N",
        head == "role",
        head == "s",
        head == "who",
        head in ("w", "'s"),
        word in words.SUBJECT,
        word in ("he", "she"),
        word in ("i", "we", "you"),
        word in row.line.names,
        speakers[_spoken(candidate)],
        phrase.last - phrase.first,
        candidate.cue.at - phrase.last,
    )


def _verb(scene: Scene, candidate: Candidate) -> tuple[float, ...]:
    """Tense, voice and place of the cue, and the marks in its sentence."""
    cue = candidate.cue
    row, passed, inside = cue.view, cue.auxiliaries.split(), range(candidate.first, candidate.last + 1)
    return (
        cue.stop - candidate.last,
        cue.at - cue.start,
        cue.earlier >= 0,
        "to" in passed,
        any(word == "not" or word.endswith(("n't", "n’t")) for word in passed),
        any(word in words.PASSIVE for word in passed),
        any(word in ("has", "have", "had") for word in passed),
        any(word in ("would", "could", "may", "might", "can", "will", "should") for word in passed),
        cue.word.endswith("ed"),
        cue.word.endswith("ing"),
        cue.word.endswith("s"),
        row.line.kinds[cue.at] is Kind.NAME,
        {"": 0, "a": 1, "b": 2}[scene.side(cue)],
        sum(row.shapes[n][0] == "“" for n in inside),
        sum(row.shapes[n] == "," for n in inside),
        min(len(row.line), 400),
    )
