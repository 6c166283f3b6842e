"""An English sentence → who does what in its main clause: "Police cleared the road that farmers had blocked" is of police who clear."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.agreement.clause_vocabulary import vocabulary
from briefing.facts.phrases.reporting_words import ADVERB, DETERMINER, PREPOSITION, is_adverb
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.text.profile import terms

_LATEST = 22
"""Words among which the verb of a main clause stands."""
_OPENING = 14
"""Words, at most, of what stands before the main clause and its comma."""
_LED = 4
"""Words behind a verb among which the one that it leads stands: "voted on Friday to ban"."""
_RELATIVE = ("who", "which", "that", "whose")
_LANDS = ("state", "city", "town", "village", "republic", "kingdom", "island", "government")
_UNCHANGED = lexicon("en").dating.unchanged_pasts
_TO = frozenset({"to"})
_OF_WHAT = ("for", "over", "of", "about")
_CALENDAR = (*lexicon("en").calendar.weekdays, *lexicon("en").calendar.months)
_HEAPS = ("swarm", "swarms", "group", "groups", "team", "crew", "crowd", "crowds")
_NUMERALS = lexicon("en").numbers.cardinals
_PHRASAL = lexicon("en").clauses.phrasal_verbs
_ENDS = (*_RELATIVE, "and", "or", "but", "while", "after", "when", "to")
_MARKS = ".,;:!?()[]“”\"'’‘"


@frozen
class Act:
    """The stems of whom a main clause is about, without what hangs on them, and those of its verb, as it stands and plain."""

    at: int
    """Which word the verb is, of those between blanks."""
    subject: frozenset[str]
    head: frozenset[str]
    """Of those the last one: "profit" of "net profit"."""
    verb: frozenset[str]
    led: frozenset[str]
    """Those of the verb that it leads: "voted to *ban*"."""
    whom: frozenset[str]
    """The stems of the noun that follows the verb: "a small girl who …", "with theft by …"."""
    which: frozenset[str]
    """Those before that noun, and behind it and "on" or "of": "a *pension* bill", "a bill on *dogs*"."""
    name: frozenset[str]
    """Those of the name that follows it, in place of a noun: "the surgeon Ann *Orr*"."""
    ground: frozenset[str]
    """Those of what stands behind the first "for", "over" or "of" after it, names and numbers apart: "fined *for noise*"."""
    deed: frozenset[str]
    """The stems from the verb on, without names and numbers and the nouns that stand at them: "the Tarn *hospital group*"."""


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
            subject = _subject(words, low, start, at)
            whom = _whom(words, low, verb + 1)
            return Act(
                verb,
                frozenset(subject),
                frozenset(subject[-1:]),
                told := _verb_stems(low, verb),
                _led(words, low, verb),
                frozenset(terms(whom, "en")) if whom.islower() else frozenset(),
                _which(words, low, verb + 1),
                frozenset() if whom.islower() else frozenset(terms(whom, "en")),
                _ground(words, low, verb + 1),
                told | _deed(words, low, verb + 1),
            )
    return None


def _verb(low: Sequence[str], at: int) -> int | None:
    """The place of the verb that begins at a word: itself, or the one that an auxiliary leads."""
    known = vocabulary("en")
    if low[at] in known.auxiliaries:
        verb = at + 1
        while verb < len(low) and (
            low[verb] in known.auxiliaries | known.negators | ADVERB | _TO or is_adverb(low[verb])
        ):
            verb += 1
        return verb if verb < len(low) else None
    before = low[at - 1]
    ages = at > 1 and low[at - 2] in ("of", "aged")  # "a girl of nine drowned"
    told = (before not in DETERMINER or ages) and before not in PREPOSITION
    cut = low[at] in _UNCHANGED and low[at + 1 : at + 2] and low[at + 1] in DETERMINER  # "the airline cut its forecast"
    return at if told and (cut or known.is_past(low[at])) and "-" not in low[at] else None


def _subject(words: Sequence[str], low: Sequence[str], start: int, stop: int) -> list[str]:
    """The stems before a verb up to what hangs on them: "the mayor [of Kaln]"; of "the state of Kaln" and "swarms of bees" all."""
    if low[stop - 2 : stop - 1] == ["of"] and low[stop - 3] in _LANDS + _HEAPS:
        return list(terms(" ".join(low[start:stop]), "en"))
    end = next((n for n in range(start + 1, stop) if low[n] in PREPOSITION or words[n - 1].endswith(",")), stop)
    return list(terms(" ".join(low[start:end]), "en"))


def _whom(words: Sequence[str], low: Sequence[str], start: int) -> str:
    """The last word of the phrase that begins at `start`, or behind the preposition there; "" for a number or a share."""
    start += low[start : start + 1] != [] and low[start] in PREPOSITION
    phrase = _phrase(words, low, start)
    last = phrase[-1].strip(_MARKS) if phrase else ""
    return "" if last[:1].isdigit() or last in ("percent", "cent", *_CALENDAR) else last


def _which(words: Sequence[str], low: Sequence[str], start: int) -> frozenset[str]:
    """The stems that say which thing the phrase from `start` on is about, days and names and numbers apart."""
    phrase = _phrase(words, low, start)
    end = start + len(phrase)
    behind = _phrase(words, low, end + 1) if low[end : end + 1] and low[end] in ("on", "of") else ()
    said = [word.strip(_MARKS) for word in (*phrase[:-1], *behind)]
    return frozenset(terms(" ".join(word for word in said if word and not _marks(word)), "en"))


def _ground(words: Sequence[str], low: Sequence[str], start: int) -> frozenset[str]:
    """The stems of the phrase behind the first preposition that says what for or what of, up to a name or a number."""
    at = next((n for n in range(start, len(low)) if low[n] in _OF_WHAT), len(low))
    phrase = _phrase(words, low, at + 1)
    plain = takewhile(lambda word: not _marks(word), phrase)
    return frozenset(terms(" ".join(word.strip(_MARKS).casefold() for word in plain), "en"))


def _phrase(words: Sequence[str], low: Sequence[str], start: int) -> Sequence[str]:
    """The words from `start` on up to a preposition, a word that begins a clause, or a comma."""
    end = start
    while end < len(low) and not (low[end] in PREPOSITION or low[end] in _ENDS or is_adverb(low[end])):
        end += 1
        if words[end - 1][-1:] in ",;.":
            break
    return words[start:end]


def _deed(words: Sequence[str], low: Sequence[str], start: int) -> frozenset[str]:
    """The stems of the words from `start` on that neither are names or numbers nor stand at one in one phrase."""
    phrases: list[list[str]] = [[]]
    for word, plain in zip(words[start:], low[start:], strict=True):
        if plain in PREPOSITION or plain in DETERMINER or plain in _ENDS:
            phrases.append([])
        phrases[-1].append(word)
        if word[-1:] in ",;":
            phrases.append([])
    unnamed = (phrase for phrase in phrases if not any(_marks(word) for word in phrase))
    return frozenset(terms(" ".join(word.strip(_MARKS).casefold() for phrase in unnamed for word in phrase), "en"))


def _marks(word: str) -> bool:
    """Whether a word is a name or a number."""
    return word[:1].isupper() or word[:1].isdigit() or word.casefold() in _NUMERALS


def _verb_stems(low: Sequence[str], verb: int) -> frozenset[str]:
    """The stems of a verb, as it stands and plain."""
    plain = vocabulary("en").irregular.get(low[verb], "")
    plain = _PHRASAL.get(" ".join(low[verb : verb + 2]), plain)
    return frozenset(terms(f"{low[verb]} {plain}", "en") or low[verb : verb + 1])


def _led(words: Sequence[str], low: Sequence[str], verb: int) -> frozenset[str]:
    """The stems of the verbs that a verb leads: "voted on Friday to ban"."""
    near = range(verb + 1, min(len(low) - 1, verb + _LED))
    return frozenset(terms(" ".join(low[n + 1] for n in near if low[n] == "to" and words[n + 1].islower()), "en"))
