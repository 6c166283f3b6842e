"""What an editor strikes at sight, and what he lets stand."""

from briefing.model import Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import strikes
from briefing.selection.strikes import of_judgments
from tests.selection.strike_examples import MORE
from tests.tables import each_row

KINDS = {
    "caption": DocumentKind.NEWS,
    "begins small": DocumentKind.NEWS,
    "example": DocumentKind.NEWS,
    "aside": DocumentKind.NEWS,
    "about the talk": DocumentKind.CALL,
    "scene of a speech": DocumentKind.SPEECH,
    "greeting": DocumentKind.SPEECH,
    "what it once was": DocumentKind.NEWS,
    "too short": DocumentKind.MEETING,
    "cut": DocumentKind.MEETING,
    "lacks its subject": DocumentKind.MEETING,
    "supposes": DocumentKind.PAPER,
    "call without a figure": DocumentKind.CALL,
    "call that is glad": DocumentKind.CALL,
    "reminds or promises": DocumentKind.CALL,
    "measure of no part": DocumentKind.CALL,
    "part without a name": DocumentKind.CALL,
    "of the accounts": DocumentKind.CALL,
    "what guidance rests on": DocumentKind.CALL,
    "others' work": DocumentKind.PAPER,
    "points to a figure": DocumentKind.PAPER,
    "tells of it": DocumentKind.MEETING,
    "says little": DocumentKind.MEETING,
    "breaks off": DocumentKind.MEETING,
    "reads out a list": DocumentKind.MEETING,
    "recites the law": DocumentKind.JUDGMENT,
    "points to a case": DocumentKind.JUDGMENT,
    "another case": DocumentKind.JUDGMENT,
    "relies on another case": DocumentKind.JUDGMENT,
    "subsection": DocumentKind.JUDGMENT,
    "one of several": DocumentKind.JUDGMENT,
    "another court's paragraphs": DocumentKind.JUDGMENT,
    "ground of appeal": DocumentKind.JUDGMENT,
    "cited work": DocumentKind.PAPER,
    "cut sentence": DocumentKind.PAPER,
    "lost signs": DocumentKind.PAPER,
    "signs of a formula": DocumentKind.PAPER,
    "numbered example": DocumentKind.PAPER,
    "thanks": DocumentKind.PAPER,
    "says what it calls a thing": DocumentKind.PAPER,
    "says what it tells of": DocumentKind.PAPER,
    "headed as method": DocumentKind.PAPER,
    "of its field": DocumentKind.PAPER,
    "how it was set up": DocumentKind.PAPER,
    "joint of a list": DocumentKind.JUDGMENT,
    "item of a list": DocumentKind.JUDGMENT,
    "point by its number": DocumentKind.JUDGMENT,
    "a further thing": DocumentKind.JUDGMENT,
    "spoken in court": DocumentKind.JUDGMENT,
    "court's business": DocumentKind.JUDGMENT,
    "stands elsewhere": DocumentKind.JUDGMENT,
    "what a statute asks": DocumentKind.JUDGMENT,
}
EXAMPLES = [(row, text) for row in strikes.ROWS.rows for text in (*row.examples, *MORE.get(row.name, ()))]


@each_row(("row", "example"), EXAMPLES)
def test_a_row_decides_in_its_examples(row, example):
    assert strikes.ROWS.row(strikes.Seen(example, KINDS.get(row.name, DocumentKind.REPORT))) is row


