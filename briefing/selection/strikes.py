"""What an editor strikes at sight: sentences of a text that tell its reader nothing where they stand on a page.

Garbled letters and formulas, broken speech, words without a verb; captions; of a paper what points to a figure or lists
other people's work; of a judgment what recites a statute or another case. A summary may have them; a page has not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules
from briefing.model import DocumentKind, Passage, Profile
from briefing.text.furniture import speaker_label

LEFT = 6
"""Passages that must be left; where fewer would be, nothing is struck: a poor page is better than none."""
_ODD, _ODD_SHARE = 3, 0.1
"""Garbled tokens, at the least, and their share of all, of a sentence that no reader can read."""
_BROKEN, _BROKEN_SHARE = 2, 0.15
"""Hesitations, words cut off and words said twice, of a sentence that is broken speech."""
_SHORT = 16
"""Words, at the most, of a line that may have no verb."""
_QUOTES = "“\"‘'"
_OTHERS = 3
"""Works of others that a sentence cites, from which it is about them."""
_NEVER_FIRST = frozenset({"garbled", "broken speech", "caption", "no verb", "about the talk"})
_SCHOLARLY = frozenset({DocumentKind.PAPER, DocumentKind.REPORT})
_LEAST_SAID = 8
"""Words, at the least, of a line of talk that has no number."""
_LONGEST_TOKEN = 40
"""Characters; a longer one is an address."""
_TALK = frozenset({DocumentKind.CALL, DocumentKind.MEETING, DocumentKind.SPEECH, DocumentKind.INTERVIEW})
_IN_POINTS = _TALK | {DocumentKind.PAPER}
_ODD_TOKEN = deferred(
    r"""^[b-hj-z]$                              # a letter by itself
    | [=∈⊆∑∏≤≥^~\\{}|_]                          # a sign of a formula
    | [a-z][^\w\s'’.\-–—/&@:;+*%][a-z]           # "l,ink", "del)endents"
    | [a-z]\d+[a-z]                             # "syst3m"
    | ^\W?[+×·]\W?$""",
    re.VERBOSE,
)
_CUT_OFF = deferred(r"[^\W\d_]{1,8}[-–—],?$")
_SUBJECT = deferred(r"\b(?:I|we|you|they|he|she|it|who)\b", re.IGNORECASE)
_EDGES = "\"'“”‘’()[].,;:!?…"
_LABEL = deferred(r"([A-Z][\w'’-]*(?:\s[\w'’-]+){0,3}):\s(?=[A-Z“\"‘'])")
_ENUMERATED = deferred(r"\(?[a-z]{1,4}\)\s+(?:[a-z]|\w+ing\b)")
_POINT = deferred(r"(?:First|Second|Third|Fourth|Fifth|Next|Lastly|Then)(?:ly)?,")
_CITED = deferred(r"\([^()]{4,400}\)")
_OWN_SUBJECT = deferred(r"\(?[A-Z][\w'’-]+(?:,? (?:and|&) [A-Z][\w'’-]+|,? et al\.?)?,? \(?(?:19|20)\d\d[a-z]?\)")
_CUT_NUMBER = deferred(
    r"\((?:19|20)\d\d[a-z]?\)|\d{1,2}(?:, [a-z]| (?:shows?|lists?|gives?)\b| [a-z]{2,12}s (?:an?|the|some|our|all|how|that|which)\b)"
)
_STRAIGHT = deferred(r"(?<!\d)\"")
"""A straight mark that is no sign of inches."""
_YEARS = deferred(r"\b(?:19|20)\d\d[a-z]?\b")
_MEASURED = deferred(r"%|\bper\s?cent\b|\d\.\d")
_RECITES = deferred(
    r"(?:Sub)?(?:[Ss]ections?|[Ss]s?|[Rr]ules?|[Aa]rticles?|[Oo]rders?|[Rr]egulations?|[Cc]lauses?|O)\s\d{1,4}\w{0,3}(?:\(\w{1,4}\)){0,4}"
    r"[^.]{0,80}?\b(?:provide[sd]?|states?|reads?|defines?|requires?)\b"
)
_SEES = deferred(r"(?:See|Cf\.?)\b.{0,160}\sv\.?\s")
_OTHER_CASE = deferred(
    r"(?:In|As\s[^,]{3,60}\s(?:said|held|observed|noted|explained)\sin)\s[A-Z][^,;]{1,80}?\sv\.?\s[A-Z]"
)


class Seen(NamedTuple):
    """A sentence that may stand on a page, and the kind of its document."""

    text: str
    kind: DocumentKind


def struck(seen: Seen) -> str:
    """Why an editor would strike an English sentence; "" where he would not."""
    return ROWS.verdict(seen)


def cannot_lead(seen: Seen) -> bool:
    """Whether an English sentence is struck for what it is, wherever it stands; a page's first line may cite a case or a work."""
    return struck(seen) in _NEVER_FIRST


def without(
    profile: Profile, kinds: Sequence[DocumentKind], passages: Sequence[Passage | None]
) -> tuple[Passage | None, ...]:
    """The passages that an editor would not strike at sight; all of a document of which too few would be left."""
    kept: list[Passage | None] = list(passages)
    left = [0] * len(kinds)
    dropped: list[list[int]] = [[] for _ in kinds]
    for index, passage in enumerate(passages):
        number = profile.document[index]
        if passage is None:
            continue
        texts = [profile.texts[i] for i in passage]
        if profile.languages[number] == "en" and (
            _is_half_quoted(texts) or any(struck(Seen(text, kinds[number])) for text in texts)
        ):
            dropped[number].append(index)
        else:
            left[number] += 1
    for number, indices in enumerate(dropped):
        if left[number] >= LEFT:
            for index in indices:
                kept[index] = None
    return tuple(kept)


def _is_half_quoted(texts: Sequence[str]) -> bool:
    """Whether a passage has one end of a quotation, so that nobody sees whose words it is."""
    whole = " ".join(texts)
    return whole.count("“") < whole.count("”") or len(_STRAIGHT.findall(whole)) % 2 == 1


def _said(text: str) -> str:
    """A line without the label of its speaker."""
    return text[speaker_label(text) :]


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_caption(seen: Seen) -> bool:
    """Whether a sentence of news opens with a label that is nobody who speaks: "On deck: The mate looks for land"."""
    label = _LABEL.match(seen.text) if seen.kind is DocumentKind.NEWS else None
    if label is None:
        return False
    quoted = seen.text[label.end()] in _QUOTES
    words = label[1].lower().split()
    english = lexicon("en")
    opens = words[0] in english.furniture.no_labels
    said = not english.speech.finite.isdisjoint(words)
    return not opens and not said and not (quoted and len(words) == 1)


def _is_garbled(seen: Seen) -> bool:
    tokens = seen.text.split()
    odd = sum(len(token) <= _LONGEST_TOKEN and _ODD_TOKEN.search(token.strip(_EDGES)) is not None for token in tokens)
    odd += sum(left.endswith("-") and right[:1].islower() for left, right in pairwise(tokens))
    return odd >= _ODD and odd >= _ODD_SHARE * len(tokens)


def _is_broken_speech(seen: Seen) -> bool:
    hesitations = lexicon("en").furniture.hesitations
    words = [word for token in seen.text.lower().split() if (word := token.strip(_EDGES))]
    broken = sum(word in hesitations or _CUT_OFF.fullmatch(word) is not None for word in words)
    broken += sum(left == right and left.isalpha() and left not in ("that", "had") for left, right in pairwise(words))
    return broken >= _BROKEN and broken >= _BROKEN_SHARE * len(words)


@cache
def _verbs() -> re.Pattern[str]:
    """A word that may be a verb: a known one, or one with the ending of one."""
    english = lexicon("en")
    known = (*english.speech.auxiliary, *english.speech.past, *english.speech.finite, *english.counting.changes)
    known = (*known, *english.counting.verbs, *english.counting.verbs_and_nouns)
    ending = r"(?:ed|[^su\W\d_]s)\b"
    return re.compile(
        rf"(?:(?i:\b{any_of(known)}\b)|(?:\b[a-z]|(?:^|:\s)\w)\w{{1,24}}?{ending}|[’'](?:s|re|ve|m|ll|d)\b)"
    )


@cache
def _verbless() -> re.Pattern[str]:
    """How a line opens that is no order ("Add the salt"): with a small word, a number, or two capitals."""
    speech, reference = lexicon("en").speech, lexicon("en").reference
    small = any_of((*speech.joining_preposition, *reference.determiners, "and", "or"))
    return re.compile(rf"(?:(?i:{small})\b|\d|[A-Z][\w’'.-]{{0,24}}\s[A-Z])")


def _has_no_verb(seen: Seen) -> bool:
    said = _said(seen.text)
    if len(said.split()) > _SHORT or _verbless().match(said) is None:
        return False
    return _SUBJECT.search(said) is None and _verbs().search(said) is None


@cache
def _about_itself() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(lexicon('en').rhetoric.about_the_talk, blank=' ')}\b", re.IGNORECASE)


