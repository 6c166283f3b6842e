"""What fills the last room of a page, by the kind of its sources."""

from dataclasses import replace
from functools import cache

from briefing.composing import candidates, eligible, genres, outcome_points
from briefing.composing.length import Allowance
from briefing.composing.offers import Offers
from briefing.model import Budget, Corpus, DocumentKind, Frame, Item, Request
from briefing.pipeline import analyse, compose
from briefing.sections.lines import Line
from briefing.text import profile
from tests.composing import made
from tests.composing.made import document
from tests.tables import each_row

LONG = " ".join(f"The harbour of Tarn lit lamp {n} on its long pier." for n in range(120))


@cache
def read(text):
    """A judgment's findings."""
    return analyse(Corpus((document(text),)), Request(Budget.parse("short"), kind="judgment"), bottom_line=True)


@cache
def of_kind(text, kind):
    """Those of a text of a kind, of which only its words and their number are asked."""
    corpus = Corpus((document(text),))
    return replace(read(LONG[:400]), corpus=corpus, profile=profile.build(corpus), kinds=(kind,))


TALK = " ".join(f"The harbour of Tarn, um, lit lamp {n} on its long pier." for n in range(120))


@each_row(
    ("text", "kind", "least"),
    [
        (LONG, DocumentKind.CALL, 0.8),
        (LONG, DocumentKind.NEWS, genres.LEAST),
        (LONG[:400], DocumentKind.CALL, genres.LEAST),  # of a short text a page needs what there is
    ],
)
def test_what_fills_a_page_of_talk_must_stand_higher(text, kind, least):
    assert genres.least(of_kind(text, kind)) == least


@each_row(
    ("text", "kind", "worth", "place"),
    [
        (LONG, DocumentKind.JUDGMENT, 0.86, True),
        (LONG, DocumentKind.JUDGMENT, 0.84, False),
        (LONG, DocumentKind.NEWS, 0.1, True),
        (LONG[:400], DocumentKind.JUDGMENT, 0.1, True),
        (3 * LONG, DocumentKind.PAPER, 0.9, False),
        (TALK, DocumentKind.MEETING, 0.85, True),
        (TALK, DocumentKind.MEETING, 0.75, False),
        (" ".join([TALK] * 5), DocumentKind.MEETING, 0.85, False),  # a longer one has more talk
        (" ".join([TALK] * 5), DocumentKind.MEETING, 0.92, True),
    ],
)
def test_what_stands_low_in_an_argument_has_no_place_however_much_room_is_left(text, kind, worth, place):
    line = Line("key-points", Item("The lamps of Tarn are lit."), worth, ())
    assert genres.has_place(of_kind(text, kind), line, 1.0) is place


@each_row(
    ("text", "kind", "worth", "times", "is_of_them"),
    [
        (LONG, DocumentKind.NEWS, 0.95, 1.0, True),
        (LONG, DocumentKind.NEWS, 0.5, 1.0, False),
        (LONG, DocumentKind.REPORT, 0.1, 1.0, True),
        (LONG, DocumentKind.CALL, 0.9, 1.0, True),
        (LONG, DocumentKind.CALL, 0.9, 0.5, False),
        (3 * LONG, DocumentKind.CALL, 0.9, 2.0, True),
        ("\n\n".join(LONG.split(". ")[:8]), DocumentKind.INTERVIEW, 0.1, 1.0, True),
    ],
)
def test_a_page_is_made_of_so_many_of_the_best_sentences(text, kind, worth, times, is_of_them):
    line = Line("key-points", Item("The lamps of Tarn are lit."), worth, ())
    assert genres.is_of_the_best(of_kind(text, kind), line, times) is is_of_them


@each_row(
    ("kind", "chance", "times", "unlikely"),
    [
        (DocumentKind.CALL, 0.35, 1.0, True),
        (DocumentKind.CALL, 0.35, 2.0, False),  # a page of twice the words has more of the doubtful
        (DocumentKind.PAPER, 0.35, 1.0, False),
        (DocumentKind.NEWS, 0.2, 1.0, True),
        (DocumentKind.NEWS, 0.3, 1.0, False),
        (DocumentKind.LETTER, 0.05, 1.0, False),
    ],
)
def test_what_editors_hardly_choose_has_no_place_on_a_page(kind, chance, times, unlikely):
    findings = of_kind(LONG, kind)
    findings.profile.memo["choices"] = {3: chance}
    line = Line("key-points", Item("The lamps of Tarn are lit."), 0.9, (3,))
    assert genres.is_unlikely(findings, line, times) is unlikely


@each_row(("words", "stands"), [(300.0, False), (None, True)])
def test_a_page_of_all_there_is_keeps_what_editors_hardly_choose(words, stands):
    findings = of_kind(LONG, DocumentKind.CALL)
    findings.profile.memo["choices"] = {3: 0.05}
    line = Line("figures", Item("The lamps of Tarn are lit."), 0.9, (3,))
    assert (line in eligible.likely(Offers(findings), Allowance(words), [line])) is stands


def test_what_a_witness_said_has_no_place_on_a_judgment_s_page():
    findings = of_kind(LONG, DocumentKind.JUDGMENT)
    line = Line("key-points", Item("Mr Karsk gave evidence that the lamps of Tarn were lit."), 1.0, ())
    assert not genres.has_place(findings, line, 1.0)


def test_a_judgment_s_quotations_stand_where_only_they_are_asked_for():
    text = (
        f"{LONG} “The lamps of Tarn were never lit in May,” Ann Karsk, the keeper of the harbour, said on 4 May 2031."
    )
    findings = analyse(Corpus((document(text),)), Request(Budget.parse("medium"), kind="judgment"), bottom_line=True)
    assert "quotes" not in {section.key for section in compose(findings).sections}
    assert "quotes" in {section.key for section in compose(findings, Frame(sections=("quotes",))).sections}


def test_a_likely_outcome_may_stand_that_leans_by_a_conclusion():
    order = "Accordingly, I order that the appeal of the harbour be dismissed with costs."
    text = "\n\n".join([*LONG.replace("pier. ", "pier.\n").splitlines(), order])
    findings = read(text)
    lines = [line.item.text for line in candidates.outcome_lines(findings, outcome_points.CERTAIN)]
    assert lines == [order]
    assert not list(candidates.outcome_lines(findings, 1.1))


def test_a_whole_paper_begins_with_the_weightiest_points_and_goes_on_in_its_own_order():
    fields = ["oil", "tin", "brass", "rope", "tar", "wax", "wool", "salt"]
    known = [
        f"Lamps of {one} have been studied since the harbours of {one} were built (Moss, 19{n}0)."
        for n, one in enumerate(fields, 1)
    ]
    asked = ["The cost of lamps is what the harbours of the coast know least about their piers and their keepers."]
    steps = [
        f"The keeper of pier {n} filled lamp {n} with oil at {n} in the evening and wrote down when it went out."
        for n in range(1, 60)
    ]
    found = [
        "We showed that lamps of tin burn 41% longer than lamps of brass on the piers of the coast.",
        "We found that lamps of tin cost the harbours 12% less oil than lamps of brass.",
    ]
    text = "\n\n".join(["Lamps of tin on the piers of the coast", *known, *asked, *steps, *found])
    told = made.texts(made.briefing(made.document(text, language="en"), kind="paper"))
    assert told.index(found[0]) == 0
    assert told.index(found[1]) in range(1, 4)
    rest = [text.index(line) for line in told[4:]]
    assert rest == sorted(rest)
