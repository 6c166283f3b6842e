"""Who said what: direct quotations with their speakers, each in the sentences that hold it, and reported speech, marked.

An utterance that its cue splits, or that runs over several sentences or paragraphs, is one item. The label is the
speaker as the text gives them; where the text gives none it is "unattributed", never a guess. In a language that is read
without a grammar a speaker may stand there that is not found, so that it is "speaker not read".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import NamedTuple, cast

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.language.support import has_grammar
from briefing.model import Document, DocumentKind, Findings, Item, ItemKind, Quote, Section, Sentence, Span
from briefing.sections.items import Taken, item, printed_groups, sentence_span
from briefing.sections.people import full_names

KEY = "quotes"
HEADING = "Who said what"
UNATTRIBUTED, NOT_READ = "unattributed", "speaker not read"
MOST = 14
_MARKS = '"“”„‟«»‘’‚‹›「」『』`'
MOST_REPORTED = 2
"""Sentences without marks that are shown beside the quotations."""
REPORTED = "(reported)"
_TELLING = lexicon("en").sections.telling
"""Cues of what is certainly a report of words."""
_CLAUSE = 6
"""Words that a report has at least."""
_TERM = 5
"""Words of a term in marks at most."""
_DETERMINER_WITHIN = 12
_DETERMINED = deferred(rf"\b{any_of(lexicon('en').counting.articles)}\s\W$", re.IGNORECASE)
_NOUN_BEHIND = deferred(r"\W\s([a-z]{3,})\b")
_BRACKETS = deferred(r"\(|(?<!\b\w)(?<!\b\d\d)\)")
"""Brackets, but for those behind the letter or number of an item: "a) the lease"."""
_FRAGMENT = 3
"""Words; a shorter piece in marks is shown only where it has a speaker."""


def _is_style(word: str) -> bool:
    """Whether a word is how somebody is addressed, and no role: "Dr.", "Prof"."""
    return word.lower().rstrip(".") in {*lexicon("en").names.honorific, "prof"}


class _Speaker(NamedTuple):
    """Who speaks, in the words of the text; no name where the text gives none, or only a pronoun that nothing settles."""

    name: str
    role: str
    via: str
    sought: bool = True
    """Whether a name that the text gives would have been found."""

    def label(self) -> str:
        """Name, role, and who passed it on."""
        if not self.name:
            return UNATTRIBUTED if self.sought else NOT_READ
        role = self.role
        while " " in role and _is_style(role.rpartition(" ")[2]):
            role = role.rpartition(" ")[0]  # "Senior author Dr." Ann Reed
        short = role.endswith(".") or _is_style(role) or (" " not in self.name and role[:1].isupper())
        behind = f"{self.name}, {role}" if role else self.name
        said = f"{role} {self.name}" if short and " " not in role else behind  # "Rep. Ann Reed", "Captain Reed"
        return f"{said} (via {self.via})" if self.via else said


class _Row(NamedTuple):
    """What is printed of an utterance, and whose it is."""

    score: float
    document: int
    span: Span
    speakers: tuple[_Speaker, ...]
    reported: bool

    def label(self) -> str:
        """The speakers' labels; of what is reported without marks, that it is."""
        said = "; ".join(speaker.label() for speaker in self.speakers)
        return f"{said} {REPORTED}" if self.reported else said


def build(findings: Findings, taken: Taken) -> Section | None:
    """Every direct quotation, or the best-ranked ones of many, speaker by speaker in the order in which they first speak."""
    rows: list[_Row] = []
    copies: set[int] = set()
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        for whole, speakers, words in _utterances(document, heard(findings, number), _least(findings, number)):
            # Where the sentence stands above already, the words between the marks are enough.
            span = words if taken.where(number, whole) else whole
            sentence = document.sentence_at(span.start)
            if sentence and findings.profile.heading[start + sentence.index]:
                continue  # a headline's few words in marks, which the body has in full
            if sentence and findings.groups[start + sentence.index] in copies:
                continue
            if sentence:
                copies.add(findings.groups[start + sentence.index])
            score = findings.ranking.scores[start + sentence.index] if sentence else 0.0
            rows.append(_Row(score, number, span, speakers, reported=False))
        start += len(document.sentences)
    order = sorted(range(len(rows)), key=lambda i: (rows[i].label() in (UNATTRIBUTED, NOT_READ), -rows[i].score, i))[
        :MOST
    ]
    room = min(MOST_REPORTED, MOST - len(order))
    reported = sorted(
        _reported(findings, taken, copies | printed_groups(findings, taken)),
        key=lambda row: (-row.score, row.document, row.span),
    )[: max(0, room)]
    nodes: list[Item] = []
    for row in _by_speaker([*(rows[i] for i in order), *reported], full_names(findings)):
        kind = ItemKind.POINT if row.reported else ItemKind.QUOTATION
        taken.add(row.document, row.span, heading=HEADING)
        nodes.append(item(findings, row.document, row.span, kind=kind, label=_opened(row.label())))
    return Section(KEY, HEADING, tuple(nodes)) if nodes else None


