"""A brief as a whole beside its sources → what is said of it once, in place of the same said of each of its claims.

A brief in another language than its sources shares hardly a word with them, so what is looked up by its words is not
checked; a brief about something else stands nowhere, claim by claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.language.lexicon import lexicon
from briefing.model import ClaimKind, Finding, Remark, RemarkKey
from briefing.verifying.brief import Brief
from briefing.verifying.sources import Source, Sources

_UNKNOWN = "und"
_FEWEST = 12
"""Words at least of a text whose language is sure."""
_SHARED = 0.3
"""Share of a brief's words that a source of another language has at most."""
_COMPARED = frozenset({ClaimKind.FIGURE, ClaimKind.DATE})
"""What is compared across languages: it is read by its value."""
_NEARLY = frozenset({"misspelt", "altered"})
"""Verdicts on a name or quotation that a source has, or nearly has."""
_CLAIMS, _SENTENCES = 3, 3
"""Claims and sentences at least of a brief that is about something."""
_NOWHERE = 0.8
"""Share of them that stands in no source, from which it is about something else."""


def remarked(findings: Sequence[Finding], brief: Brief, sources: Sources) -> tuple[list[Finding], tuple[Remark, ...]]:
    """The findings that remain to be told, and what is said of the brief as a whole; nothing of a page of ours."""
    if brief.ours:
        return list(findings), ()
    apart = [source for source in sources.each if _is_of_another_language(brief, source)]
    if apart:
        remark = Remark(RemarkKey.OTHER_LANGUAGE, _languages(brief, apart))
        mixed = len(apart) < len(sources.each)
        return [f for f in findings if mixed or not _is_of_words(f)], (remark,)
    if said := _elsewhere(findings):
        return list(findings), (Remark(RemarkKey.OTHER_SUBJECT, said),)
    return list(findings), ()


def _is_of_another_language(brief: Brief, source: Source) -> bool:
    """Whether brief and source are of two languages for sure: both are long enough, and hardly share a word."""
    mine, theirs = brief.document.language, source.document.language
    if mine == theirs or _UNKNOWN in (mine, theirs) or min(len(brief.words), len(source.words)) < _FEWEST:
        return False
    words = [form for form in brief.words.forms if form.isalpha()]
    known = set(source.words.forms)
    return sum(form in known for form in words) <= _SHARED * len(words)


def _languages(brief: Brief, apart: Iterable[Source]) -> str:
    names = lexicon("en").page.languages
    called: dict[str, list[str]] = {}
    for source in apart:
        code = source.document.language
        called.setdefault(names.get(code, code), []).append(source.document.origin.name)
    listed = "; ".join(f"{', '.join(files)} in {language}" for language, files in sorted(called.items()))
    own = names.get(brief.document.language, brief.document.language)
    return f"The brief is in {own}, {listed}: figures and dates are compared, not the words of quotations, names and sentences."


def _is_of_words(finding: Finding) -> bool:
    """Whether nothing but the language may be what a source lacks; what is nearly there is in the source's own words."""
    if finding.claim.kind in _COMPARED or finding.verdict in _NEARLY:
        return False
    return finding.is_problem or finding.verdict == "no-source"


def _elsewhere(findings: Iterable[Finding]) -> str:
    """That hardly anything stands in any source; "" where enough does."""
    sentences = [f.verdict == "no-source" for f in findings if f.claim.kind is ClaimKind.SENTENCE]
    claims = [f.verdict == "not-found" for f in findings if f.claim.kind is not ClaimKind.SENTENCE]
    enough = len(sentences) >= _SENTENCES and len(claims) >= _CLAIMS
    if not enough or sum(sentences) < _NOWHERE * len(sentences) or sum(claims) < _NOWHERE * len(claims):
        return ""
    return (
        f"The brief is about something else: in no source stand {sum(sentences)} of its {len(sentences)} sentences "
        f"and {sum(claims)} of its {len(claims)} quotations, figures, dates and names."
    )
