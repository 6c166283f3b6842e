"""Lower-cased English text → where dates, times, durations and sets stand, as matches of one grammar.

Every expression holds a word or number that gives it away (`TRIGGER`). One pass finds these; from each, the words that
may stand before it ("the last two …") are walked back over, and the grammar is matched from there. So the cost is one
pass and a few short matches for each trigger, whatever the text.
The expressions are those of TIMEX3 (TimeML annotation guidelines 1.2.1).
"""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Callable

from briefing.facts.dates.calendar import MONTHS, SEASONS, WEEKDAYS
from briefing.language.numerals import ORDINALS, WORD_NUMBER


def _any(words: object) -> str:
    assert isinstance(words, (list, tuple, dict))
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_MONTH = rf"(?:(?:{_any([m for m in MONTHS if len(m) > 4 or m in ('may', 'june', 'july')])})|(?:{_any([m for m in MONTHS if len(m) < 5])})\b\.?)"
_WEEKDAY = rf"(?:(?:{_any([w for w in WEEKDAYS if len(w) > 5])})|(?:{_any([w for w in WEEKDAYS if len(w) <= 5])})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%$£€]|[.,:]\d\d?(?!\d))"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)"
_ONE_UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
_LONG = r"(?:day|week|weekend|month|quarter|year|decade|century|season)"
_LONGS = r"(?:days|nights|weeks|weekends|months|quarters|years|decades|seasons|centuries|hours|minutes)"
_NUMBER = (
    r"(?:\d[\d,]*(?:\.\d+)?(?:[ -][1-9]/[2-9])?(?: (?:to|or) \d+)?|a few(?: more)?|a couple(?: of)?(?: more)?|a dozen|half an?|a half"
    rf"|(?:a |one )?(?:hundred|thousand)s?(?: of)?|{WORD_NUMBER}(?:[ -](?:hundred|thousand))?(?: and a half)?"
    rf"(?: (?:to|or) {WORD_NUMBER})?|an|a|several|dozens of|tens of thousands of|countless|many|too many)"
)
_MOD = (
    r"(?:(?:more|less|fewer|longer|shorter) than|at (?:least|most)|up to|as (?:long|many|much|little|few) as|no (?:more|less|fewer) than"
    r"|just (?:over|under)|well over|close to|nearly|almost|about|around|over|under|approximately|roughly|an estimated|some) "
)
_PART = r"(?:mornings?|afternoons?|evenings?|nights?)"
_ZONE = r"(?: ?\(?(?:edt|est|cdt|cst|mdt|mst|pdt|pst|et|ct|pt|gmt|utc|bst|cet|cest|local time|eastern(?: time)?|pacific(?: time)?|ist|aest|jst|z)\b\)?)?"
_CLOCK = (
    r"(?:(?:0?\d|1\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d)?)? ?(?:[ap]\.m\.|[ap]m\b)"
    r"|(?:0?\d|1\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])(?!-\d)|noon|midnight|midday"
    rf"|(?:\d\d?|{WORD_NUMBER}) o['’]clock)"
)
_EDGE = r"(?:early|late|mid|earlier|later)"
_HOLIDAY = (
    r"(?:christmas(?: day| eve)?|thanksgiving(?: day)?|new year['’]?s(?: day| eve)|easter (?:sunday|monday|week)|easter(?= )|good friday|palm sunday"
    r"|ash wednesday|maundy thursday|ascension day|whit monday|pentecost|halloween|(?:labou?r|memorial|independence|columbus|veterans|armistice|boxing"
    r"|bastille|anzac|earth|may|groundhog|canada|australia|presidents['’]?|president['’]s|valentine['’]?s|st\. patrick['’]?s"
    r"|martin luther king(?:,? jr\.?)?) day|juneteenth|(?:the )?fourth of july|july fourth)"
)
_QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|final)"
_THAT = r"(?:that|the same|the following|the next|the previous|the preceding|the prior)"

