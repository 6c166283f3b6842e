"""Speakers that stand after their quotation: "…," said Lund · "…," Lund said · "…," according to Lund."""

from __future__ import annotations

from typing import NamedTuple

from briefing.facts.direct.quoted import Attribution, Quoted
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.clauses import closes_clause
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.sources import source_after
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, bears_words, is_adverb_form
from briefing.language.rules import Pattern, Patterns, Rule, Rules

_REACH = 60
"""Tokens between a quotation and its verb at most."""
_CLAUSE = 9
"""Tokens after a verb among which its clause ends, where a sentence's end parts it from the quotation."""
_BETWEEN = ",—–-….)"
"""Marks that may stand between a quotation and its cue."""
_ROMANCE_AUXILIARIES = ("a", "ha", "hat", "avait")
"""What stands before the participle of a foreign verb of saying ("a déclaré")."""


def attribution_after(quoted: Quoted) -> Attribution | None:
    """To whom a quotation is given by the words right behind it."""
    cue = _cue_after(quoted)
    return None if cue is None else AFTER.read(quoted, cue)


class Start(NamedTuple):
    """The first token behind a quotation that may belong to its cue; `crossed`: a sentence's end stands between."""

    first: int
    crossed: bool


def _cue_after(quoted: Quoted) -> Start | None:
    """Where the words behind a quotation begin."""
    line, first = quoted.line, quoted.at + 1
    while first < len(line) and line.kinds[first] is Kind.MARK and line.low[first] in _BETWEEN:
        if line.low[first] == "." and line.kind(first + 1) is Kind.BREAK:
            break
        first += 1
    crossed = line.kind(first) is Kind.BREAK and quoted.content[-1] in "?!…—-,"
    first += crossed
    if first >= len(line):
        return None
    if line.low[first] in _ROMANCE_AUXILIARIES and line.word(first + 1) in words.FOREIGN:
        first += 1
    return Start(first, crossed)


# --- right behind the quotation -----------------------------------------------------------------------------------


def _according_to(quoted: Quoted, cue: Start) -> Attribution | None:
    line, first = quoted.line, cue.first
    if line.low[first] != "according" or line.word(first + 1) != "to":
        return None
    return quoted.given(source_after(line, first + 2), first, first + 1, adjacent=True)


def _is_inverted(line: TokenLine, at: int) -> bool:
    """Whether the verb of saying at `at` may stand before its subject."""
    word = line.word(at)
    return line.kind(at) is Kind.WORD and word in words.FINITE and word not in words.NEVER_INVERTED


def _verb_subject(quoted: Quoted, cue: Start) -> Attribution | None:
    line, first = quoted.line, cue.first
    phrase = phrase_after(line, first + 1) if _is_inverted(line, first) and not cue.crossed else None
    if phrase is None and line.low[first] in ("read", "reads") and quoted.leads:
        written = phrase_after(line, first + 1)
        phrase = written if written is not None and bears_words(line, written) else None
    if phrase is None:
        return None
    sure = quoted.leads or line.kinds[phrase.last] is Kind.NAME or quoted.content[-1] in ",?!"
    return quoted.given(phrase, first, first, adjacent=True) if sure else None


def _subject_verb(quoted: Quoted, cue: Start) -> Attribution | None:
    line, (first, crossed) = quoted.line, cue
    if _is_inverted(line, first):
        return None
    if crossed and (line.kinds[first] is not Kind.NAME or line.low[first] in words.FUNCTION):
        return None
    phrase = phrase_after(line, first)
    verb = None if phrase is None else _verb_after(quoted, phrase)
    if verb is None or (crossed and not _ends_clause(line, verb)):
        return None
    spoken = crossed or quoted.content[-1] in ",?!" or line.low[first - 1] in (",", "—", "–")
    if not quoted.leads and not (spoken and closes_clause(line, verb)):
        return None
    return quoted.given(phrase, verb, verb, adjacent=True)


AFTER: Patterns[Quoted, Start, Attribution] = Patterns(
    (
        Pattern(
            "according to a source",
            _according_to,
            ("“The dam will hold,” according to Nadia Orlov.", "“It is late,” according to the harbour board."),
        ),
        Pattern(
            "verb, subject",
            _verb_subject,
            ("“The dam will hold,” said Nadia Orlov.", "“Leave now!” shouted a police officer."),
        ),
        Pattern(
            "subject, verb",
            _subject_verb,
            ("“The dam will hold,” Nadia Orlov said.", "“Will it hold?” the mayor asked."),
        ),
    )
)
"""A quotation and where its cue may begin."""


def _ends_clause(line: TokenLine, verb: int) -> bool:
    """Whether a clause ends soon after the verb: “Why?” Smith asked."""
    for at in range(verb + 1, min(len(line), verb + _CLAUSE)):
        if line.kinds[at] in (Kind.BREAK, Kind.QUOTE) or line.low[at] in ".,:":
            return line.kind(at) is not Kind.QUOTE and line.kind(at + 1) is not Kind.QUOTE
    return verb + _CLAUSE > len(line)


def _verb_after(quoted: Quoted, phrase: Phrase) -> int | None:
    """The verb of saying to the subject `phrase` that follows a quotation."""
    line, at = quoted.line, phrase.last + 1
    while at < len(line) and (line.low[at] in words.AUXILIARY or is_adverb_form(line.low[at])):
        at += 1
    if line.kind(at) is Kind.WORD:
        row = SAYING.row(quoted, at)
        if row is not None:
            return at if row.verdict else None
    return _verb_behind_aside(line, phrase, at) if _opens_aside(line, at) else None


