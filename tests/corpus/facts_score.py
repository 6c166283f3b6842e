"""Facts: what ``briefing facts --jsonl`` finds in the texts, beside what is annotated.

A text is scored on the kinds of facts that it annotates (``quotes = []`` says that there is none); on the others it says nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.corpus import places
from tests.corpus.places import Span
from tests.corpus.tally import Count, compared, shared
from tests.corpus.texts import Row, Text
from tests.program import call

Answer = dict[str, Any]  # a JSON object

FOUND = 0.5  # of the union: the same figure, the same indirect speech
WHOLE = 0.8  # of the union: the same direct quotation, a comma or a mark apart


def score(texts: Sequence[Text]) -> Iterator[Count]:
    """Asks once for all texts."""
    records = [
        {"id": t.name, "text": t.line("text"), **({"date": t.row["date"]} if "date" in t.row else {})} for t in texts
    ]
    asked = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    answers = {
        answer["id"]: answer
        for answer in map(json.loads, call("facts", "--jsonl", "-", stdin=asked.encode()).out.splitlines())
    }
    for text in texts:
        for key, judge in JUDGES.items():
            if key in text.row:
                yield from judge(text, answers[text.name].get(key, []))


def _quoted(text: Text, span: Sequence[int] | None) -> str:
    """The words of a span, on one line; "" for none."""
    return "" if span is None else " ".join(text.line("text")[span[0] : span[1]].split())


# --- quotations ---------------------------------------------------------------------------------------------------


def quotes(text: Text, found: list[Answer]) -> Iterator[Count]:
    """A quotation is right when its content and the words for its speaker are; its name is what these resolve to."""
    for direct, label, least in ((True, "direct", WHOLE), (False, "indirect", FOUND)):
        mine = [q for q in found if q["direct"] is direct]
        both, lost, more = _matched(text, mine, direct=direct, least=least)
        missed = [
            f"- {row['text']!r}: {_quoted(text, q['speaker'])!r} for its speaker" for q, row, right in both if not right
        ]
        missed += [f"- {row['text']!r} ({row.get('speaker', 'nobody')})" for row in lost]
        missed += [f"+ {_quoted(text, q['content'])!r} ({_quoted(text, q['speaker'])})" for q in more]
        hits, given, gold = sum(right for *_, right in both), len(both) + len(more), len(both) + len(lost)
        yield Count(f"quotes: {label}, content and speaker", hits, given, gold, text.name, tuple(missed))
        if direct:
            yield _named([(row["name"], q["name"]) for q, row, _ in both if "name" in row], lost, text.name)


def _named(pairs: Sequence[tuple[object, object]], lost: Sequence[Row], name: str) -> Count:
    """(annotated, given) names of the direct quotations found; those not found have no right name either."""
    verdicts = [gold == given for gold, given in pairs] + [False for row in lost if "name" in row]
    wrong = [f"{gold} is called {given}" for gold, given in pairs if gold != given]
    return shared("quotes: name of the speaker", verdicts, name, wrong)


def _matched(
    text: Text, mine: list[Answer], *, direct: bool, least: float
) -> tuple[list[tuple[Answer, Row, bool]], list[Row], list[Answer]]:
    """(given, annotated, speaker right) of what was found, what was not, what is too much; without those where readers differ."""
    body, rows = text.line("text"), text.rows("quotes")
    spans = places.place(body, rows)
    goal = [(row, span) for row, span in zip(rows, spans, strict=True) if bool(row.get("direct", True)) is direct]
    both = places.pairs([q["content"] for q in mine], [span for _, span in goal], least)
    done = [(mine[i], goal[j][0], _speaks(body, mine[i]["speaker"], *goal[j])) for i, j in both]
    lost = [row for j, (row, _) in enumerate(goal) if j not in {j for _, j in both}]
    more = [q for i, q in enumerate(mine) if i not in {i for i, _ in both}]
    return [one for one in done if "maybe" not in one[1]], [row for row in lost if "maybe" not in row], more


def _speaks(text: str, given: Sequence[int] | None, row: Row, content: Span) -> bool:
    """Whether most of the speaker given lies in the one annotated, and is none where none is."""
    words = str(row.get("speaker", ""))
    if not words or given is None:
        return not words and given is None
    around = str(row.get("speaker_in", ""))
    span = places.place(text, [{"text": words, "in": around}])[0] if around else places.nearest(text, words, content)
    return 2 * places.overlap(given, span) >= given[1] - given[0]


# --- figures ------------------------------------------------------------------------------------------------------


def figures(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Found: its span. The columns are shares of all that are annotated: what is not found has no right value either."""
    body, rows = text.line("text"), text.rows("figures")
    gold = places.place(body, rows)
    both = places.pairs([f["span"] for f in found], gold, FOUND)
    lost = [f"- {row['text']}" for j, row in enumerate(rows) if j not in {b for _, b in both}]
    more = [f"+ {_quoted(text, f['span'])}" for i, f in enumerate(found) if i not in {a for a, _ in both}]
    yield Count("figures: found", len(both), len(found), len(gold), text.name, (*lost, *more))
    for label, right, told in COLUMNS:
        verdicts = [right(text, found[i], rows[j], gold[j]) for i, j in both]
        wrong = [
            f"{rows[j]['text']}: {told(text, found[i])}"
            for (i, j), fine in zip(both, verdicts, strict=True)
            if not fine
        ]
        yield shared(f"figures: {label}", verdicts + [False] * len(lost), text.name, wrong)


