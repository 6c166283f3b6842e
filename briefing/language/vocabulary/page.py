"""What a page is written with: its own words (headings of sections, what writers add, names of languages), and forms of dates and numbers (Unicode CLDR)."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, labels, text


class Page(WordGroup):
    """As they are printed."""

    headings = labels()
    """A section's key → its heading."""
    messages = labels()
    """An English text of ours, its numbers as {} → the page's own."""
    template_messages = labels()
    """Messages that a page has only by its template, its options or its sources: headings, questions, tables, profiles."""
    section_words = classes()
    """How a word begins in a heading of somebody's old briefing that asks for a section → the section's key."""
    words = labels()
    """A key of `writers.messages.Messages` → the page's own word."""
    languages = labels()
    """ISO 639-1 code → the name of that language, sorted by code."""
    language_aliases = classes()
    """Other names and codes of a language, in lower case → its ISO 639-1 code."""


class LocaleFormats(WordGroup):
    """Each is one text as it stands; what differs stands at its place in braces."""

    day = text()
    """A date, with {d}, {m} (the month's name) and {y}."""
    month = text()
    """A month, with {m} and {y}."""
    first = text()
    """How the first day of a month is written, if not "1"."""
    group = text()
    """What stands between thousands."""
    decimal = text()
    """What stands before decimals."""
    ordinal = text()
    """An ordinal in digits, with {} for the number."""
    font = text()
    """The font that Word is told for the language's script, if the Latin one's has none of its letters."""
    locale = text()
    """The locale that Word's spelling checker wants: "de-DE"."""
    punctuation = text()
    """What parts items of a list, and of one of settings, stands behind a label, and ends a line, parted by bars; if not ", |; |: |."."""
