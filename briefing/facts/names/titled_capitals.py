"""People with a title or a role in a script with capitals: "le maire de Lourcy, Jean Tissier", "Jean Tissier, maire de Lourcy,"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from briefing.facts.names.titled import Titled
from briefing.facts.phrases import locale_names
from briefing.language import abbreviations
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

_NAME_WORDS = 2
_MOST_NAME_WORDS = 4
_REACH = 90
"""Characters before or behind a name in which its role is looked for."""
_LONGEST_ROLE = 9
"""Words of a role."""
_BLANK = r"[ \u00a0]"
_WORD = r"[^\W\d_][\w’'-]*"
_NEXT_NAME = deferred(r",[ \u00a0][^\W\d_a-zà-ÿа-яёіїє][\w’'-]+[ \u00a0][^\W\d_a-zà-ÿа-яёіїє]")
"""A full name behind a role and its comma, whose role it is."""
_STEM = 4
"""Letters of a word that may end as a verb does, or more."""
_OWNED = frozenset("ıiuü")
_OWNER = deferred(
    rf"(?:(?<![\w’'-])[^\W\d_a-zçğıöşü][\w’'-]{{1,20}}{_BLANK}){{0,3}}(?<![\w’'-])[^\W\d_][\w’'-]{{1,20}}{_BLANK}$"
)
"""The word before a role whose ending says that it has an owner, and the names before that ("Tarım Bakanlığı *sözcüsü*")."""
_SHOUTED = 4
"""Letters of a word in capitals that is no name, or longer."""


def find(document: Document) -> Iterator[Titled]:
    """Each full name with a role beside it, in the order of the text."""
    text, language = document.text, document.language
    for block in document.blocks:
        for run in locale_names.runs(text, block.span, language):
            name, role = _parted(text, run, language)
            if not _is_full(text, name, language):
                continue
            role = role or _before(text, Span(block.span.start, name.start), language)
            role = role or _behind(text, name.stop, block.span.stop, language)
            if role:
                yield Titled(_one_person(text, name, role, language), _led_by_its_words(text, role, language))


@cache
def _role_words(language: str) -> str:
    """A word for a role as an expression, compounds among them."""
    names = lexicon(language).names
    compound = rf"|[^\W\d_][\w-]*{any_of(names.role_endings)}" if names.role_endings else ""
    joined = rf"(?:{_WORD}-)?{any_of(sorted(names.role), blank=_BLANK)}"
    edge = r"(?:(?<![\w’'-])|(?<=[dlDL][’']))"
    return rf"{edge}(?:{any_of(sorted(names.role_adjective))}{_BLANK})*(?:{joined}{compound})(?![\w-])"


@cache
def _role(language: str) -> re.Pattern[str]:
    return re.compile(_role_words(language), re.IGNORECASE)


def _is_role(word: str, language: str) -> bool:
    return _role(language).fullmatch(word) is not None


def _parted(text: str, run: Span, language: str) -> tuple[Span, Span | None]:
    """The name at the end of a run of capitals, and the role that stands before it there ("Baustadträtin Heike Moll")."""
    words = list(re.finditer(r"\S+", run.of(text)))
    roles = [n for n, word in enumerate(words[:-1]) if _is_role(word[0].rstrip("."), language)]  # the last is a surname
    first = roles[-1] + 1 if roles else 0
    while first < len(words) and _is_style(words[first][0], language):
        first += 1
    if first >= len(words):
        return Span(run.stop, run.stop), None
    ends = [n for n in range(first, len(words) - 1) if words[n][0].endswith(".") and len(words[n][0]) > _NAME_WORDS]
    stop = words[ends[0]].end() - 1 if ends else words[-1].end()
    name = Span(run.start + words[first].start(), run.start + stop)
    if not roles:
        return name, None
    opens = _role_start([word[0] for word in words[: roles[-1]]] or [words[0][0]], language)
    role = Span(run.start + words[min(opens, roles[-1])].start(), run.start + words[roles[-1]].end())
    return name, _role_led(text, role, language)


def _role_start(words: Sequence[str], language: str) -> int:
    """Where a role begins among the words before its last: behind a title or an opening word, or what joins it to no role ("Gutachten von *Professor*")."""
    titles = [n + 1 for n, word in enumerate(words) if word.endswith(".")]
    opens = titles[-1] if titles else int(words[0].lower() in lexicon(language).counting.sentence_openers)
    joined = (n + 1 for n in range(len(words) - 1, max(opens, 0), -1) if words[n].islower())
    return next((n for n in joined if not _is_role(words[n - 2], language)), opens)


@cache
def _leading(language: str) -> re.Pattern[str]:
    """Up to three words before a role that belong to it by their endings, behind a blank or the sentence's start."""
    endings = any_of(sorted(lexicon(language).names.role_adjective_endings))
    return re.compile(rf"(?:(?<![\w’'-])[^\W\d_][\w-]{{1,20}}{endings}{_BLANK}){{1,3}}$", re.IGNORECASE)


