"""Documents → the sentences that may state their outcome, with chances; and the passage that says it on a page.

All of a document is looked at: a judgment's and a paper's outcome stands in its last fifth. What may never stand alone
at the top of a page is left out, however likely it is: headings, captions, slugs, bare quotations, "Second, …", and what
leans on the sentence before it, but for a connective of conclusion ("Accordingly, the appeal is dismissed").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from briefing.language import roles
from briefing.language.cues import Cues, Phrases, load
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import DocumentKind, OutcomeCandidate, Passage, Profile, Ranking
from briefing.selection import locale_outcome, outcome_features, rulings
from briefing.selection.outcome_model import Model, shipped
from briefing.selection.passages import asks, leans
from briefing.text.boilerplate import is_boilerplate, trail
from briefing.text.notices import is_correction

LEAST = 0.02
"""The chance below which a sentence is no candidate."""
_WORDS = 4
"""Words of a sentence below which it states nothing."""
_BROUGHT = 60
"""Words that a sentence may have with what it brings along; beyond, it is passed over."""
_ASKING = (DocumentKind.MAIL, DocumentKind.LETTER)
"""Kinds whose outcome may be a question."""
_UNSTOPPED = (*_ASKING, DocumentKind.MEETING, DocumentKind.INTERVIEW)
"""Kinds in which a sentence may end without a stop; in the others such a line is a headline."""
_CLOSERS = "\"'”’»)]*_"
_OPENING = tuple('"“„«`‘')
_LETTERHEAD = 12
"""Sentences among which a letter's salutation stands, behind the addresses, and its closing formula before the signatures."""
_AS_A_RESULT = re.compile(r"(?:As a (?:result|consequence),?|Then(?= (?:we|I)\b)) ")
"""What joins an outcome to its cause, and may stand without it."""
_LIST = re.compile(r"\W*\(?(?:[ivx]{1,4}|[a-h])\)\s")
_UNDERTAKEN, _ANNOUNCED = 0.3, 0.6
"""The least chance of a speech's sentence that binds or bids somebody ("We must"), and of one that does so by saying it ("I
hereby declare"): there are few labels of speeches, but what a speech does is said in a few ways (Searle 1976)."""
_BY_RANK, _HIGH = 0.1, 3.0
"""What a deviation of the ranking adds to that, and beyond how many none does."""
_BESIDE = 0.4
"""What the chance of a speech's other sentence counts."""
_SPOKEN = range(6, 46)
"""Words of a speech's sentence that does so."""
_OPENS = 40
"""Characters within which it says what is to be done: behind these another clause does."""
_SETTLES_NOTHING = 0.5
"""What the chance of a sentence of a meeting counts that neither decides nor gives a task."""
_CONCLUDED = 0.3
"""What is added to the chance of one that closes a matter: "Okay, then we take"."""
_READ_FOR = {DocumentKind.MINUTES: ("decision", 0.5), DocumentKind.REPORT: ("conclusion", 0.4)}
"""What kinds are read for, by the role of their sentences, and what the chance of others counts where any has it."""
_CHARGES = frozenset({"charge", "aim"})
"""Cues of a sentence that says what the meeting's people are to do."""
_COSTS_ALONE = 0.5
"""What the chance of a judgment's order on costs alone, or on an appeal to come, counts: that is what follows the outcome."""
_LEARNED, _LATER = 0.02, 0.04
"""What the learned chance adds to that, and what standing last takes from it: the first order is the one on the matter."""
_REVISED = 0.8
"""The least chance of a short trading statement's sentence that says that less is expected than was."""
_BESIDE_DECISION = 0.4
"""What the chance of the others counts where there is such a one."""
_DECIDING = frozenset({DocumentKind.JUDGMENT, DocumentKind.REPORT})
"""Kinds that decide, conclude or recommend under a heading that says so."""
_NOTICES = (DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.MAIL)
"""Kinds that a recall or a warning is taken for."""
_ASKED = (DocumentKind.INTERVIEW, DocumentKind.REPORT, DocumentKind.NEWS)
"""Kinds that a text of questions and answers is taken for, and so many of its sentences ask or have a label, at the least."""
_QUESTIONS, _LABEL = 3, 60
_ARGUED = (DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.MEETING)
"""Kinds that a text is taken for that argues or assesses."""
_OWN, _OWN_SHARE = 2, 0.08
"""Sentences in the first person outside quotations from which a text argues, and their share."""
_SETTLED = frozenset({"settled", "decision"})
_TITLE, _TITLED = 4, 14
"""Sentences among which its title stands, and words that one has at most."""
_BRIEF = 1_500
"""Words of a text up to which what stands there is all of its decision; a longer one argues there, too."""
_OLDER = 0.3
"""What the chance of a sentence of an older mail counts, below the newest: that one says what came out."""
_ANNOUNCES = deferred(r"[>\s]*On\s.{6,150}\swrote:\s*\Z|[>\s-]*Original Message[\s-]*\Z", re.DOTALL)
_LEADERS = re.compile(r"(?<!\.)(?<!\.\s)(?:\.\s?){4,}+\d*+\s*$")
"""The dots of a contents line."""


