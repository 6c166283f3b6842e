"""A quotation, and where somebody thinks it stands → where it does stand in the sources, else what comes nearest."""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen
from briefing.model import Span
from briefing.verifying import alignment
from briefing.verifying.index import Place
from briefing.verifying.matching import near
from briefing.verifying.sources import Sources
from briefing.verifying.words import words


class Answer(StrEnum):
    """Whether the words stand where they were said to, only in another source, nearly so, or nowhere."""

    VERBATIM = "verbatim"
    ELSEWHERE = "elsewhere"
    NEAREST = "nearest"
    NOWHERE = "nowhere"


@frozen
class Lookup:
    """What was found; `share` is the part of the quotation's words that stand there.

    `source` and `span` are None where nothing is. `difference` is as `Finding` has it.
    """

    answer: Answer
    source: int | None = None
    span: Span | None = None
    share: float = 0.0
    difference: str = ""
    speaker: str = ""
    """Whom the source gives the words to, "" for nobody."""


_LEAST = 0.25
"""Share of a quotation's words below which what comes nearest is something else."""


def look_up(quote: str, sources: Sources, *, believed: int | None = None) -> Lookup:
    """Looks for a quotation word for word, case and typography apart.

    Args:
        quote: Without its marks; an ellipsis or brackets of an editor are not understood here.
        sources: All that may have it.
        believed: The index of the source in which it is said to stand, None where none is named.
    """
    asked = words(quote)
    places = sources.index.find(asked.forms) if asked.forms else []
    if places:
        here = next((place for place in places if place.source == believed), None)
        answer = Answer.VERBATIM if here or believed is None else Answer.ELSEWHERE
        return _found(answer, here or places[0], sources)
    matches = near(sources.index, asked.forms, most=3) if asked.forms else []
    matches.sort(key=lambda match: (-match.share, match.place.source != believed))
    if not matches or matches[0].share < _LEAST:
        return Lookup(Answer.NOWHERE)
    best = matches[0]
    said = [quote[asked.starts[n] : asked.stops[n]] for n in range(len(asked))]
    source = sources.each[best.place.source]
    stands = [source.document[source.words.span(n, n)] for n in range(best.place.first, best.place.last + 1)]
    difference = alignment.shown(said, stands, best.steps)
    return _found(Answer.NEAREST, best.place, sources, share=best.share, difference=difference)


def _found(answer: Answer, place: Place, sources: Sources, *, share: float = 1.0, difference: str = "") -> Lookup:
    span = sources.index.span(place)
    quotes = sources.each[place.source].quotes_in(span)
    return Lookup(answer, place.source, span, max(share, 0.0), difference, quotes[0].name or "" if quotes else "")
