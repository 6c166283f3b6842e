// Update: what the sources say that the last briefing did not.

import { el, tell } from "./dom.js";
import { words } from "./page.js";
import { all } from "./sources.js";
import { attempt, download, send } from "./server.js";

const FORMS = { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown", json: "JSON" };

let show = () => {};

/** Sets up the view, once: a briefing of ours is chosen, and its news are told. */
export function update(panel) {
  if (panel.children.length) return show();
  const file = el("input", { id: "last", type: "file", accept: ".json,.docx" });
  const out = el("div", { id: "changes", role: "region", "aria-label": "What changed" });
  show = async () => {
    if (!file.files.length) return;
    const found = await attempt("update", () => send(`/api/update?name=${encodeURIComponent(file.files[0].name)}`, file.files[0]));
    if (!found) return out.replaceChildren();
    out.replaceChildren(...told(found));
    tell(found.heading);
  };
  file.addEventListener("change", show);
  panel.replaceChildren(
    el("h2", {}, "What changed since the last briefing"),
    el("p", {}, el("label", { for: "last" }, "The last briefing: the Word file or the JSON that was saved "), file),
    out,
  );
}

function told(found) {
  const save = async (form) => {
    const name = await attempt("update", () => download(`/api/update/export?format=${form}`, {}));
    if (name) tell(`${name} is among your downloads`);
  };
  const buttons = Object.entries(FORMS).map(([form, said]) =>
    el("button", { type: "button", "data-update": form, onclick: () => save(form) }, said));
  const list = ({ label, items }) => [el("h4", {}, label), el("ul", {}, ...items.map((item) => el("li", {}, ...line(item))))];
  return [
    el("h3", {}, found.heading),
    ...(found.changed.length ? [changed(found.changed)] : []),
    ...found.lists.flatMap(list),
    ...(found.changed.length || found.lists.length ? [] : [el("p", {}, "Nothing new.")]),
    el("div", { class: "bar", role: "toolbar", "aria-label": "Save the update" }, el("span", {}, "Save as"), ...buttons),
  ];
}

/** What each thing was and what it is now, side by side. */
function changed(rows) {
  return el("table", {},
    el("thead", {}, el("tr", {}, ...["", "Before", "Now"].map((name) => (name ? el("th", { scope: "col" }, name) : el("td"))))),
    el("tbody", {}, ...rows.map((row) =>
      el("tr", {}, el("th", { scope: "row" }, row.about), el("td", {}, ...line(row.before)), el("td", {}, ...line(row.now))))));
}

/** A line with its citations; those of the last briefing's sources lead nowhere. */
function line(item) {
  const here = item.citations.filter((citation) => citation.document < all().length);
  return words({ ...item, citations: here }, all().length > 1);
}
