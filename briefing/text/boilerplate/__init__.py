"""What stands around a text and is none of it, told in one place: whole sentences, and what is glued to a sentence.

`find` marks the sentences of a corpus once, and no page chooses them; `is_boilerplate` tells of one sentence alone; `lead`,
`trail` and `notes` say what a page leaves out of a sentence that it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise, starmap

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import BlockKind, Document, LocatorKind, Sentence
from briefing.text.boilerplate import articles, reader, small_print, talk
from briefing.text.boilerplate.glued import lead, lead_elsewhere, notes, trail
from briefing.text.boilerplate.opening import Opening, first_that_opens
from briefing.text.boilerplate.paragraph_numbers import ends as paragraph_numbers

__all__ = [
    "LINES",
    "TURN",
    "find",
    "is_boilerplate",
    "kind",
    "lead",
    "lead_elsewhere",
    "notes",
    "paragraph_numbers",
    "speaker_label",
    "takes_leave",
    "trail",
]

LINES: Rules[str, str] = Rules((*articles.ROWS, *reader.ROWS, *small_print.ROWS, *talk.ROWS), otherwise="")
"""English lines around a text → what they are; "" for a sentence of the text itself."""

_OPENED = {
    row.applies: place
    for place, row in enumerate(LINES.rows)
    if isinstance(row.applies, Opening) and not row.applies.has
}
_OPENINGS = tuple(_OPENED)
_OTHERS = tuple((place, row) for place, row in enumerate(LINES.rows) if row.applies not in _OPENED)
"""The rows that are asked one by one, with their places in the table."""

TURN = deferred(r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3}:\s")
"""A speaker before what they say, by names alone: "Project Manager: "."""
_SPEAKER = deferred(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?: \((?:[^()]|\([^()]{1,40}\)){1,60}\))?:\s+")
_SAYS_NOTHING = 4
"""Words beside fillers below which talk says nothing."""
_SAYS_LITTLE = 6
"""Words beside fillers below which talk says nothing where it hesitates ("um")."""
_CUT_OFF = 3
"""Letters, at the least, of a word that was begun and broken off: "prof profit"."""
_KEPT = 30_000
"""Sentences of which it is remembered what they are."""
_CUT = deferred(r"[^.!?…。।\s]\s?\[(?:\.\.\.|…)\]\s*$")
_ENDED = 3
"""Sentences of a text that have an end, at the least, and of how many one has."""
_ENDS = frozenset('.;?!…।。？！؟”»“"')
_LABEL_LETTERS = 48
_LABEL_LINE = deferred(r"[-–—]?\s?[^\W\d]+(?:[ ,.'’-]{1,2}[^\W\d]+){0,5}\s?[-–—]?")
"""Up to six words, maybe between dashes as a party of a lawsuit has it."""
_TAKES_LEAVE = 12
"""Words, at the most, of a line of a signature."""


@lru_cache(_KEPT)  # asked of all sentences when a text is read, and again of those that may be its outcome
def kind(sentence: str) -> str:
    """What an English sentence is beside the text ("caption", "teaser" …); "" for a sentence of the text itself."""
    if found := _line(sentence):
        return found
    label = speaker_label(sentence)
    said = sentence[label:]
    return (_line(said) if label else "") or ("talk" if _says_nothing(said) else "")


def speaker_label(sentence: str) -> int:
    """How many characters at the start of a turn of talk name who speaks ("Ann Reed (chair): "); 0 where none do."""
    label = _SPEAKER.match(sentence)
    return label.end() if label else 0


def _line(sentence: str) -> str:
    """What `LINES` says, by one search of all that a line opens with and by the other rows that stand before that one."""
    opening = first_that_opens(sentence, _OPENINGS)
    opened = len(LINES.rows) if opening is None else _OPENED[opening]
    for place, row in _OTHERS:
        if place < opened and row.applies(sentence):
            return row.verdict
    return LINES.otherwise if opening is None else LINES.rows[opened].verdict


_PLACE_WORDS = 5
"""Words of a dateline that a full stop ends, at most."""
_HEAD = 4
"""Sentences, title and author among them, of which one may be a dateline."""
_DATELINE = deferred(
    r"""\w[^.!?()\n]{1,30}?,?\s
    (?: (?:\w{2,5}\s)?\d{1,2}\.?\s(?:de\s)?\w+\.?\s(?:de\s|\w{2,3}\s)?\d{4}   # 17 kwietnia 2031
      | \d{1,2}\.\s?\d{1,2}\.\s?\d{4}                                             # 4.3.2031
      | \d{4}\.\s\w+\s\d{1,2}                                                     # 2031. április 15
      | (?:den\s)?\d{1,2}\s[^\s.।]+\s\d{4}                                         # 12 अगस्त 2031
    )(?:\s\w{1,5}\.?)?(?:\s\([^()\n]{2,14}\))?[.।]""",
    re.VERBOSE,
)
"""A place with a date and an agency that a full stop ends, at the head of a story ("Radoszyn, 17 kwietnia 2031 r. (PAN).")."""


def is_boilerplate(sentence: str) -> bool:
    """Whether an English sentence stands around a text, or is talk that says nothing."""
    return kind(sentence) != ""


def find(document: Document) -> Iterator[int]:
    """The indices of a document's sentences that are boilerplate, by their words or by where they stand."""
    sentences = document.sentences
    kinds = [kind(document[sentence.span]) for sentence in sentences]
    around = {*_captions(sentences, kinds), *_footnotes(document), *(_cut_off(document) if sentences else ())}
    leave = _leave(document, kinds)
    listed = False
    if document.language not in ("en", "und"):
        around |= {*_at_the_head(document), *_courtesies(document), *_labels_alone(document)}
    for index, sentence in enumerate(sentences):
        where = document.blocks[sentence.block].kind
        if where is BlockKind.TABLE_ROW:
            continue
        if where is BlockKind.HEADING:
            listed = _lists_references().fullmatch(document[sentence.span].strip()) is not None
        elif listed or index in around or index >= leave or kinds[index]:
            yield index


