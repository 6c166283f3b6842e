"""Words by which a query asks for a kind of fact ("how many", "penalty"), and words of the sentences that hold one."""

from __future__ import annotations

from briefing.language.fields import WordGroup, rows


class QueryExpansion(WordGroup):
    """All in lower case, in any one form of the word. A row is a kind of fact and its words; a word may be in several."""

    kinds = rows()
    """Words of queries that ask for a kind; two words that belong together count as one."""
    answers = rows()
    """Words of sentences that tell something of the kind."""
