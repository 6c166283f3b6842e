"""Which words around a name are a role of the person, and which belong to something else."""

from briefing.facts import extract
from briefing.pipeline import document_from_text
from tests.tables import each_row


def people(text):
    return {
        entity.name: [*entity.roles]
        for entity in extract(document_from_text(text, language="en")).entities
        if entity.kind.value == "person"
    }


@each_row(
    ("text", "found"),
    [
        ("The news of King Jory Lund's abdication came late to Vik.", {"Jory Lund": ["King"]}),
        ("Berg told it from Orle in Sorn and ABC writer Nadia Lund told it from Vik.", {"Nadia Lund": ["ABC writer"]}),
        ("“It is white,” park warden Nadia Lund told them.", {"Nadia Lund": ["park warden"]}),
        ("They live on Prince Olaf Island, and go to the shops in King Street.", {}),
        ("It is under the VIK General Public License of old.", {}),
        ("Mayor Street spoke in Vik on Monday.", {"Street": ["Mayor"]}),
        ("Grain baron and reality television star Jory Lund left.", {"Jory Lund": ["reality television star"]}),
        ("With it came senior sports editor Nadia Lund.", {"Nadia Lund": ["senior sports editor"]}),
        ("The Ledger's editor-in-chief Nadia Lund wrote it.", {"Nadia Lund": ["editor-in-chief"]}),
        ("Nadia Lund, the star of 'Finding Orle,' left.", {}),
        (
            "The Rev. Charles Lund Jr. came. Charles Lund III, assistant pastor, spoke.",
            {"Charles Lund Jr.": ["Rev."], "Charles Lund III": ["assistant pastor"]},
        ),
        ("Swedish football star Nadia Lund left.", {"Nadia Lund": ["Swedish football star"]}),
        ("Nadia Lund, editor of SornHerald.com, left.", {"Nadia Lund": ["editor of SornHerald.com"]}),
        ("They met the Spanish King Jory Lund.", {"Jory Lund": ["Spanish King"]}),
        ("They met a rival of Sornish President Jory Lund.", {"Jory Lund": ["Sornish President"]}),
        ("Lund met Nadia Orr, her Liberal opponent, in Vik.", {"Lund": [], "Nadia Orr": []}),
        (
            "Mr Lund came. His wife, Nadia Lund, left. Ms Lund ate, Mr Lund slept.",
            {"Lund": [], "Nadia Lund": []},
        ),
        ("So Mayor Nadia Lund left.", {"Nadia Lund": ["Mayor"]}),
        ("Then the council heard mayor Jory Lund.", {"Jory Lund": ["mayor"]}),
        ("I am Ann Reed, I'm Lund's head of investor relations.", {"Ann Reed": ["Lund's head of investor relations"]}),
    ],
)
def test_a_role_is_the_persons_own(text, found):
    assert {name: roles for name, roles in people(text).items() if roles} == {
        name: roles for name, roles in found.items() if roles
    }
