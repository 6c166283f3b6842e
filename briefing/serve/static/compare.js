// Comparison: where the sources differ and where they agree, each claim beside the other.

import { el } from "./dom.js";
import * as choices from "./choices.js";
import { all, called } from "./sources.js";
import { post } from "./server.js";

/** Loads the view; `go` shows a passage in its source. */
export async function compare(panel, go) {
  if (all().length < 2) {
    panel.replaceChildren(el("h2", {}, "Where the sources differ, and where they agree"), el("p", {}, "Add a second source, and it is set beside this one."));
    return;
  }
  const found = await post("/api/compare", { choices: choices.current() });
  const claim = (one) => el("li", {}, el("q", {}, ...focused(one)), " ",
    el("button", { type: "button", class: "cite", onclick: () => go(one.document, one) }, `[${one.document + 1}] ${called(one.document)}`));
  const entry = (head, row) => el("li", {}, el("strong", {}, head), el("ul", { class: "side" }, ...row.claims.map(claim)));
  const list = (title, rows, head) => [el("h2", {}, title),
    rows.length ? el("ul", { class: "pairs" }, ...rows.map((row) => entry(head(row), row))) : el("p", {}, "None found.")];
  panel.replaceChildren(
    ...list("Where the sources differ", found.differences, (row) => `${row.kind}: ${row.about}`),
    ...list("Where they agree", found.agreements, (row) => (row.voices > 1 ? `${row.voices} independent sources` : "One source and its copies")),
  );
}

/** The words of a claim; what it turns on is marked. */
function focused({ text, focus }) {
  if (!focus) return [text];
  const points = Array.from(text);
  const [start, end] = focus;
  return [points.slice(0, start).join(""), el("mark", {}, points.slice(start, end).join("")), points.slice(end).join("")];
}
