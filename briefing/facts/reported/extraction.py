"""Lines → reported speech without marks: "said that …", "according to …", "vowed to …", "criticised …".

Each word that may report is a candidate (`briefing.facts.reported.cues`), with what it may report and who may speak
(`reported_candidates`); a small model trained on annotated news (`reported_model`) chooses, and only what it is sure of
is given. What hand-written rules (`reported_rules`) make of the same word is part of what it weighs. That content,
source and cue are chosen one after another follows Pareti et al. (2013, EMNLP, "Automatically detecting and attributing
indirect quotations"). The model knows English only; other languages get nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.facts.direct.quoted import Attribution
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, is_function, uncontracted
from briefing.facts.reported.candidates import Scene
from briefing.facts.reported.cues import Cue
from briefing.facts.reported.evidence import Candidate, evidence
from briefing.facts.reported.model import Model, chance, shipped
from briefing.facts.reported.soundness import is_sound, is_speaker_label
from briefing.frozen import frozen
from briefing.model import Span

LEAST = 0.5
"""A cue less likely to report is passed over at once."""
_HALF = 0.5
_NEARLY = 0.1
"""So much less sure an overlap may be, for an end that is likelier itself."""
_FEW = 4
"""Tokens: so few are taken along at a sentence's end."""
_LONG = 8
"""Tokens: so long a report takes so few words as are left of its sentence along."""
_MARKS = (Kind.QUOTE, Kind.MARK)


@frozen
class Reported:
    """What is reported, by which words, and to whom it is given; None where the text names nobody."""

    content: Span
    cue: Span
    given: Attribution | None


def find(rows: Sequence[TokenLine], sides: Mapping[int, str], *, model: Model | None = None) -> Iterator[Reported]:
    """The reported speech of a document, in the order of the cues.

    Args:
        rows: The tokens of its paragraphs.
        sides: Start of the cue of each direct quotation → "a" where the quotation stands after it, "b" before it.
        model: Another model than the shipped one.
    """
    model = model or shipped()
    scene = Scene(rows, sides, model.lexicon)
    found, numbers = candidates(scene, model)
    scores = model.trees.score(numbers) if model.trees is not None else [0.0] * len(numbers)
    kept = [
        (score, candidate)
        for score, candidate in zip(scores, found, strict=True)
        if score >= model.threshold and is_sound(candidate)
    ]
    for number, (score, candidate) in enumerate(kept):
        near = kept[max(0, number - 3) : number] + kept[number + 1 : number + 4]
        if not any(other > score and _alike(candidate, rival) for other, rival in near):
            yield Reported(_content(candidate), _cue_span(candidate.cue), given(candidate.cue, candidate.phrase))
    yield from _labelled(rows, scene)


def _labelled(rows: Sequence[TokenLine], scene: Scene) -> Iterator[Reported]:
    """What stands behind the label of a speaker, which is no word, and so no cue."""
    found = [report for reports in scene.rules.values() for report in reports]
    found = [report for report in found if rows[report.given.line].low[report.given.verb] == ":"]
    labels = [tuple(rows[r.given.line].low[r.given.phrase.first : r.given.phrase.last + 1]) for r in found]
    counts = Counter(labels)
    for report, label in zip(found, labels, strict=True):
        if is_speaker_label(rows[report.given.line], report.given.phrase, counts[label]):
            yield Reported(report.content, report.given.cue, report.given)


def candidates(scene: Scene, model: Model) -> tuple[list[Candidate], list[list[float]]]:
    """What each cue may report, the likeliest on each side of it, and the evidence for each."""
    found: list[Candidate] = []
    chances: list[tuple[Cue, float]] = []
    for cue in scene.cues():
        after, before = model.reports(scene.cue_features(cue))
        logits = {"a": after, "b": before}
        chances.append((cue, chance(max(after, before))))
        if chances[-1][1] >= LEAST:
            found += _of_cue(scene, model, cue, logits)
    length = sum(len(line) for line in scene.rows)
    return found, evidence(scene, found, chances, length)


def _of_cue(scene: Scene, model: Model, cue: Cue, logits: Mapping[str, float]) -> Iterator[Candidate]:
    """The likeliest speaker and content on each side on which the cue is likely to report."""
    line = cue.view.line
    phrases = scene.speakers(cue)
    shares = model.shares("speaker", [features for _, features in phrases])
    best = max(range(len(phrases)), key=lambda n: (shares[n], -n))
    phrase = phrases[best][0]
    if phrase is not None and not _may_speak(cue, phrase):
        return
    logit = model.score("speaker", phrases[best][1])
    for side, other in (("a", "b"), ("b", "a")):
        if chance(logits[side]) < LEAST:
            continue
        content = _after(scene, model, cue) if side == "a" else _before(scene, model, cue, phrase)
        if content is None:
            continue
        first, last, start, overlap = content
        if not _says_something(line, first, last):
            continue
        chances = chance(logits[side]), chance(logits[other])
        span = line.span(first, last)
        yield Candidate(
            cue, side, logits[side], *chances, phrase, shares[best], logit, first, last, start, overlap, span
        )


