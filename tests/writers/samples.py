"""Briefings to lay out: invented people, places and events."""

from dataclasses import replace

from briefing.model import Briefing, Choices, Citation, Item, ItemKind, Place, Section, Source, Span, Table


def at(text, document=0, start=100, place="¶6", **rest):
    return Item(text, (Citation(document, Span(start, start + len(text)), place),), **rest)


QUOTATION = (
    "We will not leave the valley. We came here with eleven boats and we will keep eleven boats.\n\n"
    "If the council wants the pier back, it can ask for it, as our fathers were asked in 1974."
)

TABLE = Table(
    columns=("Figure", "What it counts", "Passage"),
    rows=(
        (
            at("around 4,200", place="¶2"),
            Item("boat crews"),
            at("The port shelters around 4,200 crews in a good year.", place="¶2"),
        ),
        (
            at("€3.5 million", place="¶9"),
            Item("cost of the new pier"),
            at(
                "The pier will cost at least €3.5 million, the council’s treasurer estimated.",
                place="¶9",
                note="estimate",
            ),
        ),
        (
            at("17%", document=1, place="p. 4"),
            Item("fall in landings since 2011"),
            at("Landings have fallen by 17% since 2011.", document=1, place="p. 4"),
        ),
    ),
    widths=(0.2, 0.28, 0.52),
)

SECTIONS = (
    Section(
        "bottom-line",
        "Bottom line",
        (
            at(
                "The harbour council of Port Ellery voted on Tuesday to close the northern pier to deep-sea crews "
                "from 1 March, despite a threat by the crews’ union to block the channel.",
                place="¶1",
            ),
        ),
    ),
    Section(
        "key-points",
        "Key points",
        (
            at("The union, which speaks for around 4,200 crews, said it would answer “boat by boat”.", place="¶2"),
            at(
                "He called the vote a breach of the 1974 accord and left the hall before the count was read out.",
                place="¶5",
                insertions=((2, "Tomas R. Okonjo-Lindqvist, the union’s chairman,"),),
                also=(Citation(1, Span(40, 90), "p. 2"), Citation(1, Span(400, 460), "p. 3")),
            ),
            at("The council did not say how it would enforce the closure.", place="¶7", note="no source is named"),
            at(
                "Three other ports have closed piers since 2019:",
                document=1,
                place="p. 3",
                children=(
                    at("Saint-Maël in 2019,", document=1, place="p. 3"),
                    at("Orrin Bay in 2021 and", document=1, place="p. 3"),
                ),
            ),
        ),
    ),
    Section(
        "quotes",
        "Who said what",
        (
            at(
                QUOTATION,
                kind=ItemKind.QUOTATION,
                label="Tomas R. Okonjo-Lindqvist, chairman of the crews’ union",
                place="¶6",
            ),
            at(
                "“Nobody was asked, and nobody will be,”",
                kind=ItemKind.QUOTATION,
                label="Unattributed",
                note="no speaker is named in the text",
                place="¶8",
            ),
        ),
    ),
    Section("figures", "Key figures", (TABLE,)),
    Section(
        "timeline",
        "Timeline",
        (
            at("The crews and the council signed the accord in 1974.", label="1974", place="¶4"),
            at("Saint-Maël closed its own pier in June 2019.", document=1, label="June 2019", place="p. 3"),
            at(
                "The closure takes effect on 1 March.",
                label="1 March 2031",
                note="year resolved from the source’s date",
                place="¶1",
            ),
        ),
    ),
    Section(
        "people",
        "People and organisations",
        (
            at(
                "Tomas R. Okonjo-Lindqvist",
                label="Person",
                note="chairman of the crews’ union; also “Okonjo-Lindqvist”",
                place="¶5",
                kind=ItemKind.ENTRY,
            ),
            at("PEHC", label="Not spelled out", place="¶3", kind=ItemKind.ENTRY),
        ),
    ),
    Section(
        "caveats",
        "Denials, caveats and gaps",
        (at("The treasurer declined to comment on the cost of policing.", place="¶11"),),
    ),
)

SOURCES = (
    Source(
        "Council shuts northern pier", "Ines Abaroa", "The Ellery Gazette", "2031-02-11", "pier.txt", "text",
        "5f2a" * 16, 612, 0.72, "en",
    ),
    Source("", "", "Fisheries Desk", "2030", "landings-report.pdf", "pdf", "90bc" * 16, 11240, 0.28, "en"),
)  # fmt: skip

BRIEFING = Briefing(
    title="Port Ellery closes its northern pier to deep-sea crews",
    sections=SECTIONS,
    sources=SOURCES,
    method="Extracted verbatim by briefing 0.1.0 (ranker auto, 7 key points); no generative model was used.",
    date="2031-02-11",
    author="M. Veld",
    to="The Harbour Commissioner",
    sender="Coastal Desk",
    marking="TLP:AMBER",
    asked="7 key points",
    got="4 key points, 310 words",
    words=310,
    sourcing="2 documents from 2 outlets; quoted directly: 3 named speakers, 1 unnamed.",
    notices=("pier.txt: read as Windows-1252",),
    extra=(("reference", "CD/31/07"),),
)

ARABIC = replace(
    BRIEFING,
    title="إغلاق الرصيف الشمالي في الميناء",
    language="ar",
    marking="",
    sections=(
        Section(
            "key-points", "النقاط الرئيسية", (at("أغلق المجلس الرصيف الشمالي أمام 4200 بحار في عام 2031.", place="¶1"),)
        ),
        Section("figures", "الأرقام", (TABLE,)),
        Section(
            "quotes", "الاقتباسات", (at("لن نغادر الوادي.", kind=ItemKind.QUOTATION, label="رئيس الاتحاد", place="¶2"),)
        ),
    ),
)

JAPANESE = replace(
    BRIEFING,
    title="北埠頭の閉鎖",
    language="ja",
    sections=(Section("key-points", "要点", (at("評議会は三月一日から北埠頭を閉鎖すると決めた。", place="¶1"),)),),
)

EMPTY = Briefing(title="", sections=(), sources=(), method="")


def with_text(text):
    """A briefing that has `text` in every place that holds one."""
    item = at(
        text,
        label=text,
        note=text,
        insertions=((0, text), (len(text), text)),
        place=text,
        also=(Citation(0, Span(0, 1), text),),
    )
    quotation = replace(item, kind=ItemKind.QUOTATION)
    table = Table((text, text), ((item, Item(text)),))
    sections = (
        Section("bottom-line", text, (item,)),
        Section("key-points", text, (replace(item, children=(item,)), quotation, table, table)),
        Section(text, text, (Item(text, kind=ItemKind.PLACEHOLDER),)),
    )
    source = Source(text, text, text, text, text, text, text, 3, 0.5, text, text)
    chosen = Choices(query=(text,), struck=(Place("0" * 64, Span(0, 1)),))
    return Briefing(
        text, sections, (source,), text, text, text, text, text, text, text, "bluf", text, text, 1, (text,), (("k" + text, text),), text, chosen
    )  # fmt: skip
