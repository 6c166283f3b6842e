"""What an editor strikes in talk: words about the talk itself; in a call praise, and figures of nobody knows which part."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.cues import load
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.language.stop_words import stop_words
from briefing.model import DocumentKind
from briefing.selection.strikes.seen import MEASURED, TALK, TURNS, Seen, Strike, said

_MEASURE = deferred(r"[%$€£]|\bper\s?cent\b|\bpoints\b")
_PER_SHARE = "per share"
_SCENE = deferred(
    r"""When\sI\swas\s(?:a\s|an\s|young|[a-z]{3,9}[,\s]\s?(?:my|I|we|years)\b)  # long ago
    | Not\s(?:about|because|just|only)\b[^?\d]{0,100}\.$""",
    re.VERBOSE,
)
"""How a speaker comes to his matter, or says what it is not."""
_GREETS = deferred(
    r"""
    (?:Ladies\sand\sgentlemen|Dear\s(?:colleagues|friends|guests)|(?:Mr\.?|Madam)\s(?:President|Speaker|Chair\w{0,6}))\b  # whom
    [^.\d]{0,120}\b(?:thank|welcome|pleasure|honou?r|glad)\b[^\d]{0,120}$
    | Please,?\s(?:do\s)?(?:sit|be\sseated|take\s(?:your|a)\sseats?|stand|rise|remain\sstanding)\b[^\d]{0,120}$
    | (?:(?:My|Dear)\s(?:[a-z]{4,12}\s)?[a-z]{4,12},\s)?(?:[Ii]t\s(?:is|gives\sme)|What)\s(?:an?\s)?(?:great\s)?(?:pleasure|honou?r|joy)\b[^\d]{0,160}$
    | I\s(?:still\s|well\s)?remember\s(?:(?:my|the)\s(?:first|day)|[a-z]{2,12}ing)\b  # long ago
    """,
    re.VERBOSE,
)
"""How a speaker greets those who hear him, or comes to his matter by a memory."""
_CAUSE = deferred(r"(?:The|This)\s(?:increase|decrease|decline|improvement|change)\b")
"""How a line opens that says where a change came from."""
_STEM = 6
"""Letters by which a noun is known again, also in its plural."""


@cache
def _time() -> re.Pattern[str]:
    """Digits that measure nothing: a year, a quarter, a day, a slide, a filing, a disease."""
    calendar = lexicon("en").calendar
    days = rf"{any_of(calendar.months)}\.?\s\d{{1,2}}"
    return deferred(
        rf"\b(?:COVID-?19|(?:19|20)\d\d|[QH][1-4]|[1-4][QH]|(?:slides?|pages?)\s\d+|{days}|\d{{1,2}}(?:st|nd|rd|th)|\d+-[KQ])\b",
        re.IGNORECASE,
    )


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, _time().sub("", text)))


@cache
def _about_itself() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').rhetoric.about_the_talk, blank=' ')}\b", re.IGNORECASE)


@cache
def _announces() -> re.Pattern[str]:
    """A speaker's plan of his talk: "Today, I will be reviewing", "I'd like to quickly cover"."""
    will = r"(?:will|shall|[’'](?:ll|d)|would like to|want to|wanted to|am going to|[’']m going to)"
    verbs = any_of(lexicon("en").rhetoric.talking)
    return deferred(rf"\bI\s?{will}(?: \w+){{0,3}}? (?:be )?{verbs}\b", re.IGNORECASE)


@cache
def _leads_on() -> re.Pattern[str]:
    """How somebody who leads a meeting says what is talked about next, or asks somebody to: "let's move on", "if I can just ask you"."""
    verbs = any_of(lexicon("en").rhetoric.leading_on, blank=r"\s")
    return deferred(
        rf"""\b(?:let\s?[’']s | (?:we|I)\s?(?:[’']ll|will) | we\s?(?:[’']re|are)\s(?:going\sto|gonna)  # what all will do
            | I\ssuggest | (?:can|could|shall|to)\s(?:we|I) )
        \s(?:\w{{1,12}}\s){{0,2}}?{verbs}\b""",
        re.IGNORECASE | re.VERBOSE,
    )


def _is_about_the_talk(seen: Seen) -> bool:
    """Whether a sentence of talk says what is talked about next, by whom, and how glad he is to, and measures nothing."""
    if seen.kind not in TALK or MEASURED.search(seen.text):
        return False
    if _about_itself().search(seen.text.replace("’", "'")):
        return True
    if seen.kind is DocumentKind.MEETING:
        return bool(_leads_on().search(seen.text)) or (
            not _has_figure(seen.text) and bool(_announces().search(seen.text))
        )
    return _announces().search(seen.text) is not None


