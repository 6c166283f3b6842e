"""What CONTRIBUTING promises: a fact, a reader, a ranker is one file and one row; a template, and a language's dates, are one file.

The file is `tests/extension.py`, the row is set here, and the program does the rest.
"""

import csv
import io
import json

import pytest

from briefing import catalog
from briefing.composing import coverage
from briefing.language import lexicon
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, compose, read
from tests.program import call

TEXT = (
    "The harbour of Tarn stays closed, the court ruled in No. 14-203 on 3 March 2015. The council had asked for it.\n\n"
    "Twelve crews lost their berths. They may appeal until May, as in No. 13-77."
)


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "tarn.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def case_numbers(monkeypatch):
    row = catalog.FactEntry(
        "cases", "tests.extension:KIND", "numbers of cases", coverage=(5, "Cases"), redaction="cases"
    )
    monkeypatch.setitem(catalog.FACTS, "cases", row)


@pytest.mark.usefixtures("case_numbers")
def test_a_fact_is_printed_in_every_form(source):
    found = json.loads(call("facts", source, "--json", "--no-config").out)["cases"]
    assert [TEXT[start:end] for start, end in (case["span"] for case in found)] == ["No. 14-203", "No. 13-77"]
    assert [case["year"] for case in found] == [2014, 2013]
    rows = csv.DictReader(io.StringIO(call("facts", source, "--csv", "--kind", "cases", "--no-config").out.decode()))
    assert [(row["fact"], row["value"]) for row in rows] == [("No. 14-203", "2014"), ("No. 13-77", "2013")]
    assert b"No. 13-77" in call("facts", source, "--no-config").out
    record = json.dumps({"id": 1, "text": TEXT}).encode() + b"\n"
    assert len(json.loads(call("facts", "--jsonl", "-", "--no-config", stdin=record).out)["cases"]) == 2


@pytest.mark.usefixtures("case_numbers")
def test_coverage_counts_a_fact(source):
    findings = analyse(Corpus((read(source),)), Request(Budget.parse("short")), bottom_line=True)
    table = coverage.section(findings, compose(findings)).nodes[0]
    assert ("Cases", "2") in [(row[0].label, row[1].note) for row in table.rows]


@pytest.mark.usefixtures("case_numbers")
def test_a_fact_is_redacted(source, tmp_path):
    made, shared = tmp_path / "x.json", tmp_path / "y.md"
    assert call("make", source, "-o", made, "-n", "long", "--no-config").code == 0
    assert b"14-203" in made.read_bytes()
    assert call("share", made, "-o", shared, "--redact", "cases", "--no-config").code == 0
    assert "redacted" in shared.read_text(encoding="utf-8")
    assert "14-203" not in shared.read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "by_name"), [("tarn.headed", True), ("tarn.txt", False)])
def test_a_reader_takes_its_files_by_suffix_or_signature(monkeypatch, tmp_path, name, by_name):
    signatures = () if by_name else (b"== ",)
    row = catalog.ReaderEntry(
        "headed", "tests.extension:read", "text", (".headed",), label="headed", by_name=by_name, signatures=signatures
    )
    monkeypatch.setitem(catalog.READERS, "headed", row)
    (tmp_path / name).write_text(f"== Tarn\n\n{TEXT}\n", encoding="utf-8")
    document = read(tmp_path / name)
    assert document.origin.format == "headed"
    assert document[document.blocks[0].span] == "Tarn"
    assert bool(call("text", tmp_path / name).err) is not by_name
    assert b"headed" in call("formats").out


def test_a_reader_may_take_files_that_are_refused_without_it(monkeypatch, tmp_path):
    row = catalog.ReaderEntry("headed", "tests.extension:read", "text", (".plist",), label="headed", by_name=True)
    (tmp_path / "tarn.plist").write_text(f"== Tarn\n\n{TEXT}\n", encoding="utf-8")
    assert b"unsupported" in call("text", tmp_path / "tarn.plist").err.encode()
    monkeypatch.setitem(catalog.READERS, "headed", row)
    assert read(tmp_path / "tarn.plist").origin.format == "headed"


def test_a_ranker_needs_no_measured_scores(monkeypatch, source):
    monkeypatch.setitem(catalog.RANKERS, "last", catalog.Entry("last", "tests.extension:rank", "the last ones"))
    assert b"They may appeal" in call("summarize", source, "-r", "last", "-n", "1", "--no-config").out
    assert b"the last ones" in call("rankers").out


def test_a_template_is_one_file(tmp_path, monkeypatch, source):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "config" / "briefing" / "templates" / "voices"
    folder.mkdir(parents=True)
    text = 'about = "who said what"\n[[sections]]\nkey = "bottom-line"\n[[sections]]\nkey = "key-points"\n'
    (folder / "template.toml").write_text(text, encoding="utf-8")
    assert b"voices" in call("templates", "list").out
    assert call("make", source, "-t", "voices", "--no-config").code == 0


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder with all data files, in which one more is found."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in lexicon.DATA.iterdir():
        (folder / path.name).symlink_to(path)
    monkeypatch.setattr(lexicon, "DATA", folder)
    lexicon.languages.cache_clear()
    yield folder
    lexicon.languages.cache_clear()


def test_a_language_s_dates_are_one_file(data, tmp_path):
    months = "unvar dovar trivar quavar pevar hexar separ oktar novar dekar undar dodar"
    (data / "qx.toml").write_text(f"[calendar]\nmonths = '''{months}'''\n", encoding="utf-8")
    source, right, wrong = (tmp_path / name for name in ("tarn.txt", "right.txt", "wrong.txt"))
    source.write_text("Ta port Tarn sol klose 12. dovar 2031. Ta ponte sol opene trivar 2032.\n", encoding="utf-8")
    right.write_text("Tarn\n\nTa port sol klose 12. dovar 2031.\n", encoding="utf-8")
    wrong.write_text("Tarn\n\nTa port sol klose 12. trivar 2031.\n", encoding="utf-8")
    options = ("--language", "qx", "--json", "--no-config")
    found = json.loads(call("facts", source, *options).out)["dates"]
    assert [date["value"] for date in found] == ["2031-02-12", "2032-03"]
    verdicts = [json.loads(call("verify", brief, source, *options).out)["claims"] for brief in (right, wrong)]
    dates = [[claim["verdict"] for claim in claims if claim["kind"] == "date"] for claims in verdicts]
    assert dates == [["same"], ["conflict"]]
