"""A document's sentences → what kind of text it is: a table of rules over how often each kind's phrases stand in it.

The phrases are the language's data; a language without any gives ``report``, the kind of everything else. The limits are
set by hand between the kinds' usual shares; nothing is learned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from itertools import pairwise

from briefing.frozen import frozen
from briefing.language.cues import Cues, load
from briefing.language.patterns import deferred
from briefing.model import Document, DocumentKind, LocatorKind, Profile
from briefing.selection.passages import asks

LABELLED = deferred(r"([A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}):\s")
"""A speaker's label before what they say, words in small letters among it: "Man at the back: "."""
_HEADER = deferred(r"^(?:From|Sent|Subject|To|Cc): ", re.MULTILINE)
_CASE = deferred(r"\[(?:19|20)\d\d\] [A-Z]{2,8}(?: [A-Z][a-z]{1,5})? \d+\b")
"""The neutral citation of a case: year, court, number (OSCOLA, 4th ed., 2.1.1)."""
_OPINION = (
    deferred(r"^[A-Z][^\n]{1,100}?,?(?: |\n)v\.(?: |\n)[A-Z]", re.MULTILINE),
    deferred(r"^(?:Case |Docket )?Nos?\. ?(?:[A-Z]{1,3}-?)?\d{2,4}[-–]\d", re.MULTILINE),
    deferred(r"\b(?:Argued|Submitted|Decided|Filed):? [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d"),
    deferred(
        r"\bdelivered the opinion of the [Cc]ourt\b|^[A-Z][A-Z'’-]{1,25}, (?:(?:C\. ?)?J\.|(?:Circuit )?Judge:)$",
        re.MULTILINE,
    ),
    deferred(
        r"^(?i:on )?(?i:appeal) from the United States |^Before:? [^\n]{3,120}, (?:Circuit |District )?Judges\.$",
        re.MULTILINE,
    ),
)
"""What the head of an opinion of a court of the United States has: the parties, the docket, the days, and who wrote it."""
_SIGNS = 3
"""Of these, at the least."""
_CONSULTED = re.compile(r"(?:Consultation )?[Qq]uestion \d{1,2}\b")
"""How a question of a consultation begins."""
_LABELLED = 0.2
"""Sentences with a speaker's label from which a text is talk, whatever its questions look like."""
_GREETING = 4
"""Sentences among which a title and a greeting stand."""
_OPENING = 8
"""Sentences among which the head of a mail or a judgment stands."""
_LETTERHEAD = 12
"""Sentences among which a letter's salutation stands, behind the addresses."""
_GREETS = 4
"""Words within which a greeting opens its sentence."""
_CLOSING = 6
"""Sentences among which a letter is signed."""
_END = 15
"""Sentences among which a judgment's certificate stands: that it is a true copy, who was counsel, when it was heard."""
_SENTENCES = 600
"""So many sentences of a document tell; of a longer one, every second, third …"""
_TELLS = 0.12
"""Verbs of saying a sentence from which a text tells what others say."""
_ASKED = 0.2
"""Questions a paragraph, each followed by its answer, of an interview printed without labels."""
_TO_READERS, _OWN = 1.3, 0.3
"""How often "you" stands beside "I" and "we" in what is no talk but advice, from where on; and how often these, a hundred words, in what is a talk and no plan ("Monday: Rice")."""
_QUESTIONS = 3
"""Answered questions from which an interview is one between the first and the last of them, whatever introduces it."""
_REFERENCE = deferred(
    r"""\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\]                                # [12], [3, 4]
    | [(\s]et\sal\b
    | \([A-Z][\w’'-]+(?:\s(?:and|&)\s[A-Z][\w’'-]+)?,?\s(?:19|20)\d\d[a-z]?[;)]  # (Quill and Vik, 2031)""",
    re.VERBOSE,
)
_REFERENCES = 0.06
"""Sentences with a reference from which a text with some words of a paper is one."""
_PARTS = 3
"""Headings that only papers have (abstract, methods …) from which it is, too."""
_COURT = 0.02
"""Sentences with a phrase of a judgment from which a text with a court's citation or certificate is one."""
_NOTE, _SHORT, _LETTER = 250, 500, 3_000
"""Words that a short note, a mail and a letter have at most, where nothing but its wording tells."""
_LONG = 1_500
"""Words from which a text is no story, if it has more words of a paper than of news."""
_SPOKEN = 60
"""Words that a speech has at least, however it greets."""
_MAIL_FORMATS, _SAVED_PAGES = frozenset({"email", "msg"}), (".mht", ".mhtml")
_TALKED = frozenset({DocumentKind.MEETING, DocumentKind.CALL, DocumentKind.INTERVIEW, DocumentKind.SPEECH})
_MINUTES = deferred(r"(?:meeting )?minutes\b|(?:notes|minutes|record) of (?:the |a )?meeting\b", re.IGNORECASE)
_ATTENDANCE = deferred(
    r"^(?:(?:Present|In attendance|Attendees|Attending|Apologies(?: for absence)?)\s?:|Notes of (?:the |a )?meeting\b)",
    re.MULTILINE,
)
_PROCEEDINGS = (
    deferred(r"^[\W\d]{0,6}(?:ROLL CALL|Roll [Cc]all)\b", re.MULTILINE),
    deferred(r"\bcall(?:ed the meeting)? to order\b", re.IGNORECASE),
    deferred(r"^(?:The meeting (?:was )?|Meeting )?[Aa]djourned\b", re.MULTILINE),
    deferred(r"\b[Mm]oved by [A-Z][^.\n]{1,40}\bsecond|\b[Mm]otion (?:carried|failed|passed)\b"),
)
"""What the record of a board's meeting has, whatever it is called; of these most, and in so many characters."""
_OF_PROCEEDINGS, _RECORD = 3, 40_000
_HEAD = 800
"""Characters in which minutes say who was there."""
_SENDER, _SUBJECT = deferred(r"^From: [^\n@]*@", re.MULTILINE), deferred(r"^Subject: ", re.MULTILINE)
_ADDRESSEE = deferred(r"^To: ", re.MULTILINE)
"""Lines of the head of a mail that was saved as a plain text."""


