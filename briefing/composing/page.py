"""Findings → the lines of a page, chosen as one thing: they compete for its words, and nothing is said twice.

The bottom line stands first. About two thirds of the words are its and the key points'; then come the best unused
quotation, figure, next step, caveat: one of each before a second of any; what is left goes to key points again
(budgeted maximisation of coverage: Lin & Bilmes, ACL 2011).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from briefing.composing import (
    candidates,
    editing,
    eligible,
    genres,
    guides,
    ordering,
    outcome_points,
    questions,
    source_headings,
)
from briefing.composing.filling import Page, Waiting, best_of, most_headings, nearest
from briefing.composing.length import Allowance
from briefing.composing.offers import Offers
from briefing.composing.sides import SIDES
from briefing.grouping.similarity import covered
from briefing.model import Findings, Item, Section, Sentence, Span
from briefing.model.measure import item_words, section_words
from briefing.model.words import count
from briefing.sections import bottom_line, difference_lines, figures, key_points
from briefing.sections.brackets import bracketed
from briefing.sections.first_person import of_quoted
from briefing.sections.items import item, of_pick
from briefing.sections.lines import Line, Printed
from briefing.templates import SectionPlan

_TOPICS = "topics"
"""Key of a section whose module only pages that have it load."""
_LED = (bottom_line.KEY, _TOPICS)
"""Sections that lead a page."""
DIFFERENCES_SHARE = 1 / 3
"""Share of the words for the bottom line and what the sources tell differently, …"""
FIRST_DIFFERENCE_SHARE = 2 / 3
"""… and with the weightiest difference alone: a toll that is told two ways may not go missing on a short page."""
POINTS_SHARE = 2 / 3
"""Share of the words for bottom line and key points before any other line."""
_SCALE = 1.5
"""Times the words of bottom line and counted key points, that a page has with its other lines."""
_FULL, _TRIED = 0.95, 16
"""Share of the words from which a page is full, and how many key points are tried for what room is left."""
_SPARSE = 0.5
"""Share of the words below which a page takes more than the best of its sources' sentences."""
_NEW = 0.5
"""Share of a key point's terms, rare ones weighing more, that no line before it has; less on a longer page, too."""
_HEADED = 1000
"""Words of a report from which its headings are worth a line of its page."""


def choose(
    offers: Offers, plans: Mapping[str, SectionPlan], room: Allowance, before: Sequence[Section]
) -> dict[str, tuple[Item, ...]]:
    """The lines of each section of a page.

    Args:
        offers: The lines that there are, of findings with a bottom line and facts.
        plans: Key → plan, with a heading, of each section that may stand, in the order in which they stand. Where one has
            a share of the page, the sections are filled in turn (`briefing.composing.shares`).
        room: How long the page may be.
        before: Sections that stand already, and whose words count.

    Returns:
        Key → items, in the order of the section; none for a section that has nothing to say.
    """
    findings = offers.findings
    page = _opened(findings, plans, before)
    shared = any(plan.share for plan in plans.values())
    points = _led(offers, page, room, shared=shared)
    if findings.request.choices.pinned or findings.request.choices.added:
        editing.stand(findings, page)
    if shared:
        from briefing.composing import shares

        shares.fill(offers, page, room, plans, list(points))
    else:
        (_counted if room.words is None else _measured)(offers, page, room, points)
    if not (page.lines or before) and key_points.KEY in page.headings:
        _last_resort(findings, page, room)
    if findings.request.choices.pinned:
        editing.settle(page)
    taken = len(page.taken)
    items = _fitted(findings, page, room)
    if len(page.taken) < taken and not shared:
        _refill(offers, page, room, _words(page, items) - page.words())
        items = _fitted(findings, page, room)
    return items


def _opened(findings: Findings, plans: Mapping[str, SectionPlan], before: Sequence[Section]) -> Page:
    """A page with the sections that stand already, and no line."""
    page = Page(
        {key: plan.heading for key, plan in plans.items()},
        Printed(findings, struck=editing.struck(findings)),
        fixed=float(sum(map(section_words, before))),
        limits={key: plan.most for key, plan in plans.items() if plan.most},
        heard=covered(findings.profile),
    )
    for section in before:
        page.printed.add_all(section.nodes)
        page.told += [child for item in section.nodes if isinstance(item, Item) for child in item.children]
    return page


