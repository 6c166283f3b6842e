// What the editor chose: one value, never changed but replaced, so that each step can be undone.

const past = [];
const future = [];
let now = {};
let changed = () => {};

const same = (a, b) => a && b && a.document === b.document && a.start === b.start && a.end === b.end;
const meets = (a, b) => a.document === b.document && a.start < b.end && b.start < a.end;
const without = (list, gone) => (list ?? []).filter((one) => !gone(one));

/** Goes on from what was chosen before. */
export function begin(choices) {
  now = choices;
}

export const current = () => now;
export const canUndo = () => past.length > 0;
export const canRedo = () => future.length > 0;

/** Calls `listener` whenever something was chosen. */
export function onChange(listener) {
  changed = listener;
}

/** Chooses; with `merge` the step before, of the same kind, is replaced (a slider that is drawn). */
export function choose(more, merge = "") {
  if (!merge || past.at(-1)?.merge !== merge) past.push({ choices: now, merge });
  future.length = 0;
  now = Object.fromEntries(Object.entries({ ...now, ...more }).filter(([, v]) => v && v.length !== 0));
  changed();
}

export function undo() {
  if (!past.length) return;
  future.push(now);
  now = past.pop().choices;
  changed();
}

export function redo() {
  if (!future.length) return;
  past.push({ choices: now, merge: "" });
  now = future.pop();
  changed();
}

export function strike(place) {
  choose({
    struck: [...(now.struck ?? []), place],
    pinned: without(now.pinned, (pin) => same(pin, place)),
    added: without(now.added, (added) => meets(added, place)),
    moved: without(now.moved, (move) => same(move, place) || same(move.before, place)),
  });
}

export function pin(place, section) {
  choose({ pinned: [...without(now.pinned, (other) => same(other, place)), { ...place, section }] });
}

export function unpin(place) {
  choose({ pinned: without(now.pinned, (other) => same(other, place)) });
}

/** Adds a passage; one that was struck may stand again. */
export function add(place) {
  choose({ added: [...(now.added ?? []), place], struck: without(now.struck, (other) => meets(other, place)) });
}

/** Sets a line before another one of its section, or at its end. */
export function move(place, before) {
  choose({ moved: [...(now.moved ?? []), before ? { ...place, before } : { ...place }] });
}

export function write(key, words) {
  choose({ words: { ...(now.words ?? {}), [key]: words } }, `words ${key}`);
}
