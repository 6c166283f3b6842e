"""The sources beside a file of choices: found by their digests, in their order, and nowhere else."""

import json

import pytest

from briefing.errors import BriefingError
from briefing.readers import kept_sources
from briefing.readers.sources import Named, Page
from tests.tables import each_row

PAGE = Page("page.html", "http://public.example/a", "2024-05-01")


def kept(folder, *rows):
    (folder / "choices.json").write_text(json.dumps({"length": "short", "sources": list(rows)}), encoding="utf-8")
    return kept_sources.load(folder / "choices.json")


def stored(folder, data, name):
    place = kept_sources.place(data, name)
    (folder / "sources").mkdir(exist_ok=True)
    (folder / place).write_bytes(data)
    return place


def test_what_was_kept_is_found_again(tmp_path):
    text, page = stored(tmp_path, b"b", "text.txt"), stored(tmp_path, b"a", PAGE.file)
    named = [Named(text, "text.txt"), Named(page, "http://public.example/", page=PAGE)]
    found = kept(tmp_path, *kept_sources.encoded(named))
    assert [(one.name, one.page) for one in found] == [(one.name, one.page) for one in named]
    assert [one.path for one in found] == [str(tmp_path / text), str(tmp_path / page)]


@each_row("name", ["no suffix", "x.äö", "x.averyverylongsuffix", "../../x.t/t"])
def test_an_odd_name_is_no_part_of_the_place(name):
    assert len(kept_sources.place(b"a", name)) == len("sources/") + 64


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "sources/../x", "sources/" + "a" * 64 + "/x", ""])
def test_a_place_elsewhere_is_refused(tmp_path, path):
    with pytest.raises(BriefingError) as raised:
        kept(tmp_path, {"name": "x", "path": path})
    assert raised.value.key == "bad-record"


def test_a_file_that_is_gone_or_another_is_told(tmp_path):
    place = stored(tmp_path, b"a", "x.txt")
    (tmp_path / place).write_bytes(b"b")
    with pytest.raises(BriefingError, match="not what it was"):
        kept(tmp_path, {"name": "x", "path": place})
    (tmp_path / place).unlink()
    with pytest.raises(BriefingError):
        kept(tmp_path, {"name": "x", "path": place})


def test_a_briefings_own_json_has_none(tmp_path):
    (tmp_path / "brief.json").write_text('{"schema": "briefing/2", "sources": [{"name": "x"}]}', encoding="utf-8")
    assert kept_sources.load(tmp_path / "brief.json") == ()