def _led(offers: Offers, page: Page, room: Allowance, *, shared: bool) -> Iterator[Line]:
    """Sets what leads the page, and gives what may be key points, the best first.

    A form whose sections have a share of the page sets it itself.
    """
    points = (line for line in offers.points(room) if not page.printed.is_struck(line.item))
    told = offers.findings.changes is not None and offers.findings.changes.new  # the day's lead, in what changed
    if bottom_line.KEY in page.headings and (
        first := _first(offers.findings, page) or (None if told else _best(offers, page, room))
    ):
        page.add(bottom_line.KEY, [replace(_fitting(first, offers, room), key=bottom_line.KEY)])
    elif not shared and page.headings.keys().isdisjoint(_LED) and key_points.KEY in page.headings:
        _first_point(offers, page, room)
    if _TOPICS in page.headings:
        _topics(offers.topics, page, room)
    return points if key_points.KEY in page.headings else iter(())


def _first_point(offers: Offers, page: Page, room: Allowance) -> None:
    """Sets what came out as the first key point of a form that has no bottom line: no form leaves the event out."""
    first = _first(offers.findings, page)
    if first and not page.printed.repeats(first.item) and not offers.findings.request.query:
        page.add(key_points.KEY, [replace(_fitting(first, offers, room), key=key_points.KEY, place=ordering.AHEAD)])


def _last_resort(findings: Findings, page: Page, room: Allowance) -> None:
    """Fills a page whose sources tell all in the first person of somebody whom nobody can name: at least one sentence stands."""
    for line in candidates.of_nobody(findings):
        key = bottom_line.KEY if bottom_line.KEY in page.headings and not page.lines else key_points.KEY
        if not page.lines or page.words() + page.cost(key, [line]) <= (room.words or math.inf):
            page.add(key, [replace(line, key=key)])


def _best(offers: Offers, page: Page, room: Allowance) -> Line | None:
    """The best key point that may stand first, else the best of all."""
    best = None
    for line in offers.points(room):
        if page.printed.is_struck(line.item):
            continue
        if candidates.may_lead(offers.findings, line):
            return line
        best = best or line
    return best


def _fitting(first: Line, offers: Offers, room: Allowance) -> Line:
    """The line, or where it alone is longer than the page a key point that is not: text without a stop has such lines."""
    if room.words is None or first.words <= room.words:
        return first
    return next((line for line in offers.points(room) if line.words <= room.words), first)


def _first(findings: Findings, page: Page) -> Line | None:
    """The bottom line: the editor's, else the one that selection set apart, else the likeliest outcome that was not struck.

    One that selection set apart may have a speaker whom nobody can name; then another has to be certain.
    """
    first = editing.lead(findings) or candidates.bottom(findings)
    if first is None and findings.bottom is None:
        return None
    if first and not page.printed.is_struck(first.item):
        return first
    others = candidates.outcome_lines(findings, least=0.0 if first else outcome_points.CERTAIN)
    return next((line for line in others if not page.printed.is_struck(line.item)), None)


def _fitted(findings: Findings, page: Page, room: Allowance) -> dict[str, tuple[Item, ...]]:
    """The page as it is laid out, without the least of the lines that were taken last where names and roles made it too long."""
    items = _laid_out(findings, page)
    # a line tells more than the headings of a short report do
    words = sum(document.words for document in findings.corpus.documents)
    headed = words >= _HEADED or not genres.tells_what_was_found(findings)
    if not headed and room.words is not None and room.at_most and _words(page, items) > room.words:
        items = _laid_out(findings, page, headed=headed)
    while room.words is not None and room.at_most and _words(page, items) > room.words and page.drop_one():
        items = _laid_out(findings, page, headed=headed)
    return items


def _refill(offers: Offers, page: Page, room: Allowance, added: float) -> None:
    """Fills the room of a line that was given up with shorter ones; `added` are the words of names and roles."""
    limit = (room.words or 0.0) - added
    _sides(offers, page, limit, _beside(offers, page), room)
    if key_points.KEY in page.headings:
        _fill(
            page,
            eligible.weighty(offers, room, eligible.worthy(offers, room, offers.points(room))),
            None,
            limit,
            new=_NEW / room.times_default,
        )


def _counted(offers: Offers, page: Page, room: Allowance, points: Iterator[Line]) -> None:
    """Fills a page whose key points are counted, or that has no limit; the other lines are scaled to them."""
    _differences(offers, page, math.inf)
    if room.points is not None and offers.findings.request.budget.is_everything:
        for line in points:
            if not page.printed.prints(line.item):
                page.add(key_points.KEY, [line])
    else:
        _fill(page, points, room.points, None)
    limit = math.inf if room.points is None else _SCALE * page.words()
    _sides(offers, page, limit, [key for key in SIDES if key != "differences"], room, joining=room.points is None)


