"""How surely a sentence claims what another one denies: by what a denial points back to, or by how much of it is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from briefing.comparing.denial_search import ACCUSES, NEAR, WORD, Denial, Search
from briefing.comparing.denied import Manner, denied
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.selection.passages import asks

_WORDS, _SPEECH = lexicon("en").denying, lexicon("en").speech

COVERED = 0.55
"""Share, by weight, of the denied words that somebody repeats which a claim farther away must have."""
NEARLY_ALL = 0.65
"""Share, by weight, that a claim must have where nothing but the words shows that the two belong together."""
ALL_BUT = 0.9
"""Share, by weight, that a claim must have where it accuses, and shares few words beside."""
SOME = 0.3
"""Share, by weight, that is enough of a claim right before the denial that names who denies, …"""
HALF = 0.45
"""… or that accuses."""
MOST_OF_IT = 0.5
"""Share of the words denied, whether anybody repeats them or not, that another document's sentence must have that only names whoever denies."""
FEWEST = 2
"""Words beside names that a denial and a claim farther away must have in common."""
LIKE = 0.12
"""Likeness of the two where the denial names nothing but who denies."""
_BLANK = r"\s"
_CLAIMS = deferred(rf"\b(?:{any_of(_WORDS.claiming)}|{any_of(_WORDS.claiming_words)}\b)", re.IGNORECASE)
_DENIAL_WORDS = deferred(
    rf"""
      \b(?: {any_of(_WORDS.rejecting | _WORDS.refuting)}\w*                                  # the beginnings of verbs
          | {any_of(_SPEECH.denial | _WORDS.refuting_words, blank="[ ]")}
          | untrue | baseless )\b
    | n['’]t\b                                                                               # "didn't"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_STRONG = deferred(
    rf"\b(?:{any_of(_WORDS.rejecting)}\w*|{any_of(_WORDS.strong_denials)}|did(?:n['’]t| not) happen)\b", re.IGNORECASE
)
_OF_A_CHARGE = deferred(
    r"(?:on \w+day )?(?:(?:any|all|the|these|those|his|her|their) )?(?:charges?|responsibility|guilt|wrongdoing|liability)\b"
)
"""What is denied as one denies a charge."""
_CHARGED = deferred(rf"\b(?:charges?|trial)\b|\b{any_of(lexicon('en').comparing.stages_of_a_case)}\b", re.IGNORECASE)
_PRONOUN = deferred(r"[(“\"'‘]*(?:he|she|they|it|both|all (?:two|three|four|five))\b", re.IGNORECASE)
_DOUBTED = deferred(
    r"\b(?:without (?:\w+ ){0,2}?(?:evidence|proof|basis)|contrary to (?:the )?(?:evidence|facts)|groundless|disinformation)\b",
    re.IGNORECASE,
)
"""What a source adds to a claim that it does not believe: it stands with those who deny it."""
_ASKED = deferred(
    r"\b(?:(?:was|were|been|when) (?:\w+ly )?asked|questions?) (?:about|of|over|whether|if|on)\b", re.IGNORECASE
)
"""Where somebody is asked, and nothing is claimed."""
_ASSERTS = deferred(rf"\b{any_of(_WORDS.asserting, blank=_BLANK)}\b", re.IGNORECASE)
"""Where an accusation is made or told, and not only mentioned: "silence about the allegation against him"."""
_NEGATED = deferred(r"\b(?:never|not)\b|n['’]t\b", re.IGNORECASE)
_CLAUSE = deferred(r"\W*(?:that\b|(?:having |ever )*\w+ing\b)", re.IGNORECASE)
"""How a denial opens that says what was not done, and not only of what kind it is: "any knowledge of whatever happened"."""
_UNTRUE = deferred(rf"\b(?:{any_of(_WORDS.untrue)}|fabricat\w+)\b", re.IGNORECASE)
_DEMONSTRATIVE = deferred(r"\s*(?:that|those|these|this|such)\b", re.IGNORECASE)
_SAID_NOUNS = ("claim", "report", "account", "stor", "statement", "assertion", "description", "contention")
_SAID = deferred(rf"\b{any_of(_SPEECH.telling | _SPEECH.bare_reporting)}\b", re.IGNORECASE)
_BENCH = frozenset(["judg", "court", "juri", "justic", "panel"])
"""Who rules on claims that others make."""
_ACCUSATIONS = ("alleg", "accus", "charge")


@frozen
class _Link:
    """A denial and a sentence that may claim what it denies."""

    search: Search
    denial: Denial
    other: int
    """The sentence, by corpus-wide index."""
    same: bool
    """Whether both stand in one document."""
    before: int
    """How many sentences before the denial it stands, 0 where that is farther than `NEAR`."""
    linked: bool
    """Whether it names whoever denies."""
    accuses: bool

    @property
    def text(self) -> str:
        """The sentence that may claim it."""
        return self.search.statements.profile.texts[self.other]

    @property
    def denying(self) -> str:
        """The sentence that denies."""
        return self.search.statements.profile.texts[self.denial.index]


def strength(search: Search, denial: Denial, other: int) -> float:
    """How surely a sentence claims what is denied, 0 to 1; 0 where it does not seem to."""
    document = search.statements.profile.document
    same = document[other] == document[denial.index]
    before = denial.index - other if same and 0 < denial.index - other <= NEAR else 0
    if not before and not _may_be_meant(search, denial, other, same=same):
        return 0.0  # asked first: of a long text hundreds of sentences share a word with a denial
    if not _claims(search, denial, other) or _speaks_against(search, denial, other, same=same, before=before):
        return 0.0
    accuses = ACCUSES.search(search.statements.profile.texts[other]) is not None
    linked = _names_denier(search, denial, other)
    link = _Link(search, denial, other, same=same, before=before, linked=linked, accuses=accuses)
    if _own(search, denial, other) and not _admits(link):
        return 0.0
    return _pointed_at(link) if denial.denied.refers else _covering(link)


def _may_be_meant(search: Search, denial: Denial, other: int, *, same: bool) -> bool:
    """Whether a denial can be of a sentence that does not stand right before it: it says enough of what is denied, by the least measure."""
    if denial.denied.refers:
        return not same
    if (denial.terms & search.statements.terms[other]) <= denial.names:
        return False
    return _cover(search, denial, other).share >= (COVERED if same else SOME)


def _speaks_against(search: Search, denial: Denial, other: int, *, same: bool, before: int) -> bool:
    """Whether a denial answers no claim of others, or a sentence is itself a denial or a charge that a plea answers."""
    if (denial.denied.pleads or _OF_A_CHARGE.match(_content(search, denial))) and _CHARGED.search(
        search.statements.profile.texts[other]
    ):
        return True  # a plea answers a charge, and contradicts no report of it
    if _NEGATED.search(denial.denied.content.of(search.statements.profile.texts[denial.index])):
        return True  # who denies that something never was says what others claim
    if (denial.here and (same or denial.denied.relative)) or not _by_another(search, denial, same=same):
        return True
    return _denies(search, denial, other, before)


def _content(search: Search, denial: Denial) -> str:
    """What is denied, in words."""
    return search.statements.profile.texts[denial.index][denial.denied.verb.stop :].lstrip()


def _admits(link: _Link) -> bool:
    """Whether another document has who denies say nearly all that is denied, the deed with it."""
    if link.same or link.denial.denied.refers:
        return False
    return (
        _cover(link.search, link.denial, link.other).share >= NEARLY_ALL
        and _deed(link) in link.search.statements.terms[link.other]
    )


def _by_another(search: Search, denial: Denial, *, same: bool) -> bool:
    """Whether somebody denies: a document that says for itself that a claim is false is no second voice beside its own report of it."""
    if denial.denied.manner in (Manner.CALLS_FALSE, Manner.NO_EVIDENCE):
        return bool(denial.who or search.speakers.get(denial.index)) or not (
            same or denial.denied.manner is Manner.NO_EVIDENCE
        )
    return denial.denied.manner is not Manner.FALSELY or not same


def _claims(search: Search, denial: Denial, other: int) -> bool:
    """Whether a sentence claims anything: it tells that something is said, and is no heading and no question."""
    profile = search.statements.profile
    text = profile.texts[other]
    if profile.heading[other] or asks(text) or text.rstrip().endswith(":") or _ASKED.search(text):
        return False
    return (
        _CLAIMS.search(text) is not None
        or bool(_spoken(search, denial, other))
        or _states_what_is_denied(search, denial, other)
    )


def _states_what_is_denied(search: Search, denial: Denial, other: int) -> bool:
    """Whether another document tells for itself what somebody denies in so many words."""
    document = search.statements.profile.document
    elsewhere = document[other] != document[denial.index]
    if not elsewhere or denial.denied.refers or denial.denied.manner is not Manner.DENIES:
        return False
    return _CLAUSE.match(denial.denied.content.of(search.statements.profile.texts[denial.index])) is not None


def _spoken(search: Search, denial: Denial, other: int) -> set[str]:
    """Who speaks in a sentence, where the denial is told of somebody's claim; else nobody."""
    return search.speakers.get(other, set()) if denial.denied.manner is Manner.FALSELY else set()


def _denies(search: Search, denial: Denial, other: int, before: int) -> bool:
    """Whether a sentence denies something itself."""
    text = search.statements.profile.texts[other]
    says_no = _STRONG if before == 1 and denial.denied.refers else _DENIAL_WORDS
    if says_no.search(text) or _DOUBTED.search(text):
        return True
    return denied(text) is not None


def _own(search: Search, denial: Denial, other: int) -> bool:
    """Whether a sentence is said by nobody but whoever denies."""
    names = search.speakers.get(other)
    if not names or denial.denied.manner is Manner.FALSELY:
        return False
    return all(any(_alike(a, b) for a in search.stems(name) for b in denial.who) for name in names)


def _names_denier(search: Search, denial: Denial, other: int) -> bool:
    """Whether a sentence, or who speaks in it, has a name of whoever denies."""
    spoken = (search.stems(name) for name in _spoken(search, denial, other))
    named = search.statements.terms[other].union(*spoken)
    return any(_alike(name, term) for name in denial.who - _BENCH for term in named)


# --- a denial that points back -----------------------------------------------------------------------------------------


def _pointed_at(link: _Link) -> float:
    """Strength of a claim that a denial points back to: right before it, or with its name and an accusation."""
    if link.denial.denied.contradicts:
        return 0.0
    if link.before == 1 and _meant(link):
        return 1.0 if link.accuses or not link.linked else 0.65
    if link.before and link.accuses and (link.linked or (link.before < NEAR and _answers(link))):
        return 0.9 - link.before / 10
    likeness = link.search.statements.likeness(link.denial.index, link.other)
    return 0.4 + likeness / 2 if _elsewhere(link) and likeness >= LIKE else 0.0


def _meant(link: _Link) -> bool:
    """Whether a sentence right before the denial is what it points back to."""
    return link.linked or link.accuses or _plainly(link) or _called(link)


def _plainly(link: _Link) -> bool:
    """Whether it is truth that is denied; what is called "wrong" or "ridiculous" may be a deed."""
    found = link.denial.denied
    return found.manner is Manner.CALLS_FALSE and _UNTRUE.search(found.verb.of(link.denying)) is not None


def _called(link: _Link) -> bool:
    """Whether a denial points at a sentence: "those charges", or "suggested" and "the suggestion"."""
    noun = link.denial.denied.noun
    if noun and _DEMONSTRATIVE.match(link.denial.denied.content.of(link.denying)):
        return True
    if noun.startswith(_SAID_NOUNS) and _SAID.search(link.text):
        return True
    statements = link.search.statements
    return bool(noun) and statements.stem(noun) in statements.terms[link.other]


def _answers(link: _Link) -> bool:
    """Whether a denial answers an accusation: it opens with a pronoun, or names what it denies one."""
    pronoun = not link.denial.who and _PRONOUN.match(link.denying) is not None
    return pronoun or link.denial.denied.noun.startswith(_ACCUSATIONS)


def _elsewhere(link: _Link) -> bool:
    """Whether another document accuses whoever denies."""
    asserts = link.accuses and _ASSERTS.search(link.text) is not None
    return not link.same and link.linked and asserts and link.denial.denied.manner is Manner.DENIES


# --- a denial that says what it denies ---------------------------------------------------------------------------------


@frozen
class _Cover:
    """How much of what is denied a sentence says."""

    shared: frozenset[str]
    """The terms denied that it has."""
    plain: int
    """How many of them are no names."""
    share: float
    """The share, by weight, of the terms denied that anybody repeats; 0 to 1."""


def _covering(link: _Link) -> float:
    """Strength of a claim by how much of what is denied it says."""
    cover = _cover(link.search, link.denial, link.other)
    manner = link.denial.denied.manner
    if link.before and manner in _BY_PARTY and _near(link, cover):
        return 0.5 + cover.share / 2
    if 0 < link.before < NEAR and link.linked and link.accuses and manner is Manner.DENIES:
        return 0.5
    return cover.share if _ENOUGH[manner](link, cover) else 0.0


def _cover(search: Search, denial: Denial, other: int) -> _Cover:
    terms = denial.terms
    shared = terms & search.statements.terms[other]
    said = frozenset(term for term in terms if len(search.holders.get(term, ())) > 1)
    share = _weight(search, shared) / _weight(search, said) if said else 0.0
    return _Cover(shared, len(shared - denial.names), share)


def _weight(search: Search, terms: frozenset[str]) -> float:
    return float(sum(search.statements.weights[term] ** 0.5 for term in sorted(terms)))


def _near(link: _Link, cover: _Cover) -> bool:
    """Whether a sentence right before the denial says enough of it."""
    least = SOME if link.linked else HALF if link.accuses else NEARLY_ALL
    return cover.plain >= (1 if link.linked or link.accuses else FEWEST) and cover.share >= least


def _much(link: _Link, cover: _Cover) -> bool:
    """Whether it says much of what is denied, and more than its words shows that the two belong together."""
    together = link.linked or link.accuses or len(cover.shared) > FEWEST
    return cover.plain >= FEWEST and cover.share >= COVERED and together


def _nearly_all(link: _Link, cover: _Cover) -> bool:
    """Whether it names whoever denies and says nearly all, in more than a few words or as an accusation."""
    if not link.linked or not cover.plain or cover.share < NEARLY_ALL:
        return False
    return len(cover.shared) > FEWEST or (link.accuses and cover.share > ALL_BUT)


def _denies_enough(link: _Link, cover: _Cover) -> bool:
    """Whether a "denied that …" denies this claim: in another document, less will do where whoever denies is named."""
    enough = cover.share >= SOME and len(cover.shared) >= MOST_OF_IT * len(link.denial.terms)
    named = not link.same and link.linked and cover.plain >= FEWEST and enough
    return named or _called_enough(link, cover) or _of_one_event(link, cover)


def _of_one_event(link: _Link, cover: _Cover) -> bool:
    """Whether a sentence of another report of one event tells the deed that somebody named in it denies, or nearly all that is denied."""
    if link.same or not cover.plain:
        return False
    from briefing.comparing.sole_measures import told_together  # with what one document does not need

    deed = link.linked and _deed(link) in cover.shared - link.denial.names
    statements, of = link.search.statements, link.search.statements.profile.document
    return (deed or (cover.plain >= FEWEST and cover.share >= NEARLY_ALL)) and told_together(
        statements, *sorted((of[link.other], of[link.denial.index]))
    )


def _called_enough(link: _Link, cover: _Cover) -> bool:
    """Whether a "called the report that … false" denies this claim."""
    return _much(link, cover) or _nearly_all(link, cover)


def _falsely_enough(link: _Link, cover: _Cover) -> bool:
    """Whether a "falsely claimed that …" denies this claim: it is said by whom the denial names."""
    return _much(link, cover) and link.linked and bool(link.search.speakers.get(link.other))


def _unproven_enough(link: _Link, cover: _Cover) -> bool:
    """Whether a "no evidence that …" denies this claim."""
    return _much(link, cover) and cover.share >= NEARLY_ALL


def _not_done_enough(link: _Link, cover: _Cover) -> bool:
    """Whether a "said he did not …" denies this claim: the claim has the verb, too, and names whoever denies."""
    enough = cover.plain >= FEWEST and cover.share >= NEARLY_ALL
    return enough and link.linked and _verb(link) in cover.shared


def _deed(link: _Link) -> str:
    """The stem of the first word of content in what is denied: "resign" of "that she would resign"."""
    words = WORD.findall(link.denial.denied.content.of(link.denying).lower())
    stems = (link.search.statements.stem(word) for word in words)
    return next((stem for stem in stems if stem in link.denial.terms and stem not in link.denial.names), "")


def _verb(link: _Link) -> str:
    """The stem of the first word of what is denied: what somebody says not to have done."""
    words = WORD.findall(link.denial.denied.content.of(link.denying).lower())
    return link.search.statements.stem(words[0]) if words else ""


def _alike(left: str, right: str) -> bool:
    """Whether two stems may name one: "korea" and "korean"."""
    return left == right or (min(len(left), len(right)) > 3 and (left.startswith(right) or right.startswith(left)))


_BY_PARTY = (Manner.DENIES, Manner.CALLS_FALSE)
"""Manners in which those deny whom the claim is about."""
_ENOUGH: Mapping[Manner, Callable[[_Link, _Cover], bool]] = {
    Manner.DENIES: _denies_enough,
    Manner.CALLS_FALSE: _called_enough,
    Manner.FALSELY: _falsely_enough,
    Manner.NO_EVIDENCE: _unproven_enough,
    Manner.SAYS_NOT: _not_done_enough,
}
"""For each manner of denying, whether a sentence farther away says enough of what is denied to be the claim."""
