"""Findings and their sections → the sourcing profile: what the sources are, all together.

Nothing is rated: outlets, days, speakers and shares are counted, and what was read in part is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.locale_formats import date_in_words
from briefing.language.page_words import said
from briefing.language.support import NAMES, reads
from briefing.model import EntityKind, Findings, Source
from briefing.sections.date_brackets import said as in_words

MOST = 8
"""Names or documents that one line lists."""


def profile(findings: Findings, sources: Sequence[Source], cited: frozenset[int], language: str) -> str:
    """The profile of the documents of `findings`; `sources` has their shares of the briefing, `cited` the cited ones' indices.

    One document that nobody is quoted in has none. `language` is the page's.
    """
    rows = [
        _documents(findings, language),
        _speakers(findings),
        _copies(findings, language),
        _shares(sources, language),
        _unused(len(sources), cited, language),
    ]
    rows += _in_part(findings)
    if len(findings.corpus.documents) < 2:
        rows = rows[1:2] + rows[5:]
    return " ".join(row for row in rows if row)


def _documents(findings: Findings, language: str) -> str:
    """How many documents, from which outlets, of which days."""
    documents = findings.corpus.documents
    outlets = list(dict.fromkeys(d.metadata.outlet for d in documents if d.metadata.outlet))
    line = said("{} documents", language, len(documents))
    if outlets:
        form = "from {} outlet ({})" if len(outlets) == 1 else "from {} outlets ({})"
        line += f" {said(form, language, len(outlets), _some(outlets, language))}"
        if missing := sum(not d.metadata.outlet for d in documents):
            line += f", {said('{} of them without an outlet', language, missing)}"
    return f"{line}; {_days(findings, language)}."


def _days(findings: Findings, language: str) -> str:
    """The days of the documents: the first and the last, and how many have none."""
    documents = findings.corpus.documents
    days = sorted(d.metadata.date for d in documents if d.metadata.date)
    if not days:
        return said("none has a date", language)
    first, last = (date_in_words(in_words(day) or day, language) for day in (days[0], days[-1]))
    line = first if first == last else said("{} to {}", language, first, last)
    undated = len(documents) - len(days)
    return f"{line}, {said('{} undated', language, undated)}" if undated else line


def _speakers(findings: Findings) -> str:
    """How many named and unnamed speakers are quoted, and how many quotations are given to nobody."""
    unread = any(NAMES not in reads(document.language) for document in findings.corpus.documents)
    if unread or findings.partial:
        return ""  # who is named, and who speaks, is not told there, or not of all
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


def _copies(findings: Findings, language: str) -> str:
    """Which documents copy another, and how many independent ones are left."""
    copies = [
        said("{} of {}", language, f"[{n + 1}]", f"[{original + 1}]")
        for n, original in enumerate(findings.originals)
        if original != n
    ]
    if not copies:
        return ""
    independent = len(set(findings.originals))
    form = "{} independent source" if independent == 1 else "{} independent sources"
    return f"{said('Copies', language)}: {_some(copies, language)}; {said(form, language, independent)}."


def _shares(sources: Sequence[Source], language: str) -> str:
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
    return f"{said('{}% of the words cited come from {}', language, f'{100 * total:.0f}', marks)}."


def _unused(count: int, cited: frozenset[int], language: str) -> str:
    """The sources that the briefing does not cite."""
    unused = [f"[{number + 1}]" for number in range(count) if number not in cited]
    if not unused or len(unused) == count:
        return ""
    return f"{said('Read and not cited', language)}: {_some(unused, language, ' ')}."


def _in_part(findings: Findings) -> list[str]:
    """What was noticed while reading: a file that was read in part, or is not what its name says."""
    return [f"[{n + 1}] {notice}." for n, d in enumerate(findings.corpus.documents) for notice in d.notices]


def _some(items: Sequence[str], language: str, between: str = ", ") -> str:
    first, rest = between.join(items[:MOST]), len(items) - MOST
    return said("{} and {} more", language, first, rest) if rest > 0 else first
