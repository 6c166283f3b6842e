"""A sentence told in other words → whether it turns a range, an order or an extent round: from 60 to 80, after the vote, all of them.

Held against one sentence of the sources at a time, of the stretch that tells most of it, by the words around "from", "before",
"all" alone: nothing is said where the source's sentence bears out the brief's wording as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from briefing.agreement import figures
from briefing.agreement.clauses import Change
from briefing.agreement.figures import Bound
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import PREPOSITION
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words

_LANGUAGE = "en"
_BASES = frozenset(("from", "against", "compared"))
"""Words before what a change begins at."""
_STRETCHES = 2
"""Stretches that tell most of a sentence."""
_NEAR = 3
"""Words from such a word to its number at most."""
_FROM_TO = re.compile(r"\bfrom (?:the )?(\w+) to (?:the )?(\w+)")
_ORDERS = frozenset(("before", "after"))
_BEFORE, _WHENS = "before", frozenset(("when", "once"))
_THAN, _ER, _GRADE = "than", "er", 12
"""What stands between two that are compared, how a comparative ends, and words before it among which that stands."""
_PARTS = frozenset(("a", "an", "half"))
_UNITS = lexicon(_LANGUAGE).calendar.units.keys()
_AMOUNTS = _UNITS | {
    "a",
    "half",
    "dozen",
    "third",
    "quarter",
    "decade",
    "century",
    "fifth",
}
_MORE = frozenset(("more", "less", "fewer"))
_GREATER = frozenset(("greater", "stronger", "higher", "larger", "bigger", "more"))
"""Comparatives that say one thing of a size."""
_THANS, _GRADES = frozenset((_THAN,)), frozenset(("more", "less", "worse"))
_CROSSED = 2
"""Words of an order's two sides at least that stand on the other side."""
_WHOLE = frozenset(("all", "every", "both", "everyone", "everybody"))
_BUT = frozenset(("not", "nearly", "almost", "above"))
"""Words before "all" that make it less, or another thing: "not all", "above all"; what a preposition leads is no subject."""
_LESSER = frozenset(("most", "some", "half", "many", "several", "few", "majority"))
_OF, _COMMA = "of", ","
_ALIKE = 3
"""One word of so many of the brief's sentence is in the source's where both tell a part of one whole."""
_PART = re.compile(r"\bin part\b|\b(?:partly|partially)\b")
_FULL = re.compile(r"\bin (?:full|whole)\b|\b(?:fully|wholly|entirely)\b")
_ALL_OF = re.compile(r"\b(?:all|every|both|each)(?: of)?(?: the| its| their| his| her)?(?: \d+)? (?!of\b)(\w+)")
_PART_OF = re.compile(
    rf"\b(?:{'|'.join(sorted(_LESSER))}|third|quarter|\d+) of (?:the |its |their |his |her )(?:\d+ )?(\w+)"
)
_PART_OF_WHOLE = re.compile(r"(?<= )(?P<part>\d+) of (?:the|its|their) (?P<whole>\d+)\b")
_ALL_SO_MANY, _SO_MANY_OF = re.compile(r"\ball (\d{1,6})\b"), re.compile(r"\b(\d{1,6}) of the (\w+)")
_FRACTION_OF = re.compile(r"\b(?:a|1) (?:half|third|quarter|fifth|tenth) of the (\w+)")
_SOME = re.compile(r"\b(?:some|most|many|several|few) (\w+)")
"""All of something, and a part of it."""
_EXCEPTION = re.compile(
    r"(?:\b(?:except|but not|unless|provided|only if|apart from|other than)|(?<=, )not (?:for|in|at|on|by|from|with))\b([^,]*)"
)
_BUT_NOT, _ANYHOW = (
    ("but", "not"),
    re.compile(
        r"""
        \b(?:whether\sor\snot|regardless|whatever|no\smatter|unconditionally
        |even\sif|however\s(?:often|much|many|long)|in\sany\s(?:case|event))\b  # of phrases
        """,
        re.VERBOSE,
    ),
)
_IF = re.compile(r"(?<!\beven )\b(?:if|unless|provided)\b")
_ANY = re.compile(r"(?<!not )\b(?:all|every|always|no .{1,60} any)\b")
"""What takes something out, or binds it to a condition, and what says that nothing is."""
_EXEMPT = frozenset(("exempt", "exempted", "excluded", "excepted"))
_NARROWING = frozenset(("on", "with", "without", "who", "whose", "from", "under", "over"))
_TAKEN_UP = (("that",), ("this",), ("which",))
_CLAUSE, _NOT = frozenset((_COMMA, "and", "but")), "not"
_TURNED = {Bound.LEAST: Bound.MOST, Bound.MOST: Bound.LEAST}
_Bounded = tuple[Bound, str, str]
"""A bound, its number and the stem of what it counts."""


