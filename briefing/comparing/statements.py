"""A corpus as comparing sees it: its sentences counted through, their facts, and how alike they are."""

from __future__ import annotations

import re
from functools import cached_property

from briefing.agreement import sentences
from briefing.grouping.similarity import Alike
from briefing.grouping.stories import Stories
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Findings, Passage, Sentence, Span
from briefing.selection.passages import passages

_ANOTHER = deferred(r"\b(?:also|another|others?|(?:second|third) (?:man|woman|person|suspect|victim))\b", re.IGNORECASE)
_SCOPES = lexicon("en").comparing.scopes
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Statements(Alike):
    """The sentences of a corpus, counted through all documents, with what comparing needs of them."""

    def __init__(self, findings: Findings, *, of_days: bool = False) -> None:
        """`of_days`: the documents are of several days, so that after "at least 18" 19 is news."""
        super().__init__(findings.profile)
        self.of_days = of_days
        self.corpus = findings.corpus
        self.facts = findings.facts
        self.groups = findings.groups
        self.stem = stemmer("en")
        self.stops = stop_words("en")

        self.stories = Stories(findings)

    @cached_property
    def passages(self) -> tuple[Passage | None, ...]:
        """Of `briefing.selection.passages`, whatever the findings leave out."""
        return passages(self.profile)

    @cached_property
    def sentences(self) -> list[tuple[int, Sentence]]:
        """(document, sentence) by corpus-wide index."""
        return list(self.corpus.sentences())

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """For each document the corpus-wide index of its first sentence."""
        return self.corpus.starts()

    @cached_property
    def named(self) -> list[list[Span]]:
        """For each document the mentions of names, ascending."""
        return [sorted(m for entity in facts.entities for m in entity.mentions) for facts in self.facts]

    @cached_property
    def ages(self) -> list[int]:
        """For each document how many ages it gives."""
        return [sum(figure.unit == "years" for figure in facts.figures) for facts in self.facts]

    def index(self, document: int, offset: int) -> int | None:
        """The corpus-wide index of the sentence at an offset, or None between sentences."""
        sentence = self.corpus.documents[document].sentence_at(offset)
        return None if sentence is None else self.starts[document] + sentence.index

    def scopes(self, index: int) -> frozenset[str]:
        """The words of a sentence for the part or the whole, and the stretch of time, that is measured."""
        return _SCOPES.intersection(_WORD.findall(self.profile.texts[index].lower()))

    def of_another(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells of somebody beside those told of, and the other does not: "also", "a second man"."""
        texts = self.profile.texts
        return (_ANOTHER.search(texts[left]) is None) != (_ANOTHER.search(texts[right]) is None)

    def stems(self, text: str) -> frozenset[str]:
        """The stems of the words of a text."""
        words = (word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text.lower()))
        return frozenset(self.stem(word) for word in words)

    def context(self, left: int, right: int) -> float:
        """Cosine of two sentences' terms, each together with the sentence before it."""
        own, other = (
            self.terms[i] | (self.terms[i - 1] if i not in self.starts else frozenset()) for i in (left, right)
        )
        return self.alike(own, other)

    def alike(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Cosine of two sets of weighted terms, 0 to 1."""
        return sentences.likeness(left, right, self.weights)

    def span(self, index: int) -> Span:
        """Where a sentence stands in its document."""
        return self.sentences[index][1].span

    def passage(self, index: int) -> Span:
        """Where a sentence stands together with the rest of its quotation, or with what it leans on."""
        passage = self.passages[index]
        if passage is None:
            return self.span(index)
        return Span(self.span(passage.first).start, self.span(passage.last).stop)
