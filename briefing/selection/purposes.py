"""What a text is read for → the chances of its sentences to state its outcome, where rules know better than the learned ones.

A *form* is told by a text's own marks, whatever its kind: a recall or a warning, questions and answers, an argument or an
assessment. Where there is none, the kind says what is looked for: a judgment's order, a meeting's decision, a mail's wish.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.language import roles
from briefing.language.cues import Cues, Phrases, load
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import DocumentKind, Profile, Ranking
from briefing.selection import rulings
from briefing.selection.passages import asks

_BRIEF = 1_500
"""Words of a text up to which what stands there is all of its decision; a longer one argues there, too."""
_LEARNED, _LATER = 0.02, 0.04
"""What the learned chance adds to a rule's, and what standing last takes from it: the first order is the one on the matter."""
_BESIDE_RULED = 0.4
"""What the learned chance of the others counts where a rule gives one to any sentence."""

_NOTICES = (DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.MAIL)
"""Kinds that a recall or a warning is taken for."""
_UNMARKED = frozenset({DocumentKind.PAPER, DocumentKind.CALL, DocumentKind.MINUTES})
"""Kinds that have marks of their own."""
_OPENING_OF_NOTICE = 2
"""Sentences among which a notice says what has happened."""
_TITLED = 14
"""Words that a title has at most."""
_SPEECH_TITLED = 30
"""Words that a speech's title has at most, with where and when it was held."""
_ASKED = (DocumentKind.INTERVIEW, DocumentKind.REPORT, DocumentKind.NEWS)
"""Kinds that a text of questions and answers is taken for."""
_QUESTIONS, _LABEL = 3, 60
"""How many of its sentences ask or have a label, at the least, and the characters among which that one ends."""
_SETTLED = frozenset({"settled", "decision"})
"""Roles of an answer that settles something."""
_ARGUED = (DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.MEETING)
"""Kinds that a text is taken for that argues or assesses."""
_OPINION_LINES, _OPINION_WORDS = 14, 4
"""Lines at the head of which one says that the text is an opinion, and the first words of it that do."""
_OWN, _OWN_SHARE = 2, 0.08
"""Sentences in the first person outside quotations from which a text argues, and their share."""
_TURNS = 0.1
"""Share of speakers' labels from which a text is no one's opinion: several say what they want."""

_HEADED = 4
"""Words that a heading has at most."""
_PART = deferred(
    r"""(?:(Background|Context|Introduction|Importance|Objectives?|Aims?)  # why it was made
    |(?:(?:Authors['’]\s|Main\s)?[Cc]onclusions?|Interpretation)(?:\sand\s(?:Relevance|Implications))?)[:.]\s(?=[A-Z])  # or what came of it
    """,
    re.VERBOSE,
)
"""How a part of an abstract begins that says why a study was made, or else what came of it."""
_CONCLUDES, _WHY = 0.75, 0.1
"""The least chance of an abstract's conclusion, and what the chance of its background counts."""
_OLDER = 0.3
"""What the chance of a sentence of an older mail counts, below the newest: that one says what came out."""
_ANNOUNCES = deferred(r"[>\s]*On\s.{6,150}\swrote:\s*\Z|[>\s-]*Original Message[\s-]*\Z", re.DOTALL)
"""The line above an older mail."""
_REVISED = 0.8
"""The least chance of a short trading statement's sentence that says that less is expected than was."""
_UNDERTAKEN, _ANNOUNCED = 0.3, 0.6
"""The least chance of a speech's sentence that binds or bids somebody ("We must"), and of one that does so by saying it ("I
hereby declare"): there are few labels of speeches, but what a speech does is said in a few ways (Searle 1976)."""
_BIDS = 0.7
"""The least chance of one that asks something of those who hear it."""
_THEN = 0.12
"""What is added to that where it concludes ("So I ask you"), and taken where it goes on ("And then I ask you")."""
_BY_RANK, _HIGH = 0.1, 3.0
"""What a deviation of the ranking adds to that, and beyond how many none does."""
_BESIDE_SPOKEN = 0.4
"""What the chance of a speech's other sentence counts."""
_COUNTS = deferred(r"(?:First|Second|Third)(?:ly)?,\s|The\s(?:first|second|third)\sis\b")
"""How one of several announced things opens."""
_SPOKEN = range(6, 46)
"""Words of a speech's sentence that does so."""
_OPENS = 40
"""Characters within which it says what is to be done: behind these another clause does."""
_SETTLES_NOTHING = 0.5
"""What the chance of a sentence of a meeting counts that neither decides nor gives a task."""
_CONCLUDED = 0.3
"""What is added to the chance of one that closes a matter: "Okay, then we take"."""
_VOTED_ON = 0.15
"""What is added to the chance of a decision that was voted on: not all were of one mind."""
_DISCUSSED = 1.0
"""What is added to the chance of a decision of minutes for the share of their words that its item has: most is said on what matters most."""
_TELLS = 8
"""Words from which a decision says what it is on: "Carried by three votes to one." does not."""
_CHARGES = frozenset({"charge", "aim"})
"""Cues of a sentence that says what the meeting's people are to do."""
_READ_FOR = {DocumentKind.MINUTES: ("decision", 0.5), DocumentKind.REPORT: ("conclusion", 0.4)}
"""What kinds are read for, by the role of their sentences, and what the chance of others counts where any has it."""


