"""What is read in a language, as it follows from what its data file holds; nothing else says so.

A fact's extractor asks here whether it has the words it needs, and ``doctor`` and the Method line say what they do by the
same rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from briefing.language import abbreviations
from briefing.language.lexicon import Lexicon, languages, lexicon

SENTENCES, FIGURES, NUMBER_WORDS, SPEAKERS = "sentences", "figures", "numbers in words", "speakers"
DATES, RELATIVE_DATES = "dates", "relative dates"
REPORTED_SPEECH, DENIALS, NAMES, WORDING = "reported speech", "denials", "names", "wording"
ROLES = "people with a role"

_NEEDS: tuple[tuple[str, Callable[[Lexicon], object]], ...] = (
    (SENTENCES, lambda known: abbreviations.shipped(known.language)),
    (FIGURES, lambda known: known.numbers.scales and known.numbers.currencies),
    (NUMBER_WORDS, lambda known: known.numbers.cardinals and known.counting.function_words),
    (DATES, lambda known: known.calendar.months and known.locale_formats.day),
    (RELATIVE_DATES, lambda known: known.calendar.relative and known.calendar.relative_days),
    (SPEAKERS, lambda known: known.speech.finite),
    (REPORTED_SPEECH, lambda known: known.speech.reporting),
    (DENIALS, lambda known: known.clauses.negators and known.clauses.open_questions),
    (ROLES, lambda known: known.names.role),
    (NAMES, lambda known: known.names.role and "names" in known.text.models),
    (WORDING, lambda known: known.page.words),
)
"""What is read → what a lexicon must hold for it. Numeric dates, digits with a unit, and quotation marks need nothing."""
KINDS = tuple(name for name, _ in _NEEDS)
"""All that may be read, in the order of the tables."""
PACK = frozenset({SENTENCES, FIGURES, DATES, RELATIVE_DATES, SPEAKERS, WORDING})
"""What a language pack reads at the least: a page may be made in its language, and nothing printed on it is a guess."""
FULL_PACK = PACK | {REPORTED_SPEECH, ROLES}
"""What all packs read but the three whose speakers no capitals and no grammar here tell: Hebrew, Hindi and Thai."""
_SHOWN = {
    FIGURES: "figures with scale words and currencies", DATES: "dates that name a month", SPEAKERS: "speakers of quotations", WORDING: "the page's own words",
}  # fmt: skip
"""What a name stands for, where it is not said by itself."""
_FEW = 8
"""Languages that are named; of more, how many they are."""


@cache
def reads(language: str) -> frozenset[str]:
    """What is read in a language by its ISO 639-1 code; "und" is read as English."""
    known = lexicon(language)
    return frozenset(name for name, needs in _NEEDS if needs(known))


@cache
def has_grammar(language: str) -> bool:
    """Whether a language's sentences are read by a grammar, as English ones are, and not by the words beside a verb alone."""
    return "reported-speech" in lexicon(language).text.models


def readers_of(what: str) -> tuple[str, ...]:
    """The codes of the languages in which something is read, sorted."""
    return tuple(code for code in languages() if what in reads(code))


def packs() -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted: those in whose words a page is made."""
    return readers_of(WORDING)


def remark(codes: Iterable[str], *, engine: str = "", page: str = "en") -> str:
    """Which of dates and names are not read in documents of these languages, as a sentence; "" where all are.

    Args:
        codes: The documents' languages.
        engine: Another engine that finds the names, if one does.
        page: The page's language; the documents' is named in English only.
    """
    asked = tuple(dict.fromkeys(codes))
    names = (RELATIVE_DATES if all(DATES in reads(code) for code in asked) else DATES, *(() if engine else (NAMES,)))
    missing = [name for name in names if any(name not in reads(code) for code in asked)]
    where = _listed(code for code in asked if not reads(code).issuperset(missing))
    some = all(ROLES in reads(code) for code in asked)
    said = " and ".join("names without a role" if name == NAMES and some else name for name in missing)
    place = f" in {where} text" if page == "en" else ""
    return f"{said[:1].upper()}{said[1:]} are not read{place}." if missing else ""


def described() -> str:
    """What is read in which languages, as one line for ``doctor`` and the docs."""
    by_languages: dict[str, list[str]] = {}
    for name, _ in _NEEDS:
        by_languages.setdefault(_named(name), []).append(_SHOWN.get(name, name))
    parts = [f"{', '.join(names)} in {where}" for where, names in by_languages.items() if where]
    return "; ".join([*parts, "digits, numeric dates and quotation marks in every language"])


def _named(what: str) -> str:
    """The languages in which something is read: their English names, or how many they are."""
    codes = readers_of(what)
    return _listed(codes) if len(codes) <= _FEW else f"{len(codes)} languages"


def _listed(codes: Iterable[str]) -> str:
    """English names of languages, by their alphabet."""
    names = lexicon("en").page.languages
    return ", ".join(sorted(names.get(code, code) for code in codes))
