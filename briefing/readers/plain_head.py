"""The lines above the body of a plain text that is no news: minutes, judgments, memoranda, releases → title, date and author.

`front_matter` reads a headline with its author and day. What has more lines above its body is read here, as in documents that were put
together from pieces (`printed_head`): the subject of a memorandum, the parties of a judgment, what stands below "PRESS RELEASE".
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise, takewhile

from briefing.language.lexicon import lexicon
from briefing.model import Span
from briefing.model.markings import of_lines
from briefing.readers.author_lines import authors_below, is_name, is_of_organisation
from briefing.readers.front_lines import (
    is_day,
    is_field,
    is_kind_of_document,
    is_label,
    is_of_court,
    names_document,
    names_parties,
    opening_date,
    opens_with_kind,
    printed_author,
    printed_date,
    printed_subject,
    reviewer,
)
from briefing.readers.front_matter import FrontMatter, by, day_behind_name, is_greeting, reads_as_title
from briefing.readers.line_dates import date_of
from briefing.readers.paragraphs import Line, begins_item

_LOOKED_AT, _LONGEST, _OF_A_CASE = 15, 90, 40
"""Lines from the top that may stand above the body, their characters, and lines among which a case's parties stand."""
_SENTENCE = 8
"""Words from which a line with a full stop is one of the body."""
_NO_POINT = 6
"""Level of a heading that is a line of the document's head."""
_NAME = 5
"""Words of an issuer's name that has no word of an organisation."""
_FEW = 4
"""Words of a line that says what the document is."""
_SMALL = frozenset({"of", "and", "the", "for", "&", "de", "la", "plc"})
_OF_A_TITLE = frozenset({"a", "an"})
"""How a title in capitals may begin, and no issuer's name: "A FAIR SHARE OF THE QUAY"."""
_NEAR = 3
"""Lines from the top among which a title stands."""
_DATED = 2
"""Lines above a title: who issues it, and when."""
_BESIDE = 3
"""Lines right below a title that tell that it is one: a day, a field, who issues it."""
_NUMBERED = re.compile(r"\s(?:no\.? ?|[A-Z]{1,3}-)?\d[\d/.-]*$", re.IGNORECASE)
"""The number of a report or a circular, behind what it is: "REPORT 14/2031"."""
_CODE = re.compile(r": [\d/-]+$|^\S+ \w+/[\w/]+$")
"""A line with a number of a file or a firm: "Ref HA/31/03"."""
_NEUTRAL = re.compile(r"\[(?:19|20)\d\d\] [A-Z]{2,7}\b")
"""The number that a court gives its judgment: "[2031] EWHC 12"."""
_OF_PATENT = "(54) "
"""What stands before the title of a patent (WIPO standard ST.9)."""
_PART = re.compile(r"[^\W\d_]+ \d{1,3}|\d{1,2} min\w{0,4} read")
"""A part of what follows, or how long it takes to read: "Slide 2", "5 min read"."""
_ADDRESSED = re.compile(r"[A-Z][a-z]{2,14} (?:to|by|for|on|at|of): ")
"""A field whose label has two words: "Issued to: the director"."""
_ORDERS = frozenset({"for", "not", "check", "embargoed"})
"""How a line begins that says how a text may be used: "Check against delivery"."""
_WHOSE = re.compile(r"the (?P<kind>\w+) (?:of|for) ", re.IGNORECASE)
"""How a line begins that says whose the paper is that the line above names: "The newsletter of the bird club"."""
_DAY_BEHIND = re.compile(r"[,(|–—-]\s?([^,(|–—-]{4,16}?(?:, )?(?:19|20)\d\d)\)?$")
_PARTY_BEHIND = re.compile(r"(?:[A-Z]{2}|\.)\)? [A-Z][a-z]+$")
"""A side right behind a name in capitals."""
_PARTY = re.compile(
    r"""(?:.{2,70},\s|.{2,70}\s(?:\s{1,20}|(?=\())|.{1,70}(?-i:[A-Z]{2}|\.)\)?\s)?  # "TARN LIMITED "
    \(?(?:the\s)?(?:(?:first|second|third)\s)?(?P<side>[a-z]+?)s?  # Plaintiff
    (?:/[a-z]{5,15})?[.,)]?  # /Appellant""",
    re.IGNORECASE | re.VERBOSE,
)


