"""What a document prints above its body, line by line: the day of a letter, a memorandum's header, the month of a title page.

`front_matter` reads the head of a news text, in which title, author and date follow each other; these stand among lines of other kinds
(an address, a recipient, "FOR IMMEDIATE RELEASE"). Two days, or a name that may be none, tell nothing. `author_lines` has what stands
below a title without a "By".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.readers.front_matter import PLACE
from briefing.readers.line_dates import LANGUAGES, date_label, date_of, first_date

_LONGEST = 120
"""Characters of a line that stands above the body."""
_FEW = 2
"""Lines of a header that may be chance."""
_PARTS = deferred(r"[|·•]")
_MONTH = deferred(r"[^\W\d_]{3,10}\.? (?:19|20)\d\d$")
_LABELLED = deferred(r"(?P<label>[A-ZÀ-Þ][^\W\d_]{1,24}(?:-[^\W\d_]{1,24})?)\s?:\s*(?P<value>\S.*)$")
_NEXT_FIELD = deferred(r"\t|\s{2,}|\s(?=[A-ZÀ-Þ][a-zà-ÿ]{2,14}\s?:\s)")
"""What parts two fields that stand on one line: "Date: 3 June 2031   Place: Room 4"."""
_PAGE = deferred(r"(?<=\d),? [A-Z]?\d{1,3}$")
"""A page's number behind the day of a paper's head."""
_DAY_WITHIN = deferred(
    r"(?:\bon|,) (?=(?:[^\W\d_]{3,10},? )?\d{1,2} [^\W\d_]{3,10} \d{4}|(?:[^\W\d_]{3,10},? ){1,2}\d{1,2}, \d{4})"
)
_RUNNING_HEAD = deferred(
    r"(?:[A-ZÀ-Þ][\w’'-]*|&|of|and|the)(?: (?:[A-ZÀ-Þ][\w’'-]*|&|of|and|the)){0,6} (?=\d{1,2}\.? )"
)
"""A series or a kind of text, before a day at the other end of the line: "Equity Research 5 May 2031"."""
_PLACE_BEFORE_MONTH = deferred(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}, (?:im |en )?(?=[^\W\d_]{3,10}\.? \d{4}$)"
)
_BEHIND = deferred(r"(?P<head>[A-ZÀ-Þ][^,|]{2,60}), (?=[^,]{0,12}\d|[^\W\d_]{3,10}\.? \d)")
"""What an event or a name is followed by, where a day comes last in a line: "Board meeting, 6 May 2031"."""
_LONGEST_DAY = 32
_LONGEST_CREDIT, _TOP, _END, _SEARCHED = 80, 8, 8, 200
"""Characters of a line of names, how many first and last lines are looked at for a stated day, and characters of each."""
_YEAR = deferred(r"\b(?:19|20)\d\d\b")
_LAST = deferred(r"[.,] (\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d_]{3,10} (?:19|20)\d\d)$")
_FIGURES = deferred(r"\b(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)\b")
"""A day in figures whose day cannot be a month."""
_GROUP = deferred(r"(?:DTG\s?:?\s)?(?P<d>\d\d)\d{4}Z? (?P<month>[A-Z]{3}) (?:20)?(?P<y>\d\d)")
"""Day, time, zone, month and year, as armed forces and relief agencies write them."""
_ISSUER = deferred(r"\bby (?:the )?(?![A-Z][a-z]{2,5}day\b)[A-ZÀ-Þ][^\d,]{1,60}?(?=, | at \d| on )")
"""Who issues a text, before its day: "by the Tarn Weather Office at 16:00 on "."""
_HOURS = deferred(r",? \d{1,2}[:.]\d\d ?[–-] ?\d{1,2}[:.]\d\d$")
_AS_OF = deferred(r"as (?:of|at)(?: \d{1,2}[:.]?\d\d(?: ?[A-Za-z]{1,5})?,?)?(?: on)? (?=\S)", re.IGNORECASE)
"""How a line begins that says up to when a report tells: "As of 18:00, 3 June 2031 (covers 2–3 June)"."""
_IN_BRACKETS = deferred(r" \([^()]{1,60}\)$")
_WHERE = deferred(r",? (?:at|in|from) \S.*$")
_PARTED = deferred(r"[,;|/]|\s[–—-]\s")
_COURT = deferred(r"\b(?:court|tribunal|chamber)s?\b", re.IGNORECASE)
_PARTIES = deferred(r"(?!\d)[^\s:;?!][^:;?!]{1,70}\sv\.?\s[A-ZÀ-Þ][^:;?!]{1,70}(?<!\.)")
_SENDERS = frozenset({"from", "author"})
_LOOKED_AT = 6
_DATELINE = deferred(r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ ]{0,40}, (?P<day>[^–—-]{8,24}) (?:[–—-]|--) (?=\S)")
"""How the first paragraph of a press release begins: "TARN, 3 June 2031 – "."""
_OPENING_DATE = deferred(
    r"""[A-ZÀ-Þ][\w .'’/-]{1,40}                                  # the place
    (?:,\s[A-ZÀ-Þ][\w .'’-]{1,30}){0,2}                          # its state or country, and another's
    (?:,\s|\s?\(|\s[–—]\s|\s--\s)(?P<day>[^–—()]{4,24}?\b(?:19|20)\d\d)\)?
    (?:\s\([A-Z][\w./ ]{1,24}\)|\s/[A-Z][\w ]{2,20}/)?           # the agency
    (?:\s?[–—:]\s|\s--?\s|\.\s(?=[A-ZÀ-Þ]))""",
    re.VERBOSE,
)
"""A place and a day before the first sentence: "Orle, 18. Juni 2031. Der …", "TARN, Vik (3 June 2031) - "."""
_BARE_DAY = deferred(
    r"""
    (?P<day>\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d | [A-Z][a-z]{2,8}\s\d{1,2},\s(?:19|20)\d\d)  # the day
    (?: \s[–—-]\s | \s--\s | \.\s(?=[A-ZÀ-Þ]) )(?=\S)
    """,
    re.VERBOSE,
)
"""A day alone before the first sentence: "3 June 2031 - The harbour"."""
_TO = frozenset({"to", "from"})
_ENGLISH_SUBJECTS = frozenset({"subject", "re", "title"})
_WORD = r"[^\W\d_]{1,30}+(?:[.’'-][^\W\d_]{0,30}+){0,3}+"
_REVIEWED = deferred(rf"Review(?:ed)? by (?P<name>(?=[A-ZÀ-Þ]){_WORD}(?: {_WORD}){{1,4}})$")
_NAME = deferred(rf"(?=[A-ZÀ-Þ]){_WORD}(?: {_WORD}){{1,4}}")


@cache
def _held() -> re.Pattern[str]:
    """How a line begins that says when what is recorded took place: "Held on ", "Minutes of the meeting held on "."""
    known = lexicon("en").boilerplate
    kind, held = any_of(known.kinds_of_document, blank=" "), any_of(known.occasions, blank=" ")
    recorded = rf"{kind} (?:[^\W\d_]+ ){{0,6}}"
    return re.compile(rf"(?:(?:{recorded})?{held}\b(?: on)?|{recorded}of) ", re.IGNORECASE)


@cache
def _not_its_own() -> re.Pattern[str]:
    """A word beside a day that is not the document's."""
    return re.compile(rf"\b{any_of(lexicon('en').boilerplate.other_days)}\b", re.IGNORECASE)


def printed_date(lines: Sequence[str]) -> str:
    """The one day (or month) that stands alone in a line above the body, in ISO 8601; "" where there are more, or none."""
    parts = (part.strip() for line in _fields(lines) for part in _PARTS.split(line))
    found = {day for part in parts if (day := _day(part))}
    if not found:
        found = {
            day for line in lines[:_LOOKED_AT] if (opened := _DATELINE.match(line)) and (day := date_of(opened["day"]))
        }
    days = {day for day in found if not any(other != day and other.startswith(day) for other in found)}
    return days.pop() if len(days) == 1 else ""


def opening_date(line: str) -> str:
    """The day with which the first sentence opens, behind its place; "" where there is none."""
    found = _OPENING_DATE.match(line[:_LONGEST])
    return date_of(found["day"].strip()) if found else ""


def dateline(lines: Sequence[str]) -> str:
    """The day of the dateline that opens a text without a headline ("TARN, June 3, 2031 (Wire) - ", "3 June 2031 - "); "" where other lines open so, too."""
    opened = [found for line in lines if (found := _OPENING_DATE.match(line[:_LONGEST]))]
    sole = len(opened) == 1 and opened[0].string == lines[0][:_LONGEST] and opened[0][0].rstrip()[-1] in "-–—"
    bare = [] if sole else [found for line in lines if (found := _BARE_DAY.match(line[:_LONGEST]))]
    if len(bare) == 1 and lines[0].startswith(bare[0][0]):
        opened, sole = bare, True
    return date_of(opened[0]["day"].strip()) if sole else ""


def printed_author(lines: Sequence[str]) -> str:
    """The author that a header of two lines or more names ("From: Ida Brandt, director"); "" where it is no person's name."""
    headers = _headers(lines)
    names = [headers[label].split(",")[0].strip() for label in headers if label in _SENDERS]
    several = [part.strip() for part in headers.get("authors", "").split(",")]
    if len(headers) > 1 and not names and all(map(_NAME.fullmatch, several)):
        return ", ".join(several)
    if len(headers) > 1 and len(names) == 1 and _NAME.fullmatch(names[0]):
        return names[0]
    return "" if names else _credited(lines)


def _credited(lines: Sequence[str]) -> str:
    """The person whom one line above the body credits with the text ("Words: Ida Brandt", "Prepared by Ida Brandt")."""
    found = {match["name"] for line in _fields(lines) if (match := _credit().fullmatch(line.strip()))}
    return found.pop() if len(found) == 1 else ""


def reviewer(lines: Sequence[str]) -> str:
    """Who reviews a work, whose author stands above him: "Reviewed by Ida Brandt"; "" where no line says it."""
    found = next(filter(None, map(_REVIEWED.match, lines)), None)
    return found["name"] if found else ""


@cache
def _credit() -> re.Pattern[str]:
    label = any_of(lexicon("en").boilerplate.credits, blank=" ")
    return re.compile(rf"(?i:{label})(?:\s?:|(?<=by))\s+(?P<name>{_NAME.pattern})")


def printed_subject(lines: Sequence[str], *, is_titled: bool = True) -> str:
    """The subject that a header gives ("Re: New rules for the quay"); "" where there is none.

    A header has three lines or more, or names whom it goes to; below what is no title, one line is enough.
    """
    headers = _headers(lines)
    subject = next((headers[label] for label in headers if label in _subjects()), "")
    sure = len(headers) > _FEW or not is_titled or not _TO.isdisjoint(headers)
    return subject if sure else ""


@cache
def _subjects() -> frozenset[str]:
    """Labels of a subject, in small letters, in the languages whose words are looked for."""
    fields = (field for code in LANGUAGES for field in lexicon(code).boilerplate.mail_fields.items())
    return _ENGLISH_SUBJECTS | {name.replace("_", " ").lower() for name, kind in fields if kind == "subject"}


def _headers(lines: Sequence[str]) -> dict[str, str]:
    """Label in small letters → value, of the lines above the body that are a header's."""
    known = lexicon("en").boilerplate.header_names | _subjects()
    found = filter(None, map(_LABELLED.match, _fields(lines)))
    return {match["label"].lower(): match["value"].strip() for match in found if match["label"].lower() in known}


def _fields(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the body, each field of a line by itself."""
    for line in _above(lines):
        held = ""
        for part in _NEXT_FIELD.split(line):
            if held and (_LABELLED.match(part) or not held.endswith(":")):
                yield held
                held = ""
            held = f"{held} {part}".strip()
        if held:
            yield held


def _above(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the body, which begins with a long one."""
    return takewhile(lambda line: len(line) <= _LONGEST, lines)


def is_label(text: str) -> bool:
    """Whether words are the label of a header's field, without its colon: "Subject"."""
    return text.lower() in lexicon("en").boilerplate.header_names | _subjects()


def is_field(line: str) -> bool:
    """Whether a line is a label and its value, or a day: "Contact: Ida Brandt"."""
    return _LABELLED.match(line) is not None or is_day(line)


def is_kind_of_document(line: str) -> bool:
    """Whether a line says what the document is, or when it may be used, and nothing else: "PRESS RELEASE", "Draft, not for citation"."""
    known = lexicon("en").boilerplate
    parts = [part for each in _PARTED.split(line.lower()) if (part := each.strip(" :.-–—*#()[]"))]
    return bool(parts) and (
        parts[0].startswith(tuple(known.embargoes)) or all(p in known.kinds_of_document for p in parts)
    )


def names_document(line: str) -> bool:
    """Whether a line has a word in it for a document or an occasion: "Q3 2031 earnings call", "Review of the quay"."""
    return not lexicon("en").boilerplate.document_nouns.isdisjoint(LETTERS.findall(line.lower()))


def opens_with_kind(line: str) -> bool:
    """Whether a line begins with what the document is: "Minutes of the general meeting"."""
    return any(
        line.lower().startswith((f"{kind} ", f"{kind}:", f"{kind},"))
        for kind in lexicon("en").boilerplate.kinds_of_document
    )


def is_of_court(line: str) -> bool:
    """Whether a line has a court's name in it."""
    return _COURT.search(line) is not None


def names_parties(line: str) -> bool:
    """Whether a line is the two parties of a case: "Lind v Port of Orle"."""
    return _PARTIES.fullmatch(line) is not None


def is_day(line: str) -> bool:
    """Whether a line holds a day or a month, and no more than a label, a place or an event beside it."""
    return bool(_day(line))


def _day(text: str) -> str:
    """The day of a line that holds no more than a label, a place or an event beside it, or its month."""
    if month := _month(text):
        return month
    if _not_its_own().search(text):
        return date_of(text)
    if held := _held().match(text):
        return date_of(_WHERE.sub("", text[held.end() :])) or _day_within(text)
    if as_of := _AS_OF.match(text):
        return date_of(_IN_BRACKETS.sub("", text[as_of.end() :]))
    text = _PAGE.sub("", _HOURS.sub("", text))
    before = PLACE.match(text) or _BEHIND.match(text) or _RUNNING_HEAD.match(text)
    return date_of(text) or (date_of(text[before.end() :]) if before else "")


def _month(text: str) -> str:
    """The month of a line that holds no more than a label or a place beside it: "Published May 2031", "Tarn, May 2031"."""
    text = date_label().sub("", text, count=1)
    if place := _PLACE_BEFORE_MONTH.match(text):
        text = text[place.end() :]
    return date_of(f"1 {text}")[:7] if _MONTH.match(text) else ""


def _day_within(text: str) -> str:
    """The day on which something was held: "Held at the Old Quay on Monday 3 June 2031 at 19:00"."""
    found = [first_date(text[match.end() : match.end() + _LONGEST_DAY]) for match in _DAY_WITHIN.finditer(text)]
    return found[0] if len(found) == 1 else ""


def stated_date(lines: Sequence[str]) -> str:
    """The day that the first or last lines state as the document's, wherever in its line it stands; "" where there are two, or none.

    A labelled day comes first ("Decision date: 30 May 2031"), then a line that opens with what was done or made on a day ("Issued
    10:40 on Friday 17 January 2031"), then a day alone in a line, near the top or above the signature.
    """
    top, end = lines[:_TOP], lines[max(_TOP, len(lines) - _END) :]
    for found in (
        [_of_group(line) for line in top],
        [_labelled(line) for line in (*top, *end)],
        [_opened(line) for line in top],
        [date_of(line) or _trailing(line) for line in top],
        [date_of(line) for line, following in zip(end, (*end[1:], ""), strict=False) if _signed(line, following)],
    ):
        days = set(filter(None, found))
        if days:
            return days.pop() if len(days) == 1 else ""
    return ""


def _of_group(line: str) -> str:
    """The day of a line that is a date-time group, labelled or not: "DTG: 141800Z MAR 31"."""
    found = _GROUP.fullmatch(line.strip()) if len(line) <= _LONGEST_DAY else None
    return date_of(f"{int(found['d'])} {found['month'].capitalize()} 20{found['y']}") if found else ""


def _labelled(line: str) -> str:
    """The day behind a label that has the word "date" and what is dated in it."""
    for found in _date_labels().finditer(line if len(line) <= _SEARCHED else line[:_LONGEST_DAY]):
        if not _not_its_own().search(line[found.start() : found.end() + _LONGEST_DAY]) and (
            day := _day_at(line[found.end() :])
        ):
            return day
    return ""


def _opened(line: str) -> str:
    """The day of a line that opens with what the document is, or what was done with it on that day."""
    found = _dated_opening().match(line)
    years = list(_YEAR.finditer(line)) if found and len(line) <= _LONGEST else []
    if found is None or len({year[0] for year in years}) != 1:
        return ""
    between = _ISSUER.sub("", line[found.end() : years[0].start()])
    return "" if _not_its_own().search(between) else first_date(line) or in_figures(line)


def _trailing(line: str) -> str:
    """The day that stands last in a short line, behind a full stop or a comma: "Prepared by: Ida Brandt. 22 October 2031"."""
    found = _LAST.search(line) if len(line) <= _LONGEST_CREDIT else None
    return date_of(found[1]) if found and not _not_its_own().search(line.replace(" by", "")) else ""


def _signed(line: str, following: str) -> bool:
    """Whether a line near the end, a day alone, stands last or above a signature."""
    return len(line) <= _LONGEST_DAY and not line.endswith(".") and len(following) <= _LONGEST_CREDIT


def _day_at(text: str) -> str:
    """The day at the start of a text, a time or a weekday before it."""
    text = text[: _LONGEST_DAY + 8]
    found = first_date(text) or in_figures(text)
    return found if len(_YEAR.findall(text)) == 1 else ""


def in_figures(text: str) -> str:
    """A day in figures that can be read in one way: "22/01/2031"."""
    found = _FIGURES.search(text)
    return date_of(f"{found['d']}.{found['m']}.{found['y']}") if found else ""


@cache
def _date_labels() -> re.Pattern[str]:
    known = lexicon("en").boilerplate
    made = any_of((*known.issued, *known.document_nouns))
    return re.compile(
        rf"(?:^|[.;|]\s|\s\s)(?:(?:{made}\s)?date(?:\sof\s(?:this\s|the\s)?{made}|(?:\s{made}){{1,2}})?|{made}(?:\son)?):\s*",
        re.IGNORECASE,
    )


@cache
def _dated_opening() -> re.Pattern[str]:
    known = lexicon("en").boilerplate
    made = any_of((*known.issued, *known.document_nouns))
    return re.compile(rf"(?:embargoed\suntil\b|{made}\b(?=.{{0,80}}?(?:\b(?:on|of)\b|,|\d[:.]\d\d)\s))", re.IGNORECASE)