def _is_finite_here(line: TokenLine, at: int) -> bool:
    """Whether a form of a verb of saying is finite: no infinitive."""
    word = line.low[at]
    return word in words.FINITE or (word in words.BASE and line.word(at - 1) != "to")


SAYING: Rules[Quoted, int, bool] = Rules(
    (
        Rule(
            "passive voice",
            lambda quoted, at: _is_finite_here(quoted.line, at) and quoted.line.word(at - 1) in words.PASSIVE,
            False,
            ("“We wait,” the mayor was told by them.", "“We wait,” officials were asked to say."),
        ),
        Rule(
            "verb of saying",
            lambda quoted, at: _is_finite_here(quoted.line, at),
            True,
            ("“We wait,” the mayor said.", "“We wait,” officials say."),
        ),
        Rule(
            "verb of saying with its particle",
            lambda quoted, at: (
                quoted.line.low[at] in ("put", "puts")
                or (quoted.line.low[at] in words.PARTICLED and quoted.line.word(at + 1) in words.PARTICLE)
            ),
            True,
            ("“We wait,” the mayor put it.", "“We wait,” Orlov shot back."),
        ),
        Rule(
            "what somebody can read",
            lambda quoted, at: (
                quoted.line.low[at] in ("read", "reads") and quoted.line.kind(at + 1) in (Kind.MARK, Kind.BREAK)
            ),
            True,
            ("“Closed for good,” a banner read.", "“We wait,” the memo reads."),
        ),
        Rule(
            "any past form behind a finished sentence",
            lambda quoted, at: (
                quoted.line.low[at].endswith("ed")
                and quoted.leads
                and quoted.content[-1] in ",!?"
                and quoted.line.word(at - 1) not in words.AUXILIARY
            ),
            True,
            ("“We wait,” the mayor panted.", "“Will it hold?” Orlov pressed."),
        ),
    ),
    otherwise=False,
)
"""Whether the lower-case word at `at`, behind a subject, gives the quotation to it; where no row applies, none yet."""


def _opens_aside(line: TokenLine, at: int) -> bool:
    """Whether a description of the speaker begins at `at`, and the verb stands behind it."""
    word = line.word(at)
    return (
        word in words.PREPOSITION
        or word in ("who", "which", "whose", "that", "and")
        or (line.kind(at) is Kind.MARK and word in ",(—–")
    )


def _verb_behind_aside(line: TokenLine, phrase: Phrase, at: int) -> int | None:
    """The verb of saying behind an aside that begins at `at` ("Lund, who built it, said")."""
    for verb in range(at + 1, min(len(line), at + _REACH)):
        if line.kinds[verb] in (Kind.BREAK, Kind.QUOTE) or line.low[verb] == ";":
            return None
        if line.kinds[verb] is not Kind.WORD or not _speaks(line, verb, phrase):
            continue
        before = line.low[verb - 1]
        inside = before in ("who", "that", "which") or before in words.DETERMINER or before in words.PASSIVE
        if not inside and subject(line, verb, floor=phrase.first) is not None:
            return verb
    return None


def _speaks(line: TokenLine, verb: int, phrase: Phrase) -> bool:
    """Whether a word is a verb of saying; "read" is one of a sign."""
    word = line.low[verb]
    return word in words.FINITE or (word in ("read", "reads") and bears_words(line, phrase))


# --- farther behind it --------------------------------------------------------------------------------------------


def agent(quoted: Quoted) -> Attribution | None:
    """Called “…” by Smith."""
    line, at = quoted.line, quoted.at
    if line.word(at + 1) != "by":
        return None
    for verb in range(at - 1, max(-1, at - 5), -1):
        word = line.low[verb]
        if line.kinds[verb] is Kind.WORD and word.endswith("ed") and (word in words.LABELS or word in words.FINITE):
            return quoted.given(phrase_after(line, at + 2), verb, verb)
    return None


def tail(quoted: Quoted) -> Attribution | None:
    """The plan “…” would fail, Smith said."""
    line, at = quoted.line, quoted.at
    for comma in range(at + 1, min(len(line), at + _REACH)):
        if line.kinds[comma] is Kind.BREAK:
            return None
        if line.low[comma] != "," or line.kinds[comma] is not Kind.MARK:
            continue
        if line.word(comma + 1) == "according" and line.word(comma + 2) == "to":
            return quoted.given(source_after(line, comma + 3), comma + 1, comma + 2)
        phrase, verb = _behind_comma(line, comma)
        if phrase is not None:
            return quoted.given(phrase, verb, verb)
    return None


def _behind_comma(line: TokenLine, comma: int) -> tuple[Phrase | None, int]:
    """Subject and verb of saying of the clause behind a comma, which ends the sentence."""
    if _is_inverted(line, comma + 1):
        return phrase_after(line, comma + 2), comma + 1
    phrase = phrase_after(line, comma + 1)
    verb = phrase.last + 1 if phrase else comma
    while line.word(verb) in words.ADVERB or line.word(verb) in ("has", "had", "have"):
        verb += 1
    said = line.word(verb) in words.FINITE and closes_clause(line, verb)
    return phrase if said else None, verb
