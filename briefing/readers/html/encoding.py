"""The bytes of a web page → its text, by the order of the HTML standard ("determining the character encoding").

Byte-order mark, then what is well-formed UTF-8, then what the page declares (XML declaration, meta charset,
http-equiv), then `charset_normalizer`. Labels mean what browsers take them to mean (WHATWG Encoding): "latin-1" is
windows-1252, "gb2312" is GB 18030.
"""

from __future__ import annotations

import codecs
import re

from briefing.model import Certainty
from briefing.readers import single_byte
from briefing.readers.text import Decoded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']?([\w:.-]{2,40})|<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<!--(?:(?!-->)[\s\S])*-->")
_LOOKED_AT = 16_384
_GUESSED_FROM = 65_536
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "shift_jis": "cp932",
    "x-sjis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "iso8859-9": "cp1254", "tis-620": "cp874", "x-euc-jp": "euc_jp",
    "iso-8859-8-i": "iso-8859-8", "x-mac-roman": "mac_roman", "unicode": "utf-8",
}  # fmt: skip
"""What a page declares (as Python calls it, else as it stands) → what browsers take it for (WHATWG Encoding Standard)."""
_WESTERN = frozenset(map(chr, range(128))) | frozenset(
    "\xa0€‚„…‰‘’“”•–—™£§©«®°±´·»½¼¡¿ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëíîïñóôõöøùúûüœŒ"
)
"""What a text of Western Europe holds; a guess among the single-byte encodings is wrong oftener than this."""
_SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_kr", "hz"})


def decode(data: bytes) -> Decoded:
    """The page's text; a notice says where its encoding was guessed."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded.by(data[len(mark) :], encoding, Certainty.CERTAIN)
    head = data[:4096]
    if head.count(0) * 4 > len(head) > 3:
        even, odd = head[0::2].count(0), head[1::2].count(0)
        return Decoded.by(data, "utf-16-be" if even > odd else "utf-16-le", Certainty.CERTAIN)
    declared = _declared(data)
    if declared in _SEVEN_BIT:
        return Decoded.by(data, declared, Certainty.DECLARED)
    try:
        return Decoded.known(data.decode("utf-8"), "utf-8", Certainty.CERTAIN)
    except UnicodeDecodeError:
        pass
    if declared == "utf-8":
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") * 200 < sum(byte > 127 for byte in data[:1_000_000]) * 10:
            return Decoded.known(text, declared, Certainty.DECLARED)
    elif declared:
        return Decoded.by(data, declared, Certainty.DECLARED)
    return _guessed(data)


def _declared(data: bytes) -> str:
    """The codec that the page names, "" if none or one that does not exist; UTF-16 cannot be, or we could not read it."""
    for match in _DECLARED.finditer(_COMMENT.sub(b"", data[:_LOOKED_AT])):
        label = (match[1] or match[2]).decode("ascii", "replace").lower()
        if label.startswith(("utf-16", "utf-32", "ucs")):
            return "utf-8"
        try:
            found = _lookup(label)
        except LookupError:
            continue
        if found._is_text_encoding:  # noqa: SLF001  # the only way to tell "rot13" and "zlib" from encodings of text
            return found.name
    return ""


def _lookup(label: str) -> codecs.CodecInfo:
    """The encoding that a label is taken for.

    Raises:
        LookupError: Python has none of that name.
    """
    if wider := _WIDER.get(label):
        return codecs.lookup(wider)
    found = codecs.lookup(label)
    return codecs.lookup(_WIDER.get(found.name, found.name))


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    if told := single_byte.decode(data):
        return Decoded.known(*told, Certainty.LIKELY)
    western = data.decode("cp1252", "replace")
    if set(western) <= _WESTERN:
        return Decoded.known(western, "cp1252", Certainty.LIKELY)
    best = from_bytes(data[:_GUESSED_FROM]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return Decoded.by(data, encoding, Certainty.GUESSED)
