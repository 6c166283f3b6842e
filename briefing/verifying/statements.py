"""A finding → one sentence that an editor can act on: what the source says, what differs here, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.model import ClaimKind, Evidence, Finding, Verification

LONGEST = 160
"""Characters of a passage that are shown; the middle of a longer one is left out."""
_WHOLE = 400
"""Characters that are shown of a passage that a changed sentence is told from, where no single words show what differs."""

_MISSING = {
    ClaimKind.QUOTATION: "these words",
    ClaimKind.FIGURE: "this figure",
    ClaimKind.DATE: "this date",
    ClaimKind.NAME: "this name",
    ClaimKind.ACRONYM: "this acronym",
}
_BARE = {
    "joined": "The source has these words apart from one another.",
    "unattributed-in-source": "The source has these words and names nobody for them.",
    "out-of-quotes": "These are the source's own words, not speech.",
    "no-such-source": "No such source was given.",
    "no-source": "No source says this.",
}
_PAIR = 2
"""Pieces of a difference that is all of the claim: the source's words for the brief's."""
_MOST = 3
"""Pieces that are told."""
_CHANGES = {
    "negation": "“not” is added or gone here",
    "antonym": "the opposite stands here",
    "direction": "it goes the other way here",
    "modality": "how certain it is differs here",
    "status": "what is planned is told as done here, or the other way round",
    "subject": "who does it and to whom is turned round here",
    "hedge": "a word that keeps it open is gone here",
}
_OTHERS = ("name", "role", "number", "date")
"""Changes by which another one of its kind stands in something's place."""


def statement(verification: Verification, finding: Finding) -> str:
    """What is to be said of a finding, with its place: "The source says 'at least two'; 'at least' is missing here. (23.txt ¶2)"."""
    if finding.disputed and not finding.is_problem:
        return f"{_capital(finding.difference)}."
    said = _BARE.get(finding.verdict) or _SAID.get(finding.verdict, _says)(verification, finding)
    if finding.verdict == "no-source" and finding.absent:
        said += f" In none: {', '.join(finding.absent)}."
    if finding.evidence:
        said += f" ({where(verification, finding.evidence[0])})"
    if finding.nearest:
        said += f" Nearest: “{shown(verification, finding.nearest)}” ({where(verification, finding.nearest)})"
    return said


def where(verification: Verification, evidence: Evidence) -> str:
    """The place of evidence with its source's name: "23.txt ¶2"."""
    source = verification.sources[evidence.source]
    return f"{source.origin.name} {source.place(evidence.span)}"


def shown(verification: Verification, evidence: Evidence, *, longest: int = LONGEST) -> str:
    """The source's words, on one line."""
    text = " ".join(verification.sources[evidence.source][evidence.span].split())
    if len(text) <= longest:
        return text
    head, tail = text[: longest // 2], text[-longest // 2 :]
    return f"{head.rpartition(' ')[0] or head} […] {tail.partition(' ')[2] or tail}"


def _says(verification: Verification, finding: Finding) -> str:
    """What the source says, and which words are missing or stand only here."""
    from briefing.verifying.report import difference_parts

    parts = [(sign, " ".join(text.split())) for sign, text in difference_parts(finding.difference) if text.strip()]
    longest = LONGEST if parts else _WHOLE
    stands = "The source differs"
    if finding.evidence:
        stands = f"The source says “{shown(verification, finding.evidence[0], longest=longest)}”"
    whole = all(sign for sign, _ in parts)
    differs = [] if whole and len(parts) == _PAIR else list(_differs(parts))
    return "; ".join([stands, *differs[:_MOST]]) + "."


def _differs(parts: list[tuple[str, str]]) -> Iterator[str]:
    """How the brief's words differ, piece by piece."""
    at = 0
    while at < len(parts):
        sign, text = parts[at]
        replaced = sign == "-" and at + 1 < len(parts) and parts[at + 1][0] == "+"
        if replaced:
            yield f"here “{parts[at + 1][1]}” stands for “{text}”"
        elif sign:
            yield f"“{text}” is missing here" if sign == "-" else f"“{text}” stands only here"
        at += 1 + replaced


def _not_found(_: Verification, finding: Finding) -> str:
    return f"No source has {_MISSING[finding.claim.kind]}."


def _stated_difference(_: Verification, finding: Finding) -> str:
    """What the check itself says of it: whom the source gives a quotation to, where a cited claim stands."""
    return f"{_capital(finding.difference)}." if finding.difference else "It stands elsewhere in the source."


def _other_thing(verification: Verification, finding: Finding) -> str:
    if not finding.evidence:
        return "The source has this number of something else."
    return f"The source has this number of something else: “{shown(verification, finding.evidence[0])}”."


def _changed(verification: Verification, finding: Finding) -> str:
    said = _says(verification, finding)
    other = f"another {finding.change} stands here" if finding.change in _OTHERS else ""
    change = _CHANGES.get(finding.change, other)
    return f"{said.removesuffix('.')}: {change}." if change else said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_SAID: dict[str, Callable[[Verification, Finding], str]] = {
    "not-found": _not_found,
    "wrong-speaker": _stated_difference,
    "cited-elsewhere": _stated_difference,
    "other-thing": _other_thing,
    "changed": _changed,
}
