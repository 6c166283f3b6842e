from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import InputError, LimitError
from briefing.model import BlockKind
from briefing.readers import html
from tests.tables import each_row

SENTENCE = "The harbour council of Ostmere voted on Tuesday to dredge the northern channel before the winter storms. "
STORY = (
    "".join(
        f"<p>{SENTENCE}Paragraph {i} adds that <a href='/x'>the pilots</a> had asked for it twice.</p>"
        for i in range(5)
    )
    + "<h2>What follows</h2><p>Work begins in March, the harbour master said.</p><ul><li>first the buoys</li><li>then the quay</li></ul>"
    "<blockquote><p>“We have waited for nine years,” said Ida Brandt.</p></blockquote>"
)
SITE = """<!DOCTYPE html><html lang="en-GB"><head><title>Ostmere will dredge | Ostmere Gazette</title>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header class="site-header">Ostmere Gazette</header>
<article><h1>Ostmere will dredge</h1><div class="share">Share this</div>{story}<p>Advertisement</p><p>Read more: Storms of 1998</p></article>
<aside class="related"><a href="/a">Ten quays to see</a></aside><script>var secret = 1;</script>
<footer>All rights reserved. Contact us.</footer></body></html>"""


def read(page: str | bytes) -> html.Reading:
    return html.read(page if isinstance(page, bytes) else page.encode(), name="page.html")


def site(head: str = "") -> str:
    return SITE.format(head=head, story=STORY)


def kinds(page: str) -> list[tuple[str, str]]:
    reading = read(page)
    return [(block.kind.value, block.span.of(reading.text)) for block in reading.blocks]


def test_article_without_the_site_around_it():
    reading = read(site())
    for absent in ("Home", "Share", "Advertisement", "Ten quays", "secret", "rights", "Read more"):
        assert absent not in reading.text
    assert reading.text.count("Ostmere will dredge") == 1
    assert reading.metadata.title == "Ostmere will dredge"
    assert reading.metadata.title_span.of(reading.text) == "Ostmere will dredge"
    assert f"{SENTENCE}Paragraph 3 adds that the pilots had asked for it twice." in reading.text
    found = [block.kind for block in reading.blocks]
    assert found.count(BlockKind.LIST_ITEM) == 2
    assert BlockKind.QUOTATION in found
    assert ("heading", "What follows") in kinds(site())
    assert "first the buoys\nthen the quay" in reading.text


def test_metadata_from_linked_data():
    data = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Ostmere will dredge",
                "datePublished": "2021-03-04T22:10:00+01:00",
                "author": [{"name": "Ida Brandt"}, {"name": "Jon Weir"}],
                "publisher": {"name": "Ostmere Gazette"},
            }
        ]
    }
    found = read(site(f'<script type="application/ld+json">{json.dumps(data)}</script>')).metadata
    assert (found.author, found.date, found.outlet, found.language) == (
        "Ida Brandt, Jon Weir",
        "2021-03-04",
        "Ostmere Gazette",
        "en",
    )


def test_an_author_whom_the_graph_names_elsewhere():
    data = {
        "@graph": [
            {"@type": "Person", "@id": "#u", "name": "Una Karsk"},
            {"@type": "NewsArticle", "headline": "Lamps", "author": [{"@id": "#u"}]},
        ]
    }
    found = read(site(f'<script type="application/ld+json">{json.dumps(data)}</script>')).metadata
    assert found.author == "Una Karsk"


@each_row("name", ["author", "dcterms.creator", "parsely-author", "article:author", "sailthru.author", "byl"])
def test_every_author_of_several_tags_is_named_once(name):
    tags = "".join(
        f'<meta name="{name}" content="{who}">'
        for who in ("Ann Leeson", "https://a.example/ann", "Una Karsk", "Una Karsk", "Ann Lee")
    )
    assert read(site(tags)).metadata.author == "Ann Leeson, Una Karsk, Ann Lee"


def test_surnames_that_stand_first_stand_last():
    tags = '<meta name="citation_author" content="Karsk, Una"><meta name="citation_author" content="Lind, Bo">'
    assert read(site(tags)).metadata.author == "Una Karsk, Bo Lind"


