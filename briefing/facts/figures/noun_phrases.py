"""The noun phrase behind a figure ("around 5,000 *fighters*"), word by word.

A shallow parse in the sense of Abney (1991): the phrase ends at the first word that cannot be inside one, or after
the first plural noun. What a word does to the phrase is a decision table.
"""

from __future__ import annotations

import re
from enum import Enum

from briefing.facts.figures.words import COUNTING
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import Span

FUNCTION = COUNTING.function_words
VERBS = COUNTING.verbs
BOTH = COUNTING.verbs_and_nouns
"""Nouns and adjectives as the first word of a phrase, verbs and adverbs later."""
STOP = FUNCTION | VERBS | BOTH
_LEADING = COUNTING.openers_of_phrases
"""Words that may open the phrase, though they would end it later."""
_PRONOUN = COUNTING.pronouns
_IRREGULAR = COUNTING.irregular_plurals
_NOT_PLURAL = deferred(r"(?:ss|us|is|ous|[’']s)$")
_ATTRIBUTIVE = COUNTING.attributive
_WORD = deferred(r"[”\"]?[\s\u00a0]+([“\"‘'\[]?)((?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_][\w&’'./-]*[\w’']|[^\W\d_])")
_MOST = 6
"""Words of a phrase."""
_CONTRACTED = COUNTING.contracted
"""What stands before the apostrophe of a contraction."""
_AGENT = deferred(rf"\s{any_of(COUNTING.agents)}\s|[.,;:]")
"""What stands behind a participle that is no part of the phrase ("a $2 million bill drafted by the house")."""
_GERUND = COUNTING.clause_gerunds
"""Forms in -ing after a figure that begin another clause ("13 percent supporting another")."""


_OBJECT = deferred(rf"\s(?:{any_of(COUNTING.articles)}|these|those|all|both|every|[A-Z]?[a-z]+['’]s)\s")
"""Behind a word in -s: it is a verb with its object ("versions ⟨reduces the⟩ error")."""

_OVER_TIME = deferred(r"(?:year|month|quarter|week)[\s-](?:over|on|to)[\s-](?:year|month|quarter|week|date)\b")
"""Behind a figure: from when to when it changed."""
_ADVERB = deferred(r"(?<!fami)(?<!assemb)(?<!supp)(?<!rep)\w{3}ly$")


class Step(Enum):
    """What a word does to a phrase."""

    GOES_ON = "is part of it"
    LEADS = "may open it, and is no part of it"
    ENDS = "is behind its end"
    NOTHING = "shows that there is none"


@frozen
class Word:
    """A word that a phrase has come to."""

    text: str
    said: str
    """In lower case."""
    stop: int
    """Where it ends."""
    opened: bool
    """Whether the phrase has begun."""
    inside: bool
    """Whether a word of the phrase that is no opener stands before it."""
    plural: bool
    """Whether a plural noun ends the phrase."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, as a name does."""
        return self.text[self.stop - len(self.said)].isupper()

    @property
    def participle(self) -> bool:
        """Whether it may be a past participle."""
        return self.said.endswith("ed") and len(self.said) > 4


