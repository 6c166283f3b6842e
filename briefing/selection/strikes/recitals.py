"""Which sentences of a judgment are recited, each without marks of its own: another body's reasons, evidence, a letter, a statute.

A sentence that names whose words they are opens them with a colon ("The Tribunal said: …"). They are over where their mark
closes, with the paragraph, at a paragraph with a number, or where the court speaks of the case again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.language.cues import Cues, load
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import DocumentKind, Profile
from briefing.selection.zones import OTHER_COURT

_MOST, _SURE = 15, 5
"""Sentences that are recited at once; and behind a colon without a mark those that are for sure: later ones where they say I."""
_SINGULAR = deferred(r"\bI\b(?!\.)")
_CASE = deferred(r"\W*(?:[Rr]e\s|(?:[A-Z][\w.&’'-]*\s(?:[a-z(][\w)]{1,8}\s){0,2}){1,8}v\.?\s[A-Z])")
"""What is cited behind a colon, not recited."""
_COLON = deferred(r":\s?(?P<mark>[\"“'‘])?(?=\s*(?:[A-Z0-9\[(.]|$))")
_OWN = deferred(r"\b(?:I|my|we|orders?|directions)\b(?!\ssought)")
"""Of whose words before the colon what follows are the court's."""
_CLOSES = {"'": deferred(r"(?:^|(?<=[.,;?!\])]))['’]"), '"': deferred(r"[\"”]")}
_NUMBERED = deferred(r"\W{0,3}\d{1,3}\s[A-Z]")


def sentences(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The corpus-wide indices of such sentences; of languages whose cues are not known, none."""
    out: set[int] = set()
    for number, kind in enumerate(kinds):
        cues = load(profile.languages[number]) if kind is DocumentKind.JUDGMENT else None
        if cues:
            out.update(_recited(profile, cues, profile.of_document(number)))
    return frozenset(out)


def _recited(profile: Profile, cues: Cues, indices: Sequence[int]) -> Iterator[int]:
    mark: str | None = None
    left, blocks = 0, 0
    for i in indices:
        text = profile.texts[i]
        blocks -= profile.block_position[i] == 0
        left = 0 if blocks < 0 or _ends(text, mark) else left
        if left:
            left -= 1
            if mark or left >= _MOST - _SURE or _SINGULAR.search(text):
                yield i
            if mark and _CLOSES[mark].search(text):
                left = 0
        opened = _opened(profile, cues, i)
        if opened is not None:
            mark, left = opened or None, _MOST
            yield i
            blocks = _MOST


def _ends(text: str, mark: str | None) -> bool:
    """Whether the words that are recited were over before a sentence."""
    if mark and (closed := _CLOSES[mark].match(text.lstrip())):
        return closed is not None
    return _NUMBERED.match(text) is not None or (not mark and _of_the_case().search(text) is not None)


def _opened(profile: Profile, cues: Cues, i: int) -> str | None:
    """The mark with which a sentence opens what is recited behind it, "" without one; None where it opens nothing."""
    text = profile.texts[i]
    found = next(iter(reversed(list(_COLON.finditer(text)))), None) if ":" in text else None
    if found is None:
        return None
    before = text[: found.start()]
    # between marks the court quotes what it held in another case: "I relied on another ground, as follows: 'If …"
    itself = _OWN.search(before) is not None
    if itself and not (found["mark"] and _says().search(before)):
        return None
    named = itself or _names_another(profile, cues, i, before)
    if not named or _CASE.match(text, found.end()) or not (found["mark"] or _says().search(before)):
        return None
    mark = {"“": '"', "‘": "'"}.get(found["mark"] or "", found["mark"] or "")
    return None if mark and _CLOSES[mark].search(text, found.end()) else mark


def _names_another(profile: Profile, cues: Cues, index: int, before: str) -> bool:
    """Whether a sentence names in its words `before` a colon whose words follow: another court's, a party's, a statute's."""
    others = {"others_said", "precedent"} & cues.sentence.seen(profile.words[index])
    return bool(others or OTHER_COURT.search(before) or _written().search(before))


@cache
def _written() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').rhetoric.pleadings)}\b", re.IGNORECASE)


@cache
def _says() -> re.Pattern[str]:
    """How the words before a colon end that say that somebody says what follows: "said at [4]", "in these terms"."""
    english = lexicon("en")
    said = (*english.speech.after_quotation, *english.rhetoric.recites, *english.rhetoric.back_reference_verbs)
    verbs = any_of((*said, "follows", "following", "terms", "effect"))
    return deferred(rf"\b{verbs}\b[^.;]{{0,60}}$", re.IGNORECASE)


@cache
def _of_the_case() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.of_the_case)
