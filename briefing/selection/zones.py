"""What a sentence does in the argument of a judgment or a paper → how much a page wants it beside what its ranking says.

A page of a judgment is read for what the court holds and why, one of a paper for what was asked and found; what parties submit,
what happened on which day, earlier work and method come after (argumentative zoning: Teufel & Moens, Computational Linguistics
2002; rhetorical roles of judgments: Hachey & Grover, Artificial Intelligence and Law 2006). A summary of a number of words
does not ask for zones: there the ranking alone decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from briefing.language import roles
from briefing.language.cues import load
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.vocabulary.rhetoric import Rhetoric
from briefing.model import DocumentKind, Profile, Ranking

_OPENING, _END = 0.15, 0.85
"""Shares of a text before which it tells what it is about, and from which it sums up."""
OTHER_COURT = deferred(r"\[\d{4}\] [A-Z]{2,}|\b[A-Z][a-z]+ (?:C?J|A?JA|JJ|FM|L\.?J)\b|\b(?:Justices?|Lord|Judge) [A-Z]")
"""A citation of another case, or another judge's name: "[2006] FMCA 1473", "Burchett J"."""


class PlacedSentence(NamedTuple):
    """A sentence, which share of its document stands before it, and how many sentences that has."""

    text: str
    words: Sequence[str]
    place: float
    of: int


def wanted(
    profile: Profile, ranking: Ranking, kinds: Sequence[DocumentKind], urging: frozenset[int] = frozenset()
) -> Ranking:
    """The ranking with what a page wants of each sentence as one more part; the same one where no document has zones.

    Args:
        profile: The corpus.
        ranking: Of all its sentences.
        kinds: Of its documents.
        urging: The sentences of arguments that urge somebody.
    """
    added = [0.0] * len(profile)
    for number, kind in enumerate(kinds):
        zone = _zones(profile, number, kind, urging)
        if zone is None:
            continue
        from statistics import pstdev  # most texts have no zones

        indices = [i for i in profile.of_document(number) if not profile.heading[i]]
        scores = [ranking.scores[i] for i in indices]
        spread = pstdev(scores) if len(scores) > 1 else 0.0
        for at, i in enumerate(indices):
            added[i] = spread * zone(i, at / max(1, len(indices) - 1), len(indices))
    if not any(added):
        return ranking
    scores_with = tuple(score + more for score, more in zip(ranking.scores, added, strict=True))
    return replace(ranking, scores=scores_with, parts={**ranking.parts, "zone": tuple(added)})


def _zones(
    profile: Profile, number: int, kind: DocumentKind, urging: frozenset[int]
) -> Callable[[int, float, int], float] | None:
    """What counts for a sentence, by its index, its place and how many there are, in deviations of the ranking; None where nothing is known."""
    if kind is DocumentKind.MEETING and profile.languages[number] == "en":
        from briefing.selection import acts

        return lambda index, place, _: acts.weight(profile, index, place)
    zone, headed = _zone(kind, profile.languages[number]), below_headings(profile, number, kind)
    first = min((i for i in urging if profile.document[i] == number), default=None)
    if zone is None and not headed and first is None:
        return None

    def counts(index: int, place: float, of: int) -> float:
        told = PlacedSentence(profile.texts[index], profile.words[index], place, of)
        argued = _of_argument(profile, index, first) if first is not None else 0.0
        return (zone(told) if zone else 0.0) + headed.get(profile.section[index], 0.0) + argued

    return counts


def _zone(kind: DocumentKind, language: str) -> Callable[[PlacedSentence], float] | None:
    """What a sentence of such a document is worth, in deviations of the ranking; None where nothing is known of it."""
    if kind is DocumentKind.PAPER and load(language) is not None:
        return partial(_of_paper, language)
    return _of_judgment if kind is DocumentKind.JUDGMENT and language == "en" else None


_BEFORE_THESIS, _TOLD_OF_MYSELF, _WITH_A_VALUE = -0.8, -0.6, 0.6
"""What a sentence of an argument counts that stands before its first demand, tells of its author, or has a value: reasons before anecdotes."""
_OF_MYSELF = deferred(r"\b(?:I|my|me)\b", re.IGNORECASE)


def _of_argument(profile: Profile, index: int, first: int) -> float:
    text = profile.texts[index]
    own = bool(_OF_MYSELF.search(text)) and not profile.signals[index].quotation_marks
    value = any(map(str.isdigit, text)) or any(word in _PARTS for word in profile.words[index])
    return (
        _BEFORE_THESIS * (index < first) + _TOLD_OF_MYSELF * own + _WITH_A_VALUE * (value and not own and index > first)
    )


_PARTS = frozenset({"half", "third", "quarter", "percent", "cost", "twice"})
_HEADED = 10
"""Words that a heading has at most that says what is told below it."""
_BELOW: Mapping[str, float] = {"heading_of_background": -2.5, "heading_of_results": 0.4}
"""What the heading of a sentence of a report or a paper is → what it counts: what was found or is asked before how things stood."""


