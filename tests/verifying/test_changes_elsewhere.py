"""What a wording changes of its source is found in every language whose data file has the words for it, and nothing else is."""

import tomllib
from pathlib import Path

import pytest

from briefing.language.support import DENIALS, readers_of
from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify
from tests.tables import each_row


def _rows(name):
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["language"]


ROWS = _rows("changes_elsewhere.toml")
CASES = [
    pytest.param(row["code"], row["source"], said, change, id=f"{row['code']}-{change or 'the same'}-{n}-{said[:9]}")
    for row in (*ROWS, *_rows("claims_elsewhere.toml"))
    for n, (said, change) in enumerate(row["said"])
]


@each_row(("code", "source", "said", "change"), CASES)
def test_a_change_is_named(code, source, said, change):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    findings = [f for f in verify(brief, [document]).findings if f.claim.kind == "sentence"]
    assert [f.change or "" for f in findings if f.verdict == "changed"] == ([change] if change else [])


def test_every_language_that_reads_denials_is_here():
    assert {row["code"] for row in ROWS} == set(readers_of(DENIALS)) - {"en"}


@each_row(
    "said",
    [
        "Der Stadtrat befürwortete am Montag das Vorhaben und die Planung für den Hafen in Tannum.",
        "Rathauschefin Greta Momm sprach am Montag über den Hafen in Tannum.",
    ],
)
def test_a_german_noun_is_no_name(said):
    source = "Der Stadtrat billigte am Montag das Konzept für den Hafen in Tannum, sagte Bürgermeisterin Greta Momm."
    brief, document = (document_from_text(text, language="de") for text in (said, source))
    assert not [f for f in verify(brief, [document]).findings if f.is_problem]


def test_a_place_that_no_source_has_is_a_name_in_german():
    brief, document = (
        document_from_text(text, language="de")
        for text in ("Der Stadtrat plant einen Hafen in Torfau.", "Der Stadtrat plant einen Hafen in Weinsdorf.")
    )
    assert [f for f in verify(brief, [document]).findings if f.is_problem]


@each_row(
    ("code", "source", "said"),
    [
        ("pl", "Konserwator Hubert Rumian poinformował, że obraz wróci w lipcu.", "Według Huberta Rumiana obraz wróci w lipcu."),
        ("uk", "Депутат Ігор Малинчук заявив, що міст дорогий.", "За словами Малинчука, міст дорогий."),
        ("ru", "Директор Анна Брусницкая сообщила, что причал готов.", "По словам Анны Брусницкой, причал готов."),
        ("pl", "Radny Adam Morski powiedział, że most jest gotowy.", "Według Adama Morskiego most jest gotowy."),
        ("pl", "Lekarka Wanda Gruda powiedziała, że chorych jest 70.", "Według Wandy Grudy jest 70 chorych."),
        ("fr", "La bouquiniste, Odile Carrou, soutient que le quai tient.", "D'après Odile Carrou, le quai tient."),
        ("de", "Dagegen stimmten die Räte von Stadtliste und Neuer Allianz.", "Stadtliste und Neue Allianz stimmten dagegen."),
        ("de", "Der Rat beschloss, den Bau der Bahn über den Fluss vorerst nicht weiterzuverfolgen.", "Der Rat beschloss, die Bahn vorerst nicht zu bauen."),
        ("de", "Der Hafen verweigerte die Prämie für die Helfer.", "Der Hafen verweigerte den Helfern die Prämie."),
    ],
)  # fmt: skip
def test_a_name_in_another_case_is_not_misspelt(code, source, said):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    assert not [f for f in verify(brief, [document]).findings if f.is_problem]
