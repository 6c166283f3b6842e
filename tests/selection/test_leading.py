"""A text of no form of its own leads with the sentence that tells most of it, wherever its opening begins."""

import math

from briefing.model import Budget, Corpus, DocumentKind, Passage, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import leading
from tests.tables import each_row

ROWS = (
    "Tarn wants to rent one of the piers to anglers.",
    "A café is planned for the other.",
    "Neither has been painted since the storm.",
    "Two keepers still live beside the old crane.",
    "They were told by letter.",
    "Nobody at the board would say what was paid.",
)
NEWS = "The harbour board of Vik will sell its two piers to the town of Tarn in May, after ships had stayed away for a year."


def _findings(*lines, kind=None):
    text = "\n\n".join([*lines, *ROWS])
    request = Request(Budget.parse("1"), kind=kind)
    return analyse(Corpus((document_from_text(text, language="en"),)), request, bottom_line=True)


@each_row(
    ("opening", "leads"),
    [
        ("The piers of Vik have never looked so empty.", NEWS),  # a scene
        ("Vik is moving on, for good.", NEWS),  # a teaser
        ("Piers of Vik go to Tarn.", NEWS),  # a headline with a stop
        ("The keepers of all lamps at Vik have walked out over their pay, the union of keepers said on Monday.", None),
    ],
)
def test_a_story_leads_with_the_sentence_that_tells_it(opening, leads):
    findings = _findings(opening, NEWS, kind="news")
    assert findings.bottom is not None
    assert findings.profile.texts[findings.bottom.first] == (leads or opening)


def test_only_a_text_in_which_no_rule_knows_the_outcome_is_led_so():
    findings = _findings(NEWS, kind="news")
    assert leading.is_learned(findings.profile, 0, DocumentKind.NEWS)
    assert not leading.is_learned(findings.profile, 0, DocumentKind.JUDGMENT)
    findings.profile.memo["unmarked"] = set()
    assert not leading.is_learned(findings.profile, 0, DocumentKind.NEWS)


def test_what_is_seen_of_a_passage():
    findings = _findings(NEWS)
    able = [Passage(at, at, findings.profile.size[at], at) for at in range(3)]
    rows = leading.table(findings.profile, findings.ranking, able, {1: 0.5})
    assert [len(row) for row in rows] == [len(leading.FEATURES)] * 3
    seen = [dict(zip(leading.FEATURES, row, strict=True)) for row in rows]
    assert [row["first"] for row in seen] == [1, 0, 0]
    assert seen[1]["chance"] == math.log(0.5)
    assert seen[0]["place"] == 0
    assert seen[0]["words"] == math.log(len(NEWS.split()))


def test_the_likeliest_sentence_leads_of_those_that_can():
    findings = _findings(NEWS)
    pieces = [Passage(at, at, findings.profile.size[at], at) for at in range(len(findings.profile))]
    for able in (pieces, pieces[1:], pieces[::2], pieces[3:4]):
        chances = {1: 0.3, 4: 0.2}
        rows = leading.table(findings.profile, findings.ranking, able, chances)
        scores = [math.fsum(map(math.prod, zip(leading.shipped(), row, strict=True))) for row in rows]
        told = {passage.head: passage for passage in able}
        assert leading.best(findings.profile, findings.ranking, 0, told.get, chances) == able[scores.index(max(scores))]


def test_where_nothing_can_stand_nothing_leads():
    findings = _findings(NEWS)
    assert leading.best(findings.profile, findings.ranking, 0, lambda _: None, {}) is None


def test_a_scrap_saved_beside_a_story_does_not_lead():
    scrap = "Accordingly, the pier is closed."
    story = "\n\n".join(
        [NEWS, *ROWS, *(f"The {lamp} lamp of the pier went to the museum of Tarn." for lamp in ("red", "old", "tall"))]
    )
    documents = tuple(document_from_text(text, language="en") for text in (scrap, story))
    findings = analyse(Corpus(documents), Request(Budget.parse("1"), kind="news"), bottom_line=True)
    assert findings.bottom is not None
    assert findings.profile.texts[findings.bottom.first] == NEWS


PLAIN = tuple(f"The board of Vik counted {n * 7} lamps on pier {n} before it was sold to Tarn." for n in range(2, 9))
HANGING = "{} has spoken up for the pilots of Vik, saying that rough tugs do more harm than good in such times."


@each_row(
    ("head", "name", "stands"),
    [
        ("", "Una Karsk", True),
        ("Karsk speaks up for pilots.", "Una Karsk", True),
        ("Karsk speaks up for pilots.", "Vik (AFP) – Mayor Una Karsk", True),
        (NEWS, "Una Karsk", False),
        ("Karsk speaks up for pilots.", "She", False),
    ],
)
def test_what_opens_a_text_with_a_name_in_full_hangs_on_nothing(head, name, stands):
    findings = _findings(*filter(None, [head]), HANGING.format(name), *PLAIN)
    standing = {findings.profile.texts[passage.first] for passage in findings.passages if passage}
    assert (HANGING.format(name) in standing) == stands
