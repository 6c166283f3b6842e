"""A document → whether it writes the day or the month first in "03/04/2024": by its language, its outlet, or its own dates."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from enum import StrEnum

from briefing.model import Document


class DayOrder(StrEnum):
    """Which part of a numeric date comes first; UNKNOWN where nothing tells."""

    DAY = "day"
    MONTH = "month"
    UNKNOWN = "unknown"


_AMERICAN = re.compile(
    r"\b(?:new york times|nyt|washington (?:post|times|examiner)|wall street journal|wsj|usa today|los angeles times|la times|chicago tribune"
    r"|boston globe|miami herald|politico|huffington post|huffpost|huff post|breitbart|fox news|cnn|nbc|abc news|cbs|npr|associated press|ap"
    r"|bloomberg|newsweek|time magazine|the hill|axios|propublica|vox|slate|new yorker|western journal|daily beast|buzzfeed|newsday"
    r"|voice of america|voa|seattle times|denver post|houston chronicle|dallas morning news|san francisco chronicle|philadelphia inquirer)\b"
)
_DAY_FIRST = re.compile(
    r"\b(?:bbc|guardian|daily telegraph|the telegraph|the times of london|financial times|the independent|daily mail|mirror|the sun|the scotsman|the economist|sky news"
    r"|irish times|irish independent|rte|al jazeera|deutsche welle|dw|france 24|times of india|the hindu|hindustan times|indian express|dawn"
    r"|sydney morning herald|the age|abc\.net\.au|the australian|nz herald|new zealand herald|straits times|jerusalem post|haaretz|gulf news|the national|daily nation|mail & guardian)\b"
)
_HOST = re.compile(r"^(?:\w+://)?([^/:?#]+)")
_COUNTRIES = frozenset(
    "uk ie au nz in za sg ng ke gh pk bd my fr de es it nl be pt br mx ar ch at se no dk fi pl ru".split()
)
_PAIR = re.compile(r"(?<![\d/.-])(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)(?![\d/-])")


def order_of(document: Document) -> DayOrder:
    """The order of `document`: its language (other than English: day first), language tag, outlet, address, own dates.

    The document's own dates decide where one of them can be read in one way only (25/12/2016) and none the other way.
    """
    if document.language not in ("en", "und"):
        return DayOrder.DAY
    tag = document.metadata.language.replace("_", "-").casefold()
    if tag == "en-us":
        return DayOrder.MONTH
    if re.fullmatch(r"en-(?:gb|ie|au|nz|in|za|sg|ng|ke)", tag):
        return DayOrder.DAY
    outlet = document.metadata.outlet.casefold()
    if _DAY_FIRST.search(outlet):
        return DayOrder.DAY
    if _AMERICAN.search(outlet):
        return DayOrder.MONTH
    host = _HOST.match(document.metadata.url.casefold())
    domain = host[1].rpartition(".")[2] if host else ""
    if domain in _COUNTRIES:
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
