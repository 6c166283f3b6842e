"""A document → whether it is a transcript, and whose turn a passage of it is taken from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import BlockKind, Document, LocatorKind, Span
from briefing.sections.by_document import once_a_document

_LABEL = deferred(
    r"""([A-Z][\w.'’-]*(?:[ ](?:(?:of|for)[ ](?:the[ ])?)?[A-Z\d][\w.'’-]*|[ ]\((?:[^()\n]|\([^()\n]{1,40}\)){1,120}\)){0,5})  # Ann Lee (Orle)
    ([ ](?:--|[–—])[ ][A-Z][^:\n.?!]{2,80})?[ ]?:\s  # -- Head of Lamps:
    """,
    re.VERBOSE,
)
"""A speaker's label at the start of a turn: "SMITH:", "Grad F:", "Ann Lee (Orle):", "The Minister of Health (Ann Lee):",
"Ann Lee -- Chief Financial Officer:"."""
_SHORT_NAME = 3
"""Letters of a surname, more than which it is told by."""
_ANSWER = "A"
_LETTERS = frozenset({"Q", _ANSWER, "Ed."})
"""Labels that say whether a turn asks or answers, or that the editor notes something, and not who speaks."""
_UNKNOWN = deferred(r"[A-Z][^:\n?!]{0,60}:\s")
"""What may be a label, too, of a form that is not known ("Kim; Lee:"): better no speaker than the one before."""
_VALUE, _OF_A_FORM = 8, 0.75
"""Words, at the most, of a form's value, which has no stop, and the share of a label's lines that are such values."""
_DISSENTS = deferred(r"\bI (?:\w{1,20}ly |must )?dissent\b")
"""How the first of several judges says that the others decided."""
_AGREES = deferred(r"\bI (?:\w{1,20}ly |also )?(?:agree|concur)\b")
_DISPOSES = deferred(
    r"\b[Bb]y a majority\b|\b(?:is|are|be) (?:\w{4,12},? )?(?:allowed|dismissed|granted|refused|quashed)\b|\bno order as to\b"
)
_STANCE = r"(?:dissenting|concurring)(?:\sin\s(?:part|(?:the\s)?(?:judgment|result))){0,2}"
_SEPARATE = deferred(
    rf"""(?P<who>
        (?:(?i:chief|presiding|associate|senior|circuit)\s)?(?i:justice|judge)\s[A-Z][\w.'’-]{{1,25}}(?:\s[A-Z][\w.'’-]{{0,25}}){{0,3}}  # by title
      | [A-Z][\w'’-]{{1,25}}(?:\s[A-Z][\w'’-]{{1,25}})?,\s(?:(?:[CPA]\.\s?)?J\.|(?:Chief\s|Circuit\s|Senior\s)?(?:Justice|Judge))  # by office
    )(?:\s?\([^()\n]{{2,40}}\))?,?\s(?:(?:with|joined)\s[^\n]{{3,160}}?,\s)?  # who joins
    (?P<stance>{_STANCE}(?:,?\s(?:and\s)?{_STANCE})?)(?:[.:]|\Z|\n)""",
    re.VERBOSE,
)
"""The line above an opinion beside the court's: "Justice Dee, with whom Justice Oak joins, dissenting.", "DEE, J., concurring in part and …"."""
_OWN_VIEW = deferred(r"\b(?:I|[Mm]y|would|should|ought)\b")
"""The order of all judges, behind the last opinion without a line of its own, and what is one judge's view of it."""
_CALLER = deferred(
    r"(?P<label>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3})\s[-–—]\s[A-Z][^\n.:]{3,70}\Z|(?P<operator>Operator)\Z"
)
"""The line above a turn of a conference call: name and office, "Operator"."""
_IN_LINE = deferred(
    r"""(?:\d{1,4}\.?\s)?  # the paragraph's number
    (?P<name>[A-Z][A-Z'’-]{1,25}(?:\s(?!A?[CPJ])[A-Z][A-Z'’-]{1,25}){0,2}\s(?:A?CJ|A?P|A?JA|A?J))  # DE WITT AJA
    (?:\s\([^()\n]{2,40}\))?:\s""",
    re.VERBOSE,
)
"""How the first paragraph of a judge's opinion begins that has no line above it: "41 DUVAL AJA: I agree …"."""
_NAME = r"(?:(?:Sir|Dame|Dr|Mr|Mrs|Ms|Lord|Lady)\.?\s)?[A-Z][\w'’-]{1,25}(?:\s[A-Z][\w.'’-]{0,25}){1,3}"
_HOLDER = rf"(?P<office>The\s[A-Z][\w,’' -]{{3,70}})\s\((?P<holder>{_NAME})\)"
_SEAT = r"(?P<seat>(?:\s\([^()\n]{2,40}\)){0,2})"
_MEMBER = deferred(rf"(?:{_HOLDER}|(?P<name>{_NAME})){_SEAT}\s?:?\Z")
"""The line above what a member says in a house: name, seat and party, or office and name."""
_MEMBERS, _OWN = 4, 0.4
"""Such lines of a debate, at the least, and the share of the speeches that have an "I", a "we" or a "you"."""
_PAIR = 2
"""Who asks and who answers take turns, too."""
_SHARE, _TURNS, _AGAIN, _WITH_OFFICE = 0.3, 6, 3, 2
"""A transcript has so large a share of labelled blocks, so many of them, and a label that comes so often, or with its office so often."""


