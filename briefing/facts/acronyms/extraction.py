"""Document → acronyms: each with the words it stands for, or None where the text never spells it out.

Definitions are found as by Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions in
biomedical text", PSB), with a stricter alignment: letters are matched word by word from the last one back, every word
that is not a small one must give its initial, and nothing of the short form may be left over. Forms that are read:
"Long Form (LF)", "LF (Long Form)", "Long Form, or LF,", "LF stands for Long Form", "X, also known as Long Form (LF)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from briefing.language.gazetteer import classes
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.support import has_grammar
from briefing.model import Acronym, Document, Span

_WORDS = lexicon("en").acronyms
_ROMAN = deferred(r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""A Roman numeral."""
_BACK = 160
"""Characters before a bracket in which a long form is looked for."""
_MOST_MEANINGS = 20
_LONGEST_PLAIN = 5
"""Letters of an acronym that is nothing but capitals."""
_NAMES = frozenset(("country", "city", "region", "given", "surname", "calendar", "title"))
"""Classes of words that are no acronym, in capitals or not."""
_BRACKET = deferred(r"[(\[{]\s*([^()\[\]{}\n]{2,100}?)\s*[)\]}]")
_ALONE = deferred(r"(?<=[^\W_])[ \u00a0]?[(（][ \u00a0]?([^\W_](?:[\w&./+-]{0,9}[\w+])?)[ \u00a0]?[)）]")
"""A short form in brackets behind a word. In another language it may be the English one, and spelled out by what stands before it."""
_LEAD = deferred(rf"(?:{any_of(_WORDS.leads)}\s*[:,]?\s+){{0,3}}", re.IGNORECASE)
"""Up to three words before the form in a bracket: "(hereafter the LF)"."""
_MARKS = "\"“”‘’'«»„"
_SHORT = deferred(r"[^\W_](?:[\w&./+-]{0,9}[\w+])?")
_WORD = deferred(r"[^\W_]+(?:['’](?=[^\W\d_]{2})[^\W\d_]+)*|&")
_ELIDED = deferred(r"(?:[dl]|de?ll|all|dall|nell|sull)['’](?=[^\W\d_]{2})", re.IGNORECASE)
_STOP = deferred(r"[.!?;:()\[\]\n•|]|\s[–—-]\s|--|,\s+(?:and|or|but)\s+(?:the|an?)\s")
_DOTTED = deferred(r"\b(?:St|Dr|Mr|U\.S|U\.N|Inc|Corp|Co|Ltd|No)\.$")
_OR = deferred(
    r"""
    ,\s+ (?: or|also\ known\ as|also\ called|known\ as|abbreviated(?:\ as)?|shortened\ to|aka ) \s+
    (?: the\s+ | simply\s+ )? [\"“‘]?
    ([A-Z][A-Z&-]{2,9})\b                    # the short form
    """,
    re.VERBOSE,
)
_APPOSED = deferred(r"([A-Z](?<!\w.)[A-Z]{2,7}), (?:the|an?) ([A-Z][^\n.,;:()]{8,80}),")
"""The short form, and the long one between commas ("ICRO, the Inter-Coastal Rescue Organisation, sent …")."""
_STANDS = deferred(
    r"""
    ([A-Z](?<!\w.)[A-Za-z&-]{1,9}) [\"”’]? ,? \s+ (?:which\s+)?                  # the short form
    (?: stands\s+for | is\s+short\s+for | short\s+for
      | is\s+an?\s+ (?:acronym|abbreviation) \s+ (?:for|of) )
    \s+ (?:the\s+)? [\"“‘]? ([^\n.,;:()]{4,100})                         # the long form
    """,
    re.VERBOSE,
)
_LOWER = deferred(r"[a-z](?<!\w.)[a-z]+\b")
_TITLE = deferred(r"[A-Z](?<!\w.)[a-z]+\b")
_CAPITALS = deferred(
    r"""
    [A-Z] (?<! [\w.@/\#$€£-]. )
    (?: (?: [A-Z&] | (?<=[A-Z])[a-z](?=[A-Z]) | \d ){1,9}             # NATO, DoD, G20
      | \. (?: [A-Z]\. ){1,5} )                                        # U.N.
    (?= s\b | ['’]s\b | [^\w] | $ )
    """,
    re.VERBOSE,
)


