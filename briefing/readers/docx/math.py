"""Office Math (ECMA-376 part 1, 22.1) → a line of text, in the linear form of Unicode Technical Note 28."""

from __future__ import annotations

from lxml import etree

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def line(element: etree._Element) -> str:
    """The formula as one line: ``a/b``, ``x^2``, ``√(x+1)``, so that a fraction or power is never read as one number."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith(M):
        return ""
    name = tag[len(M) :]
    if name.endswith("Pr"):
        return ""
    return _FORMS.get(name, _all)(element)


def _all(element: etree._Element) -> str:
    return "".join(map(line, element))


def _text(element: etree._Element) -> str:
    return element.text or ""


def _fraction(element: etree._Element) -> str:
    return f"{_grouped(element, 'num')}/{_grouped(element, 'den')}"


def _scripted(element: etree._Element) -> str:
    return _part(element, "e") + _scripts(element)


def _scripts(element: etree._Element) -> str:
    below, above = _grouped(element, "sub"), _grouped(element, "sup")
    return (f"_{below}" if below else "") + (f"^{above}" if above else "")


def _root(element: etree._Element) -> str:
    return f"{_part(element, 'deg')}√({_part(element, 'e')})"


def _sum(element: etree._Element) -> str:
    return f"{_property(element, 'chr', '∫')}{_scripts(element)} {_part(element, 'e')}"


def _delimited(element: etree._Element) -> str:
    inside = _property(element, "sepChr", "|").join(map(line, element.iterchildren(f"{M}e")))
    return _property(element, "begChr", "(") + inside + _property(element, "endChr", ")")


def _row(element: etree._Element) -> str:
    return " ".join(filter(None, map(line, element)))


def _matrix(element: etree._Element) -> str:
    return "; ".join(filter(None, map(line, element)))


def _applied(element: etree._Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


_FORMS = {
    "t": _text, "f": _fraction, "rad": _root, "nary": _sum, "d": _delimited, "func": _applied,
    "sSup": _scripted, "sSub": _scripted, "sSubSup": _scripted, "sPre": _scripted,
    "mr": _row, "eqArr": _row, "m": _matrix,
}  # fmt: skip
"""Name of an element → how it is written; of any other its children are, one after the other."""


def _part(element: etree._Element, name: str) -> str:
    part = element.find(M + name)
    return "" if part is None else _all(part)


def _grouped(element: etree._Element, name: str) -> str:
    part = _part(element, name).strip()
    return part if len(part) < 2 or part.isalnum() else f"({part})"


def _property(element: etree._Element, name: str, default: str) -> str:
    found = element.find(f"{M}{element.tag[len(M) :]}Pr/{M}{name}")
    return default if found is None else found.get(f"{M}val", "")
