"""Denials, caveats, gaps: what was denied, disputed, not verified, not answered or corrected, and unexplained acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import islice

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.scripts import ends_words
from briefing.model import Findings, Item, ItemKind, Section
from briefing.sections import outlook
from briefing.sections.items import Taken, item, matching

KEY = "caveats"
MOST = 5
MOST_CORRECTIONS = 3
_WORDS = lexicon("en").sections
_DOUBT = deferred(
    rf"""
    \b(?: {any_of(_WORDS.doubts, blank="[ ]")} | disputes?\ {any_of(_WORDS.disputed, blank="[ ]")} | contradict\w*   # disputed
        | reject(?:s|ed)?\ (?:the|claims|accusations|allegations|reports)
        | could\ not\ (?:be\ )?(?:independently\ )?(?:verif\w+|confirm\w*|be\ reached)                      # not verified
        | not\ (?:yet\ )?(?:been\ )?(?:independently\ )?(?:verified|confirmed)
        | did(?:\ not|n['’]t)\ {any_of(_WORDS.withheld, blank="[ ]")}                                     # not said
        | declin(?:ed|es|ing)\ to\ (?:comment|say|answer|discuss|give|name|provide) | refus(?:ed|es)\ to\ (?:comment|say|answer)
        | (?:no|without)\ (?:immediate\ )?(?:comment|response|reply|evidence|details)
        | (?:is|was|were|are|remains?)\ (?:un(?:clear|known|certain)|not\ (?:clear|known|certain)) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_REFUSED = deferred(
    rf"\b(?:deny|denie[sd]|denying|denial of)\s(?:[\w’'-]+\s){{0,5}}?{any_of(_WORDS.refusable)}\b(?!\sto\sknow)",
    re.IGNORECASE,
)
"""Who is denied a visa or a motion is refused it."""
_DISPUTES = deferred(
    rf"""
    \b(?:many|several|all|the|of|other|such)\sdisputes\b  # "many disputes that had lasted"
    | \bdisputes\b(?!\s(?:{any_of(_WORDS.disputed, blank="[ ]")}|these|those|allegations|[A-Z]))  # "disputes over land"
    """,
    re.VERBOSE,
)
"""Disputes that somebody settles ("many disputes that had lasted"): only who "disputes the claim" doubts."""
_MEANWHILE = deferred(r"(?:,\s(?:while|whereas)|\s(?:after|because))\s", re.IGNORECASE)
"""Where a clause opens behind the main statement that contrasts with it, or says what led to it: "held after he refused to answer"."""


def build(findings: Findings, taken: Taken) -> Section | None:
    """Doubts in the sources' own words, then the acronyms that no source spells out."""
    nodes = [*matching(findings, partial(_doubtful, findings), taken, most=MOST), *_corrections(findings, taken)]
    known = {a.short for facts in findings.facts for a in facts.acronyms if a.long}
    unknown: dict[str, Item] = {}
    for number, facts in enumerate(findings.facts):
        for acronym in facts.acronyms:
            if acronym.short not in known and acronym.short not in unknown:
                unknown[acronym.short] = item(findings, number, acronym.span, kind=ItemKind.ENTRY)
    if unknown and not taken.glossary:
        nodes.append(
            Item("", kind=ItemKind.ENTRY, label="Not spelled out in the text", children=tuple(unknown.values()))
        )
    return Section(KEY, "Denials, caveats, gaps", tuple(nodes)) if nodes else None


def _corrections(findings: Findings, taken: Taken) -> Iterator[Item]:
    """What the publishers correct in their own texts."""
    sentences = list(findings.corpus.sentences()) if findings.corrections else []
    found = ((number, sentence.span) for number, sentence in map(sentences.__getitem__, findings.corrections))
    for number, span in islice((row for row in found if not taken.touches(*row)), MOST_CORRECTIONS):
        taken.add(number, span)
        yield item(findings, number, span)


def _doubtful(findings: Findings, text: str, document: int) -> bool:
    """Whether a sentence denies, disputes, or says what is not known."""
    if findings.corpus.documents[document].language not in outlook.ENGLISH:
        return open_question(findings, text, document)
    return _DOUBT.search(text) is not None


@cache
def _open_questions(language: str) -> PhraseSearch:
    clauses = lexicon(language).clauses
    return PhraseSearch(clauses.open_questions | clauses.silences, whole=ends_words(language))


def open_question(findings: Findings, text: str, document: int) -> bool:
    """Whether a sentence denies, disputes, could not verify, or says that somebody did not say."""
    language = findings.corpus.documents[document].language
    if language in outlook.ENGLISH:
        text = _DISPUTES.sub(" ", _REFUSED.sub(" ", _MEANWHILE.split(text, maxsplit=1)[0]))
    return _open_questions(language).search(text) is not None