@each_row(
    ("text", "kind"),
    [
        ("The harbour of Tarn closed on Monday.", DocumentKind.NEWS),
        ("Add the salt and stir for two minutes.", DocumentKind.REPORT),
        ("We only hire pilots with long- and short-range papers.", DocumentKind.REPORT),
        ("Orle Harbour makes lamps.", DocumentKind.REPORT),
        (
            "Um, the lamps of the north pier were counted twice last winter, and nobody could say why.",
            DocumentKind.MEETING,
        ),
        ("That that lamp burned is what he had had in mind.", DocumentKind.REPORT),
        ("Karsk said: “The harbour is closed.”", DocumentKind.NEWS),
        ("Solm: “We wait.”", DocumentKind.NEWS),
        ("The result: Boats stay out for a week.", DocumentKind.NEWS),
        ("Three things are sure: The lamps burn, the boats sail.", DocumentKind.REPORT),
        ("It is clear from Table 2 that the new lamps burn longer.", DocumentKind.PAPER),
        ("The appeal is dismissed.", DocumentKind.JUDGMENT),
        ("Two claims are made: 1. that lamps last, and 2. that lamps sell.", DocumentKind.REPORT),
        ("What will become of the harbour of Tarn?", DocumentKind.INTERVIEW),
        ("Our lamps burn longer than those of Solm (1999).", DocumentKind.PAPER),
        ("12 lamps of each pier burn longer than the others do.", DocumentKind.PAPER),
        ("We call for lamps that burn longer.", DocumentKind.PAPER),
        ("Lamps of Tarn, Orle and the Lesser Karsk burn longer in the Cold Winter.", DocumentKind.PAPER),
        ("The court heard the keeper in full and held that the lamps were lit.", DocumentKind.JUDGMENT),
        ("Methods that we tried burn longer.", DocumentKind.PAPER),
        ("The appellant relies on section 12 of the Harbour Act.", DocumentKind.JUDGMENT),
        ("The court in Tarn dismissed the appeal.", DocumentKind.JUDGMENT),
        ("The second respondent sold the lamps.", DocumentKind.JUDGMENT),
        ("The magistrate erred, and the appeal is allowed.", DocumentKind.NEWS),
        ("The lamps that we count are those of the pier, and of it alone.", DocumentKind.PAPER),
        ("See the harbour of Tarn at night.", DocumentKind.NEWS),
        ("Let's turn to the lamps on slide 6.", DocumentKind.LETTER),
        ("We thank the crew, who lit 40 lamps in the quarter.", DocumentKind.CALL),
        ("Adjusted EBITDA was $31 million, or $0.40 per share.", DocumentKind.CALL),
        ("The brand of Tarn sold 40 lamps.", DocumentKind.CALL),
        ("Our lamp segment grew by 4%, and the segment's crew by 2%.", DocumentKind.CALL),
        ("We are pleased that sales of lamps grew by 8%.", DocumentKind.CALL),
        ("The board of Tarn reports that it closed on Friday, May 2, 2031.", DocumentKind.NEWS),
        ("The harbour opened on Friday, May 2, 2031.", DocumentKind.NEWS),
        ("Write to b@orle.example or call the pilot, he said.", DocumentKind.NEWS),
        ("Keepers carry the cost of the storm in Tarn, an audit found.", DocumentKind.NEWS),
        ("Two towns hold the power to close the harbour.", DocumentKind.NEWS),
        ("The pier collapsed Friday, May 2, 2031, and six boats sank.", DocumentKind.NEWS),
        ("Crews building the pier earn 2 crowns a day.", DocumentKind.NEWS),
        ("Exit poll: The Lamps won 31 per cent of the vote.", DocumentKind.NEWS),
        ("(a) The appeal is allowed.", DocumentKind.JUDGMENT),
        ("(c) The board shall pay the keeper 310 crowns by 1 May 2031.", DocumentKind.JUDGMENT),
        ("Lamps in lit harbours burned 38% less than others (p = 0.003).", DocumentKind.PAPER),
        ("The effect was larger on piers (n = 412, d = 0.4).", DocumentKind.PAPER),
        ("Losses in sections 3 and 4 of the pier fell by half.", DocumentKind.PAPER),
    ],
)
def test_statements_stand(text, kind):
    assert strikes.struck(strikes.Seen(text, kind)) == ""


def passages(text, kind):
    document = document_from_text(text, language="en")
    request = Request(Budget.parse("1"), kind=kind)
    return analyse(Corpus((document,)), request, bottom_line=True)


ROWS = [f"The board of Tarn counted {n * 7} lamps on pier {n} in the spring of that year." for n in range(1, 9)]
CAPTION = "Rescue at sea: Boats look for the ferry off the coast of Tarn on Monday."


def test_what_is_struck_has_no_passage():
    findings = passages("\n\n".join([*ROWS, CAPTION]), "news")
    assert findings.passages[-1] is None
    assert findings.passages[0] is not None


def test_nothing_is_struck_where_too_little_would_be_left():
    supposed = "Suppose that a lamp is lost at sea."
    findings = passages("\n\n".join([*ROWS[: strikes.LEFT - 1], supposed]), "paper")
    assert findings.passages[-1] is not None


def test_what_nobody_can_read_is_struck_of_a_short_text_too():
    assert passages("\n\n".join([*ROWS[: strikes.LEFT - 1], CAPTION]), "news").passages[-1] is None
    assert passages("\n\n".join([ROWS[0], CAPTION]), "news").passages[-1] is not None


def test_what_is_said_of_a_call_itself_is_struck_of_a_short_one_too():
    closing = "I would now like to hand over to the keeper of lamps."
    assert passages("\n\n".join([*ROWS[:3], closing]), "call").passages[-1] is None


