"""Kinds that a title and headings tell: what any deciding body rules, a council's answers, a paper that somebody prepared.

The phrases stand in ``data/roles/``, apart from those by which the learned model's documents were told.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language import roles
from briefing.language.cues import Phrases
from briefing.model import DocumentKind, Profile
from briefing.selection import document_kind
from briefing.selection.document_kind import Look

_HEAD, _TITLED, _HEADING = 12, 14, 4
"""Sentences among which a title stands; words that it and a heading have at most."""
_RULES, _PLAINLY = 0.04, 2
"""Share of sentences that dispose of something, and signs of a ruling (headings, a title, its words), that make a text one."""
_TALK, _OTHER, _CALL = 0.1, 0.12, 0.3
"""Shares of speakers' labels, of phrases of papers and minutes, and of calls, from which a text is that, whatever its title names."""
_LONGEST = 3_000
_OPEN = frozenset(
    {DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.CALL, DocumentKind.INTERVIEW, DocumentKind.PAPER}
)
"""Kinds that a text is taken for by its words alone."""


def kinds(profile: Profile, found: Sequence[DocumentKind]) -> tuple[DocumentKind, ...]:
    """The kinds `found`, but for documents whose title and headings tell another."""
    rows: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        rows[document].append(index)
    return tuple(_kind(profile, indices, kind) for indices, kind in zip(rows, found, strict=True))


def _kind(profile: Profile, indices: Sequence[int], kind: DocumentKind) -> DocumentKind:
    language = profile.languages[profile.document[indices[0]]] if indices else ""
    known = roles.load(language) if language == "en" and kind in _OPEN else None
    if known is None or sum(profile.size[i] for i in indices) > _LONGEST:
        return kind
    ruled, titled = _share(profile, indices, known), _titled(profile, indices, known)
    if ruled < _RULES and "title_of_report" not in titled:
        return kind
    seen = document_kind.look(profile, list(indices))
    if seen.turns >= _TALK or max(seen.share("paper"), seen.share("minutes")) >= _OTHER:
        return kind
    words = not seen.tells and max(seen.share("judgment"), ruled / 2) >= _RULES
    if ruled >= _RULES and _parts(profile, indices, known) + ("title_of_ruling" in titled) + words >= _PLAINLY:
        return DocumentKind.JUDGMENT
    return DocumentKind.REPORT if _reports(seen, titled) else kind


def _share(profile: Profile, indices: Sequence[int], known: Phrases) -> float:
    """How many sentences dispose of something, a sentence."""
    body = [i for i in indices if not profile.heading[i]] or indices
    return sum("ruling" in known.seen(profile.words[i]) for i in body) / len(body)


def _titled(profile: Profile, indices: Sequence[int], known: Phrases) -> frozenset[str]:
    """What the lines at the head name."""
    head = [i for i in indices[:_HEAD] if profile.size[i] <= _TITLED]
    return frozenset[str]().union(*(known.seen(profile.words[i]) for i in head))


def _reports(seen: Look, titled: frozenset[str]) -> bool:
    return "title_of_report" in titled and seen.share("call") < _CALL


def _parts(profile: Profile, indices: Sequence[int], known: Phrases) -> int:
    """How many different headings of a ruling there are; a line before its orders is one ("the Panel decides:")."""
    words = {tuple(w for w in profile.words[i] if not w[0].isdigit()) for i in indices if profile.size[i] <= _HEADING}
    headings = sum("part_of_ruling" in known.seen(said[:2]) for said in words)
    leads = (profile.words[i] for i in indices if profile.texts[i].endswith(":"))
    return headings + any("ruling" in known.seen(said) for said in leads)
