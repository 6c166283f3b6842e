"""How a page is laid out for the kind of its sources: what they are read for stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.composing import candidates, learned_chances
from briefing.model import DocumentKind, Findings
from briefing.sections import outlook, role_lines
from briefing.sections.lines import Line
from briefing.sections.role_lines import ROLES
from briefing.selection import zones
from briefing.selection.passages import is_talk
from briefing.selection.strikes import fragments, of_judgments

SHARE = 0.85
"""Share of the page's words for bottom line and the lines that its kind of text is read for."""

LEAST = 0.5
"""How high a sentence stands, 0 to 1, that fills what room is left."""
_LEAST_OF = {
    DocumentKind.CALL: 0.8,
    DocumentKind.PAPER: 0.75,
    DocumentKind.JUDGMENT: 0.8,
    DocumentKind.SPEECH: 0.7,
    DocumentKind.INTERVIEW: 0.7,
    DocumentKind.MEETING: 0.75,
}
"""How high a sentence stands that fills what room is left, of what is said at length and not for its page: better a shorter one."""
_LEAST_ANYWHERE = {DocumentKind.PAPER: 0.85, DocumentKind.JUDGMENT: 0.85}
"""How high a sentence stands that has a place on such a page at all, however much room is left.

Of the lines below, an editor strikes two of three: of a judgment it is its history, of a paper how it was done.
"""
_TOLD_IN_MEETING = 0.8
"""How high a turn of a meeting stands that has a place though it settles, asks, counts or leaves open nothing."""
_BEST_OF_TALK = 60
"""So many of a meeting's best turns, at the most, have a place for that: a longer one has more talk, not more to tell. Of ten written down
word for word, of 200 to 1,400 sentences, pages have 8 lines, 14 without it, and as large a share of what people's summaries say a line."""
_LEAST_OF_REPORT = 0.3
"""The same of a report that tells what was found, whose background stands that low."""
_LOOKED_AT = 30
"""Sentences of such a text, at the most, that have a place on its page: a longer one is longer by what its page does not want."""
_BEST_OF = {DocumentKind.NEWS: 10, DocumentKind.SPEECH: 10, DocumentKind.CALL: 12, DocumentKind.INTERVIEW: 16}
"""So many of its best sentences a text of a kind has a page made of, or a twentieth of all where it is long.

Of 310 texts with a human summary the lines below have a third of what those above have of it, a word, and an editor strikes them.
"""
_BEST_OF_SEVERAL = 30
"""The same of several sources."""
_SHARE_OF_LONG, _NEEDS_ALL = 0.05, 500
"""The least share of all sentences that is, and words of all sources below which a page needs what there is."""
_LEAST_FINDING = 0.7, 60
"""The least height of a paper's sentence that says what was found, and of how many sentences at the most: of these an editor strikes few."""
_MOST_STRUCK = 0.7
"""The chance of being struck above which a line has no place: better a shorter page. Of texts that were left out of what was learned one
of twenty lines that carry a main point goes with them, and 81 of 100 lines that go were struck."""
_MOST_STRUCK_OF = {
    DocumentKind.NEWS: 0.55,
    DocumentKind.REPORT: 0.6,
    DocumentKind.PAPER: 0.76,
    DocumentKind.MEETING: 0.82,
}
"""The same of kinds for which another bound is better: of news and reports a lower one costs what it should say nothing, for better lines
come into the room; of papers and meetings editors strike two lines of three, so that a bound for all would take a fifth and more of the main ones."""
_LEAST_CHOSEN = {
    DocumentKind.CALL: 0.4,
    DocumentKind.PAPER: 0.3,
    DocumentKind.JUDGMENT: 0.25,
    DocumentKind.NEWS: 0.25,
    DocumentKind.REPORT: 0.25,
}
"""The chance of being chosen below which a line has no place on a page of the default length: where no likelier one is left the page ends.
Of 326 such lines, of texts that were left out of what was learned, 74 stood on the page that was put together by hand, 182 were not even
among what would be as good on one of twice the words."""
_LEAST_OF_DAMAGED = 0.4
"""The same of a text whose words are broken: of what looks whole there much is not, so its page is short."""
_NOT_BESIDE = {
    DocumentKind.JUDGMENT: frozenset({"quotes", "figures", "timeline", "outlook", "caveats"}),
    DocumentKind.PAPER: frozenset({"quotes"}),
}
"""What stands in a judgment in marks is mostly a statute or another court, its days and sums are the evidence's; what it
orders and holds are key points. What a paper quotes is others' work."""
_LEAST_OF_SEVERAL = 0.7
"""How high a sentence stands that fills what room is left, of several sources, which have more good lines than a page takes."""
_LONG = 1000
"""Words of all sources from which that holds; of fewer a page needs what there is."""
_EXCHANGED = 0.7
"""What share of another's worth a line of such a short source has at least that takes its place."""


def least(findings: Findings) -> float:
    """How high a sentence must stand that fills what room is left on a page of these sources."""
    documents = findings.corpus.documents
    if sum(document.words for document in documents) < _LONG:
        return LEAST
    if len(documents) > 1:
        return _LEAST_OF_SEVERAL
    return _LEAST_OF.get(findings.kind, LEAST) if findings.kind else LEAST


def exchanged(findings: Findings) -> float:
    """What share of another's worth a line has at least that takes its place to fill the page: a short page has few that fit."""
    return _EXCHANGED if sum(document.words for document in findings.corpus.documents) < _LONG else 1.0


