"""The words that the sources write with a capital inside a sentence, and where a text has runs of them: its names, by their look."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import Document, Span
from briefing.verifying.sources import Sources
from briefing.verifying.words import Words

_SHORTEST = 3
"""Letters of a word of a name at least."""


class Capitals:
    """The words of names; months, weekdays and function words are none."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    @cached_property
    def _words(self) -> frozenset[str]:
        out: set[str] = set()
        for document, found in zip(self._sources.documents, self._sources.index.words, strict=True):
            openers = {found.inside(sentence.span).start for sentence in document.sentences}
            out.update(
                form
                for n, (form, start) in enumerate(zip(found.forms, found.starts, strict=True))
                if len(form) >= _SHORTEST and n not in openers and document.text[start].isupper()
            )
        calendar = lexicon("en").calendar
        return frozenset(out - stop_words("en") - {*calendar.month_numbers, *calendar.weekday_numbers})

    def is_name(self, document: Document, found: Words, word: int) -> bool:
        """Whether a word of a text has a capital, and is a word of a name in the sources."""
        return found.forms[word] in self._words and document.text[found.starts[word]].isupper()

    def runs(
        self, document: Document, found: Words, span: Span, *, also: frozenset[str] = frozenset()
    ) -> Iterator[range]:
        """The runs of such words in a stretch, ascending, and of the words `also` in any case."""
        start = -1
        inside = found.inside(span)
        for n in (*inside, inside.stop):
            named = n in inside and (found.forms[n] in also or self.is_name(document, found, n))
            if named and start < 0:
                start = n
            elif not named and start >= 0:
                yield range(start, n)
                start = -1
