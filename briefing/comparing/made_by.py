"""A sentence → the body that made the study, report or poll that it tells of."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.patterns import deferred
from briefing.model import Span

_KEPT = 2048
_STUDY = deferred(
    r"""
    \b(?:study|report|survey|poll|analysis|review)
      (?: ,?\ (?:published|released|presented|issued|conducted|carried\ out|done)(?:\ on\ \w{3,6}day)? | \ \w{1,20} )?
      \ by\ (?:the\ |an?\ )?
      (?: (?:[a-z]{1,20}\ ){0,2} ([A-Z][\w’'-]{0,30}(?:\ (?:[A-Z][\w’'-]{0,30}|of|and|for|the)){0,7})  # "by the Herald"
        | ([a-z]{1,20}(?:\ [a-z]{1,20})??)                                                             # "by two doctors"
          (?= [.,;] | \ found | \ says?\b | \ said | \ shows?\b | \ showed | \ published | \ released | \ presented | $ ) )
    | \b(?:study|report|survey|poll)\ (?:(?:that|which)\ )?([A-Z][\w’'-]{1,30}(?:\ (?:[A-Z][\w’'-]{1,30}|of)){0,4})
      \ (?:published|released|made|conducted|carried\ out|presented)\b  # 'a poll that Herald Research published'
    | \b(?:[Aa]n?|[Tt]he|new)\ ([A-Z][\w’'-]{1,30}(?:\ (?:[A-Z][\w’'-]{1,30}|of)){0,4})\ (?:opinion\ )?(?:study|survey|poll)\b
    """,
    re.VERBOSE,
)
"""A study and the body that made it: a name, or two words at the end of a clause; "a Herald poll"."""


def body(text: str) -> Span | None:
    """Where the body that made a study stands in a text."""
    found = _STUDY.search(text)
    return None if found is None else Span(*found.span(found.lastindex or 1))


@lru_cache(maxsize=_KEPT)
def made_by(text: str) -> str:
    """The words for that body, "" for none."""
    place = body(text)
    return place.of(text) if place else ""
