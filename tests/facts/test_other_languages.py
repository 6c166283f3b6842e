"""Facts in other languages than English: a short invented report in each."""

from dataclasses import replace

from briefing import pipeline
from briefing.facts import quotes
from briefing.facts.names import extraction
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import document_from_text
from tests.tables import each_row

REPORTS = {
    "de": (
        (
            "Wismar, 7. Mai 2031 – Rund 2.500 Weber haben am Mittwoch gestreikt, teilte der Verband mit.\n\n"
            "„Wir warten nicht länger“, sagte die Sprecherin Jutta von der Aue der Zeitung. „Es reicht“, so Aue weiter.\n\n"
            "Minister Egon Falk erwiderte: „Wir haben kein Geld.“ Der Schaden liegt bei 1,4 Mrd. Euro, nach 12,5 Prozent im Juni 2030. "
            "Am vergangenen Montag ruhte die Arbeit; das Werk steht seit 1968.\n"
        ),
        {2500, 1.4e9, 12.5},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Jutta von der Aue", "Aue", "Egon Falk"],
    ),
    "fr": (
        (
            "Arles, le 7 mai 2031 – Quelque 2 500 tisserands ont cessé le travail mercredi, selon le syndicat.\n\n"
            "« Nous n’attendons plus », a déclaré la porte-parole Odile de la Brosse.\n\n"
            "Le ministre des Métiers, Luc Ferrand, a répliqué : « Nous n’avons pas d’argent. » Le dommage est de 1,4 milliard d’euros, "
            "soit 12,5 %, après 3,5 M€ en juin 2030. Lundi dernier, tout était fermé ; l’usine date de 1968.\n"
        ),
        {2500, 1.4e9, 12.5, 3.5e6},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Odile de la Brosse", "Luc Ferrand"],
    ),
    "es": (
        (
            "Lorca, 7 de mayo de 2031.- Unos 2.500 tejedores pararon el miércoles.\n\n"
            "«No esperamos más», dijo la portavoz, Inés Robledo. «Basta», añadió Robledo.\n\n"
            "El daño es de 1,4 millones de euros, un 12,5 % más que en junio de 2030. El lunes pasado cerró la fábrica, de 1968.\n"
        ),
        {2500, 1.4e6, 12.5},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Inés Robledo", "Robledo"],
    ),
    "it": (
        (
            "Prato, 7 maggio 2031 – Circa 2.500 tessitori si sono fermati mercoledì.\n\n"
            "«Non aspettiamo più», ha detto la portavoce Bice Morandi.\n\n"
            "Il danno è di 1,4 miliardi di euro, con un calo dell’8% da giugno 2030. Lunedì scorso la fabbrica, del 1968, era chiusa.\n"
        ),
        {2500, 1.4e9, 8},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Bice Morandi"],
    ),
    "pl": (
        (
            "Płock, 7 maja 2031 r. – Około 2 500 tkaczy strajkowało w środę.\n\n"
            "„Nie czekamy dłużej” – powiedziała rzeczniczka Hanna Wolska.\n\n"
            "Strata wynosi 1,4 mln zł, o 12,5 proc. więcej niż w czerwcu 2030 r. W ubiegły poniedziałek zakład z 1968 roku stał.\n"
        ),
        {2500, 1.4e6, 12.5},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Hanna Wolska"],
    ),
    "ru": (
        (
            "Псков, 7 мая 2031 года. Около 2 500 ткачей бастовали в среду.\n\n"
            "«Мы больше не ждём», — заявила представитель союза Инна Белова.\n\n"
            "Убыток составил 1,4 млн рублей, на 12,5 процента больше, чем в июне 2030 года. В прошлый понедельник фабрика 1968 года стояла.\n"
        ),
        {2500, 1.4e6, 12.5},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Инна Белова"],
    ),
    "tr": (
        (
            "Bursa, 7 Mayıs 2031 – Yaklaşık 2.500 dokumacı çarşamba günü greve gitti.\n\n"
            "“Artık beklemiyoruz” dedi sözcü Elif Tunalı. Tunalı, “Yeter” diye ekledi.\n\n"
            "Zarar 1,4 milyon lira; Haziran 2030'dan beri 3,2 milyondan düştü. Geçen pazartesi fabrika kapalıydı.\n"
        ),
        {2500, 1.4e6, 3.2e6},
        {"2031-05-07", "2030-06", "2031-05-05"},
        ["Elif Tunalı", "Tunalı"],
    ),
    "zh": (
        (
            "苏州，2031年5月7日——约2500名织工星期三罢工。\n\n“我们不再等了，”工会主席陈晓岚说。厂长马立回应说：“我们没有钱。”\n\n"
            "损失14亿元，即12.5%，高于2030年6月。上周一工厂停工，百分之八的机器闲置。\n"
        ),
        {2500, 14e8, 12.5, 8},
        {"2031-05-07", "2030-06", "2031-04-28"},
        ["陈晓岚", "马立"],
    ),
}


