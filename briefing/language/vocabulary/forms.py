"""How the language writes dates, numbers and quotations (Unicode CLDR)."""

from __future__ import annotations

from briefing.language.fields import WordGroup, labels, rows


class LocaleForms(WordGroup):
    """Each is one text as it stands; places are {d} {m} {y} and {}."""

    patterns = labels()
    """Patterns with places: `day`, `month`, `percent`; beside them `first` (a first day of a month) and `group` (between thousands)."""
    quotation_marks = rows()
    """Pairs of marks, opening and closing, one pair a line, in the order of preference."""
