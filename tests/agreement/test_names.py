"""Two names or roles: one, a shorter form, another."""

from __future__ import annotations

from briefing.agreement import names
from briefing.agreement.verdicts import Verdict
from tests.tables import each_row

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Verdict.SAME, Verdict.COMPATIBLE, Verdict.DIFFERENT, Verdict.UNKNOWN

NAMES = [
    ("Marit Holmgren", "Marit Holmgren", SAME),
    ("Holmgren", "Marit Holmgren", COMPATIBLE),
    ("Mrs Holmgren’s", "Holmgren", SAME),
    ("M. Holmgren", "Marit Holmgren", COMPATIBLE),
    ("UN", "United Nations", COMPATIBLE),
    ("EC", "European Union Commission", COMPATIBLE),
    ("EB", "European Union Commission", DIFFERENT),
    ("U.N.", "UN", SAME),
    ("Orsova", "Orsovans", COMPATIBLE),
    ("Holmgren", "Aldvik", DIFFERENT),
    ("Joren Holmgren", "Marit Holmgren", DIFFERENT),
    ("Mr", "Holmgren", UNKNOWN),
]


@each_row(("one", "other", "verdict"), NAMES)
def test_two_names(one, other, verdict):
    assert names.compare(one.split(), other.split()).verdict is verdict
    assert names.compare(other.split(), one.split()).verdict is verdict


ROLES = [
    ("chief executive officer", "chief strategy officer", DIFFERENT),
    ("chief strategist", "chief strategy officer", UNKNOWN),
    ("CEO", "chief executive", SAME),
    ("Chief Executive Officer", "the CEO", SAME),
    ("mayor", "mayor of Tarn", COMPATIBLE),
    ("Gen.", "General", SAME),
    ("mayor", "judge", DIFFERENT),
    ("deputy mayor", "mayor elect", UNKNOWN),
    ("", "mayor", UNKNOWN),
]


@each_row(("one", "other", "verdict"), ROLES)
def test_two_roles(one, other, verdict):
    assert names.roles(one, other).verdict is verdict
    assert names.roles(other, one).verdict is verdict
