"""The parts in ``base/`` → the empty Word document that a briefing is set into (ECMA-376, WordprocessingML).

The parts are plain XML that can be read and compared: styles, numbering, settings, fonts. The text is set in Arial, which
every system has or replaces by a face of the same widths (Liberation Sans); for other scripts the
language's own data file names one.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from lxml import etree

from briefing.language.lexicon import lexicon
from briefing.writers import Look
from briefing.writers.docx.runs import EAST_ASIAN, w
from briefing.writers.sheets import SIZE

_FOLDER = Path(__file__).parent / "base"
_ACCENT = "1F3864"
"""The colour that ``base/styles.xml`` has."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"styles": "styles", "numbering": "numbering", "settings": "settings", "fontTable": "fontTable"}


def empty() -> WordDocument:
    """A document with our styles and nothing in it."""
    return docx.Document(io.BytesIO(_package()))


def dress(document: WordDocument, look: Look) -> None:
    """Gives our styles the font, size and colour of a template."""
    root = document.styles.element
    if look.font:
        _set_fonts(root, dict.fromkeys(("ascii", "hAnsi", "cs"), look.font))
    if look.accent:
        _set_accent(root, look.accent)
    if look.size:
        _scale(root, look.size / SIZE)


def name_fonts(document: WordDocument, languages: Iterable[str]) -> None:
    """Tells Word which font to take for the East Asian and the complex scripts of `languages`; of two the first."""
    named: dict[str, str] = {}
    for language in languages:
        if font := lexicon(language).locale_formats.font:
            named.setdefault("eastAsia" if language in EAST_ASIAN else "cs", font)
    _set_fonts(document.styles.element, named)


def _set_fonts(styles: etree._Element, named: Mapping[str, str]) -> None:
    """Names a font for each of some kinds of scripts."""
    for fonts in styles.iter(w("rFonts")):
        for script, font in named.items():
            fonts.set(w(script), font)


def _set_accent(styles: etree._Element, colour: str) -> None:
    for element in styles.iter():
        for name in (w("color"), w("val")):
            if element.get(name) == _ACCENT:
                element.set(name, colour)


def _scale(styles: etree._Element, factor: float) -> None:
    """Makes all sizes but that of the marking so many times as large."""
    sizes = (size for tag in ("sz", "szCs") for size in styles.iter(w(tag)) if not _in_marking(size))
    for size in sizes:
        size.set(w("val"), str(round(int(size.get(w("val"), "20")) * factor)))


def _in_marking(size: etree._Element) -> bool:
    """TLP 2.0 wants its label in 12 points or more."""
    return any(style.get(w("styleId")) == "MarkingLabel" for style in size.iterancestors(w("style")))


@cache
def _package() -> bytes:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        **{f"/word/{name}.xml": f"{_WORD}.{kind}+xml" for name, kind in _PARTS.items()},
        "/word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    types = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    top = [
        (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
    ]
    parts = [(f"{_OFFICE}/relationships/{kind}", f"{name}.xml") for name, kind in (*_PARTS.items(), ("theme", "theme"))]
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{types}</Types>',
        "_rels/.rels": _relationships(top),
        "word/_rels/document.xml.rels": _relationships(parts),
        "word/document.xml": _DOCUMENT,
        "docProps/core.xml": _CORE,
        "docProps/app.xml": f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>briefing</Application>'
        "</Properties>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            archive.writestr(name, _HEAD + text)
        for name in (*_PARTS, "theme"):
            archive.writestr(f"word/{name}.xml", (_FOLDER / f"{name}.xml").read_bytes())
    return buffer.getvalue()


def _relationships(rows: list[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


_DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}/relationships"><w:body><w:sectPr/></w:body></w:document>'
)
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
