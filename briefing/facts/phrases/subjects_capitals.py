"""Who the subject of a clause is in a script with capitals: before a verb, behind it, or governed by "according to"."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases import locale_names
from briefing.facts.phrases import speakers_capitals as speakers
from briefing.facts.phrases.speakers_capitals import BLANK, CAPITAL, LONGEST, WORD
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_LONGEST_ARTICLE = 5
_ELIDES = frozenset({"fr", "it"})
"""Languages whose articles are joined by an apostrophe."""
ADVERBS = 3
"""Words between a subject and its verb: an auxiliary, adverbs."""
_REACH = 80
"""Characters of whom "according to" governs."""
_COMMA = deferred(r",(?!\d)")
_SHORT = 5
"""Words of a name with the role before it."""


def _is_relative(between: str, language: str) -> bool:
    """Whether a comma and a relative pronoun stand between a name and its verb, with an auxiliary at most ("Ada Holt, che ha precisato che")."""
    words = between.replace(",", " ").split()
    opens = between.startswith(",") and words[:1] and words[0].lower() in lexicon(language).speech.conjunction
    return bool(opens) and len(words) <= ADVERBS and between.count(",") == 1


def subject_behind(text: str, gap: Span, language: str) -> tuple[Span, bool] | None:
    """The subject between a verb and its "that" ("erklärte Holt am Montag, dass")."""
    known = lexicon(language)
    words = gap.of(text)
    at = gap.start + len(words) - len(words.lstrip(" \u00a0"))
    if found := re.compile(rf"{speakers.pronoun(language)}(?!\w)", re.IGNORECASE).match(text, at, gap.stop):
        return Span(*found.span()), True
    particles = re.compile(rf"{BLANK}{any_of(sorted(known.speech.particle))}$").search(words)
    stop = gap.stop - (len(particles[0]) if particles else 0)
    longest = None
    for found in re.compile(rf"{speakers.subject(language)}(?={BLANK}|$)", re.IGNORECASE).finditer(text, at, stop):
        longest = Span(*found.span()) if found.start() == at else longest
        break
    if longest is None:
        return None
    names = locale_names.runs(text, Span(at, stop), language)
    whole = Span(at, names[-1].stop) if names and names[-1].stop > longest.stop else longest
    who = speakers.may_speak(text, whole, language) or speakers.may_speak(text, longest, language)
    return (who, False) if who else None


@cache
def _before_verb(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    between = rf"(?:{BLANK}?(?:{any_of(sorted(known.speech.auxiliary))}|[a-zà-ÿ]{{1,2}}['’]|(?!{CAPITAL}){WORD})){{0,{ADVERBS}}}"
    who = rf"(?P<who>{speakers.pronoun(language)}(?!\w)|{speakers.subject(language)})"
    return re.compile(rf"(?:^|,{BLANK}|(?<=\s)){who}(?P<between>,?{between}){BLANK}?$", re.IGNORECASE)


def subject_before(text: str, head: Span, language: str) -> tuple[Span, bool] | None:
    """The subject right before a verb, which opens its clause, or stands behind a comma."""
    known = lexicon(language)
    window = text[head.start : head.stop]
    start = len(window) - len(window.lstrip())
    for opening in (start, *(m.end() for m in re.finditer(r",[ \u00a0]", window))):
        found = _before_verb(language).match(window, opening)
        if found is None:
            continue
        between = found["between"].lower().replace("’", "'").split()
        if any(word.strip(",") in known.boilerplate.name_joiners | known.speech.conjunction for word in between):
            continue
        span = Span(head.start + found.start("who"), head.start + found.end("who"))
        if span.of(text).lower() in known.speech.subject:
            return span, True
        if who := speakers.may_speak(text, span, language):
            return who, False
    return _name_before(text, head, language) or _any_noun(text, head, language)


@cache
def _article_and_noun(language: str) -> re.Pattern[str]:
    articles = any_of(sorted(lexicon(language).speech.article))
    between = rf"(?:{BLANK}(?:{any_of(sorted(lexicon(language).speech.auxiliary))}|[a-zà-ÿ]{{1,2}}['’]))?"
    elided = "|l[’']" if language in _ELIDES else ""
    return re.compile(rf"\s*(?P<who>(?:{articles}{BLANK}{elided})[^\W\d_]{{4,}}){between}{BLANK}?$", re.IGNORECASE)


def _any_noun(text: str, head: Span, language: str) -> tuple[Span, bool] | None:
    """An article and one noun, whatever it is, that are all of the clause before its verb ("La deportista recordó que")."""
    if not lexicon(language).speech.article:
        return None
    found = _article_and_noun(language).match(text[: head.stop], head.start)
    small = lexicon(language).text.function_words
    if found is None or re.split(r"[ \u00a0’']", found["who"])[-1].lower() in small:
        return None
    return Span(*found.span("who")), False


def _name_before(text: str, head: Span, language: str) -> tuple[Span, bool] | None:
    """A full name right before a verb, whatever the clause has before it, but a word that it hangs on."""
    for name in reversed(locale_names.runs(text, head, language)):
        if " " in name.of(text) and _is_relative(text[name.stop : head.stop], language):
            return name, False
        if (
            " " not in name.of(text)
            or len(text[name.stop : head.stop].split()) > 1
            or "," in text[name.stop : head.stop]
        ):
            return None
        before = re.search(r"([^\W\d_]+)[ \u00a0]$", text[head.start : name.start])
        if before is not None and before[1].lower() not in lexicon(language).text.function_words and len(before[1]) > 1:
            return name, False
        return None
    return None


def governed(text: str, span: Span, language: str) -> Span | None:
    """Whom "according to" governs: all before a comma that parts it, or a name or noun where a verb follows at once."""
    who = _governed(text, span, language)
    articles = any_of(sorted(lexicon(language).speech.article))
    head = re.search(
        rf"(?<!\w){articles}{BLANK}$", text[max(0, span.start - _LONGEST_ARTICLE) : span.start], re.IGNORECASE
    )
    return Span(who.start - len(head[0]), who.stop) if who and head and who.start == span.start else who


def _governed(text: str, span: Span, language: str) -> Span | None:
    """Whom "according to" governs, without the article that the words for "according to" may end with."""
    comma = _COMMA.search(text, span.start, min(span.stop, span.start + _REACH))
    if not lexicon(language).speech.determiner and comma:
        who = Span(span.start, comma.start())
        if _is_whole(text, who, language):
            return who
    return _verb_second(text, span, language)


def _is_whole(text: str, who: Span, language: str) -> bool:
    """Whether all of a stretch is a speaker: a name, a role or body with what belongs to it, or one with the name at an end."""
    names = locale_names.runs(text, who, language)
    said = who.of(text)
    if names == [who] or (said[:1].isupper() and " " not in said):
        return True
    full = [name for name in names if " " in name.of(text)]
    if not speakers.has_articles(language):
        ends = any(name.start == who.start or name.stop == who.stop for name in full)
        return len(said.split()) <= LONGEST and (ends or speakers.may_speak(text, who, language) is not None)
    ends = bool(full) and full[-1].stop == who.stop and len(said.split()) <= _SHORT
    return ends or _is_described(said, language)


def _is_described(said: str, language: str) -> bool:
    """Whether words are a role or body with what belongs to it, behind an "of" or a possessive at most."""
    joining = any_of(sorted(lexicon(language).speech.joining_preposition))
    of = rf"(?:[^\W\d_]{{1,3}}{BLANK})?{WORD}{BLANK}{joining}{BLANK}"
    whole = re.compile(
        rf"(?:{of}|[^\W\d_]{{1,4}}{BLANK})?(?:{speakers.subject(language)})(?:{BLANK}{WORD})?", re.IGNORECASE
    ).fullmatch(said)
    return whole is not None and re.search(rf"(?<![\w-]){speakers.nouns(language)}", said, re.IGNORECASE) is not None


def _verb_second(text: str, span: Span, language: str) -> Span | None:
    """Who stands behind "according to" where a verb follows at once: a name with its role, or a noun with its article and a genitive."""
    known = lexicon(language)
    names = locale_names.runs(text, span, language)
    article = any_of(
        sorted(
            known.names.determiner
            | known.speech.determiner
            | known.speech.joining_preposition
            | known.speech.object_pronoun
        )
    )
    genitive = rf"(?:{BLANK}{article}{BLANK}(?:{CAPITAL}|{WORD}(?<=[^\W\d_]{{4}})))?"
    noun = rf"(?:{CAPITAL}|{speakers.nouns(language)})" if known.speech.determiner else speakers.nouns(language)
    adjective = rf"(?:[^\W\d_]+en|{any_of(sorted(known.names.role_adjective))})"
    described = re.compile(
        rf"(?:{article}{BLANK})?(?:{adjective}{BLANK})?{noun}{genitive}(?={BLANK}[^\W\d_])", re.IGNORECASE
    ).match(text, span.start, span.stop)
    for name in names[:1]:
        known_name = " " in name.of(text) or locale_names.is_surname(text, name, language)
        if name.start == span.start and (known_name or described is None):
            return name
        if described and known_name and name.start == described.end() + 1:
            return Span(described.start(), name.stop)
    return Span(*described.span()) if described else _unlisted_role(text, names, span, language)


def _unlisted_role(text: str, names: list[Span], span: Span, language: str) -> Span | None:
    """A full name with one or two words in small letters before it, whatever they are ("Volgens omwonende Ada Holt is …")."""
    for name in names[:1]:
        between = text[span.start : name.start].split()
        small = lexicon(language).text.function_words
        if (
            " " in name.of(text)
            and 0 < len(between) < ADVERBS
            and all(w.isalpha() and w.islower() and w not in small for w in between)
        ):
            return Span(span.start, name.stop)
    return None