@frozen
class _Statement:
    """A sentence: its words, a comma for each mark between them, the stem of each word of content ("" for others)."""

    forms: tuple[str, ...]
    stems: tuple[str, ...]

    @property
    def line(self) -> str:
        """The words with blanks between."""
        return " ".join(self.forms)

    def content(self, first: int, stop: int) -> frozenset[str]:
        """The stems of a stretch."""
        return frozenset(filter(None, self.stems[max(0, first) : stop]))


@frozen
class _Order:
    """A joint between two parts of a sentence ("before", "than"): the stems of what it is told of, and of what stands behind; its place."""

    joint: str
    of: frozenset[str]
    behind: frozenset[str]
    at: int


class Extents:
    """The ranges, orders and extents of a brief's sentences against those of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        self._stem, self._stop, self._known = stemmer(_LANGUAGE), stop_words(_LANGUAGE), WordEffects(_LANGUAGE)
        self._auxiliaries, self._cardinals = (
            lexicon(_LANGUAGE).clauses.auxiliaries,
            lexicon(_LANGUAGE).numbers.cardinals,
        )

    def of(self, sentence: Span) -> Rival | None:
        """What a sentence of the brief turns round of a sentence of its sources."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        said = self._statement(self.brief.document, self.brief.words, sentence)
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        mine, known = self._bounds(said), set[_Bounded]()
        turned: Rival | None = None
        told = list(self._told(forms))
        for evidence, stands in told:
            shown = self.sources.documents[evidence.source][evidence.span]
            rival = Rival(self.brief.document[sentence], shown, evidence, Change.DIRECTION)
            if (change := self._change(said, stands)) and not any(_bears(said, other, stands) for _, other in told):
                return replace(rival, change=change)
            theirs = self._bounds(stands)
            known |= theirs
            if turned is None and self._is_like(said, stands) and mine & {_turned_bound(b) for b in theirs}:
                turned = rival
        return turned if mine.isdisjoint(known) else None

    def _told(self, forms: Sequence[str]) -> Iterator[tuple[Evidence, _Statement]]:
        """The sentences of the stretches that tell most of a sentence's words."""
        for stretch in self._supports.stretches(forms, most=_STRETCHES):
            source = self.sources.each[stretch.source]
            for each in source.document.sentences:
                if each.span in stretch.span:
                    yield Evidence(stretch.source, each.span), self._statement(source.document, source.words, each.span)

    def _is_like(self, said: _Statement, stands: _Statement) -> bool:
        """Whether a source's sentence has half of what the brief's tells beside its numbers."""
        own = frozenset(filter(None, said.stems)) - _numbers(said)
        return 2 * len(own.intersection(stands.stems)) >= len(own)

    def _bounds(self, told: _Statement) -> set[_Bounded]:
        """The numbers of a sentence that a qualifier bounds, with the word behind: none where the bound is denied ("did not last more than")."""
        out: set[_Bounded] = set()
        for n in (n for n, form in enumerate(told.forms[:-1]) if form.isdigit()):
            sizes = (size for size in range(min(_NEAR, n), 0, -1) if _bound(told.forms[n - size : n]) in _TURNED)
            if size := next(sizes, 0):
                first = n - size
                if not self._known.negates(told.forms[max(0, first - _NEAR) : first]):
                    out.add((_bound(told.forms[first:n]), told.forms[n], self._stem(told.forms[n + 1])))
        return out

    def _change(self, said: _Statement, stands: _Statement) -> Change | None:
        """What one sentence changes of another."""
        shared = said.content(0, len(said.stems)) & stands.content(0, len(stands.stems))
        if self._turned(said, stands) or self._outdone(said, stands):
            return Change.DIRECTION
        if _ALIKE * len(shared) >= len(said.content(0, len(said.stems))) and self._other_part(said, stands):
            return Change.NUMBER
        if _is_whole_for_part(said, stands) or _is_of_other_clause(said, stands):
            return Change.NUMBER
        if _reordered(said, stands) or self._widened(said, stands) or (shared and _completed(said, stands)):
            return Change.ANTONYM
        rules = (self._left_out, self._is_of_part, self._is_exempt, _is_before_when)
        if any(rule(said, stands) for rule in rules):
            return Change.ANTONYM
        return Change.NUMBER if self._is_all_for_some(said, stands) else None

    def _statement(self, document: Document, found: Words, span: Span) -> _Statement:
        forms: list[str] = []
        inside = found.inside(span)
        for n in inside:
            if n > inside.start and re.search(r"[,;:()–—]", document.text[found.stops[n - 1] : found.starts[n]]):
                forms.append(_COMMA)
            form = found.forms[n]
            forms.append(self._cardinals.get(form, form))
        stems = ("" if form in self._stop or form == _COMMA else self._stem(self._known.root(form)) for form in forms)
        return _Statement(tuple(forms), tuple(stems))

    def _turned(self, said: _Statement, stands: _Statement) -> bool:
        """Whether a change begins here at what it comes to there: "from 80 to 60" for "60, down from 80"."""
        mine, theirs = _FROM_TO.findall(said.line), _FROM_TO.findall(stands.line)
        if any((end, start) in theirs and (start, end) not in theirs for start, end in mine):
            return True
        bases, others = _bases(said), _bases(stands)
        ends = _numbers(said) - bases
        start_there = bases & _numbers(stands) - others
        return bool(bases and start_there and ends & others)

    def _outdone(self, said: _Statement, stands: _Statement) -> bool:
        """Whether two that are compared have changed places: "girls slept longer than boys" for "boys slept longer than girls"."""
        mine, orders = _sides(said, _THANS), _orders(stands, _THANS)
        if mine is None or _counts_more(said, mine):
            return False
        shared, own = frozenset(said.stems) & frozenset(stands.stems), frozenset(filter(None, said.stems))
        alike = 2 * len(shared) >= len(own)
        return alike and any(
            self._is_outdone(said, mine, stands, each) for each in orders if not _counts_more(stands, each)
        )

    def _is_outdone(self, said: _Statement, mine: _Order, stands: _Statement, theirs: _Order) -> bool:
        """Whether two have changed places on the sides of one "than"."""
        grades = self._grades(said, mine, stands, theirs)
        straight = (mine.of & theirs.of - theirs.behind, mine.behind & theirs.behind - theirs.of)
        crossed = (mine.of & theirs.behind - theirs.of, mine.behind & theirs.of - theirs.behind)
        if grades[0] == grades[1] != "" or _GREATER.issuperset(grades):
            return all(crossed) and not straight[1]
        return self._known.opposite(*grades) and all(straight) and not any(crossed)

    def _grades(self, said: _Statement, mine: _Order, stands: _Statement, theirs: _Order) -> tuple[str, str]:
        """The comparatives before two "than", "more" of "more often than"; the same one where both have it."""
        near = [told.forms[max(0, o.at - _GRADE) : o.at] for told, o in ((said, mine), (stands, theirs))]
        graded = [_comparatives(forms) for forms in near]
        shared = [form for form in graded[0] if form in graded[1]]
        return (shared or graded[0] or [""])[-1], (shared or graded[1] or [""])[-1]

    def _other_part(self, said: _Statement, stands: _Statement) -> bool:
        """Whether the part of a whole is another one: "four of the six" for "two of the six"."""
        mine, theirs = (set(re.findall(r"\b(\d+) of (?:the |its |their )?(\d+)", told.line)) for told in (said, stands))
        wholes = {whole for _, whole in theirs}
        rest = {(str(int(whole) - int(part)), whole) for part, whole in theirs}
        denied = any(
            self._known.denies(clause.forms) for clause in _clauses(stands) if wholes.intersection(clause.forms)
        )
        if not mine.isdisjoint(rest) and self._known.denies(said.forms) != denied:
            return False  # "five of the seven have none"
        return bool(mine) and mine.isdisjoint(theirs) and all(whole in wholes for _, whole in mine)

    def _widened(self, said: _Statement, stands: _Statement) -> bool:
        """Whether all do here what some or a number of them do there."""
        verb = self._done_by_all(said)
        clauses = [clause for clause in _clauses(stands) if verb and verb in clause.stems]
        return bool(clauses) and all(self._is_of_some(clause, clause.stems.index(verb)) for clause in clauses)

    def _is_of_part(self, said: _Statement, stands: _Statement) -> bool:
        """Whether all of something is told of here and a part of it there: "all the racks" for "two of the seven racks"."""
        if not _LESSER.isdisjoint(said.forms) or self._known.denies(said.forms):
            return False
        for whole in _ALL_OF.finditer(said.line):
            thing = self._stem(whole[1])
            parts = [(clause, part) for clause in _clauses(stands) for part in _PART_OF.findall(clause.line)]
            found = [clause for clause, part in parts if self._stem(part) == thing]
            rest = frozenset(filter(None, said.stems)) - {thing} - _numbers(said)
            some = [each for each in _clauses(stands) if thing in map(self._stem, _SOME.findall(each.line))]
            some += self._narrowed(said, stands, thing)
            alike = any(2 * len(rest.intersection(each.stems)) >= len(rest) > 0 for each in some)
            if (alike or any(rest.intersection(each.stems) for each in found)) and not _ALL_OF.search(stands.line):
                return True
        return False

    def _is_exempt(self, said: _Statement, stands: _Statement) -> bool:
        """Whether all of something is told of here of which a verb takes some out there: "tenants over 70 *are exempt*"."""
        things = {self._stem(whole[1]) for whole in _ALL_OF.finditer(said.line)}
        told = any(things & {*each.stems} and not _EXEMPT.isdisjoint(each.forms) for each in _clauses(stands))
        return told and not (self._known.denies(stands.forms) or self._known.denies(said.forms))

    def _is_all_for_some(self, said: _Statement, stands: _Statement) -> bool:
        """Whether all of so many do here what fewer of them do there: "all four of the injured" for "three of the injured"."""
        whole, rest = _ALL_SO_MANY.search(said.line), frozenset(filter(None, said.stems)) - _numbers(said)
        if whole is None or self._known.denies(said.forms):
            return False
        for clause in _clauses(stands):
            for part in _SO_MANY_OF.finditer(clause.line):
                thing, shared = self._stem(part[2]), rest.intersection(clause.stems)
                if thing in rest and int(part[1]) < int(whole[1]) and 2 * len(shared) >= len(rest):
                    return True
        return False

    def _narrowed(self, said: _Statement, stands: _Statement, thing: str) -> list[_Statement]:
        """The clauses in which something is told of those alone that a preposition tells apart, which the brief does not: "tenants on benefit"."""
        return [
            clause
            for clause in _clauses(stands)
            for n, stem in enumerate(clause.stems[:-1])
            if stem == thing
            and clause.forms[n + 1] in _NARROWING
            and next(filter(None, clause.stems[n + 2 :]), "") not in said.stems
        ]

    def _left_out(self, said: _Statement, stands: _Statement) -> bool:
        """Whether what a source takes out is told of here, or nothing is taken out in so many words: "all keep their names" for "all but two"."""
        anyhow = _ANYHOW.search(said.line)
        if anyhow and _IF.search(stands.line) and not _ANYHOW.search(stands.line) and not _IF.search(said.line):
            mine, theirs = (self._stems(told.line) for told in (said, stands))
            return 2 * len(mine & theirs) >= len(mine)
        found = _EXCEPTION.search(stands.line)
        if found is None or _EXCEPTION.search(said.line):
            return False
        bound, mine = stands.line[: found.start()].rstrip(" ,"), frozenset(filter(None, said.stems))
        before, behind = (self._stems(part) for part in (bound.rpartition(" , ")[2], found[1]))
        if 2 * len(mine & before) < len(before):
            return False
        if found[0].startswith(_BUT_NOT):
            return bool(behind) and behind <= mine and not self._known.denies(said.forms)
        return not behind <= mine and bool(_ANY.search(said.line))

    def _stems(self, line: str) -> frozenset[str]:
        return frozenset(self._stem(self._known.root(form)) for form in line.split() if form not in self._stop)

    def _done_by_all(self, said: _Statement) -> str:
        """The stem of what all of something do or are; "" for nothing that is sure."""
        at = next((n for n, form in enumerate(said.forms) if form in _WHOLE), len(said.forms))
        before = said.forms[max(0, at - 1) : at]
        if not (_BUT | PREPOSITION).isdisjoint(before) or not _LESSER.isdisjoint(said.forms):
            return ""
        content = [n for n in range(at + 1, len(said.forms)) if said.stems[n]][1:]
        verbs = [n for n in content if self._known.is_past(said.forms[n]) or said.forms[n].endswith("ing")]
        told = (verbs or content[-1:])[:1] if self._auxiliaries.intersection(said.forms) else []
        return said.stems[told[0]] if told else ""

    def _is_of_some(self, clause: _Statement, verb: int) -> bool:
        """Whether a clause tells a verb of some only."""
        before = clause.forms[:verb]
        if not _WHOLE.isdisjoint(clause.forms) or self._known.denies(before):
            return False
        counted = any(
            form.isdigit() and (other == _OF or other in self._auxiliaries)
            for form, other in zip(before, clause.forms[1:], strict=False)
        )
        return counted or not _LESSER.isdisjoint(before)