@cache
def _judge() -> re.Pattern[str]:
    """The line above what one of several judges says: "LADY JUSTICE VAAG:", "Karsk J"."""
    titles = any_of((*lexicon("en").speech.honorifics, "lord", "lady", "chief", "judge"))
    return deferred(
        rf"""(?=.{{4,160}}\Z)(?P<name>(?=[^(]{{4,60}}(?:\(|\Z))(?:
          (?i:the\s)?(?i:(?:rt\.?\s|right\s)?(?:hon\.?|honou?rable)\s)?(?i:{titles})\b[^:\n.(]{{3,45}}  # by title
        | [A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s(?:CJ|ACJ|DCJ|LJ|JJ?A|JSC|JJ?)  # by office
        ))(?:\s\((?P<beside>[^()\n]{{3,100}})\))?\s?:?\Z""",
        re.VERBOSE,
    )


def speaker(document: Document, span: Span) -> str:
    """The label of the turn that `span` stands in, where the document is a transcript and the span leaves it out."""
    starts, labels = _turns(document)
    at = bisect_right(starts, span.start) - 1
    if at < 0 or begins(document, span) or labels[at] in _LETTERS:
        return ""
    name = labels[at].split(" (")[0].rsplit(" ", 1)[-1].title()
    behind = "\n" in document.text[starts[at] : span.start]
    told = document[span].partition("\n")[0]
    if behind and len(name) > _SHORT_NAME and name in told:  # a paragraph that tells of him
        return ""
    return labels[at]


def begins(document: Document, span: Span) -> bool:
    """Whether `span` opens a turn, so that its own words say who speaks; it may leave out the number of the paragraph."""
    starts, _ = _turns(document)
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and not any(map(str.isalpha, document.text[starts[at] : span.start]))


def answerer(document: Document, span: Span) -> str:
    """The label of the paragraph that `span` stands in, or of the nearest one above that has one, in a text of questions and answers."""
    label = _nearest(document, span)
    return "" if label in _LETTERS else label


def is_answer(document: Document, span: Span) -> bool:
    """Whether the paragraph that `span` stands in, or the nearest one above with a label, has the letter of an answer: "A: …"."""
    return _nearest(document, span) == _ANSWER


def _nearest(document: Document, span: Span) -> str:
    sentence = document.sentence_at(span.start)
    above = document.blocks[: sentence.block + 1] if sentence else ()
    turns = (document[block.span] for block in reversed(above) if not document[block.span][-1:].isalnum())
    found = next(filter(None, map(_LABEL.match, turns)), None)
    return found[1] if found else ""


@once_a_document
def _turns(document: Document) -> tuple[list[int], list[str]]:
    """Where the turns of a transcript begin, ascending, and their labels; nothing for any other document."""
    if headed := _timed(document) or _headed(document):
        return [start for start, _ in headed], [label for _, label in headed]
    turns = _without_fields(list(_labelled(document)))
    known = [turn.label for turn in turns if turn.label]
    often = max(Counter(known).values(), default=0)
    again = _WITH_OFFICE if sum(turn.has_office for turn in turns) >= _AGAIN else _AGAIN
    if len(known) < max(_TURNS, _SHARE * len(document.blocks)) or often < again or _goes_round(known):
        return [], []
    if not _SPOKEN.search(document.text, turns[0].start):  # nobody speaks in the parts of a form
        return [], []
    return [turn.start for turn in turns], [turn.label for turn in turns]


