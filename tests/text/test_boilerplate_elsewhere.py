"""What stands around a text in other languages than English."""

from briefing.pipeline import document_from_text
from briefing.text.boilerplate import find, lead_elsewhere
from briefing.text.boilerplate.mail_lines import is_courtesy
from tests.tables import each_row


@each_row(
    ("language", "text", "first"),
    [
        ("it", "Colle Alto. Una frana ha travolto la strada. Nessun ferito.", True),
        ("ru", "Озёрск, 27 мая. Суд отменил разрешение. Иск подали жители.", True),
        ("pl", "Brzozów, 20 października. Sąd uniewinnił dyrektora.", True),
        ("hi", "नवापुर। नदी पर बना पुल गिर गया। जाँच होगी।", True),
        ("it", "Nessuno si è ferito. Una frana ha travolto la strada.", False),
        ("de", "Der Rat tagt. Er beschließt den Haushalt.", False),
    ],
)
def test_a_place_alone_at_the_head_of_a_story_is_its_dateline(language, text, first):
    assert (0 in set(find(document_from_text(text, language=language)))) is first


@each_row(
    ("language", "text", "glued"),
    [
        ("hu", "Tarnavár, 2031. április 12. – A gyár bezár.", "Tarnavár, 2031. április 12. – "),
        ("it", "Colle Alto, 3 maggio 2031 – Una frana ha chiuso la strada.", "Colle Alto, 3 maggio 2031 – "),
        ("ar", "وادي الريح، 9 مايو 2031 - قررت البلدية الإغلاق.", "وادي الريح، 9 مايو 2031 - "),
        ("zh", "【本报湖洲5月18日电】市政府宣布关闭工厂。", "【本报湖洲5月18日电】"),
        ("zh", "本报云港6月18日电 法院作出判决。", "本报云港6月18日电 "),
        ("ja", "【南原市=2031年7月9日】 川の堤防が決壊した。", "【南原市=2031年7月9日】 "),
        ("zh", "本报讯(记者 何静)市政府宣布关闭工厂。", "本报讯(记者 何静)"),
        ("ja", "【南原市】川の堤防が決壊した。", "【南原市】"),
        ("fr", "À Brévence, 12 habitants – dont trois enfants – sont partis.", ""),
    ],
)
def test_a_dateline_with_its_day_is_none_of_the_sentence(language, text, glued):
    assert text[: lead_elsewhere(text, language)] == glued


def test_an_address_before_a_speech_is_a_greeting():
    text = "Sehr geehrte Frau Ministerin, liebe Orlerinnen und Orler, meine Damen und Herren! Heute öffnet das Bad."
    assert set(find(document_from_text(text, language="de"))) == {0}


@each_row(
    ("language", "text", "courteous"),
    [
        ("de", "Danke für Ihre Aufmerksamkeit.", True),
        ("fr", "C'est un grand plaisir d'être parmi vous ce soir.", True),
        ("es", "Muchas gracias por su atención.", True),
        ("pl", "Dziękuję państwu za uwagę.", True),
        ("tr", "Bu güzel kentte sizlerle olmaktan mutluluk duyuyorum.", True),
        ("ar", "يسعدني أن أكون بينكم اليوم.", True),
        ("ko", "끝까지 들어 주셔서 감사합니다.", True),
        ("zh", "各位来宾，大家好。", True),
        ("de", "Der Hafen dankt 40 Helfern mit einer Prämie.", False),
        ("es", "«Muchas gracias», dijo la alcaldesa.", False),
    ],
)
def test_what_only_greets_or_thanks_stands_around_a_speech(language, text, courteous):
    assert is_courtesy(text, language) is courteous


def test_names_of_parts_and_parties_are_no_sentences():
    text = (
        "COUR D'APPEL DE VERNOY\nChambre sociale\n\nAPPELANTE\nSARL Moulin Tarel\n\n"
        "La société a fait appel. Elle conteste les retards.\n\nPAR CES MOTIFS\n\nLa cour confirme le jugement."
    )
    document = document_from_text(text, language="fr")
    around = {document[document.sentences[n].span].strip() for n in find(document)}
    assert around >= {"Chambre sociale", "APPELANTE"}
    assert not any(line.endswith(".") for line in around)


def test_lines_of_a_text_without_full_stops_are_its_sentences():
    assert not set(find(document_from_text("bin gleich da\nbring Brot mit\nund Milch\nja mache ich", language="de")))
