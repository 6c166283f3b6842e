"""How many words a text has: what lengths are asked for, given and compared in."""

from __future__ import annotations

import re
from functools import cache

BEYOND_LATIN = re.compile("[^\x00-\u02ff\u2010-\u2e7f]")
"""What is neither a Latin letter nor a mark or sign beside it. Most texts have none of it, and need none of the patterns with
ranges of other scripts, each of which takes .7 to 3 ms to compile."""
_KANA = re.compile("[\u3041-\u30ff]")
_CHINESE, _JAPANESE, _THAI = 1.7, 2.0, 4.5
"""Characters of a word, on average."""


@cache
def _solid() -> re.Pattern[str]:
    """Runs of Thai, kana and Han, which are written without spaces."""
    return re.compile("[\u0e00-\u0e7f\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def count(text: str) -> int:
    """Words of a text: what stands between white space, and in Chinese, Japanese and Thai so many characters each."""
    if text.isascii() or not BEYOND_LATIN.search(text) or not (runs := _solid().findall(text)):
        return len(text.split())
    han = _JAPANESE if _KANA.search(text) else _CHINESE
    solid = sum(len(run) / (_THAI if run[0] < "\u0f00" else han) for run in runs)
    return len(_solid().sub(" ", text).split()) + max(1, round(solid))
