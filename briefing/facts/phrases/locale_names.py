"""Names in a script with capitals, where no tagger reads the language: runs of capitalised words with particles inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.phrases.locale_words import Passage
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_WORD = deferred(r"[^\W\d_][\w’'-]*")
_ELIDED = deferred(r"(?:d|de?ll|dall)[’'](?=[^\W\d_])", re.IGNORECASE)
"""A particle that is written together with a name ("Solène d’Arcourt", "Piergiorgio dell’Orto")."""
_SIDES = deferred(r"[,،、–—()]")
_LONGEST = 5
"""Words of a name with its particles, and of what stands before it in capitals."""
_ARTICLES = frozenset({"der", "den", "dem", "die", "das"})
"""Particles that are articles, too, where no other particle stands before them ("Aue der Zeitung")."""
_JOINS = (" ", "\u00a0", ". ", ".\u00a0")
_ADDRESSES = frozenset({"Sir", "Lord"})
"""What opens a name in every language, whatever stands before it ("la police de Londres Sir Ian Blair")."""
_PARTS = 3
_SHORT_TITLE = 5
"""Signs of an abbreviated title with its full stop; what ends in one and is longer ends a sentence."""
_LONGEST_SHORT_FORM = 5
_NAME_WORDS = 2
"""Words of a full name; with as many before it, a particle opens what somebody belongs to ("Bernd Quast von der Liste")."""


def runs(text: str, span: Span, language: str) -> list[Span]:
    """Runs of words with capitals inside `span`; days, months and words that only open a sentence are none."""
    return list(_runs(text, span, language))


def _runs(text: str, span: Span, language: str) -> Iterator[Span]:
    particles = name_particles(language)
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, span.start, span.stop):
        joined = bool(run) and _joined(text[run[-1].end() : word.start()], run[-1][0])
        if _is_capital(word[0], inside=joined) and (
            not _is_no_name(word[0], language, first=not joined) or _opens_surname(text, word, particles)
        ):
            if not joined:
                yield from _trimmed(run, particles, language)
                run = []
            run.append(word)
        elif joined and word[0] in particles and (word[0] not in _ARTICLES or run[-1][0].lower() in particles):
            run.append(word)
        else:
            yield from _trimmed(run, particles, language)
            run = []
    yield from _trimmed(run, particles, language)


def _opens_surname(text: str, word: re.Match[str], particles: frozenset[str]) -> bool:
    """Whether a particle has the capital that a surname without first name gives it ("aldus Van der Sluis")."""
    if (
        word[0].lower() not in particles
        or word[0].lower() in _ARTICLES
        or not text[: word.start()].endswith((" ", "\u00a0"))
    ):
        return False
    return (
        text[max(0, word.start() - 2)].isalnum()
        and re.match(r" [^\W\d_]", text[word.end() : word.end() + 2]) is not None
    )


@cache
def name_particles(language: str) -> frozenset[str]:
    """The small words inside names."""
    return lexicon("en").names.surname_particles | lexicon(language).names.surname_particles


def _joined(between: str, word: str) -> bool:
    """Whether two words are of one run; a full stop between them belongs to a short title or an initial."""
    return between in _JOINS[:2] or (between in _JOINS and len(word) <= 4)


def _is_capital(word: str, *, inside: bool) -> bool:
    elided = _ELIDED.match(word) if inside else None
    return word[0].isupper() or (elided is not None and word[elided.end()].isupper())


@cache
def _no_names(language: str) -> frozenset[str]:
    calendar = lexicon(language).calendar
    return frozenset((*calendar.month_numbers, *calendar.weekday_numbers)) - {""}


@cache
def _openers(language: str) -> frozenset[str]:
    known = lexicon(language)
    return known.text.function_words | known.counting.sentence_openers


def _is_no_name(word: str, language: str, *, first: bool) -> bool:
    low = word.lower()
    return (len(low) > 3 and low in _no_names(language)) or (first and low in _openers(language))


def may_be_adverb(text: str, name: Span, start: int) -> bool:
    """Whether a word has its capital only because the sentence begins with it at `start` ("Zurückhaltender äußerte sich …")."""
    word = name.of(text)
    if " " in word or text[start : name.start].strip(" \u00a0\n"):
        return False
    return not re.search(rf"(?:[\w,]|(?<![^\W_])[^\W\d_]{{1,4}}\.)[ \u00a0]{re.escape(word)}(?!\w)", text)


def is_surname(text: str, name: Span, language: str) -> bool:
    """Whether a name stands elsewhere behind another word with a capital ("Carsten Öhlmann", "Frau Wendt")."""
    particles = any_of(sorted(name_particles(language)))
    full = rf"(?<!\w)([^\W\d_a-z][\w.’'-]+)[ \u00a0](?:{particles}[ \u00a0]){{0,2}}?{re.escape(name.of(text))}(?!\w)"
    return any(
        match[1].lower() not in _openers(language) and not (match[1].endswith(".") and len(match[1]) > _SHORT_TITLE)
        for match in re.finditer(full, text)
    )


def may_speak(text: str, name: Span, language: str) -> bool:
    """Whether a name that nothing but a colon makes a speaker can be one; where nouns have capitals, one word must be known."""
    known = lexicon(language)
    words = name.of(text).split()
    if not known.speech.determiner or len(words) >= _NAME_WORDS:
        return True
    return _is_role(words[0], language) or is_surname(text, name, language)


def _trimmed(run: list[re.Match[str]], particles: frozenset[str], language: str) -> Iterator[Span]:
    """The run without particles at its end and what somebody belongs to, and of what is long its last words."""
    if run and _inflected(run[-1][0], language):
        return
    run = _without_membership(run, particles, language)
    run = next((run[n:] for n, word in enumerate(run) if word[0] in _ADDRESSES), run)
    while run and run[-1][0] in particles:
        run = run[:-1]
    run = run[-_LONGEST:]
    while run and run[0][0] in particles:
        run = run[1:]
    if run and (len(run[0][0]) > 1 or len(run) > 1):
        yield Span(run[0].start(), run[-1].end())


def _without_membership(run: list[re.Match[str]], particles: frozenset[str], language: str) -> list[re.Match[str]]:
    """The run up to "von der", where a full name stands before it: there it names a party, not a family."""
    words = [word[0] for word in run]
    for at in range(1, len(words) - 1):
        if words[at] in particles:
            named = [word for word in words[:at] if not _is_role(word, language)]
            behind = [word for word in words[at:] if word[0].isupper()]
            role = _is_role(words[0], language)
            joined = role or words[at + 1] in _ARTICLES or len(behind) >= _NAME_WORDS
            return run[:at] if joined and len(named) >= _NAME_WORDS else run
    return run


def _inflected(word: str, language: str) -> bool:
    """Whether a case ending behind an apostrophe says that a name is no subject."""
    endings = lexicon(language).speech.case_endings
    return bool(endings) and word.replace("’", "'").endswith(tuple(f"'{ending}" for ending in endings))


def _is_role(word: str, language: str) -> bool:
    endings = lexicon(language).speech.role_endings
    return bool(endings) and word.lower().endswith(endings)


# --- who speaks -----------------------------------------------------------------------------------------------------


def named_behind(passage: Passage, at: int) -> Span | None:
    """The speaker in the clause that goes on from `at`, behind a verb of saying: a name, or else who is described."""
    text, language = passage.text, passage.language
    parts = _parts(text, Span(at, passage.clause_end(at)))[:_PARTS]
    found = [_outside_quotation_marks(text, runs(text, part, language)) for part in parts]
    first = _not_addressed(text, found[0], language)
    first = first[1:] if len(first) > 1 and _is_short_form(first[0].of(text)) else first
    if not first:
        aside = zip(parts[1:], found[1:], strict=True)
        return next(
            (several[0] for part, several in aside if several and not _is_agent(text, part, several[0], language)), None
        )
    run = first[0]
    following = found[1][0] if len(found) > 1 and found[1] else None
    if following and _depends(text, run, language) and _opens(text, parts[1], following):
        return following
    return _with_particle(text, _described(passage, run, parts[0]), at)


def named_before(passage: Passage, stop: int) -> Span | None:
    """The speaker before a verb or colon at `stop`: the name nearest to it, but for an apposition ("Brandt, Chefin der GHL,")."""
    text, language = passage.text, passage.language
    parts = _parts(text, Span(passage.start, max(passage.start, stop)))
    while parts and not parts[-1].of(text).strip(" \u00a0:"):
        parts = parts[:-1]
    found = [_outside_quotation_marks(text, runs(text, part, language)) for part in parts]
    if not found or not found[-1]:
        return next((several[-1] for several in reversed(found) if several), None)
    run = _with_its_member(text, found[-1], language)
    if run != found[-1][-1]:
        return run
    if len(found) > 1 and found[-2] and not _opens(text, parts[-1], run):
        belongs = parts[-1].of(text).split()[0] in lexicon(language).speech.joining_preposition
        if belongs or _depends(text, run, language):
            return found[-2][-1]
    return run


def _with_its_member(text: str, found: list[Span], language: str) -> Span:
    """The last run, or the full name before it of somebody who belongs to it ("Ada de Holt van ploeg Tarnhof zegt")."""
    if len(found) < _NAME_WORDS or " " in found[-1].of(text) or " " not in found[-2].of(text):
        return found[-1]
    between = text[found[-2].stop : found[-1].start].split()
    belongs = between[:1] and between[0].lower() in lexicon(language).speech.joining_preposition
    return found[-2] if belongs and len(between) <= _PARTS else found[-1]


def _parts(text: str, span: Span) -> list[Span]:
    """The stretches between commas and dashes, without what stands in brackets ("Ten Hove (Verkeer)")."""
    starts = [span.start, *(m.end() for m in _SIDES.finditer(text, span.start, span.stop))]
    stops = [*(start - 1 for start in starts[1:]), span.stop]
    parts = [Span(a, max(a, b)) for a, b in zip(starts, stops, strict=True)]
    return parts[:1] + [part for part in parts[1:] if text[part.start - 1] != "("]


def _word_before(text: str, at: int) -> re.Match[str] | None:
    return re.search(r"([^\W\d_]+)[’']?[\s\u00a0]*$", text[max(0, at - 24) : at])


def _not_addressed(text: str, found: list[Span], language: str) -> list[Span]:
    """The runs without those that are spoken to ("dijo a Radio Litoral la ministra …"), where others are left."""
    to = lexicon(language).speech.object_pronoun
    return [run for run in found if not ((word := _word_before(text, run.start)) and word[1].lower() in to)]


def _depends(text: str, run: Span, language: str) -> bool:
    """Whether a small word stands before it, so that it is rather a part of a role ("président de la Région")."""
    if len(run.of(text).split()) >= _NAME_WORDS and lexicon(language).speech.determiner:
        return False
    word = _word_before(text, run.start)
    return word is not None and word[1].lower() in lexicon(language).text.function_words


def _is_agent(text: str, part: Span, run: Span, language: str) -> bool:
    """Whether a name is no subject but hangs on what opens its part ("ha detto l'allenatore, assistito dall'avvocata Ada Holt")."""
    words = re.findall(r"[^\W\d_]+", text[part.start : run.start].lower())
    known = lexicon(language)
    if not words or not known.speech.article or words[0] in known.speech.article or words[0] in known.names.role:
        return False
    small = known.text.function_words | known.speech.elided
    return not small.isdisjoint(words[1:])


def _opens(text: str, part: Span, run: Span) -> bool:
    """Whether nothing stands before the run in its part."""
    return not text[part.start : run.start].strip()


def _outside_quotation_marks(text: str, found: list[Span]) -> list[Span]:
    """The runs without names in marks ("в интервью «Голосу»")."""
    return [run for run in found if text[run.start - 1 : run.start] not in ("«", "„", "“")]


def _is_short_form(name: str) -> bool:
    """Whether a name is an agency's short form that somebody spoke to ("powiedział PAP mecenas Grabski")."""
    return name.isupper() and name.isalpha() and len(name) <= _LONGEST_SHORT_FORM


def _described(passage: Passage, run: Span, part: Span) -> Span:
    """Who is described by a noun with its article, where nouns have capitals ("ein Sprecher der Polizei")."""
    text, known = passage.text, lexicon(passage.language)
    word = _word_before(text, run.start)
    if (
        not known.speech.determiner
        or word is None
        or word[1].lower() not in known.speech.determiner
        or " " in run.of(text)
    ):
        return run
    start = run.start - len(word[0])
    of = re.compile(r"[ \u00a0]([^\W\d_]+)[ \u00a0]").match(text, run.stop, part.stop)
    if of and of[1].lower() in known.text.function_words:
        for other in runs(text, Span(of.end(), part.stop), passage.language)[:1]:
            return Span(start, other.stop) if other.start == of.end() else Span(start, run.stop)
    return Span(start, run.stop)


def _with_particle(text: str, run: Span, at: int) -> Span:
    """The run with particles in small letters that open it, right behind the verb ("sagte von Brockhusen")."""
    between = text[at : run.start]
    words = between.split()
    if words and all(word in lexicon("en").names.surname_particles - _ARTICLES for word in words):
        return Span(at + len(between) - len(between.lstrip()), run.stop)
    return run
