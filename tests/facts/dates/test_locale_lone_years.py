"""Years that stand alone, in other languages than English."""

from tests.facts.reading import dated
from tests.tables import each_row

YEARS = (
    ("de", "Zwischen 2009 und 2012 rund um den Hafen gebaut, seit 2014 leer.", "2009 = 2009; 2012 = 2012; 2014 = 2014"),
    ("fr", "La subvention a augmenté en 2013, puis baissé.", "2013 = 2013"),
    ("es", "El plan data de 2009.", "2009 = 2009"),
    ("it", "Gli episodi risalgono al 2011 e al 2012.", "2011 = 2011; 2012 = 2012"),
    ("ru", "С 2010 года исчезло 96 сёл.", "2010 = 2010"),
    ("pl", "Od 2013 roku pracuje mniej osób.", "2013 = 2013"),
    ("tr", "Açık, 2013’te geriledi; 2014 yılında arttı.", "2013 = 2013; 2014 = 2014"),
    ("el", "Το 2009 υπηρετούσαν 1.140 γιατροί.", "2009 = 2009"),
    ("cs", "Tolik vody nebylo od roku 1997.", "1997 = 1997"),
    ("ja", "2030年度に新しい病院を開く。", "2030年度 = 2030"),
    ("ar", "تراجع العدد في عام 2013 كثيرا.", "2013 = 2013"),
)
NO_YEARS = (
    ("fr", "La salle a accueilli plus de 2000 personnes."),
    ("de", "Zwischen 2000 und 3000 Menschen kamen."),
    ("es", "Asistieron cerca de 2000 vecinos."),
    ("ja", "2000年前の遺跡が見つかった。"),
    ("it", "Il premio vale 2000 euro."),
)


@each_row(("language", "text", "found"), YEARS)
def test_a_lone_year_is_a_date(language, text, found):
    assert dated(text, language=language) == found


@each_row(("language", "text"), NO_YEARS)
def test_a_number_that_counts_is_no_year(language, text):
    assert dated(text, language=language) == ""


@each_row(
    ("language", "text", "found"),
    [
        ("fr", "L’embauche est promise d’ici au 30 mars.", "30 mars = 2017-03-30"),
        ("ru", "Он потребовал провести слушания до 20 сентября.", "20 сентября = 2016-09-20"),
        ("it", "La somma va versata entro il 1 febbraio.", "1 febbraio = 2017-02-01"),
        ("it", "La Lega ha annunciato un presidio per sabato.", "sabato = 2016-09-17"),
        ("pt", "A audiência foi marcada para 26 de outubro.", "26 de outubro = 2016-10-26"),
        ("tr", "Okullar 3 Ekim’e kadar tatil edildi.", "3 Ekim = 2016-10-03"),
        ("ko", "도는 다음 달 3일까지 계획을 낸다.", "다음 달 3일 = 2016-10-03"),
        ("fr", "Le maire s’est dit prêt à recevoir les grévistes vendredi.", "vendredi = None"),
        ("pt", "A ferrovia anunciou na terça-feira que a linha não abrirá este ano.", "terça-feira = 2016-09-13"),
        ("fr", "Le maire a annoncé mardi qu’il n’ouvrira pas la ligne.", "mardi = 2016-09-13"),
        ("es", "El ministro dijo que la línea se abrirá el martes.", "martes = 2016-09-20"),
        ("nl", "De wethouder noemde dat dinsdag onwaarschijnlijk.", "dinsdag = 2016-09-13"),
        ("pl", "Przekazała, że są pieniądze, a pierwsze wypłaty ruszą 1 października.", "1 października = 2016-10-01"),
    ],
)
def test_a_deadline_is_to_come(language, text, found):
    assert dated(text, language=language) == found