class Chances(NamedTuple):
    """The chances of a document's sentences, with what they are judged by."""

    profile: Profile
    ranking: Ranking
    indices: Sequence[int]
    """The corpus-wide indices of all sentences of its body."""
    able: Sequence[int]
    """Which of these may stand on a page, by their positions."""
    values: Sequence[float]
    """The learned chance of each that may."""
    kind: DocumentKind

    @property
    def language(self) -> str:
        """The document's language."""
        return self.profile.languages[self.profile.document[self.indices[0]]]

    @property
    def is_brief(self) -> bool:
        """Whether it is so short that it says in one place what it decides."""
        return sum(self.profile.size[i] for i in self.indices) <= _BRIEF

    @property
    def sentences(self) -> list[int]:
        """The corpus-wide indices of those that may stand on a page."""
        return [self.indices[n] for n in self.able]

    @property
    def words(self) -> list[Sequence[str]]:
        """The words of each that may stand on a page."""
        return [self.profile.words[i] for i in self.sentences]

    def deviations(self) -> list[float]:
        """How many deviations above their mean the ranking has each of the body's sentences."""
        return _deviations(self.ranking, self.indices)

    def at_least(self, least: Sequence[float]) -> list[float]:
        """The chances where rules give some of the body's sentences a least one, the first before the last; empty where they give none."""
        if not least:
            return []
        n = len(least)
        found = [
            least[at] and min(least[at] + _LEARNED * value - _LATER * at / n, 0.98)
            for at, value in zip(self.able, self.values, strict=True)
        ]
        rows = zip(found, self.values, strict=True)
        return [ruled or _BESIDE_RULED * value for ruled, value in rows] if any(found) else []


class Judged(NamedTuple):
    """The chances of the sentences that may stand on a page; empty where nothing was told."""

    values: Sequence[float]
    urging: frozenset[int] = frozenset()
    """The corpus-wide indices of those sentences of an argument that urge somebody."""


def judged(chances: Chances) -> Judged:
    """The chances of a document's sentences by what its form, else its kind is read for; as they are where no rule knows better."""
    known = roles.load(chances.language)
    form = _by_form(chances, known) if known else Judged(())
    found = form if form.values else form._replace(values=_by_kind(chances, known))
    return found._replace(values=_told(chances, known, found.values)) if known else found


def _told(chances: Chances, known: Phrases, values: Sequence[float]) -> list[float]:
    """The chances, next to none of a sentence that only announces that something will be told ("I have two things to announce")."""
    rows = zip(chances.words, values, strict=True)
    return [_WHY * value if "only_announces" in known.seen(said) else value for said, value in rows]


# --- forms


def _by_form(chances: Chances, known: Phrases) -> Judged:
    """The chances in a text with marks of its genre, in questions and answers, an argument or an assessment; none in any other text."""
    if chances.kind not in _UNMARKED and (values := _of_genre(chances, known)):
        return Judged(values)
    if chances.kind in _NOTICES and (values := _of_notice(chances, known)):
        return Judged(values)
    if values := chances.at_least(rulings.stated(chances.profile, chances.indices, chances.kind, known)):
        return Judged(values)
    if chances.kind is DocumentKind.REPORT and (values := _of_agenda(chances) or _of_plan(chances, known)):
        return Judged(values)
    if chances.kind in _ASKED and (values := _of_dialogue(chances, known)):
        return Judged(values)
    return _of_view(chances, known) if chances.kind in _ARGUED and chances.is_brief else Judged(())


