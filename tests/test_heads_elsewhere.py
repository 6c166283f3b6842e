"""Title and day of texts in other languages than English, wherever their first and last lines state them."""

from briefing import pipeline
from briefing.text import boilerplate
from tests.tables import each_row

BODY = {
    "ar": "وافق المجلس البلدي على ميزانية الميناء بأغلبية سبعة أصوات. وسيبدأ العمل في الرصيف الجديد خلال الصيف.",
    "fr": "Le conseil a adopté le budget du port par sept voix contre deux. Les travaux du quai commenceront cet été.",
    "ja": "組合は港の予算を賛成多数で可決した。新しい岸壁の工事は夏に始まる見通しだと説明があった。",
    "ko": "의회는 항구 예산을 찬성 다수로 가결했다. 새 부두 공사는 여름에 시작될 예정이라고 한다.",
    "pl": "Rada przyjęła budżet portu siedmioma głosami przeciw dwóm. Prace przy nabrzeżu zaczną się latem.",
    "ru": "Совет принял бюджет порта семью голосами против двух. Работы на причале начнутся летом этого года.",
    "tr": "Meclis liman bütçesini yedi oyla kabul etti. Rıhtımdaki çalışmalar bu yaz başlayacak ve sonbaharda bitecek.",
    "uk": "Рада ухвалила бюджет порту сімома голосами проти двох. Роботи на причалі розпочнуться влітку цього року.",
    "zh": "理事会以七票对两票通过了港口预算。新码头的工程将在今年夏天开始，预计秋天完成。",
}


@each_row(
    ("code", "text", "title", "day"),
    [
        ("ar", "{}\n\nوادي المرسى، 9 مارس 2031", "", "2031-03-09"),
        ("fr", "Procès-verbal du conseil\n\nSéance du 22 janvier 2032, tenue à Vernoy\n\n{}", "Procès-verbal du conseil", "2032-01-22"),
        ("ja", "港湾組合 第3回総会 議事録\n\n日時：2031年5月25日（日）午前10時から\n\n{}", "港湾組合 第3回総会 議事録", "2031-05-25"),
        ("ko", "항만조합 제3회 회의록\n\n일시: 2031년 10월 22일 오전 10시.\n\n{}", "항만조합 제3회 회의록", "2031-10-22"),
        ("pl", "Od: Anna Lis\nDo: Zarząd\nData: 6 października 2031\nTemat: Budżet portu\n\n{}", "Budżet portu", "2031-10-06"),
        ("ru", "ПРОТОКОЛ № 4\nзаседания совета порта\n\nДата: 18 ноября 2031 года\n\n{}", "ПРОТОКОЛ № 4 заседания совета порта", "2031-11-18"),
        ("tr", "Liman bütçesi onaylandı\n\nKaralı, 17 Nisan 2032 - {}", "Liman bütçesi onaylandı", "2032-04-17"),
        ("uk", "Бюджет порту ухвалено\n\n{}\n\nБерегове, 17 лютого 2031 року", "Бюджет порту ухвалено", "2031-02-17"),
        ("zh", "发件人：何静\n收件人：理事会\n日期：2031年10月13日\n主题：港口预算\n\n{}", "港口预算", "2031-10-13"),
        ("zh", "港口预算获得通过\n\n本报云港2031年6月18日电 {}", "港口预算获得通过", "2031-06-18"),
        ("zh", "东湾渔业合作社理事会会议纪要\n时间：2031年4月18日19时\n地点：码头会议室\n缺席：李强\n\n{}", "东湾渔业合作社理事会会议纪要", "2031-04-18"),
        ("pl", "{}\n\nPorzednie prace zakończono 3 maja 2029 r. i nic więcej nie zrobiono.", "", ""),
    ],
)  # fmt: skip
def test_title_and_day(code, text, title, day):
    document = pipeline.read(text.format(BODY[code]).encode(), name="text.txt")
    assert document.language == code
    assert (document.metadata.date, document.metadata.title if title else "") == (day, title)


def test_a_day_that_the_text_tells_of_is_not_its_own():
    text = f"Zmiana planu\n\nOstatni przegląd przeprowadzono 16 maja 2030 r. w porcie. {BODY['pl']}"
    assert pipeline.read(text.encode(), name="text.txt").metadata.date == ""


def test_a_long_text_states_its_day_in_its_last_line():
    text = f"Бюджет порту ухвалено\n\n{BODY['uk'] * 40}\n\nБерегове, 17 лютого 2031 року\n"
    assert pipeline.read(text.encode(), name="text.txt").metadata.date == "2031-02-17"
    below = f"{text}\n{BODY['uk'] * 2}"
    assert pipeline.read(below.encode(), name="text.txt").metadata.date == ""


def test_who_presides_over_a_meeting_is_no_dateline():
    text = "Acta de la cofradía del puerto de Tanares\nFecha: 6 de febrero de 2031\nAsistentes: 14. Presidenta: Nuria Belalta. Secretario: Julio Perera.\nSe aprueba el presupuesto por 9 votos contra 5."
    document = pipeline.read(text.encode(), name="text.txt")
    assert not [one for n in boilerplate.find(document) if "Belalta" in (one := document[document.sentences[n].span])]