@frozen
class Look:
    """What is seen of a document: shares of its sentences, except where said otherwise."""

    cues: Mapping[str, float]
    """Kind → sentences with a phrase of it."""
    turns: float
    """Sentences that begin with a speaker's label."""
    speakers: int
    """Different labels that stand twice or more."""
    questions: float
    first_person: float
    """Pronouns of the first person in a hundred words."""
    second_person: float
    speech: float
    """Verbs of saying a sentence."""
    words: int
    headers: bool
    """Whether the text begins with the lines of a mail's head."""
    reported: bool
    """Whether its head has the citation of a reported case ("[2031] HCS 12"), or is an opinion's."""
    answered: float = 0.0
    """Paragraphs that end with a question and are followed by one that does not, a paragraph."""
    announced: frozenset[str] = frozenset()
    """Kinds that its title or its greeting names: "Remarks at …", "Mr. President, distinguished guests"."""
    certified: bool = False
    """Whether it ends with what a court's registry adds: a certificate, counsel, the day of hearing."""
    greeted: frozenset[str] = frozenset()
    """Kinds whose greeting opens one of its first sentences: "Mr President, honourable members", "Dear colleagues"."""
    signed: bool = False
    """Whether it ends as a letter does."""
    hails: bool = False
    """Whether it opens with a line that greets as a mail does, and says no more: "Hi Ann,"."""
    references: float = 0.0
    """Sentences with a reference to what others wrote."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Kind → how many different headings it has that texts of the kind alone have."""
    consulted: bool = False
    """Whether it answers numbered questions, as who responds to a consultation does."""
    asked: float = 0.0
    """What `answered` is between the first and the last question, where there are some."""

    @property
    def personal(self) -> float:
        """Pronouns of the first and second person in a hundred words."""
        return self.first_person + self.second_person

    @property
    def tells(self) -> bool:
        """Whether it tells what others say, in the words of news, as news and stories do."""
        return self.speech >= _TELLS and self.share("news") > 0

    @property
    def mailed(self) -> bool:
        """Whether it is worded as a mail, and as short."""
        return self.share("mail") >= 0.2 and self.personal >= 2.5 and self.words <= _SHORT and not self.tells

    @property
    def salutes(self) -> bool:
        """Whether it opens as a letter does, and as no speech."""
        return "letter" in self.greeted and "speech" not in self.greeted

    @property
    def cites(self) -> bool:
        """Whether it refers to others as papers do, or has their parts, and reads like a paper more than like another kind."""
        paper, parts = self.share("paper"), self.parts.get("paper", 0)
        others = (self.share(kind) for kind in ("judgment", "report", "call"))
        return parts > _PARTS or (
            (self.references >= _REFERENCES or parts == _PARTS) and paper >= 0.03 and paper > max(others)
        )

    def share(self, kind: str) -> float:
        """How many sentences have a phrase of the kind."""
        return self.cues.get(kind, 0.0)


