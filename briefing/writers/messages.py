"""The few words that writers add of their own, by language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.language.locale_formats import count, long_date, percent
from briefing.model import Briefing, Source


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words. `page` has two places: the page's number, and how many there are."""

    sources: str
    method: str
    page: str
    also: str
    to: str
    sender: str
    date: str
    author: str
    asked: str
    got: str
    words: str
    share: str
    notices: str
    edited: str
    texts: str
    passages: str
    shown: str
    marked: str
    notes: str
    cited: str
    contents: str
    language: str = "en"
    """Whose dates and numbers go with the words."""


ENGLISH = Wording(
    sources="Sources",
    method="Method",
    page="Page {} of {}",
    also="also",
    to="To",
    sender="From",
    date="Date",
    author="Author",
    asked="Length asked for",
    got="given",
    words="words",
    share="of the words cited",
    notices="Notices",
    edited="edited: no longer verbatim",
    texts="Source texts",
    passages="Cited passages",
    shown="Key points shown",
    marked="Passages marked",
    notes="Notes",
    cited="Cited",
    contents="Contents",
)

WORDINGS = {"en": ENGLISH}
"""A language is added by its ISO 639-1 code; English serves the others."""


def wording(language: str) -> Wording:
    """The words for a language."""
    return replace(WORDINGS.get(language[:2].lower(), ENGLISH), language=language)


def metadata_lines(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """What stands under the title, as (name, value): to, from, author, date, then the user's own pairs.

    A pair whose key is a section's fills that section and is not repeated here.
    """
    words = wording(briefing.language)
    sections = {section.key for section in briefing.sections}
    rows = [
        (words.to, briefing.to),
        (words.sender, briefing.sender),
        (words.author, briefing.author),
        (words.date, long_date(briefing.date, words.language)),
    ]
    rows += [(key[:1].upper() + key[1:], value) for key, value in briefing.extra if key not in sections]
    return tuple((" ".join(name.split()), " ".join(value.split())) for name, value in rows if value.strip())


def source_lines(source: Source, words: Wording) -> tuple[str, str, str]:
    """A source in three pieces: its title, who published it when, and what identifies the file."""
    title = " ".join((source.title or source.name).split())
    published = ", ".join(
        part for part in (source.author, source.outlet, long_date(source.date, words.language)) if part.strip()
    )
    facts = [
        source.name if source.title else "",
        source.url,
        source.format,
        f"{count(source.words, words.language)} {words.words}",
    ]
    if source.share:
        facts.append(f"{percent(source.share, words.language)} {words.share}")
    if source.sha256:
        facts.append(f"SHA-256 {source.sha256}")
    return title, " ".join(published.split()), " · ".join(" ".join(fact.split()) for fact in facts if fact)


def length_line(briefing: Briefing) -> str:
    """What length was asked for and what was given; "" where neither is known."""
    words = wording(briefing.language)
    parts = []
    if briefing.asked:
        parts.append(f"{words.asked}: {briefing.asked}")
    if briefing.got:
        parts.append(f"{words.got}: {briefing.got}")
    line = "; ".join(parts)
    return f"{line[:1].upper()}{line[1:]}." if line else ""