def extract(document: Document) -> tuple[Acronym, ...]:
    """The acronyms of `document`, ascending.

    One row for each distinct acronym and meaning, at its first definition; one row with `long` None, at its first use,
    where the text spells it out nowhere. Words that all readers know ("TV", "CEO", "U.S.") are not listed.
    """
    text = document.text
    rows: list[Acronym] = []
    meanings: dict[str, list[str]] = {}
    for short, long in sorted(_definitions(text)):
        name = short.of(text)
        known = meanings.setdefault(_key(name), [])
        meaning = _norm(long.of(text))
        if len(known) < _MOST_MEANINGS and not any(_same(meaning, other) for other in known):
            known.append(meaning)
            rows.append(Acronym(name, long.of(text), short, long))
    seen = {*meanings, *map(_key, lexicon(document.language).acronyms.everyday)}
    if not has_grammar(document.language):
        seen |= {_key(match[1]) for match in _ALONE.finditer(text)}
    for span in _undefined(document):
        name = span.of(text)
        if _key(name) not in seen:
            seen.add(_key(name))
            rows.append(Acronym(name, None, span))
    return tuple(sorted(rows, key=lambda row: (row.span.start, row.span.stop)))


def _key(short: str) -> str:
    return short.replace(".", "").upper()


def _norm(long: str) -> str:
    return re.sub(r"\W+", " ", long.casefold()).strip()


def _same(one: str, other: str) -> bool:
    """Whether two long forms differ in nothing but a plural or small words."""
    bare = [[w.rstrip("s") for w in long.split() if w not in _WORDS.small] for long in (one, other)]
    return bare[0] == bare[1]


# --- definitions --------------------------------------------------------------------------------------------------


def _definitions(text: str) -> Iterator[tuple[Span, Span]]:
    """Pairs of short and long form."""
    for match in _BRACKET.finditer(text):
        if pair := _inside_short(text, match) or _inside_long(text, match):
            yield pair
    for match in _OR.finditer(text):
        if is_short(match[1]) and (long := _before(text, match.start(), match[1], least=3)):
            yield Span(*match.span(1)), long
    for match in _STANDS.finditer(text):
        if is_short(match[1]) and (long := _whole(text, match.start(2), match.end(2), match[1], prefix=True)):
            yield Span(*match.span(1)), long
    for match in _APPOSED.finditer(text):
        if is_short(match[1]) and (long := _whole(text, match.start(2), match.end(2), match[1], prefix=False)):
            yield Span(*match.span(1)), long


_OF_A_PARTY = deferred(r"[RDI]-[A-Z][A-Za-z.]+")
"""Party and state of a member of a parliament ("R-Vt")."""


def is_short(word: str) -> bool:
    """Whether `word` can be a short form: 2 to 10 characters, two capitals, no number."""
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    none = _ROMAN.fullmatch(word) or _OF_A_PARTY.fullmatch(word)
    return 2 <= len(word) <= 10 and capitals >= 2 and 2 * capitals >= len(letters) and not none


def _inside_short(text: str, match: re.Match[str]) -> tuple[Span, Span] | None:
    """Reads "Long Form (LF)", also "(the “LF”)" and "(LF; founded 1990)"."""
    lead = _LEAD.match(text, match.start(1), match.end(1))
    at = lead.end() if lead else match.start(1)
    while at < match.end(1) and text[at] in _MARKS:
        at += 1
    short = _SHORT.match(text, at, match.end(1))
    if not short:
        return None
    stop = short.end()
    rest = text[stop : match.end(1)].lstrip(_MARKS)
    if rest and rest[0] not in ",;:":
        return None
    if text[stop - 1] == "s" and is_short(text[at : stop - 1]) and text[stop - 2].isupper():
        stop -= 1
    word = text[at:stop]
    if not is_short(word):
        return None
    long = _before(text, match.start(), word)
    return (Span(at, stop), long) if long else None


