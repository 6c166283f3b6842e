"""Small sources of every kind, all invented, with what their text must and must not include.

Each goes through every door: path, bytes, standard input, command line.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import NamedTuple

BODY = "The port of Tarn closed on Monday. Zoë Ålund said: “Wheat rose by 7.5 percent.”"


BRIEF = json.dumps(
    {
        "schema": "briefing/1",
        "title": "Harbour closed",
        "sources": [],
        "sections": [{"key": "key-points", "heading": "Key points", "nodes": [{"type": "item", "text": BODY}]}],
    }
)


NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "markdown", "source": [f"# Harbour closed\n\n{BODY}"]},
            {"cell_type": "code", "source": "never shown"},
        ]
    }
)


class Vector(NamedTuple):
    name: str
    data: bytes
    must: tuple[str, ...]
    must_not: tuple[str, ...] = ()
    format: str = "text"
    title: str = ""


def archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def docx() -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f"""<w:document {w}><w:body>
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Harbour closed</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">{BODY[:20]}</w:t></w:r><w:ins w:id="1"><w:r><w:t>{BODY[20:]}</w:t></w:r></w:ins>
      <w:del w:id="2"><w:r><w:delText>Struck out words.</w:delText></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden words.</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ships</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    </w:body></w:document>"""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    return archive(**{"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": body})


def xlsx() -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = f'<workbook xmlns:r="{relation}"><sheets><sheet name="Ships" r:id="r1"/></sheets></workbook>'
    related = f'<Relationships><Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("Ships", "40", BODY))
    sheet = f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"
    names = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")
    return archive(**dict(zip(names, (sheets, related, sheet), strict=True)))


def pptx() -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = f'xmlns:p="p" xmlns:a="a" xmlns:r="{relation}"'
    shapes = "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        for kind, text in (("title", "Harbour closed"), ("body", BODY), ("sldNum", "Number 7"), ("ftr", "Footer words"))
    )
    related = (
        f'<Relationships><Relationship Id="r1" Type="{relation}/slide" Target="slides/slide1.xml"/></Relationships>'
    )
    deck = f'<p:presentation {names}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>'
    slide = f"<p:sld {names}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
    parts = ("ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", "ppt/slides/slide1.xml")
    return archive(**dict(zip(parts, (deck, related, slide), strict=True)))


def rtf() -> bytes:
    body = BODY.replace("“", "\\ldblquote ").replace("”", "\\rdblquote ").replace("ë", "\\'eb").replace("Å", "\\u197?")
    return (
        f"{{\\rtf1\\ansi{{\\stylesheet{{Normal;}}{{\\s3 Title;}}}}\\pard\\s3 Harbour closed\\par\\pard {body}{{\\v Hidden words.}}\\par}}"
    ).encode("ascii")


def odt() -> bytes:
    names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    content = (
        f"<office:document-content {names}><office:body><office:text><text:h text:outline-level='1'>Harbour closed</text:h>"
        f"<text:p>{BODY}</text:p></office:text></office:body></office:document-content>"
    )
    return archive(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": content})


def epub() -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Harbour closed</dc:title></metadata><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
        "</manifest><spine><itemref idref='a'/></spine></package>"
    )
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Harbour</h1><p>{BODY}</p></body></html>'
    return archive(
        mimetype="application/epub+zip", **{"META-INF/container.xml": container, "book.opf": package, "a.xhtml": page}
    )


def pdf() -> bytes:
    stream = b"BT /F1 12 Tf 72 720 Td (The port of Tarn closed on Monday. Wheat rose by 7.5 percent.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
    table = b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    start = len(out)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n"
        + str(start).encode()
        + b"\n%%EOF\n"
    )


def msg() -> bytes:
    from tests.readers import compound_files

    return compound_files.msg(p0037="Harbour closed", p0c1a="Odile Brandvold", p1000=f"{BODY}\r\n", p007d="Date: x\r\n")


HTML = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed</title>
<style>p {{ color: red }}</style></head><body><nav><a href="/">Home</a></nav><article><h1>Harbour closed</h1>
<p>{BODY}</p><p>The navy sailed at noon, and the fishing boats of the northern coast followed it out to sea.</p></article>
<script>alert("never shown")</script></body></html>"""

