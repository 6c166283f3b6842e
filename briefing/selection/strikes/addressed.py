"""What an editor strikes in a written text that speaks to its reader beside its matter: "Leave a comment below", "Let's look at", "as the map shows"."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.selection.strikes.hanging import without_quotations
from briefing.selection.strikes.seen import Seen, Strike

_TOLD = frozenset({DocumentKind.NEWS, DocumentKind.REPORT})
"""Kinds of pages that somebody wrote for anybody; in a letter or a speech what is asked is what it is for."""
_ON_A_PAGE = _TOLD | {DocumentKind.INTERVIEW}
_SHOWS = deferred(
    r"""
    \b(?:colou?red|shaded|shown|marked|highlighted)\s(?:in\s)?(?:light\s|dark\s)?
      (?:red|blue|green|yellow|orange|gr[ae]y|purple)\b  # on a map
    | \b(?:web\s?site|web\s?page|link|handbook)\s(?:also\s)?(?:provides?|has|have|offers?|gives?|contains?|lists?)\s
      (?:\w+\s){0,2}(?:information|details|resources|links)\b  # where more is to be read
    | \b[Ii]n\sthis\s(?:article|post|guide|lesson|tutorial|video),?\s(?:we|you|I)(?:\s?['’]ll|\s(?:will|can))\b
    | ^(?:(?:Now|So|But|And|First|Next|Well)\b,?\s(?:then,\s)?)?[Ll]et(?:['’]s|\sus)\s(?:\w+\s)?[a-z]  # along with him
    | ^Below,?\s(?:we|I|you)\s | ^So\syou\s(?:want|need|think|have|are)\b
    | ☎ | \b(?:[Ee]-?mail|[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax)\s?:\s?[\w+(]  # where somebody is to be reached
    """,
    re.VERBOSE,
)
"""What shows its reader a map, more to read or somebody to reach, or takes him along."""
_LINE_ABOVE = deferred(
    r"""
    (?:[A-Z][\w’'.-]{1,20}\s?){1,3},\s(?:on|about|asked)\s(?:whether|how|why|what|the|his|her|their)\b[^,;:]{3,160}\.?$
    | [A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d\s  # a day without a comma behind it,
      [A-Z][\w’'.-]{1,20}(?:\s(?:[A-Z][\w’'.-]{1,20}|of|the|and)){0,8}  # who,
      \s[a-z]{2,15}s\s(?:at|to|in|on|with|for|the|an?)\b  # and what he does there
    """,
    re.VERBOSE,
)
"""The line above an answer ("Lind, on whether the lamps will be lit."), and below a picture ("May 3, 2031 Ida Solm of Tarn looks at the pier.")."""
_LIKE_ANOTHER = deferred(
    r"""
    \b(?:this|that|these|it|he|she|they),\stoo\b
    | \bsimilarly\s(?!to\b)[a-z]+\s[A-Za-z]
    | \b(?<!\bto\s)(?<!\bin\s)(?<!\bof\s)(?<!\bfrom\s)(?<!\bwith\s)an?\ssimilar\s  # as subject or object
      (?![^.;]{0,90}\b(?:to|as|between|among|that|which)\b)[a-z]  # and not to what
    """,
    re.VERBOSE,
)
"""What is set beside another thing, which the sentence does not name."""
_ONE_OF_THEM = deferred(
    r"""
    Which\s(?:is|are|was|were)\s[^?]+$ | Now\sthat\s(?:you|we)\b | Rounding\sout\sthe\b
    | One\s(?:is|was)\s(?!of\b|that\b)[A-Z]  # of several
    | [^.]{3,90}\b(?:seems?|appears?)\sto(?:\shave|\sbe|\sdo)?[.!]\W{0,2}$
    """,
    re.VERBOSE,
)
"""How a sentence opens that is one of several or goes on from one, and what ends without its verb."""


@cache
def _calls() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.calls_to_reader)


@cache
def _takes_it_so() -> re.Pattern[str]:
    """How a sentence opens in which a writer says how he takes what he has told, or that limits it: "Of course, the lamps"."""
    return deferred(
        rf"(?i:{any_of(lexicon('en').rhetoric.attitudes, blank='[ ]')}),\s|[^,]{{3,60}},\s(?:though|however),\s"
    )


def _to_reader(seen: Seen) -> bool:
    """Whether a line calls on its reader, shows him something, or stands above an answer or below a picture."""
    if seen.kind not in _ON_A_PAGE:
        return False
    found = (seen.kind in _TOLD and _SHOWS.search(seen.text)) or _LINE_ABOVE.match(seen.text)
    return bool(found or _calls().search(without_quotations(seen.text)))


def _is_beside(seen: Seen) -> bool:
    """Whether a line sets what it tells beside what another one tells."""
    plain = without_quotations(seen.text) if seen.kind in _TOLD else ""
    return bool(_LIKE_ANOTHER.search(plain) or _ONE_OF_THEM.match(plain) or _takes_it_so().match(plain))


ROWS: tuple[Strike, ...] = (
    Rule(
        "to its reader",
        _to_reader,
        "points elsewhere",
        (
            "Leave a comment below and tell the keeper which lamp is best.",
            "Now let's try the same with the lamps of Tarn.",
        ),
    ),
    Rule("beside another", _is_beside, "goes on", ("The keeper sent a similar message on Monday.",)),
)
