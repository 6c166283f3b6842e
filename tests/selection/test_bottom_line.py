"""What may stand first on a page where nothing is likely to be the outcome, and what may not."""

from briefing.model import Budget, Corpus, DocumentKind, OutcomeCandidate, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import bottom_line
from tests.tables import each_row


def test_who_says_nothing_is_no_bottom_line():
    text = (
        "The province closed the second basin of Vik on Monday. A spokesman for the province declined to comment on the "
        "cost. The harbour master dismissed the pilot, and did not say why."
    )
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert "declined" not in findings.profile.texts[findings.bottom.first]


def test_what_leans_behind_its_paragraphs_number_is_no_statement():
    rows = [
        f"{n} The board of Tarn counted {n * 7} lamps on pier {n} in the spring of that year." for n in range(1, 13)
    ]
    text = "\n\n".join(
        [*rows, "13 However, it was said of the lamp at Orrin that the board had not looked at it at all."]
    )
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.passages[0] is not None
    assert findings.passages[-1] is None


@each_row(
    "line",
    [
        "In Section 3 we describe how the lamps of the piers were counted in the spring.",
        "Let us first look at how the lamps of the piers were counted in the spring.",
        "The rest of this paper is about how the lamps of the piers were counted.",
        "14. Orrin and Vik (2009-15) — 10.",
        "which the board of the harbour had counted in the spring of that year.",
    ],
)
def test_signposts_rows_of_a_list_and_broken_lines_state_nothing(line):
    rows = [f"The board of Tarn counted {n * 7} lamps on pier {n} in the spring of that year." for n in range(1, 14)]
    text = "\n\n".join([*rows, line])
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.passages[0] is not None
    assert findings.passages[-1] is None


