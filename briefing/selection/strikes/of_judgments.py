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
from briefing.selection.zones import is_dated
from briefing.text.boilerplate import lead

_SEES = deferred(r"(?:See|Cf\.?)\b.{0,160}\sv\.?\s")
_OTHER_CASE = deferred(
    r"""
    (?:In|As\s[^,]{3,60}\s(?:said|held|observed|noted|explained)\sin) \s[A-Z][^,;]{1,80}?\sv\.?\s[A-Z]    # "In Karsk v Solm"
    | In\s[A-Z][^\[]{3,200}\[(?:19|20)\d\d\]\s[A-Z] | In\s[A-Z][\w-]{1,30}(?:\s[A-Z][\w-]{1,30})?\s,\s
    | (?:[A-Z]\w{1,20}\s){1,3}(?:C?J|JJ|FM)\sin\s(?!th[ei])                                              # "Renn J in Solm"
    | The\sFull\s(?:Federal\s)?Court\s(?:held|said|\w{3,12}ed)\b
    | [A-Z]\w{1,30}\s(?:concerned|involved)\s(?:an?|the)\s(?:claim|application|appeal|case|challenge)\b
    """,
    re.VERBOSE,
)

_RELIES = deferred(r"\b(?:relying|relies|relied)\s(?:up)?on\s[A-Z][^,;]{1,80}?\sv\.?\s[A-Z]")
"""Somebody relies on another case."""
_ASKS = deferred(
    r"""
    (?: (?!I\b|We\b)(?:(?!(?:that|which|who|whom)\s)[^,;:\s]{1,40}+\s){1,15}?                            # a party asks
        (?: seeks?\s(?:the|an?|orders?|leave|judgment|relief) | (?:applies|apply|moves?)\s(?:for|under) )\b
      | (?:[^.;\s]{1,40}+\s){0,16}?(?:an\sorder\sis|orders\sare)\ssought\b | This\sis\san\s(?:appeal|application)\b
      | The\s(?:\w{1,12}\s)?(?:issues?|questions?)\s(?:is|are|was|were|arises?|raised)\b                # what is at issue
      | (?:The\s)?(?:G|\w{1,12}\sg)round\s(?:\d{1,2}\s)?(?:claims?|alleges?|contends?|is)\b
      | The\s(?:\w{1,12}\s)?(?:Tribunal|delegate|Magistrate|Registrar|Authority)\s(?:affirmed|refused|rejected|dismissed|found)\b
      | I\sheld\sthat\b
      | It\sis\s(?:well\s)?(?:recognised|recognized|accepted|established|settled|trite|not\sdisputed|common\sground)\b )
    """,
    re.VERBOSE,
)
"""How a sentence opens that says what is asked or granted on all sides, before anything is decided, or what the court held elsewhere."""
_ANOTHER_JUDGE = deferred(r"[A-Z][\w’'-]{1,24}\s(?:FM|CJ|JA|DP|SM|J)\s(?:held|found|dismissed|concluded|ordered)\b")
_PARAGRAPH = deferred(r"^\d{1,3}\s+(?=[A-Z])")
_USUAL = deferred(r"[^.;]{1,120}?\b(?:usually|ordinarily|normally)\s(?:follows?|be|is|are)\b")
"""What mostly holds, and not of this case alone."""
_CONTENDS = deferred(
    r"""
    (?:\w{3,12},\s)?(?!I\b|We\b)(?:[Tt]he\s)? (?:[A-Z]?\w{1,20}\s){1,3}?  # a party's verb
    (?:(?:say|submit|contend|argue)(?:s|t?ed)?|said)\s(?:that|its|his|her|the)\b
    | (?:The\s)?[A-Z]?\w{1,20}\s(?:challenges|opposes)\s
    | The\s(?:position|case|contention|submission)\sof\s  # a party's noun
    | [^.;]{1,80}?\b(?:has|have|had)\s(?:framed|put|pleaded|advanced)\s(?:its|his|her|their)\s(?:claim|case)\b  # how its case is put
    """,
    re.VERBOSE,
)
"""How a sentence opens that gives a party's position."""
_PAST = deferred(r"\b(?:was|were|had|did|\w{2,20}ed)\b")
"""A verb of what happened; a rule for whenever a thing happens has none."""
_PARAGRAPHS = deferred(
    r"[^\[]{0,120}\b(?:at\s\[\d+\](?:\s?[-–—]{1,3}\s?\[\d+\])?\s?:|(?:concluded|held|said):\s\[\d+\])"
)
"""Another court's judgment, quoted by its paragraphs."""
_GROUND = deferred(
    r"""
    \(? (?:That\s)? [Tt]he\s[\w’']+(?:\s[\w’']+){0,3} \)?\s  # who
    (?:erred|misapplied|misconstrued|misdirected|misunderstood|was\swrong\sin)\b  # what is said against it
    """,
    re.VERBOSE,
)
"""A ground of appeal, in the words of who appeals."""
_SUBSECTION = deferred(r"\(\d{1,2}[A-Z]?\)\s[A-Z]")


