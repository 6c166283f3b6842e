"""Bytes → which reader takes them, whatever the file is called.

Signatures as in the file formats' own specifications; for text formats the first element or the header lines decide.
Nothing is parsed here: a few kilobytes and, for archives, the names of the entries are enough.
"""

from __future__ import annotations

import codecs
import posixpath
import re
from collections.abc import Container
from typing import TYPE_CHECKING

from briefing import catalog
from briefing.errors import InputError
from briefing.language.patterns import deferred
from briefing.readers import foreign

if TYPE_CHECKING:
    from briefing.readers.archive import Archive

HEAD = 65_536
"""Bytes that are looked at to tell text formats."""

_OURS = deferred(r'"schema"\s*:\s*"briefing/')
_NOTEBOOK = deferred(r'"cell_type"\s*:\s*"(?:markdown|code|raw|heading)"|"nbformat"\s*:\s*\d')
_PDF = re.compile(rb"%PDF-\d")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE2_READERS = {"__properties_version1.0": "msg", "WordDocument": "doc"}
"""A stream by which a compound file is known, and who reads it."""
_OLE2_OTHERS = (
    ("Workbook", "an old Excel file (.xls)", "save it as .xlsx"),
    ("Book", "an old Excel file (.xls)", "save it as .xlsx"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)", "save it as .pptx"),
)
_OLE2_STREAMS = ("EncryptedPackage", *_OLE2_READERS, *(stream for stream, _, _ in _OLE2_OTHERS))
_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x89PNG\r\n", "a PNG image", ""),
    (0, b"\xff\xd8\xff", "a JPEG image", ""),
    (0, b"GIF87a", "a GIF image", ""),
    (0, b"GIF89a", "a GIF image", ""),
    (0, b"II*\0", "a TIFF image", ""),
    (0, b"MM\0*", "a TIFF image", ""),
    (0, b"8BPS", "a Photoshop image", ""),
    (0, b"RIFF", "an image, sound or film", ""),
    (0, b"OggS", "a sound or film", ""),
    (0, b"ID3", "a sound", ""),
    (0, b"fLaC", "a sound", ""),
    (4, b"ftyp", "a film or image", ""),
    (0, b"\x1aE\xdf\xa3", "a film", ""),
    (0, b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (0, b"BZh", "a bzip2 archive", "unpack it first"),
    (0, b"\xfd7zXZ\0", "an xz archive", "unpack it first"),
    (0, b"(\xb5/\xfd", "a zstd archive", "unpack it first"),
    (0, b"7z\xbc\xaf'\x1c", "a 7z archive", "unpack it first"),
    (0, b"Rar!\x1a\x07", "a rar archive", "unpack it first"),
    (257, b"ustar", "a tar archive", "unpack it first"),
    (0, b"\x7fELF", "a program", ""),
    (0, b"MZ\x90\0", "a program", ""),
    (0, b"\xcf\xfa\xed\xfe", "a program", ""),
    (0, b"\xca\xfe\xba\xbe", "a program", ""),
    (0, b"\0asm", "a program", ""),
    (0, b"SQLite format 3\0", "a database", ""),
    (0, b"%!PS", "a PostScript file", "save as .pdf"),
    (0, b"wOFF", "a font", ""),
    (0, b"wOF2", "a font", ""),
    (0, b"\xfeWP", "a WordPerfect file", "save as .docx"),
    (0, b"\xffWPC", "a WordPerfect file", "save as .docx"),
    (0, b"!BDN", "an Outlook mailbox (.pst)", "save the messages as .eml"),
)
_UNSUPPORTED_PARTS = (
    ("xl/workbook.bin", "a binary Excel workbook (.xlsb)", "save it as .xlsx"),
    ("visio/", "a Visio drawing", "save it as .pdf"),
    ("META-INF/MANIFEST.MF", "a Java archive", ""),
    ("AndroidManifest.xml", "an Android program", ""),
)
_FOLDERS = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
"""Where an Office package keeps its main part, and who reads it."""
_PACKED = frozenset({".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".epub", ".xlsx", ".xlsm", ".pptx", ".pptm"})
_MIMETYPES = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.sun.xml.writer", "odt"),
)
_RSS_1 = deferred(r"purl\.org/(?:rss|net/rss)|my\.netscape\.com/rdf")
_WORD_XML = (("package", "xmlPackage"), ("document", "wordprocessingml"))
"""Names of first elements, and what stands in them where the rest is Word's."""
_NOT_ELEMENT = deferred(r"\s+|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!(?!--)[^>\[]*(?:\[[^\]]*\]\s*)?>")
_ELEMENT = deferred(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_DOCTYPE_HTML = deferred(r"<!doctype\s+html", re.IGNORECASE)
_HTML_TAG = deferred(
    r"<(?:html|head|body|title|meta|div|p|table|h[1-6]|span|br|a|ul|center|article)[\s/>]", re.IGNORECASE
)
_HTML_PAGE = frozenset({"html", "head", "body"})
_HTML_ELEMENTS = frozenset(
    {
        "html",
        "head",
        "body",
        "title",
        "meta",
        "link",
        "script",
        "style",
        "div",
        "p",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "span",
        "br",
        "a",
        "ul",
        "ol",
        "font",
        "center",
        "b",
        "i",
        "img",
        "article",
        "section",
        "main",
        "header",
        "form",
        "frameset",
        "blockquote",
        "pre",
    }
)
_HEADER = deferred(r"([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:|[ \t]+\S")
_MAIL_HEADERS = frozenset({"from", "to", "subject", "date", "cc", "reply-to", "sender"})
_MACHINE_HEADERS = frozenset({
    "received", "message-id", "mime-version", "return-path", "content-type", "delivered-to", "content-transfer-encoding",
    "references", "in-reply-to", "x-mailer", "list-id", "x-original-to", "dkim-signature", "authentication-results",
})  # fmt: skip
_FOREIGN_SUFFIXES = frozenset({".xls", ".ppt", ".odp", ".ods", ".png", ".jpg", ".zip"})
_ALLIES = frozenset(
    {
        ("xml", "feed"),
        ("feed", "xml"),
        ("html", "xml"),
        ("text", "email"),
        ("email", "text"),
        ("xml", "html"),
        ("briefing", "text"),
    }
)
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27})


