"""Calendar arithmetic, at its edges too, and the order of dates."""

from datetime import date

from briefing.facts.dates.calendar import (
    Anchor,
    easter,
    month_value,
    nth_weekday,
    plus_days,
    shift_value,
    shifted,
    valid,
    week,
    weekday_near,
)
from briefing.facts.dates.named_days import holiday
from briefing.facts.dates.order import order_key
from briefing.facts.dates.units import duration_value, unit_of
from tests.tables import each_row

DAY = Anchor(2016, 9, 14)


@each_row(
    ("text", "anchor"),
    [
        ("2016-09-14", DAY),
        ("2016-09-14T10:00:00Z", DAY),
        ("20160914", DAY),
        ("2016-09", Anchor(2016, 9)),
        ("2016", Anchor(2016)),
        ("2016-13-01", Anchor(2016)),
        ("2016-02-30", Anchor(2016, 2)),
        ("yesterday", None),
        ("9999-01-01", None),
    ],
)
def test_the_date_that_dates_count_from(text, anchor):
    assert Anchor.parse(text) == anchor


def test_a_day_needs_its_month():
    assert Anchor(2016, 9).date is None
    assert DAY.date == date(2016, 9, 14)


@each_row(
    ("unit", "count", "value"),
    [
        ("day", -3, "2016-09-11"),
        ("night", 1, "2016-09-15"),
        ("week", -2, "2016-W35"),
        ("fortnight", 1, "2016-W39"),
        ("weekend", 1, "2016-W38-WE"),
        ("month", -9, "2015-12"),
        ("quarter", -1, "2016-Q2"),
        ("year", -10, "2006"),
        ("season", 1, "2017"),
        ("decade", -1, "2006"),
        ("century", -1, "1916"),
        ("hour", -2, "2016-09-14"),
        ("hour", -20, None),
        ("year", -3000, None),
        ("month", -2016 * 12, None),
        ("day", 10_000, None),
    ],
)
def test_units_are_counted_with_their_precision(unit, count, value):
    assert shifted(DAY, unit, count) == value


def test_what_the_anchor_does_not_say_is_not_known():
    assert shifted(Anchor(2016), "month", 1) is None
    assert shifted(Anchor(2016, 9), "day", 1) is None


def test_days_stay_inside_the_calendar():
    assert plus_days(date.max, 5) == date.max
    assert plus_days(date.min, -5) == date.min
    assert valid(2015, 2, 29) is None
    assert week(date(2016, 1, 1)) == "2015-W53"
    assert month_value(2016 * 12) == "2016-01"


def test_weekdays():
    assert weekday_near(date(2016, 9, 14), 2, ahead=True) == date(2016, 9, 14)
    assert weekday_near(date(2016, 9, 14), 2, ahead=True, strict=True) == date(2016, 9, 21)
    assert weekday_near(date(2016, 9, 14), 1, ahead=False) == date(2016, 9, 13)
    assert nth_weekday(2016, 11, 3, 4) == date(2016, 11, 24)


@each_row(
    ("value", "years", "moved"),
    [("1989-Q3", -1, "1988-Q3"), ("1989", 2, "1991"), ("P2Y", 1, None), ("0001", -1, None)],
)
def test_a_value_is_moved_by_years(value, years, moved):
    assert shift_value(value, years) == moved


@each_row(("year", "day"), [(2016, (3, 27)), (2017, (4, 16)), (1818, (3, 22)), (2038, (4, 25))])
def test_easter(year, day):
    assert easter(year) == date(year, *day)


@each_row(
    ("name", "day"),
    [
        ("christmas eve", (12, 24)),
        ("new year's eve", (12, 31)),
        ("new year’s day", (1, 1)),
        ("easter monday", (3, 28)),
        ("good friday", (3, 25)),
        ("thanksgiving day", (11, 24)),
        ("memorial day", (5, 30)),
        ("labour day", (9, 5)),
        ("martin luther king jr. day", (1, 18)),
        ("fourth of july", (7, 4)),
        ("may day", (5, 1)),
    ],
)
def test_holidays(name, day):
    assert holiday(name, 2016) == date(2016, *day)


def test_an_unknown_holiday_has_no_day():
    assert holiday("harbour day", 2016) is None
    assert holiday("harbour eve", 2016) is None


def test_dates_are_ordered_by_where_they_begin():
    values = [
        "BC0044", "18", "199", "1999", "1999-Q1", "1999-01", "1999-W01", "1999-01-05", "1999-01-05TMO", "1999-01-05T09:30",
        "1999-SU", "1999-H2", "1999-12-31/2000-01-02",
    ]  # fmt: skip
    assert sorted(values, key=order_key) == values


@each_row("value", ["P2Y", "XXXX-06", "PRESENT_REF", "", None, "1", "2016-01-01x"])
def test_what_has_no_place_in_time(value):
    assert order_key(value) == ()


def test_a_week_that_the_year_lacks_stands_at_the_year():
    assert order_key("2015-W60") == (2015,)


@each_row(
    ("count", "unit", "value"),
    [
        (2, "year", "P2Y"),
        (2.5, "year", "P2Y6M"),
        (0.5, "year", "P6M"),
        (None, "week", "PXW"),
        (None, "decade", "PXE"),
        (None, "hour", "PTXH"),
        (1.5, "hour", "PT1H30M"),
        (1.5, "day", "P1DT12H"),
        (0.5, "day", "PT12H"),
        (1.5, "week", "P1.5W"),
        (2, "decade", "P20Y"),
        (0.5, "century", "P50Y"),
        (1, "fortnight", "P2W"),
        (1.25, "month", "P1.25M"),
    ],
)
def test_durations(count, unit, value):
    assert duration_value(count, unit) == value


def test_units():
    assert [unit_of(said) for said in ("two yrs", "centuries", "90 mins", "hens")] == ["year", "century", "minute", ""]
