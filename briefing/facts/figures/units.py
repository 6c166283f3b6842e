"""What stands beside a number ("%", "US$", "square feet", "kilometres") → its unit: ISO 4217 code, SI symbol, or word."""
# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from dataclasses import dataclass

SIGNS = {
    "us$": "USD", "$": "USD", "c$": "CAD", "ca$": "CAD", "cdn$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW",
    "₽": "RUB", "₪": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "rs.": "INR", "rs": "INR",
}  # fmt: skip
CODES = "USD EUR GBP JPY CHF CAD AUD NZD CNY RMB HKD SGD INR KRW RUB ILS TRY UAH NGN PHP THB BRL MXN SEK NOK DKK PLN CZK HUF ZAR SAR AED".split()
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "new zealand": "NZD",
    "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD",
}  # fmt: skip
_CURRENCY_WORDS = {
    "dollar": "USD", "euro": "EUR", "pounds sterling": "GBP", "pound sterling": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rouble": "RUB", "ruble": "RUB", "shekel": "ILS", "peso": "peso", "franc": "franc", "swiss franc": "CHF",
    "lira": "TRY", "zloty": "PLN", "krona": "SEK", "kronor": "SEK", "rand": "ZAR", "naira": "NGN", "riyal": "SAR", "dirham": "AED",
    "baht": "THB", "hryvnia": "UAH", "guilder": "guilder", "bitcoin": "BTC", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    **{f"{nation} dollar": code for nation, code in _NATIONS.items()},
}  # fmt: skip
_MEASURES = {
    "km": "km kms kilometer kilometers kilometre kilometres",
    "m": "m meter meters metre metres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "µm": "µm μm micron microns micrometers micrometres",
    "nm": "nm nanometers nanometres",
    "miles": "mile miles",
    "nautical miles": "nautical.miles nautical.mile",
    "light-years": "light-years light.years light-year",
    "ft": "ft foot feet",
    "in": "inch inches",
    "yd": "yd yard yards",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "gram grams gramme grammes g",
    "mg": "mg milligram milligrams",
    "µg": "µg μg mcg microgram micrograms",
    "lb": "lb lbs pound pounds",
    "oz": "oz ounce ounces",
    "t": "tonne tonnes metric.tons",
    "tons": "ton tons",
    "L": "liter liters litre litres l",
    "mL": "ml milliliter milliliters millilitre millilitres",
    "gallons": "gallon gallons",
    "barrels": "barrel barrels",
    "acres": "acre acres",
    "ha": "ha hectare hectares",
    "sq ft": "square.feet square.foot sq.ft sqft",
    "sq mi": "square.miles square.mile sq.mi",
    "km²": "square.kilometers square.kilometres square.kilometer square.kilometre sq.km km2 km²",
    "m²": "square.meters square.metres square.meter square.metre sq.m m2 m²",
    "yd²": "square.yards",
    "m³": "cubic.meters cubic.metres m3 m³",
    "ft³": "cubic.feet",
    "mph": "mph miles.per.hour miles.an.hour",
    "km/h": "km/h kph kmh kilometers.per.hour kilometres.per.hour kilometers.an.hour kilometres.an.hour",
    "m/s": "m/s meters.per.second metres.per.second",
    "knots": "knots",
    "mg/dL": "mg/dl",
    "g/L": "g/l",
    "°C": "°c ℃ degrees.celsius degrees.centigrade c",
    "°F": "°f ℉ degrees.fahrenheit",
    "degrees": "° degrees degree",
    "K": "kelvin",
    "kW": "kw kilowatts kilowatt",
    "MW": "mw megawatts megawatt",
    "GW": "gw gigawatts gigawatt",
    "TW": "tw terawatts",
    "W": "watts watt",
    "kWh": "kwh kilowatt-hours kilowatt.hours",
    "MWh": "mwh megawatt-hours megawatt.hours",
    "GWh": "gwh gigawatt-hours",
    "V": "volts volt",
    "Hz": "hz hertz",
    "kHz": "khz kilohertz",
    "MHz": "mhz megahertz",
    "GHz": "ghz gigahertz",
    "kB": "kb kilobytes",
    "MB": "mb megabytes megabyte",
    "GB": "gb gigabytes gigabyte",
    "TB": "tb terabytes terabyte",
    "bytes": "bytes",
    "Mbit/s": "mbps megabits.per.second",
    "Gbit/s": "gbps gigabits.per.second",
    "Pa": "pascals",
    "kPa": "kpa",
    "hPa": "hpa",
    "bar": "bar",
    "psi": "psi",
    "J": "joules",
    "kJ": "kj",
    "kcal": "kcal",
    "calories": "calories",
    "dB": "db decibels decibel",
    "hp": "hp horsepower",
    "ppm": "ppm parts.per.million",
    "ppb": "ppb parts.per.billion",
    "solar radii": "solar.radii",
    "AU": "astronomical.units",
}
_RATES = {
    "percentage points": "percentage.points percentage.point pp ppts",
    "basis points": "basis.points basis.point bps",
    "percent": "% ％ percent per.cent pct percentage",
    "points": "points point pts",
}
_OTHER_PERCENT = "prozent procent percento por.ciento pour.cent per.cento por.cento процентов процента".split()


def _table() -> dict[str, str]:
    table = {}
    for symbol, words in {**_MEASURES, **_RATES}.items():
        for word in words.split():
            table[word.replace(".", " ").replace("-", " ") if len(word) > 3 else word] = symbol
    table |= {word.replace(".", " "): "percent" for word in _OTHER_PERCENT}
    for word, code in _CURRENCY_WORDS.items():
        table[word] = code
        table[f"{word}s"] = code
    return table


TABLE = _table()
CASED = frozenset("m g l t c mm mb mw gb kb tb bar ha pp".split())
"""Units of a letter or two, which are taken only in the case that the symbol has ("5 m", but not "5 M")."""
_LETTERS = r"[^\W\d_]"
_NEXT = re.compile(
    rf"[\s-]?(%|％|℃|℉|°\s?[cf]?\b|°|{_LETTERS}+(?:/{_LETTERS}+|\.{_LETTERS}\.)?[²³]?)(?:[\s-]({_LETTERS}+))?(?:[\s-]({_LETTERS}+))?"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that stands after a number: its symbol, the words for it, and where they stand."""

    symbol: str
    word: str
    start: int
    stop: int


def after(lower: str, at: int) -> Unit | None:
    """The unit that follows a number which ends at `at`, in lower-cased text: up to three words."""
    match = _NEXT.match(lower, at)
    if match is None:
        return None
    for last in (3, 2, 1):
        if match[last] is None:
            continue
        word = " ".join(match.group(*range(1, last + 1))) if last > 1 else match[1].replace("° ", "°")
        symbol = TABLE.get(word)
        stop = match.end(last)
        if symbol and not (lower[stop : stop + 1].isalnum() and lower[stop - 1].isalpha()):
            return Unit(symbol, word, match.start(1), stop)
    return None


_SIGN_WORDS = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
BEFORE = re.compile(rf"(?:(?<![a-z])(?:{_SIGN_WORDS})|\b(?:{'|'.join(code.lower() for code in CODES)}))\s?$")
"""A currency before a number, in lower-cased text that ends at the number."""


def currency(said: str) -> str:
    """The ISO 4217 code of a sign or code ("us$", "eur")."""
    said = said.strip()
    code = SIGNS.get(said) or said.upper()
    return "CNY" if code == "RMB" else code
