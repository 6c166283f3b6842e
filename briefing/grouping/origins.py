"""A sentence → where it says that its news comes from: an outlet that reported it, one statement, one poll.

Two outlets that pass on what a third one reported, or one press statement, are no two sources for it.
"""

from __future__ import annotations

import re

from briefing.language.patterns import deferred

_NAME = r"([A-Z][\w’'&-]*(?:[ ][A-Z][\w’'&-]*)*)"
_REPORTS = deferred(
    rf"""
    \b(?: told | (?:interview|interviewed|reported|obtained|published)\ (?:with|by|to) )\ (?:the\ )?{_NAME}
    | \b{_NAME}(?:,?\ (?:which|who))?\ (?:first\ |has\ |had\ |also\ )?(?:reported|reports)\b
    | \breports?\ (?:in|by)\ (?:the\ )?(?:newspaper\ |magazine\ |broadcaster\ )?{_NAME}
    | \b(?:news\ agency|newspaper|broadcaster|news\ site|magazine)\ {_NAME}
    """,
    re.VERBOSE,
)
"""Who got the news first: whom somebody told, who reported it."""
_DOCUMENTS = deferred(r"\b(statement|poll|survey|press release|news release|tweet)(?:s|ed)?\b", re.IGNORECASE)
"""One paper that several outlets quote from."""


def of(text: str) -> frozenset[str]:
    """The last words of the names of outlets that a sentence gives its news to, and the kinds of paper it is from."""
    names = {name.split()[-1].lower() for found in _REPORTS.findall(text) for name in found if name}
    return frozenset(names | {kind.lower() for kind in _DOCUMENTS.findall(text)})