_TIME = deferred(r"\s(?:hour|day|week|month|year|decade)s?\b")
_DONE = deferred(r"\s[a-z]{2,12}(?:ed|en)\b")
"""Behind an adverb: what was done to what is counted ("$3,000 allegedly ⟨stolen⟩")."""
_Rule = Rule[Word, Step]
STEPS: Rules[Word, Step] = Rules(
    (
        _Rule(
            "a contraction",
            lambda word: _contracted(word.said.replace("’", "'")),
            Step.ENDS,
            (("It cost 25 euros I'm sure.", "25"), ("It cost 9 dollars they’re told.", "9")),
        ),
        _Rule(
            "a comparison over time",
            lambda word: (
                not word.inside and _OVER_TIME.match(word.said + word.text[word.stop : word.stop + 12].lower())
            ),
            Step.NOTHING,
            (("It rose 35% year over year.", "35"), ("It rose 35% year-over-year.", "35")),
        ),
        _Rule(
            "a pronoun",
            lambda word: not word.opened and word.said in _PRONOUN and word.said not in ("this", "that"),
            Step.NOTHING,
            (("Only 12 of them sank.", "12"), ("They lost 4 of us.", "4")),
        ),
        _Rule(
            "a word that opens a phrase",
            lambda word: not word.opened and word.said in _LEADING,
            Step.LEADS,
            (("They sent 12 more boats.", "12 boats"), ("They saw 4 of the boats.", "4 boats")),
        ),
        _Rule(
            "a verb or a function word",
            lambda word: word.said in STOP and (word.inside or word.said not in BOTH),
            Step.ENDS,
            (("They sent 12 when it rained.", "12"), ("They lost 1 boat when it rained.", "1 boat")),
        ),
        _Rule(
            "a length of time behind",
            lambda word: word.inside and words_value(word.said) is not None and _TIME.match(word.text, word.stop),
            Step.ENDS,
            (
                ("He signed the $305 bill three months ago.", "305 bill"),
                ("They built a $9 ferry two years before.", "9 ferry"),
            ),
        ),
        _Rule(
            "an adverb",
            lambda word: word.inside and word.said.endswith("ly") and len(word.said) > 4,
            Step.ENDS,
            (("It took 1 boat slowly north.", "1 boat"), ("They took 1 sheep gladly.", "1 sheep")),
        ),
        _Rule(
            "an adverb alone",
            lambda word: not word.inside and _ADVERB.search(word.said) and _ends(word.text, word.stop),
            Step.ENDS,
            (("Prices fell 90% nationally.", "90"), ("Sales rose 4% globally.", "4")),
        ),
        _Rule(
            "an adverb and what was done",
            lambda word: (
                not word.inside
                and _ADVERB.search(word.said)
                and (done := _DONE.match(word.text, word.stop))
                and _ends(word.text, done.end())
            ),
            Step.ENDS,
            (
                ("She lost $30,000 allegedly stolen by him.", "30000"),
                ("They had 12 boats and $5 reportedly taken from them.", "12 boats; 5"),
            ),
        ),
        _Rule(
            "a form in -ing behind a singular",
            lambda word: word.inside and not word.plural and word.said.endswith("ing") and not word.capital,
            Step.ENDS,
            (("A 30-mile road leading north is shut.", "30 road"), ("A 9-mile path going on is shut.", "9 path")),
        ),
        _Rule(
            "a participle with its agent",
            lambda word: word.inside and word.participle and _AGENT.match(word.text, word.stop),
            Step.ENDS,
            (
                ("A $2 million bill drafted by the house fell.", "2e+06 bill"),
                ("They lost 1 boat moored by them.", "1 boat"),
            ),
        ),
        _Rule(
            "a form in -ing that begins a clause",
            lambda word: (
                not word.inside
                and (word.said in _GERUND or (word.said.endswith("ing") and _OBJECT.match(word.text, word.stop)))
            ),
            Step.ENDS,
            (
                ("They gave $7 million supporting him.", "7e+06"),
                ("They spent $3 opposing it.", "3"),
                ("It has 36 combining these sources.", "36"),
            ),
        ),
        _Rule(
            "a participle that is a verb",
            lambda word: word.participle and (not word.plural if word.inside else _ends(word.text, word.stop)),
            Step.ENDS,
            (("A lake 20 miles dried up.", "20"), ("It was 4 miles walked.", "4")),
        ),
    ),
    Step.GOES_ON,
)


def phrase(text: str, at: int, *, plural: bool) -> Span | None:
    """The noun phrase that begins after `at`; `plural`: whether a plural noun ends it."""
    start = stop = -1
    words = 0
    said = ""
    while words < _MOST and (match := _next_word(text, at, inside=words > 0)):
        at = match.end()
        said = match[2].lower().rstrip(".") if "." in match[2] else match[2].lower()
        step = STEPS.verdict(Word(text, said, at, start >= 0, words > 0, plural))
        if step is Step.NOTHING:
            return None
        if step is Step.ENDS and not _is_modified(text, Span(start, stop), Span(match.start(2), at), words):
            break
        if step is Step.LEADS:
            start = match.start(2) if said == "likely" else start
            continue
        start = match.start(2) if start < 0 else start
        stop = at
        words += 1
        if plural and _ends_with_plural(text, said, at):
            break
    if not words or _is_no_noun(text, start, stop):
        return None
    return Span(
        start, _behind_adjectives(text, start, _trim(text, start, stop)) if plural else _trim(text, start, stop)
    )


