"""Speakers as the text words them → the names that they resolve to.

A surname stands for the one full name of the text that ends with it, a pronoun for the one person that it can mean
(running speaker first), a description for the one holder of that title. Where two candidates are left there is no
name: the words stand as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from briefing.facts.direct.people import ABBREVIATED, People, Person, bare, without_possessive
from briefing.facts.direct.quoted import Attribution
from briefing.facts.names.role_soundness import OPENS_CLAUSE, sound
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after, phrase_before
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, is_role, uncontracted
from briefing.language.gazetteer import classes
from briefing.language.patterns import deferred
from briefing.model import Document, Entity, Span

_MYSELF = deferred(r"\b(?:I['’]m|I am|my name)\b")
"""What introduces the speaker, whose name may follow."""
_GROUPS = deferred(r"(?<![\d,])\d{1,3},(?:\d{3},){0,2}$")
"""What stands before a token that is the last group of a number's digits."""
_FARTHEST = 6
"""Paragraphs that a pronoun may look back through."""
_MENTIONS = 30
"""Names of one paragraph that are looked at for a pronoun."""
_BEFORE_NAMES = words.HONORIFICS | words.TITLES
_LONGEST_ROLE = 14
"""Tokens of an apposition that is taken for a role."""
_ARTICLES = ("a", "an", "the")
_WHENCE = ("of", "from")
"""What stands behind a name before somebody's party, firm or town."""
_LEANING_ROLE = ("his", "her", "their", "another")
"""Words with which a role leans on somebody else."""
_NO_PART_OF_A_ROLE = OPENS_CLAUSE.union(_LEANING_ROLE)
"""Words before a role that are left out of it."""


