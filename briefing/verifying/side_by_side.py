"""A verification → one HTML page: the brief on the left, what the sources say of each claim on the right.

No script, nothing fetched; all text is escaped. Each claim is marked in the brief and linked with its finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from html import escape

from briefing.model import Block, BlockKind, ClaimKind, Evidence, Finding, Span, Verification
from briefing.model.verdicts import PROBLEMS
from briefing.verifying import diagnostics
from briefing.verifying.diagnostics import Diagnostic
from briefing.verifying.report import CONTEXT, difference_parts
from briefing.verifying.statements import statement, where

_STYLE = """
:root { color-scheme: light dark; --line: #bbb; --bad: #b3261e; --good: #1b6e3c; --quiet: #666; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
.row { border-top: 1px solid var(--line); display: grid; gap: 1.5rem; grid-template-columns: 1fr 1fr; padding: .5rem 0; }
.row > div { min-width: 0; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; }
mark { background: none; border-bottom: 2px dotted var(--quiet); color: inherit; }
mark.good { border-bottom: 2px solid var(--good); }
mark.bad { border-bottom: 3px double var(--bad); }
.finding { border-left: 4px solid var(--line); margin: 0 0 .75rem; padding-left: .6rem; }
.finding.good { border-color: var(--good); }
.finding.bad { border-color: var(--bad); }
details { margin: 0 0 .75rem; }
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
    notes = diagnostics.collected(verification, failing=failing)
    looks = _looks(verification, notes)
    bad = [note for note in notes if looks[id(note.finding)] == "bad"]
    said = [
        *(f"Changed since the brief was made: {name}" for name in verification.changed),
        *(f"Not given, though the brief was made of it: {name}" for name in verification.missing),
        *(remark.text for remark in verification.remarks),
        f"{len(bad)} of {len(verification.findings)} claims do not stand.",
        diagnostics.last_line(verification),
    ]
    shown = [f for f in verification.findings if looks[id(f)] == "bad" or f.claim.kind is not ClaimKind.SENTENCE]
    numbers = {id(f): number for number, f in enumerate(shown, 1)}
    rows = "\n".join(_rows(verification, shown, looks, numbers))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        + "".join(f"<p>{escape(line)}</p>\n" for line in said if line)
        + _problems(bad, numbers)
        + f"{rows}\n</main>\n</body>\n</html>\n"
    )


def _problems(bad: list[Diagnostic], numbers: dict[int, int]) -> str:
    """The problems as a list, worst first, each linked with its place in the brief."""
    items = "".join(
        f'<li><a href="#claim-{numbers[id(note.finding)]}">{note.line}:{note.column}</a> '
        f"{escape(note.title)}: {escape(note.message)}</li>\n"
        for note in bad
    )
    return f"<h2>What does not stand</h2>\n<ol>\n{items}</ol>\n" if items else ""


def _looks(verification: Verification, notes: list[Diagnostic]) -> dict[int, str]:
    """How each finding looks, by its identity: "bad", "good" or "".

    Good is a quotation that stands, and what lies in a sentence that is told word for word or nearly so. A number that
    stands somewhere, in a sentence told in other words, was not bound to its thing, and looks like nothing.
    """
    looks = {id(f): "" for f in verification.findings}
    told = [f.claim.span for f in verification.findings if f.verdict in ("verbatim", "near")]
    starts = [span.start for span in told]
    for finding in verification.findings:
        at = bisect_right(starts, finding.claim.span.start) - 1
        bound = at >= 0 and finding.claim.span.stop <= told[at].stop
        quoted = finding.claim.kind is ClaimKind.QUOTATION
        if not finding.is_problem and (bound or quoted) and not finding.disputed and not finding.accepted:
            looks[id(finding)] = "good"
    looks |= {id(n.finding): "bad" for n in notes if n.finding.verdict != "no-source" and not n.finding.disputed}
    return looks


