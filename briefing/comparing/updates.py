"""A briefing and new findings → what changed: new, changed, repeated, no longer mentioned.

What a briefing says is what an update remembers: its cited passages are read as the documents of another day. So the
stored briefing is enough, and what an earlier update told stands in the one that follows it, over any chain of days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefing import comparing, facts
from briefing.agreement.sentences import NO_NEWS
from briefing.comparing import retracted
from briefing.comparing.differences import subject
from briefing.comparing.remembered import Old, remembered
from briefing.comparing.statements import Statements
from briefing.grouping import independent_sources, near_duplicates
from briefing.grouping.similarity import Covered
from briefing.model import (
    Briefing,
    Budget,
    Change,
    Changes,
    Citation,
    Claim,
    Corpus,
    DifferenceKind,
    Document,
    Findings,
    Item,
    ItemKind,
    Passage,
    Pick,
    Ranking,
    Span,
)
from briefing.sections.differences import claimed
from briefing.sections.items import of_pick
from briefing.selection import mmr
from briefing.selection.passages import leans, passages
from briefing.text import profile as profiles

FEWEST = 6
"""Words; less is a fragment, and no statement."""
FEWEST_REPEATED = 4
"""Words of a sentence that both days say; fewer than `FEWEST` will do, since the new source tells it in full."""
FEWEST_SHARED = 3
"""Terms that two sentences share if they say the same but for one more word: "were closed", "stayed closed"."""
MOST_NEW, MOST_CHANGED, MOST_REPEATED, MOST_GONE = 7, 8, 5, 5
_QUOTES = '"“„«‘'
_SPEAKERLESS = re.compile(r"[\"“„«‘].*[\"”“»’]", re.DOTALL)
"""A sentence that is nothing but a quotation stands under who said it, and is told there."""


def update(old: Briefing, findings: Findings, *, since: str = "") -> Findings:
    """The findings with what is new against `old`, and with its sources after their own.

    Args:
        old: The last briefing.
        findings: Of the sources given now; those that `old` has read are not new.
        since: ISO date; sources dated before it are not new either.
    """
    read = {source.sha256 for source in old.sources if source.sha256}
    documents = findings.corpus.documents
    fresh = [
        number
        for number, d in enumerate(documents)
        if d.origin.sha256 not in read and not (since and d.metadata.date and d.metadata.date < since)
    ]
    given = {d.origin.sha256: number for number, d in enumerate(documents) if d.origin.sha256}
    # those that are given again stand last: they are cited as given, and stand once among the sources
    known = sorted(remembered(old), key=lambda one: old.sources[one.source].sha256 in given)
    both = _joined(findings, [one.document for one in known])
    statements = Statements(both, of_days=True)
    first_old = len(documents)
    again = [given.get(old.sources[one.source].sha256) for one in known]
    sources = tuple(
        replace(old.sources[one.source], share=0.0) for one, same in zip(known, again, strict=True) if same is None
    )
    compared = _Compared(statements, findings, known, frozenset(fresh), first_old, again)
    changed = compared.changed()
    new, rest = _news(findings, compared)
    changes = Changes(
        since=since or old.date,
        new=new,
        changed=changed[:MOST_CHANGED],
        repeated=compared.repeated()[:MOST_REPEATED],
        gone=compared.gone()[:MOST_GONE],
        sources=sources,
    )
    return replace(rest, changes=changes)


def _joined(findings: Findings, old: list[Document]) -> Findings:
    """Findings of both days, as far as comparing needs them."""
    corpus = Corpus((*findings.corpus.documents, *old))
    profile = profiles.build(corpus)
    groups = near_duplicates.group(profile)
    nothing = (0.0,) * len(profile)
    return replace(
        findings,
        corpus=corpus,
        profile=profile,
        ranking=Ranking(nothing, {"none": nothing}),
        passages=passages(profile),
        facts=(*findings.facts, *(facts.extract(document) for document in old)),
        groups=groups,
        topics=(),
        originals=independent_sources.originals(profile, groups),
    )


# --- what changed -------------------------------------------------------------------------------------------------


class _Compared:
    """Two days' sentences against each other."""

    def __init__(
        self,
        statements: Statements,
        findings: Findings,
        known: list[Old],
        fresh: frozenset[int],
        first_old: int,
        again: list[int | None],
    ) -> None:
        self.again = again
        self.statements = statements
        self.findings = findings
        self.remembered = known
        self.fresh = fresh
        self.first_old = first_old
        self.groups = statements.groups
        self.differing: set[int] = set()
        document = statements.profile.document
        total = len(document)
        self.new = [i for i in range(total) if document[i] in fresh]
        self.old = [i for i in range(total) if document[i] >= first_old]
        self.likest: dict[int, tuple[float, int]] = {}
        for likeness, left, right in statements.neighbours([*self.new, *self.old], least=NO_NEWS):
            if (document[left] >= first_old) != (document[right] >= first_old):
                for one, other in ((left, right), (right, left)):
                    self.likest[one] = max(self.likest.get(one, (0.0, 0)), (likeness, -other))

    def changed(self) -> tuple[Change, ...]:
        """Claims of the old briefing that a new source makes with another value, or denies, both cited."""
        found: dict[tuple[object, ...], Change] = {}
        for kind, pairs in comparing.kinds(len(self.statements.corpus.documents)):
            for _, old, new, about in sorted(self._ends(pairs(self.statements)), key=lambda pair: -pair[0]):
                self.differing.update(i for claim in (old, new) if (i := self._index(claim)) is not None)
                same = old.value if kind is DifferenceKind.FIGURE else (old.document, old.span)
                key = (kind, same, new.value)  # 17 → 21 is one change, in a title and in the text
                found.setdefault(key, Change(self._label(about, old, new), self._item(old), self._item(new)))
        for told, now in retracted.pairs(self.statements, self.old, self.new):
            if self.differing.isdisjoint((told, now)):
                old, new = self.statements.claim(told), self.statements.claim(now)
                found[now,] = Change(self._label("", old, new), self._item(old), self._item(new))
                self.differing.update((told, now))
        return tuple(found.values())

    def _ends(self, pairs: Iterable[tuple[float, Claim, Claim, str]]) -> Iterator[tuple[float, Claim, Claim, str]]:
        """(strength, old claim, new one, about) of each pair of the two days; of several old days the latest alone."""
        both: list[tuple[float, Claim, Claim, str]] = []
        latest: dict[Claim, str] = {}
        for strength, left, right, about in pairs:
            old, new = sorted((left, right), key=lambda claim: claim.document < self.first_old)
            if old.document >= self.first_old and new.document in self.fresh:
                both.append((strength, old, new, about))
                if old.value is not None:
                    latest[new] = max(latest.get(new, ""), self._date(old))
        yield from (pair for pair in both if pair[1].value is None or self._date(pair[1]) == latest[pair[2]])

    def _date(self, claim: Claim) -> str:
        return self.statements.corpus.documents[claim.document].metadata.date[:10]

    def repeated(self) -> tuple[Item, ...]:
        """What the old briefing said and a new source says, too, in the new source's words; the old one is cited also."""
        out: list[Item] = []
        for index in self.old:
            likeness, other = self.likest.get(index, (0.0, 0))
            if not likeness or index in self.differing or not self._statement(index, fewest=FEWEST_REPEATED):
                continue
            if not self._same(index, -other):
                continue
            old = self._place(Claim(self.statements.profile.document[index], self.statements.span(index)))
            new = self._item(self.statements.claim(-other))
            if all(new.text != one.text for one in out):
                out.append(replace(new, also=old))
        return tuple(out)

    def gone(self) -> tuple[Item, ...]:
        """What the old briefing said and no new source mentions; what it led with comes first."""
        if not self.fresh:
            return ()
        out: list[tuple[bool, Item]] = []
        for number, one in enumerate(self.remembered):
            start = self.statements.starts[self.first_old + number]
            for row, (span, _) in zip(one.rows, one.places, strict=True):
                inside = [start + s.index for s in one.document.sentences if s.span in span]
                stated = any(self._statement(i) for i in inside)
                if row.gone or not stated or any(i in self.likest or i in self.differing for i in inside):
                    continue
                out.append((not row.first, self._item(Claim(self.first_old + number, span))))
        return tuple(item for _, item in sorted(out, key=lambda found: found[0]))

    def news(self) -> tuple[Passage | None, ...]:
        """For each sentence of the new sources its passage, where that is news."""
        own = (p or self.leaning(i) for i, p in enumerate(self.findings.passages))
        return tuple(p if p is not None and self.is_news(p) else None for p in own)

    def is_news(self, passage: Passage) -> bool:
        """Whether a passage of a new source says what the old briefing did not."""
        profile = self.findings.profile
        if profile.document[passage.head] not in self.fresh or _SPEAKERLESS.fullmatch(profile.texts[passage.last]):
            return False
        return not self.is_covered(passage.head)

    def leaning(self, index: int) -> Passage | None:
        """A statement of a new source that opens a paragraph and leans on the one before, with that one."""
        profile, passages = self.findings.profile, self.findings.passages
        fresh = index > 0 and not profile.heading[index] and profile.document[index] in self.fresh
        if not fresh or profile.size[index] < FEWEST or not leans(profile.texts[index]):
            return None
        before = passages[index - 1] or self.leaning(index - 1)
        if before is None or profile.document[before.head] != profile.document[index]:
            return None
        return Passage(before.first, index, sum(profile.size[before.first : index + 1]), index)

    def followed(self, pick: Pick) -> Pick:
        """A pick with the statements behind it that lean on it and are news, too."""
        last = pick.last
        while last + 1 < len(self.findings.profile) and self._follows(pick, last + 1):
            last += 1
        span = Span(pick.span.start, self.statements.span(last).stop) if last > pick.last else pick.span
        return replace(pick, last=last, span=span)

    def _follows(self, pick: Pick, index: int) -> bool:
        """Whether a sentence that has no place of its own leans on what a pick ends with."""
        profile, passage = self.findings.profile, self.findings.passages[index]
        if profile.document[index] != pick.document or profile.heading[index] or self.is_covered(index):
            return False
        if profile.texts[index][0] in _QUOTES and self._block(index) != self._block(pick.last):
            return False  # "They left," said Lund: a speech of its own, and not of whom the paragraph before tells
        lacks = passage is None or passage.first <= pick.last
        return lacks and profile.size[index] >= FEWEST and leans(profile.texts[index])

    def _block(self, index: int) -> int:
        """The block of its document in which a sentence of the new sources stands."""
        number = self.findings.profile.document[index]
        start = self.findings.corpus.starts()[number]
        return self.findings.corpus.documents[number].sentences[index - start].block

    def _same(self, left: int, right: int) -> bool:
        """Whether two sentences say the same, in nearly the same words or in their own."""
        terms = self.statements.profile.terms
        one, two = frozenset(terms[left]), frozenset(terms[right])
        copied = self.groups[left] == self.groups[right] or (len(one & two) >= FEWEST_SHARED and len(one ^ two) < 2)
        return (
            (copied and not self.statements.contradict(left, right))
            or self.statements.says_same(left, right)
            or self.statements.adds_nothing(*sorted((left, right), reverse=True))  # the old stand behind the new
        )

    def is_covered(self, index: int) -> bool:
        """Whether the old briefing has what a new sentence says, or another value of it."""
        likeness, other = self.likest.get(index, (0.0, 0))
        repeated = likeness > 0 and self._statement(-other, fewest=FEWEST_REPEATED) and self._same(index, -other)
        return index in self.differing or repeated

    def _statement(self, index: int, *, fewest: int = FEWEST) -> bool:
        return self.statements.profile.size[index] >= fewest and self.statements.passages[index] is not None

    def _index(self, claim: Claim) -> int | None:
        offset = claim.focus.start if claim.focus else claim.span.start
        return self.statements.index(claim.document, offset)

    def _label(self, about: str, old: Claim, new: Claim) -> str:
        said = [
            " ".join(self.statements.corpus.documents[claim.document][claim.focus].split())
            for claim in (old, new)
            if claim.focus is not None
        ]
        values = " → ".join(f"“{value}”" for value in said)
        about = about or subject(self.statements, [old, new])
        return f"{about}: {values}" if about and values else about or values

    def _item(self, claim: Claim) -> Item:
        if claim.document < self.first_old:
            return claimed(self.findings, claim)
        claim = self._cited(claim)
        text, speaker = self.statements.corpus.documents[claim.document][claim.span], self._speaker(claim)
        if not speaker:
            return Item(text, self._place(claim))
        bare = text.rstrip(",")  # the comma belongs to the sentence around the quotation
        claim = replace(claim, span=Span(claim.span.start, claim.span.start + len(bare)))
        return Item(bare, self._place(claim), kind=ItemKind.QUOTATION, label=speaker)

    def _speaker(self, claim: Claim) -> str:
        """Whose words an old claim is; "" where the old briefing did not cite it as a quotation."""
        known = self.remembered[claim.document - self.first_old]
        rows = zip(known.places, known.rows, strict=True)
        return next((row.said for (span, _), row in rows if claim.span in span), "")

    def _cited(self, claim: Claim) -> Claim:
        """An old claim as far as one passage of the old briefing goes: what it leans on there may be another line."""
        at = (claim.focus or claim.span).start
        inside = (
            span for span, _ in self.remembered[claim.document - self.first_old].places if span.start <= at < span.stop
        )
        whole = next(inside, claim.span)
        return replace(claim, span=Span(max(claim.span.start, whole.start), min(claim.span.stop, whole.stop)))

    def _place(self, claim: Claim) -> tuple[Citation, ...]:
        """The citation of an old claim in the source that the old briefing cites."""
        known = claim.document - self.first_old
        same = self.again[known]
        for span, citation in self.remembered[known].places:
            if claim.span in span:
                start = citation.span.start + claim.span.start - span.start
                number = claim.document if same is None else same
                return (Citation(number, Span(start, start + len(claim.span)), citation.locator),)
        return ()


