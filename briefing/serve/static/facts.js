// Facts: the dates as a picture, and all of them as a table to sort and filter.

import { el, tell } from "./dom.js";
import * as choices from "./choices.js";
import { picture, post } from "./server.js";
import { all } from "./sources.js";

const COLUMNS = ["kind", "fact", "value", "about", "source", "place"];

/** Loads the view; `go` shows a passage in its source. */
export async function facts(panel, go) {
  const { rows, timeline } = await post("/api/facts", { choices: choices.current() });
  const state = { rows, by: "", down: false, filter: "", go, body: el("tbody"), heads: [] };
  state.heads = COLUMNS.map((name) =>
    el("th", { scope: "col" }, el("button", { type: "button", onclick: () => sort(state, name) }, name)));
  const filter = el("input", { id: "fact-filter", type: "search", oninput: (event) => { state.filter = event.target.value.toLowerCase(); fill(state); } });
  panel.replaceChildren(...[
    el("h2", {}, "Facts"),
    timeline && (await drawn(timeline)),
    el("p", {}, el("label", { for: "fact-filter" }, "Show only what has "), filter),
    el("table", {}, el("thead", {}, el("tr", {}, ...state.heads)), state.body),
  ].filter(Boolean));
  fill(state);
}

/** The dates on an axis; what the picture shows is said by `words`, and stands in the table. */
async function drawn(words) {
  const data = await picture("/api/timeline", { choices: choices.current() });
  const image = el("img", { src: URL.createObjectURL(data), alt: `Timeline. ${words}` });
  return el("details", { id: "timeline", open: true }, el("summary", {}, "Timeline"), image);
}

function sort(state, name) {
  state.down = state.by === name && !state.down;
  state.by = name;
  for (const [at, head] of state.heads.entries()) {
    if (COLUMNS[at] === name) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  fill(state);
}

function fill(state) {
  let found = state.rows.filter((row) => COLUMNS.some((name) => String(row[name]).toLowerCase().includes(state.filter)));
  if (state.by) {
    found = [...found].sort((a, b) => String(a[state.by]).localeCompare(String(b[state.by]), undefined, { numeric: true }));
    if (state.down) found.reverse();
  }
  state.body.replaceChildren(...found.map((row) => el("tr", {}, ...COLUMNS.map((name) => el("td", {}, cell(state, row, name))))));
  tell(`${found.length} facts`);
}

function cell(state, row, name) {
  if (name !== "place") return String(row[name]);
  const number = all().findIndex((source) => source.name === row.source);
  return el("button", { type: "button", class: "cite", onclick: () => state.go(number, row) }, `[${row.place}]`);
}
