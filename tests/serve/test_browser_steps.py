"""The page in a real browser, small things: each button, key and refusal of it, and two tabs beside one another."""

import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
from selenium.webdriver import Keys

from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import EXAMPLE
from tests.serve.browser import LINES, OTHER, POINTS, Browser
from tests.serve.conftest import ended, run

pytestmark = pytest.mark.browser


def choose(page, name, value):
    """Takes one of a list of options, as a hand does."""
    page.run(
        "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
        "s.dispatchEvent(new Event('change', {bubbles: true}))",
        name,
        value,
    )
    return page.settled()


def chosen(page):
    return json.loads(page.taken("choices", "strait.choices.json"))


def test_every_option_is_chosen_kept_and_taken_back(page):
    page.click("#options summary")
    wanted = {"template": "exsum", "ranker": "lead", "kind": "news", "language": "en", "marking": "INTERNAL"}
    for name, value in wanted.items():
        choose(page, name, value)
    page.one("#query").send_keys("grain, ports", Keys.TAB)
    page.settled()
    assert chosen(page) == {**wanted, "query": ["grain", "ports"]}
    assert page.texts("#page .marking") == ["INTERNAL"]
    page.click("#undo").click("#undo")
    assert page.one("#marking").get_property("value") == ""
    assert page.one("#query").get_property("value") == ""
    assert "marking" not in chosen(page)


def test_automatic_lets_the_slider_follow_the_page_and_a_new_step_ends_what_could_be_done_again(page):
    at = "return document.getElementById('length').value"
    own = page.run(at)
    assert abs(int(own) - int(page.texts("#length-said")[0].split()[1])) <= 5
    page.slide(600).click("#automatic")
    assert page.texts("#length-said")[0].startswith("automatic, ")
    assert page.run(at) == own
    page.click("#undo")
    assert page.one("#redo").is_enabled()
    page.click("#one-page")
    assert not page.one("#redo").is_enabled()


def test_a_bad_option_is_told_and_the_page_stands(page):
    before = page.texts(LINES)
    page.click("#options summary")
    choose(page, "language", "klingon")
    assert "klingon" in page.texts("#problems")[0]
    assert page.texts(LINES) == before
    choose(page, "language", "")
    assert page.texts("#problems") == [""]


def test_a_line_is_pinned_and_let_go_lifted_and_led_to_the_top(page):
    lines = page.texts(f"{POINTS} .said")
    page.click(f"{POINTS} li:nth-child(2) [data-act=up]")
    assert page.texts(f"{POINTS} .said")[:2] == lines[1::-1]
    page.click(f"{POINTS} [data-act=pin]").click(".line.pinned [data-act=pin]")
    assert not page.all(".line.pinned")
    page.click(f"{POINTS} [data-act=pin]").click(".line.pinned [data-act=strike]")
    assert "pinned" not in chosen(page)
    page.click("#undo").click("#undo")
    page.click(f"{POINTS} li:nth-child(2) [data-act=lead]")
    assert page.texts("[data-key=bottom-line] .said") == lines[:1]


def test_keys_move_a_line_and_go_back_and_forth_and_the_focus_stays_with_it(page):
    lines = page.texts(f"{POINTS} .said")
    page.run("document.querySelector(arguments[0]).focus()", f"{POINTS} .cite")
    page.keys(Keys.ARROW_DOWN, holding=[Keys.ALT])
    assert page.texts(f"{POINTS} .said")[:2] == lines[1::-1]
    focused = "return document.activeElement.closest('.line')?.querySelector('.said').innerText"
    assert page.run(focused) == lines[0]
    page.keys(Keys.ARROW_UP, holding=[Keys.ALT])
    assert page.texts(f"{POINTS} .said") == lines
    page.keys("z", holding=[Keys.CONTROL])
    assert page.texts(f"{POINTS} .said")[:2] == lines[1::-1]
    page.keys("y", holding=[Keys.CONTROL])
    assert page.texts(f"{POINTS} .said") == lines
    page.keys("z", holding=[Keys.CONTROL])
    page.keys("z", holding=[Keys.CONTROL, Keys.SHIFT])
    assert page.texts(f"{POINTS} .said") == lines


