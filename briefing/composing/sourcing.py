"""Findings and their sections → the sourcing profile: what the sources are, all together.

Nothing is rated: outlets, days, speakers and shares are counted, and what was read in part is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.language.support import NAMES, reads
from briefing.model import EntityKind, Findings, Source
from briefing.sections.date_brackets import said

MOST = 8
"""Names or documents that one line lists."""


def profile(findings: Findings, sources: Sequence[Source], cited: frozenset[int]) -> str:
    """The profile of the documents of `findings`; `sources` has their shares of the briefing, `cited` the cited ones' indices.

    One document that nobody is quoted in has none.
    """
    rows = [
        _documents(findings),
        _speakers(findings),
        _copies(findings),
        _shares(sources),
        _unused(len(sources), cited),
    ]
    rows += _in_part(findings)
    if len(findings.corpus.documents) < 2:
        rows = rows[1:2] + rows[5:]
    return " ".join(row for row in rows if row)


def _documents(findings: Findings) -> str:
    """How many documents, from which outlets, of which days."""
    documents = findings.corpus.documents
    outlets = list(dict.fromkeys(d.metadata.outlet for d in documents if d.metadata.outlet))
    days = sorted(d.metadata.date for d in documents if d.metadata.date)
    line = f"{len(documents)} documents"
    if outlets:
        line += f" from {len(outlets)} outlet{_s(outlets)} ({_some(outlets)})"
        if missing := sum(not d.metadata.outlet for d in documents):
            line += f", {missing} of them without an outlet"
    if days:
        first, last = said(days[0]) or days[0], said(days[-1]) or days[-1]
        line += f"; {first}" if first == last else f"; {first} to {last}"
        if undated := len(documents) - len(days):
            line += f", {undated} undated"
    else:
        line += "; none has a date"
    return f"{line}."


def _speakers(findings: Findings) -> str:
    """How many named and unnamed speakers are quoted, and how many quotations are given to nobody."""
    if any(NAMES not in reads(document.language) for document in findings.corpus.documents):
        return ""  # who is named, and who speaks, is not told there
    named: set[str] = set()
    unnamed: set[tuple[int, str]] = set()
    nobody = 0
    for number, (document, facts) in enumerate(zip(findings.corpus.documents, findings.facts, strict=True)):
        names = {e.name for e in facts.entities if e.kind is not EntityKind.PLACE}
        for quote in facts.quotes:
            if not quote.direct:
                continue
            if quote.name and quote.name in names:
                named.add(quote.name)
            elif quote.speaker is not None:
                unnamed.add((number, document[quote.speaker].casefold()))
            else:
                nobody += 1
    return _quoted_directly(len(named), len(unnamed), nobody)


def _quoted_directly(named: int, unnamed: int, nobody: int) -> str:
    """The line on speakers; what is none of is not counted."""
    if not (named or unnamed or nobody):
        return ""
    counts = [f"{named} named speaker{'' if named == 1 else 's'}"] if named else []
    counts += [f"{unnamed} unnamed"] if unnamed else []
    line = f"Quoted directly: {', '.join(counts) or 'nobody who is named'}"
    return f"{line}; {nobody} quotation{'' if nobody == 1 else 's'} without a speaker." if nobody else f"{line}."


def _copies(findings: Findings) -> str:
    """Which documents copy another, and how many independent ones are left."""
    copies = [f"[{n + 1}] of [{original + 1}]" for n, original in enumerate(findings.originals) if original != n]
    if not copies:
        return ""
    independent = len(set(findings.originals))
    return f"Copies: {_some(copies)}; {independent} independent source{'' if independent == 1 else 's'}."


def _shares(sources: Sequence[Source]) -> str:
    """Which few sources most of the briefing comes from, where there are more than two."""
    ranked = sorted(range(len(sources)), key=lambda n: (-sources[n].share, n))
    total, few = 0.0, []
    for number in ranked:
        few.append(number)
        total += sources[number].share
        if total >= 0.5:
            break
    if len(sources) < 3 or not total or len(few) * 2 > len(sources):
        return ""
    marks = " ".join(f"[{number + 1}]" for number in sorted(few)[:MOST])
    return f"{total:.0%} of the words cited come from {marks}."


def _unused(count: int, cited: frozenset[int]) -> str:
    """The sources that the briefing does not cite."""
    unused = [f"[{number + 1}]" for number in range(count) if number not in cited]
    return f"Read and not cited: {_some(unused, ' ')}." if unused and len(unused) < count else ""


def _in_part(findings: Findings) -> list[str]:
    """What was noticed while reading: a file that was read in part, or is not what its name says."""
    return [f"[{n + 1}] {notice}." for n, d in enumerate(findings.corpus.documents) for notice in d.notices]


def _some(items: Sequence[str], between: str = ", ") -> str:
    rest = len(items) - MOST
    return between.join(items[:MOST]) + (f" and {rest} more" if rest > 0 else "")


def _s(items: Iterable[object]) -> str:
    return "" if len(list(items)) == 1 else "s"
