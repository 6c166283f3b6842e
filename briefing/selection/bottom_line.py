"""Outcomes and a ranking → the passage for the bottom line: what came out, else the best sentence among the first ones.

Never a quotation, never a question, never a sentence that leans on another: the reader may read nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from math import log

from briefing.language.cues import load
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.model import DocumentKind, OutcomeCandidate, Passage, Pick, Profile, Ranking, Span
from briefing.selection import leading, strikes
from briefing.selection.mmr import pick
from briefing.selection.outcome import is_bullet, is_routine, one_of_several, standing
from briefing.selection.passages import is_message, leans
from briefing.selection.strikes import fragments
from briefing.text.boilerplate import lead
from briefing.text.notices import is_correction

AMONG = 5
"""So many body sentences at the start of each document are looked at (or its first fifth, where that is more)."""
_OPENING = "\"'“‘«„`"
_CLOSERS = "\"'”’»)]*_"


LIKELY = 0.25
"""The chance from which a sentence that may state the outcome is better than the first ones' best."""
SURE = 0.5
"""The chance from which a sentence states the outcome rather than not."""
_SUBSTANCE, _SCRAP, _TIMES = 0.08, 45, 4
"""Share of the longest document's words from which another is more than a scrap, and words up to which one is where the longest has so many times as many."""
_LIKELY_IN = {DocumentKind.PAPER: 0.1, DocumentKind.JUDGMENT: 0.04, DocumentKind.MEETING: 0.5}
"""Kinds of document with another chance than `LIKELY`.

A paper states its result several times, so that each has less, and begins with others' work; a judgment begins with how it
came about, and what it decides of several motions stands in several places; of a meeting's less likely ones none was the
decision in 31 that were read, and what its turns do is seen better by their words.
"""
_STATED_OFTEN = frozenset({DocumentKind.PAPER})
"""Kinds that state their outcome several times, once more fully than at others."""
_SETTLES = frozenset({"settled", "decided", "charge", "aim", "limit"})
"""Classes of cues (``briefing/language/data/cues``) of what is agreed in a meeting, and of what it is for."""
_LONGEST = 35
"""Words, at the most, of a turn that leads."""
_LITTLE = frozenset({"says little", "tells of it"})
"""Why an editor strikes a turn that tells nothing by itself."""
_LEAD = 9
"""Words, at the least, of the sentence that a story leads with."""
_SHORT_STORY = 20
"""Sentences, at the most, of a text of no other kind that is told as a story is."""
_NEARLY, _BY_WORD, _FULL = 0.75, 0.03, 32
"""Share of the likeliest one's chance from which a statement of these is as good, and what each word up to so many counts
then, in log odds: "We showed that …" leads before "We studied …". With it the bottom line of 11 of 13 labelled papers is a good one, of 9
without; of 34 others it has .61 of what a sentence can have of the abstract's words, .55 without."""


def choose(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    spans: Sequence[Span],
    *,
    outcomes: Sequence[OutcomeCandidate] = (),
    kinds: Sequence[DocumentKind] = (),
) -> Pick | None:
    """The likeliest outcome, else the best passage near the start; None where none will do.

    Args:
        profile: The corpus.
        ranking: One score for each of its sentences.
        passages: For each sentence the passage that it can be cited in, or None.
        spans: Each sentence's span in its document's text.
        outcomes: Of `outcome.find`; empty where the text is what it opens with.
        kinds: The kind of each document.
    """
    passages = _below_headlines(profile, passages, kinds)
    only = _only_of_substance(profile)
    shared = _shared_terms(profile) if only is None else None
    if len(kinds) > 1 and only is not None:
        passages = [p if profile.document[at] == only else None for at, p in enumerate(passages)]
        outcomes = [one for one in outcomes if profile.document[one.sentence] == only]
    stated = _told(profile, ranking, passages, outcomes, kinds) if only is not None else None
    stated = stated or _stated(profile, passages, outcomes, kinds, shared)
    if stated is None and (stated := _of_meeting(profile, ranking, passages, kinds)) is None:
        return _near_start(profile, ranking, passages, spans, kinds)
    if shared is not None:
        opening = _openings(profile, passages, kinds, shared)
        stated = max([*opening, stated], key=lambda p: (ranking.scores[p.head], -p.head))
    return pick(stated, profile, ranking, spans)