EML = (
    f"From: Odile Brandvold <odile@example.org>\r\nTo: desk@example.org\r\nSubject: Harbour closed\r\n"
    f"Date: Thu, 14 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    f"Content-Transfer-Encoding: 8bit\r\n\r\n{BODY}\r\n"
)

RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour news</title>
<item><title>Harbour closed</title><description>{BODY}</description></item></channel></rss>"""

MARKS = ("The port of Tarn closed on Monday.", "Zoë Ålund said: “Wheat rose by 7.5 percent.”")

VECTORS = [
    Vector("utf8.txt", BODY.encode(), MARKS),
    Vector("bom.txt", b"\xef\xbb\xbf" + BODY.encode(), MARKS, ("\ufeff",)),
    Vector("utf16.txt", BODY.encode("utf-16"), MARKS, ("\ufeff",)),
    Vector("utf16le.txt", BODY.encode("utf-16-le"), MARKS),
    Vector("cp1252.txt", BODY.encode("cp1252"), MARKS),
    Vector("crlf.txt", BODY.replace(". ", ".\r\n").encode(), ("Monday.\r\nZoë",)),
    Vector("page.html", HTML.encode(), MARKS, ("never shown", "color: red", "Home"), "html", "Harbour closed"),
    Vector("report.docx", docx(), (*MARKS, "Ships", "40"), ("Struck out", "Hidden words"), "docx", "Harbour closed"),
    Vector("sheet.xlsx", xlsx(), (*MARKS, "Ships | 40"), ("worksheet",), "xlsx"),
    Vector("sheet.csv", f"Ships,40,{BODY}\n".encode(), (*MARKS, "Ships | 40"), ("40,",), "csv"),
    Vector("talk.pptx", pptx(), MARKS, ("Number 7", "Footer words"), "pptx", "Harbour closed"),
    Vector("report.rtf", rtf(), MARKS, ("Hidden words", "Normal"), "rtf", "Harbour closed"),
    Vector(
        "paper.tex",
        f"\\documentclass{{a}}\\title{{Harbour closed}}\\begin{{document}}{BODY}\\end{{document}}".encode(),
        MARKS,
        ("document",),
        "tex",
        "Harbour closed",
    ),
    Vector(
        "notes.rst", f"Harbour closed\n==============\n\n{BODY}\n".encode(), MARKS, ("==",), "rst", "Harbour closed"
    ),
    Vector("notes.ipynb", NOTEBOOK.encode(), MARKS, ("never shown",), "ipynb", "Harbour closed"),
    Vector("report.odt", odt(), MARKS, (), "odt"),
    Vector("book.epub", epub(), MARKS, (), "epub", "Harbour closed"),
    Vector("letter.eml", EML.encode(), MARKS, ("Content-Type",), "email", "Harbour closed"),
    Vector("letter.msg", msg(), MARKS, ("__substg",), "msg", "Harbour closed"),
    Vector("news.rss", RSS.encode(), MARKS, ("<item>",), "feed"),
    Vector("talk.vtt", f"WEBVTT\n\n00:01.000 --> 00:05.000\n{BODY}\n".encode(), MARKS, ("-->", "WEBVTT"), "subtitles"),
    Vector("paper.pdf", pdf(), ("The port of Tarn closed on Monday. Wheat rose by 7.5 percent.",), (), "pdf"),
    Vector("notes.md", f"# Harbour closed\n\n{BODY}\n".encode(), MARKS, (), "markdown", "Harbour closed"),
    Vector("brief.json", BRIEF.encode(), MARKS, ("schema", "{"), "briefing", "Harbour closed"),
    Vector("wrong.txt", docx(), MARKS, ("Struck out",), "docx", "Harbour closed"),
    Vector("wrong.pdf", BODY.encode(), MARKS),
    Vector("no-suffix", HTML.encode(), MARKS, ("never shown",), "html", "Harbour closed"),
]
