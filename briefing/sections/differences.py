"""Where sources differ: each claim in its own words, side by side and cited; which one is right is not said.

The weightiest come first: those that most sources take part in, then those between sources rather than inside one, then
those whose passages rank highest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from briefing.model import Claim, Difference, DifferenceKind, Findings, Item, ItemKind, Section
from briefing.sections.date_brackets import resolved
from briefing.sections.items import Taken, bare, item

KEY = "differences"
HEADING = "Where sources differ"
MOST = 6
_WORDS = {
    DifferenceKind.FIGURE: "",
    DifferenceKind.DATE: "date",
    DifferenceKind.DENIAL: "claim and denial",
    DifferenceKind.ATTRIBUTION: "who said it",
    DifferenceKind.PLACE: "place",
    DifferenceKind.NAME: "spelling",
    DifferenceKind.STATUS: "",
}
LATER = "the later source has the later value"


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item for each of the weightiest differences, with the claims below it, and a line for those left out."""
    ranked = weightiest(findings, findings.differences)
    nodes = [_difference(findings, difference) for difference in ranked[:MOST]]
    for node in nodes:
        for child in node.children:
            taken.add(child.citations[0].document, child.citations[0].span, heading=HEADING)
    more = len(ranked) - len(nodes)
    if more:
        nodes.append(Item("", kind=ItemKind.ENTRY, note=f"{more} more: briefing compare shows them all."))
    return Section(KEY, HEADING, tuple(nodes)) if nodes else None


def weightiest(findings: Findings, differences: Sequence[Difference]) -> list[Difference]:
    """The differences, the weightiest first: one of the bottom line, then by how many sources take part and how high their sentences rank."""
    documents = findings.corpus.documents
    starts = [0, *accumulate(len(document.sentences) for document in documents)]

    def score(claim: Claim) -> float:
        sentence = documents[claim.document].sentence_at(claim.focus.start if claim.focus else claim.span.start)
        return findings.ranking.scores[starts[claim.document] + sentence.index] if sentence else 0.0

    def leads(claim: Claim) -> bool:
        first = findings.bottom
        return first is not None and first.document == claim.document and first.span.overlaps(claim.focus or claim.span)

    def weight(difference: Difference) -> tuple[bool, int, float]:
        claims = difference.claims
        return (
            not any(map(leads, claims)),
            -len({claim.document for claim in claims}),
            -sum(score(claim) for claim in claims) / len(claims),
        )

    return sorted(differences, key=weight)


def label(findings: Findings, difference: Difference) -> str:
    """What the claims are about, and what each of them has: "people: “17” / “21”"."""
    languages = {findings.corpus.documents[claim.document].language for claim in difference.claims}
    kind = _WORDS[difference.kind] if languages <= {"en", "und"} else ""  # the page may be in another language
    about = ", ".join(part for part in (difference.about, kind) if part)
    values: dict[object, str] = {}
    for claim in difference.claims:
        if claim.focus is not None:
            said = " ".join(findings.corpus.documents[claim.document][claim.focus].split())
            values.setdefault(said if claim.value is None else claim.value, said)
    told = " / ".join(f"“{value}”" for value in values.values())
    return f"{about}: {told}" if told and about else about or told


def claimed(findings: Findings, claim: Claim) -> Item:
    """A claim in its sentence without its dateline, verbatim and cited."""
    span = bare(findings, claim.document, claim.span)
    one = item(findings, claim.document, span)
    added = resolved(findings, claim.document, span)
    return Item(one.text, one.citations, insertions=added)


def sides(findings: Findings, difference: Difference) -> tuple[Item, ...]:
    """One item for each value that is claimed, in the words of the first to claim it; the others are cited with it."""
    out: list[tuple[Claim, Item]] = []
    for claim in difference.claims:
        same = next(
            (at for at, (first, _) in enumerate(out) if claim.value is not None and first.value == claim.value), None
        )
        one = claimed(findings, claim)
        if same is None:
            out.append((claim, one))
        else:
            first, said = out[same]
            out[same] = first, replace(said, also=(*said.also, *one.citations))
    return tuple(item for _, item in out)


def _difference(findings: Findings, difference: Difference) -> Item:
    return Item(
        "",
        kind=ItemKind.ENTRY,
        label=label(findings, difference),
        note=LATER if difference.updated else "",
        children=sides(findings, difference),
    )
