// What the reader looks at: kept in the address, so that it can be bookmarked and passed on.

export const TIERS = ["KABUPATEN", "PROVINSI", "NASIONAL"];
export const SEVERITIES = ["KRITIS", "TINGGI", "SEDANG", "RENDAH"];
export const DESK = /^(L-)?(ID|\d{2}|\d{2}\.\d{2})$/;

const STATUSES = {
  open: "NEW,ACKNOWLEDGED,IN_PROGRESS", new: "NEW", ended: "RESOLVED_HERE,CLOSED", all: "",
};

export const view = read();

/** The tier of a desk of what is real. */
export function tierOf(desk) {
  return desk === "ID" ? "NASIONAL" : desk.length === 2 ? "PROVINSI" : "KABUPATEN";
}

function read() {
  const given = new URLSearchParams(location.search);
  return {
    tier: TIERS.includes(given.get("tier")) ? given.get("tier") : "KABUPATEN",
    show: given.get("show") in STATUSES ? given.get("show") : "open",
    severity: SEVERITIES.includes(given.get("severity")) ? given.get("severity") : "",
    desk: DESK.test(given.get("desk") ?? "") ? given.get("desk") : "",
    drill: given.get("drill") === "true" ? "true" : "",
  };
}

/** Takes part of a view over, and puts it into the address. */
export function look(part) {
  Object.assign(view, part);
  const given = Object.entries(view).filter(([, value]) => value);
  history.replaceState(null, "", `?${new URLSearchParams(given)}`);
}

/** The view as the API is asked for it. */
export function query() {
  return {
    tier: view.tier, status: STATUSES[view.show], severity: view.severity, desk: view.desk,
    drill: view.drill,
  };
}

/** Whether a case belongs into the list as it is filtered now. */
export function wanted(one) {
  const statuses = STATUSES[view.show];
  return one.tier === view.tier && (one.mode === "DRILL") === Boolean(view.drill)
    && (!statuses || statuses.split(",").includes(one.status))
    && (!view.severity || one.severity === view.severity)
    && (!view.desk || one.desk === view.desk);
}

/** Unacknowledged first, the nearest deadline at the top; then the latest change. */
export function before(a, b) {
  const waiting = (b.status === "NEW") - (a.status === "NEW");
  if (waiting) {
    return waiting;
  }
  if (a.status === "NEW" && a.acknowledgeBy !== b.acknowledgeBy) {
    return (a.acknowledgeBy ?? "9").localeCompare(b.acknowledgeBy ?? "9");
  }
  return b.changedAt.localeCompare(a.changedAt);
}
