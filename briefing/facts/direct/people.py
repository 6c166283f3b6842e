"""The people of one document: their names, titles and roles, and where each paragraph mentions them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.phrase_edges import is_short
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import is_date_word, is_function, is_possessive, opens
from briefing.frozen import frozen, slotted
from briefing.language.lexicon import lexicon
from briefing.model import Document, Entity, EntityKind

_NO_NAME = words.NOT_A_NAME - words.NAMES_TOO
_SALUTATIONS = lexicon("en").boilerplate.salutations
_OFFICES = words.TITLES & words.ROLES
"""Nouns for somebody of whom a text mostly has one ("the minister")."""
ABBREVIATED = {"senator": "sen", "governor": "gov", "general": "gen", "congressman": "rep", "congresswoman": "rep"}
"""Titles by which one person is meant → the form that stands before a name."""
_LONGEST_OFFICE = 5
"""Tokens from "the" to such a noun."""


@slotted
class Person:
    """Somebody named: `gender` is m, f or "", `titles` are in lower case, `roles` as the text words them."""

    name: str
    gender: str = ""
    titles: set[str] = field(default_factory=set)
    roles: tuple[str, ...] = ()


@frozen
class Run:
    """A run of capitalised tokens in a line: indices of the first and the last."""

    line: TokenLine
    first: int
    last: int


class People:
    """The people of one document.

    Args:
        document: The document.
        rows: Its lines, one a block.
        entities: Names found before; where there are none, capitalised runs of two to four words must do.
    """

    def __init__(self, document: Document, rows: Sequence[TokenLine], entities: Sequence[Entity]) -> None:
        self.text = document.text
        self.rows = rows
        self.people: dict[str, Person] = {}
        self.by_word: dict[str, list[Person]] = {}
        """Last word of a name → the people whose name ends with it."""
        self.ends: dict[int, tuple[int, Person]] = {}
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

    def _add(self, name: str, *, roles: tuple[str, ...] = ()) -> Person:
        person = self.people.get(name)
        if person is None:
            person = self.people[name] = Person(name, _gender(name), roles=roles)
            self.by_word.setdefault(_last(name), []).append(person)
        return person

    def _learn(self, run: Run) -> None:
        """A capitalised run of two to four words that can be somebody's name."""
        first, last = _without_titles(run.line, run.first, run.last)
        low = [bare(run.line.low[n]) for n in range(first, last + 1)]
        if not 2 <= len(low) <= 4 or any(w in words.ORGANISATION or w in _NO_NAME for w in low):
            return
        if low[0] in words.FUNCTION or run.line.word(run.first - 1) == "the" or len(low[-1]) < 2:
            return
        self._add(without_possessive(self.text[run.line.starts[first] : run.line.stops[last]]))

    def _mentions(self, runs: Sequence[Run]) -> None:
        """Where in each line people are named, outside quotations."""
        self.mentions: dict[int, list[tuple[int, Person, bool]]] = {}
        numbers = {id(line): n for n, line in enumerate(self.rows)}
        for run in runs:
            first, last = self.core(run.line, run.first, run.last)
            person = self.person(run.line, first, last)
            if person is None or _is_greeted(run):
                continue
            for n in range(run.first, first):
                title = bare(run.line.low[n])
                person.titles.add(title)
                person.gender = person.gender or words.GENDER.get(title, "")
            told = Person("", person.gender) if _is_spoken_for(run.line, run.first) else person
            self.mentions.setdefault(numbers[id(run.line)], []).append(
                (run.line.starts[first], told, _whole(run.line, last))
            )
        for number, row in enumerate(self.rows):
            nameless = [
                (row.starts[at], Person("", words.GENDER[word]), True)
                for at, word in enumerate(row.low)
                if word in words.GENDER and _nameless(row, at)
            ]
            nameless += [(row.starts[first], self._holder(row, first, at), True) for first, at in _described(row)]
            if nameless:
                self.mentions[number] = sorted(self.mentions.get(number, []) + nameless, key=lambda mention: mention[0])

    def _holder(self, line: TokenLine, first: int, last: int) -> Person:
        """Whom "the minister" stands for: the one person with that title, else somebody whom the text only describes."""
        head = line.low[last]
        holders = [
            person
            for person in self.people.values()
            if not person.titles.isdisjoint((head, ABBREVIATED.get(head, head)))
            or any(head in role.lower().split() for role in person.roles)
        ]
        words_of_it = self.text[line.starts[first] : line.stops[last]]
        return holders[0] if len(holders) == 1 else Person(words_of_it, words.GENDER.get(head, ""))

    def core(self, line: TokenLine, first: int, last: int) -> tuple[int, int]:
        """The run without what stands before the name in it ("House Majority Leader" Ann Lee)."""
        start, person = self._mention(line, last)
        if person is not None:
            inside = [n for n in range(first, last + 1) if line.starts[n] >= start]
            return (_before_nickname(line, inside[0], first), last) if inside else (first, last)
        return _without_titles(line, first, last)

    def _mention(self, line: TokenLine, last: int) -> tuple[int, Person | None]:
        """Where the mention of a person that ends with the token at `last` begins, and who it is."""
        stop = line.stops[last]
        found = self.ends.get(stop) or (self.ends.get(stop - 2) if line.low[last].endswith(("'s", "’s")) else None)
        return found or (0, None)

    def person(self, line: TokenLine, first: int, last: int) -> Person | None:
        """The one person that the tokens can name, or None."""
        if (mentioned := self._mention(line, last)[1]) is not None:
            return mentioned
        low = [bare(line.low[n]) for n in range(first, last + 1)]
        candidates = self.by_word.get(low[-1], [])
        if len(low) > 1:
            candidates = [p for p in candidates if p.name.lower().split()[0] == low[0]]
        elif len(candidates) > 1 and first > 0:
            candidates = _of_gender(candidates, words.GENDER.get(bare(line.low[first - 1]), ""))
        if len(candidates) > 1:
            whole = without_possessive(self.text[line.starts[first] : line.stops[last]])
            candidates = [p for p in candidates if p.name == whole]
        return candidates[0] if len(candidates) == 1 else None


