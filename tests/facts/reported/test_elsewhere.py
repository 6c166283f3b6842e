"""Reported speech in other languages than English: who says what, without marks."""

from briefing.facts import quotes
from briefing.facts.names import extraction
from briefing.pipeline import document_from_text
from tests.tables import each_row

ROWS = (
    ("fr", "D’après lui, les bus seront gratuits en mai.", "lui", "les bus seront gratuits en mai"),
    (
        "it",
        "A giudizio dell’analista Ada Holt, il titolo è troppo caro.",
        "analista Ada Holt",
        "il titolo è troppo caro",
    ),
    ("zh", "塔恩足球俱乐部21日宣布，主教练已经离开球队。", "塔恩足球俱乐部", "主教练已经离开球队"),
    ("es", "La deportista recordó que el bote era prestado.", "La deportista", "el bote era prestado"),
    ("nl", "Volgens omwonende Ada Holt is de buurt verdeeld.", "omwonende Ada Holt", "is de buurt verdeeld"),
    (
        "fr",
        "L’analyste Ada Holt, chez Tarn Gestion, relève que la dette double.",
        "L’analyste Ada Holt",
        "la dette double",
    ),
    ("ru", "В прокуратуре пояснили, что мост закроют.", "В прокуратуре", "мост закроют"),
    (
        "ru",
        "Тренер покидает сборную, сообщили в пресс-службе федерации.",
        "в пресс-службе федерации",
        "Тренер покидает сборную",
    ),
    ("ru", "По его словам, мост закроют весной.", "По его словам", "мост закроют весной"),
    ("pl", "Woda zdrożeje od maja – poinformował wojewoda Jan Rebner.", "Jan Rebner", "Woda zdrożeje od maja"),
    ("ko", "김현수 변호사는 항소하겠다고 밝혔다.", "김현수 변호사", "항소하겠다고"),
    (
        "de",
        "Das Werk müsse schließen, sagte Ministerin Ada Holt in Kassel.",
        "Ministerin Ada Holt",
        "Das Werk müsse schließen",
    ),
    ("nl", "De brug blijft dicht, meldde het bedrijf woensdag.", "het bedrijf", "De brug blijft dicht"),
    (
        "ru",
        "Мост через реку закроют, сообщила во вторник министр Ада Ребнева.",
        "Ада Ребнева",
        "Мост через реку закроют",
    ),
    (
        "it",
        "La guida il vice, Ugo Rebora, che ha precisato che i posti restano 26.",
        "Ugo Rebora",
        "i posti restano 26",
    ),
    (
        "es",
        "La fiebre causa miles de muertes al año, según la OMS.",
        "la OMS",
        "La fiebre causa miles de muertes al año",
    ),
    ("zh", "副市长罗德明周二表示，大桥将关闭到明年三月。", "罗德明", "大桥将关闭到明年三月"),
    (
        "de",
        "Die Polizei teilte am Montag mit, dass die Straße gesperrt bleibe.",
        "Die Polizei",
        "die Straße gesperrt bleibe",
    ),
    ("de", "Ministerin Ada Holt sagte ab. Das Werk müsse schließen, sagte Holt.", "Holt", "Das Werk müsse schließen"),
    ("de", "Nach Angaben der Verwaltung hat die Planung Geld gekostet.", "Verwaltung", "hat die Planung Geld gekostet"),
    ("fr", "Le syndicat assure que la grève va durer.", "Le syndicat", "la grève va durer"),
    ("fr", "Trois ponts sont fermés, a indiqué la préfecture.", "la préfecture", "Trois ponts sont fermés"),
    ("es", "El alcalde, Tomás Reber, lamentó que nadie avisara a tiempo.", "Tomás Reber", "nadie avisara a tiempo"),
    ("es", "Tres puentes siguen cerrados, según informó el Gobierno.", "el Gobierno", "Tres puentes siguen cerrados"),
    ("pt", "Segundo a polícia, três pontes continuam fechadas.", "a polícia", "três pontes continuam fechadas"),
    ("it", "La procura ha fatto sapere che l’inchiesta prosegue.", "La procura", "l’inchiesta prosegue"),
    ("nl", "Wethouder Ada Holt benadrukt dat er nog niets vastligt.", "Wethouder Ada Holt", "er nog niets vastligt"),
    ("pl", "Rzecznik wojewody poinformował, że most będzie zamknięty.", "Rzecznik wojewody", "most będzie zamknięty"),
    ("ru", "Депутат Олег Ребров считает, что мост надо закрыть.", "Депутат Олег Ребров", "мост надо закрыть"),
    ("uk", "Начальниця порту Ада Гринь запевнила, що міст витримає.", "Ада Гринь", "міст витримає"),
    (
        "tr",
        "Belediye Başkanı Ada Holt, köprünün kapanacağını söyledi.",
        "Belediye Başkanı Ada Holt",
        "köprünün kapanacağını",
    ),
    ("ar", "أكدت رئيسة البلدية هدى المرزوقي أن الجسر سيبقى مغلقا.", "رئيسة البلدية هدى المرزوقي", "الجسر سيبقى مغلقا"),
    ("zh", "市长罗德明表示，大桥将关闭到明年三月。", "罗德明", "大桥将关闭到明年三月"),
    ("ja", "鳥居誠一市長は、橋を来年三月まで閉鎖すると述べた。", "鳥居誠一市長", "橋を来年三月まで閉鎖する"),
    ("ko", "구본석 시장은 다리를 내년 삼월까지 막겠다고 밝혔다.", "구본석 시장", "다리를 내년 삼월까지 막겠다고"),
)
GOES_ON = (
    (
        "ar",
        "قالت الوزيرة سلمى حداد إن الجسر الكبير مغلق منذ أمس. وأضافت أن الأعمال ستنتهي قريبا.",
        "الأعمال ستنتهي قريبا",
    ),
    ("es", "La ministra Ada Reber dijo que el puente aguanta. Añadió que reabrirá pronto.", "reabrirá pronto"),
    ("ja", "森田町長は「橋は閉じる」と述べた。再開は秋になるとの見方も示した。", "再開は秋になる"),
    ("ko", "박상훈 시장은 다리를 닫겠다고 말했다. 이어 가을에는 다시 열겠다고 밝혔다.", "가을에는 다시 열겠다고"),
)
NONE = (
    ("de", "Die Polizei bestätigte nicht, dass die Straße gesperrt bleibe."),
    ("de", "Die Partei verlor die Wahl, forderte die Regierung heraus."),
    ("fr", "Le maire, que le conseil a élu, n’a pas dit que le pont fermerait."),
    ("es", "La policía no descarta que el fuego fuera provocado."),
    ("pt", "Respondeu a autarca, que admitiu recorrer ao tribunal."),
    ("it", "L’idea che il sindaco ha avuto piace a tutti."),
    ("ru", "Мост, о котором сообщил мэр, закрыт надолго."),
    ("zh", "这表示大桥将关闭到明年三月。"),
)


