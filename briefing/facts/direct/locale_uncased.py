"""Who says a quotation in a script without capitals: the words beside the verb of saying.

Arabic and Hebrew have the speaker behind the verb, up to a word that ends it; Korean, Japanese and Hindi before it, up to
the particle of the subject; Chinese and Thai right before it.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.direct.locale_words import LEAD_IN, Passage, verbs
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import is_unspaced
from briefing.model import Span

_STOP = r"،؛,.;:：。！？!?“”„«»\"「」『』\n–—()（）"
_WORDS = 5
"""Words of a speaker with a role, in scripts with blanks; of more, the last are the name."""
_NAME_WORDS = 3
_ADVERBS = "还也则又再仍都并就還則並"
"""Characters between a Chinese speaker and the verb ("also", "then", "again")."""
_CHARACTERS = 12
"""Characters of a speaker in a script without blanks."""
_LONGEST_LEAD = 16
"""Characters between a Chinese verb and the quotation that it introduces ("表示将上诉，")."""
_TAIL = deferred(r"(?:在|对|對|向|接受)[^，。]{0,16}$")
"""Where or to whom something is said, before a Chinese verb."""


_ENDS_OR_GOES_ON = deferred(r"[。\n]|$|[，：,]\s?[“「]")
"""What stands behind a verb that gives a whole sentence before it to somebody."""


def speaker(passage: Passage) -> tuple[Span, Span] | None:
    """The speaker of a quotation and the cue; None where no words beside a verb can be one."""
    speech = lexicon(passage.language).speech
    if speech.ends_speaker:
        return _behind_verb(passage)
    if speech.subject_marks:
        return _marked_subject(passage)
    return _before_verb(passage)


# --- verb first -------------------------------------------------------------------------------------------------------


@cache
def _cue(language: str, *, behind: bool) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).speech.according), blank=r"\s")
    lead = rf"{LEAD_IN}" if behind else r"(?<!\w)"
    return re.compile(rf"{lead}(?P<verb>{verbs(language)}|{listed})(?!\w)")


def _behind_verb(passage: Passage) -> tuple[Span, Span] | None:
    text, language = passage.text, passage.language
    if behind := _cue(language, behind=True).match(text, passage.outer.stop, passage.stop):
        who = _up_to_end(text, behind.end(), passage.clause_end(behind.end()), language)
        return (who, Span(*behind.span("verb"))) if who else None
    cues = list(_cue(language, behind=False).finditer(text, passage.start, passage.outer.start))
    for cue in reversed(cues):
        if who := _up_to_end(text, cue.end(), passage.outer.start, language):
            return who, Span(*cue.span("verb"))
        head = text[passage.start : cue.start()].strip(f"{_STOP} ")
        if head and cue is cues[0]:
            start = text.rindex(head, passage.start, cue.start())
            return _last_words(text, Span(start, start + len(head))), Span(*cue.span("verb"))
    return None


def _up_to_end(text: str, at: int, stop: int, language: str) -> Span | None:
    """The words from `at` to a mark or to a word that ends the speaker."""
    ends = lexicon(language).speech.ends_speaker
    last = start = at
    first = True
    for word in re.compile(rf'\s*(?:[^{_STOP}\s]|(?<=\w)"(?=\w))+').finditer(text, at, stop):
        bare = word[0].strip()
        if word.start() != last or bare in ends:
            break
        start = word.end() - len(bare) if first else start
        first, last = False, word.end()
    too_many = len(text[start:last].split()) > _WORDS  # where a name ends among them nobody can tell
    return None if first or too_many else Span(start, last)


def _last_words(text: str, span: Span) -> Span:
    """A run of words as it stands, or its last ones, where it has more than a role and a name."""
    words = list(re.finditer(r"\S+", span.of(text)))
    if len(words) <= _WORDS:
        return span
    return Span(span.start + words[-_NAME_WORDS].start(), span.stop)


# --- a particle behind the subject --------------------------------------------------------------------------------------


@cache
def _subject(language: str, *, topic: bool) -> re.Pattern[str]:
    """Words with the particle of a subject behind them, or of a `topic`: as a suffix, or in Devanagari as a word."""
    speech = lexicon(language).speech
    marks = any_of(sorted(speech.topic_marks if topic else speech.subject_marks))
    if is_unspaced(language):
        return re.compile(rf"(?:^\s*|[、,])(?P<who>[^{_STOP}、\s]{{1,24}}?){marks}(?=[、,「『]|[^{_STOP}]*$)")
    gap = r"\s" if lexicon(language).speech.joining_preposition else ""
    return re.compile(rf"(?:^|(?<=[\s,]))(?P<who>[^{_STOP}\s]+(?:\s[^{_STOP}\s]+){{0,5}}?){gap}{marks}(?=[\s,])")


def _marked_subject(passage: Passage) -> tuple[Span, Span] | None:
    """The subject between the quotation and its verb, else the one before the quotation."""
    text, language = passage.text, passage.language
    before = passage.before.rstrip(":：,，、")
    head = Span(passage.start, passage.start + len(before))
    led = re.compile(rf"{verbs(language)}$").search(before)
    if led and (who := _subject_in(passage, Span(head.start, head.start + led.start()))):
        return who, Span(head.start + led.start(), head.stop)
    end = passage.clause_end(passage.outer.stop)
    verb = re.compile(verbs(language)).search(text, passage.outer.stop, end)
    if verb and (who := _subject_in(passage, Span(passage.outer.stop, verb.start()))):
        return who, Span(*verb.span())
    if verb and (who := _subject_in(passage, head)):
        return who, Span(*verb.span())
    return _titled_subject(passage)


@cache
def _titled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A person with a title and the particle of a subject right before a quotation, and the particle behind it."""
    speech = lexicon(language).speech
    titles, marks = any_of(speech.titles), any_of(speech.subject_marks)
    name = (
        rf"[^{_STOP}、\s]{{1,20}}?"
        if is_unspaced(language)
        else rf"[^{_STOP}\s]{{2,}}?(?:\(\d+\))?\s?(?:[^{_STOP}\s]{{1,6}}\s)?"
    )
    before = rf"(?P<who>{name}{titles})(?:[（(][^（()）]{{1,12}}[）)])?{marks}[、,\s]?$"
    return re.compile(before), re.compile(rf"\s?{any_of(speech.quoting)}")


