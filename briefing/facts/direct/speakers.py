"""Speakers as the text words them → the names that they resolve to.

A surname stands for the one full name of the text that ends with it, a pronoun for the one person that it can mean
(running speaker first), a description for the one holder of that title. Where two candidates are left there is no
name: the words stand as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.facts.direct.quoted import Attribution
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after, phrase_before
from briefing.facts.phrases.tokens import Kind, Line
from briefing.facts.phrases.word_classes import Phrase, is_function, uncontracted
from briefing.model import Document, Entity, EntityKind, Span

_FARTHEST = 6
"""Paragraphs that a pronoun may look back through."""
_MENTIONS = 30
"""Names of one paragraph that are looked at for a pronoun."""
_LONGEST_ROLE = 14
"""Tokens of an apposition that is taken for a role."""


@dataclass(slots=True)
class _Person:
    name: str
    gender: str = ""
    titles: set[str] = field(default_factory=set)
    roles: tuple[str, ...] = ()


class Names:
    """The people of one document, and whom its speakers' words stand for.

    Args:
        document: The document.
        rows: Its lines, one a block.
        entities: Names found before; where there are none, capitalised runs of two to four words must do.
    """

    def __init__(self, document: Document, rows: Sequence[Line], entities: Sequence[Entity]) -> None:
        self.text = document.text
        self.rows = rows
        self.people: dict[str, _Person] = {}
        self.by_word: dict[str, list[_Person]] = {}
        """Last word of a name → the people whose name ends with it."""
        self.ends: dict[int, tuple[int, _Person]] = {}
        """Where a mention of somebody ends → where it begins, and who it is."""
        for entity in entities:
            if entity.kind is EntityKind.PERSON:
                person = self._add(entity.name, roles=entity.roles)
                self.ends.update({span.stop: (span.start, person) for span in entity.mentions})
        runs = [run for line in rows for run in _runs(line)]
        if not self.people:
            for run in runs:
                self._learn(run)
        self._mentions(runs)

    # ---- who there is

    def _add(self, name: str, *, roles: tuple[str, ...] = ()) -> _Person:
        person = self.people.get(name)
        if person is None:
            person = self.people[name] = _Person(name, _gender(name), roles=roles)
            self.by_word.setdefault(_last(name), []).append(person)
        return person

    def _learn(self, run: _Run) -> None:
        """A capitalised run of two to four words that can be somebody's name."""
        first, last = _core(run.line, run.first, run.last)
        low = [_bare(run.line.low[n]) for n in range(first, last + 1)]
        if not 2 <= len(low) <= 4 or any(w in words.ORGANISATION or w in words.NOT_A_NAME for w in low):
            return
        if low[0] in words.FUNCTION or run.line.word(run.first - 1) == "the" or len(low[-1]) < 2:
            return
        self._add(_strip(self.text[run.line.starts[first] : run.line.stops[last]]))

    def _mentions(self, runs: Sequence[_Run]) -> None:
        """Where in each line people are named, outside quotations."""
        self.mentions: dict[int, list[tuple[int, _Person, bool]]] = {}
        numbers = {id(line): n for n, line in enumerate(self.rows)}
        for run in runs:
            first, last = self._core(run.line, run.first, run.last)
            person = self._person(run.line, first, last)
            if person is None:
                continue
            for n in range(run.first, first):
                title = _bare(run.line.low[n])
                person.titles.add(title)
                person.gender = person.gender or words.GENDER.get(title, "")
            self.mentions.setdefault(numbers[id(run.line)], []).append(
                (run.line.starts[first], person, _whole(run.line, last))
            )
        for number, row in enumerate(self.rows):
            nameless = [
                (row.starts[at], _Person("", words.GENDER[word]), True)
                for at, word in enumerate(row.low)
                if word in words.GENDER and _nameless(row, at)
            ]
            if nameless:
                self.mentions[number] = sorted(self.mentions.get(number, []) + nameless, key=lambda mention: mention[0])

    def _core(self, line: Line, first: int, last: int) -> tuple[int, int]:
        """The run without what stands before the name in it ("House Majority Leader" Ann Lee)."""
        start, person = self._mention(line, last)
        if person is not None:
            inside = [n for n in range(first, last + 1) if line.starts[n] >= start]
            return (inside[0], last) if inside else (first, last)
        return _core(line, first, last)

    def _mention(self, line: Line, last: int) -> tuple[int, _Person | None]:
        """Where the mention of a person that ends with the token at `last` begins, and who it is."""
        stop = line.stops[last]
        found = self.ends.get(stop) or (self.ends.get(stop - 2) if line.low[last].endswith(("'s", "’s")) else None)
        return found or (0, None)

    def _person(self, line: Line, first: int, last: int) -> _Person | None:
        """The one person that the tokens can name, or None."""
        if (mentioned := self._mention(line, last)[1]) is not None:
            return mentioned
        low = [_bare(line.low[n]) for n in range(first, last + 1)]
        candidates = self.by_word.get(low[-1], [])
        if len(low) > 1:
            candidates = [p for p in candidates if p.name.lower().split()[0] == low[0]]
        elif len(candidates) > 1 and first > 0:
            gender = words.GENDER.get(_bare(line.low[first - 1]), "")
            fitting = [p for p in candidates if gender and p.gender == gender]
            candidates = fitting or candidates
        if len(candidates) > 1:
            whole = _strip(self.text[line.starts[first] : line.stops[last]])
            candidates = [p for p in candidates if p.name == whole]
        return candidates[0] if len(candidates) == 1 else None

    # ---- whom a speaker's words stand for

    def resolve(self, given: Attribution, running: str | None) -> tuple[str | None, str]:
        """The name and the role of a speaker; ``(None, "")`` where nothing but a pronoun is known.

        Args:
            given: The attribution.
            running: The name of the speaker just before it in the same paragraph, if there is one.
        """
        line, phrase = self.rows[given.line], given.phrase
        word = uncontracted(line.low[phrase.last])
        if word == "who":
            before = phrase.first - 1
            antecedent = phrase_before(line, before - (line.word(before) == ","))
            return self._named(line, antecedent) if antecedent else (None, "")
        if phrase.first == phrase.last and (word in words.SUBJECT or word in words.PRONOUN):
            person = self._pronoun(given, words.HE_SHE.get(word, ""), running)
            return (person.name, _role(person)) if person else (None, "")
        return self._named(line, phrase)

    def _named(self, line: Line, phrase: Phrase) -> tuple[str | None, str]:
        whole = self.text[line.starts[phrase.first] : line.stops[phrase.last]]
        last = next((n - 1 for n in range(phrase.first + 1, phrase.last) if _joins(line, n)), phrase.last)
        if last < phrase.last:  # "Ann Lee of Upper Sorn" is Ann Lee, "a spokesman for Ann Lee" is not
            person = (
                self._person(line, *self._core(line, phrase.first, last)) if line.kinds[last] is Kind.NAME else None
            )
            return (person.name, _role(person)) if person else (_strip(whole), "")
        if line.kinds[last] is not Kind.NAME:
            person = self._holder(line, phrase) or self._apposed(line, phrase)
            return (person.name, _role(person) or whole) if person else (whole, "")
        start = last
        while start > phrase.first and (
            line.kinds[start - 1] is Kind.NAME
            or line.kinds[start - 1] is Kind.QUOTE
            or line.low[start - 1] in words.CONNECTOR
        ):
            start -= 1
        if "and" in line.low[phrase.first : last]:
            return whole, ""
        first, last = self._core(line, start, last)
        person = self._person(line, first, last)
        role = self.text[line.starts[phrase.first] : line.stops[first - 1]] if first > phrase.first else ""
        role = "" if role.lower() in words.FUNCTION or role.lower().rstrip(".") in words.HONORIFICS else role
        aside = self._apposition(line, phrase.last)
        if person is not None:
            if (role or aside) and not person.roles:
                person.roles = (role or aside,)
            return person.name, role or _role(person) or aside
        if first == phrase.first or last > first:
            core = _strip(self.text[line.starts[first] : line.stops[last]])
            organised = any(_bare(line.low[n]) in words.ORGANISATION for n in range(first, last + 1))
            if last > first and role and not organised and line.low[first - 1] not in words.DETERMINER:
                return core, role or aside
            return _strip(whole), aside if last > first and not organised else ""
        return _strip(whole), ""

    def _holder(self, line: Line, phrase: Phrase) -> _Person | None:
        """Whom "the general" stands for: the one person of the text with that title."""
        head = line.low[phrase.last]
        if head not in words.UNIQUE_TITLES or line.low[phrase.first] != "the" or phrase.last > phrase.first + 1:
            return None
        short = {"senator": "sen", "governor": "gov", "general": "gen", "congressman": "rep", "congresswoman": "rep"}
        holders = [p for p in self.people.values() if head in p.titles or short.get(head, head) in p.titles]
        return holders[0] if len(holders) == 1 else None

    def _apposed(self, line: Line, phrase: Phrase) -> _Person | None:
        """The person named between commas after a description ("the mayor of Vik, Ann Lee, said")."""
        name = phrase_after(line, phrase.last + 2) if line.word(phrase.last + 1) == "," else None
        if name is None or name.first == name.last or line.word(name.last + 1) != ",":
            return None
        named = all(line.kinds[n] is Kind.NAME for n in range(name.first, name.last + 1))
        return self._person(line, *self._core(line, name.first, name.last)) if named else None

    def _pronoun(self, given: Attribution, gender: str, running: str | None) -> _Person | None:
        """The one person that "he" or "she" can stand for."""
        if not gender:
            return None
        before = given.speaker.start
        for number in range(given.line, max(-1, given.line - _FARTHEST), -1):
            there = self.mentions.get(number, [])
            stop = bisect_left(there, before, key=lambda mention: mention[0])
            named = [(p, whole) for _, p, whole in there[max(0, stop - _MENTIONS) : stop] if p.gender in ("", gender)]
            free = [p for p, whole in named if whole]
            distinct = {p.name for p in free}
            if len(distinct) == 1:
                # an unknown gender may be a man's: "she" needs a woman who is known to be one, or who spoke just before
                sure = gender == "m" or free[0].gender == "f" or free[0].name == running
                return free[0] if free[0].name and sure else None
            if named:
                return self.people.get(running) if running in distinct and named[-1][0].name == running else None
        return None

    def _apposition(self, line: Line, last: int) -> str:
        """The words between commas after a name ("Smith, a farmer from Ohio, said"), if they say who it is."""
        first = last + 2
        if line.word(last + 1) != "," or line.kind(first) not in (Kind.WORD, Kind.NAME):
            return ""
        word = line.low[first]
        if (
            word not in ("a", "an", "the", "his", "her", "their")
            and word not in words.ROLES
            and word not in words.TITLES
        ):
            return ""
        for stop in range(first, min(len(line), first + _LONGEST_ROLE)):
            if line.low[stop] in (",", "") or line.kinds[stop] is Kind.BREAK or line.low[stop] in (".", ";"):
                phrase = phrase_after(line, first)
                return self.text[line.starts[first] : line.stops[stop - 1]] if phrase and stop > first else ""
            if line.kinds[stop] is Kind.QUOTE or line.low[stop] in words.FINITE:
                return ""
        return ""

    def via(self, given: Attribution) -> Span | None:
        """Who passed the words on: "reported for The Washington Times" · "Smith said, according to the paper"."""
        line, at = self.rows[given.line], given.verb + 1
        if line.word(at) == "for" and line.word(given.verb) in ("reported", "reports", "stated", "wrote", "writes"):
            phrase = phrase_after(line, at + 1)
            if phrase and line.kinds[phrase.last] is Kind.NAME:
                return line.span(phrase.first, phrase.last)
        at = at + 1 if line.word(at) == "," else at
        if line.word(at) == "according" and line.word(at + 1) == "to" and line.word(given.verb) != "according":
            phrase = phrase_after(line, at + 2)
            return line.span(phrase.first, phrase.last) if phrase else None
        return None


