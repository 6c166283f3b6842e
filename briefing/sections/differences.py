"""Where sources differ: each claim in its own words, side by side and cited; which one is right is not said."""

from __future__ import annotations

from briefing.model import Claim, Difference, DifferenceKind, Findings, Item, ItemKind, Section
from briefing.sections.composing import Taken, item, resolved

KEY = "differences"
HEADING = "Where sources differ"
MOST = 6
_WORDS = {
    DifferenceKind.FIGURE: "",
    DifferenceKind.DATE: "date",
    DifferenceKind.DENIAL: "claim and denial",
    DifferenceKind.ATTRIBUTION: "who said it",
}
LATER = "the later source has the later value"


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item for each difference, with the claims below it; those that span most sources where there are many."""
    ranked = sorted(
        range(len(findings.differences)),
        key=lambda at: (-len({claim.document for claim in findings.differences[at].claims}), at),
    )
    nodes = tuple(_difference(findings, findings.differences[at]) for at in sorted(ranked[:MOST]))
    for node in nodes:
        for child in node.children:
            taken.add(child.citations[0].document, child.citations[0].span, heading=HEADING)
    return Section(KEY, HEADING, nodes) if nodes else None


def label(findings: Findings, difference: Difference) -> str:
    """What the claims are about, and what each of them has: "people: “17” / “21”"."""
    kind = _WORDS[difference.kind]
    about = ", ".join(part for part in (difference.about, kind) if part)
    values = dict.fromkeys(
        " ".join(findings.corpus.documents[claim.document][claim.focus].split())
        for claim in difference.claims
        if claim.focus is not None
    )
    said = " / ".join(f"“{value}”" for value in values)
    return f"{about}: {said}" if said and about else about or said


def claimed(findings: Findings, claim: Claim) -> Item:
    """A claim in its sentence, verbatim and cited."""
    one = item(findings, claim.document, claim.span)
    added = resolved(findings, claim.document, claim.span)
    return Item(one.text, one.citations, insertions=added)


def _difference(findings: Findings, difference: Difference) -> Item:
    return Item(
        "",
        kind=ItemKind.ENTRY,
        label=label(findings, difference),
        note=LATER if difference.updated else "",
        children=tuple(claimed(findings, claim) for claim in difference.claims),
    )
