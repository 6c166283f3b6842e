"""An editor's choices and the findings → what is kept off a page, what stands on it, and in which order.

An added passage is widened to whole sentences, and one over several paragraphs is a line for each: nothing is cut unmarked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.composing import candidates
from briefing.composing.filling import Page
from briefing.composing.offers import offered
from briefing.composing.sides import SIDES
from briefing.frozen import frozen
from briefing.language.page_words import said
from briefing.model import Findings, Item, Place, Section, Span, Table
from briefing.sections import bottom_line, key_points
from briefing.sections.items import item
from briefing.sections.lines import Line

_SAID = "Lines struck by the editor {}, pinned {}, added {}, moved {}."


@frozen
class Located:
    """A chosen passage in the sources at hand: index of the document, span of its text."""

    document: int
    span: Span


def located(findings: Findings, place: Place) -> Located | None:
    """Where a chosen passage stands; None where its source is not at hand, or is not so long."""
    for number, document in enumerate(findings.corpus.documents):
        if document.origin.sha256 == place.document and place.span.stop <= len(document.text):
            return Located(number, place.span)
    return None


def hull(item: Item) -> Located | None:
    """From the first to the last character that an item cites of its first source; what its line is known by."""
    if not item.citations:
        return None
    first = item.citations[0]
    spans = [c.span for c in item.citations if c.document == first.document] if item.broken else [first.span]
    return Located(first.document, Span(min(s.start for s in spans), max(s.stop for s in spans)))


def struck(findings: Findings) -> tuple[Item, ...]:
    """The passages that the editor struck, as items."""
    places = (located(findings, place) for place in findings.request.choices.struck)
    return tuple(item(findings, place.document, place.span) for place in places if place)


def kept(findings: Findings, section: Section) -> Section | None:
    """A section without its struck lines; None where nothing is left of it. Cells of a table fall with their row."""
    gone = [place for place in (located(findings, p) for p in findings.request.choices.struck) if place]
    if not gone:
        return section

    def stands(item: Item) -> bool:
        cited = [(c.document, c.span) for c in item.citations]
        return not any(place.document == d and place.span.overlaps(s) for place in gone for d, s in cited)

    nodes: list[Item | Table] = []
    for node in section.nodes:
        if isinstance(node, Table):
            rows = tuple(row for row in node.rows if all(map(stands, row)))
            nodes += [replace(node, rows=rows)] if rows else []
        elif stands(node):
            nodes.append(replace(node, children=tuple(filter(stands, node.children))))
    return replace(section, nodes=tuple(nodes)) if nodes else None


def lead(findings: Findings) -> Line | None:
    """The line that the editor set as the bottom line."""
    for pin in findings.request.choices.pinned:
        place = located(findings, pin.place)
        if place and pin.section == bottom_line.KEY:
            chosen = candidates.bottom(findings)
            same = chosen is not None and hull(chosen.item) == place
            return chosen if same else _point(findings, place)
    return None


def stand(findings: Findings, page: Page) -> None:
    """Sets the pinned and the added lines on a page that has its bottom line."""
    choices = findings.request.choices
    offers: dict[str, list[Line]] = {}
    for pin in choices.pinned:
        place = located(findings, pin.place)
        if place and not _stands(page, place):
            key, line = _pinned(findings, page, pin.section, place, offers)
            page.add(key, [replace(line, key=key)])
    for place in (located(findings, added) for added in choices.added):
        for line in _whole_lines(findings, place) if place else ():
            if not _stands(page, Located(line.item.citations[0].document, line.item.citations[0].span)):
                page.add(_open_key(page, key_points.KEY), [line])
    page.kept = max(page.kept, len(page.taken))


def _open_key(page: Page, key: str) -> str:
    """The section of that key, else key points, else the first one that the page has."""
    return next(name for name in (key, key_points.KEY, *page.headings) if name in page.headings)


def _pinned(
    findings: Findings, page: Page, section: str, place: Located, offers: dict[str, list[Line]]
) -> tuple[str, Line]:
    """The line at a place as its section offers it, else as a key point."""
    if section in SIDES and section in page.headings:
        if section not in offers:
            offers[section] = offered(findings, SIDES[section])
        for line in offers[section]:
            if hull(line.item) == place:
                return section, line
    return _open_key(page, key_points.KEY), _point(findings, place)


def _point(findings: Findings, place: Located) -> Line:
    """A passage as a key point: as analysis joined it, else the words that stand there."""
    return candidates.at(findings, place.document, place.span) or _line(findings, place)


def _line(findings: Findings, place: Located) -> Line:
    document, start = findings.corpus.documents[place.document], findings.corpus.starts()[place.document]
    sentences = tuple(start + s.index for s in document.sentences if s.span.overlaps(place.span))
    line = Line(key_points.KEY, item(findings, place.document, place.span), 1.0, sentences, sentences[:1])
    return candidates.voiced(findings, line) or line


def _whole_lines(findings: Findings, place: Located) -> Iterator[Line]:
    """The whole sentences that a passage touches: a line for each paragraph of them."""
    document = findings.corpus.documents[place.document]
    runs: dict[int, Span] = {}
    for sentence in document.sentences:
        if sentence.span.overlaps(place.span):
            known = runs.get(sentence.block, sentence.span)
            runs[sentence.block] = Span(known.start, sentence.span.stop)
    for span in runs.values():
        yield _line(findings, Located(place.document, span))


def _stands(page: Page, place: Located) -> bool:
    """Whether all of a passage is a line of the page already."""
    return any(
        there.document == place.document and there.span.start <= place.span.start and place.span.stop <= there.span.stop
        for there in (hull(line.item) for _, line in page.taken)
        if there
    )


def settle(page: Page) -> None:
    """Sets the lines of a section that has not earned its heading among the key points; only pinned ones can be so few."""
    for key in tuple(page.lines):
        few = key in SIDES and page.number(key) < SIDES[key].least
        if few and key_points.KEY in page.headings:
            lines = page.lines.pop(key)
            page.lines.setdefault(key_points.KEY, []).extend(lines)
            page.taken = [(key_points.KEY if line in lines else k, line) for k, line in page.taken]


def ordered(findings: Findings, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items of a section as the editor moved them."""
    out = list(items)
    for move in findings.request.choices.moved:
        place = located(findings, move.place)
        before = located(findings, move.before) if move.before else None
        at = _index(out, place)
        if at is None or (move.before and _index(out, before) is None):
            continue
        line = out.pop(at)
        to = _index(out, before)
        out.insert(len(out) if to is None else to, line)
    return tuple(out)


def _index(items: Sequence[Item], place: Located | None) -> int | None:
    return next((n for n, other in enumerate(items) if place and hull(other) == place), None)


def remark(findings: Findings, language: str) -> str:
    """What the editor did, in the page's language; "" where nothing was struck, pinned, added or moved."""
    choices = findings.request.choices
    places = (
        choices.struck,
        [pin.place for pin in choices.pinned],
        choices.added,
        [move.place for move in choices.moved],
    )
    counts = [sum(located(findings, place) is not None for place in kind) for kind in places]
    return said(_SAID, language, *counts) if any(counts) else ""


def missing(findings: Findings) -> tuple[str, ...]:
    """A notice where passages were chosen of sources that are not at hand."""
    choices = findings.request.choices
    places = [*choices.struck, *(pin.place for pin in choices.pinned), *choices.added]
    lost = sum(located(findings, place) is None for place in places)
    return (f"choices: {lost} passages are of no source at hand",) if lost else ()
