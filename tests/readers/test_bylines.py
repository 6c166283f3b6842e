"""Author and day of a web page as it prints them, beside what its meta tags say."""

from briefing.model import Metadata
from briefing.readers.html import read
from briefing.readers.html.bylines import Credits, settled, without_publisher
from tests.tables import each_row

BODY = (
    "<p>The quay of Hask was shut on Monday after 400 dockers walked out, the harbour trust said in a statement.</p>"
    * 4
)


def metadata(below, *, head="", title="Quay of Hask shut"):
    page = f"<html lang='en'><head><title>{title}</title>{head}</head><body><article><h1>Quay of Hask shut</h1>{below}{BODY}</article></body></html>"
    return read(page.encode(), name="a.html").metadata


@each_row(
    ("below", "author"),
    [
        ("<p>By Ilse Marwen</p>", "Ilse Marwen"),
        ("<div>by Ilse Marwen<br>Monday, May 5, 2031</div>", "Ilse Marwen"),
        ("<div class='byline'><span>By</span> <a href='/x'>Ilse Marwen</a> and <a>Oke van Ranke</a></div>", "Ilse Marwen and Oke van Ranke"),
        ("<div><span class='author'>Ilse Marwen</span> <span class='publication'>THE HASK TIMES</span></div>", "Ilse Marwen"),
        ("<div class='author-name'>Ilse Marwen <span>Senior Contributor</span></div>", "Ilse Marwen"),
        ("<p>By <a>Ilse Marwen</a>, HNN Staff</p>", "Ilse Marwen"),
        ("<p>By Ilse Marwen ilse@hask.example (555) 0100</p>", "Ilse Marwen"),
        ("<p>Written by Ilse Marwen | 5 May 2031</p>", "Ilse Marwen"),
        ("<p>Posted on May 5, 2031 by Ilse Marwen</p>", "Ilse Marwen"),
        ("<p>By J. R. Marwen on Monday, May 5th, 2031 at 11:08 a.m.</p>", "J. R. Marwen"),
        ("<p><a href='/staff/ilse'>Ilse Marwen</a></p>", "Ilse Marwen"),
        ("<div class='articleByline'>Ilse Marwen</div>", "Ilse Marwen"),
        ("<div class='authorized'>Ilse Marwen</div>", ""),
        ("<p>Ilse Marwen</p>", ""),
        ("<p>By midnight the quay was shut.</p>", ""),
        ("<p>By Monday All Ships Had Left The Port Of Hask</p>", ""),
        ("<div class='byline'>Staff Writer</div>", ""),
        ("<aside class='byline'>By Ilse Marwen</aside>", ""),
        ("<div class='author-photo'><span>Ilse Marwen</span></div>", ""),
    ],
)  # fmt: skip
def test_a_byline(below, author):
    assert metadata(below).author == author


@each_row(
    ("below", "day"),
    [
        ("<div class='timestamp'>May 5, 2031, 9:19 PM ET</div>", "2031-05-05"),
        ("<p>5 May 2031</p>", "2031-05-05"),
        ("<p>Published on 5 May 2031 | Updated 7 May 2031</p>", "2031-05-05"),
        ("<p class='date'>Published on 5 May 2031 | Updated 7 May 2031</p>", "2031-05-05"),
        ("<p class='date'>Updated: 7 May 2031</p>", ""),
        ("<p>By Ilse Marwen <span class='pub-date'>Monday, May 5th, 2031 at 11:08 a.m.</span></p>", "2031-05-05"),
        ("<p>Posted: May 5, 2031 5:00 AM ET Last Updated: May 7, 2031 5:00 PM ET</p>", "2031-05-05"),
        ("<p>The quay was opened on 5 May 2031.</p>", ""),
        ("<div class='site-header'><span class='date'>5 May 2031</span></div>", ""),
    ],
)
def test_a_day(below, day):
    assert metadata(below).date == day


def test_a_day_at_the_end_is_one_that_says_so():
    page = (
        f"<html><body><h1>Quay of Hask shut</h1>{BODY}<div>First Published on May 5, 2031 01:38 pm</div></body></html>"
    )
    assert read(page.encode(), name="a.html").metadata.date == "2031-05-05"


def test_the_address_has_the_day_where_nothing_else_does():
    head = "<link rel='canonical' href='https://hask.example/2031/05/05/quay'>"
    assert metadata("", head=head).date == "2031-05-05"
    assert metadata("<p>6 May 2031</p>", head=head).date == "2031-05-06"
    stamped = head + "<meta property='article:published_time' content='2031-05-06T01:15:00Z'>"
    assert metadata("", head=stamped).date == "2031-05-05"
    assert metadata("", head=stamped.replace("05-06", "05-08")).date == "2031-05-08"


@each_row(
    ("stamp", "shown", "day"),
    [
        ("2031-05-06", "2031-05-05", "2031-05-05"),
        ("2031-05-01", "2031-05-05", "2031-05-01"),
        ("2031-05", "2031-05-05", "2031-05"),
        ("", "2031-05-05", "2031-05-05"),
        ("2031-05-06", "", "2031-05-06"),
    ],
)
def test_the_printed_day_stands_above_a_stamp_of_the_next(stamp, shown, day):
    assert settled(Metadata(date=stamp), Credits(date=shown)).date == day


@each_row(
    ("author", "outlet", "left"),
    [
        ("Hask News", "Hask News", ""),
        ("Hask-News", "The Hask News", ""),
        ("Hask", "Hask News", ""),
        ("Hask News Bureau", "Hask News", ""),
        ("Ilse Marwen", "Ilse Marwen on ships", "Ilse Marwen"),
        ("Ilse Marwen, Hask News", "Hask News", "Ilse Marwen"),
        ("Ilse Marwen, Oke Ranke", "Hask News", "Ilse Marwen, Oke Ranke"),
        ("Ilse Marwen", "", "Ilse Marwen"),
    ],
)
def test_the_publisher_is_no_author(author, outlet, left):
    assert without_publisher(author, outlet) == left


def test_what_is_printed_stands_for_a_publisher_and_for_more_than_a_name():
    head = "<meta property='og:site_name' content='Hask News'><meta name='author' content='{}'>"
    assert metadata("<p>By Ilse Marwen</p>", head=head.format("Hask News")).author == "Ilse Marwen"
    assert (
        metadata("<p>By Ilse Marwen</p>", head=head.format("Analysis by Ilse Marwen, Hask News")).author
        == "Ilse Marwen"
    )
    assert metadata("<p>By Oke Ranke</p>", head=head.format("Ilse Marwen")).author == "Ilse Marwen"
    assert metadata("<p>By Ilse Marwen</p>", head=head.format("Science desk editor")).author == "Ilse Marwen"


@each_row(
    ("noted", "shown", "author"),
    [
        ("Ilse Marwen", "Ilse Marwen, Oke Ranke", "Ilse Marwen, Oke Ranke"),
        ("Ilse Marwen", "Ilse J. Marwen", "Ilse J. Marwen"),
        ("Ilse Marwen", "Oke Ranke", "Ilse Marwen"),
        ("Ilse Marwen, Oke Ranke", "Ilse Marwen", "Ilse Marwen"),
    ],
)
def test_a_byline_that_says_more_than_the_meta_tags(noted, shown, author):
    assert settled(Metadata(author=noted), Credits(author=shown)).author == author


def test_a_day_stands_beside_other_credits():
    assert metadata("<p>Monday, 5 May 2031 · Edited by Ilse Marwen</p>").date == "2031-05-05"
