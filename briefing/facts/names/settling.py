"""Mentions → those that the document as a whole bears out, with one kind for one name.

A name has the kind that most of its mentions have; a sentence in capitals, or a headline, tells of a name only what the
rest of the text knows; towns before their state, and names in a row of places, are places.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.facts.names.mentions import plain
from briefing.facts.names.role_words import is_role, only_title
from briefing.facts.names.tokens import Mention, Tokens
from briefing.facts.phrases.reporting_words import FUNCTION
from briefing.language.gazetteer import PLACES, classes, is_certain_place, is_place, kind_of
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import Acronym, Document, Span

_WORDS = lexicon("en").names
_LONGEST_HEADLINE = 24
_BODIES = frozenset(("college", "university", "institute", "committee", "commission", "council", "party", "foundation"))
"""Last words of names that are a body's, though a place stands in them."""
_PERSONAL = _WORDS.personal
"""What stands right before somebody's name, and before no other."""
_STATE = deferred(rf",\s{any_of(_WORDS.states)}")
"""What stands behind a town in American news."""
_LISTING = deferred(r",?\s(?:and\s)?|,\s")
_PLACES = frozenset((*PLACES, "demonym"))
_LONGEST_OFFICE = 5
"""Words between a place and the name of who has an office there."""
_LED = frozenset(("ceo", "executive", "founder", "co-founder", "subsidiary", "shareholder", "cfo", "cto"))
"""Heads of a phrase with "of" and the name of a firm."""
_LONGEST_FIRM = 8
"""Tokens of an apposition up to its head."""
_RANKS = lexicon("en").speech.titles
_SURE = 3
"""Votes of a mention whose kind its surroundings tell."""


def settle(document: Document, found: Tokens, mentions: list[Mention], acronyms: Sequence[Acronym]) -> list[Mention]:
    """Mentions without those that their surroundings speak against, their kinds made to agree."""
    kinds = Kinds(document.text, found, mentions, acronyms)
    headlines = _Headlines(document, found, mentions)
    out: list[Mention] = []
    for mention in mentions:
        kinds.agree(mention)
        kept = None if kinds.is_doubtful(mention, headlines.common) else headlines.known_part(mention)
        if kept is not None:
            out.append(kept)
    _set_places(document.text, out)
    return [mention for at, mention in enumerate(out) if not _opens_title(found, out, at)]


def _opens_title(found: Tokens, mentions: Sequence[Mention], at: int) -> bool:
    """Whether what was taken for a person's name is the beginning of the next one's office ("Sorn Civil Rights Commissioner Ann Lee")."""
    one, other = mentions[at], mentions[at + 1] if at + 1 < len(mentions) else None
    if one.kind != "person" or other is None or other.kind != "person" or one.first == one.last:
        return False
    between = found.words[one.last + 1 : other.first]
    if found.words[one.last] in ("State", "Commonwealth") and between[:1] in (["'s"], ["’s"]):
        return between[1:] == ["Attorney"]
    if not 0 < len(between) <= _LONGEST_OFFICE or not all(word.istitle() for word in between):
        return False
    return is_role(between[-1]) and not _PLACES.isdisjoint(classes(found.words[one.first].lower()))


