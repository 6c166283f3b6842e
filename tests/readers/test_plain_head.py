"""The head of a plain text that is no news: minutes, judgments, memoranda, press releases, talks, papers."""

from briefing.model import BlockKind
from briefing.pipeline import document_from_text
from tests.tables import each_row

BODY = (
    "The board met in the customs house and heard that two of the four cranes had failed their inspection in the autumn.\n\n"
    "The clerk will write to the county, which has refused a limit on Quay Road twice since the spring.\n"
)
LONG = "Meeting of pilots, masters and owners of the nine ports of the northern coast, and of what they owe each other"


def head(*lines):
    return document_from_text("\n".join([*lines, "", BODY]))


@each_row(
    ("lines", "title"),
    [
        (
            ["Minutes of the Harbour Board of Orle", "Held on 12 January 2026 in the old hall"],
            "Minutes of the Harbour Board of Orle",
        ),
        (
            ["ORLE TOWN COUNCIL", "Minutes of the meeting held on 12 January 2026"],
            "Minutes of the meeting held on 12 January 2026",
        ),
        (["Storm Ida: Flood Report No. 2", "", "HIGHLIGHTS"], "Storm Ida: Flood Report No. 2"),
        (
            ["Storm Ida: Flood Report No. 2", "As of 18:00, 3 June 2031", "", "HIGHLIGHTS"],
            "Storm Ida: Flood Report No. 2",
        ),
        (["Recall: Lind calls back cots", "", "Hazard: The rail can fall."], "Recall: Lind calls back cots"),
        (
            [
                "Neutral Citation Number: [2031] EWHC 12",
                "",
                "Between:",
                "TARN LIMITED  Appellant",
                "- and -",
                "IDA LIND  Respondent",
            ],
            "TARN LIMITED Appellant - and - IDA LIND Respondent",
        ),
        (
            [
                "Neutral Citation Number: [2031] EWHC 12",
                "Case No: AC-2031-7",
                "IN THE HIGH COURT OF ORLE",
                *("ADMIRALTY COURT", "Rolls Quay, Orle", "Date: 3 June 2031", "Before:"),
                *("MR JUSTICE SOLM", "LADY JUSTICE WELLE", "and", "MR JUSTICE TARNE", "Between:"),
                *("TARN FERRIES LIMITED", "Appellant", "- and -", "ORLE STORES PLC", "Respondent"),
            ],
            "TARN FERRIES LIMITED Appellant - and - ORLE STORES PLC Respondent",
        ),
        (
            ["COURT OF APPEAL OF ORLE", "", "Citation: Lind v Port of Orle [2031] OCA 8", "Decision Date: 3 June 2031"],
            "Lind v Port of Orle [2031] OCA 8",
        ),
        (
            [
                *("IN THE HIGH COURT OF ORLE", "", "Between:"),
                *("THE CROWN (on the application of IDA LIND) Claimant", "and", "PORT OF ORLE Defendant"),
            ],
            "THE CROWN (on the application of IDA LIND) Claimant and PORT OF ORLE Defendant",
        ),
        (
            [
                "DISTRICT COURT OF ORLE",
                "",
                "IDA LIND, for herself and others,",
                "Plaintiff,",
                "v.",
                "TARN, INC.,",
                "Defendant.",
            ],
            "IDA LIND, for herself and others, Plaintiff, v. TARN, INC., Defendant.",
        ),
        (["REVIEW", "Do longer quays make safer ports?", "Ida Brandt"], "Do longer quays make safer ports?"),
        (["Policy paper 14/2031", "Should Orle keep its toll?", "Centre for Ports"], "Should Orle keep its toll?"),
        (["UNCLASSIFIED", "SITREP 07 – CYCLONE IDA", "Area: Orle"], "SITREP 07 – CYCLONE IDA"),
        (["THE REED", "The newsletter of the Tarn bird club – Spring 2031"], "THE REED"),
        (
            [
                "House of Deputies",
                "Wednesday 15 May 2030",
                "[MR SPEAKER in the Chair]",
                "Ports (Tolls) Bill – Second Reading",
            ],
            "Ports (Tolls) Bill – Second Reading",
        ),
        (["Project TERN", "Steering Committee, 30 September 2031", "", "Slide 2", "Where we are"], "Project TERN"),
        (["Check against delivery", "", "Friends, members of the board,"], ""),
        (["BC-Ferry Sinking, 2nd Ld", "3 June 2031"], ""),
        (
            ["WHITE PAPER", "Safe quays: a plan for 2031–2035", "Ministry of the Sea, June 2031"],
            "Safe quays: a plan for 2031–2035",
        ),
        (
            ["TRANSCRIPT", "Harbour Committee, Oral evidence: the new quay, OC 402", "3 June 2031"],
            "Harbour Committee, Oral evidence: the new quay, OC 402",
        ),
        (
            ["Frequently asked questions: berths from 1 April 2031", "", "Who needs a berth?"],
            "Frequently asked questions: berths from 1 April 2031",
        ),
        (
            [
                "IN THE HIGH COURT OF ORLE",
                "",
                "BETWEEN:",
                "PORT OF ORLE",
                "Appellant (Defendant)",
                "and",
                "UNA LIND",
                "Respondent (Claimant)",
            ],
            "PORT OF ORLE Appellant (Defendant) and UNA LIND Respondent (Claimant)",
        ),
        (["IN THE HIGH COURT OF ORLE", "", "Lind v Port of Orle", "", "[2025] OHC 44"], "Lind v Port of Orle"),
        (
            [
                "IN THE HIGH COURT OF ORLE",
                "Case No. 7",
                "",
                "Between",
                "Una Lind, Claimant",
                "and",
                "Port of Orle, Defendant",
            ],
            "Una Lind, Claimant and Port of Orle, Defendant",
        ),
        (
            ["SUPREME COURT OF ORLE", "UNA LIND", "Plaintiff", "v.", "PORT OF ORLE", "Defendant"],
            "UNA LIND Plaintiff v. PORT OF ORLE Defendant",
        ),
        (
            ["MEMORANDUM", "", "To: The board", "From: Una Karsk", "Subject: Repairs to the crane"],
            "Repairs to the crane",
        ),
        (["PRESS RELEASE", "3 June 2031", "", "Orle opens its new quay"], "Orle opens its new quay"),
        (
            ["REPORT 14/2031", "Inquiry into the fall of the crane", "", "1. Summary"],
            "Inquiry into the fall of the crane",
        ),
        (
            ["Remarks by Una Karsk at the opening of the quay", "Orle, 3 June 2031", "", "Mr President,"],
            "Remarks by Una Karsk at the opening of the quay",
        ),
        (["Annual report 2030", "Harbour Lights Trust"], "Annual report 2030"),
        (["Transcript: " + LONG, "Orle, 11 May 2031"], "Transcript: " + LONG),
        (["SAFETY NOTICE", "", "Lind withdraws its lamps", "", "Issued: 4 March 2031"], "Lind withdraws its lamps"),
        (
            [
                "UNION OF PILOTS",
                "Circular 7/2031",
                "To: all members",
                "From: Una Lind",
                "",
                "HOURS: BALLOT ON NEW ROTAS",
                "",
                "Dear all,",
            ],
            "HOURS: BALLOT ON NEW ROTAS",
        ),
        (
            ["Internal Audit Report", "Overtime in the Quay Department", "Ref HA/31/03", "Final, 11 March 2031"],
            "Overtime in the Quay Department",
        ),
        (["WRITTEN STATEMENT", "Department for Quays", "Cod quota: revision"], "Cod quota: revision"),
        (["House of Assembly", "Tuesday 18 March 2031", "Harbour Dues", "", "2.31 pm"], "Harbour Dues"),
        (["Orle Constabulary", "News release", "4 March 2031", "", "Three held after raid"], "Three held after raid"),
        (["Why are the ferries late?", "", "By Una Lind", "4 March 2031"], "Why are the ferries late?"),
        (["Vik: Board loses vote", "", "By our harbour staff", "4 March 2031, 22:15"], "Vik: Board loses vote"),
        (["Ferry runs aground off Vik", "Tarn Radio, news at 6, 4 March 2031"], "Ferry runs aground off Vik"),
        (["Harbour Trust", "12 Quay Street", "Orle", "", "3 June 2031", "", "Dear Ms Karsk,"], ""),
        (["The crane has stood still since May,", "and nobody knows", "when it will turn again"], ""),
        (["Orle, 3 June 2031", "Port of Orle"], ""),
        (["Orle Shipping plc", "Q3 2031 Earnings Call", "3 June 2031", "", "Participants"], "Q3 2031 Earnings Call"),
        (
            ["REVIEW OF THE CRANES IN ORLE", "Report to the board, March 2031", "", "Summary"],
            "REVIEW OF THE CRANES IN ORLE",
        ),
        (
            ["Lind & Ranke Solicitors", "14 Quay Row", "", "3 June 2031", "", "Dear Sir,", "", "Berth 4: lease"],
            "Berth 4: lease",
        ),
        (
            ["Weekly advisories, 3 June 2031", "", "ADV-1: Orle Mail", "Severity: high"],
            "Weekly advisories, 3 June 2031",
        ),
        (["Orle crane falls; nobody hurt", "Orle Gazette, 3 June 2031"], "Orle crane falls; nobody hurt"),
        (["PRESS RELEASE", "Embargoed until 00.01 3 June 2031", "", "Orle opens its quay"], "Orle opens its quay"),
        (["Draft – not for citation", "", "Tides and herring in nine ports"], "Tides and herring in nine ports"),
        (["WORKING PAPER 4/2031", "", LONG], LONG),
        (["Embargo on herring lifted after 40 days", "", "By Una Lind"], "Embargo on herring lifted after 40 days"),
        (["Orle Fishing League", "", "Decision of 3 June 2031", "", "League v. Una Lind"], "League v. Una Lind"),
        (["Committee on Harbours", "", "Oral evidence: The crane, HC 4"], "Oral evidence: The crane, HC 4"),
        (["House of Pilots", "Written answers, 4 June 2031", "", "Ferries"], "Written answers, 4 June 2031"),
        (["ORLE PARISH COUNCIL", "", f"Minutes of the {LONG}"], f"Minutes of the {LONG}"),
        (
            ["LABOUR TRIBUNALS", "", "Claimant: Una Lind", "Respondent: Orle Shipping plc", "", "Heard at: Orle"],
            "Claimant: Una Lind Respondent: Orle Shipping plc",
        ),
        (
            ["Una Lind, pilot who found the wreck, dies at 91", "", "By Ola Ran"],
            "Una Lind, pilot who found the wreck, dies at 91",
        ),
        (
            ["A FAIR SHARE OF THE QUAY", "White Paper presented by the Minister of the Sea", "June 2031"],
            "A FAIR SHARE OF THE QUAY",
        ),
        (
            [
                "Lind & Ranke Solicitors",
                "",
                "3 June 2031",
                "",
                "Our ref: LR/41",
                "",
                "Dear Ms Karsk",
                "",
                "Our client: Una Vik",
            ],
            "Our client: Una Vik",
        ),
        (
            [
                "Neutral Citation Number: [2031] EWCA Civ 12",
                "",
                "Between:",
                "TARN LIMITED  Claimant/Appellant",
                "- and -",
                "IDA LIND  Defendant/Respondent",
            ],
            "TARN LIMITED Claimant/Appellant - and - IDA LIND Defendant/Respondent",
        ),
        (["Harbour Panel Rules Out Ferry", "", "Decision angers fishermen"], "Harbour Panel Rules Out Ferry"),
        (["Home > Advice > Boats", "Share   Print   Save to my list", "", "How to dry a sail"], "How to dry a sail"),
        (["View this email in your browser", "", "THE WEEKLY PIER", "Friday 7 June 2031"], "THE WEEKLY PIER"),
        (["FLOODS: TARN PROVINCE", "Situation Report No. 5", "As of 18:00, 22 January 2031"], "FLOODS: TARN PROVINCE"),
        (
            ["INTERNAL AUDIT REPORT 2031/17", "Fuel: cards, crews and receipts", "Issued to: The harbour master"],
            "Fuel: cards, crews and receipts",
        ),
        (["Council Backs Ban on Cars", "", "Report says air in Orle is bad"], "Council Backs Ban on Cars"),
    ],
)
def test_title_is_what_the_text_is_about(lines, title):
    assert head(*lines).metadata.title == title


