"""A figure → what it counts: the noun phrase behind it ("around 5,000 *fighters*") or before it ("a *loss* of $3 million")."""

from __future__ import annotations

from briefing.facts.figures.noun_phrases import FUNCTION, STOP, VERBS, phrase
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.numerals import SMALL
from briefing.language.patterns import deferred
from briefing.model import Span

_NO_MEASURE = COUNTING.no_measures
"""Nouns before "of $5 million" that say nothing of what is measured."""
_TIGHT_WORD = deferred(r"-([^\W\d_][\w’'-]*)")
_RATE = deferred(
    rf"(?:\s|-)(?:an?|per)[\s-]{any_of(COUNTING.rate_units | COUNTING.rate_pieces)}\b(?!\s(?:ago|earlier|before|later))"
)
_LEAD_MONEY = deferred(r"[”\"]?\s(?:of\b|in(?=\s[a-z-]+\s?[a-z]*))")
_NO_KIND = deferred(rf"\s{any_of(COUNTING.no_kinds)}\b")
"""Behind a sum and "in": what only leads on ("$5 million in *respect* of the loan")."""
_ATTRIBUTES = deferred(r",\s[a-z]{3,15},?\s(?:and|or)\s[a-z]{3,15}\s[a-z]{3,}")
"""Behind "$3 million in *state*": it is one of several words before the noun ("state, local and other taxes")."""
_LEAD = deferred(r"[”\"]?\sof\b")


_TWO_NAMES = deferred(r"\s[A-Z][a-z]+\s[A-Z][a-z]+")


def names_ahead(text: str, at: int) -> bool:
    """Whether two words with a capital stand at `at`: a name, a label or a sentence begins ("$62,500 Ann Lee")."""
    return _TWO_NAMES.match(text, at, at + 40) is not None


def after(text: str, lower: str, stop: int, *, currency: bool, plural: bool) -> Span | None:
    """What a figure that ends at `stop` counts, said after it.

    Args:
        text: The whole text.
        lower: The same in lower case.
        stop: Where number and unit end.
        currency: Whether the figure is money or a share: "$5 million in donations" then counts too.
        plural: Whether the number is other than one, so that a plural noun ends the phrase.
    """
    at = stop
    if currency and (rate := _RATE.match(lower, at, at + 24)):
        at = rate.end()
    if tight := _TIGHT_WORD.match(lower, at, at + 40):
        return Span(*tight.span(1))
    lead = (_LEAD_MONEY if currency else _LEAD).match(lower, at, at + 30)
    if lead and lead[0].endswith("in"):
        kind = None if _NO_KIND.match(text, lead.end()) else phrase(text, lead.end(), plural=True)
        if kind is None or _ATTRIBUTES.match(text, kind.stop):
            return None
        return kind if kind.of(text).split()[-1][0].islower() else None
    of = phrase(text, lead.end() if lead else at, plural=plural or bool(lead))
    return None if of is None or _goes_on(lower, of, joined=bool(lead)) else _with_share(lower, of)


def _goes_on(lower: str, of: Span, *, joined: bool) -> bool:
    """Whether a phrase right behind a figure is the next number: "fifty percent fifty percent"; "two of the seven lofts" are lofts."""
    return not joined and of.of(lower).split(maxsplit=1)[0] in SMALL


def _with_share(lower: str, of: Span) -> Span:
    """A phrase that ends with "earnings", with what of a share is told of."""
    behind = _PER_SHARE.match(lower, of.stop, of.stop + 40)
    return Span(of.start, behind.end()) if behind else of


_PER_SHARE = deferred(r"\sper\s[a-z]+\s(?:growth|increase|decrease|decline|guidance|outlook|target)\b")
"""Behind "earnings": what of a share is told of ("9% *earnings per share growth*")."""
_FILLERS = COUNTING.before_measured
_MEASURED = deferred(r"\s(?:of|totall?ing|worth)(?=\s(?:[\w-]+\s){0,5}$)")
_LEFT_WORD = deferred(r"[\w&’'-]+")
_CHAIN = frozenset(["of", "in", "from", "for", "on", "against"])