def _measured(offers: Offers, page: Page, room: Allowance, points: Iterator[Line]) -> None:
    """Fills a page of so many words."""
    words = room.words or 0.0
    _differences(offers, page, words)
    if key_points.KEY in page.headings and not offers.findings.request.query:
        _fill(page, iter(offers.of_the_kind), None, genres.SHARE * words)
        _survive(offers, page, words)
    new = _NEW / room.times_default
    points = eligible.worthy(offers, room, points)
    whole = offers.findings.request.query or guides.is_guide(offers.findings)
    share = 1.0 if whole else POINTS_SHARE  # what was asked for, and the steps of a guide, come before all other lines
    spare = _fill(page, points, None, share * words, new=new)
    _sides(offers, page, words, _beside(offers, page), room)
    spare = _fill(page, eligible.weighty(offers, room, (*spare, *points)), None, words, new=new)
    if key_points.KEY in page.headings and page.words() < _SPARSE * words:
        _fill(
            page, eligible.worthy(offers, room, offers.points(room), of_the_best=False), None, _SPARSE * words, new=new
        )
    if not room.at_most:
        if key_points.KEY in page.headings and page.words() < _FULL * words and not offers.findings.request.query:
            spare = [*spare, *_fill(page, candidates.passed_over(offers.findings), None, words, new=new)]
        nearest(page, spare, words)
    elif not offers.findings.request.choices.pinned:
        page.exchange(spare, words, genres.exchanged(offers.findings), eligible.staying(offers, room))


def _beside(offers: Offers, page: Page) -> list[str]:
    """The kinds of lines beside key points; all where the page has no key points for them to be poorer than."""
    passed = genres.not_beside(offers.findings) if key_points.KEY in page.headings else frozenset()
    return [key for key in SIDES if key != "differences" and key not in passed]


def _laid_out(findings: Findings, page: Page, *, headed: bool = True) -> dict[str, tuple[Item, ...]]:
    """The chosen lines by section, in the order of the page, each name introduced where it first stands."""
    chosen = {
        key: editing.ordered(findings, ordering.ordered(findings, key, page.lines[key]))
        for key in page.headings
        if key in page.lines
    }
    every = [*page.told, *(item for items in chosen.values() for item in items)]
    introduced = iter(bracketed(findings, every, roles="people" not in chosen)[len(page.told) :])
    named = {key: tuple(islice(introduced, len(items))) for key, items in chosen.items()}
    if points := named.get(key_points.KEY):
        named[key_points.KEY] = questions.nested(
            findings, source_headings.nested(findings, points) if headed else points
        )
    return named


def _words(page: Page, items: Mapping[str, Sequence[Item]]) -> float:
    """Words of the page as it is laid out."""
    return page.fixed + sum(count(page.headings[key]) + sum(map(item_words, found)) for key, found in items.items())


def _topics(lines: Sequence[Line], page: Page, room: Allowance) -> None:
    """One line a topic where the sources tell of several, in place of a bottom line; as many as two thirds of the words take."""
    limit = math.inf if room.words is None else POINTS_SHARE * room.words
    for line in lines:
        if page.printed.is_struck(line.item):
            continue
        if not page.lines or (
            page.words() + page.cost(_TOPICS, [line]) <= limit and not page.printed.repeats(line.item)
        ):
            page.add(_TOPICS, [line])


def _survive(offers: Offers, page: Page, words: float) -> None:
    """Adds how many died, where the page does not say so yet, and what is due by a day."""
    told = (sentence for lines in page.lines.values() for line in lines for sentence in line.sentences)
    if not any(candidates.counts_dead(offers.findings, sentence) for sentence in told):
        _surviving(offers.tolls, page, words)
    _surviving(offers.deadlines, page, words)
    for line in page.lines.get(bottom_line.KEY, ()):
        _surviving([*candidates.named_option(offers.findings, line)], page, words)


def _surviving(lines: Sequence[Line], page: Page, words: float) -> None:
    """Adds the first of the lines that fits: a deadline, and how many died, survive every length."""
    for line in lines:
        if not page.printed.repeats(line.item) and page.words() + page.cost(key_points.KEY, [line]) <= words:
            page.add(key_points.KEY, [replace(line, key=key_points.KEY, worth=1.0)])
            return


def _fill(
    page: Page, points: Iterator[Line], most: int | None, limit: float | None, *, new: float = _NEW
) -> list[Line]:
    """Adds key points until there are `most`, or no next one fits into `limit` words; gives back what was too long.

    Where words count, `new` is the share of a point's terms that no line before it has.
    """
    spare: list[Line] = []
    for line in points:
        if page.is_full(key_points.KEY) or (most is not None and page.number(key_points.KEY) >= most):
            break
        if _says_nothing_new(page, line, 0.0 if limit is None else new):
            continue
        there = len(page.lines.get(key_points.KEY, ()))
        first = not page.lines  # at least one sentence always stands
        if limit is not None and not first and page.words() + page.cost(key_points.KEY, [line]) > limit:
            spare.append(line)
            if page.words() >= _FULL * limit or len(spare) == _TRIED:
                break
            continue
        page.add(key_points.KEY, [line])
        if most is not None and there + 1 >= most:
            break
    return spare


