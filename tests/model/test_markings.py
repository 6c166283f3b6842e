"""Markings are found where a line says nothing else, and the highest is kept."""

from briefing.model import markings
from tests.tables import each_row

BODY = "\n".join(f"The harbour was quiet on day {number}, the log says." for number in range(60))


@each_row(
    ("line", "found"),
    [
        ("TLP:AMBER", "TLP:AMBER"),
        ("tlp: amber + strict", "TLP:AMBER+STRICT"),
        ("TLP:WHITE", "TLP:CLEAR"),
        ("*** TLP:RED ***", "TLP:RED"),
        ("TLP:GREEN | OFFICIAL", "TLP:GREEN OFFICIAL"),
        ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("SECRET//NOFORN", "SECRET//NOFORN"),
        ("- CONFIDENTIAL -", "CONFIDENTIAL"),
        ("Classification: Confidential", "Confidential"),
        ("VS-NfD", "VS-NfD"),
        ("FOR OFFICIAL USE ONLY", "FOR OFFICIAL USE ONLY"),
        ("Confidential", ""),
        ("Secret talks began on Monday.", ""),
        ("TLP:RED is a label that forbids all sharing outside of the meeting.", ""),
        ("TOP SECRET PLANS FOUND IN BARN", ""),
        ("", ""),
    ],
)
def test_lines(line, found):
    assert markings.highest(f"{line}\n\nText of the note.\n\n{BODY}") == found
    assert markings.highest(f"{BODY}\n\nText of the note.\n\n{line}") == found


def test_the_highest_counts_and_prose_does_not():
    assert markings.highest("TLP:GREEN\nOFFICIAL\n" + BODY + "\nTLP:AMBER\nSECRET//ORCON") == "TLP:AMBER SECRET//ORCON"
    assert markings.highest(BODY + "\nCONFIDENTIAL\n" + BODY) == ""
    assert markings.highest((BODY + "\nCONFIDENTIAL\n") * 3) == "CONFIDENTIAL"


@each_row(
    ("one", "other", "more"),
    [
        ("TLP:RED", "TLP:AMBER", True),
        ("TLP:AMBER", "TLP:RED", False),
        ("TLP:AMBER", "TLP:AMBER", False),
        ("SECRET", "INTERNAL", True),
        ("SECRET", "TLP:RED", True),
        ("SECRET", "Board only", True),
        ("UNCLASSIFIED", "", False),
        ("TLP:GREEN OFFICIAL", "TLP:GREEN OFFICIAL", False),
        ("", "", False),
    ],
)
def test_exceeds(one, other, more):
    assert markings.exceeds(one, other) is more