def _least(findings: Findings, number: int) -> int:
    """Words of the shortest piece in marks that is shown without a whole sentence: a judgment has its terms in marks."""
    judgment = bool(findings.kinds) and findings.kinds[number] is DocumentKind.JUDGMENT
    return _TERM if judgment else _FRAGMENT


def _opened(label: str) -> str:
    """A label as a line begins: with a capital, but where nobody is named."""
    return label if label in (UNATTRIBUTED, NOT_READ) else label[:1].upper() + label[1:]


def heard(findings: Findings, number: int) -> tuple[Quote, ...]:
    """The quotations of a document that tell what somebody said; in talk, marks hold what one might say, or read out.

    How things stood on an earlier day than that of another report is no quotation of a page.
    """
    talk = bool(findings.kinds) and findings.kinds[number] is DocumentKind.MEETING
    document = findings.corpus.documents[number]
    told = () if talk else tuple(quote for quote in findings.facts[number].quotes if not _is_no_speech(document, quote))
    if then := cast("AbstractSet[int]", findings.profile.memo.get("told then", frozenset())):
        start = findings.corpus.starts()[number]
        said = ((quote, document.sentence_at(quote.content.start)) for quote in told)
        told = tuple(quote for quote, sentence in said if not sentence or start + sentence.index not in then)
    return told


def _is_no_speech(document: Document, quote: Quote) -> bool:
    """Whether marks hold what nobody says: a term before its noun, or what lies between two quotations."""
    content = quote.content
    if not quote.direct:
        return False
    return _closes_outer_bracket(document[content]) or _names_a_thing(document, content)


def _closes_outer_bracket(said: str) -> bool:
    """Whether a bracket closes in it that opened outside, so that its marks belong to two quotations: (“the Act ”) there."""
    depth = 0
    for bracket in _BRACKETS.finditer(said):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return True
    return False


def _names_a_thing(document: Document, content: Span) -> bool:
    """Whether a few words in marks stand between a determiner and its noun: the “one town, two rivers” formula."""
    text = document.text
    if document.language != "en" or len(document[content].split()) > _TERM or text[content.stop - 1] in ",.!?":
        return False
    noun = _NOUN_BEHIND.match(text, content.stop)
    determined = _DETERMINED.search(text, max(0, content.start - _DETERMINER_WITHIN), content.start)
    return determined is not None and noun is not None and noun[1] not in stop_words("en") and not _is_verb(noun[1])


def _is_verb(word: str) -> bool:
    speech = lexicon("en").speech
    return word.endswith(("ed", "ly")) or word in speech.finite or word in speech.past or word in speech.auxiliary


def _by_speaker(rows: list[_Row], full: dict[str, str]) -> Iterator[_Row]:
    """The rows of each speaker together: marked words first; those that nobody is named for last.

    One person whom several sources give unlike names or roles has one label: the first that has most of them. `full` says
    for whom else a name stands.
    """
    turns: dict[str, list[_Row]] = {}
    for row in sorted(rows, key=lambda row: (row.document, row.span)):
        who = "; ".join(full.get(speaker.name, speaker.name) for speaker in row.speakers)
        turns.setdefault(who, []).append(row)
    for who, said in sorted(turns.items(), key=lambda turn: not turn[0]):
        known = [row.speakers[0] for row in said if len(row.speakers) == 1 and not row.speakers[0].via]
        best = max(known, key=lambda speaker: (" " in speaker.name, bool(speaker.role)), default=None)
        whole = best if best is None or " " in best.name else best._replace(name=who)
        for row in sorted(said, key=lambda row: row.reported):
            yield row if whole is None or row.speakers[0].via else row._replace(speakers=(whole,))


