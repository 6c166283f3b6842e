"""What each kind of text is read for, a line each.

Decisions and actions of minutes, what a meeting settles and whom it gives a task, recommendations of reports, what a mail asks, objects to and costs, the issue and the
reasons of a judgment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefing.language import roles as phrases_of
from briefing.language.cues import Phrases
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Findings, Item, Profile, Span
from briefing.sections import key_points
from briefing.sections.date_brackets import resolved
from briefing.sections.items import bare, item, statement
from briefing.sections.lines import Line, Worth
from briefing.selection.paragraph_by_paragraph import agendas
from briefing.selection.passages import asks

if TYPE_CHECKING:
    from briefing.sections.mail_parts import Part

LONGEST = 45
"""Words of a line."""
_SHORTEST = 4
"""Words; a shorter one says only whose an action is, and stands below what it belongs to."""
_GREETING = 4
"""Words; what is shorter in a mail is a greeting, a name, or answers what is not printed: "I called both."."""
_TASK = 20
"""Words of an action that stands below the decision that it follows from."""
_VOTE, _SECONDED = 10, 3
"""Words of a vote, at the most, and sentences behind a motion among which it stands, who seconds it before it."""
_BEFORE_QUESTION = 3
"""Sentences that who asks says before the question, in one paragraph."""
_OPENING = 3
"""Words among which the cue of a line stands that opens with it."""


class Role(NamedTuple):
    """What a kind of text is read for.

    `cue` is the class of phrases by which it is known. `most` lines of it stand. `opens`: the phrase stands among the
    first words, and what stands under a heading with the phrase counts, too. `worth`: of the ranking, 0 to 1, at least.
    """

    cue: str
    most: int
    opens: bool = False
    worth: float = 0.0


ROLES: Mapping[DocumentKind, tuple[Role, ...]] = MappingProxyType(
    {
        DocumentKind.MINUTES: (Role("decision", 12), Role("action", 12)),
        DocumentKind.MEETING: (Role("settled", 3), Role("task", 3)),
        DocumentKind.REPORT: (Role("recommendation", 12, opens=True), Role("conclusion", 1)),
        DocumentKind.MAIL: (Role("ask", 1), Role("money", 1), Role("objection", 1)),
        DocumentKind.LETTER: (Role("ask", 1), Role("money", 1), Role("objection", 1)),
        DocumentKind.JUDGMENT: (Role("issue", 1, worth=0.9), Role("reason", 1, worth=0.9)),
    }
)
"""Kind → its roles in the order in which they stand on a page."""
_ROUTINE, _SIGNPOST = (DocumentKind.MINUTES, DocumentKind.PAPER), 8
"""Kinds with sentences that each text of them has, and words among which a paper tells what stands where in it."""
_OWNER = deferred(r"(?:[A-Z][\w.'’-]*\s){1,4}(?:and\s(?:[A-Z][\w.'’-]*\s){1,4})?to\s(?=[a-z]{2,})")
"""How an action opens by its owner: "Jane Lee to circulate …"."""
_IMPERSONAL = deferred(r"It (?:was|is|has been) \w+ (?:that|to)\b")
"""How a decision opens that leans on nothing."""
_LABELLED = deferred(r"[A-Z][\w ]{2,14}:\s*\S")
"""How a line opens by what it is: "Action: …"."""

_RESOLVES = deferred(r"\(?[a-h\divx]{1,3}[.)]\s[A-Z]{4,}\s")
"""How an item opens that a board is asked to resolve: "(a) APPROVE option B; and"."""
_SHOULD = deferred(
    r"(?:\d{1,2}[.)]\s)?(?:That\s|We\srecommend\sthat\s)?[Tt]he\s(?:[A-Z][a-z]+\s){1,3}(?:should|must)\b"
)
"""How a recommendation opens to a body that a report names throughout: "1. The Department should"."""
_CLAUSE = deferred(r"(?:\d{1,2}[.)]|\d{1,2}\.\d{1,2})\sThat\s\S")
"""How a numbered clause opens that a board is asked to resolve: "2.1 That the lamp be lit"."""
_ALONE = (_LABELLED, _OWNER, _IMPERSONAL, _RESOLVES, _SHOULD, _CLAUSE)
"""How a line opens that stands alone, though no passage has it; in talk the label is a speaker's and says nothing of that."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The lines of every role: the best of each, then the second of each."""
    found = [row for number in range(len(findings.kinds)) for row in _of_document(findings, number)]
    ordered = [line for _, line in sorted(found, key=lambda row: (row[0], age(findings, row[1].sentences[0])))]
    below = {child.citations for line in ordered for child in line.item.children}
    return tuple(line for line in ordered if line.item.citations not in below)


