"""Of a text that is far longer than its page only what the page can reach is looked at, and that as if all were."""

from types import SimpleNamespace

import pytest

from briefing import facts, pipeline
from briefing.making import Recipe, make
from briefing.model import Corpus, Facts, Frame
from briefing.pipeline import analysing, document_from_text, partial_facts
from briefing.selection import passages, reach

FILLER = "The tide turned at noon and the wind held from the west, as it does on most days of a summer there."
LONG = "\n\n".join(
    (
        *("The canals of Vik silted up over the years. Nobody dredged them for long.", FILLER) * 20,
        "Harbour master Ilse Kamprad runs the port of Tarn. The Office for Northern Waterways (ONW) pays for it.",
        *(FILLER,) * 60,
        "Paul Osk sold 14 boats in March. Meg Osk kept hers.",
        *(FILLER,) * 60,
        '"We dredged. We waited," Kamprad said. "It cost us 3 million euros." She asked the ONW for 40 percent by May 2031.',
        "Osk paid nothing, Kamprad said.",
        *(FILLER,) * 60,
    )
)
TOLD = "\n\n".join(
    f"Clerk {chr(65 + n % 26)}{'aeiou'[n % 5]}ren Os{chr(97 + n // 26)} counted {n + 12} boats at quay {n} of Tarn, where"
    f" storm number {n} had sunk {n % 7 + 2} of them."
    for n in range(130)
)


def test_facts_of_a_part_are_those_of_the_whole_with_its_spans():
    document = document_from_text(LONG, date="2031-02-03")
    told = ("We dredged", "Kamprad said", "cost us", "She asked", "Osk paid")
    wanted = {one.index for one in document.sentences if any(words in document[one.span] for words in told)}
    part, whole = partial_facts.extract(document, wanted), facts.extract(document)

    def inside(found):
        return [fact for fact in found if document.sentence_at(fact.span.start).index in wanted]

    assert inside(part.figures) == inside(whole.figures) != []
    assert inside(part.dates) == inside(whole.dates) != []
    assert part.quotes == whole.quotes != ()
    assert part.acronyms == whole.acronyms != ()
    assert {"Ilse Kamprad", "Paul Osk", "Meg Osk"} <= {entity.name for entity in part.entities}


def test_a_quotation_without_end_is_gone_through_once():
    """Each of its sentences stands inside it; how far it goes is not counted anew for each that is wanted."""
    counted = []

    class Text(str):
        __slots__ = ()

        def count(self, *given):
            counted.append(len(self))
            return super().count(*given)

        def __getitem__(self, key):
            return Text(super().__getitem__(key))

    read = document_from_text("“" + "The tide turned at noon. " * 400 + "” Kamprad said.")
    counting = SimpleNamespace(text=Text(read.text), blocks=read.blocks, sentences=read.sentences)
    inside = list(partial_facts._inside_quotations(counting))
    assert inside == [False, *(True,) * 399, False]
    assert sum(counted) < 4 * len(read.text)


def test_what_nobody_wants_has_no_facts_and_a_short_document_has_all():
    document = document_from_text("Ilse Kamprad sold 14 boats in March. Nobody saw it.")
    assert partial_facts.extract(document, set()) == Facts()
    assert partial_facts.extract(document, {1}) == facts.extract(document)


@pytest.fixture
def reached(monkeypatch):
    """Takes a text of 130 sentences for one that is far longer than its page; gives how many sentences facts were asked of."""
    asked = []
    for name, value in {"_RANKED": 40, "_OPENING": 3, "_OUTCOMES": 10}.items():
        monkeypatch.setattr(reach, name, value)
    monkeypatch.setattr(analysing, "LONG", 100)
    extract = partial_facts.extract

    def noted(document, wanted, **options):
        asked.append(len(wanted))
        return extract(document, wanted, **options)

    monkeypatch.setattr(partial_facts, "extract", noted)
    return asked


def test_a_page_of_a_very_long_text_is_verbatim_and_says_nothing_of_how_many_speak(reached):
    made = make(document_from_text(TOLD))
    assert made.findings.partial
    assert 0 < reached[0] < 65
    items = [item for section in made.briefing.sections for item in section.nodes if item.citations]
    assert items
    for item in items:
        pieces = (TOLD[citation.span.start : citation.span.stop] for citation in item.citations)
        assert item.text == " ".join(pieces)
    assert "Quoted directly" not in made.briefing.sourcing


def test_in_a_vast_text_passages_are_looked_for_among_the_best_alone(reached, monkeypatch):
    whole = make(document_from_text(TOLD))
    for name, value in {"_LARGE": 100, "_VAST": 100, "_OF_VAST": 1}.items():
        monkeypatch.setattr(reach, name, value)
    made = make(document_from_text(TOLD))
    able = sum(piece is not None for piece in passages.passages(made.findings.profile))
    assert able < 65 < sum(piece is not None for piece in passages.passages(whole.findings.profile))
    assert made.briefing.sections == whole.briefing.sections


def test_the_sentences_of_a_document_are_those_of_no_other():
    documents = tuple(document_from_text(text) for text in (FILLER, TOLD, FILLER))
    profile = pipeline.analyse(Corpus(documents), Recipe().request).profile
    for number in range(3):
        assert [*profile.of_document(number)] == [i for i, at in enumerate(profile.document) if at == number]


@pytest.mark.parametrize(
    ("length", "frame"), [("full", Frame()), ("20%", Frame()), ("medium", Frame(coverage=True)), ("9000w", Frame())]
)
def test_all_is_looked_at_where_all_is_shown(reached, length, frame):
    assert not make(document_from_text(TOLD), Recipe(frame=frame), length=length).findings.partial
    assert reached == []


def test_whoever_may_ask_for_another_length_has_all(reached):
    findings = pipeline.analyse(Corpus((document_from_text(TOLD),)), Recipe().request, bottom_line=True)
    assert not findings.partial
    assert reached == []


def test_what_two_long_sources_repeat_is_compared_once(reached):
    again = "The pier of Tarn is open, the mayor said.\n\n" * 60
    texts = (again + f"The storm closed the harbour of Tarn for {days} days, officials said." for days in (12, 19))
    _, compared = analysing.compare(Corpus(tuple(map(document_from_text, texts))))
    assert reached == [2, 2]
    assert [difference.about for difference in compared.differences] == ["days"]
