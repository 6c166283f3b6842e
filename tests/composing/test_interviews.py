"""An interview: its answers stand with the questions that they answer."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse
from briefing.sections import role_lines
from tests.composing import made
from tests.tables import each_row

INTERVIEW = """Interview with Marta Velin, keeper of the lamps at Orrin Head

Marta Velin has kept the lamps of Orrin Head since 1998. She spoke with the Coast Letter on Friday about her last winter there.

How many ships still steer by the lamp?

Around 40 ships pass the head each week, and most of them have satellites. Fishing boats from Tarn still steer by the lamp when their screens fail.

What did the storm of January break?

The storm broke two of the four lenses and flooded the engine room. The harbour office sent a new pump from Velm after nine days, and the lenses were ground again by a workshop in Brenn.

Will the lamp be switched off?

The council decided in March that the lamp will burn until 2031. After that the tower becomes a museum, and a light on a mast takes over its work.
"""
LABELLED = """Coast Letter: How many ships still steer by the lamp?

Velin: Around 40 ships pass the head each week, and fishing boats from Tarn still steer by it.

Coast Letter: What did the storm of January break?

Velin: The storm broke two of the four lenses and flooded the engine room of the tower.

Coast Letter: Will the lamp be switched off?

Velin: The council decided in March that the lamp will burn until 2031, and then the tower becomes a museum.

Coast Letter: Who pays for the museum?

Velin: The state pays 2 million crowns, and the council of Tarn pays the rest over ten years.
"""


@each_row("text", [INTERVIEW, LABELLED])
def test_answers_stand_below_their_questions(text):
    source = made.document(text)
    page = made.briefing(source, length="100w", kind="interview")
    asked = {one.text: [child.text for child in one.children] for one in made.points(page) if one.children}
    assert asked
    assert all(question.endswith("?") for question in asked)
    for question, answers in asked.items():
        at = text.index(question)
        following = text.index("?", at + len(question)) if "?" in text[at + len(question) :] else len(text)
        assert all(at < text.index(answer) < following for answer in answers)
    made.assert_verbatim_and_said_once(page, source)


def test_an_answer_stands_below_no_question_that_a_remark_without_a_mark_parts_it_from():
    remark = "The harbour office says that the storm broke little."
    text = INTERVIEW.replace("What did the storm of January break?", remark)
    text += "\nWho pays for the museum?\n\nThe state pays 2 million crowns, and the council of Tarn the rest over ten years.\n"
    page = made.briefing(made.document(text), length="full", kind="interview")
    below = {child.text: one.text for one in made.points(page) for child in one.children}
    assert below
    assert all(below[answer] == remark for answer in below if "lenses" in answer)


def test_letters_of_questions_and_answers_are_no_names():
    text = LABELLED.replace("Coast Letter:", "Q:").replace("Velin:", "A: I know this.")
    page = made.briefing(made.document(text), length="full", kind="interview")
    printed = [words for one in made.points(page) for item in (one, *one.children) for _, words in item.insertions]
    assert not any(words in ("Q:", "A:") for words in printed)
    assert not any(one.text.startswith(("Q: ", "A: ")) for one in made.points(page))


def test_no_question_stands_without_an_answer():
    page = made.briefing(made.document(INTERVIEW), length="100w", kind="interview")
    assert not [one.text for one in made.points(page) if one.text.endswith("?") and not one.children]


@each_row(
    ("question", "stands"), [("Will you ever keep another lamp?", False), ("What do you want from a workshop?", True)]
)
def test_a_question_for_a_yes_or_a_no_stands_above_what_gives_one(question, stands):
    answer = (
        "I need lenses for my work, and no rock. There is a town. People are kind there. It has a garden. "
        "The lenses of Orrin Head were ground in Brenn by four people with sand from the lamp's own beach. "
        "The workshop of Brenn sold 40 lenses to the harbour offices of the coast last winter."
    )
    text = f"{INTERVIEW}\n{question}\n\n{answer}\n"
    page = made.briefing(made.document(text), length="full", kind="interview")
    asked = {one.text: [child.text for child in one.children] for one in made.points(page)}
    assert "sold 40 lenses" in " ".join([*asked, *asked.get(question, ())])
    assert (question in asked) == stands


def test_counted_points_stand_as_they_are():
    page = made.briefing(made.document(INTERVIEW), length="3", kind="interview")
    assert not any(one.children for one in made.points(page))


def test_a_question_of_a_few_words_stands_above_nothing():
    source = made.document(INTERVIEW.replace("How many ships still steer by the lamp?", "And the ships?"))
    page = made.briefing(source, length="100w", kind="interview")
    assert not any(one.text == "And the ships?" for one in made.points(page))


@each_row(
    ("answer", "opens"),
    [
        (
            "No. That would be folly. A mast needs no wages. But ships want somebody who looks. In 2029 a boat lay on the reef for five hours and no camera of the harbour office saw its four men.",
            "No. That would be folly.",
        ),
        (
            "Not before 2040. A mast needs no wages. But ships want somebody who looks over the water. In 2029 a boat lay on the reef for five hours and no camera of the harbour office saw its four men.",
            "Not before 2040.",
        ),
        (
            "Velin: Yes. That is settled. Few like it. But I shall not ask for what nobody can pay. In 2029 a boat lay on the reef for five hours and no camera of the harbour office saw its four men.",
            "Velin: Yes. That is settled.",
        ),
    ],
)
def test_a_short_answer_stands_before_what_is_chosen_of_its_paragraph(answer, opens):
    start = INTERVIEW.index("The council decided")
    source = made.document(INTERVIEW[:start] + answer + "\n")
    page = made.briefing(source, length="95w", kind="interview")
    made.assert_verbatim_and_said_once(page, source)
    told = [child.text for one in made.points(page) for child in one.children if "In 2029" in child.text]
    assert all(text.startswith(opens) for text in told)
    assert told


def test_what_is_said_before_a_question_is_no_answer():
    asked = (
        "A return to the lamp is planned for 2031, with two keepers and a crew of nine. Will the lamp be switched off?"
    )
    source = made.document(INTERVIEW.replace("Will the lamp be switched off?", asked))
    findings = analyse(Corpus((source,)), Request(Budget.parse("long")), bottom_line=True)
    said = [text for n, text in enumerate(findings.profile.texts) if role_lines.is_routine(findings, n)]
    assert any("A return to the lamp" in text for text in said)


LETTERED = """"I would put out half of our lamps"

