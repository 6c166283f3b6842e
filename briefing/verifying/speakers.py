"""Whom the brief gives a quotation to, against whom the source gives it to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.agreement.names import of_one_role
from briefing.facts.phrases.reporting_words import FINITE, NEVER_INVERTED
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.model import BlockKind, EntityKind, Quote, Span
from briefing.verifying import attributions, transcript_turns
from briefing.verifying.brief import Quoted
from briefing.verifying.sources import Source
from briefing.verifying.spelling import distance
from briefing.verifying.words import words

_WORDS = lexicon("en").verifying
_PRONOUNS = frozenset(_WORDS.pronouns)
_NO_SPEAKERS = ("According", "according")
_BESIDE = 40
"""Characters between a quotation and the speaker after it at most, for the two to stand side by side."""
_UNDER = 2
"""Paragraphs under a heading that are taken for the words of whom it names."""
_DESCRIBED, _NAME = 2, 3
"""Words, at the least, that tell one person from others, and among which a name stands behind them."""
_TOUCHING = 8
"""Characters between the verb and the quotation after it: ", “", " that “"."""
_OBJECTS = frozenset(_WORDS.before_objects)
"""Words after which a name is no subject."""
_BODIES = frozenset(_WORDS.vague_speakers)
"""Bodies and people that stand for one another: "authorities" for prosecutors."""
_TITLE_LAST = frozenset({"ko"})
"""Languages in which a title stands behind the name ("방 의원")."""
_TITLES = frozenset(_WORDS.speaker_titles)
_ASIDE = re.compile(r"\s*\([^)]*\)?|[’']s?$")
_SMALL = re.compile(r"(?:^|\s)[^\W\d_A-Z][^\s]*$")
"""A noun at the end: "the Lee campaign"."""
_OF = re.compile(rf"\s{any_of(_WORDS.of_prepositions)}\s")
_UNNAMED = re.compile(r"^\W*(?:unattributed|speaker not read|unnamed|anonymous|unknown)\b", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"The\s|An?\s", re.IGNORECASE)
"""How a body is named, or somebody who has no name there: "the Harbour Board", "a Liberal member"."""
_CAPITAL = re.compile(r"[^\W\d_][\w’'.-]*")


@frozen
class _Speaker:
    """Whom the brief names: the word that tells them from others, all their names, and what they are called besides."""

    key: str
    names: frozenset[str]
    things: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        return frozenset((self.key,)) if self.key else self.things


def check(quoted: Quoted, source: Source, span: Span) -> tuple[str, str] | None:
    """None where the speaker is borne out, or cannot be judged; else the verdict and who the source gives.

    Args:
        quoted: The brief's quotation, with a speaker.
        source: Where it stands.
        span: Where it stands there.
    """
    wanted = _wanted(quoted)
    if wanted is None:
        return None
    given = _given(source, span)
    if given and not has_capitals(source.document.language):
        return _in_another_script(quoted.speaker, given, source)
    if not given:
        return _not_given(wanted, source, span)
    if any(_agrees(wanted, quote, source) for quote in given) or _may_be_heard(wanted, given[0], source, span):
        return None
    if not wanted.key and _is_vague(quoted.speaker, wanted):
        return None
    if _is_called_so(wanted, _stands(given[0], source), source):
        return None
    if _SPOKEN_FOR.match(quoted.speaker) and _near(source, span, wanted.telling):
        return None  # a body speaks by its people
    return "wrong-speaker", f"the source gives it to {_whom(given[0], source)}"


def _in_another_script(speaker: str, given: list[Quote], source: Source) -> tuple[str, str] | None:
    """As `check`, in a script without capitals, where no other check looks at names: one speaker's words hold the other's name."""
    language = source.document.language
    if any(
        known and _one_name(speaker, known, language)
        for quote in given
        for known in (_stands(quote, source), quote.name)
    ):
        return None
    return "wrong-speaker", f"the source gives it to {_whom(given[0], source)}"


def _one_name(one: str, other: str, language: str) -> bool:
    """Whether two speakers may be one: the words of one stand in the other's, or both end with one name."""
    first, second = one.split(), other.split()
    if "".join(first) in "".join(second) or "".join(second) in "".join(first):
        return True
    if first[-1:] != second[-1:] or is_unspaced(language):
        return False
    return language not in _TITLE_LAST or _before_title(first) == _before_title(second)


def _before_title(name: list[str]) -> str:
    """The name's first sign, its surname, before the title that ends it; the whole name says no more where the other is short."""
    return name[-2][:1] if len(name) > 1 else ""


def _may_be_heard(wanted: _Speaker, best: Quote, source: Source, span: Span) -> bool:
    """Whether somebody of the name wanted may speak there, too: the source passes words on, or is not sure itself."""
    if _passes_on(source, span, wanted.telling):
        return True
    sure = _is_sure(best, source) or _is_resolved(best, source, span, wanted.telling)
    if not sure and _speaks(source, span, wanted.telling):
        return True
    described = not _names(best.name or _antecedent(best, source) or _stands(best, source))
    if described and _near(source, span, wanted.telling):
        return True
    if wanted.key or not _near(source, span, wanted.things):
        return False
    several = all(thing.endswith("s") for thing in wanted.things) and not wanted.things & _BODIES
    return not (sure and several and _speaks(source, span, wanted.things))