def _goes_round(labels: Sequence[str]) -> bool:
    """Whether three labels or more come in one order again and again: the parts of a form ("Needs:", "Response:", "Gaps:")."""
    period = len(set(labels))
    return period > _PAIR and all(label == labels[at % period] for at, label in enumerate(labels))


def _timed(document: Document) -> list[tuple[int, str]]:
    """The turns whose times are known, with what stands before or above their words; "" for nobody's."""
    heads = {b.span.start: document[b.span] for b in document.blocks if b.kind is BlockKind.HEADING}
    starts = [place.span.start for place in document.locators if place.kind is LocatorKind.TIME]
    labels = (_LABEL.match(document.text, start) for start in starts)
    return [(at, heads.get(at, label[1] if label else "")) for at, label in zip(starts, labels, strict=True)]


def is_leading(document: Document, label: str) -> bool:
    """Whether a label is of the first of several judges, whose words are the judgment's own."""
    judges = _judges(document)
    return bool(judges) and judges[0][1] == label


def is_dissent(document: Document, offset: int) -> bool:
    """Whether what stands at `offset` is of one of several judges who does not agree with the others."""
    return bool(_dissent(document, offset))


def is_order(document: Document, offset: int) -> bool:
    """Whether what stands at `offset` is the order of several judges, below their opinions."""
    judges = _judges(document)
    at = bisect_right(judges, offset, key=lambda judge: judge[0]) - 1
    return at > 0 and judges[at][1] == ""  # the first one is the court's whole opinion


def voice(document: Document, span: Span) -> str:
    """The label of the turn that `span` stands in, as `speaker` has it; of a judge who does not agree it says that, too."""
    label = speaker(document, span)
    dissents = _dissent(document, span.start) if label else ""
    return f"{label}, {dissents}" if dissents else label


def _dissent(document: Document, offset: int) -> str:
    """What is said of the one of several judges who speaks at `offset`; "" of one who decides with the others."""
    if separate := _separate(document):
        return next((stance for start, _, stance in reversed(separate) if start <= offset), "")
    judges = _judges(document)
    at = bisect_right(judges, offset, key=lambda judge: judge[0]) - 1
    if at < 0:
        return ""
    stop = judges[at + 1][0] if at + 1 < len(judges) else len(document.text)
    dissents = _dissents() if at else _DISSENTS
    opinion = document.text[judges[at][0] : stop]
    if "dissent" in (head := opinion.partition("\n")[0].lower()):
        return "dissenting in part" if "in part" in head else "dissenting"
    if dissents.search(opinion) is None:
        return ""
    return "dissenting in part" if _AGREES.search(opinion) else "dissenting"


@cache
def _dissents() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.dissents)


@once_a_document
def _separate(document: Document) -> list[tuple[int, str, str]]:
    """Where the opinions stand that are not the court's, each up to the next: whose it is, and whether it dissents."""
    found = ((block.span.start, _SEPARATE.match(document[block.span])) for block in document.blocks)
    return [(start, match["who"], match["stance"]) for start, match in found if match]


@once_a_document
def _judges(document: Document) -> list[tuple[int, str]]:
    """Where the opinions of two judges or more begin, and whose each is; "" for the court's, and for the order of them all."""
    if separate := _separate(document):
        return [(0, ""), *((start, who) for start, who, _ in separate)]
    texts = ["", *(document[block.span] for block in document.blocks), ""]
    named = [_judge().match(text) for text in texts]
    # Names below one another are who sat, and speak as one.
    judges = [
        (document.blocks[at - 1].span.start, line["name"].rstrip(" :"))
        for at, line in enumerate(named)
        if line and not named[at - 1] and not named[at + 1]
    ]
    judges = sorted([*judges, *_in_line(document)])
    return [*judges, *_order(document, judges[-1][0])] if len({label for _, label in judges}) > 1 else []


def _in_line(document: Document) -> Iterator[tuple[int, str]]:
    """Where paragraphs begin that name the judge whose opinion they open, and whose each is."""
    found = ((block.span.start, _IN_LINE.match(document[block.span])) for block in document.blocks)
    return ((start, match["name"]) for start, match in found if match)


