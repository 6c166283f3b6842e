"""A sentence in a script with capitals → what it reports: X said that …; according to X, …; …, X said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.direct import locale_names
from briefing.facts.reported import speakers_capitals as speakers
from briefing.facts.reported.elsewhere import Report
from briefing.facts.reported.speakers_capitals import BLANK, CAPITAL, LONGEST, WORD
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_GAP_WORDS = 7
"""Words between a verb and its "that"."""
_LONGEST_ARTICLE = 5
_ELIDES = frozenset({"fr", "it"})
"""Languages whose articles are joined by an apostrophe."""
_ADVERBS = 3
"""Words between a subject and its verb: an auxiliary, adverbs."""
_QUOTED = deferred(r"[:,][ \u00a0][«„“\"][^\W\d_a-zß-öø-ÿа-яё]")
"""A whole quotation behind what is reported."""
_REACH = 80
"""Characters of whom "according to" governs."""
_COMMA = deferred(r",(?!\d)")
_SHORT = 5
"""Words of a name with the role before it."""
_END = deferred(r"[.!…]?[”“»\"]?\s{0,40}$")


def find(text: str, sentence: Span, language: str) -> Iterator[Report]:
    """The reports that a sentence may hold, the surest first."""
    for form in (_opening, _according, _own_words, _that, _parenthesis, _from_place):
        if report := form(text, sentence, language):
            yield report


def _is_relative(between: str, language: str) -> bool:
    """Whether a comma and a relative pronoun stand between a name and its verb, with an auxiliary at most ("Ada Holt, che ha precisato che")."""
    words = between.replace(",", " ").split()
    opens = between.startswith(",") and words[:1] and words[0].lower() in lexicon(language).speech.conjunction
    return bool(opens) and len(words) <= _ADVERBS and between.count(",") == 1


def _is_denied(text: str, span: Span, language: str) -> bool:
    """Whether a negator or a condition stands in the words around a verb, so that nothing is reported."""
    known = lexicon(language).clauses
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", span.of(text))}
    return not words.isdisjoint(known.negators | known.conditions | known.negative_verbs)


# --- the forms ----------------------------------------------------------------------------------------------------------


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
        if who := subject_behind(text, gap, language) or (subject_before(text, head, language)):
            speaker, pronoun = who
            return Report(content, speaker, verb, pronoun)
    return None


def _clause_start(text: str, start: int, stop: int) -> int:
    """Where the clause before a verb begins: behind the last mark that is no comma."""
    found = [m.end() for m in re.finditer(r"[;:–—«»“”„\"]", text[start:stop])]
    return start + (found[-1] if found else 0)


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
    between = rf"(?:{BLANK}?(?:{any_of(sorted(known.speech.auxiliary))}|[a-zà-ÿ]{{1,2}}['’]|(?!{CAPITAL}){WORD})){{0,{_ADVERBS}}}"
    return re.compile(
        rf"(?:^|,{BLANK}|(?<=\s))(?P<who>{speakers.pronoun(language)}(?!\w)|{speakers.subject(language)})(?P<between>,?{between}){BLANK}?$",
        re.IGNORECASE,
    )


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
    who = governed(text, Span(cue.end(), sentence.stop), language)
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


def governed(text: str, span: Span, language: str) -> Span | None:
    """Whom "according to" governs: all before a comma that parts it, or a name or noun where a verb follows at once."""
    who = _governed(text, span, language)
    articles = any_of(sorted(lexicon(language).speech.article))
    head = re.search(
        rf"(?<!\w){articles}{BLANK}$", text[max(0, span.start - _LONGEST_ARTICLE) : span.start], re.IGNORECASE
    )
    return Span(who.start - len(head[0]), who.stop) if who and head and who.start == span.start else who


def _governed(text: str, span: Span, language: str) -> Span | None:
    """The same without the article that the words for "according to" may end with."""
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
def _own_words_head(language: str) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).speech.according_own), blank=BLANK)
    return re.compile(rf"(?P<cue>{listed}),?{BLANK}", re.IGNORECASE)


def _own_words(text: str, sentence: Span, language: str) -> Report | None:
    """What stands behind "in his words" at the head of a sentence; whose they are is a pronoun."""
    if not lexicon(language).speech.according_own:
        return None
    cue = _own_words_head(language).match(text, sentence.start, sentence.stop)
    if cue is None:
        return None
    whole = Span(*cue.span("cue"))
    return Report(_content(text, Span(cue.end(), sentence.stop)), whole, whole, pronoun=True)


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
    described = re.compile(
        rf"(?:{article}{BLANK})?(?:(?:[^\W\d_]+en|{any_of(sorted(known.names.role_adjective))}){BLANK})?{noun}{genitive}(?={BLANK}[^\W\d_])",
        re.IGNORECASE,
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
            and 0 < len(between) < _ADVERBS
            and all(w.isalpha() and w.islower() and w not in small for w in between)
        ):
            return Span(span.start, name.stop)
    return None


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
def _told_behind(language: str) -> re.Pattern[str]:
    known = lexicon(language).speech
    lead = rf"(?:{any_of(sorted(known.parenthetical), blank=BLANK)}{BLANK})?"
    auxiliary = rf"(?:(?:{any_of(sorted(known.auxiliary))}|[lm][’']a){BLANK})?"
    small = _circumstance(language)
    gap = rf"(?:{small}(?:{BLANK}{WORD}){{0,2}}?{BLANK})?"
    tail = rf"(?:{BLANK}{any_of(sorted(known.particle))})?(?:{BLANK}{small}(?:{BLANK}{WORD}){{0,5}})?"
    return re.compile(
        rf"(?:,|{BLANK}[–—]){BLANK}(?:{lead}{auxiliary}(?P<verb>{_verbs(language)}){BLANK}{gap}(?P<who>{speakers.pronoun(language)}|{speakers.subject(language)}){tail}"
        rf"|(?P<cue>{any_of(sorted(known.according - known.loosely_according), blank=BLANK)}){BLANK}(?P<told>[^,.;:«»“”„\n]{{2,60}})(?=\.?$))(?=[.,]|$)",
        re.IGNORECASE,
    )


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
    for found in _told_behind(language).finditer(text, sentence.start, sentence.stop):
        content = Span(sentence.start, found.start())
        if len(content.of(text).split()) < _ADVERBS or _is_denied(text, Span(found.start(), found.end()), language):
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
