// The page: its lines, what can be done to each, and the place each comes from.

import { $, el, tell } from "./dom.js";
import * as choices from "./choices.js";
import * as evidence from "./evidence.js";

const key = (place) => (place ? `${place.document} ${place.start} ${place.end}` : "");

/** Says why a line stands while the mouse or the focus is on it. */
function explain(event) {
  const focus = document.querySelector("#page :focus-visible");
  const line = [event.target, focus].map((at) => at?.closest?.("#page [data-why]")).find(Boolean);
  $("why").hidden = !line;
  if (line) $("why").textContent = `Why this line: ${line.dataset.why}`;
}

for (const kind of ["mouseover", "focusin"]) document.addEventListener(kind, explain);

/** Lays out a page as the server composed it. */
export function show(page) {
  const focus = focused();
  const several = page.sources.lines.length > 1;
  const head = [page.marking && el("p", { class: "marking" }, page.marking), el("h2", { class: "title" }, page.title)];
  const facts = el("p", { class: "facts" }, [...page.head, `${page.words} words`].join(" · "));
  const notices = page.notices.map((notice) => el("p", { class: "notice" }, notice));
  const sections = page.sections.map((section) => laid(section, several));
  const small = el("p", { class: "method" }, [page.sourcing, page.method].filter(Boolean).join(" "));
  $("page").lang = page.language;
  $("page").replaceChildren(...head.filter(Boolean), facts, ...notices, ...sections, listed(page.sources), small);
  restore(focus);
  evidence.standing(places(page), goTo);
}

/** The sources as they stand at the end of the file. */
function listed({ heading, lines }) {
  const rows = lines.map(([title, facts]) => el("li", {}, el("strong", {}, title), facts && `. ${facts}`));
  return el("section", { class: "sources" }, el("h3", {}, heading), el("ol", {}, ...rows));
}

function laid(section, several) {
  const top = section.nodes.filter((node) => node.place);
  const lines = section.nodes.map((node) =>
    node.rows ? table(node, several) : line(node, section, top, several),
  );
  const heading = section.heading && el("h3", {}, section.heading);
  return el("section", { "data-key": section.key }, heading, el("ul", { class: "lines" }, ...lines));
}