_RULES: dict[str, str] = {
    "iso": r"\d{4}-[01]\d-[0-3]\d(?:[t ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:z\b|[+-]\d\d:?\d\d)?)?(?!\d)",
    "numeric": r"\d{4}(?P<ymd>[/.])\d\d?(?P=ymd)\d\d?(?![\d/])|\d\d?(?P<dmy>[/.-])\d\d?(?P=dmy)\d{4}(?![\d/.-]\d)|\d\d?/\d\d?/\d\d(?![\d/])|\d\d\.\d\d\.\d\d(?![\d.])|\d\d-\d\d-\d\d(?![\d-])|(?:19|20)\d\d[01]\d[0-3]\d(?![\w%]|[.,:/-]\d)",
    "clock": rf"(?:about |around |nearly |just (?:before|after) |shortly (?:before|after) )?{_CLOCK}{_ZONE}"
    rf"(?:,? (?:on )?(?:last |next |this )?(?:{_WEEKDAY}|today|yesterday|tomorrow|{_MONTH} {_DAY}(?:,? {_YEAR})?))?"
    rf"|(?:\d\d?|{WORD_NUMBER}) in the (?:morning|afternoon|evening)",
    "month_day": rf"(?:{_WEEKDAY}(?:,| (?:the )?)? ?)?(?:{_EDGE}[ -])?(?:last |this |next )?{_MONTH}(?: |(?<=\.))(?:the )?{_DAY}(?: ?[-–—] ?{_DAY}(?!,? {_MONTH}))?(?:(?:, ?| ){_YEAR}|,? ['’]\d\d(?![\d%]))?(?: {_PART})?(?!\w)|{_MONTH} the (?:{_any(ORDINALS)})(?!\w)",
    "day_month": rf"the \d\d?(?:st|nd|rd|th) of (?:last|this|next) month(?!\w)|the (?:{_any(ORDINALS)}) of {_MONTH}(?:,? {_YEAR})?(?!\w)|(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: ?[-–—] ?{_DAY})?(?: of)?[ -]{_MONTH}(?:(?:,? |-){_YEAR})?(?!\w)",
    "month_year": rf"(?:(?:{_EDGE}|the (?:end|beginning|start|middle) of)[ -])?{_MONTH}(?: of|,)? (?:{_YEAR}|(?:nineteen|twenty)[ -]{WORD_NUMBER}|last year|this year|next year|that (?:same )?year|the (?:same|following|previous) year)(?!\w)",
    "nth_weekday": rf"the (?:first|second|third|fourth|last) {_WEEKDAY} (?:in|of) {_MONTH}(?:,? {_YEAR})?(?!\w)",
    "weekday_nth": rf"{_WEEKDAY},? the \d\d?(?:st|nd|rd|th)(?!\w)",
    "nth_day": r"the \d\d?(?:st|nd|rd|th)(?= (?:and|or|but|he|she|it|they|we|i|at|in the)\b|[.,;:!?)\"”’]|$)",
    "holiday": rf"(?:last |this |next )?{_HOLIDAY}(?:,? {_YEAR})?(?!\w)",
    "week_ago": rf"{_NUMBER} (?:{'|'.join(w for w in WEEKDAYS if len(w) > 5)})s ago(?!\w)|{_NUMBER} (?:weeks?|months?|years?) (?:ago|from) (?:{_WEEKDAY}|today|tomorrow|yesterday|tonight)(?!\w)|{_WEEKDAY} week(?!\w)",
    "weekday": rf"(?:(?:earlier|later|early|late) )?(?:(?:last|this|next|this past|this coming|the following|the previous) )?{_WEEKDAY}(?: {_PART})?(?:,? (?:of )?(?:last|this|next) week)?(?!\w)",
    "month": rf"(?:(?:{_EDGE}|the (?:end|beginning|start|middle) of|last|this|next|this past|this coming)[ -])*{_MONTH}(?!\w)",
    "quarter": rf"(?:the )?(?:(?:{_YEAR}|fiscal|last year['’]s|this year['’]s|next year['’]s|company['’]s)[ -])?(?:fiscal[ -])?{_QUARTER}(?:[ -]fiscal)?[ -]quarters?(?: (?:of|in))?(?:(?: fiscal(?: year)?)? {_YEAR}| last year| this year| next year| of the year)?(?!\w)"
    rf"|q[1-4](?: (?:of )?(?:fiscal )?(?:{_YEAR}|['’]\d\d))?(?!\w)|{_YEAR}[ -]?q[1-4](?!\w)",
    "half_year": rf"h[12] (?:of )?(?:fiscal )?(?:{_YEAR}|['’]\d\d)(?!\w)|{_YEAR}[ -]?h[12](?!\w)",
    "this_quarter": rf"(?:the|last year['’]s|this year['’]s) (?:(?:latest|current|most recent|year-ago|year-earlier|same|corresponding|comparable|{_YEAR}) )?(?:quarter|period)(?: (?:a year (?:ago|earlier|before)|last year|of last year|(?:of|in) {_YEAR}))?(?!\w)",
    "year_ago": r"(?:the )?year-(?:ago|earlier)(?: (?:quarter|period))?(?!\w)",
    "ago": rf"(?:{_MOD})?a (?:quarter|half)[ -](?:of a |a )?century (?:ago|earlier|later)(?!\w)|(?:{_MOD})?{_NUMBER}(?: more| or so)? {_UNIT}(?: and a half| or (?:so|two|more))? (?:ago|earlier|later|from now|hence)(?!\w)|(?:long|not long) ago(?!\w)|(?:(?:so )?many |some )?{_LONGS} ago(?!\w)"
    rf"|(?:the (?:day|week|month|year|night) (?:before|after)(?=[.,;:!?\"”’—]| (?:that|he|she|they|and|but)\b)|(?:the )?day after tomorrow|the day before yesterday)(?!\w)",
    "edge_of": rf"(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|turn)|(?:first|second|latter) half) of (?:(?:the|this|last|next) (?:{_LONG})|(?:the )?(?:{_YEAR}))(?!\w)|(?:the )?(?:year|month|week|quarter|decade)(?:['’]s[ -]|[ -])end(?!\w)|mid-?(?:week|month|year)(?!\w)",
    "fiscal": rf"(?:the )?(?:(?:fiscal|financial|tax)(?: year)?[ -](?:{_YEAR}|['’]\d\d)(?:[-/–]\d\d(?!\d))?|fy ?(?:{_YEAR}|['’]?\d\d)|{_YEAR} (?:fiscal|financial) year)(?!\w)",
    "decade": rf"(?:the )?(?:{_EDGE}[ -](?:to-late )?)?(?:the )?(?:(?:1[0-9]|20)\d0['’]?s|['’]\d0s|(?:nineteen |eighteen )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\w)",
    "century": rf"(?:the )?(?:(?:{_EDGE}|turn of the)[ -])?(?:\d\d?(?:st|nd|rd|th)|{_any([*ORDINALS, 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'])})[ -]centur(?:y|ies)(?: bce?)?(?!\w)",
    "season": rf"(?:(?:the )?(?:{_EDGE}|last|this|next|this past|this coming|in the|in|since|by|until|during)[ -])?(?:the )?(?:{_any(SEASONS)})(?: of)?(?: {_YEAR}| ?['’]\d\d)?(?!\w)",
    "next_n": rf"(?:the |these |this )?(?:last|past|next|previous|coming|following|first|final|latest|preceding|prior|recent) (?:(?:{_NUMBER}|few|couple(?: of)?|half[- ]dozen|dozen) )?{_LONGS}(?!\w)",
    "relative": rf"(?:(?:{_EDGE}|sometime|the (?:end|beginning|start|middle) of) )?(?:(?:the|this) )?(?:last|this|next|past|previous|coming|current|following|latest)(?: (?:past|coming|calendar|fiscal|whole|entire))? {_LONG}(?: {_PART})?(?:['’]s (?=(?:first|second|third|fourth)))?(?!\w)|this {_PART}(?!\w)|(?:in )?the (?:overnight hours|wee hours)",
    "that": rf"(?:(?:earlier|later) )?{_THAT} (?:(?:very|same) )?(?:day|week|weekend|month|year|morning|afternoon|evening|night|decade)(?!\w)",
    "deictic": r"(?:(?:early|late|later|earlier) )?(?:yesterday|today|tomorrow)(?: (?:morning|afternoon|evening|night))?(?!\w)|(?:(?:mid|early|late)[ -])?(?:morning|afternoon|evening) (?:yesterday|today|tomorrow)(?!\w)|tonight(?!\w)|last night(?!\w)|overnight(?!\w)",
    "every": rf"(?:every|each) (?:{_NUMBER} |other |single )?(?:{_UNIT}|{_WEEKDAY}(?: {_PART})?|{_PART}|{_MONTH})(?!\w)|(?:once|twice|thrice|{_NUMBER} times) (?:a|an|each|every|per) {_ONE_UNIT}(?!\w)|(?:bi-?|semi-?|tri-?)?(?:weekly|monthly|annually)(?!\w)|daily(?!\w)|nightly(?!\w)|hourly(?!\w)|quarterly(?!\w)|yearly(?!\w)|annual(?!\w)|(?:{'|'.join(w for w in WEEKDAYS if len(w) > 5)})s(?!\w)",
    "past": r"(?:the )?(?:(?:not[ -]too[ -])?(?:near|distant|foreseeable|recent|immediate) )?(?:past|future)(?!\w)|recent (?:days|weeks|months|years|decades|times)(?!\w)|(?:the )?(?:coming|early) (?:days|weeks|months|years|decades)(?!\w)",
    "now": r"(?:right |until |for |by )?now(?!\w)|currently(?!\w)|presently(?!\w)|nowadays(?!\w)|at (?:present|this (?:time|moment|point))(?!\w)|(?:more |most )?recently(?!\w)|lately(?!\w)|recent(?!\w)|current(?!\w)|soon(?!\w)|as soon as possible(?!\w)|previously(?!\w)|formerly(?!\w)|once(?!\w)|then(?!\w)",
    "spoken_year": rf"(?:the year two thousand(?:(?: and)? {WORD_NUMBER})?|(?:nineteen|eighteen|twenty)[ -](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|nineteen[ -](?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand (?:and )?{WORD_NUMBER})(?![\w-]| (?:million|billion|thousand|hundred|percent|people))",
    "duration": rf"(?:{_MOD})?(?:an? |the (?:last|past) )?quarter[ -](?:of a )?century(?!\w)|the {_NUMBER} months(?= ended|,| through|\.| to )|(?:{_MOD})?{_NUMBER}(?: more| full| whole| straight| consecutive| long| additional| extra| fiscal)?(?:[ -]{_UNIT})(?: and a half| or (?:so|more|two))?(?:-long)?(?!\w)|day-long|year-long|week-long|month-long|hour-long",
    "the_unit": r"the (?:day|week|weekend|month|quarter|year|decade|century|time)(?!\w)",
    "bare_units": r"(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?!\w)",
    "years": rf"{_YEAR}[-–/](?:{_YEAR}|\d\d)(?![\w/-])",
    "year": rf"{_YEAR}(?: ?(?:bce?|ad|ce)\b)?(?:-(?:early|late))?(?!\w)",
}

