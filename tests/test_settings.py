import os

import pytest

from briefing import settings
from briefing.errors import UsageError
from tests.endless import with_pipes


def write(folder, text):
    path = folder / settings.NAME
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_and_profiles(tmp_path):
    path = write(
        tmp_path, 'length = "7"\n[defaults]\nranker = "lead"\n[profiles.minister]\nlength = "1p"\nto = "Minister"\n'
    )
    assert settings.load(path) == {"length": "7", "ranker": "lead"}
    assert settings.load(path, profile="minister") == {"length": "1p", "ranker": "lead", "to": "Minister"}


def test_the_house_style_lies_beside_the_file_that_names_it(tmp_path):
    assert settings.load(write(tmp_path, 'reference-doc = "house.docx"'))["reference-doc"] == str(
        tmp_path / "house.docx"
    )
    absolute = str(tmp_path / "x" / "house.docx")
    assert settings.load(write(tmp_path, f"reference-doc = '{absolute}'"))["reference-doc"] == absolute


@pytest.mark.parametrize(
    "text",
    [
        "length = ",
        "lenght = 7",
        "force = 'yes'",
        "length = true",
        "[profiles]\nx = 3",
        "defaults = 3",
        "sections = 5",
        f"query = {'[' * 9999}",
    ],
)
def test_a_bad_file_is_said_with_its_key(tmp_path, text):
    with pytest.raises(UsageError) as error:
        settings.load(write(tmp_path, text), profile="x")
    assert error.value.key == "bad-config"


@with_pipes
def test_a_pipe_is_neither_found_nor_waited_for(tmp_path):
    pipe = tmp_path / settings.NAME
    os.mkfifo(pipe)
    assert settings.find(tmp_path) != pipe
    assert settings.profiles(pipe) == []
    with pytest.raises(UsageError, match="a pipe without an end"):
        settings.load(pipe)


def test_what_is_no_settings_by_its_size_is_not_read_whole(tmp_path):
    with pytest.raises(UsageError, match="too large"):
        settings.load(write(tmp_path, "#" * (1 << 20) + "\n"))


def test_the_nearest_file_upwards_is_found(tmp_path):
    path = write(tmp_path, "")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert settings.find(below) == path


def test_what_somebody_else_has_put_above_is_not_obeyed(tmp_path, monkeypatch):
    write(tmp_path, 'length = "7"')
    below = tmp_path / "a"
    below.mkdir()
    assert settings.find(below) is not None
    monkeypatch.setattr(settings.os, "geteuid", lambda: below.stat().st_uid + 1, raising=False)
    assert settings.find(below) is None


def test_a_file_neither_writes_over_nor_takes_a_marking_away():
    options, refused = settings.obeyed({"force": True, "marking": "None", "length": "7"})
    assert (options, refused) == ({"length": "7"}, ["force", "marking"])
    assert settings.obeyed({"marking": "INTERNAL"}) == ({"marking": "INTERNAL"}, [])