def _is_called_so(wanted: _Speaker, stands: str, source: Source) -> bool:
    """Whether the source elsewhere sets the name wanted right behind how it calls the speaker: "Tarn's envoy to Vik, Una Lind"."""
    called, forms = words(stands).forms, source.words.forms
    if not wanted.key or len(called) < _DESCRIBED or not any(map(str.islower, stands.split())):
        return False
    ends = (n + len(called) for n in range(len(forms)) if forms[n : n + len(called)] == called)
    return any(wanted.key in forms[end : end + _NAME] for end in ends)


def _stands(quote: Quote, source: Source) -> str:
    return source.document[quote.speaker] if quote.speaker else ""


def _whom(quote: Quote, source: Source) -> str:
    """Whom the source gives a quotation to, in its words: "she (Ann Lee)" where a pronoun or description stands there."""
    stands = _stands(quote, source)
    whom = quote.name or _antecedent(quote, source) or stands
    if quote.name and stands and stands.casefold() not in quote.name.casefold() and not _names(stands):
        return f"{stands} ({quote.name})"
    return whom


def _wanted(quoted: Quoted) -> _Speaker | None:
    """Whom the brief names; None where nobody can be told from it."""
    if words(quoted.speaker).forms[-1:] and words(quoted.speaker).forms[-1] in _PRONOUNS:
        if not _names(quoted.name):
            return None  # a pronoun that stands for nobody is no other person
        quoted = replace(quoted, speaker=quoted.name)
    wanted = _speaker(quoted)
    if not wanted.telling or wanted.telling <= _PRONOUNS or _UNNAMED.search(quoted.speaker):
        return None
    return wanted


def _is_vague(said: str, wanted: _Speaker) -> bool:
    """Whether a description may be anybody's: "his lawyer", "authorities"."""
    return said.split(maxsplit=1)[0].casefold() in _PRONOUNS or bool(wanted.things & _BODIES)


def _not_given(wanted: _Speaker, source: Source, span: Span) -> tuple[str, str] | None:
    """As `check`, where no marked quotation of the source has a speaker there: whose turn it is, or who stands near."""
    if turn := transcript_turns.at(source.turns, span.start):
        return _of_turn(turn.who, wanted, source)
    if head := _headed(source, span):
        return _of_turn(head, wanted, source)
    if _near(source, span, wanted.telling):
        return None
    if not wanted.key and attributions.persons_before(source.document, source.entities, span.start):
        return None  # "the host" may be whom the paragraph names
    return "unattributed-in-source", "the source names no speaker"


def _headed(source: Source, span: Span) -> str:
    """The person whose name opens the heading right above the paragraphs of a span; "" where none does."""
    blocks = source.document.blocks
    at = source.document.block_index(span.start)
    above = blocks[max(0, at - _UNDER) : at + 1]
    heading = next((block for block in reversed(above) if block.kind is BlockKind.HEADING), None)
    if heading is None:
        return ""
    persons = (entity for entity in source.entities if entity.kind is EntityKind.PERSON)
    starts = {mention.start for entity in persons for mention in entity.mentions}
    return source.document[heading.span] if heading.span.start in starts else ""


def _of_turn(who: str, wanted: _Speaker, source: Source) -> tuple[str, str] | None:
    """As `check`, for words that a transcript or a line under them gives to somebody."""
    named = _names(who)
    if not named:
        return None  # Q and A name nobody
    called = _forms(who)
    for entity in source.entities:
        if named & _forms(entity.name):
            called |= _forms(" ".join((entity.name, *entity.roles)))
    if wanted.telling & called or any(_similar(wanted.key, other) for other in called if wanted.key):
        return None
    return "wrong-speaker", f"the source gives it to {who}"


def _speaker(quoted: Quoted) -> _Speaker:
    said = _ASIDE.sub("", quoted.speaker.split(",")[0])
    said = head if _ordered(head := _OF.split(said)[0]) else said
    named = _ordered(said) or _ordered(quoted.name)
    last = words(said).forms[-1:] or [""]
    things = frozenset(f for f in words(said).forms if f not in _TITLES and f not in FINITE and len(f) > 1)
    if named and (not quoted.speaker or last[0] in named or not _SMALL.search(said)):
        return _Speaker(named[-1], frozenset(named), things)
    head = [f for f in words(said).forms if f not in FINITE and f not in ("s", "the")]
    return _Speaker("", frozenset(named), frozenset(head[-1:]))


def _given(source: Source, span: Span) -> list[Quote]:
    """The quotations of the source with a speaker that overlap the span, the one with most of it first."""
    found = [q for q in source.quotes_in(span) if q.speaker and source.document[q.speaker] not in _NO_SPEAKERS]
    return sorted(found, key=lambda q: -(min(q.content.stop, span.stop) - max(q.content.start, span.start)))


