"""Who says a quotation in Chinese and Thai: the words right before the verb of saying, behind the quotation or before it."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases.locale_words import Passage, verbs
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_NAME_WORDS = 3
_ADVERBS = "还也则又再仍都并就還則並"
"""Characters between a Chinese speaker and the verb ("also", "then", "again")."""
_CHARACTERS = 12
"""Characters of a speaker in a script without blanks."""
_LONGEST_LEAD = 16
"""Characters between a Chinese verb and the quotation that it introduces ("表示将上诉，")."""
_TAIL = deferred(r"(?:在|(?<!反)[对對]|向|接受)[^，。]{0,16}$")
"""Where or to whom something is said, before a Chinese verb."""
_MANNER = deferred(r"(?:[^\W\d_]{2}地|[^\W\d_][着著][^\W\d_]{0,4}|[^\W\d_]泪)$")
"""How something is said, before a Chinese verb: 激动地, 擦着眼泪, 含泪."""
_PERSON = 4
"""Characters of a name behind a role at most."""
_GOES_ON = "则則却卻也还還对對在就并並仍不未已将將"
"""Characters behind a Chinese name whose clause goes on."""
_ENDS_OR_GOES_ON = deferred(r"[。\n]|$|[，：,]\s?[“「]")
"""What stands behind a verb that gives a whole sentence before it to somebody."""


@cache
def _speaks_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"[，,、\s]?(?P<who>[^，,。“”「」]{{1,40}}?)(?P<verb>{verbs(language)})")


@cache
def _speaks_before(language: str, *, fragment: bool) -> re.Pattern[str]:
    """A clause with a verb of saying that leads to a quotation; before a `fragment` the clause that it stands in goes on."""
    lead = rf"[^。“”：:]{{0,{_LONGEST_LEAD}}}"
    tail = rf"(?:{lead}[：:，,]?)" if fragment else rf"(?:{lead}[：:，,])?"
    return re.compile(rf"(?:^|[。！？，,\n”])(?P<who>[^，,。“”「」\n]{{1,40}}?)(?P<verb>{verbs(language)}){tail}\s?$")


@cache
def _speaks_on(language: str) -> re.Pattern[str]:
    """A verb of saying without a subject before a quotation, behind a clause that a person with a role opens."""
    known = lexicon(language)
    person = rf"{any_of(sorted(known.speech.role_nouns))}(?P<who>{any_of(known.names.family_names)}[^\W\d_]{{1,2}}?)"
    goes_on = rf"(?:[{_GOES_ON}]|{any_of(known.speech.occasions)}|{verbs(language)})"
    clause = rf"(?:^|[。！？\n”])[^，,。“”\n]{{0,20}}?{person}{goes_on}[^。“”\n]{{0,30}}"
    return re.compile(rf"{clause}[，,](?P<verb>{verbs(language)})(?:[：:，,]|[^，,。“”：:\n]{{1,6}})?\s?$")


@cache
def _titled(language: str) -> re.Pattern[str]:
    """A person with a role before a colon, whatever verb stands between them (主席白兰芝坦承：“…”)."""
    known = lexicon(language)
    person = rf"{any_of(sorted(known.speech.role_nouns))}(?P<who>{any_of(known.names.family_names)}[^\W\d_]{{1,2}})"
    return re.compile(rf"(?:^|[。！？，,\n”])[^，,。“”\n]{{0,20}}?{person}(?P<verb>[^\W\d_]{{1,8}})[：:]\s?$")


def speaker(passage: Passage) -> tuple[Span, Span] | None:
    """The words before the verb, behind the quotation or before it; a whole sentence in marks is introduced, mostly."""
    led, followed = _led_by(passage), _followed_by(passage)
    adjoins = led is not None and not passage.text[led[1].stop : passage.outer.start].strip("：:，, ")
    whole = passage.words.endswith(("。", "！", "？"))
    return (led or followed) if adjoins or whole else (followed or led)


def _followed_by(passage: Passage) -> tuple[Span, Span] | None:
    text = passage.text
    match = _speaks_behind(passage.language).match(text, passage.outer.stop, passage.stop)
    if match is None or (passage.words.endswith("。") and not _ENDS_OR_GOES_ON.match(text, match.end())):
        return None
    who = _subject_before(passage, Span(*match.span("who")))
    return (who, Span(*match.span("verb"))) if who else None


def _led_by(passage: Passage) -> tuple[Span, Span] | None:
    before = passage.text[passage.start : passage.outer.start]
    fragment = passage.words[-1] not in "。！？，,"
    for match in (
        _speaks_before(passage.language, fragment=False).search(before),
        _speaks_before(passage.language, fragment=True).search(before) if fragment else None,
    ):
        if match is None:
            continue
        who, verb = (Span(passage.start + match.start(g), passage.start + match.end(g)) for g in ("who", "verb"))
        if subject := _subject_before(passage, who):
            return subject, verb
    if match := _speaks_on(passage.language).search(before) or _titled(passage.language).search(before):
        who, verb = (Span(passage.start + match.start(g), passage.start + match.end(g)) for g in ("who", "verb"))
        return who, verb
    return None


def _subject_before(passage: Passage, who: Span) -> Span | None:
    """The name at the end of the words before a verb: behind a role, or from a family name on; else few words as they are."""
    language = passage.language
    known = lexicon(language)
    said = who.of(passage.text)
    if not known.names.family_names:
        return _thai(passage, who)
    said = _without_time(_TAIL.sub("", _without_time(said.rstrip(_ADVERBS), language)), language).rstrip(_ADVERBS)
    said = _without_time(_MANNER.sub("", said), language)
    pronouns = known.speech.subject
    if said in pronouns:
        return Span(who.start, who.start + len(said))
    nouns = any_of(sorted(known.speech.role_nouns))
    said = re.sub(rf"(?<=..){nouns}$", "", said)  # a title behind the name ("田颖教授说")
    roles = list(re.finditer(nouns, said))
    named = len(said) - roles[-1].end() if roles else 0
    if 2 <= named <= _PERSON:
        return Span(who.start + roles[-1].end(), who.start + len(said))
    if named > _PERSON and said[roles[-1].end()] in known.names.family_names:
        return None  # where the name ends nobody can tell
    for size in (3, 2, 4):
        if len(said) >= size and said[-size] in known.names.family_names:
            return Span(who.start + len(said) - size, who.start + len(said))
    return Span(who.start, who.start + len(said)) if 1 < len(said) <= _CHARACTERS else None


def _without_time(said: str, language: str) -> str:
    """The words without a day at their end ("周六")."""
    calendar = lexicon(language).calendar
    times = lexicon(language).speech.times
    days = any_of(sorted((*calendar.weekday_numbers, *calendar.relative_days, *times)))
    return re.sub(rf"(?:{days}|\d+日)+$", "", said)


def _thai(passage: Passage, who: Span) -> Span | None:
    """A title with the name behind it, and else words that are few."""
    said = who.of(passage.text)
    titled = re.search(rf"{any_of(sorted(lexicon(passage.language).speech.titles))}\S+(?:\s\S+)?", said)
    if titled:
        return Span(who.start + titled.start(), who.start + titled.end())
    bare = said.strip()
    start = who.start + len(said) - len(said.lstrip())
    return Span(start, start + len(bare)) if bare and len(bare.split()) <= _NAME_WORDS else None
