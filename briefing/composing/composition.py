"""Findings → a briefing: sections in the template's order, within the length asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing import catalog, templates
from briefing.composing import coverage, sourcing
from briefing.errors import UsageError
from briefing.language import support
from briefing.model import (
    ANALYST,
    OPEN_SLOT,
    Briefing,
    Budget,
    BudgetUnit,
    Document,
    Extract,
    Findings,
    Frame,
    Item,
    ItemKind,
    Order,
    Section,
    Source,
    Table,
    markings,
)
from briefing.model.measure import body_words
from briefing.sections import key_points
from briefing.sections.items import Taken
from briefing.templates import SectionPlan, Template
from briefing.version import __version__

NO_MARKING = "none"
"""What is given as the marking where a source's own is not to be carried forward."""
DROPPED_FIRST = (
    "glossary",
    "who",
    "people",
    "background",
    "outlook",
    "timeline",
    "caveats",
    "figures",
    "quotes",
    "differences",
    "changes",
    "digest",
    "topics",
    "key-points",
)
"""Where words are counted: the order in which sections give up their last lines."""
RANKED = 2000
"""Passages that a page with a slider holds at most."""
_KEY_POINTS_SHARE = 0.4
"""The least share of the words asked for that key points are given."""
_NEAR_ENOUGH = 0.03


def compose(findings: Findings, frame: Frame) -> Briefing:
    """The briefing of `findings`; see `briefing.pipeline.compose`."""
    template = templates.load(frame.template, sections=tuple(catalog.entries("sections")))
    wanted = _wanted(template, frame)
    lead = {"topic": "topics", "source": "digest"}.get(frame.by, "")
    if lead and lead not in wanted and (lead == "digest" or len(findings.topics) > 1):
        wanted = _before(wanted, "key-points", SectionPlan(lead, "", None))
    if findings.changes and "changes" not in (*wanted, *frame.without):
        wanted = {"changes": SectionPlan("changes", "", None), **wanted}
    from briefing.grouping.corroboration import corroborated

    findings = corroborated(findings)
    if findings.request.budget.unit is BudgetUnit.WORDS:
        briefing = _fitted(findings, frame, wanted, findings.request.budget)
    else:
        briefing = _briefing(findings, frame, _sections(findings, frame, wanted))
    if frame.coverage:
        return replace(briefing, sections=(*briefing.sections, coverage.section(findings, briefing)))
    return briefing


def _before(wanted: dict[str, SectionPlan], key: str, plan: SectionPlan) -> dict[str, SectionPlan]:
    """The sections with one more before the one called `key`, or at the end."""
    out: dict[str, SectionPlan] = {}
    for name, other in wanted.items():
        if name == key:
            out[plan.key] = plan
        out[name] = other
    return out if plan.key in out else {**out, plan.key: plan}


def _wanted(template: Template, frame: Frame) -> dict[str, SectionPlan]:
    """Key → plan of each section that is to stand, in the order in which they are laid out."""
    plans = {plan.key: plan for plan in template.sections}
    known = catalog.entries("sections")
    for key in (*frame.sections, *frame.without):
        if key not in known and key not in plans:
            raise UsageError(f"no section called {key[:40]!r}", key="unknown-section", hint=", ".join(known))
    keys = frame.sections or tuple(plans)
    return {key: plans.get(key) or SectionPlan(key, "", None) for key in keys if key not in frame.without}


def _sections(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan]) -> tuple[Section, ...]:
    """Builds the sections in the catalog's order, so that an earlier one has the first choice; gives them as wanted."""
    taken = Taken()
    built: dict[str, Section] = {}
    for key, entry in catalog.entries("sections").items():
        if key not in wanted:
            continue
        section = entry.load()(findings, taken)
        if section is not None:
            plan = wanted[key]
            nodes = _cut(section.nodes, plan.most) if plan.most else section.nodes
            built[key] = replace(section, heading=plan.heading or section.heading, nodes=nodes)
    for key, plan in wanted.items():
        if plan.placeholder:
            built[key] = _slot(plan, dict(frame.extra).get(key, ""))
    return tuple(built[key] for key in wanted if key in built)


def _slot(plan: SectionPlan, words: str) -> Section:
    """A section that is the analyst's to fill: their words, marked as theirs, or the placeholder."""
    asked = plan.placeholder if plan.placeholder.startswith(OPEN_SLOT) else f"{OPEN_SLOT}: {plan.placeholder}"
    node = (
        Item(words.strip(), kind=ItemKind.ANALYST, label=ANALYST)
        if words.strip()
        else Item(asked, kind=ItemKind.PLACEHOLDER)
    )
    return Section(plan.key, plan.heading or plan.key.replace("-", " ").capitalize(), (node,))