def _comparatives(forms: Sequence[str]) -> list[str]:
    """The comparatives among some words; "summer" is one only where nothing else is."""
    sure = [f for f in forms if f in _GRADES] or [f for f in forms if f in _GREATER]
    return sure or [f for f in forms if f.endswith(_ER)]


def _bound(forms: Sequence[str]) -> Bound:
    return figures.bound(" ".join(forms), _LANGUAGE)


def _turned_bound(bounded: _Bounded) -> _Bounded:
    return (_TURNED[bounded[0]], *bounded[1:])


def _counts_more(told: _Statement, order: _Order) -> bool:
    """Whether "than" only bounds a number: "more than 14 years", "more than a month"."""
    behind = told.forms[order.at + 1 :][:2]
    if not behind or not (behind[0][0].isdigit() or behind[0] in _PARTS):
        return False
    more = not _MORE.isdisjoint(told.forms[max(0, order.at - 1) : order.at])
    return behind[-1] in _AMOUNTS or (more and behind[0][0].isdigit())


def _numbers(told: _Statement) -> frozenset[str]:
    return frozenset(form for form in told.forms if form[0].isdigit())


def _bases(told: _Statement) -> frozenset[str]:
    """The numbers at which a change begins."""
    near = (told.forms[n + 1 : n + 1 + _NEAR] for n, form in enumerate(told.forms) if form in _BASES)
    first = (next((form for form in behind if form[0].isdigit()), "") for behind in near)
    return frozenset(filter(None, first))


