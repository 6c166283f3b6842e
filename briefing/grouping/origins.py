"""A sentence → where it says that its news comes from: an outlet that reported it, one statement, one poll, somebody who says it.

Two outlets that pass on what a third one reported, one press statement, or what one governor said are no two sources for it.
"""

from __future__ import annotations

import re

from briefing.language.patterns import deferred
from briefing.model import Document, EntityKind, Findings

_NAME = r"([A-Z][\w’'&-]*(?:[ ][A-Z][\w’'&-]*)*)"
_REPORTS = deferred(
    rf"""
    \b(?: told | (?:interview|interviewed|reported|obtained|published)\ (?:with|by|to) )\ (?:the\ )?{_NAME}  # whom somebody told
    | \b{_NAME}(?:,?\ (?:which|who))?\ (?:first\ |has\ |had\ |also\ )?(?:reported|reports)\b  # who reported it
    | \breports?\ (?:in|by)\ (?:the\ )?(?:newspaper\ |magazine\ |broadcaster\ )?{_NAME}  # whose report it is
    | \b[Aa]ccording\ to\ (?:the\ )?{_NAME}  # whom it is according to
    | \b(?:news\ agency|newspaper|broadcaster|news\ site|magazine)\ {_NAME}  # what kind of outlet it is
    """,
    re.VERBOSE,
)
"""Who got the news first: whom somebody told, who reported it, according to whom it is so."""
_DOCUMENTS = deferred(r"\b(statement|poll|survey|press release|news release|tweet)(?:s|ed)?\b", re.IGNORECASE)
"""One paper that several outlets quote from."""


_AGENCY = deferred(r"^[^\n(]{3,60}\(([A-Z][\w./ ]{1,24})\)\s?(?:[-–—:]|--)\s", re.MULTILINE)
"""A dateline with the agency whose report this is: "TARN, Nov 16 (Wire) -"."""
_HEAD = 600
"""Characters in which a dateline stands."""


def of(text: str) -> frozenset[str]:
    """The last words of the names of outlets that a sentence gives its news to, and the kinds of paper it is from."""
    names = {name.split()[-1].lower() for found in _REPORTS.findall(text) for name in found if name}
    return frozenset(names | {kind.lower() for kind in _DOCUMENTS.findall(text)})


def of_documents(findings: Findings) -> tuple[int, ...]:
    """For each document the first one that it is a copy of, or that is of the same outlet or agency."""
    first: dict[str, int] = {}
    out: list[int] = []
    for document, original in zip(findings.corpus.documents, findings.originals, strict=True):
        name = _outlet(document)
        voice = out[original] if original < len(out) else original
        out.append(first.setdefault(name, voice) if name else voice)
    return tuple(out)


def _outlet(document: Document) -> str:
    """Who publishes a document, in small letters: the agency of its dateline, else its outlet; "" where neither is known."""
    agency = _AGENCY.search(document.text, 0, _HEAD)
    return (agency[1] if agency else document.metadata.outlet).casefold()


def speakers(findings: Findings) -> dict[int, str]:
    """Corpus-wide index of a sentence → the last word of the name of the person whose words it gives."""
    starts = findings.corpus.starts()
    out: dict[int, str] = {}
    for number, (document, facts) in enumerate(zip(findings.corpus.documents, findings.facts, strict=False)):
        people = {entity.name for entity in facts.entities if entity.kind is EntityKind.PERSON}
        for quote in facts.quotes:
            sentence = document.sentence_at(quote.content.start)
            if sentence is not None and quote.name in people:
                out.setdefault(starts[number] + sentence.index, str(quote.name).split()[-1].lower())
    return out
