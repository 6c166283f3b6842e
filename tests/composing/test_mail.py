"""Mail: the newest message first, what it asks, what that costs, who objects; quoted words with sender and day."""

import pytest

from briefing.pipeline import read
from briefing.sections import mail_parts
from briefing.writers.pieces import spaced
from tests.composing import made
from tests.tables import each_row

THREAD = """Bo,

Could you approve the order by Friday? The price is now 12,400 crowns, and Lindqvar Marine will hold it for a week. The \
harbour master has cleared the quay for the lorry. A crane is booked from the yard at Tarn.

On Mon, 2 May 2031 at 09:12, Bo Tarn <bo@orlen.example> wrote:

> We cannot pay more than 10,000 crowns for the pump. The old one still works, and the basin is empty until June.

-----Original Message-----

From: Ann Lee

Sent: 1 May 2031

To: Bo Tarn

Subject: Pump

The pump in the north basin has failed twice since March. The engineer found a crack in its housing last week."""


@pytest.fixture(scope="module")
def source():
    return made.document(THREAD)


@pytest.fixture(scope="module")
def page(source):
    return made.briefing(source, length="90w", kind="mail")


def test_the_newest_message_stands_first(source, page):
    ages = [mail_parts.part_at(source, item.citations[0].span.start).age for item in made.points(page)[1:]]
    assert ages == sorted(ages)
    assert len(set(ages)) > 1


@pytest.mark.parametrize("line", ["approve the order", "12,400 crowns", "cannot pay more"])
def test_ask_money_and_objection_stand(page, line):
    assert any(line in text for text in made.texts(page))


@pytest.mark.parametrize(
    ("words", "label"), [("cannot pay more", "Bo Tarn, Mon, 2 May 2031:"), ("failed twice", "Ann Lee, 1 May 2031:")]
)
def test_quoted_words_have_their_sender_and_day(page, words, label):
    item = next(item for item in made.points(page) if words in item.text)
    assert (0, label) in item.insertions


@pytest.mark.parametrize("head", ["wrote:", "Sent:", "Subject:", "Original Message", "Bo,"])
def test_no_head_of_a_message_stands(page, head):
    assert not any(item.text.startswith(head) or item.text.endswith(head) for item in made.everything(page))


def test_all_is_verbatim_and_said_once(page, source):
    made.assert_verbatim_and_said_once(page, source)


def test_a_reply_between_quoted_lines_is_the_newest():
    source = made.document("On 3 May 2031 at 10:00, Bo Tarn wrote:\n\n> Is the pump paid?\n\nIt was paid in April.")
    assert mail_parts.part_at(source, source.text.index("It was")).age == 0
    assert mail_parts.part_at(source, source.text.index("Is the")).label == "Bo Tarn, 3 May 2031"


def test_quoted_words_of_nobody_that_is_named_are_passed_over():
    source = made.document("> The pump is broken.\n\nWhich one do you mean?")
    block = source.blocks[0].span
    assert mail_parts.quoted(source, block) is None


@each_row(
    ("line", "label"),
    [
        ("On Mon, May 2, 2031 at 9:12 AM Bo Tarn <bo@orlen.example> wrote:", "Bo Tarn, Mon, May 2, 2031"),
        ("On 2 May 2031, at 09:12, Bo Tarn <bo@orlen.example> wrote:", "Bo Tarn, 2 May 2031"),
        ("On 02/05/2031 09:12, Bo Tarn wrote:", "Bo Tarn, 02/05/2031"),
    ],
)
def test_forms_in_which_a_quotation_is_announced(line, label):
    source = made.document(f"Yes, it is.\n\n{line}\n\n> Is it paid?")
    assert mail_parts.part_at(source, source.text.index("Is it")).label == label


def test_of_several_mails_the_newest_stands_first():
    old = made.document(
        "Please send the invoice for the crane to Tarn. The crane costs 300 crowns a day.", date="2031-05-01"
    )
    new = made.document(
        "Please pay the invoice for the pump at once. The fee for late payment is 90 crowns.", date="2031-05-04"
    )
    points = made.points(made.briefing(old, new, length="60w", kind="mail"))
    cited = [item.citations[0].document for item in points[1:]]
    assert cited == sorted(cited, reverse=True)


NESTED = """Ole, the board met and chose Karst.

On Thu, 6 Mar 2031 at 11:08, Ole Finch wrote:
> Karst wants 48,000 crowns for a gate with a ten-year
> guarantee. Lume gives only six months.
> On Wed, 5 Mar 2031 at 09:30, Ada Brandt wrote:
>> Where are we with the gate? The inspector's
>> report says that it leaked.
> Karst would start on 1 April.
"""


@each_row(
    ("words", "label"),
    [
        ("Karst wants", "Ole Finch, Thu, 6 Mar 2031"),
        ("report says", "Ada Brandt, Wed, 5 Mar 2031"),
        ("Karst would", "Ole Finch, Thu, 6 Mar 2031"),
    ],
)
def test_each_depth_of_quotation_is_its_sender_s(words, label):
    mail = b"Content-Type: text/plain\nSubject: Gate\n\n" + NESTED.encode()
    for source in (made.document(NESTED), read(mail, name="gate.eml")):
        assert mail_parts.part_at(source, source.text.index(words)).label == label


def test_marks_of_quotation_stand_in_no_line():
    source = made.document(NESTED)
    spoken = [source[sentence.span] for sentence in source.sentences]
    assert "Lume gives only six months." in spoken
    lines = [spaced(text) for text in made.texts(made.briefing(source, length="100%", kind="mail"))]
    assert "Karst wants 48,000 crowns for a gate with a ten-year guarantee." in lines
    assert not any(">" in line for line in lines)


def test_a_short_mail_itself_says_whose_the_older_lines_are():
    text = (
        "From: Elsa Grau\nTo: Max Orle\nDate: 14 October 2026\nSubject: Re: Roof\n\nThe builder comes on Tuesday at eight.\n\n"
        "From: Max Orle\nSent: 13 October 2026 09:12\nTo: Elsa Grau\nSubject: Roof\n\n"
        "Water came through the roof again last night. I would not pay more than 5,000 for it."
    )
    page = made.briefing(made.document(text), kind="mail")
    heads = {item.text: [words for at, words in item.insertions if at == 0] for item in page.items() if item.citations}
    assert heads["Water came through the roof again last night."] == ["Max Orle, 13 October 2026:"]
    assert heads["The builder comes on Tuesday at eight."] == []
