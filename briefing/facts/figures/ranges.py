"""Two numbers side by side → one figure: a range ("10 to 15"), a score ("52–48"), a ratio ("3/957", "one in five")."""

from __future__ import annotations

import re

from briefing.facts.figures import units
from briefing.facts.figures.numbers import SMALL_WORDS, Number, number_at
from briefing.facts.figures.quantities import add_unit
from briefing.facts.figures.words import COUNTING
from briefing.frozen import frozen
from briefing.language.lexicon import any_of
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules

# --- ratios -------------------------------------------------------------------------------------------------------

_OUT_OF = deferred(
    rf"""\s(?P<link>in|out\sof)\s(?:every\s)?  # "in", "out of every"
    (?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d+|{SMALL_WORDS}|a\shundred|100|1,000|a\smillion)(?![\w%]|[.,]\d|-)""",
    re.VERBOSE,
)
_SLASH = deferred(r"/(\d[\d,]*)(?![\d/\w])")
_SAYINGS = ((9, 11), (24, 7), (50, 50))
"""Numbers with a stroke between that are no ratio: a day, all day and night, evenly."""
_WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10**4, 10**5, 10**6))
"""Wholes that a number stands "in" ("three in ten")."""

_MOST_IN = 1000
"""What "one" may stand in, whatever number it is ("1 in 64")."""
_TIME_BEHIND = deferred(r"\s(?:second|minute|hour|day|week|month|year|decade)s?\b")


def ratio(lower: str, first: Number) -> Number | None:
    """Reads on from `first`, which is changed: "3/957", "one in five", "17 out of 21"; None where no ratio is."""
    if first.value is None or first.unit is not None or first.kind == "scaled":
        return None
    if first.kind == "digits" and (slash := _SLASH.match(lower, first.stop)):
        whole = float(slash[1].replace(",", ""))
        known = whole and whole >= first.value and (first.value, whole) not in _SAYINGS
        if known and (of_unit := _of_unit(lower, first, whole, slash.end())):
            return of_unit
        return _part_of(first, first.value, whole, slash.end()) if known else None
    parts = _OUT_OF.match(lower, first.stop)
    return _one_in(first, first.value, parts) if parts else None


_INCH = 16
"""The largest denominator of fractions of a unit ("3/16 inch")."""
_TO_FRACTION = deferred(r"\s?(?:to|or|-|–)\s?(\d)/(\d\d?)(?!\d)")


def _of_unit(lower: str, first: Number, whole: float, stop: int) -> Number | None:
    """A fraction of a unit, or two of them: "1/2 percent", "1/4 to 1/2 percent"."""
    part = first.value or 0
    if part >= whole or whole > _INCH:
        return None
    low = high = part / whole
    if (upper := _TO_FRACTION.match(lower, stop)) and 0 < int(upper[1]) < int(upper[2]) <= _INCH:
        high, stop = int(upper[1]) / int(upper[2]), upper.end()
    unit = units.after(lower, stop)
    if unit is None or unit.start == stop or unit.word in units.CASED or low > high:
        return None
    first.unit, first.stop, first.core_stop, first.kind = unit.symbol, unit.stop, stop, "ratio"
    first.value, first.low, first.high = (low, None, None) if low == high else (None, low, high)
    return first


def _one_in(first: Number, part: float, parts: re.Match[str]) -> Number | None:
    whole = words_value(parts["whole"]) or 0
    lone = part == 1 and whole < _MOST_IN and not _TIME_BEHIND.match(parts.string, parts.end())
    if whole <= part or (parts["link"] == "in" and (not (lone or whole in _WHOLES) or part > 99)):
        return None
    return _part_of(first, part, whole, parts.end())


def _part_of(first: Number, part: float, whole: float, stop: int) -> Number:
    first.value, first.unit, first.kind = part / whole, "ratio", "ratio"
    first.stop = first.core_stop = stop
    return first


# --- ranges -------------------------------------------------------------------------------------------------------

_JOIN = deferred(r"\s?(?P<dash>-{2,3}|[-–—−])\s?|[\s-](?P<word>to|or)[\s-]|\s(?P<and>and)\s")
_SIGN = deferred(r"(?:us|c|a|nz|hk)?[$£€]\s?(?:a(?=\d))?")
_BETWEEN = deferred(r"\bbetween\s(?:[a-z]+\s)?(?:us|c|a|nz|hk)?[$£€]?\s?$")
_BY = deferred(r"\bby\s[$£€]?$")
_CHANGE = deferred(
    rf"""\b(?:{any_of(COUNTING.changes)}|{any_of(COUNTING.changing)}\w*)\b      # a verb of change
    [^.;]{{0,60}}\bfrom\s(?:[a-z]+\s){{0,3}}(?:us|c|a|nz|hk)?[$£€]?$            # from where""",
    re.VERBOSE,
)
_AGES = deferred(r"\bage[ds]?\s(?:ranges?\s|ranging\s)?(?:from\s|between\s)?$")
_VOTE = deferred(rf"\b(?:{any_of(COUNTING.votes)}|{any_of(COUNTING.voting)}\w*)\b")
_FROM = deferred(r"\b(?:from|up)\s$")