class Kinds:
    """Which kind each name of a document has: its mentions vote, those the more whose surroundings tell.

    Args:
        text: The document's text.
        found: Its tokens.
        mentions: All of them; what stands around a mention may change its kind at once.
        acronyms: Those of the document; an acronym votes with what it stands for.
    """

    def __init__(self, text: str, found: Tokens, mentions: Sequence[Mention], acronyms: Sequence[Acronym]) -> None:
        self.text = text
        self.found = found
        self.shorts = {a.short for a in acronyms if a.long is not None}
        self.longs = {plain(a.long): a.short for a in acronyms if a.long}
        self.votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._names: dict[tuple[int, int], str] = {}
        for mention in mentions:
            self._vote(mention)
        taken = {mention.first for mention in mentions}
        for at in found.capitals:
            alone = at not in taken and not "".join(found.words[at + 1 : at + 2])[:1].isupper()
            if alone and plain(found.words[at]) in self.votes and self._is_behind_land(at):
                self.votes[plain(found.words[at])]["place"] += _SURE

    def _vote(self, mention: Mention) -> None:
        told = AROUND.verdict(self, mention)
        titled = mention.kind == "place" and told != "organisation" and self.is_titled(mention)
        mention.kind = told or mention.kind
        sure = titled or told != "" or self.name(mention) in self.longs
        self._votes(mention)[mention.kind] += _SURE if sure else 1

    def _votes(self, mention: Mention) -> Counter[str]:
        name = self.name(mention)
        return self.votes[self.longs.get(name, name)]

    def name(self, mention: Mention) -> str:
        """A mention's words, as names are compared."""
        span = mention.span
        name = self._names.get((span.start, span.stop))
        if name is None:
            name = self._names[span.start, span.stop] = plain(span.of(self.text))
        return name

    def is_titled(self, mention: Mention) -> bool:
        """Whether what stands right before a mention stands before people alone."""
        return mention.first > 0 and self.found.words[mention.first - 1] in _PERSONAL

    def is_led(self, mention: Mention) -> bool:
        """Whether "chief executive of", "founder of" or the like stands right before a mention."""
        words = self.found.words
        return mention.first > 1 and words[mention.first - 1] == "of" and words[mention.first - 2].lower() in _LED

    def is_called_body(self, mention: Mention) -> bool:
        """Whether a noun for a firm stands right before a mention, or an apposition with one behind it."""
        words = self.found.words
        if mention.first > 1 and words[mention.first - 1] in _WORDS.firm and mention.first not in self.found.begins:
            return words[mention.first - 2].lower() in _WORDS.determiner or not words[mention.first - 2].islower()
        at = mention.last + 1
        if words[at : at + 1] != [","] or words[at + 1 : at + 2] not in (["a"], ["an"]):
            return False
        ahead = words[at + 2 : at + 2 + _LONGEST_FIRM]
        head = next((n for n, word in enumerate(ahead) if word.lower() in _WORDS.role_end or not word.isalpha()), 0)
        return head > 0 and ahead[head - 1] in _WORDS.firm

    def _is_rank(self, mention: Mention) -> bool:
        """Whether a word is a short form of a rank, before somebody's name: "Rear Adm. Una Karsk"."""
        behind = self.found.words[mention.last + 1 : mention.last + 2]
        return behind == ["."] and self.found.words[mention.last].lower() in _RANKS

    def _is_citing(self, mention: Mention) -> bool:
        """Whether a word in capitals is a court's in the number of a judgment: "[2031] TRNC 118"."""
        words, at = self.found.words, mention.first
        behind, before = words[at + 1 : at + 2], words[max(0, at - 1) : at]
        return words[at].isupper() and before in (["]"], [")"]) and bool(behind) and behind[0].isdigit()

    def is_of_land(self, mention: Mention) -> bool:
        """Whether one word is what has a coast, a town or a mayor: "off the coast of Lomar", "the Lomar coast"."""
        words, at = self.found.words, mention.first
        if mention.first != mention.last:
            return False
        return self._is_behind_land(at) or words[at + 1 : at + 2] in (["coast"], ["border"], ["harbour"])

    def _is_behind_land(self, at: int) -> bool:
        """Whether a token stands behind "the republic of" or the like."""
        words = self.found.words
        return at > 1 and words[at - 1] == "of" and words[at - 2].lower() in _WORDS.of_land

    def is_of_a_thing(self, mention: Mention) -> bool:
        """Whether a title and a name are a street's, an island's or a prize's ("Prince Edward Island", "King Street")."""
        words, first = self.found.words, mention.first
        if first == 0 or first in self.found.begins or not words[first - 1][0].isupper():
            return False
        last = words[mention.last]
        called_so = words[first - 1] in _WORDS.street_titles and first == mention.last
        return is_role(words[first - 1]) and (last in _WORDS.thing_endings or (called_so and last == "Street"))

    def agree(self, mention: Mention) -> None:
        """Gives a mention the kind that its name has."""
        name = self.name(mention)
        mention.kind = _agreed(self._votes(mention), name, defined=name in self.shorts or name in self.longs)

    def is_doubtful(self, mention: Mention, common: AbstractSet[str]) -> bool:
        """Whether a mention is a piece of a title, or a common word that opens a sentence ("Talks are to resume")."""
        words = self.found.words[mention.first : mention.last + 1]
        if all(word.lower() in _WORDS.styles for word in words):
            return True  # "his Honour"
        if len(words) == 1 and (self._is_rank(mention) or self._is_citing(mention)):
            return True
        if mention.kind != "person":
            return only_title(words)
        if self.is_of_a_thing(mention):
            return True
        if mention.first != mention.last or mention.first not in self.found.begins:
            return False
        many = self.found.words[mention.last + 1 : mention.last + 2] in (["are"], ["were"], ["have"])
        return (many or words[0].lower() in common) and self._votes(mention)["person"] == 1


