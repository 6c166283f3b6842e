"""Sentences of one document → a table of numbers: what can be seen of each that tells whether it states the outcome.

The columns: the classes of cue phrases in it and what they mean together (``briefing/language/cues.py``), where it stands
(counted from both ends, and what heading it is under), how the ranker sees it, how long it is and how it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from math import fsum, log1p, sqrt
from operator import mul
from typing import TypeVar

from briefing.frozen import frozen
from briefing.language.cues import Cues, Phrases
from briefing.language.patterns import deferred
from briefing.model import Passage, Profile, Ranking, Signals
from briefing.selection.document_kind import LABELLED

_FIGURE = deferred(r"\d")
_MONEY = deferred(r"[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|basis points|million|billion)")
_YEAR = deferred(r"\b(?:19|20)\d\d\b")
_NUMBERED = deferred(r"\W*(?:[A-Z][A-Za-z]+ ){0,3}\(?\d{1,3}[.)]?\s+[A-Z]")
_LEAD_WORDS = deferred(r"\W*((?:[A-Z][A-Za-z]+ ){1,4})\(?\d{1,3}[.)]?\s+[A-Z]|\W*((?:[A-Z]{4,}\s){1,4})")
_MARKS = tuple("\"“„«`'‘")
_Row = TypeVar("_Row")
_SEEN = ("figure", "money")
"""Classes that are no phrases."""


@frozen
class _Place:
    """Where one sentence stands."""

    at: int
    """Sentences before it."""
    from_end: int
    """Sentences behind it, up to the last one that belongs to the text."""
    share: float
    """0 at the first sentence, 1 at the last one."""
    opens_block: bool
    under: frozenset[str]
    """What the heading above it announces."""
    own: frozenset[str]
    """What the heading announces that is glued to it ("ORDER 21 The appeal …")."""


@frozen
class _Form:
    """How one sentence is made; `end` is its last character without closing marks."""

    text: str
    size: int
    end: str
    signals: Signals
    passage: Passage | None
    titled: float
    """Share of its terms that the title has."""


_PLACES: Mapping[str, Callable[[_Place], float]] = {
    "place_share": lambda x: x.share,
    "log_place": lambda x: log1p(x.at),
    "log_from_end": lambda x: log1p(x.from_end),
    "first": lambda x: x.at == 0,
    "near_start": lambda x: x.at < 3,
    "first_tenth": lambda x: x.share <= 0.1,
    "first_fifth": lambda x: x.share <= 0.2,
    "first_three_fifths": lambda x: x.share <= 0.6,
    "last_fifth": lambda x: x.share >= 0.8,
    "last_tenth": lambda x: x.share >= 0.9,
    "last_few": lambda x: x.from_end < 5,
    "block_start": lambda x: x.opens_block,
    "under_outcome": lambda x: "outcome" in x.under,
    "under_aside": lambda x: "aside" in x.under,
    "own_heading": lambda x: "outcome" in x.own,
}
_RANKS = ("rank_score", "rank_share", "rank_top", "rank_top_five")
_FORMS: Mapping[str, Callable[[_Form], float]] = {
    "size_log": lambda x: log1p(x.size),
    "tiny": lambda x: x.size < 5,
    "short": lambda x: x.size < 9,
    "long": lambda x: x.size > 35,
    "very_long": lambda x: x.size > 60,
    "no_passage": lambda x: x.passage is None,
    "brings_others": lambda x: x.passage is not None and x.passage.first < x.passage.last,
    "turn": lambda x: LABELLED.match(x.text) is not None,
    "question": lambda x: x.end == "?",
    "small_start": lambda x: x.text[:1].islower(),
    "numbered": lambda x: _NUMBERED.match(x.text) is not None,
    "quote_start": lambda x: x.text.startswith(_MARKS),
    "quotes": lambda x: x.signals.quotation_marks > 0,
    "no_stop": lambda x: x.end.isalnum() or x.end in (",", ";"),
    "colon": lambda x: x.end == ":",
    "many_figures": lambda x: min(x.signals.numbers, 6) / 6,
    "capitals": lambda x: x.signals.capitals / max(x.size, 1),
    "first_person": lambda x: min(x.signals.first_person, 3) / 3,
    "second_person": lambda x: min(x.signals.second_person, 3) / 3,
    "third_person": lambda x: min(x.signals.third_person, 3) / 3,
    "speech": lambda x: x.signals.speech > 0,
    "modal": lambda x: x.signals.modals > 0,
    "year": lambda x: _YEAR.search(x.text) is not None,
    "title_share": lambda x: x.titled,
}


def names(cues: Cues) -> tuple[str, ...]:
    """Column names, in the order of `table`."""
    along = (f"{cue} in {place}" for place, found in cues.along.items() for cue in found)
    ends = (f"{end} {cue}" for end, found in cues.ends.items() for cue in found)
    return (*cues.sentence.names, *_SEEN, *cues.together, *_PLACES, *along, *ends, *_RANKS, *_FORMS)


def table(
    profile: Profile, ranking: Ranking, passages: Sequence[Passage | None], indices: Sequence[int], cues: Cues
) -> list[list[float]]:
    """The features of a document's sentences as rows; shape ``(len(indices), len(names(cues)))``, all finite. See `columns`."""
    found = columns(profile, ranking, passages, indices, cues)
    return [[*map(float, row)] for row in zip(*found, strict=True)]


