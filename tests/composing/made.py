"""A briefing of an invented text, and the lines of its sections."""

from briefing.model import Briefing, Budget, Corpus, Document, Frame, Item, Request, Section
from briefing.pipeline import analyse, compose, document_from_text


def document(text: str, **metadata: str) -> Document:
    return document_from_text(text, **metadata)


def briefing(*documents: Document, length: str = "medium", kind: str = "", **frame: str) -> Briefing:
    findings = analyse(Corpus(documents), Request(Budget.parse(length), kind=kind), bottom_line=True)
    return compose(findings, Frame(**frame))


def points(made: Briefing) -> list[Item]:
    """Bottom line and key points, without what stands below them."""
    nodes = (n for s in made.sections if s.key in ("bottom-line", "key-points") for n in s.nodes)
    return [node for node in nodes if isinstance(node, Item)]


def texts(made: Briefing) -> list[str]:
    return [item.text for item in points(made)]


def everything(made: Briefing) -> list[Item]:
    return [item for section in made.sections if isinstance(section, Section) for item in section.items()]


def assert_verbatim_and_said_once(made: Briefing, *documents: Document) -> None:
    """Every line stands in its source as it is cited, and no two lines share a character of it."""
    spans = [(c.document, c.span) for item in everything(made) for c in item.citations]
    for item in everything(made):
        for citation, piece in zip(item.citations, item.pieces, strict=True):
            assert documents[citation.document][citation.span] == piece.of(item.text)
    for at, (number, span) in enumerate(spans):
        assert not any(number == other and span.overlaps(there) for other, there in spans[at + 1 :])
