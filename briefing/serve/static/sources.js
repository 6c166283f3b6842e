// Sources: dropped, picked, pasted, opened; listed and removed.

import { $, complain, el, tell } from "./dom.js";
import { Failure, attempt, before, change, post, send } from "./server.js";

let listed = [];
let largest = Infinity;
let changed = () => {};

export const all = () => listed;

/** What a source is called: its title, else its file. */
export const called = (number) => listed[number].title || listed[number].name;

export function show(sources) {
  listed = sources;
  for (const id of ["new", "undo", "redo", "more-sources"]) $(id).hidden = sources.length === 0;
  $("more-listed").textContent = counted(sources);
  $("kept").hidden = sources.length > 0 || !$("kept-list").children.length;
  $("welcome").hidden = sources.length > 0;
  $("sources").hidden = $("work").hidden = sources.length === 0;
  $("source-list").replaceChildren(...sources.map(entry));
}

/** How many there are, and how many words they have: all that a narrow screen shows at first. */
function counted(sources) {
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  return `${sources.length}, ${words} words${sources.some((source) => source.notices.length) ? ", with remarks" : ""}`;
}

/** The sessions that were kept, or the one before this: each is gone on with; what was kept can be removed for good. */
export function showKept(sessions) {
  const kept = sessions.length ? sessions : before();
  const row = ({ session, sources }) => {
    const names = sources.length > 3 ? `${sources.slice(0, 3).join(", ")} and ${sources.length - 3} more` : sources.join(", ");
    const remove = async () => {
      const left = await attempt("kept", () => post("/api/session/remove", { session }));
      if (left) showKept(left.kept);
      $("files").focus();
    };
    return el("li", {},
      el("button", { type: "button", onclick: () => attempt("kept", () => change(session)) }, names), " ",
      sessions.length > 0 && el("button", { type: "button", onclick: remove, "aria-label": `Remove ${names} for good` }, "Remove"));
  };
  $("kept-list").replaceChildren(...kept.map(row));
  $("kept").hidden = listed.length > 0 || !kept.length;
}

function entry(source, index) {
  const facts = [source.outlet, source.date, `${source.words} words`, source.language].filter(Boolean).join(" · ");
  const remove = async () => {
    await acted(() => post("/api/sources/remove", { number: source.number }), `${source.name} removed`);
    $("files").focus();
  };
  return el(
    "li", {},
    el("span", { class: "number" }, `${index + 1} `),
    el("strong", { title: source.name }, called(index)), ` ${facts} `,
    ...source.notices.map((notice) => el("span", { class: "notice" }, notice)),
    el("button", { type: "button", onclick: remove, "aria-label": `Remove ${source.name}` }, "Remove"),
  );
}

async function acted(act, said) {
  const answer = await attempt("sources", act);
  if (!answer) return false;
  complain("sources", answer.failures ?? []);
  show(answer.sources);
  tell(`${said}: ${listed.length} ${listed.length === 1 ? "source" : "sources"} now`);
  changed();
  return true;
}

/** Takes in files one after the other; those that cannot be read are said, and the others stand. */
async function take(files, pasted = "") {
  const failures = [];
  document.body.setAttribute("aria-busy", "true");
  for (const [index, [file, name]] of files.entries()) {
    tell(`Reading ${index + 1} of ${files.length}: ${name}`);
    $("welcome-title").textContent = `Reading ${name}`;
    try {
      if (file.size > largest) throw new Failure({ reason: `more than ${Math.floor(largest / 2 ** 20)} MB` });
      show((await send(`/api/sources/add?pasted=${pasted}&name=${encodeURIComponent(name)}`, file)).sources);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push({ ...error.told, source: error.told.source || name });
    }
  }
  document.body.removeAttribute("aria-busy");
  $("welcome-title").textContent = "Drop files here";
  complain("sources", failures);
  tell(`Sources read: ${files.length - failures.length} of ${files.length}. Point at a line of the page to strike, pin or move it.`);
  if (failures.length < files.length) changed();
  return !failures.length;
}

/** The files below what was dropped; a folder's in the order of their names. */
async function files(entry, path = "") {
  const name = path + entry.name;
  if (entry.isFile) return [[await new Promise((done, failed) => entry.file(done, failed)), name]];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const batch = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!batch.length) break;
    found.push(...batch);
  }
  const visible = found.filter((one) => !one.name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(visible.map((one) => files(one, `${name}/`)))).flat();
}

async function dropped(event) {
  event.preventDefault();
  document.body.classList.remove("over");
  document.body.setAttribute("aria-busy", "true");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = [...event.dataTransfer.files].map((file) => [file, file.name]);
  await take(entries.length ? (await Promise.all(entries.map((one) => files(one)))).flat() : plain);
}

function tray(button, form, act) {
  button.addEventListener("click", () => {
    form.hidden = !form.hidden;
    button.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) form.querySelector("textarea, input").focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    button.click();
    button.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await act())) return; // what was typed stays, to be mended
    form.reset();
    form.hidden = true;
    button.setAttribute("aria-expanded", "false");
    button.focus();
  });
}

/** Begins to listen; `listener` is called whenever the sources are others. */
export function listen(listener, state) {
  changed = listener;
  largest = state.largest;
  $("files").addEventListener("change", async () => {
    await take([...$("files").files].map((file) => [file, file.name]));
    $("files").value = "";
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("over");
  });
  document.addEventListener("dragleave", () => document.body.classList.remove("over"));
  document.addEventListener("drop", dropped);
  tray($("paste"), $("pasting"), () => take([[new Blob([$("pasted").value]), "text.txt"]], "yes"));
  tray($("open"), $("opening"), () => acted(() => post("/api/sources/open", { path: $("path").value }), "Opened"));
  tray($("visit"), $("visiting"), () => acted(() => post("/api/sources/fetch", { url: $("url").value }), "Fetched"));
  $("new").addEventListener("click", () => attempt("kept", () => change("", listed.map((source) => source.title || source.name))));
  $("open").hidden = !state.may_open;
}
