"""A cue → who may speak, and where the content may begin and end: all that the model chooses from, with features."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.main_subjects import opening_subject
from briefing.facts.phrases.noun_phrases import phrase_after, phrase_before
from briefing.facts.phrases.sources import source_after, whole_description
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.verb_subjects import speaker_of
from briefing.facts.phrases.word_classes import Phrase
from briefing.facts.reported.cues import Cue, Lexicon, View, cues
from briefing.facts.reported.features import (
    cue_features,
    end_features,
    nobody_features,
    opening_features,
    speaker_features,
    start_features,
)
from briefing.facts.reported.rules import Report, find

_FARTHEST = 8
"""Tokens between a cue and the content that follows it, at most."""
_NOUNS = 3
"""Noun phrases before a cue that are tried as its speaker."""
_PLACES = 20
"""Places at which content may end, or begin, that are tried beside the sentence's own."""
_NEAR = 12
"""Tokens before a cue among which a pronoun may stand contracted."""
_OWNERS = frozenset(("his", "her", "their", "my", "our", "your", "its"))
_CONTRACTED = frozenset(
    f"{pronoun}'{ending}"
    for pronouns, endings in (
        (("i",), ("m", "ve", "d", "ll")),
        (("he", "she"), ("s", "d", "ll")),
        (("they", "we"), ("re", "ve", "d", "ll")),
        (("it", "who"), ("s",)),
    )
    for pronoun in pronouns
    for ending in endings
)
"""Pronouns with their verb ("he's")."""
_HEADS = frozenset(("N", "role", "s", "w", "'s"))
"""Classes of tokens that may end a noun phrase."""
_LEADING = words.DETERMINER | words.AUXILIARY | words.SUBJECT | (words.CONJUNCTION - {"as"}) | {"'s", "that"}
_NOMINAL = frozenset(("w", "N", "role", "s", "cw", "0", "ed", "ing", "of"))
"""Classes after which no content begins, and classes of what stands inside noun phrases."""
_HOLDS = frozenset(("(", "[", "$", "£", "€", "@", "#"))
"""Marks with which content may begin."""
_SHUT = frozenset((",", ";", ":", "—", "–", "-", ".", "…", ")", "]", "?", "!", "/", "(", "[", "“", "“,"))
_NEVER_LAST = words.FUNCTION | {",", "(", "[", ";", ":", "—", "–", "-", "“"}
_BREAKING = (words.FUNCTION - words.DETERMINER - words.AUXILIARY) | {"day", "ly", "ing"}
"""Classes before which content may end."""