@cache
def _coming() -> re.Pattern[str]:
    """A plan, a change of what is owned, or a decision: what a call tells without a figure."""
    words = lexicon("en").sections
    return deferred(rf"\b{any_of((*words.planned, *words.company_events), blank=' ')}\b", re.IGNORECASE)


def _has_no_figure(seen: Seen) -> bool:
    """Whether a line of a call has neither a figure nor a plan, a deal or a decision: praise; a day is no figure."""
    return seen.kind is DocumentKind.CALL and not _has_figure(seen.text) and _coming().search(seen.text) is None


_REMINDS = deferred(
    r"""
    As\s(?: (?:a\s)?reminders?\b | you\s(?:may\s|can\s|will\s|all\s){0,2}(?:know|recall|remember|see)\b         # of what was said before
        | (?:we|I|[A-Z][a-z]{1,15})\s(?:just\s|already\s)?(?:discussed|said|mentioned|noted|referenced|indicated)\b(?![^.]{0,80}\bexpect) )
    | [^.]{0,120}?\b(?:we|I)\s?(?:will|[’']ll)\s(?:continue\sto\s|be\s)?                                       # or of what will be
        (?:updat(?:e|ing)\s(?:you|our\s(?:earnings\s)?guidance) | provid(?:e|ing)\s(?:an?\s)?(?:more\s|further\s)?(?:updates?|details?|colou?r)\b | keep\syou\b)
    """,
    re.VERBOSE,
)
"""How a sentence of a call opens that reminds of an earlier one, or what it only promises to say."""


def _reminds(seen: Seen) -> bool:
    """Whether a sentence of a call reminds its hearers of something, or promises to tell it: it is no news of the quarter."""
    return (
        seen.kind is DocumentKind.CALL and _PER_SHARE not in seen.text and _REMINDS.match(said(seen.text)) is not None
    )


@cache
def _gladness() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').rhetoric.gladness, blank=' ')}\b", re.IGNORECASE)


def _is_glad(seen: Seen) -> bool:
    """Whether a line of a call says how glad somebody is, and measures nothing."""
    return seen.kind is DocumentKind.CALL and not _MEASURE.search(seen.text) and bool(_gladness().search(seen.text))


@cache
def _bare_measure() -> re.Pattern[str]:
    """How a line opens that measures nobody knows which part of a company: "Operating margin was", "Adjusted EBITDA of"."""
    words = lexicon("en").rhetoric
    when = r"(?:(?:in|for|during|versus|compared to|excluding|including|after) [^,]{3,60}, |(?:first|second|third|fourth)[- ]quarter |q[1-4] )?"
    return deferred(
        rf"{when}(?:adjusted )?{any_of(words.company_measures, blank=' ')} (?:margins? )?{any_of(words.measured_by)}\b",
        re.IGNORECASE,
    )


def _measures_no_part(seen: Seen) -> bool:
    """Whether a line of a call gives a measure and does not say of what: the sentence before it names the segment."""
    bare = seen.kind is DocumentKind.CALL and _PER_SHARE not in seen.text
    return bare and _bare_measure().match(said(seen.text)) is not None


@cache
def _unnamed() -> re.Pattern[str]:
    """A part of a company that a line does not name: "the segment's revenue", "we expect the brand to grow"."""
    parts = any_of(lexicon("en").rhetoric.company_parts)
    return deferred(rf"\bthe {parts}(?:['’]s)?(?!-)\b(?!['’]?\w* (?:of|in|on|at|that|which|we|our)\b)", re.IGNORECASE)


def _names_no_part(seen: Seen) -> bool:
    """Whether a line of a call speaks of a part of the company that it has not named before."""
    found = _unnamed().search(seen.text) if seen.kind is DocumentKind.CALL else None
    if found is None:
        return False
    noun = found[0].split()[1].lower()[:_STEM]
    return noun not in seen.text[: found.start()].lower()


_ASSUMED = deferred(
    r"\b(?:guidance|outlook|forecast)\s(?:for\s[\w’'-]{1,20}\s){0,1}(?:assumes|contemplates|is\sbased\son)\b",
    re.IGNORECASE,
)


def _rests_on_it(seen: Seen) -> bool:
    """Whether a line of a call tells what its guidance rests on, not what is guided: a tax rate, a number of shares."""
    return seen.kind is DocumentKind.CALL and _ASSUMED.search(seen.text) is not None


