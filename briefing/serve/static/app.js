// The page's beginning: what is chosen goes to the server, what it composes comes back, the latest wins.

import { $, complain, el, tell } from "./dom.js";
import * as choices from "./choices.js";
import * as evidence from "./evidence.js";
import * as page from "./page.js";
import { attempt, begin, download, post } from "./server.js";
import * as sources from "./sources.js";
import * as tabs from "./tabs.js";

let running = false;
let again = false;

/** Composes the page; while one is on its way, only the last of the next ones is asked for. */
async function compose() {
  again = true;
  if (running) return;
  running = true;
  while (again && sources.all().length) {
    again = false;
    const made = await attempt("page", () => post("/api/page", { choices: choices.current() }));
    if (made) lay(made);
  }
  running = false;
  tabs.renew();
}

function lay(made) {
  page.show(made);
  const { length = "automatic" } = choices.current();
  if (!/^\d+w$/.test(length)) $("length").value = made.words;
  const asked = { "1p": "one page, " }[length] ?? (length === "automatic" ? "automatic, " : "");
  $("length-said").textContent = `${asked}${made.words} words`;
  $("length").setAttribute("aria-valuetext", `${made.words} words`);
}

function steps() {
  $("undo").disabled = !choices.canUndo();
  $("redo").disabled = !choices.canRedo();
}

/** The options as they were chosen, also after a step back. */
function settle() {
  const now = choices.current();
  for (const name of ["template", "ranker", "kind", "language", "marking"]) $(name).value = now[name] ?? "";
  $("query").value = (now.query ?? []).join(", ");
  $("timeline-wanted").checked = now.timeline === true;
  $("one-page").setAttribute("aria-pressed", String(now.length === "1p"));
  $("automatic").setAttribute("aria-pressed", String(!now.length));
  const words = /^(\d+)w$/.exec(now.length ?? "");
  if (words) $("length").value = words[1];
  steps();
}

async function renew() {
  if (!sources.all().length) return;
  await Promise.all([compose(), evidence.renew()]);
}

function fill(options) {
  const choice = (name, rows, first) =>
    $(name).replaceChildren(el("option", { value: "" }, first), ...rows.map((row) => el("option", { value: row.name }, `${row.title} (${row.name})`)));
  const usual = options.templates.find((one) => one.name === "bluf");
  choice("template", options.templates.filter((one) => one !== usual), usual.title);
  choice("ranker", options.rankers.filter((one) => one.name !== "auto"), "auto");
  $("kind").replaceChildren(el("option", { value: "" }, "auto"), ...options.kinds.map((kind) => el("option", { value: kind }, kind)));
}

function listen() {
  $("options").addEventListener("submit", (event) => event.preventDefault());
  $("length").addEventListener("input", () => choices.choose({ length: `${$("length").value}w` }, "length"));
  $("one-page").addEventListener("click", () => choices.choose({ length: "1p" }));
  $("automatic").addEventListener("click", () => choices.choose({ length: "" }));
  for (const name of ["template", "ranker", "kind", "language", "marking"])
    $(name).addEventListener("change", () => choices.choose({ [name]: $(name).value.trim() }));
  $("query").addEventListener("change", () => choices.choose({ query: $("query").value.split(",").map((one) => one.trim()).filter(Boolean) }));
  for (const button of document.querySelectorAll(".unfold"))
    button.addEventListener("click", () => button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") === "false")));
  $("timeline-wanted").addEventListener("change", () => choices.choose({ timeline: $("timeline-wanted").checked }));
  $("undo").addEventListener("click", choices.undo);
  $("redo").addEventListener("click", choices.redo);
  for (const button of document.querySelectorAll("#exports button")) button.addEventListener("click", () => take(button.dataset.format));
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest("textarea, input:not([type=range])")) return;
    const step = { z: event.shiftKey ? choices.redo : choices.undo, y: choices.redo }[event.key.toLowerCase()];
    if (!step) return;
    event.preventDefault();
    step();
  });
}

async function take(format) {
  const name = await attempt("file", () => download(`/api/export?format=${format}`, { choices: choices.current() }));
  if (name) tell(`${name} is among your downloads`);
}

choices.onChange(() => {
  settle();
  compose();
});
listen();
tabs.listen();
const state = await attempt("server", begin);
if (state) {
  fill(state.options);
  sources.listen(renew, state);
  choices.begin(state.choices);
  settle();
  sources.show(state.sources);
  sources.showKept(state.kept);
  complain("sources", state.failures);
  await renew();
}
document.body.dataset.ready = "true";
