// Requests to the server that this page came from, in the session of this tab.

const KEY = document.querySelector("meta[name=briefing-key]").content;
const STORED = "briefing-session";

/** A request that failed, with what the server says of it. */
export class Failure extends Error {
  constructor(told) {
    super(told.reason);
    this.told = told;
  }
}

async function request(path, body, type) {
  const session = sessionStorage.getItem(STORED) ?? "";
  const headers = { "X-Briefing-Key": KEY, "X-Briefing-Session": session, "Content-Type": type };
  let answer;
  try {
    answer = await fetch(path, { method: "POST", body, headers });
  } catch {
    throw new Failure({ reason: "the server does not answer: it may have been ended" });
  }
  if (answer.ok) return answer;
  const known = answer.headers.get("Content-Type") === "application/json";
  throw new Failure(known ? (await answer.json()).error : { reason: answer.statusText, status: answer.status });
}

/** Sends a value, and gives the answer. */
export async function post(path, value = {}) {
  return (await request(path, JSON.stringify(value), "application/json")).json();
}

/** Sends a file as it is. */
export async function upload(file, name) {
  const path = `/api/sources/add?name=${encodeURIComponent(name)}`;
  return (await request(path, file, "application/octet-stream")).json();
}

/** Takes a file along, under the name that the server gives it. */
export async function download(format, choices) {
  const answer = await request(`/api/export?format=${format}`, JSON.stringify({ choices }), "application/json");
  const given = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = given ? decodeURIComponent(given[1]) : "briefing";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
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
  const opened = await post("/api/session");
  sessionStorage.setItem(STORED, opened.session);
  return { ...(await post("/api/state")), failures: opened.failures };
}
