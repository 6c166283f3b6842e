"""Words of what stands around a text: captions, credits, navigation, notices."""

from __future__ import annotations

from briefing.language.fields import WordGroup, phrases, words


class Furniture(WordGroup):
    """In lower case where case says nothing."""

    credits = words()
    """Agencies and words of picture credits."""
    openings = phrases()
    """How a line opens that belongs to the page around a text and not to the text."""
    sites = words()
    """Names of web sites that ask to be followed."""
    publications = words()
    """Nouns by which a publisher speaks of what was printed, in a correction."""
    date_labels = words()
    """What stands before the date of a text ("Published on")."""
    bylines = words()
    """What stands before the name of who wrote a text ("by")."""
    name_joiners = words()
    """What joins two names of a byline ("and")."""
    header_names = words()
    """Names of the headers of mails, postings and archived articles, in lower case."""
    works = words()
    """Names of what a caption stands under ("Figure", "Table")."""
    no_titles = words()
    """Words of a PDF's title that a program put there ("Untitled")."""
    no_authors = words()
    """Names of authors that a program put there ("Administrator")."""
    parts_of_a_work = words()
    """Headings that divide a text and are no title of it ("Contents")."""
    page_parts = words()
    """Names by which the parts around an article are marked in web pages ("sidebar")."""
