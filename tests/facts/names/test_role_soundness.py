"""What is left of words that were read as a role, and whose they are."""

from briefing.facts.names import extraction
from briefing.facts.names.role_soundness import sound
from briefing.model import EntityKind
from briefing.pipeline import document_from_text
from tests.tables import each_row


@each_row(
    ("words", "role"),
    [
        ("harbour spokesman Captain", "harbour spokesman"),
        ("fleet spokesman Navy Capt.", "fleet spokesman"),
        ("deputy Prime Minister", "deputy Prime Minister"),
        ("presidential candidates Sen.", "Sen."),
        ("A. State Dam Manager", "State Dam Manager"),
        ("rival Sen.", "Sen."),
        ("Even architect", "architect"),
        ("While Sen.", "Sen."),
        ("fellow", ""),
        ("Fellow at Orle College", "Fellow at Orle College"),
        ("queen", ""),
        ("mate", ""),
        ("member", ""),
        ("Secretary", ""),
        ("Secretary of State", "Secretary of State"),
        ("Prof.", ""),
        ("portraits of actor", "actor"),
        ("Honour Justice", "Justice"),
        ("On Senator", "Senator"),
        ("Association", ""),
        ("chief executive of mortgage broker", "chief executive"),
        ("head of drama", "head of drama"),
        ("Queen", "Queen"),
        ("who was", ""),
        ("who works for the port and", "who works for the port"),
        ("president and he respectively", ""),
        ("founding chairman of ferry operator", "founding chairman"),
        ("director of a local charity", "director of a local charity"),
        ("who heads a project on ferries", "who heads a project on ferries"),
        ("wrote film director", "film director"),
        ("Is veteran", "veteran"),
        ("presidency told host", "host"),
        ("Vik resident Mr", "Vik resident"),
        ("Greens beat incumbent Gov", "incumbent"),
        ("President of our ferry business for an update and review of ferries", "President of our ferry business"),
        ("president for a day", "president for a day"),
        ("minister of local government", "minister of local government"),
    ],
)
def test_what_of_a_role_is_sound(words, role):
    tokens = words.split()
    found = sound(tokens)
    assert (" ".join(tokens[found[0] : found[1] + 1]) if found else "") == role


def roles(text):
    document = document_from_text(text, language="en")
    found = extraction.extract(document)
    return {one.name: list(one.roles) for one in found if one.kind is EntityKind.PERSON}


@each_row(
    ("text", "name", "role"),
    [
        ("They met Colorado Civil Rights Commissioner Rina Orlov on Monday.", "Rina Orlov",
         ["Colorado Civil Rights Commissioner"]),
        ("The late Sheikh Omar bin Sultan Al Orm was praised by Rina Orlov.", "Al Orm", []),
        ("They met Fayette County Commonwealth's Attorney Rina Orlov on Monday.", "Rina Orlov",
         ["Fayette County Commonwealth's Attorney"]),
        ("The board lost former Vik United goalkeeper Edwin van der Sarre who was hurt.", "Edwin van der Sarre",
         ["former Vik United goalkeeper"]),
        ("A letter went to the Office of the Mayor, Scott Holloway, and to the board of Vik.", "Scott Holloway", []),
        ("They spoke with Peter Lindberg, the Minister for Ports, the Honourable Ann Reed MP, and Rina Orlov.",
         "Peter Lindberg", []),
        ("Prince Omar Haddad of Vik met the board. A dock is called King Haddad Global Dock by the board.",
         "Omar Haddad", ["Prince"]),
        ("They freed local al Sorna commander Omar Haddad of Vik.", "Omar Haddad", ["local al Sorna commander"]),
        ("It was of interest to special counsel Rina Orlov of Vik.", "Rina Orlov", ["special counsel"]),
        ("They spoke with an aid worker Rina Orlov of Vik.", "Rina Orlov", ["aid worker"]),
        ("Sen. Peter Lund of Vermont and challenger Rina Orlov met.", "Rina Orlov", ["challenger"]),
        ("They met Dep. Chief Rina Orlov of Vik.", "Rina Orlov", ["Dep. Chief"]),
        ("They met Brig. Gen. Rina Orlov of Vik.", "Rina Orlov", ["Brig. Gen."]),
        ("On Monday Lund, a long-time critic of President Rina Orlov, said so.", "Rina Orlov", ["President"]),
        ("The Minister of Justice Rina Orlov left.", "Rina Orlov", ["Minister of Justice"]),
        ("He met his friend Rina Orlov in Vik.", "Rina Orlov", []),
        ("He met his then-wife Rina Orlov in Vik.", "Rina Orlov", []),
        ("They met boxer Omar Rahman of Vik. Rahman won twice on Monday.", "Omar Rahman", ["boxer"]),
    ],
)  # fmt: skip
def test_a_role_is_somebody_s_own(text, name, role):
    assert roles(text)[name] == role


def test_a_headline_s_verb_is_no_part_of_a_title():
    text = "Nadia Orlov Finally Endorses House Speaker Paul Lund\n\nNadia Orlov backed Paul Lund on Monday in the town of Vik."
    assert roles(text)["Paul Lund"] == ["House Speaker"]


def test_a_day_is_no_part_of_a_name():
    assert roles("Navy Secretary Nadia Orlov Tuesday said that it was late.") == {"Nadia Orlov": ["Navy Secretary"]}


def test_a_dash_before_a_rank_is_no_part_of_it():
    assert sound(["--", "Sen."]) == (1, 1)
