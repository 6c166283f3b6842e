"""One study, report or poll given to two bodies: "a study by the health ministry", "a study by the University of Tarn"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement import sentences
from briefing.comparing.statements import Statements
from briefing.grouping import background
from briefing.language.patterns import deferred
from briefing.model import Claim, Span

LIKE = 0.5
"""Cosine by the background's weights, without the bodies, from which two sentences tell what one study found."""
_STUDY = deferred(
    r"\b(?:study|report|survey|poll|analysis|review)(?: \w+)? by (?:the |an? )?"
    r"((?:[A-Z][\w’'-]*|of|and|for|the)(?: (?:[A-Z][\w’'-]*|of|and|for|the))*|[a-z]+(?: [a-z]+)?(?=[.,;]| found| says?\b| said| shows?\b|$))"
)
"""A study and the body that made it: a name, or two words at the end of a clause."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that give one study to two bodies."""
    made = dict(_made(statements))
    weights = background.weights()
    of = statements.profile.document
    for _, left, right in statements.neighbours(sorted(made), least=LIKE / 4):
        one, other = (statements.stems(statements.corpus.documents[of[i]][made[i]]) for i in (left, right))
        if one & other or not statements.stories.one(of[left], of[right]):
            continue
        told = (statements.terms[left] - one - other, statements.terms[right] - one - other)
        likeness = sentences.likeness(*told, weights)
        if likeness >= LIKE and not _named(statements, left, other) and not _named(statements, right, one):
            yield likeness, _claim(statements, left, made[left]), _claim(statements, right, made[right]), ""


def _made(statements: Statements) -> Iterator[tuple[int, Span]]:
    """(sentence, the body) of each sentence that says who made a study."""
    for index, text in enumerate(statements.profile.texts):
        if found := _STUDY.search(text):
            start = statements.span(index).start
            yield index, Span(start + found.start(1), start + found.end(1))


def _named(statements: Statements, index: int, body: frozenset[str]) -> bool:
    """Whether the document of a sentence names the other body, too: two may have made one study."""
    document = statements.profile.document[index]
    texts = (text for at, text in enumerate(statements.profile.texts) if statements.profile.document[at] == document)
    return any(body <= statements.stems(text) for text in texts)


def _claim(statements: Statements, index: int, span: Span) -> Claim:
    document = statements.profile.document[index]
    return Claim(document, statements.passage(index), span, statements.corpus.documents[document][span])
