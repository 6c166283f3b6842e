"""A briefing and what must not leave the house → the briefing without it, in every string that it holds.

Where something was taken out of an extracted text stands the insertion [redacted]; elsewhere the same word stands in
brackets. Digests of texts are those of what is left: a digest of a name can be guessed back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from briefing import catalog
from briefing.errors import UsageError
from briefing.grouping import background
from briefing.language import stems
from briefing.language.lexicon import lexicon
from briefing.model import (
    Block,
    Briefing,
    Choices,
    DateKind,
    Document,
    Entity,
    EntityKind,
    Facts,
    Item,
    ItemKind,
    LocatorKind,
    Section,
    Source,
    Span,
    Table,
    codec,
)
from briefing.model.briefings import REDACTED
from briefing.sharing.items import mapped
from briefing.sharing.terms import ANYWHERE, Term, Terms

MARK = f"[{REDACTED}]"
SHORTEST = 2
_SENTENCE = 6
"""Words from which a text is taken for a sentence."""

_AGE = re.compile(r"(?<=\w,\s)\d{1,3}(?=[,.;)])|\b\d{1,3}(?=-year-old\b|\syears?\sold\b)|(?<=“)\d[\d.,]{0,20}(?=”)")
"""How old somebody is, and what differs, in marks of ours."""
_ENTITIES = {
    "names": EntityKind.PERSON,
    "organisations": EntityKind.ORGANISATION,
    "places": EntityKind.PLACE,
}


def typed(words: Iterable[str]) -> list[Term]:
    """The terms that somebody wrote down.

    Raises:
        UsageError: one is a single character.
    """
    out = []
    for word in words:
        text = " ".join(word.split())
        if 0 < len(text) < SHORTEST:
            raise UsageError(f"--redact: {text!r} is too short to be told from anything else")
        if text:
            out.append(Term(text))
    return out


def kinds() -> tuple[str, ...]:
    """What can be asked for by kind: `names` (of people), `organisations`, `places`, and facts of `catalog.FACTS`."""
    return (*_ENTITIES, *_facts_by_word())


def _facts_by_word() -> dict[str, str]:
    return {row.redaction: row.name for row in catalog.FACTS.values() if row.redaction}


def found(briefing: Briefing, kinds: Sequence[str], documents: Iterable[Document] = ()) -> list[Term]:
    """The terms of the `kinds` asked for: from the sources that are at hand, and from the briefing's own words."""
    from briefing import facts

    out: list[Term] = []
    bodies: set[str] = set()
    documents = tuple(documents)
    for document in (*documents, _document(briefing)) if kinds else ():
        has = facts.extract(document)
        bodies |= {entity.name for entity in has.entities if entity.kind is not EntityKind.PERSON}
        out += [term for kind in kinds for term in _of_kind(kind, document, has)]
    if "names" in kinds:
        out += [term for name in _people(briefing) if name not in bodies for term in _person(name, briefing.language)]
        out += [term for name in _speakers(briefing, documents) for term in _handle(name, briefing.language)]
    return list(dict.fromkeys((*out, *(_ages(briefing) if "numbers" in kinds else ()))))


def _ages(briefing: Briefing) -> Iterator[Term]:
    """What is a number, too, but no fact: ages, and values that differ."""
    for text in (text for one in briefing.items() for text in (one.text, one.label)):
        yield from (Term(number, figure=True) for number in _AGE.findall(text))


def _of_kind(kind: str, document: Document, has: Facts) -> Iterator[Term]:
    """The terms of one kind in one document."""
    from briefing.facts.kinds import kind_of

    if kind in _ENTITIES:
        for entity in has.entities:
            if entity.kind is _ENTITIES[kind] and not _is_chance(entity, document):
                yield from _terms(entity, document)
        return
    name = _facts_by_word()[kind]
    for fact in has.of(name):
        for span in kind_of(name).spans(fact):
            yield Term(document[span], figure=name == "figures")
    if name == "figures":
        spans = (date.span for date in has.dates if date.kind is DateKind.DURATION)
        yield from (Term(document[span], figure=True) for span in spans if _counts(document[span], document.language))


