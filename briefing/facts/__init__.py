"""Facts: a `Document` → quotations, figures, dates, entities, acronyms, as values with spans.

To add a fact: a noun in `briefing.model.facts`, a file here with ``extract(document, …) -> tuple[Noun, ...]`` whose
items ascend by start, a line in `extract` below, and a section that shows it. Better absent than wrong.
"""

from __future__ import annotations

from briefing.model import Document, Facts


def extract(document: Document, *, as_of: str = "") -> Facts:
    """All facts of `document`.

    Args:
        document: With its sentences.
        as_of: ISO date that relative dates count from; "" takes the document's own date. Where neither is there,
            relative dates stay unresolved.
    """
    from briefing.facts import acronyms, dates, entities, events, figures, quotes

    times = dates.extract(document, as_of=as_of)
    short_forms = acronyms.extract(document)
    names = entities.extract(document, acronyms=short_forms)
    return Facts(
        quotes=quotes.extract(document, entities=names),
        figures=figures.extract(document, dates=times, entities=names),
        dates=times,
        entities=names,
        acronyms=short_forms,
        events=events.extract(document, dates=times),
    )
