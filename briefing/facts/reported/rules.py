"""Lines → reported clauses: "said that …", "…, the company said", "according to …".

The reported clause is the complement of a verb of saying in the sense of Krestel, Bergler & Witte (2008, "Minding the
source: automatic tagging of reported speech in newspaper articles"). Verbs that seldom report need a "that".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.facts.direct.quoted import Attribution, attributed
from briefing.facts.phrases import clauses
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.clauses import closes_clause
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.sources import source_after
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, TokenLine, sentence_start
from briefing.facts.phrases.verb_subjects import speaker_of
from briefing.facts.phrases.word_classes import Phrase, is_function, is_speaker, opens
from briefing.facts.reported.complements import WITH_PARTICLE, complement, far_subject, many, surely
from briefing.frozen import frozen
from briefing.model import Span

_SHORTEST = 2
"""Tokens that a reported clause has at least."""
_SHORT_WORD = 4
"""Letters that the one word of a report has at least."""
_HEADLINE = frozenset(("says", "say", "said"))
_BEFORE_CLAUSE = words.BARE_REPORTING | {"told", "saying"}
_ADVERBIAL = words.ADVERBIAL
"""Words that open an adverbial clause, which is no report by itself."""
_AT_THE_END = words.SENTENCE_END
"""Verbs that report as well where they end the sentence ("experts say")."""
_ANY_SUBJECT = words.ANY_SUBJECT
"""Verbs that report whatever their subject is called ("the chancellery insists")."""
_HEADED = frozenset(("poll", "report", "study", "survey", "audit"))
"""Nouns that stand alone before the colon of a headline ("Poll: …")."""
_SUBORDINATE = words.SUBORDINATE


_LABEL = 6
"""Tokens that a speaker's label has at most."""


@frozen
class Report:
    """A reported clause and to whom it is given."""

    content: Span
    given: Attribution


def find(rows: Sequence[TokenLine]) -> Iterator[Report]:
    """The reported clauses of a document's paragraphs; one that is reported in another is a part of it."""
    for number, line in enumerate(rows):
        found = list(_of_line(number, line))
        outer = Span(0, 0)
        for report in sorted(found, key=lambda report: (report.content.start, -report.content.stop)):
            if report.given.cue in outer and report.content.start >= outer.start:
                continue
            outer = max(outer, report.content, key=lambda span: span.stop)
            yield report


def _of_line(number: int, line: TokenLine) -> Iterator[Report]:
    """The reports of one line, in the order of their verbs."""
    for at, word in enumerate(line.low):
        if word == "according" and line.word(at + 1) == "to":
            yield from _according(number, line, at)
        elif (word in words.CUES or word in WITH_PARTICLE) and (
            line.kinds[at] is Kind.WORD or (word in _HEADLINE and line.kinds[at] is Kind.NAME)
        ):
            if line.word(at + 1) == "by":
                yield from _passive(number, line, at)
            else:
                yield from _reported(number, line, at)
        elif word == ":" and 0 < at <= _LABEL:
            yield from _labelled(number, line, at)


def _passive(number: int, line: TokenLine, at: int) -> Iterator[Report]:
    """The plan was criticised by Smith: what Smith takes a stand on is the subject."""
    taken = line.low[at].endswith("ed") and line.low[at] not in ("asked", "reported", "announced")
    about = subject(line, at, floor=sentence_start(line, at)) if taken else None
    phrase = source_after(line, at + 2)
    if about is None or phrase is None or words.PASSIVE.isdisjoint(line.low[about.last + 1 : at]):
        return
    if is_speaker(line, phrase):
        yield from _clause(line, about.first, about.last, attributed(number, line, phrase, at, at), least=1)


def _labelled(number: int, line: TokenLine, at: int) -> Iterator[Report]:
    """SMITH: … · Poll: …, where a name that the text has elsewhere, and nothing else, stands before the colon."""
    named = all(line.kinds[n] is Kind.NAME or line.low[n] in (".", "-") for n in range(at))
    known = line.low[at - 1] in line.names or (at == 1 and line.low[0] in _HEADED)
    if named and known and line.low[at - 1] != "latest" and len(line) - at > _SHORTEST + 1:
        yield from _clause(line, at + 1, len(line) - 1, attributed(number, line, Phrase(0, at - 1), at, at))