def _of_genre(chances: Chances, known: Phrases) -> list[float]:
    """The chances in a text whose title and marks tell its genre; empty for any other text."""
    from briefing.selection import genres

    if chances.kind is DocumentKind.INTERVIEW:
        from briefing.selection import dialogue

        dialogue.asked(chances.profile, chances.profile.document[chances.indices[0]])  # what asks is left out
    return chances.at_least(genres.stated(chances.profile, chances.indices, chances.kind, known))


def _of_notice(chances: Chances, known: Phrases) -> list[float]:
    """The chances of sentences of a recall or a warning; empty for any other text."""
    profile, indices = chances.profile, chances.indices
    if not _is_titled(profile, indices, known, "title_of_notice"):
        return []
    from briefing.selection import directives  # few texts are notices

    own = (not profile.signals[i].speech for i in indices)
    least = [mine * directives.of_notice(profile.words[i], known) for i, mine in zip(indices, own, strict=True)]
    for at, i in enumerate(indices[:_OPENING_OF_NOTICE]):  # who fell ill comes before what doctors should do
        least[at] = max(least[at], directives.WARNS * ("outbreak" in known.seen(profile.words[i])))
    return chances.at_least(least)


def _of_agenda(chances: Chances) -> list[float]:
    """The chances of what an agenda's items ask to be decided; empty for any other text."""
    from briefing.selection import directives

    return chances.at_least(directives.of_agenda(chances.profile, chances.indices))


def _of_plan(chances: Chances, known: Phrases) -> list[float]:
    """The chances of sentences that say what will be done, of a text that announces it; empty for any other text."""
    from briefing.selection import directives

    return chances.at_least(directives.of_plan(chances.profile, chances.indices, chances.deviations(), known))


def _of_summary(chances: Chances, known: Phrases) -> list[float]:
    """The chances of sentences of a text with a summary of its own; empty for any other text."""
    profile, indices = chances.profile, chances.indices
    from briefing.selection import directives

    if chances.kind is DocumentKind.REPORT and _is_in_labelled_parts(chances):
        return [*_of_abstract(chances)]
    if concluded := chances.at_least(directives.of_conclusion(profile, indices, known)):
        return concluded
    if not any(directives.sums_up(profile.words[i], known) for i in rulings.every(profile, indices)):
        return []
    return chances.at_least(directives.of_summary(profile, indices, chances.deviations(), known))


def _is_titled(profile: Profile, indices: Sequence[int], known: Phrases, role: str, most: int = _TITLED) -> bool:
    """Whether one of the first lines of a document, of no more words than `most`, has a role ("title_of_budget")."""
    return role in rulings.titled(profile, rulings.every(profile, indices), known, most)


def _titles(profile: Profile, indices: Sequence[int], lines: int) -> list[Sequence[str]]:
    """The words of those of a document's first `lines`, headings too, that are short enough for a title."""
    return [profile.words[i] for i in rulings.every(profile, indices)[:lines] if profile.size[i] <= _TITLED]


def _of_dialogue(chances: Chances, known: Phrases) -> list[float]:
    """The chances of sentences of a text of questions and answers; empty for any other text."""
    profile, indices = chances.profile, chances.indices
    texts = (profile.texts[i] for i in rulings.every(profile, indices))
    if sum(profile.heading[i] for i in rulings.every(profile, indices)) >= _QUESTIONS:
        from briefing.selection import dialogue

        if values := chances.at_least(dialogue.duties(profile, indices, known)):
            return values
    if sum(asks(text) or ": " in text[:_LABEL] or text.startswith("**") for text in texts) < _QUESTIONS:
        return []
    from briefing.selection import dialogue  # few texts are of questions

    if rulings.is_in_parts(
        profile, rulings.every(profile, indices), DocumentKind.INTERVIEW
    ):  # its questions are headings among others
        return []
    if not dialogue.asked(profile, profile.document[indices[0]]):
        return []
    does = (_does(profile, i) > 0 or not known.seen(profile.words[i]).isdisjoint(_SETTLED) for i in indices)
    spoken = chances.kind is DocumentKind.INTERVIEW
    settles = [settled and "not" not in profile.words[i] for i, settled in zip(indices, does, strict=True)]
    return chances.at_least(dialogue.leads(profile, chances.deviations(), indices, settles, spoken=spoken))


