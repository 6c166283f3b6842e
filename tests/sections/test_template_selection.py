"""What templates select: their sections take shares of the page, each passage once, within its words."""

from dataclasses import replace

from briefing import pipeline
from briefing.model import Budget, Corpus, Frame, Request
from briefing.sections import position_lines
from tests.tables import each_row

JUDGMENT = """Harrow Quay Pty Ltd v Delmont [2011] ZCA 12

The applicant is a company which owned a wharf at Harrow Quay. On 4 March 2009 the respondent leased the wharf from the applicant for five years. On 9 June 2009 the respondent stopped the payment of rent and left the wharf. The applicant sold the respondent's crane on 2 July 2009 for $48,000.

The question is whether the lease was terminated when the respondent left the wharf. A second question arises as to whether the sale of the crane was lawful.

Counsel for the respondent submitted that the lease ended in May 2009 because the wharf was unsafe. The respondent's engineer measured the piles and described them in two reports.

In my view the lease was not terminated when the respondent left the wharf. I am satisfied that the sale of the crane was unlawful. The wharf was safe because the piles had been renewed in 2008. It follows that the rent for the second half of 2009 remained payable.

The application is allowed in part. The respondent is to pay the rent of $61,000, and the claim for the crane is dismissed.
"""


def briefing(template, text=JUDGMENT, length="medium", kind=""):
    corpus = Corpus((pipeline.document_from_text(text, language="en"),))
    findings = pipeline.analyse(corpus, Request(Budget.parse(length), kind=kind), bottom_line=True)
    return pipeline.compose(findings, Frame(template=template))


def texts(brief, key):
    return [node.text for section in brief.sections if section.key == key for node in section.nodes]


def test_a_case_is_told_in_its_parts():
    brief = briefing("case", length="full", kind="judgment")
    assert any("leased the wharf" in text for text in texts(brief, "facts"))
    assert any(text.startswith("The question is whether") for text in texts(brief, "issue"))
    holding = [node for section in brief.sections if section.key == "holding" for node in section.nodes]
    assert holding
    assert all(dict(node.insertions).get(0) == "The judgment:" for node in holding if " I " in f" {node.text}")
    assert not any("submitted" in text for text in texts(brief, "reasons"))


@each_row("template", ["case", "sitrep", "backgrounder", "readahead", "assessment", "board", "note"])
@each_row("length", ["short", "medium", "long", "full", "3"])
def test_a_passage_stands_once(template, length):
    brief = briefing(template, length=length)
    spans = [(c.document, c.span) for item in brief.items() for c in item.citations]
    assert spans
    assert not any(
        one is not other and one[0] == other[0] and one[1].overlaps(other[1]) for one in spans for other in spans
    )


def test_at_most_two_blanks_in_a_form():
    for template in ("submission", "note", "ministerial", "board", "readahead", "assessment"):
        blanks = [item for item in briefing(template).items() if item.kind == "placeholder"]
        assert 0 < len(blanks) <= 2


def test_a_template_of_ones_own_selects_by_its_shares(tmp_path):
    path = tmp_path / "own"
    path.mkdir()
    (path / "template.toml").write_text(
        '[[sections]]\nkey = "money"\nshare = 0.9\n[[sections]]\nkey = "key-points"\nmax = 1\n', encoding="utf-8"
    )
    brief = briefing(str(path))
    assert brief.sections[0].key == "money"
    assert all("$" in text for text in texts(brief, "money"))
    assert len(texts(brief, "key-points")) <= 1


def test_what_is_judged_stands_apart():
    text = (
        "Flood plan for Ostrava Bend\n\nThe dam at Ostrava Bend was built in 1962 and holds 14 million litres. Engineers at the "
        "river board believe that the north wall may fail within ten years. The board spent $2.4 million on the wall in 2021. "
        "A report of the board suggests that the repair is likely to cost twice as much. The town below has 3,100 people. "
        "Heavy rain filled the dam on 3 May 2022. Farmers in the valley expect that the gates will be opened in autumn. "
        "The gates were opened on 6 May 2022 for two days. The harvest of 2022 was 12 per cent below that of 2021.\n"
    )
    brief = briefing("assessment", text, "full")
    assert any("believe" in line for line in texts(brief, "judged"))
    assert not any("believe" in line or "likely" in line for line in texts(brief, "stated"))
    assert any("1962" in line for line in texts(brief, "stated"))


