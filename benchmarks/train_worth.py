"""Trains what editors choose for a page (`briefing.selection.strike_chance`), and sets our pages beside theirs.

    python benchmarks/train_worth.py                  → briefing/selection/worth.json
    … python benchmarks/train_worth.py --evaluate     each text left out: how well what was chosen is told
    … python benchmarks/train_worth.py --pages DIR    our default pages beside the editors', each by weights that have not seen its text
    … python benchmarks/train_worth.py --read DIR     features and labels of such a reading → benchmarks/worth.jsonl.gz

Editors put together a page of each of 429 texts by hand: which sentences stand on it, in their order; which would be as good on a
page of twice the words; and which an editor strikes though a summarizer may well choose them. Of these texts there are only
numbers here. A reading is a folder: ``src/NNN.txt`` the texts, ``gold*.jsonl`` a page each, with ``doc``, ``genre``, and numbers of
sentences ``page``, ``also``, ``never``. A logistic regression as in ``train_strikes.py``.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import model_origin  # beside this script
import numpy as np
from train_strikes import CLIP, STEPS, auc

from briefing import pipeline, weights
from briefing.composing import learned_chances
from briefing.making import Recipe
from briefing.model import Briefing, Corpus, Findings, Item
from briefing.selection import strike_chance
from briefing.selection.strike_chance import CHOSEN, FEATURES, OTHER, SCHEMA, Model

READ = Path(__file__).with_name("worth.jsonl.gz")
GROUPS = ("call", "judgment", "paper")
RIDGE, OWN = 20.0, 0.3
FOLDS = 5
LABELS = {"page": (1.0, 1.0), "also": (0.5, 0.5), "neither": (0.0, 1.0), "never": (0.0, 1.5)}
"""What was said of a passage → how far it counts as chosen, and its weight."""
COLUMNS = ("lines", "page", "also", "neither", "never", "P", "R", "F", "first", "bl1", "bl3", "words")


@dataclass(frozen=True)
class Passages:
    """Passages of texts: features, shape ``(passages, len(FEATURES))``, and one entry each of what was said, the kind and the text."""

    table: np.ndarray
    said: np.ndarray
    kind: np.ndarray
    text: np.ndarray

    @classmethod
    def load(cls, path: Path = READ) -> Passages:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            texts = [json.loads(line) for line in file]
        rows = [(row, said, one["kind"], one["text"]) for one in texts for said, *row in one["rows"]]
        return cls(*(np.array(column) for column in zip(*rows, strict=True)))

    def of(self, kept: np.ndarray) -> Passages:
        return Passages(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))


def fit(passages: Passages) -> Model:
    """The weights under which what was said is likeliest, less the ridge; each kind's are the shared ones and what it adds."""
    mean, spread = passages.table.mean(axis=0), np.maximum(passages.table.std(axis=0), 1e-3)
    seen = np.column_stack([np.clip((passages.table - mean) / spread, -CLIP, CLIP), np.ones(len(passages.said))])
    seen = np.hstack([seen, *(OWN * seen * (passages.kind == group)[:, np.newaxis] for group in GROUPS)])
    chosen, weight = np.array([LABELS[said] for said in passages.said]).T
    ridge = np.full(seen.shape[1], RIDGE)
    ridge[len(FEATURES) :: len(FEATURES) + 1] = 1.0
    found = np.zeros(seen.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(seen @ found, -30, 30)))
        curvature = (seen * (weight * chance * (1 - chance))[:, np.newaxis]).T @ seen + np.diag(ridge)
        found -= np.linalg.solve(curvature, seen.T @ (weight * (chance - chosen)) + ridge * found)
    shared, *own = found.reshape(len(GROUPS) + 1, -1)
    of = {OTHER: shared} | {group: shared + OWN * more for group, more in zip(GROUPS, own, strict=True)}
    return Model(_short(mean), _short(spread), {name: _short(row) for name, row in of.items()})


def _short(row: np.ndarray) -> list[float]:
    return [float(f"{x:.3g}") for x in row]


