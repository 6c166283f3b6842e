"""Near-duplicates → voices: a wire copy speaks with the voice of the document that it copies.

A document is a copy of an earlier one where most of its sentences are near-duplicates of sentences of that one; of two
such sentences in documents that are no copies, the later one is a copied passage, and counts no more either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.model import Profile

COPIED = 0.6
"""Share of a document's body sentences, by words, that must stand in another for it to be a copy."""

RUN = 9
"""Words in a row that two writers do not hit upon by chance."""
_MOST = 50
"""Documents that share a sentence, of which each later one is compared with so many."""


def voices(profile: Profile, groups: Sequence[int]) -> tuple[int, ...]:
    """For each document the first document whose voice it speaks with; its own index where it is no copy."""
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
    out: list[int] = []
    for document in range(documents):
        own = document
        for earlier, shared in sorted(copied[document].items()):
            if earlier != document and shared >= COPIED * max(1, words[document]):
                own = out[earlier]
                break
        out.append(own)
    return tuple(out)


def count(profile: Profile, groups: Sequence[int], voices: Sequence[int], indices: Iterable[int]) -> int:
    """How many independent voices say the sentences at `indices`.

    Copies, near-duplicates and sentences with a run of `RUN` words in common (one quotation, one agency's phrase)
    count once.
    """
    heard: set[int] = set()
    said: set[int] = set()
    runs: set[tuple[str, ...]] = set()
    total = 0
    for index in sorted(indices):
        words = profile.words[index]
        own = {words[at : at + RUN] for at in range(len(words) - RUN + 1)}
        voice, group = voices[profile.document[index]], groups[index]
        total += voice not in heard and group not in said and own.isdisjoint(runs)
        heard.add(voice)
        said.add(group)
        runs |= own
    return total
