"""Sentences of a brief → how much of them the sources have: word for word, nearly, in other words, in part, nothing. Never true or false."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefing.agreement import clauses
from briefing.agreement.sentences import ALIGNED, NEAR, PARAPHRASED, SUPPORTED, SUPPORTED_IN_PART
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import lexicon
from briefing.language.scripts import ends_words, is_unspaced
from briefing.language.stop_words import plain_stop_words
from briefing.language.support import has_grammar
from briefing.model import BlockKind, BriefClaim, ClaimKind, Document, Evidence, Finding, Span
from briefing.verifying import alignment, other_names, paraphrase
from briefing.verifying.alignment import Step
from briefing.verifying.brief import Brief
from briefing.verifying.index import Place
from briefing.verifying.locating import Location, Locations
from briefing.verifying.matching import Match
from briefing.verifying.paraphrase import TaggedWords
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Support, Supports
from briefing.verifying.tellings import Tellings
from briefing.verifying.words import words

_FEWEST = 3
"""Words of a sentence at least; labels and entries of tables are shorter."""
_ENDING = 3
"""Characters or words of a verb at the end of a sentence that tell whether it is negated ("닫지 *않는다*")."""
_PARTS, _WITHOUT = frozenset(("a", "one")), "without"
"""Words before an ordinal that make it a part."""
_FEWEST_BARE = 2
"""Words of a sentence at least in a language without articles, where two words are a statement ("Skargę oddalono")."""
_FEWEST_FUSED = 2
"""Words at least where particles and endings are written together with what they mark (Korean)."""
_TAIL = 12
"""Characters behind a place in which its sentence ends, where the verb and what bounds it stand last."""
_MARKS = frozenset("、，」,;:")
_LONG, _SHARED = 4, 1
"""Letters of a word, and how many such words a brief's sentence shares with another one that it tells as well."""
_MOST = 5
"""Places of a word that are looked at."""
_SHORT = 3
"""Letters of a word at least that is no small one."""
_PAIR = 2
"""Signs side by side that two wordings share at least where one sentence tells the other, in a script without blanks."""
_ENDINGS = ("", "ed", "d", "s")
"""Endings of English verbs."""
_ANSWERS = frozenset(("no", "yes"))
_WHETHER = "whether"
_OPENING = frozenset((_WHETHER, "if", "unless"))
"""Words that open what is not told as so."""
_IN_OTHER_WORDS, _IN_PART = ("near", "supported"), "supported-in-part"
_UNMEASURED = ("near", "supported", "supported-in-part", "no-source")
"""Verdicts on a sentence whose words have no blanks between them: what it shares with its source is not measured."""

_Rivals = Callable[[Span], Rival | None]
"""What stands in the sources in place of something in a sentence."""


def check(
    brief: Brief,
    sources: Sources,
    locations: Locations,
    supports: Supports,
    told: Tellings,
    rivals: Sequence[_Rivals],
    *,
    in_part: Sequence[_Rivals],
    cut_off: Sequence[_Rivals],
) -> list[Finding]:
    """A finding for each sentence of the brief that is no heading; of one supported in part only the rivals `in_part` are asked, of one verbatim from inside a sentence `cut_off`."""
    out: list[Finding] = []
    document = brief.document
    fewest = _fewest(document.language)
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        inside = brief.words.inside(sentence.span)
        if block.kind is BlockKind.HEADING or len(inside) < fewest or _all_silent(brief, sentence.span):
            continue
        claim = BriefClaim(ClaimKind.SENTENCE, sentence.span)
        found = _verbatim_or_near(claim, brief, sources, locations.of(sentence.span)) or _supported(
            claim, brief, sources, supports
        )
        if found.change == clauses.Change.NEGATION and told.tells_refusal(claim.span, found.evidence[0]):
            found = replace(found, verdict="supported", change="", difference="")
        if found.change == clauses.Change.STATUS and told.tells_carried(claim.span, found.evidence[0]):
            found = replace(found, verdict="supported", change="", difference="")
        asked = _asked(found.verdict, rivals, in_part, language=document.language)
        if found.verdict == "verbatim" and _begins_inside(found.evidence[0], sources):
            asked = cut_off  # "Breck scored" of "Sorby, who came on for Breck, scored"
        out.append(_rivalled(found, asked) if asked and not brief.ours else found)
    return out


