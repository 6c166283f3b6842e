"""A sentence in a script with capitals → what it reports: X said that …; according to X, …; …, X said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.phrases import locale_names, locale_words
from briefing.facts.phrases import speakers_capitals as speakers
from briefing.facts.phrases import subjects_capitals as subjects
from briefing.facts.phrases.speakers_capitals import BLANK, LONGEST, WORD
from briefing.facts.phrases.subjects_capitals import ADVERBS
from briefing.facts.reported.report import Report
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_GAP_WORDS = 7
"""Words between a verb and its "that"."""
_QUOTED = deferred(r"[:,][ \u00a0][«„“\"][^\W\d_a-zß-öø-ÿа-яё]")
"""A whole quotation behind what is reported."""
_END = deferred(r"[.!…]?[”“»\"]?\s{0,40}$")


def find(text: str, sentence: Span, language: str) -> Iterator[Report]:
    """The reports that a sentence may hold, the surest first."""
    for form in (_opening, _according, _in_own_words, _that, _parenthesis, _from_place):
        if report := form(text, sentence, language):
            yield report


def _is_denied(text: str, span: Span, language: str) -> bool:
    """Whether a negator or a condition stands in the words around a verb, so that nothing is reported."""
    known = lexicon(language).clauses
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", span.of(text))}
    return not words.isdisjoint(known.negators | known.conditions | known.negative_verbs)


@cache
def _verbs(language: str) -> str:
    return any_of(sorted(lexicon(language).speech.reporting), blank=BLANK)


@cache
def _that_clause(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    that = any_of(sorted(known.speech.complementizers))
    gap = rf"(?P<gap>(?:{BLANK}[^\s,.;:«»“”„]+){{0,{_GAP_WORDS}}}?)"
    return re.compile(
        rf"(?<![\w-])(?P<verb>{_verbs(language)}){gap}(?P<that>(?:{BLANK}|(?=,)){that}(?:(?<=['’])|(?!\w)){BLANK}?)",
        re.IGNORECASE,
    )


def _that(text: str, sentence: Span, language: str) -> Report | None:
    """The clause behind a verb of saying and "that", of the first such verb that has a subject."""
    if not lexicon(language).speech.complementizers:
        return None
    for cue in _that_clause(language).finditer(text, sentence.start, sentence.stop):
        head = Span(_clause_start(text, sentence.start, cue.start()), cue.start())
        if _is_denied(text, Span(head.start, cue.start("that")), language):
            continue
        verb = Span(*cue.span("verb"))
        content = _content(text, Span(cue.end(), sentence.stop))
        gap = Span(cue.start("gap"), cue.end("gap"))
        if who := subjects.subject_behind(text, gap, language) or (subjects.subject_before(text, head, language)):
            speaker, pronoun = who
            return Report(content, speaker, verb, pronoun)
    return None


def _clause_start(text: str, start: int, stop: int) -> int:
    """Where the clause before a verb begins: behind the last mark that is no comma."""
    found = [m.end() for m in re.finditer(r"[;:–—«»“”„\"]", text[start:stop])]
    return start + (found[-1] if found else 0)


@cache
def _according_head(language: str) -> re.Pattern[str]:
    known = lexicon(language).speech
    listed = any_of(sorted(known.according - known.loosely_according), blank=BLANK)
    elided = listed.replace(r"\*", r"[^\W\d_]+")
    return re.compile(rf"(?P<cue>{elided})(?:(?<=['’])|{BLANK})", re.IGNORECASE)


def _according(text: str, sentence: Span, language: str) -> Report | None:
    """What stands behind "according to X" at the head of a sentence, parted by a comma, or in verb-second order by nothing."""
    known = lexicon(language)
    if known.speech.according_after and (report := _according_behind(text, sentence, language)):
        return report
    cue = _according_head(language).match(text, sentence.start, sentence.stop)
    if cue is None or cue["cue"].lower() in known.speech.loosely_according:
        return None
    if found := re.compile(rf"(?:{speakers.pronoun(language)})(?!\w)", re.IGNORECASE).match(
        text, cue.end(), sentence.stop
    ):
        rest = re.compile(rf",?{BLANK}").match(text, found.end())
        content = _content(text, Span(rest.end(), sentence.stop)) if rest else None
        return Report(content, Span(*found.span()), Span(*cue.span("cue")), True) if content else None
    who = subjects.governed(text, Span(cue.end(), sentence.stop), language)
    if who is None:
        return None
    start = _behind_apposition(text, Span(who.stop, sentence.stop), language)
    who = _named_aside(text, Span(who.stop, start), language) or who
    next_word = re.match(r"[ \u00a0,]*([^\W\d_]+)", text[start : sentence.stop])
    joins = next_word is not None and next_word[1].lower() in (
        known.speech.joining_preposition if speakers.has_articles(language) else known.text.function_words
    )
    if joins and "," not in text[start - 1 : start + 1]:
        return None
    return Report(_content(text, Span(start, sentence.stop)), who, Span(*cue.span("cue")))


def _behind_apposition(text: str, rest: Span, language: str) -> int:
    """Where a clause begins behind whom "according to" governs: not at the name or role in commas that may follow first."""
    comma = re.compile(rf",{BLANK}(?P<aside>[^,.;:«»“”„\n]{{2,60}}),").match(text, rest.start, rest.stop)
    if comma is None:
        return rest.start
    aside = Span(*comma.span("aside"))
    names = locale_names.runs(text, aside, language)
    role = re.compile(rf"(?:[^\W\d_]{{1,3}}[ ’'])?{speakers.nouns(language)}", re.IGNORECASE).match(
        text, aside.start, aside.stop
    )
    return comma.end() if names == [aside] or role else rest.start


def _named_aside(text: str, aside: Span, language: str) -> Span | None:
    """The full name that is all of what stands between two commas ("la presidenta de la Cámara, Ada Holt,")."""
    names = locale_names.runs(text, aside, language)
    whole = (
        len(names) == 1
        and " " in names[0].of(text)
        and not aside.of(text).replace(names[0].of(text), "").strip(" ,\u00a0")
    )
    return names[0] if whole else None


@cache
def _in_own_words_head(language: str) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).speech.according_own), blank=BLANK)
    return re.compile(rf"(?P<cue>{listed}),?{BLANK}", re.IGNORECASE)


def _in_own_words(text: str, sentence: Span, language: str) -> Report | None:
    """What stands behind "in his words" at the head of a sentence; whose they are is a pronoun."""
    if not lexicon(language).speech.according_own:
        return None
    cue = _in_own_words_head(language).match(text, sentence.start, sentence.stop)
    if cue is None:
        return None
    whole = Span(*cue.span("cue"))
    pronoun = locale_words.own_pronoun(text, whole, language)
    return Report(_content(text, Span(cue.end(), sentence.stop)), pronoun, whole, pronoun=True)


@cache
def _place(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A body as the place where something is said ("В прокуратуре пояснили, что …", "…, сообщили в пресс-службе")."""
    known = lexicon(language).speech
    plural = rf"(?P<verb>(?:{_verbs(language)})(?<=[лЛ]и))"
    who = rf"(?P<who>{any_of(sorted(known.place_prepositions))}{BLANK}{WORD}(?:{BLANK}{WORD}){{0,3}}?)"
    that = any_of(sorted(known.complementizers))
    return (
        re.compile(rf"{who}{BLANK}{plural}(?:{that}){BLANK}?", re.IGNORECASE),
        re.compile(
            rf"(?:,|{BLANK}[–—]){BLANK}{plural}{BLANK}(?:[^\W\d_]{{1,2}}{BLANK}{WORD}{BLANK})?{who}\.?$", re.IGNORECASE
        ),
    )