def _is_about_the_talk(seen: Seen) -> bool:
    """Whether a sentence of talk says what is talked about next, by whom, and how glad he is to, and measures nothing."""
    if seen.kind not in _TALK or _MEASURED.search(seen.text):
        return False
    return _about_itself().search(seen.text.replace("’", "'")) is not None


def _is_word_of_talk(seen: Seen) -> bool:
    """Whether a line of talk is too short to tell anything, as "It's a cat" is."""
    return seen.kind in _TALK and len(_said(seen.text).split()) < _LEAST_SAID and not _has_digit(seen.text)


@cache
def _coming() -> re.Pattern[str]:
    """A plan, a change of what is owned, or a decision: what a call tells without a figure."""
    words = lexicon("en").sections
    return re.compile(rf"\b{any_of((*words.planned, *words.company_events), blank=' ')}\b", re.IGNORECASE)


def _has_no_figure(seen: Seen) -> bool:
    """Whether a line of a call has neither a figure nor a plan, a deal or a decision: praise."""
    return seen.kind is DocumentKind.CALL and not _has_digit(seen.text) and _coming().search(seen.text) is None


def _is_list_fragment(seen: Seen) -> bool:
    """Whether a line is an item of a list in a sentence, or one of several points that somebody makes: "First, the lamps"."""
    point = seen.kind in _IN_POINTS and _POINT.match(_said(seen.text)) is not None
    return point or _ENUMERATED.match(seen.text) is not None