def _clauses(told: _Statement) -> Iterator[_Statement]:
    """The parts of a sentence between marks, "and" and "but"."""
    first = 0
    for n in [*(n for n, form in enumerate(told.forms) if form in _CLAUSE), len(told.forms)]:
        yield _Statement(told.forms[first:n], told.stems[first:n])
        first = n + 1


def _sides(told: _Statement, joints: AbstractSet[str] = _ORDERS) -> _Order | None:
    """The only "before" or "after" (or other joint) of a sentence, with what it is told of and what stands behind it."""
    found = _orders(told, joints)
    return found[0] if len(found) == 1 else None


def _orders(told: _Statement, joints: AbstractSet[str] = _ORDERS) -> list[_Order]:
    """Each "before" or "after" (or other joint) of a sentence; what is compared a second time is what was compared first."""
    places = [n for n, form in enumerate(told.forms) if form in joints]
    out: list[_Order] = []
    first = 0
    for at in places:
        if len(places) > 1 and _NOT in told.forms[max(0, at - 1) : at]:
            continue  # "after it, not before"
        if told.forms[at + 1 : at + 2] in _TAKEN_UP and not any(told.stems[at + 2 : at + 3]):
            continue  # "after that the firm pays": what stands behind comes later
        ends = _CLAUSE if len(places) > 1 else (_COMMA,)
        stop = next((n for n in range(at + 1, len(told.forms)) if told.forms[n] in ends), len(told.forms))
        rest = told.content(first, at) | (told.content(stop, len(told.stems)) if not at else frozenset())
        again = out[0].of if out and joints is _THANS else frozenset()
        out.append(_Order(told.forms[at], rest | again, told.content(at + 1, stop), at))
        first = stop
    return out


