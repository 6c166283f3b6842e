"""Characters of symbol fonts (``w:sym``) → Unicode, after Adobe's Symbol encoding and Microsoft's Wingdings chart."""

from __future__ import annotations

_SYMBOL_20 = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"
    "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)  # fmt: skip
_SYMBOL_A1 = "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x75: "⬥", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def character(font: str, code: str) -> str:
    """The character with the hexadecimal `code` in `font`; "" where Unicode has none for it."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    private = 0xF000 <= value <= 0xF0FF
    slot = value - 0xF000 if private else value
    name = font.lower()
    if name == "symbol" and 0x20 <= slot < 0x20 + len(_SYMBOL_20):
        return _SYMBOL_20[slot - 0x20]
    if name == "symbol" and 0xA1 <= slot < 0xA1 + len(_SYMBOL_A1):
        return _SYMBOL_A1[slot - 0xA1]
    if name.startswith(("wingdings", "webdings", "zapfdingbats")):
        return _WINGDINGS.get(slot, "")
    if private:
        return chr(slot) if 0x20 <= slot < 0x7F else ""
    return chr(value) if 0x20 <= value < 0x110000 and not 0xD800 <= value < 0xE000 else ""