def _says_nothing_new(page: Page, line: Line, new: float) -> bool:
    """Whether a key point repeats what stands, or a smaller share than `new` of its terms is new, and no number."""
    if page.printed.repeats(line.item) or (new > 0 and page.gives_again(line)):
        return True
    if not page.lines or page.lacks_number_of(line):
        return False
    return page.printed.fresh(line.sentences) < new or (new > 0 and page.printed.says_again(line.sentences))


def _differences(offers: Offers, page: Page, words: float) -> None:
    """Adds what the sources tell differently, the weightiest first, without the sentences where those are too long."""
    key = difference_lines.KEY
    for line in offers.side(key) if key in page.headings else ():
        if page.is_full(key):
            return
        shares = (DIFFERENCES_SHARE,) * 2 if key in page.lines else (FIRST_DIFFERENCE_SHARE, 1)
        forms = (difference_lines.beside(line, page.printed), difference_lines.bare(line))
        for told, share in zip(forms, shares, strict=True):
            if told and page.words() + page.cost(key, [told]) <= share * words:
                page.add(key, [told])
                break


def _sides(
    offers: Offers, page: Page, limit: float, keys: Sequence[str], room: Allowance, *, joining: bool = True
) -> None:
    """Adds the best lines of each kind, one of each before a second of any, while there is `room`.

    Of a kind that earns no heading a line joins the key points, but where so many of these were asked for.
    """
    passing = None if page.alone else room
    waiting = {
        key: Waiting(key, eligible.likely(offers, passing, offers.side(key, passing)), alone=page.alone)
        for key in keys
        if key in page.headings
    }
    most = most_headings(offers.findings)
    while waiting:
        fewest = min(map(page.number, waiting))
        found = [(*best_of(page, key, waiting[key]), key) for key in waiting if page.number(key) == fewest]
        _, lines, key = max(found, key=lambda row: (_is_first_number(page, row[2], row[1]), row[0]))
        if not lines or _is_full(page, key, most):
            del waiting[key]
        elif _earns_no_heading(page, key, lines):
            del waiting[key]
            if joining and page.words() + page.cost(key_points.KEY, lines) <= limit:
                page.add(key_points.KEY, lines)
        elif page.words() + page.cost(key, lines) > limit:
            waiting[key].remove(lines[:1])
        else:
            page.add(key, lines)
            waiting[key].remove(lines)


def _is_first_number(page: Page, key: str, lines: Sequence[Line]) -> bool:
    """Whether these are a figure for a page that has no number yet: it comes before a quotation of more words."""
    return key == figures.KEY and bool(lines) and not page.numbers


def _earns_no_heading(page: Page, key: str, lines: Sequence[Line]) -> bool:
    """Whether lines are too few to stand under a heading of their own, beside key points."""
    return key not in page.lines and len(lines) < SIDES[key].least and key_points.KEY in page.lines


def _is_full(page: Page, key: str, most: int) -> bool:
    """Whether a section takes no more lines, or no more sections may open."""
    return page.is_full(key) or (key not in page.lines and len(page.lines) >= most)


def heading(key: str) -> str:
    """The heading of a section whose lines compete for a page; "" for any other section."""
    if key in (bottom_line.KEY, key_points.KEY):
        return {bottom_line.KEY: bottom_line.HEADING, key_points.KEY: key_points.HEADING}[key]
    return SIDES[key].heading if key in SIDES else ""


def whole_text(findings: Findings) -> tuple[Section, ...]:
    """A short source itself, without headings: its best sentence, then the others in their order."""
    best = findings.bottom
    said = (one for one in _body(findings) if not (best and best.first <= one.index <= best.last))
    nodes = [of_quoted(findings, item(findings, 0, sentence.span)) for sentence in said]
    sections = [Section(bottom_line.KEY, "", (of_quoted(findings, of_pick(findings, best)),))] if best else []
    if nodes:
        sections.append(Section(key_points.KEY, "", editing.ordered(findings, nodes)))
    return tuple(section for section in (editing.kept(findings, s) for s in sections) if section)


def _body(findings: Findings) -> Sequence[Sentence]:
    """The sentences of a short source that are no heading and no boilerplate; all of one that has no others and no title."""
    document, profile = findings.corpus.documents[0], findings.profile
    title = document.metadata.title_span or Span(0, 0)
    body = [
        one
        for one in document.sentences
        if not (profile.heading[one.index] or one.index in profile.boilerplate or one.span.overlaps(title))
    ]
    return body if body or findings.bottom or document.metadata.title else document.sentences
