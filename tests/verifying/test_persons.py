"""The persons of a brief with a role or name that the source gives to somebody else, and with their own."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = """Ines Carro, the mayor of Tarn, and Nils Rieger, the head of the port authority, spoke on Monday. Carro wants the ferry to stay. Rieger said it loses 40,000 crowns a month.

Chief executive Nora Hild will step down at the end of June. Finance chief Bram Loos will take over until a successor is found.
"""


def problems(line: str) -> list[str]:
    brief, carried = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name="brief.txt")
    result = pipeline.check(brief, [pipeline.read(SOURCE.encode(), name="source.txt")], carried=carried)
    return [f"{f.claim.kind} {f.verdict} {f.change}".strip() for f in result.findings if f.is_problem]


@each_row(
    "line",
    [
        "Port authority head Nils Rieger said the ferry loses 40,000 crowns a month.",
        "Carro, the mayor, wants the ferry to stay.",
        "CEO Nora Hild will leave at the end of June.",
        "CFO Bram Loos will take over until a successor is found.",
    ],
)
def test_each_by_the_own_name_and_role(line: str) -> None:
    assert problems(line) == []


@each_row(
    ("line", "problem"),
    [
        ("Rieger wants the ferry to stay.", "sentence changed name"),
        ("Bram Loos will step down at the end of June.", "sentence changed name"),
        ("Ines Rieger, the mayor of Tarn, wants the ferry to stay.", "name not-found"),
        ("Finance chief Nora Hild will step down at the end of June.", "name role-differs"),
    ],
)
def test_anothers_name_or_role(line: str, problem: str) -> None:
    assert problem in problems(line)


def test_what_is_not_until_something_is_once_it_is() -> None:
    source = pipeline.read(b"Buses will not run until the roads of Tarn are cleared.\n", name="source.txt")
    brief, carried = pipeline.read_brief(
        b"Brief\n\nBuses will run again once the roads of Tarn are cleared.\n", name="b.txt"
    )
    assert not [f for f in pipeline.check(brief, [source], carried=carried).findings if f.is_problem]
