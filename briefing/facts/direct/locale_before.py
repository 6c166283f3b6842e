"""Who says a quotation in another language, by the words before it: Brandt erklärte: "…"; laut Brandt "…"; Brandt: "…"."""

from __future__ import annotations

from briefing.facts.direct import locale_described, locale_roles
from briefing.facts.direct.locale_behind import Cue
from briefing.facts.phrases import locale_names, locale_words
from briefing.facts.phrases.locale_words import Passage
from briefing.language.lexicon import lexicon
from briefing.model import Span

_INTRODUCED = (":", ",", "：", "，", "،", "、")
_FRAGMENT_WORDS = 3
"""Words that a fragment in marks has at least; fewer are scare marks."""


def before(passage: Passage) -> Cue | None:
    """The speaker before the quotation: of "according to", of the last verb of saying there, or of a colon."""
    text, language, before = passage.text, passage.language, passage.before
    introduced = before.endswith(_INTRODUCED)
    start = locale_words.according(language).match(text, passage.start, passage.outer.start)
    told = locale_words.according_after(language).search(text, passage.start, passage.outer.start)
    own = locale_words.own_words(language).match(text, passage.start, passage.outer.start)
    single = bool(start or told or own) or locale_words.says_a_word(language).search(before) is not None
    if not before or not (introduced or _is_fragment(passage, single=single)) or _is_vote(passage):
        return None
    if own:
        cue = Span(*own.span("cue"))
        return Cue(locale_words.own_pronoun(text, cue, language), cue, pronoun=True)
    if start:
        return _governed(passage, Span(*start.span()))
    if told:
        return _named_right_before(passage, Span(*told.span()), Span(*told.span("word")))
    if aside := locale_words.aside(language).search(before):
        return _governed(passage, Span(passage.start + aside.start("cue"), passage.start + aside.end("cue")))
    pattern = locale_words.verb(language) if introduced else locale_words.fragment_verb(language)
    verbs = list(pattern.finditer(text, passage.start, passage.outer.start))
    return _of_verb(passage, Span(*verbs[-1].span())) if verbs else _of_colon(passage)


def _named_right_before(passage: Passage, told: Span, word: Span) -> Cue | None:
    """The name right before "according to", where that stands behind it."""
    names = locale_names.runs(passage.text, Span(passage.start, told.start), passage.language)
    return Cue(names[-1], word) if names and names[-1].stop == told.start else None


def _of_verb(passage: Passage, verb: Span) -> Cue | None:
    """The subject of the verb of saying before a quotation: a pronoun, a name, or a role that stands for one."""
    if pronoun := _pronoun_beside(passage, verb):
        return Cue(pronoun, verb, pronoun=True)
    name = subject(passage, verb) or locale_roles.before(passage, verb.start)
    name = name or locale_described.before(passage, verb.start)
    return Cue(name, verb) if name else None


def _of_colon(passage: Passage) -> Cue | None:
    """The name before the colon that opens a quotation without a verb."""
    before = passage.before
    stop = passage.start + len(before)
    name = locale_names.named_before(passage, stop) if before.endswith((":", "：")) else None
    if name is None or not locale_names.may_speak(passage.text, name, passage.language):
        return None
    single = " " not in name.of(passage.text)
    if single and not locale_names.is_surname(passage.text, name, passage.language):
        return None  # a headline ("Streik im Hafen: „…“")
    return Cue(name, Span(stop - 1, stop))


def _governed(passage: Passage, according: Span) -> Cue | None:
    """Whom "according to" at the head of the sentence governs: a pronoun, or a name."""
    gap = len(passage.text[according.stop : according.stop + 1].rstrip())
    pronouns = locale_words.pronoun(passage.language)
    if who := pronouns.match(passage.text, according.stop + 1 - gap, passage.outer.start):
        return Cue(Span(*who.span()), according, pronoun=True)
    name = locale_names.named_behind(passage, according.stop) or locale_described.governed(passage, according.stop)
    return Cue(name, according) if name else None


def _pronoun_beside(passage: Passage, verb: Span) -> Span | None:
    """A pronoun right behind a verb, or before it with an auxiliary between them at most ("elle a déclaré")."""
    pronouns = locale_words.pronoun(passage.language)
    if who := pronouns.match(passage.text, verb.stop + 1, passage.outer.start):
        return Span(*who.span())
    before = list(pronouns.finditer(passage.text, passage.start, verb.start))
    between = passage.text[before[-1].end() : verb.start] if before else ","
    if "," not in between and len(between.split()) <= 1:  # in "Aktas, elle, juge …" the name speaks
        return Span(*before[-1].span())
    return None


def subject(passage: Passage, verb: Span) -> Span | None:
    """The subject of a verb before the quotation: before it, but behind one that opens its clause or that no name opens."""
    text = passage.text
    reports = locale_words.that_clause(passage.language).match(text, verb.stop, passage.outer.start)
    if reports is None and text[passage.start : verb.start].rstrip().endswith((",", "–", "—")):
        return locale_names.named_behind(passage, verb.stop) or locale_names.named_before(passage, verb.start)
    name = locale_names.named_before(passage, verb.start)
    behind = None if reports else locale_names.named_behind(passage, verb.stop)
    if name is None:
        return behind
    if behind and not (" " in behind.of(text) or locale_names.is_surname(text, behind, passage.language)):
        behind = None
    if not locale_names.may_be_adverb(text, name, passage.start):
        return name if locale_names.may_speak(text, name, passage.language) else behind
    between = text[name.stop : verb.start]
    return behind or (None if "," in between or len(between.split()) > 1 else name)


def _is_vote(passage: Passage) -> bool:
    """Whether marks hold one small word behind a colon, which is no speech ("утвердила бюджет: «за» проголосовали …")."""
    words = passage.words
    return passage.before.endswith(":") and words.isalpha() and words.islower()


def _is_fragment(passage: Passage, *, single: bool) -> bool:
    """Whether what stands in marks is a piece of a sentence that somebody's words can be; a `single` word, where it may be one."""
    words = passage.words
    named = words[0].isupper() and single and _behind_article(passage)
    return len(words.split()) >= _FRAGMENT_WORDS or named or (words[0].islower() and (single or len(words.split()) > 1))


def _behind_article(passage: Passage) -> bool:
    """Whether an indefinite article stands before a noun in marks, where nouns have capitals ("sprach von einem »Scherbenhaufen«")."""
    word = passage.before.rpartition(" ")[2].lower()
    return bool(lexicon(passage.language).speech.determiner) and word.startswith("ein")
