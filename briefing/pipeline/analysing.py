"""A corpus → its findings: rankings, choices, facts, differences; and what changed since a briefing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from briefing import catalog
from briefing.model import (
    Briefing,
    Budget,
    Comparison,
    Corpus,
    Document,
    DocumentKind,
    Extract,
    Facts,
    Findings,
    Order,
    OutcomeCandidate,
    Passage,
    Profile,
    Ranking,
    Request,
)

LONG = 3000
"""Sentences of a corpus up to which all of it is looked at."""
_FEWER = 0.5
"""Share of distinct sentences under which the others are passed over."""


def analyse(
    corpus: Corpus,
    request: Request,
    *,
    facts: bool = True,
    bottom_line: bool = False,
    partial: bool = False,
    repeats: bool = True,
    superseded: bool = False,
) -> Findings:
    """Ranks the sentences of a corpus, chooses among them, and extracts its facts.

    Args:
        corpus: One document or many.
        request: Budget, ranker, query.
        facts: Whether facts are extracted too; ``summarize`` does without.
        bottom_line: Whether one passage is set apart for the bottom line; the extract then leaves it out.
        partial: Whether of very long sources only what a page of this length can reach is looked at in full.
        repeats: Whether what a very long source says once more, in the same words, is looked at each time.
        superseded: Whether what a document of a later day tells with newer figures stands, too; it never leads.

    Raises:
        UsageError: key ``unknown-ranker``.
        InputError: key ``no-text``: a page is asked for, and no sentence could stand on it.
    """
    from briefing.grouping import near_duplicates
    from briefing.text import profile as profiles
    from briefing.text.notices import is_correction

    corpus = _ordered(_dated(corpus), request)
    profile = profiles.build(corpus, query=request.query)
    groups = near_duplicates.group(profile)
    profile = replace(profile, groups=groups)  # what is said twice counts once for a ranker
    ranking = catalog.find("rankers", request.ranker).load()(profile, request)
    within = _said_first(profile, repeats=repeats)
    _narrow(profile, ranking, request, partial=partial)
    pieces = _pieces(corpus, profile, page=bottom_line, whole=not bottom_line and request.budget.is_everything)
    kinds: tuple[DocumentKind, ...] = ()
    outcomes: tuple[OutcomeCandidate, ...] = ()
    urging: frozenset[int] = frozenset()
    if not bottom_line:
        pieces = _among(pieces, within)
        first, points = None, pieces
    else:
        from briefing.selection import bottom_line as bottom
        from briefing.selection import outcome, strikes

        profile.memo["days"] = _days(corpus)
        ranking, newest, pieces = _newest(corpus, profile, ranking, pieces, superseded=superseded)
        kinds = _kinds(corpus, profile, request)
        outcomes, urging = outcome.find(profile, ranking, newest, kinds)
        outcomes, newest = _of_who_decides(corpus, profile, kinds, outcomes, newest)
        # who asks for something wants what the text says of it, whatever else came out
        stated = () if request.query else outcomes
        spans = [sentence.span for _, sentence in corpus.sentences()]
        asked = _asked(profile, newest, alone=request.focus_only)
        first = bottom.choose(profile, ranking, asked or newest, spans, outcomes=stated, kinds=kinds)
        within = _within(profile, ranking, pieces, outcomes, request, partial=partial)
        pieces = _among(pieces, within)
        points = strikes.without(profile, kinds, bottom.statements(profile, pieces))
        points = _asked_too(points, asked, alone=request.focus_only)
    paged = facts or bottom_line
    findings = Findings(
        corpus=corpus,
        request=request,
        profile=profile,
        ranking=ranking,
        extract=Extract((), 0),
        passages=points,
        facts=_facts(corpus, request, within) if facts else (),
        groups=groups,
        bottom=first,
        originals=_originals(profile, groups) if paged else (),
        topics=_topics(profile) if paged else (),
        corrections=tuple(i for i, text in enumerate(profile.texts) if is_correction(text)) if facts else (),
        kinds=kinds,
        outcomes=outcomes,
        urging=urging,
        partial=within is not None,
    )
    findings = replace(findings, extract=_chosen(findings, page=bottom_line))
    if not facts:
        return findings
    from briefing import comparing

    profile.memo.setdefault("days", _days(corpus))
    findings = _across_languages(findings)
    findings = replace(findings, differences=comparing.differ(findings))
    return _but_for_older_values(findings, page=bottom_line, superseded=superseded)


def _narrow(profile: Profile, ranking: Ranking, request: Request, *, partial: bool) -> None:
    """Notes which sentences of a very long corpus a page of its length may be chosen from."""
    if partial and len(profile) > LONG:
        from briefing.selection import reach

        reach.narrow(profile, ranking, request)


def _of_who_decides(
    corpus: Corpus,
    profile: Profile,
    kinds: Sequence[DocumentKind],
    outcomes: tuple[OutcomeCandidate, ...],
    leading: tuple[Passage | None, ...],
) -> tuple[tuple[OutcomeCandidate, ...], tuple[Passage | None, ...]]:
    """The outcomes and what may lead but for older messages of a thread, and the words of a judge whom the others outvoted: what he would have done, nobody did."""
    if isinstance(leads := profile.memo.get("leads"), int):
        return tuple(one for one in outcomes if profile.document[one.sentence] == leads), leading
    if DocumentKind.JUDGMENT not in kinds:
        return outcomes, leading
    from briefing.sections import transcript_turns

    outvoted = {
        index
        for index, (number, sentence) in enumerate(corpus.sentences())
        if kinds[number] is DocumentKind.JUDGMENT
        and transcript_turns.is_dissent(corpus.documents[number], sentence.span.start)
    }
    return (
        tuple(one for one in outcomes if one.sentence not in outvoted),
        tuple(None if index in outvoted else passage for index, passage in enumerate(leading)),
    )


def _dated(corpus: Corpus) -> Corpus:
    """The corpus, the reports in it dated whose dateline has no year where the sources beside it give that."""
    if all(document.metadata.date for document in corpus.documents):
        return corpus
    from briefing.pipeline import datelines

    return datelines.dated(corpus)


def _newest(
    corpus: Corpus, profile: Profile, ranking: Ranking, pieces: tuple[Passage | None, ...], *, superseded: bool
) -> tuple[Ranking, tuple[Passage | None, ...], tuple[Passage | None, ...]]:
    """The ranking, and the passages that may lead and that may stand: what a later day tells anew with other figures does not."""
    if len(corpus.documents) == 1:
        return ranking, pieces, pieces
    from briefing.selection import threads

    days = _days(corpus)
    if ages := threads.ages(corpus):
        profile.memo["leads"] = threads.leading(ages, profile, pieces)
        return threads.newest_first(ages, profile, ranking), pieces, pieces
    if len({*days} - {""}) < 2:
        return ranking, pieces, pieces
    from briefing.pipeline import later_reports

    ranking, leading, left = later_reports.newest(days, profile, ranking, pieces)
    return ranking, leading, pieces if superseded else left


def _but_for_older_values(findings: Findings, *, page: bool, superseded: bool) -> Findings:
    """The findings for a page without what a document of a later day tells with another value, and chosen anew."""
    days = _days(findings.corpus)
    if superseded or not page or len({*days} - {""}) < 2:
        return findings
    from briefing.pipeline import later_reports

    newer = later_reports.but_for_older_values(findings, days)
    return newer if newer is findings else replace(newer, extract=_chosen(newer, page=True))


def _days(corpus: Corpus) -> tuple[str, ...]:
    """The day of each document; "" where it is not known."""
    if len(corpus.documents) < 2:
        return ("",) * len(corpus.documents)
    from briefing.pipeline import datelines

    return datelines.days(corpus)


def _asked(profile: Profile, pieces: Sequence[Passage | None], *, alone: bool) -> tuple[Passage | None, ...]:
    """The passages that speak of what is asked for, each at its sentence; none where no passage does, and others may stand."""
    if not profile.query:
        return ()
    from briefing.text import query_expansion

    asked = query_expansion.matching(profile)
    found = tuple(piece if piece and any(i in asked for i in piece) else None for piece in pieces)
    return found if any(found) or alone else ()


def _asked_too(
    points: tuple[Passage | None, ...], asked: tuple[Passage | None, ...], *, alone: bool
) -> tuple[Passage | None, ...]:
    """The points, and what speaks of what is asked for, or that alone: by its word, it is no idle line."""
    if asked and alone:
        return asked
    return tuple(one or other for one, other in zip(points, asked, strict=True)) if asked else points


def _within(
    profile: Profile,
    ranking: Ranking,
    pieces: tuple[Passage | None, ...],
    outcomes: tuple[OutcomeCandidate, ...],
    request: Request,
    *,
    partial: bool,
) -> frozenset[int] | None:
    """The sentences that a page of sources that are far longer can reach, where that is asked for; None where all are looked at."""
    if not partial or len(profile) <= LONG:
        return None
    from briefing.selection import reach

    if not reach.is_partial(profile, request):
        return None
    heads = reach.reached(profile, ranking, request, pieces, outcomes, _topics(profile))
    return frozenset(index for head in heads if (piece := pieces[head]) for index in (head, *piece))


def _said_first(profile: Profile, *, repeats: bool) -> frozenset[int] | None:
    """The sentences that no earlier one of their document equals; None with `repeats`, and where not far fewer would be left of a long corpus."""
    if repeats or len(profile) <= LONG:
        return None
    first = {said: index for index, said in reversed([*enumerate(zip(profile.document, profile.texts, strict=True))])}
    if len(first) >= _FEWER * len(profile):
        return None
    within = profile.memo["looked at"] = frozenset(first.values())  # by `passages`
    return within


def _among(pieces: tuple[Passage | None, ...], within: frozenset[int] | None) -> tuple[Passage | None, ...]:
    """The passages of some sentences, or of all."""
    return pieces if within is None else tuple(piece if head in within else None for head, piece in enumerate(pieces))


def _facts(corpus: Corpus, request: Request, within: frozenset[int] | None) -> tuple[Facts, ...]:
    """The facts of each document, of all of it or `within` those sentences."""
    if within is None:
        return extract_facts(corpus.documents, as_of=request.as_of, names=request.names)
    from briefing.pipeline import partial_facts

    wanted: list[set[int]] = [set() for _ in corpus.documents]
    starts = corpus.starts()
    for index in within:
        number = bisect_right(starts, index) - 1
        wanted[number].add(index - starts[number])
    return tuple(
        partial_facts.extract(document, of_document, as_of=request.as_of, names=request.names)
        for document, of_document in zip(corpus.documents, wanted, strict=True)
    )


def _pieces(corpus: Corpus, profile: Profile, *, page: bool, whole: bool) -> tuple[Passage | None, ...]:
    """What may be chosen: all that the text says, or each sentence with what it needs to stand alone.

    Raises:
        InputError: key ``no-text``: no sentence could stand on a page.
    """
    from briefing.selection import passages, prose

    if whole:
        return passages.whole(profile)
    if page and profile.texts and not passages.prose_of(profile):
        raise prose.none_in(corpus, profile)
    found = passages.passages(profile)
    if page:
        from briefing.selection import genres

        return genres.joined(profile, found)
    return found


def _chosen(findings: Findings, *, page: bool) -> Extract:
    """The passages for a page or for a summary."""
    if not page:
        from briefing.selection import whole_choice

        return whole_choice.choose(findings, findings.request)
    from briefing.grouping.similarity import covered
    from briefing.selection import mmr

    # a briefing cites the others beside the one that stands; a summary would lose them
    return mmr.choose(findings, findings.request, covered=covered(findings.profile))


def _across_languages(findings: Findings) -> Findings:
    """The findings with those sentences in one group that tell the same in several languages."""
    if len(set(findings.profile.languages)) < 2:
        return findings
    from briefing.grouping.across_languages import AcrossLanguages

    found = AcrossLanguages.of(findings.corpus, findings.facts, findings.profile)
    return replace(findings, groups=found.merged(findings.groups))


def again(findings: Findings, request: Request) -> Findings:
    """The findings for another length or other choices of an editor: what was read, ranked and extracted stays.

    Args:
        findings: Of `analyse`, with a bottom line.
        request: It differs in its budget and its choices alone.
    """
    from briefing.grouping.similarity import covered
    from briefing.selection import mmr

    chosen = mmr.choose(findings, request, covered=covered(findings.profile))
    return replace(findings, request=request, extract=chosen)


def _originals(profile: Profile, groups: tuple[int, ...]) -> tuple[int, ...]:
    """For each document the first one that it is a copy of, itself where it is none; a summary asks for none."""
    if len(profile.languages) == 1 or "leads" in profile.memo:  # a mail that repeats what it answers is no copy of that
        return tuple(range(len(profile.languages)))
    from briefing.grouping import independent_sources

    return independent_sources.originals(profile, groups)


def _topics(profile: Profile) -> tuple[tuple[int, ...], ...]:
    """The documents by topic, worked out once; a summary has none, nor have scraps beside longer documents."""
    if len(profile.languages) == 1:
        return ((0,),)
    from briefing.grouping import topics
    from briefing.selection.bottom_line import of_substance

    found = profile.memo.get("topics")
    if found is None:
        large = of_substance(profile)
        told = [group for group in topics.topics(profile) if not large.isdisjoint(group)]
        found = profile.memo["topics"] = tuple(told)
    return cast("tuple[tuple[int, ...], ...]", found)


def _kinds(corpus: Corpus, profile: Profile, request: Request) -> tuple[DocumentKind, ...]:
    """The kind of each document: as asked for, else as it looks."""
    from briefing.selection import document_kind, rulings

    if request.kind:
        return (DocumentKind(request.kind),) * len(corpus.documents)
    looks = rulings.kinds(profile, document_kind.kinds(profile))
    kinds = tuple(
        document_kind.by_format(document, kind) for document, kind in zip(corpus.documents, looks, strict=True)
    )
    if all(language in ("en", "und") for language in profile.languages):
        return kinds
    from briefing.selection import locale_kind

    return locale_kind.settled(profile, kinds)


def _ordered(corpus: Corpus, request: Request) -> Corpus:
    """The documents from the earliest to the newest where that is asked for, those without a date last."""
    if request.order is not Order.DATE:
        return corpus
    return Corpus(tuple(sorted(corpus.documents, key=lambda d: (not d.metadata.date, d.metadata.date))))


def compare(corpus: Corpus, request: Request | None = None) -> tuple[Findings, Comparison]:
    """Where the documents of a corpus agree, where they differ, and what only one of them says.

    Returns:
        The findings, too, whose documents and spans the comparison points to.
    """
    from briefing import comparing

    findings = analyse(corpus, request or Request(Budget.parse("medium")), repeats=False)
    return findings, comparing.compare(findings)


def extract_facts(documents: Sequence[Document], *, as_of: str = "", names: str = "") -> tuple[Facts, ...]:
    """The facts of each document in turn.

    Raises:
        MissingExtraError: `names` asks for spaCy, which is not installed.
    """
    from briefing import facts

    return tuple(facts.extract(document, as_of=as_of, names=names) for document in documents)


def rows(documents: Document | Sequence[Document], *, as_of: str = "", names: str = "") -> list[dict[str, str | int]]:
    """The facts of documents as rows of one table, as ``briefing facts --csv`` prints them; a data frame takes them as they are.

    Returns:
        One dict a fact, kind by kind and document by document: ``source place kind fact value about start end``, the last two
        in code points of the document's text.
    """
    from briefing.facts.kinds import kind_of

    each = (documents,) if isinstance(documents, Document) else documents
    out: list[dict[str, str | int]] = []
    for document, found in zip(each, extract_facts(each, as_of=as_of, names=names), strict=True):
        for name in (row.name for row in catalog.FACTS.values() if row.printed):
            for fact in found.of(name):
                span, value, about = kind_of(name).columns(document, fact)
                row = {
                    "source": document.origin.name,
                    "place": document.place(span),
                    "kind": name,
                    "fact": document[span],
                }
                out.append({**row, "value": value, "about": about, "start": span.start, "end": span.stop})
    return out


def update(old: Briefing, corpus: Corpus, request: Request, *, since: str = "") -> Findings:
    """Analyses a corpus, and sets what it says against an earlier briefing.

    Args:
        old: As `briefing.readers.stored.load` gives it back out of a .json or .docx file.
        corpus: The sources of today; those that `old` has read already are no news.
        request: As for `analyse`.
        since: ISO date; sources dated before it are no news either.
    """
    from briefing.comparing import updates

    return updates.update(old, analyse(corpus, request, bottom_line=True, superseded=True), since=since)
