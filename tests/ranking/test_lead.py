from briefing.model import Block, BlockKind, Budget, Corpus, Document, Request, Sentence, Span
from briefing.ranking.lead import rank
from briefing.text.profile import build

REQUEST = Request(Budget.parse("3"))


def test_documents_take_turns_and_headings_stand_back():
    text = "Flood. It rose. It fell."
    blocks = (Block(Span(0, 6), BlockKind.HEADING, 1), Block(Span(7, 24)))
    sentences = (Sentence(0, Span(0, 6), 0), Sentence(1, Span(7, 15), 1), Sentence(2, Span(16, 24), 1))
    one = Document(text, blocks, sentences)
    ranking = rank(build(Corpus((one, one))), REQUEST)
    assert ranking.scores == (0.0, 1.0, 0.5, 0.0, 1.0, 0.5)
    assert ranking.parts == {"lead": ranking.scores}


def test_empty():
    assert rank(build(Corpus(())), REQUEST).scores == ()
