"""What an editor strikes in a judgment: statutes that are recited, and other cases."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.selection.strikes.seen import Seen, Strike

_SEES = deferred(r"(?:See|Cf\.?)\b.{0,160}\sv\.?\s")
_OTHER_CASE = deferred(
    r"(?:In|As\s[^,]{3,60}\s(?:said|held|observed|noted|explained)\sin)\s[A-Z][^,;]{1,80}?\sv\.?\s[A-Z]"
)


_PARAGRAPHS = deferred(r"[^\[]{0,120}\bat\s\[\d+\](?:\s?[-–—]{1,3}\s?\[\d+\])?\s?:")
"""Another court's judgment, quoted by its paragraphs."""
_GROUND = deferred(
    r"\(?(?:That\s)?[Tt]he\s[\w’']+(?:\s[\w’']+){0,3}\)?\s(?:erred|misapplied|misconstrued|misdirected|misunderstood)\b"
)
"""A ground of appeal, in the words of who appeals."""
_SUBSECTION = deferred(r"\(\d{1,2}[A-Z]?\)\s[A-Z]")


@cache
def _one_of_several() -> re.Pattern[str]:
    """A point or thing by its number, whose others stand elsewhere; a party with its number is known to all."""
    parties = any_of(lexicon("en").rhetoric.parties)
    return re.compile(
        rf"The\s(?:first|second|third|fourth|fifth|final|remaining|last)\s"
        rf"(?!(?:and\s\w+\s|named\s|cross-?\s?)?(?:{parties}|day|half|time|date|order)\b)"
    )


@cache
def _recites() -> re.Pattern[str]:
    """A part of a statute, with or without its number, and what stands in it: "At the time s 12 relevantly provided"."""
    words = lexicon("en").rhetoric
    return re.compile(
        rf"^(?:At the (?:relevant )?time,? |Relevantly,? )?{any_of(words.recited_parts)}"
        rf"(?: \d[\d.]{{0,8}}\w{{0,3}}(?:\(\w{{1,4}}\)){{0,4}}[^.]{{0,80}}?| )\b{any_of(words.recites)}\b",
        re.IGNORECASE,
    )


_ITEM = deferred(r"(?:\d{1,3}\s+)?\((?:[a-z]{1,2}|[ivx]{1,4})\)\s")
"""How an item of a list opens, whose head stands elsewhere: whose words it is nobody sees."""
_SPEAKS = deferred(r"(?:[A-Z]{2,20}\s){1,4}[A-Z]{2,20}:\s")
"""Who speaks in a hearing that is printed as it was spoken."""
_JOINT = deferred(
    r"\bthat:\s[A-Z]|\bfollowing[\w\s]{3,40}:\s[A-Z]|(?<!\[)\.\.\.|^\W{0,3}\(\s?[A-Z]|^Pursuant to [^,]{1,120}\.$"
)
"""Where a list or a quotation was joined to what introduces it, a part of one was left out, or a sentence has no verb."""
_ALSO = deferred(r"(?:\d{1,3}\s+)?(?!(?:I|We|It|The Court|This Court)\b)[^,.]{1,40}?\balso\s")
"""Somebody else than the court who says or does a further thing: the first one stands elsewhere."""


@cache
def _ordinal() -> re.Pattern[str]:
    """How a point opens whose first one stands elsewhere."""
    words = any_of(lexicon("en").rhetoric.later_ordinals)
    return re.compile(rf"(?:\d{{1,3}}\s+)?{words}(?:,|\sand\s|\s(?:M[rs]|Mrs|Dr|the|it|s?he)\s)", re.IGNORECASE)


@cache
def _points_within() -> re.Pattern[str]:
    """What says where something stands: "The facts are set out in", "The orders are as follows"."""
    words = any_of(lexicon("en").rhetoric.laid_out)
    return re.compile(
        rf"\b(?:is|are|was|were|be)\s(?:as\s)?(?:conveniently\s|fully\s|helpfully\s)?{words}\s(?:in|at|by|below|above|to)\b"
        rf"|\b{words}\s(?:[a-z]+\s){{0,2}}below\b|\b(?:I|we) have (?:already\s)?(?:set out|referred to|described)\b",
        re.IGNORECASE,
    )