def below_headings(profile: Profile, number: int, kind: DocumentKind) -> dict[int, float]:
    """Section → what its heading counts, of a report or a paper that tells what was found below one of its own."""
    known = roles.load(profile.languages[number]) if kind in (DocumentKind.REPORT, DocumentKind.PAPER) else None
    heads = [i for i in profile.of_document(number) if known and profile.heading[i]]
    below = {
        profile.section[i]: next((_BELOW[role] for role in _BELOW if role in seen), 0.0)
        for i in heads
        if known and profile.size[i] <= _HEADED and (seen := known.seen(profile.words[i])) is not None
    }
    return below if _BELOW["heading_of_results"] in below.values() else {}


_IN_PAPERS: Mapping[str, float] = {
    "finds": 0.4,
    "we_show": 0.3,
    "this_paper": 0.4,
    "in_sum": 0.3,
    "better_by_a_figure": 0.3,
    "prior_work": -0.3,
    "cross_reference": -0.3,
    "setting": -0.5,
    "neither_finds_nor_shows": -0.2,
    "method": -0.6,
    "points_back": -0.15,
    "goes_on": -0.8,
    "sign": -0.6,
}
"""What a sentence of a paper is → what it counts. With these a page covers 1 to 2 % more of its abstract, of 338 papers."""
LONG = 60
"""Sentences, at the least, of a paper that is told from its setting to its sum; a shorter text is often the opening of one."""
_FIRST = 0.004
"""Share of a paper behind which its setting is told by sentences without a cue; the first one may say what it is about."""
_CUED = ("we_show", "this_paper", "in_sum", "prior_work", "cross_reference")
_NO_FINDING = frozenset({"studies", "to_do", "cross_reference", "prior_work"})
_CUES = frozenset({"found", "we_show", "this_paper", "improves", "in_sum", "studies"})
_FINDINGS = frozenset({"found", "we_show", "improves", "in_sum", "this_paper"})
_SHOWN = _FINDINGS - {"this_paper"}
_MEASURES = frozenset({"found", "in_sum", "improves"})
_VALUE = deferred(r"\d%|\d\s(?:%|per\s?cent)|(?<![\w.])\d*\.\d")
_WORK = deferred(r"\b(?:19|20)\d\d[a-z]?\)")
"""A work by its year, in brackets."""
_SIGN = deferred(r"(?<![\w.'’/-])(?:[b-hj-zB-HJ-Z]|[A-Za-z]{1,3}\d{1,3}[a-z]?)(?![\w.'’/-])")
"""A letter that stands for a number or a thing, or the name of one of several systems: "w", "C99"."""


def _of_paper(language: str, told: PlacedSentence) -> float:
    cues = load(language)
    seen = cues.sentence.seen(told.words) if cues else frozenset[str]()
    return sum(_IN_PAPERS[name] for name in _parts_of_paper(told, seen))


def _parts_of_paper(told: PlacedSentence, seen: frozenset[str]) -> Iterator[str]:
    """What a sentence of a paper is, by its cues and its place."""
    yield from (name for name in _CUED if name in seen)
    finds = "found" in seen and _NO_FINDING.isdisjoint(seen)
    better = "improves" in seen and any(map(str.isdigit, told.text))
    if finds:
        yield "finds"
    if better:
        yield "better_by_a_figure"
    if told.of >= LONG:
        yield from _by_place(told, seen, finds=finds, better=better)
    if not finds and is_step(told.text):
        yield "goes_on"
    if _demonstrates().search(told.text):
        yield "points_back"
    if _is_signed(told.text):
        yield "sign"


def _by_place(told: PlacedSentence, seen: frozenset[str], *, finds: bool, better: bool) -> Iterator[str]:
    """What a sentence of a whole paper is because it has no cue where it stands."""
    if _FIRST < told.place < _OPENING and seen.isdisjoint(_CUES):
        yield "setting"
    if _OPENING <= told.place < _END and not finds:
        if "we_show" not in seen:
            yield "neither_finds_nor_shows"
        if not better and "in_sum" not in seen:
            yield "method"


def _is_signed(text: str) -> bool:
    """Whether a sentence names something by a letter or a short mark that only its paper explains."""
    known = lexicon("en").rhetoric.lettered
    before = (text[: found.start()].rsplit(maxsplit=1) for found in _SIGN.finditer(text))
    return any(not words or words[-1].lower() not in known for words in before)


def only_goes_on(language: str, text: str, words: Sequence[str]) -> bool:
    """Whether an English sentence of a paper is a step of an account, says what was used, or hangs on others, and finds nothing."""
    cues = load(language)
    seen = cues.sentence.seen(words) if cues else frozenset[str]()
    if _method().match(text) or _SEVERAL.search(text):
        return seen.isdisjoint(_SHOWN)
    return is_step(text) and seen.isdisjoint(_FINDINGS)


