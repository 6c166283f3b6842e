// The views beside the page: each is loaded when it is first chosen, and again when sources or choices are others.

import { $, tell } from "./dom.js";
import { compare } from "./compare.js";
import { facts } from "./facts.js";
import * as evidence from "./evidence.js";
import { attempt } from "./server.js";
import { share } from "./share.js";
import { update } from "./update.js";
import { verify } from "./verify.js";

const LOADS = { facts, compare, update, verify, share };

let chosen = "page";
const loaded = new Set();

/** What was loaded is of sources or choices that are others now; what was typed in a view stays. */
export function renew() {
  loaded.clear();
  if (chosen !== "page") load(chosen);
}

/** Shows a view. What was saved elsewhere is not what is seen there, so the page alone has the buttons that save it. */
async function select(name) {
  chosen = name;
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const is = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(is));
    tab.tabIndex = is ? 0 : -1;
    $(tab.getAttribute("aria-controls")).hidden = !is;
  }
  $("exports").hidden = name !== "page";
  tell("");
  await load(name);
}

async function load(name) {
  if (name === "page" || loaded.has(name)) return;
  loaded.add(name);
  const done = await attempt(name, async () => {
    await LOADS[name]($(`panel-${name}`), go);
    return true;
  });
  if (!done) loaded.delete(name);
}

export function listen() {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(tab.id.slice(4)));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = tabs.at(to % tabs.length);
      next.focus();
      select(next.id.slice(4));
    });
  }
}

/** Shows a passage of a source beside the page. */
async function go(number, passage) {
  await select("page");
  await evidence.show(number, passage);
}
