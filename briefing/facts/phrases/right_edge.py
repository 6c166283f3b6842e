"""How far a noun phrase reaches from its first word to the right: a table says what each token behind it is to it."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.phrase_edges import Step, is_short, joins_halves
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import NOMINAL, is_date_word, is_possessive, is_role
from briefing.language.lexicon import lexicon
from briefing.language.rules import Rule, Rules

_WIDEST = 3
"""Tokens from one word of a name to the next: "von", "der", the next."""
_FORMER = lexicon("en").names.former
_LOOKED_AT = 4
"""Words after a name among which a role or another name is looked for."""


def extend_right(line: TokenLine, at: int, *, determined: bool) -> int:
    """The last token of the noun phrase whose words begin at `at`; ``at - 1`` where there are none.

    Args:
        line: The tokens.
        at: Index of the first word after the determiner, if there is one.
        determined: Whether there is one.
    """
    last = at - 1
    while at < len(line) and at - last <= _WIDEST:
        step = RIGHT.verdict(line, at, last, determined)
        if step is Step.STOP:
            break
        if step is Step.TAKE_NAME:
            at = _name_after(line, at)
            continue
        if line.kinds[at] in NOMINAL:
            last = at
        at += 1
    return last


def _after_name(line: TokenLine, last: int) -> bool:
    return last >= 0 and line.kinds[last] is Kind.NAME


def _name_after(line: TokenLine, at: int) -> int:
    """The token behind a particle or preposition at `at`, and behind the article or second particle that follows it."""
    following = line.word(at + 1)
    particles = line.kind(at + 1) is Kind.WORD and following in words.NAME_PARTICLES
    return at + 1 + (following == "the" or particles)


def _joins_names(line: TokenLine, at: int, last: int) -> bool:
    """Whether a word stands where it can join two parts of a name: "of", "de", "for"."""
    joining = line.low[at] in words.NAME_PARTICLES or line.low[at] in ("of", "for")
    return line.kinds[at] is Kind.WORD and joining and _after_name(line, last)


def _leads_on(line: TokenLine, at: int, last: int) -> bool:
    """Whether a joining word is followed by a name; "for" is none but behind an organisation."""
    organised = line.low[at] != "for" or line.low[last] in words.ORGANISATION
    return organised and line.kind(_name_after(line, at)) is Kind.NAME


def _is_verb(line: TokenLine, at: int, last: int) -> bool:
    """Whether a lower-case word is the phrase's verb rather than a part of it."""
    word = line.low[at]
    if word in words.LABELS and word not in words.AMBIGUOUS:
        return True
    if last < 0:
        return False
    if word in ("read", "reads") and (word == "reads" or line.low[last] in words.INSCRIBED):
        return True
    past = word in words.PAST or (word.endswith("ed") and line.low[last] not in words.DETERMINER)
    return past or (word in words.BASE and (_after_name(line, last) or line.low[last].endswith("s")))


def _follows_name(line: TokenLine, at: int, last: int, *, determined: bool) -> bool:
    """Whether a lower-case word stands behind a finished name, and leads to no role or other name."""
    if not _after_name(line, last) or is_possessive(line.low[last]):
        return False
    described = determined and not line.low[at].endswith("ed")
    return not described and not _leads_to_name(line, at)


def _leads_to_name(line: TokenLine, at: int) -> bool:
    """Whether lower-case words after a name go on to a role or another name ("Ohio political consultant Ann Lee")."""
    for following in range(at, at + _LOOKED_AT):
        word = line.word(following)
        if line.kind(following) is Kind.NAME:
            return following > at and word not in words.NOT_A_NAME
        if line.kind(following) is not Kind.WORD or word in words.FUNCTION or word in words.FINITE:
            return False
        if word.endswith("ed"):
            return False
        if is_role(word):
            return True
    return False


