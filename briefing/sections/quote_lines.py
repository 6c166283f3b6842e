"""In their words: the quotations that a page may show, one line each, only the words between the marks.

A quotation of more than `LONGEST` words is cut at the ends of its sentences, and what is left out is marked; none is
shown whose speaker is only a pronoun, and one that nobody is named for only where there is no other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from briefing.language import roles
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import ends_words
from briefing.language.stop_words import stop_words
from briefing.model import Document, EntityKind, Findings, ItemKind, Quote, Span
from briefing.sections.caveats import open_question
from briefing.sections.items import pieced
from briefing.sections.lines import Line, Worth
from briefing.sections.quotes import KEY, UNATTRIBUTED, heard, outermost, speaker_of
from briefing.selection.passages import leans

HEADING = "In their words"
SHORTEST, LONGEST = 5, 40
"""Words of a quotation."""
_NAMED, _DESCRIBED, _NOBODY = range(3)
_WEIGHT = (1.0, 0.85, 0.6)
"""What a quotation of somebody named, described, unknown is worth beside another."""
_OPPOSED = 1.6
"""What a quotation of somebody who objects is worth beside another."""
_PIECE = 0.25
"""What words out of a sentence are worth beside a whole one."""
_ASKS = 0.6
"""What a question is worth beside a statement."""
_POINTS_BACK = deferred(
    r"""
    \W*(?: (?:If\s)?(?:[Hh]e|[Ss]he|[Tt]h(?:ey|is|ese|ose)|[Bb]ecause\sof\sth(?:is|at))\b  # somebody or something told of
      | [Ii]t\s(?!(?:is|was|will\sbe|would\sbe)\b)[a-z] | That(?:['’]s|\s(?:[a-z]{3,15}\s)?(?:is|was|had|has))\b
      | (?:Well|Absolutely|Yes|Yeah|No)[,.!] )
    """,
    re.VERBOSE,
)
_LEANS = 0.5
"""What a quotation is worth that opens by pointing to what nobody has said: "These may have been overlooked"."""


_EMPTY = lexicon("en").sections.empty_speakers
LEANING = ("his", "her", "their", "its", "my", "our")
"""Possessives by which a speaker leans on somebody whom the line does not name."""
_ARTICLES = ("a", "an", "the", "one", "some", "this", "that", "another")
_OWN, _LITTLE = 3, 0.3
"""Words beside those of every text, at the least, of a quotation that says something, and what one that says less is worth."""
_COURTESY = deferred(r"!!|\b(?:[Tt]hank(?:s|\syou)\b|[Bb]ig\sfans?\b|[Cc]ongratulations\b)[^\d]{0,80}$")
"""What a quotation ends with that only thanks or praises."""
_PLEASED = deferred(
    r"""
    \b(?:[Ww]e|I)(?:['’](?:re|m)|\s(?:are|am|was|were))\s(?:\w{2,9}ly\s|very\s|so\s)?(?:delighted|thrilled|excited|proud|pleased|honou?red)\b  # is glad
    | \b(?:want|like)\sto\sthank\b  # thanks
    | \ban?\s(?:important|great|exciting)\s(?:addition|step|milestone|day)\b  # praises
    | !(?:\s|$)  # calls out
    """,
    re.VERBOSE,
)
"""What somebody says who is glad, thanks, praises or calls out."""
_LETTERS = deferred(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TITLE = range(2, 5)
"""Words of a name in marks."""
_MARKED = 4
"""Characters beside a quotation in which its marks and a bracket around them stand."""
_BRACKET = deferred(r"[(\[]\s?\W?\s?$")
_LOOSE_MARK = deferred(r"\s*(?:[\"“„«]\s+|[\"“](?![^\"”]*[\"”])|['‘](?!.*['’](?!\w)))?", re.DOTALL)
"""Blanks before a piece, and a mark that opens a quotation that runs on: set off from it, or never closed in it."""
_BETWEEN = 200
"""Characters, at the most, of a writer's words between two pieces of one statement."""
_CLOSED = deferred(r"\s?\W?\s?[)\]]")


class _Utterance(NamedTuple):
    """What somebody says in one go: pieces between marks, in order."""

    contents: tuple[Span, ...]
    first: Quote


def lines(findings: Findings) -> tuple[Line, ...]:
    """The quotations of all documents that can stand, named speakers before described ones, those of nobody last."""
    worth, found = Worth.of(findings), list[Line]()
    starts = findings.corpus.starts()
    for number, document in enumerate(findings.corpus.documents):
        start = starts[number]
        if findings.originals and findings.originals[number] != number:
            continue  # a copy's quotations are its original's
        for utterance in _utterances(document, heard(findings, number)):
            if not _joins_a_name(document, utterance.contents):
                found += _line(findings, number, start, utterance, worth)
    known = [line for line in found if line.place[0] != _NOBODY]
    names = frozenset(line.owner for line in known if line.place[0] == _NAMED)
    known = [line for line in known if not _stands_for_a_name(findings, line, names)]
    return tuple(_opposing_first(findings, known) if known else found)


def _stands_for_a_name(findings: Findings, line: Line, names: frozenset[str]) -> bool:
    """Whether an English text calls by a role ("The Prime Minister") one of those whom it quotes by their names."""
    number = line.item.citations[0].document
    said = line.owner.casefold()
    if not names or findings.corpus.documents[number].language != "en" or not said.startswith("the "):
        return False
    people = (entity for entity in findings.facts[number].entities if entity.name in names)
    return any(role.casefold().endswith(said[len("the ") :]) for entity in people for role in entity.roles)


def _opposing_first(findings: Findings, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those of whoever objects to what another says weighing more: a page tells both sides before one twice."""
    objecting = [_objects(findings, line) for line in lines]
    agreeing = {line.owner for line, objects in zip(lines, objecting, strict=True) if not objects}
    for line, objects in zip(lines, objecting, strict=True):
        other = objects and bool(agreeing - {line.owner})
        yield replace(line, worth=min(1.0, _OPPOSED * line.worth)) if other else line


def _objects(findings: Findings, line: Line) -> bool:
    """Whether a sentence of a quotation has words of objection or denial, in its marks or around them."""
    profile = findings.profile
    for index in line.sentences:
        number = profile.document[index]
        known = roles.load(profile.languages[number])
        objects = known is not None and "objection" in known.seen(profile.words[index])
        if objects or open_question(findings, profile.texts[index], number):
            return True
    return False


def _line(findings: Findings, number: int, start: int, utterance: _Utterance, worth: Worth) -> list[Line]:
    document = findings.corpus.documents[number]
    who = speaker_of(document, utterance.first)
    sentences = _shown(findings, number, start, utterance)
    nobody = _is_empty(who.name) or _is_unknown(findings, number, who.name, who.role)
    chosen = [] if nobody else _cut(document, sentences, start, worth)
    if not chosen:
        return []
    rank = _NOBODY if not who.name else _NAMED if _is_named(who.name) else _DESCRIBED
    label = who.label()
    pieces = _without_comma(document, _joined(document, [span for _, span in chosen]))
    if document.language == "en" and _only_pleases([document[piece] for piece in pieces]):
        return []
    item = pieced(
        findings,
        number,
        pieces,
        kind=ItemKind.QUOTATION,
        label=label[:1].upper() + label[1:],
    )
    indices = tuple(dict.fromkeys(start + index for index, _ in chosen))
    best = max(worth[i] for i in indices) * _WEIGHT[rank] * _completeness(item.text, document.language)
    return [Line(KEY, item, best, indices, (rank, number, chosen[0][1].start), owner=who.name or UNATTRIBUTED)]


def _only_pleases(pieces: Sequence[str]) -> bool:
    """Whether words only say that somebody is glad, thanks or calls out, and have no figure."""
    text = " ".join(pieces)
    return _PLEASED.search(text) is not None and not any(map(str.isdecimal, text))


def _shown(findings: Findings, number: int, start: int, utterance: _Utterance) -> list[tuple[int, Span]]:
    """The sentences of what somebody says, but for terms and what stands around the text; none where a heading is among them."""
    document, profile = findings.corpus.documents[number], findings.profile
    said = [content for content in utterance.contents if not _is_term(document, content)]
    every = [sentence for content in said for sentence in _sentences(document, content)]
    kept = [(index, span) for index, span in every if start + index not in profile.boilerplate]
    if any(profile.heading[start + index] for index, _ in kept):
        return []
    return [row for at, row in enumerate(kept) if at == 0 or not _is_scrap(document, kept[at - 1], row)]


def _is_scrap(document: Document, before: tuple[int, Span], row: tuple[int, Span]) -> bool:
    """Whether a piece is words out of another sentence than the piece before it: "clear and simple" behind a whole statement."""
    return document.language == "en" and before[0] != row[0] and document.text[row[1].start].islower()


def _is_term(document: Document, content: Span) -> bool:
    """Whether a quotation is a term that a bracket defines: (“the Harbour Act”)."""
    before = document.text[max(0, content.start - _MARKED) : content.start]
    after = document.text[content.stop : content.stop + _MARKED]
    inside = document[content]  # with a blank before its closing mark it runs on behind its bracket
    closed = _CLOSED.match(after) is not None or inside.count(")") > inside.count("(")
    return closed and _BRACKET.search(before) is not None


def _joins_a_name(document: Document, contents: Sequence[Span]) -> bool:
    """Whether one of several pieces is a name, as of a ship: its marks were taken for ends of speech, what lies between is none."""
    pieces = [document[content].split() for content in contents] if len(contents) > 1 else []
    return any(len(words) in _TITLE and all(word[:1].isupper() for word in words) for words in pieces)


def _is_named(name: str) -> bool:
    """Whether a speaker has a name, rather than a description ("a military official")."""
    return any(word[:1].isupper() for word in name.split()[-1:])


def _is_empty(name: str) -> bool:
    """Whether a description tells a page's reader nobody: "the post", "his mother", "His Honour"; "a harbour official" does."""
    said = name.casefold().split()
    bare = len(said) == 1 or (len(said) == 2 and said[0] in _ARTICLES)
    return bool(said) and (said[0] in LEANING or (bare and said[-1] in _EMPTY and not name.isupper()))


def _is_unknown(findings: Findings, number: int, name: str, role: str) -> bool:
    """Whether a speaker is one word with a capital, without a role, of somebody whom the English text never gives a full name: "Sand"."""
    if role or " " in name or not name.istitle() or findings.corpus.documents[number].language != "en":
        return False
    entities = findings.facts[number].entities
    return all(entity.kind is EntityKind.PERSON for entity in entities if name in (entity.name, *entity.aliases))


def _completeness(text: str, language: str) -> float:
    """What a quotation is worth beside a whole statement: less where it is words out of a sentence, asks, leans, or says little."""
    leaning = language == "en" and _POINTS_BACK.match(text) is not None
    whole = text[:1].isupper() or not text[:1].isalpha()
    small = stop_words(language)
    own = {word for word in _LETTERS.findall(text.lower()) if word not in small}
    says_little = bool(small) and ends_words(language) and len(own) < _OWN
    says_little = says_little or (language == "en" and _COURTESY.search(text) is not None)
    worth = (1.0 if whole else _PIECE) * (_ASKS if "?" in text else 1.0)
    return worth * (_LITTLE if says_little else 1.0) * (_LEANS if leaning else 1.0)


def _utterances(document: Document, quotes: tuple[Quote, ...]) -> Iterator[_Utterance]:
    """Direct speech by utterance; what one speaker goes on to say in the same paragraph belongs to it."""
    held: _Utterance | None = None
    for _, pieces in groupby(outermost(quotes), key=lambda quote: quote.group):
        group = list(pieces)
        contents = tuple(quote.content for quote in group)
        if held and _goes_on(document, held, group[0]):
            held = _Utterance((*held.contents, *contents), held.first)
            continue
        if held:
            yield held
        held = _Utterance(contents, group[0])
    if held:
        yield held


def _goes_on(document: Document, held: _Utterance, quote: Quote) -> bool:
    same = bool(quote.name) and quote.name == held.first.name
    before, after = held.contents[-1], quote.content
    near = after.start - before.stop <= _BETWEEN
    return same and near and document.paragraph(before.start) == document.paragraph(after.start)


def _sentences(document: Document, content: Span) -> Iterator[tuple[int, Span]]:
    """(index of the sentence, what of it stands inside `content`), in order."""
    first = max(0, bisect_right(document.sentences, content.start, key=lambda sentence: sentence.span.start) - 1)
    for at in range(first, len(document.sentences)):
        sentence = document.sentences[at]
        if sentence.span.start >= content.stop:
            return
        start, stop = max(sentence.span.start, content.start), min(sentence.span.stop, content.stop)
        text = document.text[start:stop]
        if start < stop and any(char.isalnum() for char in text):
            loose = _LOOSE_MARK.match(text)
            lead = loose.end() if loose else 0
            yield sentence.index, Span(start + lead, start + len(text.rstrip()))


def _cut(document: Document, sentences: Sequence[tuple[int, Span]], start: int, worth: Worth) -> list[tuple[int, Span]]:
    """The sentences that are shown: all where they are short enough, else the best that stands alone with its neighbours; in their order."""
    sizes = [len(document[span].split()) for _, span in sentences]
    if sum(sizes) < SHORTEST:
        return []
    if sum(sizes) <= LONGEST:
        return list(sentences)
    ranked = sorted(range(len(sentences)), key=lambda at: (-worth[start + sentences[at][0]], at))
    fits = (at for at in ranked if SHORTEST <= sizes[at] <= LONGEST)
    first = next((at for at in fits if at == 0 or not leans(document[sentences[at][1]])), None)
    if first is None:
        return []
    stop = first + 1
    while stop < len(sentences) and sum(sizes[first : stop + 1]) <= LONGEST:
        stop += 1
    while first > 0 and sum(sizes[first - 1 : stop]) <= LONGEST and not leans(document[sentences[first - 1][1]]):
        first -= 1
    return list(sentences[first:stop])


def _without_comma(document: Document, spans: Sequence[Span]) -> list[Span]:
    """The pieces without the comma at their end, where no piece goes on with their sentence: it belongs to the one around them ("We wait," she said)."""
    text, out = document.text, []
    for span, following in zip(spans, (*spans[1:], None), strict=True):
        goes_on = following is not None and not text[following.start].isupper()
        out.append(span if goes_on or text[span.stop - 1] != "," else Span(span.start, span.stop - 1))
    return out


def _joined(document: Document, spans: Sequence[Span]) -> list[Span]:
    """The spans, those joined with nothing but blanks between them."""
    out: list[Span] = []
    for span in spans:
        if out and not document.text[out[-1].stop : span.start].strip():
            out[-1] = Span(out[-1].start, span.stop)
        else:
            out.append(span)
    return out
