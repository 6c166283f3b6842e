"""What is ours on a page in the page's language."""

from briefing.composing.localization import in_language
from briefing.language.locale_formats import date_in_words
from briefing.model import Item, Section
from tests.tables import each_row


@each_row(
    ("text", "language", "said"),
    [
        ("7 May 2031", "nl", "7 mei 2031"),
        ("7 May 2031", "zh", "2031年5月7日"),
        ("May 2031", "pl", "maj 2031"),
        ("2031", "fr", "2031"),
        ("the mayor", "fr", "the mayor"),
    ],
)
def test_dates_are_in_the_words_of_the_page(text, language, said):
    assert date_in_words(text, language) == said


def test_so_are_those_in_brackets_and_labels():
    item = Item("De wevers staken vanaf maandag.", (), label="12 May 2031", insertions=((30, "12 May 2031"),))
    made = in_language([Section("timeline", "Timeline", (item,))], "nl")[0].nodes[0]
    assert (made.label, made.insertions) == ("12 mei 2031", ((30, "12 mei 2031"),))
