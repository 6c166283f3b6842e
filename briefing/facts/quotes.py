"""Quotations with their speakers: a `Document` → `Quote` values.

Direct speech is what stands between quotation marks and is given to somebody, or stands alone as a sentence; scare
quotes, titles of works and nicknames are passed over. Indirect speech is the clause that a verb of saying or
"according to" reports. A speaker is the words of the text, and a name is printed only where one candidate is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.facts.direct.attribution import attributions
from briefing.facts.direct.no_speech import in_title_case, is_bracketed, is_scare, is_title, is_unsaid
from briefing.facts.direct.quoted import Attribution
from briefing.facts.direct.speakers import Speakers
from briefing.facts.phrases import quotation_marks
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.phrases.tokens import TokenLine, tokenize
from briefing.facts.reported import extraction as reported_speech
from briefing.language.lexicon import lexicon
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.language.support import REPORTED_SPEECH, SPEAKERS, has_grammar, reads
from briefing.model import Document, Entity, Quote, Span

_SENTENCE = 7
"""Words above which marks hold speech and no title, in a language whose verbs are not known."""
_ROLE_WORDS = 8
"""Words before the name that opens a sentence, its role among them."""
_FRAGMENT = 3
"""Words of a fragment inside reported speech."""
_ALONE = 5
"""Words that a quotation nobody is named for has at least."""


def extract(document: Document, *, entities: tuple[Entity, ...] = ()) -> tuple[Quote, ...]:
    """The quotations of `document`, ascending by the start of their content.

    Args:
        document: With its blocks and sentences.
        entities: Names found before; they resolve surnames and pronouns. Without them capitalised words must do.

    Returns:
        Direct ones, and indirect ones with ``direct=False``. Pieces that share a cue share `group`. `name` is None
        where there is no speaker, or nothing but a pronoun that more than one person can be meant by.
    """
    marked = quotation_marks.find(document.text, document.blocks)
    if not has_grammar(document.language) and SPEAKERS in reads(document.language):
        return _elsewhere(document, marked, entities)
    rows = tokenize(document, marked)
    direct = attributions(document.text, marked, rows)
    if SPEAKERS not in reads(document.language):
        direct = dict.fromkeys(direct)  # what stands beside a quotation may be its verb
    found = [
        _Found(marked[number].content, given.cue if given else None, given, direct=True)
        for number, given in direct.items()
        if (
            _stands_alone(document, marked[number])
            if given is None
            else _is_speech(document, rows, marked[number], given)
        )
    ]
    if has_grammar(document.language):
        spoken = {item.cue: item.content for item in found if item.cue is not None}
        reported = reported_speech.find(rows, sides(marked, direct))
        found += [
            _Found(report.content, report.cue, report.given, direct=False)
            for report in reported
            if not _takes_more(document, report, spoken.get(report.cue))
        ]
    found.sort(key=lambda item: (item.content, not item.direct))
    return tuple(_quotes(found, Speakers(document, rows, entities)))


def _is_speech(document: Document, rows: Sequence[TokenLine], quotation: Quotation, given: Attribution) -> bool:
    """Whether marks hold what the one that they are given to said, and no title, term or irony."""
    text = document.text
    return not (
        is_unsaid(rows[given.line], given)
        or is_bracketed(text, quotation)
        or is_title(text, quotation, given)
        or is_scare(text, quotation, given)
    )


def _elsewhere(document: Document, marked: Sequence[Quotation], entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """What is quoted and reported in a language whose verbs of saying are known."""
    from briefing.facts.direct import locale_marks

    marked = locale_marks.spoken(document, marked)
    reported: list[Quote] = []
    if REPORTED_SPEECH in reads(document.language):
        from briefing.facts.reported import elsewhere

        reported = [replace(q, group=-1 - q.content.start) for q in elsewhere.find(document, marked, entities)]
    named = {mention: entity.name for entity in entities for mention in entity.mentions}
    named |= {
        quote.speaker: quote.name
        for quote in reported
        if quote.speaker and quote.name and _is_person(quote.name, document)
    }
    speaking = [quote.speaker for quote in reported if quote.speaker]
    direct = list(_in_other_languages(document, marked, named, speaking))
    for number, quote in enumerate(direct):
        direct[number] = _said_before(document, quote, (*reported, *direct[:number]), entities)
    direct += _inside_reports(document, marked, direct, reported)
    reported += _going_on(document, marked, (*reported, *direct))
    direct = [_introduced(document, quote, entities) for quote in direct]
    return tuple(sorted((*direct, *reported), key=lambda quote: (quote.content, not quote.direct)))


def _going_on(document: Document, marked: Sequence[Quotation], said: Sequence[Quote]) -> list[Quote]:
    """What those who spoke go on to say without marks."""
    from briefing.facts.reported import carried

    return [replace(quote, group=-1 - quote.content.start) for quote in carried.find(document, marked, said)]


def _inside_reports(
    document: Document, marked: Sequence[Quotation], direct: Sequence[Quote], reported: Sequence[Quote]
) -> Iterator[Quote]:
    """Fragments in marks inside what somebody is reported to say, where nothing nearer gives them to anybody."""
    given = {quote.content.start for quote in direct}
    for quotation in marked:
        words = quotation.content.of(document.text).split()
        if quotation.depth or quotation.content.start in given or len(words) < _FRAGMENT or not words[0].islower():
            continue
        told = next(
            (q for q in reported if quotation.outer.start in q.content and quotation.outer.stop <= q.content.stop), None
        )
        if told is not None and told.speaker and has_capitals(document.language):
            yield Quote(
                quotation.content, speaker=told.speaker, cue=told.cue, name=told.name, group=-1 - quotation.outer.start
            )


def _introduced(document: Document, quote: Quote, entities: Sequence[Entity]) -> Quote:
    """A quotation with the full name and the role of the one person whose surname, or title and name, its speaker is."""
    if quote.name is None or not has_capitals(document.language):
        return quote
    last = quote.name.rpartition(" ")[2]
    meant = [one for one in entities if one.name in quote.name or one.name.rpartition(" ")[2] == last]
    if len(meant) != 1 or not (meant[0].name in quote.name or last == quote.name):
        return quote
    return replace(quote, name=meant[0].name, role=meant[0].roles[0] if meant[0].roles else "")


def _said_before(document: Document, quote: Quote, reported: Sequence[Quote], entities: Sequence[Entity]) -> Quote:
    """A quotation that nobody beside it says, given to whom the sentence right before it reports, where it is a whole sentence."""
    from briefing.facts.direct import locale_carried

    text, content = document.text, quote.content
    if quote.speaker is None and (carried := locale_carried.speaker(document, content, reported, entities)):
        return replace(carried, group=quote.group)
    before = text[: content.start - 1].rstrip(" \u00a0")
    if quote.speaker is not None or text[content.stop - 1] not in ".?!…" or not before.endswith("."):
        return quote
    told = next(
        (q for q in reported if not q.direct and q.content.stop in (len(before) - 1, len(before)) and q.speaker), None
    )
    return quote if told is None else replace(quote, speaker=told.speaker, cue=told.cue, name=told.name)


def _antecedent(
    document: Document,
    pronoun: Span,
    since: int,
    named: Mapping[Span, str],
    last: str | None,
    speaking: Sequence[Span],
) -> str | None:
    """Whom a pronoun stands for: the one who spoke before, or the one person named since `since` in its paragraph.

    Args:
        document: The text.
        pronoun: Where it stands.
        since: Where the quotation before it ends.
        named: The mentions of people whose names are known.
        last: Who spoke before.
        speaking: Those of the mentions that are the subject of a verb of saying.
    """
    spans = _named_since(document, pronoun, since, named)
    people = list(dict.fromkeys(named[span] for span in spans))
    told = any(told.overlaps(span) for span in spans for told in speaking)
    if people and not told and not _nobody_else(document, Span(since, pronoun.start), people[0]):
        return None
    if not people or people == [last]:
        return last if _nobody_else(document, Span(min(since, pronoun.start), pronoun.start), last) else None
    return people[0] if len(people) == 1 and (told or _opens_sentence(document, spans[0])) else None


def _named_since(document: Document, pronoun: Span, since: int, named: Mapping[Span, str]) -> list[Span]:
    """The mentions of people between the quotation before and a pronoun, in the pronoun's paragraph."""
    here = document.paragraph(pronoun.start)
    return sorted(
        span for span in named if since <= span.start < pronoun.start and document.paragraph(span.start) == here
    )


