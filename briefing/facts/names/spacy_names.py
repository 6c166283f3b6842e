"""spaCy's entities → names on our tokens, for who has spaCy and a model of it: this module is spaCy's door.

The rules of `briefing.facts.names.extraction` (one kind a name, roles, short forms) then work on these names as on our own. No
model is ever downloaded by us: `python -m spacy download en_core_web_sm` does that once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import Any

import spacy

from briefing.errors import MissingExtraError
from briefing.facts.names.tagger import Name
from briefing.facts.names.tokens import Tokens

_LABELS = {
    "person": ("PERSON", "PER"),
    "organisation": ("ORG",),
    "place": ("GPE", "LOC", "FAC"),
    "other": ("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "MISC"),
}
"""Labels of OntoNotes 5 and of WikiNER; what is left out (dates, numbers) is no name."""
_KINDS = {label: kind for kind, labels in _LABELS.items() for label in labels}
_PIPES = ("parser", "lemmatizer", "attribute_ruler")
"""Steps of a pipeline that names do not need."""


def tag(text: str, found: Tokens, *, model: str) -> list[Name]:
    """The names of `text`, ascending.

    Args:
        text: The document's text.
        found: Its tokens, to which the names are fitted.
        model: A model's package or folder ("en_core_web_sm").

    Raises:
        MissingExtraError: the model is not installed.
    """
    pipeline = _pipeline(model)
    pipeline.max_length = max(pipeline.max_length, len(text) + 1)
    out: list[Name] = []
    for entity in pipeline(text).ents:
        kind = _KINDS.get(entity.label_)
        first = bisect_right(found.stops, entity.start_char)
        last = bisect_left(found.starts, entity.end_char) - 1
        while first < last and found.words[first].lower() in ("the", "a", "an"):
            first += 1
        if last > first and found.words[last] in ("'s", "’s"):
            last -= 1
        if kind and first <= last and (not out or first > out[-1].last):
            out.append(Name(first, last, kind))
    return out


@cache
def _pipeline(model: str) -> Any:
    try:
        return spacy.load(model, exclude=_PIPES)
    except OSError as error:
        missing = MissingExtraError(model, extra="spacy")
        missing.reason = f"the spaCy model {model} is not installed"
        missing.hint = f"python -m spacy download {model}, or --names spacy:MODEL for one that is installed"
        raise missing from error
