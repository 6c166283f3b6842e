"""Tokens → mentions: what the tagger found, cut to what is a name; listed places that it passed over are added."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.errors import MissingExtraError
from briefing.facts.names import tagger
from briefing.facts.names.joined import whole
from briefing.facts.names.repeated import with_repeated
from briefing.facts.names.role_words import COURTESY, is_title
from briefing.facts.names.tokens import Mention, Tokens
from briefing.facts.phrases.reporting_words import DETERMINER, FUNCTION, NAMES_TOO, TITLES
from briefing.language.gazetteer import is_certain_place, is_place
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

_WORDS = lexicon("en").names

WEEKDAYS = frozenset(day.lower() for day in lexicon("en").calendar.weekdays)
_TIGHT = frozenset(("-", "&", "/", "@", "#"))
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr"})
_PARTY = deferred(r"[RDI]|Democrats?|Republicans?|Independents?")
"""What stands before the state of a member of Congress: "R-Iowa", "Democrat of Vermont"."""
_LEANING = _WORDS.leaning
"""Words with a sentence's capital that are no part of the name behind them."""
_SALUTATIONS = lexicon("en").boilerplate.salutations
_OPENERS = FUNCTION - DETERMINER - NAMES_TOO
"""Small words with a sentence's capital before a name; "May" may be a first name."""
_MISREAD = deferred(r"[a-z]\d[a-z]|\b\d[a-z]{2,}[^\W\d_]*\d")
"""A digit among small letters: what an OCR made of a word."""


def find(document: Document, found: Tokens, *, engine: str = "") -> list[Mention]:
    """The names of the document, ascending, each in one piece; those of another kind are left out.

    Raises:
        MissingExtraError: the engine, or its model, is not installed.
    """
    text = document.text
    names = _spacy(document, found, engine) if engine else tagger.tag(found.words, found.begins)
    tagged = [mention for name in names if (mention := _mention(text, found, name))]
    out = _initialled(found, sorted([*tagged, *_listed(found, names)], key=lambda m: m.first))
    out = with_repeated(found, whole(found, out))
    for mention in out:
        if mention.kind == "person" or found.words[mention.first] == "By":
            _cut_lead(found, mention)
    spelled = {tuple(found.words[m.first : m.last + 1]) for m in out}
    return [piece for mention in out for piece in _split(mention, found, spelled)]


def _mention(text: str, found: Tokens, name: tagger.Name) -> Mention | None:
    """A tagged name in the text; None where it is of another kind, a party before a state, or misread."""
    first, last = name.first, _end(found, name.last)
    if name.kind == "person" and first < last:
        last = _with_suffix(found, last)
    if name.kind == "other" or first > last or _is_party(found, first):
        return None
    span = Span(found.starts[first], found.stops[last])
    spelled = any(c.isalpha() for c in span.of(text)) and not _MISREAD.search(span.of(text))
    return Mention(span, name.kind, first, last) if spelled else None


def _listed(found: Tokens, names: Sequence[tagger.Name]) -> list[Mention]:
    """Listed places, and towns before their state, that the tagger passed over and that stand alone among small words."""
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    words, out, last = found.words, [], -1
    for at in found.capitals:
        if at > last and at not in taken:
            last = at
            while last + 1 < len(words) and words[last + 1][0].isupper() and last + 1 not in found.begins:
                last += 1
            free = taken.isdisjoint(range(at, last + 1))
            listed = is_certain_place(" ".join(words[at : last + 1])) or _before_state(words, last)
            if free and listed and _stands_alone(found, at, last):
                out.append(Mention(Span(found.starts[at], found.stops[last]), "place", at, last))
    return out


def _before_state(words: Sequence[str], last: int) -> bool:
    """Whether a state in its short form follows a town and its comma ("Meridian, Ind.")."""
    state = "".join(words[last + 2 : last + 3])
    return words[last + 1 : last + 2] == [","] and (state in _WORDS.states or f"{state}." in _WORDS.states)


def _stands_alone(found: Tokens, first: int, last: int) -> bool:
    """Whether no capital and no hyphen or sign stands beside a run of tokens."""
    words = found.words
    before = words[first - 1] if first and first not in found.begins else ""
    after = words[last + 1] if last + 1 < len(words) else ""
    return not before[:1].isupper() and before not in _TIGHT and after not in _TIGHT


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
    if first in found.begins and first < mention.last and _is_lead(found, lead, mention.last + 1):
        first += 1
        mention.kind = "person" if lead == "by" else mention.kind
    for at in range(mention.first + 1, mention.last):
        anew = found.words[at].lower().rstrip(".") in COURTESY  # "George", who signed, "Mr" Dray
        if anew or (at < mention.last - 1 and is_title(found.words[at])):
            first = at + 1 + (found.words[at + 1] == ")")  # "Vik (Supervisor) Ann Lee"
    while first < mention.last and _is_address(found.words[first]):
        first += 1
    if first < mention.last and found.words[first].lower() in WEEKDAYS:
        first += 1  # "On Monday" Lund
    last = _without_tail(found.words, first, mention.last)
    mention.first, mention.last = first, last
    mention.span = Span(found.starts[first], found.stops[last])


def _is_lead(found: Tokens, word: str, behind: int) -> bool:
    """Whether a word before a name is no part of it; one of greeting is none before a comma, a stop or nothing ("Hello Kitty" sells)."""
    if word not in _SALUTATIONS:
        return word in _LEANING or word in _OPENERS
    return behind >= len(found) or behind in found.begins or found.words[behind] in (",", ":", "!", "–", "—", "-")


def _without_tail(words: Sequence[str], first: int, last: int) -> int:
    """The last token of a name without a weekday, or the surname with which the sentence behind a caption begins ("Ann Holt Holt")."""
    last -= first < last and words[last].lower() in WEEKDAYS
    return last - (last - first > 1 and words[last] == words[last - 1])


def _is_address(word: str) -> bool:
    """Whether a word before a name is a title or a form of address ("Colonel", "His", "Excellency")."""
    low = word.lower().rstrip(".")
    return low in TITLES or low in _WORDS.styles


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


def plain(name: str) -> str:
    """A name as it is compared: blanks and apostrophes made equal."""
    return " ".join(name.replace("’", "'").split())