def reported(language, text):
    document = document_from_text(text, language=language)
    found = quotes.extract(document, entities=extraction.extract(document))
    return [(document[q.speaker], document[q.content], q.name) for q in found if not q.direct]


@each_row(("language", "text", "speaker", "content"), ROWS)
def test_who_says_what_without_marks(language, text, speaker, content):
    assert [row[:2] for row in reported(language, text)] == [(speaker, content)]


@each_row(("language", "text"), NONE)
def test_what_nobody_is_said_to_say(language, text):
    assert reported(language, text) == []


def test_a_surname_is_told_in_full_in_another_case_too():
    text = "Вице-мэр Олег Старцев вышел к прессе. По словам Старцева, мост закроют."
    assert reported("ru", text) == [("Старцева", "мост закроют", "Олег Старцев")]


def test_a_whole_quotation_is_not_reported_as_well():
    assert reported("de", "„Das Werk muss schließen“, sagte Ada Holt. Holt erklärte: „Es ist zu spät dafür.“") == []


@each_row(("language", "text", "content"), GOES_ON)
def test_who_goes_on_to_speak_is_not_named_again(language, text, content):
    document = document_from_text(text, language=language)
    found = quotes.extract(document, entities=extraction.extract(document))
    (last,) = [quote for quote in found if document[quote.content] == content]
    assert last.name == found[0].name
    assert not last.direct


def test_a_verb_behind_somebody_else_s_sentence_gives_nothing_to_anybody():
    document = document_from_text("El puente está cerrado. Añadió que reabrirá pronto.", language="es")
    assert not quotes.extract(document)
