"""Lines with quotations → who each quotation is given to, and by which words.

The patterns are those of direct speech in English as Pouliquen, Steinberger & Best (2007, "Automatic detection of
quotations in multilingual news") and O'Keefe et al. (2012, "A sequence labelling approach to quote attribution") list
them: quotation, subject, verb; quotation, verb, subject; subject, verb, quotation; "according to"; a colon. What none
of them reaches stays unattributed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import name_before, phrase_after, phrase_before
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.phrases.sources import source_after, whole_description
from briefing.facts.phrases.subjects import before_who, subject
from briefing.facts.phrases.tokens import Kind, Line, sentence_start
from briefing.facts.phrases.word_classes import Phrase, is_role, is_speaker, opens
from briefing.model import Span

_SIGNATURE = 12
"""Tokens of a line that holds nothing but a signature."""
_REACH = 60
"""Tokens between a quotation and its verb at most."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """To whom a quotation is given: speaker, cue, the token of the verb in its line, and whether the two touch."""

    speaker: Span
    cue: Span
    line: int
    phrase: Phrase
    verb: int
    adjacent: bool


class Attributor:
    """Reads the lines of one document.

    Args:
        text: The document's text.
        quotations: All of them, with depth.
        rows: Its lines, one a block.
    """

    def __init__(self, text: str, quotations: Sequence[Quotation], rows: Sequence[Line]) -> None:
        self.text = text
        self.quotations = quotations
        self.rows = rows

    def find(self) -> dict[int, Attribution | None]:
        """Quotation → its attribution, for all outermost quotations that are speech."""
        out: dict[int, Attribution | None] = {}
        for number, line in enumerate(self.rows):
            for at, quote in line.quotes.items():
                if quote in out and out[quote] is not None:
                    continue
                out[quote] = self._one(number, line, at, out)
        return out

    def _one(self, number: int, line: Line, at: int, known: dict[int, Attribution | None]) -> Attribution | None:
        content = self._content(line, at)
        leads = self._leads(line, at)
        follows = self._after(number, line, at, content)
        if follows and (leads or content[-1:] not in ".!?"):
            before = None if leads else self._before(number, line, at)
            label = before is not None and line.low[before.verb] in words.LABELS and at - before.verb < 5
            return before if label and before and before.line == number else follows
        found = self._agent(number, line, at) or self._before(number, line, at)
        if found is None and at == 0 and number:
            found = self._colon(number - 1)
        if found is None and not follows:
            found = self._tail(number, line, at)
        if found is None and follows:
            found = follows
        if found is None and leads:
            found = self._signature(number, line, at)
        if found is None and leads and at and self._is_sentence(line, at, content):
            found = self._same_paragraph(number, line, at, known)
        if found is None and leads and self._is_sentence(line, at, content):
            found = self._next_piece(number, line, at)
        return found

    def _signature(self, number: int, line: Line, at: int) -> Attribution | None:
        """“…” — Ann Lee, at the end of the line or as the next one."""
        dash = at + 1
        while line.kind(dash) is Kind.BREAK and dash < len(line):
            dash += 1
        if dash >= len(line) and number + 1 < len(self.rows):
            number, line, dash = number + 1, self.rows[number + 1], 0
        if dash >= len(line) or line.low[dash] not in "—–―-" or (len(line) - dash > _SIGNATURE and dash == 0):
            return None
        first = dash + 1 + (line.word(dash + 1) == "-")
        phrase = phrase_after(line, first)
        if phrase is None or any(line.kinds[n] is not Kind.NAME for n in range(phrase.first, phrase.last + 1)):
            return None
        ends = line.kind(phrase.last + 1) in (Kind.BREAK, Kind.QUOTE) or line.word(phrase.last + 1) in (",", ".", "(")
        return self._given(number, line, phrase, dash, dash, adjacent=True) if ends else None

    def _is_sentence(self, line: Line, at: int, content: str) -> bool:
        """Whether a quotation is no mere subject of the sentence that goes on after it ("“Fair” is a big word.")."""
        return content[-1:] in ".,?!…—–-:;)’'" or line.kind(at + 1) is not Kind.WORD

    def _agent(self, number: int, line: Line, at: int) -> Attribution | None:
        """Called “…” by Smith."""
        if line.word(at + 1) != "by":
            return None
        for verb in range(at - 1, max(-1, at - 5), -1):
            word = line.low[verb]
            if line.kinds[verb] is Kind.WORD and word.endswith("ed") and (word in words.LABELS or word in words.FINITE):
                return self._given(number, line, phrase_after(line, at + 2), verb, verb, adjacent=False)
        return None

    def _leads(self, line: Line, at: int) -> bool:
        """Whether a quotation opens a sentence, or a line after no comma or colon."""
        if line.kind(at - 1) in (Kind.BREAK, Kind.QUOTE):
            return True
        between = self.text[line.stops[at - 1] : line.starts[at]]
        return "\n" in between and line.low[at - 1] not in (",", ":") and line.kinds[at - 1] in (Kind.NAME, Kind.MARK)

    def _content(self, line: Line, at: int) -> str:
        return self.quotations[line.quotes[at]].content.of(self.text)

    # ---- after the quotation

    def _after(self, number: int, line: Line, at: int, content: str) -> Attribution | None:
        """“…,” said Smith · “…,” Smith said · “…,” according to Smith."""
        first = at + 1
        while first < len(line) and line.kinds[first] is Kind.MARK and line.low[first] in ",—–-….)":
            if line.low[first] == "." and line.kind(first + 1) is Kind.BREAK:
                break
            first += 1
        crossed = False
        if line.kind(first) is Kind.BREAK and content[-1:] in "?!…—-,":
            first += 1
            crossed = True
        if first >= len(line):
            return None
        if line.low[first] in ("a", "ha", "hat", "avait") and line.word(first + 1) in words.FOREIGN:
            first += 1
        word = line.low[first]
        if word == "according" and line.word(first + 1) == "to":
            phrase = source_after(line, first + 2)
            return self._given(number, line, phrase, first, first + 1, adjacent=True) if phrase else None
        leads = self._leads(line, at)
        if word in words.FINITE and line.kinds[first] is Kind.WORD and word not in words.NEVER_INVERTED:
            phrase = phrase_after(line, first + 1)
            if phrase and not crossed and (leads or line.kinds[phrase.last] is Kind.NAME or content[-1:] in ",?!"):
                return self._given(number, line, phrase, first, first, adjacent=True)
            return None
        if crossed and (line.kinds[first] is not Kind.NAME or word in words.FUNCTION):
            return None
        phrase = phrase_after(line, first)
        if phrase is None:
            return None
        verb = self._verb_after(line, phrase, content, leads=leads)
        if verb is None or (crossed and not self._ends(line, verb)):
            return None
        if not leads and not (
            self.closes_clause(line, verb) and (content[-1:] in ",?!" or line.low[first - 1] in ",—–")
        ):
            return None
        return self._given(number, line, phrase, verb, verb, adjacent=True)

    def _ends(self, line: Line, verb: int) -> bool:
        """Whether a clause ends soon after the verb: “Why?” Smith asked."""
        for at in range(verb + 1, min(len(line), verb + 9)):
            if line.kinds[at] in (Kind.BREAK, Kind.QUOTE) or line.low[at] in ".,:":
                return line.kind(at) is not Kind.QUOTE and line.kind(at + 1) is not Kind.QUOTE
        return verb + 9 > len(line)

    def _tail(self, number: int, line: Line, at: int) -> Attribution | None:
        """The plan “…” would fail, Smith said."""
        for comma in range(at + 1, min(len(line), at + _REACH)):
            kind = line.kinds[comma]
            if kind is Kind.BREAK:
                return None
            if line.low[comma] != "," or kind is not Kind.MARK:
                continue
            word = line.word(comma + 1)
            if word == "according" and line.word(comma + 2) == "to":
                phrase = source_after(line, comma + 3)
                return self._given(number, line, phrase, comma + 1, comma + 2, adjacent=False)
            if word in words.FINITE and word not in words.NEVER_INVERTED and line.kind(comma + 1) is Kind.WORD:
                phrase, verb = phrase_after(line, comma + 2), comma + 1
            else:
                phrase = phrase_after(line, comma + 1)
                verb = phrase.last + 1 if phrase else comma
                while line.word(verb) in words.ADVERB or line.word(verb) in ("has", "had", "have"):
                    verb += 1
                if line.word(verb) not in words.FINITE or not self.closes_clause(line, verb):
                    continue
            if phrase is not None:
                return self._given(number, line, phrase, verb, verb, adjacent=False)
        return None

    def closes_clause(self, line: Line, verb: int) -> bool:
        """Whether no reported clause follows the verb, so that what stands before it is reported."""
        at = verb + 1
        if line.word(verb) in words.TRANSITIVE:
            addressee = phrase_after(line, at)
            at = addressee.last + 1 if addressee else at + (line.word(at) in ("him", "her", "them", "me", "us"))
        kind, word = line.kind(at), line.word(at)
        if kind in (Kind.BREAK, Kind.MARK):
            return word != ":"
        if kind is Kind.QUOTE or word == "that":
            return False
        return (
            word in words.PREPOSITION
            or word in words.ADVERB
            or word in words.NOT_A_NAME
            or word in ("when", "while", "before", "as", "after", "last", "this", "and", "but", "out", "back")
            or words.is_adverb(word)
            or word.endswith("ing")
        )

    def _verb_after(self, line: Line, phrase: Phrase, content: str, *, leads: bool) -> int | None:
        """The verb of saying to the subject `phrase` that follows a quotation."""
        at = phrase.last + 1
        while at < len(line) and (
            line.low[at] in words.ADVERB or line.low[at] in words.AUXILIARY or words.is_adverb(line.low[at])
        ):
            at += 1
        word = line.word(at)
        if line.kind(at) is Kind.WORD:
            if word in words.FINITE or (word in words.BASE and line.word(at - 1) != "to"):
                return None if line.word(at - 1) in words.PASSIVE else at
            if word in ("put", "puts") or (word in words.PARTICLED and line.word(at + 1) in words.PARTICLE):
                return at
            if word.endswith("ed") and leads and content[-1:] in ",!?" and line.word(at - 1) not in words.AUXILIARY:
                return at
        if not (
            word in words.PREPOSITION
            or word in ("who", "which", "whose", "that", "and")
            or (line.kind(at) is Kind.MARK and word in ",(—–")
        ):
            return None
        for verb in range(at + 1, min(len(line), at + _REACH)):
            kind = line.kinds[verb]
            if kind in (Kind.BREAK, Kind.QUOTE) or line.low[verb] == ";":
                return None
            if kind is Kind.WORD and line.low[verb] in words.FINITE:
                if line.low[verb - 1] in words.DETERMINER or line.low[verb - 1] in words.PASSIVE:
                    continue
                if line.low[verb - 1] in ("who", "that", "which") or subject(line, verb, floor=phrase.first) is None:
                    continue
                return verb
        return None

    # ---- before the quotation

    def _before(self, number: int, line: Line, at: int) -> Attribution | None:
        """Smith said: “…” · Smith told reporters that it was “…” · …, adding that “…”."""
        start = sentence_start(line, at) if at < len(line) or line.kind(at - 1) is not Kind.BREAK else at
        tries = 0
        for verb in range(at - 1, max(start, at - _REACH) - 1, -1):
            word = line.low[verb]
            if line.kinds[verb] is not Kind.WORD:
                continue
            if word == "according" and line.word(verb + 1) == "to":
                phrase = source_after(line, verb + 2)
                if phrase:
                    return self._given(number, line, phrase, verb, verb + 1, adjacent=False)
            touches = verb + 1 == at or line.word(verb + 1) in (",", ":", "that")
            saying = word in words.FINITE or word in words.PARTICIPLE or word in words.BASE
            if (word in words.PARTICLED and line.word(verb + 1) in words.PARTICLE) or (
                not saying and verb + 2 >= at and line.low[at - 1] in ",:" and word.endswith("ed")
            ):
                saying = True
            if (word in words.AMBIGUOUS and not touches) or (
                word in ("compared", "likened") and line.word(verb + 1) in ("to", "with")
            ):
                continue
            if word in words.BASE and not touches and word not in ("say", "tell") and line.word(verb - 1) != "i":
                continue
            if not saying and word not in words.LABELS:
                continue
            if not saying and at - verb > 14:
                continue
            phrase = self.speaker_of(line, verb, start)
            if phrase is not None and not (is_speaker(line, phrase) or (touches and saying and _some(line, phrase))):
                phrase = None
            if phrase is None and saying and verb + 2 >= at and line.low[at - 1] in (",", ":"):
                break
            if (
                phrase is not None
                and not touches
                and phrase.first < verb
                and not (opens(line, phrase.first - 1) or line.kind(verb - 1) is Kind.MARK or word in words.PARTICIPLE)
            ):
                phrase = None
            if phrase is not None:
                between = range(verb + 1, at)
                adjacent = saying and (verb + 1 == at or line.low[at - 1] in ",:" or len(between) <= 3)
                return self._given(number, line, phrase, verb, verb, adjacent=adjacent)
            tries += 1
            if tries > 4:
                break
        if line.word(at - 1) == ":":
            return self._label(number, line, at, start)
        if line.word(at - 1) == "," and not words.STATEMENT.isdisjoint(line.low[start:at]):
            phrase = self.opening_subject(line, start, at - 1)
            return self._given(number, line, phrase, at - 2, at - 2, adjacent=False)
        return None

    def speaker_of(self, line: Line, verb: int, start: int) -> Phrase | None:
        """The subject of the verb before a quotation."""
        word, previous = line.low[verb], verb - 1
        while previous >= start and (line.low[previous] in words.ADVERB or words.is_adverb(line.low[previous])):
            previous -= 1
        left = line.word(previous) if previous >= start else ""
        if word in words.PARTICIPLE and word not in words.FINITE:
            if left in words.DETERMINER or (
                left in words.PREPOSITION and left not in ("by", "in", "after", "before", "while")
            ):
                return None
            if left in words.PASSIVE:
                return subject(line, verb, floor=start)
            if left not in (",", "and", "—", "–") and left not in words.STATEMENT:
                absolute = name_before(line, previous) if previous >= start else None
                joined = line.word(absolute.first - 1) if absolute is not None else ""
                if joined == "with" or (joined == "of" and absolute and not is_role(line.word(absolute.first - 2))):
                    return absolute
                phrase = phrase_before(line, previous) if previous >= start else None
                if phrase is not None and self._clear(line, phrase):
                    return phrase
            return self.first_subject(line, verb, start)
        if left in words.PASSIVE and word not in words.BASE:
            return None
        if left == "to" and word in words.BASE:
            return phrase_before(line, previous - 1) or self.first_subject(line, verb, start)
        if word in words.BASE and word not in words.FINITE and left not in words.AUXILIARY:
            phrase = subject(line, verb, floor=start)
            if phrase is None or not is_speaker(line, phrase):
                phrase = before_who(line, verb, floor=start) or phrase
            return phrase if phrase and plural(line, phrase) else None
        if word in words.AMBIGUOUS and (left in words.DETERMINER or left.endswith(("'s", "’s", "s'"))):
            return None
        if left == "," and line.low[verb - 1] in ("recently", "once", "also", "himself", "herself", "famously"):
            apposed = subject(line, verb, floor=start)
            if apposed is not None:
                return apposed
        if left in ("and", "but", "then", "or") or (left == "," and line.low[verb - 1] in words.ADVERB):
            return self._main_subject(line, verb, start)
        phrase = subject(line, verb, floor=start)
        if phrase is None or not is_speaker(line, phrase):
            phrase = before_who(line, verb, floor=start) or phrase
        if phrase is None and word in words.FINITE and word not in words.NEVER_INVERTED:
            inverted = previous < start or line.kinds[previous] is Kind.QUOTE
            phrase = phrase_after(line, verb + 1) if inverted else None
        if (
            phrase is not None
            and word in words.AMBIGUOUS
            and line.kinds[phrase.last] is Kind.WORD
            and word.endswith("s")
        ):
            return phrase if not line.low[phrase.last].endswith("s") else None
        return phrase

    def first_subject(self, line: Line, verb: int, first: int) -> Phrase | None:
        """The subject of the sentence's first verb of saying, or the one with which the sentence opens."""
        for at in range(verb - 2, max(first, verb - 7), -1):
            if line.low[at] in words.FINITE and line.kinds[at] is Kind.WORD and line.low[at] not in words.AMBIGUOUS:
                near = subject(line, at, floor=first)
                if near is not None:
                    return near
        start = next((n + 1 for n in range(verb - 1, first - 1, -1) if line.kinds[n] is Kind.QUOTE), first)
        if line.kind(start) not in (Kind.QUOTE, Kind.MARK) and line.kind(start - 1) is not Kind.QUOTE:
            phrase = self.opening_subject(line, start, verb)
            if phrase is not None:
                return phrase
        for at in range(start, verb):
            word = line.low[at]
            if line.kinds[at] is Kind.WORD and word in words.FINITE and line.word(at - 1) not in words.DETERMINER:
                phrase = subject(line, at, floor=start)
                if phrase is None and line.kind(at - 1) in (Kind.MARK, Kind.QUOTE):
                    phrase = phrase_after(line, at + 1)
                if phrase is not None:
                    return phrase
        return self._main_subject(line, verb, first)

    def _main_subject(self, line: Line, verb: int, start: int) -> Phrase | None:
        """The subject of the main clause before a participle or the second of two verbs."""
        for at in range(verb - 1, start - 1, -1):
            word = line.low[at]
            if line.kinds[at] is Kind.WORD and (word in words.FINITE or word in words.LABELS or word.endswith("ed")):
                if line.word(at - 1) in words.DETERMINER or word.endswith("ing") or line.word(at - 1) in words.PASSIVE:
                    continue
                phrase = subject(line, at, floor=start)
                if phrase is not None and not (word in words.FINITE or opens(line, phrase.first - 1)):
                    continue
                if phrase is None and line.kind(at - 1) in (Kind.MARK, Kind.QUOTE):
                    phrase = phrase_after(line, at + 1)
                if phrase is not None:
                    return phrase
        return self.opening_subject(line, start, verb)

    def opening_subject(self, line: Line, start: int, stop: int) -> Phrase | None:
        """The subject with which a sentence opens, after an adverbial and its comma."""
        at = self._past_dateline(line, start)
        if line.word(at) in ("but", "and", "so", "yet"):
            at += 1
        if line.word(at) in words.ADVERB:
            at += 1
        word = line.word(at)
        if word in words.PREPOSITION or word in ("as", "when", "while", "asked") or word in words.PARTICIPLE:
            while at < stop and line.low[at] != ",":
                at += 1
            at += 1
        elif line.word(at) == ",":
            at += 1
        phrase = phrase_after(line, at)
        if phrase is not None and line.word(phrase.last + 1) in ("later", "earlier", "ago", "after", "before"):
            comma = next((n for n in range(phrase.last + 1, min(stop, phrase.last + 12)) if line.low[n] == ","), stop)
            phrase = phrase_after(line, comma + 1)
        return phrase if phrase is not None and phrase.last < stop else None

    @staticmethod
    def _clear(line: Line, phrase: Phrase) -> bool:
        """Whether the noun before a participle is surely its subject: a name, or one with a determiner."""
        return line.kinds[phrase.last] is Kind.NAME or line.low[phrase.first] in words.DETERMINER

    def _past_dateline(self, line: Line, start: int) -> int:
        """The first token after a dateline ("LIMA, May 3 (XYZ) — ")."""
        if start or len(line) < 3 or not self.text[line.starts[0] : line.stops[0]].isupper():
            return start
        for at in range(1, min(len(line), 16)):
            if line.low[at] in "—–-":
                return at + 1 + (line.word(at + 1) == "-")
            if line.kinds[at] in (Kind.QUOTE, Kind.BREAK) or (
                line.kinds[at] is Kind.WORD and line.low[at] not in ("of", "by", "and")
            ):
                return start
        return start

    def _label(self, number: int, line: Line, at: int, start: int) -> Attribution | None:
        """SMITH: “…” · Smith on taxes: “…”."""
        colon = at - 1
        phrase = self.opening_subject(line, start, colon)
        if phrase is not None and (
            phrase.last + 1 == colon or line.word(phrase.last + 1) in ("on", "in", "to", "at", "about", "(")
        ):
            return self._given(number, line, phrase, colon, colon, adjacent=True)
        if phrase is not None and not words.STATEMENT.isdisjoint(line.low[start:at]):
            return self._given(number, line, phrase, colon, colon, adjacent=False)
        nearest = phrase_before(line, colon - 1)
        if (
            nearest is not None
            and line.low[nearest.first] not in words.DETERMINER
            and line.kinds[nearest.last] is Kind.NAME
            and line.low[nearest.last] in line.names
        ):
            return self._given(number, line, nearest, colon, colon, adjacent=True)
        return None

    def _colon(self, number: int) -> Attribution | None:
        """A paragraph that ends with a colon introduces the quotation that opens the next."""
        line = self.rows[number]
        if not line.kinds or line.low[-1] != ":":
            return None
        found = self._before(number, line, len(line))
        if found is None:
            start = sentence_start(line, len(line) - 1)
            phrase = self.opening_subject(line, start, len(line) - 1)
            if phrase is not None and (
                (line.kinds[phrase.last] is Kind.NAME and line.low[phrase.last] in line.names)
                or line.word(phrase.last) in ("he", "she", "they")
            ):
                found = self._given(number, line, phrase, len(line) - 1, len(line) - 1, adjacent=True)
        return found

    # ---- neighbours

    def _same_paragraph(
        self, number: int, line: Line, at: int, known: dict[int, Attribution | None]
    ) -> Attribution | None:
        """“…,” Smith said. “…”: the second sentence is Smith's as well."""
        start = sentence_start(line, at - 1) if line.kind(at - 1) is Kind.BREAK else at
        if line.kind(at - 1) is Kind.BREAK:
            start = sentence_start(line, at - 2)
        for previous in range(at - 1, start - 1, -1):
            quote = line.quotes.get(previous)
            if quote is not None:
                return self._beyond_who(known.get(quote))
        return self._said_before(number, line, start, at)

    def _said_before(self, number: int, line: Line, start: int, at: int) -> Attribution | None:
        """Smith said that the plan was dead. “…”: the sentence before reports the same speaker."""
        if line.kind(at - 1) is not Kind.BREAK:
            return None
        for verb in range(start, at):
            if line.low[verb] in ("said", "says", "told", "tells", "added") and line.kinds[verb] is Kind.WORD:
                phrase = self.speaker_of(line, verb, start)
                inverted = phrase is None and line.word(verb - 1) == ","
                if inverted:
                    phrase = phrase_after(line, verb + 1)
                if (
                    phrase is None
                    or not is_speaker(line, phrase)
                    or line.word(phrase.first) in ("i", "we", "you", "who")
                ):
                    return None
                main = (
                    inverted
                    or line.kind(phrase.first - 1) is Kind.BREAK
                    or line.word(phrase.first - 1) in (",", "but", "and")
                )
                return self._given(number, line, phrase, verb, verb, adjacent=False) if main else None
        return None

    def _beyond_who(self, given: Attribution | None) -> Attribution | None:
        """What follows "…, who said “…”" is given to the one that "who" stands for."""
        if given is None or given.speaker.of(self.text) != "who":
            return given
        line = self.rows[given.line]
        before = given.phrase.first - 1
        phrase = phrase_before(line, before - (line.word(before) == ","))
        return (
            Attribution(line.span(phrase.first, phrase.last), given.cue, given.line, phrase, given.verb, False)
            if phrase
            else None
        )

    def _next_piece(self, number: int, line: Line, at: int) -> Attribution | None:
        """“…” “…,” Smith said: the first of two quotations that touch."""
        following = at + 1
        while line.kind(following) is Kind.BREAK and following < len(line):
            following += 1
        if line.kind(following) is not Kind.QUOTE:
            return None
        return self._after(number, line, following, self._content(line, following))

    def _given(
        self, number: int, line: Line, phrase: Phrase | None, first: int, last: int, *, adjacent: bool
    ) -> Attribution | None:
        if phrase is None:
            return None
        phrase = whole_description(line, phrase)
        return Attribution(
            line.span(phrase.first, phrase.last), line.span(first, last), number, phrase, first, adjacent
        )

    def given(self, number: int, line: Line, phrase: Phrase | None, first: int, last: int) -> Attribution | None:
        """An attribution to `phrase` by the cue from token `first` to token `last`."""
        return self._given(number, line, phrase, first, last, adjacent=False)


def _some(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase has a determiner or an owner, or is a plain plural: a subject, if of an unknown noun."""
    owned = any(word.endswith(("'s", "’s")) for word in line.low[phrase.first : phrase.last])
    return owned or line.low[phrase.first] in words.DETERMINER or line.low[phrase.last].endswith("s")


def plural(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase takes a plural verb."""
    word = line.word(phrase.last)
    return (
        word in ("i", "we", "you", "they", "who", "people", "police", "women", "men")
        or word in words.VAGUE
        or (word.endswith("s") and not word.endswith(("ss", "'s", "’s")))
        or "and" in line.low[phrase.first : phrase.last + 1]
    )
