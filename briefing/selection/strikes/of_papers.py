"""What an editor strikes in a paper: lists of other people's work, and what only points to a figure or section."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.selection import contributions
from briefing.selection.strikes.seen import Seen, Strike

_OTHERS = 3
"""Works of others that a sentence cites, from which it is about them."""
_SCHOLARLY = frozenset({DocumentKind.PAPER, DocumentKind.REPORT})
_CITED = deferred(r"\([^()]{4,400}\)")
_OWN_SUBJECT = deferred(
    r"\(?[A-Z][\w'’-]+(?:,? (?:and|&) [A-Z][\w'’-]+|,? et al\.?)?,? (?:\(?(?:19|20)\d\d[a-z]?\)|\[\d[\d,– -]{0,20}\])"
)
_MANY = deferred(
    r"""
    (?:Many|Other|Some|Several|Most|Past|Earlier)\s(?:[a-z]+\s)?   # one adjective
    (?:researchers|authors|studies|works?|approaches)\s(?:have|has)\b
    """,
    re.VERBOSE,
)
"""How a sentence opens that says what others have done."""
_HOPES = deferred(
    r"""(?:We|I)\s(?:also\s)?(?:believe|feel|think|hope|plan|intend)\b|(?:In|in|For)\s(?:the\s)?future\b  # who hopes, and when
      | [Ff]urther\s[^.;]{2,50}?\s(?:is|are|needs?)\s(?:still\s)?(?:needed|required|necessary|to\sbe)\b  # what is to be done
      | (?:[Oo]ngoing|[Ff]uture|[Cc]urrent)\s(?:research|work|development|studies)\s(?:(?:for|of|on)\s\S{1,30}\s)?(?:is|are|will|involves?)\b
      | [^.;]{3,80}?\b(?:can|could|may|might)\s(?:also\s)?be\s(?:further\s)?(?:expanded|extended)\b""",
    re.VERBOSE,
)
"""How a sentence opens that says what the authors hope or plan, and do not know."""
_COLLEAGUES = deferred(r"[\w’'-]{2,25}\sand\s(?:collaborators|colleagues|co-?workers)\b|Researchers\s(?!found\b)[a-z]")
"""How a sentence opens that tells of others by the first of them."""
_CUT_NUMBER = deferred(
    r"""
    \((?:19|20)\d\d[a-z]?\) | [B-HJ-Z],\  | \d{1,2}[A-Z][a-z]+\s                            # a year, an initial, a footnote's sign
    | \d{1,2}(?: ,\ [a-z] | \ [a-z]{2,12}s\ (?:an?|the|some|our|all|how|that|which)\b )
    """,
    re.VERBOSE,
)
_CUT_SENTENCE = deferred(
    r"""
    \d{1,2}(?: ; | ,?\s(?:is|are|was|were|can|has|have|we)\b | ,?\s(?:and|by|of|as|with|where|which)\b )  # a footnote's number
    | \d{1,2}[a-z](?: , | \sand\s[a-z], )\s  # with a letter
    | \d{1,2}(?:\.\d{1,2})?\),?\s[a-z]  # a section's number, in brackets
    """,
    re.VERBOSE,
)
"""The rest of a sentence that was cut behind "Eq." or "Fig."."""
_METHODS = deferred(
    r"""(?:materials?\sand\s)?methods\s(?:(?!that\b|which\b)\w{1,20}\s){0,3}(?:we|all|a\stotal\sof)\s
      | materials?\sand\smethods\s[a-z]  # whatever stands behind""",
    re.IGNORECASE | re.VERBOSE,
)
"""The heading of a paper's method, glued to its first sentence."""
_TOLD_OF = deferred(
    r"""
    (?:In\sthis\s(?:paper|article|work),?\s)?[Ww]e\s(?:have\s)?(?:then\s|also\s|first\s|next\s|briefly\s)?  # the authors
    (?:ga?ve|discuss(?:ed)?|review(?:ed)?|outlined?|summari[sz]ed?)\s(?:an?|the|our|how|some|several)\s  # do not say what they found
    | [A-Z][\w’'-]{1,20}(?:\s\w{1,20}){0,2}\sdefines\sthe\sfollowing\b  # what somebody calls things
    """,
    re.VERBOSE,
)
"""How a sentence opens that says what a paper tells of, and not what it found."""
_SUPPOSE = deferred(r"(?:Note|Notice|Let|Suppose|Consider|Recall|Assume)\b")
_CITED_WORK = deferred(
    r"""
    [A-Z][\w'’-]+,\ [A-Z][\w.]+[^.]{0,60}\((?:19|20)\d\d[a-z]?\)  # who wrote it, and when
    | (?:In\s)?(?:Proceedings\ of|Proc\.)\s
    | .{0,300}(?:,\spp?|\sVol)\.$
    | (?:[A-Z][\w’'-]*[,:]?\s(?:[a-z]{1,4}\s){0,2}){4,}[A-Z][\w-]*\.$
    """,
    re.VERBOSE,
)
"""A work in a list of references: the volume, a line cut at its pages, or a title, in which every noun has a capital."""
_GLUED = deferred(r"\d{1,4}\s(?:Table|Figure)\s\d|\d{1,4}\s\d(?:\.\d){1,3}\.?\s[A-Z]|\d(?:\.\d){2,3}\.?\s[A-Z]")
"""Page and section number that stand before a sentence's heading."""
_LOST = deferred(
    r"""
    \s,\s,\s | \b(?:of|for|by|in|with|from|the|between)\s[,:;.](?:\s|$) | \b(?:as|is|are)\ \.$  # where formulas were
    | \b(?:of|by|between)\s(?:and|is|are|denotes?)\b  # left without its symbol
    | \bwhere\ (?: (?:is|are)\s(?:the|an?) | (?:is|and)\s(?:where|denotes?) | denotes? )\b  # what symbols stand for
    | \b(?:and|the)-th\b | \b(?:e\.g|i\.e)\.$
    """,
    re.VERBOSE,
)
"""Where a sign of a formula was not read: "the label of and denotes", "for the-th node"."""
_TWICE = deferred(r"(\w[\w -]{3,40}?)\s\1\s")
"""A heading that is glued to a sentence with the same words."""
_YEARS = deferred(r"\b(?:19|20)\d\d[a-z]?\b")


