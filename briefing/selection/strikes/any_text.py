"""What an editor strikes in a text of any kind: garbled letters, broken speech, captions, words without a verb, signposts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.rules import Rule
from briefing.language.stop_words import stop_words
from briefing.model import DocumentKind
from briefing.selection.passages import asks
from briefing.selection.rulings import RESOLVES
from briefing.selection.strikes import pictures
from briefing.selection.strikes.seen import EDGES, TALK, TURNS, Seen, Strike, said, verbs
from briefing.text.boilerplate import lead, speaker_label

_ODD, _ODD_SHARE = 3, 0.1
"""Garbled tokens, at the least, and their share of all, of a sentence that no reader can read."""
_BROKEN, _BROKEN_SHARE = 2, 0.15
"""Hesitations, words cut off and words said twice, of a sentence that is broken speech."""
_BROKEN_SHARE_OF_TURNS = 0.08
"""That share in a meeting or an interview, where there are enough better ones."""
_BEGUN = 3
"""Letters, at the most, of a word that was begun and then said whole."""
_SHORT = 16
"""Words, at the most, of a line that may have no verb."""
_LEAST_OF_TALK, _LEAST_OF_NEWS = 8, 7
"""Words, at the least, of a line without a number or quotation that tells something by itself."""
_PLACE = 2
"""Words, at the most, that are the rest of a dateline: "Orlando, Fla."."""
_LETTERS = 20
"""Letters, at the least, of a line in capitals: words that were written under a broadcast."""
_WORDS_KEPT = 20_000
"""Words of which it is remembered what they look like."""
_LONGEST_TOKEN = 40
"""Characters; a longer one is an address."""
_REFERENCE = deferred(
    r"""
    [A-Z][\w’'-]+,\s (?:[A-Z]\.[\s,;&]*){1,3}                                   # a surname and initials
    (?: [A-Z][\w’'-]+,\s (?:[A-Z]\.[\s,;&]*){1,3} | et\ al\.\s )*
    \( (?:[A-Z]\w+\s)? (?:19|20)\d\d
    """,
    re.VERBOSE,
)
"""How an entry of a list of works begins: "Solm, A. B.; Karsk, U. (June 2031)"."""
_ASKED_IN = TALK | {DocumentKind.MAIL, DocumentKind.LETTER}
_IN_POINTS = TALK | {DocumentKind.PAPER}
_ODD_TOKEN = deferred(
    r"""^[b-z]$                                # a letter by itself
    | [=∈⊆∑∏≤≥^~\\{}|_]                          # a sign of a formula
    | [a-z][^\w\s'’.\-–—/&@:;+*%][a-z]           # "l,ink", "del)endents"
    | [a-z]\d+[a-z]                             # "syst3m"
    | ^\W?[+×·]\W?$""",
    re.VERBOSE,
)
_SPLIT = deferred(r"\b[a-z]{2,}-\s(?!(?:and|or|to|but|versus)\b)[a-z]{2,}|#\d{3,5};|\[(?i:indecipherable|inaudible)\]")
"""A word split at the end of a line, a sign that was not read, speech that nobody understood."""
_STATISTIC = deferred(r"\b[pndtrPFNM]\s?[=<>≤≥]\s?[−–-]?[\d.]+")
"""What a paper counts and measures by: "n = 412", "p < .001"."""
_CUT_OFF = deferred(r"[^\W\d_]{1,8}[-–—],?$")
_SUBJECT = deferred(r"\b(?:I|we|you|they|he|she|it|who)\b", re.IGNORECASE)
_ONLY_NAMED = deferred(r"([A-Z][^,;:—()]{2,80}),\s(?:who|whose|whom|which)\s[^,;:—?“”\"]{3,250}")
"""A sentence that names somebody and says who that is, but not what happened: "Una Karsk, who was let off after the storm."."""
_AGO = deferred(r"\b[a-z]{3,8}s\sago\b")
_ENUMERATED = deferred(r"\(?[a-z]{1,4}\)\s+(?:[a-z]|\w+ing\b)")
_POINT = deferred(r"(?:First|Second|Third|Fourth|Fifth|Next|Lastly|Then)(?:ly)?,")
_PROMISED = deferred(r"\b(?:will|shall)\b")
_ADDRESSED = deferred(r"(?<![\w.])@\s?[A-Za-z_]\w{2,30}\b")
"""Whom a short message is sent to, or who sent it."""
_CUT_BY_PAGES = frozenset({DocumentKind.REPORT, DocumentKind.LETTER})
"""Kinds that are printed on pages."""
_EXPLAINS = frozenset({DocumentKind.PAPER, DocumentKind.REPORT})
_EXAMPLE = deferred(r"\bfor (?:example|instance)\b", re.IGNORECASE)
_HERE = deferred(
    r"""
    [^()]*\([^()]*\b(?:can\ be\ found\ here|see\ [^()]*\b(?:below|above))\s?\)  # in brackets
    | (?:[A-Z]\w{1,20}\s[a-z]{2,20}:\s)?(?:Learn|Get|Find\sout|Discover|Read|See|Check\sout)\smore\b  # what to click
    | [^.]{0,60}\b(?:is|are)\s(?:sponsored|brought\sto\syou)\sby\b  # who pays
    | [^.]{0,60}\b(?:top|latest)\s(?:[a-z]{2,20}\s){0,4}headlines\b  # other stories
    | (?:Ed\.?:\s)?See\s[^.]{3,80}\sfor\s(?:an?|the)\s(?:full|complete)\b  # where all of it stands
    | Here(?:['’]s|\s(?:is|are))\b  # what comes now
    | \((?:Read|See|Watch|Hear)\s[^()]*\)\W*$  # a line in brackets
    | (?:(?:Read|See|Watch|Scroll)\s[^.]{0,80}\b(?:below\b|above\W*$)  # what to read
        | [^.]{2,160}\b(?:is|are)\s(?:discussed\s|shown\s|listed\s|given\s)?below(?:\W*$|\sin\sthe\b))
    """,
    re.VERBOSE,
)
_ELSEWHERE = deferred(
    r"""(?:Please\s(?:also\s)?)?[Ss]ee\s[^.]{0,120}\bfor\s(?:more\s|further\s)?(?:information|details)\b
    | For\s(?:more|further)\s(?:information|details)\b[^.]{0,120}?\b(?:go\sto|visit|see|contact|call)\b
    | Below\s(?:is|are)\b | Here\s[^.]{3,40}\s(?:begins|starts|ends)\b  # what comes next, and is not printed
    | The\s(?:above|following)\s(?!reasons?\b)[a-z]""",
    re.VERBOSE,
)
"""How a line opens that says where more stands, or that something follows."""
_COMES = deferred(
    r"""
    The\snext\s(?:[a-z]{4,12}\s)?(?:report|update|bulletin|issue|edition|briefing|newsletter|sitrep)\s(?:will|is|comes|follows|appears)\b  # of itself
    | [^,;:]{8,90}\sin\s(?:two|three|four|five|several)\s(?:\w{3,12}\s)?(?:ways|respects|steps|stages|parts)\.$  # how many things follow
    | (?:\w[\w’'-]{0,20}\s){1,4}(?:advances|raises|makes|gives|offers|has)\s(?:two|three|four|five|several)\s(?:grounds|points|reasons|arguments|submissions|objections)\.$
    | (?:Two|Three|Four|Five|Several)\s(?:things|points|steps|measures|reasons|changes|facts|lessons)\s[^,;:.]{5,80}\.$
    | (?:\w[\w’'-]{0,20}\s){1,4}(?:argument|case|answer|reason|logic|point|idea|problem)\sis\s(?:quite\s|very\s)?(?:simple|clear|plain|this)\.$
    | (?:[A-Z][^:.?!\d]{1,70}:\s)?Thank(?:s|\syou)\b[^\d]{0,200}$
    | (?:\w[\w’'-]{0,20}\s){1,4}(?:express|extend|offer)(?:s|es)?\s(?:its|our|my|their)\s(?:[a-z]{2,12}\s){0,2}(?:sympath(?:y|ies)|condolences)\b[^\d]{0,160}$
    | Operator:\s[^\d]{0,200}$
    """,
    re.VERBOSE,
)
"""A sentence that says only that something follows: "The next update will be issued at six.", "The council's case is simple".

A courtesy, too: "Thank you, Madam President".
"""
_OF_ITSELF = deferred(
    r"""
    (?:[A-Z][a-z]{2,12}:\s)?(?:  # of a call: its end, and who speaks
        (?:This|That)\sconcludes\s(?:today|our|the)
        | We\s(?:will|['’]ll)\s(?:start|begin|open)\s(?:today['’]s|the|our)\s(?:call|remarks)
        | With\sme\s(?:today\s|here\s|on\sthe\scall\s(?:today\s)?)?(?:are|is)
    )\b
    | (?:Argued|Decided|Submitted|Filed|Heard)\s(?:on\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\.$  # of a docket
    | (?:(?:Audit|Field)\s?work\swas|(?:We|I)\sconducted\s(?:this|our|the)\saudit\sin\saccordance)\b  # of an audit
    | (?:\d{1,2}\.?\s)?(?:Minutes\sof\sthe\s(?:last\s|previous\s)?meeting\b[^.]{0,40}|Apologies\b[^.]{0,30}|Declarations?\sof\sinterests?)$  # of an agenda
    | (?:Recall|Reference|Notice|Case|Report|Docket|File)\s(?:number|no\.?):\s\S{2,20}$
    | (?:[A-Z]\w{1,20}\s){1,3}will\shost\sa\s(?:conference|earnings|investor)?\s?(?:call|webcast)\b
    | [^.;]{2,120}?\b(?:issues|publishes|updates|provides)\s(?:(?:[a-z]{1,12}\s){1,5}?update\s)?on\s(?:its\s)?(?:trading|performance)\b  # of a statement
    | (?:\d{1,3}\.\s)?I\s(?:regret\sthat\sI\s(?:cannot\sagree|differ)|(?:do\snot\s|fully\s)?agree)\.$  # of another judge
    """,
    re.VERBOSE,
)
"""A sentence that tells of the text or the talk, its number, day, routine or courtesy: "Decided May 2, 2031.", "With me is our pilot".
"""
_TALLY = 0.4
"""Words that are numbers, a word, of a row of values."""
_TO_CLICK = deferred(r"^(?:[A-Z]{4,10} )?(?:Click (?:on|here)|Scroll down)\b|^[^«]*»\W*$")
"""What a reader of a web page is to press."""
_NOT_HEARD = deferred(
    r"\[(?:technical|inaudible|indiscernible|unintelligible|crosstalk|phonetic)\b[^\]]{0,30}\]", re.IGNORECASE
)
"""What whoever wrote down a talk sets where he did not hear it."""
_WELCOME = deferred(r"Welcome\s(?:back\s)?to\b")
_ADDRESS, _ADDRESSES = deferred(r"(?:https?://|www\.)\S{3,200}"), 0.3
"""An address, and the share of a line's characters from which it is one with a few words."""
_LINKED = deferred(r":?\s(?:https?://|www\.)\S{3,200}$")
"""The address at the end of a line, of the page that it announces."""
_SAYS_MUCH = deferred(r"[\d“”\"]")
_OPENS_LIST = deferred(
    r"[:;]\W*$|[:,—]\s(?:[\"'‘“(]?(?:[1a]|[Ii])[.)]\s(?!.{1,400}?\b(?:2|b|[Ii]i)[.)]\s)|1\.$|#8226;)"
)
"""How a sentence ends, or is cut, of which only the first point stands."""
_MIDDLE = deferred(r"\s*(?:[)\]}»”,;:%]|['’\"]\s|\.\.\.|…|<[a-z]{1,8}>)")
"""How the rest of a sentence begins."""
_CUT_END = deferred(r".*(?:\s(?:No|Mr|Mrs|Dr|v|Art|Fig|Eq|al)|(?:\(|,\s|\(see\s)(?:cf|e\.g|i\.e))\.$", re.DOTALL)
"""Where a sentence was cut behind an abbreviation: "in Matter No."."""
_ABOVE = deferred(
    r"""
    (?: \] | \b(?:referred\ to|mentioned|set\ out|described|noted|discussed|identified|stated) )\s (?:\w+\s)?above\b  # "mentioned above"
    | \babove,?\s(?:I|we)\b  # "above, I"
    | ^(?:At|In)\s(?:our|the|its)\s(?:last|previous)\s(?:inspection|visit|audit)\b[^.]{0,60}\b(?:rated|was)\b[^.]{0,60}\.$  # and what was then found
    """,
    re.VERBOSE,
)
"""What stands elsewhere in the text: "the matters set out above", "In [58] above I have"."""
_IN_SECTION = deferred(r"(?:In|See)\s(?:(?:Section|Sec\.|Chapter)\s|§\s?)[\dIVX.]+,?\s(?:we|I)\b", re.IGNORECASE)


@lru_cache(_WORDS_KEPT)
def _is_odd(token: str) -> bool:
    """Whether a token is none of a sentence: a letter alone, a sign of a formula, a letter read as a digit."""
    return len(token) <= _LONGEST_TOKEN and _ODD_TOKEN.search(token.strip(EDGES)) is not None


@lru_cache(_WORDS_KEPT)
def _is_broken_off(word: str) -> bool:
    """Whether a word of small letters is a hesitation ("uh"), or cut off ("th-")."""
    return word in lexicon("en").boilerplate.hesitations or _CUT_OFF.fullmatch(word) is not None


def _is_garbled(seen: Seen) -> bool:
    if _SPLIT.search(seen.text):
        return True
    tokens = _STATISTIC.sub("", seen.text).split()
    odd = sum(map(_is_odd, tokens))
    if "-" in seen.text:
        odd += sum(left.endswith("-") and right[:1].islower() for left, right in pairwise(tokens))
    return odd >= _ODD and odd >= _ODD_SHARE * len(tokens)


def _is_said_again(word: str, following: str) -> bool:
    """Whether a word stands once more, or was begun and then said whole: "we we", "th this"; `following` begins with it."""
    if not word.isalpha() or word in ("that", "had"):
        return False
    return word == following or (len(word) <= _BEGUN and word not in stop_words("en"))


def _is_broken_speech(seen: Seen) -> bool:
    if _NOT_HEARD.search(seen.text):
        return True
    words = [word for token in seen.text.lower().split() if (word := token.strip(EDGES))]
    broken = sum(map(_is_broken_off, words))
    broken += sum(_is_said_again(word, following) for word, following in pairwise(words) if following.startswith(word))
    share = _BROKEN_SHARE_OF_TURNS if seen.kind in TURNS else _BROKEN_SHARE
    return broken >= _BROKEN and broken >= share * len(words)


@cache
def _verbs() -> re.Pattern[str]:
    """A word that may be a verb: a known one, or one with the ending of one."""
    english = lexicon("en")
    known = (*verbs(), *english.counting.verbs_and_nouns)
    ending = r"(?:ed|[^su\W\d_]s)\b"
    return deferred(
        rf"(?:(?i:\b{any_of(known)}\b)|(?:\b[a-z]|(?:^|:\s)\w)\w{{1,24}}?{ending}|[’'](?:s|re|ve|m|ll|d)\b)"
    )


@cache
def _verbless() -> re.Pattern[str]:
    """How a line opens that is no order ("Add the salt"): with a small word, a number, or two capitals."""
    speech, reference = lexicon("en").speech, lexicon("en").reference
    small = any_of((*speech.joining_preposition, *reference.determiners, "and", "or"))
    return deferred(rf"(?:(?i:{small})\b|\d|[A-Z][\w’'.-]{{0,24}}\s[A-Z])")


_BY = deferred(r"[A-Z][a-z]+(?:ed|en)(?: and [a-z]+(?:ed|en))? by:? [A-Z]")
"""How a line of a title page opens: "Prepared by: Nuria Sand, Head of Safety."."""


_CALLED = deferred(
    r"(?:[^:.?!\s]{1,30}\s){2,12}[^:?!\s]{1,30}:(?:\s(?:[A-Z][\w’'.-]{0,30},?|(?:and|of|the|for|in|de|van)(?=\s))){2,16}"
)
"""A line that only names who is what: "For the harbour: Una Karsk and Ivo Solm.", a caption or a docket's row."""

_SHOWN = deferred(
    r"(?:[A-Z][\w’'.-]{1,24}\s){2,3}(?:with|at|in|on|during|outside)\s[^,;:]{3,90}?(?=\s(?:that|which|who)\s|\.$)"
)
"""How a caption opens: "Una Karsk with the lamps that were lost"."""

_FIELD = deferred(r"(?:Subject|To|From|Date|Cc|Re|Period|Owner)\s?:\s[^.?!]{1,140}\w")
"""A line of the head of a memorandum or a report, which ends without a stop."""


def _is_caption(line: str) -> bool:
    """Whether a line names somebody and what is seen beside, and what is told of that in a clause: "Una Karsk with the lamps that were lost"."""
    shown = _SHOWN.match(line)
    return shown is not None and verbs().isdisjoint(shown[0].lower().split())


def _only_names(line: str) -> bool:
    """Whether a line names somebody and says in a clause who that is, but not what happened."""
    named = _ONLY_NAMED.fullmatch(line)
    bare = _AGO.sub("", named[1]) if named else ""
    return named is not None and not _SUBJECT.search(bare) and not _verbs().search(bare)


def _has_no_verb(seen: Seen) -> bool:
    if RESOLVES.match(seen.text):
        return False
    line = said(seen.text)
    words = len(line.split())
    if words <= _PLACE and not speaker_label(seen.text):
        return True
    if _CALLED.fullmatch(seen.text) or _DAY_ALONE.fullmatch(line) or _only_names(line):
        return True
    if _is_tally(line):
        return True
    if words <= _SHORT and (_BY.match(line) or _is_caption(line)):
        return True
    if words > _SHORT or _verbless().match(line) is None:
        return False
    return _SUBJECT.search(line) is None and _verbs().search(line) is None


def _is_tally(line: str) -> bool:
    """Whether a line is a row of values with their names: "1 lamp, 1 QH, 63 85% (1 lit)"."""
    words = [word for token in line.lower().split() if (word := token.strip(EDGES + "()"))]
    values = sum(word[0].isdigit() for word in words)
    return values >= _TALLY * len(words) and values > 1 and (verbs() | stop_words("en")).isdisjoint(words)


def is_signpost(text: str, language: str) -> bool:
    """Whether a sentence says where its text goes next: by the lexicon's phrases, or "In Section 3 we" of any number."""
    return _signposts(language).search(text.replace(",", "")) is not None or _IN_SECTION.match(text) is not None


@cache
def _signposts(language: str) -> PhraseSearch:
    return PhraseSearch(lexicon(language).rhetoric.signposts)


def _is_shouted(seen: Seen) -> bool:
    if seen.text[1:2].islower() and seen.text[1:2].isalpha():  # as in most sentences
        return False
    letters = [char for char in seen.text if char.isalpha()]
    return len(letters) >= _LETTERS and not any(map(str.islower, letters))


def _gives_an_example(seen: Seen) -> bool:
    return seen.kind not in _EXPLAINS and _EXAMPLE.search(seen.text) is not None


def _welcomes_or_links(seen: Seen) -> bool:
    """Whether a line of news or of a report welcomes its reader, or only leads to another page."""
    if seen.kind in TALK:
        return False
    if _TO_CLICK.search(seen.text):
        return True
    long = sum(map(len, _ADDRESS.findall(seen.text))) > _ADDRESSES * len(seen.text)
    return long or _WELCOME.match(seen.text) is not None or _LINKED.search(seen.text) is not None


def _announces(seen: Seen) -> bool:
    """Whether a sentence only points to what stands near it in its text."""
    return _HERE.match(seen.text) is not None


def _begins_small(seen: Seen) -> bool:
    """Whether a line of news begins in a small letter: a message that somebody typed, or the rest of a sentence.

    Of a paper only where it has capitals, for some are printed without any.
    """
    news = seen.kind is DocumentKind.NEWS or (seen.kind is DocumentKind.PAPER and not seen.text.islower())
    text = seen.text[lead(seen.text) :] if news else ""  # an agency may write itself small
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return first.isalpha() and first.islower()


def goes_on_small(seen: Seen) -> bool:
    """Whether a line of a written text begins in a small letter, as the rest of a sentence does that was cut at the head of a page."""
    first = seen.text.split(maxsplit=1)[0] if seen.kind in _CUT_BY_PAGES and seen.text.strip() else ""
    return first.isalpha() and first.islower() and not seen.text.islower() and seen.text.endswith(".")


def _is_too_short(seen: Seen) -> bool:
    """Whether a line of talk or news is too short to tell anything, as "It's a cat" is."""
    if seen.kind not in TALK and seen.kind is not DocumentKind.NEWS:
        return False
    least = _LEAST_OF_TALK if seen.kind in TALK else _LEAST_OF_NEWS
    return len(said(seen.text).split()) < least and not _SAYS_MUCH.search(seen.text)


def _asks(seen: Seen) -> bool:
    """Whether a text that is no talk and no mail asks its reader: the answer is what a page tells."""
    return seen.kind not in _ASKED_IN and asks(seen.text)


def _is_list_fragment(seen: Seen) -> bool:
    """Whether a line is an item of a list in a sentence, or one of several points that somebody makes: "First, the lamps".

    A point of a speech that says what will be done is what the speech is for.
    """
    point = seen.kind in _IN_POINTS and _POINT.match(said(seen.text)) is not None
    point = point and not (seen.kind is DocumentKind.SPEECH and _PROMISED.search(seen.text))
    return point or _ENUMERATED.match(seen.text) is not None


_PICTURED = r"(?:slide|figure|chart|graph|table|illustration|diagram|map)"
_POINTER = deferred(
    rf"""
    ^{_PICTURED}\s\d{{1,3}}\s(?:shows|illustrates|gives|lists|presents|depicts|provides)\b  # "Slide 15 shows"
    | ^the\s{_PICTURED}\s(?:below\s|above\s|opposite\s|overleaf\s)?(?:shows|illustrates|gives|lists|presents|depicts)\b
    | \b(?:in|see|at)\s(?:the\s)?(?:(?:attached|enclosed)\s[a-z]|(?:appendix|annex)\b)  # what was sent with it
    | \b(?:is|are|photos?|copy|copies)\s(?:attached|enclosed)\b
    | ^(?:[a-z]{1, 20},\s)?(?:attached|enclosed)\s(?:is|are|please|you\swill)\b           # "Una, attached is"
    | ^in\sthe\s(?:next|following|previous)\s{_PICTURED}\b                                  # "In the next illustration"
    | \bas\s(?:shown|seen|illustrated|depicted)\s(?:in|on)\s{_PICTURED}\s\d{{1,3}}\b          # "as shown in Figure 3"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DEFINITION = deferred(
    r"""(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?\s)?[“"'‘][A-Z][^“”"]{1,60}[”"'’]\s  # a number, and the word
    (?:means?|shall\smean|ha(?:s|ve)\sthe\s(?:same\s)?meanings?)\b  # what it stands for
    """,
    re.VERBOSE,
)
"""What a word stands for in a contract or a rule."""
_DAY_ALONE = deferred(r"(?:By|On|From|Before|Until|Since)\s[^,;:.]{0,24}\d{4}\.")
"""When something is to be done that stands before it: "By 31 October 2031."."""
_ASIDE = deferred(r"\((?:[^()\d]{1,250}|Corrects\b[^()]{1,250})\)\W?")
"""A sentence in brackets without a number: what an outlet says of itself, or in passing; or a note of what it corrects."""
_YEAR = deferred(r"\b(?:19|20)\d\d\b")
_POINTED_OTHERWISE = frozenset({DocumentKind.PAPER, DocumentKind.JUDGMENT})
"""Kinds that have their own rows for what points elsewhere."""


def _points_to_picture(seen: Seen) -> bool:
    """Whether a line points to a picture that no page prints, and gives no figure of its own."""
    text = said(seen.text).lstrip()
    if seen.kind in _POINTED_OTHERWISE or not (found := _POINTER.search(text)):
        return False
    rest = text[: found.start()] + text[found.end() :]
    return not any(map(str.isdigit, _YEAR.sub("", rest)))


ROWS: tuple[Strike, ...] = (
    Rule(
        "garbled",
        _is_garbled,
        "garbled",
        ("The lamp- post of the har- bour was l,ght and its qu- ay del)ivered.",),
    ),
    Rule(
        "broken speech",
        _is_broken_speech,
        "broken speech",
        ("Um, so we we take the the lamps, uh, home.",),
    ),
    pictures.ROW,
    Rule(
        "welcome or link",
        _welcomes_or_links,
        "welcome or link",
        ("Welcome to the Orle Ledger's harbour report, a weekly digest of boats.",),
    ),
    Rule(
        "definition",
        lambda seen: seen.kind is DocumentKind.REPORT and _DEFINITION.match(seen.text) is not None,
        "points elsewhere",
        ("“Lamp oil” means the oil of Schedule 2, however it is bought.",),
    ),
    Rule(
        "points to a picture",
        _points_to_picture,
        "points elsewhere",
        ("Slide 15 shows our plan for the lamps of 2031 and the harbour.",),
    ),
    Rule(
        "aside",
        lambda seen: seen.kind is DocumentKind.NEWS and _ASIDE.fullmatch(seen.text) is not None,
        "aside",
        ("(Like the Orle Ledger, the harbour company is owned by Tarn Holding.)",),
    ),
    Rule(
        "field of a head",
        lambda seen: _FIELD.fullmatch(seen.text) is not None,
        "no verb",
        ("Subject: Renewal of the lamps on the pier",),
    ),
    Rule(
        "no verb",
        _has_no_verb,
        "no verb",
        ("By 31 October 2031.",),
    ),
    Rule(
        "shouted",
        _is_shouted,
        "shouted",
        ("THE KEEPER TOLD THE BOARD THAT HE WAS LATE.",),
    ),
    Rule(
        "part of a list",
        _is_list_fragment,
        "part of a list",
        ("(b) failing to give the keeper a hearing;",),
    ),
    Rule(
        "opens a list",
        lambda seen: _OPENS_LIST.search(seen.text) is not None,
        "opens a list",
        ("The keeper raised these points:",),
    ),
    Rule(
        "begins in the middle",
        lambda seen: _MIDDLE.match(seen.text) is not None,
        "begins in the middle",
        (") The keeper's claim does not fall within the rule.",),
    ),
    Rule(
        "comes",
        lambda seen: (_COMES.match(seen.text) or _OF_ITSELF.match(seen.text)) is not None,
        "about the talk",
        (
            "The next situation report will be issued on 4 June at 18:00.",
            "Tarn Lamps expresses its deepest sympathy to the families of the crew.",
        ),
    ),
    Rule("too short", _is_too_short, "too short", ("It's a lamp, you see.", "Karsk: Move to the harbour room.")),
    Rule("asks", _asks, "asks", ("What will become of the harbour of Tarn?",)),
    Rule(
        "message",
        lambda seen: _ADDRESSED.search(seen.text) is not None,
        "message",
        ("Please read this, @ harbour_office.",),
    ),
    Rule(
        "example",
        _gives_an_example,
        "example",
        ("The harbour, for instance, has two lamps.",),
    ),
    Rule(
        "points to what follows",
        lambda seen: _ELSEWHERE.match(seen.text) is not None,
        "points elsewhere",
        ("Please see the list of the keeper for details.",),
    ),
    Rule(
        "announces",
        _announces,
        "announces",
        ("Here are some of the worst storms off Tarn.",),
    ),
    Rule(
        "reference",
        lambda seen: _REFERENCE.match(seen.text) is not None,
        "reference",
        ("Solm, A. B.; Karsk, U. (June 2031).",),
    ),
    Rule(
        "cut off",
        lambda seen: len(seen.text.split()) > 1 and _CUT_END.match(seen.text) is not None,
        "begins in the middle",
        ("The keeper brought his claim in Matter No.",),
    ),
    Rule(
        "points above",
        lambda seen: _ABOVE.search(seen.text) is not None,
        "points above",
        ("The lamps set out above were lost.",),
    ),
    Rule(
        "begins small",
        _begins_small,
        "begins small",
        ("honestly the best lamp of the year so far",),
    ),
    Rule(
        "signpost",
        lambda seen: is_signpost(seen.text, "en"),
        "signpost",
        ("I will deal briefly with the keeper's lamps.",),
    ),
)