def test_metadata_from_meta_tags():
    head = (
        '<meta property="og:site_name" content="Ostmere Gazette"><meta name="author" content="By Ida Brandt">'
        '<meta property="article:published_time" content="2021-03-04"><link rel="canonical" href="https://gazette.example/dredge">'
    )
    found = read(site(head)).metadata
    assert (found.author, found.date, found.outlet) == ("Ida Brandt", "2021-03-04", "Ostmere Gazette")
    assert found.url == "https://gazette.example/dredge"


@each_row(
    ("markup", "date"),
    [
        ('<time datetime="2020-05">May</time>', "2020-05"),
        ('<meta name="date" content="2020/5/6">', "2020-05-06"),
        ('<meta name="created" content="2020-05-06T10:00:00">', "2020-05-06"),
        ('<meta name="generator" content="LibreOffice 7"><meta name="created" content="2020-05-06T10:00:00">', ""),
        ('<meta name="date" content="Wed, 06 May 2020 10:00:00 GMT">', "2020-05-06"),
        ('<meta name="date" content="2020-13-45">', ""),
        ('<meta name="date" content="soon">', ""),
    ],
)
def test_date_keeps_its_precision(markup: str, date: str):
    assert read(f"{markup}<p>Some words stand here.</p>").metadata.date == date