def _agrees(wanted: _Speaker, quote: Quote, source: Source) -> bool:
    stands = source.document[quote.speaker] if quote.speaker else ""
    known = _forms(f"{stands} {quote.name or _antecedent(quote, source)}")
    called = _forms(quote.role)
    for entity in source.named.get(quote.name or "", ()):
        known |= _forms(" ".join((entity.name, *entity.aliases)))
        called |= _forms(" ".join(entity.roles))
    if wanted.key:
        named = _names(f"{stands} {quote.name or ''}")
        if named and named < wanted.names:  # the source's speaker was cut short: "Lee ally Ann Rowe"
            return True
        return any(_similar(wanted.key, other) for other in known) or wanted.names <= known
    return any(not of_one_role(thing).isdisjoint(known | called) for thing in wanted.things)


def _near(source: Source, span: Span, wanted: frozenset[str], *, back: int = 3) -> bool:
    """Whether one of the words stands outside quotations in the paragraph of the span, or the `back` ones before it."""
    return any(True for _ in _mentions(source, span, wanted, back=back))


def _mentions(source: Source, span: Span, wanted: frozenset[str], *, back: int) -> Iterator[int]:
    """The words of the source that name one of `wanted` outside quotations, near the span."""
    blocks = source.document.blocks
    at = source.document.block_index(span.start)
    if at < 0:
        return
    around = Span(blocks[max(0, at - back)].span.start, blocks[at].span.stop)
    for n in source.words.inside(around):
        if source.words.forms[n] in wanted and source.spoken(source.words.starts[n]) < 0:
            yield n


def _is_sure(quote: Quote, source: Source) -> bool:
    """Whether a name, and no pronoun or description, stands right beside the quotation."""
    if quote.speaker is None or not _names(source.document[quote.speaker]):
        return False
    if quote.speaker.start >= quote.content.stop:
        return quote.speaker.start - quote.content.stop <= _BESIDE
    return quote.cue is not None and 0 <= quote.content.start - quote.cue.stop <= _TOUCHING


def _is_resolved(quote: Quote, source: Source, span: Span, wanted: frozenset[str]) -> bool:
    """Whether a pronoun beside the quotation stands for a name of its own paragraph, which does not have the one wanted."""
    if quote.speaker is None or not (_names(quote.name or "") or _antecedent(quote, source)):
        return False
    sentence = source.document.sentence_at(span.start)
    if sentence and quote.speaker in sentence.span and quote.cue and quote.cue in sentence.span:
        inside = source.words.inside(sentence.span)
        return not any(source.words.forms[n] in wanted for n in inside)
    own = frozenset(_ordered(quote.name or _antecedent(quote, source))[-1:])
    return _near(source, span, own, back=0) and not _near(source, span, wanted, back=0)


def _antecedent(quote: Quote, source: Source) -> str:
    """Whom the paragraph names last before a pronoun that speaks and that nothing else resolves; or ""."""
    if quote.name or quote.speaker is None or source.document[quote.speaker].casefold() not in _PRONOUNS:
        return ""
    found = attributions.persons_before(source.document, source.entities, quote.speaker.start)
    return found[-1] if found else ""


def _passes_on(source: Source, span: Span, wanted: frozenset[str]) -> bool:
    """Whether the quotation is told "according to" somebody of the name."""
    forms = source.words.forms
    return any("according" in forms[max(0, n - 8) : n] for n in _mentions(source, span, wanted, back=0))


def _speaks(source: Source, span: Span, wanted: frozenset[str]) -> bool:
    """Whether somebody of the name is said to speak right there: "Lee said", "said Lee", "Lee, who …, told"."""
    forms, text = source.words.forms, source.document.text
    for n in _mentions(source, span, wanted, back=1):
        before, after = forms[max(0, n - 4) : n], forms[n + 1 : n + 5]
        if n and forms[n - 1] in _OBJECTS:
            continue
        gap = text[source.words.stops[n] : source.words.stops[n] + 2].strip()
        if any(form in FINITE for form in after[: 4 if gap[:1] != "." else 0]):
            return True
        if (
            any(form in FINITE and form not in NEVER_INVERTED for form in before[-3:])
            and not set(before[-2:]) & _OBJECTS
        ):
            return True
    return False


def _names(said: str) -> frozenset[str]:
    """The capitalised words that tell somebody from others, titles left out."""
    return frozenset(_ordered(said))


def _ordered(said: str) -> list[str]:
    """The words of `_names`, in the order in which they stand."""
    return [
        form
        for match in _CAPITAL.finditer(said)
        if match[0][0].isupper()
        for form in words(match[0]).forms
        if form not in _TITLES and form not in _PRONOUNS and form not in _BODIES and len(form) > 1
    ]


def _forms(said: str) -> set[str]:
    return set(words(said).forms)


def _similar(one: str, other: str) -> bool:
    """Whether two words are one name, misspelt: the names' check says so, not this one."""
    if one == other:
        return True
    return min(len(one), len(other)) > 3 and distance(one, other, most=1 if len(one) < 7 else 2) >= 0
