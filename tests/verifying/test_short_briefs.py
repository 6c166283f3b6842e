"""A brief of a sentence or two is in the language of the sources whose words it has."""

from briefing.pipeline import check, document_from_text
from tests.tables import each_row

SPANISH = "El concejo de Villarrasa aprobó el martes el contrato de limpieza. La alcaldesa, Berta Colina, firmará el 3 de mayo."
FRENCH = (
    "Le conseil de Villers a rejeté mardi le contrat. « Personne ne veut de ce contrat », a dit le maire, Luc Tanguy."
)
DUTCH = (
    "De raad van Oldekerk is dinsdag in beroep gegaan. Het water in de haven was hoger dan in april, zei Kees Brouwer."
)


@each_row(
    ("said", "source", "code"),
    [
        ("La alcaldesa Berta Colina firmará el 3 de mayo.", SPANISH, "es"),
        ("Le contrat a été rejeté.", FRENCH, "fr"),
        ("Kees Brouwer zei dat het water hoger was.", DUTCH, "nl"),
        ("Mayor Luc Tanguy said: “Personne ne veut de ce contrat”.", FRENCH, "en"),
        ("The water was higher in April.", DUTCH, "en"),
        ("Villarrasa, 3 de mayo de 2031", SPANISH, "es"),
        ("Ostervald, 14. September 2032", "Ostervald, 14. September 2032\n\nDer Rat hat den Bau abgelehnt.", "de"),
    ],
)
def test_the_language_of_a_sentence(said, source, code):
    assert check(document_from_text(said), [document_from_text(source)]).brief.language == code


def test_a_language_that_was_asked_for_stands():
    brief, source = document_from_text("La alcaldesa firmará.", language="pt"), document_from_text(SPANISH)
    assert check(brief, [source], language="pt").brief.language == "pt"
