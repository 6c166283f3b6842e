"""What a page prints near its headline → who wrote it, and on which day, as a reader of the page sees it.

Looked at are the few lines below the headline, down to the first paragraphs, and what in them is marked by class, ``rel`` or
``itemprop``. A name that nothing marks and no "By" introduces is none; what is not certain is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import takewhile

from lxml import etree

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Metadata
from briefing.readers import front_matter, line_dates
from briefing.readers.html.page import Tree
from briefing.readers.markup import INLINE

_MOST_LINES = 30
_MOST_CHARACTERS = 1_200
"""Characters of the lines that are looked at; a paragraph longer than this ends them."""
_DEEPEST = 60
_LONGEST = 160
"""Characters of a line of credits."""
_SILENT = ("script", "style", "noscript", "template", "svg", "select", "button", "iframe")
_ELSEWHERE = ("nav", "aside", "footer", "form", "figure", "table")
_AUTHOR_MARK = re.compile(
    r"""
    (?:
        (?<![A-Za-z])(?:by-?line|author|contributor|writer|reporter)         # a word of its own
      | By-?[Ll]ine|Author|Contributor|Writer|Reporter                       # inside a name in camel case
    )
    s?(?![a-z])
    """,
    re.VERBOSE,
)
"""In words of small letters, parted by signs, or of camels: "article-byline", "articleByline"."""
_NOT_AUTHOR_MARK = re.compile(r"(?:image|photo|avatar|bio|social|follow|role|title)", re.IGNORECASE)
_DATE_MARK = re.compile(r"(?:date|time|publish|posted)", re.IGNORECASE)
_PROFILE = re.compile(r"/(?:authors?|staff|people|profiles?|contributors?|by|writers?|journalists?)/", re.IGNORECASE)
_UPDATED = re.compile(r"(?:last\s)?(?:updated|modified)\b", re.IGNORECASE)
_END_OF_NAMES = re.compile(r"\s*(?:$|[,|•·;(\n]|\s[–—-]\s|\bon\b|\S*@)")
_NOT_THE_PAGES = re.compile(r"site-?header|masthead|top-?bar|today|current|updated|modified", re.IGNORECASE)
"""Marks of a date that is the day's, or of a change, and not the page's."""
_FOLDERS = re.compile(r"/((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?:/|$)")
_SHORT = 3
"""Characters up to which what stands behind a comma is a degree or an initial."""
_PUBLISHED = re.compile(r"(?:first\s)?(?:published|posted)\b\W{0,3}(?:on\b)?\s?(?=\w)", re.IGNORECASE)
_PARTS = re.compile(r"\s[·•|]\s")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_LONGEST_DAY = 30
"""Characters of a weekday and a day: "Wednesday, September 30, 2031"."""
_BORDER = "\ue000"
"""Stands where an element inside a line begins or ends."""
_SPACE_BEFORE = re.compile(r"\s(?=,)")


@frozen
class Credits:
    """Names as they are printed, joined by ", "; the day in ISO 8601; "" for what is not printed."""

    author: str = ""
    date: str = ""


@frozen
class _Line:
    text: str
    element: Tree


@cache
def _one_name() -> re.Pattern[str]:
    """A name of two words at least: "Ann Lund", "Oke van Ranke"."""
    word = r"[A-ZÀ-Þ](?:[\w’'-]*[^\W\d_]|[A-Z]?\.)"
    return re.compile(rf"{word}(?:[ ](?:{any_of(lexicon('en').names.particle)}[ ])?{word}){{1,3}}")


@cache
def _names() -> re.Pattern[str]:
    """One or more names: "Ann Lund, Oke van Ranke and J. R. Tarn"."""
    name = _one_name().pattern
    joined = rf"(?:,\s(?:and\s)?|\s{front_matter.name_joiners()}\s)"
    return re.compile(rf"{name}(?:{joined}{name}){{0,5}}")


@cache
def _by() -> re.Pattern[str]:
    """What introduces the names, the day before it too: "Posted on 2 June 2031 by"."""
    dated = r"(?:posted|published)\b[\w\s,.:]{0,40}"
    return re.compile(rf"(?:(?:{dated}|[\w ]{{0,20}})\b)?{front_matter.byline_words()}\s*:?\s+", re.IGNORECASE)


def printed(tree: Tree, title: str) -> Credits:
    """What stands below the headline `title`, or below the page's only ``<h1>``."""
    heading = _heading(tree, title)
    if heading is None:
        return Credits()
    lines = list(_near(heading))
    return Credits(
        author=next(filter(None, map(_author, lines)), ""),
        date=next(filter(None, map(_date, lines)), "") or _labelled(tree),
    )


