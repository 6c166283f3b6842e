"""What kind of text a document is that is not English: by its head, its end, and what its sentences say.

The phrases are those of ``language.roles``; a language without any gives ``news`` where some
sentences quote, else ``report``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.frozen import frozen
from briefing.language import roles
from briefing.language.cues import Phrases, load
from briefing.language.lexicon import lexicon
from briefing.language.scripts import ends_words
from briefing.model import DocumentKind, Profile
from briefing.selection.passages import asks
from briefing.text.boilerplate import takes_leave
from briefing.text.boilerplate.mail_lines import greets, is_courtesy, says_subject

_HEAD, _TITLE, _END = 4, 2, 6
"""Sentences at the start among which a mail's head stands, a title, and those at the end among which it takes leave."""
_OPENING, _LABEL = 12, 2
"""Words of a title among which its form is named, and of a line among which its label stands."""
_LINE, _STOPS = 6, frozenset(".?!。")
"""Words at most of a line alone, and what none ends with."""
_LETTER = 500
"""Words from which a mail is a letter."""
_MARKS = frozenset("“„«「")
_QUOTES = _MARKS | frozenset('”"')
"""Marks that count in a language without phrases of kinds: a share of `_FEW` sentences that quote makes news there."""
_FEW = 0.08
_SPEECH = 120
"""Words of a speech at least; a shorter text that greets is a mail."""
_SENTENCES = 600
"""So many sentences of a document tell; of a longer one, every second, third …"""


@frozen
class _Share:
    """Shares of a document's sentences."""

    told: float
    """With a verb of saying, marks of quotation, or a day as news names it."""
    judgment: float
    report: float
    questions: float
    asked: int
    """How many questions."""


_RULES: tuple[tuple[DocumentKind, Callable[[_Share], bool]], ...] = (
    (DocumentKind.INTERVIEW, lambda x: x.questions >= 0.15 and x.asked > _TITLE),
    (DocumentKind.JUDGMENT, lambda x: x.judgment >= 0.3 and x.told < 0.3),
    (DocumentKind.REPORT, lambda x: x.report >= 0.2 and x.told < 0.2),
    (DocumentKind.NEWS, lambda x: x.told >= 0.2),
)
"""Kind → the shares that make a document one; the first that holds decides."""


def settled(profile: Profile, kinds: Sequence[DocumentKind]) -> tuple[DocumentKind, ...]:
    """The kinds of all documents, where `kinds` are what English cues tell of each: those of other languages by their own."""
    rows: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        rows[document].append(index)
    return tuple(
        kind
        if kind is not DocumentKind.REPORT or load(language) or not indices
        else kind_of(profile, indices, language)
        for kind, language, indices in zip(kinds, profile.languages, rows, strict=True)
    )


def kind_of(profile: Profile, indices: list[int], language: str) -> DocumentKind:
    """The kind of the document whose sentences have these corpus-wide indices."""
    known = roles.load(language)
    body = [i for i in indices if not profile.heading[i]] or indices
    if known and (form := _form(profile, indices, body, known)):
        return form
    seen = _share(profile, body[:: len(body) // _SENTENCES + 1], known, language)
    if known is None:
        said = lexicon(language).speech.finite
        quoting = sum(not (_QUOTES.isdisjoint(profile.texts[i]) and said.isdisjoint(profile.words[i])) for i in body)
        return DocumentKind.NEWS if quoting / len(body) >= _FEW else DocumentKind.REPORT
    return next((kind for kind, holds in _RULES if holds(seen)), DocumentKind.REPORT)


def _form(profile: Profile, indices: list[int], body: list[int], known: Phrases) -> DocumentKind | None:
    """The kind that a document's head and end show; None for none."""
    language = profile.languages[profile.document[indices[0]]]
    if _is_mail(profile, indices, known, language):
        return DocumentKind.MAIL if sum(profile.size[i] for i in indices) <= _LETTER else DocumentKind.LETTER
    if _is_speech(profile, indices, known, language):
        return DocumentKind.SPEECH
    if _is_minutes(profile, indices, body, known):
        return DocumentKind.MINUTES
    return DocumentKind.JUDGMENT if _is_judgment(profile, indices, known) else None


def _is_mail(profile: Profile, indices: list[int], known: Phrases, language: str) -> bool:
    """Whether a document opens with a greeting, or its subject, and takes leave."""
    head = [profile.texts[i] for i in indices[:_HEAD]]
    opens = any(says_subject(text, language) for text in head) + any(greets(text, known, language) for text in head)
    leaves = any(takes_leave(language).match(profile.texts[i]) for i in indices[-_END:])
    return opens + leaves > 1


def _is_speech(profile: Profile, indices: list[int], known: Phrases, language: str) -> bool:
    """Whether a long text opens with a greeting that calls out, or names several, or is called a speech and greets or thanks."""
    if sum(profile.size[i] for i in indices) < _SPEECH:
        return False
    head = (profile.texts[i].strip() for i in indices[:_HEAD] if greets(profile.texts[i], known, language))
    if any(text.endswith(("!", "！")) or "," in text[:-1] for text in head):
        return True
    called = any("speech" in known.seen(profile.words[i][:_OPENING]) for i in indices[:_TITLE])
    around = (*indices[: 2 * _HEAD], *indices[-_HEAD:])
    return called and any(is_courtesy(profile.texts[i], language) for i in around)


def _is_minutes(profile: Profile, indices: list[int], body: list[int], known: Phrases) -> bool:
    """Whether a title calls a document minutes, and it has who was there or what was decided."""
    if not any("minutes" in known.seen(profile.words[i][:_OPENING]) for i in indices[:_TITLE]):
        return False
    listed = any("attendance" in known.seen(profile.words[i][:_LABEL]) for i in indices)
    return listed or sum("decision" in known.seen(profile.words[i]) for i in body) > 1


def _is_judgment(profile: Profile, indices: list[int], known: Phrases) -> bool:
    """Whether two lines alone say what a judgment's parts and parties are called ("Tatbestand", « PAR CES MOTIFS »)."""
    lines = (i for i in indices if profile.size[i] <= _LINE and profile.texts[i].rstrip()[-1:] not in _STOPS)
    return sum("ruling" in known.seen(profile.words[i]) for i in lines) > 1


def _share(profile: Profile, body: list[int], known: Phrases | None, language: str) -> _Share:
    said = _said(language)
    classes = [known.seen(profile.words[i]) for i in body] if known else []
    n, asked = max(len(body), 1), sum(asks(profile.texts[i]) for i in body)
    told = sum(_tells(profile, i, said, whole=ends_words(language)) for i in body)
    return _Share(
        told=told / n,
        judgment=sum("judgment" in seen for seen in classes) / n,
        report=sum("report" in seen for seen in classes) / n,
        questions=asked / n,
        asked=asked,
    )


def _tells(profile: Profile, index: int, said: frozenset[str], *, whole: bool) -> bool:
    """Whether a sentence quotes, or has one of the words; as a `whole` word where a language ends its words."""
    text = profile.texts[index]
    if any(mark in text for mark in _MARKS):
        return True
    return not said.isdisjoint(profile.words[index]) if whole else any(word in text for word in said)


def _said(language: str) -> frozenset[str]:
    """Verbs of saying, what names a source, and the days that news is of."""
    words = lexicon(language)
    days = (*words.calendar.weekdays, *words.calendar.relative_days)
    return (
        words.speech.finite | words.speech.reporting | words.speech.according | frozenset(day.lower() for day in days)
    )
