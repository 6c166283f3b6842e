"""What a web page says of itself → `Metadata`.

Read in this order, the first that speaks wins: JSON-LD (schema.org ``Article`` and its kinds), meta tags (Open Graph,
Dublin Core, Highwire, Parse.ly), microdata and ``<time>``, ``<title>``. Nothing is guessed from the running text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import cast

from briefing.language.lexicon import any_of, lexicon
from briefing.model import Metadata
from briefing.readers.dates import fits, iso_date, language_code, mail_date
from briefing.readers.html.page import Tree
from briefing.readers.line_dates import valid_date

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlog\w*|Review|Recipe|CreativeWork)$")
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "headline",
    "title",
)
_AUTHORS = (
    "author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "article:author",
    "byline",
)
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "publishdate", "publish-date", "pubdate", "publish_date",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "citation_online_date", "publication_date",
    "date", "created", "cxenseparse:recs:publishtime", "article.published", "ptime", "displaydate", "dcterms.modified",
)  # fmt: skip
_OUTLETS = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "publisher",
    "cre",
    "twitter:app:name:iphone",
)
_DATED = (
    "//*[@itemprop='datePublished'] | //time[@pubdate or contains(@class, 'publish') or contains(@class, 'entry-date')]"
)
_SURNAME_FIRST = frozenset({"citation_author", "dc.creator", "dcterms.creator"})
_SURNAME = re.compile(r"([^,]{2,60}), ([^,]{1,60})")
_REFERRING = frozenset({"author", "creator", "publisher"})
_MOST_AUTHORS = 20
_LONGEST_AUTHORS = 300
_MOST_SCRIPTS = 40
_LONGEST_SCRIPT = 1_000_000
_SLASHED = re.compile(r"(\d{4})/(\d\d?)/(\d\d?)(?!\d)")
_BY = re.compile(r"^(?:by|von|par|por|di)\s*[:\s]\s*(?=[A-ZÀ-Þ])", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[|–—·»:•-]\s+|\s+::\s+")


@cache
def _no_name() -> re.Pattern[str]:
    """What is neither a person's nor an outlet's name: an address, a sign, what a program calls its users."""
    users = any_of(lexicon("en").boilerplate.no_authors)
    return re.compile(
        rf"https?://|www\.|\.(?:com|org|net|co\.uk)\b|^@|^\W*$|^(?:editor|{users})$",
        re.IGNORECASE,
    )


def metadata_of(tree: Tree) -> Metadata:
    """The page's title, author, outlet, date, language and canonical address; "" for what it does not say."""
    items = list(_linked_data(tree))
    named = {item["@id"]: item for item in items if isinstance(item.get("@id"), str) and "name" in item}
    articles = [_resolved(item, named) for item in items if _is_article(item)]
    meta = _meta(tree)
    if "office" in meta.get("generator", "").lower():
        meta.pop("created", None)  # the moment at which a program wrote the file
    outlet = _outlet(articles, meta)
    language = language_code(
        tree.get("lang", "") or tree.get("{http://www.w3.org/XML/1998/namespace}lang", "") or tree.get("xml:lang", "")
    )
    language = (
        language
        or language_code(meta.get("content-language", "").split(",")[0])
        or language_code(meta.get("og:locale", ""))
    )
    shown = " ".join("".join(str(text) for text in p.itertext()) for p in islice(tree.iter("p"), 50))
    return Metadata(
        title=_title(tree, articles, meta, outlet),
        author=_author(tree, articles, meta),
        outlet=outlet,
        date=_date(tree, articles, meta),
        language=language if language and fits(language, shown) else "",
        url=_url(tree, meta),
    )


# --- sources of it ------------------------------------------------------------------------------------------------


def _linked_data(tree: Tree) -> Iterator[dict[str, object]]:
    for script in _elements(tree, "//script[contains(@type, 'ld+json')]")[:_MOST_SCRIPTS]:
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").removeprefix("<![CDATA[").removesuffix("]]>")
        if not text or len(text) > _LONGEST_SCRIPT:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _items(value, 0)


def _elements(tree: Tree, path: str) -> list[Tree]:
    return cast("list[Tree]", tree.xpath(path))


