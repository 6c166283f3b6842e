"""What is read in a language follows from its data file; a new language is one more file."""

import sys

import pytest

from briefing.facts.dates import extraction
from briefing.language import codes, detection, support
from briefing.language import lexicon as module
from briefing.language.support import DATES, NAMES, RELATIVE_DATES, SPEAKERS, described, reads, remark
from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify
from tests.program import ROOT
from tests.tables import each_row

DANISH = """
[text]
function_words = '''og i det er på en til som af for at med de den har ikke et var om fra blev efter'''

[calendar]
months = '''januar februar marts april maj juni juli august september oktober november december'''

[locale_formats]
day = '''{d}. {m} {y}'''
month = '''{m} {y}'''
"""


def test_english_is_complete_and_the_others_say_what_they_have():
    assert {SPEAKERS, NAMES, RELATIVE_DATES, DATES} <= reads("en") == reads("und")
    assert SPEAKERS in reads("de")
    assert NAMES not in reads("de")
    assert reads("tlh") == frozenset()


@each_row("code", support.packs())
def test_a_pack_is_complete(code):
    """What a page in its own words promises: the facts on it are read in that language, too."""
    assert not (support.PACK if code in ("he", "hi", "th") else support.FULL_PACK) - reads(code)


def test_the_table_says_what_the_packs_hold():
    rows = {row[0]: row for row in codes.reading_table()}
    assert set(rows["en"][2:]) == {"yes"}
    german = dict(zip(support.KINDS, rows["de"][2:], strict=True))
    assert {kind for kind, has in german.items() if has == "yes"} == reads("de") >= support.PACK
    assert next(iter(rows)) == "en"


def test_what_is_not_read_is_said():
    assert remark(["en"]) == ""
    assert remark(["de", "en"]) == "Names without a role are not read in German text."
    assert remark(["he", "de"]) == "Names are not read in German, Hebrew text."
    assert remark(["hu"], engine="spacy") == "Relative dates are not read in Hungarian text."
    assert remark(["tlh"]) == "Dates and names are not read in tlh text."


def test_the_docs_say_what_the_data_files_hold():
    words = " ".join((ROOT / "docs" / "facts.md").read_text(encoding="utf-8").split())
    assert described() in words


@pytest.fixture
def only_danish(tmp_path, monkeypatch):
    """The program with one language file alone."""
    (tmp_path / "en.toml").write_text(module.DATA.joinpath("en.toml").read_text(encoding="utf-8"), encoding="utf-8")
    caches = (module.lexicon, module.tables_of, module.languages, reads, detection._weights, detection._latin)
    monkeypatch.setattr(module, "DATA", tmp_path)
    for one in caches:
        one.cache_clear()
    yield tmp_path / "da.toml"
    ours = [vars(loaded) for name, loaded in sys.modules.items() if name.startswith("briefing.")]
    for one in [one for names in ours for one in names.values() if hasattr(one, "cache_clear")]:
        one.cache_clear()  # an expression of the short file is nobody else's


def test_a_new_language_is_one_file_and_verify_is_right(only_danish):
    source = "Havnen i Tarn blev lukket den 12. marts 2016, og den åbner igen i maj 2017."
    assert extraction.extract(document_from_text(source, language="da")) == ()
    only_danish.write_text(DANISH, encoding="utf-8")
    for one in (module.lexicon, module.tables_of, module.languages, reads, detection._weights, detection._latin):
        one.cache_clear()
    assert detection.detect(source) == "da"
    document = document_from_text(source)
    assert [date.value for date in extraction.extract(document)] == ["2016-03-12", "2017-05"]
    assert DATES in support.reads("da")
    right, wrong = (
        document_from_text(f"Havnen i Tarn blev lukket den {day}, og den åbner igen i maj 2017.", language="da")
        for day in ("12. marts 2016", "12. juni 2016")
    )
    assert [finding.verdict for finding in verify(right, [document]).findings if finding.claim.kind == "date"] == [
        "same"
    ] * 2
    assert "conflict" in [f.verdict for f in verify(wrong, [document]).findings if f.claim.kind == "date"]
