"""The page's own words: headings of sections, what writers add, names of languages."""

from briefing.language.fields import WordGroup, classes, labels


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