@cache
def _of_accounts() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').rhetoric.accounts, blank=' ')}\b", re.IGNORECASE)


def _is_of_accounts(seen: Seen) -> bool:
    """Whether a line of a call gives what only the accounts need: interest, amortisation, what caused a change."""
    if seen.kind is not DocumentKind.CALL or _PER_SHARE in seen.text:
        return False
    return _CAUSE.match(seen.text) is not None or _of_accounts().search(seen.text) is not None


@cache
def _of_it() -> re.Pattern[str]:
    """How a turn opens that is about something said before: "Um and it's", "So just flip it", "And the third one"."""
    english = lexicon("en")
    fillers = any_of((*english.boilerplate.fillers, *english.boilerplate.hesitations))
    return deferred(
        rf"""(?:(?:{fillers}|and|but|because|'cause|just|then|maybe|also)\s?[,.]?\s+)*  # small words
        (?:(?:it|that|this|they|those|these|he|she)(?:['’]\w+)?\b | \w+\s(?:it|them)\b  # what has no name
        | the\s{any_of(english.rhetoric.ordinal_ones)}\s\w+ | {any_of(english.rhetoric.going_on)}\b)  # "the second one"
    """,
        re.VERBOSE | re.IGNORECASE,
    )


def _tells_of_it(seen: Seen) -> bool:
    """Whether a turn of a meeting or an interview is about what stands before it, which a page does not print."""
    return seen.kind in TURNS and _of_it().match(said(seen.text).lstrip()) is not None


_CONTENT, _TELLING = deferred(r"[^\W\d_][\w'’-]{3,30}|\d[\d.,]*"), 5
"""A word of four letters or more, or a number, and how many different ones, small words apart, a turn of a meeting has that tells something.

Of 2,936 sentences of 52 meetings that the ranking has first, one in 20 with fewer has two pairs of words of the meeting's summary,
of those with eight to ten one in five.
"""


@cache
def _settles() -> re.Pattern[str]:
    """What is agreed, asked of somebody or taken on: it is told in fewer words."""
    return deferred(
        r"""\b(?:we|they|you|I)\s?(?:[’']ll|will|should|must|need\sto|have\sto|[’']re\s(?:gonna|going\sto))\s(?!see|say|get\b|know\b)  # who does it
        | \b(?:decided|agreed|let\s?[’']s|no\smore|we\s(?:leave|drop|take|keep|go\swith))\b""",
        re.IGNORECASE | re.VERBOSE,
    )


def _says_little(seen: Seen) -> bool:
    """Whether a turn of a meeting has too few words of its own to tell anything: "But people wouldn't know what that is"."""
    if seen.kind is not DocumentKind.MEETING:
        return False
    words = {word.lower() for word in _CONTENT.findall(said(seen.text))}
    return len(words - stop_words("en")) < _TELLING - 2 * (_settles().search(said(seen.text)) is not None)


_LISTED, _SPEAKS = 3, deferred(r"\b(?:I|we|you|they|he|she|it|that)\b", re.IGNORECASE)
"""Commas, at the least, of an agenda that is read out, and the words of which one stands in a sentence of talk."""


def _reads_out(seen: Seen) -> bool:
    """Whether a turn of a meeting reads out a list without saying anything of it: "Opening, training, discussion and closing"."""
    text = said(seen.text)
    if seen.kind is not DocumentKind.MEETING or text.count(",") < _LISTED or _SPEAKS.search(text):
        return False
    speech, cues, words = lexicon("en").speech, load("en"), text.lower().replace(",", " ").split()
    counts = cues is not None and "price" in cues.sentence.seen(words)  # a budget is no agenda
    return not counts and (speech.auxiliary | speech.finite | speech.past).isdisjoint(words)


_STOPLESS = deferred(r"[\w,;]\s*$")
_TOLD = TURNS | {DocumentKind.NEWS, DocumentKind.PAPER}


@cache
def _wanting_more() -> re.Pattern[str]:
    """How a turn ends that breaks off before its stop: with a hesitation or a word that wants another."""
    words = (*lexicon("en").boilerplate.hesitations, *lexicon("en").rhetoric.wanting_more)
    return deferred(rf"\b{any_of(words)}[\s,]*\.?\s*$", re.IGNORECASE)


_CUT = deferred(r"(?<![\w'’.-])[b-hj-z](?![\w'’.)-])")
"""A letter that is all that was said of a word: "a s specific task"."""