class Speakers:
    """Whom the words of a document's speakers stand for.

    Args:
        document: The document.
        rows: The tokens of its paragraphs.
        entities: Names found before; where there are none, capitalised runs of two to four words must do.
    """

    def __init__(self, document: Document, rows: Sequence[TokenLine], entities: Sequence[Entity]) -> None:
        self.text = document.text
        self.rows = rows
        self.people = People(document, rows, entities)

    def resolve(self, given: Attribution, running: str | None, said: str = "") -> tuple[str | None, str]:
        """The name and the role of a speaker; ``(None, "")`` where nothing but a pronoun is known.

        Args:
            given: The attribution.
            running: The name of the speaker just before it in the same paragraph, if there is one.
            said: What is quoted; whoever it names is not meant by "he".
        """
        line, phrase = self.rows[given.line], given.phrase
        word = uncontracted(line.low[phrase.last])
        if word == "who":
            before = phrase.first - 1
            antecedent = phrase_before(line, before - (line.word(before) == ","))
            return self._named(line, antecedent) if antecedent else (None, "")
        if phrase.first == phrase.last and (word in words.SUBJECT or word in words.PRONOUN):
            person = self._pronoun(given, words.HE_SHE.get(word, ""), running)
            if person is None or _names(said, person):
                return (None, "")
            return person.name, _role(person)
        name, role = (None, "") if _is_nobody(line, phrase) else self._named(line, phrase)
        return (None, "") if name and "demonym" in classes(name.lower()) else (name, role)  # "a Cuban band sang"

    def _named(self, line: TokenLine, phrase: Phrase) -> tuple[str | None, str]:
        """Name and role of whom a phrase that is no pronoun stands for."""
        last = next((n - 1 for n in range(phrase.first + 1, phrase.last) if _joins(line, n)), phrase.last)
        if last < phrase.last:
            return self._of_place(line, phrase, last)
        if line.kinds[last] is not Kind.NAME:
            # "a Democrat familiar" with it
            cut = last > phrase.first + 1 and line.low[last] in words.CLOSE_TO
            whole = self._words(line, phrase.first, phrase.last - cut)
            person = self._holder(line, phrase) or self._apposed(line, phrase)
            return (person.name, _role(person) or whole) if person else (whole, "")
        if "and" in line.low[phrase.first : last]:
            return self._words(line, phrase.first, phrase.last), ""
        return self._of_name(line, _without_number(line, phrase))

    def _words(self, line: TokenLine, first: int, last: int) -> str:
        start = line.starts[first]
        if line.kinds[first] is Kind.NUMBER and (group := _GROUPS.search(self.text, max(0, start - 12), start)):
            start = group.start()  # "a survey of *1,*000 companies"
        return self.text[start : line.stops[last]]

    def _of_place(self, line: TokenLine, phrase: Phrase, last: int) -> tuple[str | None, str]:
        """Name and role of two parts with a preposition between: of "Ann Lee of Vik" the first, which ends at `last`."""
        named = line.kinds[last] is Kind.NAME
        person = self.people.person(line, *self.people.core(line, phrase.first, last)) if named else None
        if person is not None:
            return person.name, _role(person)
        whole = without_possessive(self._words(line, phrase.first, phrase.last))
        apposed = None if named else self._apposed(line, phrase)
        return (apposed.name, _role(apposed) or whole) if apposed else (whole, "")

    def _of_name(self, line: TokenLine, phrase: Phrase) -> tuple[str | None, str]:
        """Name and role of a phrase that ends with a name."""
        first, last = self.people.core(line, _name_begin(line, phrase), phrase.last)
        role = self._title(line, phrase, first)
        aside = self._apposition(line, phrase.last)
        person = self.people.person(line, first, last)
        if person is not None:
            if (role or aside) and not person.roles:
                person.roles = (role or aside,)
            return person.name, role or _role(person) or aside
        whole = without_possessive(self._words(line, phrase.first, phrase.last))
        if last == first or any(bare(line.low[n]) in words.ORGANISATION for n in range(first, last + 1)):
            return whole, ""
        if role and line.low[first - 1] not in words.DETERMINER:
            return without_possessive(self._words(line, first, last)), role or aside
        return whole, aside

    def _title(self, line: TokenLine, phrase: Phrase, first: int) -> str:
        """What stands in a phrase before its name, if it says more than "the" or "Mr."."""
        title = _behind_number(self._words(line, phrase.first, first - 1)) if first > phrase.first else ""
        said = [word.rstrip(".") for word in title.lower().split()]
        if len(said) > 1 and said[0] in _NO_PART_OF_A_ROLE:  # "his lawyer": whose, is not said
            title, said = title.split(maxsplit=1)[-1], said[1:]
        if title.endswith(("'s", "’s", "s'", "s’")) or all(_says_nothing(word) for word in said):
            return ""
        if said[-1].endswith("s") and is_role(said[-1].removesuffix("s")):
            return ""  # "experts" Ann Lee and Jory Lund
        if sound(title.split()) is None:  # "Rival" Ann Lee
            return ""
        return title if said[0] not in _ARTICLES or _is_one_person(said[-1]) else ""

    def _holder(self, line: TokenLine, phrase: Phrase) -> Person | None:
        """Whom "the general" stands for: the one person of the text with that title."""
        head = line.low[phrase.last]
        if head not in words.UNIQUE_TITLES or line.low[phrase.first] != "the" or phrase.last > phrase.first + 1:
            return None
        holders = [
            p for p in self.people.people.values() if head in p.titles or ABBREVIATED.get(head, head) in p.titles
        ]
        return holders[0] if len(holders) == 1 else None

    def _apposed(self, line: TokenLine, phrase: Phrase) -> Person | None:
        """The person named behind a description and its comma ("the mayor of Vik, Ann Lee, said", "said the mayor, Ann Lee.")."""
        comma = _behind_bracket(line, phrase.last + 1)
        name = phrase_after(line, comma + 1) if line.word(comma) == "," else None
        if name is None:
            return None
        whence = next((at for at in range(name.first, name.last) if line.low[at] in _WHENCE), None)
        name = Phrase(name.first, whence - 1) if whence else name  # "Ann Lee of the Harbour party"
        if name.first == name.last or not (whence or _ends_apposition(line, name.last + 1)):
            return None
        if line.kinds[name.first] is not Kind.NAME or line.kinds[name.last] is not Kind.NAME:
            return None
        return self.people.person(line, *self.people.core(line, name.first, name.last))

    def _pronoun(self, given: Attribution, gender: str, running: str | None) -> Person | None:
        """The one person that "he" or "she" can stand for."""
        for number in range(given.line, max(-1, given.line - _FARTHEST), -1) if gender else ():
            there = self.people.mentions.get(number, [])
            stop = bisect_left(there, given.speaker.start, key=lambda mention: mention[0])
            whom = number == given.line and self.rows[number].word(given.phrase.first - 1) == "whom"
            stop -= whom  # "Orr, whom he describes as …": he is not Orr
            named = [(p, whole) for _, p, whole in there[max(0, stop - _MENTIONS) : stop] if p.gender in ("", gender)]
            if not named:
                continue
            free = [p for p, whole in named if whole]
            distinct = {p.name for p in free}
            if len(distinct) == 1:
                sure = _can_be_meant(free[0], gender, running) and not self._is_another(free[0], number, gender)
                return free[0] if sure else None
            last = named[-1][0].name
            return self.people.people.get(last) if last == running and last in distinct else None
        return None

    def _is_another(self, person: Person, number: int, gender: str) -> bool:
        """Whether the row that names somebody first tells before of another "he": "He met Lund there. He said, “…”"."""
        row = self.rows[number]
        if any(person is p for n in range(number) for _, p, _ in self.people.mentions.get(n, ())):
            return False
        first = next(start for start, p, _ in self.people.mentions[number] if p is person)
        before = takewhile(lambda at: row.starts[at] < first, range(len(row)))
        return any(row.kinds[at] is not Kind.QUOTE and words.HE_SHE.get(row.low[at]) == gender for at in before)

    def _apposition(self, line: TokenLine, last: int) -> str:
        """The words between commas after a name ("Smith, a farmer from Ohio, said"), if they say who it is, without article."""
        first = last + 2
        if line.word(last + 1) != "," or line.kind(first) not in (Kind.WORD, Kind.NAME):
            return ""
        word = line.low[first]
        if word in _LEANING_ROLE or (word not in _ARTICLES and word not in words.ROLES and word not in words.TITLES):
            return ""
        first += word in _ARTICLES
        for stop in range(first, min(len(line), first + _LONGEST_ROLE)):
            if line.kinds[stop] is Kind.BREAK or line.low[stop] in (",", ".", ";"):
                return self._words(line, first, stop - 1) if _says_who(line, first, stop) else ""
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