def test_a_digest_has_what_each_source_reports_and_what_is_its_own():
    wire = "The port of Tarn closed on Monday after a storm broke two of its cranes. Ships were sent to Ostrel. "
    first = f"{wire}The repairs will cost 12 million crowns, the harbour master Vera Holst said."
    second = f"{wire}In Tarn, 300 dockers were sent home without pay until the cranes are mended."
    corpus = Corpus(tuple(pipeline.document_from_text(text, language="en") for text in (first, second)))
    findings = pipeline.analyse(corpus, Request(Budget.parse("80w")), bottom_line=True)
    (section,) = (s for s in pipeline.compose(findings, Frame(template="digest")).sections if s.key == "digest")
    told = [[child.text for child in node.children] for node in section.nodes]
    assert all(1 <= len(lines) <= 2 for lines in told)
    assert any("12 million" in line for line in told[0])
    assert any("300 dockers" in line for line in told[1])
    assert sum("closed on Monday" in line for lines in told for line in lines) == 1


def test_a_backgrounder_says_who_is_who():
    dated = (
        "In {} the council of Tarn closed one more {} of the northern ferry, and {} people a day took the bus instead."
    )
    days = zip(range(2001, 2013), ("quay", "boat", "shed", "ramp") * 3, range(100, 1300, 100), strict=True)
    told = "\n\n".join(dated.format(*row) for row in days)
    text = f"""The ferry of Tarn has lost boat after boat since 2001. {told}

Bo Lindqvar, the treasurer of the council, sang to them. Marta Velin, the head of the union, wept. Ilse Andrup, the mayor of Tarn, left.
"""
    brief = briefing("backgrounder", text=text, length="150w")
    assert {"Ilse Andrup", "Bo Lindqvar", "Marta Velin"} == set(texts(brief, "people"))


FIRE = """Orle depot fire out; keeper dies

Orle Gazette, 5 March 2031

The fire at the lamp depot in Orle was put out on Wednesday morning, chief Nora Wit said. Bo Rand, a keeper who had
suffered burns on Monday, died in hospital on Tuesday night. Police arrested the owner of the depot. A public meeting
will be held in the town hall on Saturday. About 900 people were moved from their homes on Monday after the fire spread
to a second hall of the depot, where 12 tonnes of oil were stored, and some of them slept in the school of the town.
"""


def labels(brief, key):
    return [(node.label, node.text) for section in brief.sections if section.key == key for node in section.nodes]


def test_a_situation_report_begins_with_the_newest_that_has_happened():
    days = [label for label, _ in labels(briefing("sitrep", FIRE, "full"), "latest")]
    assert days[:2] == ["5 March 2031", "4 March 2031"]


def test_a_source_of_a_digest_is_told_by_its_outcome_first_and_in_its_speakers_words():
    brief = briefing("digest", JUDGMENT, "full", kind="judgment")
    children = [
        child
        for section in brief.sections
        if section.key == "digest"
        for node in section.nodes
        for child in node.children
    ]
    assert children[0].text.startswith(("The application is allowed", "The respondent is to pay"))
    assert all(dict(child.insertions).get(0) == "The judgment:" for child in children if " my " in child.text)


def test_months_plans_and_what_nobody_could_do_are_no_judgement():
    text = (
        "Heron counts at Lake Orlan\n\nThe wardens counted 412 herons at the lake in May 2031. Divers could not reach 3 of the 40 "
        "nests on the north shore. A delegation from Tarvel is expected at the lake on 9 June 2031. The wardens said on 2 May "
        "2031 that the path would close for 12 days. The warden estimates that about 90 pairs will breed this year. The lake froze "
        "in 2029 for 31 days. The hide on the south shore holds 14 people and was painted in 2030. Boats were banned in 2027, and "
        "the ban was kept by the 9 villages. The warden Pia Holm appeared in 4 films about herons. Visitors, you may leave 2 cars at the "
        "gate. The lake appears to shrink by 1 per cent a year. The counts of 2026 are estimates of the 5 clubs. A dry summer may halve the number of chicks.\n"
    )
    brief = briefing("assessment", text, "full")
    judged, stated = (" ".join(texts(brief, key)) for key in ("judged", "stated"))
    assert "estimates that" in judged
    assert "appears to shrink" in judged
    no_judgement = ("412 herons", "Divers", "delegation", "the path would close", "films", "2 cars", "5 clubs")
    assert not any(words in judged for words in no_judgement)
    assert "412 herons" in stated