def settled(metadata: Metadata, shown_on_page: Credits) -> Metadata:
    """The metadata with what the page prints, where they are silent, name the publisher, or say more than a name or a day off.

    Servers note the day in UTC, so that a page of an evening bears the next one: the day that is printed, else the one that
    its address has as folders, is the page's.
    """
    author = without_publisher(metadata.author, metadata.outlet)
    shown = without_publisher(shown_on_page.author, metadata.outlet)
    if not author or (shown and (shown.casefold() in author.casefold() or _completes(shown, author))):
        author = shown or author
    day = metadata.date
    printed_day = shown_on_page.date or _in_address(metadata.url)
    if printed_day and (not day or _is_next(day, printed_day)):
        day = printed_day
    return replace(metadata, author=author, date=day)


def _completes(shown: str, author: str) -> bool:
    """Whether a printed byline has more names or initials than the author, who may be what somebody is ("Staff writer")."""
    words = set(map(_letters, shown.split()))
    return _is_role(author, author) or words.issuperset(map(_letters, author.split()))


def without_publisher(author: str, outlet: str) -> str:
    """The author, without the outlet's name behind it; "" where it is the outlet's name, a desk of it, or its first word."""
    house, named = _letters(outlet), _letters(author)
    is_desk = len(house) > _SHORT and named.startswith(house)
    if house and (is_desk or (house.startswith(named) and " " not in author)):
        return ""
    name, comma, behind = author.rpartition(",")
    return name.strip() if comma and len(behind) > _SHORT and house.startswith(_letters(behind)) else author


def _letters(name: str) -> str:
    """Letters and digits of a name, in small letters, without an article."""
    return re.sub(r"^the\s|[\W_]", "", name.casefold())


def _is_next(stamp: str, shown: str) -> bool:
    """Whether two days follow each other, either one first."""
    try:
        return abs((date.fromisoformat(stamp) - date.fromisoformat(shown)).days) == 1
    except ValueError:  # a month or a year alone
        return False


def _in_address(url: str) -> str:
    """The day that an address has as folders: "/2031/05/07/", "/2031-05-07/"."""
    found = _FOLDERS.search(url)
    return line_dates.valid_date(f"{found[1]}-{found[3]}-{found[4]}") if found else ""


def _heading(tree: Tree, title: str) -> Tree | None:
    wanted = " ".join(title.split()).casefold()
    tops = list(tree.iter("h1"))[:10]
    same = [head for head in (*tops, *list(tree.iter("h2"))[:10]) if _text(head).casefold() == wanted]
    return (same or tops)[0] if same or len(tops) == 1 else None


def _near(heading: Tree) -> Iterator[_Line]:
    """The lines below a heading, in the order of the page."""
    count = characters = 0
    for element in _behind(heading):
        for line in _lines(element, 0):
            count, characters = count + 1, characters + len(line.text)
            if count > _MOST_LINES or characters > _MOST_CHARACTERS:
                return
            if len(line.text) <= _LONGEST:
                yield line


def _behind(heading: Tree) -> Iterator[Tree]:
    """The elements behind a heading, each with all that is in it."""
    node: Tree | None = heading
    while node is not None and node.tag != "body":
        yield from node.itersiblings()
        node = node.getparent()


def _lines(element: Tree, depth: int) -> Iterator[_Line]:
    """The lines of an element: its text between blocks and ``<br>``; the marked stretches of a line follow it."""
    if not isinstance(element.tag, str) or element.tag in _SILENT or element.tag in _ELSEWHERE or depth > _DEEPEST:
        return
    parts, inner = [element.text or ""], [element][:0]
    for child in element:
        if child.tag in INLINE or child.tag == "time":
            parts.append(_bordered(child))
            inner += [child, *child.iter("span", "a", "time")]
        else:
            yield from _line(parts, element, inner)
            parts, inner = [], []
            yield from _lines(child, depth + 1)
        parts.append(child.tail or "")
    yield from _line(parts, element, inner)


