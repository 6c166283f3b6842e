"""A paper of a page or two with headings: what its authors did is no key point beside what they found."""

from tests.composing import made

PAPER = """Lamps on stairs and falls in four homes for the old

Ada Moss, Odd Vaag

Abstract

Falls on stairs are common in homes for the old. We set lamps on the stairs of two homes in Tarn and left two others as they were. Falls on \
stairs declined from 31 to 14 a year in the homes with lamps, and did not change in the others. Lamps on stairs more than halve falls.

1. Introduction

Falls cost the homes of Tarn 2 million crowns a year. Nobody has measured whether light on the steps prevents them.

2. Methods

Homes were eligible if they had stairs of at least 12 steps. Nurses noted each fall on a sheet with its hour and its place. We assumed that \
120 residents would give us a power of 80% to see a third fewer falls. The lamps hung 30 cm above each step and burned all night.

3. Results

Of 131 residents, 124 took part. Residents with lamps fell 14 times in the year after, those without lamps 29 times. Broken hips declined \
from six to one. Residents slept as long as before.

4. Discussion

The lamps prevented most falls at night, but none of those by day. We did not follow residents who moved away. Homes with long stairs should \
hang lamps above each step before the winter.
"""


def test_below_the_heading_of_the_method_stands_no_key_point():
    page = made.briefing(made.document(PAPER, language="en"), kind="paper")
    told = made.texts(page)
    assert any("declined" in text or "halve" in text for text in told)
    method = PAPER.index("2. Methods"), PAPER.index("3. Results")
    assert not any(method[0] < PAPER.find(text) < method[1] for text in told)


def test_the_label_of_a_part_of_an_abstract_is_no_speaker_of_its_first_words():
    text = PAPER.replace(
        "Falls on stairs declined from", "Results: 124 residents took part. Falls on stairs declined from"
    )
    text = text.replace("as they were. Results:", "as they were.\n\nResults:")
    told = made.texts(made.briefing(made.document(text, language="en"), kind="paper"))
    assert any(line.startswith("Falls on stairs declined from 31 to 14") for line in told)


def test_what_stands_before_the_authors_speak_in_an_abstract_and_in_the_introduction_is_no_key_point():
    told = made.texts(made.briefing(made.document(PAPER, language="en"), kind="paper"))
    assert not any("common in homes" in line or "2 million crowns" in line for line in told)
    assert any("We set lamps" in line or "14 times" in line for line in told)


def test_an_introduction_alone_is_told():
    text = PAPER[: PAPER.index("2. Methods")].replace("Abstract", "Summary")
    assert any("million crowns" in line for line in made.texts(made.briefing(made.document(text, language="en"))))