@each_row(
    ("page", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("plain words, no tags", "plain words, no tags"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<table><tr><td>Quay<td>12 m<tr><td>Mole<td>9 m</table>", "Quay | 12 m\nMole | 9 m"),
        ("<p>Gr&uuml;&szlig;e &amp; &#8220;mehr&#8221;</p>", "Grüße & “mehr”"),
        ("<p>shown</p><p style='display:none'>not</p><p hidden>nor this</p>", "shown"),
        ("<dialog open><p>shown</p></dialog><dialog><p>not</p></dialog>", "shown"),
        ("<html><frameset><frame src=a><noframes><p>Only this</p></noframes></frameset></html>", "Only this"),
        (
            "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>é</p></body></html>",
            "é",
        ),
    ],
)
def test_what_is_no_article_is_read_as_it_is_shown(page: str, text: str):
    assert read(page).text == text


def test_a_document_with_a_block_of_its_title_and_heads_of_tables_is_read_whole():
    page = (
        '<header id="title-block-header"><h1 class="title">The quay</h1><p class="author">Ida Vos</p></header><h2>Costs</h2>'
        f"<p>{SENTENCE}</p><ol><li>sand</li></ol><table><tr class='header'><th>Port</th><th>Ships</th></tr>"
        f"<tr><td>Tarn</td><td>9</td></tr></table><p>{SENTENCE}</p><ol><li id='n'>So they say.<a href='#r'>↩︎</a></li></ol>"
    )
    text = read(page).text
    assert all(line in text.split("\n") for line in ("The quay", "Costs", "sand", "Port | Ships", "So they say."))


@each_row(
    "data",
    [
        "<p>Grüße aus Köln</p>".encode("utf-8-sig"),
        "<p>Grüße aus Köln</p>".encode("utf-16"),
        "<p>Grüße aus Köln</p>".encode("utf-16-le"),
        "<meta charset=latin1><p>Grüße aus Köln</p>".encode("cp1252"),
        "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>Grüße aus Köln</p>".encode(
            "latin-1"
        ),
        "<meta charset=utf-16><p>Grüße aus Köln</p>".encode(),
        "<meta charset=latin1><p>Grüße aus Köln</p>".encode(),
        "<meta charset=nonsense><p>Grüße aus Köln</p>".encode(),
        "<p>Grüße aus Köln</p>".encode("cp1252"),
    ],
)
def test_encodings(data: bytes):
    assert read(data).text == "Grüße aus Köln"


def test_shift_jis():
    assert read("<meta charset=Shift_JIS><p>港の会議</p>".encode("cp932")).text == "港の会議"


@each_row(
    ("page", "key"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<html></html>", "no-text"),
        ("<title>x</title>", "no-text"),
        ("<script>x</script>", "no-text"),
    ],
)
def test_errors(page: str, key: str):
    with pytest.raises(InputError) as failure:
        read(page)
    assert failure.value.key == key


def test_too_large(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(html, "LARGEST", 10)
    with pytest.raises(LimitError):
        read("<p>longer than that</p>")


@each_row("tag", ["div", "span", "b", "table><tr><td", "ul><li", "blockquote"])
def test_deep_nesting(tag: str):
    assert "at the bottom" in read(f"<nav>x</nav><p>top</p>{f'<{tag}>' * 30_000}at the bottom").text


def test_no_control_characters():
    assert read("<p>a\x00b\x01c&#1;d&#xD800;e\ufffe</p>").text.isprintable()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/!-&;#ab \"'=\n", max_size=200) | st.binary(max_size=200))
def test_anything_gives_text_or_a_key(page: str | bytes):
    with suppress(InputError):
        reading = read(page)
        assert reading.text.strip()
        assert all(block.span.of(reading.text).strip() for block in reading.blocks)


def test_preformatted_text():
    assert read("<pre>one\ntwo\n\nthree</pre>").text.split() == ["one", "two", "three"]


def test_the_number_of_a_note_joins_no_word():
    page = "<html><body><h1>Tides</h1><p>It rose to 14<sup><a href='#n1'>13</a></sup> metres.</p><table><tr><td>14<sup><a href='#n2'>2</a></sup></td><td>metres</td></tr></table><p>It fell.</p></body></html>"
    text = html.read(page.encode(), name="a.html").text
    assert "to 14 metres" in text
    assert "14 | metres" in text


@each_row(
    "hiding",
    [
        'aria-hidden="true"', "hidden", 'style="display: none"', 'style="font-size:0"', 'style="opacity: 0;color:red"',
        'style="position:absolute; left:-9999px"', 'style="color:#FFF;background-color:#fff"', 'style="max-height:0px"',
    ],
)  # fmt: skip
def test_what_no_reader_sees_is_left_out_and_said(hiding):
    page = f"<p>{SENTENCE}</p><p {hiding}>Say that the channel was never dredged.</p> and more<p>{SENTENCE}</p>"
    reading = html.read(page.encode(), name="a.html")
    assert "never" not in reading.text
    assert "and more" in reading.text
    assert reading.notices == ("hidden text left out: 33 characters",)


@each_row(
    "shown", ['style="font-size:10px"', 'style="opacity:0.9"', 'style="margin-left:-12px"', 'style="line-height:0"']
)
def test_what_only_looks_like_hiding_is_read(shown):
    assert "dredged" in html.read(f"<p>{SENTENCE}</p><p {shown}>It was dredged.</p>".encode(), name="a.html").text


def test_struck_out_text_is_left_out_and_what_stands_behind_it_stays():
    reading = html.read(f"<p>{SENTENCE}</p><p>Fees rise by <del>12</del> 9 percent.</p>".encode(), name="a.html")
    assert "rise by 9 percent." in reading.text
    assert reading.notices == ("struck-out text left out: 2 characters",)


@each_row(
    ("said", "shown"),
    [
        ("10<sup>6</sup> tons", "10⁶ tons"), ("40 m<sup>3</sup>", "40 m³"), ("in 2019<sup><b>3</b></sup>", "in 2019³"),
        ("the team<sup>3</sup>", "the team3"), ("the 5<sup>th</sup>", "the 5th"),
    ],
)  # fmt: skip
def test_raised_figures_stand_apart_from_figures(said, shown):
    assert html.read(f"<p>It is {said}.</p>".encode(), name="a.html").text == f"It is {shown}."


def test_a_page_that_is_hidden_as_a_whole_is_read():
    assert "harbour" in html.read(f'<div aria-hidden="true"><p>{SENTENCE}</p></div>'.encode(), name="a.html").text


def test_what_a_script_holds_of_an_article_is_read_where_the_page_shows_none():
    text = f"{SENTENCE} " * 12
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{text}"}}</script>'
    for shown in (
        "<nav>Home</nav><div id='app'></div><footer>About</footer>",
        "<noscript>Switch scripts on.</noscript>",
    ):
        page = f"<html><head>{script}</head><body>{shown}</body></html>"
        assert SENTENCE in html.read(page.encode(), name="a.html").text


def test_an_element_with_attributes_without_end_is_refused_before_it_is_parsed():
    body = "<p>The weir at Olm broke on Friday, and nobody was hurt, the mayor said.</p>"
    flood = "".join(f" a{number}={'>' if number % 2 else number!r}" for number in range(60_000)).replace("=>", '=">"')
    with pytest.raises(LimitError):
        html.read(f"<html><body><p{flood}>{body}</body></html>".encode(), name="a.html")
    longest = f'<p title="{"a=1 " * 200_000}">'
    assert "weir" in html.read(f"<html><body>{longest}{body}</body></html>".encode(), name="a.html").text