def find(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    kinds: Sequence[DocumentKind],
    *,
    model: Model | None = None,
) -> tuple[OutcomeCandidate, ...]:
    """The sentences that may state the outcome of their document and can stand on a page, the likeliest first.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        passages: For each sentence the passage that it can be cited in, or None.
        kinds: The kind of each document.
        model: By default the one that is shipped.

    Returns:
        For documents of a language that nothing was learned for, what the phrases of their kind tell.
    """
    model = model or shipped()
    found: list[OutcomeCandidate] = []
    for number, indices in enumerate(_documents(profile)):
        cues = load(profile.languages[number])
        if not indices:
            continue
        if cues is None:
            told = locale_outcome.find(profile, ranking, passages, indices, kinds[number])
            found += [OutcomeCandidate(index, round(chance, 4)) for index, chance in told]
            continue
        table = outcome_features.table(profile, ranking, passages, indices, cues)
        scores = model.scores(table, kinds[number])
        body = _body(profile, indices, kinds[number], cues)
        able = [n for n in body if standing(profile, passages, indices[n], kinds[number]) is not None]
        chances: Sequence[float] = model.chances([scores[n] for n in able])
        chances = _by_kind(profile, ranking, indices, able, chances, kinds[number])
        found += [
            OutcomeCandidate(indices[n], round(chance, 4))
            for n, chance in zip(able, chances, strict=True)
            if chance >= LEAST
        ]
    return tuple(sorted(found, key=lambda one: (-one.chance, one.sentence)))


def _body(profile: Profile, indices: Sequence[int], kind: DocumentKind, cues: Cues) -> range:
    """Which of a document's sentences are its matter: of a letter those between salutation and closing formula."""
    n = len(indices)
    if kind is not DocumentKind.LETTER:
        return range(n)
    greets = (at for at, i in enumerate(indices[:_LETTERHEAD]) if "letter" in cues.greeting.seen(profile.words[i][:1]))
    closes = (
        at
        for at in range(n - 1, max(n - _LETTERHEAD, 0), -1)
        if "letter" in cues.closing.seen(profile.words[indices[at]][:3])
    )
    return range(next(greets, 0), next(closes, n))


def _by_kind(
    profile: Profile,
    ranking: Ranking,
    indices: Sequence[int],
    able: Sequence[int],
    chances: Sequence[float],
    kind: DocumentKind,
) -> Sequence[float]:
    """The chances of sentences of a document (those of `indices` that are `able`), by what its kind is read for."""
    language = profile.languages[profile.document[indices[0]]]
    known = roles.load(language)
    if known and (told := _of_form(profile, ranking, indices, able, chances, kind)):
        return told
    if kind is DocumentKind.MAIL:
        return _of_thread(profile, indices, able, chances)
    if known and sum(profile.size[i] for i in indices) <= _BRIEF:
        brief = _of_brief(profile, indices, able, chances, kind, known)
        if brief is not chances:
            return brief
    if kind is DocumentKind.SPEECH and language == "en":
        return _of_speech(profile, ranking, [indices[n] for n in able], chances)
    return _weighed(chances, [profile.words[indices[n]] for n in able], kind, language)


def _weighed(
    chances: Sequence[float], words: Sequence[Sequence[str]], kind: DocumentKind, language: str
) -> Sequence[float]:
    """The chances of sentences, less for those that do something else than what their kind of text is read for."""
    cues, known = load(language), roles.load(language)
    if kind is DocumentKind.JUDGMENT and cues:
        return _of_judgment(chances, [cues.sentence.seen(said) for said in words])
    if kind is DocumentKind.MEETING and cues and known:
        counted = (_in_meeting(said, cues, known) for said in words)
        return [min(1.0, more + share * chance) for chance, (more, share) in zip(chances, counted, strict=True)]
    if kind in _READ_FOR and known:
        return _of_role(chances, words, known, *_READ_FOR[kind])
    return chances


