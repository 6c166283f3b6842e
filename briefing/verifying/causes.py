"""A sentence told in other words → whether it gives another cause than its source: "because of the frost" for "because of a strike".

The brief names a cause outright ("because", "due to"). The sentence of the sources that tells the effect is wrong for it only where that gives
a cause of its own, which shares no word with the brief's and is not near to it (`ranking.related`); a cause that is only told of in passing ("after
…", "when …") settles nothing where the brief's stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Document, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_LANGUAGE = "en"
_OUTRIGHT = re.compile(
    r"""
    \b(?:
        because(?:\sof)?
        |due\s(?:(?:mainly|largely|chiefly|primarily|entirely)\s)?to  # partly is no cause alone
        |owing\sto|as\sa\sresult\sof|on\saccount\sof
        |(?:caused|driven|prompted|triggered)\sby                     # a participle
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SINCE = re.compile(r", (?:since|as|citing) (?!\w{0,3}\d|well\b|of\b)", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|when|following|since (?=(?:its|their|his|her|it|they|he|she)\b))\b", re.IGNORECASE)
"""What leads a cause: outright; behind a comma; in passing, by the time."""
_SO = re.compile(r", so (?:that )?(?!far\b|on\b)", re.IGNORECASE)
"""What stands behind a cause, before what it leads to."""
_LESSER = re.compile(
    r"""
    (?P<before>[^.,;:]{3,60})\splayed\sa\s(?:lesser|smaller|minor)\s(?:role|part)\b             # told of it
    |\bto\sa\slesser\s(?:extent|degree),?\s(?:(?:on|by|to|from)\s)?(?P<behind>[^.,;:]{3,60})  # or led by it
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A cause that is not the first."""
_CAUSED = re.compile(r"\b(?:causes|caused|leads? to|led to|due to|because|explains?)\b", re.IGNORECASE)
_MAY_CAUSE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps)\b[^.;]{0,24}\b(?:due to|because of|caused? by|explained by|result of|cause)\b"
)
"""A cause, and one that only may be."""
_ENDS = re.compile(r"[;:]|\.(?=\s|$)|, (?:not|which|who|but|while|although)\b|\brather than\b|, [^,]{1,40} said\b")
"""What ends a cause behind what leads it."""
_DENIED = re.compile(r"\b(?:not|never|whether|if|nor|possibly|perhaps|n't|partly)\b[^,;]{0,12}$", re.IGNORECASE)
"""What stands before a cause that is none, or not alone."""
_CONTRAST = re.compile(r",? (?:although|though|while|whereas|despite) (?P<tail>[^.]{3,120})")
"""What a sentence sets against a cause."""
_LEAST, _FEWEST = 0.6, 2
"""Share, by weight, of the effect that a source's sentence has, and words of it, at least."""
_AKIN = 0.5
"""Cosine from which two words are of one matter."""


