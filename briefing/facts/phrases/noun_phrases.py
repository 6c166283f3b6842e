"""The noun phrases beside a verb, and whether they can speak.

A shallow parse in the sense of Abney (1991, "Parsing by chunks"): noun phrases are found from their edges with closed
word classes, without tagging the words in between.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, Line

_ABSTRACT = ("ism", "ion", "ment", "ness", "ity", "ing", "ed", "ance", "ence")
"""Endings of words that are no name, though a capital opens the sentence."""
_MONTHS_TOO = ("april", "may", "june", "august")
"""Months that are first names as well."""
_STANDINGS = frozenset(
    (
        "current",
        "former",
        "senior",
        "junior",
        "local",
        "state",
        "federal",
        "military",
        "civilian",
        "political",
        "retired",
    )
)
"""Adjectives that are joined before people ("current and former officials")."""
_CLOSE = frozenset(("close", "familiar", "loyal", "briefed", "involved", "opposed", "sympathetic", "allied", "near"))
"""Adjectives between people and what they are close to ("sources close to the talks")."""
_LONGEST_SOURCE = 12
"""Tokens that may follow the first words of a source ("a document provided by her lawyer")."""
_LONGEST_ASIDE = 40
"""Tokens that may stand between a speaker and the verb ("Smith, who …, said")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: indices of its first and last token, inclusive."""

    first: int
    last: int


def is_function(word: str) -> bool:
    """Whether a word is closed-class, alone or contracted ("what's", "I'm")."""
    if word in words.FUNCTION:
        return True
    cut = word.find("'") if "'" in word else word.find("’")
    return cut > 0 and word[:cut] in words.FUNCTION


def uncontracted(word: str) -> str:
    """A pronoun without the verb that is contracted with it ("he" of "he's"); other words as they are."""
    head = word.replace("’", "'").partition("'")[0]
    return head if head in words.SUBJECT else word


def is_role(word: str) -> bool:
    """Whether a common noun names somebody who may speak."""
    return word in words.ROLES or (
        len(word) > 4 and (word.endswith(words.ROLE_ENDINGS) or (word.endswith("s") and word[:-1] in words.ROLES))
    )


def opens(line: Line, at: int) -> bool:
    """Whether a clause begins right after the token at `at`."""
    kind = line.kind(at)
    return (
        kind in (Kind.BREAK, Kind.QUOTE)
        or (kind is Kind.MARK and line.word(at) in ",:;—–-…(.")
        or line.word(at) in words.CONJUNCTION
        or line.word(at) in words.ADVERB
    )


def is_speaker(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase can be somebody, or something, that speaks: a name, a pronoun, a role."""
    head = line.low[phrase.last]
    if head in words.SUBJECT or head in words.VAGUE or is_role(head):
        return True
    if line.kinds[phrase.last] is not Kind.NAME:
        return False
    # one capitalised word that opens a sentence need not be a name
    return phrase.last > phrase.first or head in line.names or not (head in line.common or head.endswith(_ABSTRACT))


def phrase_before(line: Line, last: int, *, depth: int = 0) -> Phrase | None:
    """The noun phrase whose last word is the token at `last`."""
    kind, word = line.kind(last), line.word(last)
    if kind not in (Kind.WORD, Kind.NAME, Kind.NUMBER):
        return None
    starts_sentence = line.kind(last - 1) is Kind.BREAK
    if word in words.SUBJECT and (kind is Kind.WORD or starts_sentence or word in ("i", "he", "she")):
        return Phrase(last, last)
    if word in words.VAGUE and (kind is Kind.WORD or starts_sentence):
        return Phrase(last, last)
    if (is_function(word) and (kind is Kind.WORD or starts_sentence)) or (words.is_adverb(word) and kind is Kind.WORD):
        return None
    if kind is Kind.NAME and word in words.NOT_A_NAME:
        return None
    if kind is Kind.WORD and word.endswith("ed") and len(word) > 4:
        return None  # "as the polls closed stating that"
    first, closed = _extend_left(line, last)
    if line.low[first] == "that" and first < last and word.endswith("s") and not word.endswith(("ss", "'s", "’s")):
        return None  # "rules that allow companies": no determiner stands before a plural
    phrase = _join_left(line, first, last, depth=depth)
    if phrase is None:
        return None
    head = line.word(last)
    if not closed and phrase.first == first and kind is Kind.WORD and not (is_role(head) or head.endswith("s")):
        return None
    return phrase