def test_another_language_is_not_looked_at():
    rows = [f"Der Rat von Tarn zählte im Frühjahr {n * 7} Lampen an der Mole {n}." for n in range(1, 9)]
    document = document_from_text("\n\n".join([*rows, "Rettung: Boote suchen die Fähre vor Tarn."]), language="de")
    findings = analyse(Corpus((document,)), Request(Budget.parse("1"), kind="news"), bottom_line=True)
    assert findings.passages[-1] is not None


@each_row(
    ("text", "account"),
    [
        ("On 14 March 2031 the keeper wrote to the board.", True),
        ("12 In December 2030 a notice was sent to the harbour.", True),
        ("Mr Karsk gave evidence that the lamps were lit in May.", True),
        ("Mr Solm expressed the opinion that the lamps were worth little.", True),
        ("After a further winter the keeper was heard by the board.", True),
        ("When a keeper is heard, the lamps burn.", False),
        ("On 14 March 2031, in my view, the keeper had left his post.", False),
        ("I accept that Mr Karsk gave evidence truthfully.", False),
        ("The keeper had left his post.", False),
        ("In its defence, the harbour pleaded that the lamps were lit.", True),
        ("Two days before the hearing the keeper left his post.", True),
        ("In its letter the board gave the keeper a lamp.", False),
        ("The Tribunal then referred to the rule on lamps.", True),
        ("The Tribunal was not satisfied that the lamps were lit.", False),
        ("By a further notice the keeper claimed a lamp.", True),
        ("Counsel for the keeper observes that no lamp was lit.", True),
    ],
)
def test_what_a_judgment_tells_is_not_what_its_court_makes_of_it(text, account):
    assert of_judgments.tells(text) is account


@each_row(
    ("text", "leads"),
    [
        ("By its motion the harbour seeks orders that the lamps be lit.", False),
        ("12 The next issue was whether the lamps should be lit.", False),
        ("This is an appeal from an order of the board.", False),
        ("The Tribunal affirmed a decision not to light the lamps.", False),
        ("Ground 6 claims that the keeper was not heard.", False),
        ("As the lamps are out, an order is sought that they be lit.", False),
        ("The harbour says that its appeal should be allowed.", False),
        ("The position of the harbour is that the lamps be lit.", False),
        ("It is well established that a keeper must be heard.", False),
        ("Now, in practice, if the lamps are lit, it usually follows that leave will be granted.", False),
        ("One way in which the harbour has framed its claim is that no lamp was lit.", False),
        ("Section 12(3) of the Harbour Act provides that a keeper must be heard.", False),
        ("A board's power to hear a keeper includes the power to hear him late: see Re Solm (2001) TC 4.", False),
        ("22 Lund FM held that no lamp had been lit and dismissed the keeper's application.", False),
        ("Hence, the keepers said the court could grant what they asked for.", False),
        ("Tarn challenges the board's decision to sell the lamps.", False),
        ("I have said that the appeal must be dismissed.", True),
        ("The appeal is dismissed: see Re Solm (2001) TC 4.", True),
        ("The keeper's application for an order is refused.", True),
        ("The order that the harbour seeks the lamps by is refused.", True),
        ("I do not accept that the keeper seeks an order in good faith.", True),
    ],
)
def test_what_is_asked_or_not_disputed_is_no_judgment_s_outcome(text, leads):
    assert strikes.cannot_lead(strikes.Seen(text, DocumentKind.JUDGMENT)) is not leads


@each_row(
    ("text", "leads"),
    [
        ("The crews also lit the lamps of the pier.", False),
        ("The fee should therefore be set in law.", False),
        ("In case you live in Vik, chances are that you have a lamp.", False),
        ("Ever since the first lamp was lit, keepers have feared the wind.", False),
        ("In a new study out on Monday, they say how the keeper lost his lamp to the wind.", False),
        ("On Thursday, she and the keepers of Vik took their lamps to the mayor.", False),
        ("As the month of May nears its end, the keepers of Vik clean their lamps.", False),
        ("DOHA: The keepers of Vik closed the harbour on Monday.", True),
        ("A row involving Una Karsk and two keepers of Vik looks like it's over.", True),
        ("After a storm in Vik this May, the board sells its lamps.", True),
        ("Clearly, that's something the keepers of Vik must work to preserve.", False),
        ("The storm came on quickly.", False),
        ("Beginning with a count of the lamps, the keepers went to look at the pier.", False),
        ("In a storm off Orle, Vik lost a lamp.", True),
        ("The harbour of Vik will close in May.", True),
        ("The mayor of Vik said on Monday that the harbour also has lamps.", True),
    ],
)
def test_what_sets_the_scene_or_goes_on_is_no_first_line_of_news(text, leads):
    assert strikes.cannot_lead(strikes.Seen(text, DocumentKind.NEWS)) is not leads


