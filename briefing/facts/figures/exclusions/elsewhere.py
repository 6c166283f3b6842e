"""What is no figure, and what surely is one, in other languages than English: years, hours, durations; numbers that count.

The rules of English are asked only where none of these settles it.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.figures import qualifiers
from briefing.facts.figures.exclusions.candidate import Candidate, Verdict
from briefing.facts.figures.numbers import Number
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import ends_words, has_capitals

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""Four digits without a mark or unit that may be a year."""
_BUDDHIST_YEAR = re.compile(r"2[45]\d\d")
"""Four digits that may be a year of the Buddhist era, in Thai and Lao texts."""
_BUDDHIST = frozenset({"th", "lo"})
_OUR_AGE = re.compile(r"(?:19|20)\d\d")
_NAMED_YEARS = frozenset({"pl", "ru", "uk", "tr", "ar"})
"""Languages that put a word for "year" beside most years, and no mark between thousands."""
_HOUR = re.compile(r"\d[ \u00a0]?(?:h|時|时|点|點|시)[ \u00a0]?$")
"""What stands before minutes ("14 h 30")."""
_AGE = re.compile(r"[^\W\d_]?[ \u00a0]?[(（][1-9]\d[)）]")
"""A number of two digits in brackets."""
_CLOCK = re.compile(r"[012]?\d\.[0-5]\d")
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:;–—“”„«»\"\n][ \u00a0]?)$")
_PREFIX = re.compile(r"(?<!\w)[^\W\d_]{1,2}[-־]?$")
_ORDINAL = re.compile(r"\.[ \u00a0][a-zà-ÿœ-ž]")
"""What stands behind an ordinal ("a 3. napirendi pont")."""
_COUNTS = re.compile(r"[ \u00a0\u202f][^\W\d_]")
"""A word right behind: what is counted."""


def verdict(text: str, lower: str, number: Number, language: str) -> Verdict | None:
    """What a number in a text in `language` is; None where nothing here settles it."""
    case = Candidate.of(text, lower, number)
    qualified = qualifiers.of_language(lower, number.start, language) is not None
    dated = not qualified or (qualifiers.is_term(lower, number.start, language) and _stands_alone(case))
    if _of_time(case, language) or _is_age(case) or (dated and _is_year(case, language)):
        return Verdict.OTHER
    if (qualified and not case.before.isalnum()) or _prefixed(case, language):
        return Verdict.FIGURE
    if _elided(case) or _opens_and_counts(case) or _behind_small_word(case, language) or _counts_behind(case, language):
        return Verdict.FIGURE
    return None if ends_words(language) else Verdict.FIGURE  # what stands beside a number is no word of it


@cache
def _units(language: str) -> re.Pattern[str]:
    """A unit of time right behind a number; in a script without blanks nothing ends it."""
    end = r"(?!\w)" if ends_words(language) else ""
    units = any_of(sorted(lexicon(language).calendar.units), blank=r"[\s\u00a0]")
    return re.compile(rf"[ \u00a0-]?{units}{end}")


def _of_time(case: Candidate, language: str) -> bool:
    """Whether it is a duration, an age or an hour; money and shares have units of their own."""
    if not case.bare:
        return False
    if _units(language).match(case.lower, case.number.stop) or _HOUR.search(case.tail_lower):
        return True
    word = case.word_before
    if word is not None and f"{word[1].lower()} {case.said}" in lexicon(language).calendar.month_numbers:
        return True  # months with numbers for names: "tháng 6"
    if _ORDINAL.match(case.text, case.number.stop) and len(case.said) < len("100"):
        return True
    at_clock = word is not None and word[1].lower().rstrip(".") in lexicon(language).calendar.prepositions
    return at_clock and _CLOCK.fullmatch(case.said) is not None


def _is_age(case: Candidate) -> bool:
    """Whether it is all that stands in brackets behind a word, as an age is ("木下さん（47）")."""
    return case.bare and _AGE.fullmatch(case.text, max(0, case.number.start - 2), case.number.stop + 1) is not None


def _is_year(case: Candidate, language: str) -> bool:
    number = case.number
    if not case.bare or number.kind != "digits":
        return False
    if language in _BUDDHIST and _BUDDHIST_YEAR.fullmatch(case.said):
        return True
    return _YEAR.fullmatch(case.said) is not None and not _counts_things(case, language)


def _stands_alone(case: Candidate) -> bool:
    """Whether a number of our age counts nothing that stands behind it."""
    return _OUR_AGE.fullmatch(case.said) is not None and not _COUNTS.match(case.text, case.number.stop)


def _counts_things(case: Candidate, language: str) -> bool:
    """Whether four digits count what stands behind them: before a measure word, or no year of our age where years are called so."""
    if re.compile(any_of(sorted(lexicon(language).counting.counters))).match(case.lower, case.number.stop):
        return True
    if language not in _NAMED_YEARS or _OUR_AGE.fullmatch(case.said) or not _COUNTS.match(case.text, case.number.stop):
        return False
    word = case.word_before
    known = lexicon(language)
    small = word is None or word[1].lower() in known.text.function_words | known.calendar.month_numbers.keys()
    return not small and case.ahead(2)[1:].islower() | (not has_capitals(language))


def _elided(case: Candidate) -> bool:
    """Whether a share touches an article ("dell’8%")."""
    return case.unit is not None and case.before in "'’" and len(case.tail) > 1


def _prefixed(case: Candidate, language: str) -> bool:
    """Whether a preposition or "and" of a letter is joined to it (Hebrew "ב-48", Arabic "و12")."""
    prefix = _PREFIX.search(case.tail)
    return prefix is not None and not has_capitals(language)


def _behind_small_word(case: Candidate, language: str) -> bool:
    """Whether the word before it, in English one of a reference, is a small word here ("i no 141", "subiu para 4.318")."""
    word = case.word_before
    return word is not None and (
        word[1] == "no"
        or (word[1] in lexicon("en").counting.references and word[1] in lexicon(language).text.function_words)
    )


def _counts_behind(case: Candidate, language: str) -> bool:
    """Whether it counts what stands behind it, and a weekday or a colon before it ("am Freitag 14 Menschen", "Brand: 14 Verletzte")."""
    if not case.bare or _COUNTS.match(case.text, case.number.stop) is None:
        return False
    word = case.word_before
    weekday = word is not None and word[1].lower() in lexicon(language).calendar.weekday_numbers
    return weekday or case.tail.endswith((": ", ":\u00a0", " : "))


def _opens_and_counts(case: Candidate) -> bool:
    """Whether the word before it only opens the sentence, and what is counted stands behind ("Asisten 11 de los 13")."""
    word = case.word_before
    if word is None or not case.bare or not word[1][0].isupper() or word[1][-1] in ".,":
        return False
    head = _SENTENCE_HEAD.search(case.tail[: word.start(1)])
    return head is not None and _COUNTS.match(case.text, case.number.stop) is not None and case.ahead(2)[1:].islower()
