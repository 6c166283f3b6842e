"""The tree of a web page: parsed, measured, and freed of what stands around its text."""

from __future__ import annotations

import html
import re
from copy import deepcopy
from functools import cache
from typing import TypeAlias

from lxml import etree
from lxml import html as lxml_html

from briefing.errors import InputError, LimitError
from briefing.language.lexicon import any_of, lexicon
from briefing.readers.markup import INLINE
from briefing.readers.reading_builder import Piece

Tree: TypeAlias = etree._Element  # noqa: SLF001  # lxml has no public name for the type of its elements

_UNREAD = bytes.maketrans(bytes(_CONTROLS := [*range(9), 11, *range(14, 32)]), b" " * len(_CONTROLS))
_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_SITE = frozenset({"nav", "footer", "aside", "form", "iframe"})
_OWN = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "thead", "tbody", "caption"})
"""Elements that are a document's own, whatever their names: the header of a table."""
_MENUS = ("nav", "footer", "aside", "form")
CUT_DEPTH = 250
"""libxml2 drops what is nested deeper than 256 elements (2,048 in some versions)."""
_TOKEN = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)[^<>]*>|<[!?][^<>]*>|(?P<text>[^<]+|<)")
_SILENT = frozenset({"script", "style", "head", "title", "template", "textarea", "select", "svg"})
_SPACE = re.compile(r"\W+")


@cache
def _site_word() -> re.Pattern[str]:
    """A name of a class or id by which a page marks what stands around its article."""
    parts = any_of(lexicon("en").boilerplate.page_parts)
    return re.compile(rf"(?:^|[\s_-])(?:{parts}|(?:advert|cookie)\w*)(?:$|[\s_-])", re.IGNORECASE)


@cache
def _line_of_the_page() -> re.Pattern[str]:
    """A line that says nothing of the article: "Advertisement", "Share this on Facebook"."""
    english = lexicon("en").boilerplate
    return re.compile(
        rf"""
        (?: {any_of(english.page_lines, blank="[ ]")}  # whole lines
          | share(?:\ this|\ on|\ via)?(?:\ {any_of(english.share_targets, blank="[ ]")})* | follow\ us\ on\ \w+  # what to do with the page
          | skip\ (?:to|past)\ \w+(?:\ \w+)? | loading\W* | image\ copyright\ .{{0,40}} )  # where to go, what is not there yet
        [.:…]*
        """,
        re.IGNORECASE | re.VERBOSE,
    )


_LARGE = 500_000
"""Bytes of a page in which elements with too many attributes are looked for."""
_FLOOD = re.compile(
    rb"""<[A-Za-z][\w:-]*+
    (?:\s++[\w:-]++(?:=(?:"[^"]*+"|'[^']*+'|[^\s<>"']*+))?+){1000}""",
    re.VERBOSE,
)


@cache
def _pointer() -> re.Pattern[str]:
    """How a line begins that points to another page: "Read more: "."""
    known = lexicon("en").boilerplate
    follow = rf"follow [^.]{{2,60}} on {any_of(known.sites)}"
    download = r"download (?:the|our) [^.]{0,30}app"
    return re.compile(rf"[\[(]?(?:{any_of(known.pointers)}|{follow}|{download})\b\s*(?P<colon>[:|]?)", re.IGNORECASE)


def parse(text: str) -> Tree:
    """The root ``<html>`` element of `text`, well-formed or not.

    Raises:
        InputError: key ``no-text``: there is no element in it.
        LimitError: an element has more attributes than any page gives one; libxml2 compares each with all before it.
    """
    source = _DECLARATION.sub("", text).encode("utf-8", "replace").translate(_UNREAD)
    if len(source) > _LARGE and _FLOOD.search(source):
        raise LimitError("an element with more than 1000 attributes")
    for character in _NO_CHARACTERS:
        source = source.replace(character, b" ")
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, recover=True
    )
    # One class for all elements, which is what trafilatura wants: lxml.html asks Python for the class of each.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("its HTML cannot be read", key="no-text") from error
    if root is None:
        raise InputError("no text in it", key="no-text")
    return root


def without_machinery(tree: Tree) -> Tree:
    """The tree without scripts, style sheets and drawings, which no text is read from; half of many a page.

    Linked data stays, which may hold the article's own text: trafilatura looks into it where a page shows none.
    """
    kept = [script for script in tree.iter("script") if "ld+json" in script.get("type", "")]
    for script in kept:
        script.tag = "kept"
    etree.strip_elements(tree, "script", "style", "svg", "link", with_tail=False)
    for script in kept:
        script.tag = "script"
    return tree


def size(tree: Tree) -> tuple[int, int]:
    """How deep the tree is, and how many elements it has."""
    depth = deepest = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            depth, count = depth + 1, count + 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest, count


