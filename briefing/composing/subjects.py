"""An untitled English text → what it is about, in its own words: names of its bottom line and phrases that the text keeps coming back to.

The phrases are those of RAKE (Rose et al. 2010): runs of words between small words, verbs and punctuation. How much one
says of the text is how often the text has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import without_possessive
from briefing.language.stop_words import stop_words
from briefing.model import EntityKind, Findings, Pick, Span
from briefing.selection.strikes.seen import verbs
from briefing.text.boilerplate import lead

_SUBJECT, _FULL = 12, 3
"""Words of a sentence among which its first verb stands, and of a subject that says enough by itself."""
_OFTEN = 16
"""Weight of a person of whom the text tells most: four mentions of a full name."""
_PLAIN = deferred(r"[\w.’'-]{1,40}")
_LONGEST = 4
"""Words of a phrase that is counted."""
_AGAIN = 2
"""Times that a text has what it comes back to."""
_PARTS = 2
"""People of a title."""
_TRIED = 3
"""The weightiest parts, of which one is looked for that another stands beside."""
_BETWEEN, _TITLED = 3, 8
"""Words between two parts of a title, and of all of it, at most."""
_PREPOSITIONS = frozenset({"of", "in", "on", "for", "at", "against", "with", "between"})
_PLAIN_VERBS = frozenset({"include", "contain", "remain", "become", "offer", "provide", "feature", "depend"})
"""Verbs in their plain form that stand behind a plural: "Galleries include items"."""
_NO_END = frozenset({"earlier", "later", "tomorrow", "today", "yesterday", "early", "late", "due"})
"""Words behind a noun that are none, and no small words."""
_ARTICLES = frozenset({"the", "a", "an"})
_CLAUSES = frozenset({"that", "who"})
_DENIED = deferred(r"\b(?:unlikely|not|no|never|without|deni(?:es|ed)|reject(?:s|ed))\s(?:[\w-]{1,20}\s){0,4}$")
"""What takes back the phrase behind it: "is unlikely to have a significant impact"."""
_TOLD_OFTEN = 4
"""Mentions of whom a text is about that its bottom line does not name."""
_TOLD_FIRST = 2
"""What a phrase of the bottom line counts beside one of another sentence, and a name of it beside a place."""
_TOKEN = deferred(r"[^\W\d_](?:[\w&]|[.’'-](?=\w)){0,40}|[^\s\w]|\d\S{0,20}")
_DEFINED = deferred(r"\s(?:is|was)\s(?:an?|the)\s")
"""What stands behind a place that a text describes: "Orle is a town on the bay"."""
_OF = deferred(r" of\b")
_OWNERS = ("’s", "'s")
_ENDINGS = ("ly", "ed", "ing")
"""How a word of small letters ends that is rarely a noun."""


class _Part(NamedTuple):
    """A name or a phrase of the bottom line: where it stands in the first sentence of it, what it weighs, what kind of name it is."""

    start: int
    stop: int
    weight: float
    kind: EntityKind | None = None
    name: str = ""
    """In full, where the sentence has it short."""


def subject(findings: Findings, bottom: Pick) -> str:
    """What sources are about, in words of their bottom line; "" where nothing of it reads as a title.

    The weightiest name or phrase that the sources come back to, with the next one where a preposition joins them ("chapel bell
    of Orle"), or both of two people.
    """
    text = findings.profile.texts[bottom.first]
    parts = _parts(findings, bottom)
    opening = _opening(text, parts)
    if opening and parts[0].kind is not EntityKind.PERSON:
        beside = _beside(text, opening, parts)
        return _whole(text, *beside) if beside else opening.name or _whole(text, opening.start, opening.stop)
    clear = (
        opening
        or text[lead(text) :][:1].islower()
        or any(part.weight >= (_OFTEN if part.kind else 1) for part in parts[:1])
    )
    full = "" if clear else _subject_of_first_verb(text)
    found = full or _weightiest(text, parts) or _told_often(findings) or _named_elsewhere(findings)
    return found or _first_named(findings, bottom)


def _weightiest(text: str, parts: Sequence[_Part]) -> str:
    """The weightiest part with the one beside it, two people, or the weightiest that reads alone."""
    if beside := _with_neighbour(text, parts):
        return _whole(text, *beside)
    if both := _people(parts):
        return both
    able = (
        part
        for part in parts
        if part.weight and _reads_alone(part) and " " in (part.name or text[part.start : part.stop])
    )
    best = next(able, None)
    return "" if best is None else best.name or _whole(text, best.start, best.stop)


def _subject_of_first_verb(text: str) -> str:
    """The whole phrase of three words and more that stands before a sentence's first verb; "" where another clause begins there."""
    words: list[str] = []
    inner = False  # in a clause of "who"
    for word in text[lead(text) :].split()[:_SUBJECT]:
        if (
            words
            and words[-1].lower() not in _ARTICLES
            and (word in verbs() or (word.islower() and word.endswith("ed")))
        ):
            if not inner:
                return _full_subject(words)
            inner = False
        inner = inner or word == "who"
        words.append(word)
    return ""


def _full_subject(words: list[str]) -> str:
    """Words before a verb as a title; "" where they are few, or no single phrase."""
    words = words[words[0].lower() in _ARTICLES :] or ["a"]
    no_ends = _no_nouns() | _NO_END
    plain = all(_PLAIN.fullmatch(word) for word in words) and no_ends.isdisjoint((words[0].lower(), words[-1]))
    return as_title(" ".join(words)) if plain and len(words) >= _FULL and _CLAUSES.isdisjoint(words) else ""


def _parts(findings: Findings, bottom: Pick) -> list[_Part]:
    """The names and phrases of the bottom line, the weightiest first."""
    named = [*_named(findings, bottom)]
    places = {(part.start, part.stop) for part in named if part.kind is EntityKind.PLACE}
    spoken = (part for part in _spoken_of(findings, bottom) if (part.start, part.stop) not in places)
    return sorted([*named, *spoken], key=lambda part: (-part.weight, part.start))


def _with_neighbour(text: str, parts: Sequence[_Part]) -> tuple[int, int] | None:
    """Where one of the weightiest parts and the weightiest one beside it stand; None where none stands beside one."""
    people = [part for part in parts if part.kind is EntityKind.PERSON and " " in part.name][:_PARTS]
    alone = len(people) == _PARTS and people[0] is parts[0] and 2 * people[0].weight >= 3 * people[1].weight
    heavy = [part for part in parts[: 1 if alone else _TRIED] if part.weight and 2 * part.weight >= parts[0].weight]
    tried = (_beside(text, part, parts) for part in heavy)
    return next(filter(None, tried), None)


def _beside(text: str, part: _Part, parts: Sequence[_Part]) -> tuple[int, int] | None:
    """Where a part and the weightiest one beside it stand; None where none does."""
    for other in parts:
        if other is not part and _is_joined(text, part, other):
            return min(part.start, other.start), max(part.stop, other.stop)
    return None


def _opening(text: str, parts: Sequence[_Part]) -> _Part | None:
    """The longest part with which a sentence opens, its article aside: what it tells of, where that is named or told of again."""
    begins = lead(text)
    able = (
        part
        for part in parts
        if _ARTICLES.issuperset(text[begins : part.start].lower().split())
        and (_reads_alone(part) or _DEFINED.match(text, part.stop))
        and (part.weight or any(word[0].isupper() for word in text[begins : part.stop].split()[1:]))
    )
    return max(able, key=lambda part: part.stop, default=None)


def _people(parts: Sequence[_Part]) -> str:
    """Both of two people, where they are what is told of most; "" where they are not."""
    people = [part for part in parts if part.kind is EntityKind.PERSON and " " in part.name][:_PARTS]
    if len(people) < _PARTS or parts[0] not in people or people[1].weight * 2 < people[0].weight:
        return ""
    return " and ".join(part.name for part in sorted(people, key=lambda part: part.start))


def as_title(words: str) -> str:
    """Words of a sentence as a title."""
    words = without_possessive(" ".join(words.split()))
    return words[:1].upper() + words[1:]


def _reads_alone(part: _Part) -> bool:
    """Whether a name or a phrase is a title by itself: no bare place, and no given name."""
    return part.kind is None or (
        part.kind is not EntityKind.PLACE and (part.kind is not EntityKind.PERSON or " " in part.name)
    )


def _is_joined(text: str, one: _Part, other: _Part) -> bool:
    """Whether two parts of a sentence stand side by side or behind one another with a preposition."""
    first, second = (one, other) if one.start < other.start else (other, one)
    between = text[first.stop : second.start]
    words = between.split()
    if first.stop >= second.start or len(words) > _BETWEEN or len(text[first.start : second.stop].split()) > _TITLED:
        return False
    plain = between.replace(" ", "").isalpha() and all(word in _ARTICLES or not _is_small(word) for word in words[1:])
    if not between.strip():
        return one.weight > 0 and other.weight > 0
    return words[0] in _PREPOSITIONS and plain


def _whole(text: str, start: int, stop: int) -> str:
    """The phrase as a title, with the words of it that stand right before it with capitals, and the noun right behind it."""
    for found in reversed([*_TOKEN.finditer(text, 0, start)]):
        if text[found.end() : start].strip() or found[0].islower() or not found[0][0].isalpha():
            break
        if _is_small(found[0]) and found[0] != "New":
            break
        start = found.start()
    behind = None if text[start:stop].endswith(_OWNERS) else _TOKEN.match(text, stop + 1)
    while (
        behind
        and text[stop].isspace()
        and behind[0][0].isalpha()
        and not _is_small(behind[0])
        and behind[0] not in _NO_END
        and not _acts(text, behind.end(), behind[0])
    ):
        stop = behind.end()
        behind = _TOKEN.match(text, stop + 1) if behind[0][0].isupper() else None
    return as_title(text[start:stop])


def _acts(text: str, at: int, word: str) -> bool:
    """Whether a word that ends at `at` is rather a verb than a noun: "the plan complements the workouts"."""
    following = _TOKEN.match(text, at + 1)
    behind = following is not None and following[0] in {*_ARTICLES, *lexicon("en").reference.determiners}
    return behind and word.islower() and word.endswith("s")


def _named(findings: Findings, bottom: Pick) -> Iterator[_Part]:
    """The names of the bottom line that stand elsewhere, too."""
    if not findings.facts:
        return
    begin = bottom.span.start
    text = findings.profile.texts[bottom.first]
    told = Span(begin + lead(text), begin + len(text))
    often = Counter(entity.name for facts in findings.facts for entity in facts.entities for _ in entity.mentions)
    everywhere = (*lexicon("en").boilerplate.wires, *lexicon("en").acronyms.everyday)
    for entity in findings.facts[bottom.document].entities:
        place = next(filter(told.overlaps, entity.mentions), None)
        if place is None or often[entity.name] < _AGAIN or entity.name in everywhere:
            continue
        weight = (
            often[entity.name]
            * min(len(entity.name.split()), 2)
            * (1 if entity.kind is EntityKind.PLACE else _TOLD_FIRST)
        )
        yield _Part(place.start - begin, place.stop - begin, weight, entity.kind, entity.name)


def _spoken_of(findings: Findings, bottom: Pick) -> Iterator[_Part]:
    """The phrases of two words and more of the bottom line that other sentences have, too."""
    profile = findings.profile
    text = profile.texts[bottom.first]
    begin = lead(text)
    told = {stems: (start, stop) for start, stop, stems in phrases(text) if start >= begin and len(stems) > 1}
    told = {stems: at for stems, at in told.items() if not _DENIED.search(text, 0, at[0])}
    often = Counter[tuple[str, ...]]()
    for n, other in enumerate(profile.texts):
        if profile.heading[n] or (findings.partial and not findings.passages[n]):
            continue  # no line of the page
        often.update({stems for _, _, stems in phrases(other)}.intersection(told))
    for stems, (start, stop) in told.items():
        yield _Part(start, stop, often[stems] * len(stems) * _TOLD_FIRST if often[stems] >= _AGAIN else 0)


def _told_often(findings: Findings) -> str:
    """Who is told of most, where that is often."""
    told = [one for facts in findings.facts or () for one in facts.entities if one.kind is not EntityKind.PLACE]
    most = max(told, key=lambda one: len(one.mentions), default=None)
    return most.name if most and len(most.mentions) >= _TOLD_OFTEN and " " in most.name else ""


def _named_elsewhere(findings: Findings) -> str:
    """The words with capitals that most sentences have, where the bottom line has no subject; "" where few have any."""
    found = Counter[str]()
    for n, text in enumerate(findings.profile.texts):
        if findings.profile.heading[n] or (findings.partial and not findings.passages[n]):
            continue
        runs = {text[start:stop] for start, stop, stems in phrases(text) if len(stems) > 1 and start > lead(text)}
        found.update(run for run in runs if all(word[0].isupper() for word in run.split()))
    name, count = max(found.items(), key=lambda row: (row[1] * len(row[0].split()) ** 2, row[0]), default=("", 0))
    return name if count > _AGAIN else ""


def _first_named(findings: Findings, bottom: Pick) -> str:
    """The first body of several words that the bottom line names; "" where it names none."""
    told = findings.facts[bottom.document].entities if findings.facts else ()
    bodies = [
        (mention.start, one.name)
        for one in told
        for mention in one.mentions
        if one.kind is EntityKind.ORGANISATION and " " in one.name and bottom.span.overlaps(mention)
    ]
    return min(bodies, default=(0, ""))[1]


def phrases(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Every phrase of a sentence, with its stems: up to `_LONGEST` words side by side, none of them a small word or a verb."""
    run: list[tuple[int, int, str]] = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        if not word[0].isalpha() or _is_small(word):
            run.clear()
            continue
        if run and text[: run[-1][1]].endswith(_OWNERS):
            run.clear()
        run.append((found.start(), found.end(), _stem(word)))
        if _OF.match(text, found.end()):
            continue  # "the chamber of commerce" is no chamber
        for size in range(1, min(len(run), _LONGEST) + 1):
            yield run[-size][0], run[-1][1], tuple(stem for *_, stem in run[-size:])


def _stem(word: str) -> str:
    """A word without capitals and without the ending of its plural or of an owner."""
    return without_possessive(word.lower()).removesuffix("s")


def _is_small(word: str) -> bool:
    """Whether a word ends a run: a stop word, a verb, an adverb."""
    return word.lower() in _no_nouns() or (word.islower() and word.endswith(_ENDINGS))


@cache
def _no_nouns() -> frozenset[str]:
    english = lexicon("en")
    calendar = english.calendar
    return (
        frozenset(stop_words("en"))
        | verbs()
        | _PLAIN_VERBS
        | {*english.numbers.cardinals, *calendar.months, *calendar.weekdays, *calendar.units, "ago"}
    )