def _most(seen: Look, kind: str, least: float, *others: str) -> bool:
    """Whether so many sentences have a phrase of the kind, and more than have one of the others, papers by default."""
    return seen.share(kind) >= least and all(seen.share(kind) > seen.share(other) for other in others or ("paper",))


RULES: tuple[tuple[DocumentKind, Callable[[Look], bool]], ...] = (
    (DocumentKind.MAIL, lambda x: x.headers),
    (DocumentKind.JUDGMENT, lambda x: (x.reported or x.certified) and x.share("judgment") >= _COURT),
    (DocumentKind.LETTER, lambda x: x.salutes and x.signed and x.words <= _LETTER),
    (DocumentKind.MAIL, lambda x: x.hails and x.first_person >= 1 and x.turns < _LABELLED and x.words <= _SHORT),
    (DocumentKind.REPORT, lambda x: x.consulted and x.turns < _LABELLED),
    (DocumentKind.INTERVIEW, lambda x: x.turns >= 0.2 and x.questions >= (0.12 if x.speakers < 3 else _ASKED) and x.speakers <= 3),
    (DocumentKind.CALL, lambda x: x.share("call") >= (0.13 if x.words > _NOTE or x.first_person >= 1 else 0.5) and (x.first_person >= 2 or x.share("news") < 0.1)),
    (DocumentKind.MEETING, lambda x: x.turns >= 0.04 and x.speakers > 3 and x.first_person >= 2 and x.words > _LONG),
    (DocumentKind.MEETING, lambda x: x.turns >= 0.15 and x.speakers >= 2 and x.words > _NOTE and x.personal >= 1 and x.first_person >= _OWN and not x.tells),
    (DocumentKind.MEETING, lambda x: x.turns >= 0.5 and x.speakers >= 3 and x.personal >= 2),
    (DocumentKind.JUDGMENT, lambda x: _most(x, "judgment", 0.16 if x.words > _NOTE else 0.4) and x.share("news") < min(0.2, 0.75 * x.share("judgment")) and x.share("paper") < 0.12),
    (DocumentKind.SPEECH, lambda x: "speech" in x.greeted and x.first_person >= (2.5 if x.tells else 1.5) and x.answered < _ASKED and x.words >= _SPOKEN),
    (DocumentKind.LETTER, lambda x: x.salutes and x.personal >= 1.5 and not x.mailed and x.words <= _LETTER),
    (DocumentKind.MINUTES, lambda x: x.share("minutes") >= 0.12 and (x.words > _NOTE or x.share("news") < 0.3)),
    (DocumentKind.SPEECH, lambda x: x.share("speech") >= 0.3 and x.first_person >= 3.5 and x.words > _NOTE),
    (DocumentKind.SPEECH, lambda x: "speech" in x.announced and x.first_person >= 2.5 and x.answered < _ASKED and x.words > _NOTE and not x.tells),
    (DocumentKind.INTERVIEW, lambda x: "interview" in x.announced and x.answered >= (0.06 if x.first_person >= 1 else _ASKED)),
    (DocumentKind.INTERVIEW, lambda x: x.answered >= _ASKED and x.first_person >= 1.5 and not x.tells),
    (DocumentKind.INTERVIEW, lambda x: x.asked >= 2 * _ASKED and x.first_person >= 1.5),
    (DocumentKind.LETTER, lambda x: x.share("letter") >= 0.02 and x.first_person >= 1.5 and x.personal >= 4 and _NOTE < x.words <= _LETTER),
    (DocumentKind.MAIL, lambda x: x.mailed),
    (DocumentKind.MAIL, lambda x: x.first_person >= 3 and x.share("news") < 0.2 and x.words <= _NOTE and not x.tells),
    (DocumentKind.PAPER, lambda x: x.cites and x.share("news") < 0.2),
    (DocumentKind.PAPER, lambda x: x.share("paper") >= 0.16 and x.share("paper") >= 3 * x.share("news") and x.words > _SHORT),
    (DocumentKind.PAPER, lambda x: x.share("paper") >= 0.05 and _most(x, "paper", 0.0, "news", "report", "judgment") and x.words > _LONG),
    (DocumentKind.PAPER, lambda x: x.share("paper") >= (0.1 if x.words > _NOTE else 0.3) and x.share("news") < 0.12 and not x.tells),
    (DocumentKind.INTERVIEW, lambda x: x.questions >= 0.05 and 0.6 <= x.second_person <= _TO_READERS * x.first_person and x.first_person >= 2 and not x.tells),
    (DocumentKind.SPEECH, lambda x: x.share("speech") >= 0.12 and x.first_person >= 3.5 and (x.words > _NOTE or not x.tells)),
    (DocumentKind.REPORT, lambda x: x.parts.get("report", 0) >= 2),
    (DocumentKind.REPORT, lambda x: x.share("report") >= 0.2 and x.share("news") < 0.2),
    (DocumentKind.NEWS, lambda x: x.share("news") >= 0.1 or x.speech >= 0.15),
)  # fmt: skip
"""Kind → what makes a document one; the first that holds decides."""


