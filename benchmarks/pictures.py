"""The README's pictures of our own example, made anew: the page in a browser, the Word file, a brief that is checked.

Needs Chromium with chromedriver, and LibreOffice: `make pictures`.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from selenium.webdriver import ActionChains

from briefing.readers.pdf import page_picture
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import EXAMPLE, ROOT, call
from tests.serve.browser import MOUSE, Browser
from tests.serve.conftest import ended, run

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 150_000
"""Bytes of a picture."""
BRIEF = """The dockworkers of Tarsava have called a strike that could halt 60 percent of the grain in the strait.

“We are not replacing people. We are replacing ships that were built in 1968,” Solvaas told reporters.

A closure of one month would cost the region between $200 million and $450 million, the NMO said.
"""


def page(browser):
    """The page with a line that the mouse is over, beside its source."""
    browser.size(1280, 700, 0.76)
    browser.visit().drop(EXAMPLE).click("[data-key=key-points] .cite")
    browser.run("scrollTo(0, 0)")
    line = browser.all("[data-key=key-points] .said")[0]
    ActionChains(browser.driver, duration=0).move_to_element(line).perform()
    _held(browser, "[data-key=key-points] .line")
    return browser.driver.get_screenshot_as_png()


def _held(browser, selector):
    """Keeps an element as it is under the mouse, which leaves the window when a picture is taken at another scale."""
    browser.tool("DOM.enable")
    browser.tool("CSS.enable")
    root = browser.tool("DOM.getDocument")["root"]["nodeId"]
    node = browser.tool("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
    browser.tool("CSS.forcePseudoState", nodeId=node, forcedPseudoClasses=["hover"])


def report(browser, folder):
    """The report on a brief in which a colleague has changed two words."""
    brief, file = folder / "brief.txt", folder / "report.html"
    brief.write_text(BRIEF, encoding="utf-8")
    call("verify", brief, EXAMPLE, "-o", file, "--no-config", "--force")
    browser.size(1180, 760, 0.85)
    browser.driver.get(file.as_uri())
    return browser.driver.get_screenshot_as_png()


def word(folder):
    """The first sheet of the Word file, as LibreOffice sets it."""
    file = folder / "brief.docx"
    call("make", EXAMPLE, "-n", "1p", "-o", file, "--no-config")
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    into = ("--headless", "--convert-to", "pdf", "--outdir", str(folder))
    subprocess.run([shutil.which("soffice"), own, *into, str(file)], check=True, capture_output=True)
    sheet = pypdfium2.PdfDocument(file.with_suffix(".pdf"))[0]
    return page_picture.png(sheet.render(scale=1.15, rev_byteorder=True).to_numpy()[:, :, :3])


def main():
    FOLDER.mkdir(exist_ok=True)
    server = run(Server(Desk()))
    server.desk.warm()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        browser = Browser(server, folder, MOUSE)
        try:
            made = {"serve": page(browser), "verify": report(browser, folder), "word": word(folder)}
        finally:
            browser.close()
            ended(server)
    for stem, data in made.items():
        (FOLDER / f"{stem}.png").write_bytes(data)
        print(f"{stem}.png {len(data) / 1000:.0f} kB")
    return max(map(len, made.values())) > LARGEST


if __name__ == "__main__":
    sys.exit(main())