def _order(document: Document, start: int) -> list[tuple[int, str]]:
    """Where the court's order begins behind the last words in which the judge who speaks from `start` on gives a view; "" says it."""
    last = [one.span for one in document.sentences if one.span.start >= start]
    own = max((at for at, span in enumerate(last) if _OWN_VIEW.search(document[span])), default=-1)
    found = next((span.start for span in last[own + 1 :] if _DISPOSES.search(document[span])), None)
    return [] if found is None else [(found, "")]


def _headed(document: Document) -> list[tuple[int, str]]:
    """The turns that stand under a line with who speaks: two judges or more, or people of a call, one of whom speaks twice."""
    if judges := _judges(document):
        return judges
    callers = _callers(document)
    if len(callers) > _AGAIN and len({label for _, label in callers}) < len(callers):
        return callers
    return _debate(document)


def _callers(document: Document) -> list[tuple[int, str]]:
    """The lines above the turns of a conference call, with who speaks: name and office, or the name alone of those listed with theirs."""
    blocks = [(block.span.start, document[block.span]) for block in document.blocks]
    found = ((start, _CALLER.match(text)) for start, text in blocks)
    callers = {start: match["label"] or match["operator"] for start, match in found if match}
    if "Operator" not in callers.values():
        return list(callers.items())
    lines = (_CALLER.match(line) for _, text in blocks for line in text.splitlines())
    listed = {match["label"] for match in lines if match}
    return sorted((callers | {start: text for start, text in blocks if text in listed}).items())


def _debate(document: Document) -> list[tuple[int, str]]:
    """The speeches of a debate, each under a line with its member, and what the house does, which nobody says; else nothing.

    The first line of a member has the seat or the office, the later ones the name alone.
    """
    named = _members(document)
    if len(named) < _MEMBERS or len({*named.values()}) == len(named):
        return []
    acts = {block.span.start: "" for block in document.blocks if _procedure().match(document[block.span])}
    turns = sorted((acts | named).items())
    spoken = [
        document.text[start:stop] for (start, who), stop in zip(turns, _stops(document, turns), strict=True) if who
    ]
    own = sum(_SPOKEN.search(words) is not None for words in spoken)
    return turns if own >= _OWN * len(spoken) else []


def _members(document: Document) -> dict[int, str]:
    """Where the lines with a member's name begin, and whose each is; of those alone who have a seat or an office in one of them."""
    found = [(block.span.start, _MEMBER.match(document[block.span])) for block in document.blocks]
    lines = [(start, match["holder"] or match["name"], match) for start, match in found if match]
    known = {name for _, name, match in lines if match["office"] or match["seat"]}
    return {start: name for start, name, _ in lines if name in known}


def _stops(document: Document, turns: Sequence[tuple[int, str]]) -> list[int]:
    return [*(start for start, _ in turns[1:]), len(document.text)]


@cache
def _procedure() -> re.Pattern[str]:
    """How a line begins that tells what a house does: "Question put", "The House divided: Ayes 311"."""
    return deferred(rf"\W{{0,3}}{any_of(lexicon('en').rhetoric.procedure, blank=' ')}\b", re.IGNORECASE)


_SPOKEN = deferred(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|hon\.)(?=\W)")


class _Turn(NamedTuple):
    """A block that may be a turn: where it begins, its label, "" where the form is not known, whether a form has such lines, and an office its label."""

    start: int
    label: str
    is_value: bool
    has_office: bool


def _labelled(document: Document) -> Iterator[_Turn]:
    for block in document.blocks:
        start, stop = block.span.start, block.span.stop
        found = _LABEL.match(document.text, start, stop)
        if found or _UNKNOWN.match(document.text, start, stop):
            words = document.text[found.end() if found else start : stop].strip()
            is_value = len(words.split()) <= _VALUE and words[-1:].isalnum()
            yield _Turn(start, found[1] if found else "", is_value, bool(found and found[2]))


def _without_fields(turns: list[_Turn]) -> list[_Turn]:
    """The turns but for the lines of a form ("Occupation: harbour master"), which nobody says."""
    all_of = Counter(turn.label for turn in turns)
    values = Counter(turn.label for turn in turns if turn.is_value)
    return [turn for turn in turns if values[turn.label] <= _OF_A_FORM * all_of[turn.label]]