def _opens_sentence(document: Document, mention: Span) -> bool:
    """Whether a mention stands at the head of its sentence, behind its role at most."""
    sentence = document.sentence_at(mention.start)
    before = document.text[sentence.span.start : mention.start].lower().split() if sentence else []
    pronouns = lexicon(document.language).speech.subject
    return len(before) <= _ROLE_WORDS and pronouns.isdisjoint(word.strip(",") for word in before)


def _is_person(name: str, document: Document) -> bool:
    """Whether what a report calls its speaker is rather somebody's full name; where no capitals tell, it may be."""
    if not has_capitals(document.language):
        return True
    words = [word for word in name.split() if word[0].isupper()]
    return len(words) > 1 and not any(word.isupper() and len(word) > 1 for word in words)


def _nobody_else(document: Document, between: Span, last: str | None) -> bool:
    """Whether no other full name stands between two quotations of one paragraph, whose bearer a pronoun could mean."""
    from briefing.facts.phrases import locale_names

    if not has_capitals(document.language):
        return True
    text, here = document.text, document.paragraph(between.stop)
    named = locale_names.runs(text, between, document.language)
    words = (name.of(text).split() for name in named if document.paragraph(name.start) == here)
    full = (
        name for name in words if len(name) > 1 and not any(word.strip(".").isupper() and word[1:2] for word in name)
    )
    return all(last is not None and _same_surname(name[-1], last.split()[-1]) for name in full)


