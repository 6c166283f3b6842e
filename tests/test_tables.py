import pytest

from tests.tables import each_row


@each_row("number, double", [(1, 2), pytest.param(2, 4, id="two")])
def test_each_row_is_asked(number, double):
    assert 2 * number == double


def test_the_rows_that_fail_are_told_and_all_are_asked():
    asked = []

    @each_row("number", [1, 2, 3, 4])
    def odd(number):
        asked.append(number)
        assert number % 2

    with pytest.raises(ExceptionGroup, match="2 rows of 4 fail") as told:
        odd()
    assert asked == [1, 2, 3, 4]
    assert [error.__notes__ for error in told.value.exceptions] == [["in the row (2,)"], ["in the row (4,)"]]


def test_one_row_that_fails_is_told_as_it_is():
    @each_row("wrong", [ValueError])
    def raises_nothing(wrong):
        with pytest.raises(wrong):
            pass

    with pytest.raises(AssertionError, match="DID NOT RAISE"):
        raises_nothing()