def _value(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return all(_near(given.get(key), row.get(key)) for key in ("value", "low", "high"))


def _unit(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return (given["unit"] or "") == row.get("unit", "")


def _qualifier(_text: Text, given: Answer, row: Row, _span: Span) -> bool:
    return _plain(given["qualifier"]) == _plain(row.get("qualifier"))


def _counted(text: Text, given: Answer, row: Row, span: Span) -> bool:
    """Whether the words given for what is counted touch those annotated and are not much longer."""
    words, said = str(row.get("of", "")), given["of"]
    if not words or said is None:
        return not words and said is None
    goal = places.nearest(text.line("text"), words, span)
    return bool(places.overlap(said, goal)) and said[1] - said[0] <= 2 * (goal[1] - goal[0]) + 20


Right = Callable[[Text, Answer, Row, Span], bool]
Told = Callable[[Text, Answer], str]

COLUMNS: tuple[tuple[str, Right, Told], ...] = (
    ("value", _value, lambda _, given: str([given.get(key) for key in ("value", "low", "high")])),
    ("unit", _unit, lambda _, given: str(given["unit"])),
    ("qualifier", _qualifier, lambda _, given: str(given["qualifier"])),
    ("what is counted", _counted, lambda text, given: _quoted(text, given["of"])),
)


def _near(one: float | None, other: object) -> bool:
    if one is None or other is None:
        return one is other
    return isinstance(other, int | float) and math.isclose(one, other, rel_tol=1e-6)


def _plain(qualifier: object) -> str:
    words = " ".join(str(qualifier or "").casefold().split())
    return words.removeprefix("an ").removeprefix("a ").removeprefix("the ")


# --- dates, names, acronyms ---------------------------------------------------------------------------------------


def dates(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Found: the same first and last character. Resolved: found, and the TIMEX3 value equal."""
    body, rows = text.line("text"), text.rows("dates")
    gold = places.place(body, rows)
    values = [row.get("value") for row in rows]
    said = [(_quoted(text, d["span"]), d["span"][0]) for d in found]
    goal = [(_quoted(text, span), span[0]) for span in gold]
    yield compared("dates: found", said, goal, text.name)
    yield compared(
        "dates: resolved",
        [(*s, d["value"]) for s, d in zip(said, found, strict=True)],
        [(*g, value) for g, value in zip(goal, values, strict=True)],
        text.name,
    )


def names(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Mentions: each place and its kind. Merged: one entity, all of its mentions, no other. Roles: of the persons annotated with one."""
    body, rows = text.line("text"), text.rows("entities")
    gold = [_mentions(body, row, rows) for row in rows]
    places_of = [
        (_quoted(text, span), span[0], row["kind"]) for row, spans in zip(rows, gold, strict=True) for span in spans
    ]
    given = [(_quoted(text, m), m[0], entity["kind"]) for entity in found for m in entity["mentions"]]
    yield compared("names: mentions", given, places_of, text.name)
    mine = {tuple(tuple(m) for m in entity["mentions"]): entity for entity in found}
    whole = [tuple(spans) in mine for spans in gold]
    yield shared(
        "names: mentions of one together",
        whole,
        text.name,
        [f"- {row['name']}" for row, right in zip(rows, whole, strict=True) if not right],
    )
    roles = [(str(row["name"]), role) for row in rows for role in row.get("roles", [])]
    said = [(name, role) for row, spans in zip(rows, gold, strict=True) for name, role in _roles(row, spans, found)]
    yield compared("names: roles", said, roles, text.name)


def _mentions(text: str, row: Row, rows: Sequence[Row]) -> list[Span]:
    """Each place of the forms of a name; the longer form of any name wins where two stand in one place."""
    forms = sorted({form for one in rows for form in _forms(one)}, key=lambda form: (-len(form), form))
    taken: list[Span] = []
    out: list[Span] = []
    for form in forms:
        new = [span for span in places.occurrences(text, form) if not any(places.overlap(span, old) for old in taken)]
        taken += new
        out += new if form in _forms(row) else []
    if missing := [form for form in _forms(row) if form not in {text[a:b] for a, b in out}]:
        raise ValueError(f"{missing[0]!r} does not stand in the text")
    return sorted(out)


def _forms(row: Row) -> list[str]:
    also = row.get("also", [])
    return [str(row["name"]), *(str(form) for form in also)] if isinstance(also, list) else [str(row["name"])]


def _roles(row: Row, spans: Sequence[Span], found: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    for entity in found:
        if any(tuple(m) in spans for m in entity["mentions"]):
            yield from ((str(row["name"]), role.removeprefix("the ").removeprefix("The ")) for role in entity["roles"])


def acronyms(text: Text, found: list[Answer]) -> Iterator[Count]:
    """Short and long form; the long one is absent where the text does not spell it out."""
    gold = [(str(row["short"]), str(row.get("long", ""))) for row in text.rows("acronyms")]
    yield compared("acronyms: short and long", [(a["short"], a["long"] or "") for a in found], gold, text.name)


JUDGES: dict[str, Callable[[Text, list[Answer]], Iterator[Count]]] = {
    "quotes": quotes,
    "figures": figures,
    "dates": dates,
    "entities": names,
    "acronyms": acronyms,
}