def _is_modified(text: str, phrase: Span, word: Span, words: int) -> bool:
    """Whether a word that may be a verb is a noun behind the one word of the phrase, an adjective."""
    if words != 1 or word.of(text).lower() not in BOTH:
        return False
    if _OF_A_PEOPLE.search(text, phrase.start, phrase.stop):
        return True
    plural = text[word.stop - 1] == "s" and _ADJECTIVE.search(text, phrase.start, phrase.stop) is not None
    return plural and _BEHIND_A_NOUN.match(text, word.stop) is not None


def _is_no_noun(text: str, start: int, stop: int) -> bool:
    """Whether the words of a phrase are part of a code ("26 file_12"), of another figure ("10 of the *first* 11") or of a word ("40 *coal-* and gas-fired")."""
    said = text[start:stop]
    return "_" in said or said.lower() in _RANKS or text.startswith("- ", stop)


_RANKS = ("first", "last", "next", "top")
_OF_A_PEOPLE = deferred(r"[A-Z][a-z]+(?:ic|an|ish|ese)$")
"""An adjective with a capital: "vote" behind it is a noun ("40 percent of the ⟨Hispanic⟩ vote")."""
_ADJECTIVE = deferred(r"\b[a-z]{3,25}(?:al|ary|ous|ive|ic)$")
_BEHIND_A_NOUN = deferred(rf"\s{any_of(lexicon('en').speech.auxiliary)}\b|[.;,)]")
"""What stands behind the noun of an adjective, which else may be a verb with its object ("18 electoral ⟨votes are⟩ at stake")."""
_ADJECTIVAL = ("ive", "ic", "ous", "ent", "ear", "ible", "able", " new")
"""How an adjective ends that another stands beside ("*innocent*, unsuspecting lives")."""
_FARTHEST = 60
_MODIFIED = deferred(r"(?:,(?:\s(?:and|or))?|\s(?:and|or))\s((?:[a-z-]+\s){1,2}[a-z-]+(?<!s)s)\b")


def _behind_adjectives(text: str, start: int, stop: int) -> int:
    """Where the phrase ends whose first adjective ends at `stop`, before another and the noun ("innocent, unsuspecting lives")."""
    modified = _MODIFIED.match(text, stop, stop + _FARTHEST) if text[start:stop].endswith(_ADJECTIVAL) else None
    return modified.end(1) if modified else stop


def _next_word(text: str, at: int, *, inside: bool) -> re.Match[str] | None:
    """The word after `at` in the same paragraph; inside a phrase no opening mark may stand before it."""
    match = _WORD.match(text, at, at + 60)
    return None if match is None or "\n\n" in match[0] or (match[1] and inside) else match


def _ends_with_plural(text: str, said: str, at: int) -> bool:
    return "." not in said and _plural(said) and not _goes_on(text, at, said)


def _contracted(said: str) -> bool:
    """Whether a word is a contraction ("I'm"), which begins a clause of its own."""
    before, apostrophe, _ = said.partition("'")
    return bool(apostrophe) and before in _CONTRACTED


def _ends(text: str, at: int) -> bool:
    """Whether no further word of a phrase follows, so that "dried" in "20 miles dried up" is a verb."""
    match = _WORD.match(text, at)
    return match is None or match[2].lower() in STOP


def _goes_on(text: str, at: int, word: str) -> bool:
    """Whether a plural noun is followed by another that it belongs to ("children reports", "sales staff")."""
    match = _WORD.match(text, at)
    if match is None or match[1] or _OBJECT.match(text, match.end()):
        return False
    following = match[2].lower()
    return (
        following not in STOP and (word in _ATTRIBUTIVE or _plural(following)) and not following.endswith(("ed", "ing"))
    )


_ENTITY = deferred(r"&(?:quot|amp|apos|lt|gt)$")


def _trim(text: str, start: int, stop: int) -> int:
    if entity := _ENTITY.search(text, start, stop):
        stop = entity.start()
    while stop > start + 1 and (
        text[stop - 1] in ".'’/-" and not (text[stop - 1] == "." and stop - start > 2 and text[stop - 3] == ".")
    ):
        stop -= 1
    return stop


def _plural(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > 2 and word.endswith("s") and not _NOT_PLURAL.search(word))
