"""Mentions → groups, one for each entity: short forms, acronyms and other names joined to the name they stand for.

A short form is joined only where it can belong to no other; two people of one surname stay two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from functools import lru_cache

from briefing.facts.names.mentions import plain
from briefing.facts.names.tokens import Mention
from briefing.frozen import slotted
from briefing.language.gazetteer import classes
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Acronym, Span

_WORDS = lexicon("en").names

_SAME = (
    ("United States", "United States of America", "U.S.", "US", "USA", "U.S.A."),
    ("United Kingdom", "U.K.", "UK", "Great Britain"),
    ("United Arab Emirates", "UAE", "U.A.E."),
    ("United Nations", "UN", "U.N."),
    ("European Union", "EU", "E.U."),
)
_ONE = {name: names[0] for names in _SAME for name in names}
_LEGAL = _WORDS.legal_forms
_SUFFIX = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_KNOWN_AS = deferred(
    r"""
    (?: \s* [,(] \s* (?:also|formerly|previously|widely|commonly|now) \s+ called                  # , now called
      | \s* [,(]? \s* (?: (?:also|better|formerly|previously|widely|commonly|now) \s+ known (?:\s+as)?
        | known \s+ as
        | a\.?k\.?a\.? | aka ))
    \s+ (?:the\s+)? [“"‘]?                                                                        # the “
    """,
    re.VERBOSE,
)
_STYLE = deferred(r"\bM(r|rs|s|iss)\.?\s$")
_STYLE_REACH = 6
_ROYAL = deferred(r"(?<![“‘\"'])\b(?:King|Queen|Prince|Princess|Pope|Emperor|Sultan)\s$")
"""Styles with which people go by their first name; in quotation marks a nickname."""
_ROYAL_REACH = 10
_MOST_NAMESAKES = 50
_MORE = 8
"""Characters that a mention may be longer than the long form of its acronym."""


_FIRST = "first"


@slotted
class Group:
    """Mentions of one spelling, later of one entity."""

    name: str
    kind: str
    mentions: list[Mention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    styles: set[str] = field(default_factory=set)
    """What stands before a surname alone: "m" (Mr), "f" (Mrs, Ms, Miss); `_FIRST` before a first name ("King")."""


def by_spelling(text: str, mentions: Iterable[Mention]) -> list[Group]:
    """Mentions of one spelling and kind together, in order."""
    out: dict[tuple[str, str], Group] = {}
    for mention in mentions:
        name = plain(mention.span.of(text))
        key = _ONE.get(name, name)
        key = key if len(key) < 4 else key.casefold()
        royal = _ROYAL.search(text, max(0, mention.span.start - _ROYAL_REACH), mention.span.start)
        key = f"{royal[0]}{key}" if royal and " " not in name else key
        group = out.setdefault((mention.kind, key), Group(mention.span.of(text), mention.kind))
        group.mentions.append(mention)
        style = _STYLE.search(text, max(0, mention.span.start - _STYLE_REACH), mention.span.start)
        if style is not None:
            group.styles.add("m" if style[1] == "r" else "f")
        if royal:
            group.styles.add(_FIRST)
        if name in _ONE and len(mention.span) > len(group.name):
            group.name = mention.span.of(text)
    return list(out.values())


# --- people -------------------------------------------------------------------------------------------------------


@lru_cache(10_000)  # asked of each full name for each short form that it may have
def _parts(name: str) -> tuple[str, ...]:
    words = plain(name).casefold().split()
    while len(words) > 1 and words[-1].strip(",") in _SUFFIX:
        words.pop()
    return tuple(words)


def join_people(groups: list[Group]) -> list[Group]:
    """Short forms of a person joined to the one full name that they can belong to."""
    people = sorted((g for g in groups if g.kind == "person"), key=lambda g: (-len(_parts(g.name)), g.mentions[0].span))
    heads: set[int] = set()
    by_edge: dict[str, list[Group]] = {}
    single: dict[str, list[Group]] = {}
    for group in people:
        if len(words := _parts(group.name)) == 1:
            single.setdefault(words[0], []).append(group)
    for group in people:
        short = _parts(group.name)
        fitting = _fitting(group, short, by_edge.get(short[-1], ()))
        if len(fitting) == 1:
            plain_name = _without_epithet(fitting[0], group)
            _absorb(fitting[0], group)
            fitting[0].name = plain_name
        elif not fitting or not _absorb_early(fitting, group, single):
            heads.add(id(group))
            for edge in {short[0], short[-1]}:
                near = by_edge.setdefault(edge, [])
                if len(near) < _MOST_NAMESAKES:
                    near.append(group)
    return [g for g in groups if g.kind != "person" or id(g) in heads]


def _generation(name: str) -> str:
    """The suffix of a name that tells father from son, or ""."""
    last = plain(name).casefold().split()[-1].strip(",.")
    return last if last in _SUFFIX else ""


def _generations_apart(head: Group, group: Group) -> bool:
    """Whether two names have unlike suffixes ("Lund III" and "Lund Jr."), so that they are two people."""
    one, two = _generation(head.name), _generation(group.name)
    return bool(one and two and one != two)


def _fitting(group: Group, short: tuple[str, ...], heads: Sequence[Group]) -> list[Group]:
    """The full names that a short form can stand for; a single word rather for a last name than for a first one."""
    if len(group.styles) > 1:
        return []  # "Mr Lund" and "Ms Lund" are two people, of whom one full name is not both
    fitting = [head for head in heads if _shortens(short, _parts(head.name)) and not _generations_apart(head, group)]
    if _FIRST in group.styles:  # "King Lund" is neither "Jory Lund" nor "Lund Orle" without a crown
        return [head for head in fitting if _parts(head.name)[0] == short[0] and _FIRST in head.styles]
    if len(fitting) > 1 and len(short) == 1:
        return [head for head in fitting if _parts(head.name)[-1] == short[0]] or fitting
    return fitting


def _without_epithet(head: Group, shorter: Group) -> str:
    """The name that two groups of one person go by: the shorter where the longer, used once, has an adjective before it ("Brave Ann Lee")."""
    full, short = _parts(head.name), _parts(shorter.name)
    before = full[: -len(short)]
    lone = len(head.mentions) == 1 < len(short) and len(before) == 1 and full[1:] == short
    epithet = lone and "given" not in classes(before[0]) and "given" in classes(short[0])
    return shorter.name if epithet else head.name


def _absorb_early(fitting: Sequence[Group], group: Group, single: Mapping[str, Sequence[Group]]) -> bool:
    """Gives the first of several candidates the short forms that stand before the second is introduced.

    A second one may be introduced by the first name: "Lund's father, Carl, … Carl Lund"; `single` has the names of one word.

    Returns:
        Whether none is left.
    """
    one, two = sorted(fitting, key=lambda head: head.mentions[0].span)[:2]
    named = (m.span.start for g in single.get(_parts(two.name)[0], ()) for m in g.mentions)
    start, stop = one.mentions[0].span.start, min([two.mentions[0].span.start, *named])
    if sum(m.span.start < start for m in group.mentions) > 1:
        return False  # known before, and not in a headline alone: "Mr Lund", long before "his wife, Ann Lund"
    early = [m for m in group.mentions if start < m.span.start < stop]
    if early:
        group.mentions = [m for m in group.mentions if not start < m.span.start < stop]
        _absorb(one, Group(group.name, group.kind, early))
    return not group.mentions


def _shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether `short` is a form of the longer `full`: its words in order, the first or the last among them."""
    if len(short) >= len(full):
        return short == full
    if len(short) == 1:
        return len(short[0]) > 1 and (short[0] == full[-1] or short[0] == full[0])
    rest = iter(full)
    return short[-1] == full[-1] and all(
        any(word == other or (len(word) <= 2 and word[0] == other[0]) for other in rest) for word in short
    )


def _absorb(head: Group, other: Group) -> None:
    for alias in (other.name, *other.aliases):
        if alias != head.name and alias not in head.aliases:
            head.aliases.append(alias)
    for mention in other.mentions:
        mention.kind = head.kind
    head.mentions = sorted([*head.mentions, *other.mentions], key=lambda m: m.span)


# --- organisations and places -------------------------------------------------------------------------------------


def join_known(text: str, groups: list[Group], acronyms: Sequence[Acronym]) -> list[Group]:
    """Groups joined by acronym, by "also known as", and by the shortened name of a firm."""
    defined = [a for a in acronyms if a.long_span is not None]
    shorts = frozenset(a.short for a in defined)
    pairs = [*_spelled_out(groups, defined), *_also_known(text, groups), *_firms(groups), *_initials(groups, shorts)]
    gone: dict[int, Group] = {}
    for head, other in pairs:
        one, two = _root(gone, head), _root(gone, other)
        if one is not two:
            _absorb(one, two)
            gone[id(two)] = one
    return [g for g in groups if id(g) not in gone]


def _spelled_out(groups: Sequence[Group], defined: Sequence[Acronym]) -> Iterable[tuple[Group, Group]]:
    """Pairs of the name that an acronym with one meaning stands for, and the acronym."""
    named = _named_at(groups)
    counts = Counter(a.short for a in defined)
    by_name = _by_name(groups)
    for row in defined:
        long = named(row.long_span) if row.long_span is not None and counts[row.short] == 1 else None
        short = next((g for g in by_name.get(row.short, ()) if g is not long), None)
        if long is not None and short is not None and "person" not in {long.kind, short.kind}:
            yield long, short


def _named_at(groups: Sequence[Group]) -> Callable[[Span], Group | None]:
    """What a stretch of text names: the group of the mention that ends, else begins, with it and is hardly longer."""
    starts = {m.span.start: g for g in groups for m in g.mentions}
    ends = {m.span.stop: g for g in groups for m in g.mentions}

    def named(span: Span) -> Group | None:
        group = ends.get(span.stop) or starts.get(span.start)
        return None if group is None or len(group.name) > len(span) + _MORE else group

    return named


def _by_name(groups: Sequence[Group]) -> dict[str, list[Group]]:
    out: dict[str, list[Group]] = {}
    for group in groups:
        out.setdefault(plain(group.name), []).append(group)
    return out


def _also_known(text: str, groups: Sequence[Group]) -> Iterable[tuple[Group, Group]]:
    """Pairs of names with "also known as" between them."""
    starts = {m.span.start: g for g in groups for m in g.mentions}
    for stop, group in {m.span.stop: g for g in groups for m in g.mentions}.items():
        match = _KNOWN_AS.match(text, stop, stop + 60)
        other = starts.get(match.end()) if match else None
        if other and other is not group and (other.kind == group.kind or "organisation" in {other.kind, group.kind}):
            yield group, other


def _initials(groups: Sequence[Group], defined: AbstractSet[str]) -> Iterable[tuple[Group, Group]]:
    """Pairs of an organisation and its initials, where no other one has them: "River Basin Council" and "RBC"."""
    by_initials: dict[str, list[Group]] = {}
    for group in groups:
        words = [w for w in re.findall(r"[^\W\d_]+", group.name) if w[0].isupper()]
        if group.kind == "organisation" and len(words) > 2:
            by_initials.setdefault("".join(w[0] for w in words), []).append(group)
    for group in groups:
        name = group.name.replace(".", "")
        fitting = by_initials.get(name, [])
        if group.kind == "organisation" and name not in defined and len(fitting) == 1 and fitting[0] is not group:
            yield fitting[0], group


def _root(gone: dict[int, Group], group: Group) -> Group:
    while id(group) in gone:
        group = gone[id(group)]
    return group


def _firms(groups: Sequence[Group]) -> Iterable[tuple[Group, Group]]:
    """Pairs of a firm's full name and its short one: "Norvik Holdings Ltd." and "Norvik"."""
    by_first: dict[str, list[tuple[tuple[str, ...], Group]]] = {}
    for group in groups:
        if group.kind == "organisation":
            words = tuple(plain(group.name).casefold().split())
            by_first.setdefault(words[0], []).append((words, group))
    for entries in by_first.values():
        for short, group in entries if len(entries) <= _MOST_NAMESAKES else ():
            longer = [other for words, other in entries if len(words) > len(short) and words[: len(short)] == short]
            if len(longer) == 1 and _is_short_form(group.name, short, longer[0].name):
                yield longer[0], group


def _is_short_form(name: str, short: tuple[str, ...], full: str) -> bool:
    """Whether a firm's full name adds nothing but its legal form, or one word to one that is nothing else."""
    rest = plain(full).casefold().split()[len(short) :]
    lone = len(short) == 1 and not classes(short[0]) and len(rest) == 1 and not name.isupper()
    return lone or all(word in _LEGAL for word in rest)
