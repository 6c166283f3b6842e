"""Who can be a speaker in a script with capitals: a role or body of the pack with what belongs to it, a name that the text bears out."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases import locale_names
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

BLANK = r"[ \u00a0]"
WORD = r"[^\W\d_][\w’'-]*"
CAPITAL = r"(?-i:(?=[^\W\d_])[^a-zß-öø-ÿа-яёіїєґά-ώąćęłńóśźżčďěňřšťůžğışçöü])[\w’'-]*"
_ACRONYM = deferred(r"^(?:[^\W\d_]{1,4}[ ’'])?(?:(?!\d)\w(?<=[^\W_a-zà-ÿа-яё])){2,6}$")
"""A body by its short form alone, behind an article at most ("la OMS")."""
LONGEST = 9
"""Words of a speaker."""
_COMPOUNDED = 5
"""Letters of a noun that may end a compound."""
_NEAR = 8
"""Characters behind the middle of a speaker's words in which a role may still begin."""


@cache
def nouns(language: str) -> str:
    """A noun for somebody, or something, that speaks."""
    known = lexicon(language)
    long = [word for word in known.speech.role_nouns if len(word) >= _COMPOUNDED]
    compound = rf"|[^\W\d_][\w-]*{any_of((*known.names.role_endings, *known.speech.role_endings, *long))}"
    listed = any_of(sorted(known.names.role | known.speech.role_nouns), blank=BLANK)
    return rf"(?:(?:{WORD}-)?{listed}{compound if known.names.role_endings else ''})(?![\w-])"


@cache
def subject(language: str) -> str:
    """A speaker: a role or body with whom it belongs to and its name, or a name alone; also in commas."""
    known = lexicon(language)
    article = rf"(?:{any_of(sorted(known.names.determiner | known.speech.determiner))}{BLANK}|l[’'])?"
    adjectives = any_of(sorted(known.names.role_adjective))
    particles = any_of(sorted(locale_names.name_particles(language)))
    name = rf"(?:{CAPITAL}\.?(?:{BLANK}(?:{particles}{BLANK})*{CAPITAL}){{0,3}})"
    adjective = rf"(?:{adjectives}{BLANK})*"
    joining = any_of(sorted(known.speech.joining_preposition | known.speech.determiner))
    chain = rf"(?:{joining}{BLANK}{article}|[dl][’']|de l[’']|dell[’'])(?:[^\W\d_]+e?n{BLANK}(?={CAPITAL}))?{WORD}"
    # behind a noun of a language without articles a genitive may follow, with nothing to tell it
    genitive, lazily = ("", "?") if has_articles(language) else (f"|{WORD}", "")
    more = rf"(?:{BLANK}(?:{chain}|{CAPITAL}|{adjectives}{genitive})){{0,6}}{lazily}"
    aside = rf"(?:,{BLANK}[^,.;:«»“”„\n]{{2,60}},)?"
    brackets = r"(?:[ \u00a0]\([^()\n]{1,30}\))?"
    return rf"(?:{article}{adjective}{nouns(language)}{more}{brackets}{aside}|{article}{name}{brackets}{aside})"


@cache
def has_articles(language: str) -> bool:
    """Whether a language has articles, so that what belongs to a noun has a word before it."""
    known = lexicon(language)
    return bool(known.names.determiner or known.speech.determiner)


def may_speak(text: str, who: Span, language: str) -> Span | None:
    """A speaker as it is given: a name that is known to be one in the text, a role or body with what belongs to it."""
    who = Span(who.start, who.start + len(_without_tail(who.of(text), language)))
    said = who.of(text)
    if not said or len(said.split()) > LONGEST:
        return None
    noun = re.compile(rf"(?<![\w-]){nouns(language)}", re.IGNORECASE).search(said)
    if name := _named(text, who, language):
        aside = "," in said
        if not noun or name.stop == who.stop or aside:
            return name if name.stop == who.stop or aside else who
    if _ACRONYM.search(said):
        return who
    return who if noun and noun.start() <= len(said) // 2 + _NEAR else None


def _named(text: str, who: Span, language: str) -> Span | None:
    """The last name in the words for a speaker, where it is a full one, or a surname given in full elsewhere."""
    names = locale_names.runs(text, who, language)
    if not names:
        return None
    last = names[-1]
    before = re.search(r"([^\W\d_]+)[ \u00a0]$", text[who.start : last.start])
    if (
        len(names) > 1
        and before
        and (
            len(before[1]) < len("of")
            or before[1].lower() in lexicon(language).text.function_words
            or _opens_aside(text, Span(who.start, last.start), before[1], language)
        )
    ):
        last = names[0]  # "Ada Holt of Tarn College"
    return last if " " in last.of(text) or locale_names.is_surname(text, last, language) else None


def _opens_aside(text: str, before: Span, word: str, language: str) -> bool:
    """Whether a word that is no role stands alone between a comma and a name ("l'analyste Ada Holt, chez Tarn Gestion,")."""
    noun = re.fullmatch(nouns(language), word, re.IGNORECASE)
    return word.islower() and noun is None and before.of(text).rstrip().endswith(f", {word}")


def _without_tail(said: str, language: str) -> str:
    """Words for a speaker without the mark, the particle of a verb, or in a language without articles the small words behind them."""
    known = lexicon(language)
    said = said.rstrip(", .")
    while not has_articles(language) and said.rpartition(" ")[2] in known.text.function_words and " " in said:
        said = said.rpartition(" ")[0]
    tail = re.search(rf"{BLANK}{any_of(sorted(known.speech.particle))}$", said)
    return said[: tail.start()] if tail else said


@cache
def pronoun(language: str) -> str:
    """The pronouns that may speak, as an expression."""
    return any_of(sorted(lexicon(language).speech.subject))
