"""Findings → what editors are likely to strike from a page and to choose for it, of kinds of text of which their pages were read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.composing import guides
from briefing.composing.length import Allowance
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Findings, ItemKind, Order, Pick, Ranking
from briefing.sections.lines import Line

if TYPE_CHECKING:
    from briefing.selection import strike_chance

_MAY_BE_OUTCOME = 0.1
"""Share of the likeliest outcome's chance from which a line stands though it looks like one that is struck: of such lines editors keep a third."""
_AS_NEWS = frozenset({DocumentKind.NEWS, DocumentKind.REPORT})
_TO_READER = 2.5
"""How many times as high the odds are of being struck of what speaks to its reader: advice, an offer, or how it is to be there."""
_IN_PASSING = 0.25
"""Share of a text's sentences, at the most, that do so beside its matter."""
_THERE_IS = deferred(r"\byou(?:['’]ll|\s(?:will|can|may))\s(?:find|see)\b")
"""What only says that there is something: "In Tarn you will find two piers"."""
_CHOSEN_OF = _AS_NEWS | {DocumentKind.JUDGMENT, DocumentKind.PAPER, DocumentKind.CALL}
"""The kinds of which pages were put together by hand."""
_LEAST_QUOTED, _LEAST_ASKED = 0.5, 0.3
"""The chance to be chosen from which a quotation has a place of its own, on a page of the default length and on one of so many words."""


def zoned(findings: Findings) -> Ranking:
    """The ranking with what a page wants of each zone of a judgment or a paper, worked out once; as it is where somebody asks for a subject."""
    from briefing.selection import zones

    if findings.request.query or findings.request.order is Order.RANK:
        return findings.ranking
    known = findings.profile.memo.get("zoned")
    if not isinstance(known, tuple) or known[0] is not findings.ranking:
        zoned = zones.wanted(findings.profile, findings.ranking, findings.kinds, findings.urging)
        known = findings.profile.memo["zoned"] = (findings.ranking, zoned)
    ranking: Ranking = known[1]
    return ranking


def chosen(findings: Findings) -> Ranking:
    """The ranking of a page, nearer to what editors choose, where that is known."""
    chances = choices(findings)
    if not chances:
        return zoned(findings)
    from briefing.selection import strike_chance

    return strike_chance.nearer(zoned(findings), chances)


def choices(findings: Findings) -> Mapping[int, float]:
    """Sentence → how likely an editor is to choose its passage for a page, worked out once; empty of sources of which no such pages were made."""
    known = findings.profile.memo.get("choices")
    if isinstance(known, dict):
        return known
    found: dict[int, float] = {}
    asked = findings.request.query or findings.request.order is Order.RANK
    known_kind = findings.kinds and _CHOSEN_OF.issuperset(findings.kinds)
    if findings.profile.languages == ("en",) and known_kind and not asked:
        from briefing.selection import strike_chance

        if not guides.is_guide(findings):
            found = strike_chance.choices(_seen(findings), findings.passages, findings.kinds[0])
    findings.profile.memo["choices"] = found
    return found


def least_quoted(room: Allowance | None) -> float:
    """The chance to be chosen from which a quotation has a place of its own on such a page; 0 without a limit."""
    if room is None or (room.words is None and room.points is None):
        return 0.0
    return _LEAST_ASKED if room.is_asked or room.times > 1 else _LEAST_QUOTED


def is_no_choice(findings: Findings, line: Line, least: float) -> bool:
    """Whether a line is a quotation of news that editors choose with less than the `least` chance: its words go to key points."""
    if line.item.kind is not ItemKind.QUOTATION or findings.kind not in _AS_NEWS or not choices(findings):
        return False
    from briefing.selection import strike_chance

    model, table = strike_chance.shipped(strike_chance.CHOSEN), _seen(findings)
    return all(model.chance(table.row(i, i), findings.kinds[0]) < least for i in line.sentences)


def strike_chances(findings: Findings, first: Sequence[Pick]) -> Callable[[Pick], float]:
    """How likely an editor is to strike a passage; 0 for those that stand `first` or may be the outcome, and of kinds and languages of which no pages were read."""
    from briefing.selection import strike_chance

    kinds, languages, outcomes = findings.kinds, {*findings.profile.languages}, findings.outcomes
    known = languages == {"en"} and kinds and strike_chance.KINDS.issuperset(kinds)
    if not known or findings.request.query or guides.is_guide(findings):
        return lambda _: 0.0
    table, model, to_reader = _seen(findings), strike_chance.shipped(), _to_reader_in_passing(findings)
    staying = {one.sentence for one in outcomes if one.chance >= _MAY_BE_OUTCOME * outcomes[0].chance}

    def chance(pick: Pick) -> float:
        if pick in first or not staying.isdisjoint(range(pick.first, pick.last + 1)):
            return 0.0
        if kinds[pick.document] in strike_chance.TOLD and table.is_bare(pick.first, pick.last):
            return 1.0
        struck = model.chance(table.row(pick.first, pick.last), kinds[pick.document])
        return struck if to_reader.isdisjoint(range(pick.first, pick.last + 1)) else _to_reader(struck)

    return chance


def _to_reader_in_passing(findings: Findings) -> frozenset[int]:
    """The sentences of a story or a report, below its opening, that say "you" outside quotation marks; none of one that does so throughout, as advice does."""
    profile = findings.profile
    told = [i for i, seen in enumerate(profile.signals) if seen.second_person and not seen.quotation_marks]
    beside = [i for i in told if not _THERE_IS.search(profile.texts[i])]
    few = len(told) <= _IN_PASSING * len(profile) and _AS_NEWS.issuperset(findings.kinds)
    return frozenset(i for i in beside if few and not _opens(findings, i))


def _opens(findings: Findings, index: int) -> bool:
    """Whether a sentence stands in the first paragraph of the only text, which says what it is of, however it says it."""
    profile = findings.profile
    if len(profile.languages) > 1:
        return False
    every = profile.of_document(profile.document[index])
    first = next((i for i in every if not profile.heading[i]), index)
    return profile.block[index] == profile.block[first]


def _to_reader(chance: float) -> float:
    return chance * _TO_READER / (1 - chance + chance * _TO_READER)


def _seen(findings: Findings) -> strike_chance.Table:
    """What is seen of the passages, worked out once."""
    from briefing.selection import strike_chance

    known = findings.profile.memo.get("seen")
    if not isinstance(known, strike_chance.Table):
        known = strike_chance.Table(findings.profile, zoned(findings), findings.outcomes)
        findings.profile.memo["seen"] = known
    return known
