"""Who a brief gives a quotation to, in the forms in which briefs and sources name a speaker."""

from briefing import pipeline
from tests.tables import each_row

SOURCE = """Kiln to close in Orrin

The Orrin Kiln will go out on 3 June, the firm said on Monday.

"We have fired half-empty for two years," managing director Sella Brandt told staff. "Nobody buys clay pipes."

The potter Mats Oden, who led the guild, disagreed. "The small kiln is what people use," he said. "The great one is a museum."

Mayor Rika Holm called the closing "a cold chimney over a warm town".
"""
TRANSCRIPT = """Hearing on the kiln, 9 May 2031

CHAIR (Ms Ada Venn): The floor is open.

MR ODEN: I never asked for a second kiln. I asked for a roof.

MS HOLM: The roof was paid in March.

MR ODEN: It was paid in May.
"""
CALL = """Call of Pell Tiles on the second quarter

Ada Venn, Chief Executive: The kiln burned well.

Jon Falk, Chief Financial Officer: We paid the debt in May.

Mira Hoss, Orrin Bank: Is the roof safe?

Jon Falk: Nobody has talked of a new roof.
"""
INTERVIEW = """Interview with Sella Brandt, director, and her deputy, Jon Falk

Q: Ms Brandt, was the fire too low?

BRANDT: The fire was as low as in 1990.

Q: Who put it out?

FALK: I put it out alone.
"""
SIGNED = """# Voices from the yard

> The smoke came at noon and took the washing.
>
> — Dora Lind, laundress

> We had warned the board in writing.
>
> — Piet Aalto, engineer
"""
LETTER = """Dear members,

The hall will be let to the guild. Our treasurer, Mats Oden, has looked for another way.

Yours sincerely

Rika Holm
Chair of the society
"""
REPORT = """Clay outlook

Sales in the region will fall to 900 tonnes in 2032. Demand for pipes is weak. Minister Karl Voss has called the outlook "a guess in a suit".
"""


def verdict(line, source=SOURCE, *, markdown=False):
    brief, carried = pipeline.read_brief(f"# Note\n\n{line}\n".encode(), name="brief.md")
    document = pipeline.read(source.encode(), name="source.md" if markdown else "source.txt")
    found = [
        f.verdict for f in pipeline.check(brief, [document], carried=carried).findings if f.claim.kind == "quotation"
    ]
    assert len(found) == 1
    return found[0]


RIGHT = [
    ('According to Mats Oden, the great one is "a museum".', SOURCE),
    ('According to Rika Holm, it is "a cold chimney over a warm town".', SOURCE),
    ('For Mats Oden, "the small kiln is what people use".', SOURCE),
    ('Asked about the town, Rika Holm spoke of "a cold chimney over a warm town".', SOURCE),
    ("> Nobody buys clay pipes.\n>\n> — Sella Brandt", SOURCE),
    ('"The great one is a museum" (Mats Oden).', SOURCE),
    ('Mats Oden led the guild. He said: "The great one is a museum."', SOURCE),
    ('### Rika Holm, mayor\n\nThe closing was "a cold chimney over a warm town".', SOURCE),
    ('"I never asked for a second kiln," said Mr Oden.', TRANSCRIPT),
    ('Ms Holm: "The roof was paid in March."', TRANSCRIPT),
    ('Asked about the roof, Mr Falk said that "nobody has talked of a new roof".', CALL),
    ('"I put it out alone," said Jon Falk.', INTERVIEW),
    ('In her letter, Rika Holm wrote: "The hall will be let to the guild."', LETTER),
    ('The report says that "demand for pipes is weak".', REPORT),
]
WRONG = [
    ('According to Sella Brandt, the great one is "a museum".', SOURCE),
    ('According to Sella Brandt, it is "a cold chimney over a warm town".', SOURCE),
    ('For Rika Holm, "the small kiln is what people use".', SOURCE),
    ('Asked about the town, Sella Brandt spoke of "a cold chimney over a warm town".', SOURCE),
    ("> Nobody buys clay pipes.\n>\n> — Rika Holm", SOURCE),
    ('"The great one is a museum" (Sella Brandt).', SOURCE),
    ('### Sella Brandt, director\n\nThe closing was "a cold chimney over a warm town".', SOURCE),
    ('"I never asked for a second kiln," said Ms Holm.', TRANSCRIPT),
    ('Mr Oden: "The roof was paid in March."', TRANSCRIPT),
    ('Ada Venn said that "nobody has talked of a new roof".', CALL),
    ('"I put it out alone," said Sella Brandt.', INTERVIEW),
]


REBELS = """Rebels entered Orrin on Monday, residents said by telephone.

"The town is ours," Colonel Arn Velt said.
"""
HEADED = """## Lena Forsell, farmer

"I have lost two harvests."

## Gert Ammann, insurer

"Nobody can insure a river."
"""


def test_a_title_with_a_full_stop_ends_no_name():
    assert verdict('"The town is ours," said Col. Arn Velt.', REBELS) == "exact"


def test_several_who_spoke_of_something_else_are_not_the_one_who_is_named():
    assert verdict('"The town is ours," residents said.', REBELS) == "wrong-speaker"


def test_a_heading_names_who_speaks_under_it():
    assert verdict("> Nobody can insure a river.\n>\n> — Gert Ammann", HEADED, markdown=True) == "exact"
    assert verdict("> Nobody can insure a river.\n>\n> — Lena Forsell", HEADED, markdown=True) == "wrong-speaker"


@each_row(("line", "source"), RIGHT)
def test_who_is_named_rightly_is_no_problem(line, source):
    assert verdict(line, source) in {"exact", "exact-but-for-typography"}


@each_row(("line", "source"), WRONG)
def test_another_speaker_is_told(line, source):
    assert verdict(line, source) == "wrong-speaker"


def test_a_line_under_a_block_quotation_names_its_speaker():
    right = '"We had warned the board in writing," said Piet Aalto.'
    assert verdict(right, SIGNED, markdown=True) in {"exact", "exact-but-for-typography"}
    assert verdict(right.replace("Piet Aalto", "Dora Lind"), SIGNED, markdown=True) == "wrong-speaker"


def test_only_who_wrote_a_letter_may_be_quoted_with_its_own_words():
    line = 'In his letter, Mats Oden wrote: "The hall will be let to the guild."'
    assert verdict(line, LETTER) == "out-of-quotes"


def test_what_a_source_tells_of_another_report_is_no_quotation_of_it():
    source = "The report cited a review by the guild as naming a cold flue as the likely cause. It rained.\n"
    assert verdict("The report said: “naming a cold flue as the likely cause”", source) == "out-of-quotes"
    own = "This report names a cold flue as the likely cause. It rained.\n"
    assert verdict("The report said: “names a cold flue as the likely cause”", own) == "exact"


def test_words_behind_a_colon_are_speech_only_where_those_before_it_may_be_somebody():
    words = "potters in Orrin think that the kiln has a chance."
    line = "“the kiln has a chance” — potters in Orrin"
    assert verdict(line, f"One telling trend: {words}\n\nIt rained.\n") == "out-of-quotes"
    assert verdict(line, f"First witness: {words}\n\nIt rained.\n") != "out-of-quotes"
    assert verdict(line, f"Second voice: {words}\n\nIt rained.\n\nSecond voice: It did.\n") != "out-of-quotes"


def test_a_description_that_may_be_anybodys_is_no_other_person():
    assert verdict('Her lawyer said: "Nobody buys clay pipes."').startswith("exact")
    assert verdict('Officials said: "Nobody buys clay pipes."').startswith("exact")
