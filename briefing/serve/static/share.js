// What is handed on: a mail draft, a pack or one file, without what must not leave the house; first shown as it will be.

import { el, tell } from "./dom.js";
import * as choices from "./choices.js";
import { attempt, download, post } from "./server.js";

const KINDS = { names: "names of people", organisations: "organisations", places: "places", numbers: "numbers" };
const FORMS = { eml: "Mail draft", zip: "Pack (.zip)", docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown" };

let preview = () => {};

/** Sets up the view, once; what is handed on is shown anew. */
export function share(panel) {
  if (!panel.children.length) build(panel);
  return preview();
}

function build(panel) {
  const words = el("input", { id: "redacted-words", placeholder: "term, term" });
  const scrub = el("input", { id: "scrub", type: "checkbox" });
  const boxes = Object.keys(KINDS).map((kind) => el("input", { id: `redact-${kind}`, type: "checkbox", value: kind }));
  const out = el("div", { id: "preview", role: "region", "aria-label": "Preview" });
  const asked = () => ({
    choices: choices.current(),
    kinds: boxes.filter((box) => box.checked).map((box) => box.value),
    words: words.value,
    scrub: scrub.checked,
  });

  preview = async () => {
    const shown = await attempt("share", () => post("/api/preview", asked()));
    if (!shown) return;
    const taken = shown.terms.length ? `Taken out: ${shown.terms.join(" \u00b7 ")}` : "Nothing is taken out.";
    const unused = shown.unused.length ? `Stands nowhere: ${shown.unused.join(" \u00b7 ")}` : "";
    out.replaceChildren(...[el("p", {}, taken), unused && el("p", { class: "notice" }, unused), el("pre", {}, shown.text)].filter(Boolean));
    tell(shown.terms.length ? `Taken out: ${shown.terms.length} terms` : taken);
  };

  async function take(form) {
    const name = await attempt("share", () => download(`/api/share?format=${form}`, asked()));
    if (name) tell(`${name} is among your downloads`);
  }

  const field = (box, said) => el("span", { class: "field box" }, box, el("label", { for: box.id }, said));
  const buttons = Object.entries(FORMS).map(([form, said]) =>
    el("button", { type: "button", "data-share": form, onclick: () => take(form) }, said));
  panel.replaceChildren(
    el("h2", {}, "Hand it on"),
    el("form", { onchange: preview, onsubmit: (event) => { event.preventDefault(); preview(); } },
      el("fieldset", { class: "bar" }, el("legend", {}, "Take out"), ...boxes.map((box) => field(box, KINDS[box.value])),
        el("span", { class: "field" }, el("label", { for: words.id }, "and these terms"), words),
        field(scrub, "author, file names, digests and settings"))),
    el("div", { class: "bar", role: "toolbar", "aria-label": "Save what is handed on" }, ...buttons),
    out,
  );
}
