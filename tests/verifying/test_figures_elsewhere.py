"""Figures of a brief in other languages than English against the day of a date, and against one in another unit."""

from briefing.pipeline import document_from_text
from briefing.verifying.verification import verify
from tests.tables import each_row


@each_row(
    ("code", "source", "said", "flagged"),
    [
        ("nl", "Datum: 17 september 2031. Aanwezig: 19 leden.", "Aanwezig: 17 leden.", True),
        ("nl", "Datum: 17 september 2031. Aanwezig: 19 leden.", "Aanwezig: 19 leden.", False),
        (
            "fr",
            "Le trésorier présente un chiffre d'affaires de 27,4 millions d'euros, en baisse de 3,2 %.",
            "Le chiffre d'affaires a reculé de 3,2 %, à 27,4 millions d'euros.",
            False,
        ),
        ("nl", "Dat zei bewoonster Carla Timmers.", "Dat zei bewoonster Carla Timmer.", True),
        ("tr", "Muhtar Zeliha Karaca, “Su yok” dedi.", "Muhtar Zeliha Karacan, “Su yok” dedi.", True),
    ],
)
def test_what_is_flagged(code, source, said, flagged):
    brief, document = (document_from_text(text, language=code) for text in (said, source))
    assert any(f.is_problem for f in verify(brief, [document]).findings) is flagged