def _names(element: Tree) -> list[str]:
    """The names that an element goes by, but for those of a title, whose header is the document's own."""
    return [name for name in f"{element.get('class', '')} {element.get('id', '')}".split() if "title" not in name]


def is_bare(tree: Tree) -> bool:
    """Whether the page is a document with no site around it: no menu, no footer, no frame, few links."""
    linked = shown = 0
    for element in tree.iter(etree.Element):
        if element.tag in _SITE or element.get("role") in {"navigation", "banner", "contentinfo"}:
            return False
        if element.tag not in _OWN and any(map(_site_word().search, _names(element))):
            return False
        if element.tag in {"script", "style", "title", "noscript"}:
            continue
        if element.tag == "a":
            linked += len("".join(str(t) for t in element.itertext()).strip())
        shown += len((element.text or "").strip()) + len((element.tail or "").strip())
    return linked * 4 < shown


def without_menus(tree: Tree) -> Tree:
    """A copy of the tree without menus, footers, asides and forms."""
    copy = deepcopy(tree)
    for element in list(copy.iter(*_MENUS)):
        parent = element.getparent()
        if parent is not None and element.tag != "form":
            _drop(element, parent)
    return copy


def shown(tree: Tree) -> Tree:
    """The tree as it is."""
    return tree


def replaced(tree: Tree) -> Tree:
    """What stands in ``<noframes>`` and ``<noscript>``, for a page that shows nothing else."""
    copy = etree.Element("body")
    for element in list(tree.iter("noframes", "noscript")):
        inner = parse("<div>" + (element.text or "") + "</div>") if not len(element) else deepcopy(element)
        for node in inner.iter("noframes", "noscript"):
            node.tag = "div"
        inner.tail = None
        copy.append(inner)
    return copy


def flat(text: str) -> list[Piece]:
    """The paragraphs of a page whose elements are nested deeper than the parser goes: its text between block tags."""
    parts: list[str] = []
    silent = ""
    for match in _TOKEN.finditer(text):
        closing, name, words = match["closing"], (match["name"] or "").lower(), match["text"]
        if silent:
            silent = "" if closing and name == silent else silent
        elif name in _SILENT and not closing:
            silent = name
        elif name:
            parts.append("" if name in INLINE else "\n")
        elif words:
            parts.append(" ".join(f".{words}.".split())[1:-1])
    return [Piece(line) for part in html.unescape("".join(parts)).split("\n") if (line := part.strip())]


def _drop(element: Tree, parent: Tree) -> None:
    before = element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


_NOTICE = re.compile(
    r"(?:copyright )?[©ⓒ] ?(?:copyright )?(?:19|20)\d\d\b|copyright (?:©|ⓒ|\(c\)|(?:19|20)\d\d\b)|all rights reserved",
    re.IGNORECASE,
)
_NEWSLETTER = re.compile(
    r"(?:click here to )?(?:sign up|subscribe|register) (?:for|to) .{0,80}\bnewsletters?\b[^.]*[.!]?", re.IGNORECASE
)


def without_boilerplate(pieces: list[Piece]) -> list[Piece]:
    """The pieces without those that say nothing but "Advertisement", "Share this", "Read more: …"."""
    return [piece for piece in pieces if not _is_boilerplate(" ".join(piece.text[:300].split()))]


def _is_boilerplate(text: str) -> bool:
    if len(text) <= 80 and _line_of_the_page().fullmatch(text):
        return True
    if len(text) > 200:
        return False
    if _NOTICE.match(text) or (len(text) <= 120 and _NEWSLETTER.fullmatch(text)):
        return True
    pointer = _pointer().match(text)
    return pointer is not None and (
        bool(pointer["colon"]) or text.lower().startswith(("click here", "follow ", "like us"))
    )


def title_of(tree: Tree, known: str) -> str:
    """The title as the page shows it: the heading that says what the metadata say, else its only ``<h1>``; else ""."""
    heads = []
    for head in list(tree.iter("h1", "h2"))[:40]:
        words = " ".join("".join(str(t) for t in head.itertext()).split())
        if words and len(words) < 300:
            heads.append((head.tag, words))
    wanted = _plain(known)
    for _, words in heads:
        if wanted and _plain(words) == wanted:
            return words
    tops = [words for tag, words in heads if tag == "h1"]
    if len(tops) == 1 and (not known or set(_plain(tops[0]).split()) & set(wanted.split())):
        return tops[0]
    return ""


def without_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces without the title, where it stands among the first of them."""
    wanted = _plain(title)
    kept = [p for p in pieces[:6] if _plain(p.text) != wanted]
    return [*kept, *pieces[6:]]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()
