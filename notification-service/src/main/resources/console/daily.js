// The daily reports of the desk on screen: how it stands with each, on paper, and sent.

import { el } from "./dom.js";
import * as feed from "./feed.js";
import { say } from "./texts.js";
import { clock } from "./times.js";
import { view } from "./view.js";

const state = { desk: "", reports: [], sending: "", failure: "" };

/** Loads the reports of the desk that the page is narrowed to; without one there are none. */
export async function loadDaily() {
  const desk = view.desk;
  state.failure = "";
  if (!desk) {
    Object.assign(state, { desk, reports: [] });
    renderDaily();
    return;
  }
  const answer = await feed.dailyReports(desk).catch(() => ({ reports: [] }));
  if (desk === view.desk) {
    Object.assign(state, { desk, reports: answer.reports });
    renderDaily();
  }
}

export function renderDaily() {
  const place = document.getElementById("daily");
  place.hidden = !state.reports.length;
  const open = place.querySelector("details")?.open;
  place.replaceChildren(el("details", { open },
    el("summary", {}, say("dailyReports")),
    state.failure ? el("p", { class: "notice", role: "alert" }, state.failure) : null,
    el("ul", {}, state.reports.map(row))));
}

function row(report) {
  const path = `/v1/desks/${state.desk}/daily-reports/${report.period}`;
  const sent = report.sentAt ? say("dailySent", report.number ?? "", clock(report.sentAt)) : "";
  return el("li", {},
    el("strong", {}, report.period), " ", say(`daily${report.state}`),
    report.late ? `, ${say("dailyLate")}` : "", sent ? ` · ${sent}` : "", " · ",
    el("a", { href: `${path}?as=html`, target: "_blank", rel: "noopener" }, "HTML"), " ",
    el("a", { href: `${path}?as=pdf`, target: "_blank", rel: "noopener" }, "PDF"),
    report.state === "NOT_DUE" ? null : form(report));
}

function form(report) {
  const number = el("input", {
    "aria-label": say("dailyNumber"), placeholder: say("dailyNumber"), maxlength: "60",
    autocomplete: "off",
  });
  return el("form", {
    class: "row", onsubmit: (event) => {
      event.preventDefault();
      send(report, number.value.trim());
    },
  }, number, el("button", { type: "submit", class: "quiet", disabled: state.sending === report.period },
    say(report.sentAt ? "dailyRevise" : "dailySend")));
}

async function send(report, number) {
  const desk = state.desk;
  Object.assign(state, { sending: report.period, failure: "" });
  renderDaily();
  let failure = "";
  try {
    const commandId = feed.newId();
    await feed.sendDaily(desk, report.period, { commandId, number });
    const answer = await feed.outcome(commandId, desk).catch(() => null);
    if (answer?.outcome !== "ACCEPTED") {
      failure = answer ? say("declined", answer.refusalText) : say("undecided");
    }
  } catch (problem) {
    failure = say("refused", problem.message);
  }
  state.sending = "";
  await loadDaily();
  state.failure = failure;
  renderDaily();
}
