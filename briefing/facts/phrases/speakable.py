"""Which noun phrases can speak: somebody, a body, a document, and nothing else."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, is_function, is_role
from briefing.language.rules import Rule, Rules

_POINTING = ("that", "such")
_ANY = frozenset(("any", "each", "every", "no", "such", "other", "more", "all"))
"""Determiners of what is not one thing that speaks ("any reason")."""
_MAY = ("may", "might", "can", "could", "would", "should", "must")
_COUNTING = words.VAGUE | {"one"}
_VERBAL = words.FINITE | words.PAST | words.BASE
_SMALL = (words.CONJUNCTION | words.PREPOSITION) - words.SUBJECT - {"who"}


def can_speak(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase may be printed as a speaker; see `SPEAKABLE`."""
    return SPEAKABLE.verdict(line, phrase)


def _head(line: TokenLine, phrase: Phrase) -> int:
    """The last token of the phrase before a preposition ("the vote" of the vote on Monday)."""
    joint = next((at for at in range(phrase.first + 1, phrase.last) if line.low[at] in words.JOINING), phrase.last + 1)
    return joint - 1


def _bare(line: TokenLine, at: int) -> str:
    return line.low[at].rstrip(".")


def _is_reference(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase is a numbered piece of a text ("Paragraph 22", "Section 120A")."""
    pairs = zip(range(phrase.first, phrase.last), range(phrase.first + 1, phrase.last + 1), strict=True)
    return any(_bare(line, at) in words.NUMBERED and line.kinds[after] is Kind.NUMBER for at, after in pairs)


def _begins_with_number(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a number stands before an abbreviation or a small word with a capital ("28 U.S.C.", "16 In")."""
    following = line.word(phrase.first + 1)
    led = line.kinds[phrase.first] is Kind.NUMBER and line.kind(phrase.first + 1) is Kind.NAME
    return led and (following.endswith(".") or following in words.FUNCTION)


def _is_citing(line: TokenLine, phrase: Phrase) -> bool:
    """Whether all that stands there is a word of citations ("See", "Tr", "Id.")."""
    return all(_bare(line, at) in words.CITING for at in range(phrase.first, phrase.last + 1))


def _is_doing(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase opens with what somebody does ("taking office")."""
    word = line.low[phrase.first]
    if word in _POINTING and phrase.first + 1 == phrase.last:
        return line.low[phrase.last].endswith("ing") and not is_role(line.low[phrase.last])  # "that estimating"
    if phrase.first == phrase.last and line.kind(phrase.first - 1) is Kind.BREAK and word.endswith("ing"):
        following = line.word(phrase.last + 1)  # "Reading from the page: …"
        return following in words.PREPOSITION or following in words.DETERMINER
    participle = line.kinds[phrase.first] is Kind.WORD and word.endswith("ing") and word not in words.ROLE_PARTICIPLES
    following = line.word(phrase.first + 1)
    of_role = following in words.ROLES and not following.endswith("s")  # "marketing director Ann Lee"
    return participle and phrase.first < phrase.last and not is_role(word) and not of_role


def _is_thing(line: TokenLine, phrase: Phrase) -> bool:
    """Whether the head is a common noun for what never speaks ("the vote", "the moment"), also alone with a sentence's capital ("Water")."""
    head = _head(line, phrase)
    opens = phrase.first == phrase.last and line.kind(head - 1) is Kind.BREAK and line.low[head] not in line.names
    return (opens or line.kinds[head] is Kind.WORD) and line.low[head] in words.SPEECHLESS


def _is_participle(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a lone word that opens a sentence is what was done with its subject ("Built on sand, the quay …")."""
    word, following = line.low[phrase.first], line.word(phrase.last + 1)
    lone = phrase.first == phrase.last and line.kind(phrase.first - 1) is Kind.BREAK
    return lone and word.endswith("ed") and following in words.PREPOSITION and word not in line.names


def _counts_things(line: TokenLine, phrase: Phrase) -> bool:
    """Whether "one" or the like is the first word of what never speaks ("one question was"), or anybody ("one might ask")."""
    lone = phrase.first == phrase.last and line.low[phrase.last] in _COUNTING
    following = line.word(phrase.last + 1)
    return lone and (following in words.SPEECHLESS or (line.low[phrase.last] == "one" and following in _MAY))


def _opens_a_noun(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a lone word with a sentence's capital stands before its noun ("Particular reliance was placed on it: …")."""
    at = phrase.last + 1
    lone = phrase.first == phrase.last and line.kind(phrase.first - 1) is Kind.BREAK
    if not lone or line.low[phrase.first] in line.names or line.kind(at) is not Kind.WORD:
        return False
    verbal = line.low[at] in _VERBAL or line.low[at].endswith(("ed", "s", "ly", "ing"))
    return not verbal and not is_function(line.low[at]) and line.word(at + 1) in words.PASSIVE


def _is_any(line: TokenLine, phrase: Phrase) -> bool:
    """Whether "any", "each" … stands before what is nobody."""
    head = line.low[_head(line, phrase)]
    nobody = not is_role(head) and head not in words.VAGUE and not is_function(head) and head not in words.PEOPLE
    several = head.endswith("s") and line.low[phrase.first] != "no"  # "no reports"
    common = line.kinds[_head(line, phrase)] is Kind.WORD and not several
    return phrase.first < phrase.last and line.low[phrase.first] in _ANY and nobody and common


def _is_small(line: TokenLine, phrase: Phrase) -> bool:
    """Whether nothing but conjunctions and prepositions stands there ("And")."""
    return all(line.low[at] in _SMALL for at in range(phrase.first, phrase.last + 1))


def _is_felt(line: TokenLine, phrase: Phrase) -> bool:
    """Whether the phrase begins with what somebody else is ("I was *afraid people* would say")."""
    return phrase.first < phrase.last and line.low[phrase.first] in words.PREDICATIVE


def _labels_a_form(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a lone word is the label of a form ("Email")."""
    return phrase.first == phrase.last and line.low[phrase.first] in words.FORM_LABELS


def _is_talk(line: TokenLine, phrase: Phrase) -> bool:
    """Whether all words are those of talk ("Well Yeah")."""
    return all(line.low[at] in words.INTERJECTIONS for at in range(phrase.first, phrase.last + 1))


SPEAKABLE: Rules[TokenLine, Phrase, bool] = Rules(
    (
        Rule(
            "numbered piece of a text",
            _is_reference,
            False,
            ("“We wait for the tide,” paragraph 22 said.", "“We wait for the tide,” Section 12 said."),
        ),
        Rule(
            "number before a name",
            _begins_with_number,
            False,
            ("16 U.S.C. said: “We wait for the tide.”", "“We wait for the tide,” 28 U.S.C. said."),
        ),
        Rule(
            "word of a citation",
            _is_citing,
            False,
            ("“We wait for the tide,” See said.", "“We wait for the tide,” Exhibit said."),
        ),
        Rule(
            "words of talk",
            _is_talk,
            False,
            ("“We wait for the tide,” Yeah said.", "“We wait for the tide,” Okay said."),
        ),
        Rule(
            "what somebody does",
            _is_doing,
            False,
            ("“We wait for the tide,” taking officials said.", "“We wait for the tide,” working officials said."),
        ),
        Rule(
            "small words",
            _is_small,
            False,
            ("“We wait for the tide,” And said.", "“We wait for the tide,” But said."),
        ),
        Rule(
            "what somebody else feels",
            _is_felt,
            False,
            ("“We wait for the tide,” afraid people said.", "“We wait for the tide,” sorry people said."),
        ),
        Rule(
            "label of a form",
            _labels_a_form,
            False,
            ("Email: “We wait for the tide.”", "Subject: “We wait for the tide.”"),
        ),
        Rule(
            "what never speaks",
            _is_thing,
            False,
            ("“We wait for the tide,” the vote said.", "Water said: “We wait for the tide.”"),
        ),
        Rule(
            "one of what never speaks",
            _counts_things,
            False,
            (
                "One question was: “We wait for the tide?”",
                "It was late. One question of many was: “We wait for the tide?”",
                "One might ask: “We wait for the tide?”",
            ),
        ),
        Rule(
            "adjective before its noun",
            _opens_a_noun,
            False,
            (
                "Particular reliance was placed on these remarks: “We wait for the tide.”",
                "Great weight was put on this statement: “We wait for the tide.”",
            ),
        ),
        Rule(
            "what was done with the subject",
            _is_participle,
            False,
            (
                "Centred on the harbour, the plan has one aim: “We wait for the tide.”",
                "Based on a survey, the plan has one aim: “We wait for the tide.”",
            ),
        ),
        Rule(
            "no one thing",
            _is_any,
            False,
            ("“We wait for the tide,” no quay said.", "“We wait for the tide,” each quay said."),
        ),
    ),
    otherwise=True,
)
"""A noun phrase that a verb of saying has for its subject."""
