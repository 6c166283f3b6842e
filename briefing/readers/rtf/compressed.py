"""Compressed rich text ([MS-OXRTFCP]) → rich text: how Outlook keeps the body of a message."""

from __future__ import annotations

import struct

from briefing.errors import InputError

_HEADER = struct.Struct("<II4sI")
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_SIZE = 4096
"""Bytes that are looked back on."""


def decompress(data: bytes) -> bytes:
    """The rich text; of a cut file as far as it goes.

    Raises:
        InputError: key ``damaged``: no compressed rich text.
    """
    if len(data) < _HEADER.size:
        raise InputError("no compressed rich text", key="damaged")
    _, size, kind, _ = _HEADER.unpack_from(data)
    if kind == b"MELA":
        return data[_HEADER.size : _HEADER.size + size]
    if kind != b"LZFu":
        raise InputError("no compressed rich text", key="damaged")
    return _unpacked(data)


def _unpacked(data: bytes) -> bytes:
    """Each bit of a control byte, the lowest first, says whether a byte or a reference to earlier ones follows."""
    window = bytearray(_DICTIONARY.ljust(_SIZE, b"\0"))
    out = bytearray()
    at, control, bits = _HEADER.size, 0, 0
    while at + 1 < len(data):
        if not bits:
            control, bits, at = data[at], 8, at + 1
        here = (len(_DICTIONARY) + len(out)) % _SIZE
        if control & 1:
            reference = int.from_bytes(data[at : at + 2], "big")
            at += 2
            offset, length = reference >> 4, (reference & 0xF) + 2
            if offset == here:  # the end
                break
            for step in range(length):
                _keep(window, out, window[(offset + step) % _SIZE])
        else:
            _keep(window, out, data[at])
            at += 1
        control, bits = control >> 1, bits - 1
    return bytes(out)


def _keep(window: bytearray, out: bytearray, byte: int) -> None:
    window[(len(_DICTIONARY) + len(out)) % _SIZE] = byte
    out.append(byte)
