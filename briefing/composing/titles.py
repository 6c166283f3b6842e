"""Sources → the title of their briefing: a source's own, its first heading, or what they are about; never a file's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from briefing.language.lexicon import lexicon
from briefing.language.page_words import said
from briefing.language.patterns import deferred
from briefing.model import BlockKind, Document, DocumentKind, EntityKind, Findings, Pick
from briefing.text.boilerplate import kind, lead, speaker_label

_AROUND = frozenset({"teaser", "caption", "notice"})
"""Lines of a page that stand where a title may."""
_TALK = frozenset({DocumentKind.MEETING, DocumentKind.INTERVIEW, DocumentKind.SPEECH})
_OWN_FORMS = frozenset({DocumentKind.JUDGMENT, DocumentKind.CALL, DocumentKind.PAPER, DocumentKind.MEETING})
"""Kinds whose form says where their subject stands."""
_NAMES = 3
"""Names that a title is made of where no source has one."""
_SUBJECT = 5
"""Words of the bottom line among which its subject stands."""
_ABOVE = 6
"""The level of a line above words that says whose they are, or of when."""
_HEAD = 4
"""Paragraphs among which a mail's subject stands, and the first heading below a line that is the title."""
_COVER = 8
"""Lines of a cover above the first heading."""
_PROSE = 15
"""Words, at the least, of a paragraph with whose like a text begins."""
_LONGEST = 14
"""Words of such a line."""
_OPENING = 8
"""Words of the bottom line that stand for a title where nothing else does."""
_LEAST = 4
"""Words of a line above a talk."""
_ENOUGH = 0.5
"""Share of the most that a title has in common with others from which the bottom line's own source gives the title."""


