"""The persons of a brief and its sources in a language other than English: which names may be one, who is mentioned, with which roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import ends_words, has_capitals, is_unspaced
from briefing.model import Document, Entity, EntityKind, Span
from briefing.verifying.brief import Brief
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_SHORTEST = 3
"""Letters of a name's word at least that tells one name from another."""
_VOWELS = frozenset("aeiouyąęıöüаеиоуыэюяіїєё")
"""Letters with which the endings of cases begin."""
_DROPPED = _VOWELS | frozenset("йь")
"""Letters at the end of a name that its cases do not have ("Аркадий", "Аркадием")."""
_CAPITAL = r"[^\W\d_a-zа-яёіїєґąćęłńóśźż]"
_PAIR = re.compile(
    rf"""(?<![\w’'-])(?=(?:[^\W\d_]{{1,2}}[’'])?   # what is elided before a name: "d’Arne Thiede"
    ({_CAPITAL}[\w’'-]++)[ ]
    ({_CAPITAL}[\w’'-]{{2,}})\b(?![ ]{_CAPITAL}))""",
    re.VERBOSE,
)
"""Two words with a capital that stand side by side, behind which no third one does."""
_LONE = re.compile(
    r"(?:[a-zà-ÿа-яёіїєґąćęłńóśźż,.:;»”\"–—-]\s{1,2}|^)([^\W\d_a-zа-яёіїєґ][\w’'-]{2,})(?=[ ,.])", re.MULTILINE
)
"""A word with a capital before which none stands."""
_FULL = 2
"""Words of a first name and a surname."""
_LONGEST = 6
"""Signs of a name at most that is written without blanks."""
_ADJECTIVES = ("ск", "цк", "ськ", "цьк", "sk", "ck")
"""How the stems of surnames end that are declined as adjectives in Slavic languages."""
_ENDING = 3
"""Letters at the end of a name that case and gender change at most ("Лапшиным", "Jodłowca")."""


@frozen
class Person:
    """A person by name."""

    name: str
    forms: tuple[str, ...]
    """The words of the name in normal form."""
    written_alone: bool
    """Whether names are written without blanks, so that the first sign is the family's."""
    takes_endings: bool = True

    def may_be(self, other: Person) -> bool:
        """Whether two names may be one person's: they share a word, whatever its case, or the family's sign."""
        if self.written_alone:
            return self.name[:1] == other.name[:1]
        if not self.takes_endings:
            return not frozenset(self.forms).isdisjoint(other.forms)
        return any(one_word(a, b) for a in self.forms for b in other.forms)


def one_word(one: str, other: str) -> bool:
    """Whether two words are one, but for an ending."""
    shared = min(len(one), len(other)) - _ENDING + 1
    return one == other or (one[: max(shared, _SHORTEST)] == other[: max(shared, _SHORTEST)] and len(one) >= _SHORTEST)


def in_another_case(one: str, other: str, endings: AbstractSet[str] = frozenset()) -> bool:
    """Whether one word is another with an ending: "Rumiana" of "Rumian", "Лодыгиной" of "Лодыгина", "Sroki" of "Sroka"."""
    if _is_adjective(one, other, endings):
        return True
    short, long = sorted((one, other), key=len)
    stem = short[:-1] if short[-1:] in _DROPPED else short
    if len(short) == len(long):
        return len(stem) > _SHORTEST - 1 and stem != short and stem == long[:-1] and long[-1] in _VOWELS
    return (
        len(stem) >= _SHORTEST
        and 0 < len(long) - len(short) <= _ENDING
        and long.startswith(stem)
        and long[len(stem)] in _VOWELS
    )


def _is_adjective(one: str, other: str, endings: AbstractSet[str]) -> bool:
    """Whether two words are one surname that is declined as an adjective: "Лаврецкой" of "Лаврецкая", "Kowalskiej" of "Kowalska"."""
    stems = ({word.removesuffix(ending) for ending in endings if word.endswith(ending)} for word in (one, other))
    return any(stem.endswith(_ADJECTIVES) for stem in set.intersection(*stems))