_EMPTY = deferred(r"\([ ,;]{0,4}\)|\[ {0,3}\]")
"""Brackets whose formula or citation was not read."""
_SYMBOL = deferred(
    r"""
    \b[a-zA-Z]\ E\ [A-Z]\b
    | \b[a-z]\(\w{1,3},\s?\w{1,3}\) | \b[A-Z][a-z]?\(\w{1,3}(?:[,+-]\s?\w{1,3})?\)                       # "f(x, y)"
    | (?<!\w)(?![pndtrPFNM]\s?[=<>≤≥]\s?[−–-]?[\d.])[a-zA-Z]\s?[=<>≤≥∈](?![a-z]{3}>)\s?\w              # "k = 3", no statistic
    | \b[a-zA-Z]_\w | \\[a-z]+
    """,
    re.VERBOSE,
)
"""A sign of a formula, that a page does not explain; "p = 0.003" and "n = 412" are statistics that every reader knows."""


@cache
def _of_field() -> re.Pattern[str]:
    """How a sentence opens that tells of a field of study, before any work of the authors."""
    several = any_of(lexicon("en").rhetoric.of_a_field)
    return deferred(
        rf"""
        (?:In\srecent\s|(?:More\s)?Recently,\s|Much\s(?:of\sthe\s)?(?:recent|prior)\s)  # what is new in it
        | (?:Unfortunately,\s|Although\s|While\s)?(?:very\s)?(?:{several}|a\s(?:growing\s|large\s)?number\sof)\s(?!of\b)  # what all do
        | [^,;:]{{3,80}}\b(?:is|are)\s(?:an?\s)?(?:increasingly\s|very\s|considered\s)?(?:important|useful|common|widely\sused|well[-\s]known|central|crucial|essential)\b  # why it matters
        | [^,;:]{{3,60}}\bcan\s(?:also\s)?be\s(?:viewed|regarded|seen)\sas\b  # what it is like
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _set_up() -> re.Pattern[str]:
    """How a sentence opens that says how an experiment was made: "For the held-out conditions, we used"."""
    made = any_of(lexicon("en").rhetoric.set_up)
    return deferred(
        rf"(?:For|In order to|Before|At|Finally|Then|All)\b[^.;]{{3,140}}?\b(?:we|was|were)\s(?:also\s|then\s|first\s)?{made}\b"
    )


@cache
def _finds() -> re.Pattern[str]:
    """What came of it."""
    return deferred(rf"\b{any_of(lexicon('en').rhetoric.finding_stems)}")


@cache
def _lacks_or_own() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.lacks_or_own)


@cache
def _run_on() -> re.Pattern[str]:
    """A formula, a heading or a note that was not read cuts a sentence here: "is defined by With this", "each 2The lamps"."""
    words = lexicon("en").rhetoric
    openers = any_of(tuple(word.capitalize() for word in words.formula_openers))
    return deferred(
        rf"""
        \b[a-z]{{2,}}\)?\s{openers}\s[a-z] | [a-z]{{4}}\sThe\s[A-Z]{{2}} | [a-z]:\s(?:This|These|We)\s[a-z]  # another sentence begins
        | \b(?:[a-z]{{5,}}|\w+\)|[A-Z]{{3,}})\.\s[a-z]{{3}} | [A-Z][a-z]+\s(?:We|The|These|Our)\s[a-z]{{3}} | [a-z]\s?\.(?:[Tt]able\b|[Ff]ig(?:ure)?\b|[a-z]{{5,}}\s)
        | [a-z\d]\s\d{{1,2}}[A-Z][a-z]+\s[a-z]                          # a note's number
        """,
        re.VERBOSE,
    )


@cache
def _no_subject() -> re.Pattern[str]:
    """A sentence whose subject, a sign, was not read: "A should attempt"."""
    words = any_of(lexicon("en").rhetoric.lost_subjects)
    return deferred(rf"A\s{words}\b|\W*(?:and|or|is|are|of|be)\s[a-z]")


@cache
def _numbered_example() -> re.Pattern[str]:
    """A numbered example, rule or formula that stands elsewhere: "In (13)", "example 4"."""
    named = any_of(lexicon("en").rhetoric.numbered_examples)
    opening = any_of(lexicon("en").speech.joining_preposition)
    return deferred(rf"^{opening}\s\(\d{{1,2}}[a-z]?\)|\b{named}\s\(?\d{{1,2}}[a-z]?\b", re.IGNORECASE)


@cache
def _names() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.named_so)


_CONTRIBUTED = deferred(
    r"""\b(?:drafted|wrote)\sthe\s(?:paper|manuscript)\b|\bconceived\s(?:of\s)?the\s(?:study|experiments?)\b
      | ^[A-Z]{2,4}(?:(?:,|\sand)\s[A-Z]{2,4}){0,8}\s(?:performed|designed|carried\sout|analy[sz]ed)\b  # by their initials""",
    re.VERBOSE,
)
"""Who of the authors did what."""