def test_a_call_leads_with_nothing_of_itself_or_of_another_speaker():
    assert strikes.cannot_lead(strikes.Seen("As Una mentioned, the harbour earned more in May.", DocumentKind.CALL))
    opens = strikes.Seen("We will start today's call with remarks from Una Karsk, our pilot.", DocumentKind.CALL)
    assert strikes.struck(opens)


@each_row("sure", [True, False])
def test_broken_speech_leads_only_where_it_is_sure_to_be_the_outcome(sure):
    said = strikes.Seen("So we're, uh, closing the, um, old, er, pier, uh, of Vik this May.", DocumentKind.MEETING)
    assert strikes.struck(said) == "broken speech"
    assert strikes.cannot_lead(said, sure=sure) is not sure


def test_what_a_judge_orders_is_no_mere_business_of_the_court():
    ordered = "Accordingly, I will make orders in accordance with the short minutes of order."
    assert not strikes.struck(strikes.Seen(ordered, DocumentKind.JUDGMENT))
    handed_up = "The short minutes of order were handed up by the harbour."
    assert strikes.struck(strikes.Seen(handed_up, DocumentKind.JUDGMENT)) == "court's business"


def test_a_short_sentence_may_stand_before_the_one_that_leans_on_it():
    assert not strikes._is_struck(
        ["The port accepted the report.", "Its director of works, Una Karsk, has resigned."],
        ["too short", ""],
        DocumentKind.NEWS,
    )
    assert strikes._is_struck(["The port accepted the report."], ["too short"], DocumentKind.NEWS)


def test_a_pointer_with_a_figure_of_its_own_stands():
    assert not strikes.struck(
        strikes.Seen("Slide 15 shows that the harbour earned $40 million in 2031.", DocumentKind.CALL)
    )


def test_an_order_by_its_number_is_no_subsection():
    for order in (
        "(1) Appeal allowed in part.",
        "(2) Set aside the award of 12 crowns.",
        "(3) Appellant to pay the costs.",
    ):
        assert not strikes.struck(strikes.Seen(order, DocumentKind.JUDGMENT))


def test_who_wrote_a_text_is_told_at_its_end_and_no_line_of_it():
    said = "\n\n".join(
        f"The keeper lit {n} lamps of the pier on Monday."
        for n in ["two", "three", "four", "five", "six", "seven", "eight"]
    )
    note = "Ida Solm is a writer in Tarn."
    assert note not in _points_of_report(f"{said}\n\n{note}")
    assert note in _points_of_report(f"{said}\n\nThe lamps of Solm burn oil.\n\n{note}")


def test_a_headline_with_a_stop_is_no_line_of_the_text_that_tells_it_again():
    said = [f"The keeper of Tarn lit {n} lamps of the pier on Monday." for n in range(2, 10)]
    assert "Keeper lights lamps." not in _points_of_report("\n\n".join(["Keeper lights lamps.", *said]))
    assert "Storm drowns ships." in _points_of_report("\n\n".join(["Storm drowns ships.", *said]))


def test_what_stands_above_a_dateline_is_no_line_of_the_text():
    said = [f"The keeper of Tarn lit {n} lamps of the pier on Monday." for n in range(2, 10)]
    head = ["Storm drowns ships.", "Board sees no plea for oil."]
    points = _points_of_report("\n\n".join([*head, f"VIENNA — {said[0]}", *said[1:]]))
    assert not {*points} & {*head}


def test_a_point_of_a_speech_that_promises_stands():
    point = "Second, we will light forty lamps on the pier."
    assert not strikes.struck(strikes.Seen(point, DocumentKind.SPEECH))
    assert strikes.struck(strikes.Seen(point, DocumentKind.MEETING))


def test_a_form_without_a_sentence_stands_with_its_fullest_lines_alone():
    rows = [
        "Name of the keeper | Lamp | Pier",
        "Una Karsk | Lantern | North",
        "Bo Lind | Torch | South",
        "Harbour | Buoy",
    ]
    assert len(_points_of_report("\n\n".join(rows))) <= 3


def test_a_sentence_among_labels_stands_alone():
    counted = "The board counted all lamps of the pier on Monday."
    labels = "Inventory of lamps\n\nA nested pier\n\nRegular lamp in second boat"
    assert _points_of_report(f"{labels}\n\n{counted}\n\nWhether the lamps are lit.") == [counted]


def _points_of_report(text):
    request = Request(Budget.parse("medium"), kind=DocumentKind.REPORT)
    findings = analyse(Corpus((document_from_text(text),)), request, bottom_line=True, facts=False)
    return [findings.profile.texts[passage.head] for passage in findings.passages if passage]
