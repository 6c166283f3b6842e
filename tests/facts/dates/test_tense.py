from briefing.facts.dates.tense import Tense, tense, verbs
from tests.tables import each_row


def told(text, day):
    low = text.lower()
    start = low.index(day)
    return tense(low, start, start + len(day), verbs(low, 0, len(low)))


@each_row(
    ("text", "day", "found"),
    [
        ("The council will vote on Friday.", "friday", Tense.FUTURE),
        ("The council voted on Friday.", "friday", Tense.PAST),
        ("The water is expected to fall below the warning level on Friday.", "friday", Tense.FUTURE),
        ("The water is forecast to fall on Friday.", "friday", Tense.FUTURE),
        ("To vote on Friday is a duty.", "friday", Tense.FUTURE),
        ("It failed to open on Friday.", "friday", Tense.PAST),
        ("It would sell when trading opened Monday.", "monday", Tense.FUTURE),
        ("It may be undone if a ferryman is elected mayor in June.", "june", Tense.FUTURE),
        ("I have decided to step down in March.", "march", Tense.FUTURE),
        ("She decided to step down in March.", "march", Tense.PAST),
        ("On Friday, the day of rain.", "friday", Tense.NONE),
        ("It closed the day it will open.", "the day it will open", Tense.PAST),
    ],
)
def test_the_nearest_verb_tells(text, day, found):
    assert told(text, day) is found
