"""The words of an English text → which are verbs, in which voice, by closed-class words and endings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import ADVERB, BASE, DETERMINER, FINITE, HE_SHE, PREPOSITION, is_adverb
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import Document
from briefing.verifying.words import Words

_LANGUAGE = "en"
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("has", "have", "had"))
JOINS = frozenset(("and", "or", "but", "then"))
_NOT = frozenset(("not", "t"))
_CUT, _CUT_OFF = ("won", "ca", "sha"), "t"
"""What is left of auxiliaries before "n't", and of "n't"."""
_PRONOUNS = ("that", "all", "both", "more")
"""Determiners that stand alone, too, so that a verb may follow."""
_GERUNDS = frozenset(("by", "after", "before", "without", "while", "when"))
"""Words that lead a gerund whose subject is that of the sentence."""
TO, POSSESSIVE = "to", "s"
_OPENS, _CLOSES = frozenset("\"“‘'"), frozenset("\"”’'")
_SHORTEST = 3
"""Letters of a verb at least."""
_SUBJECTS = frozenset(("he", "she"))
_WHO, _UNCHANGED = "who", frozenset(("beat", "cut", "hit", "hurt", "put", "quit", "shut", "split"))
"""Verbs whose past is their plain form, behind whoever does it: "Torrin, who beat Haddon"."""
_LED = 4
"""Words behind an auxiliary among which its verb stands."""


class Verbs:
    """The verbs of one text."""

    def __init__(self, document: Document, found: Words, is_name: Callable[[int], bool]) -> None:
        """Takes whether a word is one of a name."""
        self.document, self.found, self._is_name = document, found, is_name
        self._effects, self._stop = WordEffects(_LANGUAGE), stop_words(_LANGUAGE)
        self._known: dict[int, bool] = {}

    @cached_property
    def _auxiliaries(self) -> frozenset[str]:
        plain = lexicon(_LANGUAGE).clauses.auxiliaries
        return plain | {f"{form}n" for form in plain} | {"cannot"} | _NOT

    def is_auxiliary(self, word: int) -> bool:
        """Whether a word is an auxiliary or its negator; "won" is one before "'t"."""
        forms = self.found.forms
        return forms[word] in self._auxiliaries or (forms[word] in _CUT and forms[word + 1 : word + 2] == [_CUT_OFF])

    def is_verb(self, word: int) -> bool:
        """Whether a word is a verb: see `_is_verb`."""
        if word not in self._known:
            self._known[word] = self._is_verb(word)
        return self._known[word]

    def _is_verb(self, word: int) -> bool:
        """Whether a word is a verb in the past, or one behind an auxiliary or "to", or a form of *be* that has no other verb."""
        forms, form = self.found.forms, self.found.forms[word]
        if form in BE or form in _HAVE:
            return not self._leads(word)
        if self.is_empty(form) or not form.isalpha() or len(form) < _SHORTEST:
            return False
        text = self.document.text
        if text[max(0, self.found.starts[word] - 1)] in _OPENS and text[self.found.stops[word] :][:1] in _CLOSES:
            return False  # called it "outdated"
        if text[max(0, self.found.starts[word] - 1)] == "-":
            return False  # "ammonia-powered"
        before = self._before_adverbs(word)
        if before is not None and (self.is_auxiliary(before) or forms[before] == TO):
            return self._is_led_by(before, word)
        if not self._effects.is_past(form):
            return self._is_unchanged(word, before) if form in _UNCHANGED else self._is_present(word, before)
        return before is None or not self._is_attribute(before)

    def _is_led_by(self, before: int, word: int) -> bool:
        """Whether a word may be the verb of an auxiliary, or of "to"; a name is none: "belongs to Mayhew"."""
        forms, form = self.found.forms, self.found.forms[word]
        if forms[before] == TO and self._is_name(word):
            return False
        finite = forms[before] not in BE and forms[before] not in _HAVE
        return finite or form.endswith("ing") or self._effects.is_past(form)

    def is_empty(self, form: str) -> bool:
        """Whether a word is one of grammar; "took" is a verb like any other."""
        if form not in self._stop or form in FINITE:
            return False
        return form in self._auxiliaries or not (form.endswith("ed") or self._effects.plain(form) != form)

    def is_gerund(self, word: int) -> bool:
        """Whether a word tells by what, or when, its sentence's subject does something: "helped *by* recording a call"."""
        before = self._before_adverbs(word)
        if before is None or not self.found.forms[word].endswith("ing") or word + 1 >= self.inside(word).stop:
            return False
        return self.found.forms[before] in _GERUNDS and self.touches(word) and self._follows_verb(word + 1)

    def is_passive(self, verb: int) -> bool:
        """Whether a form of *be* stands before a participle, or before the one that it is joined to."""
        forms = self.found.forms
        if forms[verb] in BE or not self._effects.is_past(forms[verb]):
            return False
        before = self._before_adverbs(verb)
        if before is not None and forms[before] in JOINS:
            first = self.inside(verb).start
            earlier = next((n for n in range(before - 1, first - 1, -1) if self.is_verb(n)), -1)
            return earlier >= 0 and self.is_passive(earlier)
        return before is not None and forms[before] in BE

    def is_adverb(self, word: int) -> bool:
        """Whether a word is an adverb, or negates as one does."""
        form = self.found.forms[word]
        return form in ADVERB or is_adverb(form) or form in _NOT

    def _is_unchanged(self, word: int, before: int | None) -> bool:
        """Whether a verb whose past is its plain form stands between who does it and what a verb leads to."""
        done_by = before is not None and (self._is_name(before) or self.found.forms[before] == _WHO)
        return done_by and word + 1 < self.inside(word).stop and self.touches(word) and self._follows_verb(word + 1)

    def _is_present(self, word: int, before: int | None) -> bool:
        """Whether a word in -s is a verb: its plain form is one, a noun stands before it, and behind it what a verb leads to."""
        form = self.found.forms[word]
        if not form.endswith("s") or self._is_led(word):
            return form.endswith("s")
        if before is None or not self._is_verbal(form):
            return False
        previous = self.found.forms[before]
        if previous in DETERMINER or previous in PREPOSITION or previous == POSSESSIVE or previous in JOINS:
            return previous == "that"
        if word + 1 >= self.inside(word).stop or not self.touches(word):
            return False
        return self._follows_verb(word + 1) or not self._has_other_verb(word)

    def _is_led(self, word: int) -> bool:
        """Whether a word in -s stands behind a name with a title, "who" or an aside, and before what only a verb leads to."""
        first, forms = self.inside(word).start, self.found.forms
        if self._is_between_names(word):
            return True
        if word - 1 <= first or word + 1 >= self.inside(word).stop or not self.touches(word):
            return False
        if forms[word - 1] == _WHO or (self.mark(word - 1) == "," and self._is_name(word - 1)):
            return forms[word + 1] in DETERMINER or forms[word + 1] == TO
        titled = self._is_name(word - 1) and forms[word - 2] in lexicon(_LANGUAGE).verifying.title_forms
        return titled and self.touches(word - 1) and self._follows_verb(word + 1)

    def _is_between_names(self, word: int) -> bool:
        """Whether a word in -s stands between two names, or "he" and one: "Lind replaces Saari"; not "Orlo players Lind and Saari"."""
        if word + 1 >= self.inside(word).stop or not (self.touches(word) and self.mark(word - 1) == ""):
            return False
        own, ahead = (self.document.text[self.found.starts[n]].isupper() for n in (word, word + 1))
        named = self._is_name(word - 1) or self.found.forms[word - 1] in _SUBJECTS
        known = lexicon(_LANGUAGE)
        noun = self.found.forms[word].removesuffix("s") in known.names.role
        return (
            ahead and named and not (own or noun) and self.found.forms[word + 1] not in known.calendar.weekday_numbers
        )

    def _follows_verb(self, word: int) -> bool:
        """Whether a word is one that a verb leads to, and no noun."""
        form = self.found.forms[word]
        if form in PREPOSITION:
            return form != "of"
        return form in DETERMINER or form in HE_SHE or form == TO or self._is_name(word) or self.is_adverb(word)

    def _has_other_verb(self, word: int) -> bool:
        """Whether a sentence has an auxiliary or a verb in the past beside a word."""
        forms = self.found.forms
        return any(self.is_auxiliary(n) or self._effects.is_past(forms[n]) for n in self.inside(word) if n != word)

    def _is_verbal(self, form: str) -> bool:
        """Whether a word in -s may be a verb's."""
        return any(root in self._verbs for root in (form[:-1], form[:-2], f"{form[:-3]}y"))

    @cached_property
    def _verbs(self) -> frozenset[str]:
        """The plain forms of verbs: those of irregular ones, of speech, and of all that the text has in the past."""
        known = lexicon(_LANGUAGE)
        past = {form for form in set(self.found.forms) if form.endswith("ed") and len(form) > _LED}
        regular = {root for form in past for root in (form[:-2], form[:-1], f"{form[:-3]}y", form[:-3])}
        return (
            frozenset(known.clauses.irregular_verbs.values()) | BASE | regular | {"want", "think", "believe", "belong"}
        )

    def _leads(self, word: int) -> bool:
        """Whether a form of *be* or *have* only leads another verb."""
        forms, at = self.found.forms, word + 1
        stop = min(self.inside(word).stop, word + _LED)
        while at < stop and (self.is_auxiliary(at) or self.is_adverb(at)):
            at += 1
        if at >= stop or not self.touches(at - 1):
            return False
        return self._effects.is_past(forms[at]) or forms[at].endswith("ing")

    def _is_attribute(self, before: int) -> bool:
        """Whether a participle stands before its noun: "the injured Breck", "of convicted men"."""
        forms = self.found.forms
        if forms[before] not in DETERMINER and forms[before] not in PREPOSITION and forms[before] != POSSESSIVE:
            return False
        return forms[before] not in _PRONOUNS

    def _before_adverbs(self, word: int) -> int | None:
        """The word before a word and the adverbs that touch it; None at the head of a sentence or behind a mark."""
        first, at = self.inside(word).start, word - 1
        while at >= first and self.touches(at) and self.is_adverb(at):
            at -= 1
        return at if at >= first and self.touches(at) else None

    def inside(self, word: int) -> range:
        """The words of a word's sentence."""
        sentence = self.document.sentence_at(self.found.starts[word])
        return self.found.inside(sentence.span) if sentence else range(word, word + 1)

    def mark(self, word: int) -> str:
        """What stands between a word and the next one."""
        stop = self.found.starts[word + 1] if word + 1 < len(self.found) else len(self.document.text)
        return self.document.text[self.found.stops[word] : stop].strip()

    def touches(self, word: int) -> bool:
        """Whether nothing but a blank, a hyphen or an apostrophe stands between a word and the next one."""
        return self.mark(word) in ("", "-", "'", "’", "“", '"', ".")
