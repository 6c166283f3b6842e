"""Two of a sentence that have changed places: who acts and whom it befalls, the sides of a comparison, of an order, of two statements."""

from tests.tables import each_row
from tests.verifying.checker import is_flagged

PEOPLE = """Guilds of the Tarn valley

Guilds representing carters warned Orsund that they would stop work. We sold our share of the mill to Halder Works for nine crowns. The lower yard outgrew the upper yard in May.

Edda Rolf will sit on the bench from June. She replaces Klemm Aster, who left in April. Vik Dairy agreed to sell a third of its barn to Tolm Brothers; it had bought the barn from Rask in 1912.

The bench has offered a loan of 40 crowns, which the elders of Tarn still have to approve.
"""


@each_row(
    "line",
    [
        "The carters' guilds warned Orsund of a stop of work.",
        "Klemm Aster was replaced by Edda Rolf.",
        "Tolm Brothers is buying a third of the barn of Vik Dairy.",
        "The yard further down outgrew the upper yard.",
        "The elders of Tarn have yet to approve the loan of 40 crowns.",
    ],
)
def test_who_does_what_to_whom_is_left_alone(line: str) -> None:
    assert not is_flagged(line, PEOPLE)


@each_row(
    "line",
    [
        "Orsund warned the carters' guilds of a stop of work.",
        "Halder Works sold its share of the mill for nine crowns.",
        "The upper yard outgrew the lower yard in May.",
        "Klemm Aster replaces Edda Rolf on the bench.",
        "The elders of Tarn have approved the loan of 40 crowns.",
    ],
)
def test_who_does_it_to_whom_turned_round_is_flagged(line: str) -> None:
    assert is_flagged(line, PEOPLE)


THINGS = """Lamp oil

Small lamps burned more oil per hour than large lamps. Beeswax is softer than tallow but dearer than rush light. Trim the wick after lighting, not before it.

Keepers wrote a log before the first watch and counted the boats after the second. Counsel for the guild argued that the keeper had read the note before the wreck. The bench finds that the keeper read the note only after the wreck was towed in.

Some lamps relight by themselves. A cracked shade dims the flame, while a dusty shade colours the flame. The ward raised dues for carters in May, not for widows.
"""


@each_row(
    "line",
    [
        "Large lamps burned less oil per hour than small lamps.",
        "Tallow is harder than beeswax.",
        "The wick is trimmed after lighting.",
        "Keepers counted the boats after the second watch.",
        "The keeper read the note only after the towing of the wreck.",
        "A cracked shade dims the flame.",
        "Dues for carters were raised in May.",
    ],
)
def test_the_sides_as_they_stand_are_left_alone(line: str) -> None:
    assert not is_flagged(line, THINGS)


@each_row(
    "line",
    [
        "Large lamps burned more oil per hour than small lamps.",
        "Tallow is softer than beeswax.",
        "Trim the wick before lighting.",
        "Keepers counted the boats before the first watch.",
        "All lamps relight by themselves.",
        "A dusty shade dims the flame.",
        "Dues for widows were raised in May.",
    ],
)
def test_the_sides_exchanged_are_flagged(line: str) -> None:
    assert is_flagged(line, THINGS)


COUNTED = """Report of the ward of Tarn

The barn was swept by the ward and painted by the guild of Vik. The guild serves 700 of the 900 crews. Six boats were lost because of frozen ropes, two owing to rotten masts.

Widows on the poor list keep their boats until May. Ida Brandt warned that mending the barn would cost more than a stone shed. The elders praised the clerk but blamed the miller for the delay.

Rask left the bench on 3 May. He had seen the clerk on 28 April, a day before the clerk left Vik. The clerk left again in June; two others left in July. The request of Rask to raise the fee by 40 crowns will be heard in June. The bench adopted the elders' plan for a shorter night watch by three votes to two.
"""


@each_row(
    "line",
    [
        "The guild painted the barn, which the ward swept.",
        "Of 900 crews the guild serves 700.",
        "Six boats were lost to frozen ropes.",
        "Until May, widows on the poor list keep their boats.",
        "A stone shed would be cheaper than mending the barn, said Ida Brandt.",
        "The miller was blamed by the elders.",
        "The elders' plan was adopted by three votes to two.",
    ],
)
def test_a_number_and_a_doer_of_its_own_clause_are_left_alone(line: str) -> None:
    assert not is_flagged(line, COUNTED)


