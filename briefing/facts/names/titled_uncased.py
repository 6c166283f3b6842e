"""People with a title in Chinese, Japanese and Korean: 局长何志恒, 大庭由紀子市長, 문정아 해솔시장.

Where a name ends nothing marks, so it must be borne out: it stands twice, or what stands behind it can be no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.names.titled import Titled
from briefing.facts.phrases.locale_words import verbs
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Document, Span

_LONGEST_ROLE = 16
"""Signs of a role with what it belongs to."""
_CHINESE_EDGES = "，,、。：:；;“”「」（）() \n的"
_GOES_ON = r"[在则則却卻也还還对對就并並仍不未已将將与與和、，。：:（(向又再]"
"""What stands behind a Chinese name whose clause goes on."""
_AFTER_TITLE = r"(?:さん|氏|は|が|も|に|と|の|ら|、|（|\()"
_FIRST_IDEOGRAPH = 0x3400
_INFLECTED = ("だった", "した", "する", "ある", "いる", "った")
"""How a verb or predicate ends that stands before a noun, and no name."""
_FEWEST, _MOST = 3, 7
"""Signs of a full Japanese name."""


def find(document: Document) -> Iterator[Titled]:
    """Each name with a title, in the order of the text."""
    known = lexicon(document.language)
    if known.speech.subject_marks and known.names.bodies:
        yield from _japanese(document)
    elif known.speech.subject_marks and known.names.family_names:
        yield from _korean(document)
    elif known.names.family_names:
        yield from _chinese(document)


@cache
def _chinese_person(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    return re.compile(
        rf"(?P<role>{any_of(sorted(known.names.role))})(?P<family>{any_of(known.names.family_names)})(?=[^\W\d_]{{1,2}})"
    )


def _chinese(document: Document) -> Iterator[Titled]:
    text, language = document.text, document.language
    for match in _chinese_person(language).finditer(text):
        name = _chinese_name(text, match.start("family"), language)
        if name is not None:
            yield Titled(name, _chinese_role(text, match.start("role"), match.end("role")))


def _chinese_name(text: str, start: int, language: str) -> Span | None:
    """The three or two signs of a name that begins at `start`, where they stand twice or the clause goes on behind them."""
    if re.compile(verbs(language)).match(text, start):
        return None
    whole, short = text[start : start + 3], text[start : start + 2]
    goes_on = _goes_on(language)
    if text.count(whole) == 1 and goes_on.match(text, start + 2):
        return Span(start, start + 2)
    for name in (whole, short):
        if name.isalpha() and (goes_on.match(text, start + len(name)) or text.count(name) > 1):
            return Span(start, start + len(name)) if min(map(ord, name)) >= _FIRST_IDEOGRAPH else None
    return None


@cache
def _goes_on(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    return re.compile(rf"(?:{_GOES_ON}|{verbs(language)}|{any_of(known.speech.occasions | known.speech.times)})")


def _chinese_role(text: str, start: int, stop: int) -> Span:
    """A role with the body before it, back to the last stop; the title alone where that is long."""
    window = text[max(0, stop - _LONGEST_ROLE) : stop]
    edge = max((window.rfind(sign) for sign in _CHINESE_EDGES), default=-1)
    if edge < 0 and stop > _LONGEST_ROLE:
        return Span(start, stop)
    first = stop - len(window) + edge + 1
    body = Span(first + (text[first] == "据"), stop)
    return body if body.start <= start and not re.match(r"[\d年月日这該该此其一]", body.of(text)) else Span(start, stop)


@cache
def _japanese_person(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    given = r"(?:[\u4e00-\u9fff\u3005]{1,3}?|(?:(?!の)[\u3041-\u3093]){2,3}|[\u30a1-\u30fc]{2,4})"
    name = rf"(?P<name>[\u4e00-\u9fff\u3005]{{1,3}}{given})"
    role = any_of(sorted(known.names.role), blank="[ ]")
    return re.compile(
        rf"""
        (?: (?<=[、。「」（）\s\nのがはをるたむくいだ]) | ^ )  # behind a mark, a particle or an ending
        (?: (?P<before> [^、。「」（）\s\u3041-\u3093]{{0,6}} {role} ) (?: 、 | の (?= [^、。\s]{{3,7}} (?:さん|氏) ) ) )?  # a role before the name
        {name}
        (?: (?P<role> {role} ) | (?:さん|氏) ) (?= {_AFTER_TITLE} )  # a role or a title behind it
        """,
        re.MULTILINE | re.VERBOSE,
    )


@cache
def _role_before(language: str) -> re.Pattern[str]:
    """A role, and behind it a name of kanji that a particle ends: "議長の大槻美穂は"."""
    role = any_of(sorted(lexicon(language).names.role))
    return re.compile(rf"(?P<role>{role})の(?P<name>[\u4e00-\u9fff\u3005]{{3,5}})(?=[はがも、（(])")


def _japanese(document: Document) -> Iterator[Titled]:
    text, language = document.text, document.language
    bodies = lexicon(language).names.bodies
    for match in _japanese_person(language).finditer(text):
        name, role = match["name"], "role" if match["role"] else "before"
        if match[role] is None or not _FEWEST <= len(name) <= _MOST or name[-1] in bodies or name.endswith(_INFLECTED):
            continue
        again = text.count(name) > 1 or re.search(
            rf"{re.escape(name[:2])}(?:さん|氏|{re.escape(match[role])})", text[match.end() :]
        )
        subject = match["role"] and text[match.end() : match.end() + 1] in ("は", "が", "も")
        if again or subject or len(name) > _FEWEST or match["before"]:
            yield Titled(Span(*match.span("name")), Span(*match.span(role)))
    yield from _japanese_behind_role(document)


def _japanese_behind_role(document: Document) -> Iterator[Titled]:
    text = document.text
    for match in _role_before(document.language).finditer(text):
        name = match["name"]
        if text.count(name) > 1 or re.search(rf"{name[:2]}(?:さん|氏|{match['role']})", text[match.end() :]):
            yield Titled(Span(*match.span("name")), Span(*match.span("role")))


@cache
def _korean_person(language: str) -> re.Pattern[str]:
    known = lexicon(language)
    role = any_of(sorted(known.names.role), blank="[ ]")
    family = any_of(sorted(known.names.family_names), blank="[ ]")
    return re.compile(
        rf"""
        (?<![^\s“”"(]) (?P<name> {family} [가-힣][가-힣] (?<![시군청측]) )  # a family's name and two signs, no town or office
        (?: \s | \([^()\n]{{1,12}}\) \s? )
        (?P<role>
            (?: (?! {family} [가-힣][가-힣] (?<![시군구도청측회]) \s ) [^\s.,“”"()]{{1,14}} \s ){{0,2}}?  # whose, in two words; no other name
            [^\s.,“”"()]{{0,8}}? {role}
        )
        (?= {any_of(known.speech.subject_marks)} (?: [\s,] | $ ) | 도\s | 의\s | 에게\s | 과\s | 와\s )  # its particle
        """,
        re.VERBOSE,
    )


@cache
def _korean_role_before(language: str) -> re.Pattern[str]:
    """A role, and behind it a name that a particle ends: "관리소장 노은채는"."""
    known = lexicon(language)
    role = rf"[가-힣]{{0,4}}?{any_of(sorted(known.names.role))}"
    name = rf"{any_of(sorted(known.names.family_names))}[가-힣]{{2}}"
    return re.compile(rf"(?<!\S)(?P<role>{role})\s(?P<name>{name})(?={any_of(known.speech.subject_marks)}\s)")


def _korean(document: Document) -> Iterator[Titled]:
    for person in (_korean_person, _korean_role_before):
        for match in person(document.language).finditer(document.text):
            yield Titled(Span(*match.span("name")), Span(*match.span("role")))
