"""A profile → scores by the methods of sumy (github.com/miso-belica/sumy), through one adapter.

Our words go in (content words as stems, numbers and acronyms among them), one finite score a sentence comes out. A
sentence is its position: sumy merges equal sentences, and throws its scores away after picking. Loops that compare all
sentences with all, and what would depend on the order of a set, are replaced by `inner_loops`, with the same result.
Headings serve as headings and get the lowest score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from briefing.errors import LimitError
from briefing.frozen import frozen
from briefing.model import Profile, Ranking, Request
from briefing.ranking import centrality, inner_loops
from briefing.ranking.term_matrix import Floats, TermMatrix
from briefing.text import profile as profiles

LARGEST = 10_000
"""Sentences that a method which compares each with each will take: 800 MB of similarities."""

_STOP = "\0"
"""Stands for any stop word where a method wants to know that there was one; equal to no word."""

BONUS = (
    "above all, accordingly, achieve, aim, announce, basic, cause, central, chief, clear, conclude, conclusion, confirm,"
    " consequence, critical, crucial, decide, decision, demonstrate, discover, essential, evidence, fact, find, finding,"
    " first, important, indicate, key, largest, launch, lead, main, major, most, necessary, new, objective, outcome,"
    " primary, prove, purpose, reason, record, report, result, reveal, serious, show, significant, sum, summary, vital, warn"
)
STIGMA = (
    "anyway, appendix, aside, barely, belittle, briefly, example, hardly, hypothetical, illustrate, impossible,"
    " incidentally, instance, maybe, meanwhile, merely, minor, otherwise, perhaps, possibly, probably, somewhat,"
    " supposedly, trivial, unclear, unlikely"
)
"""Cue words of English, after the kinds that Edmundson (JACM 16, 1969) describes: raising, and lowering."""


@frozen(eq=False)
class _Sentence:
    """What sumy's methods ask of a sentence; equal to itself alone."""

    words: tuple[str, ...]


@frozen
class _Paragraph:
    sentences: tuple[_Sentence, ...]


@frozen
class _Document:
    """What sumy's methods ask of a document."""

    sentences: tuple[_Sentence, ...]
    paragraphs: tuple[_Paragraph, ...]
    headings: tuple[_Sentence, ...]
    words: tuple[str, ...]

    def bags(self) -> list[tuple[str, ...]]:
        return [sentence.words for sentence in self.sentences]


def luhn(profile: Profile, request: Request) -> Ranking:
    """Scores by clusters of frequent words (Luhn 1958)."""
    from sumy.summarizers.luhn import LuhnSummarizer

    del request

    def significant(words: Sequence[str]) -> frozenset[str]:
        return frozenset(word for word, count in Counter(words).items() if count > 1 and word != _STOP)

    return _rank("luhn", profile, _adapted(LuhnSummarizer(), _get_significant_words=significant), stop_words=True)


def lsa(profile: Profile, request: Request) -> Ranking:
    """Scores by latent semantic analysis (Steinberger & Ježek 2004)."""
    del request
    return _rank(
        "lsa", profile, lambda document: inner_loops.column_lengths(TermMatrix.build(document.bags())).tolist()
    )


def text_rank(profile: Profile, request: Request) -> Ranking:
    """Scores by TextRank (Mihalcea & Tarau 2004).

    Raises:
        LimitError: key ``too-large``; more than `LARGEST` sentences.
    """
    from sumy.summarizers.text_rank import TextRankSummarizer

    del request
    summarizer = TextRankSummarizer()

    def transitions(document: _Document) -> Floats:
        weights = inner_loops.overlaps(document.bags(), alone=1.0)
        weights *= summarizer.damping / (weights.sum(axis=1)[:, np.newaxis] + 1e-7)  # as there, against 0 / 0
        weights += (1.0 - summarizer.damping) / len(weights)
        return weights

    return _rank("text-rank", profile, _adapted(summarizer, _create_matrix=transitions), limit=LARGEST)


def lex_rank(profile: Profile, request: Request) -> Ranking:
    """Scores by LexRank (Erkan & Radev 2004).

    Raises:
        LimitError: key ``too-large``; more than `LARGEST` sentences.
    """
    from sumy.summarizers.lex_rank import LexRankSummarizer

    del request

    def transitions(bags: list[list[str]], threshold: float, *metrics: object) -> Floats:
        del metrics
        matrix = TermMatrix.build(bags)
        joined = matrix.gram(centrality.cosine_weights(matrix)) > threshold
        shares: Floats = joined / np.maximum(joined.sum(axis=1), 1)[:, np.newaxis]
        return shares

    def power(matrix: Floats, epsilon: float) -> Floats:
        # where no sentence has any weight, sumy's divides by zero
        scores: Floats = summarizer_power(matrix, epsilon) if matrix.any() else np.zeros(len(matrix))
        return scores

    summarizer = LexRankSummarizer()
    summarizer_power = summarizer.power_method
    # the metrics are left to the matrix: the library reads every sentence for every word to get them
    return _rank(
        "lex-rank",
        profile,
        _adapted(summarizer, _create_matrix=transitions, power_method=power, _compute_tf=len, _compute_idf=len),
        limit=LARGEST,
    )