def finds(language: str, text: str, words: Sequence[str]) -> bool:
    """Whether a sentence of a paper says what it measured itself: a finding with its value, and nobody else's work."""
    cues = load(language) if _VALUE.search(text) and not _WORK.search(text) else None
    seen = cues.sentence.seen(words) if cues else frozenset[str]()
    return not seen.isdisjoint(_MEASURES) and _NO_FINDING.isdisjoint(seen)


def is_step(text: str) -> bool:
    """Whether an English sentence opens as a step of an account does: "Finally, the lamps", "To do this", "One way"."""
    return _step().match(text) is not None


_SEVERAL = deferred(
    r"""
      (?:\b[Tt]hese|^All)\s(?:two|three|four|five)\s
    | \b(?:[Aa]nswer|[Aa]nswering|[Aa]ddress|[Aa]ddressing|[Ss]olve|[Ss]olving)\sth(?:is|ese)\b   # a question of another sentence
    | ^We\sdo\sthis\b
    """,
    re.VERBOSE,
)
"""What a sentence names of another one: "these two questions", "answering this question", "We do this by"."""


@cache
def _method() -> re.Pattern[str]:
    """How a sentence opens that says what a paper's authors used: "We trained the lamps on", "We then used"."""
    verbs = any_of(lexicon("en").rhetoric.method_verbs)
    return deferred(rf"we\s(?:also\s|then\s|both\s)?{verbs}\b", re.IGNORECASE)


@cache
def _step() -> re.Pattern[str]:
    return deferred(rf"{any_of(lexicon('en').rhetoric.steps, blank=' ')}\b", re.IGNORECASE)


@cache
def _demonstrates() -> re.Pattern[str]:
    words = lexicon("en").reference
    own = any_of((*words.own_nouns, *words.time_nouns, *words.no_demonstratives))
    return deferred(rf"\b(?:this|these|such|those)\s(?!{own}\b)[a-z]", re.IGNORECASE)


_IN_JUDGMENTS: Mapping[str, float] = {
    "holds": 0.8,
    "tells": 0.0,
    "reasons": 0.5,
    "asks": 0.4,
    "applies": 0.2,
    "submits": -0.5,
    "another_court": -0.3,
    "opens_with_a_day": -0.5,
    "day": -0.4,
    "files": -0.4,
    "points_back": -0.3,
}
"""What a sentence of a judgment is → what it counts."""
_DAY = deferred(r"\b\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d\b")


def _of_judgment(told: PlacedSentence) -> float:
    return sum(_IN_JUDGMENTS[name] for name in _parts_of_judgment(told))


def _parts_of_judgment(told: PlacedSentence) -> Iterator[str]:
    """What a sentence of a judgment is: one part in its argument, and what it names."""
    text, opening = told.text, told.place < _OPENING
    yield _part_in_argument(text, opening=opening)
    if _statute().search(text):
        yield "applies"
    if _DAY.search(text):
        yield "day"
    if not opening and is_dated(text):
        yield "opens_with_a_day"
    if _search("files").search(text):
        yield "files"
    if _demonstrates().search(text):
        yield "points_back"


def _part_in_argument(text: str, *, opening: bool) -> str:
    """What a sentence does in a judgment's argument."""
    submits, asks = _search("submissions").search(text), _search("issues").search(text)
    if opening and (submits or asks):
        return "asks"
    if submits:
        return "submits"
    holds, reasons = _search("holdings").search(text), _search("reasons").search(text)
    found, another = holds or reasons, OTHER_COURT.search(text)
    if another and (found is None or another.start() < found.start()):
        return "another_court"
    if holds or reasons:
        return "holds" if holds else "reasons"
    return "asks" if asks else "tells"


_GROUPS: Mapping[str, Callable[[Rhetoric], frozenset[str]]] = {
    "submissions": lambda group: group.submissions,
    "holdings": lambda group: group.holdings,
    "reasons": lambda group: group.reasons,
    "issues": lambda group: group.issues,
    "files": lambda group: group.files,
}


@cache
def _search(name: str) -> PhraseSearch:
    return PhraseSearch(_GROUPS[name](lexicon("en").rhetoric))


@cache
def _statute() -> re.Pattern[str]:
    return deferred(rf"\b(?i:{any_of(lexicon('en').rhetoric.recited_parts)})\s\d")


def is_dated(text: str) -> bool:
    """Whether an English sentence opens with a day, a month or a year."""
    return _dated().match(text) is not None


@cache
def _dated() -> re.Pattern[str]:
    """How a sentence opens with a day, a month or a year: "On 4 May", "In about June", "By 2031"."""
    months, openings = any_of(lexicon("en").calendar.months), any_of(lexicon("en").rhetoric.opening_days)
    return deferred(
        rf"(?:\d{{1,3}}\s+)?{openings}\s"
        rf"(?:[a-z]{{1,13}}\s){{0,3}}(?:\d{{1,2}}\s)?(?:{months}|(?:19|20)\d\d)\b",
        re.IGNORECASE,
    )
