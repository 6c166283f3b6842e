"""The few words that writers add of their own, by language."""

from __future__ import annotations

from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.locale_formats import counted, joined, long_date, punctuation
from briefing.language.page_words import translated, translated_length
from briefing.model import Briefing, Source

_LONGEST_RUNNING_LINE = 72
"""Characters."""
_STOPS = (".", "?", "!", "。", "？", "！")
CLOSING_MARKS = "'’\"”»"
"""Behind the stop of a title that ends with what somebody says."""


@frozen
class Messages:
    """One language's words. `page` has two places: the page's number, and how many there are."""

    sources: str
    method: str
    page: str
    to: str
    sender: str
    date: str
    author: str
    asked: str
    got: str
    words: str
    notices: str
    edited: str
    texts: str
    passages: str
    shown: str
    marked: str
    notes: str
    contents: str
    language: str = "en"
    """Whose dates and numbers go with the words."""


@cache
def messages_of(language: str) -> Messages:
    """The words for a language (its code, with or without a region); English ones where its data file has none."""
    english, own = lexicon("en").page.words, lexicon(language[:2].lower()).page.words
    return Messages(**{**english, **own}, language=language)


def metadata_lines(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """What stands under the title, as (name, value): to, from, author, date, then the user's own pairs.

    A pair whose key is a section's fills that section and is not repeated here.
    """
    words = messages_of(briefing.language)
    sections = {section.key for section in briefing.sections}
    rows = [
        (words.to, briefing.to),
        (words.sender, briefing.sender),
        (words.author, briefing.author),
        (words.date, long_date(briefing.date, words.language)),
    ]
    rows += [
        (translated(key[:1].upper() + key[1:], briefing.language), value)
        for key, value in briefing.extra
        if key not in sections
    ]
    return tuple((" ".join(name.split()), " ".join(value.split())) for name, value in rows if value.strip())


def source_line(source: Source, words: Messages) -> tuple[str, str]:
    """A source in one line of two pieces: its title, and who published it when, its length, what else is to be known."""
    title = " ".join((source.title or source.name).split())
    length = counted(source.words, words.words, words.language) if source.words else ""
    facts = (source.outlet or source.author, long_date(source.date, words.language), length, *source.remarks)
    return title, punctuation(words.language)[0].join(" ".join(fact.split()) for fact in facts if fact.strip())


def source_parts(source: Source, words: Messages) -> tuple[str, str, str]:
    """A source's line: its title, the stop between the two, and all else with its own stop; the last two are empty where no more is known."""
    title, facts = source_line(source, words)
    end = punctuation(words.language)[3]
    return (
        title,
        "" if title.rstrip(CLOSING_MARKS).endswith(_STOPS) or not facts else end,
        f"{facts}{end}" if facts else "",
    )


def colon(language: str) -> str:
    """What stands right behind a label: ":", in French behind a space that holds it to the label."""
    return punctuation(language)[2].rstrip(" ")


def running_line(briefing: Briefing) -> str:
    """What stands at the foot of each page beside its number: the title, where there is room for it, and the date."""
    title, date = " ".join(briefing.title.split()), long_date(briefing.date, briefing.language)
    line = " · ".join(filter(None, (title, date)))
    return line if len(line) <= _LONGEST_RUNNING_LINE else date


def length_line(briefing: Briefing) -> str:
    """What length was asked for and what was given; "" where neither is known."""
    words, (_, between, colon, end) = messages_of(briefing.language), punctuation(briefing.language)
    parts = []
    if briefing.asked:
        parts.append(f"{words.asked}{colon}{translated_length(briefing.asked, briefing.language)}")
    if briefing.got:
        parts.append(f"{words.got}{colon}{translated_length(briefing.got, briefing.language)}")
    line = between.join(parts)
    return f"{line[:1].upper()}{line[1:]}{end}" if line else ""


def closing_line(briefing: Briefing) -> str:
    """The small print at the end: how it was made, what length was asked for and given, what was noticed; or ""."""
    _, between, colon, end = punctuation(briefing.language)
    notices = between.join(briefing.notices)
    noticed = f"{messages_of(briefing.language).notices}{colon}{notices}{end}" if notices.strip() else ""
    return joined((briefing.method, length_line(briefing), noticed), briefing.language)


def properties(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """What a file says of itself apart from its page, as (name, value); names are English and unique."""
    rows = [
        ("Method", briefing.method),
        ("Template", briefing.template),
        ("Length asked for", briefing.asked),
        ("Length given", briefing.got),
        ("Sourcing", briefing.sourcing),
    ]
    for number, source in enumerate(briefing.sources, 1):
        facts = (source.name, source.url, source.format, source.sha256 and f"SHA-256 {source.sha256}")
        rows.append((f"Source {number}", " · ".join(fact for fact in facts if fact)))
    return tuple((name, " ".join(value.split())) for name, value in rows if value.strip())