def _without_number(line: TokenLine, phrase: Phrase) -> Phrase:
    """A phrase without the number of its paragraph ("33 Mr Lund")."""
    numbered = line.kinds[phrase.first] is Kind.NUMBER and bare(line.word(phrase.first + 1)) in _BEFORE_NAMES
    return Phrase(phrase.first + numbered, phrase.last)


def _behind_number(title: str) -> str:
    """Words before a name without the number of their paragraph and the heading before it: "THE FACTS 14 Mr"."""
    behind = max((at for at, word in enumerate(title.split()[:-1], 1) if word.isdigit()), default=0)
    return title.split(maxsplit=behind)[-1] if behind else title


def _says_nothing(word: str) -> bool:
    """Whether a word before a name is no title: "the", "Mr", or the number of a paragraph."""
    return word.isdigit() or word in words.FUNCTION or word in words.HONORIFICS


def _is_nobody(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a speaker is somebody whom nothing tells from others, or is cut off: "someone", "the father of one" of them; not "local people"."""
    rest = line.low[phrase.first : phrase.last]
    cut = bool(rest) and line.low[phrase.last] == "one" and line.word(phrase.last + 1) == "of"
    return cut or (line.low[phrase.last] in words.NOBODY and words.DETERMINER.issuperset(rest))


def _is_one_person(word: str) -> bool:
    """Whether a word says what somebody is, and no adjective ends there ("a flabbergasted Lund")."""
    return is_role(word) or word in words.TITLES or word in words.PEOPLE


def _says_who(line: TokenLine, first: int, stop: int) -> bool:
    """Whether the head of a description says what somebody is: no adjective cut off at its comma ("a feisty, loud woman")."""
    if stop <= first or phrase_after(line, first) is None:
        return False
    ends = (at for at in range(first, stop) if line.low[at] in words.PREPOSITION or line.low[at] == "who")
    head = line.low[next(ends, stop) - 1]
    return is_role(head) or head in words.TITLES or head in words.PEOPLE


def _behind_bracket(line: TokenLine, at: int) -> int:
    """The token behind an acronym in brackets that may stand at `at` ("the head of the Harbour Board (HB), Ann Lee")."""
    return at + 3 if line.word(at) == "(" and line.word(at + 2) == ")" else at


def _ends_apposition(line: TokenLine, at: int) -> bool:
    """Whether a name ends before the token at `at`, and no list goes on behind it ("the mayor, Ann Lee and the sheriff")."""
    said = line.kind(at) is Kind.WORD and (line.word(at) in words.FINITE or line.word(at).endswith("ed"))
    return (
        said
        or line.kind(at) in (Kind.BREAK, Kind.QUOTE)
        or line.word(at)
        in (
            ",",
            ".",
            ";",
            ":",
            "(",
            "who",
            "in",
            "on",
            "told",
            *_WHENCE,
        )
    )


def _can_be_meant(person: Person, gender: str, running: str | None) -> bool:
    """Whether a pronoun of that gender surely means somebody.

    An unknown gender may be a man's: "she" needs a woman who is known to be one, or who spoke just before.
    """
    return bool(person.name) and (gender == "m" or person.gender == "f" or person.name == running)


def _name_begin(line: TokenLine, phrase: Phrase) -> int:
    """The first token of the name, titles among it, with which a phrase ends."""
    start = phrase.last
    while start > phrase.first and (
        line.kinds[start - 1] in (Kind.NAME, Kind.QUOTE) or line.low[start - 1] in words.CONNECTOR
    ):
        start -= 1
    return start


def _joins(line: TokenLine, at: int) -> bool:
    """Whether a preposition at `at` joins two parts of one speaker."""
    return line.kinds[at] is Kind.WORD and line.low[at] in words.JOINING


def _names(said: str, person: Person) -> bool:
    """Whether somebody's surname stands in what is quoted without "I" beside it, as nobody speaks of themselves."""
    surname = re.escape(person.name.split()[-1])
    return re.search(rf"\b{surname}\b", said) is not None and _MYSELF.search(said) is None


def _role(person: Person) -> str:
    """The role that says most beside a name: a title or an apposition, written out rather than abbreviated."""
    said = [role for role in person.roles if not role.lower().startswith(("who ", "whose "))]
    return next((role for role in said if not role.endswith(".")), said[0] if said else "")
