"""Marks that hold no speech: titles of works, names, irony."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.facts.direct.quoted import Attribution
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.phrases.reporting_words import (
    AUXILIARY,
    BASE,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    LABELS,
    NUMBERED,
    PREPOSITION,
    STATEMENT,
    TRANSITIVE,
    WORKS,
)
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.language.patterns import deferred

_SHORT = 5
"""Words that speech far from its verb has at least."""
_IN_TITLES = DETERMINER | PREPOSITION | CONJUNCTION
"""Words that have no capital inside a title."""
_LONGEST_TITLE = 16
"""Words of a title."""
_LONGEST_VERB = 12
"""Characters of an auxiliary verb and the blanks beside it."""
_NEAR = 6
"""Words that may stand between a verb such as "called" and the short fragment that it gives to somebody."""


def is_title(text: str, quotation: Quotation, given: Attribution) -> bool:
    """Whether a quotation is the title of a work, or a name: its words are capitalised and no comma leads to it."""
    tokens = quotation.content.of(text).rstrip(",.").split()
    if _names_a_work(text, quotation.outer.start):
        return True
    if len(tokens) > _LONGEST_TITLE or not tokens or tokens[-1][-1] in "!?…" or not in_title_case(tokens):
        return False
    lead = text[max(0, quotation.outer.start - 40) : quotation.outer.start].rstrip()
    if lead.endswith(","):
        before = lead[:-1].split()
        return bool(before) and (before[-1].lower() in WORKS or before[-1] in _NAMING)
    if given.cue.stop > quotation.content.start:
        return False
    if _is_subject(text, quotation):
        return True
    touches = quotation.outer.start - given.cue.stop < 2
    return not lead.endswith(":") and (not touches or given.cue.of(text).lower() in TRANSITIVE)


def _names_a_work(text: str, start: int) -> bool:
    """Whether "a chapter called" or the like leads to the mark at `start`."""
    before = text[max(0, start - _LONGEST_WORK) : start].split()
    return len(before) > 1 and before[-1] in _NAMING and before[-2].lower() in WORKS


_NAMING = ("called", "titled", "entitled", "named", "dubbed")
_LONGEST_WORK = 40
"""Characters of a noun for a work and the verb that gives its title."""
_BRACKET_BEFORE = deferred(
    r"[(\[](?:(?:the|an?|each|together|collectively|hereinafter|hereafter|or),?\s){0,3}$", re.IGNORECASE
)


def is_bracketed(text: str, quotation: Quotation) -> bool:
    """Whether nothing but a quotation stands in a bracket: a term that is defined ("(the “Act”)"), or words cited."""
    start, stop = quotation.outer.start, quotation.outer.stop
    closed = text[stop : stop + 2].lstrip()[:1]
    return closed in (")", "]") and _BRACKET_BEFORE.search(text, max(0, start - 40), start) is not None


_CONDITIONS = frozenset(("if", "whether", "unless"))
_VERBS = BASE | FINITE
_CONDITION_REACH = 6
"""Tokens before a subject in which its condition stands."""


def is_unsaid(line: TokenLine, given: Attribution) -> bool:
    """Whether the cue says that something was not said, or only what if ("does not say “…”", "if someone says “…”")."""
    before = line.word(given.verb - 1)
    if line.low[given.verb] in _VERBS and (before in ("not", "never") or before.endswith(("n't", "n’t"))):
        return True
    low = max(0, given.phrase.first - _CONDITION_REACH)
    led = line.low[low : given.phrase.first]
    return given.phrase.first < given.verb and any(
        word in _CONDITIONS and Kind.MARK not in line.kinds[low + at : given.phrase.first]
        for at, word in enumerate(led)
    )


def is_pointed_to(text: str, quotation: Quotation, given: Attribution) -> bool:
    """Whether who is named before the marks only points to words of somebody else ("refers to the statement in the report: “…”")."""
    between = (
        text[given.speaker.stop : max(given.speaker.stop, quotation.outer.start)][:_LONGEST_POINTER].lower().split()
    )
    if text.endswith("to which ", max(0, given.speaker.start - _LONGEST_VERB), given.speaker.start):
        return bool(between)
    points = [at for at, word in enumerate(between[:_POINTS]) if word.startswith(("refer", "point"))]
    said = [at for at, word in enumerate(between) if word.rstrip("s") in _SAID]
    return bool(points and said) and between[-1].endswith(":") and not _WHOSE.isdisjoint(between[said[0] :])


_LONGEST_POINTER, _POINTS = 160, 3
"""Characters between who points to another's words and these, and words among which the verb stands."""
_SAID = STATEMENT | NUMBERED
_WHOSE = frozenset(("in", "of", "by", "from"))


def _is_subject(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is the subject of what follows (he said “The Long Wait” *was* the best of his songs)."""
    gap, _, following = text[quotation.outer.stop : quotation.outer.stop + _LONGEST_VERB].partition(" ")
    return not gap and following.split(" ")[0] in AUXILIARY and quotation.content.of(text)[-1] not in ".,"


def in_title_case(tokens: Sequence[str]) -> bool:
    """Whether words have capitals as in a title: all but articles, prepositions and the like, and no first one alone."""
    plain = [token for token in tokens[1:] if not (token[0].isupper() or token[0].isdigit())]
    opened = tokens[0][0].isupper() or tokens[0][0].isdigit()
    return opened and len(plain) < max(1, len(tokens) - 1) and _IN_TITLES.issuperset(plain)


def is_scare(text: str, quotation: Quotation, given: Attribution) -> bool:
    """Whether marks hold irony or a name, no speech: "so-called", or a lone word, or capitals far from the verb."""
    if text[max(0, quotation.outer.start - 10) : quotation.outer.start].lower() == "so-called ":
        return True
    if given.adjacent or given.cue.stop > quotation.content.start:
        return False
    tokens = quotation.content.of(text).split()
    verb = given.cue.of(text).lower()
    if len(tokens) == 1:
        return verb not in LABELS
    if verb in LABELS:
        return len(tokens) < _SHORT and len(text[given.cue.stop : quotation.outer.start].split()) > _NEAR
    return len(tokens) < _SHORT and tokens[0][0].isupper()