class Scene:
    """The cues of one document and what each may mean.

    Args:
        rows: The tokens of its paragraphs.
        sides: Start of the cue of each direct quotation → "a" where the quotation stands after it, "b" before it.
        lexicon: The words that may report.
    """

    def __init__(self, rows: Sequence[TokenLine], sides: Mapping[int, str], lexicon: Lexicon) -> None:
        self.rows = rows
        self.sides = sides
        self.lexicon = lexicon
        self.rules: dict[int, list[Report]] = {}
        for report in find(rows):
            self.rules.setdefault(report.given.cue.start, []).append(report)

    def cues(self) -> Iterator[Cue]:
        """All of the document, in its order."""
        for number, line in enumerate(self.rows):
            yield from cues(self.lexicon, line, number)

    def reports(self, cue: Cue, side: str = "") -> list[Report]:
        """What the rules find by this cue, on one side of it (a: after, b: before) or on both."""
        start = cue.view.line.starts[cue.at]
        found = self.rules.get(start, [])
        return [report for report in found if (report.content.start > start) == (side == "a")] if side else found

    def side(self, cue: Cue) -> str:
        """On which side of the cue a direct quotation stands that it gives to somebody."""
        return self.sides.get(cue.view.line.starts[cue.at], "")

    def cue_features(self, cue: Cue) -> list[str]:
        """What tells whether it reports."""
        found, start = self.reports(cue), cue.view.line.starts[cue.at]
        rules = ""
        if found:
            sides = {"a" if report.content.start > start else "b" for report in found}
            rules = "".join(sorted(sides)) + ("s" if found[0].given.phrase.last < cue.at else "i")
        return cue_features(cue, rules, self.side(cue))

    def speakers(self, cue: Cue) -> list[tuple[Phrase | None, list[str]]]:
        """The phrases that may speak; last None, for nobody."""
        reports = self.reports(cue)
        ruled = reports[0].given.phrase if reports else None
        found = _phrases(cue)
        if ruled is not None:
            found.setdefault(ruled, "")
        out: list[tuple[Phrase | None, list[str]]] = []
        for phrase, ways in found.items():
            same = phrase == ruled
            out.append((phrase, speaker_features(cue, phrase, ways + "R" * same, len(found))))
            if ruled is not None:
                out[-1][1].append(f"rule {same}")
        nobody = nobody_features(cue, len(found))
        return [*out, (None, nobody if ruled is None else [*nobody, "0 rule"])]

    def starts(self, cue: Cue) -> list[tuple[int, list[str]]]:
        """Tokens with which the content that follows the cue may begin."""
        line, shapes = cue.view.line, cue.view.shapes
        ruled = [report.content.start for report in self.reports(cue, "a")]
        out = []
        for at in range(cue.at + 1, min(cue.stop, cue.at + _FARTHEST) + 1):
            if at > cue.at + 1 and _inside(shapes[at - 1], shapes[at]):
                continue
            if line.kinds[at] is not Kind.MARK or line.low[at] in _HOLDS:
                features = start_features(cue, at)
                if ruled:
                    features.append(f"rule {line.starts[at] in ruled}")
                out.append((at, features))
        return out

    def ends(self, cue: Cue, first: int) -> list[tuple[int, list[str]]]:
        """Tokens with which content that begins at `first` may end."""
        line = cue.view.line
        ruled = [report.content.stop for report in self.reports(cue, "a")]
        out = []
        for at, seen in _ends(cue.view, first, cue.stop):
            features = end_features(cue, first, at, seen)
            if ruled:
                features.append(f"rule {line.stops[at] in ruled}")
            out.append((at, features))
        return out

    def before(self, cue: Cue, speaker: Phrase | None) -> tuple[int, list[tuple[int, list[str]]]]:
        """The last token of content that stands before the cue, and tokens with which it may begin."""
        line = cue.view.line
        ruled = [report.content.start for report in self.reports(cue, "b")]
        last = _last_before(cue, speaker)
        if last < cue.start:
            return last, []
        noun = phrase_before(line, last)
        nearest = noun.first if noun is not None and noun.first >= cue.start else last
        out: list[tuple[int, list[str]]] = []
        for at in range(last, cue.start - 1, -1):
            may_open = at in (cue.start, nearest) or (len(out) < _PLACES and _begins_before(cue.view, at, nearest))
            if may_open and line.kinds[at] is not Kind.MARK:
                features = opening_features(cue, at, last, noun=at == nearest)
                if ruled:
                    features.append(f"rule {line.starts[at] in ruled}")
                out.append((at, features))
        return last, out


def _inside(before: str, shape: str) -> bool:
    """Whether nothing can begin between tokens of these classes: the first leads on, or both are of one noun phrase."""
    return before in _LEADING or (before in _NOMINAL and shape in _NOMINAL and shape != "N")


def _phrases(cue: Cue) -> dict[Phrase, str]:
    """Phrases that may speak → the ways by which each was found, in the order in which they were."""
    line, at, shapes = cue.view.line, cue.at, cue.view.shapes
    found: dict[Phrase, str] = {}
    for near, way in chain(_by_grammar(cue), _by_owner(cue), _behind(cue), _nearest(cue), _contracted(cue)):
        if near is None or near.first <= at <= near.last:
            continue
        joined = near.first < near.last and shapes[near.first] in words.CONJUNCTION
        phrase = whole_description(line, Phrase(near.first + joined, near.last))
        if not phrase.first <= at <= phrase.last:
            found[phrase] = found.get(phrase, "") + way
    return found