def name_before(line: Line, last: int) -> Phrase | None:
    """The name that ends at `last`, whatever stands before it ("with Ann Lee saying")."""
    return Phrase(_extend_left(line, last)[0], last) if line.kind(last) is Kind.NAME else None


def _extend_left(line: Line, last: int) -> tuple[int, bool]:
    """How far the words of a noun phrase reach to the left, and whether a determiner closes it."""
    first = last
    while first > 0 and last - first < 12:
        at = first - 1
        kind, word = line.kinds[at], line.low[at]
        if kind is Kind.QUOTE:
            nickname = line.stops[at] - line.starts[at] < 20 and line.kind(at - 1) is Kind.NAME and word == "“"
            if not nickname or line.kinds[first] is not Kind.NAME:
                break
        elif kind is Kind.MARK:
            inner = (
                word in "&'’–-/"
                and line.kind(at - 1) in (Kind.NAME, Kind.WORD)
                and line.starts[at] == line.stops[at - 1]
                and line.starts[first] - line.stops[at] <= (word in "'’")
            )
            if not inner:
                break
        elif kind is Kind.BREAK:
            break
        elif word in words.DETERMINER and (
            kind is Kind.WORD or word in ("the", "a", "an") or line.kind(at - 1) is Kind.BREAK
        ):
            if word in ("that", "this") and line.kinds[first] is Kind.NAME:
                break
            return at, True
        elif kind is Kind.NAME:
            called = word in _MONTHS_TOO and line.kind(at - 1) is Kind.BREAK and line.kinds[first] is Kind.NAME
            if (word in words.NOT_A_NAME and not called) or (
                word in words.FUNCTION and line.kind(at - 1) is Kind.BREAK
            ):
                break
        elif word == "and" and {line.low[at - 1], line.low[first]} <= _STANDINGS and at:
            first = at - 1  # "current and former" officials
            continue
        elif kind is Kind.WORD and (word in words.FUNCTION or words.is_adverb(word) or not _modifies(line, at, first)):
            determiner = _determiner_of(line, at) if line.kinds[first] is Kind.NAME else None
            return (determiner, True) if determiner is not None else (first, False)
        first = at
    return first, False


def _determiner_of(line: Line, last: int) -> int | None:
    """The determiner before one or two adjectives that end at `last` ("a longtime" Lions official)."""
    for at in range(last, max(-1, last - 3), -1):
        word = line.low[at]
        if at < last and word in words.DETERMINER and word not in ("that", "this"):
            return at
        verbal = word in words.FINITE or word in words.LABELS or word in words.PAST or word in words.BASE
        if line.kinds[at] is not Kind.WORD or is_function(word) or verbal or words.is_adverb(word):
            return None
    return None


def _modifies(line: Line, at: int, first: int) -> bool:
    """Whether a lower-case word at `at` belongs to the noun phrase that begins at `first`."""
    word = line.low[at]
    if word in ("de", "von", "van", "bin", "al", "der", "da", "di", "el", "la", "ibn", "del"):
        return True
    if word in words.TITLES or word.endswith(("'s", "’s")):
        return True
    if word in words.FINITE or word in words.LABELS or word in words.PARTICIPLE:
        return False
    if word.endswith(("ed", "ing")):
        return line.word(at - 1) in words.DETERMINER or opens(line, at - 1)
    if line.kinds[first] is Kind.NAME:
        return is_role(word)
    return True


