"""A phrase of the bottom line that is to stand as the title of a text without one → the phrase as it can, or nothing.

An editor calls a story by whom or what it is about: not by "Police officer", not by the paper that somebody told it, not by the place of
its dateline, and without the verb, the day or the small word that stands beside the phrase.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.composing import subjects
from briefing.language.gazetteer import classes, is_place
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.model import Document, Entity, EntityKind, Findings, Pick

_TOLD = 3
"""Mentions of whom a story tells that opens with somebody without a name."""
_TELLS = deferred(r"(?:\b(?:told|tells)\s(?:the\s)?|\b(?:[Aa]ccording\sto|reported\sby)\s(?:the\s)?|^\((?:The\s)?)$")
"""What stands before whose report it is: "a clerk told Orle Times", "(Orle Times)"."""
_DATELINE = deferred(r"\s?[:,–—(-]")
_MANY = frozenset({"people", "men", "women", "children"})
_BYLINE = range(2, 4)
"""Words of a name above a text."""
_MAIN, _EVERY, _PART = 4, 0.08, range(2, 7)
"""Mentions of whom a text is about, at the least, also as a share of its sentences; and words of a part's heading."""
_RELATIVE = frozenset({"who", "which", "where"})
_NAMED_SO = 3
"""Times that a text has a day with the word before it that are a name."""
_GREETED = range(1, 3)
"""Words of a name that a letter greets."""


def derived(findings: Findings, bottom: Pick) -> str:
    """What sources without a title are about, in words of their bottom line; "" where nothing of it reads as a title."""
    words, text = subjects.subject(findings, bottom), findings.profile.texts[bottom.first]
    title = _plain(words, text, findings.corpus.documents[bottom.document].text)
    if not title or _is_source(title, text) or is_dateline(title, text):
        return ""
    return _most_told(findings) if _is_somebody(title) else title


def of_part(findings: Findings, title: str) -> str:
    """A title that is the heading of a part of a longer text, with of whom or what that is: "Ida Solm: Early voyages", or only that.

    A heading that names a part of any work ("Early life", "Get in") says nothing itself.
    """
    document, main = findings.corpus.documents[0], _main(findings)
    first = document[document.blocks[0].span].strip("# ").lower() if document.blocks else ""
    if main is None or not set(main.name.split()).isdisjoint(title.split()):
        return title
    if first in lexicon("en").boilerplate.parts_of_a_work:
        return main.name
    words = title.split()
    plain = len(words) in _PART and title[:1].isupper() and " ".join(words[1:]).islower()
    return f"{main.name}: {title}" if plain and main.kind is EntityKind.PERSON else title


def _main(findings: Findings) -> Entity | None:
    """Whom a text tells of again and again, and by far more often than of anybody else; where it is nobody, what."""
    every = sorted(findings.facts[0].entities if findings.facts else (), key=lambda one: -len(one.mentions))
    people = [one for one in every if one.kind is EntityKind.PERSON]
    least = max(_MAIN, _EVERY * len(findings.profile))
    for told in (people, every):
        often = [len(one.mentions) for one in told[:2]] + [0, 0]
        if often[0] >= least and 2 * often[0] >= 3 * often[1]:
            return told[0]
    return None


def in_common(findings: Findings, bottom: Pick) -> str:
    """The name that stands in the bottom line of which most sources tell, without what only one name has more: "Orle Trail" of "Orle Trail Office"; "" without one."""
    text, holders, times = findings.profile.texts[bottom.first], Counter[str](), Counter[str]()
    for facts in findings.facts:
        holders.update({one.name for one in facts.entities})
        times.update({one.name: len(one.mentions) for one in facts.entities})
    able = [name for name in times if " " in name and name in text and 2 * holders[name] > len(findings.facts)]
    told = {name: sum(times[other] for other in able if other.startswith(name)) for name in able}
    best = max(told, key=lambda name: (holders[name], told[name], name), default="")
    return best if told.get(best, 0) >= _TOLD else ""