def _led_by_its_words(text: str, role: Span, language: str) -> Span:
    """A role with the adjectives before its noun ("главный санитарный врач"), or with whom its ending makes it belong to ("Sendika başkanı")."""
    known = lexicon(language)
    start = max(text.rfind("\n", 0, role.start) + 1, role.start - _REACH)
    words = role.of(text).lower().split()
    owned = known.speech.case_endings and _is_owned(words[0], known.names.role)
    pattern = _OWNER if owned else _leading(language) if known.names.role_adjective_endings else None
    found = pattern.search(text, start, role.start) if pattern else None
    return Span(found.start(), role.stop) if found else role


def _is_owned(word: str, roles: frozenset[str]) -> bool:
    """Whether a Turkish noun for a role has the ending of what belongs to somebody ("başkanı", "sözcüsü")."""
    return word[-1:] in _OWNED and (word[:-1] in roles or word[:-2] in roles)


def _role_led(text: str, role: Span, language: str) -> Span:
    """A role with the adjectives before it ("stellvertretende Vorsitzende")."""
    before = re.compile(
        rf"(?<!\w)(?:{any_of(sorted(lexicon(language).names.role_adjective))}{_BLANK})+$", re.IGNORECASE
    )
    found = before.search(text, max(0, role.start - _REACH), role.start)
    return Span(found.start(), role.stop) if found else role


def _is_style(word: str, language: str) -> bool:
    """Whether a word before a name is no part of it: an address, an abbreviated title ("Dr.", "Mme"), "according to"."""
    if word.lower() in lexicon(language).speech.according:
        return True
    if word.endswith(".") and len(word) > _NAME_WORDS:
        return True
    return len(word) <= _SHOUTED and abbreviations.load(language).kind(word.rstrip(".")) > 0 and not word.isupper()


def _is_full(text: str, name: Span, language: str) -> bool:
    """Whether a run is rather somebody's full name: two to four words, none of them in capitals or a function word."""
    own = [word for word in name.of(text).split() if word[0].isupper()]
    particles = locale_names.name_particles(language)
    whole = [word for word in own if word.lower() not in particles]
    if len(whole) < _NAME_WORDS or len(own) > _MOST_NAME_WORDS or text[name.stop : name.stop + 1] in ("-", "’"):
        return False
    return not any(_is_no_part(word, language) for word in own) and not _belongs(text, name.start, language)


def _is_no_part(word: str, language: str) -> bool:
    """Whether a word with a capital is no part of a name: all of it in capitals, or a function word."""
    low = word.lower()
    small = low in lexicon(language).text.function_words and low not in locale_names.name_particles(language)
    return small or (len(word) > 1 and word.isupper() and "." not in word)


def _belongs(text: str, start: int, language: str) -> bool:
    """Whether an article or "of" stands before what is therefore no person ("la Liga Verde", "l’Agence Tarn")."""
    before = re.search(r"([^\W\d_]+)[ \u00a0]$|[dl][’']$", text[max(0, start - 12) : start], re.IGNORECASE)
    known = lexicon(language)
    joining = known.names.determiner | known.speech.determiner | known.speech.joining_preposition
    if before is None:
        return False
    return before[1] is None or before[1].lower() in joining or (len(before[1]) == 1 and not joining)


@cache
def _led(language: str) -> re.Pattern[str]:
    """A role that ends right before a name: bare, with whom it belongs to, or with anything short and a comma."""
    known = lexicon(language)
    joining = any_of(sorted(known.speech.joining_preposition | known.names.particle))
    adjective = rf"(?:{_BLANK}{any_of(sorted(known.names.role_adjective))}){{0,2}}"
    noun = rf"(?:[^\W\d_]{{1,3}}(?:{_BLANK}|[’']))?{_WORD}{adjective}"
    chain = rf"(?:{_BLANK}(?:{joining}{_BLANK}|[dl][’']|dell[’']|de l[’']){noun}){{1,3}}"
    marks = rf"(?:{_BLANK}[«„“\"][^«»„“”\"\n]{{1,40}}[»“”\"])?"
    loose = rf"(?:{_BLANK}\([^()\n]{{1,30}}\))?(?:{_BLANK}{_WORD}){{0,8}}{marks},"
    addressed = rf"(?:{_BLANK}(?:(?-i:[A-ZÀ-ÝА-ЯŁŚŻĆ])[^\W\d_]{{0,4}}|[^\W\d_]{{1,5}}\.))?"
    short = rf"(?P<role>{_role_words(language)}{adjective}(?:{chain})?{marks})(?P<comma>,)?"
    long = rf"(?P<long>{_role_words(language)}{loose})"
    return re.compile(rf"{short}{addressed}{_BLANK}$|{long}{addressed}{_BLANK}$", re.IGNORECASE)