def _begins_inside(evidence: Evidence, sources: Sources) -> bool:
    """Whether words of a source do not open their sentence there."""
    sentence = sources.documents[evidence.source].sentence_at(evidence.span.start)
    found = sources.index.words[evidence.source]
    return sentence is not None and len(found.inside(Span(sentence.span.start, evidence.span.start))) > 0


def _fewest(language: str) -> int:
    """Words of a sentence at least, in a language."""
    if not ends_words(language) and not is_unspaced(language):
        return _FEWEST_FUSED
    known = lexicon(language)
    articles = has_grammar(language) or known.speech.determiner or not known.speech.finite
    return _FEWEST if articles or is_unspaced(language) else _FEWEST_BARE


def _asked(verdict: str, rivals: Sequence[_Rivals], in_part: Sequence[_Rivals], *, language: str) -> Sequence[_Rivals]:
    """The rivals that are asked about a sentence with a verdict."""
    if verdict in (_IN_OTHER_WORDS if ends_words(language) else _UNMEASURED):
        return rivals
    return in_part if verdict == _IN_PART else ()


def _rivalled(found: Finding, rivals: Sequence[_Rivals]) -> Finding:
    """The finding, or that a figure, date or name has taken another one's place."""
    rival = next((rival for each in rivals if (rival := each(found.claim.span))), None)
    if rival is None:
        return found
    shown = f"[-{rival.stands}-] {{+{rival.said}+}}"
    return Finding(found.claim, "changed", (rival.evidence,), shown, rival.change, absent=found.absent)


def _verbatim_or_near(claim: BriefClaim, brief: Brief, sources: Sources, placed: Location) -> Finding | None:
    """The finding for a sentence that one place tells word for word or nearly so; None for one told in other words."""
    match = placed.match
    if match is None:
        return None
    evidence = (Evidence(match.place.source, sources.index.span(match.place)),)
    if match.clean:
        change = "" if brief.ours else _cut_off(sources, match.place, brief.document.language)
        return Finding(claim, "changed" if change else "verbatim", evidence, change=change)
    change = _changed(brief, sources, placed) or _asserted(brief, sources, placed, match.place)
    if not change and match.share < NEAR:
        return None
    said = [brief.document[brief.words.span(n, n)] for n in range(placed.first, placed.first + placed.size)]
    source = sources.each[match.place.source]
    stands = [source.document[source.words.span(n, n)] for n in range(match.place.first, match.place.last + 1)]
    return Finding(claim, "changed" if change else "near", evidence, alignment.shown(said, stands, match.steps), change)


def _supported(claim: BriefClaim, brief: Brief, sources: Sources, supports: Supports) -> Finding:
    """The finding for a sentence told in other words: how much of its content one stretch of the sources has."""
    inside = [n for n in brief.words.inside(claim.span) if not brief.claims_nothing(brief.words.span(n, n))]
    found = supports.of([brief.words.forms[n] for n in inside])
    if found is None:
        return Finding(claim, "no-source")
    absent = tuple(dict.fromkeys(brief.document[brief.words.span(inside[n], inside[n])] for n in found.absent))
    if found.share < SUPPORTED_IN_PART:
        return Finding(claim, "no-source", absent=absent)
    evidence = (Evidence(found.source, found.span),)
    if change := _change_in_paraphrase(claim, brief, sources, found):
        return Finding(claim, "changed", evidence, change=change)
    verdict = "supported" if found.share >= SUPPORTED else "supported-in-part"
    return Finding(claim, verdict, evidence, absent=absent)


def _change_in_paraphrase(claim: BriefClaim, brief: Brief, sources: Sources, found: Support) -> str:
    """What a sentence told in other words says otherwise than the stretch that it was told from; "" for nothing, and in a page of ours."""
    if found.share < PARAPHRASED or brief.ours:
        return ""
    language, there = brief.document.language, sources.index.words[found.source]
    said = [brief.words.forms[n] for n in brief.words.inside(claim.span) if not _is_named_elsewhere(brief, sources, n)]
    said = said[said[:1] == [_WITHOUT] :]  # "Without that sale, …" for "adjusting for the sale"
    source = sources.each[found.source]
    stands = [
        there.forms[n]
        for n in there.inside(found.span)
        if not source.asks(there.starts[n]) and not clauses.disposes(there.forms, n)
    ]
    if is_unspaced(language) and found.share >= NEAR and clauses.exchanged(said, stands, language=language):
        return clauses.Change.ANTONYM
    change = paraphrase.change(
        TaggedWords.read(said, language),
        TaggedWords.read(stands, language),
        language=language,
        reach=_reach(source.document, found.span, language),
    )
    if change is clauses.Change.NEGATION and _is_denied_elsewhere(claim, brief, sources):
        return ""
    return change or ""


