"""Unicode CLDR → the groups `calendar`, `numbers` (scale words, currencies) and `locale_formats` of ``briefing/language/data/CODE.toml``, for all languages but English.

    .venv/bin/python benchmarks/cldr.py [CODE …]     # sets the keys that CLDR has; whatever else a file holds stays

Every file that is there is set, and one is written for each further code that is given: a new language.

CLDR is read through babel, which is no dependency of briefing: it weighs 33 MB, and what it says of fifty languages is
60 kB that change twice a year. So they are checked in, and no run installs or loads it. (The development environment has babel
anyway, through trafilatura.)
"""

from __future__ import annotations

import re
import sys
import textwrap
import tomllib
import unicodedata
from pathlib import Path

from babel import localedata

from briefing.language.lexicon import Lexicon

DATA = Path(__file__).parent.parent / "briefing" / "language" / "data"
BY_HAND = frozenset(("en", "eo", "st"))
"""Languages whose files have nothing of CLDR."""
CURRENCIES = ("EUR", "USD")
"""Currencies that are written by CLDR's name; of others people leave the country out ("рублей", not "российских рублей")."""
SAME = {"no": "nb"}
"""A code of ours → CLDR's."""
OTHERWISE = {
    "fr": {"first": "1er"},  # "1er mars"
    "th": {"day": "{d} {m} {y}"},  # without the era
}
"""What a page has otherwise than CLDR."""


def main() -> None:
    known = {path.stem for path in DATA.glob("*.toml")} - BY_HAND
    for code in sorted(known.union(sys.argv[1:])):
        path = DATA / f"{code}.toml"
        old = path.read_text(encoding="utf-8") if path.is_file() else f"# {localedata.load('en')['languages'][code]}\n"
        groups = tomllib.loads(old)
        data = localedata.load(SAME.get(code, code))
        for group, values in (("calendar", _calendar(data)), ("locale_formats", _locale_formats(code, data))):
            groups[group] = {**groups.get(group, {}), **values}
        numbers = groups.setdefault("numbers", {})
        for key, found in (("scales", _scales(data)), ("currencies", _currencies(data))):
            if classes := _classes(found, numbers.get(key, "")):
                numbers[key] = classes
        path.write_text(old[: re.search(r"^(?!#)", old, re.MULTILINE).start()] + written(groups), encoding="utf-8")


def _calendar(data):
    months = _names(data["months"]["format"]["wide"])
    alone = _names(data["months"]["stand-alone"]["wide"]) or months
    short = _names(data["months"]["format"].get("abbreviated"))
    if re.search("(?<![ML])[ML]月", data["date_formats"]["long"].pattern):
        months = alone = [f"{number}月" for number in range(1, 13)]  # a pattern with the month's number
    days = data["days"]["format"]
    values = {
        "months": _line(months),
        "months_alone": _line(alone) if alone != months else "",
        "month_abbreviations": _rows(short, months),
        "weekdays": _line(_names(days["wide"])),
        "weekday_abbreviations": _rows(_names(days.get("abbreviated")), _names(days["wide"])),
    }
    return {key: value for key, value in values.items() if value}


def _locale_formats(code, data):
    numbers = data["number_symbols"]["latn"]
    return {
        "day": _pattern(data["date_formats"]["long"].pattern),
        "month": _pattern(data["datetime_skeletons"]["yMMMM"].pattern),
        "group": numbers["group"],
        "decimal": numbers["decimal"],
    } | OTHERWISE.get(code, {})


def _scales(data):
    """A scale word in lower case → its power of ten, by CLDR's long and short forms of compact numbers."""
    scales = {}
    for width in ("long", "short"):
        for forms in data["compact_decimal_formats"].get(width, {}).values():
            for size, form in forms.items():
                power = len(size) - form.pattern.count("0")  # "00 million" stands for ten millions
                word = form.pattern.strip("0 \u00a0").lower()
                if (len(word) > 1 or word > "\u2e80") and _is_words(word.replace(".", "")) and "0" in form.pattern:
                    scales.setdefault(word, str(power))
    return scales


def _currencies(data):
    """A currency in words, in lower case → its ISO 4217 code; names of three words and more are seldom written."""
    names = {}
    for code in CURRENCIES:
        for name in (data["currency_names"].get(code, ""), *data["currency_names_plural"].get(code, {}).values()):
            if 0 < len(name.split()) < 3 and _is_words(name.replace("-", "")):
                names.setdefault(name.lower(), code)
    return names


def _is_words(text):
    """Whether it is letters, marks on letters and blanks alone."""
    return all(c == " " or unicodedata.category(c)[0] in "LM" for c in text)


def _classes(found, old):
    """Words by class as a data file writes them, with those that it has already."""
    by_class = {}
    for line in old.splitlines():
        name, colon, words = line.partition(": ")
        by_class.setdefault(name if colon else list(by_class)[-1], []).extend((words if colon else line).split())
    known = {word for words in by_class.values() for word in words}
    for word, name in found.items():
        if word.replace(" ", "_") not in known:
            by_class.setdefault(name, []).append(word.replace(" ", "_"))
    return "".join(f"{name}: {' '.join(words)}\n" for name, words in by_class.items() if words)


def _names(found):
    """A CLDR table by number, Monday or January first; [] where it is an alias for another table."""
    table = found[1] if isinstance(found, tuple) else found
    return [table[number] for number in sorted(table)] if isinstance(table, dict) else []


def _line(names):
    return textwrap.fill(" ".join(name.replace(" ", "_") for name in names), 118, break_on_hyphens=False)


def _rows(short, names):
    rows = [one.rstrip(".").replace(" ", "_") for one in short]
    if not rows or rows == names:
        return ""
    return "\n".join("-" if row == name else row for row, name in zip(rows, names, strict=True)) + "\n"


def _pattern(pattern):
    """A date pattern of CLDR → ours; a word for "year" behind the year is left out: "d MMMM y 'г'." → "{d} {m} {y}"."""
    pieces = re.split(r"'([^']*)'", re.sub(r"\s'[гр]'\.", "", pattern))
    for index in range(0, len(pieces), 2):
        month = re.sub(r"[ML]+月?", "\1", pieces[index])
        pieces[index] = re.sub("y+", "{y}", re.sub("d+", "{d}", month)).replace("\1", "{m}")
    return "".join(pieces)


def written(groups):
    """Groups of texts as TOML, in the order in which `Lexicon` has them."""
    order = list(Lexicon.__dataclass_fields__)
    parts = []
    for name in sorted(groups, key=order.index):
        fields = list(vars(type(getattr(Lexicon("en"), name))))
        lines = [f"{key} = {_value(groups[name][key])}" for key in sorted(groups[name], key=fields.index)]
        parts.append("\n".join([f"\n[{name}]", *lines, ""]))
    return "".join(parts)


def _value(text):
    """A literal string, which is read fast; what nobody sees is written as an escape."""
    hidden = {c for c in text if not c.isprintable() or c in "\u00a0\u202f"}
    if hidden and "\n" not in text:
        for c in hidden:
            text = text.replace(c, f"\\u{ord(c):04x}")
        return f'"{text}"'
    return f"'''\n{text}'''" if "\n" in text else f"'''{text}'''"


if __name__ == "__main__":
    main()