def kinds(profile: Profile) -> tuple[DocumentKind, ...]:
    """The kind of each document, as its sentences look."""
    rows: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        rows[document].append(index)
    return tuple(kind_of(look(profile, indices)) for indices in rows)


def by_format(document: Document, kind: DocumentKind) -> DocumentKind:
    """The kind of a document that looks like `kind`: mail is mail, subtitles are what was said, and minutes say that they are."""
    if _is_mail(document):
        return DocumentKind.MAIL
    if _MINUTES.match(document.metadata.title) or len(_ATTENDANCE.findall(document.text, 0, _HEAD)) > 1:
        return DocumentKind.MINUTES
    if kind not in _TALKED and sum(bool(m.search(document.text, 0, _RECORD)) for m in _PROCEEDINGS) >= _OF_PROCEEDINGS:
        return DocumentKind.MINUTES
    is_timed = any(place.kind is LocatorKind.TIME for place in document.locators)
    return DocumentKind.MEETING if is_timed and kind not in _TALKED else kind


def _is_mail(document: Document) -> bool:
    """Whether a file is a mail, whatever it says: by its format, or by the head above its text."""
    if document.origin.format in _MAIL_FORMATS:
        return not document.origin.name.lower().endswith(_SAVED_PAGES)
    head = document.text[: document.blocks[0].span.start] if document.blocks else ""
    return _SUBJECT.search(head) is not None and bool(_SENDER.search(head) or _ADDRESSEE.search(head))


def kind_of(seen: Look) -> DocumentKind:
    """The kind of the first rule that holds."""
    return next((kind for kind, holds in RULES if holds(seen)), DocumentKind.REPORT)