def dated(title: str) -> str:
    """The day at the end of a title: "Results call, 8 August 2031"."""
    found = _DAY_BEHIND.search(title)
    return date_of(found[1]) if found else ""


def read_head(matter: FrontMatter, text: str, lines: Sequence[Line], rest: list[Line]) -> list[Line]:
    """Fills what `front_matter` left open from the lines above the body; the lines of the body.

    Args:
        matter: Changed in place; its title gives way where it is a court, an office or what the document is.
        text: All of it.
        lines: All of the text's.
        rest: Those that `front_matter` left to the body.
    """
    above = _lines_above(matter, lines)
    if len(above) == len(lines) or not _has_head(lines[0], rest):
        return rest
    texts = [line.text for line in above]
    signed = _signatures(above, text)
    _entitle(matter, text, [line for line in above if line not in signed], lines[:_OF_A_CASE])
    matter.heads += _heads(matter, above, {line.start for line in rest})
    matter.date = matter.date or printed_date(texts) or _opening_date(matter, lines[len(above)])
    matter.date = matter.date or next(filter(None, map(day_behind_name, texts)), "")
    matter.author = _author(matter, above, signed, text)
    matter.heads += [(line, _NO_POINT) for line in signed if line.text == matter.author]
    taken = {line.start for line, _ in matter.heads}
    return [line for line in rest if line.start not in taken]


def _entitle(matter: FrontMatter, text: str, above: Sequence[Line], head: Sequence[Line]) -> None:
    """Gives the title that the lines above the body have; where there is none, takes away what is none."""
    named = _title(matter, above, head) if above else None
    if named:
        matter.title_span = named
        matter.outlet = matter.outlet * (matter.outlet != named.of(text))
        matter.heads = [(line, min(_NO_POINT, level + 5)) for line, level in matter.heads]
    elif above and _tells_nothing(above[0].text) and matter.title_span == _span(above[0]):
        matter.title_span = None
        matter.heads = [(line, _NO_POINT) for line, _ in matter.heads]


def _author(matter: FrontMatter, above: Sequence[Line], signed: Sequence[Line], text: str) -> str:
    """Who wrote the text by the lines above the body: who reviews what another wrote, a field, a byline, names below the title, one name below "Opinion"."""
    texts = [line.text for line in above]
    if known := reviewer(texts) or matter.author:
        return known
    named = printed_author(texts) or next(filter(None, map(by, texts)), "")
    named = named or _author_below(matter.title_span, above, text)
    return named or (signed[0].text if len(signed) == 1 else "")


def _has_head(first: Line, rest: Sequence[Line]) -> bool:
    """Whether what stands below title and credits begins with a line that is none of the body's, or with a dateline, or below a kind."""
    return bool(rest) and (
        _is_kind(first.text) or _above(rest[0]) or _is_long_kind(rest[0]) or bool(opening_date(rest[0].text))
    )


def _lines_above(matter: FrontMatter, lines: Sequence[Line]) -> list[Line]:
    """The lines above the body, a title of any length among them."""
    title = matter.title_span
    above = [
        *takewhile(
            lambda line: _above(line) or (title and line.start == title.start) or _is_long_kind(line),
            lines[:_LOOKED_AT],
        )
    ]
    below = lines[len(above) : len(above) + 2]
    # a headline of more than a line below what the document is
    alone = len(below) > 1 and below[1].breaks > 1 and _may_be_title(below[0])
    over = above and all(_is_kind(line.text) or is_day(line.text) or is_of_organisation(line.text) for line in above)
    return [*above, below[0]] if over and alone else above


