"""Two wordings of one clause: what the words that differ do to it."""

from __future__ import annotations

from briefing.agreement.clauses import Change, Run, change, is_negated
from tests.tables import each_row

CHANGES = [
    ("had not closed", "had closed", Change.NEGATION),
    ("don t agree", "agree", Change.NEGATION),
    ("never", "", Change.NEGATION),
    ("not reopen", "stay shut", None),
    ("never closed", "opened", None),
    ("reopen", "shut", Change.ANTONYM),
    ("failed to", "did not", None),
    ("", "denied that it had", Change.NEGATION),
    ("", "refused to", Change.NEGATION),
    ("", "denied it was not", None),
    ("", "which was not clear", None),
    ("rose", "fell", Change.DIRECTION),
    ("increased", "grew", None),
    ("won", "lost", Change.ANTONYM),
    ("after", "before", Change.ANTONYM),
    ("shrinking", "growing", Change.DIRECTION),
    ("plummeted", "rallied", Change.DIRECTION),
    ("men", "women", Change.ANTONYM),
    ("quarterly", "weekly", Change.ANTONYM),
    ("unfriendly", "friendly", Change.ANTONYM),
    ("charged", "charges", None),
    ("can see", "a view of", None),
    ("a view of the bay", "what one can see there", None),
    ("will", "may", Change.MODALITY),
    ("could", "might", None),
    ("has", "will", Change.STATUS),
    ("built", "plans to build", Change.STATUS),
    ("opened", "plans to open", Change.STATUS),
    ("reports on", "will report", None),
    ("cancelled", "approved", Change.STATUS),
    ("", "allegedly", Change.HEDGE),
    ("", "believed to", Change.HEDGE),
    ("reportedly", "allegedly", None),
    ("big", "large", None),
    ("", "", None),
    ("one two three four five six seven", "not eight nine ten eleven twelve thirteen", None),
]


@each_row(("said", "stands", "expected"), CHANGES)
def test_what_a_run_changes(said, stands, expected):
    assert change([Run(tuple(said.split()), tuple(stands.split()))]) is expected


def test_a_word_that_has_only_moved_changes_nothing():
    assert change([Run(("not",), ()), Run((), ("not",))]) is None


def test_a_hedge_may_stand_elsewhere():
    assert change([Run(("are", "reported", "to"), ()), Run((), ("reportedly",))]) is None


def test_a_language_without_words_sees_no_change():
    assert change([Run(("not",), ())], language="tlh") is None


def test_negated():
    assert is_negated(["it", "did", "not", "rain"])
    assert is_negated(["it", "didn", "t", "rain"])
    assert not is_negated(["it", "rained"])
