"""One thing told with two verbs of which each undoes the other, or with two causes: "exports rose", "exports fell"; "a heater", "a cigarette".

Two sentences of the openings of two documents that tell one event. For verbs: one subject, of one month and day. For causes: each sentence
names the cause of what happened, in words of which the other document has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from briefing.agreement import acts
from briefing.agreement.sentences import BACKGROUND
from briefing.comparing import fillings
from briefing.comparing.denied import denied
from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import two_events
from briefing.grouping import event_match
from briefing.grouping.two_events import nearness, opposed_deeds, two_things
from briefing.language.lexicon import lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.language.stop_words import stop_words
from briefing.model import Claim, Span

LIKE = 0.4
"""Cosine by the background's weights from which two sentences with opposed verbs tell one thing."""
LEAST = 0.2
"""Cosine by the story's own weights, which is asked for before."""
MARKS = 2
"""Days, names and numbers that two sentences share if they tell the cause of one event."""
_NEAR, _NEAR_OF_ONE = 0.6, 0.75
"""Cosine in what is written about words from which two causes may be one, and two fillings of a slot that has but one: "a tug", "a helicopter"."""
_COVERED = 0.5
"""How far two sentences say the same that tell of one event for certain."""
_WORDS = lexicon("en").comparing
_Told = tuple[int, int, Span]
"""A slot, a sentence, and what it names for it."""
_REFUSES = deferred(
    r"""\b(?: (?:refus(?:es?|ed)|declin(?:es?|ed))\sto
        | (?:will|would|did|does|do)\snot | never | (?:wo|would|did|does)n['’]t )   # "would not", "didn't"
    \s(?P<verb>[a-z]{3,20})\b""",
    re.VERBOSE,
)
_IF = deferred(r"\b(?:if|unless|until|whether|when|should)\b[^,;]{0,60}$", re.IGNORECASE)
"""What stands before "did not" where it is only a condition."""
_UNTIL = deferred(r"[^,;.]{0,40}?\s(?:until|unless|before|if)\b")
"""What stands behind "will not testify" where it is only put off."""
_NO_SUCH = deferred(
    r"""(?:^|[,;:]\s|\bthat\s)[Nn]o\s(?P<what>(?:[a-z-]{2,20}\s){0,3}?[a-z-]{3,20})  # "no distress call"
    \s(?:was|were|(?:has|have|had)\sbeen)\s(?P<verb>[a-z]{3,20})\b                  # "was sent" """,
    re.VERBOSE,
)
"""A thing that was not done: "no distress call was sent"."""
FEWEST, _BETWEEN = 2, 2
"""Words for a thing and what is done with it, at least, and those that may stand between them where it is done."""
_PARTICLE = deferred(r"\s(away|back|by|down|off|out|over|up)\b")
_NOT_DONE = frozenset(("comment", "say", "answer", "know", "need", "respond", "think", "want"))
"""Stems of verbs of which it tells nothing that one does them and another time does not."""
_CLAUSE = deferred(r"[,;:]|\s(?:and|but|because|after|when|while|until|that)\s")
_FIRST = 12
"""Sentences of a document in which its one cause is looked for."""
_DOUBT = deferred(r"\b(?:not|no|may|might|could|whether)\b|\bden(?:y|ie)|\bruled out\b", re.IGNORECASE)


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that tell opposed deeds of one subject, or two causes of one event."""
    of, heading = statements.profile.document, statements.profile.heading
    english = [n for n, language in enumerate(statements.profile.languages) if language == "en"]
    known = frozenset(english)
    indices = [i for i in range(len(of)) if of[i] in known and not heading[i]]

    def wanted(left: int, right: int) -> bool:
        return statements.one_story(of[left], of[right]) and opposed_deeds(statements, left, right)

    for _, left, right in statements.neighbours(indices, least=LEAST, wanted=wanted):
        likeness = statements.in_background(left, right)
        denied_once = sum(_REFUSES.search(statements.profile.texts[at]) is not None for at in (left, right)) == 1
        if likeness >= LIKE and not denied_once and _of_one(statements, left, right):  # "stayed", "did not leave"
            yield likeness, _deed(statements, left), _deed(statements, right), ""
    yield from _causes(statements, english)
    if not statements.of_days:
        yield from _refused(statements, english)


def _of_one(statements: Statements, left: int, right: int) -> bool:
    """Whether nothing but what they tell speaks against two sentences telling of one thing."""
    if two_events(statements, left, right) or two_things(statements, left, right) or statements.two_named(left, right):
        return False
    if statements.of_another(left, right) or statements.two_occasions(left, right):
        return False
    return statements.one_beside_numbers(left, right, negated=True, known=True)


def _deed(statements: Statements, index: int) -> Claim:
    """The sentence, turning on its verb."""
    span, document = statements.span(index), statements.profile.document[index]
    act = acts.read(statements.profile.texts[index])
    words = list(re.finditer(r"\S+", statements.corpus.documents[document].text[span.start : span.stop]))
    place = words[act.at] if act and act.at < len(words) else words[0]
    focus = Span(span.start + place.start(), span.start + place.start() + len(place[0].rstrip(".,;:")))
    return statements.claim(index, focus, statements.corpus.documents[document][focus].lower())


def _causes(statements: Statements, documents: list[int]) -> Iterator[tuple[float, Claim, Claim, str]]:
    """Each two causes of one event in two documents."""
    told = {n: named for n in documents if (named := list(_named(statements, n)))}
    couples = (
        (one, other) for one in told for other in statements.stories.beside(one) if other > one and other in told
    )
    for one, other in couples:
        ours, others = told[one], told[other]
        together = told_together(statements, one, other) or (
            statements.one_story(one, other) and statements.one_event(one, other, sure=True)
        )
        for (slot, left, mine), (asked, right, theirs) in product(ours, others):
            sole = together and slot == asked and _alone(slot, ours, others)
            if slot == asked and _two_causes(statements, slot, (left, mine), (right, theirs), sole=sole):
                yield LEAST, _claim(statements, left, mine), _claim(statements, right, theirs), ""


def _alone(slot: int, one: list[_Told], other: list[_Told]) -> bool:
    """Whether two documents name one thing each for a slot."""
    return all(sum(told[0] == slot for told in every) == 1 for every in (one, other))


def _near_the_head(statements: Statements, number: int) -> Iterator[int]:
    """The first sentences of a document that are no headings."""
    start, of = statements.starts[number], statements.profile.document
    inside = (index for index in range(start, min(start + _FIRST, len(of))) if of[index] == number)
    return (index for index in inside if not statements.tells_nothing(index))


def _refused(statements: Statements, documents: list[int]) -> Iterator[tuple[float, Claim, Claim, str]]:
    """Each two sentences of which the one says that somebody will not do, or did not, what they do in the other."""
    near = {n: list(_near_the_head(statements, n)) for n in documents}
    beside = statements.stories.beside
    for one in documents:
        refusals = [
            (index, match, says)
            for index in near[one]
            for read, says in ((_refusal, _does), (_absent, _tells))
            if (match := read(statements, index))
        ]
        couples = ((n, *sorted((n, one))) for n in (beside(one) if refusals else ()) if n in near)
        others = [n for n, left, right in couples if told_together(statements, left, right)]
        for (index, match, says), other in product(refusals, others):
            found = next((at for at in near[other] if says(statements, index, match, at)), None)
            if found is not None:
                yield (
                    LEAST,
                    statements.claim(index, statements.span(index)),
                    statements.claim(found, statements.span(found)),
                    "",
                )


def _refusal(statements: Statements, index: int) -> re.Match[str] | None:
    """Where a sentence says that somebody does not do something of which that tells anything."""
    text = statements.profile.texts[index]
    match = _REFUSES.search(text)
    if match is None or statements.stem(match["verb"].lower()) in _NOT_DONE or match["verb"] in stop_words("en"):
        return None
    if _IF.search(text, 0, match.start()) or _UNTIL.match(text, match.end()):
        return None
    return None if match[0].startswith("never") and denied(text) else match  # what is denied is compared as such


def _does(statements: Statements, index: int, refusal: re.Match[str], other: int) -> bool:
    """Whether a sentence says that who refuses something in another does it: the same verb, a word before it and none but the same behind it."""
    text, verb = statements.profile.texts[other], statements.stem(refusal["verb"].lower())
    done = next((word for word in LETTERS.finditer(text) if statements.stem(word[0].lower()) == verb), None)
    if done is None or _DOUBT.search(text) or _REFUSES.search(text) or statements.two_named(index, other):
        return False
    if _IF.search(text, 0, done.start()) or text.endswith(" from ", 0, done.start()):
        return False  # "asked if he would", "walked away from taking part"
    if _particle(text, done.end()) != _particle(statements.profile.texts[index], refusal.end()):
        return False  # "will not stand by", "will stand up for"
    stops = stop_words("en")
    said = statements.profile.texts[index]
    before, others = (statements.stems(part) - stops for part in (said[: refusal.start()], text[: done.start()]))
    behind, rest = (
        statements.stems(_CLAUSE.split(part)[0]) - stops for part in (said[refusal.end() :], text[done.end() :])
    )
    return bool(before & others) and (not (behind and rest) or bool(behind & rest))


def _particle(text: str, at: int) -> str:
    """The small word right behind a verb that may make another one of it."""
    found = _PARTICLE.match(text, at)
    return found[1] if found else ""


def _absent(statements: Statements, index: int) -> re.Match[str] | None:
    """Where a sentence says that no such thing was done: "no distress call was sent"."""
    return _NO_SUCH.search(statements.profile.texts[index])


def _tells(statements: Statements, index: int, absent: re.Match[str], other: int) -> bool:
    """Whether a sentence says that such a thing was done, in the same words."""
    text = statements.profile.texts[other]
    words = statements.stems(f"{absent['what']} {absent['verb']}") - stop_words("en")
    doubted = _DOUBT.search(text) or _REFUSES.search(text)
    if len(words) < FEWEST or doubted or statements.two_named(index, other):
        return False
    said = [statements.stem(word.lower()) for word in LETTERS.findall(text)]
    near = (said[at : at + len(words) + _BETWEEN] for at in range(len(said)))
    return any(words <= set(some) for some in near)


def _named(statements: Statements, number: int) -> Iterator[_Told]:
    """What each sentence near the head of a document names for certain: the cause, of what somebody died, who claims it."""
    for index in _near_the_head(statements, number):
        text, start = statements.profile.texts[index], statements.span(index).start
        for slot, place in fillings.read(text):
            if not _DOUBT.search(fillings.NOT_THAT.sub("", text)):
                yield slot, index, Span(start + place.start, start + place.stop)


def _two_causes(
    statements: Statements, slot: int, one: tuple[int, Span], other: tuple[int, Span], *, sole: bool
) -> bool:
    """Whether two documents that tell one event name two things for a slot, of which neither has a word of the other's.

    `sole`: each of the two names one cause alone.
    """
    of = statements.profile.document
    (left, mine), (right, theirs) = one, other
    marked = statements.shared_marks(left, right) >= MARKS and statements.one_event(of[left], of[right])
    if not (marked or sole):
        return False
    if not (sole and (slot in fillings.SOLE or _told_alike(statements, left, right))) and (
        two_events(statements, left, right) or statements.two_named(left, right)
    ):
        return False
    if any(_of_another_effect(statements, at, of[to]) for at, to in ((left, right), (right, left))):
        return False
    return _strangers(statements, slot, (of[left], mine), (of[right], theirs))


def _told_alike(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences say so much the same that they tell of one event, whatever sets them apart."""
    covers = event_match.covers(statements.stems_of(left), statements.stems_of(right))
    return sum(covers) >= 2 * _COVERED and statements.in_background(left, right) >= BACKGROUND


