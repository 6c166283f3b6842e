"""What is said of a brief as a whole: it is in another language than its sources, or about something else."""

import json

from briefing import pipeline
from briefing.model import ClaimKind, Verification
from briefing.verifying import diagnostics, report, side_by_side
from tests.tables import each_row

GERMAN = """Der Rat von Tarnhaven hat am Montag beschlossen, die Brücke über die Wold zu sperren. Bürgermeisterin Petra Sund sagte: „Wir können das Risiko nicht länger tragen.“ Die Sanierung kostet 4,2 Millionen Euro und soll im April 2027 beginnen.

Rund 12.000 Fahrzeuge nutzen die Brücke jeden Tag, und der Verkehr wird über die alte Landstraße umgeleitet.
"""
ENGLISH = """The council of Tarnhaven has decided to close the bridge over the Wold. Mayor Petra Sund said: "We can no longer bear the risk." The repair costs 4.2 million euros and will begin in April 2027.

About 12,000 vehicles use the bridge each day, and the traffic is led over the old road.
"""
COMET = """Astronomers of the Orlo Institute found a comet that passes the sun every 17 years. "It is a visitor from far away," said Lena Mohr.

The comet was seen first in 1998 by amateurs in Chile. Its tail is 300,000 kilometres long. Pictures will be shown in May.
"""


def check(brief: str, *sources: str) -> Verification:
    """The verification of a brief called draft.txt against a.txt, b.txt …"""
    page, carried = pipeline.read_brief(brief.encode(), name="draft.txt")
    read = [pipeline.read(text.encode(), name=f"{'abc'[n]}.txt") for n, text in enumerate(sources)]
    return pipeline.check(page, read, carried=carried)


def test_a_brief_in_another_language_says_so_once() -> None:
    result = check(ENGLISH, GERMAN)
    assert [(str(r.key), r.text.partition(":")[0]) for r in result.remarks] == [
        ("other-language", "The brief is in English, a.txt in German")
    ]
    assert not result.problems()
    assert [line.split(": ")[1] for line in diagnostics.as_text(result)] == ["note"]


def test_its_figures_and_dates_are_compared_all_the_same() -> None:
    result = check(ENGLISH.replace("4.2 million", "4.5 million").replace("April 2027", "May 2027"), GERMAN)
    assert {f.claim.kind for f in result.problems()} == {ClaimKind.FIGURE, ClaimKind.DATE}


def test_one_source_in_the_same_language_is_enough_for_its_words() -> None:
    result = check(ENGLISH.replace("bear the risk", "bear the costs"), GERMAN, ENGLISH)
    assert [str(r.key) for r in result.remarks] == ["other-language"]
    assert [f.verdict for f in result.problems()] == ["altered"]


def test_a_brief_about_something_else_is_one_line() -> None:
    result = check(COMET, ENGLISH)
    [line] = diagnostics.as_text(result)
    assert line.startswith("draft.txt:1:1: error: other-subject: The brief is about something else: ")
    assert len(list(diagnostics.as_github(result))) == 1
    assert len(json.loads(diagnostics.as_sarif(result))["runs"][0]["results"]) == 1
    assert "The brief is about something else" in side_by_side.page(result)
    made = report.as_json(result)
    assert [(r["key"], r["level"]) for r in made["remarks"]] == [("other-subject", "error")]
    assert len(made["claims"]) > 3
    assert result.problems()


@each_row("brief", [ENGLISH, COMET + ENGLISH, "The comet will return in 1998.\n"])
def test_a_brief_that_is_half_right_or_short_is_told_claim_by_claim(brief: str) -> None:
    assert check(brief, ENGLISH).remarks == ()
