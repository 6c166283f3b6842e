"""Tokens → mentions: what the tagger found, set right by rule.

The tagger's names are corrected by what the document tells as a whole: one kind for one name, no names made of a
headline's capitals, no titles or parties for bodies; listed places that it passed over are added.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.errors import MissingExtraError
from briefing.facts.names import roles, tagger
from briefing.facts.names.gazetteer import classes, is_certain_place, is_place, kind_of
from briefing.facts.names.tokens import Tokens
from briefing.facts.phrases.reporting_words import DETERMINER, FUNCTION
from briefing.language.lexicon import lexicon
from briefing.model import Acronym, Document, Span

_WORDS = lexicon("en").names

_TIGHT = frozenset(("-", "&", "/", "@", "#"))
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr"})
_PARTY = re.compile(r"[RDI]|Democrats?|Republicans?|Independents?")
"""What stands before the state of a member of Congress: "R-Iowa", "Democrat of Vermont"."""
_LONGEST_HEADLINE = 24
_BODIES = frozenset(("college", "university", "institute", "committee", "commission", "council", "party", "foundation"))
"""Last words of names that are a body's, though a place stands in them."""
_PERSONAL = _WORDS.personal
"""What stands right before somebody's name, and before no other."""
_LEANING = _WORDS.leaning
"""Words with a sentence's capital that are no part of the name behind them."""
_MISREAD = re.compile(r"[a-z]\d[a-z]|\b\d[a-z]{2,}[^\W\d_]*\d")
"""A digit among small letters: what an OCR made of a word."""


@dataclass(slots=True)
class Mention:
    """A name in the text: its span, its kind, its first and last token."""

    span: Span
    kind: str
    first: int
    last: int


def find(document: Document, found: Tokens, *, engine: str = "") -> list[Mention]:
    """The names of the document, ascending, each in one piece; those of another kind are left out.

    Raises:
        MissingExtraError: the engine, or its model, is not installed.
    """
    text = document.text
    out: list[Mention] = []
    names = _spacy(document, found, engine) if engine else tagger.tag(found.words, found.begins)
    for name in names:
        first, last = name.first, _end(found, name.last)
        if name.kind == "person" and first < last:
            last = _with_suffix(found, last)
        if name.kind == "other" or first > last or _is_party(found, first):
            continue
        span = Span(found.starts[first], found.stops[last])
        if any(c.isalpha() for c in span.of(text)) and not _MISREAD.search(span.of(text)):
            out.append(Mention(span, name.kind, first, last))
    out = _initialled(found, sorted([*out, *_listed(found, names)], key=lambda m: m.first))
    for mention in out:
        if mention.kind == "person" or found.words[mention.first] == "By":
            _cut_lead(found, mention)
    spelled = {tuple(found.words[m.first : m.last + 1]) for m in out}
    return [piece for mention in out for piece in _split(mention, found, spelled)]


def _listed(found: Tokens, names: Sequence[tagger.Name]) -> list[Mention]:
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
                out.append(Mention(Span(found.starts[at], found.stops[last]), "place", at, last))
        at = last + 1
    return out


def _spacy(document: Document, found: Tokens, engine: str) -> list[tagger.Name]:
    """The names by spaCy; without a model named ("spacy:MODEL") its small one for the document's language."""
    try:
        from briefing.facts.names import spacy_names
    except ModuleNotFoundError as error:
        raise MissingExtraError("--names spacy", extra="spacy") from error
    language = "en" if document.language == "und" else document.language
    corpus = "web" if language in {"en", "zh"} else "news"
    return spacy_names.tag(document.text, found, model=engine.partition(":")[2] or f"{language}_core_{corpus}_sm")