def _rows(
    verification: Verification, findings: list[Finding], looks: dict[int, str], numbers: dict[int, int]
) -> Iterator[str]:
    at = 0
    for block in verification.brief.blocks:
        here: list[Finding] = []
        while at < len(findings) and findings[at].claim.span.start < block.span.stop:
            here.append(findings[at])
            at += 1
        left = _marked(verification, block, here, looks, numbers)
        open_ones = [f for f in here if looks[id(f)] == "bad" or f.disputed]
        right = "".join(_finding(verification, f, numbers[id(f)], looks[id(f)]) for f in open_ones)
        folded = "".join(_finding(verification, f, numbers[id(f)], looks[id(f)]) for f in here if f not in open_ones)
        if folded:
            number = len(here) - len(open_ones)
            right += f"<details><summary>{number} more</summary>{folded}</details>"
        yield f'<section class="row"><div>{left}</div><div>{right}</div></section>'


def _marked(
    verification: Verification, block: Block, here: list[Finding], looks: dict[int, str], numbers: dict[int, int]
) -> str:
    """The block's text with its claims marked; of two that overlap the one that fails, else the first."""
    text = verification.brief.text
    out: list[str] = []
    position = block.span.start
    chosen: list[Finding] = []
    for finding in sorted(here, key=lambda f: (looks[id(f)] != "bad", f.claim.span)):
        if not any(finding.claim.span.overlaps(other.claim.span) for other in chosen):
            chosen.append(finding)
    for finding in sorted(chosen, key=lambda f: f.claim.span):
        span = Span(max(finding.claim.span.start, block.span.start), min(finding.claim.span.stop, block.span.stop))
        kind = f' class="{looks[id(finding)]}"' if looks[id(finding)] else ""
        out.append(escape(text[position : span.start]))
        number = numbers[id(finding)]
        out.append(f'<mark{kind} id="claim-{number}">{escape(text[span.start : span.stop])}</mark>')
        position = span.stop
    out.append(escape(text[position : block.span.stop]))
    inner = "".join(out)
    return f"<h2>{inner}</h2>" if block.kind is BlockKind.HEADING else f"<p>{inner}</p>"


def _finding(verification: Verification, finding: Finding, number: int, look: str) -> str:
    claim = finding.claim
    who = f" · {escape(claim.speaker)}" if claim.speaker else ""
    of = f"{claim.kind}{who}{' · accepted' * finding.accepted}"
    link = f'<a href="#claim-{number}" class="verdict">{escape(finding.verdict)}</a>'
    out = [f'<div class="{f"finding {look}".strip()}"><div>{link} <span class="quiet">{of}</span></div>']
    if look == "bad":
        out.append(f"<p>{escape(statement(verification, finding))}</p>")
    if finding.difference:
        out.append(f"<div>{_difference(finding.difference)}</div>")
    if look == "bad" or finding.disputed or claim.kind is ClaimKind.QUOTATION:
        shown = finding.evidence if finding.disputed else finding.evidence[:3]
        out += [_evidence(verification, evidence) for evidence in shown]
    return "".join([*out, "</div>"])


def _evidence(verification: Verification, evidence: Evidence) -> str:
    """A passage of a source with what stands around it."""
    source = verification.sources[evidence.source]
    before = source.text[max(0, evidence.span.start - CONTEXT) : evidence.span.start]
    after = source.text[evidence.span.stop : evidence.span.stop + CONTEXT]
    return (
        f'<blockquote><span class="quiet">…{escape(before)}</span>{escape(source[evidence.span])}'
        f'<span class="quiet">{escape(after)}… {escape(where(verification, evidence))}</span></blockquote>'
    )


def _difference(difference: str) -> str:
    tags = {"-": "del", "+": "ins", "": ""}
    return "".join(
        f"<{tags[sign]}>{escape(words)}</{tags[sign]}>" if sign else escape(words)
        for sign, words in difference_parts(difference)
    )
