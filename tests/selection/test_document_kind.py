"""What kind of text a document is."""

import pytest

from briefing.model import Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection import document_kind, locale_kind, rulings
from briefing.text import profile as profiles
from tests.selection.invented_texts import OUTCOMES, SEEN_BY_FORM
from tests.tables import each_row


def profile_of(*texts, language="auto"):
    return profiles.build(Corpus(tuple(document_from_text(text, language=language) for text in texts)))


@each_row("kind", OUTCOMES)
def test_each_kind_is_known_by_its_wording(kind):
    assert document_kind.kinds(profile_of(OUTCOMES[kind][0])) == (DocumentKind(kind),)


@each_row("kind", SEEN_BY_FORM)
def test_a_greeting_headings_and_answered_questions_tell_more_than_words(kind):
    assert document_kind.kinds(profile_of(SEEN_BY_FORM[kind])) == (DocumentKind(kind),)


def test_figures_and_participants_make_no_paper_of_news():
    story = (
        "Una Karsk won the race on Sunday. Of 4,100 participants 3,870 reached the goal, figures show. She led in each "
        "section of the course. The features of the track are two hills. Police closed the last section. "
    )
    assert document_kind.kinds(profile_of(story * 4)) == (DocumentKind.NEWS,)


def test_references_make_a_paper_of_a_text_with_few_words_of_one():
    said = (
        "Lamps draw moths from far away [3, 4]. A moth that is drawn stays for an hour. Each was seen by two readers. "
    )
    ours = "We used four lamps on the pier. "
    assert document_kind.kinds(profile_of(said * 12 + ours * 2)) == (DocumentKind.PAPER,)


def test_a_transcript_is_a_meeting_and_one_of_questions_an_interview():
    meeting = "Chair: We have six items today.\n\nClerk: The first is the budget.\n\nChair: Then let us start.\n\nTreasurer: I have it here.\n\n"
    interview = "Wren: What made you leave the harbour?\n\nSable: The work had changed.\n\nWren: When was that?\n\nSable: In the spring.\n\n"
    assert document_kind.kinds(profile_of(meeting * 12)) == (DocumentKind.MEETING,)
    assert document_kind.kinds(profile_of(interview * 12)) == (DocumentKind.INTERVIEW,)


def test_a_speech_addresses_its_hearers():
    speech = "Thank you, ladies and gentlemen. I am proud to stand here. We must build our harbour anew, and I ask you to help us. "
    assert document_kind.kinds(profile_of(speech * 12)) == (DocumentKind.SPEECH,)


def test_a_greeting_makes_a_speech_of_a_text_in_the_first_person():
    body = "Our harbour has known hard years, and we have mended it. Are we to give up now? We shall not. "
    assert document_kind.kinds(profile_of("Mr. Mayor, distinguished guests:\n\n" + body * 18)) == (DocumentKind.SPEECH,)


def test_questions_in_paragraphs_of_their_own_make_an_interview():
    asked = "How do you choose the lamps?\n\nWe look at each of them for a week. I keep the best one.\n\n"
    assert document_kind.kinds(profile_of("Wren talks about lamps\n\n" + asked * 8)) == (DocumentKind.INTERVIEW,)


def test_a_letter_opens_and_closes_as_one():
    letter = (
        "Dear Ms Falk,\n\nI am writing about my lease. " + "I have paid what I owe you, and I keep my garden. " * 30
    )
    assert document_kind.kinds(profile_of(letter + "\n\nYours sincerely,\n\nOdo Brand")) == (DocumentKind.LETTER,)


@each_row(("greeting",), [("Hi Odo,",), ("Hello all",), ("Hey Falk!",)])
def test_a_short_text_below_a_greeting_is_a_mail(greeting):
    told = "The pump of the pier failed on Sunday. Odo said that the part takes nine days. I do not think we should pay.\n\n"
    assert document_kind.kinds(profile_of(f"{greeting}\n\n{told}Falk", told)) == (DocumentKind.MAIL, DocumentKind.NEWS)


def test_the_citation_of_a_case_makes_a_judgment_of_a_text_with_few_words_of_the_law():
    facts = "The lamps of the pier were sold in May, and the price was paid in June. " * 20
    law = "The applicant was the harbour's owner. "
    assert document_kind.kinds(profile_of(f"Quill v Vik Harbour [2031] HCSA 12\n\n{facts}{law * 2}")) == (
        DocumentKind.JUDGMENT,
    )


def test_what_a_registry_adds_at_the_end_makes_a_judgment_of_a_text_that_tells_a_story_at_length():
    facts = "Mr Quill said that the lamps of the pier were sold in May. The police told him so on Monday. " * 20
    law = "The applicant was the harbour's owner. "
    end = "The application will be dismissed. I certify that the preceding nine paragraphs are a true copy of the reasons."
    kinds = document_kind.kinds(profile_of(f"{facts}{law * 2}{end}", f"{facts}{law * 2}"))
    assert kinds == (DocumentKind.JUDGMENT, DocumentKind.NEWS)