def _below_headlines(
    profile: Profile, passages: Sequence[Passage | None], kinds: Sequence[DocumentKind]
) -> Sequence[Passage | None]:
    """The passages without headlines that end with a stop."""
    heads = fragments.headlines(profile, kinds)
    return [None if p and not heads.isdisjoint(p) else p for p in passages] if heads else passages


def _stated(
    profile: Profile,
    passages: Sequence[Passage | None],
    outcomes: Sequence[OutcomeCandidate],
    kinds: Sequence[DocumentKind],
    shared: frozenset[str] | None,
) -> Passage | None:
    """The likeliest outcome that can stand first, of several documents one of which others tell; None where there is none."""
    of = [kinds[profile.document[one.sentence]] for one in outcomes]
    likely = [(one, kind) for one, kind in zip(outcomes, of, strict=True) if one.chance >= _LIKELY_IN.get(kind, LIKELY)]
    able = ((standing(profile, passages, one.sentence, kind), one.chance >= SURE, kind) for one, kind in likely)
    told = (p for p, sure, kind in able if p and _leads(profile, p, kinds, kind, shared, sure=sure))
    if likely and likely[0][1] in _STATED_OFTEN:
        return _fullest([*told], {one.sentence: one.chance for one in outcomes})
    return next(told, None)


def _leads(
    profile: Profile,
    passage: Passage,
    kinds: Sequence[DocumentKind],
    kind: DocumentKind,
    shared: frozenset[str] | None,
    *,
    sure: bool,
) -> bool:
    """Whether a passage of a document of that kind, which is likely, or `sure`, to state the outcome, can stand first."""
    tells = (sure or not _says_little(profile, passage, kind)) and _tells(profile, passage)
    whole = tells and reads(profile, passage, kinds, sure=sure) and _is_whole(profile, passage, kinds)
    return whole and (shared is None or _is_shared(profile, passage, shared))


def _of_meeting(
    profile: Profile, ranking: Ranking, passages: Sequence[Passage | None], kinds: Sequence[DocumentKind]
) -> Passage | None:
    """The best turn of a meeting that says what is agreed, wanted or to be done, wherever it stands, else the best that tells something; None where all are idle, and of any other text."""
    cues = load(profile.languages[0]) if list(kinds) == [DocumentKind.MEETING] else None
    if cues is None:
        return None
    from briefing.selection import acts

    told = [p for p in passages if p and _is_told(profile, p, kinds)]
    weights = {p.head: acts.leads(profile, p.head, p.head / max(1, len(profile) - 1)) for p in told}
    return max(told, key=lambda p: (weights[p.head], ranking.scores[p.head], -p.head), default=None)


def _is_told(profile: Profile, passage: Passage, kinds: Sequence[DocumentKind]) -> bool:
    """Whether a turn tells something in whole sentences that an editor leaves."""
    seen = (strikes.Seen(profile.texts[i], kinds[0]) for i in passage)
    plain = not profile.heading[passage.head] and _plain(profile.texts[passage.head], passage.words)
    whole = plain and passage.words <= _LONGEST and _tells(profile, passage) and _stops(profile, passage)
    return whole and reads(profile, passage, kinds) and not any(map(strikes.struck, seen))


def _told(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    outcomes: Sequence[OutcomeCandidate],
    kinds: Sequence[DocumentKind],
) -> Passage | None:
    """What a text of no form of its own leads with; None of any other text, and where nothing may state an outcome."""
    chances = {one.sentence: one.chance for one in outcomes}
    number = profile.document[outcomes[0].sentence] if outcomes else 0
    if not outcomes or not leading.is_learned(profile, number, kinds[number]):
        return None
    return leading.best(profile, ranking, number, partial(_able, profile, passages, kinds), chances)


def able(
    profile: Profile, passages: Sequence[Passage | None], kinds: Sequence[DocumentKind], document: int = 0
) -> list[Passage]:
    """The passages that may lead a document of no form of its own, in their order."""
    rows = (at for at, of in enumerate(profile.document) if of == document)
    return [*filter(None, (_able(profile, passages, kinds, at) for at in rows))]


def _able(
    profile: Profile, passages: Sequence[Passage | None], kinds: Sequence[DocumentKind], at: int
) -> Passage | None:
    """The passage in which a sentence may lead a document of no form of its own; None where it may not."""
    p = standing(profile, passages, at, kinds[profile.document[at]])
    plain = p and _plain(profile.texts[p.head], p.words) and _is_whole(profile, p, kinds)
    return p if p and plain and _tells(profile, p) and reads(profile, p, kinds, sure=True) else None