def _cut(nodes: Sequence[Item | Table], most: int) -> tuple[Item | Table, ...]:
    return tuple(replace(n, rows=n.rows[:most]) if isinstance(n, Table) else n for n in nodes[:most])


def laid_out(findings: Findings, frame: Frame, sections: tuple[Section, ...]) -> Briefing:
    """Sections with what stands around them: title, date, sources, method, and how long all is."""
    return _briefing(findings, frame, sections)


def _briefing(findings: Findings, frame: Frame, sections: tuple[Section, ...]) -> Briefing:
    documents = findings.corpus.documents
    budget = findings.request.budget
    sources = _sources(findings, sections)
    marking, warnings = _marking(documents, frame.marking)
    briefing = Briefing(
        title=frame.title or _title(findings),
        sections=sections,
        sources=sources,
        sourcing=sourcing.profile(findings, sources[: len(documents)], _cited(sections)),
        method=_method(findings),
        date=frame.date or max((d.metadata.date for d in documents), default=""),
        author=frame.author,
        to=frame.to,
        sender=frame.sender,
        marking=marking,
        language=documents[0].language if documents[0].language != "und" else "en",
        template=frame.template,
        notices=(*findings.extract.notices, *warnings),
        extra=frame.extra,
    )
    words = body_words(briefing)
    points = sum(len(s.nodes) for s in sections if s.key == "key-points")
    if budget.unit is BudgetUnit.WORDS:
        asked, got = (
            f"{budget.asked} ({'at most' if budget.at_most else 'about'} {budget.amount:.0f} words)",
            f"{words} words",
        )
    else:
        number = (
            f"{budget.amount:.0f}" if budget.unit is BudgetUnit.SENTENCES else f"{budget.asked} of the sentences as"
        )
        asked, got = f"{number} key points", f"{points} key points, {words} words in all"
    return replace(briefing, asked=asked, got=got, words=words)


def _marking(documents: Sequence[Document], given: str) -> tuple[str, tuple[str, ...]]:
    """The marking of a briefing, and what is to be said about it: a source's own is carried forward, or warned about."""
    own = [(d.origin.name, d.metadata.marking) for d in documents if d.metadata.marking]
    if not given:
        carried = markings.join(marking for _, marking in own)
        named = ", ".join(name for name, marking in own if markings.exceeds(marking, "") or marking == carried)
        return carried, (f"marking {carried} carried over from {named}",) if carried else ()
    given = "" if given.lower() == NO_MARKING else given
    return given, tuple(
        f"{name} is marked {marking}, the briefing {given or 'is not'}"
        for name, marking in own
        if markings.exceeds(marking, given)
    )


def _title(findings: Findings) -> str:
    """The one source's own title or name; for several, how many there are and what was asked about them."""
    documents = findings.corpus.documents
    if len(documents) == 1:
        return " ".join((documents[0].metadata.title or documents[0].origin.name).split())
    about = ", ".join(findings.request.query)
    return f"Briefing on {len(documents)} sources" + (f": {about}" if about else "")


def _sources(findings: Findings, sections: tuple[Section, ...]) -> tuple[Source, ...]:
    documents = findings.corpus.documents
    earlier = findings.changes.sources if findings.changes else ()
    cited = [0] * (len(documents) + len(earlier))
    for item in _items(sections):
        for citation in item.citations:
            cited[citation.document] += len(item.text.split())
    total = sum(cited)
    read = tuple(
        Source(
            title=" ".join(d.metadata.title.split()),
            author=d.metadata.author,
            outlet=d.metadata.outlet,
            date=d.metadata.date,
            name=d.origin.name,
            format=d.origin.format,
            sha256=d.origin.sha256,
            words=d.words,
            share=round(cited[n] / total, 4) if total else 0.0,
            language=d.language,
            url=d.metadata.url,
        )
        for n, d in enumerate(documents)
    )
    known = tuple(
        replace(source, share=round(cited[len(documents) + n] / total, 4) if total else 0.0)
        for n, source in enumerate(earlier)
    )
    return (*read, *known)


def _cited(sections: tuple[Section, ...]) -> frozenset[int]:
    """The sources that are cited, be it as further evidence."""
    return frozenset(c.document for item in _items(sections) for c in (*item.citations, *item.also))


def _items(sections: tuple[Section, ...]) -> list[Item]:
    out: list[Item] = []
    pending = [node for section in sections for node in section.nodes]
    while pending:
        node = pending.pop()
        if isinstance(node, Table):
            pending += [cell for row in node.rows for cell in row]
        else:
            out.append(node)
            pending += node.children
    return out


