"""The same verb of a source, in a gerund, a heading, behind "until" or with an everyday verb, done by or to somebody else."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

SOURCE = """# Harl & Moen to shut Tarnvik yard

The shipbuilder Harl & Moen said that it would shut its Tarnvik yard in May. Chief executive Siv Aune ruled out further job losses. Work cannot begin until the county has released the grant for the quay.

Dr Ekre took the minutes because Mrs Lund was away. Brun had wanted to build in granite, but the port board chose timber because it was cheaper. Kettil Moe helped the police by recording a call with Odd Vik.

The father was hurt when he tried to shield his daughter from the dog. Lind asked the regulator for more time. It refused. The warden forbade guests to swim at the quay. The yard has not decided whether to appeal.
"""
RIGHT = (
    "Ekre took the minutes.",
    "Siv Aune ruled out further job losses.",
    "Harl & Moen will shut the Tarnvik yard.",
    "The port board chose timber.",
    "Moe recorded a call with Odd Vik.",
    "The father tried to shield his daughter.",
    "Guests were told by the warden not to swim at the quay.",
    "The yard has yet to decide whether it will appeal.",
    "The county has yet to release the grant for the quay.",
)
WRONG = (
    "Mrs Lund took the minutes.",
    "Siv Aune did not rule out further job losses.",
    "Harl & Moen has shut its Tarnvik yard.",
    "The port board chose granite.",
    "Odd Vik recorded a call with Moe.",
    "The mother tried to shield her daughter from the dog.",
    "The warden allowed guests to swim at the quay.",
    "The grant for the quay has been released by the county.",
)


@each_row("line", RIGHT)
def test_the_same_one_does_it(line):
    assert not is_flagged(line, SOURCE)


@each_row("line", WRONG)
def test_another_one_does_it_or_it_is_yet_to_be_done(line):
    assert is_flagged(line, SOURCE)