@cache
def _business() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.court_business)


def _of_judgment(pattern: re.Pattern[str], seen: Seen) -> bool:
    return seen.kind is DocumentKind.JUDGMENT and pattern.match(seen.text) is not None


ROWS: tuple[Strike, ...] = (
    Rule(
        "item of a list",
        lambda seen: _of_judgment(_ITEM, seen),
        "part of a list",
        ("(f) Some time in May the keeper told the crew of it.", "12 (iv) The lamps were never lit."),
    ),
    Rule(
        "point by its number",
        lambda seen: _of_judgment(_ordinal(), seen),
        "hangs",
        ("4 Secondly, the keeper contends that the board erred.", "Third and last, the lamps were lit."),
    ),
    Rule(
        "a further thing",
        lambda seen: _of_judgment(_ALSO, seen),
        "hangs",
        ("Renn J also said that a keeper must be heard.", "The keeper also relied on the map."),
    ),
    Rule(
        "spoken in court",
        lambda seen: _of_judgment(_SPEAKS, seen),
        "court's business",
        ("THE CHIEF KEEPER: Ladies and gentlemen, we close.", "MR KARSK: The lamps were lit."),
    ),
    Rule(
        "court's business",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _business().search(seen.text) is not None,
        "court's business",
        ("I will mark the map of the harbour.", "Mr Karsk appeared for the board of the harbour."),
    ),
    Rule(
        "stands elsewhere",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _points_within().search(seen.text) is not None,
        "points elsewhere",
        ("The facts are set out in the board's paper.", "The grounds are as set out in the notice."),
    ),
    Rule(
        "recites the law",
        lambda seen: _of_judgment(_recites(), seen),
        "recites the law",
        (
            "Section 12(3) of the Harbour Act provides that a keeper must be heard.",
            "Rule 4 states that a notice is served by post.",
            "Regulation 5.19(1B) empowers the board to refuse a lamp.",
        ),
    ),
    Rule(
        "subsection",
        lambda seen: _of_judgment(_SUBSECTION, seen),
        "recites the law",
        (
            "(3) Subsection (1) does not apply if the keeper did not know.",
            "(12) A keeper may ask the board for a lamp.",
        ),
    ),
    Rule(
        "one of several",
        lambda seen: _of_judgment(_one_of_several(), seen),
        "hangs",
        ("The final ground is that the lamps were never lit.", "The second letter went to the harbour."),
    ),
    Rule(
        "another court's paragraphs",
        lambda seen: _of_judgment(_PARAGRAPHS, seen),
        "another case",
        (
            "The magistrate said at [15]-[16]: [15] The board heard the keeper.",
            "Renn J put it so at [4]: a lamp must be seen.",
        ),
    ),
    Rule(
        "ground of appeal",
        lambda seen: _of_judgment(_GROUND, seen),
        "ground of appeal",
        ("(The Magistrate) erred in finding that the lamps were lit.", "The board misapplied the rule on lamps."),
    ),
    Rule(
        "points to a case",
        lambda seen: _of_judgment(_SEES, seen),
        "points elsewhere",
        ("See Solm v Harbour of Tarn [2003] TC 12 at [4].", "Cf. Karsk v Vik, where a lamp was lost."),
    ),
    Rule(
        "another case",
        lambda seen: _of_judgment(_OTHER_CASE, seen),
        "another case",
        (
            "In Solm v Harbour of Tarn the keeper had left his post.",
            "As Renn J said in Karsk v Vik, a lamp must be seen.",
        ),
    ),
    Rule(
        "joint of a list",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _JOINT.search(seen.text) is not None,
        "part of a list",
        (
            "The keeper argues that: The lamps were lit.",
            "He gave the following grounds of appeal: The board erred.",
            "( Solm at [12]) ... I find the lamps lit.",
            "Pursuant to section 4 of the Harbour Act.",
        ),
    ),
)
