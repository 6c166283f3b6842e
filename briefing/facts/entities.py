"""Document → people, organisations and places: full name, mentions, roles, other names. English only.

Names are found by a statistical tagger (`briefing.facts.tagger`), joined by rule: a short form belongs to a full name
only where it can belong to no other, so that two people of one surname stay two; an acronym belongs to the words that
the text gives for it; "also known as" joins two names. Demonyms ("Iraqi") are no places. For a document in another
language there are no entities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from briefing.facts import roles, tagger
from briefing.facts.gazetteer import classes, is_certain_place, is_place, kind_of
from briefing.facts.name_tokens import Tokens, tokens
from briefing.model import Acronym, Document, Entity, EntityKind, Span

_LANGUAGES = frozenset(("en", "und"))
_SAME = (
    ("United States", "United States of America", "U.S.", "US", "USA", "U.S.A."),
    ("United Kingdom", "U.K.", "UK", "Great Britain"),
    ("United Arab Emirates", "UAE", "U.A.E."),
    ("United Nations", "UN", "U.N."),
    ("European Union", "EU", "E.U."),
)
_ONE = {name: names[0] for names in _SAME for name in names}
_LEGAL = frozenset(
    (
        "inc",
        "inc.",
        "corp",
        "corp.",
        "corporation",
        "co",
        "co.",
        "ltd",
        "ltd.",
        "limited",
        "llc",
        "plc",
        "group",
        "company",
        "holdings",
        "sa",
        "ag",
        "gmbh",
    )
)
_SUFFIX = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_KNOWN_AS = re.compile(
    r"\s*[,(]?\s*(?:(?:also|better|formerly|previously|widely|commonly|now)\s+(?:known|called)(?:\s+as)?|known\s+as|a\.?k\.?a\.?|aka)\s+(?:the\s+)?[“\"‘]?"
)
_TIGHT = frozenset(("-", "&", "/", "@", "#"))
_PARTY = re.compile(r"[RDI]|Democrats?|Republicans?|Independents?")
"""What stands before the state of a member of Congress: "R-Iowa", "Democrat of Vermont"."""
_LONGEST_HEADLINE = 24
_MOST_NAMESAKES = 50
_MOST_ROLES = 4


@dataclass(slots=True)
class _Mention:
    span: Span
    kind: str
    first: int
    last: int


@dataclass(slots=True)
class _Group:
    """Mentions of one spelling, later of one entity."""

    name: str
    kind: str
    mentions: list[_Mention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


def extract(document: Document, *, acronyms: Sequence[Acronym] = ()) -> tuple[Entity, ...]:
    """The entities of `document`, by first mention; each one's mentions ascend.

    Args:
        document: In English; of another language nothing is extracted.
        acronyms: Those of the document; what they stand for joins an acronym to its name.
    """
    if document.language not in _LANGUAGES or not document.text.strip():
        return ()
    found = tokens(document)
    mentions = _mentions(document.text, found)
    if not mentions:
        return ()
    mentions = _settled(document, found, mentions, acronyms)
    groups = _join_people(_groups(document.text, mentions))
    groups = _join_known(document.text, groups, acronyms)
    taken = frozenset(i for m in mentions if m.kind == "person" for i in range(m.first, m.last + 1))
    groups.sort(key=lambda g: g.mentions[0].span)
    return tuple(_entity(document.text, found, group, taken) for group in groups)


def _mentions(text: str, found: Tokens) -> list[_Mention]:
    out: list[_Mention] = []
    names = tagger.tag(found.words, found.begins)
    for name in names:
        first, last = name.first, _end(found, name.last)
        if name.kind == "other" or first > last or _is_party(found, first):
            continue
        span = Span(found.starts[first], found.stops[last])
        if any(c.isalpha() for c in span.of(text)):
            out.append(_Mention(span, name.kind, first, last))
    out = sorted([*out, *_listed(found, names)], key=lambda m: m.first)
    spelled = {tuple(found.words[m.first : m.last + 1]) for m in out}
    return [piece for mention in out for piece in _split(mention, found, spelled)]


def _listed(found: Tokens, names: Sequence[tagger.Name]) -> list[_Mention]:
    """Listed places that the tagger passed over and that stand alone among small words."""
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    words, out, at = found.words, [], 0
    count = len(words)
    while at < count:
        word = words[at]
        last = at
        if word[0].isupper() and at not in taken:
            while last + 1 < count and words[last + 1][0].isupper() and last + 1 not in found.begins:
                last += 1
            before = words[at - 1] if at and at not in found.begins else ""
            after = words[last + 1] if last + 1 < count else ""
            if (
                not taken & set(range(at, last + 1))
                and is_certain_place(" ".join(words[at : last + 1]))
                and not before[:1].isupper()
                and before not in _TIGHT
                and after not in _TIGHT
            ):
                out.append(_Mention(Span(found.starts[at], found.stops[last]), "place", at, last))
        at = last + 1
    return out


def _end(found: Tokens, last: int) -> int:
    """The last token of a name without the Aren of "Aren’t" in a headline."""
    return last - 1 if found.words[last + 1 : last + 3] in (["'", "t"], ["’", "t"]) else last


def _is_party(found: Tokens, first: int) -> bool:
    """Whether a party stands before a member's state: "R-Iowa", "Democrat of Vermont"."""
    return bool(_PARTY.fullmatch(found.words[first])) and found.words[first + 1 : first + 2] in (["-"], ["of"])