def _after(scene: Scene, model: Model, cue: Cue) -> tuple[int, int, float, float] | None:
    """First and last token of the content that follows a cue, the share of that start, and of all that overlaps."""
    starts = scene.starts(cue)
    if not starts:
        return None
    shares = model.shares("start", [features for _, features in starts])
    best = max(range(len(starts)), key=lambda n: (shares[n], -n))
    first = starts[best][0]
    ends = scene.ends(cue, first)
    line = cue.view.line
    chosen, overlap = _likeliest(
        model.shares("end", [features for _, features in ends]), [line.stops[at] - line.starts[first] for at, _ in ends]
    )
    return first, ends[chosen][0], shares[best], overlap


def _before(scene: Scene, model: Model, cue: Cue, phrase: Phrase | None) -> tuple[int, int, float, float] | None:
    """As `_after`, of the content that stands before a cue: the share of its end is 1, for the end is sure."""
    last, starts = scene.before(cue, phrase)
    if not starts:
        return None
    line = cue.view.line
    chosen, overlap = _likeliest(
        model.shares("opening", [features for _, features in starts]),
        [line.stops[last] - line.starts[at] for at, _ in starts],
    )
    return starts[chosen][0], last, 1.0, overlap


def _likeliest(shares: Sequence[float], lengths: Sequence[int]) -> tuple[int, float]:
    """The likeliest of candidates that share one end, if it overlaps the true one by half about as surely as any other.

    Returns:
        Its number, and the share of all candidates that overlap it by half.
    """
    pairs = [*zip(shares, lengths, strict=True)]
    masses = [
        sum([share for share, other in pairs if _HALF * length <= other and _HALF * other <= length])
        for length in lengths
    ]
    enough = max(masses) - _NEARLY
    best = max((n for n, mass in enumerate(masses) if mass >= enough), key=lambda n: (shares[n], -n))
    return best, masses[best]


def _says_something(line: TokenLine, first: int, last: int) -> bool:
    """Whether the tokens are more than a direct quotation and more than one word that tells nothing by itself."""
    if first == last:
        word = line.low[first]
        return line.kinds[first] is Kind.NAME and not is_function(word) and word not in words.NOT_A_NAME
    return any(line.kinds[n] not in _MARKS for n in range(first, last + 1))


def _content(candidate: Candidate) -> Span:
    """The content without the "that" which leads to it, and with the sentence's last few words if no mark is between."""
    line, first, last = candidate.cue.view.line, candidate.first, candidate.last
    if candidate.side == "b":
        return line.span(first, last)
    first += line.low[first] == "that" and last > first
    stop, rest = candidate.cue.stop, candidate.cue.stop - last
    words_only = all(line.kinds[n] <= Kind.NUMBER for n in range(last + 1, stop + 1))
    if (
        rest <= _FEW
        and last - first >= _LONG
        and words_only
        and line.low[last + 1 : last + 2] not in (["and"], ["but"])
    ):
        last = stop
    return line.span(first, last)


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates give about the same words to the same speaker."""
    a, b = one.content, other.content
    both = min(a.stop, b.stop) - max(a.start, b.start)
    return one.phrase == other.phrase and both > 0 and 2 * both >= len(a) + len(b) - both


def _cue_span(cue: Cue) -> Span:
    """The cue's word, with the "to" of "according to"."""
    line = cue.view.line
    return line.span(cue.at, cue.at + (cue.word == "according" and line.word(cue.at + 1) == "to"))


def given(cue: Cue, phrase: Phrase | None) -> Attribution | None:
    """An attribution to `phrase` by the cue; a pronoun stands without the verb that is contracted with it."""
    if phrase is None:
        return None
    line, span = cue.view.line, _cue_span(cue)
    speaker = line.span(phrase.first, phrase.last)
    found = Attribution(speaker, span, cue.view.number, phrase, cue.at, adjacent=False)
    return replace(found, speaker=_bare(line, phrase)) if phrase.first == phrase.last else found


def _may_speak(cue: Cue, phrase: Phrase) -> bool:
    """Whether a phrase is more than a common noun alone ("according to law"), or a verb like one ("not resist noting")."""
    alone = phrase.first == phrase.last and cue.view.line.kinds[phrase.last] is Kind.WORD
    if alone and cue.word == "according" and not cue.view.line.low[phrase.last].endswith("s"):
        return cue.view.line.low[phrase.last] in words.SUBJECT or cue.view.line.low[phrase.last] in words.PRONOUN
    return not alone or cue.view.shapes[phrase.last] not in ("w", "ed", "ing") or _contracted(cue.view.line, phrase)


def _contracted(line: TokenLine, phrase: Phrase) -> bool:
    return line.low[phrase.last] != uncontracted(line.low[phrase.last])


def _bare(line: TokenLine, phrase: Phrase) -> Span:
    """A one-word speaker without what is contracted with it ("he" of "he's")."""
    span = line.span(phrase.first, phrase.last)
    return Span(span.start, span.start + len(uncontracted(line.low[phrase.last])))