@cache
def _one_of_several() -> re.Pattern[str]:
    """A point or thing by its number, whose others stand elsewhere; a party with its number is known to all."""
    parties = any_of(lexicon("en").rhetoric.parties)
    return deferred(
        rf"""
        The\s(?:first|second|third|fourth|fifth|final|remaining|last)\s  # which ground
        (?! (?:and\s\w+\s|named\s|cross-?\s?)? (?:{parties}|day|half|time|date|order)\b )  # no party, no day
        """,
        re.VERBOSE,
    )


@cache
def _recites() -> re.Pattern[str]:
    """A part of a statute, with or without its number, and what stands in it: "At the time s 12 relevantly provided"."""
    words = lexicon("en").rhetoric
    return deferred(
        rf"""
        ^(?: At\ the\ (?:relevant\ )?time,?\  | {any_of(words.recital_openings, blank="[ ]")},?\  | (?:(?:The\ )?(?:former|old|new)|Pre-\w{{3,12}})\  )?
        {any_of(words.recited_parts, blank="[ ]")} (?: \ \d[\d.]{{0,8}}\w{{0,3}}(?:\(\w{{1,4}}\)){{0,4}}[^.]{{0,80}}? | \  )  # "s 12(3)"
        \b(?: {any_of(words.recites, blank="[ ]")} | (?:is|are|was|were)\ (?:as\ follows|in\ the\ following\ terms) )\b
        """,
        re.IGNORECASE | re.VERBOSE,
    )


_ITEM = deferred(
    r"""
    (?:\d{1,3}\s+)?\((?:[a-z]{1,2}|[ivx]{1,4})\)\s | \d{1,3}\s+\(\d{1,2}\)\s | [B-H]\.\s(?:The|An?|In|On|By|That)\s  # numbers and letters of items
    | PARTICULARS\b | SCHEDULE\s\d  # headings
    | (?:An\sorder|A\sdeclaration|An\sinjunction)\sthat\s | An\sapplication\sseeking\s  # what is asked for
    """,
    re.VERBOSE,
)
"""How an item of a list opens, whose head stands elsewhere, or an order that somebody asks for: whose words it is nobody sees."""
_SPEAKS = deferred(r"(?:[A-Z]{2,20}\s){1,4}[A-Z]{2,20}:\s")
"""Who speaks in a hearing that is printed as it was spoken."""
_JOINT = deferred(
    r"""
    \b(?:that|namely|stated):\s[A-Z"“\[] | :\s['‘"“]\d{1,4}\b | \bfollowing[\w\s]{3,40}:\s[A-Z]    # what is introduced
    | ^• | ;\s\([a-z]{1,3}\)\s                                                                   # points
    | ^\[[a-z ]{3,30}omitted\] | (?<!\[)\.\.\.                                                     # left out
    | ^\W{0,3}\(\s?[A-Z] | ^Pursuant\ to\ [^,]{1,120}\.$                                           # no verb
    """,
    re.VERBOSE,
)
"""Where a list or a quotation was joined to what introduces it, a part of one was left out, or a sentence has no verb."""
_ALSO = deferred(r"(?:\d{1,3}\s+)?(?!(?:I|We|It|The Court|This Court)\b)[^,.]{1,40}?\b(?:also|then)\s")
"""Somebody else than the court who says or does a further or the next thing: the first one stands elsewhere."""


@cache
def _ordinal() -> re.Pattern[str]:
    """How a point opens whose first one stands elsewhere."""
    words = lexicon("en").rhetoric
    ordinals = any_of((*words.first_ordinals, *words.later_ordinals))
    one = r"One\s(?:was|is|aspect|such|matter|concerns?|relates?)\b"
    return deferred(
        rf"(?:\d{{1,3}}\s+)?(?:{ordinals}(?:[,:]|\sand\s|\s(?:M[rs]|Mrs|Dr|the|it|s?he)\s)|{one})", re.IGNORECASE
    )


@cache
def _orders() -> re.Pattern[str]:
    """What is ordered, also as an item of a list: "(a) The appeal is allowed", "(c) The board shall pay"."""
    ruled = rf"(?:{any_of(lexicon('en').speech.rulings)}|quashed|refused|revoked|remitted|set\saside)"
    return deferred(rf"\b(?:is|are|be)\s(?:hereby\s)?{ruled}\b|\b(?:shall|must|is\sto|do)\s(?:pay|be)\b")


