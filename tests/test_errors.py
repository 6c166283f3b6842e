import pytest

from briefing import errors


def test_a_failure_is_one_line_with_file_key_and_reason():
    error = errors.InputError("nothing\nin it", key="empty", source="a.txt", hint="give it text")
    assert str(error) == "a.txt: empty: nothing in it (give it text)"
    assert error.exit_code == 4


def test_keys_are_closed():
    with pytest.raises(ValueError, match="unknown error key"):
        errors.InputError("x", key="made-up")


def test_every_class_has_a_key_of_the_list():
    pending = [errors.BriefingError]
    while pending:
        cls = pending.pop()
        assert cls.default_key in errors.KEYS
        pending += cls.__subclasses__()


def test_every_key_stands_in_the_tree():
    assert all(key in (errors.__doc__ or "") for key in errors.KEYS)


def test_a_missing_extra_names_the_pip_line():
    error = errors.MissingExtraError("PDF output", extra="pdf")
    assert "pip install 'briefing-desk[pdf]'" in str(error)
    assert error.exit_code == 2