def look(profile: Profile, indices: list[int]) -> Look:
    """What is seen of the document whose sentences have these corpus-wide indices."""
    body = [i for i in indices if not profile.heading[i] and i not in profile.tabular] or indices
    body = body[:: len(body) // _SENTENCES + 1]
    n, words = max(len(body), 1), max(sum(profile.size[i] for i in body), 1)
    several = [count for count in _labels(profile, body).values() if count > 1]
    opening = "\n".join(profile.texts[i] for i in indices[:_OPENING])
    ask = _asking_paragraphs(profile, indices[:_SENTENCES])
    first_person, second_person = _persons(profile, body, words)
    return Look(
        cues={kind: count / n for kind, count in _seen(profile, body).items()},
        turns=sum(several) / n,
        speakers=len(several),
        questions=sum(asks(profile.texts[i]) for i in body) / n,
        first_person=first_person,
        second_person=second_person,
        speech=sum(profile.signals[i].speech for i in body) / n,
        words=sum(profile.size[i] for i in indices),
        headers=len(_HEADER.findall(opening)) > 1,
        reported=_is_reported(opening),
        answered=_answered(ask),
        asked=_answered_between(ask),
        consulted=sum(_CONSULTED.match(profile.texts[i]) is not None for i in indices) >= _QUESTIONS,
        announced=_announced(profile, indices),
        greeted=_greeted(profile, indices),
        signed=_is_signed(profile, indices),
        hails=_hails(profile, indices),
        references=sum(_REFERENCE.search(profile.texts[i]) is not None for i in body) / n,
        parts=_parts(profile, indices),
        certified=_is_certified(profile, indices),
    )


def _is_reported(opening: str) -> bool:
    """Whether a head has the citation of a reported case, or is an opinion's."""
    return bool(_CASE.search(opening)) or sum(bool(sign.search(opening)) for sign in _OPINION) >= _SIGNS


def _cues(profile: Profile, indices: Sequence[int]) -> Cues | None:
    """The cues of the language of the document with these sentences."""
    return load(profile.languages[profile.document[indices[0]]]) if indices else None


def _persons(profile: Profile, body: Sequence[int], words: int) -> tuple[float, float]:
    """Pronouns of the first and of the second person in a hundred words."""
    signals = [profile.signals[i] for i in body]
    first, second = sum(one.first_person for one in signals), sum(one.second_person for one in signals)
    return 100 * first / words, 100 * second / words


def _asking_paragraphs(profile: Profile, indices: Sequence[int]) -> list[bool]:
    """For each paragraph, headings among them, whether it ends with a question."""
    indices = [i for i in indices if i not in profile.tabular]
    blocks = [profile.block[i] for i in indices]
    last = [i for i, block, following in zip(indices, blocks, [*blocks[1:], -1], strict=False) if block != following]
    return [asks(profile.texts[i]) for i in last]


def _answered(ask: Sequence[bool]) -> float:
    """How many paragraphs end with a question that the next one answers, a paragraph."""
    return sum(a and not b for a, b in pairwise(ask)) / max(len(ask), 1)


def _answered_between(ask: Sequence[bool]) -> float:
    """That share of the paragraphs between the first and the last question, where there are enough of them."""
    at = [n for n, (a, b) in enumerate(pairwise(ask)) if a and not b]
    return len(at) / (at[-1] + 2 - at[0]) if len(at) >= _QUESTIONS else 0.0


def _greeted(profile: Profile, indices: Sequence[int]) -> frozenset[str]:
    """The kinds whose greeting opens one of the first sentences; of letters behind the addresses, too."""
    cues = _cues(profile, indices)
    if cues is None:
        return frozenset()
    own = [i for i in indices[:_LETTERHEAD] if ">" not in profile.texts[i]]  # that is how mails quote others'
    seen = [cues.greeting.seen(profile.words[i][:_GREETS]) for i in own]
    return frozenset().union(*seen[:_GREETING], *(found & {"letter"} for found in seen))


def _hails(profile: Profile, indices: Sequence[int]) -> bool:
    """Whether one of the first sentences is the greeting of a mail, and no more."""
    cues = _cues(profile, indices)
    short = [profile.words[i] for i in indices[:_GREETING] if profile.size[i] <= _GREETS]
    return cues is not None and any("mail" in cues.greeting.seen(words[:1]) for words in short)


def _is_signed(profile: Profile, indices: Sequence[int]) -> bool:
    """Whether one of the last sentences is a letter's closing formula, and no more."""
    cues = _cues(profile, indices)
    last = [profile.words[i][:_GREETS] for i in indices[-_CLOSING:]]
    return cues is not None and any("letter" in cues.closing.seen(words) for words in last)


def _parts(profile: Profile, indices: Sequence[int]) -> Counter[str]:
    """Kind → how many different headings of it a document has, with their numbers or without."""
    cues = _cues(profile, indices)
    if cues is None:
        return Counter()
    short = [
        tuple(word for word in profile.words[i] if not word[0].isdigit()) for i in indices if profile.size[i] <= _GREETS
    ]
    return Counter(kind for words in sorted(set(short)) for kind in cues.parts.seen(words[:2]))


def _announced(profile: Profile, indices: list[int]) -> frozenset[str]:
    """The kinds that a title names, or a greeting."""
    cues = _cues(profile, indices)
    if cues is None:
        return frozenset()
    return frozenset().union(*(cues.announced.seen(profile.words[i]) for i in indices[:_GREETING]))


def _is_certified(profile: Profile, indices: Sequence[int]) -> bool:
    """Whether one of the last sentences is of a court's registry."""
    cues = _cues(profile, indices)
    return cues is not None and any("certificate" in cues.sentence.seen(profile.words[i]) for i in indices[-_END:])


def _seen(profile: Profile, body: list[int]) -> Counter[str]:
    """Kind → sentences that have a phrase of it."""
    cues = _cues(profile, body)
    return Counter(kind for i in body if cues for kind in cues.kind.seen(profile.words[i]))


def _labels(profile: Profile, body: list[int]) -> Counter[str]:
    """Speaker's label → sentences that begin with it."""
    return Counter(turn[1] for i in body if (turn := LABELLED.match(profile.texts[i])))
