"""The sentences that may state the outcome of a document that is not English, by the phrases of its kind.

Nothing is learned for these languages: what minutes decided, what a judgment orders and what a mail asks is told by the
phrases of ``language.roles``; in other kinds the opening stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefing.language import roles
from briefing.language.lexicon import lexicon
from briefing.language.scripts import ends_words
from briefing.model import DocumentKind, Passage, Profile, Ranking
from briefing.selection.passages import asks

_CUES: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.MINUTES: "decision",
        DocumentKind.JUDGMENT: "order",
        DocumentKind.MAIL: "ask",
        DocumentKind.LETTER: "ask",
        DocumentKind.SPEECH: "appeal",
    }
)
"""Kind → the class of phrases that its outcome has."""
_ASKING = (DocumentKind.MAIL, DocumentKind.LETTER)
_LEAST, _FEWEST = 0.3, 4
"""The chance of a sentence with such a phrase, to which its rank adds as much at most; words of a statement."""
_REFUSED = 0.5
"""Part of its chance that a motion has which failed: what is decided leads before it."""
_LONGEST = 60
_MARKS = frozenset("“„«「『")
_OPENERS = tuple('"“„«「『‘')


def find(
    profile: Profile, ranking: Ranking, passages: Sequence[Passage | None], indices: Sequence[int], kind: DocumentKind
) -> Iterator[tuple[int, float]]:
    """(Sentence, chance) of each that may state the outcome."""
    cue = _CUES.get(kind, "")
    known = roles.load(profile.languages[profile.document[indices[0]]]) if cue else None
    if known is None:
        return
    best = max((ranking.scores[i] for i in indices), default=0.0) or 1.0
    for i in indices:
        seen = known.seen(profile.words[i])
        if cue in seen and standing(profile, passages, i, kind) is not None:
            share = _REFUSED if "refused" in seen and kind is DocumentKind.MINUTES else 1.0
            yield i, share * min(0.9, _LEAST * (1 + max(ranking.scores[i], 0.0) / best))


def standing(profile: Profile, passages: Sequence[Passage | None], index: int, kind: DocumentKind) -> Passage | None:
    """The passage in which a sentence can stand alone as the outcome, or None where it cannot."""
    text, passage = profile.texts[index], passages[index]
    if profile.heading[index] or not _FEWEST <= profile.size[index] <= _LONGEST or text.startswith(_OPENERS):
        return None
    if index in profile.boilerplate or text.endswith((":", "：", ",", ";")) or (asks(text) and kind not in _ASKING):
        return None
    language = profile.languages[profile.document[index]]
    known = roles.load(language)
    if kind is DocumentKind.MINUTES and _quotes(profile, index, language):
        return None
    if kind is DocumentKind.MINUTES and known and roles.is_routine(known, profile.words[index]):
        return None
    return passage if passage is not None and passage.words <= _LONGEST else None


def _quotes(profile: Profile, index: int, language: str) -> bool:
    """Whether a sentence quotes what somebody said, which is no decision whatever words it has."""
    text, said = profile.texts[index], lexicon(language).speech.finite
    if _MARKS.isdisjoint(text):
        return False
    return not said.isdisjoint(profile.words[index]) if ends_words(language) else any(word in text for word in said)
