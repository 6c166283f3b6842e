"""The first lines of a plain text → its title, author, date and outlet. Precision before recall: in doubt, nothing."""

from __future__ import annotations

import re
from dataclasses import field
from functools import cache

from briefing.frozen import slotted
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span
from briefing.readers.line_dates import DATE, date_of, first_date, words_of
from briefing.readers.paragraphs import Line, begins_item, heads

_LOOKED_AT = 8
"""Lines from the top in which front matter may stand."""
_PROSE, _HEADLINE_WORDS = 80, 2
"""Characters of a paragraph below a headline with a colon, and words behind the colon."""
_HEAD_WORDS = 7
"""Words up to which a line with a number at its end may be a title."""
_PAGE_NUMBER = deferred(r"\b[A-ZÀ-Þ][^\W\d_]{0,30}[a-zß-ÿ]\s+\d{2,3}$")
_SLUG = deferred(r"^(?:BC|AM|PM)-\w[^.!?]{0,60}$|^[^.!?]{1,60}, (?:\d(?:st|nd|rd|th) )?(?:Ld|Lead|Writethru)$")
"""An agency's name for a story, which is no title: "BC-Ferry, 2nd Ld"."""
_LETTERS = deferred(r"[^\W\d_]{2}")
_STOPPED = range(4, 18)
"""Words of a headline that ends with a full stop."""
_ENDS_INSIDE = deferred(r"(?<=[a-z\d]{2})[.!?;][”\"’']?\s")
_PLACE_BEFORE = deferred(r"[A-Z]{3}[A-Z .’'-]{0,26}(?:,\s[\w. ]{2,20})?\s?(?:[–—―]|--|\s-)\s")
"""A dateline without an agency: "TARN, Vik — "."""
_LONG, _STEM, _CAPITALS, _AGAIN, _FULLER = 4, 5, 0.75, 0.6, 1.4
"""Letters of a long word and of what its forms share; shares of a headline's long words; and how many times its words the first sentence has."""
_ADDRESS = deferred(r"https?://|www\.|\w@\w")
_OFFICES = frozenset({"writer", "reporter", "correspondent", "editor", "photographer"})
"""What an author is, where that stands below his name in place of the outlet's."""
_NOBODY = frozenset({"our", "a", "the", "staff"})
"""How a byline begins that has an office in place of a name."""
_LONG_OF_TITLE = 4
"""Long words, all with capitals, of a title that has a colon and stands over turns."""
_QUESTION, _ASKED = 12, 20
"""Words of a title that is a question, and of one whose text has no other question alone in a line."""
_FIELD = 3
"""Letters of a field's label ("Re:"); a headline's has more."""
_ENDS_GREETING = deferred(r"[^.!?]{0,60}?[,:](?:\s|$)")
_PLACE_LINE = deferred(r"[A-ZÀ-Þ][\w .,'’/-]{1,60}?\s?(?:\([A-Z][\w ]{1,24}\))?\s?(?:_|--|—|–)$")
PLACE = deferred(r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}, (?:the |den |le |el )?(?=\d)")
"""A place before a day: "Vik, den 3. Mai 2031"."""
_HEADER = deferred(r"([A-Z][A-Za-z-]{1,24}):\s*(.*)")
_LABELLED = deferred(r"[\w .]{1,30}:\s")
_FRENCH_HEADLINE = deferred(r"[^:]{2,40}[ \u00a0\u202f]:[ \u00a0][a-zà-ÿ]")
"""A headline with a colon that is set apart, and goes on in small letters, as no speaker does ("Retraites : le Sénat …")."""
_TITLED = deferred(r"(?:The |Die |Le |La |El |Il )?[A-ZÀ-Þ][\w.’'&-]*(?: (?:[A-ZÀ-Þ&][\w.’'&-]*|of|and|the|for)){0,5}")
_OUTLET = deferred(r"(?:source|publication|publisher|outlet)\s?:\s+(?P<outlet>[A-Z][\w .,&'’-]{2,60})$", re.IGNORECASE)


def byline_words() -> str:
    """What introduces an author: "by", "von"."""
    return words_of(lambda known: known.boilerplate.bylines)