def _cut_off(document: Document) -> Iterator[int]:
    """The sentence that a feed has cut at the end of a text ("The mayor had told the [...]"), where a whole one stands before it."""
    *before, last = document.sentences
    ends = (
        document[one.span].rstrip()[-1:] for one in before if document.blocks[one.block].kind is not BlockKind.HEADING
    )
    if _CUT.search(document[last.span]) and not _ENDS.isdisjoint(ends):
        yield last.index


def _at_the_head(document: Document) -> Iterator[int]:
    """The sentences at a text's head that stand around it, in another language than English."""
    sentences = document.sentences
    for n, sentence in enumerate(sentences[:_HEAD]):
        text = document[sentence.span]
        goes_on = n + 1 < len(sentences) and sentences[n + 1].block == sentence.block
        if _opens_around(text, document.language) or (goes_on and _is_place(text, document.language)):
            yield n


def _labels_alone(document: Document) -> Iterator[int]:
    """The short lines without a number or an end in a text whose sentences have ends: names of parts, parties, courts.

    In another language than English, where no grammar tells a heading from a sentence.
    """
    texts = [document[sentence.span].strip() for sentence in document.sentences]
    if sum(text[-1:] in _ENDS for text in texts) < max(_ENDED, len(texts) / _ENDED):
        return
    for n, (sentence, text) in enumerate(zip(document.sentences, texts, strict=True)):
        block = document.blocks[sentence.block]
        alone = block.kind is BlockKind.PARAGRAPH and document[block.span].strip() == text
        if alone and len(text) <= _LABEL_LETTERS and _LABEL_LINE.fullmatch(text):
            yield n


def _courtesies(document: Document) -> Iterator[int]:
    """The sentences among the first and last ones that only greet or thank, in another language than English."""
    from briefing.text.boilerplate.mail_lines import is_courtesy

    for n, sentence in enumerate(document.sentences):
        near = n < 2 * _HEAD or n >= len(document.sentences) - _HEAD
        if near and is_courtesy(document[sentence.span], document.language):
            yield n