@cache
def _begins_anew() -> re.Pattern[str]:
    """A small word with a capital behind one without a stop: "there is It's their system"."""
    known = lexicon("en").reference
    small = any_of(
        word.capitalize()
        for word in (
            *known.personal_pronouns,
            *known.determiners,
            "it",
            "there",
            "so",
            "well",
            "but",
            "we",
            "you",
            "oh",
        )
    )
    return deferred(rf"[a-z]\s{{1,2}}{small}(?:\s?['’]\w{{1,2}})?(?:\s?,)?\s[a-z]")


@cache
def _no_subject() -> re.Pattern[str]:
    """How a turn opens whose subject is lost: "Is to design a new lamp."."""
    return deferred(rf"{any_of(lexicon('en').reference.finite_auxiliaries)}\b[^?]*\Z", re.IGNORECASE)


def _is_cut(seen: Seen) -> bool:
    """Whether a turn of a meeting or an interview has a word cut off, or begins anew in its middle."""
    anew = seen.kind is DocumentKind.MEETING and _begins_anew().search(said(seen.text)) is not None
    return anew or (seen.kind in TURNS and _CUT.search(seen.text) is not None)


def _lacks_its_subject(seen: Seen) -> bool:
    return seen.kind in TURNS and _no_subject().match(said(seen.text)) is not None


def _breaks_off(seen: Seen) -> bool:
    """Whether a turn, or a sentence of news or of a paper, is not said to its end."""
    end = seen.text[-20:]
    if seen.kind in TURNS and _wanting_more().search(end):
        return True
    if seen.kind is DocumentKind.MEETING:  # who writes down what is said sets a stop where a pause was
        last = end.rstrip().rpartition(" ")[2].lower()
        return last[-1:] in ",;" or last in stop_words("en")
    return seen.kind in _TOLD and _STOPLESS.search(end) is not None


ROWS: tuple[Strike, ...] = (
    Rule(
        "greeting",
        lambda seen: seen.kind is DocumentKind.SPEECH and _GREETS.match(seen.text) is not None,
        "about the talk",
        (
            "Ladies and gentlemen, thank you for coming to the harbour.",
            "Please sit down, those of you who have a chair.",
            "My dear friends, it is an honour to stand here.",
        ),
    ),
    Rule(
        "scene of a speech",
        lambda seen: seen.kind is DocumentKind.SPEECH and _SCENE.match(seen.text) is not None,
        "aside",
        ("When I was nine my father took me to the lamps.",),
    ),
    Rule(
        "cut",
        _is_cut,
        "broken speech",
        ("We burn the l lamps of Tarn every night.",),
    ),
    Rule(
        "lacks its subject",
        _lacks_its_subject,
        "begins in the middle",
        ("Una Karsk: Is to design a new lamp for the harbour of Tarn.",),
    ),
    Rule(
        "about the talk",
        _is_about_the_talk,
        "about the talk",
        ("Let's turn to the lamps on slide 6.",),
    ),
    Rule(
        "call without a figure",
        _has_no_figure,
        "call without a figure",
        ("We delivered another strong quarter with excellent lamps.",),
    ),
    Rule(
        "reminds or promises",
        _reminds,
        "about the talk",
        ("As a reminder, our lamps earned $40 million in 2031.",),
    ),
    Rule(
        "call that is glad",
        _is_glad,
        "call that is glad",
        ("We are pleased with 12 launches, and expect more of them.",),
    ),
    Rule(
        "measure of no part",
        _measures_no_part,
        "measure of no part",
        ("Adjusted EBITDA was $31 million in the quarter.",),
    ),
    Rule(
        "part without a name",
        _names_no_part,
        "part without a name",
        ("We expect the segment to add 40 lamps in 2032.",),
    ),
    Rule(
        "tells of it",
        _tells_of_it,
        "tells of it",
        ("Clerk: Um and it's easy to lose a lamp .",),
    ),
    Rule(
        "reads out a list",
        _reads_out,
        "about the talk",
        ("Clerk: Opening , lamps of the harbour , tool training , new boats and closing .",),
    ),
    Rule(
        "breaks off",
        _breaks_off,
        "breaks off",
        ("Clerk: The new lamp costs eleven euros and it",),
    ),
    Rule(
        "what guidance rests on",
        _rests_on_it,
        "supposes",
        ("Our earnings per share guidance assumes a tax rate of 22% on lamps.",),
    ),
    Rule(
        "of the accounts",
        _is_of_accounts,
        "of the accounts",
        ("The increase in lamps came from 12 new piers.",),
    ),
    Rule(
        "says little",
        _says_little,
        "says little",
        ("Clerk: But people wouldn't know what that is any more .",),
    ),
)
