"""The page in a real browser: what a person does there, with and without a mouse, and what the page then is."""

import base64
import io
import json
import zipfile

import pypdfium2
import pytest
from selenium.webdriver import ActionChains, Keys

from briefing.mcp.roots import Roots
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests import vectors
from tests.program import EXAMPLE, call
from tests.serve import hostile
from tests.serve.browser import Browser
from tests.serve.conftest import ended, run

pytestmark = pytest.mark.browser

LINES = "#page .said"
POINTS = "[data-key=key-points]"
OTHER = (
    "Harbour closed\n\nThe port of Tarn closed on Monday after a walkout of 300 pilots. “We will not sail,” said Odile "
    "Brandvold, head of the pilots’ union. The ministry said that 45 ships were waiting, and that talks begin on 2 April 2024.\n"
)


@pytest.fixture(scope="module")
def window(tmp_path_factory):
    server = run(Server(Desk(roots=Roots([EXAMPLE.parent]), state=tmp_path_factory.mktemp("kept"))))
    server.desk.warm()
    browser = Browser(server, tmp_path_factory.mktemp("downloads"))
    yield browser
    browser.close()
    ended(server)


@pytest.fixture
def browser(window):
    window.visit()
    yield window
    window.size()
    assert window.complaints() == []


@pytest.fixture
def page(browser):
    """The page of the example."""
    return browser.drop(EXAMPLE)