def _initialled(found: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Mentions with a person's surname put back behind the initial that it was cut from ("Vladimir V." Putin)."""
    out: list[Mention] = []
    for mention in mentions:
        before = out[-1] if out else None
        if (
            before is not None
            and before.kind == mention.kind == "person"
            and mention.first == before.last + 1
            and len(found.words[before.last]) == 2
            and found.words[before.last][1] == "."
        ):
            out[-1] = _piece(before, found, before.first, mention.last)
            out[-1].kind = "person"
        else:
            out.append(mention)
    return out


def _cut_lead(found: Tokens, mention: Mention) -> None:
    """Takes "By" and titles that stand inside from the front of a name ("Vik Supervisor" Ann Lee)."""
    first = mention.first
    lead = found.words[first].lower()
    if first in found.begins and first < mention.last and (lead in _LEANING or lead in FUNCTION - DETERMINER):
        first += 1
        mention.kind = "person" if lead == "by" else mention.kind
    for at in range(mention.first + 1, mention.last - 1):
        if roles.is_title(found.words[at]):
            first = at + 1
    mention.first, mention.span = first, Span(found.starts[first], mention.span.stop)


def _end(found: Tokens, last: int) -> int:
    """The last token of a name without the Aren of "Aren’t" in a headline."""
    return last - 1 if found.words[last + 1 : last + 3] in (["'", "t"], ["’", "t"]) else last


def _with_suffix(found: Tokens, last: int) -> int:
    """The last token of a person's name with the "Jr." behind it."""
    after = found.words[last + 1 : last + 3]
    if after[:1] == [","] and after[1:2] and after[1] in _SUFFIXES:
        return last + 2
    return last + 1 if after[:1] and after[0] in _SUFFIXES else last


def _is_party(found: Tokens, first: int) -> bool:
    """Whether a party stands before a member's state: "R-Iowa", "Democrat of Vermont"."""
    return bool(_PARTY.fullmatch(found.words[first])) and found.words[first + 1 : first + 2] in (["-"], ["of"])


def _split(mention: Mention, found: Tokens, spelled: AbstractSet[tuple[str, ...]]) -> list[Mention]:
    """A name with "and" in it as two, where both are listed or stand alone elsewhere in the document."""
    words = found.words[mention.first : mention.last + 1]
    for at, word in enumerate(words[1:-1], 1):
        if word in {"and", "&", "/"}:
            sides = words[:at], words[at + 1 :]
            if all(tuple(side) in spelled or is_place(" ".join(side)) for side in sides):
                one = _piece(mention, found, mention.first, mention.first + at - 1)
                return [one, _piece(mention, found, mention.first + at + 1, mention.last)]
    return [mention]


def _piece(mention: Mention, found: Tokens, first: int, last: int) -> Mention:
    words = " ".join(found.words[first : last + 1])
    kind = "place" if is_place(words) else mention.kind
    return Mention(Span(found.starts[first], found.stops[last]), kind, first, last)


def settle(document: Document, found: Tokens, mentions: list[Mention], acronyms: Sequence[Acronym]) -> list[Mention]:
    """Mentions without those that their surroundings speak against, their kinds made to agree."""
    text = document.text
    defined = {a.short: a for a in acronyms if a.long is not None}
    longs = {plain(a.long): a.short for a in defined.values() if a.long}
    votes: dict[str, dict[str, int]] = {}
    for mention in mentions:
        name = plain(mention.span.of(text))
        if name in longs and mention.kind == "person":
            mention.kind = "organisation"  # what has an acronym is nobody
        last = found.words[mention.last].lower()
        if mention.kind == "place" and mention.last > mention.first and last in _BODIES:
            mention.kind = "organisation"
        titled_so = mention.kind == "place" and mention.first and found.words[mention.first - 1] in _PERSONAL
        if titled_so and mention.first not in found.begins:
            mention.kind = "person"  # "Judge Merrick Garland": no town is a judge
        counts = votes.setdefault(longs.get(name, name), {})
        counts[mention.kind] = counts.get(mention.kind, 0) + (3 if name in longs or titled_so else 1)
    common = frozenset(word for word in found.words if word.islower())
    shouted = [s.span for s in document.sentences if _in_capitals(s.span.of(text))]
    titled = sorted({*shouted, *(s.span for s in document.sentences if _title_case(s.span.of(text), common))})
    body = {plain(m.span.of(text)): m.kind for m in mentions if not _within(m.span, titled)}
    out: list[Mention] = []
    for mention in mentions:
        name = plain(mention.span.of(text))
        mention.kind = _agreed(votes[longs.get(name, name)], name, defined=name in defined or name in longs)
        words = found.words[mention.first : mention.last + 1]
        if mention.kind != "person" and roles.only_title(words):
            continue
        alone = mention.first == mention.last and mention.first in found.begins and mention.kind == "person"
        many = found.words[mention.last + 1 : mention.last + 2] in (["are"], ["were"], ["have"])
        if alone and (many or words[0].lower() in common) and votes[longs.get(name, name)][mention.kind] == 1:
            continue  # "Talks are to resume": a common word that opens a sentence
        if name not in body and _within(mention.span, titled):
            piece = _known_piece(mention, found, body, common)
            if piece is None or (piece is mention and _within(mention.span, shouted)):
                continue
            mention = piece  # noqa: PLW2901  what is left of it
        out.append(mention)
    _set_places(text, out)
    return out


_STATE = re.compile(
    r",\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Va|Vt|Wash|Wis|Wyo|N\.[CDHJMY]|S\.[CD]|R\.I|W\.Va)\."
)
"""What stands behind a town in American news."""
_LISTING = re.compile(r",?\s(?:and\s)?|,\s")


def _set_places(text: str, mentions: Sequence[Mention]) -> None:
    """Makes places of towns before their state, and of listed names that stand in a row of places."""
    for at, mention in enumerate(mentions):
        if mention.kind == "place":
            continue
        if mention.kind == "person" and mention.first == mention.last and _STATE.match(text, mention.span.stop):
            mention.kind = "place"
        elif is_place(mention.span.of(text)) and mention.kind == "person":
            beside = [m for m in mentions[max(0, at - 1) : at + 2] if m is not mention and m.kind == "place"]
            for other in beside:
                low, high = sorted((mention.span, other.span))
                if high.start >= low.stop and _LISTING.fullmatch(text, low.stop, high.start) and text[low.stop] == ",":
                    mention.kind = "place"


def _known_piece(mention: Mention, found: Tokens, body: Mapping[str, str], common: AbstractSet[str]) -> Mention | None:
    """What a headline, where every word is capitalised, shows of a name: the longest piece that is one elsewhere.

    None where no piece is known and the whole is a single word, which may be any, or made of common words.
    """
    count = mention.last - mention.first + 1
    for size in range(count, 0, -1):
        for first in range(mention.first, mention.last - size + 2):
            last = first + size - 1
            span = Span(found.starts[first], found.stops[last])
            name = plain(" ".join(found.words[first : last + 1]))
            if name in body or is_certain_place(name):
                return Mention(span, body.get(name, "place"), first, last)
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


def _in_capitals(sentence: str) -> bool:
    """Whether a sentence of four words or more has no small letter: its capitals tell nothing of names."""
    return sentence.isupper() and len(re.findall(r"[^\W\d_]{2,}", sentence)) > 3


def _title_case(sentence: str, common: AbstractSet[str]) -> bool:
    """Whether nearly all long words of a sentence are capitalised, as in a headline, common ones among them."""
    if sentence.count(" ") > _LONGEST_HEADLINE:
        return False
    words = [w for w in re.findall(r"[^\W\d_]{4,}", sentence) if w.lower() not in {"from", "with", "over", "into"}]
    if len(words) < 4 or sum(w[0].isupper() for w in words) < 0.9 * len(words):
        return False
    return any(w.lower() in common or w.lower() in FUNCTION for w in words[1:])


def plain(name: str) -> str:
    """A name as it is compared: blanks and apostrophes made equal."""
    return " ".join(name.replace("’", "'").split())
