"""Acronyms that a brief spells out → verdicts: as in the source, in another form, spelled out otherwise, not there."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import Acronym, BriefClaim, ClaimKind, Evidence, Finding
from briefing.verifying.brief import Brief
from briefing.verifying.index import Place
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_BEGINNING = 5
"""Letters by which two forms of a word are taken for one."""
_MOST = 3
"""Places that are shown."""


def check(brief: Brief, sources: Sources) -> list[Finding]:
    """A finding for each acronym that is spelled out."""
    spelled = ((acronym, acronym.long) for acronym in brief.facts.acronyms if not brief.claims_nothing(acronym.span))
    return [_finding(acronym, long, sources) for acronym, long in spelled if long is not None]


def _finding(acronym: Acronym, long: str, sources: Sources) -> Finding:
    claim = BriefClaim(ClaimKind.ACRONYM, acronym.span)
    index = sources.index
    short, own = words(acronym.short).forms, words(long).forms
    places = index.find(own, most=_MOST)
    shorts = index.find(short, most=_MOST) or index.find([*short[:-1], f"{short[-1]}s"], most=_MOST)
    if places and shorts:
        return Finding(claim, "same", _evidence(sources, places))
    stands = _spelled(short, sources) if shorts else None
    if stands is None:
        known = places or (shorts and _is_borne_out(acronym.short, own, sources))
        return Finding(claim, "variant" if known else "not-found", _evidence(sources, places or shorts))
    number, other = stands
    evidence = (Evidence(number, other.span),)
    same = _beginnings(words(other.long or "").forms) == _beginnings(own)
    return Finding(claim, "variant" if same else "misspelt", evidence, f"[-{other.long}-] {{+{long}+}}")


def _is_borne_out(short: str, own: Sequence[str], sources: Sources) -> bool:
    """Whether the long form that the brief gives to an acronym of the sources is everybody's, or its words stand there: "prisoners" of war."""
    known, stop = lexicon("en").acronyms, stop_words("en")
    if short.upper() in known.everyday or short.upper() in known.known:
        return True
    telling = [form for form in own if form not in stop]
    beginnings = {form[:_BEGINNING] for form in sources.index.vocabulary}
    return 2 * sum(form[:_BEGINNING] in beginnings for form in telling) >= max(1, len(telling))


def _spelled(short: Sequence[str], sources: Sources) -> tuple[int, Acronym] | None:
    """The first source that spells an acronym out, and how."""
    for number, source in enumerate(sources.each):
        for acronym in source.acronyms:
            if acronym.long and words(acronym.short).forms == short:
                return number, acronym
    return None


def _beginnings(forms: Sequence[str]) -> list[str]:
    return sorted(form[:_BEGINNING] for form in forms)


def _evidence(sources: Sources, places: Sequence[Place]) -> tuple[Evidence, ...]:
    return tuple(Evidence(place.source, sources.index.span(place)) for place in places)
