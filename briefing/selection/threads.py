"""Documents → whether they are the messages of one mail thread, and how old each is in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Corpus, Document, Passage, Profile, Ranking

ANSWERED = deferred(r"/answered(?:-\d+)?\.eml$")
"""How a mail is called that stands below the one that answers it."""
_BELOW = deferred(r"(?:/(?:answered|forwarded)(?:-\d{1,4})?\.eml){1,9}$")
"""How those are called that stand below a mail, forwarded ones among them."""
_OPENING = 6
"""Words with which mails begin that may be one and the same."""
_MAILS = frozenset({"email", "msg"})
_SAYS = 7
"""Words, at the least, of a sentence that says more than "Fine with me."."""
_OLDER, _OLDEST = 10.0, 3
"""What a sentence of a message is lower in the ranking for each newer one, of this number at the most: it stands where the newer ones leave room.

Of 11 threads, read with 1, 2.5 and 10, four print with 1 or 2.5 what the newest message has overtaken."""


def bare(subject: str) -> str:
    """A mail's subject without what programs set before it: "Re: AW: Lamps" is "Lamps"."""
    found = _marks().match(subject)
    return (subject[found.end() :] or subject) if found else subject


@cache
def _marks() -> re.Pattern[str]:
    marks = any_of(lexicon("en").boilerplate.reply_marks)
    return deferred(rf"(?:{marks}(?:\[\d{{1,2}}\])?\s?:\s*+){{1,9}}", re.IGNORECASE)


def ages(corpus: Corpus) -> tuple[int, ...]:
    """For each document how many messages of the thread are newer; empty where the documents are no thread.

    Of one day, what stands below a mail is older than that, and a mailbox goes from the oldest to the newest.
    """
    documents = corpus.documents
    subjects = {bare(document.metadata.title).casefold() for document in documents}
    mails = all(document.origin.format in _MAILS for document in documents)
    if len(documents) < 2 or not mails or len(subjects) > 1 or "" in subjects:
        return ()
    files = [_BELOW.sub("", document.origin.name) for document in documents]
    place = {name: number for number, name in reversed([*enumerate(files)])}
    rows = ((document.metadata.date, place[files[n]], -n) for n, document in enumerate(documents))
    newer = {-number: age for age, (*_, number) in enumerate(sorted(rows, reverse=True))}
    return tuple(newer[number] for number in range(len(documents)))


def without_repeats(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents without those answered mails of one that stand among them as a file of their own, or below another mail."""
    bodies = [_body(document) if document.origin.format in _MAILS else () for document in documents]
    by_opening: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(bodies):
        by_opening[words[:_OPENING]].append(number)
    kept: list[Document] = []
    gone: set[int] = set()
    for number, (document, words) in enumerate(zip(documents, bodies, strict=True)):
        alike = (n for n in by_opening[words[:_OPENING]] if n != number and n not in gone)
        if ANSWERED.search(document.origin.name) and any(bodies[n][: len(words)] == words for n in alike):
            gone.add(number)
        else:
            kept.append(document)
    return tuple(kept)


def _body(document: Document) -> tuple[str, ...]:
    """The words of a mail below its subject."""
    below = document.metadata.title_span.stop if document.metadata.title_span else 0
    return tuple(document.text[below:].split())


def leading(ages: Sequence[int], profile: Profile, pieces: Sequence[Passage | None]) -> int:
    """The newest message that says something, with which a page of the thread begins; the newest where none does."""
    says = {profile.document[piece.first] for piece in pieces if piece and piece.words >= _SAYS}
    return min(says or range(len(ages)), key=ages.__getitem__)


def newest_first(ages: Sequence[int], profile: Profile, ranking: Ranking) -> Ranking:
    """The ranking with less for what older messages say: the newer ones have overtaken much of it."""
    less = [_OLDER * min(age, _OLDEST) for age in ages]
    rows = zip(ranking.scores, profile.document, strict=True)
    return replace(ranking, scores=tuple(score - less[number] for score, number in rows))
