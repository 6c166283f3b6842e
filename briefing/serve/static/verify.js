// Verification: a brief that is pasted, each of its claims beside the passage it is judged by.

import { el, sliced, tell } from "./dom.js";
import * as choices from "./choices.js";
import { attempt, post } from "./server.js";
import { all } from "./sources.js";

/** Sets up the view; `go` shows a passage in its source. */
export function verify(panel, go) {
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