def kind(data: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    """The name of the reader in `catalog.READERS`, and what the user should know about it.

    Args:
        data: The whole file.
        name: Its name; the suffix decides only where the bytes do not, as for Markdown.

    Raises:
        InputError: key ``encrypted`` or ``unsupported``; ``damaged`` for an archive that cannot be opened.
        LimitError: an archive of too many files.
        SecurityError: an archive with paths that lead out of it.
    """
    suffix = posixpath.splitext(name.replace("\\", "/").lower())[1]
    named = _by_suffix(suffix)
    if not data:
        return named or "text", ()
    found = _kind(data, suffix)
    odd = named != found if named else suffix in _FOREIGN_SUFFIXES
    if odd and ((named, found) not in _ALLIES or suffix == ".txt"):
        label = catalog.READERS[found].label
        return found, (f"named {suffix}, but holds {label}; read as {label}",)
    return found, ()


def _kind(data: bytes, suffix: str) -> str:
    for row in catalog.READERS.values():
        if any(data.startswith(signature) for signature in row.signatures):
            return row.name
    start = _PDF.search(data, 0, 1024)
    if start and (start.start() == 0 or b"obj" in data):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK00PK\x03\x04")) or (
        suffix in _PACKED and b"PK\x03\x04" in data[:HEAD] and b"PK\x05\x06" in data[-HEAD:]
    ):
        return _zipped(data, suffix)
    if data.startswith(_OLE2):
        return _ole2(data)
    for offset, signature, what, hint in _SIGNATURES:
        if data.startswith(signature, offset):
            raise InputError(f"{what} cannot be read", key="unsupported", hint=hint)
    text = _decode(data)
    if text is None:
        raise InputError("binary data, no document", key="unsupported")
    return _textual(text.lstrip("\ufeff"), suffix)