def _by_grammar(cue: Cue) -> Iterator[tuple[Phrase | None, str]]:
    """The subjects: of the word (s), of it as a verb of saying (v), of the sentence (o), before "who" (w), of the cue before it (e)."""
    line, at, start = cue.view.line, cue.at, cue.start
    yield subject(line, at, floor=start), "s"
    if line.kinds[at] is Kind.WORD:
        yield speaker_of(line, at, start), "v"
    yield opening_subject(line, start, at), "o"
    if cue.left > start and line.low[cue.left] in ("who", "that", "which"):
        yield phrase_before(line, cue.left - 1 - (line.word(cue.left - 1) == ",")), "w"
    if cue.earlier >= start:
        yield subject(line, cue.earlier, floor=start), "e"


def _by_owner(cue: Cue) -> Iterator[tuple[Phrase | None, str]]:
    """Whose claim it is, right before the word (p) or one token farther (q)."""
    line = cue.view.line
    for owner, way in ((cue.at - 1, "p"), (cue.at - 2, "q")):
        word = line.word(owner)
        if owner >= cue.start and (word in _OWNERS or word.endswith(("'s", "’s", "s'", "s’"))):
            yield Phrase(owner, owner) if word in _OWNERS else phrase_before(line, owner), way


def _behind(cue: Cue) -> Iterator[tuple[Phrase | None, str]]:
    """Who is named behind the word: a source (b), what a preposition leads to (o, f, t), an inverted subject (i)."""
    line, at = cue.view.line, cue.at
    following = line.word(at + 1)
    if following == "by" or cue.word == "according":
        yield source_after(line, at + 2), "b"
    elif following in ("of", "from", "to"):
        yield phrase_after(line, at + 2), following[0]
    elif line.kind(at + 1) <= Kind.NAME and (line.kind(at - 1) in (Kind.MARK, Kind.QUOTE) or at == cue.start):
        yield phrase_after(line, at + 1), "i"


def _nearest(cue: Cue) -> Iterator[tuple[Phrase | None, str]]:
    """The nearest noun phrases before the word (x0, x1, …)."""
    line, shapes = cue.view.line, cue.view.shapes
    tried = 0
    for last in range(cue.at - 1, cue.start - 1, -1):
        if (shapes[last] in _HEADS or line.low[last] in words.SUBJECT) and shapes[last + 1] not in _HEADS:
            yield phrase_before(line, last), f"x{tried}"
            tried += 1
            if tried == _NOUNS:
                return


def _contracted(cue: Cue) -> Iterator[tuple[Phrase | None, str]]:
    """Pronouns that are contracted with a verb (c)."""
    line = cue.view.line
    for last in range(cue.at - 1, max(cue.start, cue.at - _NEAR) - 1, -1):
        if line.low[last].replace("’", "'") in _CONTRACTED:
            yield Phrase(last, last), "c"


def _ends(row: View, first: int, stop: int) -> Iterator[tuple[int, str]]:
    """Tokens with which content may end, each with whether a verb (v) and a comma (c) stand before."""
    shapes, verbs, commas = row.shapes, row.verbs, row.commas
    tried = 0
    for at in range(first, stop + 1):
        following = shapes[at + 1]
        opens = following in _SHUT or following in _BREAKING or following[0] in "Cc"
        if at == stop or (tried < _PLACES and opens and shapes[at] not in _NEVER_LAST):
            yield at, "v" * (verbs[at + 1] > verbs[first]) + "c" * (commas[at + 1] > commas[first])
            tried += 1


def _last_before(cue: Cue, speaker: Phrase | None) -> int:
    """The last token of content that stands before the cue and its speaker."""
    line, shapes, last = cue.view.line, cue.view.shapes, cue.at - 1
    if speaker is not None and cue.start < speaker.first and speaker.last < cue.at:
        last = speaker.first - 1
    else:
        while last > cue.start and (
            line.low[last] in words.AUXILIARY or line.low[last] in words.ADVERB or shapes[last] in ("ly", "not", "to")
        ):
            last -= 1
    while last > cue.start and line.kinds[last] is Kind.MARK and line.low[last] not in (")", "]"):
        last -= 1
    return last


def _begins_before(row: View, at: int, noun: int) -> bool:
    """Whether a clause may begin at `at`, before the phrase that begins at `noun`."""
    before = row.shapes[at - 1]
    return before in _SHUT or before in words.CONJUNCTION or (row.shapes[at] in words.CONJUNCTION and at < noun)
