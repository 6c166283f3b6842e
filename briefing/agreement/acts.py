"""An English sentence → who does what in its main clause: "Police cleared the road that farmers had blocked" is of police who clear."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.agreement.clause_vocabulary import vocabulary
from briefing.facts.phrases.reporting_words import ADVERB, DETERMINER, PREPOSITION, is_adverb
from briefing.frozen import frozen
from briefing.text.profile import terms

_LATEST = 22
"""Words among which the verb of a main clause stands."""
_OPENING = 14
"""Words, at most, of what stands before the main clause and its comma."""
_LED = 4
"""Words behind a verb among which the one that it leads stands: "voted on Friday to ban"."""
_RELATIVE = ("who", "which", "that", "whose")
_MARKS = ".,;:!?()[]“”\"'’‘"


@frozen
class Act:
    """The stems of whom a main clause is about, without what hangs on them, and those of its verb, as it stands and plain."""

    subject: frozenset[str]
    verb: frozenset[str]


def read(text: str) -> Act | None:
    """Who does what in the main clause of a sentence; None where no verb is found."""
    words = text.split()
    low = [word.strip(_MARKS).casefold() for word in words]
    opens = low[:1] and (low[0] in PREPOSITION or low[0] in ("as", "when", "while", "to"))
    if not opens:
        return _main(words, low, 0)
    comma = next((at for at, word in enumerate(words[:_OPENING]) if word.endswith(",")), None)
    return None if comma is None else _main(words, low, comma + 1)


def _main(words: Sequence[str], low: Sequence[str], start: int) -> Act | None:
    """The act of the clause that begins at `start`, or of the one that is said there."""
    relative, at = False, start + 1
    while at < min(len(low), start + _LATEST):
        relative = relative or low[at] in _RELATIVE
        verb = _verb(low, at)
        if verb is None:
            at += 1
        elif words[at - 1].endswith(",") and verb == at and low[at + 1 : at + 2] and low[at + 1] in PREPOSITION:
            at = next((n for n in range(at, len(low)) if words[n].endswith(",")), at) + 1  # "Valk, known for …,"
        elif relative:
            relative, at = False, verb + 1
        elif low[verb] == "said" and "that" in low[verb + 1 : verb + 4]:
            return _main(words, low, low.index("that", verb) + 1)
        else:
            return Act(_subject(words, low, start, at), _told(words, low, verb))
    return None


def _verb(low: Sequence[str], at: int) -> int | None:
    """The place of the verb that begins at a word: itself, or the one that an auxiliary leads."""
    known = vocabulary("en")
    if low[at] in known.auxiliaries:
        verb = at + 1
        while verb < len(low) and (low[verb] in known.auxiliaries | known.negators | ADVERB or is_adverb(low[verb])):
            verb += 1
        return verb if verb < len(low) else None
    before = low[at - 1]
    return at if known.is_past(low[at]) and before not in DETERMINER and before not in PREPOSITION else None


def _subject(words: Sequence[str], low: Sequence[str], start: int, stop: int) -> frozenset[str]:
    """The stems before a verb up to what hangs on them: "the mayor [of Kaln]"."""
    end = next((n for n in range(start + 1, stop) if low[n] in PREPOSITION or words[n - 1].endswith(",")), stop)
    return frozenset(terms(" ".join(low[start:end]), "en"))


def _told(words: Sequence[str], low: Sequence[str], verb: int) -> frozenset[str]:
    """The stems of a verb, as it stands and plain, and of the one that it leads: "voted to ban"."""
    near = range(verb + 1, min(len(low) - 1, verb + _LED))
    led = [low[n + 1] for n in near if low[n] == "to" and words[n + 1].islower()]
    plain = vocabulary("en").irregular.get(low[verb], "")
    return frozenset(terms(" ".join((low[verb], plain, *led)), "en") or low[verb : verb + 1])
