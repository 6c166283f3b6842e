// Facts, comparison, verification: tables and lists about the same sources.

import { $, el, sliced, tell } from "./dom.js";
import * as choices from "./choices.js";
import * as evidence from "./evidence.js";
import { attempt, post } from "./server.js";
import { share } from "./share.js";
import { all } from "./sources.js";

const LOADS = { facts, compare, verify, share };
let chosen = "page";
const loaded = new Set();

/** What was loaded is of sources that are others now. */
export function renew() {
  loaded.clear();
  if (chosen !== "page") select(chosen);
}

export async function select(name) {
  chosen = name;
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const is = tab.id === `tab-${name}`;
    tab.setAttribute("aria-selected", String(is));
    tab.tabIndex = is ? 0 : -1;
    $(tab.getAttribute("aria-controls")).hidden = !is;
  }
  if (name === "page" || loaded.has(name)) return;
  loaded.add(name);
  const done = await attempt(name, async () => {
    await LOADS[name]($(`panel-${name}`));
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

async function go(number, passage) {
  await select("page");
  await evidence.show(number, passage);
}

async function facts(panel) {
  const { rows } = await post("/api/facts", { choices: choices.current() });
  const columns = ["kind", "fact", "value", "about", "source", "place"];
  const state = { by: "", down: false, filter: "" };
  const body = el("tbody");
  const filter = el("input", { id: "fact-filter", type: "search", oninput: (event) => { state.filter = event.target.value.toLowerCase(); fill(); } });
  const heads = columns.map((name) => el("th", { scope: "col" }, el("button", { type: "button", onclick: () => sort(name) }, name)));
  const number = (row) => all().findIndex((source) => source.name === row.source);

  function sort(name) {
    state.down = state.by === name && !state.down;
    state.by = name;
    for (const [at, head] of heads.entries()) {
      if (columns[at] === name) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    fill();
  }

  function fill() {
    let found = rows.filter((row) => columns.some((name) => String(row[name]).toLowerCase().includes(state.filter)));
    if (state.by) {
      found = [...found].sort((a, b) => String(a[state.by]).localeCompare(String(b[state.by]), undefined, { numeric: true }));
      if (state.down) found.reverse();
    }
    body.replaceChildren(...found.map((row) => el("tr", {}, ...columns.map((name) => el("td", {}, cell(row, name))))));
    tell(`${found.length} facts`);
  }

  function cell(row, name) {
    if (name !== "place") return String(row[name]);
    return el("button", { type: "button", class: "cite", onclick: () => go(number(row), row) }, `[${row.place}]`);
  }

  panel.replaceChildren(
    el("h2", {}, "Facts"),
    el("p", {}, el("label", { for: "fact-filter" }, "Show only what has "), filter),
    el("table", {}, el("thead", {}, el("tr", {}, ...heads)), body),
  );
  fill();
}

async function compare(panel) {
  const found = await post("/api/compare", { choices: choices.current() });
  const claim = (one) => el("li", {}, el("q", {}, one.text), " ",
    el("button", { type: "button", class: "cite", onclick: () => go(one.document, one) }, `[${one.document + 1}] ${one.name}`));
  const entry = (head, row) => el("li", {}, el("strong", {}, head), el("ul", { class: "side" }, ...row.claims.map(claim)));
  const list = (title, rows, head) => [el("h2", {}, title),
    rows.length ? el("ul", {}, ...rows.map((row) => entry(head(row), row))) : el("p", {}, "None found.")];
  panel.replaceChildren(
    ...list("Where the sources differ", found.differences, (row) => `${row.kind}: ${row.about}`),
    ...list("Where they agree", found.agreements, (row) => `${row.voices} independent sources`),
  );
}

function verify(panel) {
  const area = el("textarea", { id: "brief", rows: 10, required: true });
  const out = el("div", { id: "verdicts" });
  const check = async (event) => {
    event?.preventDefault();
    const found = await attempt("verify", () => post("/api/verify", { brief: area.value, choices: choices.current() }));
    if (!found) return;
    out.replaceChildren(el("p", {}, found.summary), el("ol", {}, ...[...found.claims].sort((a, b) => b.problem - a.problem).map(verdict)));
    tell(found.summary);
  };
  const repair = (claim, passage) => {
    const points = Array.from(area.value);
    area.value = points.slice(0, claim.start).join("") + passage.text + points.slice(claim.end).join("");
    check();
  };
  const verdict = (claim) => {
    const passage = claim.evidence[0] ?? claim.nearest;
    const at = passage && all().findIndex((source) => source.name === passage.source);
    const repairable = claim.kind === "quotation" && claim.problem && passage;
    return el("li", { class: claim.level },
      el("strong", {}, `${claim.verdict}: `), sliced(area.value, claim.start, claim.end),
      passage && el("blockquote", {}, passage.text, " ",
        el("button", { type: "button", class: "cite", onclick: () => go(at, passage) }, `[${passage.locator}]`)),
      repairable && el("button", { type: "button", onclick: () => repair(claim, passage) }, "Repair quotation"));
  };
  panel.replaceChildren(
    el("h2", {}, "Verify a brief"),
    el("form", { onsubmit: check }, el("label", { for: "brief" }, "A brief by somebody, or by a model"), area,
      el("button", { type: "submit", class: "main" }, "Check it")),
    out,
  );
}
