"""The numbers that Word counts and prints before paragraphs, and no file holds."""

from __future__ import annotations

from briefing.readers import docx
from tests.readers import packages
from tests.readers.packages import p, style
from tests.tables import each_row


def level(at: int, pattern: str, form: str = "decimal", *, start: int = 1, inner: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{inner}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def definition(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def numbered(identity: int, of: int, inner: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


def item(text: str, at: int = 0, *, of: int = 1) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{of}"/></w:numPr>')


def lines(body: str, numbering: str, **parts: str) -> list[str]:
    reading = docx.read(packages.docx(body, numbering=numbering, **parts), name="a.docx")
    return [line for line in reading.text.split("\n") if line]


CLAUSES = definition(0, level(0, "%1.", start=14), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))


def test_a_clause_has_the_number_that_word_prints():
    body = item("Other terms") + item("Taxes are paid.", 1) + item("on the shop,", 2) + item("on the quay.", 2)
    body += item("Notices are sent.", 1) + item("Law") + item("Ostrel's law applies.", 1)
    assert lines(body, CLAUSES + numbered(1, 0)) == [
        "14. Other terms", "14.1 Taxes are paid.", "(a) on the shop,", "(b) on the quay.",
        "14.2 Notices are sent.", "15. Law", "15.1 Ostrel's law applies.",
    ]  # fmt: skip


def test_the_number_is_no_part_of_the_block_and_of_the_title():
    styles = style("H1", "heading 1", inner='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("H2", "heading 2", inner='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    linked = definition(
        0, level(0, "%1", inner='<w:pStyle w:val="H1"/>'), level(1, "%1.%2", inner='<w:pStyle w:val="H2"/>')
    )
    body = p("The quay", style="H1") + p("Costs", style="H2") + p("It cost nine million.") + p("Time", style="H2")
    data = packages.docx(body, numbering=linked + numbered(1, 0), styles=styles)
    reading = docx.read(data, name="a.docx")
    assert [block.span.of(reading.text) for block in reading.blocks] == [
        "The quay",
        "Costs",
        "It cost nine million.",
        "Time",
    ]
    assert reading.text.split("\n\n") == ["1 The quay", "1.1 Costs", "It cost nine million.", "1.2 Time"]
    assert reading.metadata.title == "The quay"


def test_bullets_forms_that_depend_on_the_program_and_lists_that_are_not_defined_have_none():
    body = item("One ship.") + item("Two ships.", of=2) + item("Three ships.", of=9) + item("Four ships.", of=3)
    numbering = definition(0, level(0, "\uf0b7", "bullet")) + definition(1, level(0, "%1", "cardinalText"))
    numbering += definition(2, level(0, "%1 " * 50))
    numbering += numbered(1, 0) + numbered(2, 1) + numbered(3, 2)
    assert lines(body, numbering) == ["One ship.", "Two ships.", "Three ships.", "Four ships."]


def test_lists_of_one_definition_count_on_unless_one_says_where_it_starts():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(0, level(0, "%1)")) + numbered(1, 0) + numbered(2, 0) + numbered(3, 0, again)
    body = item("Grain.") + item("Ore.", of=2) + item("Salt.", of=3) + item("Coal.", of=3)
    assert lines(body, numbering) == ["1) Grain.", "2) Ore.", "1) Salt.", "2) Coal."]


def test_an_empty_paragraph_counts_and_one_without_a_list_does_not():
    body = item("Grain.") + item("") + p("Ore.") + item("Salt.")
    assert lines(body, definition(0, level(0, "%1.")) + numbered(1, 0)) == ["1. Grain.", "Ore.", "3. Salt."]


@each_row(
    ("form", "start", "printed"),
    [
        ("upperRoman", 44, "XLIV"),
        ("lowerRoman", 9, "ix"),
        ("upperLetter", 28, "BB"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 10**8, ""),
    ],
)
def test_forms_of_numbers(form, start, printed):
    numbering = definition(0, level(0, "%1.", form, start=start)) + numbered(1, 0)
    assert lines(item("Grain."), numbering) == [f"{printed}. Grain." if printed else "Grain."]


def test_a_list_that_is_a_style_counts_in_the_definition_of_that_style():
    numbering = '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="House"/></w:abstractNum>'
    numbering += definition(5, '<w:styleLink w:val="House"/>', level(0, "Article %1", inner='<w:suff w:val="space"/>'))
    assert lines(item("Duty."), numbering + numbered(1, 4)) == ["Article 1 Duty."]