def _of_role(
    chances: Sequence[float], words: Sequence[Sequence[str]], known: Phrases, role: str, other: float
) -> Sequence[float]:
    """The chances of sentences of a text that is read for a role ("decision"): where any has it, the others count less."""
    fits = [role in known.seen(said) for said in words]
    least = other if any(fits) else 1.0
    return [chance if fit else least * chance for chance, fit in zip(chances, fits, strict=True)]


def _of_brief(
    profile: Profile,
    indices: Sequence[int],
    able: Sequence[int],
    chances: Sequence[float],
    kind: DocumentKind,
    known: Phrases,
) -> Sequence[float]:
    """The chances in a short text: it says in one place what it decides, and a trading statement is made for what has changed."""
    if kind is DocumentKind.CALL:
        said = [indices[n] for n in able]
        return _of_revised([profile.words[i] for i in said], [profile.texts[i] for i in said], chances, known)
    values = _placed(profile, indices, kind) if kind in _DECIDING else [0.0] * len(indices)
    return _least(values, able, chances) or chances


def _least(values: Sequence[float], able: Sequence[int], chances: Sequence[float]) -> list[float]:
    """The chances of a document's sentences that are `able`, at least `values`, the first before the last; empty where none has a value."""
    n = len(values)
    found = [
        values[at] and min(values[at] + _LEARNED * c - _LATER * at / n, 0.98)
        for at, c in zip(able, chances, strict=True)
    ]
    return [v or _BESIDE_DECISION * c for v, c in zip(found, chances, strict=True)] if any(found) else []


def _of_form(
    profile: Profile,
    ranking: Ranking,
    indices: Sequence[int],
    able: Sequence[int],
    chances: Sequence[float],
    kind: DocumentKind,
) -> list[float]:
    """The chances of sentences of a notice, or of a text of questions and answers; empty for any other text."""
    known = roles.load(profile.languages[profile.document[indices[0]]])
    if known and kind in _NOTICES and (notice := _of_notice(profile, indices, able, chances, known)):
        return notice
    if not known:
        return []
    if kind in _ASKED and (answers := _of_dialogue(profile, ranking, indices, able, chances, known)):
        return answers
    brief = kind in _ARGUED and sum(profile.size[i] for i in indices) <= _BRIEF
    return _of_view(profile, ranking, indices, able, chances, known) if brief else []


_TURNS = 0.1
"""Share of speakers' labels from which a text is no one's opinion: several say what they want."""


def _of_view(
    profile: Profile,
    ranking: Ranking,
    indices: Sequence[int],
    able: Sequence[int],
    chances: Sequence[float],
    known: Phrases,
) -> list[float]:
    """The chances of sentences of a text that assesses or argues; empty for any other text."""
    argues = _argues(profile, indices, known)
    rates = any("rates" in known.seen(profile.words[i]) for i in indices)
    if not (argues or rates):
        return []
    from briefing.selection import directives, document_kind

    if rates and (told := _least(directives.of_verdict(profile, indices, known), able, chances)):
        return told
    argues = argues and document_kind.look(profile, list(indices)).turns < _TURNS
    values = directives.of_argument(profile, indices, _deviations(ranking, indices), known) if argues else []
    urging = profile.memo.setdefault("urging", set())
    if isinstance(urging, set):  # whose words they are stands before them
        urging |= {i for i, value in zip(indices, values, strict=False) if value}
    return _least(values, able, chances) if values else []


def _argues(profile: Profile, indices: Sequence[int], known: Phrases) -> bool:
    """Whether a text is told in the first person outside quotations, or its head says that it is an opinion."""
    signals = (profile.signals[i] for i in indices)
    own = sum(one.first_person > 0 and not (one.speech or one.quotation_marks) for one in signals)
    start = bisect_left(profile.document, profile.document[indices[0]])
    heads = (profile.words[i][:_TITLE] for i in range(start, indices[-1] + 1)[:_TITLED] if profile.size[i] <= _TITLED)
    return own >= max(_OWN, _OWN_SHARE * len(indices)) or any("title_of_opinion" in known.seen(said) for said in heads)