@cache
def _thanks() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.thanked)


def _is_broken(seen: Seen) -> bool:
    """Whether a sign was not read, or is one that only the paper explains."""
    if seen.kind is not DocumentKind.PAPER:
        return False
    text = seen.text
    found = (pattern.search(text) for pattern in (_EMPTY, _run_on(), _SYMBOL))
    begun = _no_subject().match(text) or _TWICE.match(text)
    return begun is not None or text.count("(") > text.count(")") or any(found)


def _lists_others(seen: Seen) -> bool:
    if seen.kind not in _SCHOLARLY:
        return False
    if _OWN_SUBJECT.match(seen.text) or _MANY.match(seen.text) or _COLLEAGUES.match(seen.text):
        return True
    cited = [found[0] for found in _CITED.finditer(seen.text)]
    return sum(len(_YEARS.findall(citation)) for citation in cited) >= _OTHERS


@cache
def _points() -> re.Pattern[str]:
    """A sentence that opens with a figure or section, or says that something is shown there."""
    words = lexicon("en").rhetoric
    place = rf"{any_of(words.numbered_parts)}\s\(?(?:[A-Z]\s?)?[\d<]"
    return deferred(
        rf"^(?:in\s)?{place}|\b{any_of(words.shown_there)}\s(?:(?:by|in|at|the|end|of)\s){{0,4}}{place}|\((?:see\s)?sections?\s\d",
        re.IGNORECASE,
    )


@cache
def _points_within() -> re.Pattern[str]:
    """A sentence of a paper that has lost the name of its figure, or says where the paper or its next lines tell more."""
    words = lexicon("en").rhetoric
    tells = any_of(words.cut_number_verbs)
    return deferred(
        rf"""^\d{{1,2}}\s{tells}\b                                       # "4 yields lamps"
        | §\s?\d | \bnext\ssection\b | \b(?:column|row)\sof\stable\b
        | \b(?:we\s(?:show|present|give|list|report|plot)|reported|shown)\s(?:[^\s.]+\s){{0,20}}in\s(?:table|figure)s?\s\d
        | \b(?:table|figure)\s\d{{1,2}}\s{tells}\b | \badditional\sfiles?\s[\d<] | ^supplement(?:ary|al)\s(?:material|information|data)\b
        | ^The\s(?:\w{{1,10}}\s)?(?:rows?|columns?)\s(?:\w{{1,20}}\s){{0,2}}{tells}\b              # of a table
        | \bin\ssections?\s\d[\d.]{{0,6}}(?:\sand\s\d[\d.]{{0,6}})?
          (?![\d.]|\sand\s\d|\sof\b)                                   # of the paper, not of a tunnel
        | \bfollowing\s{any_of(words.following_parts)}\b""",
        re.IGNORECASE | re.VERBOSE,
    )


def _points_elsewhere(seen: Seen) -> bool:
    if seen.kind is DocumentKind.PAPER and _points_within().search(seen.text):
        return True
    if seen.kind in _SCHOLARLY and _CUT_NUMBER.match(seen.text):  # "Figure" stands at the end of the sentence before
        return True
    return seen.kind in _SCHOLARLY and _points().search(seen.text) is not None


