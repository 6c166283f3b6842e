"""Word files before 2007 ([MS-DOC]) → a reading, through LibreOffice's Word filter and our own reader of Word files."""

from __future__ import annotations

from briefing.errors import InputError
from briefing.model import Reading
from briefing.readers import docx, libreoffice
from briefing.readers.compound import CompoundFile

_ENCRYPTED = 0x01
"""In the twelfth byte of the file's information block (2.5.2, ``fEncrypted``)."""


def read(data: bytes, *, name: str, comments: bool = False, original: bool = False) -> Reading:
    """Reads one file; the options as for `docx.read`.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted``, ``no-text``, or ``unsupported``: LibreOffice is not installed.
        LimitError: key ``too-large`` or ``too-slow``.
    """
    if not data:
        raise InputError("the file is empty", key="empty")
    block = CompoundFile(data).get("WordDocument")
    if block is None:
        raise InputError("no Word document in it", key="damaged")
    if len(block) > 11 and block[11] & _ENCRYPTED:
        raise InputError("protected with a password", key="encrypted", hint="save it without the password")
    converted = libreoffice.convert(data, suffix=".doc", to="docx")
    return docx.read(converted, name=name, comments=comments, original=original)
