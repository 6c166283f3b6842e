"""Candidates of reported speech → those that no word in them speaks against, whatever the model makes of them."""

from __future__ import annotations

from briefing.facts.direct.before import is_known
from briefing.facts.phrases.reporting_words import DETERMINER, FUNCTION
from briefing.facts.phrases.speakable import can_speak
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, is_role
from briefing.facts.reported.evidence import Candidate
from briefing.language.lexicon import lexicon

SPEECH = lexicon("en").speech

_FEW = 4
"""Tokens: so long a clause is that stands by itself."""
_CIRCUMSTANCES = frozenset(("as", "when", "while", "after", "before"))
"""Words behind a verb that tell when something was said, where no main clause follows ("said as she left")."""
_ADDITIONS = frozenset(("compared", "including", "which", "whose", "who"))
"""Words with which a sentence goes on behind its "he said"."""


def is_sound(candidate: Candidate) -> bool:
    """Whether a candidate has a speaker that can speak, or is a whole clause without one, and content that can be said."""
    if candidate.phrase is None:
        return _is_clause(candidate)
    if _goes_on(candidate) or _is_ruled(candidate) or _is_a_thing(candidate):
        return False
    return can_speak(candidate.cue.view.line, candidate.phrase)


def _is_a_thing(candidate: Candidate) -> bool:
    """Whether what follows the verb is one thing and no words ("the ministry confirmed the vote")."""
    line, first, last = candidate.cue.view.line, candidate.first, candidate.last
    if candidate.side != "a" or last != first + 1 or line.low[first] not in DETERMINER:
        return False
    return line.low[last] in SPEECH.speechless


def _is_clause(candidate: Candidate) -> bool:
    """Whether content stands by itself where nobody is named: "to open in May", not the subject of "is expected"."""
    row, first, last = candidate.cue.view, candidate.first, candidate.last
    told = row.line.low[first] in ("to", "that", "whether", "how") or row.verbs[last + 1] > row.verbs[first]
    return candidate.side == "a" and last - first >= _FEW and told


def _is_ruled(candidate: Candidate) -> bool:
    """Whether a court only did something to what follows ("the court dismissed the complaint")."""
    line, phrase = candidate.cue.view.line, candidate.phrase
    if phrase is None or candidate.side != "a" or line.low[candidate.cue.at] not in SPEECH.rulings:
        return False
    told = "that" in line.low[candidate.cue.at : candidate.first + 1]
    return line.low[phrase.last] in SPEECH.courts and not told and line.low[candidate.first] in DETERMINER


def _goes_on(candidate: Candidate) -> bool:
    """Whether what follows the verb is not what was said, but when, or more of the sentence that it closed."""
    line, first, last = candidate.cue.view.line, candidate.first, candidate.last
    if candidate.side != "a":
        return False
    opening = first if first == candidate.cue.at + 1 else first - 1  # "as" may stand before what the model takes
    alone = opening <= candidate.cue.at + 1 and "," not in line.low[first : last + 1]
    return line.low[first] in _ADDITIONS or (alone and line.low[opening] in _CIRCUMSTANCES)


def is_speaker_label(line: TokenLine, phrase: Phrase, count: int) -> bool:
    """Whether the words before a colon are somebody's label, and no heading.

    Args:
        line: The line that they open.
        phrase: The words.
        count: How many lines of the text they open so.
    """
    inside = range(phrase.first + 1, phrase.last + 1)
    if any(line.kinds[at] is Kind.NAME and line.low[at] in FUNCTION for at in inside):
        return False  # a heading: "The Gap Goes On"
    named = is_known(line, phrase) or line.begins_in_capitals or is_role(line.low[phrase.last])
    return named or count > 1