def test_a_stray_line_of_one_source_is_not_the_outcome_of_several():
    story = "The province of Vik closed the harbour of Tarn on Monday after a ferry sank off the pier. "
    texts = [story + "Two sailors were hurt.", story + "The board meets on Friday.", "Please send the form by Friday."]
    documents = tuple(document_from_text(text, language="en") for text in texts)
    findings = analyse(Corpus(documents), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert "closed the harbour" in findings.profile.texts[findings.bottom.first]


def test_a_caption_of_the_news_is_no_bottom_line():
    text = (
        "Wanted: Police in Tarn look for Emil Ferro, 47, after the ferry was robbed on Monday. "
        "Police in Tarn look for a man who robbed the ferry of Vik on Monday. He took the captain's lamp. "
        "The captain was not hurt. The harbour was closed for an hour."
    )
    request = Request(Budget.parse("1"), kind="news")
    findings = analyse(Corpus((document_from_text(text, language="en"),)), request, bottom_line=True)
    assert findings.bottom is not None
    assert not findings.profile.texts[findings.bottom.first].startswith("Wanted")


def test_a_scrap_beside_a_long_source_has_no_say_in_the_bottom_line():
    story = (
        "The harbour board of Tarn dismissed its keeper on Monday after forty lamps were stolen from the pier. "
        "The keeper had been at the pier for nine winters. Boats from Karsk came in late because of the dark. "
        "The board met behind closed doors and heard two pilots. The mayor of Tarn called the theft a shame for the town. "
        "A new keeper will be named in the spring, the board said. Fishermen want the lamps back before the storms. "
        "Nobody was hurt when a boat hit the pier on Sunday. The lamps were given to the town by a widow from Karsk."
    )
    texts = (story, "Crawls of lamp sites.")
    corpus = Corpus(tuple(document_from_text(text, language="en") for text in texts))
    findings = analyse(corpus, Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert findings.profile.texts[findings.bottom.first].startswith("The harbour board of Tarn dismissed")


def test_a_text_printed_in_small_letters_has_lines_that_begin_so():
    small = [f"the keepers of pier {n} counted {n * 7} lamps in the spring of that year." for n in range(20)]
    text = "\n\n".join([*small, *(line.capitalize() for line in small[:13])])
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.passages[0] is not None


@each_row("kind,first", [(DocumentKind.PAPER, "We showed"), (DocumentKind.REPORT, "We studied")])
def test_of_two_statements_of_a_paper_that_are_as_likely_the_fuller_one_leads(kind, first):
    text = (
        "We studied the lamps of the piers of Tarn. We showed that lamps of tin burn twice as long as lamps of brass and "
        "cost the harbour a third less."
    )
    corpus = Corpus((document_from_text(text, language="en"),))
    findings = analyse(corpus, Request(Budget.parse("1")))
    outcomes = (OutcomeCandidate(0, 0.5), OutcomeCandidate(1, 0.45))
    spans = [sentence.span for _, sentence in corpus.sentences()]
    pick = bottom_line.choose(
        findings.profile, findings.ranking, findings.passages, spans, outcomes=outcomes, kinds=(kind,)
    )
    assert pick is not None
    assert text[pick.span.start :].startswith(first)


@each_row(
    ("text", "leads"),
    [
        (
            "Protokoll der Sitzung des Hafenvereins Tannum\nDatum: 12. November 2031\nAnwesend: Frau Holm (Vorsitz), Herr Dorn, Frau Kolbe\n\nDer Antrag auf ein Verbot aller Boote wird mit 2 zu 3 Stimmen abgelehnt. Es bleibt bei der alten Ordnung im Hafen und auf dem Kai.\n\nFrau Holm berichtet, dass der Kran im Herbst geprüft wurde. Beschluss: Der Verein lässt den Kran bis zum 5. Mai streichen.\n\nHerr Dorn liest die Zahlen des Jahres vor. Nächste Sitzung ist am 21. Januar 2032.",
            "Beschluss: Der Verein",
        ),
    ],
)
def test_what_is_decided_leads_before_a_motion_that_failed(text, leads):
    findings = analyse(Corpus((document_from_text(text, language="de"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert findings.profile.texts[findings.bottom.first].startswith(leads)


def test_of_several_stories_the_opening_that_the_others_tell_leads():
    one = (
        "The harbour of Vik banned all ships of more than 90 metres on Monday after two of them ran aground. "
        "The pilot Ivo Solm said that he had asked for it for years. The council decided to buy a second tug in the spring."
    )
    other = (
        "Two ships that ran aground off Vik have led its harbour to ban ships of more than 90 metres. "
        "Nobody was hurt. The council has also decided that a second tug will be bought. It costs 4 million crowns."
    )
    documents = tuple(document_from_text(text, language="en") for text in (one, other))
    findings = analyse(Corpus(documents), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert "90 metres" in findings.profile.texts[findings.bottom.first]


def _bottom_of_meeting(turns):
    text = "\n".join(f"{('Ann Lund', 'Bo Karsk')[n % 2]}: {turn}" for n, turn in enumerate(turns))
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    passages, profile, kinds = findings.passages, findings.profile, (DocumentKind.MEETING,)
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    idle = [OutcomeCandidate(0, 0.3)]
    chosen = bottom_line.choose(profile, findings.ranking, passages, spans, outcomes=idle, kinds=kinds)
    return profile.texts[chosen.first]


def test_a_turn_that_tells_nothing_leads_no_meeting_where_another_one_settles_something():
    idle = "Okay, and now I can get this full screen, you see."
    talk = ["The lamps of the old pier of Tarn were counted by the harbour crew."] * 6
    aim = "Our goal for the harbour of Tarn is to make a lamp that burns through the winter storms."
    assert _bottom_of_meeting([idle, *talk, aim]).endswith(aim)
    assert "full screen" not in _bottom_of_meeting([idle, *talk])


def test_a_sentence_cut_at_the_head_of_a_page_does_not_lead():
    cut = "position is that it permits the keeper of Tarn to count the lamps of the pier."
    text = f"{cut} The board of Tarn counted nine lamps on the pier of Vik in the spring."
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert findings.profile.texts[findings.bottom.first] != cut


def test_what_a_speech_tells_its_hearers_of_themselves_is_no_bottom_line():
    text = (
        "Address by the mayor Ida Solm at the opening of the lamp house\n\n"
        "Friends, keepers, neighbours,\n\n"
        "Twelve years ago I stood here in the rain and told the people of Tarn of a lamp. You had heard that story of mine before. "
        "The lamp of Tarn burns from this evening on in the house that I open before you. "
        + "I came to talk about the oil, and I thank my keepers for each night. "
        * 6
    )
    findings = analyse(
        Corpus((document_from_text(text, language="en"),)),
        Request(Budget.parse("medium"), kind="speech"),
        bottom_line=True,
    )
    assert findings.bottom is not None
    assert not findings.profile.texts[findings.bottom.first].startswith("You ")