def _reach(document: Document, stretch: Span, language: str) -> int:
    """Words behind a word among which its negator may stand: twice as many as in English, within one sentence ("den Bau der Bahn … vorerst nicht")."""
    sentence = document.sentence_at(stretch.start)
    alone = sentence is not None and stretch.stop <= sentence.span.stop and not has_grammar(language)
    return 2 * paraphrase.NEIGHBOURS if alone else paraphrase.NEIGHBOURS


def _is_denied_elsewhere(claim: BriefClaim, brief: Brief, sources: Sources) -> bool:
    """Whether what a sentence denies is denied wherever the sources have a word of it: "Arbelo no …", "el gerente … no optará a la *reelección*"."""
    language = brief.document.language
    inside = [n for n in brief.words.inside(claim.span) if not brief.claims_nothing(brief.words.span(n, n))]
    forms = [brief.words.forms[n] for n in inside]
    at = next((n for n, form in enumerate(forms) if clauses.is_negated([form], language=language)), len(forms))
    if has_grammar(language):
        return False
    denied = (sources.index.find([form], most=_MOST) for form in forms[at + 1 :] if len(form) > _LONG)
    return any(places and all(_is_denied(sources, place, language) for place in places) for places in denied)


def _is_denied(sources: Sources, place: Place, language: str) -> bool:
    """Whether a negator stands before a place in its sentence."""
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.first])
    start = source.words.inside(sentence.span).start if sentence else place.first
    return clauses.is_negated(source.words.forms[start : place.first], language=language)


def _is_named_elsewhere(brief: Brief, sources: Sources, word: int) -> bool:
    """Whether a word is an ordinal of what the sources have with it, too: "fourth quarter" is no other "first quarter"; or a part, "a fifth"."""
    ordinals = lexicon(brief.document.language).numbers.ordinals
    pair = brief.words.forms[word : word + 2]
    part = word > 0 and brief.words.forms[word - 1] in _PARTS
    return pair[0] in ordinals and (part or (len(pair) > 1 and bool(sources.index.find(pair, most=1))))


def _changed(brief: Brief, sources: Sources, placed: Location) -> str:
    """What the words that differ do to a sentence that is told in much the same words; "" for nothing, and in a page of ours."""
    match = placed.match
    if match is None or match.share < ALIGNED or brief.ours:
        return ""
    language = brief.document.language
    told = _covered_by(sources, match, language)
    stands = _aligned_forms(sources, match, told)
    said = brief.words.forms[placed.first : placed.first + placed.size]
    effects = WordEffects(language)
    runs = _runs(said, stands, match, effects)
    if not has_grammar(language):
        _complete(runs, said, stands, sources, match, effects, told)
    else:
        _complete_negated(runs, said, stands, sources, match, language)
    beside = _beside(sources, match.place)
    if not has_grammar(language):
        beside |= _fused(sources, match.place, [word for run in runs for word in run.said])
    change = _change(runs, said, stands, beside, language)
    if change is None and match.share >= NEAR:
        if clauses.exchanged(said, stands, language=language):
            return clauses.Change.ANTONYM
        change = _another(brief, sources, placed)
    return change or ""


def _another(brief: Brief, sources: Sources, placed: Location) -> clauses.Change | None:
    """Whether another name stands in a sentence's words, or another season."""
    if other_names.stands(brief, sources, placed):
        return clauses.Change.NAME
    return clauses.Change.DATE if other_names.is_another_season(brief, sources, placed) else None


def _change(
    runs: Sequence[clauses.Run], said: Sequence[str], stands: Sequence[str], beside: AbstractSet[str], language: str
) -> clauses.Change | None:
    """What a wording changes; nothing where it tells a deal of its other side."""
    change = clauses.change(runs, beside=beside, language=language)
    if change is clauses.Change.NEGATION and any(_is_denied_opposite(run, language) for run in runs):
        return None
    other_side = change is clauses.Change.ANTONYM and clauses.is_other_side(said, stands, language=language)
    return None if other_side else change


