"""Findings → a briefing: sections in the template's order, within the length asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefing import catalog, templates
from briefing.composing import (
    candidates,
    editing,
    length,
    page,
    provenance,
    source_headings,
    sourcing,
    titles,
)
from briefing.composing.offers import Offers, speaks
from briefing.errors import InputError, UsageError
from briefing.model import (
    ANALYST,
    OPEN_SLOT,
    Briefing,
    Budget,
    BudgetUnit,
    Document,
    Findings,
    Frame,
    Item,
    ItemKind,
    Order,
    Pick,
    Section,
    Table,
)
from briefing.model.measure import body_words
from briefing.model.requests import SHORT_SOURCE
from briefing.sections import bottom_line, first_person, key_points
from briefing.sections.items import Taken
from briefing.templates import SectionPlan, Template

TOPIC_LINES = SectionPlan("topics", "By topic", None)
"""What leads a page of several topics."""
_SHRUNK, _FEWEST_WORDS = 0.92, 40
"""Share of its words that a page keeps at each try to fit on its sheets, and the words below which none is made."""
RUN_IN = (bottom_line.KEY, key_points.KEY)
"""The sections that are one paragraph where a template wants it."""
RANKED = 2000
"""Passages that a page with a slider holds at most."""


def compose(findings: Findings, frame: Frame) -> Briefing:
    """The briefing of `findings`; see `briefing.pipeline.compose`."""
    template = templates.load(frame.template, sections=catalog.entries("sections"))
    drawn = _drawn(findings) if frame.timeline else None
    wanted = _led(findings, frame, _wanted(template, frame))
    if drawn and not template.working_file:  # the picture has all the dates
        wanted.pop("timeline", None)
    findings = candidates.corroborated(findings)
    budget = findings.request.budget
    counted = budget.name == "full" or not (budget.name or budget.unit is BudgetUnit.WORDS)
    if template.working_file and counted:
        briefing = _briefing(findings, frame, _sections(findings, frame, wanted))
    else:
        briefing = _on_paper(findings, frame, wanted, template)
        if key_points.KEY in wanted and _says_nothing(findings, briefing):
            reason = "nothing in it that could stand on a page: all of it is boilerplate, fragments or repeats"
            only = findings.corpus.documents[0].origin.name if len(findings.corpus.documents) == 1 else ""
            raise InputError(reason, key="no-text", source=only)
    return replace(briefing, sections=(*briefing.sections, *_annexes(findings, frame, briefing, drawn)))


def _led(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan]) -> dict[str, SectionPlan]:
    """The sections with those that lead a page by topic or by source, or one that says what is new."""
    lead = {"topic": "topics", "source": "digest"}.get(frame.by, "")
    if lead and lead not in wanted and (lead == "digest" or len(findings.topics) > 1):
        wanted = _before(wanted, "key-points", SectionPlan(lead, "", None))
    if findings.changes and "changes" not in (*wanted, *frame.without):
        wanted = {"changes": SectionPlan("changes", "", None), **wanted}
    return wanted


def _says_nothing(findings: Findings, briefing: Briefing) -> bool:
    """Whether a page of sources that are long enough has no line, though nobody asked for a subject, for news or for other lines."""
    request = findings.request
    asked = request.query or request.choices or findings.changes is not None
    if asked or sum(document.words for document in findings.corpus.documents) < SHORT_SOURCE:
        return False
    return not any(item.citations for item in briefing.items())


def _drawn(findings: Findings) -> Section | None:
    """The picture of the dates, where they can be drawn."""
    from briefing.sections import timeline_picture

    return timeline_picture.section(findings)


def _annexes(findings: Findings, frame: Frame, briefing: Briefing, drawn: Section | None) -> Iterator[Section]:
    """What is added at the end, and counts for no length."""
    yield from _in_language((drawn,) if drawn else (), briefing.language)
    if frame.coverage:
        from briefing.composing import coverage

        yield from _in_language((coverage.section(findings, briefing),), briefing.language)


def _in_language(sections: tuple[Section, ...], language: str) -> tuple[Section, ...]:
    """The sections as a page in `language` words them."""
    if language in ("en", "und"):
        return sections
    from briefing.composing import localization

    return localization.in_language(sections, language)


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
            raise UsageError.among(f"no section called {key[:40]!r}", key, known, key="unknown-section")
    keys = frame.sections or tuple(plans)
    return {key: plans.get(key) or SectionPlan(key, "", None) for key in keys if key not in frame.without}


def _sections(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan]) -> tuple[Section, ...]:
    """All that each section has, as a working file."""
    built = _built(findings, frame, wanted)
    return tuple(built[key] for key in wanted if key in built)


def _built(
    findings: Findings, frame: Frame, wanted: dict[str, SectionPlan], first: Pick | None = None
) -> dict[str, Section]:
    """Builds the sections in the catalog's order, so that an earlier one has the first choice; `first` stands above them."""
    taken = Taken()
    if first:
        taken.add(first.document, first.span)
    built: dict[str, Section] = {}
    filled = [key for key, plan in wanted.items() if not plan.placeholder]
    for key, entry in catalog.entries("sections").among(filled).items():
        section = entry.load()(findings, taken)
        section = section and editing.kept(findings, section)
        if section and (nodes := _asked_for(findings, section)):
            plan = wanted[key]
            nodes = _cut(nodes, plan.most) if plan.most else nodes
            built[key] = replace(section, heading=plan.heading or section.heading, nodes=nodes)
    words = {**dict(findings.request.choices.words), **dict(frame.extra)}
    for key, plan in wanted.items():
        if plan.placeholder:
            built[key] = _slot(plan, words.get(key, ""))
    return built


