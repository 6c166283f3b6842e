"""Paragraphs with quotations → who each quotation is given to, and by which words.

The patterns are those of direct speech in English as Pouliquen, Steinberger & Best (2007, "Automatic detection of
quotations in multilingual news") and O'Keefe et al. (2012, "A sequence labelling approach to quote attribution") list
them: quotation, subject, verb; quotation, verb, subject; subject, verb, quotation; "according to"; a colon. What none
of them reaches stays unattributed.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts.direct.after import agent, attribution_after, tail
from briefing.facts.direct.before import attribution_before, paragraph_before
from briefing.facts.direct.neighbours import afterword, foreword, next_piece, same_paragraph, signature
from briefing.facts.direct.no_speech import is_pointed_to
from briefing.facts.direct.quoted import Attribution, Quoted
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.phrases.tokens import TokenLine
from briefing.language.rules import Pattern, Patterns

_NEAR = 5
"""Tokens between a verb such as "called" and the fragment that it, and not the words behind, gives to somebody."""


def attributions(
    text: str, quotations: Sequence[Quotation], rows: Sequence[TokenLine]
) -> dict[int, Attribution | None]:
    """Quotation → its attribution, for all outermost quotations; None where the text gives it to nobody.

    Args:
        text: The document's text.
        quotations: All of them, with depth.
        rows: Its paragraphs' tokens.
    """
    out: dict[int, Attribution | None] = {}
    for number, line in enumerate(rows):
        for at, quote in line.quotes.items():
            if out.get(quote) is None:
                given = _attribution(Quoted(text, quotations, rows, out, number, at))
                out[quote] = None if given and is_pointed_to(text, quotations[quote], given) else given
    return out


def _attribution(quoted: Quoted) -> Attribution | None:
    """To whom one quotation is given: by the words right behind it if they are sure, else by the first pattern found."""
    after = attribution_after(quoted)
    if after and (quoted.leads or quoted.content[-1] not in ".!?"):
        before = None if quoted.leads else attribution_before(quoted)
        return before if before is not None and _labels(quoted, before) else after
    return PATTERNS.read(quoted, after)


def _labels(quoted: Quoted, before: Attribution) -> bool:
    """Whether a verb close before a fragment gives it to its subject ("called it “late”, said Lund")."""
    near = quoted.at - before.verb < _NEAR
    return near and before.line == quoted.number and quoted.line.low[before.verb] in words.LABELS


PATTERNS: Patterns[Quoted, Attribution | None, Attribution] = Patterns(
    (
        Pattern(
            "called “…” by somebody",
            lambda quoted, _after: agent(quoted),
            ("The plan was labeled “reckless” by Lund.", "It was described as “a long wait” by officials."),
        ),
        Pattern(
            "subject and verb before it",
            lambda quoted, _after: attribution_before(quoted),
            ("Lund said: “We wait.”", "Officials called the plan “reckless and late.”"),
        ),
        Pattern(
            "a colon at the end of the paragraph before",
            lambda quoted, _after: paragraph_before(quoted),
            ("Orlov had this to say:\n\n“We wait.”", "Then Lund told them:\n\n“It is late.”"),
        ),
        Pattern(
            "subject and verb at the end of its sentence",
            lambda quoted, after: None if after else tail(quoted),
            ("The “long wait” would end, Lund said.", "The dam, “the pride of us all,” will hold, said Orlov."),
        ),
        Pattern(
            "words behind it that are not sure",
            lambda _quoted, after: after,
            ("It is not “fair!” Lund said.", "He stood for “more of it all?” the mayor asked."),
        ),
        Pattern(
            "signature",
            lambda quoted, _after: signature(quoted) if quoted.leads else None,
            ("“Water does not wait.” — Nadia Orlov", "“Water does not wait.”\n\n— Nadia Orlov"),
        ),
        Pattern(
            "a sentence behind it that names whose words they are",
            lambda quoted, _after: afterword(quoted) if quoted.leads and quoted.is_sentence else None,
            ("“Water does not wait.”\n\nSo Nadia Orlov once put it.", "“Water does not wait.” Thus spoke Orlov."),
        ),
        Pattern(
            "a paragraph before it that leads to it",
            lambda quoted, _after: foreword(quoted) if quoted.leads and quoted.is_sentence else None,
            (
                "Nadia Orlov put it this way.\n\n“Water does not wait.”",
                "Orlov had this to say.\n\n“Water does not wait.”",
            ),
        ),
        Pattern(
            "the speaker of the sentence before",
            lambda quoted, _after: same_paragraph(quoted) if quoted.leads and quoted.is_sentence else None,
            ("“We wait,” Lund said. “It is late.”", "Lund said that the plan was dead. “It is late.”"),
        ),
        Pattern(
            "the speaker of the quotation behind it",
            lambda quoted, _after: next_piece(quoted) if quoted.leads and quoted.is_sentence else None,
            ("“We wait.” “It is late,” Lund said.", "“It is late.” “We wait,” said Nadia Orlov."),
        ),
    )
)
"""Tried in order; `after` is what the words right behind the quotation give."""