def _is_denied_opposite(run: clauses.Run, language: str) -> bool:
    """Whether one wording has the opposite of the other's word with a negator: "did not accept" for "rejected"."""
    known = WordEffects(language)
    if known.denies(run.said) == known.denies(run.stands):
        return False
    said, stands = (
        {known.root(form).removesuffix(end) for form in forms for end in _ENDINGS} for forms in (run.said, run.stands)
    )
    return any(known.opposite(one, other) for one in said for other in stands)


def _runs(said: Sequence[str], stands: Sequence[str], match: Match, effects: WordEffects) -> list[clauses.Run]:
    """The words that differ, opposite each other."""
    edges = (match.steps[0], match.steps[-1])
    return [
        _run(said, stands, step, whole=effects.whole if step in edges else None)
        for step in match.steps
        if not step.equal
    ]


def _complete(
    runs: list[clauses.Run],
    said: Sequence[str],
    stands: Sequence[str],
    sources: Sources,
    match: Match,
    effects: WordEffects,
    told: AbstractSet[int],
) -> None:
    """Gives the runs at both edges the words with which the source's sentence begins and ends, where these are few and it is `told`."""
    first, last = match.steps[0], match.steps[-1]
    if _number(sources.each[match.place.source], match.place.last) not in told:
        return
    if not last.equal:
        theirs = (*stands[last.c :], *(rest := _rest(sources, match.place)))
        whole = effects.whole(theirs) or (bool(rest) and last.b > last.a and len(theirs) <= _ENDING)
        if whole or not effects.ends_words:
            runs[-1] = clauses.Run(tuple(said[last.a :]), theirs if whole else ())
    if not first.equal and first is not last and first.b and (before := _before(sources, match.place)):
        runs[0] = clauses.Run(tuple(said[: first.b]), (*before, *stands[: first.d]))


def _complete_negated(
    runs: list[clauses.Run],
    said: Sequence[str],
    stands: Sequence[str],
    sources: Sources,
    match: Match,
    language: str,
) -> None:
    """Gives the last run the word that the source negates at the end of its place: "unsafe", "not *safe*"."""
    last = match.steps[-1]
    if runs and not last.equal and clauses.is_negated(stands[-1:], language=language):
        runs[-1] = clauses.Run(tuple(said[last.a :]), (*runs[-1].stands, *_next(sources, match.place)))


def _before(sources: Sources, place: Place, most: int = _ENDING - 1) -> list[str]:
    """What a source's sentence has before a place, where that is so many words at most."""
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.first])
    start = source.words.inside(sentence.span).start if sentence else place.first
    return source.words.forms[start : place.first] if place.first - start <= most else []


def _asserted(brief: Brief, sources: Sources, placed: Location, place: Place) -> str:
    """What a brief changes that has as so what "whether" stands before in its source: "*Whether* they may claim is left open"."""
    said = brief.words.forms[placed.first : placed.first + placed.size]
    opens = _WHETHER in _before(sources, place, _MOST)
    sure = not brief.ours and opens and _WHETHER not in said and has_grammar(brief.document.language)
    return clauses.Change.MODALITY if sure and not WordEffects(brief.document.language).negates(said) else ""


def _cut_off(sources: Sources, place: Place, language: str) -> str:
    """What bounds a statement outside the place that the brief has of it: before it ("*Non* chiediamo"), behind it where verbs stand last ("補助する" of "補助する可能性がある")."""
    if has_grammar(language):
        return "" if _OPENING.isdisjoint(_before(sources, place)[-1:]) else clauses.Change.MODALITY
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.last])
    rest = source.document.text[source.words.stops[place.last] : sentence.span.stop] if sentence else ""
    bounding = lexicon(language).clauses
    if _is_cut_behind_negator(sources, place, language):
        return clauses.Change.NEGATION
    if not 0 < len(rest) <= _TAIL or any(mark in rest for mark in _MARKS):
        return ""
    forms = words(rest).forms
    if ends_words(language):
        return clauses.Change.NEGATION if any(form in bounding.negators for form in forms) else ""
    if any(word in rest for word in bounding.negators):
        return clauses.Change.NEGATION
    return clauses.Change.MODALITY if any(word in rest for word in bounding.hedges) else ""


def _is_cut_behind_negator(sources: Sources, place: Place, language: str) -> bool:
    """Whether the one word that a source's sentence has before a place negates it."""
    before = _before(sources, place) if ends_words(language) else []
    return len(before) == 1 and clauses.is_negated(before, language=language)