def _before(text: str, span: Span, language: str) -> Span | None:
    """The role that ends right before a name that starts where `span` ends."""
    start = max(span.start, span.stop - _REACH)
    window = re.split(r"[.!?;:\n()–—]", text[start : span.stop])[-1]
    found = _led(language).search(window)
    if found is None:
        return _genitive_before(window, span.stop, language)
    role = found["role"] or found["long"].rstrip(",")
    named = found["role"] and not found["comma"] and " " in role and re.split(r"[ \u00a0’']", role)[-1][0].isupper()
    if len(role.split()) > _LONGEST_ROLE or _says(role, language) or named:
        return None
    at = span.stop - len(window) + found.start()
    return Span(at, at + len(role))


def _genitive_before(window: str, stop: int, language: str) -> Span | None:
    """A role with up to four words in a case of their own behind it, in a language without articles ("глава района Имаева")."""
    known = lexicon(language)
    articles = known.names.determiner or known.speech.determiner or known.speech.case_endings
    if articles or not known.speech.verb_endings:
        return None
    found = re.compile(rf"(?P<role>{_role_words(language)}(?:{_BLANK}{_WORD}){{1,7}}){_BLANK}$", re.IGNORECASE).search(
        window
    )
    words = found["role"].split()[1:] if found else []
    if found is None or not _is_genitive(words, language):
        return None
    at = stop - len(window) + found.start("role")
    return Span(at, at + len(found["role"]))


def _is_genitive(words: list[str], language: str) -> bool:
    """Whether words behind a role can be what it belongs to: no verb, no "and", no two capitals, a preposition between them at most."""
    known = lexicon(language)
    small = known.text.function_words
    capitals = [word[0].isupper() for word in words]
    if capitals[0] or capitals[-1] or any(one and other for one, other in pairwise(capitals)):
        return False
    no_part = known.speech.conjunction | known.boilerplate.name_joiners | known.speech.subject | known.speech.finite
    if words[0] in small or words[-1] in small or not no_part.isdisjoint(words):
        return False
    endings = tuple(ending for ending in known.speech.verb_endings if len(ending) > 1)
    return not any(len(word) > _STEM and word.endswith(endings) for word in words)


def _behind(text: str, at: int, stop: int, language: str) -> Span | None:
    """The role between a comma behind a name that ends at `at` and the next stop ("…, maire de Lourcy,")."""
    article = rf"(?:[^\W\d_]{{1,4}}(?:{_BLANK}|[’']))?"
    found = re.compile(
        rf"""
        (?: {_BLANK} \([^()\n]{{1,30}}\) )? , {_BLANK}  # what stands in brackets, and a comma
        (?P<article> {article} )
        (?P<role> {_role_words(language)} (?: [ \u00a0’'«„“-] [^,.;:!?()\n–—]*? )?? )  # the role, and of whom or what
        (?= [,.;:!?()\n] | [ \u00a0][–—] | $ )
        """,
        re.IGNORECASE | re.VERBOSE,
    ).match(text, at, min(stop, at + _REACH))
    if found is None or len(found["role"].split()) > _LONGEST_ROLE or _says(found["role"], language):
        return None
    joiners = lexicon(language).boilerplate.name_joiners
    if found["article"] and (not joiners.isdisjoint(found["role"].split()) or _NEXT_NAME.match(text, found.end())):
        return None  # rather a list of people, or the next one's role
    return Span(*found.span("role"))


def _says(role: str, language: str) -> bool:
    """Whether a verb of saying stands in what was taken for a role."""
    speech = lexicon(language).speech
    words = role.lower().split()
    return any(word in speech.finite and word not in lexicon(language).names.role for word in words[1:]) or any(
        word in speech.auxiliary or word in speech.conjunction for word in words[1:]
    )


def _one_person(text: str, name: Span, role: Span, language: str) -> Span:
    """A name without whom or what its role belongs to before it, where no preposition tells ("вице-мэр Зареченска Олег Старцев")."""
    words = list(re.finditer(r"\S+", name.of(text)))
    known = lexicon(language)
    if len(words) <= _NAME_WORDS or known.speech.joining_preposition or role.stop > name.start:
        return name
    if words[-2][0].lower().endswith(known.names.patronymic_endings or ("\0",)) or words[-2][0][-1] == ".":
        return Span(name.start + words[-3].start(), name.stop)
    return Span(name.start + words[-2].start(), name.stop)
