"""Facts: a `Document` → quotations, figures, dates, entities, acronyms, as values with spans.

Each kind is a row of `briefing.catalog.FACTS` and a file of `briefing.facts.kinds`, whose docstring says how to add one.
Better absent than wrong.
"""

from __future__ import annotations

from briefing import catalog
from briefing.facts.kinds import Extraction
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
    found = Extraction(document, as_of=as_of, names=names)
    return Facts.of_kinds({name: found.of(name) for name in catalog.FACTS})
