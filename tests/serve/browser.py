"""A browser for tests: Chromium without a window, driven as a person would, with a log of all that it asks for."""

import json
import os
import shutil
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

LINES = "#page .said"
POINTS = "[data-key=key-points]"
OTHER = (
    "Harbour closed\n\nThe port of Tarn closed on Monday after a walkout of 300 pilots. “We will not sail,” said Odile "
    "Brandvold, head of the pilots’ union. The ministry said that 45 ships were waiting, and that talks begin on 2 April 2024.\n"
)
"""The lines of the page, its key points, and another source."""
MOUSE = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"
"""A flag: a browser without a window has no mouse, and shows the tools of every line."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--lang=en",
    "--window-size=1280,900",
    # one thread draws and one runs scripts: a third of the processor time went into handing frames from one to the other
    "--disable-threaded-compositing",
    "--disable-threaded-scrolling",
    "--disable-gpu-compositing",
    "--js-flags=--single-threaded",
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
    "--disable-features=PaintHolding,SpareRendererForSitePerProcess,BackForwardCache,ProactivelySwapBrowsingInstance,RenderDocument",
)
_SETTLED = """
const done = arguments[arguments.length - 1];
(function look() {
  const busy = document.querySelector("[aria-busy=true]");
  if (document.body.dataset.ready === "true" && !busy && !("asking" in document.documentElement.dataset)) done();
  else setTimeout(look, 10);
})();
"""
_SHOWN = """
const found = document.querySelector(arguments[0]);
found?.scrollIntoView({block: "center"});
return found;
"""
_PATIENCE = 20
"""Seconds that a page may take to settle, or a file to be saved."""


def programs():
    """Browser and driver; where one is missing, CI fails and another machine passes over the test."""
    browser = next((found for name in _NAMES if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if browser and driver:
        return browser, driver
    reason = "Chromium or chromedriver is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


class Browser:
    """One window. `visit` begins a session of its own.

    Args:
        server: The server whose page is shown.
        folder: Where downloads go.
        flags: More of Chromium's own.
    """

    def __init__(self, server, folder, *flags):
        browser, driver = programs()
        options = webdriver.ChromeOptions()
        options.binary_location = browser
        options.unhandled_prompt_behavior = "ignore"
        for flag in (*_FLAGS, *flags):
            options.add_argument(flag)
        options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(driver))
        self.driver.set_script_timeout(_PATIENCE)
        self.folder = folder
        self.origin = f"http://{urlsplit(server.address).netloc}"
        self._events = []
        self.driver.get(server.address)

    def visit(self):
        """Opens the page in a session without sources, once the page before has what it asked for: what is cut off it would complain of."""
        self.settled()
        self.run("sessionStorage.clear()")
        self.driver.get(self.origin)
        return self.settled()

    def run(self, script, *arguments):
        """What a script in the page returns."""
        return self.driver.execute_script(script, *arguments)

    def settled(self):
        """Waits, in the page, until nothing is on its way: each look from here costs three processes several milliseconds."""
        self.driver.execute_async_script(_SETTLED)
        return self

    def _until(self, ready):
        from selenium.webdriver.support.wait import WebDriverWait  # loads long, and most workers show no page

        WebDriverWait(self.driver, _PATIENCE, 0.03).until(lambda _: ready())
        return self

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        """The texts of elements as they are shown."""
        return self.run("return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText)", selector)

    def click(self, selector):
        """Presses what is shown there, by the mouse."""
        found = self.run(_SHOWN, selector)
        assert found, f"nothing is {selector}"
        found.click()
        return self.settled()

    def keys(self, *pressed, holding=()):
        """Presses keys where the focus is."""
        chain = ActionChains(self.driver, duration=0)
        for key in holding:
            chain.key_down(key)
        chain.send_keys(*pressed)
        for key in reversed(holding):
            chain.key_up(key)
        chain.perform()
        return self.settled()

    def tab_to(self, selector, most=60):
        """Goes by Tab to what is called so; what has the focus on the way shows it."""
        for _ in range(most):
            ActionChains(self.driver, duration=0).send_keys(Keys.TAB).perform()
            found = self.run(
                "const at = document.activeElement, by = at.id === 'files' ? at.previousElementSibling : at;"
                "return [at.matches(arguments[0]), getComputedStyle(by).outlineStyle, by.outerHTML.slice(0, 80)]",
                selector,
            )
            assert found[1] != "none", f"no sign of the focus: {found[2]}"
            if found[0]:
                return self
        raise AssertionError(f"no Tab leads to {selector}")

    def drop(self, *paths):
        """Drops files and folders on the page, as from a file manager."""
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.tool("Input.dispatchDragEvent", type=kind, x=300, y=300, data=data)
        return self.settled()

    def slide(self, value):
        """Sets the slider of the length, as a hand does."""
        self.run(
            "const s = document.getElementById('length'); s.value = arguments[0];"
            "s.dispatchEvent(new Event('input', {bubbles: true}))",
            value,
        )
        return self.settled()

    def taken(self, form, name):
        """The page in a format, as it is saved."""
        return self.downloaded(f"[data-format={form}]", name)

    def downloaded(self, selector, name):
        """The bytes of what a button saves."""
        return self.saved(name, lambda: self.click(selector))

    def saved(self, name, act):
        """The bytes of the file that is saved under a name when something is done."""
        path = Path(self.folder) / name
        path.unlink(missing_ok=True)
        act()
        self._until(lambda: path.exists() and not self._unfinished())
        return path.read_bytes()

    def _unfinished(self):
        return list(Path(self.folder).glob("*.crdownload"))

    def tool(self, command, **arguments):
        """A command of Chromium's own."""
        return self.driver.execute_cdp_cmd(command, arguments)

    def size(self, width=0, height=0, scale=1):
        """Makes the window so wide, in CSS pixels; as it was where nothing is said."""
        if not width:
            self.tool("Emulation.clearDeviceMetricsOverride")
        else:
            self.tool(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=height,
                deviceScaleFactor=scale,
                mobile=False,
            )

    def faults(self, *rules):
        """Serious and critical faults of accessibility that axe-core finds in what is shown; by some rules alone, where they are named."""
        if not self.run("return 'axe' in window"):
            script = resources.files("selenium_axe_python") / "axe-core" / "axe.min.js"
            self.run(script.read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "const options = {resultTypes: ['violations']};"
            "if (arguments[0].length) options.runOnly = arguments[0];"
            "axe.run(document, options).then((found) => done(found.violations))",
            rules,
        )
        grave = [fault for fault in found if fault["impact"] in {"serious", "critical"}]
        return [(fault["id"], node["html"][:120]) for fault in grave for node in fault["nodes"]]

    def events(self, method):
        """The parameters of each event of a kind since the browser was started."""
        self._events += [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [event["params"] for event in self._events if event["method"] == method]

    def complaints(self):
        """What the page's console said since the last call; an answer that refuses is none."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["source"] != "network"]

    def close(self):
        self.driver.quit()
