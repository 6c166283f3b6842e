"""Raised figures: a power behind a figure or a unit is written with raised signs, and the number of a note is no part of its sentence."""

from __future__ import annotations

from briefing.language.patterns import deferred

_POWER = deferred(r"[-−+]?\d{1,3}")
_RAISES = deferred(r"\d$|(?:^|[\s\d/·(])(?:[ckd]?m|mi|ft|in|yd|sec|[A-Za-z])$")
_SIGNS = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_NOTES = deferred(r"\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,9}")
_NOTED = deferred(r"(?:[^\W\d_]{3}|[.,;:?!”’\"')\]])$")
_BEFORE = 8
"""Characters that tell what a figure is raised behind."""


def power(before: str, said: str) -> str:
    """`said`, which is raised, in raised signs where it is a power of what stands `before`: 10⁶ and m³; else ""."""
    is_power = _POWER.fullmatch(said.strip()) and _RAISES.search(before[-_BEFORE:])
    return said.translate(_SIGNS) if is_power else ""


def shown(before: str, said: str) -> str:
    """What is read of `said`, which is raised: a power in raised signs, nothing of a note's number, else itself."""
    if raised := power(before, said):
        return raised
    is_note = _NOTES.fullmatch(said.strip()) and _NOTED.search(before[-_BEFORE:])
    return "" if is_note else said
