"""What a template says, as values."""

from __future__ import annotations

from dataclasses import field

from briefing.frozen import frozen

PAPERS = ("a4", "letter")
NUMBERED = ("points", "paragraphs")
LINES = ("all", "run-in")


@frozen
class SectionPlan:
    """One section of a template.

    `heading` "" leaves the section its own; `most` None sets no limit to its items or rows; `placeholder` is what the
    analyst is asked for, "" in a section that we fill; `share` is the part of the page's words, 0 to 1, that the section
    may take before those after it, 0 where it competes with all others.
    """

    key: str
    heading: str = ""
    most: int | None = None
    placeholder: str = ""
    share: float = 0.0


@frozen
class Page:
    """Page set-up and look; "" and 0 leave what the writers have. `margin` is in centimetres, `size` in points."""

    paper: str = ""
    margin: float = 0.0
    font: str = ""
    size: float = 0.0
    accent: str = ""
    """RRGGBB."""


@frozen
class Template:
    """A type of briefing. `about` says when to use it, `source` where the form comes from.

    `numbered` is "points", "paragraphs" or "". `path` is the folder it was read from, "" where it has a name; `reference` the
    path of its own reference document, "" for none.
    """

    name: str
    title: str
    about: str
    sections: tuple[SectionPlan, ...]
    source: str = ""
    length: str = ""
    numbered: str = ""
    marking: str = ""
    page: Page = field(default_factory=Page)
    path: str = ""
    reference: str = ""
    working_file: bool = False
    """Whether each section gives all that it has, every fact and table, where the length is ``full``."""
    run_in: bool = False
    """Whether bottom line and key points are one paragraph without headings."""

    @property
    def placeholders(self) -> tuple[SectionPlan, ...]:
        """The sections that are the analyst's to fill."""
        return tuple(plan for plan in self.sections if plan.placeholder)
