"""What is set in a bracket behind a date, and what is left as it stands."""

from dataclasses import replace

from briefing.model import Budget, Corpus, DocumentKind, Origin, Request, Span
from briefing.pipeline import analyse, document_from_text
from briefing.sections.date_brackets import missing, resolved, said
from tests.tables import each_row


def brackets(text, *, date="2016-09-14", kind=None, origin=None):
    document = document_from_text(text, date=date, language="en")
    document = replace(document, origin=origin) if origin else document
    findings = analyse(Corpus((document,)), Request(Budget.parse("medium")))
    if kind:
        findings = replace(findings, kinds=(kind,))
    return [words for _, words in resolved(findings, 0, Span(0, len(text)))]


@each_row(
    ("text", "added"),
    [
        ("The council met on Monday in the old hall of Orle.", ["12 September 2016"]),
        ("The council met in May in the old hall of Orle.", ["2016"]),
        ("The council met in May 2016 in the old hall of Orle.", []),
        ("They called in the period 21 November to early December 2002, it is said.", []),
        ("The council bought a boat that is, in fact, in service today.", []),
        ("The council is more at ease today than it was.", []),
        ("Sweet are the lilies of Orle in the spring of the hall.", []),
        ("It was another super Tuesday for the council of Orle.", []),
        ("The Saturday Evening Post man was in the hall of Orle.", []),
        ("The council told of the planning for Friday's fair, and left.", ["16 September 2016"]),
        ("The council was to leave the hall of Orle late on Tuesday.", []),
        ("The riots of May [1998] were the worst that Orle had seen.", []),
        ("We must act today in order to preserve tomorrow for all of Orle.", []),
        ("The council meets tomorrow morning to hear what was said today of it.", ["14 September 2016"]),
        ("The council said that it would act today for all of Orle.", ["14 September 2016"]),
        ("The council met on 4 May, in the old hall of Orle.", ["2016"]),
        ("The council met in early May in the old hall of Orle.", ["2016"]),
        ("The permit is expected to expire on December 31 of this calendar year.", ["2016", "2016"]),
        ("He wrote to the council at 4.47 pm that day. On the following day he left the hall of Orle.", []),
        ("The council survived the October crisis and the war that it led to.", []),
        ("The council pushed back the meeting of all its members to November.", ["2016"]),
        ("It was a goal that the council set for year-end 2020 in the hall.", []),
        ("The council wrote on 20 February of that year to all of Orle.", []),
        ("It was sealed four days later, on 31 January 1995, in the hall of Orle.", []),
        ("The council is expected to meet in its new hall on Monday after a set-back.", ["19 September 2016"]),
        ("We now anticipate a sale of the old hall of Orle in early March.", ["2017"]),
        ("They spoke to Radio 3's Today programme of the old hall of Orle.", []),
        ("The comet turns around the Sun. Then it leaves for good.", []),
        ("Lund joined ahead of next season and scored in his first match.", []),
        ("Lund began 2013 in the old hall of Orle but was called up on May 17.", []),
        ("Lund was arrested in October when her son was still small.", []),
        ("The council met before the war. Even today we continue to observe its day.", []),
        ("The council defends the town against today's threats with new walls.", []),
        ("The council began today's meeting in the old hall of Orle.", ["14 September 2016"]),
        ("The price rose in March. The council will meet in March to speak of it.", []),
        ("Scenes from the fair in Orle Tuesday will keep the writer awake.", []),
        ("On Monday, the towns of Orle and Vik vote on it.", []),
        ("The July 4 fair of Orle was late, and the 4th of July fireworks were seen from the hall.", ["2016"]),
        ("It was another Christmas for the old hall of Orle.", []),
        ("The council met on June 2, 2016. Lund wrote of June 2 that it did.", ["2016"]),
        ("The council met on June 2, 2013. Lund wrote on June 2 that it did.", []),
        ('"We will act today," the mayor said in the old hall of Orle.', []),
    ],
)
def test_only_what_is_certain_and_lacking_is_added(text, added):
    assert brackets(text) == added


@each_row(
    ("text", "added"),
    [
        ("The list goes to the printer on Monday, so be quick.", ["19 September 2016"]),
        ("On Friday we meet the union, so send your notes by then.", ["16 September 2016"]),
        ("I'd like to write to them on Monday, once you've signed.", ["19 September 2016"]),
        ("Orle stays shut until Monday, and so does Vik.", ["19 September 2016"]),
        ("The islands have bread until Monday and milk for a day.", ["19 September 2016"]),
        ("Lund is back on Tuesday with the new list.", ["20 September 2016"]),
        ("Carts are sent over the old bridge until Monday.", ["19 September 2016"]),
        ("Year 5 saw the mill on Tuesday; Year 6 go on Monday.", ["13 September 2016", "19 September 2016"]),
        ("The mills closed on Saturday and reopen on Monday.", ["10 September 2016", "19 September 2016"]),
        ("The film that won a prize is shown on Sunday and Monday.", ["18 September 2016", "19 September 2016"]),
        (
            "Who was in the street between Friday and Sunday is asked to call.",
            ["9 September 2016", "11 September 2016"],
        ),
    ],
)
def test_a_weekday_told_in_the_present_is_the_next_one(text, added):
    assert brackets(text)[-len(added) :] == added


