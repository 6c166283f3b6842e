"""Workbooks: sheets as tables, as a reader of the sheet sees them."""

import pytest

from briefing.errors import InputError, LimitError, SecurityError
from briefing.model import BlockKind
from briefing.readers import sniff, tables, xlsx
from briefing.readers.xlsx.number_formats import shown
from tests.readers import packages
from tests.tables import each_row

PROSE = "The trust shut quay 7 on Monday."


def text(value, place=""):
    at = f'r="{place}"' if place else ""
    return f'<c {at} t="inlineStr"><is><t>{value}</t></is></c>'


def number(value, style=0):
    return f'<c s="{style}"><v>{value}</v></c>'


def rows(*cells, attributes=""):
    return "<sheetData>" + "".join(f"<row {attributes}>{row}</row>" for row in cells) + "</sheetData>"


def read(sheet, **more):
    sheets = sheet if isinstance(sheet, dict) else {"Quays": sheet}
    return xlsx.read(packages.xlsx(sheets, **more), name="a.xlsx")


def test_sheets_are_tables_below_their_names():
    reading = read({"Quays": rows(text("quay") + text("days"), number(7) + number(9)), "Notes": rows(text(PROSE))})
    assert reading.text == f"Quays\n\nquay | days\n7 | 9\n\nNotes\n\n{PROSE}"
    heading, row = BlockKind.HEADING, BlockKind.TABLE_ROW
    assert [block.kind for block in reading.blocks] == [heading, row, row, heading, BlockKind.PARAGRAPH]


def test_the_name_of_the_only_sheet_is_no_heading():
    assert read(rows(text(PROSE))).text == PROSE


def test_shared_strings_with_runs_and_without_phonetic_hints():
    strings = (
        f"<si><t>{PROSE}</t></si><si><r><t>Tarn </t></r><r><rPr><b/></rPr><t>harbour_x000D_</t></r>"
        "<rPh sb='0' eb='1'><t>HINT</t></rPh></si>"
    )
    cells = (
        '<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>99</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>'
    )
    assert read(rows(cells), strings=strings).text == f"Tarn harbour | {PROSE}"


def test_results_stand_for_formulas_and_one_without_is_said():
    cells = f"{text(PROSE)}<c><f>1+1</f><v>2</v></c><c><f>[1]Other!A1</f></c><c t='e'><v>#REF!</v></c>"
    cells += "<c t='b'><v>1</v></c><c t='str'><f>A1</f><v>shut</v></c>"
    reading = read(rows(cells))
    assert reading.text == f"2 | TRUE | shut | {PROSE}"
    assert reading.notices == ("1 formula left out: no result in the file",)


def test_what_is_hidden_is_left_out_and_said():
    shown_rows = rows(text(PROSE, "A1") + text("column", "C1"))
    hidden_row = f"<sheetData><row hidden='1'>{text('row')}</row></sheetData>"
    reading = read(
        {
            "Quays": "<cols><col min='2' max='3' hidden='true'/></cols>" + shown_rows + hidden_row,
            "Secret": rows(text("x")),
        },
        states={"Secret": "veryHidden"},
    )
    assert reading.text == PROSE
    assert reading.notices == ("1 hidden sheet left out", "2 cells in hidden rows or columns left out")


LOOKS = (
    '<fonts><font/><font><sz val="1"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font>'
    '<font><color rgb="FF204060"/></font></fonts><fills><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF204060"/></patternFill></fill></fills><cellXfs>'
    '<xf/><xf fontId="1"/><xf fontId="2" fillId="0"/><xf fontId="3" fillId="0"/><xf fontId="4" fillId="1"/><xf fontId="2" fillId="1"/>'
    '<xf fontId="9999999999"/></cellXfs>'
)


def test_what_is_tiny_or_has_the_colour_of_its_cell_is_left_out_and_said():
    cells = "".join(text(f"not{n}").replace("<c ", f"<c s='{n}' ") for n in (1, 2, 3, 4))
    cells += text("seen").replace("<c ", "<c s='5' ") + text(PROSE).replace("<c ", "<c s='6' ")
    reading = read(rows(cells), styles=LOOKS)
    assert reading.text == f"seen | {PROSE}"
    assert reading.notices == ("hidden text left out: 16 characters",)
    run = "<r><t>It is </t></r><r><rPr><color rgb='FFFFFFFF'/></rPr><t>not </t></r><r><rPr><sz val='1'/></rPr><t>yet </t></r>"
    in_runs = read(rows("<c t='s'><v>0</v></c>" + text(PROSE)), strings=f"<si>{run}<r><t>shut</t></r></si>")
    assert in_runs.text.startswith("It is shut | ")
    assert in_runs.notices == ("hidden text left out: 8 characters",)


@each_row("colouring", ["<conditionalFormatting/>", "<tableParts/>", "<picture/>"])
def test_white_is_read_on_a_sheet_that_may_have_colours(colouring):
    cells = text("white").replace("<c ", "<c s='2' ") + text(PROSE)
    reading = read(rows(cells) + colouring, styles=LOOKS)
    assert (reading.text, reading.notices) == (f"white | {PROSE}", ())


def test_a_column_without_width_and_a_row_without_height_are_hidden():
    column = "<cols><col min='2' max='2' width='0' customWidth='1'/></cols>"
    row = f"<sheetData><row ht='0'>{text('row')}</row></sheetData>"
    reading = read(column + rows(text(PROSE, "A1") + text("column", "B1")) + row)
    assert (reading.text, reading.notices) == (PROSE, ("2 cells in hidden rows or columns left out",))


