"""`--in`: the page's own words in another language than its sources'."""

import json

import pytest

from tests.program import call

GERMAN = """Hafen Wismar bleibt geschlossen

Wismar, 7. Mai 2031 – Rund 2.500 Weber haben am Mittwoch gestreikt, teilte der Verband mit. „Wir warten nicht länger“, sagte die
Sprecherin Jutta von der Aue der Zeitung. Der Schaden liegt bei 1,4 Mrd. Euro, nach 12,5 Prozent im Juni 2030. Am vergangenen
Montag ruhte die Arbeit; das Werk steht seit 1968. Minister Egon Falk erwiderte: „Wir haben kein Geld für das alte Werk am Hafen.“

Die Verhandlungen sollen am 3. Juni 2031 fortgesetzt werden. Der Verband verlangt sieben Prozent mehr Lohn und einen Vertrag bis
zum 31. Dezember 2033. Die Werft hat nach eigenen Angaben 418 Beschäftigte, von denen 90 nicht gestreikt haben.
"""


@pytest.fixture
def german(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path


def test_a_page_speaks_the_language_that_is_asked_for(german):
    page = call("make", "a.txt", "--in", "fr", "-n", "40w", "--format", "md", "-o", "-").text
    assert "## Sources" in page
    assert "(environ 40 mots)" in page
    assert "Quellen" not in page
    assert "Rund 2.500 Weber" in page


def test_the_sources_language_is_the_default_and_json_is_told_in_english(german):
    assert "## Quellen" in call("make", "a.txt", "--format", "md", "-o", "-").text
    told = json.loads(call("make", "a.txt", "--in", "Polish", "--json").out)
    assert told["language"] == "pl"
    assert told["asked"].startswith("medium")
    assert told["got"].endswith(" words")
    assert told["sections"][0]["key"] == "bottom-line"


def test_a_language_without_words_of_a_page_is_refused(german):
    done = call("make", "a.txt", "--in", "is", "-o", "b.md")
    assert done.code == 2
    assert "bad-language" in done.err
    assert "Icelandic" in done.err


@pytest.mark.parametrize("command", [["compare", "a.txt"], ["batch", "a.txt", "-o", "out", "--to", "md"]])
def test_other_commands_take_it_too(german, command):
    done = call(*command, "--in", "it")
    page = done.text if command[0] == "compare" else (german / "out" / "a.md").read_text(encoding="utf-8")
    assert "## Fonti" in page
