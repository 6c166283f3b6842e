// Requests to the server that this page came from, in the session of this tab.

import { complain } from "./dom.js";

const KEY = document.querySelector("meta[name=briefing-key]").content;
const STORED = "briefing-session";
const BEFORE = "briefing-before";

/** A request that failed, with what the server says of it. */
export class Failure extends Error {
  constructor(told) {
    super(told.reason);
    this.told = told;
  }
}

let asking = 0;

/** What `take` makes of the answer; while one is awaited, the root says so. */
async function request(path, body, type, take) {
  asking += 1;
  document.documentElement.dataset.asking = "true";
  try {
    return await take(await answered(path, body, type));
  } finally {
    asking -= 1;
    if (!asking) delete document.documentElement.dataset.asking;
  }
}

async function answered(path, body, type) {
  const session = sessionStorage.getItem(STORED) ?? "";
  const headers = { "X-Briefing-Key": KEY, "X-Briefing-Session": session, "Content-Type": type };
  let answer;
  try {
    answer = await fetch(path, { method: "POST", body, headers });
  } catch {
    throw new Failure({ reason: "the server does not answer: it may have been ended" });
  }
  if (answer.ok) return answer;
  if (answer.status === 403) throw new Failure({ reason: "the server was started again: open the address that it printed" });
  const known = answer.headers.get("Content-Type") === "application/json";
  throw new Failure(known ? (await answer.json()).error : { reason: answer.statusText, status: answer.status });
}

/** What `act` gives; where the server refuses, its reason is shown as that of an affair, and nothing is given. */
export async function attempt(affair, act) {
  try {
    const done = await act();
    complain(affair, []);
    return done;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(affair, [error.told]);
    return undefined;
  }
}

/** The value in an answer; that what was done could not be kept is said. */
async function told(answer) {
  const value = await answer.json();
  complain("keeping", value.unkept ? [value.unkept] : []);
  return value;
}

/** Sends a value, and gives the answer. */
export async function post(path, value = {}) {
  return request(path, JSON.stringify(value), "application/json", told);
}

/** Sends a value, and gives the answer as a file. */
export async function picture(path, value) {
  return request(path, JSON.stringify(value), "application/json", (answer) => answer.blob());
}

/** Sends a file as it is, and gives the answer. */
export async function send(path, file) {
  return request(path, file, "application/octet-stream", told);
}

/** Takes a file along, under the name that the server gives it, and gives that name. */
export async function download(path, value) {
  const [disposition, data] = await request(path, JSON.stringify(value), "application/json", async (answer) => [
    answer.headers.get("Content-Disposition"),
    await answer.blob(),
  ]);
  const given = /filename\*=UTF-8''([^;]+)/.exec(disposition);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = given ? decodeURIComponent(given[1]) : "briefing";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return link.download;
}

/** The state of this tab's session; a new one where there is none any more. */
export async function begin() {
  if (sessionStorage.getItem(STORED)) {
    try {
      return { ...(await post("/api/state")), failures: [] };
    } catch (error) {
      if (error.told?.status !== 410) throw error;
    }
  }
  return enter(sessionStorage.getItem(STORED) ?? "");
}

/** Begins a session: the one of that name where it was kept, else a new one. */
async function enter(name) {
  const opened = await request("/api/session", name, "text/plain", (answer) => answer.json());
  sessionStorage.setItem(STORED, opened.session);
  return { ...(await post("/api/state")), failures: opened.failures };
}

/** The session that this tab had before, and the names of its sources. */
export const before = () => JSON.parse(sessionStorage.getItem(BEFORE) ?? "[]");

/** Loads the page in a session that was kept, or in a new one; the one of now, with these sources, can be gone back to. */
export async function change(name = "", sources = []) {
  const session = sessionStorage.getItem(STORED);
  sessionStorage.setItem(BEFORE, JSON.stringify(sources.length ? [{ session, sources }] : []));
  sessionStorage.setItem(STORED, name);
  await enter(name);
  delete document.body.dataset.ready;
  location.reload();
}
