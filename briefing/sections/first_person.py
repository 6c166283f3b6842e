"""Whose "I" and "we" a passage has: outside quotation marks a page says it, or passes the passage over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TypeVar

from briefing.language import roles
from briefing.language.cues import load
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import OMISSION, Document, DocumentKind, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections import transcript_turns
from briefing.sections.by_document import once_a_document
from briefing.selection.passages import asks

NodeT = TypeVar("NodeT", Item, Item | Table)

_FIRST = deferred(
    r"""
    (?:
        (?<![\w.'’-])I(?:['’](?:m|ve|d|ll)\b|(?=\s[a-z]))                    # "I" of a person, not of a list
      | \b(?:we|our|ours|us|me|my|myself|ourselves)\b
      | (?:^|(?<=[.!?;:]\s))(?:We|Our|My)\b(?!\sLady)                        # in capitals at the start of a sentence alone
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARKED = deferred(
    r"\A[^“\"«]*?[,.!?…][”\"](?=\s|$)|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)‘.*?(?:’(?!\w)|$)", re.DOTALL
)
_NAMED = deferred(
    r"\A\W*(?!(?:[\w.’'-]{1,20}\s){0,6}?(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)[\s:])[A-Z][\w.’' -]{1,50}(?:\([^)]*\))?:\s"
)
_SINGULAR = deferred(r"(?<![\w.])(?:I\b(?!\.)|(?i:my|me|myself)\b)")
_YOU = deferred(r"\byou\b|\byour\b", re.IGNORECASE)
_PROPOSES = deferred(r"\bI propose to (?:determine|recommend|cease|reject)\b")
_NAME, _FOOT = range(2, 5), 500
"""Words of a name below a letter, and the characters at its end among which it stands."""
_ACTS = deferred(r"(?<![\w.])I\s[a-z]")
"""Somebody who does something, as a judge does who orders."""
_DECIDES = frozenset({"ordered", "disposed", "whole_disposition", "held"})
"""Classes of cues (``briefing/language/data/cues``) of what a court decides."""
_CERTAIN = 0.5
"""Chance of stating a judgment's outcome from which a sentence's "I" is the court's."""
_HEAD = 200
"""Characters in which a text says that it is an interview."""
_AUTHORS = frozenset({DocumentKind.PAPER, DocumentKind.CALL})
"""Kinds whose *we* is the authors' or the company's, which the page names."""
_FOREWORD, _PLURAL = 2, deferred(r"\b[Ww]e\b")
_REPORT, _DOCUMENT, _ANNOUNCEMENT = "The report", "The document", "The announcement"
"""Who says what "we found": of many texts nobody knows whether a body wrote it, or several."""
_COMPLAINT, _NEWSLETTER = "The complaint", "The newsletter"
_WORD = deferred(r"[a-z]+(?:['’][a-z]+)?")
_ONE_VOICE, _SPEAKER = "The author", "The speaker"
"""Who says "I" in a text that does not name him: who wrote it, or who is heard in it, be it one or several."""
_AUTHOR_LABELS = {
    DocumentKind.JUDGMENT: "The judgment",
    DocumentKind.SPEECH: _SPEAKER,
    DocumentKind.LETTER: "The writer",
    DocumentKind.MAIL: "The writer",
}
_JUDGED = 2000
"""Sentences, the first ones, by which it is told whether one person tells all of a text."""
_SPOKEN = 0.1
"""Share of its sentences that have a filler of talk, in a text that was said."""
_SINGLE, _FEW_MARKS = deferred(r"(?<!\w)['‘][A-Z]"), 2
"""How speech in single marks opens, and how often in a text of which all that is told in the first person may not be speech."""
_ANSWERS = "Interviewee"
"""Who answers in an interview without names before its answers; one or several."""
_INTRODUCED, _FEWEST = 1000, 3
"""Characters in which such an interview says what it is, and questions that it has at the least."""
_NO_PARTICLE = r"(?:and|at|has|i[ns]|on|to|was)"
"""Small words that join no two parts of a name, as "de" and "von" do: "October is Safety Month"."""
_FULL_NAME = (
    rf"(?!(?:The|How|Why|What|When|Where)\ )[A-Z][\w’'-]{{1,24}}(?:\ (?!{_NO_PARTICLE}\ )[a-z]{{2,3}})?"
    r"(?:\ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w’'-]{1,24}){1,3}"
)
_CALLED = r"""
    (?:(?:[A-Z][\w’'-]{1,24}\ ){1,3}(?=[a-z]{4}))?                               # Orle Harbour founder Ann Lund
    (?:(?!(?:f(?:or|rom)|over|with|about|after|before|during)\ )(?:an?|[a-z]{3,20})\ ){0,4}  # the architect Ann Lund; no experts on Orle Harbour
    """
"""What somebody is, before his name: "the architect", "Orle Harbour founder"; what experts speak about is no name of theirs."""
_STYLE = r"(?:the\ )?(?:(?:Rt|Right)\.?\ )?(?:Hon(?:\.|ourable|orable)?\ |Honou?rable\ )?"
_INTRODUCES = deferred(
    rf"""
    (?:(?:\b[Ii]nterviews|(?:[Ii]nterview|Q&A|[Mm]inutes)\ with(?:\.\.\.)?)\ {_CALLED}  # an interview with the architect Ann Lund
      |(?:(?:Speech|Remarks|Address|Lecture|Statement)|(?:[Dd]elivered|[Gg]iven|[Mm]ade)\ (?:to|at|in|before)\ [^,\n]{{3,60}}?)
        \ by\ (?:the\ [^,\n]{{2,60}},\ )?{_STYLE}                 # Speech by the Minister of Health, the Hon. Ann Lund
    )({_FULL_NAME})
    | (?:^|(?<=\.\ ))(?!(?:[SH]|Th)e)[A-Z][\w’'-]{{1,24}}\ (?:[Ss]poke|[Tt]alked|[Ss]at\ down|[Cc]aught\ up)\ (?:to|with)\ (?P<asked>{_FULL_NAME}),\ (?!of\b)  # Weeklies spoke with Ann Lund, head of …
    | ^({_FULL_NAME})(?=\ [a-z]{{2,12}}\b[^\n]{{0,600}}?
        \b(?:[Ss]poke|[Tt]alked|[Tt]alks|[Ss]peaks)\ (?:to|with)\b)        # Ann Lund has run the port for six years. She spoke to …
    | (?<!\w)({_FULL_NAME})(?=,\ \d\d,\ |,\ (?:talk|speak)s\ (?:to|with)\b)                                                 # Ann Lund, 58, leads …
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Where it is said who is interviewed or speaks."""
_ISSUED = deferred(
    r"""(?:Response|Submission|Statement|Evidence|Comments|Views|Position)\ (?:submitted\ )?(?:of|by|from)\ (?:the\ |The\ )?  # what it is
        (?P<issuer>[A-Z][\w’'&-]{1,30}(?:\ (?:of|for|and|the|in|&|[A-Z][\w’'&-]{1,30})){0,9}?)(?=\s(?:to|on|concerning|regarding)\s)  # whose, and to whom
    """,
    re.VERBOSE,
)
"""Whose response or submission a text is, as its head says."""
_BY = ("spoke to ", "spoke with ", "talked to ", "talked with ")
"""Before who asks."""
_TOLD_OF = deferred(rf"^({_FULL_NAME}),?\ (?!sp[eo]a?ks?e?\b|talk|m(?:et|eets)\b|ask)[a-z]", re.MULTILINE | re.VERBOSE)
_LINES, _OWN, _ASKED, _ANSWERED = 12, 0.45, 0.05, 0.08
"""Sentences, at the least, of a text that one person tells of himself, and their shares: in the first person at the least,
questions and answers ("yeah") at the most."""


@cache
def _numbered() -> re.Pattern[str]:
    return deferred(rf"{any_of(lexicon('en').reference.numbered_nouns)}\s$")


def in_first_person(text: str) -> bool:
    """Whether an English text has I or we outside quotation marks; "World War I" has none."""
    bare = _MARKED.sub(" ", text)
    return any(not (m[0].startswith("I") and _numbered().search(bare[: m.start()])) for m in _FIRST.finditer(bare))


def _quoted(document: Document, span: Span) -> str | None:
    from briefing.sections import mail_parts

    return mail_parts.quoted(document, span)


def speaker_label(findings: Findings, number: int, span: Span) -> str | None:
    """Who speaks in a passage: words to set before it, "" where none are needed, None where nobody can be named."""
    document = findings.corpus.documents[number]
    kind = findings.kinds[number] if findings.kinds else None
    if _genre(findings, number) == "title_of_claim":  # what a party tells a court is alleged
        return f"{_COMPLAINT}:"
    if kind is DocumentKind.MAIL and (sender := _quoted(document, span)) != "":
        return sender and f"{sender}:"
    if document.language not in ("en", "und") or _says_who(document, span):
        return ""
    of_dissent = transcript_turns.is_dissent(document, span.start)  # whatever it says, the court does not
    if not (of_dissent or in_first_person(document[span])):
        return _urging(findings, number, span)
    if label := transcript_turns.voice(document, span) or _answerer(findings, number, span):
        return f"{label}:"
    if kind in _AUTHORS:
        return ""
    if label := _author(document) or _answering(findings, number, span):
        return f"{label}:"
    return _unsigned(findings, number, span, kind)


def _says_who(document: Document, span: Span) -> bool:
    """Whether a passage's own words say who speaks."""
    return _NAMED.match(document[span]) is not None or transcript_turns.begins(document, span)


def _genre(findings: Findings, number: int) -> str:
    """The role of the title of a text whose genre shows by its marks; else ""."""
    from briefing.selection import genres

    language = findings.corpus.documents[number].language
    known = roles.load(language) if language == "en" else None
    genre = genres.of(findings.profile, number, known) if known else None
    return genre.title if genre else ""


def _answerer(findings: Findings, number: int, span: Span) -> str:
    """The label of who answers in a text of questions and answers whose turns have one; else ""."""
    asked = findings.profile.memo.get("asked")
    known = (isinstance(asked, dict) and asked.get(number)) or _genre(findings, number) == "title_of_press"
    return transcript_turns.answerer(findings.corpus.documents[number], span) if known else ""


def _answering(findings: Findings, number: int, span: Span) -> str:
    """The label of who answers in an interview, or of a page whose headings ask; "" where nobody does."""
    document, kind = findings.corpus.documents[number], findings.kinds[number] if findings.kinds else None
    able = kind is DocumentKind.INTERVIEW or (kind is DocumentKind.REPORT and not _SINGULAR.search(document[span]))
    if not able or not _is_told_back(findings, number, span):
        return ""
    if kind is DocumentKind.REPORT:
        return _DOCUMENT
    return _introduced(document) or _presented(document) or _ANSWERS


def _is_told_back(findings: Findings, number: int, span: Span) -> bool:
    """Whether a passage of an interview stands behind its first question, and is none itself."""
    from briefing.selection import dialogue  # few texts are interviews

    found = dialogue.asked(findings.profile, number)
    sentence = findings.corpus.documents[number].sentence_at(span.start)
    if sentence is None or not found:
        return False
    index = findings.corpus.starts()[number] + sentence.index
    return index > min(found) and index not in found


def _urging(findings: Findings, number: int, span: Span) -> str:
    """The label of an opinion piece's author before a sentence of it that urges somebody: it is no fact; else ""."""
    document = findings.corpus.documents[number]
    sentence = document.sentence_at(span.stop - 1) if findings.urging else None
    urges = sentence is not None and findings.corpus.starts()[number] + sentence.index in findings.urging
    author = _author(document) if urges else ""
    return author and f"{author}:"


def of_quoted(findings: Findings, item: Item) -> Item:
    """A line of an older mail that a mail repeats, with whose words it is and of what day; any other as it is."""
    document = findings.corpus.documents[item.citations[0].document]
    who = findings.kind is DocumentKind.MAIL and _quoted(document, item.citations[0].span)
    return replace(item, insertions=((0, f"{who}:"), *item.insertions)) if who else item


def voiced(findings: Findings, item: Item) -> Item | None:
    """An item with whose words it is before it, where it is told in the first person; None where nobody can be named for it."""
    if item.kind is ItemKind.QUOTATION or not item.citations:
        return item
    who = speaker_label(findings, item.citations[0].document, item.citations[0].span)
    if any(offset == 0 and words.endswith(":") for offset, words in item.insertions):
        return item
    if (
        not who
        or f"{item.label}:" == who
        or any(offset == 0 and words != OMISSION for offset, words in item.insertions)
    ):
        return None if who is None else item
    return replace(item, insertions=((0, who), *item.insertions))


def of_document(findings: Findings, item: Item) -> Item | None:
    """An item that nobody can be named for as what the document says; None for any other."""
    return None if voiced(findings, item) else replace(item, insertions=((0, f"{_DOCUMENT}:"), *item.insertions))


def named_once(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections with each speaker's whole name before the first of his lines alone: "[Lady Justice Akande:]", then "[Akande:]"."""
    labels = {words for one in sections for item in one.items() for at, words in item.insertions if not at}
    short = {label: _surname(label) for label in labels}
    several = {name for name, count in Counter(short.values()).items() if count > 1}
    seen = {label for label in labels if short[label] in several}
    again = {label: name for label, name in short.items() if label not in seen}
    return tuple(replace(one, nodes=tuple(_by_surname(node, again, seen) for node in one.nodes)) for one in sections)


def _by_surname(node: NodeT, again: Mapping[str, str], seen: set[str]) -> NodeT:
    """An item with the surname of who speaks in it and in what stands below it, where the whole name is `seen`; adds the others to it."""
    if isinstance(node, Table):
        return node
    insertions = tuple((at, again.get(said, said) if not at and said in seen else said) for at, said in node.insertions)
    seen.update(said for at, said in node.insertions if not at)
    children = tuple(_by_surname(child, again, seen) for child in node.children)
    return replace(node, insertions=insertions, children=children)


def _surname(label: str) -> str:
    """The last name of a person's label, with its mark; a label that is no name of a person as it stands."""
    known = lexicon("en").names
    *first, last = label.removesuffix(":").split()
    person = label.endswith(":") and first and all(word[0].isupper() and word.isalpha() for word in (*first, last))
    common = known.titled | known.role | known.role_adjective | known.honorific | known.body
    return f"{last}:" if person and len(last) > 1 and last.lower() not in common and not is_unnamed(label) else label


def answering(findings: Findings, item: Item) -> Item:
    """An interview's item with who answers before it, told in the first person or not; as it is where another label stands, or nobody is known."""
    number, span = item.citations[0].document, item.citations[0].span
    document = findings.corpus.documents[number]
    kind = findings.kinds[number] if findings.kinds else None
    if kind is not DocumentKind.INTERVIEW or document.language != "en" or _NAMED.match(item.text):
        return item
    asked = [block.span.start for block in document.blocks if asks(document[block.span])]
    if not asked or span.start < asked[0] or item.label or any(offset == 0 for offset, _ in item.insertions):
        return item
    who = transcript_turns.answerer(document, span) or _introduced(document) or _presented(document)
    return replace(item, insertions=((0, f"{who}:"), *item.insertions)) if who else item


def _unsigned(findings: Findings, number: int, span: Span, kind: DocumentKind | None) -> str | None:
    """The label of somebody whom the text does not name, or of a newsletter, whose we is its own; None where it may be several."""
    if kind is DocumentKind.JUDGMENT and _states_outcome(findings, number, span):
        return f"{_AUTHOR_LABELS[kind]}:"
    if label := _unnamed_voice(findings.corpus.documents[number], span, kind):
        return label
    return f"{_NEWSLETTER}:" if _genre(findings, number) == "title_of_newsletter" else None


def _states_outcome(findings: Findings, number: int, span: Span) -> bool:
    """Whether a passage surely states the outcome, which only the court itself does, in whatever words."""
    from briefing.selection import dispositions  # few texts are judgments

    document = findings.corpus.documents[number]
    said, sentence = document[span], document.sentence_at(span.start)
    cues = load(document.language)
    if sentence is None or cues is None or not _ACTS.search(said) or _YOU.search(said) or _PROPOSES.search(said):
        return False
    index = findings.corpus.starts()[number] + sentence.index
    seen = cues.sentence.seen(findings.profile.words[index])
    if _DECIDES.isdisjoint(seen) and not dispositions.is_told_late(said):
        return False
    return any(one.sentence == index and one.chance >= _CERTAIN for one in findings.outcomes)


def _unnamed_voice(document: Document, span: Span, kind: DocumentKind | None) -> str | None:
    """The label of somebody who says "I" and whom the text does not name; None where it may be several."""
    if kind is DocumentKind.INTERVIEW and (_is_answer(document, span) or transcript_turns.is_answer(document, span)):
        return f"{_introduced(document) or _presented(document) or _ANSWERS}:"
    if kind in _AUTHOR_LABELS and not _is_of_talk(document, span, kind):
        return f"{_named_author(document, kind) or _AUTHOR_LABELS[kind]}:"
    if label := _of_a_body(document, span, kind):
        return f"{label}:"
    if kind in _AUTHOR_LABELS or not _is_monologue(document):
        return None
    return f"{_SPEAKER if _is_spoken(document) else _ONE_VOICE}:"


def _of_a_body(document: Document, span: Span, kind: DocumentKind | None) -> str:
    """What stands before what a body says of itself in a report or an announcement of its own; "" for any other sentence."""
    known = roles.load(document.language) if kind in (DocumentKind.REPORT, DocumentKind.NEWS) else None
    seen = known.seen(_WORD.findall(document[span].lower())) if known else frozenset[str]()
    if kind is DocumentKind.REPORT and _is_of_authors(document):
        if issuer := _issuer(document):
            return issuer
        own = "of_a_body" in seen
        if (own or _PLURAL.search(document[span])) and _REPORT.split()[1] in document.text[:_HEAD].lower():
            return _REPORT
        return _DOCUMENT if own else ""
    return _ANNOUNCEMENT if kind is DocumentKind.NEWS and "announces" in seen and _is_of_authors(document) else ""


def _named_author(document: Document, kind: DocumentKind) -> str:
    """Whose name stands below a letter, or above a speech; "" for nobody's."""
    if kind is DocumentKind.LETTER:
        return _signatory(document)
    return _introduced(document) if kind is DocumentKind.SPEECH else ""


@once_a_document
def _signatory(document: Document) -> str:
    """Whose name stands below the last words of a letter; "" for nobody's."""
    leave = lexicon(document.language).boilerplate.leave
    lines = [line.strip() for line in document.text[-_FOOT:].splitlines() if line.strip()]
    below = (name for line, name in pairwise(lines) if line.strip(" ,.").lower() in leave)
    names = (name for name in below if len(name.split()) in _NAME and set(name).isdisjoint(",:@0123456789"))
    return next((name for name in names if all(word[0].isupper() for word in name.split())), "")


@once_a_document
def _issuer(document: Document) -> str:
    """The body whose response, submission or statement a text is, by its head; "" where it does not say."""
    found = _ISSUED.search(document.text, 0, _INTRODUCED)
    return found["issuer"] if found else ""


@once_a_document
def _is_of_authors(document: Document) -> bool:
    """Whether a text has a "we" outside quotation marks, and hardly an "I", as in a foreword: several wrote it, or a body."""
    told = _unquoted(document)
    return in_first_person(told) and _FOREWORD * len(_SINGULAR.findall(told)) <= len(_PLURAL.findall(told))


def _is_answer(document: Document, span: Span) -> bool:
    """Whether a passage stands in a paragraph that answers a question of an interview without names."""
    asked = _questions(document)
    sentence = document.sentence_at(span.start)
    return bool(asked) and sentence is not None and sentence.block > min(asked) and sentence.block not in asked


@once_a_document
def _introduced(document: Document) -> str:
    """Who is heard in an interview or a speech, by what stands above it; "" where nobody or more than one is named so."""
    known = lexicon("en").names
    no_name = known.titled | known.role | known.role_adjective | known.honorific | known.body
    first = next((block.span.start for block in document.blocks if asks(document[block.span])), _INTRODUCED)
    stop = min(first, _INTRODUCED)
    matched = [*_INTRODUCES.finditer(document.text, 0, stop)]
    asked = {match["asked"] for match in matched}
    names = {_untitled(next(filter(None, match.groups())), no_name) for match in matched}
    askers = {name for name in names - asked if any(by + name in document.text[:stop] for by in _BY)}
    names = {name for name in names - askers if no_name.isdisjoint(name.lower().split())}
    return names.pop() if len(names) == 1 else ""


def _untitled(name: str, titles: AbstractSet[str]) -> str:
    """A name without the titles before it, where a whole name is left: "Governor Ann Lund"."""
    words = name.split()
    while len(words) > min(_NAME) and words[0].lower() in titles:
        del words[0]
    return " ".join(words)


@once_a_document
def _presented(document: Document) -> str:
    """Of whom the paragraphs above an interview's first question tell first: "Ann Lund has led the office for six years."; else ""."""
    first = next((block.span.start for block in document.blocks if asks(document[block.span])), 0)
    found = _TOLD_OF.search(document.text, 0, min(first, _INTRODUCED))
    return found[1] if found else ""


@once_a_document
def _questions(document: Document) -> frozenset[int]:
    """The paragraphs that end with a question, of a text that says in its head that it is an interview, or marks them "Q:"; else none."""
    lettered = sum(document[block.span].startswith("Q: ") for block in document.blocks) >= _FEWEST
    if not lettered and "interview" not in (document.text[:_INTRODUCED] + document.text[-_HEAD:]).lower():
        return frozenset()
    last = {sentence.block: document[sentence.span] for sentence in document.sentences}
    asked = frozenset(block for block, text in last.items() if asks(text))
    return asked if len(asked) >= _FEWEST else frozenset()


@once_a_document
def _is_monologue(document: Document) -> bool:
    """Whether one person tells all of a text in the first person: a diary, a tale; not an interview, where another one asks."""
    if len(_SINGLE.findall(document.text)) > _FEW_MARKS:
        return False
    sentences = document.sentences[:_JUDGED]
    lines = [document[sentence.span] for sentence in sentences]
    unquoted = _unquoted(document)
    told = [unquoted[sentence.span.start : sentence.span.stop] for sentence in sentences]
    own, singular = sum(map(in_first_person, told)), sum(_SINGULAR.search(line) is not None for line in told)
    asked = sum(map(asks, lines))
    answered = sum(_answer().match(line) is not None for line in lines)
    few = asked <= _ASKED * len(lines) and answered <= _ANSWERED * len(lines)
    return len(lines) >= _LINES and own >= _OWN * len(lines) and 2 * singular >= own and few


@once_a_document
def _is_spoken(document: Document) -> bool:
    """Whether a text was said, not written: it has the fillers of talk."""
    lines = [document[sentence.span] for sentence in document.sentences]
    return sum(_filler().search(line) is not None for line in lines) >= _SPOKEN * len(lines)


@cache
def _filler() -> re.Pattern[str]:
    known = lexicon("en")
    return deferred(
        rf"\b(?:{any_of(known.boilerplate.hesitations)}|{any_of(known.rhetoric.spoken, blank=' ')})\b", re.IGNORECASE
    )


def _unquoted(document: Document) -> str:
    """The text with blanks for what stands between marks, also over several sentences of a paragraph."""
    text, out, at = document.text, [], 0
    for block in document.blocks:
        out += [text[at : block.span.start], _MARKED.sub(lambda found: " " * len(found[0]), document[block.span])]
        at = block.span.stop
    return "".join((*out, text[at:]))


@cache
def _answer() -> re.Pattern[str]:
    """How a sentence opens that answers somebody."""
    words = lexicon("en").reference
    return deferred(rf"\W*(?:{any_of(words.answers)}|{any_of(words.answers_with_a_mark)}\s*,)", re.IGNORECASE)


def is_unnamed(label: str) -> bool:
    """Whether a label of a speaker names nobody: "The writer:"."""
    return label.removesuffix(":") in {
        *_AUTHOR_LABELS.values(),
        _ONE_VOICE,
        _SPEAKER,
        _ANSWERS,
        _DOCUMENT,
        _ANNOUNCEMENT,
    }


@cache
def _judge_says() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.judge_says)


def _is_of_talk(document: Document, span: Span, kind: DocumentKind) -> bool:
    """Whether a passage was said in an interview or a hearing, though its text is worded as a letter or a judgment.

    A judgment recites letters and affidavits without marks: its own is what only a judge says ("I am satisfied"), and no officer
    who tells of what he means to decide ("I propose to determine that").
    """
    if kind is DocumentKind.JUDGMENT:
        said = document[span]
        officer = _YOU.search(said) is not None or _PROPOSES.search(said) is not None
        return officer or _judge_says().search(said) is None
    return kind is not DocumentKind.SPEECH and "interview" in document.text[:_HEAD].lower()


def _author(document: Document) -> str:
    """The one person who wrote a document, as its metadata say."""
    author = " ".join(document.metadata.author.split())
    return author if author and "," not in author and " and " not in author and "@" not in author else ""