_GRAMMAR = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in _RULES.items()).replace(" ", r"\s"))

_TRIGGERS = (
    *MONTHS, *WEEKDAYS, *SEASONS, *(f"{day}s" for day in WEEKDAYS if len(day) > 5),
    *"second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends fortnight"
    " fortnights month months quarter quarters year years yr yrs decade decades century centuries period season seasons"
    " morning mornings afternoon afternoons evening evenings yesterday today tomorrow tonight overnight now currently"
    " presently nowadays present recently lately recent current soon previously formerly once ago past future times"
    " weekly monthly annually daily nightly hourly quarterly yearly annual biweekly noon midnight midday christmas"
    " thanksgiving easter halloween juneteenth pentecost fourth twenties thirties forties fifties sixties seventies"
    " eighties nineties nineteen midweek midyear midmonth end moment long later".split(),
)  # fmt: skip
_DIGITS = r"(?<=\bon the )\d\d?(?:st|nd|rd|th)\b|(?<![\w.,/:-])(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|(?<!\d[-/.–])\d{4}(?!\d)|(?<![\d/.:-])(?:\d\d?:[0-5]\d|\d\d?[/.-]\d\d?[/.-]\d\d)|(?<![\d.:])\d\d?(?:\.[0-5]\d)?(?=\s?(?:[ap]\.?m\b|o['’]clock))|fy|q[1-4]\b|h[12]\b|two thousand\b"


