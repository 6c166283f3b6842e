"""Names of a brief → verdicts: the same, a variant, misspelt, another role, not there.

A name is a run of capitalised words. It is looked up word by word: a word that no source has, and that is a letter or
two away from one that a source capitalises, is that word misspelt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.agreement import names
from briefing.language.capital_nouns import in_another_number, may_be_noun
from briefing.language.lexicon import any_of, lexicon
from briefing.language.lower_case import plain_form
from briefing.language.stop_words import plain_stop_words
from briefing.language.support import has_grammar
from briefing.model import BlockKind, BriefClaim, ClaimKind, Entity, EntityKind, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.index import Place
from briefing.verifying.locale_persons import in_another_case
from briefing.verifying.roles import Roles
from briefing.verifying.sources import Sources
from briefing.verifying.spelling import distance
from briefing.verifying.support import Supports
from briefing.verifying.words import Words, words

_AND = re.compile(r"\sand\s(?:the\s)?")
_RUN = re.compile(
    rf"""
    (?<![\w’'-]) (?:[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я][\w’'-]*\.? | (?:[A-Z]\.){{1,4}})       # a capitalised word, or initials
    (?:
        (?:\s(?:{any_of(lexicon("en").verifying.name_connectors)}|&)){{0,2}}     # "of the", "&"
        \s(?:[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-Я][\w’'-]*\.? | (?:[A-Z]\.){{1,4}})               # another one
    )*
    """,
    re.VERBOSE,
)
_WEEKDAYS = lexicon("en").calendar.weekday_numbers
_CALENDAR = frozenset((*lexicon("en").calendar.month_numbers, *_WEEKDAYS, *(f"{day}s" for day in _WEEKDAYS)))
_TITLES = frozenset(lexicon("en").verifying.title_forms)
_FULL_TITLES = frozenset(lexicon("en").names.titled)
_SAME_ROLES = lexicon("en").names.same_roles
_ROLES = lexicon("en").names.role - _FULL_TITLES
"""Words for what somebody is that are no title: another title is another claim."""
_SUFFIXES = frozenset(lexicon("en").verifying.name_endings)
_DEMONYM = re.compile(r".+(?:a|ia)$")
_PLURAL = re.compile(r".+(?:ans|ats|ists|ors|is|ians|ers)$")
_HISSING = ("s", "x", "z", "ch", "sh")
"""Endings of names whose plural has "es": "the Winstones", "the Felixes"."""
_NUMBER = re.compile(r"\s(\d)\b")
"""What is part of a name behind its word: "Formula 1"."""
_COMPOUND = re.compile(r"-[a-zà-öø-ÿ]")
"""Where the part of a compound begins that is no name."""
_BEFORE = 5
"""Words before a name among which its role stands."""
_BEGINNING = 5
"""Letters by which two forms of a word are taken for one."""
_INITIALS = 2
"""Words of a name at least that has initials."""
_LETTERS = (3, 6)
"""Letters of an acronym that a brief has for words of its source."""
_LONG_STOP = 6
"""Letters of a stop word up to which it is no part of a name ("the *Associated* Press"): too many words are like it."""
_SHORT = 4
"""Letters below which a lone word is too short to be called misspelt."""


class _Run(NamedTuple):
    """A run of capitals in a brief: its words in lower case, those that no source has, and whether it opens a sentence."""

    span: Span
    entity: Entity | None
    forms: list[str]
    unknown: list[str]
    opens: bool

    @property
    def is_person(self) -> bool:
        """Whether the run is taken for somebody's name."""
        return self.entity is not None and self.entity.kind is EntityKind.PERSON


class Names:
    """The names of a brief against its sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        self._stop = plain_stop_words(brief.document.language) | plain_stop_words("en")
        self._known = lexicon(brief.document.language).names
        self._case_endings = frozenset(map(plain_form, self._known.inflected))
        self._leads = frozenset(
            form for phrase in lexicon(brief.document.language).speech.according for form in words(phrase).forms
        )
        self._role_words = frozenset(map(plain_form, self._known.role))
        self._roles = Roles(brief, sources)
        self._nearest: dict[str, str] = {}

    @cached_property
    def _capitalised(self) -> dict[str, set[str]]:
        """Words that the sources capitalise inside a sentence, by first and by last letter (for those with one off)."""
        out: dict[str, set[str]] = defaultdict(set)
        for document, found in zip(self.sources.documents, self.sources.index.words, strict=True):
            text = document.text
            for form, start in zip(found.forms, found.starts, strict=True):
                if len(form) < _SHORT or not text[start].isupper():
                    continue
                if form not in self._stop or (
                    len(form) > _LONG_STOP and text[max(0, start - 2) : start].strip().isalpha()
                ):
                    out[form[0]].add(form)
                    out["-" + form[-1]].add(form)
        return out

    def check(self) -> list[Finding]:
        """A finding for each run of capitalised words that is a name."""
        kinds = {m: e for e in self.brief.facts.entities for m in e.mentions}
        starts = {span.start: e for span, e in kinds.items()}
        out: list[Finding] = []
        for piece in self._pieces():
            span = self._trimmed(piece)
            if span is None or self.brief.claims_nothing(span) or self._is_counted(span):
                continue
            entity = next((starts[at] for at in range(span.start, span.stop) if at in starts), None)
            if finding := self._name(span, entity):
                out.append(finding)
        return out

    def _pieces(self) -> Iterator[Span]:
        """The runs of capitalised words, parted where a sentence ends and between two lands."""
        document = self.brief.document
        runs = (m for block in document.blocks for m in _RUN.finditer(document.text, block.span.start, block.span.stop))
        for run in runs:
            for whole in self._in_sentences(Span(*run.span())):
                yield from self._lands(whole)

    def _in_sentences(self, run: Span) -> Iterator[Span]:
        """A run, parted where a sentence ends inside it: the full stop may be one of a title or of the sentence."""
        sentence = self.brief.document.sentence_at(run.start)
        if sentence is None or sentence.span.stop >= run.stop:
            yield run
            return
        yield Span(run.start, sentence.span.stop)
        rest = self.brief.document[Span(sentence.span.stop, run.stop)]
        yield Span(run.stop - len(rest.lstrip()), run.stop)

    def _lands(self, run: Span) -> Iterator[Span]:
        """A run, parted between two lands: "Britain and the United States"."""
        text = self.brief.document.text
        joint = _AND.search(text, run.start, run.stop)
        sides = (text[run.start : joint.start()], text[joint.end() : run.stop]) if joint else ()
        if joint and all(names.of_one_land(side.casefold()) for side in sides):
            yield Span(run.start, joint.start())
            yield Span(joint.end(), run.stop)
        else:
            yield run

    def _is_counted(self, span: Span) -> bool:
        """Whether a run is part of a date or a figure: "the 19th Century", "Tens of thousands"."""
        at = bisect_left(self._counted, span.start, key=lambda of: of.stop)
        return at < len(self._counted) and span in self._counted[at]

    @cached_property
    def _counted(self) -> list[Span]:
        """The dates and figures of the brief, ascending."""
        facts = self.brief.facts
        return sorted([*(date.span for date in facts.dates), *(figure.span for figure in facts.figures)])

    def _trimmed(self, span: Span) -> Span | None:
        """Without function words, weekdays and the like at its ends; None where nothing is left."""
        text = self.brief.document.text
        found = words(text, span.start, span.stop)
        keep = [n for n, form in enumerate(found.forms) if self._tells(form)]
        if len(keep) > 1 and self._is_gerund(span, found.forms):
            keep = keep[1:]
        while keep and _COMPOUND.match(text, found.starts[keep[-1]] - 1):
            keep.pop()  # "Tarn-based": the name is what has the capital
        while keep and self._is_behind_article(keep[0], found):
            keep = keep[1:]  # "L'augmentation": the capital is the article's
        if not keep:
            return None
        first, last = keep[0], keep[-1]
        if last > first and found.forms[last] == "s" and text[found.starts[last] - 1] in "’'":
            last -= 1
        return found.span(first, last)

    def _tells(self, form: str) -> bool:
        """Whether a word may be one of a name: no function word, no day, no number."""
        unnamed = form in self._stop or form in _CALENDAR or form in self._leads
        return not unnamed and not form[0].isdigit()

    def _is_behind_article(self, at: int, found: Words) -> bool:
        """Whether a small word is written together with the article before it."""
        text, start = self.brief.document.text, found.starts[at]
        return at > 0 and text[start].islower() and text[start - 1] in "’'"

    def _is_gerund(self, span: Span, forms: Sequence[str]) -> bool:
        """Whether what opens a sentence is what is done to the name behind it: "*Leaving* the EU would cost more"."""
        return len(forms) > 1 and forms[0].endswith("ing") and forms[1] == "the" and self._opens(span)

    def _name(self, span: Span, entity: Entity | None) -> Finding | None:
        """The first verdict that holds of a run: it stands, it is another form of what stands, or it is misspelt or not found."""
        claim = BriefClaim(ClaimKind.NAME, span)
        run = self._run(span, entity)
        index = self.sources.index
        if places := index.find(run.forms, most=3):
            return self._role(claim, entity, places) if len(run.forms) > 1 or not run.opens or entity else None
        joined = "".join(run.forms)
        if len(run.forms) > 1 and index.knows(joined):
            return Finding(claim, "same", self._evidence(index.find([joined], most=3)))
        if short := self._initials(run.forms) or self._numbered(run) or self._spelled_out(run):
            return Finding(claim, "variant", self._evidence(short))
        if places := self._other_form(run):
            return Finding(claim, "variant", self._evidence(places))
        if not run.unknown:
            return Finding(claim, "not-found" if self._is_merged(run) else "variant", self._evidence(places))
        return self._unlike(claim, run)

    def _unlike(self, claim: BriefClaim, run: _Run) -> Finding | None:
        """The verdict on a run with words that no source has: derived from one that stands, misspelt, or not found."""
        nearest = {form: self._near(form, strict=len(run.forms) == 1) for form in run.unknown}
        exact = self._is_exact(run.entity, run.forms)
        if not exact and all(nearest[form] and _derived(form, nearest[form]) for form in run.unknown):
            places = self.sources.index.find([nearest[run.unknown[0]]], most=3)
            return None if run.opens else Finding(claim, "variant", self._evidence(places))
        if len(run.forms) == 1 and self._heads(run.span) and not run.is_person:
            return None
        wrong = {form: other for form, other in nearest.items() if other and (exact or not _derived(form, other))}
        return self._misspelt(claim, run, wrong) if wrong else self._missing(claim, run)

    def _run(self, span: Span, entity: Entity | None) -> _Run:
        """A run of capitals as its words, without possessives, and those of them that no source has."""
        text = self.brief.document.text
        found = words(text, span.start, span.stop)
        forms = [f for n, f in enumerate(found.forms) if not (f == "s" and text[found.starts[n] - 1] in "’'")]
        exact = self._is_exact(entity, forms)
        unknown = [form for form in forms if not (self.sources.index.knows(form) if exact else self._is_known(form))]
        opens = self._opens(span)
        leads = unknown[:1] == forms[:1] and len(unknown) < len(forms)
        if leads and (opens or self._known.noun_endings) and self._is_role(forms[0]):
            unknown = unknown[1:]  # "Author Ada Holt": what opens the sentence says what she is
        elif leads and text[found.starts[0] : found.stops[0]].isupper() and self._is_short_role(forms):
            unknown = unknown[1:]
        return _Run(span, entity, forms, unknown, opens)

    def _is_exact(self, entity: Entity | None, forms: Sequence[str]) -> bool:
        """Whether words are somebody's full name in a language without cases, where another ending is another name ("Timmer", "Timmers")."""
        is_person = entity is not None and entity.kind is EntityKind.PERSON and len(forms) > 1
        declined = (
            has_grammar(self.brief.document.language) or bool(self._case_endings) or bool(self._known.noun_endings)
        )
        return is_person and not declined

    def _is_short_role(self, forms: Sequence[str]) -> bool:
        """Whether the first of some words is the initials of what stands before the last one in a source: "DI Lang" for Detective Inspector Moira Lang."""
        for place in self.sources.index.find(forms[-1:], most=3):
            before = self.sources.index.words[place.source].forms[max(0, place.first - _BEFORE) : place.first]
            if len(forms[0]) > 1 and forms[0] in "".join(form[0] for form in before):
                return True
        return False

    def _is_role(self, form: str) -> bool:
        """Whether a word says what somebody is."""
        endings = self._known.role_endings
        return form in _ROLES or form in self._role_words or bool(endings and form.endswith(endings))

    def _is_known(self, form: str) -> bool:
        """Whether a source has a word, or it is no part of what tells one name from another."""
        index = self.sources.index
        plural = len(form) > _SHORT - 1 and form.endswith("s") and index.knows(form.removesuffix("s"))
        spelt = form in self._stop or form in _TITLES or self._is_title(form)
        return spelt or plural or index.knows(form) or index.knows(f"{form}s") or self._is_of_land(form)

    def _is_of_land(self, form: str) -> bool:
        """Whether a source has another word for the same land, or what is of it: "German" for Germany."""
        return any(self.sources.index.find(other.split(), most=1) for other in names.of_one_land(form))

    def _is_title(self, form: str) -> bool:
        """Whether a word is a title that a source has in another form: "Senators" for Sen., "Senator" of the Senate."""
        if form in _SAME_ROLES and any(
            self.sources.index.find(other.split(), most=1)
            for other in (_SAME_ROLES[form], *(o for o, role in _SAME_ROLES.items() if role == _SAME_ROLES[form]))
        ):
            return True
        title = form if form in _FULL_TITLES else form.removesuffix("s")
        if title not in _FULL_TITLES:
            return False
        plain = names.same_role(title)
        if any(
            self.sources.index.knows(other) for other, role in _SAME_ROLES.items() if role == plain and other != title
        ):
            return True
        near = self._capitalised[form[0]]
        return any(other[:_BEGINNING] == title[:_BEGINNING] for other in near if len(title) > _BEGINNING)

    def _initials(self, forms: list[str]) -> list[Place]:
        """Where a source has nothing but the initials of a run, in capitals: "EU" of the European Union."""
        telling = [form for form in forms if form not in self._stop]
        if len(telling) < _INITIALS or any(self.sources.index.knows(form) for form in telling):
            return []
        places = self.sources.index.find(["".join(form[0] for form in telling)], most=3)
        return [p for p in places if self.sources.index.document(p)[self.sources.index.span(p)].isupper()]

    def _numbered(self, run: _Run) -> list[Place]:
        """Where a source has the initial of a name with its number: "F1" of Formula 1."""
        number = _NUMBER.match(self.brief.document.text, run.span.stop)
        return list(self.sources.index.find([run.forms[-1][0], number[1]], most=3)) if number else []

    def _spelled_out(self, run: _Run) -> list[Place]:
        """Where the stretch that tells the sentence, or its paragraph, has words with the letters of a run as initials: "earnings per share" for EPS."""
        (letters, *rest), document = run.forms, self.brief.document
        if rest or not _LETTERS[0] <= len(letters) <= _LETTERS[1] or not document[run.span].isupper():
            return []
        inside = self.brief.words.inside(self.brief.around(run.span))
        stretch = self._supports.of([self.brief.words.forms[n] for n in inside])
        if stretch is None:
            return []
        found, source = self.sources.index.words[stretch.source], self.sources.documents[stretch.source]
        sentence = source.sentence_at(stretch.span.start)
        near = source.blocks[sentence.block].span if sentence else stretch.span
        every = list(found.inside(Span(min(near.start, stretch.span.start), max(near.stop, stretch.span.stop))))
        for told in (every, [n for n in every if found.forms[n] not in self._stop]):
            at = "".join(found.forms[n][0] for n in told).find(letters)
            if at >= 0:
                return [Place(stretch.source, told[at], told[at + len(letters) - 1])]
        return []

    def _other_form(self, run: _Run) -> list[Place]:
        """Where a source has the run with another middle name, or all its words apart."""
        index, forms = self.sources.index, run.forms
        if len(forms) > 2 and run.unknown == forms[1:-1] and (places := index.find([forms[0], forms[-1]], most=3)):
            return list(places)
        if run.unknown or self._is_merged(run):
            return []
        rare = min((f for f in forms if f not in self._stop), key=index.count, default=forms[0])
        return list(index.find([rare], most=3))

    def _is_merged(self, run: _Run) -> bool:
        """Whether a run is one's first name before another's surname: the sources have both in full, and nobody of the whole."""
        if len(run.forms) != _INITIALS or not run.is_person:
            return False
        first, last = run.forms
        named = self._persons(first) | self._persons(last)
        return (
            any(name[0] == first for name in named)
            and any(name[-1] == last for name in named)
            and not any(first in name and last in name for name in named)
        )

    def _persons(self, form: str) -> set[tuple[str, ...]]:
        """The names that have a word, of the sources' persons that have a first name and a surname, word by word."""
        persons = (e for s in self.sources.naming(form) for e in s.entities if e.kind is EntityKind.PERSON)
        return {name for e in persons if form in (name := tuple(words(e.name).forms)) and len(name) >= _INITIALS}

    def _misspelt(self, claim: BriefClaim, run: _Run, wrong: dict[str, str]) -> Finding | None:
        """The run beside the like words that a source has in place of the `wrong` ones."""
        if self._case_endings and all(
            in_another_case(form, other, self._case_endings) for form, other in wrong.items()
        ):
            places = self.sources.index.find([next(iter(wrong.values()))], most=3)
            return Finding(claim, "variant", self._evidence(places))
        if run.entity is None and self._are_nouns(run) and all(map(in_another_number, wrong, wrong.values())):
            return None
        index = self.sources.index
        places = index.find([next(iter(wrong.values()))], most=3)
        whole = index.find([wrong.get(form, form) for form in run.forms], most=3) or places
        opens = run.opens and len(run.forms) == 1
        if opens and (not self._name_like(places) or self._is_told_as_deed(run.forms[0])):
            return None
        shown = index.document(whole[0])[index.span(whole[0])]
        return Finding(claim, "misspelt", self._evidence(whole), f"[-{shown}-] {{+{self.brief.document[run.span]}+}}")

    def _is_told_as_deed(self, form: str) -> bool:
        """Whether what opens a sentence is a gerund of a word that the sources have in another form: "*Testing* was halted" for "the tests"."""
        return form.endswith("ing") and any(self.sources.index.knows(form[:-3] + end) for end in ("", "s", "ed", "e"))

    def _missing(self, claim: BriefClaim, run: _Run) -> Finding | None:
        """A run that no source has; a lone word that opens a sentence may be no name."""
        if run.opens and len(run.forms) == 1 and (not run.is_person or self._heads(run.span)):
            return None
        if self._may_be_no_name(run):
            return None
        if run.entity is None and self._are_nouns(run):
            return None
        known = [f for f in run.forms if f not in run.unknown and f not in self._stop]
        return Finding(claim, "not-found", self._evidence(self.sources.index.find(known[-1:], most=2)) if known else ())

    def _may_be_no_name(self, run: _Run) -> bool:
        """Whether a run opens its sentence with one word that no source has; elsewhere than in English only the first one tells nothing."""
        opens = run.opens and not run.entity and len(run.unknown) < 2
        return opens and (run.forms[0] in run.unknown or has_grammar(self.brief.document.language))

    def _are_nouns(self, run: _Run) -> bool:
        """Whether the words that no source has may be nouns, in a language that writes nouns with a capital."""
        found, language = self.brief.words, self.brief.document.language
        inside = found.inside(run.span)
        return all(
            may_be_noun(found.forms[n], found.forms[n - 1] if n else "", language=language)
            for n in inside
            if found.forms[n] in run.unknown
        )

    def _name_like(self, places: list[Place]) -> bool:
        """Whether a source capitalises the word wherever it stands."""
        return all(self.sources.index.document(p).text[self.sources.index.span(p).start].isupper() for p in places)

    def _opens(self, span: Span) -> bool:
        """Whether the run opens a sentence, a line or a quotation, where every word is capitalised, or is a heading's."""
        block = self.brief.document.block_at(span.start)
        if block is not None and block.kind is BlockKind.HEADING:
            return True
        before = self.brief.document.text[max(0, span.start - 40) : span.start].rstrip(" \t")
        if not before or before[-1] in '\n.!?:|•–—-*“"‘«(':
            return True
        last = before.split()[-1].strip('“"‘«(') if before.split() else ""
        # the function word that was trimmed off opens the sentence
        return bool(last[:1].isupper() and last.lower() in self._stop)

    def _heads(self, span: Span) -> bool:
        block = self.brief.document.block_at(span.start)
        return block is not None and (block.kind is BlockKind.HEADING or block.span == span)

    def _near(self, form: str, *, strict: bool) -> str:
        """The capitalised word of the sources that `form` most likely stands for, or ""."""
        if form not in self._nearest:
            self._nearest[form] = self._nearest_to(form)
        other = self._nearest[form]
        if strict and other and len(form) < _SHORT:
            return ""
        return other

    def _nearest_to(self, form: str) -> str:
        if len(form) < _SHORT - 1:
            return ""
        most = 1 if len(form) < 7 else 2
        candidates = self._capitalised[form[0]] | self._capitalised["-" + form[-1]]
        best: tuple[int, str] | None = None
        for other in sorted(candidates):
            far = distance(form, other, most=most)
            if far >= 0 and (best is None or far < best[0]):
                best = (far, other)
        if best is None:
            for other in sorted(candidates, key=len, reverse=True):
                if form.startswith(other) and form[len(other) :] in _SUFFIXES and len(other) >= _SHORT:
                    return other
        return best[1] if best else ""

    def _role(self, claim: BriefClaim, entity: Entity | None, places: list[Place]) -> Finding:
        other = self._roles.difference(claim.span, entity)
        return Finding(claim, "role-differs" if other else "same", self._evidence(places), other)

    def _evidence(self, places: list[Place]) -> tuple[Evidence, ...]:
        return tuple(Evidence(p.source, self.sources.index.span(p)) for p in places[:3])


def _derived(form: str, other: str) -> bool:
    """Whether one word is made of the other by an ending: "Iraq" and "Iraqis", "Republicans" and "Republican"."""
    if form.startswith(other):
        rest = form[len(other) :]
        return rest in _SUFFIXES and (rest not in ("n", "ns") or other.endswith("a"))
    if other.startswith(form):
        rest = other[len(form) :]
        if rest in ("s", "es"):
            return bool(_PLURAL.fullmatch(other)) or (rest == "es" and form.endswith(_HISSING))
        if rest in ("n", "ns"):
            return bool(_DEMONYM.fullmatch(form))
        return rest in ("i", "is", "an", "ian", "ians", "ese", "ish") and len(form) > 3
    return False