def _according(number: int, line: TokenLine, at: int) -> Iterator[Report]:
    """According to Smith, … · …, according to Smith."""
    phrase = source_after(line, at + 2)
    given = attributed(number, line, phrase, at, at + 1)
    if phrase is None or given is None:
        return
    start = sentence_start(line, at)
    if at - start < _SHORTEST or line.word(at - 1) == ":":
        first = phrase.last + 1
        while first < len(line) and line.low[first] != "," and line.kinds[first] is not Kind.BREAK:
            first += 1
        yield from _clause(line, first + 1, clauses.end(line, first + 1), given)
    elif line.word(at - 1) not in ("which", "that", "and", "who"):
        yield from _clause(line, start, at - 1, given)


def _reported(number: int, line: TokenLine, at: int) -> Iterator[Report]:
    """Smith said (that) …, and what stands before the verb where nothing follows it."""
    start = sentence_start(line, at)
    first = complement(line, at)
    if first is None:
        yield from _postposed(number, line, at, start)
        return
    if first >= len(line):
        return
    phrase = speaker_of(line, at, start)
    if phrase is not None:
        if _is_report(line, phrase, at, first):
            led = line.word(phrase.first - 1) in _SUBORDINATE or line.low[phrase.last] == "who"
            end = clauses.end(line, first, led=led, named=_named(line, at, first))
            yield from _clause(line, first, end, attributed(number, line, phrase, at, at))
        return
    phrase = far_subject(line, at, start, told=line.word(first - 1) == "that")
    if phrase is not None:
        end = clauses.end(line, first, named=_named(line, at, first))
        yield from _clause(line, first, end, attributed(number, line, phrase, at, at))
    elif line.word(at - 1) == ",":
        yield from _postposed(number, line, at, start)


def _is_report(line: TokenLine, phrase: Phrase, at: int, first: int) -> bool:
    """Whether the subject of a verb surely said what begins at `first`, in a clause of its own."""
    may_speak = is_speaker(line, phrase) or many(line, phrase, at) or line.low[at] in _ANY_SUBJECT
    return may_speak and surely(line, phrase, at, first) and _is_main(line, phrase, at)


def _is_main(line: TokenLine, phrase: Phrase, at: int) -> bool:
    """Whether subject and verb are a clause's own, and no words that happen to stand together."""
    told = line.word(at + 1) == "that" or line.low[at] in ("said", "say", "says", "told")
    return (
        line.low[at] in words.PARTICIPLE
        or (told and phrase.first < at)
        or opens(line, phrase.first - 1)
        or line.kind(at - 1) is Kind.MARK
        or line.word(at - 1) in ("and", "but", "also")
    )


def _named(line: TokenLine, verb: int, first: int) -> bool:
    """Whether what begins at `first` is no clause, but what a verb of stance is about."""
    return line.word(first - 1) != "that" and line.low[verb] not in _BEFORE_CLAUSE


def _postposed(number: int, line: TokenLine, at: int, start: int) -> Iterator[Report]:
    """The plan would fail, Smith said. · …, said Smith. · The plan, Smith said, would fail."""
    inverted = line.word(at - 1) == ","
    if not _reports_backwards(line, at, inverted=inverted):
        return
    phrase = _speaker_behind(line, at) if inverted else speaker_of(line, at, start)
    if phrase is None:
        return
    stop = at - 1 if inverted else phrase.first - 1
    if stop < start or not _may_speak_last(line, phrase, at) or not _ends_content(line, stop):
        return
    given = attributed(number, line, phrase, at, at)
    first = start + (line.low[start] in ("and", "but", "so"))
    quoted = line.kinds[stop] is Kind.QUOTE
    last = stop if quoted else stop - 1
    rest = None if inverted or quoted else _rest_behind(line, at)
    if rest is not None:
        yield from _clause(line, first, last, given, least=1)
        yield from _clause(line, at + 2, rest, given)
    elif not _is_adverbial(line, start, stop, at) and _is_enough(line, first, last):
        yield from _clause(line, first, last, given)


