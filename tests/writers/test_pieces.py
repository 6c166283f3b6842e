from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.language.locale_formats import long_date
from briefing.model import OMISSION, Citation, Item, ItemKind, Span
from briefing.writers.messages import messages_of
from briefing.writers.pieces import INLINE, Citing, PieceKind, children, closers, lines, right_to_left, spaced
from tests.tables import each_row

ENGLISH = messages_of("en")


def laid(item, citing=INLINE):
    marks = {PieceKind.CITATION: "[{}]", PieceKind.INSERTION: "[{}]", PieceKind.LABEL: "<{}>"}
    laid = ["".join(marks.get(p.kind, "{}").format(p.text) for p in line) for line in lines(item, ENGLISH, citing)]
    return [line.replace("\u00a0", " ") for line in laid]


@each_row(
    ("text", "insertions", "expected"),
    [
        ("He left.", ((2, "the mayor"),), "He [the mayor] left."),
        ("He left.", ((3, "the mayor"),), "He [the mayor] left."),
        ("He left.", ((0, "Later"),), "[Later] He left."),
        ("“He left.”", ((1, "Later"),), "“[Later] He left.”"),
        ("He left.", ((8, "sic"),), "He left. [sic]"),
        ("They, too", ((4, "the crews"),), "They [the crews], too"),
        ("a\n b", ((1, "x"), (3, "y")), "a [x] [y] b"),
        ("a", ((0, "x"), (0, "y")), "[x] [y] a"),
        ("“He left.”", ((0, "Speaker:"),), "[Speaker:] “He left.”"),
        ('"He left."', ((0, "Speaker:"),), '[Speaker:] "He left."'),
        ('"He left"', ((8, "sic"),), '"He left [sic]"'),
        ("$5 or (6)", ((0, "about"), (6, "not")), "[about] $5 or [not] (6)"),
    ],
)
def test_insertions(text, insertions, expected):
    assert laid(Item(text, insertions=insertions)) == [expected]


def test_insertions_keep_to_their_paragraph():
    assert laid(Item("one\n\ntwo", insertions=((3, "x"), (8, "y")))) == ["one [x]", "two [y]"]


@each_row(
    ("label", "expected"),
    [("2016", "<2016:> text"), ("Who?", "<Who?> text"), ("  a\nb ", "<a b:> text"), ("", "text"), (" ", "text")],
)
def test_labels(label, expected):
    assert laid(Item("text", label=label)) == [expected]


def test_parts_of_an_item_and_their_order():
    one, two = Citation(0, Span(0, 1), "¶6"), Citation(2, Span(0, 1), "p. 3")
    assert laid(Item("a", (one,), note="n", also=(two, one))) == ["a [1 ¶6; 3 p. 3] (n)"]
    assert laid(Item("a", (one, two), label="L", kind=ItemKind.QUOTATION, note="n")) == ["<L> (n)", "a [1 ¶6; 3 p. 3]"]
    assert laid(Item("", note="alone")) == ["alone"]
    assert laid(Item("", (one,), label="L")) == ["<L> [1 ¶6]"]
    assert laid(Item("")) == []
    assert laid(Item("[fill in]", kind=ItemKind.PLACEHOLDER)) == laid(Item("fill in", kind=ItemKind.PLACEHOLDER))


def test_pieces_share_a_mark_which_names_the_source_only_where_there_are_several():
    pieces = tuple(Citation(0, Span(n, n + 3), place) for n, place in ((0, "¶6"), (9, "¶8"), (20, "¶8")))
    item = Item("one two ten", pieces, insertions=((3, OMISSION), (7, OMISSION)))
    assert item.pieces == (Span(0, 3), Span(4, 7), Span(8, 11))
    assert laid(item) == ["one […] two […] ten [1 ¶6, ¶8]"]
    assert laid(item, Citing(alone=True)) == ["one […] two […] ten [¶6, ¶8]"]
    assert laid(replace(item, also=(Citation(0, Span(30, 33), ""),)), Citing(alone=True)) == [
        "one […] two […] ten [¶6, ¶8]"
    ]
    assert laid(Item("a", (Citation(0, Span(0, 1), ""),)), Citing(alone=True)) == ["a [1]"]
    (mark,) = [p for line in lines(item, ENGLISH) for p in line if p.kind is PieceKind.CITATION]
    assert mark.text == "1\u00a0¶6,\u00a0¶8"


def test_an_omission_stands_apart_from_a_quotation_mark():
    assert laid(Item("“a” “b”", insertions=((4, OMISSION),))) == ["“a” […] “b”"]


def test_short_entries_stand_in_the_line_of_their_head():
    one = Citation(0, Span(0, 1), "¶6")
    names = tuple(Item(name, (one,), kind=ItemKind.ENTRY) for name in ("PEHC", "NOA"))
    head = Item("", label="Not spelled out", children=names)
    assert laid(head) == ["<Not spelled out:> PEHC [1 ¶6]; NOA [1 ¶6]"]
    assert children(head) == ()
    assert laid(replace(head, text="Not spelled out:", label="")) == ["Not spelled out: PEHC [1 ¶6]; NOA [1 ¶6]"]
    longer = replace(head, children=(*names, Item("x" * 41, kind=ItemKind.ENTRY)))
    assert laid(longer) == ["<Not spelled out>"]
    assert children(longer) == longer.children


@given(st.text(alphabet="ab \n\t\u00a0“”", max_size=30), st.lists(st.integers(0, 30), max_size=3))
def test_the_text_comes_out_whole_and_in_order(text, offsets):
    item = Item(text, insertions=tuple((min(offset, len(text)), "zz") for offset in offsets))
    pieces = [p for line in lines(item, ENGLISH) for p in line if p.kind in {PieceKind.TEXT, PieceKind.PLAIN}]
    assert "".join("".join(p.text for p in pieces).split()) == "".join(text.split())
    inserted = [p for line in lines(item, ENGLISH) for p in line if p.kind is PieceKind.INSERTION]
    assert len(inserted) == len(item.insertions)


@given(st.text(alphabet="a\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069", max_size=20))
def test_closed_text_needs_no_closers(text):
    assert closers(text + closers(text)) == ""


@each_row(
    ("text", "expected"), [("a  b", "a b"), ("5\u00a0000", "5\u00a0000"), ("a\u00a0 b", "a b"), ("a \r\n\tb", "a b")]
)
def test_white_space(text, expected):
    assert spaced(text) == expected


def test_direction():
    assert right_to_left("123 שלום abc")
    assert not right_to_left("abc שלום")
    assert right_to_left("12", "ar")


@each_row(
    ("date", "expected"),
    [("2016-09-12", "12 September 2016"), ("2016-09", "September 2016"), ("2016", "2016"), ("2016-W37", "2016-W37"),
     ("", ""), ("2016-13-01", "2016-13-01"), ("yesterday", "yesterday"), ("2016-09-12T10:00", "12 September 2016")],
)  # fmt: skip
def test_dates(date, expected):
    assert long_date(date, "xx") == expected