def _opens_around(text: str, language: str) -> bool:
    """Whether a line at a text's head is a dateline, or a mail's subject or greeting."""
    from briefing.text.boilerplate.mail_lines import is_greeting, says_subject

    if _DATELINE.fullmatch(text):
        return True
    return bool(says_subject(text, language)) or is_greeting(text, language)


def _is_place(text: str, language: str) -> bool:
    """Whether a sentence is no more than where a story comes from, and of which day ("Colle Alto.", "Озёрск, 27 мая.")."""
    known = lexicon(language)
    words = text.rstrip(".। ").replace(",", " ").split()
    small = known.text.function_words | known.calendar.month_numbers.keys()
    if ":" in text or not text.endswith((".", "।")) or not 0 < len(words) <= _PLACE_WORDS or not words[0][:1].isalpha():
        return False
    if not words[0][:1].isupper():
        return words[0][:1].lower() == words[0][:1].upper() and len(words) < _PLACE_WORDS // 2
    return all(word[0].isupper() or word.rstrip(".").isdigit() or word.lower().rstrip(".") in small for word in words)


def _footnotes(document: Document) -> Iterator[int]:
    """The sentences of footnotes and endnotes; none of a presentation's notes, which are what its speaker says, nor of notes alone."""
    if any(locator.kind is LocatorKind.SLIDE for locator in document.locators):
        return
    kinds = [document.blocks[sentence.block].kind for sentence in document.sentences]
    if any(kind not in (BlockKind.NOTE, BlockKind.HEADING) for kind in kinds):
        yield from (n for n, kind in enumerate(kinds) if kind is BlockKind.NOTE)


def _captions(sentences: tuple[Sentence, ...], kinds: list[str]) -> Iterator[int]:
    """The sentences that a credit stands behind in their block, where it holds no more than a caption does."""
    for index in range(1, len(sentences)):
        block = sentences[index].block
        if kinds[index] != "credit" or sentences[index - 1].block != block:
            continue
        first = index - 1
        while first and sentences[first - 1].block == block:
            first -= 1
        if index - first <= 2:
            yield from range(first, index)


def _leave(document: Document, kinds: list[str]) -> int:
    """The first sentence of the signature that ends a document, behind words of leave ("Best regards,")."""
    end = len(kinds)
    language = document.language if lexicon(document.language).boilerplate.leave else "en"
    for index in range(end - 1, -1, -1):
        text = document[document.sentences[index].span]
        if takes_leave(language).match(text):
            return index
        if len(text.split()) > _TAKES_LEAVE and not kinds[index]:
            return end
    return end


@cache
def _lists_references() -> re.Pattern[str]:
    """A heading over works that are cited, with its number."""
    return deferred(rf"(?:[\dIVX.]+\s+)?{any_of(lexicon('en').boilerplate.reference_headings)}\W*", re.IGNORECASE)


@cache
def takes_leave(language: str) -> re.Pattern[str]:
    """A line that takes leave, and what is on it behind."""
    leave = any_of(lexicon(language).boilerplate.leave)
    return deferred(rf"\W*(?:{leave}[,，،]?\s*(?:\n|$)|{leave}[,，،])", re.IGNORECASE)


def _says_nothing(talk: str) -> bool:
    """Whether a sentence is fillers for the most part, or breaks off a word, and says next to nothing beside."""
    fillers = lexicon("en").boilerplate.fillers
    words, told = [], []
    for raw in talk.casefold().split():
        if not (word := raw.strip('.,;:!?…-–—"“”')):
            continue
        words.append(word)
        if word not in fillers:
            told.append(word)
            if len(told) == _SAYS_LITTLE:
                return False
    if not lexicon("en").reference.answers.isdisjoint(words):
        return True
    if not words or len(told) >= _SAYS_NOTHING:
        return False
    return 2 * len(told) <= len(words) or any(starmap(_is_cut_off, pairwise(told)))


def _is_cut_off(word: str, following: str) -> bool:
    return len(word) >= _CUT_OFF and following.startswith(word) and following not in (f"{word}s", f"{word}ed")