class Persons:
    """Who is named in the sources, and in the brief."""

    def __init__(self, brief: Brief, sources: Sources) -> None:
        self.brief, self.sources = brief, sources
        self._alone = not ends_words(brief.document.language)
        self._cased = has_capitals(brief.document.language)

    def person(self, name: str) -> Person:
        """A name as a person's."""
        forms = tuple(form for form in words(name).forms if len(form) >= _SHORTEST or self._alone)
        return Person(name, forms, self._alone, self._cased)

    def named(self, said: str) -> Person | None:
        """The person of the sources or the brief whom words name; None for a body, a pronoun, a role."""
        if not said:
            return None
        if self._alone:
            return next((p for p, _ in self.known if p.name in said or said.replace(" ", "").startswith(p.name)), None)
        wanted = self.person(said)
        found = next((p for p, _ in self.known if p.may_be(wanted)), None)
        return found or (wanted if self._is_titled(said) else self._full_name(said))

    def _full_name(self, said: str) -> Person | None:
        """The first name and surname with which a speaker's words end, where a source has the two; nobody known, and perhaps a body."""
        parts = said.split()[-_FULL:]
        whole = len(parts) == _FULL and all(part.istitle() and len(part) >= _SHORTEST for part in parts)
        stands = whole and any(" ".join(parts) in source.document.text for source in self.sources.each)
        return self.person(" ".join(parts)) if stands and self._cased else None

    def are_linked(self, one: Person, other: Person) -> bool:
        """Whether a sentence of a source names two of whom one is not known as a person: a firm, and who speaks for it."""
        names = [person.name for person, _ in self.known]
        if one.name in names and other.name in names:
            return False
        pair = (one.forms[-1:], other.forms[-1:])
        return any(
            all(set(last) & set(words(source.document[sentence.span]).forms) for last in pair)
            for source in self.sources.each
            for sentence in source.document.sentences
        )

    def _is_titled(self, said: str) -> bool:
        """Whether a source has two words as a name behind a role, in a script without capitals: "رئيس المجلس سامر القطان"."""
        known = lexicon(self.brief.document.language).names
        if (
            has_capitals(self.brief.document.language)
            or len(said.split()) != _FULL
            or said.split(maxsplit=1)[0] in known.bodies
        ):
            return False
        titled = re.compile(rf"{any_of(sorted(known.role))}\s(?:\S+\s)?{re.escape(said)}(?!\w)")
        return any(titled.search(source.document.text) for source in self.sources.each)

    def inside(self, document: Document, span: Span) -> Iterator[tuple[Person, Span]]:
        """The persons whose surname stands in a stretch, with where it does."""
        if is_unspaced(document.language) or self._alone:
            for person, _ in self.known:
                at = document.text.find(person.name, span.start, span.stop)
                if at >= 0:
                    yield person, Span(at, at + len(person.name))
            return
        found = words(document.text, span.start, span.stop)
        for n, form in enumerate(found.forms):
            if not document.text[found.starts[n]].islower():
                for person, _ in self.known:
                    surname = person.forms[-1] if person.forms else ""
                    same = one_word(surname, form) if self._cased else surname == form
                    if surname and same and len(form) >= _SHORTEST:
                        yield person, found.span(n, n)

    def roles(self, person: Person) -> Iterator[str]:
        """The roles that the sources give to somebody of the name."""
        for other, entity in self._of_sources:
            if other.may_be(person):
                yield from entity.roles

    def others(self, person: Person) -> Iterator[tuple[Person, Entity]]:
        """The persons of the sources who have another name."""
        return ((other, entity) for other, entity in self._of_sources if not other.may_be(person))

    @cached_property
    def _of_sources(self) -> list[tuple[Person, Entity]]:
        return self._read(entity for source in self.sources.each for entity in source.entities)

    @cached_property
    def known(self) -> list[tuple[Person, Entity]]:
        """The persons of the sources, those of the brief, and whom either names by a title or again by the surname."""
        return [*self._of_sources, *self._read(self.brief.facts.entities), *self._titled(), *self._mentioned_again()]

    def _mentioned_again(self) -> Iterator[tuple[Person, Entity]]:
        """The names of two words in a source of which the second stands alone later: "Arne Thiede", then "Thiede"."""
        bodies = lexicon(self.brief.document.language).names.body
        for source in () if self._alone else self.sources.each:
            text = source.document.text
            pairs = {match[2]: match[1] for match in _PAIR.finditer(text) if match[1].lower() not in bodies}
            alone = {match[1] for match in _LONE.finditer(text)}
            for surname in sorted(pairs.keys() & alone):
                name = f"{pairs[surname]} {surname}"
                yield self.person(name), Entity(name, EntityKind.PERSON, ())

    def _titled(self) -> Iterator[tuple[Person, Entity]]:
        """The speakers who have a title behind their name, in a script without capitals ("岡倉雅人市長")."""
        known = lexicon(self.brief.document.language)
        titles = sorted(known.names.role | known.speech.titles, key=len, reverse=True) if self._alone else []
        quotes = (*self.brief.facts.quotes, *(quote for source in self.sources.each for quote in source.quotes))
        for said in dict.fromkeys(quote.name or "" for quote in quotes if titles):
            title = next((title for title in titles if said.endswith(title)), "")
            if title and _SHORTEST <= len(name := said.removesuffix(title).strip()) <= _LONGEST:
                yield self.person(name), Entity(name, EntityKind.PERSON, ())

    def _read(self, entities: Iterable[Entity]) -> list[tuple[Person, Entity]]:
        return [(self.person(e.name), e) for e in entities if e.kind is EntityKind.PERSON]