def _join_left(line: Line, first: int, last: int, *, depth: int) -> Phrase | None:
    """A phrase widened over "of", "for" … and "and"; None where it is the object of a preposition."""
    at = first - 1
    word = line.word(at)
    if line.kind(at) is Kind.NAME and line.kind(at - 1) is not Kind.BREAK:
        word = ""
    if word in words.JOINING and depth < 3:
        left = phrase_before(line, at - 1 - (line.word(at - 1) in _CLOSE), depth=depth + 1)
        if left is not None:
            head = line.word(left.last)
            opening = left.first == left.last and line.kind(left.first - 1) is Kind.BREAK and is_role(head)
            named = line.kinds[left.last] is Kind.NAME and not opening
            if named and word in ("of", "for") and head in words.ORGANISATION:
                return Phrase(left.first, last)
            if named and head not in words.VAGUE and line.kinds[last] is not Kind.NAME:
                return Phrase(first, last)
            if opens(line, left.first - 1) and (is_role(head) or head in words.VAGUE or named):
                return Phrase(left.first, last)
            if is_role(head) and line.word(left.first) in words.DETERMINER:
                return Phrase(left.first, last)
        return None
    if word in words.PREPOSITION and word not in ("after", "before", "since", "until", "as", "than", "like"):
        return None
    if word in ("and", "or", "&") and depth < 2:
        left = phrase_before(line, at - 1, depth=depth + 1)
        if left is not None and opens(line, left.first - 1) and line.word(left.first) not in words.SUBJECT:
            return Phrase(left.first, last)
    return Phrase(first, last)


def phrase_after(line: Line, first: int) -> Phrase | None:
    """The noun phrase whose first word is the token at `first`."""
    kind, word = line.kind(first), line.word(first)
    if kind not in (Kind.WORD, Kind.NAME, Kind.NUMBER) or word == "that":
        return None
    if word in words.SUBJECT and (
        kind is Kind.WORD or word in ("i", "he", "she") or line.kind(first - 1) is Kind.BREAK
    ):
        return None if word in ("who", "it", "you") and kind is Kind.WORD and word == "who" else Phrase(first, first)
    at = first
    if word in words.DETERMINER:
        at += 1
        if line.word(at) in words.DETERMINER:
            at += 1
        if word in words.VAGUE and (
            line.word(at) in words.FINITE or line.word(at) in words.BASE or line.word(at) == "of"
        ):
            return Phrase(first, at - 1)
    elif word in words.VAGUE:
        return Phrase(first, first)
    elif kind is Kind.WORD and (word in words.FUNCTION or words.is_adverb(word) or word in words.FINITE):
        return None
    if is_function(word) and at == first and (kind is Kind.WORD or line.kind(first - 1) is Kind.BREAK):
        return None
    last = _extend_right(line, at, determined=at > first)
    if last < at or (last == at and line.kinds[at] is Kind.NUMBER and at == first):
        return None
    if line.kinds[last] is Kind.NAME and line.low[last] in words.NOT_A_NAME:
        return None
    if kind is Kind.WORD and at == first:
        while (
            line.kinds[last] is Kind.NAME
            and line.kinds[first] is Kind.WORD
            and not (is_role(line.low[first]) or line.low[first] in words.TITLES or is_role(line.word(first + 1)))
        ):
            first += 1
        at = first
    if line.kinds[first] is Kind.WORD and at == first and line.kinds[last] is Kind.WORD:
        head = line.low[last]
        if not (is_role(head) or head.endswith("s")):
            return None
    return Phrase(first, last)