@each_row(
    "text",
    [
        "Could you ring me on Wednesday about the new list of Orle?",
        "Orle play Vik a week on Sunday in the old hall.",
        "Next week Lund is away from Tuesday, and so is Orlov.",
        "Scenes from the fair of Orle on Monday, by Lund and Orlov.",
        "The hall of Orle is open daily except Monday.",
        "Arnesia answers Orle on Monday, its envoy says.",
        "The ferry, sold by Lund long since, restarts on Monday.",
        "Leaders of the five towns gather on Monday in Orle, where they last met long ago.",
        "The strike called for Monday has been put off.",
        "The fair opens with a play first shown in October.",
        "Inspectors are in Orle on the 2nd to look at the hall.",
        "They married in May 1939. In August of that year war broke out.",
        "The start had been put off to November.",
    ],
)
def test_what_may_be_another_day_has_no_bracket(text):
    assert brackets(text) == []


def test_a_day_of_next_years_fair_is_not_this_years():
    assert brackets("Next year's fair of Orle starts on 1 November.") == ["2017"]


def test_the_days_of_a_paper_are_those_of_its_examples():
    text = 'The sentence "Mary called on Friday" is read twice, and "John met her in May" once.'
    assert brackets(text, kind=DocumentKind.PAPER) == []
    assert brackets(text, kind=DocumentKind.NEWS) != []


def test_a_judgment_counts_from_nothing_that_its_witnesses_say():
    text = "The tenant said that he would leave today, and that he came four months ago. The hearing was on 4 May."
    assert brackets(text, kind=DocumentKind.JUDGMENT) == []


def test_what_somebody_tells_of_himself_was_on_no_day_near_that_of_the_text():
    story = "I fell ill on Monday, and on Wednesday my doctor came to the old hall of Orle. That was in 2016."
    assert brackets(story, kind=DocumentKind.REPORT) == []
    told = "Lund fell ill on Monday in the old hall of Orle. That was in 2016."
    assert brackets(told, kind=DocumentKind.REPORT) == ["12 September 2016"]
    assert brackets(told, kind=DocumentKind.SPEECH) == []


def test_a_day_that_only_the_file_has_is_counted_from_by_nothing():
    text = "The council of Orle met on Monday in the old hall."
    assert brackets(text, origin=Origin("orle.docx", "docx")) == []
    assert brackets(f"14 September 2016. {text}", origin=Origin("orle.docx", "docx")) == ["12 September 2016"]
    assert brackets(text, origin=Origin("orle.html", "html")) == ["12 September 2016"]


def test_a_story_that_names_no_year_counts_from_nothing():
    story = "Ann was thirteen when they met in March, and her father played on Saturday in the old hall of Orle."
    assert brackets(story, kind=DocumentKind.REPORT) == []
    assert brackets(f"{story} That was in 2015.", kind=DocumentKind.REPORT) == ["2016", "10 September 2016"]
    assert brackets("You may ask the board of Orle again once during the year. (2016)", kind=DocumentKind.REPORT) == []


@each_row(
    ("text", "added"),
    [
        ("Today firms have to purchase a mix of tools from many others in Orle.", []),
        ("The firm of Orle meets today's remote and hybrid workforce needs.", []),
        ("We wanted to share that on February 6, we will be hosting the fair.", ["2017"]),
        ("It paid the shares of January 1, which will receive only a part.", ["2016"]),
        ("We look forward to showing our plan at our fair on December 22nd.", ["2016"]),
        ("The fund had $6 million in June, versus December 31 of the old plan.", ["2016", "2015"]),
        ("I said that I will have them done by Monday, whatever comes.", ["19 September 2016"]),
        ("The firms have made a team for the game on December 17th.", []),
    ],
)
def test_a_day_to_come_is_one_that_the_words_around_it_await(text, added):
    assert brackets(text) == added


@each_row(
    ("text", "added"),
    [
        ("The hearing of Orle has been put off to Tuesday, for which nobody is ready.", ["20 September 2016"]),
        ("The hearing was moved from Friday to Wednesday, for which Orle is not ready.", ["21 September 2016"]),
        ("The board of Orle postponed Friday's vote, and went home.", []),
        ("The hall of Orle should be done by the end of May, Lund said.", ["2017"]),
        ("The lower town of Orle is guaranteed water from May to July.", []),
        ("The mill of Orle opens in October and closes in March.", []),
        ("The tax of Orle is due on 31 January each year.", []),
        ("Lund, whose book of 1971 all Orle had read, died on 3 September at home.", []),
        ("Ranke was charged today (Wednesday) with theft in Orle.", ["14 September 2016"]),
        ("Today: the court of Orle has ruled that the hall is open.", []),
    ],
)
def test_a_day_that_was_moved_comes_and_a_rule_or_a_life_has_no_year(text, added):
    assert brackets(text) == added


def test_a_month_in_its_first_days_may_be_that_of_last_year():
    assert brackets("Lund left the hall of Orle in January.", date="2016-01-04") == []
    assert brackets("Lund left the hall of Orle in January.", date="2016-01-24") == ["2016"]


def test_a_value_in_words():
    assert said("2016-09-14") == "14 September 2016"
    assert said("2016-W37") == ""
    assert missing("2 April", "2 April 2024") == "2024"
    assert missing("April 2", "2 April 2024") == "2024"
    assert missing("mid-April", "April 2024") == "2024"
    assert missing("Friday", "2 April 2024") == "2 April 2024"
    assert missing("April 2, 2024", "2 April 2024") == ""
