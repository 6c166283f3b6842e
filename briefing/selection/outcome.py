"""Documents → the sentences that may state their outcome, with chances; and the passage that says it on a page.

All of a document is looked at: a judgment's and a paper's outcome stands in its last fifth. What may never stand alone
at the top of a page is left out, however likely it is: headings, captions, slugs, bare quotations, "Second, …", and what
leans on the sentence before it, but for a connective of conclusion ("Accordingly, the appeal is dismissed").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.language import roles
from briefing.language.cues import Cues, load
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, OutcomeCandidate, Passage, Profile, Ranking
from briefing.selection import outcome_features, purposes, rulings
from briefing.selection.outcome_model import GROUPS, Model, shipped
from briefing.selection.paragraph_by_paragraph import agendas
from briefing.selection.passages import asks, is_message, leans, looked_at
from briefing.text.boilerplate import is_boilerplate, lead, trail
from briefing.text.notices import is_correction

LEAST = 0.02
"""The chance below which a sentence is no candidate."""
_LIKELIEST = 20_000
"""Sentences of a document that are asked whether they can stand; a longer one is a register or a book."""
_WORDS = 4
"""Words of a sentence below which it states nothing."""
_BROUGHT = 60
"""Words that a sentence may have with what it brings along; beyond, it is passed over."""
_ASKING = (DocumentKind.MAIL, DocumentKind.LETTER)
"""Kinds whose outcome may be a question."""
_UNSTOPPED = (*_ASKING, DocumentKind.MEETING, DocumentKind.INTERVIEW)
"""Kinds in which a sentence may end without a stop; in the others such a line is a headline."""
_CLOSERS = "\"'”’»)]*_"
_OPENING = tuple('"“„«`‘')
_LETTERHEAD = 12
"""Sentences among which a letter's salutation stands, behind the addresses, and its closing formula before the signatures."""
_SEVERAL = frozenset({DocumentKind.SPEECH, DocumentKind.REPORT})
"""Kinds that count up what they announce."""
_AND, _LEFT = deferred(r"And\s"), 8
"""How such a sentence opens without a mark behind it, and the words that it must have beside."""
_AS_A_RESULT = deferred(r"(?:As a (?:result|consequence),?|Then(?= (?:we|I)\b)) ")
"""What joins an outcome to its cause, and may stand without it."""
_LIST = deferred(r"\W*\(?(?:[ivx]{1,4}|[a-h])\)\s")
_BULLET, _TOLD = deferred(r"[•*–—-]\s\S"), 8
"""How a point of a list opens, and the words from which it is more than a label."""
_LEADERS = deferred(r"(?<!\.)(?<!\.\s)(?:\.\s?){4,}+\d*+\s*$")
"""The dots of a contents line."""


class Found(NamedTuple):
    """What is found in a corpus: its likeliest outcomes, and the sentences of arguments that urge somebody."""

    candidates: tuple[OutcomeCandidate, ...]
    """The likeliest first, ties by position."""
    urging: frozenset[int]
    """Corpus-wide indices."""


def find(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    kinds: Sequence[DocumentKind],
    *,
    model: Model | None = None,
) -> Found:
    """The sentences that may state the outcome of their document and can stand on a page, the likeliest first.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        passages: For each sentence the passage that it can be cited in, or None.
        kinds: The kind of each document.
        model: By default the one that is shipped.

    Returns:
        For documents of a language that nothing was learned for, what the phrases of their kind tell. The profile keeps which
        documents have no form of their own, so that nothing but what was learned tells their outcome.
    """
    model = model or shipped()
    found: list[OutcomeCandidate] = []
    urging: frozenset[int] = frozenset()
    unmarked: set[int] = set()
    profile.memo["unmarked"] = unmarked
    for number, indices in enumerate(_documents(profile)):
        cues = load(profile.languages[number])
        if not indices:
            continue
        if cues is None:
            from briefing.selection import locale_outcome

            told = locale_outcome.find(profile, ranking, passages, indices, kinds[number])
            found += [OutcomeCandidate(index, round(chance, 4)) for index, chance in told]
            continue
        columns = outcome_features.columns(profile, ranking, passages, indices, cues)
        brief = rulings.is_brief(profile, rulings.every(profile, indices))
        scores = model.scores(columns, kinds[number], brief=brief)
        body = _body(profile, indices, kinds[number], cues)
        likely = sorted(sorted(body, key=lambda n: -scores[n])[:_LIKELIEST])
        able = [n for n in likely if standing(profile, passages, indices[n], kinds[number]) is not None]
        learned = model.chances([scores[n] for n in able])
        chances = purposes.Chances(profile, ranking, indices, able, learned, kinds[number])
        judged = purposes.judged(chances)
        urging |= judged.urging
        if [*judged.values] == learned and not (brief and kinds[number] not in GROUPS):
            unmarked.add(number)
        rows = zip(chances.sentences, judged.values, strict=True)
        found += [OutcomeCandidate(index, round(chance, 4)) for index, chance in rows if chance >= LEAST]
    return Found(tuple(sorted(found, key=lambda one: (-one.chance, one.sentence))), urging)


