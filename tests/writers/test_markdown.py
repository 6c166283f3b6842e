import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.model import Item, ItemKind, Section, Table
from briefing.writers import Layout
from briefing.writers.markdown import escape, write
from briefing.writers.pieces import closers, printable, spaced
from tests.tables import each_row
from tests.writers import samples

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def written(briefing, **layout):
    return write(briefing, layout=Layout(**layout)).decode()


def shown(markdown):
    """What a reader sees: the text of each block, inside a list or quotation or not, and the kinds of blocks."""
    blocks, kinds = [], []
    for token in PARSER.parse(markdown):
        if token.type == "inline":
            blocks.append(
                "".join(
                    {"softbreak": "\n", "hardbreak": "\n"}.get(
                        c.type, c.content if c.type in {"text", "code_inline"} else ""
                    )
                    for c in token.children
                )
            )
        elif token.nesting != -1:
            kinds.append(token.type)
    return blocks, kinds


def one(text, **rest):
    return replace(samples.EMPTY, sections=(Section("key-points", "Points", (Item(text, **rest),)),))


def test_a_sample():
    page = written(samples.BRIEFING)
    lines = page.splitlines()
    assert lines[0] == lines[-1] == "**TLP:AMBER**"
    assert lines[2] == "# Port Ellery closes its northern pier to deep-sea crews"
    assert "- The council did not say how it would enforce the closure. [[1\u00a0¶7]] *(no source is named)*" in lines
    assert "- He *\\[Tomas R. Okonjo-Lindqvist, the union’s chairman,\\]* called the vote" in page
    assert (
        "> We will not leave the valley. We came here with eleven boats and we will keep eleven boats.\n>\n> If" in page
    )
    assert (
        "| 17% [[2\u00a0p.\u00a04]] | fall in landings since 2011 | Landings have fallen by 17% since 2011. [[2\u00a0p.\u00a04]] |"
        in lines
    )
    assert (
        '1. **Council shuts northern pier**<a id="source-1"></a>. The Ellery Gazette, 11 February 2031, 612 words.'
        in lines
    )
    assert "[2\u00a0p.\u00a04]: #source-2" in lines
    assert page.endswith("\n")
    assert not re.search(r"[ \t]$|\n\n\n", page, re.MULTILINE)


def test_citations_render_as_links_to_sources_that_exist():
    html = PARSER.render(written(samples.BRIEFING))
    assert '[<a href="#source-1">1\u00a0¶7</a>]' in html
    targets = set(re.findall(r'href="#(.*?)"', html))
    assert targets == set(re.findall(r'<a id="(.*?)">', html)) == {"source-1", "source-2"}


ODD = [
    "# no heading", "- no item", "+ no item", "1. no number", "12) no number", "> no quotation", "<b>no tag</b>",
    "`no code`", "__no__ *emphasis*", "_x_ snake_case", "[no](link)", "![no](image)", "[ref]: x", "&copy; &amp; &#35; AT&T",
    "a | b", "---", "***", "===", "    code", "~~~", "~~gone~~", "C:\\new\\", "ends with \\", "C#", "# C #", "a  b", "\ttab",
    "two\nlines", "<!-- x -->", "<https://x.org>", "\x1b[31mred", "x\ud800y", "=> so", "|---|", ":-", "2016\\. x", "5\u00a0000",
]  # fmt: skip


@each_row("text", ODD)
def test_text_shows_as_it_stands(text):
    expected = spaced(text).strip(" ")
    expected = printable(expected)
    blocks, kinds = shown(written(one(text)))
    assert blocks == ["Points", expected]
    assert kinds == ["heading_open", "bullet_list_open", "list_item_open", "paragraph_open", "inline"][:1] + kinds[1:]
    assert kinds.count("bullet_list_open") == 1
    quotation = one(text, kind=ItemKind.QUOTATION)
    assert shown(written(quotation))[0] == ["Points", expected]
    headed = replace(samples.EMPTY, title=text, sections=(Section("k", text, ()),))
    assert shown(written(headed))[0] == [expected, expected]
    table = replace(samples.EMPTY, sections=(Section("k", "H", (Table((text, "b"), ((Item(text), Item("c")),)),)),))
    blocks, kinds = shown(written(table))
    assert blocks == ["H", expected, "b", expected, "c"]


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_shows_as_it_stands(text):
    expected = printable(spaced(text)).strip()
    expected += closers(expected)
    seen = MarkdownIt("commonmark").enable("strikethrough").parse("x " + escape(text) + " x")[1]
    got = "".join(child.content for child in seen.children if child.type == "text")
    assert " ".join(got.split()) == " ".join(f"x {expected} x".split())
    assert {child.type for child in seen.children} <= {"text"} | {"text_special"}


def test_any_character_in_any_place():
    for text in ("\x00", "\ud800", "\u202e", "|\n|", "\n\n", "]: x", "**", ""):
        page = write(samples.with_text(f"a{text}b"), layout=Layout())
        assert "\ud800" not in page.decode()
        assert b"\x00" not in page
        write(samples.with_text(text), layout=Layout())


def test_numbered_key_points():
    assert "\n1. The union" in written(samples.BRIEFING, numbered=True)


def test_nothing_at_all():
    assert written(samples.EMPTY) == "\n"
