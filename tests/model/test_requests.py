from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import Budget, BudgetUnit
from briefing.model.requests import WORDS_A_MINUTE, WORDS_A_PAGE
from tests.tables import each_row


@each_row(
    ("text", "unit", "amount"),
    [
        ("7", BudgetUnit.SENTENCES, 7),
        ("20%", BudgetUnit.RATIO, 0.2),
        ("250w", BudgetUnit.WORDS, 250),
        ("250 words", BudgetUnit.WORDS, 250),
        ("1p", BudgetUnit.WORDS, WORDS_A_PAGE),
        ("1.5p", BudgetUnit.WORDS, 1.5 * WORDS_A_PAGE),
        ("2min", BudgetUnit.WORDS, 2 * WORDS_A_MINUTE),
        ("short", BudgetUnit.SENTENCES, 3),
        ("MEDIUM", BudgetUnit.SENTENCES, 5),
        ("long", BudgetUnit.SENTENCES, 10),
    ],
)
def test_each_form_of_a_length(text, unit, amount):
    budget = Budget.parse(text)
    assert (budget.unit, budget.amount, budget.asked) == (unit, amount, text)


@each_row("text", ["", "0", "0w", "-3", "2.5", "101%", "ten", "nan", "1e9", "5x", "7 sentences long", "%"])
def test_what_is_no_length_is_said_with_its_key(text):
    with pytest.raises(UsageError) as error:
        Budget.parse(text)
    assert error.value.key == "bad-length"
    assert error.value.exit_code == 2


@given(st.text())
def test_any_text_gives_a_budget_or_a_usage_error(text):
    with suppress(UsageError):
        assert Budget.parse(text).amount > 0


@given(st.integers(1, 100), st.integers(0, 500))
def test_a_share_takes_at_least_one_and_never_more_than_all(percent, total):
    count = Budget.parse(f"{percent}%").sentences(total)
    assert count is not None
    assert min(1, total) <= count <= total