def _joins_bodies(line: TokenLine, at: int, last: int) -> bool:
    """Whether "and" joins two bodies that a former officer was at ("former Vik and Sorn manager Jory Lund")."""
    if line.low[at] != "and" or not _after_name(line, last) or last + 1 != at or line.kind(at + 1) is not Kind.NAME:
        return False
    first = last
    while line.kind(first - 1) is Kind.NAME and line.low[first] not in _FORMER:
        first -= 1
    role = next((n for n in range(at + 1, at + 1 + _LOOKED_AT) if line.kind(n) is not Kind.NAME), at)
    once = line.low[first] in _FORMER or line.word(first - 1) in _FORMER
    return once and is_role(line.word(role)) and line.kind(role + 1) is Kind.NAME


RIGHT: Rules[TokenLine, int, int, bool, Step] = Rules(
    (
        Rule(
            "particle before a name",
            lambda line, at, last, _determined: _joins_names(line, at, last) and _leads_on(line, at, last),
            Step.TAKE_NAME,
            ("“We wait,” said Omar bin Kestrel.", "“We wait,” said the Bank of Sorn."),
        ),
        Rule(
            "preposition before no name",
            lambda line, at, last, _determined: _joins_names(line, at, last),
            Step.STOP,
            ("“We wait,” said Orlov of the plan.", "“We wait,” said Lund for once."),
        ),
        Rule(
            "bodies that somebody was at",
            lambda line, at, last, _determined: _joins_bodies(line, at, last),
            Step.TAKE,
            (
                "And former Vik and Sorn manager Jory Lund was wary, warning: “We wait.”",
                "“We wait,” said former Vik and Sorn director Nadia Orlov.",
            ),
        ),
        Rule(
            "function word, adverb or verb of saying",
            lambda line, at, _last, _determined: (
                line.kinds[at] is Kind.WORD
                and (
                    (word := line.low[at]) in words.FUNCTION
                    or words.is_adverb(word)
                    or word in words.FINITE
                    or word in words.PARTICIPLE
                )
            ),
            Step.STOP,
            ("“We wait,” the mayor said.", "“We wait,” Orlov quietly told the board."),
        ),
        Rule(
            "verb",
            lambda line, at, last, _determined: line.kinds[at] is Kind.WORD and _is_verb(line, at, last),
            Step.STOP,
            (
                "“We wait,” the officials deny in a note.",
                "The board called the plan “reckless”, and the mayor blamed rain.",
            ),
        ),
        Rule(
            "word behind a finished name",
            lambda line, at, last, determined: (
                line.kinds[at] is Kind.WORD and _follows_name(line, at, last, determined=determined)
            ),
            Step.STOP,
            ("“We wait,” said Orlov last week.", "“It will close,” said Jory Lund next door."),
        ),
        Rule(
            "day or month",
            lambda line, at, last, _determined: line.kinds[at] is Kind.NAME and is_date_word(line, at) and last >= 0,
            Step.STOP,
            ("“We wait,” said Orlov Monday.", "“We wait,” the mayor Tuesday said."),
        ),
        Rule(
            "quotation that is no nickname",
            lambda line, at, last, _determined: (
                line.kinds[at] is Kind.QUOTE
                and not (is_short(line, at) and line.kind(at + 1) is Kind.NAME and _after_name(line, last))
            ),
            Step.STOP,
            ("“We wait,” said Orlov “for the last time, as ever”.", "“We wait,” said the mayor “today”."),
        ),
        Rule(
            "mark",
            lambda line, at, last, _determined: (
                line.kinds[at] is Kind.MARK and (last < 0 or not joins_halves(line, at, at + 1))
            ),
            Step.STOP,
            ("“We wait,” said Orlov.", "“We wait,” said the mayor, who was late."),
        ),
        Rule(
            "the sentence's edge",
            lambda line, at, _last, _determined: line.kinds[at] is Kind.BREAK,
            Step.STOP,
            (
                "“We wait,” said Jory Lund Jr. The port was shut.",
                "“We wait,” said a man from the U.S. The port was shut.",
            ),
        ),
    ),
    otherwise=Step.TAKE,
)
"""The token at `at`; `last` is the last one that the phrase has taken, and before it took any the one before it."""