def _lists_others(seen: Seen) -> bool:
    if seen.kind not in _SCHOLARLY:
        return False
    if _OWN_SUBJECT.match(seen.text):
        return True
    cited = [found[0] for found in _CITED.finditer(seen.text)]
    return sum(len(_YEARS.findall(citation)) for citation in cited) >= _OTHERS


@cache
def _points() -> re.Pattern[str]:
    """A sentence that opens with a figure or section, or says that something is shown there."""
    words = lexicon("en").rhetoric
    place = rf"{any_of(words.numbered_parts)}\s\(?[A-Z]?\d"
    return re.compile(
        rf"^(?:in\s)?{place}|\b{any_of(words.shown_there)}\s(?:(?:by|in|at|the|end|of)\s){{0,4}}{place}|\((?:see\s)?sections?\s\d",
        re.IGNORECASE,
    )


def _points_elsewhere(seen: Seen) -> bool:
    if seen.kind in _SCHOLARLY and _CUT_NUMBER.match(seen.text):  # "Figure" stands at the end of the sentence before
        return True
    return seen.kind in _SCHOLARLY and _points().search(seen.text) is not None and _MEASURED.search(seen.text) is None


def _of_judgment(pattern: re.Pattern[str], seen: Seen) -> bool:
    return seen.kind is DocumentKind.JUDGMENT and pattern.match(seen.text) is not None


ROWS: Rules[[Seen], str] = Rules(
    (
        Rule(
            "garbled",
            _is_garbled,
            "garbled",
            (
                "The lamp- post of the har- bour was l,ght and its qu- ay del)ivered.",
                "We set f = a1 + b and take x = y where each lamp stands.",
            ),
        ),
        Rule(
            "broken speech",
            _is_broken_speech,
            "broken speech",
            ("Um, so we we take the the lamps, uh, home.", "It was a ch- a chance, er, um, for us."),
        ),
        Rule(
            "caption",
            _is_caption,
            "caption",
            ("Home at last: Una Karsk was met by her crew.", "Rescue: Boats look for the ferry off Tarn."),
        ),
        Rule("no verb", _has_no_verb, "no verb", ("The harbour of Tarn in the evening.", "Orle Harbour at night")),
        Rule(
            "part of a list",
            _is_list_fragment,
            "part of a list",
            ("(b) failing to give the keeper a hearing;", "c) Closing the harbour without a reason."),
        ),
        Rule(
            "about the talk",
            _is_about_the_talk,
            "about the talk",
            ("Let's turn to the lamps on slide 6.", "Before we get started, we have slides to show."),
        ),
        Rule(
            "word of talk",
            _is_word_of_talk,
            "word of talk",
            ("It's a lamp, you see.", "Karsk: Move to the harbour room."),
        ),
        Rule(
            "call without a figure",
            _has_no_figure,
            "call without a figure",
            (
                "We delivered another strong quarter with excellent lamps.",
                "Our crew worked with tremendous care at sea.",
            ),
        ),
        Rule(
            "others' work",
            _lists_others,
            "others' work",
            (
                "Lamps were counted before (Solm, 1999; Vik, 2003; Tarn et al., 2004).",
                "Karsk (1998) and Orle (2001) count by hand, Renn (2003) by boat.",
                "(Solm, 2005) counts the lamps from a mast.",
                "Karsk and Vik (1998) count lamps by hand.",
            ),
        ),
        Rule(
            "points to a figure",
            _points_elsewhere,
            "points elsewhere",
            (
                "Figure 2 shows the harbour and its lamps.",
                "The lamps are described in Section 4.",
                "1, where the first row is the harbour of Tarn.",
                "5 shows lamps by pier.",
            ),
        ),
        Rule(
            "recites the law",
            lambda seen: _of_judgment(_RECITES, seen),
            "recites the law",
            (
                "Section 12(3) of the Harbour Act provides that a keeper must be heard.",
                "Rule 4 states that a notice is served by post.",
            ),
        ),
        Rule(
            "points to a case",
            lambda seen: _of_judgment(_SEES, seen),
            "points elsewhere",
            ("See Solm v Harbour of Tarn [2003] TC 12 at [4].", "Cf. Karsk v Vik, where a lamp was lost."),
        ),
        Rule(
            "another case",
            lambda seen: _of_judgment(_OTHER_CASE, seen),
            "another case",
            (
                "In Solm v Harbour of Tarn the keeper had left his post.",
                "As Renn J said in Karsk v Vik, a lamp must be seen.",
            ),
        ),
    ),
    otherwise="",
)
"""Why an editor strikes a sentence; the examples are of news, of a paper or of a judgment, whichever the row asks for."""