def _signatures(above: Sequence[Line], text: str) -> list[Line]:
    """The lines below "Opinion" that are somebody's name."""
    below = above[1:] if above and _is_of_desk(above[0].text) else ()
    return [line for line in below if reads_as_title(line.text) and is_name(line.text, text)]


def _is_long_kind(line: Line) -> bool:
    """Whether a line of some length names what was issued: "Minutes of the meeting of the board held in …"."""
    return opens_with_kind(line.text) and line.text[-1] not in ".:" and reads_as_title(line.text)


def _opening_date(matter: FrontMatter, body: Line) -> str:
    """The day with which the first line below a headline opens."""
    return opening_date(body.text) if matter.title_span else ""


def _author_below(title: Span | None, above: Sequence[Line], text: str) -> str:
    """The names that stand below the title, without a "By"."""
    below = [line.text for line in above if title and line.start > title.start]
    return authors_below(below, text)


def _heads(matter: FrontMatter, above: Sequence[Line], left: Container[int]) -> list[tuple[Line, int]]:
    """Of the lines that are `left`: the title's, and above and right below it those that say a day, the parties or what the document is."""
    title = matter.title_span
    out = []
    for line in above:
        inside = title is not None and title.start <= line.start < title.stop
        whole = title is not None and title == Span(line.start, line.stop)
        if not (inside or is_day(line.text) or _is_kind(line.text)):
            if is_field(line.text) or is_of_organisation(line.text):
                continue
            break
        if line.start in left:
            out.append((line, 1 if whole else _NO_POINT))
    return out


def _above(line: Line) -> bool:
    """Whether a line may stand above the body: short, and no sentence."""
    return len(line.text) <= _LONGEST and not (line.text[-1] in ".!" and len(line.text.split()) >= _SENTENCE)


def _title(matter: FrontMatter, above: Sequence[Line], head: Sequence[Line]) -> Span | None:
    """What the document is about, where `front_matter` found nothing, or what is none: a court, an office, "PRESS RELEASE"."""
    first = above[0]
    if found := _of_patent(above) or (_span(first) if _is_paper(above) else None):
        return found
    if _is_of_court(first.text) and (parties := _parties(above) or _sides([*filter(_above, head)])):
        return parties
    over = next((line for line, level in matter.heads if level == 1), None)
    if over is None:
        found = None if matter.title_span else _instead(above)
        return found or (_span(first) if matter.title_span is None and _is_titled(above) else None)
    return _instead(above) if over == first else None


def _of_patent(above: Sequence[Line]) -> Span | None:
    """The title of a patent, behind the number that marks it."""
    line = next((line for line in above if line.text.startswith(_OF_PATENT)), None)
    return None if line is None else Span(line.start + len(_OF_PATENT), line.stop)


def _is_of_court(text: str) -> bool:
    """Whether a line names a court, or has the number of its judgment."""
    return is_of_court(text) or _NEUTRAL.search(text) is not None


def _is_paper(above: Sequence[Line]) -> bool:
    """Whether the first line is the name of a paper, by the line below it: "THE REED", "The newsletter of the bird club"."""
    whose = _WHOSE.match(above[1].text) if len(above) > 1 and reads_as_title(above[0].text) else None
    return whose is not None and names_document(whose["kind"])


def _instead(above: Sequence[Line]) -> Span | None:
    """The title below what is none, or the subject that a header names."""
    first = above[0]
    if _is_kind(first.text) or _is_label(first.text):
        return _below_kind(above)
    if _is_of_court(first.text):
        return None
    if subject := _subject(above) or _below_greeting(above):
        return subject
    return _issued(above) if _is_issuer(first) else None


def _below_kind(above: Sequence[Line]) -> Span | None:
    """The subject or headline below the line that says what the document is: right below it, else the first that is set apart."""
    if subject := _subject(above):
        return subject
    found = (line for n, line in enumerate(above[1:], 1) if n <= _NEAR or line.breaks > 1)
    return next((_span(line) for line in found if _is_subject(line)), None)