Una Karsk has kept the lamps of Orle for six years. She leaves on Friday. She spoke to Bo Lind.

Q: You are leaving a year before your contract ends. Were you pushed?

A: No. I told the board in January that I would go once the new lamp at Tarn was lit. It was lit in May.

Q: You have said that most lamps are lit for nobody. Which ones?

A: Those of the inner sound. We keep 92 lamps, and our own pilots say that 40 of them guide no ship at night.

Q: What about the wreck of the Petrel? An inquiry blamed the lack of keepers.

A: It was right. We were four keepers short that night. I should have closed the sound, and I did not.

Q: What will you do next?

A: Sleep. And then I will teach at the school of pilots in Vik.
"""


def test_questions_that_a_letter_marks_stand_whole_above_their_answers():
    source = made.document(LETTERED)
    page = made.briefing(source, length="1p")
    made.assert_verbatim_and_said_once(page, source)
    heads = {item.text: item.children for item in made.points(page) if item.children}
    asked = "What about the wreck of the Petrel? An inquiry blamed the lack of keepers."
    assert any("four keepers short" in child.text for child in heads[asked])
    answers = [child for children in heads.values() for child in children]
    assert answers
    labels = [dict(child.insertions).get(0) for child in answers if " I " in f" {child.text} "]
    assert labels
    assert set(labels) <= {"Una Karsk:", "Karsk:"}  # the whole name stands once


ADDRESSED = """"I would sell two of them tomorrow"

Ana Brekke has run the harbour's five dredgers since May. She spoke to Jon Ruud.

You said in May that nobody would lose a job.
Nobody had asked me for the money then. Forty people will go in March, and I shall be one of them.

Is the mole safe?
It was safe when the engineers looked at it in June, and they will look at it again in the spring.

There were reports that you were offered a bribe.
In August, by two men whom the police have now charged. I told the board on the same day.

Will the port be sold?
The board has had one offer from Velm and will answer it by 9 April.

And what about you?
My boat is being painted, and I leave for Tarn at the end of March.
"""


@each_row("glued", [True, False])
def test_what_an_interviewer_says_without_a_mark_is_no_point(glued):
    source = made.document(ADDRESSED if glued else ADDRESSED.replace(".\n", ".\n\n").replace("?\n", "?\n\n"))
    page = made.briefing(source, length="full", kind="interview")
    said = ("You said in May", "There were reports")
    assert not any(point.text.startswith(said) and not point.children for point in made.points(page))
    below = {child.text: one.text for one in made.points(page) for child in one.children}
    assert all("bribe" in below[answer] for answer in below if "two men" in answer)
    assert any(
        words.endswith("Brekke:")
        for point in made.points(page)
        for child in point.children
        for _, words in child.insertions
    )
