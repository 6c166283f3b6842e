"""The outline of an old briefing → the template.toml of its kind: the same headings, in the same order.

A heading whose words name something that we can fill becomes that section; any other one is left to the analyst.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon

_LANGUAGES = ("en", "de", "fr", "es")
"""Languages whose headings are understood."""
_OURS = re.compile(
    r"(?:\d+[.)]?\s*)?(?:sources|references|method|methodology|quellen|contents|inhalt|sommaire)\W*$", re.IGNORECASE
)
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)]|[A-Za-z][.)])\s+")
_MOST = 20


@cache
def _asked() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Section → beginnings of words in a heading that ask for it; the first that fits is taken, each section once."""
    words: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        for beginning, key in lexicon(language).page.section_words.items():
            words.setdefault(key, []).append(beginning)
    return tuple((key, re.compile(rf"\b{any_of(beginnings)}")) for key, beginnings in words.items())


@frozen
class Part:
    """A heading of the old briefing, how many paragraphs and list items stood under it, and how many were numbered."""

    heading: str
    items: int = 0
    numbered: int = 0


def template_toml(name: str, parts: Sequence[Part], *, source: str, paper: str = "", marking: str = "") -> str:
    """The text of a template.toml with a section for each part, in their order.

    Args:
        name: Of the template.
        parts: The headings of the old briefing.
        source: What to print as the form's origin, such as the file's name.
        paper: "a4", "letter" or "".
        marking: The marking of the old briefing, "" for none.
    """
    kept = [part for part in parts if part.heading.strip() and not _OURS.match(part.heading.strip())]
    chosen = _keys(kept)
    points = next((part for part, key, ours in chosen if ours and key == "key-points"), None)
    rows = [
        f"title = {_string(name.replace('-', ' ').capitalize())}",
        f"about = {_string(f'As {source}: the same headings, in the same order, in the same styles.')}",
        f"source = {_string(source)}",
    ]
    if points and points.items > 1 and points.numbered * 2 > points.items:
        rows.append('numbered = "points"')
    rows += [f"marking = {_string(marking)}"] if marking else []
    rows += ["", "[page]", f"paper = {_string(paper)}"] if paper else []
    for part, key, ours in chosen:
        rows += _section(part, key, ours=ours)
    if not chosen:
        rows += ["", "[[sections]]", 'key = "key-points"']
    return "\n".join(rows) + "\n"


def _section(part: Part, key: str, *, ours: bool) -> list[str]:
    """The lines of one section: what we fill has as many items as of old, the rest is the analyst's."""
    heading = _NUMBER.sub("", " ".join(part.heading.split()))
    rows = ["", "[[sections]]", f"key = {_string(key)}", f"heading = {_string(heading)}"]
    if not ours:
        rows.append(f"placeholder = {_string(f'what is to be said under “{heading}”?')}")
    elif part.items:
        rows.append(f"max = {min(part.items, _MOST)}")
    return rows


def _keys(parts: Iterable[Part]) -> list[tuple[Part, str, bool]]:
    """(part, key, whether we fill it); no key twice."""
    taken: set[str] = set()
    out = []
    for number, part in enumerate(parts, 1):
        text = _NUMBER.sub("", part.heading).casefold()
        key = next((key for key, words in _asked() if key not in taken and words.search(text)), "")
        ours = bool(key)
        if not key:
            plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
            slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30].strip("-")
            known = {key for key, _ in _asked()} | taken
            key = slug if slug and slug not in known and slug not in {"people", "key-points"} else f"part-{number}"
        taken.add(key)
        out.append((part, key, ours))
    return out


def _string(text: str) -> str:
    """A TOML basic string; JSON's escapes are TOML's, too."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007F")