def _reported(findings: Findings, taken: Taken, copies: set[int]) -> Iterator[_Row]:
    """The sentences in which a named speaker's words are reported without marks, and that stand nowhere above."""
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        for quote, sentence in _reports(document, findings.facts[number].quotes):
            place = start + sentence.index
            printed = findings.groups[place] in copies or taken.touches(number, sentence.span)
            if printed or findings.passages[place] is None or findings.profile.heading[place]:
                continue
            copies.add(findings.groups[place])
            speakers = (speaker_of(document, quote),)
            yield _Row(findings.ranking.scores[place], number, sentence.span, speakers, reported=True)
        start += len(document.sentences)


def _reports(document: Document, quotes: tuple[Quote, ...]) -> Iterator[tuple[Quote, Sentence]]:
    """The reports without marks that have a speaker's name and a sure cue, with the sentences that they make up."""
    said: Counter[int] = Counter()
    for quote in quotes:
        said[quote.group] += 0 if quote.direct else len(quote.content)
    for quote in quotes:
        sentence = document.sentence_at(quote.content.start)
        if sentence is None or not _is_attributed_surely(document, quote, sentence):
            continue
        if 2 * said[quote.group] >= len(sentence.span):  # else the sentence tells something else before all
            yield quote, sentence


def _is_attributed_surely(document: Document, quote: Quote, sentence: Sentence) -> bool:
    """Whether somebody with a name told what is reported, by a cue in its sentence, in more than a few words."""
    if quote.direct or not quote.name or quote.cue is None or quote.cue not in sentence.span:
        return False
    return document[quote.cue].casefold() in _TELLING and len(document[quote.content].split()) >= _CLAUSE


def _utterances(
    document: Document, quotes: tuple[Quote, ...], least: int
) -> list[tuple[Span, tuple[_Speaker, ...], Span]]:
    """(whole sentences, speakers, the words with their marks) of each utterance of `least` words.

    What shares a sentence is one row, and so is what one speaker says in one paragraph with nothing in between.
    """
    out: list[tuple[Span, tuple[_Speaker, ...], Span]] = []
    for _, pieces in groupby(outermost(quotes), key=lambda q: q.group):
        group = list(pieces)
        words = sum(len(document[q.content].split()) for q in group)
        whole = document[group[0].content][-1] in "!?…"
        if words < least and not (group[0].name and whole):
            continue
        said = _marked(document, Span(group[0].content.start, group[-1].content.stop))
        span = sentence_span(document, said)
        speakers: tuple[_Speaker, ...] = (speaker_of(document, group[0]),)
        if out and (span.start < out[-1][0].stop or (out[-1][1] == speakers and _adjoin(document, out[-1][0], span))):
            last, before, earlier = out.pop()
            span = Span(min(last.start, span.start), max(last.stop, span.stop))
            said = Span(min(earlier.start, said.start), max(earlier.stop, said.stop))
            known = speakers[0] in before or any(_is_role_of(speakers[0], other) for other in before)
            speakers = before if known else (*before, *speakers)
        out.append((span, speakers, said))
    return out


def _is_role_of(speaker: _Speaker, other: _Speaker) -> bool:
    """Whether a speaker is only called by the role of another ("the port's pilot", who "added" in the sentence of "Lund, the port's pilot")."""
    return bool(other.role) and other.role.casefold() in speaker.name.casefold()


def _marked(document: Document, content: Span) -> Span:
    """What stands between the marks, with them."""
    text, start, stop = document.text, content.start, content.stop
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while stop < len(text) and text[stop] in _MARKS:
        stop += 1
    return Span(start, stop)


def outermost(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """The direct quotations that do not stand inside another one."""
    holder: Span | None = None
    for quote in sorted((q for q in quotes if q.direct), key=lambda q: (q.content.start, -q.content.stop)):
        if holder is None or quote.content == holder or quote.content not in holder:
            yield quote
            holder = quote.content


def _adjoin(document: Document, before: Span, after: Span) -> bool:
    """Whether nothing but blanks inside one paragraph stands between the two."""
    between = document.text[before.stop : after.start]
    return not between.strip() and document.paragraph(before.start) == document.paragraph(after.start)


def speaker_of(document: Document, quote: Quote) -> _Speaker:
    """Who is named for a quotation, on one line each; a pronoun alone tells nobody."""
    if not quote.name:
        return _Speaker("", "", "", has_grammar(document.language))
    role = quote.role if quote.role and quote.role.casefold() not in quote.name.casefold() else ""
    via = document[quote.via] if quote.via else ""
    name, role, via = (" ".join(words.split()) for words in (quote.name, role, via))
    return _Speaker(name, role, via)
