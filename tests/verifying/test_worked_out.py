"""Figures and dates that an analyst worked out, or gave the unit that their source leaves out; and those that are wrong."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = """# Harbour Report

| District | Quay lost 2019 (ha) | Sea wall (km) |
|---|---|---|
| Arne | 12 | 14.5 |
| Belsund | 24 | 3.0 |
| Corrin | 30 | 22.0 |

Tolls brought 212 million euros, up 11 percent; fines were slightly lower at 198 million. Debt fell to 88 million euros from 121 million at the end of March.

The margin of the ferries was 47.2 percent, compared with 49.0 percent before. Freight took away about 130 basis points. A wall at Hask is estimated at 18 million kroner.

Present: Dr Ida Sund (chair), Mr Per Haan (treasurer), Mrs Oda Farr, Prof. Jon Lund

The freeze on new posts was agreed by three votes to one. The laundry is short of four people. The Tarn union is asking for 9 percent.

The Orlo group has offered 5.5 percent to the union. Of the year's budget of 62 boats, Hask has 31 boats at its own quay.

The lease of the mill runs for five years from 1 July 2017. In 2022 the ferrymen do not expect calm before the first quarter of next year.
"""

RIGHT = [
    ("- Fines: EUR 198m, slightly lower", "EUR 198m"),
    ("A wall at Hask would cost NOK 18m.", "NOK 18m"),
    ("In Belsund 24 hectares of quay were lost.", "24 hectares"),
    ("Debt came down by €33m to €88m.", "€33m"),
    ("The margin slipped by 1.8 percentage points to 47.2 percent.", "1.8 percentage points"),
    ("Freight took away about 1.3 points.", "1.3 points"),
    ("The three districts have 39.5 km of sea wall.", "39.5 km"),
    ("The three districts have 39.5 km of sea wall.", "three"),
    ("Four trustees were present.", "Four"),
    ("The freeze on posts was agreed by 3-1.", "3-1"),
    ("The laundry lacked four people.", "four"),
    ("The two sides are 3.5 percentage points apart: Tarn wants 9%, Orlo offers 5.5%.", "3.5 percentage points"),
    ("Hask has half of the boats in the budget.", "half"),
    ("The lease was to run until mid-2022: five years from 1 July 2017.", "2022"),
    ("The ferrymen expect no calm before Q1 2023.", "Q1 2023"),
]
WRONG = [
    ("- Fines: EUR 189m, slightly lower", "EUR 189m"),
    ("A wall at Hask would cost USD 18m.", "USD 18m"),
    ("In Belsund 24 kilometres of quay were lost.", "24 kilometres"),
    ("Debt came down by €43m to €88m.", "€43m"),
    ("The margin slipped by 2.8 percentage points to 47.2 percent.", "2.8 percentage points"),
    ("The three districts have 49.5 km of sea wall.", "49.5 km"),
    ("The freeze on posts was agreed by 4-1.", "4-1"),
    ("The two sides are 4.5 percentage points apart: Tarn wants 9%, Orlo offers 5.5%.", "4.5 percentage points"),
    ("Hask has a third of the boats in the budget.", "third"),
    ("The lease was to run until mid-2023: five years from 1 July 2017.", "2023"),
    ("The ferrymen expect no calm before Q1 2024.", "Q1 2024"),
]


def is_problem(line: str, said: str) -> bool:
    """Whether the one claim of a brief of one line that holds some words is a problem."""
    brief, _ = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name="brief.md")
    result = pipeline.check(brief, [pipeline.read(SOURCE.encode(), name="source.md")])
    [found] = [f for f in result.findings if f.claim.kind != "sentence" and said in brief[f.claim.span]]
    return found.is_problem


@each_row(("line", "said"), RIGHT)
def test_what_a_writer_works_out_rightly_is_no_problem(line: str, said: str) -> None:
    assert not is_problem(line, said)


@each_row(("line", "said"), WRONG)
def test_what_a_writer_works_out_wrongly_is_one(line: str, said: str) -> None:
    assert is_problem(line, said)
