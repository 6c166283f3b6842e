// Facts: the dates as a picture, and all of them as a table to sort and filter.

import { $, el, tell } from "./dom.js";
import * as choices from "./choices.js";
import { picture, post } from "./server.js";
import { all } from "./sources.js";

const COLUMNS = ["kind", "fact", "value", "about", "source", "place"];

const state = { rows: [], by: "", down: false, filter: "" }; // what is filtered and sorted stays so when the sources are others

/** Loads the view; `go` shows a passage in its source. */
export async function facts(panel, go) {
  const { rows, timeline } = await post("/api/facts", { choices: choices.current() });
  Object.assign(state, { rows, go, columns: COLUMNS.filter((name) => name !== "source" || all().length > 1) });
  if (!state.columns.includes(state.by)) state.by = "";
  const filter = el("input", { id: "fact-filter", type: "search", value: state.filter, oninput: filtered });
  const heads = state.columns.map((name) =>
    el("th", { scope: "col", role: "columnheader", "data-by": name }, el("button", { type: "button", onclick: () => sort(name) }, name)));
  // The roles are said because a table that is laid out otherwise, on a narrow screen, is none to a screen reader.
  const table = el("table", { id: "fact-table", role: "table" },
    el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...heads)), el("tbody", { id: "fact-rows", role: "rowgroup" }));
  panel.replaceChildren(
    el("h2", {}, "Facts"),
    el("div", { class: timeline ? "facts-beside" : "" },
      timeline && (await drawn(timeline)),
      el("div", {},
        el("p", {}, el("label", { for: "fact-filter" }, "Show only what has "), filter, " ", el("output", { id: "fact-count", for: "fact-filter" })),
        table)));
  fill();
}

/** The dates on an axis; what the picture shows is said by `words`, and stands in the table. */
async function drawn(words) {
  const data = await picture("/api/timeline", { choices: choices.current() });
  const image = el("img", { src: URL.createObjectURL(data), alt: `Timeline. ${words}` });
  const open = matchMedia("(min-width: 60rem)").matches; // on a narrow screen the table comes first
  return el("details", { id: "timeline", open }, el("summary", {}, "Timeline"), image);
}

function filtered(event) {
  state.filter = event.target.value.toLowerCase();
  fill();
  tell($("fact-count").textContent);
}

function sort(name) {
  state.down = state.by === name && !state.down;
  state.by = name;
  fill();
}

function fill() {
  const { rows, columns, by, down, filter } = state;
  let found = rows.filter((row) => columns.some((name) => String(row[name]).toLowerCase().includes(filter)));
  if (by) {
    found = [...found].sort((a, b) => String(a[by]).localeCompare(String(b[by]), undefined, { numeric: true }));
    if (down) found.reverse();
  }
  for (const head of document.querySelectorAll("#fact-table th")) {
    if (head.dataset.by === by) head.setAttribute("aria-sort", down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  $("fact-rows").replaceChildren(...found.map((row) =>
    el("tr", { role: "row" }, ...columns.map((name) => el("td", { role: "cell", class: name }, cell(row, name))))));
  $("fact-count").textContent = found.length === rows.length ? `${rows.length} facts` : `${found.length} of ${rows.length} facts`;
}

function cell(row, name) {
  if (name !== "place") return String(row[name]);
  const number = all().findIndex((source) => source.name === row.source);
  return el("button", { type: "button", class: "cite", onclick: () => state.go(number, row) }, `[${row.place}]`);
}