def _reordered(said: _Statement, stands: _Statement) -> bool:
    """Whether what comes first here comes last there."""
    mine, orders = _sides(said), _orders(stands)
    if mine is None or not orders:
        return False
    theirs = max(orders, key=lambda order: len(mine.of & order.of))
    straight, crossed = _shared(mine, theirs)
    if len(orders) > 1 and not straight[1]:
        others = [order for order in orders if order is not theirs]
        known = max(len(mine.of & order.of) for order in others)
        return len(straight[0]) >= max(_CROSSED, known + 1) and any(
            mine.joint == order.joint and mine.behind <= order.behind for order in others
        )
    if mine.joint != theirs.joint:
        return all(straight) and not any(crossed)
    told = len(mine.of) + len(mine.behind)
    return all(crossed) and 2 * _count(crossed) >= told and _count(crossed) >= max(_CROSSED, 1 + 2 * _count(straight))


def _is_before_when(said: _Statement, stands: _Statement) -> bool:
    """Whether something is done before what it is done at: "before the logs have caught" for "when the logs have caught"."""
    mine = _sides(said)
    if mine is None or mine.joint != _BEFORE or _BEFORE in stands.forms:
        return False
    shared = (_shared(mine, order) for order in _orders(stands, _WHENS))
    return any(all(straight) and not any(crossed) for straight, crossed in shared)


