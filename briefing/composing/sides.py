"""The kinds of lines beside the key points: what earns their heading, and how many of them a page takes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import NamedTuple, cast

from briefing.model import Findings
from briefing.sections.lines import Line

Lines = Callable[[Findings], tuple[Line, ...]]


class Side(NamedTuple):
    """A kind of line beside the key points: the function `name` of a `module` of `briefing.sections`, loaded where a page wants it.

    `of` is the key of its heading where the module has several. `least` lines earn a heading; fewer stand among the key points
    where `joins`, else nowhere. `worth` is what a line's sentence must have, 0 to 1.
    """

    module: str
    name: str = "lines"
    of: str = ""
    least: int = 1
    most: int = 3
    worth: float = 0.5
    joins: bool = False

    @property
    def heading(self) -> str:
        """What stands above them."""
        return cast("str", self._loaded.HEADINGS[self.of] if self.of else self._loaded.HEADING)

    @property
    def lines(self) -> Lines:
        """What gives them."""
        return cast("Lines", getattr(self._loaded, self.name))

    @property
    def _loaded(self) -> ModuleType:
        return import_module(f"briefing.sections.{self.module}")


SIDES = {
    "differences": Side("difference_lines", worth=0.0),
    "quotes": Side("quote_lines", worth=0.4),
    "figures": Side("figure_lines", least=2, most=5, worth=0.0, joins=True),
    "outlook": Side("next_lines", least=2, worth=0.6, joins=True),
    "caveats": Side("statement_lines", "not_established", of="caveats", worth=0.6),
    "timeline": Side("date_lines", least=3, most=6, worth=0.3),
    "people": Side("people_lines", least=3, most=6, worth=0.0),
    "background": Side("statement_lines", "earlier_events", of="background", least=2, worth=0.6),
    "facts": Side("fact_lines", most=12, worth=0.2),
    "issue": Side("judgment_lines", "issues", of="issue", most=4, worth=0.2),
    "holding": Side("judgment_lines", "holdings", of="holding", most=6, worth=0.2),
    "reasons": Side("judgment_lines", "reasons", of="reasons", most=6, worth=0.2),
    "disposition": Side("disposition_lines", most=4, worth=0.0),
    "latest": Side("dated_lines", "latest", of="latest", most=12, worth=0.2),
    "chronology": Side("dated_lines", "chronology", of="chronology", least=2, most=16, worth=0.1),
    "counts": Side("figure_lines", "counts", of="counts", most=10, worth=0.2),
    "money": Side("figure_lines", "money", of="money", most=6, worth=0.0),
    "positions": Side("position_lines", most=12, worth=0.1),
    "stated": Side("assessment_lines", "stated", of="stated", most=12, worth=0.4),
    "judged": Side("assessment_lines", "judged", of="judged", most=12, worth=0.3),
    "decisions": Side("board_lines", "decisions", of="decisions", most=5, worth=0.3),
    "risks": Side("board_lines", "risks", of="risks", most=6, worth=0.3),
}
"""Section key → the lines that compete for a page; the order settles ties."""
