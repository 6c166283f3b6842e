"""Stamps and tags of metadata (ISO 8601, RFC 5322, BCP 47) → the values that `Metadata` holds."""

from __future__ import annotations

from datetime import date

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import is_other

_DATE = deferred(r"\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_BASIC = deferred(r"\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_LANGUAGE = deferred(r"\s*([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]*)?\s*$")


def iso_date(value: str) -> str:
    """The date at the head of an ISO 8601 stamp, with its precision; "" where there is none from 1980 to 2199."""
    match = _DATE.match(value) if not _BASIC.match(value) else _BASIC.match(value)
    if not match:
        return ""
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    # 1980-01-01 is the zero of ZIP and of many a library's template.
    if not 1980 <= year < 2200 or (year, month, day) == (1980, 1, 1):
        return ""
    return "-".join(part for part in match.groups() if part)


def mail_date(value: str) -> str:
    """The date of an RFC 5322 stamp, in the sender's time zone, or of an ISO 8601 one; "" where it is neither."""
    from email.utils import parsedate

    try:
        parsed = parsedate(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        parsed = None
    if parsed is None:
        return iso_date(value)
    return iso_date(f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}")


def language_code(tag: str) -> str:
    """The ISO 639-1 code of a BCP 47 tag ("en-US" → "en") or of a three-letter one; "" where there is none."""
    if (code := lexicon("en").page.language_aliases.get(tag.strip().lower())) and len(tag.strip()) == 3:
        return code
    match = _LANGUAGE.match(tag)
    return match[1].lower() if match else ""


def fits(language: str, text: str) -> bool:
    """Whether `text` is in a script that `language` is written in: a template's mark often is not the text's."""
    letters = "".join(filter(str.isalpha, text[:5000]))
    latin = len(letters.encode("latin-1", "ignore"))
    if latin < len(letters):
        latin = sum(c < "\u0250" for c in letters)
    if len(letters) < 20 or language == "sr":
        return True
    return latin * 4 < len(letters) * 3 if is_other(language) else latin * 2 > len(letters)
