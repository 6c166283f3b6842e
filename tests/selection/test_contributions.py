"""What a paper says that it wanted or did is no result."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import contributions
from briefing.selection.strikes import methods
from briefing.text import profile as profiles

LESS = (
    "In the case of the latter, the lamps do better.",
    "A lamp of the pier is then the lamp of a boat.",
    "It is hard, and it would be desirable to count lamps by boat.",
    "As a further step, lamps are counted.",
    "Once we have the lamps, we count.",
    "In this paper, we focus on the counting of lamps.",
    "The problem statement for our work is to count lamps.",
    "One of the aims of this study is to count the lamps of a pier.",
    "We presented results for lamps.",
    "We present a comprehensive set of experiments on lamps.",
)


def test_what_states_no_result():
    for text in LESS:
        assert contributions.states_none(text)
    assert not contributions.states_none("We show that counting by boat is better.")


def test_a_paper_leads_with_its_result_and_not_with_its_aim():
    text = (
        "Lamps of the harbour\n\nIn this paper, we focus on the lamps of a harbour, where the goal is to count all of them.\n\n"
        "Keepers count by hand (Karsk, 1999). Others count from a boat (Vik, 2001).\n\n"
        "We counted the lamps of 40 piers with the boat and by hand.\n\n"
        "We show that counting by boat outperforms counting by hand by 12% on all piers.\n\n"
        "We presented results for the lamps of Tarn.\n"
    )
    findings = analyse(
        Corpus((document_from_text(text),)), Request(Budget.parse("medium"), kind="paper"), bottom_line=True
    )
    assert "outperforms" in findings.corpus.documents[0][findings.bottom.span]


def test_what_tells_of_the_field_alone_is_its_setting():
    lines = ["Lamps are lit at each pier of a harbour.", "We count lamps by boat.", *["The boat saw lamps."] * 18]
    profile = profiles.build(Corpus((document_from_text("\n\n".join(lines), language="en"),)))
    assert [methods.is_setting(profile, i) for i in (0, 1, 10)] == [True, False, False]


def test_headings_of_a_text_in_small_letters_are_lines_of_their_own():
    told = "the lamps of the pier were counted.\nthe boats were counted too.\nall were lit.\n"
    text = f"BACKGROUND\n{told}{told}lamps of the northern pier\nmany lamps were out.\n{told}"
    document = document_from_text(text)
    assert "many lamps were out." in {document[sentence.span] for sentence in document.sentences}
