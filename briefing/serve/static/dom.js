// Elements made of texts: nothing of a document is ever read as markup.

export const $ = (id) => document.getElementById(id);

/** An element with its attributes ("onclick" and the like are functions) and children, which are elements or texts. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

/** Says a line to those who do not see the page change. */
export function tell(text) {
  $("told").textContent = text;
}

const SAID = 4; // failures that are shown at once; a folder may have hundreds
const wrong = new Map();

/** Shows what went wrong with one affair (sources, the page, a file), until that one goes well. */
export function complain(affair, failures) {
  const said = (f) => [f.source, f.reason].filter(Boolean).join(": ") + (f.hint ? ` (${f.hint})` : "");
  wrong.set(affair, failures.map(said));
  const lines = [...wrong.values()].flat().map((line) => el("p", {}, line));
  const more = lines.splice(SAID);
  const close = () => {
    wrong.clear();
    $("problems").replaceChildren();
  };
  const button = lines.length > 0 && el("button", { type: "button", onclick: close }, "Close");
  $("problems").replaceChildren(...[button].filter(Boolean), ...lines, ...(more.length ? [el("details", {}, el("summary", {}, `and ${more.length} more`), ...more)] : []));
}

/** Offsets in code points, which the server counts, as offsets in UTF-16, which a string counts. */
export function sliced(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}