def _items(value: object, depth: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value[:200]:
            if depth < 8:
                yield from _items(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        if depth < 8:
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                yield from _items(value.get(key), depth + 1)


def _is_article(item: dict[str, object]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _meta(tree: Tree) -> dict[str, str]:
    """The meta tags by name or property, in lower case; the first of each that says something, of an author all, a line each."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        value = _line(tag.get("content"))
        if key and value:
            key = key.strip().lower()
            if key in _SURNAME_FIRST and (surname_first := _SURNAME.fullmatch(value)):
                value = f"{surname_first[2]} {surname_first[1]}"
            known = found.get(key, "") if key in _AUTHORS else ""
            if known and len(known) < _LONGEST_AUTHORS:
                found[key] += f"\n{value}" * (value not in known.replace(", ", "\n").split("\n"))
            else:
                found.setdefault(key, value)
    return found


def _resolved(article: dict[str, object], named: Mapping[object, dict[str, object]]) -> dict[str, object]:
    """An article, its author and publisher in place of a reference to where the graph names them."""
    return {key: _referred(value, named) if key in _REFERRING else value for key, value in article.items()}


def _referred(value: object, named: Mapping[object, dict[str, object]]) -> object:
    if isinstance(value, list):
        return [_referred(item, named) for item in value[:_MOST_AUTHORS] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value


def _line(value: object) -> str:
    """A value as one line; sites often escape twice."""
    return " ".join(html.unescape(value).split())[:1000] if isinstance(value, str) else ""


def _first(meta: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in names if name in meta)


# --- values -------------------------------------------------------------------------------------------------------


def _title(tree: Tree, articles: list[dict[str, object]], meta: dict[str, str], outlet: str) -> str:
    for item in articles:
        if title := _line(item.get("headline")):
            return _without_outlet(title, outlet, tree)
    element = tree.find(".//head/title")
    element = element if element is not None else tree.find(".//title")
    whole = _line("".join(str(t) for t in element.itertext())) if element is not None else ""
    for title in (*_first(meta, _TITLES), whole):
        if title:
            return _without_outlet(title, outlet, tree)
    return ""


def _without_outlet(title: str, outlet: str, tree: Tree) -> str:
    """The title without the outlet's name that many sites set before or after it."""
    parts = _SEPARATOR.split(title)
    if len(parts) == 1:
        return title
    heads = {
        " ".join("".join(str(t) for t in h.itertext()).split()).casefold() for h in list(tree.iter("h1", "h2"))[:20]
    }
    if title.casefold() in heads:
        return title
    separators = [match.span() for match in _SEPARATOR.finditer(title)]
    for start, stop in reversed(separators):
        if title[:start].casefold() in heads:
            return title[:start]
        if title[stop:].casefold() in heads:
            return title[stop:]
    start, stop = separators[-1]
    last, first = title[stop:].strip(), title[: separators[0][0]].strip()
    if outlet and last.casefold() in {outlet.casefold(), outlet.removeprefix("The ").casefold()}:
        return title[:start].strip()
    if outlet and first.casefold() == outlet.casefold():
        return title[separators[0][1] :].strip()
    return title


def _names(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield _line(value)
    elif isinstance(value, list) and depth < 3:
        for item in value[:_MOST_AUTHORS]:
            yield from _names(item, depth + 1)
    elif isinstance(value, dict) and depth < 3:
        yield from _names(value.get("name"), depth + 1)


def _author(tree: Tree, articles: list[dict[str, object]], meta: dict[str, str]) -> str:
    for item in articles:
        if author := _joined(_names(item.get("author") or item.get("creator"))):
            return author
    for value in _first(meta, _AUTHORS):
        if author := _joined(value.split("\n")):
            return author
    for element in _elements(tree, "//*[@itemprop='author' or @rel='author' or @itemprop='creator']")[:3]:
        inner = _elements(element, ".//*[@itemprop='name']")
        text = " ".join("".join(str(t) for t in (inner[0] if inner else element).itertext()).split())
        if len(text) < 80 and (author := _joined([text])):
            return author
    return ""


def _joined(names: Iterable[str]) -> str:
    kept: list[str] = []
    for found in names:
        name = _BY.sub("", found).strip(" ,;|")
        if name and not _no_name().search(name) and len(name) < 300 and name not in kept:
            kept.append(name)
    return ", ".join(kept)


def _outlet(articles: list[dict[str, object]], meta: dict[str, str]) -> str:
    if (site := meta.get("og:site_name")) and not _no_name().match(site):
        return site
    for item in articles:
        for name in _names(item.get("publisher")):
            if name:
                return name
    return next((name for name in _first(meta, _OUTLETS) if not _no_name().search(name)), "")


def _date(tree: Tree, articles: list[dict[str, object]], meta: dict[str, str]) -> str:
    stamps = [item.get(key) for key in ("datePublished", "dateCreated", "uploadDate") for item in articles]
    stamps += list(_first(meta, _DATES))
    for marked in _elements(tree, _DATED)[:6]:
        stamps += [marked.get("content"), marked.get("datetime")]
    return next((day for stamp in stamps if isinstance(stamp, str) and (day := _day(stamp))), "")


def first_time(tree: Tree) -> str:
    """The day of the page's first ``<time>``, whatever it is of: for a page that says and prints no other."""
    time = next(tree.iter("time"), None)
    return "" if time is None else _day(time.get("datetime") or "".join(str(text) for text in time.itertext()))


def _day(stamp: str) -> str:
    stamp = _SLASHED.sub(lambda m: f"{m[1]}-{m[2]:0>2}-{m[3]:0>2}", stamp.strip(), count=1)
    return iso_date(stamp) or iso_date(valid_date(stamp)) or mail_date(stamp)


def _url(tree: Tree, meta: dict[str, str]) -> str:
    links = [link.get("href", "") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in map(str.strip, (*links, meta.get("og:url", ""), meta.get("twitter:url", ""))):
        if address.startswith(("http://", "https://")) and not any(c.isspace() for c in address):
            return address
    return ""
