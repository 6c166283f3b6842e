"""Lines of a text that number its slides ("Slide 3", "--- Slide 3 of 9 ---", "SLIDE 3: Options") → its slides as places; they are no words of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.language.patterns import deferred
from briefing.model import Block, Locator, LocatorKind, Span
from briefing.readers.front_matter import FrontMatter
from briefing.readers.line_dates import first_date
from briefing.readers.paragraphs import Line, blocks_of

_NUMBERED = deferred(
    r"\W{0,12}slide\s(\d{1,3})(?:\s?(?:of|/)\s?\d{1,3})?(?:\W{0,12}\Z|\s?[:.–—|-]\s{1,4})", re.IGNORECASE
)
_FEWEST = 3
"""Slides of a text that is a presentation's."""
_TITLE = 60
"""Characters, at the most, of a first line that is the title of its slide."""


def slides(lines: Sequence[Line], stop: int) -> tuple[FrontMatter, list[Block], tuple[Locator, ...]] | None:
    """What the head of a text that ends at `stop`, or its first slide, says of it, the blocks below its title, and where each slide stands.

    Returns:
        None where the text has no slides.
    """
    found = [(at, head) for at, line in enumerate(lines) if (head := _NUMBERED.match(line.text))]
    numbers = [int(head[1]) for _, head in found]
    if len(found) < _FEWEST or any(after <= before for before, after in pairwise(numbers)):
        return None
    starts = [lines[at].start for at, _ in found]
    ends = [*(at for at, _ in found[1:]), len(lines)]
    each = [_slide(lines[at:end], head.end()) for (at, head), end in zip(found, ends, strict=True)]
    if above := list(lines[: found[0][0]]):
        each.insert(0, above)
    matter = _matter(each[0])
    each[0] = each[0][len(matter.heads) :]
    blocks = [block for slide in each for block in blocks_of(slide)]
    places = zip(starts, [*starts[1:], stop], numbers, strict=True)
    return matter, blocks, tuple(Locator(Span(*place), LocatorKind.SLIDE, str(number)) for *place, number in places)


def _matter(slide: Sequence[Line]) -> FrontMatter:
    """What the first lines say of the text: its title, and a day."""
    matter = FrontMatter(date=next(filter(None, (first_date(line.text) for line in slide)), ""))
    if slide and len(slide[0].text) <= _TITLE and slide[0].text[-1:].isalnum():
        matter.title_span = Span(slide[0].start, slide[0].stop)
        matter.heads = [(slide[0], 1)]
    return matter


def _slide(lines: Sequence[Line], behind: int) -> list[Line]:
    """The lines of a slide, of whose first one nothing stands before `behind`; its title is a paragraph of its own."""
    first, rest = lines[0], list(lines[1:])
    if behind < len(first.text):
        rest.insert(0, first._replace(start=first.start + behind, text=first.text[behind:]))
    for at, line in enumerate(rest[:2]):
        if at == 0 or (len(rest[0].text) <= _TITLE and rest[0].text[-1:].isalnum()):
            rest[at] = line._replace(breaks=2)
    return rest
