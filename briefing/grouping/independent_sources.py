"""Near-duplicates → which documents are copies, and how many independent sources say a thing.

A document is a copy of an earlier one where most of its sentences are near-duplicates of sentences of that one, or where
so many runs of words stand in both that one writer has edited the other; of two such sentences in documents that are no
copies, the later one is a copied passage, and counts no more either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from briefing.frozen import frozen
from briefing.grouping import origins, shingles
from briefing.model import Profile

COPIED = 0.6
"""Share of a document's body sentences, by words, that must stand in another for it to be a copy."""

RUN = 9
"""Words in a row that two writers do not hit upon by chance."""
FEW = 20
"""Documents; of more, only those that share a sentence are compared."""
NOBODY: Mapping[int, str] = MappingProxyType({})
_MOST = 50
"""Documents that share a sentence, of which each later one is compared with so many."""


def originals(profile: Profile, groups: Sequence[int]) -> tuple[int, ...]:
    """For each document the first one that it is a copy of; its own index where it is none."""
    words, copied = _shared(profile, groups)
    edited = _Edited(profile)
    out: list[int] = []
    for document, held in enumerate(copied):
        own = document
        for earlier in range(document) if len(words) <= FEW else sorted(held):
            copy = held[earlier] >= COPIED * max(1, words[document])
            if earlier != document and (copy or edited.is_copy(document, earlier)):
                own = out[earlier]
                break
        out.append(own)
    return tuple(out)


def _shared(profile: Profile, groups: Sequence[int]) -> tuple[list[int], list[Counter[int]]]:
    """For each document its words, and how many of them stand in sentences that an earlier document has, too."""
    documents = len(profile.titles)
    words = [0] * documents
    owners: dict[int, list[int]] = {}
    copied: list[Counter[int]] = [Counter() for _ in range(documents)]
    for index, group in enumerate(groups):
        document = profile.document[index]
        if profile.heading[index]:
            continue
        words[document] += profile.size[index]
        held = owners.setdefault(group, [])
        for earlier in held[:_MOST]:
            copied[document][earlier] += profile.size[index]
        if not held or held[-1] != document:
            held.append(document)
    return words, copied


class _Edited:
    """Documents as shingles, each read when it is first asked for."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._sentences: dict[int, list[int]] = {}
        for index, document in enumerate(profile.document):
            if not profile.heading[index]:
                self._sentences.setdefault(document, []).append(index)
        self._known: dict[int, frozenset[tuple[str, ...]]] = {}

    def is_copy(self, document: int, earlier: int) -> bool:
        """Whether so much of a document stands in an earlier one, run by run, that it is an edited copy."""
        own, other = self._of(document), self._of(earlier)
        return min(len(own), len(other)) >= shingles.FEWEST and shingles.share(own, other) >= shingles.COPIED

    def _of(self, document: int) -> frozenset[tuple[str, ...]]:
        if document not in self._known:
            sentences = self._sentences.get(document, ())
            self._known[document] = shingles.of(self._profile.words[index] for index in sentences)
        return self._known[document]


def count(
    profile: Profile,
    groups: Sequence[int],
    originals: Sequence[int],
    indices: Iterable[int],
    speakers: Mapping[int, str] = NOBODY,
) -> int:
    """How many independent sources say the sentences at `indices`.

    Copies, near-duplicates, sentences with a run of `RUN` words in common (one quotation, one agency's phrase), those
    that are one text edited, those that name one origin (`origins`) and those that give the words of one of the `speakers` count once.
    """
    heard: set[int] = set()
    said: set[int] = set()
    texts: list[_Text] = []
    total = 0
    for index in sorted(indices):
        own = _Text.read(profile, index, speakers)
        original, group = originals[profile.document[index]], groups[index]
        total += original not in heard and group not in said and not any(own.depends(text) for text in texts)
        heard.add(original)
        said.add(group)
        texts.append(own)
    return total


def one_origin(profile: Profile, indices: Iterable[int], speakers: Mapping[int, str] = NOBODY) -> bool:
    """Whether all sentences at `indices` name one origin: the outlet that reported it, one statement, one poll, who said it."""
    named = [_origins(profile, index, speakers) for index in indices]
    return len(named) > 1 and bool(frozenset.intersection(*named))


def _origins(profile: Profile, index: int, speakers: Mapping[int, str]) -> frozenset[str]:
    """Where a sentence says that its news comes from, and who says it."""
    said = speakers.get(index)
    return origins.of(profile.texts[index]) | ({f"={said}"} if said else frozenset())


@frozen
class _Text:
    """A sentence by what betrays that another was written from it."""

    runs: frozenset[tuple[str, ...]]
    shingles: frozenset[tuple[str, ...]]
    origins: frozenset[str]

    @classmethod
    def read(cls, profile: Profile, index: int, speakers: Mapping[int, str]) -> _Text:
        """The sentence at an index."""
        words = profile.words[index]
        runs = frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))
        return cls(runs, shingles.of((words,)), _origins(profile, index, speakers))

    def depends(self, other: _Text) -> bool:
        """Whether the two are of one text, or name one origin."""
        if not (self.runs.isdisjoint(other.runs) and self.origins.isdisjoint(other.origins)):
            return True
        fewer, more = sorted((self.shingles, other.shingles), key=len)
        return len(fewer) >= shingles.FEWEST_OF_SENTENCE and shingles.share(fewer, more) >= shingles.COPIED
