"""A `Drawing` → a picture in a Word document: SVG for a Word that draws it (2016 and later), a metafile for any other program.

The SVG stands in an extension of the picture ([MS-ODRAWXML] 2.6), as Word itself writes it.
"""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.writers.chart import Drawing, emf, svg
from briefing.writers.pieces import legal

_EMU = 12700
"""English metric units in a point, of which a twip is a twentieth."""
_FIRST_ID = 1_180_000_000
"""Drawings are numbered from here: far from those that a house style may have."""
_DRAWING = """<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent/><wp:docPr/><wp:cNvGraphicFramePr
><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData
 uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr/><pic:cNvPicPr
/></pic:nvPicPr><pic:blipFill><a:blip><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip
/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"
/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic
></wp:inline></w:drawing>"""
_NAMES = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def drawn(drawing: Drawing, part: Part, number: int, *, width: int) -> etree._Element:
    """The ``w:drawing`` of a picture, at most `width` twips wide, whose files are added to the package of `part`.

    `number` is that of the picture in the document, from 1.
    """
    root = etree.fromstring(_DRAWING)
    shown = min(drawing.width, width / 20)
    size = {"cx": str(round(shown * _EMU)), "cy": str(round(shown * drawing.height / drawing.width * _EMU))}
    for path in ("wp:inline/wp:extent", ".//a:xfrm/a:ext"):
        _set(root, path, size)
    identity = {"id": str(_FIRST_ID + number), "name": f"Picture {number}"}
    told = {"title": legal(drawing.title), "descr": legal(drawing.description)}
    _set(root, "wp:inline/wp:docPr", {**identity, **told})
    _set(root, ".//pic:cNvPr", identity)
    metafile = _stored(part, emf.write(drawing), f"{number}.emf", "image/x-emf")
    _set(root, ".//a:blip", {_EMBED: metafile})
    _set(root, ".//asvg:svgBlip", {_EMBED: _stored(part, svg.write(drawing), f"{number}.svg", "image/svg+xml")})
    return root


def _set(root: etree._Element, path: str, values: dict[str, str]) -> None:
    for element in root.iterfind(path, _NAMES):
        for name, value in values.items():
            element.set(name, value)


def _stored(part: Part, data: bytes, name: str, media_type: str) -> str:
    """The relation's name of a new part with these bytes."""
    stored = Part(PackURI(f"/word/media/timeline{name}"), media_type, data, part.package)
    return str(part.relate_to(stored, RELATIONSHIP_TYPE.IMAGE))
