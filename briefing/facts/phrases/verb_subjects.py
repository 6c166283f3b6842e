"""Whose verb a verb of saying is: a table of what stands before it, and where its subject stands then."""

from __future__ import annotations

from collections.abc import Callable

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.main_subjects import first_subject, main_subject
from briefing.facts.phrases.noun_phrases import name_before, phrase_after, phrase_before
from briefing.facts.phrases.subjects import antecedent_of_who, subject
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, is_role, is_speaker, takes_plural_verb
from briefing.frozen import frozen
from briefing.language.rules import Rule, Rules

_BEFORE_GERUND = ("by", "in", "after", "before", "while")
"""Prepositions behind which a participle has the sentence's subject ("after saying that …, he left")."""
_PERCEIVED = ("heard", "seen", "filmed", "recorded", "caught", "overheard")
"""What is done to somebody whose words are known."""
_SET_OFF = ("recently", "once", "also", "himself", "herself", "famously")
"""Adverbs between an aside's comma and the verb ("Lund, the mayor, also said")."""


@frozen
class Verb:
    """A verb of saying at `at` in a sentence that begins at `start`; `left` is the first token before it that is no adverb.

    `before` is the lower-case form of that token, "" where there is none in the sentence.
    """

    line: TokenLine
    at: int
    start: int
    word: str
    left: int
    before: str


def speaker_of(line: TokenLine, at: int, start: int) -> Phrase | None:
    """Who says what the verb at `at` reports; None if unsure.

    Args:
        line: The tokens.
        at: Index of the verb.
        start: Index of the sentence's first token.
    """
    left = at - 1
    while left >= start and (line.low[left] in words.ADVERB or words.is_adverb(line.low[left])):
        left -= 1
    verb = Verb(line, at, start, line.low[at], left, line.word(left) if left >= start else "")
    return VERBS.verdict(verb)(verb)


# --- where the subject stands -------------------------------------------------------------------------------------


def _nobody(_verb: Verb) -> Phrase | None:
    return None


def _subject(verb: Verb) -> Phrase | None:
    """Right before the verb."""
    return subject(verb.line, verb.at, floor=verb.start)


def _first(verb: Verb) -> Phrase | None:
    """At the head of the sentence."""
    return first_subject(verb.line, verb.at, verb.start)


def _main(verb: Verb) -> Phrase | None:
    """In the clause before."""
    return main_subject(verb.line, verb.at, verb.start)


def _of_infinitive(verb: Verb) -> Phrase | None:
    """Before "to", or before "goes on to", else at the head of the sentence."""
    line, at = verb.line, verb.left - 1
    if line.word(at) == "on" and line.word(at - 1) in ("goes", "go"):
        at -= 2
    return phrase_before(line, at) or _first(verb)


def _of_participle(verb: Verb) -> Phrase | None:
    """A name or a noun with a determiner right before it, else at the head of the sentence."""
    line = verb.line
    if verb.left >= verb.start:
        absolute = name_before(line, verb.left)
        if absolute is not None and _is_absolute(line, absolute):
            return absolute
        phrase = phrase_before(line, verb.left)
        if phrase is not None and (line.kinds[phrase.last] is Kind.NAME or line.low[phrase.first] in words.DETERMINER):
            return phrase
    return _first(verb)


def _of_perceived(verb: Verb) -> Phrase | None:
    """Before "can be heard"."""
    return subject(verb.line, verb.left, floor=verb.start)


def _tells_of_letter(verb: Verb) -> bool:
    """Whether what somebody else wrote stands between the subject and a participle ("released a letter from them saying")."""
    line = verb.line
    return any(
        line.low[at].removesuffix("s") in words.INSCRIBED and line.word(at + 1) == "from"
        for at in range(verb.start, verb.left)
    )


def _is_passive(verb: Verb) -> bool:
    """Whether the verb before a participle is in the passive voice ("was clearly heard saying")."""
    at = verb.left - 1
    while at > verb.start and (verb.line.low[at] in words.ADVERB or words.is_adverb(verb.line.low[at])):
        at -= 1
    return verb.line.word(at) in words.PASSIVE


def _is_absolute(line: TokenLine, name: Phrase) -> bool:
    """Whether "with" or "of" makes a name the subject of the participle behind it ("footage of Orlov asking")."""
    joined = line.word(name.first - 1)
    return joined == "with" or (joined == "of" and not is_role(line.word(name.first - 2)))


def _of_plain_form(verb: Verb) -> Phrase | None:
    """Before the verb, in the plural ("officials say")."""
    phrase = _speaking_subject(verb)
    return phrase if phrase and takes_plural_verb(verb.line, phrase) else None


def _speaking_subject(verb: Verb) -> Phrase | None:
    """Before the verb, or before a clause with "who"."""
    phrase = _subject(verb)
    if phrase is None or not is_speaker(verb.line, phrase):
        return antecedent_of_who(verb.line, verb.at, floor=verb.start) or phrase
    return phrase