@each_row(
    ("lines", "day"),
    [
        (["Minutes of the Harbour Board of Orle", "Held on 12 January 2026 in the old hall"], "2026-01-12"),
        (["ORLE TOWN COUNCIL", "Minutes of the meeting held on 12 January 2026"], "2026-01-12"),
        (
            ["IN THE HIGH COURT OF ORLE", "", "Lind v Port of Orle", "", "Judgment delivered on 14 May 2025"],
            "2025-05-14",
        ),
        (["Orle Shipping results call, 3 June 2031"], "2031-06-03"),
        (["Minutes of the committee meeting of 3 June 2031"], "2031-06-03"),
        (
            [
                "PRESS RELEASE",
                "",
                "Orle opens its new quay",
                "",
                "ORLE, June 3, 2031 — The port of Orle has opened its new quay.",
            ],
            "2031-06-03",
        ),
        (
            [
                "Quay Marine buys Tarn Boats",
                "",
                "TARN, Vik and ORLE, Sund. — Feb. 3, 2031 — Quay Marine has bought Tarn Boats.",
            ],
            "2031-02-03",
        ),
        (
            [
                "Hafen Orle öffnet neuen Kai",
                "",
                "Orle, 3. Juni 2031. Der Hafen hat am Dienstag seinen neuen Kai geöffnet.",
            ],
            "2031-06-03",
        ),
        (["Inquiry into the fall of the crane", "Harbour Safety Board", "June 2031", "", "Summary"], "2031-06"),
        (["FLOOD REPORT No. 6", "As of 18:00, 22 October 2031 (covers 21–22 October)", "", "HIGHLIGHTS"], "2031-10-22"),
    ],
)
def test_day_of_the_head_is_the_text_s(lines, day):
    assert head(*lines).metadata.date == day