@each_row("language", REPORTS)
def test_a_report(language):
    text, figures, dates, speakers = REPORTS[language]
    document = pipeline.read(text.encode(), name="report.txt")
    facts = pipeline.extract_facts([document])[0]
    assert document.language == language
    assert {figure.value for figure in facts.figures} >= figures
    assert not {figure.value for figure in facts.figures} & {1968, 2030, 2031}
    assert {date.value for date in facts.dates} >= dates
    said = [document[quote.speaker] for quote in facts.quotes if quote.speaker and quote.direct]
    assert len(said) == len(speakers)
    assert all(name.endswith(wanted) for name, wanted in zip(said, speakers, strict=True))


@each_row(
    ("language", "clause", "value"),
    [
        ("de", "Die Weber wollen am Freitag wieder arbeiten.", "2031-05-09"),
        ("de", "Die Weber haben am Freitag gestreikt.", "2031-05-02"),
        ("de", "Freitag ist Ruhetag.", None),
        ("fr", "Les tisserands ont voté vendredi.", "2031-05-02"),
        ("fr", "La réunion aura lieu vendredi.", "2031-05-09"),
        ("es", "Los tejedores votaron el viernes.", "2031-05-02"),
        ("pl", "Tkacze zdecydowali w piątek o strajku.", "2031-05-02"),
        ("ru", "Ткачи объявили в пятницу о забастовке.", "2031-05-02"),
        ("tr", "Dokumacılar cuma günü greve gitti.", "2031-05-02"),
        ("tr", "Grevin cuma günü başlayacağını açıkladı.", None),
        ("ja", "織物組合は金曜日、ストを始めた。", "2031-05-02"),
        ("ko", "직조공들은 금요일 파업을 시작했다.", "2031-05-02"),
        ("zh", "工会周五宣布罢工。", "2031-05-02"),
    ],
)
def test_a_weekday_is_past_or_to_come_as_its_clause_tells(language, clause, value):
    document = document_from_text(f"2031-05-07\n\n{clause}\n", language=language)
    found = pipeline.extract_facts([document])[0].dates[1:]
    assert [date.value for date in found] == [value]


@each_row(
    ("language", "clause", "value"),
    [
        ("de", "Das Tor wird am 30. Juni verkauft.", "2031-06-30"),
        ("de", "Das Tor wurde am 3. Januar verkauft.", "2031-01-03"),
        ("de", "Das Tor steht am 3. November offen.", "XXXX-11-03"),
        ("de", "Das Tor wurde 1989 gebaut und am 3. Mai geöffnet.", "XXXX-05-03"),
        ("de", "Im Mai vergangenen Jahres schloss das Tor.", "2030-05"),
        ("fr", "La porte fut fermée en avril dernier.", "2031-04"),
        ("es", "La puerta se cerró el 3 de mayo del año pasado.", "2030-05-03"),
        ("ja", "門は来年5月に開く。", "2032-05"),
        ("ja", "門は令和12年5月3日に開いた。", "2030-05-03"),
        ("zh", "大门明年5月1日开放。", "2032-05-01"),
        ("zh", "大门5日开放。", "2031-05-05"),
        ("ko", "문은 5일 열렸다.", "2031-05-05"),
        ("ko", "문은 5일 동안 열렸다.", None),
        ("cs", "Brána byla otevřena 3. 5. 2030.", "2030-05-03"),
    ],
)
def test_the_year_of_a_day(language, clause, value):
    document = document_from_text(f"2031-05-07\n\n{clause}\n", language=language)
    found = pipeline.extract_facts([document])[0].dates[1:]
    assert [date.value for date in found if date.value and len(date.value) > 4] == ([value] if value else [])