def _split(mention: _Mention, found: Tokens, spelled: AbstractSet[tuple[str, ...]]) -> list[_Mention]:
    """A name with "and" in it as two, where both are listed or stand alone elsewhere in the document."""
    words = found.words[mention.first : mention.last + 1]
    for at, word in enumerate(words[1:-1], 1):
        if word in {"and", "&", "/"}:
            sides = words[:at], words[at + 1 :]
            if all(tuple(side) in spelled or is_place(" ".join(side)) for side in sides):
                one = _piece(mention, found, mention.first, mention.first + at - 1)
                return [one, _piece(mention, found, mention.first + at + 1, mention.last)]
    return [mention]


def _piece(mention: _Mention, found: Tokens, first: int, last: int) -> _Mention:
    words = " ".join(found.words[first : last + 1])
    kind = "place" if is_place(words) else mention.kind
    return _Mention(Span(found.starts[first], found.stops[last]), kind, first, last)


def _settled(
    document: Document, found: Tokens, mentions: list[_Mention], acronyms: Sequence[Acronym]
) -> list[_Mention]:
    """Mentions without those that their surroundings speak against, their kinds made to agree."""
    text = document.text
    defined = {a.short: a for a in acronyms if a.long is not None}
    longs = {_plain(a.long): a.short for a in defined.values() if a.long}
    votes: dict[str, dict[str, int]] = {}
    for mention in mentions:
        name = _plain(mention.span.of(text))
        if name in longs and mention.kind == "person":
            mention.kind = "organisation"  # what has an acronym is nobody
        counts = votes.setdefault(longs.get(name, name), {})
        counts[mention.kind] = counts.get(mention.kind, 0) + (3 if name in longs else 1)
    common = frozenset(word for word in found.words if word.islower())
    titled = [s.span for s in document.sentences if _title_case(s.span.of(text), common)]
    body = {_plain(m.span.of(text)): m.kind for m in mentions if not _within(m.span, titled)}
    out: list[_Mention] = []
    for mention in mentions:
        name = _plain(mention.span.of(text))
        mention.kind = _agreed(votes[longs.get(name, name)], name, defined=name in defined or name in longs)
        words = found.words[mention.first : mention.last + 1]
        if mention.kind != "person" and roles.only_title(words):
            continue
        if name not in body and _within(mention.span, titled):
            if (piece := _known_piece(mention, found, body, common)) is None:
                continue
            mention = piece  # noqa: PLW2901  what is left of it
        out.append(mention)
    return out


def _known_piece(
    mention: _Mention, found: Tokens, body: Mapping[str, str], common: AbstractSet[str]
) -> _Mention | None:
    """What a headline, where every word is capitalised, shows of a name: the longest piece that is one elsewhere.

    None where no piece is known and the whole is a single word, which may be any, or made of common words.
    """
    count = mention.last - mention.first + 1
    for size in range(count, 0, -1):
        for first in range(mention.first, mention.last - size + 2):
            last = first + size - 1
            span = Span(found.starts[first], found.stops[last])
            name = _plain(" ".join(found.words[first : last + 1]))
            if name in body or is_certain_place(name):
                return _Mention(span, body.get(name, "place"), first, last)
    if any(word.lower() in common for word in found.words[mention.first : mention.last + 1] if word[0].isupper()):
        return None
    return mention if count > 1 or classes(found.words[mention.first].lower()) else None


