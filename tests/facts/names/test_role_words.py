from briefing.facts.names.role_words import is_role, is_singular_role, is_title, only_title
from tests.tables import each_row


@each_row("word", ["engineer", "engineers", "chairwoman", "seismologist", "shopkeeper", "Minister"])
def test_what_somebody_is(word):
    assert is_role(word)


@each_row("word", ["human", "Ottoman", "Freeman", "Mr", "harbour"])
def test_what_ends_as_a_role_and_is_none(word):
    assert not is_role(word)


def test_one_person_and_several():
    assert is_singular_role("engineer")
    assert not is_singular_role("engineers")
    assert is_title("Minister")
    assert not is_title("minister")


def test_a_piece_of_a_title():
    assert only_title(["Retired", "General"])
    assert not only_title(["Retired"])
    assert not only_title(["Retired", "Brandvold"])