def sum_basic(profile: Profile, request: Request) -> Ranking:
    """Scores by the order in which SumBasic (Nenkova & Vanderwende 2005) takes the sentences: 0, then -1, -2 and so on."""
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    del request

    def ratings(sentences: Sequence[_Sentence]) -> dict[_Sentence, int]:
        order = inner_loops.sum_basic_order([sentence.words for sentence in sentences])
        return {sentences[index]: -step for step, index in enumerate(order)}

    return _rank("sum-basic", profile, _adapted(SumBasicSummarizer(), _compute_ratings=ratings))


def kl(profile: Profile, request: Request) -> Ranking:
    """Scores by the order in which KL-Sum (Haghighi & Vanderwende 2009) takes the sentences: 0, then -1, -2 and so on.

    Raises:
        LimitError: key ``too-large``; more than `LARGEST` sentences.
    """
    from sumy.summarizers.kl import KLSummarizer

    del request

    def ratings(sentences: Sequence[_Sentence]) -> dict[_Sentence, int]:
        order = inner_loops.kl_order(TermMatrix.build([sentence.words for sentence in sentences]))
        return {sentences[index]: -step for step, index in enumerate(order)}

    return _rank("kl", profile, _adapted(KLSummarizer(), _compute_ratings=ratings), limit=LARGEST)


def reduction(profile: Profile, request: Request) -> Ranking:
    """Scores by the sum of similarities to all other sentences (github.com/adamfabish/Reduction).

    Raises:
        LimitError: key ``too-large``; more than `LARGEST` sentences.
    """
    from sumy.summarizers.reduction import ReductionSummarizer

    del request

    def ratings(document: _Document) -> dict[_Sentence, float]:
        weights = inner_loops.overlaps(document.bags(), alone=0.0)
        np.fill_diagonal(weights, 0.0)
        return dict(zip(document.sentences, weights.sum(axis=1).tolist(), strict=True))

    return _rank("reduction", profile, _adapted(ReductionSummarizer(), rate_sentences=ratings), limit=LARGEST)


def edmundson(profile: Profile, request: Request) -> Ranking:
    """Scores by cue words, words of the headings, and place (Edmundson 1969).

    The cue words are English; elsewhere the text's ten most frequent words raise (Edmundson's key method), none lower.
    """
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    del request
    summarizer = EdmundsonSummarizer()
    if all(language == "en" for language in profile.languages):
        bonus, stigma = profiles.terms(BONUS, "en"), profiles.terms(STIGMA, "en")
    else:
        often = Counter(chain.from_iterable(profile.terms)).most_common(10)  # ties: the first to appear
        bonus, stigma = tuple(word for word, _ in often), ()
    summarizer.bonus_words = bonus or (_STOP,)
    summarizer.stigma_words = stigma or (_STOP,)
    summarizer.null_words = (_STOP,)  # our terms have no others
    return _rank("edmundson", profile, _adapted(summarizer))


def _adapted(summarizer: Any, **replaced: Callable[..., object]) -> Callable[[_Document], list[float]]:
    """A summarizer of sumy's as a function from a document to its scores, with some of its methods replaced."""

    def scores(sentences: Sequence[_Sentence], count: int, rating: Any, *args: Any) -> list[float]:
        del count
        rate = rating.__getitem__ if isinstance(rating, dict) else rating
        return [float(rate(sentence, *args)) for sentence in sentences]

    for name, function in {"_get_best_sentences": scores, **replaced}.items():
        setattr(summarizer, name, function)

    def method(document: _Document) -> list[float]:
        found: list[float] = summarizer(document, len(document.sentences))
        return found

    return method


def _rank(
    name: str,
    profile: Profile,
    method: Callable[[_Document], list[float]],
    *,
    stop_words: bool = False,
    limit: int = 0,
) -> Ranking:
    """Runs one method on the body; headings get the lowest score, and where there is no word at all every score is 0."""
    bodies = [i for i in range(len(profile)) if not profile.heading[i]] or list(range(len(profile)))
    if limit and len(bodies) > limit:
        reason = f"{name} compares each of {len(bodies)} sentences with each"
        raise LimitError(reason, hint=f"at most {limit}; centrality takes any number")
    document = _document(profile, bodies, stop_words=stop_words)
    found = method(document) if any(word != _STOP for word in document.words) else [0.0] * len(bodies)
    scores = [min(found, default=0.0)] * len(profile)
    for index, score in zip(bodies, found, strict=True):
        scores[index] = score
    return Ranking(tuple(scores), {name: tuple(scores)})


def _document(profile: Profile, bodies: list[int], *, stop_words: bool) -> _Document:
    blocks: dict[tuple[int, int], list[_Sentence]] = {}
    sentences = []
    for index in bodies:
        document = profile.document[index]
        words = profile.terms[index]
        if stop_words:
            words = profiles.stream(profile.texts[index], profile.languages[document], stop=_STOP)
        sentence = _Sentence(words)
        sentences.append(sentence)
        blocks.setdefault((document, profile.block[index]), []).append(sentence)
    body = set(bodies)
    headings = [_Sentence(title) for title in profile.titles if title]
    headings += [_Sentence(profile.terms[i]) for i in range(len(profile)) if i not in body]
    return _Document(
        sentences=tuple(sentences),
        paragraphs=tuple(_Paragraph(tuple(block)) for block in blocks.values()),
        headings=tuple(headings),
        words=tuple(word for sentence in sentences for word in sentence.words),
    )
