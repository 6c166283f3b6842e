"""One person under two spellings of a name: "Maria Svedlund", "Marta Svedlund"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, groupby
from unicodedata import normalize

from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.language.gazetteer import classes
from briefing.model import Claim, EntityKind, Span

LIKE = 0.2
"""Cosine of two sentences from which a name in both may be one person's."""
FEWEST = 4
"""Letters; of shorter names another letter makes another name."""
LIKE_FIRST = 0.4
"""Cosine asked for in place of `LIKE` where the surnames differ: two people of one first name are not rare."""
LIKE_BOTH = 0.3
"""Cosine asked for where both names differ by a letter or two, in documents that do not tell one event."""
_VOWELS = frozenset("aeiou")
_SOUNDS = str.maketrans({"j": "i", "c": "k", "y": "i", "z": "s", "w": "f", "v": "f"})
_TRADE = re.compile(r"[A-Z][a-z]{3,}(?:er|or|ist|ian|eer|man|woman|ess)")
LONG_ENOUGH = 6
"""Letters that no short form of a first name has ("Steve", "Frank")."""
MOST = 2
"""Letters that are put in, left out or changed in another spelling (Levenshtein 1966)."""


@frozen
class _Named:
    """A full name where it first stands in a document."""

    document: int
    index: int
    first: str
    last: str
    span: Span


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what both have) of each two spellings of a first name before one surname, or of a surname behind one first name."""
    holders: dict[str, list[_Named]] = defaultdict(list)
    found = list(_names(statements))
    if not statements.stories.many:
        yield from _in_both_names(statements, found)
    known = {(one.document, one.first, one.last) for one in found}
    for one in found:
        for same, spelled in (("last", "first"), ("first", "last")):
            shared = getattr(one, same)
            for other in holders[f"{same} {shared}"]:
                said, also = getattr(other, spelled), getattr(one, spelled)
                confused = spelled == "first" and _is_confused(statements, other, one)
                if not (confused or _spelled(said, also, short=spelled == "first")):
                    continue
                if not _one_story(statements, other, one) or _both_named(known, other, one):
                    continue
                likeness = statements.likeness(other.index, one.index)
                least = LIKE if same == "last" else LIKE_FIRST
                sole = _told_once(statements, other, one, same, confused=confused)
                if likeness >= least or sole:
                    yield likeness, _claim(statements, other), _claim(statements, one), shared
            holders[f"{same} {shared}"].append(one)


def _in_both_names(statements: Statements, found: Sequence[_Named]) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two spellings of both names: "Aleksandr Petrenko", "Alexander Petrienko"."""
    for one, other in combinations(found, 2):
        if _both_spelled(one, other) and _one_story(statements, one, other):
            likeness = statements.likeness(one.index, other.index)
            if likeness >= LIKE_BOTH or told_together(statements, one.document, other.document):
                yield likeness, _claim(statements, one), _claim(statements, other), ""


def _names(statements: Statements) -> Iterator[_Named]:
    """The people of each document by first and last name."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        for entity in facts.entities:
            words = entity.name.split()
            if entity.kind is not EntityKind.PERSON or len(words) < 2:
                continue
            bare = words[1:] if len(words) > 2 and _is_trade(words[0]) else words
            full = next((span for span in entity.mentions if document[span].split() == words), None)
            index = None if full is None else statements.index(number, full.start)
            index = None if index is None or statements.profile.heading[index] else index  # "Mueller Probes Osk"
            if full is not None and index is not None:
                start = full.stop - len(document[full].split(None, len(words) - len(bare))[-1])
                yield _Named(number, index, bare[0], words[-1], Span(start, full.stop))


def _is_trade(word: str) -> bool:
    """Whether a capitalised word before a name is what somebody does, at the head of a sentence: "Climber Sofie Brandt"."""
    return _TRADE.fullmatch(word) is not None and {"title"}.issuperset(classes(word.lower()))


def _one_story(statements: Statements, one: _Named, other: _Named) -> bool:
    return one.document != other.document and statements.one_story(one.document, other.document)


def _spelled(one: str, other: str, *, short: bool) -> bool:
    """Whether two names are spellings of one: no `short` form of each other, and a letter or two apart by their sound."""
    if one == other or min(len(one), len(other)) < FEWEST or "." in one + other:
        return False
    if {one, other} & {name.partition("-")[0] for name in (one, other) if "-" in name}:
        return False  # "Clinton-vs"
    if _plain(one) == _plain(other):
        return False  # an accent more, or a capital
    heard, also = _heard(one), _heard(other)
    if not (heard and also):
        return False  # digits alone
    short = short and (heard.startswith(also) or also.startswith(heard))  # "Steve", "Stephen"
    if heard == also:
        return True
    return heard[0] == also[0] and not short and _distance(heard, also) <= MOST


def _both_named(known: AbstractSet[tuple[int, str, str]], one: _Named, other: _Named) -> bool:
    """Whether the document of one of two people names the other, too."""
    return not known.isdisjoint({(one.document, other.first, other.last), (other.document, one.first, one.last)})


def _told_once(statements: Statements, one: _Named, other: _Named, same: str, *, confused: bool) -> bool:
    """Whether one matter is told in which hardly two people have that first name, or first names that may be confused."""
    return (same == "first" or confused) and statements.one_matter(one.document, other.document)


def _is_confused(statements: Statements, one: _Named, other: _Named) -> bool:
    """Whether two documents that tell one event give one surname two first names of which one may stand for the other by mistake."""
    return _of_one_initial(one.first, other.first) and told_together(statements, one.document, other.document)


def _of_one_initial(one: str, other: str) -> bool:
    """Whether two first names that one confuses begin alike, and neither is a short form: "Henrik", "Henning"."""
    names = one.lower(), other.lower()
    short = min(map(len, names)) < LONG_ENOUGH or any(name.endswith(("y", "ie")) for name in names)
    return names[0][0] == names[1][0] and not short and names[0][:-1] not in names[1] and names[1][:-1] not in names[0]


def _both_spelled(one: _Named, other: _Named) -> bool:
    """Whether both names of two are spellings of one."""
    said = ((one.first, other.first), (one.last, other.last))
    return all(_spelled(*both, short=both == said[0]) or _of_another_vowel(*both) for both in said)


def _of_another_vowel(one: str, other: str) -> bool:
    """Whether two long names differ in the vowel that they begin with alone: "Ivers", "Evers"."""
    heard, also = _heard(one), _heard(other)
    return (
        heard[:1] != also[:1]
        and heard[1:] == also[1:]
        and len(heard) >= FEWEST
        and _VOWELS.issuperset((heard[:1], also[:1]))
    )


def _plain(name: str) -> str:
    """A name in small letters without accents."""
    return "".join(char for char in normalize("NFKD", name.lower()) if char.isalpha())


def _heard(name: str) -> str:
    """A name in small letters, those that sound alike, or stand twice, written as one."""
    heard = _plain(name).replace("ph", "f").replace("th", "t").replace("x", "ks").translate(_SOUNDS)
    return "".join(letter for letter, _ in groupby(heard))


def _distance(one: str, other: str) -> int:
    """How many letters are to be put in, left out or changed to make one word of the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, wanted in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (letter != wanted))
    return row[-1]


def _claim(statements: Statements, one: _Named) -> Claim:
    name = " ".join(statements.corpus.documents[one.document][one.span].split())
    return statements.claim(one.index, one.span, name)
