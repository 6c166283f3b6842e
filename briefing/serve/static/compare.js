// Comparison: where the sources differ and where they agree, each claim beside the other.

import { el } from "./dom.js";
import * as choices from "./choices.js";
import { post } from "./server.js";

/** Loads the view; `go` shows a passage in its source. */
export async function compare(panel, go) {
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
