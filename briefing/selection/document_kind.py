"""A document's sentences → what kind of text it is: a table of rules over how often each kind's phrases stand in it.

The phrases are the language's data; a language without any gives ``report``, the kind of everything else. The limits are
set by hand between the kinds' usual shares; nothing is learned.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from briefing.frozen import frozen
from briefing.language.cues import load
from briefing.model import DocumentKind, Profile
from briefing.selection.passages import asks

MAIL_FORMATS = frozenset({"eml", "mbox", "msg"})
"""Formats of files that are mail, whatever they say."""
_TURN = re.compile(r"([A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}):\s")
_HEADER = re.compile(r"^(?:From|Sent|Subject|To|Cc): ", re.MULTILINE)
_CASE = re.compile(r"\[(?:19|20)\d\d\] [A-Z]{2,8}(?: [A-Z][a-z]{1,5})? \d+\b")
"""The neutral citation of a case: year, court, number (OSCOLA, 4th ed., 2.1.1)."""
_GREETING = 4
"""Sentences among which a title and a greeting stand."""
_OPENING = 8
"""Sentences among which the head of a mail or a judgment stands."""
_END = 15
"""Sentences among which a judgment's certificate stands: that it is a true copy, who was counsel, when it was heard."""
_SENTENCES = 600
"""So many sentences of a document tell; of a longer one, every second, third …"""
_TELLS = 0.12
"""Verbs of saying a sentence from which a text tells what others say."""
_ASKED = 0.2
"""Questions a paragraph, each followed by its answer, of an interview printed without labels."""
_COURT = 0.02
"""Sentences with a phrase of a judgment from which a text with a court's citation or certificate is one."""
_NOTE, _SHORT, _LETTER = 250, 500, 3_000
"""Words that a short note, a mail and a letter have at most, where nothing but its wording tells."""


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
    """Whether its head has the citation of a reported case ("[2031] HCS 12")."""
    answered: float = 0.0
    """Paragraphs that end with a question and are followed by one that does not, a paragraph."""
    announced: frozenset[str] = frozenset()
    """Kinds that its title or its greeting names: "Remarks at …", "Mr. President, distinguished guests"."""
    certified: bool = False
    """Whether it ends with what a court's registry adds: a certificate, counsel, the day of hearing."""

    @property
    def personal(self) -> float:
        """Pronouns of the first and second person in a hundred words."""
        return self.first_person + self.second_person

    @property
    def tells(self) -> bool:
        """Whether it tells what others say, in the words of news, as news and stories do."""
        return self.speech >= _TELLS and self.share("news") > 0

    def share(self, kind: str) -> float:
        """How many sentences have a phrase of the kind."""
        return self.cues.get(kind, 0.0)


def _most(seen: Look, kind: str, least: float) -> bool:
    """Whether so many sentences have a phrase of the kind, and more than have one of a paper."""
    return seen.share(kind) >= least and seen.share(kind) > seen.share("paper")


RULES: tuple[tuple[DocumentKind, Callable[[Look], bool]], ...] = (
    (DocumentKind.MAIL, lambda x: x.headers),
    (DocumentKind.JUDGMENT, lambda x: (x.reported or x.certified) and x.share("judgment") >= _COURT),
    (DocumentKind.INTERVIEW, lambda x: x.turns >= 0.2 and x.questions >= 0.12 and x.speakers <= 3),
    (DocumentKind.CALL, lambda x: x.share("call") >= 0.13 and (x.first_person >= 2 or x.share("news") < 0.1)),
    (DocumentKind.MEETING, lambda x: x.turns >= 0.15 and x.speakers >= 2 and x.words > _NOTE and not x.tells),
    (DocumentKind.JUDGMENT, lambda x: _most(x, "judgment", 0.16 if x.words > _NOTE else 0.4) and x.share("news") < 0.2),
    (DocumentKind.MINUTES, lambda x: x.share("minutes") >= 0.12 and (x.words > _NOTE or x.share("news") < 0.3)),
    (DocumentKind.SPEECH, lambda x: x.share("speech") >= 0.3 and x.first_person >= 3.5 and x.words > _NOTE),
    (DocumentKind.SPEECH, lambda x: "speech" in x.announced and x.first_person >= 2.5 and x.answered < _ASKED and x.words > _NOTE and not x.tells),
    (DocumentKind.INTERVIEW, lambda x: "interview" in x.announced and x.answered >= (0.06 if x.first_person >= 1 else _ASKED)),
    (DocumentKind.INTERVIEW, lambda x: x.answered >= _ASKED and x.first_person >= 1.5 and not x.tells),
    (DocumentKind.LETTER, lambda x: x.share("letter") >= 0.02 and x.first_person >= 1.5 and x.personal >= 4 and _NOTE < x.words <= _LETTER),
    (DocumentKind.MAIL, lambda x: x.share("mail") >= 0.2 and x.personal >= 2.5 and x.words <= _SHORT and not x.tells),
    (DocumentKind.MAIL, lambda x: x.first_person >= 3 and x.share("news") < 0.2 and x.words <= _NOTE and not x.tells),
    (DocumentKind.PAPER, lambda x: x.share("paper") >= (0.1 if x.words > _NOTE else 0.3) and x.share("news") < 0.12 and not x.tells),
    (DocumentKind.INTERVIEW, lambda x: x.questions >= 0.05 and x.second_person >= 0.6 and x.first_person >= 2 and not x.tells),
    (DocumentKind.SPEECH, lambda x: x.share("speech") >= 0.12 and x.first_person >= 3.5 and (x.words > _NOTE or not x.tells)),
    (DocumentKind.REPORT, lambda x: x.share("report") >= 0.2 and x.share("news") < 0.2),
    (DocumentKind.NEWS, lambda x: x.share("news") >= 0.1 or x.speech >= 0.15),
)  # fmt: skip
"""Kind → what makes a document one; the first that holds decides."""


