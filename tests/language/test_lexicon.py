"""A language's words: what each form of a field reads, that names are checked, that all is frozen and read late."""

import subprocess
import sys

import pytest

from briefing.language import lexicon as module
from briefing.language.fields import WordGroup, classes, labels, ordered, phrases, rows, words
from briefing.language.lexicon import any_of, lexicon


class Example(WordGroup):
    words = words()
    ordered = ordered()
    rows = rows()
    phrases = phrases()
    classes = classes()
    labels = labels()


def test_each_form_reads_its_text():
    group = Example(
        {
            "words": "at_least\n  most ",
            "ordered": "b a b",
            "rows": "\njan\nsept sep\n",
            "phrases": "at least\nno more than\n",
            "classes": "sq_ft: sqft square_feet\n square_foot\nkm: km",
            "labels": "sources: Sources: all\n",
        }
    )
    assert group.words == {"at least", "most"}
    assert group.ordered == ("b", "a", "b")
    assert group.rows == (("jan",), ("sept", "sep"))
    assert group.phrases == {"at least", "no more than"}
    assert group.classes == {"sqft": "sq ft", "square feet": "sq ft", "square foot": "sq ft", "km": "km"}
    assert group.labels == {"sources": "Sources: all"}


def test_a_field_without_a_text_is_empty_and_a_group_is_frozen():
    group = Example()
    assert not any((group.words, group.ordered, group.rows, group.phrases, group.classes, group.labels))
    with pytest.raises(AttributeError):
        group.words = frozenset(["more"])
    with pytest.raises(ValueError, match="Example has no field worts"):
        Example({"worts": "a"})


def test_every_shipped_file_is_read_to_its_last_field():
    for path in module.DATA.iterdir():
        if path.name.endswith(".toml"):
            pack = lexicon(path.name.removesuffix(".toml"))
            for group in (getattr(pack, name) for name in pack.__match_args__):
                if isinstance(group, WordGroup):
                    assert all(getattr(group, name) for name in group.texts), (path.name, group)


def test_an_unknown_language_has_no_words_and_an_unknown_group_is_an_error(tmp_path, monkeypatch):
    assert lexicon("tlh").calendar.months == ()
    assert lexicon("tlh").speech.reporting == frozenset()
    assert lexicon("../en").calendar.months == ()
    (tmp_path / "xa.toml").write_text("[calender]\nmonths = '''a'''\n", encoding="utf-8")
    monkeypatch.setattr(module, "DATA", tmp_path)
    with pytest.raises(ValueError, match=r"xa\.toml has no group calender"):
        lexicon("xa")


def test_a_text_too_short_to_tell_is_read_as_english():
    assert lexicon("und") is lexicon("en")
    assert lexicon("en").calendar.month_numbers["sept"] == 9
    assert lexicon("en").calendar.weekday_numbers["tues"] == 1


def test_any_of_takes_the_longest_first_and_nothing_where_there_are_no_words():
    assert any_of({"more", "more than", "n't"}, blank=r"\s") == r"(?:more\sthan|more|n['’]t)"
    assert any_of(["a.m."]) == r"(?:a\.m\.)"
    assert any_of([]) == "(?!)"


def test_importing_reads_no_file():
    code = "import sys; import briefing.language.lexicon as l; print('tomllib' in sys.modules, l.lexicon.cache_info().currsize)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "0"]
