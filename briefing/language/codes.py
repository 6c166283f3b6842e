"""Languages by code and name, and what there is for each: stop words, stems, abbreviations."""

from __future__ import annotations

from briefing.errors import UsageError
from briefing.language import abbreviations, stems, stop_words

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "bo": "Tibetan", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "my": "Burmese", "nb": "Norwegian Bokmål", "ne": "Nepali",
    "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "st": "Sesotho", "sv": "Swedish", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "yi": "Yiddish", "zh": "Chinese",
}  # fmt: skip
"""ISO 639-1 code → English name, sorted by code."""

_CODES = {name.lower(): code for code, name in NAMES.items()} | {
    "farsi": "fa", "mandarin": "zh", "castilian": "es", "flemish": "nl", "unknown": "und", "iw": "he", "in": "id",
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
}  # fmt: skip


def code_of(language: str) -> str:
    """The ISO 639-1 code of a code or an English name, in any case; a region is passed over ("en-GB"). "und" stays.

    Raises:
        UsageError: key ``bad-language``.
    """
    asked = language.strip().lower().replace("_", "-")
    code = asked if asked in _CODES else asked.partition("-")[0]
    code = _CODES.get(code, code)
    if code == "und" or code in NAMES:
        return code
    raise UsageError(f"no language {language!r}", key="bad-language", hint="a code (en) or an English name (French)")


def described() -> list[dict[str, object]]:
    """What there is for each language, for `doctor --json`: code, name, and three booleans; sorted by code."""
    listed = frozenset(stop_words.languages())
    return [
        {
            "code": code,
            "name": name,
            "stop_words": code in listed,
            "stems": code in stems.ALGORITHMS,
            "abbreviations": abbreviations.shipped(code),
        }
        for code, name in NAMES.items()
    ]


def table() -> list[tuple[str, ...]]:
    """The same as rows of text: code, name, then "yes" or "-" for stop words, stems, abbreviations."""
    return [
        (
            str(row["code"]),
            str(row["name"]),
            *("yes" if row[key] else "-" for key in ("stop_words", "stems", "abbreviations")),
        )
        for row in described()
    ]
