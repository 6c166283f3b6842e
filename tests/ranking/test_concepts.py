import json
import lzma

import numpy as np

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import document_from_text
from briefing.ranking import auto, concepts
from briefing.text.profile import build
from tests.tables import each_row

ONE = """Harbour of Orle closed

The harbour of Orle was closed on Monday after a storm. Gulls were seen. A bakery sold bread to all of them."""
OTHER = "Nobody spoke at noon. The harbour of Orle was closed by a storm. A dog slept in the square on Friday."


def profile_of_all(*texts, language="en", query=()):
    return build(Corpus(tuple(document_from_text(text, language=language) for text in texts)), query=query)


def found(profile):
    return concepts.find(profile, np.linspace(1, 0, len(profile)), concepts.shipped())


def worth_of(profile, term):
    matrix = concepts.entries(profile, pairs=False)
    return found(profile).worth[matrix.vocabulary[term]]


def test_what_stands_in_headings_only_is_worth_nothing(profile_of):
    profile = profile_of("Gulls were seen on Monday.", "Bread was sold out.", heading="A zeppelin")
    assert worth_of(profile, "zeppelin") == 0
    assert worth_of(profile, "gull") > 0


def test_what_both_say_is_worth_more_than_what_one_says():
    profile = profile_of_all(ONE, OTHER)
    assert worth_of(profile, "harbour") > worth_of(profile, "bakeri")
    assert worth_of(profile, "storm") > worth_of(profile, "dog")


def test_a_row_a_sentence_and_a_worth_a_concept():
    profile = profile_of_all(ONE, OTHER)
    made = found(profile)
    assert len(made.of) == len(profile)
    assert all(tuple(sorted(set(numbers))) == numbers for numbers in made.of)
    assert {number for numbers in made.of for number in numbers} == set(range(len(made.worth)))
    assert all(0 <= worth <= concepts.PAIR for worth in made.worth)


@each_row("texts", [("One. Two.", "Of the. And."), ("The of.", "And to."), ("A", "B")])
def test_little_text_gives_finite_worths(texts):
    assert np.isfinite(found(profile_of_all(*texts)).worth).all()


def test_auto_covers_several_documents_in_english_where_nothing_is_asked():
    request = Request(Budget.parse("3"))
    assert auto.rank(profile_of_all(ONE, OTHER), request).concepts
    assert auto.rank(profile_of_all(ONE), request).concepts is None
    assert auto.rank(profile_of_all(ONE, OTHER, query=("harbour",)), request).concepts is None
    assert auto.rank(profile_of_all("Le port est fermé.", "Le port ouvre.", language="fr"), request).concepts is None


def test_written_and_read_again_it_is_the_same(tmp_path):
    profile = profile_of_all(ONE, OTHER)
    scores = np.linspace(1, 0, len(profile))
    concepts.shipped().write(tmp_path / "again.json.xz", {"seed": 1})
    assert concepts.find(profile, scores, concepts.ConceptTrees.read(tmp_path / "again.json.xz")) == found(profile)


def test_what_is_shipped_is_small_and_knows_its_columns():
    assert concepts.SHIPPED.stat().st_size < 500_000
    assert tuple(json.loads(lzma.decompress(concepts.SHIPPED.read_bytes()))["names"]) == concepts.NAMES
