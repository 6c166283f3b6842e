// The source beside the page: its text, what stands of it on the page, and the passage that a citation points to.

import { $, el, tell } from "./dom.js";
import * as choices from "./choices.js";
import { attempt, picture, post } from "./server.js";
import { all, called } from "./sources.js";

let shown = null; // { number, language, source }
let cited = []; // { document, start, end } of what stands on the page
let goTo = () => {};

/** Says what stands on the page; `listener` goes to the line of a passage. */
export function standing(places, listener) {
  cited = places;
  goTo = listener;
  mark();
}

/** Forgets the text: the sources are others. */
export async function renew() {
  const number = Math.min(shown?.number ?? 0, all().length - 1);
  shown = null;
  if (number >= 0) await show(number);
}

/** Shows a source, and in it the passage of a citation, which may have several pieces. */
export async function show(number, passage = null, pieces = [passage]) {
  const language = choices.current().language ?? "";
  if (shown?.number !== number || shown.language !== language) {
    const source = await attempt("source", () => post("/api/source", { document: number, choices: choices.current() }));
    if (!source) return;
    shown = { number, language, source };
    render();
  }
  mark();
  await draw(passage);
  if (!passage) return;
  const found = [...$("evidence").querySelectorAll("[data-start]")].filter((part) => pieces.some((piece) => overlaps(part, piece)));
  for (const part of found) part.classList.add("current");
  found[0]?.scrollIntoView({ block: "center" });
  found[0]?.focus({ preventScroll: true });
  tell(found.length ? `In the source: ${found.map((part) => part.textContent).join(" ")}` : "");
}

/** The page of a PDF on which a passage stands, as a picture; without one the first page. */
async function draw(passage) {
  const figure = $("page-picture");
  if (!figure || (!passage && figure.children.length)) return;
  const { start, end } = passage ?? shown.source.blocks[0] ?? {};
  const place = { document: shown.number, start, end: end ?? start + 1, choices: choices.current() };
  const data = await attempt("picture", () => picture("/api/picture", place));
  const old = figure.querySelector("img");
  if (old) URL.revokeObjectURL(old.src);
  if (!data) return figure.replaceChildren();
  const said = passage ? "The page as it is printed, with the passage boxed" : "The first page as it is printed";
  figure.replaceChildren(el("img", { src: URL.createObjectURL(data), alt: said }));
}

const overlaps = (part, place) => Number(part.dataset.start) < place.end && place.start < Number(part.dataset.end);

function render() {
  const { number, source } = shown;
  const choice = el("select", { id: "source-shown", onchange: (event) => show(Number(event.target.value)) });
  choice.append(...all().map((one, index) => el("option", { value: index, selected: index === number }, `${index + 1} ${called(index)}`)));
  const add = el("button", { type: "button", id: "add", disabled: true, onclick: addSelected }, "Add to the page");
  const text = el("div", { class: "text", id: "source-text", lang: source.language || undefined, tabindex: "0", role: "group", onkeydown: pressed, onclick: clicked });
  text.setAttribute("aria-label", "Text of the source: arrow keys go by sentences, Enter adds one to the page");
  text.append(...source.blocks.map(block));
  $("evidence").replaceChildren(...[
    el("h2", {}, "Source"),
    el("div", { class: "bar" }, el("label", { for: "source-shown" }, "Shown"), choice, add),
    source.pictured && el("figure", { id: "page-picture", tabindex: "0", "aria-label": "The page as it is printed" }),
    text,
  ].filter(Boolean));
}

function block(one) {
  const points = Array.from(one.text);
  const slice = (start, end) => points.slice(start - one.start, end - one.start).join("");
  const made = el("p", { class: `block ${one.kind}`, title: one.place });
  let at = one.start;
  for (const [start, end] of one.sentences) {
    if (start > at) made.append(slice(at, start));
    made.append(el("span", { class: "sentence", tabindex: "-1", "data-start": start, "data-end": end }, slice(start, end)));
    at = end;
  }
  made.append(slice(at, one.start + points.length));
  return made;
}

function mark() {
  if (!shown) return;
  for (const part of $("evidence").querySelectorAll("[data-start]")) {
    const stands = cited.some((place) => place.document === shown.number && overlaps(part, place));
    part.classList.toggle("cited", stands);
    part.classList.remove("current");
  }
}

/** The passage between two places of the text, whole sentences; what is selected, or the sentence that has the focus. */
function selected() {
  const selection = document.getSelection();
  const sentences = [...$("evidence").querySelectorAll(".sentence")];
  const inside = selection.isCollapsed ? [] : sentences.filter((part) => selection.containsNode(part, true));
  const found = inside.length ? inside : sentences.filter((part) => part === document.activeElement);
  if (!found.length) return null;
  return { document: shown.source.digest, start: Number(found[0].dataset.start), end: Number(found.at(-1).dataset.end) };
}

function addSelected() {
  const place = selected() ?? remembered;
  if (!place) return;
  document.getSelection().removeAllRanges();
  choices.add(place);
  tell("Added to the page");
}

let remembered = null;

document.addEventListener("selectionchange", () => {
  const button = $("add");
  if (!button || document.activeElement === button) return;
  remembered = shown ? selected() : null;
  button.disabled = remembered === null;
});

function pressed(event) {
  const sentences = [...$("evidence").querySelectorAll(".sentence")];
  const at = sentences.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    event.preventDefault();
    sentences[Math.max(0, Math.min(sentences.length - 1, at + step))]?.focus();
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    addSelected();
  }
}

function clicked(event) {
  const part = event.target.closest(".sentence.cited");
  if (!part || !document.getSelection().isCollapsed) return;
  goTo(cited.find((place) => place.document === shown.number && overlaps(part, place)));
}
