"""A brief against its source: what is borne out, what is harm, what is harmless."""

from briefing import pipeline
from briefing.model.verdicts import VERDICTS
from briefing.verifying.verification import verify
from tests.tables import each_row

SOURCE = """Ferry Line Cuts Winter Sailings to Outer Skerries

By Ilvy Sandgren
The Northgate Ledger
12 September 2023

The Skerry Ferry Company (SFC) will halve its winter sailings, its chief executive, Marit Holmgren, said on Monday.

“We have not enough sailors for the winter. The older ships need repairs that cost more than they earn,” Holmgren told reporters in Tarnhaven. “Nobody will be cut off, I can promise that.”

About 4,000 people live on the outer islands, and at least 30 percent of them cross to work each week. The company carried 212,000 passengers in 2022 and lost $3.5 million.

“It is a disgrace,” said Joren Aldvik, the mayor of Lower Skerry. “My people pay the same taxes as everyone else in this country, and they deserve the same roads.”

The transport ministry said that it would look at the figures before the end of the year. It would pay for two ships if the islands agreed.

The first cuts begin on 3 November, when five of the eleven routes close. Aldvik said the council would meet on 20 September.
"""


def checked(line, *, sources=(SOURCE,), name="brief.txt"):
    """The findings on a brief of one line, by kind."""
    brief, carried = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name=name)
    documents = [pipeline.read(source.encode(), name=f"source{number}.txt") for number, source in enumerate(sources, 1)]
    result = pipeline.check(brief, documents, carried=carried)
    for finding in result.findings:
        assert finding.verdict in VERDICTS[finding.claim.kind]
        for evidence in finding.evidence:
            assert 0 <= evidence.span.start < evidence.span.stop <= len(documents[evidence.source].text)
    return result


def verdict(line, kind, **options):
    found = [f for f in checked(line, **options).findings if f.claim.kind == kind]
    assert len(found) == 1, found
    return found[0].verdict


QUOTATIONS = [
    ("“Nobody will be cut off, I can promise that,” said Marit Holmgren.", "exact-but-for-typography"),
    ("“Nobody will be cut off, I can promise that.”", "exact"),
    ("Holmgren: “We have not enough sailors for the winter.”", "exact"),
    ("'We have not enough sailors for the winter', Holmgren said.", "exact"),
    ('"Nobody will be cut off - I can promise that," Holmgren said.', "exact-but-for-typography"),
    ("Holmgren said: “nobody will be cut off”.", "exact-but-for-typography"),
    ("“[N]obody [on the islands] will be cut off,” Holmgren said.", "exact-but-for-typography"),
    (
        "“[The] older ships [three of them] need repairs that cost more than they earn,” said Holmgren.",
        "exact-but-for-typography",
    ),
    ("“The older ships need repairs … more than they earn,” said Holmgren.", "exact-but-for-typography"),
    ("“The older ships need repairs [...] than they earn,” said Holmgren.", "exact-but-for-typography"),
    ("“Nobody will be cut off, I can promise you that,” said Holmgren.", "altered"),
    ("“Nobody will ever be cut off, I can promise that,” said Holmgren.", "altered"),
    ("“We have enough sailors for the winter,” said Holmgren.", "altered"),
    ("“Nobody will be cut off, I can promise that,” said Joren Aldvik.", "wrong-speaker"),
    ("“It is a disgrace,” said Holmgren.", "wrong-speaker"),
    ("“It is a disgrace,” the mayor said.", "exact"),
    ("“Nobody will be cut off and they deserve the same roads,” said Aldvik.", "joined"),
    ("“We have not enough sailors for the winter … they deserve the same roads,” she said.", "joined"),
    ("“It would pay for two ships if the islands agreed,” the ministry said.", "out-of-quotes"),
    ("“We shall sell the whole fleet to a competitor next spring,” said Holmgren.", "not-found"),
]


@each_row(("line", "expected"), QUOTATIONS)
def test_quotation(line, expected):
    found = verdict(line, "quotation")
    assert found == expected


