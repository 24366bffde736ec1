// One case in the list, and its details.

import { el, shape } from "./dom.js";
import { copyButton, others } from "./others.js";
import { place, say } from "./texts.js";
import { ago, clock, span } from "./times.js";
import { orders, work } from "./work.js";

const SOON = 5 * 60000;

export function key(one) {
  return `${one.caseId} ${one.desk}`;
}

export function ended(one) {
  return one.status === "RESOLVED_HERE" || one.status === "CLOSED";
}

/** A card; actions = {acknowledge(case), open(case)}. */
export function card(one, state, actions) {
  const waiting = one.status === "NEW";
  const head = el("div", { class: "head" },
    el("p", { class: "severity" }, shape(one.severity), say(one.severity)),
    el("h3", {}, place(one.ownerName), el("span", { class: "code" }, one.owner)),
    one.owner !== one.desk
      ? el("p", { class: "origin" }, say("atDesk", `${place(one.deskName)} (${one.desk})`))
      : null,
  );
  const kind = el("p", { class: "kind" },
    el("strong", {}, say(one.category)), " · ", say(one.topic),
    badge(one.mode !== "LIVE", "mode", say(one.mode)),
    badge(one.needsReview, "review", say("needsReview")),
    badge(one.missedDeadlines > 0, "missed", say("missed", one.missedDeadlines)),
    badge(one.lead, "lead", say("ledBy", one.lead)),
    badge(one.snoozedUntil, "snoozed", one.snoozedUntil && say("snoozed", clock(one.snoozedUntil))),
    badge(one.openReferrals > 0, "referrals", say("openReferrals", one.openReferrals)),
    badge(one.duty?.calledAt && one.status === "NEW", "called", say("calledBadge")),
    badge(one.movedTo, "moved", one.movedTo && say("moved", one.movedTo.desk)),
    badge(one.openDirectives > 0, "directives", say("openDirectives", one.openDirectives)),
    badge(one.proposed, "proposed", say("proposed")),
  );
  const article = el("article", {
    class: `card ${one.severity} ${waiting ? "waiting" : "calm"} ${ended(one) ? "ended" : ""}`,
  },
    head,
    kind,
    one.excerpt ? el("p", { class: "excerpt", dir: "auto" }, one.excerpt) : null,
    one.reason
      ? el("p", { class: "why" }, el("span", {}, say("why")), " ", one.reason.explanation)
      : null,
    el("p", { class: "meta" }, meta(one)),
    el("div", { class: "act" },
      deadline(one),
      waiting ? acknowledge(one, state, actions) : null,
      el("button", {
        type: "button", class: "quiet open", "aria-expanded": String(state.open === key(one)),
        onclick: () => actions.open(one),
      }, say(state.open === key(one) ? "hide" : "details")),
    ),
    state.failures.has(key(one))
      ? el("p", { class: "failure", role: "alert" }, state.failures.get(key(one)))
      : null,
  );
  return el("li", { "data-key": key(one), class: state.open === key(one) ? "chosen" : null },
    article);
}

/** Sets every countdown of the page to the present second. */
export function tick(root) {
  for (const timer of root.querySelectorAll("[data-by]")) {
    const left = Date.parse(timer.dataset.by) - Date.now();
    const words = left >= 0 ? "left" : "overdue";
    timer.textContent = say(`${timer.dataset.what ?? ""}${words}`, span(Math.abs(left)));
    timer.className = `deadline ${left < 0 ? "late" : left < SOON ? "soon" : "ample"}`;
  }
}

function acknowledge(one, state, actions) {
  const progress = state.sending.get(key(one));
  return el("button", {
    type: "button", class: "primary", disabled: Boolean(progress),
    onclick: () => actions.acknowledge(one),
  }, progress ? say(progress) : say("acknowledge"));
}

function badge(there, kind, text) {
  return there ? el("span", { class: `badge ${kind}` }, text) : null;
}