def _of_gender(people: list[Person], gender: str) -> list[Person]:
    """The people of a gender; all of `people` where the gender is not known, or nobody has it."""
    return [p for p in people if gender and p.gender == gender] or people


def _runs(line: TokenLine) -> list[Run]:
    """The capitalised runs of a line: names with their titles."""
    out: list[Run] = []
    first = -1
    for at, kind in enumerate([*line.kinds, Kind.BREAK]):
        if first < 0 and kind is not Kind.NAME:
            continue
        inside = kind is Kind.NAME and not is_date_word(line, at)
        if first < 0:
            # "But" at the head of a sentence begins no name
            first = at if inside and line.low[at] not in words.FUNCTION else -1
        elif inside and is_possessive(line.low[at - 1]):
            out.append(Run(line, first, at - 1))
            first = at
        elif not inside and not _joins_run(line, at):
            out.append(Run(line, first, at - 1))
            first = -1
    return out


def _joins_run(line: TokenLine, at: int) -> bool:
    """Whether a token that is no name stands inside one: "von", or a nickname in marks."""
    if line.kind(at + 1) is not Kind.NAME:
        return False
    connector = line.kind(at) is Kind.WORD and line.low[at] in words.CONNECTOR
    return connector or (line.kind(at) is Kind.QUOTE and is_short(line, at))


def _whole(line: TokenLine, last: int) -> bool:
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


def _nameless(line: TokenLine, at: int) -> bool:
    """Whether a noun such as "woman" stands for somebody without a name ("a woman from Vik")."""
    if line.kinds[at] is not Kind.WORD or line.kind(at + 1) is Kind.NAME:
        return False
    first = at
    while first > 0 and at - first < 5 and line.kinds[first - 1] in (Kind.WORD, Kind.NAME, Kind.NUMBER):
        first -= 1
        if line.low[first] in ("a", "an", "one", "another"):
            return line.word(first - 1) not in (",", "is", "was", "as")
    return False


def _described(line: TokenLine) -> Iterator[tuple[int, int]]:
    """First and last token of each holder of an office who is a subject without a name ("the Greek prime minister said")."""
    for at, word in enumerate(line.low):
        if word not in _OFFICES or line.kind(at) not in (Kind.WORD, Kind.NAME) or line.kind(at + 1) is Kind.NAME:
            continue
        first = next((n for n in range(at - 1, max(-1, at - _LONGEST_OFFICE), -1) if line.low[n] == "the"), -1)
        if first < 0 or any(line.kind(n) not in (Kind.WORD, Kind.NAME) for n in range(first, at)):
            continue
        related = line.word(at + 1) == "," and line.word(at + 2) == "who"
        subject = opens(line, first - 1) and line.word(first - 1) != "," and line.word(at + 1) != ","
        if related or subject:
            yield first, at


def _without_titles(line: TokenLine, first: int, last: int) -> tuple[int, int]:
    """The run without the titles before it ("Retired Army Lieutenant General" James Dubik)."""
    start = first
    for at in range(first, last):
        if bare(line.low[at]) in words.TITLES:
            start = at + 1
    rest = range(start, last + 1)
    return (first, last) if any(bare(line.low[n]) in words.ORGANISATION for n in rest) else (start, last)


def _before_nickname(line: TokenLine, start: int, first: int) -> int:
    """Where a name begins whose surname stands at `start` behind a nickname in marks (Katrin "Kat" Brandt)."""
    nicknamed = start - 2 >= first and line.kinds[start - 1] is Kind.QUOTE and line.kinds[start - 2] is Kind.NAME
    return start - 2 if nicknamed else start


def bare(word: str) -> str:
    """A word of a name without its possessive ending and full stop."""
    return without_possessive(word).rstrip(".") if len(word) > 2 else word


def without_possessive(name: str) -> str:
    """A name without a possessive ending."""
    return name[:-2] if name.endswith(("'s", "’s")) else name.rstrip("'’")


def _last(name: str) -> str:
    tokens = [w for w in name.lower().split() if w.rstrip(".,") not in ("jr", "sr", "ii", "iii")]
    return bare(tokens[-1]) if tokens else name.lower()


def _gender(name: str) -> str:
    return words.FIRST_NAMES.get(name.lower().split()[0], "")


def _is_greeted(run: Run) -> bool:
    """Whether a line begins with a greeting of whom it names: who reads a letter is "you", and nobody's "he"."""
    return run.first <= 1 and run.line.word(0) in _SALUTATIONS


def _is_spoken_for(line: TokenLine, first: int) -> bool:
    """Whether somebody else acts for whom the tokens from `first` on name: "counsel on behalf of Mr Lund"."""
    return line.word(first - 1) == "of" and line.word(first - 2) == "behalf"
