"""Findings → the lines that may be bottom line and key points, the best first, each with whose words it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefing.composing import guides, learned_chances, outcome_points, questions
from briefing.composing.length import Allowance
from briefing.language import roles
from briefing.language.patterns import deferred
from briefing.model import (
    OMISSION,
    Budget,
    BudgetUnit,
    DocumentKind,
    Findings,
    Order,
    Pick,
    Span,
)
from briefing.model.words import count
from briefing.sections import bottom_line, first_person, key_points, role_lines
from briefing.sections.items import of_pick, pieced
from briefing.sections.lines import Line, Worth
from briefing.selection.passages import asks, leans
from briefing.selection.strikes.seen import TALK

_MARKS = tuple('"“”„«‘')
LOOKED_AT = 3
"""Times the words of the page, of key points that are looked at."""
TOPIC_LONGEST = 40
"""Words of the line of a topic."""
_TRIED_OF_TOPIC = 5
"""Lines of a topic among which one that has a name, or needs none, stands before the others."""
_CHOICE = deferred(r"\b(?:recommend|propose|advise|favour|prefer)s?\s(?:[Oo]ption\s)?([A-H]|\d)\b")
"""What a text recommends by its letter or number alone: "We recommend C."."""
_OF_NOBODY = 2
"""Lines in the first person that a page of several sources has at most of somebody whom it cannot name."""
_TOLD = frozenset({DocumentKind.NEWS, DocumentKind.REPORT})
_WEIGHTY, _ALL_MATTERS = 0.25, 1000
"""How high a sentence stands, 0 to 1, that counts the dead and stands on each page, and words of the sources below which any does."""
_YEAR = deferred(r"\b(?:in|since|of)\s(?:19|20)\d\d\b")


def bottom(findings: Findings) -> Line | None:
    """The passage that selection set apart, where it can stand; a long one without what only adds to it."""
    if findings.bottom is None:
        return None
    line = _point(findings, findings.bottom, bottom_line.KEY, 1.0)
    line = line and _unpictured(findings, _shortened(findings, line))
    return line and replace(line, item=first_person.answering(findings, line.item))


def _shortened(findings: Findings, line: Line) -> Line:
    """The line cut to the pieces that it needs, where it is long and nothing is set into it."""
    from briefing.selection import cutting

    item = line.item
    document = findings.corpus.documents[item.citations[0].document]
    if count(item.text) <= cutting.LONGEST or item.insertions:
        return line
    return _cut(findings, line, cutting.pieces(item.text, language=document.language))


def _by_itself(findings: Findings, line: Line) -> Line:
    """The line without what only says that it is one of several: "Third, the rate will rise"."""
    from briefing.selection.outcome import one_of_several

    item, number = line.item, line.item.citations[0].document
    language = findings.corpus.documents[number].language
    kind = findings.kinds[number] if findings.kinds else DocumentKind.REPORT
    if len(line.sentences) > 1 or len(item.citations) > 1 or not (start := one_of_several(item.text, kind, language)):
        return line
    span = item.citations[0].span
    short = pieced(findings, number, [Span(span.start + start, span.stop)])
    behind = ((offset - start, words) for offset, words in item.insertions if offset > start)
    cut = replace(item, text=item.text[start:], citations=short.citations, insertions=((0, OMISSION), *behind))
    return replace(line, item=cut)


def _unpictured(findings: Findings, line: Line) -> Line:
    """The line without what points to a picture: "(pictured)"."""
    from briefing.selection import cutting

    plain = "(" in line.item.text and len(line.item.citations) == 1 and not line.item.insertions
    return _cut(findings, line, cutting.without_pictures(line.item.text)) if plain else line


def _cut(findings: Findings, line: Line, pieces: Sequence[Span]) -> Line:
    """The line of these pieces of its text, with a mark for what is left out."""
    item, citation = line.item, line.item.citations[0]
    spans = [Span(citation.span.start + piece.start, citation.span.start + piece.stop) for piece in pieces]
    if len(spans) == 1 and spans[0] == citation.span:
        return line
    short = pieced(findings, citation.document, spans, label=item.label, note=item.note)
    return replace(line, item=replace(short, also=item.also))


def may_lead(findings: Findings, line: Line) -> bool:
    """Whether a key point may stand first where nothing that is likely to be the outcome can."""
    from briefing.selection import bottom_line as choice

    passage = findings.passages[line.sentences[0]] if line.sentences else None
    return passage is None or choice.reads(findings.profile, passage, findings.kinds)


def at(findings: Findings, document: int, span: Span) -> Line | None:
    """The passage that analysis joined at that place, as a key point; None where it joined none there."""
    from briefing.selection import mmr

    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    for passage in findings.passages:
        if passage and spans[passage.first].start == span.start and spans[passage.last].stop == span.stop:
            pick = mmr.pick(passage, findings.profile, findings.ranking, spans)
            if pick.document == document:
                return _point(findings, pick, key_points.KEY, 1.0)
    return None


def named_option(findings: Findings, line: Line) -> Iterator[Line]:
    """What an option is that a line approves or refuses by its letter: "that the committee approve option B"."""
    from briefing.sections import item_heads
    from briefing.selection import mmr

    number = line.item.citations[0].document
    document, start = findings.corpus.documents[number], findings.corpus.starts()[number]
    name = item_heads.named(line.item.text, document)
    chosen = _CHOICE.search(line.item.text)
    letter = chosen[1].lower() if chosen else ""
    heads = (name,) if name else (f"{letter}. ", f"{letter}) ", f"option {letter}") if letter else ()
    told = (one.index for one in document.sentences if document[one.span].lower().startswith(heads))
    passages = filter(None, (findings.passages[start + index] for index in told))
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    picks = (mmr.pick(passage, findings.profile, findings.ranking, spans) for passage in islice(passages, 1))
    yield from filter(None, (_point(findings, pick, key_points.KEY, 1.0) for pick in picks))


def outcome_lines(findings: Findings, least: float = 0.0) -> Iterator[Line]:
    """The lines that may state the outcome with a chance of `least`, the likeliest first."""
    from briefing.selection import mmr, outcome

    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    for candidate in findings.outcomes:
        if candidate.chance < least:
            return
        index = candidate.sentence
        kind = findings.kinds[findings.profile.document[index]] if findings.kinds else DocumentKind.REPORT
        passage = outcome.standing(findings.profile, findings.passages, index, kind)
        pick = mmr.pick(passage, findings.profile, findings.ranking, spans) if passage else None
        if pick and (line := _point(findings, pick, bottom_line.KEY, 1.0)):
            yield _unpictured(findings, _shortened(findings, line))


def toll_lines(findings: Findings) -> Iterator[Line]:
    """The sentences of news and reports that count the dead, the weightiest first; not those of another year.

    What is calmly said of an accident may not stand without them.
    """
    from briefing.selection import mmr

    worth, spans = Worth.of(findings), [sentence.span for _, sentence in findings.corpus.sentences()]
    least = _WEIGHTY if sum(document.words for document in findings.corpus.documents) >= _ALL_MATTERS else 0.0
    passages = (findings.passages[head] for head in _counting_dead(findings) if worth[head] >= least)
    for passage in sorted(filter(None, passages), key=lambda one: (-worth[one.head], one.head)):
        if passage.words <= TOPIC_LONGEST:
            pick = mmr.pick(passage, findings.profile, findings.ranking, spans)
            yield from filter(None, [_point(findings, pick, key_points.KEY, 1.0)])


def _counting_dead(findings: Findings) -> frozenset[int]:
    """The sentences of news and reports with a figure that count the dead."""
    starts, documents = findings.corpus.starts(), findings.corpus.documents
    told = (number for number, kind in enumerate(findings.kinds) if kind in _TOLD)
    figures = ((number, figure.span.start) for number in told for figure in findings.facts[number].figures)
    found = ((starts[number], documents[number].sentence_at(place)) for number, place in figures)
    heads = (start + sentence.index for start, sentence in found if sentence)
    return frozenset(head for head in heads if counts_dead(findings, head))


def counts_dead(findings: Findings, index: int) -> bool:
    """Whether a sentence counts the dead of what a text is about."""
    profile = findings.profile
    known = roles.load(profile.languages[profile.document[index]])
    return known is not None and "toll" in known.seen(profile.words[index]) and not _YEAR.search(profile.texts[index])


def topic_lines(findings: Findings) -> Iterator[Line]:
    """For each group of sources that tell one story, in their order, the line that tells it best."""
    if not findings.topics:
        return
    from briefing.sections import topics
    from briefing.selection import mmr

    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    chances = topics.line_chances(findings)
    heads: dict[int, list[int]] = defaultdict(list)
    """Document → its passages that are short enough."""
    for head, passage in enumerate(findings.passages):
        if passage and passage.words <= TOPIC_LONGEST:
            heads[findings.profile.document[head]].append(head)
    for group in findings.topics:
        of_group = [head for document in group for head in heads[document]]
        best = sorted(of_group, key=lambda i: (-chances.get(i, 0.0), -findings.ranking.scores[i], i))
        passages = (passage for head in best if (passage := findings.passages[head]))
        picks = (mmr.pick(passage, findings.profile, findings.ranking, spans) for passage in passages)
        lines = (line for pick in picks if (line := _point(findings, pick, topics.KEY, 1.0)))
        yield from sorted(islice(lines, _TRIED_OF_TOPIC), key=_is_of_nobody)[:1]


def _point(findings: Findings, pick: Pick, key: str, worth: float, struck: float = 0.0) -> Line | None:
    """A passage as a line, with whose words it is; None where nobody can be named for a first person."""
    line = Line(key, of_pick(findings, pick), worth, (*range(pick.first, pick.last + 1),), (pick.first,), struck=struck)
    line = line if key == bottom_line.KEY else _unpictured(findings, line)
    return voiced(findings, _by_itself(findings, line))


def voiced(findings: Findings, line: Line) -> Line | None:
    """The line, with whose words it is where it is told in the first person, and without the fillers of talk; None where nobody can be named for it."""
    item = first_person.voiced(findings, line.item)
    if item is None:
        return None
    number = item.citations[0].document if len(item.citations) == 1 else -1
    talk = number >= 0 and findings.kinds and findings.kinds[number] in TALK
    if talk and findings.corpus.documents[number].language == "en":
        from briefing.sections import spoken_lines  # few texts are talk

        item = spoken_lines.without_fillers(findings, item)
    return replace(line, item=item)


def of_nobody(findings: Findings) -> Iterator[Line]:
    """The chosen passages in the first person of somebody whom nobody can name, as words of the document, the best first."""
    for pick in sorted(findings.extract.picks, key=lambda pick: (-pick.score, pick.first)):
        item = first_person.of_document(findings, of_pick(findings, pick))
        if item:
            yield Line(key_points.KEY, item, 0.0, (*range(pick.first, pick.last + 1),), (pick.first,))


def key_point_lines(findings: Findings, room: Allowance) -> Iterator[Line]:
    """The passages that may be key points, the best first; those whose speaker nobody can tell are passed over."""
    as_ranked, findings = findings, replace(findings, ranking=learned_chances.chosen(findings))
    worth = Worth.of(findings)
    if room.points is not None and findings.request.budget.is_everything:
        yield from (
            Line(key_points.KEY, of_pick(findings, pick), 1.0, (pick.first,), (pick.first,)) for pick in every(findings)
        )
        return
    several, unnamed = len(findings.corpus.documents) > 1, 0
    outcomes = tuple(outcome_points.outcomes(findings))
    picks = (*outcomes, *_quotations_last(findings, _ranked(findings, room)))
    first = tuple(dict.fromkeys((*outcomes, *guides.steps(findings, picks))))
    chance = learned_chances.strike_chances(as_ranked, first)
    picks = tuple(dict.fromkeys((*first, *picks)))
    for pick in _asked_first(findings, picks) if findings.request.query else picks:
        if role_lines.is_routine(findings, pick.first) or questions.is_part_of_one(findings, pick.span):
            continue
        line = _point(findings, pick, key_points.KEY, 1.0 if pick in first else worth[pick.first], chance(pick))
        unnamed += line is not None and several and _is_of_nobody(line)
        if line and (unnamed <= _OF_NOBODY or not _is_of_nobody(line)):
            yield line


def _asked_first(findings: Findings, picks: Sequence[Pick]) -> list[Pick]:
    """Of each thing that is asked for the best passage, then the others that speak of any, then the rest."""
    from briefing.text import query_expansion

    matching, terms = query_expansion.matching(findings.profile), findings.profile.terms
    able = [pick for pick in picks if not matching.isdisjoint(range(pick.first, pick.last + 1))]
    bottom, best = findings.bottom, list[Pick]()
    phrases = (frozenset(phrase) for phrase in findings.profile.phrases if phrase)
    left = [phrase for phrase in phrases if not (bottom and _speaks(terms, bottom, [phrase]))]
    for pick in able:
        if _speaks(terms, pick, left):
            best.append(pick)
            left = [phrase for phrase in left if not _speaks(terms, pick, [phrase])]
    return list(dict.fromkeys((*best, *able, *picks)))


def _speaks(terms: Sequence[Sequence[str]], pick: Pick, phrases: Sequence[frozenset[str]]) -> bool:
    """Whether a passage has most words of one of the phrases."""
    bag = {term for i in range(pick.first, pick.last + 1) for term in terms[i]}
    return any(2 * len(phrase & bag) >= len(phrase) for phrase in phrases)


def _is_of_nobody(line: Line) -> bool:
    """Whether a line is told in the first person by somebody whom the page cannot name."""
    return any(offset == 0 and first_person.is_unnamed(words) for offset, words in line.item.insertions)


def _quotations_last(findings: Findings, picks: Sequence[Pick]) -> list[Pick]:
    """The passages in their order, those that open with a quotation behind the others: a page has a place of its own for them."""
    return sorted(picks, key=lambda pick: findings.profile.texts[pick.first].startswith(_MARKS))


def _ranked(findings: Findings, room: Allowance) -> tuple[Pick, ...]:
    """The passages in the order in which they are worth telling, each less what those before it tell."""
    from briefing.grouping.similarity import covered
    from briefing.selection import mmr

    budget = Budget(BudgetUnit.RATIO, 1.0, "100%")
    if room.words is not None and not findings.request.query:
        budget = Budget(BudgetUnit.WORDS, LOOKED_AT * room.words, "")
    request = replace(findings.request, budget=budget, order=Order.RANK)
    extract = mmr.choose(findings, request, covered=covered(findings.profile))
    return corroborated(replace(findings, extract=extract, request=request)).extract.picks


def corroborated(findings: Findings) -> Findings:
    """The findings; of several sources with what others say of each chosen passage."""
    if len(findings.corpus.documents) == 1:
        return findings
    from briefing.grouping import corroboration

    return corroboration.corroborated(findings)


def passed_over(findings: Findings) -> Iterator[Line]:
    """All that can be understood alone, the best first, for who asks for more words of news or a report than there are good lines."""
    texts = findings.profile.texts
    if not _TOLD.issuperset(findings.kinds):
        return
    alone = (pick for pick in every(findings) if not (leans(texts[pick.first]) or asks(texts[pick.last])))
    for pick in sorted(alone, key=lambda pick: (-pick.score, pick.first)):
        if line := _point(findings, pick, key_points.KEY, 0.0):
            yield line


def every(findings: Findings) -> Iterator[Pick]:
    """Each sentence that is no heading and no boilerplate, in its order; what repeats one is folded into it."""
    from briefing.selection.passages import quotation_runs

    profile = findings.profile
    members: dict[int, list[int]] = {}
    for index, group in enumerate(findings.groups):
        members.setdefault(group, []).append(index)
    ends = dict(quotation_runs(profile))
    sentences = list(findings.corpus.sentences())
    index = 0
    while index < len(sentences):
        last = ends.get(index, index)
        number, sentence = sentences[index]
        bare = profile.heading[index] or index in profile.boilerplate
        if not bare and members[findings.groups[index]][0] == index:
            also = tuple(members[findings.groups[index]][1:])
            span = Span(sentence.span.start, sentences[last][1].span.stop)
            yield Pick(number, index, last, span, findings.ranking.scores[index], also=also)
        index = last + 1
