"""What each learned model file says of its origin: schema, training data, and the features that its weights belong to.

    python benchmarks/model_origin.py          prints for each shipped file what it says and what the code's features are

The digest of the features is one of their *values* on a few invented texts, not of the code: whoever tidies the code without
changing a feature keeps the weights, and whoever changes a value, also by a word in a list, must train anew. The scripts
that train write both digests; ``tests/facts/test_model_origin.py`` fails where code and weights part.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Callable, Iterable
from io import BytesIO
from itertools import chain
from pathlib import Path

import numpy as np

import briefing
from briefing.facts.direct.attribution import attributions
from briefing.facts.names.features import SLOTS
from briefing.facts.names.segments import frames, second_look
from briefing.facts.names.tagger import KINDS, Name
from briefing.facts.names.tokens import tokens
from briefing.facts.phrases import quotation_marks
from briefing.facts.phrases.tokens import tokenize
from briefing.facts.quotes import sides
from briefing.facts.reported.candidates import Scene
from briefing.facts.reported.evidence import NAMES
from briefing.facts.reported.extraction import candidates
from briefing.facts.reported.model import shipped
from briefing.grouping.event_match import NAMES as NAMES_OF_EVENT_MATCH
from briefing.grouping.similarity import Alike
from briefing.language import lexicon
from briefing.language.cues import load
from briefing.model import Budget, Concepts, Corpus, OutcomeCandidate, Passage, Ranking, Request
from briefing.pipeline import document_from_text
from briefing.ranking import concepts, features
from briefing.selection import choice_features, document_kind, leading, outcome_features, strike_chance, whole_choice
from briefing.selection.passages import passages
from briefing.text.profile import Profile, build, terms

UNKNOWN = "unknown (before 0.2.0)"
"""Training data of a file that was made before digests were kept."""
ROOT = Path(briefing.__file__).parent
TEXTS = (
    (
        "HARBOUR OF VIK TO CLOSE\n\nVIK, May 3 (Norvik News) — The harbour of Vik will close for six weeks, Mayor Ingrid Holm said on"
        " Tuesday.\n\n“We have no choice,” she told reporters. “The quay is sinking.”\n\nJory Lund, who leads the Dockers’ Union"
        " of Lower Sorn (DULS), said that the union had not been asked. According to a report by the Institute for Tides, 3.5 million"
        " crowns are needed."
    ),
    (
        "The board denied that it knew of the leak. Officials, however, believe the pumps were switched off in June; nobody at"
        " Clearwater Holdings Ltd. was willing to say why. Dr. Omar bin Kestrel’s claim that “the valves held” was called absurd by"
        " his rivals, and the U.S.-led mission promised to publish what it had found."
    ),
    (
        "Minutes of the council\n\n1. Ms Orlov asked whether the bridge would open in August. Mr Hale replied it would not.\n\n2. It was"
        " agreed to write to the ministry, which has yet to decide. The Upper Sorn Water Board expects a decision by 12 March 2031."
    ),
)
"""Invented texts in which every group of features has values."""


CUES = {"close": 0.3, "said": -0.2, "report": 0.1, "council": -0.4}
"""Invented weights of cue words: the digest is to be the same before and after the words are learned anew."""


def digest(parts: Iterable[object]) -> str:
    """SHA-256 of the parts as text, in their order."""
    found = hashlib.sha256()
    for part in parts:
        found.update(repr(part).encode("utf-8") + b"\n")
    return found.hexdigest()


def training_digest(paths: Iterable[Path]) -> str:
    """SHA-256 of the files that a model is trained on, with their names."""
    return digest((path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths)


def _names() -> Iterable[object]:
    for text in TEXTS:
        found = tokens(document_from_text(text, language="en"))
        segments = frames(found.words, found.begins)
        tagged = [Name(f.first, f.stop - 1, KINDS[n % len(KINDS)]) for n, f in enumerate(segments)]
        votes = iter(second_look(found.words, segments, tagged))
        for value in chain.from_iterable(segment.values for segment in segments):
            for (slot, named), seen in zip(SLOTS, (*value, next(votes)), strict=True):
                yield slot, [*named(seen)]


def _reported() -> Iterable[object]:
    model = shipped()
    yield NAMES
    for text in TEXTS:
        document = document_from_text(text, language="en")
        marked = quotation_marks.find(text, document.blocks)
        rows = tokenize(document, marked)
        scene = Scene(rows, sides(marked, attributions(text, marked, rows)), model.lexicon)
        for cue in scene.cues():
            yield scene.cue_features(cue), scene.speakers(cue), scene.starts(cue), scene.before(cue, None)
            yield [scene.ends(cue, first) for first, _ in scene.starts(cue)]
        yield [[round(float(number), 3) for number in row] for row in candidates(scene, model)[1]]


def _profiles() -> Iterable[Profile]:
    """Of one document, and of several."""
    documents = tuple(document_from_text(text, language="en") for text in TEXTS)
    return build(Corpus(documents[:1])), build(Corpus(documents))


def _auto() -> Iterable[object]:
    yield features.NAMES
    for profile in _profiles():
        yield np.round(features.table(profile, CUES), 3).tolist()


def _concepts() -> Iterable[object]:
    for profile in _profiles():
        scores = np.linspace(1.0, 0.0, len(profile))
        for pairs in (False, True):
            table, _ = concepts.table(profile, concepts.entries(profile, pairs=pairs), scores, pairs=pairs)
            yield np.round(table, 3).tolist()


def _stems() -> Iterable[object]:
    for text in TEXTS:
        yield terms(text, "en")


def _choices() -> Iterable[object]:
    yield choice_features.NAMES
    request = Request(Budget.parse("40w"))
    for text in TEXTS:
        profile = build(Corpus((document_from_text(text, language="en"),)))
        scores = tuple(np.linspace(1.0, 0.0, len(profile)).tolist())
        ranking = Ranking(scores, dict.fromkeys(choice_features.PARTS, scores))
        groups = tuple(range(len(profile)))
        candidates = [Passage(i, i, profile.size[i], i) for i in groups]
        offered = whole_choice.offer(candidates, set(), profile, ranking, request)
        found = whole_choice.choices(offered, {(offered.passages[0].first, offered.passages[0].last)}, profile, groups)
        yield np.round(choice_features.table(offered, found, profile, ranking), 3).tolist()


def _choices_of_several() -> Iterable[object]:
    yield choice_features.SEVERAL
    _, profile = _profiles()
    scores = tuple(np.linspace(1.0, 0.0, len(profile)).tolist())
    terms = sorted({term for said in profile.terms for term in said})
    agreed = Concepts(
        tuple(tuple(sorted(map(terms.index, set(said)))) for said in profile.terms),
        tuple(1 / (n + 1) for n in range(len(terms))),
    )
    ranking = Ranking(scores, dict.fromkeys(choice_features.PARTS, scores), concepts=agreed)
    groups = tuple(range(len(profile)))
    candidates = [Passage(i, i, profile.size[i], i) for i in groups]
    offered = whole_choice.offer(candidates, set(), profile, ranking, Request(Budget.parse("60w")))
    found = whole_choice.choices(offered, {(offered.passages[0].first, offered.passages[0].last)}, profile, groups)
    yield np.round(choice_features.table(offered, found, profile, ranking), 3).tolist()


def _event_match() -> Iterable[object]:
    _, profile = _profiles()
    alike = Alike(profile)
    yield NAMES_OF_EVENT_MATCH
    for left in range(len(profile)):
        for right in range(left + 1, len(profile)):
            yield np.round(alike.measures(left, right), 3).tolist()


def _outcome() -> Iterable[object]:
    cues = load("en")
    yield outcome_features.names(cues)
    yield hashlib.sha256(
        (lexicon.DATA / "cues" / "en.toml").read_bytes()
    ).hexdigest()  # few phrases stand in three texts
    for profile in _profiles():
        yield document_kind.kinds(profile)
        scores = tuple(np.linspace(1.0, 0.0, len(profile)).tolist())
        pieces = passages(profile)
        for number in range(len(profile.languages)):
            indices = [i for i, document in enumerate(profile.document) if document == number]
            yield np.round(outcome_features.table(profile, Ranking(scores, {}), pieces, indices, cues), 3).tolist()


def _leading() -> Iterable[object]:
    yield leading.FEATURES
    for profile in _profiles():
        scores = tuple(np.linspace(1.0, 0.0, len(profile)).tolist())
        for number in range(len(profile.languages)):
            rows = [at for at, document in enumerate(profile.document) if document == number]
            able = [Passage(at, at, profile.size[at], at) for at in rows if not profile.heading[at]]
            yield np.round(leading.table(profile, Ranking(scores, {}), able, {rows[-1]: 0.5}), 3).tolist()


def _strikes() -> Iterable[object]:
    yield [*strike_chance.FEATURES]
    for profile in _profiles():
        scores = tuple(np.linspace(1.0, 0.0, len(profile)).tolist())
        table = strike_chance.Table(profile, Ranking(scores, {}), [OutcomeCandidate(2, 0.5), OutcomeCandidate(0, 0.2)])
        for first in range(len(profile) - 1):
            yield np.round([table.row(first, first), table.row(first, first + 1)], 3).tolist()


FEATURES: dict[str, Callable[[], Iterable[object]]] = {
    "facts/names/data/names.npz.xz": _names,
    "grouping/background.json.xz": _stems,
    "grouping/event_match.json": _event_match,
    "facts/reported/data/reported_speech.npz.xz": _reported,
    "ranking/auto.json.xz": _auto,
    "ranking/concepts.json.xz": _concepts,
    "ranking/related.npz.xz": _stems,
    "selection/leading.json": _leading,
    "selection/outcome.json": _outcome,
    "selection/strike_chance.json": _strikes,
    "selection/worth.json": _strikes,
    "selection/whole_choice.json": _choices,
    "selection/whole_choice_several.json": _choices_of_several,
    "selection/whole_choice_long.json": _choices,
}
"""Model file → the values of its features on `TEXTS`."""


SCHEMAS = dict.fromkeys(FEATURES, 1) | {
    "ranking/auto.json.xz": 2,
    "ranking/concepts.json.xz": 2,
    "facts/names/data/names.npz.xz": 4,
    "facts/reported/data/reported_speech.npz.xz": 3,
}
"""Model file → its form, which goes up when a reader of the older form could not read the newer."""


def origin(name: str, trained_on: Iterable[Path]) -> dict[str, str | int]:
    """What a model file that is made now is to say of itself.

    Args:
        name: A key of `FEATURES`.
        trained_on: The files that were read; none: unknown.
    """
    paths = sorted(trained_on)
    return {
        "schema": SCHEMAS[name],
        "training_data": training_digest(paths) if paths else UNKNOWN,
        "features": digest(FEATURES[name]()),
    }


def said(name: str) -> dict[str, str | int]:
    """What a shipped model file says of itself."""
    data = (ROOT / name).read_bytes()
    data = lzma.decompress(data) if name.endswith(".xz") else data
    if ".json" in name:
        return json.loads(data)["origin"]
    with np.load(BytesIO(data), allow_pickle=False) as stored:
        return json.loads(stored["origin"].tobytes())


def packed(said: dict[str, str | int]) -> np.ndarray:
    """An origin as an array of bytes, which a file of arrays can hold."""
    return np.frombuffer(json.dumps(said).encode("ascii"), dtype=np.uint8)


def main() -> None:
    for name, values in FEATURES.items():
        print(name, said(name), f"features now: {digest(values())}", sep="\n  ")


if __name__ == "__main__":
    main()
