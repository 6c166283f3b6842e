"""The views beside the page, and all of them together: accessible, on a narrow screen, of hostile documents, asking nobody."""

import io
import re
import zipfile

import pytest
from selenium.webdriver import ActionChains

from tests.program import EXAMPLE, call
from tests.serve import hostile
from tests.serve.browser import OTHER, POINTS

pytestmark = pytest.mark.browser


def test_the_dates_are_drawn_among_the_facts_and_at_the_end_of_the_page(page):
    page.click("#tab-facts")
    picture = page.one("#timeline img")
    assert "2 April" in picture.get_attribute("alt")
    assert page.run("return arguments[0].naturalWidth", picture) > 300
    page.click("#tab-page").click("#options summary").click("#timeline-wanted")
    assert page.texts("#page h3")[-2] == "Timeline"
    assert "image/svg+xml" not in page.texts("#problems")[0]
    assert b"<svg" in page.taken("html", "strait.html")
    with zipfile.ZipFile(io.BytesIO(page.taken("docx", "strait.docx"))) as word:
        assert [name for name in word.namelist() if name.startswith("word/media/")]
    page.click("#undo")
    assert page.texts("#page h3")[-2] != "Timeline"
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


def test_sources_are_compared_and_what_differs_is_marked(page, tmp_path):
    page.click("#tab-compare")
    assert "Add a second source" in page.texts("#panel-compare")[0]
    (tmp_path / "other.txt").write_bytes(EXAMPLE.read_bytes().replace(b"60 percent", b"75 percent"))
    page.drop(tmp_path / "other.txt")
    assert page.texts("#panel-compare h2") == ["Where the sources differ", "Where they agree"]
    assert page.texts("#panel-compare ul:first-of-type mark") == ["60 percent", "75 percent"]
    assert "One source and its copies" in page.texts("#panel-compare strong")


def test_a_brief_is_verified_and_its_quotation_repaired(page):
    page.click("#tab-verify")
    page.one("#brief").send_keys(
        "Solvaas said: “We are not replacing people. We are replacing ships that were built in 1968.”"
    )
    page.click("#panel-verify [type=submit]")
    assert "altered" in page.texts("#verdicts")[0]
    page.click("#verdicts .problem .repair")
    assert not page.all("#verdicts .problem")
    assert page.texts("#verdicts h3")[0].startswith("No problem in ")
    assert "replacing cranes that were built in 1968" in page.one("#brief").get_property("value")


def test_what_is_taken_out_is_previewed_and_the_pack_saved(page):
    page.click("#tab-share").click("#redact-names")
    shown = page.texts("#preview")[0]
    assert "Taken out: " in shown
    assert "Solvaas" not in page.texts("#preview pre")[0]
    page.click("[data-share=zip]")
    assert page.texts("#problems") == [""]
    assert ".zip" in page.run("return document.getElementById('told').textContent")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_serious_fault(page, theme):
    page.tool("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
    page.click(f"{POINTS} .cite")
    ground, text = page.run("const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]")
    brightness = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ground, text)]
    assert (brightness[0] < brightness[1]) == (theme == "dark")
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
