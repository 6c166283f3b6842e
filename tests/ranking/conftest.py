import random

import pytest

from briefing.model import Block, BlockKind, Budget, Corpus, Document, Metadata, Request, Sentence, Span
from briefing.text.profile import build


def make(*sentences, title="", language="en", heading="", query=()):
    """The profile of one document, a sentence a block; `heading` stands above them."""
    text, blocks, rows = "", [], []
    for piece in ([heading] if heading else []) + list(sentences):
        span = Span(len(text), len(text) + len(piece))
        kind = BlockKind.HEADING if heading and not blocks else BlockKind.PARAGRAPH
        rows.append(Sentence(len(rows), span, len(blocks)))
        blocks.append(Block(span, kind))
        text += piece + "\n\n"
    document = Document(text, tuple(blocks), tuple(rows), Metadata(title=title), language=language)
    return build(Corpus((document,)), query=query)


@pytest.fixture
def profile_of():
    return make


@pytest.fixture
def request_():
    return Request(Budget.parse("3"))


@pytest.fixture(scope="session")
def articles():
    """Profiles of texts with the look of articles, made up of words that follow Zipf's law."""
    dice = random.Random(7)
    syllables = ["ba", "dor", "li", "men", "ka", "tur", "os", "ve", "shi", "pra"]
    words = ["".join(dice.choices(syllables, k=dice.choice([1, 2, 2, 3]))) for _ in range(220)]
    odds = [1 / (rank + 2) for rank in range(len(words))]
    made = []
    for _ in range(12):
        lengths = [dice.randint(3, 24) for _ in range(dice.randint(8, 30))]
        sentences = [" ".join([*dice.choices(words, odds, k=n), "the", "of"]).capitalize() + "." for n in lengths]
        made.append(make(*sentences))
    return made
