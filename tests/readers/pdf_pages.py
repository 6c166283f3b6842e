"""Small PDFs made on the spot: lines of text at given places, in Helvetica, on A4."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


class Text(NamedTuple):
    """A line: where it begins (points from the left and from the foot of the page), its size, and whether it is bold."""

    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


class Field(NamedTuple):
    """A field of a form with its value: its lower left corner, and its type (`Tx`, `Ch`, `Btn`; a list's `flags` are 0)."""

    x: float
    y: float
    value: str
    kind: str = "Tx"
    flags: int = 1 << 17


def column(
    lines: Sequence[str], *, x: float = 70, top: float = 760, size: float = 11, leading: float = 14
) -> list[Text]:
    """Lines one below the other; an empty one leaves a gap."""
    return [Text(x, top - i * leading, line, size) for i, line in enumerate(lines) if line]


def picture(*, width: float = 595, height: float = 842) -> str:
    """A grey picture in the page's lower left corner, over all of it by default."""
    return f"q {width} 0 0 {height} 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID aaaa EI Q"


def pdf(
    *pages: Sequence[Text | Field | str],
    info: dict[str, str] | None = None,
    labels: str = "",
    language: str = "",
    rotate: int = 0,
    password: str | None = None,
) -> bytes:
    """The bytes of a file of `pages`, a string being drawn as it is; `labels` is the content of the catalog's ``/PageLabels``."""
    objects: list[bytes] = [b""] * 5
    kids = []
    for page in pages:
        content = _content(page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        content_at = len(objects)
        annotations = _annotations([piece for piece in page if isinstance(piece, Field)], objects)
        turned = b" /Rotate %d" % rotate if rotate else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]%s%s /Contents %d 0 R "
            b"/Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>" % (turned, annotations, content_at)
        )
        kids.append(len(objects))
    catalog = "<< /Type /Catalog /Pages 2 0 R"
    catalog += f" /PageLabels << {labels} >>" if labels else ""
    catalog += f" /Lang ({language})" if language else ""
    objects[0] = f"{catalog} >>".encode()
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    for index, name in ((2, "Helvetica"), (3, "Helvetica-Bold")):
        objects[index] = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    entries = " ".join(f"/{key} ({value})" for key, value in (info or {}).items())
    objects[4] = f"<< {entries} >>".encode("cp1252")
    return _file(objects, password)


def _annotations(fields: Sequence[Field], objects: list[bytes]) -> bytes:
    """The entry of a page for its fields, which with their appearance are put among the `objects`."""
    for x, y, value, kind, flags in fields:
        drawn = f"BT /R 11 Tf 2 4 Td ({value}) Tj ET"
        objects.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources << /Font << /R 3 0 R >> >> "
            f"/Length {len(drawn)} >>\nstream\n{drawn}\nendstream".encode()
        )
        objects.append(
            f"<< /Type /Annot /Subtype /Widget /FT /{kind} /Ff {flags} /F 4 /T (a) /V ({value}) "
            f"/Rect [{x} {y} {x + 200} {y + 16}] /AP << /N {len(objects)} 0 R >> >>".encode()
        )
    held = range(len(objects) - 2 * len(fields) + 2, len(objects) + 1, 2)
    return f" /Annots [{' '.join(f'{number} 0 R' for number in held)}]".encode() if fields else b""


def _content(page: Sequence[Text | Field | str]) -> bytes:
    drawn = []
    for piece in page:
        if isinstance(piece, str):
            drawn.append(piece)
            continue
        if isinstance(piece, Field):
            continue
        x, y, text, size, bold = piece
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"BT /{'B' if bold else 'R'} {size} Tf {x} {y} Td ({escaped}) Tj ET")
    return "\n".join(drawn).encode("cp1252")


def _file(objects: list[bytes], password: str | None) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    trailer = f"<< /Size {len(objects) + 2} /Root 1 0 R /Info 5 0 R"
    if password is not None:
        objects = [*objects, _encryption(password)]
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        if password is not None and b"stream\n" in body:
            head, _, rest = body.partition(b"stream\n")
            stream = rest.removesuffix(b"\nendstream")
            key = hashlib.md5(_key(password) + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
            body = head + b"stream\n" + _rc4(key, stream) + b"\nendstream"  # noqa: PLW2901
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out) + f"trailer\n{trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()


# --- the standard security handler, revision 2 (ISO 32000-1, 7.6.3) ------------------------------------------------


def _encryption(password: str) -> bytes:
    user = _rc4(_key(password), _PADDING)
    return f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{_owner(password).hex()}> /U <{user.hex()}> >>".encode()


def _owner(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return _rc4(hashlib.md5(padded).digest()[:5], padded)


def _key(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return hashlib.md5(padded + _owner(password) + (-4 & 0xFFFFFFFF).to_bytes(4, "little") + bytes(16)).digest()[:5]


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
