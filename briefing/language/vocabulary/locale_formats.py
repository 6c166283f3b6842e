"""How the language writes dates and numbers (Unicode CLDR)."""

from briefing.language.fields import WordGroup, text


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
    percent = text()
    """A percentage, with {} for the number."""
    ordinal = text()
    """An ordinal in digits, with {} for the number."""
    font = text()
    """The font that Word is told for the language's script, if the Latin one's has none of its letters."""
    locale = text()
    """The locale that Word's spelling checker wants: "de-DE"."""
    punctuation = text()
    """What parts items of a list, and of one of settings, stands behind a label, and ends a line, parted by bars; if not ", |; |: |."."""
