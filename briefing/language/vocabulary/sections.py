"""Words by which a sentence, or a piece of it, belongs under one of a page's headings, or answers a kind of question."""

from __future__ import annotations

from briefing.language.fields import WordGroup, phrases, rows, words


class Sections(WordGroup):
    """All in lower case; an apostrophe is a straight one."""

    # --- background and outlook
    past = words()
    """Words and phrases that tell of what came before."""
    begun = words()
    """Participles behind "was" that tell how something began ("was *founded*")."""
    ahead = words()
    """Words and phrases that look ahead in the writer's own words."""
    planned = phrases()
    """How a plan, an intention or an expectation is put."""
    company_events = phrases()
    further_work = phrases()
    """How a paper says what its authors will do next."""
    awaited = words()
    """Words between a form of "be" and "to" that look ahead ("is *due* to")."""
    # --- caveats
    doubts = words()
    """Words and phrases that deny, dispute, or say that something is not certain."""
    refusable = words()
    """What somebody is denied who is refused it, and nobody disputes."""
    disputed = words()
    """Words behind "dispute" that make it a verb ("disputes *the* figure")."""
    withheld = words()
    """Verbs behind "did not" by which somebody gave no answer."""
    # --- quotations, timeline and figures
    empty_speakers = words()
    """Nouns that say of a speaker nothing that a page's reader could use, with an article or a possessive alone ("the post")."""
    telling = words()
    """Cues of what is certainly a report of words."""
    said_then = words()
    """Words before a day on which something was said ("in an *interview* on Monday")."""
    bounds = words()
    """Words before a date of which only this is known ("*until* 2 April")."""
    notional = words()
    """What one only thinks, and counts without telling anything ("two *reasons*")."""
    measured_by = words()
    """What a figure is shown with behind "per", beside `Counting.rate_units`."""


class QueryExpansion(WordGroup):
    """All in lower case, in any one form of the word. A row is a kind of fact and its words; a word may be in several."""

    kinds = rows()
    """Words of queries that ask for a kind; two words that belong together count as one."""
    answers = rows()
    """Words of sentences that tell something of the kind."""
