"""What an editor strikes in a written text for its form, rows of tables, fields to fill in, lines that are no sentence; and what a writer tells beside his matter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.language.stop_words import stop_words
from briefing.model import DocumentKind, Profile
from briefing.selection.strikes.seen import EDGES, MEASURED, Seen, Strike, verbs
from briefing.text.boilerplate import lead

WRITTEN = frozenset({DocumentKind.REPORT, DocumentKind.PAPER, DocumentKind.MAIL, DocumentKind.LETTER})
"""Kinds told in sentences; news has headlines, talk breaks off, and minutes and orders are lists of short lines."""
_STOPS = tuple(".!?…;")
_LONGEST = 30
"""Words, at the most, of a line without a stop that is looked through for a verb."""
_CELLS = deferred(r"\t|\s\|\s")
_TO_FILL_IN = deferred(r"\[[^\[\]]{1,300}\]\W*(?:\[[^\[\]]{1,80}\]\W*){0,3}$")
"""A line that is all in square brackets: what a form says should stand there."""
_CLOSES = deferred(r"[^()]{6,200}[^\W\d_]\)(?!\.?$)")
"""How the rest of a sentence begins that was opened before: "lamps and boats) were counted"; "5) Lamps" has a number."""
_HANGS = deferred(r"(?:If|When|Although|Because|Unless|While)\s[^,]{1,400}[^,.!?…]$")
"""A clause with nothing that it belongs to, and no stop."""
_MONEY = deferred(r"[$€£¥]\s?\d")
_FOOTNOTE = deferred(r"\*(?:\*{1,2}\s?)?(?=[A-Z(])[^*]+$")
"""A note below a table by its stars; the point of a list has a blank behind its one."""
_NAMED_ROW = 8
"""Words, at the least, of a row of headings or names that was read as a line."""


_ITEM = deferred(r"\(?[a-zA-Z\d]{1,3}[.)]\s")
"""How an item of a list begins, which may be what is to be decided: "(a) APPROVE Option A"."""
_ASKED, _TWO = deferred(r"Whether\s(?!.{0,300}\b(?:not|remain|remains|depends)\b)"), 2
"""How a clause opens that may be a sentence's subject ("Whether it holds is not known"), and the verbs of such a sentence."""


_WHERE = deferred(r"Where\s(?!.{0,200}\b(?:depends|matters|remains)\b)[^,;:?]{5,200}\.$")
_CUT = deferred(r"\s(?:and|or|the|an?)\.$")
"""A clause of news with nothing that it belongs to ("Where Karsk differs from Solm in her plans."), and what stops before its last words."""


_REPORTS = deferred(r"[A-Z][a-z]{2,15}ing\sthat\s(?!is|was|will|would|has|can)[^,;:]{20,300}\.$")
"""A participle with its clause, and nobody who does it: "Stating that the lamps were lit in time."."""


def _verbs_of(text: str) -> list[str]:
    """The known verbs of a line."""
    return [word for word in text.split() if word.strip(EDGES).lower() in verbs()]


@cache
def _acts() -> re.Pattern[str]:
    """How a line may do without a known verb: it bids ("Check all lamps"), or what ends as a verb does has something behind it."""
    english = lexicon("en")
    behind = rf"(?:{any_of((*english.reference.determiners, 'all', 'any', 'no', 'up', 'out', 'by', 'to', 'that'))})"
    return deferred(rf"^[A-Z][a-z]{{1,14}}(?<!ing)\s{behind}\b|\b[a-z]{{3,20}}(?:s|ed)\s{behind}\b")


def _is_row(seen: Seen) -> bool:
    """Whether a line is a row of a table whose cells are no sentences, or a field that nobody has filled in."""
    text = seen.text.strip()
    return _TO_FILL_IN.match(text) is not None or (_CELLS.search(text) is not None and not text.endswith(_STOPS))


