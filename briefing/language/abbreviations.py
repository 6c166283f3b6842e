"""A language → the dotted tokens that end no sentence, and the words that start one.

Lists written by hand (``data/abbreviations.txt``) are joined with what Punkt learnt from news, reports and transcripts
(``data/punkt.txt``, made by ``benchmarks/train_abbreviations.py``); both are plain text in the wheel. For a long text in a
language without a list, Punkt learns from the text itself (`learn`), and only then is nltk loaded.

Kiss, T. & Strunk, J. (2006): Unsupervised Multilingual Sentence Boundary Detection. Computational Linguistics 32(4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path

from briefing.frozen import frozen
from briefing.language.scripts import is_latin

NEVER, NUMBER, EITHER, LAST = 1, 2, 4, 8
"""Ends no sentence before a capital; ends none before a number; ends one only where the next word starts sentences;
ends one before a capital, but for the words that follow it (weekdays and zones after "a.m.")."""

LEARN_FROM = 20_000
"""Characters from which on a text is long enough to learn from."""

_DATA = Path(__file__).with_name("data")
_LEARN_AT_MOST = 300_000
_KINDS = {"never": NEVER, "number": NUMBER, "either": EITHER, "last": LAST}


@frozen
class Abbreviations:
    """What one language (or one text) has; tokens are without their last full stop.

    `kinds` maps a token to the sum of its kinds; a token in lower case stands for all its cases, one with a capital
    only for itself. `follow` are words with a capital that go on:
    months after an ordinal ("12. Juni"), weekdays after "a.m.".
    """

    kinds: dict[str, int] = field(default_factory=dict)
    starters: frozenset[str] = frozenset()
    collocations: frozenset[tuple[str, str]] = frozenset()
    follow: frozenset[str] = frozenset()

    def kind(self, token: str) -> int:
        """The sum of the kinds of `token`, 0 if it is no abbreviation."""
        return self.kinds.get(token, 0) or self.kinds.get(token.lower(), 0)

    def extended(self, tokens: Iterable[str], kind: int = NEVER) -> Abbreviations:
        """These abbreviations with `tokens` (any case, with or without their last full stop) added."""
        kinds = dict(self.kinds)
        for token in tokens:
            if bare := token.strip().rstrip(".").lower():
                kinds[bare] = kinds.get(bare, 0) | kind
        return Abbreviations(kinds, self.starters, self.collocations, self.follow)


@lru_cache(maxsize=64)
def load(language: str) -> Abbreviations:
    """What is shipped for a language (ISO 639-1 code); for one without a list, what any Latin text may hold."""
    kinds: dict[str, int] = {}
    words: dict[str, set[str]] = {"starters": set(), "follow": set()}
    pairs: set[tuple[str, str]] = set()
    texts = [by_hand("common") if is_latin(language) else "", by_hand(language), _listed("punkt.txt", language)]
    for text in texts:
        for section, line in _lines(text):
            if section == "collocations":
                first, _, second = line.partition(" ")
                pairs.add((first, second))
            elif section in _KINDS:
                for token in line.split():
                    kinds[token] = kinds.get(token, 0) | _KINDS[section]
            else:
                words[section].update(line.split())
    return Abbreviations(kinds, frozenset(words["starters"]), frozenset(pairs), frozenset(words["follow"]))


def shipped(language: str) -> bool:
    """Whether there is a list for this language."""
    return bool(by_hand(language))


def by_hand(language: str) -> str:
    """The list of one language as it is written, or of what is ``common`` to those in Latin script; "" where there is none."""
    return _listed("abbreviations.txt", language)


def _listed(name: str, language: str) -> str:
    _, found, behind = _text(name).partition(f"\n= {language}\n")
    return behind.partition("\n= ")[0] if found else ""


@cache
def _text(name: str) -> str:
    return (_DATA / name).read_text(encoding="utf-8")


def learn(text: str, language: str) -> Abbreviations:
    """What Punkt finds in the text itself, on top of what is shipped; deterministic, at most 300,000 characters read."""
    from nltk.tokenize.punkt import PunktLanguageVars, PunktToken, PunktTrainer

    # nltk watches each match by the clock, which takes longer than these expressions, each linear, do
    plain = {name: re.compile(given.pattern) for name, given in vars(PunktToken).items() if name.startswith("_RE_")}
    words = PunktLanguageVars()
    cut = words._word_tokenizer_re()  # noqa: SLF001  nltk has no public way to it
    words._re_word_tokenizer = re.compile(cut.pattern, re.VERBOSE)  # noqa: SLF001
    trainer = PunktTrainer(lang_vars=words, token_cls=type("Token", (PunktToken,), {"__slots__": (), **plain}))
    trainer.INCLUDE_ALL_COLLOCS = False
    trainer.train(text[:_LEARN_AT_MOST], finalize=False)
    trainer.finalize_training()
    found = trainer.get_params()
    tokens = (token for token in found.abbrev_types if token.replace(".", "").isalpha())
    base = load(language).extended(tokens, EITHER)
    starters = base.starters | {word for word in found.sent_starters if word.isalpha()}
    pairs = base.collocations | {pair for pair in found.collocations if "##number##" not in pair}
    return Abbreviations(base.kinds, starters, frozenset(pairs), base.follow)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each line of a list that holds words, with the name of the section it stands in."""
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            yield section, line
