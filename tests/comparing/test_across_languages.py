"""One event told in several languages: a line by value where the reports differ, one where they agree, nothing of other stories."""

import re

from briefing import pipeline
from briefing.comparing import compare
from briefing.model import Budget, Corpus, Request
from briefing.sections.differences import label
from tests.tables import each_row

GERMAN = """Brand im Chemiewerk Tarnau

Tarnau, 12. März 2033 – Bei einem Brand im Chemiewerk der Firma Norvex in Tarnau sind am Freitag 14 Menschen verletzt worden.
Der Schaden wird auf 3,5 Millionen Euro geschätzt. Rund 1.200 Anwohner mussten ihre Häuser verlassen.

Die Produktion soll am 21. März 2033 wieder anlaufen."""
ENGLISH = """Fire at Tarnau chemical plant

Tarnau, 12 March 2033 - A fire at the Norvex chemical plant in Tarnau injured 17 people on Friday. The damage is
estimated at 3.5 million euros. Around 1,200 residents had to leave their homes.

Production is to resume on 21 March 2033."""
FRENCH = """Incendie à l'usine chimique de Tarnau

Tarnau, 12 mars 2033 - Un incendie à l'usine chimique Norvex de Tarnau a fait 14 blessés vendredi. Les dégâts sont
estimés à 3,5 millions d'euros. Quelque 1 200 riverains ont dû quitter leur domicile."""
RUSSIAN = """Пожар на химическом заводе

Тарнау, 12 марта 2033 года. Пожар произошёл в пятницу. Ущерб оценивается в 3,5 млн евро. Около 1200 жителей покинули дома.
Производство возобновят 21 марта 2033 года."""
OTHER = """Gemeinderat beschließt Schulneubau

Obernheim, 11. März 2033 – Der Gemeinderat Obernheim hat den Bau einer Grundschule für 9,8 Millionen Euro beschlossen.
Rund 1.200 Menschen leben dort. Baubeginn ist am 4. September 2034."""


def compared(*texts):
    documents = [pipeline.read(text.encode(), name=f"{n}.txt") for n, text in enumerate(texts)]
    findings = pipeline.analyse(Corpus(tuple(documents)), Request(Budget.parse("medium")))
    return findings, compare(findings)


def test_one_difference_by_value_and_the_rest_agrees():
    _, found = compared(GERMAN, ENGLISH, FRENCH)
    assert [sorted({claim.value for claim in one.claims}) for one in found.differences] == [[14, 17]]
    assert sorted(len(one.claims) for one in found.agreements) == [2, 3, 3]


def test_a_small_count_in_words_parts_what_does_not_tell_the_same():
    _, found = compared(
        GERMAN.replace("14 Menschen", "vier Menschen gestorben und 31"),
        ENGLISH.replace("17 people", "five and killed 31"),
    )
    assert sorted(len(one.claims) for one in found.agreements) == [2, 2, 2]


def test_another_script_is_compared_by_figures_and_days():
    _, found = compared(ENGLISH, RUSSIAN)
    assert found.differences == ()
    assert [len(one.claims) for one in found.agreements] == [2, 2, 2]


def test_what_is_told_in_several_languages_is_one_group():
    findings, _ = compared(GERMAN, ENGLISH)
    texts = findings.profile.texts
    damage, amount = (next(i for i, text in enumerate(texts) if word in text) for word in ("Schaden", "damage"))
    assert findings.groups[damage] == findings.groups[amount]


@each_row("text", [ENGLISH, FRENCH])
def test_another_story_shares_nothing(text):
    _, found = compared(OTHER, text)
    assert found.differences == ()
    assert found.agreements == ()


@each_row(
    ("code", "one", "other"),
    [
        ("es", "Los daños del puerto se calculan en 48,5 millones de euros. El muelle abrirá el 3 de mayo de 2033.", "Los daños del puerto se calculan en 51,5 millones de euros. El muelle abrirá el 9 de mayo de 2033."),
        ("zh", "初步估计港口损失4850万元。码头将于2033年5月3日重新开放。", "初步估计港口损失5150万元。码头将于2033年5月9日重新开放。"),
    ],
)  # fmt: skip
def test_no_word_of_ours_stands_in_the_label_of_a_difference(code, one, other):
    documents = [pipeline.document_from_text(text, language=code) for text in (one, other)]
    findings = pipeline.analyse(Corpus(tuple(documents)), Request(Budget.parse("medium")))
    labels = [label(findings, difference) for difference in compare(findings).differences]
    assert len(labels) == 2
    assert not [one for one in labels if {"date", "CNY", "EUR", "se"} & set(re.findall(r"\w+", one))]
