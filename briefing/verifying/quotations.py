"""Quotations of a brief → verdicts: word for word, but for typography, altered, glued together, not speech, not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product

from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import BriefClaim, ClaimKind, Evidence, Finding, Quote, Span
from briefing.verifying import alignment, speakers
from briefing.verifying.alignment import Step
from briefing.verifying.brief import CITATION, Brief, Quoted
from briefing.verifying.index import Place
from briefing.verifying.matching import Match, near
from briefing.verifying.pieces import cover
from briefing.verifying.sources import Source, Sources
from briefing.verifying.words import UNSEEN, Words, words

_ELLIPSIS = re.compile(r"\s*[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]\s*|\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*")
_WITHIN = re.compile(r"\[(\w{1,3})\](?=\w)|(?<=\w)\[(\w{1,12})\]")
_BRACKET = re.compile(r"\[[^\[\]]{0,200}\]")
_MOST_BRACKETS = 5
"""Brackets of one quotation that are taken out in every combination; the source may have some of its own."""
_MOST = 400
"""Words above which a quotation is compared piece by piece, so that time stays linear."""
_PIECE = 250
_TITLE = 4
"""Words of a short title: "the Big Four"."""
_ALTERED = 0.5
"""Share of a quotation's words that one place must have for it to be a quotation from there, altered."""
_GLUED = 3
"""Words that a piece has at least when two are found glued together."""
_PLACES = 40
_BEFORE = re.compile(r"[“\"«„‘'`]\W{0,3}$")
_AFTER = re.compile(r"\W{0,3}[”\"»“’']")
_INNER = re.compile(r"[“”\"«»„]")
_DOCUMENTS = frozenset(lexicon("en").verifying.documents)
_BY = re.compile(r"\s(?:of|by|from|for|on)\s")
_NOT_SPEECH = "the words are the source's own, not speech"
_BETWEEN = re.compile(r"[”\"»]\s+[“\"«„]")


def check(brief: Brief, sources: Sources) -> list[Finding]:
    """A finding for each quotation of the brief."""
    return [_Check(brief, sources, quoted).finding() for quoted in brief.quoted()]


