"""The page in a real browser: what a person does there, with and without a mouse, and what the page then is."""

import base64
import io
import json
import zipfile

import pypdfium2
import pytest
from selenium.webdriver import ActionChains, Keys

from tests import vectors
from tests.program import EXAMPLE, call
from tests.serve.browser import LINES, MOUSE, OTHER, POINTS, Browser

pytestmark = pytest.mark.browser


def test_a_folder_that_is_dropped_is_read_in_the_order_of_its_names(browser, tmp_path):
    folder = tmp_path / "desk"
    (folder / "more").mkdir(parents=True)
    (folder / "b.txt").write_bytes(EXAMPLE.read_bytes())
    (folder / "more" / "c.txt").write_text(OTHER, encoding="utf-8")
    (folder / ".hidden.txt").write_text(OTHER, encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    browser.drop(folder)
    assert len(browser.all("#source-list li")) == 2
    assert browser.texts("#source-shown option") == [
        "1 Port Strike Threatens Grain Corridor as Varnish Strait Talks Stall",
        "2 Harbour closed",
    ]
    assert [one.get_attribute("title") for one in browser.all("#source-list strong")] == [
        "desk/b.txt",
        "desk/more/c.txt",
    ]
    assert "desk/broken.docx" in browser.texts("#problems")[0]
    browser.click("#source-list button")
    assert browser.texts("#source-shown option") == ["1 Harbour closed"]
    assert "Tarn" in browser.texts(LINES)[0]
    browser.click("#source-list button")
    assert browser.one("#welcome").is_displayed()
    assert not browser.one("#work").is_displayed()


def test_text_is_pasted_and_a_file_is_opened_from_an_allowed_folder(browser):
    browser.click("#paste")
    browser.one("#pasted").send_keys(OTHER.replace("\n", " "))
    browser.click("#pasting [type=submit]")
    assert browser.one("#source-list strong").get_attribute("title") == "text.txt"
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


def test_lines_are_pinned_files_saved_and_briefs_checked_without_a_mouse(page):
    page.tab_to("#page [data-act=pin]").keys(Keys.ENTER)
    assert page.texts(".line.pinned .said")
    assert page.run("return document.activeElement.dataset.act") == "pin"
    page.run("document.getElementById('tab-page').focus()")
    assert page.saved("strait.docx", lambda: page.tab_to("[data-format=docx]").keys(Keys.SPACE)).startswith(b"PK")
    page.run("document.getElementById('tab-page').focus()")
    page.keys(Keys.ARROW_RIGHT)
    page.tab_to("#fact-filter").keys("figures")
    page.tab_to("[data-by=value] button").keys(Keys.SPACE)
    assert page.one("[data-by=value]").get_attribute("aria-sort") == "ascending"
    page.run("document.getElementById('tab-facts').focus()")
    page.keys(Keys.END, Keys.ARROW_LEFT)
    page.tab_to("#brief").keys("The union voted 312 to 49.")
    page.tab_to("#panel-verify [type=submit]").keys(Keys.ENTER)
    assert page.texts("#verdicts .problem")
    page.tab_to("#verdicts .cite").keys(Keys.ENTER)
    assert page.run("return document.activeElement.matches('.sentence.current')")


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


def test_tools_are_seen_of_one_line_alone(server, tmp_path):
    browser = Browser(server, tmp_path, MOUSE)
    try:
        browser.settled().click(f"{POINTS} li:nth-child(3) [data-act=pin]")  # it goes up, the mouse stays
        seen = "return [...document.querySelectorAll('.tools')].filter((one) => getComputedStyle(one).opacity === '1')"
        assert len(browser.run(seen)) == 1
    finally:
        browser.close()


def test_the_page_alone_is_printed(page):
    paper = pypdfium2.PdfDocument(io.BytesIO(base64.b64decode(page.driver.print_page())))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert len(paper) <= 2
    assert "Bottom line" in text
    assert "Sources" in text
    assert "The Northgate Ledger, 14 March 2024" in " ".join(text.split())
    for control in ("Add files", "Save as", "Length", "Remove"):
        assert control not in text