def _from_place(text: str, sentence: Span, language: str) -> Report | None:
    """What somebody in a body says, in a language that tells so by the verb's plural and the place."""
    if not lexicon(language).speech.place_prepositions:
        return None
    head, tail = _place(language)
    if found := head.match(text, sentence.start, sentence.stop):
        if _is_denied(text, Span(found.start(), found.end()), language):
            return None
        content = _content(text, Span(found.end(), sentence.stop))
        return Report(content, Span(*found.span("who")), Span(*found.span("verb")))
    if found := tail.search(text, sentence.start, sentence.stop):
        return Report(Span(sentence.start, found.start()), Span(*found.span("who")), Span(*found.span("verb")))
    return None


@cache
def _led(language: str) -> re.Pattern[str]:
    known = lexicon(language).speech
    lead = any_of(sorted(known.parenthetical), blank=BLANK)
    auxiliary = rf"(?:(?:{any_of(sorted(known.auxiliary))}|l[’']a){BLANK})?"
    return re.compile(
        rf"{lead}{BLANK}{auxiliary}(?P<verb>{_verbs(language)}){BLANK}(?P<who>{speakers.subject(language)}),{BLANK}",
        re.IGNORECASE,
    )


def _opening(text: str, sentence: Span, language: str) -> Report | None:
    """What stands behind a parenthesis that opens the sentence ("Según informó el Gobierno, …", "Jak podał Holt, …")."""
    found = (
        _led(language).match(text, sentence.start, sentence.stop) if lexicon(language).speech.parenthetical else None
    )
    who = speakers.may_speak(text, Span(*found.span("who")), language) if found else None
    if found is None or who is None:
        return None
    return Report(_content(text, Span(found.end(), sentence.stop)), who, Span(*found.span("verb")))


