"""Sentences told in other words that say something else of one thing, and the like of them that are right."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = """# Minutes of the Harbour Board

Present: Dr Ida Sund (chair), Mr Per Haan (treasurer), Mrs Oda Farr

| District | Quay lost (ha) |
|---|---|
| Arne | 12 |
| Belsund | 24 |
| Corrin | 31 |

The minister, Petra Osk, ruled out sending in divers but said she might appoint a broker if the talks failed. The board does not expect the ferries to recover before May.

Mr Haan proposed a freeze on new posts until December. The freeze was agreed by three votes to one.

The plan for a toll on boats was put forward by Mrs Farr. After a debate the toll was deferred to July.

It was resolved to accept the Teal tender. Its price had been the lowest of all that came in; Morley & Sons had asked for more.

Turnout was 48 percent, up from 35 percent in 2018. Tarn lost less land in 2020 than in 2019. No piers were lost last year; in 2019 eleven had to be given up.

We like the sailing school, which grew 24 percent. The mussel farm was weak, down 6 percent.

The plaintiff must pay the defendant damages of 70,000 crowns together with interest.
"""

WRONG = [
    "The minister sent divers.",
    "The minister will appoint a broker.",
    "The ferries have recovered, the board said.",
    "The board rejected the freeze on new posts.",
    "After a debate the toll on boats was adopted.",
    "It was resolved to accept the tender of Morley & Sons.",
    "Turnout was 35 percent.",
    "Tarn lost more land in 2020 than in 2019.",
    "Eleven piers were lost in 2020.",
    "The mussel farm grew 24 percent, while the sailing school was down 6 percent.",
    "The defendant must pay the plaintiff damages of 70,000 crowns.",
    "In Corrin 24 hectares of quay were lost.",
    "The treasurer, Dr Ida Sund, spoke of the toll.",
]
RIGHT = [
    "The minister would not send divers.",
    "The minister could appoint a broker.",
    "The ferries are not expected to recover before May.",
    "The board agreed a freeze on new posts.",
    "A toll on boats was discussed and put off to July.",
    "The tender of Teal was accepted.",
    "Turnout was 48 percent; in 2018 it had been 35 percent.",
    "Tarn lost less land in 2020 than it had in 2019.",
    "Eleven piers were given up in 2019.",
    "The sailing school grew 24 percent, while the mussel farm was down 6 percent.",
    "The defendant is to be paid damages of 70,000 crowns.",
    "In Corrin 31 hectares of quay were lost.",
    "The treasurer, Per Haan, wanted a freeze.",
]


def problems(line: str) -> list[str]:
    """The verdicts that are problems in a brief of one line."""
    brief, _ = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name="brief.md")
    result = pipeline.check(brief, [pipeline.read(SOURCE.encode(), name="source.md")])
    return [f"{f.claim.kind} {f.verdict} {f.change} {f.difference}" for f in result.problems()]


@each_row("line", WRONG)
def test_what_is_told_otherwise_is_a_problem(line: str) -> None:
    assert problems(line)


@each_row("line", RIGHT)
def test_what_is_told_in_other_words_alone_is_none(line: str) -> None:
    assert problems(line) == []