class _Check:
    """One quotation against the sources."""

    def __init__(self, brief: Brief, sources: Sources, quoted: Quoted) -> None:
        self.brief, self.sources, self.quoted = brief, sources, quoted
        self.text = brief.plain(brief.document[quoted.content])
        self.claim = BriefClaim(ClaimKind.QUOTATION, quoted.content, quoted.speaker)

    def finding(self) -> Finding:
        for text, edited in self._readings():
            found = words(text)
            if found.forms and (places := self._find(found.forms)):
                return self._standing(places, found, text, edited=edited)
        for bare in (False, True) if "[" in self.text else (True,):
            pieces = self._pieces(bare=bare)
            if len(pieces) > 1 and (answer := self._skipping(pieces)):
                return answer
        return self._compared()

    # --- word for word --------------------------------------------------------------------------------------------

    def _readings(self) -> list[tuple[str, bool]]:
        """The quotation as it stands, and without what its brackets add; True where that was an edit."""
        out = [(self.text, False)]
        if "[" in self.text:
            cited = CITATION.sub("", self.text)
            out += [(cited, not self.brief.ours)] if cited != self.text else []
            whole = _WITHIN.sub(lambda m: m[1] or m[2], cited)
            found = [*_BRACKET.finditer(whole)][:_MOST_BRACKETS]
            out.append((whole.replace("[", "").replace("]", ""), True))
            for kept in product((False, True), repeat=len(found)):
                dropped = [match.span() for match, stays in zip(found, kept, strict=True) if not stays]
                out.append((_without(whole, dropped), any(kept) or not self.brief.ours))
        return out

    def _find(self, forms: Sequence[str]) -> list[Match]:
        """Where the words stand in this order; those inside quotation marks first."""
        places = [Match(place) for place in self.sources.index.find(forms, most=_PLACES)]
        return sorted(places, key=lambda m: not self._is_speech(m.place))

    def _standing(self, matches: list[Match], found: Words, text: str, *, edited: bool) -> Finding:
        speech = [match for match in matches if self._is_speech(match.place)]
        alike = [match for match in speech or matches if self._same_marks(match.place, found, text)]
        best = alike or speech or matches
        finding = Finding(self.claim, "exact", self._evidence(best))
        if edited or not alike:
            finding = replace(finding, verdict="exact-but-for-typography", difference=self._typography(best[0].place))
        if not speech:
            return self._unspoken(finding, best)
        if all(self._runs_over(match.place) for match in speech):
            return replace(finding, verdict="joined", difference="two quotations that stand side by side")
        return self._spoken(finding, [match.place for match in speech])

    def _same_marks(self, place: Place, found: Words, text: str) -> bool:
        """Whether the source has the same characters, white space apart, and the same mark at the end."""
        document, span = self.sources.index.document(place), self.sources.index.span(place)
        said = text[found.starts[0] : found.stops[-1]]
        if UNSEEN.sub("", said).split() != UNSEEN.sub("", document[span]).split():
            return False
        tail = text[found.stops[-1] :].strip()
        return "".join(document.text[span.stop : span.stop + 2 * len(tail) + 2].split()).startswith(
            "".join(tail.split())
        )

    def _typography(self, place: Place) -> str:
        index = self.sources.index
        said, stands = self.text.split(), index.document(place)[index.span(place)].split()
        steps = alignment.align(said, stands)
        return alignment.shown(said, stands, steps) or "marks at the end"

    # --- with an ellipsis -----------------------------------------------------------------------------------------

    def _pieces(self, *, bare: bool) -> list[Words]:
        """The quotation cut at its ellipses; `bare`: without what else stands in brackets."""
        text = _WITHIN.sub(lambda m: m[1] or m[2], self.text)
        if bare:
            text = _BRACKET.sub(lambda m: m[0] if _ELLIPSIS.fullmatch(m[0]) else "", text)
        return [piece for part in _ELLIPSIS.split(text) if (piece := words(part)).forms]

    def _skipping(self, pieces: list[Words]) -> Finding | None:
        """The quotation as pieces of one place, with words left out between them; None where a piece is not there."""
        longest = max(range(len(pieces)), key=lambda n: len(pieces[n]))
        anchors = self._matches(pieces[longest].forms)
        best: tuple[int, list[Match]] | None = None
        for anchor in anchors[:8]:
            chain = self._chain(pieces, longest, anchor)
            if chain is None:
                continue
            skipped = chain[-1].place.last - chain[0].place.first
            rank = skipped + (0 if self._one_utterance(chain) else 10**6)
            if best is None or rank < best[0]:
                best = (rank, chain)
        if best is None:
            return None
        chain = best[1]
        evidence = self._evidence(chain)
        if not self._one_utterance(chain):
            return Finding(self.claim, "joined", evidence, "pieces from different places")
        whole = Place(chain[0].place.source, chain[0].place.first, chain[-1].place.last)
        forms, stands = words(self.text).forms, self.sources.index.forms(whole)
        shown = (
            alignment.shown(forms, stands, alignment.align(forms, stands))
            if len(stands) < _MOST
            else "words are skipped"
        )
        finding = Finding(self.claim, "exact-but-for-typography", self._evidence([Match(whole)]), shown)
        if not all(self._is_speech(match.place) for match in chain):
            return replace(finding, verdict="out-of-quotes", difference=_NOT_SPEECH)
        return self._spoken(finding, [chain[0].place])

    def _chain(self, pieces: list[Words], longest: int, anchor: Match) -> list[Match] | None:
        """The pieces before and after the anchor, each as near to it as it stands, in order and in its source."""
        chain = [anchor]
        for piece in pieces[longest + 1 :]:
            after = [
                m
                for m in self._matches(piece.forms)
                if m.place.source == anchor.place.source and m.place.first > chain[-1].place.last
            ]
            if not after:
                return None
            chain.append(min(after, key=lambda m: m.place.first))
        for piece in reversed(pieces[:longest]):
            before = [
                m
                for m in self._matches(piece.forms)
                if m.place.source == anchor.place.source and m.place.last < chain[0].place.first
            ]
            if not before:
                return None
            chain.insert(0, max(before, key=lambda m: m.place.last))
        return chain

    def _matches(self, forms: Sequence[str]) -> list[Match]:
        exact = [Match(place) for place in self.sources.index.find(forms, most=200)]
        return exact or [match for match in self._near(forms) if match.clean]

    def _one_utterance(self, chain: list[Match]) -> bool:
        """Whether pieces stand in one quotation, or in quotations that one cue gives to one speaker."""
        source = self.sources.each[chain[0].place.source]
        spans = [source.words.span(m.place.first, m.place.last) for m in chain]
        stretches = {source.spoken(span.start) for span in spans} | {source.spoken(span.stop - 1) for span in spans}
        if stretches == {-1}:
            return chain[-1].place.first - chain[0].place.last < _PIECE
        if len(stretches) == 1:
            return True
        quotes = [q for span in spans for q in source.quotes_in(span)]
        if self.brief.ours and self._are_of_one_sentence(source, quotes):
            return True
        return -1 not in stretches and len({q.group for q in quotes}) == 1

    def _are_of_one_sentence(self, source: Source, quotes: Sequence[Quote]) -> bool:
        """Whether quotations stand in one sentence and have one speaker, which a page of ours prints with the words between left out."""
        held = {source.document.sentence_at(q.content.start) for q in quotes}
        return len(held) == 1 == len({q.name for q in quotes}) and None not in held

    # --- with differences -----------------------------------------------------------------------------------------

    def _compared(self) -> Finding:
        text = _ELLIPSIS.sub(" ", _WITHIN.sub(lambda m: m[1] or m[2], self.text))
        found = words(text)
        if not found.forms:
            return Finding(self.claim, "not-found")
        if len(found) > _MOST:
            return self._long(found)
        matches = self._near(found.forms)
        if not matches:
            return Finding(self.claim, "not-found")
        edited = self._but_for_editing(text, found, matches)
        return edited or self._glued(found, matches) or self._altered(matches[0], found)

    def _but_for_editing(self, text: str, found: Words, matches: list[Match]) -> Finding | None:
        """The finding where a place differs only by what brackets add, or by nothing that counts."""
        groups = _in_brackets(text, found)
        for match in matches if any(groups) else ():
            if all(step.equal or _editorial(step, match.steps, groups) for step in match.steps):
                return self._edited(match, found)
        clean = [match for match in matches if match.clean]
        speech = [match for match in clean if self._is_speech(match.place)]
        return self._edited((speech or clean)[0], found) if clean else None

    def _altered(self, best: Match, found: Words) -> Finding:
        """The finding where the place that shares most has other words."""
        if best.share < _ALTERED or (best.share * len(found) < 3 and best.share < 0.66):
            return Finding(self.claim, "not-found", self._evidence([best]) if best.share >= 0.3 else ())
        return Finding(self.claim, "altered", self._evidence([best]), self._shown(best, found))

    def _near(self, forms: Sequence[str]) -> list[Match]:
        """The places that share most with the words, aligned, best first; of equal ones speech."""
        return sorted(near(self.sources.index, forms), key=lambda m: (-m.share, not self._is_speech(m.place)))

    def _edited(self, match: Match, found: Words) -> Finding:
        """The finding where brackets or spelling are all that differs."""
        finding = Finding(self.claim, "exact-but-for-typography", self._evidence([match]), self._shown(match, found))
        if not self._is_speech(match.place):
            return replace(finding, verdict="out-of-quotes", difference=_NOT_SPEECH)
        return self._spoken(finding, [match.place])

    def _glued(self, found: Words, matches: list[Match]) -> Finding | None:
        """The finding where the quotation is put together of pieces that stand word for word in different places."""
        forms = found.forms
        if len(forms) < 2 * _GLUED:
            return None
        pieces = cover(forms, self._find, _GLUED)
        if pieces is None or len(pieces) < 2:
            return None
        gaps = [
            (second.place.first - first.place.last - 1 if second.place.source == first.place.source else 10**6)
            for first, second in pairwise(pieces)
        ]
        source = self.sources.each[pieces[0].place.source]
        crossing = all(m.place.source == pieces[0].place.source for m in pieces) and (
            len({source.spoken(source.words.starts[m.place.first]) for m in pieces}) > 1
        )
        if all(0 <= gap <= 12 for gap in gaps) and not crossing:
            return None  # one place, words left out: altered
        if matches and matches[0].share > 0.9 and not crossing:
            return None
        return Finding(self.claim, "joined", self._evidence(pieces), "pieces from different places")

    def _long(self, found: Words) -> Finding:
        """A very long quotation, piece by piece."""
        matches: list[Match] = []
        shown: list[str] = []
        worst = 1.0
        for first in range(0, len(found), _PIECE):
            forms = found.forms[first : first + _PIECE]
            best = next(iter(self._matches(forms) or self._near(forms)), None)
            if best is None:
                return Finding(self.claim, "not-found", self._evidence(matches[:4]))
            matches.append(best)
            worst = min(worst, best.share)
            if not best.clean:
                part = Words(forms, found.starts[first : first + _PIECE], found.stops[first : first + _PIECE])
                shown.append(self._shown(best, part))
        if worst < _ALTERED:
            return Finding(self.claim, "not-found", self._evidence(matches[:4]))
        if shown:
            return Finding(self.claim, "altered", self._evidence(matches[:4]), " … ".join(shown))
        finding = Finding(self.claim, "exact-but-for-typography", self._evidence(matches[:4]))
        return finding if all(self._is_speech(m.place) for m in matches) else replace(finding, verdict="out-of-quotes")

    # --- speech and speaker ---------------------------------------------------------------------------------------

    def _is_speech(self, place: Place) -> bool:
        """Whether nine tenths of a place stand in speech, or a mark opens right before or closes right after it."""
        source = self.sources.each[place.source]
        inside = sum(source.spoken(source.words.starts[n]) >= 0 for n in range(place.first, place.last + 1))
        if inside * 10 >= 9 * (place.last - place.first + 1):
            return True
        text, span = source.document.text, self.sources.index.span(place)
        before = _BEFORE.search(text, max(0, span.start - 5), span.start)
        after = _AFTER.match(text, span.stop, span.stop + 5)
        return bool(before and after)

    def _is_own(self, matches: Sequence[Match]) -> bool:
        """Whether the brief gives words to the source itself, or to who wrote it: "the report says", "Lund wrote"."""
        head = words(_BY.split(self.quoted.speaker)[0]).forms[-1:]
        if not head or any(self._is_reported(m.place, head[0]) for m in matches):
            return False
        return head[0] in _DOCUMENTS or any(head[0] in self.sources.each[m.place.source].authors for m in matches)

    def _is_reported(self, place: Place, head: str) -> bool:
        """Whether the source tells with the words what another document of that name says: "the report cited …"."""
        source, span = self.sources.each[place.source], self.sources.index.span(place)
        told = (q for q in source.quotes if not q.direct and q.speaker and q.content.overlaps(span))
        return any(words(source.document[q.speaker]).forms[-1:] == [head] for q in told if q.speaker)

    def _unspoken(self, finding: Finding, matches: Sequence[Match]) -> Finding:
        """The finding on words that stand in no speech: the source's own may be quoted, and a title."""
        if self._is_own(matches) or self._is_title():
            return finding
        return replace(finding, verdict="out-of-quotes", difference=_NOT_SPEECH)

    def _is_title(self) -> bool:
        """Whether it is a short title, whoever is named beside it, or nobody is for one word: "The Grey Lake", a word held at arm's length."""
        found = words(self.text)
        telling = [at for form, at in zip(found.forms, found.starts, strict=True) if form not in stop_words("en")]
        named = all(self.text[at].isupper() or self.text[at].isdigit() for at in telling)
        if named and 1 < len(found.forms) <= _TITLE:
            return True
        return not self.quoted.speaker and (named or len(found.forms) == 1)

    def _runs_over(self, place: Place) -> bool:
        """Whether one quotation closes and another opens inside a place, which the brief gives as one."""
        source = self.sources.each[place.source]
        numbers = {source.spoken(source.words.starts[n]) for n in range(place.first, place.last + 1)}
        if len(numbers) < 2 or _INNER.search(self.text):
            return False
        span = self.sources.index.span(place)
        return bool(_BETWEEN.search(source.document.text, span.start, span.stop))

    def _spoken(self, finding: Finding, places: list[Place]) -> Finding:
        if not self.quoted.speaker:
            return finding
        if any(self.sources.each[p.source].within(self.sources.index.span(p)) for p in places):
            return finding  # who is quoted inside a quotation is nobody's to tell
        answers = [speakers.check(self.quoted, self.sources.each[p.source], self.sources.index.span(p)) for p in places]
        if None in answers:
            return finding
        verdict, said = next(answer for answer in answers if answer is not None)
        return replace(finding, verdict=verdict, difference=said)

    def _evidence(self, matches: Sequence[Match]) -> tuple[Evidence, ...]:
        spans = [Evidence(match.place.source, self.sources.index.span(match.place)) for match in matches]
        return tuple(dict.fromkeys(spans))[:10]

    def _shown(self, match: Match, found: Words) -> str:
        text = _ELLIPSIS.sub(" ", _WITHIN.sub(lambda m: m[1] or m[2], self.text))
        said = [text[a:b] for a, b in zip(found.starts, found.stops, strict=True)]
        source = self.sources.each[match.place.source]
        stands = [
            source.document.text[source.words.starts[n] : source.words.stops[n]]
            for n in range(match.place.first, match.place.last + 1)
        ]
        return alignment.shown(said, stands, match.steps)


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without some stretches of it."""
    for start, stop in reversed(spans):
        text = text[:start] + text[stop:]
    return text


def _in_brackets(text: str, found: Words) -> list[frozenset[int]]:
    """The words in each bracket of a quotation, by their numbers."""
    brackets = [Span(*m.span()) for m in _BRACKET.finditer(text)]
    return [frozenset(n for n in range(len(found)) if found.starts[n] in bracket) for bracket in brackets]


def _editorial(step: Step, steps: Sequence[Step], groups: Sequence[frozenset[int]]) -> bool:
    """Whether a difference is an editor's bracket: words added, or a few of the source's replaced by it.

    A bracket of which the source has a part is the source's own.
    """
    if step.b == step.a or step.d - step.c > 8:
        return False
    own = {n for other in steps if other.equal for n in range(other.a, other.b)}
    edits = [group for group in groups if not group & own]
    return all(any(n in group for group in edits) for n in range(step.a, step.b))