def test_of_a_paper_its_findings_are_stated_and_not_how_they_were_got():
    text = (
        "Hull paint and drag\n\nWe measured the drag of 14 hulls in a tank of 30 metres. Each hull was painted with 3 coats and dried for "
        "12 days. The drag of a hull is defined as its mean over 5 runs. We found that the new paint lowered drag by 9.4% at all "
        "speeds. The tank was filled with salt water at 12 degrees. Results show that the gain fell to 2.1% after 90 days.\n"
    )
    stated = texts(briefing("assessment", text, "full", "paper"), "stated")
    assert any("9.4%" in line for line in stated)
    assert not any("coats" in line or "defined" in line or "filled" in line for line in stated)


def test_a_result_is_no_decision_of_a_board():
    text = (
        "Tarn Foods: first quarter of 2031, earnings call\n\nOperator: Good morning, and welcome to the earnings call.\n\n"
        "Ada Holm, Chief Executive: Revenue fell 6% to $211 million in the quarter. We have decided to close the plant in "
        "Velsk by June 2031.\n\nLeo Brandt, Chief Financial Officer: Operating income was $19 million, down from $26 million a "
        "year ago. Net debt was $90 million at the end of the quarter.\n\nAda Holm, Chief Executive: We are pleased with the "
        "work of our teams. The board approved a buyback of $40 million.\n\nOperator: This ends the call.\n"
    )
    decisions = " ".join(texts(briefing("board", text, "full", "call"), "decisions"))
    assert "decided to close" in decisions
    assert "Revenue fell" not in decisions
    assert "Operating income" not in decisions


def test_a_submission_has_what_is_asked_for_and_no_past_grant_under_its_timing():
    text = (
        "Harl & Moss Solicitors\n\n4 March 2031\n\nDear Sir or Madam,\n\nQuarry at Stenna Hill\n\nWe act for the parish of Stenna, "
        "which has 210 households.\n\nOn 9 January 2031 the Council granted permission for a quarry of 14 hectares. The noise survey "
        "on which it relied was made in 2019.\n\nWe therefore ask the Council to revoke the permission and to measure the noise "
        "again. The council will hear the parish on 2 April 2031. Unless you reply in writing by 20 March 2031, our clients will "
        "apply to the court.\n\nYours faithfully,\n\nAda Moss\n"
    )
    brief = briefing("submission", text, "long", "letter")
    asked, timing = (" ".join(texts(brief, key)) for key in ("decisions", "outlook"))
    assert any("ask the Council to revoke" in item.text for item in brief.items())
    assert "granted" not in asked + timing


def test_what_a_judge_says_who_does_not_agree_is_no_holding():
    judges = JUDGMENT.replace("The applicant is a company", "LADY JUSTICE VAAG:\n\nThe applicant is a company")
    for opening in (
        "I am unable to agree.",
        "I regret that I differ on one point.",
        "With respect, I would have dismissed the appeal.",
    ):
        dissent = (
            f"\nLORD JUSTICE KARSK:\n\n{opening} I am satisfied that the piles had sunk by four metres in May 2009.\n"
        )
        brief = briefing("case", judges + dissent, "full", kind="judgment")
        assert texts(brief, "holding")
        own = [text for key in ("holding", "reasons", "disposition") for text in texts(brief, key)]
        assert not any("had sunk" in text or text == opening for text in own)


def test_the_order_of_all_judges_below_a_dissent_is_the_disposition():
    judges = JUDGMENT.replace("The applicant is a company", "LADY JUSTICE VAAG:\n\nThe applicant is a company")
    order = (
        "By a majority, the appeal is accordingly allowed. The harbour company must repay 12,000 crowns to the town within"
        " 14 days. There will be no order as to costs."
    )
    dissent = f"\nLORD JUSTICE KARSK:\n\nI am unable to agree. I would have dismissed the appeal.\n\n{order}\n"
    brief = briefing("case", judges + dissent, "full", kind="judgment")
    told = texts(brief, "disposition") + texts(brief, "bottom-line")
    assert all(
        any(part in text for text in told) for part in ("By a majority", "must repay 12,000", "no order as to costs")
    )
    assert not any("would have dismissed" in text for text in told)


def test_where_somebody_lives_disposes_of_nothing():
    brief = briefing("case", length="full", kind="judgment")
    half = len(JUDGMENT) // 2
    assert all(
        item.citations[0].span.start > half for s in brief.sections if s.key == "disposition" for item in s.nodes
    )


def test_each_section_of_a_form_has_a_line_before_any_has_two():
    brief = briefing("case", length="90w", kind="judgment")
    assert all(texts(brief, key) for key in ("facts", "issue", "holding"))