def _titled_subject(passage: Passage) -> tuple[Span, Span] | None:
    """A person whose words stand before whatever is done with them (村上さんは「…」と声を震わせた)."""
    who_before, quoting = _titled(passage.language)
    who = who_before.search(passage.text, passage.start, passage.outer.start)
    cue = quoting.match(passage.text, passage.outer.stop, passage.stop)
    if who is None or cue is None:
        return None
    cut = max(
        (
            m.end()
            for m in re.finditer(
                _joiner(lexicon(passage.language).speech.joining_preposition, passage.language), who["who"]
            )
        ),
        default=0,
    )
    return Span(who.start("who") + cut, who.end("who")), Span(*cue.span())


def _subject_in(passage: Passage, span: Span) -> Span | None:
    said = f"{span.of(passage.text)} "
    joining = lexicon(passage.language).speech.joining_preposition
    said = re.sub(r"^(?:\s*(?:(?:라고|이라고|고|라며|라면서)(?=\s)|とも?))", lambda m: " " * len(m[0]), said)
    match = _subject(passage.language, topic=True).search(said) or _subject(passage.language, topic=False).search(said)
    if match is None:
        return None
    who = match["who"]
    cut = max((m.end() for m in re.finditer(_joiner(joining, passage.language), who)), default=0)
    start = span.start + match.start("who") + cut
    return _last_words(passage.text, Span(start, span.start + match.end("who"))) if who[cut:].strip() else None


def _joiner(joining: frozenset[str], language: str) -> str:
    """What joins a role to whom it belongs to, as an expression; what stands behind the last one is the name."""
    words = any_of(sorted(joining))
    return words if is_unspaced(language) else rf"(?<!\S){words}\s"


# --- right before the verb ----------------------------------------------------------------------------------------------


@cache
def _speaks_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"[，,、\s]?(?P<who>[^，,。“”「」]{{2,40}}?)(?P<verb>{verbs(language)})")


@cache
def _speaks_before(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[。！？，,\n”])(?P<who>[^，,。“”「」\n]{{1,40}}?)(?P<verb>{verbs(language)})(?:[^。“”：:]{{0,{_LONGEST_LEAD}}}[：:，,])?\s?$"
    )


def _before_verb(passage: Passage) -> tuple[Span, Span] | None:
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
    match = _speaks_before(passage.language).search(passage.text[passage.start : passage.outer.start])
    if match is None:
        return None
    who, verb = (Span(passage.start + match.start(g), passage.start + match.end(g)) for g in ("who", "verb"))
    subject = _subject_before(passage, who)
    return (subject, verb) if subject else None


def _subject_before(passage: Passage, who: Span) -> Span | None:
    """The name at the end of the words before a verb: behind a role, or from a family name on; else few words as they are."""
    language = passage.language
    known = lexicon(language)
    said = who.of(passage.text)
    if not known.names.family_names:
        return _thai(passage, who)
    said = _without_time(_TAIL.sub("", _without_time(said.rstrip(_ADVERBS), language)), language).rstrip(_ADVERBS)
    pronouns = known.speech.subject
    if said in pronouns:
        return Span(who.start, who.start + len(said))
    nouns = any_of(sorted(known.speech.role_nouns))
    said = re.sub(rf"(?<=..){nouns}$", "", said)  # a title behind the name ("田颖教授说")
    roles = list(re.finditer(nouns, said))
    if roles and 2 <= len(said) - roles[-1].end() <= 4:
        return Span(who.start + roles[-1].end(), who.start + len(said))
    for size in (3, 2, 4):
        if len(said) >= size and said[-size] in known.names.family_names:
            return Span(who.start + len(said) - size, who.start + len(said))
    return Span(who.start, who.start + len(said)) if 1 < len(said) <= _CHARACTERS else None


def _without_time(said: str, language: str) -> str:
    """The words without a day at their end ("周六")."""
    calendar = lexicon(language).calendar
    days = any_of(sorted((*calendar.weekday_numbers, *calendar.relative_days)))
    return re.sub(rf"(?:{days}|\d+日|当天|當天|随后|隨後)+$", "", said)


def _thai(passage: Passage, who: Span) -> Span | None:
    """A title with the name behind it, and else words that are few."""
    said = who.of(passage.text)
    titled = re.search(rf"{any_of(sorted(lexicon(passage.language).speech.titles))}\S+(?:\s\S+)?", said)
    if titled:
        return Span(who.start + titled.start(), who.start + titled.end())
    bare = said.strip()
    start = who.start + len(said) - len(said.lstrip())
    return Span(start, start + len(bare)) if bare and len(bare.split()) <= _NAME_WORDS else None