def _of_document(findings: Findings, number: int) -> Iterator[tuple[int, Line]]:
    """(How many of its role come before it, line) of one document."""
    roles = ROLES.get(findings.kinds[number], ())
    known = phrases_of.load(findings.corpus.documents[number].language) if roles else None
    if known is None:
        return
    worth, sentences = Worth.of(findings), list(_of_roles(findings, number, roles, known))
    for role in roles:
        mine = [_line(findings, number, i, role, worth) for i, cue in sentences if cue == role.cue]
        kept = [line for line in mine if line and line.worth >= role.worth]
        if not role.opens:  # what is numbered stands in its order
            kept.sort(key=lambda line: (age(findings, line.sentences[0]), -line.worth, line.sentences))
        yield from enumerate(kept[: role.most])


def is_routine(findings: Findings, index: int) -> bool:
    """Whether a sentence is one that every text of its kind has, and is read for by nobody.

    In minutes: who was there, that the last minutes were approved; in mail: what a program sets above a message, a
    greeting; in an interview: a question, which stands above its answer; in a paper: what its sections
    hold.
    """
    profile, number = findings.profile, findings.profile.document[index]
    kind, words = findings.kinds[number] if findings.kinds else None, profile.words[index]
    questions = profile.memo.get("asked")
    if isinstance(questions, dict) and index in questions.get(number, ()):
        return True
    if kind is DocumentKind.INTERVIEW:
        return _is_asked(profile, index)
    if kind is DocumentKind.MAIL:
        return profile.size[index] < _GREETING or _part(findings, index).head
    has_routine = kind in _ROUTINE or number in agendas(profile)
    known = phrases_of.load(profile.languages[number]) if has_routine else None
    if known is None:
        return False
    if kind is DocumentKind.PAPER:
        return "signpost" in known.seen(words[:_SIGNPOST])
    return (
        phrases_of.is_routine(known, words) or _is_vote(findings, index, known) or _is_of_next(findings, index, known)
    )


def _is_vote(findings: Findings, index: int, known: Phrases) -> bool:
    """Whether a sentence of minutes says how a vote went, and not on what: that is the motion before it."""
    return findings.profile.size[index] <= _VOTE and "vote" in known.seen(findings.profile.words[index][:_OPENING])


def _is_of_next(findings: Findings, index: int, known: Phrases) -> bool:
    """Whether a sentence stands below a line, a heading or one with a number, that names the next meeting."""
    profile, above = findings.profile, index - 1
    if above < 0 or profile.document[above] != profile.document[index] or profile.block[above] == profile.block[index]:
        return False
    return profile.texts[above][-1:].isalpha() and "next" in known.seen(profile.words[above])


def _voted(findings: Findings, index: int, known: Phrases) -> bool:
    """Whether a sentence is a motion on which there was a vote before the next one."""
    profile = findings.profile
    if "motion" not in known.seen(profile.words[index]):
        return False
    behind = range(index + 1, min(index + 1 + _SECONDED, len(profile)))
    return any(_is_vote(findings, at, known) and profile.section[at] == profile.section[index] for at in behind)


def _is_asked(profile: Profile, index: int) -> bool:
    """Whether a sentence of an interview is a question or one of the few before it in its paragraph: who asks says both."""
    last, block = index, profile.block[index]
    while last + 1 < len(profile) and profile.block[last + 1] == block and last - index < _BEFORE_QUESTION:
        last += 1
    ends = last + 1 == len(profile) or profile.block[last + 1] != block
    return asks(profile.texts[index]) or (
        ends and profile.block_position[last] <= _BEFORE_QUESTION and asks(profile.texts[last])
    )


def age(findings: Findings, index: int) -> int:
    """How many messages of a thread are newer than the one that a sentence stands in; 0 in a text of another kind."""
    if findings.kind is not DocumentKind.MAIL:
        return 0
    older = _ages(findings)[findings.profile.document[index]]
    return older * len(findings.profile) + _part(findings, index).age