FIGURES = [
    ("- about 4,000 people", "same"),
    ("- about four thousand people", "same-value"),
    ("- at least 30%", "same"),
    ("- 212,000 passengers", "same"),
    ("- 212000 passengers", "same"),
    ("- a loss of $3.5 million", "same"),
    ("- 4,000 people", "qualifier-lost"),
    ("- 30 percent of them cross to work", "qualifier-lost"),
    ("- about 5,000 people", "changed"),
    ("- a loss of $3.5 billion", "changed"),
    ("- a loss of €3.5 million", "changed"),
    ("- at least 30 percentage points", "changed"),
    ("- 212,000 sailors", "other-thing"),
    ("The company carried 221,000 passengers in 2022.", "changed"),
    ("- 77 lighthouses", "not-found"),
]


@each_row(("line", "expected"), FIGURES)
def test_figure(line, expected):
    assert verdict(line, "figure") == expected


DATES = [
    ("The first cuts begin on 3 November.", "same"),
    ("The first cuts begin on Nov. 3.", "same"),
    ("The first cuts begin on 3 November 2023.", "resolved"),
    ("The first cuts begin on 4 November.", "conflict"),
    ("The first cuts begin on 3 December.", "conflict"),
    ("The council would meet on 3 November.", "conflict"),
    ("Something else happened on 17 April 1999.", "not-found"),
]


@each_row(("line", "expected"), DATES)
def test_date(line, expected):
    assert verdict(line, "date") == expected


OTHER_DATES = [
    ("in the second quarter of 2016", "in the third quarter of 2016"),
    ("in the spring of 2016", "in the summer of 2016"),
    ("on Christmas Day", "on Boxing Day"),
    ("on Tues., 8 March", "on Wed., 8 March"),
    ("in early March", "in late March"),
    ("in the first half of 2016", "in the second half of 2016"),
    ("on Monday evening", "on Monday morning"),
    ("early in 2025", "in late 2025"),
    ("in H1 2017", "in the second half of 2017"),
]


@each_row(("said", "stands"), OTHER_DATES)
def test_dates_of_other_values_are_never_the_same(said, stands):
    """Each against the other, and against itself."""
    for wrong, right in ((said, stands), (stands, said)):
        source = f"The harbour of Tarn closed {right}, the council said. It rained.\n"
        for line, expected in ((wrong, "conflict"), (right, "same")):
            assert (
                verdict(f"The harbour of Tarn closed {line}, the council said.", "date", sources=(source,)) == expected
            )


NAMES = [
    ("The cuts were announced by Marit Holmgren.", "same"),
    ("The cuts were announced by Marit Anna Holmgren.", "variant"),
    ("The cuts were announced by Marit Holmgen.", "misspelt"),
    ("The cuts were announced by Mairt Holmgren.", "misspelt"),
    ("The cuts were announced by Ulrika Besterman.", "not-found"),
    ("The mayor of Lower Skerry, Joren Aldvik, objects.", "same"),
    ("The transport minister, Joren Aldvik, objects.", "role-differs"),
]


@each_row(("line", "expected"), NAMES)
def test_name(line, expected):
    found = [f.verdict for f in checked(line).findings if f.claim.kind == "name"]
    assert found
    assert max(found, key=VERDICTS["name"].index) == expected


def test_acronym():
    assert verdict("The Skerry Ferry Company (SFC) objects to it.", "acronym") == "same"
    assert verdict("The Skerry Freight Company (SFC) objects to it.", "acronym") == "misspelt"
    assert verdict("The Sailors' Fund Union (SFU) objects to it.", "acronym") == "not-found"


SENTENCES = [
    ("The transport ministry said that it would look at the figures before the end of the year.", "verbatim"),
    ("The transport ministry said it would look at these figures before the end of the year.", "near"),
    ("The ministry would look at the figures, as ministries do.", "supported"),
    ("Whales were seen near the harbour mouth by tourists.", "no-source"),
]