def _counts(duration: str, language: str) -> bool:
    """Whether a stretch of time is told in a number: "19 hours", "ten minutes", but not "a long day"."""
    words = duration.lower().replace("-", " ").split()
    return any(map(str.isdigit, duration)) or not lexicon(language).numbers.cardinals.keys().isdisjoint(words)


def redacted(briefing: Briefing, terms: Terms) -> Briefing:
    """The briefing without `terms`; how many places that are stands in Method."""
    count = _places(briefing, terms)
    bare = lined(briefing, terms)
    said = f"{count} {'place' if count == 1 else 'places'} redacted in this copy."
    return replace(bare, method=f"{bare.method} {said}".strip())


def lined(briefing: Briefing, terms: Terms) -> Briefing:
    """The briefing with each of its strings redacted."""
    briefing = mapped(briefing, lambda item: _item(item, terms))

    def bare(text: str) -> str:
        return terms.without(text, MARK)

    sections = tuple(
        Section(bare(s.key), bare(s.heading), tuple(_headed(node, terms) for node in s.nodes))
        for s in briefing.sections
    )
    return replace(
        briefing,
        **_strings(briefing, terms)
        | {
            "sections": sections,
            "sources": tuple(replace(s, **_strings(s, terms)) for s in briefing.sources),
            "choices": Choices(),
            "extra": tuple((bare(key), bare(value)) for key, value in briefing.extra),
        },
    )


def _strings(value: Briefing | Source, terms: Terms) -> dict[str, Any]:
    """The fields that are strings, or tuples of them, redacted, whichever they are: one that is new is not forgotten."""
    out: dict[str, Any] = {}
    for name, held in ((field.name, getattr(value, field.name)) for field in fields(value)):
        if isinstance(held, str):
            out[name] = terms.without(held, MARK)
        elif isinstance(held, tuple) and all(isinstance(text, str) for text in held):
            out[name] = tuple(terms.without(text, MARK) for text in held)
    return out


def _headed(node: Item | Table, terms: Terms) -> Item | Table:
    """A table with its column headings redacted; items have been seen to."""
    if isinstance(node, Table):
        return replace(node, columns=tuple(terms.without(name, MARK) for name in node.columns))
    return node


def _item(item: Item, terms: Terms) -> Item:
    def bare(text: str) -> str:
        return terms.without(text, MARK)

    def moved(offset: int) -> int:
        return offset - sum(min(len(cut), max(0, offset - cut.start)) for cut in cuts)

    cuts = terms.cuts(item.text)
    text, at = "", 0
    for cut in cuts:
        text += item.text[at : cut.start]
        at = cut.stop
    text += item.text[at:]
    insertions = [(moved(offset), bare(words)) for offset, words in item.insertions]
    insertions = [(offset, REDACTED if words == MARK else words) for offset, words in insertions]
    gone = {(moved(cut.start), REDACTED) for cut in cuts}
    insertions = [pair for pair in insertions if pair not in gone] + sorted(gone)
    return replace(
        item,
        text=text,
        label=bare(item.label),
        note=bare(item.note),
        insertions=tuple(sorted(insertions, key=lambda pair: pair[0])),
        citations=tuple(replace(c, locator=bare(c.locator)) for c in item.citations),
        also=tuple(replace(c, locator=bare(c.locator)) for c in item.also),
        edited_from=codec.UNKNOWN if item.edited_from else "",
    )


def _places(briefing: Briefing, terms: Terms) -> int:
    strings = [briefing.title, briefing.author, briefing.to, *(section.heading for section in briefing.sections)]
    for item in briefing.items():
        strings += [item.text, item.label, item.note, *(words for _, words in item.insertions)]
    for source in briefing.sources:
        strings += [source.title, source.author] if source.title else [source.name, source.author]
    return sum(len(terms.cuts(text)) for text in strings)


# --- names and figures in a briefing's own words ------------------------------------------------------------------