_UNRELATED = re.compile(
    r"""
    (?:
        (?:\bnot|\bnever|n['’]t)\s(?:linked|related|connected|due|because|caused|prompted)  # denied
        |\bun(?:related|connected)                                                   # by a prefix
        |\bnothing\sto\sdo|\bno\s(?:link|connection)                                 # or as a thing that there is not
    )
    \s(?:to|with|of|by|between)\s
    (?P<what>[^,;:.()]{3,80})  # what is no cause
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a source says to be no cause."""
_APART = frozenset(("unrelated", "unconnected", "false", "wrong", "untrue", "claims", "claimed", "rumours"))
"""What tells in a brief, beside a negator, that something is none, or only said to be."""
_LED = re.compile(r"\b(?P<led>[a-z]{2,10})\s(?:the\s|a\s|an\s|its\s|their\s)?(?=(?P<noun>[\w-]{3,40}))", re.IGNORECASE)
_TEMPORAL = frozenset(("before", "after", "since", "until", "during", "the", "and"))
_LEANING = frozenset(("it", "this", "that", "they", "he", "she"))


class _Told(NamedTuple):
    """A sentence's effect and its cause, as spans, and whether it gives the cause outright."""

    effect: Span
    cause: Span
    outright: bool


class Causes:
    """The causes that a brief's sentences give, against those of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        self._stem, self._effects = stemmer(_LANGUAGE), WordEffects(_LANGUAGE)
        self._irregular = lexicon(_LANGUAGE).clauses.irregular_verbs

    def of(self, sentence: Span) -> Rival | None:
        """The cause that the source gives in place of a sentence's own."""
        document = self.brief.document
        if document.language not in (_LANGUAGE, "und"):
            return None
        if other := self._of_unrelated(sentence) or self._only_possible(sentence):
            return other
        told = _told(document, sentence)
        if told is None or not told.outright:
            return None
        effect = self._content(document[told.effect])
        cause = self._content(document[told.cause]) - effect
        places = list(self._places(document[told.effect])) if cause else []
        first = next((found for place in places if (found := self._lesser(cause, *place))), None)
        first = first or self._of_another(effect, cause, places)
        if first is None:
            return None
        return Rival(document[told.cause], self.sources.documents[first.source][first.span], first, Change.SUBJECT)

    def _of_another(
        self, effect: frozenset[str], cause: frozenset[str], places: list[tuple[int, Sentence]]
    ) -> Evidence | None:
        """Where one of some sentences has another cause of an effect, and none has the brief's."""
        rivals = [self._instead(effect, cause, *place) for place in places]
        first = next((rival for rival in rivals if rival), None)
        known = (self._has(cause, *place) for place, rival in zip(places, rivals, strict=True) if not rival)
        return None if first is None or any(known) else first

    def _only_possible(self, sentence: Span) -> Rival | None:
        """Where the sentence that tells most of the brief's has a cause as possible that the brief has as one."""
        text = self.brief.document[sentence]
        forms = words(text).forms
        if not _CAUSED.search(text) or self._effects.hedges(forms) or self._effects.holds_back(forms):
            return None
        for number, told in islice(self._places(text), 1):
            if found := _MAY_CAUSE.search(self.sources.documents[number][told.span]):
                return Rival(text, found[0], Evidence(number, told.span), Change.MODALITY)
        return None

    def _lesser(self, cause: frozenset[str], number: int, sentence: Sentence) -> Evidence | None:
        """Where a sentence of a source, or the next one, has a cause of the brief's as the lesser one."""
        document = self.sources.documents[number]
        for each in document.sentences[sentence.index : sentence.index + 2]:
            for found in _LESSER.finditer(document[each.span]):
                less = self._content(found["before"] or found["behind"])
                if less & cause and (cause - less).isdisjoint(self._of_sentence(number, each)):
                    return Evidence(number, each.span)
        return None

    @cached_property
    def _unrelated(self) -> list[tuple[Evidence, frozenset[str], frozenset[str]]]:
        """What the sources say to be unrelated: where, the stems of what is no cause, and those of what it is no cause of."""
        out: list[tuple[Evidence, frozenset[str], frozenset[str]]] = []
        for number, document in enumerate(self.sources.documents):
            for found in _UNRELATED.finditer(document.text):
                sentence = document.sentence_at(found.start())
                if sentence is None:
                    continue
                before = document.sentences[max(0, sentence.index - 1)]
                leans = document[sentence.span].split(" ", 1)[0].lower() in _LEANING
                what, told = self._content(found["what"]), self._content(document[sentence.span])
                told |= self._content(document[before.span]) if leans else frozenset()
                out.append((Evidence(number, Span(found.start(), found.end())), what, told - what))
        return out

    def _of_unrelated(self, sentence: Span) -> Rival | None:
        """What a source says to be no cause of what the brief tells, where that has it "in", "by" or "from" it."""
        text = self.brief.document[sentence]
        forms = words(text).forms
        if not self._unrelated or not _APART.isdisjoint(forms) or self._effects.negates(forms):
            return None
        own = self._content(text)
        known = frozenset(stem for stem in own if self._supports.weight(stem) > 0)
        for evidence, what, told in self._unrelated:
            rest = known - what
            if not rest or 2 * len(what & own) < len(what) or not what & own or 2 * len(rest & told) < len(rest):
                continue
            led = (m["led"].lower() for m in _LED.finditer(text) if self._content(m["noun"]) & what)
            if any(each not in _TEMPORAL for each in led):
                return Rival(text, self.sources.documents[evidence.source][evidence.span], evidence, Change.NEGATION)
        return None

    def _places(self, effect: str) -> Iterator[tuple[int, Sentence]]:
        """The sentences of the sources that tell most of an effect."""
        forms = words(effect).forms
        roots = {self._effects.root(form) for form in forms if form in self._irregular}
        forms += [form for form, root in self._irregular.items() if root in roots]  # "rose" for "had risen"
        stems = (stem for _, stem in self._supports.content(forms))
        weights = {stem: weight for stem in stems if (weight := self._supports.weight(stem)) > 0}
        shares = self._supports.shares(weights) if len(weights) >= _FEWEST else []
        least = max(_LEAST * sum(weights.values()), _LEAST * shares[0][0] if shares else 0.0)
        for share, number, sentence in shares:
            if share >= least:
                yield number, sentence

    def _instead(
        self, effect: frozenset[str], cause: frozenset[str], number: int, sentence: Sentence
    ) -> Evidence | None:
        """Where a sentence of a source gives another cause of an effect."""
        document = self.sources.documents[number]
        told = _told(document, sentence.span)
        if told is None:
            return None
        there, theirs = (self._content(document[span]) for span in (told.effect, told.cause))
        theirs -= effect
        if 2 * len(effect & there) < len(effect & (there | theirs)) or not theirs:
            return None
        if cause & theirs:
            apart = self._is_of_another_sentence(cause - theirs, theirs - cause, cause & theirs, number, sentence)
            return Evidence(number, told.cause) if apart and told.outright else None
        beside = range(max(0, sentence.index - 1), min(len(document.sentences), sentence.index + 2))
        if not told.outright and any(cause & self._of_sentence(number, document.sentences[n]) for n in beside):
            return None
        return None if are_akin(cause, theirs) else Evidence(number, told.cause)

    def _is_of_another_sentence(
        self, own: frozenset[str], other: frozenset[str], shared: frozenset[str], number: int, sentence: Sentence
    ) -> bool:
        """Whether the words that a cause has beside those `shared` weigh half as much on both sides at least, and are another sentence's: "demand from carmakers"."""
        weigh = self._supports.weight
        if not all(2 * sum(map(weigh, sorted(each))) >= sum(map(weigh, sorted(shared))) for each in (own, other)):
            return False
        sentences = self.sources.documents[number].sentences
        elsewhere = (each for each in sentences if each.index != sentence.index)
        if tail := _CONTRAST.search(self.sources.documents[number][sentence.span]):
            return own <= self._content(tail["tail"])
        return own.isdisjoint(self._of_sentence(number, sentence)) and any(
            own <= self._of_sentence(number, each) for each in elsewhere
        )

    def _has(self, cause: frozenset[str], number: int, sentence: Sentence) -> bool:
        """Whether a sentence of a source that gives no other cause has words of the brief's."""
        return bool(cause & self._of_sentence(number, sentence))

    def _of_sentence(self, number: int, sentence: Sentence) -> frozenset[str]:
        return self._content(self.sources.documents[number][sentence.span])

    def _content(self, text: str) -> frozenset[str]:
        forms = [self._effects.root(form) for form in words(text).forms]
        return frozenset(stem for _, stem in self._supports.content(forms))


def _told(document: Document, sentence: Span) -> _Told | None:
    """The effect and the cause of a sentence; None where it gives no cause that is sure, or more than one outright."""
    text = document[sentence]
    for lead in (_OUTRIGHT, _SINCE, _AFTER, _SO):
        found = list(lead.finditer(text))
        if not found:
            continue
        last = found[-1]
        if (len(found) > 1 and lead is not _AFTER) or _DENIED.search(text[: last.start()]):
            return None
        if lead is _SO:
            return _Told(
                Span(sentence.start + last.end(), sentence.stop),
                Span(sentence.start, sentence.start + last.start()),
                False,
            )
        start = last.end()
        ends = _ENDS.search(text, start)
        stop = ends.start() if ends else len(text)
        effect = (0, last.start())
        if not text[: effect[1]].strip():
            comma = text.find(",", start)
            stop, effect = (comma, (comma, len(text))) if comma > 0 else (stop, effect)
        at = sentence.start
        return _Told(Span(at + effect[0], at + effect[1]), Span(at + start, at + stop), lead is not _AFTER)
    return None


def are_akin(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether a word of one cause is near to one of the other."""
    from briefing.ranking.related import shipped

    vectors = shipped()
    one, other = ([vectors.known[stem] for stem in stems if stem in vectors.known] for stems in (mine, theirs))
    return bool(one and other) and float((vectors.rows[one] @ vectors.rows[other].T).max()) >= _AKIN
