"""What both ways of ranking by `auto` share: the columns' names, in groups, what wording shows by itself, and how the weighings count.

`auto.py` is for any text, `short_texts.py` for one that is ranked without numpy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing import weights
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Profile

LEAD = 3
"""So many first sentences of each document are its lead."""

GROUPS: dict[str, tuple[str, ...]] = {
    "position": (
        "place", "place_share", "place_inverse", "from_end", "block_place", "block_length", "block_share",
        "section_place", "section_share", "in_first_section",
    ),
    "title": ("title_share", "title_cosine", "heading_share"),
    "centrality": (
        "centroid", "lexrank", "mean_frequency", "sum_frequency", "repeated_share", "top_terms", "lead_cosine",
        "before_cosine", "after_cosine", "other_documents", "document_share", "repeats",
    ),
    "cues": ("cue_mean", "cue_top", "cue_low"),
    "facts": ("numbers", "quotation_marks", "capitals", "dates", "new_share", "new_terms", "speech", "modals"),
    "wording": (
        "first_person", "second_person", "third_person", "points_back", "question", "unfinished", "small_start",
        "citations", "turn", "word_length", "content_share", "colon", "bracket", "quote_start",
    ),
    "length": ("size", "size_ratio", "terms"),
    "query": ("query_share", "query_weight", "query_near", "query_expanded"),
    "kind": (
        "all_sentences", "all_documents", "mean_size", "mean_block", "has_title", "has_headings", "all_numbers",
        "all_capitals", "all_quotation_marks", "all_first_person", "all_second_person", "all_speech", "all_dates",
        "all_citations", "all_turns", "all_small", "all_questions", "richness", "has_query",
    ),
}  # fmt: skip
"""Group → its columns, in the order of the table."""
NAMES = tuple(name for names in GROUPS.values() for name in names)
"""Column names, in order."""
SURFACE = (
    "points_back", "question", "unfinished", "small_start", "citations", "turn", "word_length", "colon", "bracket",
    "quote_start",
)  # fmt: skip
"""The columns of `seen_of_sentences`; word lengths are letters as yet."""

SHIPPED = Path(__file__).with_name("auto.json.xz")

KIND = (
    "all_sentences", "all_documents", "mean_size", "mean_block", "has_headings", "all_numbers", "all_capitals",
    "all_quotation_marks", "all_first_person", "all_second_person", "all_speech", "all_dates", "all_citations",
    "all_turns", "all_small", "all_questions", "richness",
)  # fmt: skip
"""The columns by which kinds of text are told apart."""
NEAR, FAR = 2.0, 3.0
"""Mean squared deviations from a kind: nearer than the one is of that kind, farther than the other is of another."""
FARTHEST = 25.0
"""Beyond, how far a single column deviates makes no difference."""
FAMILIAR, UNFAMILIAR, SEVERAL = 0.3, 1.1, 1.8
"""Weight of the plain weighing beside the trees: on a familiar kind, on another, and for several documents."""

_TURN = deferred(r"[A-Z][\w.'-]*(?: [\w.'-]+){0,4}:\s")
_CITATION = deferred(r"et al\b|\(\d{4}[a-z]?\)|, \d{4}[a-z]?[;)]|\[\d+\]|<cit>|\[\d{4}\] [A-Z]{2,}|\bs \d+\(")


def seen_of_sentences(profile: Profile) -> Iterator[tuple[int, ...]]:
    """What the wording of each sentence shows: a number for each of `SURFACE`."""
    points_back = lexicon("en").reference.leaning_starts
    for text, words, block_position in zip(profile.texts, profile.words, profile.block_position, strict=True):
        first = text[0]
        last = text[-1]
        yield (
            bool(words) and words[0] in points_back,
            last == "?" or text[-2:] in {'?"', "?”"},
            last not in ".!?\"”’')»。！？",
            first.islower(),
            _CITATION.search(text) is not None,
            block_position == 0 and _TURN.match(text) is not None,
            len(text),
            ":" in text or ";" in text,
            "(" in text,
            first in "\"“‘«„'",
        )


def cue_weights(stored: Mapping[str, Any]) -> dict[str, float]:
    """The weights of cue words in a model's file: stem → weight."""
    words = stored["cues"]["words"].split(" ")
    (given,) = weights.decoded(stored["cues"]["weights"], len(words))
    return dict(zip(words, given, strict=True))