def _document(briefing: Briefing) -> Document:
    """The briefing's sentences as one document, a paragraph each; what is no sentence would mislead the tagger.

    A name with its role is read as the sentence that it stands for: "Una Karsk is chair of the Tarn Trust."
    """
    from briefing.text import sentences

    strings = [item.text for item in briefing.items()]
    ours = [words for item in briefing.items() for words in (item.label, *(said for _, said in item.insertions))]
    strings += [*ours, *(f"{name} is {role}." for name, comma, role in (one.partition(", ") for one in ours) if comma)]
    kept = [text for text in dict.fromkeys(strings) if len(text.split()) >= _SENTENCE]
    blocks, at = [], 0
    for text in kept:
        blocks.append(Block(Span(at, at + len(text))))
        at += len(text) + 2
    text = "\n\n".join(kept)
    code = briefing.language
    return Document(text, tuple(blocks), sentences.split(text, blocks, language=code), language=code)


def _is_chance(entity: Entity, document: Document) -> bool:
    """Whether a name is one word that stands nowhere but at the beginning of sentences: rather a word than a name."""
    if " " in entity.name or any(" " in document[mention] for mention in entity.mentions):
        return False
    starts = {sentence.span.start for sentence in document.sentences}
    return all(mention.start in starts for mention in entity.mentions)


def _terms(entity: Entity, document: Document) -> list[Term]:
    names = (entity.name, *entity.aliases, *(document[mention] for mention in entity.mentions))
    if entity.kind is EntityKind.PERSON:
        return [term for name in names for term in _person(name, document.language)]
    return [Term(name, exact=len(name) < 2 * SHORTEST) for name in names if len(name) >= SHORTEST]


def _person(name: str, language: str) -> list[Term]:
    """The whole name, and each word of it that has a capital."""
    words = [word.strip('.,;:()[]“”"') for word in name.split()]
    parts = [part for word in words for part in (word, *(word.split("-") if "-" in word else ()))]
    whole = [Term(" ".join(name.split()))] if len(words) > 1 else []
    named = [part for part in parts if len(part) > SHORTEST and part[:1].isupper()]
    return whole + [Term(part, exact=_is_also_a_word(part, language), name=True) for part in named]


def _is_also_a_word(name: str, language: str) -> bool:
    """Whether a word of a name may be another word as well; which words there are is known in English alone."""
    if language != "en" or len(name) < ANYWHERE:
        return True
    word = name.lower()
    return word in lexicon("en").text.function_words or stems.stemmer("en")(word) in background.weights()


def _people(briefing: Briefing) -> list[str]:
    """Who is quoted, listed or introduced in a bracket, where that begins with a name ("Name, role"), and who wrote."""
    kinds = {ItemKind.QUOTATION: lambda item: item.label, ItemKind.ENTRY: lambda item: item.text}
    said = [kinds[item.kind](item).partition(",")[0] for item in briefing.items() if item.kind in kinds]
    said += [words.partition(",")[0].rstrip(":") for item in briefing.items() for _, words in item.insertions]
    named = [name for name in said if _is_name(name.split())]
    return [*named, *(source.author for source in briefing.sources if source.author), briefing.author]


_TURN = re.compile(r"@?([^\W_][\w.’'-]{0,23}[^\W_](?: [\w.’'-]{1,24}){0,3}):\s")
"""Who says a turn of talk."""
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")


def _speakers(briefing: Briefing, documents: Iterable[Document]) -> Iterator[str]:
    """Who speaks in a chat or a transcript with the time of each turn: names as they were typed there ("dee_k")."""
    turns = [item.text for item in briefing.items() if any(_CLOCK.fullmatch(c.locator) for c in item.citations)]
    for document in documents:
        if any(locator.kind is LocatorKind.TIME for locator in document.locators):
            turns += [document[block.span] for block in document.blocks]
    yield from dict.fromkeys(turn[1] for turn in map(_TURN.match, turns) if turn)


def _handle(name: str, language: str) -> Iterator[Term]:
    """The name of somebody who speaks, whether it has a capital or not."""
    yield Term(name, exact=" " not in name and _is_also_a_word(name, language), name=" " not in name)
    yield from _person(name, language)


def _is_name(words: list[str]) -> bool:
    if not 2 <= len(words) <= 5 or words[0] in {"A", "An", "The"}:
        return False
    return all(word[:1].isupper() or word in lexicon("en").names.surname_particles for word in words)
