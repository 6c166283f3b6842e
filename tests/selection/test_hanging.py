"""What hangs on a neighbour that a page does not print, and what stands alone."""

from briefing.selection.strikes.hanging import goes_on, hangs, is_half_quoted
from tests.tables import each_row


@each_row(
    "text",
    [
        "Pursuant to that order the keeper left.",
        "Demand in those markets was strong.",
        "The harbour office counts this lamp.",
        "There are 249 such lamps in Tarn.",
        "The keeper in those circumstances could not have known.",
        "Of the two piers the latter is dark.",
        "Maybe she didn't want to be met.",
        "If he agrees, the harbour closes.",
        "Of the two piers the former was dark.",
        "In June, a collision of two boats closed it for three days.",
        "Crews of the north have resisted such fatalism.",
        "Many in Vik will regret that decision and stay at home.",
    ],
)
def test_it_points_to_what_it_does_not_name(text):
    assert hangs(text)


@each_row(
    "text",
    [
        "The lamps burn, and these lamps are new.",
        "Police had no plans for those who stayed.",
        "The company said this week that it closed.",
        "Although she was late, Lind won.",
        "When he was 12, Una Karsk left.",
        "Seven months after she left her post at the lamp works of Vik to join the board, Una Karsk was promoted.",
        "The mayor said he would resign.",
        "In June 2031, the keeper announced it would close.",
        "The owner of the pier lighted it.",
        "“These are lies,” Karsk said.",
        "The board freed the former keeper on Monday.",
        "Towns such as Vik are old, and such towns have lamps.",
        "The mayor said that news was scarce.",
    ],
)
def test_it_stands_alone(text):
    assert not hangs(text)


@each_row(
    ("texts", "half"),
    [
        (["It was late.”"], True),
        (["“It was late.", "We went home.”"], False),
        (['"It was late.'], True),
        (['The mast is 12" thick.'], False),
        (["In court Lind asked the crew: 'I was not there."], True),
        (["The harbour now knows that.' she said."], True),
        (["'The harbour knows that,' she said, 'and so do we'."], False),
        (["The workers' lamps were 'old and dim' in the keeper's words."], False),
    ],
)
def test_half_a_quotation(texts, half):
    assert is_half_quoted(texts) is half


@each_row(
    ("text", "goes"),
    [
        ("As I have noted, the lamps were lit.", True),
        ("As noted by the keeper, the lamps were lit.", False),
        ("As discussed in Karsk, the lamps were lit.", False),
        ("As I have noted in my judgment, the lamps were lit.", True),
    ],
)
def test_what_was_noted_before_goes_on_unless_somebody_else_notes_it(text, goes):
    assert goes_on(text) is goes