def test_a_day_in_a_quotation_counts_from_when_it_was_said():
    document = document_from_text("2031-05-07\n\n„Heute gewinnt das Tor“, sagte Jutta Aue gestern.\n", language="de")
    found = pipeline.extract_facts([document])[0].dates[1:]
    assert [date.value for date in found] == [None, "2031-05-06"]


def test_digits_are_read_in_the_habit_of_their_text():
    document = document_from_text("Las ventas cayeron 9.3% y fueron de 1,085 millones de pesos.\n", language="es")
    assert [figure.value for figure in pipeline.extract_facts([document])[0].figures] == [9.3, 1.085e9]


@each_row(
    ("text", "value"),
    [("12億3450万円", 1_234_500_000), ("3.2万人", 32_000), ("二百五十万元", 2_500_000), ("１２万台", 120_000)],
)
def test_scale_characters(text, value):
    language = "ja" if "円" in text or "台" in text else "zh"
    document = pipeline.read(f"約{text}の。".encode(), name="x.txt", language=language)
    assert [figure.value for figure in pipeline.extract_facts([document])[0].figures] == [value]


def test_lengths_in_chinese_count_by_characters():
    text = (
        "织工无限期罢工。\n\n"
        + "约2500名织工星期三罢工，要求提高工资并改善条件。厂长马立回应说没有钱，谈判将于四月恢复。" * 5
    )
    document = pipeline.read(text.encode(), name="report.txt")
    request = Request(Budget.parse("30w"))
    extract = pipeline.analyse(Corpus((document,)), request, facts=False).extract
    assert 15 <= extract.words <= 45


@each_row(
    ("language", "text", "value"),
    [
        ("nl", "Zij kwamen maandag van vorige week.", "2031-04-28"),
        ("fr", "Ils sont venus lundi de la semaine dernière.", "2031-04-28"),
        ("ja", "先週の月曜日に来た。", "2031-04-28"),
        ("cs", "Přišli v pondělí minulého týdne.", "2031-04-28"),
        ("uk", "Вони прийшли минулої п’ятниці.", "2031-05-02"),
        ("ar", "جاؤوا في 3 أبريل/نيسان 2031.", "2031-04-03"),
        ("th", "พวกเขามาเมื่อ 3 เมษายน 2574", "2031-04-03"),
    ],
)
def test_days_of_another_week_months_and_eras_of_other_names(language, text, value):
    document = pipeline.read(text.encode(), name="report.txt", language=language)
    document = replace(document, metadata=replace(document.metadata, date="2031-05-07"))
    assert [date.value for date in pipeline.extract_facts([document])[0].dates] == [value]


@each_row(
    ("language", "head", "anchored"),
    [
        ("de", "Wismar, 7. Mai 2031 – Die Weber haben gestern gestreikt.", True),
        ("de", "Protokoll des Rats vom 7. Mai 2031\n\nDie Weber haben gestern gestreikt.", True),
        ("de", "Der Streik begann am 7. Mai 2031. Die Weber haben gestern gestreikt.", False),
        ("it", "Il consiglio, riunitosi oggi, 7 maggio 2031, ha deciso. Ieri era chiuso.", True),
        ("zh", "双方将于2031年5月22日协商。工会昨天宣布罢工。", False),
        ("ja", "青川市、2031年5月7日――組合は昨日、ストを始めた。", True),
    ],
)
def test_days_count_from_a_dateline_and_no_other_date(language, head, anchored):
    document = document_from_text(f"{head}\n", language=language)
    days = pipeline.extract_facts([document])[0].dates
    assert (days[-1].value == "2031-05-06") is anchored


def test_a_pronoun_is_not_whoever_was_quoted_last():
    text = (
        "„Das Werk bleibt“, sagte Bürgermeister Ole Brandt. Ministerin Ada Holt sieht es anders. „Es schließt“, sagte sie. "
        "Brandt und Holt stritten. „Das ist falsch“, sagte er."
    )
    document = document_from_text(text, language="de")
    found = quotes.extract(document, entities=extraction.extract(document))
    assert [quote.name for quote in found if quote.direct] == ["Ole Brandt", "Ada Holt", None]
