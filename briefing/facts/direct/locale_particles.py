"""Who says a quotation in a language that marks its subject by a particle: Japanese, Korean, Hindi.

The subject between the quotation and its verb, or the one before the quotation; a topic before one that is no topic. Where
no verb is known, the particle behind what is quoted tells that somebody said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.facts.phrases.locale_words import Passage, verbs
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import is_unspaced
from briefing.model import Span

STOP = r"،؛,.;:。：！？!?“”„«»\"「」『』\n–—()（）"
"""What ends the words of a speaker, in a character class."""
MOST_WORDS = 5
"""Words of a speaker with a role, in scripts with blanks; of more, the last are the name."""
_NAME_WORDS = 3
_FIRST_SYLLABLE, _SYLLABLES, _FINALS, _FINAL_N = 0xAC00, 11_172, 28, 4
"""Hangul: the first syllable, how many there are, how many end alike, and which end is that of a verb before a noun."""
_FEWEST_SIGNS = 2
"""Signs of a speaker, but for a pronoun."""


@cache
def _subject(language: str, *, topic: bool) -> re.Pattern[str]:
    """Words with the particle of a subject behind them, or of a `topic`: as a suffix, or in Devanagari as a word."""
    speech = lexicon(language).speech
    listed = any_of(sorted(speech.topic_marks if topic else speech.subject_marks))
    marks = "".join(rf"(?<!{re.escape(word)})" for word in sorted(speech.preposition)) + listed
    if is_unspaced(language):
        return re.compile(rf"(?:^\s*|[、,])(?P<who>[^{STOP}、\s]{{1,24}}?){marks}(?=[、,「『]|[^{STOP}]*$)")
    gap = r"\s" if lexicon(language).speech.joining_preposition else ""
    return re.compile(rf"(?:^|(?<=[\s,]))(?P<who>[^{STOP}\s]+(?:\s[^{STOP}\s]+){{0,5}}?){gap}{marks}(?=[\s,])")


def speaker(passage: Passage) -> tuple[Span, Span] | None:
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
    return _titled_subject(passage) or _topic(passage) or _according_to(passage) or _named_behind(passage)


def _according_to(passage: Passage) -> tuple[Span, Span] | None:
    """Whom "according to" stands behind, at the head of the sentence (弁護人によると「…」)."""
    listed = any_of(sorted(lexicon(passage.language).speech.according_after), blank=r"\s")
    told = re.compile(rf"[\s、,]*(?P<who>[^{STOP}、]{{2,24}}?)\s?(?P<word>{listed})").match(
        passage.text, passage.start, passage.outer.start
    )
    if told is None or _subject_in(passage, Span(told.end(), passage.outer.start)):
        return None  # whoever tells it, somebody else says so
    return _without_belonging(passage, Span(*told.span("who"))), Span(*told.span("word"))


@cache
def _quoted(language: str) -> re.Pattern[str]:
    """The particle behind what is quoted, with no passive behind it that says what something is called."""
    speech = lexicon(language).speech
    edge = "" if is_unspaced(language) else r"(?=\s)"
    return re.compile(rf"(?P<quoting>{any_of(speech.quoting)}){edge}(?![^{STOP}、]{{0,12}}?{any_of(speech.passive)})")


def _topic(passage: Passage) -> tuple[Span, Span] | None:
    """The topic of a sentence in which something is quoted, whatever verb says so (町長は取材に「…」と憤りをあらわにした)."""
    text, language = passage.text, passage.language
    cue = _quoted(language).match(text, passage.outer.stop, passage.stop)
    if cue is None or not lexicon(language).speech.passive:
        return None
    said = f"{passage.before} "
    found = _subject(language, topic=True).search(said)
    if found is None:
        return None
    who = _subject_in(passage, Span(passage.start, passage.start + len(passage.before)))
    return (who, Span(*cue.span("quoting"))) if who else None


@cache
def _behind(language: str) -> re.Pattern[str]:
    """A person with a title behind a whole quotation: as the subject of the next sentence that points back, or in brackets."""
    speech = lexicon(language).speech
    person = rf"[^{STOP}、\s]{{1,20}}?{any_of(speech.titles)}"
    back = rf"[。\s]*(?P<who>{person})(?:[（(][^（()）]{{1,12}}[）)])?{any_of(speech.subject_marks)}[^{STOP}]{{0,12}}?{any_of(speech.adverb)}\s?(?P<verb>{verbs(language)})"
    return re.compile(rf"{back}|[（(](?P<in>{person})[）)]")


@cache
def _cleft(language: str) -> re.Pattern[str]:
    """A person with a title whom the sentence ends with, behind the verb of what is quoted (「…」と誓ったのは野呂選手。)."""
    speech = lexicon(language).speech
    person = rf"[^{STOP}、\s]{{1,20}}?{any_of(speech.titles)}"
    return re.compile(rf"(?P<verb>{any_of(speech.quoting)})[^{STOP}、]{{1,10}}?のは、?(?P<who>{person})(?:だ|で|。|$)")


def _named_behind(passage: Passage) -> tuple[Span, Span] | None:
    if cleft := _cleft(passage.language).match(passage.text, passage.outer.stop, passage.stop):
        return _without_belonging(passage, Span(*cleft.span("who"))), Span(*cleft.span("verb"))
    found = _behind(passage.language).match(passage.text, passage.outer.stop)
    if found is None:
        return None
    who = Span(*found.span("in" if found["in"] else "who"))
    return _without_belonging(passage, who), Span(*found.span("verb")) if found["verb"] else who


@cache
def _titled(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A person with a title and the particle of a subject right before a quotation, and the particle behind it."""
    speech = lexicon(language).speech
    titles, marks = any_of(speech.titles), any_of(speech.subject_marks)
    name = (
        rf"[^{STOP}、\s]{{1,20}}?"
        if is_unspaced(language)
        else rf"[^{STOP}\s]{{2,}}?(?:\(\d+\))?\s?(?:[^{STOP}\s]{{1,6}}\s)?(?:[^{STOP}\s]{{1,6}}?)?"
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
    return _without_belonging(passage, Span(*who.span("who"))), Span(*cue.span())


def _without_belonging(passage: Passage, who: Span) -> Span:
    """The name without whom it belongs to, and without what the sentence says before it."""
    said = who.of(passage.text)
    joining = _joiner(lexicon(passage.language).speech.joining_preposition, passage.language)
    start = who.start + max((joined.end() for joined in re.finditer(joining, said)), default=0)
    clause = _relative(passage.language).match(passage.text, start, who.stop) if is_unspaced(passage.language) else None
    return Span(clause.end() if clause else start, who.stop)


@cache
def _relative(language: str) -> re.Pattern[str]:
    """A clause that ends with a verb in kana right before a name with its title ("食堂を営む" before 沢木ヨシさん)."""
    titles = any_of(lexicon(language).speech.titles)
    name = rf"[\u4e00-\u9fff々\u30a1-\u30fc]{{2,}}(?:[\u3041-\u3093]{{2,3}})?{titles}$"
    return re.compile(rf"[^、。]*?[をがにで][^、。]{{0,8}}?[むるうくすつぬぶぐただ](?={name})")


def _subject_in(passage: Passage, span: Span) -> Span | None:
    said = f"{span.of(passage.text)} "
    speech = lexicon(passage.language).speech
    said = re.sub(r"^(?:\s*(?:(?:라고|이라고|고|라며|라면서)(?=\s)|とも?))", lambda m: " " * len(m[0]), said)
    match = _subject(passage.language, topic=True).search(said) or _subject(passage.language, topic=False).search(said)
    if match is None:
        return None
    opening = re.compile(rf"(?:{any_of(speech.occasions)}[\s,、]*)+").match(match["who"])
    start = span.start + match.start("who") + (opening.end() if opening else 0)
    who = _without_belonging(passage, Span(start, span.start + match.end("who")))
    clause = list(re.compile(rf"\S+{any_of(speech.object_pronoun)}\s").finditer(passage.text, who.start, who.stop))
    who = Span(clause[-1].end(), who.stop) if clause else who  # behind the object of another verb
    who = _behind_adnominal(passage.text, who) if clause else who
    said = who.of(passage.text).strip()
    if f"{said}{passage.text[who.stop : who.stop + 1]}" in speech.quoting or _is_saying(said, speech.finite):
        return None
    return last_words(passage.text, who) if len(said) >= _FEWEST_SIGNS or said in speech.subject else None


def _is_saying(said: str, verbs_of_saying: Iterable[str]) -> bool:
    """Whether a Korean verb of saying stands as a noun, before a particle of its own ("말하기도 했다")."""
    stem = said.removesuffix("기")
    return len(stem) > 1 and stem != said and any(verb.startswith(stem) for verb in verbs_of_saying)


def _behind_adnominal(text: str, who: Span) -> Span:
    """Words without the Korean verb that opens them and describes the rest ("조사를 *맡은* 송미경 교수")."""
    first, blank, rest = who.of(text).partition(" ")
    last = ord(first[-1:] or " ") - _FIRST_SYLLABLE
    describes = blank and rest and 0 <= last < _SYLLABLES and last % _FINALS == _FINAL_N and len(first) > 1
    return Span(who.stop - len(rest), who.stop) if describes else who


def _joiner(joining: frozenset[str], language: str) -> str:
    """What joins a role to whom it belongs to, as an expression; what stands behind the last one is the name."""
    words = any_of(sorted(joining))
    return words if is_unspaced(language) else rf"(?<!\S){words}\s"


def last_words(text: str, span: Span) -> Span:
    """A run of words as it stands, or its last ones, where it has more than a role and a name."""
    words = list(re.finditer(r"\S+", span.of(text)))
    if len(words) <= MOST_WORDS:
        return span
    return Span(span.start + words[-_NAME_WORDS].start(), span.stop)