@frozen
class Pair:
    """Two numbers in a row, and what joins them."""

    lower: str
    first: Number
    second: Number
    join: re.Match[str]
    before: str
    """Up to ninety characters before the first."""

    @property
    def word(self) -> str:
        """The word that joins them: "to", "or", "and", or ""."""
        return self.join["word"] or self.join["and"] or ""

    @property
    def dash(self) -> bool:
        """Whether a dash joins them."""
        return self.join["dash"] is not None

    @property
    def lengths(self) -> tuple[int, int]:
        """The characters of each, without units."""
        first, second = self.first, self.second
        return first.core_stop - first.core_start, second.core_stop - second.core_start

    @property
    def unitless(self) -> bool:
        """Whether neither has a unit or a scale word."""
        return not self.first.unit and not self.second.unit and self.second.kind != "scaled"

    @property
    def values(self) -> tuple[float, float]:
        """Both values."""
        assert self.first.value is not None
        assert self.second.value is not None
        return self.first.value, self.second.value

    @property
    def scaled(self) -> tuple[float, float]:
        """Both values, the scale of "10 to 15 million" given to both."""
        low, high = self.values
        if low >= 1000 or not self._shares_scale(low, high):
            return low, high
        scale = next((s for s in (10**12, 10**9, 10**6, 1000) if high >= s), 1)
        return (low * scale if low < high / scale * 10 else low), high

    def _shares_scale(self, low: float, high: float) -> bool:
        if self.second.kind == "scaled" and self.first.kind == "digits":
            return True
        return (
            self.second.kind in ("scaled", "words")
            and self.first.kind in ("digits", "words")
            and high >= 1000
            and low == int(low)
        )

    @property
    def voted(self) -> bool:
        """Whether the words before are of a vote or a game."""
        return _VOTE.search(self.before[-60:]) is not None


_PairRule = Rule[Pair, bool]
DIGIT_PAIRS: Rules[Pair, bool] = Rules(
    (
        _PairRule(
            "a second number that begins with 0",
            lambda pair: pair.dash and re.match(r"0\d", pair.lower[pair.second.start : pair.second.start + 2]),
            False,
            (("Call 555-0192 now.", ""), ("Dial 12-06 for it.", "")),
        ),
        _PairRule(
            "a telephone number",
            lambda pair: (
                pair.dash and (pair.lengths == (3, 4) or (pair.lengths == (1, 4) and pair.values[1] % 1000 > 0))
            ),
            False,
            (("Call 225-5185 now.", ""), ("Dial 301-2212 for it.", ""), ("Ask Orr (3-5213) for it.", "")),
        ),
        _PairRule(
            "two years",
            lambda pair: (
                pair.dash and not pair.first.unit and pair.lengths == (4, 4) and (pair.first.value or 0) < 2100
            ),
            False,
            (("The code 0900-1700 is lost.", ""), ("The code 0915-1730 is lost.", "")),
        ),
    ),
    otherwise=True,
)
"""Whether two numbers may be a pair, by their digits alone."""
UNIT_PAIRS: Rules[Pair, bool] = Rules(
    (
        _PairRule(
            "a number that was broken off",
            lambda pair: (
                pair.dash
                and not pair.first.unit
                and pair.second.unit in units.SIGNS.values()
                and pair.lower[pair.first.stop : pair.first.stop + 2] == " -"
            ),
            False,
            (("It cost two -- $425 million.", "2; 4.25e+08 USD"), ("It is four -- $6 there.", "4; 6 USD")),
        ),
        _PairRule(
            "two units",
            lambda pair: pair.first.unit and pair.second.unit and pair.first.unit != pair.second.unit,
            False,
            (("They gave 5 kg or 6 miles.", "5 kg; 6 miles"), ("It is 4 km or 9 kg.", "4 km; 9 kg")),
        ),
        _PairRule(
            "a unit that the second lacks",
            lambda pair: (
                pair.first.unit
                and not pair.second.unit
                and pair.first.unit not in units.SIGNS.values()
                and not pair.dash
            ),
            False,
            (("He ran 5 miles to 12 boats.", "5 miles; 12"), ("They gave 4 kg to 9 boys.", "4 kg; 9")),
        ),
        _PairRule(
            "no choice between near numbers",
            lambda pair: (
                pair.word == "or" and (pair.values[0] >= pair.values[1] or pair.values[1] > 3 * pair.values[0] + 3)
            ),
            False,
            (("They sent 12 or 5 boats.", "12; 5"), ("They sent 2 or 50 boats.", "2; 50")),
        ),
        _PairRule(
            "a stroke behind the second",
            lambda pair: pair.lower[pair.second.stop : pair.second.stop + 1] == "/",
            False,
            (("They took 4 to 5/6 of it.", "4; 0.833333 ratio"), ("They took 2 to 3/4 of it.", "2; 0.75 ratio")),
        ),
        _PairRule(
            "a third number",
            lambda pair: pair.dash and re.match(r"[-–]\d", pair.lower[pair.second.stop : pair.second.stop + 2]),
            False,
            (("The line 120-14-16 is shut.", ""), ("The part 4–12–16 is out.", "")),
        ),
    ),
    otherwise=True,
)
"""Whether two numbers with their units are one figure."""
UNITLESS_PAIRS: Rules[Pair, str | None] = Rules(
    (
        Rule[Pair, str | None](
            "ages",
            lambda pair: not pair.first.unit and not pair.second.unit and _AGES.search(pair.before),
            "years",
            (
                ("It is for ages 5 to 9 alone.", "5..9 years"),
                ("It is for those aged between 20 and 30.", "20..30 years"),
            ),
        ),
        Rule[Pair, str | None](
            "one number twice, joined by to",
            lambda pair: pair.unitless and pair.word == "to" and not pair.voted and pair.scaled[0] == pair.scaled[1],
            None,
            (("They went 4 to 4 boats.", "4; 4"), ("It is 9 to 9 there.", "9; 9")),
        ),
        Rule[Pair, str | None](
            "the larger first, or twice the same",
            lambda pair: pair.unitless and pair.scaled[0] >= pair.scaled[1],
            "score",
            (("It was 52–48 there.", "52..48 score"), ("It was 12–12 there.", "12..12 score")),
        ),
        Rule[Pair, str | None](
            "a vote or a game",
            lambda pair: pair.unitless and pair.voted and pair.word != "or" and not _FROM.search(pair.before),
            "score",
            (("The team lost 2–5 at home.", "2..5 score"), ("The vote was 4 to 12 there.", "4..12 score")),
        ),
    ),
    "",
)
"""The unit of two numbers that have none: years, score, "" for none; None where they are no pair."""