def _zipped(data: bytes, suffix: str) -> str:
    from briefing.readers.archive import Archive

    archive = Archive(data)
    mimetype = (archive.get("mimetype") or b"").strip() if "mimetype" in archive else b""
    names = [name.lower() for name in archive.names]
    if reader := _declared(mimetype) or ("epub" if _is_book(names) else ""):
        return reader
    _refuse_others(names, mimetype)
    if reader := next((reader for folder, reader in _FOLDERS if _is_in(folder, names)), ""):
        return reader
    if "[content_types].xml" in names or "_rels/.rels" in names:
        return _office(archive, suffix)
    if "content.xml" in names:
        return "odt"
    if suffix in _PACKED:
        raise InputError("the archive holds no document", key="damaged")
    return "zip"


def _declared(mimetype: bytes) -> str:
    """The reader of what the archive's entry ``mimetype`` says, or ""."""
    return next((reader for declared, reader in _MIMETYPES if mimetype.startswith(declared)), "")


def _is_book(names: list[str]) -> bool:
    return "meta-inf/container.xml" in names or any(name.endswith(".opf") for name in names)


def _is_in(folder: str, names: list[str]) -> bool:
    return any(name.startswith(folder) for name in names)


def _refuse_others(names: list[str], mimetype: bytes) -> None:
    """Raises for packages of other programs, by the names of their parts in small letters."""
    for part, what, hint in _UNSUPPORTED_PARTS:
        if _is_in(part.lower(), names):
            raise InputError(f"{what} cannot be read", key="unsupported", hint=hint)
    if mimetype.startswith(b"application/vnd.oasis"):
        raise InputError("an OpenDocument file that is no text", key="unsupported", hint="save it as .pdf")


def _office(archive: Archive, suffix: str) -> str:
    """The reader of an Office package without a folder ``word/``."""
    types = archive.get("[Content_Types].xml") or b""
    relations = archive.get("_rels/.rels") or b""
    if b"wordprocessingml" in types or b"officeDocument" in relations or suffix in {".docx", ".docm", ".dotx"}:
        return "docx"
    raise InputError("an Office package that holds no Word document", key="unsupported", hint="save as .docx")


def _by_suffix(suffix: str) -> str:
    """The reader that a file's suffix promises, or ""."""
    return next((row.name for row in catalog.READERS.values() if suffix in row.suffixes), "")


def _ole2(data: bytes) -> str:
    """The reader of a compound file, by the streams in it; of a damaged one, by what is left of their names."""
    from briefing.readers.compound import CompoundFile

    try:
        there: Container[str] = CompoundFile(data).names
    except InputError:
        there = {name for name in _OLE2_STREAMS if name.encode("utf-16-le") in data}
    if "EncryptedPackage" in there:
        raise InputError(
            "an encrypted Office file cannot be read", key="encrypted", hint="save it without the password"
        )
    if reader := next((reader for stream, reader in _OLE2_READERS.items() if stream in there), ""):
        return reader
    for stream, what, hint in _OLE2_OTHERS:
        if stream in there:
            raise InputError(f"{what} cannot be read", key="unsupported", hint=hint)
    raise InputError("an old Office file cannot be read", key="unsupported", hint="save it in the new format")


