"""Words by which a language is told and its text is taken apart."""

from briefing.language.fields import WordGroup, classes, text, words


class Text(WordGroup):
    """All in lower case, with straight apostrophes."""

    stemmer = text()
    """Name of the language's Snowball algorithm; a near relative's may serve."""
    models = words()
    """Statistical models that were trained on the language: names, reported-speech."""
    stop_words = words()
    """Words that say nothing of a text's subject, where sumy has no list for the language."""
    function_words = words()
    """The most frequent words, by which the language is told from others."""
    common_words = words()
    """Frequent words beyond these, which settle at the first look that a text is in this language."""
    shared_words = words()
    """Frequent words that are frequent in other languages, too, and so settle nothing."""
    letters = text()
    """Letters that only few languages have, or "" where none is telling."""
    beginnings = words()
    """How words of the language begin, and few of other languages do."""
    endings = words()
    """How words of the language end, and few of other languages do."""
    openings = words()
    """Words that begin a new sentence behind a dash."""
    small_openings = words()
    """Words that begin a sentence in small letters, where somebody types without capitals."""
    signals = classes()
    """A word that is counted in each sentence → what it shows: first, second or third person, speech, modal."""
    prefixes = words()
    """First parts of compounds that keep their hyphen ("self-")."""
    abbreviations = words()
    """Titles and words of firms, as they are written with a full stop that is a part of them ("Mr.", "Inc.")."""
    elisions = words()
    """Words without their beginning, whose apostrophe opens no quotation ("’til")."""