def _inside_long(text: str, match: re.Match[str]) -> tuple[Span, Span] | None:
    """Reads "LF (Long Form)"."""
    before = re.search(r"([^\W_][\w&./-]{1,10})[\"”’]?\s$", text[max(0, match.start() - 14) : match.start()])
    if not before:
        return None
    base = max(0, match.start() - 14)
    start, stop = base + before.start(1), base + before.end(1)
    if start > 0 and text[start - 1].isalnum():
        return None
    if text[stop - 1] == "s" and is_short(text[start : stop - 1]):
        stop -= 1
    word = text[start:stop]
    if not is_short(word):
        return None
    lead = _LEAD.match(text, match.start(1), match.end(1))
    long = _whole(text, lead.end() if lead else match.start(1), match.end(1), word, prefix=False)
    return (Span(start, stop), long) if long else None


def _before(text: str, stop: int, short: str, *, least: int = 2) -> Span | None:
    """The long form of `short` that ends at `stop`, or None."""
    while stop > 0 and (text[stop - 1].isspace() or text[stop - 1] in _MARKS + ","):
        stop -= 1
    low = max(0, stop - _BACK)
    for mark in _STOP.finditer(text, low, stop):
        if text[mark.start()] == "." and _DOTTED.search(text, max(low, mark.start() - 6), mark.start() + 1):
            continue
        low = mark.end()
    words = [_without_article(text, Span(*m.span())) for m in _WORD.finditer(text, low, stop)]
    letters = _letters(short)
    if len(letters) < least or not words or words[-1].stop != stop:
        return None
    first = _align(text, words, letters)
    if first is None:
        return None
    long = Span(words[first].start, stop)
    return long if _sound(text, long, short) else None


def _without_article(text: str, word: Span) -> Span:
    """A word without the elided article of French and Italian that is written together with it ("L’Union")."""
    elided = _ELIDED.match(text, word.start, word.stop)
    return Span(elided.end(), word.stop) if elided else word


def _whole(text: str, start: int, stop: int, short: str, *, prefix: bool) -> Span | None:
    """The long form that begins at `start`: all up to `stop`, or, with `prefix`, the shortest piece that fits."""
    piece = re.split(r"[,;:]", text[start:stop])[0].rstrip(" " + _MARKS)
    start += len(piece) - len(piece.lstrip(_MARKS))
    words = [Span(*m.span()) for m in _WORD.finditer(text, start, start + len(piece.lstrip(_MARKS)))]
    letters = _letters(short)
    for count in range(1 if prefix else len(words), len(words) + 1):
        if words[:count] and _align(text, words[:count], letters) == 0:
            long = Span(words[0].start, words[count - 1].stop)
            return long if _sound(text, long, short) else None
    return None


def _letters(short: str) -> str:
    """What must be found in the long form: capitals, digits, and lower-case letters inside."""
    return "".join(c for c in short if c.isalnum() or c == "&")


def _align(text: str, words: list[Span], letters: str) -> int | None:
    """The index of the word at which `letters` begin, matched from the last word back; None where they do not fit."""
    sought = letters.lower()
    low = [text[w.start : w.stop].lower() for w in words]
    furthest = max(0, len(low) - len(letters) - 6)
    dead: set[tuple[int, int]] = set()

    def match(word: int, left: int) -> int | None:
        """The first word's index when ``sought[:left]`` is to be found in words up to `word`."""
        if left == 0:
            return word + 1
        if word < furthest or (word, left) in dead:
            return None
        here = low[word]
        for taken in _ways(here, sought, left):
            found = match(word - 1, left - taken)
            if found is not None:
                return found
        if here in _WORDS.small and left < len(sought):
            found = match(word - 1, left)
            if found is not None:
                return found
        dead.add((word, left))
        return None

    return match(len(low) - 1, len(sought))


