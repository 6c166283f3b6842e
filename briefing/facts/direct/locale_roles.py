"""Who is meant by a role that stands for a name given before, in other languages: "la ministre" after "La ministre Clarisse Aubertin".

Roles are not listed: a word is one if it stands right before a full name of the same text, and of one name only.
"""

from __future__ import annotations

import re

from briefing.facts.phrases import locale_names
from briefing.facts.phrases.locale_words import Passage
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_ROLE = deferred(
    r"[ \u00a0](?:[^\W\d_]{1,3}(?:[ \u00a0]|[’'])|[^\W\d_][’'])?(?P<role>[^\W\d_]{4,}(?:-[^\W\d_]+)*)(?!\w)"
)
"""A noun with an article at most, right behind a verb."""
_SUBJECT = deferred(
    r"""
    (?<!\w) (?: [^\W\d_]{1,3} (?: [ \u00a0] | [’'] ) )?  # an article
    (?P<role> [^\W\d_]{4,32} (?: -[^\W\d_]{1,32} ){0,3} )
    (?: [ \u00a0][^\W\d_]{1,3} )? [ \u00a0] $  # an auxiliary, and then the verb
    """,
    re.VERBOSE,
)
"""A noun with an article at most, right before a verb, with an auxiliary between them at most."""
_BELONGS = r"(?:[ \u00a0](?:[^\W\d_]{1,3}[ \u00a0’'])[^,.;:\n«»„“”\"]{1,40})?,?[ \u00a0]"
"""What may stand between a role and its name ("le maire de Valcreuse, Fabien Cazenave")."""
_NAME_WORDS = 2
_LONGEST_NAME = 60


def behind(passage: Passage, at: int) -> Span | None:
    """A role that one name of the text has, right behind a verb at `at`."""
    return _known(passage, _ROLE.match(passage.text, at, passage.stop))


def before(passage: Passage, verb: int) -> Span | None:
    """A role that one name of the text has, right before a verb at `verb`."""
    return _known(passage, _SUBJECT.search(passage.text, passage.start, verb))


def name_of(text: str, role: str, language: str) -> str | None:
    """The name that a role stands for: the only full one of the text that the role's noun stands before."""
    noun = re.split(r"[\s’']", role)[-1]
    names = {}
    for match in re.compile(rf"(?<!\w){re.escape(noun)}{_BELONGS}", re.IGNORECASE).finditer(text):
        run = locale_names.runs(text, Span(match.end(), min(len(text), match.end() + _LONGEST_NAME)), language)[:1]
        if run and run[0].start == match.end() and len(run[0].of(text).split()) >= _NAME_WORDS:
            name = " ".join(run[0].of(text).split())
            names[name.split()[-1]] = name
    return next(iter(names.values())) if len(names) == 1 else None


def _known(passage: Passage, match: re.Match[str] | None) -> Span | None:
    if match is None or match["role"].lower() in lexicon(passage.language).text.function_words:
        return None
    if name_of(passage.text, match["role"], passage.language) is None:
        return None
    words = match[0]
    start = match.start() + len(words) - len(words.lstrip())
    return Span(start, match.end("role"))