CHANGED = [
    ("The transport ministry said that it would not look at the figures before the end of the year.", "negation"),
    ("The transport ministry said that it would look at the figures after the end of the year.", "antonym"),
    ("The transport ministry said that it may look at the figures before the end of the year.", "modality"),
    (
        "The ferry company has halved its winter sailings, its chief executive, Marit Holmgren, said on Monday.",
        "status",
    ),
    ("It would pay for two ships if the islands refused.", "antonym"),
    ("The company carried 212,000 passengers in 2022 and gained $3.5 million.", "antonym"),
    (
        "The Skerry Ferry Company will halve its winter sailings, its chief executive, Joren Aldvik, said on Monday.",
        "name",
    ),
]


@each_row(("line", "change"), CHANGED)
def test_what_a_sentence_changes(line, change):
    result = checked(line)
    [found] = [f for f in result.findings if f.claim.kind == "sentence"]
    assert found.change == change
    assert (found.verdict == "changed") is bool(change)
    assert (found in result.problems()) is bool(change)


@each_row(("line", "expected"), SENTENCES)
def test_sentence(line, expected):
    assert verdict(line, "sentence") == expected


@each_row("brief", ["", "   ", "Brief", "x" * 50_000, "| a | b |\n| --- | --- |\n| 1 | 2 |\n", SOURCE])
def test_odd_briefs_have_an_answer(brief):
    document = pipeline.document_from_text(brief) if brief.strip() else None
    if document is not None:
        source = pipeline.document_from_text(SOURCE)
        assert not pipeline.check(document, [source]).problems() or brief != SOURCE


def test_a_source_checks_out_against_itself():
    assert checked(SOURCE).problems() == ()


def test_who_is_quoted_inside_a_quotation_is_not_judged():
    source = "“He told us, ‘Go home and wait for the bell,’ and so we waited,” said Joren Aldvik.\n"
    assert verdict("“Go home and wait for the bell,” said Marit Holmgren.", "quotation", sources=(source,)) in {
        "exact",
        "exact-but-for-typography",
    }


def test_another_language_is_compared_by_its_words():
    french = "« Personne ne sera coupé du monde », a déclaré Marit Holmgren.\n"
    assert (
        verdict("« Personne ne sera coupé du monde », a déclaré Holmgren.", "quotation", sources=(french,)) == "exact"
    )
    assert (
        verdict("« Personne ne sera coupé du pays », a déclaré Holmgren.", "quotation", sources=(french,)) == "altered"
    )


def test_each_brief_is_checked_against_its_own_sources():
    """What was read in the sources of the brief before is kept where they are the same, date and all."""
    told = "The port of Tarn closed on Monday, and 45 ships waited.\n"
    one, other = (pipeline.document_from_text(told.replace("45", number), date="2031-05-07") for number in ("45", "60"))
    later = pipeline.document_from_text(told, date="2031-06-18")
    briefs = [
        pipeline.document_from_text(told.replace("Monday", day), date="2031-06-20") for day in ("Monday", "5 May 2031")
    ]
    problems = [
        [bool(verify(brief, [source]).problems()) for brief in briefs] for source in (one, other, one, later, one)
    ]
    assert problems == [[False, False], [True, True], [False, False], [False, True], [False, False]]


def test_a_name_with_a_word_of_little_meaning_is_misspelt_as_others_are():
    brief, _ = pipeline.read_brief(b"Note\n\nThe talks in Tarn were led by The Asociated Ferries.\n", name="b.txt")
    source = pipeline.read(
        b"Talks in Tarn\n\nOn Monday The Associated Ferries led the talks. It rained.\n", name="s.txt"
    )
    [found] = [f for f in pipeline.check(brief, [source]).findings if f.claim.kind == "name" and f.is_problem]
    assert (found.verdict, found.difference) == ("misspelt", "[-Associated Ferries-] {+Asociated Ferries+}")
