"""Citations of a brief: marks of every form, right ones, those to another source or paragraph, those to nothing."""

from __future__ import annotations

import pytest

from briefing import pipeline
from briefing.model import Budget, Corpus, Request
from briefing.verifying import citations
from briefing.verifying.brief import CITATION
from tests.tables import each_row

COUNCIL = (
    "The council of Hask met on Monday.\n\nIt voted 9 to 4 for the new quay in the harbour.\n\nRain fell at noon.\n"
)
GAZETTE = "The quay in Hask has been decided.\n\nDivers found an old wreck under the long pier.\n\nThe fair is over.\n"
SOURCES = {"council.txt": COUNCIL, "gazette.txt": GAZETTE}
LIST = "\n\n## Sources\n\n[1] council.txt\n\n[2] gazette.txt\n"
WRECK = "Divers found an old wreck under the long pier"

BRIEFS = [
    (f"{WRECK} [2].{LIST}", ["same"]),
    (f"{WRECK} [1].{LIST}", ["cited-elsewhere"]),
    (f"{WRECK}. [2]{LIST}", ["same"]),
    (f"{WRECK} [2].", ["same"]),
    (f"{WRECK} [3].", ["no-such-source"]),
    (f"{WRECK} [2 ¶2].", ["same"]),
    (f"{WRECK} [2\u00a0¶3].", ["cited-elsewhere"]),
    (f"{WRECK} [1 ¶1; 2 ¶2].", ["cited-elsewhere", "same"]),
    (f"{WRECK} [Source 1].{LIST}", ["cited-elsewhere"]),
    (f"{WRECK} 【2†source】.", ["same"]),
    (f"{WRECK} (gazette.txt, ¶2).", ["same"]),
    (f"{WRECK} (gazette.txt, para. 1).", ["cited-elsewhere"]),
    (f"{WRECK} (council.txt).", ["cited-elsewhere"]),
    (f"{WRECK} (other.txt).", ["no-such-source"]),
    (f"{WRECK}[^1].\n\n[^1]: council.txt, paragraph 2\n", ["cited-elsewhere"]),
    (f"{WRECK}[^1].\n\n[^1]: gazette.txt, paragraph 2\n", ["same"]),
    (f"{WRECK}².\n\n## Sources\n\n¹ council.txt\n\n² gazette.txt\n", ["same"]),
    (f"{WRECK}¹.\n\n## Sources\n\n¹ council.txt\n\n² gazette.txt\n", ["cited-elsewhere"]),
    ("Nothing of the kind was ever heard of there [1].", []),
    ("Yes [1].", []),
]


@each_row(("text", "expected"), BRIEFS)
def test_a_citation(text, expected):
    brief, _ = pipeline.read_brief(f"# Note\n\n{text}\n".encode(), name="brief.md")
    documents = [pipeline.read(source.encode(), name=name) for name, source in SOURCES.items()]
    findings = pipeline.check(brief, documents).findings
    assert [f.verdict for f in findings if f.claim.kind == "citation"] == expected
    assert not [f for f in findings if f.claim.kind == "name" and f.verdict in ("misspelt", "not-found")]


def test_with_one_source_a_place_is_enough():
    brief, _ = pipeline.read_brief(f"# Note\n\n{WRECK} [¶3].\n\n{WRECK} [¶1, ¶2].\n".encode(), name="brief.md")
    source = pipeline.read(GAZETTE.encode(), name="gazette.txt")
    found = [f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "citation"]
    assert [f.verdict for f in found] == ["cited-elsewhere", "cited-elsewhere", "same"]
    assert found[0].difference == "stands in gazette.txt ¶2, cited is gazette.txt ¶3"


@each_row(
    "mark",
    ["[¶6]", "[[¶6]]", "[¶6,\u00a0¶8]", "[2\u00a0¶6; 3\u00a0¶1]", "[p.\u00a04]", "[2, p. 4]", "[slide 4]", "[00:12:31]", "[1]", "[title]"],
)  # fmt: skip
def test_what_is_a_mark(mark):
    match = CITATION.search(f"It rained {mark} there.")
    assert match
    assert match[0] == mark


@each_row("text", ["[role]", "[…]", "5 km² of land", "[2023]x", "[12 September 2023]"])
def test_what_is_none(text):
    found = CITATION.search(text)
    assert found is None or found[0] == "[2023]"


def test_a_clock_time_that_a_page_cites_is_no_figure():
    chat = "[09:02] ida: where is the oar\n[09:03] Bo L: in the shed, but the shed is locked\n[09:15] ida: then break the lock\n"
    page = "- where is the oar [[09:02]]\n- Bo L: in the shed, but the shed is locked [[09:03]]\n\n[09:02]: #source-1\n"
    brief, carried = pipeline.read_brief(page.encode(), name="page.md")
    source = pipeline.read(chat.encode(), name="chat.txt")
    assert pipeline.check(brief, [source], carried=carried).problems() == ()


@pytest.mark.parametrize("ending", ["md", "txt", "html", "docx"])
def test_a_page_of_ours_has_no_problem(ending, tmp_path):
    sources = [pipeline.read(text.encode(), name=name) for name, text in SOURCES.items()]
    for documents in (sources[:1], sources):
        briefing = pipeline.compose(pipeline.analyse(Corpus(tuple(documents)), Request(Budget.parse("5"))))
        path = tmp_path / f"brief{len(documents)}.{ending}"
        pipeline.write(briefing, path)
        brief, carried = pipeline.read_brief(path.read_bytes(), name=path.name)
        assert pipeline.check(brief, documents, carried=carried).problems() == ()


def test_of_a_text_without_full_stops_the_words_right_before_a_mark_are_cited(monkeypatch):
    """Each of its marks stands in the one sentence that all of it is; it is not held against all of it."""
    asked = []
    near = citations.near
    monkeypatch.setattr(
        citations, "near", lambda index, forms, **most: asked.append(forms) or near(index, forms, **most)
    )
    said = f"{'the quay is old [1] and ' * 300}{WRECK[0].lower()}{WRECK[1:]} [1]"
    brief, _ = pipeline.read_brief(said.encode(), name="brief.txt")
    pipeline.check(brief, [pipeline.read(text.encode(), name=name) for name, text in SOURCES.items()])
    assert len(asked) > 290
    assert max(map(len, asked)) <= 150