def is_byline(title: str, document: Document) -> bool:
    """Whether the line on top of a text is a name in capitals of whom it tells nothing: who wrote it."""
    words, told = title.lower().split(), document.text.lower()
    plain = title.isupper() and title.replace(" ", "").isalpha()
    return plain and len(words) in _BYLINE and all(told.count(word) == 1 for word in words)


def is_addressed(title: str, document: Document) -> bool:
    """Whether a title is only somebody's given name, or whom a letter greets: "Ann", "Lind," above it."""
    if document.language != "en":
        return False
    given = "given" in classes(title.lower()) and not is_place(title)
    short = len(title.split()) in _GREETED
    return given or (short and any(line.strip() == f"{title}," for line in document.text.splitlines()))


def _plain(title: str, text: str, whole: str) -> str:
    """A title without the small word before it, and the verb or day behind it; "" where a single small word is left.

    A day of which the `whole` text tells again by the same words is part of a name: "Black Friday".
    """
    words = title.split()
    while len(words) > 1 and words[0].lower() in stop_words("en") and words[0] not in {"The", "New"}:
        del words[0]
    while len(words) > 1 and (words[-1] in _RELATIVE or _is_day(words, whole) or _is_verb(words, text)):
        del words[-1]
    short = len(words) < len(title.split()) and len(words) == 1 and words[0].lower() in text.split()
    return "" if short else subjects.as_title(" ".join(words))


def _is_day(words: list[str], whole: str) -> bool:
    return words[-1].lower() in _days() and not (words[-1].istitle() and whole.count(" ".join(words[-2:])) >= _NAMED_SO)


def _is_verb(words: list[str], text: str) -> bool:
    """Whether the last word of a phrase is what the words before it do in the text: "Whale shark reminds me"."""
    last, before = words[-1], words[-2]
    at = text.find(f"{before} {last}")
    if at < 0 or not last.islower() or before.endswith("s") or not last.endswith("s"):
        return False
    if last in lexicon("en").speech.finite:
        return True
    return _behind_a_verb().match(text, at + len(before) + 1 + len(last)) is not None


def _is_source(title: str, text: str) -> bool:
    """Whether a text names in this place only who reported what it tells."""
    at = text.find(title)
    return at >= 0 and (_TELLS.search(text, 0, at) is not None)


def is_dateline(title: str, text: str) -> bool:
    """Whether a title is the place of a dateline: "TARN CITY: The ferry"."""
    return title.isupper() and " " in title and text.startswith(title) and _DATELINE.match(text, len(title)) is not None


def _is_somebody(title: str) -> bool:
    """Whether a title is of one person whom it does not name: "Police officer"."""
    english = lexicon("en")
    last = title.rsplit(maxsplit=1)[-1]
    return (
        " " in title
        and last in (english.names.role | _people()) - english.names.body
        and not (last in _MANY or (last.endswith("s") and last[-2:] != "ss"))
    )


def _most_told(findings: Findings) -> str:
    """The full name of the person of whom the sources tell by far the most; "" where they tell of nobody often."""
    people = [one for facts in findings.facts or () for one in facts.entities if one.kind is EntityKind.PERSON]
    told = sorted(people, key=lambda one: -len(one.mentions))[:2]
    often = [len(one.mentions) for one in told] + [0, 0]
    clear = often[0] >= _TOLD and 2 * often[0] >= 3 * often[1]
    return told[0].name if clear and " " in told[0].name else ""


@cache
def _behind_a_verb() -> re.Pattern[str]:
    """What stands behind a verb rather than behind a noun: "reminds me", "lifts the lid"."""
    words = lexicon("en")
    behind = (*words.reference.determiners, *words.speech.object_pronoun, "up", "out", "around")
    return deferred(rf"\s(?:{any_of(behind)}\b|\d)")


@cache
def _days() -> frozenset[str]:
    return frozenset(day.lower() for day in lexicon("en").calendar.weekdays) | {"yesterday", "today", "tomorrow"}


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon("en").speech.people)
