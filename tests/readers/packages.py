"""Word, PowerPoint, OpenDocument and EPUB files made on the spot, from the XML that matters to a test."""

from __future__ import annotations

import io
import zipfile

from briefing.errors import BriefingError


def outcome(read, *args, **options):
    """What `read` gives, or the key of the plain error that it ends with; any other exception goes through."""
    try:
        return read(*args, **options)
    except BriefingError as error:
        return error.key


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(parts: dict[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of `parts`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return out.getvalue()


def relations(**targets: str) -> str:
    """A .rels part; the relationship's type is its name."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def document(body: str) -> str:
    """word/document.xml around `body`."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def docx(body: str, **parts: str | bytes) -> bytes:
    """A .docx with `body`; other parts as ``styles=…``, ``footnotes=…`` (their inner XML), or by full name."""
    full: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": document(body),
    }
    for name, content in parts.items():
        if "/" in name:
            full[name] = content
        else:
            full[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{content}</w:{name}>"
    return archive(full)


def p(text: str, *, style: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{style}{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(identity: str, name: str, *, based: str = "", inner: str = "", kind: str = "paragraph") -> str:
    """A style definition."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name}"/>{parent}{inner}</w:style>'


def shape(
    text: str, *, kind: str = "", at: tuple[int, int, int, int] | None = None, index: str = "", hidden: str = ""
) -> str:
    """A shape on a slide; lines of `text` are paragraphs, tabs before one its level; `at`: left, top, width, height in tenths of an inch."""
    place = f'<p:ph type="{kind}" idx="{index}"/>' if kind else ""
    box = ""
    if at is not None:
        left, top, width, height = (n * 91_440 for n in at)
        box = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    lines = "".join(
        f'<a:p><a:pPr lvl="{len(line) - len(line.lstrip(chr(9)))}"/><a:r><a:t>{line.strip()}</a:t></a:r></a:p>'
        for line in text.split("\n")
    )
    body = text if text.startswith("<") else lines
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"{hidden and " hidden=" + chr(34) + hidden + chr(34)}/><p:nvPr>{place}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{box}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )


def pptx(*slides: str, notes: dict[int, str] | None = None, shown: str = "", **parts: str | bytes) -> bytes:
    """A presentation of `slides` (the shapes on each), 10 by 7.5 inches; `notes` by the slide's number from 1."""
    names = f'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" {NAMESPACES}'
    full: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="ppt/presentation.xml"),
    }
    identities, related = "", ""
    for number, shapes in enumerate(slides, 1):
        show = ' show="0"' if str(number) in shown else ""
        full[f"ppt/slides/slide{number}.xml"] = (
            f"<p:sld {names}{show}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        )
        identities += f'<p:sldId id="{255 + number}" r:id="s{number}"/>'
        related += f'<Relationship Id="s{number}" Type="{RELATION}/slide" Target="slides/slide{number}.xml"/>'
        note = (notes or {}).get(number, "")
        if note:
            full[f"ppt/notesSlides/n{number}.xml"] = (
                f"<p:notes {names}><p:cSld><p:spTree>{note}</p:spTree></p:cSld></p:notes>"
            )
        full[f"ppt/slides/_rels/slide{number}.xml.rels"] = relations(
            slideLayout="../slideLayouts/l1.xml", **({"notesSlide": f"../notesSlides/n{number}.xml"} if note else {})
        )
    full["ppt/presentation.xml"] = (
        f'<p:presentation {names}><p:sldIdLst>{identities}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>'
    )
    full["ppt/_rels/presentation.xml.rels"] = f"<Relationships>{related}</Relationships>"
    return archive({**full, **parts})


def odt(body: str, *, styles: str = "", **parts: str | bytes) -> bytes:
    """An .odt with `body` inside ``office:text``."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": flat_odt(body, styles=styles, root="document-content"),
            **parts,
        }
    )


def flat_odt(body: str, *, styles: str = "", root: str = "document") -> str:
    """Flat OpenDocument XML."""
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(
        f'xmlns:{prefix}="{urn}:{name}:1.0"'
        for prefix, name in (
            ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
            ("meta", "meta"),
        )
    )  # fmt: skip
    return (
        f'<office:{root} {names} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:{root}>"
    )


SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(
    sheets: dict[str, str],
    *,
    strings: str = "",
    styles: str = "",
    workbook: str = "",
    states: dict[str, str] | None = None,
) -> bytes:
    """A workbook of `sheets` (name → inner XML of its worksheet); `states` has those that are hidden."""
    rows = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}" state="{(states or {}).get(name, "visible")}"/>'
        for n, name in enumerate(sheets)
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATION}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(len(sheets))
    )
    related += f'<Relationship Id="s" Type="{RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    related += f'<Relationship Id="f" Type="{RELATION}/styles" Target="styles.xml"/>'
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{RELATION}">{workbook}<sheets>{rows}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>",
            "xl/sharedStrings.xml": f'<sst xmlns="{SHEETS}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{SHEETS}">{styles}</styleSheet>',
            **{
                f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{SHEETS}">{inner}</worksheet>'
                for n, inner in enumerate(sheets.values())
            },
        }
    )


def epub(chapters: dict[str, str], *, meta: str = "", **parts: str | bytes) -> bytes:
    """A book whose spine holds `chapters` (name → body) in order."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{meta}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    full: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": package,
    }
    for name, body in chapters.items():
        full[f"OPS/{name}"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{body}</body></html>'
        )
    return archive({**full, **parts})


def replaced(package: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with `old` as `new` in its part `name`; it must be there."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        parts = {entry: opened.read(entry) for entry in opened.namelist()}
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new)
    return archive(parts)
