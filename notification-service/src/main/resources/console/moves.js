// The orders that hand a case to others: refer, record an answer, transfer, merge, split.

import { el } from "./dom.js";
import { office } from "./others.js";
import { say } from "./texts.js";
import { DESK } from "./view.js";

const INSTITUTIONS = ["POLRI", "TNI", "KEJAKSAAN", "KPU", "BAWASLU", "BPBD", "PLN", "DINKES",
  "DISHUB", "DUKCAPIL", "KOMINFO", "SATPOL_PP", "LAINNYA"];
const OUTCOMES = ["HANDLED", "PASSED_ON", "TURNED_DOWN"];
const WITHIN = ["1h", "2h", "4h", "12h", "1d", "3d", "7d", "14d", "30d", "90d"];
const LAWFUL = ["UNJUK_RASA", "POLARISASI", "KAMPANYE_HITAM"];
const WHOLE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is chosen before anybody has chosen. */
export const CHOICES = {
  institution: "POLRI", within: "4h", toDesk: "", into: "", opened: false,
};

export function openReferrals(copy) {
  return copy.referrals.filter((one) => one.status !== "ANSWERED");
}

/** Answers to what is open; give(kind, fields) sends an order with the words above. */
export function answers(copy, draft, sending, give) {
  return openReferrals(copy).map((one) => {
    const outcome = `outcome-${one.referralId}`; // each has its own
    draft[outcome] ??= OUTCOMES[0];
    return el("div", { class: "row" },
      choice(draft, outcome, OUTCOMES, say, "result"),
      button(`${say("CLOSE_REFERRAL")}: ${office(one.institution, copy.tier)}, ${short(one.text)}`,
        sending,
        () => give("CLOSE_REFERRAL", { referenceId: one.referralId, outcome: draft[outcome] })));
  });
}

/** The ways in which a case that goes on can be given to others; folded away until wanted. */
export function moves(copy, draft, sending, give) {
  const owns = copy.desk === copy.owner && !copy.lead;
  const lawful = copy.severity === "RENDAH" && LAWFUL.includes(copy.topic);
  const summary = el("details", {
    class: "ways", open: draft.opened, ontoggle: (event) => { draft.opened = event.target.open; },
  },
    el("summary", {}, say("otherWays")),
    el("div", { class: "row" },
      choice(draft, "institution", INSTITUTIONS, (each) => office(each, copy.tier), "institution"),
      choice(draft, "within", WITHIN, within, "within"),
      button(say("REFER"), sending,
        () => give("REFER", { institution: draft.institution, for: draft.within }))),
    owns && copy.mode === "LIVE" && !lawful ? transfer(draft, sending, give) : null,
    owns ? merge(draft, sending, give) : null,
    owns && copy.reports.length > 1 ? split(copy, draft, sending, give) : null);
  return summary;
}

function transfer(draft, sending, give) {
  const desk = field(draft, "toDesk", { maxlength: 5, placeholder: "17.08", class: "code" });
  return el("div", { class: "row" }, desk, button(say("asSupervisor"), sending, () => {
    if (wanting(desk, DESK.test(draft.toDesk) && draft.toDesk.length === 5, "toDeskNeeded")) {
      give("TRANSFER", { toDesk: draft.toDesk });
    }
  }));
}

function merge(draft, sending, give) {
  const into = field(draft, "into", { maxlength: 36, placeholder: say("intoCase") });
  return el("div", { class: "row" }, into, button(say("MERGE"), sending, () => {
    if (wanting(into, WHOLE.test(draft.into), "intoCaseNeeded")) {
      give("MERGE", { referenceId: draft.into });
    }
  }));
}

function split(copy, draft, sending, give) {
  draft.split ??= new Set();
  const boxes = copy.reports.filter((one) => one.state === "STANDING").map((one) => {
    const box = el("input", {
      type: "checkbox", checked: draft.split.has(one.reportId),
      onchange: (event) => {
        draft.split[event.target.checked ? "add" : "delete"](one.reportId);
        boxes.forEach((each) => each.querySelector("input").setCustomValidity(""));
      },
    });
    return el("label", { class: "chosen-report" }, box, `${say("splitOff")}: ${one.agency}, ${short(one.text)}`);
  });
  return el("div", { class: "split" }, boxes, button(say("SPLIT"), sending, () => {
    const listed = new Set(copy.reports.map((one) => one.reportId));
    const reportIds = [...draft.split].filter((id) => listed.has(id));
    if (boxes.length && wanting(boxes[0].querySelector("input"), reportIds.length, "splitNeeded")) {
      give("SPLIT", { reportIds });
    }
  }));
}

function button(text, sending, onclick) {
  return el("button", { type: "button", class: "quiet", disabled: sending, onclick }, text);
}

function choice(draft, name, codes, words, label) {
  const select = el("select", {
    name, "aria-label": say(label), onchange: (event) => { draft[name] = event.target.value; },
  }, codes.map((each) => el("option", { value: each }, words(each))));
  select.value = draft[name];
  return select;
}

function field(draft, name, attributes) {
  const label = { toDesk: "toDesk", into: "intoCase" }[name];
  const input = el("input", {
    ...attributes, name, "aria-label": say(label), autocomplete: "off", spellcheck: "false",
    oninput: (event) => {
      draft[name] = event.target.value.trim().toLowerCase();
      input.setCustomValidity("");
    },
  });
  input.value = draft[name];
  return input;
}

/** Whether it is as it must be; says what is missing where it isn't. */
function wanting(input, there, words) {
  if (!there) {
    input.setCustomValidity(say(words));
    input.reportValidity();
  }
  return Boolean(there);
}

function within(code) {
  return say(code.endsWith("h") ? "hours" : "days", code.slice(0, -1));
}

function short(text) {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
