"""A verb of an English sentence → who does it and to whom, with pronouns, relative clauses and elided subjects resolved.

No parser stands behind it: a noun phrase is a run of words between closed-class words (Abney 1991's chunks), the subject of a
verb what stands before its auxiliaries. A pronoun takes the subject of the clause before (Grosz, Joshi & Weinstein 1995's centre).
What is not sure is None, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefing.facts.phrases.reporting_words import DETERMINER, FINITE, HE_SHE, PREPOSITION, is_adverb
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stop_words import stop_words
from briefing.model import Document
from briefing.verifying.verbs import BE, JOINS, POSSESSIVE, TO, Verbs
from briefing.verifying.words import Words

_LANGUAGE = "en"
_ALSO = ("and", "or", "nor")
_CLAUSES = frozenset(("and", "but", "or", "because", "as", "when", "while", "although"))
"""What opens a clause, and no aside that is set off from its subject."""
_RELATIVE = frozenset(("who", "which", "that"))
_BY, _WHOM, _SPEAKER = "by", "whom", "i"
_OPENING = frozenset(("after", "before", "since", "until"))
"""Prepositions that open a clause where a verb follows: "scored before Lamb was sent off"."""
_PARTICLES = frozenset(("off", "up", "down", "out", "over", "away", "back", "ahead"))
"""What a verb may have before its object: "tipped off the office"."""
_OWN, _THAT = "own", "that"
_ENDS = (",", ".", ";")
_ASIDES = (",", "–", "—", ")")
_FEMALE, _MALE = frozenset(("mrs", "ms", "miss", "lady")), frozenset(("mr", "sir", "lord"))
_HAVE_DO = ("requir", "order", "oblig", "instruct", "forc", "compel")
"""Verbs by which somebody is to do something."""
_BACK = 3
"""Sentences before a pronoun in which whom it stands for is looked for."""
_DEEP = 4
"""Clauses through which a subject is followed."""
_AGENT = 8
"""Words behind a passive verb among which "by" stands."""
_LONGEST = 12
"""Words of a noun phrase at most."""
_CLAUSE = 14
"""Words behind a verb that are of its clause at most."""


@frozen
class Argument:
    """A noun phrase that fills a place beside a verb: its first and last word, the words it is made of, and those of its names."""

    first: int
    last: int
    words: frozenset[str]
    names: frozenset[str]
    """Those of the name that it is; none where its head is a common noun."""
    head: str = ""
    is_explicit: bool = True
    """Whether it stands there by name, and is not what a pronoun stands for."""

    def __or__(self, other: Argument) -> Argument:
        explicit = self.is_explicit and other.is_explicit
        return Argument(self.first, self.last, self.words | other.words, self.names | other.names, self.head, explicit)

    @property
    def is_named(self) -> bool:
        """Whether a name stands there."""
        return bool(self.names) and self.is_explicit

    @property
    def is_plural(self) -> bool:
        """Whether several stand there by a common noun."""
        return self.is_explicit and not self.names and self.head.endswith("s")

    @property
    def key(self) -> frozenset[str]:
        """The words by which it is known: those of its name, else its head."""
        return self.names or frozenset((self.head,))


@frozen
class Predication:
    """A verb with its arguments; None for one that is not sure."""

    verb: int
    is_passive: bool
    agent: Argument | None
    patient: Argument | None
    behind: range
    """The words behind the verb in its clause."""


class Predications:
    """The predications of one text."""

    def __init__(
        self,
        document: Document,
        found: Words,
        is_name: Callable[[int], bool],
        persons: Callable[[Iterable[str]], frozenset[str]],
        speaker: Callable[[int], frozenset[str]],
    ) -> None:
        """Takes whether a word is one of a name, which of some words are of persons' names, and those of whoever says what stands at an offset."""
        self.document, self.found = document, found
        self.is_name, self._persons, self._speaker = is_name, persons, speaker
        self._verbs, self._stop = Verbs(document, found, is_name), stop_words(_LANGUAGE)
        calendar = lexicon(_LANGUAGE).calendar
        self._calendar = frozenset((*calendar.month_numbers, *calendar.weekday_numbers))
        self._times = frozenset(calendar.units)
        self._numbers = lexicon(_LANGUAGE).numbers.cardinals.keys()
        self._read: dict[int, Predication | None] = {}
        self._subjects: dict[int, Argument | None] = {}

    def of(self, first: int, stop: int) -> Iterator[Predication]:
        """The predications of a stretch of words, in its order."""
        return (found for n in range(first, stop) if (found := self.at(n)))

    def at(self, word: int) -> Predication | None:
        """The predication of a verb; None for a word that is none."""
        if word not in self._read:
            self._read[word] = self._predication(word) if self._verbs.is_verb(word) else self._of_gerund(word)
        return self._read[word]

    def inside(self, word: int) -> range:
        """The words of a word's sentence."""
        return self._verbs.inside(word)

    def mark(self, word: int) -> str:
        """What stands between a word and the next one."""
        return self._verbs.mark(word)

    def touches(self, word: int) -> bool:
        """Whether nothing that parts phrases stands between a word and the next one."""
        return self._verbs.touches(word)

    def _predication(self, verb: int) -> Predication:
        passive = self._verbs.is_passive(verb)
        behind = self._behind(verb)
        subject = self.subject(verb)
        if passive:
            return Predication(verb, True, self._agent(behind), subject, behind)
        befallen = self._before_whom(subject) if subject else None
        return Predication(verb, False, subject, befallen or self._object(behind), behind)

    def _of_gerund(self, word: int) -> Predication | None:
        """What a gerund tells of its sentence's subject; None for a word that is none."""
        first = self._verbs.inside(word).start
        if word <= first or not self._verbs.is_gerund(word):
            return None
        behind = self._behind(word)
        return Predication(word, False, self._of_verb_before(word - 1, first, 0), self._object(behind), behind)

    def _before_whom(self, subject: Argument) -> Argument | None:
        """Whom a verb befalls whose subject stands behind "whom": "Lind, whom Saari had praised"."""
        at, first = subject.first - 1, self._verbs.inside(subject.last).start
        if at <= first or self.found.forms[at] != _WHOM or not subject.is_explicit:
            return None
        return self.phrase(at - 1, first) if self._verbs.mark(at - 1) in ("", ",") else None

    def _behind(self, verb: int) -> range:
        """The words behind a verb as far as the next mark or clause."""
        stop = min(self._verbs.inside(verb).stop, verb + 1 + _CLAUSE)
        at = verb + 1
        while at < stop and (self._verbs.touches(at - 1) or at == verb):
            at += 1
        return range(verb + 1, at)

    def _agent(self, behind: range) -> Argument | None:
        by = next((n for n in behind[:_AGENT] if self.found.forms[n] == _BY), -1)
        return self.phrase_from(by + 1) if by >= 0 else None

    def _object(self, behind: range) -> Argument | None:
        first = behind.start + (len(behind) > 1 and self.found.forms[behind.start] in _PARTICLES)
        found = self._with_name(self.phrase_from(first)) if behind else None
        return None if found and found.head in self._times else found  # "praised a week before" befalls nobody

    def _with_name(self, found: Argument | None) -> Argument | None:
        """A noun phrase with the name that stands between marks behind it: "her clerk, Ola Ness,"."""
        if found is None or found.names or self._verbs.mark(found.last) != ",":
            return found
        name = self.phrase_from(found.last + 1)
        return found | name if name and name.names and self._verbs.mark(name.last) in _ENDS else found

    def subject(self, verb: int, depth: int = 0) -> Argument | None:
        """What stands as a verb's subject on the surface."""
        if verb not in self._subjects:
            self._subjects[verb] = None
            self._subjects[verb] = self._subject(verb, depth) if depth < _DEEP else None
        return self._subjects[verb]

    def _subject(self, verb: int, depth: int) -> Argument | None:
        forms, first = self.found.forms, self._verbs.inside(verb).start
        at = verb - 1
        while at >= first and self._verbs.touches(at) and (self._verbs.is_auxiliary(at) or self._verbs.is_adverb(at)):
            at -= 1
        if at < first:
            return None
        if not self._verbs.touches(at):
            return self._across_mark(at, first, depth)
        if forms[at] in JOINS:
            return self._of_verb_before(at, first, depth, reports=forms[verb] in FINITE)
        if forms[at] in _RELATIVE:
            return self._antecedent(at - 1, first) if at > first and self._verbs.mark(at - 1) in ("", ",") else None
        if forms[at] in HE_SHE:
            return self._referent(at, first, depth)
        if forms[at] == _SPEAKER:
            return self._named(at, self._speaker(self.found.starts[at]))
        return self._of_matrix(at, first, depth)

    def _of_matrix(self, at: int, first: int, depth: int) -> Argument | None:
        """The noun phrase that ends at a word, or the subject of the verb there or before "to": "became interested", "agreed to pay"."""
        if self.found.forms[at] == TO:
            matrix = at > first and self._is_matrix(at - 1)
            return self.subject(at - 1, depth + 1) if matrix else self._told_to(at - 1, first)
        if self._verbs.is_verb(at):
            return self.subject(at, depth + 1)
        found = self.phrase(at, first)
        before = self.found.forms[max(first, found.first - 2) : found.first] if found else []
        inside = before[:1] == [TO] and before[1:] not in ([], [_WHOM], ["which"])
        return None if inside else found  # "the plan to sell the mill was": what?

    def _told_to(self, last: int, first: int) -> Argument | None:
        """Whom a verb has do what stands behind "to": "requires *the operator* to pay"; None for nobody."""
        found = self.phrase(last, first) if last > first else None
        before = self.found.forms[found.first - 1] if found and found.first > first else ""
        return found if before.startswith(_HAVE_DO) else None

    def _antecedent(self, last: int, first: int) -> Argument | None:
        """What a relative pronoun stands for: the noun phrase before it; the name of a person, or behind "by", alone, where what that hangs on is not read."""
        found = self.phrase(last, first)
        name = None if found else self.name_before(last, first)
        done_by = name is not None and name.first > first and self.found.forms[name.first - 1] == _BY
        return name if name and (done_by or self._persons(name.names)) else found

    def _is_matrix(self, word: int) -> bool:
        return self._verbs.is_verb(word) or self.found.forms[word] in BE

    def _across_mark(self, at: int, first: int, depth: int) -> Argument | None:
        """The subject before an aside between two marks, or that of the verb before: "Sorby, who came on for Breck, scored"."""
        if self._verbs.mark(at) not in _ASIDES:
            return None
        opens = at - 1
        while opens >= first and (self._verbs.touches(opens) or self._verbs.mark(opens) == "."):
            opens -= 1
        before = self.phrase(opens, first) if max(first, at - _CLAUSE) <= opens else None
        if before is None or self.found.forms[opens + 1] in _CLAUSES:
            return self._of_verb_before(at, first, depth)
        whole = self.phrase(at, opens + 1)
        return before | whole if whole and whole.first == opens + 1 else before

    def _of_verb_before(self, at: int, first: int, depth: int, *, reports: bool = False) -> Argument | None:
        """The subject of the last verb before a word: what a second verb leaves out; of the last one of saying for one that is ("said it was late and warned")."""
        verbs = [n for n in range(at, first - 1, -1) if self._verbs.is_verb(n)]
        said = [n for n in verbs if reports and self.found.forms[n] in FINITE]
        earlier = next(iter(said or verbs), -1)
        found = self.subject(earlier, depth + 1) if earlier >= 0 else None
        opens = found is not None and self.found.forms[found.first] == _THAT and found.first > first
        return (
            None if opens and self.found.forms[at] in JOINS else found
        )  # "finds that it is and does not find": who finds?

    def _referent(self, at: int, first: int, depth: int) -> Argument | None:
        """Whom "he" or "she" stands for: the subject before, and in its own sentence everybody named before it."""
        here = [n for n in range(first, at) if self.is_name(n) and self._persons((self.found.forms[n],))]
        earlier = [n for n in range(first, at) if self._verbs.is_verb(n)]
        if earlier or here:
            own = self.subject(earlier[0], depth + 1) if earlier else None
            own = replace(own, is_explicit=False) if own else None
            named = self._named(at, frozenset(self.found.forms[n] for n in here))
            return own | named if own and named else own or named
        return self._of_sentence_before(at, depth)

    def _of_sentence_before(self, at: int, depth: int) -> Argument | None:
        """The person who is the subject of a sentence before; all that it names where none is."""
        pronoun = self.found.forms[at]
        sentence = self.document.sentence_at(self.found.starts[at])
        if sentence is None:
            return None
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
            inside = self.found.inside(self.document.sentences[number].span)
            verbs = [n for n in inside if self._verbs.is_verb(n)]
            found = next((s for n in verbs if (s := self.subject(n, depth + 1)) and self._persons(s.names)), None)
            if found and self._may_be(found, pronoun):
                return replace(found, is_explicit=False)
            present = self._persons(self.found.forms[n] for n in inside if self.is_name(n))
            if present:
                return self._named(at, present)
        return None

    def _may_be(self, argument: Argument, pronoun: str) -> bool:
        """Whether no title speaks against a pronoun's standing for somebody."""
        against = _FEMALE if HE_SHE[pronoun] == "m" else _MALE
        before = self.found.forms[max(0, argument.first - 1) : argument.last + 1]
        return against.isdisjoint(before)

    def _named(self, at: int, names: frozenset[str]) -> Argument | None:
        return Argument(at, at, names, names, is_explicit=False) if names else None

    # --- noun phrases -------------------------------------------------------------------------------------------------

    def name_before(self, last: int, first: int) -> Argument | None:
        """The noun phrase that ends at a word, with nothing that is joined to it."""
        return self.phrase(last, first, _DEEP)

    def phrase(self, last: int, first: int, depth: int = 0) -> Argument | None:
        """The noun phrase that ends at a word, with what "of" and "and" join to it."""
        at = last
        if not self.is_nominal(at):
            return None
        while at > first and at > last - _LONGEST and self._verbs.touches(at - 1) and self.is_nominal(at - 1):
            if self.found.forms[at] in DETERMINER and self.found.forms[at - 1] not in ("all", "both", "half"):
                break
            at -= 1
        found = self._argument(at, last)
        return self._widened(found, at - 1, first, depth) if found and depth < _DEEP and at > first else found

    def _widened(self, found: Argument, joins: int, first: int, depth: int) -> Argument | None:
        """A noun phrase with the one that a word before it joins it to; None where a preposition joins it to nothing that is read."""
        form = self.found.forms[joins]
        binds = form in PREPOSITION
        if not self._verbs.touches(joins) or not (binds or form in _ALSO):
            return found
        touches = joins > first and self._verbs.touches(joins - 1)
        opens = form in _OPENING and any(self._verbs.is_verb(n) for n in range(first, joins))
        left = self.phrase(joins - 1, first, depth + 1) if touches and not opens else None
        if left is None:
            return None if binds and not opens else found
        names = left.names if binds else left.names | found.names
        return Argument(left.first, found.last, left.words | found.words, names, left.head)

    def phrase_from(self, start: int) -> Argument | None:
        """The noun phrase that begins at a word."""
        stop = min(self._verbs.inside(start).stop if start < len(self.found) else start, start + _LONGEST)
        at = start
        while at < stop and self.is_nominal(at) and (at == start or self._verbs.touches(at - 1)):
            if at > start and self._is_amount(at) and self.found.forms[at - 1] not in DETERMINER:
                break  # "warned managers four times", "owed the brothers £90,000"
            at += 1
        return self._argument(start, at - 1) if at > start else None

    def _is_amount(self, word: int) -> bool:
        """Whether a word is a number or a sign of money behind a common noun."""
        form = self.found.forms[word]
        money = not form[0].isalnum()
        return money or form in self._numbers or (not form[0].isalpha() and not self.is_name(word - 1))

    def _argument(self, first: int, last: int) -> Argument | None:
        forms = self.found.forms
        inside = [n for n in range(first, last + 1) if forms[n] not in self._stop and forms[n] not in DETERMINER]
        named = bool(inside) and self.is_name(inside[-1])
        names = frozenset(forms[n] for n in inside if named and self.is_name(n))
        return Argument(first, last, frozenset(forms[n] for n in inside), names, forms[inside[-1]]) if inside else None

    def is_nominal(self, word: int) -> bool:
        """Whether a word may be one of a noun phrase."""
        form = self.found.forms[word]
        if form in DETERMINER or form in (POSSESSIVE, _OWN) or self.is_name(word):
            return True
        if form in self._stop or form in self._calendar or form in PREPOSITION or is_adverb(form):
            return False
        return not self._verbs.is_verb(word)
