"""Who says a quotation in other languages than English, where nobody's name stands beside its verb."""

from briefing.facts import quotes
from briefing.facts.names import extraction
from briefing.pipeline import document_from_text
from tests.tables import each_row

GIVEN = (
    # a bare verb goes on with whom the sentence before it reports
    (
        "es",
        "La ministra Ada Reber aseguró que el puente aguanta. «No se cerrará», agregó.",
        "No se cerrará",
        "Ada Reber",
    ),
    (
        "es",
        "La ministra Ada Reber anunció una ayuda. «Llegará en mayo», dijo a los periodistas.",
        "Llegará en mayo",
        "Ada Reber",
    ),
    (
        "pl",
        "Most zamknięto, poinformował wojewoda Jan Rebner. „Ruch wróci w maju” – zapewnił.",
        "Ruch wróci w maju",
        "Jan Rebner",
    ),
    (
        "pl",
        "Most zamknięto, poinformował we wtorek wojewoda Jan Rebner. – Ruch wróci w maju – zapewnił na konferencji prasowej.",
        "Ruch wróci w maju",
        "Jan Rebner",
    ),
    (
        "ar",
        'وأوضح الناطق باسم الميناء عادل رشدان أن الجسر سيبقى مغلقا. وقال: "سنفتحه في الربيع".',
        "سنفتحه في الربيع",
        "عادل رشدان",
    ),
    (
        "it",
        "«Ci tolgono tutto», attacca la sindaca Ada Rebora. E aggiunge: «Vengano qui a gennaio».",
        "Vengano qui",
        "Ada Rebora",
    ),
    (
        "pt",
        "Para a diarista Ada Rebelo, 52, a greve custou três horas. “Saí de casa às quatro”, reclama.",
        "Saí de casa",
        "Ada Rebelo",
    ),
    (
        "pl",
        "Zarząd zmienił prezes Jan Rebner. Rebner odpiera zarzuty. „Most ruszy wiosną” – zapowiada.",
        "Most ruszy",
        "Jan Rebner",
    ),
    # who is described, and not named
    (
        "it",
        "«Aspettiamo la perizia», fa sapere una portavoce del porto.",
        "Aspettiamo la perizia",
        "una portavoce del porto",
    ),
    ("it", "«Non firmo», ha detto il sindaco, assistito dall’avvocata Ada Rebora.", "Non firmo", "il sindaco"),
    ("pt", "A água subiu depressa. “Precisamos de ajuda”, afirmou a autarca.", "Precisamos de ajuda", "a autarca"),
    # a name before the colon, and a bare verb behind the quotation
    (
        "it",
        "A parlare per prima è stata la pianista Ada Rebora: «Non dormivo più», spiega.",
        "Non dormivo più",
        "Ada Rebora",
    ),
    ("fr", "La liste l’emporte. « On a sonné à chaque porte », savoure le vainqueur.", "On a sonné", "le vainqueur"),
    (
        "nl",
        "Kopvrouw Ada de Holt van ploeg Tarnhof reageert nuchter: ‘Dan train ik gewoon.’",
        "Dan train ik",
        "Ada de Holt",
    ),
    (
        "ar",
        'وذكر الناطق باسم المحكمة عادل رشدان أن عدد الشهود كبير. وقال للصحفيين: "المحاكمة ستكون علنية".',
        "المحاكمة",
        "عادل رشدان",
    ),
    # a fragment inside what somebody is reported to say
    (
        "fr",
        "Selon la maire Ada Rebour, le pont est « trop vieux pour être sauvé » et doit fermer.",
        "trop vieux pour être sauvé",
        "Ada Rebour",
    ),
    # a noun in marks behind an article, and the sentence behind its colon
    (
        "de",
        "Landrätin Ada Rebner sprach von einem „Scherbenhaufen“: „Wir fangen von vorn an.“",
        "Scherbenhaufen",
        "Ada Rebner",
    ),
    (
        "de",
        "Landrätin Ada Rebner sprach von einem „Scherbenhaufen“: „Wir fangen von vorn an.“",
        "Wir fangen von vorn an",
        "Ada Rebner",
    ),
    # a pronoun for whom the sentence before reports, though its verb opens it
    (
        "ru",
        "Мост закроют, сообщила во вторник министр Ада Ребнева. «Другого пути нет», — заявила она.",
        "Другого пути нет",
        "Ада Ребнева",
    ),
    (
        "zh",
        "退休教师林淑芬说：“可以等。”经营餐馆的赵先生则抱怨，生意下降了四成。“客人少了一半。”他说。",
        "客人少了一半",
        "赵先生",
    ),
    # a name between commas behind a role
    ("ar", 'وأكدت ممثلة المنظمة، سلمى رشدان، أن "الخطر ما زال قائما في المخيمات".', "الخطر ما زال", "سلمى رشدان"),
)
OWN_WORDS = (
    (
        "fr",
        "La maire Ada Reber a parlé mardi. Selon ses mots, la ville est « prête pour l’été ».",
        "prête",
        "Selon ses mots",
    ),
    ("de", "In den Worten der Klägerin Ada Reber ist das Urteil „eine späte Genugtuung“.", "eine späte", "Ada Reber"),
    ("tr", "Vali Ada Reber konuştu. Reber'in ifadesiyle köprü “kentin tek umudu”.", "kentin tek", "Reber"),
)
NOBODY = (
    # the noun that a headline opens with, a body for a pronoun, a verb in a language of which none is known
    ("el", "Απεργία στα λιμάνια: «Δεν αντέχουμε άλλο»\n\nΟι εργάτες απέχουν.", "Δεν αντέχουμε"),
    (
        "sv",
        "Enligt Reberägarna drabbas många. Pensionären Gun Löf i Tarn frös. ”Man får ta på sig en tröja till”, säger hon.",
        "Man får",
    ),
    ("fa", "علی رشدان، فرماندار بندر، گفت: «خوشبختانه پل سالم است و باز می‌شود.»", "خوشبختانه"),
    # a pronoun behind somebody whose role is not known
    (
        "fr",
        "« Non », dit la maire Ada Reber. L’opposant Luc Tarnet réclame un vote. Il dit ne « rien attendre de bon » du conseil.",
        "rien attendre",
    ),
    # a verb with somebody else behind it, or a sentence before it in marks
    (
        "es",
        "La ministra Ada Reber aseguró que el puente aguanta. «Tuvimos miedo», dijo a este diario la madre de un alumno.",
        "Tuvimos miedo",
    ),
    ("es", "El puente está cerrado. «No se abrirá», dijo.", "No se abrirá"),
)