def _news(findings: Findings, compared: _Compared) -> tuple[tuple[Item, ...], Findings]:
    """The best passages that are news, and the findings without them, so that they are not told twice."""
    news = compared.news()
    request = replace(findings.request, budget=Budget.parse(str(MOST_NEW)), focus_only=False)
    groups, bottom, heard = findings.groups, findings.bottom, Covered(findings.profile)
    chosen = mmr.choose(replace(findings, passages=news, bottom=None), request, covered=heard)
    chosen = replace(chosen, picks=tuple(compared.followed(pick) for pick in chosen.picks))
    told = {groups[i] for pick in chosen.picks for i in range(pick.first, pick.last + 1)}
    told |= {groups[i] for i in compared.differing if i < len(groups)}
    if bottom and (
        any(groups[i] in told or compared.is_covered(i) for i in range(bottom.first, bottom.last + 1))
        or (chosen.picks and findings.profile.document[bottom.first] not in compared.fresh)
    ):
        bottom = None  # the day's lead is told first of all, in what changed; what led on an earlier day leads no more
    left = _but_for(told, findings)
    rest = replace(findings, passages=left, bottom=bottom)
    rest = replace(rest, extract=mmr.choose(rest, findings.request, covered=heard))
    first = replace(findings, extract=chosen, bottom=None)
    return tuple(of_pick(first, pick) for pick in chosen.picks), rest


def _but_for(told: AbstractSet[int], findings: Findings) -> tuple[Passage | None, ...]:
    """For each sentence its passage, or None where one of its groups of near-duplicates is told."""
    groups = findings.groups
    return tuple(p if p is not None and told.isdisjoint(groups[i] for i in p) else None for p in findings.passages)
