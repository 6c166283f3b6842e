"""Who says a quotation in a script without capitals: the words beside the verb of saying.

Arabic and Hebrew have the speaker behind the verb, up to a word that ends it; Korean, Japanese and Hindi before it, up to
the particle of the subject (`locale_particles`); Chinese and Thai right before it (`locale_adjoining`).
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.direct import locale_adjoining, locale_particles
from briefing.facts.direct.locale_particles import MOST_WORDS, STOP, last_words
from briefing.facts.phrases.locale_words import LEAD_IN, Passage, verbs
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Span

_NAME_WORDS = 2


def speaker(passage: Passage) -> tuple[Span, Span] | None:
    """The speaker of a quotation and the cue; None where no words beside a verb can be one."""
    speech = lexicon(passage.language).speech
    if speech.ends_speaker:
        return _behind_verb(passage)
    if speech.subject_marks:
        return locale_particles.speaker(passage)
    return locale_adjoining.speaker(passage)


@cache
def _cue(language: str, *, behind: bool) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).speech.according), blank=r"\s")
    lead = rf"{LEAD_IN}" if behind else r"(?<!\w)"
    return re.compile(rf"{lead}ف?(?P<verb>{verbs(language)}|{listed})\u064b?(?![\w\u064b-\u0652])")


def _behind_verb(passage: Passage) -> tuple[Span, Span] | None:
    text, language = passage.text, passage.language
    if behind := _cue(language, behind=True).match(text, passage.outer.stop, passage.stop):
        who = _up_to_end(text, behind.end(), passage.clause_end(behind.end()), language)
        return (who, Span(*behind.span("verb"))) if who else None
    cues = list(_cue(language, behind=False).finditer(text, passage.start, passage.outer.start))
    cues = [
        cue
        for cue, before in zip(cues, [None, *cues], strict=False)
        if before is None or before.end() + 1 < cue.start()
    ]
    for cue in reversed(cues):
        if who := _up_to_end(text, cue.end(), passage.outer.start, language):
            labels = cue["verb"] in lexicon(language).speech.labels
            return (_without_object(text, who) if labels else who), Span(*cue.span("verb"))
        head = text[passage.start : cue.start()].strip(f"{STOP} ")
        if head and cue is cues[0]:
            start = text.rindex(head, passage.start, cue.start())
            clause = re.match(rf"{any_of(sorted(lexicon(language).speech.subordinate))}\s", head)
            who = last_words(text, Span(start + (clause.end() if clause else 0), start + len(head)))
            labels = cue["verb"] in lexicon(language).speech.labels
            return (_without_object(text, who) if labels else who), Span(*cue.span("verb"))
    return None


def _without_object(text: str, who: Span) -> Span:
    """The speaker without the one definite noun that a verb of labelling has behind it (ووصف … رضا قطان *الحكم* بأنه)."""
    words = list(re.finditer(r"\S+", who.of(text)))
    if len(words) <= _NAME_WORDS or not words[-1][0].startswith("ال"):
        return who
    return Span(who.start, who.start + words[-2].end())


def _in_commas(text: str, at: int, stop: int, language: str) -> Span | None:
    """The name behind a role and a comma ("ممثلة المنظمة، سلمى هاني، أن"): two to four words, and then one that ends a speaker, or a colon."""
    found = re.compile(
        r"،\s(?P<name>[^\s،.:\"«»()]+(?:\s[^\s،.:\"«»()]+){1,3})(?:(?=\s?:)|(?:،\s?|\s)(?P<next>[^\s،.:]+))"
    ).match(text, at, stop)
    ends = lexicon(language).speech.ends_speaker
    if found is None or not (ends | lexicon(language).names.role).isdisjoint(found["name"].split()):
        return None
    if found["next"] is not None and found["next"] not in ends:
        return None
    return Span(*found.span("name"))


def _up_to_end(text: str, at: int, stop: int, language: str) -> Span | None:
    """The words from `at` to a mark or to a word that ends the speaker."""
    ends = lexicon(language).speech.ends_speaker
    last = start = at
    first = True
    for word in re.compile(rf'\s*(?:[^{STOP}\s]|(?<=\w)"(?=\w))+').finditer(text, at, stop):
        bare = word[0].strip()
        if word.start() != last or bare in ends:
            break
        start = word.end() - len(bare) if first else start
        first, last = False, word.end()
    if not first and (name := _in_commas(text, last, stop, language)):
        return name
    too_many = len(text[start:last].split()) > MOST_WORDS  # where a name ends among them nobody can tell
    return None if first or too_many else Span(start, last)
