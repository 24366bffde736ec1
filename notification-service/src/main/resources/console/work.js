// What people made of a case, and the orders an operator can give about it.

import { el } from "./dom.js";
import { answers, CHOICES, moves, openReferrals } from "./moves.js";
import { say } from "./texts.js";
import { clock } from "./times.js";

const CLOSE_REASONS = ["TIDAK_TERBUKTI", "DUPLIKAT", "DILIMPAHKAN", "BUKAN_KEWENANGAN"];
const ended = ["RESOLVED_HERE", "CLOSED"];

// What is being written, by case and desk: a page drawn anew must not lose it.
const drafts = new Map();

/** Class, proposal, directives and notes of a desk's copy. */
export function work(copy) {
  return [
    section("override", copy.classOverride && [
      line(`${inWords(copy.classOverride.classified)}: ${copy.classOverride.reason}`,
        by(copy.classOverride.by, copy.classOverride.at, copy.classOverride.desk))]),
    section("proposal", copy.proposal && [
      line(`${inWords(copy.proposal.classified)}: ${copy.proposal.reason}`,
        by(copy.proposal.by, copy.proposal.at))]),
    section("directives", copy.directives.map((one) => line(
      `${one.fromDesk} → ${one.toDesk}: ${one.text}`,
      `${say(one.status)} · ${say("due", clock(one.due))} · ${one.issuedBy}`,
      one.doneBy && `${say("outcome", one.doneBy)}: ${one.outcome ?? ""}`))),
    section("notes", copy.notes.map((one) => line(
      `${say(one.kind)}${one.text ? `: ${one.text}` : ""}`, by(one.by, one.at, one.role)))),
  ];
}

/** The orders that make sense now; actions = {order(case, kind, fields, onAccepted)}. */
export function orders(copy, which, sending, actions) {
  const over = ended.includes(copy.status);
  const leads = copy.desk === (copy.lead ?? copy.owner);
  const open = copy.directives.filter((one) => one.status !== "DONE" && one.toDesk === copy.desk);
  if (over && !copy.proposal && !open.length && !openReferrals(copy).length) {
    return null;
  }
  const draft = drafts.get(which) ?? { reason: "", closeReason: CLOSE_REASONS[0], ...CHOICES };
  drafts.set(which, draft);
  const give = (kind, fields, { silent } = {}) => {
    const reason = draft.reason.trim();
    if (!reason && !silent) {
      words.focus();
      words.setCustomValidity(say("reasonNeeded"));
      words.reportValidity();
      return;
    }
    actions.order(
      copy, kind, reason ? { ...fields, reason } : fields, () => drafts.delete(which));
  };
  const button = (text, kind, fields, silent) => el("button", {
    type: "button", class: "quiet", disabled: sending, onclick: () => give(kind, fields, { silent }),
  }, text);
  const words = el("textarea", {
    name: "reason", rows: 2, maxlength: 2000, "aria-label": say("reason"), placeholder: say("reason"),
    oninput: (event) => {
      draft.reason = event.target.value;
      words.setCustomValidity("");
    },
  });
  words.value = draft.reason;
  const why = el("select", {
    "aria-label": say("closeReason"),
    onchange: (event) => { draft.closeReason = event.target.value; },
  }, CLOSE_REASONS.map((each) => el("option", { value: each }, say(each))));
  why.value = draft.closeReason;
  const close = el("button", {
    type: "button", class: "quiet", disabled: sending,
    onclick: () => give("CLOSE", { closeReason: draft.closeReason }),
  }, say("CLOSE"));
  return el("section", { class: "orders" },
    words,
    el("div", {},
      over ? null : button(say("TAKE"), "TAKE", {}, true),
      over || !leads ? null : button(say("RESOLVE"), "RESOLVE", {}),
      over || !leads ? null : [why, close],
      copy.proposal ? ["CONFIRM", "DECLINE"].map((kind) => button(say(kind), kind,
        { referenceId: copy.proposal.proposalId }, kind === "CONFIRM")) : null,
      open.map((one) => button(`${say("CLOSE_DIRECTIVE")}: ${short(one.text)}`, "CLOSE_DIRECTIVE",
        { referenceId: one.directiveId }))),
    answers(copy, draft, sending, give),
    over ? null : moves(copy, draft, sending, give));
}

function section(name, lines) {
  return lines && lines.length
    ? [el("h4", {}, say(name)), el("ul", { class: "reasons" }, lines)]
    : null;
}

function line(text, ...below) {
  return el("li", { dir: "auto" }, text,
    below.filter(Boolean).map((each) => el("span", { class: "rule" }, each)));
}

function by(name, at, more) {
  return [name, more, clock(at)].filter(Boolean).join(" · ");
}

function inWords(given) {
  return `${say(given.category)} · ${say(given.topic)} · ${say(given.severity)}`;
}

function short(text) {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