def columns(
    profile: Profile, ranking: Ranking, passages: Sequence[Passage | None], indices: Sequence[int], cues: Cues
) -> Iterator[Sequence[float]]:
    """The features of a document's sentences, one after the other: of all of ``names(cues)`` a value for each of `indices`.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        passages: For each sentence the passage that it can be cited in, or None.
        indices: The corpus-wide indices of the document's sentences, ascending.
        cues: Of the document's language.
    """
    seen = [cues.sentence.seen(profile.words[i]) | _figures(profile.texts[i]) for i in indices]
    classes = (*cues.sentence.names, *_SEEN)
    marked = [bytes(name in found for found in seen) for name in classes]
    together = [bytes(found >= every and not found & no for found in seen) for every, no in cues.together.values()]
    places = [*_columns(_PLACES, _places(profile, indices, seen, cues.heading))]
    known = dict(zip((*classes, *cues.together, *_PLACES), (*marked, *together, *places), strict=True))
    along = ([*map(mul, known[cue], known[place])] for place, found in cues.along.items() for cue in found)
    ends = (_END[end](known[cue]) for end, found in cues.ends.items() for cue in found)
    forms = _columns(_FORMS, [_form(profile, passages[i], i) for i in indices])
    return chain(marked, together, places, along, ends, _ranks(ranking, indices), forms)


def _columns(columns: Mapping[str, Callable[[_Row], float]], rows: Sequence[_Row]) -> Iterator[list[float]]:
    return ([column(row) for row in rows] for column in columns.values())


def _figures(text: str) -> frozenset[str]:
    if not _FIGURE.search(text):
        return frozenset()
    return frozenset(_SEEN) if _MONEY.search(text) else frozenset(_SEEN[:1])


def _last(column: Sequence[float]) -> list[float]:
    """1 at the last sentence that has the cue, 0 elsewhere."""
    at = max((n for n, value in enumerate(column) if value), default=None)
    return [float(n == at) for n in range(len(column))]


_END: Mapping[str, Callable[[Sequence[float]], list[float]]] = {
    "last": _last,
    "first": lambda column: _last(column[::-1])[::-1],
}


def _places(
    profile: Profile, indices: Sequence[int], seen: Sequence[frozenset[str]], headings: Phrases
) -> list[_Place]:
    """Where each sentence stands; the end is that of the text, before what certifies or signs it."""
    last = max((n for n, found in enumerate(seen) if "certificate" not in found), default=0)
    above = _above(profile, indices, headings)
    out: list[_Place] = []
    under: frozenset[str] = frozenset()
    section = -1
    for at, i in enumerate(indices):
        own = _glued(profile.texts[i], headings)
        if own is not None:
            under = own
        elif profile.section[i] != section:
            under = above.get(profile.section[i], frozenset())
        section = profile.section[i]
        share = min(at / max(last, 1), 1.0)
        out.append(_Place(at, max(last - at, 0), share, profile.block_position[i] == 0, under, own or frozenset()))
    return out


def _above(profile: Profile, indices: Sequence[int], headings: Phrases) -> dict[int, frozenset[str]]:
    """Section → what its heading announces, in the document of `indices`."""
    document = profile.document[indices[0]] if indices else 0
    rows = profile.of_document(document)
    return {profile.section[i]: headings.seen(profile.words[i]) for i in rows if profile.heading[i]}


def _glued(text: str, headings: Phrases) -> frozenset[str] | None:
    """What the heading announces that is glued to the sentence; None where none is."""
    found = _LEAD_WORDS.match(text)
    return headings.seen((found[1] or found[2]).lower().split()) if found else None


def _ranks(ranking: Ranking, indices: Sequence[int]) -> tuple[Sequence[float], ...]:
    scores = [ranking.scores[i] for i in indices]
    n = len(scores)
    mean = fsum(scores) / max(n, 1)
    spread = sqrt(fsum([(score - mean) ** 2 for score in scores]) / max(n, 1)) or 1.0
    order = [0] * n
    for rank, at in enumerate(sorted(range(n), key=lambda at: -scores[at])):
        order[at] = rank
    return (
        [(score - mean) / spread for score in scores],
        [rank / max(n - 1, 1) for rank in order],
        [rank == 0 for rank in order],
        [rank < 5 for rank in order],
    )


def _form(profile: Profile, passage: Passage | None, i: int) -> _Form:
    title, terms = set(profile.titles[profile.document[i]]), profile.terms[i]
    titled = sum(term in title for term in terms) / max(len(terms), 1)
    end = profile.texts[i].rstrip("\"'”’»)]*_")[-1:]
    return _Form(profile.texts[i], profile.size[i], end, profile.signals[i], passage, titled)