def whole_description(line: Line, phrase: Phrase) -> Phrase:
    """A common noun after its verb with what says whose it is ("said a spokesman for the mayor")."""
    at = phrase.last + 1
    if line.kinds[phrase.last] is not Kind.WORD or not is_role(line.low[phrase.last]):
        return phrase
    named = line.kind(at + 1 + (line.word(at + 1) == "the")) is Kind.NAME
    if not (line.word(at) in ("for", "of") or (line.word(at) in ("at", "from", "with", "in") and named)):
        return phrase
    rest = phrase_after(line, at + 1)
    dated = rest is None or line.low[rest.first] in words.NOT_A_NAME or line.kinds[rest.last] is Kind.NUMBER
    return phrase if rest is None or dated or line.low[rest.first] in words.SUBJECT else Phrase(phrase.first, rest.last)


def source_after(line: Line, first: int) -> Phrase | None:
    """The source that "according to" names from the token at `first`: all words up to a mark, if they are few."""
    phrase = phrase_after(line, first)
    if phrase is None or (phrase.first == phrase.last and line.low[first] in words.SUBJECT):
        return phrase
    last = phrase.last
    for at in range(phrase.last + 1, min(len(line), phrase.last + _LONGEST_SOURCE)):
        kind, word = line.kinds[at], line.low[at]
        stops = word in words.PREPOSITION and word not in ("of", "by", "for", "in", "from", "with", "involved")
        if kind in (Kind.MARK, Kind.BREAK, Kind.QUOTE) or stops or word in words.CONJUNCTION - {"and"}:
            return Phrase(phrase.first, last)
        if word in words.SUBJECT or word in words.AUXILIARY or word in words.NOT_A_NAME:
            return Phrase(phrase.first, last) if word in words.NOT_A_NAME else phrase
        if word not in words.FUNCTION and not words.is_adverb(word):
            last = at
    return phrase if len(line) - phrase.last > _LONGEST_SOURCE else Phrase(phrase.first, last)


def _extend_right(line: Line, at: int, *, determined: bool) -> int:
    """The last token of the noun phrase whose words begin at `at`; ``at - 1`` where there are none."""
    last = at - 1
    while at < len(line) and at - last < 3 and last - at < 12:
        kind, word = line.kinds[at], line.low[at]
        named = last >= 0 and line.kinds[last] is Kind.NAME
        if kind is Kind.WORD:
            if named and word in ("of", "de", "von", "van", "bin", "al", "der", "for", "del", "da", "di", "ibn"):
                following = at + 1 + (line.word(at + 1) in ("the", "la", "den", "der"))
                organised = word != "for" or line.low[last] in words.ORGANISATION
                if line.kind(following) is not Kind.NAME or not organised:
                    break
                at = following
                continue
            if word in words.FUNCTION or words.is_adverb(word) or word in words.FINITE or word in words.PARTICIPLE:
                break
            if word in words.LABELS and word not in words.AMBIGUOUS:
                break
            if last >= 0 and (word in words.PAST or (word.endswith("ed") and line.low[last] not in words.DETERMINER)):
                break
            if word in words.BASE and last >= 0 and (named or line.low[last].endswith("s")):
                break
            owner = named and line.low[last].endswith(("'s", "’s"))
            if named and not owner and not _leads_to_name(line, at) and not (determined and not word.endswith("ed")):
                break
        elif kind is Kind.NAME:
            if word in words.NOT_A_NAME and last >= 0:
                break
        elif kind is Kind.QUOTE:
            nickname = line.stops[at] - line.starts[at] < 20 and line.kind(at + 1) is Kind.NAME and named
            if not nickname:
                break
        elif kind is Kind.MARK:
            inner = (
                word in "&'’–-/"
                and line.kind(at + 1) in (Kind.NAME, Kind.WORD)
                and line.starts[at] == line.stops[at - 1]
                and line.starts[at + 1] - line.stops[at] <= (word in "'’")
            )
            if not inner or last < 0:
                break
        elif kind is Kind.BREAK:
            break
        if kind in (Kind.WORD, Kind.NAME, Kind.NUMBER):
            last = at
        at += 1
    return last