def _of_view(chances: Chances, known: Phrases) -> Judged:
    """The chances of sentences of a text that assesses or argues; none in any other text."""
    profile, indices = chances.profile, chances.indices
    argues = _argues(profile, indices, known) and not rulings.is_in_parts(
        profile, rulings.every(profile, indices), DocumentKind.NEWS
    )
    rates = any("rates" in known.seen(profile.words[i]) for i in indices)
    if not (argues or rates):
        return Judged(())
    from briefing.selection import directives, document_kind

    if rates and (values := chances.at_least(directives.of_verdict(profile, indices, known))):
        return Judged(values)
    if not argues or document_kind.look(profile, list(indices)).turns >= _TURNS:
        return Judged(())
    least = directives.of_argument(profile, indices, chances.deviations(), known)
    return Judged(chances.at_least(least), frozenset(i for i, value in zip(indices, least, strict=True) if value))


def _argues(profile: Profile, indices: Sequence[int], known: Phrases) -> bool:
    """Whether a text is told in the first person outside quotations, or its head says that it is an opinion."""
    signals = (profile.signals[i] for i in indices)
    own = sum(one.first_person > 0 and not (one.speech or one.quotation_marks) for one in signals)
    if own >= max(_OWN, _OWN_SHARE * len(indices)):
        return True
    return any(
        "title_of_opinion" in known.seen(said[:_OPINION_WORDS]) for said in _titles(profile, indices, _OPINION_LINES)
    )


# --- kinds


def _by_kind(chances: Chances, known: Phrases | None) -> Sequence[float]:
    """The chances by what a document's kind is read for."""
    if known and (values := _of_days(chances) or _of_subject(chances)):
        return values
    if chances.kind is DocumentKind.MAIL:
        return _of_thread(chances, known)
    if known and chances.is_brief and (values := _of_brief(chances, known)):
        return values
    if known and chances.kind in _ARGUED and (values := _of_summary(chances, known)):
        return values
    return _of_talk(chances) or _weighed(chances, known)


def _of_talk(chances: Chances) -> Sequence[float]:
    """The chances in an English speech or call, or a chat; empty for any other text."""
    if chances.kind is DocumentKind.SPEECH and chances.language == "en":
        return _of_speech(chances)
    if chances.kind is DocumentKind.CALL and (cues := load(chances.language)):
        from briefing.selection import results

        far = chances.deviations()
        deviations = [far[n] for n in chances.able]
        return results.chances(chances.profile, cues, chances.sentences, chances.values, deviations)
    return _of_chat(chances) if chances.kind is DocumentKind.MEETING else []


def _of_days(chances: Chances) -> list[float]:
    """The chances in a chronology; empty for any other text."""
    if chances.kind not in _ARGUED:
        return []
    from briefing.selection import directives

    return chances.at_least(directives.of_chronology(chances.profile, chances.indices))


def _of_subject(chances: Chances) -> list[float]:
    """The chances in a text that says what something is; empty for one with a heading that announces an outcome."""
    if chances.kind is not DocumentKind.REPORT:
        return []
    from briefing.selection import directives

    profile, cues = chances.profile, load(chances.language)
    headings = (profile.words[i] for i in rulings.every(profile, chances.indices) if profile.size[i] <= _HEADED)
    if cues is None or any("outcome" in cues.heading.seen(words) for words in headings):
        return []
    return chances.at_least(directives.of_definition(profile, chances.indices))


def _weighed(chances: Chances, known: Phrases | None) -> Sequence[float]:
    """The chances, less for sentences that do something else than what their kind of text is read for."""
    cues = load(chances.language)
    if chances.kind is DocumentKind.JUDGMENT and cues:
        from briefing.selection import dispositions

        return dispositions.chances(chances.profile, chances.sentences, chances.values, cues)
    if chances.kind is DocumentKind.MEETING and cues and known:
        return _of_meeting(chances, cues, known)
    if chances.kind in (DocumentKind.REPORT, DocumentKind.PAPER):
        chances = _found(chances)
    if chances.kind is DocumentKind.PAPER:
        return _of_abstract(_contributed(chances, cues) if cues else chances)
    if chances.kind in _READ_FOR and known:
        return _of_role(chances, known, *_READ_FOR[chances.kind])
    return chances.values


def _contributed(chances: Chances, cues: Cues) -> Chances:
    """The chances of a paper, less for what states no result."""
    from briefing.selection import contributions

    return chances._replace(values=contributions.chances(chances.profile, chances.sentences, chances.values, cues))