def _strangers(statements: Statements, slot: int, one: tuple[int, Span], other: tuple[int, Span]) -> bool:
    """Whether two fillings of a slot, each a document and a place, are two things of which the other document has no word."""
    texts = [statements.corpus.documents[number][span] for number, span in (one, other)]
    said = [statements.stems(text) - stop_words("en") for text in texts]
    if slot in fillings.SOLE and all(map(_is_name, texts)):  # the other document may tell of an army and of dawn
        given = (statements.corpus.documents[number].text for number, _ in (other, one))
        return said[0].isdisjoint(said[1]) and not any(name in text for name, text in zip(texts, given, strict=True))
    known = statements.known(other[0]), statements.known(one[0])
    strange = all(
        2 * len(own & given) <= len(own) for own, given in zip(said, known, strict=True)
    )  # "rust, not lorries"
    return (
        all(said)
        and strange
        and said[0].isdisjoint(said[1])
        and nearness(said[0], said[1]) < (_NEAR_OF_ONE if slot in fillings.SOLE else _NEAR)
    )


def _is_name(text: str) -> bool:
    """Whether a filling is called by a name of several words."""
    return sum(word[0].isupper() for word in text.split()) > 1


def _of_another_effect(statements: Statements, index: int, document: int) -> bool:
    """Whether what a sentence says was caused is nothing that another document has: "*the delay* was blamed on fog"."""
    text = statements.profile.texts[index]
    found = fillings.CAUSED_BY.search(text)
    said = text[: found.start()].lower() if found else ""
    effect = statements.stems(said) - stop_words("en")
    named = not _WORDS.one_event.keys().isdisjoint(re.findall(r"[a-z]+", said))
    return bool(effect) and not named and effect.isdisjoint(statements.known(document))


def _claim(statements: Statements, index: int, cause: Span) -> Claim:
    document = statements.profile.document[index]
    return statements.claim(index, cause, statements.corpus.documents[document][cause].lower())