@cache
def _made() -> re.Pattern[str]:
    """An order by its number without a verb of its own: "(1) Appeal allowed in part.", "(2) Set aside the award", "(3) Appellant to pay"."""
    ruled = rf"(?:{any_of(lexicon('en').speech.rulings)}|quashed|refused|remitted|to\spay)"
    return deferred(
        rf"""\(\d{{1,2}}\)\s(?:(?:The\s)?[A-Z][a-z]{{2,20}}(?:\s[a-z]{{1,15}}){{0,6}}?\s{ruled}\b  # what becomes of it
        | (?:Set\saside|Allow|Dismiss|Quash|Remit|Declare)\b)""",
        re.VERBOSE,
    )


@cache
def _under() -> re.Pattern[str]:
    """What a statute asks of anybody, or what it means: "Under s 12, an owner is", "The effect of ss 3 and 4 is"."""
    words = lexicon("en").rhetoric
    part, bodies = rf"{any_of(words.recited_parts)}\s\d", any_of(words.other_bodies)
    return deferred(
        rf"""
        ^(?:Under|Pursuant\ to|By(?:\ virtue\ of)?)\s {part} [^,]{{0,120}}(?:,|\sAct)\s  # what a part of an Act says
          (?:an?|any|no|the\ (?:term|word|expression|court|{bodies}))\s (?!erred\b|failed\b|was\ wrong\b)
        | ^(?:[^.,]{{0,80}},\s)?the\s{bodies}\s(?:may|must|shall|decides|is)\b [^.]{{0,200}} \((?:ss?|regs?|sections?)\s\d  # what bodies may
        | ^{part} [^,.]{{0,40}}? \sappl(?:y|ies)\sto\s(?:an?|any|every)\s  # whom it applies to
        | ^(?:An?|The)(?:\ [a-z]+)?\ (?:effect|purpose|terms|object|language)\ of\ {part}  # what it means
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _next() -> re.Pattern[str]:
    """How a sentence opens that tells what came next: "After a further winter", "At the hearing"."""
    return deferred(rf"{any_of(lexicon('en').rhetoric.account_openings, blank=' ')}\s", re.IGNORECASE)


_COUNTED = deferred(r"\b\w+\s(?:days?|weeks?|months?|years?)\s(?:before|after|later|earlier)\b")
"""How a sentence opens that counts from another day: "Two days before the hearing"."""


@cache
def _pleads() -> re.Pattern[str]:
    """How a sentence opens that gives what a party writes: "In its defence, the harbour pleaded"."""
    words = lexicon("en").rhetoric
    return deferred(
        rf"In\s(?:his|her|its|their|the)\s(?:\w+\s){{0,3}}{any_of(words.pleadings)}\b[^.]{{0,80}}?\b{any_of(words.pleads)}\b",
        re.IGNORECASE,
    )


@cache
def _of_another_body() -> re.Pattern[str]:
    """How a sentence opens that gives the course of another body's reasons: "The Tribunal then referred to"."""
    words = lexicon("en").rhetoric
    bodies, tell = any_of(words.other_bodies), any_of(words.bodies_tell)
    return deferred(rf"(?:The|His|Her)\s(?:\w+\s){{0,2}}{bodies}\s(?:\w+\s)?{tell}\b", re.IGNORECASE)


@cache
def _evidence() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.evidence)


@cache
def _judge_says() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.judge_says)


_CITES = deferred(r"[:;(]\s?[Ss]ee\s(?:also\s|generally\s)?[A-Z]")
"""Where a sentence names who said so before: it tells the law."""


def asks(text: str) -> bool:
    """Whether an English sentence of a judgment says what is asked, what nobody disputes, or what others have held: no outcome."""
    if _CITES.search(text) and not (_judge_says().search(text) or _orders().search(text)):
        return True
    text = _PARAGRAPH.sub("", text[lead(text) :])
    return any(pattern.match(text) for pattern in (_ASKS, _CONTENDS, _USUAL, _ANOTHER_JUDGE))


def tells(text: str) -> bool:
    """Whether an English sentence of a judgment tells what happened on a day or what a witness said, not what the court made of it."""
    if _judge_says().search(text):
        return False
    text = text[lead(text) :]
    recounts = any(pattern.match(text) for pattern in (_COUNTED, _pleads(), _of_another_body()))
    told = is_dated(text) or recounts or (_next().match(text) is not None and _PAST.search(text) is not None)
    return told or _evidence().search(text) is not None