def _is_subject(line: Line) -> bool:
    """Whether a line below what the document is may be its title: not who issues it, and no file's number ("Ref HA/26/03")."""
    part = line.text.lower() in lexicon("en").boilerplate.parts_of_a_work
    none = part or is_day(line.text) or _is_kind(line.text) or begins_item(line.text)
    shouted = line.breaks > 1 and line.text.isupper() and not none
    issuer = is_of_organisation(line.text) and _is_issuer(line)
    return (shouted or (not part and _may_be_title(line))) and not issuer


def _is_label(text: str) -> bool:
    """Whether a line is a few words for what the document is: "Internal Audit Report", "PRODUCT RECALL NOTICE"."""
    words = _NUMBERED.sub("", text).split()
    return (
        1 < len(words) <= _FEW and ":" not in text and is_kind_of_document(words[-1]) and not _SMALL.intersection(words)
    )


def _issued(above: Sequence[Line]) -> Span | None:
    """What stands below who issues it: the parties of a case, "Minutes of …", "Oral evidence: …", and no line of a headline's."""
    capitals = above[0].text.isupper()
    if capitals or is_of_organisation(above[0].text):
        parties = next((_span(line) for line in above if names_parties(line.text)), None)
        if parties:
            return parties
    at = next((n for n, line in enumerate(above[: _NEAR + 1]) if n and _names_itself(line, capitals=capitals)), 0)
    if not at:
        return _below_day(above)
    kind = _is_kind(above[at].text) or _is_label(above[at].text)
    return (_below_kind(above[at:]) if kind else None) or _span(above[at])


def _below_day(above: Sequence[Line]) -> Span | None:
    """The title below who issues the document and its day; between them may stand who is in the chair."""
    dated = len(above) > _DATED and is_day(above[1].text)
    below = [line for line in above[_DATED : _DATED + 2] if dated and line.text[0] != "["]
    return _span(below[0]) if below and _may_be_title(below[0]) else None


def _names_itself(line: Line, *, capitals: bool) -> bool:
    """Whether a line below an issuer, in capitals or not, says what the document is."""
    opens = opens_with_kind(line.text) and (capitals or ":" in line.text or is_day(line.text))
    label, _, value = line.text.partition(":")
    if value and not opens and label.count(" ") == 1 and names_document(label):  # a field: "Recall number: 31-2"
        return False
    return opens or names_document(line.text) or (_is_kind(line.text) and len(line.text.split()) <= _FEW)


def _below_greeting(above: Sequence[Line]) -> Span | None:
    """The short line right below the salutation of a letter: what it is about."""
    at = next((n for n, line in enumerate(above) if is_greeting(line.text) or is_greeting(f"{line.text},")), -1)
    below = above[at + 1] if 0 <= at < len(above) - 1 else None
    return _span(below) if below and below.breaks > 1 and (_may_be_title(below) or _is_matter(below.text)) else None


def _is_matter(text: str) -> bool:
    """Whether a field below the salutation of a letter names its matter: "Our client: Ann Lund – 9 Quay Road"."""
    return is_field(text) and not is_day(text) and not _CODE.search(text) and reads_as_title(text)


def _is_issuer(line: Line) -> bool:
    """Whether a line is a name in capitals and not what its holder issues ("Minutes of the harbour board")."""
    words = line.text.split()
    if words[0].lower() in _OF_A_TITLE:
        return False
    named = all(
        not word[0].islower() or word in _SMALL or is_of_organisation(f"{before} {word}" if word == "on" else word)
        for before, word in pairwise(["", *words])
    )
    return (
        named
        and not (names_document(line.text) or _is_event(line.text))
        and (len(words) <= _NAME or is_of_organisation(line.text))
    )


def _is_kind(text: str) -> bool:
    """Whether a line says what the document is, or how it is marked, and nothing else: "REPORT 14/2031", "REVIEW", "RESTRICTED"."""
    marked = text.isupper() and of_lines([text]) != ""
    return is_kind_of_document(_NUMBERED.sub("", text)) or (text.isupper() and _is_of_desk(text)) or marked