def _openings(
    profile: Profile, passages: Sequence[Passage | None], kinds: Sequence[DocumentKind], shared: frozenset[str]
) -> list[Passage]:
    """Of each story, or short text like one, the first sentence that can stand, where it tells of what several documents tell.

    What an outcome is was learned from single texts; of several that tell one story the opening that most others tell, too,
    is it more often: of 197 sets of three its words have .25 of a human summary's pairs, .20 without.
    """
    size, of_last_day = Counter(profile.document), _of_last_day(profile)
    found: dict[int, Passage] = {}
    for passage in filter(None, passages):
        number = profile.document[passage.head]
        told = kinds[number] is DocumentKind.NEWS or (
            kinds[number] is DocumentKind.REPORT and size[number] <= _SHORT_STORY
        )
        if told and number in of_last_day and number not in found and _may_open(profile, passage, kinds):
            found[number] = passage
    return [passage for passage in found.values() if _is_shared(profile, passage, shared)]


def _of_last_day(profile: Profile) -> frozenset[int]:
    """The documents but for those that are older than another one: a later day's report leads."""
    days = profile.memo.get("days")
    known = days if isinstance(days, tuple) else ("",) * len(profile.languages)
    last = max(known, default="")
    return frozenset(number for number, day in enumerate(known) if day in ("", last))


def _may_open(profile: Profile, passage: Passage, kinds: Sequence[DocumentKind]) -> bool:
    """Whether a passage is one whole sentence with which a story can begin."""
    alone = passage.first == passage.last and passage.words >= _LEAD and not profile.heading[passage.head]
    whole = alone and _plain(profile.texts[passage.head], passage.words) and _is_whole(profile, passage, kinds)
    return whole and _tells(profile, passage) and reads(profile, passage, kinds)


def _fullest(told: Sequence[Passage], chances: Mapping[int, float]) -> Passage | None:
    """Of passages, the likeliest first, the fullest one of those that are nearly as likely as the first."""
    able = [passage for passage in told if chances[passage.head] >= _NEARLY * chances[told[0].head]]
    return max(able, key=lambda p: log(chances[p.head]) + _BY_WORD * min(p.words, _FULL), default=None)


def of_substance(profile: Profile) -> frozenset[int]:
    """The documents but for scraps of a few lines, such as a caption or a post that was saved beside an article."""
    words = Counter[int]()
    for document, size in zip(profile.document, profile.size, strict=True):
        words[document] += size
    longest = max(words.values(), default=0)
    least = max(_SUBSTANCE * longest, _SCRAP + 1 if longest >= _TIMES * _SCRAP else 0)
    return frozenset(document for document, count in words.items() if count >= least)


def _only_of_substance(profile: Profile) -> int | None:
    """The one document, that beside which the others are scraps of a few lines, or that which leads a thread of mails; None where there are several."""
    if isinstance(leads := profile.memo.get("leads"), int):
        return leads
    large = of_substance(profile)
    return next(iter(large)) if len(large) == 1 else None


def _shared_terms(profile: Profile) -> frozenset[str]:
    """The terms that two or more documents have."""
    documents: dict[str, set[int]] = {}
    for index, terms in enumerate(profile.terms):
        for term in terms:
            documents.setdefault(term, set()).add(profile.document[index])
    return frozenset(term for term, numbers in documents.items() if len(numbers) > 1)


def _is_shared(profile: Profile, passage: Passage, shared: frozenset[str]) -> bool:
    """Whether a passage tells of what several documents tell: a stray line of one of them is no outcome of all."""
    return len(shared.intersection(profile.terms[passage.head])) >= _IN_COMMON


