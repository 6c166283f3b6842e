"""A stored briefing, and a source of numbers, that nobody would write: checked in seconds, where a square of their length takes hours."""

import json
from dataclasses import replace

from briefing.model import Section, codec
from tests.endless import ended_after
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.writers import samples

LARGE = 30_000
"""Characters."""
guard = ended_after(30)
"""Seconds of this process alone, ten times what it takes and more: a busy machine fails none."""


def large(piece):
    return (piece * (LARGE // len(piece) + 1))[:LARGE]


@each_row("piece", ["The quay of Tarn is shut. ", "word ", "1,", "“", "Tarn Vell "])
def test_a_stored_briefing_of_one_huge_string(tmp_path, piece):
    told = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (samples.at(large(piece)),)),))
    (tmp_path / "brief.json").write_text(json.dumps(codec.encode(told)), encoding="utf-8")
    assert call("verify", tmp_path / "brief.json", EXAMPLE, "--no-config").code in {0, 9}


def test_a_table_of_numbers(tmp_path):
    rows = "".join(f"{number}\t{number * 7 % 1000}\t{number * 13 % 1000}\n" for number in range(LARGE // 12))
    (tmp_path / "table.txt").write_text(rows, encoding="utf-8")
    assert call("verify", tmp_path / "table.txt", tmp_path / "table.txt", "--no-config").code in {0, 9}
