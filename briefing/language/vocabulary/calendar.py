"""Words of the calendar: months, weekdays, seasons, units of time, days that have a name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import zip_longest
from types import MappingProxyType

from briefing.language.fields import WordGroup, classes, ordered, rows, text, words


class Calendar(WordGroup):
    """Names are as the language writes them inside a sentence; words to be found in a text are in lower case."""

    months = ordered()
    """The twelve months beside a day, January first ("12 *marca*")."""
    months_alone = ordered()
    """The twelve months where they stand without a day ("*marzec* 2016"), if they differ from `months`."""
    month_abbreviations = rows()
    """Twelve lines, January first: what else a month is written as, without a full stop; a line may be "-"."""
    weekdays = ordered()
    """The seven days of the week, Monday first (ISO 8601)."""
    weekday_abbreviations = rows()
    """Seven lines, Monday first: their short forms, without a full stop."""
    variants = classes()
    """A month or weekday in another spelling → its name."""
    seasons = classes()
    """A season → its TIMEX3 code: SP, SU, FA or WI."""
    units = classes()
    """A unit of time in any form ("years", "yrs") → its singular; the singular counts what `unit_codes` says."""
    unit_codes = classes()
    """The singular of a unit → its TIMEX3 letter."""
    fixed_days = classes()
    """A day with a name → its month and day, "12-25"."""
    weekday_holidays = classes()
    """A day with a name that is the n-th weekday of a month → month, n and weekday (1 is Monday): "9-1-1"."""
    easter_days = classes()
    """A day with a name → how many days after Easter Sunday it is: "-2"."""
    relative_days = classes()
    """A word for a day → days from the day of speaking: "today" 0, "yesterday" -1."""
    references = classes()
    """A word for a time that is not told → PAST, PRESENT or FUTURE, for ISO-TimeML's PAST_REF and so on."""
    day_parts = classes()
    """A part of the day → its TIMEX3 code: MO, AF, EV, NI."""
    modifiers = classes()
    """A word that narrows a period → TIMEX3 modifier: START, MID, END, BEFORE, AFTER, APPROX."""
    relative = classes()
    """A word that counts from the present → previous, current or next: "last", "this", "coming"; of a weekday also previous week, next week."""
    relative_years = classes()
    """A word for a year, as it stands beside a month → years from the present one: "来年" 1, "vorigen Jahres" -1."""
    solar_months = ordered()
    """The months of the Solar Hijri calendar, where it is in use."""
    eras = classes()
    """An era's name → the year before its first one: "令和" 2018."""
    past = words()
    """What says that a clause is about the past: words, and endings and beginnings of words ("-ieron", "se-")."""
    past_endings = words()
    """Endings of the past that nouns have as well ("-ла"): they tell where the clause has none of `other_endings`."""
    other_endings = words()
    """Endings of the present and the future."""
    future = words()
    """What says that a clause is about what is to come, written as in `past`."""
    deadlines = words()
    """Words right before a day by which something is to be done ("bis zum"): the day is to come."""
    deadlines_behind = words()
    """Words right behind a day by which something is to be done ("29일*까지*")."""
    relative_months = classes()
    """A word for a month, right before a day of it → months from the present one: "다음 달" 1."""
    year_before = words()
    """Words before a year that stands alone ("im *Jahr* 2019")."""
    year_behind = words()
    """Words behind one ("2010 *года*", "2030*年*")."""
    no_year = words()
    """What stands behind such a word where the number counts years ("2000年*間*")."""
    case_years = text()
    """Not empty where a lone year has a case ending behind an apostrophe, and else a word for "year" ("2025'te")."""
    verb_last = text()
    """Not empty where the verb ends its sentence, so that only what stands behind a day can tell of its tense."""
    no_day = words()
    """What stands behind a number of days that is a length of time ("3日*間*"), where days of a month are written alike."""
    prepositions = words()
    """Prepositions of time and place, with which a phrase before a sentence's first stop begins."""

    @cached_property
    def month_numbers(self) -> Mapping[str, int]:
        """Each name and short form of a month, in lower case → 1 to 12."""
        return _with_variants(_numbered(1, self.months, self.months_alone, self.month_abbreviations), self.variants)

    @cached_property
    def weekday_numbers(self) -> Mapping[str, int]:
        """Each name and short form of a weekday, in lower case → 0 (Monday) to 6."""
        return _with_variants(_numbered(0, self.weekdays, (), self.weekday_abbreviations), self.variants)


def _numbered(
    first: int, names: tuple[str, ...], alone: tuple[str, ...], short: tuple[tuple[str, ...], ...]
) -> dict[str, int]:
    """Names by their place in the year or week; a short form that two of them share stands for the first."""
    numbers: dict[str, int] = {}
    for listed in (names, alone, *zip_longest(*short)):
        for number, name in enumerate(listed, first):
            if name and name != "-":
                numbers.setdefault(name.lower(), number)
    return numbers


def _with_variants(numbers: dict[str, int], variants: Mapping[str, str]) -> Mapping[str, int]:
    """The names of `numbers` with their other spellings."""
    more = {variant.lower(): numbers[name.lower()] for variant, name in variants.items() if name.lower() in numbers}
    return MappingProxyType(numbers | more)