_DETERMINERS = COUNTING.articles
_SUBJECTS = frozenset(("i", "we", "you", "he", "she", "it", "they", "who"))
"""Pronouns behind which a verb stands."""
_YEARS = deferred(r"(?:year|quarter|month)['’]s")
_YEAR = deferred(r"(?:19|20)\d\d")


def before(lower: str, start: int) -> Span | None:
    """What a figure that begins at `start` (with its qualifier) measures, said before it: "a *reduction* of $1 million".

    Of a chain of nouns the first: "a *margin* of error of 3 points".
    """
    tail = lower[max(0, start - 100) : start]
    tail = tail[max((tail.rfind(mark) for mark in ".,;:()\n"), default=-1) + 1 :]
    found = next((m for m in _MEASURED.finditer(tail) if all(w in _FILLERS for w in tail[m.end() :].split())), None)
    if found is None:
        return None
    spans = [m.span() for m in _LEFT_WORD.finditer(tail, 0, found.start())]
    said = [tail[slice(*span)] for span in spans]
    nouns = _measured(said)
    if nouns is None:
        return None
    first, last = nouns
    while first < last and (said[first] in STOP or said[first] in _CHAIN):
        first += 1
    # "fiscal year 2022 net income" measures net income
    first = max([first, *(at + 1 for at in range(first, last) if _YEAR.fullmatch(said[at]))])
    offset = start - len(tail)
    return Span(offset + spans[first][0], offset + spans[last][1])


def _measured(said: list[str]) -> tuple[int, int] | None:
    """The first and last of the words that name what is measured, or None."""
    nouns = _last_phrase(said)
    if nouns is None or said[nouns[1]] in _NO_MEASURE:
        return None
    at = nouns[0] - 1
    while at > 0 and said[at] in _DETERMINERS:
        at -= 1
    if at > 0 and said[at] == "per":
        return _per(said, at, nouns)
    if at > 0 and said[at] in _CHAIN:
        farther = _last_phrase(said[:at])
        if farther and said[farther[1]] not in _NO_MEASURE and not any(map(_contracted, said[: farther[0] + 1])):
            return farther
    return nouns


def _per(said: list[str], at: int, nouns: tuple[int, int]) -> tuple[int, int] | None:
    """What is measured per something ("*earnings per share* of"), with "per" at `at`; None where its head stands farther off."""
    farther = _last_phrase(said[:at])
    if farther and farther[0] > 0 and said[farther[0] - 1] == "to":
        return None  # the "net income attributable to common stockholders per share"
    return (farther[0], nouns[1]) if farther else nouns


def _contracted(word: str) -> bool:
    """Whether a word is a subject with its verb ("we're"), behind which a verb stands and no noun."""
    return word.replace("’", "'").endswith(("'re", "'ve", "'ll", "'m"))


def _last_phrase(said: list[str]) -> tuple[int, int] | None:
    """The first and last of the words that end a noun phrase at the end of `said`."""
    last = len(said) - 1
    while last >= 0 and said[last].endswith("ly"):
        last -= 1
    if last < 0 or said[last].isdigit() or said[last] in FUNCTION or said[last] in VERBS:
        return None
    first = last
    while first > 0 and first > last - 4:
        word = said[first - 1]
        if word in STOP or word.endswith(("ed", "ly")) or _contracted(word):
            break
        first -= 1
    return first + (first < last and _leads(said, first)), last


def _leads(said: list[str], first: int) -> bool:
    """Whether the first word only leads to what is measured: "we *anticipate* sales", ", *yielding* sales", "the prior *year's* sales"."""
    verb = said[first - 1] in _SUBJECTS if first else said[0].endswith("ing")
    return verb or _YEARS.fullmatch(said[first]) is not None or _is_of_another_year(said, first)


def _is_of_another_year(said: list[str], first: int) -> bool:
    """Whether the first word is the year or quarter of "prior *year* levels"."""
    return first > 0 and said[first] in _SPANS and said[first - 1] in _OF_ANOTHER


_SPANS = ("year", "quarter", "month", "week")
_OF_ANOTHER = ("prior", "last", "previous", "same", "next", "this")
