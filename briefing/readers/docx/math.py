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
    if name == "t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    if name == "f":
        return f"{_grouped(element, 'num')}/{_grouped(element, 'den')}"
    if name in {"sSup", "sSub", "sSubSup", "sPre"}:
        below, above = _grouped(element, "sub"), _grouped(element, "sup")
        return _part(element, "e") + (f"_{below}" if below else "") + (f"^{above}" if above else "")
    if name == "rad":
        return f"{_part(element, 'deg')}√({_part(element, 'e')})"
    if name == "nary":
        below, above = _grouped(element, "sub"), _grouped(element, "sup")
        sign = _property(element, "chr", "∫")
        return sign + (f"_{below}" if below else "") + (f"^{above}" if above else "") + " " + _part(element, "e")
    if name == "d":
        inside = _property(element, "sepChr", "|").join(line(child) for child in element.iterchildren(f"{M}e"))
        return _property(element, "begChr", "(") + inside + _property(element, "endChr", ")")
    if name in {"mr", "eqArr"}:
        return " ".join(filter(None, map(line, element)))
    if name == "m":
        return "; ".join(filter(None, map(line, element)))
    if name == "func":
        return f"{_part(element, 'fName')} {_part(element, 'e')}"
    return "".join(map(line, element))


def _part(element: etree._Element, name: str) -> str:
    part = element.find(M + name)
    return "" if part is None else "".join(map(line, part))


def _grouped(element: etree._Element, name: str) -> str:
    part = _part(element, name).strip()
    return part if len(part) < 2 or part.isalnum() else f"({part})"


def _property(element: etree._Element, name: str, default: str) -> str:
    found = element.find(f"{M}{element.tag[len(M) :]}Pr/{M}{name}")
    return default if found is None else found.get(f"{M}val", "")