def test_what_an_author_is_is_no_outlet():
    found = head("Orle crane falls", "", "By Una Karsk", "Staff Writer", "", "3 June 2031").metadata
    assert (found.author, found.outlet, found.date) == ("Una Karsk", "", "2031-06-03")


def test_an_office_in_place_of_a_name_is_no_author():
    assert head("Orle crane falls", "", "By Our Harbour Correspondent").metadata.author == ""


def test_authors_stand_below_the_title_without_by():
    found = head("Repairs to cranes: a review", "Una Karsk and Bo Lind", "University of Tarn", "", "Abstract")
    assert found.metadata.author == "Una Karsk, Bo Lind"


def test_lines_of_the_head_are_no_paragraphs():
    found = head(
        "Minutes of the Harbour Board of Orle", "Held on 12 January 2026 in the old hall", "Present: Una Karsk"
    )
    assert [block.level for block in found.blocks if block.kind is BlockKind.HEADING] == [1, 6]


def test_a_day_that_a_headline_tells_of_is_not_the_text_s():
    assert head("The landing on 6 June 1944").metadata.date == ""


def test_french_minutes_have_their_title_and_day():
    document = head("Procès-verbal du conseil municipal d'Orle", "Séance du 14 mars 2031")
    assert (document.metadata.title, document.metadata.date) == (
        "Procès-verbal du conseil municipal d'Orle",
        "2031-03-14",
    )


