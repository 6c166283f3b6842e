"""What a figure counts, and what befell that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.agreement.figures import SCORE
from briefing.comparing.statements import Statements
from briefing.facts.figures.ages import BEHIND_NAME
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.model import Document, Figure, Span

_WORDS = lexicon("en").comparing
PEOPLE = "people"
"""Stands for whatever people are called."""
_REACH = 120
"""Characters before a figure in which "the number of" tells what it counts."""
FAR = 1000
"""Characters of a sentence, at either side of a figure, that years and ages are looked for in; few sentences are longer."""
_ONE_WORD = {
    "nation": "countri",
    "nations": "countri",
    "positions": "job",
    "lawmakers": "member",
    "legislators": "member",
    "fighters": "soldier",
    "prisoners": "inmat",
}
_OUT_OF = deferred(r"\sof\s(?:(?:the|its|their)\s)?\d[\d,.]*\s([^\W\d_]+)")
"""A part whose whole says what is counted: "157 of 338 seats"."""
_CLAUSE = deferred(rf",|;|:|\(|\)|—| - |\s{any_of(_WORDS.clause_breaks)}\s", re.IGNORECASE)
"""Where what befell one thing ends and what befell another begins."""
_SUM_OF = deferred(
    r"\b(fine|penalty|loss|profit|debt|loan|ransom|bail) of (?:about |some |nearly |at least |up to |more than )?$"
)
"""A sum that is named before it: "a fine of $5 million"."""
_NUMBER_OF = deferred(
    r"""
    \bnumber\ of\ (?:[a-z-]+\ ){0,2}? ([a-z]+s|people)\b  # what is counted
    [^.;]{0,60}\ (?:to|at|was|is|reached)\ (?:about\ |some\ |nearly\ |at\ least\ |more\ than\ )?$  # up to the count
    """,
    re.VERBOSE,
)
"""What is counted by a number that stands behind the verb: "the number of ships has risen to 65"."""
_OF = deferred(r"\s+of\s+(?:the\s+|a\s+|an\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)")
_KIN = frozenset({"child", "son", "daughter", "boy", "girl", "toddler", "baby", "infant"})


def _of_class(words: Mapping[str, str], name: str) -> Iterator[str]:
    """The words of one class of a table."""
    return (word for word, known in words.items() if known == name)


_FATES = {
    fate: deferred(
        rf"\b(?:{any_of(_of_class(_WORDS.befell, fate))}\w*|{any_of(_of_class(_WORDS.befell_words, fate))}\b)",
        re.IGNORECASE,
    )
    for fate in dict.fromkeys(_WORDS.befell.values())
}
"""What may befall what is counted → the words that say so, the gravest first."""
_COST = deferred(
    r"\b(?:cost|costing|claimed|claiming|claims|took|taking) (?:at least |about |some |the )?$", re.IGNORECASE
)
_HOSPITAL_SAID = deferred(r", the (?:\w{1,20} )?hospitals?\b|\bhospitals? (?:said|says|reported)\b")
"""Who tells of it, and no sign that somebody was hurt."""
_ANY_FATE = deferred(rf"\b(?:{any_of(_WORDS.befell)}|{any_of(_WORDS.befell_words)}\b)", re.IGNORECASE)


_IN_HOSPITAL = "in hospital"
_TOLL = deferred(
    r"""
    \btoll\b[^.;,]{0,100}\ (?:to|at|of|is|was|hit|reached|now)\   # "the toll from the wreck of the Tarn rose to"
    (?:about\ |some\ |nearly\ |at\ least\ |more\ than\ )?$
    """,
    re.VERBOSE,
)
"""What stands before a count of the dead, however far the word for them is."""


def is_toll(text: str, start: int, stop: int) -> bool:
    """Whether what stands before a number, from `start` to `stop`, says that it counts the dead."""
    return _TOLL.search(text, start, stop) is not None


def befell(text: str) -> bool:
    """Whether a text has a word for what befalls people: "killed"."""
    return _ANY_FATE.search(text) is not None


def fates(before: str, after: str) -> dict[str, str]:
    """What befell what is counted → the word that says so, the gravest first: by its own clause, else by all its window."""
    if _COST.search(before) and after.startswith(" lives"):
        return {"killed": "killed"}
    before, after = (_HOSPITAL_SAID.sub("", said) for said in (before, after))
    starts = [match.end() for match in _CLAUSE.finditer(before)]
    end = _CLAUSE.search(after)
    clause = f"{before[starts[-1] if starts else 0 :]} {after[: end.start() if end else len(after)]}"
    for words in (clause, f"{before} {after}"):
        if not befell(words):  # most figures are of nothing that befell anybody
            continue
        if found := {fate: match[0] for fate, said in _FATES.items() if (match := said.search(words))}:
            if _IN_HOSPITAL in found:  # those still treated are fewer than those who were hurt
                found.pop("injured", None)
            return found
    return {}


def head_of(document: Document, figure: Figure, sentence: Span, statements: Statements, *, befell: bool) -> str:
    """The stem of what is counted; whoever people are, they are people."""
    stem = noun(document, figure, statements)
    if figure.unit is None and (stem in _WORDS.people_stems or (not stem and befell)):
        return PEOPLE
    if figure.unit == "years" and stem in _KIN:
        return "child"
    if figure.unit == SCORE:
        return SCORE
    return stem or statements.stem(surname(document, figure, sentence).lower())


def surname(document: Document, figure: Figure, sentence: Span) -> str:
    """Whose age a figure is: the name that it follows or counts, "" for nobody named."""
    if figure.unit != "years":
        return ""
    if figure.of:
        last = LETTERS.findall(document[figure.of])[-1:]
        return last[0] if last and last[0][0].isupper() else ""
    start = max(sentence.start, figure.span.start - FAR)
    aged = BEHIND_NAME.search(document.text, start, figure.span.start)
    return aged["name"] if aged else ""


def noun(document: Document, figure: Figure, statements: Statements) -> str:
    """The stem of the word for what is counted, "" where there is none."""
    words = LETTERS.findall(document[figure.of].lower()) if figure.of else []
    if not words and (whole := _OUT_OF.match(document.text, figure.span.stop)):
        words = [whole[1].lower()]
    if not words and (sum_of := _SUM_OF.search(document.text, max(0, figure.span.start - FAR), figure.span.start)):
        words = [sum_of[1].lower()]
    if words[-1:] == ["members"] and words[-2:-1] and statements.stem(words[-2]) in _WORDS.people_stems:
        words.pop()  # "crew members"
    if not words and not figure.unit and statements.of_days:  # of one day a number "has risen to" it is another day's
        start = max(0, figure.span.start - _REACH)
        number_of = _NUMBER_OF.search(document.text, start, figure.span.start)
        words = [number_of[1].lower()] if number_of else []
    return _ONE_WORD.get(words[-1], statements.stem(words[-1])) if words else ""


def kind(document: Document, figure: Figure) -> frozenset[str]:
    """Capitalised words in what is counted ("American goods"), and what follows "of" after it ("flybys of Venus")."""
    if figure.of is None:
        return frozenset()
    own = {word.lower() for word in LETTERS.findall(document[figure.of]) if word[0].isupper()}
    follows = _OF.match(document.text, figure.of.stop) if figure.of.start > figure.span.start else None
    return frozenset(own | ({word.lower() for word in LETTERS.findall(follows[1])} if follows else set()))