def _decode(data: bytes) -> str | None:
    """The head of a text in some encoding, good enough to see tags and headers in it; None for binary data."""
    head = data[:HEAD]
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return head.decode(encoding, "replace")
    zeros = head.count(0)
    if zeros:
        from briefing.readers.text import one_script

        even, odd = head[0::2].count(0), head[1::2].count(0)
        if (zeros > len(head) * 0.3 and min(even, odd) * 20 < max(even, odd)) or one_script(head[:4096]):
            return head.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # A stray control character is survived; a program or a picture has one in ten and more.
    if controls > max(2, len(head) // 50) or (zeros and zeros > max(2, len(head) // 200)):
        return None
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _textual(text: str, suffix: str) -> str:
    stripped = text.lstrip()
    if stripped.startswith("{") and _OURS.search(stripped):
        return "briefing"
    if stripped.startswith("{") and _NOTEBOOK.search(stripped):
        return "ipynb"
    named = _by_suffix(suffix)
    by_name = bool(named) and catalog.READERS[named].by_name
    foreign.refuse(stripped, suffix, is_read=by_name)
    if stripped.startswith("<"):
        reader = _marked_up(stripped, suffix)
        if reader:
            return reader
    if suffix in {".html", ".htm", ".xhtml"} and (stripped.startswith("<") or _HTML_TAG.search(text)):
        return "html"
    if _is_mail(text, suffix):
        return "email"
    return named if by_name else "text"


def _marked_up(text: str, suffix: str) -> str:
    """The reader of what begins with a tag; "" where it is text all the same."""
    at = 0
    while match := _NOT_ELEMENT.match(text, at):
        if _DOCTYPE_HTML.match(match[0]):
            return "html"
        at = match.end()
    is_markdown = suffix in {".md", ".markdown"}
    element = _ELEMENT.match(text, at)
    if element is None:
        return "html" if _HTML_TAG.search(text[:4096]) and not is_markdown else ""
    prefix, local = (element[1] or "").lower(), element[2].lower()
    if reader := _vocabulary(prefix, local, text[at : at + 4096]):
        return reader
    if local == "svg":
        raise InputError("an SVG image cannot be read", key="unsupported")
    if is_markdown:
        return ""
    declared = text.startswith("<?xml")
    if not prefix and local in (_HTML_PAGE if declared else _HTML_ELEMENTS):
        return "html"
    return "xml" if declared or suffix == ".xml" else _without_declaration(text, element[0])


def _without_declaration(text: str, start: str) -> str:
    """The reader of tags that nothing declares: HTML by its own, XML where the first element's start has its end."""
    if _HTML_TAG.search(text[:8192]):
        return "html"
    return "xml" if f"</{start[1:]}>" in text else ""


def _vocabulary(prefix: str, local: str, opening: str) -> str:
    """The reader of a vocabulary that has one, by the first element and the 4,096 characters from it on; else ""."""
    if local in {"rss", "channel"} or (local == "feed" and not prefix):
        return "feed"
    if "http://www.w3.org/2005/Atom" in opening[:1500] or (local == "rdf" and _RSS_1.search(opening)):
        return "feed"
    if local in {"document", "document-content"} and "opendocument" in opening:
        return "odt"
    if local == "worddocument" or any(local == name and mark in opening for name, mark in _WORD_XML):
        return "docx"
    return ""


def _is_mail(text: str, suffix: str) -> bool:
    lines = text.split("\n", 2000)
    if lines[0].startswith("From ") and len(lines) > 1:
        lines = lines[1:]
    names: set[str] = set()
    count = 0
    for line in lines[:2000]:
        if not line.strip():
            if count:
                break
            continue
        match = _HEADER.match(line.removeprefix(">"))
        if match is None:
            break
        if match[1]:
            names.add(match[1].lower())
        elif not count:
            break
        count += 1
    if suffix in {".eml", ".mbox", ".mht", ".mhtml"}:
        return bool(names)
    # A memorandum opens with From, To, Date, Subject as well; only a mail has what programs write.
    return len(names & (_MAIL_HEADERS | _MACHINE_HEADERS)) > 1 and bool(names & _MACHINE_HEADERS)