def _near_start(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    spans: Sequence[Span],
    kinds: Sequence[DocumentKind],
) -> Pick | None:
    """The best fitting passage near the start of a document, else the best of all; None where none will do."""
    lengths = [0] * len(profile.languages)
    for document in profile.document:
        lengths[document] += 1
    seen = [0] * len(lengths)
    near: list[Passage] = []
    others: list[Passage] = []
    joined: list[Passage] = []  # of several sentences
    for index, passage in enumerate(passages):
        document = profile.document[index]
        if profile.heading[index]:
            continue
        seen[document] += 1
        if passage is None or not _plain(profile.texts[index], passage.words) or not _tells(profile, passage):
            continue
        if not reads(profile, passage, kinds) or _tells_hearers(profile, passage, kinds):
            continue
        first = seen[document] <= max(AMONG, lengths[document] // 5)
        (joined if passage.first < passage.last else near if first else others).append(passage)
    # A line without a stop is a headline that the reader took for a paragraph, where others have one.
    found = next(
        (pool for pool in (_stopped(profile, near), _stopped(profile, others), near, others, joined) if pool), []
    )
    best = max(found, key=lambda p: (ranking.scores[p.head], -p.head), default=None)
    return pick(best, profile, ranking, spans) if best else None


def _tells_hearers(profile: Profile, passage: Passage, kinds: Sequence[DocumentKind]) -> bool:
    """Whether a sentence of a speech tells those who hear it of themselves: "You had heard that before."."""
    speech = bool(kinds) and kinds[profile.document[passage.head]] is DocumentKind.SPEECH
    return speech and profile.texts[passage.first].startswith("You ")


def reads(profile: Profile, passage: Passage, kinds: Sequence[DocumentKind], *, sure: bool = False) -> bool:
    """Whether a passage is no caption, not garbled, no broken speech unless it is `sure` to be the outcome, and tells of more than the talk itself."""
    number = profile.document[passage.head]
    kind = kinds[number] if kinds else DocumentKind.REPORT
    if is_message(profile, passage.head):
        return True
    if is_routine(profile, passage.head, kind):
        return False
    if profile.languages[number] != "en":
        return True
    if kinds and not fragments.damaged(profile, kinds).isdisjoint(passage):
        return False
    texts = (profile.texts[i].rstrip(";") for i in passage)
    if passage.first == passage.last:
        texts = (text[one_of_several(text, kind, "en") :] for text in texts)
    opens = strikes.opens(profile, passage)
    return not any(strikes.cannot_lead(strikes.Seen(text, kind, opens), sure=sure) for text in texts)


def _says_little(profile: Profile, passage: Passage, kind: DocumentKind) -> bool:
    """Whether a turn of a meeting has few words of its own or tells of what stands before it, and settles nothing."""
    cues = load(profile.languages[profile.document[passage.head]])
    if kind is not DocumentKind.MEETING or cues is None:
        return False
    told = frozenset[str]().union(*(cues.sentence.seen(profile.words[i]) for i in passage))
    little = all(strikes.struck(strikes.Seen(profile.texts[i], kind)) in _LITTLE for i in passage)
    return little and (_SETTLES - {"decided"}).isdisjoint(told)


def _is_whole(profile: Profile, passage: Passage, kinds: Sequence[DocumentKind]) -> bool:
    """Whether a passage ends as a sentence does, in a kind whose outcomes are sentences: a headline has no stop."""
    kind = kinds[profile.document[passage.head]] if kinds else DocumentKind.REPORT
    return (
        is_message(profile, passage.head)
        or kind not in _SENTENCES
        or _stops(profile, passage)
        or is_bullet(profile.texts[passage.last])
    )


def _stopped(profile: Profile, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that end as a sentence does."""
    return [p for p in passages if _stops(profile, p)]


def _stops(profile: Profile, passage: Passage) -> bool:
    last = profile.texts[passage.last].rstrip(_CLOSERS)[-1:]
    return not (last.isalnum() or last in ":,;")


_SENTENCES = frozenset({DocumentKind.NEWS, DocumentKind.INTERVIEW, DocumentKind.SPEECH, DocumentKind.CALL})
"""Kinds whose outcomes are sentences; an order or a decision may be an item of a list."""
FEW = 12
"""Where fewer statements stand, quotations may be key points, too, and lines that are no whole sentence."""
_TITLE = 2
"""Terms up to which a passage may be of the title's and yet say something."""
_SUBJECT = 8
"""Words before "declined to comment" up to which they only say who did."""
_BEFORE_NUMBERS = frozenset("0123456789([")
_IN_COMMON = 3
"""Terms of the bottom line of several documents that another one has, too."""
_WORDS = 4
"""Words of a passage below which it states nothing."""
_ROW = deferred(r"\d{1,3}[.)]\s")
"""How a row of a list begins; one with few words in small letters is a name and its figures."""
_LOWER = deferred(r"\b[a-z]{2,}\b")


def statements(profile: Profile, passages: Sequence[Passage | None]) -> tuple[Passage | None, ...]:
    """The passages that state something: no salutations and lines without a stop, where enough others stand.

    Those that open with a quotation are left out, too: a briefing shows these under who said them; so are the title
    once more and the publisher's corrections, and what leans on the sentence before it once its paragraph's number is gone
    ("11 However, …"), for a page prints it without.
    """
    passages = _adding(profile, passages)
    whole = tuple(p if p and (is_message(profile, p.head) or _is_statement(profile, p)) else None for p in passages)
    if sum(p is not None for p in whole) >= FEW:
        passages = whole
    small = _in_small_letters(profile)
    plain = tuple(p if p and _begins_itself(profile, p, small) else None for p in passages)
    return plain if sum(p is not None for p in plain) >= FEW else tuple(passages)


def _adding(profile: Profile, passages: Sequence[Passage | None]) -> tuple[Passage | None, ...]:
    """The passages that say more than their title; of a document without any, as an item of a feed may be, the title itself."""
    adding = tuple(None if p and _adds_nothing(profile, p) else p for p in passages)
    told = {profile.document[p.head] for p in adding if p}
    titles = (p if p and profile.document[p.head] not in told and _is_title(profile, p) else None for p in passages)
    return tuple(new or title for new, title in zip(adding, titles, strict=True))


def _is_title(profile: Profile, passage: Passage) -> bool:
    """Whether a passage is a sentence that has no other terms than the title of its document."""
    title, terms = profile.titles[profile.document[passage.head]], profile.terms[passage.head]
    return passage.first == passage.last and len(terms) > _TITLE and set(terms) <= set(title)


def _is_statement(profile: Profile, passage: Passage) -> bool:
    """Whether a passage is a whole sentence of its matter: no row of a list, nothing that only says what comes next."""
    text = profile.texts[passage.head]
    row = _ROW.match(text) is not None and len(_LOWER.findall(text)) < _WORDS
    said = passage.words >= _WORDS and not row and _stops(profile, passage)
    return said and not strikes.is_signpost(text, profile.languages[profile.document[passage.head]])


def _in_small_letters(profile: Profile) -> frozenset[int]:
    """The documents most of whose sentences begin in a small letter: they are printed so."""
    count, small = Counter(profile.document), Counter[int]()
    small.update(at for at, text in zip(profile.document, profile.texts, strict=True) if text[:1].islower())
    return frozenset(at for at, of in count.items() if 2 * small[at] > of)


def _begins_itself(profile: Profile, passage: Passage, small: frozenset[int]) -> bool:
    """Whether a passage opens with no quotation and does not lean behind its number.

    In a small letter it is a line broken off its sentence, but not of a document of those in `small`.
    """
    text = profile.texts[passage.first]
    if text[0] in _OPENING or (text[0].islower() and profile.document[passage.first] not in small):
        return False
    numbered = text[0] in _BEFORE_NUMBERS and profile.languages[profile.document[passage.first]] == "en"
    return not (numbered and leans(text[lead(text) :]))


def _adds_nothing(profile: Profile, passage: Passage) -> bool:
    """Whether a passage says no more than the title that stands above it, tells of the text, not of the world, or asks somebody."""
    if any(is_correction(profile.texts[i]) or i in profile.boilerplate for i in passage):
        return passage.first == passage.last or not is_message(profile, passage.head)
    questions = profile.memo.get("asked")
    if isinstance(questions, dict) and passage.head in questions.get(profile.document[passage.head], ()):
        return True
    return _is_title(profile, passage)


def _tells(profile: Profile, passage: Passage) -> bool:
    """Whether a passage may stand first: it adds something, and does not only say that somebody says nothing."""
    found = _silences(profile.languages[profile.document[passage.head]]).search(profile.texts[passage.head])
    before = profile.texts[passage.head][: found.start()] if found else ""
    silent = found is not None and "," not in before and len(before.split()) <= _SUBJECT
    return not silent and not _adds_nothing(profile, passage)


@cache
def _silences(language: str) -> PhraseSearch:
    return PhraseSearch(lexicon(language).clauses.silences)


def _plain(text: str, words: int) -> bool:
    """Whether a passage of so many words is a whole statement in the writer's own words."""
    return text[0] not in _OPENING and not text.endswith("?") and words >= 6