def test_a_folder_that_is_dropped_is_read_in_the_order_of_its_names(browser, tmp_path):
    folder = tmp_path / "desk"
    (folder / "more").mkdir(parents=True)
    (folder / "b.txt").write_bytes(EXAMPLE.read_bytes())
    (folder / "more" / "c.txt").write_text(OTHER, encoding="utf-8")
    (folder / ".hidden.txt").write_text(OTHER, encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    browser.drop(folder)
    assert len(browser.all("#source-list li")) == 2
    assert browser.texts("#source-shown option") == ["1 desk/b.txt", "2 desk/more/c.txt"]
    assert "desk/broken.docx" in browser.texts("#problems")[0]
    browser.click("#source-list button")
    assert browser.texts("#source-shown option") == ["1 desk/more/c.txt"]
    assert "Tarn" in browser.texts(LINES)[0]
    browser.click("#source-list button")
    assert browser.one("#welcome").is_displayed()
    assert not browser.one("#work").is_displayed()


def test_text_is_pasted_and_a_file_is_opened_from_an_allowed_folder(browser):
    browser.click("#paste")
    browser.one("#pasted").send_keys(OTHER.replace("\n", " "))
    browser.click("#pasting [type=submit]")
    assert "text.txt" in browser.texts("#source-shown")[0]
    browser.click("#open")
    browser.one("#path").send_keys(EXAMPLE.name)
    browser.click("#opening [type=submit]")
    assert len(browser.all("#source-list li")) == 2
    assert any(text.startswith("[2 ") for text in browser.texts("#page .cite"))


def test_the_slider_sets_the_words_and_one_page_a_sheet(page):
    short = page.slide(80).texts(LINES)
    assert int(page.texts("#length-said")[0].split()[0]) <= 110
    longer = page.slide(300).texts(LINES)
    assert len(" ".join(longer)) > len(" ".join(short))
    page.click("#one-page")
    assert page.texts("#length-said")[0].startswith("one page, ")
    page.click("#undo")
    assert page.texts(LINES) == longer
    page.click("#undo")
    assert page.texts("#length-said")[0].startswith("automatic")  # a slide is one step


def test_struck_pinned_moved_and_back(page):
    before = page.texts(f"{POINTS} .said")
    page.click(f"{POINTS} [data-act=strike]")
    struck = page.texts(f"{POINTS} .said")
    assert before[0] not in struck
    assert "struck by the editor 1" in page.texts(".method")[0]
    page.click(f"{POINTS} [data-act=pin]")
    assert page.texts(".line.pinned .said") == struck[:1]
    page.click(f"{POINTS} [data-act=down]")
    moved = page.texts(f"{POINTS} .said")
    assert moved[:2] == struck[1::-1]
    for _ in range(3):
        page.click("#undo")
    assert page.texts(f"{POINTS} .said") == before
    for _ in range(3):
        page.click("#redo")
    assert page.texts(f"{POINTS} .said") == moved


def test_a_page_that_is_loaded_anew_or_was_kept_goes_on(page):
    lines = page.click("#one-page").click(f"{POINTS} [data-act=strike]").texts(LINES)
    page.driver.refresh()
    assert page.settled().texts(LINES) == lines
    page.click("#new")
    assert page.one("#welcome").is_displayed()
    page.click("#kept-list button")
    assert page.texts(LINES) == lines


def test_a_citation_opens_its_place_and_a_passage_leads_back_to_its_line(page):
    page.click(f"{POINTS} .cite")
    assert page.texts(".sentence.current")[0][:30] in page.texts(f"{POINTS} .said")[0]
    assert page.run("return document.activeElement.matches('.sentence.current')")
    page.click(".sentence.cited")
    assert page.run("return document.activeElement.closest('#page .line') !== null")


def test_the_page_of_a_pdf_is_shown_with_the_passage_boxed(browser, tmp_path):
    (tmp_path / "paper.pdf").write_bytes(vectors.pdf())
    browser.drop(tmp_path / "paper.pdf")
    picture = "#page-picture img"
    assert browser.one(picture).get_attribute("alt") == "The first page as it is printed"
    browser.click("#page .cite")
    assert browser.one(picture).get_attribute("alt").endswith("with the passage boxed")
    assert browser.run("return document.querySelector(arguments[0]).naturalHeight", picture) > 1000
    assert browser.faults() == []


def test_a_passage_that_is_selected_is_added_as_whole_sentences(page):
    sentence = page.all(".sentence:not(.cited)")[-1]
    page.run(
        "const [s] = arguments; s.scrollIntoView({block: 'center'});"
        "document.getSelection().setBaseAndExtent(s.firstChild, 4, s.firstChild, 9)",
        sentence,
    )
    page.click("#add")
    (added,) = page.texts(".line.added .said")
    assert sentence.text[-30:] in added
    assert "cited" in sentence.get_attribute("class")


def test_what_is_taken_along_is_what_make_writes(page, tmp_path):
    page.slide(250)
    page.click(f"{POINTS} [data-act=strike]")
    page.click(f"{POINTS} li:nth-child(2) [data-act=pin]")
    choices, mine = tmp_path / "choices.json", tmp_path / "page.docx"
    choices.write_bytes(page.taken("choices", "strait.choices.json"))
    assert json.loads(choices.read_bytes())["struck"]
    assert call("make", EXAMPLE, "--choices", choices, "--no-config", "-o", mine).code == 0
    assert page.taken("docx", "strait.docx") == mine.read_bytes()


def test_pasted_text_lies_beside_the_choices_that_were_made_on_it(browser, tmp_path):
    browser.drop(EXAMPLE).click("#paste")
    browser.one("#pasted").send_keys(OTHER.replace("\n", " "))
    browser.click("#pasting [type=submit]").click(f"{POINTS} [data-act=strike]")
    with zipfile.ZipFile(io.BytesIO(browser.taken("choices", "briefing.choices.zip"))) as archive:
        archive.extractall(tmp_path)
    mine = tmp_path / "page.docx"
    assert call("make", "--choices", tmp_path / "choices.json", "--no-config", "-o", mine).code == 0
    assert browser.taken("docx", "briefing.docx") == mine.read_bytes()


def test_words_of_the_editors_own_stand_where_a_form_waits(page):
    page.run(
        "const t = arguments[0]; t.value = 'submission'; t.dispatchEvent(new Event('change'))", page.one("#template")
    )
    page.settled()
    page.one(".slot textarea").send_keys("Approve the plan.", Keys.TAB)
    page.settled()
    assert page.run("return document.querySelector('.slot textarea').value") == "Approve the plan."


def test_facts_are_filtered_sorted_and_lead_to_their_place(page):
    page.click("#tab-facts")
    everything = len(page.all("#panel-facts tbody tr"))
    page.one("#fact-filter").send_keys("figures")
    assert 0 < len(page.all("#panel-facts tbody tr")) < everything
    page.click("#panel-facts th:nth-child(2) button")
    assert page.one("#panel-facts th:nth-child(2)").get_attribute("aria-sort") == "ascending"
    page.click("#panel-facts .cite")
    assert page.one("#panel-page").is_displayed()
    assert page.texts(".sentence.current")


def test_the_dates_are_drawn_among_the_facts_and_at_the_end_of_the_page(page):
    page.click("#tab-facts")
    picture = page.one("#timeline img")
    assert "2 April" in picture.get_attribute("alt")
    assert page.run("return arguments[0].naturalWidth", picture) > 300
    page.click("#tab-page").click("#options summary").click("#timeline-wanted")
    assert page.texts("#page h3")[-1] == "Timeline"
    assert "image/svg+xml" not in page.texts("#problems")[0]
    assert b"<svg" in page.taken("html", "strait.html")
    page.click("#undo")
    assert page.texts("#page h3")[-1] != "Timeline"
    assert not page.one("#timeline-wanted").is_selected()


def test_what_changed_since_the_last_briefing_is_told_and_saved(browser, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OTHER, encoding="utf-8")
    new.write_text(f"{OTHER.replace('45 ships', '60 ships')}The mayor of Tarn resigned on Tuesday.\n", encoding="utf-8")
    for form in ("docx", "json"):
        assert call("make", old, "--no-config", "-o", tmp_path / f"last.{form}").code == 0
    browser.drop(new).click("#tab-update")
    for form in ("docx", "json"):
        browser.one("#last").send_keys(str(tmp_path / f"last.{form}"))
        browser.settled()
        told = browser.texts("#changes")[0]
        assert told.startswith("What changed since")
        assert "The mayor of Tarn resigned" in told
    assert browser.faults() == []
    out = tmp_path / "update.docx"
    assert call("update", tmp_path / "last.json", new, "--no-config", "-o", out).code == 0
    assert browser.downloaded("[data-update=docx]", "update.docx") == out.read_bytes()
    browser.one("#last").send_keys(str(new))
    browser.settled()
    assert "no briefing of ours" in browser.texts("#problems")[0]
    assert browser.texts("#changes") == [""]


def test_sources_are_compared(page, tmp_path):
    (tmp_path / "other.txt").write_bytes(EXAMPLE.read_bytes().replace(b"60 percent", b"75 percent"))
    page.drop(tmp_path / "other.txt").click("#tab-compare")
    assert page.texts("#panel-compare h2") == ["Where the sources differ", "Where they agree"]


def test_a_brief_is_verified_and_its_quotation_repaired(page):
    page.click("#tab-verify")
    page.one("#brief").send_keys(
        "Solvaas said: “We are not replacing people. We are replacing ships that were built in 1968.”"
    )
    page.click("#panel-verify [type=submit]")
    assert "altered" in page.texts("#verdicts")[0]
    page.click("#verdicts li.error > button")
    assert not page.all("#verdicts li.error")
    assert "replacing cranes that were built in 1968" in page.one("#brief").get_property("value")


def test_what_is_taken_out_is_previewed_and_the_pack_saved(page):
    page.click("#tab-share").click("#redact-names")
    shown = page.texts("#preview")[0]
    assert "Taken out: " in shown
    assert "Solvaas" not in page.texts("#preview pre")[0]
    page.click("[data-share=zip]")
    assert page.texts("#problems") == [""]
    assert ".zip" in page.run("return document.getElementById('told').textContent")


def test_everything_is_done_without_a_mouse(browser):
    browser.tab_to("#paste").keys(Keys.ENTER).keys(OTHER.replace("\n", " "))
    browser.tab_to("#pasting [type=submit]").keys(Keys.ENTER)
    browser.tab_to("#one-page").keys(Keys.ENTER)
    before = browser.texts(LINES)
    browser.tab_to("#page [data-act=strike]").keys(Keys.DELETE)
    assert browser.texts(LINES) != before
    assert browser.run("return document.activeElement.closest('#page') !== null")
    browser.keys("z", holding=[Keys.CONTROL])
    assert browser.texts(LINES) == before
    browser.tab_to("#source-text").keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    assert "added" in browser.texts(".method")[0]
    browser.run("document.getElementById('tab-page').focus()")
    browser.keys(Keys.ARROW_RIGHT)
    assert browser.one("#panel-facts").is_displayed()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault(page, theme):
    page.tool("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
    page.click(f"{POINTS} .cite")
    rules = ["color-contrast"] if theme == "dark" else []
    assert page.faults(*rules) == []
    for tab in ("facts", "compare", "update", "verify", "share"):
        page.click(f"#tab-{tab}")
        assert page.faults(*rules) == []
    page.tool("Emulation.setEmulatedMedia", features=[])


@pytest.mark.parametrize(("width", "scale"), [(640, 2), (320, 1)], ids=["at 200 %", "on a narrow screen"])
def test_nothing_is_scrolled_sideways(page, width, scale):
    page.size(width, 450, scale)
    for tab in ("page", "facts", "compare", "update", "verify", "share"):
        page.click(f"#tab-{tab}")
        wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.run(wide) <= 0, tab
    page.click("#tab-page").click("#one-page").click(f"{POINTS} [data-act=strike]")
    assert "struck by the editor 1" in page.texts(".method")[0]


def test_on_a_narrow_screen_the_page_comes_first_and_the_rest_is_folded_away(page):
    page.size(360, 740)
    assert page.run("return document.getElementById('page').getBoundingClientRect().top") < 300
    for fold, held in {
        "sources": "#paste",
        "listed": "#source-list",
        "formats": "[data-format=json]",
        "options": "#template",
    }.items():
        assert not page.one(held).is_displayed()
        page.click(f"#more-{fold}")
        assert page.one(f"#more-{fold}").get_attribute("aria-expanded") == "true"
        assert page.one(held).is_displayed()
    page.size(1280, 900)
    assert not any(fold.is_displayed() for fold in page.all(".unfold"))


def test_the_foot_says_why_a_line_stands_and_what_was_done(page):
    assert page.texts("#told")[0].startswith("Sources read: 1 of 1. Point at a line")
    ActionChains(page.driver, duration=0).move_to_element(page.all(f"{POINTS} .said")[0]).perform()
    assert page.texts("#why")[0].startswith("Why this line: ranked ")
    ActionChains(page.driver, duration=0).move_to_element(page.one("#source-shown")).perform()
    assert not page.one("#why").is_displayed()
    page.tab_to("#page [data-act=strike]")
    assert page.one("#why").is_displayed()
    page.keys(Keys.ENTER)
    assert page.run("return document.getElementById('told').textContent").startswith("Struck: ")


def test_the_page_alone_is_printed(page):
    paper = pypdfium2.PdfDocument(io.BytesIO(base64.b64decode(page.driver.print_page())))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert len(paper) <= 2
    assert "Bottom line" in text
    for control in ("Add files", "Save as", "Length", "Remove"):
        assert control not in text


def test_hostile_documents_run_nothing_and_reach_nowhere(browser, tmp_path):
    for name, data in hostile.DOCUMENTS.items():
        (tmp_path / name).write_bytes(data)
    browser.drop(*sorted(tmp_path.iterdir()))
    assert len(browser.all("#source-list li")) + len(browser.all("#problems p")) >= len(hostile.DOCUMENTS)
    for number in range(len(browser.all("#source-list li"))):
        browser.run(
            "const s = document.getElementById('source-shown'); s.value = arguments[0];"
            "s.dispatchEvent(new Event('change'))",
            number,
        )
        browser.settled()
    for tab in ("facts", "compare", "update", "verify", "share"):
        browser.click(f"#tab-{tab}")
    browser.click("#tab-verify")
    browser.one("#brief").send_keys(hostile.MARKUP)
    browser.click("#panel-verify [type=submit]")
    ActionChains(browser.driver).pause(0.2).perform()
    assert browser.run("return window.ran ?? null") is None
    foreign = "img:not([src^='blob:']), iframe, object, embed, svg, video, audio, base, link:not([href^='/']), script:not([src^='/'])"
    assert browser.all(foreign) == []


def test_no_request_went_elsewhere_and_no_dialog_opened(window):
    asked = {event["request"]["url"] for event in window.events("Network.requestWillBeSent")}
    assert asked
    assert [url for url in asked if not url.startswith((window.origin, f"blob:{window.origin}"))] == []
    assert window.events("Page.javascriptDialogOpening") == []
