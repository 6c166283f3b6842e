"""A briefing → JSON (briefing/schema/briefing.schema.json)."""

from __future__ import annotations

from briefing.model import Briefing, codec
from briefing.writers import Layout


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """The whole briefing as data; `layout` has no say in it."""
    del layout
    return codec.dumps(briefing)