FLOOD = (
    "The river Osk broke its banks at Tarnholm on Monday and flooded 300 houses. Rescuers took 41 people from roofs in the lower town. "
    "The mayor Lene Vastrup closed the bridge to all traffic until the water falls. Three schools gave beds to families from Quay Street. "
    "Engineers will look at the dyke of 1954 on Thursday. The dyke is old and long."
)
AGAIN = (
    "Floods of the river Osk covered 300 houses at Tarnholm on Monday. The power station above Tarnholm stopped two of its turbines. "
    "Insurers expect claims of 12 million crowns from the lower town."
)
CHESS = "The chess club of Morvane elected Dag Pellerin as its president on Tuesday. Pellerin wants to play the 2025 final in the old brewery."


def daily(*texts, length="long"):
    corpus = Corpus(tuple(pipeline.document_from_text(text, language="en") for text in texts))
    findings = pipeline.analyse(corpus, Request(Budget.parse(length)), bottom_line=True)
    (section,) = (s for s in pipeline.compose(findings, Frame(template="daily")).sections if s.key == "stories")
    return section.nodes


def test_a_daily_leads_with_what_most_tell_and_says_nothing_of_it_twice():
    flood, chess = daily(CHESS, FLOOD, AGAIN)
    assert flood.label == chess.label == ""  # no source has a title: the line that tells a story best stands for it
    assert flood.citations[0].document in {1, 2}
    assert "elected" in chess.text
    said = " ".join(one.text for one in (flood, *flood.children))
    assert said.count("300 houses") == 1
    assert "turbines" in said
    assert all(len(child.text.split()) <= 30 for child in (*flood.children, *chess.children))


def test_the_lines_above_a_story_that_say_who_prints_it_and_when_are_no_topics():
    head = "Flood Takes Harl Bridge\n\nBy Ada Renn\nThe Ostrel Ledger\n14 March 2031\n\n"
    (only,) = daily(head + FLOOD, length="200w")
    assert only.text == "Flood Takes Harl Bridge"


def test_of_a_story_that_is_too_long_the_weakest_line_goes():
    whole, short = (daily(FLOOD, AGAIN, length=length)[0].children for length in ("200w", "80w"))
    assert 0 < len(short) < len(whole)
    assert not any("old and long" in child.text for child in short)


def test_a_source_without_a_title_is_called_by_whom_it_names():
    corpus = Corpus(
        tuple(
            replace(one, origin=replace(one.origin, name="tray-7.txt"))
            for one in map(pipeline.document_from_text, (FLOOD, CHESS))
        )
    )
    findings = pipeline.analyse(corpus, Request(Budget.parse("long")), bottom_line=True)
    (section,) = (s for s in pipeline.compose(findings, Frame(template="digest")).sections if s.key == "digest")
    assert all(node.label and "tray" not in node.label for node in section.nodes)
    assert any("Pellerin" in node.label for node in section.nodes)


LETTER = """Tarnholm, 14 March 2025

Dear Sir or Madam,

We write for the 240 members of our association. We oppose the closure of the north slip, which serves 85 boats a week. Our members met on 3 March.

Yours faithfully,

Marta Vellin
Chair, Harbour Users' Association
"""
MEMO = """Memorandum

From: Ines Corvall
To: Planning Committee
Date: 18 March 2025
Subject: North slip: costs

The capital budget has 600,000 crowns left. I recommend that the committee approve a closure of six months only. Pia Strand rejected the port's offer on Friday. The film shows how the slip was used in the past by many small boats.
"""


def test_a_readahead_has_what_writers_of_letters_and_parties_are_for_and_against():
    corpus = Corpus(tuple(pipeline.document_from_text(text, language="en") for text in (LETTER, MEMO)))
    findings = pipeline.analyse(corpus, Request(Budget.parse("full")), bottom_line=True)
    told = {line.label.partition(",")[0]: line.text for line in (line.item for line in position_lines.lines(findings))}
    assert "oppose the closure" in told["Marta Vellin"]
    assert "recommend" in told["Ines Corvall"]
    assert "rejected" in told["Pia Strand"]
    assert not any("film" in text for text in told.values())


def test_years_long_past_are_not_the_latest():
    text = (
        "Storm on the Osk\n\nThe storm of 14 May 2031 tore the roof off the market hall at Tarnholm. On 15 May 2031 crews closed the "
        "bridge to lorries. The bridge was built in 1954 by two brothers. In March 1988 a flood took its south pier. The mayor "
        "opened a shelter on 15 May 2031 in the school.\n"
    )
    assert not any("1954" in line or "1988" in line for line in texts(briefing("sitrep", text, "full"), "latest"))
    assert any("crews closed" in line for line in texts(briefing("sitrep", text, "full"), "latest"))
