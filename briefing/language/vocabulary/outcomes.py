"""Words of outcomes: what was decided, held, found, asked or announced."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Outcomes(WordGroup):
    """All in lower case; verbs in all forms."""

    decided = words()
    """Verbs by which a body decides ("ruled", "approved")."""
    found = words()
    """Verbs by which a study or inquiry finds."""
    asked = words()
    """Verbs by which something is asked for."""
    announced = words()
    """Verbs by which something is announced."""
