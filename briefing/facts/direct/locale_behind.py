"""Who says a quotation in another language, by the words right behind it: "…", sagte Katrin Brandt; "…": así Rosa Almansi."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.facts.direct import locale_described, locale_roles
from briefing.facts.phrases import locale_names, locale_words
from briefing.facts.phrases.locale_words import Passage
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_CIRCUMSTANCES = re.compile(r"(?:[\s\u00a0][^\W\d_]+){1,5}")
"""Words between a name and its quotation in a language that has its verb at the end ("… dün yaptığı açıklamada “A” dedi")."""
_COLON = deferred(r"[ \u00a0]?(?P<cue>:)[ \u00a0](?=[^\W\d_])")
_TITLE_WORDS = 4
"""Words of a name in marks."""
_FEW_WORDS = 4
"""Words of a role before its name."""
_ROLE_WORDS = 8
"""Words between a quotation and a name, of which the first may be a verb that no list has."""


class Cue(NamedTuple):
    """What was found beside a quotation; without a speaker it goes on with the one before."""

    speaker: Span | None
    cue: Span
    pronoun: bool = False


def behind(passage: Passage) -> Cue | None:
    """The speaker behind a verb of saying or "according to", right behind the quotation."""
    if _is_name(passage):
        return None
    fragment = passage.words[-1] not in ".,?!…" and passage.text[passage.outer.stop : passage.outer.stop + 1] != ","
    pattern = locale_words.cue_behind(passage.language, fragment=fragment)
    cue = pattern.match(passage.text, passage.outer.stop, passage.stop)
    if cue is None:
        return _cited(passage) or _unlisted(passage) or _behind_colon(passage)
    if passage.words[-1] in ".?!…" and passage.text[cue.start() : cue.end()].lstrip()[:1].isupper():
        return None  # what follows in capitals is the next sentence
    return _of_cue(passage, cue, fragment=fragment)


def tail(passage: Passage) -> Cue | None:
    """The pronoun or name behind a verb that ends the sentence of a fragment ("… „in Ruhe“ prüfen, versicherte sie")."""
    text, stop = passage.text, passage.clause_end(passage.outer.stop)
    words = passage.words.split()
    if words[-1][-1] in ".?!…" or not (len(words) > 1 or words[0].islower()):
        return None
    for found in locale_words.tail(passage.language).finditer(text, passage.outer.stop, stop):
        verb = Span(*found.span("verb"))
        rest = text[found.end() : stop].strip(" \u00a0")
        if who := locale_words.pronoun(passage.language).match(text, found.end() + 1, stop):
            return Cue(Span(*who.span()), verb, pronoun=True) if rest == who[0] else None
        name = locale_names.named_behind(passage, found.end())
        known = name is not None and (" " in name.of(text) or locale_names.is_surname(text, name, passage.language))
        if name is not None and known and name.stop >= stop - 1:
            return Cue(name, verb)
    return None


def _of_cue(passage: Passage, cue: re.Match[str], *, fragment: bool) -> Cue | None:
    """The speaker of a verb of saying or of "according to" that was found behind the quotation."""
    verb = Span(*cue.span("verb" if cue["verb"] else "according"))
    who = locale_words.pronoun(passage.language).search(passage.text, cue.start(), min(passage.stop, cue.end() + 10))
    if who and (who.start() < cue.end() or not passage.text[cue.end() : who.start()].strip(" -t")):
        return Cue(Span(*who.span()), verb, pronoun=True)
    if name := locale_names.named_behind(passage, cue.end()):
        return Cue(name, verb)
    if (before := _name_and_quotation(passage)) is not None:
        return Cue(before, verb)
    if role := locale_roles.behind(passage, cue.end()) or locale_described.behind(passage, cue.end()):
        return Cue(role, verb)
    if passage.text[cue.end() : passage.clause_end(cue.end())].strip(" \u00a0,–—"):
        return None
    return Cue(_opening(passage) if fragment else None, verb)


def _is_name(passage: Passage) -> bool:
    """Whether marks hold a name inside a sentence (dem „Norder Kurier“ sagte …)."""
    words = passage.words.split()
    named = len(words) <= _TITLE_WORDS and all(word[0].isupper() for word in words) and words[-1][-1].isalnum()
    behind = passage.text[passage.outer.stop : passage.outer.stop + 2]
    return named and passage.before[-1:].isalpha() and (behind[:1].isspace() and behind[1:].islower())


def _opening(passage: Passage) -> Span | None:
    """The name that opens the sentence, whose verb ends it behind a fragment (Minister Tiedemann hatte … als „fair“ bezeichnet)."""
    names = locale_names.runs(passage.text, Span(passage.start, passage.outer.start), passage.language)[:1]
    opens = names and not passage.text[passage.start : names[0].start].strip(" \n")
    return names[0] if opens and " " in names[0].of(passage.text) else None


def _behind_colon(passage: Passage) -> Cue | None:
    """The full name behind a colon that the quotation stands before («…»: così Rosa Almansi)."""
    text = passage.text
    colon = _COLON.match(text, passage.outer.stop, passage.stop)
    name = locale_names.named_behind(passage, colon.end()) if colon else None
    if colon is None or name is None or " " not in name.of(text):
        return None
    return Cue(name, Span(*colon.span("cue"))) if len(text[colon.end() : name.start].split()) <= _FEW_WORDS else None


def _cited(passage: Passage) -> Cue | None:
    """Who is cited in a passive right behind the quotation."""
    cue = locale_words.cited(passage.language).match(passage.text, passage.outer.stop, passage.stop)
    name = locale_names.named_behind(passage, cue.end("verb")) if cue else None
    return Cue(name, Span(*cue.span("verb"))) if cue and name else None


def _unlisted(passage: Passage) -> Cue | None:
    """The full name behind what ends as a verb does, where a comma or dash parts it from the quotation."""
    text, language = passage.text, passage.language
    cue = locale_words.unlisted_verb(language).match(text, passage.outer.stop, passage.stop)
    if cue is None or not (cue["parted"].strip() or passage.words[-1] in ",?!…"):
        return None
    if who := locale_words.pronoun(language).match(text, cue.end() + 1, passage.stop):
        return Cue(Span(*who.span()), Span(*cue.span("verb")), pronoun=True)
    name = locale_names.named_behind(passage, cue.end())
    if name is None and (noun := locale_described.noun_behind(passage, cue.end())):
        return Cue(noun, Span(*cue.span("verb")))
    if name is None or not (" " in name.of(text) or locale_names.is_surname(text, name, language)):
        return None
    between = [cue["verb"].lower(), *text[cue.end() : name.start].lower().split()]
    known = lexicon(language)
    belongs = between[1:2] and between[1] in known.speech.joining_preposition  # a title of a work, and whose it is
    strange = between[0] in known.text.function_words or belongs
    relative = known.speech.conjunction.intersection(between)
    return None if strange or relative or len(between) > _ROLE_WORDS else Cue(name, Span(*cue.span("verb")))


def _name_and_quotation(passage: Passage) -> Span | None:
    """A name that stands right before the quotation, with its verb behind it (Demirtaş, "…" diye ekledi)."""
    before = passage.before.rstrip(" ,")
    names = locale_names.runs(passage.text, Span(passage.start, passage.start + len(before)), passage.language)
    if not names:
        return None
    end, stop = names[-1].stop, passage.start + len(before)
    if end == stop or passage.text[end] == ",":
        return names[-1]
    endings = lexicon(passage.language).speech.case_endings
    return names[-1] if endings and _CIRCUMSTANCES.fullmatch(passage.text, end, stop) else None