def is_of_the_best(findings: Findings, line: Line, times: float) -> bool:
    """Whether a key point is one of so many that a page of such sources, `times` the default's words, is made of."""
    documents, every = findings.corpus.documents, len(findings.profile)
    several = len(documents) > 1
    if sum(document.words for document in documents) >= _NEEDS_ALL and (several or findings.kind in _BEST_OF):
        most = _BEST_OF_SEVERAL if several or not findings.kind else _BEST_OF[findings.kind]
        return line.worth >= 1 - times * max(most / max(1, every), _SHARE_OF_LONG)
    return True


def is_struck(findings: Findings, line: Line, times_default: float) -> bool:
    """Whether an editor is likely to strike a key point; a page of so many times the default's words has more of the doubtful."""
    most = _MOST_STRUCK_OF.get(findings.kind, _MOST_STRUCK) if findings.kind else _MOST_STRUCK
    doubtful = line.struck > 1 - (1 - most) / times_default
    return doubtful or (line.struck > 0 and is_unlikely(findings, line, times_default))


def is_unlikely(findings: Findings, line: Line, times_default: float) -> bool:
    """Whether an editor is unlikely to choose a line of a kind of text of which pages were put together by hand."""
    least = _LEAST_CHOSEN.get(findings.kind, 0.0) if findings.kind else 0.0
    if fragments.damaged(findings.profile, findings.kinds):
        least = _LEAST_OF_DAMAGED
    chances = learned_chances.choices(findings) if least and line.sentences else {}
    return bool(chances) and chances.get(line.sentences[0], 1.0) < least / times_default


def has_place(findings: Findings, line: Line, times_default: float) -> bool:
    """Whether a key point has a place on a page of such a source, so many times the default's words, however much room is left."""
    kind, profile = findings.kind, findings.profile
    if kind is DocumentKind.MEETING and is_talk(profile, 0):
        return bool(line.role) or _does_something(findings, line, times_default)
    if kind is DocumentKind.REPORT and tells_what_was_found(findings):
        return line.worth >= _LEAST_OF_REPORT / times_default
    if len(findings.corpus.documents) > 1 or findings.corpus.documents[0].words < _LONG or kind not in _LEAST_ANYWHERE:
        return True
    language, text = profile.languages[0], line.item.text
    words = profile.words[line.sentences[0]] if line.sentences else ()
    least, looked_at = _LEAST_ANYWHERE[kind], _LOOKED_AT
    if kind is DocumentKind.PAPER and zones.finds(language, text, words):
        least, looked_at = _LEAST_FINDING
    if line.worth < max(least, 1 - looked_at / max(1, len(profile))) / times_default:
        return False
    if language != "en":
        return True
    if kind is DocumentKind.PAPER:
        return not zones.only_goes_on(language, text, words)
    return not of_judgments.tells(text)


def _does_something(findings: Findings, line: Line, times_default: float) -> bool:
    """Whether a turn of a meeting settles, asks, counts or leaves open something, or stands high; all else is talk."""
    from briefing.selection import acts

    place = line.sentences[0] / len(findings.profile) if line.sentences else 0.0
    few = 1 - _BEST_OF_TALK * times_default / max(1, len(findings.profile))
    told = line.worth >= max(_TOLD_IN_MEETING / times_default, few)
    return told or any(acts.weight(findings.profile, i, place) > 0 for i in line.sentences[:1])


def tells_what_was_found(findings: Findings) -> bool:
    """Whether the one source is a report with a heading below which it tells what was found, and perhaps another for what was before."""
    single = len(findings.corpus.documents) == 1 and findings.kind is DocumentKind.REPORT
    return single and bool(zones.below_headings(findings.profile, 0, DocumentKind.REPORT))


def is_background(findings: Findings, line: Line) -> bool:
    """Whether a line beside key points is one that every text of its kind has, or stands below the heading of a short report's background, which its page leaves for what was found."""
    in_minutes = findings.kind is DocumentKind.MINUTES and line.key != outlook.KEY
    if in_minutes and any(role_lines.is_routine(findings, i) for i in line.sentences[:1]):
        return True
    if len(findings.corpus.documents) > 1 or findings.corpus.documents[0].words >= _LONG or not findings.kind:
        return False
    below = zones.below_headings(findings.profile, 0, findings.kind)
    return any(below.get(findings.profile.section[i], 0.0) < 0 for i in line.sentences)


def is_whole_paper(findings: Findings) -> bool:
    """Whether what is read is a paper that goes from its setting to its sum."""
    return findings.kind is DocumentKind.PAPER and len(findings.profile) >= zones.LONG


def not_beside(findings: Findings) -> frozenset[str]:
    """The kinds of lines beside key points that a page of so many words of such a source has not."""
    if findings.kind is None or len(findings.corpus.documents) > 1:
        return frozenset()
    return _NOT_BESIDE.get(findings.kind, frozenset())


def lines(findings: Findings) -> Iterator[Line]:
    """What the sources' kinds are read for, with whose words it is."""
    yield from filter(None, (candidates.voiced(findings, line) for line in role_lines.lines(findings)))


def ordered(findings: Findings, lines: Sequence[Line]) -> list[Line]:
    """The key points by message, the newest first, role and place; nothing where the kind of text has no such order."""
    if not any(line.role for line in lines) and findings.kind is not DocumentKind.MAIL:
        return []
    order = {role.cue: at for kind in findings.kinds for at, role in enumerate(ROLES.get(kind, ()))}

    def place(line: Line) -> tuple[int, int, tuple[int, ...]]:
        age = role_lines.age(findings, line.sentences[0])
        return age, order.get(line.role, len(order)), line.sentences

    return sorted(lines, key=place)