@dataclass(frozen=True, slots=True)
class _Run:
    line: Line
    first: int
    last: int


def _runs(line: Line) -> list[_Run]:
    """The capitalised runs of a line: names with their titles."""
    out: list[_Run] = []
    first = -1
    for at in range(len(line) + 1):
        kind = line.kind(at)
        inside = kind is Kind.NAME and line.low[at] not in words.NOT_A_NAME
        if inside and first < 0 and line.low[at] in words.FUNCTION:
            inside = False  # "But" at the head of a sentence
        if inside and first >= 0 and line.low[at - 1].endswith(("'s", "’s")):
            out.append(_Run(line, first, at - 1))
            first = at
        elif inside and first < 0:
            first = at
        elif not inside and first >= 0:
            joined = kind is Kind.WORD and line.low[at] in words.CONNECTOR and line.kind(at + 1) is Kind.NAME
            nickname = kind is Kind.QUOTE and line.kind(at + 1) is Kind.NAME and line.stops[at] - line.starts[at] < 20
            if not (joined or nickname):
                out.append(_Run(line, first, at - 1))
                first = -1
    return out


def _joins(line: Line, at: int) -> bool:
    """Whether a preposition at `at` joins two parts of one speaker."""
    return line.kinds[at] is Kind.WORD and line.low[at] in words.JOINING