def test_what_is_like_nothing_else_is_a_report():
    plain = "Herons nest in tall trees near water. Each nest is built of twigs and lined with reeds. " * 20
    assert document_kind.kinds(profile_of(plain)) == (DocumentKind.REPORT,)
    assert document_kind.kinds(profile_of("Der Ausschuss beschloss am Montag den Haushalt.", language="de")) == (
        DocumentKind.REPORT,
    )
    assert document_kind.kinds(profile_of("17")) == (DocumentKind.REPORT,)


@each_row(("old", "new"), [("court", DocumentKind.JUDGMENT), ("other", DocumentKind.REPORT)])
def test_the_names_of_the_first_version_are_read(old, new):
    assert DocumentKind(old) is new


def test_an_unknown_kind_is_none():
    with pytest.raises(ValueError, match="rumour"):
        DocumentKind("rumour")


def test_a_text_that_tells_what_others_say_is_no_mail_and_no_interview():
    player = (
        "Una Karsk wants to row for Tarn next year, her coach said on Monday. “I am ready, and we have trained for this,” "
        "Karsk told the Courier. “I know what my boat can do, and I hope that we win.” The club said it would decide in May. "
    )
    story = (
        "“Are you there?” I asked. “Did you see my lamp?” said the keeper. He had said on Monday that you could see it from "
        "my door. I looked at the sea. “Will you come?” she asked me. "
    )
    assert document_kind.kinds(profile_of(player)) == (DocumentKind.NEWS,)
    assert document_kind.kinds(profile_of(story * 6))[0] is not DocumentKind.INTERVIEW


def test_news_of_a_company_is_news_and_no_call():
    story = (
        "Shares of the harbour company fell by 4 % on Monday after its earnings were below what analysts had expected. "
        "The chief executive said the quarter had been hard. "
    )
    assert document_kind.kinds(profile_of(story * 8)) == (DocumentKind.NEWS,)


_ELSEWHERE = {
    (
        "de",
        "news",
    ): "Oberwalden. Der Rat beschloss am Montag den Haushalt.\n\nDie Kosten seien gestiegen, sagte Ute Brehm.",
    (
        "fr",
        "mail",
    ): "Objet : livraison\n\nBonjour Madame Lorin,\n\nPourriez-vous confirmer la date ?\n\nCordialement\nAnne Vasseur",
    ("it", "minutes"): "Verbale della riunione\n\nPresenti: Ada Neri, Ugo Sala.\n\nIl consiglio approva il bilancio.",
    ("pl", "minutes"): "Protokół posiedzenia rady\n\nObecni: Jan Lis, Ewa Mak.\n\nRada przyjęła budżet jednogłośnie.",
    ("ja", "minutes"): "町内会議事録\n\n出席者：森田、川上\n\n予算案を全員一致で可決した。",
    ("zh", "news"): "市长周一表示，桥梁将于五月开放。\n\n居民说，他们等了很久。",
    ("ko", "mail"): "제목: 납품 일정\n\n안녕하세요, 김 과장님\n\n금요일까지 확인 부탁드립니다.\n\n감사합니다.",
}


@each_row(("language", "kind"), _ELSEWHERE)
def test_other_languages_tell_their_kinds_by_their_own_words(language: str, kind: str):
    text = _ELSEWHERE[language, kind]
    kinds = locale_kind.settled(profile_of(text, language=language), (DocumentKind.REPORT,))
    assert kinds == (DocumentKind(kind),)


_OUTCOMES = {
    "fr": (
        "Mesdames et Messieurs les élus, chers amis,\n\nJe suis heureux de vous voir si nombreux.\n\n"
        "Je demande donc au gouvernement de tenir sa parole.\n\n"
        + "Les crues ont détruit la digue de la vallée.\n\n"
        * 15,
        "Je demande donc",
    ),
    "nl": (
        """Notulen van de vergadering

Aanwezig: Bo Smit, Ine Vos.

De voorzitter opent de vergadering om acht uur.

De kosten van het dak zijn hoog.

Het bestuur besluit het dak in mei te vernieuwen.""",
        "Het bestuur besluit",
    ),
    "es": (
        """Asunto: presupuesto

Estimada Luz:

El tejado gotea desde el martes en las dos aulas.

Le ruego que apruebe el presupuesto antes del viernes.

Un saludo
Ana Gil""",
        "Le ruego",
    ),
}


@each_row("language", _OUTCOMES)
def test_what_minutes_decide_and_a_mail_asks_leads_its_page(language: str):
    text, told = _OUTCOMES[language]
    document = document_from_text(text, language=language)
    bottom = analyse(Corpus((document,)), Request(Budget.parse("medium")), bottom_line=True).bottom
    assert bottom is not None
    assert document[bottom.span].startswith(told)