def _trie(words: list[str]) -> str:
    """The words as nested alternations, which the matcher leaves at the first letter that does not fit."""
    ends = "" in words
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    inner = "|".join(re.escape(letter) + _trie(rest) for letter, rest in sorted(branches.items()))
    if not inner:
        return ""
    return f"(?:{inner})?" if ends else f"(?:{inner})"


TRIGGER = re.compile(rf"\b(?:{_trie(sorted(set(_TRIGGERS)))}\b|{_DIGITS})|(?<!\w)['’]\d0s\b")
_BEFORE = (
    frozenset(
        (
            "the a an last past next this these previous coming following first second third fourth final latest preceding prior"
            " recent corresponding comparable latest most year-ago year-earlier current early late mid earlier later end beginning start middle close turn half very of in to or and that"
            " same more less fewer longer shorter than at least most up as many much little few no just over under well nearly almost"
            " about around approximately roughly an some estimated several couple dozen hundred thousand hundreds dozens tens"
            " every each other single once twice thrice times per by until for since fiscal financial tax year years month"
            " quarter week day night not too near distant foreseeable immediate right calendar whole entire full straight consecutive additional extra"
            " sometime close shortly before after long july year's years' memorial labor labour independence columbus veterans"
            " armistice boxing good palm ash maundy new easter ash presidents' president's valentine's bastille st patrick's martin luther king jr"
            " q1 q2 q3 q4 1st 2nd 3rd 4th from ago q company's may earth anzac groundhog canada australia whit ascension"
        ).split()
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(ORDINALS)
    | frozenset(
        f"{word}"
        for word in WORD_NUMBER.replace("(?:", "").replace(")", "").replace("?", "").replace("[- ]", "|").split("|")
    )
)
_WORD = re.compile(r"\w[\w.,'’:/]*$")
_FARTHEST = 8


def scan(lower: str, take: Callable[[re.Match[str]], bool]) -> None:
    """Offers the temporal expressions of a lower-cased text to `take`, in order; ``lastgroup`` names the rule.

    From each trigger the grammar is tried the longest way back first, until `take` says yes.
    """
    done = 0
    for trigger in TRIGGER.finditer(lower):
        at = trigger.start()
        if at < done:
            continue
        for start in reversed(_starts(lower, at, done)):
            match = _GRAMMAR.match(lower, start)
            if match and match.end() > at and take(match):
                done = match.end()
                break


def _starts(lower: str, at: int, done: int) -> list[int]:
    """Where an expression with a trigger at `at` may begin: there, and at the words before it that may be part of it."""
    starts = [at]
    low = max(done, at - 80)
    while len(starts) <= _FARTHEST and starts[-1] > low and lower[starts[-1] - 1] in " \n\u00a0-–/'’":
        stop = starts[-1] - 1
        if stop and lower[stop - 1] == "\n":
            break
        word = _WORD.search(lower, max(low, stop - 14), stop)
        if word is None or not (lower[word.start()].isdigit() or word[0].rstrip(".,") in _BEFORE or word[0] in _BEFORE):
            break
        starts.append(word.start())
    return starts