def _of_notice(
    profile: Profile, indices: Sequence[int], able: Sequence[int], chances: Sequence[float], known: Phrases
) -> list[float]:
    """The chances of sentences of a recall or a warning; empty for any other text."""
    start = bisect_left(profile.document, profile.document[indices[0]])
    titles = (profile.words[i] for i in range(start, indices[-1] + 1)[:_TITLE] if profile.size[i] <= _TITLED)
    if not any("title_of_notice" in known.seen(said) for said in titles):
        return []
    from briefing.selection import directives  # few texts are notices

    own = (not profile.signals[i].speech for i in indices)
    values = [mine * directives.of_notice(profile.words[i], known) for i, mine in zip(indices, own, strict=True)]
    return _least(values, able, chances)


def _of_dialogue(
    profile: Profile,
    ranking: Ranking,
    indices: Sequence[int],
    able: Sequence[int],
    chances: Sequence[float],
    known: Phrases,
) -> list[float]:
    """The chances of sentences of a text of questions and answers; empty for any other text."""
    texts = (profile.texts[i] for i in indices)
    if sum(asks(text) or ": " in text[:_LABEL] or text.startswith("**") for text in texts) < _QUESTIONS:
        return []
    from briefing.selection import dialogue  # few texts are of questions

    if not dialogue.asked(profile, profile.document[indices[0]]):
        return []
    does = (_does(profile.texts[i]) > 0 or not known.seen(profile.words[i]).isdisjoint(_SETTLED) for i in indices)
    settles = [settled and "not" not in profile.words[i] for i, settled in zip(indices, does, strict=True)]
    return _least(dialogue.leads(profile, _deviations(ranking, indices), indices, settles), able, chances)


def _deviations(ranking: Ranking, indices: Sequence[int]) -> list[float]:
    """How many deviations above their mean the ranking has each of the sentences."""
    from statistics import fmean, pstdev

    scores = [ranking.scores[i] for i in indices]
    spread, mean = (pstdev(scores) if len(scores) > 1 else 0.0) or 1.0, fmean(scores)
    return [(score - mean) / spread for score in scores]


def _placed(profile: Profile, indices: Sequence[int], kind: DocumentKind) -> list[float]:
    """The least chances of those sentences that stand where the text decides; 0 of the others."""
    values = rulings.decisions(profile, indices, kind)
    if kind is DocumentKind.JUDGMENT:
        return values
    return [v if rulings.RESOLVES.match(profile.texts[i]) else 0.0 for v, i in zip(values, indices, strict=True)]


def _of_revised(
    words: Sequence[Sequence[str]], texts: Sequence[str], chances: Sequence[float], known: Phrases
) -> list[float]:
    """The chances of a trading statement's sentences: likely is the sum that is expected now, and is another than was."""
    rows = zip(words, texts, chances, strict=True)
    return [
        max(c, _REVISED) if rulings.SUM.search(text) and "revised" in known.seen(said) else c for said, text, c in rows
    ]


def _of_thread(
    profile: Profile, indices: Sequence[int], able: Sequence[int], chances: Sequence[float]
) -> Sequence[float]:
    """The chances of sentences of a mail (those of `indices` that are `able`), less below what announces an older one."""
    older = next((n for n, i in enumerate(indices) if _ANNOUNCES.match(profile.texts[i])), len(indices))
    if known := roles.load(profile.languages[profile.document[indices[0]]]):
        from briefing.selection import directives

        values = [directives.of_mail(profile.words[i], known, question=asks(profile.texts[i])) for i in indices[:older]]
        chances = _least([*values, *[0.0] * (len(indices) - older)], able, chances) or list(chances)
    return [_OLDER * chance if n > older else chance for n, chance in zip(able, chances, strict=True)]


def _of_speech(profile: Profile, ranking: Ranking, indices: Sequence[int], chances: Sequence[float]) -> Sequence[float]:
    """The chances of sentences of a speech: those count that do what it is held for, and where there are any the others less."""
    does = [_does(profile.texts[i]) if profile.size[i] in _SPOKEN else 0.0 for i in indices]
    if not any(does):
        return chances
    more = [_BY_RANK * max(-1.0, min(far, _HIGH)) for far in _deviations(ranking, indices)]
    rows = zip(chances, does, more, strict=True)
    return [max(chance, least + added) if least else _BESIDE * chance for chance, least, added in rows]


def _does(text: str) -> float:
    """The least chance of a sentence of a speech that binds or bids somebody, more where it does so by saying it; 0 of any other."""
    if _announcements().search(text):
        return _ANNOUNCED
    return _UNDERTAKEN if _undertakings().search(text[:_OPENS]) else 0.0


@cache
def _announcements() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.announcements)


@cache
def _undertakings() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.undertakings)


