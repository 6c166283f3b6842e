"""Words around dates: what may stand in and beside an expression of time, and what tells past from future."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Dating(WordGroup):
    """All in lower case; an apostrophe is a straight one."""

    time_zones = words()
    """Abbreviations and names of time zones, as they follow a clock time."""
    holidays = words()
    """Days with a name as they are written ("christmas eve", "labor day")."""
    triggers = words()
    """Words that give an expression of time away, beside the names of months, weekdays, seasons and units."""
    leads = words()
    """Words that may stand before such a word inside the expression ("the *last two* weeks")."""
    qualifiers = words()
    """What weakens or bounds a span of time, before it ("more than", "nearly")."""
    festive_things = words()
    """Things that are named for a holiday and date nothing ("a Christmas *tree*")."""
    # --- a month, weekday or year, or a word that is written like one
    before_months = words()
    """Words before a bare month that make sure it is one ("in", "since")."""
    not_after_months = words()
    """Words behind "March" or "May" that show it to be another word ("May *be*")."""
    mandatives = words()
    """Verbs behind which a clause says what is to be done ("proposed that")."""
    deferrals = words()
    """Participles of what gets another day ("*put off* to Monday")."""
    that_clauses = words()
    """Verbs and nouns before "that" as a conjunction, so that "that June" is no June told before."""
    before_years = words()
    """Words before four digits that make them a year."""
    sure_before_years = words()
    """Words of `before_years` that make a year of any number."""
    counted = words()
    """Nouns and units behind four digits that they count."""
    not_before_years = words()
    """Words before four digits that make them a number or the name of a thing ("room", "nearly")."""
    weekday_epithets = words()
    """Words that, with a capital, make a weekday a name ("*Black* Friday")."""
    age_nouns = words()
    """Nouns beside "today's" that make it the age we live in ("today's *youth*"); beginnings of words."""
    # --- durations
    before_one_day = words()
    """Words before "one day" that make it a duration."""
    before_sure_durations = words()
    """Words before "a day" that make it a duration, whatever follows."""
    before_durations = words()
    """Words before "a year" that make it a duration."""
    after_events = words()
    """Words behind "a day" that make it a noun ("a day *of* talks")."""
    rated = words()
    """Words before "a day" that make it a rate ("40 *barrels* a day")."""
    # --- what has happened, and what is awaited
    done_events = words()
    """What has happened once it is spoken of with its day ("Friday's *ruling*")."""
    things_of_a_day = words()
    """What happens on a day, in the plural ("today's *results*"); other things are of the age we live in."""
    states = words()
    """Verbs for what is so, and has been ("is", "remains")."""
    done_then = words()
    """What has happened with its day before it ("his Friday *wins*")."""
    announced_events = words()
    reporting_verbs = words()
    """Verbs that say who tells something, and nothing of when it is."""
    """What has happened if its day stands right behind it ("his *announcement* Friday")."""
    over_events = words()
    """What has happened even where the sentence looks ahead."""
    over_events_of_one = words()
    """What has happened where it is somebody's ("the *attack*")."""
    planned_events = words()
    """Events that are spoken of before they come ("the *primary* on Tuesday")."""
    over = words()
    """Words before an event that make it past ("after", "last")."""
    wishes = words()
    """Verbs that, after "to", say what is wanted or planned ("to *win* in November")."""
    happened = words()
    """Words before such an infinitive by which it was done ("*failed* to win")."""
    things_of_years = words()
    """Nouns that a year tells apart ("the 2012 *model*")."""
    changes = words()
    """Words of change, before what figures are compared with ("*up* from 4 pence a year earlier")."""
    compared = words()
    """Words that compare figures."""
    # --- tense
    future_infinitives = words()
    """Verbs that, after "to", look ahead wherever they stand."""
    future_words = words()
    """Words and phrases that look ahead."""
    future_presents = words()
    """Verbs whose present looks ahead in the news ("the fair *opens* Friday")."""
    future_participles = words()
    """Participles after a form of "be" and before "to" ("is *expected* to")."""
    weekday_states = words()
    """What may stand between "is" and a weekday to come ("is *back* on Friday")."""
    relatives = words()
    """Words that open what stands behind a comma, and tells of another time as often as not."""
    counting_from = words()
    """Words of a date that count from another one ("a day *later*")."""
    participles = words()
    """Participles without "-ed" of what is done or shown."""
    asked = words()
    """Participles of those who are asked for something, which may be of what has been ("who was there on Friday is *asked* to call")."""
    weekday_presents = words()
    """Verbs in the present, and words for what is wished, with which a bare weekday is the next one ("it *goes* to the printer on Friday")."""
    moving = words()
    """Forms in -ing after "is" that look ahead ("is *arriving*")."""
    unlikely_conditions = words()
    """Words behind "if" where it tells no condition of what is to come."""
    gatherings = words()
    """What "there is" announces ("there's an *election*")."""
    pasts = words()
    """Past forms that are no other word, and words that go with them."""
    unchanged_pasts = words()
    """Past forms that are like the infinitive ("cut")."""
    no_pasts = words()
    """Names and nouns that end like a past in -ed."""
    modals = words()
    """Words before an infinitive, so that "cut" behind them is none of those pasts."""
    refusals = words()
    """What is refused, or cannot be done, in a report ("would not *comment*")."""
    determiners = words()
    """Words behind "may have" that make it a present."""
    accomplished = words()
    """Words before an infinitive that is no plan ("seems to be")."""
    planned = words()
    """Participles and pasts before an infinitive that look ahead ("asked to leave")."""
    # --- numeric dates
    month_first_outlets = words()
    """Outlets that write the month first in "03/04/2024"."""
    day_first_outlets = words()
    """Outlets that write the day first."""
    business = words()
    """Beginnings of words of business figures, which are compared with the same time of another year."""
    before_clock_times = words()
    """Words before "3:16" that make it a time."""
    before_seasons = words()
    """Words before "spring" or "fall" that make it a season."""
    whole = words()
    """What stands between a number and a unit of time ("two *full* years")."""
    lasted = words()
    """Words before "weeks" that make it a duration."""
    clause_openers = words()
    """Words that, behind a comma, begin a clause of its own."""
    day_first_domains = words()
    """Top-level domains of countries that write the day first (ISO 3166-1)."""