@each_row(
    "line",
    [
        "The barn was swept by the guild and painted by the ward.",
        "The guild serves 900 crews.",
        "Six boats were lost because of rotten masts.",
        "All widows keep their boats until May.",
        "Ida Brandt warned that a stone shed would cost more than mending the barn.",
        "Ida Brandt blamed the miller for the delay.",
        "Rask left the bench on 28 April.",
        "The fee was raised by 40 crowns.",
    ],
)
def test_what_another_clause_counts_or_does_is_flagged(line: str) -> None:
    assert is_flagged(line, COUNTED)


OFFICES = """Storm at Tarn

The mayor of Lauk, Greta Orm, denied having had a letter. Her colleague in Vessel, Ivo Brandt, had shut his office. The oil-fired lamps were ordered in June, before the prize was announced.

The motion on wages was carried with nine hands in favour; the widows' fund Halma voted against it. Shutters were closed more often in the east row (14 houses) than in the west row (9 houses). Shutters cost 38 crowns a pair, bolts 11 crowns. Each family gets a goat, but only if its barn was lost.
"""


@each_row(
    "line",
    [
        "Ivo Brandt, mayor of Vessel, had shut his office.",
        "The oil-fired lamps were ordered before the prize was announced.",
        "Halma, a widows' fund, opposed the motion on wages.",
        "Shutters cost 38 crowns a pair.",
        "Each family whose barn was lost gets a goat.",
    ],
)
def test_an_office_a_compound_and_two_directions_are_left_alone(line: str) -> None:
    assert not is_flagged(line, OFFICES)


@each_row(
    "line",
    [
        "Shutters were closed more often in the west row than in the east row.",
        "Bolts cost 38 crowns a pair.",
        "Every family gets a goat.",
    ],
)
def test_sides_far_from_than_and_what_is_left_out_are_flagged(line: str) -> None:
    assert is_flagged(line, OFFICES)


RULES = """Rules of the harbour of Tarn

Children under six bathe free; rowers pay half. The guild mends the quay, you mend the boat. Whether the tide helps rowers at night is unknown. Wardens called the crews on Monday. Bakers weighed the flour of all inns before dawn.

Mrs Edda Rolf, the keeper, denied having seen the light. Her neighbour Ivo Brandt had slept; he said that the crew would be held. Their counsel, Una Solm, said that nothing was known that would have the crew held. Takings had risen mainly because of longer days, although dues had fallen.
"""


@each_row(
    "line",
    [
        "Rowers pay half to bathe.",
        "The quay is mended by the guild.",
        "It is unknown whether the tide helps rowers at night.",
        "Before dawn bakers weighed the flour of all inns.",
        "Edda Rolf denied having seen a light.",
        "Takings rose mainly because days were longer.",
        "Their counsel, Una Solm, said nothing was known that would have the crew held.",
    ],
)
def test_what_each_of_two_tells_is_left_alone(line: str) -> None:
    assert not is_flagged(line, RULES)


@each_row(
    "line",
    [
        "Rowers bathe free.",
        "The guild mends the boat.",
        "The tide helps rowers at night.",
        "Wardens weighed the flour of all inns before dawn.",
        "Ivo Brandt denied having seen the light.",
        "Takings rose mainly because of lower dues.",
    ],
)
def test_the_other_one_s_part_is_flagged(line: str) -> None:
    assert is_flagged(line, RULES)


SITTING = """Sitting of the Tarn assembly

Chief Warden Moira Lang said that the two had quarrelled over rent. The audit bench had estimated 260 crowns a year. Ilse Roth demanded that bread be served at noon. Edda Vogt withdrew her objection after the toll was raised. Edda Vogt rejected the demand of Roth.

A guild of elders recommended the return of the bell; its advice is not binding. The chapel owns more bells than any other in Tarn. Urgent letters go by rider, all others by boat. The claimant, Ms Orm, was dismissed by the inn. The claim of slander fails, as the claimant's neighbour, Mr Lund, was dismissed for the same words.
"""


@each_row(
    "line",
    [
        "According to CW Lang, the two had quarrelled over rent.",
        "The clerk's sum was below the audit bench's estimate of 260 crowns a year.",
        "Ilse Roth's demand that bread be served at noon was turned down by Vogt.",
        "Vogt dropped her objection once the toll had been raised.",
        "The elders' advice to return the bell was not binding.",
        "No other chapel in Tarn owns as many bells.",
        "All letters that are not urgent go by boat.",
        "Ms Orm lost her claim of slander.",
    ],
)
def test_other_forms_of_what_is_told_are_left_alone(line: str) -> None:
    assert not is_flagged(line, SITTING)