def _bears(said: _Statement, other: _Statement, against: _Statement) -> bool:
    """Whether another sentence has the order of the brief's, and as many of its words as the one that has another order."""
    mine, theirs, turned = _sides(said), _sides(other), _sides(against)
    if mine is None or theirs is None or turned is None or mine.joint != theirs.joint or mine.joint == turned.joint:
        return False
    straight, crossed = _shared(mine, theirs)
    return all(straight) and not any(crossed) and _count(straight) >= _count(_shared(mine, turned)[0])


def _shared(mine: _Order, theirs: _Order) -> tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]:
    """The words that stand on the same side of two joints, and on the other one."""
    return (mine.of & theirs.of, mine.behind & theirs.behind), (mine.of & theirs.behind, mine.behind & theirs.of)


def _is_whole_for_part(said: _Statement, stands: _Statement) -> bool:
    """Whether a verb has the whole here of which it has a part there: "serves 900" for "serves 700 of the 900 crews"."""
    for found in _PART_OF_WHOLE.finditer(stands.line):
        verb = stands.stems[len(stands.line[: found.start("part")].split()) - 1]
        pairs = zip(said.stems, said.forms[1:], strict=False)
        if verb and found["part"] not in said.forms and (verb, found["whole"]) in pairs:
            return True
    return any(
        f"{verb} {determiner} {found[1]}" in said.line
        for found in _FRACTION_OF.finditer(stands.line)
        for verb in stands.line[: found.start()].split()[-1:]
        for determiner in ("the", "its", "their")
    )  # "covers the price" for "covers a fifth of the price"


def _is_of_other_clause(said: _Statement, stands: _Statement) -> bool:
    """Whether a number is told of what a later clause has a number of: "six failed of frost, two of rust" and "six of rust"."""
    numbers = _numbers(said)
    counted = [clause for clause in _clauses(stands) if _numbers(clause)]
    mine = [clause for clause in counted if numbers <= _numbers(clause)]
    timed = any(one in numbers and other.removesuffix("s") in _UNITS for one, other in pairwise(said.forms))
    if timed or len(numbers) != 1 or len(mine) != 1:
        return False
    # what an earlier clause has, a later one may leave out
    later = (clause for clause in counted[counted.index(mine[0]) + 1 :] if numbers.isdisjoint(_numbers(clause)))
    return any(_is_told_of(said, mine[0], other) for other in later)


def _is_told_of(said: _Statement, one: _Statement, other: _Statement) -> bool:
    """Whether a sentence with the number of one clause has what the other one tells alone, and not the one's."""
    own = frozenset(filter(None, said.stems))
    alone = frozenset(filter(None, other.stems)) - frozenset(one.stems) - _numbers(other)
    if alone and alone <= own and next(filter(None, one.stems), "") not in own:
        return True  # "letters cost 38" for "calls cost 38, letters 11"
    ends = [next(filter(None, reversed(clause.stems)), "") for clause in (other, one)]
    return ends[0] in own and ends[1] not in own and len(own & alone) > 1 and 2 * len(own & alone) >= len(alone)


def _count(sets: Sequence[frozenset[str]]) -> int:
    return sum(map(len, sets))


def _completed(said: _Statement, stands: _Statement) -> bool:
    """Whether something is told in full here and in part there, or the other way round."""
    pairs = ((_FULL, _PART), (_PART, _FULL))
    return any(
        one.search(said.line) and other.search(stands.line) and not one.search(stands.line) for one, other in pairs
    )
