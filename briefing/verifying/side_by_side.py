"""A verification → one HTML page: the brief on the left, what the sources say of each claim on the right.

No script, nothing fetched; all text is escaped. Each claim is marked in the brief and linked with its finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from briefing.model import Block, BlockKind, ClaimKind, Finding, Span, Verification
from briefing.model.verdicts import PROBLEMS
from briefing.verifying.report import CONTEXT, difference_parts

_STYLE = """
:root { color-scheme: light dark; --line: #bbb; --bad: #b3261e; --good: #1b6e3c; --quiet: #666; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
.row { border-top: 1px solid var(--line); display: grid; gap: 1.5rem; grid-template-columns: 1fr 1fr; padding: .5rem 0; }
.row > div { min-width: 0; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; }
mark { background: none; border-bottom: 2px solid var(--good); color: inherit; }
mark.bad { border-bottom: 3px double var(--bad); }
.finding { border-left: 4px solid var(--good); margin: 0 0 .75rem; padding-left: .6rem; }
.finding.bad { border-color: var(--bad); }
.verdict { font-weight: 600; }
.quiet { color: var(--quiet); font-size: .9rem; }
del { color: var(--bad); } ins { color: var(--good); }
blockquote { margin: .25rem 0; }
@media (max-width: 50rem) { .row { grid-template-columns: 1fr; } }
@media print { .row { break-inside: avoid; } }
@media (prefers-color-scheme: dark) { :root { --line: #555; --bad: #ff8a80; --good: #7fd8a0; --quiet: #aaa; } }
"""


def page(verification: Verification, *, failing: tuple[str, ...] = PROBLEMS) -> str:
    """The whole page; `failing` names the verdicts and kinds that are shown as problems."""
    brief = verification.brief
    title = escape(
        f"{brief.origin.name}: checked against {len(verification.sources)} source"
        + "s" * (len(verification.sources) != 1)
    )
    bad = {id(f) for f in verification.problems(failing)}
    counts = ", ".join(f"{number} {verdict}" for verdict, number in verification.counts().items())
    said = [
        *(f"Changed since the brief was made: {name}" for name in verification.changed),
        *(f"Not given, though the brief was made of it: {name}" for name in verification.missing),
        f"{len(bad)} of {len(verification.findings)} claims do not stand.",
        counts,
    ]
    shown = [f for f in verification.findings if id(f) in bad or f.claim.kind is not ClaimKind.SENTENCE]
    rows = "\n".join(_rows(verification, shown, bad))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        + "".join(f"<p>{escape(line)}</p>\n" for line in said if line)
        + f"{rows}\n</main>\n</body>\n</html>\n"
    )


def _rows(verification: Verification, findings: list[Finding], bad: set[int]) -> Iterator[str]:
    numbers = {id(f): number for number, f in enumerate(findings, 1)}
    at = 0
    for block in verification.brief.blocks:
        here: list[Finding] = []
        while at < len(findings) and findings[at].claim.span.start < block.span.stop:
            here.append(findings[at])
            at += 1
        left = _marked(verification, block, here, bad, numbers)
        right = "".join(_finding(verification, f, numbers[id(f)], id(f) in bad) for f in here)
        yield f'<section class="row"><div>{left}</div><div>{right}</div></section>'


def _marked(
    verification: Verification, block: Block, here: list[Finding], bad: set[int], numbers: dict[int, int]
) -> str:
    """The block's text with its claims marked; of two that overlap the one that fails, else the first."""
    text = verification.brief.text
    out: list[str] = []
    position = block.span.start
    chosen: list[Finding] = []
    for finding in sorted(here, key=lambda f: (id(f) not in bad, f.claim.span)):
        if not any(finding.claim.span.overlaps(other.claim.span) for other in chosen):
            chosen.append(finding)
    for finding in sorted(chosen, key=lambda f: f.claim.span):
        span = Span(max(finding.claim.span.start, block.span.start), min(finding.claim.span.stop, block.span.stop))
        kind = ' class="bad"' if id(finding) in bad else ""
        out.append(escape(text[position : span.start]))
        number = numbers[id(finding)]
        out.append(f'<mark{kind} id="claim-{number}">{escape(text[span.start : span.stop])}</mark>')
        position = span.stop
    out.append(escape(text[position : block.span.stop]))
    inner = "".join(out)
    return f"<h2>{inner}</h2>" if block.kind is BlockKind.HEADING else f"<p>{inner}</p>"


def _finding(verification: Verification, finding: Finding, number: int, wrong: bool) -> str:  # noqa: FBT001 - private
    claim = finding.claim
    who = f" · {escape(claim.speaker)}" if claim.speaker else ""
    out = [
        f'<div class="finding{" bad" * wrong}"><div><a href="#claim-{number}" class="verdict">{escape(finding.verdict)}</a>',
        f' <span class="quiet">{claim.kind}{who}{" · accepted" * finding.accepted}</span></div>',
    ]
    if finding.difference:
        out.append(f"<div>{_difference(finding.difference)}</div>")
    if wrong or finding.disputed or claim.kind is ClaimKind.QUOTATION:
        for evidence in finding.evidence if finding.disputed else finding.evidence[:3]:
            source = verification.sources[evidence.source]
            before = source.text[max(0, evidence.span.start - CONTEXT) : evidence.span.start]
            after = source.text[evidence.span.stop : evidence.span.stop + CONTEXT]
            where = f"{source.origin.name} {source.place(evidence.span)}"
            out.append(
                f'<blockquote><span class="quiet">…{escape(before)}</span>{escape(source[evidence.span])}'
                f'<span class="quiet">{escape(after)}… {escape(where)}</span></blockquote>'
            )
    return "".join([*out, "</div>"])


def _difference(difference: str) -> str:
    tags = {"-": "del", "+": "ins", "": ""}
    return "".join(
        f"<{tags[sign]}>{escape(words)}</{tags[sign]}>" if sign else escape(words)
        for sign, words in difference_parts(difference)
    )
