"""How many words a text has: what lengths are asked for, given and compared in."""

from __future__ import annotations

import re

_SOLID = re.compile("[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
"""Runs of Thai, kana and Han, which are written without spaces."""
_KANA = re.compile("[\u3041-\u30ff]")
_CHINESE, _JAPANESE, _THAI = 1.7, 2.0, 4.5
"""Characters of a word, on average."""


def count(text: str) -> int:
    """Words of a text: what stands between white space, and in Chinese, Japanese and Thai so many characters each."""
    if text.isascii() or not (runs := _SOLID.findall(text)):
        return len(text.split())
    han = _JAPANESE if _KANA.search(text) else _CHINESE
    solid = sum(len(run) / (_THAI if run[0] < "\u0f00" else han) for run in runs)
    return len(_SOLID.sub(" ", text).split()) + max(1, round(solid))
