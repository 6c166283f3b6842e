"""A corpus as comparing sees it: its sentences counted through, their facts, and how alike they are."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from briefing.grouping.alike import Alike
from briefing.model import Findings, Passage, Sentence, Span
from briefing.selection.passages import passages
from briefing.text.stems import stemmer
from briefing.text.stopwords import stop_words

FEW = 20
"""Documents; of more, only those of one topic are compared. Fewer were put together by somebody who knew why."""
MOST_DAYS = 10
"""Days between two documents whose claims are compared: what is farther apart is another state of things."""


class Statements(Alike):
    """The sentences of a corpus, counted through all documents, with what comparing needs of them."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings.profile)
        self.corpus = findings.corpus
        self.facts = findings.facts
        self.groups = findings.groups
        self.stem = stemmer("en")
        self.stops = stop_words("en")

        grouped = findings.topics if len(findings.corpus.documents) > FEW else ()
        self._topic = {document: number for number, group in enumerate(grouped) for document in group}

    @cached_property
    def passages(self) -> tuple[Passage | None, ...]:
        """Of `briefing.selection.passages`, whatever the findings leave out."""
        return passages(self.profile)

    def one_story(self, left: int, right: int) -> bool:
        """Whether two documents may tell one story: they are of one topic, where there are many, and not of days too far apart."""
        if self._topic.get(left) != self._topic.get(right):
            return False
        a, b = (self._day(document) for document in (left, right))
        return a is None or b is None or abs((a - b).days) <= MOST_DAYS

    def _day(self, document: int) -> date | None:
        try:
            return date.fromisoformat(self.corpus.documents[document].metadata.date[:10])
        except ValueError:
            return None

    @cached_property
    def sentences(self) -> list[tuple[int, Sentence]]:
        """(document, sentence) by corpus-wide index."""
        return list(self.corpus.sentences())

    @cached_property
    def starts(self) -> list[int]:
        """For each document the corpus-wide index of its first sentence."""
        out = []
        total = 0
        for document in self.corpus.documents:
            out.append(total)
            total += len(document.sentences)
        return out

    @cached_property
    def named(self) -> list[list[Span]]:
        """For each document the mentions of names, ascending."""
        return [sorted(m for entity in facts.entities for m in entity.mentions) for facts in self.facts]

    def index(self, document: int, offset: int) -> int | None:
        """The corpus-wide index of the sentence at an offset, or None between sentences."""
        sentence = self.corpus.documents[document].sentence_at(offset)
        return None if sentence is None else self.starts[document] + sentence.index

    def span(self, index: int) -> Span:
        """Where a sentence stands in its document."""
        return self.sentences[index][1].span

    def passage(self, index: int) -> Span:
        """Where a sentence stands together with the rest of its quotation, or with what it leans on."""
        passage = self.passages[index]
        if passage is None:
            return self.span(index)
        return Span(self.span(passage.first).start, self.span(passage.last).stop)
