"""A claim against its denial: what a sentence denies, and the sentence that claims it.

The claim is looked for where readers find it: right before a denial that points back ("denied the allegations"), with
whoever denies it in it; and anywhere in the story where most of the words denied are said by somebody else.
"""

# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.comparing.denied import Denied, Manner, denied
from briefing.comparing.statements import Statements
from briefing.model import Claim, EntityKind, Span

NEAR = 3
"""Sentences before a denial that a claim it points back to may stand in."""
COVERED = 0.55
"""Share, by weight, of the denied words that somebody repeats which a claim farther away must have."""
NEARLY_ALL = 0.65
"""The same where nothing but the words shows that the two belong together."""
SOME = 0.3
"""The same for a claim right before the denial that names who denies, …"""
HALF = 0.45
"""… or that accuses."""
FEWEST = 2
"""Words beside names that a denial and a claim farther away must have in common."""
LIKE = 0.12
"""Likeness of the two where the denial names nothing but who denies."""
_LONGEST = 10
_MOST = 200
"""Sentences with a term; what more of them have tells nothing."""
_FRAME = frozenset(
    "claim alleg accus report suggest assert charg statement comment wrongdo deni reject dismiss repeat strong stori notion"
    " rumor rumour idea account contradict evid prove proof support fals theori vehement categor flat adamant ani all".split()
)
_CLAIMS = re.compile(
    r"\b(?:accus|alleg|claim|report(?:s|ed|edly)\b|said\b|says?\b|told|blam|suspect|believe|acknowledg|suggest|charged|assert|testif|conclud|confirm|confident|according"
    r"|sources|insist|argu|headlines|published|rumou?r|speculat|wrote|tweet|sued|lawsuit|complaint|indict|reveal|learned|memo|contend|descri|critici[sz]|warn|questioned|theor(?:y|ies)\b|implicat|assess|intelligence)",
    re.IGNORECASE,
)
_ACCUSES = re.compile(
    r"\b(?:accus|alleg|claim|blam|suspect|charged (?:with|over|after|in)\b|(?:was|were|been|being|is|are) charged|charges|sued|lawsuit|complaint|indict|assault|implicat|misconduct|suspicion)",
    re.IGNORECASE,
)
_DENIAL_WORDS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject\w*|dismiss\w*|refut\w*|disput\w*|not|never|no|neither|nothing|false\w*|untrue|rebuff\w*|rebut\w*|discredit\w*|fail(?:s|ed) to|debunk\w*"
    r"|unfounded|unsubstantiated|baseless|hoax|fake|contradict\w*|misinformation|wrongly|unproven|misleading|inaccurate|correct(?:ed|ing)|defend\w*|acquit\w*|cleared)\b|n['’]t\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject\w*|dismiss\w*|refut\w*|disput\w*|rebut\w*|not true|untrue|baseless|did(?:n['’]t| not) happen|nothing wrong|innocent|not guilty)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"[(“\"'‘]*(?:he|she|they|it|both|all (?:two|three|four|five))\b", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:not true|untrue|false|lies?|inaccurate|incorrect|fabricat\w+|made[- ]up|fake)\b", re.IGNORECASE
)
_ENDED = re.compile(r"[.!”\"'’)]\s*$")
"""How a sentence ends; what ends otherwise is a line of a page."""
_DEMONSTRATIVE = re.compile(r"\s*(?:that|those|these|this|such)\b", re.IGNORECASE)
_SAID_NOUNS = ("claim", "report", "account", "stor", "statement", "assertion", "description", "contention")
_SAID = re.compile(r"\b(?:said|says|told|reported|wrote|claimed|described|argued)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BENCH = frozenset("judg court juri justic panel".split())
"""Who rules on claims that others make."""
_NO_NAME = frozenset("the and for his her mr mrs ms".split())


@dataclass(frozen=True, slots=True)
class _Denial:
    index: int
    denied: Denied
    terms: frozenset[str]
    """What is denied, by stem; empty where it only points back."""
    who: frozenset[str]
    """Who denies it, by stem of name or description."""
    names: frozenset[str]
    """The names of the sentence, by stem."""
    here: bool
    """Whether the sentence tells what is denied itself: "accused of fraud, she denied it"."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, denial, what is denied) in the order of the corpus; both may stand in one document."""
    search = _Search(statements)
    for index, text in enumerate(statements.profile.texts):
        if statements.profile.heading[index] or not _ENDED.search(text) or (found := denied(text)) is None:
            continue
        denial = search.denial(index, found)
        best = search.claim_of(denial)
        if best is not None:
            strength, other = best
            yield strength, *_claims(statements, other, index), _about(text, found)


class _Search:
    """The sentences of a corpus by term, and who speaks in each."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements
        self.holders: dict[str, list[int]] = defaultdict(list)
        for index, terms in enumerate(statements.terms):
            if not statements.profile.heading[index]:
                for term in terms:
                    self.holders[term].append(index)
        self.people = [
            frozenset(m for entity in facts.entities if entity.kind is EntityKind.PERSON for m in entity.mentions)
            for facts in statements.facts
        ]
        self.cues = [
            sorted((quote.cue.start, quote.name) for quote in facts.quotes if quote.cue and quote.name)
            for facts in statements.facts
        ]
        self.speakers: dict[int, set[str]] = defaultdict(set)
        for number, facts in enumerate(statements.facts):
            for quote in facts.quotes:
                if quote.name:
                    first = statements.index(number, quote.content.start)
                    last = statements.index(number, quote.content.stop - 1)
                    cue = statements.index(number, quote.cue.start) if quote.cue else None
                    said = range(first, last + 1) if first is not None and last is not None else ()
                    for at in {*said, cue} - {None}:
                        self.speakers[at].add(quote.name)

    def denial(self, index: int, found: Denied) -> _Denial:
        """A denial with its terms, and with the names that say whose it is."""
        statements = self.statements
        text = statements.profile.texts[index]
        own = statements.terms[index]
        words = (_bare(word) for word in _WORD.findall(found.content.of(text).lower()))
        terms = frozenset(stem for word in words if (stem := statements.stem(word)) in own) - _FRAME
        document = statements.corpus.documents[statements.profile.document[index]]
        named = self._named(statements.profile.document[index], statements.span(index))
        names = frozenset().union(*(self._stems(document[m]) for m in named))
        here = found.relative or (found.refers and _ACCUSES.search(text, 0, found.verb.start) is not None)
        return _Denial(
            index, found, frozenset() if found.refers else terms, self._who(index, found, named), names, here
        )

    def _who(self, index: int, found: Denied, named: list[Span]) -> frozenset[str]:
        """Whose denial it is: the speaker whose verb it is, else the last name before it, else who speaks here."""
        number = self.statements.profile.document[index]
        start = self.statements.span(index).start
        verb = Span(start + found.verb.start, start + found.verb.stop)
        at = bisect_left(self.cues[number], (verb.start, ""))
        if at < len(self.cues[number]) and self.cues[number][at][0] < verb.stop:
            return self._stems(self.cues[number][at][1])
        document = self.statements.corpus.documents[number]
        before = [m for m in named if m.start < verb.start]
        people = [m for m in before if m in self.people[number]]
        if before:
            return self._stems(document[(people or before)[-1]])
        return frozenset().union(*(self._stems(name) for name in sorted(self.speakers.get(index, ()))))

    def _named(self, number: int, within: Span) -> list[Span]:
        """The mentions of names in a stretch of a document."""
        mentions = self.statements.named[number]
        at = bisect_left(mentions, within.start, key=lambda span: span.start)
        stop = bisect_left(mentions, within.stop, key=lambda span: span.start)
        return [mention for mention in mentions[at:stop] if mention in within]

    def _stems(self, name: str) -> frozenset[str]:
        words = (_bare(word) for word in _WORD.findall(name.lower()))
        return frozenset(self.statements.stem(word) for word in words if len(word) > 2 and word not in _NO_NAME)

    def claim_of(self, denial: _Denial) -> tuple[float, int] | None:
        """The sentence that claims what is denied, and how surely."""
        best: tuple[float, int] | None = None
        for other in sorted(self._candidates(denial)):
            strength = self._strength(denial, other)
            if strength > 0 and (best is None or strength > best[0]):
                best = strength, other
        return best

    def _candidates(self, denial: _Denial) -> set[int]:
        document = self.statements.profile.document
        here = document[denial.index]
        found = set(range(max(self.statements.starts[here], denial.index - NEAR), denial.index))
        for term in denial.terms or denial.who:
            held = self.holders.get(term, ())
            if len(held) <= _MOST:
                found |= {i for i in held if self.statements.stories.one(document[i], here)}
        return found - {denial.index}

    def _strength(self, denial: _Denial, other: int) -> float:
        """How surely a sentence claims what is denied; 0 where it does not seem to."""
        statements = self.statements
        text = statements.profile.texts[other]
        spoken = self.speakers.get(other, ()) if denial.denied.manner is Manner.FALSELY else ()
        if (
            statements.profile.heading[other]
            or not (_CLAIMS.search(text) or spoken)
            or text.rstrip("”\"'’").endswith("?")
        ):
            return 0.0
        same = statements.profile.document[other] == statements.profile.document[denial.index]
        before = denial.index - other if same and 0 < denial.index - other <= NEAR else 0
        says_no = _STRONG if before == 1 and denial.denied.refers else _DENIAL_WORDS
        if (denial.here and same) or says_no.search(text) or denied(text) or self._own(denial, other):
            return 0.0
        named = statements.terms[other].union(*(self._stems(name) for name in spoken))
        linked = any(_alike(name, term) for name in denial.who - _BENCH for term in named)
        accuses = _ACCUSES.search(text) is not None
        if denial.denied.refers:
            return self._pointed_at(denial, other, before, linked=linked, accuses=accuses, same=same)
        return self._covering(denial, other, before, linked=linked, accuses=accuses)

    def _pointed_at(
        self, denial: _Denial, other: int, before: int, *, linked: bool, accuses: bool, same: bool
    ) -> float:
        """Strength of a claim that a denial points back to: right before it, or with its name and an accusation."""
        if denial.denied.contradicts:
            return 0.0
        plainly = denial.denied.manner is Manner.CALLS_FALSE and self._untrue(denial)
        if before == 1 and (linked or accuses or plainly or self._called(denial, other)):
            return 1.0 if accuses or not linked else 0.65
        pronoun = not denial.who and _PRONOUN.match(self.statements.profile.texts[denial.index]) is not None
        accusation = denial.denied.noun.startswith(("alleg", "accus", "charge"))
        if before and accuses and (linked or (before < NEAR and (pronoun or accusation))):
            return 0.9 - before / 10
        likeness = self.statements.likeness(denial.index, other)
        elsewhere = not same and linked and accuses and denial.denied.manner is Manner.DENIES and likeness >= LIKE
        return 0.4 + likeness / 2 if elsewhere else 0.0

    def _untrue(self, denial: _Denial) -> bool:
        """Whether it is truth that is denied; what is called "wrong" or "ridiculous" may be a deed."""
        return _UNTRUE.search(denial.denied.verb.of(self.statements.profile.texts[denial.index])) is not None

    def _called(self, denial: _Denial, other: int) -> bool:
        """Whether a denial points at a sentence: "those charges", or "suggested" and "the suggestion"."""
        noun = denial.denied.noun
        text = self.statements.profile.texts[other]
        if noun and _DEMONSTRATIVE.match(denial.denied.content.of(self.statements.profile.texts[denial.index])):
            return True
        said = noun.startswith(_SAID_NOUNS) and _SAID.search(text) is not None
        return said or (bool(noun) and self.statements.stem(noun) in self.statements.terms[other])

    def _covering(self, denial: _Denial, other: int, before: int, *, linked: bool, accuses: bool) -> float:
        """Strength of a claim by how much of what is denied it says."""
        statements = self.statements
        shared = denial.terms & statements.terms[other]
        said = frozenset(term for term in denial.terms if len(self.holders.get(term, ())) > 1)
        covered = self._weight(shared) / self._weight(said) if said else 0.0
        manner = denial.denied.manner
        party = manner in (Manner.DENIES, Manner.CALLS_FALSE)
        plain = len(shared - denial.names)
        least = SOME if linked else HALF if accuses else NEARLY_ALL
        near = plain >= (1 if linked or accuses else FEWEST) and covered >= least
        if before and party and near:
            return 0.5 + covered / 2
        if 0 < before < NEAR and linked and accuses and manner is Manner.DENIES:
            return 0.5
        enough = plain >= FEWEST and covered >= COVERED and (linked or accuses or len(shared) > FEWEST)
        if manner is Manner.FALSELY:
            spoken = bool(self.speakers.get(other)) and linked
            enough = enough and (spoken or ((linked or accuses) and covered >= NEARLY_ALL))
        if manner is Manner.NO_EVIDENCE:
            enough = enough and covered >= NEARLY_ALL
        if manner is Manner.SAYS_NOT:
            enough = plain >= FEWEST and covered >= NEARLY_ALL and linked and self._verb(denial) in shared
        elsewhere = statements.profile.document[other] != statements.profile.document[denial.index]
        if manner is Manner.DENIES and elsewhere and linked and plain >= FEWEST and covered >= SOME:
            return covered
        if party and linked and plain and covered >= NEARLY_ALL:
            enough = enough or len(shared) > FEWEST or (accuses and covered > 0.9)
        return covered if enough else 0.0

    def _verb(self, denial: _Denial) -> str:
        """The stem of the first word of what is denied: what somebody says not to have done."""
        words = _WORD.findall(denial.denied.content.of(self.statements.profile.texts[denial.index]).lower())
        return self.statements.stem(words[0]) if words else ""

    def _own(self, denial: _Denial, other: int) -> bool:
        """Whether a sentence is said by nobody but whoever denies."""
        names = self.speakers.get(other)
        if not names or denial.denied.manner is Manner.FALSELY:
            return False
        return all(any(_alike(a, b) for a in self._stems(name) for b in denial.who) for name in names)

    def _weight(self, terms: frozenset[str]) -> float:
        return float(sum(self.statements.weights[term] ** 0.5 for term in sorted(terms)))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _alike(left: str, right: str) -> bool:
    """Whether two stems may name one: "korea" and "korean"."""
    return left == right or (min(len(left), len(right)) > 3 and (left.startswith(right) or right.startswith(left)))


def _about(text: str, found: Denied) -> str:
    """What is denied, in the words of the denial."""
    start = found.verb.start if found.refers else found.content.start
    stop = max(found.content.stop, found.verb.stop) if found.refers else found.content.stop
    words = text[start:stop].strip(' .,“”"').removeprefix("that ").split()
    return " ".join(words[:_LONGEST]) + ("…" if len(words) > _LONGEST else "")


def _claims(statements: Statements, claim: int, denial: int) -> tuple[Claim, Claim]:
    """The two passages; where that of the denial would bring the claim along, the denial stands alone."""
    document = statements.profile.document
    left = Claim(document[claim], statements.passage(claim))
    right = Claim(document[denial], statements.passage(denial))
    if left.document == right.document and left.span.start < right.span.stop and right.span.start < left.span.stop:
        return Claim(left.document, statements.span(claim)), Claim(right.document, statements.span(denial))
    return left, right
