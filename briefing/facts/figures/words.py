"""The English words around figures."""

from __future__ import annotations

from briefing.language.lexicon import lexicon

COUNTING = lexicon("en").counting
NUMBERS = lexicon("en").numbers
