"""Dates and numbers as a language writes them (Unicode CLDR: long dates, decimal grouping, percent)."""

from __future__ import annotations

from dataclasses import dataclass

_NARROW, _NO_BREAK = "\u202f", "\u00a0"


@dataclass(frozen=True, slots=True)
class Forms:
    """One language's forms.

    `day` and `month` have places ``{d}`` ``{m}`` ``{y}``; `months` are the names beside a day, `alone` those without one,
    where they differ. `group` stands between thousands, `percent` has a place for the number.
    """

    months: tuple[str, ...] = ()
    day: str = "{d} {m} {y}"
    month: str = "{m} {y}"
    group: str = ","
    percent: str = "{}%"
    alone: tuple[str, ...] = ()
    first: str = "1"
    """The first day of a month."""


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_EAST = _names("1 2 3 4 5 6 7 8 9 10 11 12")
_ENGLISH = Forms(_names("January February March April May June July August September October November December"))
_OTHERS = {
    "de": Forms(
        _names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        day="{d}. {m} {y}", group=".", percent="{}" + _NO_BREAK + "%",
    ),
    "fr": Forms(
        _names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        group=_NARROW, percent="{}" + _NARROW + "%", first="1er",
    ),
    "es": Forms(
        _names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        day="{d} de {m} de {y}", month="{m} de {y}", group=".", percent="{}" + _NO_BREAK + "%",
    ),
    "it": Forms(
        _names("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"), group="."
    ),
    "pt": Forms(
        _names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        day="{d} de {m} de {y}", month="{m} de {y}", group=".",
    ),
    "nl": Forms(
        _names("januari februari maart april mei juni juli augustus september oktober november december"), group="."
    ),
    "sv": Forms(
        _names("januari februari mars april maj juni juli augusti september oktober november december"),
        group=_NO_BREAK, percent="{}" + _NO_BREAK + "%",
    ),
    "da": Forms(
        _names("januar februar marts april maj juni juli august september oktober november december"),
        day="{d}. {m} {y}", group=".", percent="{}" + _NO_BREAK + "%",
    ),
    "nb": Forms(
        _names("januar februar mars april mai juni juli august september oktober november desember"),
        day="{d}. {m} {y}", group=_NO_BREAK, percent="{}" + _NO_BREAK + "%",
    ),
    "fi": Forms(
        _names("tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
               "marraskuuta joulukuuta"),
        day="{d}. {m} {y}", group=_NO_BREAK, percent="{}" + _NO_BREAK + "%",
        alone=_names("tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu"),
    ),
    "pl": Forms(
        _names("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
        group=_NO_BREAK,
        alone=_names("styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"),
    ),
    "cs": Forms(
        _names("ledna února března dubna května června července srpna září října listopadu prosince"),
        day="{d}. {m} {y}", group=_NO_BREAK, percent="{}" + _NO_BREAK + "%",
        alone=_names("leden únor březen duben květen červen červenec srpen září říjen listopad prosinec"),
    ),
    "ru": Forms(
        _names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        group=_NO_BREAK, percent="{}" + _NO_BREAK + "%",
        alone=_names("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    ),
    "uk": Forms(
        _names("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
        group=_NO_BREAK,
        alone=_names("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
    ),
    "el": Forms(
        _names("Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου"),
        group=".",
        alone=_names("Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος"),
    ),
    "tr": Forms(
        _names("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"), group=".", percent="%{}"
    ),
    "ar": Forms(_names("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")),
    "he": Forms(_names("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"), day="{d} ב{m} {y}"),
    "hi": Forms(_names("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्तूबर नवंबर दिसंबर")),
    "ja": Forms(_EAST, day="{y}年{m}月{d}日", month="{y}年{m}月"),
    "zh": Forms(_EAST, day="{y}年{m}月{d}日", month="{y}年{m}月"),
    "ko": Forms(_EAST, day="{y}년 {m}월 {d}일", month="{y}년 {m}월"),
}  # fmt: skip
_OTHERS["no"] = _OTHERS["nb"]


def forms(language: str) -> Forms:
    """The forms of a language by its ISO 639-1 code; the English ones for a language that has none here."""
    return _OTHERS.get(language[:2].lower(), _ENGLISH)


def long_date(date: str, language: str) -> str:
    """Turns 2016-09-12 into "12 September 2016" and 2016-09 into "September 2016"; all else stays as it stands."""
    parts = date[:10].split("-")
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdigit() for part in parts):
        return date
    numbers = [int(part) for part in parts]
    if not 1 <= numbers[1] <= 12 or len(parts[0]) != 4:
        return date
    form = forms(language)
    if len(numbers) == 2:
        return form.month.format(m=(form.alone or form.months)[numbers[1] - 1], y=parts[0])
    day = form.first if numbers[2] == 1 else numbers[2]
    return form.day.format(d=day, m=form.months[numbers[1] - 1], y=parts[0])


def count(number: int, language: str) -> str:
    """A whole number with its thousands set apart: "11,240"."""
    return f"{number:,}".replace(",", forms(language).group)


def percent(share: float, language: str) -> str:
    """A share of 1 as a percentage: "28%"."""
    return forms(language).percent.format(round(100 * share))