@each_row(
    ("language", "text", "kind"),
    [
        (
            "de",
            "Liebe Orlerinnen und Orler, meine Damen und Herren!\n\n" + "Wir öffnen heute das Bad am Hafen. " * 20,
            "speech",
        ),
        (
            "hu",
            "A gyár szeptemberben bezár.\n\n„Nem tudjuk tovább fizetni” – mondta Berke Ottó.\n\nA döntés 240 embert érint.",
            "news",
        ),
        ("ro", "Ședința a avut loc miercuri.\n\nConsiliul a aprobat bugetul.\n\nVa urma o licitație.", "report"),
        ("hu", "A gyár szeptemberben bezár.\n\nA döntés 240 embert érint.", "report"),
    ],
)
def test_speeches_and_news_are_known_in_other_languages(language, text, kind):
    profile = profile_of(text, language=language)
    assert locale_kind.settled(profile, document_kind.kinds(profile)) == (DocumentKind(kind),)


RULING = """SALTMARSH BOWLS UNION

Decision of the Disciplinary Panel in the case of Odo Brand

Facts

1. The Player moved the jack with his foot in the final of 3 May 2031. The umpire saw it.

2. The Union sought a suspension of two years. The Player said that he had slipped.

For these reasons the Panel decides:

1. The Player is suspended from all matches for five months.
2. His points in the final are forfeited.
"""


@each_row(
    "text, kind",
    [
        (RULING, DocumentKind.JUDGMENT),
        (
            "Harbour permits: frequently asked questions\n\n" + "Do I need one?\nYes. We ask for it from May.\n\n" * 6,
            DocumentKind.REPORT,
        ),
        (
            "The panel suspended bowler Odo Brand for five months on Friday, officials said. " * 6,
            DocumentKind.NEWS,
        ),
    ],
)
def test_what_a_body_decides_is_read_as_its_ruling(text, kind):
    profile = profile_of(text, language="en")
    assert rulings.kinds(profile, document_kind.kinds(profile)) == (kind,)


def test_notes_that_say_who_was_there_are_minutes():
    text = (
        "Bell Tower Group\n\nNotes of meeting, 4 May 2031\n\nPresent: Una Karsk (chair), Odo Brand.\nApologies: Ida Rask.\n\n1. Bell\n\n"
        "The founder will hold its price of £4,000 until June.\nIt was agreed to order the bell in May.\n"
    )
    assert analyse(Corpus((document_from_text(text),)), Request(Budget.parse("medium")), bottom_line=True).kinds == (
        DocumentKind.MINUTES,
    )


def test_a_text_that_is_called_a_speech_and_thanks_is_one_elsewhere():
    said = "Bu yıl limanda üç iskeleyi yeniliyoruz ve kırk gence iş veriyoruz. Vergileri artırmayacağız, destekleri sürdüreceğiz. "
    text = f"Bakan Ada Holt'un kurultay konuşması\n\nSayın başkan, hepinizi selamlıyorum. {said * 8}Teşekkür ederim."
    profile = profile_of(text)
    assert locale_kind.settled(profile, document_kind.kinds(profile)) == (DocumentKind.SPEECH,)


@each_row(
    ("language", "text"),
    [
        ("de", "Landgericht Orle\n\nTenor\n\nDie Klage wird abgewiesen.\n\nTatbestand\n\nDie Werft verlangt Geld von der Stadt. Sie klagt."),
        ("fr", "COUR DE VERNOY\n\nAPPELANTE\n\nLa société a fait appel.\n\nPAR CES MOTIFS\n\nLa cour confirme le jugement et rejette la demande."),
        ("pl", "WYROK\n\nSąd zasądza od gminy 400 złotych.\n\nUZASADNIENIE\n\nPowódka kupiła działkę przy rzece. Gmina zwlekała z wydaniem zgody."),
        ("ja", "判決\n\n主文\n\n組合の請求を棄却する。\n\n理由\n\n港は嵐のため四か月閉まっていた。市に過失は認められない。"),
    ],
)  # fmt: skip
def test_lines_that_name_a_judgments_parts_make_one_elsewhere(language, text):
    profile = profile_of(text, language=language)
    assert locale_kind.settled(profile, document_kind.kinds(profile)) == (DocumentKind.JUDGMENT,)


def test_advice_to_its_reader_is_no_interview_and_a_plan_by_days_no_meeting():
    advice = "\n\n".join(
        f"Do you want lamp number {n}? You know your harbour, and your boats need you. We built {n} lamps for you, and I sold yours."
        f"\n\nYour keeper {n} tells you what you need, so you buy what you like."
        for n in range(20)
    )
    plan = "\n\n".join(
        f"Monday: Rice with {n} eggs for your crew.\n\nTuesday: Fish soup, of which you keep {n} bowls for your lamp keepers at the pier."
        for n in range(20)
    )
    kinds = (DocumentKind.INTERVIEW, DocumentKind.MEETING)
    assert all(document_kind.kinds(profile_of(text))[0] not in kinds for text in (advice, plan))