def _same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one, maybe in another case."""
    least = min(len(one), len(other)) - 2
    return one == other or (least > 2 and one[:least] == other[:least])


def _in_other_languages(
    document: Document, marked: Sequence[Quotation], named: Mapping[Span, str], speaking: Sequence[Span]
) -> Iterator[Quote]:
    """Direct quotations in a language of which the verbs of saying are known; a surname alone is the name given before.

    Args:
        document: The text.
        marked: What is said in it, with the turns that a dash opens.
        named: The mentions of people whose names are known, among whom a pronoun's is looked for.
        speaking: Those of them whose words are reported.
    """
    from briefing.facts.direct import locale_roles, locale_speakers

    text = document.text
    known: dict[str, str] = {}
    last: str | None = None
    group, paragraph, since = -1, -1, 0
    for number, given in locale_speakers.attributions(document, marked).items():
        content = marked[number].content
        if given is None:
            if _stands_alone(document, marked[number]):
                yield Quote(content, group=number)
            last, since = None, content.stop
            continue
        said = " ".join(text[given.speaker.start : given.speaker.stop].split())
        role = said[0].islower() and has_capitals(document.language)
        meant = (role and locale_roles.name_of(text, said, document.language)) or said
        name = (
            _antecedent(document, min(given.speaker, content), since, named, last, speaking)
            if given.pronoun
            else known.setdefault(meant.split()[-1], meant)
        )
        here = document.paragraph(content.start)
        group = group if name and name == last and here == paragraph else number  # one utterance
        last, paragraph, since = name, here, max(content.stop, given.speaker.stop)
        yield Quote(content, speaker=given.speaker, cue=given.cue, name=name, group=group)


def _takes_more(document: Document, report: reported_speech.Reported, spoken: Span | None) -> bool:
    """Whether a report holds the sentence before the one that its own cue gives to somebody as a quotation."""
    if spoken is None or spoken not in report.content:
        return False
    return document.text[report.content.start : spoken.start].rstrip("\"“‘' ").endswith((".", "!", "?"))


def sides(marked: Sequence[Quotation], given: Mapping[int, Attribution | None]) -> dict[int, str]:
    """Start of the cue of each direct quotation → "a" where the quotation stands after it, "b" before it."""
    return {
        found.cue.start: "b" if marked[number].outer.start < found.cue.start else "a"
        for number, found in given.items()
        if found is not None
    }


class _Found(NamedTuple):
    """What was said, by which words, and to whom it is given."""

    content: Span
    cue: Span | None
    given: Attribution | None
    direct: bool


def _quotes(found: list[_Found], speakers: Speakers) -> list[Quote]:
    """Names, roles and groups for what was found, in the order of the text."""
    out: list[Quote] = []
    groups: dict[Span, int] = {}
    known: dict[Span, tuple[str | None, str]] = {}
    running: tuple[int, str | None] = (-1, None)
    turns: dict[int, tuple[str | None, str]] = {}
    for content, cue, given, direct in found:
        if given is None:
            out.append(Quote(content, cue=cue, direct=direct, group=len(out)))
            continue
        if given.speaker not in known:
            before = running[1] if running[0] in (given.line, given.line - 1) else None
            mine = not direct and given.speaker.of(speakers.text).casefold() == "i"
            known[given.speaker] = (
                turns[given.line]
                if mine and given.line in turns
                else speakers.resolve(given, before, content.of(speakers.text) if direct else "")
            )
            if given.cue.of(speakers.text) == ":" and not direct:
                turns[given.line] = known[given.speaker]  # "LUND: I think …": in a turn, I is whose turn it is
        name, role = known[given.speaker]
        running = (given.line, name or (running[1] if running[0] == given.line else None))
        group = groups.setdefault(given.cue, len(out))
        out.append(
            Quote(
                content,
                speaker=given.speaker,
                cue=given.cue,
                direct=direct,
                name=name,
                role=role,
                group=group,
                via=speakers.via(given),
            )
        )
    return out


def _is_word(content: str) -> bool:
    """Whether marks hold one word that is short, or rather a name."""
    return len(content.split()) < 2 and (len(content) < _ALONE or (content[0].isupper() and content[-1].isalnum()))


def _stands_alone(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation that nobody is named for is speech: a sentence or more.

    Where the language's verbs are not known, a colon before it or a comma after it tells as well.
    """
    text, content = document.text, quotation.content.of(document.text)
    if has_grammar(document.language):
        tokens = content.rstrip(".").split()
        spoken = content[-1] in ".?!…" and content[0].isupper() and len(tokens) >= _ALONE
        return spoken and not (content[-1] == "." and in_title_case(tokens))
    if not is_unspaced(document.language) and _is_word(content):
        return False
    before = text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    after = text[quotation.outer.stop : quotation.outer.stop + 3].lstrip()
    dashed = text[quotation.outer.start] in "–—"  # in a paragraph that a dash opens
    spoken = dashed or before.endswith((":", "：")) or after.startswith((",", "،", "、", "–", "—", "と"))
    if not spoken and lexicon(document.language).speech.quoting:
        from briefing.facts.direct import locale_carried

        spoken = locale_carried.is_said(document, quotation.content)
    return spoken or content[-1] in ".,?!…。？！؟" or len(content.split()) > _SENTENCE or len(content) > 60