def speaker(language, text, words):
    document = document_from_text(text, language=language)
    found = quotes.extract(document, entities=extraction.extract(document))
    (quote,) = [quote for quote in found if quote.direct and document[quote.content].startswith(words)]
    return (quote.name or "") + "|" + (document[quote.speaker] if quote.speaker else "")


@each_row(("language", "text", "words", "who"), [*GIVEN, *OWN_WORDS])
def test_a_quotation_is_given_to_its_speaker(language, text, words, who):
    assert who in speaker(language, text, words)


@each_row(("language", "text", "words"), NOBODY)
def test_nobody_is_guessed(language, text, words):
    given = speaker(language, text, words).partition("|")
    assert "Reber" not in given[0]
    assert not (language in ("el", "fa") and given[2])


def test_a_korean_speaker_goes_on_and_is_told_without_what_he_did_before():
    text = '조사를 맡은 한빛대 송미경 교수는 "납이 섞여 있었다"고 설명했다. 이어 "당장 위험하지는 않다"라고 덧붙였다.'
    document = document_from_text(text, language="ko")
    assert [quote.name for quote in quotes.extract(document)] == ["한빛대 송미경 교수"] * 2


@each_row(
    "text",
    [
        "“모두가 지켜본 일이다”고 말하기도 했다.",
        '"강은 흐른다"이라는 노래를 보면 그렇다고 말했다.',
    ],
)
def test_a_korean_verb_of_saying_or_what_quotes_is_no_speaker(text):
    document = document_from_text(text, language="ko")
    assert not any(quote.name for quote in quotes.extract(document))