def _found(chances: Chances) -> Chances:
    """The chances of a report or a paper, less where its headings say that it tells why and how."""
    from briefing.selection import zones
    from briefing.selection.strikes import methods

    profile, number = chances.profile, chances.profile.document[chances.indices[0]]
    below, why = zones.below_headings(profile, number, chances.kind), methods.unread(profile, number, chances.kind)
    rows = zip(chances.sentences, chances.values, strict=True)
    behind = [(i in why or below.get(profile.section[i], 0.0) < 0, value) for i, value in rows]
    return chances._replace(values=[_WHY * value if less else value for less, value in behind])


def _of_chat(chances: Chances) -> list[float]:
    """The chances of the messages of a chat; empty for any other text."""
    from briefing.selection import chats

    return chats.leads(chances.profile, chances.sentences, chances.values) if chances.values else []


def _is_in_labelled_parts(chances: Chances) -> bool:
    """Whether a text has the labelled parts of an abstract: why a study was made, and what came of it."""
    found = [_PART.match(chances.profile.texts[i]) for i in chances.sentences]
    return len({bool(part[1]) for part in found if part}) > 1


def _of_abstract(chances: Chances) -> Sequence[float]:
    """The chances of a paper's sentences: where its abstract has labelled parts, its conclusion leads and never its background."""
    profile = chances.profile
    opens = [_PART.match(profile.texts[i - profile.block_position[i]]) for i in chances.sentences]
    counts = [_WHY if part and part[1] else 1.0 for part in opens]
    leads = (
        part and not part[1] and not profile.block_position[i] for i, part in zip(chances.sentences, opens, strict=True)
    )
    rows = zip(chances.values, counts, leads, strict=True)
    return [max(_CONCLUDES, value) if first else count * value for value, count, first in rows]


def _of_thread(chances: Chances, known: Phrases | None) -> Sequence[float]:
    """The chances of sentences of a mail, less below what announces an older one."""
    texts = [chances.profile.texts[i] for i in chances.indices]
    older = next((n for n, text in enumerate(texts) if _ANNOUNCES.match(text)), len(texts))
    values = chances.values
    if known:
        from briefing.selection import directives

        newest = zip(chances.indices, texts[:older], strict=False)
        least = [directives.of_mail(chances.profile.words[i], known, question=asks(text)) for i, text in newest]
        values = chances.at_least([*least, *[0.0] * (len(texts) - older)]) or values
    return [_OLDER * value if n > older else value for n, value in zip(chances.able, values, strict=True)]


def _of_brief(chances: Chances, known: Phrases) -> list[float]:
    """The chances in a short text that says in one place what it decides, or what is expected now; empty where nothing tells."""
    head = _titles(chances.profile, chances.indices, _OPINION_LINES) if chances.kind is DocumentKind.NEWS else []
    if chances.kind is DocumentKind.CALL or any("title_of_trading" in known.seen(line) for line in head):
        return _of_revised(chances, known)
    return chances.at_least(_placed(chances)) if chances.kind in rulings.DECIDING else []


def _of_revised(chances: Chances, known: Phrases) -> list[float]:
    """The chances of a trading statement's sentences: likely is the sum that is expected now, and is another than was."""
    rows = zip(chances.sentences, chances.words, chances.values, strict=True)
    return [
        max(value, _REVISED)
        if rulings.SUM.search(chances.profile.texts[i]) and "revised" in known.seen(said)
        else value
        for i, said, value in rows
    ]


def _placed(chances: Chances) -> list[float]:
    """The least chances of those sentences of the body that stand where the text decides; 0 of the others."""
    least = rulings.decisions(chances.profile, chances.indices, chances.kind)
    if chances.kind is DocumentKind.JUDGMENT:
        return least
    texts = (chances.profile.texts[i] for i in chances.indices)
    return [value if rulings.RESOLVES.match(text) else 0.0 for value, text in zip(least, texts, strict=True)]


def _of_speech(chances: Chances) -> Sequence[float]:
    """The chances of sentences of a speech: those count that do what it is held for, and where there are any the others less."""
    profile, sentences = chances.profile, chances.sentences
    known = roles.load("en")
    counted = _counted(profile, chances.indices, known) if known else frozenset()
    budget = known if known and _is_titled(profile, chances.indices, known, "title_of_budget", _SPEECH_TITLED) else None
    does = [_does(profile, i, budget, known) if profile.size[i] in _SPOKEN else 0.0 for i in sentences]
    counted |= _asked_for(profile, chances.indices, known) if known else frozenset()
    does = [max(least, _BIDS * (i in counted)) for i, least in zip(sentences, does, strict=True)]
    if not any(does):
        return chances.values
    more = [_BY_RANK * max(-1.0, min(far, _HIGH)) for far in _deviations(chances.ranking, sentences)]
    rows = zip(chances.values, does, more, strict=True)
    return [max(value, least + added) if least else _BESIDE_SPOKEN * value for value, least, added in rows]


