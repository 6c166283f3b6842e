"""A figure that no source states → how the brief's writer came to it: worked out of two figures, or counted in a list.

Both are right, and neither is the source's word, so they have verdicts of their own that show the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice, product

from briefing.agreement.figures import Amount, Bound, read, whole
from briefing.agreement.sentences import SURE_PLACE
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import lexicon
from briefing.model import BriefClaim, Document, Evidence, Figure, Finding, Span
from briefing.verifying import counts
from briefing.verifying.arithmetic import Kind, Operands, Result, fits, of_three, results, share_of, went
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.locating import Location
from briefing.verifying.sources import Sources
from briefing.verifying.support import WINDOW, Supports
from briefing.verifying.tables import CELL, Table, Tables
from briefing.verifying.words import words

_MOST = 12
"""Figures of one place that are tried in pairs."""
_FEWEST, _LONGEST = 2, 12
"""Entries of a list that a writer counts."""
_MOST_NAMED = 4
"""Things that a sentence names and counts at most."""
_BESIDE = 2
"""Characters beside a stretch that reach the sentences next to it."""
_STRETCHES = 2
"""Stretches that are looked at."""
_FEW = 3
"""Figures of a stretch at most of which two may be taken for parts of one whole."""
_TO = re.compile(r"\s(?:to|and)\s")
"""What stands between two figures of one unit, which stands behind the second: "from 240 to 210 miles"."""
_LARGE = 1000
"""From which value a bare number has the unit of the one beside it."""
_FROM = "from "
_BRACKET = " ("
"""What stands between a figure and that of the year before, which leaves out unit and scale: "1,210 million (1,655)"."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_KNOWN = lexicon("en").verifying
_MOST_SENTENCES, _AROUND = 400, 30
"""Sentences of a source that are looked at, and words beside one in which its subject may stand."""
_PLACES = 6
"""Decimal places in which sums are compared."""
_BEHIND = 12
"""Characters behind a pair that tell what its second figure is of."""


