// Verification: a brief that is pasted, each of its claims beside the passage it is judged by.

import { $, el, sliced, tell } from "./dom.js";
import * as choices from "./choices.js";
import { attempt, post } from "./server.js";
import { all } from "./sources.js";

let checked = false;
let go = () => {};

/** Sets up the view, once; what was checked is checked again. `to` shows a passage in its source. */
export function verify(panel, to) {
  go = to;
  if (panel.children.length) return checked ? check() : undefined;
  const submitted = (event) => {
    event.preventDefault();
    return check();
  };
  panel.replaceChildren(
    el("h2", {}, "Verify a brief"),
    el("form", { onsubmit: submitted }, el("label", { for: "brief" }, "Paste a brief that a colleague or a language model wrote: each of its claims is looked up in the sources"),
      el("textarea", { id: "brief", rows: 8, required: true }),
      el("button", { type: "submit", class: "main" }, "Check it")),
    el("div", { id: "verdicts" }),
  );
}

async function check() {
  const brief = $("brief").value;
  const found = await attempt("verify", () => post("/api/verify", { brief, choices: choices.current() }));
  if (!found) return;
  checked = true;
  const wrong = found.claims.filter((claim) => claim.problem);
  const rest = found.claims.filter((claim) => !claim.problem);
  const list = (claims) => el("ol", {}, ...claims.map((claim) => verdict(claim, brief)));
  const title = wrong.length ? `To look at: ${wrong.length} of ${found.claims.length}` : `No problem in ${found.claims.length} claims`;
  $("verdicts").replaceChildren(
    el("h3", {}, title), el("p", { class: "method" }, found.summary), list(wrong),
    ...(rest.length ? [el("details", { open: !wrong.length }, el("summary", {}, `The others: ${rest.length}`), list(rest))] : []));
  tell(title);
}

/** Puts the source's words in the place of a quotation. */
function repair(claim, passage) {
  const points = Array.from($("brief").value);
  $("brief").value = points.slice(0, claim.start).join("") + passage.text + points.slice(claim.end).join("");
  return check();
}

function verdict(claim, brief) {
  const found = claim.evidence[0];
  const passage = found ?? claim.nearest;
  const repairable = claim.kind === "quotation" && claim.problem && passage;
  const said = claim.verdict.replaceAll("-", " ") + (claim.change ? ` (${claim.change})` : "");
  return el("li", { class: claim.problem ? "problem" : "" },
    el("div", { class: "judged" },
      el("div", {}, el("strong", {}, `${said}: `), sliced(brief, claim.start, claim.end)),
      el("div", {}, ...(passage ? beside(passage, found) : ["Nothing like it in the sources."]),
        repairable && el("button", { type: "button", class: "repair", onclick: () => repair(claim, passage) }, "Repair quotation"))));
}

function beside(passage, found) {
  const at = all().findIndex((source) => source.name === passage.source);
  const place = all().length > 1 ? `${at + 1} ${passage.locator}` : passage.locator;
  return [!found && el("span", { class: "method" }, "nearest: "), passage.text, " ",
    el("button", { type: "button", class: "cite", onclick: () => go(at, passage) }, `[${place}]`), " "].filter(Boolean);
}