def _ways(word: str, sought: str, left: int) -> Iterator[int]:
    """How many letters `word` may give, its initial first: one, then more."""
    for taken in range(1, min(left, len(word)) + 1):
        piece = sought[left - taken : left]
        if not (word[0] == piece[0] or (piece[0] == "x" and word[:2] == "ex") or (piece == "&" and word == "and")):
            continue
        at = 0
        for letter in piece[1:]:
            at = word.find(letter, at + 1)
            if at < 0:
                break
        else:
            yield taken


def _sound(text: str, long: Span, short: str) -> bool:
    """Guards: no short form for itself, no lone small word, no letters found all in one short word."""
    words = [w for w in re.split(r"\W+", long.of(text)) if w]
    if long.of(text).startswith(short):
        return False
    if not words or len(long) <= len(short) + 2 or short.lower() in (w.lower() for w in words):
        return False
    if len(words) == 1:
        return len(words[0]) >= 3 * len(short) - 1 and not words[0].isupper()
    return words[0].lower() not in _WORDS.small or words[0][0].isupper()


# --- used without a definition ------------------------------------------------------------------------------------


def _undefined(document: Document) -> Iterator[Span]:
    """First uses of what looks like an acronym, ascending."""
    text = document.text
    spans = [m.span() for m in _CAPITALS.finditer(text)]
    if not spans:
        return
    others = _OtherWords(text)
    crowd = _shouted(text, spans)
    for number, (start, stop) in enumerate(spans):
        word = text[start:stop]
        if number not in crowd and _is_acronym(word, others) and not _beside_number(text, start, stop, word):
            yield Span(start, stop)


def _shouted(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Indices of words in capitals that stand beside another one, with nothing but a blank or mark between."""
    out: set[int] = set()
    for number, ((_, one), (two, _)) in enumerate(pairwise(spans)):
        if two - one <= 3 and not text[one:two].strip(" ,:'’-&!.\t") and "\n" not in text[one:two]:
            known = [text[slice(*spans[n])] in _WORDS.known for n in (number, number + 1)]
            out.update(n for n, sure in zip((number, number + 1), known, strict=True) if not sure)
    return out


class _OtherWords:
    """The words of a text that have small letters; most texts have no acronym for which they are asked."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def lower(self) -> frozenset[str]:
        """The text's words without a capital."""
        return frozenset(_LOWER.findall(self._text))

    @cached_property
    def title(self) -> frozenset[str]:
        """The text's words with a capital and small letters behind it."""
        return frozenset(_TITLE.findall(self._text))


def _is_acronym(word: str, others: _OtherWords) -> bool:
    """Whether capitals are an acronym that needs telling; `others` are the document's other words."""
    bare = word.replace(".", "")
    if "." in word or bare in _WORDS.known:
        # dotted: initials of names and places ("J.K.", "U.S.") are none
        return bare in _WORDS.known and bare not in _WORDS.everyday
    if _is_other(bare) or bare.lower() in others.lower or bare.capitalize() in others.title:
        return False
    if not _NAMES.isdisjoint(classes(bare.lower())):
        return False
    return len(bare) <= _LONGEST_PLAIN or any(c.isdigit() or c.islower() or c == "&" for c in bare)


def _is_other(bare: str) -> bool:
    """Whether capitals are known to all, a unit, a Roman numeral, a shouted word, or hardly letters."""
    listed = bare in _WORDS.everyday or bare in _WORDS.unit or bare.lower() in _WORDS.not_acronyms
    return listed or bool(_ROMAN.fullmatch(bare)) or sum(c.isalpha() for c in bare) < 2


def _beside_number(text: str, start: int, stop: int, word: str) -> bool:
    """Whether a currency code or unit stands beside its amount, or a single letter's initial follows."""
    around = text[max(0, start - 1) : start], text[stop : stop + 2]
    if word in _WORDS.currency:
        return bool(re.match(r"\s?[$€£]?\d", text[stop : stop + 3])) or bool(
            re.search(r"\d\s?$", text[max(0, start - 2) : start])
        )
    return around[0].isdigit()