def _leads_to_name(line: Line, at: int) -> bool:
    """Whether lower-case words after a name go on to a role or another name ("Ohio political consultant Ann Lee")."""
    for following in range(at, at + 4):
        word = line.word(following)
        if line.kind(following) is Kind.NAME:
            return following > at and word not in words.NOT_A_NAME
        if line.kind(following) is not Kind.WORD or word in words.FUNCTION or word in words.FINITE:
            return False
        if word.endswith("ed"):
            return False
        if is_role(word):
            return True
    return False


def subject(line: Line, verb: int, *, floor: int = 0) -> Phrase | None:
    """The subject that stands before the verb at `verb`, through auxiliaries, adverbs and asides; None if unsure.

    Args:
        line: The tokens.
        verb: Index of the verb.
        floor: The phrase must begin here or later.
    """
    at = verb - 1
    while at >= floor and (
        line.low[at] in words.AUXILIARY
        or line.low[at] in words.ADVERB
        or (line.kinds[at] is Kind.WORD and words.is_adverb(line.low[at]))
    ):
        at -= 1
    if at < floor:
        return None
    aside = line.kinds[at] is Kind.MARK
    phrase = _across_aside(line, at, floor=floor) if aside else phrase_before(line, at)
    return phrase if phrase is not None and phrase.first >= floor else None


def before_who(line: Line, verb: int, *, floor: int = 0) -> Phrase | None:
    """The subject of the verb before a clause with "who" that no comma sets off ("people who saw it said")."""
    for at in range(verb - 2, max(floor, verb - _LONGEST_SOURCE) - 1, -1):
        if line.kinds[at] not in (Kind.WORD, Kind.NAME, Kind.NUMBER):
            return None
        if line.low[at] in ("who", "whose"):
            phrase = phrase_before(line, at - 1)
            return phrase if phrase and is_speaker(line, phrase) and opens(line, phrase.first - 1) else None
    return None


def _across_aside(line: Line, at: int, *, floor: int) -> Phrase | None:
    """The noun phrase before an aside that ends with the comma, dash or bracket at `at`."""
    closing = line.low[at]
    if closing == ")":
        opening = at - 1
        while opening > floor and at - opening < 12 and line.low[opening] != "(":
            opening -= 1
        return phrase_before(line, opening - 1) if opening > floor and line.low[opening] == "(" else None
    if closing not in ",—–":
        return None
    fallback: Phrase | None = None
    for comma in range(at - 1, max(floor, at - _LONGEST_ASIDE) - 1, -1):
        kind = line.kinds[comma]
        if kind in (Kind.BREAK, Kind.QUOTE):
            break
        if kind is not Kind.MARK or line.low[comma] != closing or not _aside_begins(line, comma + 1):
            continue
        last = comma - 1
        if line.word(last) == ")":
            while last > floor and line.low[last] != "(":
                last -= 1
            last -= 1
        phrase = phrase_before(line, last) if last >= floor else None
        if phrase is None or line.kinds[phrase.last] is Kind.NUMBER:
            continue
        before = phrase.first - 1
        if line.kind(before) in (Kind.BREAK, Kind.QUOTE):
            return phrase
        if line.word(before) in words.CONJUNCTION and line.word(before) not in ("and", "or", "of", "than"):
            return phrase
        if (line.kind(before) is Kind.MARK and fallback is None) or (
            line.kind(before) is Kind.MARK and line.low[before] == ","
        ):
            fallback = phrase
    return fallback


def _aside_begins(line: Line, at: int) -> bool:
    """Whether the words at `at` can begin an apposition or a relative clause."""
    word = line.word(at)
    if line.kind(at) in (Kind.NAME, Kind.NUMBER) or word in words.DETERMINER:
        return True
    if word in ("who", "which", "whose", "himself", "herself", "now", "then", "also", "himself"):
        return True
    return word not in words.SUBJECT and word not in ("and", "but", "or", "nor", "so", "said")