def kinds(profile: Profile, formats: Sequence[str] = ()) -> tuple[DocumentKind, ...]:
    """The kind of each document.

    Args:
        profile: The sentences of all documents.
        formats: What the file of each document is ("eml", "html"), where that is known.
    """
    rows: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        rows[document].append(index)
    out = []
    for number, indices in enumerate(rows):
        is_mail = number < len(formats) and formats[number] in MAIL_FORMATS
        out.append(DocumentKind.MAIL if is_mail else kind_of(look(profile, indices)))
    return tuple(out)


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
    return Look(
        cues={kind: count / n for kind, count in _seen(profile, body).items()},
        turns=sum(several) / n,
        speakers=len(several),
        questions=sum(asks(profile.texts[i]) for i in body) / n,
        first_person=100 * sum(profile.signals[i].first_person for i in body) / words,
        second_person=100 * sum(profile.signals[i].second_person for i in body) / words,
        speech=sum(profile.signals[i].speech for i in body) / n,
        words=sum(profile.size[i] for i in indices),
        headers=len(_HEADER.findall(opening)) > 1,
        reported=_CASE.search(opening) is not None,
        answered=_answered(profile, indices[:_SENTENCES]),
        announced=_announced(profile, indices),
        certified=_is_certified(profile, indices),
    )


def _answered(profile: Profile, indices: list[int]) -> float:
    """How many paragraphs, headings among them, end with a question that the next one answers, a paragraph."""
    indices = [i for i in indices if i not in profile.tabular]
    if not indices:
        return 0.0
    blocks = [profile.block[i] for i in indices]
    last = [i for i, block, following in zip(indices, blocks, [*blocks[1:], -1], strict=True) if block != following]
    ask = [asks(profile.texts[i]) for i in last]
    return sum(a and not b for a, b in pairwise(ask)) / max(len(last), 1)


def _announced(profile: Profile, indices: list[int]) -> frozenset[str]:
    """The kinds that a title names, or a greeting."""
    cues = load(profile.languages[profile.document[indices[0]]]) if indices else None
    if cues is None:
        return frozenset()
    return frozenset().union(*(cues.announced.seen(profile.words[i]) for i in indices[:_GREETING]))


def _is_certified(profile: Profile, indices: Sequence[int]) -> bool:
    """Whether one of the last sentences is of a court's registry."""
    cues = load(profile.languages[profile.document[indices[0]]]) if indices else None
    return cues is not None and any("certificate" in cues.sentence.seen(profile.words[i]) for i in indices[-_END:])


def _seen(profile: Profile, body: list[int]) -> Counter[str]:
    """Kind → sentences that have a phrase of it."""
    cues = load(profile.languages[profile.document[body[0]]]) if body else None
    return Counter(kind for i in body if cues for kind in cues.kind.seen(profile.words[i]))


def _labels(profile: Profile, body: list[int]) -> Counter[str]:
    """Speaker's label → sentences that begin with it."""
    return Counter(turn[1] for i in body if (turn := _TURN.match(profile.texts[i])))
