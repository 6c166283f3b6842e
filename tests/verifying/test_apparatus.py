"""What a brief prints around what it says claims nothing; the like of it in a sentence does."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = "The harbour of Farrow had 4,000 workers in 2022 and 30 cranes.\n"
REPLY = """The harbour had 4,000 workers.

On Tue, 5 May 2020 at 10:11, Jo Lind <jo@lind.example> wrote:

> We counted 55 boats.
> Ann Melk

--
Jo Lind
Tel. 555 1234
"""


def problems(text: str) -> list[str]:
    """The claims of a brief that are problems."""
    brief, carried = pipeline.read_brief(text.encode(), name="brief.txt")
    result = pipeline.check(brief, [pipeline.read(SOURCE.encode(), name="source.txt")], carried=carried)
    return [result.brief[f.claim.span] for f in result.findings if f.is_problem]


@each_row(
    "identifier",
    [
        "doi:10.1234/abcd.567",
        "ISBN 978-3-16-148410-0",
        "ISSN 1234-567X",
        "RFC 2119",
        "arXiv:2301.12345v2",
        "PMID: 123456",
    ],
)
def test_an_identifier_of_a_publication_is_no_figure(identifier: str) -> None:
    assert problems(f"The harbour of Farrow had 4,000 workers ({identifier}).\n") == []
    assert problems(f"The harbour of Farrow had 5,000 workers ({identifier}).\n") == ["5,000"]


def test_a_signature_and_the_mail_that_is_answered_claim_nothing() -> None:
    assert problems(REPLY) == []
    assert problems(REPLY.replace("4,000", "5,000")) == ["5,000"]


def test_a_marked_line_that_answers_no_mail_is_quoted() -> None:
    assert "We counted 55 boats." in problems("The harbour had 4,000 workers.\n\n> We counted 55 boats.\n")


def test_a_dash_inside_a_text_is_no_signature() -> None:
    assert problems("The harbour had 4,000 workers.\n\n--\n\nIt had 31 cranes.\n") == ["31"]
