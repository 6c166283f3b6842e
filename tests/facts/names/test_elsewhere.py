"""People with a title or a role in other languages than English."""

from briefing.facts.names import extraction
from briefing.pipeline import document_from_text
from tests.tables import each_row

ROWS = (
    ("de", "Bauministerin Ada Holt sagte ab. Später kam Holt doch.", [("Ada Holt", ("Bauministerin",), 2)]),
    ("de", "Der Sprecher des Hafens, Tom Reber (FDP), schwieg.", [("Tom Reber", ("Sprecher des Hafens",), 1)]),
    ("fr", "La ministre de la Mer, Ada Holt, a signé.", [("Ada Holt", ("ministre de la Mer",), 1)]),
    ("fr", "Ada Holt, maire de Tarn, a signé.", [("Ada Holt", ("maire de Tarn",), 1)]),
    ("fr", "Interrogée par Radio Tarn, la ministre Ada Holt a signé.", [("Ada Holt", ("ministre",), 1)]),
    ("fr", "Le maire a reçu Ada Holt.", []),
    ("fr", "Le directeur de l’Agence Tarn Habitat a signé.", []),
    (
        "es",
        "El director general de Puertos, Tomás Reber, calló.",
        [("Tomás Reber", ("director general de Puertos",), 1)],
    ),
    (
        "pt",
        "O secretário de Estado dos Portos, Tomás Reber, calou.",
        [("Tomás Reber", ("secretário de Estado dos Portos",), 1)],
    ),
    ("it", "Tace don Silvio Reber, parroco di Tarno.", [("Silvio Reber", ("parroco di Tarno",), 1)]),
    ("nl", "Wethouder Ada van der Holt zweeg.", [("Ada van der Holt", ("Wethouder",), 1)]),
    ("pl", "Głos zabrał prezes Tarnexu Tomasz Reber.", [("Tomasz Reber", ("prezes",), 1)]),
    ("ru", "Молчал вице-мэр Тарнска Олег Ребров.", [("Олег Ребров", ("вице-мэр",), 1)]),
    ("ru", "Глава района поблагодарила Анну Реброву.", []),
    (
        "ru",
        "Молчал тренер сборной Тарнии по гребле Олег Ребров.",
        [("Олег Ребров", ("тренер сборной Тарнии по гребле",), 1)],
    ),
    ("uk", "Голова спілки лікарів Ада Гринь пішла.", [("Ада Гринь", ("Голова спілки лікарів",), 1)]),
    ("es", "Calló el hidrólogo Tomás Reber.", [("Tomás Reber", ("hidrólogo",), 1)]),
    ("de", "Dessen Hydrologe Tom Reber schwieg.", [("Tom Reber", ("Hydrologe",), 1)]),
    ("ar", "أكد وزير الموانئ سامي رشدان أن الجسر مغلق.", [("سامي رشدان", ("وزير الموانئ",), 1)]),
    ("ar", "شدد الوزير يوسف بن رشدان على أن الجسر مغلق.", [("يوسف بن رشدان", ("الوزير",), 1)]),
    ("ar", "أعلن وزير الموانئ خطة جديدة في مؤتمر. وأجرى رئيس الوزراء زيارة رسمية إلى الميناء.", []),
    ("ar", "قال مدير عام الشركة إن الجسر مغلق.", []),
    ("ja", "長谷部教授は黙った。会見した長谷部涼子教授は帰った。", [("長谷部涼子", ("教授",), 1)]),
    ("nl", "Bondsdirecteur Ada Holt zweeg.", [("Ada Holt", ("Bondsdirecteur",), 1)]),
    ("it", "Tace a giudizio dell’analista Ada Holt il mercato.", [("Ada Holt", ("analista",), 1)]),
    ("tr", "Açıklamayı yapan Belediye Başkanı Ada Holt oldu.", [("Ada Holt", ("Belediye Başkanı",), 1)]),
    ("zh", "塔恩市港务局局长罗德明表示反对。", [("罗德明", ("塔恩市港务局局长",), 1)]),
    ("zh", "局长陈述了理由。", []),
    ("ja", "港湾会社の社長、鳥居誠一さんは黙っていた。", [("鳥居誠一", ("社長",), 1)]),
    ("ja", "県議会議員は黙っていた。", []),
    ("ko", "구본석 해솔시의사회 회장은 말이 없었다.", [("구본석", ("해솔시의사회 회장",), 1)]),
    (
        "ru",
        "Ушла главный санитарный врач области Ада Ребров.",
        [("Ада Ребров", ("главный санитарный врач области",), 1)],
    ),
    ("uk", "Мовчала головна лікарка Ада Гринь.", [("Ада Гринь", ("головна лікарка",), 1)]),
    ("tr", "Sendika başkanı Ada Holt sustu.", [("Ada Holt", ("Sendika başkanı",), 1)]),
    ("tr", "Tarım Bakanlığı sözcüsü Ada Holt sustu.", [("Ada Holt", ("Tarım Bakanlığı sözcüsü",), 1)]),
    ("de", "Das Gutachten von Professor Tom Reber fehlt.", [("Tom Reber", ("Professor",), 1)]),
    ("ar", "وطالب رئيس المجلس البلدي، سامي رشدان، بفتح تحقيق.", [("سامي رشدان", ("رئيس المجلس البلدي",), 1)]),
    ("ko", "변호인 길태섭 변호사는 말이 없었다.", [("길태섭", ("변호사",), 1)]),
)


@each_row(("language", "text", "people"), ROWS)
def test_people_with_a_role(language, text, people):
    found = extraction.extract(document_from_text(text, language=language))
    assert [(person.name, person.roles, len(person.mentions)) for person in found] == people


def test_a_surname_that_two_bear_is_nobody():
    text = "Bürgermeister Ole Brandt und Pfarrerin Ida Brandt kamen. Brandt schwieg."
    found = extraction.extract(document_from_text(text, language="de"))
    assert [(person.name, len(person.mentions)) for person in found] == [("Ole Brandt", 1), ("Ida Brandt", 1)]