def number_range(text: str, lower: str, first: Number, low: int) -> Number | None:
    """Read "10 to 15", "10–15%", "between $8 and $10", "three or four"; a pair such as "52–48" has the unit "score"."""
    pair = _pair(lower, first, low)
    if pair is None or not DIGIT_PAIRS.verdict(pair):
        return None
    second = pair.second
    add_unit(text, lower, second, pair.join.end())
    if not UNIT_PAIRS.verdict(pair):
        return None
    unit = UNITLESS_PAIRS.verdict(pair)
    if unit is None:
        return None
    low_value, high = pair.scaled
    return Number(
        first.start, second.stop, first.core_start, second.core_stop, None, unit or second.unit or first.unit, low_value, high,
        kind="range", hyphenated=second.hyphenated,
    )  # fmt: skip


def _pair(lower: str, first: Number, low: int) -> Pair | None:
    """`first` and the number that a dash, "to", "or" or "and" joins to it."""
    if first.value is None or first.unit in ("times", "ratio", "years"):
        return None
    join = _JOIN.match(lower, first.stop)
    if join is None:
        return None
    before = lower[max(low, first.start - 90) : first.start]
    if join["and"] and not _BETWEEN.search(before):
        return None
    sign = _SIGN.match(lower, join.end())
    second = number_at(lower, sign.end() if sign else join.end())
    if second is None or second.value is None or second.kind in ("fraction", "vague"):
        return None
    pair = Pair(lower, first, second, join, before)
    return None if pair.word == "to" and _is_change(pair) else pair


_SHARE = deferred(r"\s?(?:%|per\s?cent\b)")
_DONE_BY = deferred(r"\b(?:[a-z]+ed|rose|fell|grew|sank|risen|fallen|grown)\s(?:[a-z]+\s)?by\s(?:[a-z]+\s)?$")
"""Before a share: it is how much something has changed, and what stands behind "to" is where it got."""


def _is_change(pair: Pair) -> bool:
    """Whether "X to Y" tells where something went from and to, or by how much: two figures; "grow by 3% to 7%" is one."""
    if _CHANGE.search(pair.before):
        return True
    shares = pair.first.unit == "percent" and _SHARE.match(pair.lower, pair.second.stop) is not None
    grows = shares and pair.scaled[0] < pair.scaled[1] and not _DONE_BY.search(pair.before)
    return _BY.search(pair.before) is not None and not grows
