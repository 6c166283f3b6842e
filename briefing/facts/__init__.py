"""Facts: a `Document` → quotations, figures, dates, entities, acronyms, as values with spans.

To add a fact: a noun in `briefing.model.facts`, a file here with ``extract(document, …) -> tuple[Noun, ...]`` whose
items ascend by start, a line in `extract` below, and a section that shows it. Better absent than wrong.
"""

from __future__ import annotations

from briefing.model import Document, Facts


def extract(document: Document, *, as_of: str = "", names: str = "") -> Facts:
    """All facts of `document`.

    Args:
        document: With its sentences.
        as_of: ISO date that relative dates count from; "" takes the document's own date. Where neither is there,
            relative dates stay unresolved.
        names: What finds names: "" is our own, "spacy" or "spacy:MODEL" is spaCy.

    Raises:
        MissingExtraError: `names` asks for what is not installed.
    """
    from briefing.facts import quotes
    from briefing.facts.acronyms import extraction as acronyms
    from briefing.facts.dates import events
    from briefing.facts.dates import extraction as dates
    from briefing.facts.figures import extraction as figures
    from briefing.facts.names import extraction as entities

    times = dates.extract(document, as_of=as_of)
    short_forms = acronyms.extract(document)
    found = entities.extract(document, acronyms=short_forms, engine=names)
    return Facts(
        quotes=quotes.extract(document, entities=found),
        figures=figures.extract(document, dates=times, entities=found),
        dates=times,
        entities=found,
        acronyms=short_forms,
        events=events.extract(document, dates=times),
    )