def _according_behind(text: str, sentence: Span, language: str) -> Report | None:
    """What stands behind a name or noun with its "according to" behind it, at the head ("Brandt zufolge …")."""
    listed = any_of(sorted(lexicon(language).speech.according_after), blank=BLANK)
    found = re.compile(rf"(?P<who>[^,.;:«»“”„\n]{{2,60}}?){BLANK}(?P<cue>{listed})(?!\w),?{BLANK}").match(
        text, sentence.start, sentence.stop
    )
    if found is None or len(found["who"].split()) > LONGEST // 2:
        return None
    return Report(_content(text, Span(found.end(), sentence.stop)), Span(*found.span("who")), Span(*found.span("cue")))


@cache
def _cue_behind(language: str) -> re.Pattern[str]:
    known = lexicon(language).speech
    lead = rf"(?:{any_of(sorted(known.parenthetical), blank=BLANK)}{BLANK})?"
    auxiliary = rf"(?:(?:{any_of(sorted(known.auxiliary))}|[lm][’']a){BLANK})?"
    small = _circumstance(language)
    gap = rf"(?:{small}(?:{BLANK}{WORD}){{0,2}}?{BLANK})?"
    tail = rf"(?:{BLANK}{any_of(sorted(known.particle))})?(?:{BLANK}{small}(?:{BLANK}{WORD}){{0,5}})?"
    who = rf"(?P<who>{speakers.pronoun(language)}|{speakers.subject(language)})"
    said = rf"{lead}{auxiliary}(?P<verb>{_verbs(language)}){BLANK}{gap}{who}{tail}"
    cue = rf"(?P<cue>{any_of(sorted(known.according - known.loosely_according), blank=BLANK)})"
    according = rf"{cue}{BLANK}(?P<told>[^,.;:«»“”„\n]{{2,60}})(?=\.?$)"
    return re.compile(rf"(?:,|{BLANK}[–—]){BLANK}(?:{said}|{according})(?=[.,]|$)", re.IGNORECASE)


@cache
def _circumstance(language: str) -> str:
    """A word that opens a time or place beside a verb: a preposition, a weekday, a word for a day; no article."""
    known = lexicon(language)
    calendar = known.calendar
    small = known.text.function_words - known.names.determiner - known.speech.determiner - known.speech.subject
    opens = sorted({*small, *calendar.weekday_numbers, *calendar.relative_days} - known.speech.joining_preposition)
    short = "" if speakers.has_articles(language) else r"|[^\W\d_]{1,2}"
    return rf"(?:{any_of(opens, blank=BLANK)}{short})"


def _parenthesis(text: str, sentence: Span, language: str) -> Report | None:
    """What stands before a parenthesis that tells who says it ("…, sagte Holt", "…, según informó el Gobierno", "…, selon elle")."""
    for found in _cue_behind(language).finditer(text, sentence.start, sentence.stop):
        content = Span(sentence.start, found.start())
        if len(content.of(text).split()) < ADVERBS or _is_denied(text, Span(found.start(), found.end()), language):
            continue
        group = "who" if found["verb"] else "told"
        who = Span(*found.span(group))
        pronoun = who.of(text).lower() in lexicon(language).speech.subject
        speaker = who if pronoun else speakers.may_speak(text, who, language)
        if speaker is not None:
            return Report(content, speaker, Span(*found.span("verb" if found["verb"] else "cue")), pronoun)
    return None


def _content(text: str, span: Span) -> Span:
    """A clause without blanks and the full stop around it."""
    quoted = _QUOTED.search(text, span.start, span.stop)
    span = Span(span.start, quoted.start()) if quoted else span
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip(" \u00a0,"))
    end = _END.search(text, max(start, span.start), span.stop)
    return Span(min(start, span.stop), max(start, end.start() if end else span.stop))
