"""One input → every source in it, each a document of its own: the way that several sources come out of one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, InputError
from briefing.model import Document
from briefing.pipeline.reading import by_reader, of_source

if TYPE_CHECKING:
    from briefing.readers.members import Leaf

PASSED_OVER = frozenset({"unsupported"})
"""Keys of failures that end nothing where nobody has named the source: a picture in a folder, an archive, a mail."""


def read_each(
    source: str | Path | bytes,
    *,
    name: str = "",
    language: str = "auto",
    comments: bool = False,
    original: bool = False,
    ocr: str = "auto",
    abbreviations: Sequence[str] = (),
) -> list[tuple[str, Document | BriefingError]]:
    """Reads every source in one input: the mails of a mailbox, a mail's attachments, a feed's entries, an archive's files.

    Args:
        source: A path, also one that leads into a file ("box.mbox/2", "note.eml/annex.pdf"), or the bytes themselves.
        name: What the input is called in print; what is in it is called ``name/member``.
        language: As for `read`.
        comments: As for `read`.
        original: As for `read`.
        ocr: As for `read`.
        abbreviations: As for `read`.

    Returns:
        Each source's name with its document, or with the failure of one that cannot be read. What a mail says itself is
        left out where it says nothing, and others are in it.
    """
    from briefing.readers import members, sources

    asked = {"comments": comments, "original": original, "ocr": ocr}
    path, inside = ("", "") if isinstance(source, bytes) else sources.parted(str(source))
    outer = name.removesuffix(f"/{inside}") or Path(path).name or "-"
    called = f"{outer}/{inside}" if inside else outer
    try:
        sources.refuse_address(path)
        data = source if isinstance(source, bytes) else sources.load(Path(path))
        wanted = (leaf for leaf in members.leaves(data, name=outer) if f"{leaf.name}/".startswith(f"{called}/"))
        read = [(leaf.name, _of_leaf(leaf, language, abbreviations, asked), leaf.optional) for leaf in wanted]
    except BriefingError as error:
        return [(called, _named(error, called, path))]
    if not read:
        return [(called, InputError(f"nothing called {inside} in it", key="missing", source=outer))]
    saying = [(name, one) for name, one, optional in read if not (optional and _is_silent(one))]
    return saying or [read[0][:2]]


def _named(error: BriefingError, called: str, path: str) -> BriefingError:
    """The error with the name that may be printed in place of the caller's path."""
    error.source = called if error.source in {"", path} else error.source
    return error


def _is_silent(read: Document | BriefingError) -> bool:
    return isinstance(read, BriefingError) and read.key == "no-text"


def read_whole(
    source: str | Path, *, name: str = "", language: str = "auto", abbreviations: Sequence[str] = ()
) -> list[Document]:
    """Every source in one input, as `read_each` has it.

    Raises:
        BriefingError: the input, or one source in it, cannot be read; those of `PASSED_OVER` are left out beside others.
    """
    found = read_each(source, name=name, language=language, abbreviations=abbreviations)
    documents = [one for _, one in found if isinstance(one, Document)]
    for _, one in found:
        if isinstance(one, BriefingError) and (not documents or one.key not in PASSED_OVER):
            raise one
    return documents


def of_page(document: Document, file: str, address: str, url: str, retrieved: str) -> Document:
    """The document of a web page that was read as a file, called by the address instead.

    Args:
        document: Of the page, or of a member of it (a feed's entry, which keeps an address of its own).
        file: The name under which the page was read.
        address: As it was typed.
        url: Where the page was found, after all redirects.
        retrieved: The day on which it was fetched.
    """
    called = document.origin.name
    own = "" if called == file else document.metadata.url
    metadata = replace(document.metadata, url=own or url, retrieved=retrieved)
    return replace(
        document, origin=replace(document.origin, name=address + called.removeprefix(file)), metadata=metadata
    )


def _of_leaf(
    leaf: Leaf, language: str, abbreviations: Sequence[str], asked: Mapping[str, object]
) -> Document | BriefingError:
    """The document of a leaf; `asked` is what readers may be told."""
    if leaf.error is not None:
        return leaf.error.named(leaf.name)
    try:
        reading = leaf.reading or by_reader(leaf.data, leaf.kind, name=leaf.name, asked=asked)
        return of_source(
            reading,
            leaf.data,
            leaf.kind,
            name=leaf.name,
            notices=leaf.notices,
            language=language,
            abbreviations=abbreviations,
        )
    except BriefingError as error:
        return error.named(leaf.name)
