"""A sentence in Chinese, Japanese, Korean, Arabic or Turkish → what it reports, by the words beside the verb of saying."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from briefing.facts.reported.report import Report
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.model import Span

_CAPITAL = r"[A-ZÇĞİÖŞÜ][\w’'.-]*"
_MOST_WORDS = 6
"""Words of a speaker, in a script with blanks."""
_NOMINAL = r"(?:[ıiuü]ğ[ıiuü]n[ıiuü]|[ea]ceğini|[ea]cağını|(?:ları|leri)n[ıi]|mas[ıi]n[ıi]|mesini|mesi gerektiğini)"
"""How a Turkish clause ends that is the object of a verb of saying."""
_THAT_JA = r"(?:との(?:考え|見方|認識|見解|方針|意向|見通し)を|(?<=[るたい])(?:考え|方針|意向|姿勢|見通し)を|とも?)"
_SAID_KO = r"[다라자냐](?:고|며|면서)"
_LINK_AR = r"(?:(?:إلى|على|من|عن)\s)?"


def find(text: str, sentence: Span, language: str) -> Iterator[Report]:
    """The reports that a sentence may hold, the surest first."""
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return
    told = _according_to(language).match(text, sentence.start, sentence.stop)
    if told and len(told["who"].split()) <= _MOST_WORDS:
        yield _report(text, told)
    for found in (found for form in grammar.forms() for found in _each(form, text, sentence, language)):
        who = None if _is_denied(found, language) else grammar.speaker(text, Span(*found.span("who")))
        if who is not None:
            what = _trimmed(text, Span(*found.span("what")))
            yield Report(what, who, Span(*found.span("verb")), who.of(text) in lexicon(language).speech.subject)


def _each(form: re.Pattern[str], text: str, sentence: Span, language: str) -> Iterator[re.Match[str]]:
    """The matches in a sentence; where capitals tell names, each name may be the speaker, and not the first alone."""
    at = sentence.start
    while found := form.search(text, at, sentence.stop):
        yield found
        at = found.end("who") if has_capitals(language) else found.end()


# --- a whole sentence with a verb of saying: `who`, `verb` and `what` ---------------------------------------------------


def _verb(language: str) -> str:
    listed = any_of(sorted(lexicon(language).speech.reporting), blank=r"\s")
    return rf"(?P<verb>{listed})"


@cache
def _chinese_forms() -> tuple[re.Pattern[str], ...]:
    who = r"(?:(?<=[。！？\n，；”])|^|(?<=\A))(?P<who>[^，。；：“”「」\n]{1,24}?)"
    what = r"(?![：:，,]?[“「])[，,]?(?P<what>[^\n]+?)(?:[：，](?=[“「])|[。；]?$)"
    return (re.compile(f"{who}{_verb('zh')}{what}", re.MULTILINE),)


@cache
def _japanese_forms() -> tuple[re.Pattern[str], ...]:
    who = r"(?:[^、。「」]{1,14}、)?(?P<who>[^、。「」はが]{2,24})(?:（[^（）]{1,12}）)?は、?"
    return (re.compile(rf"{who}(?P<what>[^。「」]+?){_THAT_JA}{_verb('ja')}"),)


@cache
def _korean_forms() -> tuple[re.Pattern[str], ...]:
    marks = any_of(sorted(lexicon("ko").speech.subject_marks))
    who = rf"(?:^|(?<=\s))(?P<who>(?:[^\s.,“”\"]+\s){{0,4}}?[^\s.,“”\"]+?){marks}\s"
    return (re.compile(rf"{who}(?P<what>[^.“”\"]+?{_SAID_KO})\s{_verb('ko')}"),)


@cache
def _arabic_forms() -> tuple[re.Pattern[str], ...]:
    that = any_of(sorted(lexicon("ar").speech.complementizers))
    who = rf"(?P<who>[^.؛:\"«»]{{3,70}}?)(?:،\s{any_of(sorted(lexicon('ar').calendar.weekday_numbers))}(?:\s[^،.\s]{{1,12}}){{0,2}})?،?\s"
    return (
        re.compile(
            rf"(?<!\w)و?{_verb('ar')}\s{who}{_LINK_AR}(?P<that>{that})\s(?P<what>(?:[^.\n\"«»]|(?<=\d)\.(?=\d))+)"
        ),
    )


@cache
def _turkish_forms() -> tuple[re.Pattern[str], ...]:
    what = rf"(?P<what>[^.“”\"\n]+?{_NOMINAL})\s{_verb('tr')}(?=[.\s])"
    capitals = rf"(?P<who>{_CAPITAL}(?:\s{_CAPITAL}){{0,5}}(?:\s[^\W\d_]+[ıiuü])?(?:\s\([^()\n]{{1,12}}\))?)"
    particle = r"(?:\s(?:ise|de|da))?"
    return re.compile(rf"(?P<who>[^,;:“”\"\n]{{3,70}}),\s{what}"), re.compile(rf"{capitals}{particle}\s{what}")


@cache
def _according_to(language: str) -> re.Pattern[str]:
    """What stands behind or before "according to" at the head of a sentence."""
    known = lexicon(language).speech
    after = any_of(sorted(known.according_after), blank=r"\s")
    before = any_of(sorted(known.according), blank=r"\s")
    if language == "ar":
        what = r"(?P<what>(?:[^.\n\"«»]|(?<=\d)\.(?=\d))+)"
        return re.compile(rf"و?(?P<verb>{before})\s(?P<who>[^،.\"«»\n]{{3,50}}?)(?:،\s|\s(?=فإن\s))(?:فإن\s)?{what}")
    gap = r"\s?" if not has_capitals(language) else r"(?:['’][^\W\d_]{1,4})?\s"
    joined = r"(?:[^、。]{2,4}、)?" if language == "ja" else ""
    who = r"(?P<who>(?:[^,，、。.“”\"「」\n]|(?<=[^\W\d_])\.(?=\s)){1,50}?)"
    return re.compile(rf"{joined}{who}{gap}(?P<verb>{after})[,、]?\s?(?P<what>[^.。“”\"「」\n]+)")


def _report(text: str, found: re.Match[str]) -> Report:
    return Report(_trimmed(text, Span(*found.span("what"))), Span(*found.span("who")), Span(*found.span("verb")))


# --- the words beside the verb as a speaker: a pronoun, a known person, a role or a body; None where nothing tells -------


def _chinese(text: str, who: Span) -> Span | None:
    """A pronoun, a person with a role, a name that stands twice, or a body."""
    known = lexicon("zh")
    who = Span(who.start + (text[who.start] == "据"), who.stop)
    bare = who.of(text).rstrip("还也则又再仍都并就則還並")
    if addressed := re.search(rf"(?P<name>{any_of(known.names.family_names)}[^\W\d_]{{0,2}}(?:先生|女士|小姐))$", bare):
        return Span(who.start + addressed.start("name"), who.start + len(bare))
    said = re.sub(r"(?:在|对|對|向|接受)[^，。]{0,16}$", "", bare)
    said = re.sub(r"(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚)?$", "", said)
    said = re.sub(
        rf"{any_of(sorted(known.calendar.weekday_numbers.keys() | known.calendar.relative_days.keys()))}$", "", said
    )
    roles = sorted(known.names.role | known.speech.role_nouns)
    if said in known.speech.subject:
        return Span(who.start, who.start + len(said))
    named = re.search(rf"(?:{any_of(roles)})?(?P<name>{any_of(known.names.family_names)}[^\W\d_]{{1,2}})$", said)
    if named and (named.start() < named.start("name") or text.count(named["name"]) > 1):
        return Span(who.start + named.start("name"), who.start + len(said))
    is_body = said.endswith((*sorted(known.names.bodies), *roles))
    return Span(who.start, who.start + len(said)) if is_body and len(said) <= 2 * _MOST_WORDS else None


def _japanese(text: str, who: Span) -> Span | None:
    """A person with a title, a pronoun, or a body; without whom or what it belongs to."""
    known = lexicon("ja")
    said = who.of(text)
    joined = max((m.end() for m in re.finditer("の", said)), default=0)
    bare = said[joined:]
    speaks = bare.endswith(tuple(known.speech.titles | known.names.bodies)) or bare in known.speech.subject
    return Span(who.start + joined, who.stop) if speaks else None


def _korean(text: str, who: Span) -> Span | None:
    """Words that end with a title or a body, a few at most."""
    known = lexicon("ko")
    said = who.of(text)
    titled = said.endswith(tuple(known.speech.titles | known.names.role | known.speech.role_nouns))
    return who if len(said.split()) <= _MOST_WORDS and (titled or said in known.speech.subject) else None


def _arabic(text: str, who: Span) -> Span | None:
    """A few words, none of which ends a speaker."""
    words = [word.strip("،") for word in who.of(text).split()]
    few = 0 < len(words) <= _MOST_WORDS
    return who if few and lexicon("ar").speech.ends_speaker.isdisjoint(words) else None


def _turkish(text: str, who: Span) -> Span | None:
    """A full name, a surname that stands behind another elsewhere, or a role or body."""
    from briefing.facts.phrases import locale_names

    known = lexicon("tr")
    said = who.of(text)
    names = locale_names.runs(text, who, "tr")
    if names and names[-1].stop == who.stop:
        named = names[-1]
        if " " in named.of(text) or locale_names.is_surname(text, named, "tr"):
            return named
    last = said.split()[-1].lower()
    speaks = last in known.names.role or last in known.speech.role_nouns or said.lower() in known.speech.subject
    return who if speaks and len(said.split()) <= _MOST_WORDS // 2 else None


class _Grammar(NamedTuple):
    """How a language writes a sentence that reports, and which of its words can be a speaker."""

    forms: Callable[[], tuple[re.Pattern[str], ...]]
    speaker: Callable[[str, Span], Span | None]


_GRAMMARS = {
    "zh": _Grammar(_chinese_forms, _chinese),
    "ja": _Grammar(_japanese_forms, _japanese),
    "ko": _Grammar(_korean_forms, _korean),
    "ar": _Grammar(_arabic_forms, _arabic),
    "tr": _Grammar(_turkish_forms, _turkish),
}


def _is_denied(found: re.Match[str], language: str) -> bool:
    """Whether a negator stands between the speaker and the verb, outside what is reported."""
    negators = lexicon(language).clauses.negators
    outside = found[0].replace(found["what"], " ")
    if is_unspaced(language):
        return (
            any(len(word) > 1 and word in outside for word in negators)
            or re.search(r"[未没不]$", found["who"]) is not None
        )
    return not negators.isdisjoint(outside.split())


def _trimmed(text: str, span: Span) -> Span:
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip(" \u00a0,，、"))
    return Span(start, max(start, span.start + len(said.rstrip(" \u00a0,，、。."))))