def _line(parts: list[str], element: Tree, inner: list[Tree]) -> Iterator[_Line]:
    if whole := _plain("".join(parts)):
        yield _Line(whole, element)
    for child in inner:
        marked = _is_marked(child, _AUTHOR_MARK) or _is_marked(child, _DATE_MARK) or _PROFILE.search(_address(child))
        if marked and (text := _plain(_bordered(child))):
            yield _Line(text, child)


def _bordered(element: Tree) -> str:
    """The text of an element inside a line, with a border wherever one begins or ends."""
    out: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        out += [_BORDER, node.text or ""] if event == "start" else [_BORDER]
        if event == "end" and node is not element:
            out.append(node.tail or "")
    return "".join(out)


def _plain(text: str) -> str:
    """One line; a line end stands where an element begins or ends, as between a name and a role beside it."""
    parts = (" ".join(part.split()) for part in text.split(_BORDER))
    return _SPACE_BEFORE.sub("", "\n".join(filter(None, parts)))


def _text(element: Tree) -> str:
    return " ".join(" ".join(str(text) for text in etree.ElementTextIterator(element, with_tail=False)).split())


def _address(element: Tree) -> str:
    return element.get("href") or ""


def _marks(element: Tree) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "rel", "itemprop", "data-testid"))


def _is_marked(element: Tree, mark: re.Pattern[str]) -> bool:
    return (element.tag == "time" and mark is _DATE_MARK) or mark.search(_marks(element)) is not None


def _author(line: _Line) -> str:
    """The names in a line that is a byline."""
    by = _by().match(line.text)
    if by is None and not _names_an_author(line.element):
        return ""
    found = _names().match(line.text, by.end() if by else 0)
    if found is None or not _END_OF_NAMES.match(line.text, found.end()):
        return ""
    names = _one_name().findall(found[0])
    kept = list(takewhile(lambda name: not _is_role(name, names[0]), names))
    whole = " ".join(found[0].split())
    return whole[: whole.index(kept[-1]) + len(kept[-1])] if kept else ""


def _is_role(name: str, first: str) -> bool:
    """Whether what looks like a name is what somebody is, or where: "Senior Contributor", "CNN Editor"."""
    words = name.split()
    is_house = len(words[0]) > 1 and words[0].isupper() and words[0].isalpha() and not first.isupper()
    last = words[-1].casefold()
    return is_house or last in lexicon("en").names.role or _AUTHOR_MARK.fullmatch(last) is not None


def _names_an_author(element: Tree) -> bool:
    """Whether an element, or the one around it, is marked as who wrote the page."""
    if _PROFILE.search(_address(element)):
        return True
    around = element.getparent()
    return any(
        _is_marked(each, _AUTHOR_MARK) and not _NOT_AUTHOR_MARK.search(_marks(each))
        for each in (element, *([around] if around is not None else []))
    )


def _date(line: _Line) -> str:
    """The day of a line that is a date, or that is marked as one; of two the first, and none that says when it was changed."""
    around = line.element.getparent()
    marks = _marks(line.element) + (_marks(around) if around is not None else "")
    if _UPDATED.match(line.text) or _NOT_THE_PAGES.search(marks):
        return ""
    text = _ORDINAL.sub("", line.text.replace("\n", " "))
    if _is_marked(line.element, _DATE_MARK):
        return line_dates.first_date(text)
    parts = map(line_dates.date_of, _PARTS.split(text))
    return next(filter(None, parts), "") or _after_label(text)


def _after_label(text: str) -> str:
    """The day that stands behind "Published on" at the start of a line."""
    found = _PUBLISHED.match(text)
    return line_dates.first_date(text[found.end() : found.end() + _LONGEST_DAY]) if found else ""


def _labelled(tree: Tree) -> str:
    """The day behind "First published on", wherever on the page that stands."""
    for element in tree.iter("div", "p", "span", "time", "li"):
        text = " ".join((element.text or "").split())
        if len(text) < _LONGEST and (day := _after_label(text)):
            return day
    return ""
