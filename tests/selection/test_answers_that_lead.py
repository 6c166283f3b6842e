"""What leads a page of questions and answers: who has to do what, and what is announced above an interview."""

from tests.composing import made

LEAFLET = """# Questions about the new waste bins of Tarn

## What do the bins cost?

The small bin costs 40 crowns a year, the large one 75 crowns. A second bin for the same house costs 20 crowns more.

## Who has to order a bin?

Every household in the districts of Vik and Solm must order a bin by 14 May 2031. Farms with a licence of their own do not need one.

## How do I order?

The town hall takes orders on weekdays, and its website takes them at any hour. The bins are brought to the house within three weeks.

## Will the old bins be collected?

No. The council looked at what that would cost and decided against it, so the old bins stay with those who own them.
"""
INTERVIEW = """Interview: the harbour master of Tarn

Ada Moss, 61, has run the harbour for nine years. {said}

What was the hardest year?

The hardest year was 2027, when the ice closed the harbour for eleven weeks and the ferries lay in Vik until April.

Did the town help?

The town sent two tugs and forty people with shovels. The ministry sent a letter. Nobody on the quay slept for more than four hours a night, and the baker of Solm brought bread to the crews every morning until the ice broke.

What should the town do now?

The town should build a second quay before the ferries grow again. The money lies there, and nobody has asked for it. A commission of seven could settle the plans within a year if the owners of the two yards agreed to sell the land.
"""


def first(text, kind=""):
    page = made.briefing(made.document(text, language="en"), kind=kind)
    return page.sections[0].nodes[0]


def test_who_has_to_do_something_by_a_day_comes_before_the_price(tmp_path):
    import briefing

    file = tmp_path / "bins.md"
    file.write_text(LEAFLET, encoding="utf-8")
    assert briefing.make(file).briefing.sections[0].nodes[0].text.startswith("Every household in the districts")


def test_an_answer_that_leads_has_who_gives_it():
    line = first(INTERVIEW.format(said="She lives in Vik."), "interview")
    assert line.insertions[0] == (0, "Ada Moss:")


def test_what_is_announced_above_the_first_question_leads():
    said = "Moss said that she would leave the harbour in June and that a commission would choose who follows her."
    line = first(INTERVIEW.format(said=said), "interview")
    assert line.text == said
    assert not any(words == "Ada Moss:" for _, words in line.insertions)


def test_a_sign_without_words_breaks_no_page():
    said = INTERVIEW.format(said="She lives in Vik.").replace("the town do now?", "the town do now, if it can? :)")
    assert first(said, "interview").text


def test_whom_a_paper_interviews_answers_whoever_an_answer_names():
    head = "Cold water: The Tarn Post interviews Ada Moss on the ice\n\nHow did the winter begin\n\nLars Brandt rang from the pier."
    questions = INTERVIEW.format(said="").partition("\n\n")[2].partition("\n\n")[2]
    assert first(f"{head}\n\n{questions}", "interview").insertions[0] == (0, "Ada Moss:")


def test_a_page_whose_readers_are_named_behind_their_questions_answers_them():
    text = """Ask the Mayor - readers' questions answered

Why is the market hall still shut? (Ingrid, 54)
Because the roof is worse than we thought. The hall will not open this year, and I expect the builder's figures in April.

When do we get a doctor in Lower Vik? (M. Solm)
On 1 June. Dr Una Karsk has signed, and the town pays her rent for five years.

Will parking stay free?
In the old town it will not. From July it costs 1 crown an hour and residents pay 60 crowns a year.
"""
    page = made.briefing(made.document(text), length="full")
    asked = [item for item in page.items() if item.text.endswith("(M. Solm)")]
    assert any("rent for five years" in child.text for item in asked for child in item.children)
