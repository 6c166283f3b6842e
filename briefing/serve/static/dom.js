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
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Says a line to those who do not see the page change. */
export function tell(text) {
  $("told").textContent = text;
}

/** Shows what went wrong, until something goes well. */
export function complain(failures) {
  const said = (f) => [f.source, f.reason].filter(Boolean).join(": ") + (f.hint ? ` (${f.hint})` : "");
  $("problems").replaceChildren(...failures.map((failure) => el("p", {}, said(failure))));
}

/** Offsets in code points, which the server counts, as offsets in UTF-16, which a string counts. */
export function sliced(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}
