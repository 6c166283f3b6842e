"""Ages among the lines of figures."""

from tests.sections.test_many_sources import lines, made

TEXT = """Ann Orle, 44, runs the mill in Sorn with 31 bakers and a debt of $3 million.

She was 19 when her father died at the age of 70. Her 19-year-old daughter Ida helps there.

The mill sold 4,000 loaves in a week, and the town of Sorn thanked her for them in a letter.
"""


def test_an_age_alone_is_no_line_of_figures():
    shown = [row[0].text for node in lines(made(TEXT, template="dossier"), "figures") for row in node.rows]
    assert "$3 million" in " ".join(shown)
    assert not {"44", "19", "70"} & set(shown)
