"""What a deciding body rules: texts told by title and headings to be rulings, and the sentences in which they decide.

The phrases are those of ``language.roles``, apart from those by which the learned model's documents were told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.language import roles
from briefing.language.cues import Phrases, load
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Profile
from briefing.selection import document_kind
from briefing.selection.document_kind import Look
from briefing.selection.passages import asks

_HEAD, _TITLED, _HEADING = 12, 14, 4
"""Sentences among which a title stands; words that it and a heading have at most."""
_RULES, _PLAINLY = 0.04, 2
"""Share of sentences that dispose of something, and signs of a ruling (headings, a title, its words), that make a text one."""
_TALK, _OTHER, _CALL = 0.1, 0.12, 0.3
"""Shares of speakers' labels, of phrases of papers and minutes, and of calls, from which a text is that, whatever its title names."""
_LONGEST = 3_000
DECIDING = frozenset({DocumentKind.JUDGMENT, DocumentKind.REPORT})
"""Kinds that decide, conclude or recommend under a heading that says so."""
_OPEN = frozenset(
    {DocumentKind.NEWS, DocumentKind.REPORT, DocumentKind.CALL, DocumentKind.INTERVIEW, DocumentKind.PAPER}
)
"""Kinds that a text is taken for by its words alone."""
_TOLD, _ENDS = (DocumentKind.NEWS, DocumentKind.REPORT), 4
"""Kinds that an interview is taken for by its words alone, and its first and last sentences, in which it says what it is."""
_IN_PARTS = frozenset({DocumentKind.NEWS, DocumentKind.MAIL, DocumentKind.INTERVIEW})
"""Kinds that a text laid out in parts is taken for by its words: a circular asks as a mail does, a situation report tells as news does."""
_PARTS, _PART_SHARE = 4, 0.3
"""Headings, numbered paragraphs and labels ("Shelter: …") from which a text is laid out in parts, and their share of its paragraphs."""
_SAID, _SPEECH_TITLED, _OWN = (DocumentKind.NEWS, DocumentKind.MAIL, DocumentKind.REPORT), 24, 0.2
"""Kinds that a speech is taken for by its words alone, words of its title at most, and the share of its sentences in the first person."""
_NAMED_BY_TITLE = _OPEN | _IN_PARTS | {DocumentKind.LETTER, DocumentKind.MEETING}
"""Kinds of which a text's title may tell that it is another."""
_ASKING = 3
"""Headings of a page of questions and answers that ask, at the least."""
_INSPECTS = frozenset({"title_of_inspection", "title_of_audit", "title_of_grant"})
"""Titles of reports whose "we" turns to nobody as a letter's does."""
_RUBRIC, _RUBRIC_AMONG = 2, 3
"""Words at the most of a line that says what a text is, and lines at the head among which it stands."""
BRIEF, _ABSTRACT, _PARAGRAPHS = 500, 300, 3
"""Words of a short text in parts (`benchmarks/outcomes_own.jsonl.gz` has none of more), of one as an abstract is, and the paragraphs from which it has to have parts."""
_SPEAKS = deferred(r"(?:The )?[A-Z][^\n:?!]{2,70}:\s")
_NUMBERED = deferred(r"Question\s\d|\W{0,2}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[a-z]{1,3}\))\s+[A-Z]")
_LABEL = deferred(r"([A-Z][\w’'-]*(?: [\w’'-]+){0,3}): \S")
_ITEM = deferred(r"\W*(?:\d{1,2}|[ivxIVX]{1,4}|[A-Za-z])[.)]\s|[•*–—-]\s")
"""How an item of a list of orders begins."""
SUM = deferred(r"[£$€]\s?\d")
RESOLVES = deferred(
    r"""\W*(?:(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]|\d{1,2}\.\d{1,2})\s  # the item's number
        (?: (?!NOTE)[A-Z]{4,}\s[a-zA-Z] | (?:To\s)?(?:Approve|Adopt|Award|Authori[sz]e|Ratify|Agree)\s(?!(?:the\s)?(?:[mM]inutes|[aA]genda)\b) | (?:orders|dismisses|declares|directs|allows|imposes|annuls)\b )  # a verb in capitals, or of an order
    | (?:\d{1,2}[.)]|\d{1,2}\.\d{1,2})\sThat\s\S
    | That\s(?:you|the\s(?:[A-Z][a-z]+\s){1,3}|the\s(?:committee|board|council|cabinet|trustees|members)\s)\s?[a-z]""",
    re.VERBOSE,
)
"""How an item opens that a board is asked to resolve, or that is the rest of "the Tribunal"."""
_FOUNDED = deferred(
    r"\b(?:claims?|complaints?)\b[^.;]{0,80}\s(?:is|are|was|were)\s(?:not\s)?(?:well[-\s])?(?:founded|upheld)\b"
)
BELOW = deferred(
    r"""\W{0,4}(?:\d{1,3}\.?\s)?The\s(?:
          (?:trial|district|circuit|lower|county|magistrates['’]|high|primary)\s(?:court|judge)  # by rank
        | learned\s(?:federal\s)?(?:magistrate|judge) | court\sof\sappeals? | judge\sbelow )\b
      | \W{0,4}(?:\d{1,3}\.?\s)?The\sjudge\s(?:held|found|decided|concluded|accepted|preferred|rejected|dismissed)\b
      | (?:[^\s.;]{1,25}\s){1,8}?(?:appeals|appealed|petitions|seeks)\s(?:the|from|against|review|for)\b  # who asks for it""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a sentence opens that tells what another court did or a party asks, which that order counts no more than."""
DISPOSES = "whole_disposition"
"""Cue of a sentence that disposes of a whole matter: of a judgment's list of orders such an item may stand alone."""
_DECIDED, _RULED, _WHOLLY = 0.6, 0.2, 0.08
"""The least chance of a sentence in the place where a text decides (below "Decision", behind "the Panel decides:"), and what
one adds there that disposes of something, or of the whole matter."""
_LATER_ORDER = 0.04
"""What each order before it takes from one of a list."""
_RULES_ITSELF = deferred(
    r"""(?:\d{1,2}[.)]\s)?The\s(?:Tribunal|Court|Panel|Board|Committee|Commission)\s  # who
    (?:makes|orders|directs|allows|dismisses|awards|declares|imposes)\b""",
    re.VERBOSE,
)
"""How an order opens that names whom it is against, and is no party's word."""
_ALSO = 6
"""Words among which an order says that it is one beside another."""
_LED, _FIRST = 0.05, ("1. ", "1) ", "(1) ")
"""What an item of a list of orders has more, and the first one where the text decides."""
_BESIDE_MATTER = 0.5
"""The least chance of an order there on costs or on leave to appeal."""
_PART_OF_ALL = 0.6
"""Share of a text beyond which what stands below a heading is no part of it: "JUDGMENT" above all of one."""
_SUMMED_UP = 8
"""Sentences at a ruling's start among which it is summed up: what rules there counts as below its heading."""


def kinds(profile: Profile, found: Sequence[DocumentKind]) -> tuple[DocumentKind, ...]:
    """The kinds `found`, but for documents whose title and headings tell another."""
    rows: list[list[int]] = [[] for _ in profile.languages]
    for index, document in enumerate(profile.document):
        rows[document].append(index)
    return tuple(_kind(profile, indices, kind) for indices, kind in zip(rows, found, strict=True))


def _kind(profile: Profile, indices: Sequence[int], kind: DocumentKind) -> DocumentKind:
    language = profile.languages[profile.document[indices[0]]] if indices else ""
    known = roles.load(language) if language == "en" and kind in _NAMED_BY_TITLE else None
    if known is None or sum(profile.size[i] for i in indices) > _LONGEST:
        return kind
    if named := _by_title(profile, indices, kind, known) or _spoken(profile, indices, kind, known):
        return named
    found = _ruled(profile, indices, kind, known) if kind in _OPEN else kind
    return DocumentKind.REPORT if found in _IN_PARTS and is_in_parts(profile, indices, found) else found


def _by_title(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> DocumentKind | None:
    """What the first lines say that a meeting, a letter or a mail is; else None."""
    if kind is DocumentKind.MEETING:  # the press asks, and is answered
        return DocumentKind.INTERVIEW if "title_of_press" in titled(profile, indices, known) else kind
    if kind is DocumentKind.LETTER:
        return kind if _INSPECTS.isdisjoint(titled(profile, indices, known)) else DocumentKind.REPORT
    if (
        kind is DocumentKind.MAIL
        and sum(profile.heading[i] and asks(profile.texts[i]) for i in every(profile, indices)) >= _ASKING
    ):
        return DocumentKind.REPORT  # a page that answers its readers
    opinion = kind is DocumentKind.MAIL and any(_is_rubric(profile, i, known) for i in indices[:_RUBRIC_AMONG])
    return DocumentKind.REPORT if opinion and not _spoken(profile, indices, kind, known) else None


def _spoken(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> DocumentKind | None:
    """An interview or a speech, where a text says that it is one; a press conference is no mail; else None."""
    if kind is DocumentKind.MAIL and "title_of_press" in titled(profile, indices, known):
        return DocumentKind.NEWS
    if _is_interview(profile, indices, kind, known):
        return DocumentKind.INTERVIEW
    return DocumentKind.SPEECH if kind in _SAID and _is_speech(profile, indices, known) else None


def _is_speech(profile: Profile, indices: Sequence[int], known: Phrases) -> bool:
    """Whether one of the first lines says that the text is a speech, and somebody speaks in it of himself."""
    named = titled(profile, indices, known, _SPEECH_TITLED)
    own = sum(profile.signals[i].first_person > 0 and not profile.signals[i].quotation_marks for i in indices)
    return "title_of_speech" in named and "title_of_press" not in named and own >= _OWN * len(indices)


def _is_rubric(profile: Profile, index: int, known: Phrases) -> bool:
    """Whether a line only says that the text below is an opinion: who argues there says "I" as a mail does."""
    return profile.size[index] <= _RUBRIC and "title_of_opinion" in known.seen(profile.words[index])


def is_in_parts(profile: Profile, indices: Sequence[int], kind: DocumentKind) -> bool:
    """Whether a text is laid out in parts, as a report or a circular is; its head, and who speaks in turn, are none."""
    rows = _body(profile, indices)
    labels = Counter(found[1] for i in rows if (found := _LABEL.match(profile.texts[i])))
    if any(count > 1 for count in labels.values()):
        return False
    parts = sum(_opens_part(profile, i, news=kind is DocumentKind.NEWS) for i in rows)
    return parts >= max(_PARTS, _PART_SHARE * len(rows))


def is_brief(profile: Profile, indices: Sequence[int]) -> bool:
    """Whether a text is as short as those that the weights for short texts were learned from, and has a part or is one paragraph, as an abstract is."""
    rows = _body(profile, indices)
    words = sum(profile.size[i] for i in indices)
    if len(rows) < _PARAGRAPHS:
        return words <= _ABSTRACT
    return words <= BRIEF and any(_opens_part(profile, i, news=True) for i in rows)


def _body(profile: Profile, indices: Sequence[int]) -> list[int]:
    """The first sentence of each paragraph, headings among them, from the first one on that is no line of the head."""
    rows = [i for i in indices if profile.block_position[i] == 0]
    begun = next((n for n, i in enumerate(rows) if not _is_short(profile, i)), len(rows))
    return rows[begun:]


def _opens_part(profile: Profile, index: int, *, news: bool) -> bool:
    """Whether a paragraph is a heading or a numbered or labelled one; labels stand in a mail's head, too, and an interview's headings ask."""
    text = profile.texts[index]
    if _NUMBERED.match(text):
        return True
    labelled = _LABEL.match(text) is not None
    return (news and labelled) or (_is_short(profile, index) and (news or not (labelled or text.endswith("?"))))


def _is_short(profile: Profile, index: int) -> bool:
    """Whether a paragraph is a heading, or a line without a stop that is as short."""
    return profile.heading[index] or (profile.size[index] <= _TITLED and profile.texts[index][-1:].isalnum())


def _ruled(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> DocumentKind:
    """The kind of a text that rules something, or is titled as a report is; else `kind`."""
    ruled, titled = _share(profile, indices, known), _titled(profile, indices, known)
    if ruled < _RULES and "title_of_report" not in titled:
        return kind
    seen = document_kind.look(profile, list(indices))
    if seen.turns >= _TALK or max(seen.share("paper"), seen.share("minutes")) >= _OTHER:
        return kind
    words = not seen.tells and max(seen.share("judgment"), ruled / 2) >= _RULES
    if ruled >= _RULES and _parts(profile, indices, known) + ("title_of_ruling" in titled) + words >= _PLAINLY:
        return DocumentKind.JUDGMENT
    return DocumentKind.REPORT if _reports(seen, titled) else kind


def _is_interview(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> bool:
    """Whether a text says in its first or last lines that it is an interview, and has questions and answers."""
    ends = [*indices[:_ENDS], *indices[-_ENDS:]]
    if kind not in _TOLD or not any("interview" in known.seen(profile.words[i]) for i in ends):
        return False
    from briefing.selection import dialogue

    return bool(dialogue.asked(profile, profile.document[indices[0]]))


def _share(profile: Profile, indices: Sequence[int], known: Phrases) -> float:
    """How many sentences dispose of something, a sentence."""
    body = [i for i in indices if not profile.heading[i]] or indices
    return sum("ruling" in known.seen(profile.words[i]) for i in body) / len(body)


def _titled(profile: Profile, indices: Sequence[int], known: Phrases) -> frozenset[str]:
    """What the lines at the head name."""
    head = [i for i in indices[:_HEAD] if profile.size[i] <= _TITLED]
    return frozenset[str]().union(*(known.seen(profile.words[i]) for i in head))


def _reports(seen: Look, titled: frozenset[str]) -> bool:
    return "title_of_report" in titled and seen.share("call") < _CALL


def _parts(profile: Profile, indices: Sequence[int], known: Phrases) -> int:
    """How many different headings of a ruling there are; a line before its orders is one ("the Panel decides:")."""
    words = {tuple(w for w in profile.words[i] if not w[0].isdigit()) for i in indices if profile.size[i] <= _HEADING}
    headings = sum("part_of_ruling" in known.seen(said[:2]) for said in words)
    leads = (profile.words[i] for i in indices if profile.texts[i].endswith(":"))
    return headings + any("ruling" in known.seen(said) for said in leads)


def decisions(profile: Profile, indices: Sequence[int], kind: DocumentKind) -> list[float]:
    """For each sentence of a document the least chance that it has by standing where the text decides; 0 elsewhere."""
    language = profile.languages[profile.document[indices[0]]]
    cues, known = load(language), roles.load(language)
    if not (cues and known):
        return [0.0] * len(indices)
    below = _below_decision(profile, indices, known)
    summary = min(_SUMMED_UP, len(indices) // 4) if kind is DocumentKind.JUDGMENT else 0
    out: list[float] = []
    led, orders = -1, 0
    for at, i in enumerate(indices):
        text, seen, own = profile.texts[i], known.seen(profile.words[i]), cues.sentence.seen(profile.words[i])
        if text.endswith(":"):
            led = -1 if seen.isdisjoint({"ruling", "decides"}) else profile.section[i]
            out.append(0.0)
            continue
        led = led if led == profile.section[i] and _goes_on(profile, i) else -1
        placed = below[at] or (at < summary and "ruling" in seen)
        value = _deciding(text, seen, own)
        orders = (orders + (profile.block_position[i] == 0)) * (led >= 0)
        value += _LED * (text.startswith(_FIRST) and placed) - _LED * (value > 0 and "also" in profile.words[i][:_ALSO])
        value -= _LATER_ORDER * max(0, min(orders, 4) - 1)
        out.append(_LED + value if led >= 0 else value * (placed and _is_own(text, own)))
    return out


def _is_own(text: str, own: frozenset[str]) -> bool:
    """Whether a sentence where the text decides is its own word, and not a party's."""
    return "others_said" not in own or _RULES_ITSELF.match(text) is not None


def _below_decision(profile: Profile, indices: Sequence[int], known: Phrases) -> list[bool]:
    """For each sentence whether the heading above it announces a decision, and not the whole text ("JUDGMENT")."""
    above = heads(profile, indices)
    most = _PART_OF_ALL * len(indices)
    decide = {
        i for i, n in Counter(above).items() if i >= 0 and n <= most and "decides" in known.seen(profile.words[i])
    }
    return [i in decide for i in above]


def heads(profile: Profile, indices: Sequence[int]) -> list[int]:
    """For each sentence of a document the heading that it stands below, itself where it is one that the reader took for a paragraph; -1 for none."""
    below = {profile.section[i]: i for i in range(min(indices), max(indices) + 1) if profile.heading[i]}
    found: list[int] = []
    for i in indices:
        if profile.size[i] <= _HEADING and profile.texts[i][-1:].isalnum():
            below[profile.section[i]] = i
        found.append(below.get(profile.section[i], -1))
    return found


def _goes_on(profile: Profile, index: int) -> bool:
    """Whether a sentence is an item of a list, or stands in a paragraph behind another."""
    return _ITEM.match(profile.texts[index]) is not None or profile.block_position[index] > 0


def _deciding(text: str, seen: frozenset[str], own: frozenset[str]) -> float:
    """The least chance of a sentence that stands where the text decides, by its roles and its cues."""
    if is_costs_alone(own) or "further" in own:
        return _BESIDE_MATTER
    whole = (
        DISPOSES in own
        or own >= {"matter", "disposed"}
        or SUM.search(text)
        or RESOLVES.match(text)
        or _FOUNDED.search(text)
    )
    return _DECIDED + _RULED * ("ruling" in seen) + _WHOLLY * bool(whole)


def is_costs_alone(seen: frozenset[str]) -> bool:
    """Whether a sentence of a judgment says who pays, and disposes of nothing."""
    pays = "pays" in seen or ("costs" in seen and "ordered" not in seen)
    return pays and seen.isdisjoint({"disposed", DISPOSES})


_VOTED, _IN_FORCE, _TO_DECIDE, _COMMITTED = 0.9, 0.85, 0.7, 0.8
"""The least chance of a house's vote, of what a circular puts in force or a body is asked, of what an agenda has to be decided, and of what
somebody tells a house."""
_LAST_VOTE = 0.08
"""What standing last adds to a vote."""
_NAMED = 4
"""Sentences at the head of a text among which its title stands."""
_SPEAKERS, _HOUSE = 3, 2
"""Labelled paragraphs of a debate, and its sentences that address a house or its members, at the least."""
_DEBATES = _IN_PARTS | {DocumentKind.SPEECH, DocumentKind.REPORT, DocumentKind.MEETING}
"""Kinds that the report of a debate is taken for."""


def stated(profile: Profile, indices: Sequence[int], kind: DocumentKind, known: Phrases) -> list[float]:
    """The least chances of the sentences of a debate, a circular, a paper for a body or an agenda that say what it is for; 0 in any other text."""
    seen = [known.seen(profile.words[i]) for i in indices]
    if kind in _DEBATES and (debated := _debated(profile, indices, kind, seen)):
        return debated
    whole = every(profile, indices)
    if "title_of_circular" in titled(profile, whole, known):
        rows = zip(indices, seen, strict=True)
        return [_IN_FORCE * ("takes_effect" in found and profile.signals[i].dates > 0) for i, found in rows]
    if kind is not DocumentKind.REPORT:
        return []
    if any("title_of_agenda" in known.seen(profile.words[i][:1]) for i in whole[:_HEAD]):
        return [_TO_DECIDE * ("for_decision" in found) for found in seen]
    return [_IN_FORCE * ("asked_of_a_body" in found) for found in seen]


def _debated(
    profile: Profile, indices: Sequence[int], kind: DocumentKind, seen: Sequence[frozenset[str]]
) -> list[float]:
    """The same of a debate: its vote, else what somebody tells the house will be done; empty for any other text."""
    moved = kind is not DocumentKind.NEWS or any("parliament" in found for found in seen)
    if moved and any("divided" in found for found in seen):  # the last vote is on the matter itself
        return [(_VOTED + _LAST_VOTE * at / len(seen)) * ("divided" in found) for at, found in enumerate(seen)]
    labels = sum(_SPEAKS.match(profile.texts[i]) is not None for i in indices)
    if labels < _SPEAKERS or sum("parliament" in found for found in seen) < _HOUSE:
        return []
    return [_COMMITTED * ("commits" in found) for found in seen]


def titled(profile: Profile, rows: Sequence[int], known: Phrases, most: int = _TITLED) -> frozenset[str]:
    """What the lines at the head of a document with the sentences `rows` name, those of no more words than `most`."""
    head = (i for i in rows[:_NAMED] if profile.size[i] <= most)
    return frozenset[str]().union(*(known.seen(profile.words[i]) for i in head))


def every(profile: Profile, indices: Sequence[int]) -> range:
    """All sentences of the document of some."""
    return profile.of_document(profile.document[indices[0]])