function table(node, several) {
  const cells = (row) => row.map((cell) => el("td", {}, ...words(cell, several)));
  return el("li", { class: "line" }, el("table", {},
    el("thead", {}, el("tr", {}, ...node.columns.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...node.rows.map((row) => el("tr", {}, ...cells(row))))));
}

function line(item, section, top, several) {
  if (item.kind === "placeholder" || item.kind === "analyst") return slot(item, section);
  const inner = item.children.length
    ? [el("ul", {}, ...item.children.map((child) => line(child, section, item.children.filter((c) => c.place), several)))]
    : [];
  const made = el("li", { class: `line ${item.kind} ${item.state}`, "data-place": key(item.place), "data-why": item.why || undefined },
    el("div", { class: "said" }, ...words(item, several)), item.place && tools(item, section, top), ...inner);
  if (item.place) made.addEventListener("keydown", (event) => pressed(event, item, section, top));
  return made;
}

/** Label, text with its insertions, note, citations. */
export function words(item, several) {
  const text = set(item);
  const said = item.kind === "quotation" && item.text ? `“${text}”` : text;
  const cites = byPlace(item.citations).map((pieces) => cite(pieces, several));
  return [item.label && el("span", { class: "label" }, `${item.label}: `), said, item.note && ` (${item.note})`,
    ...cites.flatMap((button) => [" ", button])].filter(Boolean);
}

function set(item) {
  const points = Array.from(item.text);
  let out = "";
  let at = 0;
  for (const [offset, words] of item.insertions) {
    out += points.slice(at, offset).join("");
    out += words === "…" ? " […]" : offset === 0 ? `[${words}] ` : ` [${words}]`;
    at = offset;
  }
  return out + points.slice(at).join("");
}

/** Citations by their place, those of one place together: the pieces of a passage share it. */
function byPlace(citations) {
  const found = new Map();
  for (const one of citations) {
    const name = `${one.document} ${one.locator}`;
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return [...found.values()];
}

function cite(pieces, several) {
  const [citation] = pieces;
  const said = `[${several ? `${citation.document + 1} ` : ""}${citation.locator}]`;
  const go = () => evidence.show(citation.document, citation, pieces);
  return el("button", { type: "button", class: "cite", onclick: go, "aria-label": `Show ${said} in the source` }, said);
}

function tools(item, section, top) {
  const at = top.indexOf(item);
  const button = (name, label, act, disabled = false, shown = label) =>
    el("button", { type: "button", "data-act": name, disabled, onclick: act, title: label, "aria-label": `${label}: ${item.text.slice(0, 60)}`, "aria-describedby": name === "strike" && "why" }, shown);
  const pinned = item.state === "pinned";
  return el("div", { class: "tools" },
    button("strike", "Strike", () => strike(item)),
    button("pin", pinned ? "Unpin" : "Pin", () => (pinned ? choices.unpin(item.place) : choices.pin(item.place, section.key))),
    button("up", "Up", () => up(at, top), at <= 0, "↑"),
    button("down", "Down", () => down(at, top), at < 0 || at === top.length - 1, "↓"),
    section.key === "key-points" ? button("lead", "To the top", () => choices.pin(item.place, "bottom-line"), false, "Top") : "",
  );
}

function strike(item) {
  choices.strike(item.place);
  tell("Struck: the next best takes its place, and Undo brings it back");
}

function up(at, top) {
  if (at > 0) choices.move(top[at].place, top[at - 1].place);
}

function down(at, top) {
  if (at >= 0 && at < top.length - 1) choices.move(top[at].place, top[at + 2]?.place);
}

function pressed(event, item, section, top) {
  if (event.target.closest("textarea, input") || event.target.closest("li") !== event.currentTarget) return;
  const at = top.indexOf(item);
  const acts = { Delete: () => strike(item), "Alt+ArrowUp": () => up(at, top), "Alt+ArrowDown": () => down(at, top) };
  const act = acts[(event.altKey ? "Alt+" : "") + event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Words of the editor's own, where a form waits for them. */
function slot(item, section) {
  const id = `slot-${section.key}`;
  const own = item.kind === "analyst" ? item.text : "";
  const area = el("textarea", { id, rows: 3, placeholder: item.kind === "placeholder" ? item.text : undefined });
  area.value = own;
  area.addEventListener("change", () => choices.write(section.key, area.value));
  return el("li", { class: "line slot" }, el("label", { for: id }, `Your words: ${section.heading || section.key}`), area);
}

function places(page) {
  const found = [];
  const visit = (item) => {
    found.push(...item.citations.map((citation) => ({ ...citation, line: key(item.place) })));
    item.children.forEach(visit);
  };
  for (const section of page.sections)
    for (const node of section.nodes) (node.rows ? node.rows.flat() : [node]).forEach(visit);
  return found;
}

function goTo(place) {
  const found = [...$("page").querySelectorAll(".line")].find((one) => one.dataset.place === place?.line);
  found?.scrollIntoView({ block: "center" });
  found?.querySelector("button")?.focus({ preventScroll: true });
}

/** Where the focus is, so that it is there again when the page is laid out anew: line, or its place among all, and button. */
function focused() {
  const line = document.activeElement?.closest?.("#page .line");
  if (!line) return null;
  const all = [...$("page").querySelectorAll(".line")];
  return { place: line.dataset.place, index: all.indexOf(line), act: document.activeElement.dataset.act, id: document.activeElement.id };
}

function restore(focus) {
  if (!focus) return;
  const all = [...$("page").querySelectorAll(".line")];
  const line = all.find((one) => focus.place && one.dataset.place === focus.place) ?? all[Math.min(focus.index, all.length - 1)];
  const wanted = focus.id ? $(focus.id) : line?.querySelector(`:scope > .tools [data-act="${focus.act}"]:enabled`);
  (wanted ?? line?.querySelector("button") ?? $("page")).focus({ preventScroll: true });
}