def folds(text: np.ndarray) -> np.ndarray:
    """A number for each text, in an order of chance."""
    return np.array([int(one, 16) % FOLDS for one in text])


def evaluate(passages: Passages) -> None:
    """Prints how often what was chosen is told from what was not, and what is to be struck from the rest, within a text."""
    fold, chances = folds(passages.text), np.empty(len(passages.said))
    for one in range(FOLDS):
        model = fit(passages.of(fold != one))
        rows = zip(passages.table[fold == one], passages.kind[fold == one], strict=True)
        chances[fold == one] = [model.chance(row, _Kind(kind)) for row, kind in rows]
    for name, scores in (("learned", chances), ("rank alone", -passages.table[:, 0])):
        for label, sign in (("page", 1), ("never", -1)):
            found = defaultdict(list)
            for text in np.unique(passages.text):
                one = passages.text == text
                is_it = passages.said[one] == label
                if 0 < is_it.sum() < one.sum():
                    group = passages.kind[one][0] if passages.kind[one][0] in GROUPS else OTHER
                    found[group].append(auc(sign * scores[one], is_it))
            print(f"{name}, {label}:", " ".join(f"{group} {np.mean(row):.3f}" for group, row in sorted(found.items())))


@dataclass(frozen=True)
class _Kind:
    value: str