def test_numbers_look_as_in_the_sheet():
    styles = '<numFmts><numFmt numFmtId="170" formatCode="[$€-407] #,##0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>'
    reading = read(
        rows(text(PROSE) + number("1234.56", 1) + number("47912", 2) + number("0.30000000000000004")), styles=styles
    )
    assert reading.text.startswith("€ 1,234.6 | 2031-03-05 | 0.3")


def test_days_counted_from_1904():
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    reading = read(rows(text(PROSE) + number("46450", 1)), styles=styles, workbook='<workbookPr date1904="1"/>')
    assert reading.text.startswith("2031-03-05")


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("1234.5", "", "1234.5"),
        ("12345678901234", "General", "12345678901234"),
        ("1E+20", "", "1e+20"),
        ("0.075", "0.0%", "7.5%"),
        ("0.12", "0 %", "12 %"),
        ("-1234", "#,##0;[Red](#,##0)", "(1,234)"),
        ("-1234", "#,##0", "-1,234"),
        ("0", '#,##0;-#,##0;"nil"', "nil"),
        ("0", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "-"),
        ("7", ";;;", ""),
        ("1.005", "0.00", "1.01"),
        ("-0.001", "0.0", "0.0"),
        ("5", "000", "005"),
        ("0.5", "#.0#", ".5"),
        ("2500000", '0.0,,"m"', "2.5m"),
        ("1234", "$#,##0", "$1,234"),
        ("7", '"about" 0 "days"', "about 7 days"),
        ("0.5", "# ?/?", "0.5"),
        ("200", "[>100]0.0;0", "200"),
        ("1.5", "[h]:mm", "1.5"),
        ("1234", "0.00E+00", "1234"),
        ("47912.75", "d mmm yyyy", "2031-03-05"),
        ("47912.75", "dd/mm/yy hh:mm", "2031-03-05 18:00"),
        ("0.75", "h:mm:ss AM/PM", "18:00:00"),
        ("47912", "mmmm yyyy", "2031-03"),
        ("47912", '[$-407]d". "mmmm', "2031-03-05"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("-5", "yyyy-mm-dd", "-5"),
        ("1e300", "yyyy-mm-dd", "1e+300"),
        ("1e300", "0.00", "1e+300"),
        ("nan", "0.00", ""),
        ("x", "0.00", ""),
    ],
)
def test_number_formats(value, code, text):
    assert shown(value, code) == text


def test_labels_and_numbers_are_refused_with_a_hint():
    with pytest.raises(InputError) as error:
        read(rows(text("quay") + number(7)))
    assert (error.value.key, bool(error.value.hint)) == ("unsupported", True)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsm", "-"])
def test_the_kind_is_told_by_its_parts(name):
    assert sniff.kind(packages.xlsx({"Quays": rows(text(PROSE))}), name=name)[0] == "xlsx"


def test_a_binary_workbook_is_refused():
    with pytest.raises(InputError, match=r"\.xlsx"):
        sniff.kind(packages.archive({"xl/workbook.bin": "x"}), name="a.xlsb")


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ({"xl/workbook.xml": "<workbook/>"}, "no-text"),
        ({"xl/workbook.xml": "no XML"}, "damaged"),
        ({"xl/other.xml": "<a/>"}, "damaged"),
        ({"xl/workbook.xml": "<worksheet/>"}, "damaged"),
    ],
)
def test_a_workbook_without_what_it_needs(parts, key):
    assert packages.outcome(xlsx.read, packages.archive(parts), name="a.xlsx") == key


def test_an_empty_file_is_empty():
    assert packages.outcome(xlsx.read, b"", name="a.xlsx") == "empty"


def test_a_cut_file_is_read_as_far_as_it_goes():
    whole = packages.xlsx({"Quays": rows(*[text(PROSE)] * 50)})
    for part in range(200, len(whole), 150):
        assert packages.outcome(xlsx.read, whole[:part], name="a.xlsx") is not None


def test_one_string_shown_in_many_cells_has_a_limit(monkeypatch):
    monkeypatch.setattr(tables, "MAX_CHARACTERS", 100_000)
    with pytest.raises(LimitError):
        read(rows('<c t="s"><v>0</v></c>' * 200), strings=f"<si><t>{'Shut. ' * 1000}</t></si>")


def test_elements_that_are_nested_too_deep_are_refused():
    with pytest.raises(LimitError):
        read(rows("<c>" * 5000 + "</c>" * 5000))


def test_no_other_file_is_opened(tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text(f'<worksheet xmlns="{packages.SHEETS}">{rows(text("SECRET"))}</worksheet>')
    parts = packages.xlsx({"Quays": rows(text(PROSE))})
    outside = f'Target="{secret.as_uri()}" TargetMode="External"'.encode()
    with pytest.raises(InputError):
        xlsx.read(
            packages.replaced(parts, "xl/_rels/workbook.xml.rels", b'Target="worksheets/sheet0.xml"', outside), name="a"
        )
    entity = f'<!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]><worksheet '.encode()
    with pytest.raises(SecurityError):
        xlsx.read(packages.replaced(parts, "xl/worksheets/sheet0.xml", b"<worksheet ", entity), name="a")


def test_a_sheet_that_names_itself_a_million_columns_wide_costs_its_cells_alone():
    cells = text(PROSE, "XFD1048576") + text("shut", "ZZZ9999999999")
    wide = "<cols><col min='1' max='99999999999' hidden='1'/><col min='-1' max='x' hidden='1'/></cols>"
    assert read(wide + rows(cells, attributes='r="999999999999"')).text == f"shut | {PROSE}"