_HEAD_OF_ALL = 800
"""Characters of a text's head."""
_SUBJECT_LINE = deferred(r"^(?:SUBJECT|Subject|SUBJ|Subj)\s?:\s{0,9}(\S[^\n]{7,140})$", re.MULTILINE)
_SIDES = deferred(
    r"""(?:Claimant|Applicant|Appellant|Plaintiff|Complainant)s?:\s(.{3,80}?)  # who asks
    \s(?:Respondent|Defendant|Appellee)s?:\s(.{3,80})$""",
    re.VERBOSE,
)
_SIDES_BEHIND = deferred(
    r"""(.{3,80}?),?\s\(?(?:Claimant|Applicant|Appell(?:ant|ee)|Plaintiff|Petitioner|Complainant)s?(?:/\w{5,15})?\)?,?\s  # who asks
    (?:-\s?and\s?-|and|vs?\.?|-v-)\s(.{3,80}?),?\s\(?(?:Respondent|Defendant|Appell(?:ee|ant))s?(?:/\w{5,15})?\)?\.?$""",
    re.VERBOSE,
)
"""The same with each side behind its name: "A. Lind Claimant/Appellant - and - Tarn Ltd Defendant/Respondent"."""
_REPLY = deferred(r"(?:re|fwd?|aw|wg|tr|rv) ?: ", re.IGNORECASE)
"""What a mail program sets before the subject of an answer, and is no speaker."""
_PLACE_OR_LIST = deferred(
    r"""
    ^[A-Z][A-Z .]{2,30},\s[A-Z][A-Z .]{1,30}$  # a dateline: "BAAR, SWITZERLAND"
    | \b(?:top|latest)\s(?:[a-z]{2,20}\s){0,4}headlines\b  # other stories
    """,
    re.VERBOSE,
)
_BYLINE = deferred(r"By [A-Z][\w.’'-]+ [A-Z]")
_SAYS_NOTHING = frozenset(
    {"memo", "memorandum", "report", "letter", "statement", "document", "example document", "sample document"}
)
_NUMBER = deferred(r"^(?:\d{1,2}|[A-Z])[.)]\s")
_CREDIT = deferred(r"\b(?:Getty Images|AP Photo|(?:Photo|Image) (?:by|credit))\b")
"""Whose a picture is, above which no title stands."""
_REFERENCE = deferred(r"(?:Our\s|Your\s)?[Rr]ef(?:erence)?[.:]?\s\S{2,20}|(?:https?://|www\.)\S{1,400}")
"""The number of a file, or an address of the web, and nothing else: "Ref 2031-55"."""
_TIME = deferred(
    r"""\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?[A-Z]{0,4}  # a time
    | (?:[a-z]{3,6}day,?\s)?(?:[a-z]{3,9}\.?\s\d{1,2},?|\d{1,2}\s[a-z]{3,9})\s\d{4}  # a day
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A time of day or a day and nothing else: "2:00 p.m. ET", "Friday, January 3, 2031"."""


def title(findings: Findings, language: str) -> str:
    """The title of the one source; of several the one that has most in common with the others, or what was asked.

    What is ours in it is in the page's `language`.
    """
    documents = findings.corpus.documents
    if len(documents) == 1:
        return _own_of_one(findings) or _told_of(findings, language) or "Briefing"
    ours = said("Briefing on {} sources", language, len(documents))
    if about := ", ".join(findings.request.query):
        return f"{ours}: {about}"
    if subject := _of_thread(findings):
        return subject
    one_story = len(findings.topics) < 2
    return (
        (_central(findings) if one_story else "")
        or (_subject(findings) if one_story else "")
        or _names(findings)
        or (_in_common(findings) if one_story else "")
        or ours
    )


def _of_thread(findings: Findings) -> str:
    """The subject of a mail thread; "" where the sources are none."""
    from briefing.selection import threads  # few sources are several

    return threads.bare(own(findings.corpus.documents[0])) if threads.ages(findings.corpus) else ""


def _in_common(findings: Findings) -> str:
    if findings.bottom is None or findings.corpus.documents[findings.bottom.document].language != "en":
        return ""
    from briefing.composing import derived_titles

    return derived_titles.in_common(findings, findings.bottom)


def _told_of(findings: Findings, language: str) -> str:
    """What or whom an untitled text is about; "" where that would be the one to whom it is written, or who signed it."""
    from briefing.composing import derived_titles  # most sources have a title

    document = findings.corpus.documents[0]
    ways: tuple[Callable[[], str], ...] = (
        lambda: _line_above(findings),
        lambda: _of_kind(findings, language),
        lambda: _subject(findings),
        lambda: _names(findings),
        lambda: _heading_within(findings),
    )
    found = (find() for find in ways)
    return next(
        (words for words in found if words and not (_greets(words) or derived_titles.is_addressed(words, document))), ""
    )


def _greets(words: str) -> bool:
    return words.lower().startswith(("good morning", "good afternoon", "good evening", "hi ", "hello ", "hey "))


def _heading_within(findings: Findings) -> str:
    """The first heading below a text's opening, but for one that comes again and again and those of news and mail: sections, signatures."""
    if findings.kind in (DocumentKind.NEWS, DocumentKind.MAIL, DocumentKind.LETTER):
        return ""
    count = Counter(_headings(findings.corpus.documents[0], above=False))
    return next((words for words, times in count.items() if times <= 2), "")


def _own_of_one(findings: Findings) -> str:
    """The title of the one source; "" where the line above a story is a name in capitals: who wrote it."""
    document = findings.corpus.documents[0]
    title = own(document)
    if title.isupper() and findings.kind is DocumentKind.NEWS:
        from briefing.composing import derived_titles

        return "" if derived_titles.is_byline(title, document) else title
    if document.language != "en" or findings.kind in _OWN_FORMS or not _is_heading_of_text(document):
        return title
    from briefing.composing import derived_titles

    return derived_titles.of_part(findings, title)


def _is_heading_of_text(document: Document) -> bool:
    """Whether the line on top of a text is a heading, and no other title is known."""
    top = document.blocks[0] if document.blocks else None
    heads = top is not None and top.kind is BlockKind.HEADING
    return heads and document.metadata.title in ("", document[document.blocks[0].span].strip("# "))


def own(document: Document) -> str:
    """A source's title, else the first heading above its text, that says what the source is about; on one line."""
    if parties := _parties(document):
        return parties
    title = document.metadata.title
    named = title or _field(document) or _first_line(document)
    named = " ".join(named.split())
    subject = bool(title) and document.origin.format == "email"
    return (named if _is_title(named, turns=not subject) else next(_headings(document, above=True), "")) or _of_mail(
        document
    )


def _headings(document: Document, *, above: bool) -> Iterator[str]:
    """The headings that say what a source is about; with `above` those before its first paragraph, for another is a section's."""
    for block in document.blocks:
        words = " ".join(document[block.span].strip("# ").split())
        if block.kind is BlockKind.HEADING and block.level < _ABOVE:
            if _is_title(words):
                yield words
        elif above and document.language == "en" and _is_prose(words):
            return


def _is_prose(text: str) -> bool:
    return text.rstrip('"”’)').endswith((".", "!")) and len(text.split()) >= _PROSE


def _subject(findings: Findings) -> str:
    """What an untitled text is about: what it comes back to, in another language than English how its bottom line opens."""
    if findings.bottom is None:
        return ""
    if findings.corpus.documents[findings.bottom.document].language != "en":
        return _names(findings) or _opening(findings, findings.bottom)
    from briefing.composing import derived_titles  # most sources have a title

    return derived_titles.derived(findings, findings.bottom)


def _of_kind(findings: Findings, language: str) -> str:
    """What is certain of a kind of document whose names mislead, after the kind's own name; else who talks, where several do."""
    if findings.kind in _OWN_FORMS and findings.corpus.documents[0].language == "en":
        from briefing.composing.kind_titles import of_kind  # most sources have a title

        return of_kind(findings, language) or _talkers(findings)
    return _talkers(findings)


def _field(document: Document) -> str:
    """What the head of a cable or a memorandum names as its subject; "" where there is no such line."""
    found = _SUBJECT_LINE.search(document.text, 0, _HEAD_OF_ALL) if document.language == "en" else None
    return found[1].strip() if found else ""


def _parties(document: Document) -> str:
    """The sides of a case whose title is only the fields that name them: "Claimant: A. Lind Respondent: Tarn Ltd" is A. Lind v Tarn Ltd."""
    named = " ".join(document.metadata.title.split()) if document.language == "en" else ""
    sides = _SIDES.match(named) or _SIDES_BEHIND.match(named)
    return f"{sides[1].strip(' ,;')} v {sides[2].strip(' ,;')}" if sides else ""


def _line_above(findings: Findings) -> str:
    """The headline of a text that has it with a stop, without that, else the line above a talk."""
    from briefing.selection.strikes import fragments

    head = min(fragments.headlines(findings.profile, findings.kinds), default=None)
    above = "" if head is None else findings.profile.texts[head].splitlines()[0].rstrip(" .;:,")
    return above if above and not _BYLINE.match(above) else _head_of_talk(findings)


def _head_of_talk(findings: Findings) -> str:
    """The line above an interview or a speech that is neither a turn nor a sentence."""
    document = findings.corpus.documents[0]
    first = document[document.blocks[0].span].splitlines()[0].strip() if document.blocks else ""
    words = first.split()
    channel = first.startswith("#") and len(words) <= _LONGEST
    plain = (
        first[-1:].isalnum() and speaker_label(first) == 0 and (channel or len(words) in range(_LEAST, _LONGEST + 1))
    )
    talk = findings.kind in _TALK and plain and not _TIME.fullmatch(first)
    return first if talk and len(document.blocks) > _HEAD else ""


def _first_line(document: Document) -> str:
    """The short line on top of a text that has headings below it and no title; "" where it is a field, a name or a sentence."""
    heads = [n for n, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING and block.level < _ABOVE]
    near = heads and (heads[0] in range(1, _HEAD) or _is_cover(document, heads[0]))
    above = document[document.blocks[0].span].splitlines() if near else [""]
    first = above[0].strip()
    words = first.split()
    plain = first[-1:].isalnum() or first.endswith((")", "?"))
    return first if plain and len(words) in range(2, _LONGEST + 1) and ":" not in first.split(" ", 2)[0] else ""


def _is_cover(document: Document, heading: int) -> bool:
    """Whether the few paragraphs above the first heading are lines of a cover, and none of prose."""
    return heading in range(1, _COVER) and not any(_is_prose(document[b.span]) for b in document.blocks[:heading])


def _of_mail(document: Document) -> str:
    """What the head of a mail names as its subject, in the words of another language than English."""
    if document.language in ("en", "und"):
        return ""
    from briefing.text.boilerplate.mail_lines import says_subject

    heads = (document[block.span] for block in document.blocks[:_HEAD])
    return next(filter(None, (says_subject(head, document.language) for head in heads)), "")


def _is_title(words: str, *, turns: bool = True) -> bool:
    """Whether words over a text say what it is about: no "Introduction", no line of a web page, and where there may be `turns` none of talk ("Reed: Ready?")."""
    plain = _NUMBER.sub("", words).strip(" .:").lower()
    turn = turns and words.endswith(("?", ".")) and speaker_label(words) > 0 and not _REPLY.match(words)
    return (
        plain != ""
        and not turn
        and plain not in lexicon("en").boilerplate.parts_of_a_work | _SAYS_NOTHING
        and not _is_numbered_part(plain)
        and kind(words) not in _AROUND
        and not _BYLINE.match(words)
        and not _greets(plain)
        and not _TIME.fullmatch(words.strip())
        and not _REFERENCE.fullmatch(words.strip())
        and not _PLACE_OR_LIST.search(words)
        and not _CREDIT.search(words)
    )


def _is_numbered_part(words: str) -> bool:
    """Whether words in small letters name a part of a work by its number alone: "chapter 1", "section iv"."""
    part, _, number = words.partition(" ")
    return part in lexicon("en").speech.numbered and (number.isdigit() or (number != "" and set(number) <= set("ivx")))


def _central(findings: Findings) -> str:
    """The title whose terms most of the other sources' titles share; the first of several alike."""
    titles, documents, able = findings.profile.titles, findings.corpus.documents, _titled(findings)
    shared = Counter(term for n in able for term in set(titles[n]))
    common: dict[int, float] = {
        n: sum(shared[term] - 1 for term in set(titles[n])) / (1 + len(titles[n])) for n in able
    }
    ranked = sorted(able, key=lambda n: (-common[n], n))
    if not ranked:
        return ""
    # a later version of a story has its outcome in its title
    outcome = _leading(findings, ranked)
    likely = common.get(outcome, 0.0) > _ENOUGH * common[ranked[0]]
    return own(documents[outcome if likely else ranked[0]])


def _titled(findings: Findings) -> list[int]:
    """The documents with a title that is no copy's, tells of what the bottom line does, and holds no value that is passed if others do."""
    titles = findings.profile.titles
    able = [
        n
        for n, document in enumerate(findings.corpus.documents)
        if _is_title(document.metadata.title) and not _is_copy(findings, n)
    ]
    passed = _passed(findings)
    able = [n for n in able if n not in passed] or able
    if findings.bottom is None:
        return able
    told = set(findings.profile.terms[findings.bottom.first])
    return [n for n in able if told.intersection(titles[n])]


def _passed(findings: Findings) -> frozenset[int]:
    """The documents whose matter a report of a later day tells anew, or a value of theirs: "injures 23", and now 29."""
    dates = [document.metadata.date[:10] for document in findings.corpus.documents]
    told = [[claim.document for claim in one.claims] for one in findings.differences if one.updated]
    values = frozenset(n for numbers in told for n in numbers if dates[n] < max(dates[at] for at in numbers))
    return values | cast("frozenset[int]", findings.profile.memo.get("passed", frozenset()))


def _leading(findings: Findings, ranked: Sequence[int]) -> int:
    """The document that leads: that of the bottom line; of an update without one the newest."""
    if findings.bottom is not None:
        return findings.bottom.document
    dates = [document.metadata.date for document in findings.corpus.documents]
    return max(ranked, key=lambda n: (dates[n], -n)) if findings.changes else ranked[0]


def _is_copy(findings: Findings, number: int) -> bool:
    return bool(findings.originals) and findings.originals[number] != number


def _names(findings: Findings) -> str:
    """The names that the bottom line opens with and most sources mention; the most frequent first."""
    holders: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    own = [facts for n, facts in enumerate(findings.facts) if not _is_copy(findings, n)]
    for facts in own:
        holders.update({entity.name for entity in facts.entities})
        mentions.update({entity.name: len(entity.mentions) for entity in facts.entities})
    first = _first_names(findings)
    english = lexicon("en")
    no_subject = {*english.boilerplate.wires, *english.acronyms.everyday}
    often = [
        name for name in mentions if 2 * holders[name] > len(own) and mentions[name] > 1 and name not in no_subject
    ]
    told = [name for name in often if name in first and not _is_dateline(findings, name)]
    return ", ".join(sorted(told, key=lambda name: (-holders[name], -mentions[name], name))[:_NAMES])


def _is_dateline(findings: Findings, name: str) -> bool:
    if findings.bottom is None or not name.isupper() or " " not in name:
        return False
    from briefing.composing import derived_titles

    return derived_titles.is_dateline(name, findings.profile.texts[findings.bottom.first])


def _first_names(findings: Findings) -> frozenset[str]:
    """The names that the bottom line opens with; a place alone is no subject."""
    if findings.bottom is None or not findings.facts:
        return frozenset()
    document, facts = findings.corpus.documents[findings.bottom.document], findings.facts[findings.bottom.document]
    span = findings.bottom.span
    told = [
        entity
        for entity in facts.entities
        if any(
            span.overlaps(m) and len(document.text[span.start : m.start].split()) < _SUBJECT for m in entity.mentions
        )
    ]
    return frozenset(entity.name for entity in told if entity.kind is not EntityKind.PLACE)


def _talkers(findings: Findings) -> str:
    """Who has most turns of the one source's talk, where several have."""
    if findings.kind not in _TALK:
        return ""
    profile = findings.profile
    labels = (text[: speaker_label(text)].rstrip(": ") for text in profile.texts)
    if profile.memo.get("messages"):
        from briefing.selection.chats import HANDLE

        labels = (match[1] for text in profile.texts if (match := HANDLE.match(text)))
    turns = Counter(label for label in labels if label)
    most = [label for label, number in turns.most_common(_NAMES) if number > 1]
    return ", ".join(most) if len(most) > 1 else ""


def _opening(findings: Findings, bottom: Pick) -> str:
    """The first words of the bottom line."""
    text = findings.corpus.documents[bottom.document][bottom.span]
    text = text[lead(text) :]
    words = text[speaker_label(text) :].split()
    return " ".join(words[:_OPENING]).rstrip(",;:") + " …" if len(words) > _OPENING else ""
