"""The option that is approved stands by its words; the parts of a form speak for nobody; a count of one has its own noun."""

from briefing.language.locale_formats import counted
from tests.composing import made
from tests.composing.test_found_before_background import OPTIONS

FORM = """Flood at the lower Orle
Situation report 4, 14 August 2031

41 people are dead and 9 are missing. The Orle has left its bed in three districts.

Health
Needs: 112 people in the halls have fallen ill since Monday.
Response: Two teams have seen 900 patients.
Gaps: Salts for the sick will run out on 18 August.

Shelter
Needs: 4,100 houses are lost.
Response: The army put up 1,300 tents.
Gaps: 2,800 families sleep in the open.

Water
Needs: 60,000 people have no safe water.
Response: Lorries bring 200,000 litres a day.
Gaps: Nine halls have no latrines.

The county leads the work of all. We ask for 4 million crowns by 30 August.
"""


def test_the_option_that_is_approved_is_told():
    told = made.texts(made.briefing(made.document(OPTIONS, language="en"), kind="report"))
    assert any("replace both gates" in line for line in told)


def test_nobody_speaks_in_the_parts_of_a_form():
    page = made.briefing(made.document(FORM, language="en"), length="long")
    assert not any(words == "Gaps:" for item in made.everything(page) for _, words in item.insertions)


def test_one_word_is_no_words():
    assert [counted(n, "word|words", "en") for n in (1, 2)] == ["1 word", "2 words"]
    assert counted(1, "mot|mots", "fr") == "1 mot"
    assert counted(3, "كلمة|كلمات", "ar").endswith("كلمات")