def _tells_of_field(seen: Seen) -> bool:
    """Whether a sentence of a paper tells what is so in its field, and nothing of the paper's own."""
    field = seen.kind is DocumentKind.PAPER and _of_field().match(seen.text) is not None
    return field and _lacks_or_own().search(seen.text) is None


def _tells_how(seen: Seen) -> bool:
    """Whether a sentence of a paper says how an experiment was set up, or what its authors hope, and not what came of it."""
    if seen.kind is not DocumentKind.PAPER:
        return False
    made = _set_up().match(seen.text) is not None and _finds().search(seen.text) is None
    return made or _HOPES.match(seen.text) is not None or _states_no_result(seen.text)


def _states_no_result(text: str) -> bool:
    """Whether a sentence says what was wanted or is announced, and nothing that came of it."""
    return contributions.hangs(text) or (contributions.states_none(text) and _finds().search(text) is None)


def _supposes(seen: Seen) -> bool:
    """Whether a sentence bids its reader note or suppose something, in the middle of an argument."""
    return seen.kind is DocumentKind.PAPER and _SUPPOSE.match(seen.text) is not None


_WORD = deferred(r"(?<![\w.])[A-Za-z][\w'’.-]*")
_NAMES_ALONE = 0.6
"""Share of a line's words with a capital from which it is a title with its authors, or one of their addresses."""
_LINE = 8
"""Words of a line, at the least, that is told by them."""


def _is_cited_work(seen: Seen) -> bool:
    if seen.kind is not DocumentKind.PAPER:
        return False
    words = _WORD.findall(seen.text)
    names = len(words) >= _LINE and sum(word[0].isupper() for word in words) >= _NAMES_ALONE * len(words)
    return names or _CITED_WORK.match(seen.text) is not None


def _has_lost_signs(seen: Seen) -> bool:
    return seen.kind is DocumentKind.PAPER and (_LOST.search(seen.text) or _GLUED.match(seen.text)) is not None


ROWS: tuple[Strike, ...] = (
    Rule(
        "signs of a formula",
        _is_broken,
        "garbled",
        ("We compute a lamp's score ( ) between two piers.",),
    ),
    Rule(
        "numbered example",
        lambda seen: seen.kind is DocumentKind.PAPER and _numbered_example().search(seen.text) is not None,
        "points elsewhere",
        ("In (13) the lamp is the first thing named.",),
    ),
    Rule(
        "thanks",
        lambda seen: (
            seen.kind in _SCHOLARLY and (_thanks().search(seen.text) or _CONTRIBUTED.search(seen.text)) is not None
        ),
        "thanks",
        (
            "We thank the keepers of Tarn.",
            "KL and MS designed the count of the lamps.",
        ),
    ),
    Rule(
        "says what it calls a thing",
        lambda seen: seen.kind is DocumentKind.PAPER and _names().search(seen.text) is not None,
        "supposes",
        ("A pier with lamps is one that we will call lit.",),
    ),
    Rule(
        "cited work",
        _is_cited_work,
        "reference",
        ("Proceedings of the 2007 Conference on Harbours, pp.",),
    ),
    Rule(
        "lost signs",
        _has_lost_signs,
        "garbled",
        ("We count the lamps of the pier of and denote the number of boats.",),
    ),
    Rule(
        "others' work",
        _lists_others,
        "others' work",
        ("Lamps were counted before (Solm, 1999; Vik, 2003; Tarn et al., 2004).",),
    ),
    Rule(
        "points to a figure",
        _points_elsewhere,
        "points elsewhere",
        ("Figure 2 shows the harbour and its lamps.",),
    ),
    Rule(
        "cut sentence",
        lambda seen: seen.kind is DocumentKind.PAPER and _CUT_SENTENCE.match(seen.text) is not None,
        "begins in the middle",
        ("1 is reduced to the number of lamps.",),
    ),
    Rule(
        "headed as method",
        lambda seen: seen.kind is DocumentKind.PAPER and _METHODS.match(seen.text) is not None,
        "method",
        ("methods boats a total of 40 boats were counted.",),
    ),
    Rule(
        "of its field",
        _tells_of_field,
        "method",
        ("Many keepers of piers count their lamps by hand.",),
    ),
    Rule(
        "how it was set up",
        _tells_how,
        "method",
        ("For the lamps of the second pier, we used the boats of Tarn.",),
    ),
    Rule(
        "says what it tells of",
        lambda seen: seen.kind is DocumentKind.PAPER and _TOLD_OF.match(seen.text) is not None,
        "signpost",
        ("In this paper, we gave a brief introduction of the lamps of Tarn.",),
    ),
    Rule(
        "supposes",
        _supposes,
        "supposes",
        ("Note that each lamp has a number.",),
    ),
)