def _reports_backwards(line: TokenLine, at: int, *, inverted: bool) -> bool:
    """Whether a verb at the end of a clause may report what stands before it."""
    word = line.low[at]
    ends = line.kind(at + 1) is Kind.BREAK or line.word(at + 1) in (".", ",")
    if not inverted and not closes_clause(line, at):
        return False
    return word in words.FINITE or (ends and not inverted and word in _AT_THE_END)


def _speaker_behind(line: TokenLine, at: int) -> Phrase | None:
    """The subject behind an inverted verb."""
    phrase = None if line.low[at] in words.NEVER_INVERTED else phrase_after(line, at + 1)
    if phrase is not None and clauses.is_pronoun(line.low[phrase.first]) and line.kind(phrase.last + 1) is Kind.WORD:
        return None  # ", admitted it withheld …" goes on with its subject's deeds
    return phrase


def _may_speak_last(line: TokenLine, phrase: Phrase, at: int) -> bool:
    """Whether a phrase at the end of a sentence may be the speaker of what stands before it."""
    return line.low[phrase.last] != "who" and (is_speaker(line, phrase) or many(line, phrase, at))


def _ends_content(line: TokenLine, stop: int) -> bool:
    """Whether content may end with the token at `stop`: a comma or a quotation."""
    return line.kinds[stop] is Kind.QUOTE or line.low[stop] == ","


def _rest_behind(line: TokenLine, at: int) -> int | None:
    """The last token of what goes on behind "…, Smith said, …"; None where nothing does."""
    if line.word(at + 1) != "," or line.kind(at + 2) is Kind.QUOTE or line.word(at + 2).endswith("ing"):
        return None
    rest = clauses.end(line, at + 2)
    quoting = Kind.QUOTE in line.kinds[at + 2 : rest + 1]
    return rest if rest - at > _SHORTEST - quoting else None


def _is_adverbial(line: TokenLine, start: int, stop: int, at: int) -> bool:
    """Whether what stands before a verb is no report but an adverbial ("When it rained, Smith said: …")."""
    opening = line.low[start]
    gerund = opening.endswith("ing") and line.word(start + 1) not in words.AUXILIARY
    if not (gerund or opening in words.PREPOSITION or opening in _ADVERBIAL):
        return False
    speaks = line.word(at + 1) in (",", ":") and line.kind(at + 2) is Kind.QUOTE  # Smith said, “…”
    return speaks or "," not in line.low[start + 1 : stop]


def _is_enough(line: TokenLine, first: int, last: int) -> bool:
    """Whether the tokens are more than a quotation and a few words."""
    outside = sum(line.kinds[n] is not Kind.QUOTE for n in range(first, last + 1))
    return last - first >= 3 and outside >= 3


def _clause(
    line: TokenLine, first: int, last: int, given: Attribution | None, *, least: int = _SHORTEST
) -> Iterator[Report]:
    """The tokens from `first` to `last` as a report, without marks at its ends; nothing if it is short or all quoted."""
    first, last = _without_marks(line, first, last)
    long = last - first + 1 >= least or _is_whole(line, first, last)
    quoted = all(line.kinds[n] in (Kind.QUOTE, Kind.MARK) for n in range(first, last + 1))
    if given is not None and long and not quoted:
        yield Report(line.span(first, last), given)


def _without_marks(line: TokenLine, first: int, last: int) -> tuple[int, int]:
    """First and last token of a stretch without the marks around it."""
    last = min(last, len(line) - 1)
    while last > first and line.kinds[last] in (Kind.MARK, Kind.BREAK) and line.low[last] not in (")", "]", "%"):
        last -= 1
    while first < last and line.kinds[first] is Kind.MARK and line.low[first] in ",;:—–-":
        first += 1
    return first, last


def _is_whole(line: TokenLine, first: int, last: int) -> bool:
    """Whether one or two tokens say something: "Clearwater", "she could", "to comment"; not "him" nor "Monday"."""
    word = line.word(first)
    if last == first:
        vague = is_function(word) or words.is_adverb(word) or word in clauses.TIME_WORDS or len(word) < _SHORT_WORD
        return line.kind(first) is Kind.NAME and not vague
    return last - first == 1 and (word == "to" or (clauses.is_pronoun(word) and line.low[last] in words.AUXILIARY))
