"""A sentence of a brief beside the place that tells it in the same words → whether another name stands in one of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from briefing.agreement import names
from briefing.language.capital_nouns import may_be_noun
from briefing.language.lexicon import lexicon
from briefing.language.scripts import has_capitals
from briefing.model import Document
from briefing.verifying import uncased_names
from briefing.verifying.alignment import Step
from briefing.verifying.brief import Brief
from briefing.verifying.locating import Location
from briefing.verifying.matching import Match
from briefing.verifying.sources import Source, Sources
from briefing.verifying.words import Words, words

_BEGINNING = 3
"""Letters of a name at least that shortens another."""
_LONGEST = 5
"""Words of a name at a sentence's edge at most; more were told anew."""

_Ends = tuple[range, range]
"""Words of the brief and words of the source that stand opposite each other."""


def stands(brief: Brief, sources: Sources, placed: Location) -> bool:
    """Whether a name of the brief stands where the source, in the same words around it, has another."""
    if placed.match is None:
        return False
    source = sources.each[placed.match.place.source]
    pairs = _opposite(placed, placed.match, source)
    return any(_differ(brief, source, mine, theirs, at_head=at_head) for mine, theirs, at_head in pairs)


def is_another_season(brief: Brief, sources: Sources, placed: Location) -> bool:
    """Whether a season without a year, which is no date of its own, stands where the source has another one."""
    if placed.match is None:
        return False
    source, known = sources.each[placed.match.place.source], lexicon(brief.document.language).calendar.seasons
    for mine, theirs, _ in _opposite(placed, placed.match, source):
        said, given = ([words.forms[n] for n in run] for words, run in ((brief.words, mine), (source.words, theirs)))
        seasons = {known.get(form, "") for form in (*said, *given)}
        if len(said) == len(given) == 1 and "" not in seasons and len(seasons) > 1 and not _is_date(brief, mine):
            return True
    return False


def _opposite(placed: Location, match: Match, source: Source) -> list[tuple[range, range, bool]]:
    """Words of the brief and of the source that stand opposite each other, and whether at the head of the sentence."""
    inner = ((range(s.a, s.b), range(s.c, s.d)) for s in _enclosed(match.steps))
    pairs = [(_moved(mine, placed.first), _moved(theirs, match.place.first), False) for mine, theirs in inner]
    edges = _edges(placed, source.document, source.words)
    return pairs + [(mine, theirs, at_head) for (mine, theirs), at_head in zip(edges, (False, True), strict=False)]


def _is_date(brief: Brief, run: range) -> bool:
    """Whether a date of the brief has a word of a run."""
    return brief.is_dated(brief.words.span(run[0], run[-1]))


def _differ(brief: Brief, source: Source, mine: range, theirs: range, *, at_head: bool) -> bool:
    """Whether words that stand opposite each other are two names."""
    language = brief.document.language
    if not has_capitals(language):
        return uncased_names.differ(brief, source, mine, theirs)
    said = [brief.document[brief.words.span(n, n)] for n in mine]
    given = [source.document[source.words.span(n, n)] for n in theirs]
    if at_head and theirs and _is_cut_off(source, theirs.stop - 1):
        return False  # "Sorby, who came on for Breck, scored": Breck did not
    if at_head:
        said, given = _named(said, source), _named(given, source)
    if _shortens(said, given) or _shortens(given, said):
        return False
    if _may_be_nouns(source, [_behind(brief.words, mine), _behind(source.words, theirs)], language):
        return False
    if _are_weekdays(said, given, language):
        return not _is_date(brief, mine)
    return _are_names(said, given, language) and names.compare(said, given, language=language).fails


def _is_cut_off(source: Source, word: int) -> bool:
    """Whether a comma stands behind a word of a source."""
    return source.document.text[source.words.stops[word]] == ","


def _behind(found: Words, inside: range) -> list[str]:
    """The words of a stretch, behind the one before it; "" where there is none."""
    return [found.forms[inside.start - 1] if inside.start else "", *(found.forms[n] for n in inside)]


def _may_be_nouns(source: Source, sides: list[list[str]], language: str) -> bool:
    """Whether words on one side may be nouns with a capital, and are no name that the source has."""
    nouns = {word for side in sides for before, word in pairwise(side) if may_be_noun(word, before, language=language)}
    if not nouns:
        return False
    return not nouns <= {form for entity in source.entities for form in words(entity.name).forms}


def _shortens(short: list[str], long: list[str]) -> bool:
    """Whether one is the beginning of the other: "Cas" of Castleford."""
    one = len(short) == len(long) == 1
    return one and len(short[0]) >= _BEGINNING and long[0].casefold().startswith(short[0].casefold())


def _named(words: list[str], source: Source) -> list[str]:
    """The name at the end of the words that open a sentence, where every first word has a capital: "Ada Holt" of "Yesterday Ada Holt"."""
    named = {word for entity in source.entities for word in entity.name.split()}
    return list(reversed(list(takewhile(named.__contains__, reversed(words)))))


def _enclosed(steps: tuple[Step, ...] | list[Step]) -> Iterator[Step]:
    """The differences between two stretches that agree."""
    for before, step, after in zip(steps, steps[1:], steps[2:], strict=False):
        if before.equal and after.equal and not step.equal:
            yield step


def _moved(words: range, by: int) -> range:
    return range(words.start + by, words.stop + by)


def _edges(placed: Location, document: Document, found: Words) -> list[_Ends]:
    """What stands after the last and before the first word that the sentence shares with one sentence of the source.

    An alignment that goes on beyond that sentence for a name has found it in a statement of something else.
    """
    match = placed.match
    assert match is not None
    first = match.place.first
    shared = [(s.a + n, first + s.c + n) for s in match.steps if s.equal for n in range(s.b - s.a)]
    if not shared:
        return []
    sentence = document.sentence_at(found.starts[shared[len(shared) // 2][1]])
    if sentence is None:
        return []
    own = found.inside(sentence.span)
    inside = [(mine, theirs) for mine, theirs in shared if theirs in own]
    if not inside:
        return []
    (head, source_head), (tail, source_tail) = inside[0], inside[-1]
    before = (range(placed.first, placed.first + head), range(own.start, source_head))
    after = (range(placed.first + tail + 1, placed.first + placed.size), range(source_tail + 1, own.stop))
    return [after, before]


def _are_names(said: list[str], given: list[str], language: str) -> bool:
    """Whether both are names for sure: nothing but words with capitals, of which none is a month or weekday."""
    words = (*said, *given)
    if not said or not given or max(len(said), len(given)) > _LONGEST:
        return False
    return all(word[0].isupper() for word in words) and not any(
        word.casefold() in _calendar(language) for word in words
    )


def _are_weekdays(said: list[str], given: list[str], language: str) -> bool:
    """Whether each is one weekday, and not the same: where the brief has no date there, of a name, as "Super *Tuesday*"."""
    if len(said) != 1 or len(given) != 1:
        return False
    numbers = [lexicon(language).calendar.weekday_numbers.get(word.casefold()) for word in (*said, *given)]
    return None not in numbers and numbers[0] != numbers[1]


@cache
def _calendar(language: str) -> frozenset[str]:
    known = lexicon(language).calendar
    return frozenset((*known.month_numbers, *known.weekday_numbers))