def _agreed(counts: dict[str, int], name: str, *, defined: bool) -> str:
    """The kind that most mentions of a name have; where they are even, that of the lists, else of the first one."""
    words = name.split()
    if len(words) > 1 and "demonym" in classes(words[0].lower()) and kind_of(" ".join(words[1:])) == "organisation":
        return "organisation"
    most = max(counts.values())
    even = [kind for kind, count in counts.items() if count == most]
    if len(even) == 1:
        return even[0]
    if defined and "organisation" in even:
        return "organisation"
    listed = kind_of(name)
    return listed if listed in even else even[0]


def _within(span: Span, around: Sequence[Span]) -> bool:
    """Whether `span` lies in one of `around`, which ascend."""
    at = bisect_right(around, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span in around[at]


def _title_case(sentence: str, common: AbstractSet[str]) -> bool:
    """Whether nearly all long words of a sentence are capitalised, as in a headline, common ones among them."""
    if sentence.count(" ") > _LONGEST_HEADLINE:
        return False
    words = [w for w in re.findall(r"[^\W\d_]{4,}", sentence) if w.lower() not in {"from", "with", "over", "into"}]
    if len(words) < 4 or sum(w[0].isupper() for w in words) < 0.9 * len(words):
        return False
    return any(w.lower() in common for w in words[1:])


def _plain(name: str) -> str:
    """A name as it is compared: blanks and apostrophes made equal."""
    return " ".join(name.replace("’", "'").split())


def _groups(text: str, mentions: Iterable[_Mention]) -> list[_Group]:
    """Mentions of one spelling and kind together, in order."""
    out: dict[tuple[str, str], _Group] = {}
    for mention in mentions:
        name = _plain(mention.span.of(text))
        key = _ONE.get(name, name)
        key = key if len(key) < 4 else key.casefold()
        group = out.setdefault((mention.kind, key), _Group(mention.span.of(text), mention.kind))
        group.mentions.append(mention)
        if name in _ONE and len(mention.span) > len(group.name):
            group.name = mention.span.of(text)
    return list(out.values())


# --- people -------------------------------------------------------------------------------------------------------


def _parts(name: str) -> tuple[str, ...]:
    words = _plain(name).casefold().split()
    while len(words) > 1 and words[-1].strip(",") in _SUFFIX:
        words.pop()
    return tuple(words)


def _join_people(groups: list[_Group]) -> list[_Group]:
    """Short forms of a person joined to the one full name that they can belong to."""
    people = sorted((g for g in groups if g.kind == "person"), key=lambda g: (-len(_parts(g.name)), g.mentions[0].span))
    heads: list[_Group] = []
    by_edge: dict[str, list[_Group]] = {}
    for group in people:
        short = _parts(group.name)
        fitting = [head for head in by_edge.get(short[-1], ()) if _shortens(short, _parts(head.name))]
        if len(fitting) > 1 and len(short) == 1:
            last = [head for head in fitting if _parts(head.name)[-1] == short[0]]
            fitting = last or fitting
        if len(fitting) == 1:
            _absorb(fitting[0], group)
        elif not fitting or not _absorb_early(fitting, group):
            heads.append(group)
            for edge in {short[0], short[-1]}:
                near = by_edge.setdefault(edge, [])
                if len(near) < _MOST_NAMESAKES:
                    near.append(group)
    kept = {id(head) for head in heads}
    return [g for g in groups if g.kind != "person" or id(g) in kept]


def _absorb_early(fitting: Sequence[_Group], group: _Group) -> bool:
    """Gives the first of several candidates the short forms that stand before the second is introduced.

    Returns:
        Whether none is left.
    """
    one, two = sorted(fitting, key=lambda head: head.mentions[0].span)[:2]
    start, stop = one.mentions[0].span.start, two.mentions[0].span.start
    early = [m for m in group.mentions if start < m.span.start < stop]
    if early:
        group.mentions = [m for m in group.mentions if not start < m.span.start < stop]
        _absorb(one, _Group(group.name, group.kind, early))
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


def _absorb(head: _Group, other: _Group) -> None:
    for alias in (other.name, *other.aliases):
        if alias != head.name and alias not in head.aliases:
            head.aliases.append(alias)
    for mention in other.mentions:
        mention.kind = head.kind
    head.mentions = sorted([*head.mentions, *other.mentions], key=lambda m: m.span)


# --- organisations and places -------------------------------------------------------------------------------------


def _join_known(text: str, groups: list[_Group], acronyms: Sequence[Acronym]) -> list[_Group]:
    """Groups joined by acronym, by "also known as", and by the shortened name of a firm."""
    pairs: list[tuple[_Group, _Group]] = []
    starts = {m.span.start: g for g in groups for m in g.mentions}
    ends = {m.span.stop: g for g in groups for m in g.mentions}
    rows = [a for a in acronyms if a.long_span is not None]
    shorts = Counter(a.short for a in rows)
    by_name: dict[str, list[_Group]] = {}
    for group in groups:
        by_name.setdefault(_plain(group.name), []).append(group)
    for row in rows:
        if row.long_span is None or shorts[row.short] > 1:
            continue
        long = ends.get(row.long_span.stop) or starts.get(row.long_span.start)
        short = next((g for g in by_name.get(row.short, ()) if g is not long), None)
        if long and short and "person" not in {long.kind, short.kind} and len(long.name) <= len(row.long_span) + 8:
            pairs.append((long, short))
    for stop, group in ends.items():
        match = _KNOWN_AS.match(text, stop, stop + 60)
        other = starts.get(match.end()) if match else None
        if other and other is not group and (other.kind == group.kind or "organisation" in {other.kind, group.kind}):
            pairs.append((group, other))
    pairs += _firms(groups)
    pairs += _initials(groups, frozenset(shorts))
    gone: dict[int, _Group] = {}
    for head, other in pairs:
        one, two = _root(gone, head), _root(gone, other)
        if one is not two:
            _absorb(one, two)
            gone[id(two)] = one
    return [g for g in groups if id(g) not in gone]


def _initials(groups: Sequence[_Group], defined: AbstractSet[str]) -> Iterable[tuple[_Group, _Group]]:
    """Pairs of an organisation and its initials, where no other one has them: "River Basin Council" and "RBC"."""
    by_initials: dict[str, list[_Group]] = {}
    for group in groups:
        words = [w for w in re.findall(r"[^\W\d_]+", group.name) if w[0].isupper()]
        if group.kind == "organisation" and len(words) > 2:
            by_initials.setdefault("".join(w[0] for w in words), []).append(group)
    for group in groups:
        name = group.name.replace(".", "")
        fitting = by_initials.get(name, [])
        if group.kind == "organisation" and name not in defined and len(fitting) == 1 and fitting[0] is not group:
            yield fitting[0], group


def _root(gone: dict[int, _Group], group: _Group) -> _Group:
    while id(group) in gone:
        group = gone[id(group)]
    return group


def _firms(groups: Sequence[_Group]) -> Iterable[tuple[_Group, _Group]]:
    """Pairs of a firm's full name and its short one: "Norvik Holdings Ltd." and "Norvik"."""
    bodies = [g for g in groups if g.kind == "organisation"]
    by_first: dict[str, list[tuple[tuple[str, ...], _Group]]] = {}
    for group in bodies:
        words = tuple(_plain(group.name).casefold().split())
        by_first.setdefault(words[0], []).append((words, group))
    for entries in by_first.values():
        if len(entries) > _MOST_NAMESAKES:
            continue
        for short, group in entries:
            longer = [other for words, other in entries if len(words) > len(short) and words[: len(short)] == short]
            if len(longer) != 1:
                continue
            rest = _plain(longer[0].name).casefold().split()[len(short) :]
            lone = len(short) == 1 and not classes(short[0]) and len(rest) == 1 and not group.name.isupper()
            if all(word in _LEGAL for word in rest) or lone:
                yield longer[0], group


# --- entities -----------------------------------------------------------------------------------------------------


def _entity(text: str, found: Tokens, group: _Group, taken: frozenset[int]) -> Entity:
    said: list[str] = []
    if group.kind != "place":
        for mention in group.mentions:
            around = (
                roles.of_person(found, mention.first, mention.last, taken)
                if group.kind == "person"
                else roles.of_body(found, mention.last, taken)
            )
            for span in around:
                words = " ".join(span.of(text).split())
                if (
                    len(said) <= 2 * _MOST_ROLES
                    and "\n" not in span.of(text)
                    and not any(words.casefold() in known.casefold() for known in said)
                ):
                    said = [known for known in said if known.casefold() not in words.casefold()]
                    said.append(words)
    spelled = [m.span.of(text) for m in group.mentions]
    aliases = list(dict.fromkeys(name for name in (*group.aliases, *spelled) if _plain(name) != _plain(group.name)))
    if group.name.isupper() and len(group.name) > 4:
        cased = next((name for name in aliases if name.casefold() == group.name.casefold()), group.name)
        aliases = [group.name if name == cased else name for name in aliases]
        group.name = cased
    return Entity(
        name=group.name,
        kind=EntityKind(group.kind),
        mentions=tuple(m.span for m in group.mentions),
        roles=tuple(said[:_MOST_ROLES]),
        aliases=tuple(aliases),
    )
