"""Numbers of a brief that are no figures (a score, a reference, a number beside a name) → verdicts: are they there?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.agreement.sentences import SURE_PLACE
from briefing.model import BriefClaim, ClaimKind, Evidence, Figure, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.durations import BETWEEN
from briefing.verifying.index import Place
from briefing.verifying.locating import Location, Locations
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_NUMBER = re.compile(r"(?<![\w.,/-])\d[\d.,]*\d|(?<![\w.,/-])\d(?![\w/])")
_MOST = 3
"""Places that are shown."""


class BareNumbers:
    """The numbers in digits of a brief that are neither figures nor part of a date, against its sources."""

    def __init__(
        self,
        brief: Brief,
        sources: Sources,
        locations: Locations,
        by_value: Mapping[tuple[float, float], Sequence[tuple[int, Figure]]],
    ) -> None:
        """`by_value`: the sources' figures by least and greatest value."""
        self.brief, self.sources, self.locations, self.by_value = brief, sources, locations, by_value

    def check(self) -> list[Finding]:
        """A finding for each."""
        return [self._finding(span) for span in self._spans()]

    def _spans(self) -> Iterator[Span]:
        facts = self.brief.facts
        figures = [f.span for f in facts.figures if not self.brief.claims_nothing(f.span)]
        taken = sorted(figures + [d.span for d in facts.dates])
        at = 0
        for match in _NUMBER.finditer(self.brief.document.text):
            span = Span(*match.span())
            while at < len(taken) and taken[at].stop <= span.start:
                at += 1
            if (at < len(taken) and taken[at].overlaps(span)) or self.brief.claims_nothing(span):
                continue
            if self.brief.document.block_at(span.start) is not None:
                yield span

    def _finding(self, span: Span) -> Finding:
        claim = BriefClaim(ClaimKind.FIGURE, span)
        forms = words(self.brief.document[span]).forms
        placed = self.locations.of(span)
        find = self.sources.index.find if self._is_day(span) else self.sources.find_undated
        places = find(forms, most=50)
        near = [p for p in places if self.locations.holds(placed, p.source, self.sources.index.span(p))]
        if not near and (stands := self._opposite(placed, span)):
            text = self.sources.documents[stands.source][stands.span]
            return Finding(claim, "changed", (stands,), f"[-{text}-] {{+{self.brief.document[span]}+}}")
        if places:
            return Finding(claim, "same", self._evidence(near or places))
        if len(forms) == 1 and forms[0].isdigit() and (equal := self.by_value.get((float(forms[0]),) * 2)):
            return Finding(claim, "same-value", tuple(Evidence(n, f.span) for n, f in equal[:_MOST]))
        return Finding(claim, "not-found")

    def _is_day(self, span: Span) -> bool:
        """Whether a date stands right behind a number that is one of two days: "24 and 25 July"."""
        between = BETWEEN.match(self.brief.document.text, span.stop)
        return between is not None and any(
            d.span.start == between.end() for d in self.brief.dates_in(self.brief.around(span))
        )

    def _opposite(self, placed: Location, span: Span) -> Evidence | None:
        """The number that stands in the source at the very place of the brief's, None for none."""
        if placed.match is None or placed.match.share < SURE_PLACE:
            return None
        opposite = placed.opposite(self.brief.words.inside(span).start)
        place = placed.match.place
        if opposite is None or opposite[0] or not opposite[2] > opposite[1] > place.first:
            return None
        stands = self.sources.index.words[place.source].span(opposite[1], opposite[2] - 1)
        text = self.sources.documents[place.source][stands]
        return Evidence(place.source, stands) if any(c.isdigit() for c in text) else None

    def _evidence(self, places: Sequence[Place]) -> tuple[Evidence, ...]:
        return tuple(Evidence(p.source, self.sources.index.span(p)) for p in places[:_MOST])
