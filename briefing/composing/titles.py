"""Sources → the title of their briefing: a source's own, its first heading, or what they are about; never a file's name."""

from __future__ import annotations

from collections import Counter

from briefing.model import BlockKind, Document, Findings

_NAMES = 3
"""Names that a title is made of where no source has one."""
_OPENING = 8
"""Words of the bottom line that stand for a title where nothing else does."""


def title(findings: Findings) -> str:
    """The title of the one source; of several the one that has most in common with the others, or what was asked."""
    documents = findings.corpus.documents
    if len(documents) == 1:
        return _own(documents[0]) or _names(findings) or _opening(findings) or "Briefing"
    if about := ", ".join(findings.request.query):
        return f"Briefing on {len(documents)} sources: {about}"
    one_story = len(findings.topics) < 2
    return (_central(findings) if one_story else "") or _names(findings) or f"Briefing on {len(documents)} sources"


def _own(document: Document) -> str:
    """A source's title, else its first heading; on one line."""
    first = next((block.span for block in document.blocks if block.kind is BlockKind.HEADING), None)
    return " ".join((document.metadata.title or (document[first].strip("# ") if first else "")).split())


def _central(findings: Findings) -> str:
    """The title whose terms most of the other sources' titles share; the first of several alike."""
    titles = findings.profile.titles
    shared = Counter(term for terms in titles for term in set(terms))
    ranked = sorted(
        (n for n, document in enumerate(findings.corpus.documents) if document.metadata.title.strip()),
        key=lambda n: (-sum(shared[term] - 1 for term in set(titles[n])) / (1 + len(titles[n])), n),
    )
    return _own(findings.corpus.documents[ranked[0]]) if ranked else ""


def _names(findings: Findings) -> str:
    """The names that most of the sources mention, the most frequent first."""
    holders: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for facts in findings.facts:
        holders.update({entity.name for entity in facts.entities})
        mentions.update({entity.name: len(entity.mentions) for entity in facts.entities})
    often = [name for name in mentions if 2 * holders[name] > len(findings.facts) and mentions[name] > 1]
    return ", ".join(sorted(often, key=lambda name: (-holders[name], -mentions[name], name))[:_NAMES])


def _opening(findings: Findings) -> str:
    """The first words of the bottom line."""
    if findings.bottom is None:
        return ""
    words = findings.corpus.documents[findings.bottom.document][findings.bottom.span].split()
    return " ".join(words[:_OPENING]) + (" …" if len(words) > _OPENING else "")