def _ages(findings: Findings) -> tuple[int, ...]:
    """For each mail how many others are newer, worked out once."""
    known = findings.profile.memo.get("ages")
    if not isinstance(known, tuple):
        from briefing.selection import threads

        days = [document.metadata.date for document in findings.corpus.documents]
        known = threads.ages(findings.corpus) or tuple(sum(day > mine for day in days) for mine in days)
        findings.profile.memo["ages"] = known
    return known


def _part(findings: Findings, index: int) -> Part:
    """The part of a mail that a sentence stands in."""
    from briefing.sections import mail_parts

    number = findings.profile.document[index]
    document = findings.corpus.documents[number]
    return mail_parts.part_at(document, document.sentences[findings.profile.position[index]].span.start)


def _of_roles(findings: Findings, number: int, roles: Sequence[Role], phrases: Phrases) -> Iterator[tuple[int, str]]:
    """(Corpus-wide index, cue) of the sentences of a document that have a role."""
    profile, document = findings.profile, findings.corpus.documents[number]
    start = findings.corpus.starts()[number]
    heads: frozenset[str] = frozenset()
    for sentence in document.sentences:
        index = start + sentence.index
        words = profile.words[index]
        if profile.heading[index]:
            heads = phrases.seen(words)
            continue
        if index in profile.tabular or index in profile.boilerplate or profile.size[index] > LONGEST:
            continue
        if is_routine(findings, index):
            continue
        text, block = profile.texts[index], document.blocks[sentence.block]
        first = heads if sentence.span.start - block.span.start < _SHORTEST else frozenset()
        seen = phrases.seen(words)
        opening = phrases.seen(words[:_OPENING])
        if _voted(findings, index, phrases):
            seen |= {roles[0].cue}
        for role in roles:
            if role.cue in ((opening | first) if role.opens else (seen | first)) or (
                role.cue == "action" and _OWNER.match(text)
            ):
                yield index, role.cue
                break


def _shown(findings: Findings, number: int, span: Span, *, numbered: bool) -> Span:
    """What of a passage is printed: a recommendation keeps its own number."""
    shown = bare(findings, number, span)
    return Span(span.start, shown.stop) if numbered else shown


def _line(findings: Findings, number: int, index: int, role: Role, worth: Worth) -> Line | None:
    """The line of a sentence with a role: its passage where that is short enough; None where it cannot stand alone."""
    document = findings.corpus.documents[number]
    start = findings.corpus.starts()[number]
    sentence = document.sentences[index - start]
    passage, text = findings.passages[index], document[sentence.span]
    if findings.kinds[number] is DocumentKind.MEETING and asks(text):
        return None
    first = last = index
    if passage and not text.endswith("?") and not _IMPERSONAL.match(text):
        first, last = passage.first, passage.last
    elif passage is None and (
        findings.kinds[number] is DocumentKind.MEETING or not any(form.match(text) for form in _ALONE)
    ):
        return None
    if findings.profile.size[index] < _SHORTEST or sum(findings.profile.size[first : last + 1]) > LONGEST:
        return None
    span = Span(document.sentences[first - start].span.start, document.sentences[last - start].span.stop)
    shown = _shown(findings, number, span, numbered=role.opens and first == index)
    one = statement(findings, number, shown)
    one = replace(one, insertions=tuple(sorted((*one.insertions, *resolved(findings, number, shown)))))
    if role.cue == "decision":
        one = replace(one, children=_owners(findings, number, last - start))
    return Line(key_points.KEY, one, worth[index], tuple(range(first, last + 1)), (first,), role=role.cue)


def _owners(findings: Findings, number: int, at: int) -> tuple[Item, ...]:
    """The action that stands behind sentence `at` of a document and follows from it: "Action: J. Lee by 3 May"."""
    document = findings.corpus.documents[number]
    if at + 1 >= len(document.sentences):
        return ()
    known, index = phrases_of.load(document.language), findings.corpus.starts()[number] + at + 1
    votes = (index + n for n in range(_SECONDED) if index + n < len(findings.profile))
    if known and (vote := next((n for n in votes if _is_vote(findings, n, known)), None)) is not None:
        return (item(findings, number, document.sentences[findings.profile.position[vote]].span),)
    text = document[document.sentences[at + 1].span]
    words = findings.profile.words[index]
    if not known or not _LABELLED.match(text) or "action" not in known.seen(words[:1]):
        return ()
    return (item(findings, number, document.sentences[at + 1].span),) if len(words) <= _TASK else ()
