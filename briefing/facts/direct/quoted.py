"""A quotation in its paragraph, and to whom it is given: what the patterns of direct speech read, and what they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.phrases.sources import whole_description
from briefing.facts.phrases.speakable import can_speak
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase
from briefing.frozen import frozen
from briefing.model import Span


@frozen
class Attribution:
    """To whom a quotation is given, and by which words.

    `line` is the number of the paragraph in which the speaker stands, `phrase` the speaker's and `verb` the cue's first
    token there; `adjacent` says that nothing stands between the quotation and its cue.
    """

    speaker: Span
    cue: Span
    line: int
    phrase: Phrase
    verb: int
    adjacent: bool


@frozen
class Quoted:
    """An outermost quotation, the token at `at` of the `number`-th paragraph of `rows`.

    `quotations` are all of the document, `known` those attributions that were found before this one, by the number of
    their quotation.
    """

    text: str
    quotations: Sequence[Quotation]
    rows: Sequence[TokenLine]
    known: Mapping[int, Attribution | None]
    number: int
    at: int

    @property
    def line(self) -> TokenLine:
        """The tokens of its paragraph."""
        return self.rows[self.number]

    @property
    def content(self) -> str:
        """What stands between the marks; never empty."""
        return self.quotations[self.line.quotes[self.at]].content.of(self.text)

    @property
    def leads(self) -> bool:
        """Whether it opens a sentence, or a line after no comma or colon."""
        line, at = self.line, self.at
        if line.kind(at - 1) in (Kind.BREAK, Kind.QUOTE):
            return True
        between = self.text[line.stops[at - 1] : line.starts[at]]
        return "\n" in between and line.low[at - 1] not in (",", ":") and line.kinds[at - 1] in (Kind.NAME, Kind.MARK)

    @property
    def is_sentence(self) -> bool:
        """Whether it is no mere subject of the sentence that goes on after it ("“Fair” is a big word.")."""
        return self.content[-1] in ".,?!…—–-:;)’'" or self.line.kind(self.at + 1) is not Kind.WORD

    def other(self, at: int) -> Quoted:
        """Another quotation of the same paragraph."""
        return replace(self, at=at)

    def given(self, phrase: Phrase | None, first: int, last: int, *, adjacent: bool = False) -> Attribution | None:
        """The quotation, given to `phrase` by the cue from token `first` to token `last`; None where nobody speaks."""
        return attributed(self.number, self.line, phrase, first, last, adjacent=adjacent)


def attributed(
    number: int, line: TokenLine, phrase: Phrase | None, first: int, last: int, *, adjacent: bool = False
) -> Attribution | None:
    """An attribution to a phrase of the `number`-th paragraph by the cue from token `first` to token `last`."""
    if phrase is None:
        return None
    if line.low[phrase.first] == "according" or not can_speak(line, phrase):
        return None
    phrase = whole_description(line, phrase)
    return Attribution(line.span(phrase.first, phrase.last), line.span(first, last), number, phrase, first, adjacent)