function deadline(one) {
  const end = one.resolveBy && !ended(one)
    ? el("time", { class: "deadline", "data-by": one.resolveBy, "data-what": "end", datetime: one.resolveBy })
    : null;
  if (one.status === "NEW") {
    return one.acknowledgeBy
      ? el("time", { class: "deadline", "data-by": one.acknowledgeBy, datetime: one.acknowledgeBy })
      : end ?? el("p", { class: "deadline none" }, say("noDeadline"));
  }
  const at = one.acknowledgedAt ? clock(one.acknowledgedAt) : "";
  const words = ended(one) || !at
    ? say(one.status)
    : one.acknowledgedBy ? say("acknowledgedBy", at, one.acknowledgedBy) : say("acknowledgedAt", at);
  const why = ended(one) && one.closeReason ? `: ${say(one.closeReason)}` : "";
  return [
    el("p", { class: "deadline done" }, words + why),
    end,
  ];
}

function meta(one) {
  const agencies = one.agencies.slice(0, 2).join(", ") + (one.agencies.length > 2 ? " …" : "");
  return [
    el("span", { class: "status" }, say(one.status)),
    one.handler ? el("span", {}, say("handledBy", one.handler)) : null,
    el("span", {}, say("reports", one.reportCount)),
    one.agencies.length ? el("span", {}, say("agencies", one.agencies.length, agencies)) : null,
    el("span", { class: "tiers-reached" }, one.tiers.map((tier) => say(tier)).join(" → ")),
    el("time", { datetime: one.openedAt, title: one.openedAt }, say("opened", ago(one.openedAt))),
  ];
}

/** All of a case as one desk holds it; copies are those of every desk. */
export function details(one, copies, state, actions) {
  const copy = copies.find((each) => each.desk === one.desk) ?? copies[0];
  return el("div", { class: `details ${copy.severity}` },
    el("h2", {}, shape(copy.severity), `${say(copy.category)} · ${say(copy.topic)}`),
    el("p", { class: "subject" }, `${place(copy.ownerName)} (${copy.owner}) · ${copy.caseId}`),
    copyButton(copy),
    orders(copy, key(copy), state.sending.has(key(copy)), actions),
    others(copy, actions),
    work(copy),
    el("h4", {}, say("reasons")),
    el("ul", { class: "reasons" }, copy.reasons.map((reason) => el("li", {},
      reason.explanation,
      el("span", { class: "rule" }, `${reason.rule} · ${say("policy", reason.policyVersion)}`)))),
    el("h4", {}, say("desks")),
    el("ul", { class: "copies" }, copies.map((each) => el("li", {},
      el("strong", {}, `${place(each.deskName)} (${each.desk})`), " ", say(each.status),
      each.acknowledgedAt ? `, ${clock(each.acknowledgedAt)}` : ""))),
    el("h4", {}, say("texts")),
    copy.reports.map(report),
  );
}

function report(one) {
  const given = one.classification;
  const percent = Math.round(given.categoryConfidence * 100);
  return el("section", { class: "report" },
    el("p", { class: "byline" },
      el("strong", {}, one.agency),
      el("span", {}, say("occurred", clock(one.occurredAt))),
      badge(one.state !== "STANDING", "missed", say(one.state)),
      [one.tps && `TPS ${one.tps}`, one.desa ?? one.kecamatan].filter(Boolean)
        .map((where) => el("span", {}, where))),
    el("p", { class: "text", dir: "auto" }, marked(one.text, given.evidence)),
    el("p", { class: "given" },
      `${say(given.category)} · ${say(given.topic)} · ${say(given.severity)}, `,
      say("confidence", percent)),
    given.evidence.length
      ? el("details", {},
          el("summary", {}, `${say("evidence")} (${given.evidence.length})`),
          el("ul", { class: "evidence" }, given.evidence.map((each) => el("li", {},
            el("span", { class: "weight" }, each.weight.toFixed(1)),
            `${each.name} → ${say(each.supports)}`))))
      : null,
  );
}

/** The text with its evidence in place; overlapping pieces become one mark. */
function marked(text, evidence) {
  const places = evidence
    .filter((each) => each.start >= 0 && each.end > each.start && each.end <= text.length)
    .sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (let i = 0; i < places.length;) {
    const { start } = places[i];
    let { end } = places[i];
    const names = [];
    for (; i < places.length && places[i].start < Math.max(end, start + 1); i++) {
      end = Math.max(end, places[i].end);
      names.push(`${places[i].name} (${places[i].weight.toFixed(1)})`);
    }
    parts.push(text.slice(at, start), el("mark", { title: names.join(", ") }, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
