"""Which sentences of a judgment are recited."""

from briefing.model import Corpus, DocumentKind
from briefing.pipeline import document_from_text
from briefing.selection.strikes import recitals
from briefing.text import profile as profiles
from tests.tables import each_row


@each_row(
    ("lines", "struck"),
    [
        (
            ["The Tribunal said at 6: The keeper left.", "I am not satisfied that he lit it.", "This appeal fails."],
            [0, 1],
        ),
        (
            ["In Karsk v Vik, Renn J said: 'A lamp must be seen.", "That is plain.", "' 7 The board has no lamp."],
            [0, 1],
        ),
        (["The keeper's letter states: We have lit it.", "All lamps burn.", "12 The board did not answer."], [0, 1]),
        (["Lord Renn said at 4: '...", "Here no lamp can burn.", "' 10 The board has no lamp."], [0, 1]),
        (
            [
                "In Karsk v Vik I relied on another ground, as follows: 'A lamp must be seen.",
                "I would not order it.",
                "' 7 The board has no lamp.",
            ],
            [0, 1],
        ),
        (["I make these orders: The appeal is allowed.", "The board pays the costs of the claim."], []),
        (["A lamp must be seen by the Tribunal: Karsk v Vik [2031] TC 4.", "The board lit none."], []),
        (["His Honour said: “The lamp was lit.” I agree.", "The lamp was seen."], []),
    ],
)
def test_what_is_recited_ends_with_its_mark_a_number_or_the_case(lines, struck):
    made = profiles.build(Corpus((document_from_text("\n\n".join(lines), language="en"),)))
    found = recitals.sentences(made, [DocumentKind.JUDGMENT])
    texts = [i for i, text in enumerate(made.texts) if i in found]
    assert [made.texts[i] for i in texts] == [made.texts[i] for i in struck]
    assert not recitals.sentences(made, [DocumentKind.NEWS])