class Derivations:
    """What a writer may have worked out of the place that a sentence was made from."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, known: KnownFigures) -> None:
        self.brief, self.sources, self._supports, self._known = brief, sources, supports, known
        self._tables = Tables(sources)
        self._effects = WordEffects(brief.document.language if brief.document.language != "und" else "en")

    def at_place(self, claim: BriefClaim, figure: Figure, said: Amount | None, placed: Location) -> Finding | None:
        """The finding ``derived`` or ``counted`` with what it was made of where its sentence stands; None where it was not."""
        if said is None or not said.is_one:
            return None
        copied = placed.match is not None and placed.match.share >= SURE_PLACE
        told = self._values(self.brief.around(claim.span)) | self._replaced(claim, said, placed) if copied else None
        if placed.match is not None:
            place = placed.match.place
            span = self._sentences(place.source, self.sources.index.span(place))
            found = self._worked_out(claim, said, place.source, span, told=told)
            if found is None and not copied:
                found = self._counted(claim, figure, said, place.source, span)
            if found:
                return found
        if said.unit or not 1 <= said.low <= _LONGEST:
            return self._derived_from_sources(claim, said, told)
        return None if copied else self._of_its_words(claim, said)

    def _replaced(self, claim: BriefClaim, said: Amount, placed: Location) -> frozenset[float]:
        """The values of the claim's unit where it stands in a sentence that is copied but for it: it was changed, not worked out of them."""
        changed = [step for step in placed.match.steps if not step.equal] if placed.match else []
        if placed.match is None or len(changed) != 1:
            return frozenset()
        step, first, place = changed[0], placed.first, placed.match.place
        inside = self.brief.words.inside(claim.span)
        if step.c == step.d or not (inside.start <= first + step.a and first + step.b <= inside.stop):
            return frozenset()
        stands = self.sources.index.words[place.source].span(place.first + step.c, place.first + step.d - 1)
        figures = self.sources.each[place.source].figures_in(stands)
        amounts = (self._amount(place.source, figure) for figure in figures)
        return frozenset(amount.low for amount in amounts if amount and amount.unit == said.unit)

    def _derived_from_sources(self, claim: BriefClaim, said: Amount, told: frozenset[float] | None) -> Finding | None:
        """The finding ``derived`` where two figures give it that stand where most of the sentence is told, in a row that it names, or in itself."""
        for number, span in self._stretches(claim.span):
            if made := self._worked_out(claim, said, number, span, told=told):
                return made
        if told is not None:
            return None
        rules = (self._of_column, self._of_itself, self._of_whole, self._of_its_words)
        return next((found for rule in rules if (found := rule(claim, said))), None) or self._of_stretch(claim, said)

    def _of_stretch(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where three figures give it in the stretch that tells most of the sentence, or right behind."""
        forms = self._forms(claim.span)
        for found in self._supports.stretches(forms, most=1):
            document = self.sources.documents[found.source]
            last = document.sentence_at(found.span.stop - 1)
            behind = document.sentences[last.index + 1 : last.index + 2] if last else ()
            whole_span = Span(found.span.start, behind[0].span.stop if behind else found.span.stop)
            figures = self.sources.each[found.source].figures_in(whole_span)
            return self._of_three(claim, said, found.source, figures[:_MOST])
        return None

    def _of_its_words(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where the sentence says that it adds or sets apart, and a sentence of a source, or two, have two figures that give it.

        A few of something are worked out only of what went from the one to the other: "from 14 to 22".
        """
        told = [form for form in self._forms(claim.span) if self._works_out(form)]
        few = said.low <= _LONGEST and not said.unit
        if not told:
            return None
        whole_said = said if said.unit or said.low < _LARGE else replace(said, unit=self._unit_beside(claim))
        for number, source in enumerate(self.sources.each):
            sentences = source.document.sentences[:_MOST_SENTENCES]
            for at, one in enumerate(sentences):
                last = one if few else sentences[min(at + WINDOW, len(sentences)) - 1]
                span = Span(one.span.start, last.span.stop)
                made = self._worked_out(claim, whole_said, number, span, told=None, gone=few)
                if made and self._names_all(claim.span, number, span):
                    return made
        return None

    def _unit_beside(self, claim: BriefClaim) -> str | None:
        """The unit of the figure before a bare one in the brief's sentence: "120,000 m³, 20,000 less"."""
        around = Span(self.brief.around(claim.span).start, claim.span.start)
        before = [figure.unit for figure in self.brief.figures_in(around) if figure.unit]
        return before[-1] if before else None

    def _works_out(self, form: str) -> bool:
        """Whether a word says that figures are added up, or how far two are apart."""
        return form in _KNOWN.summing or form in _KNOWN.setting_apart or bool(self._effects.direction(form))

    def _names_all(self, claim: Span, number: int, span: Span) -> bool:
        """Whether a word of content of the brief's sentence stands in a sentence of a source, or beside it."""
        stems = {stem for _, stem in self._supports.content(self._forms(claim))}
        found = self.sources.index.words[number]
        inside = found.inside(span)
        near = found.forms[max(0, inside.start - _AROUND) : inside.stop + _AROUND]
        return any(stem in stems for _, stem in self._supports.content(near))

    def _of_whole(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where a share is that of a figure where most of the sentence is told in one elsewhere on its topic."""
        if not (said.unit == "percent" or 0 < said.low < 1):
            return None
        forms = self._forms(claim.span)
        places = [(n, f) for n, span in self._stretches(claim.span) for f in self.sources.each[n].figures_in(span)]
        wholes = [
            (found.source, figure)
            for found in self._supports.stretches(forms, most=_STRETCHES)
            for figure in self.sources.each[found.source].figures_in(found.span)
        ]
        for (number, part), (other, all_) in islice(product(places, wholes), _MOST * _MOST):
            share = share_of(self._amount(number, part), self._amount(other, all_))
            if share is not None and fits(said, share):
                documents = self.sources.documents
                shown = f"{documents[number][part.span]} / {documents[other][all_.span]}"
                return Finding(claim, "derived", (Evidence(number, part.span), Evidence(other, all_.span)), shown)
        return None

    def _stretches(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The sentences of the stretch that tells most of the brief's sentence, and the rows of tables that it names."""
        forms = self._forms(span)
        for found in self._supports.stretches(forms, most=1):
            document = self.sources.documents[found.source]
            first = document.sentence_at(found.span.start)
            near = document.sentences[first.index : first.index + WINDOW] if first else ()
            yield from ((found.source, sentence.span) for sentence in near if sentence.span in found.span)
        yield from self._tables.named(forms)

    def tells_otherwise(self, span: Span, number: int, whole_: Figure) -> bool:
        """Whether the sentence of a source that has a figure shares no word of content with the brief's sentence besides what it counts."""
        document = self.sources.documents[number]
        counted = f"{document[whole_.span]} {document[whole_.of] if whole_.of else ''}"
        sentence = document.sentence_at(whole_.span.start)
        stands = words(document[sentence.span] if sentence else "").forms
        own, there, thing = (
            {stem for _, stem in self._supports.content(forms)}
            for forms in (self._forms(span), stands, words(counted).forms)
        )
        return not (own & there) - thing

    def _of_column(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where it is what a column of a table adds up to, and words of the column's head are said."""
        forms = set(self._forms(claim.span))
        for table in self._tables.all:
            for figures in self._tables.columns(table):
                amounts = [amount for figure in figures if (amount := self._amount(table.source, figure))]
                whole_sum = round(sum(amount.low for amount in amounts), _PLACES)
                told = all(amount.is_one for amount in amounts) and said.low == whole_sum
                if told and amounts and amounts[0].unit == said.unit and self._heads(table, figures[0], forms):
                    evidence = Evidence(table.source, table.body)
                    return Finding(claim, "derived", (evidence,), "what the column adds up to")
        return None

    def _heads(self, table: Table, figure: Figure, forms: set[str]) -> bool:
        """Whether a word of a column's head is said."""
        document = self.sources.documents[table.source]
        row = next(row for row in table.rows if figure.span in row.span)
        column = document[Span(row.span.start, figure.span.start)].count(CELL)
        cells = document[table.rows[0].span].split(CELL)
        return column < len(cells) and not forms.isdisjoint(words(cells[column]).forms)

    def _of_itself(self, claim: BriefClaim, said: Amount) -> Finding | None:
        """The finding ``derived`` where two other figures of the brief's own sentence give it, each of which stands in a source."""
        document, around = self.brief.document, self.brief.around(claim.span)
        others = [f for f in self.brief.figures_in(around) if f.span != claim.span][:_MOST]
        read_ = [(f, a) for f in others if (a := read(f, document.text, language=document.language)) and a.is_one]
        for (one, left), (other, right) in combinations(read_, 2):
            places = [self._known.by_value.get((amount.low, amount.high), []) for amount in (left, right)]
            between = document.text[one.span.stop : other.span.start]
            if all(places) and any(fits(said, result) for result in results(Operands(left, right, between))):
                shown = f"worked out of {document[one.span]} and {document[other.span]}"
                return Finding(claim, "derived", tuple(Evidence(p[0][0], p[0][1].span) for p in places), shown)
        return next((made for f in others if (made := self._of_way(claim, said, f))), None)

    def _of_way(self, claim: BriefClaim, said: Amount, figure: Figure) -> Finding | None:
        """The finding ``derived`` where what goes from the one to the other in the brief's own sentence has grown or shrunk by so much."""
        document = self.brief.document
        way = read(figure, document.text, language=document.language)
        if (
            way is None
            or way.is_one
            or way.vague
            or not way.low
            or not document.text[: figure.span.start].endswith(_FROM)
        ):
            return None
        grown = (way.high / way.low - 1, 1 - way.low / way.high, way.high - way.low)
        results_ = (
            Result("→", value, kind, way.unit)
            for value, kind in zip(grown, (Kind.GROWTH, Kind.GROWTH, Kind.AMOUNT), strict=True)
        )
        if any(fits(said, result) for result in results_):
            return Finding(claim, "derived", difference=f"worked out of {document[figure.span]}")
        return None

    def _forms(self, span: Span) -> list[str]:
        """The words of the brief's sentence around a span."""
        return [self.brief.words.forms[n] for n in self.brief.words.inside(self.brief.around(span))]

    def named(self, claim: BriefClaim, said: Amount | None) -> Finding | None:
        """The finding ``counted`` where a number speaks of what the brief's own sentence names: "the two sides: Orlo wants …, Havn …"."""
        if said is None or not said.is_one or not _FEWEST <= said.low <= _MOST_NAMED:
            return None
        before = self.brief.words.inside(claim.span).start - 1
        if before < 0 or self.brief.words.forms[before] not in lexicon("en").verifying.definite:
            return None
        around = self.brief.around(claim.span)
        mentions = {e.name: m for e in self.brief.facts.entities for m in e.mentions if m in around}
        return (
            Finding(claim, "counted", difference=f"counted: {', '.join(mentions)}")
            if len(mentions) == said.low
            else None
        )

    def nearby(self, claim: BriefClaim, figure: Figure, said: Amount | None) -> Finding | None:
        """The finding ``counted`` where a stretch that shares most of the sentence's words, or one beside it, has just so many."""
        if said is None or not said.is_one:
            return None
        for found in self._supports.stretches(self._forms(claim.span), most=_STRETCHES):
            length = len(self.sources.documents[found.source].text)
            beside = Span(max(0, found.span.start - _BESIDE), min(length, found.span.stop + _BESIDE))
            if counted := self._counted(claim, figure, said, found.source, self._sentences(found.source, beside)):
                return counted
        return None

    def _sentences(self, number: int, span: Span) -> Span:
        """The whole sentences that a place lies in."""
        document = self.sources.documents[number]
        first, last = document.sentence_at(span.start), document.sentence_at(span.stop - 1)
        return Span(
            min(span.start, first.span.start if first else span.start), max(span.stop, last.span.stop if last else 0)
        )

    def _worked_out(
        self,
        claim: BriefClaim,
        said: Amount,
        number: int,
        span: Span,
        *,
        told: frozenset[float] | None,
        gone: bool = False,
    ) -> Finding | None:
        """The finding ``derived`` from two figures of a stretch, or, where no values are `told`, from three.

        `told`: not from these values; `gone`: only from what went from the one to the other.
        """
        figures = self.sources.each[number].figures_in(span)[:_MOST]
        pairs = combinations([(f, a) for f in figures if (a := self._amount(number, f)) and a.is_one], 2)
        document = self.sources.documents[number]
        for (one, left), (other, right) in pairs:
            if told and {left.low, right.low} & told:
                continue
            pair = _operands(document, (one, left), (other, right), alone=len(figures) <= _FEW)
            if gone and not went(pair):
                continue
            if made := next((result for result in results(pair) if fits(said, result)), None):
                shown = f"{document[one.span]} {made.sign} {document[other.span]}"
                return Finding(claim, "derived", (Evidence(number, whole(one)), Evidence(number, whole(other))), shown)
        return None if told is not None or gone else self._of_three(claim, said, number, figures)

    def _of_three(self, claim: BriefClaim, said: Amount, number: int, figures: Sequence[Figure]) -> Finding | None:
        """The finding ``derived`` where three figures of one unit, of which others may stand between, give it."""
        read_ = [(f, a) for f in figures if (a := self._amount(number, f)) and a.is_one and a.unit]
        document = self.sources.documents[number]
        for unit in dict.fromkeys(amount.unit for _, amount in read_):
            alike = [(f, a) for f, a in read_ if a.unit == unit]
            for three in zip(alike, alike[1:], alike[2:], strict=False):
                if any(fits(said, result) for result in of_three([amount for _, amount in three])):
                    shown = "worked out of " + ", ".join(document[f.span] for f, _ in three)
                    return Finding(claim, "derived", tuple(Evidence(number, whole(f)) for f, _ in three), shown)
        return None

    def _amount(self, number: int, figure: Figure) -> Amount | None:
        """What a figure says, in the unit that its text has for it."""
        amount = self._known.amount(number, figure)
        unsaid = self._known.unsaid.of(number, figure) if amount and amount.unit is None and figure.of is None else ()
        return replace(amount, unit=unsaid[0]) if amount and unsaid else amount

    def _values(self, span: Span) -> frozenset[float]:
        """The values that a sentence of the brief gives."""
        document = self.brief.document
        amounts = (read(f, document.text, language=document.language) for f in self.brief.figures_in(span))
        return frozenset(amount.low for amount in amounts if amount)

    def _counted(self, claim: BriefClaim, figure: Figure, said: Amount, number: int, span: Span) -> Finding | None:
        """A whole number of things of which the source has just so many: as a list, as a pair, each by itself."""
        whole_number = _FEWEST <= said.low <= _LONGEST and said.unit is None and said.bound is Bound.EXACT
        if not whole_number or figure.of is None:
            return None
        document = self.sources.documents[number]
        thing = counts.singular(self.brief.document[figure.of].split(" of ", maxsplit=1)[0].split()[-1])
        for table in self._tables.of_thing(thing):
            if table.source == number and len(table.rows) - 1 == said.low:
                return Finding(claim, "counted", (Evidence(number, table.body),), "counted: the rows of a table")
        for size, group in counts.groups(document.text, span, thing):
            if size == said.low:
                return Finding(claim, "counted", (Evidence(number, group),), f"counted: {document[group]}")
        return None


def _operands(document: Document, one: tuple[Figure, Amount], other: tuple[Figure, Amount], *, alone: bool) -> Operands:
    """Two figures of a source with what stands between and behind them; the first of "from 240 to 210 miles" has the second's unit."""
    (left, amount), (right, second) = one, other
    between = document.text[left.span.stop : right.span.start]
    first = replace(amount, unit=second.unit) if left.unit is None and _TO.fullmatch(between) else amount
    if between == _BRACKET and right.unit is None and document.text[right.span.stop : right.span.stop + 1] == ")":
        number = _NUMBER.search(document[left.span])
        scale = amount.low / float(number[0].replace(",", "")) if number and float(number[0].replace(",", "")) else 1.0
        second = replace(second, low=scale * second.low, high=scale * second.high, unit=amount.unit)
    return Operands(first, second, between, document.text[right.span.stop :][:_BEHIND], alone=alone)
