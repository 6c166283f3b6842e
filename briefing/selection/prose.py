"""Whether a sentence is prose of a length that a page can have: text that runs on without a stop and coded lines are not.

A log, a table of numbers, a file of encoded bytes or a list of addresses is text by its name; nobody reads its lines on a page.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.errors import InputError
from briefing.language.patterns import deferred
from briefing.model import Corpus, Profile
from briefing.model.requests import SHORT_SOURCE

LONGEST = 500
"""Words; what runs on longer is no sentence, and is more than a page of the usual length has."""
_LEAST = 0.4
"""Share of a line's characters, blanks not counted, that stand in its words; of less it is code, or a row of numbers."""
_CODED = deferred(r"[\d_=\\{}<>|/@#+~^]|[a-z][A-Z][a-z]*[A-Z]|[a-z]{2}\.[A-Za-z]{2}|\w(?:\[|\((?!e?s\)))")
"""What stands in no word: digits, signs, and capitals, a stop or an opening bracket in its middle ("lamp(s)" is one)."""
_NAMED = deferred(r"[A-Z]{1,3}-?\d{1,4}[.,;:]?")
"""A line, a model or a form by its letters and number: "N1", "A380"."""
_LONGEST_WORD = 60
"""Characters of a word of a script that parts words by blanks."""
_USUAL_WORD = 12
"""Characters a word of a line, blanks counted, up to which none of its words need be looked at for its length."""
_SEVERAL, _SHORTEST_MEAN = 6, 1.6
"""Words of a line, and characters of one of them in the mean, below which they are letters that lie about, as in a drawing."""
_CELLS, _LOST = 5, 10
"""Tabs of a line from which it is a table's row, and of how many characters one may have been lost in decoding."""
_KEPT = 1 << 14
"""Words of which it is remembered whether they are one."""
_UNPARTED = deferred(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Scripts that do not part words by blanks."""


SCANT = 0.05
"""Share of a text's words, of lines among others that are no prose, below which they are its labels and no text."""
_LONGEST_SHORT = SHORT_SOURCE * _LONGEST_WORD
"""Characters of a text of a few words, at the most."""


def stands_itself(profile: Profile) -> bool:
    """Whether all the sources together are so short that what they say may stand itself, prose or not."""
    return sum(profile.size) < SHORT_SOURCE and sum(map(len, profile.texts)) < _LONGEST_SHORT


def is_prose(text: str, words: int) -> bool:
    """Whether a sentence of so many words can stand on a page as what it is.

    Args:
        text: The sentence.
        words: As they are counted for lengths.
    """
    if words > LONGEST or text.count("\t") >= _CELLS or _LOST * text.count("\ufffd") > len(text):
        return False
    if words >= _SEVERAL and text.isascii() and len(text) < (_SHORTEST_MEAN + 1) * words:
        return False
    plain = len(text) <= _USUAL_WORD * words and not _CODED.search(text)
    return (plain and any(map(str.isalpha, text))) or _share_of_words(text) >= _LEAST


def _share_of_words(text: str) -> float:
    """The share of a text's characters, blanks not counted, that stand in words."""
    tokens = text.split()
    return sum(len(token) for token in tokens if _is_word(token)) / max(1, sum(map(len, tokens)))


@lru_cache(_KEPT)
def _is_word(token: str) -> bool:
    """Whether what stands between blanks is a word, with the marks at its ends."""
    if not any(map(str.isalpha, token)):
        return False
    if _UNPARTED.search(token):
        return True
    return len(token) <= _LONGEST_WORD and not (_CODED.search(token) and not _NAMED.fullmatch(token))


def none_in(corpus: Corpus, profile: Profile) -> InputError:
    """What is said of sources of which no sentence can stand on a page."""
    names = [document.origin.name for document in corpus.documents]
    source = names[0] if len(names) == 1 else ""
    longest = max(profile.size)
    if longest > LONGEST:
        reason = f"no sentence in it that ends: its text runs on for {longest:,} words"
        return InputError(reason, key="no-text", source=source, hint="full stops and empty lines end sentences")
    return InputError("no sentence in it, only numbers, code or addresses", key="no-text", source=source)