def _of_finite(verb: Verb) -> Phrase | None:
    """Before the verb; behind it where it opens the sentence or follows a quotation."""
    line = verb.line
    phrase = _speaking_subject(verb)
    if phrase is not None and verb.word.endswith("ing") and line.word(phrase.first - 1) != "with":
        absolute = name_before(line, phrase.last)
        phrase = absolute if absolute and _is_absolute(line, absolute) else phrase
    if phrase is None and verb.word in words.FINITE and verb.word not in words.NEVER_INVERTED:
        inverted = verb.left < verb.start or line.kinds[verb.left] is Kind.QUOTE
        phrase = phrase_after(line, verb.at + 1) if inverted else None
    return None if phrase is not None and _is_noun(verb, phrase) else phrase


def _is_noun(verb: Verb, phrase: Phrase) -> bool:
    """Whether a form in -s behind a plural is no verb but a noun ("the officials claims")."""
    line = verb.line
    plural = line.kinds[phrase.last] is Kind.WORD and line.low[phrase.last].endswith("s")
    return plural and verb.word in words.AMBIGUOUS and verb.word.endswith("s")


# --- what stands before the verb ----------------------------------------------------------------------------------


def _is_participle(verb: Verb) -> bool:
    return verb.word in words.PARTICIPLE and verb.word not in words.FINITE


def _is_gerund(verb: Verb) -> bool:
    """Whether a participle is a noun: it has a determiner, or a preposition that leaves it without a subject."""
    before = verb.before
    return before in words.DETERMINER or (before in words.PREPOSITION and before not in _BEFORE_GERUND)


VERBS: Rules[Verb, Callable[[Verb], Phrase | None]] = Rules(
    (
        Rule(
            "gerund",
            lambda verb: _is_participle(verb) and _is_gerund(verb),
            _nobody,
            ("There was no saying that it would hold.", "Lund spoke against adding “more of it all.”"),
        ),
        Rule(
            "progressive",
            lambda verb: _is_participle(verb) and verb.before in words.PASSIVE,
            _subject,
            ("Lund was saying that the port was shut.", "Officials are warning: “We wait.”"),
        ),
        Rule(
            "participle of what was heard",
            lambda verb: _is_participle(verb) and verb.before in _PERCEIVED and _is_passive(verb),
            _of_perceived,
            (
                "On the film Lund can clearly be heard saying: “We wait.”",
                "Orlov came late and a guard was heard shouting: “We wait.”",
            ),
        ),
        Rule(
            "participle of a letter from somebody else",
            lambda verb: _is_participle(verb) and _tells_of_letter(verb),
            _nobody,
            (
                "Lund released letters from two doctors on Monday stating that the port was shut.",
                "Orlov read a statement from the board saying: “We wait.”",
            ),
        ),
        Rule(
            "participle that nothing sets off",
            lambda verb: (
                _is_participle(verb)
                and verb.before not in (",", "and", "—", "–")
                and verb.before not in words.STATEMENT
            ),
            _of_participle,
            ("The film shows Lund saying, “We wait.”", "It ended with Nadia Orlov asking: “Who will pay?”"),
        ),
        Rule(
            "participle after a comma or a statement",
            _is_participle,
            _first,
            ("Lund left, adding that the port was shut.", "Orlov sent a letter saying: “We wait.”"),
        ),
        Rule(
            "passive voice",
            lambda verb: verb.before in words.PASSIVE and verb.word not in words.BASE,
            _nobody,
            ("The plan was announced: “We wait.”", "The port was said to be “closed.”"),
        ),
        Rule(
            "infinitive",
            lambda verb: verb.before == "to" and verb.word in words.BASE,
            _of_infinitive,
            ("Lund went on to say that the port was shut.", "Orlov rose to say: “We wait.”"),
        ),
        Rule(
            "plain form",
            lambda verb: (
                verb.word in words.BASE and verb.word not in words.FINITE and verb.before not in words.AUXILIARY
            ),
            _of_plain_form,
            ("Officials say that the port is shut.", "People who saw it say: “We wait.”"),
        ),
        Rule(
            "noun with a determiner or an owner",
            lambda verb: (
                verb.word in words.AMBIGUOUS
                and (verb.before in words.DETERMINER or verb.before.endswith(("'s", "’s", "s'", "s’")))
            ),
            _nobody,
            ("It was one of his claims that the port was shut.", "Lund’s reports: “We wait.”"),
        ),
        Rule(
            "adverb behind an aside",
            lambda verb: verb.before == "," and verb.line.low[verb.at - 1] in _SET_OFF and _subject(verb) is not None,
            _subject,
            ("Lund, the mayor of Sorn, also said: “We wait.”", "Orlov, a novelist, once said that the port was shut."),
        ),
        Rule(
            "second verb of two",
            lambda verb: (
                verb.before in ("and", "but", "then", "or")
                or (verb.before == "," and verb.line.low[verb.at - 1] in words.ADVERB)
            ),
            _main,
            ("Lund came late and said: “We wait.”", "Orlov shouted but said that the port was shut."),
        ),
    ),
    otherwise=_of_finite,
)
"""A verb of saying and where its subject stands."""