@cache
def _points_within() -> re.Pattern[str]:
    """What says where something stands: "The facts are set out in", "The orders are as follows"."""
    words = any_of(lexicon("en").rhetoric.laid_out, blank="[ ]")
    return deferred(
        rf"""
        \b(?:is|are|was|were|be)\s(?:as\s)?(?:conveniently\s|fully\s|helpfully\s)? {words}\s (?:in|at|by|below|above|to)\b  # "is fully set out in"
        | \b{words}\s(?:[a-z]+\s){{0,4}}below\b  # "set out below"
        | \b(?:I|we)\ have\ (?:already\s)?(?:set\ out|referred\ to|described)\b  # "I have already described"
        """,
        re.IGNORECASE | re.VERBOSE,
    )


_MAKES = deferred(
    r"\bI\s(?:\w{2,12},?\s){0,6}?(?:ma[kd]e\s(?:an?\s|the\s)?orders?|declined?\sto\sorder|not\sgrant\sleave)\b"
)
"""What a judge orders or refuses, though it is put in the words of the court's business: "I will make orders as in the short minutes"."""


@cache
def _business() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.court_business)


def _is_business(seen: Seen) -> bool:
    """Whether a sentence of a judgment only tells how the matter was conducted, and orders nothing."""
    if seen.kind is not DocumentKind.JUDGMENT or _business().search(seen.text) is None:
        return False
    return _MAKES.search(seen.text) is None


def _of_judgment(pattern: re.Pattern[str], seen: Seen) -> bool:
    """Whether a sentence of a judgment opens so, its paragraph's number and heading, which no page prints, aside."""
    if seen.kind is not DocumentKind.JUDGMENT:
        return False
    return any(pattern.match(text) is not None for text in (seen.text, seen.text[lead(seen.text) :]))


ROWS: tuple[Strike, ...] = (
    Rule(
        "item of a list",
        lambda seen: _of_judgment(_ITEM, seen) and not _orders().search(seen.text),
        "part of a list",
        ("(f) Some time in May the keeper told the crew of it.",),
    ),
    Rule(
        "point by its number",
        lambda seen: _of_judgment(_ordinal(), seen),
        "hangs",
        ("4 Secondly, the keeper contends that the board erred.",),
    ),
    Rule(
        "a further thing",
        lambda seen: _of_judgment(_ALSO, seen),
        "hangs",
        ("Renn J also said that a keeper must be heard.",),
    ),
    Rule(
        "spoken in court",
        lambda seen: _of_judgment(_SPEAKS, seen),
        "court's business",
        ("THE CHIEF KEEPER: Ladies and gentlemen, we close.",),
    ),
    Rule(
        "court's business",
        _is_business,
        "court's business",
        ("I will mark the map of the harbour.",),
    ),
    Rule(
        "stands elsewhere",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _points_within().search(seen.text) is not None,
        "points elsewhere",
        ("The claim, as explained in more detail below, is the keeper's.",),
    ),
    Rule(
        "recites the law",
        lambda seen: _of_judgment(_recites(), seen),
        "recites the law",
        ("Section 12(3) of the Harbour Act provides that a keeper must be heard.",),
    ),
    Rule(
        "what a statute asks",
        lambda seen: _of_judgment(_under(), seen),
        "recites the law",
        ("Under regulation 3.4(1), an owner was required to light a lamp.",),
    ),
    Rule(
        "subsection",
        lambda seen: _of_judgment(_SUBSECTION, seen) and not _made().match(seen.text),
        "recites the law",
        ("(3) Subsection (1) does not apply if the keeper did not know.",),
    ),
    Rule(
        "one of several",
        lambda seen: _of_judgment(_one_of_several(), seen),
        "hangs",
        ("The final ground is that the lamps were never lit.",),
    ),
    Rule(
        "another court's paragraphs",
        lambda seen: _of_judgment(_PARAGRAPHS, seen),
        "another case",
        ("The magistrate said at [15]-[16]: [15] The board heard the keeper.",),
    ),
    Rule(
        "ground of appeal",
        lambda seen: _of_judgment(_GROUND, seen),
        "ground of appeal",
        ("(The Magistrate) erred in finding that the lamps were lit.",),
    ),
    Rule(
        "points to a case",
        lambda seen: _of_judgment(_SEES, seen),
        "points elsewhere",
        ("See Solm v Harbour of Tarn [2003] TC 12 at [4].",),
    ),
    Rule(
        "another case",
        lambda seen: _of_judgment(_OTHER_CASE, seen),
        "another case",
        ("In Solm v Harbour of Tarn the keeper had left his post.",),
    ),
    Rule(
        "relies on another case",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _RELIES.search(seen.text) is not None,
        "another case",
        ("The keeper seems to be relying upon Karsk v Vik [2001] TC 3.",),
    ),
    Rule(
        "joint of a list",
        lambda seen: seen.kind is DocumentKind.JUDGMENT and _JOINT.search(seen.text) is not None,
        "part of a list",
        ("The keeper argues that: The lamps were lit.",),
    ),
)
