// The API: pages of cases, one case, commands, and the live stream with its state.

import { currentLanguage } from "./texts.js";

const SILENCE = 40000; // more than two heartbeats
const RETRY = 5000;

async function ask(path, options) {
  const answer = await fetch(path, {
    ...options,
    headers: { "Accept-Language": currentLanguage(), ...options?.headers },
  });
  if (answer.ok && answer.headers.get("Content-Type")?.startsWith("text/plain")) {
    return answer.text();
  }
  const body = await answer.json().catch(() => ({}));
  if (answer.status === 401) {
    signedOut();
  }
  if (!answer.ok) {
    const rules = (body.violations ?? []).map((one) => `${one.field} ${one.message}`).join("; ");
    throw new Error(rules || body.title || String(answer.status));
  }
  return body;
}

let signedOut = () => {};

/** What to do once nobody is signed in any more. */
export function onSignedOut(then) {
  signedOut = then;
}

/** Who is signed in, and what they are where. */
export function me() {
  return ask("/v1/me");
}

export function cases(query) {
  const given = Object.entries(query).filter(([, value]) => value);
  return ask(`/v1/cases?${new URLSearchParams(given)}`);
}

export function oneCase(caseId) {
  return ask(`/v1/cases/${encodeURIComponent(caseId)}`);
}

/** The case in short and masked, as it may be told to a phone group. */
export function message(caseId, desk) {
  return ask(`/v1/cases/${encodeURIComponent(caseId)}/message?desk=${desk}`);
}

export function totals() {
  return ask("/v1/statistics/reports");
}

export function command(caseId, body) {
  return ask(`/v1/cases/${encodeURIComponent(caseId)}/commands`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** A desk's daily reports, and how it stands with each. */
export function dailyReports(desk) {
  return ask(`/v1/desks/${desk}/daily-reports`);
}

/** Sends a desk's daily report; the desk answers later. */
export function sendDaily(desk, period, body) {
  return ask(`/v1/desks/${desk}/daily-reports/${period}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** What a desk answered to a command; fails when it has not within ten seconds. */
export function outcome(commandId, desk) {
  return ask(`/v1/commands/${encodeURIComponent(commandId)}?desk=${desk}&wait=10s`);
}

/** An id for a command; not every address counts as a secure context, where randomUUID is. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Connects anew: drills and what is real are streams of their own. */
export let reconnect = () => {};

/**
 * Follows the live stream for as long as the page is open.
 *
 * drill says whether a drill is looked at; onCase gets each changed case; onLoad says that
 * everything must be loaded anew (at the start, after a reset, and after a connection that could
 * not be resumed); onState gets live, connecting or lost.
 */
export function follow({ drill, onCase, onLoad, onState }) {
  let source;
  let heard = Date.now();
  let fresh = true;

  function connect() {
    source?.close();
    source = new EventSource(drill() ? "/v1/events?drill=true" : "/v1/events");
    source.addEventListener("case", (event) => {
      alive();
      onCase(JSON.parse(event.data));
    });
    source.addEventListener("heartbeat", () => {
      alive();
      if (fresh) {
        fresh = false;
        onLoad();
      }
    });
    source.addEventListener("reset", () => {
      alive();
      fresh = false;
      onLoad();
    });
    source.addEventListener("error", () => {
      onState("connecting");
      if (source.readyState === EventSource.CLOSED) {
        again();
      }
    });
  }

  reconnect = () => {
    fresh = true;
    connect();
  };

  // The browser resumes with Last-Event-ID by itself; a stream made anew can't.
  function again() {
    fresh = true;
    setTimeout(connect, RETRY);
  }

  function alive() {
    heard = Date.now();
    onState("live");
  }

  setInterval(() => {
    if (Date.now() - heard > SILENCE) {
      onState("lost", new Date(heard).toISOString());
      if (source.readyState === EventSource.OPEN) {
        fresh = true;
        connect();
      }
    }
  }, 5000);
  onState("connecting");
  connect();
}
