"""How old somebody is, as English texts say it beside a name: "Ann Orle, 44, …", "a 44-year-old", "aged 44".

An age behind a name is a detail of that person and no figure; whoever compares ages reads them here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.patterns import deferred
from briefing.model import Span

OLDEST = 110
BEHIND_NAME = deferred(r"(?P<name>[A-Z][\w’'.-]{1,40}),(?:\s(?:who\sis|aged))?\s$")
"""Before an age: the last word of the name of whose age it is."""
_AGE = deferred(
    r"""
      (?<![\w’'-])[A-Z][\w’'-]{1,40},\ (?:aged\ )?(?P<behind>1?\d{1,2})(?=,|\.(?:\s|$))       # "Orle, 43," and "Orle, aged 43,"
    | \b[Aa]n?\ (?:[a-z-]{2,20}\ )?[a-z]{3,20},\ (?:aged\ )?(?P<noun>1?\d{1,2})(?=,)                             # "a cyclist, 19,"
    | \b(?P<year>1?\d{1,2})-year-old\b
    | \baged\ (?P<aged>1?\d{1,2})\b
    | \b(?:man|woman|boy|girl)\ of\ (?P<of>1?\d{1,2})\b
    | \bat\ the\ age\ of\ (?P<at>1?\d{1,2})\b
    | (?:^|(?<=[.!?]\ )|(?<=\n))(?:He|She|The\ (?:victim|man|woman|boy|girl|driver|suspect))\ was\ (?P<was>1?\d{1,2})(?=[.,])       # a whole sentence or its beginning
    """,
    re.VERBOSE,
)


def ages(text: str) -> Iterator[tuple[float, Span]]:
    """The ages that a text tells of people, in years, each with its place."""
    for match in _AGE.finditer(text):
        group = match.lastgroup or ""
        yield float(match[group]), Span(*match.span(group))