def _is_half(seen: Seen) -> bool:
    """Whether a line is part of a sentence: the end of one, a clause alone, or what stops before its last words."""
    text = seen.text.strip()
    if _CLOSES.match(text) or _HANGS.match(text) or (_ASKED.match(text) and len(_verbs_of(text)) < _TWO):
        return True
    english = lexicon("en")
    last = text.rsplit(maxsplit=1)[-1].lower()
    return (
        last in english.reference.determiners
        or last in english.speech.joining_preposition
        or last in ("and", "or", "if")
    )


def _is_clause(text: str) -> bool:
    """Whether a sentence with a stop is a clause alone, or was cut: "Where Karsk differs from Solm.", "She lit a lamp and."."""
    if _CUT.search(text):
        return True
    return _WHERE.match(text) is not None and lexicon("en").speech.auxiliary.isdisjoint(text.lower().split())


def _says_nothing(seen: Seen) -> bool:
    """Whether a line without a stop has no verb and no measure, so that it is a label: "A nested table"."""
    text = seen.text.strip()
    words = text.split()
    if text.rstrip(EDGES + ")").endswith(_STOPS) or text.endswith(_STOPS) or len(words) > _LONGEST:
        return False
    if _ITEM.match(text) or MEASURED.search(text) or _MONEY.search(text):
        return False
    named = len(words) >= _NAMED_ROW and not any(word[0].islower() for word in words)
    return named or not (_acts().search(text) or _verbs_of(text))


_BESIDE = frozenset({DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.SPEECH, DocumentKind.LETTER})
"""Kinds in which somebody tells or argues something, and other things beside it."""
_OTHERS_VIEW = deferred(
    r"""(?:Some|You|Many|Others|Critics|Opponents)\s(?:people\s|of\syou\s|readers\s)?  # who
    (?:will|may|might|would|could)\s(?:now\s|well\s|also\s|no\sdoubt\s)?
    (?:say|argue|object|point\sout|think|ask|tell)\b  # and holds""",
    re.VERBOSE,
)
"""How what somebody may object opens: the writer holds the contrary."""
_GOES_ON = deferred(
    r"""
    (?:(?:More\s)?[Ss]pecifically|On\sthe\sother\sside|In\sthe\smeantime)\b,?\s  # of what was just told
    | (?:Until\sthen|By\sthen|For\sstarters|As\swell|You\s(?:know|see)),\s
    | (?:Like|Unlike)\s(?:[A-Z][\w’'.-]{1,20}\s?){1,4},\s(?:he|she|they|it)\s  # of somebody else, who is not named
    | (?:No|Little|Small)\s(?:surprises?|shocks?|wonder|doubt)\s(?:there|here)\b
    """,
    re.VERBOSE,
)
"""How a line opens that goes on from what stands before it."""
_ONCE = deferred(
    r"""
    (?:[A-Z][\w’'.-]{1,20}\s|[Tt]he\s(?:[a-z]{3,15}\s)?[a-z]{3,15}\s){1,3}  # what or who
    (?: (?:(?:was|were)\s(?:founded|established|built|born)|(?:first\s)?opened)\sin\s(?:1\d\d|20[01])\d\b  # long ago
      | (?:was|were)\sdesigned\sby\b | grew\sup\s(?:in|as|on|with)\b
      | is\s(?:one\sof\s)?the\s(?:world|country|nation|region)[’']s\s(?![^.]{0,120}\s(?:to|that)\s) )
    [^.]{0,120}\.?$
    | [A-Z][\w’'.-]{1,20},\sa\s(?:country|nation|town|city|village|island)\sof\s  # and how large it is
    """,
    re.VERBOSE,
)
"""What a thing or a place is, or how it came to be: what a story's reader is told beside it."""
_OF_WRITER = deferred(
    r"(?:By\s)?((?:[A-Z][\w’'.-]{1,20}\s){1,3}?[A-Z][\w’'-]{1,20})\s(?:is\s(?:an?|the|our)|lives|teaches|writes|works)\s"
)
"""How a line opens that says who somebody is: "Ida Solm is a writer in Tarn."."""
_HEADLINE, _TOLD_BELOW, _RETOLD = 12, 8, 0.6
"""Words of a headline, at the most, sentences of its text, at the least, and the share of its terms that these have."""
_OVER, _DASHES = 25, ("-", "–", "—")
"""Words, at the most, of a line above a dateline, and how that ends."""
_TALL = deferred(r"[^\n;.]{8,120};(?:\s?\n[^\n]{3,120})?$")
"""A headline of two lines, or the first of them, as newspapers' archives have them."""
_LAST_BLOCKS = 3
"""Paragraphs at the end of a text among which one says who wrote it."""
_HEAD = 3
"""Sentences at its head, among which a line may name who wrote it."""