def _is_of_desk(text: str) -> bool:
    """Whether a line is a newspaper's word for the kind of an article: "Opinion"."""
    return text.upper() in lexicon("en").boilerplate.editorial_labels


def _tells_nothing(text: str) -> bool:
    """Whether a line that says what the document is says nothing of what it is about: "Opinion", "Not for citation"."""
    return _is_kind(text) and (_is_of_desk(text) or text.split(maxsplit=1)[0].lower() in _ORDERS)


def _subject(above: Sequence[Line]) -> Span | None:
    """The value of the header's field that names the subject."""
    subject = printed_subject([line.text for line in above], is_titled=False)
    line = next((line for line in above if subject and line.text.endswith(subject)), None)
    return line and Span(line.stop - len(subject), line.stop)


def _parties(above: Sequence[Line]) -> Span | None:
    """The line that names both parties of a judgment, or the lines from the first of them to the second."""
    if line := next((line for line in above if names_parties(line.text)), None):
        return _span(line)
    cited = next((line for line in above if is_field(line.text) and names_parties(_value(line.text))), None)
    return Span(cited.stop - len(_value(cited.text)), cited.stop) if cited else _sides(above)


def _value(field: str) -> str:
    return field.partition(":")[2].strip()


def _sides(above: Sequence[Line]) -> Span | None:
    """The lines from the first party of a case to the second, each with its side."""
    sides = [n for n, line in enumerate(above) if _is_party(line.text)]
    if len(sides) < 2 or sides[1] - sides[0] > _NEAR:
        return None
    side = above[sides[0]].text
    alone = side.split()[0].lower().rstrip(",.") in lexicon("en").boilerplate.case_parties and ":" not in side
    named = side[0].isupper() and _PARTY_BEHIND.search(side) is not None
    start = sides[0] - 1 if alone or not (named or any(mark in side for mark in (",", "(", ":", "  "))) else sides[0]
    return Span(above[start].start, above[sides[1]].stop)


def _is_party(text: str) -> bool:
    """Whether a line ends or begins with a side of a case: "Elena Varga, Claimant", "Plaintiff", "Claimant: Elena Varga"."""
    found = _PARTY.fullmatch(text.partition(": ")[0])
    return found is not None and found["side"].lower() in lexicon("en").boilerplate.case_parties


def _may_be_title(line: Line) -> bool:
    none = (
        _CODE.search(line.text) is not None
        or _PART.fullmatch(line.text) is not None
        or (is_field(line.text) and not (opens_with_kind(line.text) or _goes_on(line.text)))
        or _ADDRESSED.match(line.text) is not None
        or begins_item(line.text)
        or is_greeting(line.text)
        or _is_kind(line.text)
        or line.text.endswith((".", ":"))
    )
    return not none and reads_as_title(line.text)


def _goes_on(text: str) -> bool:
    """Whether what stands behind a colon goes on in small letters, as a title does: "Payroll: who comes and who goes"."""
    label, _, rest = text.partition(": ")
    return rest[:1].islower() and not is_label(label)


def _is_titled(above: Sequence[Line]) -> bool:
    """Whether the first line reads as a title, and a day, a field or who issues it stands right below."""
    first = above[0]
    below = [line.text for line in above[1 : 1 + _BESIDE]]
    if _is_event(first.text) and below and names_document(below[0]):
        return True
    if not _may_be_title(first) or _is_issuer(first):
        return False
    if opens_with_kind(first.text) and ":" in first.text:
        return True
    return any(is_day(text) or is_of_organisation(text) for text in below)


def _is_event(text: str) -> bool:
    """Whether a line in capitals says what happened and where: "FLOODS: TARN PROVINCE"."""
    label, mark, place = text.partition(": ")
    return bool(mark and place) and text.isupper() and not is_label(label)


def _span(line: Line) -> Span:
    return Span(line.start, line.stop)