def _asked_for(findings: Findings, section: Section) -> tuple[Item | Table, ...]:
    """The lines of a section; where nothing but what was asked for is to stand, those that speak of it."""
    return tuple(node for node in section.nodes if isinstance(node, Table) or speaks(findings, node))


def _on_paper(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan], template: Template) -> Briefing:
    """The page; where sheets of paper were asked for, with as many words as fit on them, whichever paper it is."""
    room = length.allowance(findings, findings.request.budget, run_in=template.run_in)
    offers = Offers(findings)
    briefing = _briefing(findings, frame, _page(offers, frame, wanted, room, run_in=template.run_in))
    while room.sheets and room.words and room.words > _FEWEST_WORDS and _sheets(briefing, template) > room.sheets:
        room = replace(room, words=_SHRUNK * room.words)
        briefing = _briefing(findings, frame, _page(offers, frame, wanted, room, run_in=template.run_in))
    return briefing


def _sheets(briefing: Briefing, template: Template) -> float:
    """Sheets that a briefing takes, on the paper that holds least of it."""
    from briefing.writers.sheets import PAPERS, sheets

    return max(sheets(briefing, replace(template.page, paper=paper)) for paper in PAPERS)


def _page(
    offers: Offers, frame: Frame, wanted: dict[str, SectionPlan], room: length.Allowance, *, run_in: bool
) -> tuple[Section, ...]:
    """The sections of a page: what stands in any case, then the lines that are chosen for it as one thing.

    With `run_in` bottom line and key points have no heading.
    """
    findings = offers.findings
    if room.whole and not findings.request.focus_only:
        return _whole(findings, frame, wanted)
    wanted = _of_unlike(findings, wanted)
    plans = _competing(wanted, frozenset(RUN_IN if run_in else ()))
    first = findings.bottom if bottom_line.KEY in plans and "digest" in wanted else None
    fixed = _built(findings, frame, {key: plan for key, plan in wanted.items() if key not in plans}, first)
    if fixed:
        from briefing.composing import leading

        trimmed = {key: leading.trimmed(findings, fixed[key], room, first) for key in wanted if key in fixed}
        fixed = dict(zip(trimmed, leading.introduced(findings, [*trimmed.values()]), strict=True))
    chosen = page.choose(offers, plans, room, tuple(fixed.values()))
    lines = {key: Section(key, plans[key].heading, nodes) for key, nodes in chosen.items()}
    return tuple({**fixed, **lines}[key] for key in wanted if key in fixed or key in lines)


def _competing(wanted: dict[str, SectionPlan], bare: frozenset[str]) -> dict[str, SectionPlan]:
    """The sections whose lines compete for the page, with their headings; those of `bare` have none."""
    return {
        key: replace(plan, heading="" if key in bare else plan.heading or page.heading(key))
        for key, plan in wanted.items()
        if plan is TOPIC_LINES or (page.heading(key) and not plan.placeholder)
    }


