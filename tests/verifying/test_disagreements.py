"""Where one source bears a figure out and another has it otherwise, both are shown; a heading in capitals is no claim."""

import io
import json

import docx
import pytest

from briefing.verifying import diagnostics, report, side_by_side
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.verifying.test_verify import checked

ONE = "The fire at the Hallin sawmill near Ostby killed 19 people on Sunday, the county said.\n"
OTHER = "The fire at the Hallin sawmill near Ostby killed 21 people on Sunday, the police said.\n"
BRIEF = "The fire at the Hallin sawmill killed 19 people on Sunday."


def figures(line, *sources):
    return [f for f in checked(line, sources=sources).findings if f.claim.kind == "figure"]


@each_row("sources", [(ONE, OTHER), (OTHER, ONE)])
def test_both_are_shown_and_the_verdict_stays(sources):
    result = checked(BRIEF, sources=sources)
    (found,) = (f for f in result.findings if f.claim.kind == "figure")
    mine, theirs = sources.index(ONE), sources.index(OTHER)
    assert (found.verdict, found.disputed) == ("same", True)
    assert [e.source for e in found.evidence] == [mine, theirs]
    assert [result.sources[e.source][e.span] for e in found.evidence] == ["19", "21"]
    assert found.difference == f"sources differ: 21 people in source{theirs + 1}.txt"
    assert result.problems() == ()
    assert diagnostics.collected(result)[0].message == f"Sources differ: 21 people in source{theirs + 1}.txt."
    assert report.as_json(result)["claims"][result.findings.index(found)]["difference"] == found.difference
    assert found.difference in side_by_side.page(result)
    assert [line[:4] for line in diagnostics.remark(result, found).splitlines()[1:3]] == ["“19”", "“21”"]


@each_row(
    "other",
    [
        ONE,
        "The fire at the Hallin sawmill near Ostby killed at least 15 people on Sunday, the police said.",
        "The fire at the Hallin sawmill near Ostby injured 21 people on Sunday, the police said.",
        "The fire at the Hallin sawmill near Ostby killed 21 horses on Sunday, the police said.",
        "The fire at the Hallin sawmill near Ostby killed 21 people in 1987, the police said.",
        "The fire at the Hallin sawmill near Ostby killed 2,100 people on Sunday, the police said.",
        "The fire at the Hallin sawmill near Ostby killed 21 people on Sunday. Earlier 19 were named.",
        "The storm in the Ferrow hills killed 21 people on Tuesday.",
        "The fire at the Hallin sawmill near Ostby killed another 21 people on Sunday, the police said.",
    ],
)
def test_what_is_no_disagreement(other):
    (found,) = figures(BRIEF, ONE, other)
    assert (found.verdict, found.disputed, found.difference) == ("same", False, "")


def test_on_the_command_line_and_in_word(tmp_path):
    for name, text in (("a.txt", ONE), ("b.txt", OTHER)):
        (tmp_path / name).write_text(text)
    page = docx.Document()
    page.add_paragraph(BRIEF)
    page.save(str(tmp_path / "brief.docx"))
    done = call("verify", tmp_path / "brief.docx", tmp_path / "a.txt", tmp_path / "b.txt", "-o", tmp_path / "out.docx")
    assert done.code == 0
    assert "Sources differ: 21 people in b.txt." in done.text
    (comment,) = docx.Document(io.BytesIO((tmp_path / "out.docx").read_bytes())).comments
    assert "Sources differ: 21 people in b.txt." in comment.text


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "docx", "json"])
def test_a_briefing_of_ours_stands(tmp_path, suffix):
    brief = tmp_path / f"brief.{suffix}"
    assert call("make", EXAMPLE, "-o", brief, "--no-config").code == 0
    done = call("verify", brief, EXAMPLE, "--json")
    assert done.code == 0
    assert json.loads(done.out)["claims"]


def test_a_heading_in_capitals_is_no_claim_and_a_line_with_a_number_is():
    texts = [f.claim for f in checked("WHAT THE OSTBY FIRE LEFT\n\nNothing.", sources=(ONE,)).findings]
    assert not [c for c in texts if c.kind == "name"]
    assert [f.verdict for f in figures("THE FIRE KILLED 24 PEOPLE\n\nNothing more.", ONE)] == ["changed"]


def test_a_label_before_a_citation_is_no_part_of_the_sentence_behind_it():
    source = (
        "The council let out the whole 900-square mile Dorn moor. The mill owners have since said that their maps were drawn for"
        " a 40-square-mile stretch of the moor, not a tenth of it. Ilse's lawyer, Petra Christmas, has said Ilse told her she never"
        " sold it. Though warned of the court, Ilse Dorn, 20, spoke freely about the 12 March sale in letters to us.\n"
    )
    brief = (
        "Brief\n\n- 40-square-mile stretch of [1 ¶1] | The mill owners have since said that their maps were drawn for a"
        " 40-square-mile stretch of the moor, not a tenth of it. [1 ¶1]\n\n- March 12 [1 ¶1] | Ilse's lawyer, Petra Christmas, has said"
        " Ilse told her she never sold it. Though warned of the court, Ilse Dorn, 20, spoke freely about the 12 March sale in"
        " letters to us. [1 ¶1]\n\nSOURCES AND METHOD\n\nExtracted verbatim by briefing 1.0"
    )
    assert checked(brief, sources=(source,)).problems() == ()
