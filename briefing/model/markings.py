"""Lines of a text → the marking they carry ("TLP:AMBER", "OFFICIAL-SENSITIVE"), and which of two is the higher.

Known are the labels of the Traffic Light Protocol 2.0 (FIRST, 2022; WHITE of 1.0 is CLEAR), the classifications of several
governments and the words that firms use. A line counts that says nothing else; prose about secrets is no marking.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

EDGE = 12
"""Lines from the top and from the bottom in which a marking may stand; elsewhere it counts where it is repeated."""

_TLP_LEVELS = {"CLEAR": 0, "WHITE": 0, "GREEN": 1, "AMBER": 2, "AMBER+STRICT": 3, "RED": 4}
_LEVELS = {
    "PUBLIC": 0, "UNCLASSIFIED": 0, "INTERNAL": 1, "INTERNAL USE ONLY": 1, "FOR INTERNAL USE ONLY": 1, "OFFICIAL": 1,
    "OFFICIAL USE ONLY": 2, "FOR OFFICIAL USE ONLY": 2, "UNCLASSIFIED//FOR OFFICIAL USE ONLY": 2, "FOUO": 2, "CUI": 2,
    "OFFICIAL-SENSITIVE": 2, "OFFICIAL SENSITIVE": 2, "OFFICIAL: SENSITIVE": 2, "SENSITIVE": 2, "RESTRICTED": 2, "PROTECTED": 2,
    "PROTECTED A": 2, "PROTECTED B": 2, "PROTECTED C": 3, "NATO RESTRICTED": 2, "RESTREINT UE/EU RESTRICTED": 2,
    "DIFFUSION RESTREINTE": 2, "VS-NFD": 2, "VS-NUR FÜR DEN DIENSTGEBRAUCH": 2, "VS - NUR FÜR DEN DIENSTGEBRAUCH": 2,
    "CONFIDENTIAL": 3, "COMMERCIAL IN CONFIDENCE": 3, "COMMERCIAL-IN-CONFIDENCE": 3, "IN CONFIDENCE": 3,
    "PRIVATE AND CONFIDENTIAL": 3, "VERTRAULICH": 3, "VS-VERTRAULICH": 3, "CONFIDENTIEL": 3, "NATO CONFIDENTIAL": 3,
    "STRICTLY CONFIDENTIAL": 4, "STRENG VERTRAULICH": 4, "SECRET": 4, "NATO SECRET": 4, "GEHEIM": 4, "SECRET DÉFENSE": 4,
    "TOP SECRET": 5, "COSMIC TOP SECRET": 5, "STRENG GEHEIM": 5, "TRÈS SECRET": 5,
}  # fmt: skip
_TLP = re.compile(r"TLP[ :_-]{1,3}(AMBER ?\+ ?STRICT|RED|AMBER|GREEN|CLEAR|WHITE)(?![\w+])", re.IGNORECASE)
_PREFIX = re.compile(r"(?:(?:security )?classification|marking|handling|einstufung)\s?:\s*", re.IGNORECASE)
_LONGEST = 140
"""Characters; a longer line is prose."""
_TRIM = " \t*_#=-–—|·[](){}<>"
_CAVEAT = re.compile(r"(?://|/| - |,)\s?[A-Z][A-Z0-9 ,/–-]{1,60}$")
_BETWEEN = re.compile(r"[\s|/;,·–—-]*")


def highest(text: str) -> str:
    """The highest marking that stands in a text: at its edges, or on lines that are repeated; "" for none."""
    lines = [line for line in (row.strip() for row in text.splitlines()) if line]
    often = Counter(line for line in lines if len(line) <= 90)
    edges = {*lines[:EDGE], *lines[-EDGE:]}
    return join(found for line in dict.fromkeys(lines) if line in edges or often[line] > 2 for found in _of_line(line))


def of_lines(lines: Iterable[str]) -> str:
    """The highest marking of lines that are known to be headers or footers."""
    return join(found for line in lines for found in _of_line(line))


def join(markings: Iterable[str]) -> str:
    """The highest TLP label and the highest classification among markings, in one line."""
    best: dict[bool, tuple[int, str]] = {}
    for marking in markings:
        for part in _parts(marking):
            level = _level(part)
            if level[1] > best.get(level[0], (-1, ""))[0]:
                best[level[0]] = (level[1], part)
    return " ".join(best[kind][1] for kind in (True, False) if kind in best)


def exceeds(one: str, other: str) -> bool:
    """Whether `one` has a part that `other` does not cover: a higher label, or one of a kind that it lacks."""
    levels = dict(_level(part) for part in _parts(other))
    return any(level > levels.get(kind, 0) for kind, level in map(_level, _parts(one)))


def _of_line(line: str) -> Iterator[str]:
    line = line.strip(_TRIM)
    if len(line) > _LONGEST:
        return
    bare = _PREFIX.sub("", line, count=1).strip(_TRIM)
    if not 2 < len(bare) <= 90:
        return
    labelled = _PREFIX.match(line) is not None
    found = _TLP.search(bare)
    if found and (found.start() == 0 or not _BETWEEN.sub("", bare[: found.start()])):
        rest = bare[found.end() :].strip(_TRIM + "/;,")
        if not rest or len(rest.split()) <= 6:
            yield f"TLP:{_tlp(found)}"
            yield from _classified(rest, labelled=labelled)
    else:
        yield from _classified(bare, labelled=labelled)


def _classified(text: str, *, labelled: bool) -> Iterator[str]:
    words = " ".join(text.split())
    name = _CAVEAT.sub("", words).strip() if words.upper() not in _LEVELS else words
    if name.upper() in _LEVELS and (labelled or name == name.upper() or name.startswith("VS-")):
        yield words


def _parts(marking: str) -> Iterator[str]:
    """The TLP label and the classification of a marking; what is neither is left out."""
    found = _TLP.search(marking)
    if found:
        yield f"TLP:{_tlp(found)}"
        marking = marking[: found.start()] + marking[found.end() :]
    rest = " ".join(marking.split()).strip(_TRIM)
    if rest and _name(rest) in _LEVELS:
        yield rest


def _level(part: str) -> tuple[bool, int]:
    """(whether it is a TLP label, its height)."""
    found = _TLP.fullmatch(part)
    return (True, _TLP_LEVELS[_tlp(found)]) if found else (False, _LEVELS.get(_name(part), 0))


def _name(marking: str) -> str:
    return marking.upper() if marking.upper() in _LEVELS else _CAVEAT.sub("", marking).strip().upper()


def _tlp(found: re.Match[str]) -> str:
    label = found[1].upper().replace(" ", "")
    return "CLEAR" if label == "WHITE" else label
