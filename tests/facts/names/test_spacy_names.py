"""spaCy behind the same door: a stand-in for it, for the real one is an extra that the tests do not install."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from briefing.errors import MissingExtraError
from briefing.facts import names as names_room
from briefing.facts.names import extraction as entities
from briefing.pipeline import document_from_text
from tests.program import call

TEXT = "The mayor of Vik, Ann Lund, met the Harbour Union on Monday. Lund's aide left."


class Pipeline:
    """Finds what it is told to find."""

    max_length = 10

    def __init__(self, *labelled):
        self.labelled = labelled

    def __call__(self, text):
        assert len(text) < self.max_length
        found = [
            SimpleNamespace(label_=label, start_char=text.index(name), end_char=text.index(name) + len(name))
            for name, label in self.labelled
        ]
        return SimpleNamespace(ents=found)


@pytest.fixture
def spacy(monkeypatch):
    asked = []

    def load(model, *, exclude):
        asked.append(model)
        assert "ner" not in exclude
        if model not in {"en_core_web_sm", "de_core_news_sm"}:
            raise OSError(model)
        return Pipeline(
            ("Vik", "GPE"), ("Ann Lund", "PERSON"), ("the Harbour Union", "ORG"), ("Monday", "DATE"), ("Lund's", "PER")
        )

    module = ModuleType("spacy")
    module.load = load
    monkeypatch.setitem(sys.modules, "spacy", module)
    forget(monkeypatch)
    return asked


def forget(monkeypatch):
    """The module is imported anew, and what it keeps is gone."""
    monkeypatch.delitem(sys.modules, "briefing.facts.names.spacy_names", raising=False)
    monkeypatch.delattr(names_room, "spacy_names", raising=False)


def names(text, *, language="en", engine="spacy"):
    document = document_from_text(text, language=language)
    return {(e.name, str(e.kind)) for e in entities.extract(document, engine=engine)}


@pytest.mark.parametrize(("language", "model"), [("en", "en_core_web_sm"), ("de", "de_core_news_sm")])
def test_its_names_on_our_tokens(spacy, language, model):
    assert names(TEXT, language=language) == {
        ("Vik", "place"),
        ("Ann Lund", "person"),
        ("Harbour Union", "organisation"),
    }
    assert spacy == [model]


def test_a_model_that_is_not_there_is_named(spacy):
    with pytest.raises(MissingExtraError, match="xx_small is not installed") as caught:
        names(TEXT, engine="spacy:xx_small")
    assert "spacy download xx_small" in caught.value.hint


def test_without_spacy_the_extra_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "spacy", None)
    forget(monkeypatch)
    with pytest.raises(MissingExtraError, match="--names spacy needs the extra 'spacy'"):
        names(TEXT)
    source = tmp_path / "vik.txt"
    source.write_text(TEXT, encoding="utf-8")
    done = call("facts", str(source), "--names", "spacy")
    assert (done.code, done.err) == (
        2,
        "briefing: missing-extra: --names spacy needs the extra 'spacy' (pip install 'briefing-desk[spacy]')\n",
    )


def test_another_word_is_a_usage_error(tmp_path):
    source = tmp_path / "vik.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert call("facts", str(source), "--names", "guess").code == 2
