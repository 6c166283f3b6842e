"""A text → the language that it is in: its script, then its most frequent function words and its own letters.

After Grefenstette (1995), "Comparing two language identification schemes": short words settle a language from a few
dozen words on. Only a bounded sample is looked at, and English, the most frequent case, is tried first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from briefing.language.lexicon import any_of, languages, lexicon
from briefing.language.patterns import deferred

_PIECE = 500
_SCRIPTS = (
    (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "cyrillic"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"), (0x0900, 0x097F, "devanagari"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"), (0x0E80, 0x0EFF, "lo"), (0x0F00, 0x0FFF, "bo"), (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"), (0x1200, 0x137F, "am"), (0x1780, 0x17FF, "km"), (0x1F00, 0x1FFF, "el"), (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"), (0xFB50, 0xFDFF, "arabic"),
)  # fmt: skip
_CYRILLIC = ("ru", "uk", "bg", "sr", "mk", "be", "kk")
_OWN_CYRILLIC = {"kk": "қғңұүһәө", "be": "ў", "uk": "іїєґ", "mk": "ѓќѕ", "sr": "ђћљњџј", "ru": "ыэё"}
_LARGE = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "tr"))
"""Languages in Latin script that are likelier than their small neighbours."""
_DEVANAGARI = ("hi", "mr", "ne")
_WORD = deferred(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _english() -> frozenset[str]:
    """Frequent English words that are frequent in no other language."""
    words = lexicon("en").text
    return words.common_words - words.shared_words


@cache
def _weights() -> Mapping[str, list[tuple[str, float]]]:
    """Function word → what it says for each language that has it: less if it is short, less if others have it too."""
    having: dict[str, list[str]] = {}
    for code in languages():
        for word in set(lexicon(code).text.function_words):
            having.setdefault(word, []).append(code)
    return {
        word: [(code, (1.0 if len(word) > 1 else 0.4) / len(codes) ** 0.5) for code in codes]
        for word, codes in having.items()
    }


@cache
def _latin() -> tuple[str, ...]:
    """The languages with function words in Latin script, English first; of those that score alike the first is taken."""
    found = {code for codes in _weights().values() for code, _ in codes} - {*_CYRILLIC, *_DEVANAGARI}
    return tuple(sorted(found, key=lambda code: (code != "en", code not in _LARGE, code)))


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that most of `text` is in, or "und" where nothing settles it."""
    sample = _sample(text)
    words = sample.lower().split()
    english = _english()
    hits = sum(word in english for word in words)
    if hits >= 8 and hits * 5 > len(words):
        return "en"
    script = _script(sample)
    if script == "cyrillic":
        return _cyrillic(sample)
    if script == "arabic":
        return "ur" if any(c in sample for c in "ٹڈڑں") else "fa" if any(c in sample for c in "پچژگیک") else "ar"
    if script == "devanagari":
        return _best(sample, _DEVANAGARI) or "hi"
    if script != "latin":
        return script
    return _best(sample, _latin()) or _english_shape(sample)


def _sample(text: str) -> str:
    """Three pieces of a long text: its start, and two from its body."""
    if len(text) <= 3 * _PIECE:
        return text
    third = len(text) // 3
    return f"{text[:_PIECE]} {text[third : third + _PIECE]} {text[2 * third : 2 * third + _PIECE]}"


def _script(sample: str) -> str:
    """The script of most of the letters ("latin", "cyrillic" …), or the language where the script has but one."""
    if sample.isascii():
        return "latin" if any(map(str.isalpha, sample)) else "und"
    counts: dict[str, int] = {}
    for letter, times in Counter(sample).items():
        if not letter.isalpha():
            continue
        code = ord(letter)
        name = "latin"
        if code >= 0x0370:
            name = next((name for low, high, name in _SCRIPTS if low <= code <= high), "latin")
        counts[name] = counts.get(name, 0) + times
    if not counts:
        return "und"
    # a Japanese text is mostly kana and Han, and a few kana suffice; Han counts double, its words being short
    if counts.get("ja", 0) * 10 > counts.get("zh", 0) > 0:
        counts["ja"] += counts.pop("zh")
    for name in ("zh", "ja", "ko"):
        if name in counts:
            counts[name] *= 2
    return max(counts, key=lambda name: counts[name])


def _cyrillic(sample: str) -> str:
    """By the letters that only one of the languages has, then Bulgarian's ъ, then words."""
    low = sample.lower()
    for code, letters in _OWN_CYRILLIC.items():
        if sum(low.count(letter) for letter in letters) * 150 > len(low):
            return code
    return _best(sample, ("ru", "bg")) or ("bg" if low.count("ъ") > 1 + len(low) // 200 else "ru")


def _best(sample: str, codes: tuple[str, ...]) -> str:
    """The language with the most function words and letters of its own, or "" where none has enough."""
    low = sample.lower()
    words = [word.replace("’", "'") for word in _WORD.findall(low)]
    scores = _of_words(words, codes)
    for code in codes if not low.isascii() else ():
        if own := sum(low.count(letter) for letter in lexicon(code).text.letters):
            scores[code] += min(own * 0.5, 2 + len(words) * 0.2)
    if "en" in scores:
        scores["en"] += sum(word in _english() for word in words) * 0.7 - _foreign(low) * 0.4
    code = max(scores, key=lambda code: scores[code])
    enough = 0.7 if len(words) < 12 else len(words) * 0.06
    return code if scores[code] >= enough else ""


def _of_words(words: list[str], codes: tuple[str, ...]) -> dict[str, float]:
    """What the function words among some words, and in their parts ("l'eau"), say for each language."""
    parts = Counter(words)
    parts.update(part for word in words if "'" in word for part in word.split("'"))
    scores = dict.fromkeys(codes, 0.0)
    for part, times in parts.items():
        for code, weight in _weights().get(part, ()):
            if code in scores:
                scores[code] += times * weight
    return scores


def _foreign(text: str) -> int:
    """How many letters English does without."""
    return 0 if text.isascii() else sum(letter > "\x7f" for letter in text if letter.isalpha())


def _english_shape(sample: str) -> str:
    """English if the few words that there are look it; else nothing settles the language."""
    words = _WORD.findall(sample.lower())
    if not words or not sample.isascii():
        return "und"
    common = lexicon("en").text.common_words
    shape = _shape()
    shaped = sum(bool(shape.search(word)) or word in common for word in words)
    return "en" if shaped * 8 >= len(words) else "und"


@cache
def _shape() -> re.Pattern[str]:
    """What an English word ends or begins with."""
    english = lexicon("en").text
    return re.compile(f"{any_of(english.endings)}$|^{any_of(english.beginnings)}")