AROUND: Rules[Kinds, Mention, str] = Rules(
    (
        Rule(
            "what has an acronym is nobody",
            lambda kinds, mention: mention.kind == "person" and kinds.name(mention) in kinds.longs,
            "organisation",
            (
                "On Monday Marta Ellen Dahl (MED) was shut.",
                "On Monday Lucia Anna Berg (LAB) was shut.",
            ),
        ),
        Rule(
            "body that is named after a place",
            lambda kinds, mention: (
                mention.kind == "place"
                and mention.last > mention.first
                and kinds.found.words[mention.last].lower() in _BODIES
            ),
            "organisation",
            ("They met in Cape Sorn College on Monday.", "They live in Lake Vik Council on Monday."),
        ),
        Rule(
            "what has an owner or a chief executive is a firm",
            lambda kinds, mention: mention.kind in ("person", "place") and kinds.is_led(mention),
            "organisation",
            (
                "The chief executive of Velmora left the hall of Vik on Monday.",
                "Lund, the co-founder of Marindo, left Vik.",
            ),
        ),
        Rule(
            "what is called a firm is one",
            lambda kinds, mention: mention.kind in ("person", "place") and kinds.is_called_body(mention),
            "organisation",
            (
                "It was sold to Velmora, a Dutch subsidiary of a bank, in Vik.",
                "They asked the insurer Marindo about the storm in Vik.",
            ),
        ),
        Rule(
            "what has a coast or a mayor is a place",
            lambda kinds, mention: mention.kind == "person" and kinds.is_of_land(mention),
            "place",
            (
                "The mayor of Marlo spoke on Monday.",
                "Marlo's worst storm killed two. A boat sank off the coast of Marlo.",
            ),
        ),
        Rule(
            "no town is a judge",
            lambda kinds, mention: (
                mention.kind == "place" and mention.first not in kinds.found.begins and kinds.is_titled(mention)
            ),
            "person",
            (
                "He went to see Mr. Lebanon in Lebanon.",
                "It was the case of Judge Madison in Georgia and Judge Lebanon in Texas.",
            ),
        ),
    ),
    otherwise="",
)
"""The kind that the words of a mention, or those around it, tell; "" where they tell none."""


class _Headlines:
    """What the sentences of a document tell in which capitals tell nothing of names."""

    def __init__(self, document: Document, found: Tokens, mentions: Sequence[Mention]) -> None:
        text = document.text
        self.text = text
        self.found = found
        self.common = found.common
        self.shouted = [s.span for s in document.sentences if _in_capitals(s.span.of(text))]
        titled = (s.span for s in document.sentences if _title_case(s.span.of(text), self.common))
        self.titled = sorted({*self.shouted, *titled})
        self.body = {plain(m.span.of(text)): m.kind for m in mentions if not _within(m.span, self.titled)}
        """Names that stand outside headlines → their kind."""

    def known_part(self, mention: Mention) -> Mention | None:
        """A mention; of one in a headline the part that is known to be a name, None where there is none."""
        if plain(mention.span.of(self.text)) in self.body or not _within(mention.span, self.titled):
            return mention
        piece = _known_piece(mention, self.found, self.body, self.common)
        return None if piece is mention and _within(mention.span, self.shouted) else piece


def _set_places(text: str, mentions: Sequence[Mention]) -> None:
    """Makes places of towns before their state, and of listed names that stand in a row of places."""
    for at, mention in enumerate(mentions):
        if mention.kind != "person":
            continue
        town = mention.first == mention.last and _STATE.match(text, mention.span.stop)
        if town or (is_place(mention.span.of(text)) and _in_a_row(text, mentions, at)):
            mention.kind = "place"


def _in_a_row(text: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a comma joins a mention to a place beside it ("Vik, Sorn and Lund")."""
    mention = mentions[at]
    for other in mentions[max(0, at - 1) : at + 2]:
        low, high = sorted((mention.span, other.span))
        apart = other is not mention and other.kind == "place" and high.start >= low.stop
        if apart and _LISTING.fullmatch(text, low.stop, high.start) and text[low.stop] == ",":
            return True
    return False


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


def _agreed(counts: Mapping[str, int], name: str, *, defined: bool) -> str:
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