def _beside(sources: Sources, place: Place) -> frozenset[str]:
    """The words of a source's sentence outside a place in it."""
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.last])
    inside = source.words.inside(sentence.span) if sentence else range(0)
    return frozenset(source.words.forms[n] for n in inside if not place.first <= n <= place.last)


def _fused(sources: Sources, place: Place, alone: Sequence[str]) -> frozenset[str]:
    """The words of the sentence before a place, where the brief has told that one, too: `alone` is what it says beside the place."""
    source = sources.each[place.source]
    own = source.document.sentence_at(source.words.starts[place.first])
    if own is None or not own.index:
        return frozenset()
    before = source.document.sentences[own.index - 1]
    forms = frozenset(source.words.forms[n] for n in source.words.inside(before.span))
    return forms if sum(len(word) >= _LONG and word in forms for word in alone) >= _SHARED else frozenset()


def _rest(sources: Sources, place: Place) -> list[str]:
    """What a source's sentence has behind a place, where that is a verb's ending or little more."""
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.last])
    stop = source.words.inside(sentence.span).stop if sentence else place.last + 1
    return source.words.forms[place.last + 1 : stop] if stop <= place.last + 1 + _ENDING else []


def _next(sources: Sources, place: Place) -> list[str]:
    """The word behind a place in its sentence: what a negator that ends the place negates."""
    source = sources.each[place.source]
    sentence = source.document.sentence_at(source.words.starts[place.last])
    stop = source.words.inside(sentence.span).stop if sentence else place.last + 1
    return source.words.forms[place.last + 1 : min(stop, place.last + 2)]


def _covered_by(sources: Sources, match: Match, language: str) -> AbstractSet[int]:
    """The numbers of a source's sentences that a brief's sentence tells: more than small words stand in both."""
    source, first = sources.each[match.place.source], match.place.first
    small = frozenset[str]() if has_grammar(language) else plain_stop_words(language)
    least = _PAIR if is_unspaced(language) else 1
    equal = [range(first + step.c, first + step.d) for step in match.steps if step.equal]
    every = [_number(source, at) for run in equal for at in run]
    shortest = _SHORT if small and ends_words(language) else 1
    telling = {
        _number(source, at)
        for run in equal
        if len(run) >= least
        for at in run
        if (form := source.words.forms[at]) not in small and (len(form) >= shortest or form[0].isdigit())
    }
    return telling | {max(every, key=every.count)}


def _aligned_forms(sources: Sources, match: Match, told: AbstractSet[int]) -> list[str]:
    """The words of a place; those of a sentence that is passed over whole are blank, and change nothing."""
    source, first = sources.each[match.place.source], match.place.first
    forms = list(sources.index.forms(match.place))
    for step in match.steps:
        labelled = step.a == step.b and not step.equal and _is_after_label(source, first + step.c)
        for at in range(step.c, step.d) if not step.equal else ():
            word = first + at
            silent = _is_answer(source, word) or clauses.disposes(source.words.forms, word)
            if labelled or silent or _number(source, word) not in told:
                forms[at] = ""
    return forms


def _is_answer(source: Source, word: int) -> bool:
    """Whether a word answers by itself and negates nothing: "No. We are not looking for one.", "No, we …"."""
    return source.words.forms[word] in _ANSWERS and source.document.text[source.words.stops[word] :][:1] in tuple(
        ".,;!"
    )


def _is_after_label(source: Source, word: int) -> bool:
    """Whether a word stands right behind a label: "BRANDT: Not before May. We need …"."""
    return word > 0 and ":" in source.document.text[source.words.stops[word - 1] : source.words.starts[word]]


def _number(source: Source, word: int) -> int:
    """The number of the sentence that holds a word of a source; -1 between sentences."""
    sentence = source.document.sentence_at(source.words.starts[word])
    return sentence.index if sentence else -1


def _run(
    said: Sequence[str], stands: Sequence[str], step: Step, *, whole: Callable[[Sequence[str]], bool] | None
) -> clauses.Run:
    """The words that differ; at the edge of a sentence (`whole`) the source's may belong to what it goes on to say, unless they are one word."""
    mine, theirs = tuple(said[step.a : step.b]), tuple(form for form in stands[step.c : step.d] if form)
    return clauses.Run(mine, () if whole and theirs and not whole(theirs) else theirs)


def _all_silent(brief: Brief, span: Span) -> bool:
    return all(brief.claims_nothing(brief.words.span(n, n)) for n in brief.words.inside(span))