def _method(findings: Findings) -> str:
    request = findings.request
    languages = sorted({d.language for d in findings.corpus.documents})
    settings = [f"ranker {request.ranker}", f"length {request.budget.asked}"]
    if request.query:
        settings.append(f"query “{', '.join(request.query)}”")
    if request.as_of:
        settings.append(f"relative dates counted from {request.as_of}")
    if request.names:
        settings.append(f"names by {request.names}")
    text = f"Extracted verbatim by briefing {__version__} ({'; '.join(settings)}); no generative model used."
    if said := support.remark(languages, engine=request.names):
        text += f" {said}"
    if "und" in languages:
        text += (
            " The language of a source was not recognised: its sentences were ranked by position and word frequency."
        )
    return text


def ranked(findings: Findings, briefing: Briefing) -> tuple[tuple[int, Item], ...]:
    """Every passage as a key point with its rank from 1, in reading order: those of the briefing first, then the next best.

    At most `RANKED` of them.
    """
    from briefing.grouping.similarity import told
    from briefing.selection import mmr

    budget = Budget(BudgetUnit.SENTENCES, RANKED, str(RANKED))
    request = replace(findings.request, budget=budget, order=Order.RANK)
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    extract = mmr.select(
        findings.profile,
        findings.ranking,
        findings.passages,
        spans,
        request,
        groups=findings.groups,
        taken=findings.bottom,
        told=told(findings.profile),
    )
    section = key_points.build(replace(findings, extract=extract), Taken())
    points = [node for s in briefing.sections if s.key == key_points.KEY for node in s.nodes if isinstance(node, Item)]
    stand = {item.citations: rank for rank, item in enumerate(points, 1)}
    others = [n for n in (section.nodes if section else ()) if isinstance(n, Item) and n.citations not in stand]
    order = [*enumerate(points, 1), *enumerate(others, len(points) + 1)]
    return tuple(sorted(order, key=lambda row: [(c.document, c.span) for c in row[1].citations]))


# --- length in words --------------------------------------------------------------------------------------------


def _fitted(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan], budget: Budget) -> Briefing:
    """The briefing whose body is as near to the words asked for as whole lines allow."""
    target = budget.amount
    bare = replace(findings, extract=Extract((), 0))
    others = _briefing(bare, frame, _sections(bare, frame, wanted))
    best: Briefing | None = None
    share = max(target * _KEY_POINTS_SHARE, target - others.words)
    for _ in range(4):
        points = _points(findings, budget, max(1.0, share))
        briefing = _trimmed(points, frame, _sections(points, frame, wanted), budget)
        if best is None or _miss(briefing, budget) < _miss(best, budget):
            best = briefing
        if abs(briefing.words - target) <= _NEAR_ENOUGH * target:
            break
        share += target - briefing.words
        if share <= 0:
            break
    assert best is not None
    return best


def _points(findings: Findings, budget: Budget, words: float) -> Findings:
    """The findings with key points chosen for so many words."""
    from briefing.grouping.corroboration import corroborated
    from briefing.grouping.similarity import told
    from briefing.selection import mmr

    request = replace(findings.request, budget=replace(budget, amount=words))
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    extract = mmr.select(
        findings.profile,
        findings.ranking,
        findings.passages,
        spans,
        request,
        groups=findings.groups,
        taken=findings.bottom,
        told=told(findings.profile),
    )
    return corroborated(replace(findings, extract=extract))


def _miss(briefing: Briefing, budget: Budget) -> float:
    over = briefing.words - budget.amount
    return 1e9 + over if budget.at_most and over > 0 else abs(over)


def _trimmed(findings: Findings, frame: Frame, sections: tuple[Section, ...], budget: Budget) -> Briefing:
    """Takes the last line of the least important section away while that brings the total nearer to the target."""
    briefing = _briefing(findings, frame, sections)
    for key in DROPPED_FIRST:
        while briefing.words > budget.amount:
            shorter = _without_last(briefing.sections, key)
            if shorter is None:
                break
            candidate = _briefing(findings, frame, shorter)
            if not budget.at_most and _miss(candidate, budget) > _miss(briefing, budget):
                return briefing
            briefing = candidate
    return briefing


def _without_last(sections: tuple[Section, ...], key: str) -> tuple[Section, ...] | None:
    """The sections without the last line of the one called `key`; None where it has none to give."""
    for at, section in enumerate(sections):
        if section.key != key:
            continue
        *rest, last = section.nodes
        if isinstance(last, Table) and len(last.rows) > 1:
            rest.append(replace(last, rows=last.rows[:-1]))
        if rest:
            return (*sections[:at], replace(section, nodes=tuple(rest)), *sections[at + 1 :])
        return (*sections[:at], *sections[at + 1 :]) if len(sections) > 1 else None
    return None
