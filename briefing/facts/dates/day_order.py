"""A document → whether it writes the day or the month first in "03/04/2024": by its language, its outlet, or its own dates."""

from __future__ import annotations

from enum import StrEnum

from briefing.facts.dates.words import DATING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Document


class DayOrder(StrEnum):
    """Which part of a numeric date comes first; UNKNOWN where nothing tells."""

    DAY = "day"
    MONTH = "month"
    UNKNOWN = "unknown"


_MONTH_FIRST = deferred(rf"\b{any_of(DATING.month_first_outlets)}\b")
_DAY_FIRST = deferred(rf"\b{any_of(DATING.day_first_outlets)}\b")
_HOST = deferred(r"^(?:\w+://)?([^/:?#]+)")
_PAIR = deferred(r"(?<![\d/.-])(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)(?![\d/-])")


def order_of(document: Document) -> DayOrder:
    """The order of `document`: its language (other than English: day first), language tag, outlet, address, own dates.

    The document's own dates decide where one of them can be read in one way only (25/12/2016) and none the other way.
    """
    if document.language not in ("en", "und"):
        return DayOrder.DAY
    tag = document.metadata.language.replace("_", "-").casefold()
    if tag == "en-us":
        return DayOrder.MONTH
    if tag == "en-gb" or tag.removeprefix("en-") in DATING.day_first_domains:
        return DayOrder.DAY
    outlet = document.metadata.outlet.casefold()
    if outlet and _DAY_FIRST.search(outlet):
        return DayOrder.DAY
    if outlet and _MONTH_FIRST.search(outlet):
        return DayOrder.MONTH
    host = _HOST.match(document.metadata.url.casefold())
    domain = host[1].rpartition(".")[2] if host else ""
    if domain in DATING.day_first_domains:
        return DayOrder.DAY
    if domain in ("gov", "mil"):
        return DayOrder.MONTH
    return _by_example(document.text)


def _by_example(text: str) -> DayOrder:
    day = month = False
    for match in _PAIR.finditer(text):
        first, second = int(match[1]), int(match[2])
        day |= 12 < first <= 31 and 1 <= second <= 12
        month |= 12 < second <= 31 and 1 <= first <= 12
    if day == month:
        return DayOrder.UNKNOWN
    return DayOrder.DAY if day else DayOrder.MONTH
