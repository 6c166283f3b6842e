"""A stored briefing and what is at hand of its sources → the briefing with each edited text marked as such.

Without the sources the digests decide that the briefing's JSON keeps of each extracted text (`codec.decode` has compared
them): they find an edit, not one who edits the digest as well. With the sources the texts themselves decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.errors import CheckError
from briefing.model import Briefing, Document, Item, codec
from briefing.model.briefings import REDACTED
from briefing.sharing.items import mapped


def located(briefing: Briefing, documents: Sequence[Document], *, named: bool) -> dict[int, Document]:
    """Index of a source in the briefing → its document: the one with the digest that the briefing has of it.

    Args:
        briefing: A stored briefing.
        documents: What was read.
        named: Whether the user named each of them; what only a folder brought may belong to another briefing.

    Raises:
        CheckError: a document that was named is none of the briefing's sources, or has changed since.
    """
    found: dict[int, Document] = {}
    digests = {source.sha256: at for at, source in reversed(list(enumerate(briefing.sources))) if source.sha256}
    for document in documents:
        at = digests.get(document.origin.sha256)
        if at is not None:
            found[at] = document
        elif named:
            names = {source.name for source in briefing.sources}
            reason = (
                "it has changed since the briefing was made" if document.origin.name in names else "no source of it"
            )
            raise CheckError(reason, source=document.origin.name, hint="its SHA-256 is not in the briefing")
    return found


def compared(briefing: Briefing, documents: Mapping[int, Document]) -> Briefing:
    """The briefing with `Item.edited_from` set by the sources that are at hand, else left as it is."""
    return mapped(briefing, lambda item: _judged(item, documents))


def edited(briefing: Briefing) -> list[Item]:
    """The items whose text is not, or not for certain, the source's any more."""
    return [item for item in briefing.items() if item.edited_from]


def _judged(item: Item, documents: Mapping[int, Document]) -> Item:
    parts = item.apart()
    known = [
        (part, [documents[c.document][c.span] for c in part.citations if c.document in documents]) for part in parts
    ]
    if not any(sources for _, sources in known):
        return item
    wrong = [source for part, sources in known for source in sources if not _stands_in(part, source)]
    if not wrong:
        return replace(item, edited_from="")
    whole = " ".join(sources[0] if sources else part.text for part, sources in known)
    return replace(item, edited_from=codec.digest(whole if len(parts) > 1 else wrong[0]))


def _stands_in(item: Item, source: str) -> bool:
    """Whether the item's text is the source's, but for what was redacted."""
    cuts = [offset for offset, words in item.insertions if words == REDACTED]
    if not cuts:
        return item.text == source
    pieces = [item.text[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(item.text)], strict=True)]
    return re.fullmatch("(?s:.+)".join(map(re.escape, pieces)), source) is not None


def changed_lines(briefing: Briefing, data: bytes) -> int:
    """How many extracted texts do not stand in the text of the Word file that carries `briefing`; 0 for a .json.

    Such a file was edited in Word after it was made; its JSON knows nothing of it.
    """
    if data[:2] != b"PK":
        return 0
    from briefing.readers import docx

    shown = _squeezed(docx.read(data, name="").text)
    pieces = (part for item in briefing.items() if item.citations for part in _unbroken(item))
    return sum(_squeezed(piece) not in shown for piece in pieces)


def _unbroken(item: Item) -> list[str]:
    """The item's text between its insertions."""
    cuts = sorted(offset for offset, _ in item.insertions)
    return [item.text[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(item.text)], strict=True)]


def _squeezed(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
