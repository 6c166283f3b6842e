"""The forms of expressions of time, as regular expressions for lower-cased English text; a blank stands for any space.

The expressions are those of TIMEX3 (TimeML annotation guidelines 1.2.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.facts.dates.words import CALENDAR, DATING, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import WORD_NUMBER

CARDINALS = lexicon("en").numbers.cardinals
"""A numeral → its value as written in digits."""
_TENS = [word for word, number in CARDINALS.items() if int(number) >= 20]
_ONES = [word for word, number in CARDINALS.items() if 0 < int(number) < 10]
_TEENS = [word for word, number in CARDINALS.items() if 10 <= int(number) < 20]
_SINGULARS = set(CALENDAR.units.values())
_PLURALS = {max((form for form, unit in CALENDAR.units.items() if unit == one), key=len) for one in _SINGULARS}


def _all_but(words: Iterable[str], *dropped: str) -> str:
    return any_of(word for word in words if word not in dropped)


def _spellings(names: Mapping[str, int], whole: int) -> str:
    """Names, and their short forms with or without a full stop; a name has at least `whole` letters."""
    full = any_of(name for name in names if len(name) >= whole or name in ("may", "june", "july"))
    return rf"(?:{full}|{any_of(name for name in names if len(name) < whole)}\b\.?)"


_MONTH = _spellings(MONTHS, 5)
_WEEKDAY = _spellings(WEEKDAYS, 6)
_WEEKDAYS = [day for day in WEEKDAYS if len(day) > 5]
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%$£€]|[.,:]\d\d?(?!\d))"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
_SHORT_YEAR = r"['’]\d\d"
_UNIT = _all_but(CALENDAR.units, "season", "seasons")
_ONE_UNIT = _all_but(_SINGULARS, "season")
_LONG = _all_but(_SINGULARS, "second", "minute", "hour", "night", "fortnight")
_LONGS = _all_but(_PLURALS, "seconds", "fortnights")
_NUMBER = "|".join(
    (
        # 12, 1,200, 2.5, 1 1/2, 3 to 4
        r"\d[\d,]*(?:\.\d+)?(?:[ -][1-9]/[2-9])?(?: (?:to|or) \d+)?",
        # six to 13
        rf"{WORD_NUMBER} (?:to|or) \d+",
        # a few more, a couple of, half a
        r"a few(?: more)?|a couple(?: of)?(?: more)?|a dozen|half an?|a half",
        # a hundred, three thousand, two and a half, four or five
        r"(?:a |one )?(?:hundred|thousand)s?(?: of)?",
        rf"{WORD_NUMBER}(?:[ -](?:hundred|thousand))?(?: and a half)?(?: (?:to|or) {WORD_NUMBER})?",
        r"an|a|several|dozens of|tens of thousands of|countless|many|too many",
    )
)
_NUMBER = f"(?:{_NUMBER})"
_MOD = f"{any_of(DATING.qualifiers)} "
_PART = r"(?:mornings?|afternoons?|evenings?|nights?)"
_ZONE = rf"(?: ?\(?{any_of(DATING.time_zones)}\b\)?)?"
_CLOCK = "|".join(
    (
        # 5 p.m., 5:30pm
        r"(?:0?\d|1\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)? ?(?:[ap]\.m\.|[ap]m\b)",
        # 17:30
        r"(?:0?\d|1\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?!-\d)",
        r"noon|midnight|midday",
        # five o'clock
        rf"(?:\d\d?|{WORD_NUMBER}) o['’]clock",
    )
)
_CLOCK = f"(?:{_CLOCK})"
_EDGE = r"(?:early|late|mid|earlier|later)"
_END_OF = r"the (?:end|beginning|start|middle) of"
_HOLIDAY = rf"(?:{any_of(DATING.holidays)}|easter(?= ))"
_QUARTER = r"(?:(?:first|second|third|fourth)|[1-4](?:st|nd|rd|th)|final)"
_THAT = r"(?:that|the same|the following|the next|the previous|the preceding|the prior)"
_END = r"(?!\w)"

EXPRESSIONS: dict[str, tuple[str, ...]] = {
    "iso": (
        # 2016-05-30, 2016-05-30T17:15:00Z
        r"\d{4}-[01]\d-[0-3]\d(?:[t ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:z\b|[+-]\d\d:?\d\d)?)?(?!\d)",
    ),
    "numeric": (
        # 2016/5/30, 30/05/2016
        r"\d{4}(?P<ymd>[/.])\d\d?(?P=ymd)\d\d?(?![\d/])",
        r"\d\d?(?P<dmy>[/.-])\d\d?(?P=dmy)\d{4}(?![\d/.-]\d)",
        # 30/05/16, 30.05.16, 30-05-16
        r"\d\d?/\d\d?/\d\d(?![\d/])",
        r"\d\d\.\d\d\.\d\d(?![\d.])",
        r"\d\d-\d\d-\d\d(?![\d-])",
        # 20160530
        r"(?:19|20)\d\d[01]\d[0-3]\d(?![\w%]|[.,:/-]\d)",
    ),
    "clock": (
        # about 5:30 p.m. EDT on Friday
        (
            rf"(?:about |around |nearly |just (?:before|after) |shortly (?:before|after) )?{_CLOCK}{_ZONE}"
            rf"(?:,? (?:on )?(?:last |next |this )?(?:{_WEEKDAY}|today|yesterday|tomorrow|{_MONTH} {_DAY}(?:,? {_YEAR})?))?"
        ),
        # five in the morning
        rf"(?:\d\d?|{WORD_NUMBER}) in the (?:morning|afternoon|evening)",
    ),
    "month_day": (
        # Monday, May 30-31, 2016
        (
            rf"(?:{_WEEKDAY}(?:,| (?:the )?)? ?)?(?:{_EDGE}[ -])?(?:last |this |next )?{_MONTH}(?: |(?<=\.))(?:the )?{_DAY}"
            rf"(?: ?[-–—] ?{_DAY}(?!,? {_MONTH}))?(?:(?:, ?| ){_YEAR}|,? {_SHORT_YEAR}(?![\d%]))?(?: {_PART})?{_END}"
        ),
        # May the fifth
        rf"{_MONTH} the {any_of(ORDINALS)}{_END}",
    ),
    "day_month": (
        # the 17th of last month, the fifth of May
        rf"the \d\d?(?:st|nd|rd|th) of (?:last|this|next) month{_END}",
        rf"the {any_of(ORDINALS)} of {_MONTH}(?:,? {_YEAR})?{_END}",
        # Monday, 30-31 May 2016
        (
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: ?[-–—] ?{_DAY})?(?: of)?[ -]{_MONTH}"
            rf"(?:(?:,? |-){_YEAR}|,? {_SHORT_YEAR}(?![\d%])| (?:[012]|9)\d(?=[.,;:)](?!\d)|$))?{_END}"
        ),
    ),
    "month_year": (
        # late May 2016, May of that year
        (
            rf"(?:(?:{_EDGE}|{_END_OF})[ -])?{_MONTH}(?: of|,)? (?:{_YEAR}|(?:nineteen|twenty)[ -]{WORD_NUMBER}"
            rf"|last year|this year|next year|that (?:same )?year|the (?:same|following|previous) year){_END}"
        ),
    ),
    "nth_weekday": (
        # the second Sunday in May
        rf"the (?:first|second|third|fourth|last) {_WEEKDAY} (?:in|of) {_MONTH}(?:,? {_YEAR})?{_END}",
    ),
    "weekday_nth": (rf"{_WEEKDAY},? the \d\d?(?:st|nd|rd|th){_END}",),
    "nth_day": (
        # (on) the 12th
        r"the \d\d?(?:st|nd|rd|th)(?= (?:and|or|but|at|in the|(?:he|she|it|they|we|i))\b|[.,;:!?)\"”’]|$)",
    ),
    "holiday": (rf"(?:last |this |next )?{_HOLIDAY}(?:,? {_YEAR})?{_END}",),
    "week_ago": (
        # two Fridays ago, a week ago Monday, Friday week
        rf"{_NUMBER} {any_of(_WEEKDAYS)}s ago{_END}",
        rf"{_NUMBER} (?:weeks?|months?|years?) (?:ago|from) (?:{_WEEKDAY}|today|tomorrow|yesterday|tonight){_END}",
        rf"{_WEEKDAY} week{_END}",
    ),
    "weekday": (
        # earlier this Friday morning, Friday of last week
        (
            r"(?:(?:earlier|later|early|late) )?"
            r"(?:(?:last|this|next|this past|this coming|the following|the previous) )?"
            rf"{_WEEKDAY}(?: {_PART})?(?:,? (?:of )?(?:last|this|next) week)?{_END}"
        ),
    ),
    "month": (
        # early May, the end of next May
        rf"(?:(?:{_EDGE}|{_END_OF}|last|this|next|this past|this coming)[ -])*{_MONTH}{_END}",
    ),
    "quarter": (
        # the fiscal 2016 second quarter, the second quarter of last year
        (
            rf"(?:the )?(?:(?:{_YEAR}|fiscal|last year['’]s|this year['’]s|next year['’]s|company['’]s)[ -])?(?:fiscal[ -])?"
            rf"{_QUARTER}(?:[ -]fiscal)?[ -]quarters?(?: (?:of|in))?"
            rf"(?:(?: fiscal(?: year)?)? {_YEAR}| last year| this year| next year| of the year)?{_END}"
        ),
        # Q2 2016, 2016-Q2
        rf"q[1-4](?: (?:of )?(?:fiscal )?(?:{_YEAR}|{_SHORT_YEAR}))?{_END}",
        rf"{_YEAR}[ -]?q[1-4]{_END}",
    ),
    "half_year": (
        # H1 2016, 2016-H1
        rf"h[12] (?:of )?(?:fiscal )?(?:{_YEAR}|{_SHORT_YEAR}){_END}",
        rf"{_YEAR}[ -]?h[12]{_END}",
    ),
    "this_quarter": (
        # the latest quarter, the same period a year ago
        (
            r"(?:the|last year['’]s|this year['’]s) "
            r"(?:(?:latest|current|most recent|year-ago|year-earlier|(?:same|corresponding|comparable)"
            rf"|{_YEAR}) )?(?:quarter|period)"
            rf"(?: (?:a year (?:ago|earlier|before)|last year|of last year|(?:of|in) {_YEAR}))?{_END}"
        ),
    ),
    "year_ago": (rf"(?:the )?year-(?:ago|earlier)(?: (?:quarter|period))?{_END}",),
    "ago": (
        # a quarter century ago, more than two and a half years later
        rf"(?:{_MOD})?a (?:quarter|half)[ -](?:of a |a )?century (?:ago|earlier|later){_END}",
        (
            rf"(?:{_MOD})?{_NUMBER}(?: more| or so)? {_UNIT}(?: and a half| or (?:so|two|more))? "
            rf"(?:ago|earlier|later|from now|hence){_END}"
        ),
        # long ago, years ago
        rf"(?:long|not long) ago{_END}",
        rf"(?:(?:so )?many |some )?{_LONGS} ago{_END}",
        # the day before, the day after tomorrow
        (
            r"the (?:day|week|month|year|night) (?:before|after)"
            rf"(?=[.,;:!?\"”’—]| (?:that|he|she|they|and|but)\b){_END}"
        ),
        rf"(?:(?:the )?day after tomorrow|the day before yesterday){_END}",
    ),
    "edge_of": (
        # the end of the year, the first half of 2016
        (
            r"(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|turn)|(?:first|second|latter) half) of "
            rf"(?:(?:the|this|last|next) {_LONG}|(?:the )?(?:{_YEAR})){_END}"
        ),
        # year's end, midyear
        rf"(?:the )?(?:year|month|week|quarter|decade)(?:['’]s[ -]|[ -])end{_END}",
        rf"mid-?(?:week|month|year){_END}",
    ),
    "fiscal": (
        # fiscal year 2015-16, FY16, the 2016 fiscal year
        (
            r"(?:the )?(?:(?:fiscal|financial|tax)(?: year)?[ -]"
            rf"(?:{_YEAR}|{_SHORT_YEAR})(?:[-/–]\d\d(?!\d))?"
            rf"|fy ?(?:{_YEAR}|['’]?\d\d)|{_YEAR} (?:fiscal|financial) year){_END}"
        ),
    ),
    "decade": (
        # the early 1970s, the '70s, the seventies
        (
            rf"(?:the )?(?:{_EDGE}[ -](?:to-late )?)?(?:the )?"
            r"(?:(?:1[0-9]|20)\d0['’]?s|['’]\d0s"
            rf"|(?:nineteen |eighteen )?{any_of(f'{ten[:-1]}ies' for ten in _TENS)}){_END}"
        ),
    ),
    "century": (
        # the late 19th century
        (
            rf"(?:the )?(?:(?:{_EDGE}|turn of the)[ -])?(?:\d\d?(?:st|nd|rd|th)|{any_of(ORDINALS)})[ -]"
            rf"centur(?:y|ies)(?: bce?)?{_END}"
        ),
    ),
    "season": (
        # in the late summer of 2016
        (
            rf"(?:(?:the )?(?:{_EDGE}|last|this|next|this past|this coming|(?:in the|in|since|by|until|during))[ -])?(?:the )?"
            rf"{any_of(SEASONS)}(?: of)?(?: {_YEAR}| ?{_SHORT_YEAR})?{_END}"
        ),
    ),
    "next_n": (
        # the next two weeks, the past few days
        (
            r"(?:the |these |this )?"
            r"(?:(?:last|past|next|previous|coming|following)|(?:first|final|latest|preceding|prior|recent)) "
            rf"(?:(?:{_NUMBER}|few|couple(?: of)?|half[- ]dozen|dozen) )?{_LONGS}{_END}"
        ),
    ),
    "relative": (
        # late last month, this coming weekend, the current fiscal year
        (
            rf"(?:(?:{_EDGE}|sometime|{_END_OF}) )?(?:(?:the|this) )?"
            r"(?:(?:last|this|next|past|previous)|(?:coming|current|following|latest))"
            rf"(?: (?:past|coming|calendar|fiscal|whole|entire))? {_LONG}(?: {_PART})?"
            rf"(?:['’]s (?=(?:first|second|third|fourth)))?{_END}"
        ),
        rf"this {_PART}{_END}",
        r"(?:in )?the (?:overnight hours|wee hours)",
    ),
    "that": (
        # the same day, the following morning
        (
            rf"(?:(?:earlier|later) )?{_THAT} (?:(?:very|same) )?"
            rf"(?:(?:day|week|weekend|month|year|decade)|(?:morning|afternoon|evening|night)){_END}"
        ),
    ),
    "deictic": (
        # late yesterday evening, mid-afternoon today
        rf"(?:(?:early|late|later|earlier) )?(?:yesterday|today|tomorrow)(?: (?:morning|afternoon|evening|night))?{_END}",
        rf"(?:(?:mid|early|late)[ -])?(?:morning|afternoon|evening) (?:yesterday|today|tomorrow){_END}",
        rf"(?:tonight|last night|overnight){_END}",
    ),
    "every": (
        # every two weeks, each Friday night, every May
        rf"(?:every|each) (?:{_NUMBER} |other |single )?(?:{_UNIT}|{_WEEKDAY}(?: {_PART})?|{_PART}|{_MONTH}){_END}",
        # twice a day
        rf"(?:once|twice|thrice|{_NUMBER} times) (?:a|an|each|every|per) {_ONE_UNIT}{_END}",
        # bi-weekly, daily, Fridays
        rf"(?:bi-?|semi-?|tri-?)?(?:weekly|monthly|annually){_END}",
        rf"(?:daily|nightly|hourly|quarterly|yearly|annual){_END}",
        rf"{any_of(_WEEKDAYS)}s{_END}",
    ),
    "past": (
        # the near future, recent years, the coming weeks
        rf"(?:the )?(?:(?:not[ -]too[ -])?(?:near|distant|foreseeable|recent|immediate) )?(?:past|future){_END}",
        rf"recent (?:days|weeks|months|years|decades|times){_END}",
        rf"(?:the )?(?:coming|early) (?:days|weeks|months|years|decades){_END}",
    ),
    "now": (
        # until now, at this moment, most recently, soon
        rf"(?:right |until |for |by )?now{_END}",
        rf"(?:currently|presently|nowadays|at (?:present|this (?:time|moment|point))){_END}",
        rf"(?:(?:more |most )?recently|lately|recent|current){_END}",
        rf"(?:soon|as soon as possible|previously|formerly|once|then){_END}",
    ),
    "spoken_year": (
        # the year two thousand and four, nineteen eighty-four, two thousand four
        (
            rf"(?:the year two thousand(?:(?: and)? {WORD_NUMBER})?"
            rf"|(?:nineteen|eighteen|twenty)[ -]{any_of(_TENS)}(?:[- ]{any_of(_ONES)})?"
            rf"|nineteen[ -]{any_of(_TEENS)}|two thousand (?:and )?{WORD_NUMBER})"
            r"(?![\w-]| (?:million|billion|thousand|hundred|percent|people))"
        ),
    ),
    "duration": (
        # a quarter of a century, the six months ended …
        rf"(?:{_MOD})?(?:an? |the (?:last|past) )?quarter[ -](?:of a )?century{_END}",
        rf"the {_NUMBER} months(?= ended|,| through|\.| to )",
        # more than two full years, a week-long
        (
            rf"(?:{_MOD})?{_NUMBER}(?: {any_of(DATING.whole)})?"
            rf"(?:[ -]{_UNIT})(?: and a half| or (?:so|more|two))?(?:-long)?{_END}"
        ),
        r"(?:day|year|week|month|hour)-long",
    ),
    "the_unit": (rf"the (?:(?:day|week|weekend|month)|(?:quarter|year|decade|century|time)){_END}",),
    "bare_units": (rf"{_all_but(_PLURALS, 'nights', 'weekends', 'quarters', 'seasons', 'fortnights')}{_END}",),
    "years": (rf"{_YEAR}[-–/](?:{_YEAR}|\d\d)(?![\w/-])",),
    "year": (rf"{_YEAR}(?: ?(?:bce?|ad|ce)\b)?(?:-(?:early|late))?{_END}",),
}
"""The forms of each kind of expression, in the order in which they are tried; a blank stands for any space."""

_MONTH_BEGINS = any_of({name[:3] for name in MONTHS})

_THE_NTH = r"the \d\d?(?:st|nd|rd|th)"

CUES: dict[str, str] = {
    "iso": r"\d-[01]\d-[0-3]\d",
    "numeric": r"\d[/.-]\d\d?[/.-]\d|\d{8}",
    "nth_weekday": rf" (?:in|of) {_MONTH_BEGINS}",
    "weekday_nth": _THE_NTH,
    "nth_day": _THE_NTH,
    "years": r"\d[-–/]\d\d",
    "clock": r"\d[:.][0-5]\d|\d ?[ap]\.?m\b|noon|midnight|midday|o['’]clock|in the (?:morning|afternoon|evening)",
    "month_day": rf"{_MONTH_BEGINS}[a-z]{{0,6}}\.? ?(?:\d|the )",
    "day_month": rf"(?:\d(?:st|nd|rd|th)?(?: of)?[ -]|[a-z] of ){_MONTH_BEGINS}|\d(?:st|nd|rd|th) of ",
    "ago": r" (?:ago|earlier|later|from now|hence)\b|(?:day|week|month|year|night) (?:before|after)",
    "week_ago": rf" ago{_END}|(?:week|month|year)s? from |{_WEEKDAY} week",
}
"""What a text holds that has an expression of the kind; others, which nearly every text may have, have no cue."""

CUE_WORDS: dict[str, tuple[str, ...]] = {
    "quarter": ("quarter", "q1", "q2", "q3", "q4"),
    "half_year": ("h1", "h2"),
    "this_quarter": ("quarter", "period"),
    "fiscal": ("fiscal", "financial", "tax", "fy"),
    "century": ("centur",),
    "every": (
        *("every", "each", "once", "twice", "thrice", "times", "annual"),
        *("weekly", "monthly", "daily", "nightly", "hourly", "quarterly", "yearly"),
        *(f"{day}s" for day in _WEEKDAYS),
    ),
    "spoken_year": ("nineteen", "eighteen", "twenty", "thousand"),
    "holiday": ("easter", *{max(name.replace("'", " ").split(), key=len) for name in DATING.holidays}),
    "year_ago": ("year-",),
    "decade": ("0s", "0's", "0’s", *(f"{ten[:-1]}ies" for ten in _TENS)),
    "season": tuple(SEASONS),
}
"""As `CUES`, for kinds that have one of some strings in any case: to look for these takes no pattern."""
