"""What may not go missing beside what a page prints: the dead of an accident, who asks a question."""

from tests.composing import made

FERRY = """Tarn Ferries says that its ships are safe and that all of them sail again from Monday, with the harbour master's leave.

The company has three ships on the line from Orle to Vik, and the newest of them was built at Halm in 2027 for 31 million crowns.
Its chief, Una Karsk, said that passengers may trust the ships and the crews, who are trained each spring at the school of Vik.

The line carries 210,000 passengers a year and has been run by Tarn Ferries since the harbour was widened. The ministry of
harbours in Orle will publish what it has found on the ships by the end of the month.

Eleven passengers died on Friday when a gangway of one of the ships gave way.

Tickets for the ships cost 14 crowns, and dogs travel free on all of them between May and the end of September.
"""


def test_the_dead_are_counted_beside_what_is_calmly_said():
    page = made.briefing(made.document(FERRY))
    assert any("Eleven passengers died" in told for told in made.texts(page))


BINS = """Bins: what is changing

Why is my collection day changing?
From Monday 5 May we are moving from six rounds to four, and most homes have a new day.

How often will my bins be emptied?
General waste will be emptied every three weeks in place of every two, and glass as before.

I live in a flat. Does this apply to me?
Flats with shared bins keep their present days until October, when all of them will have new rounds.

Whom do I tell if my bin is missed?
Tell the depot within two working days, and a crew will come back within three more days.
"""


def test_a_question_keeps_what_it_is_told_of():
    page = made.everything(made.briefing(made.document(BINS), length="long"))
    assert "Does this apply to me?" not in [item.text for item in page]