def _whole(findings: Findings, frame: Frame, wanted: dict[str, SectionPlan]) -> tuple[Section, ...]:
    """A short source itself, with the slots that its form has for the analyst."""
    slots = {key: plan for key, plan in wanted.items() if plan.placeholder}
    return (*page.whole_text(findings), *_built(findings, frame, slots).values())


def _of_unlike(findings: Findings, wanted: dict[str, SectionPlan]) -> dict[str, SectionPlan]:
    """The sections of sources of which no topic has the most: one line a topic in place of the bottom line."""
    largest = max(map(len, findings.topics), default=0)
    one_story = len(findings.topics) < 2 or 2 * largest > len(findings.corpus.documents)
    if one_story or "bottom-line" not in wanted or not wanted.keys().isdisjoint(("topics", "digest")):
        return wanted
    if len(tuple(islice(candidates.topic_lines(findings), 2))) < 2:  # what has no line of its own is no topic
        return wanted
    led = ((TOPIC_LINES.key, TOPIC_LINES) if key == "bottom-line" else (key, plan) for key, plan in wanted.items())
    return dict(led)


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
    language = frame.language or _language(documents[0])
    sections = _in_language(first_person.named_once(sections), language)
    sources = provenance.sources(findings, sections, language)
    marking, warnings = provenance.marking(documents, frame.marking)
    briefing = Briefing(
        title=frame.title or titles.title(findings, language),
        sections=sections,
        sources=sources,
        sourcing=sourcing.profile(findings, sources[: len(documents)], provenance.cited(sections), language),
        method=provenance.method(findings, language),
        date=frame.date or max((d.metadata.date for d in documents), default=""),
        author=frame.author,
        to=frame.to,
        sender=frame.sender,
        marking=marking,
        language=language,
        template=frame.template,
        notices=provenance.notices(findings, warnings, language),
        choices=findings.request.choices,
        extra=frame.extra,
    )
    words = body_words(briefing)
    points = sum(len(s.nodes) for s in sections if s.key == "key-points")
    room = length.allowance(findings, budget, run_in=templates.load(frame.template).run_in)
    if room.words is not None or budget.name:
        about = f" ({'at most' if room.at_most else 'about'} {room.words:.0f} words)" if room.words else ""
        asked, got = f"{budget.asked}{about}", f"{words} word{'s' * (words != 1)}"
    else:
        number = (
            f"{budget.amount:.0f}" if budget.unit is BudgetUnit.SENTENCES else f"{budget.asked} of the sentences as"
        )
        asked, got = f"{number} key points", f"{points} key points, {words} words in all"
        if budget.is_everything and (folded := _folded(findings)):
            got = f"{got}, {folded} repeated sentences folded"
    return replace(briefing, asked=asked, got=got, words=words)


def _language(first: Document) -> str:
    """The page's language where none was asked for: the first source's, else English."""
    return first.language if first.language != "und" else "en"


def _folded(findings: Findings) -> int:
    """How many sentences only repeat another one, and stand with it."""
    return sum(group != index for index, group in enumerate(findings.groups) if not findings.profile.heading[index])


def ranked(findings: Findings, briefing: Briefing) -> tuple[tuple[int, Item], ...]:
    """Every passage as a key point with its rank from 1, in reading order: those of the briefing first, then the next best.

    At most `RANKED` of them.
    """
    from briefing.grouping.similarity import covered
    from briefing.selection import mmr

    budget = Budget(BudgetUnit.SENTENCES, RANKED, str(RANKED))
    request = replace(findings.request, budget=budget, order=Order.RANK)
    extract = mmr.choose(findings, request, covered=covered(findings.profile))
    section = key_points.build(replace(findings, extract=extract), Taken())
    points = [node for s in briefing.sections if s.key == key_points.KEY for node in s.nodes if isinstance(node, Item)]
    points = source_headings.flat(findings, points)
    stand = {item.citations: rank for rank, item in enumerate(points, 1)}
    others = [n for n in (section.nodes if section else ()) if isinstance(n, Item) and n.citations not in stand]
    order = [*enumerate(points, 1), *enumerate(others, len(points) + 1)]
    return tuple(sorted(order, key=lambda row: [(c.document, c.span) for c in row[1].citations]))