def test_a_name_below_opinion_is_the_authors():
    found = head("Opinion", "Ida Ferrin-Holm", "5 min read").metadata
    assert (found.author, found.title) == ("Ida Ferrin-Holm", "")


def test_a_headline_below_opinion_is_no_name():
    found = head("Opinion", "Two Cranes", "By Ida Brandt").metadata
    assert (found.author, found.title) == ("Ida Brandt", "Two Cranes")


def test_a_date_time_group_is_the_reports_day():
    assert head("SITREP 07 – CYCLONE IDA", "DTG: 141800Z MAR 31", "Area: Orle").metadata.date == "2031-03-14"


def test_who_reviews_a_book_is_the_author_of_the_review():
    found = head("The Salt Pier", "by Ida Brandt", "Tarn Books, 312 pages", "", "Reviewed by Oke Ferrin").metadata
    assert found.author == "Oke Ferrin"


def test_how_a_letter_goes_out_is_nobody():
    assert head("BY EMAIL AND RECORDED DELIVERY", "", "Orle Sails Limited", "", "Dear Sirs").metadata.author == ""


def test_a_title_of_two_words_is_no_button():
    assert head("Print Works", "By Ida Brandt").metadata.title == "Print Works"


@each_row(
    ("text", "title"),
    [
        (
            "Keepers Leave Second Pier of Vik.\n\nThe board had asked them to stay until the spring, but none of them did so.",
            "Keepers Leave Second Pier of Vik",
        ),
        (
            "Solm wins the island race.\n\nIda Solm of Tarn has won the race round the islands, which she had lost three times before.",
            "Solm wins the island race",
        ),
        (
            "Keepers get testy on the pier.\n\nTARN, Vik, April 1 (UPI) — The talks of the board and its staff took a turn on Monday.",
            "Keepers get testy on the pier",
        ),
        (
            "Keepers get testy on the pier.\n\nNEW TARN — The talks of the board and its staff took a turn on Monday.",
            "Keepers get testy on the pier",
        ),
        (
            "The lesson of a keeper: 'Be the lamp that people see.'\n\nAs a young keeper at the pier of Tarn, Ada Renn said that she was asked to tell the crews about a lamp that she had lit.",
            "The lesson of a keeper: 'Be the lamp that people see.'",
        ),
        (
            "The board of Vik has sold its lamps to a dealer.\n\nThey had stood in a shed since the spring, and nobody wanted them.",
            "",
        ),
        (
            "Dear Ms Solm.\n\nThe board of Vik has sold its lamps to a dealer, and asks you to come to Tarn on Monday.",
            "",
        ),
    ],
)
def test_a_headline_may_end_with_a_full_stop(text, title):
    assert document_from_text(text).metadata.title == title


def test_a_line_below_sender_and_receiver_is_the_subject():
    assert head("From: Duty Officer", "To: Gold group", "SITREP 3 - 0600 Weds").metadata.title == "SITREP 3 - 0600 Weds"


def test_the_credit_of_a_picture_is_no_title():
    text = "Image copyright TARN Image caption The keeper Una Solm took over after the storm\n\nThe harbour of Tarn was shut on Monday.\n"
    assert document_from_text(text).metadata.title == ""


def test_the_title_of_a_patent_stands_behind_its_code():
    lines = (
        "(12) PATENT APPLICATION",
        "(43) Pub. Date: 18 April 2031",
        "",
        "(54) LAMP WITH A VALVE",
        "",
        "(57) ABSTRACT",
    )
    assert head(*lines).metadata.title == "LAMP WITH A VALVE"
