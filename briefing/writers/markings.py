"""A marking → how it is printed: the labels of the Traffic Light Protocol 2.0 (FIRST, 2022) in their colours.

TLP 2.0 asks for the label in capitals, 12 point or more, right-justified in the header and the footer of each page,
in the given colour on black.
"""

from __future__ import annotations

import re

from briefing.frozen import frozen
from briefing.language.patterns import deferred

_TLP_COLOURS = {
    "RED": "FF2B2B",
    "AMBER": "FFC000",
    "AMBER+STRICT": "FFC000",
    "GREEN": "33FF00",
    "CLEAR": "FFFFFF",
}
_TLP = deferred(r"TLP[ :_-]{0,3}(RED|AMBER ?\+ ?STRICT|AMBER|GREEN|CLEAR)(?![^\s,;/·|-])[\s,;/·|-]*", re.IGNORECASE)


@frozen
class Marking:
    """A marking as it is printed.

    `colour` (RRGGBB, on black) is set where `text` is a TLP 2.0 label, else ""; `rest` is what else stands beside a label.
    """

    text: str
    colour: str = ""
    rest: str = ""

    @property
    def line(self) -> str:
        """The whole marking in one line."""
        return f"{self.text} {self.rest}".rstrip()


def marking(text: str) -> Marking:
    """How the marking `text` is printed; "" gives an empty one."""
    line = " ".join(text.split())
    if found := _TLP.match(line):
        label = found[1].upper().replace(" ", "")
        return Marking(f"TLP:{label}", _TLP_COLOURS[label], line[found.end() :])
    return Marking(line)