def _whole(line: Line, last: int) -> bool:
    """Whether a name stands for itself, and is no part of another ("the Lund government", "Lund's aide")."""
    word = line.word(last + 1)
    modifies = line.kind(last + 1) is Kind.WORD and not (
        is_function(word)
        or word in words.FINITE
        or word in words.LABELS
        or word in words.PAST
        or word.endswith(("ed", "ing", "ly"))
    )
    return not modifies and not line.low[last].endswith(("'s", "’s"))


def _nameless(line: Line, at: int) -> bool:
    """Whether a noun such as "woman" stands for somebody without a name ("a woman from Vik")."""
    if line.kinds[at] is not Kind.WORD or line.kind(at + 1) is Kind.NAME:
        return False
    first = at
    while first > 0 and at - first < 5 and line.kinds[first - 1] in (Kind.WORD, Kind.NAME, Kind.NUMBER):
        first -= 1
        if line.low[first] in ("a", "an", "one", "another"):
            return line.word(first - 1) not in (",", "is", "was", "as")
    return False


def _core(line: Line, first: int, last: int) -> tuple[int, int]:
    """The run without the titles before it ("Retired Army Lieutenant General" James Dubik)."""
    start = first
    for at in range(first, last):
        if _bare(line.low[at]) in words.TITLES:
            start = at + 1
    rest = range(start, last + 1)
    return (first, last) if any(_bare(line.low[n]) in words.ORGANISATION for n in rest) else (start, last)


def _bare(word: str) -> str:
    return _strip(word).rstrip(".") if len(word) > 2 else word


def _strip(name: str) -> str:
    """A name without a possessive ending."""
    return name[:-2] if name.endswith(("'s", "’s")) else name.rstrip("'’")


def _last(name: str) -> str:
    tokens = [w for w in name.lower().split() if w.rstrip(".,") not in ("jr", "sr", "ii", "iii")]
    return _bare(tokens[-1]) if tokens else name.lower()


def _gender(name: str) -> str:
    return words.FIRST_NAMES.get(name.lower().split()[0], "")


def _role(person: _Person) -> str:
    """The role that says most beside a name: a title or an apposition, written out rather than abbreviated."""
    said = [role for role in person.roles if not role.lower().startswith(("who ", "whose "))]
    return next((role for role in said if not role.endswith(".")), said[0] if said else "")