def _body(profile: Profile, indices: Sequence[int], kind: DocumentKind, cues: Cues) -> range:
    """Which of a document's sentences are its matter: of a letter those between salutation and closing formula."""
    n = len(indices)
    if kind is not DocumentKind.LETTER:
        return range(n)
    greets = (at for at, i in enumerate(indices[:_LETTERHEAD]) if "letter" in cues.greeting.seen(profile.words[i][:1]))
    closes = (
        at
        for at in range(n - 1, max(n - _LETTERHEAD, 0), -1)
        if "letter" in cues.closing.seen(profile.words[indices[at]][:3])
    )
    return range(next(greets, 0), next(closes, n))


def _documents(profile: Profile) -> list[Sequence[int]]:
    """The corpus-wide indices of each document's body sentences, or of all of them where it has no body."""
    every: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        every[document].append(index)
    return [looked_at(profile, [i for i in indices if not profile.heading[i]] or indices) for indices in every]


def standing(profile: Profile, passages: Sequence[Passage | None], index: int, kind: DocumentKind) -> Passage | None:
    """The passage in which a sentence can stand alone as the outcome, or None where it cannot."""
    cues = load(profile.languages[profile.document[index]])
    text, size, passage = profile.texts[index], profile.size[index], passages[index]
    if cues is None:
        from briefing.selection import locale_outcome

        return locale_outcome.standing(profile, passages, index, kind)
    if is_message(profile, index):
        return passage
    if profile.heading[index] or size < _WORDS:
        return None
    if not (_resolves(text, kind) or _states(text, profile.words[index], kind, cues)):
        return None
    if is_routine(profile, index, kind):
        return None
    if passage is not None and passage.first == passage.last:
        return passage
    if index not in profile.tabular and _is_alone(text, kind, cues):
        return Passage(index, index, size, index)
    return passage if passage is not None and passage.words <= _BROUGHT else None


def _resolves(text: str, kind: DocumentKind) -> bool:
    """Whether a sentence is an item of what a board or a tribunal decides: "(a) APPROVE option B; and"."""
    return kind in rulings.DECIDING and rulings.RESOLVES.match(text) is not None


def one_of_several(text: str, kind: DocumentKind, language: str) -> int:
    """Characters at the start of a speech's or a report's sentence that only say that it is one of several ("Third, ", "And "), and may be left out."""
    cues = load(language) if kind in _SEVERAL else None
    found = cues and (cues.opening["enumerates"].match(text) or _AND.match(text))
    if not found or not (found[0].rstrip().endswith(",") or found[0].rstrip() == "And"):
        return 0
    rest = text[found.end() :]
    return 0 if len(rest.split()) < _LEFT or leans(rest[:1].upper() + rest[1:]) else found.end()


def _is_alone(text: str, kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence can be told without those around it."""
    return (
        one_of_several(text, kind, "en") > 0
        or _resolves(text, kind)
        or (kind is DocumentKind.JUDGMENT and _disposes(text))
        or _whole(text, cues)
        or (kind in _ASKING and asks(text) and not leans(text))
    )


def _disposes(text: str) -> bool:
    """Whether a judgment's sentence says, in the court's own voice, what becomes of the matter."""
    from briefing.selection import dispositions

    return dispositions.JOINT.match(text) is not None or dispositions.is_told_late(text)


def _states(text: str, words: Sequence[str], kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence is a statement of the text itself, and no part of its layout or of a list."""
    if _is_an_item(text, words, kind, cues):
        return False
    if text.startswith(_OPENING) or text.endswith((":", ",", ";")) or _LEADERS.search(text):
        return False
    if trail(text) < len(text):  # an item of a list of orders or undertakings
        return False
    if _is_headline(text, kind):
        return False
    enumerates = cues.opening["enumerates"].match(text)
    several = enumerates and enumerates[0].rstrip().endswith((",", ":")) and not one_of_several(text, kind, "en")
    if cues.opening["lays_out"].match(text) or several:
        return False
    return (kind in _ASKING or not asks(text)) and not is_boilerplate(text) and not is_correction(text)


def _is_headline(text: str, kind: DocumentKind) -> bool:
    """Whether a line is one for having no stop; a point of a list may have none."""
    return kind not in _UNSTOPPED and text.rstrip(_CLOSERS)[-1:].isalnum() and not is_bullet(text)


def is_bullet(text: str) -> bool:
    """Whether a line is a point of a list that tells something, without a stop: "• Guidance lowered: profit now expected at £60m"."""
    return _BULLET.match(text) is not None and len(text.split()) >= _TOLD


def _is_an_item(text: str, words: Sequence[str], kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence is one of a list, and none of a judgment's orders that disposes of a whole matter."""
    if _LIST.match(text) is None:
        return False
    return kind is not DocumentKind.JUDGMENT or not (rulings.DISPOSES in cues.sentence.seen(words) or _disposes(text))


def is_routine(profile: Profile, index: int, kind: DocumentKind) -> bool:
    """Whether a sentence of minutes is one that all minutes have."""
    number = profile.document[index]
    known = (
        roles.load(profile.languages[number]) if kind is DocumentKind.MINUTES or number in agendas(profile) else None
    )
    return known is not None and roles.is_routine(known, profile.words[index])


def _whole(text: str, cues: Cues) -> bool:
    """Whether a sentence leans on nothing but by a connective of conclusion, a word of talk, or by naming the text itself."""
    rest = text[lead(text) :]
    told = rest
    while opening := cues.opening["concludes"].match(rest) or _AS_A_RESULT.match(rest):
        rest = rest[opening.end() :]
    named = cues.opening["itself"].match(rest) is not None
    return (rest != told or named) and len(rest.split()) >= _WORDS - 1 and (named or not leans(rest))
