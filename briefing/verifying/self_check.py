"""A briefing of ours, before it is written: does each extracted line equal its source, and stand on the page?

Nothing that fails is shipped: it is a bug of ours, and ends as one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefing.errors import BriefingError
from briefing.language.patterns import deferred
from briefing.model import Briefing, Document, Item
from briefing.verifying.words import words

_SHOWN = 60
_STORY = deferred(r"word/(?:document|footnotes|endnotes)\d*\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHOWN_PARTS = frozenset(f"{_W}{name}" for name in ("t", "tab", "br"))


def prove_items(briefing: Briefing, documents: Sequence[Document]) -> None:
    """Each item's text, against each of the places that it cites.

    Args:
        briefing: As it was composed.
        documents: Its sources, by the index that its citations give; what an earlier briefing cited, of which only
            the words are left, has a higher one and is passed over.

    Raises:
        BriefingError: key ``bug``: a text is not what stands there.
    """
    for item in briefing.items():
        cited = item.citations
        if item.edited_from or not cited or any(citation.document >= len(documents) for citation in cited):
            continue
        if " ".join(documents[citation.document][citation.span] for citation in cited) != item.text:
            where = f"{documents[cited[0].document].origin.name} {cited[0].locator}"
            raise _fault(item, f"it is not what stands at {where}")


def prove_page(briefing: Briefing, name: str, data: bytes) -> None:
    """Each item's text, against the words of the file that was made, in the writer `name`'s format.

    A format that is not read back here (an outsider's) is passed over.

    Raises:
        BriefingError: key ``bug``: a text is not on the page.
    """
    if name == "json":
        from briefing.model import codec

        if codec.loads(data) != briefing:
            raise BriefingError("the JSON does not hold the briefing that was made; nothing was written", key="bug")
        return
    read = _READERS.get(name)
    cited = [item for item in briefing.items() if item.citations]
    if read is None or not cited:
        return
    page = "".join(words(read(data)).forms)
    for item in cited:
        if "".join(words(_laid(item)).forms) not in page:
            raise _fault(item, f"it does not stand in the {name} file")


def _laid(item: Item) -> str:
    """An item's text with its insertions."""
    text = item.text
    for offset, said in sorted(item.insertions, reverse=True):
        text = f"{text[:offset]} {said} {text[offset:]}"
    return text


def _fault(item: Item, why: str) -> BriefingError:
    text = " ".join(item.text.split())
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return BriefingError(f"“{shown}”: {why}; nothing was written", key="bug", hint="please report it")


def _docx(data: bytes) -> str:
    """The text of a Word file and its notes that is shown, run by run: its layout does not matter here."""
    from io import BytesIO
    from zipfile import ZipFile

    from briefing.readers import xml

    shown: list[str] = []
    with ZipFile(BytesIO(data)) as package:
        for name in filter(_STORY.fullmatch, package.namelist()):
            for element in xml.parse(package.read(name)).iter(f"{_W}p", f"{_W}r"):
                if element.tag == f"{_W}p":
                    shown.append("\n")
                elif element.find(f"{_W}rPr/{_W}vanish") is None:
                    shown += [part.text or " " for part in element if part.tag in _SHOWN_PARTS]
    return "".join(shown)


def _html(data: bytes) -> str:
    from briefing.readers import markup, xml

    return xml.text_of(markup.parse(data.decode()))


_READERS: Mapping[str, Callable[[bytes], str]] = {"docx": _docx, "md": bytes.decode, "html": _html}