_LEVELS = deferred(r"[>›]")
"""What parts the levels of a site, in the line that says where a page stands."""
_PAGE_WORD = deferred(r"[^\W\d_](?:[\w’'-]{0,30}[^\W_])?")
_WIDE = deferred(r"[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Signs that say as much as two letters."""


def name_joiners() -> str:
    """What stands between two names: "and", "und"."""
    return words_of(lambda known: known.boilerplate.name_joiners)


@cache
def _greeting() -> re.Pattern[str]:
    """How a letter opens."""
    return deferred(rf"{words_of(lambda known: known.boilerplate.salutations)}\b", re.IGNORECASE)


@cache
def _dated_title() -> re.Pattern[str]:
    """A date behind a title: "… Friday, August 14, 2031"."""
    weekday = any_of(lexicon("en").calendar.weekdays)
    return deferred(rf"\s+{weekday}, [A-Z][a-z]{{2,8}} \d{{1,2}}, (?:19|20)\d\d$")


_STATION = deferred(
    r"(?<=[\w.]),?\s(?:in|at|from)\s(?:[Tt]he\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}(?=\sand\s|,|$)"
)
"""Where somebody of a byline is: "Ann Lund in Tarn and Oke Ranke in Orle"; behind one word it belongs to a name: "Women in Film"."""


@cache
def _byline() -> re.Pattern[str]:
    """Who wrote a text, and behind it what else the line says: "By Ann Lund and Oke Ranke, in Tarn".

    Particles ("de la") and joiners ("and") are words as names are, where case is folded; each written in its own right,
    too, a line of n of them would be read in 2^n ways.
    """
    word = r"[A-ZÀ-Þ][\w.’'-]*"
    marks = words_of(lambda known: [joiner for joiner in known.boilerplate.name_joiners if not joiner.isalpha()])
    name = rf"(?P<name>{word}(?:(?:\s|\s?,\s|\s{marks}\s){word})*)"
    rest = r"(?:\s?(?:[|,–—-]|\bfor\b|\bin\b)\s?(?P<rest>[^.]{0,60}))?"
    return deferred(rf"(?:{byline_words()}|author\s?:)\s+{name}{rest}$", re.IGNORECASE)


@cache
def _says() -> re.Pattern[str]:
    """A verb of saying before a colon."""
    return deferred(rf"\b{any_of(lexicon('en').speech.after_quotation)}:\s")


@cache
def _wire() -> re.Pattern[str]:
    """A dateline with its news agency: "TARN (Reuters) - "."""
    agencies = any_of(lexicon("en").names.news_agencies)
    return deferred(rf"[A-ZÀ-Þ][\w .,'’/-]{{1,60}}?\s?\((?P<outlet>{agencies})\)\s?[-–—:]")


@slotted
class FrontMatter:
    """What the first lines say; `heads` are their lines with a heading level, `subject` a title that stands in a header."""

    author: str = ""
    outlet: str = ""
    date: str = ""
    subject: str = ""
    title_span: Span | None = None
    heads: list[tuple[Line, int]] = field(default_factory=list)


def front_matter(lines: list[Line]) -> tuple[FrontMatter, list[Line]]:
    """What the first lines say of the text, and the lines of its body."""
    matter = FrontMatter()
    rest = _headers(matter, lines)
    if _has_body(rest, 60):
        rest = _credits(matter, rest)
        if _has_body(rest, 60):
            rest = _credits(matter, _title(matter, rest))
    for line in rest[:3]:
        if not matter.outlet and (wire := _wire().match(line.text[:160])):
            matter.outlet = wire["outlet"]
            matter.date = matter.date or first_date(wire[0])
    return matter, rest


def _has_body(lines: list[Line], least: int) -> bool:
    """Whether a line below the first is longer than `least`, or wrapped ones together make a paragraph."""
    below = [len(line.text) + len(_WIDE.findall(line.text)) for line in lines[1:12]]
    ends = lines[-1].text.rstrip("\"'”’)」』")[-1:] in ".!?。！？"
    return max(below, default=0) > least or (sum(below) > 3 * least and ends)


def _headers(matter: FrontMatter, lines: list[Line]) -> list[Line]:
    """Header lines as of a mail or a news export, at least two of them on top and a body below."""
    count = 0
    found: list[tuple[str, Line, int]] = []
    for line in lines[:40]:
        match = _HEADER.match(line.text)
        if match and match[1].lower() in lexicon("en").boilerplate.header_names and (not count or line.breaks < 2):
            found.append((match[1].lower(), line, match.start(2)))
        elif not (count and line.breaks < 2 and not match):
            break
        count += 1
    if len(found) < 2 or count >= len(lines):
        return lines
    for key, line, at in found:
        _fill(matter, key, line, at)
    _plain_subject(matter, lines[count - 1], lines[count])
    return lines[count:]


def _plain_subject(matter: FrontMatter, last: Line, below: Line) -> None:
    """Takes the last line of headers without a subject for it, where it is no header: "SITREP 3 - 0600 Weds"."""
    if not (matter.subject or _HEADER.match(last.text)) and below.breaks > 1 and reads_as_title(last.text):
        matter.title_span = Span(last.start, last.stop)


def _fill(matter: FrontMatter, key: str, line: Line, at: int) -> None:
    """Takes the value of a header, which begins at `at` in its line, where the same was not said before."""
    value = line.text[at:].strip()
    if key in {"subject", "title"} and value and not matter.subject:
        matter.subject = value
        matter.title_span = Span(line.start + at, line.stop)
    elif key in {"from", "author", "authors"} and not matter.author:
        matter.author = re.sub(r"\s*<[^>]*>|[\"']", "", value).strip()
    elif key in {"date", "sent", "published"} and not matter.date:
        matter.date = first_date(value)
    elif key in {"source", "publication", "outlet"} and not matter.outlet:
        matter.outlet = value


def _title(matter: FrontMatter, lines: list[Line]) -> list[Line]:
    """A first short line without a full stop, alone above a body."""
    line = lines[0]
    if not matter.title_span and _SLUG.search(line.text):
        matter.heads.append((line, 6))
        return lines[1:]
    if matter.title_span or not _is_title(lines):
        return lines
    stop = line.stop - line.text.endswith(".")
    if dated := _dated_title().search(line.text):
        matter.date = first_date(dated[0])
        stop = line.start + dated.start()
    matter.title_span = Span(line.start, stop)
    matter.heads.append((line, 1))
    return lines[1:]


def _is_title(lines: list[Line]) -> bool:
    """Whether the first line is written as titles are, stands apart from the second, and has a body below it."""
    line, below = lines[0], lines[1]
    if (
        not (reads_as_title(line.text) or _is_stopped_headline(line.text, below))
        or _is_bare(lines)
        or _runs_on(line, below)
    ):
        return False
    if _greeting().match(line.text) or _speaks(lines) or begins_item(line.text):
        return False
    return _has_body(lines, max(60, len(line.text)))


_SAID = deferred(r"\w:\s['‘\"“][A-Z]")
"""A headline's colon before what somebody says: "The keeper's lesson: 'Be the lamp.'"."""


def _is_stopped_headline(text: str, below: Line) -> bool:
    """Whether a sentence of a line of its own is a headline: most of its long words have capitals, it ends with what somebody says, or the line below tells most of them again or opens with a dateline."""
    bare = text.rstrip("'’\"”")
    if not bare.endswith(".") or below.breaks < 2 or len(text.split()) not in _STOPPED or _ENDS_INSIDE.search(text):
        return False
    quotes = len(bare) < len(text) and _SAID.search(text) is not None
    return reads_as_title(bare[:-1]) and (
        quotes
        or _heads_story(text, below.text)
        or _wire().match(below.text[:160]) is not None
        or _PLACE_BEFORE.match(below.text) is not None
    )


def _heads_story(text: str, below: str) -> bool:
    """Whether most long words of a line have capitals, or the sentence below it is longer and has most of them again."""
    words = [word.strip(",.'’\"“”") for word in text.split()]
    long = [word for word in words if len(word) >= _LONG]
    if sum(word[0].isupper() for word in long) >= max(_CAPITALS * len(long), 3):
        return True
    first = _ENDS_INSIDE.split(below, maxsplit=1)[0].lower()
    again = sum(word[:_STEM].lower() in first for word in long) >= max(2, _AGAIN * len(long))
    return again and len(first.split()) > _FULLER * len(words)


def reads_as_title(text: str) -> bool:
    """Whether a line is written as titles are: short, with a capital, without a full stop, and no address, day, byline or credit."""
    if len(text) > 160 or len(text.split()) > 25 or not heads(text) or text[0].islower():
        return False
    begins = text[0].isalnum() or text[0] in "\"'“‘«„¿¡"
    if not _LETTERS.search(text) or _ADDRESS.search(text) or _is_running_head(text):
        return False
    return begins and not (
        date_of(text) or _is_dateline(text) or _byline().match(text) or _picture_credit().search(text)
    )


def _is_dateline(text: str) -> bool:
    """Whether a line is a place and a day, and nothing else."""
    place = PLACE.match(text)
    if place is None or not date_of(text[place.end() :]):
        return False
    return lexicon("en").boilerplate.document_nouns.isdisjoint(place[0].lower().strip(", ").split())


def _is_running_head(text: str) -> bool:
    """Whether a line of several words ends with a page's number: "Overview Ships Walls Port Progress Report 104"."""
    return len(text.split()) > _HEAD_WORDS and _PAGE_NUMBER.search(text) is not None


def is_of_page(line: str) -> bool:
    """Whether a line is a page's own: what may be done with it ("Share  Print  Save"), or where it stands ("Home > Advice > Garden")."""
    if len(line) > _PROSE:
        return False
    if line[1:].count(">") > 1 or "›" in line:
        return all(part.strip() for part in _LEVELS.split(line))
    words, known = _PAGE_WORD.findall(line.lower()), lexicon("en").boilerplate
    return (
        len(words) > 1
        and not known.page_acts.isdisjoint(words)
        and known.page_acts.union(known.page_objects).issuperset(words)
    )


def is_greeting(line: str) -> bool:
    """Whether a line is the salutation of a letter."""
    found = _greeting().match(line)
    return found is not None and _ENDS_GREETING.search(line, found.end(), _PROSE) is not None


@cache
def _picture_credit() -> re.Pattern[str]:
    """The credit of a picture, alone or behind its caption: "Photo by Ann Reed/Getty Images", "Image copyright Ann Reed"."""
    agencies = any_of(lexicon("en").boilerplate.picture_agencies, blank=r"\s")
    return re.compile(
        rf"""
        ^(?:Photo|Picture|Image|Video)s?\s*(?:[Bb]y\b|[Cc]redit|copyright\b|caption\b|:)  # "Image copyright Ann Reed"
        | /\s?{agencies}\b                                                                 # "Ann Reed/Getty Images"
        | \([^()/]{{2,40}}/[^()/]{{2,40}}\)$                                                # "(Ann Reed / Staff Photographer)"
        """,
        re.VERBOSE,
    )


def _is_bare(lines: list[Line]) -> bool:
    """A word or two in capitals (a slug), or a question that is the text's own, not its title."""
    text, below = lines[0].text, lines[1].text
    words = len(text.split())
    if _credit(below):
        return False
    if text.isupper() and words < 3:
        return True
    if text[-1] != "?":
        return False
    alone = lines[1].breaks > 1 and not any(line.text[-1] == "?" and len(line.text) <= _PROSE for line in lines[1:])
    return words > _ASKED if alone else words > _QUESTION or len(below) < 60


def _runs_on(line: Line, below: Line) -> bool:
    """Whether the line below, without a blank one between, goes on with the sentence or the paragraph."""
    if below.breaks >= 2:
        return False
    apart = (
        line.rule
        or _is_dated(below.text)
        or len(below.text) > 1.5 * len(line.text)
        or line.text.isupper()
        or _credit(below.text)
    )
    return below.text[0].islower() or not apart


def _is_dated(text: str) -> bool:
    """Whether a short line ends with a day, behind who published the text: "Tarn Radio, news at 6, 19 March 2031"."""
    *_, last = (0, *(found.end() for found in DATE.finditer(text))) if len(text) <= _PROSE else (0,)
    return last == len(text)


def _speaks(lines: list[Line]) -> bool:
    """Whether the first line is a speaker's or a field's: a headline with a colon in it has its date or author below, or is alone."""
    if not _LABELLED.match(lines[0].text) or _FRENCH_HEADLINE.match(lines[0].text):
        return False
    if _is_alone(lines) or _names_itself(lines) or _stands_over_turns(lines):
        return False
    apart = lines[1].breaks > 1 and any(date_of(line.text) for line in lines[1:3])
    return not (apart or _credit(lines[1].text)) or _says().search(lines[0].text) is not None


def _is_alone(lines: list[Line]) -> bool:
    """Whether a line with a colon is the only one in a text of prose, set apart: a headline, and nobody's turn ("Flut: Ort wartet")."""
    label, _, rest = lines[0].text.partition(":")
    if lines[1].breaks < 2 or len(lines[1].text) < _PROSE or len(rest.split()) < _HEADLINE_WORDS:
        return False
    field = label.strip().lower() in lexicon("en").boilerplate.header_names or len(label) <= _FIELD
    field = field or _says().search(lines[0].text) is not None
    return not (field or label.isupper() or any(_LABELLED.match(line.text) for line in lines[1:_LOOKED_AT]))


def _stands_over_turns(lines: list[Line]) -> bool:
    """Whether a line with a colon, set apart, is written as titles are and stands over turns whose labels are others: "Quay Passes: The Questions Most Asked"."""
    label, _, rest = lines[0].text.partition(":")
    labels = [found[0] for line in lines[1:] if (found := _LABELLED.match(line.text))]
    long = [word for word in f"{label} {rest}".split() if len(word) >= _LONG]
    titled = len(long) >= _LONG_OF_TITLE and not any(word[0].islower() for word in long)
    return titled and lines[1].breaks > 1 and len(set(labels)) < len(labels) and f"{label}: " not in labels


def _names_itself(lines: list[Line]) -> bool:
    """Whether a line with a colon, set apart or above its day, says what the document is: "Storm Ida: Flash Report No. 2"."""
    label, _, rest = lines[0].text.partition(":")
    known = lexicon("en").boilerplate
    small = label.strip().lower()
    if small in known.header_names or rest.endswith("?") or len(rest.split()) < _HEADLINE_WORDS:
        return False
    named = small in known.kinds_of_document | known.document_nouns or not known.document_nouns.isdisjoint(
        rest.lower().split()
    )
    return named and (lines[1].breaks > 1 or _is_dated(lines[1].text))


def _credits(matter: FrontMatter, lines: list[Line]) -> list[Line]:
    """Lines of author, date and outlet below (or, without a title, on) the top."""
    count = 0
    for line in lines[:_LOOKED_AT]:
        if count and not matter.outlet and _outlet_line(lines, count):
            office = line.text.split()[-1].lower() in _OFFICES
            matter.outlet = "" if office else line.text.strip()
            matter.heads.append((line, 6))
            count += 1
            continue
        if len(line.text) > 120 or not _credit(line.text):
            break
        if found := _byline().match(line.text):
            matter.author = matter.author or by(line.text)
            matter.date = matter.date or first_date(found["rest"] or "")
        elif outlet := _OUTLET.match(line.text):
            matter.outlet = matter.outlet or outlet["outlet"].strip()
        else:
            matter.date = matter.date or date_of(line.text)
        matter.heads.append((line, 6))
        count += 1
    return lines[count:]


def by(line: str) -> str:
    """The names of a line that is a byline, "" of another."""
    found = _byline().match(line) if _credit(line) else None
    return _named(_without_place(found["name"].strip())) if found else ""


def day_behind_name(line: str) -> str:
    """The day of a line that is a byline: "By Ann Lund, Tarn, 3 June 2031"; "" of another."""
    found = _byline().match(line) if _credit(line) else None
    return first_date(found["rest"] or "") if found else ""


def _without_place(names: str) -> str:
    """The names of a byline without the place, the agency or the office behind them: "Ann Lund and Oke Ranke, Tarn"."""
    station = _STATION.search(names)
    names = _STATION.sub("", names) if station and " " in names[: station.start()] else names
    before, comma, last = names.rpartition(", ")
    office = not lexicon("en").names.role.isdisjoint(last.lower().split())
    return before if comma and " " in before and (office or " " not in last) else names


def _named(names: str) -> str:
    """The names of a byline; "" where it has an office in their place: "Our Legal Affairs Correspondent"."""
    words = names.lower().split()
    if words[0] in lexicon("en").boilerplate.sent_by and names.isupper():  # "BY EMAIL AND POST"
        return ""
    return "" if words[0] in _NOBODY and words[-1] in _OFFICES else names


def _outlet_line(lines: list[Line], at: int) -> bool:
    """Whether a line right below a credit is a name and nothing else, and ends the credits or has another below it."""
    line = lines[at]
    if line.breaks >= 2 or not _TITLED.fullmatch(line.text) or _credit(line.text) or at + 1 >= len(lines):
        return False
    return lines[at + 1].breaks >= 2 or bool(date_of(lines[at + 1].text))


def _credit(line: str) -> bool:
    found = _byline().match(line)
    sure = (
        found is not None
        and len(found["name"].split()) <= 12
        and found["name"].split()[0][:1].isupper()
        and line[-1] not in "?!:"
    )
    return sure or bool(_PLACE_LINE.match(line)) or bool(_OUTLET.match(line)) or bool(date_of(line))