def _in_meeting(words: Sequence[str], cues: Cues, known: Phrases) -> tuple[float, float]:
    """What is added to the chance of a sentence of a meeting, and what its own counts: of one that says what was decided, who does what, or what it is for."""
    seen = known.seen(words)
    share = (
        _SETTLES_NOTHING if seen.isdisjoint({"settled", "task"}) and not cues.sentence.seen(words) >= _CHARGES else 1.0
    )
    return (_CONCLUDED if "concluded" in seen and len(words) in _SPOKEN else 0.0), share


def _of_judgment(chances: Sequence[float], seen: Sequence[frozenset[str]]) -> Sequence[float]:
    """The chances of a judgment's sentences: less for who pays, and for leave to go further where the matter itself is ordered on."""
    decides = any(found >= {"ordered"} and found.isdisjoint({"costs", "further", "others_said"}) for found in seen)
    counts = [
        _COSTS_ALONE if rulings.is_costs_alone(found) or (decides and "further" in found) else 1.0 for found in seen
    ]
    return [chance * count for chance, count in zip(chances, counts, strict=True)]


def _documents(profile: Profile) -> list[list[int]]:
    """The corpus-wide indices of each document's body sentences, or of all of them where it has no body."""
    every: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        every[document].append(index)
    return [[i for i in indices if not profile.heading[i]] or indices for indices in every]


def standing(profile: Profile, passages: Sequence[Passage | None], index: int, kind: DocumentKind) -> Passage | None:
    """The passage in which a sentence can stand alone as the outcome, or None where it cannot."""
    cues = load(profile.languages[profile.document[index]])
    text, size, passage = profile.texts[index], profile.size[index], passages[index]
    if cues is None:
        return locale_outcome.standing(profile, passages, index, kind)
    if profile.heading[index] or size < _WORDS:
        return None
    if not (_resolves(text, kind) or _states(text, profile.words[index], kind, cues)):
        return None
    if is_routine(profile, index, kind):
        return None
    if passage is not None and passage.first == passage.last:
        return passage
    if index not in profile.tabular and _is_alone(text, kind, cues):
        return Passage(index, index, size, index)
    return passage if passage is not None and passage.words <= _BROUGHT else None


def _resolves(text: str, kind: DocumentKind) -> bool:
    """Whether a sentence is an item of what a board or a tribunal decides: "(a) APPROVE option B; and"."""
    return kind in _DECIDING and rulings.RESOLVES.match(text) is not None


def _is_alone(text: str, kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence can be told without those around it."""
    return _resolves(text, kind) or _whole(text, cues) or (kind in _ASKING and asks(text) and not leans(text))


def _states(text: str, words: Sequence[str], kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence is a statement of the text itself, and no part of its layout or of a list."""
    if _is_an_item(text, words, kind, cues):
        return False
    if text.startswith(_OPENING) or text.endswith((":", ",", ";")) or _LEADERS.search(text):
        return False
    if trail(text) < len(text):  # an item of a list of orders or undertakings
        return False
    if kind not in _UNSTOPPED and text.rstrip(_CLOSERS)[-1:].isalnum():
        return False
    enumerates = cues.opening["enumerates"].match(text)
    if cues.opening["lays_out"].match(text) or (enumerates and enumerates[0].rstrip().endswith((",", ":"))):
        return False
    return (kind in _ASKING or not asks(text)) and not is_boilerplate(text) and not is_correction(text)


def _is_an_item(text: str, words: Sequence[str], kind: DocumentKind, cues: Cues) -> bool:
    """Whether a sentence is one of a list, and none of a judgment's orders that disposes of a whole matter."""
    if _LIST.match(text) is None:
        return False
    return kind is not DocumentKind.JUDGMENT or rulings.DISPOSES not in cues.sentence.seen(words)


def is_routine(profile: Profile, index: int, kind: DocumentKind) -> bool:
    """Whether a sentence of minutes is one that all minutes have."""
    known = roles.load(profile.languages[profile.document[index]]) if kind is DocumentKind.MINUTES else None
    return known is not None and roles.is_routine(known, profile.words[index])


def _whole(text: str, cues: Cues) -> bool:
    """Whether a sentence leans on nothing but by a connective of conclusion, a word of talk, or by naming the text itself."""
    rest = text
    while opening := cues.opening["concludes"].match(rest) or _AS_A_RESULT.match(rest):
        rest = rest[opening.end() :]
    named = cues.opening["itself"].match(rest) is not None
    return (rest != text or named) and len(rest.split()) >= _WORDS - 1 and (named or not leans(rest))
