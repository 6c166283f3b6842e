"""The pinned floors: what each figure must not fall below, for which corpus."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.corpus.tally import Rate
from tests.corpus.texts import digest

FILE = Path(__file__).with_name("floors.json")
SLACK = 0.01  # below what was measured: a gain somewhere may cost an item in a hundred elsewhere


@dataclass(frozen=True, slots=True)
class Floors:
    """What is pinned.

    `floors` is by figure, `counts` is the number of items that it was measured on, `lowered` the reasons why floors went down.
    """

    digest: str
    floors: Mapping[str, float]
    counts: Mapping[str, int]
    lowered: tuple[str, ...] = ()


def load() -> Floors:
    found = json.loads(FILE.read_text(encoding="utf-8"))
    return Floors(found["digest"], found["floors"], found["counts"], tuple(found["lowered"]))


def save(floors: Floors) -> None:
    FILE.write_text(json.dumps(asdict(floors), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def below(measured: Mapping[str, Rate], pinned: Floors) -> dict[str, str]:
    """Figure → what is wrong: it is under its floor, has none, or is not measured any more."""
    out = {figure: "is pinned and was not measured" for figure in pinned.floors if figure not in measured}
    for figure, rate in measured.items():
        floor = pinned.floors.get(figure)
        if floor is None:
            out[figure] = "has no floor"
        elif rate.value < floor:
            out[figure] = f"{rate.value:.3f} is below its floor, {floor:.3f}"
    return out


def pin(measured: Mapping[str, Rate], before: Floors | None, *, reason: str = "") -> Floors:
    """Floors a little below what was measured; those of before stay where they are higher, unless there is a reason to lower them."""
    new = {figure: round(max(0.0, rate.value - SLACK), 3) for figure, rate in measured.items()}
    counts = {figure: rate.of for figure, rate in measured.items()}
    if before is None:
        return Floors(digest(), new, counts)
    if reason:
        return Floors(digest(), new, counts, (*before.lowered, reason))
    kept = {figure: max(floor, before.floors.get(figure, 0.0)) for figure, floor in new.items()}
    return Floors(digest(), kept, counts, before.lowered)
