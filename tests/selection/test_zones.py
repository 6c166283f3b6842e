"""What a page wants of a judgment or a paper beside what its ranking says."""

import pytest

from briefing.model import Corpus, DocumentKind, Ranking
from briefing.pipeline import document_from_text
from briefing.selection import zones
from briefing.text import profile as profiles
from tests.tables import each_row


def added(lines, kind):
    """What the zone of each sentence adds where every second one is ranked higher."""
    document = document_from_text("\n\n".join(lines), language="en")
    profile = profiles.build(Corpus((document,)))
    scores = tuple(float(i % 2) for i in range(len(profile)))
    ranking = Ranking(scores, {"all": scores})
    return zones.wanted(profile, ranking, (kind,)).parts["zone"]


PLAIN = [f"The lamp of pier {number} burns all night long." for number in "ABCDEFGH"]


@each_row(
    ("better", "worse"),
    [
        ("In my view the board was bound to hear the keeper.", "The keeper submits that the board had to hear him."),
        ("It follows that the lamps were lit.", "On 4 May 2031 the keeper went to the harbour."),
        ("I accept that the lamps were lit.", "Renn J held in a like case that lamps are lit."),
        ("The board must hear a keeper.", "The keeper filed a notice of motion."),
    ],
)
def test_a_judgment_is_read_for_what_the_court_holds(better, worse):
    parts = added([*PLAIN, better, worse, *PLAIN], DocumentKind.JUDGMENT)
    assert parts[8] > parts[9]


@each_row(
    ("better", "worse"),
    [
        ("We found that new lamps burn longer than old ones.", "A lamp is filled with oil and hung from a mast."),
        ("Our lamps improve the score by 12%.", "The lamps of w and C99 are filled with oil."),
        ("The lamps are filled with oil every evening.", "To do this, the lamps are filled with oil every evening."),
    ],
)
def test_a_paper_is_read_for_what_was_found(better, worse):
    parts = added([*PLAIN * 4, better, worse, *PLAIN * 4], DocumentKind.PAPER)
    assert parts[32] > parts[33]


def test_the_parts_of_a_ranking_with_zones_add_up():
    document = document_from_text("\n\n".join([*PLAIN, "In my view the lamps were lit."]), language="en")
    profile = profiles.build(Corpus((document,)))
    scores = tuple(float(i % 2) for i in range(len(profile)))
    ranking = zones.wanted(profile, Ranking(scores, {"all": scores}), (DocumentKind.JUDGMENT,))
    assert ranking.scores == pytest.approx([sum(parts) for parts in zip(*ranking.parts.values(), strict=True)])


def test_news_has_no_zones():
    document = document_from_text("\n\n".join(PLAIN), language="en")
    profile = profiles.build(Corpus((document,)))
    ranking = Ranking((0.0,) * len(profile), {"all": (0.0,) * len(profile)})
    assert zones.wanted(profile, ranking, (DocumentKind.NEWS,)) is ranking


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("The results show that the new lamps burn 12% longer.", True),
        ("The results show that the new lamps burn longer.", False),
        ("Solm and Vik (1999) found that lamps burn 12% longer.", False),
        ("The pier is 1.2 miles long.", False),
    ],
)
def test_what_a_paper_measured_itself_is_found(text, finds):
    assert zones.finds("en", text, text.lower().rstrip(".").split()) is finds


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Finally, we used the lamps of the other pier.", True),
        ("Finally, the results show that lamps burn longer.", False),
        ("The lamps of the other pier were used.", False),
        ("We then used the lamps of the other pier.", True),
        ("We trained the keepers on the lamps of the other pier.", True),
        ("We ask these two questions of every keeper.", True),
        ("If we are given a lamp, it is lit.", True),
    ],
)
def test_a_step_of_a_paper_finds_nothing(text, step):
    assert zones.only_goes_on("en", text, text.lower().rstrip(".").split()) is step