def test_tabs_are_walked_by_arrows_from_end_to_end(page):
    page.run("document.getElementById('tab-page').focus()")
    for key, panel in (
        (Keys.ARROW_LEFT, "share"),
        (Keys.HOME, "page"),
        (Keys.END, "share"),
        (Keys.ARROW_RIGHT, "page"),
    ):
        page.keys(key)
        assert page.one(f"#panel-{panel}").is_displayed()
        assert page.run("return document.activeElement.id") == f"tab-{panel}"


def test_a_view_is_made_anew_when_the_sources_are_others(page, tmp_path):
    page.click("#tab-facts")
    before = len(page.all("#panel-facts tbody tr"))
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    page.drop(tmp_path / "other.txt")
    assert len(page.all("#panel-facts tbody tr")) > before


def test_arrows_go_through_the_source_and_a_struck_sentence_may_stand_again(page):
    page.run("document.getElementById('source-text').focus()")
    page.keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP)
    assert page.run("return document.activeElement === document.querySelector('.sentence')")
    line = page.texts(f"{POINTS} .said")[0]
    page.click(f"{POINTS} .cite").click(f"{POINTS} [data-act=strike]")
    assert line not in page.texts(LINES)
    page.click("#source-shown")
    sentence = next(s for s in page.all(".sentence") if s.text and s.text[:25] in line)
    page.run("arguments[0].focus()", sentence)
    page.keys(Keys.ENTER)
    assert any(line[:25] in text for text in page.texts(".line.added .said"))
    assert "struck" not in chosen(page)


def test_claims_and_verdicts_lead_to_their_places(page, tmp_path):
    (tmp_path / "other.txt").write_bytes(EXAMPLE.read_bytes().replace(b"60 percent", b"75 percent"))
    page.drop(tmp_path / "other.txt").click("#tab-compare").click("#panel-compare .cite")
    assert page.one("#panel-page").is_displayed()
    assert page.texts(".sentence.current")
    page.click("#tab-verify")
    page.one("#brief").send_keys(
        "In June, a collision closed it for three days. The walkout could halt 90 percent of the grain."
    )
    page.click("#panel-verify [type=submit]")
    assert "90 percent" in page.texts("#verdicts li")[0]
    page.click("#verdicts .cite")
    assert page.texts(".sentence.current")


def test_what_was_typed_in_a_view_stays_and_is_looked_at_again_when_page_or_sources_are_others(page, tmp_path):
    line = page.texts(f"{POINTS} .said")[0]
    page.click("#tab-share").click("#redact-places").click("#tab-verify")
    page.one("#brief").send_keys("The port of Tarn closed on Monday.")
    page.click("#panel-verify [type=submit]")
    assert page.texts("#verdicts .problem")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    page.drop(tmp_path / "other.txt")
    assert page.one("#brief").get_property("value")
    assert not page.texts("#verdicts .problem")
    page.click("#source-list li:nth-child(2) button").click("#tab-page").click(f"{POINTS} [data-act=strike]")
    page.click("#tab-share")
    assert page.one("#redact-places").is_selected()
    assert line[:40] not in page.texts("#preview pre")[0]
    page.click("#undo")
    assert line[-40:].split(" [")[0] in page.texts("#preview pre")[0]


def test_the_page_alone_has_the_buttons_that_save_it(page):
    for tab in ("facts", "compare", "update", "verify", "share", "page"):
        page.click(f"#tab-{tab}")
        assert page.one("#exports").is_displayed() == (tab == "page")
        assert page.texts("#told")[0] in {"", "Nothing is taken out."}


def test_a_tray_is_closed_by_escape(browser):
    browser.click("#paste").keys(Keys.ESCAPE)
    assert not browser.one("#pasting").is_displayed()
    assert browser.run("return document.activeElement.id") == "paste"


def test_terms_that_stand_nowhere_are_said_before_anything_is_handed_on(page):
    page.click("#tab-share")
    assert "Nothing is taken out." in page.texts("#preview")[0]
    page.one("#redacted-words").send_keys("Varnish Strait, Atlantis", Keys.ENTER)
    page.settled()
    assert "Stands nowhere: Atlantis" in page.texts("#preview")[0]
    assert "Varnish Strait" not in page.texts("#preview pre")[0]


