"""What is told of one name of the source in a brief, and stands there of another that the brief names as well."""

from tests.tables import each_row
from tests.verifying.sentences import changes

SOURCE = """Oda Falk, the harbour master of Tarn, resigned on Monday after a row about the ferry. Her deputy, Nils Rood, will run the port.

The chair of the council, Ines Pohl, opened the new pier in June. The old bridge, closed by Jon Aldvik, stood for a century.
"""


@each_row(
    "line",
    [
        "Oda Falk resigned on Monday after a row about the ferry; her deputy Nils Rood will run the port.",
        "After a row about the ferry Falk has resigned, and Rood will run the port.",
        "Jon Aldvik closed the old bridge, and Ines Pohl opened the new pier in June.",
    ],
)
def test_each_as_the_source_has_it(line: str) -> None:
    assert changes(line, SOURCE) == []


def test_two_that_have_changed_places() -> None:
    line = "Nils Rood resigned on Monday after a row about the ferry; his deputy Oda Falk will run the port."
    [(change, difference)] = changes(line, SOURCE)
    assert change == "subject"
    assert "{+Nils Rood resigned+}" in difference
