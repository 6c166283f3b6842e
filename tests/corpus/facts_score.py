"""Facts: what ``briefing facts --jsonl`` finds in the texts, beside what is annotated.

A text is scored on the kinds of facts that it annotates (``quotes = []`` says that there is none); on the others it says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from tests.corpus import places
from tests.corpus.figures_score import figures
from tests.corpus.names_score import names
from tests.corpus.quotes_score import quotes
from tests.corpus.tally import Count, compared
from tests.corpus.texts import Answer, Text
from tests.program import call


def score(texts: Sequence[Text]) -> Iterator[Count]:
    """Asks once for all texts."""
    asked = "".join(json.dumps(_record(text), ensure_ascii=False) + "\n" for text in texts)
    done = call("facts", "--jsonl", "-", stdin=asked.encode())
    for text, line in zip(texts, done.out.splitlines(), strict=True):
        yield from judge(text, json.loads(line))


def _record(text: Text) -> Answer:
    record = {"id": text.name, "text": text.line("text")}
    return record | {"date": text.row["date"]} if "date" in text.row else record


def judge(text: Text, answer: Answer) -> Iterator[Count]:
    """The counts of one text; a record that failed found nothing."""
    for key, judge_kind in JUDGES.items():
        if key in text.row:
            yield from judge_kind(text, answer.get(key, []))


def dates(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Found: the same first and last character. Resolved: found, and the TIMEX3 value equal."""
    rows = text.rows("dates")
    given = [(text.quoted(one["span"]), one["span"][0], one["value"]) for one in found]
    spans = places.place(text.line("text"), rows)
    gold = [(text.quoted(span), span[0], row.get("value")) for row, span in zip(rows, spans, strict=True)]
    yield compared("dates: found", text.name, [one[:2] for one in given], [one[:2] for one in gold])
    yield compared("dates: resolved", text.name, given, gold)


def acronyms(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Short and long form; the long one is absent where the text does not spell it out."""
    gold = [(row["short"], row.get("long")) for row in text.rows("acronyms")]
    yield compared("acronyms: short and long", text.name, [(one["short"], one["long"]) for one in found], gold)


JUDGES: dict[str, Callable[[Text, list[Answer]], Iterator[Count]]] = {
    "quotes": quotes,
    "figures": figures,
    "dates": dates,
    "entities": names,
    "acronyms": acronyms,
}