def test_what_was_typed_stays_where_it_is_refused(browser):
    browser.click("#visit")
    browser.one("#url").send_keys("http://127.0.0.1/page")
    browser.click("#visiting [type=submit]")
    assert "127.0.0.1" in browser.texts("#problems")[0]
    assert browser.one("#url").get_property("value") == "http://127.0.0.1/page"
    browser.click("#visit")
    assert not browser.one("#visiting").is_displayed()
    assert browser.one("#visit").get_attribute("aria-expanded") == "false"


def test_a_session_that_was_kept_is_removed_for_good(page):
    page.click("#new")
    kept = page.texts("#kept-list button:first-child")
    page.click("#kept-list li button:nth-child(2)")
    assert len(page.all("#kept-list li")) == len(kept) - 1


def test_many_failures_are_folded_and_what_is_too_large_is_not_even_sent(browser, tmp_path):
    for number in range(7):
        (tmp_path / f"{number}.txt").write_bytes(b"\x00" * 99)
    with (tmp_path / "8.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    browser.drop(*sorted(tmp_path.iterdir()))
    assert len(browser.all("#problems > p")) == 4
    assert browser.texts("#problems summary") == ["and 4 more"]
    browser.click("#problems summary")
    assert browser.texts("#problems p")[-1] == "8.txt: more than 50 MB"


def test_what_was_left_by_new_can_be_gone_back_to_where_nothing_is_kept(tmp_path):
    server = run(Server(Desk([], None)))
    browser = Browser(server, tmp_path)
    try:
        lines = browser.settled().drop(EXAMPLE).click("#one-page").click("#tab-facts").click("#new").texts("#kept-list")
        assert "Port Strike" in lines[0]
        assert "Remove" not in lines[0]
        browser.click("#kept-list button")
        assert browser.texts("#length-said")[0].startswith("one page, ")
        browser.visit()
        assert not browser.one("#kept").is_displayed()
        cookie = server.gate._cookie
        server.gate._cookie = "that of another run"
        browser.click("#paste").keys(OTHER.replace("\n", " "))
        browser.click("#pasting [type=submit]")
        assert "the server was started again" in browser.texts("#problems")[0]
        assert browser.one("#pasted").get_property("value")
        server.gate._cookie = cookie
        browser.click("#pasting [type=submit]")
        assert "Tarn" in browser.texts(LINES)[0]
    finally:
        browser.close()
        ended(server)


def test_files_over_the_window_are_seen_to_be_welcome(browser):
    shown = "return getComputedStyle(document.body).outlineStyle"
    data = {"items": [], "files": [str(EXAMPLE)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver"):
        browser.tool("Input.dispatchDragEvent", type=kind, x=300, y=300, data=data)
    assert browser.run(shown) == "dashed"
    browser.drop(EXAMPLE)
    assert browser.run(shown) == "none"


def test_the_last_of_many_steps_is_the_page_that_stands(page):
    page.run(
        "const s = document.getElementById('length'); for (const v of [60, 400, 80, 300, 100]) {"
        "s.value = v; s.dispatchEvent(new Event('input'))}"
    )
    page.settled()
    assert int(page.texts("#length-said")[0].split()[0]) <= 130


def test_two_tabs_are_two_people(page):
    lines, first = page.click("#one-page").texts(LINES), page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    page.driver.get(page.origin)
    assert page.settled().one("#welcome").is_displayed()
    page.click("#paste")
    page.one("#pasted").send_keys(OTHER.replace("\n", " "))
    page.click("#pasting [type=submit]")
    assert "Tarn" in page.texts(LINES)[0]
    page.driver.close()
    page.driver.switch_to.window(first)
    page.driver.refresh()
    assert page.settled().texts(LINES) == lines


def test_a_server_that_has_ended_is_said_to_have(tmp_path):
    command = [sys.executable, "-m", "briefing", "serve", str(EXAMPLE), "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        browser = Browser(SimpleNamespace(address=process.stdout.readline().strip()), tmp_path)
        try:
            before = browser.settled().texts(LINES)
            process.kill()
            process.wait()
            browser.click(f"{POINTS} [data-act=strike]")
            assert "the server does not answer" in browser.texts("#problems")[0]
            assert browser.texts(LINES) == before
        finally:
            process.kill()
            browser.close()