def texts(folder: Path) -> Iterator[tuple[dict, Findings]]:
    """What was said of each text, with its findings as `make` has them."""
    for path in sorted(folder.glob("gold*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            text = (folder / "src" / f"{gold['doc']}.txt").read_text(encoding="utf-8")
            corpus = Corpus((pipeline.document_from_text(text),))
            yield gold, pipeline.analyse(corpus, Recipe().request, bottom_line=True, partial=True)


def digest(findings: Findings) -> str:
    return model_origin.digest([findings.corpus.documents[0].text])[:12]


def said_of(passage: range, gold: dict, size: Sequence[int], head: int) -> str:
    """What was said of half of a passage's words or more."""
    half = sum(size[i] for i in passage) / 2
    for said in ("page", "also"):
        if sum(size[i] for i in passage if i in gold["page"] or (said == "also" and i in gold["also"])) >= half:
            return said
    return "never" if head in gold["never"] else "neither"


def read(folder: Path, path: Path = READ) -> None:
    """Writes the features and labels of a reading."""
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for gold, findings in texts(folder):
            table = strike_chance.Table(findings.profile, learned_chances.zoned(findings), findings.outcomes)
            rows = []
            for one in dict.fromkeys(filter(None, findings.passages)):
                said = said_of(range(one.first, one.last + 1), gold, findings.profile.size, one.head)
                rows.append([said, *(float(f"{value:.3g}") for value in table.row(one.first, one.last))])
            told = {"text": digest(findings), "kind": findings.kinds[0].value, "rows": rows}
            out.write(json.dumps(told, separators=(",", ":")).encode("ascii") + b"\n")


def lines(findings: Findings, briefing: Briefing) -> list[list[int]]:
    """The sentences of each printed line of a text's page, in the order of the page."""
    return [_sentences(findings, item) for item in briefing.items() if item.citations]


def _sentences(findings: Findings, item: Item) -> list[int]:
    """The sentences that share half of their characters, or of the line's piece, with a line."""
    spans = [citation.span for citation in item.citations]
    return [
        one.index
        for one in findings.corpus.documents[0].sentences
        for span in spans
        if 2 * (min(one.span.stop, span.stop) - max(one.span.start, span.start)) >= min(len(one.span), len(span))
    ]


def judged(page: list[list[int]], gold: dict, size: Sequence[int]) -> dict[str, float]:
    """A page beside the editor's: its lines by what was said of them, precision and recall by words, the same of its first 100
    words, and whether its first line is the editor's first, or of the first three."""
    labels = [next((said for said in ("page", "also", "never") if {*gold[said]} & {*line}), "neither") for line in page]
    printed = [*dict.fromkeys(i for line in page for i in line)]

    def words(of: Iterable[int]) -> int:
        return sum(size[i] for i in of)

    first = [i for at, i in enumerate(printed) if words(printed[:at]) < 100]
    right = words(i for i in printed if i in gold["page"])
    precise, found = right / max(1, words(printed)), right / max(1, words(gold["page"]))
    lead = {*page[0]} if page else set()
    return {
        "lines": len(page), **{said: labels.count(said) for said in LABELS},
        "P": precise, "R": found, "F": 2 * precise * found / max(1e-9, precise + found),
        "first": words(i for i in first if i in gold["page"]) / max(1, words(first)),
        "bl1": not lead.isdisjoint(gold["page"][:1]), "bl3": not lead.isdisjoint(gold["page"][:3]), "words": words(printed),
    }  # fmt: skip


def cut(order: Sequence[int], findings: Findings, words: float) -> list[list[int]]:
    """The sentences in an order, each a line, while they fit into so many words."""
    out, size = list[list[int]](), findings.profile.size
    for i in order:
        if sum(size[line[0]] for line in out) + size[i] > words:
            break
        out += [] if findings.profile.heading[i] else [[i]]
    return out


def pages(folder: Path) -> None:
    """Prints our pages, and what source order, rankers and the editor's own sentences come to at as many words."""
    from briefing import catalog

    passages = Passages.load()
    fold = folds(passages.text)
    models = [fit(passages.of(fold != one)) for one in range(FOLDS)]
    shipped, found = strike_chance.shipped, defaultdict(list)
    for gold, findings in texts(folder):
        own = models[int(digest(findings), 16) % FOLDS]
        strike_chance.shipped = lambda path=strike_chance.SHIPPED, own=own: own if path == CHOSEN else shipped(path)
        ours, size, every = (
            lines(findings, pipeline.compose(findings, Recipe().frame)),
            findings.profile.size,
            range(len(findings.profile)),
        )
        room = sum(size[i] for i in {i for line in ours for i in line})
        request = replace(Recipe().request, ranker="lex-rank")
        lexrank = catalog.find("rankers", "lex-rank").load()(findings.profile, request).scores
        orders = {
            "source order": every,
            "LexRank": sorted(every, key=lambda i: -lexrank[i]),
            "our ranker": sorted(every, key=lambda i: -findings.ranking.scores[i]),
            "the editor's": gold["page"],
        }
        kind = findings.kinds[0].value
        group = kind if kind in GROUPS else gold["genre"] if gold["genre"] in ("news", "column") else OTHER
        for name, page in {"page": ours} | {name: cut(order, findings, room) for name, order in orders.items()}.items():
            row = judged(page, gold, size)
            found[name, group].append(row)
            found[name, "all"].append(row)
    print(f"{'':26}{'n':>4} " + " ".join(f"{column:>7}" for column in COLUMNS))
    for (name, group), rows in sorted(found.items(), key=lambda one: one[0]):
        means = " ".join(f"{np.mean([row[column] for row in rows]):7.3f}" for column in COLUMNS)
        print(f"{name + ', ' + group:26}{len(rows):4} {means}")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("-o", "--output", type=Path, default=CHOSEN)
    args.add_argument(
        "--evaluate", action="store_true", help="print how well what was chosen is told, and write nothing"
    )
    args.add_argument(
        "--pages", type=Path, help="a folder of a reading, whose pages are set beside ours; nothing is written"
    )
    args.add_argument("--read", type=Path, help="a folder of a reading, whose features and labels are to be kept")
    given = args.parse_args()
    if given.pages:
        pages(given.pages)
        return
    if given.read:
        read(given.read)
    passages = Passages.load()
    if given.evaluate:
        evaluate(passages)
        return
    model = fit(passages)
    about = {"schema": SCHEMA, "made_by": "benchmarks/train_worth.py"}
    about |= {"origin": model_origin.origin("selection/worth.json", [READ]), "passages": len(passages.said)}
    weights.write(
        given.output,
        {**about, "names": [*FEATURES], "mean": model.mean, "spread": model.spread, "weights": model.weights},
    )


if __name__ == "__main__":
    main()
