"""Which sentences of a paper tell how a thing was done, and not what was found.

They stand between its opening and its sum, and have no cue of a finding; before its results "found" is none, because
there others' findings are told. An editor strikes four of five of them, of those with a cue or behind them two of five, of
those in the opening one of four.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.language import roles
from briefing.language.cues import Cues, Phrases, load
from briefing.model import DocumentKind, Profile

_FROM, _RESULTS, _TO = 0.15, 0.5, 0.85
"""The shares of a paper's sentences between which its method is told, from which its results are, and from which it sums up."""
_LEAST = 40
"""Sentences, at the least, of a paper that has such a middle."""
_SHORT = 1_000
"""Words of a paper below which its headings tell more surely than places where its method is told."""
_ABSTRACT, _LABEL = "heading_of_abstract", 2
"""Role of an abstract's heading, and the words that it has at most where it stands in a line with the abstract."""
_LABELLED = 40
"""Characters among which the label of a part of an abstract ends."""
_FINDS = frozenset({"improves", "we_show", "in_sum", "this_paper"})
"""Classes of cues (``briefing/language/data/cues``) of which a finding has one."""


def sentences(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The corpus-wide indices of such sentences of papers; of languages whose cues are not known, none."""
    out: set[int] = set()
    for number, kind in enumerate(kinds):
        headed = unread(profile, number, kind)
        out |= headed
        cues = load(profile.languages[number]) if kind is DocumentKind.PAPER and not headed else None
        indices = profile.of_document(number) if cues else range(0)
        if cues and len(indices) >= _LEAST:
            out.update(_unfound(profile, cues, indices))
    return frozenset(out)


def is_setting(profile: Profile, index: int) -> bool:
    """Whether a sentence of a paper's opening tells of its field, and nothing of what its authors did or found."""
    number = profile.document[index]
    language, indices = profile.languages[number], profile.of_document(number)
    cues, known = load(language), roles.load(language)
    if cues is None or known is None or index - indices.start >= _FROM * len(indices):
        return False
    words = profile.words[index]
    return "own" not in known.seen(words) and (_FINDS - {"improves"}).isdisjoint(cues.sentence.seen(words))


def unread(profile: Profile, number: int, kind: DocumentKind) -> frozenset[int]:
    """The sentences of a short paper, or of a report with an abstract, that tell why and how by their headings."""
    cues = load(profile.languages[number]) if kind in (DocumentKind.PAPER, DocumentKind.REPORT) else None
    indices = profile.of_document(number) if cues else range(0)
    if cues is None or not indices or sum(profile.size[i] for i in indices) >= _SHORT:
        return frozenset()
    return frozenset(_headed(profile, cues, indices, bare=kind is DocumentKind.PAPER))


def _headed(profile: Profile, cues: Cues, indices: Sequence[int], *, bare: bool) -> Iterator[int]:
    """The sentences of a paper that tell why and how by their headings, without a cue of a finding; in its abstract what stands before the authors speak.

    Without an abstract (`bare`) only of what is known to be a paper.
    """
    known = roles.load(profile.languages[profile.document[indices[0]]])
    if known is None:
        return
    heads = {profile.section[i]: known.seen(profile.words[i]) for i in indices if profile.heading[i]}
    found = any("heading_of_results" in head for head in heads.values())  # else it is the opening of a paper
    abstract = _abstract(profile, known, indices)
    yield from _in_parts(profile, known, indices)
    if not (abstract or bare):
        return
    yield from _in_abstract(profile, known, cues, [i for i in indices if i in abstract])
    for i in indices:
        if not profile.heading[i] and i not in abstract:
            head = heads.get(profile.section[i], frozenset())
            finds = not _FINDS.isdisjoint(cues.sentence.seen(profile.words[i]))
            if _is_how(head, finds=finds) or (found and _is_why(head, known.seen(profile.words[i]))):
                yield i


def _is_how(head: frozenset[str], *, finds: bool) -> bool:
    return "heading_of_method" in head and not finds


def _is_why(head: frozenset[str], seen: frozenset[str]) -> bool:
    """Whether a sentence with these roles below such a heading is background, and not what the authors set out to do."""
    return "heading_of_background" in head and "own" not in seen


def _abstract(profile: Profile, known: Phrases, indices: Sequence[int]) -> frozenset[int]:
    """The sentences below the heading of an abstract, or in the paragraph behind a line that is none by its form alone."""
    labels = [i for i in indices if profile.size[i] <= _LABEL and _ABSTRACT in known.seen(profile.words[i])]
    sections = {profile.section[i] for i in labels if profile.heading[i]}
    blocks = {profile.block[i + 1] for i in labels if i < indices[-1]}
    inside = (i for i in indices if profile.section[i] in sections or profile.block[i] in blocks)
    return frozenset(i for i in inside if not profile.heading[i])


def _in_parts(profile: Profile, known: Phrases, indices: Sequence[int]) -> Iterator[int]:
    """The sentences of an abstract's labelled parts, three or more, that tell why and how: "Objectives: …", "Selection criteria: …"."""
    labels = {profile.block[i]: known.seen(_label(profile.texts[i])) for i in indices if not profile.block_position[i]}
    parts = [block for block, seen in labels.items() if "part_of_abstract" in seen or "unread_part" in seen]
    if len(parts) > _LABEL:
        yield from (i for i in indices if "unread_part" in labels.get(profile.block[i], frozenset()))


def _label(text: str) -> list[str]:
    """The words of a label at the start of a paragraph; none where it has none."""
    head, mark, _ = text[:_LABELLED].partition(":")
    return head.lower().split() if mark else []


def _in_abstract(profile: Profile, known: Phrases, cues: Cues, abstract: Sequence[int]) -> Iterator[int]:
    """The sentences of an abstract before its authors speak in the same paragraph, and those that only say how it was measured."""
    own = {i for i in abstract if "own" in known.seen(profile.words[i])}
    for i in abstract:
        speaking = [at for at in own if profile.block[at] == profile.block[i]]
        measured = "how_measured" in known.seen(profile.words[i])
        if (speaking and i < min(speaking)) or (measured and _FINDS.isdisjoint(cues.sentence.seen(profile.words[i]))):
            yield i


def _unfound(profile: Profile, cues: Cues, indices: Sequence[int]) -> Iterator[int]:
    """Which sentences of a paper have no cue that belongs where they stand."""
    seen = [cues.sentence.seen(profile.words[i]) for i in indices]
    start, results, end = (round(share * len(indices)) for share in (_FROM, _RESULTS, _TO))
    if all("in_sum" not in found for found in seen[end:]):  # it ends with its results, or what sums up was not read
        end = len(indices)
    for at in range(start, end):
        if (_FINDS if at < results else _FINDS | {"found"}).isdisjoint(seen[at]):
            yield indices[at]
