"""An untitled English judgment, call, paper or meeting → a title that says which kind it is, with what is certain of it.

Such a text has many names, and few of them say what it is about: authorities and counsel, segments and measures, methods,
the roles of who speaks. What stands on the title page of its kind is looked for where its form puts it: the parties, the
company and its quarter, what a paper says that it presents, what a meeting comes back to; else the kind stands alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from briefing.composing.subjects import as_title, phrases
from briefing.language.lexicon import lexicon
from briefing.language.page_words import said
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.model import DocumentKind, Findings
from briefing.text.boilerplate import speaker_label

_WORD = r"[A-Z][\w&’'-]{0,25}"
_NAME = (
    rf"(?:(?:Mrs|Mr|Ms|Miss|Dr)\.?\s)?{_WORD}(?:(?:\s(?:and|&|of|for|the)){{0,2}}\s{_WORD}){{0,9}}"
    rf"(?:\s\([A-Z][\w\s]{{1,20}}\)(?:\s(?:of\s)?{_WORD}){{1,3}})?"
)
_SIDE = (
    r"(?:(?:first|second|third)(?:-named)?\s)?"
    r"(?P<side>applicant|appellant|plaintiff|petitioner|claimant|respondent|defendant)s?"
)
_PARTIES = (
    deferred(
        rf"""\b[Tt]he\s{_SIDE},?\s(?:the\s)?(?P<name>{_NAME})  # "the applicant, Ida Solm"
        (?=[,.;]|\s(?:\(|seeks?\b|is\b|was\b|has\b|by\b|filed\b|for\b))""",
        re.VERBOSE,
    ),
    deferred(rf"(?P<name>{_NAME}),?\s(?:\(ACN\s[\d\s]{{5,20}}\)\s)?\([\"'“‘]?[Tt]he\s{_SIDE}[\"'”’]?\)"),
    deferred(rf"\b[Tt]he\s{_SIDE},?\s\([\"'“‘](?P<name>{_NAME})[\"'”’]\)"),
    deferred(rf"(?P<name>{_NAME}),?\s(?:is|was|are)\sthe\s{_SIDE}\b"),
)
"""Where a judgment names a party: "the applicant, Ida Solm", "Tarn Ltd ("the respondent")", "the applicant ('Tarn')"."""
_ASKS = deferred(rf"(?P<name>{_NAME})\s(?:filed|seeks|sought|brings|applied|appeals)\b")
"""Who turns to the court, where a judgment begins with that."""
_ANSWERS = ("respondent", "defendant")
_CASE = deferred(rf"(?P<case>{_NAME}\sv\.?\s{_NAME})\s(?:\([^()]{{2,20}}\)\s){{0,3}}\[\d{{4}}\]")
"""A case as it is cited."""
_OWN_CASE = deferred(
    r"""\bappeals?\s(?:from|against)\b|\bprimary\sjudge\b  # of the judgment below
      | \bin\sthis\s(?:matter|proceeding)|\bmy\sreasons\b|\bdelivered\sjudgment\b""",
    re.VERBOSE,
)
_STATUTE = deferred(rf"[A-Z][a-z]{{2,20}}(?:\s(?:(?:of|and|the)\s){{0,2}}{_WORD}){{0,7}}\sAct\s(?:18|19|20)\d\d")
_HEAD = 20_000
"""Characters of a judgment in which its parties are named."""
_OPENS = 3
"""Sentences of a judgment in which a case that is cited so is its own."""

_QUARTER = deferred(r"\b(?:(first|second|third|fourth)[\s-]quarter|(Q[1-4])\b)", re.IGNORECASE)
_ORDINALS = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4"}
_OFTEN, _MOSTLY = 3, 0.6
"""Times that a call names its quarter, and their share of all quarters in it."""
_COMPANY = deferred(
    rf"""(?P<name>{_WORD}(?:\s(?!Q[1-4]|(?:First|Second|Third|Fourth|Full|Fiscal|Earnings)\b){_WORD}){{0,3}})(?:[’']s?)?  # whose
    \s(?:\w+\s){{1,6}}(?:earnings|results|conference)\s(?:conference\s)?(?:call|webcast)\b""",
    re.VERBOSE,
)
_WELCOMED = 12
"""Sentences of a call among which it says whose it is."""

_PRESENTS = deferred(
    r"""\b(?:[Tt]h(?:is|e\spresent)\s(?:paper|article|work|study|thesis)|[Ww]e|I)\s(?:also\s|\w{3,12}ly\s)?  # who
    (?:present|propose|describe|introduce|investigate|explore|examine|address)(?:e?s)?\s(?:here\s)?""",
    re.VERBOSE,
)
_PAPER = deferred(r"\b[Tt]h(?:is|e\spresent)\s(?:paper|article|thesis|work)\b")
_FIRST_PART = 0.15
"""Share of a paper's sentences in which "we present" tells of all of it."""
_THE_PROBLEM = deferred(
    r"(?:the\s(?:problem|task|issue|question|idea|use)\sof\s)?(?:(?:a|an|the|our|some)\s)?(?:(?:new|novel|general)\s)?"
)
_PHRASE_ENDS = deferred(
    r"[^\w\s’'/-]|\band\s(?:show|demonstrate|evaluate|apply)\b|\bin\s(?:which|this|the|order|Section)\b"
)
_ENDS = frozenset({"that", "whose", "to", "by", "using", "based"})
"""Words besides auxiliaries and relatives that end such a phrase."""
_IN_A_PART = deferred(r"\b[Ss]ection|\b[Ff]igure|\b[Tt]able|\b[Ff]irst\b|\b[Tt]hen\b|\b[Ff]inally\b|\b[Nn]ext\b")
_SHORTEST, _LONGEST = 2, 11
"""Words of what a paper presents."""
_POINTING = frozenset({"it", "them", "this", "these", "those", "their", "its", "such"})
_GENERIC = frozenset({"results", "work", "improvement", "metrics", "performance", "approach", "data", "set"})
"""What phrases of any paper end with."""
_RETURNS, _RETURNS_IN_TALK = 3, 5
"""Sentences of a text, and of talk, that have the phrase that it comes back to."""
_TO, _BEFORE = deferred(r"\bto\s(?:[a-z]{2,15}\s(?:and|or)\s)?\Z"), 30
"""What stands before a verb that looks like a noun, and the characters in which it does."""
_FIRST = 8
"""Sentences in which a written text says what it is about, and the last in which it comes back to it."""
_GATHERS = deferred(
    rf"""\b[Ww]elcome\s(?:\w+\s){{0,4}}to\s(?:this|the|today[’']s)\s(?:\w+\s){{0,4}}?
    (?P<body>{_WORD}(?:,?\s(?:(?:and|of|for|on|the)\s){{0,2}}{_WORD}){{0,8}}\s(?:Committee|Council|Board|Commission|Assembly))\b  # which""",
    re.VERBOSE,
)


def of_kind(findings: Findings, language: str) -> str:
    """The title of an untitled English judgment, call, paper or meeting, what is ours in it in `language`; "" for what only resembles one."""
    texts = findings.profile.texts
    if not _has_its_form(findings):
        return ""
    if findings.kind is DocumentKind.JUDGMENT:
        return _judgment(findings, language)
    if findings.kind is DocumentKind.CALL:
        told = ", ".join(filter(None, (_company(texts), _quarter(findings.corpus.documents[0].text))))
        return _headed(said("Earnings call", language), told)
    if findings.kind is DocumentKind.PAPER:
        return _presented(findings) or _headed(_kind("paper", language), _comes_back_to(findings))
    body = next((found["body"] for text in texts[:_WELCOMED] if (found := _GATHERS.search(text))), "")
    return _headed(_kind("meeting", language), body or _comes_back_to(findings))


def _has_its_form(findings: Findings) -> bool:
    """Whether a text has what none of its kind lacks: parties, a measure of a company's result, turns of talk."""
    document = findings.corpus.documents[0]
    words = document.text.lower()
    if findings.kind is DocumentKind.JUDGMENT:
        return any(party in words for party in lexicon("en").boilerplate.case_parties)
    if findings.kind is DocumentKind.CALL:
        return any(measure in words for measure in lexicon("en").rhetoric.company_measures)
    turns = sum(speaker_label(document[block.span]) > 0 for block in document.blocks)
    return findings.kind is not DocumentKind.MEETING or 2 * turns >= len(document.blocks)


def _kind(name: str, language: str) -> str:
    word = said(name, language)
    return word[:1].upper() + word[1:]


def _headed(kind: str, told: str) -> str:
    return f"{kind}: {told}" if told else kind


def _judgment(findings: Findings, language: str) -> str:
    """The parties, "A v B"; the one that is named; else what the case comes back to, or the statute that it is about."""
    texts = findings.profile.texts
    if own := _own_case(texts):
        return own
    named = [*_parties(findings.corpus.documents[0].text[:_HEAD])]
    asks = next((name for side, name in named if side not in _ANSWERS), "")
    answers = next((name for side, name in named if side in _ANSWERS and name != asks), "")
    if asks and answers:
        return f"{asks} v {answers}"
    matter = asks or answers or _turns_to_court(texts) or _comes_back_to(findings) or _statute(texts)
    return _headed(_kind("judgment", language), matter)


def _own_case(texts: Sequence[str]) -> str:
    """The case itself, where a judgment opens with it as it is cited, or with the judgment below."""
    for at, text in enumerate(texts[:_OPENS]):
        found = _CASE.search(text)
        if found and ((at == 0 and not text[: found.start()].strip()) or _OWN_CASE.search(text)):
            first, _, rest = found["case"].partition(" ")
            return rest if first.lower() in stop_words("en") else found["case"]
    return ""


def _turns_to_court(texts: Sequence[str]) -> str:
    """Who asks, where a judgment begins with what somebody filed or seeks."""
    begins = (found["name"] for text in texts[:_OPENS] for found in _ASKS.finditer(text))
    return next((name for name in begins if not _is_office(name, "\n".join(texts))), "")


def _statute(texts: Sequence[str]) -> str:
    """The first statute that is not about courts."""
    acts = (found[0] for text in texts[:_FIRST] for found in _STATUTE.finditer(text))
    return next((act for act in acts if "Court" not in act), "")


def _parties(text: str) -> Iterator[tuple[str, str]]:
    """The parties that a judgment names, with the side of each, in the order of the text."""
    found = sorted((match for pattern in _PARTIES for match in pattern.finditer(text)), key=lambda match: match.start())
    for match in found:
        name = match["name"]
        if not _is_office(name, text):
            yield match["side"], name


def _is_office(name: str, text: str) -> bool:
    """Whether words with capitals name no party: a court, a word that the text has with a small letter, too ("the Club")."""
    words = name.lower().split()
    return (
        words[0] in stop_words("en")
        or not _of_a_court().isdisjoint(words)
        or (len(words) == 1 and f" {words[0]}" in text)
    )


@cache
def _of_a_court() -> frozenset[str]:
    """Words of who decides and who pleads, and of what is filed."""
    english = lexicon("en")
    words = {
        *english.boilerplate.case_parties,
        *english.speech.courts,
        *english.rhetoric.other_bodies,
        *english.rhetoric.pleadings,
    }
    return frozenset({*words, *(f"{word}s" for word in words)})


def _company(texts: Sequence[str]) -> str:
    """Whose call it is, where somebody says so: "the Tarn second quarter earnings call"."""
    names = (found["name"] for text in texts[:_WELCOMED] for found in _COMPANY.finditer(text))
    return next(
        (name for name in names if name.split()[0].lower() not in stop_words("en") and not _QUARTER.match(name)), ""
    )


def _quarter(text: str) -> str:
    """The quarter that a call is about; "" where it speaks of several as often."""
    named = Counter(_ORDINALS.get((found[1] or "").lower()) or found[2].upper() for found in _QUARTER.finditer(text))
    quarter, times = max(named.items(), key=lambda row: row[1], default=("", 0))
    return quarter if times >= _OFTEN and times >= _MOSTLY * named.total() else ""


def _presented(findings: Findings) -> str:
    """What a paper says that it presents, first of all what "this paper" does; "" where that is no phrase that stands alone."""
    texts = [text for n, text in enumerate(findings.profile.texts) if not findings.profile.heading[n]]
    found = [
        (not _PAPER.search(text, 0, match.end()), n, text, match.end())
        for n, text in enumerate(texts)
        for match in _PRESENTS.finditer(text)
        if (n < _FIRST_PART * len(texts) or _PAPER.search(text, 0, match.end()))
        and not _IN_A_PART.search(text, 0, match.end())
    ]
    named = (_phrase_at(text, at) for *_, text, at in sorted(found, key=lambda row: row[:2]))
    return as_title(next(filter(None, named), ""))


def _phrase_at(text: str, at: int) -> str:
    """The words of a paper that say what it presents, from a place on; "" where they are few, many or point elsewhere."""
    problem = _THE_PROBLEM.match(text, at)
    start = problem.end() if problem else at
    stop = _PHRASE_ENDS.search(text, start)
    english = lexicon("en").reference
    ends = _ENDS | english.relating | english.finite_auxiliaries
    words = [*takewhile(lambda word: word not in ends, text[start : stop.start() if stop else len(text)].split())]
    small = stop_words("en")
    while words and (words[-1].lower() in small or words[-1].endswith("ed")):
        words.pop()
    plain = _POINTING.isdisjoint(word.lower() for word in words) and not any(word.endswith("-") for word in words)
    fits = plain and len(words) in range(_SHORTEST, _LONGEST + 1) and words[0].lower() not in small
    return " ".join(words) if fits else ""


def _comes_back_to(findings: Findings) -> str:
    """The phrase of two words and more that most sentences have; of a written text one with which it opens, and ends if any does."""
    sentences, talk = len(findings.profile.texts), findings.kind is DocumentKind.MEETING
    told: dict[tuple[str, ...], dict[int, str]] = {}
    for n, stems, words in _plain_phrases(findings):
        told.setdefault(stems, {})[n] = words
    least = _RETURNS_IN_TALK if talk else _RETURNS
    able = [one for one in told.values() if len(one) >= least and (talk or min(one) < _FIRST)]
    ends = [one for one in able if not talk and max(one) >= sentences - _FIRST]
    most = max(ends or able, key=lambda one: len(one) * len(next(iter(one.values())).split()), default={})
    forms = Counter(most.values())
    return max(forms, key=lambda words: (words.islower(), forms[words]), default="")


def _plain_phrases(findings: Findings) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """The phrases that may say what a text is about: sentence, stems, words; in writing no names, nowhere who speaks or decides."""
    texts = findings.profile.texts
    labels = {word.strip(".:").lower() for text in texts for word in text[: speaker_label(text)].split()}
    unsaid = frozenset(labels) | _of_a_court() | _GENERIC | lexicon("en").speech.interjections
    for n, text in enumerate(texts):
        begins = speaker_label(text)
        for start, stop, stems in phrases(text):
            words = text[start:stop]
            plain = (
                words.islower() or findings.kind is DocumentKind.MEETING or (start == begins and words[1:].islower())
            )
            acts = _TO.search(text, max(0, start - _BEFORE), start)  # "to file and serve written submissions"
            if plain and not acts and len(stems) > 1 and start >= begins and unsaid.isdisjoint(words.lower().split()):
                yield n, stems, words