def _counted(profile: Profile, indices: Sequence[int], known: Phrases) -> frozenset[int]:
    """The sentences that a speech announced by their number and tells one by one: "I have two things to announce. First, …"."""
    starts = [i for i in indices if "only_announces" in known.seen(profile.words[i])]
    behind = range(starts[0] + 1, indices[-1] + 1) if starts else range(0)
    return frozenset(i for i in behind if _COUNTS.match(profile.texts[i]))


def _asked_for(profile: Profile, indices: Sequence[int], known: Phrases) -> frozenset[int]:
    """The sentences behind those that only say that one asks for something: "I have one request, and then you can eat."."""
    return frozenset(i + 1 for i in indices[:-1] if "bids_next" in known.seen(profile.words[i]))


def _deviations(ranking: Ranking, indices: Sequence[int]) -> list[float]:
    """How many deviations above their mean the ranking has each of the sentences."""
    from statistics import fmean, pstdev

    scores = [ranking.scores[i] for i in indices]
    spread, mean = (pstdev(scores) if len(scores) > 1 else 0.0) or 1.0, fmean(scores)
    return [(score - mean) / spread for score in scores]


def _does(profile: Profile, index: int, budget: Phrases | None = None, known: Phrases | None = None) -> float:
    """The least chance of a sentence of a speech that binds or bids somebody, more where it does so by saying it; 0 of any other.

    Args:
        profile: The corpus.
        index: The sentence.
        budget: Phrases of measures, in a speech on a budget: these are what it announces.
        known: Phrases by which who speaks asks something of the hearers.
    """
    text = profile.texts[index]
    if known and "bids_hearers" in known.seen(profile.words[index]):
        return _BIDS + _THEN * (text.startswith("So ") - text.startswith("And "))
    if (budget and "measure" in budget.seen(profile.words[index])) or _announcements().search(text):
        return _ANNOUNCED
    return _UNDERTAKEN if _undertakings().search(text[:_OPENS]) else 0.0


@cache
def _announcements() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.announcements)


@cache
def _undertakings() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.undertakings)


def _of_meeting(chances: Chances, cues: Cues, known: Phrases) -> Sequence[float]:
    """The chances of a meeting's sentences: less for what neither decides nor gives a task, more for what closes a matter."""
    counted = (_in_meeting(said, cues, known) for said in chances.words)
    return [min(1.0, more + share * value) for value, (more, share) in zip(chances.values, counted, strict=True)]


def _in_meeting(words: Sequence[str], cues: Cues, known: Phrases) -> tuple[float, float]:
    """What is added to the chance of a sentence of a meeting, and what its own counts: of one that says what was decided, who does what, or what it is for."""
    seen = known.seen(words)
    settles = not seen.isdisjoint({"settled", "task"}) or cues.sentence.seen(words) >= _CHARGES
    closes = "concluded" in seen and len(words) in _SPOKEN
    return (_CONCLUDED if closes else 0.0), (1.0 if settles else _SETTLES_NOTHING)


def _of_role(chances: Chances, known: Phrases, role: str, other: float) -> Sequence[float]:
    """The chances of sentences of a text that is read for a role ("decision"): where any has it, the others count less."""
    seen = [known.seen(said) for said in chances.words]
    least = other if any(role in found for found in seen) else 1.0
    voted = [_VOTED_ON if role == "decision" and "vote" in found else 0.0 for found in seen]
    if role == "decision":
        voted = [more + _DISCUSSED * share for more, share in zip(voted, _discussed(chances), strict=True)]
    rows = zip(chances.values, seen, voted, strict=True)
    return [min(1.0, value + more) if role in found else least * value for value, found, more in rows]


def _discussed(chances: Chances) -> list[float]:
    """For each sentence that may stand the share of the text's words that are below its heading."""
    profile, heads = chances.profile, rulings.heads(chances.profile, chances.indices)
    words: Counter[int] = Counter()
    for i, head in zip(chances.indices, heads, strict=True):
        words[head] += profile.size[i]
    told = (profile.size[chances.indices[n]] >= _TELLS for n in chances.able)
    return [words[heads[n]] / max(1, words.total()) * tells for n, tells in zip(chances.able, told, strict=True)]