def of_writers(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The sentences at a text's end that say who wrote it: of somebody of whom it has told nothing before."""
    found: set[int] = set()
    for number, kind in enumerate(kinds):
        every = profile.of_document(number)
        last = [i for i in every if kind in _BESIDE and profile.block[i] > profile.block[every[-1]] - _LAST_BLOCKS]
        for i in last:
            who = _OF_WRITER.match(profile.texts[i]) if not profile.block_position[i] else None
            if who and not any(who[1].split()[-1] in profile.texts[j] for j in range(every[0] + _HEAD, i)):
                found.add(i)
    return frozenset(found)


def headlines(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The sentences of headlines with a stop above a text without a title: few words alone, which it tells again, two lines, or above a dateline."""
    found: set[int] = set()
    for number, kind in enumerate(kinds):
        every = profile.of_document(number)
        if kind not in _BESIDE or profile.titles[number] or len(every) < _TOLD_BELOW:
            continue
        top = [i for i in every if profile.block[i] == profile.block[every[0]]]
        found.update(_tall(profile, every) or _above_dateline(profile, every))
        if sum(profile.size[i] for i in top) > _HEADLINE:
            continue
        terms = {term for i in top for term in profile.terms[i]}
        below = {term for i in every[len(top) :] for term in profile.terms[i]}
        if len(terms & below) >= _RETOLD * len(terms):
            found.update(top)
    return frozenset(found)


def _above_dateline(profile: Profile, every: Sequence[int]) -> Sequence[int]:
    """The sentences above the one that a text's dateline opens, which are its headline and what stands below that."""
    for at, i in enumerate(every[: _HEAD + 1]):
        text = profile.texts[i]
        if text[: lead(text)].rstrip().endswith(_DASHES):
            return [one for one in every[:at] if profile.size[one] <= _OVER and text[:1].isalpha()]
    return ()


def _tall(profile: Profile, every: Sequence[int]) -> Sequence[int]:
    """The sentences of a headline of two lines at the head of a text, of which the first ends with ";"."""
    if not every or not _TALL.match(profile.texts[every[0]]):
        return ()
    lines = every[: 1 if "\n" in profile.texts[every[0]] else 2]
    alone = len(every) > len(lines) and profile.block[lines[-1]] != profile.block[every[len(lines)]]
    return lines if alone else lines[:1]


_DAMAGED = 0.1
"""Share of a paper's sentences with a broken word from which it was read with its lines' ends lost.

Of 590 texts 29 papers have .11 and more, and no other one .09.
"""
_PIECE, _RUN_IN = 5, 4
"""Letters, at the most, of the shorter piece of a broken word; and, at the least, of a word that another one is run into."""
_LETTERS = deferred(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDING = deferred(r"[a-z]{2,12}\s(?:[a-z]{0,3}(?:[st]ions?|tive|cal(?:ly)?)|ments?|ing)\b")
"""A word that is broken before an ending that is no word."""


def damaged(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The sentences of damaged papers that have a broken word or two run into one: "a lan guage", "in mostcases"; worked out once."""
    known = profile.memo.get("damaged")
    if isinstance(known, frozenset):
        return known
    found: set[int] = set()
    for number, kind in enumerate(kinds):
        if kind is DocumentKind.PAPER and profile.languages[number] == "en":
            every = profile.of_document(number)
            words = [_LETTERS.findall(profile.texts[i]) for i in every]
            broken = [*_broken(words)]
            if sum(broken) >= _DAMAGED * len(broken):
                rows = zip(every, words, broken, _run_in(words), strict=True)
                found |= {i for i, row, *bad in rows if any(bad) or _ENDING.search(" ".join(row))}
    profile.memo["damaged"] = struck = frozenset(found)
    return struck


def _broken(words: Sequence[Sequence[str]]) -> Iterator[bool]:
    """For each sentence whether two of its words, one of which never stands without the other, are one word elsewhere."""
    times = Counter(word for row in words for word in row)
    pairs = Counter(pair for row in words for pair in pairwise(row))
    small = stop_words("en")

    def is_one(first: str, second: str) -> bool:
        short = 2 <= min(len(first), len(second)) <= _PIECE and second.islower()
        alone = short and times[first + second] and not small.issuperset((first, second))
        return bool(alone) and min(times[first], times[second]) <= pairs[first, second]

    return (any(is_one(*pair) for pair in pairwise(row)) for row in words)


def _run_in(words: Sequence[Sequence[str]]) -> Iterator[bool]:
    """For each sentence whether one of its words is a small word and another one that the text has more often."""
    times, small = Counter(word for row in words for word in row), stop_words("en")

    def is_two(word: str) -> bool:
        parts = ((word[:at], word[at:]) for at in range(2, len(word) - 1)) if word not in small else ()
        return any(
            (one.lower() in small and len(other) >= _RUN_IN and times[other] >= times[word])
            or (other in small and len(one) >= _RUN_IN and times[one] >= times[word])
            for one, other in parts
        )

    return (any(map(is_two, row)) for row in words)


ROWS: tuple[Strike, ...] = (
    Rule(
        "what others may say",
        lambda seen: seen.kind in _BESIDE and _OTHERS_VIEW.match(seen.text) is not None,
        "others' view",
        ("Some will point out that lamps burn oil.",),
    ),
    Rule(
        "goes on",
        lambda seen: seen.kind in _BESIDE and _GOES_ON.match(seen.text) is not None,
        "goes on",
        ("Specifically, the lamps of Tarn were lost.",),
    ),
    Rule(
        "what it once was",
        lambda seen: seen.kind is DocumentKind.NEWS and _ONCE.match(seen.text) is not None,
        "aside",
        ("The harbour was built in 1911.",),
    ),
    Rule(
        "row of a table",
        lambda seen: seen.kind in WRITTEN and _is_row(seen),
        "no verb",
        ("Lamps | lit | out", "[Name of the keeper], [Year]", "The lamps\tare out\tof order"),
    ),
    Rule(
        "half a sentence",
        lambda seen: (seen.kind in WRITTEN and _is_half(seen)) or (seen.kind in _BESIDE and _is_clause(seen.text)),
        "begins in the middle",
        ("boats and lamps) were counted twice in the harbour.",),
    ),
    Rule(
        "participle alone",
        lambda seen: _REPORTS.match(seen.text) is not None,
        "begins in the middle",
        ("Stating that the lamps of Tarn were lit in time.",),
    ),
    Rule(
        "note of a table",
        lambda seen: seen.kind in WRITTEN and _FOOTNOTE.match(seen.text) is not None,
        "points elsewhere",
        ("*With all lamps of Tarn lit in 2031.",),
    ),
    Rule(
        "label",
        lambda seen: seen.kind in WRITTEN and _says_nothing(seen),
        "no verb",
        ("Piers Lamps Boats Winter Harbour Office Appendix 2031 Tarn Report 104",),
    ),
)
